/* mnist1d_cnn: a network of 5,210 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_cnn.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "mnist1d_cnn.h"

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

static inline float reluf(float x) {
    return x < 0.0f ? 0.0f : x;
}

/* [x > 0] */
static inline float stepf(float x) {
    return x > 0.0f ? 1.0f : 0.0f;
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

KERNEL void conv1d1_p_kernel(int64_t part_first, int64_t part_end, float *conv1d1_p)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        conv1d1_p[i2] = 0.0f;
    }
}

KERNEL void conv1d1_p_kernel2(int64_t part_first, int64_t part_end, float *conv1d1_p, const float *x)
{
    /* conv1d1_p[n,c,t+1] = x[n,c,t] */
    for (int64_t c = part_first; c < part_end; c++) {
        #pragma omp simd
        for (int64_t t = 0; t < 40; t++) {
            conv1d1_p[42*c + t + 1] = x[40*c + t];
        }
    }
}

KERNEL void conv1d1_p_windows_kernel(int64_t n, float *conv1d1_p_windows, const float *conv1d1_p)
{
    /* conv1d1_p_windows[i,u,t] = conv1d1_p[n,i,2·t+u] */
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 5; u++) {
            #pragma omp simd
            for (int64_t t = 0; t < 19; t++) {
                conv1d1_p_windows[95*i + 19*u + t] = conv1d1_p[42*i + 42*n + 2*t + u];
            }
        }
    }
}

KERNEL void conv1d2_p_kernel(int64_t part_first, int64_t part_end, float *conv1d2_p)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        conv1d2_p[i2] = 0.0f;
    }
}

KERNEL void conv1d1_h_kernel(int64_t part_first, int64_t part_end, const float *conv1d1_z, float *conv1d2_p)
{
    for (int64_t o = part_first; o < part_end; o++) {
        #pragma omp simd
        for (int64_t t = 0; t < 19; t++) {
            /* conv1d1_h[n,o,t] = relu(conv1d1_z[n,o,t]) */
            const float conv1d1_h = reluf(conv1d1_z[19*o + t]);
            /* conv1d2_p[n,o,t+1] = conv1d1_h[n,o,t] */
            conv1d2_p[21*o + t + 1] = conv1d1_h;
        }
    }
}

KERNEL void conv1d2_p_windows_kernel(int64_t n, float *conv1d2_p_windows, const float *conv1d2_p)
{
    /* conv1d2_p_windows[i,u,t] = conv1d2_p[n,i,2·t+u] */
    for (int64_t i = 0; i < 25; i++) {
        for (int64_t u = 0; u < 3; u++) {
            #pragma omp simd
            for (int64_t t = 0; t < 10; t++) {
                conv1d2_p_windows[30*i + 10*u + t] = conv1d2_p[525*n + 21*i + 2*t + u];
            }
        }
    }
}

KERNEL void conv1d3_p_kernel(int64_t part_first, int64_t part_end, float *conv1d3_p)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        conv1d3_p[i2] = 0.0f;
    }
}

KERNEL void conv1d2_h_kernel(int64_t part_first, int64_t part_end, const float *conv1d2_z, float *conv1d3_p)
{
    for (int64_t o = part_first; o < part_end; o++) {
        #pragma omp simd
        for (int64_t t = 0; t < 10; t++) {
            /* conv1d2_h[n,o,t] = relu(conv1d2_z[n,o,t]) */
            const float conv1d2_h = reluf(conv1d2_z[10*o + t]);
            /* conv1d3_p[n,o,t+1] = conv1d2_h[n,o,t] */
            conv1d3_p[12*o + t + 1] = conv1d2_h;
        }
    }
}

