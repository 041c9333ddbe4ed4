"""What a name of a source means."""

from importlib.metadata import EntryPoint

import pytest

from sakip.kerja import sumber
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan, TakTermuat
from sakip.kerja.sumber import Berkas, JenisBerkas, SumberLuar, SumberSalah, resolve_sumber
from tests.kerja.kantor import tahun_nusa


def muat_palsu(isi: str, /) -> Muatan:
    return Muatan(f"db:{isi}", tahun_nusa())


@pytest.fixture
def _ada_skema(monkeypatch) -> None:
    titik = [
        EntryPoint("db", f"{__name__}:muat_palsu", sumber.KELOMPOK),
        EntryPoint("rusak", "tidak_ada_modul_ini:muat", sumber.KELOMPOK),
    ]
    monkeypatch.setattr(sumber, "entry_points", lambda *, group: titik if group == sumber.KELOMPOK else [])


@pytest.mark.parametrize(
    ("nama", "jenis"),
    [
        ("a.xlsx", JenisBerkas.BUKU_KERJA),
        ("A.XLSM", JenisBerkas.BUKU_KERJA),
        ("lama.xls", JenisBerkas.BUKU_KERJA),
        ("folder/tahun.json", JenisBerkas.JSON),
        (r"C:\data\a.xlsx", JenisBerkas.BUKU_KERJA),
    ],
)
def test_berkas_menurut_akhiran(nama, jenis) -> None:
    tujuan = resolve_sumber(sumber=nama)
    assert isinstance(tujuan, Berkas)
    assert tujuan.jenis is jenis


@pytest.mark.parametrize("nama", ["laporan.docx", "laporan.PDF"])
def test_dokumen_bukan_data(nama) -> None:
    with pytest.raises(SumberSalah, match="Untuk memeriksa dokumen: sakip reviu laporan"):
        resolve_sumber(sumber=nama)


def test_jenis_tak_dikenal() -> None:
    with pytest.raises(SumberSalah, match="tidak dikenal jenisnya"):
        resolve_sumber(sumber="catatan")


def test_folder_diserahkan_kepada_pembaca(tmp_path) -> None:
    assert isinstance(resolve_sumber(sumber=str(tmp_path)), Berkas)


def test_skema_tanpa_pemasangan(monkeypatch) -> None:
    monkeypatch.setattr(sumber, "entry_points", lambda **_a: [])
    with pytest.raises(SumberSalah, match=r'"db:" tidak dikenal\. Sebutkan letak'):
        resolve_sumber(sumber="db:35.02.11/2024")


@pytest.mark.usefixtures("_ada_skema")
def test_skema_terpasang() -> None:
    tujuan = resolve_sumber(sumber="db:35.02.11/2024")
    assert isinstance(tujuan, SumberLuar)
    assert tujuan.isi == "35.02.11/2024"
    assert muat(sumber="db:35.02.11/2024").nama == "db:35.02.11/2024"


@pytest.mark.usefixtures("_ada_skema")
def test_skema_mirip_dan_rusak() -> None:
    with pytest.raises(SumberSalah, match=r'Mungkin maksudnya "db:"\. Yang terpasang: db, rusak'):
        resolve_sumber(sumber="dba:1")
    with pytest.raises(SumberSalah, match="tidak dapat dimuat"):
        resolve_sumber(sumber="rusak:1")


def test_berkas_bernama_seperti_skema_tetap_berkas(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "db:tahun.json").write_text("{}", encoding="utf-8")
    assert isinstance(resolve_sumber(sumber="db:tahun.json"), Berkas)


def test_muatan_tanpa_tahun() -> None:
    with pytest.raises(TakTermuat, match="belum dapat dibaca"):
        Muatan("x", None).wajib()
