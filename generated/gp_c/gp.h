/* gp: a network of 12 parameters and its training step.

Made by symgrad 0.1.0 from examples/gp.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    log_s[10] at 0
    log_a[] at 10
    log_noise[] at 11
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[12] at 0
    v[12] at 12
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as gp_set_threads says, which comes before gp_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds gp_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef GP_H
#define GP_H

#include <stddef.h>
#include <stdint.h>

enum { gp_params = 12, gp_state = 24 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct gp_options {
    double lr; /* 0.05 */
};

/* x[N,10] → K[N,N]. */
int gp_forward(int64_t N, const float *params, const float *x, float *K, float *workspace);

/* x[N,10], y[N], new_[M,10] → mean[M], variance[M]. */
int gp_predict(int64_t N, int64_t M, const float *params, const float *x, const float *y, const float *new_, float *mean, float *variance, float *workspace);

/* The loss at x[N,10], y[N], and its gradients by the parameters; d_x, by x, may be NULL. */
int gp_backward(int64_t N, const float *params, const float *x, const float *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int gp_update(float *params, const float *grads, float *state, int64_t *step, const struct gp_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int gp_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const float *y, float *loss, const struct gp_options *options, float *workspace);

/* The loss at x[N,10], y[N], as the network is outside training. */
int gp_loss(int64_t N, const float *params, const float *x, const float *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t gp_workspace_size(int64_t N, int64_t M);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: gp_train_epoch_workspace_size(...). */
int gp_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const float *y, const struct gp_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t gp_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void gp_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void gp_set_threads(int n);

/* How many threads may compute. */
int gp_threads(void);

#ifdef __cplusplus
}
#endif

#endif
