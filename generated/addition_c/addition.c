/* addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "addition.h"

#include <math.h>

/* With SYMGRAD_VECTOR_MATH defined, and -lmvec before -lm, loops use glibc's vector mathematics. */
#if defined(SYMGRAD_VECTOR_MATH) && defined(__GNUC__) && !defined(__clang__) \
    && defined(__x86_64__) && defined(__GLIBC__)
#define VECTORISED(name) \
    __attribute__((simd("notinbranch"), const)) double name(double); \
    __attribute__((simd("notinbranch"), const)) float name##f(float);
VECTORISED(exp) VECTORISED(log) VECTORISED(sin) VECTORISED(cos)
__attribute__((simd("notinbranch"), const)) double pow(double, double);
__attribute__((simd("notinbranch"), const)) float powf(float, float);
#if __GLIBC_PREREQ(2, 35)
VECTORISED(tan) VECTORISED(asin) VECTORISED(acos) VECTORISED(atan)
VECTORISED(sinh) VECTORISED(cosh) VECTORISED(tanh)
VECTORISED(asinh) VECTORISED(acosh) VECTORISED(atanh)
VECTORISED(expm1) VECTORISED(log1p) VECTORISED(erf) VECTORISED(erfc)
#endif
#undef VECTORISED
#endif


/* A loop nest is compiled once and called, however many layers share it. */
#if defined(__GNUC__)
#define KERNEL static __attribute__((noinline))
#else
#define KERNEL static
#endif

/* The moments of a weight whose gradient stays 0 fade into denormal numbers, and each operation on
 * those costs a hundred. The optimizer takes them as 0; loss and gradients do not. */
#if defined(__SSE__)
#include <xmmintrin.h>
#define FLUSH_DENORMALS { const unsigned mode = _mm_getcsr(); _mm_setcsr(mode | 0x8040);
#define KEEP_DENORMALS _mm_setcsr(mode); }
#else
#define FLUSH_DENORMALS
#define KEEP_DENORMALS
#endif

/* --- scalar functions */

/* the larger one, NaN if either is */
static inline float maximumf(float x, float y) {
    return (x > y) | (x != x) ? x : y;
}

/* the smaller one, NaN if either is */
static inline float minimumf(float x, float y) {
    return (x < y) | (x != x) ? x : y;
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

/* the larger one, NaN if either is */
static inline double maximum(double x, double y) {
    return (x > y) | (x != x) ? x : y;
}

/* the smaller one, NaN if either is */
static inline double minimum(double x, double y) {
    return (x < y) | (x != x) ? x : y;
}

/* exp(-x*x/2): e is what rounding took from s = x*x, which would cost 50 ulp at float's end */
static inline double gaussian(double x) {
    double a = fabs(x) > 40.0 ? 40.0 : fabs(x);
    double s = a*a;
    double h = floor(a*16.0)*0.0625;
    double e = (h*h - s) + (a - h)*(a + h);
    return exp(-0.5*s)*(1.0 - 0.5*e);
}

/* The standard normal density. */
static inline double normal_pdf(double x) {
    return 0.3989422804014327*gaussian(x);
}

/* The standard normal distribution. */
static inline double normal_cdf(double x) {
    return 0.5*erfc(-0.7071067811865476*x);
}

/* --- matrix products */

/* contract: S + alpha A B for matrices with any strides.
 *
 *     C[i,j] = S[i,j] + alpha * sum_k A[i,k] B[k,j]        i < M, j < N, k < K
 *
 * A tile of C, some rows by 1, 2 or 4 vectors, stays in registers while k runs (contract_tile). A
 * step of k reads single numbers of A, which may therefore lie anyhow, and whole vectors of B,
 * whose rows must be contiguous. What is not, or would thrash the first-level cache at its own
 * strides, is first copied to `pack` (contract_pack); all else is read where it is. Transposing
 * everything gives C' = S' + alpha B' A': the cheaper of the two forms is computed.
 *
 * Outside GNU C, or with SYMGRAD_PLAIN_C, a vector is one number and the same code is plain C99.
 * CONTRACT_KC and CONTRACT_MC bound the workspace; small targets may define smaller ones.
 */
#include <stddef.h>
#if defined(__GNUC__) && !defined(SYMGRAD_PLAIN_C)
#define CONTRACT_INLINE static inline __attribute__((always_inline))
#define CONTRACT_UNROLL _Pragma("GCC unroll 16")
#if defined(__AVX512F__)
#define CONTRACT_BYTES 64
#elif defined(__AVX__)
#define CONTRACT_BYTES 32
#else
#define CONTRACT_BYTES 16
#endif
#define CONTRACT_LANES_float (CONTRACT_BYTES / 4)
#define CONTRACT_LANES_double (CONTRACT_BYTES / 8)
#define CONTRACT_LANES CONTRACT_LANES_float
typedef float contract_vec
    __attribute__((vector_size(CONTRACT_BYTES), aligned(sizeof(float)), may_alias));
#else
#define CONTRACT_INLINE static inline
#define CONTRACT_UNROLL
#define CONTRACT_LANES 1
typedef float contract_vec;
#endif
#if CONTRACT_LANES > 1 && defined(__AVX512BW__)
#include <immintrin.h>
#define CONTRACT_MASKED 1
#else
#define CONTRACT_MASKED 0
#endif
#if CONTRACT_LANES > 1 && (defined(__clang__) || __GNUC__ >= 12)
#define CONTRACT_SHUFFLE 1
#else
#define CONTRACT_SHUFFLE 0
#endif

/* ISO modes of gcc (-std=c99) round each product; without the fusing into a*b + c half the speed is
 * lost. Loop versions for unit strides would only double the code of every tile. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC push_options
#pragma GCC optimize("fp-contract=fast", "no-version-loops-for-strides")
#endif

/* Rows of a tile: 2 accumulators a row, 2 vectors of B and one of A fill the vector registers. */
#if CONTRACT_LANES > 1 && (defined(__AVX512F__) || defined(__aarch64__))
#define CONTRACT_MR 14
#else
#define CONTRACT_MR 6
#endif
/* Cache blocks: KC rows of two vectors (B) fit the first level, MC x KC (A) the second, which is
 * larger where there is AVX-512. */
#ifndef CONTRACT_KC
#define CONTRACT_KC 256
#endif
#ifndef CONTRACT_MC
#if CONTRACT_MR == 14
#define CONTRACT_MC 672
#else
#define CONTRACT_MC 336
#endif
#endif
/* Rows and columns of C from which copying A, and a B that could be read in place, pays. */
#ifndef CONTRACT_REUSE
#define CONTRACT_REUSE 384
#endif

/* The most rows for which scalar products beat copying a B that lies along k. */
#ifndef CONTRACT_DOTS
#define CONTRACT_DOTS 4
#endif
/* Products that such a sum adds before it goes on in double. */
#ifndef CONTRACT_LONG
#define CONTRACT_LONG 2048
#endif
/* Blocks of k after which C is summed apart, as a total that grows long loses digits. */
#ifndef CONTRACT_BLOCKS
#define CONTRACT_BLOCKS 64
#endif

enum {
    contract_width_a = (CONTRACT_MR + CONTRACT_LANES - 1) / CONTRACT_LANES * CONTRACT_LANES,
    contract_width_b = 4 * CONTRACT_LANES,
    contract_deepest = CONTRACT_BLOCKS * CONTRACT_KC
};

CONTRACT_INLINE ptrdiff_t contract_min(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

/* Rounds n up to a multiple of m. */
CONTRACT_INLINE ptrdiff_t contract_up(ptrdiff_t n, ptrdiff_t m) { return (n + m - 1) / m * m; }

/* The least step >= 1 that covers n in as few steps as `limit` does: 32 rows are 11 + 11 + 10, as a
 * short last tile costs nearly as much as a full one. */
CONTRACT_INLINE ptrdiff_t contract_step(ptrdiff_t n, ptrdiff_t limit)
{
    ptrdiff_t steps;
    if (n <= limit)
        return n > 0 ? n : 1;
    steps = contract_up(n, limit) / limit;
    return (n + steps - 1) / steps;
}

/* Numbers in `pack` that are enough for these sizes. */
CONTRACT_INLINE ptrdiff_t contract_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t longest = M > N ? M : N, rows = contract_min(longest, CONTRACT_MC);
    ptrdiff_t width = contract_min(contract_up(longest, CONTRACT_LANES), contract_width_b);
    if (contract_min(M, N) >= CONTRACT_REUSE)
        width += contract_up(rows, CONTRACT_MR) / CONTRACT_MR * contract_width_a;
    return contract_min(K, CONTRACT_KC) * width + (K > contract_deepest ? M * N : 0);
}

#if CONTRACT_MASKED
CONTRACT_INLINE __mmask64 contract_mask(ptrdiff_t n)
{
    return n < CONTRACT_LANES ? ((__mmask64)1 << n * sizeof(float)) - 1 : ~(__mmask64)0;
}
#endif

/* The n > 0 numbers at p, then zeros; all lanes if n is larger. */
CONTRACT_INLINE contract_vec contract_load(float const *p, ptrdiff_t n)
{
#if CONTRACT_MASKED
    return (contract_vec)_mm512_maskz_loadu_epi8(contract_mask(n), p);
#else
    float lanes[CONTRACT_LANES] = {0};
    ptrdiff_t l;
    if (n >= CONTRACT_LANES)
        return *(contract_vec const *)p;
    for (l = 0; l < n; l++)
        lanes[l] = p[l];
    return *(contract_vec const *)lanes;
#endif
}

CONTRACT_INLINE void contract_store(float *p, ptrdiff_t n, contract_vec x)
{
#if CONTRACT_MASKED
    _mm512_mask_storeu_epi8(p, contract_mask(n), (__m512i)x);
#else
    float lanes[CONTRACT_LANES];
    ptrdiff_t l;
    if (n >= CONTRACT_LANES) {
        *(contract_vec *)p = x;
        return;
    }
    *(contract_vec *)lanes = x;
    for (l = 0; l < n; l++)
        p[l] = lanes[l];
#endif
}

/* One tile: R rows, NV vectors of which the last holds `last` columns. R and NV are constants where
 * this is inlined, so that all loops but the one over k vanish and `sum` becomes registers. */
CONTRACT_INLINE void contract_tile(int const R, int const NV, ptrdiff_t last, ptrdiff_t K,
                                   float alpha, float const *a, ptrdiff_t rsA,
                                   ptrdiff_t csA, float const *b, ptrdiff_t rsB,
                                   float const *s, ptrdiff_t rsS, float *c, ptrdiff_t rsC)
{
    enum { L = CONTRACT_LANES };
    contract_vec sum[CONTRACT_MR][4], row[4];
    ptrdiff_t k;
    int i, v;
    CONTRACT_UNROLL
    for (i = 0; i < R; i++)
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++)
            sum[i][v] = (contract_vec){0};
    for (k = 0; k < K; k++, a += csA, b += rsB) {
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++)
            row[v] = contract_load(b + v * L, CONTRACT_MASKED && v == NV - 1 ? last : L);
        CONTRACT_UNROLL
        for (i = 0; i < R; i++)
            CONTRACT_UNROLL
            for (v = 0; v < NV; v++)
                sum[i][v] += a[i * rsA] * row[v];
    }
    CONTRACT_UNROLL
    for (i = 0; i < R; i++, s += rsS, c += rsC)
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++) {
            ptrdiff_t n = v == NV - 1 ? last : L;
            contract_store(c + v * L, n, contract_load(s + v * L, n) + alpha * sum[i][v]);
        }
}

/* contract_tile for sizes known when it runs; nv = 4 only for up to 3 rows. */
static void contract_tiles(ptrdiff_t rows, int nv, ptrdiff_t last, ptrdiff_t K, float alpha,
                           float const *a, ptrdiff_t rsA, ptrdiff_t csA, float const *b,
                           ptrdiff_t rsB, float const *s, ptrdiff_t rsS, float *c,
                           ptrdiff_t rsC)
{
#define CONTRACT_TILE(R, NV) \
    contract_tile(R, NV, last, K, alpha, a, rsA, csA, b, rsB, s, rsS, c, rsC)
#define CONTRACT_CASE(R)                                                                           \
    case R:                                                                                        \
        if (nv == 1)                                                                               \
            CONTRACT_TILE(R, 1);                                                                   \
        else if (nv == 2)                                                                          \
            CONTRACT_TILE(R, 2);                                                                   \
        else if (R <= 3)                                                                           \
            CONTRACT_TILE(R <= 3 ? R : 1, 4);                                                      \
        break;
    switch (rows) {
        CONTRACT_CASE(1) CONTRACT_CASE(2) CONTRACT_CASE(3)
        CONTRACT_CASE(4) CONTRACT_CASE(5) CONTRACT_CASE(6)
#if CONTRACT_MR > 6
        CONTRACT_CASE(7) CONTRACT_CASE(8) CONTRACT_CASE(9) CONTRACT_CASE(10)
        CONTRACT_CASE(11) CONTRACT_CASE(12) CONTRACT_CASE(13) CONTRACT_CASE(14)
#endif
    }
#undef CONTRACT_TILE
#undef CONTRACT_CASE
}

#if CONTRACT_LANES == 2
#define CONTRACT_ZIP(h) h, h + 2
#elif CONTRACT_LANES == 4
#define CONTRACT_ZIP(h) h, h + 4, h + 1, h + 5
#elif CONTRACT_LANES == 8
#define CONTRACT_ZIP(h) h, h + 8, h + 1, h + 9, h + 2, h + 10, h + 3, h + 11
#elif CONTRACT_LANES == 16
#define CONTRACT_ZIP(h) h, h + 16, h + 1, h + 17, h + 2, h + 18, h + 3, h + 19, \
                        h + 4, h + 20, h + 5, h + 21, h + 6, h + 22, h + 7, h + 23
#endif
#define CONTRACT_LOW(x, y) __builtin_shufflevector(x, y, CONTRACT_ZIP(0))
#define CONTRACT_HIGH(x, y) __builtin_shufflevector(x, y, CONTRACT_ZIP(CONTRACT_LANES / 2))

#if CONTRACT_SHUFFLE
/* Interleaving rows i and i + L/2 rotates the bits of (row, column) by one place: log2(L) rounds
 * exchange rows and columns. */
CONTRACT_INLINE void contract_interleave(contract_vec *r)
{
    enum { L = CONTRACT_LANES };
    contract_vec z[L];
    int i;
    CONTRACT_UNROLL
    for (i = 0; i < L / 2; i++) {
        z[2 * i] = CONTRACT_LOW(r[i], r[i + L / 2]);
        z[2 * i + 1] = CONTRACT_HIGH(r[i], r[i + L / 2]);
    }
    CONTRACT_UNROLL
    for (i = 0; i < L; i++)
        r[i] = z[i];
}

/* to[k * width + j] = x[j * sj + k] for k < min(K, L), j < L, where columns j >= n are zeros. */
CONTRACT_INLINE void contract_transpose(float *to, ptrdiff_t width, float const *x,
                                        ptrdiff_t n, ptrdiff_t K, ptrdiff_t sj)
{
    enum { L = CONTRACT_LANES };
    contract_vec r[L];
    int i;
    CONTRACT_UNROLL
    for (i = 0; i < L; i++) {
        r[i] = (contract_vec){0};
        if (i < n)
            r[i] = contract_load(x + i * sj, K);
    }
    contract_interleave(r);
    if (L > 2)
        contract_interleave(r);
    if (L > 4)
        contract_interleave(r);
    if (L > 8)
        contract_interleave(r);
    CONTRACT_UNROLL
    for (i = 0; i < L; i++)
        if (i < K)
            contract_store(to + i * width, L, r[i]);
}

CONTRACT_INLINE void contract_fold(contract_vec *x, int const half)
{
    int l;
    CONTRACT_UNROLL
    for (l = 0; l < half; l++)
        x[l] = CONTRACT_LOW(x[l], x[l + half]) + CONTRACT_HIGH(x[l], x[l + half]);
}

/* contract for few rows when A and B both lie along k: scalar products, which need no copy of B.
 * Long ones are added block by block in double. */
static void contract_dots(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, float alpha,
                          float const *A, ptrdiff_t rsA, float const *B, ptrdiff_t csB,
                          float const *S, ptrdiff_t rsS, ptrdiff_t csS,
                          float *C, ptrdiff_t rsC, ptrdiff_t csC)
{
    enum { L = CONTRACT_LANES };
    ptrdiff_t i, j, k, k0;
    int l;
    for (j = 0; j < N; j += L)
        for (i = 0; i < M; i++) {
            ptrdiff_t n = contract_min(L, N - j);
            float sums[L];
            double totals[L] = {0};
            contract_vec x[L];
            for (k0 = 0; k0 == 0 || k0 < K; k0 += CONTRACT_LONG) {
                ptrdiff_t end = contract_min(k0 + CONTRACT_LONG, K);
                CONTRACT_UNROLL
                for (l = 0; l < L; l++)
                    x[l] = (contract_vec){0};
                for (k = k0; k < end; k += L) {
                    contract_vec a = contract_load(A + i * rsA + k, end - k);
                    CONTRACT_UNROLL
                    for (l = 0; l < L; l++) { /* columns past the end repeat the last one of B */
                        ptrdiff_t column = j + contract_min(l, n - 1);
                        x[l] += a * contract_load(B + column * csB + k, end - k);
                    }
                }
                contract_fold(x, L / 2); /* as in contract_transpose: sum l ends in lane l */
                contract_fold(x, L / 4);
                contract_fold(x, L / 8);
                contract_fold(x, L / 16);
                if (K <= CONTRACT_LONG && csC == 1 && !S)
                    break;
                contract_store(sums, L, x[0]);
                for (l = 0; l < n; l++)
                    totals[l] += sums[l];
            }
            if (K <= CONTRACT_LONG && csC == 1 && !S) {
                contract_store(C + i * rsC + j, n, alpha * x[0]);
                continue;
            }
            for (l = 0; l < n; l++)
                C[i * rsC + (j + l) * csC] =
                    (S ? S[i * rsS + (j + l) * csS] : 0) + alpha * (float)totals[l];
        }
}
#endif

/* to[k * width + j] = x[k * sk + j * sj] for k < K, j < n, and zeros up to a whole vector. */
static void contract_pack(float *to, ptrdiff_t width, float const *x, ptrdiff_t n,
                          ptrdiff_t K, ptrdiff_t sj, ptrdiff_t sk)
{
    enum { L = CONTRACT_LANES };
    ptrdiff_t j, k;
    if (sj == 1) {
        for (k = 0; k < K; k++)
            for (j = 0; j < n; j += L)
                contract_store(to + k * width + j, L, contract_load(x + k * sk + j, n - j));
        return;
    }
#if CONTRACT_SHUFFLE
    if (sk == 1) {
        for (j = 0; j < n; j += L)
            for (k = 0; k < K; k += L)
                if (j + L <= n && k + L <= K)
                    contract_transpose(to + k * width + j, width, x + j * sj + k, L, L, sj);
                else
                    contract_transpose(to + k * width + j, width, x + j * sj + k, n - j, K - k, sj);
        return;
    }
#endif
    for (k = 0; k < K; k++)
        for (j = 0; j < contract_up(n, L); j++)
            to[k * width + j] = j < n ? x[k * sk + j * sj] : 0;
}

/* Work of a step of k, in half cycles or so: products of vectors, copying of a B that is not
 * contiguous along j, and a share of the storing of a C that is not. */
CONTRACT_INLINE ptrdiff_t contract_cost(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, ptrdiff_t csB,
                                        ptrdiff_t csC)
{
    ptrdiff_t products = M * (contract_up(N, CONTRACT_LANES) / CONTRACT_LANES);
    return products + (csB == 1 ? 0 : N / 2) + (csC == 1 ? 0 : 4 * M * N / (K + 1));
}

/* C = S + alpha A B, where rs and cs are the steps, in numbers, from row to row and from column to
 * column. S = NULL stands for zeros, S = C accumulates, rsS = 0 adds one row to all.
 * Steps of A, B and S may be zero or negative. C must not overlap A or B, nor S unless the two are
 * the same view. `pack` holds contract_pack_size(M, N, K) numbers. */
KERNEL void contract(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, float alpha,
                     float const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     float const *B, ptrdiff_t rsB, ptrdiff_t csB,
                     float const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     float *C, ptrdiff_t rsC, ptrdiff_t csC, float *pack)
{
    enum { L = CONTRACT_LANES };
    float const zeros[contract_width_b] = {0};
    float part[2 * CONTRACT_MR * L];
    ptrdiff_t mc, kc, k0, i0, j0, i, j, n;
    int dots = CONTRACT_SHUFFLE && csA == 1 && rsB == 1 && contract_min(M, N) <= CONTRACT_DOTS;
    int copy = contract_min(M, N) >= CONTRACT_REUSE;

    if (K > contract_deepest && !dots) {
        float *sum = pack + contract_pack_size(M, N, contract_deepest);
        contract(M, N, contract_deepest, alpha, A, rsA, csA, B, rsB, csB, S, rsS, csS, C, rsC, csC,
                 pack);
        for (k0 = contract_deepest; k0 < K; k0 += contract_deepest) {
            contract(M, N, contract_min(contract_deepest, K - k0), alpha, A + k0 * csA, rsA, csA,
                     B + k0 * rsB, rsB, csB, NULL, 0, 0, sum, N, 1, pack);
            for (i = 0; i < M; i++)
                for (j = 0; j < N; j++)
                    C[i * rsC + j * csC] += sum[i * N + j];
        }
        return;
    }
    if (dots ? N < M : contract_cost(N, M, K, rsA, rsC) < contract_cost(M, N, K, csB, csC)) {
        float const *matrix = A;
        ptrdiff_t t;
        A = B, B = matrix;
        t = M, M = N, N = t;
        t = rsA, rsA = csB, csB = t;
        t = csA, csA = rsB, rsB = t;
        t = rsS, rsS = csS, csS = t;
        t = rsC, rsC = csC, csC = t;
    }
#if CONTRACT_SHUFFLE
    if (dots) {
        contract_dots(M, N, K, alpha, A, rsA, B, csB, S, rsS, csS, C, rsC, csC);
        return;
    }
#endif
    mc = contract_step(M, CONTRACT_MC);
    kc = contract_step(K, CONTRACT_KC);
    /* at least once, as K = 0 still writes C; the blocks of k after the first accumulate */
    for (k0 = 0; k0 == 0 || k0 < K; k0 += kc, S = C, rsS = rsC, csS = csC) {
        ptrdiff_t depth = contract_min(kc, K - k0);
        int direct = csC == 1 && (!S || csS == 1 || csS == 0);
        for (i0 = 0; i0 < M; i0 += mc) {
            ptrdiff_t end = contract_min(i0 + mc, M), rows = contract_step(end - i0, CONTRACT_MR);
            ptrdiff_t width = contract_up(rows, L);
            float *pack_b = pack;
            for (i = i0; i < end && copy; i += rows, pack_b += depth * width)
                contract_pack(pack_b, width, A + i * rsA + k0 * csA, contract_min(rows, end - i),
                              depth, rsA, csA);
            for (j0 = 0; j0 < N; j0 += n) {
                ptrdiff_t vectors = contract_up(N - j0, L) / L, row_b = rsB, last;
                int nv = vectors >= 4 && rows <= 3 ? 4 : vectors >= 2 ? 2 : 1;
                float const *b = B + k0 * rsB + j0 * csB, *packed_a = pack;
                n = contract_min(nv * L, N - j0);
                last = n - (nv - 1) * L;
                if (csB != 1 || copy || (last < L && !CONTRACT_MASKED)) {
                    row_b = nv * L;
                    contract_pack(pack_b, row_b, b, n, depth, csB, rsB);
                    b = pack_b;
                }
                for (i = i0; i < end; i += rows, packed_a += depth * width) {
                    ptrdiff_t m = contract_min(rows, end - i), r;
                    float const *s = S ? S + i * rsS + j0 * csS : zeros;
                    float *c = C + i * rsC + j0 * csC;
                    ptrdiff_t row_s = direct && S ? rsS : 0;
                    if (direct && S && csS == 0) { /* one number for each row */
                        for (r = 0; r < m; r++)
                            for (j = 0; j < nv * L; j++)
                                part[r * nv * L + j] = s[r * rsS];
                        s = part, row_s = nv * L;
                    }
                    contract_tiles(m, nv, last, depth, alpha,
                                   copy ? packed_a : A + i * rsA + k0 * csA, copy ? 1 : rsA,
                                   copy ? width : csA, b, row_b, direct ? s : zeros,
                                   row_s, direct ? c : part,
                                   direct ? rsC : nv * L);
                    for (j = 0; j < n && !direct; j++)
                        for (r = 0; r < m; r++)
                            c[r * rsC + j * csC] =
                                (S ? s[r * rsS + j * csS] : 0) + part[r * nv * L + j];
                }
            }
        }
    }
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC pop_options
#endif

/* --- loops: each function is used by every layer that it fits */

/* embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
   position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
   transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
   transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
   transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
   transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
   transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
   transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
KERNEL void embedding1_y_kernel(int64_t N, const float *embedding1_E, const int64_t *x, float *position_embedding1_y, const float *position_embedding1_P, float *transformer_block1_norm1_centred, float *transformer_block1_norm1_y, const float *transformer_block1_norm1_gamma, const float *transformer_block1_norm1_beta)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t t = 0; t < 11; t++) {
            #pragma omp simd
            for (int64_t d = 0; d < 128; d++) {
                const float embedding1_y = embedding1_E[d + 128*x[11*n + t]];
                position_embedding1_y[1408*n + 128*t + d] = embedding1_y + position_embedding1_P[128*t + d];
            }
            float transformer_block1_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_mean += 0.0078125f*position_embedding1_y[1408*n + 128*t + k];
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                transformer_block1_norm1_centred[k] = position_embedding1_y[1408*n + 128*t + k] - transformer_block1_norm1_mean;
            }
            float transformer_block1_norm1_var = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_var += 0.0078125f*transformer_block1_norm1_centred[k]*transformer_block1_norm1_centred[k];
            const float transformer_block1_norm1_rstd = 1.0f/sqrtf(1e-05f + transformer_block1_norm1_var);
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                const float transformer_block1_norm1_h = transformer_block1_norm1_centred[k]*transformer_block1_norm1_rstd;
                transformer_block1_norm1_y[1408*n + 128*t + k] = transformer_block1_norm1_gamma[k]*transformer_block1_norm1_h + transformer_block1_norm1_beta[k];
            }
        }
    }
}

/* transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
   transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
   transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
   transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
   transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
   transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
KERNEL void transformer_block1_attention_attention1_lse_max_kernel(int64_t N, const float *transformer_block1_attention_attention1_score, float *transformer_block1_attention_attention1_lse_exp, float *transformer_block1_attention_attention1_p)
{
    for (int64_t h = 0; h < 4*N; h++) {
        for (int64_t t = 0; t < 11; t++) {
            float transformer_block1_attention_attention1_lse_max = -INFINITY;
            for (int64_t u = 0; u < 11; u++)
                if (u <= t) transformer_block1_attention_attention1_lse_max = maximumf(transformer_block1_attention_attention1_lse_max, transformer_block1_attention_attention1_score[121*h + 11*t + u]);
            const float transformer_block1_attention_attention1_lse_shift = minimumf(maximumf(transformer_block1_attention_attention1_lse_max, -3e+38f), 3e+38f);
            #pragma omp simd
            for (int64_t u = 0; u < 11; u++) {
                transformer_block1_attention_attention1_lse_exp[u] = u <= t ? expf(transformer_block1_attention_attention1_score[121*h + 11*t + u] - transformer_block1_attention_attention1_lse_shift) : 0.0f;
            }
            float transformer_block1_attention_attention1_lse_total = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_attention_attention1_lse_total)
            for (int64_t u = 0; u < 11; u++)
                transformer_block1_attention_attention1_lse_total += transformer_block1_attention_attention1_lse_exp[u];
            const float transformer_block1_attention_attention1_lse_sum = maximumf(transformer_block1_attention_attention1_lse_total, 1.0f);
            #pragma omp simd
            for (int64_t u = 0; u < 11; u++) {
                transformer_block1_attention_attention1_p[121*h + 11*t + u] = u <= t ? transformer_block1_attention_attention1_lse_exp[u]/transformer_block1_attention_attention1_lse_sum : 0.0f;
            }
        }
    }
}

/* transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
   transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
   transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
   transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
   transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
   transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
   transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k] */
KERNEL void transformer_block1_add1_kernel(int64_t N, float *transformer_block1_add1, const float *position_embedding1_y, const float *transformer_block1_attention_y, float *transformer_block1_norm2_centred, float *transformer_block1_norm2_y, const float *transformer_block1_norm2_gamma, const float *transformer_block1_norm2_beta)
{
    for (int64_t t = 0; t < 11*N; t++) {
        #pragma omp simd
        for (int64_t d = 0; d < 128; d++) {
            transformer_block1_add1[128*t + d] = position_embedding1_y[128*t + d] + transformer_block1_attention_y[128*t + d];
        }
        float transformer_block1_norm2_mean = 0.0f;
        #pragma omp simd reduction(+:transformer_block1_norm2_mean)
        for (int64_t k = 0; k < 128; k++)
            transformer_block1_norm2_mean += 0.0078125f*transformer_block1_add1[128*t + k];
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            transformer_block1_norm2_centred[k] = transformer_block1_add1[128*t + k] - transformer_block1_norm2_mean;
        }
        float transformer_block1_norm2_var = 0.0f;
        #pragma omp simd reduction(+:transformer_block1_norm2_var)
        for (int64_t k = 0; k < 128; k++)
            transformer_block1_norm2_var += 0.0078125f*transformer_block1_norm2_centred[k]*transformer_block1_norm2_centred[k];
        const float transformer_block1_norm2_rstd = 1.0f/sqrtf(1e-05f + transformer_block1_norm2_var);
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            const float transformer_block1_norm2_h = transformer_block1_norm2_centred[k]*transformer_block1_norm2_rstd;
            transformer_block1_norm2_y[128*t + k] = transformer_block1_norm2_gamma[k]*transformer_block1_norm2_h + transformer_block1_norm2_beta[k];
        }
    }
}

/* transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·Φ(transformer_block1_feed_forward_dense1_z[n,t,o]) */
KERNEL void transformer_block1_feed_forward_dense1_h_kernel(int64_t N, float *transformer_block1_feed_forward_dense1_h, const float *transformer_block1_feed_forward_dense1_z)
{
    #pragma omp simd
    for (int64_t o = 0; o < 5632*N; o++) {
        transformer_block1_feed_forward_dense1_h[o] = transformer_block1_feed_forward_dense1_z[o]*normal_cdff(transformer_block1_feed_forward_dense1_z[o]);
    }
}

/* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
   layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
   layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
   layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
   layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
   layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
   layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
KERNEL void transformer_block4_add2_kernel(int64_t N, float *transformer_block4_add2, const float *transformer_block4_add1, const float *transformer_block4_feed_forward_dense2_z, float *layer_norm1_centred, float *layer_norm1_y, const float *layer_norm1_gamma, const float *layer_norm1_beta)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t d = 0; d < 1408; d++) {
            transformer_block4_add2[d] = transformer_block4_add1[1408*n + d] + transformer_block4_feed_forward_dense2_z[1408*n + d];
        }
        for (int64_t t = 0; t < 4; t++) {
            float layer_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_mean += 0.0078125f*transformer_block4_add2[128*t + k + 896];
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                layer_norm1_centred[k] = transformer_block4_add2[128*t + k + 896] - layer_norm1_mean;
            }
            float layer_norm1_var = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_var += 0.0078125f*layer_norm1_centred[k]*layer_norm1_centred[k];
            const float layer_norm1_rstd = 1.0f/sqrtf(1e-05f + layer_norm1_var);
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                const float layer_norm1_h = layer_norm1_centred[k]*layer_norm1_rstd;
                layer_norm1_y[512*n + 128*t + k] = layer_norm1_gamma[k]*layer_norm1_h + layer_norm1_beta[k];
            }
        }
    }
}

/* d_dense1_b[o] = 0 */
KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 10; o++) {
        d_dense1_b[o] = 0.0f;
    }
}

/* d_layer_norm1_beta[k] = 0 */
KERNEL void d_layer_norm1_beta_kernel(float *d_layer_norm1_beta)
{
    #pragma omp simd
    for (int64_t k = 0; k < 128; k++) {
        d_layer_norm1_beta[k] = 0.0f;
    }
}

