/* denoise: a network of 25,258 parameters and its training steps.

Made by symgrad 0.1.0 from examples/denoise.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "denoise.h"

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

KERNEL void encoder_dense1_h_kernel(int64_t part_first, int64_t part_end, float *encoder_dense1_h, const float *encoder_dense1_z)
{
    /* encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        encoder_dense1_h[o] = reluf(encoder_dense1_z[o]);
    }
}

KERNEL void encoder_dense2_h_kernel(int64_t part_first, int64_t part_end, float *encoder_dense2_h, const float *encoder_dense2_z)
{
    /* encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        encoder_dense2_h[o] = reluf(encoder_dense2_z[o]);
    }
}

KERNEL void decoder_dense2_h_kernel(int64_t part_first, int64_t part_end, float *decoder_dense2_h, const float *decoder_dense2_z)
{
    /* decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        decoder_dense2_h[o] = sigmoidf(decoder_dense2_z[o]);
    }
}

KERNEL void decoder_dense2_h_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_decoder_dense2_b, const float *decoder_dense2_z, const float *clean, float *mse1_each, float *d_decoder_dense2_z)
{
    const float u1 = (float)(0.03125/(double)N);
    double total1[64] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(64, total1, d_decoder_dense2_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 64; o++) {
                /* decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o]) */
                const float decoder_dense2_h = sigmoidf(decoder_dense2_z[64*n + o]);
                const float t1 = decoder_dense2_h - clean[64*n + o];
                /* mse1_each[n,o] = (decoder_dense2_h[n,o] − clean[n,o])² */
                mse1_each[64*n + o] = t1*t1;
                /* d_decoder_dense2_h[n,o] = (decoder_dense2_h[n,o] − clean[n,o])/(32·N) */
                const float d_decoder_dense2_h = t1*u1;
                /* d_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 − decoder_dense2_h[n,o]) */
                d_decoder_dense2_z[64*n + o] = (1.0f - decoder_dense2_h)*d_decoder_dense2_h*decoder_dense2_h;
                /* d_decoder_dense2_b[o] += Σ_n d_decoder_dense2_z[n,o] */
                d_decoder_dense2_b[o] += d_decoder_dense2_z[64*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(64, d_decoder_dense2_b, total1);
    }
}

KERNEL void d_decoder_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_decoder_dense1_b, float *d_decoder_dense1_z, const float *d_decoder_dense1_h, const float *decoder_dense1_h)
{
    double total1[128] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(128, total1, d_decoder_dense1_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 128; o++) {
                /* d_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0] */
                d_decoder_dense1_z[128*n + o] = d_decoder_dense1_h[128*n + o]*stepf(decoder_dense1_h[128*n + o]);
                /* d_decoder_dense1_b[o] += Σ_n d_decoder_dense1_z[n,o] */
                d_decoder_dense1_b[o] += d_decoder_dense1_z[128*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(128, d_decoder_dense1_b, total1);
    }
}

KERNEL void d_encoder_dense2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_encoder_dense2_b, float *d_encoder_dense2_z, const float *d_encoder_dense2_h, const float *encoder_dense2_h)
{
    double total1[32] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(32, total1, d_encoder_dense2_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 32; o++) {
                /* d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0] */
                d_encoder_dense2_z[32*n + o] = d_encoder_dense2_h[32*n + o]*stepf(encoder_dense2_h[32*n + o]);
                /* d_encoder_dense2_b[o] += Σ_n d_encoder_dense2_z[n,o] */
                d_encoder_dense2_b[o] += d_encoder_dense2_z[32*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(32, d_encoder_dense2_b, total1);
    }
}

KERNEL void mse1_mean_kernel(int64_t N, const float *mse1_each, float *mse1_mean)
{
    const float u1 = (float)(0.015625/(double)N);
    double c1 = 0;
    for (int64_t i__first = 0; i__first < 64*N; i__first += 512) {
        const int64_t i__end = i__first + 512 < 64*N ? i__first + 512 : 64*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t i_ = i__first; i_ < i__end; i_++)
            part_c1 += u1*mse1_each[i_];
        c1 += part_c1;
    }
    /* mse1_mean = Σ_{n,i} mse1_each[n,i]/(64·N) */
    mse1_mean[0] = (float)c1;
}

