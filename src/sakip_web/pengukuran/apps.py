"""The app: at start it puts its guards before every way of writing figures."""

from __future__ import annotations

from django.apps import AppConfig


class PengukuranConfig(AppConfig):
    """Measuring."""

    name = "sakip_web.pengukuran"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the guards, and whose the evidence is."""
        from sakip_web.berkas.pemilik import daftarkan
        from sakip_web.pengukuran.pemilik import pemilik_angka
        from sakip_web.pengukuran.penjaga import KINERJA, daftarkan_semua

        daftarkan_semua()
        daftarkan(himpunan=KINERJA, cari=pemilik_angka)
