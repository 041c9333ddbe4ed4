"""Logging in and out, and one's own account."""

from django.contrib.auth.views import LoginView
from django.urls import URLPattern, URLResolver, path

app_name = "akun"
urlpatterns: list[URLPattern | URLResolver] = [path("masuk", LoginView.as_view(), name="masuk")]
