/* denoise: a network of 25,258 parameters and its training steps.

Made by symgrad 0.1.0 from examples/denoise.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    encoder_dense1_W[64,128] at 0
    encoder_dense1_b[128] at 8192
    encoder_dense2_W[128,32] at 8320
    encoder_dense2_b[32] at 12416
    decoder_dense1_W[32,128] at 12448
    decoder_dense1_b[128] at 16544
    decoder_dense2_W[128,64] at 16672
    decoder_dense2_b[64] at 24864
    reader_W[32,10] at 24928
    reader_b[10] at 25248
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    restore_m[24928] at 0
    restore_v[24928] at 24928
The grads of a training step are one vector of those that it trains, in the same order; each training
step has a count of its own.
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as denoise_set_threads says, which comes before denoise_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds denoise_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef DENOISE_H
#define DENOISE_H

#include <stddef.h>
#include <stdint.h>

enum { denoise_params = 25258, denoise_state = 49856 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct denoise_options {
    double restore_lr; /* 0.002 */
    double read_lr; /* 0.05 */
};

/* noisy[N,64] → decoder_dense2_h[N,64], reader_z[N,10]. */
int denoise_forward(int64_t N, const float *params, const float *noisy, float *decoder_dense2_h, float *reader_z, float *workspace);

/* The loss at noisy[N,64], clean[N,64], and its gradients by the parameters; d_noisy, by noisy, may be NULL. */
int denoise_backward_restore(int64_t N, const float *params, const float *noisy, const float *clean, float *grads, float *loss, float *d_noisy, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int denoise_update_restore(float *params, const float *grads, float *state, int64_t *step, const struct denoise_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int denoise_train_step_restore(int64_t N, float *params, float *state, int64_t *step, const float *noisy, const float *clean, float *loss, const struct denoise_options *options, float *workspace);

/* The loss at noisy[N,64], clean[N,64], as the network is outside training. */
int denoise_loss_restore(int64_t N, const float *params, const float *noisy, const float *clean, float *loss, float *workspace);

/* The loss at noisy[N,64], digit[N], and its gradients by the parameters; d_noisy, by noisy, may be NULL. */
int denoise_backward_read(int64_t N, const float *params, const float *noisy, const int64_t *digit, float *grads, float *loss, float *d_noisy, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int denoise_update_read(float *params, const float *grads, float *state, int64_t *step, const struct denoise_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int denoise_train_step_read(int64_t N, float *params, float *state, int64_t *step, const float *noisy, const int64_t *digit, float *loss, const struct denoise_options *options, float *workspace);

/* The loss at noisy[N,64], digit[N], as the network is outside training. */
int denoise_loss_read(int64_t N, const float *params, const float *noisy, const int64_t *digit, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t denoise_workspace_size(int64_t N);

/* train_step_restore of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: denoise_train_epoch_restore_workspace_size(...). */
int denoise_train_epoch_restore(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *noisy, const float *clean, const struct denoise_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch_restore needs. */
int64_t denoise_train_epoch_restore_workspace_size(int64_t N, int64_t batch_size);

/* train_step_read of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: denoise_train_epoch_read_workspace_size(...). */
int denoise_train_epoch_read(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const float *noisy, const int64_t *digit, const struct denoise_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch_read needs. */
int64_t denoise_train_epoch_read_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void denoise_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void denoise_set_threads(int n);

/* How many threads may compute. */
int denoise_threads(void);

#ifdef __cplusplus
}
#endif

#endif
