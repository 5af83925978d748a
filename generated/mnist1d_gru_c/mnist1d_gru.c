/* mnist1d_gru: a network of 5,110 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_gru.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "mnist1d_gru.h"

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

static inline float sigmoidf(float x) {
    float e = expf(-fabsf(x));
    return (x < 0.0f ? e : 1.0f)/(1.0f + e);
}

/* the larger one, NaN if either is */
static inline float maximumf(float x, float y) {
    return (x > y) | (x != x) ? x : y;
}

/* the smaller one, NaN if either is */
static inline float minimumf(float x, float y) {
    return (x < y) | (x != x) ? x : y;
}

static inline double sigmoid(double x) {
    double e = exp(-fabs(x));
    return (x < 0.0 ? e : 1.0)/(1.0 + e);
}

/* the larger one, NaN if either is */
static inline double maximum(double x, double y) {
    return (x > y) | (x != x) ? x : y;
}

/* the smaller one, NaN if either is */
static inline double minimum(double x, double y) {
    return (x < y) | (x != x) ? x : y;
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

/* gru1_h[i0,i1,i2] = 0 */
KERNEL void gru1_h_kernel(int64_t N, float *gru1_h)
{
    for (int64_t i2 = 0; i2 < 246*N; i2++) {
        gru1_h[i2] = 0.0f;
    }
}

/* gru1_y[i0,i1,i2] = 0 */
KERNEL void gru1_y_kernel(int64_t N, float *gru1_y)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 480*N; i2++) {
        gru1_y[i2] = 0.0f;
    }
}

/* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
   gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
   gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
   gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
KERNEL void gru1_r_kernel(int64_t N, int64_t t, const float *gru1_a, const float *gru1_u, const float *gru1_c, float *gru1_h)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float gru1_r = sigmoidf(gru1_a[720*n + 18*t + j] + gru1_u[720*n + 18*t + j]);
            const float gru1_z = sigmoidf(gru1_a[720*n + 18*t + j + 6] + gru1_u[720*n + 18*t + j + 6]);
            const float gru1_g = tanhf(gru1_r*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]) + gru1_a[720*n + 18*t + j + 12]);
            gru1_h[246*n + 6*t + j + 6] = gru1_g*(1.0f - gru1_z) + gru1_h[246*n + 6*t + j]*gru1_z;
        }
    }
}

/* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
   gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
   gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
   gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
KERNEL void gru1_r_reverse_kernel(int64_t N, int64_t t, const float *gru1_a_reverse, const float *gru1_u_reverse, const float *gru1_c_reverse, float *gru1_h_reverse)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float gru1_r_reverse = sigmoidf(gru1_a_reverse[720*n + 18*t + j] + gru1_u_reverse[720*n + 18*t + j]);
            const float gru1_z_reverse = sigmoidf(gru1_a_reverse[720*n + 18*t + j + 6] + gru1_u_reverse[720*n + 18*t + j + 6]);
            const float gru1_g_reverse = tanhf(gru1_r_reverse*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]) + gru1_a_reverse[720*n + 18*t + j + 12]);
            gru1_h_reverse[246*n + 6*t + j] = gru1_g_reverse*(1.0f - gru1_z_reverse) + gru1_h_reverse[246*n + 6*t + j + 6]*gru1_z_reverse;
        }
    }
}

/* gru1_y[n,t,j] = gru1_h[n,t+1,j]
   gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
   flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
KERNEL void gru1_y_kernel2(int64_t N, float *gru1_y, const float *gru1_h, const float *gru1_h_reverse, float *flatten1_flat)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t t = 0; t < 40; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                gru1_y[480*n + 12*t + j] = gru1_h[246*n + 6*t + j + 6];
                gru1_y[480*n + 12*t + j + 6] = gru1_h_reverse[246*n + 6*t + j];
            }
        }
        for (int64_t j = 0; j < 12; j++) {
            #pragma omp simd
            for (int64_t i = 0; i < 40; i++) {
                flatten1_flat[480*n + 12*i + j] = gru1_y[480*n + 12*i + j];
            }
        }
    }
}

/* cross_entropy1_mean[] = 0 */
KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

/* d_dense1_b[o] = 0 */
KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 10; o++) {
        d_dense1_b[o] = 0.0f;
    }
}

/* d_gru1_h_reverse[i0,i1,i2] = 0 */
KERNEL void d_gru1_h_reverse_kernel(int64_t N, float *d_gru1_h_reverse)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 246*N; i2++) {
        d_gru1_h_reverse[i2] = 0.0f;
    }
}

/* d_gru1_u_reverse[i0,i1,i2] = 0 */
KERNEL void d_gru1_u_reverse_kernel(int64_t N, float *d_gru1_u_reverse)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 720*N; i2++) {
        d_gru1_u_reverse[i2] = 0.0f;
    }
}

/* d_gru1_c_reverse[j] = 0 */
KERNEL void d_gru1_c_reverse_kernel(float *d_gru1_c_reverse)
{
    #pragma omp simd
    for (int64_t j = 0; j < 6; j++) {
        d_gru1_c_reverse[j] = 0.0f;
    }
}

/* d_gru1_b_reverse[k] = 0 */
KERNEL void d_gru1_b_reverse_kernel(float *d_gru1_b_reverse)
{
    #pragma omp simd
    for (int64_t k = 0; k < 18; k++) {
        d_gru1_b_reverse[k] = 0.0f;
    }
}

/* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
   gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
   gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
   gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
KERNEL void gru1_r_kernel2(int64_t N, int64_t t, float *gru1_r, const float *gru1_a, const float *gru1_u, float *gru1_z, float *gru1_g, const float *gru1_c, float *gru1_h)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            gru1_r[240*n + 6*t + j] = sigmoidf(gru1_a[720*n + 18*t + j] + gru1_u[720*n + 18*t + j]);
            gru1_z[240*n + 6*t + j] = sigmoidf(gru1_a[720*n + 18*t + j + 6] + gru1_u[720*n + 18*t + j + 6]);
            gru1_g[240*n + 6*t + j] = tanhf(gru1_r[240*n + 6*t + j]*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]) + gru1_a[720*n + 18*t + j + 12]);
            gru1_h[246*n + 6*t + j + 6] = gru1_g[240*n + 6*t + j]*(1.0f - gru1_z[240*n + 6*t + j]) + gru1_h[246*n + 6*t + j]*gru1_z[240*n + 6*t + j];
        }
    }
}

/* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
   gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
   gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
   gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
KERNEL void gru1_r_reverse_kernel2(int64_t N, int64_t t, float *gru1_r_reverse, const float *gru1_a_reverse, const float *gru1_u_reverse, float *gru1_z_reverse, float *gru1_g_reverse, const float *gru1_c_reverse, float *gru1_h_reverse)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            gru1_r_reverse[240*n + 6*t + j] = sigmoidf(gru1_a_reverse[720*n + 18*t + j] + gru1_u_reverse[720*n + 18*t + j]);
            gru1_z_reverse[240*n + 6*t + j] = sigmoidf(gru1_a_reverse[720*n + 18*t + j + 6] + gru1_u_reverse[720*n + 18*t + j + 6]);
            gru1_g_reverse[240*n + 6*t + j] = tanhf(gru1_r_reverse[240*n + 6*t + j]*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]) + gru1_a_reverse[720*n + 18*t + j + 12]);
            gru1_h_reverse[246*n + 6*t + j] = gru1_g_reverse[240*n + 6*t + j]*(1.0f - gru1_z_reverse[240*n + 6*t + j]) + gru1_h_reverse[246*n + 6*t + j + 6]*gru1_z_reverse[240*n + 6*t + j];
        }
    }
}

/* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
   cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
   cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
   cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
   cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
   cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
   cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]
   cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
   d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
   d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
KERNEL void cross_entropy1_lse_max_kernel(int64_t N, const float *dense1_z, float *cross_entropy1_lse_exp, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean, float *d_dense1_b)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[10];
    for (int64_t i = 0; i < 10; i++)
        total2[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1 = 0;
        float part2[10];
        for (int64_t i = 0; i < 10; i++)
            part2[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            float cross_entropy1_lse_max = -INFINITY;
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense1_z[10*n + k]);
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[k] = expf(dense1_z[10*n + k] - cross_entropy1_lse_shift);
            }
            float cross_entropy1_lse_total = 0.0f;
            #pragma omp simd reduction(+:cross_entropy1_lse_total)
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
            const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
            const float cross_entropy1_each = cross_entropy1_lse - dense1_z[10*n + y[n]];
            part1 += u1*cross_entropy1_each;
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == y[n] ? 1.0f : 0.0f));
                part2[k] += d_dense1_z[10*n + k];
            }
        }
        total1 += part1;
        for (int64_t k = 0; k < 10; k++)
            total2[k] += part2[k];
    }
    cross_entropy1_mean[0] += (float)total1;
    for (int64_t k = 0; k < 10; k++)
        d_dense1_b[k] += (float)total2[k];
}

/* d_gru1_h_reverse[n,t,j] += d_flatten1_flat[n,12·t+j+6]
   d_gru1_h[n,t+1,j] += d_flatten1_flat[n,12·t+j] */
KERNEL void d_gru1_h_reverse_kernel2(int64_t N, float *d_gru1_h_reverse, const float *d_flatten1_flat, float *d_gru1_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t t = 0; t < 40; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                d_gru1_h_reverse[246*n + 6*t + j] += d_flatten1_flat[480*n + 12*t + j + 6];
                d_gru1_h[246*n + 6*t + j + 6] += d_flatten1_flat[480*n + 12*t + j];
            }
        }
    }
}

/* d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
   d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j]
   d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j])
   d_gru1_r_reverse[n,t,j] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12])
   d_gru1_u_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
   d_gru1_u_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
   d_gru1_u_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j]) */
KERNEL void d_gru1_g_reverse_kernel(int64_t N, int64_t t, const float *gru1_z_reverse, float *d_gru1_g_reverse, float *d_gru1_h_reverse, float *d_gru1_z_reverse, const float *gru1_h_reverse, const float *gru1_g_reverse, float *d_gru1_r_reverse, const float *gru1_c_reverse, const float *gru1_u_reverse, float *d_gru1_u_reverse, const float *gru1_r_reverse)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float t1 = 1.0f - gru1_z_reverse[240*n + 6*t + j];
            d_gru1_g_reverse[240*n + 6*t + j] = t1*d_gru1_h_reverse[246*n + 6*t + j];
            d_gru1_h_reverse[246*n + 6*t + j + 6] += d_gru1_h_reverse[246*n + 6*t + j]*gru1_z_reverse[240*n + 6*t + j];
            d_gru1_z_reverse[240*n + 6*t + j] = (gru1_h_reverse[246*n + 6*t + j + 6] - gru1_g_reverse[240*n + 6*t + j])*d_gru1_h_reverse[246*n + 6*t + j];
            const float t2 = (1.0f - gru1_g_reverse[240*n + 6*t + j]*gru1_g_reverse[240*n + 6*t + j])*d_gru1_g_reverse[240*n + 6*t + j];
            d_gru1_r_reverse[240*n + 6*t + j] = t2*(gru1_c_reverse[j] + gru1_u_reverse[720*n + 18*t + j + 12]);
            d_gru1_u_reverse[720*n + 18*t + j + 12] += t2*gru1_r_reverse[240*n + 6*t + j];
            d_gru1_u_reverse[720*n + 18*t + j + 6] += t1*d_gru1_z_reverse[240*n + 6*t + j]*gru1_z_reverse[240*n + 6*t + j];
            d_gru1_u_reverse[720*n + 18*t + j] += (1.0f - gru1_r_reverse[240*n + 6*t + j])*d_gru1_r_reverse[240*n + 6*t + j]*gru1_r_reverse[240*n + 6*t + j];
        }
    }
}

/* d_gru1_a_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
   d_gru1_a_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
   d_gru1_a_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j])
   d_gru1_c_reverse[j] += Σ_{n,t} d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
   d_gru1_b_reverse[k] += Σ_{n,t} d_gru1_a_reverse[n,t,k] */
KERNEL void d_gru1_a_reverse_kernel(int64_t N, const float *gru1_g_reverse, const float *d_gru1_g_reverse, float *d_gru1_a_reverse, const float *gru1_z_reverse, const float *d_gru1_z_reverse, const float *gru1_r_reverse, const float *d_gru1_r_reverse, float *d_gru1_c_reverse, float *d_gru1_b_reverse)
{
    double total1[6];
    for (int64_t i = 0; i < 6; i++)
        total1[i] = 0;
    double total2[18];
    for (int64_t i = 0; i < 18; i++)
        total2[i] = 0;
    for (int64_t t_first = 0; t_first < 40*N; t_first += 64) {
        const int64_t t_end = t_first + 64 < 40*N ? t_first + 64 : 40*N;
        float part1[6];
        for (int64_t i = 0; i < 6; i++)
            part1[i] = 0;
        float part2[18];
        for (int64_t i = 0; i < 18; i++)
            part2[i] = 0;
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t j = 0; j < 6; j++) {
                const float t1 = (1.0f - gru1_g_reverse[6*t + j]*gru1_g_reverse[6*t + j])*d_gru1_g_reverse[6*t + j];
                d_gru1_a_reverse[18*t + j + 12] += t1;
                d_gru1_a_reverse[18*t + j + 6] += (1.0f - gru1_z_reverse[6*t + j])*d_gru1_z_reverse[6*t + j]*gru1_z_reverse[6*t + j];
                d_gru1_a_reverse[18*t + j] += (1.0f - gru1_r_reverse[6*t + j])*d_gru1_r_reverse[6*t + j]*gru1_r_reverse[6*t + j];
                part1[j] += t1*gru1_r_reverse[6*t + j];
            }
            #pragma omp simd
            for (int64_t k = 0; k < 18; k++) {
                part2[k] += d_gru1_a_reverse[18*t + k];
            }
        }
        for (int64_t j = 0; j < 6; j++)
            total1[j] += part1[j];
        for (int64_t k = 0; k < 18; k++)
            total2[k] += part2[k];
    }
    for (int64_t j = 0; j < 6; j++)
        d_gru1_c_reverse[j] += (float)total1[j];
    for (int64_t k = 0; k < 18; k++)
        d_gru1_b_reverse[k] += (float)total2[k];
}

