/* custom_loss: a network of 1,443 parameters and its training step.

Made by symgrad 0.1.0 from examples/custom_loss.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "custom_loss.h"

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

static inline float sigmoidf(float x) {
    float e = expf(-fabsf(x));
    return (x < 0.0f ? e : 1.0f)/(1.0f + e);
}

/* the larger, or NaN */
static inline float maximumf(float x, float y) {
    y = x > y ? x : y;
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
    /* dense1_h[n,o] = dense1_z[n,o]·σ(dense1_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        dense1_h[o] = dense1_z[o]*sigmoidf(dense1_z[o]);
    }
}

KERNEL void pinball1_level_kernel(float *pinball1_level)
{
    /* pinball1_level[0] = 0.1 */
    pinball1_level[0] = 0.1f;
}

KERNEL void pinball1_level_kernel2(float *pinball1_level)
{
    /* pinball1_level[1] = 1/2 */
    pinball1_level[1] = 0.5f;
}

KERNEL void pinball1_level_kernel3(float *pinball1_level)
{
    /* pinball1_level[2] = 0.9 */
    pinball1_level[2] = 0.9f;
}

KERNEL void dense1_z_sigmoid_kernel(int64_t part_first, int64_t part_end, const float *dense1_z, float *ahead_d_dense1_z, float *dense1_h)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 32; o++) {
            /* dense1_z_sigmoid[n,o] = σ(dense1_z[n,o]) */
            const float dense1_z_sigmoid = sigmoidf(dense1_z[32*n + o]);
            /* ahead_d_dense1_z[n,o] = dense1_z_sigmoid[n,o]·(dense1_z[n,o]·(1 − dense1_z_sigmoid[n,o]) + 1) */
            ahead_d_dense1_z[32*n + o] = (1.0f + (1.0f - dense1_z_sigmoid)*dense1_z[32*n + o])*dense1_z_sigmoid;
            /* dense1_h[n,o] = dense1_z[n,o]·dense1_z_sigmoid[n,o] */
            dense1_h[32*n + o] = dense1_z[32*n + o]*dense1_z_sigmoid;
        }
    }
}

KERNEL void pinball1_difference_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense3_b, const float *y, const float *dense3_z, const float *pinball1_level, float *pinball1_each, float *d_pinball1_difference)
{
    const float u1 = (float)(0.16666666666666666/(double)N);
    double total1[3] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(3, total1, d_dense3_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t k = 0; k < 3; k++) {
                /* pinball1_difference[n,k] = y[n,k] − dense3_z[n,k] */
                const float pinball1_difference = y[3*n + k] - dense3_z[3*n + k];
                const float t1 = pinball1_difference*pinball1_level[k];
                const float t2 = pinball1_level[k] - 1.0f;
                const float t3 = t2*pinball1_difference;
                /* pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k], pinball1_difference[n,k]·(pinball1_level[k] − 1)) */
                pinball1_each[3*n + k] = maximumf(t1, t3);
                /* d_pinball1_difference[n,k] = (([pinball1_difference[n,k]·pinball1_level[k] < pinball1_difference[n,k]·(pinball1_level[k] − 1)] + [pinball1_difference[n,k]·pinball1_level[k] ≤ pinball1_difference[n,k]·(pinball1_level[k] − 1)])·(pinball1_level[k] − 1) + pinball1_level[k]·([pinball1_difference[n,k]·(pinball1_level[k] − 1) < pinball1_difference[n,k]·pinball1_level[k]] + [pinball1_difference[n,k]·(pinball1_level[k] − 1) ≤ pinball1_difference[n,k]·pinball1_level[k]]))/(6·N) */
                d_pinball1_difference[3*n + k] = u1*(t2*(float)((t1 < t3) + (t1 <= t3)) + (float)((t3 < t1) + (t3 <= t1))*pinball1_level[k]);
                /* d_dense3_b[k] += −Σ_n d_pinball1_difference[n,k] */
                d_dense3_b[k] += -d_pinball1_difference[3*n + k];
            }
        }
    }
    if (N > 64) {
        take_back(3, d_dense3_b, total1);
    }
}

