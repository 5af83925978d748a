/* resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "resnet.h"

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

KERNEL void batch_norm1_rstd_kernel(float *batch_norm1_rstd, const float *batch_norm1_running_var, float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_running_var, float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_running_var)
{
    #pragma omp simd
    for (int64_t c = 0; c < 16; c++) {
        /* batch_norm1_rstd[c] = 1/√(batch_norm1_running_var[c] + 1e-5) */
        batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + batch_norm1_running_var[c]);
        /* residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_running_var[c] + 1e-5) */
        residual1_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual1_batch_norm1_running_var[c]);
        /* residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_running_var[c] + 1e-5) */
        residual1_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual1_batch_norm2_running_var[c]);
    }
}

KERNEL void conv2d1_p_kernel(int64_t part_first, int64_t part_end, float *conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void conv2d1_p_kernel2(int64_t part_first, int64_t part_end, float *conv2d1_p, const float *x)
{
    /* conv2d1_p[n,0,r+1,s+1] = x[n,0,r,s] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d1_p[100*n + 10*r + s + 11] = x[64*n + 8*r + s];
            }
        }
    }
}

KERNEL void residual1_conv2d1_p_kernel(int64_t part_first, int64_t part_end, float *residual1_conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        residual1_conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void again_batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, const float *batch_norm1_running_mean, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, const float *conv2d1_z, float *residual1_conv2d1_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = batch_norm1_running_mean[c];
                const float e2 = batch_norm1_rstd[c];
                const float e3 = batch_norm1_beta[c];
                const float e4 = batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* again_batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c] */
                    const float again_batch_norm1_centred = conv2d1_z[1024*n + 64*c + 8*r + s] - e1;
                    /* batch_norm1_h[n,c,r,s] = again_batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c] */
                    const float batch_norm1_h = e2*again_batch_norm1_centred;
                    /* batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c] */
                    const float batch_norm1_y = e3 + e4*batch_norm1_h;
                    /* activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s]) */
                    const float activation1_h = reluf(batch_norm1_y);
                    /* residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h;
                }
            }
        }
    }
}

KERNEL void again_batch_norm1_centred_2_kernel(int64_t part_first, int64_t part_end, const float *batch_norm1_running_mean, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, const float *residual1_batch_norm2_running_mean, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, const float *conv2d1_z, const float *residual1_conv2d2_z, float *activation2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = batch_norm1_running_mean[c];
                const float e2 = batch_norm1_rstd[c];
                const float e3 = batch_norm1_beta[c];
                const float e4 = batch_norm1_gamma[c];
                const float e5 = residual1_batch_norm2_running_mean[c];
                const float e6 = residual1_batch_norm2_rstd[c];
                const float e7 = residual1_batch_norm2_beta[c];
                const float e8 = residual1_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* again_batch_norm1_centred_2[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c] */
                    const float again_batch_norm1_centred_2 = conv2d1_z[1024*n + 64*c + 8*r + s] - e1;
                    /* again_batch_norm1_h[n,c,r,s] = again_batch_norm1_centred_2[n,c,r,s]·batch_norm1_rstd[c] */
                    const float again_batch_norm1_h = e2*again_batch_norm1_centred_2;
                    /* again_batch_norm1_y[n,c,r,s] = again_batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c] */
                    const float again_batch_norm1_y = e3 + e4*again_batch_norm1_h;
                    /* again_activation1_h[n,c,r,s] = relu(again_batch_norm1_y[n,c,r,s]) */
                    const float again_activation1_h = reluf(again_batch_norm1_y);
                    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_running_mean[c] */
                    const float residual1_batch_norm2_centred = residual1_conv2d2_z[1024*n + 64*c + 8*r + s] - e5;
                    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c] */
                    const float residual1_batch_norm2_h = e6*residual1_batch_norm2_centred;
                    /* residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c] */
                    const float residual1_batch_norm2_y = e7 + e8*residual1_batch_norm2_h;
                    /* residual1_y[n,c,r,s] = again_activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s] */
                    const float residual1_y = again_activation1_h + residual1_batch_norm2_y;
                    /* activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

KERNEL void residual2_batch_norm1_rstd_kernel(float *residual2_batch_norm1_rstd, const float *residual2_batch_norm1_running_var, float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_running_var, float *residual2_batch_norm3_rstd, const float *residual2_batch_norm3_running_var)
{
    #pragma omp simd
    for (int64_t c = 0; c < 32; c++) {
        /* residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_running_var[c] + 1e-5) */
        residual2_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm1_running_var[c]);
        /* residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_running_var[c] + 1e-5) */
        residual2_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm2_running_var[c]);
        /* residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_running_var[c] + 1e-5) */
        residual2_batch_norm3_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm3_running_var[c]);
    }
}

KERNEL void residual2_batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm1_running_mean, float *residual2_batch_norm1_centred, const float *residual2_conv2d1_z)
{
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_running_mean[c] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = residual2_batch_norm1_running_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                residual2_batch_norm1_centred[512*n + 16*c + s] = residual2_conv2d1_z[512*n + 16*c + s] - e1;
            }
        }
    }
}

KERNEL void residual2_batch_norm1_h_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm1_rstd, float *residual2_batch_norm1_h, const float *residual2_batch_norm1_centred, float *residual2_conv2d2_p, const float *activation2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c] */
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = residual2_batch_norm1_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                residual2_batch_norm1_h[512*n + 16*c + s] = e1*residual2_batch_norm1_centred[512*n + 16*c + s];
            }
        }
        /* residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    residual2_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = activation2_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

KERNEL void residual2_conv2d3_p_kernel(int64_t part_first, int64_t part_end, float *residual2_conv2d3_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        residual2_conv2d3_p[i3] = 0.0f;
    }
}

KERNEL void residual2_batch_norm2_centred_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm2_running_mean, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_beta, const float *residual2_batch_norm2_gamma, const float *residual2_conv2d2_z, float *residual2_conv2d3_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm2_running_mean[c];
                const float e2 = residual2_batch_norm2_rstd[c];
                const float e3 = residual2_batch_norm2_beta[c];
                const float e4 = residual2_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_running_mean[c] */
                    const float residual2_batch_norm2_centred = residual2_conv2d2_z[512*n + 16*c + 4*r + s] - e1;
                    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c] */
                    const float residual2_batch_norm2_h = e2*residual2_batch_norm2_centred;
                    /* residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c] */
                    const float residual2_batch_norm2_y = e3 + e4*residual2_batch_norm2_h;
                    /* residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s]) */
                    const float residual2_activation1_h = reluf(residual2_batch_norm2_y);
                    /* residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
                    residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7] = residual2_activation1_h;
                }
            }
        }
    }
}

KERNEL void residual2_batch_norm3_centred_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm3_running_mean, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm3_beta, const float *residual2_batch_norm3_gamma, const float *residual2_conv2d3_z, const float *residual2_batch_norm1_h, float *activation3_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm3_running_mean[c];
                const float e2 = residual2_batch_norm3_rstd[c];
                const float e3 = residual2_batch_norm1_beta[c];
                const float e4 = residual2_batch_norm1_gamma[c];
                const float e5 = residual2_batch_norm3_beta[c];
                const float e6 = residual2_batch_norm3_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_running_mean[c] */
                    const float residual2_batch_norm3_centred = residual2_conv2d3_z[512*n + 16*c + 4*r + s] - e1;
                    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c] */
                    const float residual2_batch_norm3_h = e2*residual2_batch_norm3_centred;
                    /* residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c] */
                    const float residual2_batch_norm1_y = e3 + e4*residual2_batch_norm1_h[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c] */
                    const float residual2_batch_norm3_y = e5 + e6*residual2_batch_norm3_h;
                    /* residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s] */
                    const float residual2_y = residual2_batch_norm1_y + residual2_batch_norm3_y;
                    /* activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
                    activation3_h[512*n + 16*c + 4*r + s] = reluf(residual2_y);
                }
            }
        }
    }
}

KERNEL void residual3_batch_norm1_rstd_kernel(float *residual3_batch_norm1_rstd, const float *residual3_batch_norm1_running_var, float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_running_var, float *residual3_batch_norm3_rstd, const float *residual3_batch_norm3_running_var)
{
    #pragma omp simd
    for (int64_t c = 0; c < 64; c++) {
        /* residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_running_var[c] + 1e-5) */
        residual3_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm1_running_var[c]);
        /* residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_running_var[c] + 1e-5) */
        residual3_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm2_running_var[c]);
        /* residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_running_var[c] + 1e-5) */
        residual3_batch_norm3_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm3_running_var[c]);
    }
}

KERNEL void residual3_batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm1_running_mean, float *residual3_batch_norm1_centred, const float *residual3_conv2d1_z)
{
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_running_mean[c] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = residual3_batch_norm1_running_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                residual3_batch_norm1_centred[256*n + 4*c + s] = residual3_conv2d1_z[256*n + 4*c + s] - e1;
            }
        }
    }
}

KERNEL void residual3_batch_norm1_h_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm1_rstd, float *residual3_batch_norm1_h, const float *residual3_batch_norm1_centred, float *residual3_conv2d2_p, const float *activation3_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c] */
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = residual3_batch_norm1_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                residual3_batch_norm1_h[256*n + 4*c + s] = e1*residual3_batch_norm1_centred[256*n + 4*c + s];
            }
        }
        /* residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    residual3_conv2d2_p[1152*n + 36*c + 6*r + s + 7] = activation3_h[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

KERNEL void residual3_conv2d3_p_kernel(int64_t part_first, int64_t part_end, float *residual3_conv2d3_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        residual3_conv2d3_p[i3] = 0.0f;
    }
}

KERNEL void residual3_batch_norm2_centred_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm2_running_mean, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_beta, const float *residual3_batch_norm2_gamma, const float *residual3_conv2d2_z, float *residual3_conv2d3_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                const float e1 = residual3_batch_norm2_running_mean[c];
                const float e2 = residual3_batch_norm2_rstd[c];
                const float e3 = residual3_batch_norm2_beta[c];
                const float e4 = residual3_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    /* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_running_mean[c] */
                    const float residual3_batch_norm2_centred = residual3_conv2d2_z[256*n + 4*c + 2*r + s] - e1;
                    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c] */
                    const float residual3_batch_norm2_h = e2*residual3_batch_norm2_centred;
                    /* residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c] */
                    const float residual3_batch_norm2_y = e3 + e4*residual3_batch_norm2_h;
                    /* residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s]) */
                    const float residual3_activation1_h = reluf(residual3_batch_norm2_y);
                    /* residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
                    residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5] = residual3_activation1_h;
                }
            }
        }
    }
}

KERNEL void residual3_batch_norm3_centred_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm3_running_mean, const float *residual3_batch_norm3_rstd, const float *residual3_batch_norm1_beta, const float *residual3_batch_norm1_gamma, const float *residual3_batch_norm3_beta, const float *residual3_batch_norm3_gamma, const float *residual3_conv2d3_z, const float *residual3_batch_norm1_h, float *activation4_h, float *global_avg_pool1_z)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                const float e1 = residual3_batch_norm3_running_mean[c];
                const float e2 = residual3_batch_norm3_rstd[c];
                const float e3 = residual3_batch_norm1_beta[c];
                const float e4 = residual3_batch_norm1_gamma[c];
                const float e5 = residual3_batch_norm3_beta[c];
                const float e6 = residual3_batch_norm3_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    /* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_running_mean[c] */
                    const float residual3_batch_norm3_centred = residual3_conv2d3_z[256*n + 4*c + 2*r + s] - e1;
                    /* residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c] */
                    const float residual3_batch_norm3_h = e2*residual3_batch_norm3_centred;
                    /* residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c] */
                    const float residual3_batch_norm1_y = e3 + e4*residual3_batch_norm1_h[256*n + 4*c + 2*r + s];
                    /* residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c] */
                    const float residual3_batch_norm3_y = e5 + e6*residual3_batch_norm3_h;
                    /* residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s] */
                    const float residual3_y = residual3_batch_norm1_y + residual3_batch_norm3_y;
                    /* activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s]) */
                    activation4_h[2*r + s] = reluf(residual3_y);
                }
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t s = 0; s < 4; s++)
                c1 += 0.25f*activation4_h[s];
            /* global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
            global_avg_pool1_z[64*n + c] = c1;
        }
    }
}

KERNEL void mean_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *conv2d1_z, float *mean)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += u1*conv2d1_z[1024*n + 64*c + s];
            c1 += part_c1;
        }
        /* mean[c] = Σ_{n,r,s} conv2d1_z[n,c,r,s]/(64·N) */
        mean[c] = (float)c1;
    }
}

KERNEL void centred_kernel(int64_t part_first, int64_t part_end, const float *mean, float *centred, const float *conv2d1_z)
{
    /* centred[n,c,r,s] = conv2d1_z[n,c,r,s] − mean[c] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                centred[1024*n + 64*c + s] = conv2d1_z[1024*n + 64*c + s] - e1;
            }
        }
    }
}

KERNEL void var_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *centred, float *var, float *rstd)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += u1*(centred[1024*n + 64*c + s]*centred[1024*n + 64*c + s]);
            c1 += part_c1;
        }
        /* var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(64·N) */
        var[c] = (float)c1;
        /* rstd[c] = 1/√(var[c] + 1e-5) */
        rstd[c] = 1.0f/sqrtf(1e-05f + var[c]);
    }
}

KERNEL void new_mean_kernel(float *new_mean, const float *mean, float *running_mean)
{
    #pragma omp simd
    for (int64_t c = 0; c < 16; c++) {
        /* new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c] */
        new_mean[c] = 0.1f*mean[c] + 0.9f*running_mean[c];
        /* running_mean[c] = new_mean[c] */
        running_mean[c] = new_mean[c];
    }
}

KERNEL void new_var_kernel(int64_t N, float *new_var, float *running_var, const float *var)
{
    const float u1 = (float)(0.1/(double)(64*N - 1));
    const float u2 = (float)(double)(64*N);
    #pragma omp simd
    for (int64_t c = 0; c < 16; c++) {
        /* new_var[c] = 0.9·running_var[c] + 6.4·var[c]·N/(64·N − 1) */
        new_var[c] = 0.9f*running_var[c] + u1*(u2*var[c]);
        /* running_var[c] = new_var[c] */
        running_var[c] = new_var[c];
    }
}

/* The same for batch_norm1, residual1_batch_norm1 and residual1_batch_norm2. */
static void batch_norm1_part(int64_t N, int with_update_statistics, float *mean, const float *conv2d1_z, float *centred, float *kept, float *rstd, float *p)
{
    float *var = kept;
    float *new_mean = kept + 16;
    float *running_mean = p;
    float *new_var = kept + 16;
    float *running_var = p + 16;
    PARALLEL(16, 1, 6144*N, mean_kernel(part_first, part_end, N, conv2d1_z, mean))
    PARALLEL(N, 1, 2048*N, centred_kernel(part_first, part_end, mean, centred, conv2d1_z))
    PARALLEL(16, 1, 7168*N + 192, var_kernel(part_first, part_end, N, centred, var, rstd))
    if (with_update_statistics) {
        new_mean_kernel(new_mean, mean, running_mean);
        new_var_kernel(N, new_var, running_var, var);
    }
}

