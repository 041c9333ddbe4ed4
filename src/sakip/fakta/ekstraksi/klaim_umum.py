"""Claims about all rows of a table at once: none is complete, all are, all of one category.

The claim becomes a fact about the whole of the table that its sentence speaks of; a sentence of intent ("agar seluruh
target tercapai") claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.klaim_fakta import fakta_klaim
from sakip.fakta.ekstraksi.klaim_nama import BERTUNJUK
from sakip.fakta.ekstraksi.rincian_kalimat import rinci_sebaris
from sakip.fakta.ekstraksi.rujukan_tabel import IsiBagian, is_tabel_capaian
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.fakta.model import Fakta
from sakip.fakta.pernyataan import Pernyataan
from sakip.kernel.lokasi import Lokasi

_HAL = r"(?:indikator|sasaran|target|program|(?:sub\s*)?kegiatan)"
_TAK_SATU = re.compile(
    rf"\b(?:belum|tidak)\s+(?:ada|terdapat|satu\s?pun)(?:\s+(?:satu\s?pun|{_HAL}))*(?:\s+yang)?(?:\s+(?:telah|sudah|dapat))?"
    r"\s+(?:tercapai|mencapai)(?:\s+(?:seluruhnya|sepenuhnya|target|100\s*%))?"
    rf"|\bdari\s+(?:\S+\s+){{1,3}}{_HAL}[^.;,]{{0,40}},?\s+(?:masih\s+)?belum\s+(?:ada\s+yang\s+)?tercapai\s+100\s*%",
    re.IGNORECASE,
)
_SEMUA = re.compile(
    rf"\b(?:semua|seluruh|keseluruhan)\s+{_HAL}(?:\s+[\w/]+){{0,5}}?\s+(?:(?:telah|sudah|berhasil|dapat)\s+)*"
    r"(?:tercapai|mencapai\s+(?:target|100\s*%))"
    r"|\b(?:di|ter)capai\s+(?:secara|dengan)\s+(?:maksimal|optimal|sempurna)"
    r"|\bcapaian\s+(?:anggaran\s+dan\s+kinerja|kinerja\s+dan\s+anggaran)\s+(?:sebesar\s+|mencapai\s+)?100\s*%",
    re.IGNORECASE,
)
_LAPIS = re.compile(r"\b(?:program|kegiatan)\b", re.IGNORECASE)
_NIAT = re.compile(
    r"\b(?:agar|supaya|untuk|guna|akan|belum|tidak|bukan|kurang|diharapkan|harapan|upaya|bila|jika|apabila|dapat|bisa|"
    r"apakah|hampir|sebagian|rata-rata|sehingga\s+dapat)\b[^.,;]{0,80}$",
    re.IGNORECASE,
)
_BELUM = re.compile(
    r"\bbelum\s+(?:dapat\s+|bisa\s+)?(?:ter|di)(?:laksana|realisasi|ealisasi|selenggara)", re.IGNORECASE
)
_TERSEBUT = re.compile(
    rf"\b{_HAL}\s+yang\s+belum\s+(?:ter(?:laksana|ealisasi)|di(?:laksanakan|realisasikan))\s+(?:tersebut|di\s?atas)\b",
    re.IGNORECASE,
)
_POLA = ((Pernyataan.TAK_SATU_TUNTAS, _TAK_SATU), (Pernyataan.SEMUA_TUNTAS, _SEMUA))


def baca_klaim_umum(isi: Sequence[IsiBagian]) -> Iterator[Fakta]:
    """The claims about whole tables in every report of a file."""
    for i in isi:
        for alenia in i.alenia:
            if "capai" in alenia.rendah:
                yield from _alenia(i, alenia)
        yield from _belum_tersebut(i)


def _belum_tersebut(isi: IsiBagian) -> Iterator[Fakta]:
    """ "Yang belum terlaksana tersebut", though nothing of the kind was said before."""
    disebut = False
    for a in (a for a in isi.alenia if "belum" in a.rendah):
        c = _TERSEBUT.search(a.teks)
        tabel = isi.rujuk(kalimat="", ke=a.ke, cocok=is_tabel_capaian) if c else None
        if c and tabel and not disebut and not _BELUM.search(a.teks, 0, c.start()):
            yield _fakta(isi, tabel, Pernyataan.BELUM_TERSEBUT, c[0], a.lokasi(c.start()))
        disebut = disebut or bool(_BELUM.search(a.teks))


def _alenia(isi: IsiBagian, alenia: Alenia) -> Iterator[Fakta]:
    for jenis, pola in _POLA:
        for c in pola.finditer(alenia.teks):
            awal, akhir = alenia.awal_kalimat(c.start()), alenia.akhir_kalimat(c.end())
            if isi.lain_masa(alenia=alenia, di=c.start()):
                continue
            if BERTUNJUK.search(alenia.teks, awal, c.end()) and rinci_sebaris(alenia):
                continue
            if jenis is Pernyataan.SEMUA_TUNTAS and _NIAT.search(alenia.teks, awal, c.start()):
                continue
            tabel = isi.rujuk(kalimat=alenia.teks[awal:akhir], ke=alenia.ke, cocok=partial(_is_tentang, ucapan=c[0]))
            if tabel is not None:
                yield _fakta(isi, tabel, jenis, c[0], alenia.lokasi(c.start()))


def _is_tentang(tabel: TabelBaca, ucapan: str) -> bool:
    """Whether a table says how far the things have come that a claim names."""
    if not is_tabel_capaian(tabel):
        return False
    lapis = _LAPIS.search(ucapan)
    kepala = " ".join(teks for k in tabel.kolom for teks in k.jalur).casefold()
    return lapis is None or lapis[0].casefold() in kepala


def _fakta(isi: IsiBagian, tabel: TabelBaca, jenis: Pernyataan, kutipan: str, lokasi: Lokasi) -> Fakta:
    kelompok = isi.id_tabel(tabel)
    return fakta_klaim(isi.bagian, isi=jenis, kutipan=kutipan, nama=jenis.value, lokasi=lokasi, kelompok=kelompok)
