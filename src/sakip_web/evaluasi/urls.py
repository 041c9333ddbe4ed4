"""Addresses of this app."""

from django.urls import URLPattern, URLResolver

app_name = "evaluasi"
urlpatterns: list[URLPattern | URLResolver] = []