KERNEL void new_restore_m_kernel(double c2, double c1, double restore_lr, float *restore_m, const float *g, float *restore_v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(restore_lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 24928; p++) {
        /* new_restore_m[p] = 0.1·g[p] + 0.9·restore_m[p] */
        restore_m[p] = 0.1f*g[p] + 0.9f*restore_m[p];
        /* new_restore_v[p] = 0.001·g[p]² + 0.999·restore_v[p] */
        restore_v[p] = 0.001f*(g[p]*g[p]) + 0.999f*restore_v[p];
        /* new_w[p] = w[p] − new_restore_m[p]·(restore_lr/c1)/(√(new_restore_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*restore_m[p]/(1e-08f + sqrtf(u1*restore_v[p]));
    }
}

KERNEL void decoder_dense2_h_kernel3(int64_t part_first, int64_t part_end, const float *decoder_dense2_z, float *mse1_each, const float *clean)
{
    for (int64_t n = part_first; n < part_end; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 64; o++) {
            /* decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o]) */
            const float decoder_dense2_h = sigmoidf(decoder_dense2_z[64*n + o]);
            /* mse1_each[n,o] = (decoder_dense2_h[n,o] − clean[n,o])² */
            mse1_each[64*n + o] = power2f(decoder_dense2_h - clean[64*n + o]);
        }
    }
}

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_reader_b, const float *reader_z, const int64_t *digit, float *d_reader_z, float *cross_entropy1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[10] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        if (N > 64) {
            set_aside(10, total2, d_reader_b);
        }
        float cross_entropy1_lse_max[64];
        float cross_entropy1_lse_shift[64];
        float cross_entropy1_lse_exp[640];
        float cross_entropy1_lse_total[64] = {0};
        float cross_entropy1_lse_sum[64];
        float cross_entropy1_each[64];
        /* cross_entropy1_lse_max[n] = max_k reader_z[n,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], reader_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(reader_z[n,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(reader_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
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
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - reader_z[10*n + digit[n]];
        }
        /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += u1*cross_entropy1_each[n - n_first];
        /* d_reader_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = digit[n]])/N */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                d_reader_z[10*n + k] = u1*(cross_entropy1_lse_exp[64*k + n - n_first]/cross_entropy1_lse_sum[n - n_first] - (k == digit[n] ? 1.0f : 0.0f));
        /* d_reader_b[k] += Σ_n d_reader_z[n,k] */
        for (int64_t n = n_first; n < n_end; n++)
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_reader_b[k] += d_reader_z[10*n + k];
            }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
    if (N > 64) {
        take_back(10, d_reader_b, total2);
    }
}

KERNEL void new_w1_kernel(double read_lr, float *w1, const float *g1)
{
    const float u1 = (float)-read_lr;
    /* new_w1[p] = w1[p] − g1[p]·read_lr */
    #pragma omp simd
    for (int64_t p = 0; p < 12448; p++) {
        w1[p] = u1*g1[p] + w1[p];
    }
}

