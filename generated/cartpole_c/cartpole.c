/* cartpole: a network of 4,610 parameters and its training step.

Made by symgrad 0.1.0 from examples/cartpole.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "cartpole.h"

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

static inline float signf(float x) {
    return x > 0.0f ? 1.0f : x < 0.0f ? -1.0f : x;
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

KERNEL void chosen_kernel(int64_t part_first, int64_t part_end, float *chosen, const float *dense3_z, const int64_t *action)
{
    /* chosen[n] = dense3_z[n,action[n]] */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        chosen[n] = dense3_z[2*n + action[n]];
    }
}

KERNEL void best_kernel(int64_t part_first, int64_t part_end, const float *dense3_z, float *best)
{
    for (int64_t n = part_first; n < part_end; n++) {
        float c1 = -INFINITY;
        for (int64_t a = 0; a < 2; a++)
            c1 = maximumf(c1, dense3_z[2*n + a]);
        /* best[n] = max_a dense3_z[n,a] */
        best[n] = c1;
    }
}

KERNEL void push_max_kernel(int64_t part_first, int64_t part_end, const float *dense3_z, float *push)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* push_max[n] = max_a dense3_z[n,a] */
        float push_max = -INFINITY;
        for (int64_t a_ = 0; a_ < 2; a_++)
            push_max = maximumf(push_max, dense3_z[2*n + a_]);
        float c2 = INFINITY;
        for (int64_t a = 0; a < 2; a++)
            c2 = minimumf(c2, dense3_z[2*n + a] == push_max ? (float)a : INFINITY);
        /* push[n] = min_{a: dense3_z[n,a] = push_max[n]} a */
        push[n] = c2;
    }
}

KERNEL void huber1_mean_kernel(float *huber1_mean)
{
    huber1_mean[0] = 0.0f;
}

KERNEL void d_dense3_z_kernel(int64_t part_first, int64_t part_end, float *d_dense3_z)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        d_dense3_z[i1] = 0.0f;
    }
}

KERNEL void chosen_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_dense3_b, const float *dense3_z, const int64_t *action, const float *y, float *d_dense3_z, float *huber1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[2] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        if (N > 64) {
            set_aside(2, total2, d_dense3_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            /* chosen[n] = dense3_z[n,action[n]] */
            const float chosen = dense3_z[2*n + action[n]];
            const float t1 = chosen - y[n];
            const float t2 = fabsf(t1);
            const float t4 = t1;
            /* huber1_each[n] = (chosen[n] − y[n])²/2 if |chosen[n] − y[n]| ≤ 1 else |chosen[n] − y[n]| − 1/2 */
            const float huber1_each = t2 <= 1.0f ? 0.5f*(t4*t4) : t2 - 0.5f;
            /* huber1_mean += Σ_n huber1_each[n]/N */
            part1 += u1*huber1_each;
            /* d_chosen[n] = (chosen[n] − y[n] if |chosen[n] − y[n]| ≤ 1 else sign(chosen[n] − y[n]))/N */
            const float d_chosen = u1*(t2 <= 1.0f ? t4 : signf(t1));
            /* d_dense3_z[n,action[n]] += d_chosen[n] */
            d_dense3_z[2*n + action[n]] += d_chosen;
            /* d_dense3_b[o] += Σ_n d_dense3_z[n,o] */
            #pragma omp simd
            for (int64_t o = 0; o < 2; o++) {
                d_dense3_b[o] += d_dense3_z[2*n + o];
            }
        }
        total1 += part1;
    }
    huber1_mean[0] += (float)total1;
    if (N > 64) {
        take_back(2, d_dense3_b, total2);
    }
}

