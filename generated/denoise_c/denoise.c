/* denoise: a network of 25,258 parameters and its training steps.

Made by symgrad 0.1.0 from examples/denoise.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "denoise.h"

#include <math.h>

#include "contract.h" /* matrix products */
#include "parallel.h" /* loops on several threads */

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

static inline float reluf(float x) {
    return x < 0.0f ? 0.0f : x;
}

/* [x > 0] */
static inline float stepf(float x) {
    return x > 0.0f ? 1.0f : 0.0f;
}

/* the larger one, NaN if either is */
static inline float maximumf(float x, float y) {
    return ((x > y) | (x != x)) ? x : y;
}

/* the smaller one, NaN if either is */
static inline float minimumf(float x, float y) {
    return ((x < y) | (x != x)) ? x : y;
}

/* --- loops: each function is used by every layer that it fits */

KERNEL void encoder_dense1_h_kernel(int64_t part_first, int64_t part_end, float *encoder_dense1_h, const float *encoder_dense1_z)
{
    /* encoder_dense1_h[n,o] = relu(encoder_dense1_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        encoder_dense1_h[o] = reluf(encoder_dense1_z[o]);
    }
}

KERNEL void encoder_dense2_h_kernel(int64_t part_first, int64_t part_end, float *encoder_dense2_h, const float *encoder_dense2_z)
{
    /* encoder_dense2_h[n,o] = relu(encoder_dense2_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        encoder_dense2_h[o] = reluf(encoder_dense2_z[o]);
    }
}

KERNEL void decoder_dense2_h_kernel(int64_t part_first, int64_t part_end, float *decoder_dense2_h, const float *decoder_dense2_z)
{
    /* decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o]) */
    #pragma omp simd
    for (int64_t o = part_first; o < part_end; o++) {
        decoder_dense2_h[o] = sigmoidf(decoder_dense2_z[o]);
    }
}

KERNEL void d_decoder_dense2_b_kernel(float *d_decoder_dense2_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 64; o++) {
        d_decoder_dense2_b[o] = 0.0f;
    }
}

KERNEL void decoder_dense2_h_kernel2(int64_t part_first, int64_t part_end, int64_t N, float *d_decoder_dense2_b, const float *decoder_dense2_z, const float *clean, float *mse1_each, float *d_decoder_dense2_z)
{
    const float u1 = (float)(0.03125/(double)N);
    double total1[64];
    if (N > 64)
        for (int64_t i = 0; i < 64; i++)
            total1[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 64; o++) {
                total1[o] += d_decoder_dense2_b[o];
                d_decoder_dense2_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 64; o++) {
                /* decoder_dense2_h[n,o] = σ(decoder_dense2_z[n,o]) */
                const float decoder_dense2_h = sigmoidf(decoder_dense2_z[64*n + o]);
                const float t1 = decoder_dense2_h - clean[64*n + o];
                /* mse1_each[n,o] = (decoder_dense2_h[n,o] − clean[n,o])² */
                mse1_each[64*n + o] = t1*t1;
                /* d_decoder_dense2_h[n,o] = 0.03125·(decoder_dense2_h[n,o] − clean[n,o])/N */
                const float d_decoder_dense2_h = t1*u1;
                /* d_decoder_dense2_z[n,o] = d_decoder_dense2_h[n,o]·decoder_dense2_h[n,o]·(1 − decoder_dense2_h[n,o]) */
                d_decoder_dense2_z[64*n + o] = (1.0f - decoder_dense2_h)*d_decoder_dense2_h*decoder_dense2_h;
                /* d_decoder_dense2_b[o] += Σ_n d_decoder_dense2_z[n,o] */
                d_decoder_dense2_b[o] += d_decoder_dense2_z[64*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 64; o++) {
            d_decoder_dense2_b[o] += (float)total1[o];
        }
    }
}

