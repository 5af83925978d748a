/* resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "resnet.h"

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

/* conv2d1_p[i0,i1,i2,i3] = 0 */
KERNEL void conv2d1_p_kernel(int64_t N, float *conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 100*N; i3++) {
        conv2d1_p[i3] = 0.0f;
    }
}

/* residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
KERNEL void residual1_conv2d1_p_kernel(int64_t N, float *residual1_conv2d1_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 1600*N; i3++) {
        residual1_conv2d1_p[i3] = 0.0f;
    }
}

/* residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
KERNEL void residual2_conv2d3_p_kernel(int64_t N, float *residual2_conv2d3_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 1152*N; i3++) {
        residual2_conv2d3_p[i3] = 0.0f;
    }
}

/* residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
KERNEL void residual3_conv2d3_p_kernel(int64_t N, float *residual3_conv2d3_p)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 1024*N; i3++) {
        residual3_conv2d3_p[i3] = 0.0f;
    }
}

/* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
KERNEL void conv2d1_p_kernel2(int64_t N, float *conv2d1_p, const float *x)
{
    for (int64_t c = 0; c < N; c++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                conv2d1_p[100*c + 10*r + s + 11] = x[64*c + 8*r + s];
            }
        }
    }
}

/* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
KERNEL void conv2d1_p_windows_kernel(int64_t n, float *conv2d1_p_windows, const float *conv2d1_p)
{
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        conv2d1_p_windows[576*i + 192*u + 64*t + 8*r + s] = conv2d1_p[100*i + 100*n + 10*r + 10*u + s + t];
                    }
                }
            }
        }
    }
}

/* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c] */
KERNEL void batch_norm1_centred_kernel(int64_t N, float *batch_norm1_centred, const float *conv2d1_z, const float *batch_norm1_running_mean)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                batch_norm1_centred[1024*n + 64*c + s] = conv2d1_z[1024*n + 64*c + s] - batch_norm1_running_mean[c];
            }
        }
    }
}

/* batch_norm1_rstd[c] = 1/√(batch_norm1_running_var[c] + 1e-5)
   residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_running_var[c] + 1e-5)
   residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_running_var[c] + 1e-5) */
KERNEL void batch_norm1_rstd_kernel(float *batch_norm1_rstd, const float *batch_norm1_running_var, float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_running_var, float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_running_var)
{
    #pragma omp simd
    for (int64_t c = 0; c < 16; c++) {
        batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + batch_norm1_running_var[c]);
        residual1_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual1_batch_norm1_running_var[c]);
        residual1_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual1_batch_norm2_running_var[c]);
    }
}

/* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
   batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
   activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
   residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
KERNEL void batch_norm1_h_kernel(int64_t N, const float *batch_norm1_centred, const float *batch_norm1_rstd, const float *batch_norm1_gamma, const float *batch_norm1_beta, float *activation1_h, float *residual1_conv2d1_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    const float batch_norm1_h = batch_norm1_centred[1024*n + 64*c + 8*r + s]*batch_norm1_rstd[c];
                    const float batch_norm1_y = batch_norm1_gamma[c]*batch_norm1_h + batch_norm1_beta[c];
                    activation1_h[1024*n + 64*c + 8*r + s] = reluf(batch_norm1_y);
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

/* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
KERNEL void residual1_conv2d1_p_windows_kernel(int64_t n, float *residual1_conv2d1_p_windows, const float *residual1_conv2d1_p)
{
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        residual1_conv2d1_p_windows[576*i + 192*u + 64*t + 8*r + s] = residual1_conv2d1_p[1600*n + 100*i + 10*r + 10*u + s + t];
                    }
                }
            }
        }
    }
}

/* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_running_mean[c]
   residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
   residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
   residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
   residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
KERNEL void residual1_batch_norm1_centred_kernel(int64_t N, const float *residual1_conv2d1_z, const float *residual1_batch_norm1_running_mean, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_gamma, const float *residual1_batch_norm1_beta, float *residual1_conv2d2_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    const float residual1_batch_norm1_centred = residual1_conv2d1_z[1024*n + 64*c + 8*r + s] - residual1_batch_norm1_running_mean[c];
                    const float residual1_batch_norm1_h = residual1_batch_norm1_centred*residual1_batch_norm1_rstd[c];
                    const float residual1_batch_norm1_y = residual1_batch_norm1_gamma[c]*residual1_batch_norm1_h + residual1_batch_norm1_beta[c];
                    const float residual1_activation1_h = reluf(residual1_batch_norm1_y);
                    residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = residual1_activation1_h;
                }
            }
        }
    }
}

/* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_running_mean[c]
   residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
   residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
   residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
   activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
KERNEL void residual1_batch_norm2_centred_kernel(int64_t N, const float *residual1_conv2d2_z, const float *residual1_batch_norm2_running_mean, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_gamma, const float *residual1_batch_norm2_beta, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    const float residual1_batch_norm2_centred = residual1_conv2d2_z[1024*n + 64*c + 8*r + s] - residual1_batch_norm2_running_mean[c];
                    const float residual1_batch_norm2_h = residual1_batch_norm2_centred*residual1_batch_norm2_rstd[c];
                    const float residual1_batch_norm2_y = residual1_batch_norm2_gamma[c]*residual1_batch_norm2_h + residual1_batch_norm2_beta[c];
                    const float residual1_y = activation1_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_y;
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

/* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_running_mean[c] */
KERNEL void residual2_batch_norm1_centred_kernel(int64_t N, float *residual2_batch_norm1_centred, const float *residual2_conv2d1_z, const float *residual2_batch_norm1_running_mean)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                residual2_batch_norm1_centred[512*n + 16*c + s] = residual2_conv2d1_z[512*n + 16*c + s] - residual2_batch_norm1_running_mean[c];
            }
        }
    }
}

/* residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_running_var[c] + 1e-5)
   residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_running_var[c] + 1e-5)
   residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_running_var[c] + 1e-5) */
KERNEL void residual2_batch_norm1_rstd_kernel(float *residual2_batch_norm1_rstd, const float *residual2_batch_norm1_running_var, float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_running_var, float *residual2_batch_norm3_rstd, const float *residual2_batch_norm3_running_var)
{
    #pragma omp simd
    for (int64_t c = 0; c < 32; c++) {
        residual2_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm1_running_var[c]);
        residual2_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm2_running_var[c]);
        residual2_batch_norm3_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm3_running_var[c]);
    }
}

/* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
   residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
KERNEL void residual2_batch_norm1_h_kernel(int64_t N, float *residual2_batch_norm1_h, const float *residual2_batch_norm1_centred, const float *residual2_batch_norm1_rstd, float *residual2_conv2d2_p, const float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                residual2_batch_norm1_h[512*n + 16*c + s] = residual2_batch_norm1_centred[512*n + 16*c + s]*residual2_batch_norm1_rstd[c];
            }
        }
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    residual2_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = activation2_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

/* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
KERNEL void residual2_conv2d2_p_windows_kernel(int64_t n, float *residual2_conv2d2_p_windows, const float *residual2_conv2d2_p)
{
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        residual2_conv2d2_p_windows[144*i + 48*u + 16*t + 4*r + s] = residual2_conv2d2_p[1600*n + 100*i + 20*r + 10*u + 2*s + t];
                    }
                }
            }
        }
    }
}

/* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_running_mean[c]
   residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
   residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
   residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
   residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
KERNEL void residual2_batch_norm2_centred_kernel(int64_t N, const float *residual2_conv2d2_z, const float *residual2_batch_norm2_running_mean, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_gamma, const float *residual2_batch_norm2_beta, float *residual2_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    const float residual2_batch_norm2_centred = residual2_conv2d2_z[512*n + 16*c + 4*r + s] - residual2_batch_norm2_running_mean[c];
                    const float residual2_batch_norm2_h = residual2_batch_norm2_centred*residual2_batch_norm2_rstd[c];
                    const float residual2_batch_norm2_y = residual2_batch_norm2_gamma[c]*residual2_batch_norm2_h + residual2_batch_norm2_beta[c];
                    const float residual2_activation1_h = reluf(residual2_batch_norm2_y);
                    residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7] = residual2_activation1_h;
                }
            }
        }
    }
}

/* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
KERNEL void residual2_conv2d3_p_windows_kernel(int64_t n, float *residual2_conv2d3_p_windows, const float *residual2_conv2d3_p)
{
    for (int64_t i = 0; i < 32; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        residual2_conv2d3_p_windows[144*i + 48*u + 16*t + 4*r + s] = residual2_conv2d3_p[1152*n + 36*i + 6*r + 6*u + s + t];
                    }
                }
            }
        }
    }
}

/* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_running_mean[c]
   residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
   residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
   residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
   residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
   activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
KERNEL void residual2_batch_norm3_centred_kernel(int64_t N, const float *residual2_conv2d3_z, const float *residual2_batch_norm3_running_mean, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm1_h, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm3_beta, float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    const float residual2_batch_norm3_centred = residual2_conv2d3_z[512*n + 16*c + 4*r + s] - residual2_batch_norm3_running_mean[c];
                    const float residual2_batch_norm3_h = residual2_batch_norm3_centred*residual2_batch_norm3_rstd[c];
                    const float residual2_batch_norm1_y = residual2_batch_norm1_gamma[c]*residual2_batch_norm1_h[512*n + 16*c + 4*r + s] + residual2_batch_norm1_beta[c];
                    const float residual2_batch_norm3_y = residual2_batch_norm3_gamma[c]*residual2_batch_norm3_h + residual2_batch_norm3_beta[c];
                    const float residual2_y = residual2_batch_norm1_y + residual2_batch_norm3_y;
                    activation3_h[512*n + 16*c + 4*r + s] = reluf(residual2_y);
                }
            }
        }
    }
}

/* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_running_mean[c] */
KERNEL void residual3_batch_norm1_centred_kernel(int64_t N, float *residual3_batch_norm1_centred, const float *residual3_conv2d1_z, const float *residual3_batch_norm1_running_mean)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                residual3_batch_norm1_centred[256*n + 4*c + s] = residual3_conv2d1_z[256*n + 4*c + s] - residual3_batch_norm1_running_mean[c];
            }
        }
    }
}

/* residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_running_var[c] + 1e-5)
   residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_running_var[c] + 1e-5)
   residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_running_var[c] + 1e-5) */
KERNEL void residual3_batch_norm1_rstd_kernel(float *residual3_batch_norm1_rstd, const float *residual3_batch_norm1_running_var, float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_running_var, float *residual3_batch_norm3_rstd, const float *residual3_batch_norm3_running_var)
{
    #pragma omp simd
    for (int64_t c = 0; c < 64; c++) {
        residual3_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm1_running_var[c]);
        residual3_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm2_running_var[c]);
        residual3_batch_norm3_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm3_running_var[c]);
    }
}

/* residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
   residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
KERNEL void residual3_batch_norm1_h_kernel(int64_t N, float *residual3_batch_norm1_h, const float *residual3_batch_norm1_centred, const float *residual3_batch_norm1_rstd, float *residual3_conv2d2_p, const float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                residual3_batch_norm1_h[256*n + 4*c + s] = residual3_batch_norm1_centred[256*n + 4*c + s]*residual3_batch_norm1_rstd[c];
            }
        }
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    residual3_conv2d2_p[1152*n + 36*c + 6*r + s + 7] = activation3_h[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

/* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
KERNEL void residual3_conv2d2_p_windows_kernel(int64_t n, float *residual3_conv2d2_p_windows, const float *residual3_conv2d2_p)
{
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 32; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        residual3_conv2d2_p_windows[576*r + 288*s + 9*i + 3*u + t] = residual3_conv2d2_p[1152*n + 36*i + 12*r + 6*u + 2*s + t];
                    }
                }
            }
        }
    }
}

/* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_running_mean[c]
   residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
   residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
   residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
   residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
KERNEL void residual3_batch_norm2_centred_kernel(int64_t N, const float *residual3_conv2d2_z, const float *residual3_batch_norm2_running_mean, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_gamma, const float *residual3_batch_norm2_beta, float *residual3_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    const float residual3_batch_norm2_centred = residual3_conv2d2_z[256*n + 4*c + 2*r + s] - residual3_batch_norm2_running_mean[c];
                    const float residual3_batch_norm2_h = residual3_batch_norm2_centred*residual3_batch_norm2_rstd[c];
                    const float residual3_batch_norm2_y = residual3_batch_norm2_gamma[c]*residual3_batch_norm2_h + residual3_batch_norm2_beta[c];
                    const float residual3_activation1_h = reluf(residual3_batch_norm2_y);
                    residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5] = residual3_activation1_h;
                }
            }
        }
    }
}

/* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
KERNEL void residual3_conv2d3_p_windows_kernel(int64_t n, float *residual3_conv2d3_p_windows, const float *residual3_conv2d3_p)
{
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 64; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        residual3_conv2d3_p_windows[1152*r + 576*s + 9*i + 3*u + t] = residual3_conv2d3_p[1024*n + 16*i + 4*r + 4*u + s + t];
                    }
                }
            }
        }
    }
}

/* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_running_mean[c]
   residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
   residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
   residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
   residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
   activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
   global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
KERNEL void residual3_batch_norm3_centred_kernel(int64_t N, const float *residual3_conv2d3_z, const float *residual3_batch_norm3_running_mean, const float *residual3_batch_norm3_rstd, const float *residual3_batch_norm1_gamma, const float *residual3_batch_norm1_h, const float *residual3_batch_norm1_beta, const float *residual3_batch_norm3_gamma, const float *residual3_batch_norm3_beta, float *activation4_h, float *global_avg_pool1_z)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    const float residual3_batch_norm3_centred = residual3_conv2d3_z[256*n + 4*c + 2*r + s] - residual3_batch_norm3_running_mean[c];
                    const float residual3_batch_norm3_h = residual3_batch_norm3_centred*residual3_batch_norm3_rstd[c];
                    const float residual3_batch_norm1_y = residual3_batch_norm1_gamma[c]*residual3_batch_norm1_h[256*n + 4*c + 2*r + s] + residual3_batch_norm1_beta[c];
                    const float residual3_batch_norm3_y = residual3_batch_norm3_gamma[c]*residual3_batch_norm3_h + residual3_batch_norm3_beta[c];
                    const float residual3_y = residual3_batch_norm1_y + residual3_batch_norm3_y;
                    activation4_h[2*r + s] = reluf(residual3_y);
                }
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t s = 0; s < 4; s++)
                c1 += 0.25f*activation4_h[s];
            global_avg_pool1_z[64*n + c] = c1;
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

/* d_residual3_conv2d3_W[i0,i1,i2,i3] = 0 */
KERNEL void d_residual3_conv2d3_W_kernel(float *d_residual3_conv2d3_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 36864; i3++) {
        d_residual3_conv2d3_W[i3] = 0.0f;
    }
}

/* d_residual3_conv2d2_W[i0,i1,i2,i3] = 0 */
KERNEL void d_residual3_conv2d2_W_kernel(float *d_residual3_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 18432; i3++) {
        d_residual3_conv2d2_W[i3] = 0.0f;
    }
}

/* d_residual2_conv2d3_W[i0,i1,i2,i3] = 0 */
KERNEL void d_residual2_conv2d3_W_kernel(float *d_residual2_conv2d3_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 9216; i3++) {
        d_residual2_conv2d3_W[i3] = 0.0f;
    }
}

/* d_residual2_conv2d2_W[i0,i1,i2,i3] = 0 */
KERNEL void d_residual2_conv2d2_W_kernel(float *d_residual2_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 4608; i3++) {
        d_residual2_conv2d2_W[i3] = 0.0f;
    }
}

/* d_residual1_conv2d2_W[i0,i1,i2,i3] = 0 */
KERNEL void d_residual1_conv2d2_W_kernel(float *d_residual1_conv2d2_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 2304; i3++) {
        d_residual1_conv2d2_W[i3] = 0.0f;
    }
}

/* d_conv2d1_W[i0,i1,i2,i3] = 0 */
KERNEL void d_conv2d1_W_kernel(float *d_conv2d1_W)
{
    #pragma omp simd
    for (int64_t i3 = 0; i3 < 144; i3++) {
        d_conv2d1_W[i3] = 0.0f;
    }
}

/* batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
KERNEL void batch_norm1_mean_kernel(int64_t N, const float *conv2d1_z, float *batch_norm1_mean)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = 0; c < 16; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += u1*conv2d1_z[1024*n + 64*c + s];
            c1 += part_c1;
        }
        batch_norm1_mean[c] = (float)c1;
    }
}

/* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
   batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5) */
KERNEL void batch_norm1_var_kernel(int64_t N, const float *batch_norm1_centred, float *batch_norm1_rstd)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t c = 0; c < 16; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_batch_norm1_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_batch_norm1_var)
                for (int64_t s = 0; s < 64; s++)
                    part_batch_norm1_var += u1*batch_norm1_centred[1024*n + 64*c + s]*batch_norm1_centred[1024*n + 64*c + s];
            c1 += part_batch_norm1_var;
        }
        const float batch_norm1_var = (float)c1;
        batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + batch_norm1_var);
    }
}

/* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
   batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
   activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
   residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
KERNEL void batch_norm1_h_kernel2(int64_t N, float *batch_norm1_h, const float *batch_norm1_centred, const float *batch_norm1_rstd, const float *batch_norm1_gamma, const float *batch_norm1_beta, float *activation1_h, float *residual1_conv2d1_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    batch_norm1_h[1024*n + 64*c + 8*r + s] = batch_norm1_centred[1024*n + 64*c + 8*r + s]*batch_norm1_rstd[c];
                    const float batch_norm1_y = batch_norm1_gamma[c]*batch_norm1_h[1024*n + 64*c + 8*r + s] + batch_norm1_beta[c];
                    activation1_h[1024*n + 64*c + 8*r + s] = reluf(batch_norm1_y);
                    residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] = activation1_h[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

/* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
   residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
   residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
   activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
KERNEL void residual1_batch_norm2_h_kernel(int64_t N, float *residual1_batch_norm2_h, const float *residual1_batch_norm2_centred, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_gamma, const float *residual1_batch_norm2_beta, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    residual1_batch_norm2_h[1024*n + 64*c + 8*r + s] = residual1_batch_norm2_centred[1024*n + 64*c + 8*r + s]*residual1_batch_norm2_rstd[c];
                    const float residual1_batch_norm2_y = residual1_batch_norm2_gamma[c]*residual1_batch_norm2_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_beta[c];
                    const float residual1_y = activation1_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_y;
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

/* residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N) */
KERNEL void residual2_batch_norm1_mean_kernel(int64_t N, const float *residual2_conv2d1_z, float *residual2_batch_norm1_mean)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += u1*residual2_conv2d1_z[512*n + 16*c + s];
            c1 += part_c1;
        }
        residual2_batch_norm1_mean[c] = (float)c1;
    }
}

/* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
   residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5) */
KERNEL void residual2_batch_norm1_var_kernel(int64_t N, const float *residual2_batch_norm1_centred, float *residual2_batch_norm1_rstd)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_residual2_batch_norm1_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_residual2_batch_norm1_var)
                for (int64_t s = 0; s < 16; s++)
                    part_residual2_batch_norm1_var += u1*residual2_batch_norm1_centred[512*n + 16*c + s]*residual2_batch_norm1_centred[512*n + 16*c + s];
            c1 += part_residual2_batch_norm1_var;
        }
        const float residual2_batch_norm1_var = (float)c1;
        residual2_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm1_var);
    }
}

/* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
   residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
   residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
   residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
KERNEL void residual2_batch_norm2_h_kernel(int64_t N, float *residual2_batch_norm2_h, const float *residual2_batch_norm2_centred, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_gamma, const float *residual2_batch_norm2_beta, float *residual2_activation1_h, float *residual2_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    residual2_batch_norm2_h[512*n + 16*c + 4*r + s] = residual2_batch_norm2_centred[512*n + 16*c + 4*r + s]*residual2_batch_norm2_rstd[c];
                    const float residual2_batch_norm2_y = residual2_batch_norm2_gamma[c]*residual2_batch_norm2_h[512*n + 16*c + 4*r + s] + residual2_batch_norm2_beta[c];
                    residual2_activation1_h[512*n + 16*c + 4*r + s] = reluf(residual2_batch_norm2_y);
                    residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7] = residual2_activation1_h[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

/* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
   residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
   residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
   residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
   activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
KERNEL void residual2_batch_norm3_h_kernel(int64_t N, float *residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm1_h, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm3_beta, float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    residual2_batch_norm3_h[512*n + 16*c + 4*r + s] = residual2_batch_norm3_centred[512*n + 16*c + 4*r + s]*residual2_batch_norm3_rstd[c];
                    const float residual2_batch_norm1_y = residual2_batch_norm1_gamma[c]*residual2_batch_norm1_h[512*n + 16*c + 4*r + s] + residual2_batch_norm1_beta[c];
                    const float residual2_batch_norm3_y = residual2_batch_norm3_gamma[c]*residual2_batch_norm3_h[512*n + 16*c + 4*r + s] + residual2_batch_norm3_beta[c];
                    const float residual2_y = residual2_batch_norm1_y + residual2_batch_norm3_y;
                    activation3_h[512*n + 16*c + 4*r + s] = reluf(residual2_y);
                }
            }
        }
    }
}

/* residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N) */
KERNEL void residual3_batch_norm1_mean_kernel(int64_t N, const float *residual3_conv2d1_z, float *residual3_batch_norm1_mean)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += u1*residual3_conv2d1_z[256*n + 4*c + s];
            c1 += part_c1;
        }
        residual3_batch_norm1_mean[c] = (float)c1;
    }
}

/* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
   residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5) */
KERNEL void residual3_batch_norm1_var_kernel(int64_t N, const float *residual3_batch_norm1_centred, float *residual3_batch_norm1_rstd)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_residual3_batch_norm1_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_residual3_batch_norm1_var)
                for (int64_t s = 0; s < 4; s++)
                    part_residual3_batch_norm1_var += u1*residual3_batch_norm1_centred[256*n + 4*c + s]*residual3_batch_norm1_centred[256*n + 4*c + s];
            c1 += part_residual3_batch_norm1_var;
        }
        const float residual3_batch_norm1_var = (float)c1;
        residual3_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm1_var);
    }
}

/* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
   residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
   residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
   residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
KERNEL void residual3_batch_norm2_h_kernel(int64_t N, float *residual3_batch_norm2_h, const float *residual3_batch_norm2_centred, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_gamma, const float *residual3_batch_norm2_beta, float *residual3_activation1_h, float *residual3_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    residual3_batch_norm2_h[256*n + 4*c + 2*r + s] = residual3_batch_norm2_centred[256*n + 4*c + 2*r + s]*residual3_batch_norm2_rstd[c];
                    const float residual3_batch_norm2_y = residual3_batch_norm2_gamma[c]*residual3_batch_norm2_h[256*n + 4*c + 2*r + s] + residual3_batch_norm2_beta[c];
                    residual3_activation1_h[256*n + 4*c + 2*r + s] = reluf(residual3_batch_norm2_y);
                    residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5] = residual3_activation1_h[256*n + 4*c + 2*r + s];
                }
            }
        }
    }
}

/* residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
   residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
   residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
   residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
   activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
   global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
KERNEL void residual3_batch_norm3_h_kernel(int64_t N, float *residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, const float *residual3_batch_norm3_rstd, const float *residual3_batch_norm1_gamma, const float *residual3_batch_norm1_h, const float *residual3_batch_norm1_beta, const float *residual3_batch_norm3_gamma, const float *residual3_batch_norm3_beta, float *activation4_h, float *global_avg_pool1_z)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    residual3_batch_norm3_h[256*n + 4*c + 2*r + s] = residual3_batch_norm3_centred[256*n + 4*c + 2*r + s]*residual3_batch_norm3_rstd[c];
                    const float residual3_batch_norm1_y = residual3_batch_norm1_gamma[c]*residual3_batch_norm1_h[256*n + 4*c + 2*r + s] + residual3_batch_norm1_beta[c];
                    const float residual3_batch_norm3_y = residual3_batch_norm3_gamma[c]*residual3_batch_norm3_h[256*n + 4*c + 2*r + s] + residual3_batch_norm3_beta[c];
                    const float residual3_y = residual3_batch_norm1_y + residual3_batch_norm3_y;
                    activation4_h[256*n + 4*c + 2*r + s] = reluf(residual3_y);
                }
            }
            float c1 = 0.0f;
            #pragma omp simd reduction(+:c1)
            for (int64_t s = 0; s < 4; s++)
                c1 += 0.25f*activation4_h[256*n + 4*c + s];
            global_avg_pool1_z[64*n + c] = c1;
        }
    }
}

/* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
   cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
   cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
   cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
   cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
   cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
   cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
   cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
   cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
   d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
   d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
KERNEL void cross_entropy1_lse_max_kernel(int64_t N, const float *dense1_z, float *cross_entropy1_lse_exp, float *cross_entropy1_each, const int64_t *y, float *d_dense1_z, float *cross_entropy1_mean, float *d_dense1_b)
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
            float c3 = 0.0f;
            #pragma omp simd reduction(+:c3)
            for (int64_t k = 0; k < 10; k++)
                c3 += -0.01f*dense1_z[10*n + k];
            cross_entropy1_each[n] = c3;
            cross_entropy1_each[n] += cross_entropy1_lse - 0.9f*dense1_z[10*n + y[n]];
            part1 += u1*cross_entropy1_each[n];
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                d_dense1_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - 0.01f - 0.9f*(k == y[n] ? 1.0f : 0.0f));
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

/* d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
   d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
   d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c] */
KERNEL void d_residual3_y_kernel(int64_t N, float *d_residual3_y, const float *d_global_avg_pool1_z, const float *activation4_h, float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_gamma, float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_y[256*n + 4*c + s] = 0.25f*d_global_avg_pool1_z[64*n + c]*stepf(activation4_h[256*n + 4*c + s]);
                d_residual3_batch_norm3_h[256*n + 4*c + s] = d_residual3_y[256*n + 4*c + s]*residual3_batch_norm3_gamma[c];
                d_residual3_batch_norm1_h[256*n + 4*c + s] = d_residual3_y[256*n + 4*c + s]*residual3_batch_norm1_gamma[c];
            }
        }
    }
}

/* d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
   d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
   d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
   d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
   d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
   d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2 */
KERNEL void d_residual3_batch_norm3_beta_kernel(int64_t N, const float *d_residual3_y, float *d_residual3_batch_norm3_beta, const float *residual3_batch_norm3_h, float *d_residual3_batch_norm3_gamma, float *d_residual3_batch_norm1_beta, const float *residual3_batch_norm1_h, float *d_residual3_batch_norm1_gamma, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += d_residual3_y[256*n + 4*c + s];
            c1 += part_c1;
        }
        d_residual3_batch_norm3_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 4; s++)
                    part_c2 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm3_h[256*n + 4*c + s];
            c2 += part_c2;
        }
        d_residual3_batch_norm3_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 12) {
            const int64_t n_end_2 = n_first_2 + 12 < N ? n_first_2 + 12 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 4; s++)
                    part_c3 += d_residual3_y[256*n + 4*c + s];
            c3 += part_c3;
        }
        d_residual3_batch_norm1_beta[c] = (float)c3;
        double c4 = 0;
        for (int64_t n_first_3 = 0; n_first_3 < N; n_first_3 += 12) {
            const int64_t n_end_3 = n_first_3 + 12 < N ? n_first_3 + 12 : N;
            float part_c4 = 0;
            for (int64_t n = n_first_3; n < n_end_3; n++)
                #pragma omp simd reduction(+:part_c4)
                for (int64_t s = 0; s < 4; s++)
                    part_c4 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm1_h[256*n + 4*c + s];
            c4 += part_c4;
        }
        d_residual3_batch_norm1_gamma[c] = (float)c4;
        double c5 = 0;
        for (int64_t n_first_4 = 0; n_first_4 < N; n_first_4 += 12) {
            const int64_t n_end_4 = n_first_4 + 12 < N ? n_first_4 + 12 : N;
            float part_d_residual3_batch_norm3_rstd = 0;
            for (int64_t n = n_first_4; n < n_end_4; n++)
                #pragma omp simd reduction(+:part_d_residual3_batch_norm3_rstd)
                for (int64_t s = 0; s < 4; s++)
                    part_d_residual3_batch_norm3_rstd += d_residual3_batch_norm3_h[256*n + 4*c + s]*residual3_batch_norm3_centred[256*n + 4*c + s];
            c5 += part_d_residual3_batch_norm3_rstd;
        }
        const float d_residual3_batch_norm3_rstd = (float)c5;
        d_residual3_batch_norm3_var[c] = -0.5f*residual3_batch_norm3_rstd[c]*residual3_batch_norm3_rstd[c]*residual3_batch_norm3_rstd[c]*d_residual3_batch_norm3_rstd;
    }
}

