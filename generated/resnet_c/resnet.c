/* resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "resnet.h"

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

KERNEL void conv2d1_p_kernel2(int64_t part_first, int64_t part_end, float *conv2d1_p, const float *x)
{
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    for (int64_t c = part_first; c < part_end; c++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d1_p[100*c + 10*r + s + 11] = x[64*c + 8*r + s];
            }
        }
    }
}

KERNEL void conv2d1_p_windows_kernel(int64_t n, float *conv2d1_p_windows, const float *conv2d1_p)
{
    /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        conv2d1_p_windows[576*i + 192*u + 64*t + 8*r + s] = conv2d1_p[100*i + 100*n + 10*r + 10*u + s + t];
                    }
                }
            }
        }
    }
}

KERNEL void batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, const float *batch_norm1_running_mean, float *batch_norm1_centred, const float *conv2d1_z)
{
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = batch_norm1_running_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                batch_norm1_centred[1024*n + 64*c + s] = conv2d1_z[1024*n + 64*c + s] - e1;
            }
        }
    }
}

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

KERNEL void residual1_conv2d1_p_kernel(int64_t part_first, int64_t part_end, float *residual1_conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        residual1_conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void batch_norm1_h_kernel(int64_t part_first, int64_t part_end, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, const float *batch_norm1_centred, float *activation1_h, float *residual1_conv2d1_p)
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
                    const float batch_norm1_h = e1*batch_norm1_centred[1024*n + 64*c + 8*r + s];
                    /* batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c] */
                    const float batch_norm1_y = e2 + e3*batch_norm1_h;
                    /* activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s]) */
                    activation1_h[1024*n + 64*c + 8*r + s] = reluf(batch_norm1_y);
                    /* residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

KERNEL void residual1_conv2d1_p_windows_kernel(int64_t n, float *residual1_conv2d1_p_windows, const float *residual1_conv2d1_p)
{
    /* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        residual1_conv2d1_p_windows[576*i + 192*u + 64*t + 8*r + s] = residual1_conv2d1_p[1600*n + 100*i + 10*r + 10*u + s + t];
                    }
                }
            }
        }
    }
}

KERNEL void residual1_batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm1_running_mean, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_beta, const float *residual1_batch_norm1_gamma, const float *residual1_conv2d1_z, float *residual1_conv2d2_p)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = residual1_batch_norm1_running_mean[c];
                const float e2 = residual1_batch_norm1_rstd[c];
                const float e3 = residual1_batch_norm1_beta[c];
                const float e4 = residual1_batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_running_mean[c] */
                    const float residual1_batch_norm1_centred = residual1_conv2d1_z[1024*n + 64*c + 8*r + s] - e1;
                    /* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c] */
                    const float residual1_batch_norm1_h = e2*residual1_batch_norm1_centred;
                    /* residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c] */
                    const float residual1_batch_norm1_y = e3 + e4*residual1_batch_norm1_h;
                    /* residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s]) */
                    const float residual1_activation1_h = reluf(residual1_batch_norm1_y);
                    /* residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
                    residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = residual1_activation1_h;
                }
            }
        }
    }
}

KERNEL void residual1_batch_norm2_centred_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm2_running_mean, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, const float *residual1_conv2d2_z, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = residual1_batch_norm2_running_mean[c];
                const float e2 = residual1_batch_norm2_rstd[c];
                const float e3 = residual1_batch_norm2_beta[c];
                const float e4 = residual1_batch_norm2_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_running_mean[c] */
                    const float residual1_batch_norm2_centred = residual1_conv2d2_z[1024*n + 64*c + 8*r + s] - e1;
                    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c] */
                    const float residual1_batch_norm2_h = e2*residual1_batch_norm2_centred;
                    /* residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c] */
                    const float residual1_batch_norm2_y = e3 + e4*residual1_batch_norm2_h;
                    /* residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s] */
                    const float residual1_y = activation1_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_y;
                    /* activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
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

KERNEL void residual2_conv2d2_p_windows_kernel(int64_t n, float *residual2_conv2d2_p_windows, const float *residual2_conv2d2_p)
{
    /* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        residual2_conv2d2_p_windows[144*i + 48*u + 16*t + 4*r + s] = residual2_conv2d2_p[1600*n + 100*i + 20*r + 10*u + 2*s + t];
                    }
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

KERNEL void residual2_conv2d3_p_windows_kernel(int64_t n, float *residual2_conv2d3_p_windows, const float *residual2_conv2d3_p)
{
    /* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
    for (int64_t i = 0; i < 32; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        residual2_conv2d3_p_windows[144*i + 48*u + 16*t + 4*r + s] = residual2_conv2d3_p[1152*n + 36*i + 6*r + 6*u + s + t];
                    }
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

KERNEL void residual3_conv2d2_p_windows_kernel(int64_t n, float *residual3_conv2d2_p_windows, const float *residual3_conv2d2_p)
{
    /* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 32; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        residual3_conv2d2_p_windows[576*r + 288*s + 9*i + 3*u + t] = residual3_conv2d2_p[1152*n + 36*i + 12*r + 6*u + 2*s + t];
                    }
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

KERNEL void residual3_conv2d3_p_windows_kernel(int64_t n, float *residual3_conv2d3_p_windows, const float *residual3_conv2d3_p)
{
    /* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 64; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        residual3_conv2d3_p_windows[1152*r + 576*s + 9*i + 3*u + t] = residual3_conv2d3_p[1024*n + 16*i + 4*r + 4*u + s + t];
                    }
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
        /* mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
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
        /* var[c] = Σ_{n,r,s} 0.015625·centred[n,c,r,s]²/N */
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

/* The same for batch_norm1, residual1_batch_norm1, residual1_batch_norm2. */
static void batch_norm1_part(int64_t N, int with_update_statistics, float *kept, const float *conv2d1_z, float *kept2, float *p)
{
    float *mean = kept;
    float *centred = kept2;
    float *var = kept + 16;
    float *rstd = kept2 + 1024*N;
    float *new_mean = kept + 32;
    float *running_mean = p;
    float *new_var = kept + 32;
    float *running_var = p + 16;
    PARALLEL(16, 1, 6144*N, mean_kernel(part_first, part_end, N, conv2d1_z, mean))
    PARALLEL(N, 1, 2048*N, centred_kernel(part_first, part_end, mean, centred, conv2d1_z))
    PARALLEL(16, 1, 7168*N + 192, var_kernel(part_first, part_end, N, centred, var, rstd))
    if (with_update_statistics) {
        new_mean_kernel(new_mean, mean, running_mean);
        new_var_kernel(N, new_var, running_var, var);
    }
}

KERNEL void h_kernel(int64_t part_first, int64_t part_end, const float *rstd, const float *beta, const float *gamma_, float *h, const float *centred, float *activation1_h, float *residual1_conv2d1_p)
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
                    h[1024*n + 64*c + 8*r + s] = e1*centred[1024*n + 64*c + 8*r + s];
                    /* y[n,c,r,s] = h[n,c,r,s]·gamma_[c] + beta[c] */
                    const float y = e2 + e3*h[1024*n + 64*c + 8*r + s];
                    /* activation1_h[n,c,r,s] = relu(y[n,c,r,s]) */
                    activation1_h[1024*n + 64*c + 8*r + s] = reluf(y);
                    /* residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

/* The same for batch_norm1, residual1_batch_norm1. */
static void batch_norm1_part2(int64_t N, int with_update_statistics, float *kept, const float *conv2d1_z, float *kept2, float *p, float *h, const float *p2, float *kept3, float *pack)
{
    float *centred = kept2;
    float *residual1_conv2d1_p = kept2 + 1024*N + 16;
    float *rstd = kept2 + 1024*N;
    const float *beta = p2 + 16;
    const float *gamma_ = p2;
    float *activation1_h = kept3;
    const float *residual1_conv2d1_W = p2 + 32;
    float *residual1_conv2d1_z = kept3 + 1024*N;
    batch_norm1_part(N, with_update_statistics, kept, conv2d1_z, centred, p);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual1_conv2d1_p))
    PARALLEL(N, 1, 8192*N, h_kernel(part_first, part_end, rstd, beta, gamma_, h, centred, activation1_h, residual1_conv2d1_p))
    PARALLEL(N, 1, 156672*N, {
        float *own = pack + part*(9216 + contract_room(64, 16, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual1_conv2d1_p_windows_kernel(n, own, residual1_conv2d1_p);
            /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
            contract(64, 16, 144, 1.0f, own, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, own + 9216);
        }
    })
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

/* The same for residual2_batch_norm1, residual2_batch_norm2, residual2_batch_norm3. */
static void residual2_batch_norm_part(int64_t N, int with_update_statistics, float *kept, const float *residual2_conv2d1_z, float *kept2, float *p)
{
    float *mean = kept;
    float *centred = kept2;
    float *var = kept + 32;
    float *rstd = kept2 + 512*N;
    float *new_mean = kept + 64;
    float *running_mean = p;
    float *new_var = kept + 64;
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

/* The same for residual3_batch_norm1, residual3_batch_norm2, residual3_batch_norm3. */
static void residual3_batch_norm_part(int64_t N, int with_update_statistics, float *kept, const float *residual3_conv2d1_z, float *kept2, float *p)
{
    float *mean = kept;
    float *centred = kept2;
    float *var = kept + 64;
    float *rstd = kept2 + 256*N;
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

KERNEL void cross_entropy1_lse_max_kernel(int64_t N, float *d_dense1_b, const float *dense1_z, float *cross_entropy1_lse_exp, float *cross_entropy1_each, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean)
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
            float c3 = 0.0f;
            #pragma omp simd reduction(+:c3)
            for (int64_t k = 0; k < 10; k++)
                c3 += -0.01f*dense1_z[10*n + k];
            /* cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k] */
            cross_entropy1_each[n] = c3;
            /* cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]] */
            cross_entropy1_each[n] += cross_entropy1_lse - 0.9f*dense1_z[10*n + y[n]];
            /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
            part1 += u1*cross_entropy1_each[n];
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                /* d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N */
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - 0.01f - 0.9f*(k == y[n] ? 1.0f : 0.0f));
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

KERNEL void d_residual3_batch_norm3_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_y, float *d_residual3_batch_norm3_beta, const float *residual3_batch_norm3_h, float *d_residual3_batch_norm3_gamma, float *d_residual3_batch_norm1_beta, const float *residual3_batch_norm1_h, float *d_residual3_batch_norm1_gamma, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_rstd)
{
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
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 12) {
            const int64_t n_end_2 = n_first_2 + 12 < N ? n_first_2 + 12 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 4; s++)
                    part_c3 += d_residual3_y[256*n + 4*c + s];
            c3 += part_c3;
        }
        /* d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s] */
        d_residual3_batch_norm1_beta[c] = (float)c3;
        double c4 = 0;
        for (int64_t n_first_3 = 0; n_first_3 < N; n_first_3 += 12) {
            const int64_t n_end_3 = n_first_3 + 12 < N ? n_first_3 + 12 : N;
            float part_c4 = 0;
            for (int64_t n = n_first_3; n < n_end_3; n++)
                #pragma omp simd reduction(+:part_c4)
                for (int64_t s = 0; s < 4; s++)
                    part_c4 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm1_h[256*n + 4*c + s];
            c4 += part_c4;
        }
        /* d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s] */
        d_residual3_batch_norm1_gamma[c] = (float)c4;
        double c5 = 0;
        for (int64_t n_first_4 = 0; n_first_4 < N; n_first_4 += 12) {
            const int64_t n_end_4 = n_first_4 + 12 < N ? n_first_4 + 12 : N;
            float part_c5 = 0;
            for (int64_t n = n_first_4; n < n_end_4; n++)
                #pragma omp simd reduction(+:part_c5)
                for (int64_t s = 0; s < 4; s++)
                    part_c5 += d_residual3_batch_norm3_h[256*n + 4*c + s]*residual3_batch_norm3_centred[256*n + 4*c + s];
            c5 += part_c5;
        }
        /* d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s] */
        const float d_residual3_batch_norm3_rstd = (float)c5;
        /* d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2 */
        d_residual3_batch_norm3_var[c] = -0.5f*(residual3_batch_norm3_rstd[c]*residual3_batch_norm3_rstd[c]*residual3_batch_norm3_rstd[c])*d_residual3_batch_norm3_rstd;
    }
}

