"""Pages of agreements: all positions, the agreement of one, its targets, changes and comparison."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from sakip.data.perjanjian import AlasanPerubahan
from sakip.kernel.galat import SakipError
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.perjanjian import selectors, services
from sakip_web.perjanjian.forms import FormulirPerubahan, FormulirSah, FormulirWaktu
from sakip_web.perjanjian.grid import baca_baris, susun_baris
from sakip_web.perjanjian.pengesahan import Cara, Tanda, sahkan
from sakip_web.perjanjian.selectors import Versi
from sakip_web.perjanjian.usul import butir_jabatan, pemilik
from sakip_web.rupa.unggahan import sah as unggahan_sah

# A document of ours in a frame: nothing runs in it and nothing is fetched.
KEBIJAKAN_NASKAH = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups"
)
JENIS_BERKAS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_safe
@pintu(Izin.LIHAT)
def daftar(request: HttpRequest, k: Konteks) -> HttpResponse:
    """All positions with the state of their agreement."""
    baris = selectors.daftar_perjanjian(tahun=k.tahun)
    semua = selectors.daftar_versi(tahun=k.tahun)
    isi = {
        "k": k,
        "baris": baris,
        "versi": semua,
        "sah": sum(b.sah for b in baris),
        "bertemuan": sum(bool(b.temuan) for b in baris),
        "menyusun": k.boleh(Izin.RENCANA),
    }
    return render(request, "perjanjian/daftar.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.RENCANA)
def susun(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Draw up the first version for all positions at once."""
    formulir = FormulirWaktu(
        request.POST if request.method == "POST" else None,
        versi_anggaran=k.data.anggaran.versi,
        tahun=k.tahun.tahun,
        initial={"berlaku_sejak": f"{k.tahun.tahun}-01-01"},
    )
    if request.method == "POST" and formulir.is_valid():
        try:
            services.susun_murni(
                tahun=k.tahun, waktu_berlaku=services.Waktu(**formulir.cleaned_data), oleh=k.pelaku(), waktu=k.waktu
            )
        except SakipError as sebab:
            formulir.add_error(None, str(sebab))
        else:
            messages.success(request, "Perjanjian semua jabatan sudah disusun. Periksa target triwulannya.")
            return _ke("daftar", k)
    return render(request, "perjanjian/susun.html", {"k": k, "formulir": formulir})


@require_safe
@pintu(Izin.LIHAT)
def satu(request: HttpRequest, k: Konteks, jabatan: str) -> HttpResponse:
    """The agreement of a position as it is printed, with its state and what is wrong with it."""
    baris = next((b for b in selectors.daftar_perjanjian(tahun=k.tahun) if b.jabatan.id == jabatan), None)
    if baris is None:
        raise Http404
    semua = selectors.daftar_versi(tahun=k.tahun)
    milik = selectors.versi_milik(tahun=k.tahun, semua=semua, jabatan=jabatan)
    versi = _pilih(request, milik)
    kedudukan = selectors.kedudukan(tahun=k.tahun, versi=versi, jabatan=jabatan)
    lama = selectors.sebelum(semua=milik, versi=versi) if versi else None
    isi = {
        "k": k,
        "baris": baris,
        "milik": milik,
        "versi": versi,
        "kedudukan": kedudukan,
        "temuan": selectors.temuan_reviu(tahun=k.tahun, jabatan=jabatan),
        "lama": lama,
        "naskah": selectors.naskah_sah(tahun=k.tahun, versi=versi, jabatan=jabatan),
        "terkunci": versi is not None and selectors.ada_yang_sah(tahun=k.tahun, versi=versi),
        "menyusun": k.boleh(Izin.RENCANA),
    }
    return render(request, "perjanjian/satu.html", isi)


