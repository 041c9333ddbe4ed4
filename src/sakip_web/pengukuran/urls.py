"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "pengukuran"
urlpatterns: list[URLPattern | URLResolver] = []
