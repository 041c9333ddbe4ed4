# One command each. On a machine with Python 3.11 and make nothing needs to be prepared: the environment is built when
# it is first needed and again when a lock file or pyproject.toml changes.

# The first interpreter that is new enough; override with `make PYTHON=/path/to/python3.12`.
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
SIAP := $(VENV)/.siap
# Worker processes of the test run; `make test PEKERJA=0` runs in one process, which a debugger needs.
PEKERJA ?= auto
# Further arguments for pytest: make test ARG="-k predikat"
ARG ?=
# Where labelled reports stand, for ukur-reviu.
BERBAGI ?= ../shared
UV_VERSION := 0.13.8
# requirements.lock is what an office installs: the library and the web. requirements-dev.lock adds what builds and tests.
KUNCI := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-annotate --no-header pyproject.toml

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_ROOT_USER_ACTION := ignore

.DEFAULT_GOAL := bantuan
.PHONY: bantuan demo test test-pg check peramban layar lint format depan \
	snapshot aturan-baru uji-aturan ukur-reviu bench contoh kunci bersih

bantuan: ## menampilkan daftar perintah ini
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## (.*)/make \1\t\2/' | expand -t 18

demo: $(SIAP) depan ## mencetak dokumen contoh ke folder keluaran/
	$(BIN)/sakip demo

test: $(SIAP) depan peramban ## menjalankan semua pengujian
	$(BIN)/python -m pytest -n $(PEKERJA) $(ARG)

test-pg: $(SIAP) depan peramban ## pengujian sistem web di atas PostgreSQL, yang dinyalakan oleh uji
	SAKIP_UJI_PG=1 $(BIN)/python -m pytest -n $(PEKERJA) src/sakip_web $(ARG)

check: lint depan peramban ## semua pemeriksaan: gaya, tipe, impor, pengujian di kedua basis data, cakupan
	$(BIN)/python -m pytest -n $(PEKERJA) --cov --cov-report= $(ARG)
	SAKIP_UJI_PG=1 $(BIN)/python -m pytest -n $(PEKERJA) --cov --cov-append --cov-report= src/sakip_web $(ARG)
	$(BIN)/python -m coverage json --quiet
	$(BIN)/python -m tools.gerbang_cakupan coverage.json

peramban: $(SIAP) ## mencari Chromium untuk uji peramban; memasangnya bila dapat
	@$(BIN)/python -m tools.peramban

layar: $(SIAP) depan peramban ## memotret semua halaman, lebar telepon dan meja, ke keluaran/layar/
	$(BIN)/python -m tools.layar $(ARG)

lint: $(SIAP) ## gaya, tipe dan kontrak impor
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

format: $(SIAP) ## merapikan kode
	$(BIN)/ruff check --quiet --fix-only .
	$(BIN)/ruff format --quiet .

depan: $(SIAP) ## membangun gaya halaman web (dilewati bila sumbernya tidak berubah)
	@$(BIN)/python -m tools.depan

snapshot: $(SIAP) ## memperbarui potret uji; bacalah selisihnya sebelum disimpan
	SAKIP_SNAPSHOT=1 $(BIN)/python -m pytest -n $(PEKERJA) $(ARG)
	@git --no-pager diff --stat -- tests || true

# Two files for a new review rule: make aturan-baru HT017 "Serapan anggaran dihitung ulang"
aturan-baru: $(SIAP)
	@$(BIN)/python -m tools.aturan_baru $(filter-out $@,$(MAKECMDGOALS))

# What stands behind aturan-baru is no target.
ifeq (aturan-baru,$(firstword $(MAKECMDGOALS)))
.DEFAULT:
	@:
endif

# Every rule's cases hold, and fail when the rule is emptied.
uji-aturan: $(SIAP)
	@$(BIN)/python -m tools.uji_aturan

bench: $(SIAP) depan ## mengukur waktu dan memori
	@if [ -d bench ]; then $(BIN)/python -m bench; else echo "Belum ada pengukuran: folder bench/ belum dibuat."; fi

ukur-reviu: $(SIAP) ## mengukur mesin reviu: laporan berlabel (BERBAGI=folder) dan mutasi
	$(BIN)/python -m tools.ukur_reviu --berbagi $(BERBAGI)

contoh: $(SIAP) ## membuat ulang buku kerja contoh dari sumbernya
	@if [ -f tools/buat_contoh.py ]; then $(BIN)/python -m tools.buat_contoh; \
	else echo "Belum ada pembuat contoh: tools/buat_contoh.py belum dibuat."; fi

kunci: $(SIAP) ## memperbarui requirements.lock dan requirements-dev.lock
	$(BIN)/python -m pip install -qq uv==$(UV_VERSION)
	$(KUNCI) --upgrade --extra web --output-file requirements.lock >/dev/null
	$(KUNCI) --upgrade --extra dev --constraints requirements.lock --output-file requirements-dev.lock >/dev/null
	@! grep -nE '://|^ *-(i|f|-index|-extra-index|-find)' requirements.lock requirements-dev.lock \
	|| { echo "Alamat tidak boleh tercatat di berkas kunci."; exit 1; }

bersih: ## menghapus lingkungan, keluaran dan singgahan
	rm -rf $(VENV) keluaran dist build htmlcov coverage.json .coverage .coverage.* .hypothesis \
	.mypy_cache .pytest_cache .ruff_cache .import_linter_cache node_modules src/sakip_web/rupa/static/rupa/hasil
	find src tests tools -name __pycache__ -type d -prune -exec rm -rf {} +

$(SIAP): requirements-dev.lock pyproject.toml hatch_build.py
	@[ -n "$(PYTHON)" ] || { echo "Diperlukan Python 3.11 atau lebih baru; atau sebutkan: make PYTHON=/letak/python3.11"; exit 1; }
	@echo "Menyiapkan lingkungan di $(VENV) (sekali saja, beberapa menit) ..."
	@$(PYTHON) -m venv --clear $(VENV) || { echo "Modul venv tidak lengkap; di Debian atau Ubuntu: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install -qq --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install -qq --no-deps --no-build-isolation -e .
	@touch $@
