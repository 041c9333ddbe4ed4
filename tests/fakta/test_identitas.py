"""Persons, places and units as they are read out of signatures, covers, agreements and rosters; all invented."""

import pytest

from sakip.fakta.ekstraksi.identitas_baris import (
    baca_pangkat,
    baca_tempat_tanggal,
    cari_nip,
    is_jabatan,
    is_nama,
    pisah_gelar,
)
from sakip.fakta.ekstraksi.jabatan import is_pelaksana, is_tunggal, kunci_jabatan, nama_staf
from sakip.fakta.model import Fakta, JenisFakta
from tests.fakta.naskah_uji import berkas

NIP = "19900101-201501-1-000"
NIP_LAIN = "19910202-201601-2-000"


def ambil(teks: str, *jenis: JenisFakta) -> list[Fakta]:
    return list(berkas(teks).semua(*jenis))


def test_tanda_tangan_dari_nip_ke_atas() -> None:
    teks = f"""
    Contoh, 2 Januari 2025

    Mengetahui,

    Plt. Sekretaris Kecamatan

    Sukacontoh

    **CONTOH DUA, S.Sos**

    Penata Tk. I, III/d

    NIP. {NIP}
    """
    orang, nip, pangkat, jabatan = ambil(teks, JenisFakta.ORANG, JenisFakta.NIP, JenisFakta.PANGKAT, JenisFakta.JABATAN)
    assert orang.tertulis == "CONTOH DUA, S.Sos"
    assert nip.tertulis == NIP
    assert pangkat.tertulis == "Penata Tk. I, III/d"
    assert jabatan.tertulis == "Plt. Sekretaris Kecamatan Sukacontoh"
    assert {f.kelompok for f in (orang, nip, pangkat, jabatan)} == {"mengetahui/0"}


def test_tanda_tangan_bersisian_dalam_tabel() -> None:
    teks = f"""
    |  |  |
    | --- | --- |
    | Camat Contoh | Kepala Seksi Pelayanan |
    | CONTOH DUA | MISAL REKAAN |
    | NIP. {NIP} | NIP. {NIP_LAIN} |
    """
    nip = {f.nama: (f.tertulis, f.rincian) for f in ambil(teks, JenisFakta.NIP)}
    assert nip == {"CONTOH DUA": (NIP, "Camat Contoh"), "MISAL REKAAN": (NIP_LAIN, "Kepala Seksi Pelayanan")}


def test_daftar_pegawai() -> None:
    teks = f"""
    Tabel 1. Daftar Pegawai

    | No | Nama | NIP | Pangkat | Jabatan |
    | --- | --- | --- | --- | --- |
    | 1 | Contoh Dua | {NIP} | Penata (III/c) | Camat |
    | 2 | Misal Rekaan | {NIP_LAIN} | Pembina (IV/a) | Sekretaris |
    """
    assert [f.tertulis for f in ambil(teks, JenisFakta.NIP)] == [NIP, NIP_LAIN]
    assert {f.kelompok.partition("/")[0] for f in ambil(teks, JenisFakta.ORANG)} == {"tabel"}


def test_pihak_perjanjian() -> None:
    teks = """
    Nama : Contoh Tiga, S.Sos.

    Jabatan : Kepala Seksi Pelayanan

    Selanjutnya disebut Pihak Pertama

    Nama : Misal Rekaan Jabatan : Camat Contoh

    Sebagai atasan dari Pihak Pertama, dan seterusnya disebut Pihak Kedua
    """
    orang = {f.tertulis: (f.kelompok.partition("/")[0], f.rincian) for f in ambil(teks, JenisFakta.ORANG)}
    assert orang == {
        "Contoh Tiga, S.Sos.": ("perjanjian", "Kepala Seksi Pelayanan"),
        "Misal Rekaan": ("mengetahui", "Camat Contoh"),
    }


def test_dua_nip_di_bawah_satu_sama_lain_tidak_diberi_nama() -> None:
    teks = f"""
    CONTOH DUA

    NIP. {NIP}

    NIP. {NIP_LAIN}
    """
    assert {f.nama for f in ambil(teks, JenisFakta.NIP)} == {""}


