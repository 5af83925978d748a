"""The command line: compile, new, train, inspect, derive, cost, check, bench.

Exit code 0 on success, 1 where the model is wrong (or can't be built here), 2 for a wrong call. An
error is one line on stderr, ``error: model.py:7: …``. What is heavy is imported when it is needed.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from . import __version__
from .arguments import derivatives, name, positive, sizes, unfit
from .derivatives import DERIVATIVES
from .train import options

if TYPE_CHECKING:
    from .build.sources import Sources

STAGES = ("trace", "verify", "differentiate", "simplify", "lower", "emit")
FORMATS = ("text", "latex", "html", "json")
NOTATIONS = ("index", "matrix")
DERIVATIONS = ("text", "latex", "html")
BACKENDS = ("numpy", "c")
OPTIMIZE = ("speed", "size")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    from .inspect import terminal  # signs of formulas as words where a terminal has none

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=terminal.in_words.__name__)  # a path may be no text
    arguments = _parsed(argv)
    os.environ.setdefault("SYMPY_CACHE_SIZE", "None")  # it remembers 1,000 results by itself
    try:
        code: int = arguments.command(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        sys.stderr.close()
        return 1
    except BaseException as error:
        _say(error, arguments)
        if isinstance(error, KeyboardInterrupt):
            return 130
        return 2 if isinstance(error, LookupError) and _is_ours(error) else 1


def _say(error: BaseException, arguments: argparse.Namespace) -> None:
    if arguments.debug:
        traceback.print_exc()
    print(f"error: {_message(error, arguments.model)}", file=sys.stderr)


def _parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The arguments; the names for `inspect` may stand after its options."""
    parser = _parser()
    arguments, rest = parser.parse_known_args(argv)
    if rest and (not hasattr(arguments, "what") or any(word.startswith("-") for word in rest)):
        parser.error(f"unrecognized arguments: {' '.join(rest)}")
    if rest:
        arguments.what += rest
    if getattr(arguments, "backend", "c") != "c":
        if getattr(arguments, "optimize", "") == "size":
            parser.error("--optimize size (--plain) is for --backend c")
        if getattr(arguments, "test", False):
            parser.error("--test is for --backend c")
    if hasattr(arguments, "notation") and (problem := unfit(arguments)):
        parser.error(problem)
    return arguments


def _is_ours(error: BaseException) -> bool:
    return type(error).__module__.startswith("symgrad.")


def _message(error: BaseException, model: str) -> str:
    """One line that begins with a file, and with the line of it where that is known."""
    from .build.files import one_line

    if getattr(error, "says_where", False):
        return one_line(" ".join(str(error).split()))
    text, name, model = " ".join(str(error).split()), Path(model).name, one_line(model)
    if not _is_ours(error):
        if isinstance(error, KeyboardInterrupt):
            return f"{model}: interrupted"
        return (
            f"{model}: {type(error).__name__}: {text} (a fault of symgrad's? --debug shows where)"
        )
    name, text = one_line(name), one_line(text)
    if text.startswith(f"{name}:"):
        return model + text.removeprefix(name)
    return text if name in text or text.startswith(str(Path(model).parent)) else f"{model}: {text}"


def _compile(arguments: argparse.Namespace) -> int:
    if arguments.verify:
        os.environ["SYMGRAD_VERIFY"] = "1"
    if arguments.watch:
        from .build.watch import watch

        watch(
            Path(arguments.model),
            lambda sources: _compile_once(arguments, sources),
            lambda error: _say(error, arguments),
        )
        return 0
    _compile_once(arguments)
    return 0


def _compile_once(arguments: argparse.Namespace, sources: Sources | None = None) -> None:
    from .build import compile_file
    from .build.compile import Clock
    from .build.files import one_line

    clock = Clock()
    made = compile_file(
        arguments.model,
        arguments.output,
        arguments.backend,
        arguments.dtype,
        arguments.name,
        arguments.wanted,
        arguments.optimize,
        clock,
        batch=arguments.batch,
        inference=arguments.inference,
        test=arguments.test,
        sources=sources,
    )
    print(f"{one_line(made.path)} {'is unchanged' if made.unchanged else 'written'}", flush=True)
    rows = [] if made.unchanged or not arguments.time else clock.rows
    for stage, seconds in rows:
        print(f"{stage:14} {seconds:6.2f} s")
    if rows:
        print(f"{'all':14} {sum(s for _, s in rows):6.2f} s of processor time")