KERNEL void conv1d3_p_windows_kernel(int64_t n, float *conv1d3_p_windows, const float *conv1d3_p)
{
    /* conv1d3_p_windows[i,u,t] = conv1d3_p[n,i,2·t+u] */
    for (int64_t i = 0; i < 25; i++) {
        for (int64_t u = 0; u < 3; u++) {
            #pragma omp simd
            for (int64_t t = 0; t < 5; t++) {
                conv1d3_p_windows[15*i + 5*u + t] = conv1d3_p[300*n + 12*i + 2*t + u];
            }
        }
    }
}

KERNEL void conv1d3_h_kernel(int64_t part_first, int64_t part_end, float *conv1d3_h, const float *conv1d3_z, float *flatten1_flat)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* conv1d3_h[n,o,t] = relu(conv1d3_z[n,o,t]) */
        #pragma omp simd
        for (int64_t t = 0; t < 125; t++) {
            conv1d3_h[t] = reluf(conv1d3_z[125*n + t]);
        }
        /* flatten1_flat[n,5·i+j] = conv1d3_h[n,i,j] */
        for (int64_t j = 0; j < 5; j++) {
            #pragma omp simd
            for (int64_t i = 0; i < 25; i++) {
                flatten1_flat[125*n + 5*i + j] = conv1d3_h[5*i + j];
            }
        }
    }
}

KERNEL void conv1d1_h_kernel2(int64_t part_first, int64_t part_end, float *conv1d1_h, const float *conv1d1_z, float *conv1d2_p)
{
    for (int64_t o = part_first; o < part_end; o++) {
        #pragma omp simd
        for (int64_t t = 0; t < 19; t++) {
            /* conv1d1_h[n,o,t] = relu(conv1d1_z[n,o,t]) */
            conv1d1_h[19*o + t] = reluf(conv1d1_z[19*o + t]);
            /* conv1d2_p[n,o,t+1] = conv1d1_h[n,o,t] */
            conv1d2_p[21*o + t + 1] = conv1d1_h[19*o + t];
        }
    }
}

KERNEL void conv1d2_h_kernel2(int64_t part_first, int64_t part_end, float *conv1d2_h, const float *conv1d2_z, float *conv1d3_p)
{
    for (int64_t o = part_first; o < part_end; o++) {
        #pragma omp simd
        for (int64_t t = 0; t < 10; t++) {
            /* conv1d2_h[n,o,t] = relu(conv1d2_z[n,o,t]) */
            conv1d2_h[10*o + t] = reluf(conv1d2_z[10*o + t]);
            /* conv1d3_p[n,o,t+1] = conv1d2_h[n,o,t] */
            conv1d3_p[12*o + t + 1] = conv1d2_h[10*o + t];
        }
    }
}

KERNEL void conv1d3_h_kernel2(int64_t part_first, int64_t part_end, float *conv1d3_h, const float *conv1d3_z, float *flatten1_flat)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* conv1d3_h[n,o,t] = relu(conv1d3_z[n,o,t]) */
        #pragma omp simd
        for (int64_t t = 0; t < 125; t++) {
            conv1d3_h[125*n + t] = reluf(conv1d3_z[125*n + t]);
        }
        /* flatten1_flat[n,5·i+j] = conv1d3_h[n,i,j] */
        for (int64_t j = 0; j < 5; j++) {
            #pragma omp simd
            for (int64_t i = 0; i < 25; i++) {
                flatten1_flat[125*n + 5*i + j] = conv1d3_h[125*n + 5*i + j];
            }
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

KERNEL void d_conv1d3_z_kernel(int64_t part_first, int64_t part_end, float *d_conv1d3_z, const float *d_flatten1_flat, const float *conv1d3_h)
{
    /* d_conv1d3_z[n,o,t] = d_flatten1_flat[n,5·o+t]·[conv1d3_h[n,o,t] > 0] */
    #pragma omp simd
    for (int64_t t = part_first; t < part_end; t++) {
        d_conv1d3_z[t] = d_flatten1_flat[t]*stepf(conv1d3_h[t]);
    }
}

KERNEL void d_conv1d3_b_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_conv1d3_z, float *d_conv1d3_b)
{
    for (int64_t o = part_first; o < part_end; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t t = 0; t < 5; t++)
                    part_c1 += d_conv1d3_z[125*n + 5*o + t];
            c1 += part_c1;
        }
        /* d_conv1d3_b[o] = Σ_{n,t} d_conv1d3_z[n,o,t] */
        d_conv1d3_b[o] = (float)c1;
    }
}

