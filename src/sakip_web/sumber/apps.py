"""The app: at start it guards the register, and says whose its entries are."""

from __future__ import annotations

from django.apps import AppConfig


class SumberConfig(AppConfig):
    """Where figures come from."""

    name = "sakip_web.sumber"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the guard."""
        from sakip_web.rekaman.penjaga import daftarkan
        from sakip_web.sumber.penjaga import CATATAN, jaga_register

        daftarkan(himpunan=CATATAN, penjaga=jaga_register)
