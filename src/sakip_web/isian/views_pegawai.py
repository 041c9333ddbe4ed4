"""Import of staff and structure: choose a file, look at every row, apply."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from sakip.kernel.galat import SakipError
from sakip_web.isian import pegawai_impor
from sakip_web.isian.berkas_tahun import JENIS_XLSX, periksa_ukuran
from sakip_web.isian.jalan import alihkan
from sakip_web.isian.masuk import SudahBerubah
from sakip_web.isian.pegawai_baca import baca_daftar
from sakip_web.isian.pegawai_impor import Kiriman
from sakip_web.isian.pegawai_templat import tulis_templat
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.rupa.unggahan import terhalang


@pintu(Izin.RENCANA)
@require_http_methods(["GET", "POST"])
def impor(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Step 1, and with a file step 2."""
    if request.method == "GET":
        return _halaman(request, k)
    if halangan := terhalang(request=request):
        return _halaman(request, k, halangan)
    berkas = request.FILES.get("berkas")
    if berkas is None:
        return _halaman(request, k, "Berkas belum dipilih. Pilih daftar pegawai berformat .xlsx.")
    nama = (berkas.name or "berkas")[:120]
    try:
        periksa_ukuran(ukuran=berkas.size or 0, nama=nama)
        daftar = baca_daftar(isi=berkas.read(), nama=nama)
    except SakipError as sebab:
        return _halaman(request, k, str(sebab))
    if not daftar.baris:
        return _halaman(request, k, f"Berkas {nama} tidak memuat satu baris pun di bawah judulnya.")
    return _pratinjau(request, k, Kiriman(k.tahun.rantai, k.tahun.nomor, nama, daftar.baris, daftar.asing))


@pintu(Izin.RENCANA)
@require_POST
def terapkan(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Step 3: write what was previewed."""
    kiriman = pegawai_impor.buka(request.POST.get("segel", ""), tahun=k.tahun)
    if kiriman is None:
        return _halaman(request, k, "Pratinjau sudah terlalu lama atau rusak. Belum ada yang disimpan; unggah lagi.")
    try:
        banyak = pegawai_impor.terapkan_pegawai(
            tahun=k.tahun, kiriman=kiriman, hari=k.hari, oleh=k.pelaku(), waktu=k.waktu
        )
    except SudahBerubah as sebab:
        k.tahun.refresh_from_db()
        return _pratinjau(request, k, replace(kiriman, nomor=k.tahun.nomor), str(sebab))
    except SakipError as sebab:
        return _pratinjau(request, k, kiriman, str(sebab))
    messages.success(request, f"{banyak} data jabatan dan pejabat dari {kiriman.nama} diterapkan.")
    return alihkan(k, "organisasi:pegawai")


@require_GET
@pintu(Izin.RENCANA)
def templat(request: HttpRequest, k: Konteks) -> HttpResponse:  # noqa: ARG001
    """The file to fill in."""
    kepala = {"Content-Disposition": 'attachment; filename="daftar-pegawai.xlsx"', "X-Content-Type-Options": "nosniff"}
    return HttpResponse(tulis_templat(), content_type=JENIS_XLSX, headers=kepala)


def _pratinjau(request: HttpRequest, k: Konteks, kiriman: Kiriman, galat: str = "") -> HttpResponse:
    hasil = pegawai_impor.periksa_pegawai(tahun=k.tahun, kiriman=kiriman, hari=k.hari)
    isi = {"kiriman": kiriman, "segel": pegawai_impor.segel(kiriman), "pratinjau": hasil.pratinjau, "galat": galat}
    return render(request, "isian/pegawai_pratinjau.html", isi, status=409 if galat else 200)


def _halaman(request: HttpRequest, k: Konteks, galat: str = "") -> HttpResponse:
    return render(request, "isian/pegawai_impor.html", {"k": k, "galat": galat}, status=422 if galat else 200)
