"""Tanggal yang tidak ada di kalender.

Mengapa: tanggal seperti 31 April tidak dapat menjadi batas masa yang diukur atau hari penandatanganan; pembaca tidak
tahu hari mana yang dimaksud.

Contoh salah: capaian diukur 1 Februari s.d. 31 April 2024.

Contoh benar: capaian diukur 1 Februari s.d. 30 April 2024.

Keterbatasan: tanggal yang tahunnya dua angka tidak diperiksa. Nama hari diperiksa hanya bila tertulis di depan
tanggalnya; ketidakcocokannya hanya peringatan, sebab tidak diketahui mana yang keliru.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Kosong
from sakip.kernel.tanggal import format_tanggal, read_tanggal
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="KL230",
    kelas=Kelas.PERIODE,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.WAKTU,),
)
def tanggal_ada_di_kalender(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every day that is named against the calendar."""
    del konteks
    for f in berkas.tentang(JenisFakta.WAKTU, "tanggal"):
        if isinstance(f.isi, Kosong):
            yield _nilai(f, f.isi)


def _nilai(f: Fakta, isi: Kosong) -> Konsep | Lewat:
    saran = read_tanggal(isi.tertulis).saran
    if saran is None:
        return Lewat(f"Tanggal “{f.tertulis}” tidak diperiksa: {isi.alasan}", (f,))
    nama_hari = "jatuh pada hari" in isi.alasan
    return Konsep(
        fakta=(f,),
        tertulis=f.tertulis,
        seharusnya=format_tanggal(saran),
        kalimat=isi.alasan,
        saran="Perbaiki tanggalnya.",
        tingkat=Tingkat.PERINGATAN if nama_hari else None,
    )
