/* kalman: a network of 20 parameters and its training step.

Made by symgrad 0.1.0 from examples/kalman.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "kalman.h"

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

/* x*y, and 0 where either is 0 */
static inline float strong_productf(float x, float y) {
    return ((x == 0.0f) | (y == 0.0f)) ? 0.0f : x*y;
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

KERNEL void H_kernel(float *H)
{
    /* H[a,j] = [a = j] */
    for (int64_t a = 0; a < 2; a++) {
        #pragma omp simd
        for (int64_t j = 0; j < 4; j++) {
            H[4*a + j] = a == j ? 1.0f : 0.0f;
        }
    }
}

KERNEL void F_kernel(float *F)
{
    /* F[i,j] = [i + 2 = j] + [i = j] */
    for (int64_t i = 0; i < 4; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < 4; j++) {
            F[4*i + j] = (float)((2 + i == j) + (i == j));
        }
    }
}

KERNEL void H_turned_kernel(float *H_turned, const float *H)
{
    /* H_turned[j,b] = H[b,j] */
    for (int64_t j = 0; j < 4; j++) {
        #pragma omp simd
        for (int64_t b = 0; b < 2; b++) {
            H_turned[2*j + b] = H[4*b + j];
        }
    }
}

KERNEL void F_turned_kernel(float *F_turned, const float *F)
{
    /* F_turned[k,l] = F[l,k] */
    for (int64_t k = 0; k < 4; k++) {
        #pragma omp simd
        for (int64_t l = 0; l < 4; l++) {
            F_turned[4*k + l] = F[4*l + k];
        }
    }
}

KERNEL void P_kernel(int64_t part_first, int64_t part_end, float *P)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        P[i3] = 0.0f;
    }
}

KERNEL void P_kernel2(int64_t part_first, int64_t part_end, float *P)
{
    /* P[n,0,i,j] = 100·[i = j] */
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t i = 0; i < 4; i++) {
            #pragma omp simd
            for (int64_t j = 0; j < 4; j++) {
                P[816*n + 4*i + j] = (float)(100*(i == j));
            }
        }
    }
}

KERNEL void S_kernel(int64_t part_first, int64_t part_end, float *S, const float *R, float *e, const float *z, float *P, const float *Q)
{
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t t = 0; t < 50; t++) {
            for (int64_t a = 0; a < 2; a++) {
                /* S[n,t,a,b] = R[a,b] */
                #pragma omp simd
                for (int64_t b = 0; b < 2; b++) {
                    S[200*n + 4*t + 2*a + b] = R[2*a + b];
                }
                /* e[n,t,a] = z[n,t,a] */
                e[100*n + 2*t + a] = z[100*n + 2*t + a];
            }
            /* P[n,t+1,i,l] += Q[i,l] */
            #pragma omp simd
            for (int64_t l = 0; l < 16; l++) {
                P[816*n + 16*t + l + 16] += Q[l];
            }
        }
    }
}

KERNEL void solve1_s_kernel(int64_t part_first, int64_t part_end, float *solve1_s)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        solve1_s[i3] = 0.0f;
    }
}

KERNEL void left_kernel(int64_t part_first, int64_t part_end, float *left)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        left[i3] = 0.0f;
    }
}

KERNEL void x_kernel(int64_t part_first, int64_t part_end, float *x)
{
    #pragma omp simd
    for (int64_t i2 = part_first; i2 < part_end; i2++) {
        x[i2] = 0.0f;
    }
}

KERNEL void solve1_s_kernel2(int64_t N, int64_t k, int64_t t, float *solve1_L, float *solve1_s, const float *S)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t i = 0; i < 2; i++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t j = 0; j < 2; j++)
                c1 += -(j < k && k <= i ? solve1_L[200*n + 4*t + 2*i + j]*solve1_L[200*n + 4*t + 2*k + j] : 0.0f);
            /* solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j] */
            solve1_s[200*n + 4*t + 2*i + k] += c1;
            /* solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2 */
            solve1_s[200*n + 4*t + 2*i + k] += 0.5f*(S[200*n + 4*t + 2*i + k] + S[200*n + 4*t + 2*k + i]);
        }
        /* solve1_d[n,t,k] = √(solve1_s[n,t,k,k]) */
        const float solve1_d = sqrtf(solve1_s[200*n + 4*t + 3*k]);
        /* solve1_L[n,t,i,k] = solve1_d[n,t,k] if i = k else (solve1_s[n,t,i,k]/solve1_d[n,t,k] if k < i else 0) */
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            solve1_L[200*n + 4*t + 2*i + k] = i == k ? solve1_d : k < i ? solve1_s[200*n + 4*t + 2*i + k]/solve1_d : 0.0f;
        }
    }
}

KERNEL void solve1_x_sum_kernel(int64_t N, int64_t i, int64_t t, float *solve1_x_sum, const float *solve1_L, float *solve1_x, const float *C)
{
    for (int64_t n = 0; n < N; n++) {
        set_zero(4, solve1_x_sum);
        /* solve1_x_sum[n,t,i,c] += Σ_{j: j < i} solve1_L[n,t,i,j]·solve1_x[n,t,j,c] */
        for (int64_t j = 0; j < 2; j++) {
            #pragma omp simd
            for (int64_t c = 0; c < 4; c++) {
                if (j < i) solve1_x_sum[c] += solve1_L[200*n + 4*t + 2*i + j]*solve1_x[400*n + 8*t + 4*j + c];
            }
        }
        const float e1 = solve1_L[200*n + 4*t + 3*i];
        /* solve1_x[n,t,i,c] = (C[n,t,i,c] − solve1_x_sum[n,t,i,c])/solve1_L[n,t,i,i] */
        #pragma omp simd
        for (int64_t c = 0; c < 4; c++) {
            solve1_x[400*n + 8*t + 4*i + c] = (C[400*n + 8*t + 4*i + c] - solve1_x_sum[c])/e1;
        }
    }
}

KERNEL void solve1_x_2_sum_kernel(int64_t N, int64_t i, int64_t t, float *solve1_x_2_sum, const float *solve1_L, float *solve1_x_2, const float *solve1_x)
{
    for (int64_t n = 0; n < N; n++) {
        set_zero(4, solve1_x_2_sum);
        /* solve1_x_2_sum[n,t,i,c] += Σ_{j: i < j} solve1_L[n,t,j,i]·solve1_x_2[n,t,j,c] */
        for (int64_t j = 0; j < 2; j++) {
            #pragma omp simd
            for (int64_t c = 0; c < 4; c++) {
                if (i < j) solve1_x_2_sum[c] += solve1_L[200*n + 4*t + 2*j + i]*solve1_x_2[400*n + 8*t + 4*j + c];
            }
        }
        const float e1 = solve1_L[200*n + 4*t + 3*i];
        /* solve1_x_2[n,t,i,c] = (solve1_x[n,t,i,c] − solve1_x_2_sum[n,t,i,c])/solve1_L[n,t,i,i] */
        #pragma omp simd
        for (int64_t c = 0; c < 4; c++) {
            solve1_x_2[400*n + 8*t + 4*i + c] = (solve1_x[400*n + 8*t + 4*i + c] - solve1_x_2_sum[c])/e1;
        }
    }
}

KERNEL void left_kernel2(int64_t N, int64_t t, float *left, const float *P)
{
    /* left[n,t,i,j] += P[n,t,i,j] */
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 16; j++) {
            left[800*n + 16*t + j] += P[816*n + 16*t + j];
        }
    }
}

KERNEL void corrected_kernel(int64_t part_first, int64_t part_end, int64_t t, const float *e, float *corrected, const float *solve1_x_2, const float *x)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* corrected[n,t,i] += Σ_a e[n,t,a]·solve1_x_2[n,t,a,i] */
        for (int64_t a = 0; a < 2; a++) {
            const float e1 = e[100*n + 2*t + a];
            #pragma omp simd
            for (int64_t i = 0; i < 4; i++) {
                corrected[200*n + 4*t + i] += e1*solve1_x_2[400*n + 8*t + 4*a + i];
            }
        }
        /* corrected[n,t,i] += x[n,t,i] */
        #pragma omp simd
        for (int64_t i = 0; i < 4; i++) {
            corrected[200*n + 4*t + i] += x[204*n + 4*t + i];
        }
    }
}

KERNEL void solve1_s_kernel3(int64_t N, int64_t k, int64_t t, float *solve1_L, float *solve1_s, const float *S, float *solve1_d)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t i = 0; i < 2; i++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t j = 0; j < 2; j++)
                c1 += -(j < k && k <= i ? solve1_L[200*n + 4*t + 2*i + j]*solve1_L[200*n + 4*t + 2*k + j] : 0.0f);
            /* solve1_s[n,t,i,k] += −Σ_{j: j < k and k ≤ i} solve1_L[n,t,i,j]·solve1_L[n,t,k,j] */
            solve1_s[200*n + 4*t + 2*i + k] += c1;
            /* solve1_s[n,t,i,k] += (S[n,t,i,k] + S[n,t,k,i])/2 */
            solve1_s[200*n + 4*t + 2*i + k] += 0.5f*(S[200*n + 4*t + 2*i + k] + S[200*n + 4*t + 2*k + i]);
        }
        /* solve1_d[n,t,k] = √(solve1_s[n,t,k,k]) */
        solve1_d[100*n + 2*t + k] = sqrtf(solve1_s[200*n + 4*t + 3*k]);
        const float e1 = solve1_d[100*n + 2*t + k];
        /* solve1_L[n,t,i,k] = solve1_d[n,t,k] if i = k else (solve1_s[n,t,i,k]/solve1_d[n,t,k] if k < i else 0) */
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            solve1_L[200*n + 4*t + 2*i + k] = i == k ? e1 : k < i ? solve1_s[200*n + 4*t + 2*i + k]/e1 : 0.0f;
        }
    }
}

