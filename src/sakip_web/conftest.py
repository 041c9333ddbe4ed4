"""Fixtures of the web's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from sakip_web.akun.models import Pengguna
from sakip_web.rakitan.singgahan import SINGGAHAN
from sakip_web.uji.pemeran import Pemeran, buat_pemeran


@pytest.fixture(autouse=True)
def _tanpa_singgahan() -> Iterator[None]:
    """What one test assembled is not what the next one's database holds."""
    yield
    SINGGAHAN.kosongkan()


@pytest.fixture
def pemeran(db: None) -> Pemeran:  # noqa: ARG001
    """The cast, with the invented office."""
    return buat_pemeran()


@pytest.fixture
def masuk() -> Callable[[Pengguna], Client]:
    """A browser without scripts in which somebody is logged in."""

    def sebagai(orang: Pengguna) -> Client:
        klien = Client(enforce_csrf_checks=False)
        klien.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
        return klien

    return sebagai