KERNEL void batch_norm1_h_kernel(int64_t part_first, int64_t part_end, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, float *batch_norm1_h, const float *batch_norm1_centred, float *activation1_h, float *residual1_conv2d1_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = batch_norm1_rstd[c];
                const float e2 = batch_norm1_beta[c];
                const float e3 = batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c] */
                    batch_norm1_h[1024*n + 64*c + 8*r + s] = e1*batch_norm1_centred[1024*n + 64*c + 8*r + s];
                    /* batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c] */
                    const float batch_norm1_y = e2 + e3*batch_norm1_h[1024*n + 64*c + 8*r + s];
                    /* activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s]) */
                    activation1_h[1024*n + 64*c + 8*r + s] = reluf(batch_norm1_y);
                    /* residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

KERNEL void residual1_batch_norm1_h_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_beta, const float *residual1_batch_norm1_gamma, float *residual1_batch_norm1_h, const float *residual1_batch_norm1_centred, float *residual1_conv2d2_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = residual1_batch_norm1_rstd[c];
                const float e2 = residual1_batch_norm1_beta[c];
                const float e3 = residual1_batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c] */
                    residual1_batch_norm1_h[1024*n + 64*c + 8*r + s] = e1*residual1_batch_norm1_centred[1024*n + 64*c + 8*r + s];
                    /* residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c] */
                    const float residual1_batch_norm1_y = e2 + e3*residual1_batch_norm1_h[1024*n + 64*c + 8*r + s];
                    /* residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s]) */
                    const float residual1_activation1_h = reluf(residual1_batch_norm1_y);
                    /* residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
                    residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = residual1_activation1_h;
                }
            }
        }
    }
}

KERNEL void residual1_batch_norm2_h_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, float *residual1_batch_norm2_h, const float *residual1_batch_norm2_centred, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = residual1_batch_norm2_rstd[c];
                const float e2 = residual1_batch_norm2_beta[c];
                const float e3 = residual1_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c] */
                    residual1_batch_norm2_h[1024*n + 64*c + 8*r + s] = e1*residual1_batch_norm2_centred[1024*n + 64*c + 8*r + s];
                    /* residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c] */
                    const float residual1_batch_norm2_y = e2 + e3*residual1_batch_norm2_h[1024*n + 64*c + 8*r + s];
                    /* residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s] */
                    const float residual1_y = activation1_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_y;
                    /* activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

KERNEL void mean_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *residual2_conv2d1_z, float *mean)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += u1*residual2_conv2d1_z[512*n + 16*c + s];
            c1 += part_c1;
        }
        /* mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N) */
        mean[c] = (float)c1;
    }
}

KERNEL void centred_kernel2(int64_t part_first, int64_t part_end, const float *mean, float *centred, const float *residual2_conv2d1_z)
{
    /* centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − mean[c] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                centred[512*n + 16*c + s] = residual2_conv2d1_z[512*n + 16*c + s] - e1;
            }
        }
    }
}

KERNEL void var_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *centred, float *var, float *rstd)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += u1*(centred[512*n + 16*c + s]*centred[512*n + 16*c + s]);
            c1 += part_c1;
        }
        /* var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(16·N) */
        var[c] = (float)c1;
        /* rstd[c] = 1/√(var[c] + 1e-5) */
        rstd[c] = 1.0f/sqrtf(1e-05f + var[c]);
    }
}

KERNEL void new_mean_kernel2(float *new_mean, const float *mean, float *running_mean)
{
    #pragma omp simd
    for (int64_t c = 0; c < 32; c++) {
        /* new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c] */
        new_mean[c] = 0.1f*mean[c] + 0.9f*running_mean[c];
        /* running_mean[c] = new_mean[c] */
        running_mean[c] = new_mean[c];
    }
}

KERNEL void new_var_kernel2(int64_t N, float *new_var, float *running_var, const float *var)
{
    const float u1 = (float)(0.1/(double)(16*N - 1));
    const float u2 = (float)(double)(16*N);
    #pragma omp simd
    for (int64_t c = 0; c < 32; c++) {
        /* new_var[c] = 0.9·running_var[c] + 1.6·var[c]·N/(16·N − 1) */
        new_var[c] = 0.9f*running_var[c] + u1*(u2*var[c]);
        /* running_var[c] = new_var[c] */
        running_var[c] = new_var[c];
    }
}

/* The same for residual2_batch_norm1, residual2_batch_norm2 and residual2_batch_norm3. */
static void residual2_batch_norm_part(int64_t N, int with_update_statistics, float *kept, float *centred, float *p)
{
    float *residual2_conv2d1_z = kept;
    float *mean = kept + 512*N + 192;
    float *var = kept + 512*N + 224;
    float *rstd = kept + 512*N + 160;
    float *new_mean = kept + 512*N + 256;
    float *running_mean = p;
    float *new_var = kept + 512*N + 256;
    float *running_var = p + 32;
    PARALLEL(32, 1, 3072*N, mean_kernel2(part_first, part_end, N, residual2_conv2d1_z, mean))
    PARALLEL(N, 1, 1024*N, centred_kernel2(part_first, part_end, mean, centred, residual2_conv2d1_z))
    PARALLEL(32, 1, 3584*N + 384, var_kernel2(part_first, part_end, N, centred, var, rstd))
    if (with_update_statistics) {
        new_mean_kernel2(new_mean, mean, running_mean);
        new_var_kernel2(N, new_var, running_var, var);
    }
}

KERNEL void residual2_batch_norm2_h_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_beta, const float *residual2_batch_norm2_gamma, float *residual2_batch_norm2_h, const float *residual2_batch_norm2_centred, float *residual2_activation1_h, float *residual2_conv2d3_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm2_rstd[c];
                const float e2 = residual2_batch_norm2_beta[c];
                const float e3 = residual2_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c] */
                    residual2_batch_norm2_h[512*n + 16*c + 4*r + s] = e1*residual2_batch_norm2_centred[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c] */
                    const float residual2_batch_norm2_y = e2 + e3*residual2_batch_norm2_h[512*n + 16*c + 4*r + s];
                    /* residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s]) */
                    residual2_activation1_h[512*n + 16*c + 4*r + s] = reluf(residual2_batch_norm2_y);
                    /* residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
                    residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7] = residual2_activation1_h[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

KERNEL void residual2_batch_norm3_h_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm3_beta, const float *residual2_batch_norm3_gamma, float *residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, const float *residual2_batch_norm1_h, float *activation3_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm3_rstd[c];
                const float e2 = residual2_batch_norm1_beta[c];
                const float e3 = residual2_batch_norm1_gamma[c];
                const float e4 = residual2_batch_norm3_beta[c];
                const float e5 = residual2_batch_norm3_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c] */
                    residual2_batch_norm3_h[512*n + 16*c + 4*r + s] = e1*residual2_batch_norm3_centred[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c] */
                    const float residual2_batch_norm1_y = e2 + e3*residual2_batch_norm1_h[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c] */
                    const float residual2_batch_norm3_y = e4 + e5*residual2_batch_norm3_h[512*n + 16*c + 4*r + s];
                    /* residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s] */
                    const float residual2_y = residual2_batch_norm1_y + residual2_batch_norm3_y;
                    /* activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
                    activation3_h[512*n + 16*c + 4*r + s] = reluf(residual2_y);
                }
            }
        }
    }
}

KERNEL void mean_kernel3(int64_t part_first, int64_t part_end, int64_t N, const float *residual3_conv2d1_z, float *mean)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += u1*residual3_conv2d1_z[256*n + 4*c + s];
            c1 += part_c1;
        }
        /* mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N) */
        mean[c] = (float)c1;
    }
}

KERNEL void centred_kernel3(int64_t part_first, int64_t part_end, const float *mean, float *centred, const float *residual3_conv2d1_z)
{
    /* centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − mean[c] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                centred[256*n + 4*c + s] = residual3_conv2d1_z[256*n + 4*c + s] - e1;
            }
        }
    }
}

KERNEL void var_kernel3(int64_t part_first, int64_t part_end, int64_t N, const float *centred, float *var, float *rstd)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += u1*(centred[256*n + 4*c + s]*centred[256*n + 4*c + s]);
            c1 += part_c1;
        }
        /* var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(4·N) */
        var[c] = (float)c1;
        /* rstd[c] = 1/√(var[c] + 1e-5) */
        rstd[c] = 1.0f/sqrtf(1e-05f + var[c]);
    }
}

KERNEL void new_mean_kernel3(float *new_mean, const float *mean, float *running_mean)
{
    #pragma omp simd
    for (int64_t c = 0; c < 64; c++) {
        /* new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c] */
        new_mean[c] = 0.1f*mean[c] + 0.9f*running_mean[c];
        /* running_mean[c] = new_mean[c] */
        running_mean[c] = new_mean[c];
    }
}

KERNEL void new_var_kernel3(int64_t N, float *new_var, float *running_var, const float *var)
{
    const float u1 = (float)(0.1/(double)(4*N - 1));
    const float u2 = (float)(double)(4*N);
    #pragma omp simd
    for (int64_t c = 0; c < 64; c++) {
        /* new_var[c] = 0.9·running_var[c] + 0.4·var[c]·N/(4·N − 1) */
        new_var[c] = 0.9f*running_var[c] + u1*(u2*var[c]);
        /* running_var[c] = new_var[c] */
        running_var[c] = new_var[c];
    }
}

/* The same for residual3_batch_norm1, residual3_batch_norm2 and residual3_batch_norm3. */
static void residual3_batch_norm_part(int64_t N, int with_update_statistics, float *kept, const float *residual3_conv2d1_z, float *centred, float *rstd, float *p)
{
    float *mean = kept;
    float *var = kept + 64;
    float *new_mean = kept + 128;
    float *running_mean = p;
    float *new_var = kept + 128;
    float *running_var = p + 64;
    PARALLEL(64, 1, 1536*N, mean_kernel3(part_first, part_end, N, residual3_conv2d1_z, mean))
    PARALLEL(N, 1, 512*N, centred_kernel3(part_first, part_end, mean, centred, residual3_conv2d1_z))
    PARALLEL(64, 1, 1792*N + 768, var_kernel3(part_first, part_end, N, centred, var, rstd))
    if (with_update_statistics) {
        new_mean_kernel3(new_mean, mean, running_mean);
        new_var_kernel3(N, new_var, running_var, var);
    }
}

KERNEL void residual3_batch_norm2_h_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_beta, const float *residual3_batch_norm2_gamma, float *residual3_batch_norm2_h, const float *residual3_batch_norm2_centred, float *residual3_activation1_h, float *residual3_conv2d3_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                const float e1 = residual3_batch_norm2_rstd[c];
                const float e2 = residual3_batch_norm2_beta[c];
                const float e3 = residual3_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c] */
                    residual3_batch_norm2_h[256*n + 4*c + 2*r + s] = e1*residual3_batch_norm2_centred[256*n + 4*c + 2*r + s];
                    /* residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c] */
                    const float residual3_batch_norm2_y = e2 + e3*residual3_batch_norm2_h[256*n + 4*c + 2*r + s];
                    /* residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s]) */
                    residual3_activation1_h[256*n + 4*c + 2*r + s] = reluf(residual3_batch_norm2_y);
                    /* residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
                    residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5] = residual3_activation1_h[256*n + 4*c + 2*r + s];
                }
            }
        }
    }
}

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void residual3_batch_norm3_h_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm3_rstd, const float *residual3_batch_norm1_beta, const float *residual3_batch_norm1_gamma, const float *residual3_batch_norm3_beta, const float *residual3_batch_norm3_gamma, float *residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, const float *residual3_batch_norm1_h, float *activation4_h, float *global_avg_pool1_z)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                const float e1 = residual3_batch_norm3_rstd[c];
                const float e2 = residual3_batch_norm1_beta[c];
                const float e3 = residual3_batch_norm1_gamma[c];
                const float e4 = residual3_batch_norm3_beta[c];
                const float e5 = residual3_batch_norm3_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    /* residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c] */
                    residual3_batch_norm3_h[256*n + 4*c + 2*r + s] = e1*residual3_batch_norm3_centred[256*n + 4*c + 2*r + s];
                    /* residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c] */
                    const float residual3_batch_norm1_y = e2 + e3*residual3_batch_norm1_h[256*n + 4*c + 2*r + s];
                    /* residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c] */
                    const float residual3_batch_norm3_y = e4 + e5*residual3_batch_norm3_h[256*n + 4*c + 2*r + s];
                    /* residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s] */
                    const float residual3_y = residual3_batch_norm1_y + residual3_batch_norm3_y;
                    /* activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s]) */
                    activation4_h[256*n + 4*c + 2*r + s] = reluf(residual3_y);
                }
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t s = 0; s < 4; s++)
                c1 += 0.25f*activation4_h[256*n + 4*c + s];
            /* global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
            global_avg_pool1_z[64*n + c] = c1;
        }
    }
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, const float *dense1_z, float *cross_entropy1_each, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean)
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
        float cross_entropy1_lse[64];
        float c3[64] = {0};
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
            cross_entropy1_lse[n - n_first] = cross_entropy1_lse_max[n - n_first] + logf(cross_entropy1_lse_sum[n - n_first]);
        }
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                c3[n - n_first] += -0.01f*dense1_z[10*n + k];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k] */
            cross_entropy1_each[n] = c3[n - n_first];
            /* cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]] */
            cross_entropy1_each[n] += cross_entropy1_lse[n - n_first] - 0.9f*dense1_z[10*n + y[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n];
        /* d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[64*k + n - n_first]/cross_entropy1_lse_sum[n - n_first] - 0.01f - 0.9f*(k == y[n] ? 1.0f : 0.0f));
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

KERNEL void d_residual3_y_kernel(int64_t part_first, int64_t part_end, const float *d_global_avg_pool1_z, const float *residual3_batch_norm3_gamma, const float *residual3_batch_norm1_gamma, float *d_residual3_y, const float *activation4_h, float *d_residual3_batch_norm3_h, float *d_residual3_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = d_global_avg_pool1_z[64*n + c];
            const float e2 = residual3_batch_norm3_gamma[c];
            const float e3 = residual3_batch_norm1_gamma[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                /* d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4 */
                d_residual3_y[256*n + 4*c + s] = 0.25f*e1*stepf(activation4_h[256*n + 4*c + s]);
                /* d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c] */
                d_residual3_batch_norm3_h[256*n + 4*c + s] = e2*d_residual3_y[256*n + 4*c + s];
                /* d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c] */
                d_residual3_batch_norm1_h[256*n + 4*c + s] = e3*d_residual3_y[256*n + 4*c + s];
            }
        }
    }
}

KERNEL void d_residual3_batch_norm3_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_y, float *d_residual3_batch_norm3_beta, const float *residual3_batch_norm3_h, float *d_residual3_batch_norm3_gamma, float *d_residual3_batch_norm1_beta, const float *residual3_batch_norm1_h, float *d_residual3_batch_norm1_gamma, const float *residual3_batch_norm3_gamma, float *residual3_batch_norm3_h_total, float *residual3_batch_norm3_h_total_2)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += d_residual3_y[256*n + 4*c + s];
            c1 += part_c1;
        }
        /* d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s] */
        d_residual3_batch_norm3_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 4; s++)
                    part_c2 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm3_h[256*n + 4*c + s];
            c2 += part_c2;
        }
        /* d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s] */
        d_residual3_batch_norm3_gamma[c] = (float)c2;
        /* d_residual3_batch_norm1_beta[c] = d_residual3_batch_norm3_beta[c] */
        d_residual3_batch_norm1_beta[c] = d_residual3_batch_norm3_beta[c];
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 12) {
            const int64_t n_end_2 = n_first_2 + 12 < N ? n_first_2 + 12 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 4; s++)
                    part_c3 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm1_h[256*n + 4*c + s];
            c3 += part_c3;
        }
        /* d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s] */
        d_residual3_batch_norm1_gamma[c] = (float)c3;
        const float t1 = u1*residual3_batch_norm3_gamma[c];
        /* residual3_batch_norm3_h_total[c] = d_residual3_batch_norm3_beta[c]·residual3_batch_norm3_gamma[c]/(4·N) */
        residual3_batch_norm3_h_total[c] = t1*d_residual3_batch_norm3_beta[c];
        /* residual3_batch_norm3_h_total_2[c] = d_residual3_batch_norm3_gamma[c]·residual3_batch_norm3_gamma[c]/(4·N) */
        residual3_batch_norm3_h_total_2[c] = t1*d_residual3_batch_norm3_gamma[c];
    }
}

