/* vae: a network of 19,792 parameters and its training step.

Made by symgrad 0.1.0 from examples/vae.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "vae.h"

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

/* log(1 + exp(x)) */
static inline float softplusf(float x) {
    return (x > 0.0f ? x : 0.0f) + log1pf(expf(-fabsf(x)));
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

/* x*y, and 0 where either is 0 */
static inline float strong_productf(float x, float y) {
    return ((x == 0.0f) | (y == 0.0f)) ? 0.0f : x*y;
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

KERNEL void encoder_h_kernel(int64_t part_first, int64_t part_end, float *encoder_h, const float *encoder_z)
{
    /* encoder_h[n,o] = relu(encoder_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        encoder_h[o] = reluf(encoder_z[o]);
    }
}

KERNEL void p_kernel(int64_t part_first, int64_t part_end, float *p, const float *logits_z)
{
    /* p[n,o] = σ(logits_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        p[o] = sigmoidf(logits_z[o]);
    }
}

/* Numbers in [0, 1) of 24 bits. */
static void uniform(int64_t count, int64_t seed, int64_t step, int64_t stream, float *u)
{
    const uint64_t key = random_key(seed, step, stream);
    for (int64_t k = 0; k < count; k++)
        u[k] = (float)(random_bits(key, k) >> 40)*(float)5.9604644775390625e-8;
}

KERNEL void negative_log_kernel(float *negative_log)
{
    negative_log[0] = 0.0f;
}

KERNEL void encoder_h_kernel2(int64_t part_first, int64_t part_end, float *encoder_h, const float *encoder_z, float *noise, const float *u, const float *v)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* encoder_h[n,o] = relu(encoder_z[n,o]) */
        #pragma omp simd
        for (int64_t o = 0; o < 128; o++) {
            encoder_h[128*n + o] = reluf(encoder_z[128*n + o]);
        }
        /* noise[n,d] = √(−2·log1p(−u[n,d]))·cos(2·π·v[n,d]) */
        #pragma omp simd
        for (int64_t d = 0; d < 8; d++) {
            noise[8*n + d] = 1.4142135623730951f*sqrtf(-log1pf(-u[8*n + d]))*cosf(6.283185307179586f*v[8*n + d]);
        }
    }
}

KERNEL void log_variance_z_exp_kernel(int64_t part_first, int64_t part_end, float *log_variance_z_exp, const float *log_variance_z, float *z, const float *noise, const float *mean_z)
{
    #pragma omp simd
    for (int64_t d = part_first; d < part_end; d++) {
        /* log_variance_z_exp[n,d] = exp(log_variance_z[n,d]/2) */
        log_variance_z_exp[d] = expf(0.5f*log_variance_z[d]);
        /* z[n,d] = log_variance_z_exp[n,d]·noise[n,d] + mean_z[n,d] */
        z[d] = log_variance_z_exp[d]*noise[d] + mean_z[d];
    }
}

KERNEL void negative_log_sum_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_logits_b, const float *logits_z, const float *x, float *log_variance_z_exp_2, const float *log_variance_z, const float *mean_z, float *d_logits_z, float *logits_W_used, const float *decoder_h, float *negative_log, float *kl)
{
    #pragma omp declare reduction(maximumf : float : omp_out = maximumf(omp_out, omp_in)) initializer(omp_priv = -INFINITY)
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2 = 0;
    double total3[64] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        if (N > 64) {
            set_aside(64, total3, d_logits_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            /* negative_log_sum[n] = Σ_i (softplus(logits_z[n,i]) − logits_z[n,i]·x[n,i]) */
            float negative_log_sum = 0.0f;
            #pragma omp simd reduction(+:negative_log_sum)
            for (int64_t i = 0; i < 64; i++)
                negative_log_sum += softplusf(logits_z[64*n + i]) - logits_z[64*n + i]*x[64*n + i];
            /* negative_log += Σ_n negative_log_sum[n]/N */
            part1 += u1*negative_log_sum;
            /* log_variance_z_exp_2[n,d] = exp(log_variance_z[n,d]) */
            #pragma omp simd
            for (int64_t d = 0; d < 8; d++) {
                log_variance_z_exp_2[8*n + d] = expf(log_variance_z[8*n + d]);
            }
            /* kl_sum[n] = Σ_d (mean_z[n,d]² + log_variance_z_exp_2[n,d] − 1 − log_variance_z[n,d]) */
            float kl_sum = 0.0f;
            #pragma omp simd reduction(+:kl_sum)
            for (int64_t d = 0; d < 8; d++)
                kl_sum += mean_z[8*n + d]*mean_z[8*n + d] + log_variance_z_exp_2[8*n + d] - 1.0f - log_variance_z[8*n + d];
            /* kl += Σ_n kl_sum[n]/(2·N) */
            part2 += u1*(0.5f*kl_sum);
            #pragma omp simd
            for (int64_t i = 0; i < 64; i++) {
                /* d_logits_z[n,i] = (σ(logits_z[n,i]) − x[n,i])/N */
                d_logits_z[64*n + i] = u1*(sigmoidf(logits_z[64*n + i]) - x[64*n + i]);
                /* d_logits_b[i] += Σ_n d_logits_z[n,i] */
                d_logits_b[i] += d_logits_z[64*n + i];
            }
            /* logits_W_any[n] = max_o |d_logits_z[n,o]| */
            float logits_W_any = -INFINITY;
            #pragma omp simd reduction(maximumf:logits_W_any)
            for (int64_t o = 0; o < 64; o++)
                logits_W_any = maximumf(logits_W_any, fabsf(d_logits_z[64*n + o]));
            /* logits_W_used[n,i] = decoder_h[n,i] if logits_W_any[n] ≠ 0 else 0 */
            #pragma omp simd
            for (int64_t i = 0; i < 128; i++) {
                logits_W_used[128*n + i] = logits_W_any != 0.0f ? decoder_h[128*n + i] : 0.0f;
            }
        }
        total1 += part1;
        total2 += part2;
    }
    negative_log[0] += (float)total1;
    kl[0] += (float)total2;
    if (N > 64) {
        take_back(64, d_logits_b, total3);
    }
}

