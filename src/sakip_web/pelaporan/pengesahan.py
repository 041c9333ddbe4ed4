"""The final version of a report: its files and its data are frozen, with a code that anybody can check."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO

import segno
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.tukar.json_tukar import SKEMA, write_json
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.berkas.kode import kode_naskah
from sakip_web.berkas.models import Naskah
from sakip_web.berkas.services import bekukan, lampirkan
from sakip_web.berkas.tanda_tangan import periksa_tte
from sakip_web.jejak.rantai import Pelaku
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.pelaporan.services import LaporanSalah
from sakip_web.rakitan.cetak import Pengesahan, cetak
from sakip_web.rakitan.naskah import naskah, permintaan, sebab_draf
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.services import pastikan_tetap

FORMAT = ("pdf", "docx")
TTE = "tte"
# What the signed copies of a report hang on, with the key of the report.
HIMPUNAN_LAMPIRAN = "laporan"


def sahkan(*, tahun: Tahun, laporan: Laporan, judul: str, cara: str, oleh: Pelaku, waktu: datetime) -> Naskah:
    """Print, freeze, and close a report. Raises a SakipError that says what is still missing."""
    dokumen = naskah(tahun=tahun, jenis=laporan.jenis, jabatan=laporan.jabatan, periode=laporan.periode)
    if dokumen.draf:
        kurang = [k.pesan for k in sebab_draf(tahun=tahun, dokumen=dokumen)]
        raise LaporanSalah(
            f"Laporan ini masih DRAF: {len(kurang)} hal belum lengkap. {' '.join(kurang[:3])} Lengkapi, lalu sahkan."
        )
    data = write_json(tahun_kinerja(tahun=tahun))
    kode = kode_naskah(rantai=tahun.rantai, jenis=laporan.jenis, kunci=laporan.kunci, data=data)
    minta = permintaan(
        tahun=tahun,
        jenis=laporan.jenis,
        jabatan=laporan.jabatan,
        periode=laporan.periode,
        sah=tanda_sah(kode=kode),
    )
    isi = cetak(permintaan=minta, format=FORMAT)
    with transaction.atomic():
        pastikan_tetap(tahun=tahun)
        langkah(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci, tindakan="mengesahkan", oleh=oleh, waktu=waktu)
        return bekukan(
            tahun=tahun,
            jenis=laporan.jenis,
            kunci=laporan.kunci,
            judul=judul,
            isi=isi,
            data=data,
            skema=SKEMA,
            cara=cara,
            oleh=oleh,
            waktu=waktu,
        )


def lampirkan_bertanda(
    *, tahun: Tahun, laporan: Laporan, naskah: Naskah, berkas: UploadedFile[bytes], oleh: Pelaku, waktu: datetime
) -> str:
    """Keep the signed copy of a final report beside it; what was found in it, in words.

    Of a report that is signed electronically the signatures are checked. Raises TteDitolak and what files raise.
    """
    keterangan = f"Naskah bertanda tangan, sidik {naskah.kode}"
    if naskah.cara == TTE:
        tanda = periksa_tte(isi=berkas.read())
        berkas.seek(0)
        siapa = ", ".join(t.nama for t in tanda)
        ragu = "" if all(t.dipercaya for t in tanda) else " (penerbit sertifikatnya belum dapat dipastikan di sini)"
        keterangan = f"{keterangan}, ditandatangani {siapa}{ragu}"
    lampirkan(
        tahun=tahun,
        himpunan=HIMPUNAN_LAMPIRAN,
        kunci=laporan.kunci,
        berkas=berkas,
        oleh=oleh,
        waktu=waktu,
        keterangan=keterangan,
    )
    return keterangan


def tanda_sah(*, kode: str) -> Pengesahan:
    """What stands on a final paper: its code below every page; with a public address a sheet with a QR code too."""
    kaki = f"sidik {kode}"
    alamat: str = settings.ALAMAT_PUBLIK
    if not alamat:
        return Pengesahan(kaki)
    tujuan = f"{alamat}/verifikasi/{kode}"
    lembar = ("Keaslian dokumen ini dapat diperiksa pada alamat berikut.", tujuan, f"Sidik: {kode}")
    return Pengesahan(kaki, lembar, gambar_qr(isi=tujuan))


def gambar_qr(*, isi: str) -> str:
    """A QR code as SVG."""
    keluaran = BytesIO()
    segno.make(isi, error="m").save(keluaran, kind="svg", scale=4, xmldecl=False, svgclass=None, lineclass=None)
    return keluaran.getvalue().decode()