/* d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j])
   d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j]
   d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j])
   d_gru1_r[n,t,j] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)·(gru1_c[j] + gru1_u[n,t,j+12])
   d_gru1_u[n,t,j+12] += d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
   d_gru1_u[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
   d_gru1_u[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j]) */
KERNEL void d_gru1_g_kernel(int64_t N, int64_t t, const float *gru1_z, float *d_gru1_g, float *d_gru1_h, float *d_gru1_z, const float *gru1_h, const float *gru1_g, float *d_gru1_r, const float *gru1_c, const float *gru1_u, float *d_gru1_u, const float *gru1_r)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 6; j++) {
            const float t1 = 1.0f - gru1_z[240*n + 6*t + j];
            d_gru1_g[240*n + 6*t + j] = t1*d_gru1_h[246*n + 6*t + j + 6];
            d_gru1_h[246*n + 6*t + j] += d_gru1_h[246*n + 6*t + j + 6]*gru1_z[240*n + 6*t + j];
            d_gru1_z[240*n + 6*t + j] = (gru1_h[246*n + 6*t + j] - gru1_g[240*n + 6*t + j])*d_gru1_h[246*n + 6*t + j + 6];
            const float t2 = (1.0f - gru1_g[240*n + 6*t + j]*gru1_g[240*n + 6*t + j])*d_gru1_g[240*n + 6*t + j];
            d_gru1_r[240*n + 6*t + j] = t2*(gru1_c[j] + gru1_u[720*n + 18*t + j + 12]);
            d_gru1_u[720*n + 18*t + j + 12] += t2*gru1_r[240*n + 6*t + j];
            d_gru1_u[720*n + 18*t + j + 6] += t1*d_gru1_z[240*n + 6*t + j]*gru1_z[240*n + 6*t + j];
            d_gru1_u[720*n + 18*t + j] += (1.0f - gru1_r[240*n + 6*t + j])*d_gru1_r[240*n + 6*t + j]*gru1_r[240*n + 6*t + j];
        }
    }
}

/* decayed_w[p] = w[p]·(1 − 0.1·lr)
   new_m[p] = 0.1·g[p] + 0.9·m[p]
   new_v[p] = 0.001·g[p]² + 0.999·v[p]
   new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
KERNEL void decayed_w_kernel(double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.1*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 5110; p++) {
        const float decayed_w = u1*w[p];
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        v[p] = 0.001f*g[p]*g[p] + 0.999f*v[p];
        w[p] = decayed_w - (u3*m[p])/(1e-08f + sqrtf(u2*v[p]));
    }
}

/* --- the network: x[N,40,1] → dense1_z[N,10] */

