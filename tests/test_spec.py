"""Model files: the vocabulary, the examples, and one clear line for every misuse."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import symgrad
from symgrad.language.trace import SpecError
from symgrad.model.file import load_model
from tests.backends import Interpreted

ROOT = Path(__file__).parent.parent

# what is wrong: the model file, and what its one line of error says
ERRORS: dict[str, tuple[str, str]] = {
    # layers
    "units 0": ("Dense(0)", "units of Dense is 0; it must be a whole number ≥ 1"),
    "units -3": ("Dense(-3)", "units of Dense is -3; it must be a whole number"),
    "units 2.5": ("Dense(2.5)", "units of Dense is 2.5; it must be a whole number"),
    "units text": ("Dense('8')", "units of Dense is '8'; it must be a whole number"),
    "units True": ("Dense(True)", "units of Dense is True"),
    "unknown option": ("Dense(3, unit=4)", "unexpected keyword argument 'unit'"),
    "activation": ("Dense(3, 'rleu')", "activation 'rleu' is not one of celu elu gelu"),
    "activation 7": ("Dense(3, 7)", "activation is 7; it must be a name, a scalar function or a"),
    "name": ("Dense(3, name='x; system()')(x)", "'x; system()' is not a name"),
    "two names": (
        "Dense(3, name='a')(Dense(3, name='a')(x))",
        "two layers are named a",
    ),
    "taken name": ("Dense(3, name='dense1')(Dense(3)(x))", "two layers are named dense1"),
    "not variables": ("Dense(3)([1, 2])", "Dense is called on [1, 2], which is not a variable"),
    "a number": ("Dense(3)(7)", "Dense is called on 7, which is not a variable"),
    "no features": ("Dense(3)(Input('t'))", "t has no fixed last extent; its shape is [N]"),
    "input first": ("Sequential(Dense(3), x)", "Sequential takes its Input first"),
    "a class": ("Sequential(x, ReLU)", "ReLU is a class: ReLU(…)"),
    "not a layer": ("Sequential(x, 3)", "Sequential takes layers, not 3"),
    "no variable": ("Sequential(x, lambda v: None)(x)", "returns None, which is not a variable"),
    "W": ("Dense(3, W=Dense(4))(x)", "it must be a variable of shape [6, 3]"),
    "W shape": (
        "d = Dense(3)\ny = d(x)\nDense(4, W=d['W'])(x)",
        "it must be a variable of shape [6, 4]",
    ),
    "no such parameter": ("Dense(3)['V']", "dense1 has no parameter 'V' (call the layer first)"),
    "reshape": ("Reshape(4, 4)(x)", "x[N, 6] has 6 elements for each sample, Reshape(4, 4) 16"),
    "reshape rest": ("Reshape(4, -1)(x)", "has 6 elements for each sample, Reshape(4, -1) 4"),
    "reshape open": ("Reshape(-1, -1)", "leaves more than one extent open"),
    "reshape 0": ("Reshape(0, 6)", "extent of Reshape is 0"),
    "permute": ("Permute(0, 2)", "must name each of 0 … 1 once"),
    "permute rank": ("Permute(0, 2, 1)(x)", "is called on x[N, 6], of 2 dimensions"),
    "transpose": ("Transpose()(Dense(1)(x)); Transpose(1, 5)(x)", "Transpose has no axis 5 of x"),
    "concatenate": (
        "Concatenate()(x, Input('z', 2, 3))",
        "Concatenate along axis 1 cannot join x[N, 6] and z[N, 2, 3]",
    ),
    "concatenate batch": ("Concatenate(0)(x, x)", "joins features, not the batch"),
    "concatenate nothing": ("Concatenate()([])", "Concatenate takes variables, not []"),
    "add": ("Add()(x, Dense(3)(x))", "Add cannot add x[N, 6] and dense1_z[N, 3]"),
    "residual": ("Residual(Dense(3))(x)", "Residual cannot add x[N, 6] and residual1_dense1_z"),
    "prelu": ("PReLU(4)(x)", "PReLU has 4 parameters, x[N, 6] has 6 features"),
    "gelu": ("GELU('erf')", 'approximate of GELU is \'erf\'; it can be "none" or "tanh"'),
    "hardtanh": ("Hardtanh(1, 1)", "Hardtanh needs min_val < max_val"),
    "softplus": ("Softplus(0)", "beta of Softplus is 0; it must be a number above 0"),
    "no __call__": ("class A(Layer): pass\nA()(x)", "A has no __call__"),
    # losses
    "target shape": (
        "MSE()(x, Target('y', 5))",
        "MSE of x[N, 6]: the target must have shape [N, 6], y has [N, 5]",
    ),
    "no broadcast": (
        "MSE()(Dense(1)(x), Target('y'))",
        "the target must have shape [N, 1], y has [N]",
    ),
    "labels shape": (
        "CrossEntropy()(x, Target('y', 1, dtype=int))",
        "the target of labels must have shape [N], y has [N, 1]",
    ),
    "real labels": ("CrossEntropy()(x, Target('y'))", "needs whole-number labels"),
    "int soft labels": (
        "CrossEntropy(soft_labels=True)(x, Target('y', dtype=int))",
        "CrossEntropy with soft_labels needs a real target",
    ),
    "reduction": ("MSE('avg')", 'reduction is \'avg\'; it can be "mean", "sum" or "none"'),
    "not a target": ("MSE()(x, 0)", "MSE is given the target 0, which is not a variable"),
    "weight shape": (
        "MSE()(x, Target('y', 6), Input('w', 5))",
        "the weight of a loss must have shape [N, 6]",
    ),
    "class weights": (
        "CrossEntropy([1, 2])(x, Target('y', dtype=int))",
        "weight of CrossEntropy has 2 numbers for 6 classes",
    ),
    "class weight": (
        "CrossEntropy([1, -2, 0, 0, 0, 0])(x, Target('y', dtype=int))",
        "weight of CrossEntropy is -2.0; it must be a number ≥ 0",
    ),
    "smoothing": ("CrossEntropy(label_smoothing=1)", "must be a number in 0 ≤ … < 1"),
    "delta": ("Huber(-1)", "delta of Huber is -1; it must be a number above 0"),
    "variance": ("GaussianNLL()(x, x)", "GaussianNLL needs three variables"),
    "loss of vectors": (
        "Model(Sequential(Input('u', 3), Dense(2)), loss=MSE('none'))",
        "is not a scalar; take its Mean or Sum",
    ),
    "loss is a class": (
        "Model(Sequential(Input('u', 3), Dense(2)), loss=MSE)",
        "it must be a Loss such as MSE()",
    ),
    "two outputs": (
        "Model(inputs=x, outputs=[x, x], loss=MSE())",
        "a model of several outputs takes a loss formula over them",
    ),
    "regularization": (
        "Model(Sequential(Input('u', 3), Dense(2)), loss=MSE(), regularization=L2(0.1, 'W*'))",
        "L2: no trained parameter fits 'W*'",
    ),
    "regularization 1": (
        "Model(Sequential(Input('u', 3), Dense(2)), loss=MSE(), regularization=0.1)",
        "regularization is 0.1; it must be like L2(1e-4)",
    ),
    # optimizers
    "lr": ("SGD(-0.1)", "lr of SGD is -0.1; it must be a number ≥ 0"),
    "lr text": ("Adam('fast')", "lr of Adam is 'fast'; it must be a number ≥ 0"),
    "lr nan": ("Adam(float('nan'))", "lr of Adam is nan; it must be a number ≥ 0"),
    "lr twice": ("SGD(0.1, lr=0.1)", "SGD: multiple values for argument 'lr'"),
    "option": ("Adam(beta=0.9)", "Adam has no option 'beta'; it has lr, betas, eps, amsgrad"),
    "betas": ("Adam(betas=0.9)", "betas of Adam is 0.9; it must be two numbers"),
    "beta 1": ("Adam(betas=(0.9, 1))", "betas of Adam is 1; it must be a number in 0 ≤ … < 1"),
    "nesterov": ("SGD(0.1, nesterov=True)", "SGD with nesterov needs a momentum above 0"),
    "clip": ("SGD(clip_norm=0)", "clip_norm of SGD is 0; it must be a number above 0"),
    "decay": ("AdamW(weight_decay=-1)", "weight_decay of AdamW is -1; it must be a number ≥ 0"),
    "group": ("SGD(groups=[{'lr': 1}])", 'it must be like {"params": "*_b", "weight_decay": 0}'),
    "group option": (
        "SGD(groups=[{'params': '*', 'betas': 1}])",
        "SGD has no option 'betas'; it has lr, momentum, dampening, nesterov, weight_decay",
    ),
    "group value": ("SGD(groups=[{'params': '*', 'lr': -1}])", "lr of SGD is -1"),
    "group clip": (
        "SGD(groups=[{'params': '*', 'clip_norm': 1}])",
        "clip_norm of SGD is for all parameters, not for a group",
    ),
    "group fits nothing": (
        "network_of(Model(Sequential(Input('u', 3), Dense(2)), loss=MSE(),\n"
        "      optimizer=SGD(groups=[{'params': '*_bias'}])), 'm')",
        "SGD: params '*_bias' fits none of dense1_W dense1_b",
    ),
    "no update": (
        "class A(Optimizer):\n    def update(self, w, g, t): pass\n"
        "network_of(Model(Sequential(Input('u', 3), Dense(2)), loss=MSE(), optimizer=A(1)), 'm')",
        "A.update assigns nothing to w",
    ),
    "state outside": ("state('v')", "state('v') belongs in the update of an Optimizer"),
    "optimizer": (
        "Model(Sequential(Input('u', 3), Dense(2)), loss=MSE(), optimizer='adam')",
        "optimizer is 'adam'; it must be an Optimizer such as Adam(1e-3)",
    ),
    "schedule": ("StepDecay(0.1, 0)", "every of StepDecay is 0; it must be a whole number ≥ 1"),
    "one cycle": ("OneCycle(0.1, 3)", "OneCycle needs pct_start·steps > 1"),
    # formulas
    "conflict": (
        "i, z = indices('i'), tensor('z')\n"
        "z[...] = Sum(x[..., i] * Dense(3)(x)[..., i], i)\nz[...]",
        "index i runs over 3 in dense1_z[N,3] and over 6 in x[N,6]",
    ),
    "no extent": (
        "i, j = indices('i j')\nz = tensor('z')\nz[i, j] = 1\nz[...]",
        "index i of z has no extent",
    ),
    "division by zero": (
        "z = tensor('z')\nz[...] = 1 / (x[...] - x[...])\nz[...]",
        "division by zero",
    ),
    "an index beyond a dimension": (
        "i = indices('i', 8)\nz = tensor('z')\nz[..., i] = 2 * x[..., i]\nz[...]",
        "index i runs over 6 in x[N,6] and over 8 in its declaration",
    ),
    "raises": ("1 / 0", "ZeroDivisionError: division by zero"),
    "no model": ("", "has no model: assign one, as in model = Model(…)"),
}  # fmt: skip


@pytest.mark.parametrize("name", ERRORS)
def test_error(name: str, tmp_path: Path) -> None:
    """One line that starts with the file and a line of it, and says what was expected."""
    body, message = ERRORS[name]
    file = tmp_path / "model.py"
    file.write_text(
        f"from symgrad import *\nfrom symgrad.model.programs import network_of\nx = Input('x', 6)\n{body}\n"
    )
    with pytest.raises(SpecError) as caught:
        load_model(file)
    text = str(caught.value)
    assert message in text
    assert "\n" not in text
    place = re.match(re.escape(str(file)) + r":(\d+): ", text)
    assert place and (int(place[1]) >= 3 or name == "no model"), text


def test_vocabulary() -> None:
    """`from symgrad import *` gives all of __all__; `import symgrad` alone is without SymPy."""
    code = """
import sys, symgrad
assert "sympy" not in sys.modules
names = dict(vars(symgrad))
from symgrad import *
missing = [n for n in symgrad.__all__ if n not in globals()]
assert not missing, missing
assert len(set(symgrad.__all__)) == len(symgrad.__all__)
import builtins
assert not set(symgrad.__all__) & set(dir(builtins))
"""
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    with pytest.raises(AttributeError, match="module 'symgrad' has no attribute 'nothing'"):
        symgrad.nothing  # noqa: B018


EXAMPLES = ["digits", "custom_layer", "custom_loss", "custom_optimizer"]


@pytest.mark.parametrize("name", EXAMPLES)
def test_examples_learn(name: str) -> None:
    """A few steps of each example on made-up numbers lower its loss."""
    net = Interpreted(load_model(ROOT / "examples" / f"{name}.py"))
    rng = np.random.default_rng(0)
    x, y = (
        rng.integers(0, 3, [2, *map(int, t.shape[1:])])
        if t.dtype == "int"
        else rng.random([2, *map(int, t.shape[1:])])
        for t in net.network.data
    )
    params, state = net.init_params(0), net.init_state()
    losses = [net.train_step(params, state, x, y) for _ in range(3)]
    assert losses[-1] < losses[0]
