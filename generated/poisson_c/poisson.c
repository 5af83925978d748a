/* poisson: a network of 501 parameters and its training step.

Made by symgrad 0.1.0 from examples/poisson.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "poisson.h"

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

static inline float power2f(float x)
{
    float x2 = x*x;
    return x2;
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

KERNEL void stack1_y_kernel(int64_t part_first, int64_t part_end, float *stack1_y, const float *x, const float *y)
{
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        /* stack1_y[n,0] = x[n] */
        stack1_y[2*n] = x[n];
        /* stack1_y[n,1] = y[n] */
        stack1_y[2*n + 1] = y[n];
    }
}

KERNEL void dense1_h_kernel(int64_t part_first, int64_t part_end, float *dense1_h, const float *dense1_z)
{
    /* dense1_h[n,o] = tanh(dense1_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        dense1_h[o] = tanhf(dense1_z[o]);
    }
}

KERNEL void dense2_h_kernel(int64_t part_first, int64_t part_end, const float *dense2_z, const float *dense3_W, const float *dense3_b, float *u, const float *y, const float *x)
{
    for (int64_t n_first = part_first; n_first < part_end; n_first += 32) {
        const int64_t n_end = n_first + 32 < part_end ? n_first + 32 : part_end;
        float dense2_h[640];
        float c1[32] = {0};
        float dense3_z[32];
        /* dense2_h[n,o] = tanh(dense2_z[n,o]) */
        for (int64_t o = 0; o < 20; o++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                dense2_h[32*o + n - n_first] = tanhf(dense2_z[20*n + o]);
        for (int64_t i = 0; i < 20; i++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                c1[n - n_first] += dense2_h[32*i + n - n_first]*dense3_W[i];
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++) {
            /* dense3_z[n,0] += Σ_i dense2_h[n,i]·dense3_W[i,0] */
            dense3_z[n - n_first] = c1[n - n_first];
            /* dense3_z[n,0] += dense3_b[0] */
            dense3_z[n - n_first] += dense3_b[0];
            /* u[n] = dense3_z[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) */
            u[n] = dense3_z[n - n_first]*(y[n]*(x[n]*(1.0f - x[n]))*(1.0f - y[n]));
        }
    }
}

KERNEL void loss_kernel(float *loss)
{
    loss[0] = 0.0f;
}

KERNEL void d_dense3_b_kernel(float *d_dense3_b)
{
    d_dense3_b[0] = 0.0f;
}

KERNEL void dense1_h_kernel2(int64_t part_first, int64_t part_end, float *dense1_h, const float *dense1_z, float *dense1_h_x, const float *dense1_W, float *dense1_h_xx, float *dense1_h_y, float *dense1_h_yy)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            /* dense1_h[n,o] = tanh(dense1_z[n,o]) */
            dense1_h[20*n + o] = tanhf(dense1_z[20*n + o]);
            const float t1 = 1.0f - dense1_h[20*n + o]*dense1_h[20*n + o];
            /* dense1_h_x[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²) */
            dense1_h_x[20*n + o] = t1*dense1_W[o];
            /* dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[0,o]²·(1 − dense1_h[n,o]²) */
            dense1_h_xx[20*n + o] = -2.0f*t1*(dense1_W[o]*dense1_W[o])*dense1_h[20*n + o];
            /* dense1_h_y[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²) */
            dense1_h_y[20*n + o] = t1*dense1_W[o + 20];
            /* dense1_h_yy[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²) */
            dense1_h_yy[20*n + o] = -2.0f*t1*(dense1_W[o + 20]*dense1_W[o + 20])*dense1_h[20*n + o];
        }
    }
}

