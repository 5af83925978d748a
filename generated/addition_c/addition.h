/* addition: a network of 797,578 parameters and its training step.

Made by symgrad 0.1.0 from examples/addition.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    embedding1_E[12,128] at 0
    position_embedding1_P[11,128] at 1536
    transformer_block1_norm1_gamma[128] at 2944
    transformer_block1_norm1_beta[128] at 3072
    transformer_block1_attention_W_q[128,4,32] at 3200
    transformer_block1_attention_b_q[4,32] at 19584
    transformer_block1_attention_W_k[128,4,32] at 19712
    transformer_block1_attention_b_k[4,32] at 36096
    transformer_block1_attention_W_v[128,4,32] at 36224
    transformer_block1_attention_b_v[4,32] at 52608
    transformer_block1_attention_W_o[4,32,128] at 52736
    transformer_block1_attention_b_o[128] at 69120
    transformer_block1_norm2_gamma[128] at 69248
    transformer_block1_norm2_beta[128] at 69376
    transformer_block1_feed_forward_dense1_W[128,512] at 69504
    transformer_block1_feed_forward_dense1_b[512] at 135040
    transformer_block1_feed_forward_dense2_W[512,128] at 135552
    transformer_block1_feed_forward_dense2_b[128] at 201088
    transformer_block2_norm1_gamma[128] at 201216
    transformer_block2_norm1_beta[128] at 201344
    transformer_block2_attention_W_q[128,4,32] at 201472
    transformer_block2_attention_b_q[4,32] at 217856
    transformer_block2_attention_W_k[128,4,32] at 217984
    transformer_block2_attention_b_k[4,32] at 234368
    transformer_block2_attention_W_v[128,4,32] at 234496
    transformer_block2_attention_b_v[4,32] at 250880
    transformer_block2_attention_W_o[4,32,128] at 251008
    transformer_block2_attention_b_o[128] at 267392
    transformer_block2_norm2_gamma[128] at 267520
    transformer_block2_norm2_beta[128] at 267648
    transformer_block2_feed_forward_dense1_W[128,512] at 267776
    transformer_block2_feed_forward_dense1_b[512] at 333312
    transformer_block2_feed_forward_dense2_W[512,128] at 333824
    transformer_block2_feed_forward_dense2_b[128] at 399360
    transformer_block3_norm1_gamma[128] at 399488
    transformer_block3_norm1_beta[128] at 399616
    transformer_block3_attention_W_q[128,4,32] at 399744
    transformer_block3_attention_b_q[4,32] at 416128
    transformer_block3_attention_W_k[128,4,32] at 416256
    transformer_block3_attention_b_k[4,32] at 432640
    transformer_block3_attention_W_v[128,4,32] at 432768
    transformer_block3_attention_b_v[4,32] at 449152
    transformer_block3_attention_W_o[4,32,128] at 449280
    transformer_block3_attention_b_o[128] at 465664
    transformer_block3_norm2_gamma[128] at 465792
    transformer_block3_norm2_beta[128] at 465920
    transformer_block3_feed_forward_dense1_W[128,512] at 466048
    transformer_block3_feed_forward_dense1_b[512] at 531584
    transformer_block3_feed_forward_dense2_W[512,128] at 532096
    transformer_block3_feed_forward_dense2_b[128] at 597632
    transformer_block4_norm1_gamma[128] at 597760
    transformer_block4_norm1_beta[128] at 597888
    transformer_block4_attention_W_q[128,4,32] at 598016
    transformer_block4_attention_b_q[4,32] at 614400
    transformer_block4_attention_W_k[128,4,32] at 614528
    transformer_block4_attention_b_k[4,32] at 630912
    transformer_block4_attention_W_v[128,4,32] at 631040
    transformer_block4_attention_b_v[4,32] at 647424
    transformer_block4_attention_W_o[4,32,128] at 647552
    transformer_block4_attention_b_o[128] at 663936
    transformer_block4_norm2_gamma[128] at 664064
    transformer_block4_norm2_beta[128] at 664192
    transformer_block4_feed_forward_dense1_W[128,512] at 664320
    transformer_block4_feed_forward_dense1_b[512] at 729856
    transformer_block4_feed_forward_dense2_W[512,128] at 730368
    transformer_block4_feed_forward_dense2_b[128] at 795904
    layer_norm1_gamma[128] at 796032
    layer_norm1_beta[128] at 796160
    dense1_W[128,10] at 796288
    dense1_b[10] at 797568
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[797578] at 0
    v[797578] at 797578
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as addition_set_threads says, which comes before addition_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds addition_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef ADDITION_H
#define ADDITION_H

#include <stddef.h>
#include <stdint.h>

enum { addition_params = 797578, addition_state = 1595156 };

#ifdef __cplusplus
extern "C" {
#endif

/* x[N,11] → dense1_z[N,4,10]. */
int addition_forward(int64_t N, const float *params, const int64_t *x, float *dense1_z, float *workspace);

/* The loss at x[N,11], y[N,4], and its gradients by the parameters. */
int addition_backward(int64_t N, const float *params, const int64_t *x, const int64_t *y, float *grads, float *loss, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int addition_update(float *params, const float *grads, float *state, int64_t *step, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int addition_train_step(int64_t N, float *params, float *state, int64_t *step, const int64_t *x, const int64_t *y, float *loss, float *workspace);

/* The loss at x[N,11], y[N,4], as the network is outside training. */
int addition_loss(int64_t N, const float *params, const int64_t *x, const int64_t *y, float *loss, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t addition_workspace_size(int64_t N);

/* train_step of each batch_size of N samples, in the order of these numbers, or as they lie if it is NULL;
 * the last batch may be smaller. Adds samples*loss of each to *total, whose N-th part is their mean.
 * After a failure params and state are as the last whole step left them. workspace: addition_train_epoch_workspace_size(...). */
int addition_train_epoch(int64_t N, int64_t batch_size, const int64_t *order, float *params, float *state, int64_t *step, const int64_t *x, const int64_t *y, double *total, float *workspace);

/* How many numbers of workspace train_epoch needs. */
int64_t addition_train_epoch_workspace_size(int64_t N, int64_t batch_size);

/* The order of an epoch: 0 ... N-1 shuffled, as seed and the count of steps say. */
void addition_permutation(int64_t N, int64_t seed, int64_t step, int64_t *order);

/* At most so many threads compute from now on. */
void addition_set_threads(int n);

/* How many threads may compute. */
int addition_threads(void);

#ifdef __cplusplus
}
#endif

#endif
