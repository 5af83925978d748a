/* Made by symgrad, which has this file beside every network with sums over several loops that are not
 * one: convolutions, and what steps add to a matrix.
 *
 *     C[i,j] = S[i,j] + alpha * sum_k A[i,k] B[k,j]        i < M, j < N, at each point of outer loops
 *
 * k runs through several loops, each of which has a step of its own in A and in B: a window of an
 * image, x[n,i,r+u,s+t], is read where it lies. `levels` are rows of five numbers, an extent and the
 * steps of A, B, S and C: the loops of k, the innermost last, then the outer ones. All but the
 * innermost loop of k are a table of offsets, made once for all outer points. The tile is that of
 * contract: it reads single numbers of A and vectors of B. A B that is not contiguous along j is
 * copied, once for outer points at which it is the same.
 *
 * Where C is small, and k steps by one through both A and B, lanes may be steps of k (contract_dot): the
 * gradient of a kernel of 5 x 5 numbers for 6 channels copies nothing then. The parts of its k, which
 * threads have, are as many as the sizes say.
 *
 * A B that is the same at all points of an outer loop needs rows: if there are few, that loop and they
 * change places, as of one sample's convolution whose columns are its channels.
 *
 * Threads have some rows each, if no two rows of C have an element in common (`apart` = 1), or some
 * outer points, if no two of those have either (2). Every number of C is summed in the same order all
 * the same.
 */
#ifndef CONTRACT_LEVELS_H
#define CONTRACT_LEVELS_H
#include <stdint.h>
#include "contract.h"

/* What is left out doubles the code of every tile and the time that the compiler takes. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC push_options
#pragma GCC optimize("fp-contract=fast", "no-version-loops-for-strides", "no-unswitch-loops", \
                     "no-split-loops", "no-tree-pre", "no-tree-vectorize")
#endif
/* A vector of B, of which the last one may have fewer numbers: without a branch. */
#if CONTRACT_MASKED
#define CONTRACT_LAST(p, is_last, last, first) contract_load(p, is_last ? last : first)
#elif defined(CONTRACT_LOAD_SOME)
#define CONTRACT_LAST(p, is_last, last, first) \
    (is_last ? (contract_vec)CONTRACT_LOAD_SOME((void const *)(p), lanes) : *(contract_vec const *)(p))
#else
#define CONTRACT_LAST(p, is_last, last, first) *(contract_vec const *)(p)
#endif

/* The most rows of the table, products that are added before C is, and numbers of A or B in a copy. */
#ifndef CONTRACT_RUNS
#define CONTRACT_RUNS 256
#endif
#ifndef CONTRACT_DEPTH
#define CONTRACT_DEPTH 2048
#endif
#ifndef CONTRACT_PANEL
#define CONTRACT_PANEL 65536
#endif
/* Products after which the sum of a tile is kept apart, as one that grows long loses digits. */
#ifndef CONTRACT_SHORT
#define CONTRACT_SHORT 128
#endif
/* Uses of numbers of A from which copying them pays. */
#ifndef CONTRACT_USES
#define CONTRACT_USES 4
#endif

/* Whether the rows of a tile are too few for sums that need not wait for each other; and of how many
 * loops they may change places with one. */
#ifndef CONTRACT_FEW
#define CONTRACT_FEW(M, N) ((M) * contract_up(N, CONTRACT_LANES) < 8 * CONTRACT_LANES)
#endif
#ifndef CONTRACT_MOST
#define CONTRACT_MOST 16
#endif

/* Whether rows of so many columns, which C has apart, may be turned to vectors along an outer loop: they
 * would be vectors of which each is read for one product. */
#ifndef CONTRACT_TURNS
#define CONTRACT_TURNS(N) (CONTRACT_MASKED && (N) <= CONTRACT_LANES)
#endif

/* Whether the last vector of a row of B can't be read in place. */
#if CONTRACT_MASKED || defined(CONTRACT_LOAD_SOME)
#define CONTRACT_RAGGED(N) 0
#else
#define CONTRACT_RAGGED(N) ((N) % CONTRACT_LANES != 0)
#endif

/* The most numbers of a C of which each is summed in lanes of its own; with vectors of 32 bytes lanes
 * that are columns are as fast. */
#if !CONTRACT_MASKED
#define CONTRACT_SMALL 0
#elif !defined(CONTRACT_SMALL)
#define CONTRACT_SMALL 512
#endif

/* What the loops around a tile know. The table says where rows of k begin in A, B, a copy of B and k
 * itself; the sum of `together` of them is kept apart. `total` are sums of their own for later blocks
 * of a long k. */
