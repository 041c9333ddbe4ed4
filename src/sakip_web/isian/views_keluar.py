"""Out and in: the year as workbook or JSON, and back through a preview."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from sakip.kernel.galat import SakipError
from sakip_web.isian import masuk
from sakip_web.isian.berkas_tahun import periksa_ukuran, susun_unduhan
from sakip_web.isian.jalan import alihkan
from sakip_web.isian.models import Titipan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.rupa.unggahan import terhalang

BENTUK = {"buku-kerja.xlsx": "xlsx", "salinan.json": "json", "publik.json": "publik"}


@require_GET
@pintu(Izin.LIHAT)
def keluar(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What can be taken out, and the file to bring in."""
    return _halaman(request, k)


@require_GET
@pintu(Izin.LIHAT)
def unduh(request: HttpRequest, k: Konteks, berkas: str) -> HttpResponse:
    """One of the files."""
    if berkas not in BENTUK:
        raise Http404
    try:
        isi = susun_unduhan(tahun=k.data, bentuk=BENTUK[berkas], kode=k.instansi.kode)
    except SakipError as sebab:
        return _halaman(request, k, str(sebab))
    kepala = {"Content-Disposition": f'attachment; filename="{isi.nama}"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(isi.isi, content_type=isi.jenis, headers=kepala)


@require_POST
@pintu(Izin.RENCANA)
def unggah(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Step 1: read the file and go to its preview."""
    if halangan := terhalang(request=request):
        return _halaman(request, k, halangan)
    berkas = request.FILES.get("berkas")
    if berkas is None:
        return _halaman(request, k, "Berkas belum dipilih. Pilih buku kerja (.xlsx) atau salinan data (.json).")
    nama = (berkas.name or "berkas")[:120]
    try:
        periksa_ukuran(ukuran=berkas.size or 0, nama=nama)
        titipan = masuk.titipkan(tahun=k.tahun, pengguna=k.pengguna, isi=berkas.read(), nama=nama, waktu=k.waktu)
    except SakipError as sebab:
        return _halaman(request, k, str(sebab))
    return alihkan(k, "isian:pratinjau", nomor=titipan.pk)


@require_GET
@pintu(Izin.RENCANA)
def pratinjau(request: HttpRequest, k: Konteks, nomor: int) -> HttpResponse:
    """Step 2: every row that would change."""
    titipan = _titipan(k, nomor)
    periksaan = masuk.periksa_titipan(tahun=k.tahun, titipan=titipan)
    return render(request, "isian/unggahan.html", {"k": k, "titipan": titipan, "periksaan": periksaan})


@require_POST
@pintu(Izin.RENCANA)
def terapkan(request: HttpRequest, k: Konteks, nomor: int) -> HttpResponse:
    """Step 3: write what was chosen, as one act."""
    titipan = _titipan(k, nomor)
    kembali = titipan.kembali
    pakai = [int(n) for n in request.POST.getlist("pakai") if n.isascii() and n.isdigit() and len(n) < 8]
    if not pakai:
        messages.warning(request, "Tidak satu baris pun dipilih. Belum ada yang disimpan.")
        return alihkan(k, "isian:pratinjau", nomor=nomor)
    try:
        banyak = masuk.terapkan(tahun=k.tahun, titipan=titipan, pakai=pakai, oleh=k.pelaku(), waktu=k.waktu)
    except SakipError as sebab:
        messages.error(request, str(sebab))
        return alihkan(k, "isian:pratinjau", nomor=nomor)
    messages.success(request, f"{banyak} isian dari {titipan.nama} diterapkan.")
    return redirect(kembali) if kembali else alihkan(k, "isian:keluar")


@require_POST
@pintu(Izin.RENCANA)
def batal(request: HttpRequest, k: Konteks, nomor: int) -> HttpResponse:
    """Forget an upload."""
    titipan = _titipan(k, nomor)
    kembali = titipan.kembali
    titipan.delete()
    messages.info(request, "Unggahan dibatalkan. Tidak ada yang berubah.")
    return redirect(kembali) if kembali else alihkan(k, "isian:keluar")


def _titipan(k: Konteks, nomor: int) -> Titipan:
    titipan = masuk.cari_titipan(tahun=k.tahun, pengguna=k.pengguna, nomor=nomor)
    if titipan is None:
        raise Http404
    return titipan


def _halaman(request: HttpRequest, k: Konteks, galat: str = "") -> HttpResponse:
    isi = {"k": k, "galat": galat, "boleh_ubah": k.boleh(Izin.RENCANA)}
    return render(request, "isian/keluar.html", isi, status=422 if galat else 200)