/* d_transformer_block4_add2[i0,i1,i2] = 0 */
KERNEL void d_transformer_block4_add2_kernel(int64_t N, float *d_transformer_block4_add2)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 1408*N; i2++) {
        d_transformer_block4_add2[i2] = 0.0f;
    }
}

/* d_transformer_block4_feed_forward_dense2_b[o] = 0 */
KERNEL void d_transformer_block4_feed_forward_dense2_b_kernel(float *d_transformer_block4_feed_forward_dense2_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 128; o++) {
        d_transformer_block4_feed_forward_dense2_b[o] = 0.0f;
    }
}

/* d_transformer_block4_feed_forward_dense1_b[o] = 0 */
KERNEL void d_transformer_block4_feed_forward_dense1_b_kernel(float *d_transformer_block4_feed_forward_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 512; o++) {
        d_transformer_block4_feed_forward_dense1_b[o] = 0.0f;
    }
}

/* d_transformer_block4_attention_b_v[h,c] = 0 */
KERNEL void d_transformer_block4_attention_b_v_kernel(float *d_transformer_block4_attention_b_v)
{
    #pragma omp simd
    for (int64_t c = 0; c < 128; c++) {
        d_transformer_block4_attention_b_v[c] = 0.0f;
    }
}

/* d_position_embedding1_P[t,d] = 0 */
KERNEL void d_position_embedding1_P_kernel(float *d_position_embedding1_P)
{
    #pragma omp simd
    for (int64_t d = 0; d < 1408; d++) {
        d_position_embedding1_P[d] = 0.0f;
    }
}

/* d_embedding1_E[i0,i1] = 0 */
KERNEL void d_embedding1_E_kernel(float *d_embedding1_E)
{
    #pragma omp simd
    for (int64_t i1 = 0; i1 < 1536; i1++) {
        d_embedding1_E[i1] = 0.0f;
    }
}

/* embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
   position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
   transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
   transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
   transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
   transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
   transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
   transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
KERNEL void embedding1_y_kernel2(int64_t N, const float *embedding1_E, const int64_t *x, float *position_embedding1_y, const float *position_embedding1_P, float *transformer_block1_norm1_centred, float *transformer_block1_norm1_rstd, float *transformer_block1_norm1_h, float *transformer_block1_norm1_y, const float *transformer_block1_norm1_gamma, const float *transformer_block1_norm1_beta)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t t = 0; t < 11; t++) {
            #pragma omp simd
            for (int64_t d = 0; d < 128; d++) {
                const float embedding1_y = embedding1_E[d + 128*x[11*n + t]];
                position_embedding1_y[1408*n + 128*t + d] = embedding1_y + position_embedding1_P[128*t + d];
            }
            float transformer_block1_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_mean += 0.0078125f*position_embedding1_y[1408*n + 128*t + k];
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                transformer_block1_norm1_centred[1408*n + 128*t + k] = position_embedding1_y[1408*n + 128*t + k] - transformer_block1_norm1_mean;
            }
            float transformer_block1_norm1_var = 0.0f;
            #pragma omp simd reduction(+:transformer_block1_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                transformer_block1_norm1_var += 0.0078125f*transformer_block1_norm1_centred[1408*n + 128*t + k]*transformer_block1_norm1_centred[1408*n + 128*t + k];
            transformer_block1_norm1_rstd[11*n + t] = 1.0f/sqrtf(1e-05f + transformer_block1_norm1_var);
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                transformer_block1_norm1_h[1408*n + 128*t + k] = transformer_block1_norm1_centred[1408*n + 128*t + k]*transformer_block1_norm1_rstd[11*n + t];
                transformer_block1_norm1_y[1408*n + 128*t + k] = transformer_block1_norm1_gamma[k]*transformer_block1_norm1_h[1408*n + 128*t + k] + transformer_block1_norm1_beta[k];
            }
        }
    }
}

/* transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
   transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
   transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
   transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
   transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
   transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
   transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k] */
KERNEL void transformer_block1_add1_kernel2(int64_t N, float *transformer_block1_add1, const float *position_embedding1_y, const float *transformer_block1_attention_y, float *transformer_block1_norm2_centred, float *transformer_block1_norm2_rstd, float *transformer_block1_norm2_h, float *transformer_block1_norm2_y, const float *transformer_block1_norm2_gamma, const float *transformer_block1_norm2_beta)
{
    for (int64_t t = 0; t < 11*N; t++) {
        #pragma omp simd
        for (int64_t d = 0; d < 128; d++) {
            transformer_block1_add1[128*t + d] = position_embedding1_y[128*t + d] + transformer_block1_attention_y[128*t + d];
        }
        float transformer_block1_norm2_mean = 0.0f;
        #pragma omp simd reduction(+:transformer_block1_norm2_mean)
        for (int64_t k = 0; k < 128; k++)
            transformer_block1_norm2_mean += 0.0078125f*transformer_block1_add1[128*t + k];
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            transformer_block1_norm2_centred[128*t + k] = transformer_block1_add1[128*t + k] - transformer_block1_norm2_mean;
        }
        float transformer_block1_norm2_var = 0.0f;
        #pragma omp simd reduction(+:transformer_block1_norm2_var)
        for (int64_t k = 0; k < 128; k++)
            transformer_block1_norm2_var += 0.0078125f*transformer_block1_norm2_centred[128*t + k]*transformer_block1_norm2_centred[128*t + k];
        transformer_block1_norm2_rstd[t] = 1.0f/sqrtf(1e-05f + transformer_block1_norm2_var);
        #pragma omp simd
        for (int64_t k = 0; k < 128; k++) {
            transformer_block1_norm2_h[128*t + k] = transformer_block1_norm2_centred[128*t + k]*transformer_block1_norm2_rstd[t];
            transformer_block1_norm2_y[128*t + k] = transformer_block1_norm2_gamma[k]*transformer_block1_norm2_h[128*t + k] + transformer_block1_norm2_beta[k];
        }
    }
}

/* transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
   transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] */
KERNEL void transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(int64_t N, float *transformer_block1_feed_forward_dense1_z_normal_cdf, const float *transformer_block1_feed_forward_dense1_z, float *transformer_block1_feed_forward_dense1_h)
{
    #pragma omp simd
    for (int64_t o = 0; o < 5632*N; o++) {
        transformer_block1_feed_forward_dense1_z_normal_cdf[o] = normal_cdff(transformer_block1_feed_forward_dense1_z[o]);
        transformer_block1_feed_forward_dense1_h[o] = transformer_block1_feed_forward_dense1_z[o]*transformer_block1_feed_forward_dense1_z_normal_cdf[o];
    }
}

/* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
   layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
   layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
   layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
   layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
   layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
   layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
KERNEL void transformer_block4_add2_kernel2(int64_t N, float *transformer_block4_add2, const float *transformer_block4_add1, const float *transformer_block4_feed_forward_dense2_z, float *layer_norm1_centred, float *layer_norm1_rstd, float *layer_norm1_h, float *layer_norm1_y, const float *layer_norm1_gamma, const float *layer_norm1_beta)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t d = 0; d < 1408; d++) {
            transformer_block4_add2[d] = transformer_block4_add1[1408*n + d] + transformer_block4_feed_forward_dense2_z[1408*n + d];
        }
        for (int64_t t = 0; t < 4; t++) {
            float layer_norm1_mean = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_mean)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_mean += 0.0078125f*transformer_block4_add2[128*t + k + 896];
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                layer_norm1_centred[512*n + 128*t + k] = transformer_block4_add2[128*t + k + 896] - layer_norm1_mean;
            }
            float layer_norm1_var = 0.0f;
            #pragma omp simd reduction(+:layer_norm1_var)
            for (int64_t k = 0; k < 128; k++)
                layer_norm1_var += 0.0078125f*layer_norm1_centred[512*n + 128*t + k]*layer_norm1_centred[512*n + 128*t + k];
            layer_norm1_rstd[4*n + t] = 1.0f/sqrtf(1e-05f + layer_norm1_var);
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                layer_norm1_h[512*n + 128*t + k] = layer_norm1_centred[512*n + 128*t + k]*layer_norm1_rstd[4*n + t];
                layer_norm1_y[512*n + 128*t + k] = layer_norm1_gamma[k]*layer_norm1_h[512*n + 128*t + k] + layer_norm1_beta[k];
            }
        }
    }
}

/* cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k]
   cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38)
   cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t])
   cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k]
   cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1)
   cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t])
   cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]
   d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
   d_dense1_b[k] += Σ_{n,t} d_dense1_z[n,t,k] */
KERNEL void cross_entropy1_lse_max_kernel(int64_t N, const float *dense1_z, float *cross_entropy1_lse_exp, float *cross_entropy1_each, const int64_t *y, float *d_dense1_z, float *d_dense1_b)
{
    const float u1 = (float)(0.25/(double)N);
    double total1[10];
    for (int64_t i = 0; i < 10; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 16) {
        const int64_t n_end = n_first + 16 < N ? n_first + 16 : N;
        float part1[10];
        for (int64_t i = 0; i < 10; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 4; t++) {
                float cross_entropy1_lse_max = -INFINITY;
                for (int64_t k = 0; k < 10; k++)
                    cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense1_z[40*n + 10*t + k]);
                const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
                #pragma omp simd
                for (int64_t k = 0; k < 10; k++) {
                    cross_entropy1_lse_exp[k] = expf(dense1_z[40*n + 10*t + k] - cross_entropy1_lse_shift);
                }
                float cross_entropy1_lse_total = 0.0f;
                #pragma omp simd reduction(+:cross_entropy1_lse_total)
                for (int64_t k = 0; k < 10; k++)
                    cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
                const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
                const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
                cross_entropy1_each[4*n + t] = cross_entropy1_lse - dense1_z[40*n + 10*t + y[4*n + t]];
                #pragma omp simd
                for (int64_t k = 0; k < 10; k++) {
                    d_dense1_z[40*n + 10*t + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == y[4*n + t] ? 1.0f : 0.0f));
                    part1[k] += d_dense1_z[40*n + 10*t + k];
                }
            }
        }
        for (int64_t k = 0; k < 10; k++)
            total1[k] += part1[k];
    }
    for (int64_t k = 0; k < 10; k++)
        d_dense1_b[k] += (float)total1[k];
}

/* cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N) */
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
    cross_entropy1_mean[0] = (float)c1;
}

/* d_layer_norm1_beta[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]
   d_layer_norm1_gamma[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
   d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
   d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
   d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
   d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
   d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
   d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
   d_transformer_block4_add2[n,t+7,k] += d_slice1_y[n,t,k]
   d_transformer_block4_feed_forward_dense2_b[o] += Σ_{n,t} d_transformer_block4_add2[n,t,o] */
KERNEL void d_layer_norm1_beta_kernel2(int64_t N, const float *d_layer_norm1_y, const float *layer_norm1_h, float *d_layer_norm1_h, const float *layer_norm1_gamma, const float *layer_norm1_centred, const float *layer_norm1_rstd, float *d_layer_norm1_centred, float *d_transformer_block4_add2, float *d_layer_norm1_beta, float *d_layer_norm1_gamma, float *d_transformer_block4_feed_forward_dense2_b)
{
    double total1[128];
    for (int64_t i = 0; i < 128; i++)
        total1[i] = 0;
    double total2[128];
    for (int64_t i = 0; i < 128; i++)
        total2[i] = 0;
    double total3[128];
    for (int64_t i = 0; i < 128; i++)
        total3[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 5) {
        const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
        float part1[128];
        for (int64_t i = 0; i < 128; i++)
            part1[i] = 0;
        float part2[128];
        for (int64_t i = 0; i < 128; i++)
            part2[i] = 0;
        float part3[128];
        for (int64_t i = 0; i < 128; i++)
            part3[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 4; t++) {
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    part1[k] += d_layer_norm1_y[512*n + 128*t + k];
                    part2[k] += d_layer_norm1_y[512*n + 128*t + k]*layer_norm1_h[512*n + 128*t + k];
                    d_layer_norm1_h[k] = d_layer_norm1_y[512*n + 128*t + k]*layer_norm1_gamma[k];
                }
                float d_layer_norm1_rstd = 0.0f;
                #pragma omp simd reduction(+:d_layer_norm1_rstd)
                for (int64_t k = 0; k < 128; k++)
                    d_layer_norm1_rstd += d_layer_norm1_h[k]*layer_norm1_centred[512*n + 128*t + k];
                const float d_layer_norm1_var = -0.5f*layer_norm1_rstd[4*n + t]*layer_norm1_rstd[4*n + t]*layer_norm1_rstd[4*n + t]*d_layer_norm1_rstd;
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    d_layer_norm1_centred[k] = d_layer_norm1_h[k]*layer_norm1_rstd[4*n + t] + 0.015625f*d_layer_norm1_var*layer_norm1_centred[512*n + 128*t + k];
                }
                float d_layer_norm1_mean = 0.0f;
                #pragma omp simd reduction(+:d_layer_norm1_mean)
                for (int64_t k = 0; k < 128; k++)
                    d_layer_norm1_mean += -d_layer_norm1_centred[k];
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    const float d_slice1_y = 0.0078125f*d_layer_norm1_mean + d_layer_norm1_centred[k];
                    d_transformer_block4_add2[1408*n + 128*t + k + 896] += d_slice1_y;
                }
            }
            for (int64_t t = 0; t < 11; t++) {
                #pragma omp simd
                for (int64_t o = 0; o < 128; o++) {
                    part3[o] += d_transformer_block4_add2[1408*n + 128*t + o];
                }
            }
        }
        for (int64_t k = 0; k < 128; k++)
            total1[k] += part1[k];
        for (int64_t k = 0; k < 128; k++)
            total2[k] += part2[k];
        for (int64_t o = 0; o < 128; o++)
            total3[o] += part3[o];
    }
    for (int64_t k = 0; k < 128; k++)
        d_layer_norm1_beta[k] += (float)total1[k];
    for (int64_t k = 0; k < 128; k++)
        d_layer_norm1_gamma[k] += (float)total2[k];
    for (int64_t o = 0; o < 128; o++)
        d_transformer_block4_feed_forward_dense2_b[o] += (float)total3[o];
}

/* d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
   d_transformer_block4_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o] */
KERNEL void d_transformer_block4_feed_forward_dense1_z_kernel(int64_t N, float *d_transformer_block4_feed_forward_dense1_z, const float *transformer_block4_feed_forward_dense1_z, const float *transformer_block4_feed_forward_dense1_z_normal_cdf, const float *d_transformer_block4_feed_forward_dense1_h, float *d_transformer_block4_feed_forward_dense1_b)
{
    double total1[512];
    for (int64_t i = 0; i < 512; i++)
        total1[i] = 0;
    for (int64_t t_first = 0; t_first < 11*N; t_first += 64) {
        const int64_t t_end = t_first + 64 < 11*N ? t_first + 64 : 11*N;
        float part1[512];
        for (int64_t i = 0; i < 512; i++)
            part1[i] = 0;
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t o = 0; o < 512; o++) {
                d_transformer_block4_feed_forward_dense1_z[512*t + o] = (transformer_block4_feed_forward_dense1_z[512*t + o]*normal_pdff(transformer_block4_feed_forward_dense1_z[512*t + o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[512*t + o])*d_transformer_block4_feed_forward_dense1_h[512*t + o];
                part1[o] += d_transformer_block4_feed_forward_dense1_z[512*t + o];
            }
        }
        for (int64_t o = 0; o < 512; o++)
            total1[o] += part1[o];
    }
    for (int64_t o = 0; o < 512; o++)
        d_transformer_block4_feed_forward_dense1_b[o] += (float)total1[o];
}

/* d_transformer_block4_norm2_beta[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
   d_transformer_block4_norm2_gamma[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
   d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
   d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
   d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
   d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
   d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
   d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
   d_transformer_block4_attention_b_o[d] += Σ_{n,t} d_transformer_block4_add1[n,t,d] */
KERNEL void d_transformer_block4_norm2_beta_kernel(int64_t N, const float *d_transformer_block4_norm2_y, const float *transformer_block4_norm2_h, float *d_transformer_block4_norm2_h, const float *transformer_block4_norm2_gamma, const float *transformer_block4_norm2_centred, const float *transformer_block4_norm2_rstd, float *d_transformer_block4_norm2_centred, float *d_transformer_block4_add1, const float *d_transformer_block4_add2, float *d_transformer_block4_norm2_beta, float *d_transformer_block4_norm2_gamma, float *d_transformer_block4_attention_b_o)
{
    double total1[128];
    for (int64_t i = 0; i < 128; i++)
        total1[i] = 0;
    double total2[128];
    for (int64_t i = 0; i < 128; i++)
        total2[i] = 0;
    double total3[128];
    for (int64_t i = 0; i < 128; i++)
        total3[i] = 0;
    for (int64_t t_first = 0; t_first < 11*N; t_first += 64) {
        const int64_t t_end = t_first + 64 < 11*N ? t_first + 64 : 11*N;
        float part1[128];
        for (int64_t i = 0; i < 128; i++)
            part1[i] = 0;
        float part2[128];
        for (int64_t i = 0; i < 128; i++)
            part2[i] = 0;
        float part3[128];
        for (int64_t i = 0; i < 128; i++)
            part3[i] = 0;
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                part1[k] += d_transformer_block4_norm2_y[128*t + k];
                part2[k] += d_transformer_block4_norm2_y[128*t + k]*transformer_block4_norm2_h[128*t + k];
                d_transformer_block4_norm2_h[k] = d_transformer_block4_norm2_y[128*t + k]*transformer_block4_norm2_gamma[k];
            }
            float d_transformer_block4_norm2_rstd = 0.0f;
            #pragma omp simd reduction(+:d_transformer_block4_norm2_rstd)
            for (int64_t k = 0; k < 128; k++)
                d_transformer_block4_norm2_rstd += d_transformer_block4_norm2_h[k]*transformer_block4_norm2_centred[128*t + k];
            const float d_transformer_block4_norm2_var = -0.5f*transformer_block4_norm2_rstd[t]*transformer_block4_norm2_rstd[t]*transformer_block4_norm2_rstd[t]*d_transformer_block4_norm2_rstd;
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                d_transformer_block4_norm2_centred[k] = d_transformer_block4_norm2_h[k]*transformer_block4_norm2_rstd[t] + 0.015625f*d_transformer_block4_norm2_var*transformer_block4_norm2_centred[128*t + k];
            }
            float d_transformer_block4_norm2_mean = 0.0f;
            #pragma omp simd reduction(+:d_transformer_block4_norm2_mean)
            for (int64_t k = 0; k < 128; k++)
                d_transformer_block4_norm2_mean += -d_transformer_block4_norm2_centred[k];
            #pragma omp simd
            for (int64_t d = 0; d < 128; d++) {
                d_transformer_block4_add1[128*t + d] = 0.0078125f*d_transformer_block4_norm2_mean + d_transformer_block4_add2[128*t + d] + d_transformer_block4_norm2_centred[d];
                part3[d] += d_transformer_block4_add1[128*t + d];
            }
        }
        for (int64_t k = 0; k < 128; k++)
            total1[k] += part1[k];
        for (int64_t k = 0; k < 128; k++)
            total2[k] += part2[k];
        for (int64_t d = 0; d < 128; d++)
            total3[d] += part3[d];
    }
    for (int64_t k = 0; k < 128; k++)
        d_transformer_block4_norm2_beta[k] += (float)total1[k];
    for (int64_t k = 0; k < 128; k++)
        d_transformer_block4_norm2_gamma[k] += (float)total2[k];
    for (int64_t d = 0; d < 128; d++)
        d_transformer_block4_attention_b_o[d] += (float)total3[d];
}

/* d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
   d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
   d_transformer_block4_attention_b_v[h,c] += Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c] */
KERNEL void d_transformer_block4_attention_attention1_lse_kernel(int64_t N, const float *d_transformer_block4_attention_attention1_p, const float *transformer_block4_attention_attention1_p, float *d_transformer_block4_attention_attention1_score, const float *d_transformer_block4_attention_v, float *d_transformer_block4_attention_b_v)
{
    double total1[128];
    for (int64_t i = 0; i < 128; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 5) {
        const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
        float part1[128];
        for (int64_t i = 0; i < 128; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 44; t++) {
                float d_transformer_block4_attention_attention1_lse = 0.0f;
                #pragma omp simd reduction(+:d_transformer_block4_attention_attention1_lse)
                for (int64_t u = 0; u < 11; u++)
                    d_transformer_block4_attention_attention1_lse += -d_transformer_block4_attention_attention1_p[484*n + 11*t + u]*transformer_block4_attention_attention1_p[484*n + 11*t + u];
                #pragma omp simd
                for (int64_t u = 0; u < 11; u++) {
                    d_transformer_block4_attention_attention1_score[484*n + 11*t + u] = (d_transformer_block4_attention_attention1_lse + d_transformer_block4_attention_attention1_p[484*n + 11*t + u])*transformer_block4_attention_attention1_p[484*n + 11*t + u];
                }
            }
            for (int64_t t = 0; t < 11; t++) {
                #pragma omp simd
                for (int64_t c = 0; c < 128; c++) {
                    part1[c] += d_transformer_block4_attention_v[1408*n + 128*t + c];
                }
            }
        }
        for (int64_t c = 0; c < 128; c++)
            total1[c] += part1[c];
    }
    for (int64_t c = 0; c < 128; c++)
        d_transformer_block4_attention_b_v[c] += (float)total1[c];
}

/* d_transformer_block4_attention_b_k[h,c] += Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
   d_transformer_block4_attention_b_q[h,c] += Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c] */
KERNEL void d_transformer_block4_attention_b_k_kernel(int64_t N, const float *d_transformer_block4_attention_k, const float *d_transformer_block4_attention_q, float *d_transformer_block4_attention_b_k, float *d_transformer_block4_attention_b_q)
{
    double total1[128];
    for (int64_t i = 0; i < 128; i++)
        total1[i] = 0;
    double total2[128];
    for (int64_t i = 0; i < 128; i++)
        total2[i] = 0;
    for (int64_t t_first = 0; t_first < 11*N; t_first += 64) {
        const int64_t t_end = t_first + 64 < 11*N ? t_first + 64 : 11*N;
        float part1[128];
        for (int64_t i = 0; i < 128; i++)
            part1[i] = 0;
        float part2[128];
        for (int64_t i = 0; i < 128; i++)
            part2[i] = 0;
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t c = 0; c < 128; c++) {
                part1[c] += d_transformer_block4_attention_k[128*t + c];
                part2[c] += d_transformer_block4_attention_q[128*t + c];
            }
        }
        for (int64_t c = 0; c < 128; c++)
            total1[c] += part1[c];
        for (int64_t c = 0; c < 128; c++)
            total2[c] += part2[c];
    }
    for (int64_t c = 0; c < 128; c++)
        d_transformer_block4_attention_b_k[c] += (float)total1[c];
    for (int64_t c = 0; c < 128; c++)
        d_transformer_block4_attention_b_q[c] += (float)total2[c];
}

/* d_transformer_block1_norm1_beta[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
   d_transformer_block1_norm1_gamma[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
   d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
   d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
   d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
   d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
   d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
   d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
   d_position_embedding1_P[t,d] += Σ_n d_position_embedding1_y[n,t,d]
   d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d] */
KERNEL void d_transformer_block1_norm1_beta_kernel(int64_t N, const float *d_transformer_block1_norm1_y, const float *transformer_block1_norm1_h, float *d_transformer_block1_norm1_h, const float *transformer_block1_norm1_gamma, const float *transformer_block1_norm1_centred, const float *transformer_block1_norm1_rstd, float *d_transformer_block1_norm1_centred, const float *d_transformer_block1_add1, float *d_embedding1_E, const int64_t *x, float *d_transformer_block1_norm1_beta, float *d_transformer_block1_norm1_gamma, float *d_position_embedding1_P)
{
    double total1[128];
    for (int64_t i = 0; i < 128; i++)
        total1[i] = 0;
    double total2[128];
    for (int64_t i = 0; i < 128; i++)
        total2[i] = 0;
    double total3[1408];
    for (int64_t i = 0; i < 1408; i++)
        total3[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 5) {
        const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
        float part1[128];
        for (int64_t i = 0; i < 128; i++)
            part1[i] = 0;
        float part2[128];
        for (int64_t i = 0; i < 128; i++)
            part2[i] = 0;
        float part3[1408];
        for (int64_t i = 0; i < 1408; i++)
            part3[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            for (int64_t t = 0; t < 11; t++) {
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    part1[k] += d_transformer_block1_norm1_y[1408*n + 128*t + k];
                    part2[k] += d_transformer_block1_norm1_y[1408*n + 128*t + k]*transformer_block1_norm1_h[1408*n + 128*t + k];
                    d_transformer_block1_norm1_h[k] = d_transformer_block1_norm1_y[1408*n + 128*t + k]*transformer_block1_norm1_gamma[k];
                }
                float d_transformer_block1_norm1_rstd = 0.0f;
                #pragma omp simd reduction(+:d_transformer_block1_norm1_rstd)
                for (int64_t k = 0; k < 128; k++)
                    d_transformer_block1_norm1_rstd += d_transformer_block1_norm1_h[k]*transformer_block1_norm1_centred[1408*n + 128*t + k];
                const float d_transformer_block1_norm1_var = -0.5f*transformer_block1_norm1_rstd[11*n + t]*transformer_block1_norm1_rstd[11*n + t]*transformer_block1_norm1_rstd[11*n + t]*d_transformer_block1_norm1_rstd;
                #pragma omp simd
                for (int64_t k = 0; k < 128; k++) {
                    d_transformer_block1_norm1_centred[k] = d_transformer_block1_norm1_h[k]*transformer_block1_norm1_rstd[11*n + t] + 0.015625f*d_transformer_block1_norm1_var*transformer_block1_norm1_centred[1408*n + 128*t + k];
                }
                float d_transformer_block1_norm1_mean = 0.0f;
                #pragma omp simd reduction(+:d_transformer_block1_norm1_mean)
                for (int64_t k = 0; k < 128; k++)
                    d_transformer_block1_norm1_mean += -d_transformer_block1_norm1_centred[k];
                for (int64_t d = 0; d < 128; d++) {
                    const float d_position_embedding1_y = 0.0078125f*d_transformer_block1_norm1_mean + d_transformer_block1_add1[1408*n + 128*t + d] + d_transformer_block1_norm1_centred[d];
                    part3[128*t + d] += d_position_embedding1_y;
                    d_embedding1_E[d + 128*x[11*n + t]] += d_position_embedding1_y;
                }
            }
        }
        for (int64_t k = 0; k < 128; k++)
            total1[k] += part1[k];
        for (int64_t k = 0; k < 128; k++)
            total2[k] += part2[k];
        for (int64_t t = 0; t < 11; t++)
            for (int64_t d = 0; d < 128; d++)
                total3[128*t + d] += part3[128*t + d];
    }
    for (int64_t k = 0; k < 128; k++)
        d_transformer_block1_norm1_beta[k] += (float)total1[k];
    for (int64_t k = 0; k < 128; k++)
        d_transformer_block1_norm1_gamma[k] += (float)total2[k];
    for (int64_t t = 0; t < 11; t++)
        for (int64_t d = 0; d < 128; d++)
            d_position_embedding1_P[128*t + d] += (float)total3[128*t + d];
}

/* squared_norm = Σ_p g[p]² */
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
    squared_norm[0] = (float)c1;
}

/* gradient_scale = min(1, 1/(√squared_norm + 1e-6)) */
KERNEL void gradient_scale_kernel(float *gradient_scale, const float *squared_norm)
{
    const float u1 = (float)(squared_norm[0]);
    gradient_scale[0] = minimumf(1.0f, 1.0f/(1e-06f + sqrtf(u1)));
}

/* scaled_g[p] = g[p]·gradient_scale
   decayed_w[p] = w[p]·(1 − 0.01·lr)
   new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
   new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
   new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
KERNEL void scaled_g_kernel(double lr, double c2, double c1, const float *g, float *w, float *m, float *v, const float *gradient_scale)
{
    const float u1 = (float)(gradient_scale[0]);
    const float u2 = (float)(1.0 - 0.01*lr);
    const float u3 = (float)(1.0/c2);
    const float u4 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 797578; p++) {
        const float scaled_g = u1*g[p];
        const float decayed_w = u2*w[p];
        m[p] = 0.1f*scaled_g + 0.9f*m[p];
        v[p] = 0.02f*scaled_g*scaled_g + 0.98f*v[p];
        w[p] = decayed_w - (u4*m[p])/(1e-08f + sqrtf(u3*v[p]));
    }
}

/* --- the network: x[N,11] → dense1_z[N,4,10] */

