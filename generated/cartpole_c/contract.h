/* Made by symgrad, which has this file beside every network that multiplies matrices.
 *
 * contract: S + alpha A B for matrices with any strides.
 *
 *     C[i,j] = S[i,j] + alpha * sum_k A[i,k] B[k,j]        i < M, j < N, k < K
 *
 * A tile of C, some rows by 1, 2, 4 or 8 vectors, stays in registers while k runs (contract_tile). A
 * step of k reads single numbers of A, which may therefore lie anyhow, and whole vectors of B,
 * whose rows must be contiguous. What is not is first copied to `pack` (contract_pack). Of large
 * matrices blocks of A and B are copied, in panels as tiles read them (contract_panels), where at
 * their own strides they would be in each other's way in the cache; while a tile runs, what the next
 * columns read is copied and fetched (contract_busy_tile); all else is read where it is. A B that is
 * known before may lie in panels from the beginning (contract_packed). Transposing everything gives
 * C' = S' + alpha B' A': the cheaper of the two forms is computed.
 *
 * Large products are divided: threads have the rows, or the columns, of some tiles each. Every number
 * of C is summed in the same order all the same.
 *
 * The numbers are float, or double with CONTRACT_DOUBLE. Outside GNU C, or with SYMGRAD_PLAIN_C, a
 * vector is one number and the same code is plain C99.
 * CONTRACT_KC and CONTRACT_MC bound the workspace; small targets may define smaller ones.
 */
#ifndef CONTRACT_H
#define CONTRACT_H

#include <stddef.h>
#include "parallel.h"
#ifdef CONTRACT_DOUBLE
#define CONTRACT_SIZE 8
typedef double contract_real;
#else
#define CONTRACT_SIZE 4
typedef float contract_real;
#endif
#if defined(__GNUC__) && !defined(SYMGRAD_PLAIN_C)
#define CONTRACT_INLINE static inline __attribute__((always_inline))
#define CONTRACT_OUTLINE static __attribute__((noinline, unused))
#ifdef __clang__
#define CONTRACT_ONCE static __attribute__((noinline))
#else
#define CONTRACT_ONCE static __attribute__((noinline, noclone))
#endif
#define CONTRACT_UNROLL _Pragma("GCC unroll 16")
/* Fetches a line of the cache that will be read, or written; a function of these alone has to be
 * KEPT, as it does nothing that gcc could see. */
#define CONTRACT_READS(p) __builtin_prefetch(p, 0, 2)
#define CONTRACT_WRITES(p) __builtin_prefetch(p, 1)
#define CONTRACT_KEPT __asm__ volatile("")
#if defined(__AVX512F__)
#define CONTRACT_BYTES 64
#elif defined(__AVX__)
#define CONTRACT_BYTES 32
#else
#define CONTRACT_BYTES 16
#endif
#define CONTRACT_LANES (CONTRACT_BYTES / CONTRACT_SIZE)
typedef contract_real contract_vec
    __attribute__((vector_size(CONTRACT_BYTES), aligned(sizeof(contract_real)), may_alias));
#else
#define CONTRACT_INLINE static inline
#define CONTRACT_OUTLINE static inline
#define CONTRACT_ONCE static
#define CONTRACT_UNROLL
#define CONTRACT_READS(p) (void)(p)
#define CONTRACT_WRITES(p) (void)(p)
#define CONTRACT_KEPT (void)0
#define CONTRACT_LANES 1
typedef contract_real contract_vec;
#endif
#if CONTRACT_LANES > 1 && defined(__AVX512F__)
#include <immintrin.h>
#endif
#if CONTRACT_LANES > 1 && defined(__AVX512BW__)
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
#pragma GCC optimize("fp-contract=fast", "no-version-loops-for-strides", "no-unswitch-loops", "align-loops=32")
#endif

/* Rows of a tile: 2 accumulators a row, 2 vectors of B and one of A fill the vector registers. */
#if CONTRACT_LANES > 1 && (defined(__AVX512F__) || defined(__aarch64__))
#define CONTRACT_MR 14
#else
#define CONTRACT_MR 6
#endif
/* Cache blocks: KC steps of two vectors of B, and MC x KC numbers of A, which stay in the second
 * level, larger where there is AVX-512. */
#ifndef CONTRACT_KC
#define CONTRACT_KC (CONTRACT_MR == 14 ? 512 : 256)
#endif
#ifndef CONTRACT_MC
#define CONTRACT_MC (CONTRACT_MR == 14 ? 1344 / CONTRACT_SIZE : 336)
#endif
/* Bytes of A, B and C together from which on they don't lie in near caches: copying may pay although
 * all could be read in place; and from which on what is next is fetched. */
#ifndef CONTRACT_LARGE
#define CONTRACT_LARGE (1 << 19)
#endif
#ifndef CONTRACT_FETCHED
#define CONTRACT_FETCHED (1 << 22)
#endif
/* Rows and columns of C from which copying in panels pays. An A is copied whose rows are a multiple
 * of CONTRACT_FAR bytes apart, so that they have the same few lines of the cache, for
 * CONTRACT_CLASHES columns; and, for twice as many as CONTRACT_REUSE, one whose columns span CONTRACT_SPAN bytes or
 * whose matrices are fetched. A B is copied for three times as many rows, or from CONTRACT_AGAIN rows
 * on where its own are CONTRACT_STRIDE bytes apart or more: beside a copied A, while the tiles of the
 * columns before it run; otherwise by the first tile that reads it; and before all tiles where its
 * rows are 16 times as far apart, pages that a tile would wait for. */
#ifndef CONTRACT_REUSE
#define CONTRACT_REUSE 64
#endif
#ifndef CONTRACT_CLASHES
#define CONTRACT_CLASHES (CONTRACT_MR == 14 ? CONTRACT_REUSE / 2 : 2 * CONTRACT_REUSE)
#endif
#ifndef CONTRACT_FAR
#define CONTRACT_FAR 4096
#endif
#ifndef CONTRACT_SPAN
#define CONTRACT_SPAN (1 << 19)
#endif
#ifndef CONTRACT_STRIDE
#define CONTRACT_STRIDE 2048
#endif
#ifndef CONTRACT_AGAIN
#define CONTRACT_AGAIN (2 * CONTRACT_MR)
#endif

/* Rows of a product whose matrix is read from memory for them that take the time of so many. */
#ifndef CONTRACT_LEAST
#define CONTRACT_LEAST 8
#endif

/* Parts in which threads have the k of such a product, or a multiple of them, and the least of one. */
#ifndef CONTRACT_SHARES
#define CONTRACT_SHARES 4
#endif
#ifndef CONTRACT_SHARE
#define CONTRACT_SHARE 64
#endif
/* The most numbers of C in all parts: those of the first are C's own. */
#ifndef CONTRACT_SUMS
#define CONTRACT_SUMS (1 << 14)
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
    contract_wide = 8, /* vectors of a tile of one row: whole lines of a B that comes from far */
    contract_panel_width = 32, /* columns of a B in panels; see contract_packed */
    contract_together = 256, /* columns of C that are complete, for which contract_then goes on */
    contract_apart = 64, /* a multiple of the columns where such parts of C begin */
    contract_steps = CONTRACT_MR == 14 ? 2 * CONTRACT_KC : CONTRACT_KC, /* steps of a block, at most */
    contract_deepest = CONTRACT_BLOCKS * CONTRACT_KC
};