KERNEL void mse1_mean_kernel(int64_t N, const float *mse1_each, float *mse1_mean)
{
    const float u1 = (float)(0.015625/(double)N);
    double c1 = 0;
    for (int64_t i__first = 0; i__first < 64*N; i__first += 512) {
        const int64_t i__end = i__first + 512 < 64*N ? i__first + 512 : 64*N;
        float part_c1 = 0;
        #pragma omp simd reduction(+:part_c1)
        for (int64_t i_ = i__first; i_ < i__end; i_++)
            part_c1 += u1*mse1_each[i_];
        c1 += part_c1;
    }
    /* mse1_mean = Σ_{n,i} 0.015625·mse1_each[n,i]/N */
    mse1_mean[0] = (float)c1;
}

KERNEL void d_decoder_dense1_b_kernel(float *d_decoder_dense1_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 128; o++) {
        d_decoder_dense1_b[o] = 0.0f;
    }
}

KERNEL void d_decoder_dense1_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_decoder_dense1_b, float *d_decoder_dense1_z, const float *d_decoder_dense1_h, const float *decoder_dense1_h)
{
    double total1[128];
    if (N > 64)
        for (int64_t i = 0; i < 128; i++)
            total1[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 128; o++) {
                total1[o] += d_decoder_dense1_b[o];
                d_decoder_dense1_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 128; o++) {
                /* d_decoder_dense1_z[n,o] = d_decoder_dense1_h[n,o]·[decoder_dense1_h[n,o] > 0] */
                d_decoder_dense1_z[128*n + o] = d_decoder_dense1_h[128*n + o]*stepf(decoder_dense1_h[128*n + o]);
                /* d_decoder_dense1_b[o] += Σ_n d_decoder_dense1_z[n,o] */
                d_decoder_dense1_b[o] += d_decoder_dense1_z[128*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 128; o++) {
            d_decoder_dense1_b[o] += (float)total1[o];
        }
    }
}

KERNEL void d_encoder_dense2_b_kernel(float *d_encoder_dense2_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 32; o++) {
        d_encoder_dense2_b[o] = 0.0f;
    }
}

KERNEL void d_encoder_dense2_z_kernel(int64_t part_first, int64_t part_end, int64_t N, float *d_encoder_dense2_b, float *d_encoder_dense2_z, const float *d_encoder_dense2_h, const float *encoder_dense2_h)
{
    double total1[32];
    if (N > 64)
        for (int64_t i = 0; i < 32; i++)
            total1[i] = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        if (N > 64) {
            #pragma omp simd
            for (int64_t o = 0; o < 32; o++) {
                total1[o] += d_encoder_dense2_b[o];
                d_encoder_dense2_b[o] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            #pragma omp simd
            for (int64_t o = 0; o < 32; o++) {
                /* d_encoder_dense2_z[n,o] = d_encoder_dense2_h[n,o]·[encoder_dense2_h[n,o] > 0] */
                d_encoder_dense2_z[32*n + o] = d_encoder_dense2_h[32*n + o]*stepf(encoder_dense2_h[32*n + o]);
                /* d_encoder_dense2_b[o] += Σ_n d_encoder_dense2_z[n,o] */
                d_encoder_dense2_b[o] += d_encoder_dense2_z[32*n + o];
            }
        }
    }
    if (N > 64) {
        #pragma omp simd
        for (int64_t o = 0; o < 32; o++) {
            d_encoder_dense2_b[o] += (float)total1[o];
        }
    }
}

