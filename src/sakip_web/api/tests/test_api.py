"""Reading by programs: keys, what they open, and what stays shut."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from sakip.tukar.json_tukar import read_json
from sakip_web.api.models import KunciApi
from sakip_web.api.services import buat_kunci
from sakip_web.uji.pemeran import KODE, contoh_nusa

ALAMAT = [
    f"/api/{KODE}/2024/data",
    f"/api/{KODE}/2024/publik",
    f"/api/{KODE}/2024/capaian/2024-TW2",
    f"/api/{KODE}/2024/angka/capaian/SKM/2024/TW2",
    f"/api/{KODE}/2024/rekaman/perencanaan.indikator",
]


def pembaca(orang, waktu: datetime | None = None) -> Client:
    kunci = buat_kunci(pengguna=orang, nama="program uji", waktu=waktu or datetime.now(UTC))
    return Client(headers={"authorization": f"Bearer {kunci}"})


def test_salinan_terbaca_kembali_sama(pemeran) -> None:
    jawab = pembaca(pemeran.ani).get(ALAMAT[0])
    assert read_json(jawab.content, "api").tahun == contoh_nusa()


def test_yang_umum_tanpa_nip(pemeran) -> None:
    klien = pembaca(pemeran.ani)
    assert b"9999" in klien.get(ALAMAT[0]).content
    assert b"9999" not in klien.get(ALAMAT[1]).content


def test_angka_dengan_penjelasannya(pemeran) -> None:
    isi = pembaca(pemeran.budi).get(ALAMAT[3]).json()
    assert isi["angka"]["rumus"]
    assert {g["id"] for g in isi["graf"]} >= {"capaian/SKM/2024/TW2", "realisasi/SKM/2024/TW2"}


def test_capaian_satu_triwulan(pemeran) -> None:
    isi = pembaca(pemeran.citra).get(ALAMAT[2]).json()
    skm = next(i for i in isi if i["indikator"] == "SKM")
    assert skm["realisasi"]["nilai"] == {"angka": "86.90"}


@pytest.mark.usefixtures("pemeran")
@pytest.mark.parametrize("alamat", ALAMAT)
def test_tanpa_kunci_tidak_terbaca(alamat: str) -> None:
    assert Client().get(alamat).status_code == 401
    assert Client(headers={"authorization": "Bearer sakip_karangan"}).get(alamat).status_code == 401


@pytest.mark.parametrize("alamat", ALAMAT)
def test_orang_asing_dan_penyedia_tidak_melihat_apa_pun(pemeran, alamat: str) -> None:
    for orang in (pemeran.dedi, pemeran.gita):
        jawab = pembaca(orang).get(alamat)
        assert (jawab.status_code, jawab.json()) == (404, {"pesan": "Tidak ada, atau bukan untuk Anda."})


@pytest.mark.parametrize(
    "ekor", ["capaian/2025", "capaian/kemarin", "angka/karangan/x", "angka/capaian", "rekaman/auth.user"]
)
def test_yang_tidak_ada_dijawab_404(pemeran, ekor: str) -> None:
    assert pembaca(pemeran.ani).get(f"/api/{KODE}/2024/{ekor}").status_code == 404


def test_kunci_lewat_masa_atau_dicabut_tidak_membuka(pemeran) -> None:
    lama = pembaca(pemeran.ani, datetime.now(UTC) - timedelta(days=400))
    assert lama.get("/api/kantor").status_code == 401
    baru = pembaca(pemeran.ani)
    assert [k["instansi"] for k in baru.get("/api/kantor").json()] == [KODE]
    KunciApi.objects.update(dicabut=True)
    assert baru.get("/api/kantor").status_code == 401


def test_tidak_ada_yang_dapat_diubah(pemeran) -> None:
    klien = pembaca(pemeran.ani)
    assert {getattr(klien, cara)(ALAMAT[0]).status_code for cara in ("post", "put", "patch", "delete")} == {405}


@pytest.mark.usefixtures("pemeran")
def test_skema_menyebut_semua_jalan() -> None:
    jalan = Client().get("/api/openapi.json").json()["paths"]
    assert len(jalan) == 6


def test_halaman_kunci_menampilkan_kunci_sekali(pemeran, masuk) -> None:
    klien = masuk(pemeran.ani)
    jawab = klien.post("/api/kunci/", {"nama": "lembar kerja"})
    kunci = jawab.context["baru"]
    assert kunci in jawab.content.decode()
    assert kunci not in klien.get("/api/kunci/").content.decode()
    assert "belum ditulis" in klien.post("/api/kunci/", {"nama": " "}).content.decode()
    pk = KunciApi.objects.get().pk
    assert masuk(pemeran.dedi).post(f"/api/kunci/{pk}/cabut").status_code == 404
    assert klien.post(f"/api/kunci/{pk}/cabut").status_code == 302
    assert Client(headers={"authorization": f"Bearer {kunci}"}).get("/api/kantor").status_code == 401
