"""The web's part of ``sakip demo``: an embedded database with the sample offices, a login for each role, served.

The database of the demo is made anew each time, in a folder of its own; data of an office are never touched, also when
DATABASE_URL points to them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sakip.cli.layar import kabar, tulis
from sakip.kerja.contoh import Contoh, daftar_contoh
from sakip.kerja.demo import KANTOR_LENGKAP
from sakip.kerja.muat import muat
from sakip_web.perintah.django_siap import buat_folder, siapkan
from sakip_web.perintah.jalankan import Alamat, bebas, jalankan
from sakip_web.perintah.kunci_folder import pegang

if TYPE_CHECKING:
    from sakip_web.akun.models import Pengguna
    from sakip_web.rekaman.models import Tahun

NAMA_FOLDER: Final = "sakip-data-demo"
SANDI: Final = "contoh-saja"
_PORT: Final = 8000
_PORT_TERAKHIR: Final = 8020
# The day whose holders of positions give the logins their names.
_BULAN, _HARI = 7, 1
_PEJABAT: Final = (
    ("camat", "camat", "Camat: menanggapi laporan"),
    ("sekretaris", "sekretaris", "Sekretaris"),
    ("kasi", "kasi-pelayanan", "Kepala seksi: mengisi angkanya"),
    ("pelaksana", "pengelola-pelayanan", "Pelaksana, staf kepala seksi"),
)


@dataclass(frozen=True, slots=True)
class Masuk:
    """A login of the demo, and what it is for."""

    nama_pengguna: str
    guna: str
    kantor: str


def setelah_demo(folder: Path, /) -> None:
    """Build and serve until Ctrl-C; ``folder`` holds the printed papers."""
    data = Path.cwd() / NAMA_FOLDER
    os.environ.pop("DATABASE_URL", None)
    daftar = siapkan_demo(data=data)
    port = next((p for p in range(_PORT, _PORT_TERAKHIR) if not bebas(alamat=Alamat("127.0.0.1", p))), _PORT)

    def umumkan(alamat: Alamat) -> None:
        _tampilkan(alamat, daftar, folder)

    jalankan(data=data, alamat=f"127.0.0.1:{port}", umumkan=umumkan)


def siapkan_demo(*, data: Path) -> Sequence[Masuk]:
    """Make the database of the demo anew. Raises SudahBerjalan while one is served."""
    if data.is_dir():
        with pegang(folder=data, keterangan=""):
            pass
        shutil.rmtree(data)
    buat_folder(folder=data)
    siapkan(data=data, baru=True)
    kabar("Memasukkan kantor contoh ke basis data …")
    daftar = tuple(_isi())
    from django.db import connections

    connections.close_all()
    return daftar


def _isi() -> Iterator[Masuk]:
    from django.db import transaction

    from sakip_web.perintah.kantor import buat_kantor

    urut = sorted(daftar_contoh(), key=lambda c: (c.nama != KANTOR_LENGKAP, c.nama))
    with transaction.atomic():
        for nomor, contoh in enumerate(urut, start=1):
            isi = muat(sumber=str(_sumber(contoh))).wajib()
            tahun = buat_kantor(kode=f"35.99.{nomor:02}", isi=isi)
            yield from _orang_utama(tahun) if nomor == 1 else _perencana(tahun, nomor)
            if nomor == 1:
                _tutup_triwulan(tahun)


def _tutup_triwulan(tahun: Tahun) -> None:
    """Three quarters are closed, as in January of the year after: the fourth and the report are there to be done."""
    from django.utils import timezone

    from sakip_web.alur.aturan import Jenis
    from sakip_web.alur.services import langkah
    from sakip_web.jejak.rantai import Pelaku

    for triwulan, bulan in enumerate((4, 7, 10), start=1):
        waktu = datetime(tahun.tahun, bulan, 5, 14, tzinfo=timezone.get_current_timezone())
        oleh = Pelaku(None, "Perencana Contoh")
        langkah(tahun=tahun, jenis=Jenis.TRIWULAN, kunci=f"TW{triwulan}", tindakan="menutup", oleh=oleh, waktu=waktu)


def _sumber(contoh: Contoh) -> Path:
    """The JSON beside the workbook, which reads faster."""
    json = contoh.letak.with_name("tahun.json")
    return json if json.is_file() else contoh.letak


def _orang_utama(tahun: Tahun) -> Iterator[Masuk]:
    """One login for each role at the invented office."""
    from sakip_web.organisasi.konteks import nama_pemegang
    from sakip_web.organisasi.models import Macam
    from sakip_web.rakitan.selectors import tahun_kinerja

    data, kantor = tahun_kinerja(tahun=tahun), tahun.instansi.nama
    hari = date(tahun.tahun, _BULAN, _HARI)
    yield _buat("perencana", "Perencana Contoh", "Perencana: mengisi untuk semua", kantor, tahun, Macam.PERENCANA)
    for nama, jabatan, guna in _PEJABAT:
        orang = nama_pemegang(data, jabatan, hari) or nama.capitalize()
        yield _buat(nama, orang, guna, kantor, tahun, Macam.PEJABAT, jabatan=jabatan)
    guna = "Penyedia angka resmi"
    yield _buat("penyedia", "Penyedia Contoh", guna, kantor, tahun, Macam.PENYEDIA, pihak="Bagian Organisasi")
    yield _buat("apip", "APIP Contoh", "APIP: mereviu semua kantor", "semua kantor", None, Macam.APIP)
    guna = "Pengelola: pengguna dan kantor"
    yield _buat("pengelola", "Pengelola Contoh", guna, "semua kantor", None, Macam.PENGELOLA)


def _perencana(tahun: Tahun, nomor: int) -> Iterator[Masuk]:
    from sakip_web.organisasi.models import Macam

    nama = f"perencana{nomor}"
    yield _buat(nama, f"Perencana Contoh {nomor}", "Perencana", tahun.instansi.nama, tahun, Macam.PERENCANA)


def _buat(
    nama_pengguna: str,
    nama: str,
    guna: str,
    kantor: str,
    tahun: Tahun | None,
    macam: str,
    *,
    jabatan: str = "",
    pihak: str = "",
) -> Masuk:
    from sakip_web.organisasi.models import Peran

    instansi = tahun.instansi if tahun else None
    orang = _pengguna(nama_pengguna, nama)
    Peran.objects.create(pengguna=orang, instansi=instansi, macam=macam, jabatan=jabatan, pihak=pihak)
    return Masuk(nama_pengguna, guna, kantor)


def _pengguna(nama_pengguna: str, nama: str) -> Pengguna:
    """An account; all have the same password, hashed once, for hashing is made to be slow."""
    from sakip_web.akun.models import Pengguna

    ada = Pengguna.objects.order_by("pk").first()
    if ada is None:
        return Pengguna.objects.buat(nama_pengguna=nama_pengguna, nama=nama, sandi=SANDI)
    return Pengguna.objects.create(nama_pengguna=nama_pengguna, nama=nama, password=ada.password)


def _tampilkan(alamat: Alamat, daftar: Sequence[Masuk], folder: Path) -> None:
    lebar = max(len(m.nama_pengguna) for m in daftar)
    panjang = max(len(m.guna) for m in daftar)
    tulis()
    tulis(f"sakip berjalan di {alamat.tautan}")
    tulis(f"Dokumen tercetak ada di {folder}. Data demo dibuat baru setiap kali; jangan dipakai bekerja.")
    tulis(f"Masuk dengan salah satu nama pengguna ini; sandi semuanya: {SANDI}")
    tulis()
    for m in daftar:
        tulis(f"   {m.nama_pengguna:{lebar}}  {m.guna:{panjang}}  {m.kantor}")
    tulis()
    kabar("Berhenti dengan Ctrl-C.")
