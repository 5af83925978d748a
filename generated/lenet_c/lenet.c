/* lenet: a network of 44,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/lenet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "lenet.h"

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

KERNEL void conv2d1_p_kernel(int64_t part_first, int64_t part_end, float *conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void upsample1_y_kernel(int64_t part_first, int64_t part_end, float *upsample1_y, const float *x, float *conv2d1_p)
{
    for (int64_t c = part_first; c < part_end; c++) {
        /* upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s] */
        for (int64_t a = 0; a < 2; a++) {
            for (int64_t r = 0; r < 8; r++) {
                for (int64_t b = 0; b < 2; b++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        upsample1_y[32*r + 16*a + 2*s + b] = x[64*c + 8*r + s];
                    }
                }
            }
        }
        /* conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s] */
        for (int64_t r = 0; r < 16; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                conv2d1_p[400*c + 20*r + s + 42] = upsample1_y[16*r + s];
            }
        }
    }
}

KERNEL void conv2d1_p_windows_kernel(int64_t n, float *conv2d1_p_windows, const float *conv2d1_p)
{
    /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 16; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 16; s++) {
                        conv2d1_p_windows[6400*i + 1280*u + 256*t + 16*r + s] = conv2d1_p[400*i + 400*n + 20*r + 20*u + s + t];
                    }
                }
            }
        }
    }
}

KERNEL void conv2d2_p_kernel(int64_t part_first, int64_t part_end, float *conv2d2_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        conv2d2_p[i3] = 0.0f;
    }
}

KERNEL void conv2d1_h_kernel(int64_t part_first, int64_t part_end, float *conv2d1_h, const float *conv2d1_z, float *max_pool2d1_z, float *conv2d2_p)
{
    for (int64_t o = part_first; o < part_end; o++) {
        /* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s]) */
        #pragma omp simd
        for (int64_t s = 0; s < 256; s++) {
            conv2d1_h[s] = reluf(conv2d1_z[256*o + s]);
        }
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                max_pool2d1_z[s] = -INFINITY;
            }
            /* max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t] */
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        max_pool2d1_z[s] = maximumf(max_pool2d1_z[s], conv2d1_h[32*r + 16*u + 2*s + t]);
                    }
                }
            }
            /* conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d2_p[144*o + 12*r + s + 26] = max_pool2d1_z[s];
            }
        }
    }
}

KERNEL void conv2d2_p_windows_kernel(int64_t n, float *conv2d2_p_windows, const float *conv2d2_p)
{
    /* conv2d2_p_windows[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
    for (int64_t i = 0; i < 6; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        conv2d2_p_windows[1600*i + 320*u + 64*t + 8*r + s] = conv2d2_p[864*n + 144*i + 12*r + 12*u + s + t];
                    }
                }
            }
        }
    }
}

KERNEL void conv2d2_h_kernel(int64_t part_first, int64_t part_end, float *conv2d2_h, const float *conv2d2_z, float *max_pool2d2_z, float *flatten1_flat)
{
    for (int64_t o = part_first; o < part_end; o++) {
        /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s]) */
        #pragma omp simd
        for (int64_t s = 0; s < 64; s++) {
            conv2d2_h[s] = reluf(conv2d2_z[64*o + s]);
        }
        for (int64_t r = 0; r < 4; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                max_pool2d2_z[s] = -INFINITY;
            }
            /* max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t] */
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        max_pool2d2_z[s] = maximumf(max_pool2d2_z[s], conv2d2_h[16*r + 8*u + 2*s + t]);
                    }
                }
            }
            /* flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k] */
            #pragma omp simd
            for (int64_t k = 0; k < 4; k++) {
                flatten1_flat[16*o + 4*r + k] = max_pool2d2_z[k];
            }
        }
    }
}

