"""The mean capaian that a sentence states, as a fact of the table it sums up, so that it is recomputed from its rows.

Of several tables the one whose rows give that mean is meant; when none does, the nearest before the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.ekstraksi.alur import TabelMentah
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_kinerja import KALIMAT, baca_periode, lengkapi_periode
from sakip.fakta.ekstraksi.kalimat_uang import figur_uang
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.tabel import JenisBaris, TabelBaca
from sakip.fakta.model import TOTAL, Asal, Fakta, JenisFakta

_RATA = re.compile(
    r"\b(?:(?:rata\W{0,3}rata|rerata)\s+(?:nilai\s+|tingkat\s+|persentase\s+)?(?:pen)?capaian|(?:pen)?capaian[^.;\d]{0,40}?\brata\W{0,3}rata)"
    r"\b(?:(?:[^.;\d]|\b\d{1,3}\s+(?=indikator\b|sasaran\b)){0,90}?(?:\btahun\s+20\d\d[^.;\d]{0,40}?)?"
    r"\b(?:sebesar|adalah|mencapai|yaitu|yakni)\s*|(?:\s+(?:kinerja|indikator|sasaran|organisasi|strategis|utama|seluruh)){0,4}\s*)$",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(
    r"\b(?i:tahun\s+(?:lalu|sebelumnya)|serapan|penyerapan|anggaran|keuangan)\b|"
    r"\b(?i:program|kegiatan|bidang|seksi)\s+[A-Z“\"]|"
    r"\b(?i:sasaran|tujuan)\s+(?:(?i:strategis\s+)?(?:\d|(?i:ke|pertama|ini|tersebut|itu))|[A-Z]\w+nya\b)"
)
_DEKAT = Decimal("0.06")
_JAUH = 30
_TERSEDIKIT = 2


def baca_rata_rata(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The means that the sentences of a report state."""
    tabel = list(_tabel(bacaan.bagian))
    for a in bacaan.alenia if tabel else ():
        if "rata" in a.rendah and "capaian" in a.rendah:
            for x in cari_angka(a.teks, konvensi=bacaan.konvensi):
                fakta = _satu(a, x, bacaan, tabel)
                if fakta is not None:
                    yield fakta


def _tabel(bagian: NaskahBagian) -> Iterator[tuple[int, TabelBaca, Decimal]]:
    """The tables with a column of capaian: where each stands, and the mean of its rows."""
    letak = [n for n, u in enumerate(bagian.bagian.alur) if isinstance(u, TabelMentah) and u.baris]
    for n, t in zip(letak, bagian.tabel, strict=False):
        for k in t.cari(Peran.CAPAIAN)[:1]:
            biasa = [b.sel[k] for b in t.baris if b.jenis is JenisBaris.BIASA and b.sel[k].teks]
            isi = [s.angka.nilai for s in biasa if s.angka.nilai is not None]
            if len(isi) >= _TERSEDIKIT and len(isi) == len(biasa):
                yield n, t, sum(isi, Decimal(0)) / len(isi)


def _satu(a: Alenia, x: Angka, bacaan: BacaanBagian, tabel: Sequence[tuple[int, TabelBaca, Decimal]]) -> Fakta | None:
    sela = a.teks[a.awal_kalimat(x.awal) : x.awal]
    nilai = x.bacaan.nilai
    if x.satuan not in ("%", "") or nilai is None or not _RATA.search(sela):
        return None
    periode = lengkapi_periode(baca_periode(sela), bacaan.bagian.periode)
    if periode != bacaan.bagian.periode or _SEBAGIAN.search(sela):
        return None
    cocok = [t for _, t, rata in tabel if abs(rata - nilai) <= _DEKAT]
    dekat = [t for n, t, _ in tabel if a.ke - _JAUH <= n < a.ke]
    # A summary at the head of a report speaks of its one measurement.
    dekat = dekat or ([t for _, t, _ in tabel if t.cari(Peran.INDIKATOR)] if a.ke < tabel[0][0] else [])
    if not cocok and (not dekat or (a.ke < tabel[0][0] and len(dekat) > 1)):
        return None
    pilih = cocok[0] if cocok else dekat[-1]
    dasar = Fakta(
        JenisFakta.RATA_RATA,
        TOTAL,
        periode=periode,
        asal=Asal.LKJ,
        nama="rata-rata capaian",
        kelompok=f"{bacaan.bagian.id}/{pilih.id}",
        versi=KALIMAT,
        atas=JenisFakta.CAPAIAN,
        bagian=bacaan.bagian.id,
    )
    return figur_uang(a, replace(x, satuan="%"), dasar)