struct contract_job {
    ptrdiff_t M, N, rsA, csB, rsS, csS, rsC, csC;
    contract_real alpha;
    ptrdiff_t const (*levels)[5];
    int summed, outer, adds;
    ptrdiff_t runs, together, all, kA, kB, nextB, nextS, nextC, first, end;
    contract_real const *packed;
    contract_real *pack, *packA, *total;
    ptrdiff_t atA[CONTRACT_RUNS], atB[CONTRACT_RUNS], atPack[CONTRACT_RUNS], atK[CONTRACT_RUNS + 1];
};

/* How many products are added before C is, of a B that is copied. */
CONTRACT_INLINE ptrdiff_t contract_deep(ptrdiff_t N)
{
    ptrdiff_t most = CONTRACT_PANEL / contract_up(N > 0 ? N : 1, CONTRACT_LANES);
    return most < 1 ? 1 : contract_min(most, CONTRACT_DEPTH);
}

/* Sums in lanes of numbers of C, and their totals. */
CONTRACT_INLINE ptrdiff_t contract_dot_room(ptrdiff_t numbers) { return numbers * (CONTRACT_LANES + 1); }

/* Numbers in `pack` that are enough on one thread, for K = all of k at so many outer points. */
CONTRACT_INLINE ptrdiff_t contract_levels_room(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, ptrdiff_t points)
{
    ptrdiff_t deep = contract_deep(N), least = contract_min(CONTRACT_RUNS, deep / 2) / 2; /* of a block */
    return contract_min(K, deep) * contract_up(N, CONTRACT_LANES)
        + contract_min(M * contract_min(K, CONTRACT_DEPTH) * points, CONTRACT_PANEL)
        + (K > CONTRACT_BLOCKS * least - least ? M * N * points : 0)
        + (M * N * points <= CONTRACT_SMALL ? PARALLEL_PARTS * contract_dot_room(M * N * points) : 0);
}

CONTRACT_INLINE ptrdiff_t contract_levels_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K,
                                                    ptrdiff_t points)
{
    return parallel_used() * contract_levels_room(M, N, K, points);
}

/* A tile: R rows of NV vectors, each so far behind the one before, of which the last has `last`
 * numbers, the others `first`. `near` says that A is a copy. */
CONTRACT_INLINE void contract_run(int const R, int const NV, int const near, ptrdiff_t const first,
                                  ptrdiff_t const last, struct contract_job const *job,
                                  contract_real const *a, contract_real const *b, ptrdiff_t kB,
                                  ptrdiff_t const *atB, contract_real const *s, ptrdiff_t rsS,
                                  contract_real *c, ptrdiff_t rsC)
{
    enum { L = CONTRACT_LANES };
    contract_vec sum[CONTRACT_MR][4], kept[CONTRACT_MR][4], row[4];
    ptrdiff_t const nextB = job->nextB, nextC = job->nextC, nextS = job->nextS;
    ptrdiff_t const kA = near ? R : job->kA;
    ptrdiff_t const runs = job->runs, together = job->together;
    ptrdiff_t q = 0, end, k;
    int i, v;
#if defined(CONTRACT_LOAD_SOME)
    contract_ints const lanes = contract_first(contract_min(last, L));
#endif
    for (i = 0; i < R && together < runs; i++)
        for (v = 0; v < NV; v++)
            kept[i][v] = (contract_vec){0};
    for (;;) {
        CONTRACT_UNROLL
        for (i = 0; i < R; i++)
            CONTRACT_UNROLL
            for (v = 0; v < NV; v++)
                sum[i][v] = (contract_vec){0};
        for (end = contract_min(runs, q + together); q < end; q++) {
            contract_rows_of_a at = contract_at(near ? a + job->atK[q] * R : a + job->atA[q], near ? 1 : job->rsA);
            contract_real const *y = b + atB[q];
            for (k = job->atK[q + 1] - job->atK[q]; k > 0; k--, at.low += kA, at.high += kA, y += kB) {
                CONTRACT_UNROLL
                for (v = 0; v < NV; v++)
                    row[v] = CONTRACT_LAST(y + v * nextB, v == NV - 1, last, first);
                CONTRACT_UNROLL
                for (i = 0; i < R; i++) {
                    contract_vec x = contract_number(near, NV, i, &at);
                    CONTRACT_UNROLL
                    for (v = 0; v < NV; v++)
                        sum[i][v] = contract_fma_vec(x, row[v], sum[i][v]);
                }
            }
        }
        if (runs <= together)
            break;
        CONTRACT_UNROLL
        for (i = 0; i < R; i++)
            CONTRACT_UNROLL
            for (v = 0; v < NV; v++)
                sum[i][v] += kept[i][v];
        if (q == runs)
            break;
        CONTRACT_UNROLL
        for (i = 0; i < R; i++)
            CONTRACT_UNROLL
            for (v = 0; v < NV; v++)
                kept[i][v] = sum[i][v];
    }
    CONTRACT_UNROLL /* all loads first, as each would wait for the store before it */
    for (i = 0; i < R; i++, s += rsS)
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++)
            sum[i][v] = contract_fma_vec(CONTRACT_ALL(job->alpha), sum[i][v],
                                         contract_load(s + v * nextS, v == NV - 1 ? last : first));
    CONTRACT_UNROLL
    for (i = 0; i < R; i++, c += rsC)
        CONTRACT_UNROLL
        for (v = 0; v < NV; v++)
            contract_store(c + v * nextC, v == NV - 1 ? last : first, sum[i][v]);
}

