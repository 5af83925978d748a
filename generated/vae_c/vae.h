/* vae: a network of 19,792 parameters and its training step.

Made by symgrad 0.1.0 from examples/vae.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    encoder_W[64,128] at 0
    encoder_b[128] at 8192
    mean_W[128,8] at 8320
    mean_b[8] at 9344
    log_variance_W[128,8] at 9352
    log_variance_b[8] at 10376
    decoder_W[8,128] at 10384
    decoder_b[128] at 11408
    logits_W[128,64] at 11536
    logits_b[64] at 19728
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[19792] at 0
    v_2[19792] at 19792
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as vae_set_threads says, which comes before vae_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds vae_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef VAE_H
#define VAE_H

#include <stddef.h>
#include <stdint.h>

enum { vae_params = 19792, vae_state = 39584 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct vae_options {
    double beta; /* 1.0 */
    double lr; /* 0.002 */
};

/* x[N,64] → mean_z[N,8]. */
int vae_forward(int64_t N, const float *params, const float *x, float *mean_z, float *workspace);

/* x[N,64] → mean_z[N,8], log_variance_z[N,8]. */
int vae_encode(int64_t N, const float *params, const float *x, float *mean_z, float *log_variance_z, float *workspace);

/* z[N,8] → p[N,64]. */
int vae_decode(int64_t N, const float *params, const float *z, float *p, float *workspace);

/* The loss at x[N,64], and its gradients by the parameters; d_x, by x, may be NULL. */
int vae_backward(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, float *grads, float *loss, float *d_x, const struct vae_options *options, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int vae_update(float *params, const float *grads, float *state, int64_t *step, const struct vae_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int vae_train_step(int64_t N, float *params, float *state, int64_t *step, int64_t seed, const float *x, float *loss, const struct vae_options *options, float *workspace);

/* The loss at x[N,64], as the network is outside training. */
int vae_loss(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, float *loss, const struct vae_options *options, float *workspace);

/* The loss at x[N,64], and the metrics: negative_log, kl. */
int vae_metrics(int64_t N, const float *params, int64_t seed, int64_t step, const float *x, float *loss, float *negative_log, float *kl, const struct vae_options *options, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t vae_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: vae_train_epoch_workspace_size(...). */
int vae_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, int64_t seed, const float *x, const struct vae_options *options, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t vae_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void vae_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void vae_set_threads(int n);

/* How many threads may compute. */
int vae_threads(void);

#ifdef __cplusplus
}
#endif

#endif
