/* resnet: a network of 78,426 parameters and its training step.

Made by symgrad 0.1.0 from examples/resnet.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    conv2d1_W[16,1,3,3] at 0
    batch_norm1_gamma[16] at 144
    batch_norm1_beta[16] at 160
    residual1_conv2d1_W[16,16,3,3] at 176
    residual1_batch_norm1_gamma[16] at 2480
    residual1_batch_norm1_beta[16] at 2496
    residual1_conv2d2_W[16,16,3,3] at 2512
    residual1_batch_norm2_gamma[16] at 4816
    residual1_batch_norm2_beta[16] at 4832
    residual2_conv2d1_W[32,16,1,1] at 4848
    residual2_batch_norm1_gamma[32] at 5360
    residual2_batch_norm1_beta[32] at 5392
    residual2_conv2d2_W[32,16,3,3] at 5424
    residual2_batch_norm2_gamma[32] at 10032
    residual2_batch_norm2_beta[32] at 10064
    residual2_conv2d3_W[32,32,3,3] at 10096
    residual2_batch_norm3_gamma[32] at 19312
    residual2_batch_norm3_beta[32] at 19344
    residual3_conv2d1_W[64,32,1,1] at 19376
    residual3_batch_norm1_gamma[64] at 21424
    residual3_batch_norm1_beta[64] at 21488
    residual3_conv2d2_W[64,32,3,3] at 21552
    residual3_batch_norm2_gamma[64] at 39984
    residual3_batch_norm2_beta[64] at 40048
    residual3_conv2d3_W[64,64,3,3] at 40112
    residual3_batch_norm3_gamma[64] at 76976
    residual3_batch_norm3_beta[64] at 77040
    dense1_W[64,10] at 77104
    dense1_b[10] at 77744
    batch_norm1_running_mean[16] at 77754
    batch_norm1_running_var[16] at 77770
    residual1_batch_norm1_running_mean[16] at 77786
    residual1_batch_norm1_running_var[16] at 77802
    residual1_batch_norm2_running_mean[16] at 77818
    residual1_batch_norm2_running_var[16] at 77834
    residual2_batch_norm1_running_mean[32] at 77850
    residual2_batch_norm1_running_var[32] at 77882
    residual2_batch_norm2_running_mean[32] at 77914
    residual2_batch_norm2_running_var[32] at 77946
    residual2_batch_norm3_running_mean[32] at 77978
    residual2_batch_norm3_running_var[32] at 78010
    residual3_batch_norm1_running_mean[64] at 78042
    residual3_batch_norm1_running_var[64] at 78106
    residual3_batch_norm2_running_mean[64] at 78170
    residual3_batch_norm2_running_var[64] at 78234
    residual3_batch_norm3_running_mean[64] at 78298
    residual3_batch_norm3_running_var[64] at 78362
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[77754] at 0
    v[77754] at 77754
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as resnet_set_threads says, which comes before resnet_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds resnet_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef RESNET_H
#define RESNET_H

#include <stddef.h>
#include <stdint.h>

enum { resnet_params = 78426, resnet_state = 155508 };

#ifdef __cplusplus
extern "C" {
#endif

/* x[N,1,8,8] → dense1_z[N,10]. */
int resnet_forward(int64_t N, const float *params, const float *x, float *dense1_z, float *workspace);

/* The loss at x[N,1,8,8], y[N], and its gradients by the parameters; d_x, by x, may be NULL; new running statistics in params if asked for. */
int resnet_backward(int64_t N, float *params, const float *x, const int64_t *y, float *grads, float *loss, float *d_x, int update_statistics, float *workspace);

/* Replaces running statistics in params, as train_step does. */
int resnet_update_statistics(int64_t N, float *params, const float *x, const int64_t *y, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int resnet_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int resnet_train_step(int64_t N, float *params, float *state, int64_t *step, const float *x, const int64_t *y, float *loss, float *workspace);

/* The loss at x[N,1,8,8], y[N], as the network is outside training. */
int resnet_loss(int64_t N, const float *params, const float *x, const int64_t *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t resnet_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: resnet_train_epoch_workspace_size(...). */
int resnet_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *x, const int64_t *y, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t resnet_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void resnet_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void resnet_set_threads(int n);

/* How many threads may compute. */
int resnet_threads(void);

#ifdef __cplusplus
}
#endif

#endif
