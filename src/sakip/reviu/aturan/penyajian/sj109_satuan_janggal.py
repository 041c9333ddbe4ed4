"""Satuan yang tidak mungkin: capaian dalam dokumen, atau nilai indeks dalam persen.

Mengapa: capaian selalu persentase dari target, dan nilai indeks tidak mempunyai satuan; satuan lain menunjukkan bahwa
angkanya tertukar atau disalahpahami.

Contoh salah: sehingga capaian kinerja sebesar 12 dokumen; nilai SKM terealisasi sebesar 88,29 %.

Contoh benar: sehingga capaian kinerja sebesar 100 %; nilai SKM terealisasi sebesar 88,29.

Keterbatasan: indeks dikenali dari nama indikatornya; hanya tanda persen di samping angkanya sendiri yang ditegur.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.satuan import satuan_hitungan
from sakip.kernel.satuan_golongan import golongan_satuan, is_indeks
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan

_INDEKS = (JenisFakta.TARGET, JenisFakta.REALISASI)


@aturan(
    kode="SJ109",
    kelas=Kelas.SATUAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.CAPAIAN, JenisFakta.TULISAN, *_INDEKS),
)
def satuan_mungkin(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for a capaian in counted things and for an index in percent."""
    del konteks
    for f in berkas.semua(JenisFakta.CAPAIAN):
        if f.satuan and satuan_hitungan(f.satuan) and f.nilai is None:
            yield Lewat(f"{sebut(f)} tidak diperiksa satuannya: angkanya tidak terbaca.", (f,))
        elif golongan_satuan(f.satuan) - {"persen"}:
            yield _temuan(f, f"{sebut(f)} tertulis dalam {f.satuan}; capaian adalah persentase.", "dalam persen")
    for f in berkas.semua(JenisFakta.TULISAN):
        if f.rincian == "capaian bersatuan":
            yield _temuan(f, f"“{f.tertulis}”: capaian adalah persentase, bukan banyaknya {f.satuan}.", "dalam persen")
    disebut = set()
    for f in berkas.semua(*_INDEKS):
        kunci = (f.bagian, f.objek, f.lokasi.baris)
        if "%" in f.tertulis and is_indeks(f.nama) and kunci not in disebut and not _persen_di_tabel(berkas, f):
            disebut.add(kunci)
            yield _temuan(f, f"{sebut(f)} tertulis {f.tertulis}; nilai indeks tidak bersatuan persen.", "tanpa persen")


def _persen_di_tabel(berkas: Berkas, f: Fakta) -> bool:
    """Whether the report measures this index in percent wherever it states a unit beside the target."""
    lain = [t for t in berkas.tentang(JenisFakta.TARGET, f.objek) if t.bagian == f.bagian and t is not f]
    return bool(lain) and all("%" in t.tertulis for t in lain)


def _temuan(f: Fakta, kalimat: str, seharusnya: str) -> Konsep:
    return Konsep(
        fakta=(f,),
        kalimat=kalimat,
        tertulis=f.tertulis,
        seharusnya=seharusnya,
        saran="Perbaiki satuannya, atau angkanya bila tertukar.",
    )
