/* burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "burgers.h"

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

/* --- loops: each function is used by every layer that it fits */

KERNEL void stack1_y_kernel(int64_t part_first, int64_t part_end, float *stack1_y)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        stack1_y[i1] = 0.0f;
    }
}

KERNEL void stack1_y_kernel2(int64_t part_first, int64_t part_end, float *stack1_y, const float *t, const float *x)
{
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        /* stack1_y[n,0] = t[n] */
        stack1_y[2*n] = t[n];
        /* stack1_y[n,1] = x[n] */
        stack1_y[2*n + 1] = x[n];
    }
}

KERNEL void dense1_h_kernel(int64_t part_first, int64_t part_end, float *dense1_h, const float *dense1_z, float *dense1_h_x, const float *dense1_W)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            /* dense1_h[n,o] = tanh(dense1_z[n,o]) */
            dense1_h[20*n + o] = tanhf(dense1_z[20*n + o]);
            /* dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²) */
            dense1_h_x[20*n + o] = (1.0f - dense1_h[20*n + o]*dense1_h[20*n + o])*dense1_W[o + 20];
        }
    }
}

KERNEL void h_kernel(int64_t part_first, int64_t part_end, float *h, const float *z, float *dense2_h_x, const float *dense2_z_x)
{
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        /* h[n,o] = tanh(z[n,o]) */
        h[o] = tanhf(z[o]);
        /* dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − h[n,o]²) */
        dense2_h_x[o] = (1.0f - h[o]*h[o])*dense2_z_x[o];
    }
}

/* The same for dense2, dense3, dense4, dense5, dense6. */
static void dense_part(int64_t N, const float *dense1_h, const float *p, float *kept, const float *dense1_h_x, float *h, float *dense2_h_x, float *pack)
{
    const float *b = p + 400;
    const float *W = p;
    float *z = kept;
    float *dense2_z_x = kept + 32*N;
    /* z[n,o] = Σ_i dense1_h[n,i]·W[i,o] + b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, W, 20, 1, b, 0, 1, z, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    PARALLEL(20*N, 64, 400*N, h_kernel(part_first, part_end, h, z, dense2_h_x, dense2_z_x))
}

KERNEL void u_kernel(int64_t part_first, int64_t part_end, const float *x, const float *t, float *u, const float *dense7_z, float *u_x, const float *dense7_z_x)
{
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        const float t1 = 3.141592653589793f*x[n];
        const float t2 = t[n]*(1.0f - x[n]*x[n]);
        /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − sin(π·x[n]) */
        u[n] = t2*dense7_z[n] - sinf(t1);
        /* u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n] */
        u_x[n] = t2*dense7_z_x[n] - 3.141592653589793f*cosf(t1) - 2.0f*dense7_z[n]*t[n]*x[n];
    }
}

KERNEL void dense1_h_kernel2(int64_t part_first, int64_t part_end, float *dense1_h, const float *dense1_z, float *dense1_h_t, const float *dense1_W, float *dense1_h_x, float *dense1_h_xx)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            /* dense1_h[n,o] = tanh(dense1_z[n,o]) */
            dense1_h[20*n + o] = tanhf(dense1_z[20*n + o]);
            const float t1 = 1.0f - dense1_h[20*n + o]*dense1_h[20*n + o];
            /* dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²) */
            dense1_h_t[20*n + o] = t1*dense1_W[o];
            /* dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²) */
            dense1_h_x[20*n + o] = t1*dense1_W[o + 20];
            /* dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²) */
            dense1_h_xx[20*n + o] = -2.0f*t1*(dense1_W[o + 20]*dense1_W[o + 20])*dense1_h[20*n + o];
        }
    }
}

KERNEL void h_kernel2(int64_t part_first, int64_t part_end, float *h, const float *z, float *dense2_h_t, const float *dense2_z_t, float *dense2_h_x, const float *dense2_z_x, float *dense2_h_xx, const float *dense2_z_xx)
{
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        /* h[n,o] = tanh(z[n,o]) */
        h[o] = tanhf(z[o]);
        const float t1 = 1.0f - h[o]*h[o];
        /* dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − h[n,o]²) */
        dense2_h_t[o] = t1*dense2_z_t[o];
        /* dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − h[n,o]²) */
        dense2_h_x[o] = t1*dense2_z_x[o];
        /* dense2_h_xx[n,o] = (1 − h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·h[n,o]) */
        dense2_h_xx[o] = t1*(dense2_z_xx[o] - 2.0f*(dense2_z_x[o]*dense2_z_x[o])*h[o]);
    }
}