KERNEL void dense2_h_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_dense3_W, float *dense2_h, const float *dense2_z, float *dense2_h_x, const float *dense2_z_x, float *dense2_h_xx, const float *dense2_z_xx, float *dense2_h_y, const float *dense2_z_y, float *dense2_h_yy, const float *dense2_z_yy, const float *dense3_W, float *dense3_z, const float *dense3_b, float *dense3_z_x, float *dense3_z_xx, float *dense3_z_y, float *dense3_z_yy, const float *y, const float *x, float *x_sin, float *y_sin, float *scaled_d_f, float *d_dense2_z_yy, float *d_dense2_z_y, float *d_dense2_z_x, float *d_dense2_z, float *loss, float *d_dense3_b)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[20] = {0};
    double total3 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        if (N > 64) {
            set_aside(20, total2, d_dense3_W);
        }
        float part3 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                /* dense2_h[n,o] = tanh(dense2_z[n,o]) */
                dense2_h[o] = tanhf(dense2_z[20*n + o]);
                const float t1 = 1.0f - dense2_h[o]*dense2_h[o];
                /* dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²) */
                dense2_h_x[o] = t1*dense2_z_x[20*n + o];
                /* dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o]) */
                dense2_h_xx[o] = t1*(dense2_z_xx[20*n + o] - 2.0f*(dense2_z_x[20*n + o]*dense2_z_x[20*n + o])*dense2_h[o]);
                /* dense2_h_y[n,o] = dense2_z_y[n,o]·(1 − dense2_h[n,o]²) */
                dense2_h_y[o] = t1*dense2_z_y[20*n + o];
                /* dense2_h_yy[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_yy[n,o] − 2·dense2_z_y[n,o]²·dense2_h[n,o]) */
                dense2_h_yy[o] = t1*(dense2_z_yy[20*n + o] - 2.0f*(dense2_z_y[20*n + o]*dense2_z_y[20*n + o])*dense2_h[o]);
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 20; i++)
                c1 += dense2_h[i]*dense3_W[i];
            /* dense3_z[n,0] += Σ_i dense2_h[n,i]·dense3_W[i,0] */
            dense3_z[n] = c1;
            /* dense3_z[n,0] += dense3_b[0] */
            dense3_z[n] += dense3_b[0];
            float c2 = 0.0f;
            #pragma omp simd reduction(+:c2)
            for (int64_t i = 0; i < 20; i++)
                c2 += dense2_h_x[i]*dense3_W[i];
            /* dense3_z_x[n,0] += Σ_i dense2_h_x[n,i]·dense3_W[i,0] */
            dense3_z_x[n] = c2;
            float c3 = 0.0f;
            #pragma omp simd reduction(+:c3)
            for (int64_t i = 0; i < 20; i++)
                c3 += dense2_h_xx[i]*dense3_W[i];
            /* dense3_z_xx[n,0] += Σ_i dense2_h_xx[n,i]·dense3_W[i,0] */
            dense3_z_xx[n] = c3;
            float c4 = 0.0f;
            #pragma omp simd reduction(+:c4)
            for (int64_t i = 0; i < 20; i++)
                c4 += dense2_h_y[i]*dense3_W[i];
            /* dense3_z_y[n,0] += Σ_i dense2_h_y[n,i]·dense3_W[i,0] */
            dense3_z_y[n] = c4;
            float c5 = 0.0f;
            #pragma omp simd reduction(+:c5)
            for (int64_t i = 0; i < 20; i++)
                c5 += dense2_h_yy[i]*dense3_W[i];
            /* dense3_z_yy[n,0] += Σ_i dense2_h_yy[n,i]·dense3_W[i,0] */
            dense3_z_yy[n] = c5;
            const float t2 = 1.0f - y[n];
            const float t3 = t2;
            const float t5 = 1.0f - x[n];
            const float t6 = t5;
            const float t7 = t6 - x[n];
            const float t8 = t6*x[n];
            const float t9 = t8*y[n];
            const float t10 = t3*t9;
            /* u_xx[n] = dense3_z_xx[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_x[n,0]·y[n]·(1 − x[n] − x[n])·(1 − y[n]) − 2·dense3_z[n,0]·y[n]·(1 − y[n]) */
            const float u_xx = t10*dense3_z_xx[n] + 2.0f*t3*t7*dense3_z_x[n]*y[n] - 2.0f*t3*dense3_z[n]*y[n];
            /* u_yy[n] = dense3_z_yy[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_y[n,0]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) − 2·dense3_z[n,0]·x[n]·(1 − x[n]) */
            const float u_yy = t10*dense3_z_yy[n] + 2.0f*(t3*t8 - t9)*dense3_z_y[n] - 2.0f*t8*dense3_z[n];
            /* x_sin[n] = sin(2·π·x[n]) */
            x_sin[n] = sinf(6.283185307179586f*x[n]);
            /* y_sin[n] = sin(π·y[n]) */
            y_sin[n] = sinf(3.141592653589793f*y[n]);
            /* f[n] = −5·π²·x_sin[n]·y_sin[n] */
            const float f = y_sin[n]*(-49.34802200544679f*x_sin[n]);
            const float t11 = u_xx + u_yy - f;
            /* loss += Σ_n (u_xx[n] + u_yy[n] − f[n])²/N */
            part1 += u1*(t11*t11);
            /* scaled_d_f[n] = (u_xx[n] + u_yy[n] − f[n])/N */
            scaled_d_f[n] = t11*u1;
            const float t12 = t5*x[n];
            const float t13 = 4.0f*scaled_d_f[n];
            /* d_dense3_z_y[n,0] = 4·scaled_d_f[n]·x[n]·(1 − x[n])·(1 − 2·y[n]) */
            const float d_dense3_z_y = t12*t13*(1.0f - 2.0f*y[n]);
            /* d_dense3_z_yy[n,0] = 2·scaled_d_f[n]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) */
            const float d_dense3_z_yy = 2.0f*t10*scaled_d_f[n];
            /* d_dense3_z[n,0] = −4·scaled_d_f[n]·(x[n]·(1 − x[n]) + y[n]·(1 − y[n])) */
            const float d_dense3_z = -t13*(t12 + t2*y[n]);
            /* d_dense3_z_x[n,0] = 4·scaled_d_f[n]·y[n]·(1 − x[n] − x[n])·(1 − y[n]) */
            const float d_dense3_z_x = t13*t3*t7*y[n];
            #pragma omp simd
            for (int64_t i = 0; i < 20; i++) {
                /* d_dense2_h_yy[n,i] = d_dense3_z_yy[n,0]·dense3_W[i,0] */
                const float d_dense2_h_yy = d_dense3_z_yy*dense3_W[i];
                /* d_dense3_W[i,0] += Σ_n dense2_h_yy[n,i]·d_dense3_z_yy[n,0] */
                d_dense3_W[i] += d_dense3_z_yy*dense2_h_yy[i];
                /* d_dense2_h_y[n,i] = d_dense3_z_y[n,0]·dense3_W[i,0] */
                const float d_dense2_h_y = d_dense3_z_y*dense3_W[i];
                /* d_dense3_W[i,0] += Σ_n dense2_h_y[n,i]·d_dense3_z_y[n,0] */
                d_dense3_W[i] += d_dense3_z_y*dense2_h_y[i];
                /* d_dense3_W[i,0] += Σ_n dense2_h_xx[n,i]·d_dense3_z_yy[n,0] */
                d_dense3_W[i] += d_dense3_z_yy*dense2_h_xx[i];
                /* d_dense2_h_x[n,i] = d_dense3_z_x[n,0]·dense3_W[i,0] */
                const float d_dense2_h_x = d_dense3_z_x*dense3_W[i];
                /* d_dense3_W[i,0] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,0] */
                d_dense3_W[i] += d_dense3_z_x*dense2_h_x[i];
                /* d_dense2_h[n,i] = d_dense3_z[n,0]·dense3_W[i,0] */
                const float d_dense2_h = d_dense3_z*dense3_W[i];
                /* d_dense3_W[i,0] += Σ_n dense2_h[n,i]·d_dense3_z[n,0] */
                d_dense3_W[i] += d_dense3_z*dense2_h[i];
                const float t14 = dense2_h[i]*dense2_h[i];
                const float t15 = 1.0f - t14;
                /* d_dense2_z_yy[n,i] = d_dense2_h_yy[n,i]·(1 − dense2_h[n,i]²) */
                d_dense2_z_yy[20*n + i] = t15*d_dense2_h_yy;
                const float t16 = dense2_h[i]*dense2_z_y[20*n + i];
                const float t17 = 4.0f*d_dense2_h_yy;
                /* d_dense2_z_y[n,i] = (1 − dense2_h[n,i]²)·(d_dense2_h_y[n,i] − 4·d_dense2_h_yy[n,i]·dense2_h[n,i]·dense2_z_y[n,i]) */
                d_dense2_z_y[20*n + i] = t15*(d_dense2_h_y - t16*t17);
                const float t18 = dense2_h[i]*dense2_z_x[20*n + i];
                /* d_dense2_z_x[n,i] = (1 − dense2_h[n,i]²)·(d_dense2_h_x[n,i] − 4·d_dense2_h_yy[n,i]·dense2_h[n,i]·dense2_z_x[n,i]) */
                d_dense2_z_x[20*n + i] = t15*(d_dense2_h_x - t17*t18);
                const float t19 = 2.0f*d_dense2_h_yy*dense2_h[i];
                const float t20 = 6.0f*t14 - 2.0f;
                /* d_dense2_z[n,i] = (1 − dense2_h[n,i]²)·(dense2_z_x[n,i]²·d_dense2_h_yy[n,i]·(6·dense2_h[n,i]² − 2) + dense2_z_y[n,i]²·d_dense2_h_yy[n,i]·(6·dense2_h[n,i]² − 2) + d_dense2_h[n,i] − 2·d_dense2_h_x[n,i]·dense2_h[n,i]·dense2_z_x[n,i] − 2·d_dense2_h_y[n,i]·dense2_h[n,i]·dense2_z_y[n,i] − 2·d_dense2_h_yy[n,i]·dense2_h[n,i]·dense2_z_xx[n,i] − 2·d_dense2_h_yy[n,i]·dense2_h[n,i]·dense2_z_yy[n,i]) */
                d_dense2_z[20*n + i] = t15*(t20*(dense2_z_x[20*n + i]*dense2_z_x[20*n + i])*d_dense2_h_yy + t20*(dense2_z_y[20*n + i]*dense2_z_y[20*n + i])*d_dense2_h_yy + d_dense2_h - t19*dense2_z_xx[20*n + i] - t19*dense2_z_yy[20*n + i] - 2.0f*t16*d_dense2_h_y - 2.0f*t18*d_dense2_h_x);
            }
            /* d_dense3_b[0] += Σ_n d_dense3_z[n,0] */
            part3 += d_dense3_z;
        }
        total1 += part1;
        total3 += part3;
    }
    loss[0] += (float)total1;
    if (N > 64) {
        take_back(20, d_dense3_W, total2);
    }
    d_dense3_b[0] += (float)total3;
}

