"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "tugas"
urlpatterns: list[URLPattern | URLResolver] = []
