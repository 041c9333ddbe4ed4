"""Offices of a kabupaten in the database, users with sessions, and the check that no save was lost.

``python -m bench.web_isi isi|periksa MASUKAN KELUAR`` with JSON on both sides; SAKIP_DATA and DATABASE_URL say where.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from bench.proses import Jam
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.contoh import daftar_contoh
from sakip.tukar.json_tukar import read_json

if TYPE_CHECKING:
    from sakip_web.rekaman.models import Rekaman

TAHUN: Final = 2024
TW: Final = 2
JABATAN: Final = "kasi-pelayanan"
SANDI: Final = "contoh-saja"
HIMPUNAN: Final = "realisasi.kinerja"
Masukan = dict[str, Any]


NAMA: Final = "Tanjung Contoh"


def isi_tahun(*, teks: str, mundur: int) -> TahunKinerja:
    """The sample office with all its years moved back; 29 February becomes the 28th."""
    teks = re.sub(r"(?<![\d.,])20[0-4]\d(?!\d)", lambda m: str(int(m[0]) - mundur), teks)
    if (TAHUN - mundur) % 4:
        teks = teks.replace("-02-29", "-02-28")
    hasil = read_json(teks.encode(), "contoh")
    if hasil.tahun is None:
        raise SystemExit(f"Contoh tidak terbaca setelah tahunnya digeser {mundur} tahun.")
    return hasil.tahun


def isi(*, kantor: int, tahun: int, pengguna: int) -> Masukan:
    """Fill an empty database; the users with the cookie of their session."""
    from django.core.management import call_command
    from django.db import transaction

    from sakip_web.perintah.kantor import buat_kantor

    call_command("migrate", verbosity=0, interactive=False)
    letak = next(c.letak for c in daftar_contoh() if c.nama == "kabupaten_nusa").with_name("tahun.json")
    teks, jam = letak.read_text(encoding="utf-8"), Jam()
    asal = [buat_kantor(kode=_kode(1), isi=isi_tahun(teks=teks, mundur=n)) for n in range(tahun)]
    baris = {t.tahun: list(t.rekaman.order_by("pk")) for t in asal}
    for nomor in range(2, kantor + 1):
        with transaction.atomic():
            _salin(nomor, baris)
    orang = list(_orang(kantor, pengguna))
    return {"orang": orang, "tahun": tahun, "membuat": jam.sampai_kini()}


def _salin(nomor: int, baris: dict[int, list[Rekaman]]) -> None:
    """A further office with the years of the first under a name of its own, its log begun."""
    from sakip_web.jejak.rantai import Entri, Pelaku
    from sakip_web.jejak.services import catat
    from sakip_web.rekaman.models import Instansi, Rekaman, Tahun

    nama = f"Contoh Ke-{nomor}"
    instansi = Instansi.objects.create(kode=_kode(nomor), nama=f"Kecamatan {nama}")
    for tahun, semua in baris.items():
        milik = Tahun.objects.create(instansi=instansi, tahun=tahun, nomor=1)
        salinan = [_Salinan(b.himpunan, b.kunci, b.urut, _ganti_nama(b.isi, nama)) for b in semua]
        oleh, waktu = Pelaku(None, semua[0].oleh), semua[0].waktu
        Rekaman.objects.bulk_create(
            [Rekaman(tahun=milik, nomor=1, oleh=oleh.nama, waktu=waktu, **s._asdict()) for s in salinan]
        )
        entri = [Entri("membuat tahun", s.himpunan, s.kunci, sesudah=s.isi) for s in salinan]
        catat(rantai=milik.rantai, entri=entri, oleh=oleh, waktu=waktu)


class _Salinan(NamedTuple):
    himpunan: str
    kunci: str
    urut: int
    isi: Any


def _ganti_nama(isi: Any, nama: str) -> Any:
    teks = json.dumps(isi)
    return json.loads(teks.replace(NAMA, nama)) if NAMA in teks else isi


def _kode(nomor: int) -> str:
    return f"35.99.{nomor:02}"


def _orang(kantor: int, pengguna: int) -> Iterator[Masukan]:
    """Planners and heads of a section by turns, logged in; a fifth of them share an office with another."""
    from django.conf import settings
    from django.contrib.auth.hashers import make_password
    from django.test import Client

    from sakip_web.akun.models import Pengguna
    from sakip_web.organisasi.models import Macam, Peran
    from sakip_web.rekaman.models import Instansi

    sandi = make_password(SANDI)
    instansi = {i.kode: i for i in Instansi.objects.all()}
    kantor = min(kantor, max(1, pengguna * 4 // 5))
    for n in range(pengguna):
        kode = _kode(n % kantor + 1)
        orang = Pengguna.objects.create(nama_pengguna=f"orang{n}", nama=f"Orang Contoh {n}", password=sandi)
        macam, jabatan = (Macam.PEJABAT, JABATAN) if n % 2 else (Macam.PERENCANA, "")
        Peran.objects.create(pengguna=orang, instansi=instansi[kode], macam=macam, jabatan=jabatan)
        klien = Client()
        klien.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")
        nama = settings.SESSION_COOKIE_NAME
        yield {"kode": kode, "baris": str(n // kantor), "kuki": f"{nama}={klien.cookies[nama].value}"}


def periksa(*, simpanan: list[list[str]]) -> Masukan:
    """Saves (office, indicator, text) that were answered as saved and stand neither in the log nor, the last of each
    indicator, in the records; and broken places in the chains."""
    from sakip_web.jejak.models import Jejak
    from sakip_web.jejak.selectors import periksa_rantai
    from sakip_web.rekaman.models import Rekaman

    hilang, akhir, tercatat = [], {}, dict[str, set[str]]()
    for kode, indikator, teks in simpanan:
        if kode not in tercatat:
            mata = Jejak.objects.filter(rantai__nama=f"{kode}/{TAHUN}", himpunan=HIMPUNAN)
            tercatat[kode] = {str((s or {}).get("sumber", "")) for s in mata.values_list("sesudah", flat=True)}
        if teks not in tercatat[kode]:
            hilang.append(teks)
        akhir[kode, indikator] = teks
    for (kode, indikator), teks in akhir.items():
        kunci = f"{indikator}:{TAHUN}-TW{TW}"
        baris = Rekaman.objects.filter(tahun__instansi__kode=kode, tahun__tahun=TAHUN, himpunan=HIMPUNAN, kunci=kunci)
        if [str((b.isi or {}).get("sumber", "")) for b in baris] != [teks]:
            hilang.append(f"{kode} {kunci}")
    putus = [f"{p.rantai} {p.nomor}: {p.sebab}" for p in periksa_rantai()]
    return {"hilang": hilang, "putus": putus, "diperiksa": datetime.now(UTC).isoformat(timespec="seconds")}


def main() -> None:
    """One of the two jobs."""
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sakip_web.config.settings")
    import django

    django.setup()
    tugas, masukan, keluar = sys.argv[1:]
    isi_masukan = json.loads(Path(masukan).read_text(encoding="utf-8"))
    hasil = isi(**isi_masukan) if tugas == "isi" else periksa(**isi_masukan)
    Path(keluar).write_text(json.dumps(hasil), encoding="utf-8")


if __name__ == "__main__":
    main()
