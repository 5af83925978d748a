/* lorenz: a network of 4,385 parameters and its training step.

Made by symgrad 0.1.0 from examples/lorenz.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    lstm1_W[1,128] at 0
    lstm1_U[32,128] at 128
    lstm1_b[128] at 4224
    dense1_W[32,1] at 4352
    dense1_b[1] at 4384
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[4385] at 0
    v[4385] at 4385
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as lorenz_set_threads says, which comes before lorenz_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds lorenz_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef LORENZ_H
#define LORENZ_H

#include <stddef.h>
#include <stdint.h>

enum { lorenz_params = 4385, lorenz_state = 8770 };

#ifdef __cplusplus
extern "C" {
#endif

/* x[N,40,1] → dense1_z[N,1]. */
int lorenz_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace);

/* The loss at x[N,40,1], y[N,1], and its gradients by the parameters; d_x, by x, may be NULL. */
int lorenz_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int lorenz_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int lorenz_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, float *workspace);

/* The loss at x[N,40,1], y[N,1], as the network is outside training. */
int lorenz_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lorenz_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: lorenz_train_epoch_workspace_size(...). */
int lorenz_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t lorenz_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void lorenz_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void lorenz_set_threads(int n);

/* How many threads may compute. */
int lorenz_threads(void);

#ifdef __cplusplus
}
#endif

#endif
