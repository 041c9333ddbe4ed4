"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.pengukuran import views, views_atasan, views_triwulan

app_name = "pengukuran"
urlpatterns: list[URLPattern | URLResolver] = [
    path("triwulan/<int:tw>/", views_triwulan.triwulan, name="triwulan"),
    path("triwulan/<int:tw>/siapa-belum/", views_triwulan.siapa_belum, name="siapa_belum"),
    path("triwulan/<int:tw>/tutup/", views_triwulan.tutup, name="tutup"),
    path("triwulan/<int:tw>/<str:jabatan>/", views.isian, name="isian"),
    path("triwulan/<int:tw>/<str:jabatan>/salin/", views.salin, name="salin"),
    path("triwulan/<int:tw>/<str:jabatan>/bukti/", views.bukti, name="bukti"),
    path("triwulan/<int:tw>/<str:jabatan>/periksa/", views_atasan.periksa, name="periksa"),
]
