"""A small residual network (He et al., 2015, https://arxiv.org/abs/1512.03385) for scikit-learn's
digits: 8×8 images, 10 classes.

A convolution, three blocks of two convolutions at 16, 32 and 64 channels, each with batch
normalisation, and the mean over the image. Where a block halves the image, the shortcut is a
convolution of size 1.
"""

from symgrad import *


def block(channels, stride):
    """Two convolutions 3×3 and a shortcut around them."""
    shortcut = None
    if stride > 1:
        shortcut = Sequential(Conv2d(channels, 1, stride, bias=False), BatchNorm())
    return [
        Residual(
            Conv2d(channels, 3, stride, padding=1, bias=False, init=he_normal),
            BatchNorm(),
            "relu",
            Conv2d(channels, 3, padding=1, bias=False, init=he_normal),
            BatchNorm(),
            shortcut=shortcut,
        ),
        "relu",
    ]


model = Model(
    Sequential(
        Input(1, 8, 8),
        Conv2d(16, 3, padding=1, bias=False, init=he_normal),
        BatchNorm(),
        "relu",
        *block(16, 1),
        *block(32, 2),
        *block(64, 2),
        GlobalAvgPool(),
        Dense(10),
    ),
    loss=CrossEntropy(label_smoothing=0.1),
    optimizer=AdamW(CosineDecay(3e-3, steps=2000), weight_decay=0.05),
)
