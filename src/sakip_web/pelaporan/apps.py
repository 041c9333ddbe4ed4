"""What this app adds to every way of writing: the texts of a report that is out of its author's hands stay."""

from __future__ import annotations

from django.apps import AppConfig


class PelaporanConfig(AppConfig):
    """Registers the guard of texts and the job that prints everything."""

    name = "sakip_web.pelaporan"

    def ready(self) -> None:
        """Every write of a text passes the guard, also an import."""
        from sakip_web.pelaporan import cetakan  # noqa: F401 - registers its job
        from sakip_web.pelaporan.penjaga import teks_tertutup
        from sakip_web.pelaporan.teks import HIMPUNAN
        from sakip_web.rekaman.penjaga import daftarkan

        daftarkan(himpunan=HIMPUNAN, penjaga=teks_tertutup)
