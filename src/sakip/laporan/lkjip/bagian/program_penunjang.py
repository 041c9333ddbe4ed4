"""Which programs served a sasaran, and how (T-PROGRAM-PENUNJANG).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 7 (VERIFIED-2). A sasaran spans its programs; a sasaran with several
indicators lists each with its capaian and shows their mean. In the layout: ``jenjang: [program, kegiatan]`` lists
kegiatan too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.data.perencanaan import Indikator, Simpul
from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import GantiBaris, Sebaris, Teks, teks
from sakip.hasil.anggaran import simpul_sasaran
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import nama_berjenjang
from sakip.laporan.narasi import sel_narasi
from sakip.laporan.pilihan import kelompok
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tabel_simpul import pilih_jenjang
from sakip.peraturan.profil import Opsi


@dataclass(frozen=True, slots=True)
class _Baris:
    """A node that serves a sasaran, with one of its indicators; None where nothing serves the sasaran."""

    hasil: Hasil
    nomor: int
    sasaran: str
    milik: Sequence[Indikator]
    himpunan: str
    simpul: Simpul | None
    indikator: Indikator | None


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table."""
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-PROGRAM-PENUNJANG",
                judul="Program/Kegiatan yang Menunjang Pencapaian Sasaran Tahun {tahun}",
                kolom=_KOLOM,
                bawaan=(
                    "no",
                    "sasaran",
                    "indikator_sasaran",
                    "capaian_sasaran",
                    kelompok("Program/Kegiatan", ("program", "indikator", "capaian")),
                    "menunjang",
                    "analisis",
                ),
                baris=list(_baris(hasil, opsi)),
            ),
        )
    ]


def _baris(hasil: Hasil, opsi: Opsi) -> Iterator[_Baris]:
    himpunan, jenjang, pohon = opsi.teks("himpunan", "pk"), pilih_jenjang(opsi, ("program",)), hasil.indeks.pohon
    anggota = hasil.indeks.himpunan[Himpunan(himpunan)]
    for n, s in enumerate(dict.fromkeys(i.milik for i in anggota), 1):
        milik = tuple(i for i in anggota if i.milik == s)
        simpul = [pohon.simpul[t] for p in simpul_sasaran(hasil, s) for t in pohon.turunan(p)]
        dipilih: Sequence[Simpul | None] = [x for x in simpul if x.jenjang in jenjang] or (None,)
        for x in dipilih:
            indikator: Sequence[Indikator | None] = (hasil.indeks.milik.get(x.id) if x else None) or (None,)
            for i in indikator:
                yield _Baris(hasil, n, s, milik, himpunan, x, i)


def _sasaran(b: _Baris) -> str:
    return b.sasaran


def _simpul(b: _Baris) -> str:
    return b.simpul.id if b.simpul else ""


def _indikator_sasaran(b: _Baris) -> tuple[Sebaris, ...]:
    """The indicators; with their capaian where there are several, since the next column then holds the mean."""
    if len(b.milik) == 1:
        return teks(b.milik[0].nama)
    isi: list[Sebaris] = []
    for n, i in enumerate(b.milik, 1):
        isi += [GantiBaris()] if isi else []
        isi += [Teks(f"{n}. {i.nama}: "), *bersatuan(b.hasil[f"capaian/{i.id}/{b.hasil.tahun}"])]
    return tuple(isi)


def _program(b: _Baris) -> str:
    return nama_berjenjang(b.simpul) if b.simpul else "tidak ada program yang dikaitkan"


def _nama_indikator(b: _Baris) -> str:
    return b.indikator.nama if b.indikator else "belum ditetapkan" if b.simpul else ""


def _menunjang(b: _Baris) -> str:
    if b.simpul is None:
        return ""
    return b.simpul.menunjang.value if b.simpul.menunjang else "belum dinilai"


def _analisis(b: _Baris) -> tuple[Sebaris, ...]:
    if b.simpul is None or b.simpul.analisis:
        return teks(b.simpul.analisis if b.simpul else "")
    return sel_narasi(hasil=b.hasil, kunci="analisis_program", untuk=b.simpul.id)


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 4, Rata.TENGAH, gabung=_sasaran),
    "sasaran": KolomLaporan(
        "Sasaran Strategis", lambda b: teks(b.hasil.indeks.sasaran[b.sasaran].teks), 18, gabung=_sasaran
    ),
    "indikator_sasaran": KolomLaporan("Indikator Kinerja", _indikator_sasaran, 22, gabung=_sasaran),
    "capaian_sasaran": KolomLaporan(
        "Capaian (%)",
        lambda b: angka(b.hasil[f"capaian_sasaran/{b.sasaran}/{b.hasil.tahun}/{b.himpunan}"]),
        10,
        Rata.KANAN,
        gabung=_sasaran,
    ),
    "program": KolomLaporan("Program/Kegiatan", lambda b: teks(_program(b)), 22, gabung=_simpul),
    "indikator": KolomLaporan("Indikator Kinerja", lambda b: teks(_nama_indikator(b)), 20),
    "capaian": KolomLaporan(
        "Capaian (%)",
        lambda b: angka(b.hasil[f"capaian/{b.indikator.id}/{b.hasil.tahun}"]) if b.indikator else (),
        10,
        Rata.KANAN,
    ),
    "menunjang": KolomLaporan("Menunjang atau Tidak", lambda b: teks(_menunjang(b)), 13, gabung=_simpul),
    "analisis": KolomLaporan("Analisis", _analisis, 22, gabung=_simpul),
}