/* x[N,11] → dense1_z[N,4,10]. */
int addition_forward(int64_t N, const float *params, const int64_t *x, float *dense1_z, float *workspace)
{
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) {
            return 1;
        }
    const float *embedding1_E = params;
    float *position_embedding1_y = workspace;
    const float *position_embedding1_P = params + 1536;
    float *transformer_block1_norm1_centred = workspace + 1408*N;
    float *transformer_block1_norm1_y = workspace + 1408*N + 128;
    const float *transformer_block1_norm1_gamma = params + 2944;
    const float *transformer_block1_norm1_beta = params + 3072;
    const float *transformer_block1_attention_b_q = params + 19584;
    const float *transformer_block1_attention_W_q = params + 3200;
    float *transformer_block1_attention_q = workspace + 2816*N + 128;
    const float *transformer_block1_attention_b_k = params + 36096;
    const float *transformer_block1_attention_W_k = params + 19712;
    float *transformer_block1_attention_k = workspace + 4224*N + 128;
    const float *transformer_block1_attention_b_v = params + 52608;
    const float *transformer_block1_attention_W_v = params + 36224;
    float *transformer_block1_attention_v = workspace + 5632*N + 128;
    float *transformer_block1_attention_attention1_score = workspace + 1408*N + 128;
    float *transformer_block1_attention_attention1_lse_exp = workspace + 1408*N;
    float *transformer_block1_attention_attention1_p = workspace + 4224*N + 128;
    float *transformer_block1_attention_attention1_o = workspace + 1408*N + 128;
    const float *transformer_block1_attention_b_o = params + 69120;
    const float *transformer_block1_attention_W_o = params + 52736;
    float *transformer_block1_attention_y = workspace + 4224*N + 128;
    float *transformer_block1_add1 = workspace + 1408*N + 128;
    float *transformer_block1_norm2_centred = workspace + 1408*N;
    float *transformer_block1_norm2_y = workspace + 5632*N + 128;
    const float *transformer_block1_norm2_gamma = params + 69248;
    const float *transformer_block1_norm2_beta = params + 69376;
    const float *transformer_block1_feed_forward_dense1_b = params + 135040;
    const float *transformer_block1_feed_forward_dense1_W = params + 69504;
    float *transformer_block1_feed_forward_dense1_z = workspace + 7040*N + 128;
    float *transformer_block1_feed_forward_dense1_h = workspace + 12672*N + 128;
    const float *transformer_block1_feed_forward_dense2_b = params + 201088;
    const float *transformer_block1_feed_forward_dense2_W = params + 135552;
    float *transformer_block1_feed_forward_dense2_z = workspace + 5632*N + 128;
    float *transformer_block1_add2 = workspace + 4224*N + 128;
    float *transformer_block2_norm1_centred = workspace + 1408*N;
    float *transformer_block2_norm1_y = workspace;
    const float *transformer_block2_norm1_gamma = params + 201216;
    const float *transformer_block2_norm1_beta = params + 201344;
    const float *transformer_block2_attention_b_q = params + 217856;
    const float *transformer_block2_attention_W_q = params + 201472;
    float *transformer_block2_attention_q = workspace + 5632*N + 128;
    const float *transformer_block2_attention_b_k = params + 234368;
    const float *transformer_block2_attention_W_k = params + 217984;
    float *transformer_block2_attention_k = workspace + 1408*N + 128;
    const float *transformer_block2_attention_b_v = params + 250880;
    const float *transformer_block2_attention_W_v = params + 234496;
    float *transformer_block2_attention_v = workspace + 2816*N + 128;
    float *transformer_block2_attention_attention1_score = workspace;
    float *transformer_block2_attention_attention1_lse_exp = workspace + 1408*N;
    float *transformer_block2_attention_attention1_p = workspace + 1408*N + 128;
    float *transformer_block2_attention_attention1_o = workspace;
    const float *transformer_block2_attention_b_o = params + 267392;
    const float *transformer_block2_attention_W_o = params + 251008;
    float *transformer_block2_attention_y = workspace + 1408*N + 128;
    float *transformer_block2_add1 = workspace;
    float *transformer_block2_norm2_centred = workspace + 1408*N;
    float *transformer_block2_norm2_y = workspace + 2816*N + 128;
    const float *transformer_block2_norm2_gamma = params + 267520;
    const float *transformer_block2_norm2_beta = params + 267648;
    const float *transformer_block2_feed_forward_dense1_b = params + 333312;
    const float *transformer_block2_feed_forward_dense1_W = params + 267776;
    float *transformer_block2_feed_forward_dense1_z = workspace + 12672*N + 128;
    float *transformer_block2_feed_forward_dense1_h = workspace + 7040*N + 128;
    const float *transformer_block2_feed_forward_dense2_b = params + 399360;
    const float *transformer_block2_feed_forward_dense2_W = params + 333824;
    float *transformer_block2_feed_forward_dense2_z = workspace + 2816*N + 128;
    float *transformer_block2_add2 = workspace + 1408*N + 128;
    float *transformer_block3_norm1_centred = workspace + 1408*N;
    float *transformer_block3_norm1_y = workspace + 4224*N + 128;
    const float *transformer_block3_norm1_gamma = params + 399488;
    const float *transformer_block3_norm1_beta = params + 399616;
    const float *transformer_block3_attention_b_q = params + 416128;
    const float *transformer_block3_attention_W_q = params + 399744;
    float *transformer_block3_attention_q = workspace + 2816*N + 128;
    const float *transformer_block3_attention_b_k = params + 432640;
    const float *transformer_block3_attention_W_k = params + 416256;
    float *transformer_block3_attention_k = workspace;
    const float *transformer_block3_attention_b_v = params + 449152;
    const float *transformer_block3_attention_W_v = params + 432768;
    float *transformer_block3_attention_v = workspace + 5632*N + 128;
    float *transformer_block3_attention_attention1_score = workspace + 4224*N + 128;
    float *transformer_block3_attention_attention1_lse_exp = workspace + 1408*N;
    float *transformer_block3_attention_attention1_p = workspace;
    float *transformer_block3_attention_attention1_o = workspace + 4224*N + 128;
    const float *transformer_block3_attention_b_o = params + 465664;
    const float *transformer_block3_attention_W_o = params + 449280;
    float *transformer_block3_attention_y = workspace;
    float *transformer_block3_add1 = workspace + 4224*N + 128;
    float *transformer_block3_norm2_centred = workspace + 1408*N;
    float *transformer_block3_norm2_y = workspace + 5632*N + 128;
    const float *transformer_block3_norm2_gamma = params + 465792;
    const float *transformer_block3_norm2_beta = params + 465920;
    const float *transformer_block3_feed_forward_dense1_b = params + 531584;
    const float *transformer_block3_feed_forward_dense1_W = params + 466048;
    float *transformer_block3_feed_forward_dense1_z = workspace + 7040*N + 128;
    float *transformer_block3_feed_forward_dense1_h = workspace + 12672*N + 128;
    const float *transformer_block3_feed_forward_dense2_b = params + 597632;
    const float *transformer_block3_feed_forward_dense2_W = params + 532096;
    float *transformer_block3_feed_forward_dense2_z = workspace + 5632*N + 128;
    float *transformer_block3_add2 = workspace;
    float *transformer_block4_norm1_centred = workspace + 1408*N;
    float *transformer_block4_norm1_y = workspace + 1408*N + 128;
    const float *transformer_block4_norm1_gamma = params + 597760;
    const float *transformer_block4_norm1_beta = params + 597888;
    const float *transformer_block4_attention_b_q = params + 614400;
    const float *transformer_block4_attention_W_q = params + 598016;
    float *transformer_block4_attention_q = workspace + 5632*N + 128;
    const float *transformer_block4_attention_b_k = params + 630912;
    const float *transformer_block4_attention_W_k = params + 614528;
    float *transformer_block4_attention_k = workspace + 4224*N + 128;
    const float *transformer_block4_attention_b_v = params + 647424;
    const float *transformer_block4_attention_W_v = params + 631040;
    float *transformer_block4_attention_v = workspace + 2816*N + 128;
    float *transformer_block4_attention_attention1_score = workspace + 1408*N + 128;
    float *transformer_block4_attention_attention1_lse_exp = workspace + 1408*N;
    float *transformer_block4_attention_attention1_p = workspace + 4224*N + 128;
    float *transformer_block4_attention_attention1_o = workspace + 1408*N + 128;
    const float *transformer_block4_attention_b_o = params + 663936;
    const float *transformer_block4_attention_W_o = params + 647552;
    float *transformer_block4_attention_y = workspace + 4224*N + 128;
    float *transformer_block4_add1 = workspace + 1408*N + 128;
    float *transformer_block4_norm2_centred = workspace + 1408*N;
    float *transformer_block4_norm2_y = workspace + 2816*N + 128;
    const float *transformer_block4_norm2_gamma = params + 664064;
    const float *transformer_block4_norm2_beta = params + 664192;
    const float *transformer_block4_feed_forward_dense1_b = params + 729856;
    const float *transformer_block4_feed_forward_dense1_W = params + 664320;
    float *transformer_block4_feed_forward_dense1_z = workspace + 12672*N + 128;
    float *transformer_block4_feed_forward_dense1_h = workspace + 7040*N + 128;
    const float *transformer_block4_feed_forward_dense2_b = params + 795904;
    const float *transformer_block4_feed_forward_dense2_W = params + 730368;
    float *transformer_block4_feed_forward_dense2_z = workspace + 2816*N + 128;
    float *transformer_block4_add2 = workspace;
    float *layer_norm1_centred = workspace + 1408*N;
    float *layer_norm1_y = workspace + 4224*N + 128;
    const float *layer_norm1_gamma = params + 796032;
    const float *layer_norm1_beta = params + 796160;
    const float *dense1_b = params + 797568;
    const float *dense1_W = params + 796288;
    float *pack = workspace + 18304*N + 128;
    /* embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
       position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
       transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
       transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
       transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
       transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
       transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
       transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
    embedding1_y_kernel(N, embedding1_E, x, position_embedding1_y, position_embedding1_P, transformer_block1_norm1_centred, transformer_block1_norm1_y, transformer_block1_norm1_gamma, transformer_block1_norm1_beta);
    /* transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c] + transformer_block1_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_q, 128, 1, transformer_block1_attention_b_q, 0, 1, transformer_block1_attention_q, 128, 1, pack);
    /* transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c] + transformer_block1_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_k, 128, 1, transformer_block1_attention_b_k, 0, 1, transformer_block1_attention_k, 128, 1, pack);
    /* transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c] + transformer_block1_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_v, 128, 1, transformer_block1_attention_b_v, 0, 1, transformer_block1_attention_v, 128, 1, pack);
    /* transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, transformer_block1_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
       transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
       transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
       transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block1_attention_attention1_score, transformer_block1_attention_attention1_lse_exp, transformer_block1_attention_attention1_p);
    /* transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block1_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o] + transformer_block1_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_attention_attention1_o, 128, 1, transformer_block1_attention_W_o, 128, 1, transformer_block1_attention_b_o, 0, 1, transformer_block1_attention_y, 128, 1, pack);
    /* transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
       transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
       transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
       transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
       transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
       transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
       transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block1_add1, position_embedding1_y, transformer_block1_attention_y, transformer_block1_norm2_centred, transformer_block1_norm2_y, transformer_block1_norm2_gamma, transformer_block1_norm2_beta);
    /* transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o] + transformer_block1_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block1_norm2_y, 128, 1, transformer_block1_feed_forward_dense1_W, 512, 1, transformer_block1_feed_forward_dense1_b, 0, 1, transformer_block1_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·Φ(transformer_block1_feed_forward_dense1_z[n,t,o]) */
    transformer_block1_feed_forward_dense1_h_kernel(N, transformer_block1_feed_forward_dense1_h, transformer_block1_feed_forward_dense1_z);
    /* transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o] + transformer_block1_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block1_feed_forward_dense1_h, 512, 1, transformer_block1_feed_forward_dense2_W, 128, 1, transformer_block1_feed_forward_dense2_b, 0, 1, transformer_block1_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
       transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
       transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
       transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
       transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
       transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
       transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block1_add2, transformer_block1_add1, transformer_block1_feed_forward_dense2_z, transformer_block2_norm1_centred, transformer_block2_norm1_y, transformer_block2_norm1_gamma, transformer_block2_norm1_beta);
    /* transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c] + transformer_block2_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_q, 128, 1, transformer_block2_attention_b_q, 0, 1, transformer_block2_attention_q, 128, 1, pack);
    /* transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c] + transformer_block2_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_k, 128, 1, transformer_block2_attention_b_k, 0, 1, transformer_block2_attention_k, 128, 1, pack);
    /* transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c] + transformer_block2_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_v, 128, 1, transformer_block2_attention_b_v, 0, 1, transformer_block2_attention_v, 128, 1, pack);
    /* transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, transformer_block2_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
       transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
       transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
       transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block2_attention_attention1_score, transformer_block2_attention_attention1_lse_exp, transformer_block2_attention_attention1_p);
    /* transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block2_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o] + transformer_block2_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_attention_attention1_o, 128, 1, transformer_block2_attention_W_o, 128, 1, transformer_block2_attention_b_o, 0, 1, transformer_block2_attention_y, 128, 1, pack);
    /* transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
       transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
       transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
       transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
       transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
       transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
       transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block2_add1, transformer_block1_add2, transformer_block2_attention_y, transformer_block2_norm2_centred, transformer_block2_norm2_y, transformer_block2_norm2_gamma, transformer_block2_norm2_beta);
    /* transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o] + transformer_block2_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block2_norm2_y, 128, 1, transformer_block2_feed_forward_dense1_W, 512, 1, transformer_block2_feed_forward_dense1_b, 0, 1, transformer_block2_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·Φ(transformer_block2_feed_forward_dense1_z[n,t,o]) */
    transformer_block1_feed_forward_dense1_h_kernel(N, transformer_block2_feed_forward_dense1_h, transformer_block2_feed_forward_dense1_z);
    /* transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o] + transformer_block2_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block2_feed_forward_dense1_h, 512, 1, transformer_block2_feed_forward_dense2_W, 128, 1, transformer_block2_feed_forward_dense2_b, 0, 1, transformer_block2_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
       transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
       transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
       transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
       transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
       transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
       transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block2_add2, transformer_block2_add1, transformer_block2_feed_forward_dense2_z, transformer_block3_norm1_centred, transformer_block3_norm1_y, transformer_block3_norm1_gamma, transformer_block3_norm1_beta);
    /* transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c] + transformer_block3_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_q, 128, 1, transformer_block3_attention_b_q, 0, 1, transformer_block3_attention_q, 128, 1, pack);
    /* transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c] + transformer_block3_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_k, 128, 1, transformer_block3_attention_b_k, 0, 1, transformer_block3_attention_k, 128, 1, pack);
    /* transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c] + transformer_block3_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_v, 128, 1, transformer_block3_attention_b_v, 0, 1, transformer_block3_attention_v, 128, 1, pack);
    /* transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, transformer_block3_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
       transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
       transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
       transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block3_attention_attention1_score, transformer_block3_attention_attention1_lse_exp, transformer_block3_attention_attention1_p);
    /* transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block3_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o] + transformer_block3_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_attention_attention1_o, 128, 1, transformer_block3_attention_W_o, 128, 1, transformer_block3_attention_b_o, 0, 1, transformer_block3_attention_y, 128, 1, pack);
    /* transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
       transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
       transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
       transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
       transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
       transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
       transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block3_add1, transformer_block2_add2, transformer_block3_attention_y, transformer_block3_norm2_centred, transformer_block3_norm2_y, transformer_block3_norm2_gamma, transformer_block3_norm2_beta);
    /* transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o] + transformer_block3_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block3_norm2_y, 128, 1, transformer_block3_feed_forward_dense1_W, 512, 1, transformer_block3_feed_forward_dense1_b, 0, 1, transformer_block3_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·Φ(transformer_block3_feed_forward_dense1_z[n,t,o]) */
    transformer_block1_feed_forward_dense1_h_kernel(N, transformer_block3_feed_forward_dense1_h, transformer_block3_feed_forward_dense1_z);
    /* transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o] + transformer_block3_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block3_feed_forward_dense1_h, 512, 1, transformer_block3_feed_forward_dense2_W, 128, 1, transformer_block3_feed_forward_dense2_b, 0, 1, transformer_block3_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
       transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
       transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
       transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
       transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
       transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
       transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block3_add2, transformer_block3_add1, transformer_block3_feed_forward_dense2_z, transformer_block4_norm1_centred, transformer_block4_norm1_y, transformer_block4_norm1_gamma, transformer_block4_norm1_beta);
    /* transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c] + transformer_block4_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_q, 128, 1, transformer_block4_attention_b_q, 0, 1, transformer_block4_attention_q, 128, 1, pack);
    /* transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c] + transformer_block4_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_k, 128, 1, transformer_block4_attention_b_k, 0, 1, transformer_block4_attention_k, 128, 1, pack);
    /* transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c] + transformer_block4_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_v, 128, 1, transformer_block4_attention_b_v, 0, 1, transformer_block4_attention_v, 128, 1, pack);
    /* transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, transformer_block4_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
       transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
       transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
       transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block4_attention_attention1_score, transformer_block4_attention_attention1_lse_exp, transformer_block4_attention_attention1_p);
    /* transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block4_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o] + transformer_block4_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_attention_attention1_o, 128, 1, transformer_block4_attention_W_o, 128, 1, transformer_block4_attention_b_o, 0, 1, transformer_block4_attention_y, 128, 1, pack);
    /* transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
       transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
       transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
       transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
       transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
       transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
       transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k] */
    transformer_block1_add1_kernel(N, transformer_block4_add1, transformer_block3_add2, transformer_block4_attention_y, transformer_block4_norm2_centred, transformer_block4_norm2_y, transformer_block4_norm2_gamma, transformer_block4_norm2_beta);
    /* transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o] + transformer_block4_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block4_norm2_y, 128, 1, transformer_block4_feed_forward_dense1_W, 512, 1, transformer_block4_feed_forward_dense1_b, 0, 1, transformer_block4_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·Φ(transformer_block4_feed_forward_dense1_z[n,t,o]) */
    transformer_block1_feed_forward_dense1_h_kernel(N, transformer_block4_feed_forward_dense1_h, transformer_block4_feed_forward_dense1_z);
    /* transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o] + transformer_block4_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block4_feed_forward_dense1_h, 512, 1, transformer_block4_feed_forward_dense2_W, 128, 1, transformer_block4_feed_forward_dense2_b, 0, 1, transformer_block4_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
       layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
       layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
       layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
       layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
       layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
       layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
    transformer_block4_add2_kernel(N, transformer_block4_add2, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, layer_norm1_centred, layer_norm1_y, layer_norm1_gamma, layer_norm1_beta);
    /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
    contract(4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,11], y[N,4], and its gradients by all parameters. */