/* contract_run for sizes known when it runs; nv = 4 only for up to 3 rows. */
CONTRACT_ONCE void contract_run_tiles(ptrdiff_t rows, int nv, int near, ptrdiff_t first,
                                      ptrdiff_t last, struct contract_job const *job,
                                      contract_real const *a, contract_real const *b, ptrdiff_t kB, ptrdiff_t const *atB,
                                      contract_real const *s, ptrdiff_t rsS, contract_real *c,
                                      ptrdiff_t rsC)
{
    ptrdiff_t const whole = CONTRACT_MASKED ? first : CONTRACT_LANES;
#define CONTRACT_TILE(R, NV)                                                                       \
    if (near)                                                                                      \
        contract_run(R, NV, 1, whole, last, job, a, b, kB, atB, s, rsS, c, rsC);                   \
    else                                                                                           \
        contract_run(R, NV, 0, whole, last, job, a, b, kB, atB, s, rsS, c, rsC)
#define CONTRACT_CASE(R)                                                                           \
    case R:                                                                                        \
        if (nv == 1) {                                                                             \
            CONTRACT_TILE(R, 1);                                                                   \
        } else if (nv == 2) {                                                                      \
            CONTRACT_TILE(R, 2);                                                                   \
        } else if (R <= 3) {                                                                       \
            CONTRACT_TILE(R <= 3 ? R : 1, 4);                                                      \
        }                                                                                          \
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

/* One outer point, for the block of k that the table has, or `points` of the innermost outer loop,
 * each of which is one vector wide. */
CONTRACT_ONCE void contract_point(struct contract_job *job, int points, contract_real const *A,
                                  contract_real const *B, contract_real const *S, ptrdiff_t rsS,
                                  ptrdiff_t csS, contract_real *C, ptrdiff_t rsC, ptrdiff_t csC)
{
    enum { L = CONTRACT_LANES };
    contract_real const zeros[contract_width_b] = {0};
    contract_real part[2 * CONTRACT_MR * L];
    ptrdiff_t const M = job->M, N = job->N, rows = contract_step(M, CONTRACT_MR);
    ptrdiff_t i, j, j0, n, q, r;
    /* elements of C that are one, as of C[i + j], are added to in order */
    int direct = csC == 1 && (!S || csS == 1 || csS == 0) && (M == 1 || rsC >= N);
    int copy = job->csB != 1 || CONTRACT_RAGGED(N), fresh = copy && job->packed != B;
    contract_real const alpha = job->alpha;
    job->packed = B;
    job->alpha = direct ? alpha : 1;
    if (points == 1)
        job->nextB = job->nextS = job->nextC = L;
    for (j0 = 0; j0 < N; j0 += n) {
        ptrdiff_t vectors = contract_up(N - j0, L) / L, last;
        int nv = points > 1 ? points : vectors >= 4 && rows <= 3 ? 4 : vectors >= 2 ? 2 : 1;
        contract_real const *b = copy ? job->pack + j0 * job->all : B + j0;
        n = contract_min(nv * L, N - j0);
        last = points > 1 ? n : n - (nv - 1) * L;
        for (q = 0; copy && q < job->runs; q++) {
            job->atPack[q] = job->atK[q] * nv * L;
            if (fresh)
                contract_pack(job->pack + j0 * job->all + job->atPack[q], nv * L,
                              B + job->atB[q] + j0 * job->csB, n, job->atK[q + 1] - job->atK[q],
                              job->csB, job->kB);
        }
        for (i = 0; i < M; i += rows) {
            ptrdiff_t m = contract_min(rows, M - i), row_s = direct && S ? rsS : 0;
            contract_real const *s = S ? S + i * rsS + j0 * csS : zeros;
            contract_real *c = C + i * rsC + j0 * csC;
            if (direct && S && csS == 0) { /* one number for each row */
                for (r = 0; r < m; r++)
                    for (j = 0; j < nv * L; j += L)
                        contract_store(part + r * nv * L + j, L, CONTRACT_ALL(s[r * rsS]));
                s = part, row_s = nv * L;
            }
            contract_run_tiles(m, nv, job->packA != NULL, points > 1 ? n : L, last, job,
                               job->packA ? A + i * job->all : A + i * job->rsA, b,
                               copy ? nv * L : job->kB, copy ? job->atPack : job->atB,
                               direct ? s : zeros, row_s, direct ? c : part, direct ? rsC : nv * L);
            if (!direct)
                contract_spread(m, n, alpha, part, nv * L, S ? s : NULL, rsS, csS, c, rsC, csC);
        }
    }
    job->alpha = alpha;
}

/* From copy to copy of A, for a level of the outer loops: those that A does not depend on have one. */
CONTRACT_INLINE ptrdiff_t contract_copies(struct contract_job const *job, int level)
{
    ptrdiff_t const (*steps)[5] = job->levels + job->summed;
    ptrdiff_t all = steps[level][1] == 0 ? 0 : job->M * job->all;
    int l;
    for (l = level + 1; l < job->outer; l++)
        all *= steps[l][1] == 0 ? 1 : steps[l][0];
    return all;
}

/* Copies A, tile by tile: for each k its rows. */
CONTRACT_OUTLINE void contract_copy(struct contract_job *job, int level, contract_real const *A,
                                    contract_real *to)
{
    ptrdiff_t const rows = contract_step(job->M, CONTRACT_MR);
    ptrdiff_t i, q, k, r;
    if (level < job->outer) {
        ptrdiff_t const *step = job->levels[job->summed + level];
        for (i = 0; i < (step[1] == 0 ? 1 : step[0]); i++)
            contract_copy(job, level + 1, A + i * step[1], to + i * contract_copies(job, level));
        return;
    }
    for (i = 0; i < job->M; i += rows)
        for (q = 0; q < job->runs; q++)
            for (k = 0; k < job->atK[q + 1] - job->atK[q]; k++)
                for (r = i; r < contract_min(i + rows, job->M); r++)
                    *to++ = A[job->atA[q] + k * job->kA + r * job->rsA];
}

/* Whether some points of the innermost outer loop can be one tile: each has a vector or less. */
CONTRACT_INLINE int contract_narrow(struct contract_job const *job, ptrdiff_t const *step,
                                    contract_real const *S)
{
    int distinct = (step[4] >= job->N && job->rsC >= 4 * step[4])
        || (job->rsC >= job->N && step[4] >= job->M * job->rsC);
    return CONTRACT_MASKED && distinct && job->N <= CONTRACT_LANES && step[1] == 0 && job->csB == 1
        && job->csC == 1 && (!S || job->adds || job->csS == 1 || (job->csS == 0 && step[3] == 0))
        && !job->total && !job->first
        && job->end == PTRDIFF_MAX;
}

/* The points of the outer loops from a level on. */
CONTRACT_OUTLINE void contract_points(struct contract_job *job, int level, ptrdiff_t point,
                                      contract_real const *A, contract_real const *B,
                                      contract_real const *S, contract_real *C)
{
    ptrdiff_t i, j, n;
    if (level < job->outer) {
        ptrdiff_t const *step = job->levels[job->summed + level];
        ptrdiff_t nextA = job->packA ? contract_copies(job, level) : step[1];
        if (level == job->outer - 1 && contract_narrow(job, step, S)) {
            for (i = 0; i < step[0]; i += n) {
                int most = contract_step(job->M, CONTRACT_MR) <= 3 ? 4 : 2;
                contract_real const *s = job->adds ? C : S;
                int same = S && !job->adds && job->csS == 0; /* one number for each row */
                n = step[0] - i >= most ? most : step[0] - i >= 2 ? 2 : 1;
                job->nextB = step[2], job->nextC = step[4];
                job->nextS = !s || same ? CONTRACT_LANES : job->adds ? step[4] : step[3];
                contract_point(job, (int)n, A, B + i * step[2], s && !same ? s + i * job->nextS : s,
                               job->adds ? job->rsC : job->rsS, !same, C + i * step[4], job->rsC, 1);
            }
            return;
        }
        for (i = 0; i < step[0]; i++)
            contract_points(job, level + 1, point * step[0] + i, A + i * nextA, B + i * step[2],
                            S ? S + i * step[3] : S, C + i * step[4]);
    } else if (point < job->first || point >= job->end) {
        return;
    } else if (!job->total) {
        if (job->adds)
            contract_point(job, 1, A, B, C, job->rsC, job->csC, C, job->rsC, job->csC);
        else
            contract_point(job, 1, A, B, S, job->rsS, job->csS, C, job->rsC, job->csC);
    } else {
        contract_real *own = job->total + point * job->M * job->N;
        if (job->adds < 2)
            contract_point(job, 1, A, B, job->adds ? own : NULL, job->N, 1, own, job->N, 1);
        for (i = 0; i < job->M && job->adds == 2; i++)
            for (j = 0; j < job->N; j++)
                C[i * job->rsC + j * job->csC] += own[i * job->N + j];
    }
}

/* The table for so many runs of a sum, from a first one on, each of `depth` products. */
CONTRACT_OUTLINE void contract_table(struct contract_job *job, ptrdiff_t first, ptrdiff_t runs,
                                     ptrdiff_t depth)
{
    ptrdiff_t run, k, q = 0;
    int l;
    job->atK[0] = 0;
    for (run = first; run < first + runs; run++) {
        ptrdiff_t rest = run, a = 0, b = 0;
        for (l = job->summed - 2; l >= 0; rest /= job->levels[l][0], l--) {
            a += rest % job->levels[l][0] * job->levels[l][1];
            b += rest % job->levels[l][0] * job->levels[l][2];
        }
        for (k = 0; k < depth; k += CONTRACT_SHORT, q++) {
            job->atA[q] = a + k * job->kA, job->atB[q] = b + k * job->kB;
            job->atK[q + 1] = job->atK[q] + contract_min(CONTRACT_SHORT, depth - k);
        }
    }
    job->runs = q, job->all = job->atK[q];
    job->together = depth > 0 && depth < CONTRACT_SHORT ? CONTRACT_SHORT / depth : 1;
}

/* The rows that one thread has. */
CONTRACT_ONCE void contract_levels_part(ptrdiff_t M, ptrdiff_t N, contract_real alpha,
                                        contract_real const *A, ptrdiff_t rsA,
                                        contract_real const *B, ptrdiff_t csB,
                                        contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                                        contract_real *C, ptrdiff_t rsC, ptrdiff_t csC,
                                        ptrdiff_t const (*levels)[5], int summed, int outer, int turns,
                                        ptrdiff_t first, ptrdiff_t end, contract_real *pack)
{
    struct contract_job job;
    ptrdiff_t const *inner;
    int copyB, along = -1;
    ptrdiff_t all = 1, depth, deep, uses, copies;
    ptrdiff_t most, chunk, pieces, r0, k0;
    contract_real *packA = NULL;
    ptrdiff_t turned[CONTRACT_MOST][5];
    int l, q, block = 0;
    for (l = summed; l < summed + outer && turns; l++)
        if (levels[l][1] == 1 && levels[l][2] == 0 && levels[l][4] == 1
            && 2 * levels[l][0] > contract_up(levels[l][0], CONTRACT_LANES))
            along = l;
    if (along >= 0) { /* columns are rows, that loop the columns, and rows the outermost loop */
        contract_real const *matrix = A;
        for (l = 0; l < summed + outer; l++)
            for (q = 0; q < 5; q++)
                turned[l < summed || l > along ? l : l + 1][q == 1 ? 2 : q == 2 ? 1 : q] = levels[l][q];
        turned[summed][0] = M, turned[summed][1] = 0, turned[summed][2] = rsA;
        turned[summed][3] = rsS, turned[summed][4] = rsC;
        A = B, B = matrix, M = N, N = levels[along][0];
        rsA = csB, rsS = csS, rsC = csC, csB = csC = 1, csS = levels[along][3];
        levels = (ptrdiff_t const (*)[5])turned;
    }
    inner = levels[summed - 1];
    copyB = csB != 1 || CONTRACT_RAGGED(N);
    job.M = M, job.N = N, job.alpha = alpha;
    job.rsA = rsA, job.csB = csB, job.rsS = rsS, job.csS = csS, job.rsC = rsC, job.csC = csC;
    job.levels = levels, job.summed = summed, job.outer = outer, job.first = first, job.end = end;
    job.kA = inner[1], job.kB = inner[2];
    deep = copyB ? contract_deep(N) : CONTRACT_DEPTH, copies = M;
    for (l = 0; l < summed - 1; l++)
        all *= levels[l][0];
    depth = all > 0 ? inner[0] : 0;
    if (depth == 0)
        all = 0;
    chunk = contract_step(depth, contract_min(deep, CONTRACT_RUNS * CONTRACT_SHORT));
    pieces = contract_up(chunk, CONTRACT_SHORT) / CONTRACT_SHORT; /* of a row */
    most = chunk < depth ? 1 : contract_step(all, contract_min(CONTRACT_RUNS / pieces, deep / chunk));
    job.pack = pack, job.total = NULL;
    if (copyB)
        pack += contract_min(all * depth, deep) * contract_up(N, CONTRACT_LANES);
    uses = contract_up(N, 2 * CONTRACT_LANES) / (2 * CONTRACT_LANES);
    for (l = summed; l < summed + outer; l++) {
        copies *= levels[l][1] == 0 ? 1 : levels[l][0];
        uses *= levels[l][1] == 0 ? levels[l][0] : 1;
    }
    if (uses >= CONTRACT_USES && copies * contract_min(all * depth, deep) <= CONTRACT_PANEL) {
        packA = pack;
        pack += copies * contract_min(all * depth, deep);
    }
    /* at least once, as an empty sum still writes C */
    for (r0 = 0; r0 == 0 || r0 < all; r0 += most) {
        for (k0 = 0; k0 == 0 || k0 < depth; k0 += chunk, block++) {
            if (block > 0 && block % CONTRACT_BLOCKS == 0) { /* a total that grows long loses digits */
                job.adds = 2;
                if (job.total)
                    contract_points(&job, 0, 0, A, B, S, C);
                job.total = pack;
            }
            contract_table(&job, r0, contract_min(most, all - r0), contract_min(chunk, depth - k0));
            job.packed = NULL;
            job.adds = block % CONTRACT_BLOCKS > 0;
            job.packA = packA;
            if (packA)
                contract_copy(&job, 0, A + k0 * inner[1], packA);
            contract_points(&job, 0, 0, packA ? packA : A + k0 * inner[1], B + k0 * inner[2], S, C);
        }
    }
    if (job.total) {
        job.adds = 2;
        contract_points(&job, 0, 0, A, B, S, C);
    }
}

#if CONTRACT_SMALL > 0
/* Rows and columns of a tile whose lanes are steps of k: as many sums as registers hold. */
#define CONTRACT_SHAPES CONTRACT_SHAPE(5, 3) CONTRACT_SHAPE(3, 6) CONTRACT_SHAPE(1, 16)
/* Products after which they are kept apart. */
enum { contract_dot_short = CONTRACT_SHORT * CONTRACT_LANES / 2 };

/* R rows of A by Q columns of B, of which m and n count: what k adds but for its outermost loop, if it
 * has others, to sums in lanes. Those of a row of C are `next` apart. */
CONTRACT_INLINE void contract_dot_tile(int const R, int const Q, ptrdiff_t m, ptrdiff_t n,
                                       struct contract_job const *job, contract_real const *a,
                                       contract_real const *b, contract_real *sums, ptrdiff_t next)
{
    enum { L = CONTRACT_LANES };
    contract_vec sum[5][16], done[5][16];
    ptrdiff_t const (*levels)[5] = job->levels;
    ptrdiff_t const inner = job->summed - 1, depth = levels[inner][0];
    ptrdiff_t at[CONTRACT_MOST] = {0}, row[5], column[16], k, l, steps;
    int i, j, more = 1;
    for (i = 0; i < R; i++)
        row[i] = contract_min(i, m - 1) * job->rsA;
    for (j = 0; j < Q; j++)
        column[j] = contract_min(j, n - 1) * job->csB;
    while (more) {
        CONTRACT_UNROLL
        for (i = 0; i < R; i++)
            CONTRACT_UNROLL
            for (j = 0; j < Q; j++)
                sum[i][j] = (contract_vec){0};
        for (steps = 0; more && steps < contract_dot_short; steps += depth) {
            for (k = 0; k < depth; k += L) {
                contract_vec x[5];
                CONTRACT_UNROLL
                for (i = 0; i < R; i++)
                    x[i] = contract_load(a + row[i] + k, depth - k);
                CONTRACT_UNROLL
                for (j = 0; j < Q; j++) {
                    contract_vec const y = contract_load(b + column[j] + k, depth - k);
                    CONTRACT_UNROLL
                    for (i = 0; i < R; i++)
                        sum[i][j] = contract_fma_vec(x[i], y, sum[i][j]);
                }
            }
            for (l = inner - 1; l >= 1 && ++at[l] == levels[l][0]; at[l] = 0, l--)
                a -= (levels[l][0] - 1) * levels[l][1], b -= (levels[l][0] - 1) * levels[l][2];
            more = l >= 1;
            if (more)
                a += levels[l][1], b += levels[l][2];
        }
        CONTRACT_UNROLL
        for (i = 0; i < R; i++)
            CONTRACT_UNROLL
            for (j = 0; j < Q; j++)
                done[i][j] = sum[i][j];
        for (i = 0; i < m; i++)
            for (j = 0; j < n; j++)
                *(contract_vec *)(sums + i * next + j * L) += done[i][j];
    }
}

#define CONTRACT_SHAPE(R, Q)                                                                       \
    CONTRACT_ONCE void contract_dot_##R(ptrdiff_t m, ptrdiff_t n, struct contract_job const *job,  \
                                        contract_real const *a, contract_real const *b,            \
                                        contract_real *sums, ptrdiff_t next)                       \
    {                                                                                              \
        contract_dot_tile(R, Q, m, n, job, a, b, sums, next);                                      \
    }