/* The same for dense2, dense3, dense4, dense5. */
static void dense_part2(int64_t N, float *kept, const float *p2, float *z, float *pack)
{
    const float *b = p2 + 400;
    float *dense1_h = kept;
    const float *W = p2;
    float *dense1_h_t = kept + 32*N;
    float *dense2_z_t = kept + 128*N;
    float *dense1_h_x = kept + 64*N;
    float *dense2_z_x = kept + 160*N;
    float *dense1_h_xx = kept + 96*N;
    float *dense2_z_xx = kept + 192*N;
    float *h = kept + 224*N;
    float *dense2_h_t = kept + 256*N;
    float *dense2_h_x = kept + 288*N;
    float *dense2_h_xx = kept + 320*N;
    /* z[n,o] = Σ_i dense1_h[n,i]·W[i,o] + b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, W, 20, 1, b, 0, 1, z, 20, 1, pack);
    /* dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_t, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_t, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_xx, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, pack);
    PARALLEL(20*N, 64, 640*N, h_kernel2(part_first, part_end, h, z, dense2_h_t, dense2_z_t, dense2_h_x, dense2_z_x, dense2_h_xx, dense2_z_xx))
}

KERNEL void dense6_h_kernel(int64_t part_first, int64_t part_end, float *dense6_h, const float *dense6_z, float *dense6_h_t, const float *dense6_z_t, float *dense6_h_x, const float *dense6_z_x, float *dense6_h_xx, const float *dense6_z_xx, float *x_sin, const float *x)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            /* dense6_h[n,o] = tanh(dense6_z[n,o]) */
            dense6_h[20*n + o] = tanhf(dense6_z[20*n + o]);
            const float t1 = 1.0f - dense6_h[20*n + o]*dense6_h[20*n + o];
            /* dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²) */
            dense6_h_t[20*n + o] = t1*dense6_z_t[20*n + o];
            /* dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²) */
            dense6_h_x[20*n + o] = t1*dense6_z_x[20*n + o];
            /* dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o]) */
            dense6_h_xx[20*n + o] = t1*(dense6_z_xx[20*n + o] - 2.0f*(dense6_z_x[20*n + o]*dense6_z_x[20*n + o])*dense6_h[20*n + o]);
        }
        /* x_sin[n] = sin(π·x[n]) */
        x_sin[n] = sinf(3.141592653589793f*x[n]);
    }
}

KERNEL void loss_kernel(float *loss)
{
    loss[0] = 0.0f;
}

KERNEL void d_dense7_b_kernel(float *d_dense7_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 1; o++) {
        d_dense7_b[o] = 0.0f;
    }
}

