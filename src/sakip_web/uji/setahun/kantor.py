"""The small office of the walk: five positions below the bupati, five of its six indicators, nothing agreed yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from sakip.data.anggaran import Anggaran, VersiAnggaran
from sakip.data.organisasi import Instansi as InstansiTahun
from sakip.data.organisasi import Jabatan, Jenjang, Organisasi, Pemegang
from sakip.data.perencanaan import (
    Agregasi,
    Indikator,
    JenjangSimpul,
    Perencanaan,
    Polaritas,
    Renstra,
    Sasaran,
    SasaranJabatan,
    Simpul,
    Tujuan,
)
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka
from sakip_web.akun.models import Pengguna
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rekaman.models import Instansi, Tahun
from sakip_web.rekaman.services import buat_tahun
from sakip_web.uji.pemeran import AWAL, PENYUSUN, SANDI
from sakip_web.uji.setahun import bekal

KODE: Final = "35.99.03"
TAHUN: Final = 2025
PIHAK: Final = "Bagian Organisasi"
# Login, name of the person, position.
ORANG: Final = (
    ("camat", "Sinta Contoh", "camat"),
    ("sekretaris", "Tono Contoh", "sekretaris"),
    ("kasubbag", "Umar Contoh", "kasubbag"),
    ("kasi", "Wati Contoh", "kasi"),
    ("pelaksana", "Yani Contoh", "pelaksana"),
)
_KOTA: Final = InstansiTahun("Kecamatan Melur Contoh", alamat="Jalan Contoh 1", tempat="Melur Contoh")


@dataclass(frozen=True, slots=True)
class Kantor:
    """The year and who works at it, by login."""

    tahun: Tahun
    orang: dict[str, Pengguna]


def buat_kantor() -> Kantor:
    """Put the office and its people into the database."""
    instansi = Instansi.objects.create(kode=KODE, nama=_KOTA.nama)
    tahun = buat_tahun(instansi=instansi, isi=isi_kantor(), oleh=PENYUSUN, waktu=AWAL)
    orang = {n: _buat(n, nama, instansi, Macam.PEJABAT, jabatan=j) for n, nama, j in ORANG}
    orang["perencana"] = _buat("perencana", "Rina Contoh", instansi, Macam.PERENCANA)
    orang["penyedia"] = _buat("penyedia", "Vera Contoh", instansi, Macam.PENYEDIA, pihak=PIHAK)
    return Kantor(tahun, orang)


def _buat(login: str, nama: str, kantor: Instansi, macam: Macam, *, jabatan: str = "", pihak: str = "") -> Pengguna:
    orang = Pengguna.objects.buat(nama_pengguna=login, nama=nama, sandi=SANDI)
    Peran.objects.create(pengguna=orang, instansi=kantor, macam=macam, jabatan=jabatan, pihak=pihak)
    return orang


def isi_kantor() -> TahunKinerja:
    """The year before the first page is opened: structure, most of the plan, a budget without figures."""
    return TahunKinerja(
        acuan=bekal.acuan(TAHUN),
        organisasi=Organisasi(_KOTA, jabatan=_jabatan(), pemegang=_pemegang(), tugas=bekal.TUGAS),
        perencanaan=Perencanaan(
            Renstra(TAHUN - 1, TAHUN + 3, "Renstra Kecamatan Melur Contoh"),
            tujuan=(Tujuan("t1", "Terwujudnya pelayanan kecamatan yang baik"),),
            sasaran=(Sasaran("s1", "Meningkatnya mutu pelayanan kecamatan", "t1"),),
            simpul=_simpul(),
            sasaran_jabatan=_sasaran_jabatan(),
            indikator=_indikator(),
        ),
        anggaran=Anggaran((VersiAnggaran("murni", "DPA Kecamatan Melur Contoh", date(TAHUN, 1, 2)),)),
        sumber_daya=bekal.PEGAWAI,
        riwayat=bekal.riwayat(TAHUN),
    )


def _jabatan() -> tuple[Jabatan, ...]:
    return (
        Jabatan("bupati", "Bupati Contoh", Jenjang.KEPALA_DAERAH),
        Jabatan("camat", "Camat", Jenjang.KEPALA, "bupati"),
        Jabatan("sekretaris", "Sekretaris", Jenjang.SEKRETARIS, "camat"),
        Jabatan("kasubbag", "Kepala Subbagian Umum", Jenjang.KASUBBAG, "sekretaris"),
        Jabatan("kasi", "Kepala Seksi Pelayanan", Jenjang.KASI, "camat"),
        Jabatan("pelaksana", "Pengelola Pelayanan", Jenjang.PELAKSANA, "kasi"),
    )


def _pemegang() -> tuple[Pemegang, ...]:
    bupati = Pemegang("bupati", "Zainal Contoh", mulai=date(TAHUN - 1, 1, 1))
    return bupati, *(
        Pemegang(j, nama, f"9999{n:014}", "Penata", "III/c", mulai=date(TAHUN - 1, 1, 1))
        for n, (_, nama, j) in enumerate(ORANG, start=1)
    )


def _simpul() -> tuple[Simpul, ...]:
    program = Simpul(
        "p1", JenjangSimpul.PROGRAM, "Program Pelayanan Publik", sasaran="s1", penanggung_jawab="camat",
        hasil="Meningkatnya pelayanan publik",
    )  # fmt: skip
    kegiatan = Simpul(
        "k1", JenjangSimpul.KEGIATAN, "Pelayanan kepada Masyarakat", induk="p1", penanggung_jawab="kasi",
        hasil="Meningkatnya ketepatan pelayanan",
    )  # fmt: skip
    return program, kegiatan


def _sasaran_jabatan() -> tuple[SasaranJabatan, ...]:
    return (
        SasaranJabatan("sj-kasi", "kasi", "Meningkatnya ketepatan waktu pelayanan", "k1"),
        SasaranJabatan("sj-pelaksana", "pelaksana", "Tertanganinya pengaduan masyarakat", "sj-kasi"),
        SasaranJabatan("sj-sekretaris", "sekretaris", "Tertibnya laporan kecamatan", "s1"),
        SasaranJabatan("sj-kasubbag", "kasubbag", "Tertibnya surat kecamatan", "sj-sekretaris"),
    )


def _indikator() -> tuple[Indikator, ...]:
    jumlah = Agregasi.KUMULATIF
    return (
        Indikator("SKM", "s1", "Indeks kepuasan masyarakat", "nilai", "SKM", iku=True, penanggung_jawab="camat",
            dasar=Angka(Decimal("83.5")),
        ),
        Indikator(
            "HARI", "sj-kasi", "Rata-rata hari penyelesaian layanan", "hari", "HARI", Polaritas.TURUN,
            Agregasi.RATA_RATA, penanggung_jawab="kasi", mendukung="SKM",
        ),
        Indikator(
            "ADUAN", "sj-pelaksana", "Pengaduan yang ditangani", "pengaduan", "ADUAN", agregasi=jumlah,
            rumus="jumlah(pengaduan)", penanggung_jawab="pelaksana", mendukung="HARI",
        ),
        Indikator(
            "LAPOR", "sj-sekretaris", "Laporan kinerja yang tersusun", "laporan", "LAPOR", agregasi=jumlah,
            penanggung_jawab="sekretaris", mendukung="SKM",
        ),
        Indikator(
            "SURAT", "sj-kasubbag", "Surat yang diagendakan", "surat", "SURAT", agregasi=jumlah,
            penanggung_jawab="kasubbag", mendukung="LAPOR",
        ),
    )  # fmt: skip
