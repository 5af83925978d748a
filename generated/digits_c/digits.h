/* digits: a network of 6,570 parameters and its training step.

Made by symgrad 0.1.0 from examples/digits.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    dense1_W[64,64] at 0
    dense1_b[64] at 4096
    dense2_W[64,32] at 4160
    dense2_b[32] at 6208
    dense3_W[32,10] at 6240
    dense3_b[10] at 6560
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[6570] at 0
    v[6570] at 6570
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as digits_set_threads says, which comes before digits_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds digits_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef DIGITS_H
#define DIGITS_H

#include <stddef.h>
#include <stdint.h>

enum { digits_params = 6570, digits_state = 13140 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct digits_options {
    double lr; /* 0.001 */
};

/* x[N,64] → dense3_z[N,10]. */
int digits_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace);

/* The loss at x[N,64], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int digits_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int digits_update(float *params, const float *grads, float *state, int64_t *step, const struct digits_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int digits_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, const struct digits_options *options, float *workspace);

/* The loss at x[N,64], y[N], as the network is outside training. */
int digits_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t digits_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: digits_train_epoch_workspace_size(...). */
int digits_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, const struct digits_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t digits_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void digits_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void digits_set_threads(int n);

/* How many threads may compute. */
int digits_threads(void);

#ifdef __cplusplus
}
#endif

#endif
