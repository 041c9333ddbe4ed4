"""Performance of a position beside what it cost (T-COST-PER-OUTCOME), in the six shapes of ``varian``.

a  sasaran and indicators with the money that serves each sasaran
b  sasaran with performance, then the programs with money
c  the same over sub kegiatan, which may have indicators of their own
d  kegiatan with performance and money, and the total
e  the same by indicator, with the efficiency
f  performance without money, for positions that hold none

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 6 (VERIFIED-2); the shapes are practice. ``jenjang`` chooses another
level of nodes, ``jumlah`` asks for the total or leaves it out, ``kinerja: false`` prints the nodes of shape c with
money alone, ``sisa: false`` leaves out of d and e the indicators that no node carries (the table before this one has
them). The method of the efficiency is named below the table.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from sakip.dokumen.node import Baris, Blok, JenisBaris, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Teks, teks
from sakip.dokumen.walk import iter_figur, iter_sebaris
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import TOTAL, simpul_jabatan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong
from sakip.laporan.biaya_jabatan import (
    KOLOM_BIAYA_JABATAN,
    TANPA,
    BarisBiayaJabatan,
    baris_anggaran,
    baris_sasaran,
    baris_simpul_jabatan,
)
from sakip.laporan.figur import angka
from sakip.laporan.figur_periode import judul_periode
from sakip.laporan.kalimat import sebut
from sakip.laporan.kalimat_jabatan import belanja_belum_diisi
from sakip.laporan.kolom_jabatan import id_jabatan
from sakip.laporan.pilihan import kelompok, kolom, satu_dari
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_simpul import JENJANG
from sakip.laporan.tanpa_isi import TANPA_INDIKATOR, kalimat_kosong
from sakip.peraturan.profil import Opsi, OpsiNilai

# What each row is called in the notes: the block it stands in, and its number there.
_Nomor = Mapping[str, tuple[str, int]]

_EFISIENSI = "efisiensi_jabatan/"
_UANG = ("pagu", "belanja", "serapan")
_TRP = ("target", "realisasi", "capaian")
_KINERJA = kelompok("Kinerja", _TRP)
_ANGGARAN = kelompok("Anggaran", _UANG)
_PANJANG = kelompok("Kinerja", (kolom("target", "Target"), kolom("realisasi", "Realisasi"), "capaian"))
_DISEDIAKAN = kelompok(
    "Anggaran yang Disediakan untuk Mewujudkan Target Kinerja",
    (kolom("pagu", "Pagu (Rp)"), "belanja", kolom("serapan", "%")),
)
# Shapes of eight columns and more are for landscape pages; there the texts, not the money, need the room.
_TEKS = 36
_DUA: tuple[OpsiNilai, ...] = (
    "no",
    kolom("sasaran", "Sasaran/ Kegiatan", _TEKS),
    kolom("uraian", "Indikator Kinerja", _TEKS),
    *(_ANGGARAN, _KINERJA, "efisiensi"),
)


@dataclass(frozen=True, slots=True)
class _Varian:
    kolom: tuple[OpsiNilai, ...]
    jenjang: str = ""
    pemisah: str = ""
    jumlah: bool = False
    uang: bool = True


_VARIAN: Mapping[str, _Varian] = MappingProxyType(
    {
        "a": _Varian(
            (
                "no",
                kolom("sasaran", "Sasaran Strategis"),
                "uraian",
                kelompok("Nilai", (kolom("pagu", "Anggaran (Rp)"), "belanja", kolom("serapan", "%"))),
                _KINERJA,
            )
        ),
        "b": _Varian(_DUA, "program", "Anggaran Program"),
        "c": _Varian(_DUA, "sub_kegiatan", "Anggaran Sub Kegiatan"),
        "d": _Varian(
            (
                *("no", kolom("sasaran", "Sasaran Program", _TEKS), kolom("uraian", "Kegiatan", _TEKS)),
                *(_PANJANG, _DISEDIAKAN),
            ),
            "kegiatan",
            jumlah=True,
        ),
        "e": _Varian(
            (
                *("no", kolom("sasaran", "Sasaran Kegiatan", _TEKS), kolom("uraian", "Indikator Kinerja", _TEKS)),
                *(_PANJANG, _DISEDIAKAN, kolom("efisiensi", "Efisiensi (%)")),
            ),
            "sub_kegiatan",
            jumlah=True,
        ),
        "f": _Varian(("no", kolom("sasaran", "Sasaran Sub Kegiatan"), "uraian", _KINERJA, "efisiensi"), uang=False),
    }
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table in the shape asked for; a sentence where the position has neither indicators nor money."""
    nama = satu_dari(opsi, "varian", tuple(_VARIAN))
    atas, bawah = _baris(hasil, opsi, nama)
    if not (atas or bawah):
        return kalimat_kosong(hasil=hasil, opsi=opsi, kalimat=TANPA_INDIKATOR)
    tabel = _tabel(hasil, opsi, nama, atas or bawah)
    if atas and bawah:
        lanjut = _tabel(hasil, opsi, nama, bawah).badan
        pemisah = opsi.teks("pemisah", _VARIAN[nama].pemisah)
        sel = Sel(teks(pemisah, tebal=True), rentang_kolom=len(tabel.kolom), rata=Rata.KIRI, tebal=True)
        isi = [b for b in lanjut if b.jenis is not JenisBaris.NOMOR_KOLOM]
        tabel = replace(tabel, badan=(*tabel.badan, Baris((sel,), JenisBaris.KELOMPOK), *isi))
    nomor = {b.kunci: ("anggaran ", b.nomor) for b in bawah}
    nomor |= {b.kunci: ("sasaran " if bawah else "", b.nomor) for b in atas}
    return [_dengan_catatan(hasil, _dengan_jumlah(hasil, opsi, nama, tabel), nomor)]


