"""Who has not finished: realisasi, texts, responses and holders that are missing, as plain text."""

from dataclasses import replace

import pytest

from sakip.cli.utama import main
from sakip.data.evaluasi import Tanggapan
from sakip.data.organisasi import Jabatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.siapa_belum import SiapaBelum, siapa_belum, susun_tagihan, teks_siapa_belum
from sakip.kernel.periode import Periode
from tests.kantor import hitung
from tests.kerja.kantor import NUSA, tahun_nusa
from tests.kerja.profil_jabatan import pakai_profil

TAHUN = Periode(2024)


@pytest.fixture(autouse=True)
def _profil(monkeypatch) -> None:
    pakai_profil(monkeypatch)


def tagihan(tahun: TahunKinerja) -> SiapaBelum:
    return susun_tagihan(hasil=hitung(tahun).untuk(periode=TAHUN))


def kepala(tahun: TahunKinerja) -> Jabatan:
    return next(j for j in tahun.organisasi.jabatan if j.jenjang.name == "KEPALA")


def test_realisasi_yang_belum_diisi_ditagih_kepada_pemiliknya() -> None:
    tahun = tahun_nusa()
    lengkap = next(t for t in tagihan(tahun).tagihan if t.jabatan == kepala(tahun).nama)
    kosong = replace(tahun, realisasi=replace(tahun.realisasi, kinerja=(), variabel=()))
    kurang = next(t for t in tagihan(kosong).tagihan if t.jabatan == kepala(tahun).nama)
    assert sum("Realisasi" in k for k in kurang.kurang) > sum("Realisasi" in k for k in lengkap.kurang)


def test_pemegang_yang_kosong_disebut() -> None:
    tahun = tahun_nusa()
    tanpa = replace(tahun, organisasi=replace(tahun.organisasi, pemegang=()))
    assert all("Pemegang jabatan belum diisi." in t.kurang for t in tagihan(tanpa).tagihan)
    assert all(t.orang == "" for t in tagihan(tanpa).tagihan)


def test_tanggapan_atasan_bila_profil_memakainya() -> None:
    tahun = tahun_nusa()
    bawah = next(j for j in tahun.organisasi.jabatan if j.atasan == kepala(tahun).id)
    hasil = hitung(tahun).untuk(periode=TAHUN)
    hasil.profil = replace(hasil.profil, tanggapan={"struktural": ("Baik",)})
    pesan = f"Tanggapan atasan ({kepala(tahun).nama}) belum ada."
    belum = {t.jabatan for t in susun_tagihan(hasil=hasil).tagihan if pesan in t.kurang}
    assert bawah.nama in belum
    hasil.data = replace(
        hasil.data, evaluasi=replace(hasil.data.evaluasi, tanggapan=(Tanggapan(bawah.id, TAHUN, ("Baik",)),))
    )
    assert belum - {t.jabatan for t in susun_tagihan(hasil=hasil).tagihan if pesan in t.kurang} == {bawah.nama}


def test_teks_untuk_grup() -> None:
    daftar = siapa_belum(sumber=str(NUSA), periode=Periode(2024, 2))
    teks = teks_siapa_belum(daftar=daftar)
    assert teks.startswith("Laporan kinerja triwulan II tahun 2024, ")
    assert f"Lengkap: {len(daftar.selesai)} dari {len(daftar.tagihan)} jabatan." in teks
    assert "*" not in teks


def test_perintah(capsys) -> None:
    assert main(["siapa-belum", str(NUSA), "--periode", "2024-TW2"]) == 0
    assert "Lengkap: " in capsys.readouterr().out
    assert main(["siapa-belum", str(NUSA), "--periode", "2024-TW9"]) == 2
    assert "--periode" in capsys.readouterr().err
