"""Step time against batch, width, depth and length, as SVG, of results.json:

python benchmarks/plots.py
"""

import json
from pathlib import Path

from peers import LABELS

COLOURS = {"symgrad": "#c1440e", "pytorch": "#3b6ea5", "jax": "#5c8a3a"}


def draw(results, folder):
    """One file for each sweep; the same results give the same bytes."""
    if not results["sweeps"]:
        return
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams |= {"svg.hashsalt": "symgrad", "svg.fonttype": "none"}
    from matplotlib import pyplot
    from matplotlib.ticker import FuncFormatter, NullLocator

    folder.mkdir(parents=True, exist_ok=True)
    for axis, found in results["sweeps"].items():
        figure, area = pyplot.subplots(figsize=(5.6, 3.6))
        for kind, times in found["times"].items():
            points = [(v, t) for v, t in zip(found["values"], times, strict=True) if t]
            style = {"color": COLOURS[kind], "label": LABELS[kind], "marker": "o", "markersize": 4}
            area.plot(*zip(*points, strict=True), **style)
        area.set(xscale="log", yscale="log", xlabel=axis, title=found["what"])
        area.title.set_fontsize(9)
        area.set_ylabel("time of a step")
        area.set_xticks(found["values"], [f"{v:,}" for v in found["values"]])
        area.xaxis.set_minor_locator(NullLocator())
        area.yaxis.set_major_formatter(FuncFormatter(_time))
        area.grid(color="#dddddd", linewidth=0.6)
        area.spines[["top", "right"]].set_visible(False)
        area.legend(frameon=False)
        figure.tight_layout()
        figure.savefig(folder / f"{axis}.svg", metadata={"Date": None})
        pyplot.close(figure)


def _time(value, position):
    for unit, size in (("µs", 1e-6), ("ms", 1e-3), ("s", 1.0)):
        if value < 999.5 * size or unit == "s":
            return f"{value / size:g} {unit}"


def main():
    here = Path(__file__).resolve().parent
    draw(json.loads((here / "results.json").read_text()), here / "plots")


if __name__ == "__main__":
    main()