KERNEL void d_residual3_conv2d3_z_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm3_h_total, const float *residual3_batch_norm3_h_total_2, const float *residual3_batch_norm3_rstd, float *d_residual3_conv2d3_z, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_h)
{
    /* d_residual3_conv2d3_z[n,c,r,s] = residual3_batch_norm3_rstd[c]·(d_residual3_batch_norm3_h[n,c,r,s] − residual3_batch_norm3_h_total[c] − residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_h_total_2[c]) */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = residual3_batch_norm3_h_total[c];
            const float e2 = residual3_batch_norm3_h_total_2[c];
            const float e3 = residual3_batch_norm3_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_conv2d3_z[256*n + 4*c + s] = e3*(d_residual3_batch_norm3_h[256*n + 4*c + s] - e1 - e2*residual3_batch_norm3_h[256*n + 4*c + s]);
            }
        }
    }
}

KERNEL void d_residual3_batch_norm2_y_kernel(int64_t part_first, int64_t part_end, const float *residual3_batch_norm2_gamma, float *d_residual3_batch_norm2_y, const float *d_residual3_conv2d3_p, const float *residual3_activation1_h, float *d_residual3_batch_norm2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                const float e1 = residual3_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    /* d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0] */
                    d_residual3_batch_norm2_y[256*n + 4*c + 2*r + s] = d_residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5]*stepf(residual3_activation1_h[256*n + 4*c + 2*r + s]);
                    /* d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c] */
                    d_residual3_batch_norm2_h[256*n + 4*c + 2*r + s] = e1*d_residual3_batch_norm2_y[256*n + 4*c + 2*r + s];
                }
            }
        }
    }
}

KERNEL void d_residual3_batch_norm2_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_batch_norm2_y, float *d_residual3_batch_norm2_beta, const float *residual3_batch_norm2_h, float *d_residual3_batch_norm2_gamma, const float *residual3_batch_norm2_gamma, float *residual3_batch_norm2_h_total, float *residual3_batch_norm2_h_total_2, const float *residual3_batch_norm1_gamma, float *residual3_batch_norm1_h_total, const float *d_residual3_batch_norm3_beta, float *residual3_batch_norm1_h_total_2, const float *d_residual3_batch_norm1_gamma)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += d_residual3_batch_norm2_y[256*n + 4*c + s];
            c1 += part_c1;
        }
        /* d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s] */
        d_residual3_batch_norm2_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 4; s++)
                    part_c2 += d_residual3_batch_norm2_y[256*n + 4*c + s]*residual3_batch_norm2_h[256*n + 4*c + s];
            c2 += part_c2;
        }
        /* d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s] */
        d_residual3_batch_norm2_gamma[c] = (float)c2;
        const float t1 = u1*residual3_batch_norm2_gamma[c];
        /* residual3_batch_norm2_h_total[c] = d_residual3_batch_norm2_beta[c]·residual3_batch_norm2_gamma[c]/(4·N) */
        residual3_batch_norm2_h_total[c] = t1*d_residual3_batch_norm2_beta[c];
        /* residual3_batch_norm2_h_total_2[c] = d_residual3_batch_norm2_gamma[c]·residual3_batch_norm2_gamma[c]/(4·N) */
        residual3_batch_norm2_h_total_2[c] = t1*d_residual3_batch_norm2_gamma[c];
        const float t2 = u1*residual3_batch_norm1_gamma[c];
        /* residual3_batch_norm1_h_total[c] = d_residual3_batch_norm3_beta[c]·residual3_batch_norm1_gamma[c]/(4·N) */
        residual3_batch_norm1_h_total[c] = t2*d_residual3_batch_norm3_beta[c];
        /* residual3_batch_norm1_h_total_2[c] = d_residual3_batch_norm1_gamma[c]·residual3_batch_norm1_gamma[c]/(4·N) */
        residual3_batch_norm1_h_total_2[c] = t2*d_residual3_batch_norm1_gamma[c];
    }
}

KERNEL void d_activation3_h_kernel(int64_t part_first, int64_t part_end, float *d_activation3_h, const float *d_residual3_conv2d2_p, const float *residual3_batch_norm1_h_total, const float *residual3_batch_norm1_h_total_2, const float *residual3_batch_norm1_rstd, float *d_residual3_conv2d1_z, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1] */
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    d_activation3_h[512*n + 16*c + 4*r + s] = d_residual3_conv2d2_p[1152*n + 36*c + 6*r + s + 7];
                }
            }
        }
        /* d_residual3_conv2d1_z[n,c,r,s] = residual3_batch_norm1_rstd[c]·(d_residual3_batch_norm1_h[n,c,r,s] − residual3_batch_norm1_h_total[c] − residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_h_total_2[c]) */
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = residual3_batch_norm1_h_total[c];
            const float e2 = residual3_batch_norm1_h_total_2[c];
            const float e3 = residual3_batch_norm1_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_conv2d1_z[256*n + 4*c + s] = e3*(d_residual3_batch_norm1_h[256*n + 4*c + s] - e1 - e2*residual3_batch_norm1_h[256*n + 4*c + s]);
            }
        }
    }
}

KERNEL void d_residual2_y_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm1_gamma, float *d_residual2_y, const float *d_activation3_h, const float *activation3_h, float *d_residual2_batch_norm3_h, float *d_residual2_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = residual2_batch_norm3_gamma[c];
            const float e2 = residual2_batch_norm1_gamma[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                /* d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0] */
                d_residual2_y[512*n + 16*c + s] = d_activation3_h[512*n + 16*c + s]*stepf(activation3_h[512*n + 16*c + s]);
                /* d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c] */
                d_residual2_batch_norm3_h[512*n + 16*c + s] = e1*d_residual2_y[512*n + 16*c + s];
                /* d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c] */
                d_residual2_batch_norm1_h[512*n + 16*c + s] = e2*d_residual2_y[512*n + 16*c + s];
            }
        }
    }
}

KERNEL void d_residual2_batch_norm3_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_y, float *d_residual2_batch_norm3_beta, const float *residual2_batch_norm3_h, float *d_residual2_batch_norm3_gamma, float *d_residual2_batch_norm1_beta, const float *residual2_batch_norm1_h, float *d_residual2_batch_norm1_gamma, const float *residual2_batch_norm3_gamma, float *residual2_batch_norm3_h_total, float *residual2_batch_norm3_h_total_2)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += d_residual2_y[512*n + 16*c + s];
            c1 += part_c1;
        }
        /* d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s] */
        d_residual2_batch_norm3_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 16; s++)
                    part_c2 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm3_h[512*n + 16*c + s];
            c2 += part_c2;
        }
        /* d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s] */
        d_residual2_batch_norm3_gamma[c] = (float)c2;
        /* d_residual2_batch_norm1_beta[c] = d_residual2_batch_norm3_beta[c] */
        d_residual2_batch_norm1_beta[c] = d_residual2_batch_norm3_beta[c];
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 10) {
            const int64_t n_end_2 = n_first_2 + 10 < N ? n_first_2 + 10 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 16; s++)
                    part_c3 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm1_h[512*n + 16*c + s];
            c3 += part_c3;
        }
        /* d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s] */
        d_residual2_batch_norm1_gamma[c] = (float)c3;
        const float t1 = u1*residual2_batch_norm3_gamma[c];
        /* residual2_batch_norm3_h_total[c] = d_residual2_batch_norm3_beta[c]·residual2_batch_norm3_gamma[c]/(16·N) */
        residual2_batch_norm3_h_total[c] = t1*d_residual2_batch_norm3_beta[c];
        /* residual2_batch_norm3_h_total_2[c] = d_residual2_batch_norm3_gamma[c]·residual2_batch_norm3_gamma[c]/(16·N) */
        residual2_batch_norm3_h_total_2[c] = t1*d_residual2_batch_norm3_gamma[c];
    }
}

KERNEL void d_residual2_conv2d3_z_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm3_h_total, const float *residual2_batch_norm3_h_total_2, const float *residual2_batch_norm3_rstd, float *d_residual2_conv2d3_z, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_h)
{
    /* d_residual2_conv2d3_z[n,c,r,s] = residual2_batch_norm3_rstd[c]·(d_residual2_batch_norm3_h[n,c,r,s] − residual2_batch_norm3_h_total[c] − residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_h_total_2[c]) */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = residual2_batch_norm3_h_total[c];
            const float e2 = residual2_batch_norm3_h_total_2[c];
            const float e3 = residual2_batch_norm3_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_conv2d3_z[512*n + 16*c + s] = e3*(d_residual2_batch_norm3_h[512*n + 16*c + s] - e1 - e2*residual2_batch_norm3_h[512*n + 16*c + s]);
            }
        }
    }
}

KERNEL void d_residual2_batch_norm2_y_kernel(int64_t part_first, int64_t part_end, const float *residual2_batch_norm2_gamma, float *d_residual2_batch_norm2_y, const float *d_residual2_conv2d3_p, const float *residual2_activation1_h, float *d_residual2_batch_norm2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0] */
                    d_residual2_batch_norm2_y[512*n + 16*c + 4*r + s] = d_residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7]*stepf(residual2_activation1_h[512*n + 16*c + 4*r + s]);
                    /* d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c] */
                    d_residual2_batch_norm2_h[512*n + 16*c + 4*r + s] = e1*d_residual2_batch_norm2_y[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

KERNEL void d_residual2_batch_norm2_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_batch_norm2_y, float *d_residual2_batch_norm2_beta, const float *residual2_batch_norm2_h, float *d_residual2_batch_norm2_gamma, const float *residual2_batch_norm2_gamma, float *residual2_batch_norm2_h_total, float *residual2_batch_norm2_h_total_2, const float *residual2_batch_norm1_gamma, float *residual2_batch_norm1_h_total, const float *d_residual2_batch_norm3_beta, float *residual2_batch_norm1_h_total_2, const float *d_residual2_batch_norm1_gamma)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += d_residual2_batch_norm2_y[512*n + 16*c + s];
            c1 += part_c1;
        }
        /* d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s] */
        d_residual2_batch_norm2_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 16; s++)
                    part_c2 += d_residual2_batch_norm2_y[512*n + 16*c + s]*residual2_batch_norm2_h[512*n + 16*c + s];
            c2 += part_c2;
        }
        /* d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s] */
        d_residual2_batch_norm2_gamma[c] = (float)c2;
        const float t1 = u1*residual2_batch_norm2_gamma[c];
        /* residual2_batch_norm2_h_total[c] = d_residual2_batch_norm2_beta[c]·residual2_batch_norm2_gamma[c]/(16·N) */
        residual2_batch_norm2_h_total[c] = t1*d_residual2_batch_norm2_beta[c];
        /* residual2_batch_norm2_h_total_2[c] = d_residual2_batch_norm2_gamma[c]·residual2_batch_norm2_gamma[c]/(16·N) */
        residual2_batch_norm2_h_total_2[c] = t1*d_residual2_batch_norm2_gamma[c];
        const float t2 = u1*residual2_batch_norm1_gamma[c];
        /* residual2_batch_norm1_h_total[c] = d_residual2_batch_norm3_beta[c]·residual2_batch_norm1_gamma[c]/(16·N) */
        residual2_batch_norm1_h_total[c] = t2*d_residual2_batch_norm3_beta[c];
        /* residual2_batch_norm1_h_total_2[c] = d_residual2_batch_norm1_gamma[c]·residual2_batch_norm1_gamma[c]/(16·N) */
        residual2_batch_norm1_h_total_2[c] = t2*d_residual2_batch_norm1_gamma[c];
    }
}

KERNEL void d_activation2_h_kernel(int64_t part_first, int64_t part_end, float *d_activation2_h, const float *d_residual2_conv2d2_p, const float *residual2_batch_norm1_h_total, const float *residual2_batch_norm1_h_total_2, const float *residual2_batch_norm1_rstd, float *d_residual2_conv2d1_z, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1] */
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    d_activation2_h[1024*n + 64*c + 8*r + s] = d_residual2_conv2d2_p[1600*n + 100*c + 10*r + s + 11];
                }
            }
        }
        /* d_residual2_conv2d1_z[n,c,r,s] = residual2_batch_norm1_rstd[c]·(d_residual2_batch_norm1_h[n,c,r,s] − residual2_batch_norm1_h_total[c] − residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_h_total_2[c]) */
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = residual2_batch_norm1_h_total[c];
            const float e2 = residual2_batch_norm1_h_total_2[c];
            const float e3 = residual2_batch_norm1_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_conv2d1_z[512*n + 16*c + s] = e3*(d_residual2_batch_norm1_h[512*n + 16*c + s] - e1 - e2*residual2_batch_norm1_h[512*n + 16*c + s]);
            }
        }
    }
}

KERNEL void d_residual1_y_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm2_gamma, float *d_residual1_y, const float *d_activation2_h, const float *activation2_h, float *d_residual1_batch_norm2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = residual1_batch_norm2_gamma[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                /* d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0] */
                d_residual1_y[1024*n + 64*c + s] = d_activation2_h[1024*n + 64*c + s]*stepf(activation2_h[1024*n + 64*c + s]);
                /* d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c] */
                d_residual1_batch_norm2_h[1024*n + 64*c + s] = e1*d_residual1_y[1024*n + 64*c + s];
            }
        }
    }
}

KERNEL void d_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual1_y, float *d_beta, const float *h, float *d_gamma, const float *gamma_, float *h_total, float *h_total_2)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += d_residual1_y[1024*n + 64*c + s];
            c1 += part_c1;
        }
        /* d_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s] */
        d_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 5) {
            const int64_t n_end_ = n_first_ + 5 < N ? n_first_ + 5 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 64; s++)
                    part_c2 += d_residual1_y[1024*n + 64*c + s]*h[1024*n + 64*c + s];
            c2 += part_c2;
        }
        /* d_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·h[n,c,r,s] */
        d_gamma[c] = (float)c2;
        const float t1 = u1*gamma_[c];
        /* h_total[c] = d_beta[c]·gamma_[c]/(64·N) */
        h_total[c] = t1*d_beta[c];
        /* h_total_2[c] = d_gamma[c]·gamma_[c]/(64·N) */
        h_total_2[c] = t1*d_gamma[c];
    }
}

KERNEL void d_residual1_conv2d2_z_kernel(int64_t part_first, int64_t part_end, const float *h_total, const float *h_total_2, const float *rstd, float *d_residual1_conv2d2_z, const float *d_h, const float *h)
{
    /* d_residual1_conv2d2_z[n,c,r,s] = rstd[c]·(d_h[n,c,r,s] − h_total[c] − h[n,c,r,s]·h_total_2[c]) */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = h_total[c];
            const float e2 = h_total_2[c];
            const float e3 = rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_residual1_conv2d2_z[1024*n + 64*c + s] = e3*(d_h[1024*n + 64*c + s] - e1 - e2*h[1024*n + 64*c + s]);
            }
        }
    }
}

/* The same for residual1_batch_norm2 and residual1_batch_norm1. */
static void residual1_batch_norm_part(int64_t N, float *d, const float *d_residual1_y, float *kept, const float *gamma_, const float *d_h)
{
    float *d_beta = d + 16;
    float *h = kept;
    float *d_gamma = d;
    float *h_total = kept + 2624*N + 336;
    float *h_total_2 = kept + 2624*N + 352;
    float *rstd = kept + 1024*N + 160;
    float *d_residual1_conv2d2_z = kept + 2624*N + 368;
    PARALLEL(16, 1, 3072*N + 224, d_beta_kernel(part_first, part_end, N, d_residual1_y, d_beta, h, d_gamma, gamma_, h_total, h_total_2))
    PARALLEL(N, 1, 5120*N, d_residual1_conv2d2_z_kernel(part_first, part_end, h_total, h_total_2, rstd, d_residual1_conv2d2_z, d_h, h))
}

