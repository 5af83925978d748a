/* lenet: a network of 44,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/lenet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    conv2d1_W[6,1,5,5] at 0
    conv2d1_b[6] at 150
    conv2d2_W[16,6,5,5] at 156
    conv2d2_b[16] at 2556
    dense1_W[256,120] at 2572
    dense1_b[120] at 33292
    dense2_W[120,84] at 33412
    dense2_b[84] at 43492
    dense3_W[84,10] at 43576
    dense3_b[10] at 44416
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[44426] at 0
    v[44426] at 44426
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as lenet_set_threads says, which comes before lenet_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds lenet_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef LENET_H
#define LENET_H

#include <stddef.h>
#include <stdint.h>

enum { lenet_params = 44426, lenet_state = 88852 };

#ifdef __cplusplus
extern "C" {
#endif

/* x[N,1,8,8] → dense3_z[N,10]. */
int lenet_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace);

/* The loss at x[N,1,8,8], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int lenet_backward(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int lenet_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int lenet_train_step(int64_t N, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *y, float *loss, float *workspace);

/* The loss at x[N,1,8,8], y[N], as the network is outside training. */
int lenet_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t lenet_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: lenet_train_epoch_workspace_size(...). */
int lenet_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *y, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t lenet_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void lenet_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void lenet_set_threads(int n);

/* How many threads may compute. */
int lenet_threads(void);

#ifdef __cplusplus
}
#endif

#endif
