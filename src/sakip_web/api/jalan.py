"""The routes of the API."""

from __future__ import annotations

from typing import TypeVar, cast

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.security import HttpBearer

from sakip import __version__
from sakip_web.akun.models import Pengguna
from sakip_web.api import selectors
from sakip_web.api.bentuk import CapaianIndikator, KantorTahun, Penjelasan, RekamanTerbaca
from sakip_web.api.kunci import pemilik_kunci
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.peran_saya import tahun_saya
from sakip_web.organisasi.pintu import buka

T = TypeVar("T")


class Kunci(HttpBearer):
    """``Authorization: Bearer sakip_…``"""

    def authenticate(self, request: HttpRequest, token: str) -> Pengguna | None:
        """Whose key it is."""
        pengguna = pemilik_kunci(kunci=token, hari=request.hari)  # type: ignore[attr-defined]
        if pengguna is not None:
            request.user = pengguna
        return pengguna


# The pages that show a schema load scripts from elsewhere; the schema itself is enough.
api = NinjaAPI(
    title="SAKIP",
    version=__version__,
    description="Membaca data kinerja. Tidak ada yang dapat diubah lewat antarmuka ini.",
    docs_url=None,
    auth=[Kunci()],
    urls_namespace="api-1",
)


def _buka(request: HttpRequest, instansi: str, tahun: int) -> Konteks:
    k = buka(request=request, instansi=instansi, tahun=tahun)
    if not k.boleh(Izin.LIHAT):
        raise Http404
    return k


def _ada(hasil: T | None) -> T:
    if hasil is None:
        raise Http404
    return hasil


@api.exception_handler(Http404)
def tiada(request: HttpRequest, _sebab: Http404) -> HttpResponse:
    """A stranger, and what does not exist."""
    return api.create_response(request, {"pesan": "Tidak ada, atau bukan untuk Anda."}, status=404)


@api.get("/kantor", response=list[KantorTahun], summary="Kantor dan tahun yang boleh dibaca")
def kantor(request: HttpRequest) -> list[KantorTahun]:
    """All of them."""
    pengguna = cast(Pengguna, request.user)
    semua = tahun_saya(pengguna=pengguna, hari=request.hari)  # type: ignore[attr-defined]
    return [selectors.kantor_tahun(tahun=t) for t in semua]


@api.get("/{instansi}/{int:tahun}/data", summary="Salinan lengkap satu tahun (JSON)")
def data(request: HttpRequest, instansi: str, tahun: int) -> HttpResponse:
    """The canonical form, as ``sakip`` reads it."""
    k = _buka(request, instansi, tahun)
    return HttpResponse(selectors.salinan(k=k, publik=False), content_type="application/json")


@api.get("/{instansi}/{int:tahun}/publik", summary="Yang boleh diumumkan dari satu tahun (JSON)")
def publik(request: HttpRequest, instansi: str, tahun: int) -> HttpResponse:
    """What may be published."""
    k = _buka(request, instansi, tahun)
    return HttpResponse(selectors.salinan(k=k, publik=True), content_type="application/json")


@api.get(
    "/{instansi}/{int:tahun}/capaian/{periode}",
    response=list[CapaianIndikator],
    summary="Target, realisasi dan capaian indikator utama; periode 2026 atau 2026-TW2",
)
def capaian(request: HttpRequest, instansi: str, tahun: int, periode: str) -> list[CapaianIndikator]:
    """Of the agreement in force."""
    return _ada(selectors.capaian(k=_buka(request, instansi, tahun), periode=periode))


@api.get(
    "/{instansi}/{int:tahun}/angka/{path:id_hitungan}",
    response=Penjelasan,
    summary="Satu angka dengan penjelasannya, misalnya capaian/SKM/2026/TW2",
)
def angka(request: HttpRequest, instansi: str, tahun: int, id_hitungan: str) -> Penjelasan:
    """With all it rests on."""
    return _ada(selectors.penjelasan(k=_buka(request, instansi, tahun), id_hitungan=id_hitungan))


@api.get(
    "/{instansi}/{int:tahun}/rekaman/{himpunan}",
    response=list[RekamanTerbaca],
    summary="Semua rekaman satu himpunan, misalnya perencanaan.indikator",
)
def rekaman(request: HttpRequest, instansi: str, tahun: int, himpunan: str) -> list[RekamanTerbaca]:
    """In their order."""
    return _ada(selectors.isi_himpunan(k=_buka(request, instansi, tahun), himpunan=himpunan))