KERNEL void dense1_h_kernel(int64_t part_first, int64_t part_end, float *dense1_h, const float *dense1_z)
{
    /* dense1_h[n,o] = relu(dense1_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        dense1_h[o] = reluf(dense1_z[o]);
    }
}

KERNEL void dense2_h_kernel(int64_t part_first, int64_t part_end, float *dense2_h, const float *dense2_z)
{
    /* dense2_h[n,o] = relu(dense2_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        dense2_h[o] = reluf(dense2_z[o]);
    }
}

static uint64_t mixed(uint64_t z)
{
    z = (z ^ (z >> 30))*0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27))*0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* Numbers in [0, 1) of 24 bits; number k is a hash of seed, step, stream and k: SplitMix64's. */
static void uniform(int64_t count, int64_t seed, int64_t step, int64_t stream, float *u)
{
    const uint64_t gold = 0x9E3779B97F4A7C15u;
    uint64_t key = mixed((uint64_t)seed + gold);
    key = mixed(key + (uint64_t)step + gold);
    key = mixed(key + (uint64_t)stream + gold);
    for (int64_t k = 0; k < count; k++)
        u[k] = (float)(mixed(key + (uint64_t)(k + 1)*gold) >> 40)*(float)5.9604644775390625e-8;
}

KERNEL void conv2d1_h_kernel2(int64_t part_first, int64_t part_end, float *conv2d1_h, const float *conv2d1_z, float *max_pool2d1_z, float *conv2d2_p)
{
    for (int64_t o = part_first; o < part_end; o++) {
        /* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s]) */
        #pragma omp simd
        for (int64_t s = 0; s < 256; s++) {
            conv2d1_h[256*o + s] = reluf(conv2d1_z[256*o + s]);
        }
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                max_pool2d1_z[64*o + 8*r + s] = -INFINITY;
            }
            /* max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t] */
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        max_pool2d1_z[64*o + 8*r + s] = maximumf(max_pool2d1_z[64*o + 8*r + s], conv2d1_h[256*o + 32*r + 16*u + 2*s + t]);
                    }
                }
            }
            /* conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d2_p[144*o + 12*r + s + 26] = max_pool2d1_z[64*o + 8*r + s];
            }
        }
    }
}

KERNEL void conv2d2_h_kernel2(int64_t part_first, int64_t part_end, float *conv2d2_h, const float *conv2d2_z, float *max_pool2d2_z, float *flatten1_flat, float *dropout1_h, const float *dropout1_u)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t o = 0; o < 16; o++) {
            /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s]) */
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                conv2d2_h[1024*n + 64*o + s] = reluf(conv2d2_z[1024*n + 64*o + s]);
            }
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    max_pool2d2_z[256*n + 16*o + 4*r + s] = -INFINITY;
                }
                /* max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t] */
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            max_pool2d2_z[256*n + 16*o + 4*r + s] = maximumf(max_pool2d2_z[256*n + 16*o + 4*r + s], conv2d2_h[1024*n + 64*o + 16*r + 8*u + 2*s + t]);
                        }
                    }
                }
                /* flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k] */
                #pragma omp simd
                for (int64_t k = 0; k < 4; k++) {
                    flatten1_flat[16*o + 4*r + k] = max_pool2d2_z[256*n + 16*o + 4*r + k];
                }
            }
        }
        /* dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i] */
        #pragma omp simd
        for (int64_t i = 0; i < 256; i++) {
            dropout1_h[256*n + i] = dropout1_u[256*n + i] < 0.5f ? 0.0f : 2.0f*flatten1_flat[i];
        }
    }
}

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void d_dense3_b_kernel(float *d_dense3_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 10; o++) {
        d_dense3_b[o] = 0.0f;
    }
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t N, float *d_dense3_b, const float *dense3_z, float *cross_entropy1_lse_exp, const int64_t *y, float *d_dense3_z, float *cross_entropy1_mean)
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
                total2[k] += d_dense3_b[k];
                d_dense3_b[k] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_lse_max[n] = max_k dense3_z[n,k] */
            float cross_entropy1_lse_max = -INFINITY;
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense3_z[10*n + k]);
            /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            /* cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n]) */
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[k] = expf(dense3_z[10*n + k] - cross_entropy1_lse_shift);
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
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]] */
            const float cross_entropy1_each = cross_entropy1_lse - dense3_z[10*n + y[n]];
            /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
            part1 += u1*cross_entropy1_each;
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                /* d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N */
                d_dense3_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == y[n] ? 1.0f : 0.0f));
                /* d_dense3_b[k] += Σ_n d_dense3_z[n,k] */
                d_dense3_b[k] += d_dense3_z[10*n + k];
            }
        }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
    if (N > 64) {
        #pragma omp simd
        for (int64_t k = 0; k < 10; k++) {
            d_dense3_b[k] += (float)total2[k];
        }
    }
}

