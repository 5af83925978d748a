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

KERNEL void stack1_y_kernel(int64_t part_first, int64_t part_end, float *stack1_y, const float *t, const float *x)
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

KERNEL void dense2_h_kernel(int64_t part_first, int64_t part_end, float *dense2_h, const float *dense2_z, float *dense2_h_x, const float *dense2_z_x)
{
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        /* dense2_h[n,o] = tanh(dense2_z[n,o]) */
        dense2_h[o] = tanhf(dense2_z[o]);
        /* dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²) */
        dense2_h_x[o] = (1.0f - dense2_h[o]*dense2_h[o])*dense2_z_x[o];
    }
}

KERNEL void dense6_h_kernel(int64_t part_first, int64_t part_end, const float *dense6_z, const float *dense6_z_x, const float *dense7_W, const float *dense7_b, const float *x, const float *t, float *u, float *u_x)
{
    for (int64_t n_first = part_first; n_first < part_end; n_first += 32) {
        const int64_t n_end = n_first + 32 < part_end ? n_first + 32 : part_end;
        float dense6_h[640];
        float dense6_h_x[640];
        float c1[32] = {0};
        float dense7_z[32];
        float dense7_z_x[32] = {0};
        for (int64_t o = 0; o < 20; o++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++) {
                /* dense6_h[n,o] = tanh(dense6_z[n,o]) */
                dense6_h[32*o + n - n_first] = tanhf(dense6_z[20*n + o]);
                /* dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²) */
                dense6_h_x[32*o + n - n_first] = (1.0f - dense6_h[32*o + n - n_first]*dense6_h[32*o + n - n_first])*dense6_z_x[20*n + o];
            }
        for (int64_t i = 0; i < 20; i++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                c1[n - n_first] += dense6_h[32*i + n - n_first]*dense7_W[i];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            /* dense7_z[n,0] += Σ_i dense6_h[n,i]·dense7_W[i,0] */
            dense7_z[n - n_first] = c1[n - n_first];
            /* dense7_z[n,0] += dense7_b[0] */
            dense7_z[n - n_first] += dense7_b[0];
        }
        /* dense7_z_x[n,0] += Σ_i dense6_h_x[n,i]·dense7_W[i,0] */
        for (int64_t i = 0; i < 20; i++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                dense7_z_x[n - n_first] += dense6_h_x[32*i + n - n_first]*dense7_W[i];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            const float t1 = 3.141592653589793f*x[n];
            const float t2 = t[n]*(1.0f - x[n]*x[n]);
            /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − sin(π·x[n]) */
            u[n] = t2*dense7_z[n - n_first] - sinf(t1);
            /* u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n] */
            u_x[n] = t2*dense7_z_x[n - n_first] - 3.141592653589793f*cosf(t1) - 2.0f*dense7_z[n - n_first]*t[n]*x[n];
        }
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

KERNEL void h_kernel(int64_t part_first, int64_t part_end, float *h, const float *z, float *dense2_h_t, const float *dense2_z_t, float *dense2_h_x, const float *dense2_z_x, float *dense2_h_xx, const float *dense2_z_xx)
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

/* The same for dense2 … dense5. */
static void dense_part(int64_t N, float *kept, const float *p2, float *pack)
{
    const float *b = p2 + 400;
    float *z = kept + 352*N + 1760;
    float *dense1_h = kept;
    const float *W = p2;
    float *dense2_z_t = kept + 128*N + 640;
    float *dense1_h_t = kept + 32*N + 160;
    float *dense2_z_x = kept + 160*N + 800;
    float *dense1_h_x = kept + 64*N + 320;
    float *dense2_z_xx = kept + 192*N + 960;
    float *dense1_h_xx = kept + 96*N + 480;
    float *h = kept + 224*N + 1120;
    float *dense2_h_t = kept + 256*N + 1280;
    float *dense2_h_x = kept + 288*N + 1440;
    float *dense2_h_xx = kept + 320*N + 1600;
    /* z[n,o] = Σ_i dense1_h[n,i]·W[i,o] + b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, W, 20, 1, b, 0, 1, z, 20, 1, pack);
    /* dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_t, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_t, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_xx, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, pack);
    PARALLEL(20*N, 64, 640*N, h_kernel(part_first, part_end, h, z, dense2_h_t, dense2_z_t, dense2_h_x, dense2_z_x, dense2_h_xx, dense2_z_xx))
}

KERNEL void loss_kernel(float *loss)
{
    loss[0] = 0.0f;
}

KERNEL void d_dense7_b_kernel(float *d_dense7_b)
{
    d_dense7_b[0] = 0.0f;
}

KERNEL void dense6_h_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_dense7_W, float *dense6_h, const float *dense6_z, float *dense6_h_t, const float *dense6_z_t, float *dense6_h_x, const float *dense6_z_x, float *dense6_h_xx, const float *dense6_z_xx, const float *dense7_W, float *dense7_z, const float *dense7_b, float *dense7_z_t, float *dense7_z_x, float *dense7_z_xx, const float *x, float *x_sin, const float *t, float *x_cos, float *d_u, float *d_u_t, float *d_u_x, float *d_u_xx, float *d_dense6_h_xx, float *d_dense6_h_x, float *d_dense6_h_t, float *d_dense6_h, float *d_dense6_z_xx, float *loss, float *d_dense7_b)
{
    const float u1 = (float)(1.0/(double)N);
    const float u2 = (float)(2.0/(double)N);
    const float u3 = (float)(-0.006366197723675813/(double)N);
    double total1 = 0;
    double total2[20] = {0};
    double total3 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        if (N > 64) {
            set_aside(20, total2, d_dense7_W);
        }
        float part3 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                /* dense6_h[n,o] = tanh(dense6_z[n,o]) */
                dense6_h[20*n + o] = tanhf(dense6_z[20*n + o]);
                const float t1 = 1.0f - dense6_h[20*n + o]*dense6_h[20*n + o];
                /* dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²) */
                dense6_h_t[o] = t1*dense6_z_t[20*n + o];
                /* dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²) */
                dense6_h_x[o] = t1*dense6_z_x[20*n + o];
                /* dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o]) */
                dense6_h_xx[o] = t1*(dense6_z_xx[20*n + o] - 2.0f*(dense6_z_x[20*n + o]*dense6_z_x[20*n + o])*dense6_h[20*n + o]);
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 20; i++)
                c1 += dense6_h[20*n + i]*dense7_W[i];
            /* dense7_z[n,0] += Σ_i dense6_h[n,i]·dense7_W[i,0] */
            dense7_z[n] = c1;
            /* dense7_z[n,0] += dense7_b[0] */
            dense7_z[n] += dense7_b[0];
            float c2 = 0.0f;
            #pragma omp simd reduction(+:c2)
            for (int64_t i = 0; i < 20; i++)
                c2 += dense6_h_t[i]*dense7_W[i];
            /* dense7_z_t[n,0] += Σ_i dense6_h_t[n,i]·dense7_W[i,0] */
            dense7_z_t[n] = c2;
            float c3 = 0.0f;
            #pragma omp simd reduction(+:c3)
            for (int64_t i = 0; i < 20; i++)
                c3 += dense6_h_x[i]*dense7_W[i];
            /* dense7_z_x[n,0] += Σ_i dense6_h_x[n,i]·dense7_W[i,0] */
            dense7_z_x[n] = c3;
            float c4 = 0.0f;
            #pragma omp simd reduction(+:c4)
            for (int64_t i = 0; i < 20; i++)
                c4 += dense6_h_xx[i]*dense7_W[i];
            /* dense7_z_xx[n,0] += Σ_i dense6_h_xx[n,i]·dense7_W[i,0] */
            dense7_z_xx[n] = c4;
            const float t2 = 3.141592653589793f*x[n];
            /* x_sin[n] = sin(π·x[n]) */
            x_sin[n] = sinf(t2);
            const float t3 = 1.0f - x[n]*x[n];
            const float t4 = t3;
            const float t5 = t4*t[n];
            /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n] */
            const float u = t5*dense7_z[n] - x_sin[n];
            /* u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²) */
            const float u_t = t4*dense7_z[n] + t5*dense7_z_t[n];
            /* x_cos[n] = cos(π·x[n]) */
            x_cos[n] = cosf(t2);
            /* u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n] */
            const float u_x = t5*dense7_z_x[n] - 3.141592653589793f*x_cos[n] - 2.0f*dense7_z[n]*t[n]*x[n];
            /* u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n] */
            const float u_xx = t5*dense7_z_xx[n] + 9.869604401089358f*x_sin[n] - 2.0f*dense7_z[n]*t[n] - 4.0f*dense7_z_x[n]*t[n]*x[n];
            const float t6 = 1.0f + u_x*u_x;
            /* u_x_power[n] = 1/√(u_x[n]² + 1) */
            const float u_x_power = 1.0f/sqrtf(t6);
            /* error[n] = u_x_power[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π) */
            const float error = u_x_power*(u*u_x + u_t - 0.0031830988618379067f*u_xx);
            /* loss += Σ_n error[n]²/N */
            part1 += u1*(error*error);
            const float t7 = u2*error;
            const float t8 = t7*u_x_power;
            /* d_u[n] = 2·error[n]·u_x[n]·u_x_power[n]/N */
            d_u[n] = t8*u_x;
            /* d_u_t[n] = 2·error[n]·u_x_power[n]/N */
            d_u_t[n] = t8;
            /* d_u_x[n] = 2·error[n]·(u[n]/√(u_x[n]² + 1) − error[n]·u_x[n]/(u_x[n]² + 1))/N */
            d_u_x[n] = t7*(u/sqrtf(t6) - error*u_x/t6);
            /* d_u_xx[n] = −0.02·error[n]·u_x_power[n]/(π·N) */
            d_u_xx[n] = u3*error*u_x_power;
            /* d_dense7_z_xx[n,0] = d_u_xx[n]·t[n]·(1 − x[n]²) */
            const float d_dense7_z_xx = t5*d_u_xx[n];
            /* d_dense7_z_x[n,0] = t[n]·(d_u_x[n]·(1 − x[n]²) − 4·d_u_xx[n]·x[n]) */
            const float d_dense7_z_x = (t3*d_u_x[n] - 4.0f*d_u_xx[n]*x[n])*t[n];
            /* d_dense7_z_t[n,0] = d_u_t[n]·t[n]·(1 − x[n]²) */
            const float d_dense7_z_t = t5*d_u_t[n];
            const float t9 = 2.0f*t[n];
            /* d_dense7_z[n,0] = d_u_t[n]·(1 − x[n]²) + d_u[n]·t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n] */
            const float d_dense7_z = t3*d_u_t[n] + t3*d_u[n]*t[n] - t9*d_u_xx[n] - t9*d_u_x[n]*x[n];
            #pragma omp simd
            for (int64_t i = 0; i < 20; i++) {
                /* d_dense6_h_xx[n,i] = d_dense7_z_xx[n,0]·dense7_W[i,0] */
                d_dense6_h_xx[20*n + i] = d_dense7_z_xx*dense7_W[i];
                /* d_dense7_W[i,0] += Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,0] */
                d_dense7_W[i] += d_dense7_z_xx*dense6_h_xx[i];
                /* d_dense6_h_x[n,i] = d_dense7_z_x[n,0]·dense7_W[i,0] */
                d_dense6_h_x[20*n + i] = d_dense7_z_x*dense7_W[i];
                /* d_dense7_W[i,0] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,0] */
                d_dense7_W[i] += d_dense7_z_x*dense6_h_x[i];
                /* d_dense6_h_t[n,i] = d_dense7_z_t[n,0]·dense7_W[i,0] */
                d_dense6_h_t[20*n + i] = d_dense7_z_t*dense7_W[i];
                /* d_dense7_W[i,0] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,0] */
                d_dense7_W[i] += d_dense7_z_t*dense6_h_t[i];
                /* d_dense6_h[n,i] = d_dense7_z[n,0]·dense7_W[i,0] */
                d_dense6_h[20*n + i] = d_dense7_z*dense7_W[i];
                /* d_dense7_W[i,0] += Σ_n dense6_h[n,i]·d_dense7_z[n,0] */
                d_dense7_W[i] += d_dense7_z*dense6_h[20*n + i];
                /* d_dense6_z_xx[n,i] = d_dense6_h_xx[n,i]·(1 − dense6_h[n,i]²) */
                d_dense6_z_xx[20*n + i] = (1.0f - dense6_h[20*n + i]*dense6_h[20*n + i])*d_dense6_h_xx[20*n + i];
            }
            /* d_dense7_b[0] += Σ_n d_dense7_z[n,0] */
            part3 += d_dense7_z;
        }
        total1 += part1;
        total3 += part3;
    }
    loss[0] += (float)total1;
    if (N > 64) {
        take_back(20, d_dense7_W, total2);
    }
    d_dense7_b[0] += (float)total3;
}

