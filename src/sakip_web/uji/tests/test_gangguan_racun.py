"""Formulas, scripts and templates in every text of a year: nothing runs, on no page and in no file."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from typing import Any

import pytest
from lxml import html

from sakip_web.pengukuran.salinan import aman
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.uji.alamat import semua_alamat
from sakip_web.uji.contoh import isi_alamat, terbuka
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.racun import racuni

muat()
K = "/35.99.01/2024/"
# Those with most script of their own, and the densest.
DILIHAT = (
    f"{K}",
    f"{K}triwulan/2/kasi-pelayanan/",
    f"{K}laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/",
    f"{K}laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/pratinjau/",
    f"{K}register/",
    f"{K}isian/perencanaan.indikator/",
    f"{K}perjanjian/kasi-pelayanan/",
    f"{K}jejak/",
)


def keluhan(isi: str) -> list[str]:
    """What of the poison became part of a page."""
    pohon: Any = html.fromstring(isi)
    daftar = [f"unsur {html.tostring(u)[:120]!r}" for u in pohon.xpath("//img[@src='x'] | //*[@onerror]")]
    daftar += [f"skrip {s.text!r}" for s in pohon.xpath("//script[not(@src)]") if "alert" in (s.text or "")]
    daftar += [f"taut {t}" for t in pohon.xpath("//@href") if "jahat.contoh" in t and "%22" not in t and "?" not in t]
    return daftar + (["templat dijalankan"] if re.search(r"load racun[^%]{0,40}\$49", isi) else [])


@pytest.mark.lambat
def test_semua_halaman_menampilkannya_sebagai_teks(pemeran, masuk):
    assert racuni(tahun=pemeran.tahun) > 500
    ani, salah, beracun = masuk(pemeran.ani), [], 0
    ani.raise_request_exception = False
    for alamat in semua_alamat():
        if terbuka(alamat) or alamat.nama.startswith("api-1:"):
            continue
        jawaban = ani.get(alamat.path(isi_alamat(alamat, pemeran)))
        if jawaban.status_code >= 500:
            salah.append(f"{alamat.nama}: {jawaban.status_code}")
        if jawaban.status_code == 200 and jawaban.headers["Content-Type"].startswith("text/html"):
            teks = jawaban.content.decode()
            beracun += "&lt;script&gt;alert(1)" in teks
            salah += [f"{alamat.nama}: {k}" for k in keluhan(teks)]
    assert salah == []
    assert beracun > 20


def test_salinan_ke_lembar_kerja_bukan_rumus(pemeran, masuk):
    racuni(tahun=pemeran.tahun)
    ani = masuk(pemeran.ani)
    for nama, h in semua_himpunan().items():
        if h.tunggal:
            continue
        isi = ani.get(f"{K}isian/{nama}/csv")
        assert isi.status_code == 200, nama
        for baris in csv.reader(io.StringIO(isi.content.decode("utf-8-sig")), delimiter=";"):
            assert not [s for s in baris if s[:1] in "=@\t" and s], nama
    register = ani.get(f"{K}register/csv").content.decode("utf-8-sig")
    assert not re.search(r'(^|;)"?[=@]', register, re.MULTILINE)
    grid = ani.get(f"{K}triwulan/2/kasi-pelayanan/salin/").content.decode()
    assert not [s for b in grid.splitlines() for s in b.split("\t") if s != aman(s)]


def test_buku_kerja_tanpa_rumus_kiriman(pemeran, masuk):
    racuni(tahun=pemeran.tahun)
    jawaban = masuk(pemeran.ani).get(f"{K}keluar/buku-kerja.xlsx")
    assert jawaban.status_code == 200
    with zipfile.ZipFile(io.BytesIO(jawaban.content)) as arsip:
        for nama in arsip.namelist():
            isi = arsip.read(nama)
            assert b"<script" not in isi, nama
            assert not re.search(rb"<f[ >][^<]*jahat", isi), nama
            assert not (nama.endswith(".rels") and b"jahat.contoh" in isi), nama


@pytest.mark.lambat
@pytest.mark.peramban
def test_peramban_tidak_menjalankan_apa_pun(masuk_peramban, pemeran_server):
    racuni(tahun=pemeran_server.tahun)
    halaman = masuk_peramban(pemeran_server.ani)
    dialog: list[str] = []

    def tutup(d):
        dialog.append(d.message)
        d.dismiss()

    halaman.on("dialog", tutup)
    for path in DILIHAT:
        jawaban = halaman.goto(path)
        assert jawaban.status == 200, path
        assert halaman.locator("img[src='x']").count() == 0, path
    # Violations of our own rule stand in the console, which the fixture looks at.
    assert dialog == []
