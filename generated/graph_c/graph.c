/* graph: a network of 2,452 parameters and its training step.

Made by symgrad 0.1.0 from examples/graph.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: E = given by the arguments; V = given by the arguments; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "graph.h"

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

KERNEL void graph_attention1_sent_kernel(int64_t part_first, int64_t part_end, const float *graph_attention1_a, const float *graph_attention1_m, float *graph_attention1_sent, const float *graph_attention1_b, float *graph_attention1_taken)
{
    for (int64_t u = part_first; u < part_end; u++) {
        for (int64_t h = 0; h < 4; h++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t o = 0; o < 8; o++)
                c1 += graph_attention1_a[8*h + o]*graph_attention1_m[32*u + 8*h + o];
            /* graph_attention1_sent[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_a[h,o] */
            graph_attention1_sent[4*u + h] = c1;
            float c2 = 0.0f;
            #pragma omp simd reduction(+:c2)
            for (int64_t o = 0; o < 8; o++)
                c2 += graph_attention1_b[8*h + o]*graph_attention1_m[32*u + 8*h + o];
            /* graph_attention1_taken[u,h] = Σ_o graph_attention1_m[u,h,o]·graph_attention1_b[h,o] */
            graph_attention1_taken[4*u + h] = c2;
        }
    }
}

KERNEL void graph_attention1_total_max_kernel(int64_t part_first, int64_t part_end, float *graph_attention1_total_max)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        graph_attention1_total_max[i1] = -INFINITY;
    }
}

KERNEL void graph_attention1_total_total_kernel(int64_t part_first, int64_t part_end, float *graph_attention1_total_total)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(4, graph_attention1_total_total + 4*i0);
    }
}

KERNEL void graph_attention1_z_kernel(int64_t part_first, int64_t part_end, float *graph_attention1_z)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(32, graph_attention1_z + 32*i0);
    }
}

KERNEL void graph_attention1_s_kernel(int64_t E, const float *graph_attention1_sent, const int64_t *start, const float *graph_attention1_taken, const int64_t *end, float *graph_attention1_s, float *graph_attention1_total_max)
{
    for (int64_t e = 0; e < E; e++) {
        for (int64_t h = 0; h < 4; h++) {
            const float t1 = graph_attention1_sent[h + 4*start[e]] + graph_attention1_taken[h + 4*end[e]];
            /* graph_attention1_s[e,h] = graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else 0.2·(graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h]) */
            graph_attention1_s[4*e + h] = t1 > 0.0f ? t1 : 0.2f*t1;
            /* graph_attention1_total_max[end[e],h] = graph_attention1_s[e,h] */
            graph_attention1_total_max[h + 4*end[e]] = maximumf(graph_attention1_total_max[h + 4*end[e]], graph_attention1_s[4*e + h]);
        }
    }
}

KERNEL void graph_attention1_total_shift_kernel(int64_t part_first, int64_t part_end, float *graph_attention1_total_shift, const float *graph_attention1_total_max)
{
    /* graph_attention1_total_shift[i0,i1] = min(max(graph_attention1_total_max[i0,i1], −3e38), 3e38) */
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        graph_attention1_total_shift[i1] = minimumf(maximumf(graph_attention1_total_max[i1], -3e+38f), 3e+38f);
    }
}

KERNEL void graph_attention1_total_total_kernel2(int64_t E, float *graph_attention1_total_total, const int64_t *end, const float *graph_attention1_s, const float *graph_attention1_total_shift)
{
    /* graph_attention1_total_total[end[e],h] += exp(graph_attention1_s[e,h] − graph_attention1_total_shift[end[e],h]) */
    for (int64_t e = 0; e < E; e++) {
        for (int64_t h = 0; h < 4; h++) {
            graph_attention1_total_total[h + 4*end[e]] += expf(graph_attention1_s[4*e + h] - graph_attention1_total_shift[h + 4*end[e]]);
        }
    }
}

KERNEL void graph_attention1_total_sum_kernel(int64_t part_first, int64_t part_end, const float *graph_attention1_total_total, float *graph_attention1_total, const float *graph_attention1_total_max)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        #pragma omp simd
        for (int64_t i1 = 0; i1 < 4; i1++) {
            /* graph_attention1_total_sum[i0,i1] = max(graph_attention1_total_total[i0,i1], 1) */
            const float graph_attention1_total_sum = maximumf(graph_attention1_total_total[4*i0 + i1], 1.0f);
            /* graph_attention1_total[i0,i1] = graph_attention1_total_max[i0,i1] + log(graph_attention1_total_sum[i0,i1]) */
            graph_attention1_total[4*i0 + i1] = graph_attention1_total_max[4*i0 + i1] + logf(graph_attention1_total_sum);
        }
    }
}

KERNEL void graph_attention1_p_kernel(int64_t E, const float *graph_attention1_s, const float *graph_attention1_total, const int64_t *end, float *graph_attention1_z, const float *graph_attention1_m, const int64_t *start)
{
    for (int64_t e = 0; e < E; e++) {
        for (int64_t h = 0; h < 4; h++) {
            /* graph_attention1_p[e,h] = exp(graph_attention1_s[e,h] − graph_attention1_total[end[e],h]) */
            const float graph_attention1_p = expf(graph_attention1_s[4*e + h] - graph_attention1_total[h + 4*end[e]]);
            /* graph_attention1_z[end[e],h,o] += graph_attention1_m[start[e],h,o]·graph_attention1_p[e,h] */
            for (int64_t o = 0; o < 8; o++) {
                graph_attention1_z[8*h + o + 32*end[e]] += graph_attention1_m[8*h + o + 32*start[e]]*graph_attention1_p;
            }
        }
    }
}

KERNEL void activation1_h_kernel(int64_t part_first, int64_t part_end, const float *graph_attention1_z, float *flatten1_flat)
{
    for (int64_t h = part_first; h < part_end; h++) {
        #pragma omp simd
        for (int64_t o = 0; o < 8; o++) {
            /* activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else expm1(graph_attention1_z[u,h,o]) */
            const float activation1_h = graph_attention1_z[8*h + o] > 0.0f ? graph_attention1_z[8*h + o] : expm1f(graph_attention1_z[8*h + o] > 0.0f ? 0.0f : graph_attention1_z[8*h + o]);
            /* flatten1_flat[u,8·h+o] = activation1_h[u,h,o] */
            flatten1_flat[8*h + o] = activation1_h;
        }
    }
}

KERNEL void graph_attention2_sent_kernel(int64_t part_first, int64_t part_end, const float *graph_attention2_a, const float *graph_attention2_m, float *graph_attention2_sent, const float *graph_attention2_b, float *graph_attention2_taken)
{
    for (int64_t u = part_first; u < part_end; u++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t o = 0; o < 10; o++)
            c1 += graph_attention2_a[o]*graph_attention2_m[10*u + o];
        /* graph_attention2_sent[u,0] += Σ_o graph_attention2_m[u,0,o]·graph_attention2_a[0,o] */
        graph_attention2_sent[u] = c1;
        float c2 = 0.0f;
        #pragma omp simd reduction(+:c2)
        for (int64_t o = 0; o < 10; o++)
            c2 += graph_attention2_b[o]*graph_attention2_m[10*u + o];
        /* graph_attention2_taken[u,0] += Σ_o graph_attention2_m[u,0,o]·graph_attention2_b[0,o] */
        graph_attention2_taken[u] = c2;
    }
}

KERNEL void graph_attention2_total_max_kernel(int64_t part_first, int64_t part_end, float *graph_attention2_total_max)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        graph_attention2_total_max[i1] = -INFINITY;
    }
}

KERNEL void graph_attention2_total_total_kernel(int64_t part_first, int64_t part_end, float *graph_attention2_total_total)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(1, graph_attention2_total_total + i0);
    }
}

KERNEL void graph_attention2_z_kernel(int64_t part_first, int64_t part_end, float *graph_attention2_z)
{
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        set_zero(10, graph_attention2_z + 10*i0);
    }
}

KERNEL void graph_attention2_s_kernel(int64_t E, const float *graph_attention2_sent, const int64_t *start, const float *graph_attention2_taken, const int64_t *end, float *graph_attention2_s, float *graph_attention2_total_max)
{
    for (int64_t e = 0; e < E; e++) {
        const float t1 = graph_attention2_sent[start[e]] + graph_attention2_taken[end[e]];
        /* graph_attention2_s[e,0] = graph_attention2_sent[start[e],0] + graph_attention2_taken[end[e],0] if graph_attention2_sent[start[e],0] + graph_attention2_taken[end[e],0] > 0 else 0.2·(graph_attention2_sent[start[e],0] + graph_attention2_taken[end[e],0]) */
        graph_attention2_s[e] = t1 > 0.0f ? t1 : 0.2f*t1;
        /* graph_attention2_total_max[end[e],0] = graph_attention2_s[e,0] */
        graph_attention2_total_max[end[e]] = maximumf(graph_attention2_total_max[end[e]], graph_attention2_s[e]);
    }
}

KERNEL void graph_attention2_total_shift_kernel(int64_t part_first, int64_t part_end, float *graph_attention2_total_shift, const float *graph_attention2_total_max)
{
    /* graph_attention2_total_shift[i0,0] = min(max(graph_attention2_total_max[i0,0], −3e38), 3e38) */
    #pragma omp simd
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        graph_attention2_total_shift[i0] = minimumf(maximumf(graph_attention2_total_max[i0], -3e+38f), 3e+38f);
    }
}

