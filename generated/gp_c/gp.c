/* gp: a network of 12 parameters and its training step.

Made by symgrad 0.1.0 from examples/gp.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: M = given by the arguments; N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "gp.h"

#include <math.h>
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

KERNEL void log_s_exp_kernel(float *log_s_exp, const float *log_s)
{
    /* log_s_exp[i] = exp(−log_s[i]) */
    #pragma omp simd
    for (int64_t i = 0; i < 10; i++) {
        log_s_exp[i] = expf(-log_s[i]);
    }
}

KERNEL void K_sum_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *log_s_exp, const float *x, float *K, const float *log_noise, const float *log_a)
{
    const float u1 = (float)exp(2.0*log_noise[0]);
    const float u2 = (float)log_a[0];
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t l = 0; l < N; l++) {
            /* K_sum[n,l] = Σ_i (log_s_exp[i]·(x[n,i] − x[l,i]))² */
            float K_sum = 0.0f;
            #pragma omp simd reduction(+:K_sum)
            for (int64_t i = 0; i < 10; i++)
                K_sum += power2f(log_s_exp[i]*(x[10*n + i] - x[10*l + i]));
            /* K[n,l] = exp(2·log_noise)·[n = l] + exp(2·log_a − K_sum[n,l]/2) */
            K[n*N + l] = u1*(n == l ? 1.0f : 0.0f) + expf(2.0f*u2 - 0.5f*K_sum);
        }
    }
}

KERNEL void K_sum_kernel2(int64_t part_first, int64_t part_end, int64_t N, int64_t M, const float *log_s_exp, const float *x, float *K, const float *new_, float *Q_sum, const float *log_noise, const float *log_a)
{
    const float u1 = (float)exp(2.0*log_noise[0]);
    const float u2 = (float)log_a[0];
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t l = 0; l < N; l++) {
            /* K_sum[n,l] = Σ_i (log_s_exp[i]·(x[n,i] − x[l,i]))² */
            float K_sum = 0.0f;
            #pragma omp simd reduction(+:K_sum)
            for (int64_t i = 0; i < 10; i++)
                K_sum += power2f(log_s_exp[i]*(x[10*n + i] - x[10*l + i]));
            /* K[n,l] = exp(2·log_noise)·[n = l] + exp(2·log_a − K_sum[n,l]/2) */
            K[n*N + l] = u1*(n == l ? 1.0f : 0.0f) + expf(2.0f*u2 - 0.5f*K_sum);
        }
        for (int64_t p = 0; p < M; p++) {
            float c2 = 0.0f;
            #pragma omp simd reduction(+:c2)
            for (int64_t i = 0; i < 10; i++)
                c2 += power2f(log_s_exp[i]*(x[10*n + i] - new_[10*p + i]));
            /* Q_sum[n,p] = Σ_i (log_s_exp[i]·(x[n,i] − new_[p,i]))² */
            Q_sum[n*M + p] = c2;
        }
    }
}

KERNEL void cholesky1_s_kernel(int64_t part_first, int64_t part_end, int64_t N, int64_t M, float *cholesky1_s, const float *K, float *Q, const float *Q_sum, const float *log_a)
{
    const float u1 = (float)log_a[0];
    for (int64_t i = part_first; i < part_end; i++) {
        /* cholesky1_s[i,k] = (K[i,k] + K[k,i])/2 */
        #pragma omp simd
        for (int64_t k = 0; k < N; k++) {
            cholesky1_s[i*N + k] = 0.5f*(K[i*N + k] + K[k*N + i]);
        }
        /* Q[i,p] = exp(2·log_a − Q_sum[i,p]/2) */
        #pragma omp simd
        for (int64_t p = 0; p < M; p++) {
            Q[i*M + p] = expf(2.0f*u1 - 0.5f*Q_sum[i*M + p]);
        }
    }
}

KERNEL void cholesky1_s_kernel2(int64_t N, int64_t k, const float *cholesky1_L, float *cholesky1_s)
{
    for (int64_t i = 0; i < N; i++) {
        double c1 = 0;
        for (int64_t j_first = 0; j_first < N; j_first += 64) {
            const int64_t j_end = j_first + 64 < N ? j_first + 64 : N;
            float part_c1 = 0;
            #pragma omp simd reduction(+:part_c1)
            for (int64_t j = j_first; j < j_end; j++)
                part_c1 += -(j < k && k <= i ? cholesky1_L[i*N + j]*cholesky1_L[k*N + j] : 0.0f);
            c1 += part_c1;
        }
        /* cholesky1_s[i,k] += −Σ_{j: j < k and k ≤ i} cholesky1_L[i,j]·cholesky1_L[k,j] */
        cholesky1_s[i*N + k] += (float)c1;
    }
}

KERNEL void cholesky1_d_kernel(int64_t k, int64_t N, float *cholesky1_d, const float *cholesky1_s)
{
    /* cholesky1_d[k] = √(cholesky1_s[k,k]) */
    cholesky1_d[k] = sqrtf(cholesky1_s[k*N + k]);
}

KERNEL void cholesky1_L_kernel(int64_t N, int64_t k, float *cholesky1_L, const float *cholesky1_d, const float *cholesky1_s)
{
    /* cholesky1_L[i,k] = cholesky1_d[k] if i = k else (cholesky1_s[i,k]/cholesky1_d[k] if k < i else 0) */
    #pragma omp simd
    for (int64_t i = 0; i < N; i++) {
        cholesky1_L[i*N + k] = i == k ? cholesky1_d[k] : k < i ? cholesky1_s[i*N + k]/cholesky1_d[k] : 0.0f;
    }
}