KERNEL void loss_kernel(double beta, float *loss, const float *kl, const float *negative_log)
{
    const float u1 = (float)beta;
    const float u2 = (float)kl[0];
    const float u3 = (float)negative_log[0];
    /* loss = beta·kl + negative_log */
    loss[0] = u3 + u1*u2;
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_x, const float *logits_z)
{
    const float u1 = (float)(-1.0/(double)N);
    /* d_x[n,i] = −logits_z[n,i]/N */
    #pragma omp simd
    for (int64_t i = part_first; i < part_end; i++) {
        d_x[i] = u1*logits_z[i];
    }
}

KERNEL void d_decoder_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_decoder_b, float *d_decoder_z, const float *d_decoder_h, const float *decoder_h, float *decoder_W_used, const float *z)
{
    #pragma omp declare reduction(maximumf : float : omp_out = maximumf(omp_out, omp_in)) initializer(omp_priv = -INFINITY)
    double total1[128] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(128, total1, d_decoder_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 128; o++) {
                /* d_decoder_z[n,o] = d_decoder_h[n,o]×[decoder_h[n,o] > 0] */
                d_decoder_z[128*n + o] = strong_productf(d_decoder_h[128*n + o], stepf(decoder_h[128*n + o]));
                /* d_decoder_b[o] += Σ_n d_decoder_z[n,o] */
                d_decoder_b[o] += d_decoder_z[128*n + o];
            }
            /* decoder_W_any[n] = max_o |d_decoder_z[n,o]| */
            float decoder_W_any = -INFINITY;
            #pragma omp simd reduction(maximumf:decoder_W_any)
            for (int64_t o = 0; o < 128; o++)
                decoder_W_any = maximumf(decoder_W_any, fabsf(d_decoder_z[128*n + o]));
            /* decoder_W_used[n,i] = z[n,i] if decoder_W_any[n] ≠ 0 else 0 */
            #pragma omp simd
            for (int64_t i = 0; i < 8; i++) {
                decoder_W_used[8*n + i] = decoder_W_any != 0.0f ? z[8*n + i] : 0.0f;
            }
        }
    }
    if (N > 64) {
        take_back(128, d_decoder_b, total1);
    }
}

