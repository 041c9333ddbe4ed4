"""Checking a chain: what was done by other hands is found, what people write meanwhile is none."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import transaction
from django.db.models import F

from sakip_web.jejak import selectors
from sakip_web.jejak.models import Jejak, Rantai
from sakip_web.jejak.rantai import Entri, Pelaku, sidik_mata
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.jejak.services import catat, segel

ANI, KAPAN = Pelaku(1, "Ani Contoh"), datetime(2024, 7, 2, 3, 42, tzinfo=UTC)
NAMA = "35.99.09/2024"


def tulis(banyak: int = 1) -> None:
    with transaction.atomic():
        catat(rantai=NAMA, entri=[Entri("menguji", kunci=str(n)) for n in range(banyak)], oleh=ANI, waktu=KAPAN)


def sebab() -> list[str]:
    return [p.sebab for p in periksa_rantai() if p.rantai == NAMA]


@pytest.fixture
def rantai(db: None) -> Rantai:  # noqa: ARG001
    """A chain of five links, sealed."""
    tulis(5)
    segel(tanggal=date(2024, 7, 2))
    return Rantai.objects.get(nama=NAMA)


@pytest.mark.usefixtures("rantai")
def test_yang_ditulis_selagi_diperiksa_bukan_masalah(monkeypatch: pytest.MonkeyPatch) -> None:
    tambah = iter((1, 3))

    def sambil_menulis(**isi: Any) -> str:
        if isi["rantai"] == NAMA and (banyak := next(tambah, 0)):
            tulis(banyak)
        return sidik_mata(**isi)

    monkeypatch.setattr(selectors, "sidik_mata", sambil_menulis)
    assert sebab() == []
    assert Jejak.objects.filter(rantai__nama=NAMA).count() == 9


def test_mata_yang_hilang_di_ujung_ketahuan(rantai: Rantai) -> None:
    rantai.mata.filter(nomor=5).delete()
    assert sebab() == ["ujung rantai 5, yang tercatat sampai 4", "ada segel untuk mata yang tidak ada"]


def test_mata_yang_hilang_di_tengah_ketahuan(rantai: Rantai) -> None:
    rantai.mata.filter(nomor=3).delete()
    assert sebab() == ["mata 3 hilang; yang ada berikutnya 4"]


def test_ujung_yang_dimundurkan_ketahuan(rantai: Rantai) -> None:
    empat = rantai.mata.get(nomor=4)
    Rantai.objects.filter(pk=rantai.pk).update(nomor=4, sidik=empat.sidik)
    assert sebab() == ["ujung rantai 4, yang tercatat sampai 5", "ada segel untuk mata yang tidak ada"]


def test_isi_yang_diubah_ketahuan(rantai: Rantai) -> None:
    rantai.mata.filter(nomor=2).update(waktu=F("waktu"), alasan="dikarang")
    assert sebab() == ["isi mata ini berubah setelah dicatat"]