KERNEL void d_dense2_b_kernel(float *d_dense2_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 84; o++) {
        d_dense2_b[o] = 0.0f;
    }
}

KERNEL void d_dense2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense2_b, float *d_dense2_z, const float *d_dense2_h, const float *dense2_h)
{
    double total1[84];
    if (N > 64)
        for (int64_t i = 0; i < 84; i++)
            total1[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 84; o++) {
                total1[o] += d_dense2_b[o];
                d_dense2_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 84; o++) {
                /* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0] */
                d_dense2_z[84*n + o] = d_dense2_h[84*n + o]*stepf(dense2_h[84*n + o]);
                /* d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
                d_dense2_b[o] += d_dense2_z[84*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 84; o++) {
            d_dense2_b[o] += (float)total1[o];
        }
    }
}

KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 120; o++) {
        d_dense1_b[o] = 0.0f;
    }
}

KERNEL void d_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, float *d_dense1_z, const float *d_dense1_h, const float *dense1_h)
{
    double total1[120];
    if (N > 64)
        for (int64_t i = 0; i < 120; i++)
            total1[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 120; o++) {
                total1[o] += d_dense1_b[o];
                d_dense1_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 120; o++) {
                /* d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0] */
                d_dense1_z[120*n + o] = d_dense1_h[120*n + o]*stepf(dense1_h[120*n + o]);
                /* d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
                d_dense1_b[o] += d_dense1_z[120*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 120; o++) {
            d_dense1_b[o] += (float)total1[o];
        }
    }
}

KERNEL void d_flatten1_flat_kernel(int64_t part_first, int64_t part_end, float *d_flatten1_flat, const float *d_dropout1_h, const float *dropout1_u, int64_t *first_max_pool2d2_z, const float *conv2d2_h, const float *max_pool2d2_z, float *d_conv2d2_h, float *d_conv2d2_z, int64_t *first_max_pool2d1_z, const float *conv2d1_h, const float *max_pool2d1_z)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2) */
        #pragma omp simd
        for (int64_t i = 0; i < 256; i++) {
            d_flatten1_flat[i] = d_dropout1_h[256*n + i]*(dropout1_u[256*n + i] < 0.5f ? 0.0f : 2.0f);
        }
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    first_max_pool2d2_z[s] = INT64_MAX;
                }
                /* first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t) */
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            if (conv2d2_h[1024*n + 64*c + 16*r + 8*u + 2*s + t] == max_pool2d2_z[256*n + 16*c + 4*r + s]) first_max_pool2d2_z[s] = 2*u + t < first_max_pool2d2_z[s] ? 2*u + t : first_max_pool2d2_z[s];
                        }
                    }
                }
                /* d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]] */
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            d_conv2d2_h[16*r + 8*u + 2*s + t] = d_flatten1_flat[16*c + 4*r + s]*(2*u + t == first_max_pool2d2_z[s] ? 1.0f : 0.0f);
                        }
                    }
                }
            }
            /* d_conv2d2_z[n,c,r,s] = d_conv2d2_h[n,c,r,s]·[conv2d2_h[n,c,r,s] > 0] */
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_conv2d2_z[1024*n + 64*c + s] = d_conv2d2_h[s]*stepf(conv2d2_h[1024*n + 64*c + s]);
            }
        }
        /* first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t) */
        for (int64_t r = 0; r < 48; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                first_max_pool2d1_z[384*n + 8*r + s] = INT64_MAX;
            }
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        if (conv2d1_h[1536*n + 32*r + 16*u + 2*s + t] == max_pool2d1_z[384*n + 8*r + s]) first_max_pool2d1_z[384*n + 8*r + s] = 2*u + t < first_max_pool2d1_z[384*n + 8*r + s] ? 2*u + t : first_max_pool2d1_z[384*n + 8*r + s];
                    }
                }
            }
        }
    }
}

