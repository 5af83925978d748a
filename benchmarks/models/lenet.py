"""LeNet-5 for images of 28×28: LeCun et al. (1998), with ReLU and maxima as it is written today."""

from symgrad import *

model = Model(
    Sequential(
        Input(1, 28, 28),
        Conv2d(6, 5, padding=2, activation="relu"),
        MaxPool2d(2),
        Conv2d(16, 5, activation="relu"),
        MaxPool2d(2),
        Flatten(),
        Dense(120, "relu"),
        Dense(84, "relu"),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=Adam(lr=1e-3),
)
