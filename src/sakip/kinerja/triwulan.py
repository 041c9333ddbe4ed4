"""From quarters to a year, by the aggregation mode of the indicator (domain capaian 3.5).

Never sum an index over quarters: an index is averaged or its last position is taken (SEED 000 shows the mistake).
A cumulative figure with a quarter not yet measured is what was measured so far, and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sakip.data.perencanaan import Agregasi
from sakip.kernel.angka_tulis import format_ringkas
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Kosong, Nilai

_KATA = {
    Agregasi.KUMULATIF: "jumlah nilai triwulan",
    Agregasi.RATA_RATA: "rata-rata nilai triwulan yang terukur",
    Agregasi.POSISI_AKHIR: "nilai triwulan terakhir yang terukur",
    Agregasi.MAKSIMUM: "nilai triwulan tertinggi",
    Agregasi.MINIMUM: "nilai triwulan terendah",
}


def gabung_triwulan(*, id_hitungan: str, nama: str, butir: Sequence[Hitungan], cara: Agregasi) -> Hitungan:
    """The value over the quarters given, in their order; without a measured quarter the last state stands."""
    angka = [b.nilai.nilai for b in butir if isinstance(b.nilai, Angka)]
    belum = [b for b in butir if isinstance(b.nilai, Kosong)]
    nilai: Nilai = Angka(cara.gabung(angka)) if angka else butir[-1].nilai
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=butir[-1].satuan,
        rumus=_KATA[cara],
        uraian=_uraian(angka, cara),
        masukan=tuple(b.id for b in butir),
        desimal=_desimal(butir[-1].desimal, cara),
        catatan=tuple(f"{b.nama}: {b.nilai.keadaan.value}." for b in belum if isinstance(b.nilai, Kosong) and angka),
    )


def _uraian(angka: Sequence[Decimal], cara: Agregasi) -> str:
    if not angka:
        return ""
    teks = [format_ringkas(a) for a in angka]
    if cara is Agregasi.KUMULATIF:
        return " + ".join(teks)
    if cara is Agregasi.RATA_RATA:
        return f"({' + '.join(teks)}) ÷ {len(teks)}"
    return "; ".join(teks)


def _desimal(desimal: int | None, cara: Agregasi) -> int | None:
    """A mean has no end of decimals of its own; the other modes give figures as they were entered."""
    return 2 if desimal is None and cara is Agregasi.RATA_RATA else desimal