KERNEL void d_dense2_b_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense2_b, const float *d_dense2_z, const float *dense1_h, const float *d_dense1_h_yy, float *d_dense1_z_y, const float *d_dense1_h_y, const float *dense1_W, float *d_dense1_z_x, const float *d_dense1_h_x)
{
    double total1[20] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(20, total1, d_dense2_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                /* d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
                d_dense2_b[o] += d_dense2_z[20*n + o];
                const float t1 = 1.0f - dense1_h[20*n + o]*dense1_h[20*n + o];
                const float t2 = 4.0f*d_dense1_h_yy[20*n + o]*dense1_h[20*n + o];
                /* d_dense1_z_y[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_y[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[1,o]) */
                d_dense1_z_y[20*n + o] = t1*(d_dense1_h_y[20*n + o] - t2*dense1_W[o + 20]);
                /* d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_yy[n,o]·dense1_h[n,o]·dense1_W[0,o]) */
                d_dense1_z_x[20*n + o] = t1*(d_dense1_h_x[20*n + o] - t2*dense1_W[o]);
            }
        }
    }
    if (N > 64) {
        take_back(20, d_dense2_b, total1);
    }
}

KERNEL void d_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_W, float *d_dense1_b, const float *dense1_h, const float *d_dense1_h_yy, float *d_dense1_z, const float *dense1_W, const float *d_dense1_h, const float *d_dense1_h_x, const float *d_dense1_h_y, const float *d_dense1_z_y, const float *d_dense1_z_x)
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
                const float t2 = 2.0f*dense1_h[20*n + o];
                const float t3 = (6.0f*t1 - 2.0f)*d_dense1_h_yy[20*n + o];
                /* d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_yy[n,o]·dense1_W[0,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h_yy[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_y[n,o]·dense1_h[n,o]·dense1_W[1,o]) */
                d_dense1_z[20*n + o] = (1.0f - t1)*(t3*(dense1_W[o]*dense1_W[o]) + t3*(dense1_W[o + 20]*dense1_W[o + 20]) + d_dense1_h[20*n + o] - t2*d_dense1_h_x[20*n + o]*dense1_W[o] - t2*d_dense1_h_y[20*n + o]*dense1_W[o + 20]);
                /* d_dense1_W[1,o] += Σ_n d_dense1_z_y[n,o] */
                d_dense1_W[o + 20] += d_dense1_z_y[20*n + o];
                /* d_dense1_W[0,o] += Σ_n d_dense1_z_x[n,o] */
                d_dense1_W[o] += d_dense1_z_x[20*n + o];
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

