/* kalman: a network of 20 parameters and its training step.

Made by symgrad 0.1.0 from examples/kalman.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    A[4,4] at 0
    B[2,2] at 16
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[20] at 0
    v[20] at 20
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as kalman_set_threads says, which comes before kalman_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds kalman_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef KALMAN_H
#define KALMAN_H

#include <stddef.h>
#include <stdint.h>

enum { kalman_params = 20, kalman_state = 40 };

#ifdef __cplusplus
extern "C" {
#endif

/* z[N,50,2] → corrected[N,50,4]. */
int kalman_forward(int64_t N, const float *params, const float *z, float *corrected, float *workspace);

/* The loss at z[N,50,2], and its gradients by the parameters; d_z, by z, may be NULL. */
int kalman_backward(int64_t N, const float *params, const float *z, float *grads, float *loss, float *d_z, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int kalman_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int kalman_train_step(int64_t N, float *params, float *state, int64_t *step, const float *z, float *loss, float *workspace);

/* The loss at z[N,50,2], as the network is outside training. */
int kalman_loss(int64_t N, const float *params, const float *z, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t kalman_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: kalman_train_epoch_workspace_size(...). */
int kalman_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *z, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t kalman_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void kalman_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void kalman_set_threads(int n);

/* How many threads may compute. */
int kalman_threads(void);

#ifdef __cplusplus
}
#endif

#endif
