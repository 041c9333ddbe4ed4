"""Figures of a position: the mean and the counts over what it agreed on, and the money that it answers for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from sakip.anggaran import serapan as cara
from sakip.data.berlaku import kepala
from sakip.data.perencanaan import JenjangSimpul
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.hitungan_capaian import banyak_indikator
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.olah import isian, jumlahkan, rata_rata
from sakip.kernel.periode import Periode

TOTAL = "total"


def id_capaian(indikator: str, tahun: str, triwulan: str = "") -> str:
    """The capaian that a report of a position states: of the year, or up to a quarter against the year's target."""
    return f"capaian_tahunan/{indikator}/{tahun}/{triwulan}" if triwulan else f"capaian/{indikator}/{tahun}"


def nama_jabatan(h: Hasil, jabatan: str) -> str:
    """The name of a position; its id while it is not known."""
    return next((j.nama for j in h.data.organisasi.jabatan if j.id == jabatan), jabatan)


def rata_capaian_jabatan(h: Hasil, jabatan: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The mean over the indicators of a position, each counting once (domain capaian 3.5)."""
    anggota = h.indeks.indikator_jabatan.get(jabatan, ())
    ekor = "/".join((tahun, triwulan)).rstrip("/")
    return rata_rata(
        id_hitungan=f"rata_capaian_jabatan/{jabatan}/{ekor}",
        nama=f"Rata-rata capaian {nama_jabatan(h, jabatan)} {_masa(tahun, triwulan)}",
        butir=[h[id_capaian(i.id, tahun, triwulan)] for i in anggota],
    )


def banyak_capaian_jabatan(h: Hasil, jabatan: str, kelompok: str, tahun: str, triwulan: str = "") -> Hitungan:
    """How many indicators of a position are in a group: ``banyak_capaian_jabatan/kasi/tercapai/2024/TW2``."""
    ekor = "/".join((tahun, triwulan)).rstrip("/")
    milik = h.indeks.indikator_jabatan.get(jabatan, ())
    return banyak_indikator(
        h=h,
        id_hitungan=f"banyak_capaian_jabatan/{jabatan}/{kelompok}/{ekor}",
        sebutan=f"Banyaknya indikator {nama_jabatan(h, jabatan)}",
        kelompok=kelompok,
        capaian={i.id: id_capaian(i.id, tahun, triwulan) for i in milik},
    )


def simpul_jabatan(h: Hasil, jabatan: str, jenjang: JenjangSimpul | None = None) -> tuple[str, ...]:
    """The nodes whose money a position answers for, in the order of the tree.

    The head of the office answers for all programs; any other position for the nodes that name it, with what is below
    them and names nobody else, and for those it shares. Without ``jenjang`` the highest of them, which add up without
    counting anything twice; with it all of that level.
    """
    x = h.indeks
    utama = kepala(organisasi=h.data.organisasi)
    memimpin = utama is not None and utama.id == jabatan
    bagian = set(x.berbagi.get(jabatan, ()))
    milik = {s for s in x.pohon.simpul if memimpin or x.pemilik_simpul.get(s) == jabatan} | bagian
    urut = [s for p in x.pohon.program for s in x.pohon.turunan(p) if s in milik]
    if jenjang is not None:
        return tuple(s for s in urut if x.pohon.simpul[s].jenjang is jenjang)
    return tuple(s for s in urut if x.pohon.simpul[s].induk not in milik)


def pagu_jabatan(h: Hasil, jabatan: str, simpul: str) -> Hitungan:
    """The ceiling of a position in a node (its share where it is shared), or in all (``total``)."""
    if simpul == TOTAL:
        return _total(h, "pagu_jabatan", "Pagu", jabatan)
    versi = h.indeks.versi_anggaran
    bagian = h.indeks.bagian_pagu.get((simpul, jabatan, versi))
    sumber = next((v.dokumen for v in h.data.anggaran.versi if v.id == versi), versi)
    return _bagian(h, "pagu", "Pagu", (jabatan, simpul), bagian, sumber)


def belanja_jabatan(h: Hasil, jabatan: str, simpul: str, triwulan: str = "") -> Hitungan:
    """What a position spent of a node up to the end of the data, or in one quarter alone."""
    if simpul == TOTAL:
        return _total(h, "belanja_jabatan", "Realisasi anggaran", jabatan, triwulan)
    periode = (Periode(h.tahun, int(triwulan[2:])),) if triwulan else (Periode(h.tahun), *Periode(h.tahun).bagian())
    ada = [b for p in periode if (b := h.indeks.bagian_belanja.get((simpul, jabatan, p))) is not None]
    bagian = sum(ada, Decimal(0)) if ada else None
    return _bagian(h, "belanja", "Realisasi anggaran", (jabatan, simpul), bagian, "realisasi anggaran", triwulan)


def serapan_jabatan(h: Hasil, jabatan: str, simpul: str, triwulan: str = "") -> Hitungan:
    """Absorption of a position in a node or in all, in percent; of one quarter against the ceiling of the year."""
    masa = f" {Periode(h.tahun, int(triwulan[2:])).sebutan} terhadap pagu setahun" if triwulan else ""
    return cara.serapan(
        id_hitungan="/".join(("serapan_jabatan", jabatan, simpul, triwulan)).rstrip("/"),
        nama=f"Serapan anggaran {_tempat(h, jabatan, simpul)}{masa}",
        pagu=h[f"pagu_jabatan/{jabatan}/{simpul}"],
        realisasi=h["/".join(("belanja_jabatan", jabatan, simpul, triwulan)).rstrip("/")],
    )


def _bagian(
    h: Hasil, jenis: str, sebutan: str, milik: tuple[str, str], bagian: Decimal | None, sumber: str, triwulan: str = ""
) -> Hitungan:
    jabatan, simpul = milik
    id_hitungan = "/".join((f"{jenis}_jabatan", jabatan, simpul, triwulan)).rstrip("/")
    nama = f"{sebutan} {_tempat(h, jabatan, simpul)}"
    if simpul in h.indeks.berbagi.get(jabatan, ()):
        nilai = Kosong(Keadaan.BELUM_DIISI) if bagian is None else Angka(bagian)
        return isian(
            id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan="Rp", sumber=f"{sumber}, bagian jabatan ini"
        )
    return h["/".join((jenis, "simpul", simpul, triwulan)).rstrip("/")]


def _total(h: Hasil, jenis: str, sebutan: str, jabatan: str, triwulan: str = "") -> Hitungan:
    id_hitungan = "/".join((jenis, jabatan, TOTAL, triwulan)).rstrip("/")
    nama = f"{sebutan} {_tempat(h, jabatan, TOTAL)}"
    simpul = simpul_jabatan(h, jabatan)
    if not simpul:
        kosong = Kosong(Keadaan.TIDAK_BERLAKU, "jabatan ini tidak mengelola anggaran")
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=kosong, satuan="Rp", sumber="pohon program")
    butir = [h["/".join((jenis, jabatan, s, triwulan)).rstrip("/")] for s in simpul]
    return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan="Rp")


def _tempat(h: Hasil, jabatan: str, simpul: str) -> str:
    if simpul == TOTAL:
        return nama_jabatan(h, jabatan)
    return f"{nama_jabatan(h, jabatan)} pada {h.indeks.pohon.simpul[simpul].nama}"


def _masa(tahun: str, triwulan: str) -> str:
    periode = Periode(int(tahun), int(triwulan[2:])) if triwulan else Periode(int(tahun))
    return f"sampai dengan {periode.sebutan}" if triwulan else periode.sebutan


PEMBUAT: Mapping[str, Pembuat] = {
    "rata_capaian_jabatan": rata_capaian_jabatan,
    "banyak_capaian_jabatan": banyak_capaian_jabatan,
    "pagu_jabatan": pagu_jabatan,
    "belanja_jabatan": belanja_jabatan,
    "serapan_jabatan": serapan_jabatan,
}
