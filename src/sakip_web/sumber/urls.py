"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "sumber"
urlpatterns: list[URLPattern | URLResolver] = []