KERNEL void new_restore_m_kernel(double c2, double c1, float *restore_m, const float *g, float *restore_v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(0.002/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 24928; p++) {
        /* new_restore_m[p] = 0.1·g[p] + 0.9·restore_m[p] */
        restore_m[p] = 0.1f*g[p] + 0.9f*restore_m[p];
        /* new_restore_v[p] = 0.001·g[p]² + 0.999·restore_v[p] */
        restore_v[p] = 0.001f*(g[p]*g[p]) + 0.999f*restore_v[p];
        /* new_w[p] = w[p] − new_restore_m[p]·(0.002/c1)/(√(new_restore_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*restore_m[p]/(1e-08f + sqrtf(u1*restore_v[p]));
    }
}

KERNEL void cross_entropy1_mean_kernel(float *cross_entropy1_mean)
{
    cross_entropy1_mean[0] = 0.0f;
}

KERNEL void d_reader_b_kernel(float *d_reader_b)
{
    #pragma omp simd
    for (int64_t o = 0; o < 10; o++) {
        d_reader_b[o] = 0.0f;
    }
}

KERNEL void cross_entropy1_lse_max_kernel(int64_t N, float *d_reader_b, const float *reader_z, float *cross_entropy1_lse_exp, const int64_t *digit, float *d_reader_z, float *cross_entropy1_mean)
{
    const float u1 = (float)(1.0/(double)N);
    double total1 = 0;
    double total2[10];
    if (N > 64)
        for (int64_t i = 0; i < 10; i++)
            total2[i] = 0;
    for (int64_t n_first = 0; n_first < N; n_first += 64) {
        const int64_t n_end = n_first + 64 < N ? n_first + 64 : N;
        float part1 = 0;
        if (N > 64) {
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                total2[k] += d_reader_b[k];
                d_reader_b[k] = 0.0f;
            }
        }
        for (int64_t n = n_first; n < n_end; n++) {
            /* cross_entropy1_lse_max[n] = max_k reader_z[n,k] */
            float cross_entropy1_lse_max = -INFINITY;
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_max = maximumf(cross_entropy1_lse_max, reader_z[10*n + k]);
            /* cross_entropy1_lse_shift[n] = min(max(cross_entropy1_lse_max[n], −3e38), 3e38) */
            const float cross_entropy1_lse_shift = minimumf(maximumf(cross_entropy1_lse_max, -3e+38f), 3e+38f);
            /* cross_entropy1_lse_exp[n,k] = exp(reader_z[n,k] − cross_entropy1_lse_shift[n]) */
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                cross_entropy1_lse_exp[k] = expf(reader_z[10*n + k] - cross_entropy1_lse_shift);
            }
            /* cross_entropy1_lse_total[n] = Σ_k cross_entropy1_lse_exp[n,k] */
            float cross_entropy1_lse_total = 0.0f;
            #pragma omp simd reduction(+:cross_entropy1_lse_total)
            for (int64_t k = 0; k < 10; k++)
                cross_entropy1_lse_total += cross_entropy1_lse_exp[k];
            /* cross_entropy1_lse_sum[n] = max(cross_entropy1_lse_total[n], 1) */
            const float cross_entropy1_lse_sum = maximumf(cross_entropy1_lse_total, 1.0f);
            /* cross_entropy1_lse[n] = cross_entropy1_lse_max[n] + log(cross_entropy1_lse_sum[n]) */
            const float cross_entropy1_lse = cross_entropy1_lse_max + logf(cross_entropy1_lse_sum);
            /* cross_entropy1_each[n] = cross_entropy1_lse[n] − reader_z[n,digit[n]] */
            const float cross_entropy1_each = cross_entropy1_lse - reader_z[10*n + digit[n]];
            /* cross_entropy1_mean += Σ_n cross_entropy1_each[n]/N */
            part1 += u1*cross_entropy1_each;
            #pragma omp simd
            for (int64_t k = 0; k < 10; k++) {
                /* d_reader_z[n,k] = (cross_entropy1_lse_exp[n,k]/cross_entropy1_lse_sum[n] − [k = digit[n]])/N */
                d_reader_z[10*n + k] = u1*(cross_entropy1_lse_exp[k]/cross_entropy1_lse_sum - (k == digit[n] ? 1.0f : 0.0f));
                /* d_reader_b[k] += Σ_n d_reader_z[n,k] */
                d_reader_b[k] += d_reader_z[10*n + k];
            }
        }
        total1 += part1;
    }
    cross_entropy1_mean[0] += (float)total1;
    if (N > 64) {
        #pragma omp simd
        for (int64_t k = 0; k < 10; k++) {
            d_reader_b[k] += (float)total2[k];
        }
    }
}

