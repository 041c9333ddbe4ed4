"""A folder of reports: what is reviewed, what is kept, what happens to those that fail, and going on after a stop."""

import csv
import io
import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest

from sakip.kerja import banyak_reviu
from sakip.kerja.banyak import Selesai, kerjakan
from sakip.kerja.banyak_reviu import HasilBanyak, PermintaanBanyak, Tugas, reviu_banyak, reviu_satu, siapkan_reviu
from sakip.kerja.cari_laporan import cari_laporan
from sakip.kerja.jejak_reviu import Asal, Ringkas, baca_jejak, sidik_asal, tulis_jejak
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.kemajuan import Kemajuan, sebut_lama
from sakip.kerja.ringkasan_reviu import tulis_ringkasan
from sakip.kernel.galat import SakipError

BERSIH = "Laporan Kinerja Tahun 2024\n\nTabel 1 Capaian\nNo\tIndikator\tTarget\tRealisasi\tCapaian (%)\n"
BERSIH += "1\tNilai rekaan satu\t80\t76\t95,00\n2\tNilai rekaan dua\t50\t50\t100,00\n"
SALAH = BERSIH.replace("95,00", "97,00")


def minta(tmp_path: Path, **lain: object) -> PermintaanBanyak:
    isi = {"sumber": (tmp_path / "masuk",), "folder": tmp_path / "hasil", "tanggal": date(2025, 2, 1), "pekerja": 1}
    return PermintaanBanyak(**(isi | lain))  # type: ignore[arg-type]


def jalan(tmp_path: Path, **lain: object) -> tuple[HasilBanyak, list[str]]:
    kabar: list[str] = []
    return reviu_banyak(permintaan=minta(tmp_path, **lain), lapor=kabar.append), kabar


@pytest.fixture
def masuk(tmp_path: Path) -> Path:
    folder = tmp_path / "masuk"
    (folder / "dalam").mkdir(parents=True)
    (folder / "a.txt").write_text(BERSIH, encoding="utf-8")
    (folder / "dalam" / "b.txt").write_text(SALAH, encoding="utf-8")
    (folder / "kosong.docx").write_bytes(b"")
    (folder / "~$a.docx").write_bytes(b"sisa")
    (folder / ".rahasia.txt").write_text(SALAH, encoding="utf-8")
    (folder / "lama.reviu.txt").write_text(SALAH, encoding="utf-8")
    (folder / "foto.png").write_bytes(b"\x89PNG")
    return folder


@pytest.fixture
def _di_sini(monkeypatch: pytest.MonkeyPatch) -> None:
    """All in this process: these tests are about results, not about processes."""
    monkeypatch.setattr(banyak_reviu, "kerjakan", lambda **a: kerjakan(**a | {"pekerja": 0}))
    monkeypatch.setattr(banyak_reviu, "siapkan_reviu", lambda _: reviu_satu)


@pytest.mark.usefixtures("_di_sini", "masuk")
def test_satu_hasil_untuk_setiap_laporan(tmp_path) -> None:
    hasil, kabar = jalan(tmp_path, format=("sarif", "teks"))
    assert [n.as_posix() for n, _ in hasil.baris] == ["a.txt", "dalam/b.txt", "kosong.docx"]
    assert (hasil.cacah("salah"), hasil.gagal, len(hasil.lain), hasil.sudah) == (1, 1, 1, 0)
    assert {p.relative_to(tmp_path / "hasil").as_posix() for p in (tmp_path / "hasil").rglob("*.*")} == {
        "a.reviu.json", "a.reviu.sarif", "a.reviu.txt", "dalam/b.reviu.json", "dalam/b.reviu.sarif",
        "dalam/b.reviu.txt", "kosong.reviu.json", "ringkasan.csv",
    }  # fmt: skip
    isi = json.loads((tmp_path / "hasil/dalam/b.reviu.json").read_text(encoding="utf-8"))
    assert isi["temuan"][0]["kode"] == "HT001"
    assert "kosong.docx: kosong.docx kosong. Pilih berkas laporan yang benar." in kabar
    assert kabar[-1].startswith("3 dari 3 laporan")
    baris = list(csv.reader(io.StringIO(hasil.ringkasan.read_text(encoding="utf-8-sig")), delimiter=";"))
    assert baris[0][:3] == ["berkas", "keadaan", "salah"]
    assert [b[:3] for b in baris[1:]] == [
        ["a.txt", "tanpa temuan salah", "0"],
        ["dalam/b.txt", "perlu diperbaiki", "1"],
        ["kosong.docx", "tidak terbaca", ""],
    ]


