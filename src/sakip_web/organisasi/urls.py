"""Addresses of this app within an office."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.organisasi import views, views_pengaturan, views_peran

app_name = "organisasi"
urlpatterns: list[URLPattern | URLResolver] = [
    path("pengaturan/", views_pengaturan.pengaturan, name="pengaturan"),
    path("pegawai/", views.pegawai, name="pegawai"),
    path("pegawai/jabatan/baru", views.jabatan_baru, name="jabatan_baru"),
    path("pegawai/jabatan/<str:id_jabatan>", views.jabatan_ubah, name="jabatan_ubah"),
    path("pegawai/jabatan/<str:id_jabatan>/hapus", views.jabatan_hapus, name="jabatan_hapus"),
    path("pegawai/jabatan/<str:id_jabatan>/pejabat-baru", views.pemegang_ganti, name="pemegang_ganti"),
    path("pegawai/pejabat/<str:kunci>", views.pemegang_ubah, name="pemegang_ubah"),
    path("pegawai/pejabat/<str:kunci>/hapus", views.pemegang_hapus, name="pemegang_hapus"),
    path("pegawai/peran/", views_peran.peran, name="peran"),
    path("pegawai/peran/<int:pk>/akhiri", views_peran.peran_akhiri, name="peran_akhiri"),
    path("pegawai/peran/<int:pk>/sandi", views_peran.peran_sandi, name="peran_sandi"),
]
