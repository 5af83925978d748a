/* mnist1d_logistic: a network of 410 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_logistic.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "mnist1d_logistic.h"

#include <math.h>

#include "contract.h" /* matrix products */
#include "parallel.h" /* loops on several threads */

/* With SYMGRAD_VECTOR_MATH defined, and -lmvec before -lm, loops use glibc's vector mathematics,
 * whose values are within 4 ulp of float, 4e-16 of double. */
#if defined(SYMGRAD_VECTOR_MATH) && defined(__GNUC__) && !defined(__clang__) \
    && defined(__x86_64__) && defined(__GLIBC__)
#define VECTORISED(name) \
    __attribute__((simd("notinbranch"), const)) double name(double); \
    __attribute__((simd("notinbranch"), const)) float name##f(float);
VECTORISED(exp) VECTORISED(log) VECTORISED(sin) VECTORISED(cos)
__attribute__((simd("notinbranch"), const)) double pow(double, double);
__attribute__((simd("notinbranch"), const)) float powf(float, float);
#if __GLIBC_PREREQ(2, 35)
VECTORISED(tan) VECTORISED(asin) VECTORISED(acos) VECTORISED(atan)
VECTORISED(sinh) VECTORISED(cosh) VECTORISED(tanh)
VECTORISED(asinh) VECTORISED(acosh) VECTORISED(atanh)
VECTORISED(expm1) VECTORISED(log1p) VECTORISED(erf) VECTORISED(erfc)
#endif
#undef VECTORISED
#endif


#if defined(__GNUC__) /* without -fopenmp-simd */
#pragma GCC diagnostic ignored "-Wunknown-pragmas"
#endif

/* A loop nest is compiled once and called, however many layers share it. */
#if defined(__GNUC__)
#define KERNEL static __attribute__((noinline))
#else
#define KERNEL static
#endif

/* The moments of a weight whose gradient stays 0 fade into denormal numbers, and each operation on
 * those costs a hundred. The optimizer takes them as 0; loss and gradients do not. */
#if defined(__SSE__)
#include <xmmintrin.h>
#define FLUSH_DENORMALS { const unsigned mode = _mm_getcsr(); _mm_setcsr(mode | 0x8040);
#define KEEP_DENORMALS _mm_setcsr(mode); }
#else
#define FLUSH_DENORMALS
#define KEEP_DENORMALS
#endif

/* --- scalar functions */

/* the larger one, NaN if either is */
static inline float maximumf(float x, float y) {
    return ((x > y) | (x != x)) ? x : y;
}

/* the smaller one, NaN if either is */
static inline float minimumf(float x, float y) {
    return ((x < y) | (x != x)) ? x : y;
}

/* the smaller one, NaN if either is */
static inline double minimum(double x, double y) {
    return ((x < y) | (x != x)) ? x : y;
}

/* --- loops: each function is used by every layer that it fits */

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 10; o++) {
        d_dense1_b[o] = 0.0f;
    }
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t N, float *d_dense1_b, const float *dense1_z, float *cross_entropy1_lse_exp, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[10];
    if (N > 64)
        for (int64_t i = 0; i < 10; i++)
            total2[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1 = 0;
        if (N > 64) {
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                total2[k] += d_dense1_b[k];
                d_dense1_b[k] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k] */
            float cross_entropy1_lse_max = -INFINITY;
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense1_z[10*n + k]);
            /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            /* cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n]) */
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[k] = expf(dense1_z[10*n + k] - cross_entropy1_lse_shift);
            }
            /* cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k] */
            float cross_entropy1_lse_total = 0.0f;
            #pragma omp simd reduction(+:cross_entropy1_lse_total)
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
            /* cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1) */
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
            /* cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]] */
            const float cross_entropy1_each = cross_entropy1_lse - dense1_z[10*n + y[n]];
            /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
            part1 += u1*cross_entropy1_each;
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                /* d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N */
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == y[n] ? 1.0f : 0.0f));
                /* d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
                d_dense1_b[k] += d_dense1_z[10*n + k];
            }
        }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
    if (N > 64) {
        #pragma omp simd
        for (int64_t k = 0; k < 10; k++) {
            d_dense1_b[k] += (float)total2[k];
        }
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 410; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *dense1_W, *dense1_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 400};
}

/* --- the network: x[N,40] → dense1_z[N,10] */

/* x[N,40] → dense1_z[N,10]. */
int mnist1d_logistic_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *pack = workspace + 0;
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 40, 1.0f, x, 40, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,40], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_logistic_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *dense1_z = workspace;
    float *cross_entropy1_lse_exp = workspace + 16*N;
    float *d_dense1_z = workspace + 16*N + 16;
    float *pack = workspace + 32*N + 16;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 40, 1.0f, x, 40, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_dense1_b_kernel(d.dense1_b);
    cross_entropy1_lse_max_kernel(N, d.dense1_b, dense1_z, cross_entropy1_lse_exp, y, d_dense1_z, loss);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(40, 10, N, 1.0f, x, 1, 40, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    if (d_x) {
        /* d_x[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 40, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_x, 40, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int mnist1d_logistic_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *m = state;
    const float *g = grads;
    float *v = state + 410;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* lr = 0.005·cos(π·min(0.0005·(new_t − 1), 1)) + 0.005 */
    const double lr = 0.005 + 0.005*cos(3.141592653589793*minimum(0.0005*(double)(new_t - 1), 1.0));
    FLUSH_DENORMALS
    new_m_kernel(c2, c1, lr, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int mnist1d_logistic_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 416;
    const int failed = mnist1d_logistic_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : mnist1d_logistic_update(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_logistic_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = contract_pack_size(N, 10, 40);
    packed = need > packed ? need : packed;
    need = contract_pack_size(40, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 40, 10);
    packed = need > packed ? need : packed;
    need = 0;
    size = need > size ? need : size;
    need = 32*N + 16;
    size = need > size ? need : size;
    need = 32*N + 432;
    size = need > size ? need : size;
    need = 416;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void mnist1d_logistic_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int mnist1d_logistic_threads(void)
{
    return parallel_threads();
}