CONTRACT_SHAPES
#undef CONTRACT_SHAPE

/* The points of the outer loops from a level on; gives the sums behind theirs. */
CONTRACT_OUTLINE contract_real *contract_dot_points(struct contract_job const *job, int level,
                                                    contract_real const *A, contract_real const *B,
                                                    contract_real *sums)
{
    enum { L = CONTRACT_LANES };
    ptrdiff_t const M = job->M, N = job->N, *step = job->levels[job->summed + level];
    ptrdiff_t rows = 0, columns = 0, least = PTRDIFF_MAX, i, j;
    for (i = 0; level < job->outer && i < step[0]; i++)
        sums = contract_dot_points(job, level + 1, A + i * step[1], B + i * step[2], sums);
    if (level < job->outer)
        return sums;
#define CONTRACT_SHAPE(R, Q)                                                                       \
    if (contract_up(M, R) * contract_up(N, Q) < least)                                             \
        rows = R, columns = Q, least = contract_up(M, R) * contract_up(N, Q);
    CONTRACT_SHAPES
#undef CONTRACT_SHAPE
    for (i = 0; i < M; i += rows)
        for (j = 0; j < N; j += columns) {
            ptrdiff_t const m = contract_min(rows, M - i), n = contract_min(columns, N - j);
            contract_real const *a = A + i * job->rsA, *b = B + j * job->csB;
            contract_real *own = sums + (i * N + j) * L;
#define CONTRACT_SHAPE(R, Q)                                                                       \
    if (rows == R)                                                                                 \
        contract_dot_##R(m, n, job, a, b, own, N * L);
            CONTRACT_SHAPES
#undef CONTRACT_SHAPE
        }
    return sums + M * N * L;
}

