"""A denoising autoencoder that also reads: 8×8 images under noise → the clean image, and its digit.

Vincent et al. (2008), Extracting and composing robust features with denoising autoencoders. Two
training steps take turns, each with its loss and its optimizer; both train the encoder.
"""

from symgrad import *

noisy = Input("noisy", 64)
clean, digit = Target("clean", 64), Target("digit", dtype=int)

code = Sequential(Dense(128, "relu"), Dense(32, "relu"), name="encoder")(noisy)
image = Sequential(Dense(128, "relu"), Dense(64, "sigmoid"), name="decoder")(code)
scores = Dense(10, name="reader")(code)

model = Model(
    inputs=noisy,
    outputs=[image, scores],
    steps={
        "restore": Step(MSE()(image, clean), Adam(2e-3), params=["encoder_*", "decoder_*"]),
        "read": Step(CrossEntropy()(scores, digit), SGD(0.05), params=["encoder_*", "reader_*"]),
    },
)
