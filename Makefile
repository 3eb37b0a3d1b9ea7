# make demo: the main job on the bundled sample.  make test: everything.  make check: what CI runs.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check format lint types layers lock clean golden

$(READY): pyproject.toml requirements.lock
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version) if sys.version_info < (3, 11) else None'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $(READY)

demo: $(READY)
	rm -rf out/demo && mkdir -p out/demo
	$(BIN)/fazhi build samples/reports --lexicons samples/lexicons --to out/demo/graph
	$(BIN)/fazhi report run program_diffusion --graph out/demo/graph --min-places 3
	$(BIN)/fazhi report run law_co_citation --graph out/demo/graph --min-support 3
	$(BIN)/fazhi export spread --graph out/demo/graph --format svg --out out/demo/spread.svg
	@echo "picture: out/demo/spread.svg"

test: $(READY)
	$(BIN)/python -m pytest

check: format lint types layers test

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

lock: $(READY)
	$(BIN)/uv pip compile pyproject.toml --extra dev --extra build --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock

clean:
	rm -rf $(VENV) out build dist *.egg-info
