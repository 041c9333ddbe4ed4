"""Each command once, from its arguments to what stands on the screen and on the disk."""

import json

import pytest

from sakip.cli.utama import main
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip.reviu.engine import HasilPeriksa
from tests.kerja.kantor import NUSA
from tests.kerja.test_muat import tahun_dengan_satuan_kosong


@pytest.fixture
def buku(tmp_path):
    """The workbook of the invented office."""
    assert main(["buku-kerja", "dari-json", str(NUSA), "-o", str(tmp_path / "buku.xlsx")]) == 0
    return tmp_path / "buku.xlsx"


@pytest.fixture
def salah(tmp_path):
    """A workbook with a mistake."""
    from sakip.buku_kerja.tulis import write_buku_kerja

    (tmp_path / "salah.xlsx").write_bytes(write_buku_kerja(tahun=tahun_dengan_satuan_kosong()))
    return tmp_path / "salah.xlsx"


def test_hitung(capsys, buku) -> None:
    capsys.readouterr()
    assert main(["hitung", str(buku), "--angka", "capaian SKM", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["angka"] == ["capaian/SKM/2024"]
    assert main(["hitung", str(buku), "--angka", "serapan/total"]) == 0
    assert capsys.readouterr().out.startswith("Serapan anggaran seluruh program = ")
    assert main(["hitung", str(buku), "--nama"]) == 0
    assert "{capaian skm}" in capsys.readouterr().out
    assert main(["hitung", str(buku), "--nama", "--format", "json"]) == 0
    assert any(s["nama"] == "serapan total" for s in json.loads(capsys.readouterr().out))


@pytest.mark.usefixtures("_laporan_kecil")
def test_hitung_semua(capsys) -> None:
    assert main(["hitung", str(NUSA)]) == 0
    assert "rata_capaian/pk/2024" in capsys.readouterr().out


def test_hitung_angka_yang_tidak_ada(capsys) -> None:
    assert main(["hitung", str(NUSA), "--angka", "capaian SKX"]) == 2
    assert "Mungkin maksudnya" in capsys.readouterr().err


@pytest.mark.usefixtures("_laporan_kecil")
def test_cetak(capsys, buku, tmp_path) -> None:
    assert main(["cetak", "lkjip", str(buku), "-o", str(tmp_path / "k"), "--format", "html,pdf"]) == 0
    keluar = capsys.readouterr()
    assert len(list((tmp_path / "k").iterdir())) == 2
    assert "1 halaman" in keluar.out
    assert "Selesai dalam" in keluar.err
    assert "DRAF" not in keluar.err


@pytest.mark.usefixtures("_laporan_kecil")
def test_cetak_data_salah_tetap_tercetak_sebagai_draf(capsys, salah, tmp_path) -> None:
    assert main(["cetak", "lkjip", str(salah), "-o", str(tmp_path / "k"), "--format", "teks"]) == 0
    galat = capsys.readouterr().err
    assert "SALAH" in galat
    assert "lembar indikator" in galat.lower()
    assert "Laporan ini DRAF" in galat
    assert len(list((tmp_path / "k").iterdir())) == 1


@pytest.mark.usefixtures("_laporan_kecil")
def test_cetak_menyebut_kekurangan(capsys, tmp_path, monkeypatch) -> None:
    from sakip.laporan.kekurangan import Kekurangan

    monkeypatch.setattr("sakip.laporan.kekurangan.daftar_kekurangan", lambda _d: (Kekurangan("x", "X belum diisi."),))
    monkeypatch.setattr("sakip.kerja.muatan.Muatan.salah", (Temuan("KL008", Kelas.STRUKTUR, Tingkat.SALAH, "S."),))
    assert main(["cetak", "lkjip", str(NUSA), "-o", str(tmp_path), "--format", "teks"]) == 0
    assert "   X belum diisi." in capsys.readouterr().err


@pytest.mark.usefixtures("_laporan_kecil")
def test_demo(capsys, tmp_path, monkeypatch) -> None:
    from sakip.kerja.contoh import Contoh

    (tmp_path / "r.json").write_text("{", encoding="utf-8")
    daftar: tuple[Contoh, ...] = (Contoh("nusa", NUSA),)
    monkeypatch.setattr("sakip.kerja.contoh.daftar_contoh", lambda: daftar)
    dipanggil = []
    monkeypatch.setattr("sakip.kerja.demo.jalankan_setelah", lambda **a: dipanggil.append(a["folder"]))
    argv = ["demo", "-o", str(tmp_path / "k"), "--pekerja", "1"]
    assert main([*argv, "--tanpa-server"]) == 0
    assert dipanggil == []
    assert "3 berkas dari 1 kantor" in capsys.readouterr().out
    assert main(argv) == 0
    assert dipanggil == [tmp_path / "k"]
    daftar = (*daftar, Contoh("rusak", tmp_path / "r.json"))
    assert main(argv) == 2
    assert "rusak: belum tercetak." in capsys.readouterr().out
    assert len(dipanggil) == 1


def test_reviu(capsys, buku, salah, monkeypatch) -> None:
    monkeypatch.setattr("sakip.reviu.periksa.periksa_tahun", lambda **_a: HasilPeriksa((), ()))
    capsys.readouterr()
    assert main(["reviu", str(buku)]) == 0
    assert "buku.xlsx: 0 salah" in capsys.readouterr().out
    assert main(["reviu", str(salah), "--format", "json"]) == 1
    isi = json.loads(capsys.readouterr().out)
    assert isi["berkas"] == "salah.xlsx"
    assert isi["temuan"][0]["lokasi"][0]["lembar"] == "Indikator"
    assert main(["reviu", str(buku), str(salah), "--format", "json"]) == 1
    assert [h["berkas"] for h in json.loads(capsys.readouterr().out)] == ["buku.xlsx", "salah.xlsx"]


def test_reviu_berkas_rusak_tetap_berupa_temuan(capsys, tmp_path) -> None:
    (tmp_path / "a.json").write_text("{", encoding="utf-8")
    assert main(["reviu", str(tmp_path / "a.json")]) == 1
    keluar = capsys.readouterr().out
    assert "KL100" in keluar
    assert "Tidak diperiksa: 1" in keluar


def test_reviu_dokumen_yang_tidak_ada(capsys) -> None:
    assert main(["reviu", "laporan.docx"]) == 2
    assert "Berkas laporan.docx tidak ada" in capsys.readouterr().err


def test_profil(capsys, tmp_path) -> None:
    assert main(["profil"]) == 0
    assert "umum" in capsys.readouterr().out
    berkas = tmp_path / "nusa.yaml"
    berkas.write_text('kode: nusa\nnama: "Kabupaten Nusa"\ndasar: "Perbup 1/2024"\nwarisi: umum\n', encoding="utf-8")
    assert main(["profil", "periksa", str(berkas)]) == 0
    assert "Profil nusa (Kabupaten Nusa) dapat dipakai." in capsys.readouterr().out
    rusak = tmp_path / "rusak.yaml"
    rusak.write_text("kode: lain\nnama: 1\n", encoding="utf-8")
    assert main(["profil", "periksa", str(rusak)]) == 2
    assert "rusak.yaml" in capsys.readouterr().err
    assert main(["profil", "periksa", str(tmp_path / "tiada.yaml")]) == 2


def test_skema(capsys, tmp_path) -> None:
    assert main(["skema"]) == 0
    assert "$schema" in json.loads(capsys.readouterr().out)
    letak = tmp_path / "skema.json"
    assert main(["skema", "-o", str(letak)]) == 0
    assert "$schema" in json.loads(letak.read_text(encoding="utf-8"))
    assert main(["skema", "-o", str(letak)]) == 2
    assert main(["skema", "-o", str(letak), "--timpa"]) == 0


def test_buku_kerja_baru_dan_tahun_baru(capsys, buku, tmp_path) -> None:
    assert main(["buku-kerja", "baru", "-o", str(tmp_path / "a.xlsx"), "--tahun", "2025"]) == 0
    assert "buku kerja kosong tahun 2025, profil umum" in capsys.readouterr().out
    assert main(["buku-kerja", "tahun-baru", str(buku), "-o", str(tmp_path / "b.xlsx")]) == 0
    assert "buku kerja tahun 2025" in capsys.readouterr().out


@pytest.mark.usefixtures("_laporan_kecil")
def test_buku_kerja_ambil_teks(capsys, buku, tmp_path) -> None:
    assert main(["cetak", "lkjip", str(buku), "-o", str(tmp_path / "k"), "--format", "docx"]) == 0
    docx = next((tmp_path / "k").iterdir())
    argv = ["buku-kerja", "ambil-teks", str(docx)]
    capsys.readouterr()
    assert main([*argv, str(buku), "-o", str(tmp_path / "b.xlsx")]) == 0
    keluar = capsys.readouterr().out
    assert "1 teks dibaca: 1 dikenal, 1 berubah." in keluar
    assert "baru: Saran yang baru." in keluar
    assert main([*argv, str(tmp_path / "b.xlsx"), "-o", str(tmp_path / "c.xlsx")]) == 0
    assert "Tidak ada yang ditulis." in capsys.readouterr().out


def test_perubahan_ditampilkan_pendek(capsys) -> None:
    from sakip.cli.perintah_buku_kerja import _tampilkan
    from sakip.kerja.ambil_teks import Perubahan

    _tampilkan(Perubahan("saran", "SKM", "lama", ""))
    _tampilkan(Perubahan("saran", "", "", "x" * 100))
    assert capsys.readouterr().out.splitlines() == [
        "   saran (SKM)",
        "      lama: lama",
        "      baru: (dikosongkan)",
        "   saran",
        f"      baru: {'x' * 69}…",
    ]
