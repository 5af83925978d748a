/* What this machine can do: the multiply-adds of one loop that is shaped like `contract`'s, whose
   operands lie in the first-level cache, and the bytes that go from and to memory. Every thread
   does the same work on arrays of its own; the caller divides by the time. */
#include <stddef.h>
#ifdef __AVX512F__
enum { LANES = 16, ROWS = 14 };
#elif defined(__AVX__)
enum { LANES = 8, ROWS = 6 };
#else
enum { LANES = 4, ROWS = 6 };
#endif
enum { DEPTH = 128 };
typedef float vec __attribute__((vector_size(4 * LANES), aligned(4)));

/* A tile of ROWS × 2 vectors stays in registers while k runs over the DEPTH of a packed panel. */
static void tile(const float *a, const float *b, float *c)
{
    vec sums[ROWS][2] = {{{0}}};
    for (int k = 0; k < DEPTH; k++) {
        vec left = *(const vec *)(b + 2 * LANES * k), right = *(const vec *)(b + 2 * LANES * k + LANES);
#pragma GCC unroll 16
        for (int i = 0; i < ROWS; i++) {
            sums[i][0] += a[ROWS * k + i] * left;
            sums[i][1] += a[ROWS * k + i] * right;
        }
    }
#pragma GCC unroll 16
    for (int i = 0; i < ROWS; i++)
        for (int j = 0; j < 2; j++)
            *(vec *)(c + LANES * (2 * i + j)) += sums[i][j];
}

/* Multiply-adds that each thread makes. */
double multiply_adds(int threads, long repeats)
{
#pragma omp parallel num_threads(threads)
    {
        float a[ROWS * DEPTH], b[2 * LANES * DEPTH], c[ROWS * 2 * LANES] = {0};
        for (int k = 0; k < ROWS * DEPTH; k++)
            a[k] = 1e-3f;
        for (int k = 0; k < 2 * LANES * DEPTH; k++)
            b[k] = 1e-3f;
        for (long r = 0; r < repeats; r++) {
            tile(a, b, c);
            __asm__ volatile("" : : "r"(c) : "memory");
        }
    }
    return (double)ROWS * 2 * LANES * DEPTH * repeats;
}

/* Bytes that all threads together move: y += s·x reads two arrays and writes one. */
double bytes(int threads, ptrdiff_t size, const float *x, float *y)
{
#pragma omp parallel for simd schedule(static) num_threads(threads)
    for (ptrdiff_t i = 0; i < size; i++)
        y[i] += 1e-3f * x[i];
    return 12.0 * size;
}
