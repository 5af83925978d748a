# make demo: compile and train the digits with both backends.   make test: everything that is checked.
# make fuzz: the random tests with larger counts, FUZZ=1000 of each by default.
# make mutants: plant each fault of tests/mutants.json, one at a time; the tests must find it.
# make examples: train all networks of examples/train/ and compare them with their goals.

VENV := .venv
PYTHON ?= python3
BIN := $(VENV)/bin

.PHONY: demo examples test fuzz mutants generated clean

demo: $(VENV)/demo
	$(BIN)/symgrad compile examples/digits.py
	$(BIN)/symgrad compile examples/digits.py --backend c
	$(BIN)/python examples/demo/train_digits.py

examples: $(VENV)/examples
	$(BIN)/python examples/train/all.py

test: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -n auto

# Every test that reads SYMGRAD_FUZZ, which is how many cases it draws.
FUZZ ?= 1000
fuzz: $(VENV)/test
	SYMGRAD_FUZZ=$(FUZZ) $(BIN)/pytest -n auto $$(grep -l SYMGRAD_FUZZ tests/test_*.py)

mutants: $(VENV)/test
	$(BIN)/python tests/mutate.py

generated: $(VENV)/test
	$(BIN)/pytest -q tests/test_generated.py tests/test_docs.py --update-generated

clean:
	rm -rf $(VENV) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -f generated/*_c/*.so
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

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
