"""Addresses within an office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.beranda import views

app_name = "kantor"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", views.kantor, name="beranda"),
    path("angka/<path:id_hitungan>/", views.angka, name="angka"),
    path("jejak/", views.jejak, name="jejak"),
]