/* The products of a step of the outermost loop of k; and after how many steps so many were added to sums
 * in lanes that they go to totals. */
CONTRACT_INLINE ptrdiff_t contract_dot_step(ptrdiff_t const (*levels)[5], int summed)
{
    ptrdiff_t products = 1;
    int l;
    for (l = 1; l < summed; l++)
        products *= levels[l][0];
    return products;
}

CONTRACT_INLINE ptrdiff_t contract_dot_often(ptrdiff_t products)
{
    return CONTRACT_BLOCKS / (products / contract_dot_short + 1) + 1;
}

/* What some steps of the outermost loop of k add to `numbers` of C: totals, behind sums in lanes. */
CONTRACT_ONCE void contract_dot_part(struct contract_job const *job, ptrdiff_t numbers, ptrdiff_t first,
                                     ptrdiff_t end, contract_real const *A, contract_real const *B,
                                     contract_real *sums)
{
    enum { L = CONTRACT_LANES };
    contract_real *totals = sums + numbers * L;
    ptrdiff_t const *step = job->levels[0], products = contract_dot_step(job->levels, job->summed);
    ptrdiff_t i, j, k;
    for (i = 0; i < contract_dot_room(numbers); i++)
        sums[i] = 0;
    for (k = first; k < end && products > 0; k++) {
        contract_dot_points(job, 0, A + k * step[1], B + k * step[2], sums);
        if ((k - first + 1) % contract_dot_often(products) == 0 || k == end - 1)
            for (i = 0; i < numbers; i++)
                for (j = i * L; j < (i + 1) * L; j++)
                    totals[i] += sums[j], sums[j] = 0;
    }
}

