/* mnist1d_gru: a network of 5,110 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_gru.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "mnist1d_gru.h"

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

static inline float sigmoidf(float x) {
    float e = expf(-fabsf(x));
    return (x < 0.0f ? e : 1.0f)/(1.0f + e);
}

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

KERNEL void gru1_h_kernel(int64_t part_first, int64_t part_end, float *gru1_h)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        gru1_h[i2] = 0.0f;
    }
}

KERNEL void gru1_r_kernel(int64_t N, int64_t t, const float *gru1_a, const float *gru1_u, const float *gru1_c, float *gru1_h)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j]) */
            const float gru1_r = sigmoidf(gru1_a[720*n + 18*t + j] + gru1_u[720*n + 18*t + j]);
            /* gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6]) */
            const float gru1_z = sigmoidf(gru1_a[720*n + 18*t + j + 6] + gru1_u[720*n + 18*t + j + 6]);
            /* gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12]) */
            const float gru1_g = tanhf(gru1_r*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]) + gru1_a[720*n + 18*t + j + 12]);
            /* gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
            gru1_h[246*n + 6*t + j + 6] = gru1_g*(1.0f - gru1_z) + gru1_h[246*n + 6*t + j]*gru1_z;
        }
    }
}

KERNEL void gru1_r_reverse_kernel(int64_t N, int64_t t, const float *gru1_a_reverse, const float *gru1_u_reverse, const float *gru1_c_reverse, float *gru1_h_reverse)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j]) */
            const float gru1_r_reverse = sigmoidf(gru1_a_reverse[720*n + 18*t + j] + gru1_u_reverse[720*n + 18*t + j]);
            /* gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6]) */
            const float gru1_z_reverse = sigmoidf(gru1_a_reverse[720*n + 18*t + j + 6] + gru1_u_reverse[720*n + 18*t + j + 6]);
            /* gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12]) */
            const float gru1_g_reverse = tanhf(gru1_r_reverse*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]) + gru1_a_reverse[720*n + 18*t + j + 12]);
            /* gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
            gru1_h_reverse[246*n + 6*t + j] = gru1_g_reverse*(1.0f - gru1_z_reverse) + gru1_h_reverse[246*n + 6*t + j + 6]*gru1_z_reverse;
        }
    }
}

KERNEL void gru1_y_kernel(int64_t part_first, int64_t part_end, float *gru1_y)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        gru1_y[i2] = 0.0f;
    }
}

KERNEL void gru1_y_kernel2(int64_t part_first, int64_t part_end, float *gru1_y, const float *gru1_h, const float *gru1_h_reverse, float *flatten1_flat)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 40; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                /* gru1_y[n,t,j] = gru1_h[n,t+1,j] */
                gru1_y[480*n + 12*t + j] = gru1_h[246*n + 6*t + j + 6];
                /* gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j] */
                gru1_y[480*n + 12*t + j + 6] = gru1_h_reverse[246*n + 6*t + j];
            }
        }
        /* flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
        for (int64_t j = 0; j < 12; j++) {
            #pragma omp simd
            for (int64_t i = 0; i < 40; i++) {
                flatten1_flat[480*n + 12*i + j] = gru1_y[480*n + 12*i + j];
            }
        }
    }
}

KERNEL void gru1_r_kernel2(int64_t N, int64_t t, float *gru1_r, const float *gru1_a, const float *gru1_u, float *gru1_z, float *gru1_g, const float *gru1_c, float *gru1_h)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j]) */
            gru1_r[240*n + 6*t + j] = sigmoidf(gru1_a[720*n + 18*t + j] + gru1_u[720*n + 18*t + j]);
            /* gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6]) */
            gru1_z[240*n + 6*t + j] = sigmoidf(gru1_a[720*n + 18*t + j + 6] + gru1_u[720*n + 18*t + j + 6]);
            /* gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12]) */
            gru1_g[240*n + 6*t + j] = tanhf(gru1_r[240*n + 6*t + j]*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]) + gru1_a[720*n + 18*t + j + 12]);
            /* gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
            gru1_h[246*n + 6*t + j + 6] = gru1_g[240*n + 6*t + j]*(1.0f - gru1_z[240*n + 6*t + j]) + gru1_h[246*n + 6*t + j]*gru1_z[240*n + 6*t + j];
        }
    }
}

KERNEL void gru1_r_reverse_kernel2(int64_t N, int64_t t, float *gru1_r_reverse, const float *gru1_a_reverse, const float *gru1_u_reverse, float *gru1_z_reverse, float *gru1_g_reverse, const float *gru1_c_reverse, float *gru1_h_reverse)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j]) */
            gru1_r_reverse[240*n + 6*t + j] = sigmoidf(gru1_a_reverse[720*n + 18*t + j] + gru1_u_reverse[720*n + 18*t + j]);
            /* gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6]) */
            gru1_z_reverse[240*n + 6*t + j] = sigmoidf(gru1_a_reverse[720*n + 18*t + j + 6] + gru1_u_reverse[720*n + 18*t + j + 6]);
            /* gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12]) */
            gru1_g_reverse[240*n + 6*t + j] = tanhf(gru1_r_reverse[240*n + 6*t + j]*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]) + gru1_a_reverse[720*n + 18*t + j + 12]);
            /* gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
            gru1_h_reverse[246*n + 6*t + j] = gru1_g_reverse[240*n + 6*t + j]*(1.0f - gru1_z_reverse[240*n + 6*t + j]) + gru1_h_reverse[246*n + 6*t + j + 6]*gru1_z_reverse[240*n + 6*t + j];
        }
    }
}

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

KERNEL void d_gru1_h_reverse_kernel(int64_t part_first, int64_t part_end, float *d_gru1_h_reverse, const float *d_flatten1_flat, float *d_gru1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 40; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                /* d_gru1_h_reverse[n,t,j] += d_flatten1_flat[n,12·t+j+6] */
                d_gru1_h_reverse[246*n + 6*t + j] += d_flatten1_flat[480*n + 12*t + j + 6];
                /* d_gru1_h[n,t+1,j] += d_flatten1_flat[n,12·t+j] */
                d_gru1_h[246*n + 6*t + j + 6] += d_flatten1_flat[480*n + 12*t + j];
            }
        }
    }
}

