"""Hypothesis: the money of a year, on nodes and shared among positions."""

from collections.abc import Sequence

from hypothesis import strategies as st

from sakip.data.anggaran import (
    Anggaran,
    BagianBelanja,
    BagianPagu,
    Pagu,
    PrakiraanMaju,
    RealisasiAnggaran,
    VersiAnggaran,
)
from tests.buku_kerja.nilai_acak import HARI, PERIODE, TEKS, UANG, unik


@st.composite
def anggaran_acak(gambar: st.DrawFn, simpul: Sequence[str], posisi: Sequence[str]) -> Anggaran:
    """Versions and money on nodes, and shares of it."""
    id_versi = gambar(st.lists(st.sampled_from(("murni", "perubahan", "pergeseran 2")), unique=True))
    versi = tuple(
        VersiAnggaran(i, gambar(TEKS), gambar(HARI), gambar(st.sampled_from(("APBD", "", "PAPBD")))) for i in id_versi
    )
    pagu: st.SearchStrategy[tuple[Pagu, ...]] = st.just(())
    belanja: st.SearchStrategy[tuple[RealisasiAnggaran, ...]] = st.just(())
    if simpul:
        belanja = unik(
            st.builds(RealisasiAnggaran, st.sampled_from(simpul), PERIODE, UANG), lambda r: (r.simpul, r.periode)
        )
        if id_versi:
            satu = st.builds(Pagu, st.sampled_from(simpul), st.sampled_from(id_versi), UANG, TEKS)
            pagu = unik(satu, lambda p: (p.simpul, p.versi))
    maju: st.SearchStrategy[tuple[PrakiraanMaju, ...]] = st.just(())
    if simpul:
        maju = unik(st.builds(PrakiraanMaju, st.sampled_from(simpul), UANG), lambda m: m.simpul)
    return Anggaran(
        versi,
        gambar(pagu),
        gambar(belanja),
        gambar(_bagian_pagu(simpul, posisi, id_versi)),
        gambar(_bagian_belanja(simpul, posisi)),
        gambar(maju),
    )


def _bagian_pagu(
    simpul: Sequence[str], posisi: Sequence[str], versi: Sequence[str]
) -> st.SearchStrategy[tuple[BagianPagu, ...]]:
    if not simpul or not posisi or not versi:
        return st.just(())
    satu = st.builds(BagianPagu, st.sampled_from(simpul), st.sampled_from(posisi), st.sampled_from(versi), UANG)
    return unik(satu, lambda b: (b.simpul, b.jabatan, b.versi))


def _bagian_belanja(simpul: Sequence[str], posisi: Sequence[str]) -> st.SearchStrategy[tuple[BagianBelanja, ...]]:
    if not simpul or not posisi:
        return st.just(())
    satu = st.builds(BagianBelanja, st.sampled_from(simpul), st.sampled_from(posisi), PERIODE, UANG)
    return unik(satu, lambda b: (b.simpul, b.jabatan, b.periode))