KERNEL void solve2_s_kernel(int64_t part_first, int64_t part_end, const float *S, float *solve2_s, float *logdet1_s)
{
    for (int64_t h = part_first; h < part_end; h++) {
        for (int64_t i = 0; i < 2; i++) {
            #pragma omp simd
            for (int64_t k = 0; k < 2; k++) {
                const float t1 = 0.5f*(S[4*h + 2*i + k] + S[4*h + 2*k + i]);
                /* solve2_s[n,h,i,k] = (S[n,h,i,k] + S[n,h,k,i])/2 */
                solve2_s[4*h + 2*i + k] = t1;
                /* logdet1_s[n,h,i,k] = (S[n,h,i,k] + S[n,h,k,i])/2 */
                logdet1_s[4*h + 2*i + k] = t1;
            }
        }
    }
}

KERNEL void solve2_s_kernel2(int64_t part_first, int64_t part_end, int64_t k, float *solve2_L, float *solve2_s, float *solve2_d)
{
    for (int64_t h = part_first; h < part_end; h++) {
        for (int64_t i = 0; i < 2; i++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t j = 0; j < 2; j++)
                c1 += -(j < k && k <= i ? solve2_L[4*h + 2*i + j]*solve2_L[4*h + 2*k + j] : 0.0f);
            /* solve2_s[n,h,i,k] += −Σ_{j: j < k and k ≤ i} solve2_L[n,h,i,j]·solve2_L[n,h,k,j] */
            solve2_s[4*h + 2*i + k] += c1;
        }
        /* solve2_d[n,h,k] = √(solve2_s[n,h,k,k]) */
        solve2_d[2*h + k] = sqrtf(solve2_s[4*h + 3*k]);
        /* solve2_L[n,h,i,k] = solve2_d[n,h,k] if i = k else (solve2_s[n,h,i,k]/solve2_d[n,h,k] if k < i else 0) */
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            solve2_L[4*h + 2*i + k] = i == k ? solve2_d[2*h + k] : k < i ? solve2_s[4*h + 2*i + k]/solve2_d[2*h + k] : 0.0f;
        }
    }
}

KERNEL void solve2_x_sum_kernel(int64_t part_first, int64_t part_end, int64_t i, const float *solve2_L, float *solve2_x, const float *e)
{
    for (int64_t h = part_first; h < part_end; h++) {
        /* solve2_x_sum[n,h,i] += Σ_{j: j < i} solve2_L[n,h,i,j]·solve2_x[n,h,j] */
        float solve2_x_sum = 0.0f;
        #pragma omp simd reduction(+:solve2_x_sum)
        for (int64_t j = 0; j < 2; j++)
            solve2_x_sum += j < i ? solve2_L[4*h + 2*i + j]*solve2_x[2*h + j] : 0.0f;
        /* solve2_x[n,h,i] = (e[n,h,i] − solve2_x_sum[n,h,i])/solve2_L[n,h,i,i] */
        solve2_x[2*h + i] = (e[2*h + i] - solve2_x_sum)/solve2_L[4*h + 3*i];
    }
}

KERNEL void solve2_x_2_sum_kernel(int64_t part_first, int64_t part_end, int64_t i, const float *solve2_L, float *solve2_x_2, const float *solve2_x)
{
    for (int64_t h = part_first; h < part_end; h++) {
        /* solve2_x_2_sum[n,h,i] += Σ_{j: i < j} solve2_L[n,h,j,i]·solve2_x_2[n,h,j] */
        float solve2_x_2_sum = 0.0f;
        #pragma omp simd reduction(+:solve2_x_2_sum)
        for (int64_t j = 0; j < 2; j++)
            solve2_x_2_sum += i < j ? solve2_L[4*h + 2*j + i]*solve2_x_2[2*h + j] : 0.0f;
        /* solve2_x_2[n,h,i] = (solve2_x[n,h,i] − solve2_x_2_sum[n,h,i])/solve2_L[n,h,i,i] */
        solve2_x_2[2*h + i] = (solve2_x[2*h + i] - solve2_x_2_sum)/solve2_L[4*h + 3*i];
    }
}

KERNEL void logdet1_y_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *logdet1_L, float *logdet1_y, const float *e, const float *solve2_x_2, float *loss_sum, float *d_solve2_x_2, float *d_logdet1_L)
{
    const float u1 = (float)(0.01/(double)N);
    const float u2 = (float)(0.02/(double)N);
    for (int64_t h = part_first; h < part_end; h++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t k = 0; k < 2; k++)
            c1 += 2.0f*logf(logdet1_L[4*h + 3*k]);
        /* logdet1_y[n,h] = 2·Σ_k log(logdet1_L[n,h,k,k]) */
        logdet1_y[h] = c1;
        float c2 = 0.0f;
        #pragma omp simd reduction(+:c2)
        for (int64_t a = 0; a < 2; a++)
            c2 += e[2*h + a]*solve2_x_2[2*h + a];
        /* loss_sum[n,h] = Σ_a e[n,h,a]·solve2_x_2[n,h,a] */
        loss_sum[h] = c2;
        #pragma omp simd
        for (int64_t a = 0; a < 2; a++) {
            /* d_solve2_x_2[n,h,a] = 0.01·e[n,h,a]/N */
            d_solve2_x_2[2*h + a] = u1*e[2*h + a];
            /* d_logdet1_L[n,h,a,a] += 0.02/(logdet1_L[n,h,a,a]·N) */
            d_logdet1_L[4*h + 3*a] += u2/logdet1_L[4*h + 3*a];
        }
    }
}

KERNEL void d_solve2_x_2_sum_kernel(int64_t part_first, int64_t part_end, int64_t i, float *d_solve2_x_2_sum, float *d_solve2_x_2, const float *solve2_L)
{
    for (int64_t h = part_first; h < part_end; h++) {
        /* d_solve2_x_2_sum[n,h,i] = −d_solve2_x_2[n,h,i]×(1/solve2_L[n,h,i,i]) */
        d_solve2_x_2_sum[2*h + i] = -strong_productf(d_solve2_x_2[2*h + i], 1.0f/solve2_L[4*h + 3*i]);
        /* d_solve2_x_2[n,h,j] += d_solve2_x_2_sum[n,h,i]×solve2_L[n,h,j,i] where i < j */
        #pragma omp simd
        for (int64_t j = 0; j < 2; j++) {
            if (i < j) d_solve2_x_2[2*h + j] += strong_productf(d_solve2_x_2_sum[2*h + i], solve2_L[4*h + 2*j + i]);
        }
    }
}

KERNEL void d_solve2_L_kernel(int64_t part_first, int64_t part_end, float *d_solve2_L, const float *solve2_L, const float *d_solve2_x_2, const float *solve2_x_2, float *d_solve2_x, const float *d_solve2_x_2_sum)
{
    for (int64_t h = part_first; h < part_end; h++) {
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            /* d_solve2_L[n,h,i,i] += −((1/solve2_L[n,h,i,i])×d_solve2_x_2[n,h,i])×solve2_x_2[n,h,i] */
            d_solve2_L[4*h + 3*i] += -strong_productf(strong_productf(1.0f/solve2_L[4*h + 3*i], d_solve2_x_2[2*h + i]), solve2_x_2[2*h + i]);
            /* d_solve2_x[n,h,i] = −d_solve2_x_2_sum[n,h,i] */
            d_solve2_x[2*h + i] = -d_solve2_x_2_sum[2*h + i];
        }
    }
}

KERNEL void d_solve2_x_sum_kernel(int64_t part_first, int64_t part_end, int64_t i, float *d_solve2_x_sum, float *d_solve2_x, const float *solve2_L)
{
    for (int64_t h = part_first; h < part_end; h++) {
        /* d_solve2_x_sum[n,h,i] = −d_solve2_x[n,h,i]×(1/solve2_L[n,h,i,i]) */
        d_solve2_x_sum[2*h + i] = -strong_productf(d_solve2_x[2*h + i], 1.0f/solve2_L[4*h + 3*i]);
        /* d_solve2_x[n,h,j] += d_solve2_x_sum[n,h,i]×solve2_L[n,h,i,j] where j < i */
        #pragma omp simd
        for (int64_t j = 0; j < 2; j++) {
            if (j < i) d_solve2_x[2*h + j] += strong_productf(d_solve2_x_sum[2*h + i], solve2_L[4*h + 2*i + j]);
        }
    }
}

