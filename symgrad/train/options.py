"""The options of `symgrad train`, for which nothing heavy is imported."""

from __future__ import annotations

import argparse

from ..arguments import positive


def add(train: argparse.ArgumentParser) -> None:
    train.add_argument(
        "data",
        metavar="DATA",
        help=".npz with arrays of the model's names, or .csv with a line of column names: those of"
        " an array are called NAME, or NAME_0, NAME_1, …; else the last ones are the target, the"
        " others the input",
    )
    train.add_argument("--epochs", type=positive, default=10, metavar="N", help="default: 10")
    train.add_argument("--batch-size", type=positive, metavar="N", help="default: 32")
    train.add_argument(
        "--validation", type=_share, metavar="SHARE", help="of the samples, held out; default: 0.2"
    )
    train.add_argument(
        "--seed", type=_natural, metavar="N", help="of all random numbers; default: 0"
    )
    train.add_argument("--lr", type=float, metavar="X", help="learning rate; default: the model's")
    train.add_argument(
        "--patience", type=positive, metavar="N", help="stop N epochs after the best one"
    )
    train.add_argument(
        "--plateau", type=positive, metavar="N", help="a tenth of lr after N epochs no better"
    )
    train.add_argument("--inputs", metavar="COLUMNS", help="of a .csv, or patterns: a,b,'pixel*'")
    train.add_argument("--target", metavar="COLUMNS", help="of a .csv, likewise")
    train.add_argument("--out", metavar="DIR", help="default: trained/MODEL")
    train.add_argument(
        "--resume", action="store_true", help="continue what DIR has, to the bit, or begin"
    )
    train.add_argument("--backend", choices=("numpy", "c"), help="default: numpy")
    train.add_argument("--dtype", choices=("float32", "float64"), help="default: float32")


def _natural(text: str) -> int:
    number = int(text)
    if not 0 <= number < 1 << 63:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 0 on")
    return number


def _share(text: str) -> float:
    number = float(text)
    if not 0 <= number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number from 0 to 1")
    return number


__all__ = ["add"]
