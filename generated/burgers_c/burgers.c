/* burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "burgers.h"

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

/* stack1_y[i0,i1] = 0 */
KERNEL void stack1_y_kernel(int64_t N, float *stack1_y)
{
    #pragma omp simd
    for (int64_t i1 = 0; i1 < 2*N; i1++) {
        stack1_y[i1] = 0.0f;
    }
}

/* stack1_y[n,0] = t[n]
   stack1_y[n,1] = x[n] */
KERNEL void stack1_y_kernel2(int64_t N, float *stack1_y, const float *t, const float *x)
{
    #pragma omp simd
    for (int64_t n = 0; n < N; n++) {
        stack1_y[2*n] = t[n];
        stack1_y[2*n + 1] = x[n];
    }
}

/* dense1_h[n,o] = tanh(dense1_z[n,o])
   dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²) */
KERNEL void dense1_h_kernel(int64_t N, float *dense1_h, const float *dense1_z, float *dense1_h_x, const float *dense1_W)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            dense1_h[20*n + o] = tanhf(dense1_z[20*n + o]);
            dense1_h_x[20*n + o] = (1.0f - dense1_h[20*n + o]*dense1_h[20*n + o])*dense1_W[o + 20];
        }
    }
}

/* dense2_h[n,o] = tanh(dense2_z[n,o])
   dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²) */
KERNEL void dense2_h_kernel(int64_t N, float *dense2_h, const float *dense2_z, float *dense2_h_x, const float *dense2_z_x)
{
    #pragma omp simd
    for (int64_t o = 0; o < 20*N; o++) {
        dense2_h[o] = tanhf(dense2_z[o]);
        dense2_h_x[o] = (1.0f - dense2_h[o]*dense2_h[o])*dense2_z_x[o];
    }
}

/* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − sin(π·x[n])
   u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n] */
KERNEL void u_kernel(int64_t N, const float *x, const float *t, float *u, const float *dense7_z, float *u_x, const float *dense7_z_x)
{
    #pragma omp simd
    for (int64_t n = 0; n < N; n++) {
        const float t1 = 3.141592653589793f*x[n];
        const float t2 = t[n]*(1.0f - x[n]*x[n]);
        u[n] = t2*dense7_z[n] - sinf(t1);
        u_x[n] = t2*dense7_z_x[n] - 3.141592653589793f*cosf(t1) - 2.0f*dense7_z[n]*t[n]*x[n];
    }
}

/* loss[] = 0 */
KERNEL void loss_kernel(float *loss)
{
    loss[0] = 0.0f;
}

/* d_dense7_b[o] = 0 */
KERNEL void d_dense7_b_kernel(float *d_dense7_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 1; o++) {
        d_dense7_b[o] = 0.0f;
    }
}

/* d_dense6_b[o] = 0 */
KERNEL void d_dense6_b_kernel(float *d_dense6_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 20; o++) {
        d_dense6_b[o] = 0.0f;
    }
}

/* d_dense1_W[i0,i1] = 0 */
KERNEL void d_dense1_W_kernel(float *d_dense1_W)
{
    #pragma omp simd
    for (int64_t i1 = 0; i1 < 40; i1++) {
        d_dense1_W[i1] = 0.0f;
    }
}

/* dense1_h[n,o] = tanh(dense1_z[n,o])
   dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
   dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
   dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²) */
KERNEL void dense1_h_kernel2(int64_t N, float *dense1_h, const float *dense1_z, float *dense1_h_t, const float *dense1_W, float *dense1_h_x, float *dense1_h_xx)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            dense1_h[20*n + o] = tanhf(dense1_z[20*n + o]);
            const float t1 = 1.0f - dense1_h[20*n + o]*dense1_h[20*n + o];
            dense1_h_t[20*n + o] = t1*dense1_W[o];
            dense1_h_x[20*n + o] = t1*dense1_W[o + 20];
            dense1_h_xx[20*n + o] = -2.0f*t1*dense1_W[o + 20]*dense1_W[o + 20]*dense1_h[20*n + o];
        }
    }
}

/* dense2_h[n,o] = tanh(dense2_z[n,o])
   dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)
   dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
   dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o]) */
KERNEL void dense2_h_kernel2(int64_t N, float *dense2_h, const float *dense2_z, float *dense2_h_t, const float *dense2_z_t, float *dense2_h_x, const float *dense2_z_x, float *dense2_h_xx, const float *dense2_z_xx)
{
    #pragma omp simd
    for (int64_t o = 0; o < 20*N; o++) {
        dense2_h[o] = tanhf(dense2_z[o]);
        const float t1 = 1.0f - dense2_h[o]*dense2_h[o];
        dense2_h_t[o] = t1*dense2_z_t[o];
        dense2_h_x[o] = t1*dense2_z_x[o];
        dense2_h_xx[o] = t1*(dense2_z_xx[o] - 2.0f*dense2_z_x[o]*dense2_z_x[o]*dense2_h[o]);
    }
}

/* dense6_h[n,o] = tanh(dense6_z[n,o])
   dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²)
   dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
   dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o])
   x_sin[n] = sin(π·x[n]) */
KERNEL void dense6_h_kernel(int64_t N, float *dense6_h, const float *dense6_z, float *dense6_h_t, const float *dense6_z_t, float *dense6_h_x, const float *dense6_z_x, float *dense6_h_xx, const float *dense6_z_xx, float *x_sin, const float *x)
{
    for (int64_t n = 0; n < N; n++) {
        #pragma omp simd
        for (int64_t o = 0; o < 20; o++) {
            dense6_h[20*n + o] = tanhf(dense6_z[20*n + o]);
            const float t1 = 1.0f - dense6_h[20*n + o]*dense6_h[20*n + o];
            dense6_h_t[20*n + o] = t1*dense6_z_t[20*n + o];
            dense6_h_x[20*n + o] = t1*dense6_z_x[20*n + o];
            dense6_h_xx[20*n + o] = t1*(dense6_z_xx[20*n + o] - 2.0f*dense6_z_x[20*n + o]*dense6_z_x[20*n + o]*dense6_h[20*n + o]);
        }
        x_sin[n] = sinf(3.141592653589793f*x[n]);
    }
}

/* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]
   u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)
   u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n]
   u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
   u_x_Pow[n] = 1/√(u_x[n]² + 1)
   error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
   loss += Σ_n error[n]²/N
   d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
   d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
   d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
   d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
   d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
   d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
   d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
   d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
   d_dense7_b[p] += Σ_n d_dense7_z[n,p] */
KERNEL void u_kernel2(int64_t N, const float *x, const float *t, const float *dense7_z, const float *x_sin, const float *dense7_z_t, const float *dense7_z_x, const float *dense7_z_xx, float *d_dense7_z_xx, float *d_dense7_z_x, float *d_dense7_z_t, float *d_dense7_z, float *loss, float *d_dense7_b)
{
    const float u1 = (float)(1.0/(double)N);
    const float u2 = (float)(2.0/(double)N);
    const float u3 = (float)(-0.006366197723675813/(double)N);
    double total1 = 0;
    double total2[1];
    for (int64_t i = 0; i < 1; i++)
        total2[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1 = 0;
        float part2[1];
        for (int64_t i = 0; i < 1; i++)
            part2[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            const float t1 = 1.0f - x[n]*x[n];
            const float t2 = t1*t[n];
            const float u = t2*dense7_z[n] - x_sin[n];
            const float u_t = t1*dense7_z[n] + t2*dense7_z_t[n];
            const float t3 = 2.0f*dense7_z[n]*t[n];
            const float u_x = t2*dense7_z_x[n] - 3.141592653589793f*cosf(3.141592653589793f*x[n]) - t3*x[n];
            const float u_xx = t2*dense7_z_xx[n] + 9.869604401089358f*x_sin[n] - t3 - 4.0f*dense7_z_x[n]*t[n]*x[n];
            const float t4 = 1.0f + u_x*u_x;
            const float u_x_Pow = 1.0f/sqrtf(t4);
            const float t5 = (u*u_x + u_t) - 0.0031830988618379067f*u_xx;
            const float error = t5*u_x_Pow;
            part1 += u1*error*error;
            const float t6 = u2*error;
            const float t7 = t6*u_x_Pow;
            const float d_u = t7*u_x;
            const float d_u_t = t7;
            const float d_u_x = t6*(u*u_x_Pow - t5*u_x/(t4*sqrtf(t4)));
            const float d_u_xx = u3*error*u_x_Pow;
            #pragma omp simd
            for (int64_t p = 0; p < 1; p++) {
                const float t8 = 1.0f - x[n]*x[n];
                const float t9 = t8*t[n];
                d_dense7_z_xx[n + p] = t9*d_u_xx;
                const float t10 = d_u_xx*t[n];
                d_dense7_z_x[n + p] = t9*d_u_x - 4.0f*t10*x[n];
                d_dense7_z_t[n + p] = t9*d_u_t;
                d_dense7_z[n + p] = t8*d_u_t + t9*d_u - 2.0f*t10 - 2.0f*d_u_x*t[n]*x[n];
                part2[p] += d_dense7_z[n + p];
            }
        }
        total1 += part1;
        for (int64_t p = 0; p < 1; p++)
            total2[p] += part2[p];
    }
    loss[0] += (float)total1;
    for (int64_t p = 0; p < 1; p++)
        d_dense7_b[p] += (float)total2[p];
}

/* d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
   d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
   d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
   d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
   d_dense6_b[o] += Σ_n d_dense6_z[n,o] */
KERNEL void d_dense6_z_xx_kernel(int64_t N, const float *dense6_h, float *d_dense6_z_xx, const float *d_dense6_h_xx, const float *dense6_z_x, float *d_dense6_z_x, const float *d_dense6_h_x, float *d_dense6_z_t, const float *d_dense6_h_t, float *d_dense6_z, const float *d_dense6_h, const float *dense6_z_t, const float *dense6_z_xx, float *d_dense6_b)
{
    double total1[20];
    for (int64_t i = 0; i < 20; i++)
        total1[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[20];
        for (int64_t i = 0; i < 20; i++)
            part1[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                const float t1 = dense6_h[20*n + o]*dense6_h[20*n + o];
                const float t2 = 1.0f - t1;
                d_dense6_z_xx[20*n + o] = t2*d_dense6_h_xx[20*n + o];
                const float t3 = dense6_h[20*n + o]*dense6_z_x[20*n + o];
                d_dense6_z_x[20*n + o] = t2*(d_dense6_h_x[20*n + o] - 4.0f*t3*d_dense6_h_xx[20*n + o]);
                d_dense6_z_t[20*n + o] = t2*d_dense6_h_t[20*n + o];
                const float t4 = 2.0f*dense6_h[20*n + o];
                d_dense6_z[20*n + o] = t2*(dense6_z_x[20*n + o]*dense6_z_x[20*n + o]*(6.0f*t1 - 2.0f)*d_dense6_h_xx[20*n + o] + d_dense6_h[20*n + o] - 2.0f*t3*d_dense6_h_x[20*n + o] - t4*d_dense6_h_t[20*n + o]*dense6_z_t[20*n + o] - t4*d_dense6_h_xx[20*n + o]*dense6_z_xx[20*n + o]);
                part1[o] += d_dense6_z[20*n + o];
            }
        }
        for (int64_t o = 0; o < 20; o++)
            total1[o] += part1[o];
    }
    for (int64_t o = 0; o < 20; o++)
        d_dense6_b[o] += (float)total1[o];
}

