"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.tugas import views

app_name = "tugas"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pekerjaan/<int:pk>", views.kemajuan, name="kemajuan"),
    path("pekerjaan/<int:pk>/batal", views.batal, name="batal"),
]
