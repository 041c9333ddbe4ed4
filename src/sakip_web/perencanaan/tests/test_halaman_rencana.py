"""Every page of the plan: works, is closed to strangers and to those who do not plan, asks the database little."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from sakip_web.akun.models import Pengguna
from sakip_web.rekaman.models import Rekaman
from sakip_web.uji.pemeran import Pemeran

Masuk = Callable[[Pengguna], Client]
PANGKAL = "/35.99.01/2024/"
DIBACA = (
    "rencana/",
    "rencana/pohon/",
    "rencana/pohon/?triwulan=2",
    "rencana/indikator/",
    "rencana/indikator/SKM/",
    "rencana/iku/",
    "rencana/rkt/",
    "rencana/rencana-aksi/",
    "rencana/versi/",
)
DIRENCANAKAN = (
    "rencana/susunan/",
    "rencana/susunan/nomenklatur/?kata=pelayanan",
    "rencana/susunan/tujuan/baru/",
    "rencana/susunan/sasaran/baru/?induk=T1",
    "rencana/susunan/simpul/baru/?induk=p1",
    "rencana/susunan/sasaran-jabatan/baru/",
    "rencana/susunan/sasaran/S1/",
    "rencana/susunan/simpul/p1.k1/",
    "rencana/susunan/sasaran-jabatan/SJ-UMUM/",
    "rencana/susunan/sasaran/S1/hapus/",
    "rencana/indikator-baru/?milik=S1",
    "rencana/indikator/SKM/hapus/",
    "rencana/langkah-baru/?indikator=SKM",
    "rencana/rencana-aksi/%231/",
    "tahun-baru/",
)


@pytest.mark.parametrize("jalan", [*DIBACA, *DIRENCANAKAN])
def test_perencana_membuka(
    jalan: str, pemeran: Pemeran, masuk: Masuk, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    klien = masuk(pemeran.ani)
    klien.get(PANGKAL + jalan)
    with django_assert_max_num_queries(14):
        jawaban = klien.get(PANGKAL + jalan)
    assert jawaban.status_code == 200
    isi = jawaban.content.decode()
    assert isi.count("<h1") == 1
    assert "style=" not in isi


@pytest.mark.parametrize("jalan", [*DIBACA, *DIRENCANAKAN])
def test_orang_asing_tidak_menemukan(jalan: str, pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.dedi).get(PANGKAL + jalan).status_code == 404
    assert masuk(pemeran.dedi).post(PANGKAL + jalan, {"teks": "x"}).status_code in (404, 405)


@pytest.mark.parametrize("jalan", DIBACA)
def test_pejabat_membaca(jalan: str, pemeran: Pemeran, masuk: Masuk) -> None:
    isi = masuk(pemeran.budi).get(PANGKAL + jalan)
    assert isi.status_code == 200
    assert "Simpan</button>" not in isi.content.decode()


@pytest.mark.parametrize("jalan", DIRENCANAKAN)
def test_pejabat_tidak_merencanakan(jalan: str, pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.eka).get(PANGKAL + jalan).status_code == 404


@pytest.mark.parametrize("jalan", ["rencana/indikator/SKM/", "rencana/iku/", "rencana/rkt/"])
def test_pembaca_tidak_menulis(jalan: str, pemeran: Pemeran, masuk: Masuk) -> None:
    sebelum = list(Rekaman.objects.values_list("pk", "versi"))
    assert masuk(pemeran.eka).post(PANGKAL + jalan, {"rkt:SKM:2024": "99"}).status_code == 404
    assert list(Rekaman.objects.values_list("pk", "versi")) == sebelum


@pytest.mark.parametrize(
    "jalan", ["rencana/indikator/TIADA/", "rencana/susunan/sasaran/TIADA/", "rencana/susunan/lain/S1/"]
)
def test_yang_tidak_ada(jalan: str, pemeran: Pemeran, masuk: Masuk) -> None:
    assert masuk(pemeran.ani).get(PANGKAL + jalan).status_code == 404


def test_pohon_memuat_angka_dan_pemilik(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = masuk(pemeran.ani).get(f"{PANGKAL}rencana/pohon/?triwulan=2").content.decode()
    assert "Meningkatnya kualitas pelayanan publik kecamatan" in isi
    assert "101,64" in isi
    assert "Camat Tanjung Contoh" in isi
