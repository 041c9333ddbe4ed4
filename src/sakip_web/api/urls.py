"""The page of one's keys; the read API itself (``/api/openapi.json``) stands in ``config.urls``."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from sakip_web.api import views

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [
    path("kunci/", views.kunci, name="kunci"),
    path("kunci/<int:pk>/cabut", views.cabut, name="cabut"),
]
