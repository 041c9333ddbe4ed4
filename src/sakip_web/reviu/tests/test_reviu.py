"""Reviewing a stranger's report in the browser: from the file to its findings, waivers, the form and the note."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sakip_web.jejak.models import Jejak
from sakip_web.reviu import anak
from sakip_web.reviu.models import Pemeriksaan
from sakip_web.reviu.selectors import temuan
from sakip_web.tugas.models import Keadaan, Pekerjaan
from sakip_web.uji.pekerja import kerjakan_semua
from sakip_web.uji.pemeran import KODE

LAPORAN = """# Laporan Kinerja Kecamatan Melati Contoh Tahun 2024

Tabel 3.1 Capaian kinerja tahun 2024

| No | Indikator | Satuan | Target | Realisasi | Capaian (%) |
| --- | --- | --- | --- | --- | --- |
| 1 | Nilai Survei Kepuasan Masyarakat | nilai | 80 | 76 | 97,00 |
| 2 | Desa tertib administrasi | desa | 10 | 9 | 90,00 |
"""


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, settings) -> None:
    settings.FOLDER_DATA = tmp_path


def unggah(klien, isi: bytes = LAPORAN.encode(), nama: str = "lkj melati.md"):
    return klien.post(reverse("reviu:periksa"), {"berkas": SimpleUploadedFile(nama, isi)})


@pytest.fixture
def diperiksa(pemeran, masuk) -> Pemeriksaan:
    """Citra gave a report; it was reviewed."""
    unggah(masuk(pemeran.citra))
    kerjakan_semua()
    return Pemeriksaan.objects.get()


def test_angka_salah_ditunjukkan_di_tempatnya(pemeran, masuk, diperiksa) -> None:
    jawab = masuk(pemeran.citra).get(reverse("reviu:temuan", args=[diperiksa.nomor]))
    isi = jawab.content.decode()
    assert diperiksa.salah == 1
    assert "97,00" in isi
    assert "95,00" in isi
    assert "Kecualikan dengan alasan" in isi
    assert "default-src 'none'" in jawab.headers["Content-Security-Policy"]


def test_kemajuan_lalu_tautan_ke_temuan(pemeran, masuk) -> None:
    klien = masuk(pemeran.citra)
    ke = unggah(klien).headers["Location"]
    assert "memeriksa lkj melati.md" in klien.get(ke).content.decode().lower()
    kerjakan_semua()
    alamat = reverse("reviu:temuan", args=[Pemeriksaan.objects.get().nomor])
    assert alamat in klien.get(ke).content.decode()


def test_pengecualian_perlu_alasan_dan_dapat_dibatalkan(pemeran, masuk, diperiksa) -> None:
    klien = masuk(pemeran.citra)
    alamat = reverse("reviu:kecualikan", args=[diperiksa.nomor, _sidik(diperiksa)])
    jawab = klien.post(alamat, {"alasan": "ya"})
    assert (jawab.status_code, "Alasan belum cukup jelas" in jawab.content.decode()) == (400, True)
    alasan = "Capaian memang dibulatkan menurut surat Bagian Organisasi."
    assert klien.post(alamat, {"alasan": alasan}).status_code == 302
    kerjakan_semua()
    diperiksa.refresh_from_db()
    assert diperiksa.salah == 0
    assert alasan in klien.get(reverse("reviu:temuan", args=[diperiksa.nomor])).content.decode()
    klien.post(alamat, {"batal": "1"})
    kerjakan_semua()
    diperiksa.refresh_from_db()
    assert diperiksa.salah == 1


def _sidik(baris: Pemeriksaan) -> str:
    return next(t.sidik for t in temuan(baris=baris) if t.kode == "HT001")


def test_formulir_tidak_terisi_sebelum_dijawab_dan_menyimpan_jawaban(pemeran, masuk, diperiksa) -> None:
    klien, alamat = masuk(pemeran.citra), reverse("reviu:formulir", args=[diperiksa.nomor])
    isi = klien.get(alamat).content.decode()
    assert "checked" not in isi
    assert isi.count("<fieldset>") == 23
    kode = _kode(isi)
    klien.post(
        alamat, {f"jawab-{kode}": "tidak", f"keterangan-{kode}": "Belum ada lampiran.", "pereviu": "Citra Contoh"}
    )
    ulang = klien.get(alamat).content.decode()
    assert ulang.count("checked") == 1
    assert "dijawab Citra Contoh" in ulang


def _kode(isi: str) -> str:
    return isi.split('name="jawab-', 1)[1].split('"', 1)[0]


def test_catatan_menjadi_berkas_word(pemeran, masuk, diperiksa) -> None:
    klien = masuk(pemeran.citra)
    klien.post(reverse("reviu:catatan", args=[diperiksa.nomor]), {"bentuk": "lengkap"})
    kerjakan_semua()
    job = Pekerjaan.objects.get(jenis="catatan_reviu")
    assert job.keadaan == Keadaan.SELESAI
    assert isinstance(job.hasil, dict)
    isi = b"".join(klien.get(job.hasil["alamat"]).streaming_content)
    assert isi.startswith(b"PK")
    lain = reverse("reviu:catatan_berkas", args=[diperiksa.nomor, "0" * 64])
    assert klien.get(lain).status_code == 404


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"", "kosong.docx", "kosong"),
        (b"\xff\xd8\xff\xe0 foto", "laporan.pdf", "foto JPEG"),
        (b"PK\x03\x04 rusak", "laporan.docx", "terpotong atau rusak"),
        (b"{\\rtf1 teks}", "laporan.docx", "RTF"),
    ],
)
def test_berkas_yang_tidak_terbaca_ditolak_dengan_sebabnya(pemeran, masuk, isi, nama, kata) -> None:
    jawab = unggah(masuk(pemeran.citra), isi, nama)
    assert jawab.status_code == 400
    assert kata in jawab.content.decode()
    assert not Pemeriksaan.objects.exists()


def test_tanpa_berkas_dan_terlalu_besar(pemeran, masuk, monkeypatch) -> None:
    klien = masuk(pemeran.citra)
    assert "belum dipilih" in klien.post(reverse("reviu:periksa")).content.decode()
    monkeypatch.setattr("sakip_web.reviu.services.BATAS", 10)
    assert "batasnya" in unggah(klien).content.decode()


def test_laporan_berisi_skrip_tidak_berjalan(pemeran, masuk) -> None:
    klien = masuk(pemeran.citra)
    unggah(klien, LAPORAN.replace("Desa tertib", "<script>alert(1)</script> Desa").encode(), "<script>.md")
    kerjakan_semua()
    isi = klien.get(reverse("reviu:temuan", args=[Pemeriksaan.objects.get().nomor])).content.decode()
    assert "<script>alert" not in isi
    assert "<script>.md" not in klien.get(reverse("reviu:periksa")).content.decode()


def test_orang_lain_tidak_melihat_dan_tidak_menghapus(pemeran, masuk, diperiksa) -> None:
    klien, sidik = masuk(pemeran.dedi), _sidik(diperiksa)
    n = diperiksa.nomor
    alamat = [
        reverse("reviu:temuan", args=[n]),
        reverse("reviu:kecualikan", args=[n, sidik]),
        reverse("reviu:formulir", args=[n]),
        reverse("reviu:catatan", args=[n]),
        reverse("reviu:catatan_berkas", args=[n, "0" * 64]),
    ]
    sebelum = Jejak.objects.count()
    assert {klien.get(a).status_code for a in alamat} == {404}
    assert {klien.post(a, {"alasan": "sudah diperiksa benar"}).status_code for a in alamat[:4]} <= {404, 405}
    assert klien.post(reverse("reviu:hapus", args=[n])).status_code == 404
    assert "lkj melati" not in klien.get(reverse("reviu:periksa")).content.decode()
    assert Jejak.objects.count() == sebelum


def test_hapus_oleh_pemilik_tercatat(pemeran, masuk, diperiksa) -> None:
    assert masuk(pemeran.citra).post(reverse("reviu:hapus", args=[diperiksa.nomor])).status_code == 302
    assert not Pemeriksaan.objects.exists()
    akhir = Jejak.objects.filter(himpunan="pemeriksaan").order_by("-nomor")[0]
    assert (akhir.tindakan, akhir.perihal) == ("menghapus pemeriksaan", "lkj melati.md")


def test_laporan_yang_membuat_pembaca_berhenti_dijawab_dengan_kalimat(pemeran, masuk, monkeypatch) -> None:
    def mati(**_: object) -> None:
        raise anak.PeriksaGagal("Pembacaan laporan ini terhenti.")

    monkeypatch.setattr(anak, "jalankan", mati)
    klien = masuk(pemeran.citra)
    unggah(klien)
    kerjakan_semua()
    assert Pekerjaan.objects.get().keadaan == Keadaan.GAGAL
    isi = klien.get(reverse("reviu:temuan", args=[Pemeriksaan.objects.get().nomor])).content.decode()
    assert "Pembacaan laporan ini terhenti." in isi


def test_banyak_kueri_tetap(pemeran, masuk, diperiksa, django_assert_max_num_queries) -> None:
    for n in range(20):
        diperiksa.pk, diperiksa.nomor, diperiksa.waktu = None, f"nomor-{n}", datetime(2024, 1, 1, n, tzinfo=UTC)
        diperiksa.save()
    klien = masuk(pemeran.citra)
    with django_assert_max_num_queries(8):
        klien.get(reverse("reviu:periksa"))


def test_laporan_yang_diunggah_di_kantor_terlihat_oleh_kantor_itu_saja(pemeran, masuk) -> None:
    alamat = reverse("reviu_kantor:reviu", args=[KODE, 2024])
    masuk(pemeran.ani).post(alamat, {"berkas": SimpleUploadedFile("lkj kantor.md", LAPORAN.encode())})
    kerjakan_semua()
    nomor = Pemeriksaan.objects.get().nomor
    assert "1 salah" in masuk(pemeran.budi).get(alamat).content.decode()
    assert masuk(pemeran.budi).get(reverse("reviu:temuan", args=[nomor])).status_code == 200
    assert masuk(pemeran.budi).post(reverse("reviu:hapus", args=[nomor])).status_code == 404
    assert {masuk(o).get(alamat).status_code for o in (pemeran.dedi, pemeran.gita)} == {404}
    assert masuk(pemeran.dedi).get(reverse("reviu:temuan", args=[nomor])).status_code == 404
    assert "belum dipilih" in masuk(pemeran.ani).post(alamat).content.decode()
    assert "kosong" in masuk(pemeran.ani).post(alamat, {"berkas": SimpleUploadedFile("a.md", b" ")}).content.decode()
