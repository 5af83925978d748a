/* custom_loss: a network of 1,443 parameters and its training step.

Made by symgrad 0.1.0 from examples/custom_loss.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "custom_loss.h"

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

static inline double sigmoid(double x) {
    double e = exp(-fabs(x));
    return (x < 0.0 ? e : 1.0)/(1.0 + e);
}

/* the larger one, NaN if either is */
static inline double maximum(double x, double y) {
    return (x > y) | (x != x) ? x : y;
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

/* dense1_h[n,o] = dense1_z[n,o]·σ(dense1_z[n,o]) */
KERNEL void dense1_h_kernel(int64_t N, float *dense1_h, const float *dense1_z)
{
    #pragma omp simd
    for (int64_t o = 0; o < 32*N; o++) {
        dense1_h[o] = dense1_z[o]*sigmoidf(dense1_z[o]);
    }
}

/* pinball1_level[i0] = 0 */
KERNEL void pinball1_level_kernel(float *pinball1_level)
{
    #pragma omp simd
    for (int64_t i0 = 0; i0 < 3; i0++) {
        pinball1_level[i0] = 0.0f;
    }
}

/* d_dense3_b[o] = 0 */
KERNEL void d_dense3_b_kernel(float *d_dense3_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 3; o++) {
        d_dense3_b[o] = 0.0f;
    }
}

/* d_dense2_b[o] = 0 */
KERNEL void d_dense2_b_kernel(float *d_dense2_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 32; o++) {
        d_dense2_b[o] = 0.0f;
    }
}

/* dense1_z_sigmoid[n,o] = σ(dense1_z[n,o])
   dense1_h[n,o] = dense1_z[n,o]·dense1_z_sigmoid[n,o] */
KERNEL void dense1_z_sigmoid_kernel(int64_t N, float *dense1_z_sigmoid, const float *dense1_z, float *dense1_h)
{
    #pragma omp simd
    for (int64_t o = 0; o < 32*N; o++) {
        dense1_z_sigmoid[o] = sigmoidf(dense1_z[o]);
        dense1_h[o] = dense1_z[o]*dense1_z_sigmoid[o];
    }
}

/* pinball1_level[0] = 0.1 */
KERNEL void pinball1_level_kernel2(float *pinball1_level)
{
    pinball1_level[0] = 0.1f;
}

/* pinball1_level[1] = 1/2 */
KERNEL void pinball1_level_kernel3(float *pinball1_level)
{
    pinball1_level[1] = 0.5f;
}

/* pinball1_level[2] = 0.9 */
KERNEL void pinball1_level_kernel4(float *pinball1_level)
{
    pinball1_level[2] = 0.9f;
}

/* pinball1_difference[n,k] = y[n,k] − dense3_z[n,k]
   pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k], pinball1_difference[n,k]·(pinball1_level[k] − 1))
   d_pinball1_difference[n,k] = (([pinball1_difference[n,k]·pinball1_level[k] < pinball1_difference[n,k]·(pinball1_level[k] − 1)] + [pinball1_difference[n,k]·pinball1_level[k] ≤ pinball1_difference[n,k]·(pinball1_level[k] − 1)])·(pinball1_level[k] − 1) + pinball1_level[k]·([pinball1_difference[n,k]·(pinball1_level[k] − 1) < pinball1_difference[n,k]·pinball1_level[k]] + [pinball1_difference[n,k]·(pinball1_level[k] − 1) ≤ pinball1_difference[n,k]·pinball1_level[k]]))/(6·N)
   d_dense3_b[k] += −Σ_n d_pinball1_difference[n,k] */
