/* Made by symgrad, which has this file beside every C file of its own: loops in vectors, and numbers
 * that fade away. */
#ifndef VECTOR_MATH_H
#define VECTOR_MATH_H

/* Where there is AVX-512, gcc would take vectors of half its width for some processors. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__AVX512F__)
#pragma GCC target("prefer-vector-width=512")
#endif

/* With SYMGRAD_VECTOR_MATH defined, and -lmvec before -lm, loops use glibc's vector mathematics,
 * whose values are within 4 ulp of float, 4e-16 of double. */
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

#if defined(__GNUC__) /* without -fopenmp-simd */
#pragma GCC diagnostic ignored "-Wunknown-pragmas"
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
#endif
