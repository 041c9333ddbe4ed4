"""Every field for files: what should not be sent is answered with a sentence, nothing is kept, memory stays small."""

from __future__ import annotations

import errno
import os
import resource

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sakip_web.berkas import unggah
from sakip_web.tugas.models import Keadaan, Pekerjaan
from sakip_web.uji.berkas_jahat import semua
from sakip_web.uji.contoh_alamat.pelaporan import laporan_sah
from sakip_web.uji.orang_asing import keadaan
from sakip_web.uji.pekerja import kerjakan_semua

K = "/35.99.01/2024/"
SAH = {"cara": "BASAH", "tanggal": "2024-07-01", "jabatan": "kasi-pelayanan"}
CATATAN = {"tanggal": "2024-05-02", "jenis": "rapat_koordinasi", "uraian": "Rapat", "versi": "0"}
SIPD = {"isi": "belanja:2"}
PERIKSA = f"{K}triwulan/2/kasi-pelayanan/periksa/"
# Address, name of the field, what is sent beside it, and the ending that the field likes.
RUAS = {
    "bukti": (f"{K}triwulan/2/kasi-pelayanan/bukti/?i=PEL-SURAT", "berkas", {}, ".pdf"),
    "lampiran": (f"{K}lampiran/realisasi.kinerja/PEL-SURAT:2024-TW2", "berkas", {"keterangan": "x"}, ".pdf"),
    "buku kerja": (f"{K}keluar/unggah", "berkas", {}, ".xlsx"),
    "salinan data": (f"{K}keluar/unggah", "berkas", {}, ".json"),
    "pegawai": (f"{K}pegawai/impor/", "berkas", {}, ".xlsx"),
    "sipd": (f"{K}anggaran/impor/", "berkas", SIPD, ".xlsx"),
    "sipd csv": (f"{K}anggaran/impor/", "berkas", SIPD, ".csv"),
    "register": (f"{K}register/baru", "foto", CATATAN, ".jpg"),
    "perjanjian": (f"{K}perjanjian/sah/", "berkas", SAH, ".pdf"),
    "naskah bertanda": (f"{K}laporan/lkj_triwulan/kasi-pelayanan/2024-TW2/sah/bertanda/", "berkas", {}, ".pdf"),
    "reviu": ("/periksa/", "berkas", {}, ".docx"),
    "reviu pdf": ("/periksa/", "berkas", {}, ".pdf"),
    "reviu buku": ("/periksa/", "berkas", {}, ".xlsx"),
    "reviu kantor": (f"{K}reviu/", "berkas", {}, ".docx"),
}
BESAR_MB = 150


@pytest.fixture
def ani(pemeran, masuk):
    laporan_sah(pemeran)
    return masuk(pemeran.ani)


@pytest.mark.parametrize("nama", RUAS)
def test_berkas_jahat_ditolak_dengan_kalimat(nama, ani):
    path, ruas, isi, akhiran = RUAS[nama]
    for jahat in semua(akhiran):
        puncak, sebelum = _puncak(), keadaan()
        jawaban = ani.post(path, {**isi, ruas: jahat.unggahan()})
        if nama.startswith("reviu") and jawaban.status_code == 302:
            # Taken as text, or told by the reader: the review itself says so.
            kerjakan_semua()
            job = Pekerjaan.objects.latest("pk")
            assert job.keadaan in (Keadaan.GAGAL, Keadaan.SELESAI)
            assert "kesalahan program" not in job.pesan, f"{jahat.sebutan}: {job.pesan}"
            assert _puncak() - puncak < BESAR_MB, f"{jahat.sebutan}: memori naik {_puncak() - puncak} MB"
            continue
        teks = jawaban.content.decode()
        assert jawaban.status_code in (200, 400, 409, 422), f"{jahat.sebutan}: {jawaban.status_code}"
        assert any(k in teks for k in KALIMAT), f"{jahat.sebutan}: tanpa kalimat"
        assert not any(h in teks for h in ("\u202e", "\x07", "root:")), jahat.sebutan
        assert keadaan() == sebelum, f"{jahat.sebutan}: ada yang tersimpan"
        assert _puncak() - puncak < BESAR_MB, f"{jahat.sebutan}: memori naik {_puncak() - puncak} MB"


KALIMAT = "osong|ukan |tidak dapat|rusak|jauh lebih besar|batasnya|tidak memuat|terlalu|tidak pernah ditulis".split("|")


def _puncak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10


@pytest.mark.parametrize("nama", RUAS)
def test_terlalu_besar_disebut_pada_ruasnya(nama, ani, monkeypatch):
    monkeypatch.setattr(unggah, "BATAS", 1000)
    monkeypatch.setattr(unggah, "BATAS_PERIKSA", 1000)
    path, ruas, isi, akhiran = RUAS[nama]
    sebelum = keadaan()
    jawaban = ani.post(path, {**isi, ruas: SimpleUploadedFile(f"besar{akhiran}", bytes(5000))})
    assert jawaban.status_code in (200, 400, 422)
    assert "sekali kirim" in jawaban.content.decode()
    assert keadaan() == sebelum


@pytest.mark.parametrize("nama", ["bukti", "register", "naskah bertanda", "reviu"])
def test_cakram_penuh_saat_menyimpan_berkas(nama, ani, monkeypatch):
    """Nothing is half: neither the row without its file, nor the entry without its photo."""

    def penuh(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", penuh)
    path, ruas, isi, akhiran = RUAS[nama]
    baik = b"%PDF-1.7 isi" if akhiran == ".pdf" else b"\xff\xd8\xff isi"
    if nama == "reviu":
        baik, akhiran = b"# Laporan Kinerja", ".md"
    sebelum = keadaan()
    jawaban = ani.post(path, {**isi, ruas: SimpleUploadedFile(f"a{akhiran}", baik)})
    assert jawaban.status_code in (200, 400, 422)
    assert "penuh" in jawaban.content.decode()
    assert keadaan() == sebelum