KERNEL void d_gru1_u_reverse_kernel(int64_t part_first, int64_t part_end, float *d_gru1_u_reverse)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        d_gru1_u_reverse[i2] = 0.0f;
    }
}

KERNEL void d_gru1_g_reverse_kernel(int64_t N, int64_t t, const float *gru1_z_reverse, float *d_gru1_g_reverse, float *d_gru1_h_reverse, float *d_gru1_z_reverse, const float *gru1_h_reverse, const float *gru1_g_reverse, float *d_gru1_r_reverse, const float *gru1_c_reverse, const float *gru1_u_reverse, float *d_gru1_u_reverse, const float *gru1_r_reverse)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float t1 = 1.0f - gru1_z_reverse[240*n + 6*t + j];
            /* d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) */
            d_gru1_g_reverse[240*n + 6*t + j] = t1*d_gru1_h_reverse[246*n + 6*t + j];
            /* d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j] */
            d_gru1_h_reverse[246*n + 6*t + j + 6] += d_gru1_h_reverse[246*n + 6*t + j]*gru1_z_reverse[240*n + 6*t + j];
            /* d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j]) */
            d_gru1_z_reverse[240*n + 6*t + j] = (gru1_h_reverse[246*n + 6*t + j + 6] - gru1_g_reverse[240*n + 6*t + j])*d_gru1_h_reverse[246*n + 6*t + j];
            const float t2 = (1.0f - gru1_g_reverse[240*n + 6*t + j]*gru1_g_reverse[240*n + 6*t + j])*d_gru1_g_reverse[240*n + 6*t + j];
            /* d_gru1_r_reverse[n,t,j] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) */
            d_gru1_r_reverse[240*n + 6*t + j] = t2*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]);
            /* d_gru1_u_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²) */
            d_gru1_u_reverse[720*n + 18*t + j + 12] += t2*gru1_r_reverse[240*n + 6*t + j];
            /* d_gru1_u_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) */
            d_gru1_u_reverse[720*n + 18*t + j + 6] += t1*d_gru1_z_reverse[240*n + 6*t + j]*gru1_z_reverse[240*n + 6*t + j];
            /* d_gru1_u_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j]) */
            d_gru1_u_reverse[720*n + 18*t + j] += (1.0f - gru1_r_reverse[240*n + 6*t + j])*d_gru1_r_reverse[240*n + 6*t + j]*gru1_r_reverse[240*n + 6*t + j];
        }
    }
}

