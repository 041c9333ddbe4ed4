"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "perencanaan"
urlpatterns: list[URLPattern | URLResolver] = []
