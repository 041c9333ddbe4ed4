"""The register: its list, the quick form of an entry, taking one back."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from sakip.data.register import Catatan
from sakip.kernel.galat import SakipError
from sakip.kernel.tanggal import format_tanggal
from sakip_web.isian.ekspor import tulis_csv
from sakip_web.isian.jalan import alihkan
from sakip_web.isian.selectors import BarisDaftar, Daftar, Kepala, Sel
from sakip_web.isian.services import bandingkan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.rekaman.selectors import Terbaca, ambil_disunting
from sakip_web.rekaman.ubah import Bentrok
from sakip_web.rupa.terbaca import versi_terbaca
from sakip_web.rupa.unggahan import sah
from sakip_web.sumber import selectors, services
from sakip_web.sumber.forms import FormCatatan, isi_awal
from sakip_web.sumber.penjaga import CATATAN

SEHALAMAN = 50
_KEPALA = ("Tanggal", "Uraian", "Jenis", "Desa", "Petugas", "Tindak lanjut", "Bukti")


@require_GET
@pintu(Izin.LIHAT)
def register(request: HttpRequest, k: Konteks, jenis: str = "") -> HttpResponse:
    """The entries, by kind, quarter, village and officer."""
    saringan = _saringan(request, jenis)
    baris = selectors.daftar_catatan(tahun=k.tahun, data=k.data, saringan=saringan)
    semua_jenis = selectors.daftar_jenis(data=k.data)
    kini = next((j for j in semua_jenis if j.tanda == jenis), None)
    if jenis and kini is None:
        raise Http404
    kueri = {n: str(v) for n in ("triwulan", "desa", "petugas", "cari", "tindak_lanjut") if (v := getattr(saringan, n))}
    konteks = {
        "k": k, "baris": baris, "halaman": Paginator(baris, SEHALAMAN).get_page(request.GET.get("halaman")),
        "semua_jenis": semua_jenis, "jenis": kini, "saringan": saringan, "kueri": urlencode(kueri),
        "desa": [d.nama for d in k.data.desa.desa], "himpunan": CATATAN,
        "petugas": selectors.pilihan_petugas(data=k.data, boleh=None),
        "triwulan": ((1, "I"), (2, "II"), (3, "III"), (4, "IV")), "boleh_isi": _boleh_isi(k),
        "milik": [b.kunci for b in baris if k.boleh(Izin.ISI, b.catatan.petugas)],
    }  # fmt: skip
    return render(request, "sumber/register.html", konteks)


@require_GET
@pintu(Izin.LIHAT)
def unduh(request: HttpRequest, k: Konteks) -> HttpResponse:
    """What the list shows, as CSV."""
    saringan = _saringan(request, request.GET.get("jenis", ""))
    baris = selectors.daftar_catatan(tahun=k.tahun, data=k.data, saringan=saringan)
    isi = Daftar(tuple(Kepala(j, j, False) for j in _KEPALA), tuple(_baris_csv(b) for b in baris), len(baris))
    kepala = {"Content-Disposition": f'attachment; filename="register-{k.tahun.tahun}.csv"'}
    return HttpResponse(tulis_csv(daftar=isi), content_type="text/csv; charset=utf-8", headers=kepala)


def _baris_csv(b: selectors.BarisRegister) -> BarisDaftar:
    c = b.catatan
    isi = (format_tanggal(c.tanggal), c.uraian, c.jenis, c.desa, b.petugas, c.tindak_lanjut, c.bukti)
    return BarisDaftar(b.kunci, b.versi, tuple(Sel(j, t) for j, t in zip(_KEPALA, isi, strict=True)))


@require_http_methods(["GET", "POST"])
@pintu(Izin.LIHAT)
def baru(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The quick form of a new entry."""
    if not _boleh_isi(k):
        raise Http404
    awal: dict[str, object] = {"jenis": request.GET.get("jenis", "")[:100]}
    if k.hari.year == k.tahun.tahun:
        awal["tanggal"] = k.hari.isoformat()
    return _formulir(request, k, None, awal)


@require_http_methods(["GET", "POST"])
@pintu(Izin.LIHAT)
def ubah(request: HttpRequest, k: Konteks) -> HttpResponse:
    """The form of an entry that is there."""
    ada, catatan = _milik(request, k, disunting=True)
    return _formulir(request, k, ada, isi_awal(catatan=catatan))


@require_http_methods(["GET", "POST"])
@pintu(Izin.LIHAT)
def hapus(request: HttpRequest, k: Konteks) -> HttpResponse:
    """Take an entry back, with the reason."""
    ada, catatan = _milik(request, k)
    alasan, galat = request.POST.get("alasan", "").strip()[:2000], ""
    if request.method == "POST":
        galat = _hapus(request, k, ada, catatan, alasan)
        if not galat:
            messages.success(request, "Catatan dihapus. Isinya tetap terbaca dalam jejak.")
            return alihkan(k, "sumber:register")
    isi = {"k": k, "catatan": catatan, "ada": ada, "alasan": alasan, "galat": galat}
    return render(request, "sumber/hapus.html", isi, status=422 if galat else 200)


