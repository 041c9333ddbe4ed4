"""What a test of blows does inside the installation: put the cast in, and read everything out.

python -m sakip_web.uji.gangguan.alat siap|isi|cetak
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from sakip_web.perintah.django_siap import buat_folder, siapkan


def siap() -> dict[str, str]:
    """A folder with the cast; the keys of the sessions of the editors, by name."""
    from django.conf import settings

    from sakip_web.uji.pemeran import ambil_pemeran

    p = ambil_pemeran()
    return {orang.nama_pengguna: _sesi(orang, settings.SESSION_COOKIE_NAME) for orang in (p.ani, p.budi, p.eka)}


def _sesi(orang: object, nama: str) -> str:
    from django.test import Client

    klien = Client()
    klien.force_login(orang, backend="django.contrib.auth.backends.ModelBackend")  # type: ignore[arg-type]
    return klien.cookies[nama].value


def isi() -> dict[str, object]:
    """The records with their versions, the links of the log, the jobs, and where a chain is broken."""
    from sakip_web.jejak.models import Jejak
    from sakip_web.jejak.selectors import periksa_rantai
    from sakip_web.rekaman.models import Rekaman
    from sakip_web.tugas.models import Pekerjaan
    from sakip_web.uji.pemeran import KODE

    rekaman = Rekaman.objects.filter(tahun__instansi__kode=KODE).values_list("himpunan", "kunci", "isi", "versi")
    jejak = Jejak.objects.filter(rantai__nama__startswith=f"{KODE}/").order_by("nomor")
    return {
        "rekaman": list(rekaman),
        "jejak": list(jejak.values_list("himpunan", "kunci", "tindakan", "sesudah", "pelaku")),
        "pekerjaan": list(Pekerjaan.objects.order_by("pk").values_list("keadaan", "percobaan", "maju", "dari")),
        "putus": [f"{p.rantai} {p.nomor}: {p.sebab}" for p in periksa_rantai()],
    }


def cetak() -> dict[str, object]:
    """Ask for all papers of a quarter."""
    from sakip.data.kanonik_nilai import Polos
    from sakip_web.tugas.services import ajukan
    from sakip_web.uji.pemeran import KODE, ambil_pemeran

    p = ambil_pemeran()
    masukan: Polos = {"instansi": KODE, "tahun": 2024, "periode": "2024-TW1"}
    return {"pk": ajukan(jenis="cetak_semua", masukan=masukan, oleh=p.ani, judul="Cetak semua", tahun=p.tahun).pk}


def main(argv: list[str]) -> int:
    """Print what was asked for as JSON."""
    import os

    folder = Path(os.environ["SAKIP_DATA"])
    buat_folder(folder=folder)
    siapkan(data=folder, baru=argv[0] == "siap")
    json.dump({"siap": siap, "isi": isi, "cetak": cetak}[argv[0]](), sys.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
