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
#include "vector_math.h" /* loops in vectors */

/* A loop nest is compiled once and called, however many layers share it. */
#if defined(__GNUC__)
#define KERNEL static __attribute__((noinline))
#else
#define KERNEL static
#endif

/* --- scalar functions */

static uint64_t mixed(uint64_t z)
{
    z = (z ^ (z >> 30))*0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27))*0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static uint64_t random_key(int64_t seed, int64_t step, int64_t stream)
{
    const uint64_t gold = 0x9E3779B97F4A7C15u;
    const uint64_t key = mixed(mixed((uint64_t)seed + gold) + (uint64_t)step + gold);
    return mixed(key + (uint64_t)stream + gold);
}

/* 64 random bits: number k is a hash of seed, step, stream and k, SplitMix64's. */
static uint64_t random_bits(uint64_t key, int64_t k)
{
    return mixed(key + (uint64_t)(k + 1)*0x9E3779B97F4A7C15u);
}

/* the larger, or NaN */
static inline float maximumf(float x, float y) {
    y = x > y ? x : y;
    return x == x ? y : x;
}

/* the smaller, or NaN */
static inline float minimumf(float x, float y) {
    y = x < y ? x : y;
    return x == x ? y : x;
}

/* the smaller, or NaN */
static inline double minimum(double x, double y) {
    y = x < y ? x : y;
    return x == x ? y : x;
}

/* What a block added goes to the totals. */
static inline void set_aside(int64_t count, double *total, float *sum)
{
    for (int64_t k = 0; k < count; k++) {
        total[k] += sum[k];
        sum[k] = 0.0f;
    }
}

static inline void set_zero(int64_t count, float *a)
{
    for (int64_t k = 0; k < count; k++)
        a[k] = 0.0f;
}

static inline void take_back(int64_t count, float *sum, const double *total)
{
    for (int64_t k = 0; k < count; k++)
        sum[k] += (float)total[k];
}

/* --- loops: each function is used by every layer that it fits */

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, const float *dense1_z, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[10] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        if (N > 64) {
            set_aside(10, total2, d_dense1_b);
        }
        float cross_entropy1_lse_max[64];
        float cross_entropy1_lse_shift[64];
        float cross_entropy1_lse_exp[640];
        float cross_entropy1_lse_total[64] = {0};
        float cross_entropy1_lse_sum[64];
        float cross_entropy1_each[64];
        /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], dense1_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(dense1_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
        /* cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k] */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_total[n - n_first] += cross_entropy1_lse_exp[64*k + n - n_first];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1) */
            cross_entropy1_lse_sum[n - n_first] = maximumf(cross_entropy1_lse_total[n - n_first], 1.0f);
            /* cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max[n - n_first] + logf(cross_entropy1_lse_sum[n - n_first]);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - dense1_z[10*n + y[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n - n_first];
        /* d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[64*k + n - n_first]/cross_entropy1_lse_sum[n - n_first] - (k == y[n] ? 1.0f : 0.0f));
        /* d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
        for (int64_t n = n_first; n < n_end; n++)
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_dense1_b[k] += d_dense1_z[10*n + k];
            }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
    if (N > 64) {
        take_back(10, d_dense1_b, total2);
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

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *dense1_z, const int64_t *y, float *cross_entropy1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float cross_entropy1_lse_max[64];
        float cross_entropy1_lse_shift[64];
        float cross_entropy1_lse_exp[640];
        float cross_entropy1_lse_total[64] = {0};
        float cross_entropy1_each[64];
        /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], dense1_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(dense1_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
        /* cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k] */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_total[n - n_first] += cross_entropy1_lse_exp[64*k + n - n_first];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1) */
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total[n - n_first], 1.0f);
            /* cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max[n - n_first] + logf(cross_entropy1_lse_sum);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - dense1_z[10*n + y[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n - n_first];
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
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
    float *pack = workspace;
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 40, 1.0f, x, 40, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,40], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_logistic_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace + 16*N;
    float *d_dense1_z = workspace;
    float *pack = workspace + parallel_larger(16*N + 416, 32*N + 16);
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.dense1_b);
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 40, 1.0f, x, 40, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    PARALLEL_SUM(N, 64, 286*N, 11, {
        PARALLEL_ZERO(pack + part*48 + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? pack + part*48 + 32 : d.dense1_b, dense1_z, y, d_dense1_z, part_count > 1 ? pack + part*48 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 286*N, 11, 1, loss, pack + 16, 48);
    PARALLEL_ADD(N, 64, 286*N, 11, 10, d.dense1_b, pack + 32, 48);
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
    float *grads = workspace + parallel_larger(16*N, 32*N - 400);
    const int failed = mnist1d_logistic_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : mnist1d_logistic_update(params, grads, state, step, grads + 416);
}

/* The loss at x[N,40], y[N], as the network is outside training. */
int mnist1d_logistic_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *pack = workspace + 16*N;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 40, 1.0f, x, 40, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    PARALLEL_SUM(N, 64, 166*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, dense1_z, y, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 166*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_logistic_workspace_size(int64_t N)
{
    int64_t size = 16*N + 416;
    size = parallel_larger(size, 32*N + 16);
    int64_t packed = contract_pack_size(N, 10, 40);
    packed = parallel_larger(packed, parallel_sums(N, 64, 286*N, 11)*48);
    packed = parallel_larger(packed, contract_pack_size(40, 10, N));
    packed = parallel_larger(packed, contract_pack_size(N, 40, 10));
    packed = parallel_larger(packed, parallel_sums(N, 64, 166*N, 1)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: mnist1d_logistic_train_epoch_workspace_size(...). */
int mnist1d_logistic_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    workspace += (uintptr_t)workspace%8/4;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*40 + 15)/16*16;
    int64_t *y_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*2 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 40; j++)
                    x_rows[i*40 + j] = x[order[k*most + i]*40 + j];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*40;
        const int64_t *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = mnist1d_logistic_train_step(rows, params, state, step, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t mnist1d_logistic_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = mnist1d_logistic_workspace_size(most);
    const int64_t need = mnist1d_logistic_workspace_size(rest);
    return 16 + (most*40 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void mnist1d_logistic_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
{
    const uint64_t key = random_key(seed, step, -1);
    for (int64_t k = 0; k < N; k++) {
        const int64_t place = (int64_t)(random_bits(key, k)%(uint64_t)(k + 1));
        order[k] = k;
        order[k] = order[place];
        order[place] = k;
    }
}

/* At most so many threads compute from now on. */
void mnist1d_logistic_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int mnist1d_logistic_threads(void)
{
    return parallel_used();
}
