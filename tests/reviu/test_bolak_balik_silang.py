"""The papers of one office agree with each other; one changed target is found at its cell, with both files named."""

from collections.abc import Sequence
from functools import cache

import pytest

from sakip.fakta.antar_berkas import Bahan
from sakip.fakta.dari_data import build_berkas
from sakip.fakta.ekstraksi.alur import buat_alur
from sakip.fakta.ekstraksi.naskah import baca_naskah
from sakip.kerja.hasil_muatan import dokumen_dari
from sakip.kerja.kertas import hasil_periode, muatan_periode
from sakip.kerja.muat import muat
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Temuan
from sakip.readers.teks import read_teks
from sakip.reviu.engine import HasilPeriksa
from sakip.reviu.periksa_terhadap import periksa_terhadap
from tests.kantor import CONTOH
from tools.teks_laporan import tulis_teks

NUSA = "kabupaten_nusa"
KANTOR = {NUSA: 2024, "ponorogo_sooko_2024": 2024, "jombang_sumobito_2024": 2024, "mojokerto_sooko_2021": 2021}


@cache
def teks(nama: str, jenis: str, jabatan: str = "") -> str:
    """A paper of an office as text."""
    masa, muatan = Periode(KANTOR[nama]), muat(sumber=str(CONTOH / nama / "tahun.json"))
    hasil = hasil_periode(muatan=muatan, periode=masa).untuk(jabatan=jabatan, periode=masa)
    dokumen = dokumen_dari(muatan=muatan_periode(muatan=muatan, periode=masa), hasil=hasil, jenis=jenis)
    return tulis_teks(alur=buat_alur(dokumen=dokumen))


def bahan(nama: str, isi: str) -> Bahan:
    return Bahan(nama, baca_naskah(dokumen=read_teks(isi=isi.encode(), nama=nama), sumber=nama))


def data(nama: str) -> Bahan:
    muatan = muat(sumber=str(CONTOH / nama / "tahun.json"))
    return Bahan("tahun.json", build_berkas(hasil=hasil_periode(muatan=muatan, periode=Periode(KANTOR[nama]))))


def antar(laporan: str, *acuan: Bahan) -> Sequence[Temuan]:
    """What several files say differently."""
    return periksa_terhadap(sendiri=HasilPeriksa(), laporan=bahan("lkj.txt", laporan), acuan=acuan).periksa.temuan


def test_laporan_camat_nusa_sejalan() -> None:
    acuan = [bahan(f"{j}.txt", teks(NUSA, j, "camat")) for j in ("pk", "rencana_aksi", "pengukuran", "iki")]
    assert antar(teks(NUSA, "lkj_tahunan", "camat"), *acuan, data(NUSA)) == ()


def test_satu_target_diubah() -> None:
    laporan = teks(NUSA, "lkj_tahunan", "camat")
    awal = laporan.index("Tabel 2.3 Capaian Kinerja")
    rusak = laporan[:awal] + laporan[awal:].replace("86,50", "84,50", 1)
    (t,) = antar(rusak, bahan("pk.txt", teks(NUSA, "pk", "camat")))
    assert (t.kode, t.tertulis, t.seharusnya) == ("SR004", "84,50", "86,50")
    assert [x.berkas for x in t.lokasi] == ["lkj.txt", "pk.txt"]
    assert "84,50" in rusak.splitlines()[(t.lokasi[0].baris or 0) - 1]


def test_satu_pagu_diubah() -> None:
    laporan = teks(NUSA, "lkjip")
    awal = laporan.index("Tabel 3.15 Anggaran dan Realisasi per Program")
    rusak = laporan[:awal] + laporan[awal:].replace("\t960.000.000", "\t966.000.000", 1)
    semua = antar(rusak, data(NUSA))
    assert [(t.kode, t.tertulis, t.seharusnya) for t in semua] == [("SR005", "966.000.000", "Rp960.000.000")]
    assert [x.berkas for x in semua[0].lokasi] == ["lkj.txt", "tahun.json"]


@pytest.mark.parametrize("nama", KANTOR)
def test_laporan_kantor_sejalan_dengan_pk_dan_datanya(nama: str) -> None:
    assert [t.pesan for t in antar(teks(nama, "lkjip"), bahan("pk.txt", teks(nama, "pk", "camat")), data(nama))] == []
