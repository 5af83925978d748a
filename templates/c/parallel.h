/* Made by symgrad, which has this file beside every C file of its own: loops on several threads.
 *
 * PARALLEL(extent, unit, work, call) does `call` for part_first <= i < part_end: once for all of
 * 0 <= i < extent, or on several threads for a part each, `part` = 0, 1, ... of them, which begins
 * at a multiple of `unit`. `work` is about the number of simple operations; fewer than
 * PARALLEL_LEAST are not worth a second thread. As a part needs nothing of another, results do not
 * depend on the number of threads.
 *
 * PARALLEL_SUM is for loops that add to `size` numbers: how many parts there are, part_count, follows
 * from the sizes alone. If there are several, each sets numbers of its own to 0 (PARALLEL_ZERO), adds
 * to these, and PARALLEL_ADD adds them in order: one result for any number of threads. PARALLEL_SET
 * is for numbers that have no value before.
 *
 * Threads are OpenMP's: without it there is one. Within a parallel region of the caller's nothing is
 * divided once more. Threads compute in the floating-point mode of the one that calls, and keep off
 * its processor (PARALLEL_KEEP_OFF).
 */
#ifndef PARALLEL_H
#define PARALLEL_H
#include <stdint.h>

#ifndef PARALLEL_LEAST
#define PARALLEL_LEAST 1000000
#endif

/* The most parts of a sum, and what it costs to set a number of one to 0 and add it in the end. */
#ifndef PARALLEL_PARTS
#define PARALLEL_PARTS 4
#endif
#ifndef PARALLEL_EACH
#define PARALLEL_EACH 4
#endif

static inline int64_t parallel_larger(int64_t a, int64_t b) { return a > b ? a : b; }

/* Where a part begins, and where part `parts` would: the units are spread evenly. */
static inline int64_t parallel_first(int64_t extent, int64_t unit, int64_t part, int64_t parts)
{
    int64_t units = (extent + unit - 1) / unit, first = units * part / parts * unit;
    return first < extent ? first : extent;
}

/* In how many parts a loop adds to `size` numbers. */
static inline int parallel_sums(int64_t extent, int64_t unit, int64_t work, int64_t size)
{
    int64_t most = (extent + unit - 1) / unit;
    int64_t worth = work / (PARALLEL_LEAST / 2 + PARALLEL_EACH * size + 1);
    int parts = 1;
    while (2 * parts <= PARALLEL_PARTS && 2 * parts <= most && 2 * parts <= worth)
        parts *= 2;
    return parts;
}

#ifdef _OPENMP
#include <omp.h>

static int parallel_limit; /* 0 before anyone has asked */

static inline int parallel_used(void)
{
    if (parallel_limit == 0)
        parallel_limit = omp_get_max_threads();
    return parallel_limit;
}

static inline void parallel_use(int n) { parallel_limit = n > 1 ? n : 1; }

/* How many threads do so many parts. */
static inline int parallel_team(int parts)
{
    int threads = omp_in_parallel() ? 1 : parallel_used();
    return parts < threads ? parts : threads;
}

/* In how many parts a loop runs whose parts need nothing of each other. */
static inline int parallel_parts(int64_t extent, int64_t unit, int64_t work)
{
    int64_t most = (extent + unit - 1) / unit;
    if (work < PARALLEL_LEAST || most < 2)
        return 1;
    return parallel_team(most < 1 << 20 ? (int)most : 1 << 20);
}

/* Likewise of a loop of which, if it is not divided, products do `alone` of the work with all threads:
 * that is what is done if it takes less time, more than an eighth, as there the threads meet for each
 * product. A part has `least` values at least. */
static inline int parallel_parts_or(int64_t extent, int64_t unit, int64_t least, int64_t work, int64_t alone)
{
    int64_t units = (extent + unit - 1) / unit, longest;
    int parts;
    least = unit > least ? unit : least;
    parts = parallel_parts(extent - least + 1, least, work);
    if (parts < 2)
        return parts;
    longest = work / extent * ((units + parts - 1) / parts * unit);
    return longest - longest / 8 <= work - alone + alone / parallel_team(1 << 20) ? parts : 1;
}

/* Linux likes to wake a thread on the processor of the one that wakes it, where it waits until that
 * one, which waits for it in a loop, has used up its time: milliseconds. So the threads of a team
 * leave the processor on which the caller is, which stays free to run anywhere; but not if
 * OMP_PROC_BIND says where they run, or there are more of them than processors. */
#if defined(__linux__) && defined(__GNUC__)
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>
#if defined(SYS_getcpu) && defined(__USE_MISC)
enum { PARALLEL_WORDS = 16, PARALLEL_BITS = 8 * sizeof(unsigned long) };
static __thread int parallel_off = -1; /* the processor that a thread has left */

