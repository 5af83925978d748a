"""A Kalman filter whose noise is learned; Kalman (1960), A new approach to linear filtering.

The state x has two places and two speeds, z is a measurement of the places. From step to step

    x ← F·x + q,   q ~ N(0, Q)          z = H·x + r,   r ~ N(0, R)

The filter carries the mean x and the covariance P; e is how far the measurement is from what was
foreseen, S its covariance, and K the gain. The loss is −log p(z), over all measurements:

    e = z − H·x,   S = H·P·Hᵀ + R,   K = P·Hᵀ·S⁻¹
    x ← F·(x + K·e),   P ← F·(P − K·H·P)·Fᵀ + Q
    loss = ½ Σ_t (e·S⁻¹·e + log det 2πS)

Q = A·Aᵀ and R = B·Bᵀ for trained A and B.
"""

from symgrad import *

STEPS, STATE, SEEN = 50, 4, 2

z = Input("z", STEPS, SEEN)
n, s, i, j, k, m, a, b, c = indices("n s i j k m a b c", N, STEPS, *[STATE] * 4, *[SEEN] * 3)
A, B = parameter("A", STATE, STATE, init=eye), parameter("B", SEEN, SEEN, init=eye)
F, H, Q, R = (tensor(name) for name in "FHQR")
F[i, j] = equal(i, j) + equal(i + 2, j)
H[a, j] = equal(a, j)
Q[i, j] = Sum(A[i, k] * A[j, k], k)
R[a, b] = Sum(B[a, c] * B[b, c], c)

x, P = tensor("x", N, STEPS + 1, STATE), tensor("P", N, STEPS + 1, STATE, STATE)
e, C, S, corrected, left = (tensor(name) for name in ("e", "C", "S", "corrected", "left"))
FP = tensor("FP")
P[n, 0, i, j] = 100 * equal(i, j)
with recurrence("t", STEPS) as t:
    e[n, t, a] = z[n, t, a] - Sum(H[a, j] * x[n, t, j], j)
    C[n, t, a, i] = Sum(H[a, j] * P[n, t, j, i], j)
    S[n, t, a, b] = Sum(C[n, t, a, j] * H[b, j], j) + R[a, b]
    K = solve(S[n, t, ...], C[n, t, ...], assume_a="pos")  # (S⁻¹·H·P)ᵀ is the gain
    corrected[n, t, i] = x[n, t, i] + Sum(K[n, t, a, i] * e[n, t, a], a)
    left[n, t, i, j] = P[n, t, i, j] - Sum(K[n, t, a, i] * C[n, t, a, j], a)
    FP[n, t, i, k] = Sum(F[i, j] * left[n, t, j, k], j)
    x[n, t + 1, i] = Sum(F[i, j] * corrected[n, t, j], j)
    P[n, t + 1, i, m] = Sum(FP[n, t, i, k] * F[m, k], k) + Q[i, m]

fit, size, loss = solve(S, e, assume_a="pos"), logdet(S, assume_a="pos"), tensor("loss")
surprise = Sum(e[n, s, a] * fit[n, s, a], a) + size[n, s] + SEEN * log(2 * pi)
loss[()] = Mean(surprise, n, s) / 2

model = Model(inputs=z, outputs=corrected, loss=loss, optimizer=Adam(CosineDecay(0.05, steps=300)))
