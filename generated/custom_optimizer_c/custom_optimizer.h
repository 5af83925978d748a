/* custom_optimizer: a network with 6,570 parameters, its gradients and its training step.

Made by symgrad 0.1.0 from examples/custom_optimizer.py (backend c, float32). It needs NumPy alone.
It is yours: symgrad's licence does not extend to what symgrad writes.

Arrays are row-major; params, grads and state are flat vectors in the order of __init__.py's tables.
workspace holds custom_optimizer_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef CUSTOM_OPTIMIZER_H
#define CUSTOM_OPTIMIZER_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* x[N,64] → dense3_z[N,10]. */
int custom_optimizer_forward(int64_t N, const float *params, const float *x, float *dense3_z, float *workspace);

/* The loss at x[N,64], y[N], and its gradients by all parameters. */
int custom_optimizer_backward(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *workspace);

/* The same, and the gradients by the inputs. */
int custom_optimizer_backward_inputs(int64_t N, const float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int custom_optimizer_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* Loss at x[N,64], y[N], gradients and the optimizer's step, which changes params, state, *step. */
int custom_optimizer_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t custom_optimizer_workspace_size(int64_t N);

#ifdef __cplusplus
}
#endif

#endif