KERNEL void d_conv1d3_W_kernel(float *d_conv1d3_W)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 1875; i2++) {
        d_conv1d3_W[i2] = 0.0f;
    }
}

/* A block of a long sum begins, or (added) ends: part goes to total, with what the last block lost by
 * rounding (Kahan, 1965), and starts again at 0. */
KERNEL void contract_block(int added, int64_t n, float *total, float *part,
                           float *lost)
{
    int64_t i;
    for (i = 0; i < n && !added; i++)
        lost[i] = part[i] = 0;
    for (i = 0; i < n && added; i++) {
        float x = part[i] - lost[i], sum = total[i] + x, more = (sum - total[i]) - x;
        lost[i] = more == more ? more : 0; /* a sum that is infinite stays so */
        total[i] = sum;
        part[i] = 0;
    }
}

KERNEL void d_conv1d3_p_kernel(int64_t n, float *d_conv1d3_p, const float *d_conv1d3_p_windows)
{
    /* d_conv1d3_p[n,i,2·t+u] += d_conv1d3_p_windows[i,u,t] */
    for (int64_t i = 0; i < 25; i++) {
        for (int64_t u = 0; u < 3; u++) {
            #pragma omp simd
            for (int64_t t = 0; t < 5; t++) {
                d_conv1d3_p[300*n + 12*i + 2*t + u] += d_conv1d3_p_windows[15*i + 5*u + t];
            }
        }
    }
}

KERNEL void d_conv1d2_z_kernel(int64_t part_first, int64_t part_end, float *d_conv1d2_z, const float *d_conv1d3_p, const float *conv1d2_h)
{
    /* d_conv1d2_z[n,o,t] = d_conv1d3_p[n,o,t+1]·[conv1d2_h[n,o,t] > 0] */
    for (int64_t o = part_first; o < part_end; o++) {
        #pragma omp simd
        for (int64_t t = 0; t < 10; t++) {
            d_conv1d2_z[10*o + t] = d_conv1d3_p[12*o + t + 1]*stepf(conv1d2_h[10*o + t]);
        }
    }
}

KERNEL void d_conv1d2_b_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_conv1d2_z, float *d_conv1d2_b)
{
    for (int64_t o = part_first; o < part_end; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t t = 0; t < 10; t++)
                    part_c1 += d_conv1d2_z[250*n + 10*o + t];
            c1 += part_c1;
        }
        /* d_conv1d2_b[o] = Σ_{n,t} d_conv1d2_z[n,o,t] */
        d_conv1d2_b[o] = (float)c1;
    }
}

KERNEL void d_conv1d2_p_kernel(int64_t n, float *d_conv1d2_p, const float *d_conv1d2_p_windows)
{
    /* d_conv1d2_p[n,i,2·t+u] += d_conv1d2_p_windows[i,u,t] */
    for (int64_t i = 0; i < 25; i++) {
        for (int64_t u = 0; u < 3; u++) {
            #pragma omp simd
            for (int64_t t = 0; t < 10; t++) {
                d_conv1d2_p[525*n + 21*i + 2*t + u] += d_conv1d2_p_windows[30*i + 10*u + t];
            }
        }
    }
}

KERNEL void d_conv1d1_z_kernel(int64_t part_first, int64_t part_end, float *d_conv1d1_z, const float *d_conv1d2_p, const float *conv1d1_h)
{
    /* d_conv1d1_z[n,o,t] = d_conv1d2_p[n,o,t+1]·[conv1d1_h[n,o,t] > 0] */
    for (int64_t o = part_first; o < part_end; o++) {
        #pragma omp simd
        for (int64_t t = 0; t < 19; t++) {
            d_conv1d1_z[19*o + t] = d_conv1d2_p[21*o + t + 1]*stepf(conv1d1_h[19*o + t]);
        }
    }
}

