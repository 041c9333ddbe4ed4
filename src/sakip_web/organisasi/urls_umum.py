"""Addresses of this app outside an office."""

from django.urls import URLPattern, URLResolver

app_name = "pengelolaan"
urlpatterns: list[URLPattern | URLResolver] = []
