"""The programs, kegiatan or sub kegiatan of a position in its agreement, with their money in the version of the budget.

Which level stands in whose agreement is practice (MEMORY; SEED): programs for the head, kegiatan for secretary and
section heads, sub kegiatan below them. Of a node that several positions carry out, each agrees on its share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sakip.data.organisasi import Jabatan, Jenjang
from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Rata, Tabel
from sakip.dokumen.sebaris import teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.jabatan import simpul_jabatan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Angka
from sakip.kernel.olah import isian, jumlahkan
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
    """The nodes in the agreement of the position of the document; they add up without counting anything twice."""
    j = jabatan_dokumen(hasil)
    if j is None:
        return ()
    batas = _URUTAN.index(jenjang_perjanjian(j))

    def turun(s: str) -> Iterator[str]:
        anak = hasil.indeks.pohon.anak.get(s, ())
        if not anak or _URUTAN.index(hasil.indeks.pohon.simpul[s].jenjang) >= batas:
            yield s
            return
        for a in anak:
            yield from turun(a)

    semua = (s for atas in simpul_jabatan(hasil, j.id) for s in turun(atas))
    lain = hasil.indeks.pemilik_simpul
    satuan = _satuan(hasil, j.id)
    return tuple(s for s in semua if lain.get(s, j.id) in satuan or s in hasil.indeks.berbagi.get(j.id, ()))


def _satuan(hasil: Hasil, jabatan: str) -> set[str]:
    """A position with all below it: who leads a program does not agree on what an equal carries out of it."""
    bawah = {jabatan}
    while baru := {j.id for j in hasil.data.organisasi.jabatan if j.atasan in bawah} - bawah:
        bawah |= baru
    return bawah


def pagu_perjanjian(hasil: Hasil, simpul: str, anggaran: str) -> Hitungan:
    """The money of a node in a version of the budget: the share of the position where the node is shared."""
    jabatan, pohon = hasil.lingkup.jabatan, hasil.indeks.pohon
    berbagi = set(hasil.indeks.berbagi.get(jabatan, ()))
    if berbagi.isdisjoint(pohon.turunan(simpul)):
        return hasil[f"pagu_versi/{anggaran}/simpul/{simpul}"]
    if simpul not in berbagi:
        return _jumlah_bawah(hasil, simpul, anggaran)
    bagian = hasil.indeks.bagian_pagu.get((simpul, jabatan, anggaran))
    figur = isian(
        id_hitungan=f"pagu_perjanjian/{jabatan}/{anggaran}/{simpul}",
        nama=f"Pagu {pohon.simpul[simpul].nama}, bagian jabatan ini",
        nilai=BELUM_DIISI if bagian is None else Angka(bagian),
        satuan="Rp",
        sumber=f"{_dokumen(hasil, anggaran)}, bagian jabatan ini",
    )
    return hasil.graf.setdefault(figur.id, figur)


def _jumlah_bawah(hasil: Hasil, simpul: str, anggaran: str) -> Hitungan:
    """The money of a node of which something below is shared: what the position has of each part."""
    pohon = hasil.indeks.pohon
    figur = jumlahkan(
        id_hitungan=f"pagu_perjanjian/{hasil.lingkup.jabatan}/{anggaran}/{simpul}",
        nama=f"Pagu {pohon.simpul[simpul].nama}, bagian jabatan ini",
        butir=[pagu_perjanjian(hasil, s, anggaran) for s in pohon.anak.get(simpul, ())],
        satuan="Rp",
    )
    return hasil.graf.setdefault(figur.id, figur)


def jumlah_perjanjian(hasil: Hasil, anggaran: str) -> Hitungan:
    """The money of all nodes in the agreement of the position, in a version of the budget."""
    figur = jumlahkan(
        id_hitungan=f"pagu_perjanjian/{hasil.lingkup.jabatan}/{anggaran}/total",
        nama=f"Pagu dalam perjanjian kinerja menurut {_dokumen(hasil, anggaran)}",
        butir=[pagu_perjanjian(hasil, s, anggaran) for s in simpul_perjanjian(hasil)],
        satuan="Rp",
    )
    return hasil.graf.setdefault(figur.id, figur)


def tabel_simpul_perjanjian(*, hasil: Hasil, opsi: Opsi, versi: Versi) -> Tabel | None:
    """The table of nodes and money of one version (T-PK-PROGRAM); None for a position without money."""
    j, simpul = jabatan_dokumen(hasil), simpul_perjanjian(hasil)
    if j is None or not simpul:
        return None
    anggaran = versi.isi.versi_anggaran or hasil.indeks.versi_anggaran
    sebutan = jenjang_perjanjian(j).value.title()
    return susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-PK-PROGRAM",
            judul=f"{sebutan} dan Anggaran {sebutan_versi(hasil, versi)} Tahun {{tahun}}",
            kolom={**KOLOM_SIMPUL, **_kolom(hasil, anggaran)},
            bawaan=("no", kolom("program", sebutan), "pagu", "sumber_dana"),
            baris=baris_perjanjian(hasil),
            ringkas=(BarisRingkas("Jumlah", {"pagu": angka(jumlah_perjanjian(hasil, anggaran))}),),
        ),
    )


def baris_perjanjian(hasil: Hasil) -> list[BarisSimpul]:
    """A row for each node in the agreement of the position."""
    pohon = hasil.indeks.pohon
    return [BarisSimpul(hasil, pohon.simpul[s], None, str(n)) for n, s in enumerate(simpul_perjanjian(hasil), 1)]


def _kolom(hasil: Hasil, anggaran: str) -> Mapping[str, KolomLaporan[BarisSimpul]]:
    dana = next((v.sumber_dana for v in hasil.data.anggaran.versi if v.id == anggaran), "")

    def sumber(b: BarisSimpul) -> str:
        isi = hasil.indeks.pagu.get((b.simpul.id, anggaran))
        return (isi[1] if isi else "") or dana

    return {
        "pagu": KolomLaporan(
            "Anggaran (Rp)", lambda b: angka(pagu_perjanjian(hasil, b.simpul.id, anggaran)), 18, Rata.KANAN
        ),
        "sumber_dana": KolomLaporan("Keterangan", lambda b: teks(sumber(b)), 12),
    }


def _dokumen(hasil: Hasil, anggaran: str) -> str:
    return next((v.dokumen for v in hasil.data.anggaran.versi if v.id == anggaran), anggaran)
