/* The training step of the digits network as one writes it by hand for a small device: one sample,
 * Adam, gradients in place of a batch's. digits_train_step of symgrad does the same for --batch 1.
 *
 *     64 -> 64 relu -> 32 relu -> 10, cross entropy
 */
#include <math.h>
#include <stdint.h>

enum { X = 64, H1 = 64, H2 = 32, Y = 10 };
enum { W1 = 0, B1 = W1 + X * H1, W2 = B1 + H1, B2 = W2 + H1 * H2, W3 = B2 + H2, B3 = W3 + H2 * Y,
       COUNT = B3 + Y };

static float h1[H1], h2[H2], z3[Y], d1[H1], d2[H2], grads[COUNT];

/* out = W'*in + b, and relu if asked for. */
static void forward(int inputs, int outputs, const float *w, const float *b, const float *in, float *out,
                    int relu)
{
    int i, o;
    for (o = 0; o < outputs; o++) {
        float sum = 0;
        for (i = 0; i < inputs; i++)
            sum += in[i] * w[i * outputs + o];
        sum += b[o];
        out[o] = relu && sum < 0 ? 0 : sum;
    }
}

/* The gradients of W and b from those of the outputs; those of the inputs, where these are positive. */
static void backward(int inputs, int outputs, const float *w, const float *in, const float *d_out, float *d_w,
                     float *d_b, float *d_in)
{
    int i, o;
    for (o = 0; o < outputs; o++)
        d_b[o] = d_out[o];
    for (i = 0; i < inputs; i++) {
        float sum = 0;
        for (o = 0; o < outputs; o++) {
            d_w[i * outputs + o] = in[i] * d_out[o];
            sum += w[i * outputs + o] * d_out[o];
        }
        if (d_in)
            d_in[i] = in[i] > 0 ? sum : 0;
    }
}

int by_hand_train_step(float *params, float *state, int64_t *step, const float *x, int64_t y, float *loss)
{
    float max, sum = 0, rate, scale, *m = state, *v = state + COUNT;
    float first = 1, second = 1;
    int i;
    int64_t t;
    if (y < 0 || y >= Y)
        return 1;
    forward(X, H1, params + W1, params + B1, x, h1, 1);
    forward(H1, H2, params + W2, params + B2, h1, h2, 1);
    forward(H2, Y, params + W3, params + B3, h2, z3, 0);
    max = z3[0];
    for (i = 1; i < Y; i++)
        max = z3[i] > max ? z3[i] : max;
    for (i = 0; i < Y; i++)
        sum += expf(z3[i] - max);
    *loss = logf(sum) + max - z3[y];
    for (i = 0; i < Y; i++)
        z3[i] = expf(z3[i] - max) / sum - (i == y);
    backward(H2, Y, params + W3, h2, z3, grads + W3, grads + B3, d2);
    backward(H1, H2, params + W2, h1, d2, grads + W2, grads + B2, d1);
    backward(X, H1, params + W1, x, d1, grads + W1, grads + B1, 0);
    for (t = ++*step; t > 0; t--) {
        first *= 0.9f;
        second *= 0.999f;
    }
    rate = 0.001f / (1 - first);
    scale = 1 / (1 - second);
    for (i = 0; i < COUNT; i++) {
        m[i] += 0.1f * (grads[i] - m[i]);
        v[i] += 0.001f * (grads[i] * grads[i] - v[i]);
        params[i] -= rate * m[i] / (sqrtf(v[i] * scale) + 1e-8f);
    }
    return 0;
}
