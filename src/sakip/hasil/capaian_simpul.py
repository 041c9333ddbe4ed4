"""Mean capaian of a node of the program tree, and of all nodes of a level; the size of a signed figure.

The mean runs over indicators, each counting once (domain capaian 3.5); a missing one leaves it and is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from sakip.hasil.dasar import Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.kernel.olah import rata_rata

_SELISIH = ("perubahan", "selisih_akhir")


def capaian_simpul(h: Hasil, simpul: str, tahun: str) -> Hitungan:
    """The mean over the indicators of a program, kegiatan or sub kegiatan."""
    butir = [h[f"capaian/{i.id}/{tahun}"] for i in h.indeks.milik.get(simpul, ())]
    nama = f"Capaian {h.indeks.pohon.simpul[simpul].nama} tahun {tahun}"
    return rata_rata(id_hitungan=f"capaian_simpul/{simpul}/{tahun}", nama=nama, butir=butir)


def rata_capaian_simpul(h: Hasil, jenjang: str, tahun: str) -> Hitungan:
    """The mean over the indicators of a level: ``rata_capaian_simpul/program/2024``."""
    anggota = [s.id for s in h.indeks.pohon.simpul.values() if s.jenjang.name.lower() == jenjang]
    butir = [h[f"capaian/{i.id}/{tahun}"] for s in anggota for i in h.indeks.milik.get(s, ())]
    nama = f"Rata-rata capaian indikator {jenjang.replace('_', ' ')} tahun {tahun}"
    return rata_rata(id_hitungan=f"rata_capaian_simpul/{jenjang}/{tahun}", nama=nama, butir=butir)


def besar(h: Hasil, *bagian: str) -> Hitungan:
    """The size of a signed figure, for sentences that say "naik" or "turun" in words: ``besar/perubahan/skm/2024``."""
    asal = h["/".join(bagian)]
    # The difference of two percentages is said in percentage points.
    poin = asal.satuan == "%" and bagian[0] in _SELISIH
    nilai = Angka(abs(asal.nilai.nilai)) if isinstance(asal.nilai, Angka) else asal.nilai
    return replace(
        asal,
        id=f"besar/{asal.id}",
        nama=f"Besarnya {asal.nama[:1].lower()}{asal.nama[1:]}",
        nilai=nilai,
        satuan="poin persen" if poin else asal.satuan,
        rumus="besarnya tanpa tanda",
        uraian="",
        masukan=(asal.id,),
    )


PEMBUAT: Mapping[str, Pembuat] = {
    "capaian_simpul": capaian_simpul,
    "rata_capaian_simpul": rata_capaian_simpul,
    "besar": besar,
}