CONTRACT_INLINE ptrdiff_t contract_min(ptrdiff_t a, ptrdiff_t b) { return a < b ? a : b; }

/* Whether a step of rows leads beyond all columns of a row. */
CONTRACT_INLINE int contract_beyond(ptrdiff_t row, ptrdiff_t N, ptrdiff_t column)
{
    return (row < 0 ? -row : row) >= N * (column < 0 ? -column : column);
}

/* Where column j of B begins, if panels of contract_panel_width columns are `apart`; columns that are in
 * no panels are as if these were contract_panel_width apart. */
CONTRACT_INLINE ptrdiff_t contract_column(ptrdiff_t j, ptrdiff_t csB, ptrdiff_t apart)
{
    return csB == 1 ? j / contract_panel_width * apart + j % contract_panel_width : j * csB;
}

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

/* Whether a product's matrices are too large for near caches: 2 if what is next should be fetched. */
CONTRACT_INLINE int contract_large(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t bytes = (M * N + (M + N) * K) * CONTRACT_SIZE;
    return bytes < CONTRACT_LARGE ? 0 : bytes < CONTRACT_FETCHED ? 1 : 2;
}

/* Operations of a product for PARALLEL: of few rows, or columns, a number of the larger matrix is read
 * from memory for each, which takes as long as CONTRACT_LEAST of them. */
CONTRACT_INLINE ptrdiff_t contract_work(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t few = contract_min(M, N);
    return (few < CONTRACT_LEAST ? CONTRACT_LEAST : few) * (M < N ? N : M) * K;
}

/* Rows of a block of A that is `depth` deep: whole tiles. */
CONTRACT_INLINE ptrdiff_t contract_height(ptrdiff_t depth)
{
    ptrdiff_t tiles = CONTRACT_MC > CONTRACT_MR ? CONTRACT_MC / CONTRACT_MR : 1;
    return (tiles * CONTRACT_KC > depth ? tiles * CONTRACT_KC / depth : 1) * CONTRACT_MR;
}

/* Whether all steps of k may be one block, though they are more than CONTRACT_KC: the registers of
 * AVX-512 leave the second-level cache time for a panel of B, but large copies need their place. */
CONTRACT_INLINE int contract_once(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    return K <= contract_steps && contract_large(M, N, K) < 2;
}

/* What one thread copies at once, at most. */
CONTRACT_INLINE ptrdiff_t contract_part_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t longest = M > N ? M : N, depth = contract_min(K, contract_steps);
    ptrdiff_t size = depth * contract_min(contract_up(longest, 2 * CONTRACT_LANES), contract_width_b);
    ptrdiff_t tiles = CONTRACT_MC > CONTRACT_MR ? CONTRACT_MC / CONTRACT_MR : 1;
    ptrdiff_t most = tiles * CONTRACT_KC > depth ? tiles * CONTRACT_KC : depth; /* of a block's tiles, all k */
    if (contract_min(M, N) >= CONTRACT_REUSE && contract_large(M, N, K))
        size += contract_min(contract_up(longest, CONTRACT_MR) / CONTRACT_MR * depth, most) * contract_width_a;
    return size;
}

/* The steps of k after which C is written; of few rows, those of contract_shares. */
CONTRACT_INLINE ptrdiff_t contract_depth(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t blocks = contract_up(K, CONTRACT_KC) / CONTRACT_KC;
    if (M >= CONTRACT_LEAST || K < CONTRACT_SHARES * CONTRACT_SHARE)
        return contract_once(M, N, K) ? contract_step(K, K) : contract_step(K, CONTRACT_KC);
    blocks = contract_up(blocks, CONTRACT_SHARES);
    return (K + blocks - 1) / blocks;
}

/* Numbers of C in all its shares of k, of which C itself is one; 0 if there is one. */
CONTRACT_INLINE ptrdiff_t contract_sums(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t depth = contract_depth(M, N, K);
    return M < CONTRACT_LEAST && depth < K ? contract_up(K, depth) / depth * M * N : 0;
}

/* What contract_shares needs of `pack` for these sizes, and for fewer rows or columns. */
CONTRACT_INLINE ptrdiff_t contract_sums_room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    ptrdiff_t few = contract_min(contract_min(M, N), CONTRACT_LEAST - 1);
    ptrdiff_t sums = contract_sums(few, M < N ? N : M, contract_min(K, contract_deepest));
    return parallel_used() > 1 ? contract_min(sums, CONTRACT_SUMS) : 0;
}

/* Numbers in `pack` that are enough for these sizes on one thread. */
CONTRACT_INLINE ptrdiff_t contract_room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    return contract_part_size(M, N, K) + (K > contract_deepest ? M * N : 0) + contract_sums_room(M, N, K);
}

/* Numbers in `pack` that are enough for these sizes. */
CONTRACT_INLINE ptrdiff_t contract_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    return (parallel_used() - 1) * contract_part_size(M, N, K) + contract_room(M, N, K);
}

#if CONTRACT_MASKED
CONTRACT_INLINE __mmask64 contract_mask(ptrdiff_t n)
{
    return n < CONTRACT_LANES ? ((__mmask64)1 << n * sizeof(contract_real)) - 1 : ~(__mmask64)0;
}
#endif

#if CONTRACT_LANES > 1 && CONTRACT_BYTES == 32 /* loads of some lanes, from AVX on */
#ifdef CONTRACT_DOUBLE
#define CONTRACT_LOAD_SOME __builtin_ia32_maskloadpd256
typedef long long contract_int;
#else
#define CONTRACT_LOAD_SOME __builtin_ia32_maskloadps256
typedef int contract_int;
#endif
typedef contract_int contract_ints
    __attribute__((vector_size(CONTRACT_BYTES), aligned(sizeof(contract_int)), may_alias));

/* Ones in the first n lanes. */
CONTRACT_INLINE contract_ints contract_first(ptrdiff_t n)
{
    static contract_int const lanes[2 * CONTRACT_LANES] = {-1, -1, -1, -1
#ifndef CONTRACT_DOUBLE
        , -1, -1, -1, -1
#endif
    };
    return *(contract_ints const *)(lanes + CONTRACT_LANES - n);
}
#endif

/* The n > 0 numbers at p, then zeros; all lanes if n is larger. */
CONTRACT_INLINE contract_vec contract_load(contract_real const *p, ptrdiff_t n)
{
#if CONTRACT_MASKED
    if (__builtin_constant_p(n) && n >= CONTRACT_LANES)
        return *(contract_vec const *)p;
    return (contract_vec)_mm512_maskz_loadu_epi8(contract_mask(n), p);
#elif defined(CONTRACT_LOAD_SOME)
    if (n >= CONTRACT_LANES)
        return *(contract_vec const *)p;
    return CONTRACT_LOAD_SOME((void const *)p, contract_first(n));
#else
    contract_real lanes[CONTRACT_LANES] = {0};
    ptrdiff_t l;
    if (n >= CONTRACT_LANES)
        return *(contract_vec const *)p;
    for (l = 0; l < n; l++)
        lanes[l] = p[l];
    return *(contract_vec const *)lanes;
#endif
}

