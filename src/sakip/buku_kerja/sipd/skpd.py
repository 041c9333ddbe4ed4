"""Whose rows an export holds: one SKPD, or several of which one is ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sakip.buku_kerja.sipd.baca import BarisSipd, Tingkat
from sakip.buku_kerja.sipd.kisi import SipdTakTerbaca

_KATA_KANTOR = re.compile(
    r"\b(skpd|opd|organisasi|unit|kecamatan|distrik|kelurahan|dinas|badan|inspektorat)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PilihanSkpd:
    """The rows that are ours; ``lain`` are those of other SKPD. ``ragu`` says why the file may not be ours."""

    nama: str
    baris: tuple[BarisSipd, ...]
    lain: tuple[BarisSipd, ...] = ()
    ragu: str = ""


def pilih_skpd(*, baris: Iterable[BarisSipd], keterangan: Sequence[str], kantor: str, sebutan: str = "") -> PilihanSkpd:
    """The rows of the office ``kantor``, or of the SKPD that ``sebutan`` names; raises SipdTakTerbaca when unclear."""
    semua = tuple(baris)
    nama: dict[str, dict[str, None]] = {}
    for b in semua:
        if b.tingkat not in (Tingkat.TOTAL, Tingkat.UNIT) and _kunci(b):
            nama.setdefault(_kunci(b), {}).update(dict.fromkeys((b.skpd, b.sub_unit, b.unit)))
    if not nama:
        return _menurut_judul(semua, keterangan, kantor, sebutan)
    cocok = [k for k, n in nama.items() if any(_sama(x, sebutan or kantor) for x in n)]
    daftar = ", ".join(next((x for x in n if x), k) for k, n in list(nama.items())[:8])
    if len(cocok) == 1:
        ragu = ""
    elif len(nama) == 1 and not sebutan:
        cocok = list(nama)
        ragu = f'Berkas ini milik "{daftar}", sedangkan buku kerja ini milik "{kantor}".'
    else:
        apa = f'"{sebutan}" cocok dengan {len(cocok)} di antaranya' if sebutan else "yang mana yang dipakai belum jelas"
        raise SipdTakTerbaca(f"Berkas ini memuat {len(nama)} SKPD dan {apa}: {daftar}. Sebutkan dengan --skpd.")
    kunci = cocok[0]
    kita = tuple(b for b in semua if _kunci(b) in (kunci, "") and (b.tingkat is not Tingkat.TOTAL or len(nama) == 1))
    lain = tuple(b for b in semua if _kunci(b) not in (kunci, ""))
    return PilihanSkpd(next((x for x in nama[kunci] if x), kunci), kita, lain, ragu)


def _menurut_judul(semua: tuple[BarisSipd, ...], keterangan: Sequence[str], kantor: str, sebutan: str) -> PilihanSkpd:
    """Without a column for it, the lines above the table may name the SKPD."""
    tentang = [k for k in keterangan if _KATA_KANTOR.search(k)]
    cocok = next((k for k in keterangan if _sama(k, sebutan or kantor)), "")
    if cocok or not tentang:
        return PilihanSkpd(cocok, semua)
    return PilihanSkpd(
        tentang[0], semua, ragu=f'Judul berkas ini "{tentang[0]}", tanpa menyebut "{sebutan or kantor}".'
    )


def _kunci(b: BarisSipd) -> str:
    return b.unit or b.skpd or b.sub_unit


def _sama(satu: str, dua: str) -> bool:
    """Two names of an office: equal, or one within the other (with the name of the kabupaten behind it)."""
    a, b = (f" {' '.join(re.findall(r'[a-z0-9]+', t.casefold()))} " for t in (satu, dua))
    return bool(a.strip() and b.strip()) and (a in b or b in a)
