"""A formula that nobody can read is refused on every way in; else every page with figures would fall."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from sakip.laporan.isian import apa_adanya, isi_teks
from sakip_web.rakitan.selectors import hasil as hitung
from sakip_web.uji.pemeran import CONTOH

K = "/35.99.01/2024/"


@pytest.mark.parametrize("rumus", ["=HYPERLINK(1) <b>", "1 +", "((((", "9" * 400 + " ^", "tidak_ada / "])
def test_rumus_rusak_dari_berkas_tidak_diterapkan(rumus, pemeran, masuk):
    ani = masuk(pemeran.ani)
    isi = json.loads(CONTOH.read_bytes())
    satu = next(i for i in isi["perencanaan"]["indikator"] if i.get("rumus"))
    satu["rumus"] = rumus
    jawaban = ani.post(f"{K}keluar/unggah", {"berkas": SimpleUploadedFile("t.json", json.dumps(isi).encode())})
    if jawaban.status_code == 302:
        pratinjau = ani.get(jawaban["Location"])
        assert satu["id"] in pratinjau.content.decode()
        akhir = ani.post(f"{jawaban['Location']}terapkan", {"pakai": ["0"]}, follow=True)
        assert "belum dapat dibaca" in akhir.content.decode()
    assert ani.get(K).status_code == 200
    pemeran.tahun.refresh_from_db()
    assert pemeran.tahun.nomor == 1


def test_jenis_bergaris_miring_tetap_terbuka(pemeran, masuk):
    ani = masuk(pemeran.ani)
    isi = {"tanggal": "2024-05-02", "jenis": "rapat/antar desa", "uraian": "Rapat {7*7}", "versi": "0"}
    assert ani.post(f"{K}register/baru", isi).status_code == 302
    register = ani.get(f"{K}register/").content.decode()
    assert "rapat/antar_desa" in register
    assert "Rapat {7*7}" in ani.get(f"{K}register/rapat/antar_desa/").content.decode()


def test_kurung_dalam_nama_dokumen_anggaran_tetap_kurung(pemeran):
    hasil = hitung(tahun=pemeran.tahun, periode=None)
    assert isi_teks(apa_adanya("DPA {7*7} {tahun}") + " {tahun}", hasil=hasil) == "DPA {7*7} {tahun} 2024"
