"""The stages in a row: a Model in, the text of its files out.

trace → verify → differentiate        Model.network        Network: Programs
simplify                              simplify_programs    Programs
name                                  named                the same in words of the language
lower                                 lower_programs       Programs with places
emit                                  numpy_module, c_module
"""

from __future__ import annotations

from collections.abc import Sequence

from ..emit.module import lower_programs, simplify_programs
from ..emit.names import PYTHON, C, named
from ..inspect.formulas import formulas, literal
from ..spec.model import Model


def emit(
    model: Model,
    source: str,
    backend: str,
    dtype: str,
    name: str | None = None,
    wanted: Sequence[str] = (),
) -> dict[str, str]:
    """The files of a generated module by relative path: ``digits_numpy.py``, or those of the
    package ``digits_c/``. `source` is what they say they were made from, `wanted` what `--with`
    adds."""
    network = model.network(name or model.name or "model", wanted)
    simplified = simplify_programs(network)
    table = {s.name: formulas(simplified[f"train_step{s.suffix}"]) for s in network.steps}
    text = literal(table.get("", table))
    network, simplified = named(network, simplified, PYTHON if backend == "numpy" else C)
    lowered = lower_programs(network, simplified)
    if backend == "numpy":
        from ..emit.numpy_module import numpy_module

        return {f"{network.name}_numpy.py": numpy_module(network, lowered, text, source, dtype)}
    from ..emit.c_module import c_module

    files = c_module(network, lowered, text, source, dtype)
    return {f"{network.name}_c/{file}": text for file, text in files.items()}
