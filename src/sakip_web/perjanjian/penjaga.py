"""A version with a valid agreement is never changed; a change is a new version (PermenPANRB 53/2014; VERIFIED-2)."""

from __future__ import annotations

from typing import Final

from django.utils import timezone

from sakip.kernel.tanggal import format_tanggal
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.models import Proses
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.ubah import Ubah

HIMPUNAN: Final = "perjanjian.versi"


def versi_sah(tahun: Tahun, ubah: tuple[Ubah, ...]) -> str:
    """The sentence that forbids, where a version that was made valid for anybody would change."""
    kunci = {u.kunci for u in ubah}
    sah = Proses.objects.filter(tahun=tahun, jenis=Jenis.PERJANJIAN.value, keadaan=Keadaan.SAH.value)
    for proses in sah.order_by("waktu"):
        if proses.kunci.rpartition(":")[0] in kunci:
            hari = format_tanggal(timezone.localdate(proses.waktu))
            return (
                f"Perjanjian ini sudah disahkan {hari} dan tidak dapat diubah. Buat perubahan perjanjian "
                "dengan alasannya."
            )
    return ""