KERNEL void solve_triangular1_x_sum_kernel(int64_t i, float *solve_triangular1_x_sum)
{
    solve_triangular1_x_sum[i] = 0.0f;
}

KERNEL void solve_triangular1_x_sum_kernel2(int64_t N, int64_t i, const float *cholesky1_L, const float *solve_triangular1_x, float *solve_triangular1_x_sum)
{
    double total1 = 0;
    for (int64_t j_first = 0; j_first < N; j_first += 64) {
        const int64_t j_end = j_first + 64 < N ? j_first + 64 : N;
        float part1 = 0;
        /* solve_triangular1_x_sum[i] += Σ_{j: j < i} cholesky1_L[i,j]·solve_triangular1_x[j] */
        for (int64_t j = j_first; j < j_end; j++) {
            if (j < i) part1 += cholesky1_L[i*N + j]*solve_triangular1_x[j];
        }
        total1 += part1;
    }
    solve_triangular1_x_sum[i] += (float)total1;
}

KERNEL void solve_triangular1_x_kernel(int64_t i, int64_t N, float *solve_triangular1_x, const float *cholesky1_L, const float *y, const float *solve_triangular1_x_sum)
{
    /* solve_triangular1_x[i] = (y[i] − solve_triangular1_x_sum[i])/cholesky1_L[i,i] */
    solve_triangular1_x[i] = (y[i] - solve_triangular1_x_sum[i])/cholesky1_L[i*N + i];
}

KERNEL void solve_triangular2_x_sum_kernel(int64_t N, int64_t M, int64_t i, float *solve_triangular2_x_sum, const float *cholesky1_L, const float *solve_triangular2_x)
{
    /* solve_triangular2_x_sum[i,c] += Σ_{j: j < i} cholesky1_L[i,j]·solve_triangular2_x[j,c] */
    for (int64_t j = 0; j < N; j++) {
        #pragma omp simd
        for (int64_t c = 0; c < M; c++) {
            if (j < i) solve_triangular2_x_sum[i*M + c] += cholesky1_L[i*N + j]*solve_triangular2_x[j*M + c];
        }
    }
}

KERNEL void solve_triangular2_x_kernel(int64_t M, int64_t i, int64_t N, float *solve_triangular2_x, const float *cholesky1_L, const float *Q, const float *solve_triangular2_x_sum)
{
    /* solve_triangular2_x[i,c] = (Q[i,c] − solve_triangular2_x_sum[i,c])/cholesky1_L[i,i] */
    #pragma omp simd
    for (int64_t c = 0; c < M; c++) {
        solve_triangular2_x[i*M + c] = (Q[i*M + c] - solve_triangular2_x_sum[i*M + c])/cholesky1_L[i*N + i];
    }
}

KERNEL void mean_kernel(int64_t part_first, int64_t part_end, float *mean)
{
    #pragma omp simd
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        mean[i0] = 0.0f;
    }
}

/* A block of a long sum begins, or (added) ends: part goes to total, with what the last block lost by
 * rounding (Kahan, 1965), and starts again at 0. */
KERNEL void contract_block(int added, int64_t n, float *total, float *part,
                           float *lost)
{
    int64_t i;
    for (i = 0; i < n && !added; i++)
        lost[i] = part[i] = 0;
    for (i = 0; i < n && added; i++) {
        float x = part[i] - lost[i], sum = total[i] + x, more = (sum - total[i]) - x;
        lost[i] = more == more ? more : 0; /* a sum that is infinite stays so */
        total[i] = sum;
        part[i] = 0;
    }
}

KERNEL void mean_part_kernel(int64_t M, int64_t n, float *mean_part, const float *solve_triangular1_x, const float *solve_triangular2_x)
{
    /* mean_part[p] += Σ_n solve_triangular2_x[n,p]·solve_triangular1_x[n] */
    #pragma omp simd
    for (int64_t p = 0; p < M; p++) {
        mean_part[p] += solve_triangular1_x[n]*solve_triangular2_x[n*M + p];
    }
}

KERNEL void variance_part_kernel(int64_t M, int64_t n, float *variance_part, const float *solve_triangular2_x)
{
    /* variance_part[p] += −Σ_n solve_triangular2_x[n,p]² */
    #pragma omp simd
    for (int64_t p = 0; p < M; p++) {
        variance_part[p] += -solve_triangular2_x[n*M + p]*solve_triangular2_x[n*M + p];
    }
}

KERNEL void variance_kernel(int64_t part_first, int64_t part_end, float *variance, const float *log_a, const float *log_noise)
{
    const float u1 = (float)log_a[0];
    const float u2 = (float)log_noise[0];
    /* variance[p] += exp(2·log_a) + exp(2·log_noise) */
    #pragma omp simd
    for (int64_t p = part_first; p < part_end; p++) {
        variance[p] += expf(2.0f*u1) + expf(2.0f*u2);
    }
}

KERNEL void K_sum_total_2_kernel(int64_t part_first, int64_t part_end, float *K_sum_total_2)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        K_sum_total_2[i1] = 0.0f;
    }
}

KERNEL void loss_sum_kernel(float *loss_sum)
{
    loss_sum[0] = 0.0f;
}

KERNEL void d_cholesky1_L_kernel(int64_t part_first, int64_t part_end, float *d_cholesky1_L)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        d_cholesky1_L[i1] = 0.0f;
    }
}

