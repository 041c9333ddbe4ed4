"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "berkas"
urlpatterns: list[URLPattern | URLResolver] = []
