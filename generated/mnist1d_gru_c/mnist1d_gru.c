/* mnist1d_gru: a network of 5,110 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_gru.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "mnist1d_gru.h"

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

static inline float sigmoidf(float x) {
    float e = expf(-fabsf(x));
    return (x < 0.0f ? e : 1.0f)/(1.0f + e);
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

KERNEL void gru1_a_kernel(int64_t part_first, int64_t part_end, float *gru1_a, const float *gru1_W, const float *x, const float *gru1_b, float *gru1_a_reverse, const float *gru1_W_reverse, const float *gru1_b_reverse)
{
    for (int64_t t = part_first; t < part_end; t++) {
        #pragma omp simd
        for (int64_t k = 0; k < 18; k++) {
            /* gru1_a[n,t,k] = x[n,t,0]·gru1_W[0,k] */
            gru1_a[18*t + k] = gru1_W[k]*x[t];
            /* gru1_a[n,t,k] += gru1_b[k] */
            gru1_a[18*t + k] += gru1_b[k];
            /* gru1_a_reverse[n,t,k] = x[n,t,0]·gru1_W_reverse[0,k] */
            gru1_a_reverse[18*t + k] = gru1_W_reverse[k]*x[t];
            /* gru1_a_reverse[n,t,k] += gru1_b_reverse[k] */
            gru1_a_reverse[18*t + k] += gru1_b_reverse[k];
        }
    }
}

KERNEL void gru1_h_kernel(int64_t part_first, int64_t part_end, float *gru1_h)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(6, gru1_h + 246*i0);
    }
}

