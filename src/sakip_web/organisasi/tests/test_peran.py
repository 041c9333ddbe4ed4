"""Roles: who gets which, passwords once, the last planner stays, nobody reaches into another office."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sakip_web.akun.models import Pengguna
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.uji.pemeran import SANDI, Pemeran

Masuk = Callable[[Pengguna], Client]


def alamat(pemeran: Pemeran, nama: str, *args: object) -> str:
    return reverse(f"organisasi:{nama}", args=[pemeran.tahun.instansi.kode, pemeran.tahun.tahun, *args])


def peran(orang: Pengguna) -> Peran:
    return Peran.objects.get(pengguna=orang)


def test_pengguna_baru_mendapat_sandi_sekali(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    isi = {"nama_pengguna": "hana", "nama": "Hana Contoh", "macam": "pejabat", "jabatan": "sekcam"}
    isi["jabatan"] = "kasi-pelayanan"
    assert klien.post(alamat(pemeran, "peran"), isi).status_code == 302
    halaman = klien.get(alamat(pemeran, "peran"))
    nama, sandi = halaman.context["sandi"]
    assert nama == "hana"
    assert sandi in halaman.content.decode()
    assert sandi not in klien.get(alamat(pemeran, "peran")).content.decode()
    hana = Client()
    assert hana.post("/masuk", {"nama_pengguna": "hana", "sandi": sandi}).status_code == 302
    assert hana.get(alamat(pemeran, "pegawai")).headers["Location"].startswith("/akun/sandi")
    assert Jejak.objects.filter(rantai__nama=pemeran.tahun.rantai, tindakan="memberi peran").exists()
    assert sandi not in "".join(str(m.__dict__) for m in Jejak.objects.filter(himpunan=""))
    assert list(periksa_rantai()) == []


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ({"nama_pengguna": "hana", "macam": "pejabat", "nama": "Hana"}, "Pilih jabatan"),
        ({"nama_pengguna": "hana", "macam": "penyedia", "nama": "Hana"}, "nama pihak"),
        ({"nama_pengguna": "hana", "macam": "perencana"}, "Tulis nama lengkapnya"),
        ({"nama_pengguna": "Hana Besar", "macam": "perencana"}, "huruf kecil"),
        ({"nama_pengguna": "eka", "macam": "perencana", "selesai": "2020-01-01"}, "sudah lewat"),
        ({"nama_pengguna": "eka", "macam": "pengelola"}, "salah-isian"),
    ],
)
def test_peran_yang_ditolak(pemeran: Pemeran, masuk: Masuk, isi: dict[str, str], pesan: str) -> None:
    sebelum = Peran.objects.count()
    assert pesan in masuk(pemeran.ani).post(alamat(pemeran, "peran"), isi).content.decode()
    assert (Peran.objects.count(), Pengguna.objects.filter(nama_pengguna="hana").exists()) == (sebelum, False)


def test_peran_berakhir_seketika_dan_dapat_kembali(pemeran: Pemeran, masuk: Masuk) -> None:
    klien, eka = masuk(pemeran.ani), masuk(pemeran.eka)
    assert eka.get(alamat(pemeran, "pegawai")).status_code == 200
    assert klien.post(alamat(pemeran, "peran_akhiri", peran(pemeran.eka).pk)).status_code == 302
    assert eka.get(alamat(pemeran, "pegawai")).status_code == 404
    isi = {"nama_pengguna": "eka", "macam": "pejabat", "jabatan": "kasi-pelayanan"}
    assert klien.post(alamat(pemeran, "peran"), isi).status_code == 302
    assert eka.get(alamat(pemeran, "pegawai")).status_code == 200


def test_perencana_terakhir_tetap(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    jawaban = klien.post(alamat(pemeran, "peran_akhiri", peran(pemeran.ani).pk), follow=True)
    assert "perencana terakhir" in jawaban.content.decode()
    sementara = timezone.localdate() + timedelta(days=3)
    Peran.objects.create(
        pengguna=pemeran.eka, instansi=pemeran.tahun.instansi, macam=Macam.PERENCANA, selesai=sementara
    )
    jawaban = klien.post(alamat(pemeran, "peran_akhiri", peran(pemeran.ani).pk), follow=True)
    assert "perencana terakhir" in jawaban.content.decode()
    Peran.objects.filter(pengguna=pemeran.eka, macam=Macam.PERENCANA).update(selesai=None)
    klien.post(alamat(pemeran, "peran_akhiri", peran(pemeran.ani).pk))
    assert klien.get(alamat(pemeran, "peran")).status_code == 404


def test_sandi_baru_hanya_untuk_orang_kantor_ini(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    klien.post(alamat(pemeran, "peran_sandi", peran(pemeran.eka).pk))
    _, sandi = klien.get(alamat(pemeran, "peran")).context["sandi"]
    pemeran.eka.refresh_from_db()
    assert pemeran.eka.check_password(sandi)
    # Dedi plans elsewhere: a role here must not open that office to Ani.
    klien.post(alamat(pemeran, "peran"), {"nama_pengguna": "dedi", "macam": "apip"})
    di_sini = Peran.objects.get(pengguna=pemeran.dedi, instansi=pemeran.tahun.instansi)
    jawaban = klien.post(alamat(pemeran, "peran_sandi", di_sini.pk), follow=True)
    assert "juga bekerja di luar kantor ini" in jawaban.content.decode()
    pemeran.dedi.refresh_from_db()
    assert pemeran.dedi.check_password(SANDI)


def test_peran_kantor_lain_tidak_terjangkau(pemeran: Pemeran, masuk: Masuk) -> None:
    klien = masuk(pemeran.ani)
    for nama in ("peran_akhiri", "peran_sandi"):
        assert klien.post(alamat(pemeran, nama, peran(pemeran.dedi).pk)).status_code == 404
        assert klien.post(alamat(pemeran, nama, peran(pemeran.citra).pk)).status_code == 404
        assert klien.get(alamat(pemeran, nama, peran(pemeran.eka).pk)).status_code == 405
    assert peran(pemeran.dedi).selesai is None
