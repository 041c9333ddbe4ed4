"""Fixtures of the web's tests."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoDbBlocker

from sakip_web.akun.models import Pengguna
from sakip_web.rakitan.singgahan import SINGGAHAN, Rakitan
from sakip_web.rekaman.models import Tahun
from sakip_web.uji.pemeran import Pemeran, ambil_pemeran, buat_pemeran
from sakip_web.uji.peramban import (
    _konteks,
    _server,
    galat_peramban,
    halaman,
    masuk_peramban,
    pemeran_server,
    peramban,
    periksa_axe,
    server,
    tanpa_skrip,
)

# Fixtures that pytest finds here by name.
__all__ = (
    "_konteks",
    "_server",
    "galat_peramban",
    "halaman",
    "masuk_peramban",
    "pemeran_server",
    "peramban",
    "periksa_axe",
    "server",
    "tanpa_skrip",
)


# The years of the cast by the id of their row, as they are before any test.
_awal: dict[int, Rakitan] = {}


@pytest.fixture(autouse=True)
def _singgahan(request: pytest.FixtureRequest) -> None:
    """What one test assembled is not what the next one's database holds.

    A test that is rolled back finds the years of the cast as they were read once; one that commits begins with nothing.
    """
    SINGGAHAN.kosongkan()
    if "db" in request.fixturenames and "transactional_db" not in request.fixturenames:
        for tahun, awal in _awal.items():
            SINGGAHAN.taruh(tahun, Rakitan(awal.nomor, awal.isi, awal.rekaman, awal.tahun, awal.nama))


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:  # noqa: ARG001
    """The cast is put into the test database once; what a test changes is rolled back."""
    with django_db_blocker.unblock():
        buat_pemeran()
        _awal.update({t.pk: SINGGAHAN.ambil(t) for t in Tahun.objects.select_related("instansi")})


@pytest.fixture
def pemeran(db: None) -> Pemeran:  # noqa: ARG001
    """The cast, with the invented office."""
    return ambil_pemeran()


@pytest.fixture
def masuk() -> Callable[[Pengguna], Client]:
    """A browser without scripts in which somebody is logged in."""

    def sebagai(orang: Pengguna) -> Client:
        klien = Client(enforce_csrf_checks=False)
        klien.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
        return klien

    return sebagai
