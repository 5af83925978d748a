"""What the options of the command line may be, and which of them go together.

A word comes in, as ``N=1,M=4``; out goes what it says, or the error that the command line shows.
"""

from __future__ import annotations

import argparse

from .derivatives import may_be_wanted, not_wanted


def unfit(arguments: argparse.Namespace) -> str:
    """Why options of `inspect` do not go together, if they do not."""
    stage, format = arguments.stage, arguments.format
    matrix = arguments.notation == "matrix"
    if arguments.cost and (matrix or format in ("latex", "html") or stage in ("lower", "emit")):
        return "--cost is for formulas with indices as text; json and html have it anyway"
    if format == "html" and stage != "simplify":
        return "--format html has all stages from the spec to the code: leave out --stage"
    if stage == "emit" and format == "latex":
        return "--stage emit is code, which has no --format latex"
    if matrix and (format in ("html", "json") or stage in ("lower", "emit")):
        return "--notation matrix is for formulas as text or latex"
    if arguments.standalone and (format != "latex" or matrix):
        return "--standalone is for --format latex of formulas with indices"
    if arguments.wanted and (format == "html" or stage == "lower"):
        return "--with is for formulas and for --stage emit"
    return ""


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a number above 0")
    return number


def sizes(text: str) -> int | dict[str, int]:
    """One number for all sizes, or each by its name."""
    if "=" not in text:
        return positive(text)
    pairs = [word.partition("=")[::2] for word in text.split(",")]
    return {name.strip(): positive(number) for name, number in pairs}


def derivatives(text: str) -> tuple[str, ...]:
    words = tuple(word.strip() for word in text.split(","))
    for word in words:
        if not may_be_wanted(word):
            raise argparse.ArgumentTypeError(not_wanted(word))
    return words


def name(text: str) -> str:
    if not (text.isascii() and text.isidentifier() and text[0] != "_" and len(text) <= 64):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a name: letters, digits and _, a letter first, at most 64"
        )
    return text
