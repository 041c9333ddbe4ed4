"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "isian"
urlpatterns: list[URLPattern | URLResolver] = []
