"""Crafted ids: whatever stands in an address, a query or a form, nobody sees a fault, and nothing is written.

Every address of ``config.urls`` is walked; a new one by itself.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from urllib.parse import quote

import pytest
from django.test import Client

from sakip_web.uji.alamat import AMAN, Alamat, semua_alamat
from sakip_web.uji.contoh import isi_alamat, terbuka
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.nilai_jahat import ISIAN, untuk
from sakip_web.uji.orang_asing import Tanya, klien, minta
from sakip_web.uji.pemeran import Pemeran

muat()
SEMUA = semua_alamat()
BERLUBANG = [a for a in SEMUA if set(a.pengubah) - {"instansi", "tahun"} and "(?P<" not in a.rute]
WAJAR = {200, 302, 400, 401, 403, 404, 405, 409, 413, 422}


def _kenal(a) -> str:
    return f"{a.nama} {a.rute}"


def _jahat(alamat: Alamat, isi: Mapping[str, object]) -> Iterator[str]:
    """The path with one hole after the other filled badly, the others as they should be."""
    for lubang, pengubah in alamat.pengubah.items():
        if lubang in ("instansi", "tahun") and alamat.kantor:
            continue
        for nilai in untuk(pengubah):
            teks = alamat.rute
            for nama in alamat.pengubah:
                baik = quote(str(alamat.pengubah[nama].to_url(isi[nama])), safe=AMAN)
                teks = _ganti(teks, nama, nilai if nama == lubang else baik)
            yield f"/{teks}"


def _ganti(rute: str, nama: str, nilai: str) -> str:
    awal, _, akhir = rute.partition(f"{nama}>")
    return f"{awal[: awal.rindex('<')]}{nilai}{akhir}"


def _klien(alamat: Alamat, pemeran: Pemeran) -> Client:
    peramban = klien(pemeran.ani, alamat)
    peramban.raise_request_exception = False
    return peramban


@pytest.mark.parametrize("alamat", BERLUBANG, ids=_kenal)
def test_ruas_alamat_buatan_tidak_merusak(alamat, pemeran, caplog):
    peramban, keluhan = _klien(alamat, pemeran), []
    isi = {"kode": "tidak-ada"} if terbuka(alamat) else isi_alamat(alamat, pemeran)
    for path in _jahat(alamat, isi):
        for cara in ("GET", "POST"):
            kode = minta(peramban, path, Tanya(cara, htmx=False)).status_code
            if kode not in WAJAR:
                keluhan.append(f"{cara} {path[:120]}: {kode}")
    assert keluhan == [], caplog.text[-3000:]


@pytest.mark.lambat
@pytest.mark.parametrize("alamat", [a for a in SEMUA if not terbuka(a)], ids=_kenal)
def test_isian_buatan_tidak_merusak(alamat, pemeran, caplog):
    """The fields of the page itself, and those that any page knows, each with what nobody types."""
    path = alamat.path(isi_alamat(alamat, pemeran))
    peramban, keluhan = _klien(alamat, pemeran), []
    ruas = (*NAMA, *_ruas(peramban, path))
    for nilai in ISIAN:
        kirim = quote(nilai.encode("utf-8", "surrogatepass"))
        badan = "&".join(f"{quote(nama)}={kirim}" for nama in ruas)
        jawaban = [peramban.generic("POST", path, badan, content_type="application/x-www-form-urlencoded")]
        if len(kirim) < 2000:
            tanya = "&".join(f"{nama}={kirim}" for nama in NAMA)
            jawaban.append(peramban.get(f"{path.partition('?')[0]}?{tanya}"))
        keluhan += [f"{path} {nilai[:20]!r}: {j.status_code}" for j in jawaban if j.status_code not in WAJAR]
    assert keluhan == [], caplog.text[-3000:]


def _ruas(peramban: Client, path: str) -> list[str]:
    isi = b"".join(peramban.get(path)).decode("utf-8", "replace")
    semua = [html.unescape(n) for n in re.findall(r'\sname="([^"]+)"', isi)]
    # The session must last; of the many rows of a grid a few will do.
    return [n for n in dict.fromkeys(semua) if n != "csrfmiddlewaretoken"][:150]


NAMA = tuple(
    "kunci versi himpunan cari urut halaman tindakan pilihan alasan i jabatan arah atasan bentuk dari sampai iku induk "
    "kata kembali keterangan kode milik nama next nilai pakai periode pesan simpulan sumber tampil terbaca triwulan "
    "titipan bagian indikator jenis format segel pk tahun petugas pereviu tempat desa".split()
)
