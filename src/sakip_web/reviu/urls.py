"""Addresses: they need no office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.reviu import views

app_name = "reviu"
urlpatterns: list[URLPattern | URLResolver] = [
    path("periksa/", views.periksa, name="periksa"),
    path("periksa/<str:nomor>/", views.temuan, name="temuan"),
    path("periksa/<str:nomor>/kecualikan/<str:sidik>/", views.kecualikan, name="kecualikan"),
    path("periksa/<str:nomor>/formulir/", views.formulir, name="formulir"),
    path("periksa/<str:nomor>/catatan/", views.catatan, name="catatan"),
    path("periksa/<str:nomor>/catatan/<str:sidik>.docx", views.catatan_berkas, name="catatan_berkas"),
    path("periksa/<str:nomor>/hapus/", views.hapus, name="hapus"),
]
