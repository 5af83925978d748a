/* resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "resnet.h"

#include <math.h>

#include "contract.h" /* matrix products */

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

KERNEL void conv2d1_p_kernel(int64_t N, float *conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 100*N; i3++) {
        conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void conv2d1_p_kernel2(int64_t N, float *conv2d1_p, const float *x)
{
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    for (int64_t c = 0; c < N; c++) {
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

KERNEL void batch_norm1_centred_kernel(int64_t N, const float *batch_norm1_running_mean, float *batch_norm1_centred, const float *conv2d1_z)
{
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c] */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual1_conv2d1_p_kernel(int64_t N, float *residual1_conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 1600*N; i3++) {
        residual1_conv2d1_p[i3] = 0.0f;
    }
}

KERNEL void batch_norm1_h_kernel(int64_t N, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, const float *batch_norm1_centred, float *activation1_h, float *residual1_conv2d1_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual1_batch_norm1_centred_kernel(int64_t N, const float *residual1_batch_norm1_running_mean, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_beta, const float *residual1_batch_norm1_gamma, const float *residual1_conv2d1_z, float *residual1_conv2d2_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual1_batch_norm2_centred_kernel(int64_t N, const float *residual1_batch_norm2_running_mean, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, const float *residual1_conv2d2_z, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual2_batch_norm1_centred_kernel(int64_t N, const float *residual2_batch_norm1_running_mean, float *residual2_batch_norm1_centred, const float *residual2_conv2d1_z)
{
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_running_mean[c] */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual2_batch_norm1_h_kernel(int64_t N, const float *residual2_batch_norm1_rstd, float *residual2_batch_norm1_h, const float *residual2_batch_norm1_centred, float *residual2_conv2d2_p, const float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual2_conv2d3_p_kernel(int64_t N, float *residual2_conv2d3_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 1152*N; i3++) {
        residual2_conv2d3_p[i3] = 0.0f;
    }
}

KERNEL void residual2_batch_norm2_centred_kernel(int64_t N, const float *residual2_batch_norm2_running_mean, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_beta, const float *residual2_batch_norm2_gamma, const float *residual2_conv2d2_z, float *residual2_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual2_batch_norm3_centred_kernel(int64_t N, const float *residual2_batch_norm3_running_mean, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm3_beta, const float *residual2_batch_norm3_gamma, const float *residual2_conv2d3_z, const float *residual2_batch_norm1_h, float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_batch_norm1_centred_kernel(int64_t N, const float *residual3_batch_norm1_running_mean, float *residual3_batch_norm1_centred, const float *residual3_conv2d1_z)
{
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_running_mean[c] */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_batch_norm1_h_kernel(int64_t N, const float *residual3_batch_norm1_rstd, float *residual3_batch_norm1_h, const float *residual3_batch_norm1_centred, float *residual3_conv2d2_p, const float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_conv2d3_p_kernel(int64_t N, float *residual3_conv2d3_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 1024*N; i3++) {
        residual3_conv2d3_p[i3] = 0.0f;
    }
}

KERNEL void residual3_batch_norm2_centred_kernel(int64_t N, const float *residual3_batch_norm2_running_mean, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_beta, const float *residual3_batch_norm2_gamma, const float *residual3_conv2d2_z, float *residual3_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_batch_norm3_centred_kernel(int64_t N, const float *residual3_batch_norm3_running_mean, const float *residual3_batch_norm3_rstd, const float *residual3_batch_norm1_beta, const float *residual3_batch_norm1_gamma, const float *residual3_batch_norm3_beta, const float *residual3_batch_norm3_gamma, const float *residual3_conv2d3_z, const float *residual3_batch_norm1_h, float *activation4_h, float *global_avg_pool1_z)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void batch_norm1_mean_kernel(int64_t N, const float *conv2d1_z, float *batch_norm1_mean)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = 0; c < 16; c++) {
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
        /* batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
        batch_norm1_mean[c] = (float)c1;
    }
}

KERNEL void batch_norm1_centred_kernel2(int64_t N, const float *batch_norm1_mean, float *batch_norm1_centred, const float *conv2d1_z)
{
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c] */
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            const float e1 = batch_norm1_mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                batch_norm1_centred[1024*n + 64*c + s] = conv2d1_z[1024*n + 64*c + s] - e1;
            }
        }
    }
}

KERNEL void batch_norm1_var_kernel(int64_t N, const float *batch_norm1_centred, float *batch_norm1_var, float *batch_norm1_rstd)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = 0; c < 16; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += u1*(batch_norm1_centred[1024*n + 64*c + s]*batch_norm1_centred[1024*n + 64*c + s]);
            c1 += part_c1;
        }
        /* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N */
        batch_norm1_var[c] = (float)c1;
        /* batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5) */
        batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + batch_norm1_var[c]);
    }
}

KERNEL void batch_norm1_new_mean_kernel(float *batch_norm1_new_mean, const float *batch_norm1_mean, float *batch_norm1_running_mean)
{
    #pragma omp simd
    for (int64_t c = 0; c < 16; c++) {
        /* batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c] */
        batch_norm1_new_mean[c] = 0.1f*batch_norm1_mean[c] + 0.9f*batch_norm1_running_mean[c];
        /* batch_norm1_running_mean[c] = batch_norm1_new_mean[c] */
        batch_norm1_running_mean[c] = batch_norm1_new_mean[c];
    }
}

KERNEL void batch_norm1_new_var_kernel(int64_t N, float *batch_norm1_new_var, float *batch_norm1_running_var, const float *batch_norm1_var)
{
    const float u1 = (float)(0.1/(double)(64*N - 1));
    const float u2 = (float)(double)(64*N);
    #pragma omp simd
    for (int64_t c = 0; c < 16; c++) {
        /* batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1) */
        batch_norm1_new_var[c] = 0.9f*batch_norm1_running_var[c] + u1*(u2*batch_norm1_var[c]);
        /* batch_norm1_running_var[c] = batch_norm1_new_var[c] */
        batch_norm1_running_var[c] = batch_norm1_new_var[c];
    }
}

KERNEL void batch_norm1_h_kernel2(int64_t N, const float *batch_norm1_rstd, const float *batch_norm1_beta, const float *batch_norm1_gamma, float *batch_norm1_h, const float *batch_norm1_centred, float *activation1_h, float *residual1_conv2d1_p)
{
    for (int64_t n = 0; n < N; n++) {
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

/* The same for residual1_batch_norm1, residual1. */
static void residual1_part(int64_t N, float *kept, float *batch_norm1_h, const float *kept2, const float *p, float *activation1_h, float *kept3, float *pack)
{
    float *residual1_conv2d1_p = kept;
    const float *batch_norm1_rstd = kept2 + 1024*N;
    const float *batch_norm1_beta = p + 16;
    const float *batch_norm1_gamma = p;
    const float *batch_norm1_centred = kept2;
    float *residual1_conv2d1_p_windows = kept3 + 2048*N + 608;
    const float *residual1_conv2d1_W = p + 32;
    float *residual1_conv2d1_z = kept3 + 2048*N + 9824;
    float *mean = kept3 + 2048*N + 592;
    float *centred = kept + 1600*N;
    float *var = kept3;
    float *rstd = kept + 2624*N;
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    batch_norm1_h_kernel2(N, batch_norm1_rstd, batch_norm1_beta, batch_norm1_gamma, batch_norm1_h, batch_norm1_centred, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    batch_norm1_mean_kernel(N, residual1_conv2d1_z, mean);
    batch_norm1_centred_kernel2(N, mean, centred, residual1_conv2d1_z);
    batch_norm1_var_kernel(N, centred, var, rstd);
}

KERNEL void residual1_batch_norm2_h_kernel(int64_t N, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, float *residual1_batch_norm2_h, const float *residual1_batch_norm2_centred, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void mean_kernel(int64_t N, const float *residual2_conv2d1_z, float *mean)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = 0; c < 32; c++) {
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

KERNEL void centred_kernel(int64_t N, const float *mean, float *centred, const float *residual2_conv2d1_z)
{
    /* centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − mean[c] */
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            const float e1 = mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                centred[512*n + 16*c + s] = residual2_conv2d1_z[512*n + 16*c + s] - e1;
            }
        }
    }
}

KERNEL void var_kernel(int64_t N, const float *centred, float *var, float *rstd)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = 0; c < 32; c++) {
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

/* The same for residual2_batch_norm1, residual2_batch_norm2, residual2_batch_norm3. */
static void residual2_batch_norm_part(int64_t N, float *mean, float *kept, float *var)
{
    float *residual2_conv2d1_z = kept;
    float *centred = kept + 512*N;
    float *rstd = kept + 1024*N;
    mean_kernel(N, residual2_conv2d1_z, mean);
    centred_kernel(N, mean, centred, residual2_conv2d1_z);
    var_kernel(N, centred, var, rstd);
}

KERNEL void residual2_batch_norm1_new_mean_kernel(float *residual2_batch_norm1_new_mean, const float *residual2_batch_norm1_mean, float *residual2_batch_norm1_running_mean)
{
    #pragma omp simd
    for (int64_t c = 0; c < 32; c++) {
        /* residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c] */
        residual2_batch_norm1_new_mean[c] = 0.1f*residual2_batch_norm1_mean[c] + 0.9f*residual2_batch_norm1_running_mean[c];
        /* residual2_batch_norm1_running_mean[c] = residual2_batch_norm1_new_mean[c] */
        residual2_batch_norm1_running_mean[c] = residual2_batch_norm1_new_mean[c];
    }
}

KERNEL void residual2_batch_norm1_new_var_kernel(int64_t N, float *residual2_batch_norm1_new_var, float *residual2_batch_norm1_running_var, const float *residual2_batch_norm1_var)
{
    const float u1 = (float)(0.1/(double)(16*N - 1));
    const float u2 = (float)(double)(16*N);
    #pragma omp simd
    for (int64_t c = 0; c < 32; c++) {
        /* residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1) */
        residual2_batch_norm1_new_var[c] = 0.9f*residual2_batch_norm1_running_var[c] + u1*(u2*residual2_batch_norm1_var[c]);
        /* residual2_batch_norm1_running_var[c] = residual2_batch_norm1_new_var[c] */
        residual2_batch_norm1_running_var[c] = residual2_batch_norm1_new_var[c];
    }
}

KERNEL void residual2_batch_norm2_h_kernel(int64_t N, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_beta, const float *residual2_batch_norm2_gamma, float *residual2_batch_norm2_h, const float *residual2_batch_norm2_centred, float *residual2_activation1_h, float *residual2_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual2_batch_norm3_h_kernel(int64_t N, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm3_beta, const float *residual2_batch_norm3_gamma, float *residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, const float *residual2_batch_norm1_h, float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void mean_kernel2(int64_t N, const float *residual3_conv2d1_z, float *mean)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void centred_kernel2(int64_t N, const float *mean, float *centred, const float *residual3_conv2d1_z)
{
    /* centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − mean[c] */
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            const float e1 = mean[c];
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                centred[256*n + 4*c + s] = residual3_conv2d1_z[256*n + 4*c + s] - e1;
            }
        }
    }
}

KERNEL void var_kernel2(int64_t N, const float *centred, float *var, float *rstd)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = 0; c < 64; c++) {
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

/* The same for residual3_batch_norm1, residual3_batch_norm2, residual3_batch_norm3. */
static void residual3_batch_norm_part(int64_t N, float *kept, float *kept2)
{
    float *residual3_conv2d1_z = kept2;
    float *mean = kept;
    float *centred = kept2 + 256*N;
    float *var = kept + 15040*N + 9920;
    float *rstd = kept2 + 512*N;
    mean_kernel2(N, residual3_conv2d1_z, mean);
    centred_kernel2(N, mean, centred, residual3_conv2d1_z);
    var_kernel2(N, centred, var, rstd);
}

KERNEL void residual3_batch_norm1_new_mean_kernel(float *residual3_batch_norm1_new_mean, const float *residual3_batch_norm1_mean, float *residual3_batch_norm1_running_mean)
{
    #pragma omp simd
    for (int64_t c = 0; c < 64; c++) {
        /* residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c] */
        residual3_batch_norm1_new_mean[c] = 0.1f*residual3_batch_norm1_mean[c] + 0.9f*residual3_batch_norm1_running_mean[c];
        /* residual3_batch_norm1_running_mean[c] = residual3_batch_norm1_new_mean[c] */
        residual3_batch_norm1_running_mean[c] = residual3_batch_norm1_new_mean[c];
    }
}

KERNEL void residual3_batch_norm1_new_var_kernel(int64_t N, float *residual3_batch_norm1_new_var, float *residual3_batch_norm1_running_var, const float *residual3_batch_norm1_var)
{
    const float u1 = (float)(0.1/(double)(4*N - 1));
    const float u2 = (float)(double)(4*N);
    #pragma omp simd
    for (int64_t c = 0; c < 64; c++) {
        /* residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1) */
        residual3_batch_norm1_new_var[c] = 0.9f*residual3_batch_norm1_running_var[c] + u1*(u2*residual3_batch_norm1_var[c]);
        /* residual3_batch_norm1_running_var[c] = residual3_batch_norm1_new_var[c] */
        residual3_batch_norm1_running_var[c] = residual3_batch_norm1_new_var[c];
    }
}

KERNEL void residual3_batch_norm2_h_kernel(int64_t N, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_beta, const float *residual3_batch_norm2_gamma, float *residual3_batch_norm2_h, const float *residual3_batch_norm2_centred, float *residual3_activation1_h, float *residual3_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_batch_norm3_h_kernel(int64_t N, const float *residual3_batch_norm3_rstd, const float *residual3_batch_norm1_beta, const float *residual3_batch_norm1_gamma, const float *residual3_batch_norm3_beta, const float *residual3_batch_norm3_gamma, float *residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, const float *residual3_batch_norm1_h, float *activation4_h, float *global_avg_pool1_z)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual3_y_kernel(int64_t N, const float *d_global_avg_pool1_z, const float *residual3_batch_norm3_gamma, const float *residual3_batch_norm1_gamma, float *d_residual3_y, const float *activation4_h, float *d_residual3_batch_norm3_h, float *d_residual3_batch_norm1_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual3_batch_norm3_beta_kernel(int64_t N, const float *d_residual3_y, float *d_residual3_batch_norm3_beta, const float *residual3_batch_norm3_h, float *d_residual3_batch_norm3_gamma, float *d_residual3_batch_norm1_beta, const float *residual3_batch_norm1_h, float *d_residual3_batch_norm1_gamma, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void d_residual3_batch_norm3_centred_kernel(int64_t N, const float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_rstd, float *d_residual3_batch_norm3_centred, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_centred)
{
    const float u1 = (float)(0.5/(double)N);
    /* d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N) */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual3_batch_norm3_mean_kernel(int64_t N, const float *d_residual3_batch_norm3_centred, float *d_residual3_batch_norm3_mean)
{
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void d_residual3_conv2d3_z_kernel(int64_t N, const float *d_residual3_batch_norm3_mean, float *d_residual3_conv2d3_z, const float *d_residual3_batch_norm3_centred)
{
    const float u1 = (float)(0.25/(double)N);
    /* d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s] */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual3_batch_norm2_y_kernel(int64_t N, const float *residual3_batch_norm2_gamma, float *d_residual3_batch_norm2_y, const float *d_residual3_conv2d3_p, const float *residual3_activation1_h, float *d_residual3_batch_norm2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual3_batch_norm2_beta_kernel(int64_t N, const float *d_residual3_batch_norm2_y, float *d_residual3_batch_norm2_beta, const float *residual3_batch_norm2_h, float *d_residual3_batch_norm2_gamma, const float *d_residual3_batch_norm2_h, const float *residual3_batch_norm2_centred, float *d_residual3_batch_norm2_var, const float *residual3_batch_norm2_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void d_residual3_batch_norm2_mean_kernel(int64_t N, const float *d_residual3_batch_norm2_centred, float *d_residual3_batch_norm2_mean, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_centred, float *d_residual3_batch_norm1_var, const float *residual3_batch_norm1_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void d_activation3_h_kernel(int64_t N, float *d_activation3_h, const float *d_residual3_conv2d2_p, const float *d_residual3_batch_norm1_var, const float *residual3_batch_norm1_rstd, float *d_residual3_batch_norm1_centred, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_centred)
{
    const float u1 = (float)(0.5/(double)N);
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual2_y_kernel(int64_t N, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm1_gamma, float *d_residual2_y, const float *d_activation3_h, const float *activation3_h, float *d_residual2_batch_norm3_h, float *d_residual2_batch_norm1_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual2_batch_norm3_beta_kernel(int64_t N, const float *d_residual2_y, float *d_residual2_batch_norm3_beta, const float *residual2_batch_norm3_h, float *d_residual2_batch_norm3_gamma, float *d_residual2_batch_norm1_beta, const float *residual2_batch_norm1_h, float *d_residual2_batch_norm1_gamma, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
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

KERNEL void d_residual2_batch_norm3_centred_kernel(int64_t N, const float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_rstd, float *d_residual2_batch_norm3_centred, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_centred)
{
    const float u1 = (float)(0.125/(double)N);
    /* d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N) */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual2_batch_norm3_mean_kernel(int64_t N, const float *d_residual2_batch_norm3_centred, float *d_residual2_batch_norm3_mean)
{
    for (int64_t c = 0; c < 32; c++) {
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

KERNEL void d_residual2_conv2d3_z_kernel(int64_t N, const float *d_residual2_batch_norm3_mean, float *d_residual2_conv2d3_z, const float *d_residual2_batch_norm3_centred)
{
    const float u1 = (float)(0.0625/(double)N);
    /* d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s] */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual2_batch_norm2_y_kernel(int64_t N, const float *residual2_batch_norm2_gamma, float *d_residual2_batch_norm2_y, const float *d_residual2_conv2d3_p, const float *residual2_activation1_h, float *d_residual2_batch_norm2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual2_batch_norm2_beta_kernel(int64_t N, const float *d_residual2_batch_norm2_y, float *d_residual2_batch_norm2_beta, const float *residual2_batch_norm2_h, float *d_residual2_batch_norm2_gamma, const float *d_residual2_batch_norm2_h, const float *residual2_batch_norm2_centred, float *d_residual2_batch_norm2_var, const float *residual2_batch_norm2_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
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

KERNEL void d_residual2_batch_norm2_mean_kernel(int64_t N, const float *d_residual2_batch_norm2_centred, float *d_residual2_batch_norm2_mean, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_centred, float *d_residual2_batch_norm1_var, const float *residual2_batch_norm1_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
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

KERNEL void d_activation2_h_kernel(int64_t N, float *d_activation2_h, const float *d_residual2_conv2d2_p, const float *d_residual2_batch_norm1_var, const float *residual2_batch_norm1_rstd, float *d_residual2_batch_norm1_centred, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_centred)
{
    const float u1 = (float)(0.125/(double)N);
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_residual1_y_kernel(int64_t N, const float *residual1_batch_norm2_gamma, float *d_residual1_y, const float *d_activation2_h, const float *activation2_h, float *d_residual1_batch_norm2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_beta_kernel(int64_t N, const float *d_residual1_y, float *d_beta, const float *h, float *d_gamma, const float *centred, const float *d_h, float *d_var, const float *rstd)
{
    for (int64_t c = 0; c < 16; c++) {
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

KERNEL void d_centred_kernel(int64_t N, const float *d_var, const float *rstd, float *d_centred, const float *d_h, const float *centred)
{
    const float u1 = (float)(0.03125/(double)N);
    /* d_centred[n,c,r,s] = d_h[n,c,r,s]·rstd[c] + 0.03125·centred[n,c,r,s]·d_var[c]/N */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_mean_kernel(int64_t N, const float *d_centred, float *d_mean)
{
    for (int64_t c = 0; c < 16; c++) {
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

KERNEL void d_residual1_conv2d2_z_kernel(int64_t N, const float *d_mean, float *d_residual1_conv2d2_z, const float *d_centred)
{
    const float u1 = (float)(0.015625/(double)N);
    /* d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_mean[c]/N + d_centred[n,c,r,s] */
    for (int64_t n = 0; n < N; n++) {
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
static void d_residual1_batch_norm_part(int64_t N, float *d, const float *d_residual1_y, const float *h, const float *kept, const float *d_h, float *kept2, const float *residual1_conv2d2_W, float *pack)
{
    float *d_beta = d + 2320;
    float *d_gamma = d + 2304;
    const float *centred = kept + 1600*N;
    float *d_var = kept2 + 11952*N + 80896;
    const float *rstd = kept + 2624*N;
    float *d_centred = kept2 + 11952*N + 80912;
    float *d_mean = kept2 + 11952*N + 80896;
    float *d_residual1_conv2d2_z = kept2 + 12976*N + 80912;
    float *d_residual1_conv2d2_W = d;
    float *d_residual1_conv2d2_W_part = kept2 + 14000*N + 80912;
    float *d_residual1_conv2d2_W_lost = kept2 + 14000*N + 83216;
    float *residual1_conv2d2_p_windows_2 = kept2 + 14000*N + 85520;
    const float *residual1_conv2d2_p = kept;
    float *d_residual1_conv2d2_p = kept2;
    float *d_residual1_conv2d2_p_windows = kept2 + 14000*N + 85520;
    d_beta_kernel(N, d_residual1_y, d_beta, h, d_gamma, centred, d_h, d_var, rstd);
    d_centred_kernel(N, d_var, rstd, d_centred, d_h, centred);
    d_mean_kernel(N, d_centred, d_mean);
    d_residual1_conv2d2_z_kernel(N, d_mean, d_residual1_conv2d2_z, d_centred);
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d2_W);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, 2304, d_residual1_conv2d2_W, d_residual1_conv2d2_W_part, d_residual1_conv2d2_W_lost);
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows_2, residual1_conv2d2_p);
        /* d_residual1_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d2_z + 1024*n, 64, 1, residual1_conv2d2_p_windows_2, 1, 64, N > 64 ? d_residual1_conv2d2_W_part : d_residual1_conv2d2_W, 144, 1, N > 64 ? d_residual1_conv2d2_W_part : d_residual1_conv2d2_W, 144, 1, pack);
    }
    if (N > 64) contract_block(1, 2304, d_residual1_conv2d2_W, d_residual1_conv2d2_W_part, d_residual1_conv2d2_W_lost);
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d2_W[o,i,u,t]·d_residual1_conv2d2_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d2_z + 1024*n, 1, 64, residual1_conv2d2_W, 144, 1, NULL, 0, 0, d_residual1_conv2d2_p_windows, 1, 64, pack);
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d2_p, d_residual1_conv2d2_p_windows);
    }
}

KERNEL void d_residual1_batch_norm1_y_kernel(int64_t N, const float *residual1_batch_norm1_gamma, float *d_residual1_batch_norm1_y, const float *d_residual1_conv2d2_p, const float *residual1_activation1_h, float *d_residual1_batch_norm1_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_activation1_h_kernel(int64_t N, const float *batch_norm1_gamma, const float *d_residual1_conv2d1_p, const float *d_residual1_y, float *d_batch_norm1_y, const float *activation1_h, float *d_batch_norm1_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_batch_norm1_centred_kernel(int64_t N, const float *batch_norm1_rstd, const float *d_batch_norm1_var, float *d_batch_norm1_centred, const float *d_batch_norm1_h, const float *batch_norm1_centred)
{
    const float u1 = (float)(0.03125/(double)N);
    /* d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N */
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void d_x_kernel(int64_t N, float *d_x, const float *d_conv2d1_p)
{
    /* d_x[n,c,r,s] = d_conv2d1_p[n,c,r+1,s+1] */
    for (int64_t c = 0; c < N; c++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                d_x[64*c + 8*r + s] = d_conv2d1_p[100*c + 10*r + s + 11];
            }
        }
    }
}

KERNEL void var_kernel3(int64_t N, const float *centred, float *rstd, float *running_mean, const float *mean, float *running_var)
{
    const float u1 = (float)(0.015625/(double)N);
    const float u2 = (float)(0.1/(double)(64*N - 1));
    const float u3 = (float)(double)(64*N);
    for (int64_t c = 0; c < 16; c++) {
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
static void batch_norm1_part(int64_t N, float *mean, const float *conv2d1_z, float *kept, float *p)
{
    float *centred = kept;
    float *rstd = kept + 1024*N;
    float *running_mean = p;
    float *running_var = p + 16;
    batch_norm1_mean_kernel(N, conv2d1_z, mean);
    batch_norm1_centred_kernel2(N, mean, centred, conv2d1_z);
    var_kernel3(N, centred, rstd, running_mean, mean, running_var);
}

KERNEL void residual1_batch_norm1_h_kernel(int64_t N, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_beta, const float *residual1_batch_norm1_gamma, const float *residual1_batch_norm1_centred, float *residual1_conv2d2_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual1_batch_norm2_h_kernel2(int64_t N, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_beta, const float *residual1_batch_norm2_gamma, const float *residual1_batch_norm2_centred, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void var_kernel4(int64_t N, const float *centred, float *rstd, float *running_mean, const float *mean, float *running_var)
{
    const float u1 = (float)(0.0625/(double)N);
    const float u2 = (float)(0.1/(double)(16*N - 1));
    const float u3 = (float)(double)(16*N);
    for (int64_t c = 0; c < 32; c++) {
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
    mean_kernel(N, residual2_conv2d1_z, mean);
    centred_kernel(N, mean, centred, residual2_conv2d1_z);
    var_kernel4(N, centred, rstd, running_mean, mean, running_var);
}

KERNEL void residual2_batch_norm2_h_kernel2(int64_t N, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_beta, const float *residual2_batch_norm2_gamma, const float *residual2_batch_norm2_centred, float *residual2_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual2_batch_norm3_h_kernel2(int64_t N, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm3_beta, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm3_centred, const float *residual2_batch_norm1_h, float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_batch_norm1_centred_kernel2(int64_t N, const float *residual3_batch_norm1_mean, float *residual3_batch_norm1_centred, const float *residual3_conv2d1_z, float *residual3_conv2d2_p, const float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void residual3_batch_norm1_var_kernel(int64_t N, const float *residual3_batch_norm1_centred, float *residual3_batch_norm1_running_mean, const float *residual3_batch_norm1_mean, float *residual3_batch_norm1_running_var)
{
    const float u1 = (float)(0.25/(double)N);
    const float u2 = (float)(0.1/(double)(4*N - 1));
    const float u3 = (float)(double)(4*N);
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void residual3_batch_norm2_var_kernel(int64_t N, const float *residual3_batch_norm2_centred, float *residual3_batch_norm2_rstd, float *residual3_batch_norm2_running_mean, const float *residual3_batch_norm2_mean, float *residual3_batch_norm2_running_var)
{
    const float u1 = (float)(0.25/(double)N);
    const float u2 = (float)(0.1/(double)(4*N - 1));
    const float u3 = (float)(double)(4*N);
    for (int64_t c = 0; c < 64; c++) {
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

KERNEL void residual3_batch_norm2_h_kernel2(int64_t N, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_beta, const float *residual3_batch_norm2_gamma, const float *residual3_batch_norm2_centred, float *residual3_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
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

KERNEL void decayed_w_kernel(double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.05*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 77754; p++) {
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
    float *conv2d1_p_windows = workspace + 112*N;
    float *conv2d1_z = workspace + 112*N + 576;
    float *batch_norm1_centred = workspace + 1136*N + 576;
    float *batch_norm1_rstd = workspace + 112*N;
    float *residual1_batch_norm1_rstd = workspace;
    float *residual1_batch_norm2_rstd = workspace + 112*N + 576;
    float *residual1_conv2d1_p = workspace + 2160*N + 576;
    float *activation1_h = workspace + 3760*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 4784*N + 576;
    float *residual1_conv2d1_z = workspace + 1136*N + 576;
    float *residual1_conv2d2_p = workspace + 2160*N + 576;
    float *residual1_conv2d2_p_windows = workspace + 4784*N + 576;
    float *residual1_conv2d2_z = workspace + 1136*N + 576;
    float *activation2_h = workspace + 2160*N + 576;
    float *residual2_conv2d1_z = workspace + 1136*N + 576;
    float *residual2_batch_norm1_centred = workspace + 3760*N + 576;
    float *residual2_batch_norm1_rstd = workspace + 112*N;
    float *residual2_batch_norm2_rstd = workspace;
    float *residual2_batch_norm3_rstd = workspace + 4784*N + 576;
    float *residual2_conv2d2_p = workspace + 4784*N + 9792;
    float *residual2_batch_norm1_h = workspace + 1136*N + 576;
    float *residual2_conv2d2_p_windows = workspace + 6384*N + 9792;
    float *residual2_conv2d2_z = workspace + 3760*N + 576;
    float *residual2_conv2d3_p = workspace + 4784*N + 9792;
    float *residual2_conv2d3_p_windows = workspace + 6384*N + 12096;
    float *residual2_conv2d3_z = workspace + 3760*N + 576;
    float *activation3_h = workspace + 112*N + 576;
    float *residual3_conv2d1_z = workspace + 3760*N + 576;
    float *residual3_batch_norm1_centred = workspace + 1136*N + 576;
    float *residual3_batch_norm1_rstd = workspace + 112*N;
    float *residual3_batch_norm2_rstd = workspace + 6384*N + 9792;
    float *residual3_batch_norm3_rstd = workspace + 6384*N + 12096;
    float *residual3_conv2d2_p = workspace + 4784*N + 9792;
    float *residual3_batch_norm1_h = workspace + 3760*N + 576;
    float *residual3_conv2d2_p_windows = workspace + 4784*N + 576;
    float *residual3_conv2d2_z = workspace + 1136*N + 576;
    float *residual3_conv2d3_p = workspace + 112*N + 576;
    float *residual3_conv2d3_p_windows = workspace + 6384*N + 9792;
    float *residual3_conv2d3_z = workspace + 1136*N + 576;
    float *activation4_h = workspace + 112*N;
    float *global_avg_pool1_z = workspace;
    float *pack = workspace + 6384*N + 16704;
    conv2d1_p_kernel(N, conv2d1_p);
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, p.conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    batch_norm1_centred_kernel(N, p.batch_norm1_running_mean, batch_norm1_centred, conv2d1_z);
    batch_norm1_rstd_kernel(batch_norm1_rstd, p.batch_norm1_running_var, residual1_batch_norm1_rstd, p.residual1_batch_norm1_running_var, residual1_batch_norm2_rstd, p.residual1_batch_norm2_running_var);
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    batch_norm1_h_kernel(N, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, batch_norm1_centred, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, p.residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    residual1_batch_norm1_centred_kernel(N, p.residual1_batch_norm1_running_mean, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_conv2d1_z, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, p.residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    residual1_batch_norm2_centred_kernel(N, p.residual1_batch_norm2_running_mean, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_conv2d2_z, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, p.residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    residual2_batch_norm1_centred_kernel(N, p.residual2_batch_norm1_running_mean, residual2_batch_norm1_centred, residual2_conv2d1_z);
    residual2_batch_norm1_rstd_kernel(residual2_batch_norm1_rstd, p.residual2_batch_norm1_running_var, residual2_batch_norm2_rstd, p.residual2_batch_norm2_running_var, residual2_batch_norm3_rstd, p.residual2_batch_norm3_running_var);
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, p.residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    residual2_batch_norm2_centred_kernel(N, p.residual2_batch_norm2_running_mean, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_conv2d2_z, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, p.residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    residual2_batch_norm3_centred_kernel(N, p.residual2_batch_norm3_running_mean, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_conv2d3_z, residual2_batch_norm1_h, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, p.residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    residual3_batch_norm1_centred_kernel(N, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_centred, residual3_conv2d1_z);
    residual3_batch_norm1_rstd_kernel(residual3_batch_norm1_rstd, p.residual3_batch_norm1_running_var, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_var, residual3_batch_norm3_rstd, p.residual3_batch_norm3_running_var);
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    residual3_batch_norm1_h_kernel(N, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h);
    for (int64_t n = 0; n < N; n++) {
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, p.residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    residual3_batch_norm2_centred_kernel(N, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_conv2d2_z, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, p.residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    residual3_batch_norm3_centred_kernel(N, p.residual3_batch_norm3_running_mean, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_conv2d3_z, residual3_batch_norm1_h, activation4_h, global_avg_pool1_z);
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
    float *conv2d1_p_windows = workspace + 224*N;
    float *conv2d1_z = workspace + 224*N + 576;
    float *batch_norm1_mean = workspace + 224*N;
    float *batch_norm1_centred = workspace + 1248*N + 576;
    float *batch_norm1_var = workspace + 224*N + 576;
    float *batch_norm1_rstd = workspace + 2272*N + 576;
    float *batch_norm1_new_mean = workspace + 2272*N + 592;
    float *batch_norm1_new_var = workspace + 2272*N + 592;
    float *batch_norm1_h = workspace + 224*N + 576;
    float *activation1_h = workspace + 5920*N + 9840;
    float *residual1_batch_norm1_var = workspace + 224*N;
    float *residual1_batch_norm1_new_mean = workspace + 2272*N + 608;
    float *residual1_batch_norm1_mean = workspace + 2272*N + 592;
    float *residual1_batch_norm1_new_var = workspace + 2272*N + 592;
    float *residual1_activation1_h = workspace + 10592*N + 9856;
    float *residual1_batch_norm2_var = workspace + 224*N;
    float *residual1_batch_norm2_new_mean = workspace + 2272*N + 608;
    float *residual1_batch_norm2_mean = workspace + 2272*N + 592;
    float *residual1_batch_norm2_new_var = workspace + 2272*N + 592;
    float *residual1_batch_norm2_rstd = workspace + 9568*N + 9840;
    float *residual1_batch_norm2_h = workspace + 2272*N + 608;
    float *residual1_batch_norm2_centred = workspace + 8544*N + 9840;
    float *activation2_h = workspace + 11616*N + 9856;
    float *residual2_conv2d1_z = workspace + 12640*N + 9856;
    float *residual2_batch_norm1_mean = workspace + 224*N;
    float *residual2_batch_norm1_var = workspace + 13664*N + 9888;
    float *residual2_batch_norm1_new_mean = workspace + 12640*N + 9856;
    float *residual2_batch_norm1_new_var = workspace + 224*N;
    float *residual2_conv2d2_p = workspace + 13664*N + 9920;
    float *residual2_batch_norm1_rstd = workspace + 13664*N + 9856;
    float *residual2_batch_norm1_h = workspace + 12640*N + 9856;
    float *residual2_batch_norm1_centred = workspace + 13152*N + 9856;
    float *residual2_conv2d2_p_windows = workspace + 15264*N + 9920;
    float *residual2_conv2d2_z = workspace + 15264*N + 12224;
    float *residual2_batch_norm2_mean = workspace + 13664*N + 9888;
    float *residual2_batch_norm2_var = workspace + 224*N;
    float *residual2_batch_norm2_new_mean = workspace + 15264*N + 9920;
    float *residual2_batch_norm2_new_var = workspace + 13664*N + 9888;
    float *residual2_conv2d3_p = workspace + 16288*N + 12256;
    float *residual2_batch_norm2_rstd = workspace + 16288*N + 12224;
    float *residual2_batch_norm2_h = workspace + 15264*N + 12224;
    float *residual2_batch_norm2_centred = workspace + 15776*N + 12224;
    float *residual2_activation1_h = workspace + 17440*N + 12256;
    float *residual2_conv2d3_p_windows = workspace + 17952*N + 12256;
    float *residual2_conv2d3_z = workspace + 17952*N + 16864;
    float *residual2_batch_norm3_mean = workspace + 13664*N + 9888;
    float *residual2_batch_norm3_var = workspace + 224*N;
    float *residual2_batch_norm3_new_mean = workspace + 15264*N + 9920;
    float *residual2_batch_norm3_new_var = workspace + 13664*N + 9888;
    float *residual2_batch_norm3_rstd = workspace + 18976*N + 16864;
    float *residual2_batch_norm3_h = workspace + 17952*N + 16864;
    float *residual2_batch_norm3_centred = workspace + 18464*N + 16864;
    float *activation3_h = workspace + 18976*N + 16896;
    float *residual3_conv2d1_z = workspace + 19488*N + 16896;
    float *residual3_batch_norm1_mean = workspace + 224*N;
    float *residual3_batch_norm1_new_mean = workspace + 17952*N + 12256;
    float *residual3_batch_norm1_new_var = workspace + 224*N;
    float *residual3_batch_norm1_var = workspace + 15264*N + 9920;
    float *residual3_conv2d2_p = workspace + 20000*N + 16960;
    float *residual3_batch_norm1_rstd = workspace + 20000*N + 16896;
    float *residual3_batch_norm1_h = workspace + 19488*N + 16896;
    float *residual3_batch_norm1_centred = workspace + 19744*N + 16896;
    float *residual3_conv2d2_p_windows = workspace + 15264*N + 9920;
    float *residual3_conv2d2_z = workspace + 21152*N + 16960;
    float *residual3_batch_norm2_mean = workspace + 224*N;
    float *residual3_batch_norm2_new_mean = workspace + 17952*N + 12256;
    float *residual3_batch_norm2_new_var = workspace + 224*N;
    float *residual3_batch_norm2_var = workspace + 15264*N + 9920;
    float *residual3_conv2d3_p = workspace + 21664*N + 17024;
    float *residual3_batch_norm2_rstd = workspace + 21664*N + 16960;
    float *residual3_batch_norm2_h = workspace + 21152*N + 16960;
    float *residual3_batch_norm2_centred = workspace + 21408*N + 16960;
    float *residual3_activation1_h = workspace + 22688*N + 17024;
    float *residual3_conv2d3_p_windows = workspace + 15264*N + 9920;
    float *residual3_conv2d3_z = workspace + 22944*N + 17024;
    float *residual3_batch_norm3_mean = workspace + 224*N;
    float *residual3_batch_norm3_new_mean = workspace + 17952*N + 12256;
    float *residual3_batch_norm3_new_var = workspace + 224*N;
    float *residual3_batch_norm3_var = workspace + 15264*N + 9920;
    float *residual3_batch_norm3_rstd = workspace + 23456*N + 17024;
    float *residual3_batch_norm3_h = workspace + 22944*N + 17024;
    float *residual3_batch_norm3_centred = workspace + 23200*N + 17024;
    float *activation4_h = workspace + 23456*N + 17088;
    float *global_avg_pool1_z = workspace + 23712*N + 17088;
    float *dense1_z = workspace + 23776*N + 17088;
    float *cross_entropy1_lse_exp = workspace + 2272*N + 592;
    float *cross_entropy1_each = workspace + 23792*N + 17088;
    float *d_dense1_z = workspace + 23808*N + 17088;
    float *d_global_avg_pool1_z = workspace + 23712*N + 17088;
    float *d_residual3_y = workspace + 23824*N + 17088;
    float *d_residual3_batch_norm3_h = workspace + 24080*N + 17088;
    float *d_residual3_batch_norm1_h = workspace + 24336*N + 17088;
    float *d_residual3_batch_norm3_var = workspace + 224*N;
    float *d_residual3_batch_norm3_centred = workspace + 23824*N + 17088;
    float *d_residual3_batch_norm3_mean = workspace + 224*N;
    float *d_residual3_conv2d3_z = workspace + 24080*N + 17088;
    float *d_residual3_conv2d3_W_part = workspace + 24592*N + 17088;
    float *d_residual3_conv2d3_W_lost = workspace + 24592*N + 53952;
    float *residual3_conv2d3_p_windows_2 = workspace + 15264*N + 9920;
    float *d_residual3_conv2d3_p = workspace + 21664*N + 17024;
    float *d_residual3_conv2d3_p_windows = workspace + 15264*N + 9920;
    float *d_residual3_batch_norm2_y = workspace + 24080*N + 17088;
    float *d_residual3_batch_norm2_h = workspace + 23824*N + 17088;
    float *d_residual3_batch_norm2_var = workspace + 224*N;
    float *d_residual3_batch_norm2_centred = workspace + 24080*N + 17088;
    float *d_residual3_batch_norm2_mean = workspace + 224*N;
    float *d_residual3_batch_norm1_var = workspace + 15264*N + 9920;
    float *d_residual3_conv2d2_z = workspace + 23824*N + 17088;
    float *d_residual3_conv2d2_W_part = workspace + 24592*N + 53952;
    float *d_residual3_conv2d2_W_lost = workspace + 24592*N + 17088;
    float *residual3_conv2d2_p_windows_2 = workspace + 17952*N + 12256;
    float *d_residual3_conv2d2_p = workspace + 20000*N + 16960;
    float *d_residual3_conv2d2_p_windows = workspace + 17952*N + 12256;
    float *d_activation3_h = workspace + 21664*N + 17024;
    float *d_residual3_batch_norm1_centred = workspace + 23824*N + 17088;
    float *d_residual3_batch_norm1_mean = workspace + 224*N;
    float *d_residual3_conv2d1_z = workspace + 24336*N + 17088;
    float *d_residual2_y = workspace + 20000*N + 16960;
    float *d_residual2_batch_norm3_h = workspace + 24592*N + 90816;
    float *d_residual2_batch_norm1_h = workspace + 25104*N + 90816;
    float *d_residual2_batch_norm3_var = workspace + 13664*N + 9888;
    float *d_residual2_batch_norm3_centred = workspace + 17952*N + 16864;
    float *d_residual2_batch_norm3_mean = workspace + 13664*N + 9888;
    float *d_residual2_conv2d3_z = workspace + 24592*N + 90816;
    float *d_residual2_conv2d3_W_part = workspace + 24592*N + 17088;
    float *d_residual2_conv2d3_W_lost = workspace + 24592*N + 53952;
    float *residual2_conv2d3_p_windows_2 = workspace + 17952*N + 12256;
    float *d_residual2_conv2d3_p = workspace + 16288*N + 12256;
    float *d_residual2_conv2d3_p_windows = workspace + 17952*N + 12256;
    float *d_residual2_batch_norm2_y = workspace + 24592*N + 90816;
    float *d_residual2_batch_norm2_h = workspace + 17952*N + 16864;
    float *d_residual2_batch_norm2_var = workspace + 13664*N + 9888;
    float *d_residual2_batch_norm2_centred = workspace + 24592*N + 90816;
    float *d_residual2_batch_norm2_mean = workspace + 13664*N + 9888;
    float *d_residual2_batch_norm1_var = workspace + 224*N;
    float *d_residual2_conv2d2_z = workspace + 17952*N + 16864;
    float *d_residual2_conv2d2_W_part = workspace + 17952*N + 12256;
    float *d_residual2_conv2d2_W_lost = workspace + 24592*N + 53952;
    float *residual2_conv2d2_p_windows_2 = workspace + 15264*N + 9920;
    float *d_residual2_conv2d2_p = workspace + 13664*N + 9920;
    float *d_residual2_conv2d2_p_windows = workspace + 15264*N + 9920;
    float *d_activation2_h = workspace + 21664*N + 17024;
    float *d_residual2_batch_norm1_centred = workspace + 17952*N + 16864;
    float *d_residual2_batch_norm1_mean = workspace + 13664*N + 9888;
    float *d_residual2_conv2d1_z = workspace + 25104*N + 90816;
    float *d_residual1_y = workspace + 16288*N + 12256;
    float *d_residual1_batch_norm2_h = workspace + 20000*N + 16960;
    float *d_residual1_conv2d2_p = workspace + 13664*N + 9920;
    float *d_residual1_batch_norm1_y = workspace + 21664*N + 17024;
    float *d_residual1_batch_norm1_h = workspace + 11616*N + 9856;
    float *d_residual1_conv2d1_p = workspace + 13664*N + 9920;
    float *d_batch_norm1_y = workspace + 11616*N + 9856;
    float *d_batch_norm1_h = workspace + 21664*N + 17024;
    float *d_batch_norm1_var = workspace + 2272*N + 592;
    float *d_batch_norm1_centred = workspace + 11616*N + 9856;
    float *d_batch_norm1_mean = workspace + 2272*N + 592;
    float *d_conv2d1_z = workspace + 21664*N + 17024;
    float *d_conv2d1_W_part = workspace + 224*N;
    float *d_conv2d1_W_lost = workspace + 15264*N + 9920;
    float *conv2d1_p_windows_2 = workspace + 17952*N + 12256;
    float *d_conv2d1_p_windows = workspace + 224*N;
    float *pack = workspace + 27664*N + 104656;
    if (!(64*N > 1)) return 1;
    if (!(16*N > 1)) return 2;
    if (!(4*N > 1)) return 3;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 4;
    if (d_x) {
        conv2d1_p_kernel(N, d_conv2d1_p);
    }
    conv2d1_p_kernel(N, conv2d1_p);
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, p.conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    batch_norm1_mean_kernel(N, conv2d1_z, batch_norm1_mean);
    batch_norm1_centred_kernel2(N, batch_norm1_mean, batch_norm1_centred, conv2d1_z);
    batch_norm1_var_kernel(N, batch_norm1_centred, batch_norm1_var, batch_norm1_rstd);
    if (update_statistics) {
        batch_norm1_new_mean_kernel(batch_norm1_new_mean, batch_norm1_mean, p.batch_norm1_running_mean);
        batch_norm1_new_var_kernel(N, batch_norm1_new_var, p.batch_norm1_running_var, batch_norm1_var);
    }
    residual1_part(N, workspace + 3296*N + 9824, batch_norm1_h, batch_norm1_centred, p.batch_norm1_gamma, activation1_h, residual1_batch_norm1_var, pack);
    if (update_statistics) {
        batch_norm1_new_mean_kernel(residual1_batch_norm1_new_mean, residual1_batch_norm1_mean, p.residual1_batch_norm1_running_mean);
        batch_norm1_new_var_kernel(N, residual1_batch_norm1_new_var, p.residual1_batch_norm1_running_var, residual1_batch_norm1_var);
    }
    residual1_part(N, workspace + 6944*N + 9840, workspace + 9568*N + 9856, workspace + 4896*N + 9824, p.residual1_batch_norm1_gamma, residual1_activation1_h, residual1_batch_norm2_var, pack);
    if (update_statistics) {
        batch_norm1_new_mean_kernel(residual1_batch_norm2_new_mean, residual1_batch_norm2_mean, p.residual1_batch_norm2_running_mean);
        batch_norm1_new_var_kernel(N, residual1_batch_norm2_new_var, p.residual1_batch_norm2_running_var, residual1_batch_norm2_var);
    }
    residual1_batch_norm2_h_kernel(N, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_batch_norm2_h, residual1_batch_norm2_centred, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, p.residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    residual2_batch_norm_part(N, residual2_batch_norm1_mean, residual2_conv2d1_z, residual2_batch_norm1_var);
    if (update_statistics) {
        residual2_batch_norm1_new_mean_kernel(residual2_batch_norm1_new_mean, residual2_batch_norm1_mean, p.residual2_batch_norm1_running_mean);
        residual2_batch_norm1_new_var_kernel(N, residual2_batch_norm1_new_var, p.residual2_batch_norm1_running_var, residual2_batch_norm1_var);
    }
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, p.residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    residual2_batch_norm_part(N, residual2_batch_norm2_mean, residual2_conv2d2_z, residual2_batch_norm2_var);
    if (update_statistics) {
        residual2_batch_norm1_new_mean_kernel(residual2_batch_norm2_new_mean, residual2_batch_norm2_mean, p.residual2_batch_norm2_running_mean);
        residual2_batch_norm1_new_var_kernel(N, residual2_batch_norm2_new_var, p.residual2_batch_norm2_running_var, residual2_batch_norm2_var);
    }
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    residual2_batch_norm2_h_kernel(N, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_batch_norm2_h, residual2_batch_norm2_centred, residual2_activation1_h, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, p.residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    residual2_batch_norm_part(N, residual2_batch_norm3_mean, residual2_conv2d3_z, residual2_batch_norm3_var);
    if (update_statistics) {
        residual2_batch_norm1_new_mean_kernel(residual2_batch_norm3_new_mean, residual2_batch_norm3_mean, p.residual2_batch_norm3_running_mean);
        residual2_batch_norm1_new_var_kernel(N, residual2_batch_norm3_new_var, p.residual2_batch_norm3_running_var, residual2_batch_norm3_var);
    }
    residual2_batch_norm3_h_kernel(N, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_batch_norm3_h, residual2_batch_norm3_centred, residual2_batch_norm1_h, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, p.residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    residual3_batch_norm_part(N, residual3_batch_norm1_mean, residual3_conv2d1_z);
    if (update_statistics) {
        residual3_batch_norm1_new_mean_kernel(residual3_batch_norm1_new_mean, residual3_batch_norm1_mean, p.residual3_batch_norm1_running_mean);
        residual3_batch_norm1_new_var_kernel(N, residual3_batch_norm1_new_var, p.residual3_batch_norm1_running_var, residual3_batch_norm1_var);
    }
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    residual3_batch_norm1_h_kernel(N, residual3_batch_norm1_rstd, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_conv2d2_p, activation3_h);
    for (int64_t n = 0; n < N; n++) {
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, p.residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    residual3_batch_norm_part(N, residual3_batch_norm2_mean, residual3_conv2d2_z);
    if (update_statistics) {
        residual3_batch_norm1_new_mean_kernel(residual3_batch_norm2_new_mean, residual3_batch_norm2_mean, p.residual3_batch_norm2_running_mean);
        residual3_batch_norm1_new_var_kernel(N, residual3_batch_norm2_new_var, p.residual3_batch_norm2_running_var, residual3_batch_norm2_var);
    }
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    residual3_batch_norm2_h_kernel(N, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_batch_norm2_h, residual3_batch_norm2_centred, residual3_activation1_h, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, p.residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    residual3_batch_norm_part(N, residual3_batch_norm3_mean, residual3_conv2d3_z);
    if (update_statistics) {
        residual3_batch_norm1_new_mean_kernel(residual3_batch_norm3_new_mean, residual3_batch_norm3_mean, p.residual3_batch_norm3_running_mean);
        residual3_batch_norm1_new_var_kernel(N, residual3_batch_norm3_new_var, p.residual3_batch_norm3_running_var, residual3_batch_norm3_var);
    }
    residual3_batch_norm3_h_kernel(N, residual3_batch_norm3_rstd, p.residual3_batch_norm1_beta, p.residual3_batch_norm1_gamma, p.residual3_batch_norm3_beta, p.residual3_batch_norm3_gamma, residual3_batch_norm3_h, residual3_batch_norm3_centred, residual3_batch_norm1_h, activation4_h, global_avg_pool1_z);
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_dense1_b_kernel(d.dense1_b);
    cross_entropy1_lse_max_kernel(N, d.dense1_b, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, loss);
    /* d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o] */
    contract(64, 10, N, 1.0f, global_avg_pool1_z, 1, 64, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    /* d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 64, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_global_avg_pool1_z, 64, 1, pack);
    d_residual3_y_kernel(N, d_global_avg_pool1_z, p.residual3_batch_norm3_gamma, p.residual3_batch_norm1_gamma, d_residual3_y, activation4_h, d_residual3_batch_norm3_h, d_residual3_batch_norm1_h);
    d_residual3_batch_norm3_beta_kernel(N, d_residual3_y, d.residual3_batch_norm3_beta, residual3_batch_norm3_h, d.residual3_batch_norm3_gamma, d.residual3_batch_norm1_beta, residual3_batch_norm1_h, d.residual3_batch_norm1_gamma, d_residual3_batch_norm3_h, residual3_batch_norm3_centred, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd);
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_h, residual3_batch_norm3_centred);
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_mean);
    d_residual3_conv2d3_z_kernel(N, d_residual3_batch_norm3_mean, d_residual3_conv2d3_z, d_residual3_batch_norm3_centred);
    d_residual3_conv2d3_W_kernel(d.residual3_conv2d3_W);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, 36864, d.residual3_conv2d3_W, d_residual3_conv2d3_W_part, d_residual3_conv2d3_W_lost);
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows_2, residual3_conv2d3_p);
        /* d_residual3_conv2d3_W_part[o,i,u,t] += Σ_{r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p_windows_2[r,s,i,u,t] */
        contract(64, 576, 4, 1.0f, d_residual3_conv2d3_z + 256*n, 4, 1, residual3_conv2d3_p_windows_2, 576, 1, N > 64 ? d_residual3_conv2d3_W_part : d.residual3_conv2d3_W, 576, 1, N > 64 ? d_residual3_conv2d3_W_part : d.residual3_conv2d3_W, 576, 1, pack);
    }
    if (N > 64) contract_block(1, 36864, d.residual3_conv2d3_W, d_residual3_conv2d3_W_part, d_residual3_conv2d3_W_lost);
    residual3_conv2d3_p_kernel(N, d_residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d3_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t] */
        contract(4, 576, 64, 1.0f, d_residual3_conv2d3_z + 256*n, 1, 4, p.residual3_conv2d3_W, 576, 1, NULL, 0, 0, d_residual3_conv2d3_p_windows, 576, 1, pack);
        d_residual3_conv2d3_p_kernel(n, d_residual3_conv2d3_p, d_residual3_conv2d3_p_windows);
    }
    d_residual3_batch_norm2_y_kernel(N, p.residual3_batch_norm2_gamma, d_residual3_batch_norm2_y, d_residual3_conv2d3_p, residual3_activation1_h, d_residual3_batch_norm2_h);
    d_residual3_batch_norm2_beta_kernel(N, d_residual3_batch_norm2_y, d.residual3_batch_norm2_beta, residual3_batch_norm2_h, d.residual3_batch_norm2_gamma, d_residual3_batch_norm2_h, residual3_batch_norm2_centred, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd);
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_h, residual3_batch_norm2_centred);
    d_residual3_batch_norm2_mean_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_mean, d_residual3_batch_norm1_h, residual3_batch_norm1_centred, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd);
    d_residual3_conv2d3_z_kernel(N, d_residual3_batch_norm2_mean, d_residual3_conv2d2_z, d_residual3_batch_norm2_centred);
    d_residual3_conv2d2_W_kernel(d.residual3_conv2d2_W);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, 18432, d.residual3_conv2d2_W, d_residual3_conv2d2_W_part, d_residual3_conv2d2_W_lost);
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows_2, residual3_conv2d2_p);
        /* d_residual3_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p_windows_2[r,s,i,u,t] */
        contract(64, 288, 4, 1.0f, d_residual3_conv2d2_z + 256*n, 4, 1, residual3_conv2d2_p_windows_2, 288, 1, N > 64 ? d_residual3_conv2d2_W_part : d.residual3_conv2d2_W, 288, 1, N > 64 ? d_residual3_conv2d2_W_part : d.residual3_conv2d2_W, 288, 1, pack);
    }
    if (N > 64) contract_block(1, 18432, d.residual3_conv2d2_W, d_residual3_conv2d2_W_part, d_residual3_conv2d2_W_lost);
    residual2_conv2d3_p_kernel(N, d_residual3_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d2_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t] */
        contract(4, 288, 64, 1.0f, d_residual3_conv2d2_z + 256*n, 1, 4, p.residual3_conv2d2_W, 288, 1, NULL, 0, 0, d_residual3_conv2d2_p_windows, 288, 1, pack);
        d_residual3_conv2d2_p_kernel(n, d_residual3_conv2d2_p, d_residual3_conv2d2_p_windows);
    }
    d_activation3_h_kernel(N, d_activation3_h, d_residual3_conv2d2_p, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_h, residual3_batch_norm1_centred);
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_mean);
    d_residual3_conv2d3_z_kernel(N, d_residual3_batch_norm1_mean, d_residual3_conv2d1_z, d_residual3_batch_norm1_centred);
    /* d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 32, 64, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 1, 4, p.residual3_conv2d1_W, 32, 1, d_activation3_h + 512*n + 8*r, 2, 16, d_activation3_h + 512*n + 8*r, 2, 16, pack);
    /* d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            if (n == 0 && r == 0) contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, NULL, 0, 0, d.residual3_conv2d1_W, 32, 1, pack); else contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, d.residual3_conv2d1_W, 32, 1, d.residual3_conv2d1_W, 32, 1, pack);
    d_residual2_y_kernel(N, p.residual2_batch_norm3_gamma, p.residual2_batch_norm1_gamma, d_residual2_y, d_activation3_h, activation3_h, d_residual2_batch_norm3_h, d_residual2_batch_norm1_h);
    d_residual2_batch_norm3_beta_kernel(N, d_residual2_y, d.residual2_batch_norm3_beta, residual2_batch_norm3_h, d.residual2_batch_norm3_gamma, d.residual2_batch_norm1_beta, residual2_batch_norm1_h, d.residual2_batch_norm1_gamma, d_residual2_batch_norm3_h, residual2_batch_norm3_centred, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd);
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_h, residual2_batch_norm3_centred);
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_mean);
    d_residual2_conv2d3_z_kernel(N, d_residual2_batch_norm3_mean, d_residual2_conv2d3_z, d_residual2_batch_norm3_centred);
    d_residual2_conv2d3_W_kernel(d.residual2_conv2d3_W);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, 9216, d.residual2_conv2d3_W, d_residual2_conv2d3_W_part, d_residual2_conv2d3_W_lost);
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows_2, residual2_conv2d3_p);
        /* d_residual2_conv2d3_W_part[o,i,u,t] += Σ_{r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p_windows_2[i,u,t,r,s] */
        contract(32, 288, 16, 1.0f, d_residual2_conv2d3_z + 512*n, 16, 1, residual2_conv2d3_p_windows_2, 1, 16, N > 64 ? d_residual2_conv2d3_W_part : d.residual2_conv2d3_W, 288, 1, N > 64 ? d_residual2_conv2d3_W_part : d.residual2_conv2d3_W, 288, 1, pack);
    }
    if (N > 64) contract_block(1, 9216, d.residual2_conv2d3_W, d_residual2_conv2d3_W_part, d_residual2_conv2d3_W_lost);
    residual2_conv2d3_p_kernel(N, d_residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d3_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d3_W[o,i,u,t]·d_residual2_conv2d3_z[n,o,r,s] */
        contract(16, 288, 32, 1.0f, d_residual2_conv2d3_z + 512*n, 1, 16, p.residual2_conv2d3_W, 288, 1, NULL, 0, 0, d_residual2_conv2d3_p_windows, 1, 16, pack);
        d_residual2_conv2d3_p_kernel(n, d_residual2_conv2d3_p, d_residual2_conv2d3_p_windows);
    }
    d_residual2_batch_norm2_y_kernel(N, p.residual2_batch_norm2_gamma, d_residual2_batch_norm2_y, d_residual2_conv2d3_p, residual2_activation1_h, d_residual2_batch_norm2_h);
    d_residual2_batch_norm2_beta_kernel(N, d_residual2_batch_norm2_y, d.residual2_batch_norm2_beta, residual2_batch_norm2_h, d.residual2_batch_norm2_gamma, d_residual2_batch_norm2_h, residual2_batch_norm2_centred, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd);
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_h, residual2_batch_norm2_centred);
    d_residual2_batch_norm2_mean_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_mean, d_residual2_batch_norm1_h, residual2_batch_norm1_centred, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd);
    d_residual2_conv2d3_z_kernel(N, d_residual2_batch_norm2_mean, d_residual2_conv2d2_z, d_residual2_batch_norm2_centred);
    d_residual2_conv2d2_W_kernel(d.residual2_conv2d2_W);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, 4608, d.residual2_conv2d2_W, d_residual2_conv2d2_W_part, d_residual2_conv2d2_W_lost);
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows_2, residual2_conv2d2_p);
        /* d_residual2_conv2d2_W_part[o,i,u,t] += Σ_{r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(32, 144, 16, 1.0f, d_residual2_conv2d2_z + 512*n, 16, 1, residual2_conv2d2_p_windows_2, 1, 16, N > 64 ? d_residual2_conv2d2_W_part : d.residual2_conv2d2_W, 144, 1, N > 64 ? d_residual2_conv2d2_W_part : d.residual2_conv2d2_W, 144, 1, pack);
    }
    if (N > 64) contract_block(1, 4608, d.residual2_conv2d2_W, d_residual2_conv2d2_W_part, d_residual2_conv2d2_W_lost);
    residual1_conv2d1_p_kernel(N, d_residual2_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d2_W[o,i,u,t]·d_residual2_conv2d2_z[n,o,r,s] */
        contract(16, 144, 32, 1.0f, d_residual2_conv2d2_z + 512*n, 1, 16, p.residual2_conv2d2_W, 144, 1, NULL, 0, 0, d_residual2_conv2d2_p_windows, 1, 16, pack);
        d_residual2_conv2d2_p_kernel(n, d_residual2_conv2d2_p, d_residual2_conv2d2_p_windows);
    }
    d_activation2_h_kernel(N, d_activation2_h, d_residual2_conv2d2_p, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_h, residual2_batch_norm1_centred);
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_mean);
    d_residual2_conv2d3_z_kernel(N, d_residual2_batch_norm1_mean, d_residual2_conv2d1_z, d_residual2_batch_norm1_centred);
    /* d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            contract(4, 16, 32, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 1, 16, p.residual2_conv2d1_W, 16, 1, d_activation2_h + 1024*n + 16*r, 2, 64, d_activation2_h + 1024*n + 16*r, 2, 64, pack);
    /* d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            if (n == 0 && r == 0) contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, NULL, 0, 0, d.residual2_conv2d1_W, 16, 1, pack); else contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, d.residual2_conv2d1_W, 16, 1, d.residual2_conv2d1_W, 16, 1, pack);
    d_residual1_y_kernel(N, p.residual1_batch_norm2_gamma, d_residual1_y, d_activation2_h, activation2_h, d_residual1_batch_norm2_h);
    d_residual1_batch_norm_part(N, d.residual1_conv2d2_W, d_residual1_y, residual1_batch_norm2_h, workspace + 6944*N + 9840, d_residual1_batch_norm2_h, d_residual1_conv2d2_p, p.residual1_conv2d2_W, pack);
    d_residual1_batch_norm1_y_kernel(N, p.residual1_batch_norm1_gamma, d_residual1_batch_norm1_y, d_residual1_conv2d2_p, residual1_activation1_h, d_residual1_batch_norm1_h);
    d_residual1_batch_norm_part(N, d.residual1_conv2d1_W, d_residual1_batch_norm1_y, workspace + 9568*N + 9856, workspace + 3296*N + 9824, d_residual1_batch_norm1_h, d_residual1_conv2d1_p, p.residual1_conv2d1_W, pack);
    d_activation1_h_kernel(N, p.batch_norm1_gamma, d_residual1_conv2d1_p, d_residual1_y, d_batch_norm1_y, activation1_h, d_batch_norm1_h);
    d_beta_kernel(N, d_batch_norm1_y, d.batch_norm1_beta, batch_norm1_h, d.batch_norm1_gamma, batch_norm1_centred, d_batch_norm1_h, d_batch_norm1_var, batch_norm1_rstd);
    d_batch_norm1_centred_kernel(N, batch_norm1_rstd, d_batch_norm1_var, d_batch_norm1_centred, d_batch_norm1_h, batch_norm1_centred);
    d_mean_kernel(N, d_batch_norm1_centred, d_batch_norm1_mean);
    d_residual1_conv2d2_z_kernel(N, d_batch_norm1_mean, d_conv2d1_z, d_batch_norm1_centred);
    d_conv2d1_W_kernel(d.conv2d1_W);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, 144, d.conv2d1_W, d_conv2d1_W_part, d_conv2d1_W_lost);
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W_part[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 9, 64, 1.0f, d_conv2d1_z + 1024*n, 64, 1, conv2d1_p_windows_2, 1, 64, N > 64 ? d_conv2d1_W_part : d.conv2d1_W, 9, 1, N > 64 ? d_conv2d1_W_part : d.conv2d1_W, 9, 1, pack);
    }
    if (N > 64) contract_block(1, 144, d.conv2d1_W, d_conv2d1_W_part, d_conv2d1_W_lost);
    if (d_x) {
        for (int64_t n = 0; n < N; n++) {
            /* d_conv2d1_p_windows[i,u,t,r,s] = Σ_o conv2d1_W[o,i,u,t]·d_conv2d1_z[n,o,r,s] */
            contract(64, 9, 16, 1.0f, d_conv2d1_z + 1024*n, 1, 64, p.conv2d1_W, 9, 1, NULL, 0, 0, d_conv2d1_p_windows, 1, 64, pack);
            d_conv2d1_p_kernel(n, d_conv2d1_p, d_conv2d1_p_windows);
        }
        d_x_kernel(N, d_x, d_conv2d1_p);
    }
    return 0;
}

/* Replaces running statistics in params, as train_step does. */
int resnet_update_statistics(int64_t N, float *params, const float *x, const int64_t *y, float *workspace)
{
    (void)y;
    const struct parameters p = parameters_at(params);
    float *conv2d1_p = workspace;
    float *conv2d1_p_windows = workspace + 112*N;
    float *conv2d1_z = workspace + 112*N + 576;
    float *batch_norm1_centred = workspace + 1136*N + 576;
    float *residual1_conv2d1_p = workspace + 2160*N + 592;
    float *batch_norm1_rstd = workspace + 2160*N + 576;
    float *activation1_h = workspace + 112*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 3760*N + 592;
    float *residual1_conv2d1_z = workspace + 1136*N + 576;
    float *residual1_batch_norm1_centred = workspace + 2160*N + 592;
    float *residual1_conv2d2_p = workspace + 3760*N + 9808;
    float *residual1_batch_norm1_rstd = workspace + 3184*N + 592;
    float *residual1_conv2d2_p_windows = workspace + 3760*N + 592;
    float *residual1_conv2d2_z = workspace + 1136*N + 576;
    float *residual1_batch_norm2_centred = workspace + 3760*N + 9808;
    float *residual1_batch_norm2_rstd = workspace + 4784*N + 9808;
    float *activation2_h = workspace + 1136*N + 576;
    float *residual2_conv2d1_z = workspace + 112*N + 576;
    float *residual2_batch_norm1_centred = workspace + 3760*N + 9808;
    float *residual2_conv2d2_p = workspace + 2160*N + 592;
    float *residual2_batch_norm1_rstd = workspace + 4272*N + 9808;
    float *residual2_batch_norm1_h = workspace + 112*N + 576;
    float *residual2_conv2d2_p_windows = workspace + 3760*N + 592;
    float *residual2_conv2d2_z = workspace + 1136*N + 576;
    float *residual2_batch_norm2_centred = workspace + 2160*N + 592;
    float *residual2_conv2d3_p = workspace + 3760*N + 9808;
    float *residual2_batch_norm2_rstd = workspace + 2672*N + 592;
    float *residual2_conv2d3_p_windows = workspace + 3760*N + 592;
    float *residual2_conv2d3_z = workspace + 1136*N + 576;
    float *residual2_batch_norm3_centred = workspace + 3760*N + 9808;
    float *residual2_batch_norm3_rstd = workspace + 4272*N + 9808;
    float *activation3_h = workspace + 1136*N + 576;
    float *residual3_conv2d1_z = workspace + 112*N + 576;
    float *residual3_batch_norm1_mean = workspace + 112*N;
    float *residual3_conv2d2_p = workspace + 3760*N + 9808;
    float *residual3_batch_norm1_centred = workspace + 2160*N + 592;
    float *residual3_conv2d2_p_windows = workspace + 3760*N + 592;
    float *residual3_conv2d2_z = workspace + 112*N + 576;
    float *residual3_batch_norm2_mean = workspace + 112*N;
    float *residual3_batch_norm2_centred = workspace + 1136*N + 576;
    float *residual3_batch_norm2_rstd = workspace;
    float *residual3_conv2d3_p = workspace + 112*N + 576;
    float *residual3_conv2d3_p_windows = workspace + 3760*N + 592;
    float *residual3_conv2d3_z = workspace + 1136*N + 576;
    float *residual3_batch_norm3_mean = workspace + 112*N;
    float *residual3_batch_norm3_centred = workspace + 112*N + 576;
    float *pack = workspace + 5360*N + 9808;
    if (!(64*N > 1)) return 1;
    if (!(16*N > 1)) return 2;
    if (!(4*N > 1)) return 3;
    conv2d1_p_kernel(N, conv2d1_p);
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, p.conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    batch_norm1_part(N, workspace + 112*N, conv2d1_z, batch_norm1_centred, p.batch_norm1_running_mean);
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    batch_norm1_h_kernel(N, batch_norm1_rstd, p.batch_norm1_beta, p.batch_norm1_gamma, batch_norm1_centred, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, p.residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    batch_norm1_part(N, workspace + 112*N, residual1_conv2d1_z, residual1_batch_norm1_centred, p.residual1_batch_norm1_running_mean);
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    residual1_batch_norm1_h_kernel(N, residual1_batch_norm1_rstd, p.residual1_batch_norm1_beta, p.residual1_batch_norm1_gamma, residual1_batch_norm1_centred, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, p.residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    batch_norm1_part(N, workspace + 112*N, residual1_conv2d2_z, residual1_batch_norm2_centred, p.residual1_batch_norm2_running_mean);
    residual1_batch_norm2_h_kernel2(N, residual1_batch_norm2_rstd, p.residual1_batch_norm2_beta, p.residual1_batch_norm2_gamma, residual1_batch_norm2_centred, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, p.residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    residual2_batch_norm_part2(N, workspace + 112*N, residual2_conv2d1_z, residual2_batch_norm1_centred, p.residual2_batch_norm1_running_mean);
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_rstd, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, p.residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    residual2_batch_norm_part2(N, workspace + 112*N, residual2_conv2d2_z, residual2_batch_norm2_centred, p.residual2_batch_norm2_running_mean);
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    residual2_batch_norm2_h_kernel2(N, residual2_batch_norm2_rstd, p.residual2_batch_norm2_beta, p.residual2_batch_norm2_gamma, residual2_batch_norm2_centred, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, p.residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    residual2_batch_norm_part2(N, workspace + 112*N, residual2_conv2d3_z, residual2_batch_norm3_centred, p.residual2_batch_norm3_running_mean);
    residual2_batch_norm3_h_kernel2(N, residual2_batch_norm3_rstd, p.residual2_batch_norm1_beta, p.residual2_batch_norm1_gamma, p.residual2_batch_norm3_beta, p.residual2_batch_norm3_gamma, residual2_batch_norm3_centred, residual2_batch_norm1_h, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, p.residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    mean_kernel2(N, residual3_conv2d1_z, residual3_batch_norm1_mean);
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    residual3_batch_norm1_centred_kernel2(N, residual3_batch_norm1_mean, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_conv2d2_p, activation3_h);
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm1_centred, p.residual3_batch_norm1_running_mean, residual3_batch_norm1_mean, p.residual3_batch_norm1_running_var);
    for (int64_t n = 0; n < N; n++) {
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, p.residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    mean_kernel2(N, residual3_conv2d2_z, residual3_batch_norm2_mean);
    centred_kernel2(N, residual3_batch_norm2_mean, residual3_batch_norm2_centred, residual3_conv2d2_z);
    residual3_batch_norm2_var_kernel(N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, p.residual3_batch_norm2_running_mean, residual3_batch_norm2_mean, p.residual3_batch_norm2_running_var);
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    residual3_batch_norm2_h_kernel2(N, residual3_batch_norm2_rstd, p.residual3_batch_norm2_beta, p.residual3_batch_norm2_gamma, residual3_batch_norm2_centred, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, p.residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    mean_kernel2(N, residual3_conv2d3_z, residual3_batch_norm3_mean);
    centred_kernel2(N, residual3_batch_norm3_mean, residual3_batch_norm3_centred, residual3_conv2d3_z);
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm3_centred, p.residual3_batch_norm3_running_mean, residual3_batch_norm3_mean, p.residual3_batch_norm3_running_var);
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
    decayed_w_kernel(lr, c2, c1, w, m, g, v);
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
    need = contract_pack_size(64, 16, 9);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 16, 144);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 32, 144);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 32, 288);
    packed = need > packed ? need : packed;
    need = contract_pack_size(2, 64, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 64, 288);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 64, 576);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 64, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 576, 4);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 576, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 288, 4);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 288, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(2, 32, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 32, 2);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 288, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 288, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 144, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 144, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 16, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 16, 4);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 144, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 144, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 9, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 9, 16);
    packed = need > packed ? need : packed;
    need = 6384*N + 16704;
    size = need > size ? need : size;
    need = 27664*N + 104656;
    size = need > size ? need : size;
    need = 5360*N + 9808;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 27664*N + 182416;
    size = need > size ? need : size;
    need = 77760;
    size = need > size ? need : size;
    return size + packed;
}
