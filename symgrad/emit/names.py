"""The names in generated files: the one place that makes them.

A network comes in with the names of its model, which may be any word: a parameter `lambda`, an
input `NULL`, a tensor that is called like a size. Out goes the same network in the words of an
output language: each size and tensor has a name that no keyword, macro, function or variable of the
file has, its own wherever that is free, else `lambda_`, `lambda_2`, …; so the printers below print
names as they are. `Names` tells what the model calls each, for messages and dictionaries, and what
the Python side of a C package calls it. Loop variables get their names later, for one function at a
time (`loop_variables`), because an index may be called like a tensor of another one.

>>> Scope(PYTHON).fresh("lambda"), Scope(C).fresh("lambda"), Scope(C, ["x", "x_"]).fresh("x")
('lambda_', 'lambda', 'x_2')
"""

from __future__ import annotations

import builtins
import itertools
import keyword
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ..ir import Equation, Loop, Program, Size, Tensor
from ..model.network import Function, Names, Network
from ..passes.renaming import Renaming
from ..symbols import Derivative
from .c.functions import WORDS


@dataclass(frozen=True)
class Language:
    """The words that no object of a model may have as its name, and the pattern of further ones."""

    words: frozenset[str]
    pattern: str = r"\Z"

    def reserves(self, name: str) -> bool:
        return name in self.words or re.fullmatch(self.pattern, name) is not None


_PYTHON = """np real as_strided Arrays MutableMapping lib ffi params grads state options
sizes seed step flat vector batch_size shuffle callback every epochs validation
callbacks history wrt_inputs update_statistics t_params direction
product float int range len min max abs type isinstance map zip reversed getattr"""

_C = """auto break case char const continue default do double else enum extern float for goto if
inline int long register restrict return short signed sizeof static struct switch typedef union
unsigned void volatile while bool asm typeof offsetof alloca linux unix i386 main
and and_eq alignas alignof bitand bitor catch char16_t char32_t char8_t class co_await co_return
co_yield compl concept const_cast consteval constexpr constinit decltype delete dynamic_cast
explicit export false friend mutable namespace new noexcept not not_eq nullptr operator or or_eq
private protected public reinterpret_cast requires static_assert static_cast template this
thread_local throw true try typeid typename using virtual wchar_t xor xor_eq
int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t intmax_t
uintmax_t size_t ssize_t ptrdiff_t max_align_t float_t double_t va_list
params grads state step seed workspace options pack mode failed update_statistics
t_params direction product uniform mixed whole_power random_key random_bits omp_out omp_in omp_priv
contract arena I own set_zero set_aside take_back part_i part part_first part_end part_count"""

_LIBM = """exp exp2 expm1 log log2 log10 log1p sin cos tan asin acos atan atan2 sinh cosh tanh asinh
acosh atanh erf erfc gamma lgamma tgamma fabs floor ceil rint round trunc sqrt cbrt hypot pow fmod
fmax fmin fma copysign remainder y0 y1 yn j0 j1 jn index signgam isnan isinf isfinite isnormal
signbit fpclassify isgreater isless islessequal isgreaterequal islessgreater isunordered
math_errhandling div abs ldexp frexp modf"""

# what a module calls by these names, besides what its functions are called with
MODULE = """FORMULAS MutableMapping Views as_strided base64 copy json lzma lib ffi math np operator
os real secrets signal struct tempfile threading time Arrays""".split()

PYTHON = Language(frozenset([*keyword.kwlist, *_PYTHON.split()]))
C = Language(
    frozenset(
        [
            *_C.split(),
            *(w + f for w in _LIBM.split() for f in ("", "f")),
            *WORDS,
        ]
    ),
    # macros are words in capitals; the functions of powers, products and structs are named by the
    # compiler
    r"[A-Z][A-Z0-9_]+|power\d+(_2)?f?|(contract|parallel)_\w+|part_sum\d+|(parameters|gradients)\w*_at",
)


class Scope:
    """The names of one scope of a file; `taken` are those that it has, beside the language's."""

    def __init__(self, language: Language, taken: Iterable[str] = ()) -> None:
        self.language, self.taken = language, set(taken)

    def fresh(self, wanted: str) -> str:
        """The name itself if it is free, else name_, name_2, name_3, …, which is then taken. What
        the language reserves by its form, as all words in capitals, gets m_ before it."""
        return self._first(wanted, "_")

    def numbered(self, wanted: str) -> str:
        """The name itself if it is free, else name2, name3, …, which is then taken."""
        return self._first(wanted, "")

    def _first(self, wanted: str, mark: str) -> str:
        numbered = (f"{wanted}{mark}{k}" for k in itertools.count(2))
        for candidate in itertools.chain((wanted, f"{wanted}{mark}"), numbered):
            if re.fullmatch(self.language.pattern, candidate):
                break  # no number leads out of the form
            if candidate not in self.taken and candidate not in self.language.words:
                self.taken.add(candidate)
                return candidate
        return self._first(f"m_{wanted}", mark)


