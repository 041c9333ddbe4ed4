"""What this app adds to every way of writing: an agreement that was made valid stays as it is."""

from __future__ import annotations

from django.apps import AppConfig


class PerjanjianConfig(AppConfig):
    """Registers the guard of valid agreements."""

    name = "sakip_web.perjanjian"

    def ready(self) -> None:
        """Every write of a version passes the guard, also an import."""
        from sakip_web.perjanjian.penjaga import HIMPUNAN, versi_sah
        from sakip_web.rekaman.penjaga import daftarkan

        daftarkan(himpunan=HIMPUNAN, penjaga=versi_sah)
