/* orbit: a network of 6 parameters and its training step.

Made by symgrad 0.1.0 from examples/orbit.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Axes: N = number of samples; n runs over samples, other indices over features
Arrays are row-major; d_NAME is the gradient of the loss by NAME. The equation stands above what
computes it. It is C99, needs libm, and allocates nothing. */

#include "orbit.h"

#include <math.h>
#include "parallel.h" /* loops on several threads */
#include "vector_math.h" /* loops in vectors */

/* A loop nest is compiled once and called, however many layers share it. */
#if defined(__GNUC__)
#define KERNEL static __attribute__((noinline))
#else
#define KERNEL static
#endif

/* --- scalar functions */

static uint64_t mixed(uint64_t z)
{
    z = (z ^ (z >> 30))*0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27))*0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

static uint64_t random_key(int64_t seed, int64_t step, int64_t stream)
{
    const uint64_t gold = 0x9E3779B97F4A7C15u;
    const uint64_t key = mixed(mixed((uint64_t)seed + gold) + (uint64_t)step + gold);
    return mixed(key + (uint64_t)stream + gold);
}

/* 64 random bits: number k is a hash of seed, step, stream and k, SplitMix64's. */
static uint64_t random_bits(uint64_t key, int64_t k)
{
    return mixed(key + (uint64_t)(k + 1)*0x9E3779B97F4A7C15u);
}

static inline float sigmoidf(float x) {
    float e = expf(-fabsf(x));
    return (x < 0.0f ? e : 1.0f)/(1.0f + e);
}

/* x*y, and 0 where either is 0 */
static inline float strong_productf(float x, float y) {
    return ((x == 0.0f) | (y == 0.0f)) ? 0.0f : x*y;
}

static inline float power2f(float x)
{
    float x2 = x*x;
    return x2;
}

static inline double sigmoid(double x) {
    double e = exp(-fabs(x));
    return (x < 0.0 ? e : 1.0)/(1.0 + e);
}

static inline double power2(double x)
{
    double x2 = x*x;
    return x2;
}

/* --- loops: each function is used by every layer that it fits */

KERNEL void k_running_kernel(int64_t *k_running)
{
    #pragma omp simd
    for (int64_t i0 = 0; i0 < 50; i0++) {
        k_running[i0] = 0;
    }
}

KERNEL void E_kernel(int64_t part_first, int64_t part_end, float *E)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        E[i1] = 0.0f;
    }
}

KERNEL void k_alive_kernel(int64_t part_first, int64_t part_end, int64_t *k_alive)
{
    #pragma omp simd
    for (int64_t i1 = part_first; i1 < part_end; i1++) {
        k_alive[i1] = 0;
    }
}

KERNEL void k_taken_kernel(int64_t part_first, int64_t part_end, int64_t *k_taken)
{
    #pragma omp simd
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        k_taken[i0] = 0;
    }
}

KERNEL void M_kernel(int64_t part_first, int64_t part_end, float *M, const float *t, float *E, int64_t *k_alive, const float *P, const float *phase, const float *shape)
{
    const float u1 = (float)P[0];
    const float u2 = (float)phase[0];
    const float u3 = (float)sigmoid(shape[0]);
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        /* M[n] = 2·π·(t[n]/P + phase) */
        M[n] = 6.283185307179586f*(u2 + t[n]/u1);
        /* E[n,0] = sin(M[n])·σ(shape) + M[n] */
        E[51*n] = u3*sinf(M[n]) + M[n];
        /* k_alive[0,n] = 1 */
        k_alive[n] = 1;
    }
}

