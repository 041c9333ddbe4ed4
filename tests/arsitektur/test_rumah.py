"""Nothing personal and nothing of one machine stands in the repository.

Looked at: every tracked text file, and the text inside workbooks and Word documents. The patterns are written so that
they do not match themselves.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from tests.arsitektur.berkas import berkas_repositori, relatif

# NIP: day of birth, month of appointment, sex, serial number. Only plainly invented ones (99990101 999901 1 001) may
# stand here; nobody is born in 9999.
NIP = re.compile(
    r"(?<!\w)(19[4-9]\d|200\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])[ .]?"
    r"(19[6-9]\d|20[0-2]\d)(0[1-9]|1[0-2])[ .]?[12][ .]?\d{3}(?!\w)"
)
# NIK: region, day (40 more for women) and month of birth, serial. The province code 99 does not exist.
NIK = re.compile(r"(?<!\w)(1[1-9]|[2-8]\d|9[1-7])\d{4}([04][1-9]|[1256]\d|[37][01])(0[1-9]|1[0-2])\d{6}(?!\w)")
REGISTRI = re.compile(r"pypi\.[o]rg|python[h]osted|registry\.npm[j]s|deb\.[d]ebian\.org|proxy\.[g]olang")
LETAK = re.compile(r"/[w]ork/|/[f]arm/|\.[l]ibrary\b|/(?:[r]oot|home/[a-z]+)/|[a-z]:\\[U]sers\\", re.IGNORECASE)

POLA = {"NIP": NIP, "NIK": NIK, "alamat registri paket": REGISTRI, "letak di satu mesin": LETAK}
ARSIP = {".xlsx", ".docx"}
TANPA_TEKS = {".png", ".jpg", ".pdf", ".ico", ".woff2"}
KUNCI = re.compile(r"requirements.*\.lock")


def teks(path: Path) -> Iterator[str]:
    """The text of one file; of a workbook or a Word document, each XML part."""
    if path.suffix in ARSIP:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as arsip:
            for nama in arsip.namelist():
                if nama.endswith((".xml", ".rels")):
                    yield arsip.read(nama).decode("utf-8", "replace")
    elif path.suffix not in TANPA_TEKS:
        yield path.read_bytes().decode("utf-8", "replace")


@pytest.mark.parametrize("jenis", POLA)
def test_repositori_bersih(jenis: str) -> None:
    ditemukan = [
        f"{relatif(path)}: {cocok.group()}"
        for path in berkas_repositori()
        for isi in teks(path)
        for cocok in POLA[jenis].finditer(isi)
    ]
    assert ditemukan == []


def test_berkas_kunci_tanpa_alamat() -> None:
    kunci = [p for p in berkas_repositori() if KUNCI.fullmatch(p.name)]
    assert kunci != []
    for path in kunci:
        isi = path.read_text(encoding="utf-8")
        assert "://" not in isi
        assert all(re.match(r"[a-z0-9]|    --hash=sha256:", baris) for baris in isi.splitlines()), path.name


@pytest.mark.parametrize(
    ("jenis", "contoh"),
    [
        ("NIP", "NIP. 1975" + "0817 199903 1 004"),
        ("NIP", "1975" + "08171999031004"),
        ("NIK", "3517" + "015708750001"),
        ("alamat registri paket", "https://py" + "pi.org/simple"),
        ("letak di satu mesin", "/ho" + "me/ani/sakip"),
        ("letak di satu mesin", "C:\\Us" + "ers\\ani"),
    ],
)
def test_pola_mengenali(jenis: str, contoh: str) -> None:
    assert POLA[jenis].search(contoh)


@pytest.mark.parametrize("contoh", ["99990101 999901 1 001", "9999010199990110 01", "Rp1.234.567.890.123.456"])
def test_pola_membiarkan_yang_rekaan(contoh: str) -> None:
    assert not any(pola.search(contoh) for pola in POLA.values())