KERNEL void d_y_kernel(int64_t part_first, int64_t part_end, const float *x, const float *scaled_d_f, const float *y, float *d_y, const float *dense3_z_xx, const float *dense3_z_yy, const float *dense3_z, const float *x_sin, const float *d_stack1_y, const float *dense3_z_y, const float *dense3_z_x)
{
    /* d_y[n] = 4·dense3_z[n,0]·scaled_d_f[n]·(y[n] − (1 − y[n])) + 4·dense3_z_x[n,0]·scaled_d_f[n]·(1 − x[n] − x[n])·(1 − y[n] − y[n]) + 10·π³·scaled_d_f[n]·x_sin[n]·cos(π·y[n]) + 2·dense3_z_xx[n,0]·scaled_d_f[n]·x[n]·(1 − x[n])·(1 − 2·y[n]) + 2·dense3_z_yy[n,0]·scaled_d_f[n]·x[n]·(1 − x[n])·(1 − 2·y[n]) + d_stack1_y[n,1] − 8·dense3_z_y[n,0]·scaled_d_f[n]·x[n]·(1 − x[n]) */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        const float t1 = 1.0f - x[n];
        const float t2 = t1*scaled_d_f[n]*x[n];
        const float t3 = y[n] - (1.0f - y[n]);
        const float t4 = 4.0f*scaled_d_f[n];
        const float t5 = 2.0f*t2*(1.0f - 2.0f*y[n]);
        d_y[n] = t5*dense3_z_xx[n] + t5*dense3_z_yy[n] + t3*t4*dense3_z[n] + 310.0627668029982f*scaled_d_f[n]*x_sin[n]*cosf(3.141592653589793f*y[n]) + d_stack1_y[2*n + 1] - 8.0f*t2*dense3_z_y[n] - t3*t4*(t1 - x[n])*dense3_z_x[n];
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *y, const float *x, const float *scaled_d_f, float *d_x, const float *dense3_z_xx, const float *dense3_z_yy, const float *dense3_z_y, const float *y_sin, const float *d_stack1_y, const float *dense3_z, const float *dense3_z_x)
{
    /* d_x[n] = 4·dense3_z_y[n,0]·scaled_d_f[n]·(1 − x[n] − x[n])·(1 − y[n] − y[n]) + 20·π³·scaled_d_f[n]·y_sin[n]·cos(2·π·x[n]) + 2·dense3_z_xx[n,0]·scaled_d_f[n]·y[n]·(1 − y[n])·(1 − x[n] − x[n]) + 2·dense3_z_yy[n,0]·scaled_d_f[n]·y[n]·(1 − y[n])·(1 − x[n] − x[n]) + d_stack1_y[n,0] − 4·dense3_z[n,0]·scaled_d_f[n]·(1 − x[n] − x[n]) − 8·dense3_z_x[n,0]·scaled_d_f[n]·y[n]·(1 − y[n]) */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        const float t1 = 1.0f - y[n];
        const float t2 = t1*y[n];
        const float t3 = (1.0f - x[n] - x[n])*scaled_d_f[n];
        const float t4 = 4.0f*t3;
        const float t5 = 2.0f*t2*t3;
        d_x[n] = t5*dense3_z_xx[n] + t5*dense3_z_yy[n] + t4*(t1 - y[n])*dense3_z_y[n] + 620.1255336059965f*scaled_d_f[n]*y_sin[n]*cosf(6.283185307179586f*x[n]) + d_stack1_y[2*n] - t4*dense3_z[n] - 8.0f*t2*dense3_z_x[n]*scaled_d_f[n];
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 501; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

KERNEL void dense2_h_kernel3(int64_t part_first, int64_t part_end, int64_t N, float *dense2_h, const float *dense2_z, float *dense2_h_x, const float *dense2_z_x, float *dense2_h_xx, const float *dense2_z_xx, float *dense2_h_y, const float *dense2_z_y, float *dense2_h_yy, const float *dense2_z_yy, const float *dense3_W, float *dense3_z, const float *dense3_b, const float *y, const float *x, float *loss)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                /* dense2_h[n,o] = tanh(dense2_z[n,o]) */
                dense2_h[o] = tanhf(dense2_z[20*n + o]);
                const float t1 = 1.0f - dense2_h[o]*dense2_h[o];
                /* dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²) */
                dense2_h_x[o] = t1*dense2_z_x[20*n + o];
                /* dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o]) */
                dense2_h_xx[o] = t1*(dense2_z_xx[20*n + o] - 2.0f*(dense2_z_x[20*n + o]*dense2_z_x[20*n + o])*dense2_h[o]);
                /* dense2_h_y[n,o] = dense2_z_y[n,o]·(1 − dense2_h[n,o]²) */
                dense2_h_y[o] = t1*dense2_z_y[20*n + o];
                /* dense2_h_yy[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_yy[n,o] − 2·dense2_z_y[n,o]²·dense2_h[n,o]) */
                dense2_h_yy[o] = t1*(dense2_z_yy[20*n + o] - 2.0f*(dense2_z_y[20*n + o]*dense2_z_y[20*n + o])*dense2_h[o]);
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 20; i++)
                c1 += dense2_h[i]*dense3_W[i];
            /* dense3_z[n,0] += Σ_i dense2_h[n,i]·dense3_W[i,0] */
            dense3_z[0] = c1;
            /* dense3_z[n,0] += dense3_b[0] */
            dense3_z[0] += dense3_b[0];
            /* dense3_z_x[n,0] += Σ_i dense2_h_x[n,i]·dense3_W[i,0] */
            float dense3_z_x = 0.0f;
            #pragma omp simd reduction(+:dense3_z_x)
            for (int64_t i = 0; i < 20; i++)
                dense3_z_x += dense2_h_x[i]*dense3_W[i];
            /* dense3_z_xx[n,0] += Σ_i dense2_h_xx[n,i]·dense3_W[i,0] */
            float dense3_z_xx = 0.0f;
            #pragma omp simd reduction(+:dense3_z_xx)
            for (int64_t i = 0; i < 20; i++)
                dense3_z_xx += dense2_h_xx[i]*dense3_W[i];
            /* dense3_z_y[n,0] += Σ_i dense2_h_y[n,i]·dense3_W[i,0] */
            float dense3_z_y = 0.0f;
            #pragma omp simd reduction(+:dense3_z_y)
            for (int64_t i = 0; i < 20; i++)
                dense3_z_y += dense2_h_y[i]*dense3_W[i];
            /* dense3_z_yy[n,0] += Σ_i dense2_h_yy[n,i]·dense3_W[i,0] */
            float dense3_z_yy = 0.0f;
            #pragma omp simd reduction(+:dense3_z_yy)
            for (int64_t i = 0; i < 20; i++)
                dense3_z_yy += dense2_h_yy[i]*dense3_W[i];
            const float t2 = 1.0f - y[n];
            const float t4 = 1.0f - x[n];
            const float t5 = t4*x[n];
            const float t6 = t5*y[n];
            const float t7 = t2*t6;
            /* u_xx[n] = dense3_z_xx[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_x[n,0]·y[n]·(1 − x[n] − x[n])·(1 − y[n]) − 2·dense3_z[n,0]·y[n]·(1 − y[n]) */
            const float u_xx = t7*dense3_z_xx + 2.0f*t2*(t4 - x[n])*dense3_z_x*y[n] - 2.0f*t2*dense3_z[0]*y[n];
            /* u_yy[n] = dense3_z_yy[n,0]·x[n]·y[n]·(1 − x[n])·(1 − y[n]) + 2·dense3_z_y[n,0]·(x[n]·(1 − x[n])·(1 − y[n]) − x[n]·y[n]·(1 − x[n])) − 2·dense3_z[n,0]·x[n]·(1 − x[n]) */
            const float u_yy = t7*dense3_z_yy + 2.0f*(t2*t5 - t6)*dense3_z_y - 2.0f*t5*dense3_z[0];
            /* f[n] = −5·π²·sin(π·y[n])·sin(2·π·x[n]) */
            const float f = -49.34802200544679f*sinf(6.283185307179586f*x[n])*sinf(3.141592653589793f*y[n]);
            /* loss += Σ_n (u_xx[n] + u_yy[n] − f[n])²/N */
            part1 += u1*power2f(u_xx + u_yy - f);
        }
        total1 += part1;
    }
    loss[0] += (float)total1;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *dense1_W, *dense1_b, *dense2_W, *dense2_b, *dense3_W, *dense3_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 40, at + 60, at + 460, at + 480, at + 500};
}

