"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.isian import views

app_name = "isian"
urlpatterns: list[URLPattern | URLResolver] = [
    path("isian/", views.indeks, name="indeks"),
    path("isian/<str:himpunan>/", views.daftar, name="daftar"),
    path("isian/<str:himpunan>/csv", views.unduh_csv, name="csv"),
    path("isian/<str:himpunan>/baru", views.baru, name="baru"),
    path("isian/<str:himpunan>/ubah", views.ubah, name="ubah"),
    path("isian/<str:himpunan>/hapus", views.hapus, name="hapus"),
]