KERNEL void d_residual3_batch_norm3_centred_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_rstd, float *d_residual3_batch_norm3_centred, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_centred)
{
    const float u1 = (float)(0.5/(double)N);
    /* d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N) */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = d_residual3_batch_norm3_var[c];
            const float e2 = residual3_batch_norm3_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_batch_norm3_centred[256*n + 4*c + s] = e2*d_residual3_batch_norm3_h[256*n + 4*c + s] + e1*u1*residual3_batch_norm3_centred[256*n + 4*c + s];
            }
        }
    }
}

KERNEL void d_residual3_batch_norm3_mean_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_batch_norm3_centred, float *d_residual3_batch_norm3_mean)
{
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += -d_residual3_batch_norm3_centred[256*n + 4*c + s];
            c1 += part_c1;
        }
        /* d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s] */
        d_residual3_batch_norm3_mean[c] = (float)c1;
    }
}

KERNEL void d_residual3_conv2d3_z_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_batch_norm3_mean, float *d_residual3_conv2d3_z, const float *d_residual3_batch_norm3_centred)
{
    const float u1 = (float)(0.25/(double)N);
    /* d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = d_residual3_batch_norm3_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_conv2d3_z[256*n + 4*c + s] = e1*u1 + d_residual3_batch_norm3_centred[256*n + 4*c + s];
            }
        }
    }
}

KERNEL void d_residual3_conv2d3_W_kernel(float *d_residual3_conv2d3_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 36864; i3++) {
        d_residual3_conv2d3_W[i3] = 0.0f;
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

KERNEL void d_residual3_conv2d3_p_kernel(int64_t n, float *d_residual3_conv2d3_p, const float *d_residual3_conv2d3_p_windows)
{
    /* d_residual3_conv2d3_p[n,i,r+u,s+t] += d_residual3_conv2d3_p_windows[r,s,i,u,t] */
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 64; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        d_residual3_conv2d3_p[1024*n + 16*i + 4*r + 4*u + s + t] += d_residual3_conv2d3_p_windows[1152*r + 576*s + 9*i + 3*u + t];
                    }
                }
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

KERNEL void d_residual3_batch_norm2_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_batch_norm2_y, float *d_residual3_batch_norm2_beta, const float *residual3_batch_norm2_h, float *d_residual3_batch_norm2_gamma, const float *d_residual3_batch_norm2_h, const float *residual3_batch_norm2_centred, float *d_residual3_batch_norm2_var, const float *residual3_batch_norm2_rstd)
{
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
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 12) {
            const int64_t n_end_2 = n_first_2 + 12 < N ? n_first_2 + 12 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 4; s++)
                    part_c3 += d_residual3_batch_norm2_h[256*n + 4*c + s]*residual3_batch_norm2_centred[256*n + 4*c + s];
            c3 += part_c3;
        }
        /* d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s] */
        const float d_residual3_batch_norm2_rstd = (float)c3;
        /* d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2 */
        d_residual3_batch_norm2_var[c] = -0.5f*(residual3_batch_norm2_rstd[c]*residual3_batch_norm2_rstd[c]*residual3_batch_norm2_rstd[c])*d_residual3_batch_norm2_rstd;
    }
}

KERNEL void d_residual3_batch_norm2_mean_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual3_batch_norm2_centred, float *d_residual3_batch_norm2_mean, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_centred, float *d_residual3_batch_norm1_var, const float *residual3_batch_norm1_rstd)
{
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += -d_residual3_batch_norm2_centred[256*n + 4*c + s];
            c1 += part_c1;
        }
        /* d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s] */
        d_residual3_batch_norm2_mean[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 4; s++)
                    part_c2 += d_residual3_batch_norm1_h[256*n + 4*c + s]*residual3_batch_norm1_centred[256*n + 4*c + s];
            c2 += part_c2;
        }
        /* d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s] */
        const float d_residual3_batch_norm1_rstd = (float)c2;
        /* d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2 */
        d_residual3_batch_norm1_var[c] = -0.5f*(residual3_batch_norm1_rstd[c]*residual3_batch_norm1_rstd[c]*residual3_batch_norm1_rstd[c])*d_residual3_batch_norm1_rstd;
    }
}

KERNEL void d_residual3_conv2d2_W_kernel(float *d_residual3_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 18432; i3++) {
        d_residual3_conv2d2_W[i3] = 0.0f;
    }
}

KERNEL void d_residual3_conv2d2_p_kernel(int64_t n, float *d_residual3_conv2d2_p, const float *d_residual3_conv2d2_p_windows)
{
    /* d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual3_conv2d2_p_windows[r,s,i,u,t] */
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 32; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        d_residual3_conv2d2_p[1152*n + 36*i + 12*r + 6*u + 2*s + t] += d_residual3_conv2d2_p_windows[576*r + 288*s + 9*i + 3*u + t];
                    }
                }
            }
        }
    }
}

KERNEL void d_activation3_h_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_activation3_h, const float *d_residual3_conv2d2_p, const float *d_residual3_batch_norm1_var, const float *residual3_batch_norm1_rstd, float *d_residual3_batch_norm1_centred, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_centred)
{
    const float u1 = (float)(0.5/(double)N);
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
        /* d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N) */
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = d_residual3_batch_norm1_var[c];
            const float e2 = residual3_batch_norm1_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_batch_norm1_centred[256*n + 4*c + s] = e2*d_residual3_batch_norm1_h[256*n + 4*c + s] + e1*u1*residual3_batch_norm1_centred[256*n + 4*c + s];
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

KERNEL void d_residual2_batch_norm3_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_y, float *d_residual2_batch_norm3_beta, const float *residual2_batch_norm3_h, float *d_residual2_batch_norm3_gamma, float *d_residual2_batch_norm1_beta, const float *residual2_batch_norm1_h, float *d_residual2_batch_norm1_gamma, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_rstd)
{
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
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 10) {
            const int64_t n_end_2 = n_first_2 + 10 < N ? n_first_2 + 10 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 16; s++)
                    part_c3 += d_residual2_y[512*n + 16*c + s];
            c3 += part_c3;
        }
        /* d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s] */
        d_residual2_batch_norm1_beta[c] = (float)c3;
        double c4 = 0;
        for (int64_t n_first_3 = 0; n_first_3 < N; n_first_3 += 10) {
            const int64_t n_end_3 = n_first_3 + 10 < N ? n_first_3 + 10 : N;
            float part_c4 = 0;
            for (int64_t n = n_first_3; n < n_end_3; n++)
                #pragma omp simd reduction(+:part_c4)
                for (int64_t s = 0; s < 16; s++)
                    part_c4 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm1_h[512*n + 16*c + s];
            c4 += part_c4;
        }
        /* d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s] */
        d_residual2_batch_norm1_gamma[c] = (float)c4;
        double c5 = 0;
        for (int64_t n_first_4 = 0; n_first_4 < N; n_first_4 += 10) {
            const int64_t n_end_4 = n_first_4 + 10 < N ? n_first_4 + 10 : N;
            float part_c5 = 0;
            for (int64_t n = n_first_4; n < n_end_4; n++)
                #pragma omp simd reduction(+:part_c5)
                for (int64_t s = 0; s < 16; s++)
                    part_c5 += d_residual2_batch_norm3_h[512*n + 16*c + s]*residual2_batch_norm3_centred[512*n + 16*c + s];
            c5 += part_c5;
        }
        /* d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s] */
        const float d_residual2_batch_norm3_rstd = (float)c5;
        /* d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2 */
        d_residual2_batch_norm3_var[c] = -0.5f*(residual2_batch_norm3_rstd[c]*residual2_batch_norm3_rstd[c]*residual2_batch_norm3_rstd[c])*d_residual2_batch_norm3_rstd;
    }
}

KERNEL void d_residual2_batch_norm3_centred_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_rstd, float *d_residual2_batch_norm3_centred, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_centred)
{
    const float u1 = (float)(0.125/(double)N);
    /* d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N) */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = d_residual2_batch_norm3_var[c];
            const float e2 = residual2_batch_norm3_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_batch_norm3_centred[512*n + 16*c + s] = e2*d_residual2_batch_norm3_h[512*n + 16*c + s] + e1*u1*residual2_batch_norm3_centred[512*n + 16*c + s];
            }
        }
    }
}

KERNEL void d_residual2_batch_norm3_mean_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_batch_norm3_centred, float *d_residual2_batch_norm3_mean)
{
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += -d_residual2_batch_norm3_centred[512*n + 16*c + s];
            c1 += part_c1;
        }
        /* d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s] */
        d_residual2_batch_norm3_mean[c] = (float)c1;
    }
}

KERNEL void d_residual2_conv2d3_z_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_batch_norm3_mean, float *d_residual2_conv2d3_z, const float *d_residual2_batch_norm3_centred)
{
    const float u1 = (float)(0.0625/(double)N);
    /* d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = d_residual2_batch_norm3_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_conv2d3_z[512*n + 16*c + s] = e1*u1 + d_residual2_batch_norm3_centred[512*n + 16*c + s];
            }
        }
    }
}

KERNEL void d_residual2_conv2d3_W_kernel(float *d_residual2_conv2d3_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 9216; i3++) {
        d_residual2_conv2d3_W[i3] = 0.0f;
    }
}

KERNEL void d_residual2_conv2d3_p_kernel(int64_t n, float *d_residual2_conv2d3_p, const float *d_residual2_conv2d3_p_windows)
{
    /* d_residual2_conv2d3_p[n,i,r+u,s+t] += d_residual2_conv2d3_p_windows[i,u,t,r,s] */
    for (int64_t i = 0; i < 32; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        d_residual2_conv2d3_p[1152*n + 36*i + 6*r + 6*u + s + t] += d_residual2_conv2d3_p_windows[144*i + 48*u + 16*t + 4*r + s];
                    }
                }
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

KERNEL void d_residual2_batch_norm2_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_batch_norm2_y, float *d_residual2_batch_norm2_beta, const float *residual2_batch_norm2_h, float *d_residual2_batch_norm2_gamma, const float *d_residual2_batch_norm2_h, const float *residual2_batch_norm2_centred, float *d_residual2_batch_norm2_var, const float *residual2_batch_norm2_rstd)
{
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
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 10) {
            const int64_t n_end_2 = n_first_2 + 10 < N ? n_first_2 + 10 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 16; s++)
                    part_c3 += d_residual2_batch_norm2_h[512*n + 16*c + s]*residual2_batch_norm2_centred[512*n + 16*c + s];
            c3 += part_c3;
        }
        /* d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s] */
        const float d_residual2_batch_norm2_rstd = (float)c3;
        /* d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2 */
        d_residual2_batch_norm2_var[c] = -0.5f*(residual2_batch_norm2_rstd[c]*residual2_batch_norm2_rstd[c]*residual2_batch_norm2_rstd[c])*d_residual2_batch_norm2_rstd;
    }
}

