"""The definitions of scalar functions that the C library lacks.

$real is the type, $f the suffix of its functions, as in expf.
"""

GAUSSIAN = """\
/* exp(-x*x/2): e is what rounding took from s = x*x, which would cost 50 ulp at float's end */
static inline $real gaussian$f($real x) {
    $real a = fabs$f(x) > 40.0$f ? 40.0$f : fabs$f(x);
    $real s = a*a;
    $real h = floor$f(a*16.0$f)*0.0625$f;
    $real e = (h*h - s) + (a - h)*(a + h);
    return exp$f(-0.5$f*s)*(1.0$f - 0.5$f*e);
}
"""

NORMAL_CDF_SINGLE = """\
/* The standard normal distribution: a polynomial in (a - 3)/(a + 3) times the density (the form of
   Shepherd and Laframboise, Math. Comp. 36, 1981), fitted to 2e-8 for a = |x| <= 14.5. */
static inline float normal_cdff(float x) {
    float a = fabsf(x) > 15.0f ? 15.0f : fabsf(x);
    float v = 1.0f/(a + 3.0f);
    float t = (a - 3.0f)*v;
    float p = 5.1856656e-05f;
    p = p*t - 0.0002038992f;
    p = p*t - 0.0009467512f;
    p = p*t + 0.0010171293f;
    p = p*t + 0.006937465f;
    p = p*t - 0.010462445f;
    p = p*t - 0.04725819f;
    p = p*t + 0.2300177f;
    p = p*t - 0.5093322f;
    p = p*t + 0.7290837f;
    p = v*p*gaussianf(a);
    return x > 0.0f ? 1.0f - p : p;
}
"""

FLOORED_MOD = """\
/* a - b*floor(a/b), which has the sign of b */
static inline $real floored_mod$f($real a, $real b) {
    $real r = fmod$f(a, b);
    return r != 0.0$f && (r < 0.0$f) != (b < 0.0$f) ? r + b : r;
}
"""

RATIO = """\
/* a/b, 0 where b is 0 */
static inline $real ratio$f($real a, $real b) {
    return b == 0.0$f ? 0.0$f*a : a/b;
}
"""

DIGAMMA = """\
/* The derivative of log(gamma(x)): reflected, moved up to 10, then its asymptotic series. */
static inline $real digamma$f($real at) {
    const double pi = 3.141592653589793;
    double x = (double)at, r = 0.0, u;
    if (x <= 0.0) {
        double rest = x - rint(x);
        if (rest == 0.0)
            return x == 0.0 ? ($real)-INFINITY : ($real)NAN;
        r = -pi/tan(pi*rest);
        x = 1.0 - x;
    }
    for (; x < 10.0; x += 1.0)
        r -= 1.0/x;
    u = 1.0/(x*x);
    u *= 1.0/12 - u*(1.0/120 - u*(1.0/252 - u*(1.0/240 - u*(1.0/132 - u*(691.0/32760 - u/12)))));
    return ($real)(r + log(x) - 0.5/x - u);
}
"""

POLYGAMMA = """\
/* The derivative of order n of digamma: reflected, moved up, then its asymptotic series. */
static inline $real polygamma$f($real order, $real at) {
    static const double bernoulli[] = {1.0/6, -1.0/30, 1.0/42, -1.0/30, 5.0/66, -691.0/2730, 7.0/6,
        -3617.0/510, 43867.0/798, -174611.0/330};
    const double pi = 3.141592653589793;
    int n = (int)order;
    double x = (double)at, sign = n%2 ? 1.0 : -1.0, mirrored = 0.0, f = 1.0, s = 0.0, term;
    if (x <= 0.0) { /* pi times the derivative of cot(pi*x), a polynomial in c = cot(pi*x) */
        double p[24] = {0.0, 1.0}, q[24], rest = x - rint(x), c, value = 0.0;
        if (rest == 0.0)
            return x != 0.0 ? ($real)NAN : ($real)(sign*INFINITY);
        c = 1.0/tan(pi*rest);
        for (int k = 1; k <= n; k++) {
            for (int i = 0; i < 24; i++)
                q[i] = 0.0;
            for (int i = 1; i <= k; i++) {
                q[i - 1] -= i*p[i];
                q[i + 1] -= i*p[i];
            }
            for (int i = 0; i < 24; i++)
                p[i] = q[i];
        }
        for (int i = n + 1; i >= 0; i--)
            value = value*c + p[i];
        mirrored = pow(pi, n + 1)*value;
        x = 1.0 - x;
        sign = -1.0;
    }
    for (int k = 2; k <= n; k++)
        f *= k;
    for (; x < 10.0 + n; x += 1.0)
        s += pow(x, -(n + 1));
    term = f/n*pow(x, -n);
    s = f*(s + 0.5*pow(x, -(n + 1))) + term;
    for (int k = 1; k <= 10; k++) {
        term *= (2*k + n - 1.0)*(2*k + n - 2.0)/(2.0*k*(2*k - 1)*x*x);
        s += bernoulli[k - 1]*term;
    }
    return ($real)(sign*s - mirrored);
}
"""

