/* addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "addition.h"

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

/* exp(-x*x/2): e is what rounding took from s = x*x, which would cost 50 ulp at float's end */
static inline float gaussianf(float x) {
    float a = fabsf(x) > 40.0f ? 40.0f : fabsf(x);
    float s = a*a;
    float h = floorf(a*16.0f)*0.0625f;
    float e = (h*h - s) + (a - h)*(a + h);
    return expf(-0.5f*s)*(1.0f - 0.5f*e);
}

/* The standard normal density. */
static inline float normal_pdff(float x) {
    return 0.3989422804014327f*gaussianf(x);
}

/* The standard normal distribution: a polynomial in (a - 3)/(a + 3) times the density (the form of
   Shepherd and Laframboise, Math. Comp. 36, 1981), fitted to 2e-8 for a = |x| <= 14.5. */
static inline float normal_cdff(float x) {
    float a = fabsf(x) > 15.0f ? 15.0f : fabsf(x);
    float v = 1.0f/(a + 3.0f);
    float t = (a - 3.0f)*v;
    float p = 5.1856656e-05f;
    p = p*t - 0.0002038992f;
    p = p*t - 0.0009467512f;
    p = p*t + 0.0010171293f;
    p = p*t + 0.006937465f;
    p = p*t - 0.010462445f;
    p = p*t - 0.04725819f;
    p = p*t + 0.2300177f;
    p = p*t - 0.5093322f;
    p = p*t + 0.7290837f;
    p = v*p*gaussianf(a);
    return x > 0.0f ? 1.0f - p : p;
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

KERNEL void embedding1_y_kernel(int64_t part_first, int64_t part_end, const float *embedding1_E, const int64_t *x, float *position_embedding1_y, const float *position_embedding1_P, float *transformer_block1_norm1_centred, float *transformer_block1_norm1_y, const float *transformer_block1_norm1_gamma, const float *transformer_block1_norm1_beta)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 11; t++) {
            #pragma omp simd
            for (int64_t d = 0; d < 128; d++) {
                /* embedding1_y[n,t,d] = embedding1_E[x[n,t],d] */
                const float embedding1_y = embedding1_E[d + 128*x[11*n + t]];
                /* position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d] */
                position_embedding1_y[1408*n + 128*t + d] = embedding1_y + position_embedding1_P[128*t + d];
            }
            /* transformer_block1_norm1_mean[n,t] = Σ_k position_embedding1_y[n,t,k]/128 */
            float transformer_block1_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_mean += 0.0078125f*position_embedding1_y[1408*n + 128*t + k];
            /* transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t] */
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                transformer_block1_norm1_centred[k] = position_embedding1_y[1408*n + 128*t + k] - transformer_block1_norm1_mean;
            }
            /* transformer_block1_norm1_var[n,t] = Σ_k transformer_block1_norm1_centred[n,t,k]²/128 */
            float transformer_block1_norm1_var = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_var += 0.0078125f*(transformer_block1_norm1_centred[k]*transformer_block1_norm1_centred[k]);
            /* transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5) */
            const float transformer_block1_norm1_rstd = 1.0f/sqrtf(1e-05f + transformer_block1_norm1_var);
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                /* transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t] */
                const float transformer_block1_norm1_h = transformer_block1_norm1_centred[k]*transformer_block1_norm1_rstd;
                /* transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
                transformer_block1_norm1_y[1408*n + 128*t + k] = transformer_block1_norm1_gamma[k]*transformer_block1_norm1_h + transformer_block1_norm1_beta[k];
            }
        }
    }
}

KERNEL void transformer_block1_attention_attention1_lse_max_kernel(int64_t part_first, int64_t part_end, const float *attention_attention1_score, float *transformer_block1_attention_attention1_lse_exp, float *attention_attention1_p)
{
    for (int64_t h = part_first; h < part_end; h++) {
        for (int64_t t = 0; t < 11; t++) {
            /* transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} attention_attention1_score[n,h,t,u] */
            float transformer_block1_attention_attention1_lse_max = -INFINITY;
            for (int64_t u = 0; u < 11; u++)
                transformer_block1_attention_attention1_lse_max = maximumf(transformer_block1_attention_attention1_lse_max, u <= t ? attention_attention1_score[121*h + 11*t + u] : -INFINITY);
            /* transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38) */
            const float transformer_block1_attention_attention1_lse_shift = minimumf(maximumf(transformer_block1_attention_attention1_lse_max, -3e+38f), 3e+38f);
            /* transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0 */
            #pragma omp simd
            for (int64_t u = 0; u < 11; u++) {
                transformer_block1_attention_attention1_lse_exp[u] = u <= t ? expf(attention_attention1_score[121*h + 11*t + u] - transformer_block1_attention_attention1_lse_shift) : 0.0f;
            }
            /* transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u] */
            float transformer_block1_attention_attention1_lse_total = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_attention_attention1_lse_total)
            for (int64_t u = 0; u < 11; u++)
                transformer_block1_attention_attention1_lse_total += transformer_block1_attention_attention1_lse_exp[u];
            /* transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1) */
            const float transformer_block1_attention_attention1_lse_sum = maximumf(transformer_block1_attention_attention1_lse_total, 1.0f);
            /* attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
            #pragma omp simd
            for (int64_t u = 0; u < 11; u++) {
                attention_attention1_p[121*h + 11*t + u] = u <= t ? transformer_block1_attention_attention1_lse_exp[u]/transformer_block1_attention_attention1_lse_sum : 0.0f;
            }
        }
    }
}

KERNEL void add1_kernel(int64_t part_first, int64_t part_end, float *add1, const float *attention_y, const float *position_embedding1_y, float *norm2_centred, float *norm2_y, const float *norm2_gamma, const float *norm2_beta)
{
    for (int64_t t = part_first; t < part_end; t++) {
        /* add1[n,t,d] = attention_y[n,t,d] + position_embedding1_y[n,t,d] */
        #pragma omp simd
        for (int64_t d = 0; d < 128; d++) {
            add1[128*t + d] = attention_y[128*t + d] + position_embedding1_y[128*t + d];
        }
        /* norm2_mean[n,t] = Σ_k add1[n,t,k]/128 */
        float norm2_mean = 0.0f;
        #pragma omp simd reduction(+:norm2_mean)
        for (int64_t k = 0; k < 128; k++)
            norm2_mean += 0.0078125f*add1[128*t + k];
        /* norm2_centred[n,t,k] = add1[n,t,k] − norm2_mean[n,t] */
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            norm2_centred[k] = add1[128*t + k] - norm2_mean;
        }
        /* norm2_var[n,t] = Σ_k norm2_centred[n,t,k]²/128 */
        float norm2_var = 0.0f;
        #pragma omp simd reduction(+:norm2_var)
        for (int64_t k = 0; k < 128; k++)
            norm2_var += 0.0078125f*(norm2_centred[k]*norm2_centred[k]);
        /* norm2_rstd[n,t] = 1/√(norm2_var[n,t] + 1e-5) */
        const float norm2_rstd = 1.0f/sqrtf(1e-05f + norm2_var);
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            /* norm2_h[n,t,k] = norm2_centred[n,t,k]·norm2_rstd[n,t] */
            const float norm2_h = norm2_centred[k]*norm2_rstd;
            /* norm2_y[n,t,k] = norm2_h[n,t,k]·norm2_gamma[k] + norm2_beta[k] */
            norm2_y[128*t + k] = norm2_gamma[k]*norm2_h + norm2_beta[k];
        }
    }
}

