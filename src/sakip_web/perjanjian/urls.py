"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "perjanjian"
urlpatterns: list[URLPattern | URLResolver] = []