def _hapus(request: HttpRequest, k: Konteks, ada: Terbaca, catatan: Catatan, alasan: str) -> str:
    if not alasan:
        return "Alasan belum ditulis. Tulis mengapa catatan ini dihapus; alasan itu tersimpan dalam jejak."
    try:
        hasil = services.hapus_catatan(
            tahun=k.tahun, kunci=ada.butir.kunci, versi=versi_terbaca(request.POST.get("versi", "")),
            alasan=alasan, waktu=k.waktu,
            oleh=k.pelaku(jabatan=catatan.petugas if k.cari_jabatan(catatan.petugas) else ""),
        )  # fmt: skip
    except SakipError as sebab:
        return str(sebab)
    if hasil.bentrok:
        return f"{hasil.bentrok[0].oleh} mengubah catatan ini setelah Anda membukanya. Periksa dulu, lalu hapus lagi."
    return ""


def _formulir(request: HttpRequest, k: Konteks, ada: Terbaca | None, awal: dict[str, object]) -> HttpResponse:
    form = FormCatatan(
        request.POST if request.method == "POST" else None,
        request.FILES if request.method == "POST" else None,
        initial=awal,
        tahun=k.tahun.tahun,
        desa=[d.nama for d in k.data.desa.desa],
        petugas=selectors.pilihan_petugas(data=k.data, boleh=None if k.perencana else k.jabatan),
        wajib_petugas=not k.perencana,
    )
    versi, bentrok = (ada.versi if ada else 0), None
    if request.method == "POST":
        versi = versi_terbaca(request.POST.get("versi", ""))
        if ada and not ada.dihapus and request.POST.get("pilihan") == "tersimpan":
            messages.info(request, "Yang tersimpan tetap dipakai.")
            return alihkan(k, "sumber:ubah", {"kunci": ada.butir.kunci})
        if sah(request=request, form=form, ruas="foto"):
            bentrok = _simpan(k, form, ada, versi)
            if bentrok is None and not form.errors:
                messages.success(request, f"Catatan {'diubah' if ada else 'ditambahkan'}: {form.catatan().uraian[:80]}")
                lagi = "lagi" in request.POST
                return alihkan(k, "sumber:baru") if lagi else alihkan(k, "sumber:register")
    konteks: dict[str, Any] = {
        "k": k, "form": form, "baru": ada is None, "kunci": ada.butir.kunci if ada else "", "himpunan": CATATAN,
        "versi": bentrok.versi if bentrok else versi, "bentrok": bentrok,
        "dihapus": bentrok is not None and bentrok.tersimpan is None,
        "pembanding": bandingkan(tahun=k.tahun, bentrok=bentrok) if bentrok and bentrok.tersimpan else (),
        "semua_jenis": selectors.daftar_jenis(data=k.data),
    }  # fmt: skip
    status = 409 if bentrok else 422 if form.errors else 200
    return render(request, "sumber/catatan.html", konteks, status=status)


def _simpan(k: Konteks, form: FormCatatan, ada: Terbaca | None, versi: int) -> Bentrok | None:
    catatan = form.catatan()
    try:
        hasil = services.simpan_catatan(
            tahun=k.tahun, kunci=ada.butir.kunci if ada else None, catatan=catatan, versi=versi,
            berkas=form.cleaned_data["foto"], waktu=k.waktu,
            oleh=k.pelaku(jabatan=catatan.petugas if k.cari_jabatan(catatan.petugas) else ""),
        )  # fmt: skip
    except SakipError as sebab:
        form.add_error(None, str(sebab))
        return None
    return hasil.bentrok[0] if hasil.bentrok else None


def _milik(request: HttpRequest, k: Konteks, *, disunting: bool = False) -> tuple[Terbaca, Catatan]:
    """The entry of the address, if this person may change it; an entry of nobody is the planner's."""
    ada = ambil_disunting(
        tahun=k.tahun,
        himpunan=CATATAN,
        kunci=request.GET.get("kunci", "")[:250],
        kiriman=disunting and request.method == "POST",
    )
    if ada is None or not isinstance(ada.butir.objek, Catatan) or not k.boleh(Izin.ISI, ada.butir.objek.petugas):
        raise Http404
    return ada, ada.butir.objek


def _boleh_isi(k: Konteks) -> bool:
    return k.perencana or bool(k.jabatan)


def _saringan(request: HttpRequest, jenis: str) -> selectors.Saringan:
    ambil_teks = request.GET.get
    tw = ambil_teks("triwulan", "")
    return selectors.Saringan(
        jenis=jenis,
        triwulan=int(tw) if tw in ("1", "2", "3", "4") else 0,
        desa=ambil_teks("desa", "")[:200],
        petugas=ambil_teks("petugas", "")[:100],
        cari=ambil_teks("cari", "")[:100],
        tindak_lanjut="belum" if ambil_teks("tindak_lanjut") == "belum" else "",
    )
