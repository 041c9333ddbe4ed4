"""What was not examined, as cards: those with the same rule and reason stand together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sakip.kernel.temuan import TidakDiperiksa
from sakip.renderers.html_reviu_kartu import PenulisKartu, belah_judul
from sakip.renderers.html_teks import aman

# What tells one reason from the next of its kind: the name that it quotes.
_KUTIPAN = re.compile(r'"[^"]*"|“[^”]*”|‘[^’]*’')

Bernomor = tuple[int, TidakDiperiksa]


def tulis_tidak_diperiksa(*, isi: Sequence[TidakDiperiksa], kartu: PenulisKartu) -> str:
    """The cards, in the order in which their kinds come first."""
    return "\n".join(_kartu(k, n, kartu) for n, k in enumerate(_kelompok(isi), 1))


def jangkar_tidak(ke: int) -> str:
    """The anchor of the place of what was not examined."""
    return f"x{ke}"


def _kelompok(isi: Iterable[TidakDiperiksa]) -> list[list[Bernomor]]:
    hasil: dict[tuple[str, str], list[Bernomor]] = {}
    for ke, t in enumerate(isi, 1):
        hasil.setdefault((t.kode, _KUTIPAN.sub("“…”", t.alasan)), []).append((ke, t))
    return list(hasil.values())


def _kartu(kelompok: list[Bernomor], nomor: int, kartu: PenulisKartu) -> str:
    ke, pertama = kelompok[0]
    banyak = len(kelompok)
    judul, sisa = belah_judul(pertama.alasan if banyak == 1 else _KUTIPAN.sub("“…”", pertama.alasan))
    kata = "Tidak diperiksa" if banyak == 1 else f"Tidak diperiksa: {banyak} hal"
    tempat = _tempat(pertama, ke, kartu) if banyak == 1 else ""
    rinci = "" if banyak == 1 else _rinci(kelompok, kartu)
    kode = f'<p class="dasar">Kode {aman(pertama.kode)}</p>' if pertama.kode else ""
    id_judul = f"xj{nomor}"
    return (
        f'<article class="temuan tak-diperiksa" aria-labelledby="{id_judul}">'
        f'<p class="kepala-kartu"><span class="tingkat">{kata}</span> <span>{tempat}</span></p>'
        f'<h3 id="{id_judul}">{aman(judul)}</h3>{f"<p>{aman(sisa)}</p>" if sisa else ""}{rinci}{kode}</article>'
    )


def _rinci(kelompok: list[Bernomor], kartu: PenulisKartu) -> str:
    butir = "".join(f"<li>{aman(_nama(t))} {_tempat(t, ke, kartu)}</li>" for ke, t in kelompok)
    return f"<details><summary>Lihat {len(kelompok)} tempatnya</summary><ul>{butir}</ul></details>"


def _nama(tidak: TidakDiperiksa) -> str:
    cocok = _KUTIPAN.search(tidak.alasan)
    return f"{cocok[0][1:-1]}:" if cocok and tidak.lokasi else (cocok[0][1:-1] if cocok else "")


def _tempat(tidak: TidakDiperiksa, ke: int, kartu: PenulisKartu) -> str:
    return kartu.tempat(lokasi=tidak.lokasi[0], jangkar=jangkar_tidak(ke)) if tidak.lokasi else ""
