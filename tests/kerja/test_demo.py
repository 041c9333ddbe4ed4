"""The demo prints every sample, in this process or in several; one that fails does not keep the others."""

from dataclasses import replace
from decimal import Decimal
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from sakip.data.realisasi import Realisasi, RealisasiKinerja
from sakip.kerja import demo
from sakip.kerja.contoh import Contoh
from sakip.kerja.demo import cetak_contoh, cetak_satu, jalankan_setelah
from sakip.kerja.kertas import KertasTercetak, Pencetak
from sakip.kerja.pilih import periode_terakhir
from sakip.kernel.nilai import BELUM_DIISI, Angka, Keadaan, Kosong
from sakip.kernel.periode import Periode
from sakip.tukar.json_tukar import write_json
from tests.kerja.kantor import NUSA, tahun_nusa

DIPANGGIL: list[Path] = []


def setelah(folder: Path) -> None:
    DIPANGGIL.append(folder)


@pytest.mark.usefixtures("_laporan_kecil")
def test_satu_proses(tmp_path) -> None:
    (tmp_path / "rusak.json").write_text("{", encoding="utf-8")
    contoh = (Contoh("nusa", NUSA), Contoh("rusak", tmp_path / "rusak.json"))
    kabar: list[str] = []
    hasil = cetak_contoh(contoh=contoh, folder=tmp_path / "hasil", lapor=kabar.append)
    assert [h.contoh for h in hasil] == list(contoh)
    assert hasil[0].cetak is not None
    (kertas,) = hasil[0].cetak.kertas
    assert (kertas.kertas.jenis, hasil[0].cetak.banyak_berkas) == ("lkjip", 3)
    assert all(b.letak.parent == tmp_path / "hasil" / "nusa" for b in kertas.berkas)
    assert hasil[1].cetak is None
    assert "belum dapat dibaca" in hasil[1].galat
    assert kabar == ["nusa selesai (1 dari 2)", "rusak selesai (2 dari 2)"]


def test_beberapa_proses(tmp_path) -> None:
    # What the workers print is the business of other tests: two sources that cannot be read show that answers return.
    contoh = []
    for nama in ("a", "b"):
        (tmp_path / f"{nama}.json").write_text("{", encoding="utf-8")
        contoh.append(Contoh(nama, tmp_path / f"{nama}.json"))
    hasil = cetak_contoh(contoh=contoh, folder=tmp_path / "hasil", pekerja=2)
    assert [(h.contoh.nama, h.cetak) for h in hasil] == [("a", None), ("b", None)]


@pytest.fixture
def _dicatat(monkeypatch) -> None:
    """Papers are named, not printed: these tests are about which papers an office gets."""
    monkeypatch.setattr(Pencetak, "__call__", lambda _diri, kertas: KertasTercetak(kertas, (), 0, None))


@pytest.mark.usefixtures("_dicatat")
def test_kantor_lengkap_mencetak_kertas_pejabatnya_juga(tmp_path) -> None:
    tercetak = cetak_satu(Contoh(demo.KANTOR_LENGKAP, NUSA), tmp_path).cetak
    assert tercetak is not None
    assert tercetak.periode == Periode(2024)
    assert {"lkjip", "pk", "lkj_tahunan"} <= {k.kertas.jenis for k in tercetak.kertas}
    assert len({k.kertas.jabatan for k in tercetak.kertas if k.kertas.jabatan}) == 12


@pytest.mark.usefixtures("_dicatat")
def test_kantor_tanpa_data_setahun_mencetak_triwulan_terakhirnya(tmp_path) -> None:
    tahun = replace(tahun_nusa(), realisasi=tahun_nusa().sampai(Periode(2024, 2)).realisasi)
    (tmp_path / "t.json").write_bytes(write_json(tahun))
    tercetak = cetak_satu(Contoh("triwulan", tmp_path / "t.json"), tmp_path).cetak
    assert tercetak is not None
    assert {k.kertas.periode for k in tercetak.kertas} == {Periode(2024, 2)}
    assert {"pk", "lkj_triwulan"} <= {k.kertas.jenis for k in tercetak.kertas}
    assert "lkjip" not in {k.kertas.jenis for k in tercetak.kertas}


@pytest.mark.parametrize(
    ("triwulan", "nilai", "diharapkan"),
    [
        ((), Angka(Decimal(1)), None),
        ((1, 3), Angka(Decimal(1)), 3),
        ((1, 4), Angka(Decimal(1)), None),
        ((2,), Kosong(Keadaan.TIDAK_BERLAKU), 2),
        ((2,), BELUM_DIISI, None),
    ],
)
def test_periode_terakhir(triwulan, nilai, diharapkan) -> None:
    kinerja = tuple(RealisasiKinerja("x", Periode(2024, t), nilai) for t in triwulan)
    assert periode_terakhir(tahun=replace(tahun_nusa(), realisasi=Realisasi(kinerja))) == Periode(2024, diharapkan)


def test_setelah_demo(tmp_path, monkeypatch) -> None:
    titik = [EntryPoint("web", f"{__name__}:setelah", demo.KELOMPOK_SETELAH)]
    monkeypatch.setattr(demo, "entry_points", lambda *, group: titik if group == demo.KELOMPOK_SETELAH else [])
    DIPANGGIL.clear()
    assert jalankan_setelah(folder=tmp_path) == 1
    assert [tmp_path] == DIPANGGIL