KERNEL void graph_attention2_total_total_kernel2(int64_t E, float *graph_attention2_total_total, const int64_t *end, const float *graph_attention2_s, const float *graph_attention2_total_shift)
{
    /* graph_attention2_total_total[end[e],0] += exp(graph_attention2_s[e,0] − graph_attention2_total_shift[end[e],0]) */
    for (int64_t e = 0; e < E; e++) {
        graph_attention2_total_total[end[e]] += expf(graph_attention2_s[e] - graph_attention2_total_shift[end[e]]);
    }
}

KERNEL void graph_attention2_total_sum_kernel(int64_t part_first, int64_t part_end, const float *graph_attention2_total_total, float *graph_attention2_total, const float *graph_attention2_total_max)
{
    #pragma omp simd
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        /* graph_attention2_total_sum[i0,0] = max(graph_attention2_total_total[i0,0], 1) */
        const float graph_attention2_total_sum = maximumf(graph_attention2_total_total[i0], 1.0f);
        /* graph_attention2_total[i0,0] = graph_attention2_total_max[i0,0] + log(graph_attention2_total_sum[i0,0]) */
        graph_attention2_total[i0] = graph_attention2_total_max[i0] + logf(graph_attention2_total_sum);
    }
}

KERNEL void graph_attention2_p_kernel(int64_t E, const float *graph_attention2_s, const float *graph_attention2_total, const int64_t *end, float *graph_attention2_z, const float *graph_attention2_m, const int64_t *start)
{
    for (int64_t e = 0; e < E; e++) {
        /* graph_attention2_p[e,0] = exp(graph_attention2_s[e,0] − graph_attention2_total[end[e],0]) */
        const float graph_attention2_p = expf(graph_attention2_s[e] - graph_attention2_total[end[e]]);
        /* graph_attention2_z[end[e],0,o] += graph_attention2_m[start[e],0,o]·graph_attention2_p[e,0] */
        for (int64_t o = 0; o < 10; o++) {
            graph_attention2_z[o + 10*end[e]] += graph_attention2_m[o + 10*start[e]]*graph_attention2_p;
        }
    }
}

KERNEL void flatten2_flat_kernel(int64_t part_first, int64_t part_end, float *flatten2_flat, const float *graph_attention2_z)
{
    /* flatten2_flat[n,j] = graph_attention2_z[n,0,j] */
    #pragma omp simd
    for (int64_t j = part_first; j < part_end; j++) {
        flatten2_flat[j] = graph_attention2_z[j];
    }
}

/* Numbers in [0, 1) of 24 bits. */
static void uniform(int64_t count, int64_t seed, int64_t step, int64_t stream, float *u)
{
    const uint64_t key = random_key(seed, step, stream);
    for (int64_t k = 0; k < count; k++)
        u[k] = (float)(random_bits(key, k) >> 40)*(float)5.9604644775390625e-8;
}

KERNEL void graph_attention1_p_kernel2(int64_t E, float *graph_attention1_p, const float *graph_attention1_s, const float *graph_attention1_total, const int64_t *end, float *graph_attention1_z, const float *graph_attention1_m, const int64_t *start)
{
    for (int64_t e = 0; e < E; e++) {
        for (int64_t h = 0; h < 4; h++) {
            /* graph_attention1_p[e,h] = exp(graph_attention1_s[e,h] − graph_attention1_total[end[e],h]) */
            graph_attention1_p[4*e + h] = expf(graph_attention1_s[4*e + h] - graph_attention1_total[h + 4*end[e]]);
            const float e1 = graph_attention1_p[4*e + h];
            /* graph_attention1_z[end[e],h,o] += graph_attention1_m[start[e],h,o]·graph_attention1_p[e,h] */
            for (int64_t o = 0; o < 8; o++) {
                graph_attention1_z[8*h + o + 32*end[e]] += e1*graph_attention1_m[8*h + o + 32*start[e]];
            }
        }
    }
}

KERNEL void cross_entropy1_total_kernel(float *cross_entropy1_total)
{
    cross_entropy1_total[0] = 0.0f;
}

KERNEL void d_graph_attention2_p_kernel(int64_t part_first, int64_t part_end, float *d_graph_attention2_p)
{
    #pragma omp simd
    for (int64_t e = part_first; e < part_end; e++) {
        d_graph_attention2_p[e] = 0.0f;
    }
}

KERNEL void activation1_h_kernel2(int64_t part_first, int64_t part_end, const float *graph_attention1_z, float *flatten1_flat, float *dropout1_h, const float *dropout1_u)
{
    for (int64_t u = part_first; u < part_end; u++) {
        for (int64_t h = 0; h < 4; h++) {
            #pragma omp simd
            for (int64_t o = 0; o < 8; o++) {
                /* activation1_h[u,h,o] = graph_attention1_z[u,h,o] if graph_attention1_z[u,h,o] > 0 else expm1(graph_attention1_z[u,h,o]) */
                const float activation1_h = graph_attention1_z[32*u + 8*h + o] > 0.0f ? graph_attention1_z[32*u + 8*h + o] : expm1f(graph_attention1_z[32*u + 8*h + o] > 0.0f ? 0.0f : graph_attention1_z[32*u + 8*h + o]);
                /* flatten1_flat[u,8·h+o] = activation1_h[u,h,o] */
                flatten1_flat[8*h + o] = activation1_h;
            }
        }
        /* dropout1_h[u,i] = 0 if dropout1_u[u,i] < 1/2 else 2·flatten1_flat[u,i] */
        #pragma omp simd
        for (int64_t i = 0; i < 32; i++) {
            dropout1_h[32*u + i] = dropout1_u[32*u + i] < 0.5f ? 0.0f : 2.0f*flatten1_flat[i];
        }
    }
}

KERNEL void d_graph_attention2_total_kernel(int64_t part_first, int64_t part_end, float *d_graph_attention2_total)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        d_graph_attention2_total[i1] = 0.0f;
    }
}

KERNEL void graph_attention2_p_kernel2(int64_t E, float *graph_attention2_p, const float *graph_attention2_s, const float *graph_attention2_total, const int64_t *end, float *graph_attention2_z, const float *graph_attention2_m, const int64_t *start)
{
    for (int64_t e = 0; e < E; e++) {
        /* graph_attention2_p[e,0] = exp(graph_attention2_s[e,0] − graph_attention2_total[end[e],0]) */
        graph_attention2_p[e] = expf(graph_attention2_s[e] - graph_attention2_total[end[e]]);
        const float e1 = graph_attention2_p[e];
        /* graph_attention2_z[end[e],0,o] += graph_attention2_m[start[e],0,o]·graph_attention2_p[e,0] */
        for (int64_t o = 0; o < 10; o++) {
            graph_attention2_z[o + 10*end[e]] += e1*graph_attention2_m[o + 10*start[e]];
        }
    }
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t part_first, int64_t part_end, const float *graph_attention2_z, float *cross_entropy1_lse_exp, float *cross_entropy1_lse_sum, const int64_t *y, float *cross_entropy1_weighted, const float *known, float *cross_entropy1_total)
{
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_lse_max[n] = max_k graph_attention2_z[n,0,k] */
            float cross_entropy1_lse_max = -INFINITY;
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, graph_attention2_z[10*n + k]);
            /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            /* cross_entropy1_lse_exp[n,k] = exp(graph_attention2_z[n,0,k] − cross_entropy1_lse_shift[n]) */
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[10*n + k] = expf(graph_attention2_z[10*n + k] - cross_entropy1_lse_shift);
            }
            /* cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k] */
            float cross_entropy1_lse_total = 0.0f;
            #pragma omp simd reduction(+:cross_entropy1_lse_total)
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_total += cross_entropy1_lse_exp[10*n + k];
            /* cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1) */
            cross_entropy1_lse_sum[n] = maximumf(cross_entropy1_lse_total, 1.0f);
            /* cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum[n]);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − graph_attention2_z[n,0,y[n]] */
            const float cross_entropy1_each = cross_entropy1_lse - graph_attention2_z[10*n + y[n]];
            /* cross_entropy1_weighted[n] = cross_entropy1_each[n]·known[n] */
            cross_entropy1_weighted[n] = cross_entropy1_each*known[n];
            /* cross_entropy1_total += Σ_n known[n] */
            part1 += known[n];
        }
        total1 += part1;
    }
    cross_entropy1_total[0] += (float)total1;
}

KERNEL void cross_entropy1_mean_kernel(int64_t part_first, int64_t part_end, const float *cross_entropy1_weighted, const float *known, const float *cross_entropy1_lse_sum, float *d_flatten2_flat, const float *cross_entropy1_lse_exp, const int64_t *y, float *cross_entropy1_mean, const float *cross_entropy1_total)
{
    const float u1 = (float)cross_entropy1_total[0];
    double total1 = 0;
    for (int64_t n__first = part_first; n__first < part_end; n__first += 64) {
        const int64_t n__end = n__first + 64 < part_end ? n__first + 64 : part_end;
        float part1 = 0;
        for (int64_t n_ = n__first; n_ < n__end; n_++) {
            /* cross_entropy1_mean += Σ_n cross_entropy1_weighted[n]/cross_entropy1_total */
            part1 += cross_entropy1_weighted[n_]/u1;
            /* d_cross_entropy1_each[n] = known[n]/cross_entropy1_total */
            const float d_cross_entropy1_each = known[n_]/u1;
            const float e1 = cross_entropy1_lse_sum[n_];
            /* d_flatten2_flat[n,k] = d_cross_entropy1_each[n]·(cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]]) */
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_flatten2_flat[10*n_ + k] = (cross_entropy1_lse_exp[10*n_ + k]/e1 - (k == y[n_] ? 1.0f : 0.0f))*d_cross_entropy1_each;
            }
        }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
}