KERNEL void new_w2_kernel(double read_lr, float *w2, const float *g2)
{
    const float u1 = (float)-read_lr;
    /* new_w2[p] = w2[p] − g2[p]·read_lr */
    #pragma omp simd
    for (int64_t p = 0; p < 330; p++) {
        w2[p] = u1*g2[p] + w2[p];
    }
}

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *reader_z, const int64_t *digit, float *cross_entropy1_mean)
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
        /* cross_entropy1_lse_max[n] = max_k reader_z[n,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], reader_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(reader_z[n,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(reader_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
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
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]] */
            cross_entropy1_each[n - n_first] = cross_entropy1_lse - reader_z[10*n + digit[n]];
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
    float *encoder_dense1_W, *encoder_dense1_b, *encoder_dense2_W, *encoder_dense2_b,
        *decoder_dense1_W, *decoder_dense1_b, *decoder_dense2_W, *decoder_dense2_b, *reader_W,
        *reader_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 8192, at + 8320, at + 12416, at + 12448, at + 16544, at
        + 16672, at + 24864, at + 24928, at + 25248};
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct gradients_restore {
    float *encoder_dense1_W, *encoder_dense1_b, *encoder_dense2_W, *encoder_dense2_b,
        *decoder_dense1_W, *decoder_dense1_b, *decoder_dense2_W, *decoder_dense2_b;
};

static struct gradients_restore gradients_restore_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct gradients_restore){at, at + 8192, at + 8320, at + 12416, at + 12448, at +
        16544, at + 16672, at + 24864};
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct gradients_read {
    float *encoder_dense1_W, *encoder_dense1_b, *encoder_dense2_W, *encoder_dense2_b, *reader_W,
        *reader_b;
};

static struct gradients_read gradients_read_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct gradients_read){at, at + 8192, at + 8320, at + 12416, at + 12448, at +
        12768};
}

/* --- the network: noisy[N,64] → decoder_dense2_h[N,64] → reader_z[N,10] */

/* noisy[N,64] → decoder_dense2_h[N,64], reader_z[N,10]. */
int denoise_forward(int64_t N, const float *params, const float *noisy, float *decoder_dense2_h, float *reader_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N + 160;
    float *encoder_dense2_z = workspace + 256*N + 320;
    float *encoder_dense2_h = workspace + 288*N + 480;
    float *decoder_dense1_z = workspace + 320*N + 640;
    float *decoder_dense1_h = workspace + 448*N + 800;
    float *decoder_dense2_z = workspace + 576*N + 960;
    float *pack = workspace + 640*N + 1120;
    const int64_t room1 = parallel_larger(parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 128, 32)), contract_room(N, 64, 128)), contract_room(N, 10, 32));
    PARALLEL(N, 8, 26496*N, {
        float *own = pack + part*room1;
        /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, own);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, encoder_dense1_h, encoder_dense1_z);
        /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, own);
        encoder_dense2_h_kernel(32*part_first, 32*part_end, encoder_dense2_h, encoder_dense2_z);
        /* decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o] + decoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 32, 1.0f, encoder_dense2_h, 32, 1, p.decoder_dense1_W, 128, 1, p.decoder_dense1_b, 0, 1, decoder_dense1_z, 128, 1, own);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, decoder_dense1_h, decoder_dense1_z);
        /* decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o] + decoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_dense1_h, 128, 1, p.decoder_dense2_W, 64, 1, p.decoder_dense2_b, 0, 1, decoder_dense2_z, 64, 1, own);
        decoder_dense2_h_kernel(64*part_first, 64*part_end, decoder_dense2_h, decoder_dense2_z);
        /* reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o] + reader_b[o] */
        contract_rows(part_first, part_end, N, 10, 32, 1.0f, encoder_dense2_h, 32, 1, p.reader_W, 10, 1, p.reader_b, 0, 1, reader_z, 10, 1, own);
    })
    return 0;
}