KERNEL void d_e_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_e, const float *solve2_x_2, const float *d_solve2_x, const float *solve2_L, float *d_solve2_L, const float *solve2_x, const float *d_solve2_x_2_sum, const float *d_solve2_x_sum)
{
    const float u1 = (float)(0.01/(double)N);
    for (int64_t s = part_first; s < part_end; s++) {
        #pragma omp simd
        for (int64_t a = 0; a < 2; a++) {
            /* d_e[n,s,a] = 0.01·solve2_x_2[n,s,a]/N + d_solve2_x[n,s,a]×(1/solve2_L[n,s,a,a]) */
            d_e[2*s + a] = u1*solve2_x_2[2*s + a] + strong_productf(d_solve2_x[2*s + a], 1.0f/solve2_L[4*s + 3*a]);
            /* d_solve2_L[n,s,a,a] += −((1/solve2_L[n,s,a,a])×d_solve2_x[n,s,a])×solve2_x[n,s,a] */
            d_solve2_L[4*s + 3*a] += -strong_productf(strong_productf(1.0f/solve2_L[4*s + 3*a], d_solve2_x[2*s + a]), solve2_x[2*s + a]);
        }
        /* d_solve2_L[n,s,j,i] += (d_solve2_x_2_sum[n,s,i]×solve2_x_2[n,s,j] if i < j else 0) + (d_solve2_x_sum[n,s,j]×solve2_x[n,s,i] if i < j else 0) */
        for (int64_t j = 0; j < 2; j++) {
            #pragma omp simd
            for (int64_t i = 0; i < 2; i++) {
                d_solve2_L[4*s + 2*j + i] += (i < j ? strong_productf(d_solve2_x_2_sum[2*s + i], solve2_x_2[2*s + j]) : 0.0f) + (i < j ? strong_productf(d_solve2_x_sum[2*s + j], solve2_x[2*s + i]) : 0.0f);
            }
        }
    }
}

KERNEL void d_x_kernel(int64_t part_first, int64_t part_end, int64_t t, float *d_x, const float *d_corrected, const float *solve1_x_2, float *d_e)
{
    for (int64_t n = part_first; n < part_end; n++) {
        /* d_x[n,t,i] += d_corrected[n,t,i] */
        #pragma omp simd
        for (int64_t i = 0; i < 4; i++) {
            d_x[204*n + 4*t + i] += d_corrected[200*n + 4*t + i];
        }
        for (int64_t a = 0; a < 2; a++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t i = 0; i < 4; i++)
                c1 += d_corrected[200*n + 4*t + i]*solve1_x_2[400*n + 8*t + 4*a + i];
            /* d_e[n,t,a] += Σ_i d_corrected[n,t,i]·solve1_x_2[n,t,a,i] */
            d_e[100*n + 2*t + a] += c1;
        }
    }
}

KERNEL void d_solve1_x_2_kernel(int64_t part_first, int64_t part_end, float *d_solve1_x_2, const float *e, const float *d_corrected)
{
    /* d_solve1_x_2[n,t,a,i] = e[n,t,a]×d_corrected[n,t,i] */
    for (int64_t t = part_first; t < part_end; t++) {
        for (int64_t a = 0; a < 2; a++) {
            #pragma omp simd
            for (int64_t i = 0; i < 4; i++) {
                d_solve1_x_2[8*t + 4*a + i] = strong_productf(e[2*t + a], d_corrected[4*t + i]);
            }
        }
    }
}

KERNEL void d_C_kernel(int64_t part_first, int64_t part_end, float *d_C)
{
    #pragma omp simd
    for (int64_t i3 = part_first; i3 < part_end; i3++) {
        d_C[i3] = 0.0f;
    }
}

KERNEL void loss_kernel(int64_t N, const float *logdet1_y, const float *loss_sum, float *loss)
{
    const float u1 = (float)(0.01/(double)N);
    double c1 = 0;
    for (int64_t s_first = 0; s_first < 50*N; s_first += 512) {
        const int64_t s_end = s_first + 512 < 50*N ? s_first + 512 : 50*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t s = s_first; s < s_end; s++)
            part_c1 += u1*(3.675754132818691f + (logdet1_y[s] + loss_sum[s]));
        c1 += part_c1;
    }
    /* loss = Σ_{n,s} 0.01·(logdet1_y[n,s] + loss_sum[n,s] + 2·log(2·π))/N */
    loss[0] = (float)c1;
}

KERNEL void d_logdet1_d_kernel(int64_t N, int64_t k, float *d_logdet1_d, const float *logdet1_d, float *d_logdet1_s, float *d_logdet1_L, const float *logdet1_s, const float *logdet1_L)
{
    for (int64_t n = 0; n < N; n++) {
        /* d_logdet1_s[n,h,i,k] += d_logdet1_L[n,h,i,k]×(0 if i = k else (1/logdet1_d[n,h,k] if k < i else 0)) */
        for (int64_t h = 0; h < 50; h++) {
            d_logdet1_d[h] = 0.0f;
            const float e1 = logdet1_d[100*n + 2*h + k];
            #pragma omp simd
            for (int64_t i = 0; i < 2; i++) {
                d_logdet1_s[200*n + 4*h + 2*i + k] += strong_productf(d_logdet1_L[200*n + 4*h + 2*i + k], i == k ? 0.0f : k < i ? 1.0f/e1 : 0.0f);
            }
        }
        /* d_logdet1_d[n,h,k] += Σ_i d_logdet1_L[n,h,i,k]×(1 if i = k else −((logdet1_s[n,h,i,k]/logdet1_d[n,h,k])/logdet1_d[n,h,k] if k < i else 0)) */
        for (int64_t i = 0; i < 2; i++) {
            #pragma omp simd
            for (int64_t h = 0; h < 50; h++) {
                d_logdet1_d[h] += strong_productf(d_logdet1_L[200*n + 4*h + 2*i + k], i == k ? 1.0f : -(k < i ? logdet1_s[200*n + 4*h + 2*i + k]/logdet1_d[100*n + 2*h + k]/logdet1_d[100*n + 2*h + k] : 0.0f));
            }
        }
        for (int64_t h = 0; h < 50; h++) {
            /* d_logdet1_s[n,h,k,k] += d_logdet1_d[n,h,k]×(1/logdet1_d[n,h,k])/2 */
            d_logdet1_s[200*n + 4*h + 3*k] += 0.5f*strong_productf(d_logdet1_d[h], 1.0f/logdet1_d[100*n + 2*h + k]);
            /* d_logdet1_L[n,h,i,j] += −d_logdet1_s[n,h,i,k]×logdet1_L[n,h,k,j] where j < k and k ≤ i */
            for (int64_t i = 0; i < 2; i++) {
                #pragma omp simd
                for (int64_t j = 0; j < 2; j++) {
                    if (j < k && k <= i) d_logdet1_L[200*n + 4*h + 2*i + j] += -strong_productf(d_logdet1_s[200*n + 4*h + 2*i + k], logdet1_L[200*n + 4*h + 2*k + j]);
                }
            }
            /* d_logdet1_L[n,h,k,j] += −Σ_{i: j < k and k ≤ i} d_logdet1_s[n,h,i,k]×logdet1_L[n,h,i,j] */
            for (int64_t i = 0; i < 2; i++) {
                #pragma omp simd
                for (int64_t j = 0; j < 2; j++) {
                    if (j < k && k <= i) d_logdet1_L[200*n + 4*h + 2*k + j] += -strong_productf(d_logdet1_s[200*n + 4*h + 2*i + k], logdet1_L[200*n + 4*h + 2*i + j]);
                }
            }
        }
    }
}

KERNEL void d_S_kernel(int64_t part_first, int64_t part_end, float *d_S, const float *d_logdet1_s, const float *d_solve2_s)
{
    /* d_S[n,h,i,k] = d_logdet1_s[n,h,i,k]/2 + d_logdet1_s[n,h,k,i]/2 + d_solve2_s[n,h,i,k]/2 + d_solve2_s[n,h,k,i]/2 */
    for (int64_t h = part_first; h < part_end; h++) {
        for (int64_t i = 0; i < 2; i++) {
            #pragma omp simd
            for (int64_t k = 0; k < 2; k++) {
                d_S[4*h + 2*i + k] = 0.5f*d_logdet1_s[4*h + 2*i + k] + 0.5f*d_logdet1_s[4*h + 2*k + i] + 0.5f*d_solve2_s[4*h + 2*i + k] + 0.5f*d_solve2_s[4*h + 2*k + i];
            }
        }
    }
}

KERNEL void d_P_kernel(int64_t N, int64_t t, float *d_P, const float *d_left)
{
    /* d_P[n,t,i,j] += d_left[n,t,i,j] */
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 16; j++) {
            d_P[816*n + 16*t + j] += d_left[800*n + 16*t + j];
        }
    }
}

