"""The superior looks at the figures of a subordinate: accepts them, or returns one with a message."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from sakip.kernel.galat import SakipError
from sakip_web.alur.aturan import Keadaan
from sakip_web.alur.dilihat import Dilihat, baca_dilihat
from sakip_web.berkas.services import lampirkan
from sakip_web.berkas.unggah import halangan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.pengukuran.langkah import HIMPUNAN, BelumBoleh, kembalikan, terima
from sakip_web.pengukuran.lembar import Lembar
from sakip_web.pengukuran.views import ambil


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def periksa(request: HttpRequest, k: Konteks, tw: int, jabatan: str) -> HttpResponse:
    """Figures of a subordinate. The planner may record what a superior without an account said on paper."""
    atas_nama = not k.boleh(Izin.TANGGAPI, jabatan)
    if atas_nama and not k.perencana:
        raise Http404
    lembar = ambil(k, tw, jabatan)
    if not lembar.atasan:
        raise Http404
    galat = ""
    if request.method == "POST":
        try:
            messages.success(request, _lakukan(request, k, lembar, atas_nama=atas_nama))
            return redirect("pengukuran:periksa", k.instansi.kode, k.tahun.tahun, tw, jabatan)
        except SakipError as tolak:
            galat = str(tolak)
    atasan = k.cari_jabatan(lembar.atasan)
    keadaan = lembar.kedudukan.keadaan
    isi = {
        "k": k,
        "lembar": lembar,
        "atas_nama": atas_nama,
        "atasan": atasan,
        "galat": galat,
        "dilihat": Dilihat(lembar.kedudukan.waktu).teks,
        "dapat_terima": keadaan is Keadaan.DIAJUKAN,
        "dapat_kembali": keadaan in (Keadaan.DIAJUKAN, Keadaan.DITERIMA, Keadaan.DIKEMBALIKAN),
        "dipilih": request.POST.get("indikator", request.GET.get("i", "")),
        "pesan": request.POST.get("pesan", ""),
    }
    return render(request, "pengukuran/periksa.html", isi)


def _lakukan(request: HttpRequest, k: Konteks, lembar: Lembar, *, atas_nama: bool) -> str:
    oleh = k.pelaku(jabatan=lembar.atasan)
    if atas_nama:
        _pindaian(request, k, lembar, oleh)
    if request.POST.get("tindakan") == "terima":
        dilihat = baca_dilihat(teks=request.POST.get("dilihat", ""))
        terima(
            tahun=k.tahun,
            jabatan=lembar.jabatan,
            triwulan=lembar.triwulan,
            oleh=oleh,
            waktu=k.waktu,
            dilihat=dilihat.waktu if dilihat else None,
        )
        return f"Realisasi {lembar.nama} diterima."
    indikator, pesan = request.POST.get("indikator", ""), request.POST.get("pesan", "")
    kembalikan(tahun=k.tahun, lembar=lembar, indikator=indikator, pesan=pesan, oleh=oleh, waktu=k.waktu)
    return "Angka dikembalikan dengan pesan."


def _pindaian(request: HttpRequest, k: Konteks, lembar: Lembar, oleh: Pelaku) -> None:
    """What was decided on paper comes with its scan."""
    if terhalang := halangan(request=request):
        raise terhalang
    berkas = request.FILES.get("pindaian")
    if berkas is None:
        raise BelumBoleh("Pindaian belum dipilih. Lampirkan kertas yang ditandatangani atasan.")
    kunci = f"{lembar.jabatan}:TW{lembar.triwulan}"
    lampirkan(
        tahun=k.tahun,
        himpunan=HIMPUNAN,
        kunci=kunci,
        berkas=berkas,
        keterangan="Keputusan atasan di kertas",
        oleh=oleh,
        waktu=k.waktu,
    )
