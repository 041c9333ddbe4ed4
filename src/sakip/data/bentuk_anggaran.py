"""Shape of the part *anggaran*: every rupiah entered once, at one node, in a known version, within the year."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.data.bentuk_temuan import DATA, PERMENDAGRI_90, Jenis, buat, periksa_kembar, periksa_rujukan, periksa_tanda
from sakip.data.berlaku import leluhur, versi_anggaran_pada
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

BERTINGKAT = Jenis(
    "KL130",
    Tingkat.SALAH,
    PERMENDAGRI_90,
    "Isi uang pada rincian terbawah saja; jumlah di atasnya dihitung.",
    Kelas.JUMLAH,
)
VERSI = Jenis("KL131", Tingkat.SALAH, DATA, "Daftarkan versi anggaran itu, atau betulkan namanya.")
NEGATIF = Jenis("KL132", Tingkat.SALAH, DATA, "Tulis jumlah nol atau lebih.", Kelas.JUMLAH)
LEBIH = Jenis("KL133", Tingkat.PERINGATAN, "PP 12/2019", "Periksa pagu dan realisasinya.", Kelas.JUMLAH)
TAHUN = Jenis("KL134", Tingkat.SALAH, DATA, "Pindahkan ke tahunnya, atau betulkan periodenya.", Kelas.PERIODE)
DUA_KALI = Jenis(
    "KL135", Tingkat.SALAH, DATA, "Isi setahun saja atau per triwulan saja, jangan keduanya.", Kelas.JUMLAH
)
DI_LUAR = Jenis("KL152", Tingkat.PERINGATAN, DATA, "Periksa tanggal itu.", Kelas.PERIODE)


def periksa_anggaran(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Versions, ceilings and spending."""
    a = tahun.anggaran
    yield from periksa_tanda("versi/anggaran", "versi anggaran", (v.id for v in a.versi))
    for v in a.versi:
        if v.berlaku_sejak.year != tahun.tahun:
            apa = f"{v.dokumen} berlaku {format_tanggal(v.berlaku_sejak)}; seharusnya dalam tahun {tahun.tahun}."
            yield buat(DI_LUAR, f"versi/anggaran {v.id}/berlaku_sejak", apa, tertulis=v.berlaku_sejak.isoformat())
    yield from _periksa_pagu(tahun)
    yield from _periksa_realisasi(tahun)
    yield from _periksa_lebih(tahun)


def _periksa_pagu(tahun: TahunKinerja) -> Iterator[Temuan]:
    a, kenal = tahun.anggaran, {s.id for s in tahun.perencanaan.simpul}
    versi = {v.id for v in a.versi}
    yield from periksa_kembar("pagu", "Pagu", ((p.simpul, p.versi) for p in a.pagu))
    for p in a.pagu:
        kunci = f"pagu/{p.simpul}/{p.versi}"
        yield from periksa_rujukan(kunci, "simpul", p.simpul, kenal)
        yield from _periksa_tanda_uang(kunci, p.jumlah)
        if p.versi not in versi:
            apa = f'Pagu {p.simpul} memakai versi anggaran "{p.versi}" yang tidak ada; seharusnya versi yang terdaftar.'
            yield buat(VERSI, kunci, apa, tertulis=p.versi)
    for nama in sorted(versi):
        isi = {p.simpul for p in a.pagu if p.versi == nama}
        yield from _periksa_tingkat(tahun, "Pagu", isi, f"pagu/{{}}/{nama}")


def _periksa_tingkat(tahun: TahunKinerja, sebutan: str, isi: set[str], pola: str) -> Iterator[Temuan]:
    """Money on a node whose descendants have money too: one of the two would be lost or counted twice."""
    for simpul in sorted(isi):
        for atas in leluhur(perencanaan=tahun.perencanaan, simpul=simpul):
            if atas.id in isi:
                apa = f"{sebutan} diisi pada “{atas.nama}” dan juga pada rinciannya {simpul}; seharusnya salah satu."
                yield buat(BERTINGKAT, pola.format(atas.id), apa, tertulis=simpul)


def _periksa_realisasi(tahun: TahunKinerja) -> Iterator[Temuan]:
    daftar, kenal = tahun.anggaran.realisasi, {s.id for s in tahun.perencanaan.simpul}
    yield from periksa_kembar("realisasi_anggaran", "Realisasi", ((r.simpul, r.periode.kode) for r in daftar))
    for r in daftar:
        kunci = f"realisasi_anggaran/{r.simpul}/{r.periode.kode}"
        yield from periksa_rujukan(kunci, "simpul", r.simpul, kenal)
        yield from _periksa_tanda_uang(kunci, r.jumlah)
        if r.periode.tahun != tahun.tahun:
            apa = f"Realisasi {r.simpul} bertahun {r.periode.tahun}; seharusnya {tahun.tahun}."
            yield buat(TAHUN, kunci, apa, tertulis=r.periode.kode, seharusnya=str(tahun.tahun))
    setahun = {r.simpul for r in daftar if r.periode == Periode(tahun.tahun)}
    for simpul in sorted(setahun & {r.simpul for r in daftar if r.periode.triwulan}):
        apa = f"Realisasi {simpul} diisi untuk setahun dan juga per triwulan; seharusnya salah satu."
        yield buat(DUA_KALI, f"realisasi_anggaran/{simpul}/{tahun.tahun}", apa)
    pola = f"realisasi_anggaran/{{}}/{tahun.tahun}"
    yield from _periksa_tingkat(tahun, "Realisasi", {r.simpul for r in daftar}, pola)


def _periksa_tanda_uang(kunci: str, jumlah: Decimal) -> Iterator[Temuan]:
    if jumlah < 0:
        apa = f"Jumlah uang negatif, Rp{format_angka(jumlah)}; seharusnya nol atau lebih."
        yield buat(NEGATIF, kunci, apa, tertulis=str(jumlah))


def _periksa_lebih(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Spending above the ceiling of the last version, where both are entered on the same node."""
    akhir = versi_anggaran_pada(anggaran=tahun.anggaran, tanggal=Periode(tahun.tahun).akhir)
    pagu = {p.simpul: p.jumlah for p in tahun.anggaran.pagu if akhir and p.versi == akhir.id}
    belanja: dict[str, Decimal] = {}
    for r in tahun.anggaran.realisasi:
        belanja[r.simpul] = belanja.get(r.simpul, Decimal(0)) + r.jumlah
    for simpul, jumlah in belanja.items():
        if simpul in pagu and jumlah > pagu[simpul]:
            apa = f"Realisasi {simpul} Rp{format_angka(jumlah)} melebihi pagu Rp{format_angka(pagu[simpul])}."
            kunci = f"realisasi_anggaran/{simpul}/{tahun.tahun}"
            yield buat(LEBIH, kunci, apa, tertulis=str(jumlah), seharusnya=f"≤ {pagu[simpul]}")
