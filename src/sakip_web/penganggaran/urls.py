"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "penganggaran"
urlpatterns: list[URLPattern | URLResolver] = []