/* C at the points of the outer loops from a level on, of so many parts; gives the totals behind. */
CONTRACT_OUTLINE contract_real const *contract_dot_store(struct contract_job const *job, int level,
                                                         int parts, ptrdiff_t room,
                                                         contract_real const *totals,
                                                         contract_real const *S, contract_real *C)
{
    ptrdiff_t const *step = job->levels[job->summed + level];
    ptrdiff_t i, j;
    int part;
    for (i = 0; level < job->outer && i < step[0]; i++)
        totals = contract_dot_store(job, level + 1, parts, room, totals, S ? S + i * step[3] : S,
                                    C + i * step[4]);
    for (i = 0; level == job->outer && i < job->M; i++)
        for (j = 0; j < job->N; j++, totals++) {
            contract_real total = totals[0];
            for (part = 1; part < parts; part++)
                total += totals[part * room];
            C[i * job->rsC + j * job->csC] =
                contract_fma(job->alpha, total, S ? S[i * job->rsS + j * job->csS] : 0);
        }
    return totals;
}

/* Whether lanes that are steps of k have less than half as much to do, as their tiles are smaller: one
 * of few rows waits for its own sums, and of few columns leaves lanes idle. */
CONTRACT_INLINE int contract_dotted(ptrdiff_t M, ptrdiff_t N, ptrdiff_t points, ptrdiff_t const (*levels)[5],
                                    int summed, ptrdiff_t csB)
{
    ptrdiff_t const *inner = levels[summed - 1], L = CONTRACT_LANES;
    ptrdiff_t vectors = M * contract_up(N, L) / L, dots = contract_up(inner[0], L) / L * M * N;
    return summed > 1 && summed <= CONTRACT_MOST && M * N * points <= CONTRACT_SMALL && inner[1] == 1
        && contract_dot_step(levels, summed) <= CONTRACT_BLOCKS * contract_dot_short && inner[2] == 1
        && csB != 1 && 2 * dots < inner[0] * (vectors < 8 ? 8 : vectors);
}
#endif

