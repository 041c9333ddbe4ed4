"""House style that no linter knows: sizes, names of files, clocks, exact numbers, typed borders."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.arsitektur.berkas import SUMBER, SUMBER_WEB, berkas_python, relatif

BARIS_BERKAS = 400
BARIS_FUNGSI = 60
# A file with such a name collects what nobody found a place for.
NAMA_TERLARANG = {"utils.py", "helpers.py", "common.py", "exceptions.py"}
JAM = {"today", "now", "utcnow"}
# Django dictates the signature of what it calls.
TANDA_DJANGO = {"clean", "kelas_widget"}
PAKET_HITUNG = (
    "kernel peraturan data kinerja anggaran layanan desa sumber_daya evaluasi kalender analisis hasil".split()
)

Fungsi = ast.FunctionDef | ast.AsyncFunctionDef
Pemeriksa = Callable[[ast.Module], Iterator[tuple[int, str]]]


def fungsi_panjang(pohon: ast.Module) -> Iterator[tuple[int, str]]:
    """Functions over the limit; decorators and docstring count, for they are read too."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, Fungsi):
            panjang = (simpul.end_lineno or simpul.lineno) - simpul.lineno + 1
            if panjang > BARIS_FUNGSI:
                yield simpul.lineno, f"{simpul.name}: {panjang} baris, batas {BARIS_FUNGSI}"


def panggilan_jam(pohon: ast.Module) -> Iterator[tuple[int, str]]:
    """`date.today()`, `datetime.now()` and their like."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Attribute) and simpul.attr in JAM:
            yield simpul.lineno, f"{ast.unparse(simpul)}: tanggal diterima sebagai argumen, hanya cli yang melihat jam"


def _anotasi(pohon: ast.AST) -> Iterator[ast.expr]:
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.arg | ast.AnnAssign) and simpul.annotation is not None:
            yield simpul.annotation
        elif isinstance(simpul, Fungsi) and simpul.returns is not None:
            yield simpul.returns


def bilangan_biner(pohon: ast.Module) -> Iterator[tuple[int, str]]:
    """Float literals, calls of float() and float annotations; `isinstance(x, float)`, to refuse one, stays allowed."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Constant) and isinstance(simpul.value, float):
            yield simpul.lineno, f"{simpul.value!r}: pakai Decimal('...')"
        elif isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Name) and simpul.func.id == "float":
            yield simpul.lineno, "float(...): pakai Decimal"
    for anotasi in _anotasi(pohon):
        if any(isinstance(n, ast.Name) and n.id == "float" for n in ast.walk(anotasi)):
            yield anotasi.lineno, "anotasi float: pakai Decimal"


def kamus_longgar(pohon: ast.Module) -> Iterator[tuple[int, str]]:
    """`dict[str, Any]` (or a Mapping) in the signature of a function that other modules can call."""
    for simpul in ast.walk(pohon):
        if isinstance(simpul, Fungsi) and not simpul.name.startswith("_") and simpul.name not in TANDA_DJANGO:
            tanda = [a.annotation for a in ast.walk(simpul.args) if isinstance(a, ast.arg) and a.annotation]
            for anotasi in [*tanda, *([simpul.returns] if simpul.returns else [])]:
                teks = ast.unparse(anotasi).replace("typing.", "")
                if any(f"{jenis}[str, Any]" in teks for jenis in ("dict", "Dict", "Mapping")):
                    yield anotasi.lineno, f"{simpul.name}: {teks}; pakai dataclass atau TypedDict"


def tanpa_dokumen(pohon: ast.Module) -> Iterator[tuple[int, str]]:
    """Public functions and classes without a docstring; what stands inside a class that Django fills in needs none."""
    for simpul in pohon.body:
        if not isinstance(simpul, Fungsi | ast.ClassDef) or simpul.name.startswith("_"):
            continue
        if not ast.get_docstring(simpul):
            yield simpul.lineno, f"{simpul.name}: satu baris yang mengatakan gunanya"