KERNEL void feed_forward_dense1_h_kernel(int64_t part_first, int64_t part_end, float *feed_forward_dense1_h, const float *feed_forward_dense1_z)
{
    /* feed_forward_dense1_h[n,t,o] = feed_forward_dense1_z[n,t,o]·Φ(feed_forward_dense1_z[n,t,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        feed_forward_dense1_h[o] = feed_forward_dense1_z[o]*normal_cdff(feed_forward_dense1_z[o]);
    }
}

struct feed_forward_dense1_h_tile_given {
    float *feed_forward_dense1_h;
    const float *feed_forward_dense1_z;
};

/* feed_forward_dense1_h_kernel for some rows and columns, as contract_then calls it. */
static void feed_forward_dense1_h_tile(const void *given, ptrdiff_t row, ptrdiff_t row_end, ptrdiff_t column, ptrdiff_t column_end)
{
    const struct feed_forward_dense1_h_tile_given *own = given;
    for (; row < row_end; row++)
        feed_forward_dense1_h_kernel(512*row + column, 512*row + column_end, own->feed_forward_dense1_h, own->feed_forward_dense1_z);
}

/* The same for transformer_block1 … transformer_block4. */
static void transformer_block_part(int64_t N, const float *norm1_y, const float *p, float *kept, const float *position_embedding1_y, float *pack)
{
    const float *attention_W_q = p;
    const float *attention_b_q = p + 16384;
    float *attention_q = kept;
    const float *attention_W_k = p + 16512;
    const float *attention_b_k = p + 32896;
    float *attention_k = kept + 1408*N + 160;
    const float *attention_W_v = p + 33024;
    const float *attention_b_v = p + 49408;
    float *attention_v = kept + 2816*N + 320;
    float *attention_attention1_score = kept + 4224*N + 480;
    float *attention_attention1_p = kept + 1408*N + 160;
    float *attention_attention1_o = kept;
    const float *attention_b_o = p + 65920;
    float *attention_y = kept + 1408*N + 160;
    const float *attention_W_o = p + 49536;
    float *add1 = kept + 7040*N + 640;
    float *norm2_y = kept + 5632*N + 320;
    const float *norm2_gamma = p + 66048;
    const float *norm2_beta = p + 66176;
    float *feed_forward_dense1_h = kept;
    float *feed_forward_dense1_z = kept;
    const float *feed_forward_dense1_b = p + 131840;
    const float *feed_forward_dense1_W = p + 66304;
    const float *feed_forward_dense2_b = p + 197888;
    float *feed_forward_dense2_z = kept + 8448*N + 800;
    const float *feed_forward_dense2_W = p + 132352;
    contract_group(3, (const contract_product[]){
        /* attention_q[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_q[i,h,c] + attention_b_q[h,c] */
        {11*N, 128, 128, 1.0f, norm1_y, 128, 1, attention_W_q, 128, 1, 0, attention_b_q, 0, 1, attention_q, 128, 1},
        /* attention_k[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_k[i,h,c] + attention_b_k[h,c] */
        {11*N, 128, 128, 1.0f, norm1_y, 128, 1, attention_W_k, 128, 1, 0, attention_b_k, 0, 1, attention_k, 128, 1},
        /* attention_v[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_v[i,h,c] + attention_b_v[h,c] */
        {11*N, 128, 128, 1.0f, norm1_y, 128, 1, attention_W_v, 128, 1, 0, attention_b_v, 0, 1, attention_v, 128, 1},
    }, pack);
    /* attention_attention1_score[n,h,t,u] = Σ_c attention_k[n,u,h,c]·attention_q[n,t,h,c]/√32 */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 11, 32, 0.1767766952966369f, attention_q + 1408*n + 32*h, 128, 1, attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, attention_attention1_score + 484*n + 121*h, 11, 1, pack + part*contract_room(11, 11, 32));)
    PARALLEL(4*N, 1, 11836*N, transformer_block1_attention_attention1_lse_max_kernel(part_first, part_end, attention_attention1_score, pack + part*16, attention_attention1_p))
    /* attention_attention1_o[n,t,h,d] = Σ_u attention_attention1_p[n,h,t,u]·attention_v[n,u,h,d] */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 32, 11, 1.0f, attention_attention1_p + 484*n + 121*h, 11, 1, attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, attention_attention1_o + 1408*n + 32*h, 128, 1, pack + part*contract_room(11, 32, 11));)
    /* attention_y[n,t,o] = Σ_{h,c} attention_attention1_o[n,t,h,c]·attention_W_o[h,c,o] + attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, attention_attention1_o, 128, 1, attention_W_o, 128, 1, attention_b_o, 0, 1, attention_y, 128, 1, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, add1, attention_y, position_embedding1_y, pack + part*128, norm2_y, norm2_gamma, norm2_beta))
    /* feed_forward_dense1_z[n,t,o] = Σ_i norm2_y[n,t,i]·feed_forward_dense1_W[i,o] + feed_forward_dense1_b[o] */
    contract_then(0, 11*N, 11*N, 512, 128, 1.0f, norm2_y, 128, 1, feed_forward_dense1_W, 512, 1, feed_forward_dense1_b, 0, 1, feed_forward_dense1_z, 512, 1, pack, feed_forward_dense1_h_tile, &(const struct feed_forward_dense1_h_tile_given){feed_forward_dense1_h, feed_forward_dense1_z});
    /* feed_forward_dense2_z[n,t,o] = Σ_i feed_forward_dense1_h[n,t,i]·feed_forward_dense2_W[i,o] + feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, feed_forward_dense1_h, 512, 1, feed_forward_dense2_W, 128, 1, feed_forward_dense2_b, 0, 1, feed_forward_dense2_z, 128, 1, pack);
}

KERNEL void transformer_block4_add2_kernel(int64_t part_first, int64_t part_end, float *transformer_block4_add2, const float *transformer_block4_add1, const float *transformer_block4_feed_forward_dense2_z, float *layer_norm1_centred, float *layer_norm1_y, const float *layer_norm1_gamma, const float *layer_norm1_beta)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d] */
        #pragma omp simd
        for (int64_t d = 0; d < 1408; d++) {
            transformer_block4_add2[d] = transformer_block4_add1[1408*n + d] + transformer_block4_feed_forward_dense2_z[1408*n + d];
        }
        for (int64_t t = 0; t < 4; t++) {
            /* layer_norm1_mean[n,t] = Σ_k transformer_block4_add2[n,t+7,k]/128 */
            float layer_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_mean += 0.0078125f*transformer_block4_add2[128*t + k + 896];
            /* layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t] */
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                layer_norm1_centred[k] = transformer_block4_add2[128*t + k + 896] - layer_norm1_mean;
            }
            /* layer_norm1_var[n,t] = Σ_k layer_norm1_centred[n,t,k]²/128 */
            float layer_norm1_var = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_var += 0.0078125f*(layer_norm1_centred[k]*layer_norm1_centred[k]);
            /* layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5) */
            const float layer_norm1_rstd = 1.0f/sqrtf(1e-05f + layer_norm1_var);
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                /* layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t] */
                const float layer_norm1_h = layer_norm1_centred[k]*layer_norm1_rstd;
                /* layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
                layer_norm1_y[512*n + 128*t + k] = layer_norm1_gamma[k]*layer_norm1_h + layer_norm1_beta[k];
            }
        }
    }
}

KERNEL void embedding1_y_kernel2(int64_t part_first, int64_t part_end, const float *embedding1_E, const int64_t *x, float *position_embedding1_y, const float *position_embedding1_P, float *transformer_block1_norm1_centred, float *transformer_block1_norm1_rstd, float *transformer_block1_norm1_h, float *transformer_block1_norm1_y, const float *transformer_block1_norm1_gamma, const float *transformer_block1_norm1_beta)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 11; t++) {
            #pragma omp simd
            for (int64_t d = 0; d < 128; d++) {
                /* embedding1_y[n,t,d] = embedding1_E[x[n,t],d] */
                const float embedding1_y = embedding1_E[d + 128*x[11*n + t]];
                /* position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d] */
                position_embedding1_y[1408*n + 128*t + d] = embedding1_y + position_embedding1_P[128*t + d];
            }
            /* transformer_block1_norm1_mean[n,t] = Σ_k position_embedding1_y[n,t,k]/128 */
            float transformer_block1_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_mean += 0.0078125f*position_embedding1_y[1408*n + 128*t + k];
            /* transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t] */
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                transformer_block1_norm1_centred[k] = position_embedding1_y[1408*n + 128*t + k] - transformer_block1_norm1_mean;
            }
            /* transformer_block1_norm1_var[n,t] = Σ_k transformer_block1_norm1_centred[n,t,k]²/128 */
            float transformer_block1_norm1_var = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_var += 0.0078125f*(transformer_block1_norm1_centred[k]*transformer_block1_norm1_centred[k]);
            /* transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5) */
            transformer_block1_norm1_rstd[11*n + t] = 1.0f/sqrtf(1e-05f + transformer_block1_norm1_var);
            const float e1 = transformer_block1_norm1_rstd[11*n + t];
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                /* transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t] */
                transformer_block1_norm1_h[1408*n + 128*t + k] = e1*transformer_block1_norm1_centred[k];
                /* transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
                transformer_block1_norm1_y[1408*n + 128*t + k] = transformer_block1_norm1_gamma[k]*transformer_block1_norm1_h[1408*n + 128*t + k] + transformer_block1_norm1_beta[k];
            }
        }
    }
}

KERNEL void add1_kernel2(int64_t part_first, int64_t part_end, float *add1, const float *attention_y, const float *position_embedding1_y, float *norm2_centred, float *norm2_rstd, float *norm2_h, float *norm2_y, const float *norm2_gamma, const float *norm2_beta)
{
    for (int64_t t = part_first; t < part_end; t++) {
        /* add1[n,t,d] = attention_y[n,t,d] + position_embedding1_y[n,t,d] */
        #pragma omp simd
        for (int64_t d = 0; d < 128; d++) {
            add1[128*t + d] = attention_y[128*t + d] + position_embedding1_y[128*t + d];
        }
        /* norm2_mean[n,t] = Σ_k add1[n,t,k]/128 */
        float norm2_mean = 0.0f;
        #pragma omp simd reduction(+:norm2_mean)
        for (int64_t k = 0; k < 128; k++)
            norm2_mean += 0.0078125f*add1[128*t + k];
        /* norm2_centred[n,t,k] = add1[n,t,k] − norm2_mean[n,t] */
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            norm2_centred[k] = add1[128*t + k] - norm2_mean;
        }
        /* norm2_var[n,t] = Σ_k norm2_centred[n,t,k]²/128 */
        float norm2_var = 0.0f;
        #pragma omp simd reduction(+:norm2_var)
        for (int64_t k = 0; k < 128; k++)
            norm2_var += 0.0078125f*(norm2_centred[k]*norm2_centred[k]);
        /* norm2_rstd[n,t] = 1/√(norm2_var[n,t] + 1e-5) */
        norm2_rstd[t] = 1.0f/sqrtf(1e-05f + norm2_var);
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            /* norm2_h[n,t,k] = norm2_centred[n,t,k]·norm2_rstd[n,t] */
            norm2_h[128*t + k] = norm2_centred[k]*norm2_rstd[t];
            /* norm2_y[n,t,k] = norm2_h[n,t,k]·norm2_gamma[k] + norm2_beta[k] */
            norm2_y[128*t + k] = norm2_gamma[k]*norm2_h[128*t + k] + norm2_beta[k];
        }
    }
}

KERNEL void feed_forward_dense1_z_cdf_kernel(int64_t part_first, int64_t part_end, const float *feed_forward_dense1_z, float *ahead_d_transformer_block1_feed_forward_dense1_z, float *feed_forward_dense1_h)
{
    for (int64_t t = part_first; t < part_end; t++) {
        #pragma omp simd
        for (int64_t o = 0; o < 512; o++) {
            /* feed_forward_dense1_z_cdf[n,t,o] = Φ(feed_forward_dense1_z[n,t,o]) */
            const float feed_forward_dense1_z_cdf = normal_cdff(feed_forward_dense1_z[512*t + o]);
            /* ahead_d_transformer_block1_feed_forward_dense1_z[n,t,o] = feed_forward_dense1_z[n,t,o]·φ(feed_forward_dense1_z[n,t,o]) + feed_forward_dense1_z_cdf[n,t,o] */
            ahead_d_transformer_block1_feed_forward_dense1_z[512*t + o] = feed_forward_dense1_z[512*t + o]*normal_pdff(feed_forward_dense1_z[512*t + o]) + feed_forward_dense1_z_cdf;
            /* feed_forward_dense1_h[n,t,o] = feed_forward_dense1_z[n,t,o]·feed_forward_dense1_z_cdf[n,t,o] */
            feed_forward_dense1_h[512*t + o] = feed_forward_dense1_z[512*t + o]*feed_forward_dense1_z_cdf;
        }
    }
}

