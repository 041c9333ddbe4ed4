"""``sakip reviu --terhadap``: both orders that a person types, and what does not fit together."""

import json
from pathlib import Path

import pytest

from sakip.cli.utama import main
from tests.kerja.test_periksa_silang import LAPORAN, PK


@pytest.fixture
def berkas(tmp_path: Path) -> tuple[str, str]:
    lkj, pk = tmp_path / "lkj.md", tmp_path / "pk.md"
    lkj.write_text(LAPORAN.format(target="84"), encoding="utf-8")
    pk.write_text(PK, encoding="utf-8")
    return str(lkj), str(pk)


@pytest.mark.parametrize("urutan", ["lkj --terhadap pk", "--terhadap pk lkj", "--terhadap pk --terhadap lkj"])
def test_dua_urutan(berkas, capsys, urutan: str) -> None:
    letak = dict(zip(("lkj", "pk"), berkas, strict=True))
    assert main(["reviu", *(letak.get(k, k) for k in urutan.split())]) == 1
    keluar = capsys.readouterr().out
    assert keluar.startswith("lkj.md: 1 salah, 0 peringatan, 0 catatan\n")
    assert "pk.md" in keluar


def test_json_menyebut_berkas_lain(berkas, capsys) -> None:
    lkj, pk = berkas
    main(["reviu", lkj, "--terhadap", pk, "--format", "json"])
    (t,) = json.loads(capsys.readouterr().out)["temuan"]
    assert [x["berkas"] for x in t["lokasi"]] == ["lkj.md", "pk.md"]


@pytest.mark.parametrize("format", ["sarif", "html", "docx", "docx-ringkas"])
def test_bentuk_keluaran_lain(berkas, tmp_path, format: str) -> None:
    lkj, pk = berkas
    assert main(["reviu", lkj, "--terhadap", pk, "--format", format, "-o", str(tmp_path / "h")]) == 1
    assert [p.name.partition(".")[0] for p in (tmp_path / "h").iterdir()] == ["lkj"]


def test_halaman_menyebut_berkas_lain(berkas, tmp_path) -> None:
    lkj, pk = berkas
    main(["reviu", lkj, "--terhadap", pk, "--format", "html", "-o", str(tmp_path / "h")])
    halaman = (tmp_path / "h" / "lkj.reviu.html").read_text(encoding="utf-8")
    assert "<li>pk.md, baris" in halaman
    assert '<p class="pokok">Dibandingkan dengan pk.md (PK 2024): 2 target, 1 temuan menyebutnya.</p>' in halaman


def test_sejalan(berkas, tmp_path, capsys) -> None:
    _, pk = berkas
    (bersih := tmp_path / "bersih.md").write_text(LAPORAN.format(target="85"), encoding="utf-8")
    assert main(["reviu", str(bersih), "--terhadap", pk]) == 0
    assert "Dibandingkan dengan pk.md (PK 2024): 2 target, semuanya cocok." in capsys.readouterr().out


def test_acuan_tak_terbaca_disebut(berkas, capsys) -> None:
    lkj, _ = berkas
    assert main(["reviu", lkj, "--terhadap", "tidak_ada.docx", "--format", "json"]) == 2
    keluar = capsys.readouterr()
    isi = json.loads(keluar.out)
    (t,) = isi["tidak_diperiksa"]
    assert "tidak_ada.docx tidak dibandingkan" in t["alasan"]
    assert isi["acuan_gagal"] == [t["alasan"]]
    assert keluar.err.startswith("GAGAL: tidak_ada.docx tidak dibandingkan. Berkas tidak_ada.docx tidak ada")


def test_acuan_tak_terbaca_disebut_paling_dahulu(berkas, capsys) -> None:
    lkj, pk = berkas
    assert main(["reviu", lkj, "--terhadap", "tidak_ada.docx"]) == 2
    keluar = capsys.readouterr()
    assert keluar.out.startswith("GAGAL: tidak_ada.docx tidak dibandingkan.")
    assert "perbandingan dengan acuannya belum dilakukan" in " ".join(keluar.out.split())
    assert "GAGAL" not in keluar.err
    assert main(["reviu", lkj, "--terhadap", "tidak_ada.docx", pk]) == 2
    keluar = capsys.readouterr()
    assert "1 salah" in keluar.out


@pytest.mark.parametrize(
    ("argv", "pesan"),
    [
        ([], "Sebutkan laporan yang diperiksa, misalnya"),
        (["--terhadap", "pk.docx"], "Sebutkan laporan yang diperiksa dan dokumen acuannya"),
        (["lkj.md", "--terhadap", "."], ". adalah folder; --terhadap membandingkan berkas"),
    ],
)
def test_tidak_cocok(capsys, argv: list[str], pesan: str) -> None:
    assert main(["reviu", *argv]) == 2
    galat = " ".join(capsys.readouterr().err.split())
    assert pesan in galat
    assert "sakip reviu lkj.docx --terhadap" in galat