KERNEL void k_alive_kernel2(int64_t N, int64_t k, int64_t *k_alive, float *E, const float *M, int64_t *k_running, int64_t *k_taken, const float *shape)
{
    const float u1 = (float)-sigmoid(shape[0]);
    for (int64_t n = 0; n < N; n++) {
        /* k_alive[k+1,n] = [|E[n,k] − sin(E[n,k])·σ(shape) − M[n]| > 1e-10] where k_alive[k,n] = 1 */
        if (k_alive[k*N + n] == 1) k_alive[k*N + n + N] = fabsf(u1*sinf(E[51*n + k]) + E[51*n + k] - M[n]) > 1e-10f;
        /* k_running[k] += Σ_n k_alive[k+1,n] */
        k_running[k] += k_alive[k*N + n + N];
        /* E[n,k+1] = E[n,k] − (E[n,k] − sin(E[n,k])·σ(shape) − M[n])/(1 − cos(E[n,k])·σ(shape)) where k_alive[k+1,n] = 1 */
        if (k_alive[k*N + n + N] == 1) E[51*n + k + 1] = E[51*n + k] - (u1*sinf(E[51*n + k]) + E[51*n + k] - M[n])/(1.0f + u1*cosf(E[51*n + k]));
        /* k_taken[n] += k_alive[k+1,n] */
        k_taken[n] += k_alive[k*N + n + N];
    }
}

KERNEL void near_kernel(int64_t part_first, int64_t part_end, const float *E, const int64_t *k_taken, float *speed, const float *K, const float *omega, const float *shape, const float *c)
{
    const float u1 = (float)K[0];
    const float u2 = (float)omega[0];
    const float u3 = (float)shape[0];
    const float u4 = (float)cos(omega[0]);
    const float u5 = (float)-sigmoid(shape[0]);
    const float u6 = (float)-sin(omega[0]);
    const float u7 = (float)sqrt(1.0 - power2(sigmoid(shape[0])));
    const float u8 = (float)c[0];
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        /* near[n] = E[n,k_taken[n]] */
        const float near = E[51*n + k_taken[n]];
        const float t1 = cosf(near);
        const float t2 = 1.0f + t1*u5;
        /* speed[n] = K·(((cos(near[n]) − σ(shape))/(1 − cos(near[n])·σ(shape)))·cos(omega) − (sin(near[n])·√(1 − σ(shape)²)/(1 − cos(near[n])·σ(shape)))·sin(omega) + cos(omega)·σ(shape)) + c */
        speed[n] = u8 + u1*(cosf(u2)*sigmoidf(u3) + (u4*((t1 + u5)/t2) + u6*(u7*sinf(near)/t2)));
    }
}

KERNEL void mse1_mean_kernel(float *mse1_mean)
{
    mse1_mean[0] = 0.0f;
}

KERNEL void d_M_kernel(int64_t part_first, int64_t part_end, float *d_M)
{
    #pragma omp simd
    for (int64_t i0 = part_first; i0 < part_end; i0++) {
        d_M[i0] = 0.0f;
    }
}

KERNEL void M_kernel2(int64_t part_first, int64_t part_end, float *M, const float *t, float *M_sin, float *E, int64_t *k_alive, const float *P, const float *phase, const float *shape)
{
    const float u1 = (float)P[0];
    const float u2 = (float)phase[0];
    const float u3 = (float)sigmoid(shape[0]);
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        /* M[n] = 2·π·(t[n]/P + phase) */
        M[n] = 6.283185307179586f*(u2 + t[n]/u1);
        /* M_sin[n] = sin(M[n]) */
        M_sin[n] = sinf(M[n]);
        /* E[n,0] = M_sin[n]·σ(shape) + M[n] */
        E[51*n] = u3*M_sin[n] + M[n];
        /* k_alive[0,n] = 1 */
        k_alive[n] = 1;
    }
}

