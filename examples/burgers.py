"""A physics-informed network for Burgers' equation, u_t + u·u_x = ν·u_xx with ν = 0.01/π.

Raissi, Perdikaris and Karniadakis (2019), https://doi.org/10.1016/j.jcp.2018.10.045. The values at
t = 0, −sin(πx), and at x = ±1, 0, are built into u (Lagaris, Likas and Fotiadis, 1998), so that the
loss is the equation alone. Its error is divided by √(1 + u_x²), lest the shock outweigh the rest.
"""

from symgrad import *

t, x, n = Input("t"), Input("x"), indices("n")
layers = [Dense(20, "tanh") for _ in range(6)]
net = Sequential(*layers, Dense(1))(Stack()(t, x))

u, error, loss = tensor("u"), tensor("error"), tensor("loss")
u[n] = t[n] * (1 - x[n] ** 2) * net[n, 0] - sin(pi * x[n])
u_t, u_x, u_xx = diff(u, t), diff(u, x), diff(u, x, x)
nu = number(0.01) / pi
error[n] = (u_t[n] + u[n] * u_x[n] - nu * u_xx[n]) / sqrt(1 + u_x[n] ** 2)
loss[()] = Mean(error[n] ** 2, n)

model = Model(inputs=[t, x], outputs=[u, u_x], loss=loss, optimizer=Adam(2e-3))
