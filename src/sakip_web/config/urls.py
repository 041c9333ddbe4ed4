"""All addresses. Those of an office begin with its kode and the year; see ``organisasi.pintu``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path, register_converter

from sakip_web.api.jalan import api
from sakip_web.organisasi.alamat import KodeInstansi, TahunAlamat

register_converter(KodeInstansi, "kode")
register_converter(TahunAlamat, "tahun4")

KANTOR: list[URLPattern | URLResolver] = [
    path("", include("sakip_web.beranda.urls_kantor")),
    path("", include("sakip_web.perencanaan.urls")),
    path("", include("sakip_web.perjanjian.urls")),
    path("", include("sakip_web.pengukuran.urls")),
    path("", include("sakip_web.pelaporan.urls")),
    path("", include("sakip_web.evaluasi.urls")),
    path("", include("sakip_web.reviu.urls_kantor")),
    path("", include("sakip_web.sumber.urls")),
    path("", include("sakip_web.penganggaran.urls")),
    path("", include("sakip_web.organisasi.urls")),
    path("", include("sakip_web.isian.urls")),
    path("", include("sakip_web.berkas.urls")),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("sakip_web.beranda.urls")),
    path("", include("sakip_web.rupa.urls")),
    path("", include("sakip_web.akun.urls")),
    path("", include("sakip_web.reviu.urls")),
    path("", include("sakip_web.tugas.urls")),
    path("", include("sakip_web.pelaporan.urls_umum")),
    path("", include("sakip_web.organisasi.urls_umum")),
    path("api/", include("sakip_web.api.urls")),
    # OpenAPI at /api/openapi.json
    path("api/", api.urls),
    path("<kode:instansi>/<tahun4:tahun>/", include(KANTOR)),
]
handler400 = "sakip_web.config.galat.salah_minta"
handler403 = "sakip_web.config.galat.tiada"
handler404 = "sakip_web.config.galat.tiada"
handler500 = "sakip_web.config.galat.rusak"
