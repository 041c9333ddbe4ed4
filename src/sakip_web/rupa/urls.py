"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.rupa import views

app_name = "rupa"
urlpatterns: list[URLPattern | URLResolver] = [
    path("tanda", views.tanda, name="tanda"),
    path("panduan", views.panduan, name="panduan"),
]