KERNEL void gru1_r_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *gru1_a, const float *gru1_u, const float *gru1_c, float *gru1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j]) */
            const float gru1_r = sigmoidf(gru1_a[720*n + 18*t + j] + gru1_u[720*n + 18*t + j]);
            /* gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6]) */
            const float gru1_z = sigmoidf(gru1_a[720*n + 18*t + j + 6] + gru1_u[720*n + 18*t + j + 6]);
            /* gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12]) */
            const float gru1_g = tanhf(gru1_r*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]) + gru1_a[720*n + 18*t + j + 12]);
            /* gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
            gru1_h[246*n + 6*t + j + 6] = gru1_g*(1.0f - gru1_z) + gru1_h[246*n + 6*t + j]*gru1_z;
        }
    }
}

KERNEL void gru1_h_reverse_kernel(int64_t part_first, int64_t part_end, float *gru1_h_reverse)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(6, gru1_h_reverse + 246*i0 + 240);
    }
}

KERNEL void gru1_r_reverse_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *gru1_a_reverse, const float *gru1_u_reverse, const float *gru1_c_reverse, float *gru1_h_reverse)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j]) */
            const float gru1_r_reverse = sigmoidf(gru1_a_reverse[720*n + 18*t + j] + gru1_u_reverse[720*n + 18*t + j]);
            /* gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6]) */
            const float gru1_z_reverse = sigmoidf(gru1_a_reverse[720*n + 18*t + j + 6] + gru1_u_reverse[720*n + 18*t + j + 6]);
            /* gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12]) */
            const float gru1_g_reverse = tanhf(gru1_r_reverse*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]) + gru1_a_reverse[720*n + 18*t + j + 12]);
            /* gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
            gru1_h_reverse[246*n + 6*t + j] = gru1_g_reverse*(1.0f - gru1_z_reverse) + gru1_h_reverse[246*n + 6*t + j + 6]*gru1_z_reverse;
        }
    }
}

KERNEL void gru1_y_kernel(int64_t part_first, int64_t part_end, float *gru1_y, const float *gru1_h, const float *gru1_h_reverse, float *flatten1_flat)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 40; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                /* gru1_y[n,t,j] = gru1_h[n,t+1,j] */
                gru1_y[12*t + j] = gru1_h[246*n + 6*t + j + 6];
                /* gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j] */
                gru1_y[12*t + j + 6] = gru1_h_reverse[246*n + 6*t + j];
            }
        }
        /* flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
        for (int64_t j = 0; j < 12; j++) {
            #pragma omp simd
            for (int64_t i = 0; i < 40; i++) {
                flatten1_flat[480*n + 12*i + j] = gru1_y[12*i + j];
            }
        }
    }
}

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void gru1_r_kernel2(int64_t part_first, int64_t part_end, int64_t t, float *gru1_r, const float *gru1_a, const float *gru1_u, float *gru1_z, float *gru1_g, const float *gru1_c, float *gru1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j]) */
            gru1_r[240*n + 6*t + j] = sigmoidf(gru1_a[720*n + 18*t + j] + gru1_u[720*n + 18*t + j]);
            /* gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6]) */
            gru1_z[240*n + 6*t + j] = sigmoidf(gru1_a[720*n + 18*t + j + 6] + gru1_u[720*n + 18*t + j + 6]);
            /* gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12]) */
            gru1_g[240*n + 6*t + j] = tanhf(gru1_r[240*n + 6*t + j]*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]) + gru1_a[720*n + 18*t + j + 12]);
            /* gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
            gru1_h[246*n + 6*t + j + 6] = gru1_g[240*n + 6*t + j]*(1.0f - gru1_z[240*n + 6*t + j]) + gru1_h[246*n + 6*t + j]*gru1_z[240*n + 6*t + j];
        }
    }
}

KERNEL void gru1_r_reverse_kernel2(int64_t part_first, int64_t part_end, int64_t t, float *gru1_r_reverse, const float *gru1_a_reverse, const float *gru1_u_reverse, float *gru1_z_reverse, float *gru1_g_reverse, const float *gru1_c_reverse, float *gru1_h_reverse)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j]) */
            gru1_r_reverse[240*n + 6*t + j] = sigmoidf(gru1_a_reverse[720*n + 18*t + j] + gru1_u_reverse[720*n + 18*t + j]);
            /* gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6]) */
            gru1_z_reverse[240*n + 6*t + j] = sigmoidf(gru1_a_reverse[720*n + 18*t + j + 6] + gru1_u_reverse[720*n + 18*t + j + 6]);
            /* gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12]) */
            gru1_g_reverse[240*n + 6*t + j] = tanhf(gru1_r_reverse[240*n + 6*t + j]*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]) + gru1_a_reverse[720*n + 18*t + j + 12]);
            /* gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
            gru1_h_reverse[246*n + 6*t + j] = gru1_g_reverse[240*n + 6*t + j]*(1.0f - gru1_z_reverse[240*n + 6*t + j]) + gru1_h_reverse[246*n + 6*t + j + 6]*gru1_z_reverse[240*n + 6*t + j];
        }
    }
}

KERNEL void gru1_U_reverse_turned_kernel(float *gru1_U_reverse_turned, const float *gru1_U_reverse)
{
    /* gru1_U_reverse_turned[k,j] = gru1_U_reverse[j,k] */
    for (int64_t k = 0; k < 18; k++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            gru1_U_reverse_turned[6*k + j] = gru1_U_reverse[18*j + k];
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

KERNEL void d_gru1_h_reverse_kernel(int64_t part_first, int64_t part_end, float *d_gru1_h_reverse)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        d_gru1_h_reverse[i2] = 0.0f;
    }
}

KERNEL void d_gru1_h_reverse_kernel2(int64_t part_first, int64_t part_end, float *d_gru1_h_reverse, const float *d_gru1_y, float *d_gru1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 40; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                /* d_gru1_h_reverse[n,t,j] += d_gru1_y[n,t,j+6] */
                d_gru1_h_reverse[246*n + 6*t + j] += d_gru1_y[480*n + 12*t + j + 6];
                /* d_gru1_h[n,t+1,j] += d_gru1_y[n,t,j] */
                d_gru1_h[246*n + 6*t + j + 6] += d_gru1_y[480*n + 12*t + j];
            }
        }
    }
}