KERNEL void near_kernel2(int64_t part_first, int64_t part_end, int64_t N, const float *E, const int64_t *k_taken, const float *y, float *d_E, float *mse1_mean, float *d_K, float *d_c, float *d_omega, float *d_shape, const float *K, const float *omega, const float *shape, const float *c)
{
    const float u1 = (float)K[0];
    const float u2 = (float)omega[0];
    const float u3 = (float)shape[0];
    const float u4 = (float)cos(omega[0]);
    const float u5 = (float)-sigmoid(shape[0]);
    const float u6 = (float)-sin(omega[0]);
    const float u7 = (float)sqrt(1.0 - power2(sigmoid(shape[0])));
    const float u8 = (float)c[0];
    const float u9 = (float)(1.0/(double)N);
    const float u10 = (float)(2.0/(double)N);
    const float u11 = (float)(-sqrt(1.0 - power2(sigmoid(shape[0])))*sin(omega[0]));
    const float u12 = (float)sqrt(1.0 - power2(sigmoid(shape[0])));
    const float u13 = (float)(-sqrt(1.0 - power2(sigmoid(shape[0])))*sigmoid(shape[0]));
    const float u14 = (float)(-sqrt(1.0 - power2(sigmoid(shape[0])))*cos(omega[0]));
    const float u15 = (float)(power2(sigmoid(shape[0]))*(1.0 - sigmoid(shape[0])));
    const float u16 = (float)(sqrt(1.0 - power2(sigmoid(shape[0])))*(1.0 - sigmoid(shape[0]))*sigmoid(shape[0]));
    const float u17 = (float)(cos(omega[0])*sigmoid(shape[0]));
    const float u18 = (float)(1.0 - sigmoid(shape[0]));
    double total1 = 0;
    double total2 = 0;
    double total3 = 0;
    double total4 = 0;
    double total5 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        float part3 = 0;
        float part4 = 0;
        float part5 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* near[n] = E[n,k_taken[n]] */
            const float near = E[51*n + k_taken[n]];
            /* near_cos[n] = cos(near[n]) */
            const float near_cos = cosf(near);
            /* near_sin[n] = sin(near[n]) */
            const float near_sin = sinf(near);
            const float t1 = sigmoidf(u3);
            const float t2 = u5 + near_cos;
            const float t3 = 1.0f + u5*near_cos;
            /* speed[n] = K·(((near_cos[n] − σ(shape))/(1 − near_cos[n]·σ(shape)))·cos(omega) − (near_sin[n]·√(1 − σ(shape)²)/(1 − near_cos[n]·σ(shape)))·sin(omega) + cos(omega)·σ(shape)) + c */
            const float speed = u8 + u1*(t1*cosf(u2) + (u4*(t2/t3) + u6*(u7*near_sin/t3)));
            const float t5 = speed - y[n];
            /* mse1_each[n] = (speed[n] − y[n])² */
            const float mse1_each = t5*t5;
            /* mse1_mean += Σ_n mse1_each[n]/N */
            part1 += u9*mse1_each;
            /* d_speed[n] = 2·(speed[n] − y[n])/N */
            const float d_speed = t5*u10;
            /* d_K += Σ_n d_speed[n]·((cos(omega)·(near_cos[n] − σ(shape)) − near_sin[n]·sin(omega)·√(1 − σ(shape)²))/(1 − near_cos[n]·σ(shape)) + cos(omega)·σ(shape)) */
            part2 += d_speed*(t1*u4 + (t2*u4 + u11*near_sin)/t3);
            /* d_c += Σ_n d_speed[n] */
            part3 += d_speed;
            const float t7 = t2/t3;
            const float t8 = u1*d_speed;
            /* d_near[n] = d_speed[n]·K·(near_sin[n]·cos(omega)·(−σ(shape)·(near_cos[n] − σ(shape))/(1 − near_cos[n]·σ(shape)) − 1) − sin(omega)·(near_cos[n]·√(1 − σ(shape)²) − near_sin[n]²·σ(shape)·√(1 − σ(shape)²)/(1 − near_cos[n]·σ(shape))))/(1 − near_cos[n]·σ(shape)) */
            const float d_near = t8*(u6*(u12*near_cos + u13*(near_sin*near_sin)/t3) + u4*(t7*u5 - 1.0f)*near_sin)/t3;
            const float t9 = sinf(u2);
            /* d_omega += K·Σ_n d_speed[n]·(−σ(shape)·sin(omega) − sin(omega)·(near_cos[n] − σ(shape))/(1 − near_cos[n]·σ(shape)) − near_sin[n]·cos(omega)·√(1 − σ(shape)²)/(1 − near_cos[n]·σ(shape))) */
            part4 += t8*(t7*u6 + u14*near_sin/t3 - t1*t9);
            /* d_shape += Σ_n (K·d_speed[n])×(cos(omega)·σ(shape)·((1 − σ(shape))·(near_cos[n]·(near_cos[n] − σ(shape))/(1 − near_cos[n]·σ(shape)) − 1)/(1 − near_cos[n]·σ(shape)) + 1 − σ(shape)) − sin(omega)×(near_cos[n]·near_sin[n]·σ(shape)·√(1 − σ(shape)²)·(1 − σ(shape))/(1 − near_cos[n]·σ(shape))² − (near_sin[n]·σ(shape)²·(1 − σ(shape))/(1 − near_cos[n]·σ(shape)))×(1/√(1 − σ(shape)²)))) */
            part5 += strong_productf(t8, u17*(1.0f + u5 + u18*(t7*near_cos - 1.0f)/t3) - strong_productf(t9, u16*near_cos*near_sin/(t3*t3) - strong_productf(u15*near_sin/t3, 1.0f/sqrtf(1.0f - t1*t1))));
            /* d_E[n,k_taken[n]] += d_near[n] */
            d_E[51*n + k_taken[n]] += d_near;
        }
        total1 += part1;
        total2 += part2;
        total3 += part3;
        total4 += part4;
        total5 += part5;
    }
    mse1_mean[0] += (float)total1;
    d_K[0] += (float)total2;
    d_c[0] += (float)total3;
    d_omega[0] += (float)total4;
    d_shape[0] += (float)total5;
}

