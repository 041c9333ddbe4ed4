"""Logging in and out, and one's own account."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.akun import views

app_name = "akun"
urlpatterns: list[URLPattern | URLResolver] = [
    path("masuk", views.masuk, name="masuk"),
    path("masuk/kode", views.kode, name="kode"),
    path("keluar", views.keluar, name="keluar"),
    path("akun", views.akun, name="akun"),
    path("akun/sandi", views.sandi, name="sandi"),
    path("akun/dua-langkah", views.dua_langkah, name="dua_langkah"),
    path("akun/dua-langkah/cadangan", views.cadangan, name="cadangan"),
    path("akun/titipan", views.titipan_, name="titipan"),
]
