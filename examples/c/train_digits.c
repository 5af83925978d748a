/* Trains the network of examples/digits.py from C: digits.h, digits.c and libm are all it needs.
 *
 *   symgrad compile examples/digits.py --backend c
 *   gcc -std=c99 -O2 -Igenerated/digits_c examples/c/train_digits.c generated/digits_c/digits.c -lm
 *   ./a.out
 *
 * The data are made here: class k is a random pattern of 64 numbers, a sample is its pattern with
 * noise. The order of the weights in `params` is that of PARAMETERS in generated/digits_c/__init__.py:
 * W (64×64), b (64), W (64×32), b (32), W (32×10), b (10). */

#include "digits.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { BATCH = 32, FEATURES = 64, CLASSES = 10, PARAMS = 6570, STATE = 2 * PARAMS };

static float params[PARAMS], state[STATE]; /* Adam's moments start at 0 */
static float pattern[CLASSES][FEATURES], x[BATCH * FEATURES], scores[BATCH * CLASSES];
static int64_t y[BATCH];

/* A number between −1 and 1 (xorshift64, Marsaglia, 2003). */
static float draw(void)
{
    static uint64_t bits = 88172645463325252ULL;
    bits ^= bits << 13;
    bits ^= bits >> 7;
    bits ^= bits << 17;
    return (float)(bits >> 40) / 8388608.0f - 1.0f;
}

/* Glorot's uniform start of a layer; its biases stay 0. Gives the position of the next layer. */
static float *start(float *weights, int inputs, int outputs)
{
    const float limit = sqrtf(6.0f / (float)(inputs + outputs));
    for (int i = 0; i < inputs * outputs; i++)
        weights[i] = limit * draw();
    return weights + inputs * outputs + outputs;
}

static void sample(void)
{
    for (int n = 0; n < BATCH; n++) {
        y[n] = rand() % CLASSES;
        for (int i = 0; i < FEATURES; i++)
            x[n * FEATURES + i] = pattern[y[n]][i] + 2.0f * draw();
    }
}

static int right(void)
{
    int count = 0;
    for (int n = 0; n < BATCH; n++) {
        int best = 0;
        for (int k = 1; k < CLASSES; k++)
            if (scores[n * CLASSES + k] > scores[n * CLASSES + best])
                best = k;
        count += best == y[n];
    }
    return count;
}

int main(void)
{
    float loss, *workspace = malloc((size_t)digits_workspace_size(BATCH) * sizeof *workspace);
    int64_t steps = 0;
    if (workspace == NULL)
        return 1;
    start(start(start(params, 64, 64), 64, 32), 32, 10);
    for (int k = 0; k < CLASSES; k++)
        for (int i = 0; i < FEATURES; i++)
            pattern[k][i] = draw();
    while (steps < 300) {
        sample();
        if (digits_train_step(BATCH, params, state, &steps, x, y, &loss, NULL, workspace) != 0)
            return 1;
        if (steps % 50 == 0)
            printf("step %3d   loss %.4f\n", (int)steps, loss);
    }
    sample();
    digits_forward(BATCH, params, x, scores, workspace);
    printf("%d of %d new samples right\n", right(), BATCH);
    free(workspace);
    return 0;
}
