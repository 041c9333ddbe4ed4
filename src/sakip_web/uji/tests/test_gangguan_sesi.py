"""The session ends while somebody types: after logging in again the text is there, in every form of the system.

Every address of ``config.urls`` is walked; the forms of a new one by itself.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from urllib.parse import urlencode, urljoin

import pytest
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import Client

from sakip_web.akun import titipan
from sakip_web.akun.models import Pengguna
from sakip_web.rakitan.singgahan import SINGGAHAN
from sakip_web.uji.alamat import Alamat, semua_alamat
from sakip_web.uji.contoh import isi_alamat, terbuka
from sakip_web.uji.contoh_alamat import muat
from sakip_web.uji.formulir import Formulir, formulir
from sakip_web.uji.pemeran import SANDI, Pemeran

muat()
# What somebody typed, with what a page must not take for its own.
KETIKAN = 'Diketik "sejak <pagi>" & siang'
TAMPAK = html.escape(KETIKAN)
BERKAS = "foto rapat.pdf"
BENTUK = "application/x-www-form-urlencoded"
# Before anybody is logged in, or passwords, which are never kept.
TANPA_SESI = {"akun:masuk", "akun:kode", "akun:sandi", "akun:dua_langkah"}
SEMUA = [a for a in semua_alamat() if not terbuka(a) and not a.nama.startswith("api-1:") and a.nama not in TANPA_SESI]


def _orang(p: Pemeran) -> tuple[Pengguna, ...]:
    return p.ani, p.eka, p.fajar, p.budi, p.citra, p.gita


def _klien(orang: Pengguna) -> Client:
    peramban = Client(enforce_csrf_checks=True, raise_request_exception=False)
    peramban.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
    return peramban


def _formulir(alamat: Alamat, p: Pemeran) -> Iterator[tuple[Pengguna, str, int]]:
    """Forms that somebody types into, or gives a file to, each once: who sees it first, the page, and its number."""
    path, sudah = alamat.path(isi_alamat(alamat, p)), set()
    for orang in _orang(p):
        for nomor, satu in enumerate(_baca(_klien(orang), path)):
            kenal = (urljoin(path, satu.tujuan), *satu.diketik)
            if (satu.diketik or satu.berkas) and kenal not in sudah:
                sudah.add(kenal)
                yield orang, path, nomor


def _baca(peramban: Client, path: str) -> list[Formulir]:
    jawaban = peramban.get(path)
    if jawaban.status_code != 200 or not jawaban.headers.get("Content-Type", "").startswith("text/html"):
        return []
    return [*formulir(b"".join(jawaban).decode())]


@pytest.mark.lambat
@pytest.mark.parametrize("alamat", SEMUA, ids=lambda a: f"{a.nama} {a.rute}")
def test_yang_diketik_kembali_sesudah_masuk_lagi(alamat, pemeran):
    for orang, path, nomor in _formulir(alamat, pemeran):
        with transaction.atomic():
            peramban = _klien(orang)
            satu = _baca(peramban, path)[nomor]
            keluhan = [*_keluhan(orang, peramban, urljoin(path, satu.tujuan), satu)]
            # The next form of the page must find what this one found.
            transaction.set_rollback(True)
        SINGGAHAN.kosongkan()
        assert keluhan == [], f"{path} formulir {nomor}"


def test_formulir_yang_dijalani_cukup_banyak(pemeran):
    """The walk sees the forms: some pages whose forms are known."""
    kenal = {a.nama: a for a in SEMUA}
    for nama, ruas in (("organisasi:pengaturan", 1), ("pengukuran:isian", 10), ("berkas:lampiran", 1)):
        path = kenal[nama].path(isi_alamat(kenal[nama], pemeran))
        assert max(len(f.diketik) for f in _baca(_klien(pemeran.ani), path)) >= ruas


def _keluhan(orang: Pengguna, peramban: Client, tujuan: str, satu: Formulir) -> Iterator[str]:
    Session.objects.all().delete()
    jawaban = _kirim(peramban, tujuan, satu)
    isi = jawaban.content.decode()
    if jawaban.status_code != 401 or "Sesi berakhir" not in isi:
        yield f"dijawab {jawaban.status_code} {jawaban.headers.get('Location', '')}"
        return
    if satu.berkas and BERKAS not in isi:
        yield "berkas yang tidak ikut tidak disebut"
    isi = _masuk_lagi(orang, peramban, isi)
    if satu.berkas and BERKAS not in isi:
        yield "sesudah masuk, berkas yang tidak ikut tidak disebut"
    if not satu.diketik:
        return
    kembali = [f for f in formulir(isi) if f.tujuan == tujuan]
    if not kembali:
        yield "isian tidak ada sesudah masuk"
        return
    if _isian(kembali[0].isian) != _isian(satu.terisi(KETIKAN)):
        yield f"kembali {kembali[0].isian}"
    if isi.count(f"<dd>{TAMPAK}</dd>") < len(satu.diketik):
        yield "isian tidak terbaca di halaman"
    yield from _keluhan_kirim(peramban, tujuan, kembali[0])


def _masuk_lagi(orang: Pengguna, peramban: Client, isi: str) -> str:
    """The page after logging in at the page that said so."""
    (masuk,) = (f for f in formulir(isi) if "nama_pengguna" in f.diketik)
    kirim = dict(masuk.isian) | {"nama_pengguna": orang.nama_pengguna, "sandi": SANDI}
    return peramban.post(masuk.tujuan, kirim, follow=True).content.decode()


def _isian(semua: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(i for i in semua if i[0] != "csrfmiddlewaretoken")


def _kirim(peramban: Client, tujuan: str, satu: Formulir):
    isian = satu.terisi(KETIKAN)
    if not satu.berkas:
        return peramban.post(tujuan, urlencode(isian), content_type=BENTUK)
    kirim: dict[str, object] = {n: [v for m, v in isian if m == n] for n, _ in isian}
    return peramban.post(tujuan, kirim | {n: SimpleUploadedFile(BERKAS, b"%PDF-1.7") for n in satu.berkas})


def _keluhan_kirim(peramban: Client, tujuan: str, satu: Formulir) -> Iterator[str]:
    """Sent once more it is either taken, or shown again with what is wrong; the waiting copy goes when it is taken."""
    jawaban = peramban.post(tujuan, urlencode(satu.isian), content_type=BENTUK)
    if jawaban.status_code not in (200, 302, 400, 409, 422):
        yield f"dikirim lagi: {jawaban.status_code}"
    elif jawaban.status_code == 302:
        if titipan.SESI in peramban.session:
            yield "sudah terkirim tetapi masih dititipkan"
    elif TAMPAK not in jawaban.content.decode():
        yield f"dikirim lagi: {jawaban.status_code}, dan yang diketik tidak ada di halaman"