CONTRACT_INLINE void contract_store(contract_real *p, ptrdiff_t n, contract_vec x)
{
#if CONTRACT_MASKED
    if (__builtin_constant_p(n) && n >= CONTRACT_LANES) {
        *(contract_vec *)p = x;
        return;
    }
    _mm512_mask_storeu_epi8(p, contract_mask(n), (__m512i)x);
#else
    contract_real lanes[CONTRACT_LANES];
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

/* a b + c for numbers, and for vectors: rounded once where the machine can. Left to itself, gcc
 * rounds twice in some tiles (it avoids "chains" of such operations on some processors) and in what a
 * vectorized loop leaves, so that a number would depend on where it is. */
#if !defined(__FP_FAST_FMA) || !defined(__FP_FAST_FMAF)
#define contract_fma(a, b, c) ((c) + (a) * (b))
#elif defined(CONTRACT_DOUBLE)
#define contract_fma __builtin_fma
#else
#define contract_fma __builtin_fmaf
#endif
#if CONTRACT_LANES == 1
#define contract_fma_vec contract_fma
#define CONTRACT_ALL(number) (number)
#else
#define CONTRACT_ALL(number) ((number) - (contract_vec){0})
CONTRACT_INLINE contract_vec contract_fma_vec(contract_vec a, contract_vec b, contract_vec c)
{
#if !defined(__FMA__) || defined(__clang__)
    return c + a * b;
#elif defined(__AVX512F__) && defined(CONTRACT_DOUBLE)
    return (contract_vec)_mm512_fmadd_pd((__m512d)a, (__m512d)b, (__m512d)c);
#elif defined(__AVX512F__)
    return (contract_vec)_mm512_fmadd_ps((__m512)a, (__m512)b, (__m512)c);
#elif defined(CONTRACT_DOUBLE)
    return __builtin_ia32_vfmaddpd256(a, b, c);
#else
    return __builtin_ia32_vfmaddps256(a, b, c);
#endif
}
#endif

/* Where a tile reads A: its rows, and those from CONTRACT_GROUP on. One base and once, three and five times
 * the step from row to row are seven addresses of x86; gcc would have a register for each step, and the
 * stack for those that don't fit. */
#if CONTRACT_LANES > 1 && !defined(__clang__) && defined(__x86_64__) && defined(__AVX512F__)
#define CONTRACT_SCALED_ADDRESSES 1
enum { CONTRACT_GROUP = 7 };
#ifdef CONTRACT_DOUBLE
#define CONTRACT_BROADCAST "vbroadcastsd"
#else
#define CONTRACT_BROADCAST "vbroadcastss"
#endif
#define CONTRACT_SCALED(x, at, step, scale)                                                        \
    __asm__(CONTRACT_BROADCAST " (%1,%2," #scale "), %0"                                           \
            : "=v"(x) : "r"(at), "r"(step), "m"(*(contract_real const (*)[])(at)))
#else
#define CONTRACT_SCALED_ADDRESSES 0
enum { CONTRACT_GROUP = CONTRACT_MR };
#endif
typedef struct {
    contract_real const *low, *high;
    ptrdiff_t row, one, three, five; /* the step in numbers, and in bytes */
} contract_rows_of_a;

CONTRACT_INLINE contract_rows_of_a contract_at(contract_real const *a, ptrdiff_t rsA)
{
    ptrdiff_t bytes = rsA * CONTRACT_SIZE;
    contract_rows_of_a at = {a, a + CONTRACT_GROUP * rsA, rsA, bytes, 3 * bytes, 5 * bytes};
    return at;
}

/* The number of row i in all lanes, for NV vectors: for one, a product reads it from memory itself.
 * Rows that are `near` lie beside each other. */
CONTRACT_INLINE contract_vec contract_number(int const near, int const NV, int const i, contract_rows_of_a const *at)
{
#if CONTRACT_SCALED_ADDRESSES
    contract_real const *base = i < CONTRACT_GROUP ? at->low : at->high;
    contract_vec x;
    if (!near && NV > 1)
        switch (i % CONTRACT_GROUP) {
        case 1: CONTRACT_SCALED(x, base, at->one, 1); return x;
        case 2: CONTRACT_SCALED(x, base, at->one, 2); return x;
        case 3: CONTRACT_SCALED(x, base, at->three, 1); return x;
        case 4: CONTRACT_SCALED(x, base, at->one, 4); return x;
        case 5: CONTRACT_SCALED(x, base, at->five, 1); return x;
        case 6: CONTRACT_SCALED(x, base, at->three, 2); return x;
        default: return CONTRACT_ALL(*base);
        }
#endif
    (void)NV;
    return CONTRACT_ALL(at->low[near ? i : i * at->row]);
}

/* What a tile does beside its products, for those of the next columns: `every` steps of k, one of
 * `rows` rows of their B, of which the second vector holds `last` columns, is copied to `to` and the
 * one at `far` fetched, until there is nothing more to do. Without a `to`, rows are only fetched. If
 * `writes`, C is fetched, too. */
typedef struct {
    contract_real const *from, *far;
    contract_real *to;
    ptrdiff_t step, rows, last, every;
    int writes;
} contract_ahead;

/* One tile: R rows, NV vectors of which the last holds `last` columns. R, NV and `near` are constants
 * where this is inlined, so that all loops but those over k vanish and `sum` becomes registers. Panels
 * of B are `apart`. If there is a `to`, vectors of B are stored there, too, one behind the other. */
CONTRACT_INLINE void contract_tile(int const R, int const NV, int const near, ptrdiff_t last, ptrdiff_t K,
                                   contract_real alpha, contract_real const *a, ptrdiff_t rsA,
                                   ptrdiff_t csA, contract_real const *b, ptrdiff_t rsB, ptrdiff_t apart,
                                   contract_real const *s, ptrdiff_t rsS, contract_real *c,
                                   ptrdiff_t rsC, contract_real *to, contract_ahead const *ahead)
{
    enum { L = CONTRACT_LANES, FAR = 12 }; /* rows of B to fetch before they are read */
    contract_vec sum[CONTRACT_MR][contract_wide], row[contract_wide];
    contract_ahead next = {NULL, NULL, NULL, 0, 0, 0, 0, 0};
    contract_rows_of_a at = contract_at(a, rsA);
    contract_real const *written = c;
    ptrdiff_t k, end, writes = ahead && ahead->writes ? R : 0;
    int i, v;
    CONTRACT_UNROLL
    for (i = 0; i < R; i++)
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++)
            sum[i][v] = (contract_vec){0};
    if (ahead)
        next = *ahead;
    for (k = K; k > 0;) {
        end = 0;
        if (ahead && (next.rows > 0 || writes > 0)) {
            end = k > next.every ? k - next.every : 0;
            if (next.rows > 0) {
                CONTRACT_READS(next.far);
                CONTRACT_READS(next.far + L);
                if (next.to) {
                    contract_store(next.to, L, contract_load(next.from, L));
                    contract_store(next.to + L, L, contract_load(next.from + L, next.last));
                    next.to += 2 * L;
                }
                next.from += next.step, next.far += next.step, next.rows--;
            }
            if (writes > 0) {
                CONTRACT_WRITES(written);
                CONTRACT_WRITES(written + L);
                written += rsC, writes--;
            }
        }
        for (; k > end; k--, at.low += csA, at.high += csA, b += rsB) {
            CONTRACT_UNROLL
            for (v = 0; v < NV; v++)
                row[v] = contract_load(b + contract_column(v * L, 1, apart), CONTRACT_MASKED && v == NV - 1 && !ahead ? last : L);
            if (to) {
                CONTRACT_UNROLL
                for (v = 0; v < NV; v++, to += L) {
                    CONTRACT_READS(b + FAR * rsB + v * L);
                    contract_store(to, L, row[v]);
                }
            }
            CONTRACT_UNROLL
            for (i = 0; i < R; i++) {
                contract_vec x = contract_number(near, NV, i, &at);
                CONTRACT_UNROLL
                for (v = 0; v < NV; v++)
                    sum[i][v] = contract_fma_vec(x, row[v], sum[i][v]);
            }
        }
    }
    CONTRACT_UNROLL
    for (i = 0; i < R; i++, s += rsS, c += rsC)
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++) {
            ptrdiff_t n = v == NV - 1 ? last : L;
            contract_vec start = contract_load(s + v * L, n);
            contract_store(c + v * L, n, contract_fma_vec(CONTRACT_ALL(alpha), sum[i][v], start));
        }
}

