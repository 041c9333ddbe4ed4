"""What the tests of use cases and commands share: the invented office, and a small document for a whole report."""

from __future__ import annotations

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import Dokumen, Judul, Meta, Paragraf, TeksPenulis
from sakip.dokumen.sebaris import Bentuk, Figur, Teks
from sakip.dokumen.tata import beri_nomor
from sakip.hasil.dasar import Hasil
from sakip.tukar.json_tukar import read_json

AKAR = Path(__file__).resolve().parents[2]
NUSA = AKAR / "contoh" / "kabupaten_nusa" / "tahun.json"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def tahun_nusa() -> TahunKinerja:
    """The invented office, read."""
    tahun = read_json(NUSA.read_bytes(), NUSA.name).tahun
    assert tahun is not None
    return tahun


def dokumen_kecil(*, hasil: Hasil, jenis: str) -> Dokumen:
    """A document of one chapter with one figure and one author's text, made as `build_dokumen` would be called."""
    assert jenis == "lkjip"
    figur = hasil[f"rata_capaian/pk/{hasil.tahun}"]
    isi = (
        Judul("PENDAHULUAN"),
        Paragraf((Teks("Rata-rata capaian "), Figur(figur, Bentuk.PERSEN))),
        TeksPenulis("narasi:saran:", "Saran", (Paragraf((Teks("Saran yang baru."),)),)),
    )
    meta = Meta("LKjIP", hasil.data.organisasi.instansi.nama, date(hasil.tahun + 1, 1, 31))
    return beri_nomor(dokumen=Dokumen(meta, isi, graf=hasil.graf))


def berkas_bom() -> bytes:
    """A workbook whose one sheet is 400 MB of zeros."""
    keluar = BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as arsip:
        arsip.writestr("xl/workbook.xml", "<x/>")
        with arsip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as lembar:
            for _ in range(400):
                lembar.write(bytes(1 << 20))
    return keluar.getvalue()