KERNEL void d_graph_attention2_m_kernel(int64_t E, const float *graph_attention2_p, float *d_graph_attention2_m, const int64_t *start, const float *d_flatten2_flat, const int64_t *end)
{
    /* d_graph_attention2_m[start[e],0,o] += d_flatten2_flat[end[e],o]·graph_attention2_p[e,0] */
    for (int64_t e = 0; e < E; e++) {
        const float e1 = graph_attention2_p[e];
        for (int64_t o = 0; o < 10; o++) {
            d_graph_attention2_m[o + 10*start[e]] += e1*d_flatten2_flat[o + 10*end[e]];
        }
    }
}

KERNEL void d_graph_attention2_p_kernel2(int64_t E, float *d_graph_attention2_p, const float *d_flatten2_flat, const int64_t *end, const float *graph_attention2_m, const int64_t *start)
{
    /* d_graph_attention2_p[e,0] += Σ_o d_flatten2_flat[end[e],o]·graph_attention2_m[start[e],0,o] */
    for (int64_t o = 0; o < 10; o++) {
        #pragma omp simd
        for (int64_t e = 0; e < E; e++) {
            d_graph_attention2_p[e] += d_flatten2_flat[o + 10*end[e]]*graph_attention2_m[o + 10*start[e]];
        }
    }
}

KERNEL void d_graph_attention2_total_kernel2(int64_t E, float *d_graph_attention2_total, const int64_t *end, const float *d_graph_attention2_p, const float *graph_attention2_p)
{
    /* d_graph_attention2_total[end[e],0] += −d_graph_attention2_p[e,0]·graph_attention2_p[e,0] */
    for (int64_t e = 0; e < E; e++) {
        d_graph_attention2_total[end[e]] += -d_graph_attention2_p[e]*graph_attention2_p[e];
    }
}

KERNEL void d_graph_attention2_s_kernel(int64_t E, const float *d_graph_attention2_p, const float *d_graph_attention2_total, const int64_t *end, const float *graph_attention2_p, const float *graph_attention2_sent, const int64_t *start, const float *graph_attention2_taken, float *d_graph_attention2_sent, float *d_graph_attention2_taken)
{
    for (int64_t e = 0; e < E; e++) {
        /* d_graph_attention2_s[e,0] = graph_attention2_p[e,0]·(d_graph_attention2_p[e,0] + d_graph_attention2_total[end[e],0]) */
        const float d_graph_attention2_s = (d_graph_attention2_p[e] + d_graph_attention2_total[end[e]])*graph_attention2_p[e];
        const float t1 = d_graph_attention2_s*(graph_attention2_sent[start[e]] + graph_attention2_taken[end[e]] > 0.0f ? 1.0f : 0.2f);
        /* d_graph_attention2_sent[start[e],0] += d_graph_attention2_s[e,0]·(1 if graph_attention2_sent[start[e],0] + graph_attention2_taken[end[e],0] > 0 else 0.2) */
        d_graph_attention2_sent[start[e]] += t1;
        /* d_graph_attention2_taken[end[e],0] += d_graph_attention2_s[e,0]·(1 if graph_attention2_sent[start[e],0] + graph_attention2_taken[end[e],0] > 0 else 0.2) */
        d_graph_attention2_taken[end[e]] += t1;
    }
}

KERNEL void d_graph_attention2_b_kernel(int64_t part_first, int64_t part_end, int64_t V, float *d_graph_attention2_b, float *d_graph_attention2_a, const float *d_graph_attention2_taken, const float *d_graph_attention2_sent, const float *graph_attention2_m, float *d_graph_attention2_m, const float *graph_attention2_b, const float *graph_attention2_a)
{
    double total1[10] = {0};
    double total2[10] = {0};
    for (int64_t u_first = part_first; u_first < part_end; u_first += 64) {
        const int64_t u_end = u_first + 64 < part_end ? u_first + 64 : part_end;
        if (V > 64) {
            set_aside(10, total1, d_graph_attention2_b);
            set_aside(10, total2, d_graph_attention2_a);
        }
        for (int64_t u = u_first; u < u_end; u++) {
            const float e1 = d_graph_attention2_taken[u];
            const float e2 = d_graph_attention2_sent[u];
            #pragma omp simd
            for (int64_t o = 0; o < 10; o++) {
                /* d_graph_attention2_b[0,o] += Σ_u graph_attention2_m[u,0,o]·d_graph_attention2_taken[u,0] */
                d_graph_attention2_b[o] += e1*graph_attention2_m[10*u + o];
                /* d_graph_attention2_a[0,o] += Σ_u graph_attention2_m[u,0,o]·d_graph_attention2_sent[u,0] */
                d_graph_attention2_a[o] += e2*graph_attention2_m[10*u + o];
                /* d_graph_attention2_m[u,0,o] += d_graph_attention2_sent[u,0]·graph_attention2_a[0,o] + d_graph_attention2_taken[u,0]·graph_attention2_b[0,o] */
                d_graph_attention2_m[10*u + o] += e1*graph_attention2_b[o] + e2*graph_attention2_a[o];
            }
        }
    }
    if (V > 64) {
        take_back(10, d_graph_attention2_b, total1);
        take_back(10, d_graph_attention2_a, total2);
    }
}

KERNEL void d_activation1_h_kernel(int64_t part_first, int64_t part_end, const float *d_dropout1_h, const float *dropout1_u, float *d_graph_attention1_z, const float *graph_attention1_z)
{
    for (int64_t i_ = part_first; i_ < part_end; i_++) {
        #pragma omp simd
        for (int64_t j = 0; j < 8; j++) {
            /* d_activation1_h[n,i,j] = d_dropout1_h[n,8·i+j]·(0 if dropout1_u[n,8·i+j] < 1/2 else 2) */
            const float d_activation1_h = d_dropout1_h[8*i_ + j]*(dropout1_u[8*i_ + j] < 0.5f ? 0.0f : 2.0f);
            /* d_graph_attention1_z[n,i,j] = d_activation1_h[n,i,j]·(1 if graph_attention1_z[n,i,j] > 0 else exp(graph_attention1_z[n,i,j])) */
            d_graph_attention1_z[8*i_ + j] = d_activation1_h*(graph_attention1_z[8*i_ + j] > 0.0f ? 1.0f : expf(graph_attention1_z[8*i_ + j] > 0.0f ? 0.0f : graph_attention1_z[8*i_ + j]));
        }
    }
}

KERNEL void d_graph_attention1_total_kernel(int64_t part_first, int64_t part_end, float *d_graph_attention1_total)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        d_graph_attention1_total[i1] = 0.0f;
    }
}

KERNEL void d_graph_attention1_m_kernel(int64_t E, const float *graph_attention1_p, float *d_graph_attention1_m, const int64_t *start, const float *d_graph_attention1_z, const int64_t *end, float *d_graph_attention1_p, const float *graph_attention1_m, float *d_graph_attention1_total)
{
    for (int64_t e = 0; e < E; e++) {
        /* d_graph_attention1_m[start[e],h,o] += d_graph_attention1_z[end[e],h,o]·graph_attention1_p[e,h] */
        for (int64_t h = 0; h < 4; h++) {
            const float e1 = graph_attention1_p[4*e + h];
            for (int64_t o = 0; o < 8; o++) {
                d_graph_attention1_m[8*h + o + 32*start[e]] += e1*d_graph_attention1_z[8*h + o + 32*end[e]];
            }
            d_graph_attention1_p[4*e + h] = 0.0f;
        }
        /* d_graph_attention1_p[e,h] += Σ_o d_graph_attention1_z[end[e],h,o]·graph_attention1_m[start[e],h,o] */
        for (int64_t o = 0; o < 8; o++) {
            #pragma omp simd
            for (int64_t h = 0; h < 4; h++) {
                d_graph_attention1_p[4*e + h] += d_graph_attention1_z[8*h + o + 32*end[e]]*graph_attention1_m[8*h + o + 32*start[e]];
            }
        }
        /* d_graph_attention1_total[end[e],h] += −d_graph_attention1_p[e,h]·graph_attention1_p[e,h] */
        for (int64_t h = 0; h < 4; h++) {
            d_graph_attention1_total[h + 4*end[e]] += -d_graph_attention1_p[4*e + h]*graph_attention1_p[4*e + h];
        }
    }
}