KERNEL void d_solve1_L_kernel(int64_t N, int64_t t, int64_t i, const float *solve1_L, float *d_solve1_x_2, const float *solve1_x_2, float *d_solve1_L, float *d_solve1_x, float *d_solve1_x_2_sum)
{
    for (int64_t n = 0; n < N; n++) {
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t c = 0; c < 4; c++)
            c1 += -strong_productf(strong_productf(1.0f/solve1_L[200*n + 4*t + 3*i], d_solve1_x_2[400*n + 8*t + 4*i + c]), solve1_x_2[400*n + 8*t + 4*i + c]);
        /* d_solve1_L[n,t,i,i] += −Σ_c ((1/solve1_L[n,t,i,i])×d_solve1_x_2[n,t,i,c])×solve1_x_2[n,t,i,c] */
        d_solve1_L[200*n + 4*t + 3*i] += c1;
        const float e1 = solve1_L[200*n + 4*t + 3*i];
        #pragma omp simd
        for (int64_t c = 0; c < 4; c++) {
            const float t1 = strong_productf(d_solve1_x_2[400*n + 8*t + 4*i + c], 1.0f/e1);
            /* d_solve1_x[n,t,i,c] += d_solve1_x_2[n,t,i,c]×(1/solve1_L[n,t,i,i]) */
            d_solve1_x[400*n + 8*t + 4*i + c] += t1;
            /* d_solve1_x_2_sum[n,t,i,c] = −d_solve1_x_2[n,t,i,c]×(1/solve1_L[n,t,i,i]) */
            d_solve1_x_2_sum[c] = -t1;
        }
        for (int64_t j = 0; j < 2; j++) {
            float c2 = 0.0f;
            #pragma omp simd reduction(+:c2)
            for (int64_t c = 0; c < 4; c++)
                c2 += i < j ? strong_productf(d_solve1_x_2_sum[c], solve1_x_2[400*n + 8*t + 4*j + c]) : 0.0f;
            /* d_solve1_L[n,t,j,i] += Σ_{c: i < j} d_solve1_x_2_sum[n,t,i,c]×solve1_x_2[n,t,j,c] */
            d_solve1_L[200*n + 4*t + 2*j + i] += c2;
            /* d_solve1_x_2[n,t,j,c] += d_solve1_x_2_sum[n,t,i,c]×solve1_L[n,t,j,i] where i < j */
            #pragma omp simd
            for (int64_t c = 0; c < 4; c++) {
                if (i < j) d_solve1_x_2[400*n + 8*t + 4*j + c] += strong_productf(d_solve1_x_2_sum[c], solve1_L[200*n + 4*t + 2*j + i]);
            }
        }
    }
}

KERNEL void d_C_kernel2(int64_t N, int64_t t, int64_t i, const float *solve1_L, float *d_solve1_x, float *d_C, float *d_solve1_x_sum, const float *solve1_x, float *d_solve1_L)
{
    for (int64_t n = 0; n < N; n++) {
        const float e1 = solve1_L[200*n + 4*t + 3*i];
        #pragma omp simd
        for (int64_t c = 0; c < 4; c++) {
            const float t1 = strong_productf(d_solve1_x[400*n + 8*t + 4*i + c], 1.0f/e1);
            /* d_C[n,t,i,c] += d_solve1_x[n,t,i,c]×(1/solve1_L[n,t,i,i]) */
            d_C[400*n + 8*t + 4*i + c] += t1;
            /* d_solve1_x_sum[n,t,i,c] = −d_solve1_x[n,t,i,c]×(1/solve1_L[n,t,i,i]) */
            d_solve1_x_sum[c] = -t1;
        }
        float c1 = 0.0f;
        #pragma omp simd reduction(+:c1)
        for (int64_t c = 0; c < 4; c++)
            c1 += -strong_productf(strong_productf(1.0f/solve1_L[200*n + 4*t + 3*i], d_solve1_x[400*n + 8*t + 4*i + c]), solve1_x[400*n + 8*t + 4*i + c]);
        /* d_solve1_L[n,t,i,i] += −Σ_c ((1/solve1_L[n,t,i,i])×d_solve1_x[n,t,i,c])×solve1_x[n,t,i,c] */
        d_solve1_L[200*n + 4*t + 3*i] += c1;
        for (int64_t j = 0; j < 2; j++) {
            float c2 = 0.0f;
            #pragma omp simd reduction(+:c2)
            for (int64_t c = 0; c < 4; c++)
                c2 += j < i ? strong_productf(d_solve1_x_sum[c], solve1_x[400*n + 8*t + 4*j + c]) : 0.0f;
            /* d_solve1_L[n,t,i,j] += Σ_{c: j < i} d_solve1_x_sum[n,t,i,c]×solve1_x[n,t,j,c] */
            d_solve1_L[200*n + 4*t + 2*i + j] += c2;
            /* d_solve1_x[n,t,j,c] += d_solve1_x_sum[n,t,i,c]×solve1_L[n,t,i,j] where j < i */
            #pragma omp simd
            for (int64_t c = 0; c < 4; c++) {
                if (j < i) d_solve1_x[400*n + 8*t + 4*j + c] += strong_productf(d_solve1_x_sum[c], solve1_L[200*n + 4*t + 2*i + j]);
            }
        }
    }
}

KERNEL void d_solve1_d_kernel(int64_t N, int64_t t, int64_t k, float *d_solve1_d, const float *solve1_d, float *d_solve1_s, const float *d_solve1_L)
{
    /* d_solve1_s[n,t,i,k] += d_solve1_L[n,t,i,k]×(0 if i = k else (1/solve1_d[n,t,k] if k < i else 0)) */
    for (int64_t n = 0; n < N; n++) {
        d_solve1_d[100*n + 2*t + k] = 0.0f;
        const float e1 = solve1_d[100*n + 2*t + k];
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            d_solve1_s[200*n + 4*t + 2*i + k] += strong_productf(d_solve1_L[200*n + 4*t + 2*i + k], i == k ? 0.0f : k < i ? 1.0f/e1 : 0.0f);
        }
    }
}

KERNEL void d_solve1_d_kernel2(int64_t N, int64_t t, int64_t k, float *d_solve1_d, const float *d_solve1_L, const float *solve1_d, const float *solve1_s)
{
    /* d_solve1_d[n,t,k] += Σ_i d_solve1_L[n,t,i,k]×(1 if i = k else −((solve1_s[n,t,i,k]/solve1_d[n,t,k])/solve1_d[n,t,k] if k < i else 0)) */
    for (int64_t i = 0; i < 2; i++) {
        #pragma omp simd
        for (int64_t n = 0; n < N; n++) {
            d_solve1_d[100*n + 2*t + k] += strong_productf(d_solve1_L[200*n + 4*t + 2*i + k], i == k ? 1.0f : -(k < i ? solve1_s[200*n + 4*t + 2*i + k]/solve1_d[100*n + 2*t + k]/solve1_d[100*n + 2*t + k] : 0.0f));
        }
    }
}

KERNEL void d_solve1_s_kernel(int64_t N, int64_t t, int64_t k, float *d_solve1_s, const float *d_solve1_d, const float *solve1_d, float *d_S, float *d_solve1_L, const float *solve1_L)
{
    for (int64_t n = 0; n < N; n++) {
        /* d_solve1_s[n,t,k,k] += d_solve1_d[n,t,k]×(1/solve1_d[n,t,k])/2 */
        d_solve1_s[200*n + 4*t + 3*k] += 0.5f*strong_productf(d_solve1_d[100*n + 2*t + k], 1.0f/solve1_d[100*n + 2*t + k]);
        /* d_S[n,t,i,k] += d_solve1_s[n,t,i,k]/2 */
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            d_S[200*n + 4*t + 2*i + k] += 0.5f*d_solve1_s[200*n + 4*t + 2*i + k];
        }
        for (int64_t i = 0; i < 2; i++) {
            /* d_S[n,t,k,i] += d_solve1_s[n,t,i,k]/2 */
            d_S[200*n + 4*t + 2*k + i] += 0.5f*d_solve1_s[200*n + 4*t + 2*i + k];
            /* d_solve1_L[n,t,i,j] += −d_solve1_s[n,t,i,k]×solve1_L[n,t,k,j] where j < k and k ≤ i */
            #pragma omp simd
            for (int64_t j = 0; j < 2; j++) {
                if (j < k && k <= i) d_solve1_L[200*n + 4*t + 2*i + j] += -strong_productf(d_solve1_s[200*n + 4*t + 2*i + k], solve1_L[200*n + 4*t + 2*k + j]);
            }
        }
        /* d_solve1_L[n,t,k,j] += −Σ_{i: j < k and k ≤ i} d_solve1_s[n,t,i,k]×solve1_L[n,t,i,j] */
        for (int64_t i = 0; i < 2; i++) {
            #pragma omp simd
            for (int64_t j = 0; j < 2; j++) {
                if (j < k && k <= i) d_solve1_L[200*n + 4*t + 2*k + j] += -strong_productf(d_solve1_s[200*n + 4*t + 2*i + k], solve1_L[200*n + 4*t + 2*i + j]);
            }
        }
    }
}

