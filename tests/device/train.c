/* Trains the digits network for some steps on data of its own, and prints all that it changed.
 * expf and logf are its own, so that no C library's rounding is compared. */
#include "digits.h"

#include <stdio.h>
#include <string.h>

#ifndef BATCH
#define BATCH 5
#endif

enum { STEPS = 4 };

static float params[digits_params], state[digits_state], x[BATCH * 64];
#ifdef STATIC /* for batches of this size alone */
#define TRAIN_STEP(...) digits_train_step(__VA_ARGS__)
#else
static float workspace[16384];
#define TRAIN_STEP(...) digits_train_step(BATCH, __VA_ARGS__, workspace)
#endif
static int64_t y[BATCH], step;

float expf(float a)
{
    float term = 1, sum = 1;
    int k;
    a /= 256;
    for (k = 1; k < 6; k++)
        sum += term *= a / k;
    for (k = 0; k < 8; k++)
        sum *= sum;
    return sum;
}

float logf(float a)
{
    float z, power, sum = 0;
    int k, halvings = 0;
    for (; a > 1.5f; a /= 2)
        halvings++;
    power = z = (a - 1) / (a + 1);
    for (k = 1; k < 16; k += 2, power *= z * z)
        sum += power / k;
    return 2 * sum + 0.69314718f * halvings;
}

/* Numbers from -1 to 1. */
static uint32_t random_state = 1;
static float draw(void)
{
    random_state = random_state * 1664525u + 1013904223u;
    return (float)(int32_t)(random_state >> 8) / 8388608.0f - 1.0f;
}

static void print(const char *name, const float *values, int count)
{
    int k;
    uint32_t bits, sum = 0;
    for (k = 0; k < count; k++) {
        memcpy(&bits, values + k, 4);
        sum = sum * 31 + bits;
        if (k % 997 == 0)
            printf("%s %d %08lx\n", name, k, (unsigned long)bits);
    }
    printf("%s all %08lx\n", name, (unsigned long)sum);
}

int main(void)
{
    int k, s;
    float loss;
#ifndef STATIC
    if (digits_workspace_size(BATCH) > (int64_t)(sizeof workspace / sizeof *workspace))
        return 1;
#endif
    for (k = 0; k < digits_params; k++)
        params[k] = 0.2f * draw();
    for (s = 0; s < STEPS; s++) {
        for (k = 0; k < BATCH * 64; k++)
            x[k] = draw();
        for (k = 0; k < BATCH; k++)
            y[k] = (3 * k + s) % 10;
        if (TRAIN_STEP(params, state, &step, x, y, &loss, NULL))
            return 1;
        print("loss", &loss, 1);
    }
    print("params", params, digits_params);
    print("state", state, digits_state);
    return 0;
}
