/* Made by symgrad, which has this file beside every network that has work for several threads.
 *
 * PARALLEL(extent, unit, work, call) does `call` for part_first <= i < part_end: once for all of
 * 0 <= i < extent, or on several threads for a part each, `part` = 0, 1, ... of them, which begins
 * at a multiple of `unit`. `work` is about the number of simple operations; fewer than
 * PARALLEL_LEAST are not worth a second thread. As a part needs nothing of another, results do not
 * depend on the number of threads.
 *
 * Threads are OpenMP's: without it there is one. Within a parallel region of the caller's nothing is
 * divided once more. Threads compute in the floating-point mode of the one that calls.
 */
#ifndef PARALLEL_H
#define PARALLEL_H
#include <stdint.h>

#ifndef PARALLEL_LEAST
#define PARALLEL_LEAST 100000
#endif

static inline int64_t parallel_larger(int64_t a, int64_t b) { return a > b ? a : b; }

#ifdef _OPENMP
#include <omp.h>

static int parallel_limit; /* 0 before anyone has asked */

static inline int parallel_threads(void)
{
    if (parallel_limit == 0)
        parallel_limit = omp_get_max_threads();
    return parallel_limit;
}

static inline void parallel_set_threads(int n) { parallel_limit = n > 1 ? n : 1; }

/* In how many parts such a loop runs. */
static inline int parallel_parts(int64_t extent, int64_t unit, int64_t work)
{
    int64_t most = (extent + unit - 1) / unit;
    if (work < PARALLEL_LEAST || most < 2 || omp_in_parallel())
        return 1;
    return most < parallel_threads() ? (int)most : parallel_threads();
}

/* Where a part begins, and where part `parts` would: the units are spread evenly. */
static inline int64_t parallel_first(int64_t extent, int64_t unit, int64_t part, int64_t parts)
{
    int64_t units = (extent + unit - 1) / unit, first = units * part / parts * unit;
    return first < extent ? first : extent;
}

#if defined(__SSE__)
#include <xmmintrin.h>
#define PARALLEL_MODE const unsigned parallel_mode = _mm_getcsr();
#define PARALLEL_ENTER const unsigned parallel_own = _mm_getcsr(); _mm_setcsr(parallel_mode);
#define PARALLEL_LEAVE _mm_setcsr(parallel_own);
#else
#define PARALLEL_MODE
#define PARALLEL_ENTER
#define PARALLEL_LEAVE
#endif

#define PARALLEL(extent, unit, work, call) { \
    const int part_count = parallel_parts(extent, unit, work); \
    if (part_count < 2) { \
        const int64_t part = 0, part_first = 0, part_end = extent; \
        (void)part, (void)part_first, (void)part_end; \
        call; \
    } else { \
        PARALLEL_MODE \
        _Pragma("omp parallel for num_threads(part_count) schedule(static, 1)") \
        for (int part = 0; part < part_count; part++) { \
            const int64_t part_first = parallel_first(extent, unit, part, part_count); \
            const int64_t part_end = parallel_first(extent, unit, part + 1, part_count); \
            PARALLEL_ENTER \
            call; \
            PARALLEL_LEAVE \
        } \
    } }
#else
static inline int parallel_threads(void) { return 1; }
static inline void parallel_set_threads(int n) { (void)n; }
#define PARALLEL(extent, unit, work, call) { \
    const int64_t part = 0, part_first = 0, part_end = extent; \
    (void)part, (void)part_first, (void)part_end; \
    call; }
#endif

#endif
