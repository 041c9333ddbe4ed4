"""A session that ends while somebody types loses nothing."""

from __future__ import annotations

import pytest
from django.core import signing
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sakip_web.akun import titipan
from sakip_web.uji.pemeran import KODE, SANDI, Pemeran

pytestmark = pytest.mark.usefixtures("pemeran")
ALAMAT = f"/{KODE}/2024/pegawai/?q=a%20b"


def titip(klien: Client, isi: dict[str, object], alamat: str = ALAMAT):
    return klien.post(alamat, isi)


def masuk_dengan(klien: Client, segel: str):
    return klien.post("/masuk", {"nama_pengguna": "ani", "sandi": SANDI, "titipan": segel})


def test_isian_kembali_sesudah_masuk() -> None:
    klien = Client()
    berkas = SimpleUploadedFile("bukti.pdf", b"%PDF")
    jawaban = titip(klien, {"a": ["1", "<script>"], "b": "", "sandi_rahasia": "jangan", "berkas": berkas})
    isi = jawaban.content.decode()
    assert jawaban.status_code == 401
    assert "Sesi berakhir" in isi
    assert "bukti.pdf" in isi
    assert "jangan" not in isi
    segel = jawaban.context["titipan"]
    salah = klien.post("/masuk", {"nama_pengguna": "ani", "sandi": "keliru", "titipan": segel})
    assert salah.context["titipan"] == segel
    assert masuk_dengan(klien, segel).headers["Location"] == "/akun/titipan"
    halaman = klien.get("/akun/titipan").content.decode()
    assert "Isian Anda belum terkirim" in halaman
    assert f'action="{ALAMAT}"' in halaman
    assert 'name="a" value="1"' in halaman
    assert 'value="&lt;script&gt;"' in halaman
    assert "<script>" not in halaman
    assert klien.post("/akun/titipan").status_code == 302
    assert klien.get("/akun/titipan").status_code == 404


def test_titipan_hilang_sesudah_terkirim(pemeran: Pemeran) -> None:
    klien = Client()
    sesi_alamat = "/akun"
    klien.force_login(pemeran.ani, backend="django.contrib.auth.backends.ModelBackend")
    sesi = klien.session
    sesi[titipan.SESI] = [sesi_alamat, [["nama", "Ani Kedua"]], [], ""]
    sesi.save()
    assert klien.post("/akun", {"nama": "Ani Kedua"}).status_code == 302
    assert titipan.SESI not in klien.session


def test_segel_palsu_dan_alamat_luar_diabaikan() -> None:
    for segel in ("ngawur", "a:b:c", titipan.segel(titipan.Titipan("/x", (("a", "1"),))) + "x"):
        assert masuk_dengan(Client(), segel).headers["Location"] != "/akun/titipan"
    for alamat in ("https://jahat.contoh/", "//jahat.contoh", "/\\jahat.contoh"):
        luar = signing.dumps([alamat, [["a", "1"]], [], ""], salt=titipan.GARAM, compress=True)
        assert titipan.buka(luar) is None


def test_yang_terlalu_besar_dikatakan() -> None:
    jawaban = titip(Client(), {"a": "x" * (titipan.BATAS + 1)})
    assert jawaban.status_code == 401
    assert "tombol mundur" in jawaban.content.decode()
    assert jawaban.context["titipan"] == ""
    raksasa = Client(raise_request_exception=False).post(
        ALAMAT, "a=" + "x" * 6_000_000, content_type="application/x-www-form-urlencoded"
    )
    assert raksasa.status_code == 400


def test_skrip_mendapat_401_dan_kepala() -> None:
    jawaban = Client().post(ALAMAT, {"a": "1"}, headers={"HX-Request": "true"})
    assert (jawaban.status_code, jawaban.headers["X-Sakip-Sesi"]) == (401, "berakhir")


def test_berkas_saja_disebut_dengan_jalan_kembali() -> None:
    klien = Client()
    berkas = SimpleUploadedFile("pegawai.xlsx", b"PK")
    asal = "http://testserver/35.99.01/2024/pegawai/impor/?a=1"
    jawaban = klien.post(ALAMAT, {"berkas": berkas}, headers={"Referer": asal})
    assert "pegawai.xlsx" in jawaban.content.decode()
    assert "isian Anda" not in jawaban.content.decode()
    assert masuk_dengan(klien, jawaban.context["titipan"]).headers["Location"] == "/akun/titipan"
    halaman = klien.get("/akun/titipan").content.decode()
    assert "Berkas Anda belum terkirim" in halaman
    assert 'href="/35.99.01/2024/pegawai/impor/?a=1"' in halaman
    assert "Kirim isian ini" not in halaman


def test_nama_sendiri_dititipkan() -> None:
    jawaban = titip(Client(), {"nama": "Ani Kedua"}, "/akun")
    assert jawaban.status_code == 401
    titip_ = titipan.buka(jawaban.context["titipan"])
    assert titip_ is not None
    assert titip_.isian == (("nama", "Ani Kedua"),)


def test_jalan_kembali_hanya_ke_halaman_sendiri() -> None:
    for asal in ("https://jahat.contoh/x", "//jahat.contoh", "javascript:alert(1)", ""):
        jawaban = Client().post(ALAMAT, {"a": "1"}, headers={"Referer": asal})
        titip_ = titipan.buka(jawaban.context["titipan"])
        assert titip_ is not None
        assert titip_.asal == ""


def test_sandi_tidak_pernah_dititipkan() -> None:
    jawaban = Client().post("/akun/sandi", {"sandi_lama": "a", "x": "b"})
    assert jawaban.status_code == 302


def test_get_tanpa_sesi_ke_halaman_masuk() -> None:
    assert Client().get("/akun").headers["Location"] == "/masuk?next=/akun"