KERNEL void d_gru1_g_reverse_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *gru1_z_reverse, float *d_gru1_h_reverse, const float *gru1_h_reverse, const float *gru1_g_reverse, float *d_gru1_a_reverse, float *d_gru1_u_reverse, const float *gru1_r_reverse, const float *gru1_c_reverse, const float *gru1_u_reverse)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float t1 = 1.0f - gru1_z_reverse[240*n + 6*t + j];
            /* d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) */
            const float d_gru1_g_reverse = t1*d_gru1_h_reverse[246*n + 6*t + j];
            /* d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j] */
            d_gru1_h_reverse[246*n + 6*t + j + 6] += d_gru1_h_reverse[246*n + 6*t + j]*gru1_z_reverse[240*n + 6*t + j];
            /* d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j]) */
            const float d_gru1_z_reverse = (gru1_h_reverse[246*n + 6*t + j + 6] - gru1_g_reverse[240*n + 6*t + j])*d_gru1_h_reverse[246*n + 6*t + j];
            /* d_gru1_a_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²) */
            d_gru1_a_reverse[720*n + 18*t + j + 12] = (1.0f - gru1_g_reverse[240*n + 6*t + j]*gru1_g_reverse[240*n + 6*t + j])*d_gru1_g_reverse;
            /* d_gru1_u_reverse[n,t,j+12] += d_gru1_a_reverse[n,t,j+12]·gru1_r_reverse[n,t,j] */
            d_gru1_u_reverse[720*n + 18*t + j + 12] = d_gru1_a_reverse[720*n + 18*t + j + 12]*gru1_r_reverse[240*n + 6*t + j];
            /* d_gru1_r_reverse[n,t,j] = d_gru1_a_reverse[n,t,j+12]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) */
            const float d_gru1_r_reverse = (gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12])*d_gru1_a_reverse[720*n + 18*t + j + 12];
            /* d_gru1_a_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) */
            d_gru1_a_reverse[720*n + 18*t + j + 6] = t1*d_gru1_z_reverse*gru1_z_reverse[240*n + 6*t + j];
            /* d_gru1_u_reverse[n,t,j+6] += d_gru1_a_reverse[n,t,j+6] */
            d_gru1_u_reverse[720*n + 18*t + j + 6] = d_gru1_a_reverse[720*n + 18*t + j + 6];
            /* d_gru1_a_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j]) */
            d_gru1_a_reverse[720*n + 18*t + j] = (1.0f - gru1_r_reverse[240*n + 6*t + j])*d_gru1_r_reverse*gru1_r_reverse[240*n + 6*t + j];
            /* d_gru1_u_reverse[n,t,j] += d_gru1_a_reverse[n,t,j] */
            d_gru1_u_reverse[720*n + 18*t + j] = d_gru1_a_reverse[720*n + 18*t + j];
        }
    }
}

