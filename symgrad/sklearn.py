"""Networks as scikit-learn's estimators: ``NetClassifier((64, "relu", Dropout(0.2))).fit(X, y)``.

In: layers, and what `fit` is to do. Out: an estimator that may stand in a Pipeline or a
GridSearchCV, is copied and pickled, and whose network can be taken to C with `export_c`. The layers
are those before the last one, which gives a number for each class or target and is added:

    z = Sequential(Dense(64, "relu"), Dropout(0.2), Dense(classes))(x)

Needs scikit-learn, which symgrad itself does not depend on.
"""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from .build import compile_model
from .callbacks import EarlyStopping
from .language.notation import Input, Target
from .language.trace import fresh_trace
from .library.adam import Adam
from .library.layers import Dense, Sequential
from .library.losses import MSE, CrossEntropy
from .model.model import Model

try:
    from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
    from sklearn.preprocessing import LabelEncoder
    from sklearn.utils import check_random_state
    from sklearn.utils.multiclass import check_classification_targets
    from sklearn.utils.validation import check_is_fitted, validate_data
except ImportError as error:
    raise ImportError(
        f"symgrad.sklearn needs scikit-learn 1.6 or newer ({error}): pip install scikit-learn"
    ) from None

_modules: dict[object, ModuleType] = {}  # by what they were made of


class _Net(BaseEstimator):
    def __init__(
        self,
        layers: Any = (32, "relu"),
        loss: Any = None,
        optimizer: Any = None,
        *,
        epochs: int = 100,
        batch_size: int = 32,
        validation_fraction: float = 0.1,
        early_stopping: bool = False,
        patience: int = 10,
        tolerance: float = 1e-4,
        backend: str = "numpy",
        dtype: str = "float32",
        random_state: Any = None,
    ) -> None:
        self.layers, self.loss, self.optimizer = layers, loss, optimizer
        self.epochs, self.batch_size = epochs, batch_size
        self.validation_fraction, self.early_stopping = validation_fraction, early_stopping
        self.patience, self.tolerance = patience, tolerance
        self.backend, self.dtype, self.random_state = backend, dtype, random_state

    # --- the network

    def _network(self, features: int, outputs: int) -> Model:
        with fresh_trace():
            x = Input("x", features)
            z = Sequential(*_layers(self.layers), Dense(outputs))(x)
            loss = self._default_loss if self.loss is None else self.loss
            target = self._target(outputs)
            optimizer = Adam() if self.optimizer is None else self.optimizer
            return Model(inputs=x, outputs=z, loss=loss(z, target), optimizer=optimizer)

    _default_loss: Callable[..., Any]

    def _target(self, outputs: int) -> Any:
        raise NotImplementedError

    def _module(self) -> ModuleType:
        """The compiled network; what was compiled in this process is not compiled again."""
        own = getattr(self, "_compiled", None)
        if own is None:
            features, outputs = self.n_features_in_, self._outputs
            key = self._key(features, outputs)
            own = _modules.get(key)
            if own is None:
                with tempfile.TemporaryDirectory() as folder:
                    model = self._network(features, outputs)
                    own = compile_model(model, folder, self.backend, self.dtype, "net")
                if key is not None:
                    _modules[key] = own
            self._compiled = own
        return own

    def _key(self, *shapes: int) -> object:
        parts = (type(self), self.layers, self.loss, self.optimizer, self.backend, self.dtype)
        try:
            return pickle.dumps((*parts, shapes))
        except Exception:  # a layer with a function of its own
            return None

    def __getstate__(self) -> dict[str, Any]:
        state = dict(super().__getstate__())
        state.pop("_compiled", None)
        if "_params" in state:
            state["_params"] = np.array(state["_params"].flat)
        return state

    def __setstate__(self, state: dict[str, Any]) -> None:
        super().__setstate__(state)
        if isinstance(flat := self.__dict__.get("_params"), np.ndarray):
            self._params = self._module().init_params(0)
            self._params.flat[...] = flat

    # --- training

    def _train(self, x: Any, y: Any, outputs: int) -> None:
        """Epochs from a new start; with early stopping the weights of the best one."""
        random = check_random_state(self.random_state)
        seed = int(random.randint(np.iinfo(np.int32).max))
        self._outputs = outputs
        self.__dict__.pop("_compiled", None)
        net = self._module()
        params, state = net.init_params(seed), net.init_state()
        held, callbacks = None, []
        if self.early_stopping:
            x, y, held = self._held_out(x, y, random)
            callbacks = [EarlyStopping(self.patience, self.tolerance)]
        history = net.fit(
            params, state, x, y,
            epochs=self.epochs, batch_size=self.batch_size, seed=seed,
            validation=held, callbacks=callbacks,
        )  # fmt: skip
        self._params = params
        self.loss_curve_ = history.get("loss", [])
        self.validation_curve_ = history.get("val_loss", [])
        self.n_iter_ = len(self.loss_curve_)

    def _held_out(self, x: Any, y: Any, random: Any) -> tuple[Any, Any, Any]:
        """What is trained on, and (x, y) that is held out."""
        count = int(np.ceil(self.validation_fraction * len(x)))
        if not 0 < count < len(x):
            share = self.validation_fraction
            raise ValueError(f"validation_fraction={share} leaves nothing of {len(x)} samples")
        order = random.permutation(len(x))
        held, rest = order[:count], order[count:]
        return x[rest], y[rest], (x[held], y[held])

    def _real(self, x: Any) -> Any:
        return np.ascontiguousarray(x, self.dtype)

    def _output(self, x: Any) -> Any:
        check_is_fitted(self)
        x = validate_data(self, x, reset=False, dtype=(np.float64, np.float32))
        return np.asarray(self._module().forward(self._params, self._real(x)), float)

    def export_c(self, directory: str | Path, name: str = "net") -> Path:
        """The fitted network as a C package in a directory, its weights beside it in NAME.npz under
        their names; the path of the package."""
        check_is_fitted(self)
        model = self._network(self.n_features_in_, self._outputs)
        package = compile_model(model, directory, "c", self.dtype, name)
        weights: Any = {k: np.asarray(v) for k, v in self._params.items()}
        np.savez(Path(directory) / f"{name}.npz", **weights)
        assert package.__file__ is not None
        return Path(package.__file__).parent


