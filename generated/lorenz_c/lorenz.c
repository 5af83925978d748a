/* lorenz: a network of 4,385 parameters and its training step.

Made by symgrad 0.1.0 from examples/lorenz.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "lorenz.h"

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

/* the smaller one, NaN if either is */
static inline float minimumf(float x, float y) {
    return (x < y) | (x != x) ? x : y;
}

static inline double sigmoid(double x) {
    double e = exp(-fabs(x));
    return (x < 0.0 ? e : 1.0)/(1.0 + e);
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

/* lstm1_c[i0,i1,i2] = 0 */
KERNEL void lstm1_c_kernel(int64_t N, float *lstm1_c)
{
    for (int64_t i2 = 0; i2 < 1312*N; i2++) {
        lstm1_c[i2] = 0.0f;
    }
}

/* lstm1_h[i0,i1,i2] = 0 */
KERNEL void lstm1_h_kernel(int64_t N, float *lstm1_h)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 1312*N; i2++) {
        lstm1_h[i2] = 0.0f;
    }
}

/* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
   lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
   lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
   lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
   lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
   lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
   lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
KERNEL void lstm1_i_kernel(int64_t N, int64_t t, const float *lstm1_a, float *lstm1_c, float *lstm1_h)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            const float lstm1_i = sigmoidf(lstm1_a[5120*n + 128*t + j]);
            const float lstm1_f = sigmoidf(1.0f + lstm1_a[5120*n + 128*t + j + 32]);
            const float lstm1_g = tanhf(lstm1_a[5120*n + 128*t + j + 64]);
            const float lstm1_o = sigmoidf(lstm1_a[5120*n + 128*t + j + 96]);
            lstm1_c[1312*n + 32*t + j + 32] = lstm1_c[1312*n + 32*t + j]*lstm1_f + lstm1_g*lstm1_i;
            const float lstm1_tanh_c = tanhf(lstm1_c[1312*n + 32*t + j + 32]);
            lstm1_h[1312*n + 32*t + j + 32] = lstm1_o*lstm1_tanh_c;
        }
    }
}

/* d_dense1_b[o] = 0 */
KERNEL void d_dense1_b_kernel(float *d_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 1; o++) {
        d_dense1_b[o] = 0.0f;
    }
}

/* d_lstm1_a[i0,i1,i2] = 0 */
KERNEL void d_lstm1_a_kernel(int64_t N, float *d_lstm1_a)
{
    #pragma omp simd
    for (int64_t i2 = 0; i2 < 5120*N; i2++) {
        d_lstm1_a[i2] = 0.0f;
    }
}

/* d_lstm1_b[k] = 0 */
KERNEL void d_lstm1_b_kernel(float *d_lstm1_b)
{
    #pragma omp simd
    for (int64_t k = 0; k < 128; k++) {
        d_lstm1_b[k] = 0.0f;
    }
}

/* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
   lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
   lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
   lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
   lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
   lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
   lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
KERNEL void lstm1_i_kernel2(int64_t N, int64_t t, float *lstm1_i, const float *lstm1_a, float *lstm1_f, float *lstm1_g, float *lstm1_o, float *lstm1_c, float *lstm1_tanh_c, float *lstm1_h)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            lstm1_i[1280*n + 32*t + j] = sigmoidf(lstm1_a[5120*n + 128*t + j]);
            lstm1_f[1280*n + 32*t + j] = sigmoidf(1.0f + lstm1_a[5120*n + 128*t + j + 32]);
            lstm1_g[1280*n + 32*t + j] = tanhf(lstm1_a[5120*n + 128*t + j + 64]);
            lstm1_o[1280*n + 32*t + j] = sigmoidf(lstm1_a[5120*n + 128*t + j + 96]);
            lstm1_c[1312*n + 32*t + j + 32] = lstm1_c[1312*n + 32*t + j]*lstm1_f[1280*n + 32*t + j] + lstm1_g[1280*n + 32*t + j]*lstm1_i[1280*n + 32*t + j];
            lstm1_tanh_c[1280*n + 32*t + j] = tanhf(lstm1_c[1312*n + 32*t + j + 32]);
            lstm1_h[1312*n + 32*t + j + 32] = lstm1_o[1280*n + 32*t + j]*lstm1_tanh_c[1280*n + 32*t + j];
        }
    }
}

/* mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
   d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
   d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
KERNEL void mse1_each_kernel(int64_t N, const float *dense1_z, const float *y, float *mse1_each, float *d_dense1_z, float *d_dense1_b)
{
    const float u1 = (float)(2.0/(double)N);
    double total1[1];
    for (int64_t i = 0; i < 1; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[1];
        for (int64_t i = 0; i < 1; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 1; o++) {
                const float t1 = dense1_z[n + o] - y[n + o];
                mse1_each[n + o] = t1*t1;
                d_dense1_z[n + o] = t1*u1;
                part1[o] += d_dense1_z[n + o];
            }
        }
        for (int64_t o = 0; o < 1; o++)
            total1[o] += part1[o];
    }
    for (int64_t o = 0; o < 1; o++)
        d_dense1_b[o] += (float)total1[o];
}

/* mse1_mean = Σ_{n,o} mse1_each[n,o]/N */
KERNEL void mse1_mean_kernel(int64_t N, const float *mse1_each, float *mse1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double c1 = 0;
    for (int64_t o__first = 0; o__first < N; o__first += 512) {
        const int64_t o__end = o__first + 512 < N ? o__first + 512 : N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t o_ = o__first; o_ < o__end; o_++)
            part_c1 += u1*mse1_each[o_];
        c1 += part_c1;
    }
    mse1_mean[0] = (float)c1;
}

/* d_lstm1_h[n,40,j] += d_lstm1_last[n,j] */
KERNEL void d_lstm1_h_kernel(int64_t N, float *d_lstm1_h, const float *d_lstm1_last)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            d_lstm1_h[1312*n + j + 1280] += d_lstm1_last[32*n + j];
        }
    }
}

/* d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
   d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
   d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²)
   d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
   d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
   d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
   d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
   d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
   d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²)
   d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
   d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j]) */
KERNEL void d_lstm1_o_kernel(int64_t N, int64_t t, const float *d_lstm1_h, const float *lstm1_tanh_c, const float *lstm1_o, float *d_lstm1_c, const float *lstm1_f, const float *lstm1_c, const float *lstm1_i, const float *lstm1_g, float *d_lstm1_a)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t j = 0; j < 32; j++) {
            const float d_lstm1_o = d_lstm1_h[1312*n + 32*t + j + 32]*lstm1_tanh_c[1280*n + 32*t + j];
            const float d_lstm1_tanh_c = d_lstm1_h[1312*n + 32*t + j + 32]*lstm1_o[1280*n + 32*t + j];
            d_lstm1_c[1312*n + 32*t + j + 32] += (1.0f - lstm1_tanh_c[1280*n + 32*t + j]*lstm1_tanh_c[1280*n + 32*t + j])*d_lstm1_tanh_c;
            d_lstm1_c[1312*n + 32*t + j] += d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_f[1280*n + 32*t + j];
            const float d_lstm1_f = d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_c[1312*n + 32*t + j];
            const float d_lstm1_g = d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_i[1280*n + 32*t + j];
            const float d_lstm1_i = d_lstm1_c[1312*n + 32*t + j + 32]*lstm1_g[1280*n + 32*t + j];
            d_lstm1_a[5120*n + 128*t + j + 96] += (1.0f - lstm1_o[1280*n + 32*t + j])*d_lstm1_o*lstm1_o[1280*n + 32*t + j];
            d_lstm1_a[5120*n + 128*t + j + 64] += (1.0f - lstm1_g[1280*n + 32*t + j]*lstm1_g[1280*n + 32*t + j])*d_lstm1_g;
            d_lstm1_a[5120*n + 128*t + j + 32] += (1.0f - lstm1_f[1280*n + 32*t + j])*d_lstm1_f*lstm1_f[1280*n + 32*t + j];
            d_lstm1_a[5120*n + 128*t + j] += (1.0f - lstm1_i[1280*n + 32*t + j])*d_lstm1_i*lstm1_i[1280*n + 32*t + j];
        }
    }
}

