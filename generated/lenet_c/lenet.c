/* lenet: a network of 44,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/lenet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "lenet.h"

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

static inline float reluf(float x) {
    return x < 0.0f ? 0.0f : x;
}

/* [x > 0], NaN at NaN */
static inline float stepf(float x) {
    return x > 0.0f ? 1.0f : x <= 0.0f ? 0.0f : x;
}

/* the larger one, NaN if either is */
static inline float maximumf(float x, float y) {
    return (x > y) | (x != x) ? x : y;
}

/* the smaller one, NaN if either is */
static inline float minimumf(float x, float y) {
    return (x < y) | (x != x) ? x : y;
}

static inline double relu(double x) {
    return x < 0.0 ? 0.0 : x;
}

/* [x > 0], NaN at NaN */
static inline double step(double x) {
    return x > 0.0 ? 1.0 : x <= 0.0 ? 0.0 : x;
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

static uint64_t mixed(uint64_t z)
{
    z = (z ^ (z >> 30))*0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27))*0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

/* Numbers in [0, 1) of 24 bits; number k is a hash of seed, step, stream and k: SplitMix64's. */
static void uniform(int64_t count, int64_t seed, int64_t step, int64_t stream, float *u)
{
    const uint64_t gold = 0x9E3779B97F4A7C15u;
    uint64_t key = mixed((uint64_t)seed + gold);
    key = mixed(key + (uint64_t)step + gold);
    key = mixed(key + (uint64_t)stream + gold);
    for (int64_t k = 0; k < count; k++)
        u[k] = (float)(mixed(key + (uint64_t)(k + 1)*gold) >> 40)*(float)5.9604644775390625e-8;
}

/* conv2d1_p[i0,i1,i2,i3] = 0 */
KERNEL void conv2d1_p_kernel(int64_t N, float *conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 400*N; i3++) {
        conv2d1_p[i3] = 0.0f;
    }
}

/* conv2d2_p[i0,i1,i2,i3] = 0 */
KERNEL void conv2d2_p_kernel(int64_t N, float *conv2d2_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 864*N; i3++) {
        conv2d2_p[i3] = 0.0f;
    }
}

/* upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
   conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s] */
KERNEL void upsample1_y_kernel(int64_t N, float *upsample1_y, const float *x, float *conv2d1_p)
{
    for (int64_t c = 0; c < N; c++) {
        for (int64_t a = 0; a < 2; a++) {
            for (int64_t r = 0; r < 8; r++) {
                for (int64_t b = 0; b < 2; b++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        upsample1_y[32*r + 16*a + 2*s + b] = x[64*c + 8*r + s];
                    }
                }
            }
        }
        for (int64_t r = 0; r < 16; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                conv2d1_p[400*c + 20*r + s + 42] = upsample1_y[16*r + s];
            }
        }
    }
}

/* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
KERNEL void conv2d1_p_windows_kernel(int64_t n, float *conv2d1_p_windows, const float *conv2d1_p)
{
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 16; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 16; s++) {
                        conv2d1_p_windows[6400*i + 1280*u + 256*t + 16*r + s] = conv2d1_p[400*i + 400*n + 20*r + 20*u + s + t];
                    }
                }
            }
        }
    }
}

/* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
   max_pool2d1_z[n,o,r,s] = -inf
   max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t]
   conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
KERNEL void conv2d1_h_kernel(int64_t N, float *conv2d1_h, const float *conv2d1_z, float *max_pool2d1_z, float *conv2d2_p)
{
    for (int64_t o = 0; o < 6*N; o++) {
        #pragma omp simd
        for (int64_t s = 0; s < 256; s++) {
            conv2d1_h[s] = reluf(conv2d1_z[256*o + s]);
        }
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                max_pool2d1_z[s] = -INFINITY;
            }
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        max_pool2d1_z[s] = maximumf(max_pool2d1_z[s], conv2d1_h[32*r + 16*u + 2*s + t]);
                    }
                }
            }
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d2_p[144*o + 12*r + s + 26] = max_pool2d1_z[s];
            }
        }
    }
}

/* conv2d2_p_windows[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
KERNEL void conv2d2_p_windows_kernel(int64_t n, float *conv2d2_p_windows, const float *conv2d2_p)
{
    for (int64_t i = 0; i < 6; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        conv2d2_p_windows[1600*i + 320*u + 64*t + 8*r + s] = conv2d2_p[864*n + 144*i + 12*r + 12*u + s + t];
                    }
                }
            }
        }
    }
}

/* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
   max_pool2d2_z[n,o,r,s] = -inf
   max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t]
   flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k] */
KERNEL void conv2d2_h_kernel(int64_t N, float *conv2d2_h, const float *conv2d2_z, float *max_pool2d2_z, float *flatten1_flat)
{
    for (int64_t o = 0; o < 16*N; o++) {
        #pragma omp simd
        for (int64_t s = 0; s < 64; s++) {
            conv2d2_h[s] = reluf(conv2d2_z[64*o + s]);
        }
        for (int64_t r = 0; r < 4; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                max_pool2d2_z[s] = -INFINITY;
            }
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        max_pool2d2_z[s] = maximumf(max_pool2d2_z[s], conv2d2_h[16*r + 8*u + 2*s + t]);
                    }
                }
            }
            #pragma omp simd
            for (int64_t k = 0; k < 4; k++) {
                flatten1_flat[16*o + 4*r + k] = max_pool2d2_z[k];
            }
        }
    }
}

/* dense1_h[n,o] = relu(dense1_z[n,o]) */
KERNEL void dense1_h_kernel(int64_t N, float *dense1_h, const float *dense1_z)
{
    #pragma omp simd
    for (int64_t o = 0; o < 120*N; o++) {
        dense1_h[o] = reluf(dense1_z[o]);
    }
}

/* dense2_h[n,o] = relu(dense2_z[n,o]) */
KERNEL void dense2_h_kernel(int64_t N, float *dense2_h, const float *dense2_z)
{
    #pragma omp simd
    for (int64_t o = 0; o < 84*N; o++) {
        dense2_h[o] = reluf(dense2_z[o]);
    }
}

/* cross_entropy1_mean[] = 0 */
KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

/* d_dense3_b[o] = 0 */
KERNEL void d_dense3_b_kernel(float *d_dense3_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 10; o++) {
        d_dense3_b[o] = 0.0f;
    }
}

/* d_dense2_b[o] = 0 */
KERNEL void d_dense2_b_kernel(float *d_dense2_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 84; o++) {
        d_dense2_b[o] = 0.0f;
    }
}

/* d_dense1_b[o] = 0 */
KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 120; o++) {
        d_dense1_b[o] = 0.0f;
    }
}

/* d_conv2d2_W[i0,i1,i2,i3] = 0 */
KERNEL void d_conv2d2_W_kernel(float *d_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 2400; i3++) {
        d_conv2d2_W[i3] = 0.0f;
    }
}

/* d_conv2d1_W[i0,i1,i2,i3] = 0 */
KERNEL void d_conv2d1_W_kernel(float *d_conv2d1_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 150; i3++) {
        d_conv2d1_W[i3] = 0.0f;
    }
}

/* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
   max_pool2d1_z[n,o,r,s] = -inf
   max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t]
   conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
KERNEL void conv2d1_h_kernel2(int64_t N, float *conv2d1_h, const float *conv2d1_z, float *max_pool2d1_z, float *conv2d2_p)
{
    for (int64_t o = 0; o < 6*N; o++) {
        #pragma omp simd
        for (int64_t s = 0; s < 256; s++) {
            conv2d1_h[256*o + s] = reluf(conv2d1_z[256*o + s]);
        }
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                max_pool2d1_z[64*o + 8*r + s] = -INFINITY;
            }
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        max_pool2d1_z[64*o + 8*r + s] = maximumf(max_pool2d1_z[64*o + 8*r + s], conv2d1_h[256*o + 32*r + 16*u + 2*s + t]);
                    }
                }
            }
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d2_p[144*o + 12*r + s + 26] = max_pool2d1_z[64*o + 8*r + s];
            }
        }
    }
}

/* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
   max_pool2d2_z[n,o,r,s] = -inf
   max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t]
   flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k]
   dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i] */
KERNEL void conv2d2_h_kernel2(int64_t N, float *conv2d2_h, const float *conv2d2_z, float *max_pool2d2_z, float *flatten1_flat, float *dropout1_h, const float *dropout1_u)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t o = 0; o < 16; o++) {
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                conv2d2_h[1024*n + 64*o + s] = reluf(conv2d2_z[1024*n + 64*o + s]);
            }
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    max_pool2d2_z[256*n + 16*o + 4*r + s] = -INFINITY;
                }
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            max_pool2d2_z[256*n + 16*o + 4*r + s] = maximumf(max_pool2d2_z[256*n + 16*o + 4*r + s], conv2d2_h[1024*n + 64*o + 16*r + 8*u + 2*s + t]);
                        }
                    }
                }
                #pragma omp simd
                for (int64_t k = 0; k < 4; k++) {
                    flatten1_flat[16*o + 4*r + k] = max_pool2d2_z[256*n + 16*o + 4*r + k];
                }
            }
        }
        #pragma omp simd
        for (int64_t i = 0; i < 256; i++) {
            dropout1_h[256*n + i] = dropout1_u[256*n + i] < 0.5f ? 0.0f : 2.0f*flatten1_flat[i];
        }
    }
}

/* cross_entropy1_lse_max[n] = max_k dense3_z[n,k]
   cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
   cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n])
   cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
   cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
   cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
   cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]
   cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
   d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
   d_dense3_b[k] += Σ_n d_dense3_z[n,k] */
KERNEL void cross_entropy1_lse_max_kernel(int64_t N, const float *dense3_z, float *cross_entropy1_lse_exp, const int64_t *y, float *d_dense3_z, float *cross_entropy1_mean, float *d_dense3_b)
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
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, dense3_z[10*n + k]);
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[k] = expf(dense3_z[10*n + k] - cross_entropy1_lse_shift);
            }
            float cross_entropy1_lse_total = 0.0f;
            #pragma omp simd reduction(+:cross_entropy1_lse_total)
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
            const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
            const float cross_entropy1_each = cross_entropy1_lse - dense3_z[10*n + y[n]];
            part1 += u1*cross_entropy1_each;
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_dense3_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == y[n] ? 1.0f : 0.0f));
                part2[k] += d_dense3_z[10*n + k];
            }
        }
        total1 += part1;
        for (int64_t k = 0; k < 10; k++)
            total2[k] += part2[k];
    }
    cross_entropy1_mean[0] += (float)total1;
    for (int64_t k = 0; k < 10; k++)
        d_dense3_b[k] += (float)total2[k];
}

/* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
   d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
KERNEL void d_dense2_z_kernel(int64_t N, float *d_dense2_z, const float *d_dense2_h, const float *dense2_h, float *d_dense2_b)
{
    double total1[84];
    for (int64_t i = 0; i < 84; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[84];
        for (int64_t i = 0; i < 84; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 84; o++) {
                d_dense2_z[84*n + o] = d_dense2_h[84*n + o]*stepf(dense2_h[84*n + o]);
                part1[o] += d_dense2_z[84*n + o];
            }
        }
        for (int64_t o = 0; o < 84; o++)
            total1[o] += part1[o];
    }
    for (int64_t o = 0; o < 84; o++)
        d_dense2_b[o] += (float)total1[o];
}

/* d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
   d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
KERNEL void d_dense1_z_kernel(int64_t N, float *d_dense1_z, const float *d_dense1_h, const float *dense1_h, float *d_dense1_b)
{
    double total1[120];
    for (int64_t i = 0; i < 120; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[120];
        for (int64_t i = 0; i < 120; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 120; o++) {
                d_dense1_z[120*n + o] = d_dense1_h[120*n + o]*stepf(dense1_h[120*n + o]);
                part1[o] += d_dense1_z[120*n + o];
            }
        }
        for (int64_t o = 0; o < 120; o++)
            total1[o] += part1[o];
    }
    for (int64_t o = 0; o < 120; o++)
        d_dense1_b[o] += (float)total1[o];
}

/* d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
   first_max_pool2d2_z[n,c,r,s] = inf
   first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
   d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
   d_conv2d2_z[n,c,r,s] = d_conv2d2_h[n,c,r,s]·[conv2d2_h[n,c,r,s] > 0]
   first_max_pool2d1_z[n,c,r,s] = inf
   first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t) */
KERNEL void d_flatten1_flat_kernel(int64_t N, float *d_flatten1_flat, const float *d_dropout1_h, const float *dropout1_u, int64_t *first_max_pool2d2_z, const float *conv2d2_h, const float *max_pool2d2_z, float *d_conv2d2_h, float *d_conv2d2_z, int64_t *first_max_pool2d1_z, const float *conv2d1_h, const float *max_pool2d1_z)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t i = 0; i < 256; i++) {
            d_flatten1_flat[i] = d_dropout1_h[256*n + i]*(dropout1_u[256*n + i] < 0.5f ? 0.0f : 2.0f);
        }
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    first_max_pool2d2_z[s] = INT64_MAX;
                }
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            if (conv2d2_h[1024*n + 64*c + 16*r + 8*u + 2*s + t] == max_pool2d2_z[256*n + 16*c + 4*r + s]) first_max_pool2d2_z[s] = 2*u + t < first_max_pool2d2_z[s] ? 2*u + t : first_max_pool2d2_z[s];
                        }
                    }
                }
                for (int64_t u = 0; u < 2; u++) {
                    for (int64_t t = 0; t < 2; t++) {
                        #pragma omp simd
                        for (int64_t s = 0; s < 4; s++) {
                            d_conv2d2_h[16*r + 8*u + 2*s + t] = d_flatten1_flat[16*c + 4*r + s]*(2*u + t == first_max_pool2d2_z[s] ? 1.0f : 0.0f);
                        }
                    }
                }
            }
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_conv2d2_z[1024*n + 64*c + s] = d_conv2d2_h[s]*stepf(conv2d2_h[1024*n + 64*c + s]);
            }
        }
        for (int64_t r = 0; r < 48; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                first_max_pool2d1_z[384*n + 8*r + s] = INT64_MAX;
            }
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        if (conv2d1_h[1536*n + 32*r + 16*u + 2*s + t] == max_pool2d1_z[384*n + 8*r + s]) first_max_pool2d1_z[384*n + 8*r + s] = 2*u + t < first_max_pool2d1_z[384*n + 8*r + s] ? 2*u + t : first_max_pool2d1_z[384*n + 8*r + s];
                    }
                }
            }
        }
    }
}