KERNEL void d_gru1_c_reverse_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_gru1_c_reverse, float *d_gru1_b_reverse, float *d_gru1_W_reverse, const float *d_gru1_u_reverse, const float *d_gru1_a_reverse, const float *x)
{
    double total1[6] = {0};
    double total2[18] = {0};
    double total3[18] = {0};
    for (int64_t t_first = part_first; t_first < part_end; t_first += 64) {
        const int64_t t_end = t_first + 64 < part_end ? t_first + 64 : part_end;
        if (40*N > 64) {
            set_aside(6, total1, d_gru1_c_reverse);
            set_aside(18, total2, d_gru1_b_reverse);
            set_aside(18, total3, d_gru1_W_reverse);
        }
        for (int64_t t = t_first; t < t_end; t++) {
            /* d_gru1_c_reverse[j] += Σ_{n,t} d_gru1_u_reverse[n,t,j+12] */
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                d_gru1_c_reverse[j] += d_gru1_u_reverse[18*t + j + 12];
            }
            #pragma omp simd
            for (int64_t k = 0; k < 18; k++) {
                /* d_gru1_b_reverse[k] += Σ_{n,t} d_gru1_a_reverse[n,t,k] */
                d_gru1_b_reverse[k] += d_gru1_a_reverse[18*t + k];
                /* d_gru1_W_reverse[0,k] += Σ_{n,t} d_gru1_a_reverse[n,t,k]·x[n,t,0] */
                d_gru1_W_reverse[k] += d_gru1_a_reverse[18*t + k]*x[t];
            }
        }
    }
    if (40*N > 64) {
        take_back(6, d_gru1_c_reverse, total1);
        take_back(18, d_gru1_b_reverse, total2);
        take_back(18, d_gru1_W_reverse, total3);
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *d_gru1_a_reverse, const float *gru1_W_reverse, float *d_x)
{
    for (int64_t t = part_first; t < part_end; t++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t k = 0; k < 18; k++)
            c1 += d_gru1_a_reverse[18*t + k]*gru1_W_reverse[k];
        /* d_x[n,t,0] += Σ_k d_gru1_a_reverse[n,t,k]·gru1_W_reverse[0,k] */
        d_x[t] = c1;
    }
}

KERNEL void d_gru1_g_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *gru1_z, float *d_gru1_h, const float *gru1_h, const float *gru1_g, float *d_gru1_a, float *d_gru1_u, const float *gru1_r, const float *gru1_c, const float *gru1_u)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float t1 = 1.0f - gru1_z[240*n + 6*t + j];
            /* d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j]) */
            const float d_gru1_g = t1*d_gru1_h[246*n + 6*t + j + 6];
            /* d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j] */
            d_gru1_h[246*n + 6*t + j] += d_gru1_h[246*n + 6*t + j + 6]*gru1_z[240*n + 6*t + j];
            /* d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j]) */
            const float d_gru1_z = (gru1_h[246*n + 6*t + j] - gru1_g[240*n + 6*t + j])*d_gru1_h[246*n + 6*t + j + 6];
            /* d_gru1_a[n,t,j+12] += d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²) */
            d_gru1_a[720*n + 18*t + j + 12] = (1.0f - gru1_g[240*n + 6*t + j]*gru1_g[240*n + 6*t + j])*d_gru1_g;
            /* d_gru1_u[n,t,j+12] += d_gru1_a[n,t,j+12]·gru1_r[n,t,j] */
            d_gru1_u[720*n + 18*t + j + 12] = d_gru1_a[720*n + 18*t + j + 12]*gru1_r[240*n + 6*t + j];
            /* d_gru1_r[n,t,j] = d_gru1_a[n,t,j+12]·(gru1_c[j] + gru1_u[n,t,j+12]) */
            const float d_gru1_r = (gru1_c[j] + gru1_u[720*n + 18*t + j + 12])*d_gru1_a[720*n + 18*t + j + 12];
            /* d_gru1_a[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j]) */
            d_gru1_a[720*n + 18*t + j + 6] = t1*d_gru1_z*gru1_z[240*n + 6*t + j];
            /* d_gru1_u[n,t,j+6] += d_gru1_a[n,t,j+6] */
            d_gru1_u[720*n + 18*t + j + 6] = d_gru1_a[720*n + 18*t + j + 6];
            /* d_gru1_a[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j]) */
            d_gru1_a[720*n + 18*t + j] = (1.0f - gru1_r[240*n + 6*t + j])*d_gru1_r*gru1_r[240*n + 6*t + j];
            /* d_gru1_u[n,t,j] += d_gru1_a[n,t,j] */
            d_gru1_u[720*n + 18*t + j] = d_gru1_a[720*n + 18*t + j];
        }
    }
}

KERNEL void d_x_kernel2(int64_t part_first, int64_t part_end, const float *d_gru1_a, const float *gru1_W, float *d_x)
{
    for (int64_t t = part_first; t < part_end; t++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t k = 0; k < 18; k++)
            c1 += d_gru1_a[18*t + k]*gru1_W[k];
        /* d_x[n,t,0] += Σ_k d_gru1_a[n,t,k]·gru1_W[0,k] */
        d_x[t] += c1;
    }
}

