/* mnist1d_cnn: a network of 5,210 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_cnn.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "mnist1d_cnn.h"

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

KERNEL void conv1d1_p_kernel(int64_t part_first, int64_t part_end, float *conv1d1_p)
{
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        set_zero(1, conv1d1_p + 42*i1);
    }
}

KERNEL void conv1d1_p_kernel2(int64_t part_first, int64_t part_end, float *conv1d1_p)
{
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        set_zero(1, conv1d1_p + 42*i1 + 41);
    }
}

KERNEL void conv1d1_p_kernel3(int64_t part_first, int64_t part_end, float *conv1d1_p, const float *x)
{
    /* conv1d1_p[n,0,t+1] = x[n,0,t] */
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t t = 0; t < 40; t++) {
            conv1d1_p[42*n + t + 1] = x[40*n + t];
        }
    }
}

KERNEL void conv1d2_p_kernel(int64_t part_first, int64_t part_end, float *conv1d2_p)
{
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        set_zero(1, conv1d2_p + 21*i1);
    }
}

KERNEL void conv1d2_p_kernel2(int64_t part_first, int64_t part_end, float *conv1d2_p)
{
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        set_zero(1, conv1d2_p + 21*i1 + 20);
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

KERNEL void conv1d3_p_kernel(int64_t part_first, int64_t part_end, float *conv1d3_p)
{
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        set_zero(1, conv1d3_p + 12*i1);
    }
}

KERNEL void conv1d3_p_kernel2(int64_t part_first, int64_t part_end, float *conv1d3_p)
{
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        set_zero(1, conv1d3_p + 12*i1 + 11);
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

KERNEL void d_conv1d1_p_kernel(int64_t part_first, int64_t part_end, float *d_conv1d1_p)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        d_conv1d1_p[i2] = 0.0f;
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

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
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

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, const float *dense1_z, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean)
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
        float cross_entropy1_each[64];
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
            const float cross_entropy1_lse = cross_entropy1_lse_max[n - n_first] + logf(cross_entropy1_lse_sum[n - n_first]);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - dense1_z[10*n + y[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n - n_first];
        /* d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[64*k + n - n_first]/cross_entropy1_lse_sum[n - n_first] - (k == y[n] ? 1.0f : 0.0f));
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

KERNEL void d_conv1d3_z_kernel(int64_t part_first, int64_t part_end, float *d_conv1d3_z, const float *d_conv1d3_h, const float *conv1d3_h)
{
    /* d_conv1d3_z[n,o,t] = d_conv1d3_h[n,o,t]·[conv1d3_h[n,o,t] > 0] */
    #pragma omp simd
    for (int64_t t = part_first; t < part_end; t++) {
        d_conv1d3_z[t] = d_conv1d3_h[t]*stepf(conv1d3_h[t]);
    }
}

KERNEL void d_conv1d3_p_kernel(int64_t part_first, int64_t part_end, float *d_conv1d3_p)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        d_conv1d3_p[i2] = 0.0f;
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