def _new(arguments: argparse.Namespace) -> int:
    from .build.start import write_model

    print(write_model(arguments.model))
    return 0


def _train(arguments: argparse.Namespace) -> int:
    from .train.run import train

    train(arguments)
    return 0


def _inspect(arguments: argparse.Namespace) -> int:
    from .inspect.report import report
    from .inspect.terminal import columns, show

    shown = show if arguments.format == "text" and arguments.stage != "emit" else print
    shown(
        report(
            Path(arguments.model),
            arguments.what,
            arguments.stage,
            arguments.format,
            arguments.backend,
            arguments.dtype,
            arguments.cost,
            arguments.wanted,
            arguments.notation,
            arguments.standalone,
            arguments.full,
            columns(),
            arguments.bare,
        )
    )
    return 0


def _derive(arguments: argparse.Namespace) -> int:
    from .inspect.derive import WIDTH, derive_file
    from .inspect.terminal import columns, show

    shown = show if arguments.format == "text" else print
    model, format = Path(arguments.model), arguments.format
    shown(derive_file(model, arguments.parameters, format, columns(WIDTH)))
    return 0


def _diff(arguments: argparse.Namespace) -> int:
    from .inspect.diff import diff_files
    from .inspect.terminal import columns, show

    lines = diff_files(
        Path(arguments.model), Path(arguments.other), columns(arguments.columns), arguments.full
    )
    show("\n".join(lines) if lines else "all formulas are the same")
    return 0


def _explain(arguments: argparse.Namespace) -> int:
    from .inspect.explain import explain

    print(explain(arguments.model))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    from .inspect.check import check_file

    return 0 if check_file(Path(arguments.model), arguments.samples, arguments.seed) else 1


def _cost(arguments: argparse.Namespace) -> int:
    from .inspect.cost import cost_file

    print(
        cost_file(
            Path(arguments.model),
            arguments.dtype,
            arguments.optimize,
            arguments.batch,
            arguments.fit,
            arguments.depth,
            arguments.format,
        )
    )
    return 0


