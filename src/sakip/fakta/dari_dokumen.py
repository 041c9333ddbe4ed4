"""Facts of a document of any format: the other way in beside ``dari_data``, for the same rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from sakip.dokumen.node import Dokumen
from sakip.fakta.berkas import BERHENTI, LAPORKAN, Berkas
from sakip.fakta.ekstraksi.asal import asal_bagian
from sakip.fakta.ekstraksi.cacah import baca_cacah
from sakip.fakta.ekstraksi.figur_tabel import baca_figur_tabel
from sakip.fakta.ekstraksi.identitas import fakta_orang
from sakip.fakta.ekstraksi.identitas_tempat import fakta_tempat
from sakip.fakta.ekstraksi.kalimat_fakta import fakta_kalimat
from sakip.fakta.ekstraksi.klaim import baca_klaim
from sakip.fakta.ekstraksi.naskah import Naskah, baca_naskah
from sakip.fakta.ekstraksi.sebutan import ekstrak_sebutan
from sakip.fakta.ekstraksi.struktur import ekstrak_struktur
from sakip.fakta.ekstraksi.tulisan import ekstrak_tulisan
from sakip.fakta.ekstraksi.visi import ekstrak_visi
from sakip.fakta.ekstraksi.waktu import ekstrak_waktu
from sakip.fakta.model import Fakta

Pengekstrak = Callable[[Naskah], Iterator[Fakta]]

# What a family of rules needs beside the figures of tables: one function each, in any order.
PENGEKSTRAK: tuple[Pengekstrak, ...] = (
    ekstrak_struktur,
    ekstrak_sebutan,
    ekstrak_tulisan,
    fakta_orang,
    fakta_tempat,
    fakta_kalimat,
    baca_klaim,
    baca_cacah,
    ekstrak_waktu,
    ekstrak_visi,
)


def build_berkas_dokumen(*, dokumen: Dokumen, sumber: str) -> Berkas:
    """The facts of a document: the figures of its tables first; the year is the one most of its reports are about."""
    return build_berkas_naskah(naskah=baca_naskah(dokumen=dokumen, sumber=sumber))


def build_berkas_naskah(*, naskah: Naskah, pengekstrak: Sequence[Pengekstrak] | None = None) -> Berkas:
    """The same of a document that is read already; an empty ``pengekstrak`` leaves the figures of its tables alone."""
    tabel = [
        baca_figur_tabel(tabel=t, bagian=b.id, periode=b.periode, kunci=naskah.kunci, asal=asal.asal, versi=asal.versi)
        for b in naskah.bagian
        for t, asal in zip(b.tabel, asal_bagian(bagian=b, sumber=naskah.sumber), strict=True)
    ]
    fakta, gagal = [f for t in tabel for f in t.fakta], []
    for ekstrak in PENGEKSTRAK if pengekstrak is None else pengekstrak:
        # One family that stumbles over a stranger's file keeps no other away.
        try:
            fakta += ekstrak(naskah)
        except Exception as sebab:
            gagal.append(f"Pembacaan {ekstrak.__name__} {BERHENTI} ({type(sebab).__name__}: {sebab}). {LAPORKAN}")
    return Berkas(
        tuple(fakta),
        tahun_naskah(naskah),
        jenis="lkj",
        sumber=naskah.sumber,
        hubungan=tuple(h for t in tabel for h in t.hubungan),
        tak_terbaca=tuple(gagal),
    )


def tahun_naskah(naskah: Naskah) -> int:
    """The year that most reports of a file are about; 0 when none says."""
    tahun = Counter(b.periode.tahun for b in naskah.bagian if b.periode)
    return tahun.most_common(1)[0][0] if tahun else 0