KERNEL void d_conv2d2_b_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_conv2d2_z, float *d_conv2d2_b)
{
    for (int64_t o = part_first; o < part_end; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += d_conv2d2_z[1024*n + 64*o + s];
            c1 += part_c1;
        }
        /* d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s] */
        d_conv2d2_b[o] = (float)c1;
    }
}

KERNEL void d_conv2d2_W_kernel(float *d_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 2400; i3++) {
        d_conv2d2_W[i3] = 0.0f;
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

KERNEL void d_conv2d2_p_kernel(int64_t n, float *d_conv2d2_p, const float *d_conv2d2_p_windows)
{
    /* d_conv2d2_p[n,i,r+u,s+t] += d_conv2d2_p_windows[i,u,t,r,s] */
    for (int64_t i = 0; i < 6; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d2_p[864*n + 144*i + 12*r + 12*u + s + t] += d_conv2d2_p_windows[1600*i + 320*u + 64*t + 8*r + s];
                    }
                }
            }
        }
    }
}

KERNEL void d_conv2d1_h_kernel(int64_t part_first, int64_t part_end, float *d_conv2d1_h, const float *d_conv2d2_p, const int64_t *first_max_pool2d1_z, float *d_conv2d1_z, const float *conv2d1_h)
{
    for (int64_t c = part_first; c < part_end; c++) {
        /* d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]] */
        for (int64_t r = 0; r < 8; r++) {
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d1_h[32*r + 16*u + 2*s + t] = d_conv2d2_p[144*c + 12*r + s + 26]*(2*u + t == first_max_pool2d1_z[64*c + 8*r + s] ? 1.0f : 0.0f);
                    }
                }
            }
        }
        /* d_conv2d1_z[n,c,r,s] = d_conv2d1_h[n,c,r,s]·[conv2d1_h[n,c,r,s] > 0] */
        #pragma omp simd
        for (int64_t s = 0; s < 256; s++) {
            d_conv2d1_z[256*c + s] = d_conv2d1_h[s]*stepf(conv2d1_h[256*c + s]);
        }
    }
}

KERNEL void d_conv2d1_b_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_conv2d1_z, float *d_conv2d1_b)
{
    for (int64_t o = part_first; o < part_end; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first++) {
            const int64_t n_end = n_first + 1 < N ? n_first + 1 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 256; s++)
                    part_c1 += d_conv2d1_z[1536*n + 256*o + s];
            c1 += part_c1;
        }
        /* d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s] */
        d_conv2d1_b[o] = (float)c1;
    }
}

KERNEL void d_conv2d1_W_kernel(float *d_conv2d1_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 150; i3++) {
        d_conv2d1_W[i3] = 0.0f;
    }
}

KERNEL void d_conv2d1_p_kernel(int64_t n, float *d_conv2d1_p, const float *d_conv2d1_p_windows)
{
    /* d_conv2d1_p[n,i,r+u,s+t] += d_conv2d1_p_windows[i,u,t,r,s] */
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 16; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 16; s++) {
                        d_conv2d1_p[400*i + 400*n + 20*r + 20*u + s + t] += d_conv2d1_p_windows[6400*i + 1280*u + 256*t + 16*r + s];
                    }
                }
            }
        }
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *d_conv2d1_p, float *d_x)
{
    for (int64_t c = part_first; c < part_end; c++) {
        for (int64_t r = 0; r < 8; r++) {
            for (int64_t s = 0; s < 8; s++) {
                float c1 = 0.0f;
                for (int64_t a = 0; a < 2; a++)
                    #pragma omp simd reduction(+:c1)
                    for (int64_t b = 0; b < 2; b++)
                        c1 += d_conv2d1_p[400*c + 40*r + 20*a + 2*s + b + 42];
                /* d_x[n,c,r,s] = Σ_{a,b} d_conv2d1_p[n,c,2·r+a+2,2·s+b+2] */
                d_x[64*c + 8*r + s] = c1;
            }
        }
    }
}

KERNEL void decayed_w_kernel(int64_t part_first, int64_t part_end, double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.05*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = part_first; p < part_end; p++) {
        /* decayed_w[p] = w[p]·(1 − 0.05·lr) */
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
    float *conv2d1_W, *conv2d1_b, *conv2d2_W, *conv2d2_b, *dense1_W, *dense1_b, *dense2_W,
        *dense2_b, *dense3_W, *dense3_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 150, at + 156, at + 2556, at + 2572, at + 33292, at +
        33412, at + 43492, at + 43576, at + 44416};
}

