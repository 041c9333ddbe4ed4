"""What was in force on a date, and walks through the trees, broken ones too."""

import dataclasses
from datetime import date

import pytest

from sakip.data.anggaran import Anggaran, VersiAnggaran
from sakip.data.berlaku import (
    atasan,
    daun,
    kepala,
    leluhur,
    pemegang_pada,
    penandatangan,
    sasaran_simpul,
    turunan,
    versi_anggaran_pada,
    versi_perjanjian_pada,
)
from sakip.data.organisasi import Instansi, Jabatan, Jenjang, Organisasi, Pemegang, StatusPemegang
from sakip.data.perencanaan import JenjangSimpul, Perencanaan, Renstra, Simpul
from sakip.data.perjanjian import JenisPerjanjian, Perjanjian, VersiPerjanjian

P, K, S = JenjangSimpul.PROGRAM, JenjangSimpul.KEGIATAN, JenjangSimpul.SUB_KEGIATAN
ORGANISASI = Organisasi(
    Instansi("Kecamatan"),
    jabatan=(
        Jabatan("bupati", "Bupati", Jenjang.KEPALA_DAERAH),
        Jabatan("camat", "Camat", Jenjang.KEPALA, "bupati"),
        Jabatan("sek", "Sekretaris", Jenjang.SEKRETARIS, "camat"),
        Jabatan("sub", "Kasubbag", Jenjang.KASUBBAG, "sek"),
    ),
    pemegang=(
        Pemegang("camat", "Satu", selesai=date(2024, 6, 30)),
        Pemegang("camat", "Dua", mulai=date(2024, 7, 1)),
        Pemegang("camat", "Tiga", status=StatusPemegang.PLH, mulai=date(2024, 9, 1), selesai=date(2024, 9, 7)),
    ),
)
POHON = Perencanaan(
    Renstra(2021, 2026),
    simpul=(
        Simpul("p1", P, "Program", sasaran="S1"),
        Simpul("k1", K, "Kegiatan satu", induk="p1"),
        Simpul("k2", K, "Kegiatan dua", induk="p1", sasaran="S2"),
        Simpul("s1", S, "Sub satu", induk="k1"),
        Simpul("s2", S, "Sub dua", induk="k2"),
        Simpul("p2", P, "Penunjang"),
    ),
)


@pytest.mark.parametrize(
    ("tanggal", "nama"),
    [
        (date(1990, 1, 1), "Satu"),
        (date(2024, 6, 30), "Satu"),
        (date(2024, 7, 1), "Dua"),
        (date(2024, 9, 7), "Tiga"),
        (date(2024, 9, 8), "Dua"),
    ],
)
def test_pemegang_pada(tanggal: date, nama: str) -> None:
    pemegang = pemegang_pada(organisasi=ORGANISASI, jabatan="camat", tanggal=tanggal)
    assert pemegang is not None
    assert pemegang.nama == nama


def test_jabatan_kosong() -> None:
    assert pemegang_pada(organisasi=ORGANISASI, jabatan="sek", tanggal=date(2024, 1, 1)) is None


def test_beberapa_pemegang_sekaligus() -> None:
    lama, baru = Pemegang("camat", "Lama", mulai=date(2020, 1, 1)), Pemegang("camat", "Baru", mulai=date(2024, 5, 1))
    plh = Pemegang("camat", "Plh", status=StatusPemegang.PLH, mulai=date(2024, 4, 20), selesai=date(2024, 5, 10))
    for urutan in ((lama, baru), (baru, lama)):
        assert penandatangan(pemegang=urutan, tanggal=date(2024, 6, 1)) is baru
    for bertiga in ((lama, baru, plh), (plh, baru, lama)):
        # Who acts signs, though the holder came into office later.
        assert penandatangan(pemegang=bertiga, tanggal=date(2024, 5, 5)) is plh
        assert penandatangan(pemegang=bertiga, tanggal=date(2024, 5, 11)) is baru


