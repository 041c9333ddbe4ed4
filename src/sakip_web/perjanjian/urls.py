"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path, re_path

from sakip_web.perjanjian import views

app_name = "perjanjian"
urlpatterns: list[URLPattern | URLResolver] = [
    path("perjanjian/", views.daftar, name="daftar"),
    path("perjanjian/susun/", views.susun, name="susun"),
    path("perjanjian/sah/", views.sah, name="sah"),
    path("perjanjian/perubahan/", views.perubahan, name="perubahan_semua"),
    path("perjanjian/banding/", views.banding, name="banding"),
    path("perjanjian/<str:jabatan>/", views.satu, name="satu"),
    path("perjanjian/<str:jabatan>/naskah/", views.naskah, name="naskah"),
    path("perjanjian/<str:jabatan>/target/", views.target, name="target"),
    path("perjanjian/<str:jabatan>/perubahan/", views.perubahan, name="perubahan"),
    path("perjanjian/<str:jabatan>/banding/", views.banding, name="banding_jabatan"),
    re_path(r"^perjanjian/(?P<jabatan>[^/]+)/unduh\.(?P<format>pdf|docx)$", views.unduh, name="unduh"),
]
