"""The backup of tables as JSON lines, which PostgreSQL uses: every row comes back as it was, to the microsecond."""

from __future__ import annotations

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core import serializers
from django.db import transaction

from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.perintah.cadangkan import _tulis_tabel, tabel
from sakip_web.uji.pemeran import ambil_pemeran

KAPAN = datetime(2024, 7, 2, 3, 42, 1, 123456, tzinfo=UTC)


# Its own transaction sets how it sees the others, which it can only at its beginning.
@pytest.mark.django_db(transaction=True)
def test_setiap_baris_kembali_sama() -> None:
    pemeran = ambil_pemeran()
    with transaction.atomic():
        catat(rantai=pemeran.tahun.rantai, entri=[Entri("uji")], oleh=Pelaku(1, "Ani"), waktu=KAPAN)
    keluar = StringIO()
    _tulis_tabel(keluar)
    kembali = [x.object for x in serializers.deserialize("jsonl", keluar.getvalue())]
    assert len(kembali) == sum(m._default_manager.count() for m in tabel())
    mata = next(x for x in kembali if isinstance(x, Jejak) and x.tindakan == "uji")
    assert mata.waktu == KAPAN


def test_yang_ditunjuk_lebih_dahulu() -> None:
    nama = [m._meta.label for m in tabel()]
    assert nama.index("rekaman.Instansi") < nama.index("rekaman.Tahun") < nama.index("rekaman.Rekaman")
    assert nama.index("akun.Pengguna") < nama.index("organisasi.Peran")
    assert not {"sessions.Session", "contenttypes.ContentType"} & set(nama)