int addition_backward(int64_t N, const float *params, const int64_t *x, const int64_t *y, float *grads, float *loss, float *workspace)
{
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) {
            return 1;
        }
    for (int64_t i = 0; i < 4*N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 2;
        }
    float *d_dense1_b = grads + 797568;
    float *d_layer_norm1_beta = grads + 796160;
    float *d_layer_norm1_gamma = grads + 796032;
    float *d_transformer_block4_add2 = workspace;
    float *d_transformer_block4_feed_forward_dense2_b = grads + 795904;
    float *d_transformer_block4_feed_forward_dense1_b = grads + 729856;
    float *d_transformer_block4_norm2_beta = grads + 664192;
    float *d_transformer_block4_norm2_gamma = grads + 664064;
    float *d_transformer_block4_attention_b_o = grads + 663936;
    float *d_transformer_block4_attention_b_v = grads + 647424;
    float *d_transformer_block4_attention_b_k = grads + 630912;
    float *d_transformer_block4_attention_b_q = grads + 614400;
    float *d_transformer_block4_norm1_beta = grads + 597888;
    float *d_transformer_block4_norm1_gamma = grads + 597760;
    float *d_transformer_block3_feed_forward_dense2_b = grads + 597632;
    float *d_transformer_block3_feed_forward_dense1_b = grads + 531584;
    float *d_transformer_block3_norm2_beta = grads + 465920;
    float *d_transformer_block3_norm2_gamma = grads + 465792;
    float *d_transformer_block3_attention_b_o = grads + 465664;
    float *d_transformer_block3_attention_b_v = grads + 449152;
    float *d_transformer_block3_attention_b_k = grads + 432640;
    float *d_transformer_block3_attention_b_q = grads + 416128;
    float *d_transformer_block3_norm1_beta = grads + 399616;
    float *d_transformer_block3_norm1_gamma = grads + 399488;
    float *d_transformer_block2_feed_forward_dense2_b = grads + 399360;
    float *d_transformer_block2_feed_forward_dense1_b = grads + 333312;
    float *d_transformer_block2_norm2_beta = grads + 267648;
    float *d_transformer_block2_norm2_gamma = grads + 267520;
    float *d_transformer_block2_attention_b_o = grads + 267392;
    float *d_transformer_block2_attention_b_v = grads + 250880;
    float *d_transformer_block2_attention_b_k = grads + 234368;
    float *d_transformer_block2_attention_b_q = grads + 217856;
    float *d_transformer_block2_norm1_beta = grads + 201344;
    float *d_transformer_block2_norm1_gamma = grads + 201216;
    float *d_transformer_block1_feed_forward_dense2_b = grads + 201088;
    float *d_transformer_block1_feed_forward_dense1_b = grads + 135040;
    float *d_transformer_block1_norm2_beta = grads + 69376;
    float *d_transformer_block1_norm2_gamma = grads + 69248;
    float *d_transformer_block1_attention_b_o = grads + 69120;
    float *d_transformer_block1_attention_b_v = grads + 52608;
    float *d_transformer_block1_attention_b_k = grads + 36096;
    float *d_transformer_block1_attention_b_q = grads + 19584;
    float *d_transformer_block1_norm1_beta = grads + 3072;
    float *d_transformer_block1_norm1_gamma = grads + 2944;
    float *d_position_embedding1_P = grads + 1536;
    float *d_embedding1_E = grads;
    const float *embedding1_E = params;
    float *position_embedding1_y = workspace + 1408*N;
    const float *position_embedding1_P = params + 1536;
    float *transformer_block1_norm1_centred = workspace + 2816*N;
    float *transformer_block1_norm1_rstd = workspace + 5632*N;
    float *transformer_block1_norm1_h = workspace + 4224*N;
    float *transformer_block1_norm1_y = workspace + 5648*N;
    const float *transformer_block1_norm1_gamma = params + 2944;
    const float *transformer_block1_norm1_beta = params + 3072;
    const float *transformer_block1_attention_b_q = params + 19584;
    const float *transformer_block1_attention_W_q = params + 3200;
    float *transformer_block1_attention_q = workspace + 7056*N;
    const float *transformer_block1_attention_b_k = params + 36096;
    const float *transformer_block1_attention_W_k = params + 19712;
    float *transformer_block1_attention_k = workspace + 8464*N;
    const float *transformer_block1_attention_b_v = params + 52608;
    const float *transformer_block1_attention_W_v = params + 36224;
    float *transformer_block1_attention_v = workspace + 9872*N;
    float *transformer_block1_attention_attention1_score = workspace + 11280*N;
    float *transformer_block1_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block1_attention_attention1_p = workspace + 11776*N + 16;
    float *transformer_block1_attention_attention1_o = workspace + 12272*N + 16;
    const float *transformer_block1_attention_b_o = params + 69120;
    const float *transformer_block1_attention_W_o = params + 52736;
    float *transformer_block1_attention_y = workspace + 13680*N + 16;
    float *transformer_block1_add1 = workspace + 15088*N + 16;
    float *transformer_block1_norm2_centred = workspace + 16496*N + 16;
    float *transformer_block1_norm2_rstd = workspace + 11280*N;
    float *transformer_block1_norm2_h = workspace + 17904*N + 16;
    float *transformer_block1_norm2_y = workspace + 19312*N + 16;
    const float *transformer_block1_norm2_gamma = params + 69248;
    const float *transformer_block1_norm2_beta = params + 69376;
    const float *transformer_block1_feed_forward_dense1_b = params + 135040;
    const float *transformer_block1_feed_forward_dense1_W = params + 69504;
    float *transformer_block1_feed_forward_dense1_z = workspace + 20720*N + 16;
    float *transformer_block1_feed_forward_dense1_z_normal_cdf = workspace + 31984*N + 16;
    float *transformer_block1_feed_forward_dense1_h = workspace + 26352*N + 16;
    const float *transformer_block1_feed_forward_dense2_b = params + 201088;
    const float *transformer_block1_feed_forward_dense2_W = params + 135552;
    float *transformer_block1_feed_forward_dense2_z = workspace + 13680*N + 16;
    float *transformer_block1_add2 = workspace + 1408*N;
    float *transformer_block2_norm1_centred = workspace + 37616*N + 16;
    float *transformer_block2_norm1_rstd = workspace + 40432*N + 16;
    float *transformer_block2_norm1_h = workspace + 39024*N + 16;
    float *transformer_block2_norm1_y = workspace + 40448*N + 16;
    const float *transformer_block2_norm1_gamma = params + 201216;
    const float *transformer_block2_norm1_beta = params + 201344;
    const float *transformer_block2_attention_b_q = params + 217856;
    const float *transformer_block2_attention_W_q = params + 201472;
    float *transformer_block2_attention_q = workspace + 13680*N + 16;
    const float *transformer_block2_attention_b_k = params + 234368;
    const float *transformer_block2_attention_W_k = params + 217984;
    float *transformer_block2_attention_k = workspace + 15088*N + 16;
    const float *transformer_block2_attention_b_v = params + 250880;
    const float *transformer_block2_attention_W_v = params + 234496;
    float *transformer_block2_attention_v = workspace + 41856*N + 16;
    float *transformer_block2_attention_attention1_score = workspace + 43264*N + 16;
    float *transformer_block2_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block2_attention_attention1_p = workspace + 43760*N + 16;
    float *transformer_block2_attention_attention1_o = workspace + 44256*N + 16;
    const float *transformer_block2_attention_b_o = params + 267392;
    const float *transformer_block2_attention_W_o = params + 251008;
    float *transformer_block2_attention_y = workspace + 45664*N + 16;
    float *transformer_block2_add1 = workspace + 47072*N + 16;
    float *transformer_block2_norm2_centred = workspace + 48480*N + 16;
    float *transformer_block2_norm2_rstd = workspace + 43264*N + 16;
    float *transformer_block2_norm2_h = workspace + 49888*N + 16;
    float *transformer_block2_norm2_y = workspace + 51296*N + 16;
    const float *transformer_block2_norm2_gamma = params + 267520;
    const float *transformer_block2_norm2_beta = params + 267648;
    const float *transformer_block2_feed_forward_dense1_b = params + 333312;
    const float *transformer_block2_feed_forward_dense1_W = params + 267776;
    float *transformer_block2_feed_forward_dense1_z = workspace + 52704*N + 16;
    float *transformer_block2_feed_forward_dense1_z_normal_cdf = workspace + 63968*N + 16;
    float *transformer_block2_feed_forward_dense1_h = workspace + 58336*N + 16;
    const float *transformer_block2_feed_forward_dense2_b = params + 399360;
    const float *transformer_block2_feed_forward_dense2_W = params + 333824;
    float *transformer_block2_feed_forward_dense2_z = workspace + 45664*N + 16;
    float *transformer_block2_add2 = workspace + 1408*N;
    float *transformer_block3_norm1_centred = workspace + 69600*N + 16;
    float *transformer_block3_norm1_rstd = workspace + 72416*N + 16;
    float *transformer_block3_norm1_h = workspace + 71008*N + 16;
    float *transformer_block3_norm1_y = workspace + 72432*N + 16;
    const float *transformer_block3_norm1_gamma = params + 399488;
    const float *transformer_block3_norm1_beta = params + 399616;
    const float *transformer_block3_attention_b_q = params + 416128;
    const float *transformer_block3_attention_W_q = params + 399744;
    float *transformer_block3_attention_q = workspace + 45664*N + 16;
    const float *transformer_block3_attention_b_k = params + 432640;
    const float *transformer_block3_attention_W_k = params + 416256;
    float *transformer_block3_attention_k = workspace + 47072*N + 16;
    const float *transformer_block3_attention_b_v = params + 449152;
    const float *transformer_block3_attention_W_v = params + 432768;
    float *transformer_block3_attention_v = workspace + 73840*N + 16;
    float *transformer_block3_attention_attention1_score = workspace + 75248*N + 16;
    float *transformer_block3_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block3_attention_attention1_p = workspace + 75744*N + 16;
    float *transformer_block3_attention_attention1_o = workspace + 76240*N + 16;
    const float *transformer_block3_attention_b_o = params + 465664;
    const float *transformer_block3_attention_W_o = params + 449280;
    float *transformer_block3_attention_y = workspace + 77648*N + 16;
    float *transformer_block3_add1 = workspace + 79056*N + 16;
    float *transformer_block3_norm2_centred = workspace + 80464*N + 16;
    float *transformer_block3_norm2_rstd = workspace + 75248*N + 16;
    float *transformer_block3_norm2_h = workspace + 81872*N + 16;
    float *transformer_block3_norm2_y = workspace + 83280*N + 16;
    const float *transformer_block3_norm2_gamma = params + 465792;
    const float *transformer_block3_norm2_beta = params + 465920;
    const float *transformer_block3_feed_forward_dense1_b = params + 531584;
    const float *transformer_block3_feed_forward_dense1_W = params + 466048;
    float *transformer_block3_feed_forward_dense1_z = workspace + 84688*N + 16;
    float *transformer_block3_feed_forward_dense1_z_normal_cdf = workspace + 95952*N + 16;
    float *transformer_block3_feed_forward_dense1_h = workspace + 90320*N + 16;
    const float *transformer_block3_feed_forward_dense2_b = params + 597632;
    const float *transformer_block3_feed_forward_dense2_W = params + 532096;
    float *transformer_block3_feed_forward_dense2_z = workspace + 77648*N + 16;
    float *transformer_block3_add2 = workspace + 1408*N;
    float *transformer_block4_norm1_centred = workspace + 101584*N + 16;
    float *transformer_block4_norm1_rstd = workspace + 104400*N + 16;
    float *transformer_block4_norm1_h = workspace + 102992*N + 16;
    float *transformer_block4_norm1_y = workspace + 104416*N + 16;
    const float *transformer_block4_norm1_gamma = params + 597760;
    const float *transformer_block4_norm1_beta = params + 597888;
    const float *transformer_block4_attention_b_q = params + 614400;
    const float *transformer_block4_attention_W_q = params + 598016;
    float *transformer_block4_attention_q = workspace + 77648*N + 16;
    const float *transformer_block4_attention_b_k = params + 630912;
    const float *transformer_block4_attention_W_k = params + 614528;
    float *transformer_block4_attention_k = workspace + 79056*N + 16;
    const float *transformer_block4_attention_b_v = params + 647424;
    const float *transformer_block4_attention_W_v = params + 631040;
    float *transformer_block4_attention_v = workspace + 105824*N + 16;
    float *transformer_block4_attention_attention1_score = workspace + 107232*N + 16;
    float *transformer_block4_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block4_attention_attention1_p = workspace + 107728*N + 16;
    float *transformer_block4_attention_attention1_o = workspace + 108224*N + 16;
    const float *transformer_block4_attention_b_o = params + 663936;
    const float *transformer_block4_attention_W_o = params + 647552;
    float *transformer_block4_attention_y = workspace + 109632*N + 16;
    float *transformer_block4_add1 = workspace + 111040*N + 16;
    float *transformer_block4_norm2_centred = workspace + 112448*N + 16;
    float *transformer_block4_norm2_rstd = workspace + 107232*N + 16;
    float *transformer_block4_norm2_h = workspace + 113856*N + 16;
    float *transformer_block4_norm2_y = workspace + 115264*N + 16;
    const float *transformer_block4_norm2_gamma = params + 664064;
    const float *transformer_block4_norm2_beta = params + 664192;
    const float *transformer_block4_feed_forward_dense1_b = params + 729856;
    const float *transformer_block4_feed_forward_dense1_W = params + 664320;
    float *transformer_block4_feed_forward_dense1_z = workspace + 116672*N + 16;
    float *transformer_block4_feed_forward_dense1_z_normal_cdf = workspace + 127936*N + 16;
    float *transformer_block4_feed_forward_dense1_h = workspace + 122304*N + 16;
    const float *transformer_block4_feed_forward_dense2_b = params + 795904;
    const float *transformer_block4_feed_forward_dense2_W = params + 730368;
    float *transformer_block4_feed_forward_dense2_z = workspace + 109632*N + 16;
    float *transformer_block4_add2 = workspace + 134608*N + 16;
    float *layer_norm1_centred = workspace + 1408*N;
    float *layer_norm1_rstd = workspace + 134080*N + 16;
    float *layer_norm1_h = workspace + 133568*N + 16;
    float *layer_norm1_y = workspace + 134096*N + 16;
    const float *layer_norm1_gamma = params + 796032;
    const float *layer_norm1_beta = params + 796160;
    const float *dense1_b = params + 797568;
    const float *dense1_W = params + 796288;
    float *dense1_z = workspace + 109632*N + 16;
    float *cross_entropy1_lse_exp = workspace + 11776*N;
    float *cross_entropy1_each = workspace + 111040*N + 16;
    float *d_dense1_z = workspace + 134608*N + 1424;
    float *d_dense1_W = grads + 796288;
    float *d_layer_norm1_y = workspace + 134096*N + 16;
    float *d_layer_norm1_h = workspace + 111040*N + 16;
    float *d_layer_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block4_feed_forward_dense1_h = workspace + 134656*N + 1424;
    float *d_transformer_block4_feed_forward_dense2_W = grads + 730368;
    float *d_transformer_block4_feed_forward_dense1_z = workspace + 122304*N + 16;
    float *d_transformer_block4_feed_forward_dense1_W = grads + 664320;
    float *d_transformer_block4_norm2_y = workspace + 115264*N + 16;
    float *d_transformer_block4_norm2_h = workspace + 134096*N + 16;
    float *d_transformer_block4_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block4_add1 = workspace + 111040*N + 16;
    float *d_transformer_block4_attention_W_o = grads + 647552;
    float *d_transformer_block4_attention_attention1_o = workspace + 108224*N + 16;
    float *d_transformer_block4_attention_attention1_p = workspace + 107232*N + 16;
    float *d_transformer_block4_attention_v = workspace + 105824*N + 16;
    float *d_transformer_block4_attention_attention1_score = workspace + 134096*N + 16;
    float *d_transformer_block4_attention_k = workspace + 108224*N + 16;
    float *d_transformer_block4_attention_q = workspace + 77648*N + 16;
    float *d_transformer_block4_attention_W_v = grads + 631040;
    float *d_transformer_block4_norm1_y = workspace + 79056*N + 16;
    float *d_transformer_block4_attention_W_k = grads + 614528;
    float *d_transformer_block4_attention_W_q = grads + 598016;
    float *d_transformer_block4_norm1_h = workspace + 107232*N + 16;
    float *d_transformer_block4_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block3_add2 = workspace + 77648*N + 16;
    float *d_transformer_block3_feed_forward_dense1_h = workspace + 122304*N + 16;
    float *d_transformer_block3_feed_forward_dense2_W = grads + 532096;
    float *d_transformer_block3_feed_forward_dense1_z = workspace + 90320*N + 16;
    float *d_transformer_block3_feed_forward_dense1_W = grads + 466048;
    float *d_transformer_block3_norm2_y = workspace + 83280*N + 16;
    float *d_transformer_block3_norm2_h = workspace + 107232*N + 16;
    float *d_transformer_block3_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block3_add1 = workspace + 79056*N + 16;
    float *d_transformer_block3_attention_W_o = grads + 449280;
    float *d_transformer_block3_attention_attention1_o = workspace + 76240*N + 16;
    float *d_transformer_block3_attention_attention1_p = workspace + 107232*N + 16;
    float *d_transformer_block3_attention_v = workspace + 73840*N + 16;
    float *d_transformer_block3_attention_attention1_score = workspace + 75248*N + 16;
    float *d_transformer_block3_attention_k = workspace + 76240*N + 16;
    float *d_transformer_block3_attention_q = workspace + 45664*N + 16;
    float *d_transformer_block3_attention_W_v = grads + 432768;
    float *d_transformer_block3_norm1_y = workspace + 47072*N + 16;
    float *d_transformer_block3_attention_W_k = grads + 416256;
    float *d_transformer_block3_attention_W_q = grads + 399744;
    float *d_transformer_block3_norm1_h = workspace + 75248*N + 16;
    float *d_transformer_block3_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block2_add2 = workspace + 45664*N + 16;
    float *d_transformer_block2_feed_forward_dense1_h = workspace + 90320*N + 16;
    float *d_transformer_block2_feed_forward_dense2_W = grads + 333824;
    float *d_transformer_block2_feed_forward_dense1_z = workspace + 58336*N + 16;
    float *d_transformer_block2_feed_forward_dense1_W = grads + 267776;
    float *d_transformer_block2_norm2_y = workspace + 51296*N + 16;
    float *d_transformer_block2_norm2_h = workspace + 75248*N + 16;
    float *d_transformer_block2_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block2_add1 = workspace + 47072*N + 16;
    float *d_transformer_block2_attention_W_o = grads + 251008;
    float *d_transformer_block2_attention_attention1_o = workspace + 44256*N + 16;
    float *d_transformer_block2_attention_attention1_p = workspace + 75248*N + 16;
    float *d_transformer_block2_attention_v = workspace + 41856*N + 16;
    float *d_transformer_block2_attention_attention1_score = workspace + 43264*N + 16;
    float *d_transformer_block2_attention_k = workspace + 44256*N + 16;
    float *d_transformer_block2_attention_q = workspace + 13680*N + 16;
    float *d_transformer_block2_attention_W_v = grads + 234496;
    float *d_transformer_block2_norm1_y = workspace + 15088*N + 16;
    float *d_transformer_block2_attention_W_k = grads + 217984;
    float *d_transformer_block2_attention_W_q = grads + 201472;
    float *d_transformer_block2_norm1_h = workspace + 43264*N + 16;
    float *d_transformer_block2_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block1_add2 = workspace + 13680*N + 16;
    float *d_transformer_block1_feed_forward_dense1_h = workspace + 58336*N + 16;
    float *d_transformer_block1_feed_forward_dense2_W = grads + 135552;
    float *d_transformer_block1_feed_forward_dense1_z = workspace + 26352*N + 16;
    float *d_transformer_block1_feed_forward_dense1_W = grads + 69504;
    float *d_transformer_block1_norm2_y = workspace + 19312*N + 16;
    float *d_transformer_block1_norm2_h = workspace + 43264*N + 16;
    float *d_transformer_block1_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block1_add1 = workspace + 15088*N + 16;
    float *d_transformer_block1_attention_W_o = grads + 52736;
    float *d_transformer_block1_attention_attention1_o = workspace + 12272*N + 16;
    float *d_transformer_block1_attention_attention1_p = workspace + 43264*N + 16;
    float *d_transformer_block1_attention_v = workspace + 9872*N;
    float *d_transformer_block1_attention_attention1_score = workspace + 11280*N;
    float *d_transformer_block1_attention_k = workspace + 12272*N + 16;
    float *d_transformer_block1_attention_q = workspace + 7056*N;
    float *d_transformer_block1_attention_W_v = grads + 36224;
    float *d_transformer_block1_norm1_y = workspace + 8464*N;
    float *d_transformer_block1_attention_W_k = grads + 19712;
    float *d_transformer_block1_attention_W_q = grads + 3200;
    float *d_transformer_block1_norm1_h = workspace + 11280*N;
    float *d_transformer_block1_norm1_centred = workspace + 134608*N + 16;
    float *pack = workspace + 140288*N + 1424;
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_layer_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_layer_norm1_beta);
    /* d_layer_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_layer_norm1_gamma);
    /* d_transformer_block4_add2[i0,i1,i2] = 0 */
    d_transformer_block4_add2_kernel(N, d_transformer_block4_add2);
    /* d_transformer_block4_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block4_feed_forward_dense2_b);
    /* d_transformer_block4_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block4_feed_forward_dense1_b);
    /* d_transformer_block4_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm2_beta);
    /* d_transformer_block4_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm2_gamma);
    /* d_transformer_block4_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block4_attention_b_o);
    /* d_transformer_block4_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_v);
    /* d_transformer_block4_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_k);
    /* d_transformer_block4_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_q);
    /* d_transformer_block4_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm1_beta);
    /* d_transformer_block4_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm1_gamma);
    /* d_transformer_block3_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block3_feed_forward_dense2_b);
    /* d_transformer_block3_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block3_feed_forward_dense1_b);
    /* d_transformer_block3_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm2_beta);
    /* d_transformer_block3_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm2_gamma);
    /* d_transformer_block3_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block3_attention_b_o);
    /* d_transformer_block3_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_v);
    /* d_transformer_block3_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_k);
    /* d_transformer_block3_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_q);
    /* d_transformer_block3_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm1_beta);
    /* d_transformer_block3_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm1_gamma);
    /* d_transformer_block2_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block2_feed_forward_dense2_b);
    /* d_transformer_block2_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block2_feed_forward_dense1_b);
    /* d_transformer_block2_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm2_beta);
    /* d_transformer_block2_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm2_gamma);
    /* d_transformer_block2_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block2_attention_b_o);
    /* d_transformer_block2_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_v);
    /* d_transformer_block2_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_k);
    /* d_transformer_block2_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_q);
    /* d_transformer_block2_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm1_beta);
    /* d_transformer_block2_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm1_gamma);
    /* d_transformer_block1_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block1_feed_forward_dense2_b);
    /* d_transformer_block1_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block1_feed_forward_dense1_b);
    /* d_transformer_block1_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm2_beta);
    /* d_transformer_block1_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm2_gamma);
    /* d_transformer_block1_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block1_attention_b_o);
    /* d_transformer_block1_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_v);
    /* d_transformer_block1_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_k);
    /* d_transformer_block1_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_q);
    /* d_transformer_block1_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm1_beta);
    /* d_transformer_block1_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm1_gamma);
    /* d_position_embedding1_P[t,d] = 0 */
    d_position_embedding1_P_kernel(d_position_embedding1_P);
    /* d_embedding1_E[i0,i1] = 0 */
    d_embedding1_E_kernel(d_embedding1_E);
    /* embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
       position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
       transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
       transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
       transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
       transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
       transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
       transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
    embedding1_y_kernel2(N, embedding1_E, x, position_embedding1_y, position_embedding1_P, transformer_block1_norm1_centred, transformer_block1_norm1_rstd, transformer_block1_norm1_h, transformer_block1_norm1_y, transformer_block1_norm1_gamma, transformer_block1_norm1_beta);
    /* transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c] + transformer_block1_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_q, 128, 1, transformer_block1_attention_b_q, 0, 1, transformer_block1_attention_q, 128, 1, pack);
    /* transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c] + transformer_block1_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_k, 128, 1, transformer_block1_attention_b_k, 0, 1, transformer_block1_attention_k, 128, 1, pack);
    /* transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c] + transformer_block1_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_v, 128, 1, transformer_block1_attention_b_v, 0, 1, transformer_block1_attention_v, 128, 1, pack);
    /* transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, transformer_block1_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
       transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
       transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
       transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block1_attention_attention1_score, transformer_block1_attention_attention1_lse_exp, transformer_block1_attention_attention1_p);
    /* transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block1_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o] + transformer_block1_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_attention_attention1_o, 128, 1, transformer_block1_attention_W_o, 128, 1, transformer_block1_attention_b_o, 0, 1, transformer_block1_attention_y, 128, 1, pack);
    /* transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
       transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
       transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
       transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
       transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
       transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
       transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block1_add1, position_embedding1_y, transformer_block1_attention_y, transformer_block1_norm2_centred, transformer_block1_norm2_rstd, transformer_block1_norm2_h, transformer_block1_norm2_y, transformer_block1_norm2_gamma, transformer_block1_norm2_beta);
    /* transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o] + transformer_block1_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block1_norm2_y, 128, 1, transformer_block1_feed_forward_dense1_W, 512, 1, transformer_block1_feed_forward_dense1_b, 0, 1, transformer_block1_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
       transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block1_feed_forward_dense1_z_normal_cdf, transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_h);
    /* transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o] + transformer_block1_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block1_feed_forward_dense1_h, 512, 1, transformer_block1_feed_forward_dense2_W, 128, 1, transformer_block1_feed_forward_dense2_b, 0, 1, transformer_block1_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
       transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
       transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
       transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
       transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
       transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
       transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block1_add2, transformer_block1_add1, transformer_block1_feed_forward_dense2_z, transformer_block2_norm1_centred, transformer_block2_norm1_rstd, transformer_block2_norm1_h, transformer_block2_norm1_y, transformer_block2_norm1_gamma, transformer_block2_norm1_beta);
    /* transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c] + transformer_block2_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_q, 128, 1, transformer_block2_attention_b_q, 0, 1, transformer_block2_attention_q, 128, 1, pack);
    /* transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c] + transformer_block2_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_k, 128, 1, transformer_block2_attention_b_k, 0, 1, transformer_block2_attention_k, 128, 1, pack);
    /* transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c] + transformer_block2_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_v, 128, 1, transformer_block2_attention_b_v, 0, 1, transformer_block2_attention_v, 128, 1, pack);
    /* transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, transformer_block2_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
       transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
       transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
       transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block2_attention_attention1_score, transformer_block2_attention_attention1_lse_exp, transformer_block2_attention_attention1_p);
    /* transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block2_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o] + transformer_block2_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_attention_attention1_o, 128, 1, transformer_block2_attention_W_o, 128, 1, transformer_block2_attention_b_o, 0, 1, transformer_block2_attention_y, 128, 1, pack);
    /* transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
       transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
       transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
       transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
       transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
       transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
       transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block2_add1, transformer_block1_add2, transformer_block2_attention_y, transformer_block2_norm2_centred, transformer_block2_norm2_rstd, transformer_block2_norm2_h, transformer_block2_norm2_y, transformer_block2_norm2_gamma, transformer_block2_norm2_beta);
    /* transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o] + transformer_block2_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block2_norm2_y, 128, 1, transformer_block2_feed_forward_dense1_W, 512, 1, transformer_block2_feed_forward_dense1_b, 0, 1, transformer_block2_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
       transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block2_feed_forward_dense1_z_normal_cdf, transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_h);
    /* transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o] + transformer_block2_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block2_feed_forward_dense1_h, 512, 1, transformer_block2_feed_forward_dense2_W, 128, 1, transformer_block2_feed_forward_dense2_b, 0, 1, transformer_block2_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
       transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
       transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
       transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
       transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
       transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
       transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block2_add2, transformer_block2_add1, transformer_block2_feed_forward_dense2_z, transformer_block3_norm1_centred, transformer_block3_norm1_rstd, transformer_block3_norm1_h, transformer_block3_norm1_y, transformer_block3_norm1_gamma, transformer_block3_norm1_beta);
    /* transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c] + transformer_block3_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_q, 128, 1, transformer_block3_attention_b_q, 0, 1, transformer_block3_attention_q, 128, 1, pack);
    /* transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c] + transformer_block3_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_k, 128, 1, transformer_block3_attention_b_k, 0, 1, transformer_block3_attention_k, 128, 1, pack);
    /* transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c] + transformer_block3_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_v, 128, 1, transformer_block3_attention_b_v, 0, 1, transformer_block3_attention_v, 128, 1, pack);
    /* transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, transformer_block3_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
       transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
       transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
       transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block3_attention_attention1_score, transformer_block3_attention_attention1_lse_exp, transformer_block3_attention_attention1_p);
    /* transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block3_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o] + transformer_block3_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_attention_attention1_o, 128, 1, transformer_block3_attention_W_o, 128, 1, transformer_block3_attention_b_o, 0, 1, transformer_block3_attention_y, 128, 1, pack);
    /* transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
       transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
       transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
       transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
       transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
       transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
       transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block3_add1, transformer_block2_add2, transformer_block3_attention_y, transformer_block3_norm2_centred, transformer_block3_norm2_rstd, transformer_block3_norm2_h, transformer_block3_norm2_y, transformer_block3_norm2_gamma, transformer_block3_norm2_beta);
    /* transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o] + transformer_block3_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block3_norm2_y, 128, 1, transformer_block3_feed_forward_dense1_W, 512, 1, transformer_block3_feed_forward_dense1_b, 0, 1, transformer_block3_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
       transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block3_feed_forward_dense1_z_normal_cdf, transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_h);
    /* transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o] + transformer_block3_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block3_feed_forward_dense1_h, 512, 1, transformer_block3_feed_forward_dense2_W, 128, 1, transformer_block3_feed_forward_dense2_b, 0, 1, transformer_block3_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
       transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
       transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
       transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
       transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
       transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
       transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block3_add2, transformer_block3_add1, transformer_block3_feed_forward_dense2_z, transformer_block4_norm1_centred, transformer_block4_norm1_rstd, transformer_block4_norm1_h, transformer_block4_norm1_y, transformer_block4_norm1_gamma, transformer_block4_norm1_beta);
    /* transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c] + transformer_block4_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_q, 128, 1, transformer_block4_attention_b_q, 0, 1, transformer_block4_attention_q, 128, 1, pack);
    /* transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c] + transformer_block4_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_k, 128, 1, transformer_block4_attention_b_k, 0, 1, transformer_block4_attention_k, 128, 1, pack);
    /* transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c] + transformer_block4_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_v, 128, 1, transformer_block4_attention_b_v, 0, 1, transformer_block4_attention_v, 128, 1, pack);
    /* transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, transformer_block4_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
       transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
       transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
       transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block4_attention_attention1_score, transformer_block4_attention_attention1_lse_exp, transformer_block4_attention_attention1_p);
    /* transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block4_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o] + transformer_block4_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_attention_attention1_o, 128, 1, transformer_block4_attention_W_o, 128, 1, transformer_block4_attention_b_o, 0, 1, transformer_block4_attention_y, 128, 1, pack);
    /* transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
       transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
       transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
       transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
       transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
       transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
       transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block4_add1, transformer_block3_add2, transformer_block4_attention_y, transformer_block4_norm2_centred, transformer_block4_norm2_rstd, transformer_block4_norm2_h, transformer_block4_norm2_y, transformer_block4_norm2_gamma, transformer_block4_norm2_beta);
    /* transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o] + transformer_block4_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block4_norm2_y, 128, 1, transformer_block4_feed_forward_dense1_W, 512, 1, transformer_block4_feed_forward_dense1_b, 0, 1, transformer_block4_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
       transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block4_feed_forward_dense1_z_normal_cdf, transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_h);
    /* transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o] + transformer_block4_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block4_feed_forward_dense1_h, 512, 1, transformer_block4_feed_forward_dense2_W, 128, 1, transformer_block4_feed_forward_dense2_b, 0, 1, transformer_block4_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
       layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
       layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
       layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
       layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
       layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
       layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
    transformer_block4_add2_kernel2(N, transformer_block4_add2, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, layer_norm1_centred, layer_norm1_rstd, layer_norm1_h, layer_norm1_y, layer_norm1_gamma, layer_norm1_beta);
    /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
    contract(4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k]
       cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38)
       cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t])
       cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k]
       cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1)
       cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t])
       cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]
       d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
       d_dense1_b[k] += Σ_{n,t} d_dense1_z[n,t,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, d_dense1_b);
    /* cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N) */
    cross_entropy1_mean_kernel(N, cross_entropy1_each, loss);
    /* d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o] */
    contract(128, 10, 4*N, 1.0f, layer_norm1_y, 1, 128, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o] */
    contract(4*N, 128, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_layer_norm1_y, 128, 1, pack);
    /* d_layer_norm1_beta[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]
       d_layer_norm1_gamma[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
       d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
       d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
       d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
       d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
       d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
       d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
       d_transformer_block4_add2[n,t+7,k] += d_slice1_y[n,t,k]
       d_transformer_block4_feed_forward_dense2_b[o] += Σ_{n,t} d_transformer_block4_add2[n,t,o] */
    d_layer_norm1_beta_kernel2(N, d_layer_norm1_y, layer_norm1_h, d_layer_norm1_h, layer_norm1_gamma, layer_norm1_centred, layer_norm1_rstd, d_layer_norm1_centred, d_transformer_block4_add2, d_layer_norm1_beta, d_layer_norm1_gamma, d_transformer_block4_feed_forward_dense2_b);
    /* d_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block4_add2, 128, 1, transformer_block4_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block4_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block4_feed_forward_dense1_h, 1, 512, d_transformer_block4_add2, 128, 1, NULL, 0, 0, d_transformer_block4_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block4_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_z_normal_cdf, d_transformer_block4_feed_forward_dense1_h, d_transformer_block4_feed_forward_dense1_b);
    /* d_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block4_norm2_y, 1, 128, d_transformer_block4_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block4_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block4_feed_forward_dense1_z, 512, 1, transformer_block4_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block4_norm2_y, 128, 1, pack);
    /* d_transformer_block4_norm2_beta[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
       d_transformer_block4_norm2_gamma[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
       d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
       d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
       d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
       d_transformer_block4_attention_b_o[d] += Σ_{n,t} d_transformer_block4_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block4_norm2_y, transformer_block4_norm2_h, d_transformer_block4_norm2_h, transformer_block4_norm2_gamma, transformer_block4_norm2_centred, transformer_block4_norm2_rstd, d_transformer_block4_norm2_centred, d_transformer_block4_add1, d_transformer_block4_add2, d_transformer_block4_norm2_beta, d_transformer_block4_norm2_gamma, d_transformer_block4_attention_b_o);
    /* d_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_attention_attention1_o, 1, 128, d_transformer_block4_add1, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_o, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_add1, 128, 1, transformer_block4_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block4_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block4_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
       d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
       d_transformer_block4_attention_b_v[h,c] += Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block4_attention_attention1_p, transformer_block4_attention_attention1_p, d_transformer_block4_attention_attention1_score, d_transformer_block4_attention_v, d_transformer_block4_attention_b_v);
    /* d_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block4_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block4_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_v, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_v, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_v, 128, 1, transformer_block4_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_attention_b_k[h,c] += Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
       d_transformer_block4_attention_b_q[h,c] += Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block4_attention_k, d_transformer_block4_attention_q, d_transformer_block4_attention_b_k, d_transformer_block4_attention_b_q);
    /* d_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_k, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_k, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_k, 128, 1, transformer_block4_attention_W_k, 1, 128, d_transformer_block4_norm1_y, 128, 1, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_q, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_q, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_q, 128, 1, transformer_block4_attention_W_q, 1, 128, d_transformer_block4_norm1_y, 128, 1, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_norm1_beta[k] += Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]
       d_transformer_block4_norm1_gamma[k] += Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]
       d_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]
       d_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]
       d_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2
       d_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]
       d_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]
       d_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]
       d_transformer_block3_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block3_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block4_norm1_y, transformer_block4_norm1_h, d_transformer_block4_norm1_h, transformer_block4_norm1_gamma, transformer_block4_norm1_centred, transformer_block4_norm1_rstd, d_transformer_block4_norm1_centred, d_transformer_block3_add2, d_transformer_block4_add1, d_transformer_block4_norm1_beta, d_transformer_block4_norm1_gamma, d_transformer_block3_feed_forward_dense2_b);
    /* d_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block3_add2, 128, 1, transformer_block3_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block3_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block3_feed_forward_dense1_h, 1, 512, d_transformer_block3_add2, 128, 1, NULL, 0, 0, d_transformer_block3_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block3_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_z_normal_cdf, d_transformer_block3_feed_forward_dense1_h, d_transformer_block3_feed_forward_dense1_b);
    /* d_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block3_norm2_y, 1, 128, d_transformer_block3_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block3_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block3_feed_forward_dense1_z, 512, 1, transformer_block3_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block3_norm2_y, 128, 1, pack);
    /* d_transformer_block3_norm2_beta[k] += Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]
       d_transformer_block3_norm2_gamma[k] += Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]
       d_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]
       d_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2
       d_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]
       d_transformer_block3_attention_b_o[d] += Σ_{n,t} d_transformer_block3_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block3_norm2_y, transformer_block3_norm2_h, d_transformer_block3_norm2_h, transformer_block3_norm2_gamma, transformer_block3_norm2_centred, transformer_block3_norm2_rstd, d_transformer_block3_norm2_centred, d_transformer_block3_add1, d_transformer_block3_add2, d_transformer_block3_norm2_beta, d_transformer_block3_norm2_gamma, d_transformer_block3_attention_b_o);
    /* d_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_attention_attention1_o, 1, 128, d_transformer_block3_add1, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_o, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_add1, 128, 1, transformer_block3_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block3_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block3_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]
       d_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])
       d_transformer_block3_attention_b_v[h,c] += Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block3_attention_attention1_p, transformer_block3_attention_attention1_p, d_transformer_block3_attention_attention1_score, d_transformer_block3_attention_v, d_transformer_block3_attention_b_v);
    /* d_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block3_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block3_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_v, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_v, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_v, 128, 1, transformer_block3_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_attention_b_k[h,c] += Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]
       d_transformer_block3_attention_b_q[h,c] += Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block3_attention_k, d_transformer_block3_attention_q, d_transformer_block3_attention_b_k, d_transformer_block3_attention_b_q);
    /* d_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_k, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_k, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_k, 128, 1, transformer_block3_attention_W_k, 1, 128, d_transformer_block3_norm1_y, 128, 1, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_q, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_q, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_q, 128, 1, transformer_block3_attention_W_q, 1, 128, d_transformer_block3_norm1_y, 128, 1, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_norm1_beta[k] += Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]
       d_transformer_block3_norm1_gamma[k] += Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]
       d_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]
       d_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]
       d_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2
       d_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]
       d_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]
       d_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]
       d_transformer_block2_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block2_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block3_norm1_y, transformer_block3_norm1_h, d_transformer_block3_norm1_h, transformer_block3_norm1_gamma, transformer_block3_norm1_centred, transformer_block3_norm1_rstd, d_transformer_block3_norm1_centred, d_transformer_block2_add2, d_transformer_block3_add1, d_transformer_block3_norm1_beta, d_transformer_block3_norm1_gamma, d_transformer_block2_feed_forward_dense2_b);
    /* d_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block2_add2, 128, 1, transformer_block2_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block2_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block2_feed_forward_dense1_h, 1, 512, d_transformer_block2_add2, 128, 1, NULL, 0, 0, d_transformer_block2_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block2_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_z_normal_cdf, d_transformer_block2_feed_forward_dense1_h, d_transformer_block2_feed_forward_dense1_b);
    /* d_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block2_norm2_y, 1, 128, d_transformer_block2_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block2_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block2_feed_forward_dense1_z, 512, 1, transformer_block2_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block2_norm2_y, 128, 1, pack);
    /* d_transformer_block2_norm2_beta[k] += Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]
       d_transformer_block2_norm2_gamma[k] += Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]
       d_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]
       d_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2
       d_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]
       d_transformer_block2_attention_b_o[d] += Σ_{n,t} d_transformer_block2_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block2_norm2_y, transformer_block2_norm2_h, d_transformer_block2_norm2_h, transformer_block2_norm2_gamma, transformer_block2_norm2_centred, transformer_block2_norm2_rstd, d_transformer_block2_norm2_centred, d_transformer_block2_add1, d_transformer_block2_add2, d_transformer_block2_norm2_beta, d_transformer_block2_norm2_gamma, d_transformer_block2_attention_b_o);
    /* d_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_attention_attention1_o, 1, 128, d_transformer_block2_add1, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_o, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_add1, 128, 1, transformer_block2_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block2_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block2_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]
       d_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])
       d_transformer_block2_attention_b_v[h,c] += Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block2_attention_attention1_p, transformer_block2_attention_attention1_p, d_transformer_block2_attention_attention1_score, d_transformer_block2_attention_v, d_transformer_block2_attention_b_v);
    /* d_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block2_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block2_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_v, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_v, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_v, 128, 1, transformer_block2_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_attention_b_k[h,c] += Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]
       d_transformer_block2_attention_b_q[h,c] += Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block2_attention_k, d_transformer_block2_attention_q, d_transformer_block2_attention_b_k, d_transformer_block2_attention_b_q);
    /* d_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_k, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_k, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_k, 128, 1, transformer_block2_attention_W_k, 1, 128, d_transformer_block2_norm1_y, 128, 1, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_q, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_q, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_q, 128, 1, transformer_block2_attention_W_q, 1, 128, d_transformer_block2_norm1_y, 128, 1, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_norm1_beta[k] += Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]
       d_transformer_block2_norm1_gamma[k] += Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]
       d_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]
       d_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]
       d_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2
       d_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]
       d_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]
       d_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]
       d_transformer_block1_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block1_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block2_norm1_y, transformer_block2_norm1_h, d_transformer_block2_norm1_h, transformer_block2_norm1_gamma, transformer_block2_norm1_centred, transformer_block2_norm1_rstd, d_transformer_block2_norm1_centred, d_transformer_block1_add2, d_transformer_block2_add1, d_transformer_block2_norm1_beta, d_transformer_block2_norm1_gamma, d_transformer_block1_feed_forward_dense2_b);
    /* d_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block1_add2, 128, 1, transformer_block1_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block1_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block1_feed_forward_dense1_h, 1, 512, d_transformer_block1_add2, 128, 1, NULL, 0, 0, d_transformer_block1_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block1_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_z_normal_cdf, d_transformer_block1_feed_forward_dense1_h, d_transformer_block1_feed_forward_dense1_b);
    /* d_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block1_norm2_y, 1, 128, d_transformer_block1_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block1_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block1_feed_forward_dense1_z, 512, 1, transformer_block1_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block1_norm2_y, 128, 1, pack);
    /* d_transformer_block1_norm2_beta[k] += Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]
       d_transformer_block1_norm2_gamma[k] += Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]
       d_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]
       d_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2
       d_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]
       d_transformer_block1_attention_b_o[d] += Σ_{n,t} d_transformer_block1_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block1_norm2_y, transformer_block1_norm2_h, d_transformer_block1_norm2_h, transformer_block1_norm2_gamma, transformer_block1_norm2_centred, transformer_block1_norm2_rstd, d_transformer_block1_norm2_centred, d_transformer_block1_add1, d_transformer_block1_add2, d_transformer_block1_norm2_beta, d_transformer_block1_norm2_gamma, d_transformer_block1_attention_b_o);
    /* d_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_attention_attention1_o, 1, 128, d_transformer_block1_add1, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_o, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_add1, 128, 1, transformer_block1_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block1_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block1_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]
       d_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])
       d_transformer_block1_attention_b_v[h,c] += Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block1_attention_attention1_p, transformer_block1_attention_attention1_p, d_transformer_block1_attention_attention1_score, d_transformer_block1_attention_v, d_transformer_block1_attention_b_v);
    /* d_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block1_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block1_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_v, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_v, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_v, 128, 1, transformer_block1_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_attention_b_k[h,c] += Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]
       d_transformer_block1_attention_b_q[h,c] += Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block1_attention_k, d_transformer_block1_attention_q, d_transformer_block1_attention_b_k, d_transformer_block1_attention_b_q);
    /* d_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_k, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_k, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_k, 128, 1, transformer_block1_attention_W_k, 1, 128, d_transformer_block1_norm1_y, 128, 1, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_q, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_q, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_q, 128, 1, transformer_block1_attention_W_q, 1, 128, d_transformer_block1_norm1_y, 128, 1, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_norm1_beta[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
       d_transformer_block1_norm1_gamma[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
       d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
       d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
       d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
       d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
       d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
       d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
       d_position_embedding1_P[t,d] += Σ_n d_position_embedding1_y[n,t,d]
       d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d] */
    d_transformer_block1_norm1_beta_kernel(N, d_transformer_block1_norm1_y, transformer_block1_norm1_h, d_transformer_block1_norm1_h, transformer_block1_norm1_gamma, transformer_block1_norm1_centred, transformer_block1_norm1_rstd, d_transformer_block1_norm1_centred, d_transformer_block1_add1, d_embedding1_E, x, d_transformer_block1_norm1_beta, d_transformer_block1_norm1_gamma, d_position_embedding1_P);
    return 0;
}

