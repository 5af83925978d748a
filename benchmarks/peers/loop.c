/* Many training steps called from C: what a step costs without Python's call.
   STEP, SPACE, PARAMS, STATE, TARGET are given by peers/loop.py. */
#include <stddef.h>
#include <stdint.h>
#include HEADER

/* The loss of the last of the steps from number `first` to before `end`, over `count` batches again
   and again. */
float loop(int64_t first, int64_t end, int64_t count, int64_t N, float *params, float *state, int64_t *step,
           const float *const *x, const TARGET *const *y, float *workspace)
{
    float loss = 0;
    for (int64_t k = first; k < end; k++)
        STEP(N, params, state, step, x[k % count], y[k % count], &loss, NULL, workspace);
    return loss;
}