KERNEL void K_sum_kernel3(int64_t part_first, int64_t part_end, int64_t N, const float *log_s_exp, const float *x, float *K_sum_exp, float *K, const float *log_a, const float *log_noise)
{
    const float u1 = (float)log_a[0];
    const float u2 = (float)exp(2.0*log_noise[0]);
    for (int64_t n = part_first; n < part_end; n++) {
        for (int64_t l = 0; l < N; l++) {
            /* K_sum[n,l] = Σ_i (log_s_exp[i]·(x[n,i] − x[l,i]))² */
            float K_sum = 0.0f;
            #pragma omp simd reduction(+:K_sum)
            for (int64_t i = 0; i < 10; i++)
                K_sum += power2f(log_s_exp[i]*(x[10*n + i] - x[10*l + i]));
            /* K_sum_exp[n,l] = exp(2·log_a − K_sum[n,l]/2) */
            K_sum_exp[n*N + l] = expf(2.0f*u1 - 0.5f*K_sum);
            /* K[n,l] = exp(2·log_noise)·[n = l] + K_sum_exp[n,l] */
            K[n*N + l] = u2*(n == l ? 1.0f : 0.0f) + K_sum_exp[n*N + l];
        }
    }
}

KERNEL void cholesky1_s_kernel3(int64_t part_first, int64_t part_end, int64_t N, float *cholesky1_s, const float *K, float *loss_sum)
{
    double total1 = 0;
    for (int64_t i_first = part_first; i_first < part_end; i_first += 64) {
        const int64_t i_end = i_first + 64 < part_end ? i_first + 64 : part_end;
        float part1 = 0;
        for (int64_t i = i_first; i < i_end; i++) {
            /* cholesky1_s[i,k] = (K[i,k] + K[k,i])/2 */
            #pragma omp simd
            for (int64_t k = 0; k < N; k++) {
                cholesky1_s[i*N + k] = 0.5f*(K[i*N + k] + K[k*N + i]);
            }
            /* loss_sum += Σ_i 1 */
            part1 += 1.0f;
        }
        total1 += part1;
    }
    loss_sum[0] += (float)total1;
}

KERNEL void scaled_d_loss_sum_2_kernel(float *scaled_d_loss_sum_2, const float *loss_sum)
{
    const float u1 = (float)loss_sum[0];
    /* scaled_d_loss_sum_2 = 1/loss_sum */
    scaled_d_loss_sum_2[0] = 1.0f/u1;
}

KERNEL void loss_sum_2_kernel(int64_t part_first, int64_t part_end, int64_t N, const float *solve_triangular1_x, const float *cholesky1_L, float *loss_sum_2, float *loss_sum_3)
{
    double total1 = 0;
    double total2 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* loss_sum_2 += Σ_n solve_triangular1_x[n]² */
            part1 += solve_triangular1_x[n]*solve_triangular1_x[n];
            /* loss_sum_3 += Σ_n log(cholesky1_L[n,n]) */
            part2 += logf(cholesky1_L[n*N + n]);
        }
        total1 += part1;
        total2 += part2;
    }
    loss_sum_2[0] += (float)total1;
    loss_sum_3[0] += (float)total2;
}

KERNEL void d_cholesky1_L_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_cholesky1_L, const float *cholesky1_L, float *d_solve_triangular1_x, const float *solve_triangular1_x, const float *scaled_d_loss_sum_2)
{
    const float u1 = (float)scaled_d_loss_sum_2[0];
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        /* d_cholesky1_L[n,n] += scaled_d_loss_sum_2/cholesky1_L[n,n] */
        d_cholesky1_L[n*N + n] += u1/cholesky1_L[n*N + n];
        /* d_solve_triangular1_x[n] = solve_triangular1_x[n]·scaled_d_loss_sum_2 */
        d_solve_triangular1_x[n] = u1*solve_triangular1_x[n];
    }
}

KERNEL void loss_kernel(float *loss, const float *loss_sum, const float *loss_sum_2, const float *loss_sum_3)
{
    const float u1 = (float)loss_sum[0];
    const float u2 = (float)loss_sum_2[0];
    const float u3 = (float)loss_sum_3[0];
    /* loss = (loss_sum_2/2 + loss_sum_3)/loss_sum + log(2·π)/2 */
    loss[0] = 0.9189385332046728f + (u3 + 0.5f*u2)/u1;
}

KERNEL void d_solve_triangular1_x_sum_kernel(int64_t i, int64_t N, float *d_solve_triangular1_x_sum, const float *d_solve_triangular1_x, const float *cholesky1_L)
{
    /* d_solve_triangular1_x_sum[i] = −d_solve_triangular1_x[i]×(1/cholesky1_L[i,i]) */
    d_solve_triangular1_x_sum[i] = -strong_productf(d_solve_triangular1_x[i], 1.0f/cholesky1_L[i*N + i]);
}

KERNEL void d_solve_triangular1_x_kernel(int64_t N, int64_t i, float *d_solve_triangular1_x, const float *cholesky1_L, const float *d_solve_triangular1_x_sum)
{
    /* d_solve_triangular1_x[j] += cholesky1_L[i,j]×d_solve_triangular1_x_sum[i] where j < i */
    #pragma omp simd
    for (int64_t j = 0; j < N; j++) {
        if (j < i) d_solve_triangular1_x[j] += strong_productf(cholesky1_L[i*N + j], d_solve_triangular1_x_sum[i]);
    }
}