KERNEL void decayed_w_kernel(double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.1*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 5110; p++) {
        /* decayed_w[p] = w[p]·(1 − 0.1·lr) */
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
    float *gru1_W, *gru1_U, *gru1_b, *gru1_c, *gru1_W_reverse, *gru1_U_reverse, *gru1_b_reverse,
        *gru1_c_reverse, *dense1_W, *dense1_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 18, at + 126, at + 144, at + 150, at + 168, at + 276, at
        + 294, at + 300, at + 5100};
}

/* --- the network: x[N,40,1] → dense1_z[N,10] */

/* x[N,40,1] → dense1_z[N,10]. */
int mnist1d_gru_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *gru1_a = workspace;
    float *gru1_a_reverse = workspace + 720*N + 160;
    float *gru1_h = workspace + 1440*N + 320;
    float *gru1_u = workspace + 1696*N + 480;
    float *gru1_h_reverse = workspace + 2416*N + 640;
    float *gru1_u_reverse = workspace + 2672*N + 800;
    float *flatten1_flat = workspace + 3392*N + 960;
    float *pack = workspace + 3872*N + 1120;
    const int64_t room1 = 480 + parallel_larger(contract_room(N, 18, 6), contract_room(N, 10, 480));
    PARALLEL(N, 8, 47532*N, {
        float *own = pack + part*room1;
        gru1_a_kernel(40*part_first, 40*part_end, gru1_a, p.gru1_W, x, p.gru1_b, gru1_a_reverse, p.gru1_W_reverse, p.gru1_b_reverse);
        gru1_h_kernel(part_first, part_end, gru1_h);
        for (int64_t t = 0; t < 40; t++) {
            /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
            contract_rows(part_first, part_end, N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, p.gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, own + 480);
            gru1_r_kernel(part_first, part_end, t, gru1_a, gru1_u, p.gru1_c, gru1_h);
        }
        gru1_h_reverse_kernel(part_first, part_end, gru1_h_reverse);
        for (int64_t t = 40 - 1; t >= 0; t--) {
            /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
            contract_rows(part_first, part_end, N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, p.gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, own + 480);
            gru1_r_reverse_kernel(part_first, part_end, t, gru1_a_reverse, gru1_u_reverse, p.gru1_c_reverse, gru1_h_reverse);
        }
        gru1_y_kernel(part_first, part_end, own, gru1_h, gru1_h_reverse, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 480, 1.0f, flatten1_flat, 480, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 480);
    })
    return 0;
}