KERNEL void d_E_kernel(int64_t part_first, int64_t part_end, int64_t k, int64_t N, const int64_t *k_alive, float *d_E, const float *E, const float *M, float *d_M, float *d_shape, const float *shape)
{
    const float u1 = (float)-sigmoid(shape[0]);
    const float u2 = (float)sigmoid(shape[0]);
    const float u3 = (float)((1.0 - sigmoid(shape[0]))*sigmoid(shape[0]));
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* d_E[n,k] += ((cos(E[n,k])·σ(shape) − 1)/(1 − cos(E[n,k])·σ(shape)) + sin(E[n,k])·σ(shape)·(E[n,k] − sin(E[n,k])·σ(shape) − M[n])/(1 − cos(E[n,k])·σ(shape))² + 1)×d_E[n,k+1] where k_alive[k+1,n] = 1 */
            if (k_alive[k*N + n + N] == 1) d_E[51*n + k] += strong_productf(1.0f + (u2*cosf(E[51*n + k]) - 1.0f)/(1.0f + u1*cosf(E[51*n + k])) + u2*(u1*sinf(E[51*n + k]) + E[51*n + k] - M[n])*sinf(E[51*n + k])/power2f(1.0f + u1*cosf(E[51*n + k])), d_E[51*n + k + 1]);
            /* d_M[n] += d_E[n,k+1]×(1/(1 − cos(E[n,k])·σ(shape))) where k_alive[k+1,n] = 1 */
            if (k_alive[k*N + n + N] == 1) d_M[n] += strong_productf(d_E[51*n + k + 1], 1.0f/(1.0f + u1*cosf(E[51*n + k])));
            /* d_shape += Σ_{n: k_alive[k+1,n] = 1} (σ(shape)·(1 − σ(shape))·(sin(E[n,k]) − cos(E[n,k])·(E[n,k] − σ(shape)·sin(E[n,k]) − M[n])/(1 − cos(E[n,k])·σ(shape)))/(1 − cos(E[n,k])·σ(shape)))×d_E[n,k+1] */
            if (k_alive[k*N + n + N] == 1) part1 += strong_productf(u3*(sinf(E[51*n + k]) - (u1*sinf(E[51*n + k]) + E[51*n + k] - M[n])*cosf(E[51*n + k])/(1.0f + u1*cosf(E[51*n + k])))/(1.0f + u1*cosf(E[51*n + k])), d_E[51*n + k + 1]);
        }
        total1 += part1;
    }
    d_shape[0] += (float)total1;
}

