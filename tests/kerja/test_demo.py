"""The demo prints every sample, in this process or in several; one that fails does not keep the others."""

from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from sakip.kerja import demo
from sakip.kerja.contoh import Contoh
from sakip.kerja.demo import cetak_contoh, jalankan_setelah
from tests.kerja.kantor import NUSA

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
    assert len(hasil[0].cetak.berkas) == 3
    assert all(b.letak.parent == tmp_path / "hasil" / "nusa" for b in hasil[0].cetak.berkas)
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


def test_setelah_demo(tmp_path, monkeypatch) -> None:
    titik = [EntryPoint("web", f"{__name__}:setelah", demo.KELOMPOK_SETELAH)]
    monkeypatch.setattr(demo, "entry_points", lambda *, group: titik if group == demo.KELOMPOK_SETELAH else [])
    DIPANGGIL.clear()
    assert jalankan_setelah(folder=tmp_path) == 1
    assert [tmp_path] == DIPANGGIL