KERNEL void d_conv1d1_b_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_conv1d1_z, float *d_conv1d1_b)
{
    for (int64_t o = part_first; o < part_end; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t t = 0; t < 19; t++)
                    part_c1 += d_conv1d1_z[475*n + 19*o + t];
            c1 += part_c1;
        }
        /* d_conv1d1_b[o] = Σ_{n,t} d_conv1d1_z[n,o,t] */
        d_conv1d1_b[o] = (float)c1;
    }
}

KERNEL void d_conv1d1_W_kernel(float *d_conv1d1_W)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 125; i2++) {
        d_conv1d1_W[i2] = 0.0f;
    }
}

KERNEL void d_conv1d1_p_kernel(int64_t n, float *d_conv1d1_p, const float *d_conv1d1_p_windows)
{
    /* d_conv1d1_p[n,i,2·t+u] += d_conv1d1_p_windows[i,u,t] */
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 5; u++) {
            #pragma omp simd
            for (int64_t t = 0; t < 19; t++) {
                d_conv1d1_p[42*i + 42*n + 2*t + u] += d_conv1d1_p_windows[95*i + 19*u + t];
            }
        }
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, float *d_x, const float *d_conv1d1_p)
{
    /* d_x[n,c,t] = d_conv1d1_p[n,c,t+1] */
    for (int64_t c = part_first; c < part_end; c++) {
        #pragma omp simd
        for (int64_t t = 0; t < 40; t++) {
            d_x[40*c + t] = d_conv1d1_p[42*c + t + 1];
        }
    }
}

KERNEL void decayed_w_kernel(double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.15*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 5210; p++) {
        /* decayed_w[p] = w[p]·(1 − 0.15·lr) */
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
    float *conv1d1_W, *conv1d1_b, *conv1d2_W, *conv1d2_b, *conv1d3_W, *conv1d3_b, *dense1_W,
        *dense1_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 125, at + 150, at + 2025, at + 2050, at + 3925, at +
        3950, at + 5200};
}

/* --- the network: x[N,1,40] → dense1_z[N,10] */

