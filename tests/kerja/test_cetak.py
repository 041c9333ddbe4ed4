"""Printing: one document in several formats, replaced only when all are complete."""

import os
from datetime import date
from io import BytesIO

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDFDoc_GetAttachmentCount

from sakip.data.publik import publik
from sakip.kerja.cetak import cetak_lkjip
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.jenis_dokumen import PermintaanSalah, cari_jenis, periksa_format
from sakip.kerja.muatan import Muatan, TakTermuat
from sakip.kerja.nama_berkas import nama_dokumen
from sakip.kerja.tulis import TulisGagal
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.tukar.json_tukar import read_json, write_json
from tests.kerja.kantor import NUSA, tahun_nusa
from tests.kerja.test_muat import tahun_dengan_satuan_kosong

pytestmark = pytest.mark.usefixtures("_laporan_kecil")
SALAH = Temuan("KL008", Kelas.STRUKTUR, Tingkat.SALAH, "Satuan indikator pertama kosong. Isi satuannya.")


def cetak(folder, *format: str, sumber=NUSA, **lain):
    return cetak_lkjip(sumber=str(sumber), folder=folder, format=format or ("docx", "pdf", "html"), **lain)


def isi_folder(folder) -> list[str]:
    return sorted(p.name for p in folder.iterdir())


def test_semua_format(tmp_path) -> None:
    kabar: list[str] = []
    hasil = cetak(tmp_path / "baru", "docx", "pdf", "html", "teks", lapor=kabar.append)
    dasar = nama_dokumen(jenis="lkjip", instansi=hasil.instansi, tahun=hasil.tahun, akhiran="")
    assert isi_folder(tmp_path / "baru") == [f"{dasar}{a}" for a in ("docx", "html", "pdf", "txt")]
    assert [(b.letak.stat().st_size, b.format) for b in hasil.berkas] == [(b.ukuran, b.format) for b in hasil.berkas]
    assert list(hasil.tahap) == ["membaca", "menyusun", "pdf", "docx", "html", "teks", "menyimpan"]
    assert len(kabar) == len(hasil.tahap)
    assert hasil.jumlah_halaman == 1
    assert not hasil.draf


def test_pdf_membawa_data_yang_boleh_dibaca_siapa_pun(tmp_path) -> None:
    hasil = cetak(tmp_path, "pdf")
    pdf = PdfDocument(hasil.berkas[0].letak)
    assert FPDFDoc_GetAttachmentCount(pdf.raw) == 1
    isi = bytes(pdf.get_attachment(0).get_data())
    assert isi == write_json(publik(tahun_nusa()))
    assert read_json(isi, "data.json").temuan == ()
    assert b"99990101" not in isi