KERNEL void d_cholesky1_L_kernel3(int64_t part_first, int64_t part_end, int64_t N, float *d_cholesky1_L, const float *cholesky1_L, const float *d_solve_triangular1_x, const float *solve_triangular1_x)
{
    /* d_cholesky1_L[i,i] += −((1/cholesky1_L[i,i])×d_solve_triangular1_x[i])×solve_triangular1_x[i] */
    #pragma omp simd
    for (int64_t i = part_first; i < part_end; i++) {
        d_cholesky1_L[i*N + i] += -strong_productf(strong_productf(1.0f/cholesky1_L[i*N + i], d_solve_triangular1_x[i]), solve_triangular1_x[i]);
    }
}

KERNEL void d_cholesky1_L_kernel4(int64_t part_first, int64_t part_end, int64_t N, float *d_cholesky1_L, const float *d_solve_triangular1_x_sum, const float *solve_triangular1_x)
{
    /* d_cholesky1_L[i,j] += d_solve_triangular1_x_sum[i]×solve_triangular1_x[j] if j < i else 0 */
    for (int64_t i = part_first; i < part_end; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < N; j++) {
            d_cholesky1_L[i*N + j] += j < i ? strong_productf(d_solve_triangular1_x_sum[i], solve_triangular1_x[j]) : 0.0f;
        }
    }
}

KERNEL void d_cholesky1_d_kernel(int64_t k, float *d_cholesky1_d)
{
    d_cholesky1_d[k] = 0.0f;
}

KERNEL void d_cholesky1_d_kernel2(int64_t N, int64_t k, const float *d_cholesky1_L, const float *cholesky1_d, const float *cholesky1_s, float *d_cholesky1_s, float *d_cholesky1_d)
{
    double total1 = 0;
    for (int64_t i_first = 0; i_first < N; i_first += 64) {
        const int64_t i_end = i_first + 64 < N ? i_first + 64 : N;
        float part1 = 0;
        for (int64_t i = i_first; i < i_end; i++) {
            /* d_cholesky1_d[k] += Σ_i d_cholesky1_L[i,k]×(1 if i = k else −((cholesky1_s[i,k]/cholesky1_d[k])/cholesky1_d[k] if k < i else 0)) */
            part1 += strong_productf(d_cholesky1_L[i*N + k], i == k ? 1.0f : -(k < i ? cholesky1_s[i*N + k]/cholesky1_d[k]/cholesky1_d[k] : 0.0f));
            /* d_cholesky1_s[i,k] += d_cholesky1_L[i,k]×(0 if i = k else (1/cholesky1_d[k] if k < i else 0)) */
            d_cholesky1_s[i*N + k] += strong_productf(d_cholesky1_L[i*N + k], i == k ? 0.0f : k < i ? 1.0f/cholesky1_d[k] : 0.0f);
        }
        total1 += part1;
    }
    d_cholesky1_d[k] += (float)total1;
}

KERNEL void d_cholesky1_s_kernel(int64_t k, int64_t N, float *d_cholesky1_s, const float *d_cholesky1_d, const float *cholesky1_d)
{
    /* d_cholesky1_s[k,k] += d_cholesky1_d[k]×(1/cholesky1_d[k])/2 */
    d_cholesky1_s[k*N + k] += 0.5f*strong_productf(d_cholesky1_d[k], 1.0f/cholesky1_d[k]);
}

KERNEL void d_cholesky1_L_kernel5(int64_t N, int64_t k, float *d_cholesky1_L, const float *cholesky1_L, const float *d_cholesky1_s)
{
    /* d_cholesky1_L[i,j] += −cholesky1_L[k,j]×d_cholesky1_s[i,k] where j < k and k ≤ i */
    for (int64_t i = 0; i < N; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < N; j++) {
            if (j < k && k <= i) d_cholesky1_L[i*N + j] += -strong_productf(cholesky1_L[k*N + j], d_cholesky1_s[i*N + k]);
        }
    }
}

KERNEL void d_cholesky1_L_kernel6(int64_t N, int64_t k, float *d_cholesky1_L, const float *cholesky1_L, const float *d_cholesky1_s)
{
    /* d_cholesky1_L[k,j] += −Σ_{i: j < k and k ≤ i} d_cholesky1_s[i,k]·cholesky1_L[i,j] */
    for (int64_t i = 0; i < N; i++) {
        #pragma omp simd
        for (int64_t j = 0; j < N; j++) {
            if (j < k && k <= i) d_cholesky1_L[k*N + j] += -cholesky1_L[i*N + j]*d_cholesky1_s[i*N + k];
        }
    }
}

KERNEL void scaled_d_K_kernel(int64_t part_first, int64_t part_end, int64_t N, float *scaled_d_K, const float *d_cholesky1_s, float *d_K_sum, const float *K_sum_exp)
{
    for (int64_t i = part_first; i < part_end; i++) {
        #pragma omp simd
        for (int64_t k = 0; k < N; k++) {
            /* scaled_d_K[i,k] = d_cholesky1_s[i,k] + d_cholesky1_s[k,i] */
            scaled_d_K[i*N + k] = d_cholesky1_s[i*N + k] + d_cholesky1_s[k*N + i];
            /* d_K_sum[i,k] = −scaled_d_K[i,k]×K_sum_exp[i,k]/4 */
            d_K_sum[i*N + k] = -0.25f*strong_productf(scaled_d_K[i*N + k], K_sum_exp[i*N + k]);
        }
    }
}

KERNEL void d_log_a_kernel(int64_t N, const float *scaled_d_K, const float *K_sum_exp, float *d_log_a)
{
    double c1 = 0;
    for (int64_t l_first = 0; l_first < N*N; l_first += 512) {
        const int64_t l_end = l_first + 512 < N*N ? l_first + 512 : N*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t l = l_first; l < l_end; l++)
            part_c1 += strong_productf(scaled_d_K[l], K_sum_exp[l]);
        c1 += part_c1;
    }
    /* d_log_a = Σ_{n,l} scaled_d_K[n,l]×K_sum_exp[n,l] */
    d_log_a[0] = (float)c1;
}