SIGMOID = """\
static inline $real sigmoid$f($real x) {
    $real e = exp$f(-fabs$f(x));
    return (x < 0.0$f ? e : 1.0$f)/(1.0$f + e);
}
"""

SOFTPLUS = """\
/* log(1 + exp(x)) */
static inline $real softplus$f($real x) {
    return (x > 0.0$f ? x : 0.0$f) + log1p$f(exp$f(-fabs$f(x)));
}
"""

RELU = """\
static inline $real relu$f($real x) {
    return x < 0.0$f ? 0.0$f : x;
}
"""

STEP = """\
/* [x > 0] */
static inline $real step$f($real x) {
    return x > 0.0$f ? 1.0$f : 0.0$f;
}
"""

SIGN = """\
static inline $real sign$f($real x) {
    return x > 0.0$f ? 1.0$f : x < 0.0$f ? -1.0$f : x;
}
"""

SOFTSIGN = """\
/* x/(1 + |x|), also at infinity */
static inline $real softsign$f($real x) {
    $real a = fabs$f(x) > 1e30$f ? 1e30$f : fabs$f(x);
    return copysign$f(a/(1.0$f + a), x);
}
"""

MAXIMUM = """\
/* the larger, or NaN */
static inline $real maximum$f($real x, $real y) {
    y = x > y ? x : y;
    return x == x ? y : x;
}
"""

MINIMUM = """\
/* the smaller, or NaN */
static inline $real minimum$f($real x, $real y) {
    y = x < y ? x : y;
    return x == x ? y : x;
}
"""

STRONG_PRODUCT = """\
/* x*y, and 0 where either is 0 */
static inline $real strong_product$f($real x, $real y) {
    return ((x == 0.0$f) | (y == 0.0$f)) ? 0.0$f : x*y;
}
"""

NORMAL_PDF = """\
/* The standard normal density. */
static inline $real normal_pdf$f($real x) {
    return 0.3989422804014327$f*gaussian$f(x);
}
"""

NORMAL_CDF = """\
/* The standard normal distribution. */
static inline double normal_cdf(double x) {
    return 0.5*erfc(-0.7071067811865476*x);
}
"""

WHOLE_QUOTIENT = """\
/* the floor of a/b, 0 where b is 0 */
static inline int64_t whole_quotient(int64_t a, int64_t b) {
    return b == 0 ? 0 : a/b - (a%b != 0 && (a < 0) != (b < 0));
}
"""

WHOLE_MOD = """\
/* a - b*floor(a/b), 0 where b is 0 */
static inline int64_t whole_mod(int64_t a, int64_t b) {
    int64_t r = b == 0 ? 0 : a%b;
    return r != 0 && (r < 0) != (b < 0) ? r + b : r;
}
"""

WHOLE_MAXIMUM = """\
static inline int64_t whole_maximum(int64_t a, int64_t b) {
    return a > b ? a : b;
}
"""

WHOLE_MINIMUM = """\
static inline int64_t whole_minimum(int64_t a, int64_t b) {
    return a < b ? a : b;
}
"""

WHOLE_SIGN = """\
static inline int64_t whole_sign(int64_t a) {
    return (a > 0) - (a < 0);
}
"""

WHOLE_ABSOLUTE = """\
static inline int64_t whole_absolute(int64_t a) {
    return a < 0 ? -a : a;
}
"""

RANDOM = """\
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
"""

WHOLE_POWER = """\
/* x to the power n, by squaring */
static double whole_power(double x, int64_t n)
{
    double power = 1;
    int64_t left;
    for (left = n < 0 ? -n : n; left > 0; left /= 2, x *= x)
        if (left % 2)
            power *= x;
    return n < 0 ? 1/power : power;
}
"""

SET_ZERO = """\
static inline void set_zero(int64_t count, $real *a)
{
    for (int64_t k = 0; k < count; k++)
        a[k] = $zero;
}
"""

SET_ASIDE = """\
/* What a block added goes to the totals. */
static inline void set_aside(int64_t count, double *total, $real *sum)
{
    for (int64_t k = 0; k < count; k++) {
        total[k] += sum[k];
        sum[k] = $zero;
    }
}
"""

TAKE_BACK = """\
static inline void take_back(int64_t count, $real *sum, const double *total)
{
    for (int64_t k = 0; k < count; k++)
        sum[k] += ($real)total[k];
}
"""