def _baris(hasil: Hasil, opsi: Opsi, nama: str) -> tuple[list[BarisBiayaJabatan], list[BarisBiayaJabatan]]:
    """The rows of both blocks; the shapes of one block have no second."""
    if nama in ("a", "f"):
        return baris_sasaran(hasil, uang=nama == "a"), []
    jenjang = JENJANG[satu_dari(opsi, "jenjang", (_VARIAN[nama].jenjang, *JENJANG))]
    if nama in ("b", "c"):
        kinerja = nama == "c" and opsi.ya("kinerja", bawaan=True)
        return baris_sasaran(hasil, uang=False), baris_anggaran(hasil, jenjang, kinerja=kinerja)
    sisa = opsi.ya("sisa", bawaan=True)
    return baris_simpul_jabatan(hasil, jenjang, sebut_simpul=nama == "d", sisa=sisa), []


def _tabel(hasil: Hasil, opsi: Opsi, nama: str, baris: Sequence[BarisBiayaJabatan]) -> Tabel:
    awal = "Pencapaian Kinerja dan Anggaran" if _VARIAN[nama].uang else "Pencapaian Kinerja"
    isi = Isi(
        jenis="T-COST-PER-OUTCOME",
        judul=judul_periode(f"{awal} {{nama_jabatan}}", periode=hasil.lingkup.periode),
        kolom=KOLOM_BIAYA_JABATAN,
        bawaan=_VARIAN[nama].kolom,
        baris=baris,
    )
    return susun_tabel(hasil=hasil, opsi=opsi, isi=isi)


def _dengan_jumlah(hasil: Hasil, opsi: Opsi, nama: str, tabel: Tabel) -> Tabel:
    """The table with its total: sums of money, the percentage of the sums, and the efficiency of the whole."""
    jabatan = id_jabatan(hasil)
    if not opsi.ya("jumlah", bawaan=_VARIAN[nama].jumlah) or not simpul_jabatan(hasil, jabatan):
        return tabel
    isi = {k: angka(hasil[f"{k}_jabatan/{jabatan}/total"]) for k in _UANG}
    isi["efisiensi"] = angka(hasil[f"efisiensi_jabatan/{jabatan}/total/{hasil.lingkup.ekor}"])
    jumlah: Isi[BarisBiayaJabatan] = Isi(
        jenis=tabel.jenis,
        judul="",
        kolom=KOLOM_BIAYA_JABATAN,
        bawaan=_VARIAN[nama].kolom,
        baris=(),
        ringkas=(BarisRingkas(opsi.teks("label", "Jumlah"), isi),),
    )
    return replace(tabel, badan=(*tabel.badan, susun_tabel(hasil=hasil, opsi=opsi, isi=jumlah).badan[-1]))


def _dengan_catatan(hasil: Hasil, tabel: Tabel, nomor: _Nomor) -> Tabel:
    """What a dash means; the method of the efficiencies shown; why one is not a number, or what it is called."""
    tanda = any(isinstance(b, Teks) and b.isi == TANPA for b in iter_sebaris(isi=(tabel,)))
    catatan = [f"Tanda {TANPA} : tidak diukur atau tidak dianggarkan pada baris itu."] if tanda else []
    semua = {f.hitungan.id: f.hitungan for f in iter_figur(isi=(tabel,))}
    if any(i.startswith("belanja") for i in semua) and belanja_belum_diisi(hasil=hasil):
        romawi = hasil.lingkup.periode.triwulan_romawi
        catatan.append(f"Realisasi anggaran triwulan {romawi} belum diisi; yang tercetak sampai triwulan sebelumnya.")
    figur = {i: f for i, f in semua.items() if i.startswith(_EFISIENSI)}
    if figur and simpul_jabatan(hasil, id_jabatan(hasil)):
        metode = hasil.metode("efisiensi", hasil.profil.metode.efisiensi)
        catatan.append(
            f"Efisiensi: {metode.sebutan} ({metode.rumus}), dari rata-rata capaian dan jumlah anggaran yang mendukung."
        )
    catatan += _sebutan_efisiensi(figur.values(), nomor)
    return replace(tabel, catatan=tuple(teks(c) for c in catatan))


def _sebutan_efisiensi(figur: Collection[Hitungan], nomor: _Nomor) -> Iterator[str]:
    """One note for all rows of the same efficiency: what it is called, or why there is none."""
    menurut: dict[str, list[str]] = {}
    for f in figur:
        catatan = [c.removeprefix("Keterangan: ").rstrip(".") for c in f.catatan]
        if isinstance(f.nilai, Kosong):
            catatan.insert(0, f"{f.nilai.keadaan.value}, {f.nilai.alasan or 'capaian atau serapannya belum ada'}")
        for c in catatan:
            menurut.setdefault(c, []).append(f.id.removeprefix(_EFISIENSI).split("/")[1])
    for c, milik in menurut.items():
        seluruh = len(milik) == len(figur) > 1
        yield f"Efisiensi {'seluruh baris' if seluruh else _baris_bernomor(milik, nomor)}: {c}."


def _baris_bernomor(milik: Sequence[str], nomor: _Nomor) -> str:
    """Rows by their numbers: ``sasaran no. 1, anggaran no. 2 dan 3``; the whole of the position is its total row."""
    jumlah = [("jumlah", "")] if TOTAL in milik else []
    menurut: dict[str, list[str]] = {}
    for m in (m for m in milik if m != TOTAL):
        awal, n = nomor[m]
        menurut.setdefault(f"{awal}no. ", []).append(str(n))
    return ", ".join(f"{awal}{isi}" for awal, isi in [*((a, sebut(n)) for a, n in menurut.items()), *jumlah])
