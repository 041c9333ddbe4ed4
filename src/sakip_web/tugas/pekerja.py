"""The worker: takes one job after another, holds it on lease while it works, and ends it once.

What a job prints it prints in processes of its own (``sakip.kerja.banyak``), so this process stays small. A worker
that is killed leaves its job on lease; when that has run out, the next worker takes it again, three times at most.
"""

from __future__ import annotations

import errno
import logging
import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

from django.db import DatabaseError, close_old_connections, connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from sakip.kernel.galat import SakipError
from sakip_web.tugas.daftar import Lapor, penangan
from sakip_web.tugas.models import Keadaan, Pekerjaan

log = logging.getLogger(__name__)

SEWA: Final = timedelta(seconds=30)
DENYUT: Final = 8
JEDA: Final = 1
PERCOBAAN_TERBANYAK: Final = 3
_LAPOR_TIAP: Final = 0.5
_BUG: Final = "Terhenti karena kesalahan program. Data tidak berubah. Sebutkan nomor galat {nomor} kepada pengelola."
_PENUH: Final = (
    "Penyimpanan komputer yang menjalankan sakip penuh, jadi pekerjaan ini terhenti. Data tidak berubah. "
    "Minta pengelola mengosongkan ruang, lalu minta pekerjaan ini sekali lagi."
)
_RUANG_HABIS: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


class Lepas(Exception):
    """The job is no longer ours: cancelled, or taken by another after the lease ran out."""


class Berhenti(Exception):
    """The worker is asked to stop; the job goes back into the queue."""


def jalankan(
    *, berhenti: threading.Event, jam: Callable[[], datetime] = timezone.now, jeda: float = JEDA, denyut: float = DENYUT
) -> None:
    """Work until told to stop. A database that does not answer is asked again."""
    while not berhenti.is_set():
        close_old_connections()
        try:
            satu = ambil(waktu=jam())
            if satu is None:
                berhenti.wait(jeda)
                continue
            kerjakan(satu, berhenti=berhenti, jam=jam, denyut=denyut)
        except DatabaseError:
            log.exception("Antrean pekerjaan tidak terbaca; dicoba lagi")
            berhenti.wait(jeda * 5)
    connection.close()


def ambil(*, waktu: datetime) -> Pekerjaan | None:
    """Take the oldest job that waits or was left behind; nobody else can take the same one."""
    bebas = Q(keadaan=Keadaan.MENUNGGU) | Q(keadaan=Keadaan.BERJALAN, sewa_sampai__lt=waktu)
    # Asked first without a lock: an idle worker must not stop who writes.
    if not Pekerjaan.objects.filter(bebas).exists():
        return None
    lewati = connection.features.has_select_for_update_skip_locked
    with transaction.atomic():
        antre = Pekerjaan.objects.select_for_update(skip_locked=lewati).filter(bebas).order_by("dibuat", "pk")
        satu = antre.first()
        if satu is None:
            return None
        if satu.percobaan >= PERCOBAAN_TERBANYAK:
            satu.keadaan, satu.selesai, satu.sewa_sampai = Keadaan.GAGAL, waktu, None
            satu.pesan = (
                f"Pekerjaan ini terhenti {PERCOBAAN_TERBANYAK} kali sebelum selesai, mungkin karena memori habis. "
                "Data tidak berubah. Beri tahu pengelola."
            )
            satu.save()
            return None
        satu.keadaan, satu.sewa_sampai, satu.mulai = Keadaan.BERJALAN, waktu + SEWA, satu.mulai or waktu
        satu.percobaan += 1
        satu.save()
    return satu


def kerjakan(
    satu: Pekerjaan,
    /,
    *,
    berhenti: threading.Event,
    jam: Callable[[], datetime] = timezone.now,
    denyut: float = DENYUT,
) -> None:
    """Do a job that was taken, and write how it ended unless it is no longer ours."""
    usai = threading.Event()
    nadi = threading.Thread(target=_denyutkan, args=(satu, usai, jam, denyut), daemon=True)
    nadi.start()
    ubah: dict[str, object]
    try:
        kerja = penangan(jenis=satu.jenis)
        if kerja is None:
            raise SakipError(f'Pekerjaan "{satu.jenis}" tidak dikenal versi ini. Perbarui sakip, lalu ulangi.')
        hasil = kerja(satu.masukan, _pelapor(satu, berhenti))
        ubah = {"keadaan": Keadaan.SELESAI, "hasil": hasil, "pesan": ""}
    except Lepas:
        return
    except Berhenti:
        _milik(satu).update(keadaan=Keadaan.MENUNGGU, sewa_sampai=None, percobaan=satu.percobaan - 1)
        return
    except SakipError as sebab:
        ubah = {"keadaan": Keadaan.GAGAL, "pesan": str(sebab)}
    except Exception as sebab:
        nomor = secrets.token_hex(3).upper()
        log.exception("Galat %s dalam pekerjaan %s %s", nomor, satu.pk, satu.jenis)
        penuh = isinstance(sebab, OSError) and sebab.errno in _RUANG_HABIS
        ubah = {"keadaan": Keadaan.GAGAL, "pesan": _PENUH if penuh else _BUG.format(nomor=nomor)}
    finally:
        usai.set()
        nadi.join()
    _milik(satu).update(**ubah, selesai=jam(), sewa_sampai=None)


def _milik(satu: Pekerjaan) -> QuerySet[Pekerjaan]:
    """The row, as long as this taking of the job holds it."""
    return Pekerjaan.objects.filter(pk=satu.pk, keadaan=Keadaan.BERJALAN, percobaan=satu.percobaan)


def _pelapor(satu: Pekerjaan, berhenti: threading.Event) -> Lapor:
    terakhir = [0.0]

    def lapor(maju: int, dari: int, pesan: str) -> None:
        if berhenti.is_set():
            raise Berhenti
        kini = monotonic()
        if kini - terakhir[0] < _LAPOR_TIAP and maju < dari:
            return
        terakhir[0] = kini
        if not _milik(satu).update(maju=maju, dari=dari, pesan=pesan):
            raise Lepas

    return lapor


def _denyutkan(satu: Pekerjaan, usai: threading.Event, jam: Callable[[], datetime], denyut: float) -> None:
    """Renew the lease until the job is done."""
    try:
        while not usai.wait(denyut):
            # One beat that is missed does no harm: three fit into a lease.
            with suppress(DatabaseError):
                if not _milik(satu).update(sewa_sampai=jam() + SEWA):
                    return
    finally:
        connection.close()
