"""One raw cell to one typed value, by the kind of its column; what cannot be read says why and what to do."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType

from sakip.buku_kerja.angka_sel import decimal_dari_sel
from sakip.buku_kerja.kolom import Isi, Jenis, Kolom, rapikan
from sakip.buku_kerja.nilai_sel import decimal_persen, read_nilai
from sakip.kernel.angka_baca import Vonis, read_angka
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Tanggal, YaTidak
from sakip.kernel.tanggal import format_tanggal, read_tanggal
from sakip.kernel.temuan import Tingkat

Mentah = str | float | bool | date | datetime | time | timedelta

# Excel keeps 15 digits; a NIP (18) or an account number typed as a number has lost its end.
_DIGIT_EXCEL = Decimal("1E15")
_KENDALI = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_SERI_AWAL, _SERI_AKHIR = Decimal(20000), Decimal(80000)
# Years a Periode can have.
_TAHUN_TERAWAL, _TAHUN_TERAKHIR = 1945, 2999
_NOL_EXCEL = date(1899, 12, 30)
_YA: Mapping[str, bool] = MappingProxyType(
    dict.fromkeys("ya y v x benar resmi didukung true 1 ✓ √".split(), True)
    | dict.fromkeys("tidak t bukan belum false 0 -".split(), False)
)


@dataclass(frozen=True, slots=True)
class BacaanSel:
    """What a cell says. ``kode`` is empty when there is nothing to report."""

    isi: Isi
    kode: str = ""
    pesan: str = ""
    saran: str = ""
    seharusnya: str = ""
    tingkat: Tingkat = Tingkat.SALAH
    satuan: str = ""


_HAMPA = BacaanSel(None)


def bersihkan(teks: str) -> str:
    """A text without what no person types: control characters, blanks at the ends, other line ends than one."""
    return _KENDALI.sub("", teks.replace("\r\n", "\n").replace("\r", "\n")).strip()


def teks_mentah(mentah: Mentah) -> str:
    """A raw cell as the text to show in a finding."""
    match mentah:
        case bool():
            return "ya" if mentah else "tidak"
        case float():
            return f"{decimal_dari_sel(mentah):f}".replace(".", ",")
        case datetime():
            return format_tanggal(mentah.date())
        case date():
            return format_tanggal(mentah)
        case _:
            return bersihkan(str(mentah))


def read_sel(mentah: Mentah, kolom: Kolom, *, persen: bool = False) -> BacaanSel:
    """Read a cell; ``persen`` tells that Excel shows it in percent format."""
    if isinstance(mentah, str):
        mentah = bersihkan(mentah)
        if not mentah:
            return _HAMPA
    return _PEMBACA[kolom.jenis](mentah, kolom, persen)


def _read_teks(mentah: Mentah, _kolom: Kolom, _persen: bool) -> BacaanSel:
    if isinstance(mentah, float) and abs(decimal_dari_sel(mentah)) >= _DIGIT_EXCEL:
        teks = f"{mentah:.0f}"
        return BacaanSel(
            teks,
            "SJ011",
            f'"{teks}" tersimpan sebagai angka; Excel hanya menyimpan 15 digit, selebihnya hilang.',
            "Beri format Teks pada sel ini, lalu ketik ulang.",
        )
    return BacaanSel(teks_mentah(mentah))


def _read_rujukan(mentah: Mentah, _kolom: Kolom, _persen: bool) -> BacaanSel:
    return BacaanSel(teks_mentah(mentah))


def _read_nilai(mentah: Mentah, _kolom: Kolom, persen: bool) -> BacaanSel:
    match mentah:
        case bool():
            return BacaanSel(YaTidak(mentah))
        case float():
            isi = _read_float(mentah, persen)
            return (
                BacaanSel(Angka(isi.isi), isi.kode, isi.pesan, isi.saran, isi.seharusnya, isi.tingkat, isi.satuan)
                if isinstance(isi.isi, Decimal)
                else isi
            )
        case date():
            hari = mentah.date() if isinstance(mentah, datetime) else mentah
            return BacaanSel(
                Tanggal(hari),
                "SJ013",
                f"sel ini berisi tanggal {format_tanggal(hari)}.",
                "Bila maksudnya angka atau rentang (Excel mengubah 5-10 menjadi tanggal), beri format Teks, "
                "lalu tulis 5 s.d. 10.",
                tingkat=Tingkat.PERINGATAN,
            )
        case str():
            bacaan = read_nilai(mentah)
            ringan = Tingkat.CATATAN if bacaan.kode == "SJ003" else Tingkat.SALAH
            return BacaanSel(bacaan.nilai, bacaan.kode, bacaan.keterangan, tingkat=ringan, satuan=bacaan.satuan)
        case _:
            tulisan = str(mentah)
            return BacaanSel(
                Kosong(Keadaan.TAK_TERBACA, tertulis=tulisan),
                "SJ013",
                f'sel ini berisi jam "{tulisan}".',
                "Beri format Teks pada sel ini, lalu tulis ulang angkanya.",
            )


def _read_float(mentah: float, persen: bool) -> BacaanSel:
    angka = decimal_dari_sel(mentah)
    if not persen:
        return BacaanSel(angka)
    tampak = decimal_persen(angka)
    tulisan = format_angka(tampak)
    return BacaanSel(
        tampak,
        "SJ004",
        f"sel berformat persen: tampak {tulisan}%, tersimpan {format_angka(angka)}; dibaca {tulisan}.",
        f"Beri format Umum pada sel ini, lalu tulis {tulisan}.",
        seharusnya=tulisan,
        tingkat=Tingkat.PERINGATAN,
    )


def _read_angka(mentah: Mentah, kolom: Kolom, persen: bool) -> BacaanSel:
    if isinstance(mentah, float):
        return _read_float(mentah, persen)
    tulisan = teks_mentah(mentah)
    # Rupiah and counts are whole, so a lone mark before three digits divides thousands: 1.500 is 1500.
    utuh = kolom.jenis in (Jenis.RUPIAH, Jenis.BILANGAN, Jenis.TAHUN)
    bacaan = read_angka(tulisan)
    if bacaan.vonis is Vonis.TAKSA and utuh:
        bacaan = read_angka(f"Rp{tulisan}")
    if bacaan.nilai is None and _is_keadaan(tulisan):
        pesan = f'"{tulisan}" dibaca sebagai sel kosong: kolom ini hanya memuat bilangan.'
        return BacaanSel(None, "SJ001", pesan, "Kosongkan sel ini, atau isi bilangannya.", tingkat=Tingkat.CATATAN)
    if bacaan.nilai is None:
        kode = "SJ002" if bacaan.vonis is Vonis.TAKSA else "SJ001"
        return BacaanSel(None, kode, bacaan.keterangan)
    if kolom.jenis is Jenis.RUPIAH and (bacaan.persen or bacaan.satuan):
        pesan = f'"{tulisan}" bersatuan {bacaan.satuan or "persen"}, sedangkan kolom ini berisi rupiah.'
        return BacaanSel(bacaan.nilai, "SJ010", pesan, "Tulis rupiahnya saja.", tingkat=Tingkat.PERINGATAN)
    if bacaan.vonis is Vonis.KONVENSI_LAIN:
        return BacaanSel(bacaan.nilai, "SJ003", bacaan.keterangan, tingkat=Tingkat.CATATAN)
    return BacaanSel(bacaan.nilai)


def _is_keadaan(tulisan: str) -> bool:
    """Tell whether a text is one of the states that a value can have; a bare number column cannot keep it."""
    nilai = read_nilai(tulisan).nilai
    return isinstance(nilai, Kosong) and nilai.keadaan is not Keadaan.TAK_TERBACA


def _read_bilangan(mentah: Mentah, kolom: Kolom, _persen: bool) -> BacaanSel:
    bacaan = _read_angka(mentah, kolom, False)
    angka = bacaan.isi
    if not isinstance(angka, Decimal):
        return bacaan
    if angka != angka.to_integral_value():
        return BacaanSel(
            None,
            "SJ012",
            f"{format_angka(angka)} bukan bilangan bulat.",
            "Tulis bilangan tanpa angka di belakang koma.",
        )
    return BacaanSel(int(angka), bacaan.kode, bacaan.pesan, bacaan.saran, tingkat=bacaan.tingkat)


def _read_tahun(mentah: Mentah, kolom: Kolom, persen: bool) -> BacaanSel:
    bacaan = _read_bilangan(mentah, kolom, persen)
    if isinstance(bacaan.isi, int) and not _TAHUN_TERAWAL <= bacaan.isi <= _TAHUN_TERAKHIR:
        return BacaanSel(None, "SJ006", f"tahun {bacaan.isi} tidak wajar.", "Isi tahun anggaran, misalnya 2026.")
    return bacaan


def _read_tanggal(mentah: Mentah, _kolom: Kolom, _persen: bool) -> BacaanSel:
    if isinstance(mentah, datetime):
        return BacaanSel(mentah.date())
    if isinstance(mentah, date):
        return BacaanSel(mentah)
    if isinstance(mentah, float) and _SERI_AWAL <= decimal_dari_sel(mentah) <= _SERI_AKHIR:
        hari = format_tanggal(_NOL_EXCEL + timedelta(days=int(mentah)))
        return BacaanSel(
            None,
            "SJ005",
            f"{teks_mentah(mentah)} tampak sebagai nomor urut tanggal Excel ({hari}).",
            f"Beri format Tanggal pada sel ini, atau tulis {hari}.",
            seharusnya=hari,
        )
    bacaan = read_tanggal(teks_mentah(mentah))
    if bacaan.tanggal is None:
        saran = format_tanggal(bacaan.saran) if bacaan.saran else ""
        return BacaanSel(None, "SJ005", bacaan.keterangan, seharusnya=saran)
    return BacaanSel(bacaan.tanggal)


def _read_pilihan(mentah: Mentah, kolom: Kolom, _persen: bool) -> BacaanSel:
    tulisan = teks_mentah(mentah)
    pilihan = {rapikan(label): (label, anggota) for label, anggota in (kolom.pilihan or {}).items()}
    if ada := pilihan.get(rapikan(tulisan)):
        return BacaanSel(ada[1])
    dekat = difflib.get_close_matches(rapikan(tulisan), pilihan, 1)
    semua = ", ".join(label for label, _ in pilihan.values())
    saran = f'Maksudnya "{pilihan[dekat[0]][0]}"? ' if dekat else ""
    return BacaanSel(
        None,
        "SJ009",
        f'"{tulisan}" tidak ada dalam pilihan.',
        f"{saran}Pilih salah satu: {semua}.",
        seharusnya=pilihan[dekat[0]][0] if dekat else "",
    )


def _read_ya(mentah: Mentah, _kolom: Kolom, _persen: bool) -> BacaanSel:
    tulisan = teks_mentah(mentah)
    ya = _YA.get(tulisan.casefold())
    if ya is None:
        return BacaanSel(None, "SJ009", f'"{tulisan}" bukan ya atau tidak.', "Tulis ya, atau kosongkan.")
    return BacaanSel(ya)


_PEMBACA: Mapping[Jenis, Callable[[Mentah, Kolom, bool], BacaanSel]] = MappingProxyType(
    {
        Jenis.TEKS: _read_teks,
        Jenis.PARAGRAF: _read_teks,
        Jenis.RUJUKAN: _read_rujukan,
        Jenis.NILAI: _read_nilai,
        Jenis.ANGKA: _read_angka,
        Jenis.RUPIAH: _read_angka,
        Jenis.BILANGAN: _read_bilangan,
        Jenis.TAHUN: _read_tahun,
        Jenis.TANGGAL: _read_tanggal,
        Jenis.PILIHAN: _read_pilihan,
        Jenis.YA: _read_ya,
    }
)
