"""The store: whole or not at all, once for the same content, and never other bytes than were stored."""

from __future__ import annotations

import errno
import hashlib
import os
import zipfile
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile

from sakip_web.berkas import gudang
from sakip_web.berkas.kenali import (
    BATAS_UKURAN,
    JENIS,
    BerkasDitolak,
    bersihkan_nama,
    kenali,
    periksa_ukuran,
)
from sakip_web.berkas.models import Berkas, Lampiran
from sakip_web.berkas.selectors import lampiran, lampiran_banyak, naskah, naskah_berkode
from sakip_web.berkas.services import bekukan, cabut, lampirkan
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.uji.pemeran import AWAL

ANI = Pelaku(1, "Ani Contoh")
PDF = b"%PDF-1.7\nisi\n%%EOF"
JPEG = b"\xff\xd8\xff\xe0 foto"


@pytest.fixture(autouse=True)
def folder_data(settings, tmp_path):
    settings.FOLDER_DATA = tmp_path
    return tmp_path


def arsip(**isi: bytes) -> bytes:
    hasil = BytesIO()
    with zipfile.ZipFile(hasil, "w", zipfile.ZIP_DEFLATED) as z:
        for nama, bita in isi.items():
            z.writestr(nama.replace("__", "/") + ".xml", bita)
    return hasil.getvalue()


def unggahan(isi: bytes, nama: str) -> UploadedFile[bytes]:
    return SimpleUploadedFile(nama, isi)


def test_tersimpan_menurut_sidiknya_dan_sekali(folder_data) -> None:
    a, b = gudang.simpan(potongan=[b"ab", b"c"]), gudang.simpan(potongan=[b"abc"])
    assert a == b == gudang.Tersimpan(hashlib.sha256(b"abc").hexdigest(), 3)
    assert gudang.baca(sidik=a.sidik) == b"abc"
    assert [p.name for p in folder_data.rglob("*") if p.is_file()] == [a.sidik]
    assert list(gudang.semua()) == [a.sidik]


def test_yang_berubah_atau_hilang_tidak_pernah_diberikan() -> None:
    t = gudang.simpan(potongan=[b"abc"])
    gudang.letak(sidik=t.sidik).write_bytes(b"abd")
    assert not gudang.utuh(sidik=t.sidik)
    with pytest.raises(gudang.BerkasHilang, match="berubah di penyimpanan"):
        gudang.buka(sidik=t.sidik)
    # Giving the same file again mends it.
    gudang.simpan(potongan=[b"abc"])
    assert gudang.baca(sidik=t.sidik) == b"abc"
    gudang.letak(sidik=t.sidik).unlink()
    with pytest.raises(gudang.BerkasHilang, match="tidak ada"):
        gudang.buka(sidik=t.sidik)


@pytest.mark.parametrize(("kode", "kata"), [(errno.ENOSPC, "penuh"), (errno.EROFS, "tidak dapat ditulis")])
def test_cakram_penuh_tidak_meninggalkan_apa_apa(folder_data, monkeypatch, kode: int, kata: str) -> None:
    def gagal(*_: object) -> int:
        raise OSError(kode, os.strerror(kode))

    monkeypatch.setattr(os, "write", gagal)
    with pytest.raises(gudang.GudangPenuh, match=kata):
        gudang.simpan(potongan=[b"abc"])
    assert [p for p in folder_data.rglob("*") if p.is_file()] == []


def test_lampiran_tercatat_dengan_jejak_dan_tidak_berganda(pemeran) -> None:
    milik = {"tahun": pemeran.tahun, "himpunan": "realisasi.kinerja", "kunci": "SKM:2024-TW2"}
    a = lampirkan(**milik, berkas=unggahan(PDF, "bukti.pdf"), oleh=ANI, waktu=AWAL)
    b = lampirkan(**milik, berkas=unggahan(PDF, "salinan.pdf"), oleh=ANI, waktu=AWAL)
    assert a == b
    assert lampiran(**milik) == (a,)
    assert lampiran_banyak(tahun=pemeran.tahun, himpunan="realisasi.kinerja") == {"SKM:2024-TW2": (a,)}
    assert [j.tindakan for j in Jejak.objects.order_by("-pk")[:1]] == ["melampirkan"]
    cabut(lampiran=a, oleh=ANI, waktu=AWAL, alasan="salah berkas")
    cabut(lampiran=a, oleh=ANI, waktu=AWAL)
    assert lampiran(**milik) == ()
    assert [j.tindakan for j in Jejak.objects.order_by("-pk")[:2]] == ["mencabut lampiran", "melampirkan"]
    assert list(periksa_rantai()) == []
    assert gudang.utuh(sidik=a.berkas.sidik)