/* The loss at x[N,40,1], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_gru_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *gru1_a = workspace;
    float *gru1_a_reverse = workspace + 720*N + 160;
    float *gru1_h = workspace + 4096*N + 1120;
    float *gru1_u = workspace + 2160*N + 480;
    float *gru1_r = workspace + 5584*N + 2080;
    float *gru1_z = workspace + 5824*N + 2240;
    float *gru1_g = workspace + 6064*N + 2400;
    float *gru1_h_reverse = workspace + 3840*N + 960;
    float *gru1_u_reverse = workspace + 1440*N + 320;
    float *gru1_r_reverse = workspace + 4864*N + 1600;
    float *gru1_z_reverse = workspace + 5104*N + 1760;
    float *gru1_g_reverse = workspace + 5344*N + 1920;
    float *flatten1_flat = workspace + 2880*N + 640;
    float *dense1_z = workspace + 6304*N + 2560;
    float *gru1_U_reverse_turned = workspace + 6336*N + 2560;
    float *d_dense1_z = workspace + 6320*N + 2560;
    float *d_gru1_y = workspace + 3360*N + 800;
    float *d_gru1_h_reverse = workspace + 4352*N + 1280;
    float *d_gru1_h = workspace + 4608*N + 1440;
    float *d_gru1_a_reverse = workspace + 720*N + 160;
    float *d_gru1_u_reverse = workspace;
    float *gru1_U_turned = workspace + 1440*N + 320;
    float *d_gru1_a = workspace + 720*N + 160;
    float *d_gru1_u = workspace;
    float *pack = workspace + 6336*N + 7648;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.dense1_b);
    const int64_t room1 = 480 + parallel_larger(contract_room(N, 18, 6), contract_room(N, 10, 480));
    PARALLEL(N, 8, 47532*N, {
        float *own = pack + part*room1;
        gru1_a_kernel(40*part_first, 40*part_end, gru1_a, p.gru1_W, x, p.gru1_b, gru1_a_reverse, p.gru1_W_reverse, p.gru1_b_reverse);
        gru1_h_kernel(part_first, part_end, gru1_h);
        for (int64_t t = 0; t < 40; t++) {
            /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
            contract_rows(part_first, part_end, N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, p.gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, own + 480);
            gru1_r_kernel2(part_first, part_end, t, gru1_r, gru1_a, gru1_u, gru1_z, gru1_g, p.gru1_c, gru1_h);
        }
        gru1_h_reverse_kernel(part_first, part_end, gru1_h_reverse);
        for (int64_t t = 40 - 1; t >= 0; t--) {
            /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
            contract_rows(part_first, part_end, N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, p.gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, own + 480);
            gru1_r_reverse_kernel2(part_first, part_end, t, gru1_r_reverse, gru1_a_reverse, gru1_u_reverse, gru1_z_reverse, gru1_g_reverse, p.gru1_c_reverse, gru1_h_reverse);
        }
        gru1_y_kernel(part_first, part_end, own, gru1_h, gru1_h_reverse, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 480, 1.0f, flatten1_flat, 480, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 480);
    })
    gru1_U_reverse_turned_kernel(gru1_U_reverse_turned, p.gru1_U_reverse);
    set_zero(6, d.gru1_c_reverse);
    set_zero(18, d.gru1_b_reverse);
    set_zero(18, d.gru1_W_reverse);
    const int64_t room2 = 128 + parallel_larger(contract_room(N, 480, 10), contract_room(N, 6, 18));
    PARALLEL_SUM(N, 8, 19258*N, 53, {
        float *own = pack + part*room2;
        PARALLEL_ZERO(own + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d.dense1_b, dense1_z, y, d_dense1_z, part_count > 1 ? own + 16 : loss);
        /* d_gru1_y[n,i,j] = Σ_o d_dense1_z[n,o]·dense1_W[12·i+j,o] */
        contract_rows(part_first, part_end, N, 480, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_gru1_y, 480, 1, own + 128);
        d_gru1_h_reverse_kernel(246*part_first, 246*part_end, d_gru1_h_reverse);
        d_gru1_h_reverse_kernel(246*part_first, 246*part_end, d_gru1_h);
        d_gru1_h_reverse_kernel2(part_first, part_end, d_gru1_h_reverse, d_gru1_y, d_gru1_h);
        for (int64_t t = 0; t < 40; t++) {
            d_gru1_g_reverse_kernel(part_first, part_end, t, gru1_z_reverse, d_gru1_h_reverse, gru1_h_reverse, gru1_g_reverse, d_gru1_a_reverse, d_gru1_u_reverse, gru1_r_reverse, p.gru1_c_reverse, gru1_u_reverse);
            /* d_gru1_h_reverse[n,t+1,j] += Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse_turned[k,j] */
            contract_rows(part_first, part_end, N, 6, 18, 1.0f, d_gru1_u_reverse + 18*t, 720, 1, gru1_U_reverse_turned, 6, 1, d_gru1_h_reverse + 6*t + 6, 246, 1, d_gru1_h_reverse + 6*t + 6, 246, 1, own + 128);
        }
        PARALLEL_ZERO(own + 48, 80);
        d_gru1_c_reverse_kernel(40*part_first, 40*part_end, N, part_count > 1 ? own + 48 : d.gru1_c_reverse, part_count > 1 ? own + 48 + 16 : d.gru1_b_reverse, part_count > 1 ? own + 48 + 48 : d.gru1_W_reverse, d_gru1_u_reverse, d_gru1_a_reverse, x);
    })
    PARALLEL_ADD(N, 8, 19258*N, 53, 1, loss, pack + 16, room2);
    PARALLEL_ADD(N, 8, 19258*N, 53, 10, d.dense1_b, pack + 32, room2);
    PARALLEL_ADD(N, 8, 19258*N, 53, 6, d.gru1_c_reverse, pack + 48, room2);
    PARALLEL_ADD(N, 8, 19258*N, 53, 18, d.gru1_b_reverse, pack + 64, room2);
    PARALLEL_ADD(N, 8, 19258*N, 53, 18, d.gru1_W_reverse, pack + 96, room2);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(480, 10, N, 1.0f, flatten1_flat, 1, 480, d_dense1_z, 10, 1, NULL, 0, 0, d.dense1_W, 10, 1, pack);
    /* d_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k] */
    contract_levels(6, 18, 1.0f, gru1_h_reverse + 6, 1, d_gru1_u_reverse, 1, NULL, 0, 0, d.gru1_U_reverse, 18, 1, 2, 0, (const ptrdiff_t[][5]){{N, 246, 720, 0, 0}, {40, 6, 18, 0, 0}}, 2, pack);
    if (d_x) {
        PARALLEL(40*N, 1, 1440*N, d_x_kernel(part_first, part_end, d_gru1_a_reverse, p.gru1_W_reverse, d_x))
    }
    gru1_U_reverse_turned_kernel(gru1_U_turned, p.gru1_U);
    set_zero(6, d.gru1_c);
    set_zero(18, d.gru1_b);
    set_zero(18, d.gru1_W);
    const int64_t room3 = 80 + contract_room(N, 6, 18);
    PARALLEL_SUM(N, 8, 13200*N, 42, {
        float *own = pack + part*room3;
        for (int64_t t = 40 - 1; t >= 0; t--) {
            d_gru1_g_kernel(part_first, part_end, t, gru1_z, d_gru1_h, gru1_h, gru1_g, d_gru1_a, d_gru1_u, gru1_r, p.gru1_c, gru1_u);
            /* d_gru1_h[n,t,j] += Σ_k d_gru1_u[n,t,k]·gru1_U_turned[k,j] */
            contract_rows(part_first, part_end, N, 6, 18, 1.0f, d_gru1_u + 18*t, 720, 1, gru1_U_turned, 6, 1, d_gru1_h + 6*t, 246, 1, d_gru1_h + 6*t, 246, 1, own + 80);
        }
        PARALLEL_ZERO(own, 80);
        d_gru1_c_reverse_kernel(40*part_first, 40*part_end, N, part_count > 1 ? own : d.gru1_c, part_count > 1 ? own + 16 : d.gru1_b, part_count > 1 ? own + 48 : d.gru1_W, d_gru1_u, d_gru1_a, x);
    })
    PARALLEL_ADD(N, 8, 13200*N, 42, 6, d.gru1_c, pack, room3);
    PARALLEL_ADD(N, 8, 13200*N, 42, 18, d.gru1_b, pack + 16, room3);
    PARALLEL_ADD(N, 8, 13200*N, 42, 18, d.gru1_W, pack + 48, room3);
    /* d_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k] */
    contract_levels(6, 18, 1.0f, gru1_h, 1, d_gru1_u, 1, NULL, 0, 0, d.gru1_U, 18, 1, 2, 0, (const ptrdiff_t[][5]){{N, 246, 720, 0, 0}, {40, 6, 18, 0, 0}}, 2, pack);
    if (d_x) {
        PARALLEL(40*N, 1, 1440*N, d_x_kernel2(part_first, part_end, d_gru1_a, p.gru1_W, d_x))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int mnist1d_gru_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 5110;
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
int mnist1d_gru_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace + 6336*N + 2528;
    const int failed = mnist1d_gru_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : mnist1d_gru_update(params, grads, state, step, grads + 5120);
}