KERNEL void pinball1_difference_kernel(int64_t N, const float *y, const float *dense3_z, const float *pinball1_level, float *pinball1_each, float *d_pinball1_difference, float *d_dense3_b)
{
    const float u1 = (float)(0.16666666666666666/(double)N);
    double total1[3];
    for (int64_t i = 0; i < 3; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[3];
        for (int64_t i = 0; i < 3; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t k = 0; k < 3; k++) {
                const float pinball1_difference = y[3*n + k] - dense3_z[3*n + k];
                const float t1 = pinball1_difference*pinball1_level[k];
                const float t2 = pinball1_level[k] - 1.0f;
                const float t3 = t2*pinball1_difference;
                pinball1_each[3*n + k] = maximumf(t1, t3);
                d_pinball1_difference[3*n + k] = u1*(t2*(float)((t1 < t3) + (t1 <= t3)) + (float)((t3 < t1) + (t3 <= t1))*pinball1_level[k]);
                part1[k] += -d_pinball1_difference[3*n + k];
            }
        }
        for (int64_t k = 0; k < 3; k++)
            total1[k] += part1[k];
    }
    for (int64_t k = 0; k < 3; k++)
        d_dense3_b[k] += (float)total1[k];
}

/* pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N) */
KERNEL void pinball1_mean_kernel(int64_t N, const float *pinball1_each, float *pinball1_mean)
{
    const float u1 = (float)(0.3333333333333333/(double)N);
    double c1 = 0;
    for (int64_t k__first = 0; k__first < 3*N; k__first += 512) {
        const int64_t k__end = k__first + 512 < 3*N ? k__first + 512 : 3*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t k_ = k__first; k_ < k__end; k_++)
            part_c1 += u1*pinball1_each[k_];
        c1 += part_c1;
    }
    pinball1_mean[0] = (float)c1;
}

/* d_dense2_z[n,o] = d_dense2_h[n,o]·dense2_z_sigmoid[n,o]·(dense2_z[n,o]·(1 − dense2_z_sigmoid[n,o]) + 1)
   d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
KERNEL void d_dense2_z_kernel(int64_t N, float *d_dense2_z, const float *dense2_z_sigmoid, const float *dense2_z, const float *d_dense2_h, float *d_dense2_b)
{
    double total1[32];
    for (int64_t i = 0; i < 32; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[32];
        for (int64_t i = 0; i < 32; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 32; o++) {
                d_dense2_z[32*n + o] = (1.0f + (1.0f - dense2_z_sigmoid[32*n + o])*dense2_z[32*n + o])*d_dense2_h[32*n + o]*dense2_z_sigmoid[32*n + o];
                part1[o] += d_dense2_z[32*n + o];
            }
        }
        for (int64_t o = 0; o < 32; o++)
            total1[o] += part1[o];
    }
    for (int64_t o = 0; o < 32; o++)
        d_dense2_b[o] += (float)total1[o];
}

/* new_m[p] = 0.1·g[p] + 0.9·m[p]
   new_v[p] = 0.001·g[p]² + 0.999·v[p]
   new_w[p] = w[p] − new_m[p]·(0.001/c1)/(√(new_v[p]/c2) + 1e-8) */
KERNEL void new_m_kernel(double c2, double c1, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(0.001/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 1443; p++) {
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        v[p] = 0.001f*g[p]*g[p] + 0.999f*v[p];
        w[p] = w[p] - (u2*m[p])/(1e-08f + sqrtf(u1*v[p]));
    }
}

/* --- the network: x[N,8] → dense3_z[N,3] */

/* x[N,8] → dense3_z[N,3]. */
int custom_loss_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace)
{
    const float *dense1_b = params + 256;
    const float *dense1_W = params;
    float *dense1_z = workspace;
    float *dense1_h = workspace + 32*N;
    const float *dense2_b = params + 1312;
    const float *dense2_W = params + 288;
    float *dense2_z = workspace;
    float *dense2_h = workspace + 32*N;
    const float *dense3_b = params + 1440;
    const float *dense3_W = params + 1344;
    float *pack = workspace + 64*N;
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 32, 8, 1.0f, x, 8, 1, dense1_W, 32, 1, dense1_b, 0, 1, dense1_z, 32, 1, pack);
    /* dense1_h[n,o] = dense1_z[n,o]·σ(dense1_z[n,o]) */
    dense1_h_kernel(N, dense1_h, dense1_z);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 32, 32, 1.0f, dense1_h, 32, 1, dense2_W, 32, 1, dense2_b, 0, 1, dense2_z, 32, 1, pack);
    /* dense2_h[n,o] = dense2_z[n,o]·σ(dense2_z[n,o]) */
    dense1_h_kernel(N, dense2_h, dense2_z);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 3, 32, 1.0f, dense2_h, 32, 1, dense3_W, 3, 1, dense3_b, 0, 1, dense3_z, 3, 1, pack);
    return 0;
}