/* d_lstm1_b[k] += Σ_{n,t} d_lstm1_a[n,t,k] */
KERNEL void d_lstm1_b_kernel2(int64_t N, const float *d_lstm1_a, float *d_lstm1_b)
{
    double total1[128];
    for (int64_t i = 0; i < 128; i++)
        total1[i] = 0;
    for (int64_t t_first = 0; t_first < 40*N; t_first += 64) {
        const int64_t t_end = t_first + 64 < 40*N ? t_first + 64 : 40*N;
        float part1[128];
        for (int64_t i = 0; i < 128; i++)
            part1[i] = 0;
        for (int64_t t = t_first; t < t_end; t++) {
            #pragma omp simd
            for (int64_t k = 0; k < 128; k++) {
                part1[k] += d_lstm1_a[128*t + k];
            }
        }
        for (int64_t k = 0; k < 128; k++)
            total1[k] += part1[k];
    }
    for (int64_t k = 0; k < 128; k++)
        d_lstm1_b[k] += (float)total1[k];
}

/* squared_norm = Σ_p g[p]² */
KERNEL void squared_norm_kernel(const float *g, float *squared_norm)
{
    double c1 = 0;
    for (int64_t p_first = 0; p_first < 4385; p_first += 512) {
        const int64_t p_end = p_first + 512 < 4385 ? p_first + 512 : 4385;
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
   new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
   new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
   new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
KERNEL void scaled_g_kernel(double c2, double c1, double lr, const float *g, float *m, float *v, float *w, const float *gradient_scale)
{
    const float u1 = (float)(gradient_scale[0]);
    const float u2 = (float)(1.0/c2);
    const float u3 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 4385; p++) {
        const float scaled_g = u1*g[p];
        m[p] = 0.1f*scaled_g + 0.9f*m[p];
        v[p] = 0.001f*scaled_g*scaled_g + 0.999f*v[p];
        w[p] = w[p] - (u3*m[p])/(1e-08f + sqrtf(u2*v[p]));
    }
}

/* --- the network: x[N,40,1] → dense1_z[N,1] */

/* x[N,40,1] → dense1_z[N,1]. */
int lorenz_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace)
{
    float *lstm1_c = workspace;
    float *lstm1_h = workspace + 1312*N;
    const float *lstm1_b = params + 4224;
    const float *lstm1_W = params;
    float *lstm1_a = workspace + 2624*N;
    const float *lstm1_U = params + 128;
    const float *dense1_b = params + 4384;
    const float *dense1_W = params + 4352;
    float *pack = workspace + 7744*N;
    /* lstm1_c[i0,i1,i2] = 0 */
    lstm1_c_kernel(N, lstm1_c);
    /* lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, lstm1_h);
    /* lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k] + lstm1_b[k] */
    contract(40*N, 128, 1, 1.0f, x, 1, 1, lstm1_W, 128, 1, lstm1_b, 0, 1, lstm1_a, 128, 1, pack);
    for (int64_t t = 0; t < 40; t++) {
        /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
        contract(N, 128, 32, 1.0f, lstm1_h + 32*t, 1312, 1, lstm1_U, 128, 1, lstm1_a + 128*t, 5120, 1, lstm1_a + 128*t, 5120, 1, pack);
        /* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
           lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
           lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
           lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
           lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
           lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
           lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
        lstm1_i_kernel(N, t, lstm1_a, lstm1_c, lstm1_h);
    }
    /* dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 1, 32, 1.0f, lstm1_h + 1280, 1312, 1, dense1_W, 1, 1, dense1_b, 0, 1, dense1_z, 1, 1, pack);
    return 0;
}

/* The loss at x[N,40,1], y[N,1], and its gradients by all parameters. */
int lorenz_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *workspace)
{
    float *lstm1_c = workspace;
    float *lstm1_h = workspace + 1312*N;
    float *d_dense1_b = grads + 4384;
    float *d_lstm1_h = workspace + 2624*N;
    float *d_lstm1_c = workspace + 3936*N;
    float *d_lstm1_a = workspace + 5248*N;
    float *d_lstm1_b = grads + 4224;
    const float *lstm1_b = params + 4224;
    const float *lstm1_W = params;
    float *lstm1_a = workspace + 10368*N;
    const float *lstm1_U = params + 128;
    float *lstm1_i = workspace + 18048*N;
    float *lstm1_f = workspace + 15488*N;
    float *lstm1_g = workspace + 16768*N;
    float *lstm1_o = workspace + 19328*N;
    float *lstm1_tanh_c = workspace + 20608*N;
    const float *dense1_b = params + 4384;
    const float *dense1_W = params + 4352;
    float *dense1_z = workspace + 10368*N;
    float *mse1_each = workspace + 21904*N;
    float *d_dense1_z = workspace + 21888*N;
    float *d_dense1_W = grads + 4352;
    float *d_lstm1_last = workspace + 10368*N;
    float *d_lstm1_W = grads;
    float *d_lstm1_U = grads + 128;
    float *pack = workspace + 21920*N;
    /* lstm1_c[i0,i1,i2] = 0 */
    lstm1_c_kernel(N, lstm1_c);
    /* lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, lstm1_h);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, d_lstm1_h);
    /* d_lstm1_c[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, d_lstm1_c);
    /* d_lstm1_a[i0,i1,i2] = 0 */
    d_lstm1_a_kernel(N, d_lstm1_a);
    /* d_lstm1_b[k] = 0 */
    d_lstm1_b_kernel(d_lstm1_b);
    /* lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k] + lstm1_b[k] */
    contract(40*N, 128, 1, 1.0f, x, 1, 1, lstm1_W, 128, 1, lstm1_b, 0, 1, lstm1_a, 128, 1, pack);
    for (int64_t t = 0; t < 40; t++) {
        /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
        contract(N, 128, 32, 1.0f, lstm1_h + 32*t, 1312, 1, lstm1_U, 128, 1, lstm1_a + 128*t, 5120, 1, lstm1_a + 128*t, 5120, 1, pack);
        /* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
           lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
           lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
           lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
           lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
           lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
           lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
        lstm1_i_kernel2(N, t, lstm1_i, lstm1_a, lstm1_f, lstm1_g, lstm1_o, lstm1_c, lstm1_tanh_c, lstm1_h);
    }
    /* dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 1, 32, 1.0f, lstm1_h + 1280, 1312, 1, dense1_W, 1, 1, dense1_b, 0, 1, dense1_z, 1, 1, pack);
    /* mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
       d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    mse1_each_kernel(N, dense1_z, y, mse1_each, d_dense1_z, d_dense1_b);
    /* mse1_mean = Σ_{n,o} mse1_each[n,o]/N */
    mse1_mean_kernel(N, mse1_each, loss);
    /* d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o] */
    contract(32, 1, N, 1.0f, lstm1_h + 1280, 1, 1312, d_dense1_z, 1, 1, NULL, 0, 0, d_dense1_W, 1, 1, pack);
    /* d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 32, 1, 1.0f, d_dense1_z, 1, 1, dense1_W, 1, 1, NULL, 0, 0, d_lstm1_last, 32, 1, pack);
    /* d_lstm1_h[n,40,j] += d_lstm1_last[n,j] */
    d_lstm1_h_kernel(N, d_lstm1_h, d_lstm1_last);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
           d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
           d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²)
           d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
           d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
           d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
           d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
           d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
           d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²)
           d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
           d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j]) */
        d_lstm1_o_kernel(N, t, d_lstm1_h, lstm1_tanh_c, lstm1_o, d_lstm1_c, lstm1_f, lstm1_c, lstm1_i, lstm1_g, d_lstm1_a);
        /* d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k] */
        contract(N, 32, 128, 1.0f, d_lstm1_a + 128*t, 5120, 1, lstm1_U, 1, 128, d_lstm1_h + 32*t, 1312, 1, d_lstm1_h + 32*t, 1312, 1, pack);
    }
    /* d_lstm1_b[k] += Σ_{n,t} d_lstm1_a[n,t,k] */
    d_lstm1_b_kernel2(N, d_lstm1_a, d_lstm1_b);
    /* d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k] */
    contract(1, 128, 40*N, 1.0f, x, 1, 1, d_lstm1_a, 128, 1, NULL, 0, 0, d_lstm1_W, 128, 1, pack);
    /* d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(32, 128, N, 1.0f, lstm1_h + 32*t, 1, 1312, d_lstm1_a + 128*t, 5120, 1, NULL, 0, 0, d_lstm1_U, 128, 1, pack); else contract(32, 128, N, 1.0f, lstm1_h + 32*t, 1, 1312, d_lstm1_a + 128*t, 5120, 1, d_lstm1_U, 128, 1, d_lstm1_U, 128, 1, pack);
    return 0;
}

/* The same, and the gradients by the inputs. */
int lorenz_backward_inputs(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace)
{
    float *lstm1_c = workspace;
    float *lstm1_h = workspace + 1312*N;
    float *d_dense1_b = grads + 4384;
    float *d_lstm1_h = workspace + 2624*N;
    float *d_lstm1_c = workspace + 3936*N;
    float *d_lstm1_a = workspace + 5248*N;
    float *d_lstm1_b = grads + 4224;
    const float *lstm1_b = params + 4224;
    const float *lstm1_W = params;
    float *lstm1_a = workspace + 10368*N;
    const float *lstm1_U = params + 128;
    float *lstm1_i = workspace + 18048*N;
    float *lstm1_f = workspace + 15488*N;
    float *lstm1_g = workspace + 16768*N;
    float *lstm1_o = workspace + 19328*N;
    float *lstm1_tanh_c = workspace + 20608*N;
    const float *dense1_b = params + 4384;
    const float *dense1_W = params + 4352;
    float *dense1_z = workspace + 10368*N;
    float *mse1_each = workspace + 21904*N;
    float *d_dense1_z = workspace + 21888*N;
    float *d_dense1_W = grads + 4352;
    float *d_lstm1_last = workspace + 10368*N;
    float *d_lstm1_W = grads;
    float *d_lstm1_U = grads + 128;
    float *pack = workspace + 21920*N;
    /* lstm1_c[i0,i1,i2] = 0 */
    lstm1_c_kernel(N, lstm1_c);
    /* lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, lstm1_h);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, d_lstm1_h);
    /* d_lstm1_c[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, d_lstm1_c);
    /* d_lstm1_a[i0,i1,i2] = 0 */
    d_lstm1_a_kernel(N, d_lstm1_a);
    /* d_lstm1_b[k] = 0 */
    d_lstm1_b_kernel(d_lstm1_b);
    /* lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k] + lstm1_b[k] */
    contract(40*N, 128, 1, 1.0f, x, 1, 1, lstm1_W, 128, 1, lstm1_b, 0, 1, lstm1_a, 128, 1, pack);
    for (int64_t t = 0; t < 40; t++) {
        /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
        contract(N, 128, 32, 1.0f, lstm1_h + 32*t, 1312, 1, lstm1_U, 128, 1, lstm1_a + 128*t, 5120, 1, lstm1_a + 128*t, 5120, 1, pack);
        /* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
           lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
           lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
           lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
           lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
           lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
           lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
        lstm1_i_kernel2(N, t, lstm1_i, lstm1_a, lstm1_f, lstm1_g, lstm1_o, lstm1_c, lstm1_tanh_c, lstm1_h);
    }
    /* dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 1, 32, 1.0f, lstm1_h + 1280, 1312, 1, dense1_W, 1, 1, dense1_b, 0, 1, dense1_z, 1, 1, pack);
    /* mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
       d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    mse1_each_kernel(N, dense1_z, y, mse1_each, d_dense1_z, d_dense1_b);
    /* mse1_mean = Σ_{n,o} mse1_each[n,o]/N */
    mse1_mean_kernel(N, mse1_each, loss);
    /* d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o] */
    contract(32, 1, N, 1.0f, lstm1_h + 1280, 1, 1312, d_dense1_z, 1, 1, NULL, 0, 0, d_dense1_W, 1, 1, pack);
    /* d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 32, 1, 1.0f, d_dense1_z, 1, 1, dense1_W, 1, 1, NULL, 0, 0, d_lstm1_last, 32, 1, pack);
    /* d_lstm1_h[n,40,j] += d_lstm1_last[n,j] */
    d_lstm1_h_kernel(N, d_lstm1_h, d_lstm1_last);
    for (int64_t t = 40 - 1; t >= 0; t--) {
        /* d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
           d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
           d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²)
           d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
           d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
           d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
           d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
           d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
           d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²)
           d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
           d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j]) */
        d_lstm1_o_kernel(N, t, d_lstm1_h, lstm1_tanh_c, lstm1_o, d_lstm1_c, lstm1_f, lstm1_c, lstm1_i, lstm1_g, d_lstm1_a);
        /* d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k] */
        contract(N, 32, 128, 1.0f, d_lstm1_a + 128*t, 5120, 1, lstm1_U, 1, 128, d_lstm1_h + 32*t, 1312, 1, d_lstm1_h + 32*t, 1312, 1, pack);
    }
    /* d_lstm1_b[k] += Σ_{n,t} d_lstm1_a[n,t,k] */
    d_lstm1_b_kernel2(N, d_lstm1_a, d_lstm1_b);
    /* d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k] */
    contract(1, 128, 40*N, 1.0f, x, 1, 1, d_lstm1_a, 128, 1, NULL, 0, 0, d_lstm1_W, 128, 1, pack);
    /* d_x[n,t,i] = Σ_k d_lstm1_a[n,t,k]·lstm1_W[i,k] */
    contract(40*N, 1, 128, 1.0f, d_lstm1_a, 128, 1, lstm1_W, 1, 128, NULL, 0, 0, d_x, 1, 1, pack);
    /* d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k] */
    for (int64_t t = 0; t < 40; t++)
        if (t == 0) contract(32, 128, N, 1.0f, lstm1_h + 32*t, 1, 1312, d_lstm1_a + 128*t, 5120, 1, NULL, 0, 0, d_lstm1_U, 128, 1, pack); else contract(32, 128, N, 1.0f, lstm1_h + 32*t, 1, 1312, d_lstm1_a + 128*t, 5120, 1, d_lstm1_U, 128, 1, d_lstm1_U, 128, 1, pack);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int lorenz_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    const int64_t t = *step;
    const float *g = grads;
    float *squared_norm = workspace;
    float *gradient_scale = workspace + 16;
    float *m = state;
    float *v = state + 4385;
    float *w = params;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005 */
    const double lr = 0.005 + 0.005*cos(3.141592653589793*minimum(0.00025*(double)(new_t - 1), 1.0));
    FLUSH_DENORMALS
    /* squared_norm = Σ_p g[p]² */
    squared_norm_kernel(g, squared_norm);
    /* gradient_scale = min(1, 1/(√squared_norm + 1e-6)) */
    gradient_scale_kernel(gradient_scale, squared_norm);
    /* scaled_g[p] = g[p]·gradient_scale
       new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
       new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
       new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    scaled_g_kernel(c2, c1, lr, g, m, v, w, gradient_scale);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* Loss at x[N,40,1], y[N,1], gradients, optimizer: changes params, state, *step. */
int lorenz_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 4400;
    const int64_t t = *step;
    float *lstm1_c = workspace;
    float *lstm1_h = workspace + 1312*N;
    float *d_dense1_b = grads + 4384;
    float *d_lstm1_h = workspace + 2624*N;
    float *d_lstm1_c = workspace + 3936*N;
    float *d_lstm1_a = workspace + 5248*N;
    float *d_lstm1_b = grads + 4224;
    float *lstm1_b = params + 4224;
    float *lstm1_W = params;
    float *lstm1_a = workspace + 10368*N;
    float *lstm1_U = params + 128;
    float *lstm1_i = workspace + 18048*N;
    float *lstm1_f = workspace + 15488*N;
    float *lstm1_g = workspace + 16768*N;
    float *lstm1_o = workspace + 19328*N;
    float *lstm1_tanh_c = workspace + 20608*N;
    float *dense1_b = params + 4384;
    float *dense1_W = params + 4352;
    float *dense1_z = workspace + 10368*N;
    float *mse1_each = workspace + 21904*N;
    float *d_dense1_z = workspace + 21888*N;
    float *d_dense1_W = grads + 4352;
    float *d_lstm1_last = workspace + 10368*N;
    float *d_lstm1_W = grads;
    float *d_lstm1_U = grads + 128;
    float *g = grads;
    float *squared_norm = workspace + 21888*N;
    float *gradient_scale = workspace + 21904*N;
    float *m = state;
    float *v = state + 4385;
    float *w = params;
    float *pack = workspace + 21920*N;
    /* new_t = t + 1 */
    const int64_t new_t = 1 + t;
    /* c1 = 1 − 0.9^new_t */
    const double c1 = 1.0 - pow(0.9, (double)new_t);
    /* c2 = 1 − 0.999^new_t */
    const double c2 = 1.0 - pow(0.999, (double)new_t);
    /* lr = 0.005·cos(π·min(0.00025·(new_t − 1), 1)) + 0.005 */
    const double lr = 0.005 + 0.005*cos(3.141592653589793*minimum(0.00025*(double)(new_t - 1), 1.0));
    /* lstm1_c[i0,i1,i2] = 0 */
    lstm1_c_kernel(N, lstm1_c);
    /* lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, lstm1_h);
    /* d_dense1_b[o] = 0 */
    d_dense1_b_kernel(d_dense1_b);
    /* d_lstm1_h[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, d_lstm1_h);
    /* d_lstm1_c[i0,i1,i2] = 0 */
    lstm1_h_kernel(N, d_lstm1_c);
    /* d_lstm1_a[i0,i1,i2] = 0 */
    d_lstm1_a_kernel(N, d_lstm1_a);
    /* d_lstm1_b[k] = 0 */
    d_lstm1_b_kernel(d_lstm1_b);
    /* lstm1_a[n,t,k] = Σ_i x[n,t,i]·lstm1_W[i,k] + lstm1_b[k] */
    contract(40*N, 128, 1, 1.0f, x, 1, 1, lstm1_W, 128, 1, lstm1_b, 0, 1, lstm1_a, 128, 1, pack);
    for (int64_t t_ = 0; t_ < 40; t_++) {
        /* lstm1_a[n,t,k] += Σ_j lstm1_h[n,t,j]·lstm1_U[j,k] */
        contract(N, 128, 32, 1.0f, lstm1_h + 32*t_, 1312, 1, lstm1_U, 128, 1, lstm1_a + 128*t_, 5120, 1, lstm1_a + 128*t_, 5120, 1, pack);
        /* lstm1_i[n,t,j] = σ(lstm1_a[n,t,j])
           lstm1_f[n,t,j] = σ(lstm1_a[n,t,j+32] + 1)
           lstm1_g[n,t,j] = tanh(lstm1_a[n,t,j+64])
           lstm1_o[n,t,j] = σ(lstm1_a[n,t,j+96])
           lstm1_c[n,t+1,j] = lstm1_c[n,t,j]·lstm1_f[n,t,j] + lstm1_g[n,t,j]·lstm1_i[n,t,j]
           lstm1_tanh_c[n,t,j] = tanh(lstm1_c[n,t+1,j])
           lstm1_h[n,t+1,j] = lstm1_o[n,t,j]·lstm1_tanh_c[n,t,j] */
        lstm1_i_kernel2(N, t_, lstm1_i, lstm1_a, lstm1_f, lstm1_g, lstm1_o, lstm1_c, lstm1_tanh_c, lstm1_h);
    }
    /* dense1_z[n,o] = Σ_i lstm1_h[n,40,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 1, 32, 1.0f, lstm1_h + 1280, 1312, 1, dense1_W, 1, 1, dense1_b, 0, 1, dense1_z, 1, 1, pack);
    /* mse1_each[n,o] = (dense1_z[n,o] − y[n,o])²
       d_dense1_z[n,o] = 2·(dense1_z[n,o] − y[n,o])/N
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    mse1_each_kernel(N, dense1_z, y, mse1_each, d_dense1_z, d_dense1_b);
    /* mse1_mean = Σ_{n,o} mse1_each[n,o]/N */
    mse1_mean_kernel(N, mse1_each, loss);
    /* d_dense1_W[i,o] = Σ_n lstm1_h[n,40,i]·d_dense1_z[n,o] */
    contract(32, 1, N, 1.0f, lstm1_h + 1280, 1, 1312, d_dense1_z, 1, 1, NULL, 0, 0, d_dense1_W, 1, 1, pack);
    /* d_lstm1_last[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 32, 1, 1.0f, d_dense1_z, 1, 1, dense1_W, 1, 1, NULL, 0, 0, d_lstm1_last, 32, 1, pack);
    /* d_lstm1_h[n,40,j] += d_lstm1_last[n,j] */
    d_lstm1_h_kernel(N, d_lstm1_h, d_lstm1_last);
    for (int64_t t_ = 40 - 1; t_ >= 0; t_--) {
        /* d_lstm1_o[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_tanh_c[n,t,j]
           d_lstm1_tanh_c[n,t,j] = d_lstm1_h[n,t+1,j]·lstm1_o[n,t,j]
           d_lstm1_c[n,t+1,j] += d_lstm1_tanh_c[n,t,j]·(1 − lstm1_tanh_c[n,t,j]²)
           d_lstm1_c[n,t,j] += d_lstm1_c[n,t+1,j]·lstm1_f[n,t,j]
           d_lstm1_f[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_c[n,t,j]
           d_lstm1_g[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_i[n,t,j]
           d_lstm1_i[n,t,j] = d_lstm1_c[n,t+1,j]·lstm1_g[n,t,j]
           d_lstm1_a[n,t,j+96] += d_lstm1_o[n,t,j]·lstm1_o[n,t,j]·(1 − lstm1_o[n,t,j])
           d_lstm1_a[n,t,j+64] += d_lstm1_g[n,t,j]·(1 − lstm1_g[n,t,j]²)
           d_lstm1_a[n,t,j+32] += d_lstm1_f[n,t,j]·lstm1_f[n,t,j]·(1 − lstm1_f[n,t,j])
           d_lstm1_a[n,t,j] += d_lstm1_i[n,t,j]·lstm1_i[n,t,j]·(1 − lstm1_i[n,t,j]) */
        d_lstm1_o_kernel(N, t_, d_lstm1_h, lstm1_tanh_c, lstm1_o, d_lstm1_c, lstm1_f, lstm1_c, lstm1_i, lstm1_g, d_lstm1_a);
        /* d_lstm1_h[n,t,j] += Σ_k d_lstm1_a[n,t,k]·lstm1_U[j,k] */
        contract(N, 32, 128, 1.0f, d_lstm1_a + 128*t_, 5120, 1, lstm1_U, 1, 128, d_lstm1_h + 32*t_, 1312, 1, d_lstm1_h + 32*t_, 1312, 1, pack);
    }
    /* d_lstm1_b[k] += Σ_{n,t} d_lstm1_a[n,t,k] */
    d_lstm1_b_kernel2(N, d_lstm1_a, d_lstm1_b);
    /* d_lstm1_W[i,k] = Σ_{n,t} x[n,t,i]·d_lstm1_a[n,t,k] */
    contract(1, 128, 40*N, 1.0f, x, 1, 1, d_lstm1_a, 128, 1, NULL, 0, 0, d_lstm1_W, 128, 1, pack);
    /* d_lstm1_U[j,k] = Σ_{n,t} lstm1_h[n,t,j]·d_lstm1_a[n,t,k] */
    for (int64_t t_ = 0; t_ < 40; t_++)
        if (t_ == 0) contract(32, 128, N, 1.0f, lstm1_h + 32*t_, 1, 1312, d_lstm1_a + 128*t_, 5120, 1, NULL, 0, 0, d_lstm1_U, 128, 1, pack); else contract(32, 128, N, 1.0f, lstm1_h + 32*t_, 1, 1312, d_lstm1_a + 128*t_, 5120, 1, d_lstm1_U, 128, 1, d_lstm1_U, 128, 1, pack);
    FLUSH_DENORMALS
    /* squared_norm = Σ_p g[p]² */
    squared_norm_kernel(g, squared_norm);
    /* gradient_scale = min(1, 1/(√squared_norm + 1e-6)) */
    gradient_scale_kernel(gradient_scale, squared_norm);
    /* scaled_g[p] = g[p]·gradient_scale
       new_m[p] = 0.1·scaled_g[p] + 0.9·m[p]
       new_v[p] = 0.001·scaled_g[p]² + 0.999·v[p]
       new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
    scaled_g_kernel(c2, c1, lr, g, m, v, w, gradient_scale);
    KEEP_DENORMALS
    *step = new_t;
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lorenz_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(40*N, 128, 1);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 128, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 1, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 1, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 1);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 128);
    packed = need > packed ? need : packed;
    need = contract_pack_size(1, 128, 40*N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 128, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(40*N, 1, 128);
    packed = need > packed ? need : packed;
    need = 7744*N;
    size = need > size ? need : size;
    need = 21920*N;
    size = need > size ? need : size;
    need = 32;
    size = need > size ? need : size;
    need = 21920*N + 4400;
    size = need > size ? need : size;
    return size + packed;
}