/* The same for residual1_batch_norm2 and residual1_batch_norm1. */
static void d_residual1_batch_norm_part(int64_t N, float *d, const float *d_residual1_y, float *kept, const float *p, const float *d_h, float *pack)
{
    float *d_residual1_conv2d2_W = d;
    float *residual1_conv2d2_p = kept;
    float *d_residual1_conv2d2_z = kept + 4224*N + 528;
    float *d_residual1_conv2d2_p = kept + 2624*N + 336;
    const float *residual1_conv2d2_W = p;
    residual1_batch_norm_part(N, d + 2304, d_residual1_y, kept + 1600*N + 160, p + 2304, d_h);
    /* d_residual1_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p[n,i,r+u,s+t] */
    contract_levels(16, 16, 1.0f, residual1_conv2d2_p, 100, d_residual1_conv2d2_z, 64, NULL, 0, 0, d_residual1_conv2d2_W, 9, 144, 3, 2, (const ptrdiff_t[][5]){{N, 1600, 1024, 0, 0}, {8, 10, 8, 0, 0}, {8, 1, 1, 0, 0}, {3, 10, 0, 0, 3}, {3, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, d_residual1_conv2d2_p))
    /* d_residual1_conv2d2_p[n,i,r+u,s+t] += Σ_o d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_W[o,i,u,t] */
    PARALLEL(N, 1, 147456*N, contract_levels(16, 8, 1.0f, residual1_conv2d2_W, 9, d_residual1_conv2d2_z + 1024*part_first, 1, d_residual1_conv2d2_p + 1600*part_first, 100, 1, d_residual1_conv2d2_p + 1600*part_first, 100, 1, 1, 4, (const ptrdiff_t[][5]){{16, 144, 64, 0, 0}, {part_end - part_first, 0, 1024, 1600, 1600}, {3, 3, 0, 10, 10}, {3, 1, 0, 1, 1}, {8, 0, 8, 10, 10}}, 1, pack + part*contract_levels_room(16, 8, 16, 72*N)))
}

KERNEL void again_residual1_batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm1_mean, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_beta, const float *residual1_batch_norm1_gamma, const float *residual1_conv2d1_z, float *d_residual1_batch_norm1_y, const float *d_residual1_conv2d2_p, float *d_residual1_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = residual1_batch_norm1_mean[c];
                const float e2 = residual1_batch_norm1_rstd[c];
                const float e3 = residual1_batch_norm1_beta[c];
                const float e4 = residual1_batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* again_residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c] */
                    const float again_residual1_batch_norm1_centred = residual1_conv2d1_z[1024*n + 64*c + 8*r + s] - e1;
                    /* again_residual1_batch_norm1_h[n,c,r,s] = again_residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c] */
                    const float again_residual1_batch_norm1_h = e2*again_residual1_batch_norm1_centred;
                    /* again_residual1_batch_norm1_y[n,c,r,s] = again_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c] */
                    const float again_residual1_batch_norm1_y = e3 + e4*again_residual1_batch_norm1_h;
                    /* again_residual1_activation1_h[n,c,r,s] = relu(again_residual1_batch_norm1_y[n,c,r,s]) */
                    const float again_residual1_activation1_h = reluf(again_residual1_batch_norm1_y);
                    /* d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[again_residual1_activation1_h[n,c,r,s] > 0] */
                    d_residual1_batch_norm1_y[1024*n + 64*c + 8*r + s] = d_residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11]*stepf(again_residual1_activation1_h);
                    /* d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c] */
                    d_residual1_batch_norm1_h[1024*n + 64*c + 8*r + s] = e4*d_residual1_batch_norm1_y[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

KERNEL void d_activation1_h_kernel(int64_t part_first, int64_t part_end, const float *batch_norm1_gamma, const float *d_residual1_conv2d1_p, const float *d_residual1_y, float *d_batch_norm1_y, const float *activation1_h, float *d_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s] */
                    const float d_activation1_h = d_residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] + d_residual1_y[1024*n + 64*c + 8*r + s];
                    /* d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0] */
                    d_batch_norm1_y[1024*n + 64*c + 8*r + s] = d_activation1_h*stepf(activation1_h[1024*n + 64*c + 8*r + s]);
                    /* d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c] */
                    d_batch_norm1_h[1024*n + 64*c + 8*r + s] = e1*d_batch_norm1_y[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, float *d_x, const float *d_conv2d1_p)
{
    /* d_x[n,0,r,s] = d_conv2d1_p[n,0,r+1,s+1] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                d_x[64*n + 8*r + s] = d_conv2d1_p[100*n + 10*r + s + 11];
            }
        }
    }
}

KERNEL void var_kernel4(int64_t part_first, int64_t part_end, int64_t N, const float *centred, float *rstd, float *running_mean, const float *mean, float *running_var)
{
    const float u1 = (float)(0.015625/(double)N);
    const float u2 = (float)(0.1/(double)(64*N - 1));
    const float u3 = (float)(double)(64*N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += u1*(centred[1024*n + 64*c + s]*centred[1024*n + 64*c + s]);
            c1 += part_c1;
        }
        /* var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(64·N) */
        const float var = (float)c1;
        /* rstd[c] = 1/√(var[c] + 1e-5) */
        rstd[c] = 1.0f/sqrtf(1e-05f + var);
        /* new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c] */
        running_mean[c] = 0.1f*mean[c] + 0.9f*running_mean[c];
        /* new_var[c] = 0.9·running_var[c] + 6.4·var[c]·N/(64·N − 1) */
        running_var[c] = 0.9f*running_var[c] + u2*(u3*var);
    }
}

/* The same for batch_norm1 and residual1_batch_norm1. */
static void batch_norm1_part2(int64_t N, float *kept, const float *conv2d1_z, float *centred, float *p)
{
    float *mean = kept;
    float *rstd = kept + 16;
    float *running_mean = p;
    float *running_var = p + 16;
    PARALLEL(16, 1, 6144*N, mean_kernel(part_first, part_end, N, conv2d1_z, mean))
    PARALLEL(N, 1, 2048*N, centred_kernel(part_first, part_end, mean, centred, conv2d1_z))
    PARALLEL(16, 1, 7168*N + 448, var_kernel4(part_first, part_end, N, centred, rstd, running_mean, mean, running_var))
}

KERNEL void h_kernel(int64_t part_first, int64_t part_end, const float *rstd, const float *beta, const float *gamma_, const float *centred, float *residual1_conv2d1_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = rstd[c];
                const float e2 = beta[c];
                const float e3 = gamma_[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* h[n,c,r,s] = centred[n,c,r,s]·rstd[c] */
                    const float h = e1*centred[1024*n + 64*c + 8*r + s];
                    /* y[n,c,r,s] = h[n,c,r,s]·gamma_[c] + beta[c] */
                    const float y = e2 + e3*h;
                    /* activation1_h[n,c,r,s] = relu(y[n,c,r,s]) */
                    const float activation1_h = reluf(y);
                    /* residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h;
                }
            }
        }
    }
}

/* The same for batch_norm1 and residual1_batch_norm1. */
static void batch_norm1_part3(int64_t N, float *kept, float *kept2, float *kept3, float *p, const float *p2, float *pack)
{
    float *centred = kept3;
    float *residual1_conv2d1_p = kept3 + 1024*N + 160;
    float *rstd = kept + 16;
    const float *beta = p2 + 16;
    const float *gamma_ = p2;
    float *residual1_conv2d1_z = kept2 + 1024*N + 160;
    const float *residual1_conv2d1_W = p2 + 32;
    batch_norm1_part2(N, kept, kept2, centred, p);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual1_conv2d1_p))
    PARALLEL(N, 1, 8192*N, h_kernel(part_first, part_end, rstd, beta, gamma_, centred, residual1_conv2d1_p))
    /* residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d1_p, 1600, residual1_conv2d1_W, 144, NULL, 0, 0, residual1_conv2d1_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
}

KERNEL void again_batch_norm1_centred_kernel2(int64_t part_first, int64_t part_end, const float *batch_norm1_mean, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, const float *conv2d1_z, const float *residual1_batch_norm2_centred, float *activation2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = batch_norm1_mean[c];
                const float e2 = batch_norm1_rstd[c];
                const float e3 = batch_norm1_beta[c];
                const float e4 = batch_norm1_gamma[c];
                const float e5 = residual1_batch_norm2_rstd[c];
                const float e6 = residual1_batch_norm2_beta[c];
                const float e7 = residual1_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* again_batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c] */
                    const float again_batch_norm1_centred = conv2d1_z[1024*n + 64*c + 8*r + s] - e1;
                    /* again_batch_norm1_h[n,c,r,s] = again_batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c] */
                    const float again_batch_norm1_h = e2*again_batch_norm1_centred;
                    /* again_batch_norm1_y[n,c,r,s] = again_batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c] */
                    const float again_batch_norm1_y = e3 + e4*again_batch_norm1_h;
                    /* again_activation1_h[n,c,r,s] = relu(again_batch_norm1_y[n,c,r,s]) */
                    const float again_activation1_h = reluf(again_batch_norm1_y);
                    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c] */
                    const float residual1_batch_norm2_h = e5*residual1_batch_norm2_centred[1024*n + 64*c + 8*r + s];
                    /* residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c] */
                    const float residual1_batch_norm2_y = e6 + e7*residual1_batch_norm2_h;
                    /* residual1_y[n,c,r,s] = again_activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s] */
                    const float residual1_y = again_activation1_h + residual1_batch_norm2_y;
                    /* activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

KERNEL void residual2_batch_norm1_var_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *residual2_batch_norm1_centred, float *residual2_batch_norm1_rstd, float *residual2_batch_norm1_running_mean, const float *residual2_batch_norm1_mean, float *residual2_batch_norm1_running_var)
{
    const float u1 = (float)(0.0625/(double)N);
    const float u2 = (float)(0.1/(double)(16*N - 1));
    const float u3 = (float)(double)(16*N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += u1*(residual2_batch_norm1_centred[512*n + 16*c + s]*residual2_batch_norm1_centred[512*n + 16*c + s]);
            c1 += part_c1;
        }
        /* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N) */
        const float residual2_batch_norm1_var = (float)c1;
        /* residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5) */
        residual2_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm1_var);
        /* residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c] */
        residual2_batch_norm1_running_mean[c] = 0.1f*residual2_batch_norm1_mean[c] + 0.9f*residual2_batch_norm1_running_mean[c];
        /* residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1) */
        residual2_batch_norm1_running_var[c] = 0.9f*residual2_batch_norm1_running_var[c] + u2*(u3*residual2_batch_norm1_var);
    }
}

KERNEL void residual2_batch_norm2_h_kernel2(int64_t part_first, int64_t part_end, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_beta, const float *residual2_batch_norm2_gamma, const float *residual2_batch_norm2_centred, float *residual2_conv2d3_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm2_rstd[c];
                const float e2 = residual2_batch_norm2_beta[c];
                const float e3 = residual2_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c] */
                    const float residual2_batch_norm2_h = e1*residual2_batch_norm2_centred[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c] */
                    const float residual2_batch_norm2_y = e2 + e3*residual2_batch_norm2_h;
                    /* residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s]) */
                    const float residual2_activation1_h = reluf(residual2_batch_norm2_y);
                    /* residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
                    residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7] = residual2_activation1_h;
                }
            }
        }
    }
}

KERNEL void residual2_batch_norm3_h_kernel2(int64_t part_first, int64_t part_end, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm3_beta, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm3_centred, const float *residual2_batch_norm1_h, float *activation3_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                const float e1 = residual2_batch_norm3_rstd[c];
                const float e2 = residual2_batch_norm1_beta[c];
                const float e3 = residual2_batch_norm1_gamma[c];
                const float e4 = residual2_batch_norm3_beta[c];
                const float e5 = residual2_batch_norm3_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c] */
                    const float residual2_batch_norm3_h = e1*residual2_batch_norm3_centred[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c] */
                    const float residual2_batch_norm1_y = e2 + e3*residual2_batch_norm1_h[512*n + 16*c + 4*r + s];
                    /* residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c] */
                    const float residual2_batch_norm3_y = e4 + e5*residual2_batch_norm3_h;
                    /* residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s] */
                    const float residual2_y = residual2_batch_norm1_y + residual2_batch_norm3_y;
                    /* activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
                    activation3_h[512*n + 16*c + 4*r + s] = reluf(residual2_y);
                }
            }
        }
    }
}

KERNEL void residual3_batch_norm1_centred_kernel2(int64_t part_first, int64_t part_end, const float *residual3_batch_norm1_mean, float *residual3_batch_norm1_centred, const float *residual3_conv2d1_z, float *residual3_conv2d2_p, const float *activation3_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c] */
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = residual3_batch_norm1_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                residual3_batch_norm1_centred[256*n + 4*c + s] = residual3_conv2d1_z[256*n + 4*c + s] - e1;
            }
        }
        /* residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    residual3_conv2d2_p[1152*n + 36*c + 6*r + s + 7] = activation3_h[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

KERNEL void residual3_batch_norm1_var_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *residual3_batch_norm1_centred, float *residual3_batch_norm1_running_mean, const float *residual3_batch_norm1_mean, float *residual3_batch_norm1_running_var)
{
    const float u1 = (float)(0.25/(double)N);
    const float u2 = (float)(0.1/(double)(4*N - 1));
    const float u3 = (float)(double)(4*N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += u1*(residual3_batch_norm1_centred[256*n + 4*c + s]*residual3_batch_norm1_centred[256*n + 4*c + s]);
            c1 += part_c1;
        }
        /* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N) */
        const float residual3_batch_norm1_var = (float)c1;
        /* residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c] */
        residual3_batch_norm1_running_mean[c] = 0.1f*residual3_batch_norm1_mean[c] + 0.9f*residual3_batch_norm1_running_mean[c];
        /* residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1) */
        residual3_batch_norm1_running_var[c] = 0.9f*residual3_batch_norm1_running_var[c] + u2*(u3*residual3_batch_norm1_var);
    }
}

KERNEL void residual3_batch_norm2_var_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *residual3_batch_norm2_centred, float *residual3_batch_norm2_rstd, float *residual3_batch_norm2_running_mean, const float *residual3_batch_norm2_mean, float *residual3_batch_norm2_running_var)
{
    const float u1 = (float)(0.25/(double)N);
    const float u2 = (float)(0.1/(double)(4*N - 1));
    const float u3 = (float)(double)(4*N);
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += u1*(residual3_batch_norm2_centred[256*n + 4*c + s]*residual3_batch_norm2_centred[256*n + 4*c + s]);
            c1 += part_c1;
        }
        /* residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N) */
        const float residual3_batch_norm2_var = (float)c1;
        /* residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5) */
        residual3_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm2_var);
        /* residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c] */
        residual3_batch_norm2_running_mean[c] = 0.1f*residual3_batch_norm2_mean[c] + 0.9f*residual3_batch_norm2_running_mean[c];
        /* residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1) */
        residual3_batch_norm2_running_var[c] = 0.9f*residual3_batch_norm2_running_var[c] + u2*(u3*residual3_batch_norm2_var);
    }
}

