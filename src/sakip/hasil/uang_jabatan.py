"""The money that a position answers for: in its nodes of the program tree, by quarter, and in a version of the budget.

One rule for every paper. A position answers for the nodes that are its, with everything below them, whoever carries it
out: the published reports of secretaries list what their subdivisions and the sections spend. The head answers for all
programs, so that his total is that of the office. Where shares of a node are recorded and one is of the position, its
money there is that share with those of the positions below it; so a node above is the sum of such parts. The totals of
positions overlap along the tree and are never added up.

Dasar: practice of published reports (SEED 000, 003) for the rule; PermenPANRB 89/2021 for the cascade (VERIFIED-2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from sakip.anggaran import serapan as cara
from sakip.data.berlaku import kepala
from sakip.data.perencanaan import JenjangSimpul
from sakip.hasil.dasar import AngkaTiada, Hasil, Pembuat
from sakip.hasil.jabatan import nama_jabatan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.olah import isian, jumlahkan
from sakip.kernel.periode import Periode

TOTAL = "total"


def simpul_jabatan(h: Hasil, jabatan: str, jenjang: JenjangSimpul | None = None) -> tuple[str, ...]:
    """The nodes whose money a position answers for, in the order of the tree.

    Without ``jenjang`` the highest of them, which add up without counting anything twice; with it all of that level
    that are those or lie below them.
    """
    x, bagian, memimpin = h.indeks, _bagian_milik(h, jabatan), _memimpin(h, jabatan)

    def turun(simpul: tuple[str, ...]) -> Iterator[str]:
        for s in simpul:
            if memimpin or x.pemilik_simpul.get(s) == jabatan or s in bagian:
                yield s
            else:
                yield from turun(x.pohon.anak.get(s, ()))

    puncak = tuple(turun(x.pohon.program))
    if jenjang is None:
        return puncak
    return tuple(s for p in puncak for s in x.pohon.turunan(p) if x.pohon.simpul[s].jenjang is jenjang)


def hanya_bagian(h: Hasil, jabatan: str, simpul: str) -> bool:
    """Whether the money of a position in a node is not all of the node's, for it has a share there or below."""
    bagian = _bagian_milik(h, jabatan)
    return bool(bagian) and not bagian.isdisjoint(h.indeks.pohon.turunan(simpul))


def pagu_jabatan(h: Hasil, jabatan: str, simpul: str) -> Hitungan:
    """The ceiling of a position in a node, or in all (``total``), in the budget in force."""
    return _pagu(h, f"pagu_jabatan/{jabatan}", jabatan, h.indeks.versi_anggaran, simpul)


def pagu_perjanjian(h: Hasil, jabatan: str, versi: str, simpul: str) -> Hitungan:
    """The same in a named version of the budget, on which an agreement rests."""
    return _pagu(h, f"pagu_perjanjian/{jabatan}/{versi}", jabatan, versi, simpul)


def belanja_jabatan(h: Hasil, jabatan: str, simpul: str, triwulan: str = "") -> Hitungan:
    """What a position spent of a node, or in all, up to the end of the data, or in one quarter alone."""
    ekor = f"/{triwulan}" if triwulan else ""
    masa = f" {Periode(h.tahun, int(triwulan[2:])).sebutan}" if triwulan else ""
    periode = (Periode(h.tahun, int(triwulan[2:])),) if triwulan else (Periode(h.tahun), *Periode(h.tahun).bagian())

    def bagian(s: str, j: str) -> Decimal | None:
        ada = [b for p in periode if (b := h.indeks.bagian_belanja.get((s, j, p))) is not None]
        return sum(ada, Decimal(0)) if ada else None

    return _uang(
        h,
        jabatan,
        simpul,
        id_simpul=lambda s: f"belanja_jabatan/{jabatan}/{s}{ekor}",
        utuh=lambda s: f"belanja/simpul/{s}{ekor}",
        bagian=bagian,
        sebutan=f"Realisasi anggaran{masa}",
        sumber="realisasi anggaran",
    )