/* The same for transformer_block1 … transformer_block4. */
static void transformer_block_part2(int64_t N, const float *norm1_y, const float *p, float *kept, float *kept2, float *kept3, const float *position_embedding1_y, float *pack)
{
    const float *attention_W_q = p;
    const float *attention_b_q = p + 16384;
    float *attention_q = kept;
    const float *attention_W_k = p + 16512;
    const float *attention_b_k = p + 32896;
    float *attention_k = kept + 1408*N + 160;
    const float *attention_W_v = p + 33024;
    const float *attention_b_v = p + 49408;
    float *attention_v = kept + 2816*N + 320;
    float *attention_attention1_score = kept2;
    float *attention_attention1_p = kept + 4224*N + 480;
    float *attention_attention1_o = kept + 4720*N + 640;
    const float *attention_b_o = p + 65920;
    float *attention_y = kept2;
    const float *attention_W_o = p + 49536;
    float *add1 = kept3;
    float *norm2_rstd = kept + 6128*N + 800;
    float *norm2_h = kept + 6144*N + 800;
    float *norm2_y = kept + 7552*N + 960;
    const float *norm2_gamma = p + 66048;
    const float *norm2_beta = p + 66176;
    const float *feed_forward_dense1_b = p + 131840;
    float *feed_forward_dense1_z = kept2;
    const float *feed_forward_dense1_W = p + 66304;
    float *ahead_d_transformer_block1_feed_forward_dense1_z = kept + 8960*N + 1120;
    float *feed_forward_dense1_h = kept + 14592*N + 1280;
    const float *feed_forward_dense2_b = p + 197888;
    float *feed_forward_dense2_z = kept3 + 1408*N + 160;
    const float *feed_forward_dense2_W = p + 132352;
    contract_group(3, (const contract_product[]){
        /* attention_q[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_q[i,h,c] + attention_b_q[h,c] */
        {11*N, 128, 128, 1.0f, norm1_y, 128, 1, attention_W_q, 128, 1, 0, attention_b_q, 0, 1, attention_q, 128, 1},
        /* attention_k[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_k[i,h,c] + attention_b_k[h,c] */
        {11*N, 128, 128, 1.0f, norm1_y, 128, 1, attention_W_k, 128, 1, 0, attention_b_k, 0, 1, attention_k, 128, 1},
        /* attention_v[n,t,h,c] = Σ_i norm1_y[n,t,i]·attention_W_v[i,h,c] + attention_b_v[h,c] */
        {11*N, 128, 128, 1.0f, norm1_y, 128, 1, attention_W_v, 128, 1, 0, attention_b_v, 0, 1, attention_v, 128, 1},
    }, pack);
    /* attention_attention1_score[n,h,t,u] = Σ_c attention_k[n,u,h,c]·attention_q[n,t,h,c]/√32 */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 11, 32, 0.1767766952966369f, attention_q + 1408*n + 32*h, 128, 1, attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, attention_attention1_score + 484*n + 121*h, 11, 1, pack + part*contract_room(11, 11, 32));)
    PARALLEL(4*N, 1, 11836*N, transformer_block1_attention_attention1_lse_max_kernel(part_first, part_end, attention_attention1_score, pack + part*16, attention_attention1_p))
    /* attention_attention1_o[n,t,h,d] = Σ_u attention_attention1_p[n,h,t,u]·attention_v[n,u,h,d] */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 32, 11, 1.0f, attention_attention1_p + 484*n + 121*h, 11, 1, attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, attention_attention1_o + 1408*n + 32*h, 128, 1, pack + part*contract_room(11, 32, 11));)
    /* attention_y[n,t,o] = Σ_{h,c} attention_attention1_o[n,t,h,c]·attention_W_o[h,c,o] + attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, attention_attention1_o, 128, 1, attention_W_o, 128, 1, attention_b_o, 0, 1, attention_y, 128, 1, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel2(part_first, part_end, add1, attention_y, position_embedding1_y, pack + part*128, norm2_rstd, norm2_h, norm2_y, norm2_gamma, norm2_beta))
    /* feed_forward_dense1_z[n,t,o] = Σ_i norm2_y[n,t,i]·feed_forward_dense1_W[i,o] + feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, norm2_y, 128, 1, feed_forward_dense1_W, 512, 1, feed_forward_dense1_b, 0, 1, feed_forward_dense1_z, 512, 1, pack);
    PARALLEL(11*N, 1, 343552*N, feed_forward_dense1_z_cdf_kernel(part_first, part_end, feed_forward_dense1_z, ahead_d_transformer_block1_feed_forward_dense1_z, feed_forward_dense1_h))
    /* feed_forward_dense2_z[n,t,o] = Σ_i feed_forward_dense1_h[n,t,i]·feed_forward_dense2_W[i,o] + feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, feed_forward_dense1_h, 512, 1, feed_forward_dense2_W, 128, 1, feed_forward_dense2_b, 0, 1, feed_forward_dense2_z, 128, 1, pack);
}

KERNEL void transformer_block4_add2_kernel2(int64_t part_first, int64_t part_end, float *transformer_block4_add2, const float *transformer_block4_add1, const float *transformer_block4_feed_forward_dense2_z, float *layer_norm1_centred, float *layer_norm1_rstd, float *layer_norm1_h, float *layer_norm1_y, const float *layer_norm1_gamma, const float *layer_norm1_beta)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d] */
        #pragma omp simd
        for (int64_t d = 0; d < 1408; d++) {
            transformer_block4_add2[d] = transformer_block4_add1[1408*n + d] + transformer_block4_feed_forward_dense2_z[1408*n + d];
        }
        for (int64_t t = 0; t < 4; t++) {
            /* layer_norm1_mean[n,t] = Σ_k transformer_block4_add2[n,t+7,k]/128 */
            float layer_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_mean += 0.0078125f*transformer_block4_add2[128*t + k + 896];
            /* layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t] */
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                layer_norm1_centred[k] = transformer_block4_add2[128*t + k + 896] - layer_norm1_mean;
            }
            /* layer_norm1_var[n,t] = Σ_k layer_norm1_centred[n,t,k]²/128 */
            float layer_norm1_var = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_var += 0.0078125f*(layer_norm1_centred[k]*layer_norm1_centred[k]);
            /* layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5) */
            layer_norm1_rstd[4*n + t] = 1.0f/sqrtf(1e-05f + layer_norm1_var);
            const float e1 = layer_norm1_rstd[4*n + t];
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                /* layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t] */
                layer_norm1_h[512*n + 128*t + k] = e1*layer_norm1_centred[k];
                /* layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
                layer_norm1_y[512*n + 128*t + k] = layer_norm1_gamma[k]*layer_norm1_h[512*n + 128*t + k] + layer_norm1_beta[k];
            }
        }
    }
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_dense1_b, const float *dense1_z, float *cross_entropy1_lse_exp, float *cross_entropy1_each, const int64_t *y, float *d_dense1_z)
{
    const float u1 = (float)(0.25/(double)N);
    double total1[10] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 16) {
        const int64_t n_end = n_first + 16 < part_end ? n_first + 16 : part_end;
        if (N > 16) {
            set_aside(10, total1, d_dense1_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 4; t++) {
                /* cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k] */
                float cross_entropy1_lse_max = -INFINITY;
                for (int64_t k = 0; k < 10; k++)
                    cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense1_z[40*n + 10*t + k]);
                /* cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38) */
                const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
                /* cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t]) */
                #pragma omp simd
                for (int64_t k = 0; k < 10; k++) {
                    cross_entropy1_lse_exp[k] = expf(dense1_z[40*n + 10*t + k] - cross_entropy1_lse_shift);
                }
                /* cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k] */
                float cross_entropy1_lse_total = 0.0f;
                #pragma omp simd reduction(+:cross_entropy1_lse_total)
                for (int64_t k = 0; k < 10; k++)
                    cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
                /* cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1) */
                const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
                /* cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t]) */
                const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
                /* cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]] */
                cross_entropy1_each[4*n + t] = cross_entropy1_lse - dense1_z[40*n + 10*t + y[4*n + t]];
                #pragma omp simd
                for (int64_t k = 0; k < 10; k++) {
                    /* d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N) */
                    d_dense1_z[40*n + 10*t + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == y[4*n + t] ? 1.0f : 0.0f));
                    /* d_dense1_b[k] += Σ_{n,t} d_dense1_z[n,t,k] */
                    d_dense1_b[k] += d_dense1_z[40*n + 10*t + k];
                }
            }
        }
    }
    if (N > 16) {
        take_back(10, d_dense1_b, total1);
    }
}

KERNEL void d_transformer_block4_add2_kernel(int64_t part_first, int64_t part_end, float *d_transformer_block4_add2)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(896, d_transformer_block4_add2 + 1408*i0);
    }
}

KERNEL void d_layer_norm1_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_layer_norm1_beta, float *d_layer_norm1_gamma, float *d_transformer_block4_feed_forward_dense2_b, const float *d_layer_norm1_y, const float *layer_norm1_h, float *d_layer_norm1_h, const float *layer_norm1_gamma, const float *layer_norm1_rstd, float *d_transformer_block4_add2)
{
    double total1[128] = {0};
    double total2[128] = {0};
    double total3[128] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 5) {
        const int64_t n_end = n_first + 5 < part_end ? n_first + 5 : part_end;
        if (N > 5) {
            set_aside(128, total1, d_layer_norm1_beta);
            set_aside(128, total2, d_layer_norm1_gamma);
            set_aside(128, total3, d_transformer_block4_feed_forward_dense2_b);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 4; t++) {
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    /* d_layer_norm1_beta[k] += Σ_{n,t} d_layer_norm1_y[n,t,k] */
                    d_layer_norm1_beta[k] += d_layer_norm1_y[512*n + 128*t + k];
                    /* d_layer_norm1_gamma[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k] */
                    d_layer_norm1_gamma[k] += d_layer_norm1_y[512*n + 128*t + k]*layer_norm1_h[512*n + 128*t + k];
                    /* d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k] */
                    d_layer_norm1_h[k] = d_layer_norm1_y[512*n + 128*t + k]*layer_norm1_gamma[k];
                }
                /* layer_norm1_h_total[n,t] = Σ_k d_layer_norm1_h[n,t,k]/128 */
                float layer_norm1_h_total = 0.0f;
                #pragma omp simd reduction(+:layer_norm1_h_total)
                for (int64_t k = 0; k < 128; k++)
                    layer_norm1_h_total += 0.0078125f*d_layer_norm1_h[k];
                /* layer_norm1_h_total_2[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_h[n,t,k]/128 */
                float layer_norm1_h_total_2 = 0.0f;
                #pragma omp simd reduction(+:layer_norm1_h_total_2)
                for (int64_t k = 0; k < 128; k++)
                    layer_norm1_h_total_2 += 0.0078125f*d_layer_norm1_h[k]*layer_norm1_h[512*n + 128*t + k];
                const float e1 = layer_norm1_rstd[4*n + t];
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    /* d_slice1_y[n,t,k] = layer_norm1_rstd[n,t]·(d_layer_norm1_h[n,t,k] − layer_norm1_h_total[n,t] − layer_norm1_h[n,t,k]·layer_norm1_h_total_2[n,t]) */
                    const float d_slice1_y = e1*(d_layer_norm1_h[k] - layer_norm1_h_total - layer_norm1_h[512*n + 128*t + k]*layer_norm1_h_total_2);
                    /* d_transformer_block4_add2[n,t+7,k] += d_slice1_y[n,t,k] */
                    d_transformer_block4_add2[1408*n + 128*t + k + 896] = d_slice1_y;
                }
            }
            /* d_transformer_block4_feed_forward_dense2_b[o] += Σ_{n,t} d_transformer_block4_add2[n,t,o] */
            for (int64_t t = 0; t < 11; t++) {
                #pragma omp simd
                for (int64_t o = 0; o < 128; o++) {
                    d_transformer_block4_feed_forward_dense2_b[o] += d_transformer_block4_add2[1408*n + 128*t + o];
                }
            }
        }
    }
    if (N > 5) {
        take_back(128, d_layer_norm1_beta, total1);
        take_back(128, d_layer_norm1_gamma, total2);
        take_back(128, d_transformer_block4_feed_forward_dense2_b, total3);
    }
}