KERNEL void residual3_batch_norm2_h_kernel2(int64_t part_first, int64_t part_end, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_beta, const float *residual3_batch_norm2_gamma, const float *residual3_batch_norm2_centred, float *residual3_conv2d3_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                const float e1 = residual3_batch_norm2_rstd[c];
                const float e2 = residual3_batch_norm2_beta[c];
                const float e3 = residual3_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c] */
                    const float residual3_batch_norm2_h = e1*residual3_batch_norm2_centred[256*n + 4*c + 2*r + s];
                    /* residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c] */
                    const float residual3_batch_norm2_y = e2 + e3*residual3_batch_norm2_h;
                    /* residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s]) */
                    const float residual3_activation1_h = reluf(residual3_batch_norm2_y);
                    /* residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
                    residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5] = residual3_activation1_h;
                }
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

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *dense1_z, float *cross_entropy1_each, const int64_t *y, float *cross_entropy1_mean)
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
        float cross_entropy1_lse[64];
        float c3[64] = {0};
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
            cross_entropy1_lse[n - n_first] = cross_entropy1_lse_max[n - n_first] + logf(cross_entropy1_lse_sum);
        }
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                c3[n - n_first] += -0.01f*dense1_z[10*n + k];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k] */
            cross_entropy1_each[n] = c3[n - n_first];
            /* cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]] */
            cross_entropy1_each[n] += cross_entropy1_lse[n - n_first] - 0.9f*dense1_z[10*n + y[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n];
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *conv2d1_W, *batch_norm1_gamma, *batch_norm1_beta, *residual1_conv2d1_W,
        *residual1_batch_norm1_gamma, *residual1_batch_norm1_beta, *residual1_conv2d2_W,
        *residual1_batch_norm2_gamma, *residual1_batch_norm2_beta, *residual2_conv2d1_W,
        *residual2_batch_norm1_gamma, *residual2_batch_norm1_beta, *residual2_conv2d2_W,
        *residual2_batch_norm2_gamma, *residual2_batch_norm2_beta, *residual2_conv2d3_W,
        *residual2_batch_norm3_gamma, *residual2_batch_norm3_beta, *residual3_conv2d1_W,
        *residual3_batch_norm1_gamma, *residual3_batch_norm1_beta, *residual3_conv2d2_W,
        *residual3_batch_norm2_gamma, *residual3_batch_norm2_beta, *residual3_conv2d3_W,
        *residual3_batch_norm3_gamma, *residual3_batch_norm3_beta, *dense1_W, *dense1_b,
        *batch_norm1_running_mean, *batch_norm1_running_var,
        *residual1_batch_norm1_running_mean, *residual1_batch_norm1_running_var,
        *residual1_batch_norm2_running_mean, *residual1_batch_norm2_running_var,
        *residual2_batch_norm1_running_mean, *residual2_batch_norm1_running_var,
        *residual2_batch_norm2_running_mean, *residual2_batch_norm2_running_var,
        *residual2_batch_norm3_running_mean, *residual2_batch_norm3_running_var,
        *residual3_batch_norm1_running_mean, *residual3_batch_norm1_running_var,
        *residual3_batch_norm2_running_mean, *residual3_batch_norm2_running_var,
        *residual3_batch_norm3_running_mean, *residual3_batch_norm3_running_var;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 144, at + 160, at + 176, at + 2480, at + 2496, at +
        2512, at + 4816, at + 4832, at + 4848, at + 5360, at + 5392, at + 5424, at + 10032, at +
        10064, at + 10096, at + 19312, at + 19344, at + 19376, at + 21424, at + 21488, at +
        21552, at + 39984, at + 40048, at + 40112, at + 76976, at + 77040, at + 77104, at +
        77744, at + 77754, at + 77770, at + 77786, at + 77802, at + 77818, at + 77834, at +
        77850, at + 77882, at + 77914, at + 77946, at + 77978, at + 78010, at + 78042, at +
        78106, at + 78170, at + 78234, at + 78298, at + 78362};
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct gradients {
    float *conv2d1_W, *batch_norm1_gamma, *batch_norm1_beta, *residual1_conv2d1_W,
        *residual1_batch_norm1_gamma, *residual1_batch_norm1_beta, *residual1_conv2d2_W,
        *residual1_batch_norm2_gamma, *residual1_batch_norm2_beta, *residual2_conv2d1_W,
        *residual2_batch_norm1_gamma, *residual2_batch_norm1_beta, *residual2_conv2d2_W,
        *residual2_batch_norm2_gamma, *residual2_batch_norm2_beta, *residual2_conv2d3_W,
        *residual2_batch_norm3_gamma, *residual2_batch_norm3_beta, *residual3_conv2d1_W,
        *residual3_batch_norm1_gamma, *residual3_batch_norm1_beta, *residual3_conv2d2_W,
        *residual3_batch_norm2_gamma, *residual3_batch_norm2_beta, *residual3_conv2d3_W,
        *residual3_batch_norm3_gamma, *residual3_batch_norm3_beta, *dense1_W, *dense1_b;
};

static struct gradients gradients_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct gradients){at, at + 144, at + 160, at + 176, at + 2480, at + 2496, at + 2512,
        at + 4816, at + 4832, at + 4848, at + 5360, at + 5392, at + 5424, at + 10032, at +
        10064, at + 10096, at + 19312, at + 19344, at + 19376, at + 21424, at + 21488, at +
        21552, at + 39984, at + 40048, at + 40112, at + 76976, at + 77040, at + 77104, at +
        77744};
}

/* --- the network: x[N,1,8,8] → dense1_z[N,10] */

