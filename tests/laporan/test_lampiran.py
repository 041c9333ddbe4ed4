"""Annexes: the matrix of the Renja in its versions, awards and innovations only where there are any."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakip.data.anggaran import PrakiraanMaju
from sakip.data.evaluasi import Penghargaan
from sakip.data.layanan import Inovasi
from sakip.data.perencanaan import TargetTahunan
from sakip.dokumen.dump import dump_blok
from sakip.kernel.nilai import Angka
from sakip.laporan.susun import build_dokumen
from tests.bagian_laporan import bagian, teks_bagian, ubah
from tests.kantor import hitung, kantor


@pytest.mark.parametrize(
    ("versi", "ada", "tiada"),
    [
        ("banding", ("Pagu Murni (Rp)", "Pagu Perubahan (Rp)"), ()),
        ("murni", ("Pagu Murni (Rp)",), ("Pagu Perubahan (Rp)",)),
        ("perubahan", ("Pagu Perubahan (Rp)",), ("Pagu Murni (Rp)",)),
    ],
)
def test_matriks_renja_menurut_versi(versi: str, ada: tuple[str, ...], tiada: tuple[str, ...]) -> None:
    teks = teks_bagian("matriks_renja", versi=versi)
    assert all(kolom in teks for kolom in ada)
    assert not any(kolom in teks for kolom in tiada)


def test_matriks_tanpa_perubahan_anggaran() -> None:
    t = ubah("anggaran", versi=kantor().anggaran.versi[:1])
    teks = teks_bagian("matriks_renja", hasil=hitung(t))
    assert "Pagu (Rp)" in teks
    assert "Perubahan" not in teks


def test_prakiraan_maju_hanya_bila_tercatat() -> None:
    simpul = kantor().perencanaan.simpul[0].id
    dengan = ubah("anggaran", prakiraan_maju=(PrakiraanMaju(simpul, Decimal(123456000)),))
    assert "‹123.456.000›" in teks_bagian("matriks_renja", hasil=hitung(dengan))
    tanpa = ubah("anggaran", prakiraan_maju=())
    assert "Prakiraan Maju" not in teks_bagian("matriks_renja", hasil=hitung(tanpa))


def test_target_tahun_depan_hanya_bila_tercatat() -> None:
    assert "Target 2025" not in teks_bagian("matriks_renja")
    p = kantor().perencanaan
    simpul = {s.id for s in p.simpul}
    program = next(i.id for i in p.indikator if i.milik in simpul)
    target = (*p.target_renstra, TargetTahunan(program, 2025, Angka(Decimal(97))))
    teks = teks_bagian("matriks_renja", hasil=hitung(ubah("perencanaan", target_renstra=target)))
    assert "Target 2025" in teks
    assert "‹97" in teks


def test_dokumen_matriks_renja() -> None:
    assert build_dokumen(hasil=hitung(kantor()), jenis="matriks_renja").meta.judul.startswith("Matriks Rencana Kerja")


def test_renja_tidak_bertanggal_hari_laporan() -> None:
    """A plan is not signed on the day of the report on it: the day is left to the pen."""
    isi = "\n".join(dump_blok(isi=build_dokumen(hasil=hitung(kantor()), jenis="matriks_renja").isi))
    assert "Tanjung Contoh, …" in isi
    assert "2025 " not in isi.partition("tanda tangan")[2]
    assert "Bupati" not in isi.partition("tanda tangan")[2]


def test_penghargaan_dan_inovasi() -> None:
    kosong = hitung(ubah("layanan", ubah("evaluasi", penghargaan=()), inovasi=()))
    assert bagian("penghargaan", hasil=kosong) == bagian("inovasi", hasil=kosong) == []
    isi = ubah(
        "evaluasi",
        penghargaan=(Penghargaan("Lomba lama", "Pemberi Contoh", 2022), Penghargaan("Lomba baru", "P", 2024)),
    )
    isi = ubah("layanan", isi, inovasi=(Inovasi("Inovasi Contoh", "Uraian contoh", 2023, manfaat="Lebih cepat"),))
    hadiah = teks_bagian("penghargaan", hasil=hitung(isi))
    assert hadiah.index("Lomba baru") < hadiah.index("Lomba lama")
    assert "| 1 | Inovasi Contoh | Uraian contoh | 2023 | Lebih cepat" in teks_bagian("inovasi", hasil=hitung(isi))
