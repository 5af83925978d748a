# make demo: compile and train the digits with both backends.   make test: everything that is checked.
# make fuzz: the random tests with larger counts, FUZZ=1000 of each by default.
# make prove: the Plans of all functions of all examples with all of --with, and of FUZZ random
#   programs, run on both machines and compared with what their equations mean.
# make mutants: plant each fault of tests/mutants.json, one at a time; the tests must find it.
# make bench: time ten networks beside other libraries, in an environment of its own; results in
# benchmarks/RESULTS.md. make bench-quick: four of them, in minutes. PEERS=… has the versions.
# make examples: train all networks of examples/train/ and compare them with their goals.

VENV := .venv
PYTHON ?= python3
BIN := $(VENV)/bin
BENCH := .venv-bench
PEERS := torch==2.13.0 jax==0.10.2 pytensor==3.0.7 casadi==3.8.2 onnxruntime==1.32.0 onnx==1.23.2

.PHONY: demo bench bench-quick examples test fuzz mutants generated clean

demo: $(VENV)/demo
	$(BIN)/symgrad compile examples/digits.py
	$(BIN)/symgrad compile examples/digits.py --backend c
	$(BIN)/python examples/demo/train_digits.py

# What is not there for this machine is left out: the results say so.
bench: $(BENCH)/peers
	$(BENCH)/bin/python benchmarks/run.py

bench-quick: $(BENCH)/peers
	$(BENCH)/bin/python benchmarks/run.py --quick

examples: $(VENV)/examples
	$(BIN)/python examples/train/all.py

# A process for each processor; what the tests of a file share is made once, and what processes that
# tests start import is compiled.
BY_FILE := -n auto --dist loadfile --no-loadscope-reorder
test: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m compileall -q symgrad tests
	$(BIN)/pytest $(BY_FILE)

# Every test that reads SYMGRAD_FUZZ, which is how many cases it draws.
FUZZ ?= 1000
fuzz: $(VENV)/test
	SYMGRAD_FUZZ=$(FUZZ) $(BIN)/pytest -n auto $$(grep -l SYMGRAD_FUZZ tests/test_*.py)

prove: $(VENV)/test
	SYMGRAD_FUZZ=$(FUZZ) $(BIN)/pytest -n auto tests/test_plan.py tests/test_arrays.py

mutants: $(VENV)/test
	$(BIN)/python tests/mutate.py

generated: $(VENV)/test
	$(BIN)/pytest -q tests/test_generated.py tests/test_docs.py --update-generated

clean:
	rm -rf $(VENV) $(BENCH) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -f generated/*_c/*.so
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(BENCH)/bin/python:
	$(PYTHON) -m venv $(BENCH)

$(BENCH)/peers: Makefile pyproject.toml | $(BENCH)/bin/python
	$(BENCH)/bin/pip install --quiet --disable-pip-version-check -e . matplotlib==3.11.2
	-for peer in $(PEERS); do $(BENCH)/bin/pip install --quiet --disable-pip-version-check $$peer; done
	touch $@

$(VENV)/demo: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[demo]"
	touch $@

# What mnist1d depends on beyond numpy and scipy serves its downloads and pictures.
$(VENV)/examples: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[examples]"
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps "mnist1d>=0.0.2"
	touch $@

$(VENV)/test: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[test]"
	touch $@