KERNEL void K_total_kernel(int64_t N, const float *scaled_d_K, float *K_total)
{
    double c1 = 0;
    for (int64_t n = 0; n < N; n++)
        for (int64_t l_first = 0; l_first < N; l_first += 512) {
            const int64_t l_end = l_first + 512 < N ? l_first + 512 : N;
            float part_c1 = 0;
            #pragma omp simd reduction(+:part_c1)
            for (int64_t l = l_first; l < l_end; l++)
                part_c1 += 0.5f*strong_productf(n == l ? 1.0f : 0.0f, scaled_d_K[n*N + l]);
            c1 += part_c1;
        }
    /* K_total = Σ_{n,l} [n = l]×scaled_d_K[n,l]/2 */
    K_total[0] = (float)c1;
}

KERNEL void d_log_noise_kernel(float *d_log_noise, const float *K_total, const float *log_noise)
{
    const float u1 = (float)K_total[0];
    const float u2 = (float)log_noise[0];
    /* d_log_noise = 2·K_total×exp(2·log_noise) */
    d_log_noise[0] = 2.0f*strong_productf(u1, expf(2.0f*u2));
}

KERNEL void K_sum_total_kernel(int64_t N, float *K_sum_total, const float *d_K_sum, const float *x, const float *log_s_exp)
{
    double total1[10] = {0};
    for (int64_t n = 0; n < N; n++) {
        for (int64_t l_first = 0; l_first < N; l_first += 64) {
            const int64_t l_end = l_first + 64 < N ? l_first + 64 : N;
            set_aside(10, total1, K_sum_total);
            /* K_sum_total[i] += Σ_{n,l} ((x[n,i] − x[l,i])×d_K_sum[n,l])×(log_s_exp[i]·(x[n,i] − x[l,i])) */
            for (int64_t l = l_first; l < l_end; l++) {
                const float e1 = d_K_sum[n*N + l];
                #pragma omp simd
                for (int64_t i = 0; i < 10; i++) {
                    const float t1 = x[10*n + i] - x[10*l + i];
                    K_sum_total[i] += strong_productf(strong_productf(t1, e1), t1*log_s_exp[i]);
                }
            }
        }
    }
    take_back(10, K_sum_total, total1);
}

KERNEL void d_log_s_kernel(float *d_log_s, const float *K_sum_total, const float *log_s_exp)
{
    /* d_log_s[i] = −2·K_sum_total[i]×log_s_exp[i] */
    #pragma omp simd
    for (int64_t i = 0; i < 10; i++) {
        d_log_s[i] = -2.0f*strong_productf(K_sum_total[i], log_s_exp[i]);
    }
}

KERNEL void K_sum_total_2_part_kernel(int64_t N, int64_t n, const float *d_K_sum, float *K_sum_total_2_part, const float *log_s_exp, const float *x)
{
    /* K_sum_total_2_part[l,i] += Σ_n d_K_sum[n,l]×(log_s_exp[i]·(x[n,i] − x[l,i])) */
    for (int64_t l = 0; l < N; l++) {
        const float e1 = d_K_sum[n*N + l];
        #pragma omp simd
        for (int64_t i = 0; i < 10; i++) {
            K_sum_total_2_part[10*l + i] += strong_productf(e1, log_s_exp[i]*(x[10*n + i] - x[10*l + i]));
        }
    }
}

KERNEL void K_sum_total_3_kernel(int64_t part_first, int64_t part_end, int64_t N, float *K_sum_total_3, const float *d_K_sum, const float *log_s_exp, const float *x, float *d_x, const float *K_sum_total_2)
{
    for (int64_t n = part_first; n < part_end; n++) {
        set_zero(10, K_sum_total_3);
        double total1[10] = {0};
        for (int64_t l_first = 0; l_first < N; l_first += 64) {
            const int64_t l_end = l_first + 64 < N ? l_first + 64 : N;
            if (N > 64) {
                set_aside(10, total1, K_sum_total_3);
            }
            /* K_sum_total_3[n,i] += Σ_l d_K_sum[n,l]×(log_s_exp[i]·(x[n,i] − x[l,i])) */
            for (int64_t l = l_first; l < l_end; l++) {
                const float e1 = d_K_sum[n*N + l];
                #pragma omp simd
                for (int64_t i = 0; i < 10; i++) {
                    K_sum_total_3[i] += strong_productf(e1, log_s_exp[i]*(x[10*n + i] - x[10*l + i]));
                }
            }
        }
        if (N > 64) {
            take_back(10, K_sum_total_3, total1);
        }
        /* d_x[n,i] = 2·(K_sum_total_3[n,i]×log_s_exp[i] − K_sum_total_2[n,i]×log_s_exp[i]) */
        #pragma omp simd
        for (int64_t i = 0; i < 10; i++) {
            d_x[10*n + i] = 2.0f*(strong_productf(K_sum_total_3[i], log_s_exp[i]) - strong_productf(K_sum_total_2[10*n + i], log_s_exp[i]));
        }
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 12; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *log_s, *log_a, *log_noise;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 10, at + 11};
}

/* --- the network: x[N,10] → K[N,N] */

/* x[N,10] → K[N,N]. */
int gp_forward(int64_t N, const float *params, const float *x, float *K, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *log_s_exp = workspace;
    log_s_exp_kernel(log_s_exp, p.log_s);
    PARALLEL(N, 1, 68*(N*N), K_sum_kernel(part_first, part_end, N, log_s_exp, x, K, p.log_noise, p.log_a))
    return 0;
}

