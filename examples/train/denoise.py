"""Trains an autoencoder to clean 8×8 digits of noise and a reader on its code, in turns.

The images are scikit-learn's; Gaussian noise of standard deviation 0.3 (white is 1) is drawn anew
in each step. What is left of the noise is the mean squared error to the clean test image, over that
of the noisy one. The baseline is linear: the projection on principal components that leaves least
(their number is chosen on the training images). Both goals are ours: an error below two thirds of
the baseline's, and 90 % of the noisy digits read.
"""

from time import perf_counter

import numpy as np
from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.model_selection import train_test_split
from table import Row, batches, compiled, show

NOISE, BATCH, STEPS = 0.3, 64, 6000


def error(images, clean):
    return float(np.mean((images - clean) ** 2))


def linear(train, noisy_train, noisy, clean):
    """What the best projection on principal components leaves."""
    fits = [PCA(k).fit(train) for k in range(2, 33)]
    left = [error(fit.inverse_transform(fit.transform(noisy_train)), train) for fit in fits]
    best = fits[int(np.argmin(left))]
    return error(best.inverse_transform(best.transform(noisy)), clean)


def run():
    images, digits = load_digits(return_X_y=True)
    images = (images / 16).astype(np.float32)
    split = train_test_split(images, digits, test_size=0.2, random_state=1, stratify=digits)
    train, clean, digit, test_digit = split
    rng = np.random.default_rng(0)

    def with_noise(x):
        return (x + NOISE * rng.standard_normal(x.shape)).astype(np.float32)

    noisy = with_noise(clean)
    baseline = linear(train, with_noise(train), noisy, clean) / error(noisy, clean)

    net = compiled("denoise")
    params, state, seconds = net.init_params(seed=0), net.init_state(), 0.0
    for chosen in batches(len(train), BATCH, STEPS):
        x = with_noise(train[chosen])
        begin = perf_counter()
        net.train_step_restore(params, state, x, train[chosen])
        net.train_step_read(params, state, x, digit[chosen])
        seconds += perf_counter() - begin
    image, scores = net.forward(params, noisy)
    left = error(image, clean) / error(noisy, clean)
    read = 100 * float(np.mean(scores.argmax(axis=1) == test_digit))
    print(f"       linear baseline leaves {baseline:.3f} of the noise")
    return [
        Row("denoise: restore", "noise left", left, 2 / 3 * baseline, 2 * STEPS, seconds, True),
        Row("denoise: read", "test accuracy, %", read, 90, 2 * STEPS, seconds),
    ]


if __name__ == "__main__":
    show(run())