/* The same, and the gradients by the inputs. */
int addition_backward_inputs(int64_t N, const float *params, const int64_t *x, const int64_t *y, float *grads, float *loss, float *workspace)
{
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) {
            return 1;
        }
    for (int64_t i = 0; i < 4*N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 2;
        }
    float *d_dense1_b = grads + 797568;
    float *d_layer_norm1_beta = grads + 796160;
    float *d_layer_norm1_gamma = grads + 796032;
    float *d_transformer_block4_add2 = workspace;
    float *d_transformer_block4_feed_forward_dense2_b = grads + 795904;
    float *d_transformer_block4_feed_forward_dense1_b = grads + 729856;
    float *d_transformer_block4_norm2_beta = grads + 664192;
    float *d_transformer_block4_norm2_gamma = grads + 664064;
    float *d_transformer_block4_attention_b_o = grads + 663936;
    float *d_transformer_block4_attention_b_v = grads + 647424;
    float *d_transformer_block4_attention_b_k = grads + 630912;
    float *d_transformer_block4_attention_b_q = grads + 614400;
    float *d_transformer_block4_norm1_beta = grads + 597888;
    float *d_transformer_block4_norm1_gamma = grads + 597760;
    float *d_transformer_block3_feed_forward_dense2_b = grads + 597632;
    float *d_transformer_block3_feed_forward_dense1_b = grads + 531584;
    float *d_transformer_block3_norm2_beta = grads + 465920;
    float *d_transformer_block3_norm2_gamma = grads + 465792;
    float *d_transformer_block3_attention_b_o = grads + 465664;
    float *d_transformer_block3_attention_b_v = grads + 449152;
    float *d_transformer_block3_attention_b_k = grads + 432640;
    float *d_transformer_block3_attention_b_q = grads + 416128;
    float *d_transformer_block3_norm1_beta = grads + 399616;
    float *d_transformer_block3_norm1_gamma = grads + 399488;
    float *d_transformer_block2_feed_forward_dense2_b = grads + 399360;
    float *d_transformer_block2_feed_forward_dense1_b = grads + 333312;
    float *d_transformer_block2_norm2_beta = grads + 267648;
    float *d_transformer_block2_norm2_gamma = grads + 267520;
    float *d_transformer_block2_attention_b_o = grads + 267392;
    float *d_transformer_block2_attention_b_v = grads + 250880;
    float *d_transformer_block2_attention_b_k = grads + 234368;
    float *d_transformer_block2_attention_b_q = grads + 217856;
    float *d_transformer_block2_norm1_beta = grads + 201344;
    float *d_transformer_block2_norm1_gamma = grads + 201216;
    float *d_transformer_block1_feed_forward_dense2_b = grads + 201088;
    float *d_transformer_block1_feed_forward_dense1_b = grads + 135040;
    float *d_transformer_block1_norm2_beta = grads + 69376;
    float *d_transformer_block1_norm2_gamma = grads + 69248;
    float *d_transformer_block1_attention_b_o = grads + 69120;
    float *d_transformer_block1_attention_b_v = grads + 52608;
    float *d_transformer_block1_attention_b_k = grads + 36096;
    float *d_transformer_block1_attention_b_q = grads + 19584;
    float *d_transformer_block1_norm1_beta = grads + 3072;
    float *d_transformer_block1_norm1_gamma = grads + 2944;
    float *d_position_embedding1_P = grads + 1536;
    float *d_embedding1_E = grads;
    const float *embedding1_E = params;
    float *position_embedding1_y = workspace + 1408*N;
    const float *position_embedding1_P = params + 1536;
    float *transformer_block1_norm1_centred = workspace + 2816*N;
    float *transformer_block1_norm1_rstd = workspace + 5632*N;
    float *transformer_block1_norm1_h = workspace + 4224*N;
    float *transformer_block1_norm1_y = workspace + 5648*N;
    const float *transformer_block1_norm1_gamma = params + 2944;
    const float *transformer_block1_norm1_beta = params + 3072;
    const float *transformer_block1_attention_b_q = params + 19584;
    const float *transformer_block1_attention_W_q = params + 3200;
    float *transformer_block1_attention_q = workspace + 7056*N;
    const float *transformer_block1_attention_b_k = params + 36096;
    const float *transformer_block1_attention_W_k = params + 19712;
    float *transformer_block1_attention_k = workspace + 8464*N;
    const float *transformer_block1_attention_b_v = params + 52608;
    const float *transformer_block1_attention_W_v = params + 36224;
    float *transformer_block1_attention_v = workspace + 9872*N;
    float *transformer_block1_attention_attention1_score = workspace + 11280*N;
    float *transformer_block1_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block1_attention_attention1_p = workspace + 11776*N + 16;
    float *transformer_block1_attention_attention1_o = workspace + 12272*N + 16;
    const float *transformer_block1_attention_b_o = params + 69120;
    const float *transformer_block1_attention_W_o = params + 52736;
    float *transformer_block1_attention_y = workspace + 13680*N + 16;
    float *transformer_block1_add1 = workspace + 15088*N + 16;
    float *transformer_block1_norm2_centred = workspace + 16496*N + 16;
    float *transformer_block1_norm2_rstd = workspace + 11280*N;
    float *transformer_block1_norm2_h = workspace + 17904*N + 16;
    float *transformer_block1_norm2_y = workspace + 19312*N + 16;
    const float *transformer_block1_norm2_gamma = params + 69248;
    const float *transformer_block1_norm2_beta = params + 69376;
    const float *transformer_block1_feed_forward_dense1_b = params + 135040;
    const float *transformer_block1_feed_forward_dense1_W = params + 69504;
    float *transformer_block1_feed_forward_dense1_z = workspace + 20720*N + 16;
    float *transformer_block1_feed_forward_dense1_z_normal_cdf = workspace + 31984*N + 16;
    float *transformer_block1_feed_forward_dense1_h = workspace + 26352*N + 16;
    const float *transformer_block1_feed_forward_dense2_b = params + 201088;
    const float *transformer_block1_feed_forward_dense2_W = params + 135552;
    float *transformer_block1_feed_forward_dense2_z = workspace + 13680*N + 16;
    float *transformer_block1_add2 = workspace + 1408*N;
    float *transformer_block2_norm1_centred = workspace + 37616*N + 16;
    float *transformer_block2_norm1_rstd = workspace + 40432*N + 16;
    float *transformer_block2_norm1_h = workspace + 39024*N + 16;
    float *transformer_block2_norm1_y = workspace + 40448*N + 16;
    const float *transformer_block2_norm1_gamma = params + 201216;
    const float *transformer_block2_norm1_beta = params + 201344;
    const float *transformer_block2_attention_b_q = params + 217856;
    const float *transformer_block2_attention_W_q = params + 201472;
    float *transformer_block2_attention_q = workspace + 13680*N + 16;
    const float *transformer_block2_attention_b_k = params + 234368;
    const float *transformer_block2_attention_W_k = params + 217984;
    float *transformer_block2_attention_k = workspace + 15088*N + 16;
    const float *transformer_block2_attention_b_v = params + 250880;
    const float *transformer_block2_attention_W_v = params + 234496;
    float *transformer_block2_attention_v = workspace + 41856*N + 16;
    float *transformer_block2_attention_attention1_score = workspace + 43264*N + 16;
    float *transformer_block2_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block2_attention_attention1_p = workspace + 43760*N + 16;
    float *transformer_block2_attention_attention1_o = workspace + 44256*N + 16;
    const float *transformer_block2_attention_b_o = params + 267392;
    const float *transformer_block2_attention_W_o = params + 251008;
    float *transformer_block2_attention_y = workspace + 45664*N + 16;
    float *transformer_block2_add1 = workspace + 47072*N + 16;
    float *transformer_block2_norm2_centred = workspace + 48480*N + 16;
    float *transformer_block2_norm2_rstd = workspace + 43264*N + 16;
    float *transformer_block2_norm2_h = workspace + 49888*N + 16;
    float *transformer_block2_norm2_y = workspace + 51296*N + 16;
    const float *transformer_block2_norm2_gamma = params + 267520;
    const float *transformer_block2_norm2_beta = params + 267648;
    const float *transformer_block2_feed_forward_dense1_b = params + 333312;
    const float *transformer_block2_feed_forward_dense1_W = params + 267776;
    float *transformer_block2_feed_forward_dense1_z = workspace + 52704*N + 16;
    float *transformer_block2_feed_forward_dense1_z_normal_cdf = workspace + 63968*N + 16;
    float *transformer_block2_feed_forward_dense1_h = workspace + 58336*N + 16;
    const float *transformer_block2_feed_forward_dense2_b = params + 399360;
    const float *transformer_block2_feed_forward_dense2_W = params + 333824;
    float *transformer_block2_feed_forward_dense2_z = workspace + 45664*N + 16;
    float *transformer_block2_add2 = workspace + 1408*N;
    float *transformer_block3_norm1_centred = workspace + 69600*N + 16;
    float *transformer_block3_norm1_rstd = workspace + 72416*N + 16;
    float *transformer_block3_norm1_h = workspace + 71008*N + 16;
    float *transformer_block3_norm1_y = workspace + 72432*N + 16;
    const float *transformer_block3_norm1_gamma = params + 399488;
    const float *transformer_block3_norm1_beta = params + 399616;
    const float *transformer_block3_attention_b_q = params + 416128;
    const float *transformer_block3_attention_W_q = params + 399744;
    float *transformer_block3_attention_q = workspace + 45664*N + 16;
    const float *transformer_block3_attention_b_k = params + 432640;
    const float *transformer_block3_attention_W_k = params + 416256;
    float *transformer_block3_attention_k = workspace + 47072*N + 16;
    const float *transformer_block3_attention_b_v = params + 449152;
    const float *transformer_block3_attention_W_v = params + 432768;
    float *transformer_block3_attention_v = workspace + 73840*N + 16;
    float *transformer_block3_attention_attention1_score = workspace + 75248*N + 16;
    float *transformer_block3_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block3_attention_attention1_p = workspace + 75744*N + 16;
    float *transformer_block3_attention_attention1_o = workspace + 76240*N + 16;
    const float *transformer_block3_attention_b_o = params + 465664;
    const float *transformer_block3_attention_W_o = params + 449280;
    float *transformer_block3_attention_y = workspace + 77648*N + 16;
    float *transformer_block3_add1 = workspace + 79056*N + 16;
    float *transformer_block3_norm2_centred = workspace + 80464*N + 16;
    float *transformer_block3_norm2_rstd = workspace + 75248*N + 16;
    float *transformer_block3_norm2_h = workspace + 81872*N + 16;
    float *transformer_block3_norm2_y = workspace + 83280*N + 16;
    const float *transformer_block3_norm2_gamma = params + 465792;
    const float *transformer_block3_norm2_beta = params + 465920;
    const float *transformer_block3_feed_forward_dense1_b = params + 531584;
    const float *transformer_block3_feed_forward_dense1_W = params + 466048;
    float *transformer_block3_feed_forward_dense1_z = workspace + 84688*N + 16;
    float *transformer_block3_feed_forward_dense1_z_normal_cdf = workspace + 95952*N + 16;
    float *transformer_block3_feed_forward_dense1_h = workspace + 90320*N + 16;
    const float *transformer_block3_feed_forward_dense2_b = params + 597632;
    const float *transformer_block3_feed_forward_dense2_W = params + 532096;
    float *transformer_block3_feed_forward_dense2_z = workspace + 77648*N + 16;
    float *transformer_block3_add2 = workspace + 1408*N;
    float *transformer_block4_norm1_centred = workspace + 101584*N + 16;
    float *transformer_block4_norm1_rstd = workspace + 104400*N + 16;
    float *transformer_block4_norm1_h = workspace + 102992*N + 16;
    float *transformer_block4_norm1_y = workspace + 104416*N + 16;
    const float *transformer_block4_norm1_gamma = params + 597760;
    const float *transformer_block4_norm1_beta = params + 597888;
    const float *transformer_block4_attention_b_q = params + 614400;
    const float *transformer_block4_attention_W_q = params + 598016;
    float *transformer_block4_attention_q = workspace + 77648*N + 16;
    const float *transformer_block4_attention_b_k = params + 630912;
    const float *transformer_block4_attention_W_k = params + 614528;
    float *transformer_block4_attention_k = workspace + 79056*N + 16;
    const float *transformer_block4_attention_b_v = params + 647424;
    const float *transformer_block4_attention_W_v = params + 631040;
    float *transformer_block4_attention_v = workspace + 105824*N + 16;
    float *transformer_block4_attention_attention1_score = workspace + 107232*N + 16;
    float *transformer_block4_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block4_attention_attention1_p = workspace + 107728*N + 16;
    float *transformer_block4_attention_attention1_o = workspace + 108224*N + 16;
    const float *transformer_block4_attention_b_o = params + 663936;
    const float *transformer_block4_attention_W_o = params + 647552;
    float *transformer_block4_attention_y = workspace + 109632*N + 16;
    float *transformer_block4_add1 = workspace + 111040*N + 16;
    float *transformer_block4_norm2_centred = workspace + 112448*N + 16;
    float *transformer_block4_norm2_rstd = workspace + 107232*N + 16;
    float *transformer_block4_norm2_h = workspace + 113856*N + 16;
    float *transformer_block4_norm2_y = workspace + 115264*N + 16;
    const float *transformer_block4_norm2_gamma = params + 664064;
    const float *transformer_block4_norm2_beta = params + 664192;
    const float *transformer_block4_feed_forward_dense1_b = params + 729856;
    const float *transformer_block4_feed_forward_dense1_W = params + 664320;
    float *transformer_block4_feed_forward_dense1_z = workspace + 116672*N + 16;
    float *transformer_block4_feed_forward_dense1_z_normal_cdf = workspace + 127936*N + 16;
    float *transformer_block4_feed_forward_dense1_h = workspace + 122304*N + 16;
    const float *transformer_block4_feed_forward_dense2_b = params + 795904;
    const float *transformer_block4_feed_forward_dense2_W = params + 730368;
    float *transformer_block4_feed_forward_dense2_z = workspace + 109632*N + 16;
    float *transformer_block4_add2 = workspace + 134608*N + 16;
    float *layer_norm1_centred = workspace + 1408*N;
    float *layer_norm1_rstd = workspace + 134080*N + 16;
    float *layer_norm1_h = workspace + 133568*N + 16;
    float *layer_norm1_y = workspace + 134096*N + 16;
    const float *layer_norm1_gamma = params + 796032;
    const float *layer_norm1_beta = params + 796160;
    const float *dense1_b = params + 797568;
    const float *dense1_W = params + 796288;
    float *dense1_z = workspace + 109632*N + 16;
    float *cross_entropy1_lse_exp = workspace + 11776*N;
    float *cross_entropy1_each = workspace + 111040*N + 16;
    float *d_dense1_z = workspace + 134608*N + 1424;
    float *d_dense1_W = grads + 796288;
    float *d_layer_norm1_y = workspace + 134096*N + 16;
    float *d_layer_norm1_h = workspace + 111040*N + 16;
    float *d_layer_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block4_feed_forward_dense1_h = workspace + 134656*N + 1424;
    float *d_transformer_block4_feed_forward_dense2_W = grads + 730368;
    float *d_transformer_block4_feed_forward_dense1_z = workspace + 122304*N + 16;
    float *d_transformer_block4_feed_forward_dense1_W = grads + 664320;
    float *d_transformer_block4_norm2_y = workspace + 115264*N + 16;
    float *d_transformer_block4_norm2_h = workspace + 134096*N + 16;
    float *d_transformer_block4_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block4_add1 = workspace + 111040*N + 16;
    float *d_transformer_block4_attention_W_o = grads + 647552;
    float *d_transformer_block4_attention_attention1_o = workspace + 108224*N + 16;
    float *d_transformer_block4_attention_attention1_p = workspace + 107232*N + 16;
    float *d_transformer_block4_attention_v = workspace + 105824*N + 16;
    float *d_transformer_block4_attention_attention1_score = workspace + 134096*N + 16;
    float *d_transformer_block4_attention_k = workspace + 108224*N + 16;
    float *d_transformer_block4_attention_q = workspace + 77648*N + 16;
    float *d_transformer_block4_attention_W_v = grads + 631040;
    float *d_transformer_block4_norm1_y = workspace + 79056*N + 16;
    float *d_transformer_block4_attention_W_k = grads + 614528;
    float *d_transformer_block4_attention_W_q = grads + 598016;
    float *d_transformer_block4_norm1_h = workspace + 107232*N + 16;
    float *d_transformer_block4_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block3_add2 = workspace + 77648*N + 16;
    float *d_transformer_block3_feed_forward_dense1_h = workspace + 122304*N + 16;
    float *d_transformer_block3_feed_forward_dense2_W = grads + 532096;
    float *d_transformer_block3_feed_forward_dense1_z = workspace + 90320*N + 16;
    float *d_transformer_block3_feed_forward_dense1_W = grads + 466048;
    float *d_transformer_block3_norm2_y = workspace + 83280*N + 16;
    float *d_transformer_block3_norm2_h = workspace + 107232*N + 16;
    float *d_transformer_block3_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block3_add1 = workspace + 79056*N + 16;
    float *d_transformer_block3_attention_W_o = grads + 449280;
    float *d_transformer_block3_attention_attention1_o = workspace + 76240*N + 16;
    float *d_transformer_block3_attention_attention1_p = workspace + 107232*N + 16;
    float *d_transformer_block3_attention_v = workspace + 73840*N + 16;
    float *d_transformer_block3_attention_attention1_score = workspace + 75248*N + 16;
    float *d_transformer_block3_attention_k = workspace + 76240*N + 16;
    float *d_transformer_block3_attention_q = workspace + 45664*N + 16;
    float *d_transformer_block3_attention_W_v = grads + 432768;
    float *d_transformer_block3_norm1_y = workspace + 47072*N + 16;
    float *d_transformer_block3_attention_W_k = grads + 416256;
    float *d_transformer_block3_attention_W_q = grads + 399744;
    float *d_transformer_block3_norm1_h = workspace + 75248*N + 16;
    float *d_transformer_block3_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block2_add2 = workspace + 45664*N + 16;
    float *d_transformer_block2_feed_forward_dense1_h = workspace + 90320*N + 16;
    float *d_transformer_block2_feed_forward_dense2_W = grads + 333824;
    float *d_transformer_block2_feed_forward_dense1_z = workspace + 58336*N + 16;
    float *d_transformer_block2_feed_forward_dense1_W = grads + 267776;
    float *d_transformer_block2_norm2_y = workspace + 51296*N + 16;
    float *d_transformer_block2_norm2_h = workspace + 75248*N + 16;
    float *d_transformer_block2_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block2_add1 = workspace + 47072*N + 16;
    float *d_transformer_block2_attention_W_o = grads + 251008;
    float *d_transformer_block2_attention_attention1_o = workspace + 44256*N + 16;
    float *d_transformer_block2_attention_attention1_p = workspace + 75248*N + 16;
    float *d_transformer_block2_attention_v = workspace + 41856*N + 16;
    float *d_transformer_block2_attention_attention1_score = workspace + 43264*N + 16;
    float *d_transformer_block2_attention_k = workspace + 44256*N + 16;
    float *d_transformer_block2_attention_q = workspace + 13680*N + 16;
    float *d_transformer_block2_attention_W_v = grads + 234496;
    float *d_transformer_block2_norm1_y = workspace + 15088*N + 16;
    float *d_transformer_block2_attention_W_k = grads + 217984;
    float *d_transformer_block2_attention_W_q = grads + 201472;
    float *d_transformer_block2_norm1_h = workspace + 43264*N + 16;
    float *d_transformer_block2_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block1_add2 = workspace + 13680*N + 16;
    float *d_transformer_block1_feed_forward_dense1_h = workspace + 58336*N + 16;
    float *d_transformer_block1_feed_forward_dense2_W = grads + 135552;
    float *d_transformer_block1_feed_forward_dense1_z = workspace + 26352*N + 16;
    float *d_transformer_block1_feed_forward_dense1_W = grads + 69504;
    float *d_transformer_block1_norm2_y = workspace + 19312*N + 16;
    float *d_transformer_block1_norm2_h = workspace + 43264*N + 16;
    float *d_transformer_block1_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block1_add1 = workspace + 15088*N + 16;
    float *d_transformer_block1_attention_W_o = grads + 52736;
    float *d_transformer_block1_attention_attention1_o = workspace + 12272*N + 16;
    float *d_transformer_block1_attention_attention1_p = workspace + 43264*N + 16;
    float *d_transformer_block1_attention_v = workspace + 9872*N;
    float *d_transformer_block1_attention_attention1_score = workspace + 11280*N;
    float *d_transformer_block1_attention_k = workspace + 12272*N + 16;
    float *d_transformer_block1_attention_q = workspace + 7056*N;
    float *d_transformer_block1_attention_W_v = grads + 36224;
    float *d_transformer_block1_norm1_y = workspace + 8464*N;
    float *d_transformer_block1_attention_W_k = grads + 19712;
    float *d_transformer_block1_attention_W_q = grads + 3200;
    float *d_transformer_block1_norm1_h = workspace + 11280*N;
    float *d_transformer_block1_norm1_centred = workspace + 134608*N + 16;
    float *pack = workspace + 140288*N + 1424;
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_layer_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_layer_norm1_beta);
    /* d_layer_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_layer_norm1_gamma);
    /* d_transformer_block4_add2[i0,i1,i2] = 0 */
    d_transformer_block4_add2_kernel(N, d_transformer_block4_add2);
    /* d_transformer_block4_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block4_feed_forward_dense2_b);
    /* d_transformer_block4_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block4_feed_forward_dense1_b);
    /* d_transformer_block4_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm2_beta);
    /* d_transformer_block4_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm2_gamma);
    /* d_transformer_block4_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block4_attention_b_o);
    /* d_transformer_block4_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_v);
    /* d_transformer_block4_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_k);
    /* d_transformer_block4_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_q);
    /* d_transformer_block4_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm1_beta);
    /* d_transformer_block4_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm1_gamma);
    /* d_transformer_block3_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block3_feed_forward_dense2_b);
    /* d_transformer_block3_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block3_feed_forward_dense1_b);
    /* d_transformer_block3_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm2_beta);
    /* d_transformer_block3_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm2_gamma);
    /* d_transformer_block3_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block3_attention_b_o);
    /* d_transformer_block3_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_v);
    /* d_transformer_block3_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_k);
    /* d_transformer_block3_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_q);
    /* d_transformer_block3_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm1_beta);
    /* d_transformer_block3_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm1_gamma);
    /* d_transformer_block2_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block2_feed_forward_dense2_b);
    /* d_transformer_block2_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block2_feed_forward_dense1_b);
    /* d_transformer_block2_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm2_beta);
    /* d_transformer_block2_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm2_gamma);
    /* d_transformer_block2_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block2_attention_b_o);
    /* d_transformer_block2_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_v);
    /* d_transformer_block2_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_k);
    /* d_transformer_block2_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_q);
    /* d_transformer_block2_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm1_beta);
    /* d_transformer_block2_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm1_gamma);
    /* d_transformer_block1_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block1_feed_forward_dense2_b);
    /* d_transformer_block1_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block1_feed_forward_dense1_b);
    /* d_transformer_block1_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm2_beta);
    /* d_transformer_block1_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm2_gamma);
    /* d_transformer_block1_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block1_attention_b_o);
    /* d_transformer_block1_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_v);
    /* d_transformer_block1_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_k);
    /* d_transformer_block1_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_q);
    /* d_transformer_block1_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm1_beta);
    /* d_transformer_block1_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm1_gamma);
    /* d_position_embedding1_P[t,d] = 0 */
    d_position_embedding1_P_kernel(d_position_embedding1_P);
    /* d_embedding1_E[i0,i1] = 0 */
    d_embedding1_E_kernel(d_embedding1_E);
    /* embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
       position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
       transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
       transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
       transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
       transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
       transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
       transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
    embedding1_y_kernel2(N, embedding1_E, x, position_embedding1_y, position_embedding1_P, transformer_block1_norm1_centred, transformer_block1_norm1_rstd, transformer_block1_norm1_h, transformer_block1_norm1_y, transformer_block1_norm1_gamma, transformer_block1_norm1_beta);
    /* transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c] + transformer_block1_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_q, 128, 1, transformer_block1_attention_b_q, 0, 1, transformer_block1_attention_q, 128, 1, pack);
    /* transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c] + transformer_block1_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_k, 128, 1, transformer_block1_attention_b_k, 0, 1, transformer_block1_attention_k, 128, 1, pack);
    /* transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c] + transformer_block1_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_v, 128, 1, transformer_block1_attention_b_v, 0, 1, transformer_block1_attention_v, 128, 1, pack);
    /* transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, transformer_block1_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
       transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
       transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
       transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block1_attention_attention1_score, transformer_block1_attention_attention1_lse_exp, transformer_block1_attention_attention1_p);
    /* transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block1_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o] + transformer_block1_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_attention_attention1_o, 128, 1, transformer_block1_attention_W_o, 128, 1, transformer_block1_attention_b_o, 0, 1, transformer_block1_attention_y, 128, 1, pack);
    /* transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
       transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
       transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
       transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
       transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
       transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
       transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block1_add1, position_embedding1_y, transformer_block1_attention_y, transformer_block1_norm2_centred, transformer_block1_norm2_rstd, transformer_block1_norm2_h, transformer_block1_norm2_y, transformer_block1_norm2_gamma, transformer_block1_norm2_beta);
    /* transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o] + transformer_block1_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block1_norm2_y, 128, 1, transformer_block1_feed_forward_dense1_W, 512, 1, transformer_block1_feed_forward_dense1_b, 0, 1, transformer_block1_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
       transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block1_feed_forward_dense1_z_normal_cdf, transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_h);
    /* transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o] + transformer_block1_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block1_feed_forward_dense1_h, 512, 1, transformer_block1_feed_forward_dense2_W, 128, 1, transformer_block1_feed_forward_dense2_b, 0, 1, transformer_block1_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
       transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
       transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
       transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
       transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
       transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
       transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block1_add2, transformer_block1_add1, transformer_block1_feed_forward_dense2_z, transformer_block2_norm1_centred, transformer_block2_norm1_rstd, transformer_block2_norm1_h, transformer_block2_norm1_y, transformer_block2_norm1_gamma, transformer_block2_norm1_beta);
    /* transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c] + transformer_block2_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_q, 128, 1, transformer_block2_attention_b_q, 0, 1, transformer_block2_attention_q, 128, 1, pack);
    /* transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c] + transformer_block2_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_k, 128, 1, transformer_block2_attention_b_k, 0, 1, transformer_block2_attention_k, 128, 1, pack);
    /* transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c] + transformer_block2_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_v, 128, 1, transformer_block2_attention_b_v, 0, 1, transformer_block2_attention_v, 128, 1, pack);
    /* transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, transformer_block2_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
       transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
       transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
       transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block2_attention_attention1_score, transformer_block2_attention_attention1_lse_exp, transformer_block2_attention_attention1_p);
    /* transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block2_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o] + transformer_block2_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_attention_attention1_o, 128, 1, transformer_block2_attention_W_o, 128, 1, transformer_block2_attention_b_o, 0, 1, transformer_block2_attention_y, 128, 1, pack);
    /* transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
       transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
       transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
       transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
       transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
       transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
       transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block2_add1, transformer_block1_add2, transformer_block2_attention_y, transformer_block2_norm2_centred, transformer_block2_norm2_rstd, transformer_block2_norm2_h, transformer_block2_norm2_y, transformer_block2_norm2_gamma, transformer_block2_norm2_beta);
    /* transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o] + transformer_block2_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block2_norm2_y, 128, 1, transformer_block2_feed_forward_dense1_W, 512, 1, transformer_block2_feed_forward_dense1_b, 0, 1, transformer_block2_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
       transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block2_feed_forward_dense1_z_normal_cdf, transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_h);
    /* transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o] + transformer_block2_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block2_feed_forward_dense1_h, 512, 1, transformer_block2_feed_forward_dense2_W, 128, 1, transformer_block2_feed_forward_dense2_b, 0, 1, transformer_block2_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
       transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
       transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
       transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
       transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
       transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
       transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block2_add2, transformer_block2_add1, transformer_block2_feed_forward_dense2_z, transformer_block3_norm1_centred, transformer_block3_norm1_rstd, transformer_block3_norm1_h, transformer_block3_norm1_y, transformer_block3_norm1_gamma, transformer_block3_norm1_beta);
    /* transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c] + transformer_block3_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_q, 128, 1, transformer_block3_attention_b_q, 0, 1, transformer_block3_attention_q, 128, 1, pack);
    /* transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c] + transformer_block3_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_k, 128, 1, transformer_block3_attention_b_k, 0, 1, transformer_block3_attention_k, 128, 1, pack);
    /* transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c] + transformer_block3_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_v, 128, 1, transformer_block3_attention_b_v, 0, 1, transformer_block3_attention_v, 128, 1, pack);
    /* transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, transformer_block3_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
       transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
       transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
       transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block3_attention_attention1_score, transformer_block3_attention_attention1_lse_exp, transformer_block3_attention_attention1_p);
    /* transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block3_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o] + transformer_block3_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_attention_attention1_o, 128, 1, transformer_block3_attention_W_o, 128, 1, transformer_block3_attention_b_o, 0, 1, transformer_block3_attention_y, 128, 1, pack);
    /* transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
       transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
       transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
       transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
       transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
       transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
       transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block3_add1, transformer_block2_add2, transformer_block3_attention_y, transformer_block3_norm2_centred, transformer_block3_norm2_rstd, transformer_block3_norm2_h, transformer_block3_norm2_y, transformer_block3_norm2_gamma, transformer_block3_norm2_beta);
    /* transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o] + transformer_block3_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block3_norm2_y, 128, 1, transformer_block3_feed_forward_dense1_W, 512, 1, transformer_block3_feed_forward_dense1_b, 0, 1, transformer_block3_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
       transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block3_feed_forward_dense1_z_normal_cdf, transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_h);
    /* transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o] + transformer_block3_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block3_feed_forward_dense1_h, 512, 1, transformer_block3_feed_forward_dense2_W, 128, 1, transformer_block3_feed_forward_dense2_b, 0, 1, transformer_block3_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
       transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
       transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
       transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
       transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
       transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
       transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block3_add2, transformer_block3_add1, transformer_block3_feed_forward_dense2_z, transformer_block4_norm1_centred, transformer_block4_norm1_rstd, transformer_block4_norm1_h, transformer_block4_norm1_y, transformer_block4_norm1_gamma, transformer_block4_norm1_beta);
    /* transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c] + transformer_block4_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_q, 128, 1, transformer_block4_attention_b_q, 0, 1, transformer_block4_attention_q, 128, 1, pack);
    /* transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c] + transformer_block4_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_k, 128, 1, transformer_block4_attention_b_k, 0, 1, transformer_block4_attention_k, 128, 1, pack);
    /* transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c] + transformer_block4_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_v, 128, 1, transformer_block4_attention_b_v, 0, 1, transformer_block4_attention_v, 128, 1, pack);
    /* transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, transformer_block4_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
       transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
       transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
       transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block4_attention_attention1_score, transformer_block4_attention_attention1_lse_exp, transformer_block4_attention_attention1_p);
    /* transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block4_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o] + transformer_block4_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_attention_attention1_o, 128, 1, transformer_block4_attention_W_o, 128, 1, transformer_block4_attention_b_o, 0, 1, transformer_block4_attention_y, 128, 1, pack);
    /* transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
       transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
       transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
       transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
       transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
       transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
       transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block4_add1, transformer_block3_add2, transformer_block4_attention_y, transformer_block4_norm2_centred, transformer_block4_norm2_rstd, transformer_block4_norm2_h, transformer_block4_norm2_y, transformer_block4_norm2_gamma, transformer_block4_norm2_beta);
    /* transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o] + transformer_block4_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block4_norm2_y, 128, 1, transformer_block4_feed_forward_dense1_W, 512, 1, transformer_block4_feed_forward_dense1_b, 0, 1, transformer_block4_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
       transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block4_feed_forward_dense1_z_normal_cdf, transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_h);
    /* transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o] + transformer_block4_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block4_feed_forward_dense1_h, 512, 1, transformer_block4_feed_forward_dense2_W, 128, 1, transformer_block4_feed_forward_dense2_b, 0, 1, transformer_block4_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
       layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
       layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
       layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
       layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
       layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
       layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
    transformer_block4_add2_kernel2(N, transformer_block4_add2, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, layer_norm1_centred, layer_norm1_rstd, layer_norm1_h, layer_norm1_y, layer_norm1_gamma, layer_norm1_beta);
    /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
    contract(4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k]
       cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38)
       cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t])
       cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k]
       cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1)
       cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t])
       cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]
       d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
       d_dense1_b[k] += Σ_{n,t} d_dense1_z[n,t,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, d_dense1_b);
    /* cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N) */
    cross_entropy1_mean_kernel(N, cross_entropy1_each, loss);
    /* d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o] */
    contract(128, 10, 4*N, 1.0f, layer_norm1_y, 1, 128, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o] */
    contract(4*N, 128, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_layer_norm1_y, 128, 1, pack);
    /* d_layer_norm1_beta[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]
       d_layer_norm1_gamma[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
       d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
       d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
       d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
       d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
       d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
       d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
       d_transformer_block4_add2[n,t+7,k] += d_slice1_y[n,t,k]
       d_transformer_block4_feed_forward_dense2_b[o] += Σ_{n,t} d_transformer_block4_add2[n,t,o] */
    d_layer_norm1_beta_kernel2(N, d_layer_norm1_y, layer_norm1_h, d_layer_norm1_h, layer_norm1_gamma, layer_norm1_centred, layer_norm1_rstd, d_layer_norm1_centred, d_transformer_block4_add2, d_layer_norm1_beta, d_layer_norm1_gamma, d_transformer_block4_feed_forward_dense2_b);
    /* d_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block4_add2, 128, 1, transformer_block4_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block4_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block4_feed_forward_dense1_h, 1, 512, d_transformer_block4_add2, 128, 1, NULL, 0, 0, d_transformer_block4_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block4_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_z_normal_cdf, d_transformer_block4_feed_forward_dense1_h, d_transformer_block4_feed_forward_dense1_b);
    /* d_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block4_norm2_y, 1, 128, d_transformer_block4_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block4_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block4_feed_forward_dense1_z, 512, 1, transformer_block4_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block4_norm2_y, 128, 1, pack);
    /* d_transformer_block4_norm2_beta[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
       d_transformer_block4_norm2_gamma[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
       d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
       d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
       d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
       d_transformer_block4_attention_b_o[d] += Σ_{n,t} d_transformer_block4_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block4_norm2_y, transformer_block4_norm2_h, d_transformer_block4_norm2_h, transformer_block4_norm2_gamma, transformer_block4_norm2_centred, transformer_block4_norm2_rstd, d_transformer_block4_norm2_centred, d_transformer_block4_add1, d_transformer_block4_add2, d_transformer_block4_norm2_beta, d_transformer_block4_norm2_gamma, d_transformer_block4_attention_b_o);
    /* d_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_attention_attention1_o, 1, 128, d_transformer_block4_add1, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_o, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_add1, 128, 1, transformer_block4_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block4_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block4_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
       d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
       d_transformer_block4_attention_b_v[h,c] += Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block4_attention_attention1_p, transformer_block4_attention_attention1_p, d_transformer_block4_attention_attention1_score, d_transformer_block4_attention_v, d_transformer_block4_attention_b_v);
    /* d_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block4_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block4_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_v, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_v, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_v, 128, 1, transformer_block4_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_attention_b_k[h,c] += Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
       d_transformer_block4_attention_b_q[h,c] += Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block4_attention_k, d_transformer_block4_attention_q, d_transformer_block4_attention_b_k, d_transformer_block4_attention_b_q);
    /* d_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_k, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_k, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_k, 128, 1, transformer_block4_attention_W_k, 1, 128, d_transformer_block4_norm1_y, 128, 1, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_q, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_q, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_q, 128, 1, transformer_block4_attention_W_q, 1, 128, d_transformer_block4_norm1_y, 128, 1, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_norm1_beta[k] += Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]
       d_transformer_block4_norm1_gamma[k] += Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]
       d_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]
       d_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]
       d_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2
       d_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]
       d_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]
       d_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]
       d_transformer_block3_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block3_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block4_norm1_y, transformer_block4_norm1_h, d_transformer_block4_norm1_h, transformer_block4_norm1_gamma, transformer_block4_norm1_centred, transformer_block4_norm1_rstd, d_transformer_block4_norm1_centred, d_transformer_block3_add2, d_transformer_block4_add1, d_transformer_block4_norm1_beta, d_transformer_block4_norm1_gamma, d_transformer_block3_feed_forward_dense2_b);
    /* d_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block3_add2, 128, 1, transformer_block3_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block3_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block3_feed_forward_dense1_h, 1, 512, d_transformer_block3_add2, 128, 1, NULL, 0, 0, d_transformer_block3_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block3_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_z_normal_cdf, d_transformer_block3_feed_forward_dense1_h, d_transformer_block3_feed_forward_dense1_b);
    /* d_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block3_norm2_y, 1, 128, d_transformer_block3_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block3_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block3_feed_forward_dense1_z, 512, 1, transformer_block3_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block3_norm2_y, 128, 1, pack);
    /* d_transformer_block3_norm2_beta[k] += Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]
       d_transformer_block3_norm2_gamma[k] += Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]
       d_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]
       d_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2
       d_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]
       d_transformer_block3_attention_b_o[d] += Σ_{n,t} d_transformer_block3_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block3_norm2_y, transformer_block3_norm2_h, d_transformer_block3_norm2_h, transformer_block3_norm2_gamma, transformer_block3_norm2_centred, transformer_block3_norm2_rstd, d_transformer_block3_norm2_centred, d_transformer_block3_add1, d_transformer_block3_add2, d_transformer_block3_norm2_beta, d_transformer_block3_norm2_gamma, d_transformer_block3_attention_b_o);
    /* d_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_attention_attention1_o, 1, 128, d_transformer_block3_add1, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_o, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_add1, 128, 1, transformer_block3_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block3_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block3_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]
       d_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])
       d_transformer_block3_attention_b_v[h,c] += Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block3_attention_attention1_p, transformer_block3_attention_attention1_p, d_transformer_block3_attention_attention1_score, d_transformer_block3_attention_v, d_transformer_block3_attention_b_v);
    /* d_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block3_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block3_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_v, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_v, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_v, 128, 1, transformer_block3_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_attention_b_k[h,c] += Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]
       d_transformer_block3_attention_b_q[h,c] += Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block3_attention_k, d_transformer_block3_attention_q, d_transformer_block3_attention_b_k, d_transformer_block3_attention_b_q);
    /* d_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_k, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_k, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_k, 128, 1, transformer_block3_attention_W_k, 1, 128, d_transformer_block3_norm1_y, 128, 1, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_q, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_q, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_q, 128, 1, transformer_block3_attention_W_q, 1, 128, d_transformer_block3_norm1_y, 128, 1, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_norm1_beta[k] += Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]
       d_transformer_block3_norm1_gamma[k] += Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]
       d_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]
       d_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]
       d_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2
       d_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]
       d_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]
       d_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]
       d_transformer_block2_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block2_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block3_norm1_y, transformer_block3_norm1_h, d_transformer_block3_norm1_h, transformer_block3_norm1_gamma, transformer_block3_norm1_centred, transformer_block3_norm1_rstd, d_transformer_block3_norm1_centred, d_transformer_block2_add2, d_transformer_block3_add1, d_transformer_block3_norm1_beta, d_transformer_block3_norm1_gamma, d_transformer_block2_feed_forward_dense2_b);
    /* d_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block2_add2, 128, 1, transformer_block2_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block2_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block2_feed_forward_dense1_h, 1, 512, d_transformer_block2_add2, 128, 1, NULL, 0, 0, d_transformer_block2_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block2_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_z_normal_cdf, d_transformer_block2_feed_forward_dense1_h, d_transformer_block2_feed_forward_dense1_b);
    /* d_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block2_norm2_y, 1, 128, d_transformer_block2_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block2_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block2_feed_forward_dense1_z, 512, 1, transformer_block2_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block2_norm2_y, 128, 1, pack);
    /* d_transformer_block2_norm2_beta[k] += Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]
       d_transformer_block2_norm2_gamma[k] += Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]
       d_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]
       d_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2
       d_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]
       d_transformer_block2_attention_b_o[d] += Σ_{n,t} d_transformer_block2_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block2_norm2_y, transformer_block2_norm2_h, d_transformer_block2_norm2_h, transformer_block2_norm2_gamma, transformer_block2_norm2_centred, transformer_block2_norm2_rstd, d_transformer_block2_norm2_centred, d_transformer_block2_add1, d_transformer_block2_add2, d_transformer_block2_norm2_beta, d_transformer_block2_norm2_gamma, d_transformer_block2_attention_b_o);
    /* d_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_attention_attention1_o, 1, 128, d_transformer_block2_add1, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_o, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_add1, 128, 1, transformer_block2_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block2_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block2_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]
       d_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])
       d_transformer_block2_attention_b_v[h,c] += Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block2_attention_attention1_p, transformer_block2_attention_attention1_p, d_transformer_block2_attention_attention1_score, d_transformer_block2_attention_v, d_transformer_block2_attention_b_v);
    /* d_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block2_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block2_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_v, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_v, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_v, 128, 1, transformer_block2_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_attention_b_k[h,c] += Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]
       d_transformer_block2_attention_b_q[h,c] += Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block2_attention_k, d_transformer_block2_attention_q, d_transformer_block2_attention_b_k, d_transformer_block2_attention_b_q);
    /* d_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_k, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_k, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_k, 128, 1, transformer_block2_attention_W_k, 1, 128, d_transformer_block2_norm1_y, 128, 1, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_q, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_q, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_q, 128, 1, transformer_block2_attention_W_q, 1, 128, d_transformer_block2_norm1_y, 128, 1, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_norm1_beta[k] += Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]
       d_transformer_block2_norm1_gamma[k] += Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]
       d_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]
       d_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]
       d_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2
       d_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]
       d_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]
       d_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]
       d_transformer_block1_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block1_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block2_norm1_y, transformer_block2_norm1_h, d_transformer_block2_norm1_h, transformer_block2_norm1_gamma, transformer_block2_norm1_centred, transformer_block2_norm1_rstd, d_transformer_block2_norm1_centred, d_transformer_block1_add2, d_transformer_block2_add1, d_transformer_block2_norm1_beta, d_transformer_block2_norm1_gamma, d_transformer_block1_feed_forward_dense2_b);
    /* d_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block1_add2, 128, 1, transformer_block1_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block1_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block1_feed_forward_dense1_h, 1, 512, d_transformer_block1_add2, 128, 1, NULL, 0, 0, d_transformer_block1_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block1_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_z_normal_cdf, d_transformer_block1_feed_forward_dense1_h, d_transformer_block1_feed_forward_dense1_b);
    /* d_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block1_norm2_y, 1, 128, d_transformer_block1_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block1_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block1_feed_forward_dense1_z, 512, 1, transformer_block1_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block1_norm2_y, 128, 1, pack);
    /* d_transformer_block1_norm2_beta[k] += Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]
       d_transformer_block1_norm2_gamma[k] += Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]
       d_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]
       d_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2
       d_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]
       d_transformer_block1_attention_b_o[d] += Σ_{n,t} d_transformer_block1_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block1_norm2_y, transformer_block1_norm2_h, d_transformer_block1_norm2_h, transformer_block1_norm2_gamma, transformer_block1_norm2_centred, transformer_block1_norm2_rstd, d_transformer_block1_norm2_centred, d_transformer_block1_add1, d_transformer_block1_add2, d_transformer_block1_norm2_beta, d_transformer_block1_norm2_gamma, d_transformer_block1_attention_b_o);
    /* d_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_attention_attention1_o, 1, 128, d_transformer_block1_add1, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_o, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_add1, 128, 1, transformer_block1_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block1_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block1_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]
       d_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])
       d_transformer_block1_attention_b_v[h,c] += Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block1_attention_attention1_p, transformer_block1_attention_attention1_p, d_transformer_block1_attention_attention1_score, d_transformer_block1_attention_v, d_transformer_block1_attention_b_v);
    /* d_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block1_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block1_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_v, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_v, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_v, 128, 1, transformer_block1_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_attention_b_k[h,c] += Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]
       d_transformer_block1_attention_b_q[h,c] += Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block1_attention_k, d_transformer_block1_attention_q, d_transformer_block1_attention_b_k, d_transformer_block1_attention_b_q);
    /* d_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_k, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_k, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_k, 128, 1, transformer_block1_attention_W_k, 1, 128, d_transformer_block1_norm1_y, 128, 1, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_q, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_q, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_q, 128, 1, transformer_block1_attention_W_q, 1, 128, d_transformer_block1_norm1_y, 128, 1, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_norm1_beta[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
       d_transformer_block1_norm1_gamma[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
       d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
       d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
       d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
       d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
       d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
       d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
       d_position_embedding1_P[t,d] += Σ_n d_position_embedding1_y[n,t,d]
       d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d] */
    d_transformer_block1_norm1_beta_kernel(N, d_transformer_block1_norm1_y, transformer_block1_norm1_h, d_transformer_block1_norm1_h, transformer_block1_norm1_gamma, transformer_block1_norm1_centred, transformer_block1_norm1_rstd, d_transformer_block1_norm1_centred, d_transformer_block1_add1, d_embedding1_E, x, d_transformer_block1_norm1_beta, d_transformer_block1_norm1_gamma, d_position_embedding1_P);
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
    const double lr = new_t - 1 < 100 ? 1e-05*(double)(new_t - 1) : 0.0005 + 0.0005*cos(3.141592653589793*minimum(0.0011111111111111111*(double)((new_t - 1) - 100), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.98^new_t */
    const double c2 = 1.0 - pow(0.98, (double)new_t);
    FLUSH_DENORMALS
    /* squared_norm = Σ_p g[p]² */
    squared_norm_kernel(g, squared_norm);
    /* gradient_scale = min(1, 1/(√squared_norm + 1e-6)) */
    gradient_scale_kernel(gradient_scale, squared_norm);
    /* scaled_g[p] = g[p]·gradient_scale
       decayed_w[p] = w[p]·(1 − 0.01·lr)
       new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
       new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
       new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    scaled_g_kernel(lr, c2, c1, g, w, m, v, gradient_scale);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* Loss at x[N,11], y[N,4], gradients, optimizer: changes params, state, *step. */
int addition_train_step(int64_t N, float *params, float *state, int64_t *step, const int64_t *x, const int64_t *y, float *loss, float *workspace)
{
    for (int64_t i = 0; i < 11*N; i++)
        if (x[i] < 0 || x[i] >= 12) {
            return 1;
        }
    for (int64_t i = 0; i < 4*N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 2;
        }
    float *grads = workspace;
    workspace += 797584;
    const int64_t t = *step;
    float *d_dense1_b = grads + 797568;
    float *d_layer_norm1_beta = grads + 796160;
    float *d_layer_norm1_gamma = grads + 796032;
    float *d_transformer_block4_add2 = workspace;
    float *d_transformer_block4_feed_forward_dense2_b = grads + 795904;
    float *d_transformer_block4_feed_forward_dense1_b = grads + 729856;
    float *d_transformer_block4_norm2_beta = grads + 664192;
    float *d_transformer_block4_norm2_gamma = grads + 664064;
    float *d_transformer_block4_attention_b_o = grads + 663936;
    float *d_transformer_block4_attention_b_v = grads + 647424;
    float *d_transformer_block4_attention_b_k = grads + 630912;
    float *d_transformer_block4_attention_b_q = grads + 614400;
    float *d_transformer_block4_norm1_beta = grads + 597888;
    float *d_transformer_block4_norm1_gamma = grads + 597760;
    float *d_transformer_block3_feed_forward_dense2_b = grads + 597632;
    float *d_transformer_block3_feed_forward_dense1_b = grads + 531584;
    float *d_transformer_block3_norm2_beta = grads + 465920;
    float *d_transformer_block3_norm2_gamma = grads + 465792;
    float *d_transformer_block3_attention_b_o = grads + 465664;
    float *d_transformer_block3_attention_b_v = grads + 449152;
    float *d_transformer_block3_attention_b_k = grads + 432640;
    float *d_transformer_block3_attention_b_q = grads + 416128;
    float *d_transformer_block3_norm1_beta = grads + 399616;
    float *d_transformer_block3_norm1_gamma = grads + 399488;
    float *d_transformer_block2_feed_forward_dense2_b = grads + 399360;
    float *d_transformer_block2_feed_forward_dense1_b = grads + 333312;
    float *d_transformer_block2_norm2_beta = grads + 267648;
    float *d_transformer_block2_norm2_gamma = grads + 267520;
    float *d_transformer_block2_attention_b_o = grads + 267392;
    float *d_transformer_block2_attention_b_v = grads + 250880;
    float *d_transformer_block2_attention_b_k = grads + 234368;
    float *d_transformer_block2_attention_b_q = grads + 217856;
    float *d_transformer_block2_norm1_beta = grads + 201344;
    float *d_transformer_block2_norm1_gamma = grads + 201216;
    float *d_transformer_block1_feed_forward_dense2_b = grads + 201088;
    float *d_transformer_block1_feed_forward_dense1_b = grads + 135040;
    float *d_transformer_block1_norm2_beta = grads + 69376;
    float *d_transformer_block1_norm2_gamma = grads + 69248;
    float *d_transformer_block1_attention_b_o = grads + 69120;
    float *d_transformer_block1_attention_b_v = grads + 52608;
    float *d_transformer_block1_attention_b_k = grads + 36096;
    float *d_transformer_block1_attention_b_q = grads + 19584;
    float *d_transformer_block1_norm1_beta = grads + 3072;
    float *d_transformer_block1_norm1_gamma = grads + 2944;
    float *d_position_embedding1_P = grads + 1536;
    float *d_embedding1_E = grads;
    float *embedding1_E = params;
    float *position_embedding1_y = workspace + 1408*N;
    float *position_embedding1_P = params + 1536;
    float *transformer_block1_norm1_centred = workspace + 2816*N;
    float *transformer_block1_norm1_rstd = workspace + 5632*N;
    float *transformer_block1_norm1_h = workspace + 4224*N;
    float *transformer_block1_norm1_y = workspace + 5648*N;
    float *transformer_block1_norm1_gamma = params + 2944;
    float *transformer_block1_norm1_beta = params + 3072;
    float *transformer_block1_attention_b_q = params + 19584;
    float *transformer_block1_attention_W_q = params + 3200;
    float *transformer_block1_attention_q = workspace + 7056*N;
    float *transformer_block1_attention_b_k = params + 36096;
    float *transformer_block1_attention_W_k = params + 19712;
    float *transformer_block1_attention_k = workspace + 8464*N;
    float *transformer_block1_attention_b_v = params + 52608;
    float *transformer_block1_attention_W_v = params + 36224;
    float *transformer_block1_attention_v = workspace + 9872*N;
    float *transformer_block1_attention_attention1_score = workspace + 11280*N;
    float *transformer_block1_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block1_attention_attention1_p = workspace + 11776*N + 16;
    float *transformer_block1_attention_attention1_o = workspace + 12272*N + 16;
    float *transformer_block1_attention_b_o = params + 69120;
    float *transformer_block1_attention_W_o = params + 52736;
    float *transformer_block1_attention_y = workspace + 13680*N + 16;
    float *transformer_block1_add1 = workspace + 15088*N + 16;
    float *transformer_block1_norm2_centred = workspace + 16496*N + 16;
    float *transformer_block1_norm2_rstd = workspace + 11280*N;
    float *transformer_block1_norm2_h = workspace + 17904*N + 16;
    float *transformer_block1_norm2_y = workspace + 19312*N + 16;
    float *transformer_block1_norm2_gamma = params + 69248;
    float *transformer_block1_norm2_beta = params + 69376;
    float *transformer_block1_feed_forward_dense1_b = params + 135040;
    float *transformer_block1_feed_forward_dense1_W = params + 69504;
    float *transformer_block1_feed_forward_dense1_z = workspace + 20720*N + 16;
    float *transformer_block1_feed_forward_dense1_z_normal_cdf = workspace + 31984*N + 16;
    float *transformer_block1_feed_forward_dense1_h = workspace + 26352*N + 16;
    float *transformer_block1_feed_forward_dense2_b = params + 201088;
    float *transformer_block1_feed_forward_dense2_W = params + 135552;
    float *transformer_block1_feed_forward_dense2_z = workspace + 13680*N + 16;
    float *transformer_block1_add2 = workspace + 1408*N;
    float *transformer_block2_norm1_centred = workspace + 37616*N + 16;
    float *transformer_block2_norm1_rstd = workspace + 40432*N + 16;
    float *transformer_block2_norm1_h = workspace + 39024*N + 16;
    float *transformer_block2_norm1_y = workspace + 40448*N + 16;
    float *transformer_block2_norm1_gamma = params + 201216;
    float *transformer_block2_norm1_beta = params + 201344;
    float *transformer_block2_attention_b_q = params + 217856;
    float *transformer_block2_attention_W_q = params + 201472;
    float *transformer_block2_attention_q = workspace + 13680*N + 16;
    float *transformer_block2_attention_b_k = params + 234368;
    float *transformer_block2_attention_W_k = params + 217984;
    float *transformer_block2_attention_k = workspace + 15088*N + 16;
    float *transformer_block2_attention_b_v = params + 250880;
    float *transformer_block2_attention_W_v = params + 234496;
    float *transformer_block2_attention_v = workspace + 41856*N + 16;
    float *transformer_block2_attention_attention1_score = workspace + 43264*N + 16;
    float *transformer_block2_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block2_attention_attention1_p = workspace + 43760*N + 16;
    float *transformer_block2_attention_attention1_o = workspace + 44256*N + 16;
    float *transformer_block2_attention_b_o = params + 267392;
    float *transformer_block2_attention_W_o = params + 251008;
    float *transformer_block2_attention_y = workspace + 45664*N + 16;
    float *transformer_block2_add1 = workspace + 47072*N + 16;
    float *transformer_block2_norm2_centred = workspace + 48480*N + 16;
    float *transformer_block2_norm2_rstd = workspace + 43264*N + 16;
    float *transformer_block2_norm2_h = workspace + 49888*N + 16;
    float *transformer_block2_norm2_y = workspace + 51296*N + 16;
    float *transformer_block2_norm2_gamma = params + 267520;
    float *transformer_block2_norm2_beta = params + 267648;
    float *transformer_block2_feed_forward_dense1_b = params + 333312;
    float *transformer_block2_feed_forward_dense1_W = params + 267776;
    float *transformer_block2_feed_forward_dense1_z = workspace + 52704*N + 16;
    float *transformer_block2_feed_forward_dense1_z_normal_cdf = workspace + 63968*N + 16;
    float *transformer_block2_feed_forward_dense1_h = workspace + 58336*N + 16;
    float *transformer_block2_feed_forward_dense2_b = params + 399360;
    float *transformer_block2_feed_forward_dense2_W = params + 333824;
    float *transformer_block2_feed_forward_dense2_z = workspace + 45664*N + 16;
    float *transformer_block2_add2 = workspace + 1408*N;
    float *transformer_block3_norm1_centred = workspace + 69600*N + 16;
    float *transformer_block3_norm1_rstd = workspace + 72416*N + 16;
    float *transformer_block3_norm1_h = workspace + 71008*N + 16;
    float *transformer_block3_norm1_y = workspace + 72432*N + 16;
    float *transformer_block3_norm1_gamma = params + 399488;
    float *transformer_block3_norm1_beta = params + 399616;
    float *transformer_block3_attention_b_q = params + 416128;
    float *transformer_block3_attention_W_q = params + 399744;
    float *transformer_block3_attention_q = workspace + 45664*N + 16;
    float *transformer_block3_attention_b_k = params + 432640;
    float *transformer_block3_attention_W_k = params + 416256;
    float *transformer_block3_attention_k = workspace + 47072*N + 16;
    float *transformer_block3_attention_b_v = params + 449152;
    float *transformer_block3_attention_W_v = params + 432768;
    float *transformer_block3_attention_v = workspace + 73840*N + 16;
    float *transformer_block3_attention_attention1_score = workspace + 75248*N + 16;
    float *transformer_block3_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block3_attention_attention1_p = workspace + 75744*N + 16;
    float *transformer_block3_attention_attention1_o = workspace + 76240*N + 16;
    float *transformer_block3_attention_b_o = params + 465664;
    float *transformer_block3_attention_W_o = params + 449280;
    float *transformer_block3_attention_y = workspace + 77648*N + 16;
    float *transformer_block3_add1 = workspace + 79056*N + 16;
    float *transformer_block3_norm2_centred = workspace + 80464*N + 16;
    float *transformer_block3_norm2_rstd = workspace + 75248*N + 16;
    float *transformer_block3_norm2_h = workspace + 81872*N + 16;
    float *transformer_block3_norm2_y = workspace + 83280*N + 16;
    float *transformer_block3_norm2_gamma = params + 465792;
    float *transformer_block3_norm2_beta = params + 465920;
    float *transformer_block3_feed_forward_dense1_b = params + 531584;
    float *transformer_block3_feed_forward_dense1_W = params + 466048;
    float *transformer_block3_feed_forward_dense1_z = workspace + 84688*N + 16;
    float *transformer_block3_feed_forward_dense1_z_normal_cdf = workspace + 95952*N + 16;
    float *transformer_block3_feed_forward_dense1_h = workspace + 90320*N + 16;
    float *transformer_block3_feed_forward_dense2_b = params + 597632;
    float *transformer_block3_feed_forward_dense2_W = params + 532096;
    float *transformer_block3_feed_forward_dense2_z = workspace + 77648*N + 16;
    float *transformer_block3_add2 = workspace + 1408*N;
    float *transformer_block4_norm1_centred = workspace + 101584*N + 16;
    float *transformer_block4_norm1_rstd = workspace + 104400*N + 16;
    float *transformer_block4_norm1_h = workspace + 102992*N + 16;
    float *transformer_block4_norm1_y = workspace + 104416*N + 16;
    float *transformer_block4_norm1_gamma = params + 597760;
    float *transformer_block4_norm1_beta = params + 597888;
    float *transformer_block4_attention_b_q = params + 614400;
    float *transformer_block4_attention_W_q = params + 598016;
    float *transformer_block4_attention_q = workspace + 77648*N + 16;
    float *transformer_block4_attention_b_k = params + 630912;
    float *transformer_block4_attention_W_k = params + 614528;
    float *transformer_block4_attention_k = workspace + 79056*N + 16;
    float *transformer_block4_attention_b_v = params + 647424;
    float *transformer_block4_attention_W_v = params + 631040;
    float *transformer_block4_attention_v = workspace + 105824*N + 16;
    float *transformer_block4_attention_attention1_score = workspace + 107232*N + 16;
    float *transformer_block4_attention_attention1_lse_exp = workspace + 11776*N;
    float *transformer_block4_attention_attention1_p = workspace + 107728*N + 16;
    float *transformer_block4_attention_attention1_o = workspace + 108224*N + 16;
    float *transformer_block4_attention_b_o = params + 663936;
    float *transformer_block4_attention_W_o = params + 647552;
    float *transformer_block4_attention_y = workspace + 109632*N + 16;
    float *transformer_block4_add1 = workspace + 111040*N + 16;
    float *transformer_block4_norm2_centred = workspace + 112448*N + 16;
    float *transformer_block4_norm2_rstd = workspace + 107232*N + 16;
    float *transformer_block4_norm2_h = workspace + 113856*N + 16;
    float *transformer_block4_norm2_y = workspace + 115264*N + 16;
    float *transformer_block4_norm2_gamma = params + 664064;
    float *transformer_block4_norm2_beta = params + 664192;
    float *transformer_block4_feed_forward_dense1_b = params + 729856;
    float *transformer_block4_feed_forward_dense1_W = params + 664320;
    float *transformer_block4_feed_forward_dense1_z = workspace + 116672*N + 16;
    float *transformer_block4_feed_forward_dense1_z_normal_cdf = workspace + 127936*N + 16;
    float *transformer_block4_feed_forward_dense1_h = workspace + 122304*N + 16;
    float *transformer_block4_feed_forward_dense2_b = params + 795904;
    float *transformer_block4_feed_forward_dense2_W = params + 730368;
    float *transformer_block4_feed_forward_dense2_z = workspace + 109632*N + 16;
    float *transformer_block4_add2 = workspace + 134608*N + 16;
    float *layer_norm1_centred = workspace + 1408*N;
    float *layer_norm1_rstd = workspace + 134080*N + 16;
    float *layer_norm1_h = workspace + 133568*N + 16;
    float *layer_norm1_y = workspace + 134096*N + 16;
    float *layer_norm1_gamma = params + 796032;
    float *layer_norm1_beta = params + 796160;
    float *dense1_b = params + 797568;
    float *dense1_W = params + 796288;
    float *dense1_z = workspace + 109632*N + 16;
    float *cross_entropy1_lse_exp = workspace + 11776*N;
    float *cross_entropy1_each = workspace + 111040*N + 16;
    float *d_dense1_z = workspace + 134608*N + 1424;
    float *d_dense1_W = grads + 796288;
    float *d_layer_norm1_y = workspace + 134096*N + 16;
    float *d_layer_norm1_h = workspace + 111040*N + 16;
    float *d_layer_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block4_feed_forward_dense1_h = workspace + 134656*N + 1424;
    float *d_transformer_block4_feed_forward_dense2_W = grads + 730368;
    float *d_transformer_block4_feed_forward_dense1_z = workspace + 122304*N + 16;
    float *d_transformer_block4_feed_forward_dense1_W = grads + 664320;
    float *d_transformer_block4_norm2_y = workspace + 115264*N + 16;
    float *d_transformer_block4_norm2_h = workspace + 134096*N + 16;
    float *d_transformer_block4_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block4_add1 = workspace + 111040*N + 16;
    float *d_transformer_block4_attention_W_o = grads + 647552;
    float *d_transformer_block4_attention_attention1_o = workspace + 108224*N + 16;
    float *d_transformer_block4_attention_attention1_p = workspace + 107232*N + 16;
    float *d_transformer_block4_attention_v = workspace + 105824*N + 16;
    float *d_transformer_block4_attention_attention1_score = workspace + 134096*N + 16;
    float *d_transformer_block4_attention_k = workspace + 108224*N + 16;
    float *d_transformer_block4_attention_q = workspace + 77648*N + 16;
    float *d_transformer_block4_attention_W_v = grads + 631040;
    float *d_transformer_block4_norm1_y = workspace + 79056*N + 16;
    float *d_transformer_block4_attention_W_k = grads + 614528;
    float *d_transformer_block4_attention_W_q = grads + 598016;
    float *d_transformer_block4_norm1_h = workspace + 107232*N + 16;
    float *d_transformer_block4_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block3_add2 = workspace + 77648*N + 16;
    float *d_transformer_block3_feed_forward_dense1_h = workspace + 122304*N + 16;
    float *d_transformer_block3_feed_forward_dense2_W = grads + 532096;
    float *d_transformer_block3_feed_forward_dense1_z = workspace + 90320*N + 16;
    float *d_transformer_block3_feed_forward_dense1_W = grads + 466048;
    float *d_transformer_block3_norm2_y = workspace + 83280*N + 16;
    float *d_transformer_block3_norm2_h = workspace + 107232*N + 16;
    float *d_transformer_block3_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block3_add1 = workspace + 79056*N + 16;
    float *d_transformer_block3_attention_W_o = grads + 449280;
    float *d_transformer_block3_attention_attention1_o = workspace + 76240*N + 16;
    float *d_transformer_block3_attention_attention1_p = workspace + 107232*N + 16;
    float *d_transformer_block3_attention_v = workspace + 73840*N + 16;
    float *d_transformer_block3_attention_attention1_score = workspace + 75248*N + 16;
    float *d_transformer_block3_attention_k = workspace + 76240*N + 16;
    float *d_transformer_block3_attention_q = workspace + 45664*N + 16;
    float *d_transformer_block3_attention_W_v = grads + 432768;
    float *d_transformer_block3_norm1_y = workspace + 47072*N + 16;
    float *d_transformer_block3_attention_W_k = grads + 416256;
    float *d_transformer_block3_attention_W_q = grads + 399744;
    float *d_transformer_block3_norm1_h = workspace + 75248*N + 16;
    float *d_transformer_block3_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block2_add2 = workspace + 45664*N + 16;
    float *d_transformer_block2_feed_forward_dense1_h = workspace + 90320*N + 16;
    float *d_transformer_block2_feed_forward_dense2_W = grads + 333824;
    float *d_transformer_block2_feed_forward_dense1_z = workspace + 58336*N + 16;
    float *d_transformer_block2_feed_forward_dense1_W = grads + 267776;
    float *d_transformer_block2_norm2_y = workspace + 51296*N + 16;
    float *d_transformer_block2_norm2_h = workspace + 75248*N + 16;
    float *d_transformer_block2_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block2_add1 = workspace + 47072*N + 16;
    float *d_transformer_block2_attention_W_o = grads + 251008;
    float *d_transformer_block2_attention_attention1_o = workspace + 44256*N + 16;
    float *d_transformer_block2_attention_attention1_p = workspace + 75248*N + 16;
    float *d_transformer_block2_attention_v = workspace + 41856*N + 16;
    float *d_transformer_block2_attention_attention1_score = workspace + 43264*N + 16;
    float *d_transformer_block2_attention_k = workspace + 44256*N + 16;
    float *d_transformer_block2_attention_q = workspace + 13680*N + 16;
    float *d_transformer_block2_attention_W_v = grads + 234496;
    float *d_transformer_block2_norm1_y = workspace + 15088*N + 16;
    float *d_transformer_block2_attention_W_k = grads + 217984;
    float *d_transformer_block2_attention_W_q = grads + 201472;
    float *d_transformer_block2_norm1_h = workspace + 43264*N + 16;
    float *d_transformer_block2_norm1_centred = workspace + 134608*N + 16;
    float *d_transformer_block1_add2 = workspace + 13680*N + 16;
    float *d_transformer_block1_feed_forward_dense1_h = workspace + 58336*N + 16;
    float *d_transformer_block1_feed_forward_dense2_W = grads + 135552;
    float *d_transformer_block1_feed_forward_dense1_z = workspace + 26352*N + 16;
    float *d_transformer_block1_feed_forward_dense1_W = grads + 69504;
    float *d_transformer_block1_norm2_y = workspace + 19312*N + 16;
    float *d_transformer_block1_norm2_h = workspace + 43264*N + 16;
    float *d_transformer_block1_norm2_centred = workspace + 134608*N + 16;
    float *d_transformer_block1_add1 = workspace + 15088*N + 16;
    float *d_transformer_block1_attention_W_o = grads + 52736;
    float *d_transformer_block1_attention_attention1_o = workspace + 12272*N + 16;
    float *d_transformer_block1_attention_attention1_p = workspace + 43264*N + 16;
    float *d_transformer_block1_attention_v = workspace + 9872*N;
    float *d_transformer_block1_attention_attention1_score = workspace + 11280*N;
    float *d_transformer_block1_attention_k = workspace + 12272*N + 16;
    float *d_transformer_block1_attention_q = workspace + 7056*N;
    float *d_transformer_block1_attention_W_v = grads + 36224;
    float *d_transformer_block1_norm1_y = workspace + 8464*N;
    float *d_transformer_block1_attention_W_k = grads + 19712;
    float *d_transformer_block1_attention_W_q = grads + 3200;
    float *d_transformer_block1_norm1_h = workspace + 11280*N;
    float *d_transformer_block1_norm1_centred = workspace + 134608*N + 16;
    float *g = grads;
    float *squared_norm = workspace + 11776*N;
    float *gradient_scale = workspace + 5632*N;
    float *w = params;
    float *m = state;
    float *v = state + 797578;
    float *pack = workspace + 140288*N + 1424;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 1e-5·(new_t − 1) if new_t − 1 < 100 else 0.0005·cos(π·min((new_t − 1 − 100)/900, 1)) + 0.0005 */
    const double lr = new_t - 1 < 100 ? 1e-05*(double)(new_t - 1) : 0.0005 + 0.0005*cos(3.141592653589793*minimum(0.0011111111111111111*(double)((new_t - 1) - 100), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.98^new_t */
    const double c2 = 1.0 - pow(0.98, (double)new_t);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_layer_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_layer_norm1_beta);
    /* d_layer_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_layer_norm1_gamma);
    /* d_transformer_block4_add2[i0,i1,i2] = 0 */
    d_transformer_block4_add2_kernel(N, d_transformer_block4_add2);
    /* d_transformer_block4_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block4_feed_forward_dense2_b);
    /* d_transformer_block4_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block4_feed_forward_dense1_b);
    /* d_transformer_block4_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm2_beta);
    /* d_transformer_block4_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm2_gamma);
    /* d_transformer_block4_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block4_attention_b_o);
    /* d_transformer_block4_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_v);
    /* d_transformer_block4_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_k);
    /* d_transformer_block4_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block4_attention_b_q);
    /* d_transformer_block4_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm1_beta);
    /* d_transformer_block4_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block4_norm1_gamma);
    /* d_transformer_block3_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block3_feed_forward_dense2_b);
    /* d_transformer_block3_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block3_feed_forward_dense1_b);
    /* d_transformer_block3_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm2_beta);
    /* d_transformer_block3_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm2_gamma);
    /* d_transformer_block3_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block3_attention_b_o);
    /* d_transformer_block3_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_v);
    /* d_transformer_block3_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_k);
    /* d_transformer_block3_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block3_attention_b_q);
    /* d_transformer_block3_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm1_beta);
    /* d_transformer_block3_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block3_norm1_gamma);
    /* d_transformer_block2_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block2_feed_forward_dense2_b);
    /* d_transformer_block2_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block2_feed_forward_dense1_b);
    /* d_transformer_block2_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm2_beta);
    /* d_transformer_block2_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm2_gamma);
    /* d_transformer_block2_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block2_attention_b_o);
    /* d_transformer_block2_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_v);
    /* d_transformer_block2_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_k);
    /* d_transformer_block2_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block2_attention_b_q);
    /* d_transformer_block2_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm1_beta);
    /* d_transformer_block2_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block2_norm1_gamma);
    /* d_transformer_block1_feed_forward_dense2_b[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block1_feed_forward_dense2_b);
    /* d_transformer_block1_feed_forward_dense1_b[o] = 0 */
    d_transformer_block4_feed_forward_dense1_b_kernel(d_transformer_block1_feed_forward_dense1_b);
    /* d_transformer_block1_norm2_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm2_beta);
    /* d_transformer_block1_norm2_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm2_gamma);
    /* d_transformer_block1_attention_b_o[o] = 0 */
    d_transformer_block4_feed_forward_dense2_b_kernel(d_transformer_block1_attention_b_o);
    /* d_transformer_block1_attention_b_v[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_v);
    /* d_transformer_block1_attention_b_k[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_k);
    /* d_transformer_block1_attention_b_q[h,c] = 0 */
    d_transformer_block4_attention_b_v_kernel(d_transformer_block1_attention_b_q);
    /* d_transformer_block1_norm1_beta[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm1_beta);
    /* d_transformer_block1_norm1_gamma[k] = 0 */
    d_layer_norm1_beta_kernel(d_transformer_block1_norm1_gamma);
    /* d_position_embedding1_P[t,d] = 0 */
    d_position_embedding1_P_kernel(d_position_embedding1_P);
    /* d_embedding1_E[i0,i1] = 0 */
    d_embedding1_E_kernel(d_embedding1_E);
    /* embedding1_y[n,t,d] = embedding1_E[x[n,t],d]
       position_embedding1_y[n,t,d] = embedding1_y[n,t,d] + position_embedding1_P[t,d]
       transformer_block1_norm1_mean[n,t] = Σ_k 0.0078125·position_embedding1_y[n,t,k]
       transformer_block1_norm1_centred[n,t,k] = position_embedding1_y[n,t,k] − transformer_block1_norm1_mean[n,t]
       transformer_block1_norm1_var[n,t] = Σ_k 0.0078125·transformer_block1_norm1_centred[n,t,k]²
       transformer_block1_norm1_rstd[n,t] = 1/√(transformer_block1_norm1_var[n,t] + 1e-5)
       transformer_block1_norm1_h[n,t,k] = transformer_block1_norm1_centred[n,t,k]·transformer_block1_norm1_rstd[n,t]
       transformer_block1_norm1_y[n,t,k] = transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_gamma[k] + transformer_block1_norm1_beta[k] */
    embedding1_y_kernel2(N, embedding1_E, x, position_embedding1_y, position_embedding1_P, transformer_block1_norm1_centred, transformer_block1_norm1_rstd, transformer_block1_norm1_h, transformer_block1_norm1_y, transformer_block1_norm1_gamma, transformer_block1_norm1_beta);
    /* transformer_block1_attention_q[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_q[i,h,c] + transformer_block1_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_q, 128, 1, transformer_block1_attention_b_q, 0, 1, transformer_block1_attention_q, 128, 1, pack);
    /* transformer_block1_attention_k[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_k[i,h,c] + transformer_block1_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_k, 128, 1, transformer_block1_attention_b_k, 0, 1, transformer_block1_attention_k, 128, 1, pack);
    /* transformer_block1_attention_v[n,t,h,c] = Σ_i transformer_block1_norm1_y[n,t,i]·transformer_block1_attention_W_v[i,h,c] + transformer_block1_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_norm1_y, 128, 1, transformer_block1_attention_W_v, 128, 1, transformer_block1_attention_b_v, 0, 1, transformer_block1_attention_v, 128, 1, pack);
    /* transformer_block1_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block1_attention_k[n,u,h,c]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, transformer_block1_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block1_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block1_attention_attention1_score[n,h,t,u]
       transformer_block1_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block1_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block1_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block1_attention_attention1_score[n,h,t,u] − transformer_block1_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block1_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block1_attention_attention1_lse_exp[n,h,t,u]
       transformer_block1_attention_attention1_lse_sum[n,h,t] = max(transformer_block1_attention_attention1_lse_total[n,h,t], 1)
       transformer_block1_attention_attention1_p[n,h,t,u] = transformer_block1_attention_attention1_lse_exp[n,h,t,u]/transformer_block1_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block1_attention_attention1_score, transformer_block1_attention_attention1_lse_exp, transformer_block1_attention_attention1_p);
    /* transformer_block1_attention_attention1_o[n,t,h,d] = Σ_u transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block1_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block1_attention_y[n,t,o] = Σ_{h,c} transformer_block1_attention_attention1_o[n,t,h,c]·transformer_block1_attention_W_o[h,c,o] + transformer_block1_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block1_attention_attention1_o, 128, 1, transformer_block1_attention_W_o, 128, 1, transformer_block1_attention_b_o, 0, 1, transformer_block1_attention_y, 128, 1, pack);
    /* transformer_block1_add1[n,t,d] = position_embedding1_y[n,t,d] + transformer_block1_attention_y[n,t,d]
       transformer_block1_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block1_add1[n,t,k]
       transformer_block1_norm2_centred[n,t,k] = transformer_block1_add1[n,t,k] − transformer_block1_norm2_mean[n,t]
       transformer_block1_norm2_var[n,t] = Σ_k 0.0078125·transformer_block1_norm2_centred[n,t,k]²
       transformer_block1_norm2_rstd[n,t] = 1/√(transformer_block1_norm2_var[n,t] + 1e-5)
       transformer_block1_norm2_h[n,t,k] = transformer_block1_norm2_centred[n,t,k]·transformer_block1_norm2_rstd[n,t]
       transformer_block1_norm2_y[n,t,k] = transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_gamma[k] + transformer_block1_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block1_add1, position_embedding1_y, transformer_block1_attention_y, transformer_block1_norm2_centred, transformer_block1_norm2_rstd, transformer_block1_norm2_h, transformer_block1_norm2_y, transformer_block1_norm2_gamma, transformer_block1_norm2_beta);
    /* transformer_block1_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block1_norm2_y[n,t,i]·transformer_block1_feed_forward_dense1_W[i,o] + transformer_block1_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block1_norm2_y, 128, 1, transformer_block1_feed_forward_dense1_W, 512, 1, transformer_block1_feed_forward_dense1_b, 0, 1, transformer_block1_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block1_feed_forward_dense1_z[n,t,o])
       transformer_block1_feed_forward_dense1_h[n,t,o] = transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block1_feed_forward_dense1_z_normal_cdf, transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_h);
    /* transformer_block1_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block1_feed_forward_dense1_h[n,t,i]·transformer_block1_feed_forward_dense2_W[i,o] + transformer_block1_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block1_feed_forward_dense1_h, 512, 1, transformer_block1_feed_forward_dense2_W, 128, 1, transformer_block1_feed_forward_dense2_b, 0, 1, transformer_block1_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block1_add2[n,t,d] = transformer_block1_add1[n,t,d] + transformer_block1_feed_forward_dense2_z[n,t,d]
       transformer_block2_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block1_add2[n,t,k]
       transformer_block2_norm1_centred[n,t,k] = transformer_block1_add2[n,t,k] − transformer_block2_norm1_mean[n,t]
       transformer_block2_norm1_var[n,t] = Σ_k 0.0078125·transformer_block2_norm1_centred[n,t,k]²
       transformer_block2_norm1_rstd[n,t] = 1/√(transformer_block2_norm1_var[n,t] + 1e-5)
       transformer_block2_norm1_h[n,t,k] = transformer_block2_norm1_centred[n,t,k]·transformer_block2_norm1_rstd[n,t]
       transformer_block2_norm1_y[n,t,k] = transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_gamma[k] + transformer_block2_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block1_add2, transformer_block1_add1, transformer_block1_feed_forward_dense2_z, transformer_block2_norm1_centred, transformer_block2_norm1_rstd, transformer_block2_norm1_h, transformer_block2_norm1_y, transformer_block2_norm1_gamma, transformer_block2_norm1_beta);
    /* transformer_block2_attention_q[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_q[i,h,c] + transformer_block2_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_q, 128, 1, transformer_block2_attention_b_q, 0, 1, transformer_block2_attention_q, 128, 1, pack);
    /* transformer_block2_attention_k[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_k[i,h,c] + transformer_block2_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_k, 128, 1, transformer_block2_attention_b_k, 0, 1, transformer_block2_attention_k, 128, 1, pack);
    /* transformer_block2_attention_v[n,t,h,c] = Σ_i transformer_block2_norm1_y[n,t,i]·transformer_block2_attention_W_v[i,h,c] + transformer_block2_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_norm1_y, 128, 1, transformer_block2_attention_W_v, 128, 1, transformer_block2_attention_b_v, 0, 1, transformer_block2_attention_v, 128, 1, pack);
    /* transformer_block2_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block2_attention_k[n,u,h,c]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, transformer_block2_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block2_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block2_attention_attention1_score[n,h,t,u]
       transformer_block2_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block2_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block2_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block2_attention_attention1_score[n,h,t,u] − transformer_block2_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block2_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block2_attention_attention1_lse_exp[n,h,t,u]
       transformer_block2_attention_attention1_lse_sum[n,h,t] = max(transformer_block2_attention_attention1_lse_total[n,h,t], 1)
       transformer_block2_attention_attention1_p[n,h,t,u] = transformer_block2_attention_attention1_lse_exp[n,h,t,u]/transformer_block2_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block2_attention_attention1_score, transformer_block2_attention_attention1_lse_exp, transformer_block2_attention_attention1_p);
    /* transformer_block2_attention_attention1_o[n,t,h,d] = Σ_u transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block2_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block2_attention_y[n,t,o] = Σ_{h,c} transformer_block2_attention_attention1_o[n,t,h,c]·transformer_block2_attention_W_o[h,c,o] + transformer_block2_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block2_attention_attention1_o, 128, 1, transformer_block2_attention_W_o, 128, 1, transformer_block2_attention_b_o, 0, 1, transformer_block2_attention_y, 128, 1, pack);
    /* transformer_block2_add1[n,t,d] = transformer_block1_add2[n,t,d] + transformer_block2_attention_y[n,t,d]
       transformer_block2_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block2_add1[n,t,k]
       transformer_block2_norm2_centred[n,t,k] = transformer_block2_add1[n,t,k] − transformer_block2_norm2_mean[n,t]
       transformer_block2_norm2_var[n,t] = Σ_k 0.0078125·transformer_block2_norm2_centred[n,t,k]²
       transformer_block2_norm2_rstd[n,t] = 1/√(transformer_block2_norm2_var[n,t] + 1e-5)
       transformer_block2_norm2_h[n,t,k] = transformer_block2_norm2_centred[n,t,k]·transformer_block2_norm2_rstd[n,t]
       transformer_block2_norm2_y[n,t,k] = transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_gamma[k] + transformer_block2_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block2_add1, transformer_block1_add2, transformer_block2_attention_y, transformer_block2_norm2_centred, transformer_block2_norm2_rstd, transformer_block2_norm2_h, transformer_block2_norm2_y, transformer_block2_norm2_gamma, transformer_block2_norm2_beta);
    /* transformer_block2_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block2_norm2_y[n,t,i]·transformer_block2_feed_forward_dense1_W[i,o] + transformer_block2_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block2_norm2_y, 128, 1, transformer_block2_feed_forward_dense1_W, 512, 1, transformer_block2_feed_forward_dense1_b, 0, 1, transformer_block2_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block2_feed_forward_dense1_z[n,t,o])
       transformer_block2_feed_forward_dense1_h[n,t,o] = transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block2_feed_forward_dense1_z_normal_cdf, transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_h);
    /* transformer_block2_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block2_feed_forward_dense1_h[n,t,i]·transformer_block2_feed_forward_dense2_W[i,o] + transformer_block2_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block2_feed_forward_dense1_h, 512, 1, transformer_block2_feed_forward_dense2_W, 128, 1, transformer_block2_feed_forward_dense2_b, 0, 1, transformer_block2_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block2_add2[n,t,d] = transformer_block2_add1[n,t,d] + transformer_block2_feed_forward_dense2_z[n,t,d]
       transformer_block3_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block2_add2[n,t,k]
       transformer_block3_norm1_centred[n,t,k] = transformer_block2_add2[n,t,k] − transformer_block3_norm1_mean[n,t]
       transformer_block3_norm1_var[n,t] = Σ_k 0.0078125·transformer_block3_norm1_centred[n,t,k]²
       transformer_block3_norm1_rstd[n,t] = 1/√(transformer_block3_norm1_var[n,t] + 1e-5)
       transformer_block3_norm1_h[n,t,k] = transformer_block3_norm1_centred[n,t,k]·transformer_block3_norm1_rstd[n,t]
       transformer_block3_norm1_y[n,t,k] = transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_gamma[k] + transformer_block3_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block2_add2, transformer_block2_add1, transformer_block2_feed_forward_dense2_z, transformer_block3_norm1_centred, transformer_block3_norm1_rstd, transformer_block3_norm1_h, transformer_block3_norm1_y, transformer_block3_norm1_gamma, transformer_block3_norm1_beta);
    /* transformer_block3_attention_q[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_q[i,h,c] + transformer_block3_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_q, 128, 1, transformer_block3_attention_b_q, 0, 1, transformer_block3_attention_q, 128, 1, pack);
    /* transformer_block3_attention_k[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_k[i,h,c] + transformer_block3_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_k, 128, 1, transformer_block3_attention_b_k, 0, 1, transformer_block3_attention_k, 128, 1, pack);
    /* transformer_block3_attention_v[n,t,h,c] = Σ_i transformer_block3_norm1_y[n,t,i]·transformer_block3_attention_W_v[i,h,c] + transformer_block3_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_norm1_y, 128, 1, transformer_block3_attention_W_v, 128, 1, transformer_block3_attention_b_v, 0, 1, transformer_block3_attention_v, 128, 1, pack);
    /* transformer_block3_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block3_attention_k[n,u,h,c]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, transformer_block3_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block3_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block3_attention_attention1_score[n,h,t,u]
       transformer_block3_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block3_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block3_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block3_attention_attention1_score[n,h,t,u] − transformer_block3_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block3_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block3_attention_attention1_lse_exp[n,h,t,u]
       transformer_block3_attention_attention1_lse_sum[n,h,t] = max(transformer_block3_attention_attention1_lse_total[n,h,t], 1)
       transformer_block3_attention_attention1_p[n,h,t,u] = transformer_block3_attention_attention1_lse_exp[n,h,t,u]/transformer_block3_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block3_attention_attention1_score, transformer_block3_attention_attention1_lse_exp, transformer_block3_attention_attention1_p);
    /* transformer_block3_attention_attention1_o[n,t,h,d] = Σ_u transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block3_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block3_attention_y[n,t,o] = Σ_{h,c} transformer_block3_attention_attention1_o[n,t,h,c]·transformer_block3_attention_W_o[h,c,o] + transformer_block3_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block3_attention_attention1_o, 128, 1, transformer_block3_attention_W_o, 128, 1, transformer_block3_attention_b_o, 0, 1, transformer_block3_attention_y, 128, 1, pack);
    /* transformer_block3_add1[n,t,d] = transformer_block2_add2[n,t,d] + transformer_block3_attention_y[n,t,d]
       transformer_block3_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block3_add1[n,t,k]
       transformer_block3_norm2_centred[n,t,k] = transformer_block3_add1[n,t,k] − transformer_block3_norm2_mean[n,t]
       transformer_block3_norm2_var[n,t] = Σ_k 0.0078125·transformer_block3_norm2_centred[n,t,k]²
       transformer_block3_norm2_rstd[n,t] = 1/√(transformer_block3_norm2_var[n,t] + 1e-5)
       transformer_block3_norm2_h[n,t,k] = transformer_block3_norm2_centred[n,t,k]·transformer_block3_norm2_rstd[n,t]
       transformer_block3_norm2_y[n,t,k] = transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_gamma[k] + transformer_block3_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block3_add1, transformer_block2_add2, transformer_block3_attention_y, transformer_block3_norm2_centred, transformer_block3_norm2_rstd, transformer_block3_norm2_h, transformer_block3_norm2_y, transformer_block3_norm2_gamma, transformer_block3_norm2_beta);
    /* transformer_block3_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block3_norm2_y[n,t,i]·transformer_block3_feed_forward_dense1_W[i,o] + transformer_block3_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block3_norm2_y, 128, 1, transformer_block3_feed_forward_dense1_W, 512, 1, transformer_block3_feed_forward_dense1_b, 0, 1, transformer_block3_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block3_feed_forward_dense1_z[n,t,o])
       transformer_block3_feed_forward_dense1_h[n,t,o] = transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block3_feed_forward_dense1_z_normal_cdf, transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_h);
    /* transformer_block3_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block3_feed_forward_dense1_h[n,t,i]·transformer_block3_feed_forward_dense2_W[i,o] + transformer_block3_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block3_feed_forward_dense1_h, 512, 1, transformer_block3_feed_forward_dense2_W, 128, 1, transformer_block3_feed_forward_dense2_b, 0, 1, transformer_block3_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block3_add2[n,t,d] = transformer_block3_add1[n,t,d] + transformer_block3_feed_forward_dense2_z[n,t,d]
       transformer_block4_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block3_add2[n,t,k]
       transformer_block4_norm1_centred[n,t,k] = transformer_block3_add2[n,t,k] − transformer_block4_norm1_mean[n,t]
       transformer_block4_norm1_var[n,t] = Σ_k 0.0078125·transformer_block4_norm1_centred[n,t,k]²
       transformer_block4_norm1_rstd[n,t] = 1/√(transformer_block4_norm1_var[n,t] + 1e-5)
       transformer_block4_norm1_h[n,t,k] = transformer_block4_norm1_centred[n,t,k]·transformer_block4_norm1_rstd[n,t]
       transformer_block4_norm1_y[n,t,k] = transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_gamma[k] + transformer_block4_norm1_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block3_add2, transformer_block3_add1, transformer_block3_feed_forward_dense2_z, transformer_block4_norm1_centred, transformer_block4_norm1_rstd, transformer_block4_norm1_h, transformer_block4_norm1_y, transformer_block4_norm1_gamma, transformer_block4_norm1_beta);
    /* transformer_block4_attention_q[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_q[i,h,c] + transformer_block4_attention_b_q[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_q, 128, 1, transformer_block4_attention_b_q, 0, 1, transformer_block4_attention_q, 128, 1, pack);
    /* transformer_block4_attention_k[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_k[i,h,c] + transformer_block4_attention_b_k[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_k, 128, 1, transformer_block4_attention_b_k, 0, 1, transformer_block4_attention_k, 128, 1, pack);
    /* transformer_block4_attention_v[n,t,h,c] = Σ_i transformer_block4_norm1_y[n,t,i]·transformer_block4_attention_W_v[i,h,c] + transformer_block4_attention_b_v[h,c] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_norm1_y, 128, 1, transformer_block4_attention_W_v, 128, 1, transformer_block4_attention_b_v, 0, 1, transformer_block4_attention_v, 128, 1, pack);
    /* transformer_block4_attention_attention1_score[n,h,t,u] = Σ_c √2·transformer_block4_attention_k[n,u,h,c]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 0.1767766952966369f, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, transformer_block4_attention_k + 1408*n + 32*h, 1, 128, NULL, 0, 0, transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, pack);
    /* transformer_block4_attention_attention1_lse_max[n,h,t] = max_{u: u ≤ t} transformer_block4_attention_attention1_score[n,h,t,u]
       transformer_block4_attention_attention1_lse_shift[n,h,t] = min(max(transformer_block4_attention_attention1_lse_max[n,h,t], −3e38), 3e38)
       transformer_block4_attention_attention1_lse_exp[n,h,t,u] = exp(transformer_block4_attention_attention1_score[n,h,t,u] − transformer_block4_attention_attention1_lse_shift[n,h,t]) if u ≤ t else 0
       transformer_block4_attention_attention1_lse_total[n,h,t] = Σ_u transformer_block4_attention_attention1_lse_exp[n,h,t,u]
       transformer_block4_attention_attention1_lse_sum[n,h,t] = max(transformer_block4_attention_attention1_lse_total[n,h,t], 1)
       transformer_block4_attention_attention1_p[n,h,t,u] = transformer_block4_attention_attention1_lse_exp[n,h,t,u]/transformer_block4_attention_attention1_lse_sum[n,h,t] if u ≤ t else 0 */
    transformer_block1_attention_attention1_lse_max_kernel(N, transformer_block4_attention_attention1_score, transformer_block4_attention_attention1_lse_exp, transformer_block4_attention_attention1_p);
    /* transformer_block4_attention_attention1_o[n,t,h,d] = Σ_u transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, transformer_block4_attention_v + 1408*n + 32*h, 128, 1, NULL, 0, 0, transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, pack);
    /* transformer_block4_attention_y[n,t,o] = Σ_{h,c} transformer_block4_attention_attention1_o[n,t,h,c]·transformer_block4_attention_W_o[h,c,o] + transformer_block4_attention_b_o[o] */
    contract(11*N, 128, 128, 1.0f, transformer_block4_attention_attention1_o, 128, 1, transformer_block4_attention_W_o, 128, 1, transformer_block4_attention_b_o, 0, 1, transformer_block4_attention_y, 128, 1, pack);
    /* transformer_block4_add1[n,t,d] = transformer_block3_add2[n,t,d] + transformer_block4_attention_y[n,t,d]
       transformer_block4_norm2_mean[n,t] = Σ_k 0.0078125·transformer_block4_add1[n,t,k]
       transformer_block4_norm2_centred[n,t,k] = transformer_block4_add1[n,t,k] − transformer_block4_norm2_mean[n,t]
       transformer_block4_norm2_var[n,t] = Σ_k 0.0078125·transformer_block4_norm2_centred[n,t,k]²
       transformer_block4_norm2_rstd[n,t] = 1/√(transformer_block4_norm2_var[n,t] + 1e-5)
       transformer_block4_norm2_h[n,t,k] = transformer_block4_norm2_centred[n,t,k]·transformer_block4_norm2_rstd[n,t]
       transformer_block4_norm2_y[n,t,k] = transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_gamma[k] + transformer_block4_norm2_beta[k] */
    transformer_block1_add1_kernel2(N, transformer_block4_add1, transformer_block3_add2, transformer_block4_attention_y, transformer_block4_norm2_centred, transformer_block4_norm2_rstd, transformer_block4_norm2_h, transformer_block4_norm2_y, transformer_block4_norm2_gamma, transformer_block4_norm2_beta);
    /* transformer_block4_feed_forward_dense1_z[n,t,o] = Σ_i transformer_block4_norm2_y[n,t,i]·transformer_block4_feed_forward_dense1_W[i,o] + transformer_block4_feed_forward_dense1_b[o] */
    contract(11*N, 512, 128, 1.0f, transformer_block4_norm2_y, 128, 1, transformer_block4_feed_forward_dense1_W, 512, 1, transformer_block4_feed_forward_dense1_b, 0, 1, transformer_block4_feed_forward_dense1_z, 512, 1, pack);
    /* transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] = Φ(transformer_block4_feed_forward_dense1_z[n,t,o])
       transformer_block4_feed_forward_dense1_h[n,t,o] = transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o] */
    transformer_block1_feed_forward_dense1_z_normal_cdf_kernel(N, transformer_block4_feed_forward_dense1_z_normal_cdf, transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_h);
    /* transformer_block4_feed_forward_dense2_z[n,t,o] = Σ_i transformer_block4_feed_forward_dense1_h[n,t,i]·transformer_block4_feed_forward_dense2_W[i,o] + transformer_block4_feed_forward_dense2_b[o] */
    contract(11*N, 128, 512, 1.0f, transformer_block4_feed_forward_dense1_h, 512, 1, transformer_block4_feed_forward_dense2_W, 128, 1, transformer_block4_feed_forward_dense2_b, 0, 1, transformer_block4_feed_forward_dense2_z, 128, 1, pack);
    /* transformer_block4_add2[n,t,d] = transformer_block4_add1[n,t,d] + transformer_block4_feed_forward_dense2_z[n,t,d]
       layer_norm1_mean[n,t] = Σ_k 0.0078125·transformer_block4_add2[n,t+7,k]
       layer_norm1_centred[n,t,k] = transformer_block4_add2[n,t+7,k] − layer_norm1_mean[n,t]
       layer_norm1_var[n,t] = Σ_k 0.0078125·layer_norm1_centred[n,t,k]²
       layer_norm1_rstd[n,t] = 1/√(layer_norm1_var[n,t] + 1e-5)
       layer_norm1_h[n,t,k] = layer_norm1_centred[n,t,k]·layer_norm1_rstd[n,t]
       layer_norm1_y[n,t,k] = layer_norm1_h[n,t,k]·layer_norm1_gamma[k] + layer_norm1_beta[k] */
    transformer_block4_add2_kernel2(N, transformer_block4_add2, transformer_block4_add1, transformer_block4_feed_forward_dense2_z, layer_norm1_centred, layer_norm1_rstd, layer_norm1_h, layer_norm1_y, layer_norm1_gamma, layer_norm1_beta);
    /* dense1_z[n,t,o] = Σ_i layer_norm1_y[n,t,i]·dense1_W[i,o] + dense1_b[o] */
    contract(4*N, 10, 128, 1.0f, layer_norm1_y, 128, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n,t] = max_k dense1_z[n,t,k]
       cross_entropy1_lse_shift[n,t] = min(max(cross_entropy1_lse_max[n,t], −3e38), 3e38)
       cross_entropy1_lse_exp[n,t,k] = exp(dense1_z[n,t,k] − cross_entropy1_lse_shift[n,t])
       cross_entropy1_lse_total[n,t] = Σ_k cross_entropy1_lse_exp[n,t,k]
       cross_entropy1_lse_sum[n,t] = max(cross_entropy1_lse_total[n,t], 1)
       cross_entropy1_lse[n,t] = cross_entropy1_lse_max[n,t] + log(cross_entropy1_lse_sum[n,t])
       cross_entropy1_each[n,t] = cross_entropy1_lse[n,t] − dense1_z[n,t,y[n,t]]
       d_dense1_z[n,t,k] = (cross_entropy1_lse_exp[n,t,k]/cross_entropy1_lse_sum[n,t] − [k = y[n,t]])/(4·N)
       d_dense1_b[k] += Σ_{n,t} d_dense1_z[n,t,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, d_dense1_b);
    /* cross_entropy1_mean = Σ_{n,t} cross_entropy1_each[n,t]/(4·N) */
    cross_entropy1_mean_kernel(N, cross_entropy1_each, loss);
    /* d_dense1_W[i,o] = Σ_{n,t} layer_norm1_y[n,t,i]·d_dense1_z[n,t,o] */
    contract(128, 10, 4*N, 1.0f, layer_norm1_y, 1, 128, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_layer_norm1_y[n,t,i] = Σ_o d_dense1_z[n,t,o]·dense1_W[i,o] */
    contract(4*N, 128, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_layer_norm1_y, 128, 1, pack);
    /* d_layer_norm1_beta[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]
       d_layer_norm1_gamma[k] += Σ_{n,t} d_layer_norm1_y[n,t,k]·layer_norm1_h[n,t,k]
       d_layer_norm1_h[n,t,k] = d_layer_norm1_y[n,t,k]·layer_norm1_gamma[k]
       d_layer_norm1_rstd[n,t] = Σ_k d_layer_norm1_h[n,t,k]·layer_norm1_centred[n,t,k]
       d_layer_norm1_var[n,t] = −layer_norm1_rstd[n,t]³·d_layer_norm1_rstd[n,t]/2
       d_layer_norm1_centred[n,t,k] = d_layer_norm1_h[n,t,k]·layer_norm1_rstd[n,t] + 0.015625·d_layer_norm1_var[n,t]·layer_norm1_centred[n,t,k]
       d_layer_norm1_mean[n,t] = −Σ_k d_layer_norm1_centred[n,t,k]
       d_slice1_y[n,t,k] = 0.0078125·d_layer_norm1_mean[n,t] + d_layer_norm1_centred[n,t,k]
       d_transformer_block4_add2[n,t+7,k] += d_slice1_y[n,t,k]
       d_transformer_block4_feed_forward_dense2_b[o] += Σ_{n,t} d_transformer_block4_add2[n,t,o] */
    d_layer_norm1_beta_kernel2(N, d_layer_norm1_y, layer_norm1_h, d_layer_norm1_h, layer_norm1_gamma, layer_norm1_centred, layer_norm1_rstd, d_layer_norm1_centred, d_transformer_block4_add2, d_layer_norm1_beta, d_layer_norm1_gamma, d_transformer_block4_feed_forward_dense2_b);
    /* d_transformer_block4_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block4_add2[n,t,o]·transformer_block4_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block4_add2, 128, 1, transformer_block4_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block4_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block4_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block4_feed_forward_dense1_h[n,t,i]·d_transformer_block4_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block4_feed_forward_dense1_h, 1, 512, d_transformer_block4_add2, 128, 1, NULL, 0, 0, d_transformer_block4_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block4_feed_forward_dense1_z[n,t,o] = d_transformer_block4_feed_forward_dense1_h[n,t,o]·(transformer_block4_feed_forward_dense1_z[n,t,o]·φ(transformer_block4_feed_forward_dense1_z[n,t,o]) + transformer_block4_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block4_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block4_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_z, transformer_block4_feed_forward_dense1_z_normal_cdf, d_transformer_block4_feed_forward_dense1_h, d_transformer_block4_feed_forward_dense1_b);
    /* d_transformer_block4_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block4_norm2_y[n,t,i]·d_transformer_block4_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block4_norm2_y, 1, 128, d_transformer_block4_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block4_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block4_norm2_y[n,t,i] = Σ_o d_transformer_block4_feed_forward_dense1_z[n,t,o]·transformer_block4_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block4_feed_forward_dense1_z, 512, 1, transformer_block4_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block4_norm2_y, 128, 1, pack);
    /* d_transformer_block4_norm2_beta[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]
       d_transformer_block4_norm2_gamma[k] += Σ_{n,t} d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_h[n,t,k]
       d_transformer_block4_norm2_h[n,t,k] = d_transformer_block4_norm2_y[n,t,k]·transformer_block4_norm2_gamma[k]
       d_transformer_block4_norm2_rstd[n,t] = Σ_k d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_norm2_var[n,t] = −transformer_block4_norm2_rstd[n,t]³·d_transformer_block4_norm2_rstd[n,t]/2
       d_transformer_block4_norm2_centred[n,t,k] = d_transformer_block4_norm2_h[n,t,k]·transformer_block4_norm2_rstd[n,t] + 0.015625·d_transformer_block4_norm2_var[n,t]·transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_norm2_mean[n,t] = −Σ_k d_transformer_block4_norm2_centred[n,t,k]
       d_transformer_block4_add1[n,t,d] = 0.0078125·d_transformer_block4_norm2_mean[n,t] + d_transformer_block4_add2[n,t,d] + d_transformer_block4_norm2_centred[n,t,d]
       d_transformer_block4_attention_b_o[d] += Σ_{n,t} d_transformer_block4_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block4_norm2_y, transformer_block4_norm2_h, d_transformer_block4_norm2_h, transformer_block4_norm2_gamma, transformer_block4_norm2_centred, transformer_block4_norm2_rstd, d_transformer_block4_norm2_centred, d_transformer_block4_add1, d_transformer_block4_add2, d_transformer_block4_norm2_beta, d_transformer_block4_norm2_gamma, d_transformer_block4_attention_b_o);
    /* d_transformer_block4_attention_W_o[h,c,o] = Σ_{n,t} transformer_block4_attention_attention1_o[n,t,h,c]·d_transformer_block4_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_attention_attention1_o, 1, 128, d_transformer_block4_add1, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_o, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block4_add1[n,t,o]·transformer_block4_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_add1, 128, 1, transformer_block4_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block4_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block4_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block4_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block4_attention_v[n,u,h,d] = Σ_t d_transformer_block4_attention_attention1_o[n,t,h,d]·transformer_block4_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block4_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block4_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block4_attention_attention1_p[n,h,t,u]·transformer_block4_attention_attention1_p[n,h,t,u]
       d_transformer_block4_attention_attention1_score[n,h,t,u] = transformer_block4_attention_attention1_p[n,h,t,u]·(d_transformer_block4_attention_attention1_lse[n,h,t] + d_transformer_block4_attention_attention1_p[n,h,t,u])
       d_transformer_block4_attention_b_v[h,c] += Σ_{n,t} d_transformer_block4_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block4_attention_attention1_p, transformer_block4_attention_attention1_p, d_transformer_block4_attention_attention1_score, d_transformer_block4_attention_v, d_transformer_block4_attention_b_v);
    /* d_transformer_block4_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block4_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block4_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block4_attention_attention1_score[n,h,t,u]·transformer_block4_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block4_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block4_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block4_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block4_attention_W_v[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_v, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_v, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block4_attention_v[n,t,h,c]·transformer_block4_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_v, 128, 1, transformer_block4_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_attention_b_k[h,c] += Σ_{n,t} d_transformer_block4_attention_k[n,t,h,c]
       d_transformer_block4_attention_b_q[h,c] += Σ_{n,t} d_transformer_block4_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block4_attention_k, d_transformer_block4_attention_q, d_transformer_block4_attention_b_k, d_transformer_block4_attention_b_q);
    /* d_transformer_block4_attention_W_k[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_k, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_k, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_k[n,t,h,c]·transformer_block4_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_k, 128, 1, transformer_block4_attention_W_k, 1, 128, d_transformer_block4_norm1_y, 128, 1, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_attention_W_q[i,h,c] = Σ_{n,t} transformer_block4_norm1_y[n,t,i]·d_transformer_block4_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block4_norm1_y, 1, 128, d_transformer_block4_attention_q, 128, 1, NULL, 0, 0, d_transformer_block4_attention_W_q, 128, 1, pack);
    /* d_transformer_block4_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block4_attention_q[n,t,h,c]·transformer_block4_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block4_attention_q, 128, 1, transformer_block4_attention_W_q, 1, 128, d_transformer_block4_norm1_y, 128, 1, d_transformer_block4_norm1_y, 128, 1, pack);
    /* d_transformer_block4_norm1_beta[k] += Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]
       d_transformer_block4_norm1_gamma[k] += Σ_{n,t} d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_h[n,t,k]
       d_transformer_block4_norm1_h[n,t,k] = d_transformer_block4_norm1_y[n,t,k]·transformer_block4_norm1_gamma[k]
       d_transformer_block4_norm1_rstd[n,t] = Σ_k d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_centred[n,t,k]
       d_transformer_block4_norm1_var[n,t] = −transformer_block4_norm1_rstd[n,t]³·d_transformer_block4_norm1_rstd[n,t]/2
       d_transformer_block4_norm1_centred[n,t,k] = d_transformer_block4_norm1_h[n,t,k]·transformer_block4_norm1_rstd[n,t] + 0.015625·d_transformer_block4_norm1_var[n,t]·transformer_block4_norm1_centred[n,t,k]
       d_transformer_block4_norm1_mean[n,t] = −Σ_k d_transformer_block4_norm1_centred[n,t,k]
       d_transformer_block3_add2[n,t,d] = 0.0078125·d_transformer_block4_norm1_mean[n,t] + d_transformer_block4_add1[n,t,d] + d_transformer_block4_norm1_centred[n,t,d]
       d_transformer_block3_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block3_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block4_norm1_y, transformer_block4_norm1_h, d_transformer_block4_norm1_h, transformer_block4_norm1_gamma, transformer_block4_norm1_centred, transformer_block4_norm1_rstd, d_transformer_block4_norm1_centred, d_transformer_block3_add2, d_transformer_block4_add1, d_transformer_block4_norm1_beta, d_transformer_block4_norm1_gamma, d_transformer_block3_feed_forward_dense2_b);
    /* d_transformer_block3_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block3_add2[n,t,o]·transformer_block3_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block3_add2, 128, 1, transformer_block3_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block3_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block3_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block3_feed_forward_dense1_h[n,t,i]·d_transformer_block3_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block3_feed_forward_dense1_h, 1, 512, d_transformer_block3_add2, 128, 1, NULL, 0, 0, d_transformer_block3_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block3_feed_forward_dense1_z[n,t,o] = d_transformer_block3_feed_forward_dense1_h[n,t,o]·(transformer_block3_feed_forward_dense1_z[n,t,o]·φ(transformer_block3_feed_forward_dense1_z[n,t,o]) + transformer_block3_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block3_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block3_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_z, transformer_block3_feed_forward_dense1_z_normal_cdf, d_transformer_block3_feed_forward_dense1_h, d_transformer_block3_feed_forward_dense1_b);
    /* d_transformer_block3_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block3_norm2_y[n,t,i]·d_transformer_block3_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block3_norm2_y, 1, 128, d_transformer_block3_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block3_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block3_norm2_y[n,t,i] = Σ_o d_transformer_block3_feed_forward_dense1_z[n,t,o]·transformer_block3_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block3_feed_forward_dense1_z, 512, 1, transformer_block3_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block3_norm2_y, 128, 1, pack);
    /* d_transformer_block3_norm2_beta[k] += Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]
       d_transformer_block3_norm2_gamma[k] += Σ_{n,t} d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_h[n,t,k]
       d_transformer_block3_norm2_h[n,t,k] = d_transformer_block3_norm2_y[n,t,k]·transformer_block3_norm2_gamma[k]
       d_transformer_block3_norm2_rstd[n,t] = Σ_k d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_norm2_var[n,t] = −transformer_block3_norm2_rstd[n,t]³·d_transformer_block3_norm2_rstd[n,t]/2
       d_transformer_block3_norm2_centred[n,t,k] = d_transformer_block3_norm2_h[n,t,k]·transformer_block3_norm2_rstd[n,t] + 0.015625·d_transformer_block3_norm2_var[n,t]·transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_norm2_mean[n,t] = −Σ_k d_transformer_block3_norm2_centred[n,t,k]
       d_transformer_block3_add1[n,t,d] = 0.0078125·d_transformer_block3_norm2_mean[n,t] + d_transformer_block3_add2[n,t,d] + d_transformer_block3_norm2_centred[n,t,d]
       d_transformer_block3_attention_b_o[d] += Σ_{n,t} d_transformer_block3_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block3_norm2_y, transformer_block3_norm2_h, d_transformer_block3_norm2_h, transformer_block3_norm2_gamma, transformer_block3_norm2_centred, transformer_block3_norm2_rstd, d_transformer_block3_norm2_centred, d_transformer_block3_add1, d_transformer_block3_add2, d_transformer_block3_norm2_beta, d_transformer_block3_norm2_gamma, d_transformer_block3_attention_b_o);
    /* d_transformer_block3_attention_W_o[h,c,o] = Σ_{n,t} transformer_block3_attention_attention1_o[n,t,h,c]·d_transformer_block3_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_attention_attention1_o, 1, 128, d_transformer_block3_add1, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_o, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block3_add1[n,t,o]·transformer_block3_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_add1, 128, 1, transformer_block3_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block3_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block3_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block3_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block3_attention_v[n,u,h,d] = Σ_t d_transformer_block3_attention_attention1_o[n,t,h,d]·transformer_block3_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block3_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block3_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block3_attention_attention1_p[n,h,t,u]·transformer_block3_attention_attention1_p[n,h,t,u]
       d_transformer_block3_attention_attention1_score[n,h,t,u] = transformer_block3_attention_attention1_p[n,h,t,u]·(d_transformer_block3_attention_attention1_lse[n,h,t] + d_transformer_block3_attention_attention1_p[n,h,t,u])
       d_transformer_block3_attention_b_v[h,c] += Σ_{n,t} d_transformer_block3_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block3_attention_attention1_p, transformer_block3_attention_attention1_p, d_transformer_block3_attention_attention1_score, d_transformer_block3_attention_v, d_transformer_block3_attention_b_v);
    /* d_transformer_block3_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block3_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block3_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block3_attention_attention1_score[n,h,t,u]·transformer_block3_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block3_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block3_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block3_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block3_attention_W_v[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_v, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_v, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block3_attention_v[n,t,h,c]·transformer_block3_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_v, 128, 1, transformer_block3_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_attention_b_k[h,c] += Σ_{n,t} d_transformer_block3_attention_k[n,t,h,c]
       d_transformer_block3_attention_b_q[h,c] += Σ_{n,t} d_transformer_block3_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block3_attention_k, d_transformer_block3_attention_q, d_transformer_block3_attention_b_k, d_transformer_block3_attention_b_q);
    /* d_transformer_block3_attention_W_k[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_k, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_k, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_k[n,t,h,c]·transformer_block3_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_k, 128, 1, transformer_block3_attention_W_k, 1, 128, d_transformer_block3_norm1_y, 128, 1, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_attention_W_q[i,h,c] = Σ_{n,t} transformer_block3_norm1_y[n,t,i]·d_transformer_block3_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block3_norm1_y, 1, 128, d_transformer_block3_attention_q, 128, 1, NULL, 0, 0, d_transformer_block3_attention_W_q, 128, 1, pack);
    /* d_transformer_block3_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block3_attention_q[n,t,h,c]·transformer_block3_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block3_attention_q, 128, 1, transformer_block3_attention_W_q, 1, 128, d_transformer_block3_norm1_y, 128, 1, d_transformer_block3_norm1_y, 128, 1, pack);
    /* d_transformer_block3_norm1_beta[k] += Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]
       d_transformer_block3_norm1_gamma[k] += Σ_{n,t} d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_h[n,t,k]
       d_transformer_block3_norm1_h[n,t,k] = d_transformer_block3_norm1_y[n,t,k]·transformer_block3_norm1_gamma[k]
       d_transformer_block3_norm1_rstd[n,t] = Σ_k d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_centred[n,t,k]
       d_transformer_block3_norm1_var[n,t] = −transformer_block3_norm1_rstd[n,t]³·d_transformer_block3_norm1_rstd[n,t]/2
       d_transformer_block3_norm1_centred[n,t,k] = d_transformer_block3_norm1_h[n,t,k]·transformer_block3_norm1_rstd[n,t] + 0.015625·d_transformer_block3_norm1_var[n,t]·transformer_block3_norm1_centred[n,t,k]
       d_transformer_block3_norm1_mean[n,t] = −Σ_k d_transformer_block3_norm1_centred[n,t,k]
       d_transformer_block2_add2[n,t,d] = 0.0078125·d_transformer_block3_norm1_mean[n,t] + d_transformer_block3_add1[n,t,d] + d_transformer_block3_norm1_centred[n,t,d]
       d_transformer_block2_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block2_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block3_norm1_y, transformer_block3_norm1_h, d_transformer_block3_norm1_h, transformer_block3_norm1_gamma, transformer_block3_norm1_centred, transformer_block3_norm1_rstd, d_transformer_block3_norm1_centred, d_transformer_block2_add2, d_transformer_block3_add1, d_transformer_block3_norm1_beta, d_transformer_block3_norm1_gamma, d_transformer_block2_feed_forward_dense2_b);
    /* d_transformer_block2_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block2_add2[n,t,o]·transformer_block2_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block2_add2, 128, 1, transformer_block2_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block2_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block2_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block2_feed_forward_dense1_h[n,t,i]·d_transformer_block2_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block2_feed_forward_dense1_h, 1, 512, d_transformer_block2_add2, 128, 1, NULL, 0, 0, d_transformer_block2_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block2_feed_forward_dense1_z[n,t,o] = d_transformer_block2_feed_forward_dense1_h[n,t,o]·(transformer_block2_feed_forward_dense1_z[n,t,o]·φ(transformer_block2_feed_forward_dense1_z[n,t,o]) + transformer_block2_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block2_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block2_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_z, transformer_block2_feed_forward_dense1_z_normal_cdf, d_transformer_block2_feed_forward_dense1_h, d_transformer_block2_feed_forward_dense1_b);
    /* d_transformer_block2_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block2_norm2_y[n,t,i]·d_transformer_block2_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block2_norm2_y, 1, 128, d_transformer_block2_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block2_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block2_norm2_y[n,t,i] = Σ_o d_transformer_block2_feed_forward_dense1_z[n,t,o]·transformer_block2_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block2_feed_forward_dense1_z, 512, 1, transformer_block2_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block2_norm2_y, 128, 1, pack);
    /* d_transformer_block2_norm2_beta[k] += Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]
       d_transformer_block2_norm2_gamma[k] += Σ_{n,t} d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_h[n,t,k]
       d_transformer_block2_norm2_h[n,t,k] = d_transformer_block2_norm2_y[n,t,k]·transformer_block2_norm2_gamma[k]
       d_transformer_block2_norm2_rstd[n,t] = Σ_k d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_norm2_var[n,t] = −transformer_block2_norm2_rstd[n,t]³·d_transformer_block2_norm2_rstd[n,t]/2
       d_transformer_block2_norm2_centred[n,t,k] = d_transformer_block2_norm2_h[n,t,k]·transformer_block2_norm2_rstd[n,t] + 0.015625·d_transformer_block2_norm2_var[n,t]·transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_norm2_mean[n,t] = −Σ_k d_transformer_block2_norm2_centred[n,t,k]
       d_transformer_block2_add1[n,t,d] = 0.0078125·d_transformer_block2_norm2_mean[n,t] + d_transformer_block2_add2[n,t,d] + d_transformer_block2_norm2_centred[n,t,d]
       d_transformer_block2_attention_b_o[d] += Σ_{n,t} d_transformer_block2_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block2_norm2_y, transformer_block2_norm2_h, d_transformer_block2_norm2_h, transformer_block2_norm2_gamma, transformer_block2_norm2_centred, transformer_block2_norm2_rstd, d_transformer_block2_norm2_centred, d_transformer_block2_add1, d_transformer_block2_add2, d_transformer_block2_norm2_beta, d_transformer_block2_norm2_gamma, d_transformer_block2_attention_b_o);
    /* d_transformer_block2_attention_W_o[h,c,o] = Σ_{n,t} transformer_block2_attention_attention1_o[n,t,h,c]·d_transformer_block2_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_attention_attention1_o, 1, 128, d_transformer_block2_add1, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_o, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block2_add1[n,t,o]·transformer_block2_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_add1, 128, 1, transformer_block2_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block2_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block2_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block2_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block2_attention_v[n,u,h,d] = Σ_t d_transformer_block2_attention_attention1_o[n,t,h,d]·transformer_block2_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block2_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block2_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block2_attention_attention1_p[n,h,t,u]·transformer_block2_attention_attention1_p[n,h,t,u]
       d_transformer_block2_attention_attention1_score[n,h,t,u] = transformer_block2_attention_attention1_p[n,h,t,u]·(d_transformer_block2_attention_attention1_lse[n,h,t] + d_transformer_block2_attention_attention1_p[n,h,t,u])
       d_transformer_block2_attention_b_v[h,c] += Σ_{n,t} d_transformer_block2_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block2_attention_attention1_p, transformer_block2_attention_attention1_p, d_transformer_block2_attention_attention1_score, d_transformer_block2_attention_v, d_transformer_block2_attention_b_v);
    /* d_transformer_block2_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block2_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block2_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block2_attention_attention1_score[n,h,t,u]·transformer_block2_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block2_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block2_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block2_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block2_attention_W_v[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_v, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_v, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block2_attention_v[n,t,h,c]·transformer_block2_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_v, 128, 1, transformer_block2_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_attention_b_k[h,c] += Σ_{n,t} d_transformer_block2_attention_k[n,t,h,c]
       d_transformer_block2_attention_b_q[h,c] += Σ_{n,t} d_transformer_block2_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block2_attention_k, d_transformer_block2_attention_q, d_transformer_block2_attention_b_k, d_transformer_block2_attention_b_q);
    /* d_transformer_block2_attention_W_k[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_k, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_k, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_k[n,t,h,c]·transformer_block2_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_k, 128, 1, transformer_block2_attention_W_k, 1, 128, d_transformer_block2_norm1_y, 128, 1, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_attention_W_q[i,h,c] = Σ_{n,t} transformer_block2_norm1_y[n,t,i]·d_transformer_block2_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block2_norm1_y, 1, 128, d_transformer_block2_attention_q, 128, 1, NULL, 0, 0, d_transformer_block2_attention_W_q, 128, 1, pack);
    /* d_transformer_block2_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block2_attention_q[n,t,h,c]·transformer_block2_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block2_attention_q, 128, 1, transformer_block2_attention_W_q, 1, 128, d_transformer_block2_norm1_y, 128, 1, d_transformer_block2_norm1_y, 128, 1, pack);
    /* d_transformer_block2_norm1_beta[k] += Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]
       d_transformer_block2_norm1_gamma[k] += Σ_{n,t} d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_h[n,t,k]
       d_transformer_block2_norm1_h[n,t,k] = d_transformer_block2_norm1_y[n,t,k]·transformer_block2_norm1_gamma[k]
       d_transformer_block2_norm1_rstd[n,t] = Σ_k d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_centred[n,t,k]
       d_transformer_block2_norm1_var[n,t] = −transformer_block2_norm1_rstd[n,t]³·d_transformer_block2_norm1_rstd[n,t]/2
       d_transformer_block2_norm1_centred[n,t,k] = d_transformer_block2_norm1_h[n,t,k]·transformer_block2_norm1_rstd[n,t] + 0.015625·d_transformer_block2_norm1_var[n,t]·transformer_block2_norm1_centred[n,t,k]
       d_transformer_block2_norm1_mean[n,t] = −Σ_k d_transformer_block2_norm1_centred[n,t,k]
       d_transformer_block1_add2[n,t,d] = 0.0078125·d_transformer_block2_norm1_mean[n,t] + d_transformer_block2_add1[n,t,d] + d_transformer_block2_norm1_centred[n,t,d]
       d_transformer_block1_feed_forward_dense2_b[d] += Σ_{n,t} d_transformer_block1_add2[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block2_norm1_y, transformer_block2_norm1_h, d_transformer_block2_norm1_h, transformer_block2_norm1_gamma, transformer_block2_norm1_centred, transformer_block2_norm1_rstd, d_transformer_block2_norm1_centred, d_transformer_block1_add2, d_transformer_block2_add1, d_transformer_block2_norm1_beta, d_transformer_block2_norm1_gamma, d_transformer_block1_feed_forward_dense2_b);
    /* d_transformer_block1_feed_forward_dense1_h[n,t,i] = Σ_o d_transformer_block1_add2[n,t,o]·transformer_block1_feed_forward_dense2_W[i,o] */
    contract(11*N, 512, 128, 1.0f, d_transformer_block1_add2, 128, 1, transformer_block1_feed_forward_dense2_W, 1, 128, NULL, 0, 0, d_transformer_block1_feed_forward_dense1_h, 512, 1, pack);
    /* d_transformer_block1_feed_forward_dense2_W[i,o] = Σ_{n,t} transformer_block1_feed_forward_dense1_h[n,t,i]·d_transformer_block1_add2[n,t,o] */
    contract(512, 128, 11*N, 1.0f, transformer_block1_feed_forward_dense1_h, 1, 512, d_transformer_block1_add2, 128, 1, NULL, 0, 0, d_transformer_block1_feed_forward_dense2_W, 128, 1, pack);
    /* d_transformer_block1_feed_forward_dense1_z[n,t,o] = d_transformer_block1_feed_forward_dense1_h[n,t,o]·(transformer_block1_feed_forward_dense1_z[n,t,o]·φ(transformer_block1_feed_forward_dense1_z[n,t,o]) + transformer_block1_feed_forward_dense1_z_normal_cdf[n,t,o])
       d_transformer_block1_feed_forward_dense1_b[o] += Σ_{n,t} d_transformer_block1_feed_forward_dense1_z[n,t,o] */
    d_transformer_block4_feed_forward_dense1_z_kernel(N, d_transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_z, transformer_block1_feed_forward_dense1_z_normal_cdf, d_transformer_block1_feed_forward_dense1_h, d_transformer_block1_feed_forward_dense1_b);
    /* d_transformer_block1_feed_forward_dense1_W[i,o] = Σ_{n,t} transformer_block1_norm2_y[n,t,i]·d_transformer_block1_feed_forward_dense1_z[n,t,o] */
    contract(128, 512, 11*N, 1.0f, transformer_block1_norm2_y, 1, 128, d_transformer_block1_feed_forward_dense1_z, 512, 1, NULL, 0, 0, d_transformer_block1_feed_forward_dense1_W, 512, 1, pack);
    /* d_transformer_block1_norm2_y[n,t,i] = Σ_o d_transformer_block1_feed_forward_dense1_z[n,t,o]·transformer_block1_feed_forward_dense1_W[i,o] */
    contract(11*N, 128, 512, 1.0f, d_transformer_block1_feed_forward_dense1_z, 512, 1, transformer_block1_feed_forward_dense1_W, 1, 512, NULL, 0, 0, d_transformer_block1_norm2_y, 128, 1, pack);
    /* d_transformer_block1_norm2_beta[k] += Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]
       d_transformer_block1_norm2_gamma[k] += Σ_{n,t} d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_h[n,t,k]
       d_transformer_block1_norm2_h[n,t,k] = d_transformer_block1_norm2_y[n,t,k]·transformer_block1_norm2_gamma[k]
       d_transformer_block1_norm2_rstd[n,t] = Σ_k d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_norm2_var[n,t] = −transformer_block1_norm2_rstd[n,t]³·d_transformer_block1_norm2_rstd[n,t]/2
       d_transformer_block1_norm2_centred[n,t,k] = d_transformer_block1_norm2_h[n,t,k]·transformer_block1_norm2_rstd[n,t] + 0.015625·d_transformer_block1_norm2_var[n,t]·transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_norm2_mean[n,t] = −Σ_k d_transformer_block1_norm2_centred[n,t,k]
       d_transformer_block1_add1[n,t,d] = 0.0078125·d_transformer_block1_norm2_mean[n,t] + d_transformer_block1_add2[n,t,d] + d_transformer_block1_norm2_centred[n,t,d]
       d_transformer_block1_attention_b_o[d] += Σ_{n,t} d_transformer_block1_add1[n,t,d] */
    d_transformer_block4_norm2_beta_kernel(N, d_transformer_block1_norm2_y, transformer_block1_norm2_h, d_transformer_block1_norm2_h, transformer_block1_norm2_gamma, transformer_block1_norm2_centred, transformer_block1_norm2_rstd, d_transformer_block1_norm2_centred, d_transformer_block1_add1, d_transformer_block1_add2, d_transformer_block1_norm2_beta, d_transformer_block1_norm2_gamma, d_transformer_block1_attention_b_o);
    /* d_transformer_block1_attention_W_o[h,c,o] = Σ_{n,t} transformer_block1_attention_attention1_o[n,t,h,c]·d_transformer_block1_add1[n,t,o] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_attention_attention1_o, 1, 128, d_transformer_block1_add1, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_o, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_o[n,t,h,c] = Σ_o d_transformer_block1_add1[n,t,o]·transformer_block1_attention_W_o[h,c,o] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_add1, 128, 1, transformer_block1_attention_W_o, 1, 128, NULL, 0, 0, d_transformer_block1_attention_attention1_o, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_p[n,h,t,u] = Σ_d d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_v[n,u,h,d] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 11, 32, 1.0f, d_transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, transformer_block1_attention_v + 1408*n + 32*h, 1, 128, NULL, 0, 0, d_transformer_block1_attention_attention1_p + 484*n + 121*h, 11, 1, pack);
    /* d_transformer_block1_attention_v[n,u,h,d] = Σ_t d_transformer_block1_attention_attention1_o[n,t,h,d]·transformer_block1_attention_attention1_p[n,h,t,u] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 1.0f, transformer_block1_attention_attention1_p + 484*n + 121*h, 1, 11, d_transformer_block1_attention_attention1_o + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_v + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_attention1_lse[n,h,t] = −Σ_u d_transformer_block1_attention_attention1_p[n,h,t,u]·transformer_block1_attention_attention1_p[n,h,t,u]
       d_transformer_block1_attention_attention1_score[n,h,t,u] = transformer_block1_attention_attention1_p[n,h,t,u]·(d_transformer_block1_attention_attention1_lse[n,h,t] + d_transformer_block1_attention_attention1_p[n,h,t,u])
       d_transformer_block1_attention_b_v[h,c] += Σ_{n,t} d_transformer_block1_attention_v[n,t,h,c] */
    d_transformer_block4_attention_attention1_lse_kernel(N, d_transformer_block1_attention_attention1_p, transformer_block1_attention_attention1_p, d_transformer_block1_attention_attention1_score, d_transformer_block1_attention_v, d_transformer_block1_attention_b_v);
    /* d_transformer_block1_attention_k[n,u,h,c] = Σ_t √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_q[n,t,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block1_attention_attention1_score + 484*n + 121*h, 1, 11, transformer_block1_attention_q + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_k + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_q[n,t,h,c] = Σ_u √2·d_transformer_block1_attention_attention1_score[n,h,t,u]·transformer_block1_attention_k[n,u,h,c]/8 */
    for (int64_t n = 0; n < N; n++)
        for (int64_t h = 0; h < 4; h++)
            contract(11, 32, 11, 0.1767766952966369f, d_transformer_block1_attention_attention1_score + 484*n + 121*h, 11, 1, transformer_block1_attention_k + 1408*n + 32*h, 128, 1, NULL, 0, 0, d_transformer_block1_attention_q + 1408*n + 32*h, 128, 1, pack);
    /* d_transformer_block1_attention_W_v[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_v[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_v, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_v, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] = Σ_{h,c} d_transformer_block1_attention_v[n,t,h,c]·transformer_block1_attention_W_v[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_v, 128, 1, transformer_block1_attention_W_v, 1, 128, NULL, 0, 0, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_attention_b_k[h,c] += Σ_{n,t} d_transformer_block1_attention_k[n,t,h,c]
       d_transformer_block1_attention_b_q[h,c] += Σ_{n,t} d_transformer_block1_attention_q[n,t,h,c] */
    d_transformer_block4_attention_b_k_kernel(N, d_transformer_block1_attention_k, d_transformer_block1_attention_q, d_transformer_block1_attention_b_k, d_transformer_block1_attention_b_q);
    /* d_transformer_block1_attention_W_k[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_k[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_k, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_k, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_k[n,t,h,c]·transformer_block1_attention_W_k[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_k, 128, 1, transformer_block1_attention_W_k, 1, 128, d_transformer_block1_norm1_y, 128, 1, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_attention_W_q[i,h,c] = Σ_{n,t} transformer_block1_norm1_y[n,t,i]·d_transformer_block1_attention_q[n,t,h,c] */
    contract(128, 128, 11*N, 1.0f, transformer_block1_norm1_y, 1, 128, d_transformer_block1_attention_q, 128, 1, NULL, 0, 0, d_transformer_block1_attention_W_q, 128, 1, pack);
    /* d_transformer_block1_norm1_y[n,t,i] += Σ_{h,c} d_transformer_block1_attention_q[n,t,h,c]·transformer_block1_attention_W_q[i,h,c] */
    contract(11*N, 128, 128, 1.0f, d_transformer_block1_attention_q, 128, 1, transformer_block1_attention_W_q, 1, 128, d_transformer_block1_norm1_y, 128, 1, d_transformer_block1_norm1_y, 128, 1, pack);
    /* d_transformer_block1_norm1_beta[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]
       d_transformer_block1_norm1_gamma[k] += Σ_{n,t} d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_h[n,t,k]
       d_transformer_block1_norm1_h[n,t,k] = d_transformer_block1_norm1_y[n,t,k]·transformer_block1_norm1_gamma[k]
       d_transformer_block1_norm1_rstd[n,t] = Σ_k d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_centred[n,t,k]
       d_transformer_block1_norm1_var[n,t] = −transformer_block1_norm1_rstd[n,t]³·d_transformer_block1_norm1_rstd[n,t]/2
       d_transformer_block1_norm1_centred[n,t,k] = d_transformer_block1_norm1_h[n,t,k]·transformer_block1_norm1_rstd[n,t] + 0.015625·d_transformer_block1_norm1_var[n,t]·transformer_block1_norm1_centred[n,t,k]
       d_transformer_block1_norm1_mean[n,t] = −Σ_k d_transformer_block1_norm1_centred[n,t,k]
       d_position_embedding1_y[n,t,d] = 0.0078125·d_transformer_block1_norm1_mean[n,t] + d_transformer_block1_add1[n,t,d] + d_transformer_block1_norm1_centred[n,t,d]
       d_position_embedding1_P[t,d] += Σ_n d_position_embedding1_y[n,t,d]
       d_embedding1_E[x[n,t],d] += d_position_embedding1_y[n,t,d] */
    d_transformer_block1_norm1_beta_kernel(N, d_transformer_block1_norm1_y, transformer_block1_norm1_h, d_transformer_block1_norm1_h, transformer_block1_norm1_gamma, transformer_block1_norm1_centred, transformer_block1_norm1_rstd, d_transformer_block1_norm1_centred, d_transformer_block1_add1, d_embedding1_E, x, d_transformer_block1_norm1_beta, d_transformer_block1_norm1_gamma, d_position_embedding1_P);
    FLUSH_DENORMALS
    /* squared_norm = Σ_p g[p]² */
    squared_norm_kernel(g, squared_norm);
    /* gradient_scale = min(1, 1/(√squared_norm + 1e-6)) */
    gradient_scale_kernel(gradient_scale, squared_norm);
    /* scaled_g[p] = g[p]·gradient_scale
       decayed_w[p] = w[p]·(1 − 0.01·lr)
       new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
       new_v[p] = 0.02·scaled_g[p]² + 0.98·v[p]
       new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    scaled_g_kernel(lr, c2, c1, g, w, m, v, gradient_scale);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t addition_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(11*N, 128, 128);
    packed = need > packed ? need : packed;
    need = contract_pack_size(11, 11, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(11, 32, 11);
    packed = need > packed ? need : packed;
    need = contract_pack_size(11*N, 512, 128);
    packed = need > packed ? need : packed;
    need = contract_pack_size(11*N, 128, 512);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4*N, 10, 128);
    packed = need > packed ? need : packed;
    need = contract_pack_size(128, 10, 4*N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4*N, 128, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(512, 128, 11*N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(128, 512, 11*N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(128, 128, 11*N);
    packed = need > packed ? need : packed;
    need = 18304*N + 128;
    size = need > size ? need : size;
    need = 140288*N + 1424;
    size = need > size ? need : size;
    need = 32;
    size = need > size ? need : size;
    need = 140288*N + 799008;
    size = need > size ? need : size;
    return size + packed;
}
