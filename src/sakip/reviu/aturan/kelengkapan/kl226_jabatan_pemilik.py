"""Jabatan pelaksana pemilik laporan berbeda antara sampul, isi, dan tanda tangan.

Mengapa: laporan jabatan dinilai menurut tugas jabatannya; laporan Pengadministrasi Umum yang ditandatangani Petugas
Keamanan tidak dapat dinilai.

Contoh salah: sampul Pengadministrasi Sarana, tanda tangan Pengadministrasi Umum.

Contoh salah: laporan pelaksana memuat “Kinerja Kepala Seksi Pelayanan Tahun 2024”.

Contoh benar: nama jabatan yang sama pada sampul, isi, dan tanda tangan.

Keterbatasan: hanya jabatan pelaksana, tanpa unitnya; nama yang lebih panjang dari yang lain (Bendahara, Bendahara
Pengeluaran) dianggap sama. Pejabat struktural diperiksa KL225 dan SN001.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.jabatan import nama_staf
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.orang import menurut_isi
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_ISI, _TTD, _SAMPUL = "isi/", "ttd/", "sampul/"
_KEPALA = "kepala"
_UMUM = ((), ("staf",))
_TEMPAT = 5


@aturan(
    kode="KL226",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.JABATAN,),
)
def satu_jabatan_pemilik(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Lay the positions of the owner of every report side by side."""
    del konteks
    jabatan = [f for f in berkas.semua(JenisFakta.JABATAN) if f.kelompok.startswith((_ISI, _TTD, _SAMPUL))]
    for semua in menurut_isi(jabatan, lambda f: f.bagian or "-").values():
        staf = [f for f in semua if nama_staf(f.tertulis) not in _UMUM and f.rincian != _KEPALA]
        tanda_tangan = [f for f in staf if f.kelompok.startswith(_TTD)]
        if tanda_tangan:
            yield from _banding(tanda_tangan[-1], [f for f in staf if not f.kelompok.startswith(_TTD)])
        elif staf and any(f.kelompok.startswith(_SAMPUL) for f in staf):
            yield Lewat("Jabatan pemilik laporan tidak diperiksa: jabatan pada tanda tangan tidak terbaca.", (staf[0],))
        if kepala := [f for f in semua if f.rincian == _KEPALA]:
            yield _milik_kepala(kepala, (tanda_tangan or staf or kepala)[-1])


def _banding(tanda_tangan: Fakta, lain: Sequence[Fakta]) -> Iterator[Konsep]:
    beda = [f for f in lain if not _sama(nama_staf(f.tertulis), nama_staf(tanda_tangan.tertulis))]
    if not beda or (len(beda) * 2 <= len(lain) and not any(f.kelompok.startswith(_SAMPUL) for f in beda)):
        return
    (utama, _), *_ = Counter(nama_staf(f.tertulis) for f in beda).most_common(1)
    contoh = [f for f in beda if nama_staf(f.tertulis) == utama]
    yield Konsep(
        fakta=(tanda_tangan, *contoh)[:_TEMPAT],
        pokok="Jabatan penanda tangan",
        tertulis=" ".join(nama_staf(tanda_tangan.tertulis)).title(),
        seharusnya=" ".join(utama).title(),
        sebutan="pada sampul atau isi laporannya",
        saran="Samakan nama jabatan menurut surat keputusan penempatannya.",
    )


def _milik_kepala(kepala: Sequence[Fakta], pemilik: Fakta) -> Konsep:
    return Konsep(
        fakta=tuple(kepala[:_TEMPAT]),
        pokok="Pemilik kinerja",
        tertulis=f"“{kepala[0].tertulis}”",
        seharusnya=pemilik.tertulis,
        sebutan="padahal laporan ini milik",
        saran="Ganti dengan nama jabatan pemilik laporan.",
    )


def _sama(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    pendek, panjang = sorted((a, b), key=len)
    return panjang[: len(pendek)] == pendek
