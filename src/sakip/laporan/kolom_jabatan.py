"""The rows and columns of the tables over what one position agreed on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.figur_periode import capaian_periode, realisasi_periode, target_periode, triwulan_sendiri
from sakip.laporan.keterangan_capaian import keterangan_capaian
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.pejabat import jabatan_dokumen


@dataclass(frozen=True, slots=True)
class BarisJabatan:
    """An indicator of the position; ``nomor`` counts indicators, ``nomor_sasaran`` what they measure."""

    hasil: Hasil
    indikator: Indikator
    nomor: int
    nomor_sasaran: int


Kolom = KolomLaporan[BarisJabatan]


def id_jabatan(hasil: Hasil) -> str:
    """The id of the position that the document is of, else of the head; empty in an office without a head."""
    jabatan = jabatan_dokumen(hasil)
    return jabatan.id if jabatan else ""


def indikator_dokumen(hasil: Hasil) -> tuple[Indikator, ...]:
    """What the position of the document agreed on, in the order of its agreement."""
    return hasil.indeks.indikator_jabatan.get(id_jabatan(hasil), ())


def baris_jabatan(hasil: Hasil) -> list[BarisJabatan]:
    """The rows, those of one sasaran together."""
    semua = indikator_dokumen(hasil)
    urutan = {milik: n for n, milik in enumerate(dict.fromkeys(i.milik for i in semua), 1)}
    berurut = sorted(semua, key=lambda i: urutan[i.milik])
    return [BarisJabatan(hasil, i, n, urutan[i.milik]) for n, i in enumerate(berurut, 1)]


def teks_milik(hasil: Hasil, milik: str) -> str:
    """The statement that an indicator measures: of a sasaran, a tujuan, a program node or a position."""
    x = hasil.indeks
    if milik in x.sasaran:
        return x.sasaran[milik].teks
    if milik in x.tujuan:
        return x.tujuan[milik].teks
    if milik in x.pohon.simpul:
        return x.pohon.simpul[milik].hasil or x.pohon.simpul[milik].nama
    return next((s.teks for s in hasil.data.perencanaan.sasaran_jabatan if s.id == milik), "belum ditetapkan")


def _milik(b: BarisJabatan) -> str:
    return b.indikator.milik


def _figur(
    judul: str, ambil: Callable[[BarisJabatan], Hitungan], lebar: int = 11, *, satuan: bool = True
) -> KolomLaporan[BarisJabatan]:
    tulis = bersatuan if satuan else angka
    return KolomLaporan(judul, lambda b: tulis(ambil(b)), lebar, Rata.KANAN)


def _sendiri(judul: str, jenis: str, *, satuan: bool = True) -> KolomLaporan[BarisJabatan]:
    return _figur(judul, lambda b: triwulan_sendiri(hasil=b.hasil, jenis=jenis, indikator=b.indikator), satuan=satuan)


def _predikat(b: BarisJabatan) -> tuple[Sebaris, ...]:
    return angka(b.hasil[f"predikat/{capaian_periode(hasil=b.hasil, indikator=b.indikator).id}"])


KOLOM_JABATAN: Mapping[str, Kolom] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 5, Rata.TENGAH),
        "no_sasaran": KolomLaporan("No", lambda b: teks(str(b.nomor_sasaran)), 5, Rata.TENGAH, gabung=_milik),
        "sasaran": KolomLaporan("Sasaran", lambda b: teks(teks_milik(b.hasil, b.indikator.milik)), 24, gabung=_milik),
        "indikator": KolomLaporan("Indikator Kinerja", lambda b: teks(b.indikator.nama), 26),
        "satuan": KolomLaporan("Satuan", lambda b: teks(b.indikator.satuan), 9, Rata.TENGAH),
        "target": _figur("Target", lambda b: target_periode(hasil=b.hasil, indikator=b.indikator)),
        "realisasi": _figur("Realisasi", lambda b: realisasi_periode(hasil=b.hasil, indikator=b.indikator)),
        "capaian": _figur(
            "Capaian (%)", lambda b: capaian_periode(hasil=b.hasil, indikator=b.indikator), 10, satuan=False
        ),
        "predikat": KolomLaporan("Predikat", _predikat, 12, Rata.TENGAH),
        "ket": KolomLaporan("Ket", lambda b: keterangan_capaian(hasil=b.hasil, indikator=b.indikator), 26),
        "target_tw": _sendiri("Target {periode}", "target"),
        "realisasi_tw": _sendiri("Realisasi {periode}", "realisasi"),
        "capaian_tw": _sendiri("Capaian {periode} terhadap Targetnya (%)", "capaian", satuan=False),
    }
)
