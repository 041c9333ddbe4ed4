"""Addresses within an office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.reviu import views_kantor

app_name = "reviu_kantor"
urlpatterns: list[URLPattern | URLResolver] = [path("reviu/", views_kantor.reviu, name="reviu")]
