"""The way of a report: handed in, answered, sent back, made final, opened again."""

from __future__ import annotations

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from sakip.kernel.galat import SakipError
from sakip_web.alur.aturan import Keadaan
from sakip_web.berkas.selectors import lampiran
from sakip_web.berkas.selectors import naskah as naskah_beku
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.pelaporan import jalan, selectors, services
from sakip_web.pelaporan.angka import baris_angka
from sakip_web.pelaporan.dilihat import dilihat_kini, pastikan_dilihat
from sakip_web.pelaporan.forms import FormulirAlasan, FormulirBertanda, FormulirKertas, FormulirSah, FormulirTanggapan
from sakip_web.pelaporan.pengesahan import HIMPUNAN_LAMPIRAN, lampirkan_bertanda, sahkan
from sakip_web.pelaporan.tanggapan import HIMPUNAN, Jawaban, pilihan_tanggapan, tanggapan_kini, tanggapi
from sakip_web.rupa.unggahan import sah as unggahan_sah


@require_POST
@pintu(Izin.LIHAT)
def ajukan(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:
    """Hand a report in, or take it back."""
    h = jalan.buka(k, jenis, jabatan, periode)
    if not h.menulis:
        raise Http404
    oleh = k.pelaku(jabatan=h.laporan.jabatan)
    try:
        if "tarik" in request.POST:
            services.tarik(tahun=k.tahun, laporan=h.laporan, oleh=oleh, waktu=k.waktu)
            messages.success(request, "Laporan ditarik kembali dan dapat diubah lagi.")
        else:
            services.ajukan(tahun=k.tahun, laporan=h.laporan, oleh=oleh, waktu=k.waktu)
            messages.success(request, "Laporan diajukan kepada atasan.")
    except SakipError as sebab:
        messages.error(request, str(sebab))
    return jalan.ke(k, "sunting", h.laporan)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def tanggapan(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:
    """The superior reads and responds; the planner records what was answered on paper."""
    h = jalan.buka(k, jenis, jabatan, periode)
    kertas = "kertas" in request.GET or not h.menanggapi
    if not h.laporan.jabatan or not (h.di_kertas if kertas else h.menanggapi):
        raise Http404
    dokumen = selectors.dokumen(tahun=k.tahun, laporan=h.laporan)
    opsi = pilihan_tanggapan(dokumen=dokumen)
    # Who answered may think again: an answered report can still be sent back, not answered twice.
    ulang = h.kedudukan.keadaan is Keadaan.DITANGGAPI and not kertas
    if ulang:
        opsi = tuple(o for o in opsi if o.mengembalikan)
    lama, versi = tanggapan_kini(tahun=k.tahun, laporan=h.laporan)
    jenis_formulir = FormulirKertas if kertas else FormulirTanggapan
    formulir = jenis_formulir(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        pilihan=[o.teks for o in opsi],
        wajib=[o.teks for o in opsi if o.bercatatan],
        initial={"versi": versi},
    )
    if request.method == "POST":
        sah = unggahan_sah(request=request, form=formulir, ruas="pindaian" if kertas else "catatan")
        try:
            ke = _tanggapi(request, k, h, formulir, kertas=kertas, sah=sah)
        except SakipError as sebab:
            formulir.add_error(None, str(sebab))
        else:
            if ke is not None:
                kata = "dikembalikan untuk diperbaiki" if ke is Keadaan.DIKEMBALIKAN else "ditanggapi"
                messages.success(request, f"Laporan {h.nama} {kata}.")
                return jalan.ke(k, "daftar", kueri=f"?periode={h.laporan.periode.kode}")
    isi = {
        "k": k,
        "h": h,
        "kertas": kertas,
        "formulir": formulir,
        "opsi": opsi,
        "lama": lama,
        "versi": versi,
        "dilihat": dilihat_kini(tahun=k.tahun, laporan=h.laporan).teks,
        "baris": baris_angka(tahun=k.tahun, laporan=h.laporan),
        "riwayat": selectors.riwayat(tahun=k.tahun, laporan=h.laporan),
        "pindaian": lampiran(tahun=k.tahun, himpunan=HIMPUNAN, kunci=f"{h.laporan.jabatan}:{h.laporan.periode.kode}"),
        "batas": selectors.tenggat_laporan(tahun=k.tahun, periode=h.laporan.periode),
        "ulang": ulang,
        "dapat": kertas or h.kedudukan.keadaan is Keadaan.DIAJUKAN or (ulang and opsi),
    }
    return render(request, "pelaporan/tanggapan.html", isi)


def _tanggapi(
    request: HttpRequest, k: Konteks, h: jalan.Halaman, formulir: Form, *, kertas: bool, sah: bool
) -> Keadaan | None:
    """Where the response leads. Of a form that is not whole (None) it is told all the same that the report changed."""
    dilihat = request.POST.get("dilihat", "")
    if not sah:
        pastikan_dilihat(tahun=k.tahun, laporan=h.laporan, dilihat=dilihat)
        return None
    c = formulir.cleaned_data
    return tanggapi(
        tahun=k.tahun,
        laporan=h.laporan,
        jawaban=Jawaban(c["tanggapan"], c["catatan"], c.get("tanggal") or k.hari, c.get("pindaian")),
        versi=c["versi"],
        dilihat=dilihat,
        oleh=k.pelaku(jabatan=k.atasan_dari(h.laporan.jabatan) or ""),
        waktu=k.waktu,
        kertas=kertas,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def sah(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:
    """Make a report final; or open a final one again, with a reason."""
    h = jalan.buka(k, jenis, jabatan, periode)
    if not h.menulis:
        raise Http404
    tertutup = h.kedudukan.keadaan is Keadaan.SAH
    kiriman = request.POST if request.method == "POST" else None
    formulir = FormulirAlasan(kiriman) if tertutup else FormulirSah(kiriman)
    if request.method == "POST" and formulir.is_valid():
        oleh, c = k.pelaku(jabatan=h.laporan.jabatan), formulir.cleaned_data
        try:
            if tertutup:
                services.perbaiki(tahun=k.tahun, laporan=h.laporan, alasan=c["alasan"], oleh=oleh, waktu=k.waktu)
                kata = "Laporan dibuka untuk diperbaiki. Naskah yang sudah disahkan tetap ada di Dokumen."
            else:
                n = sahkan(tahun=k.tahun, laporan=h.laporan, judul=h.judul, cara=c["cara"], oleh=oleh, waktu=k.waktu)
                kata = f"Laporan disahkan dan dibekukan dengan sidik {n.kode}."
        except SakipError as sebab:
            formulir.add_error(None, str(sebab))
        else:
            messages.success(request, kata)
            return jalan.ke(k, "sunting", h.laporan)
    return _halaman_sah(request, k, h, formulir, FormulirBertanda())


@require_POST
@pintu(Izin.LIHAT)
def bertanda(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:
    """Keep the signed copy of a final report."""
    h = jalan.buka(k, jenis, jabatan, periode)
    naskah = naskah_beku(tahun=k.tahun, jenis=jenis, kunci=h.laporan.kunci)
    if not h.menulis or naskah is None or h.kedudukan.keadaan is not Keadaan.SAH:
        raise Http404
    formulir = FormulirBertanda(request.POST, request.FILES)
    if unggahan_sah(request=request, form=formulir, ruas="berkas"):
        try:
            kata = lampirkan_bertanda(
                tahun=k.tahun,
                laporan=h.laporan,
                naskah=naskah,
                berkas=formulir.cleaned_data["berkas"],
                oleh=k.pelaku(jabatan=h.laporan.jabatan),
                waktu=k.waktu,
            )
        except SakipError as sebab:
            formulir.add_error("berkas", str(sebab))
        else:
            messages.success(request, f"{kata}. Tersimpan.")
            return jalan.ke(k, "sah", h.laporan)
    return _halaman_sah(request, k, h, FormulirAlasan(), formulir)


def _halaman_sah(
    request: HttpRequest, k: Konteks, h: jalan.Halaman, formulir: Form, bertanda: FormulirBertanda
) -> HttpResponse:
    isi = {
        "k": k,
        "h": h,
        "formulir": formulir,
        "bertanda": bertanda,
        "tertutup": h.kedudukan.keadaan is Keadaan.SAH,
        "naskah": naskah_beku(tahun=k.tahun, jenis=h.laporan.jenis, kunci=h.laporan.kunci),
        "salinan": lampiran(tahun=k.tahun, himpunan=HIMPUNAN_LAMPIRAN, kunci=h.laporan.kunci),
        "kurang": selectors.kekurangan(tahun=k.tahun, laporan=h.laporan),
    }
    return render(request, "pelaporan/sah.html", isi)