KERNEL void d_dense6_z_x_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense6_b, const float *dense6_h, const float *dense6_z_x, float *d_dense6_z_x, const float *d_dense6_h_x, const float *d_dense6_h_xx, float *d_dense6_z_t, const float *d_dense6_h_t, float *d_dense6_z, const float *d_dense6_h, const float *dense6_z_t, const float *dense6_z_xx)
{
    double total1[20] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(20, total1, d_dense6_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                const float t1 = dense6_h[20*n + o]*dense6_h[20*n + o];
                const float t2 = 1.0f - t1;
                const float t3 = dense6_h[20*n + o]*dense6_z_x[20*n + o];
                /* d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o]) */
                d_dense6_z_x[20*n + o] = t2*(d_dense6_h_x[20*n + o] - 4.0f*t3*d_dense6_h_xx[20*n + o]);
                /* d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²) */
                d_dense6_z_t[20*n + o] = t2*d_dense6_h_t[20*n + o];
                const float t4 = 2.0f*dense6_h[20*n + o];
                /* d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o]) */
                d_dense6_z[20*n + o] = t2*(dense6_z_x[20*n + o]*dense6_z_x[20*n + o]*(6.0f*t1 - 2.0f)*d_dense6_h_xx[20*n + o] + d_dense6_h[20*n + o] - 2.0f*t3*d_dense6_h_x[20*n + o] - t4*d_dense6_h_t[20*n + o]*dense6_z_t[20*n + o] - t4*d_dense6_h_xx[20*n + o]*dense6_z_xx[20*n + o]);
                /* d_dense6_b[o] += Σ_n d_dense6_z[n,o] */
                d_dense6_b[o] += d_dense6_z[20*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(20, d_dense6_b, total1);
    }
}

KERNEL void d_dense5_z_xx_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_b, const float *h, float *d_dense5_z_xx, const float *d_dense5_h_xx, const float *dense5_z_x, float *d_dense5_z_x, const float *d_dense5_h_x, float *d_dense5_z_t, const float *d_dense5_h_t, float *d_z, const float *d_h, const float *dense5_z_t, const float *dense5_z_xx)
{
    double total1[20] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(20, total1, d_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                const float t1 = h[20*n + o]*h[20*n + o];
                const float t2 = 1.0f - t1;
                /* d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − h[n,o]²) */
                d_dense5_z_xx[20*n + o] = t2*d_dense5_h_xx[20*n + o];
                const float t3 = dense5_z_x[20*n + o]*h[20*n + o];
                /* d_dense5_z_x[n,o] = (1 − h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_z_x[n,o]·h[n,o]) */
                d_dense5_z_x[20*n + o] = t2*(d_dense5_h_x[20*n + o] - 4.0f*t3*d_dense5_h_xx[20*n + o]);
                /* d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − h[n,o]²) */
                d_dense5_z_t[20*n + o] = t2*d_dense5_h_t[20*n + o];
                const float t4 = 2.0f*h[20*n + o];
                /* d_z[n,o] = (1 − h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·h[n,o]² − 2) + d_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_z_t[n,o]·h[n,o] − 2·d_dense5_h_x[n,o]·dense5_z_x[n,o]·h[n,o] − 2·d_dense5_h_xx[n,o]·dense5_z_xx[n,o]·h[n,o]) */
                d_z[20*n + o] = t2*(dense5_z_x[20*n + o]*dense5_z_x[20*n + o]*(6.0f*t1 - 2.0f)*d_dense5_h_xx[20*n + o] + d_h[20*n + o] - 2.0f*t3*d_dense5_h_x[20*n + o] - t4*d_dense5_h_t[20*n + o]*dense5_z_t[20*n + o] - t4*d_dense5_h_xx[20*n + o]*dense5_z_xx[20*n + o]);
                /* d_b[o] += Σ_n d_z[n,o] */
                d_b[o] += d_z[20*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(20, d_b, total1);
    }
}

/* The same for dense5 … dense2. */
static void d_dense_part(int64_t N, const float *kept, const float *dense6_W, float *kept2, const float *kept3, float *d, float *pack)
{
    float *d_dense5_h_xx = kept2;
    const float *d_dense6_z_xx = kept;
    float *d_dense6_W = d + 20;
    const float *dense5_h_xx = kept3 + 192*N + 960;
    float *d_dense5_h_x = kept2 + 32*N + 160;
    const float *d_dense6_z_x = kept + 32*N + 160;
    const float *dense5_h_x = kept3 + 160*N + 800;
    float *d_dense5_h_t = kept2 + 64*N + 320;
    const float *d_dense6_z_t = kept + 64*N + 320;
    const float *dense5_h_t = kept3 + 128*N + 640;
    float *d_h = kept2 + 96*N + 480;
    const float *d_dense6_z = kept + 96*N + 480;
    const float *h = kept3 + 96*N + 480;
    float *d_b = d;
    float *d_dense5_z_xx = kept2 + 128*N + 640;
    const float *dense5_z_x = kept3 + 32*N + 160;
    float *d_dense5_z_x = kept2 + 160*N + 800;
    float *d_dense5_z_t = kept2 + 192*N + 960;
    float *d_z = kept2 + 224*N + 1120;
    const float *dense5_z_t = kept3;
    const float *dense5_z_xx = kept3 + 64*N + 320;
    /* d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_xx, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_xx, 20, 1, pack);
    /* d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_xx, 1, 20, d_dense6_z_xx, 20, 1, NULL, 0, 0, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_x, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_x, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_x, 1, 20, d_dense6_z_x, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_t, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_t, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_t, 1, 20, d_dense6_z_t, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_h, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n h[n,i]·d_dense6_z[n,o] */
    contract(20, 20, N, 1.0f, h, 1, 20, d_dense6_z, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    set_zero(20, d_b);
    PARALLEL_SUM(N, 64, 780*N, 20, {
        PARALLEL_ZERO(pack + part*32, 32);
        d_dense5_z_xx_kernel(part_first, part_end, N, part_count > 1 ? pack + part*32 : d_b, h, d_dense5_z_xx, d_dense5_h_xx, dense5_z_x, d_dense5_z_x, d_dense5_h_x, d_dense5_z_t, d_dense5_h_t, d_z, d_h, dense5_z_t, dense5_z_xx);
    })
    PARALLEL_ADD(N, 64, 780*N, 20, 20, d_b, pack, 32);
}

KERNEL void d_dense1_z_x_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_W, float *d_dense1_b, const float *dense1_h, const float *dense1_W, const float *d_dense1_h_x, const float *d_dense1_h_xx, const float *d_dense1_h_t, float *d_dense1_z, const float *d_dense1_h)
{
    double total1[20] = {0};
    double total2[20] = {0};
    double total3[20] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(20, total1, d_dense1_W + 20);
            set_aside(20, total2, d_dense1_W);
            set_aside(20, total3, d_dense1_b);
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
        take_back(20, d_dense1_W + 20, total1);
        take_back(20, d_dense1_W, total2);
        take_back(20, d_dense1_b, total3);
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *t, const float *x, const float *dense7_z, float *d_x, const float *x_cos, const float *d_u, const float *x_sin, const float *dense7_z_x, const float *d_u_x, const float *d_u_xx, const float *d_stack1_y, const float *d_u_t, const float *dense7_z_t, const float *dense7_z_xx)
{
    /* d_x[n] = d_u[n]·(−π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]) + d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n] − 2·dense7_z_x[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] − 4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] − 2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n] */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        const float t1 = 2.0f*t[n];
        const float t2 = t1*x[n];
        const float t3 = t1*dense7_z[n];
        d_x[n] = (-3.141592653589793f*x_cos[n] - t3*x[n])*d_u[n] + (9.869604401089358f*x_sin[n] - t3 - t2*dense7_z_x[n])*d_u_x[n] + 31.00627668029982f*d_u_xx[n]*x_cos[n] + d_stack1_y[2*n + 1] - t2*d_u_t[n]*dense7_z_t[n] - t2*d_u_xx[n]*dense7_z_xx[n] - 4.0f*d_u_xx[n]*dense7_z_x[n]*t[n] - 2.0f*d_u_t[n]*dense7_z[n]*x[n];
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

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 2181; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

/* The same for dense2 … dense5. */
static void dense_part2(int64_t N, const float *kept, const float *p, float *kept2, float *kept3, float *pack)
{
    const float *b = p + 400;
    float *z = kept2;
    const float *dense1_h = kept;
    const float *W = p;
    float *dense2_z_t = kept2 + 32*N + 160;
    const float *dense1_h_t = kept + 32*N + 160;
    float *dense2_z_x = kept2 + 64*N + 320;
    const float *dense1_h_x = kept + 64*N + 320;
    float *dense2_z_xx = kept2 + 96*N + 480;
    const float *dense1_h_xx = kept + 96*N + 480;
    float *h = kept3;
    float *dense2_h_t = kept3 + 32*N + 160;
    float *dense2_h_x = kept3 + 64*N + 320;
    float *dense2_h_xx = kept3 + 96*N + 480;
    /* z[n,o] = Σ_i dense1_h[n,i]·W[i,o] + b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, W, 20, 1, b, 0, 1, z, 20, 1, pack);
    /* dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_t, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_t, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_xx, 20, 1, W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, pack);
    PARALLEL(20*N, 64, 640*N, h_kernel(part_first, part_end, h, z, dense2_h_t, dense2_z_t, dense2_h_x, dense2_z_x, dense2_h_xx, dense2_z_xx))
}

KERNEL void dense6_h_kernel3(int64_t part_first, int64_t part_end, int64_t N, float *dense6_h, const float *dense6_z, float *dense6_h_t, const float *dense6_z_t, float *dense6_h_x, const float *dense6_z_x, float *dense6_h_xx, const float *dense6_z_xx, const float *dense7_W, float *dense7_z, const float *dense7_b, const float *x, const float *t, float *loss)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                /* dense6_h[n,o] = tanh(dense6_z[n,o]) */
                dense6_h[o] = tanhf(dense6_z[20*n + o]);
                const float t1 = 1.0f - dense6_h[o]*dense6_h[o];
                /* dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²) */
                dense6_h_t[o] = t1*dense6_z_t[20*n + o];
                /* dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²) */
                dense6_h_x[o] = t1*dense6_z_x[20*n + o];
                /* dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o]) */
                dense6_h_xx[o] = t1*(dense6_z_xx[20*n + o] - 2.0f*(dense6_z_x[20*n + o]*dense6_z_x[20*n + o])*dense6_h[o]);
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 20; i++)
                c1 += dense6_h[i]*dense7_W[i];
            /* dense7_z[n,0] += Σ_i dense6_h[n,i]·dense7_W[i,0] */
            dense7_z[0] = c1;
            /* dense7_z[n,0] += dense7_b[0] */
            dense7_z[0] += dense7_b[0];
            /* dense7_z_t[n,0] += Σ_i dense6_h_t[n,i]·dense7_W[i,0] */
            float dense7_z_t = 0.0f;
            #pragma omp simd reduction(+:dense7_z_t)
            for (int64_t i = 0; i < 20; i++)
                dense7_z_t += dense6_h_t[i]*dense7_W[i];
            /* dense7_z_x[n,0] += Σ_i dense6_h_x[n,i]·dense7_W[i,0] */
            float dense7_z_x = 0.0f;
            #pragma omp simd reduction(+:dense7_z_x)
            for (int64_t i = 0; i < 20; i++)
                dense7_z_x += dense6_h_x[i]*dense7_W[i];
            /* dense7_z_xx[n,0] += Σ_i dense6_h_xx[n,i]·dense7_W[i,0] */
            float dense7_z_xx = 0.0f;
            #pragma omp simd reduction(+:dense7_z_xx)
            for (int64_t i = 0; i < 20; i++)
                dense7_z_xx += dense6_h_xx[i]*dense7_W[i];
            const float t2 = 3.141592653589793f*x[n];
            /* x_sin[n] = sin(π·x[n]) */
            const float x_sin = sinf(t2);
            const float t3 = 1.0f - x[n]*x[n];
            const float t4 = t3*t[n];
            /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n] */
            const float u = t4*dense7_z[0] - x_sin;
            /* u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²) */
            const float u_t = t3*dense7_z[0] + t4*dense7_z_t;
            /* u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n] */
            const float u_x = t4*dense7_z_x - 3.141592653589793f*cosf(t2) - 2.0f*dense7_z[0]*t[n]*x[n];
            /* u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n] */
            const float u_xx = t4*dense7_z_xx + 9.869604401089358f*x_sin - 2.0f*dense7_z[0]*t[n] - 4.0f*dense7_z_x*t[n]*x[n];
            /* error[n] = (u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/√(u_x[n]² + 1) */
            const float error = (u*u_x + u_t - 0.0031830988618379067f*u_xx)/sqrtf(1.0f + u_x*u_x);
            /* loss += Σ_n error[n]²/N */
            part1 += u1*(error*error);
        }
        total1 += part1;
    }
    loss[0] += (float)total1;
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
    float *dense1_h = workspace + 48*N + 160;
    float *dense1_h_x = workspace + 80*N + 320;
    float *dense2_z = workspace + 112*N + 480;
    float *dense2_z_x = workspace + 144*N + 640;
    float *dense2_h = workspace + 176*N + 800;
    float *dense2_h_x = workspace + 208*N + 960;
    float *dense3_z = workspace + 240*N + 1120;
    float *dense3_z_x = workspace + 272*N + 1280;
    float *dense3_h = workspace + 304*N + 1440;
    float *dense3_h_x = workspace + 336*N + 1600;
    float *dense4_z = workspace + 368*N + 1760;
    float *dense4_z_x = workspace + 400*N + 1920;
    float *dense4_h = workspace + 432*N + 2080;
    float *dense4_h_x = workspace + 464*N + 2240;
    float *dense5_z = workspace + 496*N + 2400;
    float *dense5_z_x = workspace + 528*N + 2560;
    float *dense5_h = workspace + 560*N + 2720;
    float *dense5_h_x = workspace + 592*N + 2880;
    float *dense6_z = workspace + 624*N + 3040;
    float *dense6_z_x = workspace + 656*N + 3200;
    float *pack = workspace + 688*N + 3360;
    const int64_t room1 = 80 + parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20));
    PARALLEL(N, 64, 6572*N, {
        float *own = pack + part*room1;
        stack1_y_kernel(part_first, part_end, stack1_y, t, x);
        /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 20, 2, 1.0f, stack1_y, 2, 1, p.dense1_W, 20, 1, p.dense1_b, 0, 1, dense1_z, 20, 1, own + 80);
        dense1_h_kernel(part_first, part_end, dense1_h, dense1_z, dense1_h_x, p.dense1_W);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h, 20, 1, p.dense2_W, 20, 1, p.dense2_b, 0, 1, dense2_z, 20, 1, own + 80);
        /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_x, 20, 1, p.dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, own + 80);
        dense2_h_kernel(20*part_first, 20*part_end, dense2_h, dense2_z, dense2_h_x, dense2_z_x);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense2_h, 20, 1, p.dense3_W, 20, 1, p.dense3_b, 0, 1, dense3_z, 20, 1, own + 80);
        /* dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense2_h_x, 20, 1, p.dense3_W, 20, 1, NULL, 0, 0, dense3_z_x, 20, 1, own + 80);
        dense2_h_kernel(20*part_first, 20*part_end, dense3_h, dense3_z, dense3_h_x, dense3_z_x);
        /* dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o] + dense4_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense3_h, 20, 1, p.dense4_W, 20, 1, p.dense4_b, 0, 1, dense4_z, 20, 1, own + 80);
        /* dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense3_h_x, 20, 1, p.dense4_W, 20, 1, NULL, 0, 0, dense4_z_x, 20, 1, own + 80);
        dense2_h_kernel(20*part_first, 20*part_end, dense4_h, dense4_z, dense4_h_x, dense4_z_x);
        /* dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o] + dense5_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense4_h, 20, 1, p.dense5_W, 20, 1, p.dense5_b, 0, 1, dense5_z, 20, 1, own + 80);
        /* dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense4_h_x, 20, 1, p.dense5_W, 20, 1, NULL, 0, 0, dense5_z_x, 20, 1, own + 80);
        dense2_h_kernel(20*part_first, 20*part_end, dense5_h, dense5_z, dense5_h_x, dense5_z_x);
        /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h, 20, 1, p.dense6_W, 20, 1, p.dense6_b, 0, 1, dense6_z, 20, 1, own + 80);
        /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_x, 20, 1, p.dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, own + 80);
        dense6_h_kernel(part_first, part_end, dense6_z, dense6_z_x, p.dense7_W, p.dense7_b, x, t, u, u_x);
    })
    return 0;
}

/* The loss at t[N], x[N], and its gradients by the parameters; d_t, by t, may be NULL; d_x, by x, may be NULL. */
int burgers_backward(int64_t N, const float *params, const float *t, const float *x, float *grads, float *loss, float *d_t, float *d_x, float *workspace)
{
    const struct parameters p_ = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *stack1_y = workspace + 160*N;
    float *dense1_z = workspace + 304*N + 640;
    float *dense1_h = workspace + 176*N;
    float *dense1_h_t = workspace + 208*N + 160;
    float *dense1_h_x = workspace + 240*N + 320;
    float *dense1_h_xx = workspace + 272*N + 480;
    float *dense6_z = workspace + 1328*N + 5760;
    float *dense5_h = workspace + 1072*N + 4480;
    float *dense6_z_t = workspace + 1360*N + 5920;
    float *dense5_h_t = workspace + 1104*N + 4640;
    float *dense6_z_x = workspace + 1392*N + 6080;
    float *dense5_h_x = workspace + 1136*N + 4800;
    float *dense6_z_xx = workspace + 1424*N + 6240;
    float *dense5_h_xx = workspace + 1168*N + 4960;
    float *dense6_h = workspace + 1456*N + 6400;
    float *dense7_z = workspace;
    float *dense7_z_t = workspace + 16*N;
    float *dense7_z_x = workspace + 32*N;
    float *dense7_z_xx = workspace + 48*N;
    float *x_sin = workspace + 128*N;
    float *x_cos = workspace + 144*N;
    float *d_u = workspace + 64*N;
    float *d_u_t = workspace + 80*N;
    float *d_u_x = workspace + 96*N;
    float *d_u_xx = workspace + 112*N;
    float *d_dense6_h_xx = workspace + 1488*N + 6560;
    float *d_dense6_h_x = workspace + 1520*N + 6720;
    float *d_dense6_h_t = workspace + 1552*N + 6880;
    float *d_dense6_h = workspace + 1584*N + 7040;
    float *d_dense6_z_xx = workspace + 1200*N + 5120;
    float *d_dense6_z_x = workspace + 1232*N + 5280;
    float *d_dense6_z_t = workspace + 1264*N + 5440;
    float *d_dense6_z = workspace + 1296*N + 5600;
    float *d_dense1_h_xx = workspace + 304*N + 640;
    float *d_dense2_z_xx = workspace + 656*N + 2400;
    float *d_dense1_h_x = workspace + 336*N + 800;
    float *d_dense2_z_x = workspace + 688*N + 2560;
    float *d_dense1_h_t = workspace + 368*N + 960;
    float *d_dense2_z_t = workspace + 720*N + 2720;
    float *d_dense1_h = workspace + 400*N + 1120;
    float *d_dense2_z = workspace + 752*N + 2880;
    float *d_dense1_z = workspace + 432*N + 1280;
    float *d_stack1_y = workspace + 160*N;
    float *pack = workspace + parallel_larger(1584*N + 7760, 1616*N + 7200);
    const int64_t room1 = contract_room(N, 20, 2);
    PARALLEL(N, 64, 662*N, {
        float *own = pack + part*room1;
        stack1_y_kernel(part_first, part_end, stack1_y, t, x);
        /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 20, 2, 1.0f, stack1_y, 2, 1, p_.dense1_W, 20, 1, p_.dense1_b, 0, 1, dense1_z, 20, 1, own);
        dense1_h_kernel2(part_first, part_end, dense1_h, dense1_z, dense1_h_t, p_.dense1_W, dense1_h_x, dense1_h_xx);
    })
    dense_part(N, dense1_h, p_.dense2_W, pack);
    dense_part(N, workspace + 400*N + 1120, p_.dense3_W, pack);
    dense_part(N, workspace + 624*N + 2240, p_.dense4_W, pack);
    dense_part(N, workspace + 848*N + 3360, p_.dense5_W, pack);
    loss_kernel(loss);
    set_zero(20, d.dense7_W);
    d_dense7_b_kernel(d.dense7_b);
    set_zero(20, d.dense6_b);
    const int64_t room2 = 192 + contract_room(N, 20, 20);
    PARALLEL_SUM(N, 8, 3687*N, 42, {
        float *own = pack + part*room2;
        /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h, 20, 1, p_.dense6_W, 20, 1, p_.dense6_b, 0, 1, dense6_z, 20, 1, own + 192);
        /* dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_t, 20, 1, p_.dense6_W, 20, 1, NULL, 0, 0, dense6_z_t, 20, 1, own + 192);
        /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_x, 20, 1, p_.dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, own + 192);
        /* dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_xx, 20, 1, p_.dense6_W, 20, 1, NULL, 0, 0, dense6_z_xx, 20, 1, own + 192);
        PARALLEL_ZERO(own + 96, 64);
        dense6_h_kernel2(part_first, part_end, N, part_count > 1 ? own + 112 : d.dense7_W, dense6_h, dense6_z, own, dense6_z_t, own + 32, dense6_z_x, own + 64, dense6_z_xx, p_.dense7_W, dense7_z, p_.dense7_b, dense7_z_t, dense7_z_x, dense7_z_xx, x, x_sin, t, x_cos, d_u, d_u_t, d_u_x, d_u_xx, d_dense6_h_xx, d_dense6_h_x, d_dense6_h_t, d_dense6_h, d_dense6_z_xx, part_count > 1 ? own + 96 : loss, part_count > 1 ? own + 144 : d.dense7_b);
        PARALLEL_ZERO(own + 160, 32);
        d_dense6_z_x_kernel(part_first, part_end, N, part_count > 1 ? own + 160 : d.dense6_b, dense6_h, dense6_z_x, d_dense6_z_x, d_dense6_h_x, d_dense6_h_xx, d_dense6_z_t, d_dense6_h_t, d_dense6_z, d_dense6_h, dense6_z_t, dense6_z_xx);
    })
    PARALLEL_ADD(N, 8, 3687*N, 42, 1, loss, pack + 96, room2);
    PARALLEL_ADD(N, 8, 3687*N, 42, 20, d.dense7_W, pack + 112, room2);
    PARALLEL_ADD(N, 8, 3687*N, 42, 1, d.dense7_b, pack + 144, room2);
    PARALLEL_ADD(N, 8, 3687*N, 42, 20, d.dense6_b, pack + 160, room2);
    d_dense_part(N, d_dense6_z_xx, p_.dense6_W, workspace + 1328*N + 5760, workspace + 976*N + 4000, d.dense5_b, pack);
    d_dense_part(N, workspace + 1456*N + 6400, p_.dense5_W, workspace + 976*N + 4000, workspace + 752*N + 2880, d.dense4_b, pack);
    d_dense_part(N, workspace + 1104*N + 4640, p_.dense4_W, workspace + 752*N + 2880, workspace + 528*N + 1760, d.dense3_b, pack);
    d_dense_part(N, workspace + 880*N + 3520, p_.dense3_W, workspace + 528*N + 1760, workspace + 304*N + 640, d.dense2_b, pack);
    set_zero(40, d.dense1_W);
    set_zero(20, d.dense1_b);
    const int64_t room3 = 1680 + parallel_larger(contract_room(N, 20, 20), contract_room(20, 20, N));
    PARALLEL_SUM(N, 8, 3860*N, 25660, {
        float *own = pack + part*room3;
        /* d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z_xx, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_xx, 20, 1, own + 1680);
        /* d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_xx + 20*part_first, 1, 20, d_dense2_z_xx + 20*part_first, 20, 1, NULL, 0, 0, part_count > 1 ? own : d.dense2_W, 20, 1, own + 1680);
        /* d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z_x, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_x, 20, 1, own + 1680);
        /* d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_x + 20*part_first, 1, 20, d_dense2_z_x + 20*part_first, 20, 1, part_count > 1 ? own : d.dense2_W, 20, 1, part_count > 1 ? own : d.dense2_W, 20, 1, own + 1680);
        /* d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z_t, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_t, 20, 1, own + 1680);
        /* d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_t + 20*part_first, 1, 20, d_dense2_z_t + 20*part_first, 20, 1, part_count > 1 ? own : d.dense2_W, 20, 1, part_count > 1 ? own : d.dense2_W, 20, 1, own + 1680);
        /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h, 20, 1, own + 1680);
        /* d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h + 20*part_first, 1, 20, d_dense2_z + 20*part_first, 20, 1, part_count > 1 ? own : d.dense2_W, 20, 1, part_count > 1 ? own : d.dense2_W, 20, 1, own + 1680);
        PARALLEL_ZERO(own + 1600, 80);
        d_dense1_z_x_kernel(part_first, part_end, N, part_count > 1 ? own + 1600 : d.dense1_W, part_count > 1 ? own + 1600 + 48 : d.dense1_b, dense1_h, p_.dense1_W, d_dense1_h_x, d_dense1_h_xx, d_dense1_h_t, d_dense1_z, d_dense1_h);
    })
    PARALLEL_SET(N, 8, 3860*N, 25660, 400, d.dense2_W, pack, room3);
    PARALLEL_ADD(N, 8, 3860*N, 25660, 40, d.dense1_W, pack + 1600, room3);
    PARALLEL_ADD(N, 8, 3860*N, 25660, 20, d.dense1_b, pack + 1648, room3);
    /* d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o] */
    contract(2, 20, N, 1.0f, stack1_y, 1, 2, d_dense1_z, 20, 1, d.dense1_W, 20, 1, d.dense1_W, 20, 1, pack);
    if (d_t || d_x) {
        /* d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 2, 20, 1.0f, d_dense1_z, 20, 1, p_.dense1_W, 1, 20, NULL, 0, 0, d_stack1_y, 2, 1, pack);
    }
    if (d_x) {
        PARALLEL(N, 64, 44*N, d_x_kernel(part_first, part_end, t, x, dense7_z, d_x, x_cos, d_u, x_sin, dense7_z_x, d_u_x, d_u_xx, d_stack1_y, d_u_t, dense7_z_t, dense7_z_xx))
    }
    if (d_t) {
        PARALLEL(N, 64, 28*N, d_t_kernel(part_first, part_end, dense7_z, x, d_t, d_u, d_u_t, dense7_z_t, d_u_x, dense7_z_x, d_u_xx, dense7_z_xx, d_stack1_y))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int burgers_update(float *params, const float *grads, float *state, int64_t *step, const struct burgers_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t_2 = *step;
    const double lr = options != NULL ? options[0].lr : 0.002;
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
    new_m_kernel(c2, c1, lr, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t_2;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int burgers_train_step(int64_t N, float *params, float *state, int64_t *step, const float *t, const float *x, float *loss, const struct burgers_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(1584*N + 5568, 1616*N + 4912);
    const int failed = burgers_backward(N, params, t, x, grads, loss, NULL, NULL, workspace);
    return failed ? failed : burgers_update(params, grads, state, step, options, grads + 2192);
}

/* The loss at t[N], x[N], as the network is outside training. */
int burgers_loss(int64_t N, const float *params, const float *t, const float *x, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *stack1_y = workspace + 32*N + 160;
    float *dense1_z = workspace;
    float *dense1_h = workspace + 256*N + 1280;
    float *dense1_h_t = workspace + 288*N + 1440;
    float *dense1_h_x = workspace + 320*N + 1600;
    float *dense1_h_xx = workspace + 352*N + 1760;
    float *dense5_h = workspace + 256*N + 1280;
    float *dense6_z = workspace;
    float *dense6_z_t = workspace + 32*N + 160;
    float *dense5_h_t = workspace + 288*N + 1440;
    float *dense6_z_x = workspace + 64*N + 320;
    float *dense5_h_x = workspace + 320*N + 1600;
    float *dense6_z_xx = workspace + 96*N + 480;
    float *dense5_h_xx = workspace + 352*N + 1760;
    float *pack = workspace + 384*N + 1920;
    const int64_t room1 = contract_room(N, 20, 2);
    PARALLEL(N, 64, 662*N, {
        float *own = pack + part*room1;
        stack1_y_kernel(part_first, part_end, stack1_y, t, x);
        /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 20, 2, 1.0f, stack1_y, 2, 1, p.dense1_W, 20, 1, p.dense1_b, 0, 1, dense1_z, 20, 1, own);
        dense1_h_kernel2(part_first, part_end, dense1_h, dense1_z, dense1_h_t, p.dense1_W, dense1_h_x, dense1_h_xx);
    })
    dense_part2(N, dense1_h, p.dense2_W, workspace, workspace + 128*N + 640, pack);
    dense_part2(N, workspace + 128*N + 640, p.dense3_W, workspace, workspace + 256*N + 1280, pack);
    dense_part2(N, workspace + 256*N + 1280, p.dense4_W, workspace, workspace + 128*N + 640, pack);
    dense_part2(N, workspace + 128*N + 640, p.dense5_W, workspace, dense5_h, pack);
    loss_kernel(loss);
    const int64_t room2 = 160 + contract_room(N, 20, 20);
    PARALLEL_SUM(N, 8, 2500*N, 1, {
        float *own = pack + part*room2;
        /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h, 20, 1, p.dense6_W, 20, 1, p.dense6_b, 0, 1, dense6_z, 20, 1, own + 160);
        /* dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_t, 20, 1, p.dense6_W, 20, 1, NULL, 0, 0, dense6_z_t, 20, 1, own + 160);
        /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_x, 20, 1, p.dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, own + 160);
        /* dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense5_h_xx, 20, 1, p.dense6_W, 20, 1, NULL, 0, 0, dense6_z_xx, 20, 1, own + 160);
        PARALLEL_ZERO(own + 144, 16);
        dense6_h_kernel3(part_first, part_end, N, own, dense6_z, own + 32, dense6_z_t, own + 64, dense6_z_x, own + 96, dense6_z_xx, p.dense7_W, own + 128, p.dense7_b, x, t, part_count > 1 ? own + 144 : loss);
    })
    PARALLEL_ADD(N, 8, 2500*N, 1, 1, loss, pack + 144, room2);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t burgers_workspace_size(int64_t N)
{
    int64_t size = 1584*N + 7760;
    size = parallel_larger(size, 1616*N + 7200);
    int64_t packed = parallel_used()*(80 + parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20)));
    packed = parallel_larger(packed, parallel_used()*contract_room(N, 20, 2));
    packed = parallel_larger(packed, contract_pack_size(N, 20, 20));
    packed = parallel_larger(packed, parallel_sums(N, 8, 3687*N, 42)*(192 + contract_room(N, 20, 20)));
    packed = parallel_larger(packed, 192 + contract_pack_size(N, 20, 20));
    packed = parallel_larger(packed, contract_pack_size(20, 20, N));
    packed = parallel_larger(packed, parallel_sums(N, 64, 780*N, 20)*32);
    packed = parallel_larger(packed, parallel_sums(N, 8, 3860*N, 25660)*(1680 + parallel_larger(contract_room(N, 20, 20), contract_room(20, 20, N))));
    packed = parallel_larger(packed, 1680 + contract_pack_size(N, 20, 20));
    packed = parallel_larger(packed, 1680 + contract_pack_size(20, 20, N));
    packed = parallel_larger(packed, contract_pack_size(2, 20, N));
    packed = parallel_larger(packed, contract_pack_size(N, 2, 20));
    packed = parallel_larger(packed, parallel_sums(N, 8, 2500*N, 1)*(160 + contract_room(N, 20, 20)));
    packed = parallel_larger(packed, 160 + contract_pack_size(N, 20, 20));
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: burgers_train_epoch_workspace_size(...). */
int burgers_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *t, const float *x, const struct burgers_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *t_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                t_rows[i] = t[order[k*most + i]];
            for (int64_t i = 0; i < rows; i++)
                x_rows[i] = x[order[k*most + i]];
        }
        const float *t_batch = order != NULL ? t_rows : t + k*most;
        const float *x_batch = order != NULL ? x_rows : x + k*most;
        const int failed = burgers_train_step(rows, params, state, step, t_batch, x_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t burgers_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = burgers_workspace_size(most);
    const int64_t need = burgers_workspace_size(rest);
    return 16 + (most*1 + 15)/16*16 + (most*1 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void burgers_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void burgers_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int burgers_threads(void)
{
    return parallel_used();
}
