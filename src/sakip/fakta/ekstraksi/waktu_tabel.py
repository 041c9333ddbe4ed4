"""The year of a table said up to three times: by the sentence that leads to it, by its title, by its columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sakip.fakta.ekstraksi.alur import Alinea, SelMentah, TabelMentah, Unsur
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.tabel import TabelBaca
from sakip.fakta.ekstraksi.waktu_sebutan import pisah_kalimat
from sakip.fakta.ekstraksi.waktu_tahun import is_lain, kutip, sebut_tahun, tahun_tunggal
from sakip.fakta.model import Fakta

_NOMOR = re.compile(r"\W*(?:tabel|table)\b", re.IGNORECASE)
_MENGANTAR = re.compile(r"berikut|di\s*bawah|tabel|:\W*$", re.IGNORECASE)
_RENCANA = re.compile(r"rencana|target|\brkt\b|renja|\brka\b", re.IGNORECASE)
_KOLOM_LAIN = re.compile(
    r"akhir|renstra|strategis|rpjmd|menengah|standar|nasional|provinsi|kondisi|capaian\s+tahun", re.IGNORECASE
)
_DIUKUR = (Peran.TARGET, Peran.REALISASI, Peran.CAPAIAN, Peran.PAGU, Peran.BELANJA, Peran.SERAPAN)
_TAHUN, _DIGIT = re.compile(r"\b20\d\d\b"), re.compile(r"[\d.]+")
_ATAS, _KEPALA, _KATA = 8, 5, 20


def ekstrak_tahun_tabel(naskah: Naskah) -> Iterator[Fakta]:
    """The statements of every table whose year is said twice, and titles of measurements of an earlier year."""
    for b in naskah.bagian:
        if b.periode is None:
            continue
        sendirian: list[tuple[Fakta, bool]] = []
        for mentah, tabel, atas in _tabel(b):
            isi = list(_pernyataan(b, mentah, tabel, atas))
            if len(isi) > 1:
                yield from isi
            sendirian += [(f, len(isi) == 1 and _is_pengukuran(tabel, atas)) for f in isi if f.rincian == "judul tabel"]
        yield from _tertinggal(sendirian, b.periode.tahun)


def _tabel(b: NaskahBagian) -> Iterator[tuple[TabelMentah, TabelBaca, list[Alinea]]]:
    ada = [(n, u) for n, u in enumerate(b.bagian.alur) if isinstance(u, TabelMentah) and u.baris]
    yield from ((u, t, _di_atas(b.bagian.alur, n)) for (n, u), t in zip(ada, b.tabel, strict=False))


def _is_pengukuran(tabel: TabelBaca, atas: Sequence[Alinea]) -> bool:
    """Whether a table measures targets against realisasi, led to by lines that neither compare nor name a year."""
    peran = {k.peran for k in tabel.kolom}
    pengantar = [a.teks for a in atas[: _awal_judul(atas)]]
    bertahun = any(_TAHUN.search(t) for t in pengantar[-1:])
    return {Peran.TARGET, Peran.REALISASI} <= peran and not bertahun and not any(map(is_lain, pengantar[-2:]))


def _tertinggal(judul: Sequence[tuple[Fakta, bool]], tahun: int) -> Iterator[Fakta]:
    """Titles of an earlier year that no title of the year of the report stands beside."""
    sendiri = {_DIGIT.sub("", f.nama) for f, _ in judul if f.periode and f.periode.tahun == tahun}
    for f, ukur in judul:
        if ukur and f.periode and f.periode.tahun < tahun and _DIGIT.sub("", f.nama) not in sendiri:
            yield replace(f, kelompok="", rincian="judul")


def _di_atas(alur: Sequence[Unsur], n: int) -> list[Alinea]:
    """The lines between a table and the one before, in their order."""
    hasil: list[Alinea] = []
    for u in reversed(alur[max(0, n - _ATAS) : n]):
        if isinstance(u, TabelMentah):
            break
        hasil.insert(0, u)
    return hasil


def _pernyataan(b: NaskahBagian, mentah: TabelMentah, tabel: TabelBaca, atas: Sequence[Alinea]) -> Iterator[Fakta]:
    mulai = _awal_judul(atas)
    kelompok = f"{b.id}/{tabel.id}/tahun"
    judul = atas[mulai:]
    teks_judul = " ".join(a.teks for a in judul)
    if is_lain(teks_judul):
        return
    if mulai > 0:
        *_, (_, kalimat) = pisah_kalimat(teks=atas[mulai - 1].teks)
        s = tahun_tunggal(kalimat)
        if s and s.kuat and _MENGANTAR.search(kalimat):
            yield sebut_tahun(
                b, tahun=s.tahun or 0, lokasi=atas[mulai - 1].lokasi, tertulis=s.teks, nama=kutip(kalimat, s),
                rincian="kalimat pengantar", kelompok=kelompok,
            )  # fmt: skip
    if s := tahun_tunggal(teks_judul):
        tempat = next((a for a in judul if tahun_tunggal(a.teks)), judul[-1])
        yield sebut_tahun(
            b, tahun=s.tahun or 0, lokasi=tempat.lokasi, tertulis=s.teks, nama=kutip(teks_judul, s),
            rincian="judul rencana" if _RENCANA.search(teks_judul) else "judul tabel", kelompok=kelompok,
        )  # fmt: skip
    yield from _kolom(b, mentah, tabel, kelompok)


def _awal_judul(atas: Sequence[Alinea]) -> int:
    """Where the title of a table begins among the lines above it: at its number, else where the short lines do."""
    bernomor = [n for n, a in enumerate(atas) if _NOMOR.match(a.teks) and len(a.teks.split()) <= _KATA]
    if bernomor:
        return bernomor[-1]
    n = len(atas)
    while (
        n > 0 and len(atas[n - 1].teks.split()) <= _KATA and not atas[n - 1].teks.rstrip(" *").endswith((".", ":", ";"))
    ):
        n -= 1
    return n


def _kolom(b: NaskahBagian, mentah: TabelMentah, tabel: TabelBaca, kelompok: str) -> Iterator[Fakta]:
    """The one year that the headings name, of a measure that has no other column."""
    if len({k.tahun for k in tabel.kolom if k.tahun}) != 1:
        return
    peran = Counter(k.peran for k in tabel.kolom)
    for k in tabel.kolom:
        jalur = " ".join(k.jalur)
        if k.tahun and k.peran in _DIUKUR and peran[k.peran] == 1 and not (_KOLOM_LAIN.search(jalur) or is_lain(jalur)):
            sel = _sel(mentah, k.tahun)
            if sel is not None:
                yield sebut_tahun(
                    b, tahun=k.tahun, lokasi=sel.lokasi, tertulis=sel.teks, nama=jalur, rincian="kepala kolom",
                    kelompok=kelompok,
                )  # fmt: skip
            return


def _sel(mentah: TabelMentah, tahun: int) -> SelMentah | None:
    return next((s for r in mentah.baris[:_KEPALA] for s in r if str(tahun) in s.teks), None)