/* x[N,1,8,8] → dense1_z[N,10]. */
int resnet_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *batch_norm1_rstd = workspace + 1024*N + 160;
    float *residual1_batch_norm1_rstd = workspace + 2048*N + 352;
    float *residual1_batch_norm2_rstd = workspace + 1024*N + 176;
    float *conv2d1_p = workspace + 1024*N + 192;
    float *conv2d1_z = workspace;
    float *residual1_conv2d1_p = workspace + 2048*N + 368;
    float *residual1_conv2d1_z = workspace + 1024*N + 192;
    float *residual1_conv2d2_p = workspace + 3072*N + 672;
    float *residual1_conv2d2_z = workspace + 2048*N + 512;
    float *activation2_h = workspace + 1024*N + 352;
    float *residual2_conv2d1_z = workspace + 512*N + 160;
    float *residual2_batch_norm1_rstd = workspace + 4288*N + 864;
    float *residual2_batch_norm2_rstd = workspace + 2176*N + 512;
    float *residual2_batch_norm3_rstd = workspace + 1024*N + 320;
    float *residual2_batch_norm1_centred = workspace + 3776*N + 704;
    float *residual2_conv2d2_p = workspace + 2176*N + 544;
    float *residual2_batch_norm1_h = workspace;
    float *residual2_conv2d2_z = workspace + 512*N + 160;
    float *residual2_conv2d3_p = workspace + 1024*N + 352;
    float *residual2_conv2d3_z = workspace + 512*N + 160;
    float *activation3_h = workspace + 1728*N + 704;
    float *residual3_conv2d1_z = workspace + 256*N + 160;
    float *residual3_batch_norm1_rstd = workspace + 512*N + 384;
    float *residual3_batch_norm2_rstd = workspace + 512*N + 320;
    float *residual3_batch_norm3_rstd = workspace + 576*N + 480;
    float *residual3_batch_norm1_centred = workspace + 2240*N + 864;
    float *residual3_conv2d2_p = workspace + 576*N + 544;
    float *residual3_batch_norm1_h = workspace;
    float *residual3_conv2d2_z = workspace + 256*N + 160;
    float *residual3_conv2d3_p = workspace + 576*N + 544;
    float *residual3_conv2d3_z = workspace + 256*N + 160;
    float *global_avg_pool1_z = workspace + 512*N + 320;
    float *pack = workspace + 4672*N + 1024;
    batch_norm1_rstd_kernel(batch_norm1_rstd, p.batch_norm1_running_var, residual1_batch_norm1_rstd, p.residual1_batch_norm1_running_var, residual1_batch_norm2_rstd, p.residual1_batch_norm2_running_var);
    const int64_t room1 = contract_levels_room(16, 8, 9, 8*N);
    PARALLEL(N, 16, 21220*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(100*part_first, 100*part_end, conv2d1_p);
        conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x);
        /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] */
        contract_levels(16, 8, 1.0f, p.conv2d1_W, 9, conv2d1_p + 100*part_first, 1, NULL, 0, 0, conv2d1_z + 1024*part_first, 64, 1, 2, 2, (const ptrdiff_t[][5]){{3, 3, 10, 0, 0}, {3, 1, 1, 0, 0}, {part_end - part_first, 0, 100, 0, 1024}, {8, 0, 10, 0, 8}}, 2, own);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual1_conv2d1_p);
        again_batch_norm1_centred_kernel(part_first, part_end, p.batch_norm1_running_mean, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, conv2d1_z, residual1_conv2d1_p);
    })
    /* residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d1_p, 1600, p.residual1_conv2d1_W, 144, NULL, 0, 0, residual1_conv2d1_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 11840*N, {
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual1_conv2d2_p);
        again_batch_norm1_centred_kernel(part_first, part_end, p.residual1_batch_norm1_running_mean, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_conv2d1_z, residual1_conv2d2_p);
    })
    /* residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d2_p, 1600, p.residual1_conv2d2_W, 144, NULL, 0, 0, residual1_conv2d2_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 20480*N, again_batch_norm1_centred_2_kernel(part_first, part_end, p.batch_norm1_running_mean, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, p.residual1_batch_norm2_running_mean, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, conv2d1_z, residual1_conv2d2_z, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    contract_levels(N, 32, 1.0f, activation2_h, 1024, p.residual2_conv2d1_W, 16, NULL, 0, 0, residual2_conv2d1_z, 512, 16, 1, 2, (const ptrdiff_t[][5]){{16, 64, 1, 0, 0}, {4, 16, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    residual2_batch_norm1_rstd_kernel(residual2_batch_norm1_rstd, p.residual2_batch_norm1_running_var, residual2_batch_norm2_rstd, p.residual2_batch_norm2_running_var, residual2_batch_norm3_rstd, p.residual2_batch_norm3_running_var);
    PARALLEL(N, 1, 4672*N, {
        residual2_batch_norm1_centred_kernel(part_first, part_end, p.residual2_batch_norm1_running_mean, residual2_batch_norm1_centred, residual2_conv2d1_z);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual2_conv2d2_p);
        residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h);
    })
    /* residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d2_p, 1600, p.residual2_conv2d2_W, 144, NULL, 0, 0, residual2_conv2d2_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 20, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 6272*N, {
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual2_conv2d3_p);
        residual2_batch_norm2_centred_kernel(part_first, part_end, p.residual2_batch_norm2_running_mean, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_conv2d2_z, residual2_conv2d3_p);
    })
    /* residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d3_p, 1152, p.residual2_conv2d3_W, 288, NULL, 0, 0, residual2_conv2d3_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 6, 0, 0, 4}, {4, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 7168*N, residual2_batch_norm3_centred_kernel(part_first, part_end, p.residual2_batch_norm3_running_mean, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_conv2d3_z, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    contract_levels(N, 64, 1.0f, activation3_h, 512, p.residual3_conv2d1_W, 32, NULL, 0, 0, residual3_conv2d1_z, 256, 4, 1, 2, (const ptrdiff_t[][5]){{32, 16, 1, 0, 0}, {2, 8, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    residual3_batch_norm1_rstd_kernel(residual3_batch_norm1_rstd, p.residual3_batch_norm1_running_var, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_var, residual3_batch_norm3_rstd, p.residual3_batch_norm3_running_var);
    PARALLEL(N, 1, 2688*N, {
        residual3_batch_norm1_centred_kernel(part_first, part_end, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_centred, residual3_conv2d1_z);
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual3_conv2d2_p);
        residual3_batch_norm1_h_kernel(part_first, part_end, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h);
    })
    /* residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d2_p, 1152, p.residual3_conv2d2_W, 288, NULL, 0, 0, residual3_conv2d2_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 12, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 3584*N, {
        residual3_conv2d3_p_kernel(1024*part_first, 1024*part_end, residual3_conv2d3_p);
        residual3_batch_norm2_centred_kernel(part_first, part_end, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_conv2d2_z, residual3_conv2d3_p);
    })
    /* residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d3_p, 1024, p.residual3_conv2d3_W, 576, NULL, 0, 0, residual3_conv2d3_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{64, 16, 9, 0, 0}, {3, 4, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 4, 0, 0, 2}, {2, 1, 0, 0, 1}}, 2, pack);
    const int64_t room2 = 16 + contract_room(N, 10, 64);
    PARALLEL(N, 8, 4736*N, {
        float *own = pack + part*room2;
        residual3_batch_norm3_centred_kernel(part_first, part_end, p.residual3_batch_norm3_running_mean, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_conv2d3_z, residual3_batch_norm1_h, own, global_avg_pool1_z);
        /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 16);
    })
    return 0;
}

/* The loss at x[N,1,8,8], y[N], and its gradients by the parameters; d_x, by x, may be NULL; new running statistics in params if asked for. */
int resnet_backward(int64_t N, float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, int update_statistics, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct gradients d = gradients_at(grads);
    float *d_conv2d1_p = workspace;
    float *conv2d1_p = workspace + 112*N + 160;
    float *conv2d1_z = workspace + 224*N + 320;
    float *residual1_conv2d1_p = workspace + 2272*N + 656;
    float *batch_norm1_centred = workspace + 3872*N + 816;
    float *batch_norm1_rstd = workspace + 1248*N + 480;
    float *batch_norm1_h = workspace + 224*N + 320;
    float *activation1_h = workspace + 1248*N + 496;
    float *residual1_conv2d1_z = workspace + 4896*N + 992;
    float *residual1_batch_norm1_mean = workspace + 5920*N + 1152;
    float *residual1_batch_norm1_centred = workspace + 7520*N + 1328;
    float *residual1_batch_norm1_rstd = workspace + 4896*N + 976;
    float *residual1_conv2d2_p = workspace + 5920*N + 1168;
    float *residual1_batch_norm1_h = workspace + 3872*N + 816;
    float *residual1_conv2d2_z = workspace + 7520*N + 1328;
    float *residual1_batch_norm2_centred = workspace + 9568*N + 1664;
    float *residual1_batch_norm2_rstd = workspace + 8544*N + 1488;
    float *residual1_batch_norm2_h = workspace + 7520*N + 1328;
    float *activation2_h = workspace + 8544*N + 1504;
    float *residual2_conv2d1_z = workspace + 9568*N + 1664;
    float *residual2_batch_norm1_centred = workspace + 11680*N + 2016;
    float *residual2_conv2d2_p = workspace + 10080*N + 1856;
    float *residual2_batch_norm1_rstd = workspace + 10080*N + 1824;
    float *residual2_batch_norm1_h = workspace + 9568*N + 1664;
    float *residual2_conv2d2_z = workspace + 11680*N + 2016;
    float *residual2_batch_norm2_centred = workspace + 13856*N + 2528;
    float *residual2_conv2d3_p = workspace + 12704*N + 2368;
    float *residual2_batch_norm2_rstd = workspace + 12192*N + 2176;
    float *residual2_batch_norm2_h = workspace + 11680*N + 2016;
    float *residual2_activation1_h = workspace + 12192*N + 2208;
    float *residual2_conv2d3_z = workspace + 13856*N + 2528;
    float *residual2_batch_norm3_centred = workspace + 14880*N + 2880;
    float *residual2_batch_norm3_rstd = workspace + 14368*N + 2688;
    float *residual2_batch_norm3_h = workspace + 13856*N + 2528;
    float *activation3_h = workspace + 14368*N + 2720;
    float *residual3_conv2d1_z = workspace + 14880*N + 2880;
    float *residual3_batch_norm1_centred = workspace + 15136*N + 3040;
    float *residual3_batch_norm1_rstd = workspace + 15392*N + 3200;
    float *residual3_conv2d2_p = workspace + 15392*N + 3264;
    float *residual3_batch_norm1_h = workspace + 14880*N + 2880;
    float *residual3_conv2d2_z = workspace + 15136*N + 3040;
    float *residual3_batch_norm2_centred = workspace + 16800*N + 3648;
    float *residual3_batch_norm2_rstd = workspace + 16800*N + 3584;
    float *residual3_conv2d3_p = workspace + 18080*N + 3968;
    float *residual3_batch_norm2_h = workspace + 16544*N + 3424;
    float *residual3_activation1_h = workspace + 17824*N + 3808;
    float *residual3_conv2d3_z = workspace + 15136*N + 3040;
    float *residual3_batch_norm3_centred = workspace + 16800*N + 3648;
    float *residual3_batch_norm3_rstd = workspace + 19616*N + 4448;
    float *residual3_batch_norm3_h = workspace + 19104*N + 4128;
    float *activation4_h = workspace + 19952*N + 4832;
    float *global_avg_pool1_z = workspace + 19872*N + 4672;
    float *dense1_z = workspace + 20272*N + 5152;
    float *cross_entropy1_each = workspace + 20288*N + 5152;
    float *d_dense1_z = workspace + 19936*N + 4832;
    float *d_global_avg_pool1_z = workspace + 20208*N + 4992;
    float *d_residual3_y = workspace + 19616*N + 4512;
    float *d_residual3_batch_norm3_h = workspace + 19360*N + 4288;
    float *d_residual3_batch_norm1_h = workspace + 15136*N + 3040;
    float *d_residual3_conv2d3_p = workspace + 16800*N + 3648;
    float *residual3_batch_norm3_h_total = workspace + 19872*N + 4672;
    float *residual3_batch_norm3_h_total_2 = workspace + 19872*N + 4736;
    float *d_residual3_conv2d3_z = workspace + 19616*N + 4512;
    float *d_residual3_batch_norm2_y = workspace + 19232*N + 4128;
    float *d_residual3_batch_norm2_h = workspace + 19488*N + 4288;
    float *d_residual3_conv2d2_p = workspace + 18080*N + 3968;
    float *residual3_batch_norm2_h_total = workspace + 17056*N + 3808;
    float *residual3_batch_norm2_h_total_2 = workspace + 17056*N + 3872;
    float *residual3_batch_norm1_h_total = workspace + 19744*N + 4448;
    float *residual3_batch_norm1_h_total_2 = workspace + 19744*N + 4512;
    float *d_residual3_conv2d2_z = workspace + 16800*N + 3648;
    float *d_activation3_h = workspace + 16032*N + 3264;
    float *d_residual3_conv2d1_z = workspace + 16544*N + 3424;
    float *d_residual2_y = workspace + 16544*N + 3424;
    float *d_residual2_batch_norm3_h = workspace + 17056*N + 3584;
    float *d_residual2_batch_norm1_h = workspace + 17568*N + 3744;
    float *d_residual2_conv2d3_p = workspace + 14880*N + 2880;
    float *residual2_batch_norm3_h_total = workspace + 16032*N + 3040;
    float *residual2_batch_norm3_h_total_2 = workspace + 16032*N + 3072;
    float *d_residual2_conv2d3_z = workspace + 14368*N + 2720;
    float *d_residual2_batch_norm2_y = workspace + 14304*N + 2528;
    float *d_residual2_batch_norm2_h = workspace + 16032*N + 3040;
    float *d_residual2_conv2d2_p = workspace + 12704*N + 2368;
    float *residual2_batch_norm2_h_total = workspace + 14816*N + 2688;
    float *residual2_batch_norm2_h_total_2 = workspace + 14816*N + 2720;
    float *residual2_batch_norm1_h_total = workspace + 14816*N + 2752;
    float *residual2_batch_norm1_h_total_2 = workspace + 14816*N + 2784;
    float *d_residual2_conv2d2_z = workspace + 12192*N + 2208;
    float *d_activation2_h = workspace + 10080*N + 1856;
    float *d_residual2_conv2d1_z = workspace + 11104*N + 2016;
    float *d_residual1_y = workspace + 12192*N + 2176;
    float *d_residual1_batch_norm2_h = workspace + 11168*N + 2016;
    float *d_residual1_batch_norm1_y = workspace + 7520*N + 1344;
    float *d_residual1_conv2d2_p = workspace + 8544*N + 1504;
    float *d_residual1_batch_norm1_h = workspace + 10144*N + 1664;
    float *d_residual1_conv2d1_p = workspace + 4896*N + 992;
    float *d_batch_norm1_y = workspace + 2272*N + 656;
    float *d_batch_norm1_h = workspace + 3296*N + 816;
    float *batch_norm1_h_total = workspace + 4320*N + 976;
    float *batch_norm1_h_total_2 = workspace + 4320*N + 992;
    float *d_conv2d1_z = workspace + 1248*N + 496;
    float *pack = workspace + parallel_larger(parallel_larger(parallel_larger(parallel_larger(13216*N + 79760, 18080*N + 76144), 19872*N + 61136), 19952*N + 5488), 20304*N + 5168);
    if (!(64*N > 1)) return 1;
    if (!(16*N > 1)) return 2;
    if (!(4*N > 1)) return 3;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 4;
    if (d_x) {
        PARALLEL(100*N, 64, 100*N, conv2d1_p_kernel(part_first, part_end, d_conv2d1_p))
    }
    const int64_t room1 = contract_levels_room(16, 8, 9, 8*N);
    PARALLEL(N, 16, 10980*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(100*part_first, 100*part_end, conv2d1_p);
        conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x);
        /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] */
        contract_levels(16, 8, 1.0f, p.conv2d1_W, 9, conv2d1_p + 100*part_first, 1, NULL, 0, 0, conv2d1_z + 1024*part_first, 64, 1, 2, 2, (const ptrdiff_t[][5]){{3, 3, 10, 0, 0}, {3, 1, 1, 0, 0}, {part_end - part_first, 0, 100, 0, 1024}, {8, 0, 10, 0, 8}}, 2, own);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual1_conv2d1_p);
    })
    batch_norm1_part(N, update_statistics, workspace + 1248*N + 528, conv2d1_z, batch_norm1_centred, workspace + 1248*N + 496, batch_norm1_rstd, p.batch_norm1_running_mean);
    PARALLEL(N, 1, 8192*N, batch_norm1_h_kernel(part_first, part_end, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, batch_norm1_h, batch_norm1_centred, activation1_h, residual1_conv2d1_p))
    /* residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d1_p, 1600, p.residual1_conv2d1_W, 144, NULL, 0, 0, residual1_conv2d1_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    batch_norm1_part(N, update_statistics, residual1_batch_norm1_mean, residual1_conv2d1_z, residual1_batch_norm1_centred, workspace + 3872*N + 816, residual1_batch_norm1_rstd, p.residual1_batch_norm1_running_mean);
    PARALLEL(N, 1, 9792*N, {
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual1_conv2d2_p);
        residual1_batch_norm1_h_kernel(part_first, part_end, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_batch_norm1_h, residual1_batch_norm1_centred, residual1_conv2d2_p);
    })
    /* residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d2_p, 1600, p.residual1_conv2d2_W, 144, NULL, 0, 0, residual1_conv2d2_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    batch_norm1_part(N, update_statistics, workspace + 8544*N + 1536, residual1_conv2d2_z, residual1_batch_norm2_centred, workspace + 8544*N + 1504, residual1_batch_norm2_rstd, p.residual1_batch_norm2_running_mean);
    PARALLEL(N, 1, 9216*N, residual1_batch_norm2_h_kernel(part_first, part_end, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_batch_norm2_h, residual1_batch_norm2_centred, activation1_h, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    contract_levels(N, 32, 1.0f, activation2_h, 1024, p.residual2_conv2d1_W, 16, NULL, 0, 0, residual2_conv2d1_z, 512, 16, 1, 2, (const ptrdiff_t[][5]){{16, 64, 1, 0, 0}, {4, 16, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    residual2_batch_norm_part(N, update_statistics, residual2_conv2d1_z, residual2_batch_norm1_centred, p.residual2_batch_norm1_running_mean);
    PARALLEL(N, 1, 3648*N, {
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual2_conv2d2_p);
        residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h);
    })
    /* residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d2_p, 1600, p.residual2_conv2d2_W, 144, NULL, 0, 0, residual2_conv2d2_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 20, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    residual2_batch_norm_part(N, update_statistics, residual2_conv2d2_z, residual2_batch_norm2_centred, p.residual2_batch_norm2_running_mean);
    PARALLEL(N, 1, 5248*N, {
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual2_conv2d3_p);
        residual2_batch_norm2_h_kernel(part_first, part_end, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_batch_norm2_h, residual2_batch_norm2_centred, residual2_activation1_h, residual2_conv2d3_p);
    })
    /* residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d3_p, 1152, p.residual2_conv2d3_W, 288, NULL, 0, 0, residual2_conv2d3_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 6, 0, 0, 4}, {4, 1, 0, 0, 1}}, 2, pack);
    residual2_batch_norm_part(N, update_statistics, residual2_conv2d3_z, residual2_batch_norm3_centred, p.residual2_batch_norm3_running_mean);
    PARALLEL(N, 1, 6144*N, residual2_batch_norm3_h_kernel(part_first, part_end, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_batch_norm3_h, residual2_batch_norm3_centred, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    contract_levels(N, 64, 1.0f, activation3_h, 512, p.residual3_conv2d1_W, 32, NULL, 0, 0, residual3_conv2d1_z, 256, 4, 1, 2, (const ptrdiff_t[][5]){{32, 16, 1, 0, 0}, {2, 8, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    residual3_batch_norm_part(N, update_statistics, workspace + 15392*N + 3264, residual3_conv2d1_z, residual3_batch_norm1_centred, residual3_batch_norm1_rstd, p.residual3_batch_norm1_running_mean);
    PARALLEL(N, 1, 2176*N, {
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual3_conv2d2_p);
        residual3_batch_norm1_h_kernel(part_first, part_end, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h);
    })
    /* residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d2_p, 1152, p.residual3_conv2d2_W, 288, NULL, 0, 0, residual3_conv2d2_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 12, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    residual3_batch_norm_part(N, update_statistics, workspace + 17056*N + 3808, residual3_conv2d2_z, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_mean);
    PARALLEL(N, 1, 3072*N, {
        residual3_conv2d3_p_kernel(1024*part_first, 1024*part_end, residual3_conv2d3_p);
        residual3_batch_norm2_h_kernel(part_first, part_end, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_batch_norm2_h, residual3_batch_norm2_centred, residual3_activation1_h, residual3_conv2d3_p);
    })
    /* residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d3_p, 1024, p.residual3_conv2d3_W, 576, NULL, 0, 0, residual3_conv2d3_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{64, 16, 9, 0, 0}, {3, 4, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 4, 0, 0, 2}, {2, 1, 0, 0, 1}}, 2, pack);
    residual3_batch_norm_part(N, update_statistics, workspace + 19104*N + 4128, residual3_conv2d3_z, residual3_batch_norm3_centred, residual3_batch_norm3_rstd, p.residual3_batch_norm3_running_mean);
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.dense1_b);
    const int64_t room2 = contract_room(N, 10, 64);
    PARALLEL(N, 8, 4224*N, {
        float *own = pack + part*room2;
        residual3_batch_norm3_h_kernel(part_first, part_end, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_batch_norm3_h, residual3_batch_norm3_centred, residual3_batch_norm1_h, activation4_h, global_avg_pool1_z);
        /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own);
    })
    const int64_t room3 = 48 + contract_room(N, 64, 10);
    PARALLEL_SUM(N, 8, 4039*N, 11, {
        float *own = pack + part*room3;
        PARALLEL_ZERO(own + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d.dense1_b, dense1_z, cross_entropy1_each, y, d_dense1_z, part_count > 1 ? own + 16 : loss);
        /* d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract_rows(part_first, part_end, N, 64, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_global_avg_pool1_z, 64, 1, own + 48);
        d_residual3_y_kernel(part_first, part_end, d_global_avg_pool1_z, p.residual3_batch_norm3_gamma, p.residual3_batch_norm1_gamma, d_residual3_y, activation4_h, d_residual3_batch_norm3_h, d_residual3_batch_norm1_h);
        residual3_conv2d3_p_kernel(1024*part_first, 1024*part_end, d_residual3_conv2d3_p);
    })
    PARALLEL_ADD(N, 8, 4039*N, 11, 1, loss, pack + 16, room3);
    PARALLEL_ADD(N, 8, 4039*N, 11, 10, d.dense1_b, pack + 32, room3);
    /* d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o] */
    contract(64, 10, N, 1.0f, global_avg_pool1_z, 1, 64, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    PARALLEL(64, 1, 1280*N + 960, d_residual3_batch_norm3_beta_kernel(part_first, part_end, N, d_residual3_y, d.residual3_batch_norm3_beta, residual3_batch_norm3_h, d.residual3_batch_norm3_gamma, d.residual3_batch_norm1_beta, residual3_batch_norm1_h, d.residual3_batch_norm1_gamma, p.residual3_batch_norm3_gamma, residual3_batch_norm3_h_total, residual3_batch_norm3_h_total_2))
    PARALLEL(N, 1, 1280*N, d_residual3_conv2d3_z_kernel(part_first, part_end, residual3_batch_norm3_h_total, residual3_batch_norm3_h_total_2, residual3_batch_norm3_rstd, d_residual3_conv2d3_z, d_residual3_batch_norm3_h, residual3_batch_norm3_h))
    /* d_residual3_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p[n,i,r+u,s+t] */
    contract_levels(64, 64, 1.0f, residual3_conv2d3_p, 16, d_residual3_conv2d3_z, 4, NULL, 0, 0, d.residual3_conv2d3_W, 9, 576, 3, 2, (const ptrdiff_t[][5]){{N, 1024, 256, 0, 0}, {2, 4, 2, 0, 0}, {2, 1, 1, 0, 0}, {3, 4, 0, 0, 3}, {3, 1, 0, 0, 1}}, 2, pack);
    /* d_residual3_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t] */
    contract_levels(64, N, 1.0f, p.residual3_conv2d3_W, 9, d_residual3_conv2d3_z, 256, d_residual3_conv2d3_p, 16, 1024, d_residual3_conv2d3_p, 16, 1024, 1, 4, (const ptrdiff_t[][5]){{64, 576, 4, 0, 0}, {2, 0, 2, 4, 4}, {3, 3, 0, 4, 4}, {2, 0, 1, 1, 1}, {3, 1, 0, 1, 1}}, 1, pack);
    PARALLEL(N, 1, 2432*N, {
        d_residual3_batch_norm2_y_kernel(part_first, part_end, p.residual3_batch_norm2_gamma, d_residual3_batch_norm2_y, d_residual3_conv2d3_p, residual3_activation1_h, d_residual3_batch_norm2_h);
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, d_residual3_conv2d2_p);
    })
    PARALLEL(64, 1, 768*N + 1792, d_residual3_batch_norm2_beta_kernel(part_first, part_end, N, d_residual3_batch_norm2_y, d.residual3_batch_norm2_beta, residual3_batch_norm2_h, d.residual3_batch_norm2_gamma, p.residual3_batch_norm2_gamma, residual3_batch_norm2_h_total, residual3_batch_norm2_h_total_2, p.residual3_batch_norm1_gamma, residual3_batch_norm1_h_total, d.residual3_batch_norm3_beta, residual3_batch_norm1_h_total_2, d.residual3_batch_norm1_gamma))
    PARALLEL(N, 1, 1280*N, d_residual3_conv2d3_z_kernel(part_first, part_end, residual3_batch_norm2_h_total, residual3_batch_norm2_h_total_2, residual3_batch_norm2_rstd, d_residual3_conv2d2_z, d_residual3_batch_norm2_h, residual3_batch_norm2_h))
    /* d_residual3_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
    contract_levels(32, 64, 1.0f, residual3_conv2d2_p, 36, d_residual3_conv2d2_z, 4, NULL, 0, 0, d.residual3_conv2d2_W, 9, 288, 3, 2, (const ptrdiff_t[][5]){{N, 1152, 256, 0, 0}, {2, 12, 2, 0, 0}, {2, 2, 1, 0, 0}, {3, 6, 0, 0, 3}, {3, 1, 0, 0, 1}}, 2, pack);
    /* d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, d_residual3_conv2d2_z, 256, p.residual3_conv2d2_W, 9, d_residual3_conv2d2_p, 1152, 36, d_residual3_conv2d2_p, 1152, 36, 1, 4, (const ptrdiff_t[][5]){{64, 4, 288, 0, 0}, {2, 2, 0, 12, 12}, {3, 0, 3, 6, 6}, {2, 1, 0, 2, 2}, {3, 0, 1, 1, 1}}, 1, pack);
    PARALLEL(N, 1, 1792*N, d_activation3_h_kernel(part_first, part_end, d_activation3_h, d_residual3_conv2d2_p, residual3_batch_norm1_h_total, residual3_batch_norm1_h_total_2, residual3_batch_norm1_rstd, d_residual3_conv2d1_z, d_residual3_batch_norm1_h, residual3_batch_norm1_h))
    /* d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0] */
    contract_levels(N, 32, 1.0f, d_residual3_conv2d1_z, 256, p.residual3_conv2d1_W, 1, d_activation3_h, 512, 16, d_activation3_h, 512, 16, 1, 2, (const ptrdiff_t[][5]){{64, 4, 32, 0, 0}, {2, 2, 0, 8, 8}, {2, 1, 0, 2, 2}}, 2, pack);
    /* d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s] */
    contract_levels(64, 32, 1.0f, d_residual3_conv2d1_z, 4, activation3_h, 16, NULL, 0, 0, d.residual3_conv2d1_W, 32, 1, 3, 0, (const ptrdiff_t[][5]){{N, 256, 512, 0, 0}, {2, 2, 8, 0, 0}, {2, 1, 2, 0, 0}}, 2, pack);
    PARALLEL(N, 1, 4736*N, {
        d_residual2_y_kernel(part_first, part_end, p.residual2_batch_norm3_gamma, p.residual2_batch_norm1_gamma, d_residual2_y, d_activation3_h, activation3_h, d_residual2_batch_norm3_h, d_residual2_batch_norm1_h);
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, d_residual2_conv2d3_p);
    })
    PARALLEL(32, 1, 2560*N + 480, d_residual2_batch_norm3_beta_kernel(part_first, part_end, N, d_residual2_y, d.residual2_batch_norm3_beta, residual2_batch_norm3_h, d.residual2_batch_norm3_gamma, d.residual2_batch_norm1_beta, residual2_batch_norm1_h, d.residual2_batch_norm1_gamma, p.residual2_batch_norm3_gamma, residual2_batch_norm3_h_total, residual2_batch_norm3_h_total_2))
    PARALLEL(N, 1, 2560*N, d_residual2_conv2d3_z_kernel(part_first, part_end, residual2_batch_norm3_h_total, residual2_batch_norm3_h_total_2, residual2_batch_norm3_rstd, d_residual2_conv2d3_z, d_residual2_batch_norm3_h, residual2_batch_norm3_h))
    /* d_residual2_conv2d3_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p[n,i,r+u,s+t] */
    contract_levels(32, 32, 1.0f, residual2_conv2d3_p, 36, d_residual2_conv2d3_z, 16, NULL, 0, 0, d.residual2_conv2d3_W, 9, 288, 3, 2, (const ptrdiff_t[][5]){{N, 1152, 512, 0, 0}, {4, 6, 4, 0, 0}, {4, 1, 1, 0, 0}, {3, 6, 0, 0, 3}, {3, 1, 0, 0, 1}}, 2, pack);
    /* d_residual2_conv2d3_p[n,i,r+u,s+t] += Σ_o d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, d_residual2_conv2d3_z, 512, p.residual2_conv2d3_W, 9, d_residual2_conv2d3_p, 1152, 36, d_residual2_conv2d3_p, 1152, 36, 1, 4, (const ptrdiff_t[][5]){{32, 16, 288, 0, 0}, {4, 4, 0, 6, 6}, {3, 0, 3, 6, 6}, {4, 1, 0, 1, 1}, {3, 0, 1, 1, 1}}, 1, pack);
    PARALLEL(N, 1, 4160*N, {
        d_residual2_batch_norm2_y_kernel(part_first, part_end, p.residual2_batch_norm2_gamma, d_residual2_batch_norm2_y, d_residual2_conv2d3_p, residual2_activation1_h, d_residual2_batch_norm2_h);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, d_residual2_conv2d2_p);
    })
    PARALLEL(32, 1, 1536*N + 896, d_residual2_batch_norm2_beta_kernel(part_first, part_end, N, d_residual2_batch_norm2_y, d.residual2_batch_norm2_beta, residual2_batch_norm2_h, d.residual2_batch_norm2_gamma, p.residual2_batch_norm2_gamma, residual2_batch_norm2_h_total, residual2_batch_norm2_h_total_2, p.residual2_batch_norm1_gamma, residual2_batch_norm1_h_total, d.residual2_batch_norm3_beta, residual2_batch_norm1_h_total_2, d.residual2_batch_norm1_gamma))
    PARALLEL(N, 1, 2560*N, d_residual2_conv2d3_z_kernel(part_first, part_end, residual2_batch_norm2_h_total, residual2_batch_norm2_h_total_2, residual2_batch_norm2_rstd, d_residual2_conv2d2_z, d_residual2_batch_norm2_h, residual2_batch_norm2_h))
    /* d_residual2_conv2d2_W[o,i,u,t] = Σ_{n,r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
    contract_levels(16, 32, 1.0f, residual2_conv2d2_p, 100, d_residual2_conv2d2_z, 16, NULL, 0, 0, d.residual2_conv2d2_W, 9, 144, 3, 2, (const ptrdiff_t[][5]){{N, 1600, 512, 0, 0}, {4, 20, 4, 0, 0}, {4, 2, 1, 0, 0}, {3, 10, 0, 0, 3}, {3, 1, 0, 0, 1}}, 2, pack);
    /* d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += Σ_o d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, d_residual2_conv2d2_z, 512, p.residual2_conv2d2_W, 9, d_residual2_conv2d2_p, 1600, 100, d_residual2_conv2d2_p, 1600, 100, 1, 4, (const ptrdiff_t[][5]){{32, 16, 144, 0, 0}, {4, 4, 0, 20, 20}, {4, 1, 0, 2, 2}, {3, 0, 3, 10, 10}, {3, 0, 1, 1, 1}}, 1, pack);
    PARALLEL(N, 1, 3584*N, d_activation2_h_kernel(part_first, part_end, d_activation2_h, d_residual2_conv2d2_p, residual2_batch_norm1_h_total, residual2_batch_norm1_h_total_2, residual2_batch_norm1_rstd, d_residual2_conv2d1_z, d_residual2_batch_norm1_h, residual2_batch_norm1_h))
    /* d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0] */
    contract_levels(N, 16, 1.0f, d_residual2_conv2d1_z, 512, p.residual2_conv2d1_W, 1, d_activation2_h, 1024, 64, d_activation2_h, 1024, 64, 1, 2, (const ptrdiff_t[][5]){{32, 16, 16, 0, 0}, {4, 4, 0, 16, 16}, {4, 1, 0, 2, 2}}, 2, pack);
    /* d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s] */
    contract_levels(32, 16, 1.0f, d_residual2_conv2d1_z, 16, activation2_h, 64, NULL, 0, 0, d.residual2_conv2d1_W, 16, 1, 3, 0, (const ptrdiff_t[][5]){{N, 512, 1024, 0, 0}, {4, 4, 16, 0, 0}, {4, 1, 2, 0, 0}}, 2, pack);
    PARALLEL(N, 1, 5120*N, d_residual1_y_kernel(part_first, part_end, p.residual1_batch_norm2_gamma, d_residual1_y, d_activation2_h, activation2_h, d_residual1_batch_norm2_h))
    d_residual1_batch_norm_part(N, d.residual1_conv2d2_W, d_residual1_y, residual1_conv2d2_p, p.residual1_conv2d2_W, d_residual1_batch_norm2_h, pack);
    PARALLEL(N, 1, 14336*N, again_residual1_batch_norm1_centred_kernel(part_first, part_end, residual1_batch_norm1_mean, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_conv2d1_z, d_residual1_batch_norm1_y, d_residual1_conv2d2_p, d_residual1_batch_norm1_h))
    d_residual1_batch_norm_part(N, d.residual1_conv2d1_W, d_residual1_batch_norm1_y, residual1_conv2d1_p, p.residual1_conv2d1_W, d_residual1_batch_norm1_h, pack);
    PARALLEL(N, 1, 7168*N, d_activation1_h_kernel(part_first, part_end, p.batch_norm1_gamma, d_residual1_conv2d1_p, d_residual1_y, d_batch_norm1_y, activation1_h, d_batch_norm1_h))
    PARALLEL(16, 1, 3072*N + 224, d_beta_kernel(part_first, part_end, N, d_batch_norm1_y, d.batch_norm1_beta, batch_norm1_h, d.batch_norm1_gamma, p.batch_norm1_gamma, batch_norm1_h_total, batch_norm1_h_total_2))
    PARALLEL(N, 1, 5120*N, d_residual1_conv2d2_z_kernel(part_first, part_end, batch_norm1_h_total, batch_norm1_h_total_2, batch_norm1_rstd, d_conv2d1_z, d_batch_norm1_h, batch_norm1_h))
    /* d_conv2d1_W[o,0,u,t] += Σ_{n,r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p[n,0,r+u,s+t] */
    contract_levels(3, 16, 1.0f, conv2d1_p, 1, d_conv2d1_z, 64, NULL, 0, 0, d.conv2d1_W, 1, 9, 3, 1, (const ptrdiff_t[][5]){{N, 100, 1024, 0, 0}, {8, 10, 8, 0, 0}, {8, 1, 1, 0, 0}, {3, 10, 0, 0, 3}}, 2, pack);
    if (d_x) {
        /* d_conv2d1_p[n,0,r+u,s+t] += Σ_o d_conv2d1_z[n,o,r,s]·conv2d1_W[o,0,u,t] */
        PARALLEL(N, 1, 9216*N, contract_levels(3, 8, 1.0f, p.conv2d1_W, 3, d_conv2d1_z + 1024*part_first, 1, d_conv2d1_p + 100*part_first, 10, 1, d_conv2d1_p + 100*part_first, 10, 1, 1, 3, (const ptrdiff_t[][5]){{16, 9, 64, 0, 0}, {part_end - part_first, 0, 1024, 100, 100}, {3, 1, 0, 1, 1}, {8, 0, 8, 10, 10}}, 0, pack + part*contract_levels_room(3, 8, 16, 24*N)))
        PARALLEL(N, 1, 64*N, d_x_kernel(part_first, part_end, d_x, d_conv2d1_p))
    }
    return 0;
}

