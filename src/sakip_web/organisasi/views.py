"""Positions and their holders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from sakip_web.organisasi import services
from sakip_web.organisasi.forms import (
    LABEL_JABATAN,
    LABEL_PEMEGANG,
    FormulirBerversi,
    GantiPemegangForm,
    HapusForm,
    JabatanForm,
    PemegangForm,
    awal_jabatan,
    awal_pemegang,
)
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.organisasi.selectors import (
    JabatanTercatat,
    PemegangTercatat,
    satu_jabatan,
    susunan,
    temuan_struktur,
)
from sakip_web.organisasi.tersimpan import coba_simpan, pilih_tersimpan
from sakip_web.rekaman.ubah import HasilSimpan
from sakip_web.rupa.terbaca import versi_terbaca

BUKA: Final = ["GET", "POST"]


@pintu(Izin.LIHAT)
def pegawai(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Positions as a tree, with who holds them and who did."""
    puncak = susunan(tahun=k.tahun, hari=k.hari)
    semua = [j for p in puncak for j in p.semua()]
    isi = {
        "puncak": puncak,
        "banyak": len(semua),
        "lowong": sum(j.kini is None and j.isi.menyusun_laporan for j in semua),
        "temuan": temuan_struktur(tahun=k.tahun),
        "ubah": k.boleh(Izin.RENCANA),
        "kelola": k.boleh(Izin.KELOLA),
    }
    return render(request, "organisasi/pegawai.html", isi)


