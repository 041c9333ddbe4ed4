"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "beranda"
urlpatterns: list[URLPattern | URLResolver] = []