KERNEL void d_M_kernel2(int64_t part_first, int64_t part_end, float *d_M, const float *M, const float *d_E, const float *M_sin, const float *t, float *d_shape, float *d_P, float *d_phase, const float *shape, const float *P)
{
    const float u1 = (float)sigmoid(shape[0]);
    const float u2 = (float)P[0];
    double total1 = 0;
    double total2 = 0;
    double total3 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        float part2 = 0;
        float part3 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* d_M[n] += (cos(M[n])·σ(shape) + 1)×d_E[n,0] */
            d_M[n] += strong_productf(1.0f + u1*cosf(M[n]), d_E[51*n]);
            /* d_shape += Σ_n ((σ(shape)·(1 − σ(shape)))×d_E[n,0])×M_sin[n] */
            part1 += strong_productf(strong_productf(u1*(1.0f - u1), d_E[51*n]), M_sin[n]);
            /* d_P += −2·Σ_n ((π×(1/P))×d_M[n])×(t[n]/P) */
            part2 += -2.0f*strong_productf(strong_productf(strong_productf(3.141592653589793f, 1.0f/u2), d_M[n]), t[n]/u2);
            /* d_phase += 2·Σ_n π·d_M[n] */
            part3 += 6.283185307179586f*d_M[n];
        }
        total1 += part1;
        total2 += part2;
        total3 += part3;
    }
    d_shape[0] += (float)total1;
    d_P[0] += (float)total2;
    d_phase[0] += (float)total3;
}

KERNEL void d_t_kernel(int64_t part_first, int64_t part_end, float *d_t, const float *d_M, const float *P)
{
    const float u1 = (float)P[0];
    /* d_t[n] = 2·(π·d_M[n])×(1/P) */
    #pragma omp simd
    for (int64_t n = part_first; n < part_end; n++) {
        d_t[n] = 2.0f*strong_productf(3.141592653589793f*d_M[n], 1.0f/u1);
    }
}

KERNEL void new_m_kernel(double c2, double c1, double lr, float *m, const float *g, float *v, float *w)
{
    const float u1 = (float)(1.0/c2);
    const float u2 = (float)(lr/c1);
    #pragma omp simd
    for (int64_t p = 0; p < 6; p++) {
        /* new_m[p] = 0.1·g[p] + 0.9·m[p] */
        m[p] = 0.1f*g[p] + 0.9f*m[p];
        /* new_v[p] = 0.001·g[p]² + 0.999·v[p] */
        v[p] = 0.001f*(g[p]*g[p]) + 0.999f*v[p];
        /* new_w[p] = w[p] − new_m[p]·(lr/c1)/(√(new_v[p]/c2) + 1e-8) */
        w[p] = w[p] - u2*m[p]/(1e-08f + sqrtf(u1*v[p]));
    }
}

KERNEL void near_kernel3(int64_t part_first, int64_t part_end, int64_t N, const float *E, const int64_t *k_taken, const float *y, float *mse1_mean, const float *K, const float *omega, const float *shape, const float *c)
{
    const float u1 = (float)K[0];
    const float u2 = (float)omega[0];
    const float u3 = (float)shape[0];
    const float u4 = (float)cos(omega[0]);
    const float u5 = (float)-sigmoid(shape[0]);
    const float u6 = (float)-sin(omega[0]);
    const float u7 = (float)sqrt(1.0 - power2(sigmoid(shape[0])));
    const float u8 = (float)c[0];
    const float u9 = (float)(1.0/(double)N);
    double total1 = 0;
    for (int64_t n_first = part_first; n_first < part_end; n_first += 64) {
        const int64_t n_end = n_first + 64 < part_end ? n_first + 64 : part_end;
        float part1 = 0;
        for (int64_t n = n_first; n < n_end; n++) {
            /* near[n] = E[n,k_taken[n]] */
            const float near = E[51*n + k_taken[n]];
            const float t1 = cosf(near);
            const float t2 = 1.0f + t1*u5;
            /* speed[n] = K·(((cos(near[n]) − σ(shape))/(1 − cos(near[n])·σ(shape)))·cos(omega) − (sin(near[n])·√(1 − σ(shape)²)/(1 − cos(near[n])·σ(shape)))·sin(omega) + cos(omega)·σ(shape)) + c */
            const float speed = u8 + u1*(cosf(u2)*sigmoidf(u3) + (u4*((t1 + u5)/t2) + u6*(u7*sinf(near)/t2)));
            /* mse1_each[n] = (speed[n] − y[n])² */
            const float mse1_each = power2f(speed - y[n]);
            /* mse1_mean += Σ_n mse1_each[n]/N */
            part1 += u9*mse1_each;
        }
        total1 += part1;
    }
    mse1_mean[0] += (float)total1;
}