/* x[N,10], y[N], new_[M,10] → mean[M], variance[M]. */
int gp_predict(int64_t N, int64_t M, const float *params, const float *x, const float *y, const float *new_, float *mean, float *variance, float *workspace)
{
    const struct parameters p_ = parameters_at(params);
    float *log_s_exp = workspace;
    float *K = workspace + 16;
    float *Q_sum = workspace + 16*(N*N) + 176;
    float *cholesky1_s = workspace + 16*M*N + 16*(N*N) + 336;
    float *Q = workspace + 32*(N*N) + 16*M*N + 496;
    float *cholesky1_L = workspace + 16;
    float *cholesky1_d = workspace + 16*(N*N) + 176;
    float *solve_triangular1_x_sum = workspace + 16*(N*N) + 176;
    float *solve_triangular1_x = workspace + 16*M*N + 16*(N*N) + 336;
    float *solve_triangular2_x_sum = workspace + 16*(N*N) + 176;
    float *solve_triangular2_x = workspace + 32*M*N + 32*(N*N) + 656;
    float *mean_part = workspace + 16*(N*N) + 176;
    float *mean_lost = workspace + 32*(N*N) + 16*M*N + 496;
    float *variance_part = workspace + 32*(N*N) + 16*M*N + 496;
    float *variance_lost = workspace + 16*(N*N) + 176;
    log_s_exp_kernel(log_s_exp, p_.log_s);
    PARALLEL(N, 1, 68*(N*N) + 40*M*N, K_sum_kernel2(part_first, part_end, N, M, log_s_exp, x, K, new_, Q_sum, p_.log_noise, p_.log_a))
    PARALLEL(N, 1, 14*M*N + 5*(N*N), cholesky1_s_kernel(part_first, part_end, N, M, cholesky1_s, K, Q, Q_sum, p_.log_a))
    for (int64_t k = 0; k < N; k++) {
        cholesky1_s_kernel2(N, k, cholesky1_L, cholesky1_s);
        cholesky1_d_kernel(k, N, cholesky1_d, cholesky1_s);
        cholesky1_L_kernel(N, k, cholesky1_L, cholesky1_d, cholesky1_s);
    }
    for (int64_t i = 0; i < N; i++) {
        solve_triangular1_x_sum_kernel(i, solve_triangular1_x_sum);
        solve_triangular1_x_sum_kernel2(N, i, cholesky1_L, solve_triangular1_x, solve_triangular1_x_sum);
        solve_triangular1_x_kernel(i, N, solve_triangular1_x, cholesky1_L, y, solve_triangular1_x_sum);
    }
    for (int64_t i = 0; i < N; i++) {
        set_zero(M, solve_triangular2_x_sum + i*M);
        solve_triangular2_x_sum_kernel(N, M, i, solve_triangular2_x_sum, cholesky1_L, solve_triangular2_x);
        solve_triangular2_x_kernel(M, i, N, solve_triangular2_x, cholesky1_L, Q, solve_triangular2_x_sum);
    }
    PARALLEL(M, 64, 2*M, {
        mean_kernel(part_first, part_end, mean);
        mean_kernel(part_first, part_end, variance);
    })
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, M, mean, mean_part, mean_lost);
        mean_part_kernel(M, n, N > 64 ? mean_part : mean, solve_triangular1_x, solve_triangular2_x);
    }
    if (N > 64) contract_block(1, M, mean, mean_part, mean_lost);
    for (int64_t n = 0; n < N; n++) {
        if (N > 64 && n%64 == 0) contract_block(n > 0, M, variance, variance_part, variance_lost);
        variance_part_kernel(M, n, N > 64 ? variance_part : variance, solve_triangular2_x);
    }
    if (N > 64) contract_block(1, M, variance, variance_part, variance_lost);
    PARALLEL(M, 64, 24*M, variance_kernel(part_first, part_end, variance, p_.log_a, p_.log_noise))
    return 0;
}