KERNEL void d_c_reverse_kernel(float *d_c_reverse)
{
    #pragma omp simd
    for (int64_t j = 0; j < 6; j++) {
        d_c_reverse[j] = 0.0f;
    }
}

KERNEL void d_b_reverse_kernel(float *d_b_reverse)
{
    #pragma omp simd
    for (int64_t k = 0; k < 18; k++) {
        d_b_reverse[k] = 0.0f;
    }
}

KERNEL void d_a_reverse_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_c_reverse, float *d_b_reverse, const float *g_reverse, const float *d_g_reverse, float *d_a_reverse, const float *z_reverse, const float *d_z_reverse, const float *r_reverse, const float *d_r_reverse)
{
    double total1[6];
    if (40*N > 64)
        for (int64_t i = 0; i < 6; i++)
            total1[i] = 0;
    double total2[18];
    if (40*N > 64)
        for (int64_t i = 0; i < 18; i++)
            total2[i] = 0;
    for (int64_t t_first = part_first; t_first < part_end; t_first += 64) {
        const int64_t t_end = t_first + 64 < part_end ? t_first + 64 : part_end;
        if (40*N > 64) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                total1[j] += d_c_reverse[j];
                d_c_reverse[j] = 0.0f;
            }
            #pragma omp simd
            for (int64_t k = 0; k < 18; k++) {
                total2[k] += d_b_reverse[k];
                d_b_reverse[k] = 0.0f;
            }
        }
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                const float t1 = (1.0f - g_reverse[6*t + j]*g_reverse[6*t + j])*d_g_reverse[6*t + j];
                /* d_a_reverse[n,t,j+12] += d_g_reverse[n,t,j]·(1 − g_reverse[n,t,j]²) */
                d_a_reverse[18*t + j + 12] += t1;
                /* d_a_reverse[n,t,j+6] += d_z_reverse[n,t,j]·z_reverse[n,t,j]·(1 − z_reverse[n,t,j]) */
                d_a_reverse[18*t + j + 6] += (1.0f - z_reverse[6*t + j])*d_z_reverse[6*t + j]*z_reverse[6*t + j];
                /* d_a_reverse[n,t,j] += d_r_reverse[n,t,j]·r_reverse[n,t,j]·(1 − r_reverse[n,t,j]) */
                d_a_reverse[18*t + j] += (1.0f - r_reverse[6*t + j])*d_r_reverse[6*t + j]*r_reverse[6*t + j];
                /* d_c_reverse[j] += Σ_{n,t} d_g_reverse[n,t,j]·r_reverse[n,t,j]·(1 − g_reverse[n,t,j]²) */
                d_c_reverse[j] += t1*r_reverse[6*t + j];
            }
            /* d_b_reverse[k] += Σ_{n,t} d_a_reverse[n,t,k] */
            #pragma omp simd
            for (int64_t k = 0; k < 18; k++) {
                d_b_reverse[k] += d_a_reverse[18*t + k];
            }
        }
    }
    if (40*N > 64) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            d_c_reverse[j] += (float)total1[j];
        }
        #pragma omp simd
        for (int64_t k = 0; k < 18; k++) {
            d_b_reverse[k] += (float)total2[k];
        }
    }
}

/* What is done more than once. */
static void d_gru1_part(int64_t N, float *d_a_reverse, float *d, const float *kept, const float *d_g_reverse, const float *d_z_reverse, const float *d_r_reverse, float *pack)
{
    float *d_c_reverse = d + 18;
    float *d_b_reverse = d;
    const float *g_reverse = kept + 480*N;
    const float *z_reverse = kept + 240*N;
    const float *r_reverse = kept;
    PARALLEL(720*N, 64, 720*N, d_gru1_u_reverse_kernel(part_first, part_end, d_a_reverse))
    d_c_reverse_kernel(d_c_reverse);
    d_b_reverse_kernel(d_b_reverse);
    PARALLEL_SUM(40*N, 64, 4800*N, 24, {
        PARALLEL_ZERO(pack + part*48, 48);
        d_a_reverse_kernel(part_first, part_end, N, part_count > 1 ? pack + part*48 : d_c_reverse, part_count > 1 ? pack + part*48 + 16 : d_b_reverse, g_reverse, d_g_reverse, d_a_reverse, z_reverse, d_z_reverse, r_reverse, d_r_reverse);
    })
    PARALLEL_ADD(40*N, 64, 4800*N, 24, 6, d_c_reverse, pack, 48);
    PARALLEL_ADD(40*N, 64, 4800*N, 24, 18, d_b_reverse, pack + 16, 48);
}

