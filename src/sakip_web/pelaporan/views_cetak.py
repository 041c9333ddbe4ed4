"""Printing everything of a period, what was printed and frozen, and checking a frozen paper from outside."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from sakip.kernel.periode import Periode
from sakip_web.berkas.selectors import naskah as naskah_beku
from sakip_web.berkas.selectors import naskah_berkode, naskah_semua
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.pelaporan.cetakan import JENIS, cari_keluaran, daftar_keluaran
from sakip_web.pelaporan.forms import FormulirCetak
from sakip_web.tugas.services import ajukan


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def cetak(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Ask for all papers of a period in one volume."""
    semua = [(p.kode, p.sebutan.capitalize()) for p in (*Periode(k.tahun.tahun).bagian(), Periode(k.tahun.tahun))]
    formulir = FormulirCetak(
        request.POST if request.method == "POST" else None,
        periode=semua,
        initial={"periode": request.GET.get("periode", _baru_lewat(k))},
    )
    if request.method == "POST" and formulir.is_valid():
        periode = Periode.parse(formulir.cleaned_data["periode"])
        satu = ajukan(
            jenis=JENIS,
            masukan={"instansi": k.instansi.kode, "tahun": k.tahun.tahun, "periode": periode.kode},
            oleh=k.pengguna,
            judul=f"Cetak semua {periode.sebutan}",
            kunci_unik=f"{k.tahun.rantai}:{periode.kode}",
            tahun=k.tahun,
        )
        return redirect("tugas:kemajuan", pk=satu.pk)
    keluaran = daftar_keluaran(instansi=k.instansi.kode, tahun=k.tahun.tahun)
    return render(request, "pelaporan/cetak.html", {"k": k, "formulir": formulir, "keluaran": keluaran})


def _baru_lewat(k: Konteks) -> str:
    """The latest quarter that is over: what an office prints next; the whole year once that is over."""
    tahun = Periode(k.tahun.tahun)
    lewat = [p for p in tahun.bagian() if p.akhir < k.hari]
    return (tahun if tahun.akhir < k.hari or not lewat else lewat[-1]).kode


@require_safe
@pintu(Izin.LIHAT)
def unduh_keluaran(request: HttpRequest, k: Konteks, nama: str) -> HttpResponseBase:  # noqa: ARG001
    """A printed volume."""
    letak = cari_keluaran(instansi=k.instansi.kode, tahun=k.tahun.tahun, nama=nama)
    if letak is None:
        raise Http404
    return FileResponse(letak.open("rb"), as_attachment=True, filename=letak.name)


@require_safe
@pintu(Izin.LIHAT)
def dokumen(request: HttpRequest, k: Konteks) -> HttpResponse:
    """All frozen papers and printed volumes."""
    isi = {
        "k": k,
        "naskah": naskah_semua(tahun=k.tahun),
        "keluaran": daftar_keluaran(instansi=k.instansi.kode, tahun=k.tahun.tahun),
    }
    return render(request, "pelaporan/dokumen.html", isi)


@require_safe
def verifikasi(request: HttpRequest, kode: str = "") -> HttpResponse:
    """Whether a paper with a code was made valid here: what it is and when, never what it says."""
    diminta = kode or request.GET.get("kode", "")[:40]
    ada = naskah_berkode(kode=diminta) if diminta else None
    berlaku = ada is not None and naskah_beku(tahun=ada.tahun, jenis=ada.jenis, kunci=ada.kunci) == ada
    isi = {"kode": diminta, "naskah": ada, "berlaku": berlaku}
    return render(request, "pelaporan/verifikasi.html", isi, status=404 if diminta and ada is None else 200)