def _bench(arguments: argparse.Namespace) -> int:
    from .inspect.bench import bench_file

    bench_file(Path(arguments.model), arguments.dtype, arguments.batch)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="symgrad", description="Formulas of a network in, its gradients and training step out."
    )
    parser.add_argument("--version", action="version", version=f"symgrad {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(
        name: str,
        run: object,
        summary: str,
        what: tuple[str, str] = ("MODEL.py", "a Python file that makes a Model"),
    ) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=summary, description=f"{summary.capitalize()}.")
        sub.set_defaults(command=run)
        sub.add_argument("model", metavar=what[0], help=what[1])
        sub.add_argument("--debug", action="store_true", help="show the traceback of an error")
        return sub

    compile_ = command(
        "compile", _compile, "write a module that computes a model and its gradients"
    )
    compile_.add_argument(
        "-o", dest="output", metavar="DIR", default="generated", help="default: generated"
    )
    _backend(compile_)
    _dtype(compile_)
    _with(compile_)
    compile_.add_argument(
        "--verify", action="store_true", help="check every rewrite by its values, however long"
    )
    compile_.add_argument(
        "--optimize",
        choices=OPTIMIZE,
        help="size: C for small devices, ISO C without vectors, threads and copies; default: speed,"
        " with --batch size",
    )
    compile_.add_argument(
        "--plain",
        dest="optimize",
        action="store_const",
        const="size",
        help="the same as --optimize size",
    )
    compile_.add_argument(
        "--batch",
        type=sizes,
        metavar="N",
        help="for batches of N samples alone; C has static memory then; also N=1,M=4 by names",
    )
    compile_.add_argument(
        "--inference",
        metavar="WEIGHTS",
        help="a file that save wrote: a module without training that has the weights in it",
    )
    compile_.add_argument(
        "--test", action="store_true", help="C brings test_NAME.c: python -m NAME_c --verify"
    )
    compile_.add_argument(
        "--watch", action="store_true", help="compile again when a file changes, until Ctrl-C"
    )
    compile_.add_argument("--time", action="store_true", help="print what each stage took")
    compile_.add_argument("--name", type=name, help="of the module; default: the file's name")

    what = ("NAME", "of the model: the file is NAME.py")
    command("new", _new, "write a model file to start from", what)

    options.add(command("train", _train, "train a model on a file of data"))

    inspect = command("inspect", _inspect, "print the formulas of the model")
    inspect.add_argument(
        "what", nargs="*", metavar="WHAT", help="tensors: names, or patterns like 'd_*_W'"
    )
    inspect.add_argument("--stage", choices=STAGES, default="simplify", help="default: simplify")
    inspect.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    inspect.add_argument("--cost", action="store_true", help="with each formula what it costs")
    inspect.add_argument(
        "--notation", choices=NOTATIONS, default="index", help="matrix: where there is such a form"
    )
    inspect.add_argument(
        "--standalone", action="store_true", help="with --format latex: a whole file for pdflatex"
    )
    inspect.add_argument(
        "--bare", action="store_true", help="formulas alone, without ranges and where they are from"
    )
    inspect.add_argument("--full", action="store_true", help="write out blocks that are equal, too")
    _with(inspect)
    choice = "default: numpy; of --stage lower: c"
    inspect.add_argument("--backend", choices=BACKENDS, help=choice)
    _dtype(inspect)

    derive = command("derive", _derive, "show the chain rule from the loss to a parameter")
    derive.add_argument("parameters", nargs="+", metavar="PARAMETER", help="such as dense1_W")
    derive.add_argument("--format", choices=DERIVATIONS, default="text", help="default: text")

    diff = command("diff", _diff, "print the formulas that two models do not share")
    diff.add_argument("other", metavar="OTHER.py", help="the model that it is compared with")
    diff.add_argument("--full", action="store_true", help="write out what repeats")
    diff.add_argument(
        "--columns", type=positive, default=100, metavar="N", help="of lines; default: 100"
    )

    place = ("FILE:LINE", "a line of a generated file, such as generated/digits_c/digits.c:100")
    command("explain", _explain, "say which formula a line of generated code computes", place)

    check = command("check", _check, "compare the gradients with an independent reference")
    check.add_argument("--samples", type=positive, default=3, metavar="N", help="default: 3")
    check.add_argument("--seed", type=int, default=0, help="of the random data; default: 0")

    cost = command("cost", _cost, "print flops, bytes and memory by layer, as formulas")
    _dtype(cost)
    cost.add_argument("--optimize", choices=OPTIMIZE, default="speed", help="default: speed")
    cost.add_argument(
        "--batch", type=positive, nargs="+", default=[32], metavar="N", help="default: 32"
    )
    cost.add_argument("--fit", metavar="SIZE", help="print the largest batch for 64KB, 2MB, …")
    cost.add_argument(
        "--depth", type=positive, default=1, help="of the layers within layers; default: 1"
    )
    cost.add_argument("--format", choices=("text", "json"), default="text", help="default: text")

    bench = command("bench", _bench, "time a training step, beside its predicted cost")
    _dtype(bench)
    bench.add_argument(
        "--batch", type=positive, nargs="+", default=[1, 32, 256], help="default: 1 32 256"
    )
    return parser


def _backend(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backend", choices=BACKENDS, default="numpy", help="default: numpy")


def _with(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--with",
        dest="wanted",
        type=derivatives,
        default=(),
        metavar="FUNCTIONS",
        help=f"more functions in the module: some of {','.join(DERIVATIVES)},ranks,"
        " or a derivative behind the name of a function and _, such as encode_jvp",
    )


def _dtype(parser: argparse.ArgumentParser) -> None:
    choices = ("float32", "float64")
    parser.add_argument("--dtype", choices=choices, default="float32", help="default: float32")


if __name__ == "__main__":
    sys.exit(main())