#define CONTRACT_TILE(R, NV, NEAR, TO, AHEAD) \
    contract_tile(R, NV, NEAR, last, K, alpha, a, rsA, csA, b, rsB, apart, s, rsS, c, rsC, TO, AHEAD)

/* contract_tile for sizes known when it runs; nv = 4 only for up to 3 rows, contract_wide for one. */
CONTRACT_ONCE void contract_tiles(ptrdiff_t rows, int nv, ptrdiff_t last, ptrdiff_t K, contract_real alpha,
                           contract_real const *a, ptrdiff_t rsA, ptrdiff_t csA, contract_real const *b,
                           ptrdiff_t rsB, ptrdiff_t apart, contract_real const *s, ptrdiff_t rsS,
                           contract_real *c, ptrdiff_t rsC)
{
#define CONTRACT_CASE(R)                                                                           \
    case R:                                                                                        \
        if (nv == 1)                                                                               \
            CONTRACT_TILE(R, 1, 0, NULL, NULL);                                                          \
        else if (nv == 2)                                                                          \
            CONTRACT_TILE(R, 2, 0, NULL, NULL);                                                          \
        else if (R == 1 && nv == contract_wide)                                                    \
            CONTRACT_TILE(1, contract_wide, 0, NULL, NULL);                                              \
        else if (R <= 3)                                                                           \
            CONTRACT_TILE(R <= 3 ? R : 1, 4, 0, NULL, NULL);                                             \
        break;
    switch (rows) {
        CONTRACT_CASE(1) CONTRACT_CASE(2) CONTRACT_CASE(3)
        CONTRACT_CASE(4) CONTRACT_CASE(5) CONTRACT_CASE(6)
#if CONTRACT_MR > 6
        CONTRACT_CASE(7) CONTRACT_CASE(8) CONTRACT_CASE(9) CONTRACT_CASE(10)
        CONTRACT_CASE(11) CONTRACT_CASE(12) CONTRACT_CASE(13) CONTRACT_CASE(14)
#endif
    }
#undef CONTRACT_CASE
}

#if CONTRACT_MR > 6
#define CONTRACT_CASES                                                                             \
    CONTRACT_CASE(8) CONTRACT_CASE(9) CONTRACT_CASE(10)                                            \
    CONTRACT_CASE(11) CONTRACT_CASE(12) CONTRACT_CASE(13) CONTRACT_CASE(14)
#else
#define CONTRACT_CASES CONTRACT_CASE(4) CONTRACT_CASE(5) CONTRACT_CASE(6)
#endif
/* The first of several tiles, with two vectors and more than half of the most rows, copies B. */
CONTRACT_ONCE void contract_first_tile(ptrdiff_t rows, ptrdiff_t last, ptrdiff_t K, contract_real alpha,
                           contract_real const *a, ptrdiff_t rsA, ptrdiff_t csA, contract_real const *b,
                           ptrdiff_t rsB, contract_real const *s, ptrdiff_t rsS, contract_real *c,
                           ptrdiff_t rsC, contract_real *to)
{
    ptrdiff_t const apart = contract_panel_width;
#define CONTRACT_CASE(R) case R: CONTRACT_TILE(R, 2, 0, to, NULL); break;
    switch (rows) { CONTRACT_CASES }
#undef CONTRACT_CASE
}

/* Such a tile of an A and a B that are both copied. */
CONTRACT_ONCE void contract_busy_tile(ptrdiff_t rows, ptrdiff_t last, ptrdiff_t K, contract_real alpha,
                           contract_real const *a, ptrdiff_t csA, contract_real const *b,
                           contract_real const *s, ptrdiff_t rsS, contract_real *c, ptrdiff_t rsC,
                           contract_ahead const *ahead)
{
    ptrdiff_t const rsA = 1, rsB = 2 * CONTRACT_LANES, apart = contract_panel_width;
#define CONTRACT_CASE(R) case R: CONTRACT_TILE(R, 2, 1, NULL, ahead); break;
    switch (rows) { CONTRACT_CASES }
#undef CONTRACT_CASE
}
#undef CONTRACT_CASES
#undef CONTRACT_TILE

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
CONTRACT_INLINE void contract_transpose(contract_real *to, ptrdiff_t width, contract_real const *x,
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
CONTRACT_ONCE void contract_dots(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                          contract_real const *A, ptrdiff_t rsA, contract_real const *B, ptrdiff_t csB,
                          contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                          contract_real *C, ptrdiff_t rsC, ptrdiff_t csC)
{
    enum { L = CONTRACT_LANES };
    ptrdiff_t i, j, k, k0;
    int l;
    for (j = 0; j < N; j += L)
        for (i = 0; i < M; i++) {
            ptrdiff_t n = contract_min(L, N - j);
            contract_real sums[L];
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
                        x[l] = contract_fma_vec(a, contract_load(B + column * csB + k, end - k), x[l]);
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
                C[i * rsC + (j + l) * csC] = contract_fma(
                    alpha, (contract_real)totals[l], S ? S[i * rsS + (j + l) * csS] : 0);
        }
}
#endif

/* to[k * width + j] = x[k * sk + j * sj] for k < K, j < n, and zeros up to a whole vector. */
CONTRACT_ONCE void contract_pack(contract_real *to, ptrdiff_t width, contract_real const *x, ptrdiff_t n,
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
        for (j = 0; j < n; j += L) {
            int l, far = sj * CONTRACT_SIZE >= CONTRACT_FAR && j + 2 * L <= n;
            for (k = 0; k < K; k += L)
                if (j + L <= n && k + L <= K) {
                    int next = far && k % (64 / CONTRACT_SIZE) == 0 ? L : 0; /* columns to fetch */
                    for (l = 0; l < next; l++)
                        CONTRACT_READS(x + (j + L + l) * sj + k);
                    contract_transpose(to + k * width + j, width, x + j * sj + k, L, L, sj);
                } else
                    contract_transpose(to + k * width + j, width, x + j * sj + k, n - j, K - k, sj);
        }
        return;
    }
#endif
    for (k = 0; k < K; k++)
        for (j = 0; j < contract_up(n, L); j++)
            to[k * width + j] = j < n ? x[k * sk + j * sj] : 0;
}

