"""Pages of evidence: attach, see, take back, download; who may; what is not taken."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sakip_web.berkas import gudang, unggah
from sakip_web.berkas.models import Lampiran
from sakip_web.berkas.services import bekukan
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman import penjaga
from sakip_web.uji.pemeran import AWAL, KODE

PDF = b"%PDF-1.7\nisi\n%%EOF"
ALAMAT = f"/{KODE}/2024/lampiran/realisasi.kinerja/SKM:2024-TW2"


@pytest.fixture(autouse=True)
def folder_data(settings, tmp_path):
    settings.FOLDER_DATA = tmp_path
    return tmp_path


def kirim(klien, isi: bytes = PDF, nama: str = "bukti.pdf", alamat: str = ALAMAT, **lain: str):
    return klien.post(alamat, {"berkas": [SimpleUploadedFile(nama, isi)], **lain}, follow=True)


def test_lampirkan_lihat_unduh_cabut(pemeran, masuk) -> None:
    ani = masuk(pemeran.ani)
    assert "Belum ada berkas bukti" in ani.get(ALAMAT).content.decode()
    isi = kirim(ani, keterangan="Daftar <hadir>").content.decode()
    assert "1 berkas terlampir: bukti.pdf." in isi
    assert "Daftar &lt;hadir&gt;" in isi
    satu = Lampiran.objects.get()
    unduhan = ani.get(f"/{KODE}/2024/berkas/{satu.pk}")
    assert b"".join(unduhan.streaming_content) == PDF
    assert unduhan["Content-Disposition"] == 'attachment; filename="bukti.pdf"'
    assert unduhan["X-Content-Type-Options"] == "nosniff"
    tampil = ani.get(f"/{KODE}/2024/berkas/{satu.pk}?tampil=1")
    assert tampil["Content-Disposition"].startswith("inline")
    assert "default-src 'none'" in tampil["Content-Security-Policy"]
    isi = ani.post(f"/{KODE}/2024/berkas/{satu.pk}/cabut", {"alasan": "keliru"}, follow=True).content.decode()
    assert "bukti.pdf dicabut" in isi
    assert ani.get(f"/{KODE}/2024/berkas/{satu.pk}").status_code == 404
    assert [j.tindakan for j in Jejak.objects.order_by("-pk")[:2]] == ["mencabut lampiran", "melampirkan"]


def test_beberapa_berkas_yang_ditolak_disebut_yang_lain_masuk(pemeran, masuk) -> None:
    berkas = [SimpleUploadedFile("a.pdf", PDF), SimpleUploadedFile("b.html", b"<script>alert(1)</script>")]
    jawaban = masuk(pemeran.ani).post(ALAMAT, {"berkas": berkas, "keterangan": "rapat"}, follow=True)
    isi = jawaban.content.decode()
    assert "1 berkas terlampir: a.pdf." in isi
    assert "b.html&quot; bukan PDF, JPEG" in isi
    assert [x.nama for x in Lampiran.objects.all()] == ["a.pdf"]


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [(b"", "a.pdf", "kosong"), (b"MZ", "a.pdf", "isinya bukan PDF"), (b"<svg/>", "a.svg", "bukan PDF, JPEG")],
)
def test_yang_ditolak_tidak_tersimpan(pemeran, masuk, isi: bytes, nama: str, kata: str) -> None:
    halaman = kirim(masuk(pemeran.ani), isi, nama, keterangan="rapat").content.decode()
    assert kata in halaman
    assert 'value="rapat"' in halaman
    assert list(gudang.semua()) == []


def test_tanpa_berkas(pemeran, masuk) -> None:
    jawaban = masuk(pemeran.ani).post(ALAMAT, {"keterangan": "x"})
    assert "Berkas belum dipilih" in jawaban.content.decode()


def test_yang_terlalu_besar_tidak_pernah_ditahan(pemeran, masuk, monkeypatch) -> None:
    monkeypatch.setattr(unggah, "BATAS", 1 << 20)
    jawaban = kirim(masuk(pemeran.ani), PDF + b"0" * (3 << 20))
    assert "Yang diunggah 4 MB; batasnya 1 MB" in jawaban.content.decode()
    assert list(gudang.semua()) == []


def test_lebih_dari_dua_puluh(pemeran, masuk) -> None:
    jawaban = kirim(masuk(pemeran.ani), PDF + b"0" * (20 << 20))
    assert "Berkas ini 21 MB; batasnya 20 MB. Perkecil pindaian" in jawaban.content.decode()


def test_pejabat_melampirkan_untuk_angkanya_sendiri(pemeran, masuk, monkeypatch) -> None:
    from sakip_web.berkas import pemilik

    for jabatan, boleh in (("kasi-pelayanan", True), ("camat", False)):
        milik = pemilik.Milik(jabatan, "SKM")
        monkeypatch.setitem(pemilik._CARI, "realisasi.kinerja", lambda *_, m=milik: m)
        sebelum = Lampiran.objects.count()
        assert ("Lampirkan berkas" in masuk(pemeran.eka).get(ALAMAT).content.decode()) is boleh
        kirim(masuk(pemeran.eka), PDF + jabatan.encode())
        assert Lampiran.objects.count() - sebelum == int(boleh)


def test_atas_nama(pemeran, masuk, monkeypatch) -> None:
    from sakip_web.berkas import pemilik

    monkeypatch.setitem(pemilik._CARI, "realisasi.kinerja", lambda *_: pemilik.Milik("kasi-pelayanan", "SKM"))
    isi = kirim(masuk(pemeran.ani)).content.decode()
    assert "diisi Ani Contoh atas nama" in isi
    assert Lampiran.objects.get().atas_nama


def test_orang_asing_dan_peran_lain_tidak_dapat(pemeran, masuk, client) -> None:
    kirim(masuk(pemeran.ani))
    satu = Lampiran.objects.get()
    for orang in (pemeran.dedi, pemeran.gita):
        klien = masuk(orang)
        assert klien.get(ALAMAT).status_code == 404
        assert kirim(klien, PDF + b"2").status_code == 404
        assert klien.get(f"/{KODE}/2024/berkas/{satu.pk}").status_code == 404
        assert klien.post(f"/{KODE}/2024/berkas/{satu.pk}/cabut").status_code == 404
    # Also through the address of the stranger's own office.
    assert masuk(pemeran.dedi).get(f"/35.99.02/2024/berkas/{satu.pk}").status_code == 404
    assert kirim(masuk(pemeran.citra), PDF + b"3").status_code == 404
    assert masuk(pemeran.citra).get(ALAMAT).status_code == 200
    assert client.get(ALAMAT).status_code == 302
    assert Lampiran.objects.filter(dicabut=None).count() == 1


@pytest.mark.parametrize(
    "akhir",
    [
        "realisasi.kinerja/TIADA:2024-TW2",
        "realisasi.kinerja/SKM:2023-TW2",
        "realisasi.kinerja/SKM:x",
        "realisasi.kinerja/x",
        "realisasi.variabel/TIADA:2024-TW1",
        "tiada/SKM",
        "perencanaan.tujuan/tiada",
    ],
)
def test_benda_yang_tidak_ada(pemeran, masuk, akhir: str) -> None:
    assert kirim(masuk(pemeran.ani), alamat=f"/{KODE}/2024/lampiran/{akhir}").status_code == 404
    assert Lampiran.objects.count() == 0


def test_rekaman_umum_milik_perencana(pemeran, masuk) -> None:
    tujuan = pemeran.tahun.rekaman.filter(himpunan="perencanaan.tujuan").first()
    alamat = f"/{KODE}/2024/lampiran/perencanaan.tujuan/{tujuan.kunci}"
    assert "1 berkas terlampir" in kirim(masuk(pemeran.ani), alamat=alamat).content.decode()
    assert kirim(masuk(pemeran.eka), PDF + b"2", alamat=alamat).status_code == 404


def test_yang_terkunci_tidak_menerima_bukti(pemeran, masuk, monkeypatch) -> None:
    kirim(masuk(pemeran.ani))
    kalimat = "Triwulan II terkunci. Buka kembali dengan alasan."
    monkeypatch.setattr(penjaga, "_PENJAGA", {"realisasi.kinerja": [lambda *_: kalimat]})
    jawaban = kirim(masuk(pemeran.ani), PDF + b"2")
    assert kalimat in jawaban.content.decode()
    satu = Lampiran.objects.get()
    isi = masuk(pemeran.ani).post(f"/{KODE}/2024/berkas/{satu.pk}/cabut", follow=True).content.decode()
    assert kalimat in isi
    assert Lampiran.objects.filter(dicabut=None).count() == 1


def test_berkas_rusak_menjadi_halaman_dan_bukan_bita_lain(pemeran, masuk) -> None:
    kirim(masuk(pemeran.ani))
    satu = Lampiran.objects.get()
    gudang.letak(sidik=satu.berkas.sidik).write_bytes(b"lain")
    jawaban = masuk(pemeran.ani).get(f"/{KODE}/2024/berkas/{satu.pk}")
    assert jawaban.status_code == 410
    assert "berubah di penyimpanan" in jawaban.content.decode()


@pytest.mark.parametrize(
    ("kembali", "aman"), [("/x/y", True), ("//jahat.contoh", False), ("https://jahat.contoh", False)]
)
def test_kembali_hanya_ke_halaman_sendiri(pemeran, masuk, kembali: str, aman: bool) -> None:
    isi = masuk(pemeran.ani).get(ALAMAT, {"kembali": kembali}).content.decode()
    assert (f'href="{kembali}"' in isi) is aman


def test_naskah_diunduh(pemeran, masuk) -> None:
    beku = bekukan(
        tahun=pemeran.tahun,
        jenis="lkjip",
        kunci="k",
        judul="LKjIP Kecamatan 2024",
        isi={"pdf": PDF},
        data=b"{}",
        skema="1",
        cara="sistem",
        oleh=Pelaku(1, "Ani"),
        waktu=AWAL,
    )
    jawaban = masuk(pemeran.eka).get(f"/{KODE}/2024/naskah/{beku.pk}/pdf")
    assert b"".join(jawaban.streaming_content) == PDF
    assert "LKjIP Kecamatan 2024.pdf" in jawaban["Content-Disposition"]
    assert b"".join(masuk(pemeran.eka).get(f"/{KODE}/2024/naskah/{beku.pk}/data").streaming_content) == b"{}"
    assert masuk(pemeran.eka).get(f"/{KODE}/2024/naskah/{beku.pk}/docx").status_code == 404
    assert masuk(pemeran.dedi).get(f"/{KODE}/2024/naskah/{beku.pk}/pdf").status_code == 404


def test_banyak_permintaan_tetap(pemeran, masuk, django_assert_max_num_queries) -> None:
    klien = masuk(pemeran.ani)
    for n in range(5):
        kirim(klien, PDF + bytes([n]), f"{n}.pdf")
    with django_assert_max_num_queries(14):
        klien.get(ALAMAT)