/* The loss at x[N,10], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int gp_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct parameters d = parameters_at(grads);
    float *K_sum_total_2 = workspace;
    float *log_s_exp = workspace + 16*N;
    float *loss_sum = workspace + 16*N + 16;
    float *loss_sum_2 = workspace + 16*N + 32;
    float *loss_sum_3 = workspace + 16*N + 48;
    float *d_cholesky1_L = workspace + 16*N + 64;
    float *d_cholesky1_s = workspace + 16*N + 16*(N*N) + 224;
    float *K_sum_exp = workspace + 32*(N*N) + 16*N + 384;
    float *K = workspace + 48*(N*N) + 16*N + 544;
    float *cholesky1_s = workspace + 64*(N*N) + 16*N + 704;
    float *cholesky1_L = workspace + 48*(N*N) + 16*N + 544;
    float *cholesky1_d = workspace + 80*(N*N) + 16*N + 864;
    float *solve_triangular1_x_sum = workspace + 80*(N*N) + 32*N + 864;
    float *solve_triangular1_x = workspace + 80*(N*N) + 48*N + 864;
    float *scaled_d_loss_sum_2 = workspace + 80*(N*N) + 32*N + 864;
    float *K_sum_total = workspace + 80*(N*N) + 64*N + 864;
    float *d_solve_triangular1_x = workspace + 80*(N*N) + 64*N + 880;
    float *d_solve_triangular1_x_sum = workspace + 80*(N*N) + 32*N + 864;
    float *d_cholesky1_d = workspace + 80*(N*N) + 32*N + 864;
    float *scaled_d_K = workspace + 48*(N*N) + 16*N + 544;
    float *d_K_sum = workspace + 64*(N*N) + 16*N + 704;
    float *K_total = workspace + 16*N + 48;
    float *K_sum_total_2_part = workspace + 80*(N*N) + 32*N + 864;
    float *K_sum_total_2_lost = workspace + 80*(N*N) + 16*N + 864;
    float *pack = workspace + parallel_larger(80*(N*N) + 64*N + 896, 80*N + 80*(N*N) + 880);
    if (d_x) {
        PARALLEL(10*N, 64, 10*N, K_sum_total_2_kernel(part_first, part_end, K_sum_total_2))
    }
    log_s_exp_kernel(log_s_exp, p.log_s);
    loss_sum_kernel(loss_sum);
    loss_sum_kernel(loss_sum_2);
    loss_sum_kernel(loss_sum_3);
    PARALLEL(N*N, 64, N*N, d_cholesky1_L_kernel(part_first, part_end, d_cholesky1_L))
    PARALLEL(N*N, 64, N*N, d_cholesky1_L_kernel(part_first, part_end, d_cholesky1_s))
    PARALLEL(N, 1, 69*(N*N), K_sum_kernel3(part_first, part_end, N, log_s_exp, x, K_sum_exp, K, p.log_a, p.log_noise))
    PARALLEL_SUM(N, 64, 5*(N*N) + N, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        cholesky1_s_kernel3(part_first, part_end, N, cholesky1_s, K, part_count > 1 ? pack + part*16 : loss_sum);
    })
    PARALLEL_ADD(N, 64, 5*(N*N) + N, 1, 1, loss_sum, pack, 16);
    for (int64_t k = 0; k < N; k++) {
        cholesky1_s_kernel2(N, k, cholesky1_L, cholesky1_s);
        cholesky1_d_kernel(k, N, cholesky1_d, cholesky1_s);
        cholesky1_L_kernel(N, k, cholesky1_L, cholesky1_d, cholesky1_s);
    }
    for (int64_t i = 0; i < N; i++) {
        solve_triangular1_x_sum_kernel(i, solve_triangular1_x_sum);
        solve_triangular1_x_sum_kernel2(N, i, cholesky1_L, solve_triangular1_x, solve_triangular1_x_sum);
        solve_triangular1_x_kernel(i, N, solve_triangular1_x, cholesky1_L, y, solve_triangular1_x_sum);
    }
    scaled_d_loss_sum_2_kernel(scaled_d_loss_sum_2, loss_sum);
    set_zero(10, K_sum_total);
    const int64_t room1 = 32;
    PARALLEL_SUM(N, 1, 26*N, 2, {
        float *own = pack + part*room1;
        PARALLEL_ZERO(own, 32);
        loss_sum_2_kernel(part_first, part_end, N, solve_triangular1_x, cholesky1_L, part_count > 1 ? own : loss_sum_2, part_count > 1 ? own + 16 : loss_sum_3);
        d_cholesky1_L_kernel2(part_first, part_end, N, d_cholesky1_L, cholesky1_L, d_solve_triangular1_x, solve_triangular1_x, scaled_d_loss_sum_2);
    })
    PARALLEL_ADD(N, 1, 26*N, 2, 1, loss_sum_2, pack, room1);
    PARALLEL_ADD(N, 1, 26*N, 2, 1, loss_sum_3, pack + 16, room1);
    loss_kernel(loss, loss_sum, loss_sum_2, loss_sum_3);
    for (int64_t i = N - 1; i >= 0; i--) {
        d_solve_triangular1_x_sum_kernel(i, N, d_solve_triangular1_x_sum, d_solve_triangular1_x, cholesky1_L);
        d_solve_triangular1_x_kernel(N, i, d_solve_triangular1_x, cholesky1_L, d_solve_triangular1_x_sum);
    }
    PARALLEL(N, 64, 9*N, d_cholesky1_L_kernel3(part_first, part_end, N, d_cholesky1_L, cholesky1_L, d_solve_triangular1_x, solve_triangular1_x))
    PARALLEL(N, 1, 4*(N*N), d_cholesky1_L_kernel4(part_first, part_end, N, d_cholesky1_L, d_solve_triangular1_x_sum, solve_triangular1_x))
    for (int64_t k = N - 1; k >= 0; k--) {
        d_cholesky1_d_kernel(k, d_cholesky1_d);
        d_cholesky1_d_kernel2(N, k, d_cholesky1_L, cholesky1_d, cholesky1_s, d_cholesky1_s, d_cholesky1_d);
        d_cholesky1_s_kernel(k, N, d_cholesky1_s, d_cholesky1_d, cholesky1_d);
        d_cholesky1_L_kernel5(N, k, d_cholesky1_L, cholesky1_L, d_cholesky1_s);
        d_cholesky1_L_kernel6(N, k, d_cholesky1_L, cholesky1_L, d_cholesky1_s);
    }
    PARALLEL(N, 1, 7*(N*N), scaled_d_K_kernel(part_first, part_end, N, scaled_d_K, d_cholesky1_s, d_K_sum, K_sum_exp))
    d_log_a_kernel(N, scaled_d_K, K_sum_exp, d.log_a);
    K_total_kernel(N, scaled_d_K, K_total);
    d_log_noise_kernel(d.log_noise, K_total, p.log_noise);
    K_sum_total_kernel(N, K_sum_total, d_K_sum, x, log_s_exp);
    d_log_s_kernel(d.log_s, K_sum_total, log_s_exp);
    if (d_x) {
        for (int64_t n = 0; n < N; n++) {
            if (N > 64 && n%64 == 0) contract_block(n > 0, 10*N, K_sum_total_2, K_sum_total_2_part, K_sum_total_2_lost);
            K_sum_total_2_part_kernel(N, n, d_K_sum, N > 64 ? K_sum_total_2_part : K_sum_total_2, log_s_exp, x);
        }
        if (N > 64) contract_block(1, 10*N, K_sum_total_2, K_sum_total_2_part, K_sum_total_2_lost);
        PARALLEL(N, 1, 60*N + 40*(N*N), K_sum_total_3_kernel(part_first, part_end, N, pack + part*16, d_K_sum, log_s_exp, x, d_x, K_sum_total_2))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int gp_update(float *params, const float *grads, float *state, int64_t *step, const struct gp_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    const double lr = options != NULL ? options[0].lr : 0.05;
    float *m = state;
    const float *g = grads;
    float *v = state + 12;
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
int gp_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, const struct gp_options *options, float *workspace)
{
    float *grads = workspace + 80*(N*N) + 64*N + 880;
    const int failed = gp_backward(N, params, x, y, grads, loss, NULL, workspace);
    return failed ? failed : gp_update(params, grads, state, step, options, grads + 16);
}

/* The loss at x[N,10], y[N], as the network is outside training. */
int gp_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *log_s_exp = workspace;
    float *loss_sum = workspace + 16;
    float *loss_sum_2 = workspace + 32;
    float *loss_sum_3 = workspace + 48;
    float *K = workspace + 64;
    float *cholesky1_s = workspace + 16*(N*N) + 224;
    float *cholesky1_L = workspace + 64;
    float *cholesky1_d = workspace + 32*(N*N) + 384;
    float *solve_triangular1_x_sum = workspace + 32*(N*N) + 384;
    float *solve_triangular1_x = workspace + 16*(N*N) + 224;
    float *pack = workspace + 32*(N*N) + 16*N + 384;
    log_s_exp_kernel(log_s_exp, p.log_s);
    loss_sum_kernel(loss_sum);
    loss_sum_kernel(loss_sum_2);
    loss_sum_kernel(loss_sum_3);
    PARALLEL(N, 1, 68*(N*N), K_sum_kernel(part_first, part_end, N, log_s_exp, x, K, p.log_noise, p.log_a))
    PARALLEL_SUM(N, 64, 5*(N*N) + N, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        cholesky1_s_kernel3(part_first, part_end, N, cholesky1_s, K, part_count > 1 ? pack + part*16 : loss_sum);
    })
    PARALLEL_ADD(N, 64, 5*(N*N) + N, 1, 1, loss_sum, pack, 16);
    for (int64_t k = 0; k < N; k++) {
        cholesky1_s_kernel2(N, k, cholesky1_L, cholesky1_s);
        cholesky1_d_kernel(k, N, cholesky1_d, cholesky1_s);
        cholesky1_L_kernel(N, k, cholesky1_L, cholesky1_d, cholesky1_s);
    }
    for (int64_t i = 0; i < N; i++) {
        solve_triangular1_x_sum_kernel(i, solve_triangular1_x_sum);
        solve_triangular1_x_sum_kernel2(N, i, cholesky1_L, solve_triangular1_x, solve_triangular1_x_sum);
        solve_triangular1_x_kernel(i, N, solve_triangular1_x, cholesky1_L, y, solve_triangular1_x_sum);
    }
    PARALLEL_SUM(N, 64, 17*N, 2, {
        PARALLEL_ZERO(pack + part*32, 32);
        loss_sum_2_kernel(part_first, part_end, N, solve_triangular1_x, cholesky1_L, part_count > 1 ? pack + part*32 : loss_sum_2, part_count > 1 ? pack + part*32 + 16 : loss_sum_3);
    })
    PARALLEL_ADD(N, 64, 17*N, 2, 1, loss_sum_2, pack, 32);
    PARALLEL_ADD(N, 64, 17*N, 2, 1, loss_sum_3, pack + 16, 32);
    loss_kernel(loss, loss_sum, loss_sum_2, loss_sum_3);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t gp_workspace_size(int64_t N, int64_t M)
{
    int64_t size = 48*M*N + 32*(N*N) + 816;
    size = parallel_larger(size, 80*(N*N) + 64*N + 896);
    size = parallel_larger(size, 80*N + 80*(N*N) + 880);
    int64_t packed = parallel_sums(N, 64, 5*(N*N) + N, 1)*16;
    packed = parallel_larger(packed, parallel_sums(N, 1, 26*N, 2)*32);
    packed = parallel_larger(packed, parallel_used()*16);
    packed = parallel_larger(packed, parallel_sums(N, 64, 17*N, 2)*32);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: gp_train_epoch_workspace_size(...). */
int gp_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, const struct gp_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *x_rows = workspace;
    if (order != NULL) workspace += (most*10 + 15)/16*16;
    float *y_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                for (int64_t j = 0; j < 10; j++)
                    x_rows[i*10 + j] = x[order[k*most + i]*10 + j];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *x_batch = order != NULL ? x_rows : x + k*most*10;
        const float *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = gp_train_step(rows, params, state, step, x_batch, y_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t gp_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = gp_workspace_size(most, 0);
    const int64_t need = gp_workspace_size(rest, 0);
    return 16 + (most*10 + 15)/16*16 + (most*1 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void gp_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
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
void gp_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int gp_threads(void)
{
    return parallel_used();
}
