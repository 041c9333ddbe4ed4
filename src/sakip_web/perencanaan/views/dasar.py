"""What pages that change one record share."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse

from sakip_web.organisasi.konteks import Konteks
from sakip_web.perencanaan.forms.dasar import DuaSisi, FormRekaman, versi_baru
from sakip_web.rekaman.ubah import Bentrok


@dataclass(frozen=True, slots=True)
class Sengketa:
    """A conflict as a page shows it: who saved what meanwhile, field by field."""

    oleh: str
    waktu: datetime | None
    dihapus: bool
    sisi: tuple[DuaSisi, ...]


def alamat(k: Konteks, nama: str, *args: object) -> str:
    """An address of this office and year."""
    return reverse(f"perencanaan:{nama}", args=[k.instansi.kode, k.tahun.tahun, *args])


def sengketa(form: FormRekaman, bentrok: Bentrok) -> Sengketa:
    """The conflict of a form."""
    sisi = form.dua_sisi(bentrok.tersimpan) if bentrok.tersimpan is not None else ()
    return Sengketa(bentrok.oleh, bentrok.waktu, bentrok.tersimpan is None, sisi)


def naikkan_versi(request: HttpRequest, form: FormRekaman, bentrok: Bentrok) -> None:
    """Let the form that is shown again be saved over what was found."""
    form.data = versi_baru(request.POST, {"versi": bentrok.versi})