KERNEL void d_residual2_batch_norm2_mean_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual2_batch_norm2_centred, float *d_residual2_batch_norm2_mean, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_centred, float *d_residual2_batch_norm1_var, const float *residual2_batch_norm1_rstd)
{
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += -d_residual2_batch_norm2_centred[512*n + 16*c + s];
            c1 += part_c1;
        }
        /* d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s] */
        d_residual2_batch_norm2_mean[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 16; s++)
                    part_c2 += d_residual2_batch_norm1_h[512*n + 16*c + s]*residual2_batch_norm1_centred[512*n + 16*c + s];
            c2 += part_c2;
        }
        /* d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s] */
        const float d_residual2_batch_norm1_rstd = (float)c2;
        /* d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2 */
        d_residual2_batch_norm1_var[c] = -0.5f*(residual2_batch_norm1_rstd[c]*residual2_batch_norm1_rstd[c]*residual2_batch_norm1_rstd[c])*d_residual2_batch_norm1_rstd;
    }
}

KERNEL void d_residual2_conv2d2_W_kernel(float *d_residual2_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 4608; i3++) {
        d_residual2_conv2d2_W[i3] = 0.0f;
    }
}

KERNEL void d_residual2_conv2d2_p_kernel(int64_t n, float *d_residual2_conv2d2_p, const float *d_residual2_conv2d2_p_windows)
{
    /* d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual2_conv2d2_p_windows[i,u,t,r,s] */
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        d_residual2_conv2d2_p[1600*n + 100*i + 20*r + 10*u + 2*s + t] += d_residual2_conv2d2_p_windows[144*i + 48*u + 16*t + 4*r + s];
                    }
                }
            }
        }
    }
}

KERNEL void d_activation2_h_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_activation2_h, const float *d_residual2_conv2d2_p, const float *d_residual2_batch_norm1_var, const float *residual2_batch_norm1_rstd, float *d_residual2_batch_norm1_centred, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_centred)
{
    const float u1 = (float)(0.125/(double)N);
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
        /* d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N) */
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = d_residual2_batch_norm1_var[c];
            const float e2 = residual2_batch_norm1_rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_batch_norm1_centred[512*n + 16*c + s] = e2*d_residual2_batch_norm1_h[512*n + 16*c + s] + e1*u1*residual2_batch_norm1_centred[512*n + 16*c + s];
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

KERNEL void d_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_residual1_y, float *d_beta, const float *h, float *d_gamma, const float *centred, const float *d_h, float *d_var, const float *rstd)
{
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
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 5) {
            const int64_t n_end_2 = n_first_2 + 5 < N ? n_first_2 + 5 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 64; s++)
                    part_c3 += centred[1024*n + 64*c + s]*d_h[1024*n + 64*c + s];
            c3 += part_c3;
        }
        /* d_rstd[c] = Σ_{n,r,s} centred[n,c,r,s]·d_h[n,c,r,s] */
        const float d_rstd = (float)c3;
        /* d_var[c] = −rstd[c]³·d_rstd[c]/2 */
        d_var[c] = -0.5f*(rstd[c]*rstd[c]*rstd[c])*d_rstd;
    }
}

KERNEL void d_centred_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_var, const float *rstd, float *d_centred, const float *d_h, const float *centred)
{
    const float u1 = (float)(0.03125/(double)N);
    /* d_centred[n,c,r,s] = d_h[n,c,r,s]·rstd[c] + 0.03125·centred[n,c,r,s]·d_var[c]/N */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = d_var[c];
            const float e2 = rstd[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_centred[1024*n + 64*c + s] = e2*d_h[1024*n + 64*c + s] + e1*u1*centred[1024*n + 64*c + s];
            }
        }
    }
}

KERNEL void d_mean_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_centred, float *d_mean)
{
    for (int64_t c = part_first; c < part_end; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += -d_centred[1024*n + 64*c + s];
            c1 += part_c1;
        }
        /* d_mean[c] = −Σ_{n,r,s} d_centred[n,c,r,s] */
        d_mean[c] = (float)c1;
    }
}

KERNEL void d_residual1_conv2d2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *d_mean, float *d_residual1_conv2d2_z, const float *d_centred)
{
    const float u1 = (float)(0.015625/(double)N);
    /* d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_mean[c]/N + d_centred[n,c,r,s] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = d_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_residual1_conv2d2_z[1024*n + 64*c + s] = e1*u1 + d_centred[1024*n + 64*c + s];
            }
        }
    }
}

KERNEL void d_residual1_conv2d2_W_kernel(float *d_residual1_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 2304; i3++) {
        d_residual1_conv2d2_W[i3] = 0.0f;
    }
}

KERNEL void d_residual1_conv2d2_p_kernel(int64_t n, float *d_residual1_conv2d2_p, const float *d_residual1_conv2d2_p_windows)
{
    /* d_residual1_conv2d2_p[n,i,r+u,s+t] += d_residual1_conv2d2_p_windows[i,u,t,r,s] */
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_residual1_conv2d2_p[1600*n + 100*i + 10*r + 10*u + s + t] += d_residual1_conv2d2_p_windows[576*i + 192*u + 64*t + 8*r + s];
                    }
                }
            }
        }
    }
}

/* The same for residual1_batch_norm2, residual1_batch_norm1. */
static void d_residual1_batch_norm_part(int64_t N, float *d, const float *d_residual1_y, const float *h, const float *kept, const float *d_h, float *kept2, const float *residual1_conv2d2_p, const float *residual1_conv2d2_W, float *pack)
{
    float *d_beta = d + 2320;
    float *d_gamma = d + 2304;
    const float *centred = kept;
    float *d_var = kept2 + 11952*N + 448;
    const float *rstd = kept + 1024*N;
    float *d_centred = kept2 + 11952*N + 464;
    float *d_mean = kept2 + 11952*N + 448;
    float *d_residual1_conv2d2_z = kept2 + 12976*N + 464;
    float *d_residual1_conv2d2_W = d;
    float *d_residual1_conv2d2_p = kept2;
    PARALLEL(16, 1, 5120*N + 80, d_beta_kernel(part_first, part_end, N, d_residual1_y, d_beta, h, d_gamma, centred, d_h, d_var, rstd))
    PARALLEL(N, 1, 9216*N, d_centred_kernel(part_first, part_end, N, d_var, rstd, d_centred, d_h, centred))
    PARALLEL(16, 1, 1024*N, d_mean_kernel(part_first, part_end, N, d_centred, d_mean))
    PARALLEL(N, 1, 7168*N, d_residual1_conv2d2_z_kernel(part_first, part_end, N, d_mean, d_residual1_conv2d2_z, d_centred))
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d2_W);
    PARALLEL_SUM(N, 1, 156672*N, 2304, {
        float *own = pack + part*(16128 + contract_room(16, 144, 64));
        PARALLEL_ZERO(own + 13824, 2304);
        float *part_sum1 = part_count > 1 ? own + 13824 : d_residual1_conv2d2_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 2304, part_sum1, own + 2304, own);
            residual1_conv2d1_p_windows_kernel(n, own + 4608, residual1_conv2d2_p);
            /* d_residual1_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p_windows_2[i,u,t,r,s] */
            contract(16, 144, 64, 1.0f, d_residual1_conv2d2_z + 1024*n, 64, 1, own + 4608, 1, 64, part_end - part_first > 64 ? own + 2304 : part_sum1, 144, 1, part_end - part_first > 64 ? own + 2304 : part_sum1, 144, 1, own + 16128);
        }
        if (part_end - part_first > 64) contract_block(1, 2304, part_sum1, own + 2304, own);
    })
    PARALLEL_ADD(N, 1, 156672*N, 2304, 2304, d_residual1_conv2d2_W, pack + 13824, 16128 + contract_room(16, 144, 64));
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, d_residual1_conv2d2_p))
    PARALLEL(N, 1, 156672*N, {
        float *own = pack + part*(9216 + contract_room(64, 144, 16));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_residual1_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d2_W[o,i,u,t]·d_residual1_conv2d2_z[n,o,r,s] */
            contract(64, 144, 16, 1.0f, d_residual1_conv2d2_z + 1024*n, 1, 64, residual1_conv2d2_W, 144, 1, NULL, 0, 0, own, 1, 64, own + 9216);
            d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d2_p, own);
        }
    })
}

KERNEL void d_residual1_batch_norm1_y_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm1_gamma, float *d_residual1_batch_norm1_y, const float *d_residual1_conv2d2_p, const float *residual1_activation1_h, float *d_residual1_batch_norm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                const float e1 = residual1_batch_norm1_gamma[c];
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    /* d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0] */
                    d_residual1_batch_norm1_y[1024*n + 64*c + 8*r + s] = d_residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11]*stepf(residual1_activation1_h[1024*n + 64*c + 8*r + s]);
                    /* d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c] */
                    d_residual1_batch_norm1_h[1024*n + 64*c + 8*r + s] = e1*d_residual1_batch_norm1_y[1024*n + 64*c + 8*r + s];
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

KERNEL void d_batch_norm1_centred_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *batch_norm1_rstd, const float *d_batch_norm1_var, float *d_batch_norm1_centred, const float *d_batch_norm1_h, const float *batch_norm1_centred)
{
    const float u1 = (float)(0.03125/(double)N);
    /* d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = batch_norm1_rstd[c];
            const float e2 = d_batch_norm1_var[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_batch_norm1_centred[1024*n + 64*c + s] = e1*d_batch_norm1_h[1024*n + 64*c + s] + e2*u1*batch_norm1_centred[1024*n + 64*c + s];
            }
        }
    }
}

KERNEL void d_conv2d1_W_kernel(float *d_conv2d1_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 144; i3++) {
        d_conv2d1_W[i3] = 0.0f;
    }
}

KERNEL void d_conv2d1_p_kernel(int64_t n, float *d_conv2d1_p, const float *d_conv2d1_p_windows)
{
    /* d_conv2d1_p[n,i,r+u,s+t] += d_conv2d1_p_windows[i,u,t,r,s] */
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d1_p[100*i + 100*n + 10*r + 10*u + s + t] += d_conv2d1_p_windows[576*i + 192*u + 64*t + 8*r + s];
                    }
                }
            }
        }
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, float *d_x, const float *d_conv2d1_p)
{
    /* d_x[n,c,r,s] = d_conv2d1_p[n,c,r+1,s+1] */
    for (int64_t c = part_first; c < part_end; c++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                d_x[64*c + 8*r + s] = d_conv2d1_p[100*c + 10*r + s + 11];
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
        /* var[c] = Σ_{n,r,s} 0.015625·centred[n,c,r,s]²/N */
        const float var = (float)c1;
        /* rstd[c] = 1/√(var[c] + 1e-5) */
        rstd[c] = 1.0f/sqrtf(1e-05f + var);
        /* new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c] */
        running_mean[c] = 0.1f*mean[c] + 0.9f*running_mean[c];
        /* new_var[c] = 0.9·running_var[c] + 6.4·var[c]·N/(64·N − 1) */
        running_var[c] = 0.9f*running_var[c] + u2*(u3*var);
    }
}

/* The same for batch_norm1, residual1_batch_norm1, residual1_batch_norm2. */
static void batch_norm1_part3(int64_t N, float *mean, const float *conv2d1_z, float *kept, float *p)
{
    float *centred = kept;
    float *rstd = kept + 1024*N;
    float *running_mean = p;
    float *running_var = p + 16;
    PARALLEL(16, 1, 6144*N, mean_kernel(part_first, part_end, N, conv2d1_z, mean))
    PARALLEL(N, 1, 2048*N, centred_kernel(part_first, part_end, mean, centred, conv2d1_z))
    PARALLEL(16, 1, 7168*N + 448, var_kernel4(part_first, part_end, N, centred, rstd, running_mean, mean, running_var))
}

