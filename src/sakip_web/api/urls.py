"""The read API (OpenAPI at ``/api/openapi.json``)."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from sakip_web.api import views
from sakip_web.api.jalan import api

app_name = "api"
urlpatterns: list[URLPattern | URLResolver] = [
    path("kunci/", views.kunci, name="kunci"),
    path("kunci/<int:pk>/cabut", views.cabut, name="cabut"),
    path("", api.urls),
]
