"""Indikator dalam PK tidak diukur laporan, atau yang diukur tidak ada dalam PK.

Mengapa: laporan kinerja menjawab perjanjian kinerja baris demi baris. Indikator yang hilang tidak dapat dinilai;
indikator tambahan mengubah rata-rata capaian.

Contoh salah: PK memuat tujuh indikator, tabel capaian laporan hanya enam di antaranya.

Contoh benar: setiap indikator PK mempunyai realisasi, walaupun nol.

Keterbatasan: hanya dengan --terhadap, dan hanya PK yang sedikitnya separuh isinya diukur laporan. Bila ada PK
perubahan, hanya itu yang dibaca. Nama yang berganti satu dua kata diperiksa SR007. Bila keduanya sama banyak, barisnya
dianggap berganti nama.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.acuan import sebut_dokumen
from sakip.reviu.acuan_baris import Padanan, padankan, tabel_rencana, terukur
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_TERBANYAK = 3


@aturan(
    kode="SR006",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.DOKUMEN,),
)
def indikator_diukur(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for every row of the agreement among the measured rows of the report, and the other way round."""
    del konteks
    if not terukur(berkas):
        tabel = next(iter(tabel_rencana(berkas, Asal.PK)), None)
        if tabel:
            dokumen = sebut_dokumen(tabel[0])
            yield Lewat(f"Indikator {dokumen} tidak dicari: laporan tidak memuat tabel capaian.", (tabel[0],))
        return
    for p in padankan(berkas, Asal.PK):
        if len(p.hilang) > len(p.lebih):
            yield _hilang(p)
        elif len(p.lebih) > len(p.hilang):
            yield _lebih(p)


def _hilang(p: Padanan) -> Konsep:
    dokumen = sebut_dokumen(p.hilang[0])
    return Konsep(
        fakta=(p.ada[0], *p.hilang[:_TERBANYAK]),
        kalimat=f"{len(p.hilang)} dari {len(p.baris)} indikator {dokumen} tidak diukur laporan: {_daftar(p.hilang)}.",
        tertulis=str(len(p.baris) - len(p.hilang)),
        seharusnya=str(len(p.baris)),
        saran="Tambahkan indikatornya beserta realisasinya, walaupun nol.",
    )


def _lebih(p: Padanan) -> Konsep:
    dokumen = sebut_dokumen(p.baris[0])
    return Konsep(
        fakta=(*p.lebih[:_TERBANYAK], p.baris[0]),
        kalimat=f"{len(p.lebih)} indikator yang diukur laporan tidak ada dalam {dokumen}: {_daftar(p.lebih)}.",
        tertulis=str(len(p.ada) + len(p.lebih)),
        seharusnya=str(len(p.baris)),
        saran="Ukur yang diperjanjikan saja dalam tabel ini, atau sebutkan dasar indikator tambahannya.",
    )


def _daftar(fakta: Sequence[Fakta]) -> str:
    lagi = f"; dan {len(fakta) - _TERBANYAK} lagi" if len(fakta) > _TERBANYAK else ""
    return "; ".join(f"“{f.sebutan}”" for f in fakta[:_TERBANYAK]) + lagi