KERNEL void residual1_batch_norm1_h_kernel(int64_t part_first, int64_t part_end, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_beta, const float *residual1_batch_norm1_gamma, const float *residual1_batch_norm1_centred, float *residual1_conv2d2_p)
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
                    const float residual1_batch_norm1_h = e1*residual1_batch_norm1_centred[1024*n + 64*c + 8*r + s];
                    /* residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c] */
                    const float residual1_batch_norm1_y = e2 + e3*residual1_batch_norm1_h;
                    /* residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s]) */
                    const float residual1_activation1_h = reluf(residual1_batch_norm1_y);
                    /* residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
                    residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = residual1_activation1_h;
                }
            }
        }
    }
}

KERNEL void residual1_batch_norm2_h_kernel2(int64_t part_first, int64_t part_end, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, const float *residual1_batch_norm2_centred, const float *activation1_h, float *activation2_h)
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
                    const float residual1_batch_norm2_h = e1*residual1_batch_norm2_centred[1024*n + 64*c + 8*r + s];
                    /* residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c] */
                    const float residual1_batch_norm2_y = e2 + e3*residual1_batch_norm2_h;
                    /* residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s] */
                    const float residual1_y = activation1_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_y;
                    /* activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

KERNEL void var_kernel5(int64_t part_first, int64_t part_end, int64_t N, const float *centred, float *rstd, float *running_mean, const float *mean, float *running_var)
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
                    part_c1 += u1*(centred[512*n + 16*c + s]*centred[512*n + 16*c + s]);
            c1 += part_c1;
        }
        /* var[c] = Σ_{n,r,s} centred[n,c,r,s]²/(16·N) */
        const float var = (float)c1;
        /* rstd[c] = 1/√(var[c] + 1e-5) */
        rstd[c] = 1.0f/sqrtf(1e-05f + var);
        /* new_mean[c] = 0.1·mean[c] + 0.9·running_mean[c] */
        running_mean[c] = 0.1f*mean[c] + 0.9f*running_mean[c];
        /* new_var[c] = 0.9·running_var[c] + 1.6·var[c]·N/(16·N − 1) */
        running_var[c] = 0.9f*running_var[c] + u2*(u3*var);
    }
}

