"""What is wrong with agreements, by the position that it concerns."""

from __future__ import annotations

from collections import defaultdict

from sakip.data.perjanjian import label_versi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.muatan import Muatan
from sakip.kernel.temuan import Temuan

# Sheets of agreements and positions, and the alignment rules of the review.
_AWALAN = ("versi/", "perjanjian/", "jabatan/")
_KODE = ("KL184", "KL187", "SR")


def temuan_jabatan(
    *, data: TahunKinerja, muatan: Muatan, milik: dict[str, str], lain: tuple[Temuan, ...] = ()
) -> dict[str, tuple[Temuan, ...]]:
    """Findings about agreements by position; those of a whole version belong to its first party."""
    hasil: dict[str, list[Temuan]] = defaultdict(list)
    pertama = {
        label: v.pihak_pertama for label, v in zip(label_versi(data.perjanjian), data.perjanjian.versi, strict=True)
    }
    for t in (*muatan.temuan, *lain):
        if t.kunci.startswith(_AWALAN) or t.kode.startswith(_KODE):
            jabatan = _jabatan(t.kunci, milik, pertama)
            if jabatan:
                hasil[jabatan].append(t)
    return {j: tuple(t) for j, t in hasil.items()}


def _jabatan(kunci: str, milik: dict[str, str], pertama: dict[str, str]) -> str:
    awal, *bagian = kunci.split("/")
    if awal == "jabatan" and bagian:
        return bagian[0]
    indikator = next((b for b in bagian if b in milik), "")
    if indikator:
        return milik[indikator]
    return pertama.get(bagian[0], "") if awal in ("versi", "perjanjian") and bagian else ""