KERNEL void d_graph_attention1_s_kernel(int64_t E, const float *d_graph_attention1_p, const float *d_graph_attention1_total, const int64_t *end, const float *graph_attention1_p, const float *graph_attention1_sent, const int64_t *start, const float *graph_attention1_taken, float *d_graph_attention1_sent, float *d_graph_attention1_taken)
{
    for (int64_t e = 0; e < E; e++) {
        for (int64_t h = 0; h < 4; h++) {
            /* d_graph_attention1_s[e,h] = graph_attention1_p[e,h]·(d_graph_attention1_p[e,h] + d_graph_attention1_total[end[e],h]) */
            const float d_graph_attention1_s = (d_graph_attention1_p[4*e + h] + d_graph_attention1_total[h + 4*end[e]])*graph_attention1_p[4*e + h];
            const float t1 = d_graph_attention1_s*(graph_attention1_sent[h + 4*start[e]] + graph_attention1_taken[h + 4*end[e]] > 0.0f ? 1.0f : 0.2f);
            /* d_graph_attention1_sent[start[e],h] += d_graph_attention1_s[e,h]·(1 if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else 0.2) */
            d_graph_attention1_sent[h + 4*start[e]] += t1;
            /* d_graph_attention1_taken[end[e],h] += d_graph_attention1_s[e,h]·(1 if graph_attention1_sent[start[e],h] + graph_attention1_taken[end[e],h] > 0 else 0.2) */
            d_graph_attention1_taken[h + 4*end[e]] += t1;
        }
    }
}

KERNEL void d_graph_attention1_b_kernel(int64_t part_first, int64_t part_end, int64_t V, float *d_graph_attention1_b, float *d_graph_attention1_a, const float *d_graph_attention1_taken, const float *d_graph_attention1_sent, const float *graph_attention1_m, float *d_graph_attention1_m, const float *graph_attention1_b, const float *graph_attention1_a)
{
    double total1[32] = {0};
    double total2[32] = {0};
    for (int64_t u_first = part_first; u_first < part_end; u_first += 64) {
        const int64_t u_end = u_first + 64 < part_end ? u_first + 64 : part_end;
        if (V > 64) {
            set_aside(32, total1, d_graph_attention1_b);
            set_aside(32, total2, d_graph_attention1_a);
        }
        for (int64_t u = u_first; u < u_end; u++) {
            for (int64_t h = 0; h < 4; h++) {
                const float e1 = d_graph_attention1_taken[4*u + h];
                const float e2 = d_graph_attention1_sent[4*u + h];
                #pragma omp simd
                for (int64_t o = 0; o < 8; o++) {
                    /* d_graph_attention1_b[h,o] += Σ_u d_graph_attention1_taken[u,h]·graph_attention1_m[u,h,o] */
                    d_graph_attention1_b[8*h + o] += e1*graph_attention1_m[32*u + 8*h + o];
                    /* d_graph_attention1_a[h,o] += Σ_u d_graph_attention1_sent[u,h]·graph_attention1_m[u,h,o] */
                    d_graph_attention1_a[8*h + o] += e2*graph_attention1_m[32*u + 8*h + o];
                    /* d_graph_attention1_m[u,h,o] += d_graph_attention1_sent[u,h]·graph_attention1_a[h,o] + d_graph_attention1_taken[u,h]·graph_attention1_b[h,o] */
                    d_graph_attention1_m[32*u + 8*h + o] += e1*graph_attention1_b[8*h + o] + e2*graph_attention1_a[8*h + o];
                }
            }
        }
    }
    if (V > 64) {
        take_back(32, d_graph_attention1_b, total1);
        take_back(32, d_graph_attention1_a, total2);
    }
}

KERNEL void penalized_g_kernel(double c2, double c1, double lr, float *w, const float *g, float *m, float *v)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 2452; p++) {
        /* penalized_g[p] = 0.0005·w[p] + g[p] */
        const float penalized_g = 0.0005f*w[p] + g[p];
        /* new_m[p] = 0.1·penalized_g[p] + 0.9·m[p] */
        m[p] = 0.1f*penalized_g + 0.9f*m[p];
        /* new_v[p] = 0.001·penalized_g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(penalized_g*penalized_g) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

KERNEL void cross_entropy1_lse_max_kernel2(int64_t part_first, int64_t part_end, const float *graph_attention2_z, const int64_t *y, float *cross_entropy1_weighted, const float *known, float *cross_entropy1_total)
{
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float cross_entropy1_lse_max[64];
        float cross_entropy1_lse_shift[64];
        float cross_entropy1_lse_exp[640];
        float cross_entropy1_lse_total[64] = {0};
        /* cross_entropy1_lse_max[n] = max_k graph_attention2_z[n,0,k] */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_max[n - n_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_max[n - n_first] = maximumf(cross_entropy1_lse_max[n - n_first], graph_attention2_z[10*n + k]);
        /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t n = n_first; n < n_end; n++)
            cross_entropy1_lse_shift[n - n_first] = minimumf(maximumf(cross_entropy1_lse_max[n - n_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[n,k] = exp(graph_attention2_z[n,0,k] − cross_entropy1_lse_shift[n]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t n = n_first; n < n_end; n++)
                cross_entropy1_lse_exp[64*k + n - n_first] = expf(graph_attention2_z[10*n + k] - cross_entropy1_lse_shift[n - n_first]);
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
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − graph_attention2_z[n,0,y[n]] */
            const float cross_entropy1_each = cross_entropy1_lse - graph_attention2_z[10*n + y[n]];
            /* cross_entropy1_weighted[n] = cross_entropy1_each[n]·known[n] */
            cross_entropy1_weighted[n] = cross_entropy1_each*known[n];
        }
        /* cross_entropy1_total += Σ_n known[n] */
        for (int64_t n = n_first; n < n_end; n++)
            part1 += known[n];
        total1 += part1;
    }
    cross_entropy1_total[0] += (float)total1;
}

KERNEL void cross_entropy1_mean_kernel2(int64_t part_first, int64_t part_end, const float *cross_entropy1_weighted, float *cross_entropy1_mean, const float *cross_entropy1_total)
{
    const float u1 = (float)cross_entropy1_total[0];
    double total1 = 0;
    for (int64_t n__first = part_first; n__first < part_end; n__first += 64) {
        const int64_t n__end = n__first + 64 < part_end ? n__first + 64 : part_end;
        float part1 = 0;
        /* cross_entropy1_mean += Σ_n cross_entropy1_weighted[n]/cross_entropy1_total */
        for (int64_t n_ = n__first; n_ < n__end; n_++) {
            part1 += cross_entropy1_weighted[n_]/u1;
        }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
}

KERNEL void right_max_kernel(int64_t part_first, int64_t part_end, const float *graph_attention2_z, float *right, const float *known, const int64_t *y, float *cross_entropy1_weighted, float *cross_entropy1_total)
{
    double total1 = 0;
    for (int64_t u_first = part_first; u_first < part_end; u_first += 64) {
        const int64_t u_end = u_first + 64 < part_end ? u_first + 64 : part_end;
        float part1 = 0;
        float right_max[64];
        float right_min[64];
        float cross_entropy1_lse_max[64];
        float cross_entropy1_lse_shift[64];
        float cross_entropy1_lse_exp[640];
        float cross_entropy1_lse_total[64] = {0};
        /* right_max[u] = max_k graph_attention2_z[u,0,k] */
        #pragma omp simd
        for (int64_t u = u_first; u < u_end; u++)
            right_max[u - u_first] = -INFINITY;
        for (int64_t k_ = 0; k_ < 10; k_++)
            #pragma omp simd
            for (int64_t u = u_first; u < u_end; u++)
                right_max[u - u_first] = maximumf(right_max[u - u_first], graph_attention2_z[10*u + k_]);
        /* right_min[u] = min_{k: graph_attention2_z[u,0,k] = right_max[u]} k */
        #pragma omp simd
        for (int64_t u = u_first; u < u_end; u++)
            right_min[u - u_first] = INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t u = u_first; u < u_end; u++)
                right_min[u - u_first] = minimumf(right_min[u - u_first], graph_attention2_z[10*u + k] == right_max[u - u_first] ? (float)k : INFINITY);
        /* right[u] = (1 − known[u])·[right_min[u] = y[u]] */
        #pragma omp simd
        for (int64_t u = u_first; u < u_end; u++)
            right[u] = (1.0f - known[u])*(right_min[u - u_first] == (float)y[u] ? 1.0f : 0.0f);
        /* cross_entropy1_lse_max[u] = max_k graph_attention2_z[u,0,k] */
        #pragma omp simd
        for (int64_t u = u_first; u < u_end; u++)
            cross_entropy1_lse_max[u - u_first] = -INFINITY;
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t u = u_first; u < u_end; u++)
                cross_entropy1_lse_max[u - u_first] = maximumf(cross_entropy1_lse_max[u - u_first], graph_attention2_z[10*u + k]);
        /* cross_entropy1_lse_shift[u] = min(max(cross_entropy1_lse_max[u], −3e38), 3e38) */
        #pragma omp simd
        for (int64_t u = u_first; u < u_end; u++)
            cross_entropy1_lse_shift[u - u_first] = minimumf(maximumf(cross_entropy1_lse_max[u - u_first], -3e+38f), 3e+38f);
        /* cross_entropy1_lse_exp[u,k] = exp(graph_attention2_z[u,0,k] − cross_entropy1_lse_shift[u]) */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t u = u_first; u < u_end; u++)
                cross_entropy1_lse_exp[64*k + u - u_first] = expf(graph_attention2_z[10*u + k] - cross_entropy1_lse_shift[u - u_first]);
        /* cross_entropy1_lse_total[u] = Σ_k cross_entropy1_lse_exp[u,k] */
        for (int64_t k = 0; k < 10; k++)
            #pragma omp simd
            for (int64_t u = u_first; u < u_end; u++)
                cross_entropy1_lse_total[u - u_first] += cross_entropy1_lse_exp[64*k + u - u_first];
        #pragma omp simd
        for (int64_t u = u_first; u < u_end; u++) {
            /* cross_entropy1_lse_sum[u] = max(cross_entropy1_lse_total[u], 1) */
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total[u - u_first], 1.0f);
            /* cross_entropy1_lse[u] = cross_entropy1_lse_max[u] + log(cross_entropy1_lse_sum[u]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max[u - u_first] + logf(cross_entropy1_lse_sum);
            /* cross_entropy1_each[u] = cross_entropy1_lse[u] − graph_attention2_z[u,0,y[u]] */
            const float cross_entropy1_each = cross_entropy1_lse - graph_attention2_z[10*u + y[u]];
            /* cross_entropy1_weighted[u] = cross_entropy1_each[u]·known[u] */
            cross_entropy1_weighted[u] = cross_entropy1_each*known[u];
        }
        /* cross_entropy1_total += Σ_u known[u] */
        for (int64_t u = u_first; u < u_end; u++)
            part1 += known[u];
        total1 += part1;
    }
    cross_entropy1_total[0] += (float)total1;
}

