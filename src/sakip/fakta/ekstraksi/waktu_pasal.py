"""Articles that a document quotes for the duties of an official, and who must report to whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.model import Asal, Fakta, JenisFakta

_TUGAS = re.compile(
    r"\bpasal\s+(?P<pasal>\d+[A-Z]?(?:\s+ayat\s*\(?\d+\)?)?)(?:\s+(?!pasal)[a-z]+){0,6}\s+[Tt]ugas"
    r"(?:\s+(?:pokok|dan|serta|fungsi))*\s+(?P<milik>[A-Z][^.;:,]{3,80}?)\s*"
    r"(?:\b(?:adalah|mempunyai|memiliki|meliputi|yaitu|sebagai)\b|[:,.]|$)"
)
_PERATURAN = re.compile(
    r"(?P<jenis>peraturan\s+(?:daerah|bupati|wali\s?kota|menteri|pemerintah)|perda|perbup|perwali)\b[^.;\d]{0,80}"
    r"(?P<nomor>\d+)\s+tahun\s+(?P<tahun>\d{4})",
    re.IGNORECASE,
)
_JABATAN = ((r"\bkasub\s?bagi?(?:an)?\b|\bsub\s?bag\b", "sub bagian"), (r"\bkasi\b", "seksi"), (r"\bkepala\b", ""))
_ESELON = r"eselon\s+(?:(?P<{0}>IV|I{{1,3}})\b(?:\s*[.-]?\s*(?P<huruf_{0}>[ab])\b)?|[.…_]{{2,}})"
_LAPOR = re.compile(
    rf"{_ESELON.format('bawah')}\s[^.;]{{0,80}}?\b(?:laporan|melapor\w*)\b[^.;]{{0,80}}?\bkepada\s+(?:pejabat\s+|atasan\s+)?"
    rf"{_ESELON.format('atas')}(?P<lain>\s+(?:lain|atasan)\w*)?"
)


def ekstrak_pasal(naskah: Naskah) -> Iterator[Fakta]:
    """Every quotation of an article about duties, with the regulation it is of, and every line of reporting."""
    for b in naskah.bagian:
        peraturan = ""
        for p in b.alenia:
            rendah = p.rendah
            if "peraturan" in rendah or ("per" in rendah and "tahun" in rendah):
                for c in _PERATURAN.finditer(p.teks):
                    peraturan = f"{' '.join(c['jenis'].lower().split())} {c['nomor']}/{c['tahun']}"
            if "pasal" in rendah:
                yield from _tugas(p, b, peraturan)
            if "eselon" in rendah:
                yield from _lapor(p, b)


def _tugas(p: Alenia, b: NaskahBagian, peraturan: str) -> Iterator[Fakta]:
    for c in _TUGAS.finditer(p.teks):
        yield Fakta(
            JenisFakta.WAKTU, "pasal/tugas", tertulis=f"pasal {c['pasal']}", asal=Asal.LKJ, nama=c["milik"].strip(),
            periode=b.periode, lokasi=p.lokasi(c.start("pasal")), kelompok=f"{peraturan}/{_jabatan(c['milik'])}",
            rincian=peraturan, bagian=b.id,
        )  # fmt: skip


def _jabatan(teks: str) -> str:
    rapi = teks.lower()
    for pola, ganti in _JABATAN:
        rapi = re.sub(pola, ganti, rapi)
    return " ".join(rapi.split())


def _lapor(p: Alenia, b: NaskahBagian) -> Iterator[Fakta]:
    for c in _LAPOR.finditer(p.teks):
        if not c["lain"]:
            yield Fakta(
                JenisFakta.WAKTU, "pasal/lapor", tertulis=f"kepada pejabat eselon {_tingkat(c, 'atas')}", asal=Asal.LKJ,
                nama=f"eselon {_tingkat(c, 'bawah')}", periode=b.periode, lokasi=p.lokasi(c.start()),
                rincian=_tingkat(c, "bawah"), versi=_tingkat(c, "atas"), bagian=b.id,
            )  # fmt: skip


def _tingkat(cocok: re.Match[str], nama: str) -> str:
    return " ".join(x for x in (cocok[nama], cocok[f"huruf_{nama}"]) if x)