@require_safe
@pintu(Izin.LIHAT)
def naskah(request: HttpRequest, k: Konteks, jabatan: str) -> HttpResponse:
    """The paper itself, for the frame of its page."""
    versi = _versi_jabatan(request, k, jabatan)
    jawaban = HttpResponse(selectors.halaman_pk(tahun=k.tahun, jabatan=jabatan, versi=versi))
    jawaban.headers["Content-Security-Policy"] = KEBIJAKAN_NASKAH
    return jawaban


@require_safe
@pintu(Izin.LIHAT)
def unduh(request: HttpRequest, k: Konteks, jabatan: str, format: str) -> HttpResponse:
    """The paper as a file."""
    versi = _versi_jabatan(request, k, jabatan)
    try:
        isi = selectors.berkas_pk(tahun=k.tahun, jabatan=jabatan, versi=versi, format=format)
    except SakipError as sebab:
        messages.error(request, str(sebab))
        return _ke("satu", k, f"?versi={versi.alamat}", jabatan=jabatan)
    nama = slugify(f"pk {versi.sebutan} {jabatan} {k.tahun.tahun}")
    kepala = {"Content-Disposition": f'attachment; filename="{nama}.{format}"'}
    return HttpResponse(isi, content_type=JENIS_BERKAS[format], headers=kepala)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.RENCANA)
