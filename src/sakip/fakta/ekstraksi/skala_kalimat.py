"""Predicates in sentences, with the figure they speak of: "capaian sebesar 100 % dengan kriteria “Sangat Baik”"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.naskah import NaskahBagian
from sakip.fakta.ekstraksi.skala_kegunaan import CAPAIAN, kegunaan_skala
from sakip.fakta.ekstraksi.tulisan_tempat import Tulisan
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.angka_ekor import is_predikat
from sakip.kernel.nilai import Predikat

_SEBUT = re.compile(
    r"\b(?:kategori|kriteria|predikat)\b(?: (?:capaian|kinerja|penilaian|adalah|yaitu))*[\s:*]*"
    r"(?P<petik>[\"“”'‘*]+)?\s*"
    r"(?P<kata>[A-Za-z]+(?: [A-Za-z]+){0,3})\s*(?P<tutup>[\"“”'’*]+)?",
    re.IGNORECASE,
)
_PERSEN = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?%")
_NILAI = re.compile(r"(?:nilai|skor|sebesar)\D{0,40}?(?<![\d.,])(\d{1,3}[.,]\d{1,2})(?![\d.,%])", re.IGNORECASE)
# What is wished, denied or defined is not claimed.
_BUKAN = re.compile(
    r"(?:\bbelum|\btidak|\bagar|\bmenjadi|\bmenuju|\bmempertahankan|"
    r"\buntuk (?:mencapai|memperoleh|meraih)|\bmasing-masing|\bapabila|\bjika|\bbila)\b[^.;]{0,60}$|"
    r"\btarget\b[^.;\d]{0,60}$|"
    r"(?:lebih|kurang) dari[^.;]{0,40}$|[<>≥≤][^.;]{0,40}$|\bantara \d[^.;]{0,40}$",
    re.IGNORECASE,
)
_KINERJA = re.compile(r"capaian|realisasi|sasaran|indikator", re.IGNORECASE)
# Judgements by others, on scales of their own.
_LAIN = re.compile(
    r"(?:kinerja|penilaian|prestasi) (?:setiap )?pegawai|\bskp\b|perilaku|\bopini\b|\bbpk\b|penghargaan|\blomba\b|"
    r"\bjuara\b|reformasi birokrasi|\bspbe\b|kepatuhan|keterbukaan|integritas|maturitas|\bspip\b|ombudsman|"
    r"layak anak|akreditasi|inovasi|\bzi\b|\bwbk\b",
    re.IGNORECASE,
)
_CAPAIAN = re.compile(r"\bcapaian\w*[^.;\d]{0,40}?(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?%[^.;\d]{0,40}$", re.IGNORECASE)
_BELAKANG = 14
# The scale of satisfaction begins at 25; what is below is on the one of 1 to 4.
_SKM_TERENDAH = Decimal(25)


def baca_predikat_kalimat(*, bagian: NaskahBagian) -> Iterator[Fakta]:
    """The predicates that running text claims; ``isi`` holds the figure where the sentence states one."""
    for a in bagian.alenia:
        # An abbreviation may cut a sentence in two, so the whole line tells whether it is about performance.
        if (
            a.memuat("kategori", "kriteria", "predikat")
            and _SEBUT.search(a.teks)
            and (_KINERJA.search(a.teks) or kegunaan_skala(a.teks) != CAPAIAN)
        ):
            for awal, kalimat in a.kalimat:
                yield from _dalam(kalimat, a, awal, bagian)


def _dalam(kalimat: str, alenia: Alenia, awal: int, bagian: NaskahBagian) -> Iterator[Fakta]:
    for cocok in _SEBUT.finditer(kalimat):
        depan, kegunaan = kalimat[: cocok.start()], kegunaan_skala(kalimat)
        # Of an index whose capaian is given too, the predicate is that of its capaian.
        capaian = _CAPAIAN.search(depan)
        kegunaan = CAPAIAN if capaian else kegunaan
        kata = _kata(cocok, berkode=kegunaan != CAPAIAN)
        if not kata or _LAIN.search(kalimat) or _BUKAN.search(depan) or kegunaan not in (CAPAIAN, "skm", "akip"):
            continue
        satu = Tulisan(kalimat, alenia.lokasi(awal + cocok.start("kata")), bagian.id)
        angka = capaian[1] if capaian else _angka(kegunaan, depan, kalimat[cocok.end() :][:_BELAKANG])
        yield Fakta(
            JenisFakta.PREDIKAT,
            f"{bagian.id}/{satu.sekitar(cocok.start())}",
            Predikat(kata, read_angka(angka).nilai if angka else None),
            kata,
            periode=bagian.periode,
            asal=Asal.LKJ,
            nama="kalimat ini",
            desimal=len(re.split(r"[.,]", angka)[1]) if re.search(r"[.,]", angka) else 0,
            lokasi=satu.lokasi,
            kelompok=f"{bagian.id}/kalimat predikat",
            rincian="" if kegunaan == CAPAIAN else kegunaan,
            bagian=bagian.id,
        )


def _kata(cocok: re.Match[str], *, berkode: bool) -> str:
    """The predicate: all that stands in quotes, else the longest known one in front; letters only of coded scales."""
    semua = cocok["kata"].split()
    if cocok["petik"] and cocok["tutup"]:
        return cocok["kata"] if len(semua) <= 3 else ""
    depan = (" ".join(semua[:n]) for n in range(min(3, len(semua)), 0, -1))
    return next((k for k in depan if (len(k) > 2 or (berkode and k.isupper())) and is_predikat(k)), "")


def _angka(kegunaan: str, depan: str, belakang: str) -> str:
    """The figure as written; empty when there is none or more than one."""
    semua = (_PERSEN if kegunaan == CAPAIAN else _NILAI).findall(depan)
    if not semua and kegunaan == CAPAIAN:
        semua = _PERSEN.findall(belakang)
    if len(set(semua)) != 1 or (kegunaan == "skm" and Decimal(semua[0].replace(",", ".")) < _SKM_TERENDAH):
        return ""
    return str(semua[0])
