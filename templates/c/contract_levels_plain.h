/* Made by symgrad: products whose sum runs through several loops, at each point of outer loops, in
 * plain ISO C.
 *
 *     C[i,j] = S[i,j] + alpha * sum_k A[i,k] B[k,j]        i < M, j < N
 *
 * `levels` are rows of five numbers, an extent and the steps of A, B, S and C: the loops of k, the
 * innermost last, then the outer ones. Nothing is copied. The innermost loops are added in the
 * numbers' own type, their sums in double.
 */
#ifndef CONTRACT_LEVELS_H
#define CONTRACT_LEVELS_H
#include "contract.h"

static inline ptrdiff_t contract_levels_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K,
                                                  ptrdiff_t points)
{
    (void)M, (void)N, (void)K, (void)points;
    return 0;
}

static ptrdiff_t contract_points_of(ptrdiff_t const (*levels)[5], int n)
{
    ptrdiff_t points = 1;
    while (n-- > 0)
        points *= levels[n][0];
    return points;
}

/* How far a point of n levels is from the first one, by their steps in one matrix. */
static ptrdiff_t contract_at(ptrdiff_t const (*levels)[5], int n, ptrdiff_t point, int matrix)
{
    ptrdiff_t at = 0;
    for (; n-- > 0; point /= levels[n][0])
        at += point % levels[n][0] * levels[n][matrix];
    return at;
}

static void contract_levels(ptrdiff_t M, ptrdiff_t N, contract_real alpha, contract_real const *A,
                            ptrdiff_t rsA, contract_real const *B, ptrdiff_t csB,
                            contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS, contract_real *C,
                            ptrdiff_t rsC, ptrdiff_t csC, int summed, int outer,
                            ptrdiff_t const (*levels)[5], int apart, contract_real *pack)
{
    ptrdiff_t const (*around)[5] = levels + summed, *inner = levels[summed - 1];
    ptrdiff_t runs = contract_points_of(levels, summed - 1), points = contract_points_of(around, outer);
    ptrdiff_t point, i, j, q, k, k0;
    (void)apart, (void)pack;
    for (point = 0; point < points; point++) {
        contract_real const *s = S ? S + contract_at(around, outer, point, 3) : S;
        contract_real const *first = A + contract_at(around, outer, point, 1);
        contract_real const *second = B + contract_at(around, outer, point, 2);
        contract_real *c = C + contract_at(around, outer, point, 4);
        for (i = 0; i < M; i++)
            for (j = 0; j < N; j++) {
                double total = 0;
                for (q = 0; q < runs; q++) {
                    contract_real const *a = first + i * rsA + contract_at(levels, summed - 1, q, 1);
                    contract_real const *b = second + j * csB + contract_at(levels, summed - 1, q, 2);
                    for (k0 = 0; k0 < inner[0]; k0 += CONTRACT_BLOCK) {
                        ptrdiff_t end =
                            inner[0] - k0 < CONTRACT_BLOCK ? inner[0] : k0 + CONTRACT_BLOCK;
                        contract_real part = 0;
                        for (k = k0; k < end; k++)
                            part += a[k * inner[1]] * b[k * inner[2]];
                        total += part;
                    }
                }
                c[i * rsC + j * csC] =
                    (S ? s[i * rsS + j * csS] : 0) + alpha * (contract_real)total;
            }
    }
}

#endif