/* x[N,40,1] → dense1_z[N,10]. */
int mnist1d_gru_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    float *gru1_h = workspace;
    float *gru1_h_reverse = workspace + 256*N;
    float *gru1_y = workspace + 512*N;
    const float *gru1_b = params + 126;
    const float *gru1_W = params;
    float *gru1_a = workspace + 992*N;
    const float *gru1_U = params + 18;
    float *gru1_u = workspace + 1712*N;
    const float *gru1_c = params + 144;
    const float *gru1_b_reverse = params + 276;
    const float *gru1_W_reverse = params + 150;
    float *gru1_a_reverse = workspace + 1712*N;
    const float *gru1_U_reverse = params + 168;
    float *gru1_u_reverse = workspace + 992*N;
    const float *gru1_c_reverse = params + 294;
    float *flatten1_flat = workspace + 992*N;
    const float *dense1_b = params + 5100;
    const float *dense1_W = params + 300;
    float *pack = workspace + 2432*N;
    /* gru1_h[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h);
    /* gru1_h_reverse[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h_reverse);
    /* gru1_y[i0,i1,i2] = 0 */
    gru1_y_kernel(N, gru1_y);
    /* gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W, 18, 1, gru1_b, 0, 1, gru1_a, 18, 1, pack);
    for (int64_t t = 0; t < 40; t++) {
        /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, pack);
        /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
           gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
           gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
           gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
        gru1_r_kernel(N, t, gru1_a, gru1_u, gru1_c, gru1_h);
    }
    /* gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W_reverse, 18, 1, gru1_b_reverse, 0, 1, gru1_a_reverse, 18, 1, pack);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, pack);
        /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
           gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
           gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
           gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
        gru1_r_reverse_kernel(N, t, gru1_a_reverse, gru1_u_reverse, gru1_c_reverse, gru1_h_reverse);
    }
    /* gru1_y[n,t,j] = gru1_h[n,t+1,j]
       gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
       flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
    gru1_y_kernel2(N, gru1_y, gru1_h, gru1_h_reverse, flatten1_flat);
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 480, 1.0f, flatten1_flat, 480, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,40,1], y[N], and its gradients by all parameters. */
int mnist1d_gru_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *workspace)
{
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 1;
        }
    float *gru1_h = workspace;
    float *gru1_h_reverse = workspace + 256*N;
    float *gru1_y = workspace + 512*N;
    float *d_dense1_b = grads + 5100;
    float *d_gru1_h_reverse = workspace + 992*N;
    float *d_gru1_h = workspace + 1248*N;
    float *d_gru1_u_reverse = workspace + 1504*N;
    float *d_gru1_a_reverse = workspace + 2224*N;
    float *d_gru1_c_reverse = grads + 294;
    float *d_gru1_b_reverse = grads + 276;
    float *d_gru1_u = workspace + 2944*N;
    float *d_gru1_a = workspace + 3664*N;
    float *d_gru1_c = grads + 144;
    float *d_gru1_b = grads + 126;
    const float *gru1_b = params + 126;
    const float *gru1_W = params;
    float *gru1_a = workspace + 4384*N;
    const float *gru1_U = params + 18;
    float *gru1_u = workspace + 5584*N;
    float *gru1_r = workspace + 5344*N;
    float *gru1_z = workspace + 6304*N;
    float *gru1_g = workspace + 5104*N;
    const float *gru1_c = params + 144;
    const float *gru1_b_reverse = params + 276;
    const float *gru1_W_reverse = params + 150;
    float *gru1_a_reverse = workspace + 4384*N;
    const float *gru1_U_reverse = params + 168;
    float *gru1_u_reverse = workspace + 7024*N;
    float *gru1_r_reverse = workspace + 6784*N;
    float *gru1_z_reverse = workspace + 7744*N;
    float *gru1_g_reverse = workspace + 6544*N;
    const float *gru1_c_reverse = params + 294;
    float *flatten1_flat = workspace + 4384*N;
    const float *dense1_b = params + 5100;
    const float *dense1_W = params + 300;
    float *dense1_z = workspace + 512*N;
    float *cross_entropy1_lse_exp = workspace + 7984*N;
    float *d_dense1_z = workspace + 7984*N + 16;
    float *d_dense1_W = grads + 300;
    float *d_flatten1_flat = workspace + 512*N;
    float *d_gru1_g_reverse = workspace + 512*N;
    float *d_gru1_z_reverse = workspace + 8000*N + 16;
    float *d_gru1_r_reverse = workspace + 4384*N;
    float *d_gru1_U_reverse = grads + 168;
    float *d_gru1_W_reverse = grads + 150;
    float *d_gru1_g = workspace + 8000*N + 16;
    float *d_gru1_z = workspace + 6784*N;
    float *d_gru1_r = workspace + 7744*N;
    float *d_gru1_U = grads + 18;
    float *d_gru1_W = grads;
    float *pack = workspace + 8240*N + 16;
    /* gru1_h[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h);
    /* gru1_h_reverse[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h_reverse);
    /* gru1_y[i0,i1,i2] = 0 */
    gru1_y_kernel(N, gru1_y);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_gru1_h_reverse[i0,i1,i2] = 0 */
    d_gru1_h_reverse_kernel(N, d_gru1_h_reverse);
    /* d_gru1_h[i0,i1,i2] = 0 */
    d_gru1_h_reverse_kernel(N, d_gru1_h);
    /* d_gru1_u_reverse[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_u_reverse);
    /* d_gru1_a_reverse[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_a_reverse);
    /* d_gru1_c_reverse[j] = 0 */
    d_gru1_c_reverse_kernel(d_gru1_c_reverse);
    /* d_gru1_b_reverse[k] = 0 */
    d_gru1_b_reverse_kernel(d_gru1_b_reverse);
    /* d_gru1_u[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_u);
    /* d_gru1_a[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_a);
    /* d_gru1_c[j] = 0 */
    d_gru1_c_reverse_kernel(d_gru1_c);
    /* d_gru1_b[k] = 0 */
    d_gru1_b_reverse_kernel(d_gru1_b);
    /* gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W, 18, 1, gru1_b, 0, 1, gru1_a, 18, 1, pack);
    for (int64_t t = 0; t < 40; t++) {
        /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, pack);
        /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
           gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
           gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
           gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
        gru1_r_kernel2(N, t, gru1_r, gru1_a, gru1_u, gru1_z, gru1_g, gru1_c, gru1_h);
    }
    /* gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W_reverse, 18, 1, gru1_b_reverse, 0, 1, gru1_a_reverse, 18, 1, pack);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, pack);
        /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
           gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
           gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
           gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
        gru1_r_reverse_kernel2(N, t, gru1_r_reverse, gru1_a_reverse, gru1_u_reverse, gru1_z_reverse, gru1_g_reverse, gru1_c_reverse, gru1_h_reverse);
    }
    /* gru1_y[n,t,j] = gru1_h[n,t+1,j]
       gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
       flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
    gru1_y_kernel2(N, gru1_y, gru1_h, gru1_h_reverse, flatten1_flat);
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 480, 1.0f, flatten1_flat, 480, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
       d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, y, d_dense1_z, loss, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(480, 10, N, 1.0f, flatten1_flat, 1, 480, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_flatten1_flat[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 480, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_flatten1_flat, 480, 1, pack);
    /* d_gru1_h_reverse[n,t,j] += d_flatten1_flat[n,12·t+j+6]
       d_gru1_h[n,t+1,j] += d_flatten1_flat[n,12·t+j] */
    d_gru1_h_reverse_kernel2(N, d_gru1_h_reverse, d_flatten1_flat, d_gru1_h);
    for (int64_t t = 0; t < 40; t++) {
        /* d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
           d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j]
           d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j])
           d_gru1_r_reverse[n,t,j] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12])
           d_gru1_u_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
           d_gru1_u_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
           d_gru1_u_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j]) */
        d_gru1_g_reverse_kernel(N, t, gru1_z_reverse, d_gru1_g_reverse, d_gru1_h_reverse, d_gru1_z_reverse, gru1_h_reverse, gru1_g_reverse, d_gru1_r_reverse, gru1_c_reverse, gru1_u_reverse, d_gru1_u_reverse, gru1_r_reverse);
        /* d_gru1_h_reverse[n,t+1,j] += Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u_reverse + 18*t, 720, 1, gru1_U_reverse, 1, 18, d_gru1_h_reverse + 6*t + 6, 246, 1, d_gru1_h_reverse + 6*t + 6, 246, 1, pack);
    }
    /* d_gru1_a_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
       d_gru1_a_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
       d_gru1_a_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j])
       d_gru1_c_reverse[j] += Σ_{n,t} d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
       d_gru1_b_reverse[k] += Σ_{n,t} d_gru1_a_reverse[n,t,k] */
    d_gru1_a_reverse_kernel(N, gru1_g_reverse, d_gru1_g_reverse, d_gru1_a_reverse, gru1_z_reverse, d_gru1_z_reverse, gru1_r_reverse, d_gru1_r_reverse, d_gru1_c_reverse, d_gru1_b_reverse);
    /* d_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t + 6, 1, 246, d_gru1_u_reverse + 18*t, 720, 1, NULL, 0, 0, d_gru1_U_reverse, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t + 6, 1, 246, d_gru1_u_reverse + 18*t, 720, 1, d_gru1_U_reverse, 18, 1, d_gru1_U_reverse, 18, 1, pack);
    /* d_gru1_W_reverse[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a_reverse[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a_reverse, 18, 1, NULL, 0, 0, d_gru1_W_reverse, 18, 1, pack);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j])
           d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j]
           d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j])
           d_gru1_r[n,t,j] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)·(gru1_c[j] + gru1_u[n,t,j+12])
           d_gru1_u[n,t,j+12] += d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
           d_gru1_u[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
           d_gru1_u[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j]) */
        d_gru1_g_kernel(N, t, gru1_z, d_gru1_g, d_gru1_h, d_gru1_z, gru1_h, gru1_g, d_gru1_r, gru1_c, gru1_u, d_gru1_u, gru1_r);
        /* d_gru1_h[n,t,j] += Σ_k d_gru1_u[n,t,k]·gru1_U[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u + 18*t, 720, 1, gru1_U, 1, 18, d_gru1_h + 6*t, 246, 1, d_gru1_h + 6*t, 246, 1, pack);
    }
    /* d_gru1_a[n,t,j+12] += d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)
       d_gru1_a[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
       d_gru1_a[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j])
       d_gru1_c[j] += Σ_{n,t} d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
       d_gru1_b[k] += Σ_{n,t} d_gru1_a[n,t,k] */
    d_gru1_a_reverse_kernel(N, gru1_g, d_gru1_g, d_gru1_a, gru1_z, d_gru1_z, gru1_r, d_gru1_r, d_gru1_c, d_gru1_b);
    /* d_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(6, 18, N, 1.0f, gru1_h + 6*t, 1, 246, d_gru1_u + 18*t, 720, 1, NULL, 0, 0, d_gru1_U, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h + 6*t, 1, 246, d_gru1_u + 18*t, 720, 1, d_gru1_U, 18, 1, d_gru1_U, 18, 1, pack);
    /* d_gru1_W[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a, 18, 1, NULL, 0, 0, d_gru1_W, 18, 1, pack);
    return 0;
}

/* The same, and the gradients by the inputs. */
int mnist1d_gru_backward_inputs(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 1;
        }
    float *gru1_h = workspace;
    float *gru1_h_reverse = workspace + 256*N;
    float *gru1_y = workspace + 512*N;
    float *d_dense1_b = grads + 5100;
    float *d_gru1_h_reverse = workspace + 992*N;
    float *d_gru1_h = workspace + 1248*N;
    float *d_gru1_u_reverse = workspace + 1504*N;
    float *d_gru1_a_reverse = workspace + 2224*N;
    float *d_gru1_c_reverse = grads + 294;
    float *d_gru1_b_reverse = grads + 276;
    float *d_gru1_u = workspace + 2944*N;
    float *d_gru1_a = workspace + 3664*N;
    float *d_gru1_c = grads + 144;
    float *d_gru1_b = grads + 126;
    const float *gru1_b = params + 126;
    const float *gru1_W = params;
    float *gru1_a = workspace + 4384*N;
    const float *gru1_U = params + 18;
    float *gru1_u = workspace + 5584*N;
    float *gru1_r = workspace + 5344*N;
    float *gru1_z = workspace + 6304*N;
    float *gru1_g = workspace + 5104*N;
    const float *gru1_c = params + 144;
    const float *gru1_b_reverse = params + 276;
    const float *gru1_W_reverse = params + 150;
    float *gru1_a_reverse = workspace + 4384*N;
    const float *gru1_U_reverse = params + 168;
    float *gru1_u_reverse = workspace + 7024*N;
    float *gru1_r_reverse = workspace + 6784*N;
    float *gru1_z_reverse = workspace + 7744*N;
    float *gru1_g_reverse = workspace + 6544*N;
    const float *gru1_c_reverse = params + 294;
    float *flatten1_flat = workspace + 4384*N;
    const float *dense1_b = params + 5100;
    const float *dense1_W = params + 300;
    float *dense1_z = workspace + 512*N;
    float *cross_entropy1_lse_exp = workspace + 7984*N;
    float *d_dense1_z = workspace + 7984*N + 16;
    float *d_dense1_W = grads + 300;
    float *d_flatten1_flat = workspace + 512*N;
    float *d_gru1_g_reverse = workspace + 512*N;
    float *d_gru1_z_reverse = workspace + 8000*N + 16;
    float *d_gru1_r_reverse = workspace + 4384*N;
    float *d_gru1_U_reverse = grads + 168;
    float *d_gru1_W_reverse = grads + 150;
    float *d_gru1_g = workspace + 8000*N + 16;
    float *d_gru1_z = workspace + 6784*N;
    float *d_gru1_r = workspace + 7744*N;
    float *d_gru1_U = grads + 18;
    float *d_gru1_W = grads;
    float *pack = workspace + 8240*N + 16;
    /* gru1_h[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h);
    /* gru1_h_reverse[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h_reverse);
    /* gru1_y[i0,i1,i2] = 0 */
    gru1_y_kernel(N, gru1_y);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_gru1_h_reverse[i0,i1,i2] = 0 */
    d_gru1_h_reverse_kernel(N, d_gru1_h_reverse);
    /* d_gru1_h[i0,i1,i2] = 0 */
    d_gru1_h_reverse_kernel(N, d_gru1_h);
    /* d_gru1_u_reverse[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_u_reverse);
    /* d_gru1_a_reverse[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_a_reverse);
    /* d_gru1_c_reverse[j] = 0 */
    d_gru1_c_reverse_kernel(d_gru1_c_reverse);
    /* d_gru1_b_reverse[k] = 0 */
    d_gru1_b_reverse_kernel(d_gru1_b_reverse);
    /* d_gru1_u[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_u);
    /* d_gru1_a[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_a);
    /* d_gru1_c[j] = 0 */
    d_gru1_c_reverse_kernel(d_gru1_c);
    /* d_gru1_b[k] = 0 */
    d_gru1_b_reverse_kernel(d_gru1_b);
    /* gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W, 18, 1, gru1_b, 0, 1, gru1_a, 18, 1, pack);
    for (int64_t t = 0; t < 40; t++) {
        /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h + 6*t, 246, 1, gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t, 720, 1, pack);
        /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
           gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
           gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
           gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
        gru1_r_kernel2(N, t, gru1_r, gru1_a, gru1_u, gru1_z, gru1_g, gru1_c, gru1_h);
    }
    /* gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W_reverse, 18, 1, gru1_b_reverse, 0, 1, gru1_a_reverse, 18, 1, pack);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h_reverse + 6*t + 6, 246, 1, gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t, 720, 1, pack);
        /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
           gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
           gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
           gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
        gru1_r_reverse_kernel2(N, t, gru1_r_reverse, gru1_a_reverse, gru1_u_reverse, gru1_z_reverse, gru1_g_reverse, gru1_c_reverse, gru1_h_reverse);
    }
    /* gru1_y[n,t,j] = gru1_h[n,t+1,j]
       gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
       flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
    gru1_y_kernel2(N, gru1_y, gru1_h, gru1_h_reverse, flatten1_flat);
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 480, 1.0f, flatten1_flat, 480, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
       d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, y, d_dense1_z, loss, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(480, 10, N, 1.0f, flatten1_flat, 1, 480, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_flatten1_flat[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 480, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_flatten1_flat, 480, 1, pack);
    /* d_gru1_h_reverse[n,t,j] += d_flatten1_flat[n,12·t+j+6]
       d_gru1_h[n,t+1,j] += d_flatten1_flat[n,12·t+j] */
    d_gru1_h_reverse_kernel2(N, d_gru1_h_reverse, d_flatten1_flat, d_gru1_h);
    for (int64_t t = 0; t < 40; t++) {
        /* d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
           d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j]
           d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j])
           d_gru1_r_reverse[n,t,j] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12])
           d_gru1_u_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
           d_gru1_u_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
           d_gru1_u_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j]) */
        d_gru1_g_reverse_kernel(N, t, gru1_z_reverse, d_gru1_g_reverse, d_gru1_h_reverse, d_gru1_z_reverse, gru1_h_reverse, gru1_g_reverse, d_gru1_r_reverse, gru1_c_reverse, gru1_u_reverse, d_gru1_u_reverse, gru1_r_reverse);
        /* d_gru1_h_reverse[n,t+1,j] += Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u_reverse + 18*t, 720, 1, gru1_U_reverse, 1, 18, d_gru1_h_reverse + 6*t + 6, 246, 1, d_gru1_h_reverse + 6*t + 6, 246, 1, pack);
    }
    /* d_gru1_a_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
       d_gru1_a_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
       d_gru1_a_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j])
       d_gru1_c_reverse[j] += Σ_{n,t} d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
       d_gru1_b_reverse[k] += Σ_{n,t} d_gru1_a_reverse[n,t,k] */
    d_gru1_a_reverse_kernel(N, gru1_g_reverse, d_gru1_g_reverse, d_gru1_a_reverse, gru1_z_reverse, d_gru1_z_reverse, gru1_r_reverse, d_gru1_r_reverse, d_gru1_c_reverse, d_gru1_b_reverse);
    /* d_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t + 6, 1, 246, d_gru1_u_reverse + 18*t, 720, 1, NULL, 0, 0, d_gru1_U_reverse, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t + 6, 1, 246, d_gru1_u_reverse + 18*t, 720, 1, d_gru1_U_reverse, 18, 1, d_gru1_U_reverse, 18, 1, pack);
    /* d_gru1_W_reverse[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a_reverse[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a_reverse, 18, 1, NULL, 0, 0, d_gru1_W_reverse, 18, 1, pack);
    /* d_x[n,t,i] = Σ_k d_gru1_a_reverse[n,t,k]·gru1_W_reverse[i,k] */
    contract(40*N, 1, 18, 1.0f, d_gru1_a_reverse, 18, 1, gru1_W_reverse, 1, 18, NULL, 0, 0, d_x, 1, 1, pack);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j])
           d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j]
           d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j])
           d_gru1_r[n,t,j] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)·(gru1_c[j] + gru1_u[n,t,j+12])
           d_gru1_u[n,t,j+12] += d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
           d_gru1_u[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
           d_gru1_u[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j]) */
        d_gru1_g_kernel(N, t, gru1_z, d_gru1_g, d_gru1_h, d_gru1_z, gru1_h, gru1_g, d_gru1_r, gru1_c, gru1_u, d_gru1_u, gru1_r);
        /* d_gru1_h[n,t,j] += Σ_k d_gru1_u[n,t,k]·gru1_U[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u + 18*t, 720, 1, gru1_U, 1, 18, d_gru1_h + 6*t, 246, 1, d_gru1_h + 6*t, 246, 1, pack);
    }
    /* d_gru1_a[n,t,j+12] += d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)
       d_gru1_a[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
       d_gru1_a[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j])
       d_gru1_c[j] += Σ_{n,t} d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
       d_gru1_b[k] += Σ_{n,t} d_gru1_a[n,t,k] */
    d_gru1_a_reverse_kernel(N, gru1_g, d_gru1_g, d_gru1_a, gru1_z, d_gru1_z, gru1_r, d_gru1_r, d_gru1_c, d_gru1_b);
    /* d_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(6, 18, N, 1.0f, gru1_h + 6*t, 1, 246, d_gru1_u + 18*t, 720, 1, NULL, 0, 0, d_gru1_U, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h + 6*t, 1, 246, d_gru1_u + 18*t, 720, 1, d_gru1_U, 18, 1, d_gru1_U, 18, 1, pack);
    /* d_gru1_W[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a, 18, 1, NULL, 0, 0, d_gru1_W, 18, 1, pack);
    /* d_x[n,t,i] += Σ_k d_gru1_a[n,t,k]·gru1_W[i,k] */
    contract(40*N, 1, 18, 1.0f, d_gru1_a, 18, 1, gru1_W, 1, 18, d_x, 1, 1, d_x, 1, 1, pack);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int mnist1d_gru_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 5110;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.01·cos(π·min(0.000125·(new_t − 1), 1)) + 0.01 */
    const double lr = 0.01 + 0.01*cos(3.141592653589793*minimum(0.000125*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    /* decayed_w[p] = w[p]·(1 − 0.1·lr)
       new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    decayed_w_kernel(lr, c2, c1, w, m, g, v);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* Loss at x[N,40,1], y[N], gradients, optimizer: changes params, state, *step. */
int mnist1d_gru_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 1;
        }
    float *grads = workspace;
    workspace += 5120;
    const int64_t t = *step;
    float *gru1_h = workspace;
    float *gru1_h_reverse = workspace + 256*N;
    float *gru1_y = workspace + 512*N;
    float *d_dense1_b = grads + 5100;
    float *d_gru1_h_reverse = workspace + 992*N;
    float *d_gru1_h = workspace + 1248*N;
    float *d_gru1_u_reverse = workspace + 1504*N;
    float *d_gru1_a_reverse = workspace + 2224*N;
    float *d_gru1_c_reverse = grads + 294;
    float *d_gru1_b_reverse = grads + 276;
    float *d_gru1_u = workspace + 2944*N;
    float *d_gru1_a = workspace + 3664*N;
    float *d_gru1_c = grads + 144;
    float *d_gru1_b = grads + 126;
    float *gru1_b = params + 126;
    float *gru1_W = params;
    float *gru1_a = workspace + 4384*N;
    float *gru1_U = params + 18;
    float *gru1_u = workspace + 5584*N;
    float *gru1_r = workspace + 5344*N;
    float *gru1_z = workspace + 6304*N;
    float *gru1_g = workspace + 5104*N;
    float *gru1_c = params + 144;
    float *gru1_b_reverse = params + 276;
    float *gru1_W_reverse = params + 150;
    float *gru1_a_reverse = workspace + 4384*N;
    float *gru1_U_reverse = params + 168;
    float *gru1_u_reverse = workspace + 7024*N;
    float *gru1_r_reverse = workspace + 6784*N;
    float *gru1_z_reverse = workspace + 7744*N;
    float *gru1_g_reverse = workspace + 6544*N;
    float *gru1_c_reverse = params + 294;
    float *flatten1_flat = workspace + 4384*N;
    float *dense1_b = params + 5100;
    float *dense1_W = params + 300;
    float *dense1_z = workspace + 512*N;
    float *cross_entropy1_lse_exp = workspace + 7984*N;
    float *d_dense1_z = workspace + 7984*N + 16;
    float *d_dense1_W = grads + 300;
    float *d_flatten1_flat = workspace + 512*N;
    float *d_gru1_g_reverse = workspace + 512*N;
    float *d_gru1_z_reverse = workspace + 8000*N + 16;
    float *d_gru1_r_reverse = workspace + 4384*N;
    float *d_gru1_U_reverse = grads + 168;
    float *d_gru1_W_reverse = grads + 150;
    float *d_gru1_g = workspace + 8000*N + 16;
    float *d_gru1_z = workspace + 6784*N;
    float *d_gru1_r = workspace + 7744*N;
    float *d_gru1_U = grads + 18;
    float *d_gru1_W = grads;
    float *w = params;
    float *m = state;
    float *g = grads;
    float *v = state + 5110;
    float *pack = workspace + 8240*N + 16;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.01·cos(π·min(0.000125·(new_t − 1), 1)) + 0.01 */
    const double lr = 0.01 + 0.01*cos(3.141592653589793*minimum(0.000125*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* gru1_h[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h);
    /* gru1_h_reverse[i0,i1,i2] = 0 */
    gru1_h_kernel(N, gru1_h_reverse);
    /* gru1_y[i0,i1,i2] = 0 */
    gru1_y_kernel(N, gru1_y);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_gru1_h_reverse[i0,i1,i2] = 0 */
    d_gru1_h_reverse_kernel(N, d_gru1_h_reverse);
    /* d_gru1_h[i0,i1,i2] = 0 */
    d_gru1_h_reverse_kernel(N, d_gru1_h);
    /* d_gru1_u_reverse[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_u_reverse);
    /* d_gru1_a_reverse[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_a_reverse);
    /* d_gru1_c_reverse[j] = 0 */
    d_gru1_c_reverse_kernel(d_gru1_c_reverse);
    /* d_gru1_b_reverse[k] = 0 */
    d_gru1_b_reverse_kernel(d_gru1_b_reverse);
    /* d_gru1_u[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_u);
    /* d_gru1_a[i0,i1,i2] = 0 */
    d_gru1_u_reverse_kernel(N, d_gru1_a);
    /* d_gru1_c[j] = 0 */
    d_gru1_c_reverse_kernel(d_gru1_c);
    /* d_gru1_b[k] = 0 */
    d_gru1_b_reverse_kernel(d_gru1_b);
    /* gru1_a[n,t,k] = Σ_i x[n,t,i]·gru1_W[i,k] + gru1_b[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W, 18, 1, gru1_b, 0, 1, gru1_a, 18, 1, pack);
    for (int64_t t_ = 0; t_ < 40; t_++) {
        /* gru1_u[n,t,k] += Σ_j gru1_h[n,t,j]·gru1_U[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h + 6*t_, 246, 1, gru1_U, 18, 1, NULL, 0, 0, gru1_u + 18*t_, 720, 1, pack);
        /* gru1_r[n,t,j] = σ(gru1_a[n,t,j] + gru1_u[n,t,j])
           gru1_z[n,t,j] = σ(gru1_a[n,t,j+6] + gru1_u[n,t,j+6])
           gru1_g[n,t,j] = tanh(gru1_r[n,t,j]·(gru1_c[j] + gru1_u[n,t,j+12]) + gru1_a[n,t,j+12])
           gru1_h[n,t+1,j] = gru1_g[n,t,j]·(1 − gru1_z[n,t,j]) + gru1_h[n,t,j]·gru1_z[n,t,j] */
        gru1_r_kernel2(N, t_, gru1_r, gru1_a, gru1_u, gru1_z, gru1_g, gru1_c, gru1_h);
    }
    /* gru1_a_reverse[n,t,k] = Σ_i x[n,t,i]·gru1_W_reverse[i,k] + gru1_b_reverse[k] */
    contract(40*N, 18, 1, 1.0f, x, 1, 1, gru1_W_reverse, 18, 1, gru1_b_reverse, 0, 1, gru1_a_reverse, 18, 1, pack);
    for (int64_t t_ = 40 - 1; t_ >= 0; t_--) {
        /* gru1_u_reverse[n,t,k] += Σ_j gru1_h_reverse[n,t+1,j]·gru1_U_reverse[j,k] */
        contract(N, 18, 6, 1.0f, gru1_h_reverse + 6*t_ + 6, 246, 1, gru1_U_reverse, 18, 1, NULL, 0, 0, gru1_u_reverse + 18*t_, 720, 1, pack);
        /* gru1_r_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j] + gru1_u_reverse[n,t,j])
           gru1_z_reverse[n,t,j] = σ(gru1_a_reverse[n,t,j+6] + gru1_u_reverse[n,t,j+6])
           gru1_g_reverse[n,t,j] = tanh(gru1_r_reverse[n,t,j]·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12]) + gru1_a_reverse[n,t,j+12])
           gru1_h_reverse[n,t,j] = gru1_g_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j]) + gru1_h_reverse[n,t+1,j]·gru1_z_reverse[n,t,j] */
        gru1_r_reverse_kernel2(N, t_, gru1_r_reverse, gru1_a_reverse, gru1_u_reverse, gru1_z_reverse, gru1_g_reverse, gru1_c_reverse, gru1_h_reverse);
    }
    /* gru1_y[n,t,j] = gru1_h[n,t+1,j]
       gru1_y[n,t,j+6] = gru1_h_reverse[n,t,j]
       flatten1_flat[n,12·i+j] = gru1_y[n,i,j] */
    gru1_y_kernel2(N, gru1_y, gru1_h, gru1_h_reverse, flatten1_flat);
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 480, 1.0f, flatten1_flat, 480, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = cross_entropy1_lse[n] − dense1_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
       d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, y, d_dense1_z, loss, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n flatten1_flat[n,i]·d_dense1_z[n,o] */
    contract(480, 10, N, 1.0f, flatten1_flat, 1, 480, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_flatten1_flat[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 480, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_flatten1_flat, 480, 1, pack);
    /* d_gru1_h_reverse[n,t,j] += d_flatten1_flat[n,12·t+j+6]
       d_gru1_h[n,t+1,j] += d_flatten1_flat[n,12·t+j] */
    d_gru1_h_reverse_kernel2(N, d_gru1_h_reverse, d_flatten1_flat, d_gru1_h);
    for (int64_t t_ = 0; t_ < 40; t_++) {
        /* d_gru1_g_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
           d_gru1_h_reverse[n,t+1,j] += d_gru1_h_reverse[n,t,j]·gru1_z_reverse[n,t,j]
           d_gru1_z_reverse[n,t,j] = d_gru1_h_reverse[n,t,j]·(gru1_h_reverse[n,t+1,j] − gru1_g_reverse[n,t,j])
           d_gru1_r_reverse[n,t,j] = d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)·(gru1_c_reverse[j] + gru1_u_reverse[n,t,j+12])
           d_gru1_u_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
           d_gru1_u_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
           d_gru1_u_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j]) */
        d_gru1_g_reverse_kernel(N, t_, gru1_z_reverse, d_gru1_g_reverse, d_gru1_h_reverse, d_gru1_z_reverse, gru1_h_reverse, gru1_g_reverse, d_gru1_r_reverse, gru1_c_reverse, gru1_u_reverse, d_gru1_u_reverse, gru1_r_reverse);
        /* d_gru1_h_reverse[n,t+1,j] += Σ_k d_gru1_u_reverse[n,t,k]·gru1_U_reverse[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u_reverse + 18*t_, 720, 1, gru1_U_reverse, 1, 18, d_gru1_h_reverse + 6*t_ + 6, 246, 1, d_gru1_h_reverse + 6*t_ + 6, 246, 1, pack);
    }
    /* d_gru1_a_reverse[n,t,j+12] += d_gru1_g_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
       d_gru1_a_reverse[n,t,j+6] += d_gru1_z_reverse[n,t,j]·gru1_z_reverse[n,t,j]·(1 − gru1_z_reverse[n,t,j])
       d_gru1_a_reverse[n,t,j] += d_gru1_r_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_r_reverse[n,t,j])
       d_gru1_c_reverse[j] += Σ_{n,t} d_gru1_g_reverse[n,t,j]·gru1_r_reverse[n,t,j]·(1 − gru1_g_reverse[n,t,j]²)
       d_gru1_b_reverse[k] += Σ_{n,t} d_gru1_a_reverse[n,t,k] */
    d_gru1_a_reverse_kernel(N, gru1_g_reverse, d_gru1_g_reverse, d_gru1_a_reverse, gru1_z_reverse, d_gru1_z_reverse, gru1_r_reverse, d_gru1_r_reverse, d_gru1_c_reverse, d_gru1_b_reverse);
    /* d_gru1_U_reverse[j,k] = Σ_{n,t} gru1_h_reverse[n,t+1,j]·d_gru1_u_reverse[n,t,k] */
    for (int64_t t_ = 0; t_ < 40; t_++)
        if (t_ == 0) contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t_ + 6, 1, 246, d_gru1_u_reverse + 18*t_, 720, 1, NULL, 0, 0, d_gru1_U_reverse, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h_reverse + 6*t_ + 6, 1, 246, d_gru1_u_reverse + 18*t_, 720, 1, d_gru1_U_reverse, 18, 1, d_gru1_U_reverse, 18, 1, pack);
    /* d_gru1_W_reverse[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a_reverse[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a_reverse, 18, 1, NULL, 0, 0, d_gru1_W_reverse, 18, 1, pack);
    for (int64_t t_ = 40 - 1; t_ >= 0; t_--) {
        /* d_gru1_g[n,t,j] = d_gru1_h[n,t+1,j]·(1 − gru1_z[n,t,j])
           d_gru1_h[n,t,j] += d_gru1_h[n,t+1,j]·gru1_z[n,t,j]
           d_gru1_z[n,t,j] = d_gru1_h[n,t+1,j]·(gru1_h[n,t,j] − gru1_g[n,t,j])
           d_gru1_r[n,t,j] = d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)·(gru1_c[j] + gru1_u[n,t,j+12])
           d_gru1_u[n,t,j+12] += d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
           d_gru1_u[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
           d_gru1_u[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j]) */
        d_gru1_g_kernel(N, t_, gru1_z, d_gru1_g, d_gru1_h, d_gru1_z, gru1_h, gru1_g, d_gru1_r, gru1_c, gru1_u, d_gru1_u, gru1_r);
        /* d_gru1_h[n,t,j] += Σ_k d_gru1_u[n,t,k]·gru1_U[j,k] */
        contract(N, 6, 18, 1.0f, d_gru1_u + 18*t_, 720, 1, gru1_U, 1, 18, d_gru1_h + 6*t_, 246, 1, d_gru1_h + 6*t_, 246, 1, pack);
    }
    /* d_gru1_a[n,t,j+12] += d_gru1_g[n,t,j]·(1 − gru1_g[n,t,j]²)
       d_gru1_a[n,t,j+6] += d_gru1_z[n,t,j]·gru1_z[n,t,j]·(1 − gru1_z[n,t,j])
       d_gru1_a[n,t,j] += d_gru1_r[n,t,j]·gru1_r[n,t,j]·(1 − gru1_r[n,t,j])
       d_gru1_c[j] += Σ_{n,t} d_gru1_g[n,t,j]·gru1_r[n,t,j]·(1 − gru1_g[n,t,j]²)
       d_gru1_b[k] += Σ_{n,t} d_gru1_a[n,t,k] */
    d_gru1_a_reverse_kernel(N, gru1_g, d_gru1_g, d_gru1_a, gru1_z, d_gru1_z, gru1_r, d_gru1_r, d_gru1_c, d_gru1_b);
    /* d_gru1_U[j,k] = Σ_{n,t} gru1_h[n,t,j]·d_gru1_u[n,t,k] */
    for (int64_t t_ = 0; t_ < 40; t_++)
        if (t_ == 0) contract(6, 18, N, 1.0f, gru1_h + 6*t_, 1, 246, d_gru1_u + 18*t_, 720, 1, NULL, 0, 0, d_gru1_U, 18, 1, pack); else contract(6, 18, N, 1.0f, gru1_h + 6*t_, 1, 246, d_gru1_u + 18*t_, 720, 1, d_gru1_U, 18, 1, d_gru1_U, 18, 1, pack);
    /* d_gru1_W[i,k] = Σ_{n,t} x[n,t,i]·d_gru1_a[n,t,k] */
    contract(1, 18, 40*N, 1.0f, x, 1, 1, d_gru1_a, 18, 1, NULL, 0, 0, d_gru1_W, 18, 1, pack);
    FLUSH_DENORMALS
    /* decayed_w[p] = w[p]·(1 − 0.1·lr)
       new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    decayed_w_kernel(lr, c2, c1, w, m, g, v);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_gru_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(40*N, 18, 1);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 18, 6);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 480);
    packed = need > packed ? need : packed;
    need = contract_pack_size(480, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 480, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 6, 18);
    packed = need > packed ? need : packed;
    need = contract_pack_size(6, 18, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(1, 18, 40*N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(40*N, 1, 18);
    packed = need > packed ? need : packed;
    need = 2432*N;
    size = need > size ? need : size;
    need = 8240*N + 16;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 8240*N + 5136;
    size = need > size ? need : size;
    return size + packed;
}