/* --- the network: x[N,1,8,8] → dense3_z[N,10] */

/* x[N,1,8,8] → dense3_z[N,10]. */
int lenet_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *conv2d1_p = workspace;
    float *conv2d1_z = workspace + 400*N;
    float *conv2d2_p = workspace + 1936*N;
    float *conv2d2_z = workspace + 400*N;
    float *flatten1_flat = workspace;
    float *dense1_z = workspace + 1936*N;
    float *dense1_h = workspace;
    float *dense2_z = workspace + 1936*N;
    float *dense2_h = workspace;
    float *pack = workspace + 2800*N;
    PARALLEL(400*N, 64, 400*N, conv2d1_p_kernel(part_first, part_end, conv2d1_p))
    PARALLEL(N, 1, 512*N, upsample1_y_kernel(part_first, part_end, pack + part*256, x, conv2d1_p))
    PARALLEL(N, 1, 44800*N, {
        float *own = pack + part*(6400 + contract_room(256, 6, 25));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] + conv2d1_b[o] */
            contract(256, 6, 25, 1.0f, own, 1, 256, p.conv2d1_W, 1, 25, p.conv2d1_b, 0, 1, conv2d1_z + 1536*n, 1, 256, own + 6400);
        }
    })
    PARALLEL(864*N, 64, 864*N, conv2d2_p_kernel(part_first, part_end, conv2d2_p))
    PARALLEL(6*N, 1, 5376*N, conv2d1_h_kernel(part_first, part_end, pack + part*272, conv2d1_z, pack + part*272 + 256, conv2d2_p))
    PARALLEL(N, 1, 163200*N, {
        float *own = pack + part*(9600 + contract_room(64, 16, 150));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d2_p_windows_kernel(n, own, conv2d2_p);
            /* conv2d2_z[n,o,r,s] += Σ_{i,u,t} conv2d2_W[o,i,u,t]·conv2d2_p_windows[i,u,t,r,s] + conv2d2_b[o] */
            contract(64, 16, 150, 1.0f, own, 1, 64, p.conv2d2_W, 1, 150, p.conv2d2_b, 0, 1, conv2d2_z + 1024*n, 1, 64, own + 9600);
        }
    })
    PARALLEL(16*N, 1, 3584*N, conv2d2_h_kernel(part_first, part_end, pack + part*80, conv2d2_z, pack + part*80 + 64, flatten1_flat))
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 120, 256, 1.0f, flatten1_flat, 256, 1, p.dense1_W, 120, 1, p.dense1_b, 0, 1, dense1_z, 120, 1, pack);
    PARALLEL(120*N, 64, 240*N, dense1_h_kernel(part_first, part_end, dense1_h, dense1_z))
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 84, 120, 1.0f, dense1_h, 120, 1, p.dense2_W, 84, 1, p.dense2_b, 0, 1, dense2_z, 84, 1, pack);
    PARALLEL(84*N, 64, 168*N, dense2_h_kernel(part_first, part_end, dense2_h, dense2_z))
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 10, 84, 1.0f, dense2_h, 84, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,1,8,8], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int lenet_backward(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *dropout1_u = workspace;
    float *d_conv2d1_p = workspace + 256*N;
    float *conv2d1_p = workspace + 656*N;
    float *conv2d1_z = workspace + 1056*N;
    float *conv2d2_p = workspace + 2592*N;
    float *conv2d1_h = workspace + 3456*N;
    float *max_pool2d1_z = workspace + 4992*N;
    float *conv2d2_z = workspace + 1056*N;
    float *conv2d2_h = workspace + 5376*N;
    float *max_pool2d2_z = workspace + 6400*N;
    float *dropout1_h = workspace + 6656*N;
    float *dense1_z = workspace + 1056*N;
    float *dense1_h = workspace + 6912*N;
    float *dense2_z = workspace + 1056*N;
    float *dense2_h = workspace + 7040*N;
    float *dense3_z = workspace + 1056*N;
    float *cross_entropy1_lse_exp = workspace + 7136*N;
    float *d_dense3_z = workspace + 7136*N + 16;
    float *d_dense2_h = workspace + 1056*N;
    float *d_dense2_z = workspace + 7152*N + 16;
    float *d_dense1_h = workspace + 1056*N;
    float *d_dense1_z = workspace + 7248*N + 16;
    float *d_dropout1_h = workspace + 6656*N;
    float *d_conv2d2_z = workspace + 1056*N;
    int64_t *first_max_pool2d1_z = (int64_t *)(workspace + 7376*N + 16);
    float *d_conv2d2_p = workspace + 2592*N;
    float *d_conv2d1_z = workspace + 1056*N;
    float *pack = workspace + 8144*N + 16;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    uniform(256*N, seed, step, 0, dropout1_u);
    if (d_x) {
        PARALLEL(400*N, 64, 400*N, conv2d1_p_kernel(part_first, part_end, d_conv2d1_p))
    }
    PARALLEL(400*N, 64, 400*N, conv2d1_p_kernel(part_first, part_end, conv2d1_p))
    PARALLEL(N, 1, 512*N, upsample1_y_kernel(part_first, part_end, pack + part*256, x, conv2d1_p))
    PARALLEL(N, 1, 44800*N, {
        float *own = pack + part*(6400 + contract_room(256, 6, 25));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] + conv2d1_b[o] */
            contract(256, 6, 25, 1.0f, own, 1, 256, p.conv2d1_W, 1, 25, p.conv2d1_b, 0, 1, conv2d1_z + 1536*n, 1, 256, own + 6400);
        }
    })
    PARALLEL(864*N, 64, 864*N, conv2d2_p_kernel(part_first, part_end, conv2d2_p))
    PARALLEL(6*N, 1, 5376*N, conv2d1_h_kernel2(part_first, part_end, conv2d1_h, conv2d1_z, max_pool2d1_z, conv2d2_p))
    PARALLEL(N, 1, 163200*N, {
        float *own = pack + part*(9600 + contract_room(64, 16, 150));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d2_p_windows_kernel(n, own, conv2d2_p);
            /* conv2d2_z[n,o,r,s] += Σ_{i,u,t} conv2d2_W[o,i,u,t]·conv2d2_p_windows[i,u,t,r,s] + conv2d2_b[o] */
            contract(64, 16, 150, 1.0f, own, 1, 64, p.conv2d2_W, 1, 150, p.conv2d2_b, 0, 1, conv2d2_z + 1024*n, 1, 64, own + 9600);
        }
    })
    PARALLEL(N, 1, 4608*N, conv2d2_h_kernel2(part_first, part_end, conv2d2_h, conv2d2_z, max_pool2d2_z, pack + part*256, dropout1_h, dropout1_u))
    /* dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 120, 256, 1.0f, dropout1_h, 256, 1, p.dense1_W, 120, 1, p.dense1_b, 0, 1, dense1_z, 120, 1, pack);
    PARALLEL(120*N, 64, 240*N, dense1_h_kernel(part_first, part_end, dense1_h, dense1_z))
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 84, 120, 1.0f, dense1_h, 120, 1, p.dense2_W, 84, 1, p.dense2_b, 0, 1, dense2_z, 84, 1, pack);
    PARALLEL(84*N, 64, 168*N, dense2_h_kernel(part_first, part_end, dense2_h, dense2_z))
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 10, 84, 1.0f, dense2_h, 84, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_dense3_b_kernel(d.dense3_b);
    cross_entropy1_lse_max_kernel(N, d.dense3_b, dense3_z, cross_entropy1_lse_exp, y, d_dense3_z, loss);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 84, 10, 1.0f, d_dense3_z, 10, 1, p.dense3_W, 1, 10, NULL, 0, 0, d_dense2_h, 84, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(84, 10, N, 1.0f, dense2_h, 1, 84, d_dense3_z, 10, 1, NULL, 0, 0, d.dense3_W, 10, 1, pack);
    d_dense2_b_kernel(d.dense2_b);
    PARALLEL_SUM(N, 64, 336*N, 84, {
        PARALLEL_ZERO(pack + part*96, 96);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*96 : d.dense2_b, d_dense2_z, d_dense2_h, dense2_h);
    })
    PARALLEL_ADD(N, 64, 336*N, 84, 84, d.dense2_b, pack, 96);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 120, 84, 1.0f, d_dense2_z, 84, 1, p.dense2_W, 1, 84, NULL, 0, 0, d_dense1_h, 120, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(120, 84, N, 1.0f, dense1_h, 1, 120, d_dense2_z, 84, 1, NULL, 0, 0, d.dense2_W, 84, 1, pack);
    d_dense1_b_kernel(d.dense1_b);
    PARALLEL_SUM(N, 64, 480*N, 120, {
        PARALLEL_ZERO(pack + part*128, 128);
        d_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*128 : d.dense1_b, d_dense1_z, d_dense1_h, dense1_h);
    })
    PARALLEL_ADD(N, 64, 480*N, 120, 120, d.dense1_b, pack, 128);
    /* d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o] */
    contract(256, 120, N, 1.0f, dropout1_h, 1, 256, d_dense1_z, 120, 1, NULL, 0, 0, d.dense1_W, 120, 1, pack);
    /* d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 256, 120, 1.0f, d_dense1_z, 120, 1, p.dense1_W, 1, 120, NULL, 0, 0, d_dropout1_h, 256, 1, pack);
    PARALLEL(N, 1, 20096*N, d_flatten1_flat_kernel(part_first, part_end, pack + part*336 + 64, d_dropout1_h, dropout1_u, (int64_t *)(pack + part*336 + 320), conv2d2_h, max_pool2d2_z, pack + part*336, d_conv2d2_z, first_max_pool2d1_z, conv2d1_h, max_pool2d1_z))
    PARALLEL(16, 1, 1024*N, d_conv2d2_b_kernel(part_first, part_end, N, d_conv2d2_z, d.conv2d2_b))
    d_conv2d2_W_kernel(d.conv2d2_W);
    PARALLEL_SUM(N, 1, 163200*N, 2400, {
        float *own = pack + part*(16800 + contract_room(16, 150, 64));
        PARALLEL_ZERO(own + 14400, 2400);
        float *part_sum1 = part_count > 1 ? own + 14400 : d.conv2d2_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 2400, part_sum1, own + 12000, own + 9600);
            conv2d2_p_windows_kernel(n, own, conv2d2_p);
            /* d_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p_windows_2[i,u,t,r,s] */
            contract(16, 150, 64, 1.0f, d_conv2d2_z + 1024*n, 64, 1, own, 1, 64, part_end - part_first > 64 ? own + 12000 : part_sum1, 150, 1, part_end - part_first > 64 ? own + 12000 : part_sum1, 150, 1, own + 16800);
        }
        if (part_end - part_first > 64) contract_block(1, 2400, part_sum1, own + 12000, own + 9600);
    })
    PARALLEL_ADD(N, 1, 163200*N, 2400, 2400, d.conv2d2_W, pack + 14400, 16800 + contract_room(16, 150, 64));
    PARALLEL(864*N, 64, 864*N, conv2d2_p_kernel(part_first, part_end, d_conv2d2_p))
    PARALLEL(N, 1, 163200*N, {
        float *own = pack + part*(9600 + contract_room(64, 150, 16));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_conv2d2_p_windows[i,u,t,r,s] = Σ_o conv2d2_W[o,i,u,t]·d_conv2d2_z[n,o,r,s] */
            contract(64, 150, 16, 1.0f, d_conv2d2_z + 1024*n, 1, 64, p.conv2d2_W, 150, 1, NULL, 0, 0, own, 1, 64, own + 9600);
            d_conv2d2_p_kernel(n, d_conv2d2_p, own);
        }
    })
    PARALLEL(6*N, 1, 12288*N, d_conv2d1_h_kernel(part_first, part_end, pack + part*256, d_conv2d2_p, first_max_pool2d1_z, d_conv2d1_z, conv2d1_h))
    PARALLEL(6, 1, 1536*N, d_conv2d1_b_kernel(part_first, part_end, N, d_conv2d1_z, d.conv2d1_b))
    d_conv2d1_W_kernel(d.conv2d1_W);
    PARALLEL_SUM(N, 1, 44800*N, 150, {
        float *own = pack + part*(6880 + contract_room(6, 25, 256));
        PARALLEL_ZERO(own + 6720, 160);
        float *part_sum1 = part_count > 1 ? own + 6720 : d.conv2d1_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 150, part_sum1, own + 6560, own + 6400);
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* d_conv2d1_W_part[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
            contract(6, 25, 256, 1.0f, d_conv2d1_z + 1536*n, 256, 1, own, 1, 256, part_end - part_first > 64 ? own + 6560 : part_sum1, 25, 1, part_end - part_first > 64 ? own + 6560 : part_sum1, 25, 1, own + 6880);
        }
        if (part_end - part_first > 64) contract_block(1, 150, part_sum1, own + 6560, own + 6400);
    })
    PARALLEL_ADD(N, 1, 44800*N, 150, 150, d.conv2d1_W, pack + 6720, 6880 + contract_room(6, 25, 256));
    if (d_x) {
        PARALLEL(N, 1, 44800*N, {
            float *own = pack + part*(6400 + contract_room(256, 25, 6));
            for (int64_t n = part_first; n < part_end; n++) {
                /* d_conv2d1_p_windows[i,u,t,r,s] = Σ_o conv2d1_W[o,i,u,t]·d_conv2d1_z[n,o,r,s] */
                contract(256, 25, 6, 1.0f, d_conv2d1_z + 1536*n, 1, 256, p.conv2d1_W, 25, 1, NULL, 0, 0, own, 1, 256, own + 6400);
                d_conv2d1_p_kernel(n, d_conv2d1_p, own);
            }
        })
        PARALLEL(N, 1, 256*N, d_x_kernel(part_first, part_end, d_conv2d1_p, d_x))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int lenet_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 44426;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001 */
    const double lr = 0.001 + 0.001*cos(3.141592653589793*minimum(0.00025*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    PARALLEL(44426, 64, 1554910, decayed_w_kernel(part_first, part_end, lr, c2, c1, w, m, g, v))
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int lenet_train_step(int64_t N, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 44432;
    const int failed = lenet_backward(N, params, seed, *step, x, y, grads, loss, NULL, workspace);
    return failed ? failed : lenet_update(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lenet_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = parallel_threads()*256;
    packed = need > packed ? need : packed;
    need = parallel_threads()*(6400 + contract_room(256, 6, 25));
    packed = need > packed ? need : packed;
    need = 6400 + contract_pack_size(256, 6, 25);
    packed = need > packed ? need : packed;
    need = parallel_threads()*272;
    packed = need > packed ? need : packed;
    need = parallel_threads()*(9600 + contract_room(64, 16, 150));
    packed = need > packed ? need : packed;
    need = 9600 + contract_pack_size(64, 16, 150);
    packed = need > packed ? need : packed;
    need = parallel_threads()*80;
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 120, 256);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 84, 120);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 84);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 84, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(84, 10, N);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 336*N, 84)*96;
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 120, 84);
    packed = need > packed ? need : packed;
    need = contract_pack_size(120, 84, N);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 480*N, 120)*128;
    packed = need > packed ? need : packed;
    need = contract_pack_size(256, 120, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 256, 120);
    packed = need > packed ? need : packed;
    need = parallel_threads()*336;
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 163200*N, 2400)*(16800 + contract_room(16, 150, 64));
    packed = need > packed ? need : packed;
    need = 16800 + contract_pack_size(16, 150, 64);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(9600 + contract_room(64, 150, 16));
    packed = need > packed ? need : packed;
    need = 9600 + contract_pack_size(64, 150, 16);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 44800*N, 150)*(6880 + contract_room(6, 25, 256));
    packed = need > packed ? need : packed;
    need = 6880 + contract_pack_size(6, 25, 256);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(6400 + contract_room(256, 25, 6));
    packed = need > packed ? need : packed;
    need = 6400 + contract_pack_size(256, 25, 6);
    packed = need > packed ? need : packed;
    need = 2800*N;
    size = need > size ? need : size;
    need = 8144*N + 16;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 8144*N + 44448;
    size = need > size ? need : size;
    need = 44432;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void lenet_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int lenet_threads(void)
{
    return parallel_threads();
}
