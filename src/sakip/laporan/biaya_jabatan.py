"""Rows and columns of performance beside money for one position (T-COST-PER-OUTCOME, variants a to f)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Indikator, JenjangSimpul
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.efisiensi_jabatan import indikator_milik
from sakip.hasil.uang_jabatan import simpul_jabatan
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.figur_periode import capaian_periode, realisasi_periode, target_periode
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_jabatan import baris_jabatan, id_jabatan, teks_milik

# What stands where a row has no performance or no money of its own; the note below the table says so.
TANPA = "–"


@dataclass(frozen=True, slots=True)
class BarisBiayaJabatan:
    """A row.

    kunci      what rows are merged by: a sasaran or a node; efficiency is that of it
    sasaran    text of the first column, merged by itself
    uraian     text of the second: an indicator, or a node without one
    uang       the ids of its money without their kind (``milik/kasi/K1``, ``jabatan/kasi/s1``); empty for none
    efisiensi  whether the row states an efficiency
    """

    hasil: Hasil
    nomor: int
    kunci: str
    sasaran: str
    uraian: str
    indikator: Indikator | None = None
    uang: str = ""
    efisiensi: bool = False


Kolom = KolomLaporan[BarisBiayaJabatan]


def baris_sasaran(hasil: Hasil, *, uang: bool) -> list[BarisBiayaJabatan]:
    """A row per indicator under its sasaran, with the money of the sasaran if asked for."""
    jabatan = id_jabatan(hasil)
    return [
        BarisBiayaJabatan(
            hasil=hasil,
            nomor=b.nomor_sasaran,
            kunci=b.indikator.milik,
            sasaran=teks_milik(hasil, b.indikator.milik),
            uraian=b.indikator.nama,
            indikator=b.indikator,
            uang=f"milik/{jabatan}/{b.indikator.milik}" if uang else "",
            efisiensi=True,
        )
        for b in baris_jabatan(hasil)
    ]


def baris_anggaran(hasil: Hasil, jenjang: JenjangSimpul, *, kinerja: bool) -> list[BarisBiayaJabatan]:
    """A row per node of the position, with the indicators that the node itself has if asked for."""
    baris: list[BarisBiayaJabatan] = []
    for n, s in enumerate(simpul_berjenjang(hasil, jenjang), 1):
        nama = hasil.indeks.pohon.simpul[s].nama
        uang = f"jabatan/{id_jabatan(hasil)}/{s}"
        milik: tuple[Indikator | None, ...] = hasil.indeks.milik.get(s, ()) if kinerja else ()
        baris += [
            BarisBiayaJabatan(hasil, n, s, nama, i.nama if i else TANPA, i, uang, i is not None)
            for i in milik or (None,)
        ]
    return baris


def baris_simpul_jabatan(
    hasil: Hasil, jenjang: JenjangSimpul, *, sebut_simpul: bool, sisa: bool = True
) -> list[BarisBiayaJabatan]:
    """A row per node and indicator with both, then (``sisa``) the indicators of the position that no node carries."""
    jabatan = id_jabatan(hasil)
    baris: list[BarisBiayaJabatan] = []
    for n, s in enumerate(simpul_berjenjang(hasil, jenjang), 1):
        nama, milik = hasil.indeks.pohon.simpul[s].nama, indikator_milik(hasil, jabatan, s)
        for i in milik or (None,):
            judul = nama if i is None or (sebut_simpul and len(milik) == 1) else i.nama
            judul = f"{nama}: {judul}" if sebut_simpul and len(milik) > 1 else judul
            sendiri = i is not None and i.milik != s and not sebut_simpul
            sasaran = teks_milik(hasil, i.milik) if i and sendiri else _sasaran_simpul(hasil, s)
            baris.append(BarisBiayaJabatan(hasil, n, s, sasaran, judul, i, f"jabatan/{jabatan}/{s}", i is not None))
    ada = {b.indikator.id for b in baris if b.indikator}
    if baris and not sisa:
        return baris
    return [*baris, *_tanpa_simpul(hasil, ada, baris[-1].nomor if baris else 0)]


def _tanpa_simpul(hasil: Hasil, ada: set[str], nomor: int) -> Iterator[BarisBiayaJabatan]:
    sisa = [b for b in baris_sasaran(hasil, uang=False) if b.indikator and b.indikator.id not in ada]
    urutan = {k: n for n, k in enumerate(dict.fromkeys(b.kunci for b in sisa), nomor + 1)}
    for b in sisa:
        yield BarisBiayaJabatan(hasil, urutan[b.kunci], b.kunci, b.sasaran, b.uraian, b.indikator, "", efisiensi=True)


def simpul_berjenjang(hasil: Hasil, jenjang: JenjangSimpul) -> list[str]:
    """The nodes of the position at a level; where a branch has none there, its highest: no money is lost."""
    jabatan, pohon = id_jabatan(hasil), hasil.indeks.pohon
    if not jabatan:
        return []
    setingkat = simpul_jabatan(hasil, jabatan, jenjang)
    dipilih: list[str] = []
    for puncak in simpul_jabatan(hasil, jabatan):
        cabang = set(pohon.turunan(puncak))
        dipilih += [s for s in setingkat if s in cabang] or [puncak]
    return dipilih


def _sasaran_simpul(hasil: Hasil, simpul: str) -> str:
    """The result that a node is for: its own, else that of the nearest node above, else the sasaran strategis."""
    x, kini, terlihat = hasil.indeks, simpul, set[str]()
    while kini in x.pohon.simpul and kini not in terlihat:
        if x.pohon.simpul[kini].hasil:
            return x.pohon.simpul[kini].hasil
        terlihat.add(kini)
        kini = x.pohon.simpul[kini].induk
    sasaran = x.sasaran.get(x.pohon.sasaran.get(simpul, ""))
    return sasaran.teks if sasaran else "belum ditetapkan"


def _target(b: BarisBiayaJabatan) -> tuple[Sebaris, ...]:
    return bersatuan(target_periode(hasil=b.hasil, indikator=b.indikator)) if b.indikator else teks(TANPA)


def _realisasi(b: BarisBiayaJabatan) -> tuple[Sebaris, ...]:
    return bersatuan(realisasi_periode(hasil=b.hasil, indikator=b.indikator)) if b.indikator else teks(TANPA)


def _capaian(b: BarisBiayaJabatan) -> tuple[Sebaris, ...]:
    return angka(capaian_periode(hasil=b.hasil, indikator=b.indikator)) if b.indikator else teks(TANPA)


def _efisiensi(b: BarisBiayaJabatan) -> tuple[Sebaris, ...]:
    if not b.efisiensi:
        return teks(TANPA)
    return angka(b.hasil[f"efisiensi_jabatan/{id_jabatan(b.hasil)}/{b.kunci}/{b.hasil.lingkup.ekor}"])


def _kunci(b: BarisBiayaJabatan) -> str:
    return b.kunci


def _uang(judul: str, jenis: str, lebar: int) -> Kolom:
    def isi(b: BarisBiayaJabatan) -> tuple[Sebaris, ...]:
        return angka(b.hasil[f"{jenis}_{b.uang}"]) if b.uang else teks(TANPA)

    return KolomLaporan(judul, isi, lebar, Rata.KANAN, gabung=_kunci)


KOLOM_BIAYA_JABATAN: Mapping[str, Kolom] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 5, Rata.TENGAH, gabung=_kunci),
        "sasaran": KolomLaporan("Sasaran/ Kegiatan", lambda b: teks(b.sasaran), 22, gabung=_kunci),
        "uraian": KolomLaporan("Indikator Kinerja", lambda b: teks(b.uraian), 22),
        "target": KolomLaporan("T", _target, 11, Rata.KANAN),
        "realisasi": KolomLaporan("R", _realisasi, 11, Rata.KANAN),
        "capaian": KolomLaporan("%", _capaian, 9, Rata.KANAN),
        "pagu": _uang("Pagu (Rp)", "pagu", 14),
        "belanja": _uang("Realisasi (Rp)", "belanja", 14),
        "serapan": _uang("Capaian (%)", "serapan", 9),
        "efisiensi": KolomLaporan("Efisiensi", _efisiensi, 10, Rata.KANAN, gabung=_kunci),
    }
)
