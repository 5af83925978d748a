"""The estimators under scikit-learn's own checks, in its tools, and beside the network itself."""

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from sklearn.base import clone
from sklearn.datasets import load_diabetes, load_iris
from sklearn.model_selection import GridSearchCV, train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.utils.estimator_checks import parametrize_with_checks

from symgrad import Adam, Dropout, Huber, LeakyReLU
from symgrad.build.compile import load_generated
from symgrad.sklearn import NetClassifier, NetRegressor

FAST: dict[str, Any] = {"layers": (24, "relu"), "optimizer": Adam(0.01), "random_state": 0}


@parametrize_with_checks([NetClassifier(**FAST, epochs=60), NetRegressor(**FAST, epochs=60)])
def test_checks_of_scikit_learn(estimator: Any, check: Any) -> None:
    check(estimator)


def test_iris_in_a_pipeline_and_pickled() -> None:
    x, y = load_iris(return_X_y=True)
    names = load_iris().target_names[y]
    train, test, seen, right = train_test_split(x, names, random_state=0, stratify=names)
    net = make_pipeline(StandardScaler(), NetClassifier(**FAST, early_stopping=True))
    net.fit(train, seen)
    assert net.score(test, right) > 0.9
    p = net.predict_proba(test)
    assert np.allclose(p.sum(1), 1) and (net[-1].classes_[p.argmax(1)] == net.predict(test)).all()
    again = pickle.loads(pickle.dumps(net))
    assert np.array_equal(again.predict_proba(test), p)
    fitted = net[-1]
    assert len(fitted.loss_curve_) == len(fitted.validation_curve_) == fitted.n_iter_ <= 100
    assert np.array_equal(clone(net).fit(train, seen).predict_proba(test), p)


def test_grid_search_in_processes() -> None:
    x, y = load_iris(return_X_y=True)
    grid = {"layers": [(4,), (16, "relu", Dropout(0.1)), (8, LeakyReLU())]}
    search = GridSearchCV(NetClassifier(**FAST, epochs=20), grid, n_jobs=2, cv=2).fit(x, y)
    assert search.best_score_ > 0.7


def test_regression_of_one_and_several_targets() -> None:
    x, y = load_diabetes(return_X_y=True)
    y = (y - y.mean()) / y.std()
    net = NetRegressor(**FAST, loss=Huber(), epochs=60).fit(10 * x, y)
    assert net.predict(10 * x).shape == y.shape and net.score(10 * x, y) > 0.4
    both = NetRegressor(**FAST, epochs=60).fit(10 * x, np.stack([y, -y], 1))
    assert both.predict(10 * x[:5]).shape == (5, 2)


def test_the_exported_network_gives_the_same(tmp_path: Path) -> None:
    x, y = load_iris(return_X_y=True)
    fitted = NetClassifier(**FAST, epochs=5, dtype="float64").fit(x, y)
    net = load_generated(fitted.export_c(tmp_path, "iris"))
    with np.load(tmp_path / "iris.npz") as weights:
        params = net.init_params(0)
        for name in params:
            params[name] = weights[name]
    z = np.asarray(net.forward(params, x))
    assert np.array_equal(z.argmax(1), fitted.predict(x))
    p = np.exp(z) / np.exp(z).sum(1, keepdims=True)
    assert np.allclose(p, fitted.predict_proba(x), rtol=1e-9)


def test_errors() -> None:
    x, y = load_iris(return_X_y=True)
    with pytest.raises(ValueError, match="needs two classes; y has 1 class"):
        NetClassifier().fit(x[:5], y[:5])
    with pytest.raises(ValueError, match="validation_fraction=0 leaves nothing of 150 samples"):
        NetClassifier(early_stopping=True, validation_fraction=0).fit(x, y)


def test_without_scikit_learn() -> None:
    """One line that says what to install."""
    code = "import sys; sys.modules['sklearn'] = None; import symgrad.sklearn"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith("ImportError: symgrad.sklearn needs scikit-learn 1.6 or newer (")
    assert last.endswith("): pip install scikit-learn")
