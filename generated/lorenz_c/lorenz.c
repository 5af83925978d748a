/* lorenz: a network of 4,385 parameters and its training step.

Made by symgrad 0.1.0 from examples/lorenz.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "lorenz.h"

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

/* the smaller, or NaN */
static inline float minimumf(float x, float y) {
    y = x < y ? x : y;
    return x == x ? y : x;
}

static inline float power2f(float x)
{
    float x2 = x*x;
    return x2;
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

KERNEL void lstm1_a_kernel(int64_t part_first, int64_t part_end, float *lstm1_a, const float *lstm1_W, const float *x, const float *lstm1_b)
{
    for (int64_t t = part_first; t < part_end; t++) {
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            /* lstm1_a[n,t,k] = x[n,t,0]·lstm1_W[0,k] */
            lstm1_a[128*t + k] = lstm1_W[k]*x[t];
            /* lstm1_a[n,t,k] += lstm1_b[k] */
            lstm1_a[128*t + k] += lstm1_b[k];
        }
    }
}

KERNEL void lstm1_h_kernel(int64_t part_first, int64_t part_end, float *lstm1_h)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(32, lstm1_h + 1312*i0);
    }
}

KERNEL void lstm1_i_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *lstm1_a, float *lstm1_c, float *lstm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            /* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j]) */
            const float lstm1_i = sigmoidf(lstm1_a[5120*n + 128*t + j]);
            /* lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1) */
            const float lstm1_f = sigmoidf(1.0f + lstm1_a[5120*n + 128*t + j + 32]);
            /* lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64]) */
            const float lstm1_g = tanhf(lstm1_a[5120*n + 128*t + j + 64]);
            /* lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96]) */
            const float lstm1_o = sigmoidf(lstm1_a[5120*n + 128*t + j + 96]);
            /* lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j] */
            lstm1_c[1312*n + 32*t + j + 32] = lstm1_c[1312*n + 32*t + j]*lstm1_f + lstm1_g*lstm1_i;
            /* lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j]) */
            const float lstm1_tanh_c = tanhf(lstm1_c[1312*n + 32*t + j + 32]);
            /* lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
            lstm1_h[1312*n + 32*t + j + 32] = lstm1_o*lstm1_tanh_c;
        }
    }
}

KERNEL void dense1_z_kernel(int64_t part_first, int64_t part_end, const float *dense1_W, const float *lstm1_h, float *dense1_z, const float *dense1_b)
{
    for (int64_t n = part_first; n < part_end; n++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t i = 0; i < 32; i++)
            c1 += dense1_W[i]*lstm1_h[1312*n + i + 1280];
        /* dense1_z[n,0] += Σ_i lstm1_h[n,40,i]·dense1_W[i,0] */
        dense1_z[n] = c1;
        /* dense1_z[n,0] += dense1_b[0] */
        dense1_z[n] += dense1_b[0];
    }
}

KERNEL void mse1_mean_kernel(float *mse1_mean)
{
    mse1_mean[0] = 0.0f;
}

KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    d_dense1_b[0] = 0.0f;
}

KERNEL void lstm1_U_turned_kernel(float *lstm1_U_turned, const float *lstm1_U)
{
    /* lstm1_U_turned[k,j] = lstm1_U[j,k] */
    for (int64_t k = 0; k < 128; k++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            lstm1_U_turned[32*k + j] = lstm1_U[128*j + k];
        }
    }
}

