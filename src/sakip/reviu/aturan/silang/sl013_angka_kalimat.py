"""Angka dalam kalimat berbeda dari angka hal yang sama di tabel.

Mengapa: kalimat analisis dan simpulan mengulang tabel. Angka yang tertinggal dari triwulan atau tahun lalu, atau
ditulis tanpa melihat tabelnya, membuat dua pernyataan yang tidak dapat dibenarkan bersama.

Contoh salah: tabel menyebut realisasi 6 dokumen, analisisnya "tercapai 5 dokumen dari target 12 dokumen".

Contoh benar: tabel dan analisisnya sama-sama menyebut 6 dokumen dari target 12 dokumen.

Keterbatasan: hanya kalimat yang menyebut nama sebagaimana tertulis di tabel, atau yang berada di bawah nama
indikatornya. Angka yang sama dengan salah satu tabel diterima; tabel yang saling berbeda diperiksa SL001.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_JENIS = (
    JenisFakta.TARGET,
    JenisFakta.REALISASI,
    JenisFakta.CAPAIAN,
    JenisFakta.KEMAJUAN,
    JenisFakta.PAGU,
    JenisFakta.BELANJA,
    JenisFakta.SERAPAN,
    JenisFakta.BANYAK,
)
_KALIMAT = "kalimat"
_TERLIHAT = 3


@aturan(
    kode="SL013",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=_JENIS,
)
def angka_kalimat_sama_dengan_tabel(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every figure of a sentence against what the tables state of the same thing and period."""
    del konteks
    for f in berkas.semua(*_JENIS):
        if f.versi != _KALIMAT or f.objek == TOTAL or f.rincian:
            continue
        tertulis, tabel = Selang.dari(f), _tabel(berkas, f)
        if tertulis is None:
            yield Lewat(f"{sebut(f)} tidak dibandingkan: “{f.tertulis}” tidak terbaca.", (f,))
        elif tabel and not _setuju(f, tertulis, tabel):
            yield _temuan(f, tertulis, tabel)


def _tabel(berkas: Berkas, f: Fakta) -> list[tuple[Fakta, Selang]]:
    """The statements of tables, those of the same report first."""
    semua = [g for g in berkas.tentang(f.jenis, f.objek) if g.versi != _KALIMAT and g.periode == f.periode]
    semua.sort(key=lambda g: g.bagian != f.bagian)
    return [(g, s) for g in semua if (s := Selang.dari(g)) is not None]


def _setuju(f: Fakta, tertulis: Selang, tabel: Sequence[tuple[Fakta, Selang]]) -> bool:
    """Whether a table says the same; of things that are counted, most tables must."""
    sama = sum(tertulis.bertemu(s) for _, s in tabel)
    return sama * 2 >= len(tabel) if f.jenis is JenisFakta.BANYAK else sama > 0


def _temuan(f: Fakta, tertulis: Selang, tabel: Sequence[tuple[Fakta, Selang]]) -> Konsep:
    dekat = [p for p in tabel if p[0].bagian == f.bagian] or list(tabel)
    suara = Counter(s.titik for _, s in dekat)
    acuan, nilai = max(dekat, key=lambda p: suara[p[1].titik])
    sama = [g for g, s in tabel if s.bertemu(nilai)]
    return Konsep(
        fakta=(f, acuan, *(g for g in sama if g is not acuan))[:_TERLIHAT],
        pokok=sebut(f),
        tertulis=f.tertulis,
        seharusnya=acuan.tertulis,
        sebutan="di tabel",
        saran="Samakan kalimat dengan tabelnya.",
        kelas=Kelas.SILANG_TARGET if f.jenis is JenisFakta.TARGET else None,
        simpang=abs(tertulis.titik - nilai.titik) / max(abs(nilai.titik), Decimal(1)),
    )
