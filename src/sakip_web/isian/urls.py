"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.isian import views, views_keluar, views_pegawai

app_name = "isian"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pegawai/impor/", views_pegawai.impor, name="impor_pegawai"),
    path("pegawai/impor/terapkan", views_pegawai.terapkan, name="impor_pegawai_terapkan"),
    path("pegawai/impor/contoh.xlsx", views_pegawai.templat, name="templat_pegawai"),
    path("isian/", views.indeks, name="indeks"),
    path("isian/<str:himpunan>/", views.daftar, name="daftar"),
    path("isian/<str:himpunan>/csv", views.unduh_csv, name="csv"),
    path("isian/<str:himpunan>/baru", views.baru, name="baru"),
    path("isian/<str:himpunan>/ubah", views.ubah, name="ubah"),
    path("isian/<str:himpunan>/hapus", views.hapus, name="hapus"),
    path("keluar/", views_keluar.keluar, name="keluar"),
    path("keluar/unggah", views_keluar.unggah, name="unggah"),
    path("keluar/pratinjau/<int:nomor>/", views_keluar.pratinjau, name="pratinjau"),
    path("keluar/pratinjau/<int:nomor>/terapkan", views_keluar.terapkan, name="terapkan"),
    path("keluar/pratinjau/<int:nomor>/batal", views_keluar.batal, name="batal"),
    path("keluar/<str:berkas>", views_keluar.unduh, name="unduh"),
]