/* The loss at x[N,40,1], y[N], as the network is outside training. */
int mnist1d_gru_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *gru1_a = workspace;
    float *gru1_a_reverse = workspace + 720*N + 160;
    float *gru1_h = workspace + 1440*N + 320;
    float *gru1_u = workspace + 1696*N + 480;
    float *gru1_h_reverse = workspace + 2416*N + 640;
    float *gru1_u_reverse = workspace + 2672*N + 800;
    float *flatten1_flat = workspace + 3392*N + 960;
    float *dense1_z = workspace + 3872*N + 1120;
    float *pack = workspace + 3888*N + 1120;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    const int64_t room1 = 480 + parallel_larger(contract_room(N, 18, 6), contract_room(N, 10, 480));
    PARALLEL(N, 8, 47532*N, {
        float *own = pack + part*room1;
        gru1_a_kernel(40*part_first, 40*part_end, gru1_a, p.gru1_W, x, p.gru1_b, gru1_a_reverse, p.gru1_W_reverse, p.gru1_b_reverse);
        gru1_h_kernel(part_first, part_end, gru1_h);
        for (int64_t t = 0; t < 40; t++) {
            /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
            contract_rows(part_first, part_end, N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, p.gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, own + 480);
            gru1_r_kernel(part_first, part_end, t, gru1_a, gru1_u, p.gru1_c, gru1_h);
        }
        gru1_h_reverse_kernel(part_first, part_end, gru1_h_reverse);
        for (int64_t t = 40 - 1; t >= 0; t--) {
            /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
            contract_rows(part_first, part_end, N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, p.gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, own + 480);
            gru1_r_reverse_kernel(part_first, part_end, t, gru1_a_reverse, gru1_u_reverse, p.gru1_c_reverse, gru1_h_reverse);
        }
        gru1_y_kernel(part_first, part_end, own, gru1_h, gru1_h_reverse, flatten1_flat);
        /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 10, 480, 1.0f, flatten1_flat, 480, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 480);
    })
    PARALLEL_SUM(N, 64, 166*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, dense1_z, y, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 166*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_gru_workspace_size(int64_t N)
{
    int64_t size = 6336*N + 7648;
    int64_t packed = parallel_used()*(480 + parallel_larger(contract_room(N, 18, 6), contract_room(N, 10, 480)));
    packed = parallel_larger(packed, parallel_sums(N, 8, 19258*N, 53)*(128 + parallel_larger(contract_room(N, 480, 10), contract_room(N, 6, 18))));
    packed = parallel_larger(packed, 128 + contract_pack_size(N, 480, 10));
    packed = parallel_larger(packed, 128 + contract_pack_size(N, 6, 18));
    packed = parallel_larger(packed, contract_pack_size(480, 10, N));
    packed = parallel_larger(packed, contract_levels_pack_size(6, 18, 40*N, 1));
    packed = parallel_larger(packed, parallel_sums(N, 8, 13200*N, 42)*(80 + contract_room(N, 6, 18)));
    packed = parallel_larger(packed, 80 + contract_pack_size(N, 6, 18));
    packed = parallel_larger(packed, parallel_sums(N, 64, 166*N, 1)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: mnist1d_gru_train_epoch_workspace_size(...). */
int mnist1d_gru_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace)
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
        const int failed = mnist1d_gru_train_step(rows, params, state, step, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t mnist1d_gru_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = mnist1d_gru_workspace_size(most);
    const int64_t need = mnist1d_gru_workspace_size(rest);
    return 16 + (most*40 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void mnist1d_gru_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void mnist1d_gru_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int mnist1d_gru_threads(void)
{
    return parallel_used();
}
