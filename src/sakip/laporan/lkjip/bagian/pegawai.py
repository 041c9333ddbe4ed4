"""Staff by class (L-PEGAWAI-ESELON, -PENDIDIKAN, -GOLONGAN, -USIA): a list or a table per dimension, with its total.

Dasar: PermenPANRB 53/2014, Lampiran II, Bab I (VERIFIED-2). The words of a total are written from the figure, so the
two cannot disagree; where dimensions count a different number of people, a note says so. ``dimensi`` chooses and
orders them; ``bentuk: tabel`` prints tables.
"""

from __future__ import annotations

from decimal import Decimal

from sakip.data.sumber_daya import Dimensi
from sakip.dokumen.node import (
    Baris,
    Blok,
    Butir,
    Daftar,
    GayaParagraf,
    JenisBaris,
    JenisDaftar,
    Keterangan,
    Kolom,
    Paragraf,
    Rata,
    Sel,
    Tabel,
)
from sakip.dokumen.sebaris import Bentuk, Figur, Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.laporan.figur import angka
from sakip.laporan.kalimat import kalimat, sebut
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import daftar_teks, satu_dari
from sakip.peraturan.profil import Opsi

_SEMUA = tuple(d.name.lower() for d in Dimensi)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """Every dimension that has data, then the note."""
    ada = {k.dimensi.name.lower() for k in hasil.data.sumber_daya.pegawai}
    dimensi = [d for d in daftar_teks(opsi, "dimensi", _SEMUA, boleh=_SEMUA) if d in ada]
    if not dimensi:
        cara = "Isi jumlah pegawai per golongan."
        return bila_wajib(opsi=opsi, kunci="sumber_daya.pegawai", judul="Data pegawai", cara=cara)
    tabel = satu_dari(opsi, "bentuk", ("daftar", "tabel")) == "tabel"
    blok: list[Blok] = []
    for d in dimensi:
        blok += [_tabel(hasil, d)] if tabel else _daftar(hasil, d)
    return blok + _catatan(hasil, dimensi)


def _kategori(hasil: Hasil, dimensi: str) -> list[str]:
    return [k.kategori for k in hasil.data.sumber_daya.pegawai if k.dimensi.name.lower() == dimensi]


def _jumlah(hasil: Hasil, dimensi: str) -> tuple[Sebaris, ...]:
    figur = hasil[f"pegawai/{dimensi}"]
    return (*angka(figur), Teks(" ("), Figur(figur, Bentuk.TERBILANG), Teks(") orang"))


def _daftar(hasil: Hasil, dimensi: str) -> list[Blok]:
    butir = [
        Butir(kalimat(f"{kategori}: ", hasil[f"pegawai/{dimensi}/{n}"]))
        for n, kategori in enumerate(_kategori(hasil, dimensi))
    ]
    pembuka = (Teks(f"Menurut {Dimensi[dimensi.upper()].value}, jumlah pegawai "), *_jumlah(hasil, dimensi), Teks(":"))
    return [Paragraf(pembuka), Daftar(tuple(butir), JenisDaftar.BULIR)]


def _tabel(hasil: Hasil, dimensi: str) -> Tabel:
    sebutan = Dimensi[dimensi.upper()].value
    kepala = ("No", sebutan.capitalize(), "Jumlah (orang)")
    badan = [
        Baris((Sel(teks(str(n + 1))), Sel(teks(kategori)), Sel(angka(hasil[f"pegawai/{dimensi}/{n}"]))))
        for n, kategori in enumerate(_kategori(hasil, dimensi))
    ]
    jumlah = (
        Sel(teks("Jumlah", tebal=True), 2, rata=Rata.TENGAH, tebal=True),
        Sel(_jumlah(hasil, dimensi), tebal=True),
    )
    return Tabel(
        kolom=(Kolom(8, Rata.TENGAH), Kolom(52), Kolom(40, Rata.KANAN)),
        kepala=(Baris(tuple(Sel(teks(k, tebal=True), rata=Rata.TENGAH, tebal=True) for k in kepala)),),
        badan=(*badan, Baris(jumlah, JenisBaris.JUMLAH)),
        keterangan=Keterangan("Tabel", f"Jumlah Pegawai menurut {sebutan.title()}"),
        jenis=f"L-PEGAWAI-{dimensi.upper().replace('_', '-')}",
    )


def _catatan(hasil: Hasil, dimensi: list[str]) -> list[Blok]:
    """Classes of one staff must have one total; where they have not, the reader is told."""
    menurut_jumlah: dict[Decimal, list[str]] = {}
    for d in dimensi:
        nilai = hasil[f"pegawai/{d}"].nilai
        if isinstance(nilai, Angka):
            menurut_jumlah.setdefault(nilai.nilai, []).append(d)
    if len(menurut_jumlah) < 2:
        return []
    isi: list[Sebaris] = [Teks("Catatan: jumlah pegawai menurut ")]
    for n, anggota in enumerate(menurut_jumlah.values()):
        isi += [Teks("; menurut ")] if n else []
        isi += kalimat(f"{sebut([Dimensi[d.upper()].value for d in anggota])} ", hasil[f"pegawai/{anggota[0]}"])
    isi.append(Teks(". Perbedaan ini berasal dari data kepegawaian dan perlu dicocokkan."))
    return [Paragraf(tuple(isi), GayaParagraf.CATATAN)]
