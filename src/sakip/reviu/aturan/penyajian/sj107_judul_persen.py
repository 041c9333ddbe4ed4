"""Judul kolom menyebut persen, padahal isinya bukan persentase.

Mengapa: "Target %" di atas 92,50 membuat nilai indeks terbaca sebagai persentase; di atas 12 dokumen judul itu keliru.

Contoh salah: kolom "Realisasi %" berisi 12 laporan, atau nilai SKM 95,24.

Contoh benar: kolom "Realisasi" dengan kolom "Satuan", atau satuan ditulis di samping angkanya.

Keterbatasan: setiap tabel disebut sekali, pada baris pertama yang tidak sesuai. Indeks dikenali dari nama indikatornya.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="SJ107",
    kelas=Kelas.SATUAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.TULISAN,),
)
def judul_sesuai_isi(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Report every table with a heading in percent over other figures."""
    del konteks
    for f in berkas.semua(JenisFakta.TULISAN):
        if f.rincian != "judul persen":
            continue
        if f.nilai is None:
            yield Lewat(f"Judul kolom “{f.nama}” tidak diperiksa: isinya tidak terbaca.", (f,))
        else:
            yield _temuan(f)


def _temuan(f: Fakta) -> Konsep:
    isi = "nilai indeks" if f.satuan == "indeks" else f"dalam {f.satuan}"
    return Konsep(
        fakta=(f,),
        kalimat=f"Judul kolom “{f.nama}” menyebut persen, padahal isinya ({f.tertulis}) {isi}.",
        tertulis=f.nama,
        seharusnya="tanpa persen",
        saran="Hapus tanda persen dari judul, dan tulis satuan setiap indikator.",
    )
