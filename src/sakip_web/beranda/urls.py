"""Addresses outside an office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.beranda import views

app_name = "beranda"
urlpatterns: list[URLPattern | URLResolver] = [path("", views.pintu_masuk, name="pintu_masuk")]