KERNEL void d_log_variance_z_kernel(int64_t part_first, int64_t part_end, int64_t N, double beta, float *d_log_variance_b, float *d_mean_b, float *d_log_variance_z, const float *d_z, const float *log_variance_z_exp, const float *noise, const float *log_variance_z_exp_2, float *d_mean_z, const float *mean_z)
{
    const float u1 = (float)(0.5*beta/(double)N);
    const float u2 = (float)(beta/(double)N);
    double total1[8] = {0};
    double total2[8] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(8, total1, d_log_variance_b);
            set_aside(8, total2, d_mean_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t d = 0; d < 8; d++) {
                /* d_log_variance_z[n,d] = (d_z[n,d]·log_variance_z_exp[n,d])×noise[n,d]/2 + beta·(log_variance_z_exp_2[n,d] − 1)/(2·N) */
                d_log_variance_z[8*n + d] = 0.5f*strong_productf(d_z[8*n + d]*log_variance_z_exp[8*n + d], noise[8*n + d]) + u1*(log_variance_z_exp_2[8*n + d] - 1.0f);
                /* d_mean_z[n,d] = mean_z[n,d]·beta/N + d_z[n,d] */
                d_mean_z[8*n + d] = u2*mean_z[8*n + d] + d_z[8*n + d];
                /* d_log_variance_b[d] += Σ_n d_log_variance_z[n,d] */
                d_log_variance_b[d] += d_log_variance_z[8*n + d];
                /* d_mean_b[d] += Σ_n d_mean_z[n,d] */
                d_mean_b[d] += d_mean_z[8*n + d];
            }
        }
    }
    if (N > 64) {
        take_back(8, d_log_variance_b, total1);
        take_back(8, d_mean_b, total2);
    }
}

KERNEL void d_encoder_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_encoder_b, float *d_encoder_z, const float *d_encoder_h, const float *encoder_h)
{
    double total1[128] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            set_aside(128, total1, d_encoder_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 128; o++) {
                /* d_encoder_z[n,o] = d_encoder_h[n,o]·[encoder_h[n,o] > 0] */
                d_encoder_z[128*n + o] = d_encoder_h[128*n + o]*stepf(encoder_h[128*n + o]);
                /* d_encoder_b[o] += Σ_n d_encoder_z[n,o] */
                d_encoder_b[o] += d_encoder_z[128*n + o];
            }
        }
    }
    if (N > 64) {
        take_back(128, d_encoder_b, total1);
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v_2, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t l = 0; l < 19792; l++) {
        /* new_m[l] = 0.1·g[l] + 0.9·m[l] */
        m[l] = 0.1f*g[l] + 0.9f*m[l];
        /* new_v_2[l] = 0.001·g[l]² + 0.999·v_2[l] */
        v_2[l] = 0.001f*(g[l]*g[l]) + 0.999f*v_2[l];
        /* new_w[l] = w[l] − new_m[l]·(lr/c1)/(√(new_v_2[l]/c2) + 1e-8) */
        w[l] = w[l] - u2*m[l]/(1e-08f + sqrtf(u1*v_2[l]));
    }
}

KERNEL void z_kernel(int64_t part_first, int64_t part_end, float *z, const float *noise, const float *log_variance_z, const float *mean_z)
{
    /* z[n,d] = noise[n,d]·exp(log_variance_z[n,d]/2) + mean_z[n,d] */
    #pragma omp simd
    for (int64_t d = part_first; d < part_end; d++) {
        z[d] = noise[d]*expf(0.5f*log_variance_z[d]) + mean_z[d];
    }
}

KERNEL void negative_log_sum_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *logits_z, const float *x, const float *mean_z, const float *log_variance_z, float *negative_log, float *kl)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* negative_log_sum[n] = Σ_i (softplus(logits_z[n,i]) − logits_z[n,i]·x[n,i]) */
            float negative_log_sum = 0.0f;
            #pragma omp simd reduction(+:negative_log_sum)
            for (int64_t i = 0; i < 64; i++)
                negative_log_sum += softplusf(logits_z[64*n + i]) - logits_z[64*n + i]*x[64*n + i];
            /* negative_log += Σ_n negative_log_sum[n]/N */
            part1 += u1*negative_log_sum;
            /* kl_sum[n] = Σ_d (mean_z[n,d]² + exp(log_variance_z[n,d]) − 1 − log_variance_z[n,d]) */
            float kl_sum = 0.0f;
            #pragma omp simd reduction(+:kl_sum)
            for (int64_t d = 0; d < 8; d++)
                kl_sum += mean_z[8*n + d]*mean_z[8*n + d] + expf(log_variance_z[8*n + d]) - 1.0f - log_variance_z[8*n + d];
            /* kl += Σ_n kl_sum[n]/(2·N) */
            part2 += u1*(0.5f*kl_sum);
        }
        total1 += part1;
        total2 += part2;
    }
    negative_log[0] += (float)total1;
    kl[0] += (float)total2;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *encoder_W, *encoder_b, *mean_W, *mean_b, *log_variance_W, *log_variance_b,
        *decoder_W, *decoder_b, *logits_W, *logits_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 8192, at + 8320, at + 9344, at + 9352, at + 10376, at +
        10384, at + 11408, at + 11536, at + 19728};
}