KERNEL void cross_entropy1_mean_kernel(int64_t N, const float *cross_entropy1_each, float *cross_entropy1_mean)
{
    const float u1 = (float)(0.25/(double)N);
    double c1 = 0;
    for (int64_t t__first = 0; t__first < 4*N; t__first += 512) {
        const int64_t t__end = t__first + 512 < 4*N ? t__first + 512 : 4*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t t_ = t__first; t_ < t__end; t_++)
            part_c1 += u1*cross_entropy1_each[t_];
        c1 += part_c1;
    }
    /* cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N) */
    cross_entropy1_mean[0] = (float)c1;
}

KERNEL void d_feed_forward_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_feed_forward_dense1_b, float *d_feed_forward_dense1_z, const float *ahead_d_transformer_block4_feed_forward_dense1_z, const float *d_feed_forward_dense1_h)
{
    double total1[512] = {0};
    for (int64_t t_first = part_first; t_first < part_end; t_first += 64) {
        const int64_t t_end = t_first + 64 < part_end ? t_first + 64 : part_end;
        if (11*N > 64) {
            set_aside(512, total1, d_feed_forward_dense1_b);
        }
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t o = 0; o < 512; o++) {
                /* d_feed_forward_dense1_z[n,t,o] = ahead_d_transformer_block4_feed_forward_dense1_z[n,t,o]·d_feed_forward_dense1_h[n,t,o] */
                d_feed_forward_dense1_z[512*t + o] = ahead_d_transformer_block4_feed_forward_dense1_z[512*t + o]*d_feed_forward_dense1_h[512*t + o];
                /* d_feed_forward_dense1_b[o] += Σ_{n,t} d_feed_forward_dense1_z[n,t,o] */
                d_feed_forward_dense1_b[o] += d_feed_forward_dense1_z[512*t + o];
            }
        }
    }
    if (11*N > 64) {
        take_back(512, d_feed_forward_dense1_b, total1);
    }
}

KERNEL void d_norm2_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_norm2_beta, float *d_norm2_gamma, float *d_attention_b_o, const float *d_norm2_y, const float *norm2_h, float *d_norm2_h, const float *norm2_gamma, float *d_add1, const float *norm2_rstd, const float *d_add2)
{
    double total1[128] = {0};
    double total2[128] = {0};
    double total3[128] = {0};
    for (int64_t t_first = part_first; t_first < part_end; t_first += 64) {
        const int64_t t_end = t_first + 64 < part_end ? t_first + 64 : part_end;
        if (11*N > 64) {
            set_aside(128, total1, d_norm2_beta);
            set_aside(128, total2, d_norm2_gamma);
            set_aside(128, total3, d_attention_b_o);
        }
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                /* d_norm2_beta[k] += Σ_{n,t} d_norm2_y[n,t,k] */
                d_norm2_beta[k] += d_norm2_y[128*t + k];
                /* d_norm2_gamma[k] += Σ_{n,t} d_norm2_y[n,t,k]·norm2_h[n,t,k] */
                d_norm2_gamma[k] += d_norm2_y[128*t + k]*norm2_h[128*t + k];
                /* d_norm2_h[n,t,k] = d_norm2_y[n,t,k]·norm2_gamma[k] */
                d_norm2_h[k] = d_norm2_y[128*t + k]*norm2_gamma[k];
            }
            /* norm2_h_total[n,t] = Σ_k d_norm2_h[n,t,k]/128 */
            float norm2_h_total = 0.0f;
            #pragma omp simd reduction(+:norm2_h_total)
            for (int64_t k = 0; k < 128; k++)
                norm2_h_total += 0.0078125f*d_norm2_h[k];
            /* norm2_h_total_2[n,t] = Σ_k d_norm2_h[n,t,k]·norm2_h[n,t,k]/128 */
            float norm2_h_total_2 = 0.0f;
            #pragma omp simd reduction(+:norm2_h_total_2)
            for (int64_t k = 0; k < 128; k++)
                norm2_h_total_2 += 0.0078125f*d_norm2_h[k]*norm2_h[128*t + k];
            #pragma omp simd
            for (int64_t d = 0; d < 128; d++) {
                /* d_add1[n,t,d] = norm2_rstd[n,t]·(d_norm2_h[n,t,d] − norm2_h_total[n,t] − norm2_h[n,t,d]·norm2_h_total_2[n,t]) + d_add2[n,t,d] */
                d_add1[128*t + d] = (d_norm2_h[d] - norm2_h_total - norm2_h[128*t + d]*norm2_h_total_2)*norm2_rstd[t] + d_add2[128*t + d];
                /* d_attention_b_o[d] += Σ_{n,t} d_add1[n,t,d] */
                d_attention_b_o[d] += d_add1[128*t + d];
            }
        }
    }
    if (11*N > 64) {
        take_back(128, d_norm2_beta, total1);
        take_back(128, d_norm2_gamma, total2);
        take_back(128, d_attention_b_o, total3);
    }
}

KERNEL void attention_attention1_p_total_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_attention_b_v, const float *attention_attention1_p, const float *d_attention_attention1_p, float *d_attention_attention1_score, const float *d_attention_v)
{
    double total1[128] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 5) {
        const int64_t n_end = n_first + 5 < part_end ? n_first + 5 : part_end;
        if (N > 5) {
            set_aside(128, total1, d_attention_b_v);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 44; t++) {
                /* attention_attention1_p_total[n,h,t] = Σ_u attention_attention1_p[n,h,t,u]·d_attention_attention1_p[n,h,t,u] */
                float attention_attention1_p_total = 0.0f;
                #pragma omp simd reduction(+:attention_attention1_p_total)
                for (int64_t u = 0; u < 11; u++)
                    attention_attention1_p_total += attention_attention1_p[484*n + 11*t + u]*d_attention_attention1_p[484*n + 11*t + u];
                /* d_attention_attention1_score[n,h,t,u] = attention_attention1_p[n,h,t,u]·(d_attention_attention1_p[n,h,t,u] − attention_attention1_p_total[n,h,t]) */
                #pragma omp simd
                for (int64_t u = 0; u < 11; u++) {
                    d_attention_attention1_score[484*n + 11*t + u] = (d_attention_attention1_p[484*n + 11*t + u] - attention_attention1_p_total)*attention_attention1_p[484*n + 11*t + u];
                }
            }
            /* d_attention_b_v[h,c] += Σ_{n,t} d_attention_v[n,t,h,c] */
            for (int64_t t = 0; t < 11; t++) {
                #pragma omp simd
                for (int64_t c = 0; c < 128; c++) {
                    d_attention_b_v[c] += d_attention_v[1408*n + 128*t + c];
                }
            }
        }
    }
    if (N > 5) {
        take_back(128, d_attention_b_v, total1);
    }
}

KERNEL void d_attention_b_k_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_attention_b_k, float *d_attention_b_q, const float *d_attention_k, const float *d_attention_q)
{
    double total1[128] = {0};
    double total2[128] = {0};
    for (int64_t t_first = part_first; t_first < part_end; t_first += 64) {
        const int64_t t_end = t_first + 64 < part_end ? t_first + 64 : part_end;
        if (11*N > 64) {
            set_aside(128, total1, d_attention_b_k);
            set_aside(128, total2, d_attention_b_q);
        }
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t c = 0; c < 128; c++) {
                /* d_attention_b_k[h,c] += Σ_{n,t} d_attention_k[n,t,h,c] */
                d_attention_b_k[c] += d_attention_k[128*t + c];
                /* d_attention_b_q[h,c] += Σ_{n,t} d_attention_q[n,t,h,c] */
                d_attention_b_q[c] += d_attention_q[128*t + c];
            }
        }
    }
    if (11*N > 64) {
        take_back(128, d_attention_b_k, total1);
        take_back(128, d_attention_b_q, total2);
    }
}

