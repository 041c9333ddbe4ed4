"""Addresses of this app outside an office."""

from django.urls import URLPattern, URLResolver

app_name = "laporan_umum"
urlpatterns: list[URLPattern | URLResolver] = []
