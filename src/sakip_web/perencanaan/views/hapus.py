"""Taking one record of the plan back, with a reason, while nothing refers to it."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest

from sakip_web.organisasi.konteks import Konteks
from sakip_web.perencanaan.forms.susunan import FormHapus
from sakip_web.perencanaan.services.tulis import MasihDipakai, hapus, pemakai
from sakip_web.rekaman.penjaga import Terkunci


@dataclass(frozen=True, slots=True)
class Penghapusan:
    """The form, who still refers to the record, and whether it was taken back."""

    form: FormHapus
    dipakai: tuple[str, ...] = ()
    selesai: bool = False


def coba_hapus(*, request: HttpRequest, k: Konteks, himpunan: str, kunci: str, versi: int) -> Penghapusan:
    """Show the form, or do what it asks; what stands in the way is on the form or in the list."""
    form = FormHapus(request.POST or None, initial={"versi": versi}, label_suffix="")
    if request.method != "POST" or not form.is_valid():
        return Penghapusan(form, pemakai(data=k.data, himpunan=himpunan, kunci=kunci))
    c = form.cleaned_data
    try:
        hasil = hapus(k=k, himpunan=himpunan, kunci=kunci, versi_dibaca=c["versi"], alasan=c["alasan"])
    except MasihDipakai as galat:
        return Penghapusan(form, galat.pemakai)
    except Terkunci as galat:
        form.add_error(None, str(galat))
        return Penghapusan(form)
    if hasil.bentrok:
        form.add_error(None, f"{hasil.bentrok[0].oleh} mengubahnya baru saja. Lihat dulu isinya, lalu hapus lagi.")
        return Penghapusan(form)
    return Penghapusan(form, selesai=True)
