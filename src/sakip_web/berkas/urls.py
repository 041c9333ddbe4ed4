"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.berkas import views

app_name = "berkas"
urlpatterns: list[URLPattern | URLResolver] = [
    path("berkas/<int:pk>", views.unduh, name="unduh"),
    path("berkas/<int:pk>/cabut", views.hapus, name="hapus"),
    path("naskah/<int:pk>/<slug:format>", views.naskah, name="naskah"),
    path("lampiran/<str:himpunan>/<path:kunci>", views.lampiran, name="lampiran"),
]
