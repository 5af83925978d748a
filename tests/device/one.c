/* Trains the digits network for one sample a step, by symgrad's step for batches of 1 and by the one
 * written by hand, and prints how far apart their weights are; or only one of them, to count. */
#include "digits.h"

#include <math.h>
#include <stdio.h>

enum { STEPS = 20 };

int by_hand_train_step(float *, float *, int64_t *, const float *, int64_t, float *);

static float params[digits_params], state[digits_state], x[64];
static float params2[digits_params], state2[digits_state];

static uint32_t random_state = 1;
static float draw(void)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (float)(int32_t)(random_state >> 8) / 8388608.0f - 1.0f;
}

int main(void)
{
    int k, s;
    float loss = 0, loss2 = 0, apart = 0;
    int64_t y, step = 0, step2 = 0;
    for (k = 0; k < digits_params; k++)
        params[k] = params2[k] = 0.2f * draw();
    for (s = 0; s < STEPS; s++) {
        for (k = 0; k < 64; k++)
            x[k] = draw();
        y = s % 10;
#ifndef BY_HAND
        if (digits_train_step(params, state, &step, x, &y, &loss, NULL))
            return 1;
#endif
#ifndef OURS
        if (by_hand_train_step(params2, state2, &step2, x, y, &loss2))
            return 1;
#endif
    }
    for (k = 0; k < digits_params; k++)
        apart = fmaxf(apart, fabsf(params[k] - params2[k]));
    printf("%.6f %.6f %.9f\n", (double)loss, (double)loss2, (double)apart);
    return 0;
}
