"""Rows of an export: what each says, at which level, and where it stands.

Three forms are read by one rule: flat (every row names its sub kegiatan and its rekening), nested (a row of its own for
program, kegiatan, sub kegiatan, and rekening below it), and codes over several columns. A rekening without sub kegiatan
belongs to the one above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from sakip.buku_kerja.sipd.judul import JUMLAH, Judul, Kolom, Peran, find_judul
from sakip.buku_kerja.sipd.jumlah import Jumlah, Sifat, read_jumlah
from sakip.buku_kerja.sipd.kisi import Baris, Kisi, Sel, SipdTakTerbaca, read_kisi
from sakip.buku_kerja.sipd.kode import UraianKode, gabung_kode, urai_kode

_TOTAL = re.compile(r"(?:grand\s*)?(?:sub\s*)?(?:total|jumlah)\b", re.IGNORECASE)
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?(?:\s*=.*)?")
_KODE_SKPD = re.compile(r"\d\.\d\d\.\d\.\d\d\.\d\.\d\d\.\d\d(?:\.\d{2,4})?")


class Tingkat(IntEnum):
    """What a row is about, from the top down; the last three are no level of the program tree."""

    UNIT = 0
    BIDANG = 1
    PROGRAM = 2
    KEGIATAN = 3
    SUB_KEGIATAN = 4
    REKENING = 5
    TOTAL = 6
    RINCIAN = 7
    ASING = 8


_MENURUT_PANJANG = {
    1: Tingkat.BIDANG,
    2: Tingkat.BIDANG,
    3: Tingkat.PROGRAM,
    5: Tingkat.KEGIATAN,
    6: Tingkat.SUB_KEGIATAN,
}
_SEBUTAN = {
    Tingkat.BIDANG: "bidang",
    Tingkat.PROGRAM: "program",
    Tingkat.KEGIATAN: "kegiatan",
    Tingkat.SUB_KEGIATAN: "subkegiatan",
}


@dataclass(frozen=True, slots=True)
class BarisSipd:
    """A row of the export.

    nomor     its row in the sheet, from 1
    kode      the program, kegiatan or sub kegiatan it belongs to, in the form of the nomenclature; as written when the
              code is none
    rekening  the account below it, empty when the row is about the node itself
    skpd      name of the SKPD, ``unit`` its code up to the SKPD, ``sub_unit`` the name of the sub unit
    catatan   what was noticed while reading
    sidik     equal for two rows that are equal in every cell
    """

    nomor: int
    tingkat: Tingkat
    kode: str
    rekening: str
    nama: str
    jumlah: Jumlah
    skpd: str = ""
    unit: str = ""
    sub_unit: str = ""
    catatan: str = ""
    sidik: int = 0


@dataclass(frozen=True, slots=True)
class Ekspor:
    """An export whose headings are understood. ``keterangan`` is the text above the table."""

    berkas: str
    kisi: Kisi
    judul: Judul
    keterangan: tuple[str, ...] = ()


def open_ekspor(*, isi: bytes, nama: str, lembar: str = "") -> Ekspor:
    """The sheet of an export that holds the table; raises SipdTakTerbaca."""
    semua = read_kisi(isi=isi, nama=nama)
    if lembar and not (semua := tuple(k for k in semua if k.lembar.casefold() == lembar.casefold())):
        raise SipdTakTerbaca(f'{nama}: lembar "{lembar}" tidak ada.')
    terbaca = [(k, j) for k in semua if (j := find_judul(kisi=k)) is not None]
    lengkap = [(k, j) for k, j in terbaca if j.berkode and j.berjumlah]
    if len(lengkap) > 1:
        pilihan = ", ".join(f'"{k.lembar}"' for k, _ in lengkap)
        raise SipdTakTerbaca(f"{nama}: {len(lengkap)} lembar memuat tabel: {pilihan}. Sebutkan satu dengan --lembar.")
    if not lengkap:
        raise SipdTakTerbaca(f"{nama}: {_sebab(terbaca)}")
    kisi, judul = lengkap[0]
    keterangan = tuple(" ".join(dict.fromkeys(str(s) for s in b if s is not None)) for b in kisi.baris[: judul.awal])
    return Ekspor(nama, kisi, judul, tuple(k for k in keterangan if k))


def _sebab(terbaca: Sequence[tuple[Kisi, Judul]]) -> str:
    saran = "Unduh sebagai Excel atau CSV dari menu laporan SIPD, tanpa menghapus baris judulnya."
    if not terbaca:
        return f"tidak ada baris judul yang dikenal, misalnya Kode Sub Kegiatan dan Pagu. {saran}"
    judul = terbaca[0][1]
    ada = ", ".join(f'"{k.judul}"' for k in judul.kolom if k.judul)
    kurang = "kolom kode (misalnya Kode Sub Kegiatan)" if not judul.berkode else "kolom jumlah uang (misalnya Pagu)"
    return f"tidak ada {kurang}. Kolom yang terbaca: {ada}. {saran}"


def read_baris(*, ekspor: Ekspor, kolom: Kolom) -> Iterator[BarisSipd]:
    """The rows with an amount or a code, in order; blank rows and rows of column numbers are passed over."""
    pembaca = _Pembaca(ekspor.judul, kolom)
    awal = ekspor.judul.baris
    for nomor, (baris, asli) in enumerate(
        zip(ekspor.kisi.baris[awal:], ekspor.kisi.asli[awal:], strict=True), start=awal + 1
    ):
        if any(s is not None for s in asli) and not (nomor < awal + 3 and _is_nomor_kolom(asli)):
            hasil = pembaca.read(nomor, baris, asli)
            if hasil is not None:
                yield hasil


def _is_nomor_kolom(baris: Baris) -> bool:
    isi = [str(s).strip() for s in baris if s is not None]
    return len(isi) > 1 and all(_NOMOR_KOLOM.fullmatch(s) for s in isi)


class _Pembaca:
    """Reads row by row and keeps what the rows above said."""

    def __init__(self, judul: Judul, kolom: Kolom) -> None:
        self.kolom = kolom
        self.kode = [k.letak for k in judul.list_kolom(Peran.KODE)]
        self.rekening = [k.letak for k in judul.list_kolom(Peran.REKENING)]
        self.nama = judul.list_kolom(Peran.NAMA, Peran.CAMPURAN)
        self.nama_rekening = judul.list_kolom(Peran.NAMA_REKENING)
        self.unit = [judul.list_kolom(p) for p in (Peran.UNIT, Peran.KODE_UNIT, Peran.SUB_UNIT)]
        self.uang = {k.letak for k in judul.list_kolom(*JUMLAH)} | {kolom.letak}
        self.terkini, self.nama_terkini = "", ""
        self.skpd, self.kode_skpd = "", ""

    def read(self, nomor: int, baris: Baris, asli: Baris) -> BarisSipd | None:
        jumlah = read_jumlah(sel=_ambil(asli, self.kolom.letak))
        uraian, terpotong = self._urai(baris)
        if not uraian.ada and self._is_total(baris):
            return BarisSipd(nomor, Tingkat.TOTAL, "", "", "", jumlah, self.skpd, self.kode_skpd)
        if not uraian.ada and jumlah.sifat is Sifat.KOSONG:
            return None
        tingkat, kode = self._kenali(uraian)
        nama = self._nama(baris, tingkat, uraian)
        if tingkat is Tingkat.UNIT:
            self.skpd, self.kode_skpd, self.terkini = nama, _kode_skpd(uraian.unit), ""
        elif tingkat in (Tingkat.BIDANG, Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN, Tingkat.ASING):
            self.terkini = "" if tingkat is Tingkat.BIDANG else kode
        elif uraian.simpul:
            self.terkini = kode
        if tingkat is Tingkat.ASING and jumlah.sifat is Sifat.KOSONG:
            # A number below the table, of a page perhaps; rekening under a strange code still belong to that code.
            return None
        skpd, unit, sub_unit = self._unit(baris)
        catatan = "kode terpotong karena tersimpan sebagai angka; nol terakhirnya dipulihkan" if terpotong else ""
        sidik = hash(tuple(asli)) if jumlah.sifat is not Sifat.KOSONG else nomor
        return BarisSipd(
            nomor, tingkat, kode, uraian.rekening, nama, jumlah, skpd, unit, sub_unit, catatan, sidik
        )  # fmt: skip

    def _urai(self, baris: Baris) -> tuple[UraianKode, bool]:
        """The codes of a row: from the columns of codes, else from those that may hold code and name."""
        teks, terpotong = gabung_kode(sel=(_ambil(baris, k) for k in self.kode))
        teks_rekening, terpotong_lagi = gabung_kode(sel=(_ambil(baris, k) for k in self.rekening))
        satu, dua = urai_kode(teks=teks), urai_kode(teks=teks_rekening)
        if not satu.ada and not dua.ada:
            semua = [urai_kode(teks=str(_ambil(baris, k.letak) or ""), campuran=True) for k in self.nama]
            satu = max(semua, key=lambda u: len(u.simpul or u.asing), default=satu)
            dua = max(semua, key=lambda u: len(u.rekening), default=dua)
        simpul, asing = (satu.simpul or dua.simpul), (satu.asing or dua.asing)
        uraian = UraianKode(
            simpul, dua.rekening or satu.rekening, satu.unit or dua.unit, satu.nama or dua.nama, "" if simpul else asing
        )
        return uraian, terpotong or terpotong_lagi

    def _kenali(self, u: UraianKode) -> tuple[Tingkat, str]:
        if u.rekening:
            return Tingkat.REKENING, u.simpul or u.asing or self.terkini
        if u.simpul:
            return _MENURUT_PANJANG.get(u.simpul.count(".") + 1, Tingkat.ASING), u.simpul
        if u.asing:
            return Tingkat.ASING, u.asing
        return (Tingkat.UNIT, "") if u.unit else (Tingkat.RINCIAN, self.terkini)

    def _nama(self, baris: Baris, tingkat: Tingkat, uraian: UraianKode) -> str:
        """The name of the node; of a rekening of its own row, that of the rekening."""
        if tingkat is Tingkat.REKENING:
            tingkat = _MENURUT_PANJANG.get(uraian.simpul.count(".") + 1, tingkat) if uraian.simpul else tingkat
        sebutan = _SEBUTAN.get(tingkat, "")
        calon = [k for k in self.nama if sebutan and k.tingkat == sebutan] + [k for k in self.nama if not k.tingkat]
        if tingkat is Tingkat.REKENING or (not calon and not uraian.simpul):
            calon = [*self.nama_rekening, *calon]
        for k in (*calon, *self.nama_rekening):
            if isi := _ambil(baris, k.letak):
                return urai_kode(teks=str(isi), campuran=True).nama or uraian.nama
        return uraian.nama

    def _unit(self, baris: Baris) -> tuple[str, str, str]:
        nama, kode, sub = (next((str(s) for k in kolom if (s := _ambil(baris, k.letak))), "") for kolom in self.unit)
        terbaca = urai_kode(teks=nama, campuran=True)
        kode = _kode_skpd(kode or terbaca.unit)
        return (terbaca.nama or nama or self.skpd), (kode or self.kode_skpd), sub

    def _is_total(self, baris: Baris) -> bool:
        teks = next((s for n, s in enumerate(baris) if isinstance(s, str) and n not in self.uang), "")
        return bool(_TOTAL.match(teks))


def _kode_skpd(teks: str) -> str:
    """A code of an SKPD or of its sub unit, up to the SKPD."""
    cocok = _KODE_SKPD.match(teks.replace(" ", ""))
    return ".".join(cocok[0].split(".")[:7]) if cocok else teks.strip()


def _ambil(baris: Baris, letak: int) -> Sel:
    return baris[letak] if letak < len(baris) else None
