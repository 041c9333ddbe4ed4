"""The annual reports of officials in Ponorogo: the parts that each level prints, in order."""

from __future__ import annotations

from functools import cache

import pytest

from sakip.dokumen.dump import dump_blok
from sakip.dokumen.node import (
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    FormCentang,
    Judul,
    Pohon,
    Sampul,
    Tabel,
    TandaTangan,
)
from sakip.dokumen.walk import iter_blok
from sakip.hasil.dasar import Hasil
from sakip.kernel.periode import Periode
from sakip.laporan.susun import build_dokumen
from tests.kantor import hitung, kantor

TAHUN = Periode(2024)
PEMIMPIN = ("camat", "sekretaris")
STRUKTURAL = (
    "kasubag-umpeg",
    "kasubag-keu",
    "kasi-pelayanan",
    "kasi-tapem",
    "kasi-pemas",
    "kasi-trantib",
    "kasi-kesra",
)
STAF = ("adm-umpeg", "adm-keu", "adm-pelayanan", "adm-pemas", "adm-trantib", "adm-kesra")
SEMUA = (*PEMIMPIN, *STRUKTURAL, *STAF)


@cache
def _hasil() -> Hasil:
    return hitung(kantor("ponorogo_sooko_2024").sampai(TAHUN), pada=TAHUN.akhir)


@cache
def laporan(jabatan: str) -> Dokumen:
    return build_dokumen(hasil=_hasil().untuk(jabatan=jabatan, periode=TAHUN), jenis="lkj_tahunan")


def _jenis(jabatan: str) -> set[type]:
    return {type(b) for b in iter_blok(isi=laporan(jabatan).isi)}


def _bab(jabatan: str) -> list[str]:
    judul = (b for b in iter_blok(isi=laporan(jabatan).isi) if isinstance(b, Judul) and b.tingkat <= 2)
    return [j.teks for j in judul]


@pytest.mark.parametrize("jabatan", SEMUA)
def test_lengkap_dan_ditandatangani_dua_pihak(jabatan) -> None:
    dokumen = laporan(jabatan)
    assert not dokumen.draf
    akhir = [b for b in iter_blok(isi=dokumen.isi) if isinstance(b, TandaTangan)][-1]
    assert len(akhir.blok) == 2


def test_bagan_hanya_pada_laporan_camat_dan_sekretaris() -> None:
    for jabatan in PEMIMPIN:
        assert Pohon in _jenis(jabatan)
        assert _bab(jabatan)[:4] == ["KATA PENGANTAR", "DAFTAR ISI", "DAFTAR TABEL", "DAFTAR GAMBAR"]
    for jabatan in STRUKTURAL:
        assert Pohon not in _jenis(jabatan)
        daftar = [b.jenis for b in laporan(jabatan).isi if isinstance(b, DaftarKeterangan)]
        assert daftar == ["Tabel"]


def test_bab_struktural_seperti_terbit() -> None:
    assert _bab("kasi-trantib") == [
        *("KATA PENGANTAR", "DAFTAR ISI", "DAFTAR TABEL", "PENDAHULUAN", "Tugas Pokok dan Fungsi Jabatan"),
        *("AKUNTABILITAS KINERJA JABATAN", "Perjanjian Kinerja", "Capaian Kinerja", "Evaluasi dan Analisis Kinerja"),
        *("Rencana Tindak Lanjut", "Tanggapan Atasan Langsung", "PENUTUP"),
    ]
    tabel = [b.jenis for b in iter_blok(isi=laporan("kasi-trantib").isi) if isinstance(b, Tabel)]
    assert tabel == ["T-PK-INDIVIDU", "T-SKALA-CAPAIAN", "T-CAPAIAN-INDIVIDU", "T-PAGU-INDIVIDU"]


@pytest.mark.parametrize("jabatan", STAF)
def test_staf_tanpa_sampul_tugas_kotak_dan_daftar(jabatan) -> None:
    assert not {Sampul, DaftarIsi, FormCentang} & _jenis(jabatan)
    assert _bab(jabatan) == [
        *("PENDAHULUAN", "AKUNTABILITAS KINERJA JABATAN", "Perjanjian Kinerja", "Capaian Kinerja"),
        *("Tanggapan Atasan Langsung", "PENUTUP"),
    ]
    teks = "\n".join(dump_blok(isi=laporan(jabatan).isi))
    assert "mempunyai fungsi" not in teks
    assert "dengan predikat ‹Sangat Berhasil›" in teks


@pytest.mark.parametrize(
    ("jabatan", "tanpa"),
    [
        ("kasubag-keu", ()),
        ("sekretaris", ("Realisasi diteliti ulang",)),
        ("kasi-pelayanan", ("Capaian diteliti ulang",)),
    ],
)
def test_kotak_tanggapan_menurut_jabatan(jabatan, tanpa) -> None:
    penuh = ("Laporan kurang baik", "Laporan sudah baik", "Laporan diperbaiki", "Realisasi diteliti ulang")
    semua = (*penuh, "Capaian diteliti ulang", "Lain-lain")
    form = next(b for b in iter_blok(isi=laporan(jabatan).isi) if isinstance(b, FormCentang))
    assert tuple(p.teks for p in form.pilihan) == tuple(p for p in semua if p not in tanpa)


def test_sebab_masalah_dan_upaya_masing_masing_bernama() -> None:
    baris = dump_blok(isi=laporan("kasi-kesra").isi)
    urut = [next(n for n, b in enumerate(baris) if s in b) for s in ("Penyebab keberhasilan", "Permasalahan:", "Upaya")]
    assert urut == sorted(urut)


def test_anggaran_camat_menurut_program_sekretaris_menurut_kegiatan() -> None:
    def baris(jabatan: str) -> int:
        tabel = (
            b for b in iter_blok(isi=laporan(jabatan).isi) if isinstance(b, Tabel) and b.jenis == "T-PAGU-INDIVIDU"
        )
        return len(next(tabel).badan) - 1

    assert baris("camat") == 5
    assert baris("sekretaris") == 6
