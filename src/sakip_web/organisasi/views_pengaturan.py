"""Settings of an office: what each part of the year says once."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sakip_web.organisasi.forms_kantor import BagianForm, awal_bagian
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.organisasi.ruas_bagian import BAGIAN
from sakip_web.organisasi.services_kantor import semua_profil, simpan_bagian
from sakip_web.organisasi.tersimpan import coba_simpan, pilih_tersimpan
from sakip_web.rekaman.selectors import Terbaca, daftar
from sakip_web.rekaman.ubah import HasilSimpan


@dataclass(slots=True)
class Panel:
    """One part on the page."""

    nama: str
    judul: str
    form: BagianForm
    bentrok: object = None


@pintu(Izin.RENCANA)
@require_http_methods(["GET", "POST"])
def pengaturan(request: HttpRequest, k: Konteks) -> HttpResponse:
    """One form for each part; each is saved by itself."""
    tercatat = {t.butir.himpunan: t for t in daftar(tahun=k.tahun, himpunan=BAGIAN)}
    dikirim = request.POST.get("bagian", "") if request.method == "POST" else ""
    if request.method == "POST" and dikirim not in tercatat:
        raise Http404
    halaman = redirect(reverse("organisasi:pengaturan", kwargs=k.alamat))
    if pilih_tersimpan(request):
        messages.info(request, "Yang tersimpan dipakai; isian Anda tidak disimpan.")
        return halaman
    panel = [_panel(request, nama, tercatat[nama], dikirim=dikirim == nama) for nama in BAGIAN if nama in tercatat]
    satu = next((p for p in panel if p.nama == dikirim), None)
    if satu is not None and satu.form.is_valid():
        hasil = coba_simpan(
            form=satu.form, simpan=lambda: _simpan(k, satu, tercatat[satu.nama]), label=BAGIAN[satu.nama].label
        )
        if hasil is True:
            messages.success(request, f"{satu.judul}: tersimpan.")
            return halaman
        satu.bentrok = hasil or None
    return render(request, "organisasi/pengaturan.html", {"panel": panel, "satu": satu})


def _panel(request: HttpRequest, nama: str, t: Terbaca, *, dikirim: bool) -> Panel:
    bagian = BAGIAN[nama]
    awal = awal_bagian(bagian=bagian, objek=t.butir.objek, versi=t.versi)
    form = BagianForm(
        request.POST if dikirim else None,
        bagian=bagian,
        profil=semua_profil().items(),
        initial=awal,
        auto_id=f"{nama}_%s",
    )
    return Panel(nama, bagian.judul, form)


def _simpan(k: Konteks, panel: Panel, t: Terbaca) -> HasilSimpan:
    return simpan_bagian(
        tahun=k.tahun,
        bagian=panel.nama,
        objek=panel.form.pasang(t.butir.objek),
        versi=panel.form.cleaned_data["versi"],
        oleh=k.pelaku(),
        waktu=k.waktu,
    )