/* The columns of x in panels of `columns` each, whose rows are `width` apart. */
CONTRACT_ONCE void contract_panels(contract_real *to, ptrdiff_t columns, ptrdiff_t width,
                                   contract_real const *x, ptrdiff_t n, ptrdiff_t K, ptrdiff_t sj,
                                   ptrdiff_t sk)
{
    enum { L = CONTRACT_LANES, AHEAD = 8, PANELS = 4 };
    ptrdiff_t first, j, k, v;
    for (first = 0; first < n && sj != 1; first += columns, to += width * K)
        contract_pack(to, width, x + first * sj, contract_min(width, n - first), K, sj, sk);
    for (; first < n; first += PANELS * columns, to += PANELS * width * K) {
        ptrdiff_t end = contract_min(n, first + PANELS * columns);
        for (k = 0; k < K; k++) {
            contract_real const *row = x + k * sk;
            contract_real *t = to + k * width;
            if (k + AHEAD < K)
                for (j = first; j < end; j += 64 / CONTRACT_SIZE)
                    CONTRACT_READS(row + AHEAD * sk + j);
            for (j = first; j < end; j += columns, t += width * K)
                for (v = 0; v < columns && j + v < n; v += L)
                    if (j + v + L <= n)
                        contract_store(t + v, L, contract_load(row + j + v, L));
                    else
                        contract_store(t + v, L, contract_load(row + j + v, n - j - v));
        }
    }
}

/* Whether numbers at this step have the same few lines of the cache. */
CONTRACT_INLINE int contract_clash(ptrdiff_t step)
{
    return step != 0 && step * CONTRACT_SIZE % CONTRACT_FAR == 0;
}

/* Work of a step of k, in half cycles or so: products of vectors, a third more where numbers of A that
 * few columns read come each from another line of far caches, copying of a B that is not contiguous
 * along j, and a share of the storing of a C that is not. */
CONTRACT_INLINE ptrdiff_t contract_cost(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, ptrdiff_t csA, ptrdiff_t csB,
                                        ptrdiff_t csC)
{
    ptrdiff_t products = M * (contract_up(N, CONTRACT_LANES) / CONTRACT_LANES);
    int waits = CONTRACT_MR == 14 && N < 2 * CONTRACT_REUSE
        && (M * N + (M + N) * K) * CONTRACT_SIZE >= CONTRACT_LARGE / 4
        && (csA < 0 ? -csA : csA) * CONTRACT_SIZE >= CONTRACT_STRIDE;
    return products + (waits ? products / 3 : 0) + (csB == 1 ? 0 : N / 2)
        + (csC == 1 ? 0 : 4 * M * N / (contract_min(K, 4 * CONTRACT_KC) + 1));
}

/* Fetches m x n numbers of C, which will be written, and rows x depth of A, which come next. */
CONTRACT_ONCE void contract_fetch(ptrdiff_t m, ptrdiff_t n, contract_real const *c, ptrdiff_t rsC,
                                  ptrdiff_t rows, ptrdiff_t depth, contract_real const *a, ptrdiff_t rsA)
{
    enum { LINE = 64 / CONTRACT_SIZE };
    ptrdiff_t i, j;
    CONTRACT_KEPT;
    for (i = 0; i < m; i++)
        for (j = 0; j < n; j += LINE)
            CONTRACT_WRITES(c + i * rsC + j);
    for (i = 0; i < rows; i++)
        for (j = 0; j < depth; j += LINE)
            CONTRACT_READS(a + i * rsA + j);
}

/* C = S + alpha part for a tile that lies in rows of `width`, along what steps less in C. */
CONTRACT_ONCE void contract_spread(ptrdiff_t m, ptrdiff_t n, contract_real alpha, contract_real const *part,
                                   ptrdiff_t width, contract_real const *s, ptrdiff_t rsS, ptrdiff_t csS,
                                   contract_real *c, ptrdiff_t rsC, ptrdiff_t csC)
{
    contract_real const zero = 0;
    ptrdiff_t column = 1, i, j, t;
    if (!s)
        s = &zero, rsS = csS = 0;
    if ((rsC < 0 ? -rsC : rsC) < (csC < 0 ? -csC : csC)) {
        t = m, m = n, n = t;
        t = rsC, rsC = csC, csC = t;
        t = rsS, rsS = csS, csS = t;
        column = width, width = 1;
    }
    for (i = 0; i < m; i++, c += rsC, s += rsS, part += width)
        for (j = 0; j < n; j++)
            c[j * csC] = contract_fma(alpha, part[j * column], s[j * csS]);
}

/* What of A and B is copied: A, in panels; B before tiles read it, or by the first one that does; and,
 * beside a copied A, while the tiles of the columns before it run. */
typedef struct {
    int a, b, first, ahead;
} contract_copied;

CONTRACT_INLINE contract_copied contract_copy_of(ptrdiff_t M, ptrdiff_t N, int large, ptrdiff_t kc,
                                                 ptrdiff_t rsA, ptrdiff_t csA, ptrdiff_t rsB, ptrdiff_t csB,
                                                 ptrdiff_t apart)
{
    ptrdiff_t stride = csB == 1 ? rsB : csB, bytes = (stride < 0 ? -stride : stride) * CONTRACT_SIZE;
    int distant = bytes >= 16 * CONTRACT_STRIDE, many = large && M >= 3 * CONTRACT_REUSE;
    int again = csB == 1 && M >= CONTRACT_AGAIN && (many || bytes >= CONTRACT_STRIDE);
    contract_copied copied;
    copied.a = large && contract_min(M, N) >= CONTRACT_REUSE
        && ((N >= CONTRACT_CLASHES && contract_clash(rsA))
            || (N >= 2 * CONTRACT_REUSE && (large > 1 || csA * kc * CONTRACT_SIZE >= CONTRACT_SPAN)));
    copied.b = csB == 1 ? again && (copied.a || (many && distant)) : large && M >= CONTRACT_REUSE;
    copied.first = again && !copied.b && apart == contract_panel_width;
    copied.ahead = copied.a && copied.b && !distant;
    return copied;
}

/* What a tile does for the next columns: the steps of k from `done` on, of which it copies some now. */
CONTRACT_INLINE contract_ahead contract_beside(contract_real const *next_b, contract_real *next, ptrdiff_t n,
                                               ptrdiff_t done, ptrdiff_t now, ptrdiff_t depth,
                                               ptrdiff_t rsB, ptrdiff_t csB)
{
    enum { L = CONTRACT_LANES, FAR = 12, EVERY = 2 }; /* rows to fetch ahead; steps of k for one */
    contract_ahead ahead;
    ahead.from = next_b + done * rsB;
    ahead.far = csB == 1 ? ahead.from + FAR * rsB : ahead.from;
    ahead.to = csB == 1 ? next + done * 2 * L : NULL;
    ahead.step = csB == 1 ? rsB : csB;
    ahead.rows = !now ? 0 : csB == 1 ? now : rsB == 1 ? n : 0;
    ahead.last = n - L;
    ahead.every = EVERY * ahead.rows <= depth ? EVERY : 1;
    ahead.writes = 0;
    return ahead;
}

/* What is done with rows and columns of C as soon as they are complete: `run` with what is `given`. */
typedef struct {
    void (*run)(void const *given, ptrdiff_t row, ptrdiff_t row_end, ptrdiff_t column, ptrdiff_t column_end);
    void const *given;
} contract_next;

