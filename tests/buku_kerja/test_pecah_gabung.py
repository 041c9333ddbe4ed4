"""Workbooks of single positions: what goes out comes back as it was, and only what was changed arrives."""

from __future__ import annotations

import io

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sakip.buku_kerja.gabung import gabung
from sakip.buku_kerja.jatah import Bekal, Jatah
from sakip.buku_kerja.kiriman import read_kiriman
from sakip.buku_kerja.pecah import write_pecahan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Tingkat
from tests.buku_kerja.nilai_acak import TAHUN
from tests.buku_kerja.tahun_acak import tahun_acak
from tests.kantor import kantor

PELAN = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))


def jatah_semua(tahun: TahunKinerja, jabatan: str, periode: Periode) -> Jatah:
    """As if one position had agreed on everything."""
    p = tahun.perencanaan
    return Jatah(jabatan, periode, tuple(i.id for i in p.indikator), tuple(v.kode for v in p.variabel))


@pytest.mark.parametrize("periode", [Periode(2024, 2), Periode(2024)], ids=lambda p: p.kode)
def test_yang_tidak_diubah_tidak_mengubah_apa_pun(periode: Periode) -> None:
    tahun = kantor()
    jatah = jatah_semua(tahun, "camat", periode)
    hasil = read_kiriman(isi=write_pecahan(tahun=tahun, jatah=jatah, bekal=Bekal()), nama="a.xlsx", tahun=tahun)
    assert hasil.temuan == ()
    assert hasil.kiriman is not None
    assert set(hasil.kiriman.surat.fakta) <= {*hasil.kiriman.fakta, *(f"register/{n}" for n in range(1, 99))}
    akhir = gabung(tahun=tahun, kiriman=[hasil.kiriman])
    assert (akhir.perubahan, akhir.bentrok, akhir.hilang, akhir.asing) == ((), (), (), ())
    assert akhir.tahun == tahun


@pytest.mark.lambat
@PELAN
@given(tahun_acak(), st.none() | st.integers(1, 4))
def test_setiap_tahun_tetap_bila_tidak_ada_yang_diubah(tahun: TahunKinerja, triwulan: int | None) -> None:
    kiriman = []
    for jabatan in tahun.organisasi.jabatan:
        jatah = jatah_semua(tahun, jabatan.id, Periode(TAHUN, triwulan))
        isi = write_pecahan(tahun=tahun, jatah=jatah, bekal=Bekal(register=False))
        hasil = read_kiriman(isi=isi, nama=f"{jabatan.id}.xlsx", tahun=tahun)
        assert hasil.kiriman is not None
        assert {t.kode for t in hasil.temuan if t.tingkat is Tingkat.SALAH} <= {"SJ001", "KL008"}
        kiriman.append(hasil.kiriman)
    akhir = gabung(tahun=tahun, kiriman=kiriman)
    assert (akhir.perubahan, akhir.bentrok, akhir.hilang, akhir.asing) == ((), (), (), ())
    assert akhir.tahun == tahun


def test_setiap_daftar_pilihan_ada_dan_yang_dikirim_terkunci() -> None:
    tahun = kantor()
    jatah = jatah_semua(tahun, "camat", Periode(2024, 2))
    isi = write_pecahan(tahun=tahun, jatah=jatah, bekal=Bekal(jenis=("Rapat Koordinasi",)))
    buku = openpyxl.load_workbook(io.BytesIO(isi))
    assert [k.title for k in buku.worksheets if k.sheet_state != "visible"] == ["_daftar", "_kiriman"]
    pilihan = [v for k in buku.worksheets for v in k.data_validations.dataValidation if v.type == "list"]
    assert {"daftar_desa", "daftar_jenis", "daftar_bagian_jabatan"} <= {v.formula1 for v in pilihan}
    assert {v.formula1 for v in pilihan} <= set(buku.defined_names)
    realisasi, narasi = buku["Realisasi"], buku["Narasi"]
    assert [realisasi[f"{h}6"].protection.locked for h in "BCD"] == [True, True, True]
    assert not realisasi["E6"].protection.locked
    assert narasi["B6"].protection.locked
    assert not narasi["D6"].protection.locked


def test_isian_yang_sama_memberi_berkas_yang_sama() -> None:
    jatah = jatah_semua(kantor(), "camat", Periode(2024))
    satu, dua = (write_pecahan(tahun=kantor(), jatah=jatah, bekal=Bekal()) for _ in range(2))
    assert satu == dua