/* Replaces running statistics in params, as train_step does. */
int resnet_update_statistics(int64_t N, float *params, const float *x, const int64_t *y, float *workspace)
{
    (void)y;
    const struct parameters p = parameters_at(params);
    float *conv2d1_p = workspace;
    float *conv2d1_z = workspace + 2624*N + 320;
    float *batch_norm1_mean = workspace + 5696*N + 800;
    float *residual1_conv2d2_z = workspace + 4672*N + 640;
    float *residual1_batch_norm2_mean = workspace + 1024*N + 160;
    float *residual1_batch_norm2_centred = workspace;
    float *residual1_batch_norm2_rstd = workspace + 3648*N + 480;
    float *batch_norm1_rstd = workspace + 5696*N + 816;
    float *activation2_h = workspace + 1600*N + 160;
    float *residual2_conv2d1_z = workspace + 2624*N + 320;
    float *residual2_batch_norm1_mean = workspace + 3648*N + 640;
    float *residual2_batch_norm1_centred = workspace + 3136*N + 480;
    float *residual2_conv2d2_p = workspace;
    float *residual2_batch_norm1_rstd = workspace + 3648*N + 672;
    float *residual2_batch_norm1_h = workspace + 2624*N + 320;
    float *residual2_conv2d2_z = workspace + 1600*N + 160;
    float *residual2_batch_norm2_mean = workspace + 3648*N + 640;
    float *residual2_batch_norm2_centred = workspace + 3136*N + 480;
    float *residual2_conv2d3_p = workspace;
    float *residual2_batch_norm2_rstd = workspace + 1152*N + 160;
    float *residual2_conv2d3_z = workspace + 1152*N + 160;
    float *residual2_batch_norm3_mean = workspace + 3136*N + 480;
    float *residual2_batch_norm3_centred = workspace;
    float *residual2_batch_norm3_rstd = workspace + 3136*N + 512;
    float *activation3_h = workspace + 1152*N + 160;
    float *residual3_conv2d1_z = workspace + 1664*N + 320;
    float *residual3_batch_norm1_mean = workspace + 2176*N + 640;
    float *residual3_conv2d2_p = workspace;
    float *residual3_batch_norm1_centred = workspace + 1920*N + 480;
    float *residual3_conv2d2_z = workspace + 1152*N + 160;
    float *residual3_batch_norm2_mean = workspace + 1664*N + 480;
    float *residual3_batch_norm2_centred = workspace + 1408*N + 320;
    float *residual3_conv2d3_p = workspace;
    float *residual3_batch_norm2_rstd = workspace + 1024*N + 160;
    float *residual3_conv2d3_z = workspace + 1024*N + 160;
    float *residual3_batch_norm3_mean = workspace + 1280*N + 320;
    float *residual3_batch_norm3_centred = workspace;
    float *pack = workspace + 5696*N + 864;
    if (!(64*N > 1)) return 1;
    if (!(16*N > 1)) return 2;
    if (!(4*N > 1)) return 3;
    const int64_t room1 = contract_levels_room(16, 8, 9, 8*N);
    PARALLEL(N, 16, 9380*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(100*part_first, 100*part_end, conv2d1_p);
        conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x);
        /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] */
        contract_levels(16, 8, 1.0f, p.conv2d1_W, 9, conv2d1_p + 100*part_first, 1, NULL, 0, 0, conv2d1_z + 1024*part_first, 64, 1, 2, 2, (const ptrdiff_t[][5]){{3, 3, 10, 0, 0}, {3, 1, 1, 0, 0}, {part_end - part_first, 0, 100, 0, 1024}, {8, 0, 10, 0, 8}}, 2, own);
    })
    batch_norm1_part3(N, batch_norm1_mean, conv2d1_z, workspace, p.batch_norm1_running_mean, p.batch_norm1_gamma, pack);
    batch_norm1_part3(N, workspace + 5696*N + 832, workspace + 3648*N + 480, workspace, p.residual1_batch_norm1_running_mean, p.residual1_batch_norm1_gamma, pack);
    PARALLEL(16, 1, 6144*N, mean_kernel(part_first, part_end, N, residual1_conv2d2_z, residual1_batch_norm2_mean))
    PARALLEL(N, 1, 2048*N, centred_kernel(part_first, part_end, residual1_batch_norm2_mean, residual1_batch_norm2_centred, residual1_conv2d2_z))
    PARALLEL(16, 1, 7168*N + 448, var_kernel4(part_first, part_end, N, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, p.residual1_batch_norm2_running_mean, residual1_batch_norm2_mean, p.residual1_batch_norm2_running_var))
    PARALLEL(N, 1, 18432*N, again_batch_norm1_centred_kernel2(part_first, part_end, batch_norm1_mean, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, conv2d1_z, residual1_batch_norm2_centred, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    contract_levels(N, 32, 1.0f, activation2_h, 1024, p.residual2_conv2d1_W, 16, NULL, 0, 0, residual2_conv2d1_z, 512, 16, 1, 2, (const ptrdiff_t[][5]){{16, 64, 1, 0, 0}, {4, 16, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(32, 1, 3072*N, mean_kernel2(part_first, part_end, N, residual2_conv2d1_z, residual2_batch_norm1_mean))
    PARALLEL(N, 1, 2624*N, {
        centred_kernel2(part_first, part_end, residual2_batch_norm1_mean, residual2_batch_norm1_centred, residual2_conv2d1_z);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual2_conv2d2_p);
    })
    PARALLEL(32, 1, 3584*N + 896, residual2_batch_norm1_var_kernel(part_first, part_end, N, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, p.residual2_batch_norm1_running_mean, residual2_batch_norm1_mean, p.residual2_batch_norm1_running_var))
    PARALLEL(N, 1, 2048*N, residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h))
    /* residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d2_p, 1600, p.residual2_conv2d2_W, 144, NULL, 0, 0, residual2_conv2d2_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 20, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(32, 1, 3072*N, mean_kernel2(part_first, part_end, N, residual2_conv2d2_z, residual2_batch_norm2_mean))
    PARALLEL(N, 1, 2176*N, {
        centred_kernel2(part_first, part_end, residual2_batch_norm2_mean, residual2_batch_norm2_centred, residual2_conv2d2_z);
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual2_conv2d3_p);
    })
    PARALLEL(32, 1, 3584*N + 896, residual2_batch_norm1_var_kernel(part_first, part_end, N, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, p.residual2_batch_norm2_running_mean, residual2_batch_norm2_mean, p.residual2_batch_norm2_running_var))
    PARALLEL(N, 1, 4096*N, residual2_batch_norm2_h_kernel2(part_first, part_end, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_batch_norm2_centred, residual2_conv2d3_p))
    /* residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d3_p, 1152, p.residual2_conv2d3_W, 288, NULL, 0, 0, residual2_conv2d3_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 6, 0, 0, 4}, {4, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(32, 1, 3072*N, mean_kernel2(part_first, part_end, N, residual2_conv2d3_z, residual2_batch_norm3_mean))
    PARALLEL(N, 1, 1024*N, centred_kernel2(part_first, part_end, residual2_batch_norm3_mean, residual2_batch_norm3_centred, residual2_conv2d3_z))
    PARALLEL(32, 1, 3584*N + 896, residual2_batch_norm1_var_kernel(part_first, part_end, N, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, p.residual2_batch_norm3_running_mean, residual2_batch_norm3_mean, p.residual2_batch_norm3_running_var))
    PARALLEL(N, 1, 6144*N, residual2_batch_norm3_h_kernel2(part_first, part_end, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_batch_norm3_centred, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    contract_levels(N, 64, 1.0f, activation3_h, 512, p.residual3_conv2d1_W, 32, NULL, 0, 0, residual3_conv2d1_z, 256, 4, 1, 2, (const ptrdiff_t[][5]){{32, 16, 1, 0, 0}, {2, 8, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(64, 1, 1536*N, mean_kernel3(part_first, part_end, N, residual3_conv2d1_z, residual3_batch_norm1_mean))
    PARALLEL(N, 1, 2176*N, {
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual3_conv2d2_p);
        residual3_batch_norm1_centred_kernel2(part_first, part_end, residual3_batch_norm1_mean, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_conv2d2_p, activation3_h);
    })
    PARALLEL(64, 1, 1792*N + 1024, residual3_batch_norm1_var_kernel(part_first, part_end, N, residual3_batch_norm1_centred, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_mean, p.residual3_batch_norm1_running_var))
    /* residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d2_p, 1152, p.residual3_conv2d2_W, 288, NULL, 0, 0, residual3_conv2d2_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 12, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(64, 1, 1536*N, mean_kernel3(part_first, part_end, N, residual3_conv2d2_z, residual3_batch_norm2_mean))
    PARALLEL(N, 1, 1536*N, {
        centred_kernel3(part_first, part_end, residual3_batch_norm2_mean, residual3_batch_norm2_centred, residual3_conv2d2_z);
        residual3_conv2d3_p_kernel(1024*part_first, 1024*part_end, residual3_conv2d3_p);
    })
    PARALLEL(64, 1, 1792*N + 1792, residual3_batch_norm2_var_kernel(part_first, part_end, N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_mean, p.residual3_batch_norm2_running_var))
    PARALLEL(N, 1, 2048*N, residual3_batch_norm2_h_kernel2(part_first, part_end, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_batch_norm2_centred, residual3_conv2d3_p))
    /* residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d3_p, 1024, p.residual3_conv2d3_W, 576, NULL, 0, 0, residual3_conv2d3_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{64, 16, 9, 0, 0}, {3, 4, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 4, 0, 0, 2}, {2, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(64, 1, 1536*N, mean_kernel3(part_first, part_end, N, residual3_conv2d3_z, residual3_batch_norm3_mean))
    PARALLEL(N, 1, 512*N, centred_kernel3(part_first, part_end, residual3_batch_norm3_mean, residual3_batch_norm3_centred, residual3_conv2d3_z))
    PARALLEL(64, 1, 1792*N + 1024, residual3_batch_norm1_var_kernel(part_first, part_end, N, residual3_batch_norm3_centred, p.residual3_batch_norm3_running_mean, residual3_batch_norm3_mean, p.residual3_batch_norm3_running_var))
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int resnet_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 77754;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015 */
    const double lr = 0.0015 + 0.0015*cos(3.141592653589793*minimum(0.0005*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    PARALLEL(77754, 64, 2721390, decayed_w_kernel(part_first, part_end, lr, c2, c1, w, m, g, v))
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int resnet_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace + parallel_larger(parallel_larger(parallel_larger(parallel_larger(13216*N + 2000, 18080*N - 1616), 19872*N - 16624), 19952*N - 72272), 20304*N - 72592);
    const int failed = resnet_backward(N, params, x, y, grads, loss, NULL, 1, workspace);
    return failed ? failed : resnet_update(params, grads, state, step, grads + 77760);
}

/* The loss at x[N,1,8,8], y[N], as the network is outside training. */
int resnet_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *batch_norm1_rstd = workspace + 1024*N + 160;
    float *residual1_batch_norm1_rstd = workspace + 2048*N + 352;
    float *residual1_batch_norm2_rstd = workspace + 1024*N + 176;
    float *conv2d1_p = workspace + 1024*N + 192;
    float *conv2d1_z = workspace;
    float *residual1_conv2d1_p = workspace + 2048*N + 368;
    float *residual1_conv2d1_z = workspace + 1024*N + 192;
    float *residual1_conv2d2_p = workspace + 3072*N + 672;
    float *residual1_conv2d2_z = workspace + 2048*N + 512;
    float *activation2_h = workspace + 1024*N + 352;
    float *residual2_conv2d1_z = workspace + 512*N + 160;
    float *residual2_batch_norm1_rstd = workspace + 4288*N + 864;
    float *residual2_batch_norm2_rstd = workspace + 2176*N + 512;
    float *residual2_batch_norm3_rstd = workspace + 1024*N + 320;
    float *residual2_batch_norm1_centred = workspace + 3776*N + 704;
    float *residual2_conv2d2_p = workspace + 2176*N + 544;
    float *residual2_batch_norm1_h = workspace;
    float *residual2_conv2d2_z = workspace + 512*N + 160;
    float *residual2_conv2d3_p = workspace + 1024*N + 352;
    float *residual2_conv2d3_z = workspace + 512*N + 160;
    float *activation3_h = workspace + 1744*N + 704;
    float *residual3_conv2d1_z = workspace + 272*N + 160;
    float *residual3_batch_norm1_rstd = workspace + 528*N + 384;
    float *residual3_batch_norm2_rstd = workspace + 528*N + 320;
    float *residual3_batch_norm3_rstd = workspace + 592*N + 480;
    float *residual3_batch_norm1_centred = workspace + 2256*N + 864;
    float *residual3_conv2d2_p = workspace + 592*N + 544;
    float *residual3_batch_norm1_h = workspace + 16*N;
    float *residual3_conv2d2_z = workspace + 272*N + 160;
    float *residual3_conv2d3_p = workspace + 592*N + 544;
    float *residual3_conv2d3_z = workspace + 272*N + 160;
    float *global_avg_pool1_z = workspace + 528*N + 320;
    float *dense1_z = workspace;
    float *cross_entropy1_each = workspace + 16*N;
    float *pack = workspace + 4672*N + 1024;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 4;
    batch_norm1_rstd_kernel(batch_norm1_rstd, p.batch_norm1_running_var, residual1_batch_norm1_rstd, p.residual1_batch_norm1_running_var, residual1_batch_norm2_rstd, p.residual1_batch_norm2_running_var);
    const int64_t room1 = contract_levels_room(16, 8, 9, 8*N);
    PARALLEL(N, 16, 21220*N, {
        float *own = pack + part*room1;
        conv2d1_p_kernel(100*part_first, 100*part_end, conv2d1_p);
        conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x);
        /* conv2d1_z[n,o,r,s] = Σ_{u,t} conv2d1_p[n,0,r+u,s+t]·conv2d1_W[o,0,u,t] */
        contract_levels(16, 8, 1.0f, p.conv2d1_W, 9, conv2d1_p + 100*part_first, 1, NULL, 0, 0, conv2d1_z + 1024*part_first, 64, 1, 2, 2, (const ptrdiff_t[][5]){{3, 3, 10, 0, 0}, {3, 1, 1, 0, 0}, {part_end - part_first, 0, 100, 0, 1024}, {8, 0, 10, 0, 8}}, 2, own);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual1_conv2d1_p);
        again_batch_norm1_centred_kernel(part_first, part_end, p.batch_norm1_running_mean, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, conv2d1_z, residual1_conv2d1_p);
    })
    /* residual1_conv2d1_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d1_p[n,i,r+u,s+t]·residual1_conv2d1_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d1_p, 1600, p.residual1_conv2d1_W, 144, NULL, 0, 0, residual1_conv2d1_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 11840*N, {
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual1_conv2d2_p);
        again_batch_norm1_centred_kernel(part_first, part_end, p.residual1_batch_norm1_running_mean, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_conv2d1_z, residual1_conv2d2_p);
    })
    /* residual1_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual1_conv2d2_p[n,i,r+u,s+t]·residual1_conv2d2_W[o,i,u,t] */
    contract_levels(N, 16, 1.0f, residual1_conv2d2_p, 1600, p.residual1_conv2d2_W, 144, NULL, 0, 0, residual1_conv2d2_z, 1024, 64, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {8, 10, 0, 0, 8}, {8, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 20480*N, again_batch_norm1_centred_2_kernel(part_first, part_end, p.batch_norm1_running_mean, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, p.residual1_batch_norm2_running_mean, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, conv2d1_z, residual1_conv2d2_z, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    contract_levels(N, 32, 1.0f, activation2_h, 1024, p.residual2_conv2d1_W, 16, NULL, 0, 0, residual2_conv2d1_z, 512, 16, 1, 2, (const ptrdiff_t[][5]){{16, 64, 1, 0, 0}, {4, 16, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    residual2_batch_norm1_rstd_kernel(residual2_batch_norm1_rstd, p.residual2_batch_norm1_running_var, residual2_batch_norm2_rstd, p.residual2_batch_norm2_running_var, residual2_batch_norm3_rstd, p.residual2_batch_norm3_running_var);
    PARALLEL(N, 1, 4672*N, {
        residual2_batch_norm1_centred_kernel(part_first, part_end, p.residual2_batch_norm1_running_mean, residual2_batch_norm1_centred, residual2_conv2d1_z);
        residual1_conv2d1_p_kernel(1600*part_first, 1600*part_end, residual2_conv2d2_p);
        residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h);
    })
    /* residual2_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d2_p[n,i,2·r+u,2·s+t]·residual2_conv2d2_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d2_p, 1600, p.residual2_conv2d2_W, 144, NULL, 0, 0, residual2_conv2d2_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{16, 100, 9, 0, 0}, {3, 10, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 20, 0, 0, 4}, {4, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 6272*N, {
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual2_conv2d3_p);
        residual2_batch_norm2_centred_kernel(part_first, part_end, p.residual2_batch_norm2_running_mean, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_conv2d2_z, residual2_conv2d3_p);
    })
    /* residual2_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual2_conv2d3_p[n,i,r+u,s+t]·residual2_conv2d3_W[o,i,u,t] */
    contract_levels(N, 32, 1.0f, residual2_conv2d3_p, 1152, p.residual2_conv2d3_W, 288, NULL, 0, 0, residual2_conv2d3_z, 512, 16, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {4, 6, 0, 0, 4}, {4, 1, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 7168*N, residual2_batch_norm3_centred_kernel(part_first, part_end, p.residual2_batch_norm3_running_mean, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_conv2d3_z, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    contract_levels(N, 64, 1.0f, activation3_h, 512, p.residual3_conv2d1_W, 32, NULL, 0, 0, residual3_conv2d1_z, 256, 4, 1, 2, (const ptrdiff_t[][5]){{32, 16, 1, 0, 0}, {2, 8, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    residual3_batch_norm1_rstd_kernel(residual3_batch_norm1_rstd, p.residual3_batch_norm1_running_var, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_var, residual3_batch_norm3_rstd, p.residual3_batch_norm3_running_var);
    PARALLEL(N, 1, 2688*N, {
        residual3_batch_norm1_centred_kernel(part_first, part_end, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_centred, residual3_conv2d1_z);
        residual2_conv2d3_p_kernel(1152*part_first, 1152*part_end, residual3_conv2d2_p);
        residual3_batch_norm1_h_kernel(part_first, part_end, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h);
    })
    /* residual3_conv2d2_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d2_p[n,i,2·r+u,2·s+t]·residual3_conv2d2_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d2_p, 1152, p.residual3_conv2d2_W, 288, NULL, 0, 0, residual3_conv2d2_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{32, 36, 9, 0, 0}, {3, 6, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 12, 0, 0, 2}, {2, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 3584*N, {
        residual3_conv2d3_p_kernel(1024*part_first, 1024*part_end, residual3_conv2d3_p);
        residual3_batch_norm2_centred_kernel(part_first, part_end, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_conv2d2_z, residual3_conv2d3_p);
    })
    /* residual3_conv2d3_z[n,o,r,s] = Σ_{i,u,t} residual3_conv2d3_p[n,i,r+u,s+t]·residual3_conv2d3_W[o,i,u,t] */
    contract_levels(N, 64, 1.0f, residual3_conv2d3_p, 1024, p.residual3_conv2d3_W, 576, NULL, 0, 0, residual3_conv2d3_z, 256, 4, 3, 2, (const ptrdiff_t[][5]){{64, 16, 9, 0, 0}, {3, 4, 3, 0, 0}, {3, 1, 1, 0, 0}, {2, 4, 0, 0, 2}, {2, 1, 0, 0, 1}}, 2, pack);
    cross_entropy1_mean_kernel(loss);
    const int64_t room2 = 16 + contract_room(N, 10, 64);
    PARALLEL(N, 8, 4736*N, {
        float *own = pack + part*room2;
        residual3_batch_norm3_centred_kernel(part_first, part_end, p.residual3_batch_norm3_running_mean, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_conv2d3_z, residual3_batch_norm1_h, own, global_avg_pool1_z);
        /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 16);
    })
    PARALLEL_SUM(N, 64, 187*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, dense1_z, cross_entropy1_each, y, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 187*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t resnet_workspace_size(int64_t N)
{
    int64_t size = 13216*N + 79760;
    size = parallel_larger(size, 18080*N + 76144);
    size = parallel_larger(size, 19872*N + 61136);
    size = parallel_larger(size, 19952*N + 5488);
    size = parallel_larger(size, 20304*N + 5168);
    int64_t packed = parallel_used()*contract_levels_room(16, 8, 9, 8*N);
    packed = parallel_larger(packed, contract_levels_pack_size(N, 16, 144, 64));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 32, 16, 16));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 32, 144, 16));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 32, 288, 16));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 64, 32, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 64, 288, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 64, 576, 4));
    packed = parallel_larger(packed, parallel_used()*(16 + contract_room(N, 10, 64)));
    packed = parallel_larger(packed, parallel_used()*contract_room(N, 10, 64));
    packed = parallel_larger(packed, parallel_sums(N, 8, 4039*N, 11)*(48 + contract_room(N, 64, 10)));
    packed = parallel_larger(packed, 48 + contract_pack_size(N, 64, 10));
    packed = parallel_larger(packed, contract_pack_size(64, 10, N));
    packed = parallel_larger(packed, contract_levels_pack_size(64, 64, 4*N, 9));
    packed = parallel_larger(packed, contract_levels_pack_size(64, N, 64, 36));
    packed = parallel_larger(packed, contract_levels_pack_size(32, 64, 4*N, 9));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 32, 64, 36));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 32, 64, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(64, 32, 4*N, 1));
    packed = parallel_larger(packed, contract_levels_pack_size(32, 32, 16*N, 9));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 32, 32, 144));
    packed = parallel_larger(packed, contract_levels_pack_size(16, 32, 16*N, 9));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 16, 32, 144));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 16, 32, 16));
    packed = parallel_larger(packed, contract_levels_pack_size(32, 16, 16*N, 1));
    packed = parallel_larger(packed, contract_levels_pack_size(16, 16, 64*N, 9));
    packed = parallel_larger(packed, parallel_used()*contract_levels_room(16, 8, 16, 72*N));
    packed = parallel_larger(packed, contract_levels_pack_size(3, 16, 64*N, 3));
    packed = parallel_larger(packed, parallel_used()*contract_levels_room(3, 8, 16, 24*N));
    packed = parallel_larger(packed, parallel_sums(N, 64, 187*N, 1)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: resnet_train_epoch_workspace_size(...). */
int resnet_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace)
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
        const int failed = resnet_train_step(rows, params, state, step, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t resnet_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = resnet_workspace_size(most);
    const int64_t need = resnet_workspace_size(rest);
    return 16 + (most*64 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void resnet_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void resnet_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int resnet_threads(void)
{
    return parallel_used();
}
