"""Rows keep their identity when they are renamed, copied, moved; new rows get one that is the same every time."""

import io
from collections.abc import Callable

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from sakip.buku_kerja.baca import HasilBaca, read_buku_kerja
from sakip.buku_kerja.baku import susun_baku
from sakip.buku_kerja.kolom import Nama, Ranah
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.tanda import make_id, slug
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.kernel.temuan import Tingkat
from tests.buku_kerja.contoh_penuh import build_tahun


@pytest.fixture(scope="module")
def asli() -> bytes:
    """The full example as a workbook."""
    return write_buku_kerja(tahun=build_tahun())


def sunting(isi: bytes, ubah: Callable[[Workbook], None]) -> HasilBaca:
    """Read the workbook after a person has changed something in it."""
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    ubah(buku)
    keluaran = io.BytesIO()
    buku.save(keluaran)
    return read_buku_kerja(isi=keluaran.getvalue(), nama="uji.xlsx")


def test_disimpan_ulang_tanpa_perubahan(asli: bytes) -> None:
    hasil = sunting(asli, lambda _: None)
    assert hasil.tahun == susun_baku(tahun=build_tahun())
    assert hasil.temuan == ()


def test_nama_yang_diganti_tetap_dikenali_di_lembar_lain(asli: bytes) -> None:
    def _ubah(buku: Workbook) -> None:
        buku["Indikator"]["D7"] = "Indeks Kepuasan Masyarakat"

    hasil = sunting(asli, _ubah)
    assert hasil.tahun is not None
    assert hasil.tahun.perencanaan.indikator[1].nama == "Indeks Kepuasan Masyarakat"
    assert hasil.tahun.realisasi == susun_baku(tahun=build_tahun()).realisasi
    lama = [t for t in hasil.temuan if t.kode == "KL018"]
    assert {t.lokasi[0].lembar for t in lama} >= {"Target", "Realisasi", "Narasi"}
    assert {t.tingkat for t in lama} == {Tingkat.CATATAN}


def test_baris_salinan_menjadi_hal_baru(asli: bytes) -> None:
    def _ubah(buku: Workbook) -> None:
        kertas = buku["Tujuan"]
        kertas["A7"], kertas["B7"] = kertas["A6"].value, "Meningkatkan ketertiban"

    hasil = sunting(asli, _ubah)
    assert hasil.tahun is not None
    assert [t.id for t in hasil.tahun.perencanaan.tujuan] == ["t1", "meningkatkan-ketertiban"]
    (satu,) = hasil.temuan
    assert (satu.kode, satu.tingkat) == ("KL013", Tingkat.CATATAN)


def test_baris_yang_berganti_isi_diberitahukan(asli: bytes) -> None:
    def _ubah(buku: Workbook) -> None:
        buku["Sasaran"]["B7"] = "Xyz"

    hasil = sunting(asli, _ubah)
    assert [t.lokasi[0].baris for t in hasil.temuan if t.kode == "KL020"] == [7]


def test_baris_yang_dikosongkan_hilang(asli: bytes) -> None:
    def _ubah(buku: Workbook) -> None:
        for sel in buku["Program Anggaran"][9][1:]:
            sel.value = None

    hasil = sunting(asli, _ubah)
    assert hasil.tahun is not None
    assert [s.id for s in hasil.tahun.perencanaan.simpul] == ["p1", "p1k1", "p1k1s1"]


def test_baris_yang_dipindah_membawa_tandanya(asli: bytes) -> None:
    def _ubah(buku: Workbook) -> None:
        buku["Tujuan"].insert_rows(6)

    hasil = sunting(asli, _ubah)
    assert hasil.tahun == susun_baku(tahun=build_tahun())


def test_tanda_baru_dari_nama() -> None:
    assert slug("Nilai SKM (Kécamatan)") == "nilai-skm-kecamatan"
    assert slug("***") == "butir"
    terpakai = {"camat"}
    assert [make_id("Camat", terpakai), make_id("CAMAT", terpakai)] == ["camat-2", "camat-3"]
    assert len(make_id("kata " * 30, terpakai)) <= 40


def test_label_membedakan_yang_senama() -> None:
    kamus = Kamus(
        nama=[
            ("a", Nama(Ranah.JABATAN, "Staf", "Seksi A")),
            ("b", Nama(Ranah.JABATAN, "staf", "Seksi B")),
            ("c", Nama(Ranah.JABATAN, "STAF")),
            ("d", Nama(Ranah.JABATAN, "STAF (ke-3)")),
        ],
        lama={Ranah.JABATAN: {"juru tulis": "a", "hilang": "z"}},
    )
    assert list(kamus.list_label(Ranah.JABATAN).values()) == [
        "Staf (Seksi A)", "staf (Seksi B)", "STAF (ke-3)", "STAF (ke-3) [2]",
    ]  # fmt: skip
    assert kamus.resolve("STAF (seksi b)", Ranah.JABATAN).id == "b"
    assert kamus.resolve("staf", Ranah.JABATAN).ganda
    assert kamus.resolve("Juru Tulis", Ranah.JABATAN).lama
    assert kamus.resolve("hilang", Ranah.JABATAN).id == ""
    assert kamus.label("tidak-ada", Ranah.JABATAN) == "tidak-ada"
