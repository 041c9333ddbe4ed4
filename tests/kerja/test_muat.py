"""Loading: all mistakes together, those of a workbook with their cells."""

from dataclasses import replace

import pytest

from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.muat import muat, periksa_muatan
from sakip.kerja.muatan import Muatan
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.tukar.json_tukar import write_json
from tests.kerja.kantor import NUSA, tahun_nusa


def tahun_dengan_satuan_kosong() -> TahunKinerja:
    """Two mistakes of shape: an indicator without unit, and a program for a sasaran that does not exist."""
    tahun = tahun_nusa()
    p = tahun.perencanaan
    indikator = (replace(p.indikator[0], satuan=""), *p.indikator[1:])
    return replace(tahun, perencanaan=replace(p, indikator=indikator))


def test_contoh_rekaan_tanpa_kesalahan() -> None:
    muatan = muat(sumber=str(NUSA))
    assert muatan.tahun == tahun_nusa()
    assert muatan.salah == ()


def test_json_dengan_kesalahan_menyebut_jalur(tmp_path) -> None:
    letak = tmp_path / "a.json"
    letak.write_bytes(write_json(tahun_dengan_satuan_kosong()))
    muatan = muat(sumber=str(letak))
    assert muatan.tahun is not None
    assert [t.lokasi for t in muatan.salah] == [(Lokasi(berkas="a.json"),)]
    assert f"indikator/{tahun_nusa().perencanaan.indikator[0].id}/satuan" in muatan.salah[0].pesan


def test_buku_kerja_dengan_kesalahan_menyebut_sel(tmp_path) -> None:
    letak = tmp_path / "a.xlsx"
    letak.write_bytes(write_buku_kerja(tahun=tahun_dengan_satuan_kosong()))
    muatan = muat(sumber=str(letak))
    assert muatan.salah != ()
    for temuan in muatan.salah:
        assert temuan.lokasi[0].lembar == "Indikator"
        assert temuan.lokasi[0].baris is not None
    assert len({t.lokasi for t in muatan.salah}) == len(muatan.salah) or len(muatan.salah) > 1


def temuan(kunci: str, *lokasi: Lokasi, kode: str = "KL900") -> Temuan:
    return Temuan(kode, Kelas.STRUKTUR, Tingkat.SALAH, f"Salah. Letak: {kunci}. Betulkan.", lokasi, kunci=kunci)


SEL = Lokasi(berkas="a.xlsx", lembar="Indikator", baris=7, kolom="Satuan")
BARIS = Lokasi(berkas="a.xlsx", lembar="Indikator", baris=7)


@pytest.mark.parametrize(
    ("kunci", "tempat", "pesan"),
    [
        ("indikator/A/satuan", SEL, "Salah. Letak: lembar Indikator, baris 7, kolom Satuan. Betulkan."),
        ("indikator/A/nama", BARIS, "Salah. Letak: lembar Indikator, baris 7. Betulkan."),
        ("indikator/A", BARIS, "Salah. Letak: lembar Indikator, baris 7. Betulkan."),
        ("simpul/p1/pagu", Lokasi(berkas="a.xlsx"), "Salah. Letak: simpul/p1/pagu. Betulkan."),
    ],
)
def test_temuan_mendapat_selnya(monkeypatch, kunci, tempat, pesan) -> None:
    monkeypatch.setattr("sakip.kerja.muat.periksa_bentuk", lambda **_a: (temuan(kunci),))
    muatan = periksa_muatan(muatan=Muatan("a.xlsx", tahun_nusa(), (), {"indikator/A/satuan": SEL}))
    assert [(t.lokasi, t.pesan) for t in muatan.temuan] == [((tempat,), pesan)]


def test_yang_sudah_bertempat_tetap(monkeypatch) -> None:
    monkeypatch.setattr("sakip.kerja.muat.periksa_bentuk", lambda **_a: (temuan("x", BARIS),))
    assert periksa_muatan(muatan=Muatan("a.xlsx", tahun_nusa())).temuan[0].lokasi == (BARIS,)


def test_yang_sudah_disebut_pembaca_tidak_diulang(monkeypatch) -> None:
    sudah = temuan("", SEL, kode="KL008")
    monkeypatch.setattr("sakip.kerja.muat.periksa_bentuk", lambda **_a: (temuan("indikator/A/satuan"),))
    muatan = Muatan("a.xlsx", tahun_nusa(), (sudah,), {"indikator/A/satuan": SEL})
    assert periksa_muatan(muatan=muatan).temuan == (sudah,)
    # A remark does not stand for a mistake, nor a row for each of its cells.
    for lain in (replace(sudah, tingkat=Tingkat.CATATAN), replace(sudah, lokasi=(BARIS,))):
        assert len(periksa_muatan(muatan=replace(muatan, temuan=(lain,))).temuan) == 2


def test_tanpa_tahun_tidak_diperiksa_bentuknya() -> None:
    muatan = Muatan("a.xlsx", None, (temuan("x", SEL),))
    assert periksa_muatan(muatan=muatan) is muatan
