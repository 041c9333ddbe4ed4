"""How many sasaran passed, met or missed their target (T-CAPAIAN-SASARAN-REKAP), with the sentence that says so.

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 1 (VERIFIED-2); the three rows are practice (SEED 001). A mean can
hide an indicator that missed its target, so those are named below.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sakip.dokumen.node import Blok, Paragraf, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.hitungan_capaian import anggota_capaian
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kalimat import Potongan, kalimat, sebut
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_GOLONGAN = (
    ("melebihi", "Melebihi target"),
    ("sesuai", "Sesuai target"),
    ("tidak_mencapai", "Tidak mencapai target"),
    ("belum_terukur", "Belum dapat diukur"),
)


@dataclass(frozen=True, slots=True)
class _Baris:
    nomor: int
    kelompok: str
    figur: Hitungan


_KOLOM: Mapping[str, KolomLaporan[_Baris]] = {
    "no": KolomLaporan("No", lambda b: teks(str(b.nomor)), 4, Rata.TENGAH),
    "kelompok": KolomLaporan("Sasaran Strategis", lambda b: teks(b.kelompok), 26),
    "capaian": KolomLaporan("Capaian", lambda b: bersatuan(b.figur), 12, Rata.TENGAH),
    "banyak": KolomLaporan("Jumlah Sasaran", lambda b: angka(b.figur), 12, Rata.TENGAH),
    "nama": KolomLaporan("Sasaran", lambda b: teks(b.figur.uraian or "tidak ada"), 40),
}


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The sentence, the table, and the indicators below their target."""
    himpunan = opsi.teks("himpunan", "pk")
    tabel = susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-CAPAIAN-SASARAN-REKAP",
            judul="Pencapaian Kinerja Sasaran Tahun {tahun}",
            kolom=_KOLOM,
            bawaan=("no", "kelompok", "capaian"),
            baris=_baris(hasil, himpunan),
            catatan=(teks("Sasaran digolongkan menurut rata-rata capaian indikatornya."),),
        ),
    )
    return [Paragraf(_kalimat(hasil, himpunan)), tabel, *_di_bawah_target(hasil, himpunan)]


def _baris(hasil: Hasil, himpunan: str) -> list[_Baris]:
    """Three fixed rows, and a fourth only where some sasaran cannot be measured yet."""
    semua = [_Baris(n, nama, hasil[f"banyak_sasaran/{himpunan}/{k}"]) for n, (k, nama) in enumerate(_GOLONGAN, 1)]
    return semua if _ada(semua[-1].figur) else semua[:-1]


def _ada(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Angka) and figur.nilai.nilai > 0


def _kalimat(hasil: Hasil, himpunan: str) -> tuple[Sebaris, ...]:
    bagian: list[Potongan] = ["Dari ", hasil[f"banyak_sasaran/{himpunan}/semua"], " strategis: "]
    for b in _baris(hasil, himpunan):
        bagian += [b.figur, f" {b.kelompok[:1].lower()}{b.kelompok[1:]}, "]
    bagian[-1] = str(bagian[-1]).removesuffix(", ") + "."
    return kalimat(*bagian)


def _di_bawah_target(hasil: Hasil, himpunan: str) -> list[Blok]:
    anggota = anggota_capaian(hasil, himpunan, "tidak_mencapai")
    if not anggota:
        return []
    return [Paragraf(teks(f"Indikator yang belum mencapai target: {sebut([i.nama for i in anggota])}."))]