KERNEL void new_w1_kernel(float *w1, const float *g1)
{
    /* new_w1[p] = w1[p] − 0.05·g1[p] */
    #pragma omp simd
    for (int64_t p = 0; p < 12448; p++) {
        w1[p] = w1[p] - 0.05f*g1[p];
    }
}

KERNEL void new_w2_kernel(float *w2, const float *g2)
{
    /* new_w2[p] = w2[p] − 0.05·g2[p] */
    #pragma omp simd
    for (int64_t p = 0; p < 330; p++) {
        w2[p] = w2[p] - 0.05f*g2[p];
    }
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *encoder_dense1_W, *encoder_dense1_b, *encoder_dense2_W, *encoder_dense2_b,
        *decoder_dense1_W, *decoder_dense1_b, *decoder_dense2_W, *decoder_dense2_b, *reader_W,
        *reader_b;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 8192, at + 8320, at + 12416, at + 12448, at + 16544, at
        + 16672, at + 24864, at + 24928, at + 25248};
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct gradients_restore {
    float *encoder_dense1_W, *encoder_dense1_b, *encoder_dense2_W, *encoder_dense2_b,
        *decoder_dense1_W, *decoder_dense1_b, *decoder_dense2_W, *decoder_dense2_b;
};

static struct gradients_restore gradients_restore_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct gradients_restore){at, at + 8192, at + 8320, at + 12416, at + 12448, at +
        16544, at + 16672, at + 24864};
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct gradients_read {
    float *encoder_dense1_W, *encoder_dense1_b, *encoder_dense2_W, *encoder_dense2_b, *reader_W,
        *reader_b;
};

static struct gradients_read gradients_read_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct gradients_read){at, at + 8192, at + 8320, at + 12416, at + 12448, at +
        12768};
}

/* --- the network: noisy[N,64] → decoder_dense2_h[N,64] → reader_z[N,10] */

/* noisy[N,64] → decoder_dense2_h[N,64], reader_z[N,10]. */
int denoise_forward(int64_t N, const float *params, const float *noisy, float *decoder_dense2_h, float *reader_z, float *workspace)
{
    const struct parameters p = parameters_at(params);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N;
    float *encoder_dense2_z = workspace;
    float *encoder_dense2_h = workspace + 128*N;
    float *decoder_dense1_z = workspace;
    float *decoder_dense1_h = workspace + 256*N;
    float *decoder_dense2_z = workspace;
    float *pack = workspace + 384*N;
    /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
    contract(N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, pack);
    PARALLEL(128*N, 64, 256*N, encoder_dense1_h_kernel(part_first, part_end, encoder_dense1_h, encoder_dense1_z))
    /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
    contract(N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, pack);
    PARALLEL(32*N, 64, 64*N, encoder_dense2_h_kernel(part_first, part_end, encoder_dense2_h, encoder_dense2_z))
    /* decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o] + decoder_dense1_b[o] */
    contract(N, 128, 32, 1.0f, encoder_dense2_h, 32, 1, p.decoder_dense1_W, 128, 1, p.decoder_dense1_b, 0, 1, decoder_dense1_z, 128, 1, pack);
    PARALLEL(128*N, 64, 256*N, encoder_dense1_h_kernel(part_first, part_end, decoder_dense1_h, decoder_dense1_z))
    /* decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o] + decoder_dense2_b[o] */
    contract(N, 64, 128, 1.0f, decoder_dense1_h, 128, 1, p.decoder_dense2_W, 64, 1, p.decoder_dense2_b, 0, 1, decoder_dense2_z, 64, 1, pack);
    PARALLEL(64*N, 64, 1024*N, decoder_dense2_h_kernel(part_first, part_end, decoder_dense2_h, decoder_dense2_z))
    /* reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o] + reader_b[o] */
    contract(N, 10, 32, 1.0f, encoder_dense2_h, 32, 1, p.reader_W, 10, 1, p.reader_b, 0, 1, reader_z, 10, 1, pack);
    return 0;
}