KERNEL void d_Q_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_Q, float *d_R, const float *d_P, const float *d_S)
{
    double total1[16] = {0};
    double total2[4] = {0};
    for (int64_t n_first = part_first; n_first < part_end; n_first++) {
        const int64_t n_end = n_first + 1 < part_end ? n_first + 1 : part_end;
        if (N > 1) {
            set_aside(16, total1, d_Q);
            set_aside(4, total2, d_R);
        }
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 50; t++) {
                /* d_Q[i,l] += Σ_{n,t} d_P[n,t+1,i,l] */
                #pragma omp simd
                for (int64_t l = 0; l < 16; l++) {
                    d_Q[l] += d_P[816*n + 16*t + l + 16];
                }
                /* d_R[a,b] += Σ_{n,t} d_S[n,t,a,b] */
                #pragma omp simd
                for (int64_t b = 0; b < 4; b++) {
                    d_R[b] += d_S[200*n + 4*t + b];
                }
            }
        }
    }
    if (N > 1) {
        take_back(16, d_Q, total1);
        take_back(4, d_R, total2);
    }
}

KERNEL void d_z_kernel(int64_t part_first, int64_t part_end, float *d_z, const float *d_e)
{
    /* d_z[n,t,a] = d_e[n,t,a] */
    #pragma omp simd
    for (int64_t a = part_first; a < part_end; a++) {
        d_z[a] = d_e[a];
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 20; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

KERNEL void solve2_s_kernel3(int64_t part_first, int64_t part_end, int64_t k, float *solve2_L, float *solve2_s)
{
    for (int64_t h = part_first; h < part_end; h++) {
        for (int64_t i = 0; i < 2; i++) {
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t j = 0; j < 2; j++)
                c1 += -(j < k && k <= i ? solve2_L[4*h + 2*i + j]*solve2_L[4*h + 2*k + j] : 0.0f);
            /* solve2_s[n,h,i,k] += −Σ_{j: j < k and k ≤ i} solve2_L[n,h,i,j]·solve2_L[n,h,k,j] */
            solve2_s[4*h + 2*i + k] += c1;
        }
        /* solve2_d[n,h,k] = √(solve2_s[n,h,k,k]) */
        const float solve2_d = sqrtf(solve2_s[4*h + 3*k]);
        /* solve2_L[n,h,i,k] = solve2_d[n,h,k] if i = k else (solve2_s[n,h,i,k]/solve2_d[n,h,k] if k < i else 0) */
        #pragma omp simd
        for (int64_t i = 0; i < 2; i++) {
            solve2_L[4*h + 2*i + k] = i == k ? solve2_d : k < i ? solve2_s[4*h + 2*i + k]/solve2_d : 0.0f;
        }
    }
}

KERNEL void logdet1_y_kernel2(int64_t part_first, int64_t part_end, const float *logdet1_L, float *logdet1_y, const float *e, const float *solve2_x_2, float *loss_sum)
{
    for (int64_t h_first = part_first; h_first < part_end; h_first += 32) {
        const int64_t h_end = h_first + 32 < part_end ? h_first + 32 : part_end;
        float c1[32] = {0};
        float c2[32] = {0};
        for (int64_t k = 0; k < 2; k++)
            #pragma omp simd
            for (int64_t h = h_first; h < h_end; h++)
                c1[h - h_first] += 2.0f*logf(logdet1_L[4*h + 3*k]);
        /* logdet1_y[n,h] = 2·Σ_k log(logdet1_L[n,h,k,k]) */
        #pragma omp simd
        for (int64_t h = h_first; h < h_end; h++)
            logdet1_y[h] = c1[h - h_first];
        for (int64_t a = 0; a < 2; a++)
            #pragma omp simd
            for (int64_t h = h_first; h < h_end; h++)
                c2[h - h_first] += e[2*h + a]*solve2_x_2[2*h + a];
        /* loss_sum[n,h] = Σ_a e[n,h,a]·solve2_x_2[n,h,a] */
        #pragma omp simd
        for (int64_t h = h_first; h < h_end; h++)
            loss_sum[h] = c2[h - h_first];
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *A, *B;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 16};
}

/* --- the network: z[N,50,2] → corrected[N,50,4] */

/* z[N,50,2] → corrected[N,50,4]. */
int kalman_forward(int64_t N, const float *params, const float *z, float *corrected, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *H = workspace;
    float *R = workspace + 16;
    float *F = workspace + 32;
    float *Q = workspace + 48;
    float *H_turned = workspace + 64;
    float *F_turned = workspace + 80;
    float *H_turned_2 = workspace + 96;
    float *F_turned_2 = workspace + 112;
    float *P = workspace + 128;
    float *S = workspace + 816*N + 288;
    float *e = workspace + 1024*N + 448;
    float *solve1_s = workspace + 1136*N + 608;
    float *left = workspace + 1344*N + 768;
    float *x = workspace + 2144*N + 928;
    float *C = workspace + 2352*N + 1088;
    float *solve1_L = workspace + 2752*N + 1248;
    float *solve1_x_sum = workspace + 48;
    float *solve1_x = workspace + 2960*N + 1408;
    float *solve1_x_2_sum = workspace + 16;
    float *solve1_x_2 = workspace + 3360*N + 1568;
    float *m_FP = workspace + 3760*N + 1728;
    float *pack = workspace + 4560*N + 1888;
    H_kernel(H);
    /* R[a,b] = Σ_c B[a,c]·B[b,c] */
    contract(2, 2, 2, 1.0f, p.B, 2, 1, p.B, 1, 2, NULL, 0, 0, R, 2, 1, pack);
    F_kernel(F);
    /* Q[i,j] = Σ_k A[i,k]·A[j,k] */
    contract(4, 4, 4, 1.0f, p.A, 4, 1, p.A, 1, 4, NULL, 0, 0, Q, 4, 1, pack);
    H_turned_kernel(H_turned, H);
    F_turned_kernel(F_turned, F);
    H_turned_kernel(H_turned_2, H);
    F_turned_kernel(F_turned_2, F);
    PARALLEL(N, 16, 3368*N, {
        P_kernel(816*part_first, 816*part_end, P);
        P_kernel2(part_first, part_end, P);
        S_kernel(part_first, part_end, S, R, e, z, P, Q);
        solve1_s_kernel(200*part_first, 200*part_end, solve1_s);
        left_kernel(800*part_first, 800*part_end, left);
        solve1_s_kernel(200*part_first, 200*part_end, corrected);
        x_kernel(204*part_first, 204*part_end, x);
    })
    for (int64_t t = 0; t < 50; t++) {
        /* C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j] */
        contract_levels(2, N, 1.0f, H, 4, P + 16*t, 816, NULL, 0, 0, C + 8*t, 4, 400, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        /* S[n,t,a,b] += Σ_j C[n,t,a,j]·H_turned[j,b] */
        contract_levels(N, 2, 1.0f, C + 8*t, 400, H_turned, 1, S + 4*t, 200, 1, S + 4*t, 200, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 2, 0, 0}, {2, 4, 0, 2, 2}}, 2, pack);
        for (int64_t k = 0; k < 2; k++) {
            solve1_s_kernel2(N, k, t, solve1_L, solve1_s, S);
        }
        for (int64_t i = 0; i < 2; i++) {
            solve1_x_sum_kernel(N, i, t, solve1_x_sum, solve1_L, solve1_x, C);
        }
        for (int64_t i = 2 - 1; i >= 0; i--) {
            solve1_x_2_sum_kernel(N, i, t, solve1_x_2_sum, solve1_L, solve1_x_2, solve1_x);
        }
        /* left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i] */
        for (int64_t n = 0; n < N; n++)
            contract(4, 4, 2, -1.0f, solve1_x_2 + 400*n + 8*t, 1, 4, C + 400*n + 8*t, 4, 1, left + 800*n + 16*t, 4, 1, left + 800*n + 16*t, 4, 1, pack);
        left_kernel2(N, t, left, P);
        /* m_FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j] */
        contract_levels(4, N, 1.0f, F, 4, left + 16*t, 800, NULL, 0, 0, m_FP + 16*t, 4, 800, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        /* P[n,t+1,i,l] += Σ_k m_FP[n,t,i,k]·F_turned[k,l] */
        contract_levels(N, 4, 1.0f, m_FP + 16*t, 800, F_turned, 1, P + 16*t + 16, 816, 1, P + 16*t + 16, 816, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 4, 0, 4, 4}}, 0, pack);
    }
    PARALLEL(N, 1, 2200*N, {
        float *own = pack + part*parallel_larger(contract_room(N, 2, 4), contract_room(N, 4, 4));
        for (int64_t t = 0; t < 50; t++) {
            /* e[n,t,a] += −Σ_j x[n,t,j]·H_turned_2[j,a] */
            contract_rows(part_first, part_end, N, 2, 4, -1.0f, x + 4*t, 204, 1, H_turned_2, 2, 1, e + 2*t, 100, 1, e + 2*t, 100, 1, own);
            corrected_kernel(part_first, part_end, t, e, corrected, solve1_x_2, x);
            /* x[n,t+1,i] += Σ_j corrected[n,t,j]·F_turned_2[j,i] */
            contract_rows(part_first, part_end, N, 4, 4, 1.0f, corrected + 4*t, 200, 1, F_turned_2, 4, 1, x + 4*t + 4, 204, 1, x + 4*t + 4, 204, 1, own);
        }
    })
    return 0;
}