/* The loss at x[N,8], y[N,3], and its gradients by all parameters. */
int custom_loss_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *workspace)
{
    float *pinball1_level = workspace;
    float *d_dense3_b = grads + 1440;
    float *d_dense2_b = grads + 1312;
    float *d_dense1_b = grads + 256;
    const float *dense1_b = params + 256;
    const float *dense1_W = params;
    float *dense1_z = workspace + 16;
    float *dense1_z_sigmoid = workspace + 64*N + 16;
    float *dense1_h = workspace + 32*N + 16;
    const float *dense2_b = params + 1312;
    const float *dense2_W = params + 288;
    float *dense2_z = workspace + 96*N + 16;
    float *dense2_z_sigmoid = workspace + 160*N + 16;
    float *dense2_h = workspace + 128*N + 16;
    const float *dense3_b = params + 1440;
    const float *dense3_W = params + 1344;
    float *dense3_z = workspace + 192*N + 16;
    float *pinball1_each = workspace + 224*N + 16;
    float *d_pinball1_difference = workspace + 208*N + 16;
    float *d_dense2_h = workspace + 240*N + 16;
    float *d_dense3_W = grads + 1344;
    float *d_dense2_z = workspace + 128*N + 16;
    float *d_dense1_h = workspace + 240*N + 16;
    float *d_dense2_W = grads + 288;
    float *d_dense1_z = workspace + 128*N + 16;
    float *d_dense1_W = grads;
    float *pack = workspace + 272*N + 16;
    /* pinball1_level[i0] = 0 */
    pinball1_level_kernel(pinball1_level);
    /* d_dense3_b[o] = 0 */
    d_dense3_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense2_b_kernel(d_dense2_b);
    /* d_dense1_b[o] = 0 */
    d_dense2_b_kernel(d_dense1_b);
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 32, 8, 1.0f, x, 8, 1, dense1_W, 32, 1, dense1_b, 0, 1, dense1_z, 32, 1, pack);
    /* dense1_z_sigmoid[n,o] = σ(dense1_z[n,o])
       dense1_h[n,o] = dense1_z[n,o]·dense1_z_sigmoid[n,o] */
    dense1_z_sigmoid_kernel(N, dense1_z_sigmoid, dense1_z, dense1_h);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 32, 32, 1.0f, dense1_h, 32, 1, dense2_W, 32, 1, dense2_b, 0, 1, dense2_z, 32, 1, pack);
    /* dense2_z_sigmoid[n,o] = σ(dense2_z[n,o])
       dense2_h[n,o] = dense2_z[n,o]·dense2_z_sigmoid[n,o] */
    dense1_z_sigmoid_kernel(N, dense2_z_sigmoid, dense2_z, dense2_h);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 3, 32, 1.0f, dense2_h, 32, 1, dense3_W, 3, 1, dense3_b, 0, 1, dense3_z, 3, 1, pack);
    /* pinball1_level[0] = 0.1 */
    pinball1_level_kernel2(pinball1_level);
    /* pinball1_level[1] = 1/2 */
    pinball1_level_kernel3(pinball1_level);
    /* pinball1_level[2] = 0.9 */
    pinball1_level_kernel4(pinball1_level);
    /* pinball1_difference[n,k] = y[n,k] − dense3_z[n,k]
       pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k], pinball1_difference[n,k]·(pinball1_level[k] − 1))
       d_pinball1_difference[n,k] = (([pinball1_difference[n,k]·pinball1_level[k] < pinball1_difference[n,k]·(pinball1_level[k] − 1)] + [pinball1_difference[n,k]·pinball1_level[k] ≤ pinball1_difference[n,k]·(pinball1_level[k] − 1)])·(pinball1_level[k] − 1) + pinball1_level[k]·([pinball1_difference[n,k]·(pinball1_level[k] − 1) < pinball1_difference[n,k]·pinball1_level[k]] + [pinball1_difference[n,k]·(pinball1_level[k] − 1) ≤ pinball1_difference[n,k]·pinball1_level[k]]))/(6·N)
       d_dense3_b[k] += −Σ_n d_pinball1_difference[n,k] */
    pinball1_difference_kernel(N, y, dense3_z, pinball1_level, pinball1_each, d_pinball1_difference, d_dense3_b);
    /* pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N) */
    pinball1_mean_kernel(N, pinball1_each, loss);
    /* d_dense2_h[n,i] = −Σ_o d_pinball1_difference[n,o]·dense3_W[i,o] */
    contract(N, 32, 3, -1.0f, d_pinball1_difference, 3, 1, dense3_W, 1, 3, NULL, 0, 0, d_dense2_h, 32, 1, pack);
    /* d_dense3_W[i,o] = −Σ_n dense2_h[n,i]·d_pinball1_difference[n,o] */
    contract(32, 3, N, -1.0f, dense2_h, 1, 32, d_pinball1_difference, 3, 1, NULL, 0, 0, d_dense3_W, 3, 1, pack);
    /* d_dense2_z[n,o] = d_dense2_h[n,o]·dense2_z_sigmoid[n,o]·(dense2_z[n,o]·(1 − dense2_z_sigmoid[n,o]) + 1)
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense2_z_kernel(N, d_dense2_z, dense2_z_sigmoid, dense2_z, d_dense2_h, d_dense2_b);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 32, 32, 1.0f, d_dense2_z, 32, 1, dense2_W, 1, 32, NULL, 0, 0, d_dense1_h, 32, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(32, 32, N, 1.0f, dense1_h, 1, 32, d_dense2_z, 32, 1, NULL, 0, 0, d_dense2_W, 32, 1, pack);
    /* d_dense1_z[n,o] = d_dense1_h[n,o]·dense1_z_sigmoid[n,o]·(dense1_z[n,o]·(1 − dense1_z_sigmoid[n,o]) + 1)
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense2_z_kernel(N, d_dense1_z, dense1_z_sigmoid, dense1_z, d_dense1_h, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(8, 32, N, 1.0f, x, 1, 8, d_dense1_z, 32, 1, NULL, 0, 0, d_dense1_W, 32, 1, pack);
    return 0;
}

/* The same, and the gradients by the inputs. */
int custom_loss_backward_inputs(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace)
{
    float *pinball1_level = workspace;
    float *d_dense3_b = grads + 1440;
    float *d_dense2_b = grads + 1312;
    float *d_dense1_b = grads + 256;
    const float *dense1_b = params + 256;
    const float *dense1_W = params;
    float *dense1_z = workspace + 16;
    float *dense1_z_sigmoid = workspace + 64*N + 16;
    float *dense1_h = workspace + 32*N + 16;
    const float *dense2_b = params + 1312;
    const float *dense2_W = params + 288;
    float *dense2_z = workspace + 96*N + 16;
    float *dense2_z_sigmoid = workspace + 160*N + 16;
    float *dense2_h = workspace + 128*N + 16;
    const float *dense3_b = params + 1440;
    const float *dense3_W = params + 1344;
    float *dense3_z = workspace + 192*N + 16;
    float *pinball1_each = workspace + 224*N + 16;
    float *d_pinball1_difference = workspace + 208*N + 16;
    float *d_dense2_h = workspace + 240*N + 16;
    float *d_dense3_W = grads + 1344;
    float *d_dense2_z = workspace + 128*N + 16;
    float *d_dense1_h = workspace + 240*N + 16;
    float *d_dense2_W = grads + 288;
    float *d_dense1_z = workspace + 128*N + 16;
    float *d_dense1_W = grads;
    float *pack = workspace + 272*N + 16;
    /* pinball1_level[i0] = 0 */
    pinball1_level_kernel(pinball1_level);
    /* d_dense3_b[o] = 0 */
    d_dense3_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense2_b_kernel(d_dense2_b);
    /* d_dense1_b[o] = 0 */
    d_dense2_b_kernel(d_dense1_b);
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 32, 8, 1.0f, x, 8, 1, dense1_W, 32, 1, dense1_b, 0, 1, dense1_z, 32, 1, pack);
    /* dense1_z_sigmoid[n,o] = σ(dense1_z[n,o])
       dense1_h[n,o] = dense1_z[n,o]·dense1_z_sigmoid[n,o] */
    dense1_z_sigmoid_kernel(N, dense1_z_sigmoid, dense1_z, dense1_h);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 32, 32, 1.0f, dense1_h, 32, 1, dense2_W, 32, 1, dense2_b, 0, 1, dense2_z, 32, 1, pack);
    /* dense2_z_sigmoid[n,o] = σ(dense2_z[n,o])
       dense2_h[n,o] = dense2_z[n,o]·dense2_z_sigmoid[n,o] */
    dense1_z_sigmoid_kernel(N, dense2_z_sigmoid, dense2_z, dense2_h);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 3, 32, 1.0f, dense2_h, 32, 1, dense3_W, 3, 1, dense3_b, 0, 1, dense3_z, 3, 1, pack);
    /* pinball1_level[0] = 0.1 */
    pinball1_level_kernel2(pinball1_level);
    /* pinball1_level[1] = 1/2 */
    pinball1_level_kernel3(pinball1_level);
    /* pinball1_level[2] = 0.9 */
    pinball1_level_kernel4(pinball1_level);
    /* pinball1_difference[n,k] = y[n,k] − dense3_z[n,k]
       pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k], pinball1_difference[n,k]·(pinball1_level[k] − 1))
       d_pinball1_difference[n,k] = (([pinball1_difference[n,k]·pinball1_level[k] < pinball1_difference[n,k]·(pinball1_level[k] − 1)] + [pinball1_difference[n,k]·pinball1_level[k] ≤ pinball1_difference[n,k]·(pinball1_level[k] − 1)])·(pinball1_level[k] − 1) + pinball1_level[k]·([pinball1_difference[n,k]·(pinball1_level[k] − 1) < pinball1_difference[n,k]·pinball1_level[k]] + [pinball1_difference[n,k]·(pinball1_level[k] − 1) ≤ pinball1_difference[n,k]·pinball1_level[k]]))/(6·N)
       d_dense3_b[k] += −Σ_n d_pinball1_difference[n,k] */
    pinball1_difference_kernel(N, y, dense3_z, pinball1_level, pinball1_each, d_pinball1_difference, d_dense3_b);
    /* pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N) */
    pinball1_mean_kernel(N, pinball1_each, loss);
    /* d_dense2_h[n,i] = −Σ_o d_pinball1_difference[n,o]·dense3_W[i,o] */
    contract(N, 32, 3, -1.0f, d_pinball1_difference, 3, 1, dense3_W, 1, 3, NULL, 0, 0, d_dense2_h, 32, 1, pack);
    /* d_dense3_W[i,o] = −Σ_n dense2_h[n,i]·d_pinball1_difference[n,o] */
    contract(32, 3, N, -1.0f, dense2_h, 1, 32, d_pinball1_difference, 3, 1, NULL, 0, 0, d_dense3_W, 3, 1, pack);
    /* d_dense2_z[n,o] = d_dense2_h[n,o]·dense2_z_sigmoid[n,o]·(dense2_z[n,o]·(1 − dense2_z_sigmoid[n,o]) + 1)
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense2_z_kernel(N, d_dense2_z, dense2_z_sigmoid, dense2_z, d_dense2_h, d_dense2_b);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 32, 32, 1.0f, d_dense2_z, 32, 1, dense2_W, 1, 32, NULL, 0, 0, d_dense1_h, 32, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(32, 32, N, 1.0f, dense1_h, 1, 32, d_dense2_z, 32, 1, NULL, 0, 0, d_dense2_W, 32, 1, pack);
    /* d_dense1_z[n,o] = d_dense1_h[n,o]·dense1_z_sigmoid[n,o]·(dense1_z[n,o]·(1 − dense1_z_sigmoid[n,o]) + 1)
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense2_z_kernel(N, d_dense1_z, dense1_z_sigmoid, dense1_z, d_dense1_h, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(8, 32, N, 1.0f, x, 1, 8, d_dense1_z, 32, 1, NULL, 0, 0, d_dense1_W, 32, 1, pack);
    /* d_x[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 8, 32, 1.0f, d_dense1_z, 32, 1, dense1_W, 1, 32, NULL, 0, 0, d_x, 8, 1, pack);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int custom_loss_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t = *step;
    float *m = state;
    const float *g = grads;
    float *v = state + 1443;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    FLUSH_DENORMALS
    /* new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = w[p] − new_m[p]·(0.001/c1)/(√(new_v[p]/c2) + 1e-8) */
    new_m_kernel(c2, c1, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* Loss at x[N,8], y[N,3], gradients, optimizer: changes params, state, *step. */
int custom_loss_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 1456;
    const int64_t t = *step;
    float *pinball1_level = workspace;
    float *d_dense3_b = grads + 1440;
    float *d_dense2_b = grads + 1312;
    float *d_dense1_b = grads + 256;
    float *dense1_b = params + 256;
    float *dense1_W = params;
    float *dense1_z = workspace + 16;
    float *dense1_z_sigmoid = workspace + 64*N + 16;
    float *dense1_h = workspace + 32*N + 16;
    float *dense2_b = params + 1312;
    float *dense2_W = params + 288;
    float *dense2_z = workspace + 96*N + 16;
    float *dense2_z_sigmoid = workspace + 160*N + 16;
    float *dense2_h = workspace + 128*N + 16;
    float *dense3_b = params + 1440;
    float *dense3_W = params + 1344;
    float *dense3_z = workspace + 192*N + 16;
    float *pinball1_each = workspace + 224*N + 16;
    float *d_pinball1_difference = workspace + 208*N + 16;
    float *d_dense2_h = workspace + 240*N + 16;
    float *d_dense3_W = grads + 1344;
    float *d_dense2_z = workspace + 128*N + 16;
    float *d_dense1_h = workspace + 240*N + 16;
    float *d_dense2_W = grads + 288;
    float *d_dense1_z = workspace + 128*N + 16;
    float *d_dense1_W = grads;
    float *m = state;
    float *g = grads;
    float *v = state + 1443;
    float *w = params;
    float *pack = workspace + 272*N + 16;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* pinball1_level[i0] = 0 */
    pinball1_level_kernel(pinball1_level);
    /* d_dense3_b[o] = 0 */
    d_dense3_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense2_b_kernel(d_dense2_b);
    /* d_dense1_b[o] = 0 */
    d_dense2_b_kernel(d_dense1_b);
    /* dense1_z[n,o] = Σ_i x[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 32, 8, 1.0f, x, 8, 1, dense1_W, 32, 1, dense1_b, 0, 1, dense1_z, 32, 1, pack);
    /* dense1_z_sigmoid[n,o] = σ(dense1_z[n,o])
       dense1_h[n,o] = dense1_z[n,o]·dense1_z_sigmoid[n,o] */
    dense1_z_sigmoid_kernel(N, dense1_z_sigmoid, dense1_z, dense1_h);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 32, 32, 1.0f, dense1_h, 32, 1, dense2_W, 32, 1, dense2_b, 0, 1, dense2_z, 32, 1, pack);
    /* dense2_z_sigmoid[n,o] = σ(dense2_z[n,o])
       dense2_h[n,o] = dense2_z[n,o]·dense2_z_sigmoid[n,o] */
    dense1_z_sigmoid_kernel(N, dense2_z_sigmoid, dense2_z, dense2_h);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 3, 32, 1.0f, dense2_h, 32, 1, dense3_W, 3, 1, dense3_b, 0, 1, dense3_z, 3, 1, pack);
    /* pinball1_level[0] = 0.1 */
    pinball1_level_kernel2(pinball1_level);
    /* pinball1_level[1] = 1/2 */
    pinball1_level_kernel3(pinball1_level);
    /* pinball1_level[2] = 0.9 */
    pinball1_level_kernel4(pinball1_level);
    /* pinball1_difference[n,k] = y[n,k] − dense3_z[n,k]
       pinball1_each[n,k] = max(pinball1_difference[n,k]·pinball1_level[k], pinball1_difference[n,k]·(pinball1_level[k] − 1))
       d_pinball1_difference[n,k] = (([pinball1_difference[n,k]·pinball1_level[k] < pinball1_difference[n,k]·(pinball1_level[k] − 1)] + [pinball1_difference[n,k]·pinball1_level[k] ≤ pinball1_difference[n,k]·(pinball1_level[k] − 1)])·(pinball1_level[k] − 1) + pinball1_level[k]·([pinball1_difference[n,k]·(pinball1_level[k] − 1) < pinball1_difference[n,k]·pinball1_level[k]] + [pinball1_difference[n,k]·(pinball1_level[k] − 1) ≤ pinball1_difference[n,k]·pinball1_level[k]]))/(6·N)
       d_dense3_b[k] += −Σ_n d_pinball1_difference[n,k] */
    pinball1_difference_kernel(N, y, dense3_z, pinball1_level, pinball1_each, d_pinball1_difference, d_dense3_b);
    /* pinball1_mean = Σ_{n,k} pinball1_each[n,k]/(3·N) */
    pinball1_mean_kernel(N, pinball1_each, loss);
    /* d_dense2_h[n,i] = −Σ_o d_pinball1_difference[n,o]·dense3_W[i,o] */
    contract(N, 32, 3, -1.0f, d_pinball1_difference, 3, 1, dense3_W, 1, 3, NULL, 0, 0, d_dense2_h, 32, 1, pack);
    /* d_dense3_W[i,o] = −Σ_n dense2_h[n,i]·d_pinball1_difference[n,o] */
    contract(32, 3, N, -1.0f, dense2_h, 1, 32, d_pinball1_difference, 3, 1, NULL, 0, 0, d_dense3_W, 3, 1, pack);
    /* d_dense2_z[n,o] = d_dense2_h[n,o]·dense2_z_sigmoid[n,o]·(dense2_z[n,o]·(1 − dense2_z_sigmoid[n,o]) + 1)
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense2_z_kernel(N, d_dense2_z, dense2_z_sigmoid, dense2_z, d_dense2_h, d_dense2_b);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 32, 32, 1.0f, d_dense2_z, 32, 1, dense2_W, 1, 32, NULL, 0, 0, d_dense1_h, 32, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(32, 32, N, 1.0f, dense1_h, 1, 32, d_dense2_z, 32, 1, NULL, 0, 0, d_dense2_W, 32, 1, pack);
    /* d_dense1_z[n,o] = d_dense1_h[n,o]·dense1_z_sigmoid[n,o]·(dense1_z[n,o]·(1 − dense1_z_sigmoid[n,o]) + 1)
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense2_z_kernel(N, d_dense1_z, dense1_z_sigmoid, dense1_z, d_dense1_h, d_dense1_b);
    /* d_dense1_W[i,o] = Σ_n x[n,i]·d_dense1_z[n,o] */
    contract(8, 32, N, 1.0f, x, 1, 8, d_dense1_z, 32, 1, NULL, 0, 0, d_dense1_W, 32, 1, pack);
    FLUSH_DENORMALS
    /* new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = w[p] − new_m[p]·(0.001/c1)/(√(new_v[p]/c2) + 1e-8) */
    new_m_kernel(c2, c1, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t custom_loss_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(N, 32, 8);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 3, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 3);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 3, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 32, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(8, 32, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 8, 32);
    packed = need > packed ? need : packed;
    need = 64*N;
    size = need > size ? need : size;
    need = 272*N + 16;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 272*N + 1472;
    size = need > size ? need : size;
    return size + packed;
}
