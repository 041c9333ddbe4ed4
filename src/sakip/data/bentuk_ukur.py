"""Shape of what is measured and remembered: realisasi, variables, register, riwayat, pembanding."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.data.bentuk_temuan import DATA, Jenis, buat, periksa_kembar, periksa_nama, periksa_rujukan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

TAHUN = Jenis("KL150", Tingkat.SALAH, DATA, "Pindahkan ke riwayat, atau betulkan periodenya.", Kelas.PERIODE)
BUKAN_LALU = Jenis("KL154", Tingkat.SALAH, DATA, "Riwayat hanya memuat tahun sebelum tahun laporan.", Kelas.PERIODE)


def periksa_ukur(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Values of the year belong to the year, values of the past to the past, each once and of something known."""
    indikator = {i.id for i in tahun.perencanaan.indikator}
    variabel = {v.kode for v in tahun.perencanaan.variabel}
    r = tahun.realisasi
    yield from periksa_kembar("realisasi", "Realisasi", ((k.indikator, k.periode.kode) for k in r.kinerja))
    for k in r.kinerja:
        kunci = f"realisasi/{k.indikator}/{k.periode.kode}"
        yield from periksa_rujukan(kunci, "indikator", k.indikator, indikator)
        yield from _periksa_tahun(tahun, kunci, k.indikator, k.periode.tahun)
    yield from periksa_kembar("variabel", "Nilai variabel", ((v.variabel, v.periode.kode) for v in r.variabel))
    for v in r.variabel:
        kunci = f"variabel/{v.variabel}/{v.periode.kode}"
        yield from periksa_rujukan(kunci, "variabel", v.variabel, variabel)
        yield from _periksa_tahun(tahun, kunci, v.variabel, v.periode.tahun)
    for p in tahun.acuan.pembanding:
        kunci = f"riwayat/{p.indikator}/{p.tahun}/{p.jenis.value}"
        yield from periksa_nama(kunci, "indikator", p.indikator, indikator)
    yield from _periksa_riwayat(tahun, indikator)
    yield from _periksa_register(tahun)


def _periksa_tahun(tahun: TahunKinerja, kunci: str, sebutan: str, tertulis: int) -> Iterator[Temuan]:
    if tertulis != tahun.tahun:
        apa = f"Nilai {sebutan} bertahun {tertulis}; seharusnya {tahun.tahun}."
        yield buat(TAHUN, kunci, apa, tertulis=str(tertulis), seharusnya=str(tahun.tahun))


def _periksa_riwayat(tahun: TahunKinerja, indikator: set[str]) -> Iterator[Temuan]:
    """The past may name indicators that are gone; whatever continues one must exist."""
    r = tahun.riwayat
    yield from periksa_kembar("riwayat", "Riwayat", ((k.indikator, str(k.tahun)) for k in r.kinerja))
    for nomor, p in enumerate(r.pengganti):
        yield from periksa_nama(f"pengganti/{nomor}/baru", "indikator", p.baru, indikator)
    for k in r.kinerja:
        yield from _periksa_lalu(tahun, f"riwayat/{k.indikator}/{k.tahun}/kantor", k.indikator, k.tahun)
    for a in r.anggaran:
        yield from _periksa_lalu(tahun, f"anggaran_lalu/{a.tahun}/tahun", "anggaran", a.tahun)


def _periksa_lalu(tahun: TahunKinerja, kunci: str, sebutan: str, tertulis: int) -> Iterator[Temuan]:
    if tertulis >= tahun.tahun:
        apa = f"Riwayat {sebutan} bertahun {tertulis}; seharusnya sebelum {tahun.tahun}."
        yield buat(BUKAN_LALU, kunci, apa, tertulis=str(tertulis))


def _periksa_register(tahun: TahunKinerja) -> Iterator[Temuan]:
    desa = {d.nama for d in tahun.desa.desa}
    for nomor, c in enumerate(tahun.register.catatan):
        yield from periksa_nama(f"register/{nomor}/desa", "desa", c.desa, desa)