KERNEL void u_kernel2(int64_t N, float *d_dense7_b, const float *x, const float *t, const float *dense7_z, const float *x_sin, const float *dense7_z_t, float *x_cos, const float *dense7_z_x, const float *dense7_z_xx, float *d_u, float *d_u_t, float *d_u_x, float *d_u_xx, float *d_dense7_z_xx, float *d_dense7_z_x, float *d_dense7_z_t, float *d_dense7_z, float *loss)
{
    const float u1 = (float)(1.0/(double)N);
    const float u2 = (float)(2.0/(double)N);
    const float u3 = (float)(-0.006366197723675813/(double)N);
    double total1 = 0;
    double total2[1];
    if (N > 64)
        for (int64_t i = 0; i < 1; i++)
            total2[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1 = 0;
        if (N > 64) {
            #pragma omp simd
            for (int64_t p = 0; p < 1; p++) {
                total2[p] += d_dense7_b[p];
                d_dense7_b[p] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            const float t1 = 1.0f - x[n]*x[n];
            const float t2 = t1*t[n];
            /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n] */
            const float u = t2*dense7_z[n] - x_sin[n];
            /* u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²) */
            const float u_t = t1*dense7_z[n] + t2*dense7_z_t[n];
            /* x_cos[n] = cos(π·x[n]) */
            x_cos[n] = cosf(3.141592653589793f*x[n]);
            /* u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n] */
            const float u_x = t2*dense7_z_x[n] - 3.141592653589793f*x_cos[n] - 2.0f*dense7_z[n]*t[n]*x[n];
            /* u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n] */
            const float u_xx = t2*dense7_z_xx[n] + 9.869604401089358f*x_sin[n] - 2.0f*dense7_z[n]*t[n] - 4.0f*dense7_z_x[n]*t[n]*x[n];
            const float t3 = 1.0f + u_x*u_x;
            /* u_x_Pow[n] = 1/√(u_x[n]² + 1) */
            const float u_x_Pow = 1.0f/sqrtf(t3);
            /* error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π) */
            const float error = u_x_Pow*(u*u_x + u_t - 0.0031830988618379067f*u_xx);
            /* loss += Σ_n error[n]²/N */
            part1 += u1*(error*error);
            const float t4 = u2*error;
            const float t5 = t4*u_x_Pow;
            /* d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N */
            d_u[n] = t5*u_x;
            /* d_u_t[n] = 2·error[n]·u_x_Pow[n]/N */
            d_u_t[n] = t5;
            /* d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − error[n]·u_x[n]/(u_x[n]² + 1))/N */
            d_u_x[n] = t4*(u*u_x_Pow - error*u_x/t3);
            /* d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N) */
            d_u_xx[n] = u3*error*u_x_Pow;
            const float e1 = d_u_xx[n];
            const float e2 = t[n];
            const float e3 = x[n];
            const float e4 = d_u_x[n];
            const float e5 = d_u_t[n];
            const float e6 = d_u[n];
            #pragma omp simd
            for (int64_t p = 0; p < 1; p++) {
                const float t6 = 1.0f - e3*e3;
                const float t7 = e2*t6;
                /* d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²) */
                d_dense7_z_xx[n + p] = e1*t7;
                const float t8 = e1*e2;
                /* d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n] */
                d_dense7_z_x[n + p] = e4*t7 - 4.0f*e3*t8;
                /* d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²) */
                d_dense7_z_t[n + p] = e5*t7;
                /* d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n] */
                d_dense7_z[n + p] = e5*t6 + e6*t7 - 2.0f*t8 - 2.0f*e2*e3*e4;
                /* d_dense7_b[p] += Σ_n d_dense7_z[n,p] */
                d_dense7_b[p] += d_dense7_z[n + p];
            }
        }
        total1 += part1;
    }
    loss[0] += (float)total1;
    if (N > 64) {
        #pragma omp simd
        for (int64_t p = 0; p < 1; p++) {
            d_dense7_b[p] += (float)total2[p];
        }
    }
}

KERNEL void d_b_kernel(float *d_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 20; o++) {
        d_b[o] = 0.0f;
    }
}

KERNEL void d_dense6_z_xx_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_b, const float *h, float *d_dense6_z_xx, const float *d_dense6_h_xx, const float *dense6_z_x, float *d_dense6_z_x, const float *d_dense6_h_x, float *d_dense6_z_t, const float *d_dense6_h_t, float *d_z, const float *d_h, const float *dense6_z_t, const float *dense6_z_xx)
{
    double total1[20];
    if (N > 64)
        for (int64_t i = 0; i < 20; i++)
            total1[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                total1[o] += d_b[o];
                d_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                const float t1 = h[20*n + o]*h[20*n + o];
                const float t2 = 1.0f - t1;
                /* d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − h[n,o]²) */
                d_dense6_z_xx[20*n + o] = t2*d_dense6_h_xx[20*n + o];
                const float t3 = dense6_z_x[20*n + o]*h[20*n + o];
                /* d_dense6_z_x[n,o] = (1 − h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_z_x[n,o]·h[n,o]) */
                d_dense6_z_x[20*n + o] = t2*(d_dense6_h_x[20*n + o] - 4.0f*t3*d_dense6_h_xx[20*n + o]);
                /* d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − h[n,o]²) */
                d_dense6_z_t[20*n + o] = t2*d_dense6_h_t[20*n + o];
                const float t4 = 2.0f*h[20*n + o];
                /* d_z[n,o] = (1 − h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·h[n,o]² − 2) + d_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_z_t[n,o]·h[n,o] − 2·d_dense6_h_x[n,o]·dense6_z_x[n,o]·h[n,o] − 2·d_dense6_h_xx[n,o]·dense6_z_xx[n,o]·h[n,o]) */
                d_z[20*n + o] = t2*(dense6_z_x[20*n + o]*dense6_z_x[20*n + o]*(6.0f*t1 - 2.0f)*d_dense6_h_xx[20*n + o] + d_h[20*n + o] - 2.0f*t3*d_dense6_h_x[20*n + o] - t4*d_dense6_h_t[20*n + o]*dense6_z_t[20*n + o] - t4*d_dense6_h_xx[20*n + o]*dense6_z_xx[20*n + o]);
                /* d_b[o] += Σ_n d_z[n,o] */
                d_b[o] += d_z[20*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            d_b[o] += (float)total1[o];
        }
    }
}