/* d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N) */
KERNEL void d_residual3_batch_norm3_centred_kernel(int64_t N, float *d_residual3_batch_norm3_centred, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_rstd, const float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_centred)
{
    const float u1 = (float)(0.5/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_batch_norm3_centred[256*n + 4*c + s] = d_residual3_batch_norm3_h[256*n + 4*c + s]*residual3_batch_norm3_rstd[c] + u1*d_residual3_batch_norm3_var[c]*residual3_batch_norm3_centred[256*n + 4*c + s];
            }
        }
    }
}

/* d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s] */
KERNEL void d_residual3_batch_norm3_mean_kernel(int64_t N, const float *d_residual3_batch_norm3_centred, float *d_residual3_batch_norm3_mean)
{
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += -d_residual3_batch_norm3_centred[256*n + 4*c + s];
            c1 += part_c1;
        }
        d_residual3_batch_norm3_mean[c] = (float)c1;
    }
}

/* d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s] */
KERNEL void d_residual3_conv2d3_z_kernel(int64_t N, float *d_residual3_conv2d3_z, const float *d_residual3_batch_norm3_mean, const float *d_residual3_batch_norm3_centred)
{
    const float u1 = (float)(0.25/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_conv2d3_z[256*n + 4*c + s] = u1*d_residual3_batch_norm3_mean[c] + d_residual3_batch_norm3_centred[256*n + 4*c + s];
            }
        }
    }
}

/* d_residual3_conv2d3_p[n,i,r+u,s+t] += d_residual3_conv2d3_p_windows[r,s,i,u,t] */
KERNEL void d_residual3_conv2d3_p_kernel(int64_t n, float *d_residual3_conv2d3_p, const float *d_residual3_conv2d3_p_windows)
{
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 64; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        d_residual3_conv2d3_p[1024*n + 16*i + 4*r + 4*u + s + t] += d_residual3_conv2d3_p_windows[1152*r + 576*s + 9*i + 3*u + t];
                    }
                }
            }
        }
    }
}

/* d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
   d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c] */
KERNEL void d_residual3_batch_norm2_y_kernel(int64_t N, float *d_residual3_batch_norm2_y, const float *d_residual3_conv2d3_p, const float *residual3_activation1_h, float *d_residual3_batch_norm2_h, const float *residual3_batch_norm2_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    d_residual3_batch_norm2_y[256*n + 4*c + 2*r + s] = d_residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5]*stepf(residual3_activation1_h[256*n + 4*c + 2*r + s]);
                    d_residual3_batch_norm2_h[256*n + 4*c + 2*r + s] = d_residual3_batch_norm2_y[256*n + 4*c + 2*r + s]*residual3_batch_norm2_gamma[c];
                }
            }
        }
    }
}

/* d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
   d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
   d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
   d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2 */
KERNEL void d_residual3_batch_norm2_beta_kernel(int64_t N, const float *d_residual3_batch_norm2_y, float *d_residual3_batch_norm2_beta, const float *residual3_batch_norm2_h, float *d_residual3_batch_norm2_gamma, const float *d_residual3_batch_norm2_h, const float *residual3_batch_norm2_centred, float *d_residual3_batch_norm2_var, const float *residual3_batch_norm2_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += d_residual3_batch_norm2_y[256*n + 4*c + s];
            c1 += part_c1;
        }
        d_residual3_batch_norm2_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 4; s++)
                    part_c2 += d_residual3_batch_norm2_y[256*n + 4*c + s]*residual3_batch_norm2_h[256*n + 4*c + s];
            c2 += part_c2;
        }
        d_residual3_batch_norm2_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 12) {
            const int64_t n_end_2 = n_first_2 + 12 < N ? n_first_2 + 12 : N;
            float part_d_residual3_batch_norm2_rstd = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_d_residual3_batch_norm2_rstd)
                for (int64_t s = 0; s < 4; s++)
                    part_d_residual3_batch_norm2_rstd += d_residual3_batch_norm2_h[256*n + 4*c + s]*residual3_batch_norm2_centred[256*n + 4*c + s];
            c3 += part_d_residual3_batch_norm2_rstd;
        }
        const float d_residual3_batch_norm2_rstd = (float)c3;
        d_residual3_batch_norm2_var[c] = -0.5f*residual3_batch_norm2_rstd[c]*residual3_batch_norm2_rstd[c]*residual3_batch_norm2_rstd[c]*d_residual3_batch_norm2_rstd;
    }
}

/* d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
   d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
   d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2 */
KERNEL void d_residual3_batch_norm2_mean_kernel(int64_t N, const float *d_residual3_batch_norm2_centred, float *d_residual3_batch_norm2_mean, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_centred, float *d_residual3_batch_norm1_var, const float *residual3_batch_norm1_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += -d_residual3_batch_norm2_centred[256*n + 4*c + s];
            c1 += part_c1;
        }
        d_residual3_batch_norm2_mean[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_d_residual3_batch_norm1_rstd = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_d_residual3_batch_norm1_rstd)
                for (int64_t s = 0; s < 4; s++)
                    part_d_residual3_batch_norm1_rstd += d_residual3_batch_norm1_h[256*n + 4*c + s]*residual3_batch_norm1_centred[256*n + 4*c + s];
            c2 += part_d_residual3_batch_norm1_rstd;
        }
        const float d_residual3_batch_norm1_rstd = (float)c2;
        d_residual3_batch_norm1_var[c] = -0.5f*residual3_batch_norm1_rstd[c]*residual3_batch_norm1_rstd[c]*residual3_batch_norm1_rstd[c]*d_residual3_batch_norm1_rstd;
    }
}

/* d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual3_conv2d2_p_windows[r,s,i,u,t] */
KERNEL void d_residual3_conv2d2_p_kernel(int64_t n, float *d_residual3_conv2d2_p, const float *d_residual3_conv2d2_p_windows)
{
    for (int64_t r = 0; r < 2; r++) {
        for (int64_t s = 0; s < 2; s++) {
            for (int64_t i = 0; i < 32; i++) {
                for (int64_t u = 0; u < 3; u++) {
                    #pragma omp simd
                    for (int64_t t = 0; t < 3; t++) {
                        d_residual3_conv2d2_p[1152*n + 36*i + 12*r + 6*u + 2*s + t] += d_residual3_conv2d2_p_windows[576*r + 288*s + 9*i + 3*u + t];
                    }
                }
            }
        }
    }
}

/* d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
   d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N) */
KERNEL void d_activation3_h_kernel(int64_t N, float *d_activation3_h, const float *d_residual3_conv2d2_p, float *d_residual3_batch_norm1_centred, const float *d_residual3_batch_norm1_h, const float *residual3_batch_norm1_rstd, const float *d_residual3_batch_norm1_var, const float *residual3_batch_norm1_centred)
{
    const float u1 = (float)(0.5/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    d_activation3_h[512*n + 16*c + 4*r + s] = d_residual3_conv2d2_p[1152*n + 36*c + 6*r + s + 7];
                }
            }
        }
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                d_residual3_batch_norm1_centred[256*n + 4*c + s] = d_residual3_batch_norm1_h[256*n + 4*c + s]*residual3_batch_norm1_rstd[c] + u1*d_residual3_batch_norm1_var[c]*residual3_batch_norm1_centred[256*n + 4*c + s];
            }
        }
    }
}

/* d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
   d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
   d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c] */
KERNEL void d_residual2_y_kernel(int64_t N, float *d_residual2_y, const float *d_activation3_h, const float *activation3_h, float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_gamma, float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_y[512*n + 16*c + s] = d_activation3_h[512*n + 16*c + s]*stepf(activation3_h[512*n + 16*c + s]);
                d_residual2_batch_norm3_h[512*n + 16*c + s] = d_residual2_y[512*n + 16*c + s]*residual2_batch_norm3_gamma[c];
                d_residual2_batch_norm1_h[512*n + 16*c + s] = d_residual2_y[512*n + 16*c + s]*residual2_batch_norm1_gamma[c];
            }
        }
    }
}

/* d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
   d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
   d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
   d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
   d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
   d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2 */
KERNEL void d_residual2_batch_norm3_beta_kernel(int64_t N, const float *d_residual2_y, float *d_residual2_batch_norm3_beta, const float *residual2_batch_norm3_h, float *d_residual2_batch_norm3_gamma, float *d_residual2_batch_norm1_beta, const float *residual2_batch_norm1_h, float *d_residual2_batch_norm1_gamma, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += d_residual2_y[512*n + 16*c + s];
            c1 += part_c1;
        }
        d_residual2_batch_norm3_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 16; s++)
                    part_c2 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm3_h[512*n + 16*c + s];
            c2 += part_c2;
        }
        d_residual2_batch_norm3_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 10) {
            const int64_t n_end_2 = n_first_2 + 10 < N ? n_first_2 + 10 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 16; s++)
                    part_c3 += d_residual2_y[512*n + 16*c + s];
            c3 += part_c3;
        }
        d_residual2_batch_norm1_beta[c] = (float)c3;
        double c4 = 0;
        for (int64_t n_first_3 = 0; n_first_3 < N; n_first_3 += 10) {
            const int64_t n_end_3 = n_first_3 + 10 < N ? n_first_3 + 10 : N;
            float part_c4 = 0;
            for (int64_t n = n_first_3; n < n_end_3; n++)
                #pragma omp simd reduction(+:part_c4)
                for (int64_t s = 0; s < 16; s++)
                    part_c4 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm1_h[512*n + 16*c + s];
            c4 += part_c4;
        }
        d_residual2_batch_norm1_gamma[c] = (float)c4;
        double c5 = 0;
        for (int64_t n_first_4 = 0; n_first_4 < N; n_first_4 += 10) {
            const int64_t n_end_4 = n_first_4 + 10 < N ? n_first_4 + 10 : N;
            float part_d_residual2_batch_norm3_rstd = 0;
            for (int64_t n = n_first_4; n < n_end_4; n++)
                #pragma omp simd reduction(+:part_d_residual2_batch_norm3_rstd)
                for (int64_t s = 0; s < 16; s++)
                    part_d_residual2_batch_norm3_rstd += d_residual2_batch_norm3_h[512*n + 16*c + s]*residual2_batch_norm3_centred[512*n + 16*c + s];
            c5 += part_d_residual2_batch_norm3_rstd;
        }
        const float d_residual2_batch_norm3_rstd = (float)c5;
        d_residual2_batch_norm3_var[c] = -0.5f*residual2_batch_norm3_rstd[c]*residual2_batch_norm3_rstd[c]*residual2_batch_norm3_rstd[c]*d_residual2_batch_norm3_rstd;
    }
}

/* d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N) */
KERNEL void d_residual2_batch_norm3_centred_kernel(int64_t N, float *d_residual2_batch_norm3_centred, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_rstd, const float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_centred)
{
    const float u1 = (float)(0.125/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_batch_norm3_centred[512*n + 16*c + s] = d_residual2_batch_norm3_h[512*n + 16*c + s]*residual2_batch_norm3_rstd[c] + u1*d_residual2_batch_norm3_var[c]*residual2_batch_norm3_centred[512*n + 16*c + s];
            }
        }
    }
}

/* d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s] */
KERNEL void d_residual2_batch_norm3_mean_kernel(int64_t N, const float *d_residual2_batch_norm3_centred, float *d_residual2_batch_norm3_mean)
{
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += -d_residual2_batch_norm3_centred[512*n + 16*c + s];
            c1 += part_c1;
        }
        d_residual2_batch_norm3_mean[c] = (float)c1;
    }
}

/* d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s] */
KERNEL void d_residual2_conv2d3_z_kernel(int64_t N, float *d_residual2_conv2d3_z, const float *d_residual2_batch_norm3_mean, const float *d_residual2_batch_norm3_centred)
{
    const float u1 = (float)(0.0625/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_conv2d3_z[512*n + 16*c + s] = u1*d_residual2_batch_norm3_mean[c] + d_residual2_batch_norm3_centred[512*n + 16*c + s];
            }
        }
    }
}

/* d_residual2_conv2d3_p[n,i,r+u,s+t] += d_residual2_conv2d3_p_windows[i,u,t,r,s] */
KERNEL void d_residual2_conv2d3_p_kernel(int64_t n, float *d_residual2_conv2d3_p, const float *d_residual2_conv2d3_p_windows)
{
    for (int64_t i = 0; i < 32; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        d_residual2_conv2d3_p[1152*n + 36*i + 6*r + 6*u + s + t] += d_residual2_conv2d3_p_windows[144*i + 48*u + 16*t + 4*r + s];
                    }
                }
            }
        }
    }
}

/* d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
   d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c] */
KERNEL void d_residual2_batch_norm2_y_kernel(int64_t N, float *d_residual2_batch_norm2_y, const float *d_residual2_conv2d3_p, const float *residual2_activation1_h, float *d_residual2_batch_norm2_h, const float *residual2_batch_norm2_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    d_residual2_batch_norm2_y[512*n + 16*c + 4*r + s] = d_residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7]*stepf(residual2_activation1_h[512*n + 16*c + 4*r + s]);
                    d_residual2_batch_norm2_h[512*n + 16*c + 4*r + s] = d_residual2_batch_norm2_y[512*n + 16*c + 4*r + s]*residual2_batch_norm2_gamma[c];
                }
            }
        }
    }
}

/* d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
   d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
   d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
   d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2 */
KERNEL void d_residual2_batch_norm2_beta_kernel(int64_t N, const float *d_residual2_batch_norm2_y, float *d_residual2_batch_norm2_beta, const float *residual2_batch_norm2_h, float *d_residual2_batch_norm2_gamma, const float *d_residual2_batch_norm2_h, const float *residual2_batch_norm2_centred, float *d_residual2_batch_norm2_var, const float *residual2_batch_norm2_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += d_residual2_batch_norm2_y[512*n + 16*c + s];
            c1 += part_c1;
        }
        d_residual2_batch_norm2_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 16; s++)
                    part_c2 += d_residual2_batch_norm2_y[512*n + 16*c + s]*residual2_batch_norm2_h[512*n + 16*c + s];
            c2 += part_c2;
        }
        d_residual2_batch_norm2_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 10) {
            const int64_t n_end_2 = n_first_2 + 10 < N ? n_first_2 + 10 : N;
            float part_d_residual2_batch_norm2_rstd = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_d_residual2_batch_norm2_rstd)
                for (int64_t s = 0; s < 16; s++)
                    part_d_residual2_batch_norm2_rstd += d_residual2_batch_norm2_h[512*n + 16*c + s]*residual2_batch_norm2_centred[512*n + 16*c + s];
            c3 += part_d_residual2_batch_norm2_rstd;
        }
        const float d_residual2_batch_norm2_rstd = (float)c3;
        d_residual2_batch_norm2_var[c] = -0.5f*residual2_batch_norm2_rstd[c]*residual2_batch_norm2_rstd[c]*residual2_batch_norm2_rstd[c]*d_residual2_batch_norm2_rstd;
    }
}

/* d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
   d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
   d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2 */
KERNEL void d_residual2_batch_norm2_mean_kernel(int64_t N, const float *d_residual2_batch_norm2_centred, float *d_residual2_batch_norm2_mean, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_centred, float *d_residual2_batch_norm1_var, const float *residual2_batch_norm1_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += -d_residual2_batch_norm2_centred[512*n + 16*c + s];
            c1 += part_c1;
        }
        d_residual2_batch_norm2_mean[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_d_residual2_batch_norm1_rstd = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_d_residual2_batch_norm1_rstd)
                for (int64_t s = 0; s < 16; s++)
                    part_d_residual2_batch_norm1_rstd += d_residual2_batch_norm1_h[512*n + 16*c + s]*residual2_batch_norm1_centred[512*n + 16*c + s];
            c2 += part_d_residual2_batch_norm1_rstd;
        }
        const float d_residual2_batch_norm1_rstd = (float)c2;
        d_residual2_batch_norm1_var[c] = -0.5f*residual2_batch_norm1_rstd[c]*residual2_batch_norm1_rstd[c]*residual2_batch_norm1_rstd[c]*d_residual2_batch_norm1_rstd;
    }
}

/* d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual2_conv2d2_p_windows[i,u,t,r,s] */
KERNEL void d_residual2_conv2d2_p_kernel(int64_t n, float *d_residual2_conv2d2_p, const float *d_residual2_conv2d2_p_windows)
{
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 4; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 4; s++) {
                        d_residual2_conv2d2_p[1600*n + 100*i + 20*r + 10*u + 2*s + t] += d_residual2_conv2d2_p_windows[144*i + 48*u + 16*t + 4*r + s];
                    }
                }
            }
        }
    }
}

/* d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
   d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N) */
KERNEL void d_activation2_h_kernel(int64_t N, float *d_activation2_h, const float *d_residual2_conv2d2_p, float *d_residual2_batch_norm1_centred, const float *d_residual2_batch_norm1_h, const float *residual2_batch_norm1_rstd, const float *d_residual2_batch_norm1_var, const float *residual2_batch_norm1_centred)
{
    const float u1 = (float)(0.125/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    d_activation2_h[1024*n + 64*c + 8*r + s] = d_residual2_conv2d2_p[1600*n + 100*c + 10*r + s + 11];
                }
            }
        }
        for (int64_t c = 0; c < 32; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 16; s++) {
                d_residual2_batch_norm1_centred[512*n + 16*c + s] = d_residual2_batch_norm1_h[512*n + 16*c + s]*residual2_batch_norm1_rstd[c] + u1*d_residual2_batch_norm1_var[c]*residual2_batch_norm1_centred[512*n + 16*c + s];
            }
        }
    }
}

/* d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
   d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c] */
KERNEL void d_residual1_y_kernel(int64_t N, float *d_residual1_y, const float *d_activation2_h, const float *activation2_h, float *d_residual1_batch_norm2_h, const float *residual1_batch_norm2_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_residual1_y[1024*n + 64*c + s] = d_activation2_h[1024*n + 64*c + s]*stepf(activation2_h[1024*n + 64*c + s]);
                d_residual1_batch_norm2_h[1024*n + 64*c + s] = d_residual1_y[1024*n + 64*c + s]*residual1_batch_norm2_gamma[c];
            }
        }
    }
}

/* d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
   d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
   d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
   d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2 */
KERNEL void d_residual1_batch_norm2_beta_kernel(int64_t N, const float *d_residual1_y, float *d_residual1_batch_norm2_beta, const float *residual1_batch_norm2_h, float *d_residual1_batch_norm2_gamma, const float *d_residual1_batch_norm2_h, const float *residual1_batch_norm2_centred, float *d_residual1_batch_norm2_var, const float *residual1_batch_norm2_rstd)
{
    for (int64_t c = 0; c < 16; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += d_residual1_y[1024*n + 64*c + s];
            c1 += part_c1;
        }
        d_residual1_batch_norm2_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 5) {
            const int64_t n_end_ = n_first_ + 5 < N ? n_first_ + 5 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 64; s++)
                    part_c2 += d_residual1_y[1024*n + 64*c + s]*residual1_batch_norm2_h[1024*n + 64*c + s];
            c2 += part_c2;
        }
        d_residual1_batch_norm2_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 5) {
            const int64_t n_end_2 = n_first_2 + 5 < N ? n_first_2 + 5 : N;
            float part_d_residual1_batch_norm2_rstd = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_d_residual1_batch_norm2_rstd)
                for (int64_t s = 0; s < 64; s++)
                    part_d_residual1_batch_norm2_rstd += d_residual1_batch_norm2_h[1024*n + 64*c + s]*residual1_batch_norm2_centred[1024*n + 64*c + s];
            c3 += part_d_residual1_batch_norm2_rstd;
        }
        const float d_residual1_batch_norm2_rstd = (float)c3;
        d_residual1_batch_norm2_var[c] = -0.5f*residual1_batch_norm2_rstd[c]*residual1_batch_norm2_rstd[c]*residual1_batch_norm2_rstd[c]*d_residual1_batch_norm2_rstd;
    }
}

/* d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N */
KERNEL void d_residual1_batch_norm2_centred_kernel(int64_t N, float *d_residual1_batch_norm2_centred, const float *d_residual1_batch_norm2_h, const float *residual1_batch_norm2_rstd, const float *d_residual1_batch_norm2_var, const float *residual1_batch_norm2_centred)
{
    const float u1 = (float)(0.03125/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_residual1_batch_norm2_centred[1024*n + 64*c + s] = d_residual1_batch_norm2_h[1024*n + 64*c + s]*residual1_batch_norm2_rstd[c] + u1*d_residual1_batch_norm2_var[c]*residual1_batch_norm2_centred[1024*n + 64*c + s];
            }
        }
    }
}

/* d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s] */
KERNEL void d_residual1_batch_norm2_mean_kernel(int64_t N, const float *d_residual1_batch_norm2_centred, float *d_residual1_batch_norm2_mean)
{
    for (int64_t c = 0; c < 16; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 64; s++)
                    part_c1 += -d_residual1_batch_norm2_centred[1024*n + 64*c + s];
            c1 += part_c1;
        }
        d_residual1_batch_norm2_mean[c] = (float)c1;
    }
}

/* d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s] */
KERNEL void d_residual1_conv2d2_z_kernel(int64_t N, float *d_residual1_conv2d2_z, const float *d_residual1_batch_norm2_mean, const float *d_residual1_batch_norm2_centred)
{
    const float u1 = (float)(0.015625/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_residual1_conv2d2_z[1024*n + 64*c + s] = u1*d_residual1_batch_norm2_mean[c] + d_residual1_batch_norm2_centred[1024*n + 64*c + s];
            }
        }
    }
}

/* d_residual1_conv2d2_p[n,i,r+u,s+t] += d_residual1_conv2d2_p_windows[i,u,t,r,s] */
KERNEL void d_residual1_conv2d2_p_kernel(int64_t n, float *d_residual1_conv2d2_p, const float *d_residual1_conv2d2_p_windows)
{
    for (int64_t i = 0; i < 16; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_residual1_conv2d2_p[1600*n + 100*i + 10*r + 10*u + s + t] += d_residual1_conv2d2_p_windows[576*i + 192*u + 64*t + 8*r + s];
                    }
                }
            }
        }
    }
}

/* d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
   d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c] */
KERNEL void d_residual1_batch_norm1_y_kernel(int64_t N, float *d_residual1_batch_norm1_y, const float *d_residual1_conv2d2_p, const float *residual1_activation1_h, float *d_residual1_batch_norm1_h, const float *residual1_batch_norm1_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    d_residual1_batch_norm1_y[1024*n + 64*c + 8*r + s] = d_residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11]*stepf(residual1_activation1_h[1024*n + 64*c + 8*r + s]);
                    d_residual1_batch_norm1_h[1024*n + 64*c + 8*r + s] = d_residual1_batch_norm1_y[1024*n + 64*c + 8*r + s]*residual1_batch_norm1_gamma[c];
                }
            }
        }
    }
}

/* d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
   d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
   d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c] */
KERNEL void d_activation1_h_kernel(int64_t N, const float *d_residual1_conv2d1_p, const float *d_residual1_y, float *d_batch_norm1_y, const float *activation1_h, float *d_batch_norm1_h, const float *batch_norm1_gamma)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    const float d_activation1_h = d_residual1_conv2d1_p[1600*n + 100*c + 10*r + s + 11] + d_residual1_y[1024*n + 64*c + 8*r + s];
                    d_batch_norm1_y[1024*n + 64*c + 8*r + s] = d_activation1_h*stepf(activation1_h[1024*n + 64*c + 8*r + s]);
                    d_batch_norm1_h[1024*n + 64*c + 8*r + s] = batch_norm1_gamma[c]*d_batch_norm1_y[1024*n + 64*c + 8*r + s];
                }
            }
        }
    }
}

/* d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N */
KERNEL void d_batch_norm1_centred_kernel(int64_t N, float *d_batch_norm1_centred, const float *batch_norm1_rstd, const float *d_batch_norm1_h, const float *batch_norm1_centred, const float *d_batch_norm1_var)
{
    const float u1 = (float)(0.03125/(double)N);
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 64; s++) {
                d_batch_norm1_centred[1024*n + 64*c + s] = batch_norm1_rstd[c]*d_batch_norm1_h[1024*n + 64*c + s] + u1*batch_norm1_centred[1024*n + 64*c + s]*d_batch_norm1_var[c];
            }
        }
    }
}

/* d_conv2d1_p[n,i,r+u,s+t] += d_conv2d1_p_windows[i,u,t,r,s] */
KERNEL void d_conv2d1_p_kernel(int64_t n, float *d_conv2d1_p, const float *d_conv2d1_p_windows)
{
    for (int64_t i = 0; i < 1; i++) {
        for (int64_t u = 0; u < 3; u++) {
            for (int64_t t = 0; t < 3; t++) {
                for (int64_t r = 0; r < 8; r++) {
                    #pragma omp simd
                    for (int64_t s = 0; s < 8; s++) {
                        d_conv2d1_p[100*i + 100*n + 10*r + 10*u + s + t] += d_conv2d1_p_windows[576*i + 192*u + 64*t + 8*r + s];
                    }
                }
            }
        }
    }
}

/* d_x[n,c,r,s] = d_conv2d1_p[n,c,r+1,s+1] */
KERNEL void d_x_kernel(int64_t N, float *d_x, const float *d_conv2d1_p)
{
    for (int64_t c = 0; c < N; c++) {
        for (int64_t r = 0; r < 8; r++) {
            #pragma omp simd
            for (int64_t s = 0; s < 8; s++) {
                d_x[64*c + 8*r + s] = d_conv2d1_p[100*c + 10*r + s + 11];
            }
        }
    }
}

/* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
   batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
   batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]
   batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1) */
KERNEL void batch_norm1_var_kernel2(int64_t N, const float *batch_norm1_centred, float *batch_norm1_rstd, float *batch_norm1_running_mean, const float *batch_norm1_mean, float *batch_norm1_running_var)
{
    const float u1 = (float)(0.015625/(double)N);
    const float u2 = (float)(0.1/(double)(64*N - 1));
    const float u3 = (float)((double)(64*N));
    for (int64_t c = 0; c < 16; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 5) {
            const int64_t n_end = n_first + 5 < N ? n_first + 5 : N;
            float part_batch_norm1_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_batch_norm1_var)
                for (int64_t s = 0; s < 64; s++)
                    part_batch_norm1_var += u1*batch_norm1_centred[1024*n + 64*c + s]*batch_norm1_centred[1024*n + 64*c + s];
            c1 += part_batch_norm1_var;
        }
        const float batch_norm1_var = (float)c1;
        batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + batch_norm1_var);
        batch_norm1_running_mean[c] = 0.1f*batch_norm1_mean[c] + 0.9f*batch_norm1_running_mean[c];
        batch_norm1_running_var[c] = 0.9f*batch_norm1_running_var[c] + u2*(u3*batch_norm1_var);
    }
}

/* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
   residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
   residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
   residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
KERNEL void residual1_batch_norm1_h_kernel(int64_t N, const float *residual1_batch_norm1_centred, const float *residual1_batch_norm1_rstd, const float *residual1_batch_norm1_gamma, const float *residual1_batch_norm1_beta, float *residual1_conv2d2_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    const float residual1_batch_norm1_h = residual1_batch_norm1_centred[1024*n + 64*c + 8*r + s]*residual1_batch_norm1_rstd[c];
                    const float residual1_batch_norm1_y = residual1_batch_norm1_gamma[c]*residual1_batch_norm1_h + residual1_batch_norm1_beta[c];
                    const float residual1_activation1_h = reluf(residual1_batch_norm1_y);
                    residual1_conv2d2_p[1600*n + 100*c + 10*r + s + 11] = residual1_activation1_h;
                }
            }
        }
    }
}

/* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
   residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
   residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
   activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
KERNEL void residual1_batch_norm2_h_kernel2(int64_t N, const float *residual1_batch_norm2_centred, const float *residual1_batch_norm2_rstd, const float *residual1_batch_norm2_gamma, const float *residual1_batch_norm2_beta, const float *activation1_h, float *activation2_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 16; c++) {
            for (int64_t r = 0; r < 8; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 8; s++) {
                    const float residual1_batch_norm2_h = residual1_batch_norm2_centred[1024*n + 64*c + 8*r + s]*residual1_batch_norm2_rstd[c];
                    const float residual1_batch_norm2_y = residual1_batch_norm2_gamma[c]*residual1_batch_norm2_h + residual1_batch_norm2_beta[c];
                    const float residual1_y = activation1_h[1024*n + 64*c + 8*r + s] + residual1_batch_norm2_y;
                    activation2_h[1024*n + 64*c + 8*r + s] = reluf(residual1_y);
                }
            }
        }
    }
}

/* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
   residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
   residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]
   residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1) */
