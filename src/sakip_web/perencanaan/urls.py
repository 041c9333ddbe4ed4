"""Addresses of this app."""

from django.urls import URLPattern, URLResolver, path

from sakip_web.perencanaan.views import indikator, langkah, rencana, susunan, tahun, target

app_name = "perencanaan"
urlpatterns: list[URLPattern | URLResolver] = [
    path("rencana/", rencana.rencana, name="rencana"),
    path("rencana/pohon/", rencana.pohon, name="pohon"),
    path("rencana/susunan/", susunan.susunan, name="susunan"),
    path("rencana/susunan/nomenklatur/", susunan.nomenklatur, name="nomenklatur"),
    path("rencana/susunan/<slug:jenis>/baru/", susunan.cabang_baru, name="cabang_baru"),
    path("rencana/susunan/<slug:jenis>/<str:kunci>/", susunan.cabang, name="cabang"),
    path("rencana/susunan/<slug:jenis>/<str:kunci>/hapus/", susunan.cabang_hapus, name="cabang_hapus"),
    path("rencana/susunan/<slug:jenis>/<str:kunci>/geser/", susunan.cabang_geser, name="cabang_geser"),
    path("rencana/indikator/", indikator.daftar_indikator, name="daftar_indikator"),
    path("rencana/indikator-baru/", indikator.indikator_baru, name="indikator_baru"),
    path("rencana/indikator/<str:kunci>/", indikator.indikator, name="indikator"),
    path("rencana/indikator/<str:kunci>/salin/", indikator.indikator_salin, name="indikator_salin"),
    path("rencana/indikator/<str:kunci>/hapus/", indikator.indikator_hapus, name="indikator_hapus"),
    path("rencana/iku/", target.iku, name="iku"),
    path("rencana/rkt/", target.rkt, name="rkt"),
    path("rencana/rencana-aksi/", langkah.rencana_aksi, name="rencana_aksi"),
    path("rencana/rencana-aksi/sudah-diperiksa/", langkah.langkah_terbaca, name="langkah_terbaca"),
    path("rencana/langkah-baru/", langkah.langkah_baru, name="langkah_baru"),
    path("rencana/rencana-aksi/<str:kunci>/", langkah.langkah, name="langkah"),
    path("rencana/rencana-aksi/<str:kunci>/hapus/", langkah.langkah_hapus, name="langkah_hapus"),
    path("rencana/versi/", tahun.versi, name="versi"),
    path("tahun-baru/", tahun.tahun_baru, name="tahun_baru"),
]