/* How some rows of a product are computed, or what one thread has of them: turned, if that is cheaper, so
 * that A is the one of which single numbers are read; panels of B are `apart`. `large`, the steps `kc`
 * after which C is written and `room` are contract_large, contract_depth and contract_part_size of all of
 * it; `sums` is contract_sums, 0 if threads may not have shares of k. Threads have parts of its rows or
 * columns, of an `extent`, which begin at multiples of `unit`. `row` and `column` say where it begins in C;
 * `next` goes on, if it is not NULL. */
typedef struct {
    ptrdiff_t M, N, K, rsA, csA, rsB, csB, apart, rsS, csS, rsC, csC;
    contract_real const *A, *B, *S;
    contract_real *C, alpha;
    ptrdiff_t kc, sums, room, extent, unit, work, row, column;
    int large, turned, dots, by_rows;
    contract_next const *next;
} contract_form;

CONTRACT_INLINE void contract_go_on(contract_form const *form, ptrdiff_t i, ptrdiff_t i_end, ptrdiff_t j,
                                    ptrdiff_t j_end)
{
    i += form->row, i_end += form->row, j += form->column, j_end += form->column;
    if (form->turned)
        form->next->run(form->next->given, j, j_end, i, i_end);
    else
        form->next->run(form->next->given, i, i_end, j, j_end);
}

/* What one thread has of a product. */
CONTRACT_ONCE void contract_part(contract_form const *form, contract_real *pack)
{
    enum { L = CONTRACT_LANES };
    contract_real const *const A = form->A, *const B = form->B, *S = form->S, alpha = form->alpha;
    contract_real *const C = form->C;
    ptrdiff_t const M = form->M, N = form->N, K = form->K, kc = form->kc, apart = form->apart;
    ptrdiff_t const rsA = form->rsA, csA = form->csA, rsB = form->rsB, csB = form->csB;
    ptrdiff_t const rsC = form->rsC, csC = form->csC;
    int const large = form->large, panels = apart != contract_panel_width;
    contract_copied const copy = contract_copy_of(M, N, large, kc, rsA, csA, rsB, csB, apart);
    contract_real const zeros[contract_wide * L] = {0};
    contract_real part[2 * CONTRACT_MR * L];
    ptrdiff_t mc = copy.a ? contract_up(contract_step(M, contract_height(kc)), CONTRACT_MR) : M;
    ptrdiff_t rsS = form->rsS, csS = form->csS, k0, i0, j0, i, j, n, complete;
    /* at least once, as K = 0 still writes C; the blocks of k after the first accumulate */
    for (k0 = 0; k0 == 0 || k0 < K; k0 += kc, S = C, rsS = rsC, csS = csC) {
        ptrdiff_t depth = contract_min(kc, K - k0);
        int direct = csC == 1 && (!S || csS == 1 || csS == 0);
        for (i0 = 0; i0 < M; i0 += mc) {
            ptrdiff_t end = contract_min(i0 + mc, M), rows = contract_step(end - i0, CONTRACT_MR);
            ptrdiff_t width = contract_up(rows, L);
            ptrdiff_t tiles = (end - i0) / rows + ((end - i0) % rows > CONTRACT_MR / 2);
            ptrdiff_t share = (depth + tiles - 1) / (tiles + !tiles); /* of k, that a tile copies ahead */
            int ahead_b = copy.ahead && rows > CONTRACT_MR / 2, copied = 0;
            contract_real *panel = pack, *next;
            if (copy.a) {
                contract_panels(pack, rows, width, A + i0 * rsA + k0 * csA, end - i0, depth, rsA, csA);
                panel += contract_up(end - i0, rows) / rows * depth * width;
            }
            next = panel + 2 * L * depth;
            if (csB != 1)
                share = large > 1 ? contract_up(share, 2 * L) : depth;
            for (j0 = complete = 0; j0 < N; j0 += n) {
                ptrdiff_t vectors = contract_up(N - j0, L) / L, row_b = rsB, last, done = 0, ahead_n;
                int wide = M == 1 && csB == 1 && (N - j0) / L >= contract_wide;
                int four = rows <= 3 && (N - j0 >= 4 * L || (vectors >= 4 && (!panels || CONTRACT_MASKED)));
                int nv = wide ? contract_wide : four ? 4 : vectors >= 2 ? 2 : 1; /* of panels one is copied */
                contract_real const *b = B + k0 * rsB, *packed_a = pack, *next_b;
                n = contract_min(nv * L, N - j0);
                last = n - (nv - 1) * L;
                next_b = b + contract_column(j0 + n, csB, apart);
                b += contract_column(j0, csB, apart);
                ahead_n = ahead_b && N - j0 - n > L ? contract_min(N - j0 - n, 2 * L) : 0;
                if (copy.b && !ahead_b && rows > 3 && !panels) {
                    if (j0 % contract_width_b == 0)
                        contract_panels(panel, 2 * L, 2 * L, b, contract_min(contract_width_b, N - j0), depth, csB, rsB);
                    b = panel + j0 % contract_width_b * depth, row_b = 2 * L;
                } else if (copied || ahead_b || csB != 1 || (last < L && !CONTRACT_MASKED)) {
                    if (!copied)
                        contract_panels(panel, nv * L, nv * L, b, n, depth, csB, rsB);
                    b = panel, row_b = nv * L;
                }
                for (i = i0; i < end; i += rows, packed_a += depth * width) {
                    ptrdiff_t m = contract_min(rows, end - i), r;
                    contract_real const *s = S ? S + i * rsS + j0 * csS : zeros;
                    contract_real const *a = copy.a ? packed_a : A + i * rsA + k0 * csA;
                    contract_real *c = C + i * rsC + j0 * csC;
                    ptrdiff_t row_a = copy.a ? 1 : rsA, step_a = copy.a ? width : csA;
                    ptrdiff_t row_s = direct && S ? rsS : 0;
                    int busy = copy.a && copy.b && nv == 2 && m > CONTRACT_MR / 2; /* B is in panels */
                    if (direct && S && csS == 0) { /* one number for each row */
                        for (r = 0; r < m; r++)
                            for (j = 0; j < nv * L; j++)
                                part[r * nv * L + j] = s[r * rsS];
                        s = part, row_s = nv * L;
                    }
                    if (large > 1) {
                        int first_use = j0 == 0 && csA == 1 && !copy.a;
                        contract_fetch(direct && !busy ? m : 0, n, c, rsC,
                                       first_use ? contract_min(rows, end - i - m) : 0, depth,
                                       A + (i + m) * rsA + k0 * csA, rsA);
                    }
                    if (busy) {
                        ptrdiff_t now = ahead_n ? contract_min(share, depth - done) : 0;
                        contract_ahead ahead =
                            contract_beside(next_b, next, ahead_n, done, now, depth, rsB, csB);
                        ahead.writes = large > 1 && direct;
                        contract_busy_tile(m, last, depth, alpha, a, step_a, b, direct ? s : zeros, row_s,
                                           direct ? c : part, direct ? rsC : nv * L, &ahead);
                        if (csB != 1 && now)
                            contract_pack(next + done * 2 * L, 2 * L, ahead.from, ahead_n, now, csB, rsB);
                        done += now;
                    } else if (copy.first && nv == 2 && b != panel && end - i0 > rows) {
                        contract_first_tile(m, last, depth, alpha, a, row_a, step_a, b, row_b, direct ? s : zeros,
                                            row_s, direct ? c : part, direct ? rsC : nv * L, panel);
                        b = panel, row_b = nv * L;
                    } else
                        contract_tiles(m, nv, last, depth, alpha, a, row_a, step_a, b, row_b, apart,
                                       direct ? s : zeros, row_s, direct ? c : part, direct ? rsC : nv * L);
                    if (!direct)
                        contract_spread(m, n, 1, part, nv * L, S ? s : NULL, rsS, csS, c, rsC, csC);
                }
                if (form->next && !form->turned && k0 + kc >= K
                    && (j0 + n - complete >= contract_together || j0 + n == N)) {
                    contract_go_on(form, i0, end, complete, j0 + n);
                    complete = j0 + n;
                }
                copied = ahead_n > 0;
                if (copied) {
                    contract_real *t = panel;
                    panel = next, next = t;
                }
            }
        }
    }
    if (form->next && form->turned)
        contract_go_on(form, 0, M, 0, N);
}