@pytest.mark.usefixtures("_di_sini")
def test_yang_sudah_ada_tidak_diulang(tmp_path, masuk) -> None:
    jalan(tmp_path)
    hasil, kabar = jalan(tmp_path)
    assert (hasil.sudah, hasil.cacah("salah"), hasil.gagal) == (3, 1, 1)
    assert kabar == ["3 dari 3 laporan sudah ada hasilnya dan tidak diulang."]
    assert jalan(tmp_path, ulang=True)[0].sudah == 0
    # Another format, other content, another version of the program.
    assert jalan(tmp_path, format=("sarif",))[0].sudah == 1
    (masuk / "a.txt").write_text(SALAH, encoding="utf-8")
    hasil, _ = jalan(tmp_path)
    assert (hasil.sudah, hasil.cacah("salah")) == (2, 2)
    (tmp_path / "hasil/a.reviu.json").write_text("{", encoding="utf-8")
    assert jalan(tmp_path)[0].sudah == 2


@pytest.mark.usefixtures("_di_sini", "masuk")
def test_hasil_yang_tak_dapat_ditulis_tidak_menghentikan_yang_lain(tmp_path) -> None:
    (tmp_path / "hasil/a.reviu.json").mkdir(parents=True)
    hasil, kabar = jalan(tmp_path)
    assert "adalah folder" in kabar[0]
    assert hasil.cacah("salah") == 1
    assert hasil.gagal == 2


