# make demo: compile and train the digits with both backends.   make test: everything that is checked.

VENV := .venv
PYTHON ?= python3
BIN := $(VENV)/bin

.PHONY: demo test generated clean

demo: $(VENV)/demo
	$(BIN)/symgrad compile examples/digits.py
	$(BIN)/symgrad compile examples/digits.py --backend c
	$(BIN)/python examples/demo/train_digits.py

test: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest -n auto

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

$(VENV)/test: pyproject.toml | $(BIN)/python
	$(BIN)/pip install --quiet --disable-pip-version-check -e ".[test]"
	touch $@