/* --- the network: x[N,64] → mean_z[N,8] */

/* x[N,64] → mean_z[N,8]. */
int vae_forward(int64_t N, const float *params, const float *x, float *mean_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *encoder_z = workspace;
    float *encoder_h = workspace + 128*N + 160;
    float *pack = workspace + 256*N + 320;
    const int64_t room1 = parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128));
    PARALLEL(N, 8, 9472*N, {
        float *own = pack + part*room1;
        /* encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o] + encoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, x, 64, 1, p.encoder_W, 128, 1, p.encoder_b, 0, 1, encoder_z, 128, 1, own);
        encoder_h_kernel(128*part_first, 128*part_end, encoder_h, encoder_z);
        /* mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o] + mean_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.mean_W, 8, 1, p.mean_b, 0, 1, mean_z, 8, 1, own);
    })
    return 0;
}

/* x[N,64] → mean_z[N,8], log_variance_z[N,8]. */
int vae_encode(int64_t N, const float *params, const float *x, float *mean_z, float *log_variance_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *encoder_z = workspace;
    float *encoder_h = workspace + 128*N + 160;
    float *pack = workspace + 256*N + 320;
    const int64_t room1 = parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128));
    PARALLEL(N, 8, 10496*N, {
        float *own = pack + part*room1;
        /* encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o] + encoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, x, 64, 1, p.encoder_W, 128, 1, p.encoder_b, 0, 1, encoder_z, 128, 1, own);
        encoder_h_kernel(128*part_first, 128*part_end, encoder_h, encoder_z);
        /* mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o] + mean_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.mean_W, 8, 1, p.mean_b, 0, 1, mean_z, 8, 1, own);
        /* log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o] + log_variance_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.log_variance_W, 8, 1, p.log_variance_b, 0, 1, log_variance_z, 8, 1, own);
    })
    return 0;
}

/* z[N,8] → p[N,64]. */
int vae_decode(int64_t N, const float *params, const float *z, float *p, float *workspace)
{
    const struct parameters p_ = parameters_at(params);
    float *decoder_z = workspace;
    float *decoder_h = workspace + 128*N + 160;
    float *logits_z = workspace + 256*N + 320;
    float *pack = workspace + 320*N + 480;
    const int64_t room1 = parallel_larger(contract_room(N, 128, 8), contract_room(N, 64, 128));
    PARALLEL(N, 8, 10496*N, {
        float *own = pack + part*room1;
        /* decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o] + decoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 8, 1.0f, z, 8, 1, p_.decoder_W, 128, 1, p_.decoder_b, 0, 1, decoder_z, 128, 1, own);
        encoder_h_kernel(128*part_first, 128*part_end, decoder_h, decoder_z);
        /* logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o] + logits_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_h, 128, 1, p_.logits_W, 64, 1, p_.logits_b, 0, 1, logits_z, 64, 1, own);
        p_kernel(64*part_first, 64*part_end, p, logits_z);
    })
    return 0;
}

/* The loss at x[N,64], and its gradients by the parameters; d_x, by x, may be NULL. */
int vae_backward(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, float *grads, float *loss, float *d_x, const struct vae_options *options, float *workspace)
{
    const double beta = options != NULL ? options[0].beta : 1.0;
    const struct parameters d_ = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    float *u = workspace + 704*N + 960;
    float *v = workspace + 720*N + 960;
    float *negative_log = workspace + 912*N + 1120;
    float *kl = workspace + 912*N + 1136;
    float *encoder_z = workspace;
    float *encoder_h = workspace + 512*N + 640;
    float *noise = workspace + 832*N + 1120;
    float *mean_z = workspace + 848*N + 1120;
    float *log_variance_z = workspace + 736*N + 960;
    float *log_variance_z_exp = workspace + 864*N + 1120;
    float *z = workspace + 880*N + 1120;
    float *decoder_z = workspace + 128*N + 160;
    float *decoder_h = workspace + 384*N + 480;
    float *logits_z = workspace + 640*N + 800;
    float *log_variance_z_exp_2 = workspace + 896*N + 1120;
    float *d_logits_z = workspace + 768*N + 960;
    float *logits_W_used = workspace + 256*N + 320;
    float *d_decoder_h = workspace;
    float *d_decoder_z = workspace + 256*N + 320;
    float *decoder_W_used = workspace + 928*N + 1120;
    float *d_z = workspace + 912*N + 1120;
    float *d_log_variance_z = workspace + 944*N + 1120;
    float *d_mean_z = workspace + 960*N + 1120;
    float *d_encoder_h = workspace + 128*N + 160;
    float *d_encoder_z = workspace + 640*N + 800;
    float *pack = workspace + parallel_larger(768*N + 20592, 976*N + 12720);
    uniform(8*N, seed, step, 0, u);
    uniform(8*N, seed, step, 1, v);
    negative_log_kernel(negative_log);
    negative_log_kernel(kl);
    set_zero(64, d_.logits_b);
    const int64_t room1 = 96 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8)), contract_room(N, 64, 128));
    PARALLEL_SUM(N, 8, 24307*N, 66, {
        float *own = pack + part*room1;
        /* encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o] + encoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, x, 64, 1, p.encoder_W, 128, 1, p.encoder_b, 0, 1, encoder_z, 128, 1, own + 96);
        encoder_h_kernel2(part_first, part_end, encoder_h, encoder_z, noise, u, v);
        /* mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o] + mean_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.mean_W, 8, 1, p.mean_b, 0, 1, mean_z, 8, 1, own + 96);
        /* log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o] + log_variance_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.log_variance_W, 8, 1, p.log_variance_b, 0, 1, log_variance_z, 8, 1, own + 96);
        log_variance_z_exp_kernel(8*part_first, 8*part_end, log_variance_z_exp, log_variance_z, z, noise, mean_z);
        /* decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o] + decoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 8, 1.0f, z, 8, 1, p.decoder_W, 128, 1, p.decoder_b, 0, 1, decoder_z, 128, 1, own + 96);
        encoder_h_kernel(128*part_first, 128*part_end, decoder_h, decoder_z);
        /* logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o] + logits_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_h, 128, 1, p.logits_W, 64, 1, p.logits_b, 0, 1, logits_z, 64, 1, own + 96);
        PARALLEL_ZERO(own, 96);
        negative_log_sum_kernel(part_first, part_end, N, part_count > 1 ? own + 32 : d_.logits_b, logits_z, x, log_variance_z_exp_2, log_variance_z, mean_z, d_logits_z, logits_W_used, decoder_h, part_count > 1 ? own : negative_log, part_count > 1 ? own + 16 : kl);
    })
    PARALLEL_ADD(N, 8, 24307*N, 66, 1, negative_log, pack, room1);
    PARALLEL_ADD(N, 8, 24307*N, 66, 1, kl, pack + 16, room1);
    PARALLEL_ADD(N, 8, 24307*N, 66, 64, d_.logits_b, pack + 32, room1);
    loss_kernel(beta, loss, kl, negative_log);
    if (d_x) {
        PARALLEL(64*N, 64, 320*N, d_x_kernel(part_first, part_end, N, d_x, logits_z))
    }
    /* d_logits_W[i,o] = Σ_n logits_W_used[n,i]·d_logits_z[n,o] */
    contract(128, 64, N, 1.0f, logits_W_used, 1, 128, d_logits_z, 64, 1, NULL, 0, 0, d_.logits_W, 64, 1, pack);
    set_zero(128, d_.decoder_b);
    set_zero(8, d_.log_variance_b);
    set_zero(8, d_.mean_b);
    set_zero(128, d_.encoder_b);
    const int64_t room2 = 288 + parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8));
    PARALLEL_SUM(N, 8, 12736*N, 272, {
        float *own = pack + part*room2;
        /* d_decoder_h[n,i] = Σ_o d_logits_z[n,o]·logits_W[i,o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, d_logits_z, 64, 1, p.logits_W, 1, 64, NULL, 0, 0, d_decoder_h, 128, 1, own + 288);
        PARALLEL_ZERO(own, 128);
        d_decoder_z_kernel(part_first, part_end, N, part_count > 1 ? own : d_.decoder_b, d_decoder_z, d_decoder_h, decoder_h, decoder_W_used, z);
        /* d_z[n,i] = Σ_o d_decoder_z[n,o]·decoder_W[i,o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, d_decoder_z, 128, 1, p.decoder_W, 1, 128, NULL, 0, 0, d_z, 8, 1, own + 288);
        PARALLEL_ZERO(own + 128, 32);
        d_log_variance_z_kernel(part_first, part_end, N, beta, part_count > 1 ? own + 128 : d_.log_variance_b, part_count > 1 ? own + 128 + 16 : d_.mean_b, d_log_variance_z, d_z, log_variance_z_exp, noise, log_variance_z_exp_2, d_mean_z, mean_z);
        /* d_encoder_h[n,i] = Σ_o d_log_variance_z[n,o]·log_variance_W[i,o] */
        contract_rows(part_first, part_end, N, 128, 8, 1.0f, d_log_variance_z, 8, 1, p.log_variance_W, 1, 8, NULL, 0, 0, d_encoder_h, 128, 1, own + 288);
        /* d_encoder_h[n,i] += Σ_o d_mean_z[n,o]·mean_W[i,o] */
        contract_rows(part_first, part_end, N, 128, 8, 1.0f, d_mean_z, 8, 1, p.mean_W, 1, 8, d_encoder_h, 128, 1, d_encoder_h, 128, 1, own + 288);
        PARALLEL_ZERO(own + 160, 128);
        d_encoder_z_kernel(part_first, part_end, N, part_count > 1 ? own + 160 : d_.encoder_b, d_encoder_z, d_encoder_h, encoder_h);
    })
    PARALLEL_ADD(N, 8, 12736*N, 272, 128, d_.decoder_b, pack, room2);
    PARALLEL_ADD(N, 8, 12736*N, 272, 8, d_.log_variance_b, pack + 128, room2);
    PARALLEL_ADD(N, 8, 12736*N, 272, 8, d_.mean_b, pack + 144, room2);
    PARALLEL_ADD(N, 8, 12736*N, 272, 128, d_.encoder_b, pack + 160, room2);
    /* d_decoder_W[i,o] = Σ_n decoder_W_used[n,i]·d_decoder_z[n,o] */
    contract(8, 128, N, 1.0f, decoder_W_used, 1, 8, d_decoder_z, 128, 1, NULL, 0, 0, d_.decoder_W, 128, 1, pack);
    /* d_log_variance_W[i,o] = Σ_n encoder_h[n,i]·d_log_variance_z[n,o] */
    contract(128, 8, N, 1.0f, encoder_h, 1, 128, d_log_variance_z, 8, 1, NULL, 0, 0, d_.log_variance_W, 8, 1, pack);
    /* d_mean_W[i,o] = Σ_n encoder_h[n,i]·d_mean_z[n,o] */
    contract(128, 8, N, 1.0f, encoder_h, 1, 128, d_mean_z, 8, 1, NULL, 0, 0, d_.mean_W, 8, 1, pack);
    /* d_encoder_W[i,o] = Σ_n x[n,i]·d_encoder_z[n,o] */
    contract(64, 128, N, 1.0f, x, 1, 64, d_encoder_z, 128, 1, NULL, 0, 0, d_.encoder_W, 128, 1, pack);
    if (d_x) {
        /* d_x[n,i] += Σ_o d_encoder_z[n,o]·encoder_W[i,o] */
        contract(N, 64, 128, 1.0f, d_encoder_z, 128, 1, p.encoder_W, 1, 128, d_x, 64, 1, d_x, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int vae_update(float *params, const float *grads, float *state, int64_t *step, const struct vae_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.002;
    float *m = state;
    const float *g = grads;
    float *v_2 = state + 19792;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    new_m_kernel(c2, c1, lr, m, g, v_2, w);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int vae_train_step(int64_t N, float *params, float *state, int64_t *step, int64_t seed, const float *x, float *loss, const struct vae_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(768*N + 800, 976*N - 7072);
    const int failed = vae_backward(N, params, seed, *step, x, grads, loss, NULL, options, workspace);
    return failed ? failed : vae_update(params, grads, state, step, options, grads + 19792);
}

/* The loss at x[N,64], as the network is outside training. */
int vae_loss(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, float *loss, const struct vae_options *options, float *workspace)
{
    const double beta = options != NULL ? options[0].beta : 1.0;
    const struct parameters p = parameters_at(params);
    float *u = workspace;
    float *v = workspace + 16*N;
    float *negative_log = workspace + 32*N;
    float *kl = workspace + 32*N + 16;
    float *encoder_z = workspace + 32*N + 32;
    float *encoder_h = workspace + 160*N + 192;
    float *noise = workspace + 288*N + 352;
    float *mean_z = workspace + 304*N + 352;
    float *log_variance_z = workspace + 320*N + 352;
    float *z = workspace + 336*N + 352;
    float *decoder_z = workspace + 352*N + 352;
    float *decoder_h = workspace + 480*N + 512;
    float *logits_z = workspace + 608*N + 672;
    float *pack = workspace + 672*N + 832;
    uniform(8*N, seed, step, 0, u);
    uniform(8*N, seed, step, 1, v);
    negative_log_kernel(negative_log);
    negative_log_kernel(kl);
    const int64_t room1 = 32 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8)), contract_room(N, 64, 128));
    PARALLEL_SUM(N, 8, 22371*N, 2, {
        float *own = pack + part*room1;
        /* encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o] + encoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, x, 64, 1, p.encoder_W, 128, 1, p.encoder_b, 0, 1, encoder_z, 128, 1, own + 32);
        encoder_h_kernel2(part_first, part_end, encoder_h, encoder_z, noise, u, v);
        /* mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o] + mean_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.mean_W, 8, 1, p.mean_b, 0, 1, mean_z, 8, 1, own + 32);
        /* log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o] + log_variance_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.log_variance_W, 8, 1, p.log_variance_b, 0, 1, log_variance_z, 8, 1, own + 32);
        z_kernel(8*part_first, 8*part_end, z, noise, log_variance_z, mean_z);
        /* decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o] + decoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 8, 1.0f, z, 8, 1, p.decoder_W, 128, 1, p.decoder_b, 0, 1, decoder_z, 128, 1, own + 32);
        encoder_h_kernel(128*part_first, 128*part_end, decoder_h, decoder_z);
        /* logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o] + logits_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_h, 128, 1, p.logits_W, 64, 1, p.logits_b, 0, 1, logits_z, 64, 1, own + 32);
        PARALLEL_ZERO(own, 32);
        negative_log_sum_kernel2(part_first, part_end, N, logits_z, x, mean_z, log_variance_z, part_count > 1 ? own : negative_log, part_count > 1 ? own + 16 : kl);
    })
    PARALLEL_ADD(N, 8, 22371*N, 2, 1, negative_log, pack, room1);
    PARALLEL_ADD(N, 8, 22371*N, 2, 1, kl, pack + 16, room1);
    loss_kernel(beta, loss, kl, negative_log);
    return 0;
}

/* The loss at x[N,64], and the metrics: negative_log, kl. */
int vae_metrics(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, float *loss, float *negative_log, float *kl, const struct vae_options *options, float *workspace)
{
    const double beta = options != NULL ? options[0].beta : 1.0;
    const struct parameters p = parameters_at(params);
    float *u = workspace;
    float *v = workspace + 16*N;
    float *encoder_z = workspace + 32*N;
    float *encoder_h = workspace + 160*N + 160;
    float *noise = workspace + 288*N + 320;
    float *mean_z = workspace + 304*N + 320;
    float *log_variance_z = workspace + 320*N + 320;
    float *z = workspace + 336*N + 320;
    float *decoder_z = workspace + 352*N + 320;
    float *decoder_h = workspace + 480*N + 480;
    float *logits_z = workspace + 608*N + 640;
    float *pack = workspace + 672*N + 800;
    uniform(8*N, seed, step, 0, u);
    uniform(8*N, seed, step, 1, v);
    negative_log_kernel(negative_log);
    negative_log_kernel(kl);
    const int64_t room1 = 32 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8)), contract_room(N, 64, 128));
    PARALLEL_SUM(N, 8, 22371*N, 2, {
        float *own = pack + part*room1;
        /* encoder_z[n,o] = Σ_i x[n,i]·encoder_W[i,o] + encoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 64, 1.0f, x, 64, 1, p.encoder_W, 128, 1, p.encoder_b, 0, 1, encoder_z, 128, 1, own + 32);
        encoder_h_kernel2(part_first, part_end, encoder_h, encoder_z, noise, u, v);
        /* mean_z[n,o] = Σ_i encoder_h[n,i]·mean_W[i,o] + mean_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.mean_W, 8, 1, p.mean_b, 0, 1, mean_z, 8, 1, own + 32);
        /* log_variance_z[n,o] = Σ_i encoder_h[n,i]·log_variance_W[i,o] + log_variance_b[o] */
        contract_rows(part_first, part_end, N, 8, 128, 1.0f, encoder_h, 128, 1, p.log_variance_W, 8, 1, p.log_variance_b, 0, 1, log_variance_z, 8, 1, own + 32);
        z_kernel(8*part_first, 8*part_end, z, noise, log_variance_z, mean_z);
        /* decoder_z[n,o] = Σ_i z[n,i]·decoder_W[i,o] + decoder_b[o] */
        contract_rows(part_first, part_end, N, 128, 8, 1.0f, z, 8, 1, p.decoder_W, 128, 1, p.decoder_b, 0, 1, decoder_z, 128, 1, own + 32);
        encoder_h_kernel(128*part_first, 128*part_end, decoder_h, decoder_z);
        /* logits_z[n,o] = Σ_i decoder_h[n,i]·logits_W[i,o] + logits_b[o] */
        contract_rows(part_first, part_end, N, 64, 128, 1.0f, decoder_h, 128, 1, p.logits_W, 64, 1, p.logits_b, 0, 1, logits_z, 64, 1, own + 32);
        PARALLEL_ZERO(own, 32);
        negative_log_sum_kernel2(part_first, part_end, N, logits_z, x, mean_z, log_variance_z, part_count > 1 ? own : negative_log, part_count > 1 ? own + 16 : kl);
    })
    PARALLEL_ADD(N, 8, 22371*N, 2, 1, negative_log, pack, room1);
    PARALLEL_ADD(N, 8, 22371*N, 2, 1, kl, pack + 16, room1);
    loss_kernel(beta, loss, kl, negative_log);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t vae_workspace_size(int64_t N)
{
    int64_t size = 768*N + 20592;
    size = parallel_larger(size, 976*N + 12720);
    int64_t packed = parallel_used()*parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128));
    packed = parallel_larger(packed, parallel_used()*parallel_larger(contract_room(N, 128, 8), contract_room(N, 64, 128)));
    packed = parallel_larger(packed, parallel_sums(N, 8, 24307*N, 66)*(96 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8)), contract_room(N, 64, 128))));
    packed = parallel_larger(packed, 96 + contract_pack_size(N, 128, 64));
    packed = parallel_larger(packed, 96 + contract_pack_size(N, 8, 128));
    packed = parallel_larger(packed, 96 + contract_pack_size(N, 128, 8));
    packed = parallel_larger(packed, 96 + contract_pack_size(N, 64, 128));
    packed = parallel_larger(packed, contract_pack_size(128, 64, N));
    packed = parallel_larger(packed, parallel_sums(N, 8, 12736*N, 272)*(288 + parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8))));
    packed = parallel_larger(packed, 288 + contract_pack_size(N, 128, 64));
    packed = parallel_larger(packed, 288 + contract_pack_size(N, 8, 128));
    packed = parallel_larger(packed, 288 + contract_pack_size(N, 128, 8));
    packed = parallel_larger(packed, contract_pack_size(8, 128, N));
    packed = parallel_larger(packed, contract_pack_size(128, 8, N));
    packed = parallel_larger(packed, contract_pack_size(64, 128, N));
    packed = parallel_larger(packed, contract_pack_size(N, 64, 128));
    packed = parallel_larger(packed, parallel_sums(N, 8, 22371*N, 2)*(32 + parallel_larger(parallel_larger(parallel_larger(contract_room(N, 128, 64), contract_room(N, 8, 128)), contract_room(N, 128, 8)), contract_room(N, 64, 128))));
    packed = parallel_larger(packed, 32 + contract_pack_size(N, 128, 64));
    packed = parallel_larger(packed, 32 + contract_pack_size(N, 8, 128));
    packed = parallel_larger(packed, 32 + contract_pack_size(N, 128, 8));
    packed = parallel_larger(packed, 32 + contract_pack_size(N, 64, 128));
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: vae_train_epoch_workspace_size(...). */
int vae_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, int64_t seed, const float *x, const struct vae_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*64 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 64; j++)
                    x_rows[i*64 + j] = x[order[k*most + i]*64 + j];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*64;
        const int failed = vae_train_step(rows, params, state, step, seed, x_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t vae_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = vae_workspace_size(most);
    const int64_t need = vae_workspace_size(rest);
    return 16 + (most*64 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void vae_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void vae_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int vae_threads(void)
{
    return parallel_used();
}