KERNEL void d_gru1_g_kernel(int64_t N, int64_t t, const float *gru1_z, float *d_gru1_g, float *d_gru1_h, float *d_gru1_z, const float *gru1_h, const float *gru1_g, float *d_gru1_r, const float *gru1_c, const float *gru1_u, float *d_gru1_u, const float *gru1_r)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float t1 = 1.0f - gru1_z[240*n + 6*t + j];
            /* d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j]) */
            d_gru1_g[240*n + 6*t + j] = t1*d_gru1_h[246*n + 6*t + j + 6];
            /* d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j] */
            d_gru1_h[246*n + 6*t + j] += d_gru1_h[246*n + 6*t + j + 6]*gru1_z[240*n + 6*t + j];
            /* d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j]) */
            d_gru1_z[240*n + 6*t + j] = (gru1_h[246*n + 6*t + j] - gru1_g[240*n + 6*t + j])*d_gru1_h[246*n + 6*t + j + 6];
            const float t2 = (1.0f - gru1_g[240*n + 6*t + j]*gru1_g[240*n + 6*t + j])*d_gru1_g[240*n + 6*t + j];
            /* d_gru1_r[n,t,j] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)·(gru1_c[j] + gru1_u[n,t,j+12]) */
            d_gru1_r[240*n + 6*t + j] = t2*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]);
            /* d_gru1_u[n,t,j+12] += d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²) */
            d_gru1_u[720*n + 18*t + j + 12] += t2*gru1_r[240*n + 6*t + j];
            /* d_gru1_u[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j]) */
            d_gru1_u[720*n + 18*t + j + 6] += t1*d_gru1_z[240*n + 6*t + j]*gru1_z[240*n + 6*t + j];
            /* d_gru1_u[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j]) */
            d_gru1_u[720*n + 18*t + j] += (1.0f - gru1_r[240*n + 6*t + j])*d_gru1_r[240*n + 6*t + j]*gru1_r[240*n + 6*t + j];
        }
    }
}

KERNEL void decayed_w_kernel(double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.1*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 5110; p++) {
        /* decayed_w[p] = w[p]·(1 − 0.1·lr) */
        const float decayed_w = u1*w[p];
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = decayed_w - u3*m[p]/(1e-08f + sqrtf(u2*v[p]));
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *gru1_W, *gru1_U, *gru1_b, *gru1_c, *gru1_W_reverse, *gru1_U_reverse, *gru1_b_reverse,
        *gru1_c_reverse, *dense1_W, *dense1_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 18, at + 126, at + 144, at + 150, at + 168, at + 276, at
        + 294, at + 300, at + 5100};
}

/* --- the network: x[N,40,1] → dense1_z[N,10] */