static inline int parallel_processor(void)
{
    unsigned cpu;
    if (omp_get_proc_bind() != omp_proc_bind_false || syscall(SYS_getcpu, &cpu, NULL, NULL) != 0)
        return -1;
    return cpu < PARALLEL_WORDS * PARALLEL_BITS ? (int)cpu : -1;
}

static void parallel_leave(int cpu)
{
    unsigned long may[PARALLEL_WORDS] = {0};
    int i, count = 0;
    if (syscall(SYS_sched_getaffinity, 0, sizeof may, may) < 0)
        return;
    if (parallel_off >= 0)
        may[parallel_off / PARALLEL_BITS] |= 1ul << parallel_off % PARALLEL_BITS;
    for (i = 0; i < PARALLEL_WORDS; i++)
        count += __builtin_popcountl(may[i]);
    if (count < omp_get_num_threads())
        return;
    may[cpu / PARALLEL_BITS] &= ~(1ul << cpu % PARALLEL_BITS);
    if (syscall(SYS_sched_setaffinity, 0, sizeof may, may) == 0)
        parallel_off = cpu;
}
#define PARALLEL_CALLER const int parallel_cpu = parallel_processor();
#define PARALLEL_KEEP_OFF \
    if (parallel_cpu >= 0 && parallel_cpu != parallel_off && omp_get_thread_num() > 0) \
        parallel_leave(parallel_cpu);
#endif
#endif

#define PARALLEL_FOR _Pragma("omp parallel for num_threads(parallel_team(part_count)) schedule(static)")
#if defined(__SSE__)
#include <xmmintrin.h>
#define PARALLEL_MODE const unsigned parallel_mode = _mm_getcsr();
#define PARALLEL_ENTER const unsigned parallel_own = _mm_getcsr(); _mm_setcsr(parallel_mode);
#define PARALLEL_LEAVE _mm_setcsr(parallel_own);
#endif
#else
static inline int parallel_used(void) { return 1; }
static inline void parallel_use(int n) { (void)n; }
#define parallel_parts(extent, unit, work) ((void)(extent), (void)(work), 1)
#define parallel_parts_or(extent, unit, least, work, alone) 1
#define PARALLEL_FOR
#endif
#ifndef PARALLEL_CALLER
#define PARALLEL_CALLER
#define PARALLEL_KEEP_OFF
#endif
#ifndef PARALLEL_MODE
#define PARALLEL_MODE
#define PARALLEL_ENTER
#define PARALLEL_LEAVE
#endif

#define PARALLEL_IN(count, extent, unit, ...) { \
    const int part_count = count; \
    if (part_count < 2) { \
        const int64_t part = 0, part_first = 0, part_end = extent; \
        (void)part, (void)part_first, (void)part_end; \
        __VA_ARGS__; \
    } else { \
        PARALLEL_MODE \
        PARALLEL_CALLER \
        PARALLEL_FOR \
        for (int part = 0; part < part_count; part++) { \
            const int64_t part_first = parallel_first(extent, unit, part, part_count); \
            const int64_t part_end = parallel_first(extent, unit, part + 1, part_count); \
            (void)part_first, (void)part_end; \
            PARALLEL_KEEP_OFF \
            PARALLEL_ENTER \
            __VA_ARGS__; \
            PARALLEL_LEAVE \
        } \
    } }
#define PARALLEL(extent, unit, work, ...) \
    PARALLEL_IN(parallel_parts(extent, unit, work), extent, unit, __VA_ARGS__)
#define PARALLEL_OR(extent, unit, least, work, alone, ...) \
    PARALLEL_IN(parallel_parts_or(extent, unit, least, work, alone), extent, unit, __VA_ARGS__)
#define PARALLEL_SUM(extent, unit, work, size, ...) \
    PARALLEL_IN(parallel_sums(extent, unit, work, size), extent, unit, __VA_ARGS__)
#define PARALLEL_ZERO(to, many) \
    for (int64_t part_i = 0; part_count > 1 && part_i < many; part_i++) \
        (to)[part_i] = 0
#define PARALLEL_SUMS(begin, extent, unit, work, size, many, to, parts, step) { \
    const int part_count = parallel_sums(extent, unit, work, size); \
    for (int part = 0; part_count > 1 && part < part_count; part++) \
        for (int64_t part_i = 0; part_i < many; part_i++) \
            (to)[part_i] = (part < begin ? 0 : (to)[part_i]) + (parts + part * (step))[part_i]; }
#define PARALLEL_ADD(...) PARALLEL_SUMS(0, __VA_ARGS__)
#define PARALLEL_SET(...) PARALLEL_SUMS(1, __VA_ARGS__)

#endif
