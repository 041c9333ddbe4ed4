"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.sumber import views, views_resmi, views_variabel

app_name = "sumber"
urlpatterns: list[URLPattern | URLResolver] = [
    path("register/", views.register, name="register"),
    path("register/csv", views.unduh, name="csv"),
    path("register/baru", views.baru, name="baru"),
    path("register/ubah", views.ubah, name="ubah"),
    path("register/hapus", views.hapus, name="hapus"),
    path("register/variabel/", views_variabel.variabel, name="variabel"),
    path("register/resmi/", views_resmi.resmi, name="resmi"),
    path("register/resmi/beri", views_resmi.beri, name="beri"),
    path("register/resmi/minta", views_resmi.minta, name="minta"),
    # A kind is what somebody wrote, and may hold a slash.
    path("register/<path:jenis>/", views.register, name="jenis"),
]