/* d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
   d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
   d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
   d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
   d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
   d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
KERNEL void d_dense1_z_x_kernel(int64_t N, const float *dense1_h, const float *dense1_W, const float *d_dense1_h_x, const float *d_dense1_h_xx, const float *d_dense1_h_t, float *d_dense1_z, const float *d_dense1_h, float *d_dense1_W, float *d_dense1_b)
{
    double total1[20];
    for (int64_t i = 0; i < 20; i++)
        total1[i] = 0;
    double total2[20];
    for (int64_t i = 0; i < 20; i++)
        total2[i] = 0;
    double total3[20];
    for (int64_t i = 0; i < 20; i++)
        total3[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1[20];
        for (int64_t i = 0; i < 20; i++)
            part1[i] = 0;
        float part2[20];
        for (int64_t i = 0; i < 20; i++)
            part2[i] = 0;
        float part3[20];
        for (int64_t i = 0; i < 20; i++)
            part3[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 20; o++) {
                const float t1 = dense1_h[20*n + o]*dense1_h[20*n + o];
                const float t2 = 1.0f - t1;
                const float t3 = dense1_W[o + 20]*dense1_h[20*n + o];
                const float d_dense1_z_x = t2*(d_dense1_h_x[20*n + o] - 4.0f*t3*d_dense1_h_xx[20*n + o]);
                const float d_dense1_z_t = t2*d_dense1_h_t[20*n + o];
                d_dense1_z[20*n + o] = t2*(dense1_W[o + 20]*dense1_W[o + 20]*(6.0f*t1 - 2.0f)*d_dense1_h_xx[20*n + o] + d_dense1_h[20*n + o] - 2.0f*t3*d_dense1_h_x[20*n + o] - 2.0f*d_dense1_h_t[20*n + o]*dense1_W[o]*dense1_h[20*n + o]);
                part1[o] += d_dense1_z_x;
                part2[o] += d_dense1_z_t;
                part3[o] += d_dense1_z[20*n + o];
            }
        }
        for (int64_t o = 0; o < 20; o++)
            total1[o] += part1[o];
        for (int64_t o = 0; o < 20; o++)
            total2[o] += part2[o];
        for (int64_t o = 0; o < 20; o++)
            total3[o] += part3[o];
    }
    for (int64_t o = 0; o < 20; o++)
        d_dense1_W[o + 20] += (float)total1[o];
    for (int64_t o = 0; o < 20; o++)
        d_dense1_W[o] += (float)total2[o];
    for (int64_t o = 0; o < 20; o++)
        d_dense1_b[o] += (float)total3[o];
}

/* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]
   u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)
   x_cos[n] = cos(π·x[n])
   u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]
   u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
   u_x_Pow[n] = 1/√(u_x[n]² + 1)
   error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
   loss += Σ_n error[n]²/N
   d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
   d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
   d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
   d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
   d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
   d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
   d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
   d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
   d_dense7_b[p] += Σ_n d_dense7_z[n,p] */
KERNEL void u_kernel3(int64_t N, const float *x, const float *t, const float *dense7_z, const float *x_sin, const float *dense7_z_t, float *x_cos, const float *dense7_z_x, const float *dense7_z_xx, float *d_u, float *d_u_t, float *d_u_x, float *d_u_xx, float *d_dense7_z_xx, float *d_dense7_z_x, float *d_dense7_z_t, float *d_dense7_z, float *loss, float *d_dense7_b)
{
    const float u1 = (float)(1.0/(double)N);
    const float u2 = (float)(2.0/(double)N);
    const float u3 = (float)(-0.006366197723675813/(double)N);
    double total1 = 0;
    double total2[1];
    for (int64_t i = 0; i < 1; i++)
        total2[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1 = 0;
        float part2[1];
        for (int64_t i = 0; i < 1; i++)
            part2[i] = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            const float t1 = 1.0f - x[n]*x[n];
            const float t2 = t1*t[n];
            const float u = t2*dense7_z[n] - x_sin[n];
            const float u_t = t1*dense7_z[n] + t2*dense7_z_t[n];
            x_cos[n] = cosf(3.141592653589793f*x[n]);
            const float t3 = 2.0f*dense7_z[n]*t[n];
            const float u_x = t2*dense7_z_x[n] - 3.141592653589793f*x_cos[n] - t3*x[n];
            const float u_xx = t2*dense7_z_xx[n] + 9.869604401089358f*x_sin[n] - t3 - 4.0f*dense7_z_x[n]*t[n]*x[n];
            const float t4 = 1.0f + u_x*u_x;
            const float u_x_Pow = 1.0f/sqrtf(t4);
            const float t5 = (u*u_x + u_t) - 0.0031830988618379067f*u_xx;
            const float error = t5*u_x_Pow;
            part1 += u1*error*error;
            const float t6 = u2*error;
            const float t7 = t6*u_x_Pow;
            d_u[n] = t7*u_x;
            d_u_t[n] = t7;
            d_u_x[n] = t6*(u*u_x_Pow - t5*u_x/(t4*sqrtf(t4)));
            d_u_xx[n] = u3*error*u_x_Pow;
            #pragma omp simd
            for (int64_t p = 0; p < 1; p++) {
                const float t8 = 1.0f - x[n]*x[n];
                const float t9 = t8*t[n];
                d_dense7_z_xx[n + p] = t9*d_u_xx[n];
                const float t10 = d_u_xx[n]*t[n];
                d_dense7_z_x[n + p] = t9*d_u_x[n] - 4.0f*t10*x[n];
                d_dense7_z_t[n + p] = t9*d_u_t[n];
                d_dense7_z[n + p] = t8*d_u_t[n] + t9*d_u[n] - 2.0f*t10 - 2.0f*d_u_x[n]*t[n]*x[n];
                part2[p] += d_dense7_z[n + p];
            }
        }
        total1 += part1;
        for (int64_t p = 0; p < 1; p++)
            total2[p] += part2[p];
    }
    loss[0] += (float)total1;
    for (int64_t p = 0; p < 1; p++)
        d_dense7_b[p] += (float)total2[p];
}

/* d_x[n] = d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n]) + d_u[n]·(−π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] − 4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] − 2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_x[n]·dense7_z_x[n,0]·t[n]·x[n] − 2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n]
   d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) + d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) + d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] − 2·d_u_x[n]·dense7_z[n,0]·x[n] */
KERNEL void d_x_kernel(int64_t N, const float *dense7_z, const float *x, const float *d_u_xx, const float *dense7_z_x, const float *d_u_t, const float *dense7_z_t, const float *t, const float *d_u_x, const float *dense7_z_xx, float *d_x, const float *x_sin, const float *x_cos, const float *d_u, const float *d_stack1_y, float *d_t)
{
    #pragma omp simd
    for (int64_t n = 0; n < N; n++) {
        const float t1 = 2.0f*dense7_z[n];
        const float t2 = t1*x[n];
        const float t3 = 4.0f*d_u_xx[n]*dense7_z_x[n];
        const float t4 = d_u_t[n]*dense7_z_t[n];
        const float t5 = 2.0f*t[n]*x[n];
        const float t6 = d_u_x[n]*dense7_z_x[n];
        const float t7 = d_u_xx[n]*dense7_z_xx[n];
        const float t8 = t1*t[n];
        d_x[n] = (9.869604401089358f*x_sin[n] - t8)*d_u_x[n] + (-3.141592653589793f*x_cos[n] - t8*x[n])*d_u[n] + 31.00627668029982f*d_u_xx[n]*x_cos[n] + d_stack1_y[2*n + 1] - t2*d_u_t[n] - t3*t[n] - t4*t5 - t5*t6 - t5*t7;
        const float t9 = 1.0f - x[n]*x[n];
        d_t[n] = t4*t9 + t6*t9 + t7*t9 + t9*d_u[n]*dense7_z[n] + d_stack1_y[2*n] - t1*d_u_xx[n] - t2*d_u_x[n] - t3*x[n];
    }
}

/* new_m[p] = 0.1·g[p] + 0.9·m[p]
   new_v[p] = 0.001·g[p]² + 0.999·v[p]
   new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8) */
KERNEL void new_m_kernel(double c2, double c1, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(0.002/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 2181; p++) {
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        v[p] = 0.001f*g[p]*g[p] + 0.999f*v[p];
        w[p] = w[p] - (u2*m[p])/(1e-08f + sqrtf(u1*v[p]));
    }
}

/* --- the network: t[N] → x[N] → u[N] → u_x[N] */

/* t[N], x[N] → u[N], u_x[N]. */
int burgers_forward(int64_t N, const float *params, const float *t, const float *x, float *u, float *u_x, float *workspace)
{
    float *stack1_y = workspace;
    const float *dense1_b = params + 40;
    const float *dense1_W = params;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N;
    float *dense1_h_x = workspace + 80*N;
    const float *dense2_b = params + 460;
    const float *dense2_W = params + 60;
    float *dense2_z = workspace + 16*N;
    float *dense2_z_x = workspace + 48*N;
    float *dense2_h = workspace + 80*N;
    float *dense2_h_x = workspace + 112*N;
    const float *dense3_b = params + 880;
    const float *dense3_W = params + 480;
    float *dense3_z = workspace + 48*N;
    float *dense3_z_x = workspace + 80*N;
    float *dense3_h = workspace + 112*N;
    float *dense3_h_x = workspace + 16*N;
    const float *dense4_b = params + 1300;
    const float *dense4_W = params + 900;
    float *dense4_z = workspace + 80*N;
    float *dense4_z_x = workspace + 112*N;
    float *dense4_h = workspace + 16*N;
    float *dense4_h_x = workspace + 48*N;
    const float *dense5_b = params + 1720;
    const float *dense5_W = params + 1320;
    float *dense5_z = workspace + 112*N;
    float *dense5_z_x = workspace + 16*N;
    float *dense5_h = workspace + 48*N;
    float *dense5_h_x = workspace + 80*N;
    const float *dense6_b = params + 2140;
    const float *dense6_W = params + 1740;
    float *dense6_z = workspace + 16*N;
    float *dense6_z_x = workspace + 48*N;
    float *dense6_h = workspace + 80*N;
    float *dense6_h_x = workspace + 112*N;
    const float *dense7_b = params + 2180;
    const float *dense7_W = params + 2160;
    float *dense7_z = workspace;
    float *dense7_z_x = workspace + 80*N;
    float *pack = workspace + 144*N;
    /* stack1_y[i0,i1] = 0 */
    stack1_y_kernel(N, stack1_y);
    /* stack1_y[n,0] = t[n]
       stack1_y[n,1] = x[n] */
    stack1_y_kernel2(N, stack1_y, t, x);
    /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 20, 2, 1.0f, stack1_y, 2, 1, dense1_W, 20, 1, dense1_b, 0, 1, dense1_z, 20, 1, pack);
    /* dense1_h[n,o] = tanh(dense1_z[n,o])
       dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²) */
    dense1_h_kernel(N, dense1_h, dense1_z, dense1_h_x, dense1_W);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, dense2_W, 20, 1, dense2_b, 0, 1, dense2_z, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_h[n,o] = tanh(dense2_z[n,o])
       dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²) */
    dense2_h_kernel(N, dense2_h, dense2_z, dense2_h_x, dense2_z_x);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 20, 20, 1.0f, dense2_h, 20, 1, dense3_W, 20, 1, dense3_b, 0, 1, dense3_z, 20, 1, pack);
    /* dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_x, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_x, 20, 1, pack);
    /* dense3_h[n,o] = tanh(dense3_z[n,o])
       dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²) */
    dense2_h_kernel(N, dense3_h, dense3_z, dense3_h_x, dense3_z_x);
    /* dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o] + dense4_b[o] */
    contract(N, 20, 20, 1.0f, dense3_h, 20, 1, dense4_W, 20, 1, dense4_b, 0, 1, dense4_z, 20, 1, pack);
    /* dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_x, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_x, 20, 1, pack);
    /* dense4_h[n,o] = tanh(dense4_z[n,o])
       dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²) */
    dense2_h_kernel(N, dense4_h, dense4_z, dense4_h_x, dense4_z_x);
    /* dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o] + dense5_b[o] */
    contract(N, 20, 20, 1.0f, dense4_h, 20, 1, dense5_W, 20, 1, dense5_b, 0, 1, dense5_z, 20, 1, pack);
    /* dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_x, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_x, 20, 1, pack);
    /* dense5_h[n,o] = tanh(dense5_z[n,o])
       dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²) */
    dense2_h_kernel(N, dense5_h, dense5_z, dense5_h_x, dense5_z_x);
    /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
    contract(N, 20, 20, 1.0f, dense5_h, 20, 1, dense6_W, 20, 1, dense6_b, 0, 1, dense6_z, 20, 1, pack);
    /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_x, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, pack);
    /* dense6_h[n,o] = tanh(dense6_z[n,o])
       dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²) */
    dense2_h_kernel(N, dense6_h, dense6_z, dense6_h_x, dense6_z_x);
    /* dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o] */
    contract(N, 1, 20, 1.0f, dense6_h, 20, 1, dense7_W, 1, 1, dense7_b, 0, 1, dense7_z, 1, 1, pack);
    /* dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_x, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_x, 1, 1, pack);
    /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − sin(π·x[n])
       u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n] */
    u_kernel(N, x, t, u, dense7_z, u_x, dense7_z_x);
    return 0;
}