KERNEL void d_dense2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense2_b, float *d_dense2_z, const float *ahead_d_dense2_z, const float *d_dense2_h)
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
                /* d_dense2_z[n,o] = ahead_d_dense2_z[n,o]·d_dense2_h[n,o] */
                d_dense2_z[32*n + o] = ahead_d_dense2_z[32*n + o]*d_dense2_h[32*n + o];
                /* d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
                d_dense2_b[o] += d_dense2_z[32*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(32, d_dense2_b, total1);
    }
}

KERNEL void pinball1_mean_kernel(int64_t N, const float *pinball1_each, float *pinball1_mean)
{
    const float u1 = (float)(0.3333333333333333/(double)N);
    double c1 = 0;
    for (int64_t k__first = 0; k__first < 3*N; k__first += 512) {
        const int64_t k__end = k__first + 512 < 3*N ? k__first + 512 : 3*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t k_ = k__first; k_ < k__end; k_++)
            part_c1 += u1*pinball1_each[k_];
        c1 += part_c1;
    }
    /* pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N) */
    pinball1_mean[0] = (float)c1;
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 1443; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

KERNEL void pinball1_difference_kernel2(int64_t part_first, int64_t part_end, const float *y, const float *dense3_z, float *pinball1_each, const float *pinball1_level)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t k = 0; k < 3; k++) {
            /* pinball1_difference[n,k] = y[n,k] − dense3_z[n,k] */
            const float pinball1_difference = y[3*n + k] - dense3_z[3*n + k];
            /* pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k], pinball1_difference[n,k]·(pinball1_level[k] − 1)) */
            pinball1_each[3*n + k] = maximumf(pinball1_difference*pinball1_level[k], pinball1_difference*(pinball1_level[k] - 1.0f));
        }
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *dense1_W, *dense1_b, *dense2_W, *dense2_b, *dense3_W, *dense3_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 256, at + 288, at + 1312, at + 1344, at + 1440};
}

/* --- the network: x[N,8] → dense3_z[N,3] */

/* x[N,8] → dense3_z[N,3]. */
int custom_loss_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *dense1_z = workspace;
    float *dense1_h = workspace + 32*N + 160;
    float *dense2_z = workspace + 64*N + 320;
    float *dense2_h = workspace + 96*N + 480;
    float *pack = workspace + 128*N + 640;
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 32, 8), contract_room(N, 32, 32)), contract_room(N, 3, 32));
    PARALLEL(N, 8, 2464*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 32, 8, 1.0f, x, 8, 1, p.dense1_W, 32, 1, p.dense1_b, 0, 1, dense1_z, 32, 1, own);
        dense1_h_kernel(32*part_first, 32*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 32, 1.0f, dense1_h, 32, 1, p.dense2_W, 32, 1, p.dense2_b, 0, 1, dense2_z, 32, 1, own);
        dense1_h_kernel(32*part_first, 32*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 3, 32, 1.0f, dense2_h, 32, 1, p.dense3_W, 3, 1, p.dense3_b, 0, 1, dense3_z, 3, 1, own);
    })
    return 0;
}