/* Where each parameter lies in a flat vector, or its gradient. */
struct parameters {
    float *shape, *P, *phase, *K, *omega, *c;
};

static struct parameters parameters_at(const float *flat)
{
    float *at = (float *)flat;
    return (struct parameters){at, at + 1, at + 2, at + 3, at + 4, at + 5};
}

/* --- the network: t[N] → speed[N] */

/* t[N] → speed[N]. */
int orbit_forward(int64_t N, const float *params, const float *t, float *speed, float *workspace)
{
    const struct parameters p = parameters_at(params);
    int64_t *k_running = (int64_t *)workspace;
    float *E = workspace + 112;
    int64_t *k_alive = (int64_t *)(workspace + 64*N + 272);
    int64_t *k_taken = (int64_t *)(workspace + 176*N + 432);
    float *M = workspace + 192*N + 432;
    k_running_kernel(k_running);
    PARALLEL(N, 64, 103*N, {
        E_kernel(51*part_first, 51*part_end, E);
        k_alive_kernel(51*part_first, 51*part_end, k_alive);
        k_taken_kernel(part_first, part_end, k_taken);
    })
    PARALLEL(N, 64, 42*N, M_kernel(part_first, part_end, M, t, E, k_alive, p.P, p.phase, p.shape))
    for (int64_t k = 0; k < 50; k++) {
        k_alive_kernel2(N, k, k_alive, E, M, k_running, k_taken, p.shape);
        if (k_running[k] == 0) break;
    }
    PARALLEL(N, 64, 100*N, near_kernel(part_first, part_end, E, k_taken, speed, p.K, p.omega, p.shape, p.c))
    return 0;
}

/* t[N] → k_taken[N]. */
int orbit_steps(int64_t N, const float *params, const float *t, int64_t *k_taken, float *workspace)
{
    const struct parameters p = parameters_at(params);
    int64_t *k_running = (int64_t *)workspace;
    float *E = workspace + 112;
    int64_t *k_alive = (int64_t *)(workspace + 64*N + 272);
    float *M = workspace + 176*N + 432;
    k_running_kernel(k_running);
    PARALLEL(N, 64, 103*N, {
        E_kernel(51*part_first, 51*part_end, E);
        k_alive_kernel(51*part_first, 51*part_end, k_alive);
        k_taken_kernel(part_first, part_end, k_taken);
    })
    PARALLEL(N, 64, 42*N, M_kernel(part_first, part_end, M, t, E, k_alive, p.P, p.phase, p.shape))
    for (int64_t k = 0; k < 50; k++) {
        k_alive_kernel2(N, k, k_alive, E, M, k_running, k_taken, p.shape);
        if (k_running[k] == 0) break;
    }
    return 0;
}