/* The same for dense6, dense5, dense4, dense3, dense2. */
static void d_dense_part(int64_t N, float *d, float *kept, const float *kept2, const float *d_dense6_h_xx, const float *d_dense6_h_x, const float *d_dense6_h_t, const float *d_h, const float *W, float *kept3, float *pack)
{
    float *d_b = d + 400;
    const float *h = kept2 + 224*N;
    float *d_dense6_z_xx = kept;
    const float *dense6_z_x = kept2 + 160*N;
    float *d_dense6_z_x = kept + 32*N;
    float *d_dense6_z_t = kept + 64*N;
    float *d_z = kept + 96*N;
    const float *dense6_z_t = kept2 + 128*N;
    const float *dense6_z_xx = kept2 + 192*N;
    float *d_dense5_h_xx = kept3;
    const float *dense5_h_xx = kept2 + 96*N;
    float *d_W = d;
    float *d_dense5_h_x = kept3 + 32*N;
    const float *dense5_h_x = kept2 + 64*N;
    float *d_dense5_h_t = kept3 + 64*N;
    const float *dense5_h_t = kept2 + 32*N;
    float *d_dense5_h = kept3 + 96*N;
    const float *dense5_h = kept2;
    d_b_kernel(d_b);
    PARALLEL_SUM(N, 64, 780*N, 20, {
        PARALLEL_ZERO(pack + part*32, 32);
        d_dense6_z_xx_kernel(part_first, part_end, N, part_count > 1 ? pack + part*32 : d_b, h, d_dense6_z_xx, d_dense6_h_xx, dense6_z_x, d_dense6_z_x, d_dense6_h_x, d_dense6_z_t, d_dense6_h_t, d_z, d_h, dense6_z_t, dense6_z_xx);
    })
    PARALLEL_ADD(N, 64, 780*N, 20, 20, d_b, pack, 32);
    /* d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_xx, 20, 1, W, 1, 20, NULL, 0, 0, d_dense5_h_xx, 20, 1, pack);
    /* d_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_xx, 1, 20, d_dense6_z_xx, 20, 1, NULL, 0, 0, d_W, 20, 1, pack);
    /* d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_x, 20, 1, W, 1, 20, NULL, 0, 0, d_dense5_h_x, 20, 1, pack);
    /* d_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_x, 1, 20, d_dense6_z_x, 20, 1, d_W, 20, 1, d_W, 20, 1, pack);
    /* d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_t, 20, 1, W, 1, 20, NULL, 0, 0, d_dense5_h_t, 20, 1, pack);
    /* d_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_t, 1, 20, d_dense6_z_t, 20, 1, d_W, 20, 1, d_W, 20, 1, pack);
    /* d_dense5_h[n,i] = Σ_o d_z[n,o]·W[i,o] */
    contract(N, 20, 20, 1.0f, d_z, 20, 1, W, 1, 20, NULL, 0, 0, d_dense5_h, 20, 1, pack);
    /* d_W[i,o] += Σ_n dense5_h[n,i]·d_z[n,o] */
    contract(20, 20, N, 1.0f, dense5_h, 1, 20, d_z, 20, 1, d_W, 20, 1, d_W, 20, 1, pack);
}

KERNEL void d_dense1_W_kernel(float *d_dense1_W)
{
    #pragma omp simd
    for (int64_t i1 = 0; i1 < 40; i1++) {
        d_dense1_W[i1] = 0.0f;
    }
}

