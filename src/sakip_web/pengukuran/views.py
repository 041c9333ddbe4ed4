"""The grid of a position in a quarter, and the files beside its figures."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils.timezone import localtime
from django.views.decorators.http import require_http_methods, require_safe

from sakip.kernel.galat import SakipError
from sakip_web.berkas.selectors import lampiran
from sakip_web.berkas.services import lampirkan
from sakip_web.berkas.unggah import halangan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.pengukuran.bacaan import PILIHAN
from sakip_web.pengukuran.forms import baca_kiriman
from sakip_web.pengukuran.langkah import ajukan, jawab, tarik
from sakip_web.pengukuran.lembar import Lembar
from sakip_web.pengukuran.models import Pengembalian
from sakip_web.pengukuran.penjaga import KINERJA
from sakip_web.pengukuran.salinan import tabel_tsv
from sakip_web.pengukuran.selectors import lembar as cari_lembar
from sakip_web.pengukuran.services import HasilIsian, simpan_isian
from sakip_web.rakitan.kalender import tenggat_triwulan

MAKS_BERKAS = 10


def ambil(k: Konteks, tw: int, jabatan: str) -> Lembar:
    """The grid, or 404 for a quarter or a position that does not exist."""
    lembar = cari_lembar(tahun=k.tahun, jabatan=jabatan, triwulan=tw) if 1 <= tw <= 4 else None
    if lembar is None:
        raise Http404
    return lembar


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def isian(request: HttpRequest, k: Konteks, tw: int, jabatan: str) -> HttpResponse:
    """Realisasi of a position: read by everybody of the office, filled by its holder or the planner."""
    lembar = ambil(k, tw, jabatan)
    if request.method != "POST":
        penuh = "periksa" in request.GET
        return _tampil(request, k, lembar, penuh=penuh)
    if not k.boleh(Izin.ISI, jabatan):
        raise Http404
    tindakan, _, nomor = request.POST.get("tindakan", "simpan").partition(":")
    if tindakan == "tarik":
        return _langkah(request, k, lembar, "Realisasi ditarik kembali. Angkanya dapat diubah lagi.")
    kiriman = baca_kiriman(post=request.POST, lembar=lembar)
    hasil = simpan_isian(tahun=k.tahun, lembar=lembar, kiriman=kiriman, oleh=k.pelaku(jabatan=jabatan), waktu=k.waktu)
    if request.headers.get("X-Isian") == "sel":
        return _jawab_sel(request, k, hasil)
    if tindakan == "jawab":
        return _jawab(request, k, hasil, nomor)
    if tindakan == "ajukan" and hasil.bersih:
        return _ajukan(request, k, hasil.lembar)
    if not hasil.bersih:
        return _tampil(request, k, hasil.lembar, penuh=tindakan == "ajukan", larangan=hasil.larangan)
    jam = localtime(k.waktu).strftime("%H.%M")
    messages.success(request, f"Tersimpan pukul {jam}." if hasil.tersimpan else "Tidak ada yang berubah.")
    return redirect("pengukuran:isian", k.instansi.kode, k.tahun.tahun, tw, jabatan)


def _tampil(
    request: HttpRequest, k: Konteks, lembar: Lembar, *, penuh: bool = False, larangan: str = ""
) -> HttpResponse:
    return render(request, "pengukuran/isian.html", isi_halaman(k, lembar, penuh=penuh, larangan=larangan))


def isi_halaman(k: Konteks, lembar: Lembar, *, penuh: bool = False, larangan: str = "") -> dict[str, object]:
    """What the page of the grid shows."""
    boleh = k.boleh(Izin.ISI, lembar.jabatan)
    return {
        "k": k,
        "lembar": lembar,
        "ubah": boleh and not lembar.larangan,
        "boleh": boleh,
        "larangan": larangan,
        "kendala": tuple(lembar.kendala(penuh=penuh)) if boleh else (),
        "pilihan": PILIHAN,
        "atas_nama": k.pelaku(jabatan=lembar.jabatan).atas_nama if boleh else "",
        "tutup": tenggat_triwulan(k.data, lembar.triwulan),
        "tanggapi": k.boleh(Izin.TANGGAPI, lembar.jabatan) or k.perencana,
    }


def _langkah(request: HttpRequest, k: Konteks, lembar: Lembar, pesan: str) -> HttpResponse:
    oleh = k.pelaku(jabatan=lembar.jabatan)
    try:
        tarik(tahun=k.tahun, jabatan=lembar.jabatan, triwulan=lembar.triwulan, oleh=oleh, waktu=k.waktu)
        messages.success(request, pesan)
    except SakipError as galat:
        messages.error(request, str(galat))
    return redirect("pengukuran:isian", k.instansi.kode, k.tahun.tahun, lembar.triwulan, lembar.jabatan)


def _ajukan(request: HttpRequest, k: Konteks, lembar: Lembar) -> HttpResponse:
    try:
        ajukan(tahun=k.tahun, lembar=lembar, oleh=k.pelaku(jabatan=lembar.jabatan), waktu=k.waktu)
    except SakipError as galat:
        messages.error(request, str(galat))
        return _tampil(request, k, lembar, penuh=True)
    messages.success(request, f"Realisasi triwulan {lembar.romawi} diajukan kepada atasan.")
    return redirect("pengukuran:isian", k.instansi.kode, k.tahun.tahun, lembar.triwulan, lembar.jabatan)


def _jawab(request: HttpRequest, k: Konteks, hasil: HasilIsian, nomor: str) -> HttpResponse:
    lembar = hasil.lembar
    semua = {str(p.pk): p for b in lembar.baris for p in b.kembali}
    if nomor not in semua:
        raise Http404
    p: Pengembalian = semua[nomor]
    oleh = k.pelaku(jabatan=lembar.jabatan)
    try:
        jawab(tahun=k.tahun, pengembalian=p, jawaban=request.POST.get(f"jawaban:{p.pk}", ""), oleh=oleh, waktu=k.waktu)
    except SakipError as galat:
        messages.error(request, str(galat))
        return _tampil(request, k, lembar, larangan=hasil.larangan)
    if not hasil.bersih:
        return _tampil(request, k, hasil.lembar, larangan=hasil.larangan)
    messages.success(request, "Jawaban tersimpan.")
    return redirect("pengukuran:isian", k.instansi.kode, k.tahun.tahun, lembar.triwulan, lembar.jabatan)


def _jawab_sel(request: HttpRequest, k: Konteks, hasil: HasilIsian) -> HttpResponse:
    """For the script: the parts of the page that a saved cell changes."""
    lembar = hasil.lembar
    isi = isi_halaman(k, lembar)
    baris = [
        {
            "nomor": b.nomor,
            "hasil": render_to_string("pengukuran/_hasil.html", {**isi, "b": b}, request),
            "masuk": render_to_string("pengukuran/_masuk.html", {**isi, "b": b}, request),
            "takTerbaca": b.tak_terbaca,
        }
        for b in lembar.baris
    ]
    return JsonResponse(
        {
            "baris": baris,
            "narasi": {n.kunci: n.versi for n in lembar.narasi},
            "bentrokNarasi": [n.kunci for n in lembar.narasi if n.bentrok],
            "jam": localtime(k.waktu).strftime("%H.%M"),
            "larangan": hasil.larangan,
            "bersih": hasil.bersih,
            "ringkas": render_to_string("pengukuran/_ringkas.html", isi, request).strip(),
        }
    )


@require_safe
@pintu(Izin.LIHAT)
def salin(request: HttpRequest, k: Konteks, tw: int, jabatan: str) -> HttpResponse:  # noqa: ARG001
    """The grid as text to paste into Excel, with Indonesian decimals."""
    return HttpResponse(tabel_tsv(lembar=ambil(k, tw, jabatan)), content_type="text/plain; charset=utf-8")


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def bukti(request: HttpRequest, k: Konteks, tw: int, jabatan: str) -> HttpResponse:
    """The files that prove one figure; whoever fills it may add some."""
    lembar = ambil(k, tw, jabatan)
    baris = next((b for b in lembar.baris if b.indikator.id == request.GET.get("i")), None)
    if baris is None:
        raise Http404
    kunci = f"{baris.indikator.id}:{k.tahun.tahun}" + ("" if baris.setahun else f"-TW{tw}")
    boleh = k.boleh(Izin.ISI, jabatan) and not lembar.larangan
    galat = ""
    if request.method == "POST":
        if not k.boleh(Izin.ISI, jabatan):
            raise Http404
        galat = lembar.larangan or _lampirkan(request, k, kunci, jabatan)
        if not galat:
            messages.success(request, "Bukti dilampirkan.")
            return redirect(request.get_full_path())
    isi = {
        "k": k,
        "lembar": lembar,
        "b": baris,
        "boleh": boleh,
        "galat": galat,
        "lampiran": lampiran(tahun=k.tahun, himpunan=KINERJA, kunci=kunci),
    }
    return render(request, "pengukuran/bukti.html", isi)


def _lampirkan(request: HttpRequest, k: Konteks, kunci: str, jabatan: str) -> str:
    """Attach what was sent; the sentence when something was refused."""
    berkas = request.FILES.getlist("berkas")
    if terhalang := halangan(request=request):
        return str(terhalang)
    if not berkas:
        return "Berkas belum dipilih. Pilih foto, pindaian atau dokumen."
    if len(berkas) > MAKS_BERKAS:
        return f"{len(berkas)} berkas sekaligus terlalu banyak. Kirim paling banyak {MAKS_BERKAS}."
    oleh = k.pelaku(jabatan=jabatan)
    try:
        for satu in berkas:
            keterangan = request.POST.get("keterangan", "")
            lampirkan(
                tahun=k.tahun,
                himpunan=KINERJA,
                kunci=kunci,
                berkas=satu,
                keterangan=keterangan,
                oleh=oleh,
                waktu=k.waktu,
            )
    except SakipError as tolak:
        return str(tolak)
    return ""