/* The same for transformer_block4 … transformer_block1. */
static void d_transformer_block_part(int64_t N, const float *d_add2, const float *p, float *kept, const float *kept2, float *d2, float *kept3, const float *norm1_y, float *pack)
{
    const float *feed_forward_dense2_W = p + 132352;
    float *d_feed_forward_dense1_h = kept;
    const float *feed_forward_dense1_h = kept2 + 14592*N + 1280;
    float *d_feed_forward_dense2_W = d2 + 132608;
    float *d_feed_forward_dense1_b = d2 + 132096;
    float *d_feed_forward_dense1_z = kept + 5632*N + 160;
    const float *ahead_d_transformer_block4_feed_forward_dense1_z = kept2 + 8960*N + 1120;
    const float *norm2_y = kept2 + 7552*N + 960;
    float *d_feed_forward_dense1_W = d2 + 66560;
    const float *feed_forward_dense1_W = p + 66304;
    float *d_norm2_y = kept;
    float *d_norm2_beta = d2 + 66432;
    float *d_norm2_gamma = d2 + 66304;
    float *d_attention_b_o = d2 + 66176;
    const float *norm2_h = kept2 + 6144*N + 800;
    const float *norm2_gamma = p + 66048;
    float *d_add1 = kept3;
    const float *norm2_rstd = kept2 + 6128*N + 800;
    const float *attention_attention1_o = kept2 + 4720*N + 640;
    float *d_attention_W_o = d2 + 49792;
    const float *attention_W_o = p + 49536;
    float *d_attention_attention1_o = kept;
    float *d_attention_attention1_p = kept + 2816*N + 320;
    const float *attention_v = kept2 + 2816*N + 320;
    float *d_attention_v = kept + 1408*N + 160;
    const float *attention_attention1_p = kept2 + 4224*N + 480;
    float *d_attention_b_v = d2 + 49664;
    float *d_attention_attention1_score = kept + 4224*N + 480;
    float *d_attention_k = kept;
    const float *attention_q = kept2;
    float *d_attention_q = kept + 2816*N + 320;
    const float *attention_k = kept2 + 1408*N + 160;
    float *d_attention_W_v = d2 + 33280;
    const float *attention_W_v = p + 33024;
    float *d_norm1_y = kept3 + 1408*N + 160;
    float *d_attention_W_k = d2 + 16768;
    const float *attention_W_k = p + 16512;
    float *d_attention_W_q = d2 + 256;
    const float *attention_W_q = p;
    float *d_attention_b_k = d2 + 33152;
    float *d_attention_b_q = d2 + 16640;
    float *d_norm1_beta = d2 + 128;
    float *d_norm1_gamma = d2;
    contract_group(2, (const contract_product[]){
        /* d_feed_forward_dense1_h[n,t,i] = Σ_o d_add2[n,t,o]·feed_forward_dense2_W[i,o] */
        {11*N, 512, 128, 1.0f, d_add2, 128, 1, feed_forward_dense2_W, 1, 128, 0, NULL, 0, 0, d_feed_forward_dense1_h, 512, 1},
        /* d_feed_forward_dense2_W[i,o] = Σ_{n,t} feed_forward_dense1_h[n,t,i]·d_add2[n,t,o] */
        {512, 128, 11*N, 1.0f, feed_forward_dense1_h, 1, 512, d_add2, 128, 1, 0, NULL, 0, 0, d_feed_forward_dense2_W, 128, 1},
    }, pack);
    set_zero(512, d_feed_forward_dense1_b);
    PARALLEL_SUM(11*N, 64, 16896*N, 512, {
        PARALLEL_ZERO(pack + part*512, 512);
        d_feed_forward_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*512 : d_feed_forward_dense1_b, d_feed_forward_dense1_z, ahead_d_transformer_block4_feed_forward_dense1_z, d_feed_forward_dense1_h);
    })
    PARALLEL_ADD(11*N, 64, 16896*N, 512, 512, d_feed_forward_dense1_b, pack, 512);
    contract_group(2, (const contract_product[]){
        /* d_feed_forward_dense1_W[i,o] = Σ_{n,t} norm2_y[n,t,i]·d_feed_forward_dense1_z[n,t,o] */
        {128, 512, 11*N, 1.0f, norm2_y, 1, 128, d_feed_forward_dense1_z, 512, 1, 0, NULL, 0, 0, d_feed_forward_dense1_W, 512, 1},
        /* d_norm2_y[n,t,i] = Σ_o d_feed_forward_dense1_z[n,t,o]·feed_forward_dense1_W[i,o] */
        {11*N, 128, 512, 1.0f, d_feed_forward_dense1_z, 512, 1, feed_forward_dense1_W, 1, 512, 0, NULL, 0, 0, d_norm2_y, 128, 1},
    }, pack);
    set_zero(128, d_norm2_beta);
    set_zero(128, d_norm2_gamma);
    set_zero(128, d_attention_b_o);
    PARALLEL_SUM(11*N, 64, 23936*N, 384, {
        PARALLEL_ZERO(pack + part*512 + 128, 384);
        d_norm2_beta_kernel(part_first, part_end, N, part_count > 1 ? pack + part*512 + 128 : d_norm2_beta, part_count > 1 ? pack + part*512 + 256 : d_norm2_gamma, part_count > 1 ? pack + part*512 + 384 : d_attention_b_o, d_norm2_y, norm2_h, pack + part*512, norm2_gamma, d_add1, norm2_rstd, d_add2);
    })
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_norm2_beta, pack + 128, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_norm2_gamma, pack + 256, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_attention_b_o, pack + 384, 512);
    contract_group(2, (const contract_product[]){
        /* d_attention_W_o[h,c,o] = Σ_{n,t} attention_attention1_o[n,t,h,c]·d_add1[n,t,o] */
        {128, 128, 11*N, 1.0f, attention_attention1_o, 1, 128, d_add1, 128, 1, 0, NULL, 0, 0, d_attention_W_o, 128, 1},
        /* d_attention_attention1_o[n,t,h,c] = Σ_o d_add1[n,t,o]·attention_W_o[h,c,o] */
        {11*N, 128, 128, 1.0f, d_add1, 128, 1, attention_W_o, 1, 128, 0, NULL, 0, 0, d_attention_attention1_o, 128, 1},
    }, pack);
    /* d_attention_attention1_p[n,h,t,u] = Σ_d attention_v[n,u,h,d]·d_attention_attention1_o[n,t,h,d] */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 11, 32, 1.0f, d_attention_attention1_o + 1408*n + 32*h, 128, 1, attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_attention_attention1_p + 484*n + 121*h, 11, 1, pack + part*contract_room(11, 11, 32));)
    /* d_attention_v[n,u,h,d] = Σ_t attention_attention1_p[n,h,t,u]·d_attention_attention1_o[n,t,h,d] */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 32, 11, 1.0f, attention_attention1_p + 484*n + 121*h, 1, 11, d_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_attention_v + 1408*n + 32*h, 128, 1, pack + part*contract_room(11, 32, 11));)
    set_zero(128, d_attention_b_v);
    PARALLEL_SUM(N, 5, 3828*N, 128, {
        PARALLEL_ZERO(pack + part*128, 128);
        attention_attention1_p_total_kernel(part_first, part_end, N, part_count > 1 ? pack + part*128 : d_attention_b_v, attention_attention1_p, d_attention_attention1_p, d_attention_attention1_score, d_attention_v);
    })
    PARALLEL_ADD(N, 5, 3828*N, 128, 128, d_attention_b_v, pack, 128);
    /* d_attention_k[n,u,h,c] = Σ_t attention_q[n,t,h,c]·d_attention_attention1_score[n,h,t,u]/√32 */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 32, 11, 0.1767766952966369f, d_attention_attention1_score + 484*n + 121*h, 1, 11, attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_attention_k + 1408*n + 32*h, 128, 1, pack + part*contract_room(11, 32, 11));)
    /* d_attention_q[n,t,h,c] = Σ_u attention_k[n,u,h,c]·d_attention_attention1_score[n,h,t,u]/√32 */
    PARALLEL(N, 1, 15488*N,
        for (int64_t n = part_first; n < part_end; n++)
            for (int64_t h = 0; h < 4; h++)
                contract(11, 32, 11, 0.1767766952966369f, d_attention_attention1_score + 484*n + 121*h, 11, 1, attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_attention_q + 1408*n + 32*h, 128, 1, pack + part*contract_room(11, 32, 11));)
    contract_group(6, (const contract_product[]){
        /* d_attention_W_v[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_v[n,t,h,c] */
        {128, 128, 11*N, 1.0f, norm1_y, 1, 128, d_attention_v, 128, 1, 0, NULL, 0, 0, d_attention_W_v, 128, 1},
        /* d_norm1_y[n,t,i] = Σ_{h,c} d_attention_v[n,t,h,c]·attention_W_v[i,h,c] */
        {11*N, 128, 128, 1.0f, d_attention_v, 128, 1, attention_W_v, 1, 128, 0, NULL, 0, 0, d_norm1_y, 128, 1},
        /* d_attention_W_k[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_k[n,t,h,c] */
        {128, 128, 11*N, 1.0f, norm1_y, 1, 128, d_attention_k, 128, 1, 0, NULL, 0, 0, d_attention_W_k, 128, 1},
        /* d_norm1_y[n,t,i] += Σ_{h,c} d_attention_k[n,t,h,c]·attention_W_k[i,h,c] */
        {11*N, 128, 128, 1.0f, d_attention_k, 128, 1, attention_W_k, 1, 128, 0, d_norm1_y, 128, 1, d_norm1_y, 128, 1},
        /* d_attention_W_q[i,h,c] = Σ_{n,t} norm1_y[n,t,i]·d_attention_q[n,t,h,c] */
        {128, 128, 11*N, 1.0f, norm1_y, 1, 128, d_attention_q, 128, 1, 0, NULL, 0, 0, d_attention_W_q, 128, 1},
        /* d_norm1_y[n,t,i] += Σ_{h,c} d_attention_q[n,t,h,c]·attention_W_q[i,h,c] */
        {11*N, 128, 128, 1.0f, d_attention_q, 128, 1, attention_W_q, 1, 128, 0, d_norm1_y, 128, 1, d_norm1_y, 128, 1},
    }, pack);
    set_zero(128, d_attention_b_k);
    set_zero(128, d_attention_b_q);
    PARALLEL_SUM(11*N, 64, 2816*N, 256, {
        PARALLEL_ZERO(pack + part*256, 256);
        d_attention_b_k_kernel(part_first, part_end, N, part_count > 1 ? pack + part*256 : d_attention_b_k, part_count > 1 ? pack + part*256 + 128 : d_attention_b_q, d_attention_k, d_attention_q);
    })
    PARALLEL_ADD(11*N, 64, 2816*N, 256, 128, d_attention_b_k, pack, 256);
    PARALLEL_ADD(11*N, 64, 2816*N, 256, 128, d_attention_b_q, pack + 128, 256);
    set_zero(128, d_norm1_beta);
    set_zero(128, d_norm1_gamma);
}

