/* lenet: a network of 44,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/lenet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "lenet.h"

#include <math.h>

#include "contract.h" /* matrix products */
#include "contract_levels.h" /* those whose sum runs through several loops */
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

static inline float reluf(float x) {
    return x < 0.0f ? 0.0f : x;
}

/* [x > 0] */
static inline float stepf(float x) {
    return x > 0.0f ? 1.0f : 0.0f;
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

KERNEL void conv2d1_p_kernel(int64_t part_first, int64_t part_end, float *conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void upsample1_y_kernel(int64_t part_first, int64_t part_end, float *upsample1_y, const float *x, float *conv2d1_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* upsample1_y[n,0,2·r+a,2·s+b] = x[n,0,r,s] */
        for (int64_t a = 0; a < 2; a++) {
            for (int64_t r = 0; r < 8; r++) {
                for (int64_t b = 0; b < 2; b++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        upsample1_y[32*r + 16*a + 2*s + b] = x[64*n + 8*r + s];
                    }
                }
            }
        }
        /* conv2d1_p[n,0,r+2,s+2] = upsample1_y[n,0,r,s] */
        for (int64_t r = 0; r < 16; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                conv2d1_p[400*n + 20*r + s + 42] = upsample1_y[16*r + s];
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
            /* flatten1_flat[n,16·o+4·r+k] = max_pool2d2_z[n,o,r,k] */
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

/* Numbers in [0, 1) of 24 bits. */
static void uniform(int64_t count, int64_t seed, int64_t step, int64_t stream, float *u)
{
    const uint64_t key = random_key(seed, step, stream);
    for (int64_t k = 0; k < count; k++)
        u[k] = (float)(random_bits(key, k) >> 40)*(float)5.9604644775390625e-8;
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

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void conv2d2_h_kernel2(int64_t part_first, int64_t part_end, float *conv2d2_h, const float *conv2d2_z, float *max_pool2d2_z, float *flatten1_flat, float *dropout1_h, const float *dropout1_u)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t o = 0; o < 16; o++) {
            /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s]) */
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                conv2d2_h[s] = reluf(conv2d2_z[1024*n + 64*o + s]);
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
                            max_pool2d2_z[256*n + 16*o + 4*r + s] = maximumf(max_pool2d2_z[256*n + 16*o + 4*r + s], conv2d2_h[16*r + 8*u + 2*s + t]);
                        }
                    }
                }
                /* flatten1_flat[n,16·o+4·r+k] = max_pool2d2_z[n,o,r,k] */
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

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense3_b, const float *dense3_z, const int64_t *y, float *d_dense3_z, float *cross_entropy1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[10] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        if (N > 64) {
            set_aside(10, total2, d_dense3_b);
        }
        float cross_entropy1_lse_max[64];
        float cross_entropy1_lse_shift[64];
        float cross_entropy1_lse_exp[640];
        float cross_entropy1_lse_total[64] = {0};
        float cross_entropy1_lse_sum[64];
        float cross_entropy1_each[64];
        /* cross_entropy1_lse_max[n] = max_k dense3_z[n,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], dense3_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(dense3_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
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
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - dense3_z[10*n + y[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n - n_first];
        /* d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                d_dense3_z[10*n + k] = u1*(cross_entropy1_lse_exp[64*k + n - n_first]/cross_entropy1_lse_sum[n - n_first] - (k == y[n] ? 1.0f : 0.0f));
        /* d_dense3_b[k] += Σ_n d_dense3_z[n,k] */
        for (int64_t n = n_first; n < n_end; n++)
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_dense3_b[k] += d_dense3_z[10*n + k];
            }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
    if (N > 64) {
        take_back(10, d_dense3_b, total2);
    }
}

KERNEL void d_dense2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense2_b, float *d_dense2_z, const float *d_dense2_h, const float *dense2_h)
{
    double total1[84] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(84, total1, d_dense2_b);
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
        take_back(84, d_dense2_b, total1);
    }
}

KERNEL void d_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, float *d_dense1_z, const float *d_dense1_h, const float *dense1_h)
{
    double total1[120] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(120, total1, d_dense1_b);
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
        take_back(120, d_dense1_b, total1);
    }
}