KERNEL void d_dense1_z_x_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_W, float *d_dense1_b, const float *dense1_h, const float *dense1_W, const float *d_dense1_h_x, const float *d_dense1_h_xx, const float *d_dense1_h_t, float *d_dense1_z, const float *d_dense1_h)
{
    double total1[20];
    if (N > 64)
        for (int64_t i = 0; i < 20; i++)
            total1[i] = 0;
    double total2[20];
    if (N > 64)
        for (int64_t i = 0; i < 20; i++)
            total2[i] = 0;
    double total3[20];
    if (N > 64)
        for (int64_t i = 0; i < 20; i++)
            total3[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                total1[o] += d_dense1_W[o + 20];
                d_dense1_W[o + 20] = 0.0f;
            }
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                total2[o] += d_dense1_W[o];
                d_dense1_W[o] = 0.0f;
            }
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                total3[o] += d_dense1_b[o];
                d_dense1_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                const float t1 = dense1_h[20*n + o]*dense1_h[20*n + o];
                const float t2 = 1.0f - t1;
                const float t3 = dense1_W[o + 20]*dense1_h[20*n + o];
                /* d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o]) */
                const float d_dense1_z_x = t2*(d_dense1_h_x[20*n + o] - 4.0f*t3*d_dense1_h_xx[20*n + o]);
                /* d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²) */
                const float d_dense1_z_t = t2*d_dense1_h_t[20*n + o];
                /* d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o]) */
                d_dense1_z[20*n + o] = t2*(dense1_W[o + 20]*dense1_W[o + 20]*(6.0f*t1 - 2.0f)*d_dense1_h_xx[20*n + o] + d_dense1_h[20*n + o] - 2.0f*t3*d_dense1_h_x[20*n + o] - 2.0f*d_dense1_h_t[20*n + o]*dense1_W[o]*dense1_h[20*n + o]);
                /* d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o] */
                d_dense1_W[o + 20] += d_dense1_z_x;
                /* d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o] */
                d_dense1_W[o] += d_dense1_z_t;
                /* d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
                d_dense1_b[o] += d_dense1_z[20*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            d_dense1_W[o + 20] += (float)total1[o];
        }
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            d_dense1_W[o] += (float)total2[o];
        }
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            d_dense1_b[o] += (float)total3[o];
        }
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *dense7_z, const float *d_u_t, const float *x, const float *dense7_z_x, const float *t, float *d_x, const float *x_sin, const float *d_u_x, const float *x_cos, const float *d_u, const float *d_u_xx, const float *d_stack1_y, const float *dense7_z_t, const float *dense7_z_xx)
{
    /* d_x[n] = d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n]) + d_u[n]·(−π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] − 4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] − 2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_x[n]·dense7_z_x[n,0]·t[n]·x[n] − 2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n] */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        const float t1 = 2.0f*dense7_z[n];
        const float t2 = d_u_t[n]*x[n];
        const float t3 = dense7_z_x[n]*t[n];
        const float t4 = 2.0f*t[n];
        const float t5 = t1*t[n];
        d_x[n] = (9.869604401089358f*x_sin[n] - t5)*d_u_x[n] + (-3.141592653589793f*x_cos[n] - t5*x[n])*d_u[n] + 31.00627668029982f*d_u_xx[n]*x_cos[n] + d_stack1_y[2*n + 1] - t1*t2 - 4.0f*t3*d_u_xx[n] - t2*t4*dense7_z_t[n] - 2.0f*t3*d_u_x[n]*x[n] - t4*d_u_xx[n]*dense7_z_xx[n]*x[n];
    }
}

KERNEL void d_t_kernel(int64_t part_first, int64_t part_end, const float *dense7_z, const float *x, float *d_t, const float *d_u, const float *d_u_t, const float *dense7_z_t, const float *d_u_x, const float *dense7_z_x, const float *d_u_xx, const float *dense7_z_xx, const float *d_stack1_y)
{
    /* d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) + d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) + d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] − 2·d_u_x[n]·dense7_z[n,0]·x[n] */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        const float t1 = 2.0f*dense7_z[n];
        const float t2 = 1.0f - x[n]*x[n];
        d_t[n] = t2*d_u[n]*dense7_z[n] + t2*d_u_t[n]*dense7_z_t[n] + t2*d_u_x[n]*dense7_z_x[n] + t2*d_u_xx[n]*dense7_z_xx[n] + d_stack1_y[2*n] - t1*d_u_xx[n] - t1*d_u_x[n]*x[n] - 4.0f*d_u_xx[n]*dense7_z_x[n]*x[n];
    }
}

KERNEL void new_m_kernel(double c2, double c1, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(0.002/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 2181; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *dense1_W, *dense1_b, *dense2_W, *dense2_b, *dense3_W, *dense3_b, *dense4_W,
        *dense4_b, *dense5_W, *dense5_b, *dense6_W, *dense6_b, *dense7_W, *dense7_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 40, at + 60, at + 460, at + 480, at + 880, at + 900, at
        + 1300, at + 1320, at + 1720, at + 1740, at + 2140, at + 2160, at + 2180};
}

/* --- the network: t[N] → x[N] → u[N] → u_x[N] */

