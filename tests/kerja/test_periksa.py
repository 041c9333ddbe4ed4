"""Findings of reading, of shape and of rules together, gravest first."""

import json

from sakip.kerja.json_reviu import tulis_json
from sakip.kerja.muatan import Muatan
from sakip.kerja.periksa import periksa
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, TidakDiperiksa, Tingkat
from sakip.reviu.engine import HasilPeriksa
from tests.kerja.kantor import tahun_nusa

TEMPAT = Lokasi(berkas="a.xlsx", lembar="Target", baris=4, kolom="2024")
CATATAN = Temuan("KL125", Kelas.STRUKTUR, Tingkat.CATATAN, "Perlu diketahui.")
SALAH = Temuan("HT001", Kelas.PERSEN, Tingkat.SALAH, "Capaian keliru.", (TEMPAT,), "97,00", "95,00", dasar=("X",))
TIDAK = TidakDiperiksa("HT002", "Realisasi belum diisi.", (TEMPAT,))


def aturan_palsu(*, hasil, asal):
    assert (hasil.tahun, dict(asal)) == (2024, {})
    return HasilPeriksa((SALAH,), (TIDAK,))


def test_temuan_aturan_digabung(monkeypatch) -> None:
    monkeypatch.setattr("sakip.reviu.periksa.periksa_tahun", aturan_palsu)
    hasil = periksa(muatan=Muatan("a.xlsx", tahun_nusa(), (CATATAN,)))
    assert hasil.temuan == (SALAH, CATATAN)
    assert hasil.tidak_diperiksa == (TIDAK,)
    assert hasil.salah


def test_sumber_tak_terbaca_tidak_diperiksa() -> None:
    hasil = periksa(muatan=Muatan("a.xlsx", None, (CATATAN,)))
    assert hasil.temuan == (CATATAN,)
    assert not hasil.salah
    assert "belum dapat dibaca" in hasil.tidak_diperiksa[0].alasan


def test_json_satu_sumber_dan_banyak(monkeypatch) -> None:
    monkeypatch.setattr("sakip.reviu.periksa.periksa_tahun", aturan_palsu)
    hasil = periksa(muatan=Muatan("a.xlsx", tahun_nusa()))
    isi = json.loads(tulis_json(hasil=[hasil]))
    assert isi["berkas"] == "a.xlsx"
    temuan = isi["temuan"][0]
    assert {"kode", "kelas", "tingkat", "lokasi", "tertulis", "seharusnya", "pesan", "dasar"} <= set(temuan)
    assert (temuan["kelas"], temuan["tingkat"], temuan["dasar"]) == ("persen", "salah", ["X"])
    assert temuan["lokasi"][0] | {"baris": 4, "lembar": "Target"} == temuan["lokasi"][0]
    assert set(temuan["lokasi"][0]) >= {"baris", "halaman", "tabel", "baris_tabel", "kolom"}
    assert isi["tidak_diperiksa"][0]["alasan"] == "Realisasi belum diisi."
    assert len(json.loads(tulis_json(hasil=[hasil, hasil]))) == 2
