"""Files damaged for the readers: where to start from, how they are damaged, and what must hold for each.

``tools/fuzz_pembaca.py`` runs it for as long as wanted, ``test_fuzz.py`` a little of it in every run.
"""

from __future__ import annotations

import contextlib
import random
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import monotonic

from sakip.dokumen.node import Dokumen
from sakip.kernel.galat import SakipError
from sakip.readers.docx import read_docx
from sakip.readers.kenali import kenali
from sakip.readers.pdf import read_pdf
from sakip.readers.teks import read_teks
from sakip.readers.xlsx import read_xlsx
from tests.readers.berkas_docx import docx, p, tbl, tc
from tests.readers.berkas_pdf import ISI, ketik, mentah, tulisan
from tests.readers.test_docx import DAFTAR, GAYA
from tests.readers.test_xlsx import buku

BACA: dict[str, Callable[..., Dokumen]] = {"docx": read_docx, "pdf": read_pdf, "xlsx": read_xlsx, "teks": read_teks}
Perusak = Callable[[bytes, int], bytes]
LAMBAT = 20.0


def benih(jenis: str) -> list[bytes]:
    """Whole files to start from."""
    if jenis == "docx":
        tabel = tbl(
            tc("No", gabung="restart") + tc("Target", 2), tc("", gabung="continue") + tc("1") + tc("2"), kepala=1
        )
        j1 = p("PENDAHULUAN", sifat='<w:pStyle w:val="J1"/>')
        return [docx(j1 + tabel, numbering=DAFTAR, styles=GAYA), docx(p(ISI, '<w:r><w:br w:type="page"/></w:r>', ISI))]
    if jenis == "xlsx":
        return [buku({"S": [["No", "", ""], ["", "TW I", "TW II"], ["1", 10, 0.5]], "T": [["x"]]}, gabung="B1:C1")]
    if jenis == "pdf":
        return [ketik(f"{ISI}\n#table(columns: 2, [A], [B], [1], [2])"), mentah(tulisan(*[ISI] * 5))]
    return [f"{ISI}\n# Judul\nNo\tNama\n1\tSatu\n| a | b |\n|---|---|\n| 1 | 2 |\n".encode()]


def coba(jenis: str, isi: bytes) -> None:
    """Read once; anything but a document or a sentence is a find."""
    mulai = monotonic()
    for baca in (kenali, BACA[jenis]):
        with contextlib.suppress(SakipError):
            assert isinstance(baca(isi=isi, nama="uji"), str | Dokumen)
    assert monotonic() - mulai < LAMBAT


def ubah(acak: random.Random, isi: bytes, lain: Perusak | None = None) -> bytes:
    """The file with some damage: of a ZIP, mostly in the text of a part, so that it still opens.

    ``lain`` is another way to damage, taken every second time.
    """
    rusak: Perusak = lain if lain and acak.random() < 0.5 else lambda b, _: _rusak(acak, b)
    if isi.startswith(b"PK") and acak.random() < 0.9:
        try:
            return _ubah_zip(acak, isi, rusak)
        except (zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError, KeyError):
            pass
    return rusak(isi, len(isi) + 64)


def _ubah_zip(acak: random.Random, isi: bytes, rusak: Perusak) -> bytes:
    with zipfile.ZipFile(BytesIO(isi)) as arsip:
        bagian = {n: arsip.read(n) for n in arsip.namelist()}
    if not bagian:
        raise ValueError
    kena = acak.choice(list(bagian))
    bagian[kena] = rusak(bagian[kena], len(bagian[kena]) + 64)
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w") as arsip:
        for nama, teks in bagian.items():
            arsip.writestr(nama, teks)
    return hasil.getvalue()


_SISIPAN = (
    b"", b"0", b"-1", b"99999999999999", b"\0", b"\xff", b"<", b"</w:p>", b"<w:tc>", b"<w:p/>", b"NaN", b'"', b"1e999",
    b"A1:XFD1048576", b"<w:tbl><w:tr/></w:tbl>", b" 0 0 0 0 re f", b"\xc2\xb2", b"Rp",
)  # fmt: skip


def _rusak(acak: random.Random, isi: bytes) -> bytes:
    hasil = bytearray(isi)
    for _ in range(acak.randint(1, 4)):
        a = acak.randrange(len(hasil) + 1)
        b = min(len(hasil), a + acak.choice((0, 1, 2, 8, 60)))
        cara = acak.random()
        if cara < 0.5:
            hasil[a:b] = acak.choice(_SISIPAN)
        elif cara < 0.7:
            hasil[a:b] = hasil[a:b] * 2
        elif cara < 0.9:
            c = acak.randrange(len(hasil) + 1)
            hasil[a:a] = hasil[c : c + (b - a)]
        else:
            hasil[a:b] = bytes(acak.randrange(256) for _ in range(b - a))
    return bytes(hasil)


def jalankan(jenis: str, detik: float, *, awal: int = 0, folder: Path = Path()) -> int:
    """Damage and read for some seconds; the number of files tried."""
    semua, sampai, n = benih(jenis), monotonic() + detik, 0
    while monotonic() < sampai:
        acak = random.Random(awal + n)
        isi = ubah(acak, acak.choice(semua))
        try:
            coba(jenis, isi)
        except Exception:
            (folder / f"temuan_{jenis}_{awal + n}").write_bytes(isi)
            raise
        n += 1
    return n