/* The same for residual2_batch_norm1, residual2_batch_norm2, residual2_batch_norm3. */
static void residual2_batch_norm_part2(int64_t N, float *mean, const float *residual2_conv2d1_z, float *kept, float *p)
{
    float *centred = kept;
    float *rstd = kept + 512*N;
    float *running_mean = p;
    float *running_var = p + 32;
    PARALLEL(32, 1, 3072*N, mean_kernel2(part_first, part_end, N, residual2_conv2d1_z, mean))
    PARALLEL(N, 1, 1024*N, centred_kernel2(part_first, part_end, mean, centred, residual2_conv2d1_z))
    PARALLEL(32, 1, 3584*N + 896, var_kernel5(part_first, part_end, N, centred, rstd, running_mean, mean, running_var))
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
    float *conv2d1_p = workspace;
    float *conv2d1_z = workspace + 112*N;
    float *batch_norm1_centred = workspace + 1136*N;
    float *batch_norm1_rstd = workspace;
    float *residual1_batch_norm1_rstd = workspace + 112*N;
    float *residual1_batch_norm2_rstd = workspace + 2160*N;
    float *residual1_conv2d1_p = workspace + 2160*N + 16;
    float *activation1_h = workspace + 3760*N + 16;
    float *residual1_conv2d1_z = workspace + 1136*N;
    float *residual1_conv2d2_p = workspace + 2160*N + 16;
    float *residual1_conv2d2_z = workspace + 1136*N;
    float *activation2_h = workspace + 112*N;
    float *residual2_conv2d1_z = workspace + 1136*N;
    float *residual2_batch_norm1_centred = workspace + 3760*N + 16;
    float *residual2_batch_norm1_rstd = workspace;
    float *residual2_batch_norm2_rstd = workspace + 1136*N;
    float *residual2_batch_norm3_rstd = workspace + 2160*N + 16;
    float *residual2_conv2d2_p = workspace + 4784*N + 16;
    float *residual2_batch_norm1_h = workspace + 6384*N + 16;
    float *residual2_conv2d2_z = workspace + 3760*N + 16;
    float *residual2_conv2d3_p = workspace + 4784*N + 16;
    float *residual2_conv2d3_z = workspace + 3760*N + 16;
    float *activation3_h = workspace + 1136*N;
    float *residual3_conv2d1_z = workspace + 6384*N + 16;
    float *residual3_batch_norm1_centred = workspace + 3760*N + 16;
    float *residual3_batch_norm1_rstd = workspace;
    float *residual3_batch_norm2_rstd = workspace + 6384*N + 16;
    float *residual3_batch_norm3_rstd = workspace + 112*N;
    float *residual3_conv2d2_p = workspace + 2160*N + 16;
    float *residual3_batch_norm1_h = workspace + 4784*N + 16;
    float *residual3_conv2d2_z = workspace + 3760*N + 16;
    float *residual3_conv2d3_p = workspace + 1136*N;
    float *residual3_conv2d3_z = workspace + 6384*N + 16;
    float *global_avg_pool1_z = workspace;
    float *pack = workspace + 6896*N + 16;
    PARALLEL(100*N, 64, 100*N, conv2d1_p_kernel(part_first, part_end, conv2d1_p))
    PARALLEL(N, 1, 64*N, conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x))
    PARALLEL(N, 1, 9792*N, {
        float *own = pack + part*(576 + contract_room(64, 16, 9));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
            contract(64, 16, 9, 1.0f, own, 1, 64, p.conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, own + 576);
        }
    })
    PARALLEL(N, 1, 2048*N, batch_norm1_centred_kernel(part_first, part_end, p.batch_norm1_running_mean, batch_norm1_centred, conv2d1_z))
    batch_norm1_rstd_kernel(batch_norm1_rstd, p.batch_norm1_running_var, residual1_batch_norm1_rstd, p.residual1_batch_norm1_running_var, residual1_batch_norm2_rstd, p.residual1_batch_norm2_running_var);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual1_conv2d1_p))
    PARALLEL(N, 1, 8192*N, batch_norm1_h_kernel(part_first, part_end, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, batch_norm1_centred, activation1_h, residual1_conv2d1_p))
    PARALLEL(N, 1, 156672*N, {
        float *own = pack + part*(9216 + contract_room(64, 16, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual1_conv2d1_p_windows_kernel(n, own, residual1_conv2d1_p);
            /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
            contract(64, 16, 144, 1.0f, own, 1, 64, p.residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, own + 9216);
        }
    })
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual1_conv2d2_p))
    PARALLEL(N, 1, 10240*N, residual1_batch_norm1_centred_kernel(part_first, part_end, p.residual1_batch_norm1_running_mean, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_conv2d1_z, residual1_conv2d2_p))
    PARALLEL(N, 1, 156672*N, {
        float *own = pack + part*(9216 + contract_room(64, 16, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual1_conv2d1_p_windows_kernel(n, own, residual1_conv2d2_p);
            /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
            contract(64, 16, 144, 1.0f, own, 1, 64, p.residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, own + 9216);
        }
    })
    PARALLEL(N, 1, 11264*N, residual1_batch_norm2_centred_kernel(part_first, part_end, p.residual1_batch_norm2_running_mean, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_conv2d2_z, activation1_h, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    PARALLEL(4, 1, 8192*N,
        for (int64_t r = part_first; r < part_end; r++)
            for (int64_t s = 0; s < 4; s++)
                contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, p.residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack + part*contract_room(N, 32, 16));)
    PARALLEL(N, 1, 1024*N, residual2_batch_norm1_centred_kernel(part_first, part_end, p.residual2_batch_norm1_running_mean, residual2_batch_norm1_centred, residual2_conv2d1_z))
    residual2_batch_norm1_rstd_kernel(residual2_batch_norm1_rstd, p.residual2_batch_norm1_running_var, residual2_batch_norm2_rstd, p.residual2_batch_norm2_running_var, residual2_batch_norm3_rstd, p.residual2_batch_norm3_running_var);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual2_conv2d2_p))
    PARALLEL(N, 1, 2048*N, residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h))
    PARALLEL(N, 1, 76032*N, {
        float *own = pack + part*(2304 + contract_room(16, 32, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual2_conv2d2_p_windows_kernel(n, own, residual2_conv2d2_p);
            /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
            contract(16, 32, 144, 1.0f, own, 1, 16, p.residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, own + 2304);
        }
    })
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, residual2_conv2d3_p))
    PARALLEL(N, 1, 5120*N, residual2_batch_norm2_centred_kernel(part_first, part_end, p.residual2_batch_norm2_running_mean, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_conv2d2_z, residual2_conv2d3_p))
    PARALLEL(N, 1, 152064*N, {
        float *own = pack + part*(4608 + contract_room(16, 32, 288));
        for (int64_t n = part_first; n < part_end; n++) {
            residual2_conv2d3_p_windows_kernel(n, own, residual2_conv2d3_p);
            /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
            contract(16, 32, 288, 1.0f, own, 1, 16, p.residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, own + 4608);
        }
    })
    PARALLEL(N, 1, 7168*N, residual2_batch_norm3_centred_kernel(part_first, part_end, p.residual2_batch_norm3_running_mean, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_conv2d3_z, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    PARALLEL(N, 1, 8192*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t r = 0; r < 2; r++)
                contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, p.residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack + part*contract_room(2, 64, 32));)
    PARALLEL(N, 1, 512*N, residual3_batch_norm1_centred_kernel(part_first, part_end, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_centred, residual3_conv2d1_z))
    residual3_batch_norm1_rstd_kernel(residual3_batch_norm1_rstd, p.residual3_batch_norm1_running_var, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_var, residual3_batch_norm3_rstd, p.residual3_batch_norm3_running_var);
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, residual3_conv2d2_p))
    PARALLEL(N, 1, 1024*N, residual3_batch_norm1_h_kernel(part_first, part_end, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h))
    PARALLEL(N, 1, 74880*N, {
        float *own = pack + part*(1152 + contract_room(4, 64, 288));
        for (int64_t n = part_first; n < part_end; n++) {
            residual3_conv2d2_p_windows_kernel(n, own, residual3_conv2d2_p);
            /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
            contract(4, 64, 288, 1.0f, own, 288, 1, p.residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, own + 1152);
        }
    })
    PARALLEL(1024*N, 64, 1024*N, residual3_conv2d3_p_kernel(part_first, part_end, residual3_conv2d3_p))
    PARALLEL(N, 1, 2560*N, residual3_batch_norm2_centred_kernel(part_first, part_end, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_conv2d2_z, residual3_conv2d3_p))
    PARALLEL(N, 1, 149760*N, {
        float *own = pack + part*(2304 + contract_room(4, 64, 576));
        for (int64_t n = part_first; n < part_end; n++) {
            residual3_conv2d3_p_windows_kernel(n, own, residual3_conv2d3_p);
            /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
            contract(4, 64, 576, 1.0f, own, 576, 1, p.residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, own + 2304);
        }
    })
    PARALLEL(N, 1, 4096*N, residual3_batch_norm3_centred_kernel(part_first, part_end, p.residual3_batch_norm3_running_mean, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_conv2d3_z, residual3_batch_norm1_h, pack + part*16, global_avg_pool1_z))
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,1,8,8], y[N], and its gradients by the parameters; d_x, by x, may be NULL; new running statistics in params if asked for. */
int resnet_backward(int64_t N, float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, int update_statistics, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct gradients d = gradients_at(grads);
    float *d_conv2d1_p = workspace;
    float *conv2d1_p = workspace + 112*N;
    float *conv2d1_z = workspace + 224*N;
    float *batch_norm1_centred = workspace + 1248*N + 48;
    float *batch_norm1_h = workspace + 3872*N + 64;
    float *activation1_h = workspace + 4896*N + 64;
    float *residual1_activation1_h = workspace + 9568*N + 80;
    float *residual1_batch_norm2_centred = workspace + 11616*N + 80;
    float *residual1_batch_norm2_rstd = workspace + 12640*N + 80;
    float *residual1_batch_norm2_h = workspace + 10592*N + 80;
    float *activation2_h = workspace + 5920*N + 64;
    float *residual2_conv2d1_z = workspace + 12640*N + 96;
    float *residual2_batch_norm1_centred = workspace + 13152*N + 192;
    float *residual2_conv2d2_p = workspace + 13664*N + 224;
    float *residual2_batch_norm1_rstd = workspace + 13664*N + 192;
    float *residual2_batch_norm1_h = workspace + 12640*N + 96;
    float *residual2_conv2d2_z = workspace + 15264*N + 224;
    float *residual2_batch_norm2_centred = workspace + 15776*N + 224;
    float *residual2_conv2d3_p = workspace + 16288*N + 256;
    float *residual2_batch_norm2_rstd = workspace + 16288*N + 224;
    float *residual2_batch_norm2_h = workspace + 15264*N + 224;
    float *residual2_activation1_h = workspace + 17440*N + 256;
    float *residual2_conv2d3_z = workspace + 17952*N + 256;
    float *residual2_batch_norm3_centred = workspace + 18464*N + 256;
    float *residual2_batch_norm3_rstd = workspace + 18976*N + 256;
    float *residual2_batch_norm3_h = workspace + 17952*N + 256;
    float *activation3_h = workspace + 18976*N + 288;
    float *residual3_conv2d1_z = workspace + 19488*N + 288;
    float *residual3_batch_norm1_centred = workspace + 19744*N + 480;
    float *residual3_conv2d2_p = workspace + 20000*N + 544;
    float *residual3_batch_norm1_rstd = workspace + 20000*N + 480;
    float *residual3_batch_norm1_h = workspace + 19488*N + 288;
    float *residual3_conv2d2_z = workspace + 21152*N + 544;
    float *residual3_batch_norm2_centred = workspace + 21408*N + 544;
    float *residual3_conv2d3_p = workspace + 21664*N + 608;
    float *residual3_batch_norm2_rstd = workspace + 21664*N + 544;
    float *residual3_batch_norm2_h = workspace + 21152*N + 544;
    float *residual3_activation1_h = workspace + 22688*N + 608;
    float *residual3_conv2d3_z = workspace + 22944*N + 608;
    float *residual3_batch_norm3_centred = workspace + 23200*N + 608;
    float *residual3_batch_norm3_rstd = workspace + 23456*N + 608;
    float *residual3_batch_norm3_h = workspace + 22944*N + 608;
    float *activation4_h = workspace + 23456*N + 672;
    float *global_avg_pool1_z = workspace + 23712*N + 672;
    float *dense1_z = workspace + 23776*N + 672;
    float *cross_entropy1_lse_exp = workspace + 1248*N;
    float *cross_entropy1_each = workspace + 23792*N + 672;
    float *d_dense1_z = workspace + 23808*N + 672;
    float *d_global_avg_pool1_z = workspace + 23712*N + 672;
    float *d_residual3_y = workspace + 23824*N + 672;
    float *d_residual3_batch_norm3_h = workspace + 24080*N + 672;
    float *d_residual3_batch_norm1_h = workspace + 24336*N + 672;
    float *d_residual3_batch_norm3_var = workspace + 13152*N + 96;
    float *d_residual3_batch_norm3_centred = workspace + 23824*N + 672;
    float *d_residual3_batch_norm3_mean = workspace + 13152*N + 96;
    float *d_residual3_conv2d3_z = workspace + 24080*N + 672;
    float *d_residual3_conv2d3_p = workspace + 21664*N + 608;
    float *d_residual3_batch_norm2_y = workspace + 24080*N + 672;
    float *d_residual3_batch_norm2_h = workspace + 23824*N + 672;
    float *d_residual3_batch_norm2_var = workspace + 13152*N + 96;
    float *d_residual3_batch_norm2_centred = workspace + 24080*N + 672;
    float *d_residual3_batch_norm2_mean = workspace + 13152*N + 96;
    float *d_residual3_batch_norm1_var = workspace + 19744*N + 288;
    float *d_residual3_conv2d2_z = workspace + 23824*N + 672;
    float *d_residual3_conv2d2_p = workspace + 20000*N + 544;
    float *d_activation3_h = workspace + 21664*N + 608;
    float *d_residual3_batch_norm1_centred = workspace + 23824*N + 672;
    float *d_residual3_batch_norm1_mean = workspace + 13152*N + 96;
    float *d_residual3_conv2d1_z = workspace + 24336*N + 672;
    float *d_residual2_y = workspace + 20000*N + 544;
    float *d_residual2_batch_norm3_h = workspace + 24592*N + 672;
    float *d_residual2_batch_norm1_h = workspace + 25104*N + 672;
    float *d_residual2_batch_norm3_var = workspace + 1248*N;
    float *d_residual2_batch_norm3_centred = workspace + 17952*N + 256;
    float *d_residual2_batch_norm3_mean = workspace + 1248*N;
    float *d_residual2_conv2d3_z = workspace + 24592*N + 672;
    float *d_residual2_conv2d3_p = workspace + 16288*N + 256;
    float *d_residual2_batch_norm2_y = workspace + 24592*N + 672;
    float *d_residual2_batch_norm2_h = workspace + 17952*N + 256;
    float *d_residual2_batch_norm2_var = workspace + 1248*N;
    float *d_residual2_batch_norm2_centred = workspace + 24592*N + 672;
    float *d_residual2_batch_norm2_mean = workspace + 1248*N;
    float *d_residual2_batch_norm1_var = workspace + 13152*N + 96;
    float *d_residual2_conv2d2_z = workspace + 17952*N + 256;
    float *d_residual2_conv2d2_p = workspace + 13664*N + 224;
    float *d_activation2_h = workspace + 21664*N + 608;
    float *d_residual2_batch_norm1_centred = workspace + 17952*N + 256;
    float *d_residual2_batch_norm1_mean = workspace + 1248*N;
    float *d_residual2_conv2d1_z = workspace + 25104*N + 672;
    float *d_residual1_y = workspace + 16288*N + 256;
    float *d_residual1_batch_norm2_h = workspace + 20000*N + 544;
    float *d_residual1_conv2d2_p = workspace + 13664*N + 224;
    float *d_residual1_batch_norm1_y = workspace + 10592*N + 80;
    float *d_residual1_batch_norm1_h = workspace + 21664*N + 608;
    float *d_residual1_conv2d1_p = workspace + 13664*N + 224;
    float *d_batch_norm1_y = workspace + 21664*N + 608;
    float *d_batch_norm1_h = workspace + 10592*N + 80;
    float *d_batch_norm1_var = workspace + 1248*N;
    float *batch_norm1_rstd = workspace + 2272*N + 48;
    float *d_batch_norm1_centred = workspace + 21664*N + 608;
    float *d_batch_norm1_mean = workspace + 1248*N;
    float *d_conv2d1_z = workspace + 10592*N + 80;
    float *pack = workspace + 27664*N + 688;
    if (!(64*N > 1)) return 1;
    if (!(16*N > 1)) return 2;
    if (!(4*N > 1)) return 3;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 4;
    if (d_x) {
        PARALLEL(100*N, 64, 100*N, conv2d1_p_kernel(part_first, part_end, d_conv2d1_p))
    }
    PARALLEL(100*N, 64, 100*N, conv2d1_p_kernel(part_first, part_end, conv2d1_p))
    PARALLEL(N, 1, 64*N, conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x))
    PARALLEL(N, 1, 9792*N, {
        float *own = pack + part*(576 + contract_room(64, 16, 9));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
            contract(64, 16, 9, 1.0f, own, 1, 64, p.conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, own + 576);
        }
    })
    batch_norm1_part2(N, update_statistics, workspace + 1248*N, conv2d1_z, batch_norm1_centred, p.batch_norm1_running_mean, batch_norm1_h, p.batch_norm1_gamma, activation1_h, pack);
    batch_norm1_part2(N, update_statistics, workspace + 1248*N, workspace + 5920*N + 64, workspace + 6944*N + 64, p.residual1_batch_norm1_running_mean, workspace + 224*N, p.residual1_batch_norm1_gamma, residual1_activation1_h, pack);
    batch_norm1_part(N, update_statistics, workspace + 1248*N, workspace + 10592*N + 80, residual1_batch_norm2_centred, p.residual1_batch_norm2_running_mean);
    PARALLEL(N, 1, 9216*N, residual1_batch_norm2_h_kernel(part_first, part_end, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_batch_norm2_h, residual1_batch_norm2_centred, activation1_h, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    PARALLEL(4, 1, 8192*N,
        for (int64_t r = part_first; r < part_end; r++)
            for (int64_t s = 0; s < 4; s++)
                contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, p.residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack + part*contract_room(N, 32, 16));)
    residual2_batch_norm_part(N, update_statistics, workspace + 13152*N + 96, residual2_conv2d1_z, residual2_batch_norm1_centred, p.residual2_batch_norm1_running_mean);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual2_conv2d2_p))
    PARALLEL(N, 1, 2048*N, residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h))
    PARALLEL(N, 1, 76032*N, {
        float *own = pack + part*(2304 + contract_room(16, 32, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual2_conv2d2_p_windows_kernel(n, own, residual2_conv2d2_p);
            /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
            contract(16, 32, 144, 1.0f, own, 1, 16, p.residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, own + 2304);
        }
    })
    residual2_batch_norm_part(N, update_statistics, workspace + 13152*N + 96, residual2_conv2d2_z, residual2_batch_norm2_centred, p.residual2_batch_norm2_running_mean);
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, residual2_conv2d3_p))
    PARALLEL(N, 1, 4096*N, residual2_batch_norm2_h_kernel(part_first, part_end, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_batch_norm2_h, residual2_batch_norm2_centred, residual2_activation1_h, residual2_conv2d3_p))
    PARALLEL(N, 1, 152064*N, {
        float *own = pack + part*(4608 + contract_room(16, 32, 288));
        for (int64_t n = part_first; n < part_end; n++) {
            residual2_conv2d3_p_windows_kernel(n, own, residual2_conv2d3_p);
            /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
            contract(16, 32, 288, 1.0f, own, 1, 16, p.residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, own + 4608);
        }
    })
    residual2_batch_norm_part(N, update_statistics, workspace + 13152*N + 96, residual2_conv2d3_z, residual2_batch_norm3_centred, p.residual2_batch_norm3_running_mean);
    PARALLEL(N, 1, 6144*N, residual2_batch_norm3_h_kernel(part_first, part_end, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_batch_norm3_h, residual2_batch_norm3_centred, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    PARALLEL(N, 1, 8192*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t r = 0; r < 2; r++)
                contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, p.residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack + part*contract_room(2, 64, 32));)
    residual3_batch_norm_part(N, update_statistics, workspace + 19744*N + 288, residual3_conv2d1_z, residual3_batch_norm1_centred, p.residual3_batch_norm1_running_mean);
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, residual3_conv2d2_p))
    PARALLEL(N, 1, 1024*N, residual3_batch_norm1_h_kernel(part_first, part_end, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h))
    PARALLEL(N, 1, 74880*N, {
        float *own = pack + part*(1152 + contract_room(4, 64, 288));
        for (int64_t n = part_first; n < part_end; n++) {
            residual3_conv2d2_p_windows_kernel(n, own, residual3_conv2d2_p);
            /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
            contract(4, 64, 288, 1.0f, own, 288, 1, p.residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, own + 1152);
        }
    })
    residual3_batch_norm_part(N, update_statistics, workspace + 19744*N + 288, residual3_conv2d2_z, residual3_batch_norm2_centred, p.residual3_batch_norm2_running_mean);
    PARALLEL(1024*N, 64, 1024*N, residual3_conv2d3_p_kernel(part_first, part_end, residual3_conv2d3_p))
    PARALLEL(N, 1, 2048*N, residual3_batch_norm2_h_kernel(part_first, part_end, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_batch_norm2_h, residual3_batch_norm2_centred, residual3_activation1_h, residual3_conv2d3_p))
    PARALLEL(N, 1, 149760*N, {
        float *own = pack + part*(2304 + contract_room(4, 64, 576));
        for (int64_t n = part_first; n < part_end; n++) {
            residual3_conv2d3_p_windows_kernel(n, own, residual3_conv2d3_p);
            /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
            contract(4, 64, 576, 1.0f, own, 576, 1, p.residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, own + 2304);
        }
    })
    residual3_batch_norm_part(N, update_statistics, workspace + 19744*N + 288, residual3_conv2d3_z, residual3_batch_norm3_centred, p.residual3_batch_norm3_running_mean);
    PARALLEL(N, 1, 3584*N, residual3_batch_norm3_h_kernel(part_first, part_end, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_batch_norm3_h, residual3_batch_norm3_centred, residual3_batch_norm1_h, activation4_h, global_avg_pool1_z))
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_dense1_b_kernel(d.dense1_b);
    cross_entropy1_lse_max_kernel(N, d.dense1_b, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, loss);
    /* d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o] */
    contract(64, 10, N, 1.0f, global_avg_pool1_z, 1, 64, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    /* d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 64, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_global_avg_pool1_z, 64, 1, pack);
    PARALLEL(N, 1, 2048*N, d_residual3_y_kernel(part_first, part_end, d_global_avg_pool1_z, p.residual3_batch_norm3_gamma, p.residual3_batch_norm1_gamma, d_residual3_y, activation4_h, d_residual3_batch_norm3_h, d_residual3_batch_norm1_h))
    PARALLEL(64, 1, 2048*N + 320, d_residual3_batch_norm3_beta_kernel(part_first, part_end, N, d_residual3_y, d.residual3_batch_norm3_beta, residual3_batch_norm3_h, d.residual3_batch_norm3_gamma, d.residual3_batch_norm1_beta, residual3_batch_norm1_h, d.residual3_batch_norm1_gamma, d_residual3_batch_norm3_h, residual3_batch_norm3_centred, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd))
    PARALLEL(N, 1, 2304*N, d_residual3_batch_norm3_centred_kernel(part_first, part_end, N, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_h, residual3_batch_norm3_centred))
    PARALLEL(64, 1, 256*N, d_residual3_batch_norm3_mean_kernel(part_first, part_end, N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_mean))
    PARALLEL(N, 1, 1792*N, d_residual3_conv2d3_z_kernel(part_first, part_end, N, d_residual3_batch_norm3_mean, d_residual3_conv2d3_z, d_residual3_batch_norm3_centred))
    d_residual3_conv2d3_W_kernel(d.residual3_conv2d3_W);
    PARALLEL_SUM(N, 1, 149760*N, 36864, {
        float *own = pack + part*(112896 + contract_room(64, 576, 4));
        PARALLEL_ZERO(own + 76032, 36864);
        float *part_sum1 = part_count > 1 ? own + 76032 : d.residual3_conv2d3_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 36864, part_sum1, own + 36864, own);
            residual3_conv2d3_p_windows_kernel(n, own + 73728, residual3_conv2d3_p);
            /* d_residual3_conv2d3_W_part[o,i,u,t] += Σ_{r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p_windows_2[r,s,i,u,t] */
            contract(64, 576, 4, 1.0f, d_residual3_conv2d3_z + 256*n, 4, 1, own + 73728, 576, 1, part_end - part_first > 64 ? own + 36864 : part_sum1, 576, 1, part_end - part_first > 64 ? own + 36864 : part_sum1, 576, 1, own + 112896);
        }
        if (part_end - part_first > 64) contract_block(1, 36864, part_sum1, own + 36864, own);
    })
    PARALLEL_ADD(N, 1, 149760*N, 36864, 36864, d.residual3_conv2d3_W, pack + 76032, 112896 + contract_room(64, 576, 4));
    PARALLEL(1024*N, 64, 1024*N, residual3_conv2d3_p_kernel(part_first, part_end, d_residual3_conv2d3_p))
    PARALLEL(N, 1, 149760*N, {
        float *own = pack + part*(2304 + contract_room(4, 576, 64));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_residual3_conv2d3_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t] */
            contract(4, 576, 64, 1.0f, d_residual3_conv2d3_z + 256*n, 1, 4, p.residual3_conv2d3_W, 576, 1, NULL, 0, 0, own, 576, 1, own + 2304);
            d_residual3_conv2d3_p_kernel(n, d_residual3_conv2d3_p, own);
        }
    })
    PARALLEL(N, 1, 1280*N, d_residual3_batch_norm2_y_kernel(part_first, part_end, p.residual3_batch_norm2_gamma, d_residual3_batch_norm2_y, d_residual3_conv2d3_p, residual3_activation1_h, d_residual3_batch_norm2_h))
    PARALLEL(64, 1, 1280*N + 320, d_residual3_batch_norm2_beta_kernel(part_first, part_end, N, d_residual3_batch_norm2_y, d.residual3_batch_norm2_beta, residual3_batch_norm2_h, d.residual3_batch_norm2_gamma, d_residual3_batch_norm2_h, residual3_batch_norm2_centred, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd))
    PARALLEL(N, 1, 2304*N, d_residual3_batch_norm3_centred_kernel(part_first, part_end, N, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_h, residual3_batch_norm2_centred))
    PARALLEL(64, 1, 768*N + 320, d_residual3_batch_norm2_mean_kernel(part_first, part_end, N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_mean, d_residual3_batch_norm1_h, residual3_batch_norm1_centred, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd))
    PARALLEL(N, 1, 1792*N, d_residual3_conv2d3_z_kernel(part_first, part_end, N, d_residual3_batch_norm2_mean, d_residual3_conv2d2_z, d_residual3_batch_norm2_centred))
    d_residual3_conv2d2_W_kernel(d.residual3_conv2d2_W);
    PARALLEL_SUM(N, 1, 74880*N, 18432, {
        float *own = pack + part*(56448 + contract_room(64, 288, 4));
        PARALLEL_ZERO(own + 38016, 18432);
        float *part_sum1 = part_count > 1 ? own + 38016 : d.residual3_conv2d2_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 18432, part_sum1, own + 18432, own);
            residual3_conv2d2_p_windows_kernel(n, own + 36864, residual3_conv2d2_p);
            /* d_residual3_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p_windows_2[r,s,i,u,t] */
            contract(64, 288, 4, 1.0f, d_residual3_conv2d2_z + 256*n, 4, 1, own + 36864, 288, 1, part_end - part_first > 64 ? own + 18432 : part_sum1, 288, 1, part_end - part_first > 64 ? own + 18432 : part_sum1, 288, 1, own + 56448);
        }
        if (part_end - part_first > 64) contract_block(1, 18432, part_sum1, own + 18432, own);
    })
    PARALLEL_ADD(N, 1, 74880*N, 18432, 18432, d.residual3_conv2d2_W, pack + 38016, 56448 + contract_room(64, 288, 4));
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, d_residual3_conv2d2_p))
    PARALLEL(N, 1, 74880*N, {
        float *own = pack + part*(1152 + contract_room(4, 288, 64));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_residual3_conv2d2_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t] */
            contract(4, 288, 64, 1.0f, d_residual3_conv2d2_z + 256*n, 1, 4, p.residual3_conv2d2_W, 288, 1, NULL, 0, 0, own, 288, 1, own + 1152);
            d_residual3_conv2d2_p_kernel(n, d_residual3_conv2d2_p, own);
        }
    })
    PARALLEL(N, 1, 2816*N, d_activation3_h_kernel(part_first, part_end, N, d_activation3_h, d_residual3_conv2d2_p, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_h, residual3_batch_norm1_centred))
    PARALLEL(64, 1, 256*N, d_residual3_batch_norm3_mean_kernel(part_first, part_end, N, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_mean))
    PARALLEL(N, 1, 1792*N, d_residual3_conv2d3_z_kernel(part_first, part_end, N, d_residual3_batch_norm1_mean, d_residual3_conv2d1_z, d_residual3_batch_norm1_centred))
    /* d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0] */
    PARALLEL(N, 1, 8192*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t r = 0; r < 2; r++)
                contract(2, 32, 64, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 1, 4, p.residual3_conv2d1_W, 32, 1, d_activation3_h + 512*n + 8*r, 2, 16, d_activation3_h + 512*n + 8*r, 2, 16, pack + part*contract_room(2, 32, 64));)
    /* d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            if (n == 0 && r == 0) contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, NULL, 0, 0, d.residual3_conv2d1_W, 32, 1, pack); else contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, d.residual3_conv2d1_W, 32, 1, d.residual3_conv2d1_W, 32, 1, pack);
    PARALLEL(N, 1, 3584*N, d_residual2_y_kernel(part_first, part_end, p.residual2_batch_norm3_gamma, p.residual2_batch_norm1_gamma, d_residual2_y, d_activation3_h, activation3_h, d_residual2_batch_norm3_h, d_residual2_batch_norm1_h))
    PARALLEL(32, 1, 4096*N + 160, d_residual2_batch_norm3_beta_kernel(part_first, part_end, N, d_residual2_y, d.residual2_batch_norm3_beta, residual2_batch_norm3_h, d.residual2_batch_norm3_gamma, d.residual2_batch_norm1_beta, residual2_batch_norm1_h, d.residual2_batch_norm1_gamma, d_residual2_batch_norm3_h, residual2_batch_norm3_centred, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd))
    PARALLEL(N, 1, 4608*N, d_residual2_batch_norm3_centred_kernel(part_first, part_end, N, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_h, residual2_batch_norm3_centred))
    PARALLEL(32, 1, 512*N, d_residual2_batch_norm3_mean_kernel(part_first, part_end, N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_mean))
    PARALLEL(N, 1, 3584*N, d_residual2_conv2d3_z_kernel(part_first, part_end, N, d_residual2_batch_norm3_mean, d_residual2_conv2d3_z, d_residual2_batch_norm3_centred))
    d_residual2_conv2d3_W_kernel(d.residual2_conv2d3_W);
    PARALLEL_SUM(N, 1, 152064*N, 9216, {
        float *own = pack + part*(32256 + contract_room(32, 288, 16));
        PARALLEL_ZERO(own + 23040, 9216);
        float *part_sum1 = part_count > 1 ? own + 23040 : d.residual2_conv2d3_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 9216, part_sum1, own + 9216, own);
            residual2_conv2d3_p_windows_kernel(n, own + 18432, residual2_conv2d3_p);
            /* d_residual2_conv2d3_W_part[o,i,u,t] += Σ_{r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p_windows_2[i,u,t,r,s] */
            contract(32, 288, 16, 1.0f, d_residual2_conv2d3_z + 512*n, 16, 1, own + 18432, 1, 16, part_end - part_first > 64 ? own + 9216 : part_sum1, 288, 1, part_end - part_first > 64 ? own + 9216 : part_sum1, 288, 1, own + 32256);
        }
        if (part_end - part_first > 64) contract_block(1, 9216, part_sum1, own + 9216, own);
    })
    PARALLEL_ADD(N, 1, 152064*N, 9216, 9216, d.residual2_conv2d3_W, pack + 23040, 32256 + contract_room(32, 288, 16));
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, d_residual2_conv2d3_p))
    PARALLEL(N, 1, 152064*N, {
        float *own = pack + part*(4608 + contract_room(16, 288, 32));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_residual2_conv2d3_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d3_W[o,i,u,t]·d_residual2_conv2d3_z[n,o,r,s] */
            contract(16, 288, 32, 1.0f, d_residual2_conv2d3_z + 512*n, 1, 16, p.residual2_conv2d3_W, 288, 1, NULL, 0, 0, own, 1, 16, own + 4608);
            d_residual2_conv2d3_p_kernel(n, d_residual2_conv2d3_p, own);
        }
    })
    PARALLEL(N, 1, 2560*N, d_residual2_batch_norm2_y_kernel(part_first, part_end, p.residual2_batch_norm2_gamma, d_residual2_batch_norm2_y, d_residual2_conv2d3_p, residual2_activation1_h, d_residual2_batch_norm2_h))
    PARALLEL(32, 1, 2560*N + 160, d_residual2_batch_norm2_beta_kernel(part_first, part_end, N, d_residual2_batch_norm2_y, d.residual2_batch_norm2_beta, residual2_batch_norm2_h, d.residual2_batch_norm2_gamma, d_residual2_batch_norm2_h, residual2_batch_norm2_centred, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd))
    PARALLEL(N, 1, 4608*N, d_residual2_batch_norm3_centred_kernel(part_first, part_end, N, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_h, residual2_batch_norm2_centred))
    PARALLEL(32, 1, 1536*N + 160, d_residual2_batch_norm2_mean_kernel(part_first, part_end, N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_mean, d_residual2_batch_norm1_h, residual2_batch_norm1_centred, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd))
    PARALLEL(N, 1, 3584*N, d_residual2_conv2d3_z_kernel(part_first, part_end, N, d_residual2_batch_norm2_mean, d_residual2_conv2d2_z, d_residual2_batch_norm2_centred))
    d_residual2_conv2d2_W_kernel(d.residual2_conv2d2_W);
    PARALLEL_SUM(N, 1, 76032*N, 4608, {
        float *own = pack + part*(16128 + contract_room(32, 144, 16));
        PARALLEL_ZERO(own + 11520, 4608);
        float *part_sum1 = part_count > 1 ? own + 11520 : d.residual2_conv2d2_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 4608, part_sum1, own + 4608, own);
            residual2_conv2d2_p_windows_kernel(n, own + 9216, residual2_conv2d2_p);
            /* d_residual2_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p_windows_2[i,u,t,r,s] */
            contract(32, 144, 16, 1.0f, d_residual2_conv2d2_z + 512*n, 16, 1, own + 9216, 1, 16, part_end - part_first > 64 ? own + 4608 : part_sum1, 144, 1, part_end - part_first > 64 ? own + 4608 : part_sum1, 144, 1, own + 16128);
        }
        if (part_end - part_first > 64) contract_block(1, 4608, part_sum1, own + 4608, own);
    })
    PARALLEL_ADD(N, 1, 76032*N, 4608, 4608, d.residual2_conv2d2_W, pack + 11520, 16128 + contract_room(32, 144, 16));
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, d_residual2_conv2d2_p))
    PARALLEL(N, 1, 76032*N, {
        float *own = pack + part*(2304 + contract_room(16, 144, 32));
        for (int64_t n = part_first; n < part_end; n++) {
            /* d_residual2_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d2_W[o,i,u,t]·d_residual2_conv2d2_z[n,o,r,s] */
            contract(16, 144, 32, 1.0f, d_residual2_conv2d2_z + 512*n, 1, 16, p.residual2_conv2d2_W, 144, 1, NULL, 0, 0, own, 1, 16, own + 2304);
            d_residual2_conv2d2_p_kernel(n, d_residual2_conv2d2_p, own);
        }
    })
    PARALLEL(N, 1, 5632*N, d_activation2_h_kernel(part_first, part_end, N, d_activation2_h, d_residual2_conv2d2_p, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_h, residual2_batch_norm1_centred))
    PARALLEL(32, 1, 512*N, d_residual2_batch_norm3_mean_kernel(part_first, part_end, N, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_mean))
    PARALLEL(N, 1, 3584*N, d_residual2_conv2d3_z_kernel(part_first, part_end, N, d_residual2_batch_norm1_mean, d_residual2_conv2d1_z, d_residual2_batch_norm1_centred))
    /* d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0] */
    PARALLEL(N, 1, 8192*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t r = 0; r < 4; r++)
                contract(4, 16, 32, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 1, 16, p.residual2_conv2d1_W, 16, 1, d_activation2_h + 1024*n + 16*r, 2, 64, d_activation2_h + 1024*n + 16*r, 2, 64, pack + part*contract_room(4, 16, 32));)
    /* d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            if (n == 0 && r == 0) contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, NULL, 0, 0, d.residual2_conv2d1_W, 16, 1, pack); else contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, d.residual2_conv2d1_W, 16, 1, d.residual2_conv2d1_W, 16, 1, pack);
    PARALLEL(N, 1, 5120*N, d_residual1_y_kernel(part_first, part_end, p.residual1_batch_norm2_gamma, d_residual1_y, d_activation2_h, activation2_h, d_residual1_batch_norm2_h))
    d_residual1_batch_norm_part(N, d.residual1_conv2d2_W, d_residual1_y, residual1_batch_norm2_h, residual1_batch_norm2_centred, d_residual1_batch_norm2_h, d_residual1_conv2d2_p, workspace + 7968*N + 80, p.residual1_conv2d2_W, pack);
    PARALLEL(N, 1, 5120*N, d_residual1_batch_norm1_y_kernel(part_first, part_end, p.residual1_batch_norm1_gamma, d_residual1_batch_norm1_y, d_residual1_conv2d2_p, residual1_activation1_h, d_residual1_batch_norm1_h))
    d_residual1_batch_norm_part(N, d.residual1_conv2d1_W, d_residual1_batch_norm1_y, workspace + 224*N, workspace + 6944*N + 64, d_residual1_batch_norm1_h, d_residual1_conv2d1_p, workspace + 2272*N + 64, p.residual1_conv2d1_W, pack);
    PARALLEL(N, 1, 7168*N, d_activation1_h_kernel(part_first, part_end, p.batch_norm1_gamma, d_residual1_conv2d1_p, d_residual1_y, d_batch_norm1_y, activation1_h, d_batch_norm1_h))
    PARALLEL(16, 1, 5120*N + 80, d_beta_kernel(part_first, part_end, N, d_batch_norm1_y, d.batch_norm1_beta, batch_norm1_h, d.batch_norm1_gamma, batch_norm1_centred, d_batch_norm1_h, d_batch_norm1_var, batch_norm1_rstd))
    PARALLEL(N, 1, 9216*N, d_batch_norm1_centred_kernel(part_first, part_end, N, batch_norm1_rstd, d_batch_norm1_var, d_batch_norm1_centred, d_batch_norm1_h, batch_norm1_centred))
    PARALLEL(16, 1, 1024*N, d_mean_kernel(part_first, part_end, N, d_batch_norm1_centred, d_batch_norm1_mean))
    PARALLEL(N, 1, 7168*N, d_residual1_conv2d2_z_kernel(part_first, part_end, N, d_batch_norm1_mean, d_conv2d1_z, d_batch_norm1_centred))
    d_conv2d1_W_kernel(d.conv2d1_W);
    PARALLEL_SUM(N, 1, 9792*N, 144, {
        float *own = pack + part*(1008 + contract_room(16, 9, 64));
        PARALLEL_ZERO(own + 864, 144);
        float *part_sum1 = part_count > 1 ? own + 864 : d.conv2d1_W;
        for (int64_t n = part_first; n < part_end; n++) {
            if (part_end - part_first > 64 && (n - part_first)%64 == 0) contract_block(n - part_first > 0, 144, part_sum1, own + 720, own + 576);
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* d_conv2d1_W_part[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
            contract(16, 9, 64, 1.0f, d_conv2d1_z + 1024*n, 64, 1, own, 1, 64, part_end - part_first > 64 ? own + 720 : part_sum1, 9, 1, part_end - part_first > 64 ? own + 720 : part_sum1, 9, 1, own + 1008);
        }
        if (part_end - part_first > 64) contract_block(1, 144, part_sum1, own + 720, own + 576);
    })
    PARALLEL_ADD(N, 1, 9792*N, 144, 144, d.conv2d1_W, pack + 864, 1008 + contract_room(16, 9, 64));
    if (d_x) {
        PARALLEL(N, 1, 9792*N, {
            float *own = pack + part*(576 + contract_room(64, 9, 16));
            for (int64_t n = part_first; n < part_end; n++) {
                /* d_conv2d1_p_windows[i,u,t,r,s] = Σ_o conv2d1_W[o,i,u,t]·d_conv2d1_z[n,o,r,s] */
                contract(64, 9, 16, 1.0f, d_conv2d1_z + 1024*n, 1, 64, p.conv2d1_W, 9, 1, NULL, 0, 0, own, 1, 64, own + 576);
                d_conv2d1_p_kernel(n, d_conv2d1_p, own);
            }
        })
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
    float *conv2d1_z = workspace + 112*N;
    float *batch_norm1_centred = workspace + 1136*N;
    float *residual1_conv2d1_p = workspace + 2160*N + 16;
    float *batch_norm1_rstd = workspace + 2160*N;
    float *activation1_h = workspace + 112*N;
    float *residual1_conv2d1_z = workspace + 1136*N;
    float *residual1_batch_norm1_centred = workspace + 2160*N + 16;
    float *residual1_conv2d2_p = workspace + 3760*N + 16;
    float *residual1_batch_norm1_rstd = workspace + 3184*N + 16;
    float *residual1_conv2d2_z = workspace + 1136*N;
    float *residual1_batch_norm2_centred = workspace + 3760*N + 16;
    float *residual1_batch_norm2_rstd = workspace + 4784*N + 16;
    float *activation2_h = workspace + 1136*N;
    float *residual2_conv2d1_z = workspace + 112*N;
    float *residual2_batch_norm1_centred = workspace + 3760*N + 16;
    float *residual2_conv2d2_p = workspace + 2160*N + 16;
    float *residual2_batch_norm1_rstd = workspace + 4272*N + 16;
    float *residual2_batch_norm1_h = workspace + 112*N;
    float *residual2_conv2d2_z = workspace + 1136*N;
    float *residual2_batch_norm2_centred = workspace + 2160*N + 16;
    float *residual2_conv2d3_p = workspace + 3760*N + 16;
    float *residual2_batch_norm2_rstd = workspace + 2672*N + 16;
    float *residual2_conv2d3_z = workspace + 1136*N;
    float *residual2_batch_norm3_centred = workspace + 3760*N + 16;
    float *residual2_batch_norm3_rstd = workspace + 4272*N + 16;
    float *activation3_h = workspace + 1136*N;
    float *residual3_conv2d1_z = workspace + 112*N;
    float *residual3_batch_norm1_mean = workspace;
    float *residual3_conv2d2_p = workspace + 3760*N + 16;
    float *residual3_batch_norm1_centred = workspace + 2160*N + 16;
    float *residual3_conv2d2_z = workspace + 112*N;
    float *residual3_batch_norm2_mean = workspace;
    float *residual3_batch_norm2_centred = workspace + 1136*N;
    float *residual3_batch_norm2_rstd = workspace + 112*N;
    float *residual3_conv2d3_p = workspace + 3760*N + 16;
    float *residual3_conv2d3_z = workspace + 112*N;
    float *residual3_batch_norm3_mean = workspace;
    float *residual3_batch_norm3_centred = workspace + 1136*N;
    float *pack = workspace + 5360*N + 16;
    if (!(64*N > 1)) return 1;
    if (!(16*N > 1)) return 2;
    if (!(4*N > 1)) return 3;
    PARALLEL(100*N, 64, 100*N, conv2d1_p_kernel(part_first, part_end, conv2d1_p))
    PARALLEL(N, 1, 64*N, conv2d1_p_kernel2(part_first, part_end, conv2d1_p, x))
    PARALLEL(N, 1, 9792*N, {
        float *own = pack + part*(576 + contract_room(64, 16, 9));
        for (int64_t n = part_first; n < part_end; n++) {
            conv2d1_p_windows_kernel(n, own, conv2d1_p);
            /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
            contract(64, 16, 9, 1.0f, own, 1, 64, p.conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, own + 576);
        }
    })
    batch_norm1_part3(N, workspace, conv2d1_z, batch_norm1_centred, p.batch_norm1_running_mean);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual1_conv2d1_p))
    PARALLEL(N, 1, 8192*N, batch_norm1_h_kernel(part_first, part_end, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, batch_norm1_centred, activation1_h, residual1_conv2d1_p))
    PARALLEL(N, 1, 156672*N, {
        float *own = pack + part*(9216 + contract_room(64, 16, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual1_conv2d1_p_windows_kernel(n, own, residual1_conv2d1_p);
            /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
            contract(64, 16, 144, 1.0f, own, 1, 64, p.residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, own + 9216);
        }
    })
    batch_norm1_part3(N, workspace, residual1_conv2d1_z, residual1_batch_norm1_centred, p.residual1_batch_norm1_running_mean);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual1_conv2d2_p))
    PARALLEL(N, 1, 8192*N, residual1_batch_norm1_h_kernel(part_first, part_end, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_batch_norm1_centred, residual1_conv2d2_p))
    PARALLEL(N, 1, 156672*N, {
        float *own = pack + part*(9216 + contract_room(64, 16, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual1_conv2d1_p_windows_kernel(n, own, residual1_conv2d2_p);
            /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
            contract(64, 16, 144, 1.0f, own, 1, 64, p.residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, own + 9216);
        }
    })
    batch_norm1_part3(N, workspace, residual1_conv2d2_z, residual1_batch_norm2_centred, p.residual1_batch_norm2_running_mean);
    PARALLEL(N, 1, 9216*N, residual1_batch_norm2_h_kernel2(part_first, part_end, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_batch_norm2_centred, activation1_h, activation2_h))
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    PARALLEL(4, 1, 8192*N,
        for (int64_t r = part_first; r < part_end; r++)
            for (int64_t s = 0; s < 4; s++)
                contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, p.residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack + part*contract_room(N, 32, 16));)
    residual2_batch_norm_part2(N, workspace, residual2_conv2d1_z, residual2_batch_norm1_centred, p.residual2_batch_norm1_running_mean);
    PARALLEL(1600*N, 64, 1600*N, residual1_conv2d1_p_kernel(part_first, part_end, residual2_conv2d2_p))
    PARALLEL(N, 1, 2048*N, residual2_batch_norm1_h_kernel(part_first, part_end, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h))
    PARALLEL(N, 1, 76032*N, {
        float *own = pack + part*(2304 + contract_room(16, 32, 144));
        for (int64_t n = part_first; n < part_end; n++) {
            residual2_conv2d2_p_windows_kernel(n, own, residual2_conv2d2_p);
            /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
            contract(16, 32, 144, 1.0f, own, 1, 16, p.residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, own + 2304);
        }
    })
    residual2_batch_norm_part2(N, workspace, residual2_conv2d2_z, residual2_batch_norm2_centred, p.residual2_batch_norm2_running_mean);
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, residual2_conv2d3_p))
    PARALLEL(N, 1, 4096*N, residual2_batch_norm2_h_kernel2(part_first, part_end, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_batch_norm2_centred, residual2_conv2d3_p))
    PARALLEL(N, 1, 152064*N, {
        float *own = pack + part*(4608 + contract_room(16, 32, 288));
        for (int64_t n = part_first; n < part_end; n++) {
            residual2_conv2d3_p_windows_kernel(n, own, residual2_conv2d3_p);
            /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
            contract(16, 32, 288, 1.0f, own, 1, 16, p.residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, own + 4608);
        }
    })
    residual2_batch_norm_part2(N, workspace, residual2_conv2d3_z, residual2_batch_norm3_centred, p.residual2_batch_norm3_running_mean);
    PARALLEL(N, 1, 6144*N, residual2_batch_norm3_h_kernel2(part_first, part_end, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_batch_norm3_centred, residual2_batch_norm1_h, activation3_h))
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    PARALLEL(N, 1, 8192*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t r = 0; r < 2; r++)
                contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, p.residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack + part*contract_room(2, 64, 32));)
    PARALLEL(64, 1, 1536*N, mean_kernel3(part_first, part_end, N, residual3_conv2d1_z, residual3_batch_norm1_mean))
    PARALLEL(1152*N, 64, 1152*N, residual2_conv2d3_p_kernel(part_first, part_end, residual3_conv2d2_p))
    PARALLEL(N, 1, 1024*N, residual3_batch_norm1_centred_kernel2(part_first, part_end, residual3_batch_norm1_mean, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_conv2d2_p, activation3_h))
    PARALLEL(64, 1, 1792*N + 1024, residual3_batch_norm1_var_kernel(part_first, part_end, N, residual3_batch_norm1_centred, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_mean, p.residual3_batch_norm1_running_var))
    PARALLEL(N, 1, 74880*N, {
        float *own = pack + part*(1152 + contract_room(4, 64, 288));
        for (int64_t n = part_first; n < part_end; n++) {
            residual3_conv2d2_p_windows_kernel(n, own, residual3_conv2d2_p);
            /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
            contract(4, 64, 288, 1.0f, own, 288, 1, p.residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, own + 1152);
        }
    })
    PARALLEL(64, 1, 1536*N, mean_kernel3(part_first, part_end, N, residual3_conv2d2_z, residual3_batch_norm2_mean))
    PARALLEL(N, 1, 512*N, centred_kernel3(part_first, part_end, residual3_batch_norm2_mean, residual3_batch_norm2_centred, residual3_conv2d2_z))
    PARALLEL(64, 1, 1792*N + 1792, residual3_batch_norm2_var_kernel(part_first, part_end, N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_mean, p.residual3_batch_norm2_running_var))
    PARALLEL(1024*N, 64, 1024*N, residual3_conv2d3_p_kernel(part_first, part_end, residual3_conv2d3_p))
    PARALLEL(N, 1, 2048*N, residual3_batch_norm2_h_kernel2(part_first, part_end, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_batch_norm2_centred, residual3_conv2d3_p))
    PARALLEL(N, 1, 149760*N, {
        float *own = pack + part*(2304 + contract_room(4, 64, 576));
        for (int64_t n = part_first; n < part_end; n++) {
            residual3_conv2d3_p_windows_kernel(n, own, residual3_conv2d3_p);
            /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
            contract(4, 64, 576, 1.0f, own, 576, 1, p.residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, own + 2304);
        }
    })
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
    float *grads = workspace;
    workspace += 77760;
    const int failed = resnet_backward(N, params, x, y, grads, loss, NULL, 1, workspace);
    return failed ? failed : resnet_update(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t resnet_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = parallel_threads()*(576 + contract_room(64, 16, 9));
    packed = need > packed ? need : packed;
    need = 576 + contract_pack_size(64, 16, 9);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(9216 + contract_room(64, 16, 144));
    packed = need > packed ? need : packed;
    need = 9216 + contract_pack_size(64, 16, 144);
    packed = need > packed ? need : packed;
    need = parallel_threads()*contract_room(N, 32, 16);
    packed = need > packed ? need : packed;
    need = 0 + contract_pack_size(N, 32, 16);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(2304 + contract_room(16, 32, 144));
    packed = need > packed ? need : packed;
    need = 2304 + contract_pack_size(16, 32, 144);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(4608 + contract_room(16, 32, 288));
    packed = need > packed ? need : packed;
    need = 4608 + contract_pack_size(16, 32, 288);
    packed = need > packed ? need : packed;
    need = parallel_threads()*contract_room(2, 64, 32);
    packed = need > packed ? need : packed;
    need = 0 + contract_pack_size(2, 64, 32);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(1152 + contract_room(4, 64, 288));
    packed = need > packed ? need : packed;
    need = 1152 + contract_pack_size(4, 64, 288);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(2304 + contract_room(4, 64, 576));
    packed = need > packed ? need : packed;
    need = 2304 + contract_pack_size(4, 64, 576);
    packed = need > packed ? need : packed;
    need = parallel_threads()*16;
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 64, 10);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 149760*N, 36864)*(112896 + contract_room(64, 576, 4));
    packed = need > packed ? need : packed;
    need = 112896 + contract_pack_size(64, 576, 4);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(2304 + contract_room(4, 576, 64));
    packed = need > packed ? need : packed;
    need = 2304 + contract_pack_size(4, 576, 64);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 74880*N, 18432)*(56448 + contract_room(64, 288, 4));
    packed = need > packed ? need : packed;
    need = 56448 + contract_pack_size(64, 288, 4);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(1152 + contract_room(4, 288, 64));
    packed = need > packed ? need : packed;
    need = 1152 + contract_pack_size(4, 288, 64);
    packed = need > packed ? need : packed;
    need = parallel_threads()*contract_room(2, 32, 64);
    packed = need > packed ? need : packed;
    need = 0 + contract_pack_size(2, 32, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 32, 2);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 152064*N, 9216)*(32256 + contract_room(32, 288, 16));
    packed = need > packed ? need : packed;
    need = 32256 + contract_pack_size(32, 288, 16);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(4608 + contract_room(16, 288, 32));
    packed = need > packed ? need : packed;
    need = 4608 + contract_pack_size(16, 288, 32);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 76032*N, 4608)*(16128 + contract_room(32, 144, 16));
    packed = need > packed ? need : packed;
    need = 16128 + contract_pack_size(32, 144, 16);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(2304 + contract_room(16, 144, 32));
    packed = need > packed ? need : packed;
    need = 2304 + contract_pack_size(16, 144, 32);
    packed = need > packed ? need : packed;
    need = parallel_threads()*contract_room(4, 16, 32);
    packed = need > packed ? need : packed;
    need = 0 + contract_pack_size(4, 16, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 16, 4);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 156672*N, 2304)*(16128 + contract_room(16, 144, 64));
    packed = need > packed ? need : packed;
    need = 16128 + contract_pack_size(16, 144, 64);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(9216 + contract_room(64, 144, 16));
    packed = need > packed ? need : packed;
    need = 9216 + contract_pack_size(64, 144, 16);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 1, 9792*N, 144)*(1008 + contract_room(16, 9, 64));
    packed = need > packed ? need : packed;
    need = 1008 + contract_pack_size(16, 9, 64);
    packed = need > packed ? need : packed;
    need = parallel_threads()*(576 + contract_room(64, 9, 16));
    packed = need > packed ? need : packed;
    need = 576 + contract_pack_size(64, 9, 16);
    packed = need > packed ? need : packed;
    need = 6896*N + 16;
    size = need > size ? need : size;
    need = 27664*N + 688;
    size = need > size ? need : size;
    need = 5360*N + 16;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 27664*N + 78448;
    size = need > size ? need : size;
    need = 77760;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void resnet_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int resnet_threads(void)
{
    return parallel_threads();
}
