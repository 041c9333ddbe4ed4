"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "reviu"
urlpatterns: list[URLPattern | URLResolver] = []
