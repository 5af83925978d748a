"""Regression by a Gaussian process; Rasmussen and Williams (2006), Gaussian Processes for Machine
Learning, algorithm 2.1.

    K[n,m] = a²·exp(−½ Σ_i (x[n,i] − x[m,i])²/s[i]²) + σ²·[n = m]
    loss   = ½ y·K⁻¹·y + ½ log det K + ½ N log 2π            over N

The parameters are the logarithms of a, of σ and of a scale s for each feature. `predict` gives mean
and variance of y at the points of `new`.
"""

from symgrad import *

FEATURES = 10

x, y = Input("x", FEATURES), Target("y")
new = Input("new", FEATURES, batch="M")
n, m, p, i = indices("n m p i", x.shape[0], x.shape[0], new.shape[0], FEATURES)
log_s = parameter("log_s", FEATURES, init=1)
log_a, log_noise = parameter("log_a"), parameter("log_noise")


def kernel(u, v):
    return exp(2 * log_a[()] - Sum(((u(i) - v(i)) * exp(-log_s[i])) ** 2, i) / 2)


K, loss = tensor("K"), tensor("loss")
K[n, m] = kernel(lambda i: x[n, i], lambda i: x[m, i]) + exp(2 * log_noise[()]) * equal(n, m)
L = cholesky(K)
white = solve_triangular(L, y, lower=True)  # L⁻¹·y, whose square is y·K⁻¹·y
fit = Sum(white[n] ** 2, n) / 2 + Sum(log(L[n, n]), n)
loss[()] = fit / Sum(1 + 0 * y[n], n) + log(2 * pi) / 2

Q, mean, variance = tensor("Q"), tensor("mean"), tensor("variance")
Q[n, p] = kernel(lambda i: x[n, i], lambda i: new[p, i])
V = solve_triangular(L, Q, lower=True)
mean[p] = Sum(V[n, p] * white[n], n)
variance[p] = exp(2 * log_a[()]) + exp(2 * log_noise[()]) - Sum(V[n, p] ** 2, n)

model = Model(
    inputs=[x],
    outputs=K,
    loss=loss,
    optimizer=Adam(0.05),
    functions={"predict": Function([x, y, new], [mean, variance])},
)