KERNEL void residual2_batch_norm1_var_kernel2(int64_t N, const float *residual2_batch_norm1_centred, float *residual2_batch_norm1_rstd, float *residual2_batch_norm1_running_mean, const float *residual2_batch_norm1_mean, float *residual2_batch_norm1_running_var)
{
    const float u1 = (float)(0.0625/(double)N);
    const float u2 = (float)(0.1/(double)(16*N - 1));
    const float u3 = (float)((double)(16*N));
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_residual2_batch_norm1_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_residual2_batch_norm1_var)
                for (int64_t s = 0; s < 16; s++)
                    part_residual2_batch_norm1_var += u1*residual2_batch_norm1_centred[512*n + 16*c + s]*residual2_batch_norm1_centred[512*n + 16*c + s];
            c1 += part_residual2_batch_norm1_var;
        }
        const float residual2_batch_norm1_var = (float)c1;
        residual2_batch_norm1_rstd[c] = 1.0f/sqrtf(1e-05f + residual2_batch_norm1_var);
        residual2_batch_norm1_running_mean[c] = 0.1f*residual2_batch_norm1_mean[c] + 0.9f*residual2_batch_norm1_running_mean[c];
        residual2_batch_norm1_running_var[c] = 0.9f*residual2_batch_norm1_running_var[c] + u2*(u3*residual2_batch_norm1_var);
    }
}

/* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
   residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
   residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
   residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
KERNEL void residual2_batch_norm2_h_kernel2(int64_t N, const float *residual2_batch_norm2_centred, const float *residual2_batch_norm2_rstd, const float *residual2_batch_norm2_gamma, const float *residual2_batch_norm2_beta, float *residual2_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    const float residual2_batch_norm2_h = residual2_batch_norm2_centred[512*n + 16*c + 4*r + s]*residual2_batch_norm2_rstd[c];
                    const float residual2_batch_norm2_y = residual2_batch_norm2_gamma[c]*residual2_batch_norm2_h + residual2_batch_norm2_beta[c];
                    const float residual2_activation1_h = reluf(residual2_batch_norm2_y);
                    residual2_conv2d3_p[1152*n + 36*c + 6*r + s + 7] = residual2_activation1_h;
                }
            }
        }
    }
}

/* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
   residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
   residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
   residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
   activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
KERNEL void residual2_batch_norm3_h_kernel2(int64_t N, const float *residual2_batch_norm3_centred, const float *residual2_batch_norm3_rstd, const float *residual2_batch_norm1_gamma, const float *residual2_batch_norm1_h, const float *residual2_batch_norm1_beta, const float *residual2_batch_norm3_gamma, const float *residual2_batch_norm3_beta, float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    const float residual2_batch_norm3_h = residual2_batch_norm3_centred[512*n + 16*c + 4*r + s]*residual2_batch_norm3_rstd[c];
                    const float residual2_batch_norm1_y = residual2_batch_norm1_gamma[c]*residual2_batch_norm1_h[512*n + 16*c + 4*r + s] + residual2_batch_norm1_beta[c];
                    const float residual2_batch_norm3_y = residual2_batch_norm3_gamma[c]*residual2_batch_norm3_h + residual2_batch_norm3_beta[c];
                    const float residual2_y = residual2_batch_norm1_y + residual2_batch_norm3_y;
                    activation3_h[512*n + 16*c + 4*r + s] = reluf(residual2_y);
                }
            }
        }
    }
}

/* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]
   residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
KERNEL void residual3_batch_norm1_centred_kernel2(int64_t N, float *residual3_batch_norm1_centred, const float *residual3_conv2d1_z, const float *residual3_batch_norm1_mean, float *residual3_conv2d2_p, const float *activation3_h)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            #pragma omp simd
            for (int64_t s = 0; s < 4; s++) {
                residual3_batch_norm1_centred[256*n + 4*c + s] = residual3_conv2d1_z[256*n + 4*c + s] - residual3_batch_norm1_mean[c];
            }
        }
        for (int64_t c = 0; c < 32; c++) {
            for (int64_t r = 0; r < 4; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 4; s++) {
                    residual3_conv2d2_p[1152*n + 36*c + 6*r + s + 7] = activation3_h[512*n + 16*c + 4*r + s];
                }
            }
        }
    }
}

/* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
   residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]
   residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1) */
KERNEL void residual3_batch_norm1_var_kernel2(int64_t N, const float *residual3_batch_norm1_centred, float *residual3_batch_norm1_running_mean, const float *residual3_batch_norm1_mean, float *residual3_batch_norm1_running_var)
{
    const float u1 = (float)(0.25/(double)N);
    const float u2 = (float)(0.1/(double)(4*N - 1));
    const float u3 = (float)((double)(4*N));
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_residual3_batch_norm1_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_residual3_batch_norm1_var)
                for (int64_t s = 0; s < 4; s++)
                    part_residual3_batch_norm1_var += u1*residual3_batch_norm1_centred[256*n + 4*c + s]*residual3_batch_norm1_centred[256*n + 4*c + s];
            c1 += part_residual3_batch_norm1_var;
        }
        const float residual3_batch_norm1_var = (float)c1;
        residual3_batch_norm1_running_mean[c] = 0.1f*residual3_batch_norm1_mean[c] + 0.9f*residual3_batch_norm1_running_mean[c];
        residual3_batch_norm1_running_var[c] = 0.9f*residual3_batch_norm1_running_var[c] + u2*(u3*residual3_batch_norm1_var);
    }
}

/* residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
   residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
   residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]
   residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1) */
KERNEL void residual3_batch_norm2_var_kernel(int64_t N, const float *residual3_batch_norm2_centred, float *residual3_batch_norm2_rstd, float *residual3_batch_norm2_running_mean, const float *residual3_batch_norm2_mean, float *residual3_batch_norm2_running_var)
{
    const float u1 = (float)(0.25/(double)N);
    const float u2 = (float)(0.1/(double)(4*N - 1));
    const float u3 = (float)((double)(4*N));
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_residual3_batch_norm2_var = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_residual3_batch_norm2_var)
                for (int64_t s = 0; s < 4; s++)
                    part_residual3_batch_norm2_var += u1*residual3_batch_norm2_centred[256*n + 4*c + s]*residual3_batch_norm2_centred[256*n + 4*c + s];
            c1 += part_residual3_batch_norm2_var;
        }
        const float residual3_batch_norm2_var = (float)c1;
        residual3_batch_norm2_rstd[c] = 1.0f/sqrtf(1e-05f + residual3_batch_norm2_var);
        residual3_batch_norm2_running_mean[c] = 0.1f*residual3_batch_norm2_mean[c] + 0.9f*residual3_batch_norm2_running_mean[c];
        residual3_batch_norm2_running_var[c] = 0.9f*residual3_batch_norm2_running_var[c] + u2*(u3*residual3_batch_norm2_var);
    }
}

/* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
   residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
   residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
   residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
KERNEL void residual3_batch_norm2_h_kernel2(int64_t N, const float *residual3_batch_norm2_centred, const float *residual3_batch_norm2_rstd, const float *residual3_batch_norm2_gamma, const float *residual3_batch_norm2_beta, float *residual3_conv2d3_p)
{
    for (int64_t n = 0; n < N; n++) {
        for (int64_t c = 0; c < 64; c++) {
            for (int64_t r = 0; r < 2; r++) {
                #pragma omp simd
                for (int64_t s = 0; s < 2; s++) {
                    const float residual3_batch_norm2_h = residual3_batch_norm2_centred[256*n + 4*c + 2*r + s]*residual3_batch_norm2_rstd[c];
                    const float residual3_batch_norm2_y = residual3_batch_norm2_gamma[c]*residual3_batch_norm2_h + residual3_batch_norm2_beta[c];
                    const float residual3_activation1_h = reluf(residual3_batch_norm2_y);
                    residual3_conv2d3_p[1024*n + 16*c + 4*r + s + 5] = residual3_activation1_h;
                }
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
    for (int64_t p = 0; p < 77754; p++) {
        const float decayed_w = u1*w[p];
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        v[p] = 0.001f*g[p]*g[p] + 0.999f*v[p];
        w[p] = decayed_w - (u3*m[p])/(1e-08f + sqrtf(u2*v[p]));
    }
}

/* d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
   d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
   d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
   d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
   d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2 */
KERNEL void d_residual3_batch_norm3_beta_kernel2(int64_t N, const float *d_residual3_y, float *d_residual3_batch_norm3_beta, const float *residual3_batch_norm3_h, float *d_residual3_batch_norm3_gamma, const float *residual3_batch_norm1_h, float *d_residual3_batch_norm1_gamma, const float *d_residual3_batch_norm3_h, const float *residual3_batch_norm3_centred, float *d_residual3_batch_norm3_var, const float *residual3_batch_norm3_rstd)
{
    for (int64_t c = 0; c < 64; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 12) {
            const int64_t n_end = n_first + 12 < N ? n_first + 12 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 4; s++)
                    part_c1 += d_residual3_y[256*n + 4*c + s];
            c1 += part_c1;
        }
        d_residual3_batch_norm3_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 12) {
            const int64_t n_end_ = n_first_ + 12 < N ? n_first_ + 12 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 4; s++)
                    part_c2 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm3_h[256*n + 4*c + s];
            c2 += part_c2;
        }
        d_residual3_batch_norm3_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 12) {
            const int64_t n_end_2 = n_first_2 + 12 < N ? n_first_2 + 12 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 4; s++)
                    part_c3 += d_residual3_y[256*n + 4*c + s]*residual3_batch_norm1_h[256*n + 4*c + s];
            c3 += part_c3;
        }
        d_residual3_batch_norm1_gamma[c] = (float)c3;
        double c4 = 0;
        for (int64_t n_first_3 = 0; n_first_3 < N; n_first_3 += 12) {
            const int64_t n_end_3 = n_first_3 + 12 < N ? n_first_3 + 12 : N;
            float part_d_residual3_batch_norm3_rstd = 0;
            for (int64_t n = n_first_3; n < n_end_3; n++)
                #pragma omp simd reduction(+:part_d_residual3_batch_norm3_rstd)
                for (int64_t s = 0; s < 4; s++)
                    part_d_residual3_batch_norm3_rstd += d_residual3_batch_norm3_h[256*n + 4*c + s]*residual3_batch_norm3_centred[256*n + 4*c + s];
            c4 += part_d_residual3_batch_norm3_rstd;
        }
        const float d_residual3_batch_norm3_rstd = (float)c4;
        d_residual3_batch_norm3_var[c] = -0.5f*residual3_batch_norm3_rstd[c]*residual3_batch_norm3_rstd[c]*residual3_batch_norm3_rstd[c]*d_residual3_batch_norm3_rstd;
    }
}

/* d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
   d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
   d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
   d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
   d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2 */
KERNEL void d_residual2_batch_norm3_beta_kernel2(int64_t N, const float *d_residual2_y, float *d_residual2_batch_norm3_beta, const float *residual2_batch_norm3_h, float *d_residual2_batch_norm3_gamma, const float *residual2_batch_norm1_h, float *d_residual2_batch_norm1_gamma, const float *d_residual2_batch_norm3_h, const float *residual2_batch_norm3_centred, float *d_residual2_batch_norm3_var, const float *residual2_batch_norm3_rstd)
{
    for (int64_t c = 0; c < 32; c++) {
        double c1 = 0;
        for (int64_t n_first = 0; n_first < N; n_first += 10) {
            const int64_t n_end = n_first + 10 < N ? n_first + 10 : N;
            float part_c1 = 0;
            for (int64_t n = n_first; n < n_end; n++)
                #pragma omp simd reduction(+:part_c1)
                for (int64_t s = 0; s < 16; s++)
                    part_c1 += d_residual2_y[512*n + 16*c + s];
            c1 += part_c1;
        }
        d_residual2_batch_norm3_beta[c] = (float)c1;
        double c2 = 0;
        for (int64_t n_first_ = 0; n_first_ < N; n_first_ += 10) {
            const int64_t n_end_ = n_first_ + 10 < N ? n_first_ + 10 : N;
            float part_c2 = 0;
            for (int64_t n = n_first_; n < n_end_; n++)
                #pragma omp simd reduction(+:part_c2)
                for (int64_t s = 0; s < 16; s++)
                    part_c2 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm3_h[512*n + 16*c + s];
            c2 += part_c2;
        }
        d_residual2_batch_norm3_gamma[c] = (float)c2;
        double c3 = 0;
        for (int64_t n_first_2 = 0; n_first_2 < N; n_first_2 += 10) {
            const int64_t n_end_2 = n_first_2 + 10 < N ? n_first_2 + 10 : N;
            float part_c3 = 0;
            for (int64_t n = n_first_2; n < n_end_2; n++)
                #pragma omp simd reduction(+:part_c3)
                for (int64_t s = 0; s < 16; s++)
                    part_c3 += d_residual2_y[512*n + 16*c + s]*residual2_batch_norm1_h[512*n + 16*c + s];
            c3 += part_c3;
        }
        d_residual2_batch_norm1_gamma[c] = (float)c3;
        double c4 = 0;
        for (int64_t n_first_3 = 0; n_first_3 < N; n_first_3 += 10) {
            const int64_t n_end_3 = n_first_3 + 10 < N ? n_first_3 + 10 : N;
            float part_d_residual2_batch_norm3_rstd = 0;
            for (int64_t n = n_first_3; n < n_end_3; n++)
                #pragma omp simd reduction(+:part_d_residual2_batch_norm3_rstd)
                for (int64_t s = 0; s < 16; s++)
                    part_d_residual2_batch_norm3_rstd += d_residual2_batch_norm3_h[512*n + 16*c + s]*residual2_batch_norm3_centred[512*n + 16*c + s];
            c4 += part_d_residual2_batch_norm3_rstd;
        }
        const float d_residual2_batch_norm3_rstd = (float)c4;
        d_residual2_batch_norm3_var[c] = -0.5f*residual2_batch_norm3_rstd[c]*residual2_batch_norm3_rstd[c]*residual2_batch_norm3_rstd[c]*d_residual2_batch_norm3_rstd;
    }
}

/* g[i0+5392] = d_residual2_batch_norm3_beta[i0] */
KERNEL void g_kernel(float *g, const float *d_residual2_batch_norm3_beta)
{
    #pragma omp simd
    for (int64_t i0 = 0; i0 < 32; i0++) {
        g[i0 + 5392] = d_residual2_batch_norm3_beta[i0];
    }
}

/* g[i0+21488] = d_residual3_batch_norm3_beta[i0] */
KERNEL void g_kernel2(float *g, const float *d_residual3_batch_norm3_beta)
{
    #pragma omp simd
    for (int64_t i0 = 0; i0 < 64; i0++) {
        g[i0 + 21488] = d_residual3_batch_norm3_beta[i0];
    }
}

/* --- the network: x[N,1,8,8] → dense1_z[N,10] */