KERNEL void cross_entropy1_mean_kernel3(int64_t part_first, int64_t part_end, const float *cross_entropy1_weighted, const float *known, const float *right, float *cross_entropy1_mean, float *accuracy_sum, float *accuracy_sum_2, const float *cross_entropy1_total)
{
    const float u1 = (float)cross_entropy1_total[0];
    double total1 = 0;
    double total2 = 0;
    double total3 = 0;
    for (int64_t n__first = part_first; n__first < part_end; n__first += 64) {
        const int64_t n__end = n__first + 64 < part_end ? n__first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        float part3 = 0;
        for (int64_t n_ = n__first; n_ < n__end; n_++) {
            /* cross_entropy1_mean += Σ_n cross_entropy1_weighted[n]/cross_entropy1_total */
            part1 += cross_entropy1_weighted[n_]/u1;
            /* accuracy_sum += Σ_n (1 − known[n]) */
            part2 += 1.0f - known[n_];
            /* accuracy_sum_2 += Σ_n right[n] */
            part3 += right[n_];
        }
        total1 += part1;
        total2 += part2;
        total3 += part3;
    }
    cross_entropy1_mean[0] += (float)total1;
    accuracy_sum[0] += (float)total2;
    accuracy_sum_2[0] += (float)total3;
}

KERNEL void accuracy_kernel(float *accuracy, const float *accuracy_sum, const float *accuracy_sum_2)
{
    const float u1 = (float)accuracy_sum[0];
    const float u2 = (float)accuracy_sum_2[0];
    /* accuracy = accuracy_sum_2/accuracy_sum */
    accuracy[0] = u2/u1;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *graph_attention1_W, *graph_attention1_a, *graph_attention1_b, *graph_attention2_W,
        *graph_attention2_a, *graph_attention2_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 2048, at + 2080, at + 2112, at + 2432, at + 2442};
}

/* --- the network: x[V,64] → start[E] → end[E] → flatten2_flat[V,10] */

/* x[V,64], start[E], end[E] → flatten2_flat[V,10]. */
int graph_forward(int64_t V, int64_t E, const float *params, const float *x, const int64_t *start, const int64_t *end, float *flatten2_flat, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *graph_attention1_m = workspace;
    float *graph_attention1_sent = workspace + 32*V + 160;
    float *graph_attention1_taken = workspace + 48*V + 160;
    float *graph_attention1_total_max = workspace + 64*V + 160;
    float *graph_attention1_total_total = workspace + 80*V + 160;
    float *graph_attention1_z = workspace + 96*V + 160;
    float *graph_attention1_s = workspace + 128*V + 320;
    float *graph_attention1_total_shift = workspace + 48*V + 160;
    float *graph_attention1_total = workspace + 48*V + 160;
    float *flatten1_flat = workspace;
    float *graph_attention2_m = workspace + 48*V + 160;
    float *graph_attention2_sent = workspace + 80*V + 160;
    float *graph_attention2_taken = workspace + 64*V + 160;
    float *graph_attention2_total_max = workspace + 32*V + 160;
    float *graph_attention2_total_total = workspace + 128*V + 16*E + 320;
    float *graph_attention2_z = workspace + 144*V + 16*E + 320;
    float *graph_attention2_s = workspace + 128*V + 320;
    float *graph_attention2_total_shift = workspace + 64*V + 160;
    float *graph_attention2_total = workspace + 64*V + 160;
    float *pack = workspace + 160*V + 16*E + 320;
    for (int64_t i = 0; i < E; i++)
        if (start[i] < 0 || start[i] >= V) return 1;
    for (int64_t i = 0; i < E; i++)
        if (end[i] < 0 || end[i] >= V) return 2;
    const int64_t room1 = contract_room(V, 32, 64);
    PARALLEL(V, 16, 2216*V, {
        float *own = pack + part*room1;
        /* graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o] */
        contract_rows(part_first, part_end, V, 32, 64, 1.0f, x, 64, 1, p.graph_attention1_W, 32, 1, NULL, 0, 0, graph_attention1_m, 32, 1, own);
        graph_attention1_sent_kernel(part_first, part_end, p.graph_attention1_a, graph_attention1_m, graph_attention1_sent, p.graph_attention1_b, graph_attention1_taken);
        graph_attention1_total_max_kernel(4*part_first, 4*part_end, graph_attention1_total_max);
        graph_attention1_total_total_kernel(part_first, part_end, graph_attention1_total_total);
        graph_attention1_z_kernel(part_first, part_end, graph_attention1_z);
    })
    graph_attention1_s_kernel(E, graph_attention1_sent, start, graph_attention1_taken, end, graph_attention1_s, graph_attention1_total_max);
    PARALLEL(4*V, 64, 12*V, graph_attention1_total_shift_kernel(part_first, part_end, graph_attention1_total_shift, graph_attention1_total_max))
    graph_attention1_total_total_kernel2(E, graph_attention1_total_total, end, graph_attention1_s, graph_attention1_total_shift);
    PARALLEL(V, 1, 64*V, graph_attention1_total_sum_kernel(part_first, part_end, graph_attention1_total_total, graph_attention1_total, graph_attention1_total_max))
    graph_attention1_p_kernel(E, graph_attention1_s, graph_attention1_total, end, graph_attention1_z, graph_attention1_m, start);
    const int64_t room2 = contract_room(V, 10, 32);
    PARALLEL(V, 64, 916*V, {
        float *own = pack + part*room2;
        activation1_h_kernel(4*part_first, 4*part_end, graph_attention1_z, flatten1_flat);
        /* graph_attention2_m[u,0,o] += Σ_i flatten1_flat[u,i]·graph_attention2_W[i,0,o] */
        contract_rows(part_first, part_end, V, 10, 32, 1.0f, flatten1_flat, 32, 1, p.graph_attention2_W, 10, 1, NULL, 0, 0, graph_attention2_m, 10, 1, own);
        graph_attention2_sent_kernel(part_first, part_end, p.graph_attention2_a, graph_attention2_m, graph_attention2_sent, p.graph_attention2_b, graph_attention2_taken);
        graph_attention2_total_max_kernel(part_first, part_end, graph_attention2_total_max);
        graph_attention2_total_total_kernel(part_first, part_end, graph_attention2_total_total);
        graph_attention2_z_kernel(part_first, part_end, graph_attention2_z);
    })
    graph_attention2_s_kernel(E, graph_attention2_sent, start, graph_attention2_taken, end, graph_attention2_s, graph_attention2_total_max);
    PARALLEL(V, 64, 3*V, graph_attention2_total_shift_kernel(part_first, part_end, graph_attention2_total_shift, graph_attention2_total_max))
    graph_attention2_total_total_kernel2(E, graph_attention2_total_total, end, graph_attention2_s, graph_attention2_total_shift);
    PARALLEL(V, 64, 16*V, graph_attention2_total_sum_kernel(part_first, part_end, graph_attention2_total_total, graph_attention2_total, graph_attention2_total_max))
    graph_attention2_p_kernel(E, graph_attention2_s, graph_attention2_total, end, graph_attention2_z, graph_attention2_m, start);
    PARALLEL(10*V, 64, 10*V, flatten2_flat_kernel(part_first, part_end, flatten2_flat, graph_attention2_z))
    return 0;
}

