"""Official figures: a provider gives them, the planner asks for them and records what came on paper."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode
from sakip_web.isian.jalan import alihkan, jalan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.models import Peran
from sakip_web.organisasi.pintu import pintu
from sakip_web.rupa.terbaca import versi_terbaca
from sakip_web.rupa.unggahan import terhalang
from sakip_web.sumber import resmi as angka


@require_GET
@pintu(Izin.RESMI)
def resmi(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What waits for me; for the planner, for anybody."""
    return _halaman(request, k)


@require_POST
@pintu(Izin.RESMI)
def beri(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Give one figure."""
    kunci = request.POST.get("kunci", "")[:250]
    satu = angka.cari_menunggu(tahun=k.tahun, data=k.data, kunci=kunci, pihak=_pihak(k))
    if satu is None:
        if k.perencana:
            messages.error(request, "Angka ini tidak lagi ditunggu. Belum ada yang disimpan.")
            return alihkan(k, "sumber:resmi")
        raise Http404
    if sebab := terhalang(request=request):
        return _halaman(request, k, kunci, sebab)
    oleh = k.pelaku() if satu.dari in k.pihak else replace(k.pelaku(), atas_nama=satu.dari)
    try:
        catatan = angka.beri_angka(
            tahun=k.tahun, menunggu=satu, teks=request.POST.get("nilai", "")[:200],
            sumber=request.POST.get("sumber", "")[:500], berkas=request.FILES.getlist("berkas"), oleh=oleh,
            waktu=k.waktu, versi=versi_terbaca(request.POST.get("versi", "")),
        )  # fmt: skip
    except SakipError as sebab:
        return _halaman(request, k, kunci, str(sebab))
    if catatan:
        messages.warning(request, catatan)
    messages.success(request, f"Angka resmi tersimpan: {satu.indikator}, {satu.periode.sebutan}.")
    return alihkan(k, "sumber:resmi")


@require_POST
@pintu(Izin.RENCANA)
def minta(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Mark a figure as waited for."""
    indikator = request.POST.get("indikator", "")
    kode = request.POST.get("periode", "")
    periode = next((p for p in _periode(k) if p.kode == kode), None)
    nama = next((i.nama for i in k.data.perencanaan.indikator if i.id == indikator), None)
    if periode is None or nama is None:
        return _halaman(request, k, "minta", "Indikator atau periode belum dipilih. Pilih keduanya.")
    try:
        angka.minta_angka(
            tahun=k.tahun, indikator=indikator, periode=periode, dari=request.POST.get("dari", ""), hari=k.hari,
            oleh=k.pelaku(), waktu=k.waktu,
        )  # fmt: skip
    except SakipError as sebab:
        return _halaman(request, k, "minta", str(sebab))
    messages.success(request, f"Ditandai menunggu angka resmi: {nama}, {periode.sebutan}.")
    return alihkan(k, "sumber:resmi")


def _pihak(k: Konteks) -> Collection[str] | None:
    return None if k.perencana else k.pihak


def _periode(k: Konteks) -> list[Periode]:
    tahun = k.tahun.tahun
    return [*(Periode(tahun, n) for n in (1, 2, 3, 4)), Periode(tahun)]


def _halaman(request: HttpRequest, k: Konteks, kunci: str = "", galat: str = "") -> HttpResponse:
    menunggu = angka.daftar_menunggu(tahun=k.tahun, data=k.data, pihak=_pihak(k))
    pengguna = None if k.perencana else k.pengguna.pk
    konteks: dict[str, object] = {
        "k": k, "menunggu": menunggu, "galat": galat, "kunci_galat": kunci, "kiriman": request.POST,
        "diberikan": angka.daftar_diberikan(tahun=k.tahun, data=k.data, pengguna=pengguna),
    }  # fmt: skip
    if k.perencana:
        peran = Peran.objects.filter(instansi=k.instansi).exclude(pihak="").values_list("pihak", flat=True)
        konteks |= {
            "indikator": [(i.id, i.nama) for i in k.data.perencanaan.indikator],
            "periode": _periode(k),
            "pihak": angka.pihak_dikenal(data=k.data, menunggu=menunggu, peran=peran),
            "pengingat": angka.susun_pengingat(
                menunggu=menunggu, kantor=k.instansi.nama, alamat=request.build_absolute_uri(jalan(k, "sumber:resmi"))
            ),
        }
    return render(request, "sumber/resmi.html", konteks, status=422 if galat else 200)