/* The loss at z[N,50,2], and its gradients by the parameters; d_z, by z, may be NULL. */
int kalman_backward(int64_t N, const float *params, const float *z, float *grads, float *loss, float *d_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *H = workspace + 4272*N + 2112;
    float *R = workspace + 816*N + 160;
    float *F = workspace + 4272*N + 2128;
    float *Q = workspace + 816*N + 176;
    float *H_turned = workspace + 816*N + 192;
    float *F_turned = workspace + 816*N + 208;
    float *H_turned_2 = workspace + 8112*N + 5984;
    float *F_turned_2 = workspace + 8112*N + 6000;
    float *P = workspace;
    float *S = workspace + 6288*N + 4064;
    float *e = workspace + 7328*N + 4864;
    float *solve1_s = workspace + 3328*N + 1312;
    float *left = workspace + 2128*N + 832;
    float *corrected = workspace + 6496*N + 4224;
    float *x = workspace + 6704*N + 4384;
    float *d_logdet1_L = workspace + 5424*N + 3104;
    float *d_logdet1_s = workspace + 4272*N + 2144;
    float *d_solve2_L = workspace + 4688*N + 2464;
    float *C = workspace + 928*N + 352;
    float *solve1_L = workspace + 3536*N + 1472;
    float *solve1_d = workspace + 4160*N + 1952;
    float *solve1_x_sum = workspace + 816*N + 160;
    float *solve1_x = workspace + 1328*N + 512;
    float *solve1_x_2_sum = workspace + 816*N + 176;
    float *solve1_x_2 = workspace + 1728*N + 672;
    float *m_FP = workspace + 8112*N + 6016;
    float *d_Q = workspace + 16;
    float *d_R = workspace;
    float *solve2_s = workspace + 4896*N + 2624;
    float *logdet1_s = workspace + 5632*N + 3264;
    float *solve2_L = workspace + 5104*N + 2784;
    float *solve2_d = workspace + 5312*N + 2944;
    float *solve2_x = workspace + 7440*N + 5024;
    float *solve2_x_2 = workspace + 7552*N + 5184;
    float *logdet1_L = workspace + 5840*N + 3424;
    float *logdet1_d = workspace + 6048*N + 3584;
    float *logdet1_y = workspace + 6160*N + 3744;
    float *loss_sum = workspace + 6224*N + 3904;
    float *d_solve2_x_2 = workspace + 7664*N + 5344;
    float *d_solve2_x_2_sum = workspace + 7776*N + 5504;
    float *d_solve2_x = workspace + 7888*N + 5664;
    float *d_solve2_x_sum = workspace + 8000*N + 5824;
    float *d_e = workspace + 32;
    float *d_solve2_s = workspace + 4480*N + 2304;
    float *d_x = workspace + 6912*N + 4544;
    float *d_corrected = workspace + 7120*N + 4704;
    float *d_solve1_x_2 = workspace + 2128*N + 832;
    float *d_P = workspace + 112*N + 192;
    float *d_C = workspace + 2528*N + 992;
    float *d_solve1_L = workspace + 3744*N + 1632;
    float *d_solve1_x = workspace + 2928*N + 1152;
    float *d_solve1_s = workspace + 3952*N + 1792;
    float *d_logdet1_d = workspace + 6160*N + 3744;
    float *d_solve2_d = workspace + 5424*N + 3104;
    float *d_S = workspace + 5872*N + 2464;
    float *d_FP = workspace + 4272*N + 2144;
    float *d_left = workspace + 5072*N + 2304;
    float *d_solve1_x_2_sum = workspace + 6192*N + 2784;
    float *d_solve1_x_sum = workspace + 6192*N + 2800;
    float *d_solve1_d = workspace + 6080*N + 2624;
    float *pack = workspace + 8912*N + 6176;
    H_kernel(H);
    /* R[a,b] = Σ_c B[a,c]·B[b,c] */
    contract(2, 2, 2, 1.0f, p.B, 2, 1, p.B, 1, 2, NULL, 0, 0, R, 2, 1, pack);
    F_kernel(F);
    /* Q[i,j] = Σ_k A[i,k]·A[j,k] */
    contract(4, 4, 4, 1.0f, p.A, 4, 1, p.A, 1, 4, NULL, 0, 0, Q, 4, 1, pack);
    H_turned_kernel(H_turned, H);
    F_turned_kernel(F_turned, F);
    H_turned_kernel(H_turned_2, H);
    F_turned_kernel(F_turned_2, F);
    PARALLEL(N, 16, 3968*N, {
        P_kernel(816*part_first, 816*part_end, P);
        P_kernel2(part_first, part_end, P);
        S_kernel(part_first, part_end, S, R, e, z, P, Q);
        solve1_s_kernel(200*part_first, 200*part_end, solve1_s);
        left_kernel(800*part_first, 800*part_end, left);
        solve1_s_kernel(200*part_first, 200*part_end, corrected);
        x_kernel(204*part_first, 204*part_end, x);
        solve1_s_kernel(200*part_first, 200*part_end, d_logdet1_L);
        solve1_s_kernel(200*part_first, 200*part_end, d_logdet1_s);
        solve1_s_kernel(200*part_first, 200*part_end, d_solve2_L);
    })
    for (int64_t t = 0; t < 50; t++) {
        /* C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j] */
        contract_levels(2, N, 1.0f, H, 4, P + 16*t, 816, NULL, 0, 0, C + 8*t, 4, 400, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        /* S[n,t,a,b] += Σ_j C[n,t,a,j]·H_turned[j,b] */
        contract_levels(N, 2, 1.0f, C + 8*t, 400, H_turned, 1, S + 4*t, 200, 1, S + 4*t, 200, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 2, 0, 0}, {2, 4, 0, 2, 2}}, 2, pack);
        for (int64_t k = 0; k < 2; k++) {
            solve1_s_kernel3(N, k, t, solve1_L, solve1_s, S, solve1_d);
        }
        for (int64_t i = 0; i < 2; i++) {
            solve1_x_sum_kernel(N, i, t, solve1_x_sum, solve1_L, solve1_x, C);
        }
        for (int64_t i = 2 - 1; i >= 0; i--) {
            solve1_x_2_sum_kernel(N, i, t, solve1_x_2_sum, solve1_L, solve1_x_2, solve1_x);
        }
        /* left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i] */
        for (int64_t n = 0; n < N; n++)
            contract(4, 4, 2, -1.0f, solve1_x_2 + 400*n + 8*t, 1, 4, C + 400*n + 8*t, 4, 1, left + 800*n + 16*t, 4, 1, left + 800*n + 16*t, 4, 1, pack);
        left_kernel2(N, t, left, P);
        /* m_FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j] */
        contract_levels(4, N, 1.0f, F, 4, left + 16*t, 800, NULL, 0, 0, m_FP + 16*t, 4, 800, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        /* P[n,t+1,i,l] += Σ_k m_FP[n,t,i,k]·F_turned[k,l] */
        contract_levels(N, 4, 1.0f, m_FP + 16*t, 800, F_turned, 1, P + 16*t + 16, 816, 1, P + 16*t + 16, 816, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 4, 0, 4, 4}}, 0, pack);
    }
    set_zero(16, d_Q);
    set_zero(4, d_R);
    const int64_t room1 = parallel_larger(parallel_larger(contract_room(N, 2, 4), contract_room(N, 4, 4)), contract_room(N, 4, 2));
    PARALLEL(N, 16, 35620*N, {
        float *own = pack + part*room1;
        for (int64_t t = 0; t < 50; t++) {
            /* e[n,t,a] += −Σ_j x[n,t,j]·H_turned_2[j,a] */
            contract_rows(part_first, part_end, N, 2, 4, -1.0f, x + 4*t, 204, 1, H_turned_2, 2, 1, e + 2*t, 100, 1, e + 2*t, 100, 1, own);
            corrected_kernel(part_first, part_end, t, e, corrected, solve1_x_2, x);
            /* x[n,t+1,i] += Σ_j corrected[n,t,j]·F_turned_2[j,i] */
            contract_rows(part_first, part_end, N, 4, 4, 1.0f, corrected + 4*t, 200, 1, F_turned_2, 4, 1, x + 4*t + 4, 204, 1, x + 4*t + 4, 204, 1, own);
        }
        solve2_s_kernel(50*part_first, 50*part_end, S, solve2_s, logdet1_s);
        for (int64_t k = 0; k < 2; k++) {
            solve2_s_kernel2(50*part_first, 50*part_end, k, solve2_L, solve2_s, solve2_d);
        }
        for (int64_t i = 0; i < 2; i++) {
            solve2_x_sum_kernel(50*part_first, 50*part_end, i, solve2_L, solve2_x, e);
        }
        for (int64_t i = 2 - 1; i >= 0; i--) {
            solve2_x_2_sum_kernel(50*part_first, 50*part_end, i, solve2_L, solve2_x_2, solve2_x);
        }
        for (int64_t k = 0; k < 2; k++) {
            solve2_s_kernel2(50*part_first, 50*part_end, k, logdet1_L, logdet1_s, logdet1_d);
        }
        logdet1_y_kernel(50*part_first, 50*part_end, N, logdet1_L, logdet1_y, e, solve2_x_2, loss_sum, d_solve2_x_2, d_logdet1_L);
        for (int64_t i = 0; i < 2; i++) {
            d_solve2_x_2_sum_kernel(50*part_first, 50*part_end, i, d_solve2_x_2_sum, d_solve2_x_2, solve2_L);
        }
        d_solve2_L_kernel(50*part_first, 50*part_end, d_solve2_L, solve2_L, d_solve2_x_2, solve2_x_2, d_solve2_x, d_solve2_x_2_sum);
        for (int64_t i = 2 - 1; i >= 0; i--) {
            d_solve2_x_sum_kernel(50*part_first, 50*part_end, i, d_solve2_x_sum, d_solve2_x, solve2_L);
        }
        d_e_kernel(50*part_first, 50*part_end, N, d_e, solve2_x_2, d_solve2_x, solve2_L, d_solve2_L, solve2_x, d_solve2_x_2_sum, d_solve2_x_sum);
        solve1_s_kernel(200*part_first, 200*part_end, d_solve2_s);
        x_kernel(204*part_first, 204*part_end, d_x);
        for (int64_t t = 50 - 1; t >= 0; t--) {
            /* d_corrected[n,t,j] += Σ_i d_x[n,t+1,i]·F[i,j] */
            contract_rows(part_first, part_end, N, 4, 4, 1.0f, d_x + 4*t + 4, 204, 1, F, 4, 1, NULL, 0, 0, d_corrected + 4*t, 200, 1, own);
            d_x_kernel(part_first, part_end, t, d_x, d_corrected, solve1_x_2, d_e);
            /* d_x[n,t,j] += −Σ_a d_e[n,t,a]·H[a,j] */
            contract_rows(part_first, part_end, N, 4, 2, -1.0f, d_e + 2*t, 100, 1, H, 4, 1, d_x + 4*t, 204, 1, d_x + 4*t, 204, 1, own);
        }
        d_solve1_x_2_kernel(50*part_first, 50*part_end, d_solve1_x_2, e, d_corrected);
        P_kernel(816*part_first, 816*part_end, d_P);
        d_C_kernel(400*part_first, 400*part_end, d_C);
        solve1_s_kernel(200*part_first, 200*part_end, d_solve1_L);
        d_C_kernel(400*part_first, 400*part_end, d_solve1_x);
        solve1_s_kernel(200*part_first, 200*part_end, d_solve1_s);
    })
    loss_kernel(N, logdet1_y, loss_sum, loss);
    for (int64_t k = 2 - 1; k >= 0; k--) {
        d_logdet1_d_kernel(N, k, d_logdet1_d, logdet1_d, d_logdet1_s, d_logdet1_L, logdet1_s, logdet1_L);
    }
    for (int64_t k = 2 - 1; k >= 0; k--) {
        d_logdet1_d_kernel(N, k, d_solve2_d, solve2_d, d_solve2_s, d_solve2_L, solve2_s, solve2_L);
    }
    PARALLEL(50*N, 1, 2400*N, d_S_kernel(part_first, part_end, d_S, d_logdet1_s, d_solve2_s))
    for (int64_t t = 50 - 1; t >= 0; t--) {
        /* d_FP[n,t,i,k] += Σ_l d_P[n,t+1,i,l]·F[l,k] */
        contract_levels(N, 4, 1.0f, d_P + 16*t + 16, 816, F, 1, NULL, 0, 0, d_FP + 16*t, 800, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 4, 0, 0, 4}}, 2, pack);
        /* d_left[n,t,j,k] += Σ_i d_FP[n,t,i,k]·F[i,j] */
        contract_levels(4, N, 1.0f, F, 1, d_FP + 16*t, 800, NULL, 0, 0, d_left + 16*t, 4, 800, 1, 1, (const ptrdiff_t[][5]){{4, 4, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        d_P_kernel(N, t, d_P, d_left);
        /* d_C[n,t,a,j] += −Σ_i d_left[n,t,i,j]·solve1_x_2[n,t,a,i] */
        for (int64_t n = 0; n < N; n++)
            contract(2, 4, 4, -1.0f, solve1_x_2 + 400*n + 8*t, 4, 1, d_left + 800*n + 16*t, 4, 1, d_C + 400*n + 8*t, 4, 1, d_C + 400*n + 8*t, 4, 1, pack);
        /* d_solve1_x_2[n,t,a,i] += −Σ_j C[n,t,a,j]·d_left[n,t,i,j] */
        for (int64_t n = 0; n < N; n++)
            contract(2, 4, 4, -1.0f, C + 400*n + 8*t, 4, 1, d_left + 800*n + 16*t, 1, 4, d_solve1_x_2 + 400*n + 8*t, 4, 1, d_solve1_x_2 + 400*n + 8*t, 4, 1, pack);
        for (int64_t i = 0; i < 2; i++) {
            d_solve1_L_kernel(N, t, i, solve1_L, d_solve1_x_2, solve1_x_2, d_solve1_L, d_solve1_x, d_solve1_x_2_sum);
        }
        for (int64_t i = 2 - 1; i >= 0; i--) {
            d_C_kernel2(N, t, i, solve1_L, d_solve1_x, d_C, d_solve1_x_sum, solve1_x, d_solve1_L);
        }
        for (int64_t k = 2 - 1; k >= 0; k--) {
            d_solve1_d_kernel(N, t, k, d_solve1_d, solve1_d, d_solve1_s, d_solve1_L);
            d_solve1_d_kernel2(N, t, k, d_solve1_d, d_solve1_L, solve1_d, solve1_s);
            d_solve1_s_kernel(N, t, k, d_solve1_s, d_solve1_d, solve1_d, d_S, d_solve1_L, solve1_L);
        }
        /* d_C[n,t,a,j] += Σ_b d_S[n,t,a,b]·H[b,j] */
        contract_levels(N, 4, 1.0f, d_S + 4*t, 200, H, 1, d_C + 8*t, 400, 1, d_C + 8*t, 400, 1, 1, 1, (const ptrdiff_t[][5]){{2, 1, 4, 0, 0}, {2, 2, 0, 4, 4}}, 2, pack);
        /* d_P[n,t,j,i] += Σ_a d_C[n,t,a,i]·H[a,j] */
        contract_levels(4, 4, 1.0f, H, 1, d_C + 8*t, 1, d_P + 16*t, 4, 1, d_P + 16*t, 4, 1, 1, 1, (const ptrdiff_t[][5]){{2, 4, 4, 0, 0}, {N, 0, 400, 816, 816}}, 2, pack);
    }
    PARALLEL_SUM(N, 1, 1000*N, 20, {
        PARALLEL_ZERO(pack + part*32, 32);
        d_Q_kernel(part_first, part_end, N, part_count > 1 ? pack + part*32 : d_Q, part_count > 1 ? pack + part*32 + 16 : d_R, d_P, d_S);
    })
    PARALLEL_ADD(N, 1, 1000*N, 20, 16, d_Q, pack, 32);
    PARALLEL_ADD(N, 1, 1000*N, 20, 4, d_R, pack + 16, 32);
    if (d_z) {
        PARALLEL(100*N, 64, 100*N, d_z_kernel(part_first, part_end, d_z, d_e))
    }
    /* d_A[i,k] = Σ_j d_Q[i,j]·A[j,k] */
    contract(4, 4, 4, 1.0f, d_Q, 4, 1, p.A, 4, 1, NULL, 0, 0, d.A, 4, 1, pack);
    /* d_A[j,k] += Σ_i d_Q[i,j]·A[i,k] */
    contract(4, 4, 4, 1.0f, d_Q, 1, 4, p.A, 4, 1, d.A, 4, 1, d.A, 4, 1, pack);
    /* d_B[a,c] = Σ_b d_R[a,b]·B[b,c] */
    contract(2, 2, 2, 1.0f, d_R, 2, 1, p.B, 2, 1, NULL, 0, 0, d.B, 2, 1, pack);
    /* d_B[b,c] += Σ_a d_R[a,b]·B[a,c] */
    contract(2, 2, 2, 1.0f, d_R, 1, 2, p.B, 2, 1, d.B, 2, 1, d.B, 2, 1, pack);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int kalman_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *m = state;
    const float *g = grads;
    float *v = state + 20;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* lr = 0.025·cos(π·min((new_t − 1)/300, 1)) + 0.025 */
    const double lr = 0.025 + 0.025*cos(3.141592653589793*minimum(0.0033333333333333335*(double)(new_t - 1), 1.0));
    FLUSH_DENORMALS
    new_m_kernel(c2, c1, lr, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int kalman_train_step(int64_t N, float *params, float *state, int64_t *step, const float *z, float *loss, float *workspace)
{
    float *grads = workspace + 32;
    const int failed = kalman_backward(N, params, z, grads, loss, NULL, workspace);
    return failed ? failed : kalman_update(params, grads, state, step, grads + 32);
}

/* The loss at z[N,50,2], as the network is outside training. */
int kalman_loss(int64_t N, const float *params, const float *z, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *H = workspace + 4768*N + 1952;
    float *R = workspace;
    float *F = workspace + 4768*N + 1968;
    float *Q = workspace + 16;
    float *H_turned = workspace + 4768*N + 1984;
    float *F_turned = workspace + 4768*N + 2000;
    float *H_turned_2 = workspace + 1136*N + 800;
    float *F_turned_2 = workspace + 1136*N + 816;
    float *P = workspace + 1136*N + 832;
    float *S = workspace + 400*N + 160;
    float *e = workspace + 1024*N + 640;
    float *solve1_s = workspace + 4352*N + 1632;
    float *left = workspace + 1952*N + 992;
    float *corrected = workspace + 608*N + 320;
    float *x = workspace + 816*N + 480;
    float *C = workspace + 3552*N + 1312;
    float *solve1_L = workspace + 4560*N + 1792;
    float *solve1_x_sum = workspace + 4768*N + 2016;
    float *solve1_x = workspace + 3952*N + 1472;
    float *solve1_x_2_sum = workspace + 4768*N + 2032;
    float *solve1_x_2 = workspace;
    float *m_FP = workspace + 2752*N + 1152;
    float *solve2_s = workspace + 1136*N + 832;
    float *logdet1_s = workspace + 1344*N + 992;
    float *solve2_L = workspace + 1552*N + 1152;
    float *solve2_x = workspace + 1968*N + 1472;
    float *solve2_x_2 = workspace + 2080*N + 1632;
    float *logdet1_L = workspace + 1760*N + 1312;
    float *logdet1_y = workspace + 2192*N + 1792;
    float *loss_sum = workspace + 2256*N + 1952;
    float *pack = workspace + 4768*N + 2112;
    H_kernel(H);
    /* R[a,b] = Σ_c B[a,c]·B[b,c] */
    contract(2, 2, 2, 1.0f, p.B, 2, 1, p.B, 1, 2, NULL, 0, 0, R, 2, 1, pack);
    F_kernel(F);
    /* Q[i,j] = Σ_k A[i,k]·A[j,k] */
    contract(4, 4, 4, 1.0f, p.A, 4, 1, p.A, 1, 4, NULL, 0, 0, Q, 4, 1, pack);
    H_turned_kernel(H_turned, H);
    F_turned_kernel(F_turned, F);
    H_turned_kernel(H_turned_2, H);
    F_turned_kernel(F_turned_2, F);
    PARALLEL(N, 16, 3368*N, {
        P_kernel(816*part_first, 816*part_end, P);
        P_kernel2(part_first, part_end, P);
        S_kernel(part_first, part_end, S, R, e, z, P, Q);
        solve1_s_kernel(200*part_first, 200*part_end, solve1_s);
        left_kernel(800*part_first, 800*part_end, left);
        solve1_s_kernel(200*part_first, 200*part_end, corrected);
        x_kernel(204*part_first, 204*part_end, x);
    })
    for (int64_t t = 0; t < 50; t++) {
        /* C[n,t,a,i] += Σ_j P[n,t,j,i]·H[a,j] */
        contract_levels(2, N, 1.0f, H, 4, P + 16*t, 816, NULL, 0, 0, C + 8*t, 4, 400, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        /* S[n,t,a,b] += Σ_j C[n,t,a,j]·H_turned[j,b] */
        contract_levels(N, 2, 1.0f, C + 8*t, 400, H_turned, 1, S + 4*t, 200, 1, S + 4*t, 200, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 2, 0, 0}, {2, 4, 0, 2, 2}}, 2, pack);
        for (int64_t k = 0; k < 2; k++) {
            solve1_s_kernel2(N, k, t, solve1_L, solve1_s, S);
        }
        for (int64_t i = 0; i < 2; i++) {
            solve1_x_sum_kernel(N, i, t, solve1_x_sum, solve1_L, solve1_x, C);
        }
        for (int64_t i = 2 - 1; i >= 0; i--) {
            solve1_x_2_sum_kernel(N, i, t, solve1_x_2_sum, solve1_L, solve1_x_2, solve1_x);
        }
        /* left[n,t,i,j] += −Σ_a C[n,t,a,j]·solve1_x_2[n,t,a,i] */
        for (int64_t n = 0; n < N; n++)
            contract(4, 4, 2, -1.0f, solve1_x_2 + 400*n + 8*t, 1, 4, C + 400*n + 8*t, 4, 1, left + 800*n + 16*t, 4, 1, left + 800*n + 16*t, 4, 1, pack);
        left_kernel2(N, t, left, P);
        /* m_FP[n,t,i,k] += Σ_j left[n,t,j,k]·F[i,j] */
        contract_levels(4, N, 1.0f, F, 4, left + 16*t, 800, NULL, 0, 0, m_FP + 16*t, 4, 800, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 0, 1, 0, 1}}, 2, pack);
        /* P[n,t+1,i,l] += Σ_k m_FP[n,t,i,k]·F_turned[k,l] */
        contract_levels(N, 4, 1.0f, m_FP + 16*t, 800, F_turned, 1, P + 16*t + 16, 816, 1, P + 16*t + 16, 816, 1, 1, 1, (const ptrdiff_t[][5]){{4, 1, 4, 0, 0}, {4, 4, 0, 4, 4}}, 0, pack);
    }
    const int64_t room1 = parallel_larger(contract_room(N, 2, 4), contract_room(N, 4, 4));
    PARALLEL(N, 16, 20200*N, {
        float *own = pack + part*room1;
        for (int64_t t = 0; t < 50; t++) {
            /* e[n,t,a] += −Σ_j x[n,t,j]·H_turned_2[j,a] */
            contract_rows(part_first, part_end, N, 2, 4, -1.0f, x + 4*t, 204, 1, H_turned_2, 2, 1, e + 2*t, 100, 1, e + 2*t, 100, 1, own);
            corrected_kernel(part_first, part_end, t, e, corrected, solve1_x_2, x);
            /* x[n,t+1,i] += Σ_j corrected[n,t,j]·F_turned_2[j,i] */
            contract_rows(part_first, part_end, N, 4, 4, 1.0f, corrected + 4*t, 200, 1, F_turned_2, 4, 1, x + 4*t + 4, 204, 1, x + 4*t + 4, 204, 1, own);
        }
        solve2_s_kernel(50*part_first, 50*part_end, S, solve2_s, logdet1_s);
        for (int64_t k = 0; k < 2; k++) {
            solve2_s_kernel3(50*part_first, 50*part_end, k, solve2_L, solve2_s);
        }
        for (int64_t i = 0; i < 2; i++) {
            solve2_x_sum_kernel(50*part_first, 50*part_end, i, solve2_L, solve2_x, e);
        }
        for (int64_t i = 2 - 1; i >= 0; i--) {
            solve2_x_2_sum_kernel(50*part_first, 50*part_end, i, solve2_L, solve2_x_2, solve2_x);
        }
        for (int64_t k = 0; k < 2; k++) {
            solve2_s_kernel3(50*part_first, 50*part_end, k, logdet1_L, logdet1_s);
        }
        logdet1_y_kernel2(50*part_first, 50*part_end, logdet1_L, logdet1_y, e, solve2_x_2, loss_sum);
    })
    loss_kernel(N, logdet1_y, loss_sum, loss);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t kalman_workspace_size(int64_t N)
{
    int64_t size = 8912*N + 6176;
    int64_t packed = contract_pack_size(2, 2, 2);
    packed = parallel_larger(packed, contract_pack_size(4, 4, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(2, N, 4, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 2, 4, 2));
    packed = parallel_larger(packed, contract_pack_size(4, 4, 2));
    packed = parallel_larger(packed, contract_levels_pack_size(4, N, 4, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 4, 4, 4));
    packed = parallel_larger(packed, parallel_used()*parallel_larger(contract_room(N, 2, 4), contract_room(N, 4, 4)));
    packed = parallel_larger(packed, parallel_used()*parallel_larger(parallel_larger(contract_room(N, 2, 4), contract_room(N, 4, 4)), contract_room(N, 4, 2)));
    packed = parallel_larger(packed, contract_pack_size(2, 4, 4));
    packed = parallel_larger(packed, contract_levels_pack_size(N, 4, 2, 2));
    packed = parallel_larger(packed, contract_levels_pack_size(4, 4, 2, N));
    packed = parallel_larger(packed, parallel_sums(N, 1, 1000*N, 20)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: kalman_train_epoch_workspace_size(...). */
int kalman_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *z, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *z_rows = workspace;
    if (order != NULL) workspace += (most*100 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 100; j++)
                    z_rows[i*100 + j] = z[order[k*most + i]*100 + j];
        }
        const float *z_batch = order != NULL ? z_rows : z + k*most*100;
        const int failed = kalman_train_step(rows, params, state, step, z_batch, &loss, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t kalman_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = kalman_workspace_size(most);
    const int64_t need = kalman_workspace_size(rest);
    return 16 + (most*100 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void kalman_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void kalman_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int kalman_threads(void)
{
    return parallel_used();
}
