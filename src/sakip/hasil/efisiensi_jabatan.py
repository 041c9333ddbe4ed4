"""What a position reached and spent for one thing it pursues: a sasaran, a sasaran of its own, a program node.

``milik`` is the id of that thing; ``total`` is everything the position agreed on and answers for. Efficiency follows
the method of the profil (domain efisiensi); a thing without money of the position has none, and says so.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sakip.analisis import efisiensi as cara_efisiensi
from sakip.anggaran import serapan as cara
from sakip.data.perencanaan import Indikator, JenjangSimpul
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.hasil.jabatan import nama_jabatan
from sakip.hasil.kinerja import rata_capaian_indikator
from sakip.hasil.uang_jabatan import TOTAL, simpul_jabatan
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.olah import isian, jumlahkan


def indikator_milik(h: Hasil, jabatan: str, milik: str) -> tuple[Indikator, ...]:
    """The indicators of a thing: for a node those of the position on it, else those that the node has.

    On a node are its own and those of the position's sasaran that serve it directly. What the superior measures on the
    same node is another indicator of the same work, and would count it twice.
    """
    semua = h.indeks.indikator_jabatan.get(jabatan, ())
    if milik not in h.indeks.pohon.simpul:
        return tuple(i for i in semua if i.milik == milik)
    langsung = {s.id for s in h.data.perencanaan.sasaran_jabatan if s.jabatan == jabatan and s.induk == milik}
    return tuple(i for i in semua if i.milik == milik or i.milik in langsung) or tuple(h.indeks.milik.get(milik, ()))


def simpul_milik(h: Hasil, jabatan: str, milik: str) -> tuple[str, ...]:
    """The highest nodes of the position that pay for a thing; a sasaran of a position follows what it serves."""
    semua = [s for j in JenjangSimpul for s in simpul_jabatan(h, jabatan, j)]
    cocok = _uji(h, _akar(h, milik))
    dipilih = [s for s in semua if cocok(s)]
    return tuple(s for s in dipilih if h.indeks.pohon.simpul[s].induk not in dipilih)


def _akar(h: Hasil, milik: str) -> str:
    """The node or sasaran strategis that a sasaran of a position serves in the end; empty in a circle."""
    induk = {s.id: s.induk for s in h.data.perencanaan.sasaran_jabatan}
    terlihat: set[str] = set()
    while milik in induk and milik not in terlihat:
        terlihat.add(milik)
        milik = induk[milik]
    return "" if milik in terlihat else milik


def _uji(h: Hasil, akar: str) -> Callable[[str], bool]:
    pohon = h.indeks.pohon
    if akar in pohon.simpul:
        cabang = set(pohon.turunan(akar))
        return lambda s: s in cabang
    # A node counts for a sasaran only when all that is below it serves that sasaran.
    return lambda s: bool(akar) and all(pohon.sasaran.get(t) == akar for t in pohon.turunan(s))


def capaian_milik(h: Hasil, jabatan: str, milik: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The mean capaian over the indicators of a thing, as the profil computes it."""
    ekor = "/".join((tahun, triwulan)).rstrip("/")
    return rata_capaian_indikator(
        h=h,
        anggota=indikator_milik(h, jabatan, milik),
        ekor=ekor,
        id_hitungan=f"capaian_milik/{jabatan}/{milik}/{ekor}",
        nama=f"Rata-rata capaian {nama_milik(h, milik)}",
    )


def pagu_milik(h: Hasil, jabatan: str, milik: str) -> Hitungan:
    """The ceiling of the position for a thing."""
    return _jumlah(h, "pagu", "Pagu", jabatan, milik)


def belanja_milik(h: Hasil, jabatan: str, milik: str) -> Hitungan:
    """What the position spent for a thing up to the end of the data."""
    return _jumlah(h, "belanja", "Realisasi anggaran", jabatan, milik)


def _jumlah(h: Hasil, jenis: str, sebutan: str, jabatan: str, milik: str) -> Hitungan:
    id_hitungan = f"{jenis}_milik/{jabatan}/{milik}"
    nama = f"{sebutan} {nama_jabatan(h, jabatan)} untuk {nama_milik(h, milik)}"
    simpul = simpul_milik(h, jabatan, milik)
    if not simpul:
        kosong = Kosong(Keadaan.TIDAK_BERLAKU, "tidak ada anggaran jabatan ini yang dikaitkan")
        return isian(id_hitungan=id_hitungan, nama=nama, nilai=kosong, satuan="Rp", sumber="pohon program")
    butir = [h[f"{jenis}_jabatan/{jabatan}/{s}"] for s in simpul]
    return jumlahkan(id_hitungan=id_hitungan, nama=nama, butir=butir, satuan="Rp")


def serapan_milik(h: Hasil, jabatan: str, milik: str) -> Hitungan:
    """Absorption of the money of a thing, in percent of the sums."""
    return cara.serapan(
        id_hitungan=f"serapan_milik/{jabatan}/{milik}",
        nama=f"Serapan anggaran {nama_jabatan(h, jabatan)} untuk {nama_milik(h, milik)}",
        pagu=h[f"pagu_milik/{jabatan}/{milik}"],
        realisasi=h[f"belanja_milik/{jabatan}/{milik}"],
    )


def efisiensi_jabatan(h: Hasil, jabatan: str, milik: str, tahun: str, triwulan: str = "") -> Hitungan:
    """Efficiency for a thing, or in all (``total``), by the method of the profil."""
    ekor = "/".join((tahun, triwulan)).rstrip("/")
    seluruh = milik == TOTAL
    return cara_efisiensi.efisiensi(
        id_hitungan=f"efisiensi_jabatan/{jabatan}/{milik}/{ekor}",
        nama=f"Efisiensi {nama_jabatan(h, jabatan)}" + ("" if seluruh else f" untuk {nama_milik(h, milik)}"),
        capaian=h[f"rata_capaian_jabatan/{jabatan}/{ekor}" if seluruh else f"capaian_milik/{jabatan}/{milik}/{ekor}"],
        serapan=h[f"serapan_jabatan/{jabatan}/total" if seluruh else f"serapan_milik/{jabatan}/{milik}"],
        metode=h.metode("efisiensi", h.profil.metode.efisiensi),
    )


def nama_milik(h: Hasil, milik: str) -> str:
    """What a thing is called."""
    x = h.indeks
    if milik in x.sasaran:
        return f"“{x.sasaran[milik].teks}”"
    if milik in x.pohon.simpul:
        return x.pohon.simpul[milik].nama
    return next((f"“{s.teks}”" for s in h.data.perencanaan.sasaran_jabatan if s.id == milik), milik)


PEMBUAT: Mapping[str, Pembuat] = {
    "capaian_milik": capaian_milik,
    "pagu_milik": pagu_milik,
    "belanja_milik": belanja_milik,
    "serapan_milik": serapan_milik,
    "efisiensi_jabatan": efisiensi_jabatan,
}
