"""Pages of reports: all of a period, one to write, its preview and its files."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify
from django.views.decorators.http import require_http_methods, require_safe

from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.organisasi.pintu import pintu
from sakip_web.pelaporan import jalan, selectors, services
from sakip_web.pelaporan.laporan import LAPORAN
from sakip_web.pelaporan.perbaikan import alamat_perbaikan
from sakip_web.pelaporan.teks import TeksSunting, daftar_sunting
from sakip_web.rakitan import naskah as rakitan
from sakip_web.rupa.templatetags.rupa import jam


@require_safe
@pintu(Izin.LIHAT)
def daftar(request: HttpRequest, k: Konteks) -> HttpResponse:
    """All reports of a period with their state, deadline and gaps."""
    periode = _periode(request, k)
    baris = selectors.daftar_laporan(tahun=k.tahun, periode=periode)
    isi = {
        "k": k,
        "periode": periode,
        "pilihan": (*Periode(k.tahun.tahun).bagian(), Periode(k.tahun.tahun)),
        "baris": baris,
        "lengkap": sum(not b.kurang for b in baris),
        "batas": selectors.tenggat_laporan(tahun=k.tahun, periode=periode),
        "kertas": selectors.kertas_lain(tahun=k.tahun, periode=periode, jabatan=""),
        "menyusun": k.boleh(Izin.RENCANA),
    }
    return render(request, "pelaporan/daftar.html", isi)


@require_http_methods(["GET", "HEAD", "POST"])
@pintu(Izin.LIHAT)
def sunting(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:
    """The texts of a report beside what is generated, with its gaps and findings."""
    h = jalan.buka(k, jenis, jabatan, periode)
    bentrok: dict[str, services.TeksBentrok] = {}
    diketik: dict[str, str] = {}
    galat = ""
    if request.method == "POST":
        if not h.menulis:
            raise Http404
        hasil, galat = _simpan(request, k, h)
        if hasil is not None and not hasil.bentrok:
            kata = f"{hasil.tersimpan} teks tersimpan pukul {jam(k.waktu)}."
            if hasil.tersimpan or "ajukan" not in request.POST:
                messages.success(request, kata if hasil.tersimpan else "Tidak ada yang berubah.")
            if "ajukan" in request.POST:
                _ajukan(request, k, h)
            return jalan.ke(k, "sunting", h.laporan)
        bentrok = {b.ruas: b for b in hasil.bentrok} if hasil else {}
        diketik = {n: v for n, v in request.POST.items() if isinstance(v, str)} if galat else {}
        k.tahun.refresh_from_db()
    dokumen = selectors.dokumen(tahun=k.tahun, laporan=h.laporan)
    teks = daftar_sunting(tahun=k.tahun, dokumen=selectors.dokumen_penuh(tahun=k.tahun, laporan=h.laporan))
    kurang = selectors.kekurangan(tahun=k.tahun, laporan=h.laporan)
    isi = {
        "k": k,
        "h": h,
        "galat": galat,
        "teks": [_kotak(t, bentrok.get(t.tempat.asal.ruas), diketik, h.nama) for t in teks],
        "bentrok": bentrok,
        "kurang": [(x, alamat_perbaikan(k=k, kunci=x.kunci)) for x in kurang],
        "draf": dokumen.draf,
        "temuan": [
            (t, alamat_perbaikan(k=k, kunci=t.kunci)) for t in selectors.temuan(tahun=k.tahun, laporan=h.laporan)
        ],
        "sebutan": selectors.sebutan(tahun=k.tahun, laporan=h.laporan),
        "riwayat": selectors.riwayat(tahun=k.tahun, laporan=h.laporan),
        "kertas": selectors.kertas_lain(tahun=k.tahun, periode=h.laporan.periode, jabatan=h.laporan.jabatan),
    }
    return render(request, "pelaporan/sunting.html", isi)


@require_safe
@pintu(Izin.LIHAT)
def pratinjau(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:
    """A paper as it stands now, in a frame, with its files."""
    laporan = jalan.kertas(k, jenis, jabatan, periode)
    milik = k.cari_jabatan(laporan.jabatan)
    nama = milik.nama if milik else k.instansi.nama
    isi = {
        "k": k,
        "laporan": laporan,
        "nama": nama,
        "jenis": selectors.nama_jenis(jenis=jenis),
        "bersunting": jenis in LAPORAN,
        "draf": selectors.dokumen(tahun=k.tahun, laporan=laporan).draf,
    }
    return render(request, "pelaporan/pratinjau.html", isi)


@require_safe
@pintu(Izin.LIHAT)
def naskah(request: HttpRequest, k: Konteks, jenis: str, jabatan: str, periode: str) -> HttpResponse:  # noqa: ARG001
    """The paper itself, for the frame."""
    laporan = jalan.kertas(k, jenis, jabatan, periode)
    dokumen = selectors.dokumen(tahun=k.tahun, laporan=laporan)
    return jalan.jawab_naskah(rakitan.halaman(dokumen=dokumen))


@require_safe
@pintu(Izin.LIHAT)
def unduh(
    request: HttpRequest,
    k: Konteks,
    jenis: str,
    jabatan: str,
    periode: str,
    format: str,
) -> HttpResponse:
    """A paper as a file, DRAF while anything is missing."""
    laporan = jalan.kertas(k, jenis, jabatan, periode)
    try:
        isi = rakitan.berkas(
            tahun=k.tahun, jenis=jenis, jabatan=laporan.jabatan, periode=laporan.periode, format=(format,)
        )
    except SakipError as sebab:
        messages.error(request, str(sebab))
        return jalan.ke(k, "pratinjau", laporan)
    nama = slugify(f"{jenis} {laporan.jabatan or k.instansi.nama} {laporan.periode.kode}")
    return jalan.jawab_berkas(isi[format], format, nama)


def _ajukan(request: HttpRequest, k: Konteks, h: jalan.Halaman) -> None:
    """Hand the report in with what was typed: whoever presses the one button loses nothing."""
    try:
        services.ajukan(tahun=k.tahun, laporan=h.laporan, oleh=k.pelaku(jabatan=h.laporan.jabatan), waktu=k.waktu)
    except SakipError as sebab:
        messages.error(request, str(sebab))
    else:
        messages.success(request, "Laporan diajukan kepada atasan.")


def _simpan(request: HttpRequest, k: Konteks, h: jalan.Halaman) -> tuple[services.HasilTulis | None, str]:
    semua = daftar_sunting(tahun=k.tahun, dokumen=selectors.dokumen_penuh(tahun=k.tahun, laporan=h.laporan))
    kiriman = {n: v for n, v in request.POST.items() if isinstance(v, str)}
    try:
        return services.simpan_teks(
            tahun=k.tahun,
            laporan=h.laporan,
            teks=services.teks_kiriman(semua=semua, kiriman=kiriman),
            oleh=k.pelaku(jabatan=h.laporan.jabatan),
            waktu=k.waktu,
        ), ""
    except SakipError as sebab:
        return None, str(sebab)


def _kotak(
    teks: TeksSunting, bentrok: services.TeksBentrok | None, diketik: dict[str, str], nama: str
) -> dict[str, object]:
    isi = bentrok.milik if bentrok else diketik.get(teks.tempat.asal.ruas, teks.isi)
    return {
        "t": teks,
        # Whose report it is stands above the page.
        "judul": teks.tempat.judul.removesuffix(f" untuk “{nama}”"),
        "isi": isi,
        "bentrok": bentrok,
        "baris": min(14, max(3, isi.count("\n") + len(isi) // 70 + 2)),
    }


def _periode(request: HttpRequest, k: Konteks) -> Periode:
    """The period of the address; without one the last quarter that has ended, or the year once it has."""
    tahun = Periode(k.tahun.tahun)
    diminta = request.GET.get("periode", "")
    semua = (*tahun.bagian(), tahun)
    if diminta:
        ada = next((p for p in semua if p.kode == diminta), None)
        if ada is None:
            raise Http404
        return ada
    lewat = [p for p in semua if p.akhir < k.hari]
    return lewat[-1] if lewat else semua[0]
