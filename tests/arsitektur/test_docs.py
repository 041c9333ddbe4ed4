"""README and commands agree: nothing is promised that does not exist, nothing exists that is not told."""

import argparse
import importlib
import importlib.util
import re
from collections.abc import Iterator

import pytest

from tests.arsitektur.berkas import AKAR

MODUL_CLI = "sakip.cli.utama"
README = [p for p in (AKAR / "README.md", AKAR / "README.id.md") if p.exists()]
PANDUAN = [*README, AKAR / "CONTRIBUTING.md"]


def kode(teks: str) -> Iterator[str]:
    """Lines of fenced blocks and the content of inline code."""
    blok = re.compile(r"^```.*?$(.*?)^```", re.MULTILINE | re.DOTALL)
    for isi in blok.findall(teks):
        yield from (baris.split("#")[0].strip().removeprefix("$ ") for baris in isi.splitlines())
    yield from re.findall(r"`([^`\n]+)`", blok.sub("", teks))


def sasaran_make() -> set[str]:
    """Targets of the Makefile that are meant to be called."""
    return set(re.findall(r"^([a-z][a-z-]*):.*## ", (AKAR / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def sasaran_disebut(teks: str) -> set[str]:
    """Targets that a text tells its reader to call."""
    return {
        kata
        for baris in kode(teks)
        if baris.startswith("make ")
        for kata in baris.split()[1:]
        if re.fullmatch(r"[a-z][a-z-]*", kata)
    }


def perintah_disebut(teks: str) -> set[str]:
    """First words after `sakip` in the code of a text."""
    return {cocok[1] for baris in kode(teks) if (cocok := re.match(r"(?:\.venv/bin/)?sakip ([a-z][a-z-]*)", baris))}


def perintah_cli() -> set[str] | None:
    """Subcommands of the command line; None while there is no command line."""
    if importlib.util.find_spec("sakip.cli") is None or importlib.util.find_spec(MODUL_CLI) is None:
        return None
    parser = importlib.import_module(MODUL_CLI).build_parser()
    # argparse has no public way to list its subcommands.
    anak = (a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    return {nama for aksi in anak for nama in aksi.choices}


@pytest.mark.parametrize("path", PANDUAN, ids=lambda p: p.name)
def test_sasaran_make_yang_disebut_ada(path) -> None:
    assert sorted(sasaran_disebut(path.read_text(encoding="utf-8")) - sasaran_make()) == []


def test_setiap_sasaran_make_disebut() -> None:
    disebut = set().union(*(sasaran_disebut(p.read_text(encoding="utf-8")) for p in PANDUAN))
    assert sorted(sasaran_make() - disebut) == []


def test_setiap_readme_menyebut_dua_perintah_pertama() -> None:
    for path in README:
        assert {"demo", "test"} <= sasaran_disebut(path.read_text(encoding="utf-8")), path.name


@pytest.mark.parametrize("path", README, ids=lambda p: p.name)
def test_perintah_dan_readme_saling_menyebut(path) -> None:
    ada = perintah_cli()
    if ada is None:
        return
    disebut = perintah_disebut(path.read_text(encoding="utf-8"))
    assert sorted(disebut - ada) == [], "disebut README, tidak ada di cli"
    assert sorted(ada - disebut) == [], "ada di cli, tidak disebut README"


def test_kode_dan_perintah_terbaca_dari_teks() -> None:
    teks = "Ketik `sakip hitung X`.\n\n```sh\n$ make test PEKERJA=0   # uji\nsakip buku-kerja baru\n```\nsakip bukan\n"
    assert sasaran_disebut(teks) == {"test"}
    assert perintah_disebut(teks) == {"hitung", "buku-kerja"}


def perintah_panduan() -> list[tuple[str, str]]:
    """Pages of the documentation with the commands that they tell their reader to type."""
    halaman = sorted(p for bagian in ("panduan", "cara", "rujukan") for p in (AKAR / "docs" / bagian).rglob("*.md"))
    return [
        (p.relative_to(AKAR).as_posix(), nama)
        for p in halaman
        for nama in sorted(perintah_disebut(p.read_text(encoding="utf-8")))
    ]


def test_perintah_yang_disebut_panduan_ada() -> None:
    ada = perintah_cli() or set()
    assert [(p, n) for p, n in perintah_panduan() if n not in ada] == []


def test_tautan_antarhalaman_tidak_putus() -> None:
    """Links of the documentation to files of the repository; what stands in code is no link."""
    putus = []
    for halaman in (*README, AKAR / "CONTRIBUTING.md", AKAR / "CHANGELOG.md", *sorted((AKAR / "docs").rglob("*.md"))):
        teks = re.sub(r"^```.*?^```|`[^`\n]+`", "", halaman.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        for tujuan in re.findall(r"\]\(([^)\s#]+)[^)]*\)", teks):
            if "://" not in tujuan and not (halaman.parent / tujuan).exists():
                putus.append((halaman.relative_to(AKAR).as_posix(), tujuan))
    assert putus == []
