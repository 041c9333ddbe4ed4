"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.penganggaran import views

app_name = "penganggaran"
urlpatterns: list[URLPattern | URLResolver] = [
    path("anggaran/", views.anggaran, name="anggaran"),
    path("anggaran/impor/", views.impor, name="impor"),
    path("anggaran/versi-baru/", views.versi_baru, name="versi_baru"),
    path("anggaran/realisasi/", views.realisasi, name="realisasi"),
    path("anggaran/pagu/<str:versi>/", views.pagu, name="pagu"),
]
