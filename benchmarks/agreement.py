"""How far two computations of the same gradients are apart, and how far they may be.

In float32 a gradient is a sum of up to millions of products, whose order is the peer's own.
Besides, where a relu is nearly at 0, rounding decides which side is taken, and one sample counts or
does not: of the million hidden values of `wide`, about one.
"""

import numpy as np

LOSS = 1e-5  # of the first batch, relative
GRADIENTS = 2e-3  # the norm of the difference, relative to that of the gradient, of each array
STEPS = 1e-3  # of the losses of the first steps, relative: by then the optimizer's work counts


def apart(found, wanted):
    """The largest, over arrays, of the norm of the difference relative to the norm; an array whose
    norm is below a thousandth of the largest one is measured by that."""
    norms = [float(np.linalg.norm(w.ravel())) for w in wanted]
    differences = []
    for own, other, norm in zip(found, wanted, norms, strict=True):
        if own.shape != other.shape:
            raise ValueError(f"a gradient has shape {own.shape}, not {other.shape}")
        scale = max(norm, 1e-3 * max(norms))
        differences.append(float(np.linalg.norm((own - other).ravel())) / scale)
    return float(np.max(differences))  # max() would pass over a NaN


def disagreements(found):
    """What is beyond the tolerances, in words; nothing if all is well."""
    limits = {"loss": LOSS, "gradients": GRADIENTS, "steps": STEPS}
    return [
        f"{what}: apart by {found[what]:.1e}, allowed are {limit:.0e}"
        for what, limit in limits.items()
        if not found[what] <= limit
    ]