/* t[N], x[N] → u[N], u_x[N]. */
int burgers_forward(int64_t N, const float *params, const float *t, const float *x, float *u, float *u_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *stack1_y = workspace;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N;
    float *dense1_h_x = workspace + 80*N;
    float *dense6_h = workspace + 16*N;
    float *dense6_h_x = workspace + 176*N;
    float *dense7_z = workspace;
    float *dense7_z_x = workspace + 16*N;
    float *pack = workspace + 208*N;
    PARALLEL(2*N, 64, 2*N, stack1_y_kernel(part_first, part_end, stack1_y))
    PARALLEL(N, 64, 2*N, stack1_y_kernel2(part_first, part_end, stack1_y, t, x))
    /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 20, 2, 1.0f, stack1_y, 2, 1, p.dense1_W, 20, 1, p.dense1_b, 0, 1, dense1_z, 20, 1, pack);
    PARALLEL(N, 1, 400*N, dense1_h_kernel(part_first, part_end, dense1_h, dense1_z, dense1_h_x, p.dense1_W))
    dense_part(N, dense1_h, p.dense2_W, workspace + 112*N, dense1_h_x, workspace + 16*N, workspace + 176*N, pack);
    dense_part(N, workspace + 16*N, p.dense3_W, workspace + 112*N, workspace + 176*N, workspace + 80*N, workspace + 48*N, pack);
    dense_part(N, workspace + 80*N, p.dense4_W, workspace + 112*N, workspace + 48*N, workspace + 176*N, workspace + 16*N, pack);
    dense_part(N, workspace + 176*N, p.dense5_W, workspace + 112*N, workspace + 16*N, workspace + 48*N, workspace + 80*N, pack);
    dense_part(N, workspace + 48*N, p.dense6_W, workspace + 112*N, workspace + 80*N, dense6_h, dense6_h_x, pack);
    /* dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o] */
    contract(N, 1, 20, 1.0f, dense6_h, 20, 1, p.dense7_W, 1, 1, p.dense7_b, 0, 1, dense7_z, 1, 1, pack);
    /* dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_x, 20, 1, p.dense7_W, 1, 1, NULL, 0, 0, dense7_z_x, 1, 1, pack);
    PARALLEL(N, 64, 49*N, u_kernel(part_first, part_end, x, t, u, dense7_z, u_x, dense7_z_x))
    return 0;
}

/* The loss at t[N], x[N], and its gradients by the parameters; d_t, by t, may be NULL; d_x, by x, may be NULL. */
int burgers_backward(int64_t N, const float *params, const float *t, const float *x, float *grads, float *loss, float *d_t, float *d_x, float *workspace)
{
    const struct parameters p_ = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *stack1_y = workspace;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N;
    float *dense1_h_t = workspace + 80*N;
    float *dense1_h_x = workspace + 112*N;
    float *dense1_h_xx = workspace + 144*N;
    float *dense5_h = workspace + 944*N;
    float *dense6_z = workspace + 16*N;
    float *dense5_h_t = workspace + 976*N;
    float *dense6_z_t = workspace + 1072*N;
    float *dense5_h_x = workspace + 1008*N;
    float *dense6_z_x = workspace + 1104*N;
    float *dense5_h_xx = workspace + 1040*N;
    float *dense6_z_xx = workspace + 1136*N;
    float *dense6_h = workspace + 1168*N;
    float *dense6_h_t = workspace + 1200*N;
    float *dense6_h_x = workspace + 1232*N;
    float *dense6_h_xx = workspace + 1264*N;
    float *x_sin = workspace + 1296*N;
    float *dense7_z = workspace + 16*N;
    float *dense7_z_t = workspace + 1312*N;
    float *dense7_z_x = workspace + 1328*N;
    float *dense7_z_xx = workspace + 1344*N;
    float *x_cos = workspace + 1360*N;
    float *d_u = workspace + 1376*N;
    float *d_u_t = workspace + 1392*N;
    float *d_u_x = workspace + 1408*N;
    float *d_u_xx = workspace + 1424*N;
    float *d_dense7_z_xx = workspace + 1440*N;
    float *d_dense7_z_x = workspace + 1456*N;
    float *d_dense7_z_t = workspace + 1472*N;
    float *d_dense7_z = workspace + 1488*N;
    float *d_dense6_h_xx = workspace + 1504*N;
    float *d_dense6_h_x = workspace + 1264*N;
    float *d_dense6_h_t = workspace + 1232*N;
    float *d_dense6_h = workspace + 1200*N;
    float *d_dense1_h_xx = workspace + 1664*N;
    float *d_dense1_h_x = workspace + 1696*N;
    float *d_dense1_h_t = workspace + 1728*N;
    float *d_dense1_z = workspace + 144*N;
    float *d_dense1_h = workspace + 1760*N;
    float *d_stack1_y = workspace;
    float *pack = workspace + 1920*N;
    PARALLEL(2*N, 64, 2*N, stack1_y_kernel(part_first, part_end, stack1_y))
    PARALLEL(N, 64, 2*N, stack1_y_kernel2(part_first, part_end, stack1_y, t, x))
    /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 20, 2, 1.0f, stack1_y, 2, 1, p_.dense1_W, 20, 1, p_.dense1_b, 0, 1, dense1_z, 20, 1, pack);
    PARALLEL(N, 1, 620*N, dense1_h_kernel2(part_first, part_end, dense1_h, dense1_z, dense1_h_t, p_.dense1_W, dense1_h_x, dense1_h_xx))
    dense_part2(N, dense1_h, p_.dense2_W, workspace + 16*N, pack);
    dense_part2(N, workspace + 272*N, p_.dense3_W, workspace + 16*N, pack);
    dense_part2(N, workspace + 496*N, p_.dense4_W, workspace + 16*N, pack);
    dense_part2(N, workspace + 720*N, p_.dense5_W, workspace + 16*N, pack);
    /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
    contract(N, 20, 20, 1.0f, dense5_h, 20, 1, p_.dense6_W, 20, 1, p_.dense6_b, 0, 1, dense6_z, 20, 1, pack);
    /* dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_t, 20, 1, p_.dense6_W, 20, 1, NULL, 0, 0, dense6_z_t, 20, 1, pack);
    /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_x, 20, 1, p_.dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, pack);
    /* dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_xx, 20, 1, p_.dense6_W, 20, 1, NULL, 0, 0, dense6_z_xx, 20, 1, pack);
    PARALLEL(N, 1, 657*N, dense6_h_kernel(part_first, part_end, dense6_h, dense6_z, dense6_h_t, dense6_z_t, dense6_h_x, dense6_z_x, dense6_h_xx, dense6_z_xx, x_sin, x))
    /* dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o] */
    contract(N, 1, 20, 1.0f, dense6_h, 20, 1, p_.dense7_W, 1, 1, p_.dense7_b, 0, 1, dense7_z, 1, 1, pack);
    /* dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_t, 20, 1, p_.dense7_W, 1, 1, NULL, 0, 0, dense7_z_t, 1, 1, pack);
    /* dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_x, 20, 1, p_.dense7_W, 1, 1, NULL, 0, 0, dense7_z_x, 1, 1, pack);
    /* dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_xx, 20, 1, p_.dense7_W, 1, 1, NULL, 0, 0, dense7_z_xx, 1, 1, pack);
    loss_kernel(loss);
    d_dense7_b_kernel(d.dense7_b);
    u_kernel2(N, d.dense7_b, x, t, dense7_z, x_sin, dense7_z_t, x_cos, dense7_z_x, dense7_z_xx, d_u, d_u_t, d_u_x, d_u_xx, d_dense7_z_xx, d_dense7_z_x, d_dense7_z_t, d_dense7_z, loss);
    /* d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_xx, 1, 1, p_.dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_xx, 20, 1, pack);
    /* d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_xx, 1, 20, d_dense7_z_xx, 1, 1, NULL, 0, 0, d.dense7_W, 1, 1, pack);
    /* d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_x, 1, 1, p_.dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_x, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_x, 1, 20, d_dense7_z_x, 1, 1, d.dense7_W, 1, 1, d.dense7_W, 1, 1, pack);
    /* d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_t, 1, 1, p_.dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_t, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_t, 1, 20, d_dense7_z_t, 1, 1, d.dense7_W, 1, 1, d.dense7_W, 1, 1, pack);
    /* d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z, 1, 1, p_.dense7_W, 1, 1, NULL, 0, 0, d_dense6_h, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o] */
    contract(20, 1, N, 1.0f, dense6_h, 1, 20, d_dense7_z, 1, 1, d.dense7_W, 1, 1, d.dense7_W, 1, 1, pack);
    d_dense_part(N, d.dense6_W, workspace + 1536*N, dense5_h, d_dense6_h_xx, d_dense6_h_x, d_dense6_h_t, d_dense6_h, p_.dense6_W, workspace + 1664*N, pack);
    d_dense_part(N, d.dense5_W, workspace + 1536*N, workspace + 720*N, workspace + 1664*N, workspace + 1696*N, workspace + 1728*N, workspace + 1760*N, p_.dense5_W, workspace + 1792*N, pack);
    d_dense_part(N, d.dense4_W, workspace + 1536*N, workspace + 496*N, workspace + 1792*N, workspace + 1824*N, workspace + 1856*N, workspace + 1888*N, p_.dense4_W, workspace + 1664*N, pack);
    d_dense_part(N, d.dense3_W, workspace + 1536*N, workspace + 272*N, workspace + 1664*N, workspace + 1696*N, workspace + 1728*N, workspace + 1760*N, p_.dense3_W, workspace + 1792*N, pack);
    d_dense_part(N, d.dense2_W, workspace + 1536*N, dense1_h, workspace + 1792*N, workspace + 1824*N, workspace + 1856*N, workspace + 1888*N, p_.dense2_W, d_dense1_h_xx, pack);
    d_dense1_W_kernel(d.dense1_W);
    d_b_kernel(d.dense1_b);
    PARALLEL_SUM(N, 64, 660*N, 60, {
        PARALLEL_ZERO(pack + part*80, 80);
        d_dense1_z_x_kernel(part_first, part_end, N, part_count > 1 ? pack + part*80 : d.dense1_W, part_count > 1 ? pack + part*80 + 48 : d.dense1_b, dense1_h, p_.dense1_W, d_dense1_h_x, d_dense1_h_xx, d_dense1_h_t, d_dense1_z, d_dense1_h);
    })
    PARALLEL_ADD(N, 64, 660*N, 60, 40, d.dense1_W, pack, 80);
    PARALLEL_ADD(N, 64, 660*N, 60, 20, d.dense1_b, pack + 48, 80);
    /* d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o] */
    contract(2, 20, N, 1.0f, stack1_y, 1, 2, d_dense1_z, 20, 1, d.dense1_W, 20, 1, d.dense1_W, 20, 1, pack);
    if (d_t || d_x) {
        /* d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 2, 20, 1.0f, d_dense1_z, 20, 1, p_.dense1_W, 1, 20, NULL, 0, 0, d_stack1_y, 2, 1, pack);
    }
    if (d_x) {
        PARALLEL(N, 64, 43*N, d_x_kernel(part_first, part_end, dense7_z, d_u_t, x, dense7_z_x, t, d_x, x_sin, d_u_x, x_cos, d_u, d_u_xx, d_stack1_y, dense7_z_t, dense7_z_xx))
    }
    if (d_t) {
        PARALLEL(N, 64, 26*N, d_t_kernel(part_first, part_end, dense7_z, x, d_t, d_u, d_u_t, dense7_z_t, d_u_x, dense7_z_x, d_u_xx, dense7_z_xx, d_stack1_y))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int burgers_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t_2 = *step;
    float *m = state;
    const float *g = grads;
    float *v = state + 2181;
    float *w = params;
    /* new_t_2 = t_2 + 1 */
    const int64_t new_t_2 = 1 + t_2;
    /* c1 = 1 − 0.9^new_t_2 */
    const double c1 = 1.0 - pow(0.9, (double)new_t_2);
    /* c2 = 1 − 0.999^new_t_2 */
    const double c2 = 1.0 - pow(0.999, (double)new_t_2);
    FLUSH_DENORMALS
    new_m_kernel(c2, c1, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t_2;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int burgers_train_step(int64_t N, float *params, float *state, int64_t *step, const float *t, const float *x, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 2192;
    const int failed = burgers_backward(N, params, t, x, grads, loss, NULL, NULL, workspace);
    return failed ? failed : burgers_update(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t burgers_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = contract_pack_size(N, 20, 2);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 20, 20);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 1, 20);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 20, 1);
    packed = need > packed ? need : packed;
    need = contract_pack_size(20, 1, N);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 780*N, 20)*32;
    packed = need > packed ? need : packed;
    need = contract_pack_size(20, 20, N);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 660*N, 60)*80;
    packed = need > packed ? need : packed;
    need = contract_pack_size(2, 20, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 2, 20);
    packed = need > packed ? need : packed;
    need = 208*N;
    size = need > size ? need : size;
    need = 1920*N;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 1920*N + 2192;
    size = need > size ? need : size;
    need = 2192;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void burgers_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int burgers_threads(void)
{
    return parallel_threads();
}
