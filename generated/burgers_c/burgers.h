/* burgers: a network of 2,181 parameters and its training step.

Made by symgrad 0.1.0 from examples/burgers.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    dense1_W[2,20] at 0
    dense1_b[20] at 40
    dense2_W[20,20] at 60
    dense2_b[20] at 460
    dense3_W[20,20] at 480
    dense3_b[20] at 880
    dense4_W[20,20] at 900
    dense4_b[20] at 1300
    dense5_W[20,20] at 1320
    dense5_b[20] at 1720
    dense6_W[20,20] at 1740
    dense6_b[20] at 2140
    dense7_W[20,1] at 2160
    dense7_b[1] at 2180
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[2181] at 0
    v[2181] at 2181
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as burgers_set_threads says, which comes before burgers_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds burgers_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef BURGERS_H
#define BURGERS_H

#include <stddef.h>
#include <stdint.h>

enum { burgers_params = 2181, burgers_state = 4362 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct burgers_options {
    double lr; /* 0.002 */
};

/* t[N], x[N] → u[N], u_x[N]. */
int burgers_forward(int64_t N, const float *params, const float *t, const float *x, float *u, float *u_x, float *workspace);

/* The loss at t[N], x[N], and its gradients by the parameters; d_t, by t, may be NULL; d_x, by x, may be NULL. */
int burgers_backward(int64_t N, const float *params, const float *t, const float *x, float *grads, float *loss, float *d_t, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int burgers_update(float *params, const float *grads, float *state, int64_t *step, const struct burgers_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int burgers_train_step(int64_t N, float *params, float *state, int64_t *step, const float *t, const float *x, float *loss, const struct burgers_options *options, float *workspace);

/* The loss at t[N], x[N], as the network is outside training. */
int burgers_loss(int64_t N, const float *params, const float *t, const float *x, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t burgers_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: burgers_train_epoch_workspace_size(...). */
int burgers_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *t, const float *x, const struct burgers_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t burgers_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void burgers_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void burgers_set_threads(int n);

/* How many threads may compute. */
int burgers_threads(void);

#ifdef __cplusplus
}
#endif

#endif
