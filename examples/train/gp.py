"""Fits a Gaussian process to the diabetes data of scikit-learn, as scikit-learn itself does.

Features and target are standardized; 200 patients are for training, 242 for testing. The kernel has
a scale for each of the ten features, an amplitude and noise: twelve parameters, which SciPy's
L-BFGS-B chooses by the marginal likelihood. scikit-learn's GaussianProcessRegressor has the same
kernel, starts from the same point, and takes the same minimizer with derivatives by hand. The goals
are ours: no more than 1e-4 above its loss (a nat for each patient), and predictions that say the
same (1e-3 of the spread of y).
"""

from time import perf_counter

import numpy as np
from scipy.optimize import minimize
from sklearn.datasets import load_diabetes
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, ConstantKernel, WhiteKernel
from table import Row, compiled, show

TRAINED = 200


def data():
    x, y = load_diabetes(return_X_y=True)
    order = np.random.default_rng(0).permutation(len(x))
    x, y = x[order] / x[:TRAINED].std(axis=0), y[order]
    return x, (y - y[:TRAINED].mean()) / y[:TRAINED].std()


def run():
    x, y = data()
    seen, new = x[:TRAINED], x[TRAINED:]
    kernel = ConstantKernel(1) * RBF(np.full(10, np.e)) + WhiteKernel(1)
    known = GaussianProcessRegressor(kernel, alpha=0).fit(seen, y[:TRAINED])
    limit = -known.log_marginal_likelihood_value_ / TRAINED

    net = compiled("gp", dtype="float64")
    params = net.init_params(seed=0)
    given = {"args": (seen, y[:TRAINED]), "jac": True, "method": "L-BFGS-B"}
    begin = perf_counter()
    found = minimize(
        net.value_and_grad, params.flat, bounds=[(-11.5, 11.5)] * len(params.flat), **given
    )
    seconds, count = perf_counter() - begin, found.nfev
    params.flat = found.x

    mean, _ = net.predict(params, seen, y[:TRAINED], new)
    apart = float(np.sqrt(np.mean((mean - known.predict(new)) ** 2)))
    task = "diabetes, Gaussian process"
    measure = f"loss (scikit-learn {limit:.4f})"
    return [
        Row(task, measure, float(found.fun), limit + 1e-4, count, seconds, smaller=True),
        Row(task, "from scikit-learn's predictions", apart, 1e-3, count, seconds, smaller=True),
    ]


if __name__ == "__main__":
    show(run())
