"""Small invented exports of SIPD, built in memory."""

from __future__ import annotations

import io
from collections.abc import Sequence

from xlsxwriter import Workbook

from sakip.buku_kerja.sipd.baca import BarisSipd, open_ekspor, read_baris
from sakip.buku_kerja.sipd.judul import Peran
from sakip.buku_kerja.sipd.pilih_kolom import Dicari, pilih_kolom

Baris = Sequence[object]
RENCANA, EVALUASI, GAJI = "7.01.01.2.01.0001", "7.01.01.2.01.0007", "7.01.01.2.02.0001"
NAMA = {
    RENCANA: "Penyusunan Dokumen Perencanaan Perangkat Daerah",
    EVALUASI: "Evaluasi Kinerja Perangkat Daerah",
    GAJI: "Penyediaan Gaji dan Tunjangan ASN",
}
JUDUL_PAGU = ("KODE SUB KEGIATAN", "NAMA SUB KEGIATAN", "PAGU")


def xlsx(*baris: Baris, gabung: Sequence[tuple[int, int, int, int]] = (), lembar: str = "Rekap") -> bytes:
    """A workbook of one sheet; ``gabung`` are merged ranges (row, column, last row, last column) from 0."""
    keluar = io.BytesIO()
    buku = Workbook(keluar, {"in_memory": True, "strings_to_numbers": False})
    s = buku.add_worksheet(lembar)
    for r1, k1, r2, k2 in gabung:
        s.merge_range(r1, k1, r2, k2, "")
    for n, isi in enumerate(baris):
        for k, sel in enumerate(isi):
            if sel is not None:
                s.write(n, k, sel)
    buku.close()
    return keluar.getvalue()


def teks(*baris: Baris, pemisah: str = ";", sandi: str = "utf-8") -> bytes:
    """The same as text."""
    return "\r\n".join(pemisah.join("" if s is None else str(s) for s in b) for b in baris).encode(sandi)


def pagu(*isi: tuple[str, object]) -> tuple[Baris, ...]:
    """A flat table of amounts by code."""
    return (JUDUL_PAGU, *((kode, NAMA.get(kode, ""), jumlah) for kode, jumlah in isi))


def baca(isi: bytes, *, nama: str = "dpa.xlsx", dicari: Dicari | None = None) -> list[BarisSipd]:
    """The rows of an export."""
    ekspor = open_ekspor(isi=isi, nama=nama)
    kolom = pilih_kolom(judul=ekspor.judul, dicari=dicari or Dicari(Peran.ANGGARAN))
    return list(read_baris(ekspor=ekspor, kolom=kolom))