def serapan_jabatan(h: Hasil, jabatan: str, simpul: str, triwulan: str = "") -> Hitungan:
    """Absorption of a position in a node or in all, in percent; of one quarter against the ceiling of the year."""
    masa = f" {Periode(h.tahun, int(triwulan[2:])).sebutan} terhadap pagu setahun" if triwulan else ""
    return cara.serapan(
        id_hitungan="/".join(("serapan_jabatan", jabatan, simpul, triwulan)).rstrip("/"),
        nama=f"Serapan anggaran {_tempat(h, jabatan, simpul)}{masa}",
        pagu=h[f"pagu_jabatan/{jabatan}/{simpul}"],
        realisasi=h["/".join(("belanja_jabatan", jabatan, simpul, triwulan)).rstrip("/")],
    )


def _pagu(h: Hasil, awalan: str, jabatan: str, versi: str, simpul: str) -> Hitungan:
    return _uang(
        h,
        jabatan,
        simpul,
        id_simpul=lambda s: f"{awalan}/{s}",
        utuh=lambda s: f"pagu/simpul/{s}" if versi == h.indeks.versi_anggaran else f"pagu_versi/{versi}/simpul/{s}",
        bagian=lambda s, j: h.indeks.bagian_pagu.get((s, j, versi)),
        sebutan="Pagu",
        sumber=next((v.dokumen for v in h.data.anggaran.versi if v.id == versi), versi),
    )


def _uang(
    h: Hasil,
    jabatan: str,
    simpul: str,
    *,
    id_simpul: Callable[[str], str],
    utuh: Callable[[str], str],
    bagian: Callable[[str, str], Decimal | None],
    sebutan: str,
    sumber: str,
) -> Hitungan:
    """Money of one kind: the total, a share, a node with shares below, or a node as a whole."""
    id_hitungan, nama = id_simpul(simpul), f"{sebutan} {_tempat(h, jabatan, simpul)}"
    rincian = simpul_jabatan(h, jabatan) if simpul == TOTAL else h.indeks.pohon.anak.get(simpul, ())
    if simpul == TOTAL and not rincian:
        kosong = Kosong(Keadaan.TIDAK_BERLAKU, "jabatan ini tidak mengelola anggaran")
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=kosong, satuan="Rp", sumber="pohon program")
    if simpul in _bagian_milik(h, jabatan):
        ada = [b for j in _satuan(h, jabatan) if (b := bagian(simpul, j)) is not None]
        nilai = Angka(sum(ada, Decimal(0))) if ada else Kosong(Keadaan.BELUM_DIISI)
        asal = f"{sumber}, bagian jabatan ini"
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan="Rp", sumber=asal)
    if simpul == TOTAL or hanya_bagian(h, jabatan, simpul):
        butir = [h[id_simpul(s)] for s in rincian]
        return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan="Rp")
    return h[utuh(simpul)]


def _memimpin(h: Hasil, jabatan: str) -> bool:
    puncak = kepala(organisasi=h.data.organisasi)
    return puncak is not None and puncak.id == jabatan


def _bagian_milik(h: Hasil, jabatan: str) -> frozenset[str]:
    """The nodes of which a position has a share; the head has none, for he answers for all of them."""
    return frozenset() if _memimpin(h, jabatan) else frozenset(h.indeks.berbagi.get(jabatan, ()))


def _satuan(h: Hasil, jabatan: str) -> set[str]:
    """A position with all that are below it."""
    bawah = {jabatan}
    while baru := {j.id for j in h.data.organisasi.jabatan if j.atasan in bawah} - bawah:
        bawah |= baru
    return bawah


def _tempat(h: Hasil, jabatan: str, simpul: str) -> str:
    if simpul == TOTAL:
        return nama_jabatan(h, jabatan)
    if simpul not in h.indeks.pohon.simpul:
        raise AngkaTiada(f'Tidak ada program, kegiatan atau sub kegiatan "{simpul}" dalam pohon program.')
    return f"{nama_jabatan(h, jabatan)} pada {h.indeks.pohon.simpul[simpul].nama}"


PEMBUAT: Mapping[str, Pembuat] = {
    "pagu_jabatan": pagu_jabatan,
    "pagu_perjanjian": pagu_perjanjian,
    "belanja_jabatan": belanja_jabatan,
    "serapan_jabatan": serapan_jabatan,
}
