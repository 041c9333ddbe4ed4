"""The follow-up of the LHE: who sees it, who records it, and two at once."""

from django.urls import reverse

from sakip.data.evaluasi import StatusTindakLanjut, TindakLanjut
from sakip_web.evaluasi.selectors import HIMPUNAN
from sakip_web.jejak.models import Jejak
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.selectors import daftar
from sakip_web.uji.pemeran import KODE


def alamat() -> str:
    return reverse("evaluasi:tindak_lanjut", args=[KODE, 2024])


def kiriman(pemeran, status: str, progres: str) -> dict[str, str]:
    satu = daftar(tahun=pemeran.tahun, himpunan=(HIMPUNAN,))[0]
    return {"kunci-0": satu.butir.kunci, "versi-0": str(satu.versi), "status-0": status, "progres-0": progres}


def test_perencana_mencatat_dan_jejak_menyimpan(pemeran, masuk) -> None:
    assert masuk(pemeran.ani).post(alamat(), kiriman(pemeran, "selesai", "SK terbit 2 Juli")).status_code == 302
    satu = daftar(tahun=pemeran.tahun, himpunan=(HIMPUNAN,))[0].butir.objek
    assert isinstance(satu, TindakLanjut)
    assert (satu.status, satu.progres) == (StatusTindakLanjut.SELESAI, "SK terbit 2 Juli")
    assert "SK terbit 2 Juli" in masuk(pemeran.budi).get(alamat()).content.decode()


def test_yang_berubah_sementara_itu_ditunjukkan(pemeran, masuk) -> None:
    klien, lama = masuk(pemeran.ani), kiriman(pemeran, "proses", "isian saya")
    klien.post(alamat(), kiriman(pemeran, "selesai", "isian orang lain"))
    jawab = klien.post(alamat(), lama)
    assert jawab.status_code == 409
    assert "isian saya" in jawab.content.decode()
    assert "isian orang lain" in jawab.content.decode()


def test_yang_bukan_perencana_hanya_membaca(pemeran, masuk) -> None:
    sebelum = Jejak.objects.count()
    for orang in (pemeran.eka, pemeran.citra, pemeran.dedi, pemeran.gita):
        assert masuk(orang).post(alamat(), kiriman(pemeran, "selesai", "x")).status_code == 404
    assert masuk(pemeran.dedi).get(alamat()).status_code == 404
    assert "<textarea" not in masuk(pemeran.eka).get(alamat()).content.decode()
    assert Jejak.objects.count() == sebelum


def test_isian_karangan_tidak_berpengaruh(pemeran, masuk) -> None:
    sebelum = Jejak.objects.count()
    karangan = {"kunci-0": "karangan", "versi-0": "1", "status-0": "selesai"}
    assert masuk(pemeran.ani).post(alamat(), karangan).status_code == 302
    assert masuk(pemeran.ani).post(alamat(), {"versi-0": "satu"}).status_code == 302
    assert Jejak.objects.count() == sebelum


def test_kantor_tanpa_rekomendasi(pemeran, masuk) -> None:
    Rekaman.objects.filter(tahun=pemeran.tahun, himpunan=HIMPUNAN).update(isi=None, nomor=2)
    type(pemeran.tahun).objects.filter(pk=pemeran.tahun.pk).update(nomor=2)
    assert "Belum ada rekomendasi LHE" in masuk(pemeran.ani).get(alamat()).content.decode()


def test_banyak_kueri_tetap(pemeran, masuk, django_assert_max_num_queries) -> None:
    klien = masuk(pemeran.ani)
    klien.get(alamat())
    with django_assert_max_num_queries(8):
        klien.get(alamat())