KERNEL void lstm1_i_kernel2(int64_t part_first, int64_t part_end, int64_t t, float *lstm1_i, const float *lstm1_a, float *lstm1_f, float *lstm1_g, float *lstm1_o, float *lstm1_c, float *lstm1_tanh_c, float *lstm1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            /* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j]) */
            lstm1_i[1280*n + 32*t + j] = sigmoidf(lstm1_a[5120*n + 128*t + j]);
            /* lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1) */
            lstm1_f[1280*n + 32*t + j] = sigmoidf(1.0f + lstm1_a[5120*n + 128*t + j + 32]);
            /* lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64]) */
            lstm1_g[1280*n + 32*t + j] = tanhf(lstm1_a[5120*n + 128*t + j + 64]);
            /* lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96]) */
            lstm1_o[1280*n + 32*t + j] = sigmoidf(lstm1_a[5120*n + 128*t + j + 96]);
            /* lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j] */
            lstm1_c[1312*n + 32*t + j + 32] = lstm1_c[1312*n + 32*t + j]*lstm1_f[1280*n + 32*t + j] + lstm1_g[1280*n + 32*t + j]*lstm1_i[1280*n + 32*t + j];
            /* lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j]) */
            lstm1_tanh_c[1280*n + 32*t + j] = tanhf(lstm1_c[1312*n + 32*t + j + 32]);
            /* lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
            lstm1_h[1312*n + 32*t + j + 32] = lstm1_o[1280*n + 32*t + j]*lstm1_tanh_c[1280*n + 32*t + j];
        }
    }
}

KERNEL void d_lstm1_h_kernel(int64_t part_first, int64_t part_end, float *d_lstm1_h)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        d_lstm1_h[i2] = 0.0f;
    }
}

KERNEL void dense1_z_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_W, const float *dense1_W, const float *lstm1_h, float *dense1_z, const float *dense1_b, const float *y, float *d_lstm1_h, float *mse1_mean, float *d_dense1_b)
{
    const float u1 = (float)(1.0/(double)N);
    const float u2 = (float)(2.0/(double)N);
    double total1 = 0;
    double total2 = 0;
    double total3[32] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        if (N > 64) {
            set_aside(32, total3, d_dense1_W);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 32; i++)
                c1 += dense1_W[i]*lstm1_h[1312*n + i + 1280];
            /* dense1_z[n,0] += Σ_i lstm1_h[n,40,i]·dense1_W[i,0] */
            dense1_z[0] = c1;
            /* dense1_z[n,0] += dense1_b[0] */
            dense1_z[0] += dense1_b[0];
            const float t1 = dense1_z[0] - y[n];
            /* mse1_each[n,0] = (dense1_z[n,0] − y[n,0])² */
            const float mse1_each = t1*t1;
            /* mse1_mean += Σ_n mse1_each[n,0]/N */
            part1 += u1*mse1_each;
            /* d_dense1_z[n,0] = 2·(dense1_z[n,0] − y[n,0])/N */
            const float d_dense1_z = t1*u2;
            /* d_dense1_b[0] += Σ_n d_dense1_z[n,0] */
            part2 += d_dense1_z;
            #pragma omp simd
            for (int64_t i = 0; i < 32; i++) {
                /* d_dense1_W[i,0] += Σ_n lstm1_h[n,40,i]·d_dense1_z[n,0] */
                d_dense1_W[i] += d_dense1_z*lstm1_h[1312*n + i + 1280];
                /* d_lstm1_last[n,i] = d_dense1_z[n,0]·dense1_W[i,0] */
                const float d_lstm1_last = d_dense1_z*dense1_W[i];
                /* d_lstm1_h[n,40,i] += d_lstm1_last[n,i] */
                d_lstm1_h[1312*n + i + 1280] += d_lstm1_last;
            }
        }
        total1 += part1;
        total2 += part2;
    }
    mse1_mean[0] += (float)total1;
    d_dense1_b[0] += (float)total2;
    if (N > 64) {
        take_back(32, d_dense1_W, total3);
    }
}

