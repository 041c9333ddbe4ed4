"""The cast: the people and offices that tests of the web share.

Ani plans at Kecamatan Tanjung Contoh; Budi is its camat; Eka heads a section there and Fajar is one of her staff; Citra
reviews for the whole pemda; Gita gives official figures; Dedi plans at another office and is the stranger.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.tukar.json_tukar import read_json
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rekaman.models import Instansi, Tahun
from sakip_web.rekaman.services import buat_tahun

CONTOH = Path(__file__).resolve().parents[3] / "contoh" / "kabupaten_nusa" / "tahun.json"
KODE, KODE_LAIN = "35.99.01", "35.99.02"
SANDI = "sandi-untuk-uji-saja"
AWAL = datetime(2024, 1, 2, 1, 0, tzinfo=UTC)
PENYUSUN = Pelaku(None, "penyusun uji")


@dataclass(frozen=True, slots=True)
class Pemeran:
    """Everybody, and the year of each office."""

    ani: Pengguna
    budi: Pengguna
    citra: Pengguna
    dedi: Pengguna
    eka: Pengguna
    fajar: Pengguna
    gita: Pengguna
    tahun: Tahun
    tahun_dedi: Tahun


@cache
def contoh_nusa() -> TahunKinerja:
    """The invented office, whole."""
    tahun = read_json(CONTOH.read_bytes(), "kabupaten_nusa").tahun
    assert tahun is not None
    return tahun


def buat_pemeran() -> None:
    """Put the cast into the database."""
    kantor = Instansi.objects.create(kode=KODE, nama=contoh_nusa().organisasi.instansi.nama)
    lain = Instansi.objects.create(kode=KODE_LAIN, nama="Kecamatan Melati Contoh")
    for instansi in (kantor, lain):
        buat_tahun(instansi=instansi, isi=contoh_nusa(), oleh=PENYUSUN, waktu=AWAL)
    _orang("ani", "Ani Contoh", kantor, Macam.PERENCANA)
    _orang("budi", "Budi Contoh", kantor, Macam.PEJABAT, jabatan="camat")
    _orang("citra", "Citra Contoh", None, Macam.APIP)
    _orang("dedi", "Dedi Contoh", lain, Macam.PERENCANA)
    _orang("eka", "Eka Contoh", kantor, Macam.PEJABAT, jabatan="kasi-pelayanan")
    _orang("fajar", "Fajar Contoh", kantor, Macam.PEJABAT, jabatan="pengelola-pelayanan")
    _orang("gita", "Gita Contoh", kantor, Macam.PENYEDIA, pihak="Bagian Organisasi")


def ambil_pemeran() -> Pemeran:
    """The cast from the database; put there first where an earlier test emptied it."""
    if not Instansi.objects.filter(kode=KODE).exists():
        buat_pemeran()
    orang = {p.nama_pengguna: p for p in Pengguna.objects.all()}
    tahun = {t.instansi.kode: t for t in Tahun.objects.select_related("instansi")}
    nama = ("ani", "budi", "citra", "dedi", "eka", "fajar", "gita")
    return Pemeran(**{n: orang[n] for n in nama}, tahun=tahun[KODE], tahun_dedi=tahun[KODE_LAIN])


def _orang(
    nama_pengguna: str, nama: str, instansi: Instansi | None, macam: Macam, *, jabatan: str = "", pihak: str = ""
) -> None:
    orang = Pengguna.objects.buat(nama_pengguna=nama_pengguna, nama=nama, sandi=SANDI)
    Peran.objects.create(pengguna=orang, instansi=instansi, macam=macam, jabatan=jabatan, pihak=pihak)
