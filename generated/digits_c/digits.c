/* digits: a network of 6,570 parameters and its training step.

Made by symgrad 0.1.0 from examples/digits.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "digits.h"

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

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
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
    double total1[32] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(32, total1, d_dense2_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 32; o++) {
                /* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0] */
                d_dense2_z[32*n + o] = d_dense2_h[32*n + o]*stepf(dense2_h[32*n + o]);
                /* d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
                d_dense2_b[o] += d_dense2_z[32*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(32, d_dense2_b, total1);
    }
}

KERNEL void d_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, float *d_dense1_z, const float *d_dense1_h, const float *dense1_h)
{
    double total1[64] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(64, total1, d_dense1_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 64; o++) {
                /* d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0] */
                d_dense1_z[64*n + o] = d_dense1_h[64*n + o]*stepf(dense1_h[64*n + o]);
                /* d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
                d_dense1_b[o] += d_dense1_z[64*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(64, d_dense1_b, total1);
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 6570; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
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
    float *dense1_W, *dense1_b, *dense2_W, *dense2_b, *dense3_W, *dense3_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 4096, at + 4160, at + 6208, at + 6240, at + 6560};
}

/* --- the network: x[N,64] → dense3_z[N,10] */

/* x[N,64] → dense3_z[N,10]. */
int digits_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 160*N + 480;
    float *pack = workspace + 192*N + 640;
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 64), contract_room(N, 32, 64)), contract_room(N, 10, 32));
    PARALLEL(N, 8, 6656*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, x, 64, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 32, 1, p.dense2_b, 0, 1, dense2_z, 32, 1, own);
        dense2_h_kernel(32*part_first, 32*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 10, 32, 1.0f, dense2_h, 32, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, own);
    })
    return 0;
}

/* The loss at x[N,64], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int digits_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 192*N + 480;
    float *dense3_z = workspace + 288*N + 960;
    float *d_dense3_z = workspace + 304*N + 960;
    float *d_dense2_h = workspace + 224*N + 640;
    float *d_dense2_z = workspace + 256*N + 800;
    float *d_dense1_h = workspace;
    float *d_dense1_z = workspace + 128*N + 320;
    float *pack = workspace + parallel_larger(192*N + 6896, 320*N + 3440);
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.dense3_b);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 64), contract_room(N, 32, 64)), contract_room(N, 10, 32));
    PARALLEL(N, 8, 6656*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, x, 64, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 32, 1, p.dense2_b, 0, 1, dense2_z, 32, 1, own);
        dense2_h_kernel(32*part_first, 32*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 10, 32, 1.0f, dense2_h, 32, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, own);
    })
    set_zero(32, d.dense2_b);
    set_zero(64, d.dense1_b);
    const int64_t room2 = 144 + parallel_larger(contract_room(N, 32, 10), contract_room(N, 64, 32));
    PARALLEL_SUM(N, 8, 3038*N, 107, {
        float *own = pack + part*room2;
        PARALLEL_ZERO(own + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d.dense3_b, dense3_z, y, d_dense3_z, part_count > 1 ? own + 16 : loss);
        /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
        contract_rows(part_first, part_end, N, 32, 10, 1.0f, d_dense3_z, 10, 1, p.dense3_W, 1, 10, NULL, 0, 0, d_dense2_h, 32, 1, own + 144);
        PARALLEL_ZERO(own + 48, 32);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 48 : d.dense2_b, d_dense2_z, d_dense2_h, dense2_h);
        /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 64, 32, 1.0f, d_dense2_z, 32, 1, p.dense2_W, 1, 32, NULL, 0, 0, d_dense1_h, 64, 1, own + 144);
        PARALLEL_ZERO(own + 80, 64);
        d_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? own + 80 : d.dense1_b, d_dense1_z, d_dense1_h, dense1_h);
    })
    PARALLEL_ADD(N, 8, 3038*N, 107, 1, loss, pack + 16, room2);
    PARALLEL_ADD(N, 8, 3038*N, 107, 10, d.dense3_b, pack + 32, room2);
    PARALLEL_ADD(N, 8, 3038*N, 107, 32, d.dense2_b, pack + 48, room2);
    PARALLEL_ADD(N, 8, 3038*N, 107, 64, d.dense1_b, pack + 80, room2);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(32, 10, N, 1.0f, dense2_h, 1, 32, d_dense3_z, 10, 1, NULL, 0, 0, d.dense3_W, 10, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(64, 32, N, 1.0f, dense1_h, 1, 64, d_dense2_z, 32, 1, NULL, 0, 0, d.dense2_W, 32, 1, pack);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(64, 64, N, 1.0f, x, 1, 64, d_dense1_z, 64, 1, NULL, 0, 0, d.dense1_W, 64, 1, pack);
    if (d_x) {
        /* d_x[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 64, 64, 1.0f, d_dense1_z, 64, 1, p.dense1_W, 1, 64, NULL, 0, 0, d_x, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int digits_update(float *params, const float *grads, float *state, int64_t *step, const struct digits_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.001;
    float *m = state;
    const float *g = grads;
    float *v = state + 6570;
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
int digits_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, const struct digits_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(192*N + 320, 320*N - 3136);
    const int failed = digits_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : digits_update(params, grads, state, step, options, grads + 6576);
}

/* The loss at x[N,64], y[N], as the network is outside training. */
int digits_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 160*N + 480;
    float *dense3_z = workspace + 192*N + 640;
    float *pack = workspace + 208*N + 640;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 64), contract_room(N, 32, 64)), contract_room(N, 10, 32));
    PARALLEL(N, 8, 6656*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, x, 64, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 32, 1, p.dense2_b, 0, 1, dense2_z, 32, 1, own);
        dense2_h_kernel(32*part_first, 32*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 10, 32, 1.0f, dense2_h, 32, 1, p.dense3_W, 10, 1, p.dense3_b, 0, 1, dense3_z, 10, 1, own);
    })
    PARALLEL_SUM(N, 64, 166*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, dense3_z, y, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 166*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t digits_workspace_size(int64_t N)
{
    int64_t size = 192*N + 6896;
    size = parallel_larger(size, 320*N + 3440);
    int64_t packed = parallel_used()*parallel_larger(parallel_larger(contract_room(N, 64, 64), contract_room(N, 32, 64)), contract_room(N, 10, 32));
    packed = parallel_larger(packed, parallel_sums(N, 8, 3038*N, 107)*(144 + parallel_larger(contract_room(N, 32, 10), contract_room(N, 64, 32))));
    packed = parallel_larger(packed, 144 + contract_pack_size(N, 32, 10));
    packed = parallel_larger(packed, 144 + contract_pack_size(N, 64, 32));
    packed = parallel_larger(packed, contract_pack_size(32, 10, N));
    packed = parallel_larger(packed, contract_pack_size(64, 32, N));
    packed = parallel_larger(packed, contract_pack_size(64, 64, N));
    packed = parallel_larger(packed, contract_pack_size(N, 64, 64));
    packed = parallel_larger(packed, parallel_sums(N, 64, 166*N, 1)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: digits_train_epoch_workspace_size(...). */
int digits_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, const struct digits_options *options, double *total, float *workspace)
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
        const int failed = digits_train_step(rows, params, state, step, x_batch, y_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t digits_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = digits_workspace_size(most);
    const int64_t need = digits_workspace_size(rest);
    return 16 + (most*64 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void digits_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void digits_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int digits_threads(void)
{
    return parallel_used();
}