/* The loss at t[N], x[N], and its gradients by all parameters. */
int burgers_backward(int64_t N, const float *params, const float *t, const float *x, float *grads, float *loss, float *workspace)
{
    float *stack1_y = workspace;
    float *d_dense7_b = grads + 2180;
    float *d_dense6_b = grads + 2140;
    float *d_dense5_b = grads + 1720;
    float *d_dense4_b = grads + 1300;
    float *d_dense3_b = grads + 880;
    float *d_dense2_b = grads + 460;
    float *d_dense1_W = grads;
    float *d_dense1_b = grads + 40;
    const float *dense1_b = params + 40;
    const float *dense1_W = params;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N;
    float *dense1_h_t = workspace + 80*N;
    float *dense1_h_x = workspace + 112*N;
    float *dense1_h_xx = workspace + 144*N;
    const float *dense2_b = params + 460;
    const float *dense2_W = params + 60;
    float *dense2_z = workspace + 16*N;
    float *dense2_z_t = workspace + 176*N;
    float *dense2_z_x = workspace + 208*N;
    float *dense2_z_xx = workspace + 240*N;
    float *dense2_h = workspace + 272*N;
    float *dense2_h_t = workspace + 304*N;
    float *dense2_h_x = workspace + 336*N;
    float *dense2_h_xx = workspace + 368*N;
    const float *dense3_b = params + 880;
    const float *dense3_W = params + 480;
    float *dense3_z = workspace + 16*N;
    float *dense3_z_t = workspace + 400*N;
    float *dense3_z_x = workspace + 432*N;
    float *dense3_z_xx = workspace + 464*N;
    float *dense3_h = workspace + 496*N;
    float *dense3_h_t = workspace + 528*N;
    float *dense3_h_x = workspace + 560*N;
    float *dense3_h_xx = workspace + 592*N;
    const float *dense4_b = params + 1300;
    const float *dense4_W = params + 900;
    float *dense4_z = workspace + 16*N;
    float *dense4_z_t = workspace + 624*N;
    float *dense4_z_x = workspace + 656*N;
    float *dense4_z_xx = workspace + 688*N;
    float *dense4_h = workspace + 720*N;
    float *dense4_h_t = workspace + 752*N;
    float *dense4_h_x = workspace + 784*N;
    float *dense4_h_xx = workspace + 816*N;
    const float *dense5_b = params + 1720;
    const float *dense5_W = params + 1320;
    float *dense5_z = workspace + 16*N;
    float *dense5_z_t = workspace + 848*N;
    float *dense5_z_x = workspace + 880*N;
    float *dense5_z_xx = workspace + 912*N;
    float *dense5_h = workspace + 944*N;
    float *dense5_h_t = workspace + 976*N;
    float *dense5_h_x = workspace + 1008*N;
    float *dense5_h_xx = workspace + 1040*N;
    const float *dense6_b = params + 2140;
    const float *dense6_W = params + 1740;
    float *dense6_z = workspace + 16*N;
    float *dense6_z_t = workspace + 1072*N;
    float *dense6_z_x = workspace + 1104*N;
    float *dense6_z_xx = workspace + 1136*N;
    float *dense6_h = workspace + 1168*N;
    float *dense6_h_t = workspace + 1200*N;
    float *dense6_h_x = workspace + 1232*N;
    float *dense6_h_xx = workspace + 1264*N;
    float *x_sin = workspace + 1296*N;
    const float *dense7_b = params + 2180;
    const float *dense7_W = params + 2160;
    float *dense7_z = workspace + 16*N;
    float *dense7_z_t = workspace + 1312*N;
    float *dense7_z_x = workspace + 1328*N;
    float *dense7_z_xx = workspace + 1344*N;
    float *d_dense7_z_xx = workspace + 1408*N;
    float *d_dense7_z_x = workspace + 1392*N;
    float *d_dense7_z_t = workspace + 1376*N;
    float *d_dense7_z = workspace + 1360*N;
    float *d_dense6_h_xx = workspace + 16*N;
    float *d_dense7_W = grads + 2160;
    float *d_dense6_h_x = workspace + 1264*N;
    float *d_dense6_h_t = workspace + 1232*N;
    float *d_dense6_h = workspace + 1200*N;
    float *d_dense6_z_xx = workspace + 1520*N;
    float *d_dense6_z_x = workspace + 1488*N;
    float *d_dense6_z_t = workspace + 1456*N;
    float *d_dense6_z = workspace + 1424*N;
    float *d_dense5_h_xx = workspace + 1200*N;
    float *d_dense6_W = grads + 1740;
    float *d_dense5_h_x = workspace + 1520*N;
    float *d_dense5_h_t = workspace + 1488*N;
    float *d_dense5_h = workspace + 1456*N;
    float *d_dense5_z_xx = workspace + 1040*N;
    float *d_dense5_z_x = workspace + 1008*N;
    float *d_dense5_z_t = workspace + 976*N;
    float *d_dense5_z = workspace + 1424*N;
    float *d_dense4_h_xx = workspace + 1456*N;
    float *d_dense5_W = grads + 1320;
    float *d_dense4_h_x = workspace + 1040*N;
    float *d_dense4_h_t = workspace + 1008*N;
    float *d_dense4_h = workspace + 976*N;
    float *d_dense4_z_xx = workspace + 816*N;
    float *d_dense4_z_x = workspace + 784*N;
    float *d_dense4_z_t = workspace + 752*N;
    float *d_dense4_z = workspace + 1424*N;
    float *d_dense3_h_xx = workspace + 976*N;
    float *d_dense4_W = grads + 900;
    float *d_dense3_h_x = workspace + 816*N;
    float *d_dense3_h_t = workspace + 784*N;
    float *d_dense3_h = workspace + 752*N;
    float *d_dense3_z_xx = workspace + 592*N;
    float *d_dense3_z_x = workspace + 560*N;
    float *d_dense3_z_t = workspace + 528*N;
    float *d_dense3_z = workspace + 1424*N;
    float *d_dense2_h_xx = workspace + 752*N;
    float *d_dense3_W = grads + 480;
    float *d_dense2_h_x = workspace + 592*N;
    float *d_dense2_h_t = workspace + 560*N;
    float *d_dense2_h = workspace + 528*N;
    float *d_dense2_z_xx = workspace + 368*N;
    float *d_dense2_z_x = workspace + 336*N;
    float *d_dense2_z_t = workspace + 304*N;
    float *d_dense2_z = workspace + 1424*N;
    float *d_dense1_h_xx = workspace + 528*N;
    float *d_dense2_W = grads + 60;
    float *d_dense1_h_x = workspace + 368*N;
    float *d_dense1_h_t = workspace + 336*N;
    float *d_dense1_h = workspace + 304*N;
    float *d_dense1_z = workspace + 1424*N;
    float *pack = workspace + 1552*N;
    /* stack1_y[i0,i1] = 0 */
    stack1_y_kernel(N, stack1_y);
    /* loss[] = 0 */
    loss_kernel(loss);
    /* d_dense7_b[o] = 0 */
    d_dense7_b_kernel(d_dense7_b);
    /* d_dense6_b[o] = 0 */
    d_dense6_b_kernel(d_dense6_b);
    /* d_dense5_b[o] = 0 */
    d_dense6_b_kernel(d_dense5_b);
    /* d_dense4_b[o] = 0 */
    d_dense6_b_kernel(d_dense4_b);
    /* d_dense3_b[o] = 0 */
    d_dense6_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense6_b_kernel(d_dense2_b);
    /* d_dense1_W[i0,i1] = 0 */
    d_dense1_W_kernel(d_dense1_W);
    /* d_dense1_b[o] = 0 */
    d_dense6_b_kernel(d_dense1_b);
    /* stack1_y[n,0] = t[n]
       stack1_y[n,1] = x[n] */
    stack1_y_kernel2(N, stack1_y, t, x);
    /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 20, 2, 1.0f, stack1_y, 2, 1, dense1_W, 20, 1, dense1_b, 0, 1, dense1_z, 20, 1, pack);
    /* dense1_h[n,o] = tanh(dense1_z[n,o])
       dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
       dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
       dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²) */
    dense1_h_kernel2(N, dense1_h, dense1_z, dense1_h_t, dense1_W, dense1_h_x, dense1_h_xx);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, dense2_W, 20, 1, dense2_b, 0, 1, dense2_z, 20, 1, pack);
    /* dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_t, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_t, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_xx, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, pack);
    /* dense2_h[n,o] = tanh(dense2_z[n,o])
       dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)
       dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
       dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o]) */
    dense2_h_kernel2(N, dense2_h, dense2_z, dense2_h_t, dense2_z_t, dense2_h_x, dense2_z_x, dense2_h_xx, dense2_z_xx);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 20, 20, 1.0f, dense2_h, 20, 1, dense3_W, 20, 1, dense3_b, 0, 1, dense3_z, 20, 1, pack);
    /* dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_t, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_t, 20, 1, pack);
    /* dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_x, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_x, 20, 1, pack);
    /* dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_xx, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_xx, 20, 1, pack);
    /* dense3_h[n,o] = tanh(dense3_z[n,o])
       dense3_h_t[n,o] = dense3_z_t[n,o]·(1 − dense3_h[n,o]²)
       dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)
       dense3_h_xx[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_xx[n,o] − 2·dense3_z_x[n,o]²·dense3_h[n,o]) */
    dense2_h_kernel2(N, dense3_h, dense3_z, dense3_h_t, dense3_z_t, dense3_h_x, dense3_z_x, dense3_h_xx, dense3_z_xx);
    /* dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o] + dense4_b[o] */
    contract(N, 20, 20, 1.0f, dense3_h, 20, 1, dense4_W, 20, 1, dense4_b, 0, 1, dense4_z, 20, 1, pack);
    /* dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_t, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_t, 20, 1, pack);
    /* dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_x, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_x, 20, 1, pack);
    /* dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_xx, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_xx, 20, 1, pack);
    /* dense4_h[n,o] = tanh(dense4_z[n,o])
       dense4_h_t[n,o] = dense4_z_t[n,o]·(1 − dense4_h[n,o]²)
       dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)
       dense4_h_xx[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_xx[n,o] − 2·dense4_z_x[n,o]²·dense4_h[n,o]) */
    dense2_h_kernel2(N, dense4_h, dense4_z, dense4_h_t, dense4_z_t, dense4_h_x, dense4_z_x, dense4_h_xx, dense4_z_xx);
    /* dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o] + dense5_b[o] */
    contract(N, 20, 20, 1.0f, dense4_h, 20, 1, dense5_W, 20, 1, dense5_b, 0, 1, dense5_z, 20, 1, pack);
    /* dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_t, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_t, 20, 1, pack);
    /* dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_x, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_x, 20, 1, pack);
    /* dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_xx, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_xx, 20, 1, pack);
    /* dense5_h[n,o] = tanh(dense5_z[n,o])
       dense5_h_t[n,o] = dense5_z_t[n,o]·(1 − dense5_h[n,o]²)
       dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)
       dense5_h_xx[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_xx[n,o] − 2·dense5_z_x[n,o]²·dense5_h[n,o]) */
    dense2_h_kernel2(N, dense5_h, dense5_z, dense5_h_t, dense5_z_t, dense5_h_x, dense5_z_x, dense5_h_xx, dense5_z_xx);
    /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
    contract(N, 20, 20, 1.0f, dense5_h, 20, 1, dense6_W, 20, 1, dense6_b, 0, 1, dense6_z, 20, 1, pack);
    /* dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_t, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_t, 20, 1, pack);
    /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_x, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, pack);
    /* dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_xx, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_xx, 20, 1, pack);
    /* dense6_h[n,o] = tanh(dense6_z[n,o])
       dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²)
       dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
       dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o])
       x_sin[n] = sin(π·x[n]) */
    dense6_h_kernel(N, dense6_h, dense6_z, dense6_h_t, dense6_z_t, dense6_h_x, dense6_z_x, dense6_h_xx, dense6_z_xx, x_sin, x);
    /* dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o] */
    contract(N, 1, 20, 1.0f, dense6_h, 20, 1, dense7_W, 1, 1, dense7_b, 0, 1, dense7_z, 1, 1, pack);
    /* dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_t, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_t, 1, 1, pack);
    /* dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_x, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_x, 1, 1, pack);
    /* dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_xx, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_xx, 1, 1, pack);
    /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]
       u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)
       u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n]
       u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
       u_x_Pow[n] = 1/√(u_x[n]² + 1)
       error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
       loss += Σ_n error[n]²/N
       d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
       d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
       d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
       d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
       d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
       d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
       d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
       d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
       d_dense7_b[p] += Σ_n d_dense7_z[n,p] */
    u_kernel2(N, x, t, dense7_z, x_sin, dense7_z_t, dense7_z_x, dense7_z_xx, d_dense7_z_xx, d_dense7_z_x, d_dense7_z_t, d_dense7_z, loss, d_dense7_b);
    /* d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_xx, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_xx, 20, 1, pack);
    /* d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_xx, 1, 20, d_dense7_z_xx, 1, 1, NULL, 0, 0, d_dense7_W, 1, 1, pack);
    /* d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_x, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_x, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_x, 1, 20, d_dense7_z_x, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_t, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_t, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_t, 1, 20, d_dense7_z_t, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o] */
    contract(20, 1, N, 1.0f, dense6_h, 1, 20, d_dense7_z, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
       d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
       d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
       d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
       d_dense6_b[o] += Σ_n d_dense6_z[n,o] */
    d_dense6_z_xx_kernel(N, dense6_h, d_dense6_z_xx, d_dense6_h_xx, dense6_z_x, d_dense6_z_x, d_dense6_h_x, d_dense6_z_t, d_dense6_h_t, d_dense6_z, d_dense6_h, dense6_z_t, dense6_z_xx, d_dense6_b);
    /* d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_xx, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_xx, 20, 1, pack);
    /* d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_xx, 1, 20, d_dense6_z_xx, 20, 1, NULL, 0, 0, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_x, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_x, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_x, 1, 20, d_dense6_z_x, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_t, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_t, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_t, 1, 20, d_dense6_z_t, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o] */
    contract(20, 20, N, 1.0f, dense5_h, 1, 20, d_dense6_z, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
       d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
       d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)
       d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
       d_dense5_b[o] += Σ_n d_dense5_z[n,o] */
    d_dense6_z_xx_kernel(N, dense5_h, d_dense5_z_xx, d_dense5_h_xx, dense5_z_x, d_dense5_z_x, d_dense5_h_x, d_dense5_z_t, d_dense5_h_t, d_dense5_z, d_dense5_h, dense5_z_t, dense5_z_xx, d_dense5_b);
    /* d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_xx, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_xx, 20, 1, pack);
    /* d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_xx, 1, 20, d_dense5_z_xx, 20, 1, NULL, 0, 0, d_dense5_W, 20, 1, pack);
    /* d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_x, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_x, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_x, 1, 20, d_dense5_z_x, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_t, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_t, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_t, 1, 20, d_dense5_z_t, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o] */
    contract(20, 20, N, 1.0f, dense4_h, 1, 20, d_dense5_z, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
       d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
       d_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)
       d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
       d_dense4_b[o] += Σ_n d_dense4_z[n,o] */
    d_dense6_z_xx_kernel(N, dense4_h, d_dense4_z_xx, d_dense4_h_xx, dense4_z_x, d_dense4_z_x, d_dense4_h_x, d_dense4_z_t, d_dense4_h_t, d_dense4_z, d_dense4_h, dense4_z_t, dense4_z_xx, d_dense4_b);
    /* d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_xx, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_xx, 20, 1, pack);
    /* d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_xx, 1, 20, d_dense4_z_xx, 20, 1, NULL, 0, 0, d_dense4_W, 20, 1, pack);
    /* d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_x, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_x, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_x, 1, 20, d_dense4_z_x, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_t, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_t, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_t, 1, 20, d_dense4_z_t, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o] */
    contract(20, 20, N, 1.0f, dense3_h, 1, 20, d_dense4_z, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
       d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
       d_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)
       d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
       d_dense3_b[o] += Σ_n d_dense3_z[n,o] */
    d_dense6_z_xx_kernel(N, dense3_h, d_dense3_z_xx, d_dense3_h_xx, dense3_z_x, d_dense3_z_x, d_dense3_h_x, d_dense3_z_t, d_dense3_h_t, d_dense3_z, d_dense3_h, dense3_z_t, dense3_z_xx, d_dense3_b);
    /* d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_xx, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_xx, 20, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_xx, 1, 20, d_dense3_z_xx, 20, 1, NULL, 0, 0, d_dense3_W, 20, 1, pack);
    /* d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_x, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_x, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_x, 1, 20, d_dense3_z_x, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_t, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_t, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_t, 1, 20, d_dense3_z_t, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(20, 20, N, 1.0f, dense2_h, 1, 20, d_dense3_z, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
       d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
       d_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)
       d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense6_z_xx_kernel(N, dense2_h, d_dense2_z_xx, d_dense2_h_xx, dense2_z_x, d_dense2_z_x, d_dense2_h_x, d_dense2_z_t, d_dense2_h_t, d_dense2_z, d_dense2_h, dense2_z_t, dense2_z_xx, d_dense2_b);
    /* d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_xx, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_xx, 20, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_xx, 1, 20, d_dense2_z_xx, 20, 1, NULL, 0, 0, d_dense2_W, 20, 1, pack);
    /* d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_x, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_x, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_x, 1, 20, d_dense2_z_x, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_t, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_t, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_t, 1, 20, d_dense2_z_t, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(20, 20, N, 1.0f, dense1_h, 1, 20, d_dense2_z, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
       d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
       d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
       d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
       d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense1_z_x_kernel(N, dense1_h, dense1_W, d_dense1_h_x, d_dense1_h_xx, d_dense1_h_t, d_dense1_z, d_dense1_h, d_dense1_W, d_dense1_b);
    /* d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o] */
    contract(2, 20, N, 1.0f, stack1_y, 1, 2, d_dense1_z, 20, 1, d_dense1_W, 20, 1, d_dense1_W, 20, 1, pack);
    return 0;
}

