# Two commands do everything: `make check` (install, lint the examples) and `make test` (the whole suite).
PYTHON ?= python3
BIN := .venv/bin

.PHONY: docs check test lint hooks format package clean

check: .venv/installed
	$(BIN)/reviewlint check examples/clean
	$(BIN)/reviewlint check --fail-on never --format concise examples/flawed

test: .venv/installed
	$(BIN)/pytest --cov --cov-report=term-missing

lint: .venv/installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: .venv/installed
	$(BIN)/python docs/generate.py

hooks: .venv/installed
	$(BIN)/pre-commit run --all-files --show-diff-on-failure

format: .venv/installed
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

package: .venv/installed
	rm -rf dist
	$(BIN)/python -m build

bench: .venv/installed
	$(BIN)/python bench/table.py

bench-peers: .venv/installed
	$(BIN)/python bench/peers.py

.venv/installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "reviewlint needs Python 3.11 or newer; say which with PYTHON=…")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	touch $@

clean:
	rm -rf .venv .bench dist build .coverage* .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
