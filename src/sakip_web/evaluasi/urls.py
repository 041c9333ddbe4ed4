"""Addresses within an office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.evaluasi import views

app_name = "evaluasi"
urlpatterns: list[URLPattern | URLResolver] = [
    path("reviu/tindak-lanjut/", views.tindak_lanjut, name="tindak_lanjut"),
]