def loop_variables(
    language: Language, names: Iterable[str], taken: Iterable[str]
) -> dict[str, str]:
    """The variable of each index, by the index's name, where `taken` are the other names there."""
    known = dict.fromkeys(names)
    others = set(taken)
    free = [n for n in known if n not in others and not language.reserves(n)]
    scope = Scope(language, {*others, *known})
    return {n: n if n in set(free) else scope.fresh(n) for n in known}


def tensors_in(program: Program) -> dict[str, None]:
    """The names of a program's tensors."""
    found = [*program.inputs, *(e.tensor for e in program.equations), *program.results]
    return dict.fromkeys(t.name for t in found)


def sizes_in(program: Program) -> dict[str, None]:
    """The names of the sizes that a program depends on."""
    shapes = [t.shape for t in program.inputs]
    shapes += [(*e.tensor.shape, *(i.extent for i in e.loops)) for e in program.equations]
    extents = {x for shape in shapes for x in shape if not x.is_Integer}
    return dict.fromkeys(sorted({s.name for x in extents for s in x.atoms(Size)}))


def indices_in(items: Iterable[Equation | Loop]) -> dict[str, None]:
    """The names of the indices that equations run over, those of recurrences included."""
    found: dict[str, None] = {}
    for item in items:
        if isinstance(item, Loop):
            found[item.index.name] = None
            found.update(indices_in(item.items))
        else:
            found.update((i.name, None) for i in item.loops)
    return found


def prefix(tensor: Tensor) -> str:
    """What stands before the name of a gradient, or of a new value."""
    if isinstance(tensor.written, Derivative):
        return "d_"
    return "new_" if tensor.written.new else ""


def within_layer(tensor: Tensor, layer: tuple[str, ...]) -> str | None:
    """The name of a tensor within a layer; None if it belongs to another one."""
    path = tensor.path
    if len(path) <= len(layer) or path[: len(layer)] != layer:
        return None
    return prefix(tensor) + "_".join(path[len(layer) :])


# --- a network in the words of a language


def named(
    network: Network, programs: Mapping[str, Program], language: Language
) -> tuple[Network, dict[str, Program]]:
    """The network and its programs with names that are identifiers of the language."""
    functions = function_names(network.functions)
    programs = {functions[name]: program for name, program in programs.items()}
    renamed = (
        replace(f, name=functions[f.name], of=f.of and functions[f.of]) for f in network.functions
    )
    network = replace(network, functions=tuple(renamed))
    everything = [*(f.program for f in network.functions), *programs.values()]
    tensors = _tensor_names(network, everything)
    sizes = _size_names(everything)
    wanted = [("tensor", t.name) for t in (*network.data, *network.arguments)]
    wanted += [*(("size", s) for s in sizes), *(("tensor", t) for t in tensors)]
    words = _identifiers(dict.fromkeys(wanted), language)
    python = words if language is PYTHON else _identifiers(dict.fromkeys(wanted), PYTHON)
    back = {
        word: (name, python[kind, name])
        for (kind, name), word in words.items()
        if word != name or python[kind, name] != name
    }
    own = Names(
        {word: name for word, (name, _) in back.items()},
        {word: name for word, (_, name) in back.items()},
    )
    if all(word == name for (_, name), word in words.items()):
        return replace(network, names=own), dict(programs)
    change = Renaming(
        {Size(name): Size(words["size", name]) for name in sizes},
        {name: words["tensor", name] for name in tensors},
    )
    return replace(change(network), names=own), {n: change(p) for n, p in programs.items()}


def function_names(functions: Sequence[Function]) -> dict[str, str]:
    """The names of functions as a Python module can have them: those that a model chose are no
    keyword, no builtin, and nothing that the module itself uses."""
    others = {f.name: f.name for f in functions if f.kind != "function"}
    scope = Scope(PYTHON, [*dir(builtins), *MODULE, *others])
    return others | {f.name: scope.fresh(f.name) for f in functions if f.kind == "function"}


Words = dict[tuple[str, str], str]


def _identifiers(wanted: Iterable[tuple[str, str]], language: Language) -> Words:
    """What a caller passes chooses first, then sizes, then the rest; but whoever can keep its name
    does before anyone gets a new one."""
    scope = Scope(language)
    words: Words = {}
    for kind, name in wanted:
        if name not in scope.taken and not language.reserves(name):
            words[kind, name] = scope.fresh(name)
    for kind, name in wanted:
        if (kind, name) not in words:
            words[kind, name] = scope.fresh(name)
    return words


def _tensor_names(network: Network, programs: Iterable[Program]) -> dict[str, None]:
    found = dict.fromkeys(t.name for t in network.data)
    found.update((p.tensor.name, None) for p, _ in network.layout)
    for f in network.functions:
        for vector in f.vectors:
            found.update((t.name, None) for t, _ in (*vector.places, *vector.pieces))
    for program in programs:
        found.update(tensors_in(program))
    return found


def _size_names(programs: Iterable[Program]) -> dict[str, None]:
    found: dict[str, None] = {}
    for program in programs:
        found.update(sizes_in(program))
    return dict.fromkeys(sorted(found))


__all__ = [
    "C",
    "PYTHON",
    "Language",
    "Renaming",
    "Scope",
    "function_names",
    "indices_in",
    "loop_variables",
    "named",
    "prefix",
    "sizes_in",
    "tensors_in",
    "within_layer",
]
