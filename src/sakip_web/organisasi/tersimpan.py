"""How a form of a record ends: saved, in a clash with somebody else, or not allowed now."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import HttpRequest

from sakip.kernel.galat import SakipError
from sakip_web.organisasi.forms import FormulirBerversi
from sakip_web.organisasi.tabrakan import Tabrakan, tabrakan
from sakip_web.rekaman.ubah import HasilSimpan


def coba_simpan(
    *, form: FormulirBerversi, simpan: Callable[[], HasilSimpan], label: Mapping[str, str]
) -> Tabrakan | bool:
    """True when it was saved; the clash to be shown; False when the form says why not."""
    try:
        hasil = simpan()
    except SakipError as sebab:
        form.add_error(None, str(sebab))
        return False
    if not hasil.bentrok:
        return True
    bentrok = tabrakan(bentrok=hasil.bentrok[0], label=label)
    form.pakai_versi(bentrok.versi)
    return bentrok


def pilih_tersimpan(request: HttpRequest) -> bool:
    """Whether the person chose, of two clashing values, the one that is stored."""
    return request.method == "POST" and request.POST.get("pilihan") == "tersimpan"
