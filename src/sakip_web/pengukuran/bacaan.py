"""What somebody typed into a cell of the grid, as a value; what cannot be read stays as it was typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from sakip.buku_kerja.nilai_sel import BacaanNilai, read_nilai, teks_nilai
from sakip.buku_kerja.sel_baca import bersihkan
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Tanggal, YaTidak
from sakip.kernel.satuan import sama_satuan, satuan_hitungan

# The states that a person may choose; the others follow from what is typed.
PILIHAN: Final = (
    Keadaan.BELUM_DIUKUR,
    Keadaan.TIDAK_BERLAKU,
    Keadaan.MENUNGGU_ANGKA_RESMI,
    Keadaan.BELUM_DIJADWALKAN,
)
PANJANG: Final = 200


@dataclass(frozen=True, slots=True)
class Terbaca:
    """A value, and what is to be said about it: ``galat`` when it cannot be read, ``tanya`` when it looks wrong."""

    nilai: Nilai
    galat: str = ""
    tanya: str = ""


def tulis(nilai: Nilai | None) -> str:
    """A value as the text of its input; empty for a state, which has its own control."""
    match nilai:
        case None:
            return ""
        case Kosong(keadaan=Keadaan.TAK_TERBACA, tertulis=tertulis):
            return tertulis
        case Kosong():
            return ""
        case Angka(nilai=angka):
            return format_angka(angka).replace(".", "")
        case _:
            return teks_nilai(nilai)


def baca(*, teks: str, satuan: str, target: Nilai | None) -> Terbaca:
    """Read a cell. Only what has exactly one reading in this column becomes a number."""
    tertulis = bersihkan(teks)
    bacaan = read_nilai(tertulis)
    if satuan_hitungan(satuan):
        bacaan = _baca_cacah(tertulis, bacaan)
    if not _cocok(bacaan.nilai, target):
        return _tak_terbaca(tertulis, f"“{tertulis}” bukan angka. Tulis satu angka, misalnya 97,42.")
    if isinstance(bacaan.nilai, Kosong):
        if bacaan.nilai.keadaan is not Keadaan.TAK_TERBACA:
            return Terbaca(bacaan.nilai, galat=kurang_alasan(bacaan.nilai))
        return _tak_terbaca(tertulis, bacaan.keterangan)
    if bacaan.satuan and satuan and not sama_satuan(bacaan.satuan, satuan):
        pesan = f"Tertulis {tertulis}, sedangkan satuan kolom ini {satuan}. Tulis angkanya saja atau pastikan."
        return Terbaca(bacaan.nilai, tanya=pesan)
    return Terbaca(bacaan.nilai)


def kurang_alasan(kosong: Kosong) -> str:
    """What a state still lacks, as a sentence; empty when it is whole."""
    match kosong.keadaan:
        case Keadaan.MENUNGGU_ANGKA_RESMI if not kosong.dari:
            return "Tulis angka resmi dari siapa yang ditunggu, misalnya Bagian Organisasi."
        case Keadaan.BELUM_DIUKUR | Keadaan.TIDAK_BERLAKU if not kosong.alasan:
            return f"Alasan {kosong.keadaan.value} belum ditulis. Tulis alasannya pada kolom alasan."
        case _:
            return ""


def _baca_cacah(tertulis: str, bacaan: BacaanNilai) -> BacaanNilai:
    """Things that are counted are whole: 1.500 is 1500 there, and 1.2 may be 12 or 1,2."""
    if bacaan.kode == "SJ002" and (utuh := read_angka(f"Rp{tertulis}").nilai) is not None:
        return BacaanNilai(Angka(utuh))
    if bacaan.kode == "SJ003" and isinstance(bacaan.nilai, Angka):
        rapat = "".join(c for c in tertulis if c.isdigit())
        pesan = f"“{tertulis}” dapat berarti {rapat} atau {format_angka(bacaan.nilai.nilai)}. Tulis salah satunya."
        return BacaanNilai(Kosong(Keadaan.TAK_TERBACA, tertulis=tertulis), "SJ002", pesan)
    return bacaan


def _cocok(nilai: Nilai, target: Nilai | None) -> bool:
    """Numbers and states always; a class, yes or no, or a day only where the target is one too."""
    match nilai:
        case Angka():
            return True
        case Kosong(keadaan=keadaan):
            return keadaan in (*PILIHAN, Keadaan.TAK_TERBACA)
        case Predikat(nilai=angka):
            return angka is not None or isinstance(target, Predikat)
        case YaTidak() | Tanggal():
            return isinstance(target, type(nilai))
        case _:
            return False


def _tak_terbaca(tertulis: str, pesan: str) -> Terbaca:
    return Terbaca(Kosong(Keadaan.TAK_TERBACA, tertulis=tertulis), galat=pesan)


def bukan_bulat(*, angka: Decimal, satuan: str) -> str:
    """The question to ask back when things that are counted are not whole; a column of whole numbers would hide it."""
    if not satuan_hitungan(satuan) or angka == angka.to_integral_value():
        return ""
    return f"{format_angka(angka)} {satuan} bukan bilangan bulat. Betulkan, atau pastikan bila memang rata-rata."


def keliru_satuan(*, angka: Decimal, target: Decimal | None, satuan: str) -> str:
    """The question to ask back when a number is off by a factor of 100 from its target (rupa, microcopy 5)."""
    if angka <= 0 or (target is not None and target <= 0):
        return ""
    if target is None:
        return _keliru_persen(angka) if sama_satuan(satuan, "%") else ""
    maksud = None
    if angka <= 1 and target > 10:
        maksud = angka * 100
    elif angka >= 20 * target and target / 2 <= angka / 100 <= target * 2:
        maksud = angka / 100
    if maksud is None:
        return ""
    tertulis, benar = format_angka(angka), format_angka(maksud.normalize() + 0)
    sasaran = f"{format_angka(target)} {satuan}".strip()
    return (
        f"Realisasi {tertulis} untuk target {sasaran} tampak keliru satuannya. "
        f"Maksudnya {benar}? Tulis {benar} atau pastikan {tertulis}."
    )


def _keliru_persen(angka: Decimal) -> str:
    """Without a target to compare with: 0,75 in a column of percent is most often 75."""
    if angka >= 1:
        return ""
    tertulis, benar = format_angka(angka), format_angka((angka * 100).normalize() + 0)
    return f"Realisasi {tertulis} % tampak keliru satuannya. Maksudnya {benar}? Tulis {benar} atau pastikan {tertulis}."