/* The loss at x[N,8], y[N,3], and its gradients by the parameters; d_x, by x, may be NULL. */
int custom_loss_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *pinball1_level = workspace + 368*N + 1600;
    float *dense1_z = workspace + 160*N + 640;
    float *ahead_d_dense1_z = workspace + 192*N + 800;
    float *dense1_h = workspace + 32*N + 160;
    float *dense2_z = workspace + 224*N + 960;
    float *ahead_d_dense2_z = workspace + 256*N + 1120;
    float *dense2_h = workspace + 96*N + 480;
    float *dense3_z = workspace + 352*N + 1600;
    float *pinball1_each = workspace + 144*N + 640;
    float *d_pinball1_difference = workspace + 128*N + 640;
    float *d_dense2_h = workspace + 288*N + 1280;
    float *d_dense2_z = workspace + 64*N + 320;
    float *d_dense1_h = workspace + 320*N + 1440;
    float *d_dense1_z = workspace;
    float *pack = workspace + 368*N + 2816;
    pinball1_level_kernel(pinball1_level);
    pinball1_level_kernel2(pinball1_level);
    pinball1_level_kernel3(pinball1_level);
    set_zero(3, d.dense3_b);
    set_zero(32, d.dense2_b);
    set_zero(32, d.dense1_b);
    const int64_t room1 = 80 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 32, 8), contract_room(N, 32, 32)), contract_room(N, 3, 32)), contract_room(N, 32, 3));
    PARALLEL_SUM(N, 8, 4238*N, 67, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 32, 8, 1.0f, x, 8, 1, p.dense1_W, 32, 1, p.dense1_b, 0, 1, dense1_z, 32, 1, own + 80);
        dense1_z_sigmoid_kernel(part_first, part_end, dense1_z, ahead_d_dense1_z, dense1_h);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 32, 1.0f, dense1_h, 32, 1, p.dense2_W, 32, 1, p.dense2_b, 0, 1, dense2_z, 32, 1, own + 80);
        dense1_z_sigmoid_kernel(part_first, part_end, dense2_z, ahead_d_dense2_z, dense2_h);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 3, 32, 1.0f, dense2_h, 32, 1, p.dense3_W, 3, 1, p.dense3_b, 0, 1, dense3_z, 3, 1, own + 80);
        PARALLEL_ZERO(own, 16);
        pinball1_difference_kernel(part_first, part_end, N, part_count > 1 ? own : d.dense3_b, y, dense3_z, pinball1_level, pinball1_each, d_pinball1_difference);
        /* d_dense2_h[n,i] = −Σ_o d_pinball1_difference[n,o]·dense3_W[i,o] */
        contract_rows(part_first, part_end, N, 32, 3, -1.0f, d_pinball1_difference, 3, 1, p.dense3_W, 1, 3, NULL, 0, 0, d_dense2_h, 32, 1, own + 80);
        PARALLEL_ZERO(own + 16, 32);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 16 : d.dense2_b, d_dense2_z, ahead_d_dense2_z, d_dense2_h);
        /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 32, 32, 1.0f, d_dense2_z, 32, 1, p.dense2_W, 1, 32, NULL, 0, 0, d_dense1_h, 32, 1, own + 80);
        PARALLEL_ZERO(own + 48, 32);
        d_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 48 : d.dense1_b, d_dense1_z, ahead_d_dense1_z, d_dense1_h);
    })
    PARALLEL_ADD(N, 8, 4238*N, 67, 3, d.dense3_b, pack, room1);
    PARALLEL_ADD(N, 8, 4238*N, 67, 32, d.dense2_b, pack + 16, room1);
    PARALLEL_ADD(N, 8, 4238*N, 67, 32, d.dense1_b, pack + 48, room1);
    pinball1_mean_kernel(N, pinball1_each, loss);
    /* d_dense3_W[i,o] = −Σ_n dense2_h[n,i]·d_pinball1_difference[n,o] */
    contract(32, 3, N, -1.0f, dense2_h, 1, 32, d_pinball1_difference, 3, 1, NULL, 0, 0, d.dense3_W, 3, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(32, 32, N, 1.0f, dense1_h, 1, 32, d_dense2_z, 32, 1, NULL, 0, 0, d.dense2_W, 32, 1, pack);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(8, 32, N, 1.0f, x, 1, 8, d_dense1_z, 32, 1, NULL, 0, 0, d.dense1_W, 32, 1, pack);
    if (d_x) {
        /* d_x[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
        contract(N, 8, 32, 1.0f, d_dense1_z, 32, 1, p.dense1_W, 1, 32, NULL, 0, 0, d_x, 8, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int custom_loss_update(float *params, const float *grads, float *state, int64_t *step, const struct custom_loss_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.001;
    float *m = state;
    const float *g = grads;
    float *v = state + 1443;
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
int custom_loss_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, const struct custom_loss_options *options, float *workspace)
{
    float *grads = workspace + 368*N + 1360;
    const int failed = custom_loss_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : custom_loss_update(params, grads, state, step, options, grads + 1456);
}

/* The loss at x[N,8], y[N,3], as the network is outside training. */
int custom_loss_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *pinball1_level = workspace;
    float *dense1_z = workspace + 16;
    float *dense1_h = workspace + 32*N + 176;
    float *dense2_z = workspace + 64*N + 336;
    float *dense2_h = workspace + 96*N + 496;
    float *dense3_z = workspace + 128*N + 656;
    float *pinball1_each = workspace + 144*N + 656;
    float *pack = workspace + 160*N + 656;
    pinball1_level_kernel(pinball1_level);
    pinball1_level_kernel2(pinball1_level);
    pinball1_level_kernel3(pinball1_level);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 32, 8), contract_room(N, 32, 32)), contract_room(N, 3, 32));
    PARALLEL(N, 8, 2485*N, {
        float *own = pack + part*room1;
        /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(part_first, part_end, N, 32, 8, 1.0f, x, 8, 1, p.dense1_W, 32, 1, p.dense1_b, 0, 1, dense1_z, 32, 1, own);
        dense1_h_kernel(32*part_first, 32*part_end, dense1_h, dense1_z);
        /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 32, 1.0f, dense1_h, 32, 1, p.dense2_W, 32, 1, p.dense2_b, 0, 1, dense2_z, 32, 1, own);
        dense1_h_kernel(32*part_first, 32*part_end, dense2_h, dense2_z);
        /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
        contract_rows(part_first, part_end, N, 3, 32, 1.0f, dense2_h, 32, 1, p.dense3_W, 3, 1, p.dense3_b, 0, 1, dense3_z, 3, 1, own);
        pinball1_difference_kernel2(part_first, part_end, y, dense3_z, pinball1_each, pinball1_level);
    })
    pinball1_mean_kernel(N, pinball1_each, loss);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t custom_loss_workspace_size(int64_t N)
{
    int64_t size = 368*N + 2816;
    int64_t packed = parallel_used()*parallel_larger(parallel_larger(contract_room(N, 32, 8), contract_room(N, 32, 32)), contract_room(N, 3, 32));
    packed = parallel_larger(packed, parallel_sums(N, 8, 4238*N, 67)*(80 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 32, 8), contract_room(N, 32, 32)), contract_room(N, 3, 32)), contract_room(N, 32, 3))));
    packed = parallel_larger(packed, 80 + contract_pack_size(N, 32, 8));
    packed = parallel_larger(packed, 80 + contract_pack_size(N, 32, 32));
    packed = parallel_larger(packed, 80 + contract_pack_size(N, 3, 32));
    packed = parallel_larger(packed, 80 + contract_pack_size(N, 32, 3));
    packed = parallel_larger(packed, contract_pack_size(32, 3, N));
    packed = parallel_larger(packed, contract_pack_size(32, 32, N));
    packed = parallel_larger(packed, contract_pack_size(8, 32, N));
    packed = parallel_larger(packed, contract_pack_size(N, 8, 32));
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: custom_loss_train_epoch_workspace_size(...). */
int custom_loss_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, const struct custom_loss_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*8 + 15)/16*16;
    float *y_rows = workspace;
    if (order != NULL) workspace += (most*3 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 8; j++)
                    x_rows[i*8 + j] = x[order[k*most + i]*8 + j];
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 3; j++)
                    y_rows[i*3 + j] = y[order[k*most + i]*3 + j];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*8;
        const float *y_batch = order != NULL ? y_rows : y + k*most*3;
        const int failed = custom_loss_train_step(rows, params, state, step, x_batch, y_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t custom_loss_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = custom_loss_workspace_size(most);
    const int64_t need = custom_loss_workspace_size(rest);
    return 16 + (most*8 + 15)/16*16 + (most*3 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void custom_loss_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void custom_loss_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int custom_loss_threads(void)
{
    return parallel_used();
}
