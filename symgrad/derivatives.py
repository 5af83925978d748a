"""The derivatives that `--with` adds to a module, by their kinds, and what each gives.

`jvp` is that of the network's output, ``encode_jvp`` that of the model's function `encode`; those
`OF_LOSS` are by themselves of the loss of a training step, and ``forward_hessian`` is that of the
network's output. `symgrad.model.requested` and `symgrad.model.second` make their Programs.
"""

from __future__ import annotations

DERIVATIVES = {
    "jvp": "The outputs, and their derivative along the direction (t_…, t_params); t_params has the"
    " trained parameters' names, and is 0 if it is not given.",
    "vjp": "The outputs, and the gradients of Σ d_output·output by the parameters and the inputs,"
    " under their names.",
    "input_vjp": "The outputs, and the gradients of Σ d_output·output by the inputs.",
    "input_gradient": "The gradient of the sum of all outputs by the inputs: of each sample where"
    " samples do not mix.",
    "jacobian": "The derivative of each sample's output by its input: shape (N, *output, *input);"
    " (*output, *input) where one of them does not begin with the samples; refused where samples"
    " mix.",
    "param_jacobian": "The derivative of the output by the trained parameters, in the order in"
    " which they lie in one vector: shape (*output, P).",
    "per_sample_gradients": "The gradient of the loss of each sample alone by the trained"
    " parameters, in the order in which they lie in one vector: shape (N, P); random numbers are"
    " those of the whole batch; refused where samples mix.",
    "hvp": "The second derivative by the trained parameters of the loss, or of the sum of all"
    " outputs, times a direction; both have the names of the gradients.",
    "gauss_newton": "The Gauss–Newton matrix Jᵀ·H·J times a direction: J is the derivative of the"
    " network's outputs by the trained parameters, H the second derivative of the loss by these"
    " outputs; both vectors have the names of the gradients.",
    "hessian": "The second derivative by the trained parameters, in the order in which they lie in"
    " one vector: shape (P, P) of the loss, (*output, P, P) of an output.",
    "input_hvp": "The second derivative by the inputs of the loss, or of the sum of all outputs,"
    " times a direction (v_…): of each sample where samples do not mix.",
    "input_hessian": "The jacobian by the inputs of the jacobian: shape (N, *input, *input) of the"
    " loss, (N, *output, *input, *input) of an output; refused where samples mix.",
}
OF_LOSS = ("per_sample_gradients", "hvp", "gauss_newton", "hessian", "input_hvp", "input_hessian")


def may_be_wanted(word: str) -> bool:
    """Whether `--with` may ask for a word, of some model.

    >>> [may_be_wanted(word) for word in ("jvp", "encode_jvp", "ranks", "jvq", "_jvp")]
    [True, True, True, False, False]
    """
    ends = (f"_{kind}" for kind in DERIVATIVES)
    return word in (*DERIVATIVES, "ranks") or any(
        word.endswith(end) and word != end for end in ends
    )


def not_wanted(word: str) -> str:
    """What is said of a word that it can't be."""
    known = ", ".join(DERIVATIVES)
    return f"{word!r} is none of {known}, ranks, nor a derivative behind a function's name and _"
