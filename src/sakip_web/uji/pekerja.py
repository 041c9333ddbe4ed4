"""Doing the jobs of a test at once, in this process."""

from __future__ import annotations

import threading

from django.utils import timezone

from sakip_web.tugas.pekerja import ambil, kerjakan


def kerjakan_semua() -> None:
    """Take and do every job that waits."""
    while (satu := ambil(waktu=timezone.now())) is not None:
        kerjakan(satu, berhenti=threading.Event(), jam=timezone.now, denyut=3600)
