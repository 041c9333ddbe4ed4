"""From a capaian to its level on the scale in force, for the stair beside it. The library classifies; this asks it."""

from __future__ import annotations

from collections.abc import Callable

from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.kernel.angka_tulis import format_ringkas
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Predikat, angka_dari
from sakip.peraturan.model import Ambang, VersiSkala
from sakip.peraturan.skala import klasifikasi
from sakip_web.rakitan.selectors import hasil
from sakip_web.rekaman.models import Tahun
from sakip_web.rupa.nilai import Tingkatan


def pencari_tingkatan(*, tahun: Tahun) -> Callable[[Hitungan], Tingkatan | None]:
    """A function from a figure to its level; the figures of the year are asked for at the first use."""

    def cari(hitungan: Hitungan) -> Tingkatan | None:
        return tingkatan_dari(hasil=hasil(tahun=tahun), hitungan=hitungan) if dinilai(id_hitungan=hitungan.id) else None

    return cari


def dinilai(*, id_hitungan: str) -> bool:
    """Whether a capaian is judged: not a quarter alone, and not up to a quarter against the year before quarter IV."""
    jenis, *bagian = id_hitungan.split("/")
    if jenis == "capaian_tahunan":
        return not bagian or bagian[-1] in ("TW4", "") or not bagian[-1].startswith("TW")
    return jenis.startswith("capaian") and jenis not in ("capaian_bagian", "capaian_terbatas")


def tingkatan_dari(*, hasil: Hasil, hitungan: Hitungan) -> Tingkatan | None:
    """The level; None without a number or without a scale."""
    skala = hasil.skala("capaian")
    if skala is None or not isinstance(hitungan.nilai, Angka):
        return None
    kelas = _kelas(hasil, hitungan, skala)
    ke = len(skala.ambang) - skala.ambang.index(kelas)
    return Tingkatan(kelas.sebutan, ke, len(skala.ambang), _catatan(hasil, hitungan))


def _kelas(hasil: Hasil, hitungan: Hitungan, skala: VersiSkala) -> Ambang:
    assert isinstance(hitungan.nilai, Angka)
    try:
        resmi = hasil[f"predikat/{hitungan.id}"]
        sama = hasil[hitungan.id].nilai == hitungan.nilai
    except AngkaTiada:
        sama = False
    if sama and isinstance(resmi.nilai, Predikat):
        kode = resmi.nilai.kode
        return next(
            (a for a in skala.ambang if a.sebutan == kode), klasifikasi(skala=skala, nilai=hitungan.nilai.nilai)
        )
    # Figures as they were known earlier have no class under their name any more: the scale is asked itself.
    return klasifikasi(skala=skala, nilai=hitungan.nilai.nilai)


def _catatan(hasil: Hasil, hitungan: Hitungan) -> str:
    jenis, *bagian = hitungan.id.split("/")
    if jenis != "capaian" or len(bagian) != 2:
        return ""
    batas = angka_dari(hasil["/".join(("capaian_terbatas", *bagian))].nilai)
    if batas is None or batas == angka_dari(hitungan.nilai):
        return ""
    return f"rata-rata memakai {format_ringkas(batas)}"
