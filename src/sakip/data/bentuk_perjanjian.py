"""Shape of the part *perjanjian*: versions in order, with targets that can be reached."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sakip.data.bentuk_perencanaan import periksa_nilai_target
from sakip.data.bentuk_temuan import PERMENPAN_53, Jenis, buat, periksa_rujukan, periksa_tanda
from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import ButirPerjanjian, JenisPerjanjian, VersiPerjanjian
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
    sebelum: VersiPerjanjian | None = None
    banyak: Counter[JenisPerjanjian] = Counter()
    for nomor, versi in enumerate(tahun.perjanjian.versi, start=1):
        banyak[versi.jenis] += 1
        label = f"pk {versi.jenis.value}" + (f" {banyak[versi.jenis]}" if banyak[versi.jenis] > 1 else "")
        kunci = f"versi/{label}"
        yield from periksa_rujukan(f"{kunci}/versi_anggaran", "versi anggaran", versi.versi_anggaran, anggaran)
        if sebelum is None and versi.jenis is JenisPerjanjian.PERUBAHAN:
            yield buat(
                TANPA_MURNI, f"{kunci}/jenis", "Perjanjian perubahan ada tanpa perjanjian murni; seharusnya keduanya."
            )
        if sebelum is not None and versi.berlaku_sejak <= sebelum.berlaku_sejak:
            apa = (
                f"Perjanjian ke-{nomor} berlaku {format_tanggal(versi.berlaku_sejak)}, tidak sesudah perjanjian "
                f"sebelumnya ({format_tanggal(sebelum.berlaku_sejak)})."
            )
            yield buat(URUTAN, f"{kunci}/berlaku_sejak", apa, tertulis=versi.berlaku_sejak.isoformat())
        yield from periksa_tanda(f"perjanjian/{label}", "indikator perjanjian", (b.indikator for b in versi.butir))
        for b in versi.butir:
            yield from _periksa_butir(b, f"perjanjian/{label}/{b.indikator}", menurut_id)
        sebelum = versi


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
