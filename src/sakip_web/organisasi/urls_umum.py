"""Addresses of this app outside an office: those of the administrator."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.organisasi import views_kelola

app_name = "pengelolaan"
urlpatterns: list[URLPattern | URLResolver] = [
    path("kelola/", views_kelola.kantor, name="kantor"),
    path("kelola/pengguna/", views_kelola.pengguna, name="pengguna"),
    path("kelola/pengguna/<int:pk>/sandi", views_kelola.pengguna_sandi, name="pengguna_sandi"),
    path("kelola/pengguna/<int:pk>/aktif", views_kelola.pengguna_aktif, name="pengguna_aktif"),
    path("kelola/peran/<int:pk>/akhiri", views_kelola.peran_akhiri, name="peran_akhiri"),
]