/* d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s] */
KERNEL void d_conv2d2_b_kernel(int64_t N, const float *d_conv2d2_z, float *d_conv2d2_b)
{
    for (int64_t o = 0; o < 16; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += d_conv2d2_z[1024*n + 64*o + s];
            c1 += part_c1;
        }
        d_conv2d2_b[o] = (float)c1;
    }
}

/* d_conv2d2_p[n,i,r+u,s+t] += d_conv2d2_p_windows[i,u,t,r,s] */
KERNEL void d_conv2d2_p_kernel(int64_t n, float *d_conv2d2_p, const float *d_conv2d2_p_windows)
{
    for (int64_t i = 0; i < 6; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d2_p[864*n + 144*i + 12*r + 12*u + s + t] += d_conv2d2_p_windows[1600*i + 320*u + 64*t + 8*r + s];
                    }
                }
            }
        }
    }
}

/* d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
   d_conv2d1_z[n,c,r,s] = d_conv2d1_h[n,c,r,s]·[conv2d1_h[n,c,r,s] > 0] */
KERNEL void d_conv2d1_h_kernel(int64_t N, float *d_conv2d1_h, const float *d_conv2d2_p, const int64_t *first_max_pool2d1_z, float *d_conv2d1_z, const float *conv2d1_h)
{
    for (int64_t c = 0; c < 6*N; c++) {
        for (int64_t r = 0; r < 8; r++) {
            for (int64_t u = 0; u < 2; u++) {
                for (int64_t t = 0; t < 2; t++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d1_h[32*r + 16*u + 2*s + t] = d_conv2d2_p[144*c + 12*r + s + 26]*(2*u + t == first_max_pool2d1_z[64*c + 8*r + s] ? 1.0f : 0.0f);
                    }
                }
            }
        }
        #pragma omp simd
        for (int64_t s = 0; s < 256; s++) {
            d_conv2d1_z[256*c + s] = d_conv2d1_h[s]*stepf(conv2d1_h[256*c + s]);
        }
    }
}

/* d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s] */
KERNEL void d_conv2d1_b_kernel(int64_t N, const float *d_conv2d1_z, float *d_conv2d1_b)
{
    for (int64_t o = 0; o < 6; o++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 1) {
            const int64_t n_end = n_first + 1 < N ? n_first + 1 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 256; s++)
                    part_c1 += d_conv2d1_z[1536*n + 256*o + s];
            c1 += part_c1;
        }
        d_conv2d1_b[o] = (float)c1;
    }
}

/* d_conv2d1_p[n,i,r+u,s+t] += d_conv2d1_p_windows[i,u,t,r,s] */
KERNEL void d_conv2d1_p_kernel(int64_t n, float *d_conv2d1_p, const float *d_conv2d1_p_windows)
{
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 5; u++) {
            for (int64_t t = 0; t < 5; t++) {
                for (int64_t r = 0; r < 16; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 16; s++) {
                        d_conv2d1_p[400*i + 400*n + 20*r + 20*u + s + t] += d_conv2d1_p_windows[6400*i + 1280*u + 256*t + 16*r + s];
                    }
                }
            }
        }
    }
}

/* d_x[n,c,r,s] = Σ_{a,b} d_conv2d1_p[n,c,2·r+a+2,2·s+b+2] */
KERNEL void d_x_kernel(int64_t N, const float *d_conv2d1_p, float *d_x)
{
    for (int64_t c = 0; c < N; c++) {
        for (int64_t r = 0; r < 8; r++) {
            for (int64_t s = 0; s < 8; s++) {
                float c1 = 0.0f;
                for (int64_t a = 0; a < 2; a++)
                    #pragma omp simd reduction(+:c1)
                    for (int64_t b = 0; b < 2; b++)
                        c1 += d_conv2d1_p[400*c + 40*r + 20*a + 2*s + b + 42];
                d_x[64*c + 8*r + s] = c1;
            }
        }
    }
}

/* decayed_w[p] = w[p]·(1 − 0.05·lr)
   new_m[p] = 0.1·g[p] + 0.9·m[p]
   new_v[p] = 0.001·g[p]² + 0.999·v[p]
   new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
KERNEL void decayed_w_kernel(double lr, double c2, double c1, float *w, float *m, const float *g, float *v)
{
    const float u1 = (float)(1.0 - 0.05*lr);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 44426; p++) {
        const float decayed_w = u1*w[p];
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        v[p] = 0.001f*g[p]*g[p] + 0.999f*v[p];
        w[p] = decayed_w - (u3*m[p])/(1e-08f + sqrtf(u2*v[p]));
    }
}

/* --- the network: x[N,1,8,8] → dense3_z[N,10] */

/* x[N,1,8,8] → dense3_z[N,10]. */
int lenet_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace)
{
    float *conv2d1_p = workspace;
    float *conv2d2_p = workspace + 400*N;
    float *upsample1_y = workspace + 1264*N;
    float *conv2d1_p_windows = workspace + 1264*N + 256;
    const float *conv2d1_b = params + 150;
    const float *conv2d1_W = params;
    float *conv2d1_z = workspace + 1264*N + 6656;
    float *conv2d1_h = workspace + 1264*N;
    float *max_pool2d1_z = workspace + 1264*N + 256;
    float *conv2d2_p_windows = workspace + 2800*N + 6656;
    const float *conv2d2_b = params + 2556;
    const float *conv2d2_W = params + 156;
    float *conv2d2_z = workspace + 1264*N + 6656;
    float *conv2d2_h = workspace + 1264*N;
    float *max_pool2d2_z = workspace + 1264*N + 256;
    float *flatten1_flat = workspace;
    const float *dense1_b = params + 33292;
    const float *dense1_W = params + 2572;
    float *dense1_z = workspace + 400*N;
    float *dense1_h = workspace;
    const float *dense2_b = params + 43492;
    const float *dense2_W = params + 33412;
    float *dense2_z = workspace + 400*N;
    float *dense2_h = workspace;
    const float *dense3_b = params + 44416;
    const float *dense3_W = params + 43576;
    float *pack = workspace + 2800*N + 16256;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, conv2d2_p);
    /* upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
       conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s] */
    upsample1_y_kernel(N, upsample1_y, x, conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] + conv2d1_b[o] */
        contract(256, 6, 25, 1.0f, conv2d1_p_windows, 1, 256, conv2d1_W, 1, 25, conv2d1_b, 0, 1, conv2d1_z + 1536*n, 1, 256, pack);
    }
    /* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
       max_pool2d1_z[n,o,r,s] = -inf
       max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t]
       conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
    conv2d1_h_kernel(N, conv2d1_h, conv2d1_z, max_pool2d1_z, conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows, conv2d2_p);
        /* conv2d2_z[n,o,r,s] += Σ_{i,u,t} conv2d2_W[o,i,u,t]·conv2d2_p_windows[i,u,t,r,s] + conv2d2_b[o] */
        contract(64, 16, 150, 1.0f, conv2d2_p_windows, 1, 64, conv2d2_W, 1, 150, conv2d2_b, 0, 1, conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
       max_pool2d2_z[n,o,r,s] = -inf
       max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t]
       flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k] */
    conv2d2_h_kernel(N, conv2d2_h, conv2d2_z, max_pool2d2_z, flatten1_flat);
    /* dense1_z[n,o] = Σ_i flatten1_flat[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 120, 256, 1.0f, flatten1_flat, 256, 1, dense1_W, 120, 1, dense1_b, 0, 1, dense1_z, 120, 1, pack);
    /* dense1_h[n,o] = relu(dense1_z[n,o]) */
    dense1_h_kernel(N, dense1_h, dense1_z);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 84, 120, 1.0f, dense1_h, 120, 1, dense2_W, 84, 1, dense2_b, 0, 1, dense2_z, 84, 1, pack);
    /* dense2_h[n,o] = relu(dense2_z[n,o]) */
    dense2_h_kernel(N, dense2_h, dense2_z);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 10, 84, 1.0f, dense2_h, 84, 1, dense3_W, 10, 1, dense3_b, 0, 1, dense3_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,1,8,8], y[N], and its gradients by all parameters. */
