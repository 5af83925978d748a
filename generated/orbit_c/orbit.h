/* orbit: a network of 6 parameters and its training step.

Made by symgrad 0.1.0 from examples/orbit.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    shape[] at 0
    P[] at 1
    phase[] at 2
    K[] at 3
    omega[] at 4
    c[] at 5
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[6] at 0
    v[6] at 6
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as orbit_set_threads says, which comes before orbit_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds orbit_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef ORBIT_H
#define ORBIT_H

#include <stddef.h>
#include <stdint.h>

enum { orbit_params = 6, orbit_state = 12 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct orbit_options {
    double lr; /* 0.02 */
};

/* t[N] → speed[N]. */
int orbit_forward(int64_t N, const float *params, const float *t, float *speed, float *workspace);

/* t[N] → k_taken[N]. */
int orbit_steps(int64_t N, const float *params, const float *t, int64_t *k_taken, float *workspace);

/* The loss at t[N], y[N], and its gradients by the parameters; d_t, by t, may be NULL. */
int orbit_backward(int64_t N, const float *params, const float *t, const float *y, float *grads, float *loss, float *d_t, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int orbit_update(float *params, const float *grads, float *state, int64_t *step, const struct orbit_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int orbit_train_step(int64_t N, float *params, float *state, int64_t *step, const float *t, const float *y, float *loss, const struct orbit_options *options, float *workspace);

/* The loss at t[N], y[N], as the network is outside training. */
int orbit_loss(int64_t N, const float *params, const float *t, const float *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t orbit_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: orbit_train_epoch_workspace_size(...). */
int orbit_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *t, const float *y, const struct orbit_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t orbit_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void orbit_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void orbit_set_threads(int n);

/* How many threads may compute. */
int orbit_threads(void);

#ifdef __cplusplus
}
#endif

#endif
