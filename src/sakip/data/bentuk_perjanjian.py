"""Shape of the part *perjanjian*: versions in order, with targets that can be reached."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.data.bentuk_perencanaan import periksa_nilai_target
from sakip.data.bentuk_temuan import PERMENPAN_53, Jenis, buat, periksa_rujukan, periksa_tanda
from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, VersiPerjanjian, label_versi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Kosong
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

TRIWULAN = Jenis(
    "KL122", Tingkat.SALAH, PERMENPAN_53, "Isi keempat target triwulan, atau kosongkan semuanya.", Kelas.SILANG_TARGET
)
URUTAN = Jenis("KL123", Tingkat.SALAH, PERMENPAN_53, "Urutkan versi menurut tanggal berlakunya.", Kelas.PERIODE)
TANPA_MURNI = Jenis("KL125", Tingkat.CATATAN, PERMENPAN_53, "Tambahkan perjanjian murni bila ada.")
TANPA_TARGET = Jenis("KL127", Tingkat.PERINGATAN, PERMENPAN_53, "Isi target indikator itu.", Kelas.SILANG_TARGET)


def periksa_perjanjian(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Versions of the agreement: order, budget version, targets."""
    menurut_id = {i.id: i for i in tahun.perencanaan.indikator}
    anggaran = {v.id for v in tahun.anggaran.versi}
    label = label_versi(tahun.perjanjian)
    for nomor, versi in enumerate(tahun.perjanjian.versi):
        kunci = f"versi/{label[nomor]}"
        yield from periksa_rujukan(f"{kunci}/versi_anggaran", "versi anggaran", versi.versi_anggaran, anggaran)
        yield from _periksa_urutan(tahun.perjanjian.versi, nomor, kunci)
        tempat = f"perjanjian/{label[nomor]}"
        yield from periksa_tanda(tempat, "indikator perjanjian", (b.indikator for b in versi.butir))
        for b in versi.butir:
            yield from _periksa_butir(b, f"{tempat}/{b.indikator}", menurut_id)


def _periksa_urutan(semua: Sequence[VersiPerjanjian], nomor: int, kunci: str) -> Iterator[Temuan]:
    """A change follows what it changes; only versions of different positions may share a day."""
    versi = semua[nomor]
    if nomor == 0:
        if versi.jenis is not JenisPerjanjian.MURNI:
            apa = f"Perjanjian {versi.jenis.value} ada tanpa perjanjian murni; seharusnya keduanya."
            yield buat(TANPA_MURNI, f"{kunci}/jenis", apa)
        return
    lain = next((v for v in reversed(semua[:nomor]) if _mendahului(versi, v)), None)
    if lain is not None:
        apa = (
            f"Perjanjian ke-{nomor + 1} berlaku {format_tanggal(versi.berlaku_sejak)}, tidak sesudah perjanjian "
            f"sebelumnya ({format_tanggal(lain.berlaku_sejak)})."
        )
        yield buat(URUTAN, f"{kunci}/berlaku_sejak", apa, tertulis=versi.berlaku_sejak.isoformat())


def _mendahului(versi: VersiPerjanjian, lain: VersiPerjanjian) -> bool:
    """Tell whether a version comes into force too early to follow an earlier one of the list."""
    if versi.berlaku_sejak != lain.berlaku_sejak:
        return versi.berlaku_sejak < lain.berlaku_sejak
    return not versi.jabatan or not lain.jabatan or not set(versi.jabatan).isdisjoint(lain.jabatan)


def _periksa_butir(b: ButirPerjanjian, kunci: str, menurut_id: dict[str, Indikator]) -> Iterator[Temuan]:
    yield from periksa_rujukan(kunci, "indikator", b.indikator, menurut_id)
    indikator = menurut_id.get(b.indikator)
    sebutan = indikator.nama if indikator else b.indikator
    if len(b.triwulan) not in (0, 4):
        apa = f"{sebutan} punya {len(b.triwulan)} target triwulan; seharusnya empat atau tidak sama sekali."
        yield buat(TRIWULAN, f"{kunci}/triwulan", apa, tertulis=str(len(b.triwulan)), seharusnya="4")
    if isinstance(b.target, Kosong):
        yield buat(TANPA_TARGET, kunci, f"Target {sebutan} {b.target.keadaan.value}; seharusnya terisi.")
    yield from periksa_nilai_target(indikator, kunci, b.target)
