"""Writing the log, in the transaction of the change that it tells of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final

from django.db import transaction

from sakip_web.jejak.models import Jejak, Rantai, Segel
from sakip_web.jejak.rantai import Entri, Pelaku, sidik_mata

SISTEM = "sistem"
# What the columns take. Cut before the hash is made, so that a link is what stands in the table.
_NAMA: Final = 150
_KUNCI: Final = 250
_PERIHAL: Final = 300


def catat(*, rantai: str, entri: Sequence[Entri], oleh: Pelaku, waktu: datetime) -> None:
    """Append links to a chain. Runs inside the caller's transaction: a change and its link stand or fall together."""
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("jejak ditulis di luar transaksi")
    if not entri:
        return
    Rantai.objects.get_or_create(nama=rantai)
    # Two writers of one chain take turns.
    kepala = Rantai.objects.select_for_update().get(nama=rantai)
    mata = []
    oleh = replace(oleh, nama=oleh.nama[:_NAMA], atas_nama=oleh.atas_nama[:_NAMA])
    for panjang in entri:
        satu = replace(panjang, kunci=panjang.kunci[:_KUNCI], perihal=panjang.perihal[:_PERIHAL])
        kepala.nomor += 1
        lalu = kepala.sidik
        kepala.sidik = sidik_mata(lalu=lalu, rantai=rantai, nomor=kepala.nomor, waktu=waktu, pelaku=oleh, entri=satu)
        mata.append(
            Jejak(
                rantai=kepala,
                nomor=kepala.nomor,
                waktu=waktu,
                pengguna=oleh.pengguna,
                pelaku=oleh.nama,
                atas_nama=oleh.atas_nama,
                tindakan=satu.tindakan,
                himpunan=satu.himpunan,
                kunci=satu.kunci,
                perihal=satu.perihal,
                alasan=satu.alasan,
                sebelum=satu.sebelum,
                sesudah=satu.sesudah,
                sidik_lalu=lalu,
                sidik=kepala.sidik,
            )
        )
    Jejak.objects.bulk_create(mata)
    kepala.save(update_fields=["nomor", "sidik"])


def segel(*, tanggal: date) -> tuple[Segel, ...]:
    """Seal all chains that grew since their last seal; the seals that are new."""
    baru = []
    with transaction.atomic():
        for kepala in Rantai.objects.select_for_update().order_by("nama"):
            akhir = kepala.segel.order_by("-tanggal").first()
            if kepala.nomor and (akhir is None or (akhir.nomor < kepala.nomor and akhir.tanggal < tanggal)):
                baru.append(Segel(rantai=kepala, tanggal=tanggal, nomor=kepala.nomor, sidik=kepala.sidik))
        Segel.objects.bulk_create(baru)
    return tuple(baru)