int lenet_backward(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *y, float *grads, float *loss, float *workspace)
{
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 1;
        }
    float *dropout1_u = workspace;
    workspace += (256*N + 15)/16*16;
    uniform(256*N, seed, step, 0, dropout1_u);
    float *conv2d1_p = workspace;
    float *conv2d2_p = workspace + 400*N;
    float *d_dense3_b = grads + 44416;
    float *d_dense2_b = grads + 43492;
    float *d_dense1_b = grads + 33292;
    float *d_conv2d2_W = grads + 156;
    float *d_conv2d2_p = workspace + 1264*N;
    float *d_conv2d1_W = grads;
    float *upsample1_y = workspace + 2128*N;
    float *conv2d1_p_windows = workspace + 2128*N + 256;
    const float *conv2d1_b = params + 150;
    const float *conv2d1_W = params;
    float *conv2d1_z = workspace + 2128*N + 6656;
    float *conv2d1_h = workspace + 3664*N + 6656;
    float *max_pool2d1_z = workspace + 5200*N + 6656;
    float *conv2d2_p_windows = workspace + 5584*N + 6656;
    const float *conv2d2_b = params + 2556;
    const float *conv2d2_W = params + 156;
    float *conv2d2_z = workspace + 2128*N + 6656;
    float *conv2d2_h = workspace + 5584*N + 16256;
    float *max_pool2d2_z = workspace + 6864*N + 16256;
    float *flatten1_flat = workspace + 2128*N;
    float *dropout1_h = workspace + 6608*N + 16256;
    const float *dense1_b = params + 33292;
    const float *dense1_W = params + 2572;
    float *dense1_z = workspace + 2128*N + 6656;
    float *dense1_h = workspace + 7120*N + 16256;
    const float *dense2_b = params + 43492;
    const float *dense2_W = params + 33412;
    float *dense2_z = workspace + 2128*N + 6656;
    float *dense2_h = workspace + 7248*N + 16256;
    const float *dense3_b = params + 44416;
    const float *dense3_W = params + 43576;
    float *dense3_z = workspace + 2128*N + 6656;
    float *cross_entropy1_lse_exp = workspace + 2128*N;
    float *d_dense3_z = workspace + 7344*N + 16256;
    float *d_dense2_h = workspace + 2128*N + 6656;
    float *d_dense3_W = grads + 43576;
    float *d_dense2_z = workspace + 7360*N + 16256;
    float *d_dense1_h = workspace + 2128*N + 6656;
    float *d_dense2_W = grads + 33412;
    float *d_dense1_z = workspace + 7456*N + 16256;
    float *d_dense1_W = grads + 2572;
    float *d_dropout1_h = workspace + 6608*N + 16256;
    float *d_flatten1_flat = workspace + 2128*N + 256;
    int64_t *first_max_pool2d2_z = (int64_t *)(workspace + 7344*N + 16256);
    float *d_conv2d2_h = workspace + 2128*N;
    float *d_conv2d2_z = workspace + 2128*N + 6656;
    int64_t *first_max_pool2d1_z = (int64_t *)(workspace + 7584*N + 16256);
    float *d_conv2d2_b = grads + 2556;
    float *conv2d2_p_windows_2 = workspace + 5584*N + 6656;
    float *d_conv2d2_p_windows = workspace + 5584*N + 6656;
    float *d_conv2d1_h = workspace + 2128*N;
    float *d_conv2d1_z = workspace + 2128*N + 6656;
    float *d_conv2d1_b = grads + 150;
    float *conv2d1_p_windows_2 = workspace + 2128*N + 256;
    float *pack = workspace + 8352*N + 16256;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, conv2d2_p);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense3_b[o] = 0 */
    d_dense3_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense2_b_kernel(d_dense2_b);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_conv2d2_W_kernel(d_conv2d2_W);
    /* d_conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, d_conv2d2_p);
    /* d_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_conv2d1_W_kernel(d_conv2d1_W);
    /* upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
       conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s] */
    upsample1_y_kernel(N, upsample1_y, x, conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] + conv2d1_b[o] */
        contract(256, 6, 25, 1.0f, conv2d1_p_windows, 1, 256, conv2d1_W, 1, 25, conv2d1_b, 0, 1, conv2d1_z + 1536*n, 1, 256, pack);
    }
    /* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
       max_pool2d1_z[n,o,r,s] = -inf
       max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t]
       conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
    conv2d1_h_kernel2(N, conv2d1_h, conv2d1_z, max_pool2d1_z, conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows, conv2d2_p);
        /* conv2d2_z[n,o,r,s] += Σ_{i,u,t} conv2d2_W[o,i,u,t]·conv2d2_p_windows[i,u,t,r,s] + conv2d2_b[o] */
        contract(64, 16, 150, 1.0f, conv2d2_p_windows, 1, 64, conv2d2_W, 1, 150, conv2d2_b, 0, 1, conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
       max_pool2d2_z[n,o,r,s] = -inf
       max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t]
       flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k]
       dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i] */
    conv2d2_h_kernel2(N, conv2d2_h, conv2d2_z, max_pool2d2_z, flatten1_flat, dropout1_h, dropout1_u);
    /* dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 120, 256, 1.0f, dropout1_h, 256, 1, dense1_W, 120, 1, dense1_b, 0, 1, dense1_z, 120, 1, pack);
    /* dense1_h[n,o] = relu(dense1_z[n,o]) */
    dense1_h_kernel(N, dense1_h, dense1_z);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 84, 120, 1.0f, dense1_h, 120, 1, dense2_W, 84, 1, dense2_b, 0, 1, dense2_z, 84, 1, pack);
    /* dense2_h[n,o] = relu(dense2_z[n,o]) */
    dense2_h_kernel(N, dense2_h, dense2_z);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 10, 84, 1.0f, dense2_h, 84, 1, dense3_W, 10, 1, dense3_b, 0, 1, dense3_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense3_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
       d_dense3_b[k] += Σ_n d_dense3_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense3_z, cross_entropy1_lse_exp, y, d_dense3_z, loss, d_dense3_b);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 84, 10, 1.0f, d_dense3_z, 10, 1, dense3_W, 1, 10, NULL, 0, 0, d_dense2_h, 84, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(84, 10, N, 1.0f, dense2_h, 1, 84, d_dense3_z, 10, 1, NULL, 0, 0, d_dense3_W, 10, 1, pack);
    /* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense2_z_kernel(N, d_dense2_z, d_dense2_h, dense2_h, d_dense2_b);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 120, 84, 1.0f, d_dense2_z, 84, 1, dense2_W, 1, 84, NULL, 0, 0, d_dense1_h, 120, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(120, 84, N, 1.0f, dense1_h, 1, 120, d_dense2_z, 84, 1, NULL, 0, 0, d_dense2_W, 84, 1, pack);
    /* d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense1_z_kernel(N, d_dense1_z, d_dense1_h, dense1_h, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o] */
    contract(256, 120, N, 1.0f, dropout1_h, 1, 256, d_dense1_z, 120, 1, NULL, 0, 0, d_dense1_W, 120, 1, pack);
    /* d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 256, 120, 1.0f, d_dense1_z, 120, 1, dense1_W, 1, 120, NULL, 0, 0, d_dropout1_h, 256, 1, pack);
    /* d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
       first_max_pool2d2_z[n,c,r,s] = inf
       first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
       d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
       d_conv2d2_z[n,c,r,s] = d_conv2d2_h[n,c,r,s]·[conv2d2_h[n,c,r,s] > 0]
       first_max_pool2d1_z[n,c,r,s] = inf
       first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t) */
    d_flatten1_flat_kernel(N, d_flatten1_flat, d_dropout1_h, dropout1_u, first_max_pool2d2_z, conv2d2_h, max_pool2d2_z, d_conv2d2_h, d_conv2d2_z, first_max_pool2d1_z, conv2d1_h, max_pool2d1_z);
    /* d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s] */
    d_conv2d2_b_kernel(N, d_conv2d2_z, d_conv2d2_b);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows_2[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows_2, conv2d2_p);
        /* d_conv2d2_W[o,i,u,t] += Σ_{r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 150, 64, 1.0f, d_conv2d2_z + 1024*n, 64, 1, conv2d2_p_windows_2, 1, 64, d_conv2d2_W, 150, 1, d_conv2d2_W, 150, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_conv2d2_p_windows[i,u,t,r,s] = Σ_o conv2d2_W[o,i,u,t]·d_conv2d2_z[n,o,r,s] */
        contract(64, 150, 16, 1.0f, d_conv2d2_z + 1024*n, 1, 64, conv2d2_W, 150, 1, NULL, 0, 0, d_conv2d2_p_windows, 1, 64, pack);
        /* d_conv2d2_p[n,i,r+u,s+t] += d_conv2d2_p_windows[i,u,t,r,s] */
        d_conv2d2_p_kernel(n, d_conv2d2_p, d_conv2d2_p_windows);
    }
    /* d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
       d_conv2d1_z[n,c,r,s] = d_conv2d1_h[n,c,r,s]·[conv2d1_h[n,c,r,s] > 0] */
    d_conv2d1_h_kernel(N, d_conv2d1_h, d_conv2d2_p, first_max_pool2d1_z, d_conv2d1_z, conv2d1_h);
    /* d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s] */
    d_conv2d1_b_kernel(N, d_conv2d1_z, d_conv2d1_b);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows_2[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(6, 25, 256, 1.0f, d_conv2d1_z + 1536*n, 256, 1, conv2d1_p_windows_2, 1, 256, d_conv2d1_W, 25, 1, d_conv2d1_W, 25, 1, pack);
    }
    return 0;
}