KERNEL void d_transformer_block1_norm1_beta_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_transformer_block1_norm1_beta, float *d_transformer_block1_norm1_gamma, float *d_position_embedding1_P, const float *d_transformer_block1_norm1_y, const float *transformer_block1_norm1_h, float *d_transformer_block1_norm1_h, const float *transformer_block1_norm1_gamma, const float *transformer_block1_norm1_rstd, const float *d_transformer_block1_add1, float *d_embedding1_E, const int64_t *x)
{
    double total1[128] = {0};
    double total2[128] = {0};
    double total3[1408] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first += 5) {
        const int64_t n_end = n_first + 5 < part_end ? n_first + 5 : part_end;
        if (N > 5) {
            set_aside(128, total1, d_transformer_block1_norm1_beta);
            set_aside(128, total2, d_transformer_block1_norm1_gamma);
            set_aside(1408, total3, d_position_embedding1_P);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 11; t++) {
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    /* d_transformer_block1_norm1_beta[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k] */
                    d_transformer_block1_norm1_beta[k] += d_transformer_block1_norm1_y[1408*n + 128*t + k];
                    /* d_transformer_block1_norm1_gamma[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k] */
                    d_transformer_block1_norm1_gamma[k] += d_transformer_block1_norm1_y[1408*n + 128*t + k]*transformer_block1_norm1_h[1408*n + 128*t + k];
                    /* d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k] */
                    d_transformer_block1_norm1_h[k] = d_transformer_block1_norm1_y[1408*n + 128*t + k]*transformer_block1_norm1_gamma[k];
                }
                /* transformer_block1_norm1_h_total[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]/128 */
                float transformer_block1_norm1_h_total = 0.0f;
                #pragma omp simd reduction(+:transformer_block1_norm1_h_total)
                for (int64_t k = 0; k < 128; k++)
                    transformer_block1_norm1_h_total += 0.0078125f*d_transformer_block1_norm1_h[k];
                /* transformer_block1_norm1_h_total_2[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_h[n,t,k]/128 */
                float transformer_block1_norm1_h_total_2 = 0.0f;
                #pragma omp simd reduction(+:transformer_block1_norm1_h_total_2)
                for (int64_t k = 0; k < 128; k++)
                    transformer_block1_norm1_h_total_2 += 0.0078125f*d_transformer_block1_norm1_h[k]*transformer_block1_norm1_h[1408*n + 128*t + k];
                const float e1 = transformer_block1_norm1_rstd[11*n + t];
                for (int64_t d = 0; d < 128; d++) {
                    /* d_position_embedding1_y[n,t,d] = transformer_block1_norm1_rstd[n,t]·(d_transformer_block1_norm1_h[n,t,d] − transformer_block1_norm1_h_total[n,t] − transformer_block1_norm1_h[n,t,d]·transformer_block1_norm1_h_total_2[n,t]) + d_transformer_block1_add1[n,t,d] */
                    const float d_position_embedding1_y = e1*(d_transformer_block1_norm1_h[d] - transformer_block1_norm1_h_total - transformer_block1_norm1_h[1408*n + 128*t + d]*transformer_block1_norm1_h_total_2) + d_transformer_block1_add1[1408*n + 128*t + d];
                    /* d_position_embedding1_P[t,d] += Σ_n d_position_embedding1_y[n,t,d] */
                    d_position_embedding1_P[128*t + d] += d_position_embedding1_y;
                    /* d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d] */
                    d_embedding1_E[d + 128*x[11*n + t]] += d_position_embedding1_y;
                }
            }
        }
    }
    if (N > 5) {
        take_back(128, d_transformer_block1_norm1_beta, total1);
        take_back(128, d_transformer_block1_norm1_gamma, total2);
        take_back(1408, d_position_embedding1_P, total3);
    }
}

KERNEL void squared_norm_kernel(const float *g, float *squared_norm)
{
    double c1 = 0;
    for (int64_t p_first = 0; p_first < 797578; p_first += 512) {
        const int64_t p_end = p_first + 512 < 797578 ? p_first + 512 : 797578;
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

KERNEL void scaled_g_kernel(int64_t part_first, int64_t part_end, double lr, double c2, double c1, const float *g, float *w, float *m, float *v, const float *gradient_scale)
{
    const float u1 = (float)gradient_scale[0];
    const float u2 = (float)(1.0 - 0.01*lr);
    const float u3 = (float)(1.0/c2);
    const float u4 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = part_first; p < part_end; p++) {
        /* scaled_g[p] = g[p]·gradient_scale */
        const float scaled_g = u1*g[p];
        /* decayed_w[p] = w[p]·(1 − 0.01·lr) */
        const float decayed_w = u2*w[p];
        /* new_m[p] = 0.1·scaled_g[p] + 0.9·m[p] */
        m[p] = 0.1f*scaled_g + 0.9f*m[p];
        /* new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p] */
        v[p] = 0.02f*(scaled_g*scaled_g) + 0.98f*v[p];
        /* new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = decayed_w - u4*m[p]/(1e-08f + sqrtf(u3*v[p]));
    }
}

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, const float *dense1_z, float *cross_entropy1_lse_exp, float *cross_entropy1_each, const int64_t *y)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 4; t++) {
            /* cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k] */
            float cross_entropy1_lse_max = -INFINITY;
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense1_z[40*n + 10*t + k]);
            /* cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38) */
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            /* cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t]) */
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[k] = expf(dense1_z[40*n + 10*t + k] - cross_entropy1_lse_shift);
            }
            /* cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k] */
            float cross_entropy1_lse_total = 0.0f;
            #pragma omp simd reduction(+:cross_entropy1_lse_total)
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
            /* cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1) */
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
            /* cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
            /* cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]] */
            cross_entropy1_each[4*n + t] = cross_entropy1_lse - dense1_z[40*n + 10*t + y[4*n + t]];
        }
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct transformer_block {
    float *norm1_gamma, *norm1_beta, *attention_W_q, *attention_b_q, *attention_W_k,
        *attention_b_k, *attention_W_v, *attention_b_v, *attention_W_o, *attention_b_o,
        *norm2_gamma, *norm2_beta, *feed_forward_dense1_W, *feed_forward_dense1_b,
        *feed_forward_dense2_W, *feed_forward_dense2_b;
};

static struct transformer_block transformer_block_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct transformer_block){at, at + 128, at + 256, at + 16640, at + 16768, at +
        33152, at + 33280, at + 49664, at + 49792, at + 66176, at + 66304, at + 66432, at +
        66560, at + 132096, at + 132608, at + 198144};
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *embedding1_E, *position_embedding1_P;
    struct transformer_block transformer_block1, transformer_block2, transformer_block3,
        transformer_block4;
    float *layer_norm1_gamma, *layer_norm1_beta, *dense1_W, *dense1_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 1536, transformer_block_at(at + 2944),
        transformer_block_at(at + 201216), transformer_block_at(at + 399488),
        transformer_block_at(at + 597760), at + 796032, at + 796160, at + 796288, at + 797568};
}

/* --- the network: x[N,11] → dense1_z[N,4,10] */

/* x[N,11] → dense1_z[N,4,10]. */
int addition_forward(int64_t N, const float *params, const int64_t *x, float *dense1_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *position_embedding1_y = workspace;
    float *transformer_block1_norm1_y = workspace + 1408*N + 160;
    float *transformer_block1_add2 = workspace + 1408*N + 160;
    float *transformer_block1_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *transformer_block1_add1 = workspace + 9856*N + 960;
    float *transformer_block2_norm1_y = workspace;
    float *transformer_block2_add2 = workspace;
    float *transformer_block2_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *transformer_block2_add1 = workspace + 9856*N + 960;
    float *transformer_block3_norm1_y = workspace + 1408*N + 160;
    float *transformer_block3_add2 = workspace + 1408*N + 160;
    float *transformer_block3_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *transformer_block3_add1 = workspace + 9856*N + 960;
    float *transformer_block4_norm1_y = workspace;
    float *transformer_block4_add1 = workspace + 9856*N + 960;
    float *transformer_block4_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *layer_norm1_y = workspace;
    float *pack = workspace + 12672*N + 1280;
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) return 1;
    PARALLEL(N, 1, 21252*N, embedding1_y_kernel(part_first, part_end, p.embedding1_E, x, position_embedding1_y, p.position_embedding1_P, pack + part*128, transformer_block1_norm1_y, p.transformer_block1.norm1_gamma, p.transformer_block1.norm1_beta))
    transformer_block_part(N, transformer_block1_norm1_y, p.transformer_block1.attention_W_q, workspace + 2816*N + 320, position_embedding1_y, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, transformer_block1_add2, transformer_block1_feed_forward_dense2_z, transformer_block1_add1, pack + part*128, transformer_block2_norm1_y, p.transformer_block2.norm1_gamma, p.transformer_block2.norm1_beta))
    transformer_block_part(N, transformer_block2_norm1_y, p.transformer_block2.attention_W_q, workspace + 2816*N + 320, transformer_block1_add2, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, transformer_block2_add2, transformer_block2_feed_forward_dense2_z, transformer_block2_add1, pack + part*128, transformer_block3_norm1_y, p.transformer_block3.norm1_gamma, p.transformer_block3.norm1_beta))
    transformer_block_part(N, transformer_block3_norm1_y, p.transformer_block3.attention_W_q, workspace + 2816*N + 320, transformer_block2_add2, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, transformer_block3_add2, transformer_block3_feed_forward_dense2_z, transformer_block3_add1, pack + part*128, transformer_block4_norm1_y, p.transformer_block4.norm1_gamma, p.transformer_block4.norm1_beta))
    transformer_block_part(N, transformer_block4_norm1_y, p.transformer_block4.attention_W_q, workspace + 2816*N + 320, transformer_block3_add2, pack);
    const int64_t room1 = 1536 + contract_room(4*N, 10, 128);
    PARALLEL(N, 8, 14128*N, {
        float *own = pack + part*room1;
        transformer_block4_add2_kernel(part_first, part_end, own + 128, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, own, layer_norm1_y, p.layer_norm1_gamma, p.layer_norm1_beta);
        /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(4*part_first, 4*part_end, 4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 1536);
    })
    return 0;
}