/* The loss at t[N], y[N], and its gradients by the parameters; d_t, by t, may be NULL. */
int orbit_backward(int64_t N, const float *params, const float *t, const float *y, float *grads, float *loss, float *d_t, float *workspace)
{
    const struct parameters d = parameters_at(grads);
    const struct parameters p = parameters_at(params);
    int64_t *k_running = (int64_t *)workspace;
    float *E = workspace + 112;
    int64_t *k_alive = (int64_t *)(workspace + 64*N + 272);
    int64_t *k_taken = (int64_t *)(workspace + 176*N + 432);
    float *d_E = workspace + 192*N + 432;
    float *d_M = workspace + 256*N + 592;
    float *M = workspace + 272*N + 592;
    float *M_sin = workspace + 288*N + 592;
    float *pack = workspace + 304*N + 608;
    k_running_kernel(k_running);
    mse1_mean_kernel(loss);
    mse1_mean_kernel(d.K);
    mse1_mean_kernel(d.c);
    mse1_mean_kernel(d.omega);
    mse1_mean_kernel(d.shape);
    mse1_mean_kernel(d.P);
    mse1_mean_kernel(d.phase);
    PARALLEL(N, 64, 155*N, {
        E_kernel(51*part_first, 51*part_end, E);
        k_alive_kernel(51*part_first, 51*part_end, k_alive);
        k_taken_kernel(part_first, part_end, k_taken);
        E_kernel(51*part_first, 51*part_end, d_E);
        d_M_kernel(part_first, part_end, d_M);
    })
    PARALLEL(N, 64, 43*N, M_kernel2(part_first, part_end, M, t, M_sin, E, k_alive, p.P, p.phase, p.shape))
    for (int64_t k = 0; k < 50; k++) {
        k_alive_kernel2(N, k, k_alive, E, M, k_running, k_taken, p.shape);
        if (k_running[k] == 0) break;
    }
    PARALLEL_SUM(N, 64, 430*N, 5, {
        PARALLEL_ZERO(pack + part*80, 80);
        near_kernel2(part_first, part_end, N, E, k_taken, y, d_E, part_count > 1 ? pack + part*80 : loss, part_count > 1 ? pack + part*80 + 16 : d.K, part_count > 1 ? pack + part*80 + 32 : d.c, part_count > 1 ? pack + part*80 + 48 : d.omega, part_count > 1 ? pack + part*80 + 64 : d.shape, p.K, p.omega, p.shape, p.c);
    })
    PARALLEL_ADD(N, 64, 430*N, 5, 1, loss, pack, 80);
    PARALLEL_ADD(N, 64, 430*N, 5, 1, d.K, pack + 16, 80);
    PARALLEL_ADD(N, 64, 430*N, 5, 1, d.c, pack + 32, 80);
    PARALLEL_ADD(N, 64, 430*N, 5, 1, d.omega, pack + 48, 80);
    PARALLEL_ADD(N, 64, 430*N, 5, 1, d.shape, pack + 64, 80);
    const int64_t room1 = 64;
    PARALLEL_SUM(N, 1, 9120*N, 3, {
        float *own = pack + part*room1;
        PARALLEL_ZERO(own, 16);
        float *part_sum1 = part_count > 1 ? own : d.shape;
        for (int64_t k = 50 - 1; k >= 0; k--) {
            if (k_running[k] == 0) continue;
            d_E_kernel(part_first, part_end, k, N, k_alive, d_E, E, M, d_M, part_sum1, p.shape);
        }
        PARALLEL_ZERO(own + 16 + 16, 32);
        d_M_kernel2(part_first, part_end, d_M, M, d_E, M_sin, t, part_sum1, part_count > 1 ? own + 16 + 16 : d.P, part_count > 1 ? own + 16 + 32 : d.phase, p.shape, p.P);
    })
    PARALLEL_ADD(N, 1, 9120*N, 3, 1, d.shape, pack, room1);
    PARALLEL_ADD(N, 1, 9120*N, 3, 1, d.P, pack + 32, room1);
    PARALLEL_ADD(N, 1, 9120*N, 3, 1, d.phase, pack + 48, room1);
    if (d_t) {
        PARALLEL(N, 64, 8*N, d_t_kernel(part_first, part_end, d_t, d_M, p.P))
    }
    return 0;
}

/* One step of the optimizer: changes params, state and *step. */
int orbit_update(float *params, const float *grads, float *state, int64_t *step, const struct orbit_options *options, float *workspace)
{
    (void)workspace;
    const int64_t t_2 = *step;
    const double lr = options != NULL ? options[0].lr : 0.02;
    float *m = state;
    const float *g = grads;
    float *v = state + 6;
    float *w = params;
    /* new_t_2 = t_2 + 1 */
    const int64_t new_t_2 = 1 + t_2;
    /* c1 = 1 − 0.9^new_t_2 */
    const double c1 = 1.0 - pow(0.9, (double)new_t_2);
    /* c2 = 1 − 0.999^new_t_2 */
    const double c2 = 1.0 - pow(0.999, (double)new_t_2);
    FLUSH_DENORMALS
    new_m_kernel(c2, c1, lr, m, g, v, w);
    KEEP_DENORMALS
    *step = new_t_2;
    return 0;
}

/* backward and update: changes params, state, *step; gives the loss before. */
int orbit_train_step(int64_t N, float *params, float *state, int64_t *step, const float *t, const float *y, float *loss, const struct orbit_options *options, float *workspace)
{
    float *grads = workspace + 304*N + 592;
    const int failed = orbit_backward(N, params, t, y, grads, loss, NULL, workspace);
    return failed ? failed : orbit_update(params, grads, state, step, options, grads + 16);
}