def test_penuh_saat_melampirkan_tidak_menulis_baris(pemeran, monkeypatch) -> None:
    def penuh(*_: object) -> int:
        raise OSError(errno.ENOSPC, "penuh")

    monkeypatch.setattr(os, "write", penuh)
    with pytest.raises(gudang.GudangPenuh):
        lampirkan(tahun=pemeran.tahun, himpunan="x", kunci="y", berkas=unggahan(PDF, "a.pdf"), oleh=ANI, waktu=AWAL)
    assert (Berkas.objects.count(), Lampiran.objects.count()) == (0, 0)


def test_naskah_beku_dan_dapat_dicari_dari_kodenya(pemeran) -> None:
    beku = bekukan(
        tahun=pemeran.tahun,
        jenis="lkjip",
        kunci="lkjip::2024",
        judul="LKjIP 2024",
        isi={"pdf": PDF, "docx": b"PK"},
        data=b'{"a": 1}',
        skema="sakip/1",
        cara="sistem",
        oleh=ANI,
        waktu=AWAL,
    )
    assert naskah(tahun=pemeran.tahun, jenis="lkjip", kunci="lkjip::2024") == beku
    assert naskah_berkode(kode=beku.kode.lower().replace("-", " ")) == beku
    assert beku.sidik == hashlib.sha256(b'{"a": 1}').hexdigest()
    assert gudang.baca(sidik=beku.data.sidik) == b'{"a": 1}'
    assert [(b.format, gudang.baca(sidik=b.berkas.sidik)) for b in beku.isi.all()] == [("docx", b"PK"), ("pdf", PDF)]


@pytest.mark.parametrize(
    ("isi", "nama", "jenis"),
    [
        (PDF, "bukti.pdf", "pdf"),
        (JPEG, "bukti.pdf", "jpeg"),
        (b"\x89PNG\r\n\x1a\n....", "x.png", "png"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "x", "webp"),
        (arsip(word__document=b"<a/>"), "x.docx", "docx"),
        (arsip(xl__workbook=b"<a/>"), "x.zip", "xlsx"),
    ],
)
def test_dikenali_dari_isinya(isi: bytes, nama: str, jenis: str) -> None:
    assert kenali(isi=BytesIO(isi), nama=nama).kode == jenis


@pytest.mark.parametrize(
    ("isi", "nama", "kata"),
    [
        (b"<html><script>alert(1)</script>", "a.html", "bukan PDF, JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "bukan PDF, JPEG"),
        (b"MZ....", "a.pdf", r"bernama \.pdf tetapi isinya bukan PDF"),
        (b"<html>", "a.xlsx", "bukan buku kerja Excel"),
        (arsip(lain=b"x"), "a.docx", "bukan dokumen Word"),
        (arsip(word__document=b"x")[:-30], "a.docx", "rusak"),
        (arsip(word__document=b"0" * 9_000_000), "a.docx", "jauh lebih besar"),
    ],
)
def test_ditolak_dengan_sebab(isi: bytes, nama: str, kata: str) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        kenali(isi=BytesIO(isi), nama=nama)


@pytest.mark.parametrize(
    ("ukuran", "kata"), [(0, "kosong"), (62 << 20, "62 MB; batasnya 20 MB"), (BATAS_UKURAN + 1, "21 MB")]
)
def test_ukuran(ukuran: int, kata: str) -> None:
    with pytest.raises(BerkasDitolak, match=kata):
        periksa_ukuran(ukuran=ukuran)


@pytest.mark.parametrize(
    ("nama", "jenis", "bersih"),
    [
        ("C:\\Dokumen\\foto rapat.JPG", "jpeg", "foto rapat.jpg"),
        ("laporan.exe", "pdf", "laporan.pdf"),
        ("\u202egpj.exe", "pdf", "gpj.pdf"),
        ("../../etc/passwd", "pdf", "passwd.pdf"),
        ('a"b\r\nc<d>.pdf', "pdf", "a_b c_d_.pdf"),
        ("...", "png", "berkas.png"),
        ("x" * 400 + ".pdf", "pdf", "x" * 120 + ".pdf"),
        ("v1.2 akhir", "docx", "v1.2 akhir.docx"),
    ],
)
def test_nama_dibersihkan(nama: str, jenis: str, bersih: str) -> None:
    assert bersihkan_nama(nama=nama, jenis=JENIS[jenis]) == bersih
