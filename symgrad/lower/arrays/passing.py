"""How the pieces of a Plan of array statements are passed what they need, in few words.

A forward piece of a Transformer is given sixteen parameters of its block and makes sixteen arrays
that only the backward piece of the same block reads. The parameters are one object, if they have
the same names within each layer; those arrays one tuple, which goes from the one to the other:

    y1, kept1 = block(p.block1, x)        d_x = d_block(p.block1, d.block1, kept1, d_y1)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...ir import Tensor
from ..outline import calls
from ..plan import Call, Plan
from .pieces import Form, Interface, Span, Uses, interfaces

LEAST = 2  # tensors that are passed as one object


@dataclass(frozen=True, slots=True)
class Attribute:
    """A tensor in an object of the function: which one, the path of layers to it, its name."""

    owner: str
    path: tuple[str, ...]
    name: str


@dataclass(frozen=True, slots=True)
class Group:
    """Tensors that are attributes of one object in each call: positions and names there."""

    owner: str
    names: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Passing:
    """What a call passes: objects, tuples of earlier calls, single tensors, sizes; and what it
    gets: single tensors and tuples for later calls. Tensors are positions."""

    groups: tuple[Group, ...]
    takes: tuple[tuple[int, ...], ...]
    singles: tuple[int, ...]
    sizes: tuple[str, ...]
    results: tuple[int, ...]
    keeps: tuple[tuple[int, ...], ...]


def passing(plan: Plan, attributes: Mapping[Tensor, Attribute]) -> dict[Form, Passing]:
    """How each piece is called, by the form of its calls."""
    uses = Uses(plan)
    found = interfaces(uses)
    top = _top(uses.spans)
    inner = {c.form for call, _, _ in top for c in calls(call.kernels)}
    runs: dict[Form, list[Call]] = {}
    for call, _, _ in uses.spans:
        runs.setdefault(call.form, []).append(call)
    keeps = _kept(uses, found, [s for s in top if s[0].form not in inner])
    takes: dict[Form, list[tuple[int, ...]]] = {}
    gives: dict[Form, list[tuple[int, ...]]] = {}
    for (giver, taker), pairs in keeps.items():
        if len(pairs) >= LEAST:
            gives.setdefault(giver, []).append(tuple(k for k, _ in pairs))
            takes.setdefault(taker, []).append(tuple(j for _, j in pairs))
    result = {}
    for form, own in found.items():
        groups = () if form in inner else tuple(_groups(own, runs[form], attributes))
        taken, given = takes.get(form, []), gives.get(form, [])
        apart = {k for g in groups for k in g.names} | {k for group in taken for k in group}
        kept = {k for group in given for k in group}
        result[form] = Passing(
            groups,
            tuple(taken),
            tuple(k for k in own.given if k not in apart),
            own.sizes,
            tuple(k for k in own.made if k not in kept),
            tuple(given),
        )
    return result


def _top(spans: Sequence[Span]) -> list[Span]:
    """The calls that stand in no other one, which comes behind those in it."""
    found: list[Span] = []
    for span in reversed(spans):
        if not found or span[2] <= found[-1][1]:
            found.append(span)
    return found[::-1]


def _groups(
    own: Interface, runs: Sequence[Call], attributes: Mapping[Tensor, Attribute]
) -> Iterator[Group]:
    """The objects of which what is given are attributes with one name in all runs."""
    taken = {(a.owner, a.name) for a in attributes.values()}
    by_owner: dict[str, list[int]] = {}
    for k in own.given:
        owners = {a.owner if (a := attributes.get(run.tensors[k])) else "" for run in runs}
        if len(owners) == 1 and "" not in owners:
            by_owner.setdefault(owners.pop(), []).append(k)
    for owner, positions in by_owner.items():
        names: dict[int, str] = {}
        for number, run in enumerate(runs):
            paths = {k: attributes[run.tensors[k]].path for k in positions}
            depth = len(common(list(paths.values())))
            here = {k: "_".join(path[depth:]) for k, path in paths.items()}
            layer = "_".join(paths[positions[0]][:depth])
            if not depth or number and here != names or (owner, layer) in taken:
                break
            names = here
        else:
            if len(set(names.values())) == len(positions) >= LEAST:
                yield Group(owner, names)


def common(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The layers that all paths begin with; no path is used up."""
    first = min(paths, key=len)
    depth = 0
    while depth < len(first) - 1 and all(p[depth] == first[depth] for p in paths):
        depth += 1
    return first[:depth]


Kept = dict[tuple[Form, Form], list[tuple[int, int]]]


def _kept(uses: Uses, found: Mapping[Form, Interface], top: Sequence[Span]) -> Kept:
    """For a piece and a later one the positions of what goes from each run of the one to a run of
    the other, and nowhere else."""
    at: dict[int, int] = {}  # the number of a kernel, and that of the call in which it stands
    for number, (_, first, last) in enumerate(top):
        at.update(dict.fromkeys(range(first, last), number))
    links: dict[tuple[Form, int], set[tuple[Form, int]]] = {}
    ways: dict[tuple[Form, Form], dict[int, set[int]]] = {}
    for number, (call, first, last) in enumerate(top):
        for k in found[call.form].made:
            tensor = call.tensors[k]
            users = {at.get(n, -1) for n in uses.numbers[tensor] if not first <= n < last}
            if len(users) != 1 or -1 in users:
                links.setdefault((call.form, k), set()).add((None, 0))
                continue
            user = users.pop()
            taker = top[user][0]
            target = taker.form, taker.tensors.index(tensor)
            links.setdefault((call.form, k), set()).add(target)
            ways.setdefault((call.form, taker.form), {}).setdefault(number, set()).add(user)
    result: Kept = {}
    for (giver, k), targets in links.items():
        if len(targets) != 1:
            continue
        later, j = next(iter(targets))
        if later is None or later == giver or j not in found[later].given:
            continue
        way = ways[giver, later]
        ends = [user for group in way.values() for user in group]
        runs = [sum(c.form == form for c, _, _ in top) for form in (giver, later)]
        if len(ends) == len(set(ends)) == len(way) == runs[0] == runs[1]:
            result.setdefault((giver, later), []).append((k, j))
    return result