/* contract_part where threads have some of the k each, which are whole rows of B: of half of each row
 * only half of a cache's lines could keep anything. C is summed as by one thread. */
CONTRACT_OUTLINE void contract_shares(contract_form const *form, contract_real *pack)
{
    ptrdiff_t M = form->M, N = form->N, K = form->K, kc = form->kc, shares = (K + kc - 1) / kc, share, i, j;
    contract_real *sums = pack + parallel_used() * form->room - M * N;
    PARALLEL(shares, 1, form->work,
             for (ptrdiff_t s = part_first; s < part_end; s++) {
                 contract_form own = *form;
                 own.K = contract_min(kc, K - s * kc);
                 own.A += s * kc * own.csA;
                 own.B += s * kc * own.rsB;
                 own.next = NULL;
                 if (s > 0)
                     own.alpha = 1, own.S = NULL, own.C = sums + s * M * N, own.rsC = N;
                 contract_part(&own, pack + part * form->room);
             })
    for (share = 1; share < shares; share++)
        for (i = 0; i < M; i++)
            for (j = 0; j < N; j++)
                form->C[i * form->rsC + j] =
                    contract_fma(form->alpha, sums[(share * M + i) * N + j], form->C[i * form->rsC + j]);
}

/* Whether a product of few rows or columns is one of scalar products. */
CONTRACT_INLINE int contract_is_dots(ptrdiff_t M, ptrdiff_t N, ptrdiff_t csA, ptrdiff_t rsB)
{
    return CONTRACT_SHUFFLE && csA == 1 && rsB == 1 && contract_min(M, N) <= CONTRACT_DOTS;
}

/* How the rows first <= i < end of a product are computed. */
CONTRACT_INLINE contract_form contract_formed(ptrdiff_t first, ptrdiff_t end, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K,
                     contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB, ptrdiff_t apart,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_next const *next)
{
    contract_form form;
    ptrdiff_t all;
    form.dots = contract_is_dots(M, N, csA, rsB);
    form.turned = form.dots ? N < M
        : apart == contract_panel_width
            && contract_cost(N, M, K, rsB, rsA, rsC) < contract_cost(M, N, K, csA, csB, csC);
    if (form.turned) {
        contract_real const *matrix = A;
        ptrdiff_t t;
        A = B, B = matrix;
        t = M, M = N, N = t;
        t = rsA, rsA = csB, csB = t;
        t = csA, csA = rsB, rsB = t;
        t = rsS, rsS = csS, csS = t;
        t = rsC, rsC = csC, csC = t;
    }
    /* elements of C that are one, as of C[i + j], are added to in order */
    all = contract_beyond(rsC, N, csC) || contract_beyond(csC, M, rsC) ? 1 : M + N;
    form.large = contract_large(M, N, K);
    form.kc = contract_depth(M, N, K);
    form.sums = csB == 1 && csC == 1 && all == 1 && !form.dots ? contract_sums(M, N, K) : 0;
    form.room = contract_part_size(M, N, K);
    if (first > 0 || end < (form.turned ? N : M)) { /* what was decided for all rows holds for some */
        S = S ? S + first * (form.turned ? csS : rsS) : S;
        C += first * (form.turned ? csC : rsC);
        if (form.turned)
            B += first * csB, N = end - first;
        else
            A += first * rsA, M = end - first;
    }
    form.by_rows = M > N && !form.dots;
    if (form.by_rows || form.sums > CONTRACT_SUMS)
        form.sums = 0;
    form.work = form.dots ? 4 * N * K : contract_work(M, N, K);
    form.extent = form.by_rows ? M : N;
    form.unit = form.by_rows ? contract_step(M, CONTRACT_MR)
        : form.dots ? CONTRACT_LANES
        : apart == contract_panel_width ? 2 * CONTRACT_LANES : contract_panel_width;
    if (next && form.by_rows == form.turned) /* these are columns of C */
        form.unit = contract_up(form.unit, contract_apart);
    form.unit *= all;
    form.next = next;
    form.row = form.turned ? 0 : first, form.column = form.turned ? first : 0;
    form.M = M, form.N = N, form.K = K, form.alpha = alpha, form.apart = apart;
    form.A = A, form.rsA = rsA, form.csA = csA;
    form.B = B, form.rsB = rsB, form.csB = csB;
    form.S = S, form.rsS = rsS, form.csS = csS;
    form.C = C, form.rsC = rsC, form.csC = csC;
    return form;
}

/* The rows, or columns, first <= i < end of a form. */
CONTRACT_INLINE void contract_divided(contract_form const *form, ptrdiff_t first, ptrdiff_t end, contract_real *pack)
{
    contract_form own;
    if (first > 0 || end < form->extent) {
        own = *form, form = &own;
        if (own.by_rows) {
            own.A += first * own.rsA, own.M = end - first, own.row += first;
            own.S = own.S ? own.S + first * own.rsS : own.S;
            own.C += first * own.rsC;
        } else {
            own.B += contract_column(first, own.csB, own.apart), own.N = end - first, own.column += first;
            own.S = own.S ? own.S + first * own.csS : own.S;
            own.C += first * own.csC;
        }
    }
#if CONTRACT_SHUFFLE
    if (form->dots) {
        contract_dots(form->M, form->N, form->K, form->alpha, form->A, form->rsA, form->B, form->csB, form->S,
                      form->rsS, form->csS, form->C, form->rsC, form->csC);
        if (form->next)
            contract_go_on(form, 0, form->M, 0, form->N);
        return;
    }
#endif
    contract_part(form, pack);
}

/* contract_rows where panels of B are `apart`, and of which `next`, if it is not NULL, goes on. */
CONTRACT_OUTLINE void contract_some(ptrdiff_t first, ptrdiff_t end, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB, ptrdiff_t apart,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack,
                     contract_next const *next)
{
    contract_form form;
    ptrdiff_t k0, i, j;

    if (K > contract_deepest && !contract_is_dots(M, N, csA, rsB)) {
        contract_real *sum = pack;
        pack += M * N;
        contract_some(first, end, M, N, contract_deepest, alpha, A, rsA, csA, B, rsB, csB, apart, S,
                      rsS, csS, C, rsC, csC, pack, NULL);
        for (k0 = contract_deepest; k0 < K; k0 += contract_deepest) {
            contract_some(first, end, M, N, contract_min(contract_deepest, K - k0), alpha,
                          A + k0 * csA, rsA, csA, B + k0 * rsB, rsB, csB, apart, NULL, 0, 0,
                          sum, N, 1, pack, NULL);
            for (i = first; i < end; i++)
                for (j = 0; j < N; j++)
                    C[i * rsC + j * csC] += sum[i * N + j];
        }
        if (next)
            next->run(next->given, first, end, 0, N);
        return;
    }
    form = contract_formed(first, end, M, N, K, alpha, A, rsA, csA, B, rsB, csB, apart, S, rsS, csS, C, rsC, csC,
                           next);
    if (form.sums > 0 && parallel_parts(CONTRACT_SHARES, 1, form.work) > 1) {
        contract_shares(&form, pack);
        if (next)
            contract_go_on(&form, 0, form.M, 0, form.N);
    } else
        PARALLEL(form.extent, form.unit, form.work,
                 contract_divided(&form, part_first, part_end, pack + part * form.room))
}

