"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "pelaporan"
urlpatterns: list[URLPattern | URLResolver] = []
