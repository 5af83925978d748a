"""The orbit of a planet from the velocity of its star along the line of sight; Murray and Correia
(2010), Keplerian Orbits and Dynamics of Exoplanets, https://arxiv.org/abs/1009.1738.

    M = 2π·(t/P + φ),        E − e·sin E = M          solved by Newton's method, for each t
    cos ν = (cos E − e)/(1 − e·cos E),        sin ν = √(1 − e²)·sin E/(1 − e·cos E)
    v = K·(cos(ν + ω) + e·cos ω) + c

e = sigmoid(shape) is the eccentricity. The gradient is that of the steps that were taken: those of
one time are fewer than those of another.
"""

from symgrad import *

STEPS = 50

t, v = Input("t"), Target("v")
shape, P, phase = parameter("shape"), parameter("P", init=1), parameter("phase")
K, omega, c = parameter("K", init=1), parameter("omega"), parameter("c")

M, E = tensor("M"), tensor("E", t.shape[0], STEPS + 1)
e, near = sigmoid(shape[()]), tensor("near")
M[...] = 2 * pi * (t[...] / P[()] + phase[()])
E[..., 0] = M[...] + e * sin(M[...])


def off(E):
    return E - e * sin(E) - M[...]


with recurrence("k", STEPS, while_=lambda k: absolute(off(E[..., k])) > 1e-10) as k:
    E[..., k + 1] = E[..., k] - off(E[..., k]) / (1 - e * cos(E[..., k]))

near[...] = final(E[..., k], k)
far = 1 - e * cos(near[...])
cosine, sine = (cos(near[...]) - e) / far, sqrt(1 - e**2) * sin(near[...]) / far
speed = tensor("speed")
turned = cosine * cos(omega[()]) - sine * sin(omega[()])
speed[...] = K[()] * (turned + e * cos(omega[()])) + c[()]

model = Model(
    inputs=t,
    outputs=speed,
    loss=MSE(),
    optimizer=Adam(0.02),
    functions={"steps": Function(t, taken(k))},
)
