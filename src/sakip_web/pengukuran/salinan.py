"""The grid as text with tabs, as Excel takes it from the clipboard."""

from __future__ import annotations

from sakip.buku_kerja.nilai_sel import teks_nilai
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Kosong
from sakip_web.pengukuran.lembar import Lembar

KEPALA = ("No.", "Indikator", "Satuan", "Isian", "Target", "Realisasi", "Capaian")


def tabel_tsv(*, lembar: Lembar) -> str:
    """One line a row; numbers with a decimal comma and without marks between thousands."""
    baris: list[tuple[str, ...]] = [KEPALA]
    for b in lembar.baris:
        isian = " dari ".join(s.tulisan for s in b.sel)
        angka = (_teks(h) for h in (b.target, b.realisasi, b.capaian))
        baris.append((str(b.nomor), b.indikator.nama, b.indikator.satuan, isian, *angka))
    return "\n".join("\t".join(map(aman, b)) for b in baris) + "\n"


def aman(teks: str) -> str:
    """A cell that Excel takes as text and not as a formula, on one line."""
    rapi = " ".join(teks.split())
    formula = rapi[:1] in "=+@" or (rapi[:1] == "-" and not rapi[1:2].isdigit())
    return f"'{rapi}" if rapi and formula else rapi


def _teks(h: Hitungan) -> str:
    if isinstance(h.nilai, Angka):
        return format_angka(h.nilai.nilai, desimal=h.desimal).replace(".", "")
    if isinstance(h.nilai, Kosong):
        return h.nilai.keadaan.value
    return teks_nilai(h.nilai)
