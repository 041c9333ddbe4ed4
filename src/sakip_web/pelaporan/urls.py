"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path, re_path

from sakip_web.pelaporan import views, views_cetak, views_edar

app_name = "pelaporan"
_SATU = "laporan/<str:jenis>/<str:jabatan>/<str:periode>/"
urlpatterns: list[URLPattern | URLResolver] = [
    path("laporan/", views.daftar, name="daftar"),
    path("laporan/cetak/", views_cetak.cetak, name="cetak"),
    path("dokumen/", views_cetak.dokumen, name="dokumen"),
    path("dokumen/<str:nama>", views_cetak.unduh_keluaran, name="unduh_keluaran"),
    path(_SATU, views.sunting, name="sunting"),
    path(f"{_SATU}pratinjau/", views.pratinjau, name="pratinjau"),
    path(f"{_SATU}naskah/", views.naskah, name="naskah"),
    path(f"{_SATU}ajukan/", views_edar.ajukan, name="ajukan"),
    path(f"{_SATU}tanggapan/", views_edar.tanggapan, name="tanggapan"),
    path(f"{_SATU}sah/", views_edar.sah, name="sah"),
    path(f"{_SATU}sah/bertanda/", views_edar.bertanda, name="bertanda"),
    re_path(
        r"^laporan/(?P<jenis>[^/]+)/(?P<jabatan>[^/]+)/(?P<periode>[^/]+)/unduh\.(?P<format>pdf|docx)$",
        views.unduh,
        name="unduh",
    ),
]
