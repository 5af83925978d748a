"""How far two computations of the same gradients are apart, and how far they may be.

In float32 a gradient is a sum of up to millions of products, whose order is the peer's own;
besides, where a relu or a maximum is nearly a tie, rounding decides which side is taken.
"""

import numpy as np

LOSS = 1e-5  # of the first batch, relative
GRADIENTS = 1e-3  # the largest difference, relative to the largest gradient of its array
STEPS = 1e-3  # of the losses of the first steps, relative: by then the optimizer's work counts


def apart(found, wanted):
    """The largest difference of arrays, relative to the largest value of each; an array whose
    values are all below a thousandth of the largest of all is measured by that."""
    largest = max(float(np.max(np.abs(w))) for w in wanted)
    differences = []
    for own, other in zip(found, wanted, strict=True):
        if own.shape != other.shape:
            raise ValueError(f"a gradient has shape {own.shape}, not {other.shape}")
        scale = max(float(np.max(np.abs(other))), 1e-3 * largest)
        differences.append(float(np.max(np.abs(own - other))) / scale)
    return float(np.max(differences))  # max() would pass over a NaN


def disagreements(found):
    """What is beyond the tolerances, in words; nothing if all is well."""
    limits = {"loss": LOSS, "gradients": GRADIENTS, "steps": STEPS}
    return [
        f"{what}: apart by {found[what]:.1e}, allowed are {limit:.0e}"
        for what, limit in limits.items()
        if not found[what] <= limit
    ]