/* x[N,1,40] → dense1_z[N,10]. */
int mnist1d_cnn_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *conv1d1_p = workspace;
    float *conv1d1_z = workspace + 48*N;
    float *conv1d2_p = workspace + 528*N;
    float *conv1d2_z = workspace + 48*N;
    float *conv1d3_p = workspace + 528*N;
    float *conv1d3_z = workspace + 48*N;
    float *flatten1_flat = workspace + 528*N;
    float *pack = workspace + 1056*N;
    PARALLEL(42*N, 64, 42*N, conv1d1_p_kernel(part_first, part_end, conv1d1_p))
    PARALLEL(N, 1, 40*N, conv1d1_p_kernel2(part_first, part_end, conv1d1_p, x))
    PARALLEL(N, 1, 2470*N, {
        float *own = pack + part*(96 + contract_room(19, 25, 5));
        for (int64_t n = part_first; n < part_end; n++) {
            conv1d1_p_windows_kernel(n, own, conv1d1_p);
            /* conv1d1_z[n,o,t] += Σ_{i,u} conv1d1_W[o,i,u]·conv1d1_p_windows[i,u,t] + conv1d1_b[o] */
            contract(19, 25, 5, 1.0f, own, 1, 19, p.conv1d1_W, 1, 5, p.conv1d1_b, 0, 1, conv1d1_z + 475*n, 1, 19, own + 96);
        }
    })
    PARALLEL(525*N, 64, 525*N, conv1d2_p_kernel(part_first, part_end, conv1d2_p))
    PARALLEL(25*N, 1, 1425*N, conv1d1_h_kernel(part_first, part_end, conv1d1_z, conv1d2_p))
    PARALLEL(N, 1, 19500*N, {
        float *own = pack + part*(752 + contract_room(10, 25, 75));
        for (int64_t n = part_first; n < part_end; n++) {
            conv1d2_p_windows_kernel(n, own, conv1d2_p);
            /* conv1d2_z[n,o,t] += Σ_{i,u} conv1d2_W[o,i,u]·conv1d2_p_windows[i,u,t] + conv1d2_b[o] */
            contract(10, 25, 75, 1.0f, own, 1, 10, p.conv1d2_W, 1, 75, p.conv1d2_b, 0, 1, conv1d2_z + 250*n, 1, 10, own + 752);
        }
    })
    PARALLEL(300*N, 64, 300*N, conv1d3_p_kernel(part_first, part_end, conv1d3_p))
    PARALLEL(25*N, 1, 750*N, conv1d2_h_kernel(part_first, part_end, conv1d2_z, conv1d3_p))
    PARALLEL(N, 1, 9750*N, {
        float *own = pack + part*(384 + contract_room(5, 25, 75));
        for (int64_t n = part_first; n < part_end; n++) {
            conv1d3_p_windows_kernel(n, own, conv1d3_p);
            /* conv1d3_z[n,o,t] += Σ_{i,u} conv1d3_W[o,i,u]·conv1d3_p_windows[i,u,t] + conv1d3_b[o] */
            contract(5, 25, 75, 1.0f, own, 1, 5, p.conv1d3_W, 1, 75, p.conv1d3_b, 0, 1, conv1d3_z + 125*n, 1, 5, own + 384);
        }
    })
    PARALLEL(N, 1, 375*N, conv1d3_h_kernel(part_first, part_end, pack + part*128, conv1d3_z, flatten1_flat))
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 125, 1.0f, flatten1_flat, 125, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,1,40], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_cnn_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *d_conv1d1_p = workspace;
    float *conv1d1_p = workspace + 48*N;
    float *conv1d1_z = workspace + 96*N;
    float *conv1d2_p = workspace + 576*N;
    float *conv1d1_h = workspace + 1104*N;
    float *conv1d2_z = workspace + 96*N;
    float *conv1d3_p = workspace + 1584*N;
    float *conv1d2_h = workspace + 1888*N;
    float *conv1d3_z = workspace + 96*N;
    float *conv1d3_h = workspace + 2144*N;
    float *flatten1_flat = workspace + 2272*N;
    float *dense1_z = workspace + 96*N;
    float *cross_entropy1_lse_exp = workspace + 2400*N;
    float *d_dense1_z = workspace + 2400*N + 16;
    float *d_flatten1_flat = workspace + 2272*N;
    float *d_conv1d3_z = workspace + 96*N;
    float *d_conv1d3_p = workspace + 1584*N;
    float *d_conv1d2_z = workspace + 96*N;
    float *d_conv1d2_p = workspace + 576*N;
    float *d_conv1d1_z = workspace + 96*N;
    float *pack = workspace + 2416*N + 16;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    if (d_x) {
        PARALLEL(42*N, 64, 42*N, conv1d1_p_kernel(part_first, part_end, d_conv1d1_p))
    }
    PARALLEL(42*N, 64, 42*N, conv1d1_p_kernel(part_first, part_end, conv1d1_p))
    PARALLEL(N, 1, 40*N, conv1d1_p_kernel2(part_first, part_end, conv1d1_p, x))
    PARALLEL(N, 1, 2470*N, {
        float *own = pack + part*(96 + contract_room(19, 25, 5));
        for (int64_t n = part_first; n < part_end; n++) {
            conv1d1_p_windows_kernel(n, own, conv1d1_p);
            /* conv1d1_z[n,o,t] += Σ_{i,u} conv1d1_W[o,i,u]·conv1d1_p_windows[i,u,t] + conv1d1_b[o] */
            contract(19, 25, 5, 1.0f, own, 1, 19, p.conv1d1_W, 1, 5, p.conv1d1_b, 0, 1, conv1d1_z + 475*n, 1, 19, own + 96);
        }
    })
    PARALLEL(525*N, 64, 525*N, conv1d2_p_kernel(part_first, part_end, conv1d2_p))
    PARALLEL(25*N, 1, 1425*N, conv1d1_h_kernel2(part_first, part_end, conv1d1_h, conv1d1_z, conv1d2_p))
    PARALLEL(N, 1, 19500*N, {
        float *own = pack + part*(752 + contract_room(10, 25, 75));
        for (int64_t n = part_first; n < part_end; n++) {
            conv1d2_p_windows_kernel(n, own, conv1d2_p);
            /* conv1d2_z[n,o,t] += Σ_{i,u} conv1d2_W[o,i,u]·conv1d2_p_windows[i,u,t] + conv1d2_b[o] */
            contract(10, 25, 75, 1.0f, own, 1, 10, p.conv1d2_W, 1, 75, p.conv1d2_b, 0, 1, conv1d2_z + 250*n, 1, 10, own + 752);
        }
    })
    PARALLEL(300*N, 64, 300*N, conv1d3_p_kernel(part_first, part_end, conv1d3_p))
    PARALLEL(25*N, 1, 750*N, conv1d2_h_kernel2(part_first, part_end, conv1d2_h, conv1d2_z, conv1d3_p))
    PARALLEL(N, 1, 9750*N, {
        float *own = pack + part*(384 + contract_room(5, 25, 75));
        for (int64_t n = part_first; n < part_end; n++) {
            conv1d3_p_windows_kernel(n, own, conv1d3_p);
            /* conv1d3_z[n,o,t] += Σ_{i,u} conv1d3_W[o,i,u]·conv1d3_p_windows[i,u,t] + conv1d3_b[o] */
            contract(5, 25, 75, 1.0f, own, 1, 5, p.conv1d3_W, 1, 75, p.conv1d3_b, 0, 1, conv1d3_z + 125*n, 1, 5, own + 384);
        }
    })
    PARALLEL(N, 1, 375*N, conv1d3_h_kernel2(part_first, part_end, conv1d3_h, conv1d3_z, flatten1_flat))
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 125, 1.0f, flatten1_flat, 125, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_dense1_b_kernel(d.dense1_b);
    cross_entropy1_lse_max_kernel(N, d.dense1_b, dense1_z, cross_entropy1_lse_exp, y, d_dense1_z, loss);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(125, 10, N, 1.0f, flatten1_flat, 1, 125, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    /* d_flatten1_flat[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 125, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_flatten1_flat, 125, 1, pack);
    PARALLEL(125*N, 64, 375*N, d_conv1d3_z_kernel(part_first, part_end, d_conv1d3_z, d_flatten1_flat, conv1d3_h))
    PARALLEL(25, 1, 125*N, d_conv1d3_b_kernel(part_first, part_end, N, d_conv1d3_z, d.conv1d3_b))
    d_conv1d3_W_kernel(d.conv1d3_W);
    PARALLEL_SUM(N, 1, 9750*N, 1875, {
        float *own = pack + part*(6048 + contract_room(25, 75, 5));
        PARALLEL_ZERO(own + 4160, 1888);
        float *part_sum1 = part_count > 1 ? own + 4160 : d.conv1d3_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 1875, part_sum1, own + 2272, own + 384);
            conv1d3_p_windows_kernel(n, own, conv1d3_p);
            /* d_conv1d3_W_part[o,i,u] += Σ_t d_conv1d3_z[n,o,t]·conv1d3_p_windows_2[i,u,t] */
            contract(25, 75, 5, 1.0f, d_conv1d3_z + 125*n, 5, 1, own, 1, 5, part_end - part_first > 64 ? own + 2272 : part_sum1, 75, 1, part_end - part_first > 64 ? own + 2272 : part_sum1, 75, 1, own + 6048);
        }
        if (part_end - part_first > 64) contract_block(1, 1875, part_sum1, own + 2272, own + 384);
    })
    PARALLEL_ADD(N, 1, 9750*N, 1875, 1875, d.conv1d3_W, pack + 4160, 6048 + contract_room(25, 75, 5));
    PARALLEL(300*N, 64, 300*N, conv1d3_p_kernel(part_first, part_end, d_conv1d3_p))
    PARALLEL(N, 1, 9750*N, {
        float *own = pack + part*(384 + contract_room(5, 75, 25));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_conv1d3_p_windows[i,u,t] = Σ_o conv1d3_W[o,i,u]·d_conv1d3_z[n,o,t] */
            contract(5, 75, 25, 1.0f, d_conv1d3_z + 125*n, 1, 5, p.conv1d3_W, 75, 1, NULL, 0, 0, own, 1, 5, own + 384);
            d_conv1d3_p_kernel(n, d_conv1d3_p, own);
        }
    })
    PARALLEL(25*N, 1, 750*N, d_conv1d2_z_kernel(part_first, part_end, d_conv1d2_z, d_conv1d3_p, conv1d2_h))
    PARALLEL(25, 1, 250*N, d_conv1d2_b_kernel(part_first, part_end, N, d_conv1d2_z, d.conv1d2_b))
    d_conv1d3_W_kernel(d.conv1d2_W);
    PARALLEL_SUM(N, 1, 19500*N, 1875, {
        float *own = pack + part*(6416 + contract_room(25, 75, 10));
        PARALLEL_ZERO(own + 4528, 1888);
        float *part_sum1 = part_count > 1 ? own + 4528 : d.conv1d2_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 1875, part_sum1, own + 2640, own + 752);
            conv1d2_p_windows_kernel(n, own, conv1d2_p);
            /* d_conv1d2_W_part[o,i,u] += Σ_t d_conv1d2_z[n,o,t]·conv1d2_p_windows_2[i,u,t] */
            contract(25, 75, 10, 1.0f, d_conv1d2_z + 250*n, 10, 1, own, 1, 10, part_end - part_first > 64 ? own + 2640 : part_sum1, 75, 1, part_end - part_first > 64 ? own + 2640 : part_sum1, 75, 1, own + 6416);
        }
        if (part_end - part_first > 64) contract_block(1, 1875, part_sum1, own + 2640, own + 752);
    })
    PARALLEL_ADD(N, 1, 19500*N, 1875, 1875, d.conv1d2_W, pack + 4528, 6416 + contract_room(25, 75, 10));
    PARALLEL(525*N, 64, 525*N, conv1d2_p_kernel(part_first, part_end, d_conv1d2_p))
    PARALLEL(N, 1, 19500*N, {
        float *own = pack + part*(752 + contract_room(10, 75, 25));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_conv1d2_p_windows[i,u,t] = Σ_o conv1d2_W[o,i,u]·d_conv1d2_z[n,o,t] */
            contract(10, 75, 25, 1.0f, d_conv1d2_z + 250*n, 1, 10, p.conv1d2_W, 75, 1, NULL, 0, 0, own, 1, 10, own + 752);
            d_conv1d2_p_kernel(n, d_conv1d2_p, own);
        }
    })
    PARALLEL(25*N, 1, 1425*N, d_conv1d1_z_kernel(part_first, part_end, d_conv1d1_z, d_conv1d2_p, conv1d1_h))
    PARALLEL(25, 1, 475*N, d_conv1d1_b_kernel(part_first, part_end, N, d_conv1d1_z, d.conv1d1_b))
    d_conv1d1_W_kernel(d.conv1d1_W);
    PARALLEL_SUM(N, 1, 2470*N, 125, {
        float *own = pack + part*(480 + contract_room(25, 5, 19));
        PARALLEL_ZERO(own + 352, 128);
        float *part_sum1 = part_count > 1 ? own + 352 : d.conv1d1_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 125, part_sum1, own + 224, own + 96);
            conv1d1_p_windows_kernel(n, own, conv1d1_p);
            /* d_conv1d1_W_part[o,i,u] += Σ_t d_conv1d1_z[n,o,t]·conv1d1_p_windows_2[i,u,t] */
            contract(25, 5, 19, 1.0f, d_conv1d1_z + 475*n, 19, 1, own, 1, 19, part_end - part_first > 64 ? own + 224 : part_sum1, 5, 1, part_end - part_first > 64 ? own + 224 : part_sum1, 5, 1, own + 480);
        }
        if (part_end - part_first > 64) contract_block(1, 125, part_sum1, own + 224, own + 96);
    })
    PARALLEL_ADD(N, 1, 2470*N, 125, 125, d.conv1d1_W, pack + 352, 480 + contract_room(25, 5, 19));
    if (d_x) {
        PARALLEL(N, 1, 2470*N, {
            float *own = pack + part*(96 + contract_room(19, 5, 25));
            for (int64_t n = part_first; n < part_end; n++) {
                /* d_conv1d1_p_windows[i,u,t] = Σ_o conv1d1_W[o,i,u]·d_conv1d1_z[n,o,t] */
                contract(19, 5, 25, 1.0f, d_conv1d1_z + 475*n, 1, 19, p.conv1d1_W, 5, 1, NULL, 0, 0, own, 1, 19, own + 96);
                d_conv1d1_p_kernel(n, d_conv1d1_p, own);
            }
        })
        PARALLEL(N, 1, 40*N, d_x_kernel(part_first, part_end, d_x, d_conv1d1_p))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int mnist1d_cnn_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 5210;
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
int mnist1d_cnn_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 5216;
    const int failed = mnist1d_cnn_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : mnist1d_cnn_update(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_cnn_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = parallel_threads()*(96 + contract_room(19, 25, 5));
    packed = need > packed ? need : packed;
    need = 96 + contract_pack_size(19, 25, 5);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(752 + contract_room(10, 25, 75));
    packed = need > packed ? need : packed;
    need = 752 + contract_pack_size(10, 25, 75);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(384 + contract_room(5, 25, 75));
    packed = need > packed ? need : packed;
    need = 384 + contract_pack_size(5, 25, 75);
    packed = need > packed ? need : packed;
    need = parallel_threads()*128;
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 125);
    packed = need > packed ? need : packed;
    need = contract_pack_size(125, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 125, 10);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 9750*N, 1875)*(6048 + contract_room(25, 75, 5));
    packed = need > packed ? need : packed;
    need = 6048 + contract_pack_size(25, 75, 5);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(384 + contract_room(5, 75, 25));
    packed = need > packed ? need : packed;
    need = 384 + contract_pack_size(5, 75, 25);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 19500*N, 1875)*(6416 + contract_room(25, 75, 10));
    packed = need > packed ? need : packed;
    need = 6416 + contract_pack_size(25, 75, 10);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(752 + contract_room(10, 75, 25));
    packed = need > packed ? need : packed;
    need = 752 + contract_pack_size(10, 75, 25);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 2470*N, 125)*(480 + contract_room(25, 5, 19));
    packed = need > packed ? need : packed;
    need = 480 + contract_pack_size(25, 5, 19);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(96 + contract_room(19, 5, 25));
    packed = need > packed ? need : packed;
    need = 96 + contract_pack_size(19, 5, 25);
    packed = need > packed ? need : packed;
    need = 1056*N;
    size = need > size ? need : size;
    need = 2416*N + 16;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 2416*N + 5232;
    size = need > size ? need : size;
    need = 5216;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void mnist1d_cnn_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int mnist1d_cnn_threads(void)
{
    return parallel_threads();
}
