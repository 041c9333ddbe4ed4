"""Nama wilayah sendiri salah tulis, atau nama wilayah lain tertulis di tempatnya.

Mengapa: nama kecamatan atau kabupaten lain adalah tanda paling jelas bahwa laporan disalin, dan yang pertama terlihat
pembaca.

Contoh salah: laporan Kecamatan Contoh menulis “memberi manfaat kepada masyarakat di Kecamatan Misalan”.

Contoh benar: nama kecamatan sendiri; nama kecamatan lain hanya sebagai batas wilayah atau pembanding.

Keterbatasan: nama sendiri adalah yang dipakai sampul dan hampir semua kalimat; bila tidak ada yang menonjol, misalnya
pada laporan dinas yang menyebut banyak kecamatan, tidak ada yang diperiksa. Batas wilayah, perbandingan, peraturan, dan
isi tabel tidak dinilai.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TEMPAT = 5
_SENDIRI, _MIRIP = "sendiri", "mirip"
_DINILAI = ("mirip", "diri")


@aturan(
    kode="KL228",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TEMPAT,),
)
def nama_wilayah_sendiri(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every name that stands for the report's own region against the name that leads."""
    del konteks
    tempat = berkas.semua(JenisFakta.TEMPAT)
    sendiri = {f.objek: f for f in tempat if f.rincian == _SENDIRI}
    for f in tempat:
        if f.rincian in _DINILAI and f.objek not in sendiri:
            yield Lewat(f"Nama {f.objek} {f.tertulis} tidak diperiksa: nama sendiri tidak dapat dipastikan.", (f,))
    dinilai = (f for f in tempat if f.rincian in _DINILAI and f.objek in sendiri)
    for semua in menurut_isi(dinilai, lambda f: (f.objek, f.tertulis.casefold())).values():
        yield _konsep(semua, sendiri[semua[0].objek])


def _konsep(semua: tuple[Fakta, ...], sendiri: Fakta) -> Konsep:
    f = semua[0]
    return Konsep(
        fakta=semua[:_TEMPAT],
        pokok=f"Nama {f.objek}",
        tertulis=f.tertulis,
        seharusnya=sendiri.tertulis,
        sebutan="salah ketik dari" if f.rincian == _MIRIP else "laporan ini tentang",
        saran="Perbaiki namanya." if f.rincian == _MIRIP else "Ganti namanya, dan periksa apakah kalimatnya disalin.",
    )
