"""In a real browser: logging in, the second step, and a session that ends while somebody types."""

from __future__ import annotations

import pytest

from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.uji.pemeran import KODE, SANDI
from sakip_web.uji.peramban import TELEPON

pytestmark = pytest.mark.peramban
KANTOR = f"/{KODE}/2024"


def masuk(halaman, nama="ani") -> None:
    halaman.fill("[name=nama_pengguna]", nama)
    halaman.fill("[name=sandi]", SANDI)
    halaman.click("main form button[type=submit]")


def kirim_kembali(halaman, pemeran) -> None:
    assert halaman.text_content("h1") == "Sesi berakhir"
    masuk(halaman)
    assert halaman.text_content("h1") == "Isian Anda belum terkirim"
    halaman.click("text=Kirim isian ini")
    assert "tersimpan" in halaman.text_content("main")
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun).organisasi.instansi.telepon == "(000) 777"


def hanya_401(galat) -> None:
    """The browser itself remarks on each 401; that is what these tests provoke."""
    assert all("401" in g or "sponse" in g for g in galat), galat
    galat.clear()


def test_sesi_habis_tanpa_skrip(tanpa_skrip, pemeran_server, galat_peramban) -> None:
    tanpa_skrip.goto("/masuk")
    masuk(tanpa_skrip)
    tanpa_skrip.goto(f"{KANTOR}/pengaturan/")
    tanpa_skrip.fill("[name=instansi_telepon]", "(000) 777")
    tanpa_skrip.context.clear_cookies(name="sessionid")
    tanpa_skrip.click("section:first-of-type form button[type=submit]")
    kirim_kembali(tanpa_skrip, pemeran_server)
    hanya_401(galat_peramban)


def test_sesi_habis_ketika_skrip_mengirim(masuk_peramban, pemeran_server, galat_peramban) -> None:
    halaman = masuk_peramban(pemeran_server.ani)
    halaman.goto(f"{KANTOR}/pengaturan/")
    halaman.fill("[name=instansi_telepon]", "(000) 777")
    halaman.context.clear_cookies(name="sessionid")
    halaman.evaluate("htmx.ajax('POST', location.pathname, {source: document.querySelector('main form')})")
    halaman.wait_for_selector("#sesi-berakhir")
    assert "isian Anda tidak hilang" in halaman.text_content("#sesi-berakhir")
    halaman.click("#sesi-berakhir button")
    kirim_kembali(halaman, pemeran_server)
    hanya_401(galat_peramban)


@pytest.mark.parametrize("ukuran", [TELEPON, None])
def test_halaman_lolos_axe_dan_tidak_melebar(masuk_peramban, pemeran_server, periksa_axe, ukuran) -> None:
    Peran.objects.create(pengguna=pemeran_server.ani, macam=Macam.PENGELOLA)
    halaman = masuk_peramban(pemeran_server.ani)
    if ukuran:
        halaman.set_viewport_size(ukuran)
    jabatan = f"{KANTOR}/pegawai/jabatan/kasi-pelayanan"
    for alamat in (
        "/akun", "/akun/sandi", "/akun/dua-langkah", "/kelola/", "/kelola/pengguna/", f"{KANTOR}/pegawai/",
        f"{KANTOR}/pegawai/peran/", f"{KANTOR}/pegawai/impor/", f"{KANTOR}/pengaturan/", jabatan,
        f"{jabatan}/hapus", f"{jabatan}/pejabat-baru",
    ):  # fmt: skip
        halaman.goto(alamat)
        periksa_axe(halaman)
        assert halaman.evaluate("document.documentElement.scrollWidth <= innerWidth"), alamat


def test_halaman_masuk_lolos_axe(halaman, periksa_axe) -> None:
    halaman.goto("/masuk")
    periksa_axe(halaman)
    masuk(halaman, "bukan-siapa-siapa")
    assert "tidak cocok" in halaman.text_content("main")
    periksa_axe(halaman)
