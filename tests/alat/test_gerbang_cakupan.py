"""The coverage gate: thresholds per package, absent packages named, unmeasured ones failed."""

import json
from pathlib import Path

import pytest

from tools.gerbang_cakupan import PENUH, Ringkasan, jumlahkan, main, nilai, paket_dari, paket_di_folder


def ringkasan(*, baris: tuple[int, int], cabang: tuple[int, int] = (0, 0)) -> Ringkasan:
    """Covered and existing lines, covered and existing branches."""
    return {
        "covered_lines": baris[0],
        "num_statements": baris[1],
        "covered_branches": cabang[0],
        "num_branches": cabang[1],
    }


@pytest.mark.parametrize(
    ("berkas", "paket"),
    [
        ("src/sakip/kernel/angka.py", "kernel"),
        ("src/sakip/laporan/lkjip/bagian/ikhtisar.py", "laporan"),
        ("src\\sakip\\data\\publik.py", "data"),
        ("src/sakip/__init__.py", "sakip"),
        ("src/sakip_web/akun/views.py", "sakip_web.akun"),
        ("src/sakip_web/conftest.py", "sakip_web"),
        ("tools/gerbang_cakupan.py", None),
    ],
)
def test_paket_dari_letak_berkas(berkas: str, paket: str | None) -> None:
    assert paket_dari(berkas=berkas) == paket


def test_satu_cabang_tertinggal_menggagalkan_paket_penuh_dan_menyebut_berkasnya() -> None:
    laporan = {
        "src/sakip/kernel/angka.py": ringkasan(baris=(9000, 9000), cabang=(999, 1000)),
        "src/sakip/kernel/nilai.py": ringkasan(baris=(10, 10)),
    }
    baris, lulus = nilai(cakupan=jumlahkan(laporan=laporan), ada={"kernel"})
    assert not lulus
    assert "GAGAL kernel                  99.99 % (ambang 100 %)" in baris
    assert "        src/sakip/kernel/angka.py" in baris
    assert "        src/sakip/kernel/nilai.py" not in baris


@pytest.mark.parametrize(("tercakup", "lulus"), [(90, True), (89, False)])
def test_paket_lain_berambang_sembilan_puluh(tercakup: int, lulus: bool) -> None:
    laporan = {"src/sakip/reviu/engine.py": ringkasan(baris=(tercakup, 100))}
    assert nilai(cakupan=jumlahkan(laporan=laporan), ada={"reviu"})[1] is lulus


def test_cabang_dihitung_bersama_baris() -> None:
    laporan = {"src/sakip/reviu/engine.py": ringkasan(baris=(90, 90), cabang=(0, 10))}
    assert nilai(cakupan=jumlahkan(laporan=laporan), ada={"reviu"})[1]
    laporan = {"src/sakip/reviu/engine.py": ringkasan(baris=(90, 90), cabang=(0, 11))}
    assert not nilai(cakupan=jumlahkan(laporan=laporan), ada={"reviu"})[1]


def test_paket_yang_belum_ada_disebut_dan_tidak_menggagalkan() -> None:
    baris, lulus = nilai(cakupan={}, ada=())
    assert lulus
    assert [b.split()[1] for b in baris] == sorted(PENUH)
    assert all(b.endswith("belum ada") for b in baris)


def test_paket_yang_tidak_dimuat_uji_menggagalkan() -> None:
    baris, lulus = nilai(cakupan={}, ada={"hasil"})
    assert not lulus
    assert any(b.startswith("GAGAL hasil") for b in baris)


def test_berkas_kosong_bernilai_penuh() -> None:
    laporan = {"src/sakip/data/__init__.py": ringkasan(baris=(0, 0))}
    baris, lulus = nilai(cakupan=jumlahkan(laporan=laporan), ada={"data"})
    assert lulus
    assert "ok    data                   100.00 % (ambang 100 %)" in baris


def test_main_membaca_laporan_dan_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    laporan = tmp_path / "coverage.json"
    isi = {
        "meta": {"branch_coverage": True},
        "files": {"src/sakip/kernel/angka.py": {"summary": ringkasan(baris=(5, 5))}},
    }
    laporan.write_text(json.dumps(isi), encoding="utf-8")
    (tmp_path / "kernel").mkdir()
    (tmp_path / "kernel" / "__init__.py").touch()
    assert main([str(laporan), "--src", str(tmp_path)]) == 0
    (tmp_path / "fakta").mkdir()
    (tmp_path / "fakta" / "__init__.py").touch()
    assert main([str(laporan), "--src", str(tmp_path)]) == 1
    assert "GAGAL fakta" in capsys.readouterr().out


def test_aplikasi_web_tanpa_uji_menggagalkan_dan_alat_uji_tidak_diukur(tmp_path: Path) -> None:
    for aplikasi in ("akun", "uji"):
        (tmp_path / "sakip_web" / aplikasi).mkdir(parents=True)
        (tmp_path / "sakip_web" / aplikasi / "__init__.py").touch()
    assert paket_di_folder(folder=tmp_path / "sakip_web") == {"sakip_web.akun"}


def test_laporan_tanpa_cabang_ditolak(tmp_path: Path) -> None:
    laporan = tmp_path / "coverage.json"
    laporan.write_text('{"meta": {"branch_coverage": false}, "files": {}}', encoding="utf-8")
    with pytest.raises(SystemExit, match="tanpa cabang"):
        main([str(laporan)])