@pytest.mark.usefixtures("_di_sini", "masuk")
def test_berhenti_di_tengah_menyimpan_yang_selesai(tmp_path) -> None:
    def henti(kalimat: str) -> None:
        if kalimat.startswith("kosong"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        reviu_banyak(permintaan=minta(tmp_path), lapor=henti)
    assert (tmp_path / "hasil/dalam/b.reviu.json").exists()
    assert "perlu diperbaiki;1" in (tmp_path / "hasil/ringkasan.csv").read_text(encoding="utf-8-sig")
    hasil, _ = jalan(tmp_path)
    assert hasil.sudah == 2


@pytest.mark.usefixtures("masuk")
def test_yang_dihentikan_tidak_meninggalkan_hasil(tmp_path, monkeypatch) -> None:
    def lambat(*, tugas, batas, **_a):
        yield from (Selesai(n, None, batas.lewat) for n in range(len(tugas)))

    monkeypatch.setattr(banyak_reviu, "kerjakan", lambat)
    hasil, kabar = jalan(tmp_path, detik=7)
    assert hasil.gagal == 3
    assert kabar[0].startswith("a.txt: Belum selesai dalam 7 detik")
    assert list((tmp_path / "hasil").rglob("*.json")) == []


def test_tanpa_laporan(tmp_path) -> None:
    (tmp_path / "masuk").mkdir()
    with pytest.raises(PermintaanSalah, match="Tidak ada laporan"):
        jalan(tmp_path)


def test_mencari_laporan(masuk) -> None:
    assert [x.nama.as_posix() for x in cari_laporan(sumber=[masuk, masuk / "a.txt"]).laporan] == [
        "masuk/a.txt", "masuk/dalam/b.txt", "masuk/kosong.docx", "a.txt",
    ]  # fmt: skip
    assert len(cari_laporan(sumber=[masuk], kecuali=masuk / "dalam").laporan) == 2
    with pytest.raises(PermintaanSalah, match="bernama sama"):
        cari_laporan(sumber=[masuk / "a.txt", Path(masuk / "dalam" / "b.txt"), masuk / "dalam" / ".." / "dalam/b.txt"])


def test_folder_tertutup_disebut(masuk, monkeypatch) -> None:
    asli = os.scandir

    def tolak(letak):
        if Path(letak).name == "dalam":
            raise PermissionError(13, "ditolak", str(letak))
        return asli(letak)

    monkeypatch.setattr(os, "scandir", tolak)
    assert cari_laporan(sumber=[masuk]).tertutup == (str(masuk / "dalam"),)


def test_dua_laporan_senama() -> None:
    from sakip.kerja.keluaran_reviu import nama_keluaran, rencana_nama

    senama = [Path("a/lkj.docx"), Path("a/LKJ.pdf"), Path("b/lkj.pdf")]
    kembar = rencana_nama(sumber=senama)
    assert kembar == (True, True, False)
    nama = [nama_keluaran(sumber=s, format="json", kembar=k) for s, k in zip(senama, kembar, strict=True)]
    assert nama == ["lkj.docx.reviu.json", "LKJ.pdf.reviu.json", "lkj.reviu.json"]


def test_jejak_hanya_berlaku_bagi_asal_yang_sama(tmp_path) -> None:
    letak = tmp_path / "a.txt"
    letak.write_bytes(b"isi")
    asal = sidik_asal(letak=letak, kertas_kerja=tmp_path / "tiada.yaml")
    assert asal is not None
    hasil = tmp_path / "a.json"
    hasil.write_bytes(tulis_jejak(isi={"berkas": "a.txt"}, asal=asal, ringkas=Ringkas(1, 2, 3)))
    assert baca_jejak(letak=hasil, asal=asal) == Ringkas(1, 2, 3)
    assert baca_jejak(letak=hasil, asal=Asal(asal.isi, "kertas lain")) is None
    assert baca_jejak(letak=hasil, asal=Asal(asal.isi, versi="0")) is None
    assert baca_jejak(letak=hasil, asal=None) is None
    assert sidik_asal(letak=tmp_path / "tiada") is None
    kertas = tmp_path / "k.yaml"
    kertas.write_bytes(b"x")
    assert sidik_asal(letak=letak, kertas_kerja=kertas) != asal


def test_ringkasan_aman_bagi_lembar_sebar() -> None:
    hampa = (Path("b.txt"), Ringkas())
    isi = tulis_ringkasan(baris=[(Path("=1+1.txt"), Ringkas(galat="-2\nbaris")), (Path("a.txt"), None), hampa])
    baris = list(csv.reader(io.StringIO(isi.decode("utf-8-sig")), delimiter=";"))
    assert baris[1][0] == "'=1+1.txt"
    assert baris[1][-1] == "'-2 baris"
    assert [b[1] for b in baris[2:]] == ["belum diperiksa", "tanpa angka terbaca"]


def test_kemajuan_tidak_terlalu_sering() -> None:
    kabar: list[str] = []
    detik = iter([0, 1, 3, 4, 60])
    maju = Kemajuan(1004, kabar.append, 1000, jam=lambda: next(detik))
    for _ in range(4):
        maju.maju()
    assert kabar == [
        "1.002 dari 1.004 laporan; 40 laporan per menit; sisa sekitar 3 detik.",
        "1.004 dari 1.004 laporan; 4 laporan per menit.",
    ]
    assert Kemajuan(2, kabar.append, jam=lambda: 0).kalimat(0) == "0 dari 2 laporan."
    assert [sebut_lama(detik=n) for n in (0, 89, 120, 7200)] == ["1 detik", "89 detik", "2 menit", "2 jam"]


def test_memori_yang_habis_disebut(monkeypatch, tmp_path) -> None:
    def habis(**_: object) -> None:
        raise MemoryError

    monkeypatch.setattr("sakip.kerja.periksa.periksa_berkas", habis)
    with pytest.raises(SakipError, match="memori habis"):
        reviu_satu(Tugas(tmp_path / "a.txt", date(2025, 1, 1), ("json",), 9, Asal("")))


def test_proses_dibatasi_memorinya(monkeypatch) -> None:
    resource = pytest.importorskip("resource")
    dipasang = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1, resource.RLIM_INFINITY))
    monkeypatch.setattr(resource, "setrlimit", lambda *a: dipasang.append(a[1]))
    assert siapkan_reviu(5) is reviu_satu
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1, 3))
    siapkan_reviu(5)
    assert dipasang == [(5, resource.RLIM_INFINITY), (3, 3)]
    monkeypatch.setitem(sys.modules, "resource", None)
    assert siapkan_reviu(5) is reviu_satu