/* The loss at t[N], y[N], as the network is outside training. */
int orbit_loss(int64_t N, const float *params, const float *t, const float *y, float *loss, float *workspace)
{
    const struct parameters p = parameters_at(params);
    int64_t *k_running = (int64_t *)workspace;
    float *E = workspace + 112;
    int64_t *k_alive = (int64_t *)(workspace + 64*N + 272);
    int64_t *k_taken = (int64_t *)(workspace + 176*N + 432);
    float *M = workspace + 192*N + 432;
    float *pack = workspace + 208*N + 432;
    k_running_kernel(k_running);
    mse1_mean_kernel(loss);
    PARALLEL(N, 64, 103*N, {
        E_kernel(51*part_first, 51*part_end, E);
        k_alive_kernel(51*part_first, 51*part_end, k_alive);
        k_taken_kernel(part_first, part_end, k_taken);
    })
    PARALLEL(N, 64, 42*N, M_kernel(part_first, part_end, M, t, E, k_alive, p.P, p.phase, p.shape))
    for (int64_t k = 0; k < 50; k++) {
        k_alive_kernel2(N, k, k_alive, E, M, k_running, k_taken, p.shape);
        if (k_running[k] == 0) break;
    }
    PARALLEL_SUM(N, 64, 108*N, 1, {
        PARALLEL_ZERO(pack + part*16, 16);
        near_kernel3(part_first, part_end, N, E, k_taken, y, part_count > 1 ? pack + part*16 : loss, p.K, p.omega, p.shape, p.c);
    })
    PARALLEL_ADD(N, 64, 108*N, 1, 1, loss, pack, 16);
    return 0;
}

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t orbit_workspace_size(int64_t N)
{
    int64_t size = 304*N + 608;
    int64_t packed = parallel_sums(N, 64, 430*N, 5)*80;
    packed = parallel_larger(packed, parallel_sums(N, 1, 9120*N, 3)*64);
    packed = parallel_larger(packed, parallel_sums(N, 64, 108*N, 1)*16);
    return size + packed;
}

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: orbit_train_epoch_workspace_size(...). */
int orbit_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *t, const float *y, const struct orbit_options *options, double *total, float *workspace)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t steps = N > 0 ? (N - 1)/most + 1 : 0;
    float loss;
    float *t_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    float *y_rows = workspace;
    if (order != NULL) workspace += (most*1 + 15)/16*16;
    for (int64_t k = 0; k < steps; k++) {
        const int64_t rows = N - k*most < most ? N - k*most : most;
        if (order != NULL) {
            for (int64_t i = 0; i < rows; i++)
                t_rows[i] = t[order[k*most + i]];
            for (int64_t i = 0; i < rows; i++)
                y_rows[i] = y[order[k*most + i]];
        }
        const float *t_batch = order != NULL ? t_rows : t + k*most;
        const float *y_batch = order != NULL ? y_rows : y + k*most;
        const int failed = orbit_train_step(rows, params, state, step, t_batch, y_batch, &loss, options, workspace);
        if (failed) return failed;
        const volatile double weighted = (double)rows*loss;
        total[0] += weighted;
    }
    return 0;
}

/* How many numbers of workspace train_epoch needs. */
int64_t orbit_train_epoch_workspace_size(int64_t N, int64_t batch_size)
{
    const int64_t most = batch_size < N ? batch_size : N;
    const int64_t rest = N%(most > 0 ? most : 1);
    const int64_t size = orbit_workspace_size(most);
    const int64_t need = orbit_workspace_size(rest);
    return 16 + (most*1 + 15)/16*16 + (most*1 + 15)/16*16 + (need > size ? need : size);
}

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void orbit_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order)
{
    const uint64_t key = random_key(seed, step, -1);
    for (int64_t k = 0; k < N; k++) {
        const int64_t place = (int64_t)(random_bits(key, k)%(uint64_t)(k + 1));
        order[k] = k;
        order[k] = order[place];
        order[place] = k;
    }
}

/* At most so many threads compute from now on. */
void orbit_set_threads(int n)
{
    parallel_use(n);
}

/* How many threads may compute. */
int orbit_threads(void)
{
    return parallel_used();
}