KERNEL void d_conv1d2_p_kernel(int64_t part_first, int64_t part_end, float *d_conv1d2_p)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        d_conv1d2_p[i2] = 0.0f;
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

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, float *d_x, const float *d_conv1d1_p)
{
    /* d_x[n,0,t] = d_conv1d1_p[n,0,t+1] */
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t t = 0; t < 40; t++) {
            d_x[40*n + t] = d_conv1d1_p[42*n + t + 1];
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

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *dense1_z, const int64_t *y, float *cross_entropy1_mean)
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
            const float cross_entropy1_lse = cross_entropy1_lse_max[n - n_first] + logf(cross_entropy1_lse_sum);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - dense1_z[10*n + y[n]];
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
    float *conv1d1_z = workspace + 48*N + 160;
    float *conv1d2_p = workspace + 528*N + 320;
    float *conv1d2_z = workspace + 48*N + 160;
    float *conv1d3_p = workspace + 528*N + 320;
    float *conv1d3_z = workspace + 48*N + 160;
    float *flatten1_flat = workspace + 528*N + 320;
    float *pack = workspace + 1056*N + 480;
    const int64_t room1 = contract_levels_room(25, 19, 5, N);
    PARALLEL(N, 1, 3892*N, {
        float *own = pack + part*room1;
        conv1d1_p_kernel(part_first, part_end, conv1d1_p);
        conv1d1_p_kernel2(part_first, part_end, conv1d1_p);
        conv1d1_p_kernel3(part_first, part_end, conv1d1_p, x);
        /* conv1d1_z[n,o,t] = Σ_u conv1d1_p[n,0,2·t+u]·conv1d1_W[o,0,u] + conv1d1_b[o] */
        contract_levels(25, 19, 1.0f, p.conv1d1_W, 5, conv1d1_p + 42*part_first, 2, p.conv1d1_b, 1, 0, conv1d1_z + 475*part_first, 19, 1, 1, 1, (const ptrdiff_t[][5]){{5, 1, 1, 0, 0}, {part_end - part_first, 0, 42, 0, 475}}, 2, own);
        conv1d2_p_kernel(25*part_first, 25*part_end, conv1d2_p);
        conv1d2_p_kernel2(25*part_first, 25*part_end, conv1d2_p);
        conv1d1_h_kernel(25*part_first, 25*part_end, conv1d1_z, conv1d2_p);
    })
    /* conv1d2_z[n,o,t] = Σ_{i,u} conv1d2_p[n,i,2·t+u]·conv1d2_W[o,i,u] + conv1d2_b[o] */
    contract_levels(N, 25, 1.0f, conv1d2_p, 525, p.conv1d2_W, 75, p.conv1d2_b, 0, 1, conv1d2_z, 250, 10, 2, 1, (const ptrdiff_t[][5]){{25, 21, 3, 0, 0}, {3, 1, 1, 0, 0}, {10, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 800*N, {
        conv1d3_p_kernel(25*part_first, 25*part_end, conv1d3_p);
        conv1d3_p_kernel2(25*part_first, 25*part_end, conv1d3_p);
        conv1d2_h_kernel(25*part_first, 25*part_end, conv1d2_z, conv1d3_p);
    })
    /* conv1d3_z[n,o,t] = Σ_{i,u} conv1d3_p[n,i,2·t+u]·conv1d3_W[o,i,u] + conv1d3_b[o] */
    contract_levels(25, N, 1.0f, p.conv1d3_W, 75, conv1d3_p, 300, p.conv1d3_b, 1, 0, conv1d3_z, 5, 125, 2, 1, (const ptrdiff_t[][5]){{25, 3, 12, 0, 0}, {3, 1, 1, 0, 0}, {5, 0, 2, 0, 1}}, 2, pack);
    const int64_t room2 = 128 + contract_room(N, 10, 125);
    PARALLEL(N, 8, 1875*N, {
        float *own = pack + part*room2;
        conv1d3_h_kernel(part_first, part_end, own, conv1d3_z, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 125, 1.0f, flatten1_flat, 125, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 128);
    })
    return 0;
}

/* The loss at x[N,1,40], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_cnn_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *d_conv1d1_p = workspace;
    float *conv1d1_p = workspace + 48*N + 160;
    float *conv1d1_z = workspace + 1104*N + 640;
    float *conv1d2_p = workspace + 576*N + 480;
    float *conv1d1_h = workspace + 96*N + 320;
    float *conv1d2_z = workspace + 1104*N + 640;
    float *conv1d3_p = workspace + 1792*N + 1120;
    float *conv1d2_h = workspace + 1408*N + 800;
    float *conv1d3_z = workspace + 1104*N + 640;
    float *conv1d3_h = workspace + 2240*N + 1440;
    float *flatten1_flat = workspace + 2096*N + 1280;
    float *dense1_z = workspace + 2496*N + 1760;
    float *d_dense1_z = workspace + 2224*N + 1440;
    float *d_conv1d3_h = workspace + 2368*N + 1600;
    float *d_conv1d3_z = workspace + 1664*N + 960;
    float *d_conv1d3_p = workspace + 1104*N + 640;
    float *d_conv1d2_z = workspace + 2192*N + 1120;
    float *d_conv1d2_p = workspace + 1664*N + 960;
    float *d_conv1d1_z = workspace + 576*N + 480;
    float *pack = workspace + parallel_larger(2448*N + 6192, 2512*N + 1776);
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    if (d_x) {
        PARALLEL(42*N, 64, 42*N, d_conv1d1_p_kernel(part_first, part_end, d_conv1d1_p))
    }
    const int64_t room1 = contract_levels_room(25, 19, 5, N);
    PARALLEL(N, 1, 3892*N, {
        float *own = pack + part*room1;
        conv1d1_p_kernel(part_first, part_end, conv1d1_p);
        conv1d1_p_kernel2(part_first, part_end, conv1d1_p);
        conv1d1_p_kernel3(part_first, part_end, conv1d1_p, x);
        /* conv1d1_z[n,o,t] = Σ_u conv1d1_p[n,0,2·t+u]·conv1d1_W[o,0,u] + conv1d1_b[o] */
        contract_levels(25, 19, 1.0f, p.conv1d1_W, 5, conv1d1_p + 42*part_first, 2, p.conv1d1_b, 1, 0, conv1d1_z + 475*part_first, 19, 1, 1, 1, (const ptrdiff_t[][5]){{5, 1, 1, 0, 0}, {part_end - part_first, 0, 42, 0, 475}}, 2, own);
        conv1d2_p_kernel(25*part_first, 25*part_end, conv1d2_p);
        conv1d2_p_kernel2(25*part_first, 25*part_end, conv1d2_p);
        conv1d1_h_kernel2(25*part_first, 25*part_end, conv1d1_h, conv1d1_z, conv1d2_p);
    })
    /* conv1d2_z[n,o,t] = Σ_{i,u} conv1d2_p[n,i,2·t+u]·conv1d2_W[o,i,u] + conv1d2_b[o] */
    contract_levels(N, 25, 1.0f, conv1d2_p, 525, p.conv1d2_W, 75, p.conv1d2_b, 0, 1, conv1d2_z, 250, 10, 2, 1, (const ptrdiff_t[][5]){{25, 21, 3, 0, 0}, {3, 1, 1, 0, 0}, {10, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 800*N, {
        conv1d3_p_kernel(25*part_first, 25*part_end, conv1d3_p);
        conv1d3_p_kernel2(25*part_first, 25*part_end, conv1d3_p);
        conv1d2_h_kernel2(25*part_first, 25*part_end, conv1d2_h, conv1d2_z, conv1d3_p);
    })
    /* conv1d3_z[n,o,t] = Σ_{i,u} conv1d3_p[n,i,2·t+u]·conv1d3_W[o,i,u] + conv1d3_b[o] */
    contract_levels(25, N, 1.0f, p.conv1d3_W, 75, conv1d3_p, 300, p.conv1d3_b, 1, 0, conv1d3_z, 5, 125, 2, 1, (const ptrdiff_t[][5]){{25, 3, 12, 0, 0}, {3, 1, 1, 0, 0}, {5, 0, 2, 0, 1}}, 2, pack);
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.dense1_b);
    const int64_t room2 = contract_room(N, 10, 125);
    PARALLEL(N, 8, 1875*N, {
        float *own = pack + part*room2;
        conv1d3_h_kernel2(part_first, part_end, conv1d3_h, conv1d3_z, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 125, 1.0f, flatten1_flat, 125, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own);
    })
    const int64_t room3 = 48 + contract_room(N, 125, 10);
    PARALLEL_SUM(N, 8, 2211*N, 11, {
        float *own = pack + part*room3;
        PARALLEL_ZERO(own + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d.dense1_b, dense1_z, y, d_dense1_z, part_count > 1 ? own + 16 : loss);
        /* d_conv1d3_h[n,i,j] = Σ_o d_dense1_z[n,o]·dense1_W[5·i+j,o] */
        contract_rows(part_first, part_end, N, 125, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_conv1d3_h, 125, 1, own + 48);
        d_conv1d3_z_kernel(125*part_first, 125*part_end, d_conv1d3_z, d_conv1d3_h, conv1d3_h);
        d_conv1d3_p_kernel(300*part_first, 300*part_end, d_conv1d3_p);
    })
    PARALLEL_ADD(N, 8, 2211*N, 11, 1, loss, pack + 16, room3);
    PARALLEL_ADD(N, 8, 2211*N, 11, 10, d.dense1_b, pack + 32, room3);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(125, 10, N, 1.0f, flatten1_flat, 1, 125, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    PARALLEL(25, 1, 125*N, d_conv1d3_b_kernel(part_first, part_end, N, d_conv1d3_z, d.conv1d3_b))
    /* d_conv1d3_W[o,i,u] = Σ_{n,t} d_conv1d3_z[n,o,t]·conv1d3_p[n,i,2·t+u] */
    contract_levels(25, 25, 1.0f, conv1d3_p, 12, d_conv1d3_z, 5, NULL, 0, 0, d.conv1d3_W, 3, 75, 2, 1, (const ptrdiff_t[][5]){{N, 300, 125, 0, 0}, {5, 2, 1, 0, 0}, {3, 1, 0, 0, 1}}, 2, pack);
    /* d_conv1d3_p[n,i,2·t+u] += Σ_o d_conv1d3_z[n,o,t]·conv1d3_W[o,i,u] */
    contract_levels(25, N, 1.0f, p.conv1d3_W, 3, d_conv1d3_z, 125, d_conv1d3_p, 12, 300, d_conv1d3_p, 12, 300, 1, 2, (const ptrdiff_t[][5]){{25, 75, 5, 0, 0}, {5, 0, 1, 2, 2}, {3, 1, 0, 1, 1}}, 1, pack);
    PARALLEL(N, 64, 1275*N, {
        d_conv1d2_z_kernel(25*part_first, 25*part_end, d_conv1d2_z, d_conv1d3_p, conv1d2_h);
        d_conv1d2_p_kernel(525*part_first, 525*part_end, d_conv1d2_p);
    })
    PARALLEL(25, 1, 250*N, d_conv1d2_b_kernel(part_first, part_end, N, d_conv1d2_z, d.conv1d2_b))
    /* d_conv1d2_W[o,i,u] = Σ_{n,t} d_conv1d2_z[n,o,t]·conv1d2_p[n,i,2·t+u] */
    contract_levels(25, 25, 1.0f, conv1d2_p, 21, d_conv1d2_z, 10, NULL, 0, 0, d.conv1d2_W, 3, 75, 2, 1, (const ptrdiff_t[][5]){{N, 525, 250, 0, 0}, {10, 2, 1, 0, 0}, {3, 1, 0, 0, 1}}, 2, pack);
    /* d_conv1d2_p[n,i,2·t+u] += Σ_o d_conv1d2_z[n,o,t]·conv1d2_W[o,i,u] */
    contract_levels(25, N, 1.0f, p.conv1d2_W, 3, d_conv1d2_z, 250, d_conv1d2_p, 21, 525, d_conv1d2_p, 21, 525, 1, 2, (const ptrdiff_t[][5]){{25, 75, 10, 0, 0}, {10, 0, 1, 2, 2}, {3, 1, 0, 1, 1}}, 1, pack);
    PARALLEL(25*N, 1, 1425*N, d_conv1d1_z_kernel(part_first, part_end, d_conv1d1_z, d_conv1d2_p, conv1d1_h))
    PARALLEL(25, 1, 475*N, d_conv1d1_b_kernel(part_first, part_end, N, d_conv1d1_z, d.conv1d1_b))
    /* d_conv1d1_W[o,0,u] += Σ_{n,t} d_conv1d1_z[n,o,t]·conv1d1_p[n,0,2·t+u] */
    contract_levels(5, 25, 1.0f, conv1d1_p, 1, d_conv1d1_z, 19, NULL, 0, 0, d.conv1d1_W, 1, 5, 2, 0, (const ptrdiff_t[][5]){{N, 42, 475, 0, 0}, {19, 2, 1, 0, 0}}, 2, pack);
    if (d_x) {
        /* d_conv1d1_p[n,0,2·t+u] += Σ_o d_conv1d1_z[n,o,t]·conv1d1_W[o,0,u] */
        contract_levels(N, 5, 1.0f, d_conv1d1_z, 475, p.conv1d1_W, 1, d_conv1d1_p, 42, 1, d_conv1d1_p, 42, 1, 1, 1, (const ptrdiff_t[][5]){{25, 19, 5, 0, 0}, {19, 1, 0, 2, 2}}, 1, pack);
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
    float *grads = workspace + parallel_larger(2448*N + 976, 2512*N - 3440);
    const int failed = mnist1d_cnn_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : mnist1d_cnn_update(params, grads, state, step, grads + 5216);
}

/* The loss at x[N,1,40], y[N], as the network is outside training. */
int mnist1d_cnn_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *conv1d1_p = workspace;
    float *conv1d1_z = workspace + 48*N + 160;
    float *conv1d2_p = workspace + 528*N + 320;
    float *conv1d2_z = workspace + 48*N + 160;
    float *conv1d3_p = workspace + 528*N + 320;
    float *conv1d3_z = workspace + 48*N + 160;
    float *flatten1_flat = workspace + 528*N + 320;
    float *dense1_z = workspace;
    float *pack = workspace + 1056*N + 480;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    const int64_t room1 = contract_levels_room(25, 19, 5, N);
    PARALLEL(N, 1, 3892*N, {
        float *own = pack + part*room1;
        conv1d1_p_kernel(part_first, part_end, conv1d1_p);
        conv1d1_p_kernel2(part_first, part_end, conv1d1_p);
        conv1d1_p_kernel3(part_first, part_end, conv1d1_p, x);
        /* conv1d1_z[n,o,t] = Σ_u conv1d1_p[n,0,2·t+u]·conv1d1_W[o,0,u] + conv1d1_b[o] */
        contract_levels(25, 19, 1.0f, p.conv1d1_W, 5, conv1d1_p + 42*part_first, 2, p.conv1d1_b, 1, 0, conv1d1_z + 475*part_first, 19, 1, 1, 1, (const ptrdiff_t[][5]){{5, 1, 1, 0, 0}, {part_end - part_first, 0, 42, 0, 475}}, 2, own);
        conv1d2_p_kernel(25*part_first, 25*part_end, conv1d2_p);
        conv1d2_p_kernel2(25*part_first, 25*part_end, conv1d2_p);
        conv1d1_h_kernel(25*part_first, 25*part_end, conv1d1_z, conv1d2_p);
    })
    /* conv1d2_z[n,o,t] = Σ_{i,u} conv1d2_p[n,i,2·t+u]·conv1d2_W[o,i,u] + conv1d2_b[o] */
    contract_levels(N, 25, 1.0f, conv1d2_p, 525, p.conv1d2_W, 75, p.conv1d2_b, 0, 1, conv1d2_z, 250, 10, 2, 1, (const ptrdiff_t[][5]){{25, 21, 3, 0, 0}, {3, 1, 1, 0, 0}, {10, 2, 0, 0, 1}}, 2, pack);
    PARALLEL(N, 1, 800*N, {
        conv1d3_p_kernel(25*part_first, 25*part_end, conv1d3_p);
        conv1d3_p_kernel2(25*part_first, 25*part_end, conv1d3_p);
        conv1d2_h_kernel(25*part_first, 25*part_end, conv1d2_z, conv1d3_p);
    })
    /* conv1d3_z[n,o,t] = Σ_{i,u} conv1d3_p[n,i,2·t+u]·conv1d3_W[o,i,u] + conv1d3_b[o] */
    contract_levels(25, N, 1.0f, p.conv1d3_W, 75, conv1d3_p, 300, p.conv1d3_b, 1, 0, conv1d3_z, 5, 125, 2, 1, (const ptrdiff_t[][5]){{25, 3, 12, 0, 0}, {3, 1, 1, 0, 0}, {5, 0, 2, 0, 1}}, 2, pack);
    cross_entropy1_mean_kernel(loss);
    const int64_t room2 = 128 + contract_room(N, 10, 125);
    PARALLEL(N, 8, 1875*N, {
        float *own = pack + part*room2;
        conv1d3_h_kernel(part_first, part_end, own, conv1d3_z, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 125, 1.0f, flatten1_flat, 125, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 128);
    })
    PARALLEL_SUM(N, 64, 166*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, dense1_z, y, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 166*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_cnn_workspace_size(int64_t N)
{
    int64_t size = 2448*N + 6192;
    size = parallel_larger(size, 2512*N + 1776);
    int64_t packed = parallel_used()*contract_levels_room(25, 19, 5, N);
    packed = parallel_larger(packed, contract_levels_pack_size(N, 25, 75, 10));
    packed = parallel_larger(packed, contract_levels_pack_size(25, N, 75, 5));
    packed = parallel_larger(packed, parallel_used()*(128 + contract_room(N, 10, 125)));
    packed = parallel_larger(packed, parallel_used()*contract_room(N, 10, 125));
    packed = parallel_larger(packed, parallel_sums(N, 8, 2211*N, 11)*(48 + contract_room(N, 125, 10)));
    packed = parallel_larger(packed, 48 + contract_pack_size(N, 125, 10));
    packed = parallel_larger(packed, contract_pack_size(125, 10, N));
    packed = parallel_larger(packed, contract_levels_pack_size(25, 25, 5*N, 3));
    packed = parallel_larger(packed, contract_levels_pack_size(25, N, 25, 15));
    packed = parallel_larger(packed, contract_levels_pack_size(25, 25, 10*N, 3));
    packed = parallel_larger(packed, contract_levels_pack_size(25, N, 25, 30));
    packed = parallel_larger(packed, contract_levels_pack_size(5, 25, 19*N, 1));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 5, 25, 19));
    packed = parallel_larger(packed, parallel_sums(N, 64, 166*N, 1)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: mnist1d_cnn_train_epoch_workspace_size(...). */
int mnist1d_cnn_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    workspace += (uintptr_t)workspace%8/4;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*40 + 15)/16*16;
    int64_t *y_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*2 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 40; j++)
                    x_rows[i*40 + j] = x[order[k*most + i]*40 + j];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*40;
        const int64_t *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = mnist1d_cnn_train_step(rows, params, state, step, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t mnist1d_cnn_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = mnist1d_cnn_workspace_size(most);
    const int64_t need = mnist1d_cnn_workspace_size(rest);
    return 16 + (most*40 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void mnist1d_cnn_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void mnist1d_cnn_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int mnist1d_cnn_threads(void)
{
    return parallel_used();
}
