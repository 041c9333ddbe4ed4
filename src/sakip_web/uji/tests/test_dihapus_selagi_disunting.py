"""What somebody takes back while another changes it: nothing typed is lost, and saving again makes it anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from django.test import Client

from sakip.data.register import Catatan
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.rantai import Pelaku
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import AWAL, KODE, Pemeran

Masuk = Callable[[Pengguna], Client]
KANTOR = f"/{KODE}/2024/"
KETIK = "Diketik lama sekali."


class Isian(HTMLParser):
    """The fields of the form of a page that carries ``ruas``, as a browser would send them."""

    def __init__(self) -> None:
        super().__init__()
        self.isi: dict[str, list[str]] = {}
        self._teks = self._pilih = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        nama = a.get("name") or ""
        if tag == "textarea":
            self._teks = nama
            self.isi[nama] = [""]
        elif tag == "select":
            self._pilih = nama
        elif tag == "option" and "selected" in a:
            self.isi.setdefault(self._pilih, []).append(a.get("value") or "")
        elif tag == "input" and nama and (a.get("type") not in ("checkbox", "radio", "file") or "checked" in a):
            self.isi.setdefault(nama, []).append(a.get("value") or "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._teks = ""

    def handle_data(self, data: str) -> None:
        if self._teks:
            self.isi[self._teks][0] += data.removeprefix("\n").removeprefix("\r\n")


def isian(halaman: str) -> dict[str, list[str]]:
    baca = Isian()
    baca.feed(halaman)
    baca.isi.pop("csrfmiddlewaretoken", None)
    return {n: v for n, v in baca.isi.items() if n}


def kosongkan(p: Pemeran, himpunan: str, kunci: str) -> None:
    ada = ambil(tahun=p.tahun, himpunan=himpunan, kunci=kunci)
    assert ada is not None
    simpan(tahun=p.tahun, ubah=(Ubah(himpunan, kunci, None, ada.versi),), oleh=Pelaku(2, "Budi Contoh"), waktu=AWAL)


def kunci_pertama(p: Pemeran, himpunan: str) -> str:
    return Rekaman.objects.filter(tahun=p.tahun, himpunan=himpunan).order_by("urut", "pk")[0].kunci


CONTOH = (
    ("perencanaan.tujuan", "isian/perencanaan.tujuan/ubah?kunci={}", "teks"),
    ("perencanaan.tujuan", "rencana/susunan/tujuan/{}/", "teks"),
    ("perencanaan.rencana_aksi", "rencana/rencana-aksi/{}/", "uraian"),
    ("perencanaan.indikator", "rencana/indikator/{}/", "definisi"),
    ("register.catatan", "register/ubah?kunci={}", "uraian"),
)


@pytest.mark.parametrize(("himpunan", "jalan", "ruas"), CONTOH, ids=[j for _, j, _ in CONTOH])
def test_diperlihatkan_dan_dapat_diadakan_lagi(
    pemeran: Pemeran, masuk: Masuk, himpunan: str, jalan: str, ruas: str
) -> None:
    if himpunan == "register.catatan":
        catatan = Catatan("surat", date(2024, 5, 2), "Melayani surat.", petugas="kasi-pelayanan")
        ubah = Ubah(himpunan, "uji-1", catatan, 0)
        simpan(tahun=pemeran.tahun, ubah=(ubah,), oleh=Pelaku(1, "Ani Contoh"), waktu=AWAL)
    kunci = "uji-1" if himpunan == "register.catatan" else kunci_pertama(pemeran, himpunan)
    ani, alamat = masuk(pemeran.ani), KANTOR + jalan.format(quote(kunci, safe=""))
    isi = isian(ani.get(alamat).content.decode())
    assert ruas in isi
    kosongkan(pemeran, himpunan, kunci)
    assert ani.get(alamat).status_code == 404
    jawaban = ani.post(alamat, isi | {ruas: [KETIK]})
    teks = jawaban.content.decode()
    assert jawaban.status_code == 409
    assert "Yang sedang Anda ubah sudah dihapus." in teks
    assert "Budi Contoh menghapusnya" in teks
    assert "pukul" in teks
    kini = isian(teks)
    assert kini[ruas][0].strip() == KETIK
    assert ambil(tahun=pemeran.tahun, himpunan=himpunan, kunci=kunci) is None
    assert ani.post(alamat, kini).status_code == 302
    lagi = ambil(tahun=pemeran.tahun, himpunan=himpunan, kunci=kunci)
    assert lagi is not None
    assert getattr(lagi.butir.objek, ruas) == KETIK
    assert list(periksa_rantai()) == []


def test_yang_tidak_pernah_ada_tetap_404(pemeran: Pemeran, masuk: Masuk) -> None:
    for _, jalan, ruas in CONTOH:
        assert masuk(pemeran.ani).post(KANTOR + jalan.format("tidak-ada"), {ruas: KETIK}).status_code == 404
