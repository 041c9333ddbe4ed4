"""Addresses of this app within an office."""

from django.urls import URLPattern, URLResolver

app_name = "kantor"
urlpatterns: list[URLPattern | URLResolver] = []
