"""``sakip reviu`` of reports: on the screen, into a folder, with a kertas kerja, and what does not fit together."""

import json
from pathlib import Path

import pytest

from sakip.cli.utama import main
from tests.kerja.test_banyak_reviu import BERSIH, SALAH


@pytest.fixture
def laporan(tmp_path: Path) -> Path:
    letak = tmp_path / "lkj.txt"
    letak.write_text(SALAH, encoding="utf-8")
    return letak


def test_teks_selebar_layar(laporan, capsys, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    assert main(["reviu", str(laporan)]) == 1
    keluar = capsys.readouterr().out
    assert keluar.startswith("lkj.txt: 1 salah, 0 peringatan, 0 catatan\n")
    assert "Hitungan   76 ÷ 80 × 100" in keluar
    (tmp := laporan.with_name("bersih.txt")).write_text(BERSIH, encoding="utf-8")
    assert main(["reviu", str(tmp), str(laporan)]) == 1
    assert "\n\nlkj.txt: 1 salah" in capsys.readouterr().out


def test_json_dan_sarif_di_layar(laporan, capsys) -> None:
    main(["reviu", str(laporan), "--format", "json"])
    isi = json.loads(capsys.readouterr().out)
    assert isi["cacah"]["angka"] > 0
    assert isi["temuan"][0]["hitungan"] == "76 ÷ 80 × 100"
    main(["reviu", str(laporan), "--format", "sarif"])
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"][0]["ruleId"] == "HT001"


def test_yang_tak_terbaca_ada_dalam_json(laporan, tmp_path, capsys) -> None:
    (tmp_path / "nol.pdf").write_bytes(b"")
    assert main(["reviu", str(tmp_path / "nol.pdf"), "--format", "json"]) == 2
    keluar = capsys.readouterr()
    assert json.loads(keluar.out) == {"berkas": "nol.pdf", "galat": keluar.err.strip()}
    assert main(["reviu", str(tmp_path / "nol.pdf"), str(laporan), "--format", "json"]) == 2
    assert [h["berkas"] for h in json.loads(capsys.readouterr().out)] == ["lkj.txt", "nol.pdf"]


def test_beberapa_format_ke_folder(laporan, tmp_path, capsys) -> None:
    argv = ["reviu", str(laporan), "--format", "teks, json,sarif", "-o", str(tmp_path / "h")]
    assert main(argv) == 1
    assert sorted(p.name for p in (tmp_path / "h").iterdir()) == ["lkj.reviu.json", "lkj.reviu.sarif", "lkj.reviu.txt"]
    assert "lkj.txt: 1 salah" in capsys.readouterr().out


def test_halaman_dan_catatan(laporan, tmp_path) -> None:
    folder = tmp_path / "h"
    folder.mkdir()
    (folder / "lkj.reviu.html").write_bytes(b"lama")
    assert main(["reviu", str(laporan), "--format", "html,docx", "-o", str(folder)]) == 1
    assert b"97,00" in (folder / "lkj.reviu.html").read_bytes()
    assert (folder / "lkj.reviu.docx").read_bytes().startswith(b"PK")
    assert len(list(folder.iterdir())) == 2


def test_dua_laporan_senama_tidak_saling_menimpa(laporan, tmp_path, capsys) -> None:
    lain = laporan.with_suffix(".md")
    lain.write_text(SALAH, encoding="utf-8")
    main(["reviu", str(laporan), str(lain), "--format", "json", "-o", str(tmp_path / "h")])
    hasil = sorted(p.name for p in (tmp_path / "h").iterdir())
    assert hasil == ["lkj.md.reviu.json", "lkj.txt.reviu.json", "ringkasan.csv"]
    main(["reviu", str(laporan), str(laporan), "--terhadap", str(lain), "--format", "json", "-o", str(tmp_path / "h")])
    assert "saling menimpa" in capsys.readouterr().err


def test_pola_nama(laporan, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    laporan.with_name("b.txt").write_text(BERSIH, encoding="utf-8")
    laporan.with_name("b.reviu.txt").write_text(SALAH, encoding="utf-8")
    assert main(["reviu", "*.txt", "--format", "json"]) == 1
    assert [h["berkas"] for h in json.loads(capsys.readouterr().out)] == ["b.txt", "lkj.txt"]
    assert main(["reviu", "*.docx"]) == 2
    assert "*.docx" in capsys.readouterr().err


def test_kertas_kerja(laporan, tmp_path, capsys) -> None:
    assert main(["reviu", str(laporan), "--tulis-kertas-kerja"]) == 1
    kertas = tmp_path / "lkj.reviu.yaml"
    assert capsys.readouterr().out == f"{kertas}\n"
    assert main(["reviu", str(laporan), "--tulis-kertas-kerja"]) == 2
    assert "tidak ditimpa" in capsys.readouterr().err
    main(["reviu", str(laporan), "--format", "json"])
    sidik = json.loads(capsys.readouterr().out)["temuan"][0]["sidik"]
    siapa = 'nama: "Contoh Peninjau", tanggal: 2025-01-31'
    isi = f'pengecualian:\n- {{sidik: "{sidik}", alasan: "Rumus khusus disahkan.", {siapa}}}\n'
    kertas.write_text(isi, encoding="utf-8")
    assert main(["reviu", str(laporan)]) == 0
    assert "Contoh Peninjau, 2025-01-31: Rumus khusus disahkan." in capsys.readouterr().out
    lain = tmp_path / "lain.yaml"
    lain.write_text(isi.replace(sidik, "0" * 16), encoding="utf-8")
    assert main(["reviu", str(laporan), "--kertas-kerja", str(lain)]) == 1
    assert "Pengecualian tanpa temuan" in capsys.readouterr().out
    assert main(["reviu", str(laporan), "--kertas-kerja", str(tmp_path / "tiada.yaml")]) == 2
    kertas.write_text("pengecualian: ngawur\n", encoding="utf-8")
    assert main(["reviu", str(laporan)]) == 2
    assert "lkj.reviu.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "pesan"),
    [
        (["--format", "rtf"], '"rtf" tidak ada'),
        (["--format", ","], "belum disebut"),
        (["--format", "teks,json"], "-o hasil"),
        (["--format", "html"], "Format html ditulis ke berkas"),
        (["lain.txt", "--kertas-kerja", "k.yaml"], "milik satu laporan"),
        ([".", "--tulis-kertas-kerja"], "milik satu laporan"),
        (["--batas-waktu", "0"], "bukan banyaknya detik"),
    ],
)
def test_permintaan_yang_tidak_cocok(laporan, capsys, argv, pesan) -> None:
    assert main(["reviu", str(laporan), *argv]) == 2
    assert pesan in capsys.readouterr().err