/* The loss at x[N,11], y[N,4], and its gradients by the parameters. */
int addition_backward(int64_t N, const float *params, const int64_t *x, const int64_t *y, float *grads, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d_ = parameters_at(grads);
    float *position_embedding1_y = workspace + 31504*N + 2240;
    float *transformer_block1_norm1_rstd = workspace + 1408*N + 160;
    float *transformer_block1_norm1_h = workspace;
    float *transformer_block1_norm1_y = workspace + 21648*N + 1600;
    float *transformer_block1_add1 = workspace + 28688*N + 1920;
    float *transformer_block1_add2 = workspace + 54560*N + 4000;
    float *transformer_block1_feed_forward_dense2_z = workspace + 30096*N + 2080;
    float *transformer_block2_norm1_rstd = workspace + 24464*N + 1920;
    float *transformer_block2_norm1_h = workspace + 23056*N + 1760;
    float *transformer_block2_norm1_y = workspace + 44704*N + 3360;
    float *transformer_block2_add1 = workspace + 51744*N + 3680;
    float *transformer_block2_add2 = workspace + 77616*N + 6080;
    float *transformer_block2_feed_forward_dense2_z = workspace + 53152*N + 3840;
    float *transformer_block3_norm1_rstd = workspace + 47520*N + 3680;
    float *transformer_block3_norm1_h = workspace + 46112*N + 3520;
    float *transformer_block3_norm1_y = workspace + 67760*N + 5120;
    float *transformer_block3_add1 = workspace + 74800*N + 5760;
    float *transformer_block3_add2 = workspace + 99264*N + 7360;
    float *transformer_block3_feed_forward_dense2_z = workspace + 76208*N + 5920;
    float *transformer_block4_norm1_rstd = workspace + 73392*N + 5760;
    float *transformer_block4_norm1_h = workspace + 71984*N + 5600;
    float *transformer_block4_norm1_y = workspace + 104896*N + 7840;
    float *transformer_block4_add1 = workspace + 69168*N + 5280;
    float *transformer_block4_feed_forward_dense2_z = workspace + 70576*N + 5440;
    float *layer_norm1_rstd = workspace + 94704*N + 7680;
    float *layer_norm1_h = workspace + 93632*N + 7200;
    float *layer_norm1_y = workspace + 94144*N + 7360;
    float *dense1_z = workspace + 94656*N + 7520;
    float *cross_entropy1_each = workspace + 69728*N + 5600;
    float *d_dense1_z = workspace + 69680*N + 5440;
    float *d_layer_norm1_y = workspace + 69168*N + 5280;
    float *d_transformer_block4_add2 = workspace + 106304*N + 8000;
    float *d_transformer_block4_add1 = workspace + 69168*N + 5280;
    float *d_transformer_block4_norm1_y = workspace + 70576*N + 5440;
    float *d_transformer_block3_add2 = workspace + 83248*N + 6240;
    float *d_transformer_block3_add1 = workspace + 80432*N + 5920;
    float *d_transformer_block3_norm1_y = workspace + 81840*N + 6080;
    float *d_transformer_block2_add2 = workspace + 60192*N + 4480;
    float *d_transformer_block2_add1 = workspace + 57376*N + 4160;
    float *d_transformer_block2_norm1_y = workspace + 58784*N + 4320;
    float *d_transformer_block1_add2 = workspace + 37136*N + 2720;
    float *d_transformer_block1_add1 = workspace + 34320*N + 2400;
    float *d_transformer_block1_norm1_y = workspace + 35728*N + 2560;
    float *pack = workspace + 107712*N + 805584;
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) return 1;
    for (int64_t i = 0; i < 4*N; i++)
        if (y[i] < 0 || y[i] >= 10) return 2;
    PARALLEL(N, 1, 21252*N, embedding1_y_kernel2(part_first, part_end, p.embedding1_E, x, position_embedding1_y, p.position_embedding1_P, pack + part*128, transformer_block1_norm1_rstd, transformer_block1_norm1_h, transformer_block1_norm1_y, p.transformer_block1.norm1_gamma, p.transformer_block1.norm1_beta))
    transformer_block_part2(N, transformer_block1_norm1_y, p.transformer_block1.attention_W_q, workspace + 1424*N + 160, workspace + 23056*N + 1760, transformer_block1_add1, position_embedding1_y, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel2(part_first, part_end, transformer_block1_add2, transformer_block1_feed_forward_dense2_z, transformer_block1_add1, pack + part*128, transformer_block2_norm1_rstd, transformer_block2_norm1_h, transformer_block2_norm1_y, p.transformer_block2.norm1_gamma, p.transformer_block2.norm1_beta))
    transformer_block_part2(N, transformer_block2_norm1_y, p.transformer_block2.attention_W_q, workspace + 24480*N + 1920, workspace + 46112*N + 3520, transformer_block2_add1, transformer_block1_add2, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel2(part_first, part_end, transformer_block2_add2, transformer_block2_feed_forward_dense2_z, transformer_block2_add1, pack + part*128, transformer_block3_norm1_rstd, transformer_block3_norm1_h, transformer_block3_norm1_y, p.transformer_block3.norm1_gamma, p.transformer_block3.norm1_beta))
    transformer_block_part2(N, transformer_block3_norm1_y, p.transformer_block3.attention_W_q, workspace + 47536*N + 3680, workspace + 69168*N + 5280, transformer_block3_add1, transformer_block2_add2, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel2(part_first, part_end, transformer_block3_add2, transformer_block3_feed_forward_dense2_z, transformer_block3_add1, pack + part*128, transformer_block4_norm1_rstd, transformer_block4_norm1_h, transformer_block4_norm1_y, p.transformer_block4.norm1_gamma, p.transformer_block4.norm1_beta))
    transformer_block_part2(N, transformer_block4_norm1_y, p.transformer_block4.attention_W_q, workspace + 73408*N + 5760, workspace + 93632*N + 7200, transformer_block4_add1, transformer_block3_add2, pack);
    set_zero(10, d_.dense1_b);
    const int64_t room1 = 1536 + contract_room(4*N, 10, 128);
    PARALLEL(N, 8, 14128*N, {
        float *own = pack + part*room1;
        transformer_block4_add2_kernel2(part_first, part_end, own + 128, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, own, layer_norm1_rstd, layer_norm1_h, layer_norm1_y, p.layer_norm1_gamma, p.layer_norm1_beta);
        /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(4*part_first, 4*part_end, 4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 1536);
    })
    set_zero(128, d_.layer_norm1_beta);
    set_zero(128, d_.layer_norm1_gamma);
    set_zero(128, d_.transformer_block4.feed_forward_dense2_b);
    set_zero(128, d_.transformer_block3.feed_forward_dense2_b);
    set_zero(128, d_.transformer_block2.feed_forward_dense2_b);
    set_zero(128, d_.transformer_block1.feed_forward_dense2_b);
    set_zero(1408, d_.position_embedding1_P);
    set_zero(1536, d_.embedding1_E);
    const int64_t room2 = 544 + contract_room(4*N, 128, 10);
    PARALLEL_SUM(N, 8, 16780*N, 394, {
        float *own = pack + part*room2;
        PARALLEL_ZERO(own + 16, 16);
        cross_entropy1_lse_max_kernel(part_first, part_end, N, part_count > 1 ? own + 16 : d_.dense1_b, dense1_z, own, cross_entropy1_each, y, d_dense1_z);
        /* d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o] */
        contract_rows(4*part_first, 4*part_end, 4*N, 128, 10, 1.0f, d_dense1_z, 10, 1, p.dense1_W, 1, 10, NULL, 0, 0, d_layer_norm1_y, 128, 1, own + 544);
        d_transformer_block4_add2_kernel(part_first, part_end, d_transformer_block4_add2);
        PARALLEL_ZERO(own + 32 + 128, 384);
        d_layer_norm1_beta_kernel(part_first, part_end, N, part_count > 1 ? own + 32 + 128 : d_.layer_norm1_beta, part_count > 1 ? own + 32 + 256 : d_.layer_norm1_gamma, part_count > 1 ? own + 32 + 384 : d_.transformer_block4.feed_forward_dense2_b, d_layer_norm1_y, layer_norm1_h, own + 32, p.layer_norm1_gamma, layer_norm1_rstd, d_transformer_block4_add2);
    })
    PARALLEL_ADD(N, 8, 16780*N, 394, 10, d_.dense1_b, pack + 16, room2);
    PARALLEL_ADD(N, 8, 16780*N, 394, 128, d_.layer_norm1_beta, pack + 160, room2);
    PARALLEL_ADD(N, 8, 16780*N, 394, 128, d_.layer_norm1_gamma, pack + 288, room2);
    PARALLEL_ADD(N, 8, 16780*N, 394, 128, d_.transformer_block4.feed_forward_dense2_b, pack + 416, room2);
    cross_entropy1_mean_kernel(N, cross_entropy1_each, loss);
    /* d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o] */
    contract(128, 10, 4*N, 1.0f, layer_norm1_y, 1, 128, d_dense1_z, 10, 1, NULL, 0, 0, d_.dense1_W, 10, 1, pack);
    d_transformer_block_part(N, d_transformer_block4_add2, p.transformer_block4.attention_W_q, workspace + 93632*N + 7200, workspace + 73408*N + 5760, d_.transformer_block4.norm1_gamma, d_transformer_block4_add1, transformer_block4_norm1_y, pack);
    PARALLEL_SUM(11*N, 64, 23936*N, 384, {
        PARALLEL_ZERO(pack + part*512 + 128, 384);
        d_norm2_beta_kernel(part_first, part_end, N, part_count > 1 ? pack + part*512 + 128 : d_.transformer_block4.norm1_beta, part_count > 1 ? pack + part*512 + 256 : d_.transformer_block4.norm1_gamma, part_count > 1 ? pack + part*512 + 384 : d_.transformer_block3.feed_forward_dense2_b, d_transformer_block4_norm1_y, transformer_block4_norm1_h, pack + part*512, p.transformer_block4.norm1_gamma, d_transformer_block3_add2, transformer_block4_norm1_rstd, d_transformer_block4_add1);
    })
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block4.norm1_beta, pack + 128, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block4.norm1_gamma, pack + 256, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block3.feed_forward_dense2_b, pack + 384, 512);
    d_transformer_block_part(N, d_transformer_block3_add2, p.transformer_block3.attention_W_q, workspace + 69168*N + 5280, workspace + 47536*N + 3680, d_.transformer_block3.norm1_gamma, d_transformer_block3_add1, transformer_block3_norm1_y, pack);
    PARALLEL_SUM(11*N, 64, 23936*N, 384, {
        PARALLEL_ZERO(pack + part*512 + 128, 384);
        d_norm2_beta_kernel(part_first, part_end, N, part_count > 1 ? pack + part*512 + 128 : d_.transformer_block3.norm1_beta, part_count > 1 ? pack + part*512 + 256 : d_.transformer_block3.norm1_gamma, part_count > 1 ? pack + part*512 + 384 : d_.transformer_block2.feed_forward_dense2_b, d_transformer_block3_norm1_y, transformer_block3_norm1_h, pack + part*512, p.transformer_block3.norm1_gamma, d_transformer_block2_add2, transformer_block3_norm1_rstd, d_transformer_block3_add1);
    })
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block3.norm1_beta, pack + 128, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block3.norm1_gamma, pack + 256, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block2.feed_forward_dense2_b, pack + 384, 512);
    d_transformer_block_part(N, d_transformer_block2_add2, p.transformer_block2.attention_W_q, workspace + 46112*N + 3520, workspace + 24480*N + 1920, d_.transformer_block2.norm1_gamma, d_transformer_block2_add1, transformer_block2_norm1_y, pack);
    PARALLEL_SUM(11*N, 64, 23936*N, 384, {
        PARALLEL_ZERO(pack + part*512 + 128, 384);
        d_norm2_beta_kernel(part_first, part_end, N, part_count > 1 ? pack + part*512 + 128 : d_.transformer_block2.norm1_beta, part_count > 1 ? pack + part*512 + 256 : d_.transformer_block2.norm1_gamma, part_count > 1 ? pack + part*512 + 384 : d_.transformer_block1.feed_forward_dense2_b, d_transformer_block2_norm1_y, transformer_block2_norm1_h, pack + part*512, p.transformer_block2.norm1_gamma, d_transformer_block1_add2, transformer_block2_norm1_rstd, d_transformer_block2_add1);
    })
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block2.norm1_beta, pack + 128, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block2.norm1_gamma, pack + 256, 512);
    PARALLEL_ADD(11*N, 64, 23936*N, 384, 128, d_.transformer_block1.feed_forward_dense2_b, pack + 384, 512);
    d_transformer_block_part(N, d_transformer_block1_add2, p.transformer_block1.attention_W_q, workspace + 23056*N + 1760, workspace + 1424*N + 160, d_.transformer_block1.norm1_gamma, d_transformer_block1_add1, transformer_block1_norm1_y, pack);
    PARALLEL_SUM(N, 5, 25344*N, 3200, {
        PARALLEL_ZERO(pack + part*3328 + 128, 3200);
        d_transformer_block1_norm1_beta_kernel(part_first, part_end, N, part_count > 1 ? pack + part*3328 + 128 : d_.transformer_block1.norm1_beta, part_count > 1 ? pack + part*3328 + 256 : d_.transformer_block1.norm1_gamma, part_count > 1 ? pack + part*3328 + 384 : d_.position_embedding1_P, d_transformer_block1_norm1_y, transformer_block1_norm1_h, pack + part*3328, p.transformer_block1.norm1_gamma, transformer_block1_norm1_rstd, d_transformer_block1_add1, part_count > 1 ? pack + part*3328 + 1792 : d_.embedding1_E, x);
    })
    PARALLEL_ADD(N, 5, 25344*N, 3200, 128, d_.transformer_block1.norm1_beta, pack + 128, 3328);
    PARALLEL_ADD(N, 5, 25344*N, 3200, 128, d_.transformer_block1.norm1_gamma, pack + 256, 3328);
    PARALLEL_ADD(N, 5, 25344*N, 3200, 1408, d_.position_embedding1_P, pack + 384, 3328);
    PARALLEL_ADD(N, 5, 25344*N, 3200, 1536, d_.embedding1_E, pack + 1792, 3328);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int addition_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    const int64_t t = *step;
    const float *g = grads;
    float *squared_norm = workspace;
    float *gradient_scale = workspace + 16;
    float *w = params;
    float *m = state;
    float *v = state + 797578;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005 */
    const double lr = new_t - 1 < 100 ? 1e-05*(double)(new_t - 1) : 0.0005 + 0.0005*cos(3.141592653589793*minimum(0.0011111111111111111*(double)(new_t - 1 - 100), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.98^new_t */
    const double c2 = 1.0 - pow(0.98, (double)new_t);
    FLUSH_DENORMALS
    squared_norm_kernel(g, squared_norm);
    gradient_scale_kernel(gradient_scale, squared_norm);
    PARALLEL(797578, 64, 29510386, scaled_g_kernel(part_first, part_end, lr, c2, c1, g, w, m, v, gradient_scale))
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int addition_train_step(int64_t N, float *params, float *state, int64_t *step, const int64_t *x, const int64_t *y, float *loss, float *workspace)
{
    float *grads = workspace + 107712*N + 8000;
    const int failed = addition_backward(N, params, x, y, grads, loss, workspace);
    return failed ? failed : addition_update(params, grads, state, step, grads + 797584);
}

/* The loss at x[N,11], y[N,4], as the network is outside training. */
int addition_loss(int64_t N, const float *params, const int64_t *x, const int64_t *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *position_embedding1_y = workspace;
    float *transformer_block1_norm1_y = workspace + 1408*N + 160;
    float *transformer_block1_add2 = workspace + 1408*N + 160;
    float *transformer_block1_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *transformer_block1_add1 = workspace + 9856*N + 960;
    float *transformer_block2_norm1_y = workspace;
    float *transformer_block2_add2 = workspace;
    float *transformer_block2_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *transformer_block2_add1 = workspace + 9856*N + 960;
    float *transformer_block3_norm1_y = workspace + 1408*N + 160;
    float *transformer_block3_add2 = workspace + 1408*N + 160;
    float *transformer_block3_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *transformer_block3_add1 = workspace + 9856*N + 960;
    float *transformer_block4_norm1_y = workspace;
    float *transformer_block4_add1 = workspace + 9856*N + 960;
    float *transformer_block4_feed_forward_dense2_z = workspace + 11264*N + 1120;
    float *layer_norm1_y = workspace;
    float *dense1_z = workspace + 1408*N + 160;
    float *cross_entropy1_each = workspace;
    float *pack = workspace + 12672*N + 1280;
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) return 1;
    for (int64_t i = 0; i < 4*N; i++)
        if (y[i] < 0 || y[i] >= 10) return 2;
    PARALLEL(N, 1, 21252*N, embedding1_y_kernel(part_first, part_end, p.embedding1_E, x, position_embedding1_y, p.position_embedding1_P, pack + part*128, transformer_block1_norm1_y, p.transformer_block1.norm1_gamma, p.transformer_block1.norm1_beta))
    transformer_block_part(N, transformer_block1_norm1_y, p.transformer_block1.attention_W_q, workspace + 2816*N + 320, position_embedding1_y, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, transformer_block1_add2, transformer_block1_feed_forward_dense2_z, transformer_block1_add1, pack + part*128, transformer_block2_norm1_y, p.transformer_block2.norm1_gamma, p.transformer_block2.norm1_beta))
    transformer_block_part(N, transformer_block2_norm1_y, p.transformer_block2.attention_W_q, workspace + 2816*N + 320, transformer_block1_add2, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, transformer_block2_add2, transformer_block2_feed_forward_dense2_z, transformer_block2_add1, pack + part*128, transformer_block3_norm1_y, p.transformer_block3.norm1_gamma, p.transformer_block3.norm1_beta))
    transformer_block_part(N, transformer_block3_norm1_y, p.transformer_block3.attention_W_q, workspace + 2816*N + 320, transformer_block2_add2, pack);
    PARALLEL(11*N, 1, 19844*N, add1_kernel(part_first, part_end, transformer_block3_add2, transformer_block3_feed_forward_dense2_z, transformer_block3_add1, pack + part*128, transformer_block4_norm1_y, p.transformer_block4.norm1_gamma, p.transformer_block4.norm1_beta))
    transformer_block_part(N, transformer_block4_norm1_y, p.transformer_block4.attention_W_q, workspace + 2816*N + 320, transformer_block3_add2, pack);
    const int64_t room1 = 1536 + contract_room(4*N, 10, 128);
    PARALLEL(N, 8, 14128*N, {
        float *own = pack + part*room1;
        transformer_block4_add2_kernel(part_first, part_end, own + 128, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, own, layer_norm1_y, p.layer_norm1_gamma, p.layer_norm1_beta);
        /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
        contract_rows(4*part_first, 4*part_end, 4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, p.dense1_W, 10, 1, p.dense1_b, 0, 1, dense1_z, 10, 1, own + 1536);
    })
    PARALLEL(N, 1, 644*N, cross_entropy1_lse_max_kernel2(part_first, part_end, dense1_z, pack + part*16, cross_entropy1_each, y))
    cross_entropy1_mean_kernel(N, cross_entropy1_each, loss);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t addition_workspace_size(int64_t N)
{
    int64_t size = 107712*N + 805616;
    int64_t packed = parallel_used()*128;
    packed = parallel_larger(packed, contract_pack_size(11*N, 128, 128));
    packed = parallel_larger(packed, parallel_used()*contract_room(11, 11, 32));
    packed = parallel_larger(packed, parallel_used()*16);
    packed = parallel_larger(packed, parallel_used()*contract_room(11, 32, 11));
    packed = parallel_larger(packed, contract_pack_size(11*N, 512, 128));
    packed = parallel_larger(packed, contract_pack_size(11*N, 128, 512));
    packed = parallel_larger(packed, parallel_used()*(1536 + contract_room(4*N, 10, 128)));
    packed = parallel_larger(packed, parallel_sums(N, 8, 16780*N, 394)*(544 + contract_room(4*N, 128, 10)));
    packed = parallel_larger(packed, 544 + contract_pack_size(4*N, 128, 10));
    packed = parallel_larger(packed, contract_pack_size(128, 10, 4*N));
    packed = parallel_larger(packed, contract_pack_size(512, 128, 11*N));
    packed = parallel_larger(packed, parallel_sums(11*N, 64, 16896*N, 512)*512);
    packed = parallel_larger(packed, contract_pack_size(128, 512, 11*N));
    packed = parallel_larger(packed, parallel_sums(11*N, 64, 23936*N, 384)*512);
    packed = parallel_larger(packed, contract_pack_size(128, 128, 11*N));
    packed = parallel_larger(packed, parallel_sums(N, 5, 3828*N, 128)*128);
    packed = parallel_larger(packed, parallel_sums(11*N, 64, 2816*N, 256)*256);
    packed = parallel_larger(packed, parallel_sums(N, 5, 25344*N, 3200)*3328);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: addition_train_epoch_workspace_size(...). */
int addition_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const int64_t *x, const int64_t *y, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    workspace += (uintptr_t)workspace%8/4;
    int64_t *x_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*22 + 15)/16*16;
    int64_t *y_rows = (int64_t *)workspace;
    if (order != NULL) workspace += (most*8 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 11; j++)
                    x_rows[i*11 + j] = x[order[k*most + i]*11 + j];
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 4; j++)
                    y_rows[i*4 + j] = y[order[k*most + i]*4 + j];
        }
        const int64_t *x_batch = order != NULL ? x_rows : x + k*most*11;
        const int64_t *y_batch = order != NULL ? y_rows : y + k*most*4;
        const int failed = addition_train_step(rows, params, state, step, x_batch, y_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t addition_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = addition_workspace_size(most);
    const int64_t need = addition_workspace_size(rest);
    return 16 + (most*22 + 15)/16*16 + (most*8 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void addition_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void addition_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int addition_threads(void)
{
    return parallel_used();
}