/* The same, and the gradients by the inputs. */
int burgers_backward_inputs(int64_t N, const float *params, const float *t, const float *x, float *grads, float *loss, float *d_t, float *d_x, float *workspace)
{
    float *stack1_y = workspace;
    float *d_dense7_b = grads + 2180;
    float *d_dense6_b = grads + 2140;
    float *d_dense5_b = grads + 1720;
    float *d_dense4_b = grads + 1300;
    float *d_dense3_b = grads + 880;
    float *d_dense2_b = grads + 460;
    float *d_dense1_W = grads;
    float *d_dense1_b = grads + 40;
    const float *dense1_b = params + 40;
    const float *dense1_W = params;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N;
    float *dense1_h_t = workspace + 80*N;
    float *dense1_h_x = workspace + 112*N;
    float *dense1_h_xx = workspace + 144*N;
    const float *dense2_b = params + 460;
    const float *dense2_W = params + 60;
    float *dense2_z = workspace + 16*N;
    float *dense2_z_t = workspace + 176*N;
    float *dense2_z_x = workspace + 208*N;
    float *dense2_z_xx = workspace + 240*N;
    float *dense2_h = workspace + 272*N;
    float *dense2_h_t = workspace + 304*N;
    float *dense2_h_x = workspace + 336*N;
    float *dense2_h_xx = workspace + 368*N;
    const float *dense3_b = params + 880;
    const float *dense3_W = params + 480;
    float *dense3_z = workspace + 16*N;
    float *dense3_z_t = workspace + 400*N;
    float *dense3_z_x = workspace + 432*N;
    float *dense3_z_xx = workspace + 464*N;
    float *dense3_h = workspace + 496*N;
    float *dense3_h_t = workspace + 528*N;
    float *dense3_h_x = workspace + 560*N;
    float *dense3_h_xx = workspace + 592*N;
    const float *dense4_b = params + 1300;
    const float *dense4_W = params + 900;
    float *dense4_z = workspace + 16*N;
    float *dense4_z_t = workspace + 624*N;
    float *dense4_z_x = workspace + 656*N;
    float *dense4_z_xx = workspace + 688*N;
    float *dense4_h = workspace + 720*N;
    float *dense4_h_t = workspace + 752*N;
    float *dense4_h_x = workspace + 784*N;
    float *dense4_h_xx = workspace + 816*N;
    const float *dense5_b = params + 1720;
    const float *dense5_W = params + 1320;
    float *dense5_z = workspace + 16*N;
    float *dense5_z_t = workspace + 848*N;
    float *dense5_z_x = workspace + 880*N;
    float *dense5_z_xx = workspace + 912*N;
    float *dense5_h = workspace + 944*N;
    float *dense5_h_t = workspace + 976*N;
    float *dense5_h_x = workspace + 1008*N;
    float *dense5_h_xx = workspace + 1040*N;
    const float *dense6_b = params + 2140;
    const float *dense6_W = params + 1740;
    float *dense6_z = workspace + 16*N;
    float *dense6_z_t = workspace + 1072*N;
    float *dense6_z_x = workspace + 1104*N;
    float *dense6_z_xx = workspace + 1136*N;
    float *dense6_h = workspace + 1168*N;
    float *dense6_h_t = workspace + 1200*N;
    float *dense6_h_x = workspace + 1232*N;
    float *dense6_h_xx = workspace + 1264*N;
    float *x_sin = workspace + 1296*N;
    const float *dense7_b = params + 2180;
    const float *dense7_W = params + 2160;
    float *dense7_z = workspace + 16*N;
    float *dense7_z_t = workspace + 1312*N;
    float *dense7_z_x = workspace + 1328*N;
    float *dense7_z_xx = workspace + 1344*N;
    float *x_cos = workspace + 1488*N;
    float *d_u = workspace + 1424*N;
    float *d_u_t = workspace + 1440*N;
    float *d_u_x = workspace + 1456*N;
    float *d_u_xx = workspace + 1472*N;
    float *d_dense7_z_xx = workspace + 1408*N;
    float *d_dense7_z_x = workspace + 1392*N;
    float *d_dense7_z_t = workspace + 1376*N;
    float *d_dense7_z = workspace + 1360*N;
    float *d_dense6_h_xx = workspace + 1504*N;
    float *d_dense7_W = grads + 2160;
    float *d_dense6_h_x = workspace + 1264*N;
    float *d_dense6_h_t = workspace + 1232*N;
    float *d_dense6_h = workspace + 1200*N;
    float *d_dense6_z_xx = workspace + 1632*N;
    float *d_dense6_z_x = workspace + 1600*N;
    float *d_dense6_z_t = workspace + 1568*N;
    float *d_dense6_z = workspace + 1536*N;
    float *d_dense5_h_xx = workspace + 1200*N;
    float *d_dense6_W = grads + 1740;
    float *d_dense5_h_x = workspace + 1632*N;
    float *d_dense5_h_t = workspace + 1600*N;
    float *d_dense5_h = workspace + 1568*N;
    float *d_dense5_z_xx = workspace + 1040*N;
    float *d_dense5_z_x = workspace + 1008*N;
    float *d_dense5_z_t = workspace + 976*N;
    float *d_dense5_z = workspace + 1536*N;
    float *d_dense4_h_xx = workspace + 1568*N;
    float *d_dense5_W = grads + 1320;
    float *d_dense4_h_x = workspace + 1040*N;
    float *d_dense4_h_t = workspace + 1008*N;
    float *d_dense4_h = workspace + 976*N;
    float *d_dense4_z_xx = workspace + 816*N;
    float *d_dense4_z_x = workspace + 784*N;
    float *d_dense4_z_t = workspace + 752*N;
    float *d_dense4_z = workspace + 1536*N;
    float *d_dense3_h_xx = workspace + 976*N;
    float *d_dense4_W = grads + 900;
    float *d_dense3_h_x = workspace + 816*N;
    float *d_dense3_h_t = workspace + 784*N;
    float *d_dense3_h = workspace + 752*N;
    float *d_dense3_z_xx = workspace + 592*N;
    float *d_dense3_z_x = workspace + 560*N;
    float *d_dense3_z_t = workspace + 528*N;
    float *d_dense3_z = workspace + 1536*N;
    float *d_dense2_h_xx = workspace + 752*N;
    float *d_dense3_W = grads + 480;
    float *d_dense2_h_x = workspace + 592*N;
    float *d_dense2_h_t = workspace + 560*N;
    float *d_dense2_h = workspace + 528*N;
    float *d_dense2_z_xx = workspace + 368*N;
    float *d_dense2_z_x = workspace + 336*N;
    float *d_dense2_z_t = workspace + 304*N;
    float *d_dense2_z = workspace + 1536*N;
    float *d_dense1_h_xx = workspace + 528*N;
    float *d_dense2_W = grads + 60;
    float *d_dense1_h_x = workspace + 368*N;
    float *d_dense1_h_t = workspace + 336*N;
    float *d_dense1_h = workspace + 304*N;
    float *d_dense1_z = workspace + 1536*N;
    float *d_stack1_y = workspace;
    float *pack = workspace + 1664*N;
    /* stack1_y[i0,i1] = 0 */
    stack1_y_kernel(N, stack1_y);
    /* loss[] = 0 */
    loss_kernel(loss);
    /* d_dense7_b[o] = 0 */
    d_dense7_b_kernel(d_dense7_b);
    /* d_dense6_b[o] = 0 */
    d_dense6_b_kernel(d_dense6_b);
    /* d_dense5_b[o] = 0 */
    d_dense6_b_kernel(d_dense5_b);
    /* d_dense4_b[o] = 0 */
    d_dense6_b_kernel(d_dense4_b);
    /* d_dense3_b[o] = 0 */
    d_dense6_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense6_b_kernel(d_dense2_b);
    /* d_dense1_W[i0,i1] = 0 */
    d_dense1_W_kernel(d_dense1_W);
    /* d_dense1_b[o] = 0 */
    d_dense6_b_kernel(d_dense1_b);
    /* stack1_y[n,0] = t[n]
       stack1_y[n,1] = x[n] */
    stack1_y_kernel2(N, stack1_y, t, x);
    /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 20, 2, 1.0f, stack1_y, 2, 1, dense1_W, 20, 1, dense1_b, 0, 1, dense1_z, 20, 1, pack);
    /* dense1_h[n,o] = tanh(dense1_z[n,o])
       dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
       dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
       dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²) */
    dense1_h_kernel2(N, dense1_h, dense1_z, dense1_h_t, dense1_W, dense1_h_x, dense1_h_xx);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, dense2_W, 20, 1, dense2_b, 0, 1, dense2_z, 20, 1, pack);
    /* dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_t, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_t, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_xx, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, pack);
    /* dense2_h[n,o] = tanh(dense2_z[n,o])
       dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)
       dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
       dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o]) */
    dense2_h_kernel2(N, dense2_h, dense2_z, dense2_h_t, dense2_z_t, dense2_h_x, dense2_z_x, dense2_h_xx, dense2_z_xx);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 20, 20, 1.0f, dense2_h, 20, 1, dense3_W, 20, 1, dense3_b, 0, 1, dense3_z, 20, 1, pack);
    /* dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_t, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_t, 20, 1, pack);
    /* dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_x, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_x, 20, 1, pack);
    /* dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_xx, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_xx, 20, 1, pack);
    /* dense3_h[n,o] = tanh(dense3_z[n,o])
       dense3_h_t[n,o] = dense3_z_t[n,o]·(1 − dense3_h[n,o]²)
       dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)
       dense3_h_xx[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_xx[n,o] − 2·dense3_z_x[n,o]²·dense3_h[n,o]) */
    dense2_h_kernel2(N, dense3_h, dense3_z, dense3_h_t, dense3_z_t, dense3_h_x, dense3_z_x, dense3_h_xx, dense3_z_xx);
    /* dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o] + dense4_b[o] */
    contract(N, 20, 20, 1.0f, dense3_h, 20, 1, dense4_W, 20, 1, dense4_b, 0, 1, dense4_z, 20, 1, pack);
    /* dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_t, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_t, 20, 1, pack);
    /* dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_x, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_x, 20, 1, pack);
    /* dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_xx, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_xx, 20, 1, pack);
    /* dense4_h[n,o] = tanh(dense4_z[n,o])
       dense4_h_t[n,o] = dense4_z_t[n,o]·(1 − dense4_h[n,o]²)
       dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)
       dense4_h_xx[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_xx[n,o] − 2·dense4_z_x[n,o]²·dense4_h[n,o]) */
    dense2_h_kernel2(N, dense4_h, dense4_z, dense4_h_t, dense4_z_t, dense4_h_x, dense4_z_x, dense4_h_xx, dense4_z_xx);
    /* dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o] + dense5_b[o] */
    contract(N, 20, 20, 1.0f, dense4_h, 20, 1, dense5_W, 20, 1, dense5_b, 0, 1, dense5_z, 20, 1, pack);
    /* dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_t, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_t, 20, 1, pack);
    /* dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_x, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_x, 20, 1, pack);
    /* dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_xx, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_xx, 20, 1, pack);
    /* dense5_h[n,o] = tanh(dense5_z[n,o])
       dense5_h_t[n,o] = dense5_z_t[n,o]·(1 − dense5_h[n,o]²)
       dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)
       dense5_h_xx[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_xx[n,o] − 2·dense5_z_x[n,o]²·dense5_h[n,o]) */
    dense2_h_kernel2(N, dense5_h, dense5_z, dense5_h_t, dense5_z_t, dense5_h_x, dense5_z_x, dense5_h_xx, dense5_z_xx);
    /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
    contract(N, 20, 20, 1.0f, dense5_h, 20, 1, dense6_W, 20, 1, dense6_b, 0, 1, dense6_z, 20, 1, pack);
    /* dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_t, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_t, 20, 1, pack);
    /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_x, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, pack);
    /* dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_xx, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_xx, 20, 1, pack);
    /* dense6_h[n,o] = tanh(dense6_z[n,o])
       dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²)
       dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
       dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o])
       x_sin[n] = sin(π·x[n]) */
    dense6_h_kernel(N, dense6_h, dense6_z, dense6_h_t, dense6_z_t, dense6_h_x, dense6_z_x, dense6_h_xx, dense6_z_xx, x_sin, x);
    /* dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o] */
    contract(N, 1, 20, 1.0f, dense6_h, 20, 1, dense7_W, 1, 1, dense7_b, 0, 1, dense7_z, 1, 1, pack);
    /* dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_t, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_t, 1, 1, pack);
    /* dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_x, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_x, 1, 1, pack);
    /* dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_xx, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_xx, 1, 1, pack);
    /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]
       u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)
       x_cos[n] = cos(π·x[n])
       u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]
       u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
       u_x_Pow[n] = 1/√(u_x[n]² + 1)
       error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
       loss += Σ_n error[n]²/N
       d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
       d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
       d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
       d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
       d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
       d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
       d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
       d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
       d_dense7_b[p] += Σ_n d_dense7_z[n,p] */
    u_kernel3(N, x, t, dense7_z, x_sin, dense7_z_t, x_cos, dense7_z_x, dense7_z_xx, d_u, d_u_t, d_u_x, d_u_xx, d_dense7_z_xx, d_dense7_z_x, d_dense7_z_t, d_dense7_z, loss, d_dense7_b);
    /* d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_xx, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_xx, 20, 1, pack);
    /* d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_xx, 1, 20, d_dense7_z_xx, 1, 1, NULL, 0, 0, d_dense7_W, 1, 1, pack);
    /* d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_x, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_x, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_x, 1, 20, d_dense7_z_x, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_t, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_t, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_t, 1, 20, d_dense7_z_t, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o] */
    contract(20, 1, N, 1.0f, dense6_h, 1, 20, d_dense7_z, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
       d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
       d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
       d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
       d_dense6_b[o] += Σ_n d_dense6_z[n,o] */
    d_dense6_z_xx_kernel(N, dense6_h, d_dense6_z_xx, d_dense6_h_xx, dense6_z_x, d_dense6_z_x, d_dense6_h_x, d_dense6_z_t, d_dense6_h_t, d_dense6_z, d_dense6_h, dense6_z_t, dense6_z_xx, d_dense6_b);
    /* d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_xx, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_xx, 20, 1, pack);
    /* d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_xx, 1, 20, d_dense6_z_xx, 20, 1, NULL, 0, 0, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_x, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_x, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_x, 1, 20, d_dense6_z_x, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_t, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_t, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_t, 1, 20, d_dense6_z_t, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o] */
    contract(20, 20, N, 1.0f, dense5_h, 1, 20, d_dense6_z, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
       d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
       d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)
       d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
       d_dense5_b[o] += Σ_n d_dense5_z[n,o] */
    d_dense6_z_xx_kernel(N, dense5_h, d_dense5_z_xx, d_dense5_h_xx, dense5_z_x, d_dense5_z_x, d_dense5_h_x, d_dense5_z_t, d_dense5_h_t, d_dense5_z, d_dense5_h, dense5_z_t, dense5_z_xx, d_dense5_b);
    /* d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_xx, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_xx, 20, 1, pack);
    /* d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_xx, 1, 20, d_dense5_z_xx, 20, 1, NULL, 0, 0, d_dense5_W, 20, 1, pack);
    /* d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_x, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_x, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_x, 1, 20, d_dense5_z_x, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_t, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_t, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_t, 1, 20, d_dense5_z_t, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o] */
    contract(20, 20, N, 1.0f, dense4_h, 1, 20, d_dense5_z, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
       d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
       d_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)
       d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
       d_dense4_b[o] += Σ_n d_dense4_z[n,o] */
    d_dense6_z_xx_kernel(N, dense4_h, d_dense4_z_xx, d_dense4_h_xx, dense4_z_x, d_dense4_z_x, d_dense4_h_x, d_dense4_z_t, d_dense4_h_t, d_dense4_z, d_dense4_h, dense4_z_t, dense4_z_xx, d_dense4_b);
    /* d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_xx, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_xx, 20, 1, pack);
    /* d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_xx, 1, 20, d_dense4_z_xx, 20, 1, NULL, 0, 0, d_dense4_W, 20, 1, pack);
    /* d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_x, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_x, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_x, 1, 20, d_dense4_z_x, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_t, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_t, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_t, 1, 20, d_dense4_z_t, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o] */
    contract(20, 20, N, 1.0f, dense3_h, 1, 20, d_dense4_z, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
       d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
       d_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)
       d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
       d_dense3_b[o] += Σ_n d_dense3_z[n,o] */
    d_dense6_z_xx_kernel(N, dense3_h, d_dense3_z_xx, d_dense3_h_xx, dense3_z_x, d_dense3_z_x, d_dense3_h_x, d_dense3_z_t, d_dense3_h_t, d_dense3_z, d_dense3_h, dense3_z_t, dense3_z_xx, d_dense3_b);
    /* d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_xx, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_xx, 20, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_xx, 1, 20, d_dense3_z_xx, 20, 1, NULL, 0, 0, d_dense3_W, 20, 1, pack);
    /* d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_x, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_x, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_x, 1, 20, d_dense3_z_x, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_t, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_t, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_t, 1, 20, d_dense3_z_t, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(20, 20, N, 1.0f, dense2_h, 1, 20, d_dense3_z, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
       d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
       d_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)
       d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense6_z_xx_kernel(N, dense2_h, d_dense2_z_xx, d_dense2_h_xx, dense2_z_x, d_dense2_z_x, d_dense2_h_x, d_dense2_z_t, d_dense2_h_t, d_dense2_z, d_dense2_h, dense2_z_t, dense2_z_xx, d_dense2_b);
    /* d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_xx, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_xx, 20, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_xx, 1, 20, d_dense2_z_xx, 20, 1, NULL, 0, 0, d_dense2_W, 20, 1, pack);
    /* d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_x, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_x, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_x, 1, 20, d_dense2_z_x, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_t, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_t, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_t, 1, 20, d_dense2_z_t, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(20, 20, N, 1.0f, dense1_h, 1, 20, d_dense2_z, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
       d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
       d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
       d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
       d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense1_z_x_kernel(N, dense1_h, dense1_W, d_dense1_h_x, d_dense1_h_xx, d_dense1_h_t, d_dense1_z, d_dense1_h, d_dense1_W, d_dense1_b);
    /* d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o] */
    contract(2, 20, N, 1.0f, stack1_y, 1, 2, d_dense1_z, 20, 1, d_dense1_W, 20, 1, d_dense1_W, 20, 1, pack);
    /* d_stack1_y[n,i] = Σ_o d_dense1_z[n,o]·dense1_W[i,o] */
    contract(N, 2, 20, 1.0f, d_dense1_z, 20, 1, dense1_W, 1, 20, NULL, 0, 0, d_stack1_y, 2, 1, pack);
    /* d_x[n] = d_u_x[n]·(π²·x_sin[n] − 2·dense7_z[n,0]·t[n]) + d_u[n]·(−π·x_cos[n] − 2·dense7_z[n,0]·t[n]·x[n]) + π³·d_u_xx[n]·x_cos[n] + d_stack1_y[n,1] − 4·d_u_xx[n]·dense7_z_x[n,0]·t[n] − 2·d_u_t[n]·dense7_z[n,0]·x[n] − 2·d_u_t[n]·dense7_z_t[n,0]·t[n]·x[n] − 2·d_u_x[n]·dense7_z_x[n,0]·t[n]·x[n] − 2·d_u_xx[n]·dense7_z_xx[n,0]·t[n]·x[n]
       d_t[n] = d_u[n]·dense7_z[n,0]·(1 − x[n]²) + d_u_t[n]·dense7_z_t[n,0]·(1 − x[n]²) + d_u_x[n]·dense7_z_x[n,0]·(1 − x[n]²) + d_u_xx[n]·dense7_z_xx[n,0]·(1 − x[n]²) + d_stack1_y[n,0] − 2·d_u_xx[n]·dense7_z[n,0] − 4·d_u_xx[n]·dense7_z_x[n,0]·x[n] − 2·d_u_x[n]·dense7_z[n,0]·x[n] */
    d_x_kernel(N, dense7_z, x, d_u_xx, dense7_z_x, d_u_t, dense7_z_t, t, d_u_x, dense7_z_xx, d_x, x_sin, x_cos, d_u, d_stack1_y, d_t);
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int burgers_update(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t t_2 = *step;
    float *m = state;
    const float *g = grads;
    float *v = state + 2181;
    float *w = params;
    /* new_t_2 = t_2 + 1 */
    const int64_t new_t_2 = 1 + t_2;
    /* c1 = 1 − 0.9^new_t_2 */
    const double c1 = 1.0 - pow(0.9, (double)new_t_2);
    /* c2 = 1 − 0.999^new_t_2 */
    const double c2 = 1.0 - pow(0.999, (double)new_t_2);
    FLUSH_DENORMALS
    /* new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8) */
    new_m_kernel(c2, c1, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t_2;
    return 0;
}

/* Loss at t[N], x[N], gradients, optimizer: changes params, state, *step. */
int burgers_train_step(int64_t N, float *params, float *state, int64_t *step, const float *t, const float *x, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 2192;
    const int64_t t_2 = *step;
    float *stack1_y = workspace;
    float *d_dense7_b = grads + 2180;
    float *d_dense6_b = grads + 2140;
    float *d_dense5_b = grads + 1720;
    float *d_dense4_b = grads + 1300;
    float *d_dense3_b = grads + 880;
    float *d_dense2_b = grads + 460;
    float *d_dense1_W = grads;
    float *d_dense1_b = grads + 40;
    float *dense1_b = params + 40;
    float *dense1_W = params;
    float *dense1_z = workspace + 16*N;
    float *dense1_h = workspace + 48*N;
    float *dense1_h_t = workspace + 80*N;
    float *dense1_h_x = workspace + 112*N;
    float *dense1_h_xx = workspace + 144*N;
    float *dense2_b = params + 460;
    float *dense2_W = params + 60;
    float *dense2_z = workspace + 16*N;
    float *dense2_z_t = workspace + 176*N;
    float *dense2_z_x = workspace + 208*N;
    float *dense2_z_xx = workspace + 240*N;
    float *dense2_h = workspace + 272*N;
    float *dense2_h_t = workspace + 304*N;
    float *dense2_h_x = workspace + 336*N;
    float *dense2_h_xx = workspace + 368*N;
    float *dense3_b = params + 880;
    float *dense3_W = params + 480;
    float *dense3_z = workspace + 16*N;
    float *dense3_z_t = workspace + 400*N;
    float *dense3_z_x = workspace + 432*N;
    float *dense3_z_xx = workspace + 464*N;
    float *dense3_h = workspace + 496*N;
    float *dense3_h_t = workspace + 528*N;
    float *dense3_h_x = workspace + 560*N;
    float *dense3_h_xx = workspace + 592*N;
    float *dense4_b = params + 1300;
    float *dense4_W = params + 900;
    float *dense4_z = workspace + 16*N;
    float *dense4_z_t = workspace + 624*N;
    float *dense4_z_x = workspace + 656*N;
    float *dense4_z_xx = workspace + 688*N;
    float *dense4_h = workspace + 720*N;
    float *dense4_h_t = workspace + 752*N;
    float *dense4_h_x = workspace + 784*N;
    float *dense4_h_xx = workspace + 816*N;
    float *dense5_b = params + 1720;
    float *dense5_W = params + 1320;
    float *dense5_z = workspace + 16*N;
    float *dense5_z_t = workspace + 848*N;
    float *dense5_z_x = workspace + 880*N;
    float *dense5_z_xx = workspace + 912*N;
    float *dense5_h = workspace + 944*N;
    float *dense5_h_t = workspace + 976*N;
    float *dense5_h_x = workspace + 1008*N;
    float *dense5_h_xx = workspace + 1040*N;
    float *dense6_b = params + 2140;
    float *dense6_W = params + 1740;
    float *dense6_z = workspace + 16*N;
    float *dense6_z_t = workspace + 1072*N;
    float *dense6_z_x = workspace + 1104*N;
    float *dense6_z_xx = workspace + 1136*N;
    float *dense6_h = workspace + 1168*N;
    float *dense6_h_t = workspace + 1200*N;
    float *dense6_h_x = workspace + 1232*N;
    float *dense6_h_xx = workspace + 1264*N;
    float *x_sin = workspace + 1296*N;
    float *dense7_b = params + 2180;
    float *dense7_W = params + 2160;
    float *dense7_z = workspace + 16*N;
    float *dense7_z_t = workspace + 1312*N;
    float *dense7_z_x = workspace + 1328*N;
    float *dense7_z_xx = workspace + 1344*N;
    float *d_dense7_z_xx = workspace + 1408*N;
    float *d_dense7_z_x = workspace + 1392*N;
    float *d_dense7_z_t = workspace + 1376*N;
    float *d_dense7_z = workspace + 1360*N;
    float *d_dense6_h_xx = workspace + 16*N;
    float *d_dense7_W = grads + 2160;
    float *d_dense6_h_x = workspace + 1264*N;
    float *d_dense6_h_t = workspace + 1232*N;
    float *d_dense6_h = workspace + 1200*N;
    float *d_dense6_z_xx = workspace + 1520*N;
    float *d_dense6_z_x = workspace + 1488*N;
    float *d_dense6_z_t = workspace + 1456*N;
    float *d_dense6_z = workspace + 1424*N;
    float *d_dense5_h_xx = workspace + 1200*N;
    float *d_dense6_W = grads + 1740;
    float *d_dense5_h_x = workspace + 1520*N;
    float *d_dense5_h_t = workspace + 1488*N;
    float *d_dense5_h = workspace + 1456*N;
    float *d_dense5_z_xx = workspace + 1040*N;
    float *d_dense5_z_x = workspace + 1008*N;
    float *d_dense5_z_t = workspace + 976*N;
    float *d_dense5_z = workspace + 1424*N;
    float *d_dense4_h_xx = workspace + 1456*N;
    float *d_dense5_W = grads + 1320;
    float *d_dense4_h_x = workspace + 1040*N;
    float *d_dense4_h_t = workspace + 1008*N;
    float *d_dense4_h = workspace + 976*N;
    float *d_dense4_z_xx = workspace + 816*N;
    float *d_dense4_z_x = workspace + 784*N;
    float *d_dense4_z_t = workspace + 752*N;
    float *d_dense4_z = workspace + 1424*N;
    float *d_dense3_h_xx = workspace + 976*N;
    float *d_dense4_W = grads + 900;
    float *d_dense3_h_x = workspace + 816*N;
    float *d_dense3_h_t = workspace + 784*N;
    float *d_dense3_h = workspace + 752*N;
    float *d_dense3_z_xx = workspace + 592*N;
    float *d_dense3_z_x = workspace + 560*N;
    float *d_dense3_z_t = workspace + 528*N;
    float *d_dense3_z = workspace + 1424*N;
    float *d_dense2_h_xx = workspace + 752*N;
    float *d_dense3_W = grads + 480;
    float *d_dense2_h_x = workspace + 592*N;
    float *d_dense2_h_t = workspace + 560*N;
    float *d_dense2_h = workspace + 528*N;
    float *d_dense2_z_xx = workspace + 368*N;
    float *d_dense2_z_x = workspace + 336*N;
    float *d_dense2_z_t = workspace + 304*N;
    float *d_dense2_z = workspace + 1424*N;
    float *d_dense1_h_xx = workspace + 528*N;
    float *d_dense2_W = grads + 60;
    float *d_dense1_h_x = workspace + 368*N;
    float *d_dense1_h_t = workspace + 336*N;
    float *d_dense1_h = workspace + 304*N;
    float *d_dense1_z = workspace + 1424*N;
    float *m = state;
    float *g = grads;
    float *v = state + 2181;
    float *w = params;
    float *pack = workspace + 1552*N;
    /* new_t_2 = t_2 + 1 */
    const int64_t new_t_2 = 1 + t_2;
    /* c1 = 1 − 0.9^new_t_2 */
    const double c1 = 1.0 - pow(0.9, (double)new_t_2);
    /* c2 = 1 − 0.999^new_t_2 */
    const double c2 = 1.0 - pow(0.999, (double)new_t_2);
    /* stack1_y[i0,i1] = 0 */
    stack1_y_kernel(N, stack1_y);
    /* loss[] = 0 */
    loss_kernel(loss);
    /* d_dense7_b[o] = 0 */
    d_dense7_b_kernel(d_dense7_b);
    /* d_dense6_b[o] = 0 */
    d_dense6_b_kernel(d_dense6_b);
    /* d_dense5_b[o] = 0 */
    d_dense6_b_kernel(d_dense5_b);
    /* d_dense4_b[o] = 0 */
    d_dense6_b_kernel(d_dense4_b);
    /* d_dense3_b[o] = 0 */
    d_dense6_b_kernel(d_dense3_b);
    /* d_dense2_b[o] = 0 */
    d_dense6_b_kernel(d_dense2_b);
    /* d_dense1_W[i0,i1] = 0 */
    d_dense1_W_kernel(d_dense1_W);
    /* d_dense1_b[o] = 0 */
    d_dense6_b_kernel(d_dense1_b);
    /* stack1_y[n,0] = t[n]
       stack1_y[n,1] = x[n] */
    stack1_y_kernel2(N, stack1_y, t, x);
    /* dense1_z[n,o] = Σ_i stack1_y[n,i]·dense1_W[i,o] + dense1_b[o] */
    contract(N, 20, 2, 1.0f, stack1_y, 2, 1, dense1_W, 20, 1, dense1_b, 0, 1, dense1_z, 20, 1, pack);
    /* dense1_h[n,o] = tanh(dense1_z[n,o])
       dense1_h_t[n,o] = dense1_W[0,o]·(1 − dense1_h[n,o]²)
       dense1_h_x[n,o] = dense1_W[1,o]·(1 − dense1_h[n,o]²)
       dense1_h_xx[n,o] = −2·dense1_h[n,o]·dense1_W[1,o]²·(1 − dense1_h[n,o]²) */
    dense1_h_kernel2(N, dense1_h, dense1_z, dense1_h_t, dense1_W, dense1_h_x, dense1_h_xx);
    /* dense2_z[n,o] = Σ_i dense1_h[n,i]·dense2_W[i,o] + dense2_b[o] */
    contract(N, 20, 20, 1.0f, dense1_h, 20, 1, dense2_W, 20, 1, dense2_b, 0, 1, dense2_z, 20, 1, pack);
    /* dense2_z_t[n,o] = Σ_i dense1_h_t[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_t, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_t, 20, 1, pack);
    /* dense2_z_x[n,o] = Σ_i dense1_h_x[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_x, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_x, 20, 1, pack);
    /* dense2_z_xx[n,o] = Σ_i dense1_h_xx[n,i]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, dense1_h_xx, 20, 1, dense2_W, 20, 1, NULL, 0, 0, dense2_z_xx, 20, 1, pack);
    /* dense2_h[n,o] = tanh(dense2_z[n,o])
       dense2_h_t[n,o] = dense2_z_t[n,o]·(1 − dense2_h[n,o]²)
       dense2_h_x[n,o] = dense2_z_x[n,o]·(1 − dense2_h[n,o]²)
       dense2_h_xx[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_xx[n,o] − 2·dense2_z_x[n,o]²·dense2_h[n,o]) */
    dense2_h_kernel2(N, dense2_h, dense2_z, dense2_h_t, dense2_z_t, dense2_h_x, dense2_z_x, dense2_h_xx, dense2_z_xx);
    /* dense3_z[n,o] = Σ_i dense2_h[n,i]·dense3_W[i,o] + dense3_b[o] */
    contract(N, 20, 20, 1.0f, dense2_h, 20, 1, dense3_W, 20, 1, dense3_b, 0, 1, dense3_z, 20, 1, pack);
    /* dense3_z_t[n,o] = Σ_i dense2_h_t[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_t, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_t, 20, 1, pack);
    /* dense3_z_x[n,o] = Σ_i dense2_h_x[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_x, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_x, 20, 1, pack);
    /* dense3_z_xx[n,o] = Σ_i dense2_h_xx[n,i]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, dense2_h_xx, 20, 1, dense3_W, 20, 1, NULL, 0, 0, dense3_z_xx, 20, 1, pack);
    /* dense3_h[n,o] = tanh(dense3_z[n,o])
       dense3_h_t[n,o] = dense3_z_t[n,o]·(1 − dense3_h[n,o]²)
       dense3_h_x[n,o] = dense3_z_x[n,o]·(1 − dense3_h[n,o]²)
       dense3_h_xx[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_xx[n,o] − 2·dense3_z_x[n,o]²·dense3_h[n,o]) */
    dense2_h_kernel2(N, dense3_h, dense3_z, dense3_h_t, dense3_z_t, dense3_h_x, dense3_z_x, dense3_h_xx, dense3_z_xx);
    /* dense4_z[n,o] = Σ_i dense3_h[n,i]·dense4_W[i,o] + dense4_b[o] */
    contract(N, 20, 20, 1.0f, dense3_h, 20, 1, dense4_W, 20, 1, dense4_b, 0, 1, dense4_z, 20, 1, pack);
    /* dense4_z_t[n,o] = Σ_i dense3_h_t[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_t, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_t, 20, 1, pack);
    /* dense4_z_x[n,o] = Σ_i dense3_h_x[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_x, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_x, 20, 1, pack);
    /* dense4_z_xx[n,o] = Σ_i dense3_h_xx[n,i]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, dense3_h_xx, 20, 1, dense4_W, 20, 1, NULL, 0, 0, dense4_z_xx, 20, 1, pack);
    /* dense4_h[n,o] = tanh(dense4_z[n,o])
       dense4_h_t[n,o] = dense4_z_t[n,o]·(1 − dense4_h[n,o]²)
       dense4_h_x[n,o] = dense4_z_x[n,o]·(1 − dense4_h[n,o]²)
       dense4_h_xx[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_xx[n,o] − 2·dense4_z_x[n,o]²·dense4_h[n,o]) */
    dense2_h_kernel2(N, dense4_h, dense4_z, dense4_h_t, dense4_z_t, dense4_h_x, dense4_z_x, dense4_h_xx, dense4_z_xx);
    /* dense5_z[n,o] = Σ_i dense4_h[n,i]·dense5_W[i,o] + dense5_b[o] */
    contract(N, 20, 20, 1.0f, dense4_h, 20, 1, dense5_W, 20, 1, dense5_b, 0, 1, dense5_z, 20, 1, pack);
    /* dense5_z_t[n,o] = Σ_i dense4_h_t[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_t, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_t, 20, 1, pack);
    /* dense5_z_x[n,o] = Σ_i dense4_h_x[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_x, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_x, 20, 1, pack);
    /* dense5_z_xx[n,o] = Σ_i dense4_h_xx[n,i]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, dense4_h_xx, 20, 1, dense5_W, 20, 1, NULL, 0, 0, dense5_z_xx, 20, 1, pack);
    /* dense5_h[n,o] = tanh(dense5_z[n,o])
       dense5_h_t[n,o] = dense5_z_t[n,o]·(1 − dense5_h[n,o]²)
       dense5_h_x[n,o] = dense5_z_x[n,o]·(1 − dense5_h[n,o]²)
       dense5_h_xx[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_xx[n,o] − 2·dense5_z_x[n,o]²·dense5_h[n,o]) */
    dense2_h_kernel2(N, dense5_h, dense5_z, dense5_h_t, dense5_z_t, dense5_h_x, dense5_z_x, dense5_h_xx, dense5_z_xx);
    /* dense6_z[n,o] = Σ_i dense5_h[n,i]·dense6_W[i,o] + dense6_b[o] */
    contract(N, 20, 20, 1.0f, dense5_h, 20, 1, dense6_W, 20, 1, dense6_b, 0, 1, dense6_z, 20, 1, pack);
    /* dense6_z_t[n,o] = Σ_i dense5_h_t[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_t, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_t, 20, 1, pack);
    /* dense6_z_x[n,o] = Σ_i dense5_h_x[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_x, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_x, 20, 1, pack);
    /* dense6_z_xx[n,o] = Σ_i dense5_h_xx[n,i]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, dense5_h_xx, 20, 1, dense6_W, 20, 1, NULL, 0, 0, dense6_z_xx, 20, 1, pack);
    /* dense6_h[n,o] = tanh(dense6_z[n,o])
       dense6_h_t[n,o] = dense6_z_t[n,o]·(1 − dense6_h[n,o]²)
       dense6_h_x[n,o] = dense6_z_x[n,o]·(1 − dense6_h[n,o]²)
       dense6_h_xx[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_xx[n,o] − 2·dense6_z_x[n,o]²·dense6_h[n,o])
       x_sin[n] = sin(π·x[n]) */
    dense6_h_kernel(N, dense6_h, dense6_z, dense6_h_t, dense6_z_t, dense6_h_x, dense6_z_x, dense6_h_xx, dense6_z_xx, x_sin, x);
    /* dense7_z[n,o] = Σ_i dense6_h[n,i]·dense7_W[i,o] + dense7_b[o] */
    contract(N, 1, 20, 1.0f, dense6_h, 20, 1, dense7_W, 1, 1, dense7_b, 0, 1, dense7_z, 1, 1, pack);
    /* dense7_z_t[n,o] = Σ_i dense6_h_t[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_t, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_t, 1, 1, pack);
    /* dense7_z_x[n,o] = Σ_i dense6_h_x[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_x, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_x, 1, 1, pack);
    /* dense7_z_xx[n,o] = Σ_i dense6_h_xx[n,i]·dense7_W[i,o] */
    contract(N, 1, 20, 1.0f, dense6_h_xx, 20, 1, dense7_W, 1, 1, NULL, 0, 0, dense7_z_xx, 1, 1, pack);
    /* u[n] = dense7_z[n,0]·t[n]·(1 − x[n]²) − x_sin[n]
       u_t[n] = dense7_z[n,0]·(1 − x[n]²) + dense7_z_t[n,0]·t[n]·(1 − x[n]²)
       u_x[n] = dense7_z_x[n,0]·t[n]·(1 − x[n]²) − π·cos(π·x[n]) − 2·dense7_z[n,0]·t[n]·x[n]
       u_xx[n] = π²·x_sin[n] + dense7_z_xx[n,0]·t[n]·(1 − x[n]²) − 2·dense7_z[n,0]·t[n] − 4·dense7_z_x[n,0]·t[n]·x[n]
       u_x_Pow[n] = 1/√(u_x[n]² + 1)
       error[n] = u_x_Pow[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)
       loss += Σ_n error[n]²/N
       d_u[n] = 2·error[n]·u_x[n]·u_x_Pow[n]/N
       d_u_t[n] = 2·error[n]·u_x_Pow[n]/N
       d_u_x[n] = 2·error[n]·(u[n]·u_x_Pow[n] − u_x[n]·(u[n]·u_x[n] + u_t[n] − 0.01·u_xx[n]/π)/(u_x[n]² + 1)^(3/2))/N
       d_u_xx[n] = −0.02·error[n]·u_x_Pow[n]/(π·N)
       d_dense7_z_xx[n,p] = d_u_xx[n]·t[n]·(1 − x[n]²)
       d_dense7_z_x[n,p] = d_u_x[n]·t[n]·(1 − x[n]²) − 4·d_u_xx[n]·t[n]·x[n]
       d_dense7_z_t[n,p] = d_u_t[n]·t[n]·(1 − x[n]²)
       d_dense7_z[n,p] = d_u[n]·t[n]·(1 − x[n]²) + d_u_t[n]·(1 − x[n]²) − 2·d_u_xx[n]·t[n] − 2·d_u_x[n]·t[n]·x[n]
       d_dense7_b[p] += Σ_n d_dense7_z[n,p] */
    u_kernel2(N, x, t, dense7_z, x_sin, dense7_z_t, dense7_z_x, dense7_z_xx, d_dense7_z_xx, d_dense7_z_x, d_dense7_z_t, d_dense7_z, loss, d_dense7_b);
    /* d_dense6_h_xx[n,i] = Σ_o d_dense7_z_xx[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_xx, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_xx, 20, 1, pack);
    /* d_dense7_W[i,o] = Σ_n dense6_h_xx[n,i]·d_dense7_z_xx[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_xx, 1, 20, d_dense7_z_xx, 1, 1, NULL, 0, 0, d_dense7_W, 1, 1, pack);
    /* d_dense6_h_x[n,i] = Σ_o d_dense7_z_x[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_x, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_x, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_x[n,i]·d_dense7_z_x[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_x, 1, 20, d_dense7_z_x, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_h_t[n,i] = Σ_o d_dense7_z_t[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z_t, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h_t, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h_t[n,i]·d_dense7_z_t[n,o] */
    contract(20, 1, N, 1.0f, dense6_h_t, 1, 20, d_dense7_z_t, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_h[n,i] = Σ_o d_dense7_z[n,o]·dense7_W[i,o] */
    contract(N, 20, 1, 1.0f, d_dense7_z, 1, 1, dense7_W, 1, 1, NULL, 0, 0, d_dense6_h, 20, 1, pack);
    /* d_dense7_W[i,o] += Σ_n dense6_h[n,i]·d_dense7_z[n,o] */
    contract(20, 1, N, 1.0f, dense6_h, 1, 20, d_dense7_z, 1, 1, d_dense7_W, 1, 1, d_dense7_W, 1, 1, pack);
    /* d_dense6_z_xx[n,o] = d_dense6_h_xx[n,o]·(1 − dense6_h[n,o]²)
       d_dense6_z_x[n,o] = (1 − dense6_h[n,o]²)·(d_dense6_h_x[n,o] − 4·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_x[n,o])
       d_dense6_z_t[n,o] = d_dense6_h_t[n,o]·(1 − dense6_h[n,o]²)
       d_dense6_z[n,o] = (1 − dense6_h[n,o]²)·(dense6_z_x[n,o]²·d_dense6_h_xx[n,o]·(6·dense6_h[n,o]² − 2) + d_dense6_h[n,o] − 2·d_dense6_h_t[n,o]·dense6_h[n,o]·dense6_z_t[n,o] − 2·d_dense6_h_x[n,o]·dense6_h[n,o]·dense6_z_x[n,o] − 2·d_dense6_h_xx[n,o]·dense6_h[n,o]·dense6_z_xx[n,o])
       d_dense6_b[o] += Σ_n d_dense6_z[n,o] */
    d_dense6_z_xx_kernel(N, dense6_h, d_dense6_z_xx, d_dense6_h_xx, dense6_z_x, d_dense6_z_x, d_dense6_h_x, d_dense6_z_t, d_dense6_h_t, d_dense6_z, d_dense6_h, dense6_z_t, dense6_z_xx, d_dense6_b);
    /* d_dense5_h_xx[n,i] = Σ_o d_dense6_z_xx[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_xx, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_xx, 20, 1, pack);
    /* d_dense6_W[i,o] = Σ_n dense5_h_xx[n,i]·d_dense6_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_xx, 1, 20, d_dense6_z_xx, 20, 1, NULL, 0, 0, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_x[n,i] = Σ_o d_dense6_z_x[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_x, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_x, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_x[n,i]·d_dense6_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_x, 1, 20, d_dense6_z_x, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h_t[n,i] = Σ_o d_dense6_z_t[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z_t, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h_t, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h_t[n,i]·d_dense6_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense5_h_t, 1, 20, d_dense6_z_t, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_h[n,i] = Σ_o d_dense6_z[n,o]·dense6_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense6_z, 20, 1, dense6_W, 1, 20, NULL, 0, 0, d_dense5_h, 20, 1, pack);
    /* d_dense6_W[i,o] += Σ_n dense5_h[n,i]·d_dense6_z[n,o] */
    contract(20, 20, N, 1.0f, dense5_h, 1, 20, d_dense6_z, 20, 1, d_dense6_W, 20, 1, d_dense6_W, 20, 1, pack);
    /* d_dense5_z_xx[n,o] = d_dense5_h_xx[n,o]·(1 − dense5_h[n,o]²)
       d_dense5_z_x[n,o] = (1 − dense5_h[n,o]²)·(d_dense5_h_x[n,o] − 4·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_x[n,o])
       d_dense5_z_t[n,o] = d_dense5_h_t[n,o]·(1 − dense5_h[n,o]²)
       d_dense5_z[n,o] = (1 − dense5_h[n,o]²)·(dense5_z_x[n,o]²·d_dense5_h_xx[n,o]·(6·dense5_h[n,o]² − 2) + d_dense5_h[n,o] − 2·d_dense5_h_t[n,o]·dense5_h[n,o]·dense5_z_t[n,o] − 2·d_dense5_h_x[n,o]·dense5_h[n,o]·dense5_z_x[n,o] − 2·d_dense5_h_xx[n,o]·dense5_h[n,o]·dense5_z_xx[n,o])
       d_dense5_b[o] += Σ_n d_dense5_z[n,o] */
    d_dense6_z_xx_kernel(N, dense5_h, d_dense5_z_xx, d_dense5_h_xx, dense5_z_x, d_dense5_z_x, d_dense5_h_x, d_dense5_z_t, d_dense5_h_t, d_dense5_z, d_dense5_h, dense5_z_t, dense5_z_xx, d_dense5_b);
    /* d_dense4_h_xx[n,i] = Σ_o d_dense5_z_xx[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_xx, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_xx, 20, 1, pack);
    /* d_dense5_W[i,o] = Σ_n dense4_h_xx[n,i]·d_dense5_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_xx, 1, 20, d_dense5_z_xx, 20, 1, NULL, 0, 0, d_dense5_W, 20, 1, pack);
    /* d_dense4_h_x[n,i] = Σ_o d_dense5_z_x[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_x, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_x, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h_x[n,i]·d_dense5_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_x, 1, 20, d_dense5_z_x, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_h_t[n,i] = Σ_o d_dense5_z_t[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z_t, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h_t, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h_t[n,i]·d_dense5_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense4_h_t, 1, 20, d_dense5_z_t, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_h[n,i] = Σ_o d_dense5_z[n,o]·dense5_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense5_z, 20, 1, dense5_W, 1, 20, NULL, 0, 0, d_dense4_h, 20, 1, pack);
    /* d_dense5_W[i,o] += Σ_n dense4_h[n,i]·d_dense5_z[n,o] */
    contract(20, 20, N, 1.0f, dense4_h, 1, 20, d_dense5_z, 20, 1, d_dense5_W, 20, 1, d_dense5_W, 20, 1, pack);
    /* d_dense4_z_xx[n,o] = d_dense4_h_xx[n,o]·(1 − dense4_h[n,o]²)
       d_dense4_z_x[n,o] = (1 − dense4_h[n,o]²)·(d_dense4_h_x[n,o] − 4·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_x[n,o])
       d_dense4_z_t[n,o] = d_dense4_h_t[n,o]·(1 − dense4_h[n,o]²)
       d_dense4_z[n,o] = (1 − dense4_h[n,o]²)·(dense4_z_x[n,o]²·d_dense4_h_xx[n,o]·(6·dense4_h[n,o]² − 2) + d_dense4_h[n,o] − 2·d_dense4_h_t[n,o]·dense4_h[n,o]·dense4_z_t[n,o] − 2·d_dense4_h_x[n,o]·dense4_h[n,o]·dense4_z_x[n,o] − 2·d_dense4_h_xx[n,o]·dense4_h[n,o]·dense4_z_xx[n,o])
       d_dense4_b[o] += Σ_n d_dense4_z[n,o] */
    d_dense6_z_xx_kernel(N, dense4_h, d_dense4_z_xx, d_dense4_h_xx, dense4_z_x, d_dense4_z_x, d_dense4_h_x, d_dense4_z_t, d_dense4_h_t, d_dense4_z, d_dense4_h, dense4_z_t, dense4_z_xx, d_dense4_b);
    /* d_dense3_h_xx[n,i] = Σ_o d_dense4_z_xx[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_xx, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_xx, 20, 1, pack);
    /* d_dense4_W[i,o] = Σ_n dense3_h_xx[n,i]·d_dense4_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_xx, 1, 20, d_dense4_z_xx, 20, 1, NULL, 0, 0, d_dense4_W, 20, 1, pack);
    /* d_dense3_h_x[n,i] = Σ_o d_dense4_z_x[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_x, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_x, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h_x[n,i]·d_dense4_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_x, 1, 20, d_dense4_z_x, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_h_t[n,i] = Σ_o d_dense4_z_t[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z_t, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h_t, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h_t[n,i]·d_dense4_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense3_h_t, 1, 20, d_dense4_z_t, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_h[n,i] = Σ_o d_dense4_z[n,o]·dense4_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense4_z, 20, 1, dense4_W, 1, 20, NULL, 0, 0, d_dense3_h, 20, 1, pack);
    /* d_dense4_W[i,o] += Σ_n dense3_h[n,i]·d_dense4_z[n,o] */
    contract(20, 20, N, 1.0f, dense3_h, 1, 20, d_dense4_z, 20, 1, d_dense4_W, 20, 1, d_dense4_W, 20, 1, pack);
    /* d_dense3_z_xx[n,o] = d_dense3_h_xx[n,o]·(1 − dense3_h[n,o]²)
       d_dense3_z_x[n,o] = (1 − dense3_h[n,o]²)·(d_dense3_h_x[n,o] − 4·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_x[n,o])
       d_dense3_z_t[n,o] = d_dense3_h_t[n,o]·(1 − dense3_h[n,o]²)
       d_dense3_z[n,o] = (1 − dense3_h[n,o]²)·(dense3_z_x[n,o]²·d_dense3_h_xx[n,o]·(6·dense3_h[n,o]² − 2) + d_dense3_h[n,o] − 2·d_dense3_h_t[n,o]·dense3_h[n,o]·dense3_z_t[n,o] − 2·d_dense3_h_x[n,o]·dense3_h[n,o]·dense3_z_x[n,o] − 2·d_dense3_h_xx[n,o]·dense3_h[n,o]·dense3_z_xx[n,o])
       d_dense3_b[o] += Σ_n d_dense3_z[n,o] */
    d_dense6_z_xx_kernel(N, dense3_h, d_dense3_z_xx, d_dense3_h_xx, dense3_z_x, d_dense3_z_x, d_dense3_h_x, d_dense3_z_t, d_dense3_h_t, d_dense3_z, d_dense3_h, dense3_z_t, dense3_z_xx, d_dense3_b);
    /* d_dense2_h_xx[n,i] = Σ_o d_dense3_z_xx[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_xx, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_xx, 20, 1, pack);
    /* d_dense3_W[i,o] = Σ_n dense2_h_xx[n,i]·d_dense3_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_xx, 1, 20, d_dense3_z_xx, 20, 1, NULL, 0, 0, d_dense3_W, 20, 1, pack);
    /* d_dense2_h_x[n,i] = Σ_o d_dense3_z_x[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_x, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_x, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h_x[n,i]·d_dense3_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_x, 1, 20, d_dense3_z_x, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_h_t[n,i] = Σ_o d_dense3_z_t[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z_t, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h_t, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h_t[n,i]·d_dense3_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense2_h_t, 1, 20, d_dense3_z_t, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_h[n,i] = Σ_o d_dense3_z[n,o]·dense3_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense3_z, 20, 1, dense3_W, 1, 20, NULL, 0, 0, d_dense2_h, 20, 1, pack);
    /* d_dense3_W[i,o] += Σ_n dense2_h[n,i]·d_dense3_z[n,o] */
    contract(20, 20, N, 1.0f, dense2_h, 1, 20, d_dense3_z, 20, 1, d_dense3_W, 20, 1, d_dense3_W, 20, 1, pack);
    /* d_dense2_z_xx[n,o] = d_dense2_h_xx[n,o]·(1 − dense2_h[n,o]²)
       d_dense2_z_x[n,o] = (1 − dense2_h[n,o]²)·(d_dense2_h_x[n,o] − 4·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_x[n,o])
       d_dense2_z_t[n,o] = d_dense2_h_t[n,o]·(1 − dense2_h[n,o]²)
       d_dense2_z[n,o] = (1 − dense2_h[n,o]²)·(dense2_z_x[n,o]²·d_dense2_h_xx[n,o]·(6·dense2_h[n,o]² − 2) + d_dense2_h[n,o] − 2·d_dense2_h_t[n,o]·dense2_h[n,o]·dense2_z_t[n,o] − 2·d_dense2_h_x[n,o]·dense2_h[n,o]·dense2_z_x[n,o] − 2·d_dense2_h_xx[n,o]·dense2_h[n,o]·dense2_z_xx[n,o])
       d_dense2_b[o] += Σ_n d_dense2_z[n,o] */
    d_dense6_z_xx_kernel(N, dense2_h, d_dense2_z_xx, d_dense2_h_xx, dense2_z_x, d_dense2_z_x, d_dense2_h_x, d_dense2_z_t, d_dense2_h_t, d_dense2_z, d_dense2_h, dense2_z_t, dense2_z_xx, d_dense2_b);
    /* d_dense1_h_xx[n,i] = Σ_o d_dense2_z_xx[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_xx, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_xx, 20, 1, pack);
    /* d_dense2_W[i,o] = Σ_n dense1_h_xx[n,i]·d_dense2_z_xx[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_xx, 1, 20, d_dense2_z_xx, 20, 1, NULL, 0, 0, d_dense2_W, 20, 1, pack);
    /* d_dense1_h_x[n,i] = Σ_o d_dense2_z_x[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_x, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_x, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h_x[n,i]·d_dense2_z_x[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_x, 1, 20, d_dense2_z_x, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_h_t[n,i] = Σ_o d_dense2_z_t[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z_t, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h_t, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h_t[n,i]·d_dense2_z_t[n,o] */
    contract(20, 20, N, 1.0f, dense1_h_t, 1, 20, d_dense2_z_t, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_h[n,i] = Σ_o d_dense2_z[n,o]·dense2_W[i,o] */
    contract(N, 20, 20, 1.0f, d_dense2_z, 20, 1, dense2_W, 1, 20, NULL, 0, 0, d_dense1_h, 20, 1, pack);
    /* d_dense2_W[i,o] += Σ_n dense1_h[n,i]·d_dense2_z[n,o] */
    contract(20, 20, N, 1.0f, dense1_h, 1, 20, d_dense2_z, 20, 1, d_dense2_W, 20, 1, d_dense2_W, 20, 1, pack);
    /* d_dense1_z_x[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_x[n,o] − 4·d_dense1_h_xx[n,o]·dense1_h[n,o]·dense1_W[1,o])
       d_dense1_z_t[n,o] = d_dense1_h_t[n,o]·(1 − dense1_h[n,o]²)
       d_dense1_z[n,o] = (1 − dense1_h[n,o]²)·(d_dense1_h_xx[n,o]·dense1_W[1,o]²·(6·dense1_h[n,o]² − 2) + d_dense1_h[n,o] − 2·d_dense1_h_t[n,o]·dense1_h[n,o]·dense1_W[0,o] − 2·d_dense1_h_x[n,o]·dense1_h[n,o]·dense1_W[1,o])
       d_dense1_W[1,o] += Σ_n d_dense1_z_x[n,o]
       d_dense1_W[0,o] += Σ_n d_dense1_z_t[n,o]
       d_dense1_b[o] += Σ_n d_dense1_z[n,o] */
    d_dense1_z_x_kernel(N, dense1_h, dense1_W, d_dense1_h_x, d_dense1_h_xx, d_dense1_h_t, d_dense1_z, d_dense1_h, d_dense1_W, d_dense1_b);
    /* d_dense1_W[i,o] += Σ_n stack1_y[n,i]·d_dense1_z[n,o] */
    contract(2, 20, N, 1.0f, stack1_y, 1, 2, d_dense1_z, 20, 1, d_dense1_W, 20, 1, d_dense1_W, 20, 1, pack);
    FLUSH_DENORMALS
    /* new_m[p] = 0.1·g[p] + 0.9·m[p]
       new_v[p] = 0.001·g[p]² + 0.999·v[p]
       new_w[p] = w[p] − new_m[p]·(0.002/c1)/(√(new_v[p]/c2) + 1e-8) */
    new_m_kernel(c2, c1, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t_2;
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t burgers_workspace_size(int64_t N)
{
    ptrdiff_t size = 0, packed = 0, need;
    need = contract_pack_size(N, 20, 2);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 20, 20);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 1, 20);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 20, 1);
    packed = need > packed ? need : packed;
    need = contract_pack_size(20, 1, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(20, 20, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(2, 20, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 2, 20);
    packed = need > packed ? need : packed;
    need = 144*N;
    size = need > size ? need : size;
    need = 1552*N;
    size = need > size ? need : size;
    need = 1664*N;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 1552*N + 2192;
    size = need > size ? need : size;
    return size + packed;
}
