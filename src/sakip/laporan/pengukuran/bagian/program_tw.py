"""Budget and spending per program and quarter (T-PROGRAM-TW).

Dasar: PP 8/2006 Ps 17(1) and Ps 27(3) (VERIFIED); form SEED 003. The percent of a quarter is its spending alone against
the ceiling of the year, so that the year is the sum of its quarters. The last row is a total: its percents are those of
the sums, never means of the percents above. Quarters after the period of the document stay empty; so does the year
before its end, unless ``sampai: true`` asks for what the quarters come to so far.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from sakip.data.perencanaan import JenjangSimpul
from sakip.dokumen.node import Blok, Rata
from sakip.dokumen.sebaris import Sebaris
from sakip.hasil.dasar import Hasil
from sakip.hasil.uang_jabatan import TOTAL, simpul_jabatan
from sakip.kernel.periode import Triwulan
from sakip.laporan.figur import angka
from sakip.laporan.figur_periode import sebutan_periode
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_simpul import KOLOM_SIMPUL, BarisSimpul, baris_simpul, kolom_target
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import jabatan_dokumen
from sakip.laporan.pilihan import kelompok, kolom
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.peraturan.profil import Opsi

_BAGIAN = (("tw1", "/TW1"), ("tw2", "/TW2"), ("tw3", "/TW3"), ("tw4", "/TW4"), ("akhir", ""))
_JUDUL: Mapping[str, str] = {"belanja": "Realisasi (Rp)", "serapan": "% Pagu Setahun"}


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table over what the position of the document, or the head of the office, answers for."""
    jabatan = jabatan_dokumen(hasil)
    simpul = simpul_jabatan(hasil, jabatan.id) if jabatan else ()
    if jabatan is None or not simpul:
        cara = "Isi penanggung jawab pada pohon program, atau bagian anggarannya."
        return bila_wajib(opsi=opsi, kunci="anggaran.pagu", judul="Anggaran yang dikelola", cara=cara)
    sendiri = {"pagu": KolomLaporan("Anggaran (Rp)", _uang(hasil, f"pagu_jabatan/{jabatan.id}/"), 13, Rata.KANAN, _id)}
    baris = _baris(hasil, simpul)
    terbuka, akhir = _terbuka(hasil), "Akhir Tahun {tahun}"
    if opsi.ya("sampai"):
        terbuka, akhir = {**terbuka, "akhir": ""}, f"s.d. {sebutan_periode(hasil.lingkup.periode)}"
    isi = Isi(
        jenis="T-PROGRAM-TW",
        judul="Anggaran dan Realisasi per Triwulan Tahun {tahun}",
        kolom={**KOLOM_SIMPUL, **sendiri, **_kolom(hasil, jabatan.id, terbuka)},
        bawaan=(
            *("no", kolom("uraian", _sebutan(hasil, simpul)), "pagu"),
            *kolom_target(baris, kolom("target", "Target {tahun}")),
            *(kelompok(f"Triwulan {t.name}", (f"belanja_tw{t}", f"serapan_tw{t}")) for t in Triwulan),
            kelompok(akhir, ("belanja_akhir", "serapan_akhir")),
        ),
        baris=baris,
        ringkas=(BarisRingkas("Jumlah", _jumlah(hasil, jabatan.id, terbuka)),),
    )
    return [susun_tabel(hasil=hasil, opsi=opsi, isi=isi)]


def _id(b: BarisSimpul) -> str:
    return b.simpul.id


def _uang(hasil: Hasil, awalan: str, akhiran: str = "") -> Callable[[BarisSimpul], tuple[Sebaris, ...]]:
    return lambda b: angka(hasil[f"{awalan}{b.simpul.id}{akhiran}"])


def _sebutan(hasil: Hasil, simpul: Sequence[str]) -> str:
    """The heading: the levels that stand in the column, from the highest."""
    ada = {hasil.indeks.pohon.simpul[s].jenjang for s in simpul}
    return "/".join(j.value for j in JenjangSimpul if j in ada)


def _baris(hasil: Hasil, simpul: Sequence[str]) -> list[BarisSimpul]:
    """One row per node and indicator, without what is below the nodes."""
    return [b for b in baris_simpul(hasil, akar=simpul) if b.simpul.id in simpul]


def _terbuka(hasil: Hasil) -> Mapping[str, str]:
    """The parts of the year up to the period of the document; the end of the year only with its last quarter."""
    sampai = hasil.lingkup.periode.triwulan or 4
    return dict(_BAGIAN if sampai == 4 else _BAGIAN[:sampai])


def _kolom(hasil: Hasil, jabatan: str, terbuka: Mapping[str, str]) -> dict[str, KolomLaporan[BarisSimpul]]:
    def isi(jenis: str, kunci: str) -> Callable[[BarisSimpul], tuple[Sebaris, ...]]:
        return _uang(hasil, f"{jenis}_jabatan/{jabatan}/", terbuka[kunci]) if kunci in terbuka else lambda _b: ()

    lebar = {"belanja": 12, "serapan": 8}
    return {
        f"{jenis}_{kunci}": KolomLaporan(judul, isi(jenis, kunci), lebar[jenis], Rata.KANAN, _id)
        for jenis, judul in _JUDUL.items()
        for kunci, _ in _BAGIAN
    }


def _jumlah(hasil: Hasil, jabatan: str, terbuka: Mapping[str, str]) -> dict[str, tuple[Sebaris, ...]]:
    """The total: money is summed, its percents are computed of the sums."""
    total = {"pagu": angka(hasil[f"pagu_jabatan/{jabatan}/{TOTAL}"])}
    for kunci, akhiran in terbuka.items():
        for jenis in _JUDUL:
            total[f"{jenis}_{kunci}"] = angka(hasil[f"{jenis}_jabatan/{jabatan}/{TOTAL}{akhiran}"])
    return total