/* The loss at noisy[N,64], clean[N,64], and its gradients by the parameters; d_noisy, by noisy, may be NULL. */
int denoise_backward_restore(int64_t N, const float *params, const float *noisy, const float *clean, float *grads, float *loss, float *d_noisy, float *workspace)
{
    const struct gradients_restore d = gradients_restore_at(grads);
    const struct parameters p = parameters_at(params);
    float *encoder_dense1_z = workspace + 704*N + 1280;
    float *encoder_dense1_h = workspace + 128*N + 160;
    float *encoder_dense2_z = workspace + 1280*N + 2080;
    float *encoder_dense2_h = workspace + 416*N + 640;
    float *decoder_dense1_z = workspace + 832*N + 1440;
    float *decoder_dense1_h = workspace + 448*N + 800;
    float *decoder_dense2_z = workspace + 1216*N + 1920;
    float *mse1_each = workspace + 640*N + 1120;
    float *d_decoder_dense2_z = workspace + 576*N + 960;
    float *d_decoder_dense1_h = workspace + 960*N + 1600;
    float *d_decoder_dense1_z = workspace + 288*N + 480;
    float *d_encoder_dense2_h = workspace + 1312*N + 2240;
    float *d_encoder_dense2_z = workspace + 256*N + 320;
    float *d_encoder_dense1_h = workspace + 1088*N + 1760;
    float *d_encoder_dense1_z = workspace;
    float *pack = workspace + parallel_larger(128*N + 24928, 1344*N + 18976);
    set_zero(64, d.decoder_dense2_b);
    set_zero(128, d.decoder_dense1_b);
    set_zero(32, d.encoder_dense2_b);
    set_zero(128, d.encoder_dense1_b);
    const int64_t room1 = 352 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 128, 32)), contract_room(N, 64, 128));
    PARALLEL_SUM(N, 8, 44672*N, 352, {
        float *own = pack + part*room1;
        /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, own + 352);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, encoder_dense1_h, encoder_dense1_z);
        /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, own + 352);
        encoder_dense2_h_kernel(32*part_first, 32*part_end, encoder_dense2_h, encoder_dense2_z);
        /* decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o] + decoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 32, 1.0f, encoder_dense2_h, 32, 1, p.decoder_dense1_W, 128, 1, p.decoder_dense1_b, 0, 1, decoder_dense1_z, 128, 1, own + 352);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, decoder_dense1_h, decoder_dense1_z);
        /* decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o] + decoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_dense1_h, 128, 1, p.decoder_dense2_W, 64, 1, p.decoder_dense2_b, 0, 1, decoder_dense2_z, 64, 1, own + 352);
        PARALLEL_ZERO(own, 64);
        decoder_dense2_h_kernel2(part_first, part_end, N, part_count > 1 ? own : d.decoder_dense2_b, decoder_dense2_z, clean, mse1_each, d_decoder_dense2_z);
        /* d_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, d_decoder_dense2_z, 64, 1, p.decoder_dense2_W, 1, 64, NULL, 0, 0, d_decoder_dense1_h, 128, 1, own + 352);
        PARALLEL_ZERO(own + 64, 128);
        d_decoder_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? own + 64 : d.decoder_dense1_b, d_decoder_dense1_z, d_decoder_dense1_h, decoder_dense1_h);
        /* d_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o] */
        contract_rows(part_first, part_end, N, 32, 128, 1.0f, d_decoder_dense1_z, 128, 1, p.decoder_dense1_W, 1, 128, NULL, 0, 0, d_encoder_dense2_h, 32, 1, own + 352);
        PARALLEL_ZERO(own + 192, 32);
        d_encoder_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 192 : d.encoder_dense2_b, d_encoder_dense2_z, d_encoder_dense2_h, encoder_dense2_h);
        /* d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 128, 32, 1.0f, d_encoder_dense2_z, 32, 1, p.encoder_dense2_W, 1, 32, NULL, 0, 0, d_encoder_dense1_h, 128, 1, own + 352);
        PARALLEL_ZERO(own + 224, 128);
        d_decoder_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? own + 224 : d.encoder_dense1_b, d_encoder_dense1_z, d_encoder_dense1_h, encoder_dense1_h);
    })
    PARALLEL_ADD(N, 8, 44672*N, 352, 64, d.decoder_dense2_b, pack, room1);
    PARALLEL_ADD(N, 8, 44672*N, 352, 128, d.decoder_dense1_b, pack + 64, room1);
    PARALLEL_ADD(N, 8, 44672*N, 352, 32, d.encoder_dense2_b, pack + 192, room1);
    PARALLEL_ADD(N, 8, 44672*N, 352, 128, d.encoder_dense1_b, pack + 224, room1);
    mse1_mean_kernel(N, mse1_each, loss);
    /* d_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o] */
    contract(128, 64, N, 1.0f, decoder_dense1_h, 1, 128, d_decoder_dense2_z, 64, 1, NULL, 0, 0, d.decoder_dense2_W, 64, 1, pack);
    /* d_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o] */
    contract(32, 128, N, 1.0f, encoder_dense2_h, 1, 32, d_decoder_dense1_z, 128, 1, NULL, 0, 0, d.decoder_dense1_W, 128, 1, pack);
    /* d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o] */
    contract(128, 32, N, 1.0f, encoder_dense1_h, 1, 128, d_encoder_dense2_z, 32, 1, NULL, 0, 0, d.encoder_dense2_W, 32, 1, pack);
    /* d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o] */
    contract(64, 128, N, 1.0f, noisy, 1, 64, d_encoder_dense1_z, 128, 1, NULL, 0, 0, d.encoder_dense1_W, 128, 1, pack);
    if (d_noisy) {
        /* d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o] */
        contract(N, 64, 128, 1.0f, d_encoder_dense1_z, 128, 1, p.encoder_dense1_W, 1, 128, NULL, 0, 0, d_noisy, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int denoise_update_restore(float *params, const float *grads, float *state, int64_t *step, const struct denoise_options *options, float *workspace)
{
    (void)workspace;
    const int64_t restore_t = *step;
    const double restore_lr = options != NULL ? options[0].restore_lr : 0.002;
    float *restore_m = state;
    const float *g = grads;
    float *restore_v = state + 24928;
    float *w = params;
    /* new_restore_t = restore_t + 1 */
    const int64_t new_restore_t = 1 + restore_t;
    /* c1 = 1 − 0.9^new_restore_t */
    const double c1 = 1.0 - pow(0.9, (double)new_restore_t);
    /* c2 = 1 − 0.999^new_restore_t */
    const double c2 = 1.0 - pow(0.999, (double)new_restore_t);
    FLUSH_DENORMALS
    new_restore_m_kernel(c2, c1, restore_lr, restore_m, g, restore_v, w);
    KEEP_DENORMALS
    *step = new_restore_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int denoise_train_step_restore(int64_t N, float *params, float *state, int64_t *step, const float *noisy, const float *clean, float *loss, const struct denoise_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(128*N, 1344*N - 5952);
    const int failed = denoise_backward_restore(N, params, noisy, clean, grads, loss, NULL, workspace);
    return failed ? failed : denoise_update_restore(params, grads, state, step, options, grads + 24928);
}

/* The loss at noisy[N,64], clean[N,64], as the network is outside training. */
int denoise_loss_restore(int64_t N, const float *params, const float *noisy, const float *clean, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N + 160;
    float *encoder_dense2_z = workspace + 256*N + 320;
    float *encoder_dense2_h = workspace + 288*N + 480;
    float *decoder_dense1_z = workspace + 320*N + 640;
    float *decoder_dense1_h = workspace + 448*N + 800;
    float *decoder_dense2_z = workspace + 576*N + 960;
    float *mse1_each = workspace + 640*N + 1120;
    float *pack = workspace + 704*N + 1280;
    const int64_t room1 = parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 128, 32)), contract_room(N, 64, 128));
    PARALLEL(N, 8, 26368*N, {
        float *own = pack + part*room1;
        /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, own);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, encoder_dense1_h, encoder_dense1_z);
        /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, own);
        encoder_dense2_h_kernel(32*part_first, 32*part_end, encoder_dense2_h, encoder_dense2_z);
        /* decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o] + decoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 32, 1.0f, encoder_dense2_h, 32, 1, p.decoder_dense1_W, 128, 1, p.decoder_dense1_b, 0, 1, decoder_dense1_z, 128, 1, own);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, decoder_dense1_h, decoder_dense1_z);
        /* decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o] + decoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_dense1_h, 128, 1, p.decoder_dense2_W, 64, 1, p.decoder_dense2_b, 0, 1, decoder_dense2_z, 64, 1, own);
        decoder_dense2_h_kernel3(part_first, part_end, decoder_dense2_z, mse1_each, clean);
    })
    mse1_mean_kernel(N, mse1_each, loss);
    return 0;
}

/* The loss at noisy[N,64], digit[N], and its gradients by the parameters; d_noisy, by noisy, may be NULL. */
int denoise_backward_read(int64_t N, const float *params, const float *noisy, const int64_t *digit, float *grads, float *loss, float *d_noisy, float *workspace)
{
    const struct gradients_read d = gradients_read_at(grads);
    const struct parameters p = parameters_at(params);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N + 160;
    float *encoder_dense2_z = workspace + 256*N + 320;
    float *encoder_dense2_h = workspace + 384*N + 480;
    float *reader_z = workspace + 480*N + 960;
    float *d_reader_z = workspace + 496*N + 960;
    float *d_encoder_dense2_h = workspace + 416*N + 640;
    float *d_encoder_dense2_z = workspace + 448*N + 800;
    float *d_encoder_dense1_h = workspace;
    float *d_encoder_dense1_z = workspace + 256*N + 320;
    float *pack = workspace + parallel_larger(384*N + 13104, 512*N + 5552);
    for (int64_t i = 0; i < N; i++)
        if (digit[i] < 0 || digit[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    set_zero(10, d.reader_b);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 10, 32));
    PARALLEL(N, 8, 12928*N, {
        float *own = pack + part*room1;
        /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, own);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, encoder_dense1_h, encoder_dense1_z);
        /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, own);
        encoder_dense2_h_kernel(32*part_first, 32*part_end, encoder_dense2_h, encoder_dense2_z);
        /* reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o] + reader_b[o] */
        contract_rows(part_first, part_end, N, 10, 32, 1.0f, encoder_dense2_h, 32, 1, p.reader_W, 10, 1, p.reader_b, 0, 1, reader_z, 10, 1, own);
    })
    set_zero(32, d.encoder_dense2_b);
    set_zero(128, d.encoder_dense1_b);
    const int64_t room2 = 208 + parallel_larger(contract_room(N, 32, 10), contract_room(N, 128, 32));
    PARALLEL_SUM(N, 8, 5342*N, 171, {
        float *own = pack + part*room2;
        PARALLEL_ZERO(own + 16, 32);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d.reader_b, reader_z, digit, d_reader_z, part_count > 1 ? own + 16 : loss);
        /* d_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o] */
        contract_rows(part_first, part_end, N, 32, 10, 1.0f, d_reader_z, 10, 1, p.reader_W, 1, 10, NULL, 0, 0, d_encoder_dense2_h, 32, 1, own + 208);
        PARALLEL_ZERO(own + 48, 32);
        d_encoder_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? own + 48 : d.encoder_dense2_b, d_encoder_dense2_z, d_encoder_dense2_h, encoder_dense2_h);
        /* d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o] */
        contract_rows(part_first, part_end, N, 128, 32, 1.0f, d_encoder_dense2_z, 32, 1, p.encoder_dense2_W, 1, 32, NULL, 0, 0, d_encoder_dense1_h, 128, 1, own + 208);
        PARALLEL_ZERO(own + 80, 128);
        d_decoder_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? own + 80 : d.encoder_dense1_b, d_encoder_dense1_z, d_encoder_dense1_h, encoder_dense1_h);
    })
    PARALLEL_ADD(N, 8, 5342*N, 171, 1, loss, pack + 16, room2);
    PARALLEL_ADD(N, 8, 5342*N, 171, 10, d.reader_b, pack + 32, room2);
    PARALLEL_ADD(N, 8, 5342*N, 171, 32, d.encoder_dense2_b, pack + 48, room2);
    PARALLEL_ADD(N, 8, 5342*N, 171, 128, d.encoder_dense1_b, pack + 80, room2);
    /* d_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o] */
    contract(32, 10, N, 1.0f, encoder_dense2_h, 1, 32, d_reader_z, 10, 1, NULL, 0, 0, d.reader_W, 10, 1, pack);
    /* d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o] */
    contract(128, 32, N, 1.0f, encoder_dense1_h, 1, 128, d_encoder_dense2_z, 32, 1, NULL, 0, 0, d.encoder_dense2_W, 32, 1, pack);
    /* d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o] */
    contract(64, 128, N, 1.0f, noisy, 1, 64, d_encoder_dense1_z, 128, 1, NULL, 0, 0, d.encoder_dense1_W, 128, 1, pack);
    if (d_noisy) {
        /* d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o] */
        contract(N, 64, 128, 1.0f, d_encoder_dense1_z, 128, 1, p.encoder_dense1_W, 1, 128, NULL, 0, 0, d_noisy, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int denoise_update_read(float *params, const float *grads, float *state, int64_t *step, const struct denoise_options *options, float *workspace)
{
    (void)workspace;
    (void)state;
    const int64_t read_t = *step;
    const double read_lr = options != NULL ? options[0].read_lr : 0.05;
    float *w1 = params;
    const float *g1 = grads;
    float *w2 = params + 24928;
    const float *g2 = grads + 12448;
    /* new_read_t = read_t + 1 */
    const int64_t new_read_t = 1 + read_t;
    new_w1_kernel(read_lr, w1, g1);
    new_w2_kernel(read_lr, w2, g2);
    *step = new_read_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int denoise_train_step_read(int64_t N, float *params, float *state, int64_t *step, const float *noisy, const int64_t *digit, float *loss, const struct denoise_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(384*N + 320, 512*N - 7232);
    const int failed = denoise_backward_read(N, params, noisy, digit, grads, loss, NULL, workspace);
    return failed ? failed : denoise_update_read(params, grads, state, step, options, grads + 12784);
}

/* The loss at noisy[N,64], digit[N], as the network is outside training. */
int denoise_loss_read(int64_t N, const float *params, const float *noisy, const int64_t *digit, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N + 160;
    float *encoder_dense2_z = workspace + 256*N + 320;
    float *encoder_dense2_h = workspace + 288*N + 480;
    float *reader_z = workspace + 320*N + 640;
    float *pack = workspace + 336*N + 640;
    for (int64_t i = 0; i < N; i++)
        if (digit[i] < 0 || digit[i] >= 10) return 1;
    cross_entropy1_mean_kernel(loss);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 10, 32));
    PARALLEL(N, 8, 12928*N, {
        float *own = pack + part*room1;
        /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, own);
        encoder_dense1_h_kernel(128*part_first, 128*part_end, encoder_dense1_h, encoder_dense1_z);
        /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
        contract_rows(part_first, part_end, N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, own);
        encoder_dense2_h_kernel(32*part_first, 32*part_end, encoder_dense2_h, encoder_dense2_z);
        /* reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o] + reader_b[o] */
        contract_rows(part_first, part_end, N, 10, 32, 1.0f, encoder_dense2_h, 32, 1, p.reader_W, 10, 1, p.reader_b, 0, 1, reader_z, 10, 1, own);
    })
    PARALLEL_SUM(N, 64, 166*N, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, N, reader_z, digit, part_count > 1 ? pack + part*32 + 16 : loss);
    })
    PARALLEL_ADD(N, 64, 166*N, 1, 1, loss, pack + 16, 32);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t denoise_workspace_size(int64_t N)
{
    int64_t size = 128*N + 24928;
    size = parallel_larger(size, 1344*N + 18976);
    int64_t packed = parallel_used()*parallel_larger(parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 128, 32)), contract_room(N, 64, 128)), contract_room(N, 10, 32));
    packed = parallel_larger(packed, parallel_sums(N, 8, 44672*N, 352)*(352 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 128, 32)), contract_room(N, 64, 128))));
    packed = parallel_larger(packed, 352 + contract_pack_size(N, 128, 64));
    packed = parallel_larger(packed, 352 + contract_pack_size(N, 32, 128));
    packed = parallel_larger(packed, 352 + contract_pack_size(N, 128, 32));
    packed = parallel_larger(packed, 352 + contract_pack_size(N, 64, 128));
    packed = parallel_larger(packed, contract_pack_size(128, 64, N));
    packed = parallel_larger(packed, contract_pack_size(32, 128, N));
    packed = parallel_larger(packed, contract_pack_size(128, 32, N));
    packed = parallel_larger(packed, contract_pack_size(64, 128, N));
    packed = parallel_larger(packed, contract_pack_size(N, 64, 128));
    packed = parallel_larger(packed, parallel_used()*parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 128, 32)), contract_room(N, 64, 128)));
    packed = parallel_larger(packed, parallel_used()*parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 32, 128)), contract_room(N, 10, 32)));
    packed = parallel_larger(packed, parallel_sums(N, 8, 5342*N, 171)*(208 + parallel_larger(contract_room(N, 32, 10), contract_room(N, 128, 32))));
    packed = parallel_larger(packed, 208 + contract_pack_size(N, 32, 10));
    packed = parallel_larger(packed, 208 + contract_pack_size(N, 128, 32));
    packed = parallel_larger(packed, contract_pack_size(32, 10, N));
    packed = parallel_larger(packed, parallel_sums(N, 64, 166*N, 1)*32);
    return size + packed;
}