def berkas_web() -> Iterator[Path]:
    """The web without its tests and what they share."""
    milik_uji = {SUMBER_WEB / "uji", SUMBER_WEB / "conftest.py"}
    for path in berkas_python("src/sakip_web"):
        if not milik_uji & {path, *path.parents} and "tests" not in path.parts:
            yield path


def temukan(pemeriksa: Pemeriksa, berkas: Iterator[Path]) -> list[str]:
    """What one check says about files, as lines to read."""
    return [
        f"{relatif(path)}:{baris}: {pesan}"
        for path in berkas
        for baris, pesan in pemeriksa(ast.parse(path.read_text(encoding="utf-8")))
    ]


def test_berkas_pendek() -> None:
    panjang = {relatif(p): len(p.read_text(encoding="utf-8").splitlines()) for p in berkas_python()}
    assert {p: n for p, n in panjang.items() if n > BARIS_BERKAS} == {}


def test_fungsi_pendek() -> None:
    assert temukan(fungsi_panjang, berkas_python()) == []


def test_tidak_ada_berkas_serbaguna() -> None:
    assert [relatif(p) for p in berkas_python() if p.name in NAMA_TERLARANG] == []


def test_setiap_modul_berdokumen() -> None:
    tanpa = [
        relatif(p)
        for p in berkas_python()
        if (teks := p.read_text(encoding="utf-8")).strip() and not ast.get_docstring(ast.parse(teks))
    ]
    assert tanpa == []


def test_jam_hanya_di_cli() -> None:
    cli = SUMBER / "cli"
    assert temukan(panggilan_jam, (p for p in berkas_python("src/sakip") if cli not in p.parents)) == []


def test_jam_web_hanya_di_middleware_dan_perintah() -> None:
    # The worker runs by itself, as a command does.
    boleh = {SUMBER_WEB / "config" / "middleware.py", SUMBER_WEB / "tugas" / "pekerja.py"}
    berkas = (p for p in berkas_web() if p not in boleh and SUMBER_WEB / "perintah" not in p.parents)
    assert temukan(panggilan_jam, berkas) == []


def test_angka_tidak_pernah_biner() -> None:
    assert temukan(bilangan_biner, berkas_python(*(f"src/sakip/{p}" for p in PAKET_HITUNG))) == []


def test_batas_antarmodul_bertipe() -> None:
    assert temukan(kamus_longgar, berkas_python("src/sakip")) == []
    assert temukan(kamus_longgar, berkas_web()) == []


def test_fungsi_publik_web_berdokumen() -> None:
    assert temukan(tanpa_dokumen, berkas_web()) == []


@pytest.mark.parametrize(
    ("pemeriksa", "kode", "jumlah"),
    [
        (fungsi_panjang, "def f():\n" + "    x = 1\n" * 60, 1),
        (fungsi_panjang, "def f():\n" + "    x = 1\n" * 59, 0),
        (panggilan_jam, "from datetime import date, datetime\na = date.today()\nb = datetime.now(tz)", 2),
        (panggilan_jam, "def f(*, hari_ini): return hari_ini", 0),
        (tanpa_dokumen, "def f(): ...\nclass A: ...\ndef _g(): ...", 2),
        (tanpa_dokumen, "def f():\n    'Says it.'", 0),
        (bilangan_biner, "def f(x: float | None = 0.5) -> list[float]: return [float(x)]", 4),
        (bilangan_biner, "assert not isinstance(x, float); y = Decimal('0.5')", 0),
        (kamus_longgar, "def f(a: dict[str, Any], *, b: Mapping[str, Any]) -> list[dict[str, Any]]: ...", 3),
        (kamus_longgar, "def _f(a: dict[str, Any]): ...\ndef g(a: dict[str, Decimal]): ...", 0),
    ],
)
def test_pemeriksa_menemukan_yang_dicari(pemeriksa: Pemeriksa, kode: str, jumlah: int) -> None:
    assert len(list(pemeriksa(ast.parse(kode)))) == jumlah