KERNEL void d_lstm1_o_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *d_lstm1_h, const float *lstm1_tanh_c, const float *lstm1_o, float *d_lstm1_c, const float *lstm1_f, const float *lstm1_c, const float *lstm1_i, const float *lstm1_g, float *d_lstm1_a)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            /* d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j] */
            const float d_lstm1_o = d_lstm1_h[1312*n + 32*t + j + 32]*lstm1_tanh_c[1280*n + 32*t + j];
            /* d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j] */
            const float d_lstm1_tanh_c = d_lstm1_h[1312*n + 32*t + j + 32]*lstm1_o[1280*n + 32*t + j];
            /* d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²) */
            d_lstm1_c[1312*n + 32*t + j + 32] += (1.0f - lstm1_tanh_c[1280*n + 32*t + j]*lstm1_tanh_c[1280*n + 32*t + j])*d_lstm1_tanh_c;
            /* d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j] */
            d_lstm1_c[1312*n + 32*t + j] += d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_f[1280*n + 32*t + j];
            /* d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j] */
            const float d_lstm1_f = d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_c[1312*n + 32*t + j];
            /* d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j] */
            const float d_lstm1_g = d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_i[1280*n + 32*t + j];
            /* d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j] */
            const float d_lstm1_i = d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_g[1280*n + 32*t + j];
            /* d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j]) */
            d_lstm1_a[5120*n + 128*t + j + 96] = (1.0f - lstm1_o[1280*n + 32*t + j])*d_lstm1_o*lstm1_o[1280*n + 32*t + j];
            /* d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²) */
            d_lstm1_a[5120*n + 128*t + j + 64] = (1.0f - lstm1_g[1280*n + 32*t + j]*lstm1_g[1280*n + 32*t + j])*d_lstm1_g;
            /* d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j]) */
            d_lstm1_a[5120*n + 128*t + j + 32] = (1.0f - lstm1_f[1280*n + 32*t + j])*d_lstm1_f*lstm1_f[1280*n + 32*t + j];
            /* d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j]) */
            d_lstm1_a[5120*n + 128*t + j] = (1.0f - lstm1_i[1280*n + 32*t + j])*d_lstm1_i*lstm1_i[1280*n + 32*t + j];
        }
    }
}

KERNEL void d_lstm1_b_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_lstm1_b, float *d_lstm1_W, const float *d_lstm1_a, const float *x)
{
    double total1[128] = {0};
    double total2[128] = {0};
    for (int64_t t_first = part_first; t_first < part_end; t_first += 64) {
        const int64_t t_end = t_first + 64 < part_end ? t_first + 64 : part_end;
        if (40*N > 64) {
            set_aside(128, total1, d_lstm1_b);
            set_aside(128, total2, d_lstm1_W);
        }
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                /* d_lstm1_b[k] += Σ_{n,t} d_lstm1_a[n,t,k] */
                d_lstm1_b[k] += d_lstm1_a[128*t + k];
                /* d_lstm1_W[0,k] += Σ_{n,t} d_lstm1_a[n,t,k]·x[n,t,0] */
                d_lstm1_W[k] += d_lstm1_a[128*t + k]*x[t];
            }
        }
    }
    if (40*N > 64) {
        take_back(128, d_lstm1_b, total1);
        take_back(128, d_lstm1_W, total2);
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, const float *d_lstm1_a, const float *lstm1_W, float *d_x)
{
    for (int64_t t = part_first; t < part_end; t++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t k = 0; k < 128; k++)
            c1 += d_lstm1_a[128*t + k]*lstm1_W[k];
        /* d_x[n,t,0] += Σ_k d_lstm1_a[n,t,k]·lstm1_W[0,k] */
        d_x[t] = c1;
    }
}

KERNEL void squared_norm_kernel(const float *g, float *squared_norm)
{
    double c1 = 0;
    for (int64_t p_first = 0; p_first < 4385; p_first += 512) {
        const int64_t p_end = p_first + 512 < 4385 ? p_first + 512 : 4385;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t p = p_first; p < p_end; p++)
            part_c1 += g[p]*g[p];
        c1 += part_c1;
    }
    /* squared_norm = Σ_p g[p]² */
    squared_norm[0] = (float)c1;
}

KERNEL void gradient_scale_kernel(float *gradient_scale, const float *squared_norm)
{
    const float u1 = (float)squared_norm[0];
    /* gradient_scale = min(1, 1/(√squared_norm + 1e-6)) */
    gradient_scale[0] = minimumf(1.0f, 1.0f/(1e-06f + sqrtf(u1)));
}