KERNEL void d_dense2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense2_b, float *d_dense2_z, const float *d_dense2_h, const float *dense2_h)
{
    double total1[64] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(64, total1, d_dense2_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 64; o++) {
                /* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0] */
                d_dense2_z[64*n + o] = d_dense2_h[64*n + o]*stepf(dense2_h[64*n + o]);
                /* d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
                d_dense2_b[o] += d_dense2_z[64*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(64, d_dense2_b, total1);
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 4610; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

KERNEL void chosen_kernel3(int64_t part_first, int64_t part_end, int64_t N, const float *dense3_z, const int64_t *action, const float *y, float *huber1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* chosen[n] = dense3_z[n,action[n]] */
            const float chosen = dense3_z[2*n + action[n]];
            const float t1 = chosen - y[n];
            const float t2 = fabsf(t1);
            /* huber1_each[n] = (chosen[n] − y[n])²/2 if |chosen[n] − y[n]| ≤ 1 else |chosen[n] − y[n]| − 1/2 */
            const float huber1_each = t2 <= 1.0f ? 0.5f*(t1*t1) : t2 - 0.5f;
            /* huber1_mean += Σ_n huber1_each[n]/N */
            part1 += u1*huber1_each;
        }
        total1 += part1;
    }
    huber1_mean[0] += (float)total1;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *dense1_W, *dense1_b, *dense2_W, *dense2_b, *dense3_W, *dense3_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 256, at + 320, at + 4416, at + 4480, at + 4608};
}

/* --- the network: x[N,4] → action[N] → chosen[N] */

/* x[N,4], action[N] → chosen[N]. */
int cartpole_forward(int64_t N, const float *params, const float *x, const int64_t *action, float *chosen, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 192*N + 480;
    float *dense3_z = workspace + 256*N + 640;
    float *pack = workspace + 272*N + 640;
    for (int64_t i = 0; i < N; i++)
        if (action[i] < 0 || action[i] >= 2) return 1;
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 4), contract_room(N, 64, 64)), contract_room(N, 2, 64));
    PARALLEL(N, 8, 4736*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 4, 1.0f, x, 4, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 64, 1, p.dense2_b, 0, 1, dense2_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 2, 64, 1.0f, dense2_h, 64, 1, p.dense3_W, 2, 1, p.dense3_b, 0, 1, dense3_z, 2, 1, own);
    })
    PARALLEL(N, 64, N, chosen_kernel(part_first, part_end, chosen, dense3_z, action))
    return 0;
}

/* x[N,4] → best[N]. */
int cartpole_best(int64_t N, const float *params, const float *x, float *best, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 192*N + 480;
    float *dense3_z = workspace + 256*N + 640;
    float *pack = workspace + 272*N + 640;
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 4), contract_room(N, 64, 64)), contract_room(N, 2, 64));
    PARALLEL(N, 8, 4738*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 4, 1.0f, x, 4, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 64, 1, p.dense2_b, 0, 1, dense2_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 2, 64, 1.0f, dense2_h, 64, 1, p.dense3_W, 2, 1, p.dense3_b, 0, 1, dense3_z, 2, 1, own);
        best_kernel(part_first, part_end, dense3_z, best);
    })
    return 0;
}

/* x[N,4] → push[N]. */
int cartpole_push(int64_t N, const float *params, const float *x, float *push, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 192*N + 480;
    float *dense3_z = workspace + 256*N + 640;
    float *pack = workspace + 272*N + 640;
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 4), contract_room(N, 64, 64)), contract_room(N, 2, 64));
    PARALLEL(N, 8, 4742*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 4, 1.0f, x, 4, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 64, 1, p.dense2_b, 0, 1, dense2_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 2, 64, 1.0f, dense2_h, 64, 1, p.dense3_W, 2, 1, p.dense3_b, 0, 1, dense3_z, 2, 1, own);
        push_max_kernel(part_first, part_end, dense3_z, push);
    })
    return 0;
}

