"""Pages of a review: give a report, see its findings, let one stand, answer the form, take the note."""

from __future__ import annotations

from typing import cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from sakip.kernel.galat import SakipError
from sakip_web.akun.models import Pengguna
from sakip_web.berkas import gudang
from sakip_web.rekaman.models import Tahun
from sakip_web.reviu import selectors, services
from sakip_web.reviu.models import Pemeriksaan
from sakip_web.reviu.services import IsianJawaban, KeputusanSalah
from sakip_web.rupa.unggahan import terhalang
from sakip_web.tugas.models import Pekerjaan

# The page of a review is whole in itself; its one script is named by its hash in the page, and nothing else may run.
KEBIJAKAN = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src 'unsafe-inline'; "
    "form-action 'none'; frame-ancestors 'self'; base-uri 'none'"
)


@login_required
def periksa(request: HttpRequest) -> HttpResponse:
    """Give a report to be reviewed; the list of those that were."""
    hasil = terima_unggahan(request, oleh=_saya(request)) if request.method == "POST" else ""
    if isinstance(hasil, Pekerjaan):
        return redirect("tugas:kemajuan", pk=hasil.pk)
    semua = selectors.milik(pengguna=_saya(request), hari=request.hari)  # type: ignore[attr-defined]
    halaman = Paginator(semua, 50).get_page(request.GET.get("halaman"))
    isi = {"halaman": halaman, "galat": hasil}
    return render(request, "reviu/periksa.html", isi, status=400 if hasil else 200)


def terima_unggahan(request: HttpRequest, *, oleh: Pengguna, tahun: Tahun | None = None) -> Pekerjaan | str:
    """Put the report that was sent in the queue; or the sentence why not."""
    if sebab_unggah := terhalang(request=request):
        return sebab_unggah
    unggahan = request.FILES.get("berkas")
    if not isinstance(unggahan, UploadedFile):
        return "Berkas belum dipilih. Pilih laporan Word, PDF, Excel atau teks."
    try:
        return services.terima(berkas=unggahan, oleh=oleh, waktu=request.waktu, tahun=tahun)[1]  # type: ignore[attr-defined]
    except SakipError as sebab:
        return str(sebab)


@login_required
@require_safe
def temuan(request: HttpRequest, nomor: str) -> HttpResponse:
    """The findings with the report beside them."""
    baris = _ambil(request, nomor)
    if baris.halaman is None:
        return render(request, "reviu/belum.html", {"baris": baris})
    try:
        isi = gudang.baca(sidik=baris.halaman.sidik)
    except gudang.BerkasHilang as sebab:
        return render(request, "reviu/belum.html", {"baris": baris, "sebab": sebab}, status=410)
    return HttpResponse(isi, headers={"Content-Security-Policy": KEBIJAKAN})


@login_required
def kecualikan(request: HttpRequest, nomor: str, sidik: str) -> HttpResponse:
    """Let a finding stand with a reason, or take that back."""
    baris = _ambil(request, nomor)
    satu = selectors.cari_temuan(baris=baris, sidik=sidik)
    if satu is None:
        raise Http404
    ada = baris.pengecualian.filter(sidik=sidik).first()
    alasan, galat = request.POST.get("alasan", ada.alasan if ada else ""), ""
    if request.method == "POST":
        try:
            _putuskan(request, baris, sidik, alasan)
        except KeputusanSalah as sebab:
            galat = str(sebab)
        else:
            job = services.periksa_ulang(baris=baris, oleh=_saya(request))
            return redirect("tugas:kemajuan", pk=job.pk)
    isi = {"baris": baris, "temuan": satu, "alasan": alasan, "galat": galat, "ada": ada}
    return render(request, "reviu/kecualikan.html", isi, status=400 if galat else 200)


def _putuskan(request: HttpRequest, baris: Pemeriksaan, sidik: str, alasan: str) -> None:
    oleh, waktu, hari = _saya(request), request.waktu, request.hari  # type: ignore[attr-defined]
    if "batal" in request.POST:
        services.batal_kecualikan(baris=baris, sidik=sidik, oleh=oleh, waktu=waktu)
        messages.success(request, "Temuan ditampilkan lagi.")
    else:
        services.kecualikan(baris=baris, sidik=sidik, alasan=alasan, oleh=oleh, hari=hari, waktu=waktu)
        messages.success(request, "Temuan dikecualikan. Alasannya tercetak dalam catatan hasil reviu.")


@login_required
def formulir(request: HttpRequest, nomor: str) -> HttpResponse:
    """Answer the review form; nothing is ticked beforehand."""
    baris = _ambil(request, nomor)
    if request.method == "POST":
        kode = [p.kode for b in selectors.formulir(baris=baris) for p in b.pertanyaan]
        services.simpan_formulir(
            baris=baris,
            jawaban=[
                IsianJawaban(k, j, request.POST.get(f"keterangan-{k}", "").strip())
                for k in kode
                if (j := request.POST.get(f"jawab-{k}", "")) in ("ya", "tidak")
            ],
            pereviu=tuple(request.POST.get(n, "").strip() for n in ("pereviu", "jabatan", "tempat")),  # type: ignore[arg-type]
            simpulan=request.POST.get("simpulan", "").strip(),
            oleh=_saya(request),
            hari=request.hari,  # type: ignore[attr-defined]
            waktu=request.waktu,  # type: ignore[attr-defined]
        )
        messages.success(request, f"Tersimpan. {baris.jawaban.count()} dari {len(kode)} pertanyaan terjawab.")
        return redirect("reviu:formulir", nomor=nomor)
    return render(request, "reviu/formulir.html", {"baris": baris, "bagian": selectors.formulir(baris=baris)})


@login_required
def catatan(request: HttpRequest, nomor: str) -> HttpResponse:
    """Ask for the note of a review."""
    baris = _ambil(request, nomor)
    if request.method == "POST":
        ringkas = request.POST.get("bentuk") == "ringkas"
        return redirect(
            "tugas:kemajuan", pk=services.minta_catatan(baris=baris, oleh=_saya(request), ringkas=ringkas).pk
        )
    return render(request, "reviu/catatan.html", {"baris": baris, "terjawab": baris.jawaban.count()})


@login_required
@require_safe
def catatan_berkas(request: HttpRequest, nomor: str, sidik: str) -> HttpResponseBase:
    """The note as it was written; its hash is in the address, so that no other file is given."""
    baris = _ambil(request, nomor)
    if not selectors.catatan_milik(baris=baris, sidik=sidik):
        raise Http404
    return FileResponse(gudang.buka(sidik=sidik), as_attachment=True, filename=f"catatan-hasil-reviu-{baris.nama}.docx")


@login_required
@require_POST
def hapus(request: HttpRequest, nomor: str) -> HttpResponse:
    """Remove a review of one's own."""
    baris = _ambil(request, nomor)
    if baris.pengguna_id != _saya(request).pk:
        raise Http404
    services.hapus(baris=baris, oleh=_saya(request), waktu=request.waktu)  # type: ignore[attr-defined]
    messages.success(request, f"Pemeriksaan {baris.nama} dihapus. Jejaknya tetap ada.")
    return redirect("reviu:periksa")


def _saya(request: HttpRequest) -> Pengguna:
    return cast(Pengguna, request.user)


def _ambil(request: HttpRequest, nomor: str) -> Pemeriksaan:
    baris = selectors.satu(pengguna=_saya(request), nomor=nomor, hari=request.hari)  # type: ignore[attr-defined]
    if baris is None:
        raise Http404
    return baris
