"""An indicator in sentences against last year, the Renstra, a standard; empty where a figure is lacking."""

from __future__ import annotations

from sakip.data.perencanaan import Indikator
from sakip.dokumen.sebaris import Sebaris
from sakip.hasil.dasar import Hasil
from sakip.kernel.nilai import Angka
from sakip.laporan.arah import arti_arah, berubah
from sakip.laporan.kalimat import kalimat


def kalimat_perubahan(*, hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """Last year's realisasi and the change."""
    i, t = indikator.id, hasil.tahun
    id_perubahan = f"perubahan/{i}/{t}"
    perubahan = berubah(hasil, id_perubahan)
    if not perubahan:
        return ()
    arti = arti_arah(indikator, str(perubahan[0]).strip())
    return kalimat(
        f"Dibandingkan dengan realisasi tahun {t - 1} (", hasil[f"realisasi/{i}/{t - 1}"], "), ", *perubahan, f"{arti}."
    )


def kalimat_kemajuan(*, hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """Progress towards the last year of the Renstra, by the method of the profil."""
    i = indikator.id
    kemajuan = hasil[f"kemajuan/{i}/{hasil.tahun}"]
    if not isinstance(kemajuan.nilai, Angka):
        return ()
    akhir = hasil.data.perencanaan.renstra.tahun_akhir
    return kalimat(
        f"Terhadap target akhir Renstra tahun {akhir} (", hasil[f"target_akhir/{i}"], "), tingkat kemajuannya ",
        kemajuan, ".",
    )  # fmt: skip


def kalimat_standar(*, hasil: Hasil, indikator: Indikator) -> tuple[Sebaris, ...]:
    """Against the standard of the kabupaten, where it has one."""
    banding = hasil[f"banding/{indikator.id}/kabupaten"]
    if not isinstance(banding.nilai, Angka):
        return ()
    standar = hasil[f"standar/{indikator.id}/kabupaten"]
    return kalimat("Terhadap standar kabupaten (", standar, "), perbandingannya ", banding, ".")
