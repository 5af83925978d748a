"""LeNet-5 (LeCun et al., 1998) for scikit-learn's digits: 8×8 images, 10 classes.

Two convolutions with pooling and three linear layers, of the paper's widths. Where the paper has
32×32 pixels, the image is enlarged to 16×16 and padded. relu, the maximum in the pooling, and
dropout are of a later time.
"""

from symgrad import *

model = Model(
    Sequential(
        Input(1, 8, 8),
        Upsample(2),
        Conv2d(6, 5, padding=2, activation="relu"),
        MaxPool2d(2),
        Conv2d(16, 5, padding=2, activation="relu"),
        MaxPool2d(2),
        Flatten(),
        Dropout(0.5),
        Dense(120, "relu"),
        Dense(84, "relu"),
        Dense(10),
    ),
    loss=CrossEntropy(),
    optimizer=AdamW(CosineDecay(2e-3, steps=4000), weight_decay=0.05),
)