/* The same, and the gradients by the inputs. */
int lenet_backward_inputs(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 1;
        }
    float *dropout1_u = workspace;
    workspace += (256*N + 15)/16*16;
    uniform(256*N, seed, step, 0, dropout1_u);
    float *conv2d1_p = workspace;
    float *conv2d2_p = workspace + 400*N;
    float *d_dense3_b = grads + 44416;
    float *d_dense2_b = grads + 43492;
    float *d_dense1_b = grads + 33292;
    float *d_conv2d2_W = grads + 156;
    float *d_conv2d2_p = workspace + 1264*N;
    float *d_conv2d1_W = grads;
    float *d_conv2d1_p = workspace + 2128*N;
    float *upsample1_y = workspace + 2528*N;
    float *conv2d1_p_windows = workspace + 2528*N + 256;
    const float *conv2d1_b = params + 150;
    const float *conv2d1_W = params;
    float *conv2d1_z = workspace + 2528*N + 6656;
    float *conv2d1_h = workspace + 4064*N + 6656;
    float *max_pool2d1_z = workspace + 5600*N + 6656;
    float *conv2d2_p_windows = workspace + 5984*N + 6656;
    const float *conv2d2_b = params + 2556;
    const float *conv2d2_W = params + 156;
    float *conv2d2_z = workspace + 2528*N + 6656;
    float *conv2d2_h = workspace + 5984*N + 16256;
    float *max_pool2d2_z = workspace + 7264*N + 16256;
    float *flatten1_flat = workspace + 2528*N;
    float *dropout1_h = workspace + 7008*N + 16256;
    const float *dense1_b = params + 33292;
    const float *dense1_W = params + 2572;
    float *dense1_z = workspace + 2528*N + 6656;
    float *dense1_h = workspace + 7520*N + 16256;
    const float *dense2_b = params + 43492;
    const float *dense2_W = params + 33412;
    float *dense2_z = workspace + 2528*N + 6656;
    float *dense2_h = workspace + 7648*N + 16256;
    const float *dense3_b = params + 44416;
    const float *dense3_W = params + 43576;
    float *dense3_z = workspace + 2528*N + 6656;
    float *cross_entropy1_lse_exp = workspace + 2528*N;
    float *d_dense3_z = workspace + 7744*N + 16256;
    float *d_dense2_h = workspace + 2528*N + 6656;
    float *d_dense3_W = grads + 43576;
    float *d_dense2_z = workspace + 7760*N + 16256;
    float *d_dense1_h = workspace + 2528*N + 6656;
    float *d_dense2_W = grads + 33412;
    float *d_dense1_z = workspace + 7856*N + 16256;
    float *d_dense1_W = grads + 2572;
    float *d_dropout1_h = workspace + 7008*N + 16256;
    float *d_flatten1_flat = workspace + 2528*N + 256;
    int64_t *first_max_pool2d2_z = (int64_t *)(workspace + 7744*N + 16256);
    float *d_conv2d2_h = workspace + 2528*N;
    float *d_conv2d2_z = workspace + 2528*N + 6656;
    int64_t *first_max_pool2d1_z = (int64_t *)(workspace + 7984*N + 16256);
    float *d_conv2d2_b = grads + 2556;
    float *conv2d2_p_windows_2 = workspace + 5984*N + 6656;
    float *d_conv2d2_p_windows = workspace + 5984*N + 6656;
    float *d_conv2d1_h = workspace + 2528*N;
    float *d_conv2d1_z = workspace + 2528*N + 6656;
    float *d_conv2d1_b = grads + 150;
    float *conv2d1_p_windows_2 = workspace + 2528*N + 256;
    float *d_conv2d1_p_windows = workspace + 2528*N + 256;
    float *pack = workspace + 8752*N + 16256;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, conv2d2_p);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense3_b[o] = 0 */
    d_dense3_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense2_b_kernel(d_dense2_b);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_conv2d2_W_kernel(d_conv2d2_W);
    /* d_conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, d_conv2d2_p);
    /* d_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_conv2d1_W_kernel(d_conv2d1_W);
    /* d_conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, d_conv2d1_p);
    /* upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
       conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s] */
    upsample1_y_kernel(N, upsample1_y, x, conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] + conv2d1_b[o] */
        contract(256, 6, 25, 1.0f, conv2d1_p_windows, 1, 256, conv2d1_W, 1, 25, conv2d1_b, 0, 1, conv2d1_z + 1536*n, 1, 256, pack);
    }
    /* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
       max_pool2d1_z[n,o,r,s] = -inf
       max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t]
       conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
    conv2d1_h_kernel2(N, conv2d1_h, conv2d1_z, max_pool2d1_z, conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows, conv2d2_p);
        /* conv2d2_z[n,o,r,s] += Σ_{i,u,t} conv2d2_W[o,i,u,t]·conv2d2_p_windows[i,u,t,r,s] + conv2d2_b[o] */
        contract(64, 16, 150, 1.0f, conv2d2_p_windows, 1, 64, conv2d2_W, 1, 150, conv2d2_b, 0, 1, conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
       max_pool2d2_z[n,o,r,s] = -inf
       max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t]
       flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k]
       dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i] */
    conv2d2_h_kernel2(N, conv2d2_h, conv2d2_z, max_pool2d2_z, flatten1_flat, dropout1_h, dropout1_u);
    /* dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 120, 256, 1.0f, dropout1_h, 256, 1, dense1_W, 120, 1, dense1_b, 0, 1, dense1_z, 120, 1, pack);
    /* dense1_h[n,o] = relu(dense1_z[n,o]) */
    dense1_h_kernel(N, dense1_h, dense1_z);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 84, 120, 1.0f, dense1_h, 120, 1, dense2_W, 84, 1, dense2_b, 0, 1, dense2_z, 84, 1, pack);
    /* dense2_h[n,o] = relu(dense2_z[n,o]) */
    dense2_h_kernel(N, dense2_h, dense2_z);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 10, 84, 1.0f, dense2_h, 84, 1, dense3_W, 10, 1, dense3_b, 0, 1, dense3_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense3_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
       d_dense3_b[k] += Σ_n d_dense3_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense3_z, cross_entropy1_lse_exp, y, d_dense3_z, loss, d_dense3_b);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 84, 10, 1.0f, d_dense3_z, 10, 1, dense3_W, 1, 10, NULL, 0, 0, d_dense2_h, 84, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(84, 10, N, 1.0f, dense2_h, 1, 84, d_dense3_z, 10, 1, NULL, 0, 0, d_dense3_W, 10, 1, pack);
    /* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense2_z_kernel(N, d_dense2_z, d_dense2_h, dense2_h, d_dense2_b);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 120, 84, 1.0f, d_dense2_z, 84, 1, dense2_W, 1, 84, NULL, 0, 0, d_dense1_h, 120, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(120, 84, N, 1.0f, dense1_h, 1, 120, d_dense2_z, 84, 1, NULL, 0, 0, d_dense2_W, 84, 1, pack);
    /* d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense1_z_kernel(N, d_dense1_z, d_dense1_h, dense1_h, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o] */
    contract(256, 120, N, 1.0f, dropout1_h, 1, 256, d_dense1_z, 120, 1, NULL, 0, 0, d_dense1_W, 120, 1, pack);
    /* d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 256, 120, 1.0f, d_dense1_z, 120, 1, dense1_W, 1, 120, NULL, 0, 0, d_dropout1_h, 256, 1, pack);
    /* d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
       first_max_pool2d2_z[n,c,r,s] = inf
       first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
       d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
       d_conv2d2_z[n,c,r,s] = d_conv2d2_h[n,c,r,s]·[conv2d2_h[n,c,r,s] > 0]
       first_max_pool2d1_z[n,c,r,s] = inf
       first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t) */
    d_flatten1_flat_kernel(N, d_flatten1_flat, d_dropout1_h, dropout1_u, first_max_pool2d2_z, conv2d2_h, max_pool2d2_z, d_conv2d2_h, d_conv2d2_z, first_max_pool2d1_z, conv2d1_h, max_pool2d1_z);
    /* d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s] */
    d_conv2d2_b_kernel(N, d_conv2d2_z, d_conv2d2_b);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows_2[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows_2, conv2d2_p);
        /* d_conv2d2_W[o,i,u,t] += Σ_{r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 150, 64, 1.0f, d_conv2d2_z + 1024*n, 64, 1, conv2d2_p_windows_2, 1, 64, d_conv2d2_W, 150, 1, d_conv2d2_W, 150, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_conv2d2_p_windows[i,u,t,r,s] = Σ_o conv2d2_W[o,i,u,t]·d_conv2d2_z[n,o,r,s] */
        contract(64, 150, 16, 1.0f, d_conv2d2_z + 1024*n, 1, 64, conv2d2_W, 150, 1, NULL, 0, 0, d_conv2d2_p_windows, 1, 64, pack);
        /* d_conv2d2_p[n,i,r+u,s+t] += d_conv2d2_p_windows[i,u,t,r,s] */
        d_conv2d2_p_kernel(n, d_conv2d2_p, d_conv2d2_p_windows);
    }
    /* d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
       d_conv2d1_z[n,c,r,s] = d_conv2d1_h[n,c,r,s]·[conv2d1_h[n,c,r,s] > 0] */
    d_conv2d1_h_kernel(N, d_conv2d1_h, d_conv2d2_p, first_max_pool2d1_z, d_conv2d1_z, conv2d1_h);
    /* d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s] */
    d_conv2d1_b_kernel(N, d_conv2d1_z, d_conv2d1_b);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows_2[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(6, 25, 256, 1.0f, d_conv2d1_z + 1536*n, 256, 1, conv2d1_p_windows_2, 1, 256, d_conv2d1_W, 25, 1, d_conv2d1_W, 25, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_conv2d1_p_windows[i,u,t,r,s] = Σ_o conv2d1_W[o,i,u,t]·d_conv2d1_z[n,o,r,s] */
        contract(256, 25, 6, 1.0f, d_conv2d1_z + 1536*n, 1, 256, conv2d1_W, 25, 1, NULL, 0, 0, d_conv2d1_p_windows, 1, 256, pack);
        /* d_conv2d1_p[n,i,r+u,s+t] += d_conv2d1_p_windows[i,u,t,r,s] */
        d_conv2d1_p_kernel(n, d_conv2d1_p, d_conv2d1_p_windows);
    }
    /* d_x[n,c,r,s] = Σ_{a,b} d_conv2d1_p[n,c,2·r+a+2,2·s+b+2] */
    d_x_kernel(N, d_conv2d1_p, d_x);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int lenet_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 44426;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001 */
    const double lr = 0.001 + 0.001*cos(3.141592653589793*minimum(0.00025*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    /* decayed_w[p] = w[p]·(1 − 0.05·lr)
       new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    decayed_w_kernel(lr, c2, c1, w, m, g, v);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* Loss at x[N,1,8,8], y[N], gradients, optimizer: changes params, state, *step. */
int lenet_train_step(int64_t N, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *y, float *loss, float *workspace)
{
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 1;
        }
    float *dropout1_u = workspace;
    workspace += (256*N + 15)/16*16;
    uniform(256*N, seed, *step, 0, dropout1_u);
    float *grads = workspace;
    workspace += 44432;
    const int64_t t = *step;
    float *conv2d1_p = workspace;
    float *conv2d2_p = workspace + 400*N;
    float *d_dense3_b = grads + 44416;
    float *d_dense2_b = grads + 43492;
    float *d_dense1_b = grads + 33292;
    float *d_conv2d2_W = grads + 156;
    float *d_conv2d2_p = workspace + 1264*N;
    float *d_conv2d1_W = grads;
    float *upsample1_y = workspace + 2128*N;
    float *conv2d1_p_windows = workspace + 2128*N + 256;
    float *conv2d1_b = params + 150;
    float *conv2d1_W = params;
    float *conv2d1_z = workspace + 2128*N + 6656;
    float *conv2d1_h = workspace + 3664*N + 6656;
    float *max_pool2d1_z = workspace + 5200*N + 6656;
    float *conv2d2_p_windows = workspace + 5584*N + 6656;
    float *conv2d2_b = params + 2556;
    float *conv2d2_W = params + 156;
    float *conv2d2_z = workspace + 2128*N + 6656;
    float *conv2d2_h = workspace + 5584*N + 16256;
    float *max_pool2d2_z = workspace + 6864*N + 16256;
    float *flatten1_flat = workspace + 2128*N;
    float *dropout1_h = workspace + 6608*N + 16256;
    float *dense1_b = params + 33292;
    float *dense1_W = params + 2572;
    float *dense1_z = workspace + 2128*N + 6656;
    float *dense1_h = workspace + 7120*N + 16256;
    float *dense2_b = params + 43492;
    float *dense2_W = params + 33412;
    float *dense2_z = workspace + 2128*N + 6656;
    float *dense2_h = workspace + 7248*N + 16256;
    float *dense3_b = params + 44416;
    float *dense3_W = params + 43576;
    float *dense3_z = workspace + 2128*N + 6656;
    float *cross_entropy1_lse_exp = workspace + 2128*N;
    float *d_dense3_z = workspace + 7344*N + 16256;
    float *d_dense2_h = workspace + 2128*N + 6656;
    float *d_dense3_W = grads + 43576;
    float *d_dense2_z = workspace + 7360*N + 16256;
    float *d_dense1_h = workspace + 2128*N + 6656;
    float *d_dense2_W = grads + 33412;
    float *d_dense1_z = workspace + 7456*N + 16256;
    float *d_dense1_W = grads + 2572;
    float *d_dropout1_h = workspace + 6608*N + 16256;
    float *d_flatten1_flat = workspace + 2128*N + 256;
    int64_t *first_max_pool2d2_z = (int64_t *)(workspace + 7344*N + 16256);
    float *d_conv2d2_h = workspace + 2128*N;
    float *d_conv2d2_z = workspace + 2128*N + 6656;
    int64_t *first_max_pool2d1_z = (int64_t *)(workspace + 7584*N + 16256);
    float *d_conv2d2_b = grads + 2556;
    float *conv2d2_p_windows_2 = workspace + 5584*N + 6656;
    float *d_conv2d2_p_windows = workspace + 5584*N + 6656;
    float *d_conv2d1_h = workspace + 2128*N;
    float *d_conv2d1_z = workspace + 2128*N + 6656;
    float *d_conv2d1_b = grads + 150;
    float *conv2d1_p_windows_2 = workspace + 2128*N + 256;
    float *w = params;
    float *m = state;
    float *g = grads;
    float *v = state + 44426;
    float *pack = workspace + 8352*N + 16256;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.001·cos(π·min(0.00025·(new_t − 1), 1)) + 0.001 */
    const double lr = 0.001 + 0.001*cos(3.141592653589793*minimum(0.00025*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, conv2d2_p);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense3_b[o] = 0 */
    d_dense3_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense2_b_kernel(d_dense2_b);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_conv2d2_W_kernel(d_conv2d2_W);
    /* d_conv2d2_p[i0,i1,i2,i3] = 0 */
    conv2d2_p_kernel(N, d_conv2d2_p);
    /* d_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_conv2d1_W_kernel(d_conv2d1_W);
    /* upsample1_y[n,c,2·r+a,2·s+b] = x[n,c,r,s]
       conv2d1_p[n,c,r+2,s+2] = upsample1_y[n,c,r,s] */
    upsample1_y_kernel(N, upsample1_y, x, conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] + conv2d1_b[o] */
        contract(256, 6, 25, 1.0f, conv2d1_p_windows, 1, 256, conv2d1_W, 1, 25, conv2d1_b, 0, 1, conv2d1_z + 1536*n, 1, 256, pack);
    }
    /* conv2d1_h[n,o,r,s] = relu(conv2d1_z[n,o,r,s])
       max_pool2d1_z[n,o,r,s] = -inf
       max_pool2d1_z[n,o,r,s] = max_{u,t} conv2d1_h[n,o,2·r+u,2·s+t]
       conv2d2_p[n,o,r+2,s+2] = max_pool2d1_z[n,o,r,s] */
    conv2d1_h_kernel2(N, conv2d1_h, conv2d1_z, max_pool2d1_z, conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows, conv2d2_p);
        /* conv2d2_z[n,o,r,s] += Σ_{i,u,t} conv2d2_W[o,i,u,t]·conv2d2_p_windows[i,u,t,r,s] + conv2d2_b[o] */
        contract(64, 16, 150, 1.0f, conv2d2_p_windows, 1, 64, conv2d2_W, 1, 150, conv2d2_b, 0, 1, conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* conv2d2_h[n,o,r,s] = relu(conv2d2_z[n,o,r,s])
       max_pool2d2_z[n,o,r,s] = -inf
       max_pool2d2_z[n,o,r,s] = max_{u,t} conv2d2_h[n,o,2·r+u,2·s+t]
       flatten1_flat[n,4·r+16·o+k] = max_pool2d2_z[n,o,r,k]
       dropout1_h[n,i] = 0 if dropout1_u[n,i] < 1/2 else 2·flatten1_flat[n,i] */
    conv2d2_h_kernel2(N, conv2d2_h, conv2d2_z, max_pool2d2_z, flatten1_flat, dropout1_h, dropout1_u);
    /* dense1_z[n,o] = Σ_i dropout1_h[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 120, 256, 1.0f, dropout1_h, 256, 1, dense1_W, 120, 1, dense1_b, 0, 1, dense1_z, 120, 1, pack);
    /* dense1_h[n,o] = relu(dense1_z[n,o]) */
    dense1_h_kernel(N, dense1_h, dense1_z);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 84, 120, 1.0f, dense1_h, 120, 1, dense2_W, 84, 1, dense2_b, 0, 1, dense2_z, 84, 1, pack);
    /* dense2_h[n,o] = relu(dense2_z[n,o]) */
    dense2_h_kernel(N, dense2_h, dense2_z);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 10, 84, 1.0f, dense2_h, 84, 1, dense3_W, 10, 1, dense3_b, 0, 1, dense3_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense3_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense3_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = cross_entropy1_lse[n] − dense3_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense3_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = y[n]])/N
       d_dense3_b[k] += Σ_n d_dense3_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense3_z, cross_entropy1_lse_exp, y, d_dense3_z, loss, d_dense3_b);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 84, 10, 1.0f, d_dense3_z, 10, 1, dense3_W, 1, 10, NULL, 0, 0, d_dense2_h, 84, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(84, 10, N, 1.0f, dense2_h, 1, 84, d_dense3_z, 10, 1, NULL, 0, 0, d_dense3_W, 10, 1, pack);
    /* d_dense2_z[n,o] = d_dense2_h[n,o]·[dense2_h[n,o] > 0]
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense2_z_kernel(N, d_dense2_z, d_dense2_h, dense2_h, d_dense2_b);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 120, 84, 1.0f, d_dense2_z, 84, 1, dense2_W, 1, 84, NULL, 0, 0, d_dense1_h, 120, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(120, 84, N, 1.0f, dense1_h, 1, 120, d_dense2_z, 84, 1, NULL, 0, 0, d_dense2_W, 84, 1, pack);
    /* d_dense1_z[n,o] = d_dense1_h[n,o]·[dense1_h[n,o] > 0]
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense1_z_kernel(N, d_dense1_z, d_dense1_h, dense1_h, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n dropout1_h[n,i]·d_dense1_z[n,o] */
    contract(256, 120, N, 1.0f, dropout1_h, 1, 256, d_dense1_z, 120, 1, NULL, 0, 0, d_dense1_W, 120, 1, pack);
    /* d_dropout1_h[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 256, 120, 1.0f, d_dense1_z, 120, 1, dense1_W, 1, 120, NULL, 0, 0, d_dropout1_h, 256, 1, pack);
    /* d_flatten1_flat[n,i] = d_dropout1_h[n,i]·(0 if dropout1_u[n,i] < 1/2 else 2)
       first_max_pool2d2_z[n,c,r,s] = inf
       first_max_pool2d2_z[n,c,r,s] = min_{u,t: conv2d2_h[n,c,2·r+u,2·s+t] = max_pool2d2_z[n,c,r,s]} (2·u + t)
       d_conv2d2_h[n,c,2·r+u,2·s+t] += d_flatten1_flat[n,4·r+16·c+s]·[2·u + t = first_max_pool2d2_z[n,c,r,s]]
       d_conv2d2_z[n,c,r,s] = d_conv2d2_h[n,c,r,s]·[conv2d2_h[n,c,r,s] > 0]
       first_max_pool2d1_z[n,c,r,s] = inf
       first_max_pool2d1_z[n,c,r,s] = min_{u,t: conv2d1_h[n,c,2·r+u,2·s+t] = max_pool2d1_z[n,c,r,s]} (2·u + t) */
    d_flatten1_flat_kernel(N, d_flatten1_flat, d_dropout1_h, dropout1_u, first_max_pool2d2_z, conv2d2_h, max_pool2d2_z, d_conv2d2_h, d_conv2d2_z, first_max_pool2d1_z, conv2d1_h, max_pool2d1_z);
    /* d_conv2d2_b[o] = Σ_{n,r,s} d_conv2d2_z[n,o,r,s] */
    d_conv2d2_b_kernel(N, d_conv2d2_z, d_conv2d2_b);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d2_p_windows_2[i,u,t,r,s] = conv2d2_p[n,i,r+u,s+t] */
        conv2d2_p_windows_kernel(n, conv2d2_p_windows_2, conv2d2_p);
        /* d_conv2d2_W[o,i,u,t] += Σ_{r,s} d_conv2d2_z[n,o,r,s]·conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 150, 64, 1.0f, d_conv2d2_z + 1024*n, 64, 1, conv2d2_p_windows_2, 1, 64, d_conv2d2_W, 150, 1, d_conv2d2_W, 150, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_conv2d2_p_windows[i,u,t,r,s] = Σ_o conv2d2_W[o,i,u,t]·d_conv2d2_z[n,o,r,s] */
        contract(64, 150, 16, 1.0f, d_conv2d2_z + 1024*n, 1, 64, conv2d2_W, 150, 1, NULL, 0, 0, d_conv2d2_p_windows, 1, 64, pack);
        /* d_conv2d2_p[n,i,r+u,s+t] += d_conv2d2_p_windows[i,u,t,r,s] */
        d_conv2d2_p_kernel(n, d_conv2d2_p, d_conv2d2_p_windows);
    }
    /* d_conv2d1_h[n,c,2·r+u,2·s+t] += d_conv2d2_p[n,c,r+2,s+2]·[2·u + t = first_max_pool2d1_z[n,c,r,s]]
       d_conv2d1_z[n,c,r,s] = d_conv2d1_h[n,c,r,s]·[conv2d1_h[n,c,r,s] > 0] */
    d_conv2d1_h_kernel(N, d_conv2d1_h, d_conv2d2_p, first_max_pool2d1_z, d_conv2d1_z, conv2d1_h);
    /* d_conv2d1_b[o] = Σ_{n,r,s} d_conv2d1_z[n,o,r,s] */
    d_conv2d1_b_kernel(N, d_conv2d1_z, d_conv2d1_b);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows_2[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(6, 25, 256, 1.0f, d_conv2d1_z + 1536*n, 256, 1, conv2d1_p_windows_2, 1, 256, d_conv2d1_W, 25, 1, d_conv2d1_W, 25, 1, pack);
    }
    FLUSH_DENORMALS
    /* decayed_w[p] = w[p]·(1 − 0.05·lr)
       new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = decayed_w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    decayed_w_kernel(lr, c2, c1, w, m, g, v);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lenet_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(256, 6, 25);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 16, 150);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 120, 256);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 84, 120);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 84);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 84, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(84, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 120, 84);
    packed = need > packed ? need : packed;
    need = contract_pack_size(120, 84, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(256, 120, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 256, 120);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 150, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 150, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(6, 25, 256);
    packed = need > packed ? need : packed;
    need = contract_pack_size(256, 25, 6);
    packed = need > packed ? need : packed;
    need = 2800*N + 16256;
    size = need > size ? need : size;
    need = 8352*N + 16256;
    size = need > size ? need : size;
    need = 8752*N + 16256;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 8352*N + 60688;
    size = need > size ? need : size;
    size += (256*N + 15)/16*16;
    return size + packed;
}