KERNEL void scaled_g_kernel(double c2, double c1, double lr, const float *g, float *m, float *v, float *w, const float *gradient_scale)
{
    const float u1 = (float)gradient_scale[0];
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 4385; p++) {
        /* scaled_g[p] = g[p]·gradient_scale */
        const float scaled_g = u1*g[p];
        /* new_m[p] = 0.1·scaled_g[p] + 0.9·m[p] */
        m[p] = 0.1f*scaled_g + 0.9f*m[p];
        /* new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(scaled_g*scaled_g) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u3*m[p]/(1e-08f + sqrtf(u2*v[p]));
    }
}

KERNEL void dense1_z_kernel3(int64_t part_first, int64_t part_end, int64_t N, const float *dense1_W, const float *lstm1_h, float *dense1_z, const float *dense1_b, const float *y, float *mse1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 32; i++)
                c1 += dense1_W[i]*lstm1_h[1312*n + i + 1280];
            /* dense1_z[n,0] += Σ_i lstm1_h[n,40,i]·dense1_W[i,0] */
            dense1_z[0] = c1;
            /* dense1_z[n,0] += dense1_b[0] */
            dense1_z[0] += dense1_b[0];
            /* mse1_each[n,0] = (dense1_z[n,0] − y[n,0])² */
            const float mse1_each = power2f(dense1_z[0] - y[n]);
            /* mse1_mean += Σ_n mse1_each[n,0]/N */
            part1 += u1*mse1_each;
        }
        total1 += part1;
    }
    mse1_mean[0] += (float)total1;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *lstm1_W, *lstm1_U, *lstm1_b, *dense1_W, *dense1_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 128, at + 4224, at + 4352, at + 4384};
}

/* --- the network: x[N,40,1] → dense1_z[N,1] */

/* x[N,40,1] → dense1_z[N,1]. */
int lorenz_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *lstm1_a = workspace;
    float *lstm1_h = workspace + 5120*N + 160;
    float *lstm1_c = workspace + 6432*N + 320;
    float *pack = workspace + 7744*N + 480;
    const int64_t room1 = contract_room(N, 128, 32);
    PARALLEL(N, 8, 290689*N, {
        float *own = pack + part*room1;
        lstm1_a_kernel(40*part_first, 40*part_end, lstm1_a, p.lstm1_W, x, p.lstm1_b);
        lstm1_h_kernel(part_first, part_end, lstm1_h);
        lstm1_h_kernel(part_first, part_end, lstm1_c);
        for (int64_t t = 0; t < 40; t++) {
            /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
            contract_rows(part_first, part_end, N, 128, 32, 1.0f, lstm1_h + 32*t, 1312, 1, p.lstm1_U, 128, 1, lstm1_a + 128*t, 5120, 1, lstm1_a + 128*t, 5120, 1, own);
            lstm1_i_kernel(part_first, part_end, t, lstm1_a, lstm1_c, lstm1_h);
        }
        dense1_z_kernel(part_first, part_end, p.dense1_W, lstm1_h, dense1_z, p.dense1_b);
    })
    return 0;
}