/* x[N,1,8,8] → dense1_z[N,10]. */
int resnet_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    float *conv2d1_p = workspace;
    float *residual1_conv2d1_p = workspace + 112*N;
    float *residual1_conv2d2_p = workspace + 1712*N;
    float *residual2_conv2d2_p = workspace + 3312*N;
    float *residual2_conv2d3_p = workspace + 4912*N;
    float *residual3_conv2d2_p = workspace + 6064*N;
    float *residual3_conv2d3_p = workspace + 7216*N;
    float *conv2d1_p_windows = workspace + 8240*N;
    const float *conv2d1_W = params;
    float *conv2d1_z = workspace + 8240*N + 576;
    float *batch_norm1_centred = workspace + 9264*N + 576;
    const float *batch_norm1_running_mean = params + 77754;
    float *batch_norm1_rstd = workspace + 8240*N;
    const float *batch_norm1_running_var = params + 77770;
    float *residual1_batch_norm1_rstd = workspace;
    const float *residual1_batch_norm1_running_var = params + 77802;
    float *residual1_batch_norm2_rstd = workspace + 8240*N + 576;
    const float *residual1_batch_norm2_running_var = params + 77834;
    const float *batch_norm1_gamma = params + 144;
    const float *batch_norm1_beta = params + 160;
    float *activation1_h = workspace + 10288*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 11312*N + 576;
    const float *residual1_conv2d1_W = params + 176;
    float *residual1_conv2d1_z = workspace + 9264*N + 576;
    const float *residual1_batch_norm1_running_mean = params + 77786;
    const float *residual1_batch_norm1_gamma = params + 2480;
    const float *residual1_batch_norm1_beta = params + 2496;
    float *residual1_conv2d2_p_windows = workspace + 11312*N + 576;
    const float *residual1_conv2d2_W = params + 2512;
    float *residual1_conv2d2_z = workspace + 9264*N + 576;
    const float *residual1_batch_norm2_running_mean = params + 77818;
    const float *residual1_batch_norm2_gamma = params + 4816;
    const float *residual1_batch_norm2_beta = params + 4832;
    float *activation2_h = workspace + 1712*N;
    const float *residual2_conv2d1_W = params + 4848;
    float *residual2_conv2d1_z = workspace + 9264*N + 576;
    float *residual2_batch_norm1_centred = workspace + 10288*N + 576;
    const float *residual2_batch_norm1_running_mean = params + 77850;
    float *residual2_batch_norm1_rstd = workspace + 8240*N;
    const float *residual2_batch_norm1_running_var = params + 77882;
    float *residual2_batch_norm2_rstd = workspace;
    const float *residual2_batch_norm2_running_var = params + 77946;
    float *residual2_batch_norm3_rstd = workspace + 11312*N + 576;
    const float *residual2_batch_norm3_running_var = params + 78010;
    float *residual2_batch_norm1_h = workspace + 9264*N + 576;
    float *residual2_conv2d2_p_windows = workspace + 11312*N + 9792;
    const float *residual2_conv2d2_W = params + 5424;
    float *residual2_conv2d2_z = workspace + 10288*N + 576;
    const float *residual2_batch_norm2_running_mean = params + 77914;
    const float *residual2_batch_norm2_gamma = params + 10032;
    const float *residual2_batch_norm2_beta = params + 10064;
    float *residual2_conv2d3_p_windows = workspace + 11312*N + 12096;
    const float *residual2_conv2d3_W = params + 10096;
    float *residual2_conv2d3_z = workspace + 10288*N + 576;
    const float *residual2_batch_norm3_running_mean = params + 77978;
    const float *residual2_batch_norm1_gamma = params + 5360;
    const float *residual2_batch_norm1_beta = params + 5392;
    const float *residual2_batch_norm3_gamma = params + 19312;
    const float *residual2_batch_norm3_beta = params + 19344;
    float *activation3_h = workspace + 8240*N + 576;
    const float *residual3_conv2d1_W = params + 19376;
    float *residual3_conv2d1_z = workspace + 10288*N + 576;
    float *residual3_batch_norm1_centred = workspace + 9264*N + 576;
    const float *residual3_batch_norm1_running_mean = params + 78042;
    float *residual3_batch_norm1_rstd = workspace + 8240*N;
    const float *residual3_batch_norm1_running_var = params + 78106;
    float *residual3_batch_norm2_rstd = workspace + 11312*N + 9792;
    const float *residual3_batch_norm2_running_var = params + 78234;
    float *residual3_batch_norm3_rstd = workspace + 11312*N + 12096;
    const float *residual3_batch_norm3_running_var = params + 78362;
    float *residual3_batch_norm1_h = workspace + 10288*N + 576;
    float *residual3_conv2d2_p_windows = workspace + 11312*N + 576;
    const float *residual3_conv2d2_W = params + 21552;
    float *residual3_conv2d2_z = workspace + 9264*N + 576;
    const float *residual3_batch_norm2_running_mean = params + 78170;
    const float *residual3_batch_norm2_gamma = params + 39984;
    const float *residual3_batch_norm2_beta = params + 40048;
    float *residual3_conv2d3_p_windows = workspace + 11312*N + 9792;
    const float *residual3_conv2d3_W = params + 40112;
    float *residual3_conv2d3_z = workspace + 9264*N + 576;
    const float *residual3_batch_norm3_running_mean = params + 78298;
    const float *residual3_batch_norm1_gamma = params + 21424;
    const float *residual3_batch_norm1_beta = params + 21488;
    const float *residual3_batch_norm3_gamma = params + 76976;
    const float *residual3_batch_norm3_beta = params + 77040;
    float *activation4_h = workspace + 8240*N;
    float *global_avg_pool1_z = workspace;
    const float *dense1_b = params + 77744;
    const float *dense1_W = params + 77104;
    float *pack = workspace + 11312*N + 16704;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    /* residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    /* residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    /* residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    /* residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    /* residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_running_mean[c] */
    batch_norm1_centred_kernel(N, batch_norm1_centred, conv2d1_z, batch_norm1_running_mean);
    /* batch_norm1_rstd[c] = 1/√(batch_norm1_running_var[c] + 1e-5)
       residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_running_var[c] + 1e-5)
       residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_running_var[c] + 1e-5) */
    batch_norm1_rstd_kernel(batch_norm1_rstd, batch_norm1_running_var, residual1_batch_norm1_rstd, residual1_batch_norm1_running_var, residual1_batch_norm2_rstd, residual1_batch_norm2_running_var);
    /* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
       batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
       activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
       residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
    batch_norm1_h_kernel(N, batch_norm1_centred, batch_norm1_rstd, batch_norm1_gamma, batch_norm1_beta, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_running_mean[c]
       residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
       residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
       residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
       residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
    residual1_batch_norm1_centred_kernel(N, residual1_conv2d1_z, residual1_batch_norm1_running_mean, residual1_batch_norm1_rstd, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_running_mean[c]
       residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
       residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
       residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
       activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
    residual1_batch_norm2_centred_kernel(N, residual1_conv2d2_z, residual1_batch_norm2_running_mean, residual1_batch_norm2_rstd, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_running_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm1_centred, residual2_conv2d1_z, residual2_batch_norm1_running_mean);
    /* residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_running_var[c] + 1e-5)
       residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_running_var[c] + 1e-5)
       residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_running_var[c] + 1e-5) */
    residual2_batch_norm1_rstd_kernel(residual2_batch_norm1_rstd, residual2_batch_norm1_running_var, residual2_batch_norm2_rstd, residual2_batch_norm2_running_var, residual2_batch_norm3_rstd, residual2_batch_norm3_running_var);
    /* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
       residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_running_mean[c]
       residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
       residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
       residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
       residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
    residual2_batch_norm2_centred_kernel(N, residual2_conv2d2_z, residual2_batch_norm2_running_mean, residual2_batch_norm2_rstd, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_running_mean[c]
       residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
       residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
       residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
       residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
       activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
    residual2_batch_norm3_centred_kernel(N, residual2_conv2d3_z, residual2_batch_norm3_running_mean, residual2_batch_norm3_rstd, residual2_batch_norm1_gamma, residual2_batch_norm1_h, residual2_batch_norm1_beta, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_running_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_batch_norm1_running_mean);
    /* residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_running_var[c] + 1e-5)
       residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_running_var[c] + 1e-5)
       residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_running_var[c] + 1e-5) */
    residual3_batch_norm1_rstd_kernel(residual3_batch_norm1_rstd, residual3_batch_norm1_running_var, residual3_batch_norm2_rstd, residual3_batch_norm2_running_var, residual3_batch_norm3_rstd, residual3_batch_norm3_running_var);
    /* residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
       residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
    residual3_batch_norm1_h_kernel(N, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_batch_norm1_rstd, residual3_conv2d2_p, activation3_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_running_mean[c]
       residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
       residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
       residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
       residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
    residual3_batch_norm2_centred_kernel(N, residual3_conv2d2_z, residual3_batch_norm2_running_mean, residual3_batch_norm2_rstd, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_running_mean[c]
       residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
       residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
       residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
       residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
       activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
       global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
    residual3_batch_norm3_centred_kernel(N, residual3_conv2d3_z, residual3_batch_norm3_running_mean, residual3_batch_norm3_rstd, residual3_batch_norm1_gamma, residual3_batch_norm1_h, residual3_batch_norm1_beta, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, activation4_h, global_avg_pool1_z);
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    return 0;
}

/* The loss at x[N,1,8,8], y[N], and its gradients by all parameters. */
int resnet_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *workspace)
{
    if (!(64*N > 1))
        return 1;
    if (!(64*N > 1))
        return 2;
    if (!(64*N > 1))
        return 3;
    if (!(16*N > 1))
        return 4;
    if (!(16*N > 1))
        return 5;
    if (!(16*N > 1))
        return 6;
    if (!(4*N > 1))
        return 7;
    if (!(4*N > 1))
        return 8;
    if (!(4*N > 1))
        return 9;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 10;
        }
    float *conv2d1_p = workspace;
    float *residual1_conv2d1_p = workspace + 112*N;
    float *residual1_conv2d2_p = workspace + 1712*N;
    float *residual2_conv2d2_p = workspace + 3312*N;
    float *residual2_conv2d3_p = workspace + 4912*N;
    float *residual3_conv2d2_p = workspace + 6064*N;
    float *residual3_conv2d3_p = workspace + 7216*N;
    float *d_dense1_b = grads + 77744;
    float *d_residual3_conv2d3_W = grads + 40112;
    float *d_residual3_conv2d3_p = workspace + 8240*N;
    float *d_residual3_conv2d2_W = grads + 21552;
    float *d_residual3_conv2d2_p = workspace + 9264*N;
    float *d_residual2_conv2d3_W = grads + 10096;
    float *d_residual2_conv2d3_p = workspace + 10416*N;
    float *d_residual2_conv2d2_W = grads + 5424;
    float *d_residual2_conv2d2_p = workspace + 11568*N;
    float *d_residual1_conv2d2_W = grads + 2512;
    float *d_residual1_conv2d2_p = workspace + 13168*N;
    float *d_residual1_conv2d1_W = grads + 176;
    float *d_residual1_conv2d1_p = workspace + 14768*N;
    float *d_conv2d1_W = grads;
    float *conv2d1_p_windows = workspace + 16368*N;
    const float *conv2d1_W = params;
    float *conv2d1_z = workspace + 16368*N + 576;
    float *batch_norm1_mean = workspace + 16368*N;
    float *batch_norm1_centred = workspace + 17392*N + 576;
    float *batch_norm1_rstd = workspace + 16368*N;
    float *batch_norm1_h = workspace + 18416*N + 576;
    const float *batch_norm1_gamma = params + 144;
    const float *batch_norm1_beta = params + 160;
    float *activation1_h = workspace + 16368*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 19440*N + 576;
    const float *residual1_conv2d1_W = params + 176;
    float *residual1_conv2d1_z = workspace + 19440*N + 9792;
    float *residual1_batch_norm1_mean = workspace + 19440*N + 576;
    float *residual1_batch_norm1_centred = workspace + 20464*N + 9792;
    float *residual1_batch_norm1_rstd = workspace + 19440*N + 576;
    float *residual1_batch_norm1_h = workspace + 21488*N + 9792;
    const float *residual1_batch_norm1_gamma = params + 2480;
    const float *residual1_batch_norm1_beta = params + 2496;
    float *residual1_activation1_h = workspace + 19440*N + 9792;
    float *residual1_conv2d2_p_windows = workspace + 22512*N + 9792;
    const float *residual1_conv2d2_W = params + 2512;
    float *residual1_conv2d2_z = workspace + 22512*N + 19008;
    float *residual1_batch_norm2_mean = workspace + 22512*N + 9792;
    float *residual1_batch_norm2_centred = workspace + 23536*N + 19008;
    float *residual1_batch_norm2_rstd = workspace + 22512*N + 9792;
    float *residual1_batch_norm2_h = workspace + 24560*N + 19008;
    const float *residual1_batch_norm2_gamma = params + 4816;
    const float *residual1_batch_norm2_beta = params + 4832;
    float *activation2_h = workspace + 22512*N + 19008;
    const float *residual2_conv2d1_W = params + 4848;
    float *residual2_conv2d1_z = workspace + 25584*N + 19008;
    float *residual2_batch_norm1_mean = workspace + 26096*N + 19008;
    float *residual2_batch_norm1_centred = workspace + 26096*N + 19040;
    float *residual2_batch_norm1_rstd = workspace + 26096*N + 19008;
    float *residual2_batch_norm1_h = workspace + 25584*N + 19008;
    float *residual2_conv2d2_p_windows = workspace + 26608*N + 19040;
    const float *residual2_conv2d2_W = params + 5424;
    float *residual2_conv2d2_z = workspace + 26608*N + 21344;
    float *residual2_batch_norm2_mean = workspace + 26608*N + 19040;
    float *residual2_batch_norm2_centred = workspace + 27120*N + 21344;
    float *residual2_batch_norm2_rstd = workspace + 26608*N + 19040;
    float *residual2_batch_norm2_h = workspace + 27632*N + 21344;
    const float *residual2_batch_norm2_gamma = params + 10032;
    const float *residual2_batch_norm2_beta = params + 10064;
    float *residual2_activation1_h = workspace + 26608*N + 21344;
    float *residual2_conv2d3_p_windows = workspace + 28144*N + 21344;
    const float *residual2_conv2d3_W = params + 10096;
    float *residual2_conv2d3_z = workspace + 28144*N + 25952;
    float *residual2_batch_norm3_mean = workspace + 28144*N + 21344;
    float *residual2_batch_norm3_centred = workspace + 28656*N + 25952;
    float *residual2_batch_norm3_rstd = workspace + 28144*N + 21344;
    float *residual2_batch_norm3_h = workspace + 29168*N + 25952;
    const float *residual2_batch_norm1_gamma = params + 5360;
    const float *residual2_batch_norm1_beta = params + 5392;
    const float *residual2_batch_norm3_gamma = params + 19312;
    const float *residual2_batch_norm3_beta = params + 19344;
    float *activation3_h = workspace + 28144*N + 25952;
    const float *residual3_conv2d1_W = params + 19376;
    float *residual3_conv2d1_z = workspace + 29680*N + 25952;
    float *residual3_batch_norm1_mean = workspace + 29936*N + 25952;
    float *residual3_batch_norm1_centred = workspace + 29936*N + 26016;
    float *residual3_batch_norm1_rstd = workspace + 29936*N + 25952;
    float *residual3_batch_norm1_h = workspace + 29680*N + 25952;
    float *residual3_conv2d2_p_windows = workspace + 30192*N + 26016;
    const float *residual3_conv2d2_W = params + 21552;
    float *residual3_conv2d2_z = workspace + 30192*N + 27168;
    float *residual3_batch_norm2_mean = workspace + 30192*N + 26016;
    float *residual3_batch_norm2_centred = workspace + 30448*N + 27168;
    float *residual3_batch_norm2_rstd = workspace + 30192*N + 26016;
    float *residual3_batch_norm2_h = workspace + 30704*N + 27168;
    const float *residual3_batch_norm2_gamma = params + 39984;
    const float *residual3_batch_norm2_beta = params + 40048;
    float *residual3_activation1_h = workspace + 30192*N + 27168;
    float *residual3_conv2d3_p_windows = workspace + 30960*N + 27168;
    const float *residual3_conv2d3_W = params + 40112;
    float *residual3_conv2d3_z = workspace + 30960*N + 29472;
    float *residual3_batch_norm3_mean = workspace + 30960*N + 27168;
    float *residual3_batch_norm3_centred = workspace + 31216*N + 29472;
    float *residual3_batch_norm3_rstd = workspace + 30960*N + 27168;
    float *residual3_batch_norm3_h = workspace + 31536*N + 29472;
    const float *residual3_batch_norm1_gamma = params + 21424;
    const float *residual3_batch_norm1_beta = params + 21488;
    const float *residual3_batch_norm3_gamma = params + 76976;
    const float *residual3_batch_norm3_beta = params + 77040;
    float *activation4_h = workspace + 30960*N + 29472;
    float *global_avg_pool1_z = workspace + 31472*N + 29472;
    const float *dense1_b = params + 77744;
    const float *dense1_W = params + 77104;
    float *dense1_z = workspace + 31792*N + 29472;
    float *cross_entropy1_lse_exp = workspace + 31824*N + 29472;
    float *cross_entropy1_each = workspace + 31808*N + 29472;
    float *d_dense1_z = workspace + 31824*N + 29488;
    float *d_dense1_W = grads + 77104;
    float *d_global_avg_pool1_z = workspace + 31472*N + 29472;
    float *d_residual3_y = workspace + 32352*N + 29488;
    float *d_residual3_batch_norm3_h = workspace + 32096*N + 29488;
    float *d_residual3_batch_norm1_h = workspace + 31840*N + 29488;
    float *d_residual3_batch_norm3_beta = grads + 77040;
    float *d_residual3_batch_norm3_gamma = grads + 76976;
    float *d_residual3_batch_norm1_beta = grads + 21488;
    float *d_residual3_batch_norm1_gamma = grads + 21424;
    float *d_residual3_batch_norm3_var = workspace + 31472*N + 29472;
    float *d_residual3_batch_norm3_centred = workspace + 32352*N + 29488;
    float *d_residual3_batch_norm3_mean = workspace + 30960*N + 27168;
    float *d_residual3_conv2d3_z = workspace + 32096*N + 29488;
    float *residual3_conv2d3_p_windows_2 = workspace + 30960*N + 27168;
    float *d_residual3_conv2d3_p_windows = workspace + 30960*N + 27168;
    float *d_residual3_batch_norm2_y = workspace + 32352*N + 29488;
    float *d_residual3_batch_norm2_h = workspace + 32096*N + 29488;
    float *d_residual3_batch_norm2_beta = grads + 40048;
    float *d_residual3_batch_norm2_gamma = grads + 39984;
    float *d_residual3_batch_norm2_var = workspace + 30960*N + 27168;
    float *d_residual3_batch_norm2_centred = workspace + 32352*N + 29488;
    float *d_residual3_batch_norm2_mean = workspace + 30960*N + 27168;
    float *d_residual3_batch_norm1_var = workspace + 30192*N + 26016;
    float *d_residual3_conv2d2_z = workspace + 32096*N + 29488;
    float *residual3_conv2d2_p_windows_2 = workspace + 30960*N + 27168;
    float *d_residual3_conv2d2_p_windows = workspace + 30960*N + 27168;
    float *d_activation3_h = workspace + 8240*N;
    float *d_residual3_batch_norm1_centred = workspace + 32096*N + 29488;
    float *d_residual3_batch_norm1_mean = workspace + 29936*N + 25952;
    float *d_residual3_conv2d1_z = workspace + 31840*N + 29488;
    float *d_residual3_conv2d1_W = grads + 19376;
    float *d_residual2_y = workspace + 6064*N;
    float *d_residual2_batch_norm3_h = workspace + 9264*N;
    float *d_residual2_batch_norm1_h = workspace + 7216*N;
    float *d_residual2_batch_norm3_beta = grads + 19344;
    float *d_residual2_batch_norm3_gamma = grads + 19312;
    float *d_residual2_batch_norm1_beta = grads + 5392;
    float *d_residual2_batch_norm1_gamma = grads + 5360;
    float *d_residual2_batch_norm3_var = workspace + 29936*N + 25952;
    float *d_residual2_batch_norm3_centred = workspace + 29168*N + 25952;
    float *d_residual2_batch_norm3_mean = workspace + 29936*N + 25952;
    float *d_residual2_conv2d3_z = workspace + 28656*N + 25952;
    float *residual2_conv2d3_p_windows_2 = workspace + 28144*N + 21344;
    float *d_residual2_conv2d3_p_windows = workspace + 28144*N + 21344;
    float *d_residual2_batch_norm2_y = workspace + 29168*N + 25952;
    float *d_residual2_batch_norm2_h = workspace + 28656*N + 25952;
    float *d_residual2_batch_norm2_beta = grads + 10064;
    float *d_residual2_batch_norm2_gamma = grads + 10032;
    float *d_residual2_batch_norm2_var = workspace + 29936*N + 25952;
    float *d_residual2_batch_norm2_centred = workspace + 29168*N + 25952;
    float *d_residual2_batch_norm2_mean = workspace + 30192*N + 26016;
    float *d_residual2_batch_norm1_var = workspace + 29936*N + 25952;
    float *d_residual2_conv2d2_z = workspace + 28656*N + 25952;
    float *residual2_conv2d2_p_windows_2 = workspace + 26608*N + 19040;
    float *d_residual2_conv2d2_p_windows = workspace + 26608*N + 19040;
    float *d_activation2_h = workspace + 8240*N;
    float *d_residual2_batch_norm1_centred = workspace + 28656*N + 25952;
    float *d_residual2_batch_norm1_mean = workspace + 26096*N + 19008;
    float *d_residual2_conv2d1_z = workspace + 26096*N + 19040;
    float *d_residual2_conv2d1_W = grads + 4848;
    float *d_residual1_y = workspace + 10416*N;
    float *d_residual1_batch_norm2_h = workspace + 7216*N;
    float *d_residual1_batch_norm2_beta = grads + 4832;
    float *d_residual1_batch_norm2_gamma = grads + 4816;
    float *d_residual1_batch_norm2_var = workspace + 31824*N + 29472;
    float *d_residual1_batch_norm2_centred = workspace + 24560*N + 19008;
    float *d_residual1_batch_norm2_mean = workspace + 31824*N + 29472;
    float *d_residual1_conv2d2_z = workspace + 7216*N;
    float *residual1_conv2d2_p_windows_2 = workspace + 22512*N + 9792;
    float *d_residual1_conv2d2_p_windows = workspace + 22512*N + 9792;
    float *d_residual1_batch_norm1_y = workspace + 24560*N + 19008;
    float *d_residual1_batch_norm1_h = workspace + 7216*N;
    float *d_residual1_batch_norm1_beta = grads + 2496;
    float *d_residual1_batch_norm1_gamma = grads + 2480;
    float *d_residual1_batch_norm1_var = workspace + 31824*N + 29472;
    float *d_residual1_batch_norm1_centred = workspace + 24560*N + 19008;
    float *d_residual1_batch_norm1_mean = workspace + 31824*N + 29472;
    float *d_residual1_conv2d1_z = workspace + 7216*N;
    float *residual1_conv2d1_p_windows_2 = workspace + 19440*N + 576;
    float *d_residual1_conv2d1_p_windows = workspace + 19440*N + 576;
    float *d_batch_norm1_y = workspace + 24560*N + 19008;
    float *d_batch_norm1_h = workspace + 7216*N;
    float *d_batch_norm1_beta = grads + 160;
    float *d_batch_norm1_gamma = grads + 144;
    float *d_batch_norm1_var = workspace + 31824*N + 29472;
    float *d_batch_norm1_centred = workspace + 24560*N + 19008;
    float *d_batch_norm1_mean = workspace + 31824*N + 29472;
    float *d_conv2d1_z = workspace + 7216*N;
    float *conv2d1_p_windows_2 = workspace + 16368*N;
    float *pack = workspace + 32608*N + 29488;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    /* residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    /* residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    /* residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    /* residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    /* residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_residual3_conv2d3_W[i0,i1,i2,i3] = 0 */
    d_residual3_conv2d3_W_kernel(d_residual3_conv2d3_W);
    /* d_residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, d_residual3_conv2d3_p);
    /* d_residual3_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual3_conv2d2_W_kernel(d_residual3_conv2d2_W);
    /* d_residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, d_residual3_conv2d2_p);
    /* d_residual2_conv2d3_W[i0,i1,i2,i3] = 0 */
    d_residual2_conv2d3_W_kernel(d_residual2_conv2d3_W);
    /* d_residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, d_residual2_conv2d3_p);
    /* d_residual2_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual2_conv2d2_W_kernel(d_residual2_conv2d2_W);
    /* d_residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual2_conv2d2_p);
    /* d_residual1_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d2_W);
    /* d_residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d2_p);
    /* d_residual1_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d1_W);
    /* d_residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d1_p);
    /* d_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_conv2d1_W_kernel(d_conv2d1_W);
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, batch_norm1_centred, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
       batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5) */
    batch_norm1_var_kernel(N, batch_norm1_centred, batch_norm1_rstd);
    /* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
       batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
       activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
       residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
    batch_norm1_h_kernel2(N, batch_norm1_h, batch_norm1_centred, batch_norm1_rstd, batch_norm1_gamma, batch_norm1_beta, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm1_centred, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
       residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5) */
    batch_norm1_var_kernel(N, residual1_batch_norm1_centred, residual1_batch_norm1_rstd);
    /* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
       residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
       residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
       residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
    batch_norm1_h_kernel2(N, residual1_batch_norm1_h, residual1_batch_norm1_centred, residual1_batch_norm1_rstd, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_activation1_h, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm2_centred, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
       residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5) */
    batch_norm1_var_kernel(N, residual1_batch_norm2_centred, residual1_batch_norm2_rstd);
    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
       residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
       residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
       activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
    residual1_batch_norm2_h_kernel(N, residual1_batch_norm2_h, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    /* residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm1_centred, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5) */
    residual2_batch_norm1_var_kernel(N, residual2_batch_norm1_centred, residual2_batch_norm1_rstd);
    /* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
       residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm2_centred, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5) */
    residual2_batch_norm1_var_kernel(N, residual2_batch_norm2_centred, residual2_batch_norm2_rstd);
    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
       residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
       residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
       residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
    residual2_batch_norm2_h_kernel(N, residual2_batch_norm2_h, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_activation1_h, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm3_centred, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5) */
    residual2_batch_norm1_var_kernel(N, residual2_batch_norm3_centred, residual2_batch_norm3_rstd);
    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
       residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
       residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
       residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
       activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
    residual2_batch_norm3_h_kernel(N, residual2_batch_norm3_h, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, residual2_batch_norm1_gamma, residual2_batch_norm1_h, residual2_batch_norm1_beta, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    /* residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5) */
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm1_centred, residual3_batch_norm1_rstd);
    /* residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
       residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
    residual3_batch_norm1_h_kernel(N, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_batch_norm1_rstd, residual3_conv2d2_p, activation3_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm2_centred, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5) */
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd);
    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
       residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
       residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
       residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
    residual3_batch_norm2_h_kernel(N, residual3_batch_norm2_h, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_activation1_h, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm3_centred, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5) */
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm3_centred, residual3_batch_norm3_rstd);
    /* residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
       residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
       residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
       residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
       activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
       global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
    residual3_batch_norm3_h_kernel(N, residual3_batch_norm3_h, residual3_batch_norm3_centred, residual3_batch_norm3_rstd, residual3_batch_norm1_gamma, residual3_batch_norm1_h, residual3_batch_norm1_beta, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, activation4_h, global_avg_pool1_z);
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
       cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
       d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, loss, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o] */
    contract(64, 10, N, 1.0f, global_avg_pool1_z, 1, 64, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 64, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_global_avg_pool1_z, 64, 1, pack);
    /* d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
       d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
       d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c] */
    d_residual3_y_kernel(N, d_residual3_y, d_global_avg_pool1_z, activation4_h, d_residual3_batch_norm3_h, residual3_batch_norm3_gamma, d_residual3_batch_norm1_h, residual3_batch_norm1_gamma);
    /* d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
       d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
       d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
       d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
       d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
       d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2 */
    d_residual3_batch_norm3_beta_kernel(N, d_residual3_y, d_residual3_batch_norm3_beta, residual3_batch_norm3_h, d_residual3_batch_norm3_gamma, d_residual3_batch_norm1_beta, residual3_batch_norm1_h, d_residual3_batch_norm1_gamma, d_residual3_batch_norm3_h, residual3_batch_norm3_centred, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd);
    /* d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N) */
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_h, residual3_batch_norm3_rstd, d_residual3_batch_norm3_var, residual3_batch_norm3_centred);
    /* d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s] */
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_mean);
    /* d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d3_z, d_residual3_batch_norm3_mean, d_residual3_batch_norm3_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows_2[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows_2, residual3_conv2d3_p);
        /* d_residual3_conv2d3_W[o,i,u,t] += Σ_{r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p_windows_2[r,s,i,u,t] */
        contract(64, 576, 4, 1.0f, d_residual3_conv2d3_z + 256*n, 4, 1, residual3_conv2d3_p_windows_2, 576, 1, d_residual3_conv2d3_W, 576, 1, d_residual3_conv2d3_W, 576, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d3_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t] */
        contract(4, 576, 64, 1.0f, d_residual3_conv2d3_z + 256*n, 1, 4, residual3_conv2d3_W, 576, 1, NULL, 0, 0, d_residual3_conv2d3_p_windows, 576, 1, pack);
        /* d_residual3_conv2d3_p[n,i,r+u,s+t] += d_residual3_conv2d3_p_windows[r,s,i,u,t] */
        d_residual3_conv2d3_p_kernel(n, d_residual3_conv2d3_p, d_residual3_conv2d3_p_windows);
    }
    /* d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
       d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c] */
    d_residual3_batch_norm2_y_kernel(N, d_residual3_batch_norm2_y, d_residual3_conv2d3_p, residual3_activation1_h, d_residual3_batch_norm2_h, residual3_batch_norm2_gamma);
    /* d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
       d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
       d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
       d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2 */
    d_residual3_batch_norm2_beta_kernel(N, d_residual3_batch_norm2_y, d_residual3_batch_norm2_beta, residual3_batch_norm2_h, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_h, residual3_batch_norm2_centred, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd);
    /* d_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N) */
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_h, residual3_batch_norm2_rstd, d_residual3_batch_norm2_var, residual3_batch_norm2_centred);
    /* d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
       d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
       d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2 */
    d_residual3_batch_norm2_mean_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_mean, d_residual3_batch_norm1_h, residual3_batch_norm1_centred, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd);
    /* d_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d2_z, d_residual3_batch_norm2_mean, d_residual3_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows_2[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows_2, residual3_conv2d2_p);
        /* d_residual3_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p_windows_2[r,s,i,u,t] */
        contract(64, 288, 4, 1.0f, d_residual3_conv2d2_z + 256*n, 4, 1, residual3_conv2d2_p_windows_2, 288, 1, d_residual3_conv2d2_W, 288, 1, d_residual3_conv2d2_W, 288, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d2_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t] */
        contract(4, 288, 64, 1.0f, d_residual3_conv2d2_z + 256*n, 1, 4, residual3_conv2d2_W, 288, 1, NULL, 0, 0, d_residual3_conv2d2_p_windows, 288, 1, pack);
        /* d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual3_conv2d2_p_windows[r,s,i,u,t] */
        d_residual3_conv2d2_p_kernel(n, d_residual3_conv2d2_p, d_residual3_conv2d2_p_windows);
    }
    /* d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
       d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N) */
    d_activation3_h_kernel(N, d_activation3_h, d_residual3_conv2d2_p, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_h, residual3_batch_norm1_rstd, d_residual3_batch_norm1_var, residual3_batch_norm1_centred);
    /* d_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s] */
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_mean);
    /* d_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d1_z, d_residual3_batch_norm1_mean, d_residual3_batch_norm1_centred);
    /* d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 32, 64, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 1, 4, residual3_conv2d1_W, 32, 1, d_activation3_h + 512*n + 8*r, 2, 16, d_activation3_h + 512*n + 8*r, 2, 16, pack);
    /* d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            if (n == 0 && r == 0) contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, NULL, 0, 0, d_residual3_conv2d1_W, 32, 1, pack); else contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, d_residual3_conv2d1_W, 32, 1, d_residual3_conv2d1_W, 32, 1, pack);
    /* d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
       d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
       d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c] */
    d_residual2_y_kernel(N, d_residual2_y, d_activation3_h, activation3_h, d_residual2_batch_norm3_h, residual2_batch_norm3_gamma, d_residual2_batch_norm1_h, residual2_batch_norm1_gamma);
    /* d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
       d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
       d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
       d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
       d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
       d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2 */
    d_residual2_batch_norm3_beta_kernel(N, d_residual2_y, d_residual2_batch_norm3_beta, residual2_batch_norm3_h, d_residual2_batch_norm3_gamma, d_residual2_batch_norm1_beta, residual2_batch_norm1_h, d_residual2_batch_norm1_gamma, d_residual2_batch_norm3_h, residual2_batch_norm3_centred, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd);
    /* d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N) */
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_h, residual2_batch_norm3_rstd, d_residual2_batch_norm3_var, residual2_batch_norm3_centred);
    /* d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s] */
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_mean);
    /* d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d3_z, d_residual2_batch_norm3_mean, d_residual2_batch_norm3_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows_2[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows_2, residual2_conv2d3_p);
        /* d_residual2_conv2d3_W[o,i,u,t] += Σ_{r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p_windows_2[i,u,t,r,s] */
        contract(32, 288, 16, 1.0f, d_residual2_conv2d3_z + 512*n, 16, 1, residual2_conv2d3_p_windows_2, 1, 16, d_residual2_conv2d3_W, 288, 1, d_residual2_conv2d3_W, 288, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d3_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d3_W[o,i,u,t]·d_residual2_conv2d3_z[n,o,r,s] */
        contract(16, 288, 32, 1.0f, d_residual2_conv2d3_z + 512*n, 1, 16, residual2_conv2d3_W, 288, 1, NULL, 0, 0, d_residual2_conv2d3_p_windows, 1, 16, pack);
        /* d_residual2_conv2d3_p[n,i,r+u,s+t] += d_residual2_conv2d3_p_windows[i,u,t,r,s] */
        d_residual2_conv2d3_p_kernel(n, d_residual2_conv2d3_p, d_residual2_conv2d3_p_windows);
    }
    /* d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
       d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c] */
    d_residual2_batch_norm2_y_kernel(N, d_residual2_batch_norm2_y, d_residual2_conv2d3_p, residual2_activation1_h, d_residual2_batch_norm2_h, residual2_batch_norm2_gamma);
    /* d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
       d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
       d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
       d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2 */
    d_residual2_batch_norm2_beta_kernel(N, d_residual2_batch_norm2_y, d_residual2_batch_norm2_beta, residual2_batch_norm2_h, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_h, residual2_batch_norm2_centred, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd);
    /* d_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N) */
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_h, residual2_batch_norm2_rstd, d_residual2_batch_norm2_var, residual2_batch_norm2_centred);
    /* d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
       d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
       d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2 */
    d_residual2_batch_norm2_mean_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_mean, d_residual2_batch_norm1_h, residual2_batch_norm1_centred, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd);
    /* d_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d2_z, d_residual2_batch_norm2_mean, d_residual2_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows_2[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows_2, residual2_conv2d2_p);
        /* d_residual2_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(32, 144, 16, 1.0f, d_residual2_conv2d2_z + 512*n, 16, 1, residual2_conv2d2_p_windows_2, 1, 16, d_residual2_conv2d2_W, 144, 1, d_residual2_conv2d2_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d2_W[o,i,u,t]·d_residual2_conv2d2_z[n,o,r,s] */
        contract(16, 144, 32, 1.0f, d_residual2_conv2d2_z + 512*n, 1, 16, residual2_conv2d2_W, 144, 1, NULL, 0, 0, d_residual2_conv2d2_p_windows, 1, 16, pack);
        /* d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual2_conv2d2_p_windows[i,u,t,r,s] */
        d_residual2_conv2d2_p_kernel(n, d_residual2_conv2d2_p, d_residual2_conv2d2_p_windows);
    }
    /* d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
       d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N) */
    d_activation2_h_kernel(N, d_activation2_h, d_residual2_conv2d2_p, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_h, residual2_batch_norm1_rstd, d_residual2_batch_norm1_var, residual2_batch_norm1_centred);
    /* d_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s] */
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_mean);
    /* d_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d1_z, d_residual2_batch_norm1_mean, d_residual2_batch_norm1_centred);
    /* d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            contract(4, 16, 32, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 1, 16, residual2_conv2d1_W, 16, 1, d_activation2_h + 1024*n + 16*r, 2, 64, d_activation2_h + 1024*n + 16*r, 2, 64, pack);
    /* d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            if (n == 0 && r == 0) contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, NULL, 0, 0, d_residual2_conv2d1_W, 16, 1, pack); else contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, d_residual2_conv2d1_W, 16, 1, d_residual2_conv2d1_W, 16, 1, pack);
    /* d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
       d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c] */
    d_residual1_y_kernel(N, d_residual1_y, d_activation2_h, activation2_h, d_residual1_batch_norm2_h, residual1_batch_norm2_gamma);
    /* d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
       d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
       d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
       d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_residual1_y, d_residual1_batch_norm2_beta, residual1_batch_norm2_h, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_h, residual1_batch_norm2_centred, d_residual1_batch_norm2_var, residual1_batch_norm2_rstd);
    /* d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N */
    d_residual1_batch_norm2_centred_kernel(N, d_residual1_batch_norm2_centred, d_residual1_batch_norm2_h, residual1_batch_norm2_rstd, d_residual1_batch_norm2_var, residual1_batch_norm2_centred);
    /* d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_residual1_batch_norm2_centred, d_residual1_batch_norm2_mean);
    /* d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_residual1_conv2d2_z, d_residual1_batch_norm2_mean, d_residual1_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows_2[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows_2, residual1_conv2d2_p);
        /* d_residual1_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d2_z + 1024*n, 64, 1, residual1_conv2d2_p_windows_2, 1, 64, d_residual1_conv2d2_W, 144, 1, d_residual1_conv2d2_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d2_W[o,i,u,t]·d_residual1_conv2d2_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d2_z + 1024*n, 1, 64, residual1_conv2d2_W, 144, 1, NULL, 0, 0, d_residual1_conv2d2_p_windows, 1, 64, pack);
        /* d_residual1_conv2d2_p[n,i,r+u,s+t] += d_residual1_conv2d2_p_windows[i,u,t,r,s] */
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d2_p, d_residual1_conv2d2_p_windows);
    }
    /* d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
       d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c] */
    d_residual1_batch_norm1_y_kernel(N, d_residual1_batch_norm1_y, d_residual1_conv2d2_p, residual1_activation1_h, d_residual1_batch_norm1_h, residual1_batch_norm1_gamma);
    /* d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
       d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
       d_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]
       d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_residual1_batch_norm1_y, d_residual1_batch_norm1_beta, residual1_batch_norm1_h, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_h, residual1_batch_norm1_centred, d_residual1_batch_norm1_var, residual1_batch_norm1_rstd);
    /* d_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N */
    d_residual1_batch_norm2_centred_kernel(N, d_residual1_batch_norm1_centred, d_residual1_batch_norm1_h, residual1_batch_norm1_rstd, d_residual1_batch_norm1_var, residual1_batch_norm1_centred);
    /* d_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_residual1_batch_norm1_centred, d_residual1_batch_norm1_mean);
    /* d_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_residual1_conv2d1_z, d_residual1_batch_norm1_mean, d_residual1_batch_norm1_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows_2[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows_2, residual1_conv2d1_p);
        /* d_residual1_conv2d1_W[o,i,u,t] += Σ_{r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d1_z + 1024*n, 64, 1, residual1_conv2d1_p_windows_2, 1, 64, d_residual1_conv2d1_W, 144, 1, d_residual1_conv2d1_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d1_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d1_W[o,i,u,t]·d_residual1_conv2d1_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d1_z + 1024*n, 1, 64, residual1_conv2d1_W, 144, 1, NULL, 0, 0, d_residual1_conv2d1_p_windows, 1, 64, pack);
        /* d_residual1_conv2d1_p[n,i,r+u,s+t] += d_residual1_conv2d1_p_windows[i,u,t,r,s] */
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d1_p, d_residual1_conv2d1_p_windows);
    }
    /* d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
       d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
       d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c] */
    d_activation1_h_kernel(N, d_residual1_conv2d1_p, d_residual1_y, d_batch_norm1_y, activation1_h, d_batch_norm1_h, batch_norm1_gamma);
    /* d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
       d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
       d_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]
       d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_batch_norm1_y, d_batch_norm1_beta, batch_norm1_h, d_batch_norm1_gamma, batch_norm1_centred, d_batch_norm1_h, d_batch_norm1_var, batch_norm1_rstd);
    /* d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N */
    d_batch_norm1_centred_kernel(N, d_batch_norm1_centred, batch_norm1_rstd, d_batch_norm1_h, batch_norm1_centred, d_batch_norm1_var);
    /* d_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_batch_norm1_centred, d_batch_norm1_mean);
    /* d_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_conv2d1_z, d_batch_norm1_mean, d_batch_norm1_centred);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows_2[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 9, 64, 1.0f, d_conv2d1_z + 1024*n, 64, 1, conv2d1_p_windows_2, 1, 64, d_conv2d1_W, 9, 1, d_conv2d1_W, 9, 1, pack);
    }
    return 0;
}

/* The same, and the gradients by the inputs. */
int resnet_backward_inputs(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace)
{
    if (!(64*N > 1))
        return 1;
    if (!(64*N > 1))
        return 2;
    if (!(64*N > 1))
        return 3;
    if (!(16*N > 1))
        return 4;
    if (!(16*N > 1))
        return 5;
    if (!(16*N > 1))
        return 6;
    if (!(4*N > 1))
        return 7;
    if (!(4*N > 1))
        return 8;
    if (!(4*N > 1))
        return 9;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 10;
        }
    float *conv2d1_p = workspace;
    float *residual1_conv2d1_p = workspace + 112*N;
    float *residual1_conv2d2_p = workspace + 1712*N;
    float *residual2_conv2d2_p = workspace + 3312*N;
    float *residual2_conv2d3_p = workspace + 4912*N;
    float *residual3_conv2d2_p = workspace + 6064*N;
    float *residual3_conv2d3_p = workspace + 7216*N;
    float *d_dense1_b = grads + 77744;
    float *d_residual3_conv2d3_W = grads + 40112;
    float *d_residual3_conv2d3_p = workspace + 8240*N;
    float *d_residual3_conv2d2_W = grads + 21552;
    float *d_residual3_conv2d2_p = workspace + 9264*N;
    float *d_residual2_conv2d3_W = grads + 10096;
    float *d_residual2_conv2d3_p = workspace + 10416*N;
    float *d_residual2_conv2d2_W = grads + 5424;
    float *d_residual2_conv2d2_p = workspace + 11568*N;
    float *d_residual1_conv2d2_W = grads + 2512;
    float *d_residual1_conv2d2_p = workspace + 13168*N;
    float *d_residual1_conv2d1_W = grads + 176;
    float *d_residual1_conv2d1_p = workspace + 14768*N;
    float *d_conv2d1_W = grads;
    float *d_conv2d1_p = workspace + 16368*N;
    float *conv2d1_p_windows = workspace + 16480*N;
    const float *conv2d1_W = params;
    float *conv2d1_z = workspace + 16480*N + 576;
    float *batch_norm1_mean = workspace + 16480*N;
    float *batch_norm1_centred = workspace + 17504*N + 576;
    float *batch_norm1_rstd = workspace + 16480*N;
    float *batch_norm1_h = workspace + 18528*N + 576;
    const float *batch_norm1_gamma = params + 144;
    const float *batch_norm1_beta = params + 160;
    float *activation1_h = workspace + 16480*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 19552*N + 576;
    const float *residual1_conv2d1_W = params + 176;
    float *residual1_conv2d1_z = workspace + 19552*N + 9792;
    float *residual1_batch_norm1_mean = workspace + 19552*N + 576;
    float *residual1_batch_norm1_centred = workspace + 20576*N + 9792;
    float *residual1_batch_norm1_rstd = workspace + 19552*N + 576;
    float *residual1_batch_norm1_h = workspace + 21600*N + 9792;
    const float *residual1_batch_norm1_gamma = params + 2480;
    const float *residual1_batch_norm1_beta = params + 2496;
    float *residual1_activation1_h = workspace + 19552*N + 9792;
    float *residual1_conv2d2_p_windows = workspace + 22624*N + 9792;
    const float *residual1_conv2d2_W = params + 2512;
    float *residual1_conv2d2_z = workspace + 22624*N + 19008;
    float *residual1_batch_norm2_mean = workspace + 22624*N + 9792;
    float *residual1_batch_norm2_centred = workspace + 23648*N + 19008;
    float *residual1_batch_norm2_rstd = workspace + 22624*N + 9792;
    float *residual1_batch_norm2_h = workspace + 24672*N + 19008;
    const float *residual1_batch_norm2_gamma = params + 4816;
    const float *residual1_batch_norm2_beta = params + 4832;
    float *activation2_h = workspace + 22624*N + 19008;
    const float *residual2_conv2d1_W = params + 4848;
    float *residual2_conv2d1_z = workspace + 25696*N + 19008;
    float *residual2_batch_norm1_mean = workspace + 26208*N + 19008;
    float *residual2_batch_norm1_centred = workspace + 26208*N + 19040;
    float *residual2_batch_norm1_rstd = workspace + 26208*N + 19008;
    float *residual2_batch_norm1_h = workspace + 25696*N + 19008;
    float *residual2_conv2d2_p_windows = workspace + 26720*N + 19040;
    const float *residual2_conv2d2_W = params + 5424;
    float *residual2_conv2d2_z = workspace + 26720*N + 21344;
    float *residual2_batch_norm2_mean = workspace + 26720*N + 19040;
    float *residual2_batch_norm2_centred = workspace + 27232*N + 21344;
    float *residual2_batch_norm2_rstd = workspace + 26720*N + 19040;
    float *residual2_batch_norm2_h = workspace + 27744*N + 21344;
    const float *residual2_batch_norm2_gamma = params + 10032;
    const float *residual2_batch_norm2_beta = params + 10064;
    float *residual2_activation1_h = workspace + 26720*N + 21344;
    float *residual2_conv2d3_p_windows = workspace + 28256*N + 21344;
    const float *residual2_conv2d3_W = params + 10096;
    float *residual2_conv2d3_z = workspace + 28256*N + 25952;
    float *residual2_batch_norm3_mean = workspace + 28256*N + 21344;
    float *residual2_batch_norm3_centred = workspace + 28768*N + 25952;
    float *residual2_batch_norm3_rstd = workspace + 28256*N + 21344;
    float *residual2_batch_norm3_h = workspace + 29280*N + 25952;
    const float *residual2_batch_norm1_gamma = params + 5360;
    const float *residual2_batch_norm1_beta = params + 5392;
    const float *residual2_batch_norm3_gamma = params + 19312;
    const float *residual2_batch_norm3_beta = params + 19344;
    float *activation3_h = workspace + 28256*N + 25952;
    const float *residual3_conv2d1_W = params + 19376;
    float *residual3_conv2d1_z = workspace + 29792*N + 25952;
    float *residual3_batch_norm1_mean = workspace + 30048*N + 25952;
    float *residual3_batch_norm1_centred = workspace + 30048*N + 26016;
    float *residual3_batch_norm1_rstd = workspace + 30048*N + 25952;
    float *residual3_batch_norm1_h = workspace + 29792*N + 25952;
    float *residual3_conv2d2_p_windows = workspace + 30304*N + 26016;
    const float *residual3_conv2d2_W = params + 21552;
    float *residual3_conv2d2_z = workspace + 30304*N + 27168;
    float *residual3_batch_norm2_mean = workspace + 30304*N + 26016;
    float *residual3_batch_norm2_centred = workspace + 30560*N + 27168;
    float *residual3_batch_norm2_rstd = workspace + 30304*N + 26016;
    float *residual3_batch_norm2_h = workspace + 30816*N + 27168;
    const float *residual3_batch_norm2_gamma = params + 39984;
    const float *residual3_batch_norm2_beta = params + 40048;
    float *residual3_activation1_h = workspace + 30304*N + 27168;
    float *residual3_conv2d3_p_windows = workspace + 31072*N + 27168;
    const float *residual3_conv2d3_W = params + 40112;
    float *residual3_conv2d3_z = workspace + 31072*N + 29472;
    float *residual3_batch_norm3_mean = workspace + 31072*N + 27168;
    float *residual3_batch_norm3_centred = workspace + 31328*N + 29472;
    float *residual3_batch_norm3_rstd = workspace + 31072*N + 27168;
    float *residual3_batch_norm3_h = workspace + 31648*N + 29472;
    const float *residual3_batch_norm1_gamma = params + 21424;
    const float *residual3_batch_norm1_beta = params + 21488;
    const float *residual3_batch_norm3_gamma = params + 76976;
    const float *residual3_batch_norm3_beta = params + 77040;
    float *activation4_h = workspace + 31072*N + 29472;
    float *global_avg_pool1_z = workspace + 31584*N + 29472;
    const float *dense1_b = params + 77744;
    const float *dense1_W = params + 77104;
    float *dense1_z = workspace + 31904*N + 29472;
    float *cross_entropy1_lse_exp = workspace + 31936*N + 29472;
    float *cross_entropy1_each = workspace + 31920*N + 29472;
    float *d_dense1_z = workspace + 31936*N + 29488;
    float *d_dense1_W = grads + 77104;
    float *d_global_avg_pool1_z = workspace + 31584*N + 29472;
    float *d_residual3_y = workspace + 32464*N + 29488;
    float *d_residual3_batch_norm3_h = workspace + 32208*N + 29488;
    float *d_residual3_batch_norm1_h = workspace + 31952*N + 29488;
    float *d_residual3_batch_norm3_beta = grads + 77040;
    float *d_residual3_batch_norm3_gamma = grads + 76976;
    float *d_residual3_batch_norm1_beta = grads + 21488;
    float *d_residual3_batch_norm1_gamma = grads + 21424;
    float *d_residual3_batch_norm3_var = workspace + 31584*N + 29472;
    float *d_residual3_batch_norm3_centred = workspace + 32464*N + 29488;
    float *d_residual3_batch_norm3_mean = workspace + 31072*N + 27168;
    float *d_residual3_conv2d3_z = workspace + 32208*N + 29488;
    float *residual3_conv2d3_p_windows_2 = workspace + 31072*N + 27168;
    float *d_residual3_conv2d3_p_windows = workspace + 31072*N + 27168;
    float *d_residual3_batch_norm2_y = workspace + 32464*N + 29488;
    float *d_residual3_batch_norm2_h = workspace + 32208*N + 29488;
    float *d_residual3_batch_norm2_beta = grads + 40048;
    float *d_residual3_batch_norm2_gamma = grads + 39984;
    float *d_residual3_batch_norm2_var = workspace + 31072*N + 27168;
    float *d_residual3_batch_norm2_centred = workspace + 32464*N + 29488;
    float *d_residual3_batch_norm2_mean = workspace + 31072*N + 27168;
    float *d_residual3_batch_norm1_var = workspace + 30304*N + 26016;
    float *d_residual3_conv2d2_z = workspace + 32208*N + 29488;
    float *residual3_conv2d2_p_windows_2 = workspace + 31072*N + 27168;
    float *d_residual3_conv2d2_p_windows = workspace + 31072*N + 27168;
    float *d_activation3_h = workspace + 8240*N;
    float *d_residual3_batch_norm1_centred = workspace + 32208*N + 29488;
    float *d_residual3_batch_norm1_mean = workspace + 30048*N + 25952;
    float *d_residual3_conv2d1_z = workspace + 31952*N + 29488;
    float *d_residual3_conv2d1_W = grads + 19376;
    float *d_residual2_y = workspace + 6064*N;
    float *d_residual2_batch_norm3_h = workspace + 9264*N;
    float *d_residual2_batch_norm1_h = workspace + 7216*N;
    float *d_residual2_batch_norm3_beta = grads + 19344;
    float *d_residual2_batch_norm3_gamma = grads + 19312;
    float *d_residual2_batch_norm1_beta = grads + 5392;
    float *d_residual2_batch_norm1_gamma = grads + 5360;
    float *d_residual2_batch_norm3_var = workspace + 30048*N + 25952;
    float *d_residual2_batch_norm3_centred = workspace + 29280*N + 25952;
    float *d_residual2_batch_norm3_mean = workspace + 30048*N + 25952;
    float *d_residual2_conv2d3_z = workspace + 28768*N + 25952;
    float *residual2_conv2d3_p_windows_2 = workspace + 28256*N + 21344;
    float *d_residual2_conv2d3_p_windows = workspace + 28256*N + 21344;
    float *d_residual2_batch_norm2_y = workspace + 29280*N + 25952;
    float *d_residual2_batch_norm2_h = workspace + 28768*N + 25952;
    float *d_residual2_batch_norm2_beta = grads + 10064;
    float *d_residual2_batch_norm2_gamma = grads + 10032;
    float *d_residual2_batch_norm2_var = workspace + 30048*N + 25952;
    float *d_residual2_batch_norm2_centred = workspace + 29280*N + 25952;
    float *d_residual2_batch_norm2_mean = workspace + 30304*N + 26016;
    float *d_residual2_batch_norm1_var = workspace + 30048*N + 25952;
    float *d_residual2_conv2d2_z = workspace + 28768*N + 25952;
    float *residual2_conv2d2_p_windows_2 = workspace + 26720*N + 19040;
    float *d_residual2_conv2d2_p_windows = workspace + 26720*N + 19040;
    float *d_activation2_h = workspace + 8240*N;
    float *d_residual2_batch_norm1_centred = workspace + 28768*N + 25952;
    float *d_residual2_batch_norm1_mean = workspace + 26208*N + 19008;
    float *d_residual2_conv2d1_z = workspace + 26208*N + 19040;
    float *d_residual2_conv2d1_W = grads + 4848;
    float *d_residual1_y = workspace + 10416*N;
    float *d_residual1_batch_norm2_h = workspace + 7216*N;
    float *d_residual1_batch_norm2_beta = grads + 4832;
    float *d_residual1_batch_norm2_gamma = grads + 4816;
    float *d_residual1_batch_norm2_var = workspace + 31936*N + 29472;
    float *d_residual1_batch_norm2_centred = workspace + 24672*N + 19008;
    float *d_residual1_batch_norm2_mean = workspace + 31936*N + 29472;
    float *d_residual1_conv2d2_z = workspace + 7216*N;
    float *residual1_conv2d2_p_windows_2 = workspace + 22624*N + 9792;
    float *d_residual1_conv2d2_p_windows = workspace + 22624*N + 9792;
    float *d_residual1_batch_norm1_y = workspace + 24672*N + 19008;
    float *d_residual1_batch_norm1_h = workspace + 7216*N;
    float *d_residual1_batch_norm1_beta = grads + 2496;
    float *d_residual1_batch_norm1_gamma = grads + 2480;
    float *d_residual1_batch_norm1_var = workspace + 31936*N + 29472;
    float *d_residual1_batch_norm1_centred = workspace + 24672*N + 19008;
    float *d_residual1_batch_norm1_mean = workspace + 31936*N + 29472;
    float *d_residual1_conv2d1_z = workspace + 7216*N;
    float *residual1_conv2d1_p_windows_2 = workspace + 19552*N + 576;
    float *d_residual1_conv2d1_p_windows = workspace + 19552*N + 576;
    float *d_batch_norm1_y = workspace + 24672*N + 19008;
    float *d_batch_norm1_h = workspace + 7216*N;
    float *d_batch_norm1_beta = grads + 160;
    float *d_batch_norm1_gamma = grads + 144;
    float *d_batch_norm1_var = workspace + 31936*N + 29472;
    float *d_batch_norm1_centred = workspace + 24672*N + 19008;
    float *d_batch_norm1_mean = workspace + 31936*N + 29472;
    float *d_conv2d1_z = workspace + 7216*N;
    float *conv2d1_p_windows_2 = workspace + 16480*N;
    float *d_conv2d1_p_windows = workspace + 16480*N;
    float *pack = workspace + 32720*N + 29488;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    /* residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    /* residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    /* residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    /* residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    /* residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_residual3_conv2d3_W[i0,i1,i2,i3] = 0 */
    d_residual3_conv2d3_W_kernel(d_residual3_conv2d3_W);
    /* d_residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, d_residual3_conv2d3_p);
    /* d_residual3_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual3_conv2d2_W_kernel(d_residual3_conv2d2_W);
    /* d_residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, d_residual3_conv2d2_p);
    /* d_residual2_conv2d3_W[i0,i1,i2,i3] = 0 */
    d_residual2_conv2d3_W_kernel(d_residual2_conv2d3_W);
    /* d_residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, d_residual2_conv2d3_p);
    /* d_residual2_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual2_conv2d2_W_kernel(d_residual2_conv2d2_W);
    /* d_residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual2_conv2d2_p);
    /* d_residual1_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d2_W);
    /* d_residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d2_p);
    /* d_residual1_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d1_W);
    /* d_residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d1_p);
    /* d_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_conv2d1_W_kernel(d_conv2d1_W);
    /* d_conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, d_conv2d1_p);
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, batch_norm1_centred, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
       batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5) */
    batch_norm1_var_kernel(N, batch_norm1_centred, batch_norm1_rstd);
    /* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
       batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
       activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
       residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
    batch_norm1_h_kernel2(N, batch_norm1_h, batch_norm1_centred, batch_norm1_rstd, batch_norm1_gamma, batch_norm1_beta, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm1_centred, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
       residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5) */
    batch_norm1_var_kernel(N, residual1_batch_norm1_centred, residual1_batch_norm1_rstd);
    /* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
       residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
       residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
       residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
    batch_norm1_h_kernel2(N, residual1_batch_norm1_h, residual1_batch_norm1_centred, residual1_batch_norm1_rstd, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_activation1_h, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm2_centred, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
       residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5) */
    batch_norm1_var_kernel(N, residual1_batch_norm2_centred, residual1_batch_norm2_rstd);
    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
       residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
       residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
       activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
    residual1_batch_norm2_h_kernel(N, residual1_batch_norm2_h, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    /* residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm1_centred, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5) */
    residual2_batch_norm1_var_kernel(N, residual2_batch_norm1_centred, residual2_batch_norm1_rstd);
    /* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
       residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm2_centred, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5) */
    residual2_batch_norm1_var_kernel(N, residual2_batch_norm2_centred, residual2_batch_norm2_rstd);
    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
       residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
       residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
       residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
    residual2_batch_norm2_h_kernel(N, residual2_batch_norm2_h, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_activation1_h, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm3_centred, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5) */
    residual2_batch_norm1_var_kernel(N, residual2_batch_norm3_centred, residual2_batch_norm3_rstd);
    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
       residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
       residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
       residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
       activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
    residual2_batch_norm3_h_kernel(N, residual2_batch_norm3_h, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, residual2_batch_norm1_gamma, residual2_batch_norm1_h, residual2_batch_norm1_beta, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    /* residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5) */
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm1_centred, residual3_batch_norm1_rstd);
    /* residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
       residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
    residual3_batch_norm1_h_kernel(N, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_batch_norm1_rstd, residual3_conv2d2_p, activation3_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm2_centred, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5) */
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd);
    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
       residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
       residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
       residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
    residual3_batch_norm2_h_kernel(N, residual3_batch_norm2_h, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_activation1_h, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm3_centred, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5) */
    residual3_batch_norm1_var_kernel(N, residual3_batch_norm3_centred, residual3_batch_norm3_rstd);
    /* residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
       residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
       residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
       residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
       activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
       global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
    residual3_batch_norm3_h_kernel(N, residual3_batch_norm3_h, residual3_batch_norm3_centred, residual3_batch_norm3_rstd, residual3_batch_norm1_gamma, residual3_batch_norm1_h, residual3_batch_norm1_beta, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, activation4_h, global_avg_pool1_z);
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
       cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
       d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, loss, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o] */
    contract(64, 10, N, 1.0f, global_avg_pool1_z, 1, 64, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 64, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_global_avg_pool1_z, 64, 1, pack);
    /* d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
       d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
       d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c] */
    d_residual3_y_kernel(N, d_residual3_y, d_global_avg_pool1_z, activation4_h, d_residual3_batch_norm3_h, residual3_batch_norm3_gamma, d_residual3_batch_norm1_h, residual3_batch_norm1_gamma);
    /* d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
       d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
       d_residual3_batch_norm1_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
       d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
       d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
       d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2 */
    d_residual3_batch_norm3_beta_kernel(N, d_residual3_y, d_residual3_batch_norm3_beta, residual3_batch_norm3_h, d_residual3_batch_norm3_gamma, d_residual3_batch_norm1_beta, residual3_batch_norm1_h, d_residual3_batch_norm1_gamma, d_residual3_batch_norm3_h, residual3_batch_norm3_centred, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd);
    /* d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N) */
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_h, residual3_batch_norm3_rstd, d_residual3_batch_norm3_var, residual3_batch_norm3_centred);
    /* d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s] */
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_mean);
    /* d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d3_z, d_residual3_batch_norm3_mean, d_residual3_batch_norm3_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows_2[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows_2, residual3_conv2d3_p);
        /* d_residual3_conv2d3_W[o,i,u,t] += Σ_{r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p_windows_2[r,s,i,u,t] */
        contract(64, 576, 4, 1.0f, d_residual3_conv2d3_z + 256*n, 4, 1, residual3_conv2d3_p_windows_2, 576, 1, d_residual3_conv2d3_W, 576, 1, d_residual3_conv2d3_W, 576, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d3_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t] */
        contract(4, 576, 64, 1.0f, d_residual3_conv2d3_z + 256*n, 1, 4, residual3_conv2d3_W, 576, 1, NULL, 0, 0, d_residual3_conv2d3_p_windows, 576, 1, pack);
        /* d_residual3_conv2d3_p[n,i,r+u,s+t] += d_residual3_conv2d3_p_windows[r,s,i,u,t] */
        d_residual3_conv2d3_p_kernel(n, d_residual3_conv2d3_p, d_residual3_conv2d3_p_windows);
    }
    /* d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
       d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c] */
    d_residual3_batch_norm2_y_kernel(N, d_residual3_batch_norm2_y, d_residual3_conv2d3_p, residual3_activation1_h, d_residual3_batch_norm2_h, residual3_batch_norm2_gamma);
    /* d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
       d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
       d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
       d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2 */
    d_residual3_batch_norm2_beta_kernel(N, d_residual3_batch_norm2_y, d_residual3_batch_norm2_beta, residual3_batch_norm2_h, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_h, residual3_batch_norm2_centred, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd);
    /* d_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N) */
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_h, residual3_batch_norm2_rstd, d_residual3_batch_norm2_var, residual3_batch_norm2_centred);
    /* d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
       d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
       d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2 */
    d_residual3_batch_norm2_mean_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_mean, d_residual3_batch_norm1_h, residual3_batch_norm1_centred, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd);
    /* d_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d2_z, d_residual3_batch_norm2_mean, d_residual3_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows_2[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows_2, residual3_conv2d2_p);
        /* d_residual3_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p_windows_2[r,s,i,u,t] */
        contract(64, 288, 4, 1.0f, d_residual3_conv2d2_z + 256*n, 4, 1, residual3_conv2d2_p_windows_2, 288, 1, d_residual3_conv2d2_W, 288, 1, d_residual3_conv2d2_W, 288, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d2_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t] */
        contract(4, 288, 64, 1.0f, d_residual3_conv2d2_z + 256*n, 1, 4, residual3_conv2d2_W, 288, 1, NULL, 0, 0, d_residual3_conv2d2_p_windows, 288, 1, pack);
        /* d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual3_conv2d2_p_windows[r,s,i,u,t] */
        d_residual3_conv2d2_p_kernel(n, d_residual3_conv2d2_p, d_residual3_conv2d2_p_windows);
    }
    /* d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
       d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N) */
    d_activation3_h_kernel(N, d_activation3_h, d_residual3_conv2d2_p, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_h, residual3_batch_norm1_rstd, d_residual3_batch_norm1_var, residual3_batch_norm1_centred);
    /* d_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s] */
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_mean);
    /* d_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d1_z, d_residual3_batch_norm1_mean, d_residual3_batch_norm1_centred);
    /* d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 32, 64, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 1, 4, residual3_conv2d1_W, 32, 1, d_activation3_h + 512*n + 8*r, 2, 16, d_activation3_h + 512*n + 8*r, 2, 16, pack);
    /* d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            if (n == 0 && r == 0) contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, NULL, 0, 0, d_residual3_conv2d1_W, 32, 1, pack); else contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, d_residual3_conv2d1_W, 32, 1, d_residual3_conv2d1_W, 32, 1, pack);
    /* d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
       d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
       d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c] */
    d_residual2_y_kernel(N, d_residual2_y, d_activation3_h, activation3_h, d_residual2_batch_norm3_h, residual2_batch_norm3_gamma, d_residual2_batch_norm1_h, residual2_batch_norm1_gamma);
    /* d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
       d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
       d_residual2_batch_norm1_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
       d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
       d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
       d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2 */
    d_residual2_batch_norm3_beta_kernel(N, d_residual2_y, d_residual2_batch_norm3_beta, residual2_batch_norm3_h, d_residual2_batch_norm3_gamma, d_residual2_batch_norm1_beta, residual2_batch_norm1_h, d_residual2_batch_norm1_gamma, d_residual2_batch_norm3_h, residual2_batch_norm3_centred, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd);
    /* d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N) */
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_h, residual2_batch_norm3_rstd, d_residual2_batch_norm3_var, residual2_batch_norm3_centred);
    /* d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s] */
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_mean);
    /* d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d3_z, d_residual2_batch_norm3_mean, d_residual2_batch_norm3_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows_2[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows_2, residual2_conv2d3_p);
        /* d_residual2_conv2d3_W[o,i,u,t] += Σ_{r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p_windows_2[i,u,t,r,s] */
        contract(32, 288, 16, 1.0f, d_residual2_conv2d3_z + 512*n, 16, 1, residual2_conv2d3_p_windows_2, 1, 16, d_residual2_conv2d3_W, 288, 1, d_residual2_conv2d3_W, 288, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d3_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d3_W[o,i,u,t]·d_residual2_conv2d3_z[n,o,r,s] */
        contract(16, 288, 32, 1.0f, d_residual2_conv2d3_z + 512*n, 1, 16, residual2_conv2d3_W, 288, 1, NULL, 0, 0, d_residual2_conv2d3_p_windows, 1, 16, pack);
        /* d_residual2_conv2d3_p[n,i,r+u,s+t] += d_residual2_conv2d3_p_windows[i,u,t,r,s] */
        d_residual2_conv2d3_p_kernel(n, d_residual2_conv2d3_p, d_residual2_conv2d3_p_windows);
    }
    /* d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
       d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c] */
    d_residual2_batch_norm2_y_kernel(N, d_residual2_batch_norm2_y, d_residual2_conv2d3_p, residual2_activation1_h, d_residual2_batch_norm2_h, residual2_batch_norm2_gamma);
    /* d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
       d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
       d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
       d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2 */
    d_residual2_batch_norm2_beta_kernel(N, d_residual2_batch_norm2_y, d_residual2_batch_norm2_beta, residual2_batch_norm2_h, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_h, residual2_batch_norm2_centred, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd);
    /* d_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N) */
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_h, residual2_batch_norm2_rstd, d_residual2_batch_norm2_var, residual2_batch_norm2_centred);
    /* d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
       d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
       d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2 */
    d_residual2_batch_norm2_mean_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_mean, d_residual2_batch_norm1_h, residual2_batch_norm1_centred, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd);
    /* d_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d2_z, d_residual2_batch_norm2_mean, d_residual2_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows_2[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows_2, residual2_conv2d2_p);
        /* d_residual2_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(32, 144, 16, 1.0f, d_residual2_conv2d2_z + 512*n, 16, 1, residual2_conv2d2_p_windows_2, 1, 16, d_residual2_conv2d2_W, 144, 1, d_residual2_conv2d2_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d2_W[o,i,u,t]·d_residual2_conv2d2_z[n,o,r,s] */
        contract(16, 144, 32, 1.0f, d_residual2_conv2d2_z + 512*n, 1, 16, residual2_conv2d2_W, 144, 1, NULL, 0, 0, d_residual2_conv2d2_p_windows, 1, 16, pack);
        /* d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual2_conv2d2_p_windows[i,u,t,r,s] */
        d_residual2_conv2d2_p_kernel(n, d_residual2_conv2d2_p, d_residual2_conv2d2_p_windows);
    }
    /* d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
       d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N) */
    d_activation2_h_kernel(N, d_activation2_h, d_residual2_conv2d2_p, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_h, residual2_batch_norm1_rstd, d_residual2_batch_norm1_var, residual2_batch_norm1_centred);
    /* d_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s] */
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_mean);
    /* d_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d1_z, d_residual2_batch_norm1_mean, d_residual2_batch_norm1_centred);
    /* d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            contract(4, 16, 32, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 1, 16, residual2_conv2d1_W, 16, 1, d_activation2_h + 1024*n + 16*r, 2, 64, d_activation2_h + 1024*n + 16*r, 2, 64, pack);
    /* d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            if (n == 0 && r == 0) contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, NULL, 0, 0, d_residual2_conv2d1_W, 16, 1, pack); else contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, d_residual2_conv2d1_W, 16, 1, d_residual2_conv2d1_W, 16, 1, pack);
    /* d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
       d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c] */
    d_residual1_y_kernel(N, d_residual1_y, d_activation2_h, activation2_h, d_residual1_batch_norm2_h, residual1_batch_norm2_gamma);
    /* d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
       d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
       d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
       d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_residual1_y, d_residual1_batch_norm2_beta, residual1_batch_norm2_h, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_h, residual1_batch_norm2_centred, d_residual1_batch_norm2_var, residual1_batch_norm2_rstd);
    /* d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N */
    d_residual1_batch_norm2_centred_kernel(N, d_residual1_batch_norm2_centred, d_residual1_batch_norm2_h, residual1_batch_norm2_rstd, d_residual1_batch_norm2_var, residual1_batch_norm2_centred);
    /* d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_residual1_batch_norm2_centred, d_residual1_batch_norm2_mean);
    /* d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_residual1_conv2d2_z, d_residual1_batch_norm2_mean, d_residual1_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows_2[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows_2, residual1_conv2d2_p);
        /* d_residual1_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d2_z + 1024*n, 64, 1, residual1_conv2d2_p_windows_2, 1, 64, d_residual1_conv2d2_W, 144, 1, d_residual1_conv2d2_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d2_W[o,i,u,t]·d_residual1_conv2d2_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d2_z + 1024*n, 1, 64, residual1_conv2d2_W, 144, 1, NULL, 0, 0, d_residual1_conv2d2_p_windows, 1, 64, pack);
        /* d_residual1_conv2d2_p[n,i,r+u,s+t] += d_residual1_conv2d2_p_windows[i,u,t,r,s] */
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d2_p, d_residual1_conv2d2_p_windows);
    }
    /* d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
       d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c] */
    d_residual1_batch_norm1_y_kernel(N, d_residual1_batch_norm1_y, d_residual1_conv2d2_p, residual1_activation1_h, d_residual1_batch_norm1_h, residual1_batch_norm1_gamma);
    /* d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
       d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
       d_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]
       d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_residual1_batch_norm1_y, d_residual1_batch_norm1_beta, residual1_batch_norm1_h, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_h, residual1_batch_norm1_centred, d_residual1_batch_norm1_var, residual1_batch_norm1_rstd);
    /* d_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N */
    d_residual1_batch_norm2_centred_kernel(N, d_residual1_batch_norm1_centred, d_residual1_batch_norm1_h, residual1_batch_norm1_rstd, d_residual1_batch_norm1_var, residual1_batch_norm1_centred);
    /* d_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_residual1_batch_norm1_centred, d_residual1_batch_norm1_mean);
    /* d_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_residual1_conv2d1_z, d_residual1_batch_norm1_mean, d_residual1_batch_norm1_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows_2[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows_2, residual1_conv2d1_p);
        /* d_residual1_conv2d1_W[o,i,u,t] += Σ_{r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d1_z + 1024*n, 64, 1, residual1_conv2d1_p_windows_2, 1, 64, d_residual1_conv2d1_W, 144, 1, d_residual1_conv2d1_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d1_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d1_W[o,i,u,t]·d_residual1_conv2d1_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d1_z + 1024*n, 1, 64, residual1_conv2d1_W, 144, 1, NULL, 0, 0, d_residual1_conv2d1_p_windows, 1, 64, pack);
        /* d_residual1_conv2d1_p[n,i,r+u,s+t] += d_residual1_conv2d1_p_windows[i,u,t,r,s] */
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d1_p, d_residual1_conv2d1_p_windows);
    }
    /* d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
       d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
       d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c] */
    d_activation1_h_kernel(N, d_residual1_conv2d1_p, d_residual1_y, d_batch_norm1_y, activation1_h, d_batch_norm1_h, batch_norm1_gamma);
    /* d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
       d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
       d_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]
       d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_batch_norm1_y, d_batch_norm1_beta, batch_norm1_h, d_batch_norm1_gamma, batch_norm1_centred, d_batch_norm1_h, d_batch_norm1_var, batch_norm1_rstd);
    /* d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N */
    d_batch_norm1_centred_kernel(N, d_batch_norm1_centred, batch_norm1_rstd, d_batch_norm1_h, batch_norm1_centred, d_batch_norm1_var);
    /* d_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_batch_norm1_centred, d_batch_norm1_mean);
    /* d_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_conv2d1_z, d_batch_norm1_mean, d_batch_norm1_centred);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows_2[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 9, 64, 1.0f, d_conv2d1_z + 1024*n, 64, 1, conv2d1_p_windows_2, 1, 64, d_conv2d1_W, 9, 1, d_conv2d1_W, 9, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_conv2d1_p_windows[i,u,t,r,s] = Σ_o conv2d1_W[o,i,u,t]·d_conv2d1_z[n,o,r,s] */
        contract(64, 9, 16, 1.0f, d_conv2d1_z + 1024*n, 1, 64, conv2d1_W, 9, 1, NULL, 0, 0, d_conv2d1_p_windows, 1, 64, pack);
        /* d_conv2d1_p[n,i,r+u,s+t] += d_conv2d1_p_windows[i,u,t,r,s] */
        d_conv2d1_p_kernel(n, d_conv2d1_p, d_conv2d1_p_windows);
    }
    /* d_x[n,c,r,s] = d_conv2d1_p[n,c,r+1,s+1] */
    d_x_kernel(N, d_x, d_conv2d1_p);
    return 0;
}

