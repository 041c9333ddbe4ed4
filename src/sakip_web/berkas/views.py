"""Evidence of one thing: see, attach, take back, download; and the files of papers that were made valid."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.views.decorators.http import require_POST, require_safe

from sakip.kernel.galat import SakipError
from sakip_web.berkas import selectors, services
from sakip_web.berkas.forms import FormLampiran
from sakip_web.berkas.gudang import BerkasHilang
from sakip_web.berkas.kenali import DITERIMA, JENIS, bersihkan_nama
from sakip_web.berkas.models import Berkas, Lampiran
from sakip_web.berkas.pemilik import Milik
from sakip_web.berkas.unggah import halangan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu

log = logging.getLogger(__name__)
# What people uploaded runs nothing and loads nothing, whatever a browser makes of it.
_KEBIJAKAN = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'"


@pintu(Izin.LIHAT)
def lampiran(request: HttpRequest, k: Konteks, himpunan: str, kunci: str) -> HttpResponse:
    """The evidence of one thing, and the form that attaches more."""
    milik = selectors.pemilik_benda(tahun=k.tahun, data=k.data, himpunan=himpunan, kunci=kunci)
    if milik is None:
        raise Http404
    boleh = k.boleh(Izin.ISI, milik.jabatan)
    form = FormLampiran(request.POST, request.FILES) if request.method == "POST" else FormLampiran()
    if request.method == "POST":
        if not boleh:
            raise Http404
        if _terima(request, k, form, himpunan, kunci, milik):
            return redirect(_alamat(request, k, himpunan, kunci))
    isi = {
        "daftar": selectors.lampiran(tahun=k.tahun, himpunan=himpunan, kunci=kunci),
        "milik": milik,
        "boleh": boleh,
        "form": form,
        "kembali": _kembali(request),
        "tampil": [j for j in DITERIMA if JENIS[j].tampil],
    }
    return render(request, "berkas/lampiran.html", isi)


def _terima(request: HttpRequest, k: Konteks, form: FormLampiran, himpunan: str, kunci: str, milik: Milik) -> bool:
    """Attach what was sent; what was not taken stands at the field with its reason."""
    if terhalang := halangan(request=request):
        form.errors["berkas"] = form.error_class([str(terhalang)])
        return False
    if not form.is_valid():
        return False
    gagal, berhasil = [], []
    for satu in form.cleaned_data["berkas"]:
        try:
            berhasil.append(_lampirkan(k, form, satu, himpunan, kunci, milik))
        except SakipError as sebab:
            gagal.append(str(sebab))
    if berhasil:
        messages.success(request, _kalimat(berhasil))
        # The others are in: the form begins anew, and what was not taken is told by its name.
        for pesan in gagal:
            messages.error(request, pesan)
        return True
    for pesan in gagal:
        form.add_error("berkas", pesan)
    return False


def _lampirkan(
    k: Konteks, form: FormLampiran, berkas: UploadedFile[bytes], himpunan: str, kunci: str, milik: Milik
) -> Lampiran:
    return services.lampirkan(
        tahun=k.tahun,
        himpunan=himpunan,
        kunci=kunci,
        berkas=berkas,
        keterangan=form.cleaned_data["keterangan"],
        oleh=k.pelaku(jabatan=milik.jabatan),
        waktu=k.waktu,
    )


def _kalimat(baru: Sequence[Lampiran]) -> str:
    return f"{len(baru)} berkas terlampir: {', '.join(b.nama for b in baru)}."


@pintu(Izin.LIHAT)
@require_POST
def hapus(request: HttpRequest, k: Konteks, pk: int) -> HttpResponse:
    """Take one back."""
    satu = selectors.satu_lampiran(tahun=k.tahun, pk=pk)
    milik = satu and selectors.pemilik_benda(tahun=k.tahun, data=k.data, himpunan=satu.himpunan, kunci=satu.kunci)
    jabatan = milik.jabatan if milik else ""
    if satu is None or not k.boleh(Izin.ISI, jabatan):
        raise Http404
    try:
        oleh = k.pelaku(jabatan=jabatan)
        services.cabut(lampiran=satu, oleh=oleh, waktu=k.waktu, alasan=request.POST.get("alasan", ""))
        messages.success(request, f"{satu.nama} dicabut. Berkasnya tetap tersimpan dan tercatat dalam jejak.")
    except SakipError as sebab:
        messages.error(request, str(sebab))
    return redirect(_alamat(request, k, satu.himpunan, satu.kunci) if milik else _kembali(request) or "/")


@pintu(Izin.LIHAT)
@require_safe
def unduh(request: HttpRequest, k: Konteks, pk: int) -> HttpResponseBase:
    """One attachment, saved as a file; a picture or PDF is shown in place with ``?tampil=1``."""
    satu = selectors.satu_lampiran(tahun=k.tahun, pk=pk)
    if satu is None:
        raise Http404
    return _kirim(request, satu.berkas, satu.nama)


@pintu(Izin.LIHAT)
@require_safe
def naskah(request: HttpRequest, k: Konteks, pk: int, format: str) -> HttpResponseBase:
    """A file of a paper that was made valid."""
    satu = selectors.satu_naskah(tahun=k.tahun, pk=pk)
    berkas = satu and selectors.berkas_naskah(naskah=satu, format=format)
    if not satu or not berkas:
        raise Http404
    return _kirim(request, berkas, bersihkan_nama(nama=f"{satu.judul.replace('/', '-')} ", jenis=JENIS[berkas.jenis]))


def _kirim(request: HttpRequest, berkas: Berkas, nama: str) -> HttpResponseBase:
    try:
        isi = selectors.buka(berkas=berkas)
    except BerkasHilang as sebab:
        log.error("Berkas %s: %s", berkas.sidik, sebab)
        return render(request, "berkas/hilang.html", {"pesan": str(sebab), "nama": nama}, status=410)
    jenis = JENIS[berkas.jenis]
    tampil = jenis.tampil and request.GET.get("tampil") == "1"
    jawaban = FileResponse(isi, as_attachment=not tampil, filename=nama, content_type=jenis.media)
    # The viewer for PDFs inside a browser does not start within a sandbox.
    jawaban["Content-Security-Policy"] = _KEBIJAKAN if jenis.kode == "pdf" else f"{_KEBIJAKAN}; sandbox"
    jawaban["X-Content-Type-Options"] = "nosniff"
    return jawaban


def _kembali(request: HttpRequest) -> str:
    """The page that somebody came from, when it is one of ours."""
    alamat = request.POST.get("kembali") or request.GET.get("kembali") or ""
    aman = alamat.startswith("/") and url_has_allowed_host_and_scheme(alamat, allowed_hosts=None)
    return alamat if aman else ""


def _alamat(request: HttpRequest, k: Konteks, himpunan: str, kunci: str) -> str:
    alamat = reverse("berkas:lampiran", kwargs={**k.alamat, "himpunan": himpunan, "kunci": kunci})
    kembali = _kembali(request)
    return f"{alamat}?{urlencode({'kembali': kembali})}" if kembali else alamat