def test_tanpa_pdf_tidak_memuat_typst(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("sakip.renderers.pdf.render_pdf", lambda **_a: pytest.fail("PDF tidak diminta"))
    hasil = cetak(tmp_path, "html", "docx")
    assert hasil.jumlah_halaman is None
    assert BytesIO(hasil.berkas[1].letak.read_bytes()).read(2) == b"PK"


def test_berkas_lama_utuh_bila_pencetakan_gagal(tmp_path, monkeypatch) -> None:
    lama = cetak(tmp_path).berkas
    isi = {b.letak: b.letak.read_bytes() for b in lama}

    def gagal(**_a):
        raise RuntimeError("di tengah")

    monkeypatch.setattr("sakip.renderers.html.render_html", gagal)
    with pytest.raises(RuntimeError, match="di tengah"):
        cetak(tmp_path)
    assert {letak: letak.read_bytes() for letak in isi} == isi
    assert len(isi_folder(tmp_path)) == len(isi)


def test_disk_penuh(tmp_path, monkeypatch) -> None:
    def penuh(*_a):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", penuh)
    with pytest.raises(TulisGagal, match="Ruang penyimpanan penuh"):
        cetak(tmp_path, "html")
    assert isi_folder(tmp_path) == []


def test_folder_hasil_dicoba_sebelum_mencetak(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("sakip.laporan.susun.build_dokumen", lambda **_a: pytest.fail("sudah menyusun"))
    (tmp_path / "a").write_bytes(b"")
    with pytest.raises(TulisGagal, match="bukan folder"):
        cetak(tmp_path / "a")


def test_data_salah_dicetak_sebagai_draf_dengan_daftarnya(tmp_path) -> None:
    sumber = tmp_path / "a.json"
    sumber.write_bytes(write_json(tahun_dengan_satuan_kosong()))
    hasil = cetak(tmp_path / "hasil", "teks", "pdf", sumber=sumber)
    teks = hasil.berkas[0].letak.read_text(encoding="utf-8")
    assert hasil.draf
    assert "KESALAHAN PADA DATA" in teks
    assert hasil.temuan[0].pesan in teks


def test_sumber_tak_terbaca_tidak_menyentuh_folder(tmp_path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    with pytest.raises(TakTermuat) as galat:
        cetak(tmp_path / "hasil", sumber=tmp_path / "a.json")
    assert [t.kode for t in galat.value.temuan] == ["KL100"]
    assert not (tmp_path / "hasil").exists()


def test_per_tanggal_sampai_ke_hitungan() -> None:
    hasil = hasil_dari(muatan=Muatan("x", tahun_nusa()), per_tanggal=date(2024, 6, 30))
    assert hasil.pada == date(2024, 6, 30)


@pytest.mark.parametrize("temuan", [(), (SALAH,)])
def test_gagal_menyusun_hanya_dijelaskan_bila_datanya_salah(monkeypatch, temuan) -> None:
    def gagal(**_a):
        raise KeyError("S9")

    muatan = Muatan("a.xlsx", tahun_nusa(), temuan)
    hasil = hasil_dari(muatan=muatan)
    monkeypatch.setattr("sakip.laporan.susun.build_dokumen", gagal)
    with pytest.raises(TakTermuat if temuan else KeyError):
        dokumen_dari(muatan=muatan, hasil=hasil, jenis="lkjip")


def test_profil_yang_tidak_ada_berupa_kalimat() -> None:
    from dataclasses import replace

    tahun = tahun_nusa()
    muatan = Muatan("x", replace(tahun, acuan=replace(tahun.acuan, profil="tiada")))
    with pytest.raises(Exception, match='Profil "tiada" tidak ada'):
        hasil_dari(muatan=muatan)


def test_format_dan_jenis() -> None:
    assert periksa_format(diminta=[" PDF", "docx", "pdf", ""]) == ("pdf", "docx")
    with pytest.raises(PermintaanSalah, match='"rtf" tidak ada'):
        periksa_format(diminta=["docx", "rtf"])
    with pytest.raises(PermintaanSalah, match="belum disebut"):
        periksa_format(diminta=[""])
    assert cari_jenis(kode="LKjIP").kode == "lkjip"
    assert cari_jenis(kode="lkj-triwulan").kode == "lkj_triwulan"
    with pytest.raises(PermintaanSalah, match=r"lkjip \(laporan kinerja tahunan\)"):
        cari_jenis(kode="surat")
    with pytest.raises(PermintaanSalah, match='Mungkin maksudnya "lkj_triwulan"'):
        cari_jenis(kode="lkj_tribulan")


@pytest.mark.parametrize(
    ("instansi", "nama"),
    [
        ("Kecamatan Sooko", "lkjip-kecamatan-sooko-2024.pdf"),
        ("Dinas P.U. & Tata Ruang/Kebersihan", "lkjip-dinas-p-u-tata-ruang-kebersihan-2024.pdf"),
        ("../../etc", "lkjip-etc-2024.pdf"),
        ("  ", "lkjip-instansi-2024.pdf"),
        ("Kecamatan " + "A" * 200, f"lkjip-kecamatan-{'a' * 70}-2024.pdf"),
    ],
)
def test_nama_berkas(instansi, nama) -> None:
    assert nama_dokumen(jenis="lkjip", instansi=instansi, tahun=2024, akhiran="pdf") == nama
