"""Out and in: files of the year."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from sakip.data.perencanaan import Tujuan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.tukar.json_tukar import read_json, write_json
from sakip_web.akun.models import Pengguna
from sakip_web.isian import masuk as unggahan
from sakip_web.isian.models import Titipan
from sakip_web.jejak.models import Jejak
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Rekaman
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah
from sakip_web.uji.pemeran import KODE, PENYUSUN, Pemeran, contoh_nusa

Masuk = Callable[[Pengguna], Client]
WAKTU = datetime(2024, 7, 1, 3, 0, tzinfo=UTC)


def alamat(nama: str, **lain: object) -> str:
    return reverse(f"isian:{nama}", kwargs={"instansi": KODE, "tahun": 2024, **lain})


def unggah(klien: Client, isi: bytes, nama: str = "salinan.json", *, lanjut: bool = True) -> str:
    berkas = SimpleUploadedFile(nama, isi)
    return klien.post(alamat("unggah"), {"berkas": berkas}, follow=lanjut).content.decode()


def diubah() -> TahunKinerja:
    t = contoh_nusa()
    p = t.perencanaan
    tujuan = (replace(p.tujuan[0], teks="Tujuan yang diganti"), Tujuan("T-BARU", "Tujuan tambahan"))
    return replace(
        t, perencanaan=replace(p, tujuan=tujuan), riwayat=replace(t.riwayat, anggaran=t.riwayat.anggaran[1:])
    )


@pytest.mark.parametrize("berkas", ["buku-kerja.xlsx", "salinan.json", "publik.json"])
def test_unduh(pemeran: Pemeran, masuk: Masuk, berkas: str) -> None:
    jawaban = masuk(pemeran.eka).get(alamat("unduh", berkas=berkas))
    assert jawaban.status_code == 200
    assert "attachment" in jawaban["Content-Disposition"]
    if berkas == "salinan.json":
        assert read_json(jawaban.content, "x").tahun == tahun_kinerja(tahun=pemeran.tahun)
    if berkas == "publik.json":
        assert b'"nip"' not in jawaban.content


def test_buku_kerja_kembali_sama(pemeran: Pemeran, masuk: Masuk) -> None:
    """What was taken out and brought back unchanged changes nothing."""
    ani = masuk(pemeran.ani)
    isi = ani.get(alamat("unduh", berkas="buku-kerja.xlsx")).content
    assert "Tidak ada yang berbeda" in unggah(ani, isi, "buku.xlsx")


def test_pratinjau_dulu_baru_terapkan(pemeran: Pemeran, masuk: Masuk) -> None:
    ani, sebelum = masuk(pemeran.ani), tahun_kinerja(tahun=pemeran.tahun)
    teks = unggah(ani, write_json(diubah()))
    assert "Tujuan yang diganti" in teks
    assert "Tujuan tambahan" in teks
    assert "1 dihapus" in teks
    assert "1 berubah, 1 baru" in teks or "1 baru" in teks
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun) == sebelum
    titipan = Titipan.objects.get()
    ani.post(alamat("terapkan", nomor=titipan.pk), {"pakai": ["0", "1", "2"]})
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun) == diubah()
    assert Jejak.objects.filter(tindakan="memuat berkas").count() == 3
    assert not Titipan.objects.exists()


def test_hanya_yang_dicentang(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    unggah(ani, write_json(diubah()))
    ani.post(alamat("terapkan", nomor=Titipan.objects.get().pk), {"pakai": ["1"]})
    pemeran.tahun.refresh_from_db()
    kini = tahun_kinerja(tahun=pemeran.tahun)
    assert [t.id for t in kini.perencanaan.tujuan][1:] == ["T-BARU"]
    assert kini.riwayat == contoh_nusa().riwayat


def test_berubah_setelah_pratinjau(pemeran: Pemeran, masuk: Masuk) -> None:
    """What somebody saved between preview and apply is not overwritten unseen."""
    ani = masuk(pemeran.ani)
    unggah(ani, write_json(diubah()))
    nomor, lama = Titipan.objects.get().pk, contoh_nusa().perencanaan.tujuan[0]
    ubah = Ubah("perencanaan.tujuan", lama.id, replace(lama, teks="Dari orang lain"), 1)
    simpan(tahun=pemeran.tahun, ubah=[ubah], oleh=PENYUSUN, waktu=WAKTU)
    jawaban = ani.post(alamat("terapkan", nomor=nomor), {"pakai": ["0", "1", "2"]}, follow=True)
    teks = jawaban.content.decode()
    assert "berubah setelah pratinjau" in teks
    assert "Dari orang lain" in teks
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun).perencanaan.tujuan[0].teks == "Dari orang lain"
    ani.post(alamat("terapkan", nomor=nomor), {"pakai": ["0", "1", "2"]})
    pemeran.tahun.refresh_from_db()
    assert tahun_kinerja(tahun=pemeran.tahun).perencanaan.tujuan[0].teks == "Tujuan yang diganti"


def test_putus_di_tengah_tidak_menyisakan_separuh(pemeran: Pemeran, masuk: Masuk) -> None:
    ani = masuk(pemeran.ani)
    unggah(ani, write_json(diubah()))
    sebelum = list(Rekaman.objects.order_by("pk").values_list("pk", "isi", "versi"))
    with patch("sakip_web.rekaman.services.catat", side_effect=OSError("mati")), pytest.raises(OSError, match="mati"):
        ani.post(alamat("terapkan", nomor=Titipan.objects.get().pk), {"pakai": ["0", "1", "2"]})
    assert list(Rekaman.objects.order_by("pk").values_list("pk", "isi", "versi")) == sebelum
    assert Titipan.objects.count() == 1


def _bom() -> bytes:
    keluaran = io.BytesIO()
    with zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("xl/workbook.xml", b"0" * 40_000_000)
    return keluaran.getvalue()


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"", "kosong.xlsx", "kosong"),
        (b"%PDF-1.4 bukan excel", "laporan.xlsx", "Excel"),
        (_bom(), "bom.xlsx", "Simpan ulang"),
        (b"{", "rusak.json", "rusak.json"),
        (b'{"skema": "lain"}', "lain.json", "skema"),
        (b"\x00" * 100, "acak", "Berkas"),
    ],
)
def test_berkas_buruk_ditolak_dengan_kalimat(pemeran: Pemeran, masuk: Masuk, isi: bytes, nama: str, kata: str) -> None:
    teks = unggah(masuk(pemeran.ani), isi, nama)
    assert "Berkas tidak dipakai" in teks
    assert kata in teks
    assert not Titipan.objects.exists()


def test_berkas_terlalu_besar(pemeran: Pemeran, masuk: Masuk) -> None:
    with patch("sakip_web.isian.berkas_tahun.BATAS_BERKAS", 10):
        assert "batasnya" in unggah(masuk(pemeran.ani), b"x" * 11, "besar.xlsx")


def test_tahun_lain_ditolak(pemeran: Pemeran, masuk: Masuk) -> None:
    t = contoh_nusa()
    lain = replace(t, acuan=replace(t.acuan, tahun=2023))
    assert "berisi tahun 2023" in unggah(masuk(pemeran.ani), write_json(lain))


def test_tanpa_berkas(pemeran: Pemeran, masuk: Masuk) -> None:
    jawaban = masuk(pemeran.ani).post(alamat("unggah"))
    assert jawaban.status_code == 422
    assert "belum dipilih" in jawaban.content.decode()


def test_titipan_milik_pengunggah(pemeran: Pemeran, masuk: Masuk) -> None:
    isi = write_json(diubah())
    titipan = unggahan.titipkan(tahun=pemeran.tahun, pengguna=pemeran.ani, isi=isi, nama="x", waktu=WAKTU)
    for orang in (pemeran.dedi, pemeran.eka, pemeran.gita):
        assert masuk(orang).get(alamat("pratinjau", nomor=titipan.pk)).status_code == 404
        assert masuk(orang).post(alamat("terapkan", nomor=titipan.pk), {"pakai": "0"}).status_code == 404
    assert masuk(pemeran.gita).get(alamat("unduh", berkas="salinan.json")).status_code == 404
    assert masuk(pemeran.ani).post(alamat("batal", nomor=titipan.pk)).status_code == 302
    assert not Titipan.objects.exists()


def test_fakta_yang_tertulis_dua_kali_disebut_di_pratinjau(pemeran: Pemeran, masuk: Masuk) -> None:
    t = contoh_nusa()
    dobel = replace(t, realisasi=replace(t.realisasi, kinerja=(*t.realisasi.kinerja, t.realisasi.kinerja[0])))
    assert "tertulis lebih dari sekali" in unggah(masuk(pemeran.ani), write_json(dobel))
