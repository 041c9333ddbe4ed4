"""Addresses of this app outside an office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.pelaporan import views_cetak

app_name = "laporan_umum"
urlpatterns: list[URLPattern | URLResolver] = [
    path("verifikasi", views_cetak.verifikasi, name="cari"),
    path("verifikasi/<str:kode>", views_cetak.verifikasi, name="verifikasi"),
]
