"""The app: at start it puts its guards before every way of writing figures."""

from __future__ import annotations

from django.apps import AppConfig


class PengukuranConfig(AppConfig):
    """Measuring."""

    name = "sakip_web.pengukuran"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the guards."""
        from sakip_web.pengukuran.penjaga import daftarkan_semua

        daftarkan_semua()
