"""The programs, kegiatan or sub kegiatan of a position in its agreement, with their money in the version of the budget.

Which level stands in whose agreement is practice (MEMORY; SEED): programs for the head, kegiatan for secretary and
section heads, sub kegiatan below them. Whose money it is says ``hasil.uang_jabatan``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from sakip.data.organisasi import Jabatan, Jenjang
from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Rata, Tabel
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import TOTAL, simpul_jabatan
from sakip.kernel.hitungan import Hitungan
from sakip.laporan.figur import angka
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, BarisSimpul
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.perjanjian import Versi, sebutan_versi
from sakip.laporan.pilihan import kolom
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_URUTAN = tuple(JenjangSimpul)


def jenjang_perjanjian(jabatan: Jabatan) -> JenjangSimpul:
    """The level of the program tree that stands in the agreement of a position."""
    match jabatan.jenjang:
        case Jenjang.KEPALA_DAERAH | Jenjang.KEPALA:
            return JenjangSimpul.PROGRAM
        case Jenjang.SEKRETARIS | Jenjang.KASI | Jenjang.LURAH:
            return JenjangSimpul.KEGIATAN
        case _:
            return JenjangSimpul.SUB_KEGIATAN


def simpul_perjanjian(hasil: Hasil) -> tuple[str, ...]:
    """The nodes in the agreement of the position of the document: those it answers for, down to its level.

    A node whose money is recorded for itself and not for what lies below stands in place of its parts.
    """
    j = jabatan_dokumen(hasil)
    if j is None:
        return ()
    batas, pohon = _URUTAN.index(jenjang_perjanjian(j)), hasil.indeks.pohon
    berpagu = {s for s, _ in hasil.indeks.pagu}

    def turun(s: str) -> Iterator[str]:
        bawah = pohon.turunan(s)[1:]
        di_atas_saja = s in berpagu and berpagu.isdisjoint(bawah)
        if not bawah or di_atas_saja or _URUTAN.index(pohon.simpul[s].jenjang) >= batas:
            yield s
            return
        for a in pohon.anak[s]:
            yield from turun(a)

    return tuple(s for atas in simpul_jabatan(hasil, j.id) for s in turun(atas))


def pagu_perjanjian(hasil: Hasil, simpul: str, anggaran: str) -> Hitungan:
    """The money of a node (``total``: of all) in a version of the budget, as far as the position answers for it."""
    j = jabatan_dokumen(hasil)
    return hasil[f"pagu_perjanjian/{j.id if j else ''}/{anggaran}/{simpul}"]


def tabel_simpul_perjanjian(*, hasil: Hasil, opsi: Opsi, versi: Versi) -> Tabel | None:
    """The table of nodes and money of one version (T-PK-PROGRAM); None for a position without money."""
    j, simpul = jabatan_dokumen(hasil), simpul_perjanjian(hasil)
    if j is None or not simpul:
        return None
    return tabel_uang(
        hasil=hasil,
        opsi=opsi,
        versi=versi,
        sebutan=jenjang_perjanjian(j).value.title(),
        baris=baris_perjanjian(hasil),
        pagu=lambda simpul, anggaran: pagu_perjanjian(hasil, simpul, anggaran),
    )


def tabel_uang(
    *,
    hasil: Hasil,
    opsi: Opsi,
    versi: Versi,
    sebutan: str,
    baris: Sequence[BarisSimpul],
    pagu: Callable[[str, str], Hitungan],
) -> Tabel:
    """Nodes of one level (``sebutan``) with their money in the budget that a version names; ``pagu`` gives it."""
    anggaran = versi.isi.versi_anggaran or hasil.indeks.versi_anggaran
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-PK-PROGRAM",
            judul=f"{sebutan} dan Anggaran {sebutan_versi(hasil, versi)} Tahun {{tahun}}",
            kolom={**KOLOM_SIMPUL, **_kolom(hasil, anggaran, pagu)},
            bawaan=("no", kolom("program", sebutan), "pagu", "sumber_dana"),
            baris=baris,
            ringkas=(BarisRingkas("Jumlah", {"pagu": angka(pagu(TOTAL, anggaran))}),),
        ),
    )


def baris_perjanjian(hasil: Hasil) -> list[BarisSimpul]:
    """A row for each node in the agreement of the position."""
    pohon = hasil.indeks.pohon
    return [BarisSimpul(hasil, pohon.simpul[s], None, str(n)) for n, s in enumerate(simpul_perjanjian(hasil), 1)]


def _kolom(
    hasil: Hasil, anggaran: str, pagu: Callable[[str, str], Hitungan]
) -> Mapping[str, KolomLaporan[BarisSimpul]]:
    """The two columns that follow the version of the budget."""
    dana = next((v.sumber_dana for v in hasil.data.anggaran.versi if v.id == anggaran), "")

    def sumber(b: BarisSimpul) -> str:
        isi = hasil.indeks.pagu.get((b.simpul.id, anggaran))
        return (isi[1] if isi else "") or dana

    return {
        "pagu": KolomLaporan("Anggaran (Rp)", lambda b: angka(pagu(b.simpul.id, anggaran)), 18, Rata.KANAN),
        "sumber_dana": KolomLaporan("Keterangan", lambda b: teks(sumber(b)), 12),
    }
