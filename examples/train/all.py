"""Runs every task of this directory and prints one table: `make examples`.

A task is a script with a function `run` that gives the lines of the table. They run one after the
other, so that the times are those of one network alone. Exit code 1 if a goal is missed.
"""

from importlib import import_module
from time import perf_counter

from table import show

TASKS = (
    "mnist_1d",
    "digits",
    "lorenz",
    "addition",
    "poisson",
    "burgers",
    "denoise",
    "vae",
    "graph",
    "gp",
    "kalman",
    "orbit",
    "cartpole",
)


def main():
    begin, rows = perf_counter(), []
    for task in TASKS:
        print(f"{perf_counter() - begin:4.0f} s  {task}.py", flush=True)
        rows += import_module(task).run()
    print(f"{perf_counter() - begin:4.0f} s  all done, compiling included\n")
    show(rows)


if __name__ == "__main__":
    main()
