"""A physics-informed network for Poisson's equation, u_xx + u_yy = f on the unit square.

f = −5π²·sin(2πx)·sin(πy), for which u = sin(2πx)·sin(πy); u is 0 on the boundary, by construction.
"""

from symgrad import *

x, y, n = Input("x"), Input("y"), indices("n")
net = Sequential(Dense(20, "tanh"), Dense(20, "tanh"), Dense(1))(Stack()(x, y))

u, f, loss = tensor("u"), tensor("f"), tensor("loss")
u[n] = x[n] * (1 - x[n]) * y[n] * (1 - y[n]) * net[n, 0]
f[n] = -5 * pi**2 * sin(2 * pi * x[n]) * sin(pi * y[n])
u_xx, u_yy = diff(u, x, x), diff(u, y, y)
loss[()] = Mean((u_xx[n] + u_yy[n] - f[n]) ** 2, n)

model = Model(inputs=[x, y], outputs=u, loss=loss, optimizer=Adam(3e-3))
