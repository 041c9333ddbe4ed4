"""Moving a thing from one state to the next."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from sakip.kernel.galat import SakipError
from sakip_web.alur.aturan import LANGKAH, Jenis, Keadaan
from sakip_web.alur.models import Proses
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.rekaman.models import Tahun


class LangkahSalah(SakipError):
    """A step that cannot be taken from where the thing stands, or without a reason."""


def langkah(
    *,
    tahun: Tahun,
    jenis: Jenis,
    kunci: str,
    tindakan: str,
    oleh: Pelaku,
    waktu: datetime,
    alasan: str = "",
    dilihat: datetime | None = None,
) -> Keadaan:
    """Take a step and log it; the state that now holds. Raises LangkahSalah.

    Somebody else may have taken it a moment ago: then the sentence says where the thing stands now. ``dilihat`` is
    when the state began that the person looked at: what was taken back and handed in anew meanwhile was not seen.
    """
    aturan = LANGKAH[jenis][tindakan]
    if aturan.beralasan and not alasan.strip():
        raise LangkahSalah(f"Alasan {tindakan} belum ditulis. Tulis alasannya; alasan itu tersimpan dalam jejak.")
    with transaction.atomic():
        Tahun.objects.select_for_update().get(pk=tahun.pk)
        baris = Proses.objects.filter(tahun=tahun, jenis=jenis.value, kunci=kunci).first()
        kini = Keadaan(baris.keadaan) if baris else Keadaan.DRAF
        if kini not in aturan.dari:
            siapa = f" oleh {baris.oleh}" if baris else ""
            raise LangkahSalah(
                f"Tidak dapat {tindakan}: keadaannya sekarang {kini.value}{siapa}. Muat ulang halaman ini."
            )
        if baris and dilihat and baris.waktu != dilihat:
            raise LangkahSalah(
                f"Tidak dapat {tindakan}: {baris.oleh} mengajukannya lagi sesudah Anda membuka halaman ini. "
                "Periksa isinya sekarang, lalu ulangi."
            )
        Proses.objects.update_or_create(
            tahun=tahun,
            jenis=jenis.value,
            kunci=kunci,
            defaults={
                "keadaan": aturan.ke.value,
                "oleh": oleh.nama,
                "waktu": waktu,
                "catatan": alasan.strip(),
            },
        )
        entri = Entri(tindakan, jenis.value, kunci, alasan=alasan.strip(), sebelum=kini.value, sesudah=aturan.ke.value)
        catat(rantai=tahun.rantai, entri=(entri,), oleh=oleh, waktu=waktu)
    return aturan.ke