/* The loss at noisy[N,64], clean[N,64], and its gradients by the parameters; d_noisy, by noisy, may be NULL. */
int denoise_backward_restore(int64_t N, const float *params, const float *noisy, const float *clean, float *grads, float *loss, float *d_noisy, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct gradients_restore d = gradients_restore_at(grads);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N;
    float *encoder_dense2_z = workspace;
    float *encoder_dense2_h = workspace + 256*N;
    float *decoder_dense1_z = workspace;
    float *decoder_dense1_h = workspace + 288*N;
    float *decoder_dense2_z = workspace;
    float *mse1_each = workspace + 416*N;
    float *d_decoder_dense2_z = workspace + 480*N;
    float *d_decoder_dense1_h = workspace;
    float *d_decoder_dense1_z = workspace + 544*N;
    float *d_encoder_dense2_h = workspace + 480*N;
    float *d_encoder_dense2_z = workspace + 416*N;
    float *d_encoder_dense1_h = workspace + 544*N;
    float *d_encoder_dense1_z = workspace;
    float *pack = workspace + 672*N;
    /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
    contract(N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, pack);
    PARALLEL(128*N, 64, 256*N, encoder_dense1_h_kernel(part_first, part_end, encoder_dense1_h, encoder_dense1_z))
    /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
    contract(N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, pack);
    PARALLEL(32*N, 64, 64*N, encoder_dense2_h_kernel(part_first, part_end, encoder_dense2_h, encoder_dense2_z))
    /* decoder_dense1_z[n,o] = Σ_i encoder_dense2_h[n,i]·decoder_dense1_W[i,o] + decoder_dense1_b[o] */
    contract(N, 128, 32, 1.0f, encoder_dense2_h, 32, 1, p.decoder_dense1_W, 128, 1, p.decoder_dense1_b, 0, 1, decoder_dense1_z, 128, 1, pack);
    PARALLEL(128*N, 64, 256*N, encoder_dense1_h_kernel(part_first, part_end, decoder_dense1_h, decoder_dense1_z))
    /* decoder_dense2_z[n,o] = Σ_i decoder_dense1_h[n,i]·decoder_dense2_W[i,o] + decoder_dense2_b[o] */
    contract(N, 64, 128, 1.0f, decoder_dense1_h, 128, 1, p.decoder_dense2_W, 64, 1, p.decoder_dense2_b, 0, 1, decoder_dense2_z, 64, 1, pack);
    d_decoder_dense2_b_kernel(d.decoder_dense2_b);
    PARALLEL_SUM(N, 64, 1984*N, 64, {
        PARALLEL_ZERO(pack + part*64, 64);
        decoder_dense2_h_kernel2(part_first, part_end, N, part_count > 1 ? pack + part*64 : d.decoder_dense2_b, decoder_dense2_z, clean, mse1_each, d_decoder_dense2_z);
    })
    PARALLEL_ADD(N, 64, 1984*N, 64, 64, d.decoder_dense2_b, pack, 64);
    mse1_mean_kernel(N, mse1_each, loss);
    /* d_decoder_dense1_h[n,i] = Σ_o d_decoder_dense2_z[n,o]·decoder_dense2_W[i,o] */
    contract(N, 128, 64, 1.0f, d_decoder_dense2_z, 64, 1, p.decoder_dense2_W, 1, 64, NULL, 0, 0, d_decoder_dense1_h, 128, 1, pack);
    /* d_decoder_dense2_W[i,o] = Σ_n decoder_dense1_h[n,i]·d_decoder_dense2_z[n,o] */
    contract(128, 64, N, 1.0f, decoder_dense1_h, 1, 128, d_decoder_dense2_z, 64, 1, NULL, 0, 0, d.decoder_dense2_W, 64, 1, pack);
    d_decoder_dense1_b_kernel(d.decoder_dense1_b);
    PARALLEL_SUM(N, 64, 512*N, 128, {
        PARALLEL_ZERO(pack + part*128, 128);
        d_decoder_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*128 : d.decoder_dense1_b, d_decoder_dense1_z, d_decoder_dense1_h, decoder_dense1_h);
    })
    PARALLEL_ADD(N, 64, 512*N, 128, 128, d.decoder_dense1_b, pack, 128);
    /* d_decoder_dense1_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_decoder_dense1_z[n,o] */
    contract(32, 128, N, 1.0f, encoder_dense2_h, 1, 32, d_decoder_dense1_z, 128, 1, NULL, 0, 0, d.decoder_dense1_W, 128, 1, pack);
    /* d_encoder_dense2_h[n,i] = Σ_o d_decoder_dense1_z[n,o]·decoder_dense1_W[i,o] */
    contract(N, 32, 128, 1.0f, d_decoder_dense1_z, 128, 1, p.decoder_dense1_W, 1, 128, NULL, 0, 0, d_encoder_dense2_h, 32, 1, pack);
    d_encoder_dense2_b_kernel(d.encoder_dense2_b);
    PARALLEL_SUM(N, 64, 128*N, 32, {
        PARALLEL_ZERO(pack + part*32, 32);
        d_encoder_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*32 : d.encoder_dense2_b, d_encoder_dense2_z, d_encoder_dense2_h, encoder_dense2_h);
    })
    PARALLEL_ADD(N, 64, 128*N, 32, 32, d.encoder_dense2_b, pack, 32);
    /* d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o] */
    contract(N, 128, 32, 1.0f, d_encoder_dense2_z, 32, 1, p.encoder_dense2_W, 1, 32, NULL, 0, 0, d_encoder_dense1_h, 128, 1, pack);
    /* d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o] */
    contract(128, 32, N, 1.0f, encoder_dense1_h, 1, 128, d_encoder_dense2_z, 32, 1, NULL, 0, 0, d.encoder_dense2_W, 32, 1, pack);
    d_decoder_dense1_b_kernel(d.encoder_dense1_b);
    PARALLEL_SUM(N, 64, 512*N, 128, {
        PARALLEL_ZERO(pack + part*128, 128);
        d_decoder_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*128 : d.encoder_dense1_b, d_encoder_dense1_z, d_encoder_dense1_h, encoder_dense1_h);
    })
    PARALLEL_ADD(N, 64, 512*N, 128, 128, d.encoder_dense1_b, pack, 128);
    /* d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o] */
    contract(64, 128, N, 1.0f, noisy, 1, 64, d_encoder_dense1_z, 128, 1, NULL, 0, 0, d.encoder_dense1_W, 128, 1, pack);
    if (d_noisy) {
        /* d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o] */
        contract(N, 64, 128, 1.0f, d_encoder_dense1_z, 128, 1, p.encoder_dense1_W, 1, 128, NULL, 0, 0, d_noisy, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int denoise_update_restore(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    const int64_t restore_t = *step;
    float *restore_m = state;
    const float *g = grads;
    float *restore_v = state + 24928;
    float *w = params;
    /* new_restore_t = restore_t + 1 */
    const int64_t new_restore_t = 1 + restore_t;
    /* c1 = 1 − 0.9^new_restore_t */
    const double c1 = 1.0 - pow(0.9, (double)new_restore_t);
    /* c2 = 1 − 0.999^new_restore_t */
    const double c2 = 1.0 - pow(0.999, (double)new_restore_t);
    FLUSH_DENORMALS
    new_restore_m_kernel(c2, c1, restore_m, g, restore_v, w);
    KEEP_DENORMALS
    *step = new_restore_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int denoise_train_step_restore(int64_t N, float *params, float *state, int64_t *step, const float *noisy, const float *clean, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 24928;
    const int failed = denoise_backward_restore(N, params, noisy, clean, grads, loss, NULL, workspace);
    return failed ? failed : denoise_update_restore(params, grads, state, step, workspace);
}

/* The loss at noisy[N,64], digit[N], and its gradients by the parameters; d_noisy, by noisy, may be NULL. */
int denoise_backward_read(int64_t N, const float *params, const float *noisy, const int64_t *digit, float *grads, float *loss, float *d_noisy, float *workspace)
{
    const struct parameters p = parameters_at(params);
    const struct gradients_read d = gradients_read_at(grads);
    float *encoder_dense1_z = workspace;
    float *encoder_dense1_h = workspace + 128*N;
    float *encoder_dense2_z = workspace;
    float *encoder_dense2_h = workspace + 256*N;
    float *reader_z = workspace;
    float *cross_entropy1_lse_exp = workspace + 288*N;
    float *d_reader_z = workspace + 288*N + 16;
    float *d_encoder_dense2_h = workspace;
    float *d_encoder_dense2_z = workspace + 304*N + 16;
    float *d_encoder_dense1_h = workspace;
    float *d_encoder_dense1_z = workspace + 336*N + 16;
    float *pack = workspace + 464*N + 16;
    for (int64_t i = 0; i < N; i++)
        if (digit[i] < 0 || digit[i] >= 10) return 1;
    /* encoder_dense1_z[n,o] = Σ_i noisy[n,i]·encoder_dense1_W[i,o] + encoder_dense1_b[o] */
    contract(N, 128, 64, 1.0f, noisy, 64, 1, p.encoder_dense1_W, 128, 1, p.encoder_dense1_b, 0, 1, encoder_dense1_z, 128, 1, pack);
    PARALLEL(128*N, 64, 256*N, encoder_dense1_h_kernel(part_first, part_end, encoder_dense1_h, encoder_dense1_z))
    /* encoder_dense2_z[n,o] = Σ_i encoder_dense1_h[n,i]·encoder_dense2_W[i,o] + encoder_dense2_b[o] */
    contract(N, 32, 128, 1.0f, encoder_dense1_h, 128, 1, p.encoder_dense2_W, 32, 1, p.encoder_dense2_b, 0, 1, encoder_dense2_z, 32, 1, pack);
    PARALLEL(32*N, 64, 64*N, encoder_dense2_h_kernel(part_first, part_end, encoder_dense2_h, encoder_dense2_z))
    /* reader_z[n,o] = Σ_i encoder_dense2_h[n,i]·reader_W[i,o] + reader_b[o] */
    contract(N, 10, 32, 1.0f, encoder_dense2_h, 32, 1, p.reader_W, 10, 1, p.reader_b, 0, 1, reader_z, 10, 1, pack);
    cross_entropy1_mean_kernel(loss);
    d_reader_b_kernel(d.reader_b);
    cross_entropy1_lse_max_kernel(N, d.reader_b, reader_z, cross_entropy1_lse_exp, digit, d_reader_z, loss);
    /* d_encoder_dense2_h[n,i] = Σ_o d_reader_z[n,o]·reader_W[i,o] */
    contract(N, 32, 10, 1.0f, d_reader_z, 10, 1, p.reader_W, 1, 10, NULL, 0, 0, d_encoder_dense2_h, 32, 1, pack);
    /* d_reader_W[i,o] = Σ_n encoder_dense2_h[n,i]·d_reader_z[n,o] */
    contract(32, 10, N, 1.0f, encoder_dense2_h, 1, 32, d_reader_z, 10, 1, NULL, 0, 0, d.reader_W, 10, 1, pack);
    d_encoder_dense2_b_kernel(d.encoder_dense2_b);
    PARALLEL_SUM(N, 64, 128*N, 32, {
        PARALLEL_ZERO(pack + part*32, 32);
        d_encoder_dense2_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*32 : d.encoder_dense2_b, d_encoder_dense2_z, d_encoder_dense2_h, encoder_dense2_h);
    })
    PARALLEL_ADD(N, 64, 128*N, 32, 32, d.encoder_dense2_b, pack, 32);
    /* d_encoder_dense1_h[n,i] = Σ_o d_encoder_dense2_z[n,o]·encoder_dense2_W[i,o] */
    contract(N, 128, 32, 1.0f, d_encoder_dense2_z, 32, 1, p.encoder_dense2_W, 1, 32, NULL, 0, 0, d_encoder_dense1_h, 128, 1, pack);
    /* d_encoder_dense2_W[i,o] = Σ_n encoder_dense1_h[n,i]·d_encoder_dense2_z[n,o] */
    contract(128, 32, N, 1.0f, encoder_dense1_h, 1, 128, d_encoder_dense2_z, 32, 1, NULL, 0, 0, d.encoder_dense2_W, 32, 1, pack);
    d_decoder_dense1_b_kernel(d.encoder_dense1_b);
    PARALLEL_SUM(N, 64, 512*N, 128, {
        PARALLEL_ZERO(pack + part*128, 128);
        d_decoder_dense1_z_kernel(part_first, part_end, N, part_count > 1 ? pack + part*128 : d.encoder_dense1_b, d_encoder_dense1_z, d_encoder_dense1_h, encoder_dense1_h);
    })
    PARALLEL_ADD(N, 64, 512*N, 128, 128, d.encoder_dense1_b, pack, 128);
    /* d_encoder_dense1_W[i,o] = Σ_n noisy[n,i]·d_encoder_dense1_z[n,o] */
    contract(64, 128, N, 1.0f, noisy, 1, 64, d_encoder_dense1_z, 128, 1, NULL, 0, 0, d.encoder_dense1_W, 128, 1, pack);
    if (d_noisy) {
        /* d_noisy[n,i] = Σ_o d_encoder_dense1_z[n,o]·encoder_dense1_W[i,o] */
        contract(N, 64, 128, 1.0f, d_encoder_dense1_z, 128, 1, p.encoder_dense1_W, 1, 128, NULL, 0, 0, d_noisy, 64, 1, pack);
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int denoise_update_read(float *params, const float *grads, float *state, int64_t *step, float *workspace)
{
    (void)workspace;
    (void)state;
    const int64_t read_t = *step;
    float *w1 = params;
    const float *g1 = grads;
    float *w2 = params + 24928;
    const float *g2 = grads + 12448;
    /* new_read_t = read_t + 1 */
    const int64_t new_read_t = 1 + read_t;
    new_w1_kernel(w1, g1);
    new_w2_kernel(w2, g2);
    *step = new_read_t;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int denoise_train_step_read(int64_t N, float *params, float *state, int64_t *step, const float *noisy, const int64_t *digit, float *loss, float *workspace)
{
    float *grads = workspace;
    workspace += 12784;
    const int failed = denoise_backward_read(N, params, noisy, digit, grads, loss, NULL, workspace);
    return failed ? failed : denoise_update_read(params, grads, state, step, workspace);
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t denoise_workspace_size(int64_t N)
{
    ptrdiff_t size = 0;
    ptrdiff_t packed = 0;
    ptrdiff_t need;
    need = contract_pack_size(N, 128, 64);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 128);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 128, 32);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 64, 128);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 10, 32);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 1984*N, 64)*64;
    packed = need > packed ? need : packed;
    need = contract_pack_size(128, 64, N);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 512*N, 128)*128;
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 128, N);
    packed = need > packed ? need : packed;
    need = parallel_sums(N, 64, 128*N, 32)*32;
    packed = need > packed ? need : packed;
    need = contract_pack_size(128, 32, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(64, 128, N);
    packed = need > packed ? need : packed;
    need = contract_pack_size(N, 32, 10);
    packed = need > packed ? need : packed;
    need = contract_pack_size(32, 10, N);
    packed = need > packed ? need : packed;
    need = 384*N;
    size = need > size ? need : size;
    need = 672*N;
    size = need > size ? need : size;
    need = 0;
    size = need > size ? need : size;
    need = 672*N + 24928;
    size = need > size ? need : size;
    need = 24928;
    size = need > size ? need : size;
    need = 464*N + 16;
    size = need > size ? need : size;
    need = 464*N + 12800;
    size = need > size ? need : size;
    need = 12784;
    size = need > size ? need : size;
    return size + packed;
}

/* At most so many threads compute from now on. */
void denoise_set_threads(int n)
{
    parallel_set_threads(n);
}

/* How many threads may compute. */
int denoise_threads(void)
{
    return parallel_threads();
}
