/* cartpole: a network of 4,610 parameters and its training step.

Made by symgrad 0.1.0 from examples/cartpole.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    dense1_W[4,64] at 0
    dense1_b[64] at 256
    dense2_W[64,64] at 320
    dense2_b[64] at 4416
    dense3_W[64,2] at 4480
    dense3_b[2] at 4608
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[4610] at 0
    v[4610] at 4610
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as cartpole_set_threads says, which comes before cartpole_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds cartpole_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef CARTPOLE_H
#define CARTPOLE_H

#include <stddef.h>
#include <stdint.h>

enum { cartpole_params = 4610, cartpole_state = 9220 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct cartpole_options {
    double lr; /* 0.001 */
};

/* x[N,4], action[N] → chosen[N]. */
int cartpole_forward(int64_t N, const float *params, const float *x, const int64_t *action, float *chosen, float *workspace);

/* x[N,4] → best[N]. */
int cartpole_best(int64_t N, const float *params, const float *x, float *best, float *workspace);

/* x[N,4] → push[N]. */
int cartpole_push(int64_t N, const float *params, const float *x, float *push, float *workspace);

/* The loss at x[N,4], action[N], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int cartpole_backward(int64_t N, const float *params, const float *x, const int64_t *action, const float *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int cartpole_update(float *params, const float *grads, float *state, int64_t *step, const struct cartpole_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int cartpole_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *action, const float *y, float *loss, const struct cartpole_options *options, float *workspace);

/* The loss at x[N,4], action[N], y[N], as the network is outside training. */
int cartpole_loss(int64_t N, const float *params, const float *x, const int64_t *action, const float *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t cartpole_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: cartpole_train_epoch_workspace_size(...). */
int cartpole_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *action, const float *y, const struct cartpole_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t cartpole_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void cartpole_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void cartpole_set_threads(int n);

/* How many threads may compute. */
int cartpole_threads(void);

#ifdef __cplusplus
}
#endif

#endif