/* The loss at x[N,40,1], y[N,1], and its gradients by the parameters; d_x, by x, may be NULL. */
int lorenz_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *lstm1_U_turned = workspace;
    float *lstm1_a = workspace + 4256;
    float *lstm1_h = workspace + 5120*N + 4416;
    float *lstm1_c = workspace + 6432*N + 4576;
    float *lstm1_i = workspace + 7744*N + 4736;
    float *lstm1_f = workspace + 9024*N + 4896;
    float *lstm1_g = workspace + 10304*N + 5056;
    float *lstm1_o = workspace + 11584*N + 5216;
    float *lstm1_tanh_c = workspace + 12864*N + 5376;
    float *d_lstm1_h = workspace + 14144*N + 5536;
    float *d_lstm1_c = workspace + 15456*N + 5696;
    float *d_lstm1_a = workspace + 16768*N + 5856;
    float *pack = workspace + 21888*N + 10256;
    mse1_mean_kernel(loss);
    d_dense1_b_kernel(d.dense1_b);
    set_zero(32, d.dense1_W);
    lstm1_U_turned_kernel(lstm1_U_turned, p.lstm1_U);
    set_zero(128, d.lstm1_b);
    set_zero(128, d.lstm1_W);
    const int64_t room1 = 336 + parallel_larger(contract_room(N, 128, 32), contract_room(N, 32, 128));
    PARALLEL_SUM(N, 8, 513649*N, 290, {
        float *own = pack + part*room1;
        lstm1_a_kernel(40*part_first, 40*part_end, lstm1_a, p.lstm1_W, x, p.lstm1_b);
        lstm1_h_kernel(part_first, part_end, lstm1_h);
        lstm1_h_kernel(part_first, part_end, lstm1_c);
        for (int64_t t = 0; t < 40; t++) {
            /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
            contract_rows(part_first, part_end, N, 128, 32, 1.0f, lstm1_h + 32*t, 1312, 1, p.lstm1_U, 128, 1, lstm1_a + 128*t, 5120, 1, lstm1_a + 128*t, 5120, 1, own + 336);
            lstm1_i_kernel2(part_first, part_end, t, lstm1_i, lstm1_a, lstm1_f, lstm1_g, lstm1_o, lstm1_c, lstm1_tanh_c, lstm1_h);
        }
        d_lstm1_h_kernel(1312*part_first, 1312*part_end, d_lstm1_h);
        PARALLEL_ZERO(own + 16, 64);
        dense1_z_kernel2(part_first, part_end, N, part_count > 1 ? own + 48 : d.dense1_W, p.dense1_W, lstm1_h, own, p.dense1_b, y, d_lstm1_h, part_count > 1 ? own + 16 : loss, part_count > 1 ? own + 32 : d.dense1_b);
        d_lstm1_h_kernel(1312*part_first, 1312*part_end, d_lstm1_c);
        for (int64_t t = 40 - 1; t >= 0; t--) {
            d_lstm1_o_kernel(part_first, part_end, t, d_lstm1_h, lstm1_tanh_c, lstm1_o, d_lstm1_c, lstm1_f, lstm1_c, lstm1_i, lstm1_g, d_lstm1_a);
            /* d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U_turned[k,j] */
            contract_rows(part_first, part_end, N, 32, 128, 1.0f, d_lstm1_a + 128*t, 5120, 1, lstm1_U_turned, 32, 1, d_lstm1_h + 32*t, 1312, 1, d_lstm1_h + 32*t, 1312, 1, own + 336);
        }
        PARALLEL_ZERO(own + 80, 256);
        d_lstm1_b_kernel(40*part_first, 40*part_end, N, part_count > 1 ? own + 80 : d.lstm1_b, part_count > 1 ? own + 80 + 128 : d.lstm1_W, d_lstm1_a, x);
    })
    PARALLEL_ADD(N, 8, 513649*N, 290, 1, loss, pack + 16, room1);
    PARALLEL_ADD(N, 8, 513649*N, 290, 1, d.dense1_b, pack + 32, room1);
    PARALLEL_ADD(N, 8, 513649*N, 290, 32, d.dense1_W, pack + 48, room1);
    PARALLEL_ADD(N, 8, 513649*N, 290, 128, d.lstm1_b, pack + 80, room1);
    PARALLEL_ADD(N, 8, 513649*N, 290, 128, d.lstm1_W, pack + 208, room1);
    if (d_x) {
        PARALLEL(40*N, 1, 10240*N, d_x_kernel(part_first, part_end, d_lstm1_a, p.lstm1_W, d_x))
    }
    /* d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k] */
    contract_levels(32, 128, 1.0f, lstm1_h, 1, d_lstm1_a, 1, NULL, 0, 0, d.lstm1_U, 128, 1, 2, 0, (const ptrdiff_t[][5]){{N, 1312, 5120, 0, 0}, {40, 32, 128, 0, 0}}, 2, pack);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int lorenz_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    const int64_t t = *step;
    const float *g = grads;
    float *squared_norm = workspace;
    float *gradient_scale = workspace + 16;
    float *m = state;
    float *v = state + 4385;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005 */
    const double lr = 0.005 + 0.005*cos(3.141592653589793*minimum(0.00025*(double)(new_t - 1), 1.0));
    FLUSH_DENORMALS
    squared_norm_kernel(g, squared_norm);
    gradient_scale_kernel(gradient_scale, squared_norm);
    scaled_g_kernel(c2, c1, lr, g, m, v, w, gradient_scale);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int lorenz_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, float *workspace)
{
    float *grads = workspace + 21888*N + 5856;
    const int failed = lorenz_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : lorenz_update(params, grads, state, step, grads + 4400);
}

