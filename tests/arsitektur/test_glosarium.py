"""Every package of the library and every app of the system is a word of the glossary.

Nouns of the code are the nouns of the regulations; a newcomer finds each of them, with its source, in
docs/glosarium.md.
"""

import re
from pathlib import Path

from tests.arsitektur.berkas import AKAR, SUMBER, SUMBER_WEB

GLOSARIUM = AKAR / "docs" / "glosarium.md"
# Technical words stay English and need no entry.
INGGRIS = {"cli", "readers", "renderers"}
KOLOM = ("istilah", "english", "meaning", "source", "mark")
TANDA = {"teks", "kutipan", "ingatan", "kami"}


def baris_glosarium() -> list[list[str]]:
    """Cells of every row of the tables of terms."""
    baris = [b for b in GLOSARIUM.read_text(encoding="utf-8").splitlines() if b.startswith("|")]
    sel = [[s.strip() for s in b.strip("|").split("|")] for b in baris]
    return [s for s in sel if len(s) == len(KOLOM) and s[0].lower() != KOLOM[0] and not set(s[0]) <= set("-: ")]


def istilah() -> list[str]:
    """Terms as words: `sub_kegiatan`, *sub kegiatan* and "Sub kegiatan" are one; a slash divides synonyms."""
    return [
        re.sub(r"[`*]", "", kata).strip().replace("_", " ").lower()
        for sel in baris_glosarium()
        for kata in sel[0].split(" / ")
    ]


def paket(akar: Path) -> set[str]:
    """Names of all packages under the library, at any depth."""
    return {p.parent.name for p in akar.rglob("__init__.py")} - {akar.name}


def test_setiap_paket_ada_di_glosarium() -> None:
    kata = set(istilah())
    assert sorted(p for p in paket(SUMBER) - INGGRIS if p.replace("_", " ") not in kata) == []


def test_setiap_aplikasi_web_ada_di_glosarium() -> None:
    kata = set(istilah())
    aplikasi = {p.parent.name for p in SUMBER_WEB.glob("*/__init__.py")}
    assert sorted(aplikasi - kata) == []


def test_setiap_tabel_web_ada_di_arsitektur() -> None:
    """The table of tables names the models that hold facts, files, states and people."""
    halaman = (AKAR / "docs" / "arsitektur.md").read_text(encoding="utf-8")
    model = {
        nama
        for berkas in SUMBER_WEB.glob("*/models.py")
        for nama in re.findall(r"^class (\w+)\(models\.Model\)", berkas.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert sorted(m for m in model if f"`{m}`" not in halaman) == []


def test_istilah_tidak_berulang() -> None:
    kata = istilah()
    assert sorted({k for k in kata if kata.count(k) > 1}) == []


def test_setiap_istilah_bersumber_dan_bertanda() -> None:
    assert [sel[0] for sel in baris_glosarium() if not all(sel) or sel[-1] not in TANDA] == []
