/* Made by symgrad: products of matrices in plain ISO C, for machines that have no vectors.
 *
 *     C[i,j] = S[i,j] + alpha * sum_k A[i,k] B[k,j]        i < M, j < N, k < K
 *
 * rs and cs are the steps, in numbers, from row to row and from column to column; S = NULL stands for
 * zeros, S = C accumulates. C must not overlap A or B. Nothing is copied: `pack` is not used. Blocks
 * of k are added in the numbers' own type; if there are several, their sums are added in double,
 * which small machines compute by software.
 */
#ifndef CONTRACT_H
#define CONTRACT_H
#include <stddef.h>
#ifdef CONTRACT_DOUBLE
typedef double contract_real;
#else
typedef float contract_real;
#endif

#ifndef CONTRACT_BLOCK
#define CONTRACT_BLOCK 64
#endif

static inline ptrdiff_t contract_pack_size(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K)
{
    (void)M, (void)N, (void)K;
    return 0;
}

static void contract(ptrdiff_t M, ptrdiff_t N, ptrdiff_t K, contract_real alpha,
                     contract_real const *A, ptrdiff_t rsA, ptrdiff_t csA,
                     contract_real const *B, ptrdiff_t rsB, ptrdiff_t csB,
                     contract_real const *S, ptrdiff_t rsS, ptrdiff_t csS,
                     contract_real *C, ptrdiff_t rsC, ptrdiff_t csC, contract_real *pack)
{
    ptrdiff_t i, j, k, k0;
    (void)pack;
    for (i = 0; i < M; i++)
        for (j = 0; j < N; j++) {
            double total = 0;
            contract_real sum = 0;
            for (k0 = 0; k0 < K; k0 += CONTRACT_BLOCK) {
                ptrdiff_t end = K - k0 < CONTRACT_BLOCK ? K : k0 + CONTRACT_BLOCK;
                contract_real part = 0;
                for (k = k0; k < end; k++)
                    part += A[i * rsA + k * csA] * B[k * rsB + j * csB];
                sum = part;
                if (K > CONTRACT_BLOCK)
                    sum = (contract_real)(total += part);
            }
            C[i * rsC + j * csC] = (S ? S[i * rsS + j * csS] : 0) + alpha * sum;
        }
}

#endif
