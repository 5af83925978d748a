"""Burgers' equation u_t + u·u_x = ν·u_xx as a loss: the mean square of its error, where u is a
multilayer perceptron 2-32-32-32-1 of t and x."""

from symgrad import *

t, x, n = Input("t"), Input("x"), indices("n")
layers = [Dense(32, "tanh") for _ in range(3)]
net = Sequential(*layers, Dense(1))(Stack()(t, x))

u, error, loss = tensor("u"), tensor("error"), tensor("loss")
u[n] = net[n, 0]
u_t, u_x, u_xx = diff(u, t), diff(u, x), diff(u, x, x)
error[n] = u_t[n] + u[n] * u_x[n] - number(0.01) / pi * u_xx[n]
loss[()] = Mean(error[n] ** 2, n)

model = Model(inputs=[t, x], outputs=u, loss=loss, optimizer=Adam(1e-3))