/* The rows first <= i < end of contract, to the bit what it gives for all of them at once: one that
 * has all rows may have all threads. `pack` holds contract_room(M, N, K) numbers for some rows. */
CONTRACT_INLINE void contract_rows(ptrdiff_t first, ptrdiff_t end, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack)
{
    contract_some(first, end, M, N, K, alpha, A, rsA, csA, B, rsB, csB, contract_panel_width, S, rsS, csS, C, rsC,
                  csC, pack, NULL);
}

/* C = S + alpha A B, where rs and cs are the steps, in numbers, from row to row and from column to
 * column. S = NULL stands for zeros, S = C accumulates, rsS = 0 adds one row to all.
 * Steps of A, B and S may be zero or negative. C must not overlap A or B, nor S unless the two are
 * the same view. `pack` holds contract_pack_size(M, N, K) numbers. */
CONTRACT_INLINE void contract(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack)
{
    contract_rows(0, M, M, N, K, alpha, A, rsA, csA, B, rsB, csB, S, rsS, csS, C, rsC, csC, pack);
}

/* contract_rows where B lies in panels of w = contract_panel_width columns, each of them with its rows
 * one behind the other: B[k,j] is the number j / w * apart + k * w + j % w. A panel has all w columns. */
CONTRACT_INLINE void contract_packed_rows(ptrdiff_t first, ptrdiff_t end, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K,
                     contract_real alpha, contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t apart,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack)
{
    contract_some(first, end, M, N, K, alpha, A, rsA, csA, B, contract_panel_width, 1, apart, S, rsS, csS, C, rsC,
                  csC, pack, NULL);
}

/* All rows of it. */
CONTRACT_INLINE void contract_packed(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t apart,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack)
{
    contract_packed_rows(0, M, M, N, K, alpha, A, rsA, csA, B, apart, S, rsS, csS, C, rsC, csC, pack);
}

/* contract_rows, and `run` for rows and columns of C as soon as they are complete, by the thread that
 * has computed them: once for each number, in parts that begin at multiples of contract_apart columns. */
CONTRACT_INLINE void contract_then(ptrdiff_t first, ptrdiff_t end, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K,
                     contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack,
                     void (*run)(void const *, ptrdiff_t, ptrdiff_t, ptrdiff_t, ptrdiff_t), void const *given)
{
    contract_next const next = {run, given};
    contract_some(first, end, M, N, K, alpha, A, rsA, csA, B, rsB, csB, contract_panel_width, S, rsS, csS, C, rsC,
                  csC, pack, &next);
}

/* Likewise of a B in panels. */
CONTRACT_INLINE void contract_packed_then(ptrdiff_t first, ptrdiff_t end, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K,
                     contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t apart,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack,
                     void (*run)(void const *, ptrdiff_t, ptrdiff_t, ptrdiff_t, ptrdiff_t), void const *given)
{
    contract_next const next = {run, given};
    contract_some(first, end, M, N, K, alpha, A, rsA, csA, B, contract_panel_width, 1, apart, S, rsS, csS, C, rsC,
                  csC, pack, &next);
}

/* A product of a group: what contract is given; of a B in panels how far `apart` these are, otherwise 0. */
typedef struct {
    ptrdiff_t M, N, K;
    contract_real alpha;
    contract_real const *A;
    ptrdiff_t rsA, csA;
    contract_real const *B;
    ptrdiff_t rsB, csB, apart;
    contract_real const *S;
    ptrdiff_t rsS, csS;
    contract_real *C;
    ptrdiff_t rsC, csC;
} contract_product;

CONTRACT_INLINE contract_form contract_form_of(contract_product const *p)
{
    return contract_formed(0, p->M, p->M, p->N, p->K, p->alpha, p->A, p->rsA, p->csA, p->B, p->rsB, p->csB,
                           p->apart ? p->apart : contract_panel_width, p->S, p->rsS, p->csS, p->C, p->rsC, p->csC,
                           NULL);
}

/* Several products, to the bit what contract gives for one after the other: a thread does its part of
 * each, and meets the others once. None may use what another one writes, but that some add to one C: then
 * their sizes and steps of A, B and C are equal. `pack` holds contract_pack_size of each. */
CONTRACT_OUTLINE void contract_group(int count, contract_product const *products, contract_real *pack)
{
    contract_product const *p, *end = products + count;
    ptrdiff_t units = 1, work = 0, room = 0;
    int alone = 0;
    for (p = products; p < end; p++) {
        contract_form form = contract_form_of(p);
        units = parallel_larger(units, (form.extent + form.unit - 1) / form.unit);
        room = parallel_larger(room, form.room);
        work += form.work;
        alone |= form.sums > 0 || (p->K > contract_deepest && !form.dots);
    }
    for (p = products; p < end && alone; p++) /* k has parts */
        contract_some(0, p->M, p->M, p->N, p->K, p->alpha, p->A, p->rsA, p->csA, p->B, p->rsB, p->csB,
                      p->apart ? p->apart : contract_panel_width, p->S, p->rsS, p->csS, p->C, p->rsC, p->csC,
                      pack, NULL);
    if (!alone)
        PARALLEL(units, 1, work, for (contract_product const *own = products; own < end; own++) {
            contract_form form = contract_form_of(own);
            contract_divided(&form, parallel_first(form.extent, form.unit, part, part_count),
                             parallel_first(form.extent, form.unit, part + 1, part_count), pack + part * room);
        })
}

/* contract where A[i,k] is 0 for k > i, or for a band of -1 for k < i: blocks of rows leave those out. */
CONTRACT_INLINE void contract_band(int band, ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack)
{
    enum { ROWS = 64 };
    ptrdiff_t i;
    for (i = 0; i < M; i += ROWS) {
        ptrdiff_t m = contract_min(ROWS, M - i);
        ptrdiff_t first = band > 0 ? 0 : i, end = band > 0 ? contract_min(i + m, K) : K;
        contract(m, N, end - first, alpha, A + i * rsA + first * csA, rsA, csA, B + first * rsB, rsB, csB,
                 S ? S + i * rsS : S, rsS, csS, C + i * rsC, rsC, csC, pack);
    }
}

/* Numbers in `pack` that are enough for it on one thread, and on all; M is K. */
CONTRACT_INLINE ptrdiff_t contract_band_room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    return contract_room(M, N, contract_min(K, contract_steps)) + (K > contract_deepest ? M * N : 0)
        + contract_sums_room(M, N, K);
}

CONTRACT_INLINE ptrdiff_t contract_band_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    return parallel_used() * contract_band_room(M, N, K);
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC pop_options
#endif

#endif
