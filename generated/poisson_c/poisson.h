/* poisson: a network of 501 parameters and its training step.

Made by symgrad 0.1.0 from examples/poisson.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    dense1_W[2,20] at 0
    dense1_b[20] at 40
    dense2_W[20,20] at 60
    dense2_b[20] at 460
    dense3_W[20,1] at 480
    dense3_b[1] at 500
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[501] at 0
    v[501] at 501
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as poisson_set_threads says, which comes before poisson_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds poisson_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef POISSON_H
#define POISSON_H

#include <stddef.h>
#include <stdint.h>

enum { poisson_params = 501, poisson_state = 1002 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct poisson_options {
    double lr; /* 0.003 */
};

/* x[N], y[N] → u[N]. */
int poisson_forward(int64_t N, const float *params, const float *x, const float *y, float *u, float *workspace);

/* The loss at x[N], y[N], and its gradients by the parameters; d_x, by x, may be NULL; d_y, by y, may be NULL. */
int poisson_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *d_y, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int poisson_update(float *params, const float *grads, float *state, int64_t *step, const struct poisson_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int poisson_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, const struct poisson_options *options, float *workspace);

/* The loss at x[N], y[N], as the network is outside training. */
int poisson_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t poisson_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: poisson_train_epoch_workspace_size(...). */
int poisson_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, const struct poisson_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t poisson_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void poisson_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void poisson_set_threads(int n);

/* How many threads may compute. */
int poisson_threads(void);

#ifdef __cplusplus
}
#endif

#endif
