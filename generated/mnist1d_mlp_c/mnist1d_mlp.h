/* mnist1d_mlp: a network of 15,210 parameters and its training step.

Made by symgrad 0.1.0 from examples/mnist1d_mlp.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    dense1_W[40,100] at 0
    dense1_b[100] at 4000
    residual1_dense1_W[100,100] at 4100
    residual1_dense1_b[100] at 14100
    dense2_W[100,10] at 14200
    dense2_b[10] at 15200
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[15210] at 0
    v[15210] at 15210
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as mnist1d_mlp_set_threads says, which comes before mnist1d_mlp_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds mnist1d_mlp_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef MNIST1D_MLP_H
#define MNIST1D_MLP_H

#include <stddef.h>
#include <stdint.h>

enum { mnist1d_mlp_params = 15210, mnist1d_mlp_state = 30420 };

#ifdef __cplusplus
extern "C" {
#endif

/* x[N,40] → dense2_z[N,10]. */
int mnist1d_mlp_forward(int64_t N, const float *params, const float *x, float *dense2_z, float *workspace);

/* The loss at x[N,40], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int mnist1d_mlp_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int mnist1d_mlp_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int mnist1d_mlp_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace);

/* The loss at x[N,40], y[N], as the network is outside training. */
int mnist1d_mlp_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t mnist1d_mlp_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: mnist1d_mlp_train_epoch_workspace_size(...). */
int mnist1d_mlp_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t mnist1d_mlp_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void mnist1d_mlp_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void mnist1d_mlp_set_threads(int n);

/* How many threads may compute. */
int mnist1d_mlp_threads(void);

#ifdef __cplusplus
}
#endif

#endif
