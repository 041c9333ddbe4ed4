"""Satuan target tidak sesuai dengan yang dihitung indikatornya.

Mengapa: indikator "Jumlah desa …" menghitung desa dan "Persentase …" menghitung bagian dari seratus; target dalam
dokumen untuk keduanya tidak dapat diukur.

Contoh salah: indikator "Persentase desa maju", target 1 dokumen.

Contoh benar: indikator "Persentase desa maju", target 80 %.

Keterbatasan: hanya satuan yang jelas menghitung hal lain; dokumen, laporan, dan surat dianggap sejenis, orang/bulan
dianggap orang. Bila tabel lain laporan itu memakai satuan yang sesuai, perbedaannya disebut SJ108.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.satuan import satuan_hitungan
from sakip.kernel.satuan_golongan import beda_golongan, satuan_nama
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan

_DISEBUT = 3


@aturan(
    kode="SJ106",
    kelas=Kelas.SATUAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-1",),
    sejak=2015,
    butuh=(JenisFakta.TARGET,),
)
def satuan_sesuai_nama(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare the unit of every target with what the name of its indicator counts."""
    del konteks
    kelompok: dict[tuple[str, str, str], list[Fakta]] = {}
    sesuai = set()
    for target in berkas.semua(JenisFakta.TARGET):
        janji = satuan_nama(target.nama)
        if not janji:
            continue
        if isinstance(target.isi, Kosong) and target.isi.keadaan is Keadaan.TAK_TERBACA and not target.satuan:
            yield Lewat(f"{sebut(target)} tidak diperiksa satuannya: targetnya tidak terbaca.", (target,))
        elif _beda(janji, target.satuan) and _tertulis(target):
            kelompok.setdefault((target.bagian, target.objek, target.satuan.casefold()), []).append(target)
        elif target.satuan:
            sesuai.add((target.bagian, target.objek))
    for (bagian, objek, _), semua in kelompok.items():
        if not bagian or (bagian, objek) not in sesuai:
            yield _temuan(semua)


def _beda(janji: str, satuan: str) -> bool:
    """Whether a unit counts other things than a name promises; no count is a percentage."""
    return beda_golongan(janji, satuan) or (janji == "%" and satuan_hitungan(satuan))


def _tertulis(target: Fakta) -> bool:
    """Whether the unit stands with the figure; a percent sign in the heading alone is another matter (SJ107)."""
    return target.satuan != "%" or "%" in target.tertulis or "persen" in target.tertulis.casefold()


def _temuan(semua: list[Fakta]) -> Konsep:
    janji = satuan_nama(semua[0].nama)
    kata = "persentase" if janji == "%" else f"jumlah {janji}"
    return Konsep(
        fakta=tuple(semua[:_DISEBUT]),
        kalimat=f"{sebut(semua[0])} tertulis dalam satuan {semua[0].satuan}, padahal indikatornya menghitung {kata}.",
        tertulis=semua[0].tertulis,
        seharusnya=janji,
        saran="Samakan satuan target dengan yang dihitung indikator, atau perbaiki nama indikatornya.",
    )
