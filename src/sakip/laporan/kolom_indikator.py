"""The catalogue of columns over indicators: nearly every table of the annual report is a choice of these.

A row is an indicator of a set (PK, Renstra, RKT, IKU) in a year. Cells of a sasaran merge over its indicators.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sakip.data.perencanaan import Indikator
from sakip.dokumen.node import Rata
from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, Sebaris, teks
from sakip.hasil.anggaran import simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.narasi import sel_narasi


@dataclass(frozen=True, slots=True)
class BarisIndikator:
    """One indicator in a table; ``nomor`` counts indicators, ``nomor_sasaran`` counts sasaran."""

    hasil: Hasil
    indikator: Indikator
    himpunan: str
    nomor: int
    nomor_sasaran: int

    def figur(self, pola: str) -> Hitungan:
        """A figure of this indicator: ``capaian/{i}/{t}``; ``{s}`` is its sasaran, ``{h}`` the set."""
        i, h = self.indikator, self.hasil
        return h[pola.format(i=i.id, t=h.tahun, s=i.milik, h=self.himpunan)]

    def figur_tahun(self, jenis: str, tahun: int) -> Hitungan:
        """A figure of this indicator in another year."""
        return self.hasil[f"{jenis}/{self.indikator.id}/{tahun}"]


Kolom = KolomLaporan[BarisIndikator]


def teks_sasaran(b: BarisIndikator) -> str:
    """The statement that the indicator measures."""
    x, milik = b.hasil.indeks, b.indikator.milik
    if milik in x.sasaran:
        return x.sasaran[milik].teks
    if milik in x.tujuan:
        return x.tujuan[milik].teks
    if milik in x.pohon.simpul:
        return x.pohon.simpul[milik].hasil or x.pohon.simpul[milik].nama
    return next((s.teks for s in b.hasil.data.perencanaan.sasaran_jabatan if s.id == milik), "belum ditetapkan")


def _teks_tujuan(b: BarisIndikator) -> str:
    sasaran = b.hasil.indeks.sasaran.get(b.indikator.milik)
    tujuan = b.hasil.indeks.tujuan.get(sasaran.tujuan if sasaran else b.indikator.milik)
    return tujuan.teks if tujuan else ""


def _penanggung_jawab(b: BarisIndikator) -> str:
    pj = b.indikator.penanggung_jawab
    return next((j.nama for j in b.hasil.data.organisasi.jabatan if j.id == pj), pj)


def _program(b: BarisIndikator) -> tuple[Sebaris, ...]:
    pohon = b.hasil.indeks.pohon
    hasil: list[Sebaris] = []
    for s in simpul_sasaran(b.hasil, b.indikator.milik):
        hasil += (*([GantiBaris()] if hasil else []), *teks(pohon.simpul[s].nama))
    return tuple(hasil)


def _sasaran(b: BarisIndikator) -> str:
    return b.indikator.milik


def _angka(judul: str, pola: str, lebar: int = 9, *, satuan: bool = False, per_sasaran: bool = False) -> Kolom:
    tulis = bersatuan if satuan else angka
    return KolomLaporan(
        judul, lambda b: tulis(b.figur(pola)), lebar, Rata.KANAN, gabung=_sasaran if per_sasaran else None
    )


def _selisih(judul: str, pola: str, lebar: int = 9) -> Kolom:
    return KolomLaporan(judul, lambda b: (Figur(b.figur(pola), Bentuk.SELISIH),), lebar, Rata.KANAN)


def _tahun_lalu(jenis: str, n: int) -> Kolom:
    """A column of the n-th year before, headed by its year."""
    return KolomLaporan(
        f"{jenis.capitalize()} {{tahun-{n}}}", lambda b: angka(b.figur_tahun(jenis, b.hasil.tahun - n)), 9, Rata.KANAN
    )


def _tahun_renstra(n: int) -> Kolom:
    """A column of the n-th year of the Renstra, headed by its year."""

    def isi(b: BarisIndikator) -> tuple[Sebaris, ...]:
        return angka(b.figur_tahun("target_renstra", b.hasil.data.perencanaan.renstra.tahun_awal + n - 1))

    return KolomLaporan(f"{{renstra_{n}}}", isi, 8, Rata.KANAN)


def _teks(judul: str, isi: Callable[[BarisIndikator], str], lebar: int, *, per_sasaran: bool = False) -> Kolom:
    return KolomLaporan(judul, lambda b: teks(isi(b)), lebar, gabung=_sasaran if per_sasaran else None)


def _narasi(judul: str, kunci: str, lebar: int = 25) -> Kolom:
    return KolomLaporan(judul, lambda b: sel_narasi(hasil=b.hasil, kunci=kunci, untuk=b.indikator.id), lebar)


KOLOM_INDIKATOR: Mapping[str, Kolom] = MappingProxyType(
    {
        "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 4, Rata.TENGAH),
        "no_sasaran": KolomLaporan("No", lambda b: teks(str(b.nomor_sasaran)), 4, Rata.TENGAH, gabung=_sasaran),
        "tujuan": KolomLaporan("Tujuan", lambda b: teks(_teks_tujuan(b)), 18, gabung=_teks_tujuan),
        "sasaran": _teks("Sasaran Strategis", teks_sasaran, 20, per_sasaran=True),
        "indikator": _teks("Indikator Kinerja", lambda b: b.indikator.nama, 22),
        "satuan": KolomLaporan("Satuan", lambda b: teks(b.indikator.satuan), 8, Rata.TENGAH),
        "definisi": _teks("Definisi Operasional", lambda b: b.indikator.definisi, 26),
        "formulasi": _teks("Formulasi Penghitungan", lambda b: b.indikator.rumus_kata or b.indikator.definisi, 28),
        "sumber_data": _teks("Sumber Data", lambda b: b.indikator.sumber_data, 16),
        "penanggung_jawab": _teks("Penanggung Jawab", _penanggung_jawab, 14),
        "polaritas": _teks("Arah", lambda b: b.indikator.polaritas.value, 12),
        "target": _angka("Target", "target/{i}/{t}"),
        "target_satuan": _angka("Target", "target/{i}/{t}", 10, satuan=True),
        "realisasi": _angka("Realisasi", "realisasi/{i}/{t}"),
        "realisasi_satuan": _angka("Realisasi", "realisasi/{i}/{t}", 10, satuan=True),
        "capaian": _angka("Capaian (%)", "capaian/{i}/{t}"),
        "predikat": KolomLaporan("Predikat", lambda b: angka(b.figur("predikat/capaian/{i}/{t}")), 12, Rata.TENGAH),
        "perubahan": _selisih("Perubahan", "perubahan/{i}/{t}"),
        "pertumbuhan": _selisih("Pertumbuhan (%)", "pertumbuhan/{i}/{t}"),
        "target_akhir": _angka("Target Akhir Renstra", "target_akhir/{i}", 10),
        "kemajuan": _angka("Tingkat Kemajuan (%)", "kemajuan/{i}/{t}", 10),
        "kemajuan_selisih": _selisih("Tingkat Kemajuan", "kemajuan/{i}/{t}", 10),
        "nilai_dasar": _angka("Tahun Dasar", "nilai_dasar/{i}"),
        "target_rkt": _angka("Target", "target_rkt/{i}/{t}", 10, satuan=True),
        "penyebab": _narasi("Analisis Keberhasilan/Kegagalan", "penyebab"),
        "solusi": _narasi("Solusi yang Dilakukan", "solusi"),
        "program": KolomLaporan("Program", _program, 26, gabung=_sasaran),
        "capaian_sasaran": _angka("Capaian Kinerja (%)", "capaian_sasaran/{s}/{t}/{h}", per_sasaran=True),
        "pagu": _angka("Anggaran (Rp)", "pagu/sasaran/{s}", 15, per_sasaran=True),
        "belanja": _angka("Realisasi (Rp)", "belanja/sasaran/{s}", 15, per_sasaran=True),
        "sisa": _angka("Sisa (Rp)", "sisa/sasaran/{s}", 14, per_sasaran=True),
        "serapan": _angka("Penyerapan Anggaran (%)", "serapan/sasaran/{s}", 11, per_sasaran=True),
        "porsi": _angka("% Anggaran", "porsi/sasaran/{s}", 10, per_sasaran=True),
        "efisiensi": _angka("Tingkat Efisiensi (%)", "efisiensi/sasaran/{s}/{h}", 11, per_sasaran=True),
        **{f"{j}_n{n}": _tahun_lalu(j, n) for j in ("target", "realisasi", "capaian") for n in range(1, 6)},
        **{f"renstra_{n}": _tahun_renstra(n) for n in range(1, 7)},
        **{
            f"tw{n}": _angka(f"TW {romawi}", "realisasi/{i}/{t}/TW" + str(n), 8)
            for n, romawi in enumerate(("I", "II", "III", "IV"), 1)
        },
    }
)