/* The loss at x[N,4], action[N], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int cartpole_backward(int64_t N, const float *params, const float *x, const int64_t *action, const float *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 192*N + 480;
    float *dense2_z = workspace + 64*N + 160;
    float *dense2_h = workspace + 128*N + 320;
    float *dense3_z = workspace + 256*N + 640;
    float *d_dense3_z = workspace + 384*N + 960;
    float *d_dense2_h = workspace;
    float *d_dense2_z = workspace + 256*N + 640;
    float *d_dense1_h = workspace + 64*N + 160;
    float *d_dense1_z = workspace + 320*N + 800;
    float *pack = workspace + parallel_larger(384*N + 5424, 400*N + 5328);
    for (int64_t i = 0; i < N; i++)
        if (action[i] < 0 || action[i] >= 2) return 1;
    huber1_mean_kernel(loss);
    set_zero(2, d.dense3_b);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 4), contract_room(N, 64, 64)), contract_room(N, 2, 64));
    PARALLEL(N, 32, 4738*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 4, 1.0f, x, 4, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 64, 1, p.dense2_b, 0, 1, dense2_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 2, 64, 1.0f, dense2_h, 64, 1, p.dense3_W, 2, 1, p.dense3_b, 0, 1, dense3_z, 2, 1, own);
        d_dense3_z_kernel(2*part_first, 2*part_end, d_dense3_z);
    })
    PARALLEL_SUM(N, 64, 28*N, 3, {
        PARALLEL_ZERO(pack + part*32, 32);
        chosen_kernel2(part_first, part_end, N, part_count > 1 ? pack + part*32 + 16 : d.dense3_b, dense3_z, action, y, d_dense3_z, part_count > 1 ? pack + part*32 : loss);
    })
    PARALLEL_ADD(N, 64, 28*N, 3, 1, loss, pack, 32);
    PARALLEL_ADD(N, 64, 28*N, 3, 2, d.dense3_b, pack + 16, 32);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(64, 2, N, 1.0f, dense2_h, 1, 64, d_dense3_z, 2, 1, NULL, 0, 0, d.dense3_W, 2, 1, pack);
    set_zero(64, d.dense2_b);
    set_zero(64, d.dense1_b);
    const int64_t room2 = 128 + parallel_larger(contract_room(N, 64, 2), contract_room(N, 64, 64));
    PARALLEL_SUM(N, 8, 4736*N, 128, {
        float *own = pack + part*room2;
        /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
        contract_rows(part_first, part_end, N, 64, 2, 1.0f, d_dense3_z, 2, 1, p.dense3_W, 1, 2, NULL, 0, 0, d_dense2_h, 64, 1, own + 128);
        PARALLEL_ZERO(own, 64);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own : d.dense2_b, d_dense2_z, d_dense2_h, dense2_h);
        /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, d_dense2_z, 64, 1, p.dense2_W, 1, 64, NULL, 0, 0, d_dense1_h, 64, 1, own + 128);
        PARALLEL_ZERO(own + 64, 64);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 64 : d.dense1_b, d_dense1_z, d_dense1_h, dense1_h);
    })
    PARALLEL_ADD(N, 8, 4736*N, 128, 64, d.dense2_b, pack, room2);
    PARALLEL_ADD(N, 8, 4736*N, 128, 64, d.dense1_b, pack + 64, room2);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(64, 64, N, 1.0f, dense1_h, 1, 64, d_dense2_z, 64, 1, NULL, 0, 0, d.dense2_W, 64, 1, pack);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(4, 64, N, 1.0f, x, 1, 4, d_dense1_z, 64, 1, NULL, 0, 0, d.dense1_W, 64, 1, pack);
    if (d_x) {
        /* d_x[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 4, 64, 1.0f, d_dense1_z, 64, 1, p.dense1_W, 1, 64, NULL, 0, 0, d_x, 4, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int cartpole_update(float *params, const float *grads, float *state, int64_t *step, const struct cartpole_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.001;
    float *m = state;
    const float *g = grads;
    float *v = state + 4610;
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
int cartpole_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *action, const float *y, float *loss, const struct cartpole_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(384*N + 800, 400*N + 704);
    const int failed = cartpole_backward(N, params, x, action, y, grads, loss, NULL, workspace);
    return failed ? failed : cartpole_update(params, grads, state, step, options, grads + 4624);
}

/* The loss at x[N,4], action[N], y[N], as the network is outside training. */
int cartpole_loss(int64_t N, const float *params, const float *x, const int64_t *action, const float *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 64*N + 160;
    float *dense2_z = workspace + 128*N + 320;
    float *dense2_h = workspace + 192*N + 480;
    float *dense3_z = workspace + 256*N + 640;
    float *pack = workspace + 272*N + 640;
    for (int64_t i = 0; i < N; i++)
        if (action[i] < 0 || action[i] >= 2) return 1;
    huber1_mean_kernel(loss);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 64, 4), contract_room(N, 64, 64)), contract_room(N, 2, 64));
    PARALLEL(N, 8, 4736*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 64, 4, 1.0f, x, 4, 1, p.dense1_W, 64, 1, p.dense1_b, 0, 1, dense1_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 64, 1.0f, dense1_h, 64, 1, p.dense2_W, 64, 1, p.dense2_b, 0, 1, dense2_z, 64, 1, own);
        dense1_h_kernel(64*part_first, 64*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 2, 64, 1.0f, dense2_h, 64, 1, p.dense3_W, 2, 1, p.dense3_b, 0, 1, dense3_z, 2, 1, own);
    })
    PARALLEL_SUM(N, 64, 14*N, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        chosen_kernel3(part_first, part_end, N, dense3_z, action, y, part_count > 1 ? pack + part*16 : loss);
    })
    PARALLEL_ADD(N, 64, 14*N, 1, 1, loss, pack, 16);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t cartpole_workspace_size(int64_t N)
{
    int64_t size = 384*N + 5424;
    size = parallel_larger(size, 400*N + 5328);
    int64_t packed = parallel_used()*parallel_larger(parallel_larger(contract_room(N, 64, 4), contract_room(N, 64, 64)), contract_room(N, 2, 64));
    packed = parallel_larger(packed, parallel_sums(N, 64, 28*N, 3)*32);
    packed = parallel_larger(packed, contract_pack_size(64, 2, N));
    packed = parallel_larger(packed, parallel_sums(N, 8, 4736*N, 128)*(128 + parallel_larger(contract_room(N, 64, 2), contract_room(N, 64, 64))));
    packed = parallel_larger(packed, 128 + contract_pack_size(N, 64, 2));
    packed = parallel_larger(packed, 128 + contract_pack_size(N, 64, 64));
    packed = parallel_larger(packed, contract_pack_size(64, 64, N));
    packed = parallel_larger(packed, contract_pack_size(4, 64, N));
    packed = parallel_larger(packed, contract_pack_size(N, 4, 64));
    packed = parallel_larger(packed, parallel_sums(N, 64, 14*N, 1)*16);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: cartpole_train_epoch_workspace_size(...). */
int cartpole_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *action, const float *y, const struct cartpole_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    workspace += (uintptr_t)workspace%8/4;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*4 + 15)/16*16;
    int64_t *action_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*2 + 15)/16*16;
    float *y_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 4; j++)
                    x_rows[i*4 + j] = x[order[k*most + i]*4 + j];
            for (int64_t i = 0; i < rows; i++)
                action_rows[i] = action[order[k*most + i]];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*4;
        const int64_t *action_batch = order != NULL ? action_rows : action + k*most;
        const float *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = cartpole_train_step(rows, params, state, step, x_batch, action_batch, y_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t cartpole_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = cartpole_workspace_size(most);
    const int64_t need = cartpole_workspace_size(rest);
    return 16 + (most*4 + 15)/16*16 + (most*2 + 15)/16*16 + (most*1 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void cartpole_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void cartpole_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int cartpole_threads(void)
{
    return parallel_used();
}
