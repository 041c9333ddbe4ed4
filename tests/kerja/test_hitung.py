"""Figures with their explanations, as text and as JSON."""

import json
from dataclasses import replace
from datetime import date

import pytest

from sakip.hasil.dasar import AngkaTiada
from sakip.hasil.sebutan import SebutanTiada
from sakip.kerja.hitung import AngkaDiminta, Sebutan, daftar_sebutan, hitung
from sakip.kerja.muatan import Muatan
from sakip.kerja.teks_hitung import tulis_json, tulis_json_sebutan, tulis_penjelasan, tulis_sebutan, tulis_tabel
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Keadaan, Kosong
from tests.kerja.kantor import tahun_nusa

MUATAN = Muatan("nusa", tahun_nusa())


def test_angka_laporan_bila_tidak_ada_yang_diminta(monkeypatch) -> None:
    from tests.kerja.kantor import dokumen_kecil

    monkeypatch.setattr("sakip.laporan.susun.build_dokumen", dokumen_kecil)
    hasil = hitung(muatan=MUATAN)
    assert [f.id for f in hasil.angka] == ["rata_capaian/pk/2024"]
    assert len(hasil.graf) > 1
    teks = tulis_tabel(hasil=hasil)
    assert teks.startswith("Kecamatan ")
    assert "rata_capaian/pk/2024" in teks.splitlines()[1]


def test_menurut_id_dan_sebutan() -> None:
    hasil = hitung(muatan=MUATAN, angka=["serapan/total", "capaian SKM", "{capaian skm}"])
    assert [f.id for f in hasil.angka][1:] == ["capaian/SKM/2024"] * 2
    ada = {f.id for f in hasil.graf}
    assert all(m in ada for f in hasil.graf for m in f.masukan)


@pytest.mark.parametrize(
    ("angka", "galat"),
    [
        ("tiada/apa", AngkaTiada),
        ("capaian/SKX/2024", AngkaTiada),
        ("capaian SKX", SebutanTiada),
        ("capaian/SKM/abcd", AngkaDiminta),
        ("capaian", SebutanTiada),
        ("capaian/SKM", AngkaDiminta),
        ("sarpras/tersedia/999", AngkaDiminta),
    ],
)
def test_angka_yang_tidak_ada_berupa_kalimat(angka, galat) -> None:
    with pytest.raises(galat):
        hitung(muatan=MUATAN, angka=[angka])


def test_per_tanggal() -> None:
    assert hitung(muatan=MUATAN, angka=["serapan/total"], per_tanggal=date(2024, 3, 1)).per_tanggal == date(2024, 3, 1)


def test_penjelasan_sampai_tiga_tingkat() -> None:
    teks = tulis_penjelasan(hasil=hitung(muatan=MUATAN, angka=["serapan/total"]))
    assert "rumus: realisasi anggaran ÷ pagu × 100 = " in teks
    assert "lihat: --angka belanja/simpul/" in teks
    assert max(len(b) - len(b.lstrip()) for b in teks.splitlines()) <= 9


def test_penjelasan_menyebut_sumber_alasan_catatan_dan_pengulangan() -> None:
    kosong = Kosong(Keadaan.BELUM_DIUKUR, "alatnya rusak")
    dasar = Hitungan("b", "B", kosong, sumber="Loket", catatan=("Angka sementara.",))
    tengah = Hitungan("t", "T", kosong, rumus="b", masukan=("b",))
    atas = Hitungan("a", "A", kosong, rumus="t + t", masukan=("t", "t"), parameter=("Cara, 2014",))
    hasil = replace(hitung(muatan=MUATAN, angka=["serapan/total"]), angka=(atas,), graf=(atas, tengah, dasar))
    teks = tulis_penjelasan(hasil=hasil)
    for potongan in ("sumber: Loket", "alasan: alatnya rusak", "catatan: Angka sementara.", "menurut: Cara, 2014"):
        assert potongan in teks
    assert teks.count("[t]") == 2
    assert teks.count("[b]") == 1
    assert "← Loket" in tulis_tabel(hasil=replace(hasil, angka=(dasar,)))


def test_json_dapat_dibaca_program_lain() -> None:
    isi = json.loads(tulis_json(hasil=hitung(muatan=MUATAN, angka=["capaian SKM"])))
    assert isi["angka"] == ["capaian/SKM/2024"]
    figur = isi["graf"]["capaian/SKM/2024"]
    assert figur["tampil"].endswith("%")
    assert all(m in isi["graf"] for m in figur["masukan"])
    assert isi["per_tanggal"] == "2024-12-31"


def test_daftar_sebutan_dengan_nilainya() -> None:
    daftar = {s.nama: s for s in daftar_sebutan(muatan=MUATAN)}
    assert daftar["serapan total"].nilai.endswith("%")
    assert daftar["serapan total"].id == "serapan/total"
    teks = tulis_sebutan(daftar=tuple(daftar.values()))
    assert "{serapan total}" in teks
    assert {s["nama"] for s in json.loads(tulis_json_sebutan(daftar=tuple(daftar.values())))} == set(daftar)


def test_sebutan_yang_tidak_dapat_dihitung_menyebut_sebabnya(monkeypatch) -> None:
    def tiada(_hasil, nama):
        raise SebutanTiada(f"{nama} tidak ada")

    monkeypatch.setattr("sakip.hasil.dasar.Hasil.sebutan", tiada)
    satu = daftar_sebutan(muatan=MUATAN)[0]
    assert satu == Sebutan(satu.nama, "", f"{satu.nama} tidak ada")
    assert tulis_sebutan(daftar=()) == ""