class NetClassifier(ClassifierMixin, _Net):
    """A network that tells classes apart, by the softmax of what its last layer gives.

    layers: what stands before the last layer: units (Dense layers of so many), names of
        activations, functions and layers of symgrad.
    loss: CrossEntropy() if it is None. optimizer: Adam() if it is None.
    epochs, batch_size: how long, and in what parts. early_stopping: a `validation_fraction` of the
        samples is held out, and training ends when the loss on them was not less by `tolerance` for
        `patience` epochs; the weights are those of the best one.
    backend, dtype: as in `symgrad compile`; "c" needs a compiler.

    Fitted: classes_, n_features_in_, n_iter_ (epochs), loss_curve_, validation_curve_.
    """

    _default_loss = CrossEntropy()

    def _target(self, outputs: int) -> Any:
        return Target("y", dtype="int")

    def fit(self, X: Any, y: Any) -> NetClassifier:
        X, y = validate_data(self, X, y, dtype=(np.float64, np.float32))
        check_classification_targets(y)
        encoder = LabelEncoder().fit(y)
        self.classes_ = encoder.classes_
        if len(self.classes_) < 2:
            raise ValueError(
                f"NetClassifier needs two classes; y has 1 class, {self.classes_[0]!r}"
            )
        self._train(self._real(X), encoder.transform(y), len(self.classes_))
        return self

    def predict_proba(self, X: Any) -> Any:
        """Of each sample the probability of each class (N, classes)."""
        z = self._output(X)
        e = np.exp(z - z.max(axis=1, keepdims=True))
        return e / e.sum(axis=1, keepdims=True)

    def predict(self, X: Any) -> Any:
        """The most probable class of each sample."""
        z = self._output(X)
        return self.classes_[z.argmax(axis=1)]


class NetRegressor(RegressorMixin, _Net):
    """A network that gives one number, or several, for a sample. Its options are those of
    `NetClassifier`; the loss is MSE() if it is None."""

    _default_loss = MSE()

    def _target(self, outputs: int) -> Any:
        return Target("y", outputs)

    def fit(self, X: Any, y: Any) -> NetRegressor:
        X, y = validate_data(
            self, X, y, dtype=(np.float64, np.float32), multi_output=True, y_numeric=True
        )
        self._single = y.ndim == 1
        y = self._real(y.reshape(len(y), -1))
        self._train(self._real(X), y, y.shape[1])
        return self

    def predict(self, X: Any) -> Any:
        """(N), or (N, targets) if `fit` was given several."""
        found = self._output(X)
        return found[:, 0] if self._single else found

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.target_tags.multi_output = True
        return tags


def _layers(given: Any) -> list[Any]:
    """Layers from units, names and layers."""
    parts: Sequence[Any] = given if isinstance(given, (tuple, list)) else (given,)
    return [Dense(int(p)) if isinstance(p, (int, np.integer)) else p for p in parts]


__all__ = ["NetClassifier", "NetRegressor"]
