/* Trains the network of examples/digits.py on many machines: each rank has a part of every batch,
 * the gradients are added up over the ranks, and each rank takes the same step.
 *
 *   symgrad compile examples/digits.py --backend c --with ranks
 *   mpicc -std=c99 -O2 -Igenerated/digits_c examples/c/train_mpi.c generated/digits_c/digits.c -lm
 *   mpiexec -n 4 ./a.out
 *
 * The loss is a mean over samples, which `--with ranks` has found in its equations (RANKS in
 * generated/digits_c/__init__.py): a rank's gradients count as its samples do. Where this says
 * "weighted", they count as NAME_share(...) of them says, and where "sum", they are added as they are.
 * If the network draws random numbers, give each rank a seed of its own. Batch b is the same samples
 * for any number of ranks, so that the losses are, too, up to rounding. */

#include "digits.h"

#include <math.h>
#include <mpi.h>
#include <stdio.h>
#include <stdlib.h>

#ifndef BATCH
#define BATCH 90
#endif
#ifndef STEPS
#define STEPS 200
#endif
enum { FEATURES = 64, CLASSES = 10 };

static float params[digits_params], grads[digits_params], state[digits_state];
static float pattern[CLASSES][FEATURES], x[BATCH * FEATURES];
static int64_t y[BATCH];
static uint64_t bits = 88172645463325252ULL;

/* A number between −1 and 1 (xorshift64, Marsaglia, 2003). */
static float draw(void)
{
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

/* Class k is a random pattern of 64 numbers, a sample is its pattern with noise. */
static void sample(void)
{
    for (int n = 0; n < BATCH; n++) {
        y[n] = (int64_t)((draw() + 1.0f) * 5.0f) % CLASSES;
        for (int i = 0; i < FEATURES; i++)
            x[n * FEATURES + i] = pattern[y[n]][i] + 2.0f * draw();
    }
}

int main(int argc, char **argv)
{
    int rank, ranks;
    MPI_Init(&argc, &argv);
    MPI_Comm_rank(MPI_COMM_WORLD, &rank);
    MPI_Comm_size(MPI_COMM_WORLD, &ranks);
    const int first = BATCH * rank / ranks, samples = BATCH * (rank + 1) / ranks - first;
    const float part = (float)samples / BATCH;
    float *workspace = malloc((size_t)digits_workspace_size(samples) * sizeof *workspace + 1);
    int64_t steps = 0;
    if (workspace == NULL)
        MPI_Abort(MPI_COMM_WORLD, 1);
    start(start(start(params, 64, 64), 64, 32), 32, 10); /* the same numbers on all ranks */
    for (int k = 0; k < CLASSES; k++)
        for (int i = 0; i < FEATURES; i++)
            pattern[k][i] = draw();
    while (steps < STEPS) {
        float loss = 0.0f;
        sample();
        for (int p = 0; p < digits_params; p++)
            grads[p] = 0.0f; /* what a rank without samples adds */
        if (samples > 0 && digits_backward(samples, params, x + first * FEATURES, y + first, grads,
                                           &loss, NULL, workspace) != 0)
            MPI_Abort(MPI_COMM_WORLD, 1);
        for (int p = 0; p < digits_params; p++)
            grads[p] *= part;
        loss *= part;
        MPI_Allreduce(MPI_IN_PLACE, grads, digits_params, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
        MPI_Allreduce(MPI_IN_PLACE, &loss, 1, MPI_FLOAT, MPI_SUM, MPI_COMM_WORLD);
        digits_update(params, grads, state, &steps, NULL, workspace);
        if (rank == 0 && steps % (STEPS / 4) == 0)
            printf("step %3d   loss %.4f\n", (int)steps, loss);
    }
    free(workspace);
    MPI_Finalize();
    return 0;
}
