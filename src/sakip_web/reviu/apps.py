"""The app; its jobs are known once it is ready."""

from django.apps import AppConfig


class ReviuConfig(AppConfig):
    """Review of any report."""

    name = "sakip_web.reviu"

    def ready(self) -> None:
        """Register the jobs."""
        from sakip_web.reviu import pekerjaan  # noqa: F401
