"""Staff in post against staff needed, beside the performance it serves (T-EFISIENSI-SDM).

Dasar: PermenPANRB 53/2014, Lampiran II, analysis 6 asks for the efficiency of resources (VERIFIED-2); the table is
practice (SEED 001). A vacancy is not efficiency by itself: the warning is printed with it (domain efisiensi 4.3).
Closing rows: the mean of the rows, and the pooled figure of all staff.
"""

from __future__ import annotations

from collections.abc import Mapping

from sakip.dokumen.node import Blok, JenisBaris, Rata
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.hasil.indeks import Himpunan
from sakip.kernel.nilai import Angka
from sakip.laporan.figur import angka
from sakip.laporan.kalimat import sebut
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import KOLOM_INDIKATOR, BarisIndikator
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pilihan import kelompok
from sakip.laporan.tabel import BarisRingkas, Isi, susun_tabel
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.peraturan.profil import Opsi

_UNSUR = {
    "kebutuhan": "Kebutuhan SDM (ABK)",
    "tersedia": "Ketersediaan SDM",
    "ketersediaan": "% Ketersediaan SDM",
    "efisiensi": "Efisiensi SDM (%)",
}
PERINGATAN = (
    "Kekurangan pegawai bukan efisiensi dengan sendirinya; angka ini bermakna hanya bila capaian kinerja sasarannya "
    "paling sedikit 100%."
)


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table, its two closing rows and the warning; a placeholder while no need of staff is recorded."""
    if not hasil.data.sumber_daya.kebutuhan:
        cara = "Isi kebutuhan menurut analisis beban kerja dan pegawai yang ada, per sasaran, dalam sumber daya."
        return bila_wajib(opsi=opsi, kunci="sumber_daya.kebutuhan", judul="Kebutuhan pegawai", cara=cara)
    himpunan = opsi.teks("himpunan", "pk")
    kinerja = kelompok("Kinerja Tahun {tahun}", ("target", "realisasi", "capaian"))
    sdm = kelompok("Sumber Daya Manusia Tahun {tahun}", ("sdm_kebutuhan", "sdm_tersedia", "sdm_ketersediaan"))
    return [
        susun_tabel(
            hasil=hasil,
            opsi=opsi,
            isi=Isi(
                jenis="T-EFISIENSI-SDM",
                judul="Efisiensi Penggunaan Sumber Daya Manusia Tahun {tahun}",
                kolom={**KOLOM_INDIKATOR, **{f"sdm_{u}": _kolom(u, judul) for u, judul in _UNSUR.items()}},
                bawaan=("sasaran", "indikator", kinerja, sdm, "sdm_efisiensi"),
                baris=baris_indikator(hasil, himpunan),
                ringkas=(*_baris_lain(hasil, himpunan), *_penutup(hasil, himpunan)),
                catatan=_catatan(hasil, himpunan),
            ),
        )
    ]


def _kolom(unsur: str, judul: str) -> KolomLaporan[BarisIndikator]:
    def isi(b: BarisIndikator) -> tuple[Sebaris, ...]:
        return angka(b.hasil[f"sdm_sasaran/{unsur}/{b.indikator.milik}"])

    return KolomLaporan(judul, isi, 11, Rata.KANAN, gabung=lambda b: b.indikator.milik)


def _isi(hasil: Hasil, akhiran: str = "") -> Mapping[str, tuple[Sebaris, ...]]:
    return {f"sdm_{u}": angka(hasil[f"sdm/{u}{akhiran}"]) for u in _UNSUR}


def _baris_lain(hasil: Hasil, himpunan: str) -> list[BarisRingkas]:
    """Staff recorded for a sasaran that the set leaves out, or for none: part of the pooled figures all the same."""
    dalam = {i.milik for i in hasil.indeks.himpunan[Himpunan(himpunan)]}
    baris = []
    for n, k in enumerate(hasil.data.sumber_daya.kebutuhan):
        if k.sasaran not in dalam:
            sasaran = hasil.indeks.sasaran.get(k.sasaran)
            nama = sasaran.teks if sasaran else "Pegawai lainnya"
            baris.append(BarisRingkas(nama, _isi(hasil, f"/{n}"), JenisBaris.BIASA))
    return baris


def _penutup(hasil: Hasil, himpunan: str) -> tuple[BarisRingkas, ...]:
    capaian = {"capaian": angka(hasil[f"rata_capaian/{himpunan}/{hasil.tahun}"])}
    rata = {f"sdm_{u}": angka(hasil[f"rata_sdm/{u}"]) for u in ("ketersediaan", "efisiensi")}
    return (BarisRingkas("Rata-rata baris", {**capaian, **rata}), BarisRingkas("Seluruh pegawai", _isi(hasil)))


def _catatan(hasil: Hasil, himpunan: str) -> tuple[tuple[Sebaris, ...], ...]:
    baris = [
        "Ketersediaan: tersedia ÷ kebutuhan × 100; efisiensi: 100 − ketersediaan. Baris seluruh pegawai dihitung dari "
        "jumlah orang, bukan rata-rata persentase.",
        PERINGATAN,
    ]
    belum = []
    for s in dict.fromkeys(i.milik for i in hasil.indeks.himpunan[Himpunan(himpunan)]):
        capaian = hasil[f"capaian_sasaran/{s}/{hasil.tahun}/{himpunan}"].nilai
        if isinstance(capaian, Angka) and capaian.nilai < 100:
            belum.append(f"“{hasil.indeks.sasaran[s].teks}”")
    if belum:
        baris.append(
            f"Capaian di bawah 100%, sehingga kekurangan pegawainya tidak dibaca sebagai efisiensi: {sebut(belum)}."
        )
    return tuple(teks(b) for b in baris)
