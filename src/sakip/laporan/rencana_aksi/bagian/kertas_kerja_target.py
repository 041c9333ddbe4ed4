"""The working paper of targets (T-KERTAS-KERJA-TARGET): what a target rests on, what was proposed, what was agreed.

Dasar: LKE 1.b asks that targets are achievable, challenging and founded (VERIFIED-2); the form is local (MEMORY).
``tahun: 3`` is how many earlier years are shown at most; a year without any figure has no column.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sakip.data.acuan import JenisPembanding
from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Figur, GantiBaris, Sebaris, Teks, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Kosong
from sakip.laporan.figur import bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.perjanjian import kolom_sasaran
from sakip.laporan.pilihan import kelompok, kolom
from sakip.laporan.tabel_indikator import tabel_indikator
from sakip.peraturan.profil import Opsi

_TIADA = "tidak ada"


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; a position without indicators is a gap."""
    j = jabatan_dokumen(hasil)
    anggota = hasil.indeks.indikator_jabatan.get(j.id, ()) if j else ()
    if not anggota:
        cara = "Isi indikator yang menjadi tanggung jawab jabatan ini beserta targetnya."
        return bila_wajib(opsi=opsi, kunci="perencanaan.indikator", judul="Penetapan target", cara=cara)
    lalu = _tahun_lalu(hasil, anggota, opsi.bilangan("tahun", 3))
    realisasi = (kelompok("Realisasi", tuple(kolom(f"realisasi_n{n}", f"{{tahun-{n}}}") for n in lalu)),)
    tabel = tabel_indikator(
        hasil=hasil,
        opsi=opsi,
        jenis="T-KERTAS-KERJA-TARGET",
        judul="Kertas Kerja Penetapan Target {nama_jabatan} Tahun {tahun}",
        bawaan=(
            *("no_sasaran", kolom_sasaran(hasil), "indikator", "satuan"),
            *(realisasi if lalu else ()),
            *("renstra", "standar", "usulan", "dasar", kolom("target", "Target yang Disepakati")),
        ),
        anggota=anggota,
        kolom_tambahan=_kolom(hasil),
    )
    return [tabel]


def _tahun_lalu(hasil: Hasil, anggota: Sequence[Indikator], paling_banyak: int) -> tuple[int, ...]:
    """How many years back there is a figure, the earliest first."""
    ada = {k[1] for k in hasil.indeks.riwayat if k[0] in {i.id for i in anggota}}
    return tuple(n for n in range(paling_banyak, 0, -1) if hasil.tahun - n in ada)


def _kolom(hasil: Hasil) -> Mapping[str, KolomLaporan[BarisIndikator]]:
    ditetapkan = {p.indikator: p for p in hasil.data.perencanaan.penetapan_target}

    def dasar(b: BarisIndikator) -> tuple[Sebaris, ...]:
        p = ditetapkan.get(b.indikator.id)
        return teks(p.dasar if p and p.dasar else "belum diisi")

    return {
        "renstra": KolomLaporan("Target Renstra", lambda b: _isi(b.figur("target_renstra/{i}/{t}")), 9, Rata.KANAN),
        "standar": KolomLaporan("Standar Pembanding", _standar, 14),
        "usulan": KolomLaporan("Usulan", lambda b: _isi(b.figur("usulan_target/{i}")), 9, Rata.KANAN),
        "dasar": KolomLaporan("Dasar Penetapan", dasar, 22),
    }


def _isi(figur: Hitungan) -> tuple[Sebaris, ...]:
    """A figure, or the word that there is none: not every target was proposed or stands in the Renstra."""
    return teks(_TIADA) if isinstance(figur.nilai, Kosong) else (Figur(figur),)


def _standar(b: BarisIndikator) -> tuple[Sebaris, ...]:
    isi: list[Sebaris] = []
    for jenis in JenisPembanding:
        if (b.indikator.id, jenis) in b.hasil.indeks.pembanding:
            figur = b.figur("standar/{i}/" + jenis.name.lower())
            if not isinstance(figur.nilai, Kosong):
                sebutan = jenis.value.removeprefix("standar ").capitalize()
                isi += [*([GantiBaris()] if isi else []), Teks(f"{sebutan}: "), *bersatuan(figur)]
    return tuple(isi) or teks(_TIADA)
