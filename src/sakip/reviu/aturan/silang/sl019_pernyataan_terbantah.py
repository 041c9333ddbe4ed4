"""Pernyataan dibantah kalimat lain di laporan yang sama.

Mengapa: laporan yang menyebut "tidak terdapat permasalahan" lalu merinci lima masalah tidak dapat menjadi dasar
rencana tindak lanjut.

Contoh salah: “tidak terdapat permasalahan”, disusul daftar permasalahan.

Contoh benar: “terdapat dua permasalahan sebagai berikut”, disusul dua butir.

Keterbatasan: empat hal saja: permasalahan; sarana, pegawai atau anggaran yang disebut memadai; jabatan yang disebut
terisi padahal ada pelaksana tugas (Plt.); dan "tidak terdapat efisiensi" dengan angkanya. Yang kedua dan ketiga hanya
diperingatkan, karena keduanya dapat sama-sama benar untuk hal yang berlainan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.awal_teks import awal_teks
from sakip.kernel.nilai import Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 4
_KUTIPAN = 100
_LUNAK = (Pernyataan.MEMADAI.name, Pernyataan.TERISI.name)
_DIPERIKSA = (Pernyataan.TANPA_MASALAH.name, Pernyataan.TANPA_EFISIENSI.name, *_LUNAK)


@aturan(
    kode="SL019",
    kelas=Kelas.KLAIM,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KLAIM,),
)
def pernyataan_terbantah(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold claims against the words of the same report that say the contrary."""
    del konteks
    bukti: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.KLAIM):
        if f.rincian == Pernyataan.BUKTI.name:
            bukti[f.kelompok].append(f)
    for klaim in berkas.semua(JenisFakta.KLAIM):
        if klaim.rincian == Pernyataan.TANPA_EFISIENSI.name:
            yield from _efisiensi(klaim)
        elif klaim.rincian in _DIPERIKSA and bukti[klaim.kelompok]:
            yield _konsep(klaim, bukti[klaim.kelompok])


def _efisiensi(klaim: Fakta) -> Iterator[Konsep | Lewat]:
    if isinstance(klaim.isi, Kosong) or klaim.nilai is None:
        yield Lewat(f"“{klaim.tertulis}” tidak diperiksa: angkanya tidak terbaca.", (klaim,))
    elif klaim.nilai != 0:
        yield Konsep(
            fakta=(klaim,),
            kalimat=f"“{klaim.tertulis}” membantah dirinya sendiri: disebut tidak ada, tetapi ada angkanya.",
            tertulis=klaim.tertulis,
            saran="Tulis “terdapat efisiensi sebesar …”, atau hapus angkanya.",
        )


def _konsep(klaim: Fakta, bukti: Sequence[Fakta]) -> Konsep:
    kutip = "; ".join(f"“{awal_teks(f.tertulis, panjang=_KUTIPAN)}”" for f in bukti[:2])
    return Konsep(
        fakta=(klaim, *bukti[:_TERBANYAK]),
        kalimat=f"Pernyataan “{klaim.tertulis}” dibantah di tempat lain: {kutip}.",
        tertulis=klaim.tertulis,
        tingkat=Tingkat.PERINGATAN if klaim.rincian in _LUNAK else None,
        saran="Samakan kedua pernyataan, atau jelaskan bedanya.",
    )
