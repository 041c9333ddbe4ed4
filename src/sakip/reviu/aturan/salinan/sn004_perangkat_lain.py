"""Nama kegiatan menyebut perangkat desa, bukan perangkat daerah.

Mengapa: kegiatan penunjang urusan pemerintahan daerah bernama sama di semua kantor; satu kata yang lain menjadikannya
urusan pihak lain, misalnya desa.

Contoh salah: Administrasi Barang Milik Daerah pada Perangkat Desa.

Contoh benar: Administrasi Barang Milik Daerah pada Perangkat Daerah.

Keterbatasan: hanya nama resmi dengan sekurangnya lima kata yang seluruhnya sama kecuali kata “Daerah”. Nama resmi yang
baru diingat, belum dikutip dari dokumen perencanaan, tidak dipakai.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.fakta.orang import menurut_isi
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_NOMENKLATUR, _INGATAN = "nomenklatur", "nomenklatur menurut ingatan"
_TEMPAT = 5


@aturan(
    kode="SN004",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("kepmendagri-050-5889-2021",),
    sejak=2021,
    butuh=(JenisFakta.UNIT,),
)
def nama_kegiatan_resmi(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Gather the names that differ from the official one in that word; one writing is one finding."""
    del konteks
    unit = berkas.semua(JenisFakta.UNIT)
    for f in unit:
        if f.rincian == _INGATAN:
            yield Lewat(f"Nama kegiatan “{f.tertulis}” tidak diperiksa: nama resminya belum dipastikan.", (f,))
    nama = (f for f in unit if f.rincian == _NOMENKLATUR)
    for semua in menurut_isi(nama, lambda f: f.tertulis.casefold()).values():
        yield Konsep(
            fakta=semua[:_TEMPAT],
            pokok="Nama kegiatan",
            tertulis=f"“{semua[0].tertulis}”",
            seharusnya=f"“{semua[0].nama}”",
            sebutan="nama resminya",
            saran="Tulis nama menurut nomenklatur.",
        )
