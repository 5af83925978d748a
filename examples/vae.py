"""A variational autoencoder of 8×8 digits: Kingma and Welling (2014), https://arxiv.org/abs/1312.6114.

A training step draws z = mean + e^(s/2)·noise, where the noise is normal by Box and Muller (1958).
The module also has `encode`, and `decode`, which is given z in place of drawing it.
"""

from symgrad import *

CODES = 8

x = Input("x", 64)
h = Dense(128, "relu", name="encoder")(x)
mean, s = Dense(CODES, name="mean")(h), Dense(CODES, name="log_variance")(h)

n, d = indices("n d", N, CODES)
u, v = random_uniform("u", N, CODES), random_uniform("v", N, CODES)
noise, z = tensor("noise"), tensor("z")
noise[n, d] = sqrt(-2 * log(1 - u[n, d])) * cos(2 * pi * v[n, d])
z[n, d] = mean[n, d] + exp(s[n, d] / 2) * noise[n, d]

a = Dense(64, name="logits")(Dense(128, "relu", name="decoder")(z))
i = indices("i")
p, negative_log, kl, loss = map(tensor, ("p", "negative_log", "kl", "loss"))
p[...] = sigmoid(a[...])
negative_log[()] = Mean(Sum(softplus(a[n, i]) - x[n, i] * a[n, i], i), n)
kl[()] = Mean(Sum(exp(s[n, d]) + mean[n, d] ** 2 - 1 - s[n, d], d) / 2, n)
loss[()] = negative_log[()] + argument("beta", 1) * kl[()]

model = Model(
    inputs=x,
    outputs=mean,
    loss=loss,
    optimizer=Adam(2e-3),
    metrics={"negative_log": negative_log, "kl": kl},
    functions={"encode": Function(x, [mean, s]), "decode": Function(z, p)},
)
