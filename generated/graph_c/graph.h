/* graph: a network of 2,452 parameters and its training step.

Made by symgrad 0.1.0 from examples/graph.py (backend c, float32).
The C needs libm alone. It is yours: symgrad's licence does not extend to it.

Arrays are row-major. params, and grads as far as they are trained, are one vector:
    graph_attention1_W[64,4,8] at 0
    graph_attention1_a[4,8] at 2048
    graph_attention1_b[4,8] at 2080
    graph_attention2_W[32,1,10] at 2112
    graph_attention2_a[1,10] at 2432
    graph_attention2_b[1,10] at 2442
state is one vector, all 0 before the first step, and step counts the steps, from 0:
    m[2452] at 0
    v[2452] at 2452
Large loops and products run on several threads if this is compiled with OpenMP: on as many as it
says, or as graph_set_threads says, which comes before graph_workspace_size and not while another thread
computes. Results do not depend on it, to the bit.
workspace holds graph_workspace_size(…) numbers. The functions return 0, or another number if a
label is out of range; then nothing was changed. They are thread-safe: give each thread a workspace. */

#ifndef GRAPH_H
#define GRAPH_H

#include <stddef.h>
#include <stdint.h>

enum { graph_params = 2452, graph_state = 4904 };

#ifdef __cplusplus
extern "C" {
#endif

/* Numbers of a call; where options is NULL they are as here. */
struct graph_options {
    double lr; /* 0.01 */
};

/* x[V,64], start[E], end[E] → flatten2_flat[V,10]. */
int graph_forward(int64_t V, int64_t E, const float *params, const float *x, const int64_t *start, const int64_t *end, float *flatten2_flat, float *workspace);

/* The loss at x[V,64], start[E], end[E], y[V], known[V], and its gradients by the parameters; d_x, by x, may be NULL. */
int graph_backward(int64_t V, int64_t E, const float *params, int64_t seed, int64_t step, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *grads, float *loss, float *d_x, float *workspace);

/* One step of the optimizer: changes params, state and *step. */
int graph_update(float *params, const float *grads, float *state, int64_t *step, const struct graph_options *options, float *workspace);

/* backward and update: changes params, state, *step; gives the loss before. */
int graph_train_step(int64_t V, int64_t E, float *params, float *state, int64_t *step, int64_t seed, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *loss, const struct graph_options *options, float *workspace);

/* The loss at x[V,64], start[E], end[E], y[V], known[V], as the network is outside training. */
int graph_loss(int64_t V, int64_t E, const float *params, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *loss, float *workspace);

/* The loss at x[V,64], start[E], end[E], y[V], known[V], and the metrics: accuracy. */
int graph_metrics(int64_t V, int64_t E, const float *params, const float *x, const int64_t *start, const int64_t *end, const int64_t *y, const float *known, float *loss, float *accuracy, float *workspace);

/* How many numbers of workspace the functions need at most, for these sizes. */
int64_t graph_workspace_size(int64_t V, int64_t E);

/* At most so many threads compute from now on. */
void graph_set_threads(int n);

/* How many threads may compute. */
int graph_threads(void);

#ifdef __cplusplus
}
#endif

#endif