KERNEL void again_conv2d2_h_kernel(int64_t part_first, int64_t part_end, float *again_conv2d2_h, const float *conv2d2_z, float *d_max_pool2d2_z, const float *d_dropout1_h, const float *dropout1_u, const float *max_pool2d2_z, int64_t *max_pool2d2_first_z, float *d_conv2d2_h, float *d_conv2d2_z, const float *conv2d1_h, const float *max_pool2d1_z, int64_t *max_pool2d1_first_z)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t o = 0; o < 16; o++) {
            /* again_conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s]) */
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                again_conv2d2_h[s] = reluf(conv2d2_z[1024*n + 64*o + s]);
            }
            for (int64_t j = 0; j < 4; j++) {
                #pragma omp simd
                for (int64_t k = 0; k < 4; k++) {
                    /* d_max_pool2d2_z[n,o,j,k] = d_dropout1_h[n,16·o+4·j+k]·(0 if dropout1_u[n,16·o+4·j+k] < 1/2 else 2) */
                    d_max_pool2d2_z[k] = d_dropout1_h[256*n + 16*o + 4*j + k]*(dropout1_u[256*n + 16*o + 4*j + k] < 0.5f ? 0.0f : 2.0f);
                    int64_t c1 = INT64_MAX;
                    for (int64_t u = 0; u < 2; u++)
                        for (int64_t t = 0; t < 2; t++)
                            if (again_conv2d2_h[16*j + 8*u + 2*k + t] == max_pool2d2_z[256*n + 16*o + 4*j + k]) c1 = 2*u + t < c1 ? 2*u + t : c1;
                    /* max_pool2d2_first_z[n,o,j,k] = min_{u,t: again_conv2d2_h[n,o,2·j+u,2·k+t] = max_pool2d2_z[n,o,j,k]} (2·u + t) */
                    max_pool2d2_first_z[k] = c1;
                }
                /* d_conv2d2_h[n,o,2·j+u,2·s+t] = d_max_pool2d2_z[n,o,j,s]·[2·u + t = max_pool2d2_first_z[n,o,j,s]] */
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            d_conv2d2_h[16*j + 8*u + 2*s + t] = d_max_pool2d2_z[s]*(2*u + t == max_pool2d2_first_z[s] ? 1.0f : 0.0f);
                        }
                    }
                }
            }
            /* d_conv2d2_z[n,o,r,s] = d_conv2d2_h[n,o,r,s]·[again_conv2d2_h[n,o,r,s] > 0] */
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_conv2d2_z[1024*n + 64*o + s] = d_conv2d2_h[s]*stepf(again_conv2d2_h[s]);
            }
        }
        for (int64_t r = 0; r < 48; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                int64_t c2 = INT64_MAX;
                for (int64_t u = 0; u < 2; u++)
                    for (int64_t t = 0; t < 2; t++)
                        if (conv2d1_h[1536*n + 32*r + 16*u + 2*s + t] == max_pool2d1_z[384*n + 8*r + s]) c2 = 2*u + t < c2 ? 2*u + t : c2;
                /* max_pool2d1_first_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t) */
                max_pool2d1_first_z[384*n + 8*r + s] = c2;
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

KERNEL void d_conv2d1_h_kernel(int64_t part_first, int64_t part_end, float *d_conv2d1_h, const float *d_conv2d2_p, const int64_t *max_pool2d1_first_z, float *d_conv2d1_z, const float *conv2d1_h)
{
    for (int64_t c = part_first; c < part_end; c++) {
        /* d_conv2d1_h[n,c,2·r+u,2·s+t] = d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = max_pool2d1_first_z[n,c,r,s]] */
        for (int64_t r = 0; r < 8; r++) {
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d1_h[32*r + 16*u + 2*s + t] = d_conv2d2_p[144*c + 12*r + s + 26]*(2*u + t == max_pool2d1_first_z[64*c + 8*r + s] ? 1.0f : 0.0f);
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

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *d_conv2d1_p, float *d_x)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t r = 0; r < 8; r++) {
            for (int64_t s = 0; s < 8; s++) {
                float c1 = 0.0f;
                for (int64_t a = 0; a < 2; a++)
                    #pragma omp simd reduction(+:c1)
                    for (int64_t b = 0; b < 2; b++)
                        c1 += d_conv2d1_p[400*n + 40*r + 20*a + 2*s + b + 42];
                /* d_x[n,0,r,s] += Σ_{a,b} d_conv2d1_p[n,0,2·r+a+2,2·s+b+2] */
                d_x[64*n + 8*r + s] = c1;
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

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *dense3_z, const int64_t *y, float *cross_entropy1_mean)
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
        /* cross_entropy1_lse_max[n] = max_k dense3_z[n,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], dense3_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(dense3_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
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
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - dense3_z[10*n + y[n]];
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
    float *conv2d1_p = workspace + 2400*N + 320;
    float *conv2d2_p = workspace + 1536*N + 160;
    float *conv2d1_z = workspace;
    float *conv2d2_z = workspace;
    float *flatten1_flat = workspace + 1024*N + 160;
    float *dense1_z = workspace + 1280*N + 320;
    float *dense1_h = workspace + 1408*N + 480;
    float *dense2_z = workspace + 1536*N + 640;
    float *dense2_h = workspace + 1632*N + 800;
    float *pack = workspace + 2800*N + 960;
    const int64_t room1 = 256;
    PARALLEL(N, 4, 1776*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(400*part_first, 400*part_end, conv2d1_p);
        upsample1_y_kernel(part_first, part_end, own, x, conv2d1_p);
        conv2d2_p_kernel(864*part_first, 864*part_end, conv2d2_p);
    })
    /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] + conv2d1_b[o] */
    PARALLEL(N, 1, 38400*N, contract_levels(6, 16, 1.0f, p.conv2d1_W, 25, conv2d1_p + 400*part_first, 1, p.conv2d1_b, 1, 0, conv2d1_z + 1536*part_first, 256, 1, 2, 2, (const ptrdiff_t[][5]){{5, 5, 20, 0, 0}, {5, 1, 1, 0, 0}, {part_end - part_first, 0, 400, 0, 1536}, {16, 0, 20, 0, 16}}, 2, pack + part*contract_levels_room(6, 16, 25, 16*N)))
    PARALLEL(6*N, 1, 8448*N, conv2d1_h_kernel(part_first, part_end, pack + part*272, conv2d1_z, pack + part*272 + 256, conv2d2_p))
    /* conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t] + conv2d2_b[o] */
    contract_levels(N, 16, 1.0f, conv2d2_p, 864, p.conv2d2_W, 150, p.conv2d2_b, 0, 1, conv2d2_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{6, 144, 25, 0, 0}, {5, 12, 5, 0, 0}, {5, 1, 1, 0, 0}, {8, 12, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    const int64_t room2 = 80 + parallel_larger(parallel_larger(contract_room(N, 120, 256), contract_room(N, 84, 120)), contract_room(N, 10, 84));
    PARALLEL(N, 16, 47680*N, {
        float *own = pack + part*room2;
        conv2d2_h_kernel(16*part_first, 16*part_end, own, conv2d2_z, own + 64, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 120, 256, 1.0f, flatten1_flat, 256, 1, p.dense1_W, 120, 1, p.dense1_b, 0, 1, dense1_z, 120, 1, own + 80);
        dense1_h_kernel(120*part_first, 120*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 84, 120, 1.0f, dense1_h, 120, 1, p.dense2_W, 84, 1, p.dense2_b, 0, 1, dense2_z, 84, 1, own + 80);
        dense2_h_kernel(84*part_first, 84*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 10, 84, 1.0f, dense2_h, 84, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, own + 80);
    })
    return 0;
}

/* The loss at x[N,1,8,8], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int lenet_backward(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *dropout1_u = workspace + 7984*N + 2240;
    float *d_conv2d1_p = workspace;
    float *conv2d1_p = workspace + 400*N + 160;
    float *conv2d2_p = workspace + 4992*N + 960;
    float *conv2d1_z = workspace + 2336*N + 480;
    float *conv2d1_h = workspace + 800*N + 320;
    float *max_pool2d1_z = workspace + 7600*N + 2080;
    float *conv2d2_z = workspace + 6576*N + 1920;
    float *max_pool2d2_z = workspace + 8240*N + 2400;
    float *dropout1_h = workspace + 5856*N + 1120;
    float *dense1_z = workspace + 2336*N + 480;
    float *dense1_h = workspace + 6240*N + 1440;
    float *dense2_z = workspace + 2464*N + 640;
    float *dense2_h = workspace + 6464*N + 1760;
    float *dense3_z = workspace + 8976*N + 3040;
    float *d_dense3_z = workspace + 6560*N + 1920;
    float *d_dense2_h = workspace + 8880*N + 2880;
    float *d_dense2_z = workspace + 6368*N + 1600;
    float *d_dense1_h = workspace + 8752*N + 2720;
    float *d_dense1_z = workspace + 6112*N + 1280;
    float *d_dropout1_h = workspace + 8496*N + 2560;
    float *d_conv2d2_z = workspace + 3968*N + 800;
    int64_t *max_pool2d1_first_z = (int64_t *)(workspace + 3200*N + 640);
    float *d_conv2d2_p = workspace + 2336*N + 480;
    float *d_conv2d1_z = workspace + 3968*N + 800;
    float *pack = workspace + parallel_larger(parallel_larger(5856*N + 45248, 6240*N + 43152), 8992*N + 14192);
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    uniform(256*N, seed, step, 0, dropout1_u);
    if (d_x) {
        PARALLEL(400*N, 64, 400*N, conv2d1_p_kernel(part_first, part_end, d_conv2d1_p))
    }
    const int64_t room1 = 256;
    PARALLEL(N, 4, 1776*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(400*part_first, 400*part_end, conv2d1_p);
        upsample1_y_kernel(part_first, part_end, own, x, conv2d1_p);
        conv2d2_p_kernel(864*part_first, 864*part_end, conv2d2_p);
    })
    /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] + conv2d1_b[o] */
    PARALLEL(N, 1, 38400*N, contract_levels(6, 16, 1.0f, p.conv2d1_W, 25, conv2d1_p + 400*part_first, 1, p.conv2d1_b, 1, 0, conv2d1_z + 1536*part_first, 256, 1, 2, 2, (const ptrdiff_t[][5]){{5, 5, 20, 0, 0}, {5, 1, 1, 0, 0}, {part_end - part_first, 0, 400, 0, 1536}, {16, 0, 20, 0, 16}}, 2, pack + part*contract_levels_room(6, 16, 25, 16*N)))
    PARALLEL(6*N, 1, 8448*N, conv2d1_h_kernel2(part_first, part_end, conv2d1_h, conv2d1_z, max_pool2d1_z, conv2d2_p))
    /* conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t] + conv2d2_b[o] */
    contract_levels(N, 16, 1.0f, conv2d2_p, 864, p.conv2d2_W, 150, p.conv2d2_b, 0, 1, conv2d2_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{6, 144, 25, 0, 0}, {5, 12, 5, 0, 0}, {5, 1, 1, 0, 0}, {8, 12, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.dense3_b);
    const int64_t room2 = 320 + parallel_larger(parallel_larger(contract_room(N, 120, 256), contract_room(N, 84, 120)), contract_room(N, 10, 84));
    PARALLEL(N, 16, 48704*N, {
        float *own = pack + part*room2;
        conv2d2_h_kernel2(part_first, part_end, own, conv2d2_z, max_pool2d2_z, own + 64, dropout1_h, dropout1_u);
        /* dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 120, 256, 1.0f, dropout1_h, 256, 1, p.dense1_W, 120, 1, p.dense1_b, 0, 1, dense1_z, 120, 1, own + 320);
        dense1_h_kernel(120*part_first, 120*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 84, 120, 1.0f, dense1_h, 120, 1, p.dense2_W, 84, 1, p.dense2_b, 0, 1, dense2_z, 84, 1, own + 320);
        dense2_h_kernel(84*part_first, 84*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 10, 84, 1.0f, dense2_h, 84, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, own + 320);
    })
    set_zero(84, d.dense2_b);
    set_zero(120, d.dense1_b);
    const int64_t room3 = 432 + parallel_larger(parallel_larger(contract_room(N, 84, 10), contract_room(N, 120, 84)), contract_room(N, 256, 120));
    PARALLEL_SUM(N, 8, 65110*N, 215, {
        float *own = pack + part*room3;
        PARALLEL_ZERO(own + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d.dense3_b, dense3_z, y, d_dense3_z, part_count > 1 ? own + 16 : loss);
        /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
        contract_rows(part_first, part_end, N, 84, 10, 1.0f, d_dense3_z, 10, 1, p.dense3_W, 1, 10, NULL, 0, 0, d_dense2_h, 84, 1, own + 432);
        PARALLEL_ZERO(own + 48, 96);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 48 : d.dense2_b, d_dense2_z, d_dense2_h, dense2_h);
        /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 120, 84, 1.0f, d_dense2_z, 84, 1, p.dense2_W, 1, 84, NULL, 0, 0, d_dense1_h, 120, 1, own + 432);
        PARALLEL_ZERO(own + 144, 128);
        d_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? own + 144 : d.dense1_b, d_dense1_z, d_dense1_h, dense1_h);
        /* d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract_rows(part_first, part_end, N, 256, 120, 1.0f, d_dense1_z, 120, 1, p.dense1_W, 1, 120, NULL, 0, 0, d_dropout1_h, 256, 1, own + 432);
        again_conv2d2_h_kernel(part_first, part_end, own + 272, conv2d2_z, own + 272 + 128, d_dropout1_h, dropout1_u, max_pool2d2_z, (int64_t *)(own + 272 + 144), own + 272 + 64, d_conv2d2_z, conv2d1_h, max_pool2d1_z, max_pool2d1_first_z);
        conv2d2_p_kernel(864*part_first, 864*part_end, d_conv2d2_p);
    })
    PARALLEL_ADD(N, 8, 65110*N, 215, 1, loss, pack + 16, room3);
    PARALLEL_ADD(N, 8, 65110*N, 215, 10, d.dense3_b, pack + 32, room3);
    PARALLEL_ADD(N, 8, 65110*N, 215, 84, d.dense2_b, pack + 48, room3);
    PARALLEL_ADD(N, 8, 65110*N, 215, 120, d.dense1_b, pack + 144, room3);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(84, 10, N, 1.0f, dense2_h, 1, 84, d_dense3_z, 10, 1, NULL, 0, 0, d.dense3_W, 10, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(120, 84, N, 1.0f, dense1_h, 1, 120, d_dense2_z, 84, 1, NULL, 0, 0, d.dense2_W, 84, 1, pack);
    /* d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o] */
    contract(256, 120, N, 1.0f, dropout1_h, 1, 256, d_dense1_z, 120, 1, NULL, 0, 0, d.dense1_W, 120, 1, pack);
    PARALLEL(16, 1, 1024*N, d_conv2d2_b_kernel(part_first, part_end, N, d_conv2d2_z, d.conv2d2_b))
    /* d_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p[n,i,r+u,s+t] */
    contract_levels(6, 16, 1.0f, conv2d2_p, 144, d_conv2d2_z, 64, NULL, 0, 0, d.conv2d2_W, 25, 150, 3, 2, (const ptrdiff_t[][5]){{N, 864, 1024, 0, 0}, {8, 12, 8, 0, 0}, {8, 1, 1, 0, 0}, {5, 12, 0, 0, 5}, {5, 1, 0, 0, 1}}, 2, pack);
    /* d_conv2d2_p[n,i,r+u,s+t] += Σ_o d_conv2d2_z[n,o,r,s]·conv2d2_W[o,i,u,t] */
    PARALLEL(N, 1, 153600*N, contract_levels(6, 8, 1.0f, p.conv2d2_W, 25, d_conv2d2_z + 1024*part_first, 1, d_conv2d2_p + 864*part_first, 144, 1, d_conv2d2_p + 864*part_first, 144, 1, 1, 4, (const ptrdiff_t[][5]){{16, 150, 64, 0, 0}, {part_end - part_first, 0, 1024, 864, 864}, {5, 5, 0, 12, 12}, {5, 1, 0, 1, 1}, {8, 0, 8, 12, 12}}, 1, pack + part*contract_levels_room(6, 8, 16, 200*N)))
    PARALLEL(6*N, 1, 12288*N, d_conv2d1_h_kernel(part_first, part_end, pack + part*256, d_conv2d2_p, max_pool2d1_first_z, d_conv2d1_z, conv2d1_h))
    PARALLEL(6, 1, 1536*N, d_conv2d1_b_kernel(part_first, part_end, N, d_conv2d1_z, d.conv2d1_b))
    /* d_conv2d1_W[o,0,u,t] += Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,0,r+u,s+t] */
    contract_levels(5, 6, 1.0f, conv2d1_p, 1, d_conv2d1_z, 256, NULL, 0, 0, d.conv2d1_W, 1, 25, 3, 1, (const ptrdiff_t[][5]){{N, 400, 1536, 0, 0}, {16, 20, 16, 0, 0}, {16, 1, 1, 0, 0}, {5, 20, 0, 0, 5}}, 2, pack);
    if (d_x) {
        /* d_conv2d1_p[n,0,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,0,u,t] */
        PARALLEL(N, 1, 38400*N, contract_levels(5, 16, 1.0f, p.conv2d1_W, 5, d_conv2d1_z + 1536*part_first, 1, d_conv2d1_p + 400*part_first, 20, 1, d_conv2d1_p + 400*part_first, 20, 1, 1, 3, (const ptrdiff_t[][5]){{6, 25, 256, 0, 0}, {part_end - part_first, 0, 1536, 400, 400}, {5, 1, 0, 1, 1}, {16, 0, 16, 20, 20}}, 0, pack + part*contract_levels_room(5, 16, 6, 80*N)))
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
    float *grads = workspace + parallel_larger(parallel_larger(5856*N + 816, 6240*N - 1280), 8992*N - 30240);
    const int failed = lenet_backward(N, params, seed, *step, x, y, grads, loss, NULL, workspace);
    return failed ? failed : lenet_update(params, grads, state, step, grads + 44432);
}

/* The loss at x[N,1,8,8], y[N], as the network is outside training. */
int lenet_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *conv2d1_p = workspace + 2400*N + 320;
    float *conv2d2_p = workspace + 1536*N + 160;
    float *conv2d1_z = workspace;
    float *conv2d2_z = workspace;
    float *flatten1_flat = workspace + 1024*N + 160;
    float *dense1_z = workspace + 1280*N + 320;
    float *dense1_h = workspace + 1408*N + 480;
    float *dense2_z = workspace + 1536*N + 640;
    float *dense2_h = workspace + 1632*N + 800;
    float *dense3_z = workspace + 1728*N + 960;
    float *pack = workspace + 2800*N + 960;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    const int64_t room1 = 256;
    PARALLEL(N, 4, 1776*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(400*part_first, 400*part_end, conv2d1_p);
        upsample1_y_kernel(part_first, part_end, own, x, conv2d1_p);
        conv2d2_p_kernel(864*part_first, 864*part_end, conv2d2_p);
    })
    /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] + conv2d1_b[o] */
    PARALLEL(N, 1, 38400*N, contract_levels(6, 16, 1.0f, p.conv2d1_W, 25, conv2d1_p + 400*part_first, 1, p.conv2d1_b, 1, 0, conv2d1_z + 1536*part_first, 256, 1, 2, 2, (const ptrdiff_t[][5]){{5, 5, 20, 0, 0}, {5, 1, 1, 0, 0}, {part_end - part_first, 0, 400, 0, 1536}, {16, 0, 20, 0, 16}}, 2, pack + part*contract_levels_room(6, 16, 25, 16*N)))
    PARALLEL(6*N, 1, 8448*N, conv2d1_h_kernel(part_first, part_end, pack + part*272, conv2d1_z, pack + part*272 + 256, conv2d2_p))
    /* conv2d2_z[n,o,r,s] = Σ_{i,u,t} conv2d2_p[n,i,r+u,s+t]·conv2d2_W[o,i,u,t] + conv2d2_b[o] */
    contract_levels(N, 16, 1.0f, conv2d2_p, 864, p.conv2d2_W, 150, p.conv2d2_b, 0, 1, conv2d2_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{6, 144, 25, 0, 0}, {5, 12, 5, 0, 0}, {5, 1, 1, 0, 0}, {8, 12, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    cross_entropy1_mean_kernel(loss);
    const int64_t room2 = 80 + parallel_larger(parallel_larger(contract_room(N, 120, 256), contract_room(N, 84, 120)), contract_room(N, 10, 84));
    PARALLEL(N, 16, 47680*N, {
        float *own = pack + part*room2;
        conv2d2_h_kernel(16*part_first, 16*part_end, own, conv2d2_z, own + 64, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 120, 256, 1.0f, flatten1_flat, 256, 1, p.dense1_W, 120, 1, p.dense1_b, 0, 1, dense1_z, 120, 1, own + 80);
        dense1_h_kernel(120*part_first, 120*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 84, 120, 1.0f, dense1_h, 120, 1, p.dense2_W, 84, 1, p.dense2_b, 0, 1, dense2_z, 84, 1, own + 80);
        dense2_h_kernel(84*part_first, 84*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 10, 84, 1.0f, dense2_h, 84, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, own + 80);
    })
    PARALLEL_SUM(N, 64, 166*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, dense3_z, y, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 166*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lenet_workspace_size(int64_t N)
{
    int64_t size = 5856*N + 45248;
    size = parallel_larger(size, 6240*N + 43152);
    size = parallel_larger(size, 8992*N + 14192);
    int64_t packed = parallel_used()*256;
    packed = parallel_larger(packed, parallel_used()*contract_levels_room(6, 16, 25, 16*N));
    packed = parallel_larger(packed, parallel_used()*272);
    packed = parallel_larger(packed, contract_levels_pack_size(N, 16, 150, 64));
    packed = parallel_larger(packed, parallel_used()*(80 + parallel_larger(parallel_larger(contract_room(N, 120, 256), contract_room(N, 84, 120)), contract_room(N, 10, 84))));
    packed = parallel_larger(packed, parallel_used()*(320 + parallel_larger(parallel_larger(contract_room(N, 120, 256), contract_room(N, 84, 120)), contract_room(N, 10, 84))));
    packed = parallel_larger(packed, parallel_sums(N, 8, 65110*N, 215)*(432 + parallel_larger(parallel_larger(contract_room(N, 84, 10), contract_room(N, 120, 84)), contract_room(N, 256, 120))));
    packed = parallel_larger(packed, 432 + contract_pack_size(N, 84, 10));
    packed = parallel_larger(packed, 432 + contract_pack_size(N, 120, 84));
    packed = parallel_larger(packed, 432 + contract_pack_size(N, 256, 120));
    packed = parallel_larger(packed, contract_pack_size(84, 10, N));
    packed = parallel_larger(packed, contract_pack_size(120, 84, N));
    packed = parallel_larger(packed, contract_pack_size(256, 120, N));
    packed = parallel_larger(packed, contract_levels_pack_size(6, 16, 64*N, 25));
    packed = parallel_larger(packed, parallel_used()*contract_levels_room(6, 8, 16, 200*N));
    packed = parallel_larger(packed, contract_levels_pack_size(5, 6, 256*N, 5));
    packed = parallel_larger(packed, parallel_used()*contract_levels_room(5, 16, 6, 80*N));
    packed = parallel_larger(packed, parallel_sums(N, 64, 166*N, 1)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: lenet_train_epoch_workspace_size(...). */
int lenet_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *y, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    workspace += (uintptr_t)workspace%8/4;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*64 + 15)/16*16;
    int64_t *y_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*2 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 64; j++)
                    x_rows[i*64 + j] = x[order[k*most + i]*64 + j];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*64;
        const int64_t *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = lenet_train_step(rows, params, state, step, seed, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t lenet_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = lenet_workspace_size(most);
    const int64_t need = lenet_workspace_size(rest);
    return 16 + (most*64 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void lenet_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void lenet_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int lenet_threads(void)
{
    return parallel_used();
}