def test_nama_mirip_dengan_nip_lain_tetap_dua_orang() -> None:
    teks = f"""
    Camat Contoh

    CONTOH LIMA

    NIP. {NIP}

    Kepala Seksi Pelayanan

    CONTOH TIGA

    NIP. {NIP[:-1]}1
    """
    assert len({f.objek for f in ambil(teks, JenisFakta.ORANG)}) == 2


@pytest.mark.parametrize(
    ("teks", "angka"),
    [
        (f"NIP. {NIP}", [NIP]),
        (f"Nip : {NIP}", [NIP]),
        (f"NIPPPK {NIP}", [NIP]),
        (NIP, [NIP]),
        ("NIP ..........", [""]),
        ("Nomor 188.45/12/2024", []),
        ("Rp1.990.010.120", []),
    ],
)
def test_nip_dalam_teks(teks: str, angka: list[str]) -> None:
    assert [n.angka for n in cari_nip(teks)] == angka


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Pembina Utama Muda (IV/c)", ("pembina utama muda", "IV/c")),
        ("Pangkat/Gol. : Penata Tingkat I / III d", ("penata tingkat i", "III/d")),
        ("Pengatur", ("pengatur", "")),
        ("Penata Layanan Operasional", None),
        ("Pembina Pramuka", None),
    ],
)
def test_pangkat(teks: str, hasil: tuple[str, str] | None) -> None:
    pangkat = baca_pangkat(teks)
    assert (None if pangkat is None else (pangkat.nama, pangkat.golongan)) == hasil


@pytest.mark.parametrize(
    ("teks", "nama", "gelar"),
    [
        ("(Drs. H. CONTOH DUA, M.Si)", "CONTOH DUA", "M.Si"),
        ("Contoh Dua SH", "Contoh Dua", "SH"),
        ("M. Contoh Dua", "M. Contoh Dua", ""),
    ],
)
def test_gelar(teks: str, nama: str, gelar: str) -> None:
    assert pisah_gelar(teks) == (nama, gelar)


def test_baris_nama_jabatan_tempat() -> None:
    assert is_nama("CONTOH DUA, S.STP., M.Si")
    assert not is_nama("LAPORAN KINERJA")
    assert not is_nama("Kepala Seksi Pelayanan")
    assert is_jabatan("Kepala Dinas Contoh")
    assert not is_jabatan("Kegiatan dilaksanakan oleh kepala seksi.")
    assert baca_tempat_tanggal("Contoh,   Januari 2025") == "Contoh"
    assert baca_tempat_tanggal("Senin, 6 Januari 2025") == ""


def test_jabatan() -> None:
    assert kunci_jabatan("Kasubag. Umum dan Kepegawaian") == kunci_jabatan("KEPALA SUB BAGIAN UMUM DAN KEPEGAWAIAN")
    assert kunci_jabatan("Camat Contoh") == "camat"
    assert kunci_jabatan("Sekretaris Kecamatan Contoh") == "sekretaris"
    assert is_tunggal("Kepala Bidang Sarana")
    assert not is_tunggal("Pengadministrasi Umum Seksi Pelayanan")
    assert is_pelaksana("Plt. Camat Contoh")
    assert nama_staf("Camat Contoh") == ()


def test_wilayah_sendiri() -> None:
    teks = """
    LAPORAN KINERJA TAHUN 2024

    DINAS CONTOH KABUPATEN NUSACONTOH

    Dinas Contoh Kabupaten Nusacontoh melayani masyarakat Kecamatan Misalan, Kecamatan Umpama, dan lainnya.

    Bupati Nusacontoh menetapkan sasaran yang menjadi acuan laporan ini beserta seluruh programnya.
    """
    tempat = {(f.objek, f.tertulis.casefold()) for f in ambil(teks, JenisFakta.TEMPAT)}
    assert tempat == {("kabupaten", "nusacontoh")}