/* The loss at x[V,64], start[E], end[E], y[V], known[V], and its gradients by the parameters; d_x, by x, may be NULL. */
int graph_backward(int64_t V, int64_t E, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *dropout1_u = workspace;
    float *graph_attention1_m = workspace + 64*V + 320;
    float *graph_attention1_sent = workspace + 224*V + 1120;
    float *graph_attention1_taken = workspace + 240*V + 1120;
    float *graph_attention1_total_max = workspace + 96*V + 480;
    float *graph_attention1_total_total = workspace + 112*V + 480;
    float *graph_attention1_z = workspace + 32*V + 160;
    float *graph_attention1_s = workspace + 256*V + 1120;
    float *graph_attention1_total_shift = workspace + 128*V + 480;
    float *graph_attention1_total = workspace + 128*V + 480;
    float *graph_attention1_p = workspace + 256*V + 16*E + 1120;
    float *cross_entropy1_total = workspace + 224*V + 640;
    float *d_graph_attention2_p = workspace + 256*V + 1120;
    float *dropout1_h = workspace + 96*V + 480;
    float *graph_attention2_m = workspace + 256*V + 32*E + 1120;
    float *graph_attention2_sent = workspace + 176*V + 640;
    float *graph_attention2_taken = workspace + 192*V + 640;
    float *graph_attention2_total_max = workspace + 128*V + 640;
    float *graph_attention2_total_total = workspace + 144*V + 640;
    float *graph_attention2_z = workspace + 160*V + 640;
    float *d_graph_attention2_m = workspace + 304*V + 32*E + 1120;
    float *d_graph_attention2_total = workspace + 208*V + 640;
    float *d_graph_attention2_sent = workspace + 272*V + 32*E + 1120;
    float *d_graph_attention2_taken = workspace + 288*V + 32*E + 1120;
    float *graph_attention2_s = workspace + 320*V + 32*E + 1120;
    float *graph_attention2_total_shift = workspace + 320*V + 48*E + 1120;
    float *graph_attention2_total = workspace + 320*V + 48*E + 1120;
    float *graph_attention2_p = workspace + 336*V + 48*E + 1120;
    float *cross_entropy1_lse_exp = workspace + 128*V + 640;
    float *cross_entropy1_lse_sum = workspace + 144*V + 640;
    float *cross_entropy1_weighted = workspace + 320*V + 32*E + 1120;
    float *d_flatten2_flat = workspace + 160*V + 640;
    float *d_dropout1_h = workspace + 128*V + 640;
    float *d_graph_attention1_z = workspace + 160*V + 800;
    float *d_graph_attention1_m = workspace + 192*V + 960;
    float *d_graph_attention1_total = workspace + 320*V + 32*E + 1120;
    float *d_graph_attention1_sent = workspace + 336*V + 32*E + 1120;
    float *d_graph_attention1_taken = workspace + 352*V + 32*E + 1120;
    float *d_graph_attention1_p = workspace + 256*V + 1120;
    float *pack = workspace + parallel_larger(parallel_larger(parallel_larger(224*V + 3424, 368*V + 32*E + 1536), 336*V + 64*E + 1152), 368*V + 64*E + 1120);
    for (int64_t i = 0; i < E; i++)
        if (start[i] < 0 || start[i] >= V) return 1;
    for (int64_t i = 0; i < E; i++)
        if (end[i] < 0 || end[i] >= V) return 2;
    for (int64_t i = 0; i < V; i++)
        if (y[i] < 0 || y[i] >= 10) return 3;
    uniform(32*V, seed, step, 0, dropout1_u);
    const int64_t room1 = contract_room(V, 32, 64);
    PARALLEL(V, 16, 2216*V, {
        float *own = pack + part*room1;
        /* graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o] */
        contract_rows(part_first, part_end, V, 32, 64, 1.0f, x, 64, 1, p.graph_attention1_W, 32, 1, NULL, 0, 0, graph_attention1_m, 32, 1, own);
        graph_attention1_sent_kernel(part_first, part_end, p.graph_attention1_a, graph_attention1_m, graph_attention1_sent, p.graph_attention1_b, graph_attention1_taken);
        graph_attention1_total_max_kernel(4*part_first, 4*part_end, graph_attention1_total_max);
        graph_attention1_total_total_kernel(part_first, part_end, graph_attention1_total_total);
        graph_attention1_z_kernel(part_first, part_end, graph_attention1_z);
    })
    graph_attention1_s_kernel(E, graph_attention1_sent, start, graph_attention1_taken, end, graph_attention1_s, graph_attention1_total_max);
    PARALLEL(4*V, 64, 12*V, graph_attention1_total_shift_kernel(part_first, part_end, graph_attention1_total_shift, graph_attention1_total_max))
    graph_attention1_total_total_kernel2(E, graph_attention1_total_total, end, graph_attention1_s, graph_attention1_total_shift);
    PARALLEL(V, 1, 64*V, graph_attention1_total_sum_kernel(part_first, part_end, graph_attention1_total_total, graph_attention1_total, graph_attention1_total_max))
    graph_attention1_p_kernel2(E, graph_attention1_p, graph_attention1_s, graph_attention1_total, end, graph_attention1_z, graph_attention1_m, start);
    cross_entropy1_total_kernel(cross_entropy1_total);
    cross_entropy1_total_kernel(loss);
    PARALLEL(E, 64, E, d_graph_attention2_p_kernel(part_first, part_end, d_graph_attention2_p))
    set_zero(10, d.graph_attention2_b);
    set_zero(10, d.graph_attention2_a);
    const int64_t room2 = 32 + contract_room(V, 10, 32);
    PARALLEL(V, 64, 1057*V, {
        float *own = pack + part*room2;
        activation1_h_kernel2(part_first, part_end, graph_attention1_z, own, dropout1_h, dropout1_u);
        /* graph_attention2_m[u,0,o] += Σ_i dropout1_h[u,i]·graph_attention2_W[i,0,o] */
        contract_rows(part_first, part_end, V, 10, 32, 1.0f, dropout1_h, 32, 1, p.graph_attention2_W, 10, 1, NULL, 0, 0, graph_attention2_m, 10, 1, own + 32);
        graph_attention2_sent_kernel(part_first, part_end, p.graph_attention2_a, graph_attention2_m, graph_attention2_sent, p.graph_attention2_b, graph_attention2_taken);
        graph_attention2_total_max_kernel(part_first, part_end, graph_attention2_total_max);
        graph_attention2_total_total_kernel(part_first, part_end, graph_attention2_total_total);
        graph_attention2_z_kernel(part_first, part_end, graph_attention2_z);
        graph_attention2_z_kernel(part_first, part_end, d_graph_attention2_m);
        d_graph_attention2_total_kernel(part_first, part_end, d_graph_attention2_total);
        graph_attention2_total_total_kernel(part_first, part_end, d_graph_attention2_sent);
        graph_attention2_total_total_kernel(part_first, part_end, d_graph_attention2_taken);
    })
    graph_attention2_s_kernel(E, graph_attention2_sent, start, graph_attention2_taken, end, graph_attention2_s, graph_attention2_total_max);
    PARALLEL(V, 64, 3*V, graph_attention2_total_shift_kernel(part_first, part_end, graph_attention2_total_shift, graph_attention2_total_max))
    graph_attention2_total_total_kernel2(E, graph_attention2_total_total, end, graph_attention2_s, graph_attention2_total_shift);
    PARALLEL(V, 64, 16*V, graph_attention2_total_sum_kernel(part_first, part_end, graph_attention2_total_total, graph_attention2_total, graph_attention2_total_max))
    graph_attention2_p_kernel2(E, graph_attention2_p, graph_attention2_s, graph_attention2_total, end, graph_attention2_z, graph_attention2_m, start);
    PARALLEL_SUM(V, 64, 164*V, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        cross_entropy1_lse_max_kernel(part_first, part_end, graph_attention2_z, cross_entropy1_lse_exp, cross_entropy1_lse_sum, y, cross_entropy1_weighted, known, part_count > 1 ? pack + part*16 : cross_entropy1_total);
    })
    PARALLEL_ADD(V, 64, 164*V, 1, 1, cross_entropy1_total, pack, 16);
    PARALLEL_SUM(V, 64, 90*V, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        cross_entropy1_mean_kernel(part_first, part_end, cross_entropy1_weighted, known, cross_entropy1_lse_sum, d_flatten2_flat, cross_entropy1_lse_exp, y, part_count > 1 ? pack + part*16 : loss, cross_entropy1_total);
    })
    PARALLEL_ADD(V, 64, 90*V, 1, 1, loss, pack, 16);
    d_graph_attention2_m_kernel(E, graph_attention2_p, d_graph_attention2_m, start, d_flatten2_flat, end);
    d_graph_attention2_p_kernel2(E, d_graph_attention2_p, d_flatten2_flat, end, graph_attention2_m, start);
    d_graph_attention2_total_kernel2(E, d_graph_attention2_total, end, d_graph_attention2_p, graph_attention2_p);
    d_graph_attention2_s_kernel(E, d_graph_attention2_p, d_graph_attention2_total, end, graph_attention2_p, graph_attention2_sent, start, graph_attention2_taken, d_graph_attention2_sent, d_graph_attention2_taken);
    set_zero(32, d.graph_attention1_b);
    set_zero(32, d.graph_attention1_a);
    const int64_t room3 = 32 + contract_room(V, 32, 10);
    PARALLEL_SUM(V, 8, 1052*V, 20, {
        float *own = pack + part*room3;
        PARALLEL_ZERO(own, 32);
        d_graph_attention2_b_kernel(part_first, part_end, V, part_count > 1 ? own : d.graph_attention2_b, part_count > 1 ? own + 16 : d.graph_attention2_a, d_graph_attention2_taken, d_graph_attention2_sent, graph_attention2_m, d_graph_attention2_m, p.graph_attention2_b, p.graph_attention2_a);
        /* d_dropout1_h[u,i] = Σ_o d_graph_attention2_m[u,0,o]·graph_attention2_W[i,0,o] */
        contract_rows(part_first, part_end, V, 32, 10, 1.0f, d_graph_attention2_m, 10, 1, p.graph_attention2_W, 1, 10, NULL, 0, 0, d_dropout1_h, 32, 1, own + 32);
        d_activation1_h_kernel(4*part_first, 4*part_end, d_dropout1_h, dropout1_u, d_graph_attention1_z, graph_attention1_z);
        graph_attention1_z_kernel(part_first, part_end, d_graph_attention1_m);
        d_graph_attention1_total_kernel(4*part_first, 4*part_end, d_graph_attention1_total);
        graph_attention1_total_total_kernel(part_first, part_end, d_graph_attention1_sent);
        graph_attention1_total_total_kernel(part_first, part_end, d_graph_attention1_taken);
    })
    PARALLEL_ADD(V, 8, 1052*V, 20, 10, d.graph_attention2_b, pack, room3);
    PARALLEL_ADD(V, 8, 1052*V, 20, 10, d.graph_attention2_a, pack + 16, room3);
    /* d_graph_attention2_W[i,0,o] += Σ_u dropout1_h[u,i]·d_graph_attention2_m[u,0,o] */
    contract(32, 10, V, 1.0f, dropout1_h, 1, 32, d_graph_attention2_m, 10, 1, NULL, 0, 0, d.graph_attention2_W, 10, 1, pack);
    d_graph_attention1_m_kernel(E, graph_attention1_p, d_graph_attention1_m, start, d_graph_attention1_z, end, d_graph_attention1_p, graph_attention1_m, d_graph_attention1_total);
    d_graph_attention1_s_kernel(E, d_graph_attention1_p, d_graph_attention1_total, end, graph_attention1_p, graph_attention1_sent, start, graph_attention1_taken, d_graph_attention1_sent, d_graph_attention1_taken);
    PARALLEL_SUM(V, 64, 256*V, 64, {
        PARALLEL_ZERO(pack + part*64, 64);
        d_graph_attention1_b_kernel(part_first, part_end, V, part_count > 1 ? pack + part*64 : d.graph_attention1_b, part_count > 1 ? pack + part*64 + 32 : d.graph_attention1_a, d_graph_attention1_taken, d_graph_attention1_sent, graph_attention1_m, d_graph_attention1_m, p.graph_attention1_b, p.graph_attention1_a);
    })
    PARALLEL_ADD(V, 64, 256*V, 64, 32, d.graph_attention1_b, pack, 64);
    PARALLEL_ADD(V, 64, 256*V, 64, 32, d.graph_attention1_a, pack + 32, 64);
    /* d_graph_attention1_W[i,h,o] = Σ_u x[u,i]·d_graph_attention1_m[u,h,o] */
    contract(64, 32, V, 1.0f, x, 1, 64, d_graph_attention1_m, 32, 1, NULL, 0, 0, d.graph_attention1_W, 32, 1, pack);
    if (d_x) {
        /* d_x[u,i] = Σ_{h,o} d_graph_attention1_m[u,h,o]·graph_attention1_W[i,h,o] */
        contract(V, 64, 32, 1.0f, d_graph_attention1_m, 32, 1, p.graph_attention1_W, 1, 32, NULL, 0, 0, d_x, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int graph_update(float *params, const float *grads, float *state, int64_t *step, const struct graph_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.01;
    float *w = params;
    const float *g = grads;
    float *m = state;
    float *v = state + 2452;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    penalized_g_kernel(c2, c1, lr, w, g, m, v);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int graph_train_step(int64_t V, int64_t E, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *loss, const struct graph_options *options, float *workspace)
{
    float *grads = workspace + parallel_larger(parallel_larger(224*V + 960, 368*V + 32*E - 928), 336*V + 64*E - 1312);
    const int failed = graph_backward(V, E, params, seed, *step, x, start, end, y, known, grads, loss, NULL, workspace);
    return failed ? failed : graph_update(params, grads, state, step, options, grads + 2464);
}

/* The loss at x[V,64], start[E], end[E], y[V], known[V], as the network is outside training. */
int graph_loss(int64_t V, int64_t E, const float *params, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *graph_attention1_m = workspace;
    float *graph_attention1_sent = workspace + 64*V + 320;
    float *graph_attention1_taken = workspace + 80*V + 320;
    float *graph_attention1_total_max = workspace + 96*V + 320;
    float *graph_attention1_total_total = workspace + 112*V + 320;
    float *graph_attention1_z = workspace + 32*V + 160;
    float *graph_attention1_s = workspace + 128*V + 320;
    float *graph_attention1_total_shift = workspace + 64*V + 320;
    float *graph_attention1_total = workspace + 64*V + 320;
    float *cross_entropy1_total = workspace + 160*V + 16*E + 320;
    float *flatten1_flat = workspace;
    float *graph_attention2_m = workspace + 128*V + 320;
    float *graph_attention2_sent = workspace + 64*V + 320;
    float *graph_attention2_taken = workspace + 80*V + 320;
    float *graph_attention2_total_max = workspace + 96*V + 320;
    float *graph_attention2_total_total = workspace + 112*V + 320;
    float *graph_attention2_z = workspace + 144*V + 320;
    float *graph_attention2_s = workspace + 160*V + 320;
    float *graph_attention2_total_shift = workspace;
    float *graph_attention2_total = workspace;
    float *cross_entropy1_weighted = workspace;
    float *pack = workspace + 160*V + 16*E + 336;
    for (int64_t i = 0; i < E; i++)
        if (start[i] < 0 || start[i] >= V) return 1;
    for (int64_t i = 0; i < E; i++)
        if (end[i] < 0 || end[i] >= V) return 2;
    for (int64_t i = 0; i < V; i++)
        if (y[i] < 0 || y[i] >= 10) return 3;
    const int64_t room1 = contract_room(V, 32, 64);
    PARALLEL(V, 16, 2216*V, {
        float *own = pack + part*room1;
        /* graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o] */
        contract_rows(part_first, part_end, V, 32, 64, 1.0f, x, 64, 1, p.graph_attention1_W, 32, 1, NULL, 0, 0, graph_attention1_m, 32, 1, own);
        graph_attention1_sent_kernel(part_first, part_end, p.graph_attention1_a, graph_attention1_m, graph_attention1_sent, p.graph_attention1_b, graph_attention1_taken);
        graph_attention1_total_max_kernel(4*part_first, 4*part_end, graph_attention1_total_max);
        graph_attention1_total_total_kernel(part_first, part_end, graph_attention1_total_total);
        graph_attention1_z_kernel(part_first, part_end, graph_attention1_z);
    })
    graph_attention1_s_kernel(E, graph_attention1_sent, start, graph_attention1_taken, end, graph_attention1_s, graph_attention1_total_max);
    PARALLEL(4*V, 64, 12*V, graph_attention1_total_shift_kernel(part_first, part_end, graph_attention1_total_shift, graph_attention1_total_max))
    graph_attention1_total_total_kernel2(E, graph_attention1_total_total, end, graph_attention1_s, graph_attention1_total_shift);
    PARALLEL(V, 1, 64*V, graph_attention1_total_sum_kernel(part_first, part_end, graph_attention1_total_total, graph_attention1_total, graph_attention1_total_max))
    graph_attention1_p_kernel(E, graph_attention1_s, graph_attention1_total, end, graph_attention1_z, graph_attention1_m, start);
    cross_entropy1_total_kernel(cross_entropy1_total);
    cross_entropy1_total_kernel(loss);
    const int64_t room2 = contract_room(V, 10, 32);
    PARALLEL(V, 64, 916*V, {
        float *own = pack + part*room2;
        activation1_h_kernel(4*part_first, 4*part_end, graph_attention1_z, flatten1_flat);
        /* graph_attention2_m[u,0,o] += Σ_i flatten1_flat[u,i]·graph_attention2_W[i,0,o] */
        contract_rows(part_first, part_end, V, 10, 32, 1.0f, flatten1_flat, 32, 1, p.graph_attention2_W, 10, 1, NULL, 0, 0, graph_attention2_m, 10, 1, own);
        graph_attention2_sent_kernel(part_first, part_end, p.graph_attention2_a, graph_attention2_m, graph_attention2_sent, p.graph_attention2_b, graph_attention2_taken);
        graph_attention2_total_max_kernel(part_first, part_end, graph_attention2_total_max);
        graph_attention2_total_total_kernel(part_first, part_end, graph_attention2_total_total);
        graph_attention2_z_kernel(part_first, part_end, graph_attention2_z);
    })
    graph_attention2_s_kernel(E, graph_attention2_sent, start, graph_attention2_taken, end, graph_attention2_s, graph_attention2_total_max);
    PARALLEL(V, 64, 3*V, graph_attention2_total_shift_kernel(part_first, part_end, graph_attention2_total_shift, graph_attention2_total_max))
    graph_attention2_total_total_kernel2(E, graph_attention2_total_total, end, graph_attention2_s, graph_attention2_total_shift);
    PARALLEL(V, 64, 16*V, graph_attention2_total_sum_kernel(part_first, part_end, graph_attention2_total_total, graph_attention2_total, graph_attention2_total_max))
    graph_attention2_p_kernel(E, graph_attention2_s, graph_attention2_total, end, graph_attention2_z, graph_attention2_m, start);
    PARALLEL_SUM(V, 64, 164*V, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        cross_entropy1_lse_max_kernel2(part_first, part_end, graph_attention2_z, y, cross_entropy1_weighted, known, part_count > 1 ? pack + part*32 + 16 : cross_entropy1_total);
    })
    PARALLEL_ADD(V, 64, 164*V, 1, 1, cross_entropy1_total, pack + 16, 32);
    PARALLEL_SUM(V, 64, 5*V, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        cross_entropy1_mean_kernel2(part_first, part_end, cross_entropy1_weighted, part_count > 1 ? pack + part*16 : loss, cross_entropy1_total);
    })
    PARALLEL_ADD(V, 64, 5*V, 1, 1, loss, pack, 16);
    return 0;
}

/* The loss at x[V,64], start[E], end[E], y[V], known[V], and the metrics: accuracy. */
int graph_metrics(int64_t V, int64_t E, const float *params, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *loss, float *accuracy, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *graph_attention1_m = workspace;
    float *graph_attention1_sent = workspace + 64*V + 320;
    float *graph_attention1_taken = workspace + 80*V + 320;
    float *graph_attention1_total_max = workspace + 96*V + 320;
    float *graph_attention1_total_total = workspace + 112*V + 320;
    float *graph_attention1_z = workspace + 32*V + 160;
    float *graph_attention1_s = workspace + 128*V + 320;
    float *graph_attention1_total_shift = workspace + 64*V + 320;
    float *graph_attention1_total = workspace + 64*V + 320;
    float *cross_entropy1_total = workspace + 160*V + 16*E + 320;
    float *accuracy_sum = workspace + 160*V + 16*E + 336;
    float *accuracy_sum_2 = workspace + 160*V + 16*E + 352;
    float *flatten1_flat = workspace;
    float *graph_attention2_m = workspace + 128*V + 320;
    float *graph_attention2_sent = workspace + 64*V + 320;
    float *graph_attention2_taken = workspace + 80*V + 320;
    float *graph_attention2_total_max = workspace + 96*V + 320;
    float *graph_attention2_total_total = workspace + 112*V + 320;
    float *graph_attention2_z = workspace + 144*V + 320;
    float *graph_attention2_s = workspace + 160*V + 320;
    float *graph_attention2_total_shift = workspace;
    float *graph_attention2_total = workspace;
    float *right = workspace;
    float *cross_entropy1_weighted = workspace + 16*V;
    float *pack = workspace + 160*V + 16*E + 368;
    for (int64_t i = 0; i < E; i++)
        if (start[i] < 0 || start[i] >= V) return 1;
    for (int64_t i = 0; i < E; i++)
        if (end[i] < 0 || end[i] >= V) return 2;
    for (int64_t i = 0; i < V; i++)
        if (y[i] < 0 || y[i] >= 10) return 3;
    const int64_t room1 = contract_room(V, 32, 64);
    PARALLEL(V, 16, 2216*V, {
        float *own = pack + part*room1;
        /* graph_attention1_m[u,h,o] = Σ_i x[u,i]·graph_attention1_W[i,h,o] */
        contract_rows(part_first, part_end, V, 32, 64, 1.0f, x, 64, 1, p.graph_attention1_W, 32, 1, NULL, 0, 0, graph_attention1_m, 32, 1, own);
        graph_attention1_sent_kernel(part_first, part_end, p.graph_attention1_a, graph_attention1_m, graph_attention1_sent, p.graph_attention1_b, graph_attention1_taken);
        graph_attention1_total_max_kernel(4*part_first, 4*part_end, graph_attention1_total_max);
        graph_attention1_total_total_kernel(part_first, part_end, graph_attention1_total_total);
        graph_attention1_z_kernel(part_first, part_end, graph_attention1_z);
    })
    graph_attention1_s_kernel(E, graph_attention1_sent, start, graph_attention1_taken, end, graph_attention1_s, graph_attention1_total_max);
    PARALLEL(4*V, 64, 12*V, graph_attention1_total_shift_kernel(part_first, part_end, graph_attention1_total_shift, graph_attention1_total_max))
    graph_attention1_total_total_kernel2(E, graph_attention1_total_total, end, graph_attention1_s, graph_attention1_total_shift);
    PARALLEL(V, 1, 64*V, graph_attention1_total_sum_kernel(part_first, part_end, graph_attention1_total_total, graph_attention1_total, graph_attention1_total_max))
    graph_attention1_p_kernel(E, graph_attention1_s, graph_attention1_total, end, graph_attention1_z, graph_attention1_m, start);
    cross_entropy1_total_kernel(cross_entropy1_total);
    cross_entropy1_total_kernel(loss);
    cross_entropy1_total_kernel(accuracy_sum);
    cross_entropy1_total_kernel(accuracy_sum_2);
    const int64_t room2 = contract_room(V, 10, 32);
    PARALLEL(V, 64, 916*V, {
        float *own = pack + part*room2;
        activation1_h_kernel(4*part_first, 4*part_end, graph_attention1_z, flatten1_flat);
        /* graph_attention2_m[u,0,o] += Σ_i flatten1_flat[u,i]·graph_attention2_W[i,0,o] */
        contract_rows(part_first, part_end, V, 10, 32, 1.0f, flatten1_flat, 32, 1, p.graph_attention2_W, 10, 1, NULL, 0, 0, graph_attention2_m, 10, 1, own);
        graph_attention2_sent_kernel(part_first, part_end, p.graph_attention2_a, graph_attention2_m, graph_attention2_sent, p.graph_attention2_b, graph_attention2_taken);
        graph_attention2_total_max_kernel(part_first, part_end, graph_attention2_total_max);
        graph_attention2_total_total_kernel(part_first, part_end, graph_attention2_total_total);
        graph_attention2_z_kernel(part_first, part_end, graph_attention2_z);
    })
    graph_attention2_s_kernel(E, graph_attention2_sent, start, graph_attention2_taken, end, graph_attention2_s, graph_attention2_total_max);
    PARALLEL(V, 64, 3*V, graph_attention2_total_shift_kernel(part_first, part_end, graph_attention2_total_shift, graph_attention2_total_max))
    graph_attention2_total_total_kernel2(E, graph_attention2_total_total, end, graph_attention2_s, graph_attention2_total_shift);
    PARALLEL(V, 64, 16*V, graph_attention2_total_sum_kernel(part_first, part_end, graph_attention2_total_total, graph_attention2_total, graph_attention2_total_max))
    graph_attention2_p_kernel(E, graph_attention2_s, graph_attention2_total, end, graph_attention2_z, graph_attention2_m, start);
    PARALLEL_SUM(V, 64, 198*V, 1, {
        PARALLEL_ZERO(pack + part*32 + 16, 16);
        right_max_kernel(part_first, part_end, graph_attention2_z, right, known, y, cross_entropy1_weighted, part_count > 1 ? pack + part*32 + 16 : cross_entropy1_total);
    })
    PARALLEL_ADD(V, 64, 198*V, 1, 1, cross_entropy1_total, pack + 16, 32);
    PARALLEL_SUM(V, 64, 8*V, 3, {
        PARALLEL_ZERO(pack + part*48, 48);
        cross_entropy1_mean_kernel3(part_first, part_end, cross_entropy1_weighted, known, right, part_count > 1 ? pack + part*48 : loss, part_count > 1 ? pack + part*48 + 16 : accuracy_sum, part_count > 1 ? pack + part*48 + 32 : accuracy_sum_2, cross_entropy1_total);
    })
    PARALLEL_ADD(V, 64, 8*V, 3, 1, loss, pack, 48);
    PARALLEL_ADD(V, 64, 8*V, 3, 1, accuracy_sum, pack + 16, 48);
    PARALLEL_ADD(V, 64, 8*V, 3, 1, accuracy_sum_2, pack + 32, 48);
    accuracy_kernel(accuracy, accuracy_sum, accuracy_sum_2);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t graph_workspace_size(int64_t V, int64_t E)
{
    int64_t size = 224*V + 3424;
    size = parallel_larger(size, 368*V + 32*E + 1536);
    size = parallel_larger(size, 336*V + 64*E + 1152);
    size = parallel_larger(size, 368*V + 64*E + 1120);
    int64_t packed = parallel_used()*contract_room(V, 32, 64);
    packed = parallel_larger(packed, parallel_used()*contract_room(V, 10, 32));
    packed = parallel_larger(packed, parallel_used()*(32 + contract_room(V, 10, 32)));
    packed = parallel_larger(packed, parallel_sums(V, 64, 164*V, 1)*16);
    packed = parallel_larger(packed, parallel_sums(V, 64, 90*V, 1)*16);
    packed = parallel_larger(packed, parallel_sums(V, 8, 1052*V, 20)*(32 + contract_room(V, 32, 10)));
    packed = parallel_larger(packed, 32 + contract_pack_size(V, 32, 10));
    packed = parallel_larger(packed, contract_pack_size(32, 10, V));
    packed = parallel_larger(packed, parallel_sums(V, 64, 256*V, 64)*64);
    packed = parallel_larger(packed, contract_pack_size(64, 32, V));
    packed = parallel_larger(packed, contract_pack_size(V, 64, 32));
    packed = parallel_larger(packed, parallel_sums(V, 64, 164*V, 1)*32);
    packed = parallel_larger(packed, parallel_sums(V, 64, 5*V, 1)*16);
    packed = parallel_larger(packed, parallel_sums(V, 64, 198*V, 1)*32);
    packed = parallel_larger(packed, parallel_sums(V, 64, 8*V, 3)*48);
    return size + packed;
}

/* At most so many threads compute from now on. */
void graph_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int graph_threads(void)
{
    return parallel_used();
}
