"""Sheet *Petunjuk* of a workbook for one position: who, which period, what to do, to whom it goes back."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from sakip.buku_kerja.gaya_sel import Gaya
from sakip.buku_kerja.jatah import Bekal, Jatah
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kertas import Kertas
from sakip.buku_kerja.tanda import PETUNJUK
from sakip.data.tahun_kinerja import TahunKinerja

_LANGKAH = (
    "Buka lembar di bawah ini satu per satu. Ketik hanya di sel krem; sel abu-abu tidak perlu diubah. Baris miring "
    "hanya contoh.",
    "Angka yang belum ada jangan ditulis 0. Tulis keadaannya: belum diukur: menunggu survei.",
    "Simpan tanpa mengganti nama lembar dan judul kolom, lalu kembalikan berkas ini kepada {kepada}.",
)
_TANPA_INDIKATOR = "Belum ada indikator atas nama jabatan ini dalam perjanjian kinerja."
_LEBAR = (48, 24, 62)
_LEBAR_SEMUA = sum(_LEBAR)


class PetunjukPecah:
    """Writes the sheet; called by the writer of the workbook."""

    def __init__(self, *, tahun: TahunKinerja, jatah: Jatah, bekal: Bekal, lembar: Sequence[Lembar]) -> None:
        """``lembar`` are the sheets of the workbook."""
        self._tahun, self._jatah, self._bekal, self._lembar = tahun, jatah, bekal, lembar

    def __call__(self, *, buku: Workbook, gaya: Gaya) -> None:
        """Write it as the first sheet."""
        kertas: Kertas = buku.add_worksheet(PETUNJUK, worksheet_class=Kertas)
        kertas.hide_gridlines(2)
        kertas.set_column(0, 0, 2)
        for n, lebar in enumerate(_LEBAR, 1):
            kertas.set_column(n, n, lebar, gaya.lipat())
        kertas.write_string(0, 1, f"Isian kinerja {self._jatah.periode.sebutan}", gaya.judul_lembar())
        kertas.set_row(0, 24)
        baris = self._write_siapa(kertas, gaya, 2)
        baris = self._write_langkah(kertas, gaya, baris + 1)
        baris = self._write_lembar(kertas, gaya, baris + 1)
        self._write_indikator(kertas, gaya, baris + 1)
        kertas.set_paper(9)
        kertas.set_landscape()
        kertas.fit_to_pages(1, 0)
        kertas.protect("", {"format_columns": True, "format_rows": True})
        kertas.activate()

    def _write_siapa(self, kertas: Worksheet, gaya: Gaya, baris: int) -> int:
        organisasi = self._tahun.organisasi
        jabatan = next((j.nama for j in organisasi.jabatan if j.id == self._jatah.jabatan), self._jatah.jabatan)
        siapa = (
            ("Jabatan", jabatan),
            ("Nama", self._bekal.pemegang or "belum ada pemegang"),
            ("Kantor", organisasi.instansi.nama),
            ("Kembalikan kepada", self._bekal.kepada),
        )
        for n, (apa, isi) in enumerate(siapa, baris):
            kertas.write_string(n, 1, apa, gaya.label())
            kertas.merge_range(n, 2, n, 3, isi, gaya.tebal())
        return baris + len(siapa)

    def _write_langkah(self, kertas: Kertas, gaya: Gaya, baris: int) -> int:
        _write_kepala(kertas, gaya, baris, "Yang perlu dilakukan", "", "")
        for n, kalimat in enumerate(_LANGKAH, 1):
            teks = f"{n}. {kalimat.format(kepada=self._bekal.kepada)}"
            kertas.merge_range(baris + n, 1, baris + n, 3, teks, gaya.lipat())
            kertas.fit_row(baris + n, [(teks, _LEBAR_SEMUA)])
        return baris + len(_LANGKAH) + 1

    def _write_lembar(self, kertas: Worksheet, gaya: Gaya, baris: int) -> int:
        _write_kepala(kertas, gaya, baris, "Lembar yang diisi", "", "")
        for n, satu in enumerate(self._lembar, baris + 1):
            kertas.write_url(n, 1, f"internal:'{satu.nama}'!B1", gaya.tautan(), satu.nama)
            kertas.merge_range(n, 2, n, 3, satu.petunjuk, gaya.lipat())
        return baris + len(self._lembar) + 1

    def _write_indikator(self, kertas: Kertas, gaya: Gaya, baris: int) -> None:
        target = f"Target {self._jatah.periode.sebutan}"
        _write_kepala(kertas, gaya, baris, "Indikator Anda", target, "Dari mana angkanya")
        nama = {i.id: f"{i.nama} ({i.satuan})" for i in self._tahun.perencanaan.indikator}
        if not self._jatah.indikator:
            kertas.merge_range(baris + 1, 1, baris + 1, 3, _TANPA_INDIKATOR, gaya.lipat())
        for n, i in enumerate(self._jatah.indikator, baris + 1):
            isi = (nama.get(i, i), self._bekal.target.get(i, ""), self._bekal.cara.get(i, ""))
            for kolom, teks in enumerate(isi, 1):
                kertas.write_string(n, kolom, teks, gaya.lipat())
            kertas.fit_row(n, list(zip(isi, _LEBAR, strict=True)))


def _write_kepala(kertas: Worksheet, gaya: Gaya, baris: int, *teks: str) -> None:
    for kolom, satu in enumerate(teks, 1):
        kertas.write_string(baris, kolom, satu, gaya.kelompok())
