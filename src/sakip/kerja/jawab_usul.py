"""Answers that contradict open findings: a person may say yes all the same, but says why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sakip.evaluasi.jawaban import Jawab, Jawaban, Usul
from sakip.kerja.periksa import HasilReviu
from sakip.kerja.teks_kertas_kerja import KertasKerjaSalah, baca_teks, gabungkan
from sakip.kerja.usul_reviu import usul_hasil
from sakip.reviu.kertas_kerja import KertasKerja


def periksa_jawaban(*, kertas: KertasKerja, hasil: HasilReviu, letak: Path) -> None:
    """Raise where "ya" is answered without a word although findings that are still open propose "tidak"."""
    diam = [j for j in kertas.jawaban if j.jawab is Jawab.YA and not j.keterangan]
    if not diam:
        return
    usul = usul_hasil(hasil=hasil)
    lawan = [j for j in diam if usul[j.kode].jawab is Jawab.TIDAK]
    if lawan:
        baris = baca_teks(isi=letak.read_bytes(), nama=letak.name).splitlines()
        raise KertasKerjaSalah(gabungkan(pesan=list(_pesan(lawan, usul, baris, letak.name))))


def _pesan(lawan: list[Jawaban], usul: Mapping[str, Usul], baris: list[str], nama: str) -> Iterator[str]:
    for j in lawan:
        pola = re.compile(rf"""\s*["']?{re.escape(j.kode)}["']?\s*:.*""")
        di = next((f", baris {n}" for n, b in enumerate(baris, 1) if pola.fullmatch(b)), "")
        yield (
            f"{nama}{di}, jawaban.{j.kode}: dijawab ya tanpa keterangan, padahal ada "
            f"{usul[j.kode].keterangan} Tulis di keterangan mengapa tetap ya, atau jawab tidak."
        )