/* --- the network: x[N] → y[N] → u[N] */

/* x[N], y[N] → u[N]. */
int poisson_forward(int64_t N, const float *params, const float *x, const float *y, float *u, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *stack1_y = workspace;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N + 160;
    float *dense2_z = workspace + 80*N + 320;
    float *pack = workspace + 112*N + 480;
    const int64_t room1 = 48 + parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20));
    PARALLEL(N, 64, 1130*N, {
        float *own = pack + part*room1;
        stack1_y_kernel(part_first, part_end, stack1_y, x, y);
        /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 20, 2, 1.0f, stack1_y, 2, 1, p.dense1_W, 20, 1, p.dense1_b, 0, 1, dense1_z, 20, 1, own + 48);
        dense1_h_kernel(20*part_first, 20*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h, 20, 1, p.dense2_W, 20, 1, p.dense2_b, 0, 1, dense2_z, 20, 1, own + 48);
        dense2_h_kernel(part_first, part_end, dense2_z, p.dense3_W, p.dense3_b, u, y, x);
    })
    return 0;
}

/* The loss at x[N], y[N], and its gradients by the parameters; d_x, by x, may be NULL; d_y, by y, may be NULL. */
int poisson_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *d_y, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p_ = parameters_at(params);
    float *stack1_y = workspace;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N + 160;
    float *dense1_h_x = workspace + 80*N + 320;
    float *dense1_h_xx = workspace + 112*N + 480;
    float *dense1_h_y = workspace + 144*N + 640;
    float *dense1_h_yy = workspace + 176*N + 800;
    float *dense2_z = workspace + 208*N + 960;
    float *dense2_z_x = workspace + 240*N + 1120;
    float *dense2_z_xx = workspace + 272*N + 1280;
    float *dense2_z_y = workspace + 304*N + 1440;
    float *dense2_z_yy = workspace + 336*N + 1600;
    float *dense3_z = workspace + 368*N + 1760;
    float *dense3_z_x = workspace + 384*N + 1760;
    float *dense3_z_xx = workspace + 400*N + 1760;
    float *dense3_z_y = workspace + 416*N + 1760;
    float *dense3_z_yy = workspace + 432*N + 1760;
    float *x_sin = workspace + 448*N + 1760;
    float *y_sin = workspace + 464*N + 1760;
    float *scaled_d_f = workspace + 480*N + 1760;
    float *d_dense2_z_yy = workspace + 496*N + 1760;
    float *d_dense2_z_y = workspace + 528*N + 1920;
    float *d_dense2_z_x = workspace + 560*N + 2080;
    float *d_dense2_z = workspace + 592*N + 2240;
    float *d_dense1_h_yy = workspace + 624*N + 2400;
    float *d_dense1_h_y = workspace + 656*N + 2560;
    float *d_dense1_h_x = workspace + 688*N + 2720;
    float *d_dense1_z_y = workspace + 720*N + 2880;
    float *d_dense1_z_x = workspace + 752*N + 3040;
    float *d_dense1_h = workspace + 784*N + 3200;
    float *d_dense1_z = workspace + 816*N + 3360;
    float *d_stack1_y = workspace;
    float *pack = workspace + 848*N + 3872;
    loss_kernel(loss);
    set_zero(20, d.dense3_W);
    d_dense3_b_kernel(d.dense3_b);
    set_zero(20, d.dense2_b);
    set_zero(40, d.dense1_W);
    set_zero(20, d.dense1_b);
    const int64_t room1 = 2336 + parallel_larger(parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20)), contract_room(20, 20, N));
    PARALLEL_SUM(N, 8, 9723*N, 25702, {
        float *own = pack + part*room1;
        stack1_y_kernel(part_first, part_end, stack1_y, x, y);
        /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 20, 2, 1.0f, stack1_y, 2, 1, p_.dense1_W, 20, 1, p_.dense1_b, 0, 1, dense1_z, 20, 1, own + 2336);
        dense1_h_kernel2(part_first, part_end, dense1_h, dense1_z, dense1_h_x, p_.dense1_W, dense1_h_xx, dense1_h_y, dense1_h_yy);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h, 20, 1, p_.dense2_W, 20, 1, p_.dense2_b, 0, 1, dense2_z, 20, 1, own + 2336);
        /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_x, 20, 1, p_.dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, own + 2336);
        /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_xx, 20, 1, p_.dense2_W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, own + 2336);
        /* dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_y, 20, 1, p_.dense2_W, 20, 1, NULL, 0, 0, dense2_z_y, 20, 1, own + 2336);
        /* dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_yy, 20, 1, p_.dense2_W, 20, 1, NULL, 0, 0, dense2_z_yy, 20, 1, own + 2336);
        PARALLEL_ZERO(own + 160, 64);
        dense2_h_kernel2(part_first, part_end, N, part_count > 1 ? own + 176 : d.dense3_W, own, dense2_z, own + 32, dense2_z_x, own + 64, dense2_z_xx, own + 96, dense2_z_y, own + 128, dense2_z_yy, p_.dense3_W, dense3_z, p_.dense3_b, dense3_z_x, dense3_z_xx, dense3_z_y, dense3_z_yy, y, x, x_sin, y_sin, scaled_d_f, d_dense2_z_yy, d_dense2_z_y, d_dense2_z_x, d_dense2_z, part_count > 1 ? own + 160 : loss, part_count > 1 ? own + 208 : d.dense3_b);
        /* d_dense1_h_yy[n,i] = Σ_o d_dense2_z_yy[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z_yy, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_yy, 20, 1, own + 2336);
        /* d_dense2_W[i,o] = Σ_n dense1_h_yy[n,i]·d_dense2_z_yy[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_yy + 20*part_first, 1, 20, d_dense2_z_yy + 20*part_first, 20, 1, NULL, 0, 0, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, own + 2336);
        /* d_dense1_h_y[n,i] = Σ_o d_dense2_z_y[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z_y, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_y, 20, 1, own + 2336);
        /* d_dense2_W[i,o] += Σ_n dense1_h_y[n,i]·d_dense2_z_y[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_y + 20*part_first, 1, 20, d_dense2_z_y + 20*part_first, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, own + 2336);
        /* d_dense2_W[i,o] += Σ_n dense1_h_xx[n,i]·d_dense2_z_yy[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_xx + 20*part_first, 1, 20, d_dense2_z_yy + 20*part_first, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, own + 2336);
        /* d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z_x, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_x, 20, 1, own + 2336);
        /* d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h_x + 20*part_first, 1, 20, d_dense2_z_x + 20*part_first, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, own + 2336);
        PARALLEL_ZERO(own + 1824, 32);
        d_dense2_b_kernel(part_first, part_end, N, part_count > 1 ? own + 1824 : d.dense2_b, d_dense2_z, dense1_h, d_dense1_h_yy, d_dense1_z_y, d_dense1_h_y, p_.dense1_W, d_dense1_z_x, d_dense1_h_x);
        /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, d_dense2_z, 20, 1, p_.dense2_W, 1, 20, NULL, 0, 0, d_dense1_h, 20, 1, own + 2336);
        /* d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
        contract(20, 20, part_end - part_first, 1.0f, dense1_h + 20*part_first, 1, 20, d_dense2_z + 20*part_first, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, part_count > 1 ? own + 224 : d.dense2_W, 20, 1, own + 2336);
        PARALLEL_ZERO(own + 2256, 80);
        d_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? own + 2256 : d.dense1_W, part_count > 1 ? own + 2256 + 48 : d.dense1_b, dense1_h, d_dense1_h_yy, d_dense1_z, p_.dense1_W, d_dense1_h, d_dense1_h_x, d_dense1_h_y, d_dense1_z_y, d_dense1_z_x);
    })
    PARALLEL_ADD(N, 8, 9723*N, 25702, 1, loss, pack + 160, room1);
    PARALLEL_ADD(N, 8, 9723*N, 25702, 20, d.dense3_W, pack + 176, room1);
    PARALLEL_ADD(N, 8, 9723*N, 25702, 1, d.dense3_b, pack + 208, room1);
    PARALLEL_SET(N, 8, 9723*N, 25702, 400, d.dense2_W, pack + 224, room1);
    PARALLEL_ADD(N, 8, 9723*N, 25702, 20, d.dense2_b, pack + 1824, room1);
    PARALLEL_ADD(N, 8, 9723*N, 25702, 40, d.dense1_W, pack + 2256, room1);
    PARALLEL_ADD(N, 8, 9723*N, 25702, 20, d.dense1_b, pack + 2304, room1);
    /* d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o] */
    contract(2, 20, N, 1.0f, stack1_y, 1, 2, d_dense1_z, 20, 1, d.dense1_W, 20, 1, d.dense1_W, 20, 1, pack);
    if (d_x || d_y) {
        /* d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 2, 20, 1.0f, d_dense1_z, 20, 1, p_.dense1_W, 1, 20, NULL, 0, 0, d_stack1_y, 2, 1, pack);
    }
    if (d_y) {
        PARALLEL(N, 64, 59*N, d_y_kernel(part_first, part_end, x, scaled_d_f, y, d_y, dense3_z_xx, dense3_z_yy, dense3_z, x_sin, d_stack1_y, dense3_z_y, dense3_z_x))
    }
    if (d_x) {
        PARALLEL(N, 64, 57*N, d_x_kernel(part_first, part_end, y, x, scaled_d_f, d_x, dense3_z_xx, dense3_z_yy, dense3_z_y, y_sin, d_stack1_y, dense3_z, dense3_z_x))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int poisson_update(float *params, const float *grads, float *state, int64_t *step, const struct poisson_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.003;
    float *m = state;
    const float *g = grads;
    float *v = state + 501;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    new_m_kernel(c2, c1, lr, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int poisson_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, const struct poisson_options *options, float *workspace)
{
    float *grads = workspace + 848*N + 3360;
    const int failed = poisson_backward(N, params, x, y, grads, loss, NULL, NULL, workspace);
    return failed ? failed : poisson_update(params, grads, state, step, options, grads + 512);
}

/* The loss at x[N], y[N], as the network is outside training. */
int poisson_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *stack1_y = workspace;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N + 160;
    float *dense1_h_x = workspace + 80*N + 320;
    float *dense1_h_xx = workspace + 112*N + 480;
    float *dense1_h_y = workspace + 144*N + 640;
    float *dense1_h_yy = workspace + 176*N + 800;
    float *dense2_z = workspace + 208*N + 960;
    float *dense2_z_x = workspace + 240*N + 1120;
    float *dense2_z_xx = workspace + 272*N + 1280;
    float *dense2_z_y = workspace + 304*N + 1440;
    float *dense2_z_yy = workspace + 336*N + 1600;
    float *pack = workspace + 368*N + 1760;
    loss_kernel(loss);
    const int64_t room1 = 192 + parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20));
    PARALLEL_SUM(N, 8, 3881*N, 1, {
        float *own = pack + part*room1;
        stack1_y_kernel(part_first, part_end, stack1_y, x, y);
        /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 20, 2, 1.0f, stack1_y, 2, 1, p.dense1_W, 20, 1, p.dense1_b, 0, 1, dense1_z, 20, 1, own + 192);
        dense1_h_kernel2(part_first, part_end, dense1_h, dense1_z, dense1_h_x, p.dense1_W, dense1_h_xx, dense1_h_y, dense1_h_yy);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h, 20, 1, p.dense2_W, 20, 1, p.dense2_b, 0, 1, dense2_z, 20, 1, own + 192);
        /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_x, 20, 1, p.dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, own + 192);
        /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_xx, 20, 1, p.dense2_W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, own + 192);
        /* dense2_z_y[n,o] = Σ_i dense1_h_y[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_y, 20, 1, p.dense2_W, 20, 1, NULL, 0, 0, dense2_z_y, 20, 1, own + 192);
        /* dense2_z_yy[n,o] = Σ_i dense1_h_yy[n,i]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 20, 20, 1.0f, dense1_h_yy, 20, 1, p.dense2_W, 20, 1, NULL, 0, 0, dense2_z_yy, 20, 1, own + 192);
        PARALLEL_ZERO(own + 176, 16);
        dense2_h_kernel3(part_first, part_end, N, own, dense2_z, own + 32, dense2_z_x, own + 64, dense2_z_xx, own + 96, dense2_z_y, own + 128, dense2_z_yy, p.dense3_W, own + 160, p.dense3_b, y, x, part_count > 1 ? own + 176 : loss);
    })
    PARALLEL_ADD(N, 8, 3881*N, 1, 1, loss, pack + 176, room1);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t poisson_workspace_size(int64_t N)
{
    int64_t size = 848*N + 3872;
    int64_t packed = parallel_used()*(48 + parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20)));
    packed = parallel_larger(packed, parallel_sums(N, 8, 9723*N, 25702)*(2336 + parallel_larger(parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20)), contract_room(20, 20, N))));
    packed = parallel_larger(packed, 2336 + contract_pack_size(N, 20, 2));
    packed = parallel_larger(packed, 2336 + contract_pack_size(N, 20, 20));
    packed = parallel_larger(packed, 2336 + contract_pack_size(20, 20, N));
    packed = parallel_larger(packed, contract_pack_size(2, 20, N));
    packed = parallel_larger(packed, contract_pack_size(N, 2, 20));
    packed = parallel_larger(packed, parallel_sums(N, 8, 3881*N, 1)*(192 + parallel_larger(contract_room(N, 20, 2), contract_room(N, 20, 20))));
    packed = parallel_larger(packed, 192 + contract_pack_size(N, 20, 2));
    packed = parallel_larger(packed, 192 + contract_pack_size(N, 20, 20));
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: poisson_train_epoch_workspace_size(...). */
int poisson_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, const struct poisson_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    float *y_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                x_rows[i] = x[order[k*most + i]];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most;
        const float *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = poisson_train_step(rows, params, state, step, x_batch, y_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t poisson_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = poisson_workspace_size(most);
    const int64_t need = poisson_workspace_size(rest);
    return 16 + (most*1 + 15)/16*16 + (most*1 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void poisson_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void poisson_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int poisson_threads(void)
{
    return parallel_used();
}