/* Replaces running statistics in params, as train_step does. */
int resnet_update_statistics(int64_t N, float *params, const float *x, const int64_t *y, float *workspace)
{
    (void)y;
    if (!(64*N > 1))
        return 1;
    if (!(64*N > 1))
        return 2;
    if (!(64*N > 1))
        return 3;
    if (!(16*N > 1))
        return 4;
    if (!(16*N > 1))
        return 5;
    if (!(16*N > 1))
        return 6;
    if (!(4*N > 1))
        return 7;
    if (!(4*N > 1))
        return 8;
    if (!(4*N > 1))
        return 9;
    float *conv2d1_p = workspace;
    float *residual1_conv2d1_p = workspace + 112*N;
    float *residual1_conv2d2_p = workspace + 1712*N;
    float *residual2_conv2d2_p = workspace + 3312*N;
    float *residual2_conv2d3_p = workspace + 4912*N;
    float *residual3_conv2d2_p = workspace + 6064*N;
    float *residual3_conv2d3_p = workspace + 7216*N;
    float *conv2d1_p_windows = workspace + 8240*N;
    float *conv2d1_W = params;
    float *conv2d1_z = workspace + 8240*N + 576;
    float *batch_norm1_mean = workspace + 8240*N;
    float *batch_norm1_centred = workspace + 9264*N + 576;
    float *batch_norm1_rstd = workspace;
    float *batch_norm1_running_mean = params + 77754;
    float *batch_norm1_running_var = params + 77770;
    float *batch_norm1_gamma = params + 144;
    float *batch_norm1_beta = params + 160;
    float *activation1_h = workspace + 8240*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 10288*N + 576;
    float *residual1_conv2d1_W = params + 176;
    float *residual1_conv2d1_z = workspace + 9264*N + 576;
    float *residual1_batch_norm1_mean = workspace + 8240*N;
    float *residual1_batch_norm1_centred = workspace + 112*N;
    float *residual1_batch_norm1_rstd = workspace;
    float *residual1_batch_norm1_running_mean = params + 77786;
    float *residual1_batch_norm1_running_var = params + 77802;
    float *residual1_batch_norm1_gamma = params + 2480;
    float *residual1_batch_norm1_beta = params + 2496;
    float *residual1_conv2d2_p_windows = workspace + 10288*N + 576;
    float *residual1_conv2d2_W = params + 2512;
    float *residual1_conv2d2_z = workspace + 9264*N + 576;
    float *residual1_batch_norm2_mean = workspace + 8240*N;
    float *residual1_batch_norm2_centred = workspace + 1712*N;
    float *residual1_batch_norm2_rstd = workspace;
    float *residual1_batch_norm2_running_mean = params + 77818;
    float *residual1_batch_norm2_running_var = params + 77834;
    float *residual1_batch_norm2_gamma = params + 4816;
    float *residual1_batch_norm2_beta = params + 4832;
    float *activation2_h = workspace + 9264*N + 576;
    float *residual2_conv2d1_W = params + 4848;
    float *residual2_conv2d1_z = workspace + 8240*N + 576;
    float *residual2_batch_norm1_mean = workspace + 8240*N;
    float *residual2_batch_norm1_centred = workspace + 1712*N;
    float *residual2_batch_norm1_rstd = workspace;
    float *residual2_batch_norm1_running_mean = params + 77850;
    float *residual2_batch_norm1_running_var = params + 77882;
    float *residual2_batch_norm1_h = workspace + 8240*N + 576;
    float *residual2_conv2d2_p_windows = workspace + 10288*N + 576;
    float *residual2_conv2d2_W = params + 5424;
    float *residual2_conv2d2_z = workspace + 9264*N + 576;
    float *residual2_batch_norm2_mean = workspace + 8240*N;
    float *residual2_batch_norm2_centred = workspace + 3312*N;
    float *residual2_batch_norm2_rstd = workspace;
    float *residual2_batch_norm2_running_mean = params + 77914;
    float *residual2_batch_norm2_running_var = params + 77946;
    float *residual2_batch_norm2_gamma = params + 10032;
    float *residual2_batch_norm2_beta = params + 10064;
    float *residual2_conv2d3_p_windows = workspace + 10288*N + 576;
    float *residual2_conv2d3_W = params + 10096;
    float *residual2_conv2d3_z = workspace + 9264*N + 576;
    float *residual2_batch_norm3_mean = workspace + 8240*N;
    float *residual2_batch_norm3_centred = workspace + 4912*N;
    float *residual2_batch_norm3_rstd = workspace;
    float *residual2_batch_norm3_running_mean = params + 77978;
    float *residual2_batch_norm3_running_var = params + 78010;
    float *residual2_batch_norm1_gamma = params + 5360;
    float *residual2_batch_norm1_beta = params + 5392;
    float *residual2_batch_norm3_gamma = params + 19312;
    float *residual2_batch_norm3_beta = params + 19344;
    float *activation3_h = workspace + 9264*N + 576;
    float *residual3_conv2d1_W = params + 19376;
    float *residual3_conv2d1_z = workspace + 8240*N + 576;
    float *residual3_batch_norm1_mean = workspace + 8240*N;
    float *residual3_batch_norm1_centred = workspace + 4912*N;
    float *residual3_batch_norm1_running_mean = params + 78042;
    float *residual3_batch_norm1_running_var = params + 78106;
    float *residual3_conv2d2_p_windows = workspace + 10288*N + 576;
    float *residual3_conv2d2_W = params + 21552;
    float *residual3_conv2d2_z = workspace + 8240*N + 576;
    float *residual3_batch_norm2_mean = workspace + 8240*N;
    float *residual3_batch_norm2_centred = workspace + 9264*N + 576;
    float *residual3_batch_norm2_rstd = workspace;
    float *residual3_batch_norm2_running_mean = params + 78170;
    float *residual3_batch_norm2_running_var = params + 78234;
    float *residual3_batch_norm2_gamma = params + 39984;
    float *residual3_batch_norm2_beta = params + 40048;
    float *residual3_conv2d3_p_windows = workspace + 10288*N + 576;
    float *residual3_conv2d3_W = params + 40112;
    float *residual3_conv2d3_z = workspace + 9264*N + 576;
    float *residual3_batch_norm3_mean = workspace + 8240*N;
    float *residual3_batch_norm3_centred = workspace + 7216*N;
    float *residual3_batch_norm3_running_mean = params + 78298;
    float *residual3_batch_norm3_running_var = params + 78362;
    float *pack = workspace + 10288*N + 9792;
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    /* residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    /* residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    /* residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    /* residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    /* residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, batch_norm1_centred, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
       batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
       batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]
       batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1) */
    batch_norm1_var_kernel2(N, batch_norm1_centred, batch_norm1_rstd, batch_norm1_running_mean, batch_norm1_mean, batch_norm1_running_var);
    /* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
       batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
       activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
       residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
    batch_norm1_h_kernel(N, batch_norm1_centred, batch_norm1_rstd, batch_norm1_gamma, batch_norm1_beta, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm1_centred, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
       residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
       residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]
       residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1) */
    batch_norm1_var_kernel2(N, residual1_batch_norm1_centred, residual1_batch_norm1_rstd, residual1_batch_norm1_running_mean, residual1_batch_norm1_mean, residual1_batch_norm1_running_var);
    /* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
       residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
       residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
       residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
    residual1_batch_norm1_h_kernel(N, residual1_batch_norm1_centred, residual1_batch_norm1_rstd, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm2_centred, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
       residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
       residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]
       residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1) */
    batch_norm1_var_kernel2(N, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, residual1_batch_norm2_running_mean, residual1_batch_norm2_mean, residual1_batch_norm2_running_var);
    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
       residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
       residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
       activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
    residual1_batch_norm2_h_kernel2(N, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    /* residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm1_centred, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
       residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]
       residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1) */
    residual2_batch_norm1_var_kernel2(N, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_batch_norm1_running_mean, residual2_batch_norm1_mean, residual2_batch_norm1_running_var);
    /* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
       residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm2_centred, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
       residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]
       residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1) */
    residual2_batch_norm1_var_kernel2(N, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, residual2_batch_norm2_running_mean, residual2_batch_norm2_mean, residual2_batch_norm2_running_var);
    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
       residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
       residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
       residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
    residual2_batch_norm2_h_kernel2(N, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm3_centred, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
       residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]
       residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1) */
    residual2_batch_norm1_var_kernel2(N, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, residual2_batch_norm3_running_mean, residual2_batch_norm3_mean, residual2_batch_norm3_running_var);
    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
       residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
       residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
       residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
       activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
    residual2_batch_norm3_h_kernel2(N, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, residual2_batch_norm1_gamma, residual2_batch_norm1_h, residual2_batch_norm1_beta, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    /* residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c]
       residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
    residual3_batch_norm1_centred_kernel2(N, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_batch_norm1_mean, residual3_conv2d2_p, activation3_h);
    /* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]
       residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1) */
    residual3_batch_norm1_var_kernel2(N, residual3_batch_norm1_centred, residual3_batch_norm1_running_mean, residual3_batch_norm1_mean, residual3_batch_norm1_running_var);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm2_centred, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
       residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]
       residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1) */
    residual3_batch_norm2_var_kernel(N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, residual3_batch_norm2_running_mean, residual3_batch_norm2_mean, residual3_batch_norm2_running_var);
    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
       residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
       residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
       residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
    residual3_batch_norm2_h_kernel2(N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm3_centred, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]
       residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1) */
    residual3_batch_norm1_var_kernel2(N, residual3_batch_norm3_centred, residual3_batch_norm3_running_mean, residual3_batch_norm3_mean, residual3_batch_norm3_running_var);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int resnet_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *w = params;
    float *m = state;
    const float *g = grads;
    float *v = state + 77754;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015 */
    const double lr = 0.0015 + 0.0015*cos(3.141592653589793*minimum(0.0005*(double)(new_t - 1), 1.0));
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
int resnet_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace)
{
    if (!(64*N > 1))
        return 1;
    if (!(64*N > 1))
        return 2;
    if (!(64*N > 1))
        return 3;
    if (!(16*N > 1))
        return 4;
    if (!(16*N > 1))
        return 5;
    if (!(16*N > 1))
        return 6;
    if (!(4*N > 1))
        return 7;
    if (!(4*N > 1))
        return 8;
    if (!(4*N > 1))
        return 9;
    for (int64_t i = 0; i < N; i++)
        if (y[i] < 0 || y[i] >= 10) {
            return 10;
        }
    float *grads = workspace;
    workspace += 77760;
    const int64_t t = *step;
    float *conv2d1_p = workspace;
    float *residual1_conv2d1_p = workspace + 112*N;
    float *residual1_conv2d2_p = workspace + 1712*N;
    float *residual2_conv2d2_p = workspace + 3312*N;
    float *residual2_conv2d3_p = workspace + 4912*N;
    float *residual3_conv2d2_p = workspace + 6064*N;
    float *residual3_conv2d3_p = workspace + 7216*N;
    float *d_dense1_b = grads + 77744;
    float *d_residual3_conv2d3_W = grads + 40112;
    float *d_residual3_conv2d3_p = workspace + 8240*N;
    float *d_residual3_conv2d2_W = grads + 21552;
    float *d_residual3_conv2d2_p = workspace + 9264*N;
    float *d_residual2_conv2d3_W = grads + 10096;
    float *d_residual2_conv2d3_p = workspace + 10416*N;
    float *d_residual2_conv2d2_W = grads + 5424;
    float *d_residual2_conv2d2_p = workspace + 11568*N;
    float *d_residual1_conv2d2_W = grads + 2512;
    float *d_residual1_conv2d2_p = workspace + 13168*N;
    float *d_residual1_conv2d1_W = grads + 176;
    float *d_residual1_conv2d1_p = workspace + 14768*N;
    float *d_conv2d1_W = grads;
    float *conv2d1_p_windows = workspace + 16368*N;
    float *conv2d1_W = params;
    float *conv2d1_z = workspace + 16368*N + 576;
    float *batch_norm1_mean = workspace + 16368*N;
    float *batch_norm1_centred = workspace + 17392*N + 576;
    float *batch_norm1_rstd = workspace + 16368*N + 576;
    float *batch_norm1_running_mean = params + 77754;
    float *batch_norm1_running_var = params + 77770;
    float *batch_norm1_h = workspace + 19440*N + 576;
    float *batch_norm1_gamma = params + 144;
    float *batch_norm1_beta = params + 160;
    float *activation1_h = workspace + 18416*N + 576;
    float *residual1_conv2d1_p_windows = workspace + 20464*N + 576;
    float *residual1_conv2d1_W = params + 176;
    float *residual1_conv2d1_z = workspace + 20464*N + 9792;
    float *residual1_batch_norm1_mean = workspace + 16368*N;
    float *residual1_batch_norm1_centred = workspace + 21488*N + 9792;
    float *residual1_batch_norm1_rstd = workspace + 20464*N + 576;
    float *residual1_batch_norm1_running_mean = params + 77786;
    float *residual1_batch_norm1_running_var = params + 77802;
    float *residual1_batch_norm1_h = workspace + 22512*N + 9792;
    float *residual1_batch_norm1_gamma = params + 2480;
    float *residual1_batch_norm1_beta = params + 2496;
    float *residual1_activation1_h = workspace + 20464*N + 9792;
    float *residual1_conv2d2_p_windows = workspace + 23536*N + 9792;
    float *residual1_conv2d2_W = params + 2512;
    float *residual1_conv2d2_z = workspace + 23536*N + 19008;
    float *residual1_batch_norm2_mean = workspace + 16368*N;
    float *residual1_batch_norm2_centred = workspace + 24560*N + 19008;
    float *residual1_batch_norm2_rstd = workspace + 23536*N + 9792;
    float *residual1_batch_norm2_running_mean = params + 77818;
    float *residual1_batch_norm2_running_var = params + 77834;
    float *residual1_batch_norm2_h = workspace + 25584*N + 19008;
    float *residual1_batch_norm2_gamma = params + 4816;
    float *residual1_batch_norm2_beta = params + 4832;
    float *activation2_h = workspace + 23536*N + 19008;
    float *residual2_conv2d1_W = params + 4848;
    float *residual2_conv2d1_z = workspace + 26608*N + 19008;
    float *residual2_batch_norm1_mean = workspace + 16368*N;
    float *residual2_batch_norm1_centred = workspace + 27120*N + 19008;
    float *residual2_batch_norm1_rstd = workspace + 26608*N + 19008;
    float *residual2_batch_norm1_running_mean = params + 77850;
    float *residual2_batch_norm1_running_var = params + 77882;
    float *residual2_batch_norm1_h = workspace + 27632*N + 19008;
    float *residual2_conv2d2_p_windows = workspace + 28144*N + 19008;
    float *residual2_conv2d2_W = params + 5424;
    float *residual2_conv2d2_z = workspace + 28144*N + 21312;
    float *residual2_batch_norm2_mean = workspace + 16368*N;
    float *residual2_batch_norm2_centred = workspace + 28656*N + 21312;
    float *residual2_batch_norm2_rstd = workspace + 28144*N + 19008;
    float *residual2_batch_norm2_running_mean = params + 77914;
    float *residual2_batch_norm2_running_var = params + 77946;
    float *residual2_batch_norm2_h = workspace + 29168*N + 21312;
    float *residual2_batch_norm2_gamma = params + 10032;
    float *residual2_batch_norm2_beta = params + 10064;
    float *residual2_activation1_h = workspace + 28144*N + 21312;
    float *residual2_conv2d3_p_windows = workspace + 29680*N + 21312;
    float *residual2_conv2d3_W = params + 10096;
    float *residual2_conv2d3_z = workspace + 29680*N + 25920;
    float *residual2_batch_norm3_mean = workspace + 16368*N;
    float *residual2_batch_norm3_centred = workspace + 30192*N + 25920;
    float *residual2_batch_norm3_rstd = workspace + 29680*N + 21312;
    float *residual2_batch_norm3_running_mean = params + 77978;
    float *residual2_batch_norm3_running_var = params + 78010;
    float *residual2_batch_norm3_h = workspace + 30704*N + 25920;
    float *residual2_batch_norm1_gamma = params + 5360;
    float *residual2_batch_norm1_beta = params + 5392;
    float *residual2_batch_norm3_gamma = params + 19312;
    float *residual2_batch_norm3_beta = params + 19344;
    float *activation3_h = workspace + 29680*N + 25920;
    float *residual3_conv2d1_W = params + 19376;
    float *residual3_conv2d1_z = workspace + 31216*N + 25920;
    float *residual3_batch_norm1_mean = workspace + 16368*N;
    float *residual3_batch_norm1_centred = workspace + 31472*N + 25920;
    float *residual3_batch_norm1_rstd = workspace + 31216*N + 25920;
    float *residual3_batch_norm1_running_mean = params + 78042;
    float *residual3_batch_norm1_running_var = params + 78106;
    float *residual3_batch_norm1_h = workspace + 31728*N + 25920;
    float *residual3_conv2d2_p_windows = workspace + 31984*N + 25920;
    float *residual3_conv2d2_W = params + 21552;
    float *residual3_conv2d2_z = workspace + 31984*N + 27072;
    float *residual3_batch_norm2_mean = workspace + 16368*N;
    float *residual3_batch_norm2_centred = workspace + 32240*N + 27072;
    float *residual3_batch_norm2_rstd = workspace + 31984*N + 25920;
    float *residual3_batch_norm2_running_mean = params + 78170;
    float *residual3_batch_norm2_running_var = params + 78234;
    float *residual3_batch_norm2_h = workspace + 32496*N + 27072;
    float *residual3_batch_norm2_gamma = params + 39984;
    float *residual3_batch_norm2_beta = params + 40048;
    float *residual3_activation1_h = workspace + 31984*N + 27072;
    float *residual3_conv2d3_p_windows = workspace + 32752*N + 27072;
    float *residual3_conv2d3_W = params + 40112;
    float *residual3_conv2d3_z = workspace + 32752*N + 29376;
    float *residual3_batch_norm3_mean = workspace + 16368*N;
    float *residual3_batch_norm3_centred = workspace + 33008*N + 29376;
    float *residual3_batch_norm3_rstd = workspace + 32752*N + 27072;
    float *residual3_batch_norm3_running_mean = params + 78298;
    float *residual3_batch_norm3_running_var = params + 78362;
    float *residual3_batch_norm3_h = workspace + 33328*N + 29376;
    float *residual3_batch_norm1_gamma = params + 21424;
    float *residual3_batch_norm1_beta = params + 21488;
    float *residual3_batch_norm3_gamma = params + 76976;
    float *residual3_batch_norm3_beta = params + 77040;
    float *activation4_h = workspace + 32752*N + 29376;
    float *global_avg_pool1_z = workspace + 33264*N + 29376;
    float *dense1_b = params + 77744;
    float *dense1_W = params + 77104;
    float *dense1_z = workspace + 33584*N + 29376;
    float *cross_entropy1_lse_exp = workspace + 16368*N;
    float *cross_entropy1_each = workspace + 33600*N + 29376;
    float *d_dense1_z = workspace + 33616*N + 29376;
    float *d_dense1_W = grads + 77104;
    float *d_global_avg_pool1_z = workspace + 33264*N + 29376;
    float *d_residual3_y = workspace + 34144*N + 29376;
    float *d_residual3_batch_norm3_h = workspace + 33888*N + 29376;
    float *d_residual3_batch_norm1_h = workspace + 33632*N + 29376;
    float *d_residual3_batch_norm3_beta = grads + 77040;
    float *d_residual3_batch_norm3_gamma = grads + 76976;
    float *d_residual3_batch_norm1_gamma = grads + 21424;
    float *d_residual3_batch_norm3_var = workspace + 16368*N;
    float *d_residual3_batch_norm3_centred = workspace + 34144*N + 29376;
    float *d_residual3_batch_norm3_mean = workspace + 16368*N;
    float *d_residual3_conv2d3_z = workspace + 33888*N + 29376;
    float *residual3_conv2d3_p_windows_2 = workspace + 32752*N + 27072;
    float *d_residual3_conv2d3_p_windows = workspace + 32752*N + 27072;
    float *d_residual3_batch_norm2_y = workspace + 34144*N + 29376;
    float *d_residual3_batch_norm2_h = workspace + 33888*N + 29376;
    float *d_residual3_batch_norm2_beta = grads + 40048;
    float *d_residual3_batch_norm2_gamma = grads + 39984;
    float *d_residual3_batch_norm2_var = workspace + 16368*N;
    float *d_residual3_batch_norm2_centred = workspace + 34144*N + 29376;
    float *d_residual3_batch_norm2_mean = workspace + 31984*N + 25920;
    float *d_residual3_batch_norm1_var = workspace + 16368*N;
    float *d_residual3_conv2d2_z = workspace + 33888*N + 29376;
    float *residual3_conv2d2_p_windows_2 = workspace + 31984*N + 25920;
    float *d_residual3_conv2d2_p_windows = workspace + 31984*N + 25920;
    float *d_activation3_h = workspace + 8240*N;
    float *d_residual3_batch_norm1_centred = workspace + 33888*N + 29376;
    float *d_residual3_batch_norm1_mean = workspace + 16368*N;
    float *d_residual3_conv2d1_z = workspace + 33632*N + 29376;
    float *d_residual3_conv2d1_W = grads + 19376;
    float *d_residual2_y = workspace + 6064*N;
    float *d_residual2_batch_norm3_h = workspace + 9264*N;
    float *d_residual2_batch_norm1_h = workspace + 7216*N;
    float *d_residual2_batch_norm3_beta = grads + 19344;
    float *d_residual2_batch_norm3_gamma = grads + 19312;
    float *d_residual2_batch_norm1_gamma = grads + 5360;
    float *d_residual2_batch_norm3_var = workspace + 16368*N;
    float *d_residual2_batch_norm3_centred = workspace + 30704*N + 25920;
    float *d_residual2_batch_norm3_mean = workspace + 16368*N;
    float *d_residual2_conv2d3_z = workspace + 30192*N + 25920;
    float *residual2_conv2d3_p_windows_2 = workspace + 29680*N + 21312;
    float *d_residual2_conv2d3_p_windows = workspace + 29680*N + 21312;
    float *d_residual2_batch_norm2_y = workspace + 30704*N + 25920;
    float *d_residual2_batch_norm2_h = workspace + 30192*N + 25920;
    float *d_residual2_batch_norm2_beta = grads + 10064;
    float *d_residual2_batch_norm2_gamma = grads + 10032;
    float *d_residual2_batch_norm2_var = workspace + 16368*N;
    float *d_residual2_batch_norm2_centred = workspace + 30704*N + 25920;
    float *d_residual2_batch_norm2_mean = workspace + 31984*N + 25920;
    float *d_residual2_batch_norm1_var = workspace + 16368*N;
    float *d_residual2_conv2d2_z = workspace + 30192*N + 25920;
    float *residual2_conv2d2_p_windows_2 = workspace + 28144*N + 19008;
    float *d_residual2_conv2d2_p_windows = workspace + 28144*N + 19008;
    float *d_activation2_h = workspace + 8240*N;
    float *d_residual2_batch_norm1_centred = workspace + 30192*N + 25920;
    float *d_residual2_batch_norm1_mean = workspace + 16368*N;
    float *d_residual2_conv2d1_z = workspace + 26608*N + 19008;
    float *d_residual2_conv2d1_W = grads + 4848;
    float *d_residual1_y = workspace + 10416*N;
    float *d_residual1_batch_norm2_h = workspace + 7216*N;
    float *d_residual1_batch_norm2_beta = grads + 4832;
    float *d_residual1_batch_norm2_gamma = grads + 4816;
    float *d_residual1_batch_norm2_var = workspace + 16368*N;
    float *d_residual1_batch_norm2_centred = workspace + 25584*N + 19008;
    float *d_residual1_batch_norm2_mean = workspace + 16368*N;
    float *d_residual1_conv2d2_z = workspace + 7216*N;
    float *residual1_conv2d2_p_windows_2 = workspace + 23536*N + 9792;
    float *d_residual1_conv2d2_p_windows = workspace + 23536*N + 9792;
    float *d_residual1_batch_norm1_y = workspace + 25584*N + 19008;
    float *d_residual1_batch_norm1_h = workspace + 7216*N;
    float *d_residual1_batch_norm1_beta = grads + 2496;
    float *d_residual1_batch_norm1_gamma = grads + 2480;
    float *d_residual1_batch_norm1_var = workspace + 16368*N;
    float *d_residual1_batch_norm1_centred = workspace + 25584*N + 19008;
    float *d_residual1_batch_norm1_mean = workspace + 16368*N;
    float *d_residual1_conv2d1_z = workspace + 7216*N;
    float *residual1_conv2d1_p_windows_2 = workspace + 20464*N + 576;
    float *d_residual1_conv2d1_p_windows = workspace + 20464*N + 576;
    float *d_batch_norm1_y = workspace + 25584*N + 19008;
    float *d_batch_norm1_h = workspace + 7216*N;
    float *d_batch_norm1_beta = grads + 160;
    float *d_batch_norm1_gamma = grads + 144;
    float *d_batch_norm1_var = workspace + 16368*N;
    float *d_batch_norm1_centred = workspace + 25584*N + 19008;
    float *d_batch_norm1_mean = workspace + 16368*N;
    float *d_conv2d1_z = workspace + 7216*N;
    float *conv2d1_p_windows_2 = workspace + 16368*N;
    float *g = grads;
    float *w = params;
    float *m = state;
    float *v = state + 77754;
    float *pack = workspace + 34400*N + 29376;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* lr = 0.0015·cos(π·min(0.0005·(new_t − 1), 1)) + 0.0015 */
    const double lr = 0.0015 + 0.0015*cos(3.141592653589793*minimum(0.0005*(double)(new_t - 1), 1.0));
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* conv2d1_p[i0,i1,i2,i3] = 0 */
    conv2d1_p_kernel(N, conv2d1_p);
    /* residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d1_p);
    /* residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual1_conv2d2_p);
    /* residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, residual2_conv2d2_p);
    /* residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual2_conv2d3_p);
    /* residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, residual3_conv2d2_p);
    /* residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, residual3_conv2d3_p);
    /* cross_entropy1_mean[] = 0 */
    cross_entropy1_mean_kernel(loss);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_residual3_conv2d3_W[i0,i1,i2,i3] = 0 */
    d_residual3_conv2d3_W_kernel(d_residual3_conv2d3_W);
    /* d_residual3_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual3_conv2d3_p_kernel(N, d_residual3_conv2d3_p);
    /* d_residual3_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual3_conv2d2_W_kernel(d_residual3_conv2d2_W);
    /* d_residual3_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, d_residual3_conv2d2_p);
    /* d_residual2_conv2d3_W[i0,i1,i2,i3] = 0 */
    d_residual2_conv2d3_W_kernel(d_residual2_conv2d3_W);
    /* d_residual2_conv2d3_p[i0,i1,i2,i3] = 0 */
    residual2_conv2d3_p_kernel(N, d_residual2_conv2d3_p);
    /* d_residual2_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual2_conv2d2_W_kernel(d_residual2_conv2d2_W);
    /* d_residual2_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual2_conv2d2_p);
    /* d_residual1_conv2d2_W[i0,i1,i2,i3] = 0 */
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d2_W);
    /* d_residual1_conv2d2_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d2_p);
    /* d_residual1_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_residual1_conv2d2_W_kernel(d_residual1_conv2d1_W);
    /* d_residual1_conv2d1_p[i0,i1,i2,i3] = 0 */
    residual1_conv2d1_p_kernel(N, d_residual1_conv2d1_p);
    /* d_conv2d1_W[i0,i1,i2,i3] = 0 */
    d_conv2d1_W_kernel(d_conv2d1_W);
    /* conv2d1_p[n,c,r+1,s+1] = x[n,c,r,s] */
    conv2d1_p_kernel2(N, conv2d1_p, x);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows, conv2d1_p);
        /* conv2d1_z[n,o,r,s] += Σ_{i,u,t} conv2d1_W[o,i,u,t]·conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 9, 1.0f, conv2d1_p_windows, 1, 64, conv2d1_W, 1, 9, NULL, 0, 0, conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_centred[n,c,r,s] = conv2d1_z[n,c,r,s] − batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, batch_norm1_centred, conv2d1_z, batch_norm1_mean);
    /* batch_norm1_var[c] = Σ_{n,r,s} 0.015625·batch_norm1_centred[n,c,r,s]²/N
       batch_norm1_rstd[c] = 1/√(batch_norm1_var[c] + 1e-5)
       batch_norm1_new_mean[c] = 0.1·batch_norm1_mean[c] + 0.9·batch_norm1_running_mean[c]
       batch_norm1_new_var[c] = 0.9·batch_norm1_running_var[c] + 6.4·batch_norm1_var[c]·N/(64·N − 1) */
    batch_norm1_var_kernel2(N, batch_norm1_centred, batch_norm1_rstd, batch_norm1_running_mean, batch_norm1_mean, batch_norm1_running_var);
    /* batch_norm1_h[n,c,r,s] = batch_norm1_centred[n,c,r,s]·batch_norm1_rstd[c]
       batch_norm1_y[n,c,r,s] = batch_norm1_h[n,c,r,s]·batch_norm1_gamma[c] + batch_norm1_beta[c]
       activation1_h[n,c,r,s] = relu(batch_norm1_y[n,c,r,s])
       residual1_conv2d1_p[n,c,r+1,s+1] = activation1_h[n,c,r,s] */
    batch_norm1_h_kernel2(N, batch_norm1_h, batch_norm1_centred, batch_norm1_rstd, batch_norm1_gamma, batch_norm1_beta, activation1_h, residual1_conv2d1_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows, residual1_conv2d1_p);
        /* residual1_conv2d1_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d1_W[o,i,u,t]·residual1_conv2d1_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d1_p_windows, 1, 64, residual1_conv2d1_W, 1, 144, NULL, 0, 0, residual1_conv2d1_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm1_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d1_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_centred[n,c,r,s] = residual1_conv2d1_z[n,c,r,s] − residual1_batch_norm1_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm1_centred, residual1_conv2d1_z, residual1_batch_norm1_mean);
    /* residual1_batch_norm1_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm1_centred[n,c,r,s]²/N
       residual1_batch_norm1_rstd[c] = 1/√(residual1_batch_norm1_var[c] + 1e-5)
       residual1_batch_norm1_new_mean[c] = 0.1·residual1_batch_norm1_mean[c] + 0.9·residual1_batch_norm1_running_mean[c]
       residual1_batch_norm1_new_var[c] = 0.9·residual1_batch_norm1_running_var[c] + 6.4·residual1_batch_norm1_var[c]·N/(64·N − 1) */
    batch_norm1_var_kernel2(N, residual1_batch_norm1_centred, residual1_batch_norm1_rstd, residual1_batch_norm1_running_mean, residual1_batch_norm1_mean, residual1_batch_norm1_running_var);
    /* residual1_batch_norm1_h[n,c,r,s] = residual1_batch_norm1_centred[n,c,r,s]·residual1_batch_norm1_rstd[c]
       residual1_batch_norm1_y[n,c,r,s] = residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_gamma[c] + residual1_batch_norm1_beta[c]
       residual1_activation1_h[n,c,r,s] = relu(residual1_batch_norm1_y[n,c,r,s])
       residual1_conv2d2_p[n,c,r+1,s+1] = residual1_activation1_h[n,c,r,s] */
    batch_norm1_h_kernel2(N, residual1_batch_norm1_h, residual1_batch_norm1_centred, residual1_batch_norm1_rstd, residual1_batch_norm1_gamma, residual1_batch_norm1_beta, residual1_activation1_h, residual1_conv2d2_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows, residual1_conv2d2_p);
        /* residual1_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual1_conv2d2_W[o,i,u,t]·residual1_conv2d2_p_windows[i,u,t,r,s] */
        contract(64, 16, 144, 1.0f, residual1_conv2d2_p_windows, 1, 64, residual1_conv2d2_W, 1, 144, NULL, 0, 0, residual1_conv2d2_z + 1024*n, 1, 64, pack);
    }
    /* residual1_batch_norm2_mean[c] = Σ_{n,r,s} 0.015625·residual1_conv2d2_z[n,c,r,s]/N */
    batch_norm1_mean_kernel(N, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_centred[n,c,r,s] = residual1_conv2d2_z[n,c,r,s] − residual1_batch_norm2_mean[c] */
    batch_norm1_centred_kernel(N, residual1_batch_norm2_centred, residual1_conv2d2_z, residual1_batch_norm2_mean);
    /* residual1_batch_norm2_var[c] = Σ_{n,r,s} 0.015625·residual1_batch_norm2_centred[n,c,r,s]²/N
       residual1_batch_norm2_rstd[c] = 1/√(residual1_batch_norm2_var[c] + 1e-5)
       residual1_batch_norm2_new_mean[c] = 0.1·residual1_batch_norm2_mean[c] + 0.9·residual1_batch_norm2_running_mean[c]
       residual1_batch_norm2_new_var[c] = 0.9·residual1_batch_norm2_running_var[c] + 6.4·residual1_batch_norm2_var[c]·N/(64·N − 1) */
    batch_norm1_var_kernel2(N, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, residual1_batch_norm2_running_mean, residual1_batch_norm2_mean, residual1_batch_norm2_running_var);
    /* residual1_batch_norm2_h[n,c,r,s] = residual1_batch_norm2_centred[n,c,r,s]·residual1_batch_norm2_rstd[c]
       residual1_batch_norm2_y[n,c,r,s] = residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_gamma[c] + residual1_batch_norm2_beta[c]
       residual1_y[n,c,r,s] = activation1_h[n,c,r,s] + residual1_batch_norm2_y[n,c,r,s]
       activation2_h[n,c,r,s] = relu(residual1_y[n,c,r,s]) */
    residual1_batch_norm2_h_kernel(N, residual1_batch_norm2_h, residual1_batch_norm2_centred, residual1_batch_norm2_rstd, residual1_batch_norm2_gamma, residual1_batch_norm2_beta, activation1_h, activation2_h);
    /* residual2_conv2d1_z[n,o,r,s] = Σ_i activation2_h[n,i,2·r,2·s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t r = 0; r < 4; r++)
        for (int64_t s = 0; s < 4; s++)
            contract(N, 32, 16, 1.0f, activation2_h + 16*r + 2*s, 1024, 64, residual2_conv2d1_W, 1, 16, NULL, 0, 0, residual2_conv2d1_z + 4*r + s, 512, 16, pack);
    /* residual2_batch_norm1_mean[c] = Σ_{n,r,s} residual2_conv2d1_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_centred[n,c,r,s] = residual2_conv2d1_z[n,c,r,s] − residual2_batch_norm1_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm1_centred, residual2_conv2d1_z, residual2_batch_norm1_mean);
    /* residual2_batch_norm1_var[c] = Σ_{n,r,s} residual2_batch_norm1_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm1_rstd[c] = 1/√(residual2_batch_norm1_var[c] + 1e-5)
       residual2_batch_norm1_new_mean[c] = 0.1·residual2_batch_norm1_mean[c] + 0.9·residual2_batch_norm1_running_mean[c]
       residual2_batch_norm1_new_var[c] = 0.9·residual2_batch_norm1_running_var[c] + 1.6·residual2_batch_norm1_var[c]·N/(16·N − 1) */
    residual2_batch_norm1_var_kernel2(N, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_batch_norm1_running_mean, residual2_batch_norm1_mean, residual2_batch_norm1_running_var);
    /* residual2_batch_norm1_h[n,c,r,s] = residual2_batch_norm1_centred[n,c,r,s]·residual2_batch_norm1_rstd[c]
       residual2_conv2d2_p[n,c,r+1,s+1] = activation2_h[n,c,r,s] */
    residual2_batch_norm1_h_kernel(N, residual2_batch_norm1_h, residual2_batch_norm1_centred, residual2_batch_norm1_rstd, residual2_conv2d2_p, activation2_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows, residual2_conv2d2_p);
        /* residual2_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d2_W[o,i,u,t]·residual2_conv2d2_p_windows[i,u,t,r,s] */
        contract(16, 32, 144, 1.0f, residual2_conv2d2_p_windows, 1, 16, residual2_conv2d2_W, 1, 144, NULL, 0, 0, residual2_conv2d2_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm2_mean[c] = Σ_{n,r,s} residual2_conv2d2_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_centred[n,c,r,s] = residual2_conv2d2_z[n,c,r,s] − residual2_batch_norm2_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm2_centred, residual2_conv2d2_z, residual2_batch_norm2_mean);
    /* residual2_batch_norm2_var[c] = Σ_{n,r,s} residual2_batch_norm2_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm2_rstd[c] = 1/√(residual2_batch_norm2_var[c] + 1e-5)
       residual2_batch_norm2_new_mean[c] = 0.1·residual2_batch_norm2_mean[c] + 0.9·residual2_batch_norm2_running_mean[c]
       residual2_batch_norm2_new_var[c] = 0.9·residual2_batch_norm2_running_var[c] + 1.6·residual2_batch_norm2_var[c]·N/(16·N − 1) */
    residual2_batch_norm1_var_kernel2(N, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, residual2_batch_norm2_running_mean, residual2_batch_norm2_mean, residual2_batch_norm2_running_var);
    /* residual2_batch_norm2_h[n,c,r,s] = residual2_batch_norm2_centred[n,c,r,s]·residual2_batch_norm2_rstd[c]
       residual2_batch_norm2_y[n,c,r,s] = residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_gamma[c] + residual2_batch_norm2_beta[c]
       residual2_activation1_h[n,c,r,s] = relu(residual2_batch_norm2_y[n,c,r,s])
       residual2_conv2d3_p[n,c,r+1,s+1] = residual2_activation1_h[n,c,r,s] */
    residual2_batch_norm2_h_kernel(N, residual2_batch_norm2_h, residual2_batch_norm2_centred, residual2_batch_norm2_rstd, residual2_batch_norm2_gamma, residual2_batch_norm2_beta, residual2_activation1_h, residual2_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows, residual2_conv2d3_p);
        /* residual2_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual2_conv2d3_W[o,i,u,t]·residual2_conv2d3_p_windows[i,u,t,r,s] */
        contract(16, 32, 288, 1.0f, residual2_conv2d3_p_windows, 1, 16, residual2_conv2d3_W, 1, 288, NULL, 0, 0, residual2_conv2d3_z + 512*n, 1, 16, pack);
    }
    /* residual2_batch_norm3_mean[c] = Σ_{n,r,s} residual2_conv2d3_z[n,c,r,s]/(16·N) */
    residual2_batch_norm1_mean_kernel(N, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_centred[n,c,r,s] = residual2_conv2d3_z[n,c,r,s] − residual2_batch_norm3_mean[c] */
    residual2_batch_norm1_centred_kernel(N, residual2_batch_norm3_centred, residual2_conv2d3_z, residual2_batch_norm3_mean);
    /* residual2_batch_norm3_var[c] = Σ_{n,r,s} residual2_batch_norm3_centred[n,c,r,s]²/(16·N)
       residual2_batch_norm3_rstd[c] = 1/√(residual2_batch_norm3_var[c] + 1e-5)
       residual2_batch_norm3_new_mean[c] = 0.1·residual2_batch_norm3_mean[c] + 0.9·residual2_batch_norm3_running_mean[c]
       residual2_batch_norm3_new_var[c] = 0.9·residual2_batch_norm3_running_var[c] + 1.6·residual2_batch_norm3_var[c]·N/(16·N − 1) */
    residual2_batch_norm1_var_kernel2(N, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, residual2_batch_norm3_running_mean, residual2_batch_norm3_mean, residual2_batch_norm3_running_var);
    /* residual2_batch_norm3_h[n,c,r,s] = residual2_batch_norm3_centred[n,c,r,s]·residual2_batch_norm3_rstd[c]
       residual2_batch_norm1_y[n,c,r,s] = residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_gamma[c] + residual2_batch_norm1_beta[c]
       residual2_batch_norm3_y[n,c,r,s] = residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_gamma[c] + residual2_batch_norm3_beta[c]
       residual2_y[n,c,r,s] = residual2_batch_norm1_y[n,c,r,s] + residual2_batch_norm3_y[n,c,r,s]
       activation3_h[n,c,r,s] = relu(residual2_y[n,c,r,s]) */
    residual2_batch_norm3_h_kernel(N, residual2_batch_norm3_h, residual2_batch_norm3_centred, residual2_batch_norm3_rstd, residual2_batch_norm1_gamma, residual2_batch_norm1_h, residual2_batch_norm1_beta, residual2_batch_norm3_gamma, residual2_batch_norm3_beta, activation3_h);
    /* residual3_conv2d1_z[n,o,r,s] = Σ_i activation3_h[n,i,2·r,2·s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 64, 32, 1.0f, activation3_h + 512*n + 8*r, 2, 16, residual3_conv2d1_W, 1, 32, NULL, 0, 0, residual3_conv2d1_z + 256*n + 2*r, 1, 4, pack);
    /* residual3_batch_norm1_mean[c] = Σ_{n,r,s} residual3_conv2d1_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_centred[n,c,r,s] = residual3_conv2d1_z[n,c,r,s] − residual3_batch_norm1_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm1_centred, residual3_conv2d1_z, residual3_batch_norm1_mean);
    /* residual3_batch_norm1_var[c] = Σ_{n,r,s} residual3_batch_norm1_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm1_rstd[c] = 1/√(residual3_batch_norm1_var[c] + 1e-5)
       residual3_batch_norm1_new_mean[c] = 0.1·residual3_batch_norm1_mean[c] + 0.9·residual3_batch_norm1_running_mean[c]
       residual3_batch_norm1_new_var[c] = 0.9·residual3_batch_norm1_running_var[c] + 0.4·residual3_batch_norm1_var[c]·N/(4·N − 1) */
    residual3_batch_norm2_var_kernel(N, residual3_batch_norm1_centred, residual3_batch_norm1_rstd, residual3_batch_norm1_running_mean, residual3_batch_norm1_mean, residual3_batch_norm1_running_var);
    /* residual3_batch_norm1_h[n,c,r,s] = residual3_batch_norm1_centred[n,c,r,s]·residual3_batch_norm1_rstd[c]
       residual3_conv2d2_p[n,c,r+1,s+1] = activation3_h[n,c,r,s] */
    residual3_batch_norm1_h_kernel(N, residual3_batch_norm1_h, residual3_batch_norm1_centred, residual3_batch_norm1_rstd, residual3_conv2d2_p, activation3_h);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows, residual3_conv2d2_p);
        /* residual3_conv2d2_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d2_W[o,i,u,t]·residual3_conv2d2_p_windows[r,s,i,u,t] */
        contract(4, 64, 288, 1.0f, residual3_conv2d2_p_windows, 288, 1, residual3_conv2d2_W, 1, 288, NULL, 0, 0, residual3_conv2d2_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm2_mean[c] = Σ_{n,r,s} residual3_conv2d2_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_centred[n,c,r,s] = residual3_conv2d2_z[n,c,r,s] − residual3_batch_norm2_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm2_centred, residual3_conv2d2_z, residual3_batch_norm2_mean);
    /* residual3_batch_norm2_var[c] = Σ_{n,r,s} residual3_batch_norm2_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm2_rstd[c] = 1/√(residual3_batch_norm2_var[c] + 1e-5)
       residual3_batch_norm2_new_mean[c] = 0.1·residual3_batch_norm2_mean[c] + 0.9·residual3_batch_norm2_running_mean[c]
       residual3_batch_norm2_new_var[c] = 0.9·residual3_batch_norm2_running_var[c] + 0.4·residual3_batch_norm2_var[c]·N/(4·N − 1) */
    residual3_batch_norm2_var_kernel(N, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, residual3_batch_norm2_running_mean, residual3_batch_norm2_mean, residual3_batch_norm2_running_var);
    /* residual3_batch_norm2_h[n,c,r,s] = residual3_batch_norm2_centred[n,c,r,s]·residual3_batch_norm2_rstd[c]
       residual3_batch_norm2_y[n,c,r,s] = residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_gamma[c] + residual3_batch_norm2_beta[c]
       residual3_activation1_h[n,c,r,s] = relu(residual3_batch_norm2_y[n,c,r,s])
       residual3_conv2d3_p[n,c,r+1,s+1] = residual3_activation1_h[n,c,r,s] */
    residual3_batch_norm2_h_kernel(N, residual3_batch_norm2_h, residual3_batch_norm2_centred, residual3_batch_norm2_rstd, residual3_batch_norm2_gamma, residual3_batch_norm2_beta, residual3_activation1_h, residual3_conv2d3_p);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows, residual3_conv2d3_p);
        /* residual3_conv2d3_z[n,o,r,s] += Σ_{i,u,t} residual3_conv2d3_W[o,i,u,t]·residual3_conv2d3_p_windows[r,s,i,u,t] */
        contract(4, 64, 576, 1.0f, residual3_conv2d3_p_windows, 576, 1, residual3_conv2d3_W, 1, 576, NULL, 0, 0, residual3_conv2d3_z + 256*n, 1, 4, pack);
    }
    /* residual3_batch_norm3_mean[c] = Σ_{n,r,s} residual3_conv2d3_z[n,c,r,s]/(4·N) */
    residual3_batch_norm1_mean_kernel(N, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_centred[n,c,r,s] = residual3_conv2d3_z[n,c,r,s] − residual3_batch_norm3_mean[c] */
    residual3_batch_norm1_centred_kernel(N, residual3_batch_norm3_centred, residual3_conv2d3_z, residual3_batch_norm3_mean);
    /* residual3_batch_norm3_var[c] = Σ_{n,r,s} residual3_batch_norm3_centred[n,c,r,s]²/(4·N)
       residual3_batch_norm3_rstd[c] = 1/√(residual3_batch_norm3_var[c] + 1e-5)
       residual3_batch_norm3_new_mean[c] = 0.1·residual3_batch_norm3_mean[c] + 0.9·residual3_batch_norm3_running_mean[c]
       residual3_batch_norm3_new_var[c] = 0.9·residual3_batch_norm3_running_var[c] + 0.4·residual3_batch_norm3_var[c]·N/(4·N − 1) */
    residual3_batch_norm2_var_kernel(N, residual3_batch_norm3_centred, residual3_batch_norm3_rstd, residual3_batch_norm3_running_mean, residual3_batch_norm3_mean, residual3_batch_norm3_running_var);
    /* residual3_batch_norm3_h[n,c,r,s] = residual3_batch_norm3_centred[n,c,r,s]·residual3_batch_norm3_rstd[c]
       residual3_batch_norm1_y[n,c,r,s] = residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_gamma[c] + residual3_batch_norm1_beta[c]
       residual3_batch_norm3_y[n,c,r,s] = residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_gamma[c] + residual3_batch_norm3_beta[c]
       residual3_y[n,c,r,s] = residual3_batch_norm1_y[n,c,r,s] + residual3_batch_norm3_y[n,c,r,s]
       activation4_h[n,c,r,s] = relu(residual3_y[n,c,r,s])
       global_avg_pool1_z[n,c] = Σ_{r,s} activation4_h[n,c,r,s]/4 */
    residual3_batch_norm3_h_kernel(N, residual3_batch_norm3_h, residual3_batch_norm3_centred, residual3_batch_norm3_rstd, residual3_batch_norm1_gamma, residual3_batch_norm1_h, residual3_batch_norm1_beta, residual3_batch_norm3_gamma, residual3_batch_norm3_beta, activation4_h, global_avg_pool1_z);
    /* dense1_z[n,o] = Σ_i global_avg_pool1_z[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 10, 64, 1.0f, global_avg_pool1_z, 64, 1, dense1_W, 10, 1, dense1_b, 0, 1, dense1_z, 10, 1, pack);
    /* cross_entropy1_lse_max[n] = max_k dense1_z[n,k]
       cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38)
       cross_entropy1_lse_exp[n,k] = exp(dense1_z[n,k] − cross_entropy1_lse_shift[n])
       cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k]
       cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1)
       cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n])
       cross_entropy1_each[n] = −Σ_k 0.01·dense1_z[n,k]
       cross_entropy1_each[n] += cross_entropy1_lse[n] − 0.9·dense1_z[n,y[n]]
       cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N
       d_dense1_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − 0.9·[k = y[n]] − 0.01)/N
       d_dense1_b[k] += Σ_n d_dense1_z[n,k] */
    cross_entropy1_lse_max_kernel(N, dense1_z, cross_entropy1_lse_exp, cross_entropy1_each, y, d_dense1_z, loss, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n global_avg_pool1_z[n,i]·d_dense1_z[n,o] */
    contract(64, 10, N, 1.0f, global_avg_pool1_z, 1, 64, d_dense1_z, 10, 1, NULL, 0, 0, d_dense1_W, 10, 1, pack);
    /* d_global_avg_pool1_z[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 64, 10, 1.0f, d_dense1_z, 10, 1, dense1_W, 1, 10, NULL, 0, 0, d_global_avg_pool1_z, 64, 1, pack);
    /* d_residual3_y[n,c,r,s] = d_global_avg_pool1_z[n,c]·[activation4_h[n,c,r,s] > 0]/4
       d_residual3_batch_norm3_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm3_gamma[c]
       d_residual3_batch_norm1_h[n,c,r,s] = d_residual3_y[n,c,r,s]·residual3_batch_norm1_gamma[c] */
    d_residual3_y_kernel(N, d_residual3_y, d_global_avg_pool1_z, activation4_h, d_residual3_batch_norm3_h, residual3_batch_norm3_gamma, d_residual3_batch_norm1_h, residual3_batch_norm1_gamma);
    /* d_residual3_batch_norm3_beta[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]
       d_residual3_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm3_h[n,c,r,s]
       d_residual3_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual3_y[n,c,r,s]·residual3_batch_norm1_h[n,c,r,s]
       d_residual3_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_centred[n,c,r,s]
       d_residual3_batch_norm3_var[c] = −residual3_batch_norm3_rstd[c]³·d_residual3_batch_norm3_rstd[c]/2 */
    d_residual3_batch_norm3_beta_kernel2(N, d_residual3_y, d_residual3_batch_norm3_beta, residual3_batch_norm3_h, d_residual3_batch_norm3_gamma, residual3_batch_norm1_h, d_residual3_batch_norm1_gamma, d_residual3_batch_norm3_h, residual3_batch_norm3_centred, d_residual3_batch_norm3_var, residual3_batch_norm3_rstd);
    /* d_residual3_batch_norm3_centred[n,c,r,s] = d_residual3_batch_norm3_h[n,c,r,s]·residual3_batch_norm3_rstd[c] + residual3_batch_norm3_centred[n,c,r,s]·d_residual3_batch_norm3_var[c]/(2·N) */
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_h, residual3_batch_norm3_rstd, d_residual3_batch_norm3_var, residual3_batch_norm3_centred);
    /* d_residual3_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm3_centred[n,c,r,s] */
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm3_centred, d_residual3_batch_norm3_mean);
    /* d_residual3_conv2d3_z[n,c,r,s] = d_residual3_batch_norm3_mean[c]/(4·N) + d_residual3_batch_norm3_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d3_z, d_residual3_batch_norm3_mean, d_residual3_batch_norm3_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d3_p_windows_2[r,s,i,u,t] = residual3_conv2d3_p[n,i,r+u,s+t] */
        residual3_conv2d3_p_windows_kernel(n, residual3_conv2d3_p_windows_2, residual3_conv2d3_p);
        /* d_residual3_conv2d3_W[o,i,u,t] += Σ_{r,s} d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_p_windows_2[r,s,i,u,t] */
        contract(64, 576, 4, 1.0f, d_residual3_conv2d3_z + 256*n, 4, 1, residual3_conv2d3_p_windows_2, 576, 1, d_residual3_conv2d3_W, 576, 1, d_residual3_conv2d3_W, 576, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d3_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d3_z[n,o,r,s]·residual3_conv2d3_W[o,i,u,t] */
        contract(4, 576, 64, 1.0f, d_residual3_conv2d3_z + 256*n, 1, 4, residual3_conv2d3_W, 576, 1, NULL, 0, 0, d_residual3_conv2d3_p_windows, 576, 1, pack);
        /* d_residual3_conv2d3_p[n,i,r+u,s+t] += d_residual3_conv2d3_p_windows[r,s,i,u,t] */
        d_residual3_conv2d3_p_kernel(n, d_residual3_conv2d3_p, d_residual3_conv2d3_p_windows);
    }
    /* d_residual3_batch_norm2_y[n,c,r,s] = d_residual3_conv2d3_p[n,c,r+1,s+1]·[residual3_activation1_h[n,c,r,s] > 0]
       d_residual3_batch_norm2_h[n,c,r,s] = d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_gamma[c] */
    d_residual3_batch_norm2_y_kernel(N, d_residual3_batch_norm2_y, d_residual3_conv2d3_p, residual3_activation1_h, d_residual3_batch_norm2_h, residual3_batch_norm2_gamma);
    /* d_residual3_batch_norm2_beta[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]
       d_residual3_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual3_batch_norm2_y[n,c,r,s]·residual3_batch_norm2_h[n,c,r,s]
       d_residual3_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_centred[n,c,r,s]
       d_residual3_batch_norm2_var[c] = −residual3_batch_norm2_rstd[c]³·d_residual3_batch_norm2_rstd[c]/2 */
    d_residual3_batch_norm2_beta_kernel(N, d_residual3_batch_norm2_y, d_residual3_batch_norm2_beta, residual3_batch_norm2_h, d_residual3_batch_norm2_gamma, d_residual3_batch_norm2_h, residual3_batch_norm2_centred, d_residual3_batch_norm2_var, residual3_batch_norm2_rstd);
    /* d_residual3_batch_norm2_centred[n,c,r,s] = d_residual3_batch_norm2_h[n,c,r,s]·residual3_batch_norm2_rstd[c] + residual3_batch_norm2_centred[n,c,r,s]·d_residual3_batch_norm2_var[c]/(2·N) */
    d_residual3_batch_norm3_centred_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_h, residual3_batch_norm2_rstd, d_residual3_batch_norm2_var, residual3_batch_norm2_centred);
    /* d_residual3_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm2_centred[n,c,r,s]
       d_residual3_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_centred[n,c,r,s]
       d_residual3_batch_norm1_var[c] = −residual3_batch_norm1_rstd[c]³·d_residual3_batch_norm1_rstd[c]/2 */
    d_residual3_batch_norm2_mean_kernel(N, d_residual3_batch_norm2_centred, d_residual3_batch_norm2_mean, d_residual3_batch_norm1_h, residual3_batch_norm1_centred, d_residual3_batch_norm1_var, residual3_batch_norm1_rstd);
    /* d_residual3_conv2d2_z[n,c,r,s] = d_residual3_batch_norm2_mean[c]/(4·N) + d_residual3_batch_norm2_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d2_z, d_residual3_batch_norm2_mean, d_residual3_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual3_conv2d2_p_windows_2[r,s,i,u,t] = residual3_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual3_conv2d2_p_windows_kernel(n, residual3_conv2d2_p_windows_2, residual3_conv2d2_p);
        /* d_residual3_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_p_windows_2[r,s,i,u,t] */
        contract(64, 288, 4, 1.0f, d_residual3_conv2d2_z + 256*n, 4, 1, residual3_conv2d2_p_windows_2, 288, 1, d_residual3_conv2d2_W, 288, 1, d_residual3_conv2d2_W, 288, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual3_conv2d2_p_windows[r,s,i,u,t] = Σ_o d_residual3_conv2d2_z[n,o,r,s]·residual3_conv2d2_W[o,i,u,t] */
        contract(4, 288, 64, 1.0f, d_residual3_conv2d2_z + 256*n, 1, 4, residual3_conv2d2_W, 288, 1, NULL, 0, 0, d_residual3_conv2d2_p_windows, 288, 1, pack);
        /* d_residual3_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual3_conv2d2_p_windows[r,s,i,u,t] */
        d_residual3_conv2d2_p_kernel(n, d_residual3_conv2d2_p, d_residual3_conv2d2_p_windows);
    }
    /* d_activation3_h[n,c,r,s] = d_residual3_conv2d2_p[n,c,r+1,s+1]
       d_residual3_batch_norm1_centred[n,c,r,s] = d_residual3_batch_norm1_h[n,c,r,s]·residual3_batch_norm1_rstd[c] + residual3_batch_norm1_centred[n,c,r,s]·d_residual3_batch_norm1_var[c]/(2·N) */
    d_activation3_h_kernel(N, d_activation3_h, d_residual3_conv2d2_p, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_h, residual3_batch_norm1_rstd, d_residual3_batch_norm1_var, residual3_batch_norm1_centred);
    /* d_residual3_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual3_batch_norm1_centred[n,c,r,s] */
    d_residual3_batch_norm3_mean_kernel(N, d_residual3_batch_norm1_centred, d_residual3_batch_norm1_mean);
    /* d_residual3_conv2d1_z[n,c,r,s] = d_residual3_batch_norm1_mean[c]/(4·N) + d_residual3_batch_norm1_centred[n,c,r,s] */
    d_residual3_conv2d3_z_kernel(N, d_residual3_conv2d1_z, d_residual3_batch_norm1_mean, d_residual3_batch_norm1_centred);
    /* d_activation3_h[n,i,2·r,2·s] += Σ_o d_residual3_conv2d1_z[n,o,r,s]·residual3_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            contract(2, 32, 64, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 1, 4, residual3_conv2d1_W, 32, 1, d_activation3_h + 512*n + 8*r, 2, 16, d_activation3_h + 512*n + 8*r, 2, 16, pack);
    /* d_residual3_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual3_conv2d1_z[n,o,r,s]·activation3_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 2; r++)
            if (n == 0 && r == 0) contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, NULL, 0, 0, d_residual3_conv2d1_W, 32, 1, pack); else contract(64, 32, 2, 1.0f, d_residual3_conv2d1_z + 256*n + 2*r, 4, 1, activation3_h + 512*n + 8*r, 2, 16, d_residual3_conv2d1_W, 32, 1, d_residual3_conv2d1_W, 32, 1, pack);
    /* d_residual2_y[n,c,r,s] = d_activation3_h[n,c,r,s]·[activation3_h[n,c,r,s] > 0]
       d_residual2_batch_norm3_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm3_gamma[c]
       d_residual2_batch_norm1_h[n,c,r,s] = d_residual2_y[n,c,r,s]·residual2_batch_norm1_gamma[c] */
    d_residual2_y_kernel(N, d_residual2_y, d_activation3_h, activation3_h, d_residual2_batch_norm3_h, residual2_batch_norm3_gamma, d_residual2_batch_norm1_h, residual2_batch_norm1_gamma);
    /* d_residual2_batch_norm3_beta[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]
       d_residual2_batch_norm3_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm3_h[n,c,r,s]
       d_residual2_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual2_y[n,c,r,s]·residual2_batch_norm1_h[n,c,r,s]
       d_residual2_batch_norm3_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_centred[n,c,r,s]
       d_residual2_batch_norm3_var[c] = −residual2_batch_norm3_rstd[c]³·d_residual2_batch_norm3_rstd[c]/2 */
    d_residual2_batch_norm3_beta_kernel2(N, d_residual2_y, d_residual2_batch_norm3_beta, residual2_batch_norm3_h, d_residual2_batch_norm3_gamma, residual2_batch_norm1_h, d_residual2_batch_norm1_gamma, d_residual2_batch_norm3_h, residual2_batch_norm3_centred, d_residual2_batch_norm3_var, residual2_batch_norm3_rstd);
    /* d_residual2_batch_norm3_centred[n,c,r,s] = d_residual2_batch_norm3_h[n,c,r,s]·residual2_batch_norm3_rstd[c] + residual2_batch_norm3_centred[n,c,r,s]·d_residual2_batch_norm3_var[c]/(8·N) */
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_h, residual2_batch_norm3_rstd, d_residual2_batch_norm3_var, residual2_batch_norm3_centred);
    /* d_residual2_batch_norm3_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm3_centred[n,c,r,s] */
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm3_centred, d_residual2_batch_norm3_mean);
    /* d_residual2_conv2d3_z[n,c,r,s] = d_residual2_batch_norm3_mean[c]/(16·N) + d_residual2_batch_norm3_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d3_z, d_residual2_batch_norm3_mean, d_residual2_batch_norm3_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d3_p_windows_2[i,u,t,r,s] = residual2_conv2d3_p[n,i,r+u,s+t] */
        residual2_conv2d3_p_windows_kernel(n, residual2_conv2d3_p_windows_2, residual2_conv2d3_p);
        /* d_residual2_conv2d3_W[o,i,u,t] += Σ_{r,s} d_residual2_conv2d3_z[n,o,r,s]·residual2_conv2d3_p_windows_2[i,u,t,r,s] */
        contract(32, 288, 16, 1.0f, d_residual2_conv2d3_z + 512*n, 16, 1, residual2_conv2d3_p_windows_2, 1, 16, d_residual2_conv2d3_W, 288, 1, d_residual2_conv2d3_W, 288, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d3_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d3_W[o,i,u,t]·d_residual2_conv2d3_z[n,o,r,s] */
        contract(16, 288, 32, 1.0f, d_residual2_conv2d3_z + 512*n, 1, 16, residual2_conv2d3_W, 288, 1, NULL, 0, 0, d_residual2_conv2d3_p_windows, 1, 16, pack);
        /* d_residual2_conv2d3_p[n,i,r+u,s+t] += d_residual2_conv2d3_p_windows[i,u,t,r,s] */
        d_residual2_conv2d3_p_kernel(n, d_residual2_conv2d3_p, d_residual2_conv2d3_p_windows);
    }
    /* d_residual2_batch_norm2_y[n,c,r,s] = d_residual2_conv2d3_p[n,c,r+1,s+1]·[residual2_activation1_h[n,c,r,s] > 0]
       d_residual2_batch_norm2_h[n,c,r,s] = d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_gamma[c] */
    d_residual2_batch_norm2_y_kernel(N, d_residual2_batch_norm2_y, d_residual2_conv2d3_p, residual2_activation1_h, d_residual2_batch_norm2_h, residual2_batch_norm2_gamma);
    /* d_residual2_batch_norm2_beta[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]
       d_residual2_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual2_batch_norm2_y[n,c,r,s]·residual2_batch_norm2_h[n,c,r,s]
       d_residual2_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_centred[n,c,r,s]
       d_residual2_batch_norm2_var[c] = −residual2_batch_norm2_rstd[c]³·d_residual2_batch_norm2_rstd[c]/2 */
    d_residual2_batch_norm2_beta_kernel(N, d_residual2_batch_norm2_y, d_residual2_batch_norm2_beta, residual2_batch_norm2_h, d_residual2_batch_norm2_gamma, d_residual2_batch_norm2_h, residual2_batch_norm2_centred, d_residual2_batch_norm2_var, residual2_batch_norm2_rstd);
    /* d_residual2_batch_norm2_centred[n,c,r,s] = d_residual2_batch_norm2_h[n,c,r,s]·residual2_batch_norm2_rstd[c] + residual2_batch_norm2_centred[n,c,r,s]·d_residual2_batch_norm2_var[c]/(8·N) */
    d_residual2_batch_norm3_centred_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_h, residual2_batch_norm2_rstd, d_residual2_batch_norm2_var, residual2_batch_norm2_centred);
    /* d_residual2_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm2_centred[n,c,r,s]
       d_residual2_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_centred[n,c,r,s]
       d_residual2_batch_norm1_var[c] = −residual2_batch_norm1_rstd[c]³·d_residual2_batch_norm1_rstd[c]/2 */
    d_residual2_batch_norm2_mean_kernel(N, d_residual2_batch_norm2_centred, d_residual2_batch_norm2_mean, d_residual2_batch_norm1_h, residual2_batch_norm1_centred, d_residual2_batch_norm1_var, residual2_batch_norm1_rstd);
    /* d_residual2_conv2d2_z[n,c,r,s] = d_residual2_batch_norm2_mean[c]/(16·N) + d_residual2_batch_norm2_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d2_z, d_residual2_batch_norm2_mean, d_residual2_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual2_conv2d2_p_windows_2[i,u,t,r,s] = residual2_conv2d2_p[n,i,2·r+u,2·s+t] */
        residual2_conv2d2_p_windows_kernel(n, residual2_conv2d2_p_windows_2, residual2_conv2d2_p);
        /* d_residual2_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual2_conv2d2_z[n,o,r,s]·residual2_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(32, 144, 16, 1.0f, d_residual2_conv2d2_z + 512*n, 16, 1, residual2_conv2d2_p_windows_2, 1, 16, d_residual2_conv2d2_W, 144, 1, d_residual2_conv2d2_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual2_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual2_conv2d2_W[o,i,u,t]·d_residual2_conv2d2_z[n,o,r,s] */
        contract(16, 144, 32, 1.0f, d_residual2_conv2d2_z + 512*n, 1, 16, residual2_conv2d2_W, 144, 1, NULL, 0, 0, d_residual2_conv2d2_p_windows, 1, 16, pack);
        /* d_residual2_conv2d2_p[n,i,2·r+u,2·s+t] += d_residual2_conv2d2_p_windows[i,u,t,r,s] */
        d_residual2_conv2d2_p_kernel(n, d_residual2_conv2d2_p, d_residual2_conv2d2_p_windows);
    }
    /* d_activation2_h[n,c,r,s] = d_residual2_conv2d2_p[n,c,r+1,s+1]
       d_residual2_batch_norm1_centred[n,c,r,s] = d_residual2_batch_norm1_h[n,c,r,s]·residual2_batch_norm1_rstd[c] + residual2_batch_norm1_centred[n,c,r,s]·d_residual2_batch_norm1_var[c]/(8·N) */
    d_activation2_h_kernel(N, d_activation2_h, d_residual2_conv2d2_p, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_h, residual2_batch_norm1_rstd, d_residual2_batch_norm1_var, residual2_batch_norm1_centred);
    /* d_residual2_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual2_batch_norm1_centred[n,c,r,s] */
    d_residual2_batch_norm3_mean_kernel(N, d_residual2_batch_norm1_centred, d_residual2_batch_norm1_mean);
    /* d_residual2_conv2d1_z[n,c,r,s] = d_residual2_batch_norm1_mean[c]/(16·N) + d_residual2_batch_norm1_centred[n,c,r,s] */
    d_residual2_conv2d3_z_kernel(N, d_residual2_conv2d1_z, d_residual2_batch_norm1_mean, d_residual2_batch_norm1_centred);
    /* d_activation2_h[n,i,2·r,2·s] += Σ_o d_residual2_conv2d1_z[n,o,r,s]·residual2_conv2d1_W[o,i,0,0] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            contract(4, 16, 32, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 1, 16, residual2_conv2d1_W, 16, 1, d_activation2_h + 1024*n + 16*r, 2, 64, d_activation2_h + 1024*n + 16*r, 2, 64, pack);
    /* d_residual2_conv2d1_W[o,i,0,0] += Σ_{n,r,s} d_residual2_conv2d1_z[n,o,r,s]·activation2_h[n,i,2·r,2·s] */
    for (int64_t n = 0; n < N; n++)
        for (int64_t r = 0; r < 4; r++)
            if (n == 0 && r == 0) contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, NULL, 0, 0, d_residual2_conv2d1_W, 16, 1, pack); else contract(32, 16, 4, 1.0f, d_residual2_conv2d1_z + 512*n + 4*r, 16, 1, activation2_h + 1024*n + 16*r, 2, 64, d_residual2_conv2d1_W, 16, 1, d_residual2_conv2d1_W, 16, 1, pack);
    /* d_residual1_y[n,c,r,s] = d_activation2_h[n,c,r,s]·[activation2_h[n,c,r,s] > 0]
       d_residual1_batch_norm2_h[n,c,r,s] = d_residual1_y[n,c,r,s]·residual1_batch_norm2_gamma[c] */
    d_residual1_y_kernel(N, d_residual1_y, d_activation2_h, activation2_h, d_residual1_batch_norm2_h, residual1_batch_norm2_gamma);
    /* d_residual1_batch_norm2_beta[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]
       d_residual1_batch_norm2_gamma[c] = Σ_{n,r,s} d_residual1_y[n,c,r,s]·residual1_batch_norm2_h[n,c,r,s]
       d_residual1_batch_norm2_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_centred[n,c,r,s]
       d_residual1_batch_norm2_var[c] = −residual1_batch_norm2_rstd[c]³·d_residual1_batch_norm2_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_residual1_y, d_residual1_batch_norm2_beta, residual1_batch_norm2_h, d_residual1_batch_norm2_gamma, d_residual1_batch_norm2_h, residual1_batch_norm2_centred, d_residual1_batch_norm2_var, residual1_batch_norm2_rstd);
    /* d_residual1_batch_norm2_centred[n,c,r,s] = d_residual1_batch_norm2_h[n,c,r,s]·residual1_batch_norm2_rstd[c] + 0.03125·residual1_batch_norm2_centred[n,c,r,s]·d_residual1_batch_norm2_var[c]/N */
    d_residual1_batch_norm2_centred_kernel(N, d_residual1_batch_norm2_centred, d_residual1_batch_norm2_h, residual1_batch_norm2_rstd, d_residual1_batch_norm2_var, residual1_batch_norm2_centred);
    /* d_residual1_batch_norm2_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm2_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_residual1_batch_norm2_centred, d_residual1_batch_norm2_mean);
    /* d_residual1_conv2d2_z[n,c,r,s] = 0.015625·d_residual1_batch_norm2_mean[c]/N + d_residual1_batch_norm2_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_residual1_conv2d2_z, d_residual1_batch_norm2_mean, d_residual1_batch_norm2_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d2_p_windows_2[i,u,t,r,s] = residual1_conv2d2_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d2_p_windows_2, residual1_conv2d2_p);
        /* d_residual1_conv2d2_W[o,i,u,t] += Σ_{r,s} d_residual1_conv2d2_z[n,o,r,s]·residual1_conv2d2_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d2_z + 1024*n, 64, 1, residual1_conv2d2_p_windows_2, 1, 64, d_residual1_conv2d2_W, 144, 1, d_residual1_conv2d2_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d2_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d2_W[o,i,u,t]·d_residual1_conv2d2_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d2_z + 1024*n, 1, 64, residual1_conv2d2_W, 144, 1, NULL, 0, 0, d_residual1_conv2d2_p_windows, 1, 64, pack);
        /* d_residual1_conv2d2_p[n,i,r+u,s+t] += d_residual1_conv2d2_p_windows[i,u,t,r,s] */
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d2_p, d_residual1_conv2d2_p_windows);
    }
    /* d_residual1_batch_norm1_y[n,c,r,s] = d_residual1_conv2d2_p[n,c,r+1,s+1]·[residual1_activation1_h[n,c,r,s] > 0]
       d_residual1_batch_norm1_h[n,c,r,s] = d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_gamma[c] */
    d_residual1_batch_norm1_y_kernel(N, d_residual1_batch_norm1_y, d_residual1_conv2d2_p, residual1_activation1_h, d_residual1_batch_norm1_h, residual1_batch_norm1_gamma);
    /* d_residual1_batch_norm1_beta[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]
       d_residual1_batch_norm1_gamma[c] = Σ_{n,r,s} d_residual1_batch_norm1_y[n,c,r,s]·residual1_batch_norm1_h[n,c,r,s]
       d_residual1_batch_norm1_rstd[c] = Σ_{n,r,s} d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_centred[n,c,r,s]
       d_residual1_batch_norm1_var[c] = −residual1_batch_norm1_rstd[c]³·d_residual1_batch_norm1_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_residual1_batch_norm1_y, d_residual1_batch_norm1_beta, residual1_batch_norm1_h, d_residual1_batch_norm1_gamma, d_residual1_batch_norm1_h, residual1_batch_norm1_centred, d_residual1_batch_norm1_var, residual1_batch_norm1_rstd);
    /* d_residual1_batch_norm1_centred[n,c,r,s] = d_residual1_batch_norm1_h[n,c,r,s]·residual1_batch_norm1_rstd[c] + 0.03125·residual1_batch_norm1_centred[n,c,r,s]·d_residual1_batch_norm1_var[c]/N */
    d_residual1_batch_norm2_centred_kernel(N, d_residual1_batch_norm1_centred, d_residual1_batch_norm1_h, residual1_batch_norm1_rstd, d_residual1_batch_norm1_var, residual1_batch_norm1_centred);
    /* d_residual1_batch_norm1_mean[c] = −Σ_{n,r,s} d_residual1_batch_norm1_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_residual1_batch_norm1_centred, d_residual1_batch_norm1_mean);
    /* d_residual1_conv2d1_z[n,c,r,s] = 0.015625·d_residual1_batch_norm1_mean[c]/N + d_residual1_batch_norm1_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_residual1_conv2d1_z, d_residual1_batch_norm1_mean, d_residual1_batch_norm1_centred);
    for (int64_t n = 0; n < N; n++) {
        /* residual1_conv2d1_p_windows_2[i,u,t,r,s] = residual1_conv2d1_p[n,i,r+u,s+t] */
        residual1_conv2d1_p_windows_kernel(n, residual1_conv2d1_p_windows_2, residual1_conv2d1_p);
        /* d_residual1_conv2d1_W[o,i,u,t] += Σ_{r,s} d_residual1_conv2d1_z[n,o,r,s]·residual1_conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 144, 64, 1.0f, d_residual1_conv2d1_z + 1024*n, 64, 1, residual1_conv2d1_p_windows_2, 1, 64, d_residual1_conv2d1_W, 144, 1, d_residual1_conv2d1_W, 144, 1, pack);
    }
    for (int64_t n = 0; n < N; n++) {
        /* d_residual1_conv2d1_p_windows[i,u,t,r,s] = Σ_o residual1_conv2d1_W[o,i,u,t]·d_residual1_conv2d1_z[n,o,r,s] */
        contract(64, 144, 16, 1.0f, d_residual1_conv2d1_z + 1024*n, 1, 64, residual1_conv2d1_W, 144, 1, NULL, 0, 0, d_residual1_conv2d1_p_windows, 1, 64, pack);
        /* d_residual1_conv2d1_p[n,i,r+u,s+t] += d_residual1_conv2d1_p_windows[i,u,t,r,s] */
        d_residual1_conv2d2_p_kernel(n, d_residual1_conv2d1_p, d_residual1_conv2d1_p_windows);
    }
    /* d_activation1_h[n,c,r,s] = d_residual1_conv2d1_p[n,c,r+1,s+1] + d_residual1_y[n,c,r,s]
       d_batch_norm1_y[n,c,r,s] = d_activation1_h[n,c,r,s]·[activation1_h[n,c,r,s] > 0]
       d_batch_norm1_h[n,c,r,s] = d_batch_norm1_y[n,c,r,s]·batch_norm1_gamma[c] */
    d_activation1_h_kernel(N, d_residual1_conv2d1_p, d_residual1_y, d_batch_norm1_y, activation1_h, d_batch_norm1_h, batch_norm1_gamma);
    /* d_batch_norm1_beta[c] = Σ_{n,r,s} d_batch_norm1_y[n,c,r,s]
       d_batch_norm1_gamma[c] = Σ_{n,r,s} batch_norm1_h[n,c,r,s]·d_batch_norm1_y[n,c,r,s]
       d_batch_norm1_rstd[c] = Σ_{n,r,s} batch_norm1_centred[n,c,r,s]·d_batch_norm1_h[n,c,r,s]
       d_batch_norm1_var[c] = −batch_norm1_rstd[c]³·d_batch_norm1_rstd[c]/2 */
    d_residual1_batch_norm2_beta_kernel(N, d_batch_norm1_y, d_batch_norm1_beta, batch_norm1_h, d_batch_norm1_gamma, batch_norm1_centred, d_batch_norm1_h, d_batch_norm1_var, batch_norm1_rstd);
    /* d_batch_norm1_centred[n,c,r,s] = d_batch_norm1_h[n,c,r,s]·batch_norm1_rstd[c] + 0.03125·batch_norm1_centred[n,c,r,s]·d_batch_norm1_var[c]/N */
    d_batch_norm1_centred_kernel(N, d_batch_norm1_centred, batch_norm1_rstd, d_batch_norm1_h, batch_norm1_centred, d_batch_norm1_var);
    /* d_batch_norm1_mean[c] = −Σ_{n,r,s} d_batch_norm1_centred[n,c,r,s] */
    d_residual1_batch_norm2_mean_kernel(N, d_batch_norm1_centred, d_batch_norm1_mean);
    /* d_conv2d1_z[n,c,r,s] = 0.015625·d_batch_norm1_mean[c]/N + d_batch_norm1_centred[n,c,r,s] */
    d_residual1_conv2d2_z_kernel(N, d_conv2d1_z, d_batch_norm1_mean, d_batch_norm1_centred);
    for (int64_t n = 0; n < N; n++) {
        /* conv2d1_p_windows_2[i,u,t,r,s] = conv2d1_p[n,i,r+u,s+t] */
        conv2d1_p_windows_kernel(n, conv2d1_p_windows_2, conv2d1_p);
        /* d_conv2d1_W[o,i,u,t] += Σ_{r,s} d_conv2d1_z[n,o,r,s]·conv2d1_p_windows_2[i,u,t,r,s] */
        contract(16, 9, 64, 1.0f, d_conv2d1_z + 1024*n, 64, 1, conv2d1_p_windows_2, 1, 64, d_conv2d1_W, 9, 1, d_conv2d1_W, 9, 1, pack);
    }
    /* g[i0+5392] = d_residual2_batch_norm3_beta[i0] */
    g_kernel(g, d_residual2_batch_norm3_beta);
    /* g[i0+21488] = d_residual3_batch_norm3_beta[i0] */
    g_kernel2(g, d_residual3_batch_norm3_beta);
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
int64_t resnet_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(64, 16, 9);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 16, 144);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 32, 144);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 32, 288);
    packed = need > packed ? need : packed;
    need = contract_pack_size(2, 64, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 64, 288);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 64, 576);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 10, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 64, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 576, 4);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 576, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 288, 4);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 288, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(2, 32, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 32, 2);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 288, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 288, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 144, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 144, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(4, 16, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 16, 4);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 144, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 144, 16);
    packed = need > packed ? need : packed;
    need = contract_pack_size(16, 9, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 9, 16);
    packed = need > packed ? need : packed;
    need = 11312*N + 16704;
    size = need > size ? need : size;
    need = 32608*N + 29488;
    size = need > size ? need : size;
    need = 32720*N + 29488;
    size = need > size ? need : size;
    need = 10288*N + 9792;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 34400*N + 107136;
    size = need > size ? need : size;
    return size + packed;
}