def target(request: HttpRequest, k: Konteks, jabatan: str) -> HttpResponse:
    """The grid of targets of a position: of the year, and of each quarter."""
    versi = _versi_jabatan(request, k, jabatan)
    indikator = {i.id: i for i in k.data.perencanaan.indikator}
    milik = pemilik(data=k.data)
    butir = butir_jabatan(versi=versi.isi, milik=milik, jabatan=jabatan)
    bentrok: tuple[services.TargetBentrok, ...] = ()
    galat = ""
    if request.method == "POST":
        baris = baca_baris(kiriman=request.POST, indikator=[b.indikator for b in butir])
        try:
            bentrok = services.ubah_target(
                tahun=k.tahun, versi_diubah=versi, baris=baris, oleh=k.pelaku(jabatan=jabatan), waktu=k.waktu
            )
        except SakipError as sebab:
            galat = str(sebab)
        if not bentrok and not galat:
            messages.success(request, f"Target {_nama(k, jabatan)} tersimpan.")
            return _ke("target", k, f"?versi={versi.alamat}", jabatan=jabatan)
        k.tahun.refresh_from_db()
        versi = _versi_jabatan(request, k, jabatan)
        butir = butir_jabatan(versi=versi.isi, milik=milik, jabatan=jabatan)
    isi = {
        "k": k,
        "jabatan": jabatan,
        "nama": _nama(k, jabatan),
        "versi": versi,
        "galat": galat,
        "bentrok": bentrok,
        "terkunci": selectors.ada_yang_sah(tahun=k.tahun, versi=versi),
        "baris": susun_baris(
            butir=butir, indikator=indikator, rkt=selectors.target_rencana(tahun=k.tahun), bentrok=bentrok
        ),
    }
    return render(request, "perjanjian/target.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.RENCANA)
def perubahan(request: HttpRequest, k: Konteks, jabatan: str = "") -> HttpResponse:
    """A new version with its reason, of one position or of the whole chain."""
    if jabatan and k.cari_jabatan(jabatan) is None:
        raise Http404
    formulir = FormulirPerubahan(
        request.POST if request.method == "POST" else None,
        versi_anggaran=k.data.anggaran.versi,
        tahun=k.tahun.tahun,
        initial={"alasan": None},
    )
    if request.method == "POST" and formulir.is_valid():
        c = formulir.cleaned_data
        sebab = services.Sebab(AlasanPerubahan[c["alasan"]], c["uraian"], jabatan)
        berlaku = services.Waktu(c["berlaku_sejak"], c["tanggal"], c["versi_anggaran"])
        try:
            kunci = services.buat_perubahan(
                tahun=k.tahun, sebab=sebab, waktu_berlaku=berlaku, oleh=k.pelaku(), waktu=k.waktu
            )
        except SakipError as salah:
            formulir.add_error(None, str(salah))
        else:
            messages.success(request, "Perubahan perjanjian dibuat dengan target yang berlaku. Ubah targetnya di sini.")
            if jabatan:
                return _ke("target", k, f"?versi={kunci}", jabatan=jabatan)
            return _ke("banding", k, f"?versi={kunci}")
    isi = {"k": k, "formulir": formulir, "jabatan": jabatan, "nama": _nama(k, jabatan) if jabatan else ""}
    return render(request, "perjanjian/perubahan.html", isi)


@require_safe
@pintu(Izin.LIHAT)
def banding(request: HttpRequest, k: Konteks, jabatan: str = "") -> HttpResponse:
    """What a version changed, before and after."""
    semua = selectors.daftar_versi(tahun=k.tahun)
    milik = selectors.versi_milik(tahun=k.tahun, semua=semua, jabatan=jabatan) if jabatan else semua
    versi = _pilih(request, milik)
    lama = selectors.sebelum(semua=milik, versi=versi) if versi else None
    if versi is None or lama is None:
        raise Http404
    isi = {
        "k": k,
        "versi": versi,
        "lama": lama,
        "jabatan": jabatan,
        "nama": _nama(k, jabatan) if jabatan else "",
        "baris": selectors.banding(tahun=k.tahun, lama=lama, baru=versi, jabatan=jabatan),
    }
    return render(request, "perjanjian/banding.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.RENCANA)
def sah(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Make the agreements of one or many positions valid."""
    semua = selectors.daftar_versi(tahun=k.tahun)
    versi = _pilih(request, semua)
    if versi is None:
        raise Http404
    calon = selectors.belum_sah(tahun=k.tahun, versi=versi)
    formulir = FormulirSah(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        jabatan=calon,
        initial={
            "tanggal": versi.isi.tanggal or k.hari,
            "jabatan": [j for j, _ in calon] if "semua" in request.GET else request.GET.getlist("jabatan"),
        },
    )
    if request.method == "POST" and unggahan_sah(request=request, form=formulir, ruas="berkas"):
        c = formulir.cleaned_data
        tanda = Tanda(Cara[c["cara"]], c["tanggal"], c["berkas"])
        try:
            nama = sahkan(tahun=k.tahun, versi=versi, jabatan=c["jabatan"], tanda=tanda, oleh=k.pelaku(), waktu=k.waktu)
        except SakipError as sebab:
            formulir.add_error(None, str(sebab))
        else:
            messages.success(request, f"{len(nama)} perjanjian disahkan dan isinya dibekukan.")
            return _ke("daftar", k)
    isi = {"k": k, "formulir": formulir, "versi": versi, "semua": semua, "calon": calon}
    isi["tanpa_kedua"] = selectors.tanpa_pihak_kedua(tahun=k.tahun, versi=versi)
    return render(request, "perjanjian/sah.html", isi)


def _ke(nama: str, k: Konteks, kueri: str = "", **tambahan: str) -> HttpResponse:
    return HttpResponseRedirect(reverse(f"perjanjian:{nama}", kwargs={**k.alamat, **tambahan}) + kueri)


def _pilih(request: HttpRequest, semua: tuple[Versi, ...]) -> Versi | None:
    alamat = request.GET.get("versi", "")
    if not alamat:
        return semua[-1] if semua else None
    ada = selectors.cari_versi(semua=semua, alamat=alamat)
    if ada is None:
        raise Http404
    return ada


def _versi_jabatan(request: HttpRequest, k: Konteks, jabatan: str) -> Versi:
    semua = selectors.daftar_versi(tahun=k.tahun)
    versi = _pilih(request, selectors.versi_milik(tahun=k.tahun, semua=semua, jabatan=jabatan))
    if versi is None:
        raise Http404
    return versi


def _nama(k: Konteks, jabatan: str) -> str:
    ada = k.cari_jabatan(jabatan)
    return ada.nama if ada else jabatan
