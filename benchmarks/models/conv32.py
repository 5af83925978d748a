"""Three convolutions 3×3 with batch normalisation on images of 3×32×32, and the mean over what
they give."""

from symgrad import *


def block(channels):
    return Conv2d(channels, 3, padding=1, bias=False), BatchNorm(), "relu"


model = Model(
    Sequential(
        Input(3, 32, 32),
        *block(32),
        *block(32),
        MaxPool2d(2),
        *block(64),
        GlobalAvgPool(),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=SGD(lr=1e-3, momentum=0.9),
)