@pintu(Izin.RENCANA)
@require_http_methods(BUKA)
def jabatan_baru(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Add a position."""
    pilihan = [(j.id, j.nama) for j in k.data.organisasi.jabatan]
    form = JabatanForm(request.POST or None, atasan=pilihan, initial={"atasan": request.GET.get("atasan", "")})

    def simpan() -> HasilSimpan:
        return services.simpan_jabatan(tahun=k.tahun, jabatan=form.jabatan(""), versi=0, oleh=k.pelaku(), waktu=k.waktu)

    return _formulir(request, k, form, simpan, LABEL_JABATAN, judul="Jabatan baru", berhasil="Jabatan ditambahkan.")


@pintu(Izin.RENCANA)
@require_http_methods(BUKA)
def jabatan_ubah(request: HttpRequest, k: Konteks, id_jabatan: str) -> HttpResponse:
    """Change a position."""
    ada = _jabatan(k, id_jabatan)
    bawah = {b.isi.id for b in ada.semua()}
    pilihan = [(j.id, j.nama) for j in k.data.organisasi.jabatan if j.id not in bawah]
    form = JabatanForm(request.POST or None, atasan=pilihan, initial=dict(awal_jabatan(ada.isi, ada.versi)))

    def simpan() -> HasilSimpan:
        return services.simpan_jabatan(
            tahun=k.tahun,
            jabatan=form.jabatan(ada.isi.id),
            versi=form.cleaned_data["versi"],
            oleh=k.pelaku(),
            waktu=k.waktu,
        )

    return _formulir(
        request, k, form, simpan, LABEL_JABATAN, judul=ada.isi.nama, berhasil="Jabatan tersimpan.", hapus=ada.isi.id
    )


@pintu(Izin.RENCANA)
@require_http_methods(BUKA)
def jabatan_hapus(request: HttpRequest, k: Konteks, id_jabatan: str) -> HttpResponse:
    """Take back a position that nothing speaks of."""
    ada = _jabatan(k, id_jabatan)
    form = HapusForm(request.POST or None, initial={"versi": ada.versi})

    def simpan() -> HasilSimpan:
        d = form.cleaned_data
        return services.hapus_jabatan(
            tahun=k.tahun, jabatan=ada, versi=d["versi"], alasan=d["alasan"], oleh=k.pelaku(), waktu=k.waktu
        )

    judul = f"Hapus jabatan {ada.isi.nama}"
    return _formulir(request, k, form, simpan, LABEL_JABATAN, judul=judul, berhasil="Jabatan dihapus.", tombol="Hapus")


@pintu(Izin.RENCANA)
@require_http_methods(BUKA)
def pemegang_ganti(request: HttpRequest, k: Konteks, id_jabatan: str) -> HttpResponse:
    """A new holder; the one before ends the day before, in one act."""
    ada = _jabatan(k, id_jabatan)
    form = GantiPemegangForm(request.POST or None)
    terbaca = " ".join(f"{p.kunci}={p.versi}" for p in ada.pemegang)
    if request.method == "POST":
        terbaca = request.POST.get("terbaca", "")

    def simpan() -> HasilSimpan:
        return services.ganti_pemegang(
            tahun=k.tahun,
            jabatan=ada,
            baru=form.pemegang(ada.isi.id),
            versi=_versi_terbaca(terbaca),
            oleh=k.pelaku(),
            waktu=k.waktu,
        )

    return _formulir(
        request,
        k,
        form,
        simpan,
        LABEL_PEMEGANG,
        judul=f"Pejabat baru: {ada.isi.nama}",
        berhasil=f"Pejabat {ada.isi.nama} diganti.",
        terbaca=terbaca,
        segar=" ".join(f"{p.kunci}={p.versi}" for p in ada.pemegang),
        kini=ada.kini,
    )


def _versi_terbaca(teks: str) -> Mapping[str, int]:
    """``#ab12=3 #cd34=1`` as sent back by the page; anything else counts as not read."""
    pasangan = (satu.rpartition("=") for satu in teks.split())
    return {kunci: nomor for kunci, _, versi in pasangan if (nomor := versi_terbaca(versi))}


@pintu(Izin.RENCANA)
@require_http_methods(BUKA)
def pemegang_ubah(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """Correct what is said of a holder."""
    jabatan, ada = _pemegang(k, kunci)
    form = PemegangForm(request.POST or None, initial=dict(awal_pemegang(ada.isi, ada.versi)))

    def simpan() -> HasilSimpan:
        return services.simpan_pemegang(
            tahun=k.tahun,
            kunci=kunci,
            pemegang=form.pemegang(ada.isi.jabatan),
            versi=form.cleaned_data["versi"],
            oleh=k.pelaku(),
            waktu=k.waktu,
        )

    judul = f"Pejabat {jabatan.isi.nama}"
    return _formulir(
        request, k, form, simpan, LABEL_PEMEGANG, judul=judul, berhasil="Data pejabat tersimpan.", hapus_pemegang=kunci
    )


@pintu(Izin.RENCANA)
@require_http_methods(BUKA)
def pemegang_hapus(request: HttpRequest, k: Konteks, kunci: str) -> HttpResponse:
    """Take back a holder who was entered by mistake."""
    jabatan, ada = _pemegang(k, kunci)
    form = HapusForm(request.POST or None, initial={"versi": ada.versi})

    def simpan() -> HasilSimpan:
        d = form.cleaned_data
        return services.simpan_pemegang(
            tahun=k.tahun,
            kunci=kunci,
            pemegang=None,
            versi=d["versi"],
            oleh=k.pelaku(),
            waktu=k.waktu,
            alasan=d["alasan"],
        )

    judul = f"Hapus {ada.isi.nama} dari {jabatan.isi.nama}"
    return _formulir(request, k, form, simpan, LABEL_PEMEGANG, judul=judul, berhasil="Pejabat dihapus.", tombol="Hapus")


def _formulir(
    request: HttpRequest,
    k: Konteks,
    form: FormulirBerversi,
    simpan: Callable[[], HasilSimpan],
    label: Mapping[str, str],
    *,
    judul: str,
    berhasil: str,
    tombol: str = "Simpan",
    **lain: object,
) -> HttpResponse:
    ke_daftar = redirect(reverse("organisasi:pegawai", kwargs=k.alamat))
    if pilih_tersimpan(request):
        messages.info(request, "Yang tersimpan dipakai; isian Anda tidak disimpan.")
        return ke_daftar
    bentrok: object = None
    if request.method == "POST" and form.is_valid():
        hasil = coba_simpan(form=form, simpan=simpan, label=label)
        if hasil is True:
            messages.success(request, berhasil)
            return ke_daftar
        bentrok = hasil or None
        if bentrok and "segar" in lain:
            lain["terbaca"] = lain["segar"]
    isi = {"form": form, "judul": judul, "tombol": tombol, "bentrok": bentrok, **lain}
    return render(request, "organisasi/formulir.html", isi)


def _jabatan(k: Konteks, id_jabatan: str) -> JabatanTercatat:
    if (ada := satu_jabatan(tahun=k.tahun, hari=k.hari, jabatan=id_jabatan)) is None:
        raise Http404
    return ada


def _pemegang(k: Konteks, kunci: str) -> tuple[JabatanTercatat, PemegangTercatat]:
    semua = (j for puncak in susunan(tahun=k.tahun, hari=k.hari) for j in puncak.semua())
    ada = next(((j, p) for j in semua for p in j.pemegang if p.kunci == kunci), None)
    if ada is None:
        raise Http404
    return ada
