"""What the pages of reports share: the report of an address, the way to a page, a document as an answer."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from sakip_web.alur.aturan import Keadaan
from sakip_web.alur.selectors import Kedudukan
from sakip_web.organisasi.konteks import Izin, Konteks
from sakip_web.pelaporan import selectors
from sakip_web.pelaporan.laporan import LAPORAN, Laporan, baca_alamat
from sakip_web.rakitan.naskah import cari_kertas

# A document of ours in a frame: nothing runs in it and nothing is fetched.
KEBIJAKAN_NASKAH = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox allow-popups"
)
JENIS_BERKAS = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class Halaman:
    """A report with what its pages say of it."""

    laporan: Laporan
    nama: str
    judul: str
    kedudukan: Kedudukan
    menulis: bool
    menanggapi: bool
    di_kertas: bool

    @property
    def ditulis(self) -> bool:
        """Whether its texts may change now."""
        return self.kedudukan.keadaan in (Keadaan.DRAF, Keadaan.DIKEMBALIKAN)


def kertas(k: Konteks, jenis: str, jabatan: str, periode: str) -> Laporan:
    """The paper of an address; 404 for one that this office does not make."""
    ada = baca_alamat(jenis=jenis, jabatan=jabatan, periode=periode, tahun=k.tahun.tahun)
    if ada is None or not cari_kertas(tahun=k.tahun, jenis=jenis, jabatan=ada.jabatan, periode=ada.periode):
        raise Http404
    return ada


def buka(k: Konteks, jenis: str, jabatan: str, periode: str) -> Halaman:
    """The report of an address; 404 for a paper that is only printed."""
    laporan = kertas(k, jenis, jabatan, periode)
    if jenis not in LAPORAN:
        raise Http404
    milik = k.cari_jabatan(laporan.jabatan)
    nama = milik.nama if milik else k.instansi.nama
    luar = selectors.atasan_luar(atasan=k.cari_jabatan(milik.atasan) if milik else None)
    kedudukan = selectors.kedudukan(tahun=k.tahun, laporan=laporan)
    tertanggap = milik is not None and kedudukan.keadaan is not Keadaan.SAH
    return Halaman(
        laporan,
        nama,
        f"{selectors.nama_jenis(jenis=jenis).capitalize()} {nama}, {laporan.periode.sebutan}",
        kedudukan,
        menulis=k.boleh(Izin.ISI, laporan.jabatan),
        menanggapi=tertanggap and not luar and k.boleh(Izin.TANGGAPI, laporan.jabatan),
        di_kertas=tertanggap and k.perencana,
    )


def ke(k: Konteks, nama: str, laporan: Laporan | None = None, kueri: str = "") -> HttpResponse:
    """A redirect to a page of reports."""
    bagian = laporan.alamat if laporan else {}
    return HttpResponseRedirect(reverse(f"pelaporan:{nama}", kwargs={**k.alamat, **bagian}) + kueri)


def jawab_naskah(isi: bytes) -> HttpResponse:
    """A document of ours for a frame, under a policy of its own."""
    return HttpResponse(isi, headers={"Content-Security-Policy": KEBIJAKAN_NASKAH})


def jawab_berkas(isi: bytes, format: str, nama: str) -> HttpResponse:
    """A file to keep."""
    kepala = {"Content-Disposition": f'attachment; filename="{nama}.{format}"'}
    return HttpResponse(isi, content_type=JENIS_BERKAS[format], headers=kepala)