/* C = S + alpha A B over levels; S = NULL stands for zeros, S = C, with C's steps, accumulates.
 * `pack` holds contract_levels_pack_size(M, N, K, points) numbers. */
CONTRACT_OUTLINE void contract_levels(ptrdiff_t M, ptrdiff_t N, contract_real alpha,
                                      contract_real const *A, ptrdiff_t rsA,
                                      contract_real const *B, ptrdiff_t csB,
                                      contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                                      contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, int summed,
                                      int outer, ptrdiff_t const (*levels)[5], int apart,
                                      contract_real *pack)
{
    ptrdiff_t own[CONTRACT_MOST][5], K = 1, points = 1, room, t;
    int turns = CONTRACT_TURNS(N) && apart > 1 && csC != 1 && summed + outer < CONTRACT_MOST;
    int l, q, longest = -1;
    for (l = summed; l < summed + outer && CONTRACT_FEW(M, N) && apart > 1; l++)
        if (levels[l][2] == 0 && levels[l][0] > M && summed + outer <= CONTRACT_MOST
            && (longest < 0 || levels[l][0] >= levels[longest][0]))
            longest = l;
    if (longest >= 0) { /* rows and an outer loop at which B is the same change places */
        for (l = 0; l < summed + outer; l++)
            for (q = 0; q < 5; q++)
                own[l][q] = levels[l][q];
        t = M, M = own[longest][0], own[longest][0] = t;
        t = rsA, rsA = own[longest][1], own[longest][1] = t;
        t = rsS, rsS = own[longest][3], own[longest][3] = t;
        t = rsC, rsC = own[longest][4], own[longest][4] = t;
        levels = (ptrdiff_t const (*)[5])own;
    }
    for (l = 0; l < summed; l++)
        K *= levels[l][0];
    for (l = summed; l < summed + outer; l++)
        points *= levels[l][0];
    room = contract_levels_room(M, N, K, points);
#if CONTRACT_SMALL > 0
    if (contract_dotted(M, N, points, levels, summed, csB)) {
        ptrdiff_t const numbers = M * N * points, work = numbers * K, size = numbers * CONTRACT_LANES;
        struct contract_job job;
        job.M = M, job.N = N, job.rsA = rsA, job.csB = csB, job.rsS = rsS, job.csS = csS;
        job.rsC = rsC, job.csC = csC, job.alpha = alpha;
        job.levels = levels, job.summed = summed, job.outer = outer;
        room = contract_dot_room(numbers);
        PARALLEL_SUM(levels[0][0], 1, work, size,
                     contract_dot_part(&job, numbers, part_first, part_end, A, B, pack + part * room))
        contract_dot_store(&job, 0, parallel_sums(levels[0][0], 1, work, size), room,
                           pack + numbers * CONTRACT_LANES, S, C);
        return;
    }
#endif
    if (apart > 1 && M < 8)
        PARALLEL(points, 1, M * N * K * points,
                 contract_levels_part(M, N, alpha, A, rsA, B, csB, S, rsS, csS, C, rsC, csC, levels,
                                      summed, outer, 0, part_first,
                                      part_count > 1 ? part_end : PTRDIFF_MAX, pack + part * room))
    else
        PARALLEL(M, apart ? 1 : M, M * N * K * points,
                 contract_levels_part(part_end - part_first, N, alpha, A + part_first * rsA, rsA, B,
                                      csB, S ? S + part_first * rsS : S, rsS, csS,
                                      C + part_first * rsC, rsC, csC, levels, summed, outer, turns, 0,
                                      PTRDIFF_MAX, pack + part * room))
}
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC pop_options
#endif

#endif