/* train_step_restore of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: denoise_train_epoch_restore_workspace_size(...). */
int denoise_train_epoch_restore(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *noisy, const float *clean, const struct denoise_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *noisy_rows = workspace;
    if (order != NULL) workspace += (most*64 + 15)/16*16;
    float *clean_rows = workspace;
    if (order != NULL) workspace += (most*64 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 64; j++)
                    noisy_rows[i*64 + j] = noisy[order[k*most + i]*64 + j];
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 64; j++)
                    clean_rows[i*64 + j] = clean[order[k*most + i]*64 + j];
        }
        const float *noisy_batch = order != NULL ? noisy_rows : noisy + k*most*64;
        const float *clean_batch = order != NULL ? clean_rows : clean + k*most*64;
        const int failed = denoise_train_step_restore(rows, params, state, step, noisy_batch, clean_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch_restore needs. */
int64_t denoise_train_epoch_restore_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = denoise_workspace_size(most);
    const int64_t need = denoise_workspace_size(rest);
    return 16 + (most*64 + 15)/16*16 + (most*64 + 15)/16*16 + (need > size ? need : size);
}

/* train_step_read of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: denoise_train_epoch_read_workspace_size(...). */
int denoise_train_epoch_read(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *noisy, const int64_t *digit, const struct denoise_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    workspace += (uintptr_t)workspace%8/4;
    float *noisy_rows = workspace;
    if (order != NULL) workspace += (most*64 + 15)/16*16;
    int64_t *digit_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*2 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 64; j++)
                    noisy_rows[i*64 + j] = noisy[order[k*most + i]*64 + j];
            for (int64_t i = 0; i < rows; i++)
                digit_rows[i] = digit[order[k*most + i]];
        }
        const float *noisy_batch = order != NULL ? noisy_rows : noisy + k*most*64;
        const int64_t *digit_batch = order != NULL ? digit_rows : digit + k*most;
        const int failed = denoise_train_step_read(rows, params, state, step, noisy_batch, digit_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch_read needs. */
int64_t denoise_train_epoch_read_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = denoise_workspace_size(most);
    const int64_t need = denoise_workspace_size(rest);
    return 16 + (most*64 + 15)/16*16 + (most*2 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void denoise_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void denoise_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int denoise_threads(void)
{
    return parallel_used();
}