/* x[N,40,1] → dense1_z[N,10]. */
int mnist1d_gru_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *gru1_a = workspace;
    float *gru1_h = workspace + 720*N;
    float *gru1_u = workspace + 976*N;
    float *gru1_a_reverse = workspace + 976*N;
    float *gru1_h_reverse = workspace;
    float *gru1_u_reverse = workspace + 1696*N;
    float *gru1_y = workspace + 1696*N;
    float *flatten1_flat = workspace + 976*N;
    float *pack = workspace + 2416*N;
    /* gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, p.gru1_W, 18, 1, p.gru1_b, 0, 1, gru1_a, 18, 1, pack);
    PARALLEL(246*N, 64, 246*N, gru1_h_kernel(part_first, part_end, gru1_h))
    for (int64_t t = 0; t < 40; t++) {
        /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, p.gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, pack);
        gru1_r_kernel(N, t, gru1_a, gru1_u, p.gru1_c, gru1_h);
    }
    /* gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, p.gru1_W_reverse, 18, 1, p.gru1_b_reverse, 0, 1, gru1_a_reverse, 18, 1, pack);
    PARALLEL(246*N, 64, 246*N, gru1_h_kernel(part_first, part_end, gru1_h_reverse))
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, p.gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, pack);
        gru1_r_reverse_kernel(N, t, gru1_a_reverse, gru1_u_reverse, p.gru1_c_reverse, gru1_h_reverse);
    }
    PARALLEL(480*N, 64, 480*N, gru1_y_kernel(part_first, part_end, gru1_y))
    PARALLEL(N, 1, 960*N, gru1_y_kernel2(part_first, part_end, gru1_y, gru1_h, gru1_h_reverse, flatten1_flat))
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 480, 1.0f, flatten1_flat, 480, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,40,1], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_gru_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *gru1_a = workspace;
    float *gru1_h = workspace + 720*N;
    float *gru1_u = workspace + 976*N;
    float *gru1_r = workspace + 1696*N;
    float *gru1_z = workspace + 1936*N;
    float *gru1_g = workspace + 2176*N;
    float *gru1_a_reverse = workspace;
    float *gru1_h_reverse = workspace + 2416*N;
    float *gru1_u_reverse = workspace + 2672*N;
    float *gru1_r_reverse = workspace + 3392*N;
    float *gru1_z_reverse = workspace + 3632*N;
    float *gru1_g_reverse = workspace + 3872*N;
    float *gru1_y = workspace;
    float *flatten1_flat = workspace + 4112*N;
    float *dense1_z = workspace;
    float *cross_entropy1_lse_exp = workspace + 4592*N;
    float *d_dense1_z = workspace + 4592*N + 16;
    float *d_flatten1_flat = workspace + 4112*N;
    float *d_gru1_h_reverse = workspace;
    float *d_gru1_h = workspace + 4608*N + 16;
    float *d_gru1_u_reverse = workspace + 4864*N + 16;
    float *d_gru1_g_reverse = workspace + 4112*N;
    float *d_gru1_z_reverse = workspace + 5584*N + 16;
    float *d_gru1_r_reverse = workspace + 5824*N + 16;
    float *d_gru1_a_reverse = workspace;
    float *d_gru1_u = workspace;
    float *d_gru1_g = workspace + 5824*N + 16;
    float *d_gru1_z = workspace + 5584*N + 16;
    float *d_gru1_r = workspace + 3872*N;
    float *d_gru1_a = workspace + 976*N;
    float *pack = workspace + 6064*N + 16;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    /* gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, p.gru1_W, 18, 1, p.gru1_b, 0, 1, gru1_a, 18, 1, pack);
    PARALLEL(246*N, 64, 246*N, gru1_h_kernel(part_first, part_end, gru1_h))
    for (int64_t t = 0; t < 40; t++) {
        /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, p.gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, pack);
        gru1_r_kernel2(N, t, gru1_r, gru1_a, gru1_u, gru1_z, gru1_g, p.gru1_c, gru1_h);
    }
    /* gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, p.gru1_W_reverse, 18, 1, p.gru1_b_reverse, 0, 1, gru1_a_reverse, 18, 1, pack);
    PARALLEL(246*N, 64, 246*N, gru1_h_kernel(part_first, part_end, gru1_h_reverse))
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, p.gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, pack);
        gru1_r_reverse_kernel2(N, t, gru1_r_reverse, gru1_a_reverse, gru1_u_reverse, gru1_z_reverse, gru1_g_reverse, p.gru1_c_reverse, gru1_h_reverse);
    }
    PARALLEL(480*N, 64, 480*N, gru1_y_kernel(part_first, part_end, gru1_y))
    PARALLEL(N, 1, 960*N, gru1_y_kernel2(part_first, part_end, gru1_y, gru1_h, gru1_h_reverse, flatten1_flat))
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 480, 1.0f, flatten1_flat, 480, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_dense1_b_kernel(d.dense1_b);
    cross_entropy1_lse_max_kernel(N, d.dense1_b, dense1_z, cross_entropy1_lse_exp, y, d_dense1_z, loss);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(480, 10, N, 1.0f, flatten1_flat, 1, 480, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    /* d_flatten1_flat[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 480, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_flatten1_flat, 480, 1, pack);
    PARALLEL(246*N, 64, 246*N, gru1_h_kernel(part_first, part_end, d_gru1_h_reverse))
    PARALLEL(246*N, 64, 246*N, gru1_h_kernel(part_first, part_end, d_gru1_h))
    PARALLEL(N, 1, 480*N, d_gru1_h_reverse_kernel(part_first, part_end, d_gru1_h_reverse, d_flatten1_flat, d_gru1_h))
    PARALLEL(720*N, 64, 720*N, d_gru1_u_reverse_kernel(part_first, part_end, d_gru1_u_reverse))
    for (int64_t t = 0; t < 40; t++) {
        d_gru1_g_reverse_kernel(N, t, gru1_z_reverse, d_gru1_g_reverse, d_gru1_h_reverse, d_gru1_z_reverse, gru1_h_reverse, gru1_g_reverse, d_gru1_r_reverse, p.gru1_c_reverse, gru1_u_reverse, d_gru1_u_reverse, gru1_r_reverse);
        /* d_gru1_h_reverse[n,t+1,j] += Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u_reverse + 18*t, 720, 1, p.gru1_U_reverse, 1, 18, d_gru1_h_reverse + 6*t + 6, 246, 1, d_gru1_h_reverse + 6*t + 6, 246, 1, pack);
    }
    d_gru1_part(N, d_gru1_a_reverse, d.gru1_b_reverse, gru1_r_reverse, d_gru1_g_reverse, d_gru1_z_reverse, d_gru1_r_reverse, pack);
    /* d_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t + 6, 1, 246, d_gru1_u_reverse + 18*t, 720, 1, NULL, 0, 0, d.gru1_U_reverse, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t + 6, 1, 246, d_gru1_u_reverse + 18*t, 720, 1, d.gru1_U_reverse, 18, 1, d.gru1_U_reverse, 18, 1, pack);
    /* d_gru1_W_reverse[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a_reverse[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a_reverse, 18, 1, NULL, 0, 0, d.gru1_W_reverse, 18, 1, pack);
    if (d_x) {
        /* d_x[n,t,i] = Σ_k d_gru1_a_reverse[n,t,k]·gru1_W_reverse[i,k] */
        contract(40*N, 1, 18, 1.0f, d_gru1_a_reverse, 18, 1, p.gru1_W_reverse, 1, 18, NULL, 0, 0, d_x, 1, 1, pack);
    }
    PARALLEL(720*N, 64, 720*N, d_gru1_u_reverse_kernel(part_first, part_end, d_gru1_u))
    for (int64_t t = 40 - 1; t >= 0; t--) {
        d_gru1_g_kernel(N, t, gru1_z, d_gru1_g, d_gru1_h, d_gru1_z, gru1_h, gru1_g, d_gru1_r, p.gru1_c, gru1_u, d_gru1_u, gru1_r);
        /* d_gru1_h[n,t,j] += Σ_k d_gru1_u[n,t,k]·gru1_U[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u + 18*t, 720, 1, p.gru1_U, 1, 18, d_gru1_h + 6*t, 246, 1, d_gru1_h + 6*t, 246, 1, pack);
    }
    d_gru1_part(N, d_gru1_a, d.gru1_b, gru1_r, d_gru1_g, d_gru1_z, d_gru1_r, pack);
    /* d_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(6, 18, N, 1.0f, gru1_h + 6*t, 1, 246, d_gru1_u + 18*t, 720, 1, NULL, 0, 0, d.gru1_U, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h + 6*t, 1, 246, d_gru1_u + 18*t, 720, 1, d.gru1_U, 18, 1, d.gru1_U, 18, 1, pack);
    /* d_gru1_W[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a, 18, 1, NULL, 0, 0, d.gru1_W, 18, 1, pack);
    if (d_x) {
        /* d_x[n,t,i] += Σ_k d_gru1_a[n,t,k]·gru1_W[i,k] */
        contract(40*N, 1, 18, 1.0f, d_gru1_a, 18, 1, p.gru1_W, 1, 18, d_x, 1, 1, d_x, 1, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int mnist1d_gru_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 5110;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.01·cos(π·min(0.000125·(new_t − 1), 1)) + 0.01 */
    const double lr = 0.01 + 0.01*cos(3.141592653589793*minimum(0.000125*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    decayed_w_kernel(lr, c2, c1, w, m, g, v);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int mnist1d_gru_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 5120;
    const int failed = mnist1d_gru_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : mnist1d_gru_update(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_gru_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = contract_pack_size(40*N, 18, 1);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 18, 6);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 480);
    packed = need > packed ? need : packed;
    need = contract_pack_size(480, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 480, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 6, 18);
    packed = need > packed ? need : packed;
    need = parallel_sums(40*N, 64, 4800*N, 24)*48;
    packed = need > packed ? need : packed;
    need = contract_pack_size(6, 18, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(1, 18, 40*N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(40*N, 1, 18);
    packed = need > packed ? need : packed;
    need = 2416*N;
    size = need > size ? need : size;
    need = 6064*N + 16;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 6064*N + 5136;
    size = need > size ? need : size;
    need = 5120;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void mnist1d_gru_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int mnist1d_gru_threads(void)
{
    return parallel_threads();
}