def test_versi_pada() -> None:
    murni = VersiPerjanjian(JenisPerjanjian.MURNI, date(2024, 1, 15), ())
    ubah = VersiPerjanjian(JenisPerjanjian.PERUBAHAN, date(2024, 10, 1), ())
    kembar = dataclasses.replace(ubah, uraian_alasan="yang belakangan")
    perjanjian = Perjanjian((murni, ubah, kembar))
    assert versi_perjanjian_pada(perjanjian=perjanjian, tanggal=date(2024, 1, 14)) is None
    assert versi_perjanjian_pada(perjanjian=perjanjian, tanggal=date(2024, 9, 30)) is murni
    assert versi_perjanjian_pada(perjanjian=perjanjian, tanggal=date(2024, 10, 1)) is kembar
    anggaran = Anggaran(
        (VersiAnggaran("murni", "DPA", date(2024, 1, 2)), VersiAnggaran("ubah", "DPPA", date(2024, 9, 20)))
    )
    assert versi_anggaran_pada(anggaran=anggaran, tanggal=date(2024, 1, 1)) is None
    assert versi_anggaran_pada(anggaran=anggaran, tanggal=date(2024, 9, 19)) == anggaran.versi[0]
    assert versi_anggaran_pada(anggaran=anggaran, tanggal=date(2024, 9, 20)) == anggaran.versi[1]
    sehari = Anggaran((*anggaran.versi, VersiAnggaran("lagi", "DPPA 2", date(2024, 9, 20))))
    assert versi_anggaran_pada(anggaran=sehari, tanggal=date(2024, 9, 20)) == sehari.versi[2]


def test_pohon_jabatan() -> None:
    assert kepala(organisasi=ORGANISASI) == ORGANISASI.jabatan[1]
    assert kepala(organisasi=Organisasi(Instansi("x"))) is None
    assert [j.id for j in atasan(organisasi=ORGANISASI, jabatan="sub")] == ["sek", "camat", "bupati"]
    assert atasan(organisasi=ORGANISASI, jabatan="tak ada") == ()


def test_pohon_program() -> None:
    assert [s.id for s in leluhur(perencanaan=POHON, simpul="s1")] == ["k1", "p1"]
    assert leluhur(perencanaan=POHON, simpul="tak ada") == ()
    assert [s.id for s in turunan(perencanaan=POHON, simpul="p1")] == ["k1", "s1", "k2", "s2"]
    assert [s.id for s in daun(perencanaan=POHON)] == ["s1", "s2", "p2"]


@pytest.mark.parametrize(("simpul", "sasaran"), [("s1", "S1"), ("s2", "S2"), ("k2", "S2"), ("p2", ""), ("tak ada", "")])
def test_sasaran_diwarisi(simpul: str, sasaran: str) -> None:
    assert sasaran_simpul(perencanaan=POHON, simpul=simpul) == sasaran


def test_pohon_melingkar_tetap_berakhir() -> None:
    lingkar = dataclasses.replace(POHON, simpul=(Simpul("a", P, "A", induk="b"), Simpul("b", K, "B", induk="a")))
    assert [s.id for s in leluhur(perencanaan=lingkar, simpul="a")] == ["b"]
    assert [s.id for s in turunan(perencanaan=lingkar, simpul="a")] == ["b"]
    masuk = dataclasses.replace(lingkar, simpul=(*lingkar.simpul, Simpul("c", S, "C", induk="a")))
    assert [s.id for s in leluhur(perencanaan=masuk, simpul="c")] == ["a", "b"]
    diri = Organisasi(Instansi("x"), (Jabatan("j", "J", Jenjang.KASI, "j"), Jabatan("k", "K", Jenjang.KASI, "j")))
    assert atasan(organisasi=diri, jabatan="j") == ()
    assert [j.id for j in atasan(organisasi=diri, jabatan="k")] == ["j"]