/* The loss at x[N,40,1], y[N,1], as the network is outside training. */
int lorenz_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *lstm1_a = workspace;
    float *lstm1_h = workspace + 5120*N + 160;
    float *lstm1_c = workspace + 6432*N + 320;
    float *pack = workspace + 7744*N + 480;
    mse1_mean_kernel(loss);
    const int64_t room1 = 32 + contract_room(N, 128, 32);
    PARALLEL_SUM(N, 8, 290697*N, 1, {
        float *own = pack + part*room1;
        lstm1_a_kernel(40*part_first, 40*part_end, lstm1_a, p.lstm1_W, x, p.lstm1_b);
        lstm1_h_kernel(part_first, part_end, lstm1_h);
        lstm1_h_kernel(part_first, part_end, lstm1_c);
        for (int64_t t = 0; t < 40; t++) {
            /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
            contract_rows(part_first, part_end, N, 128, 32, 1.0f, lstm1_h + 32*t, 1312, 1, p.lstm1_U, 128, 1, lstm1_a + 128*t, 5120, 1, lstm1_a + 128*t, 5120, 1, own + 32);
            lstm1_i_kernel(part_first, part_end, t, lstm1_a, lstm1_c, lstm1_h);
        }
        PARALLEL_ZERO(own + 16, 16);
        dense1_z_kernel3(part_first, part_end, N, p.dense1_W, lstm1_h, own, p.dense1_b, y, part_count > 1 ? own + 16 : loss);
    })
    PARALLEL_ADD(N, 8, 290697*N, 1, 1, loss, pack + 16, room1);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lorenz_workspace_size(int64_t N)
{
    int64_t size = 21888*N + 10288;
    int64_t packed = parallel_used()*contract_room(N, 128, 32);
    packed = parallel_larger(packed, parallel_sums(N, 8, 513649*N, 290)*(336 + parallel_larger(contract_room(N, 128, 32), contract_room(N, 32, 128))));
    packed = parallel_larger(packed, 336 + contract_pack_size(N, 128, 32));
    packed = parallel_larger(packed, 336 + contract_pack_size(N, 32, 128));
    packed = parallel_larger(packed, contract_levels_pack_size(32, 128, 40*N, 1));
    packed = parallel_larger(packed, parallel_sums(N, 8, 290697*N, 1)*(32 + contract_room(N, 128, 32)));
    packed = parallel_larger(packed, 32 + contract_pack_size(N, 128, 32));
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: lorenz_train_epoch_workspace_size(...). */
int lorenz_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*40 + 15)/16*16;
    float *y_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
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
        const float *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = lorenz_train_step(rows, params, state, step, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t lorenz_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = lorenz_workspace_size(most);
    const int64_t need = lorenz_workspace_size(rest);
    return 16 + (most*40 + 15)/16*16 + (most*1 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void lorenz_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void lorenz_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int lorenz_threads(void)
{
    return parallel_used();
}
