"""An attachment and a frozen paper."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from sakip_web.berkas.services import bekukan, lampirkan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import AWAL, Pemeran

PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"


@contoh("berkas:unduh", "berkas:hapus")
def lampiran(p: Pemeran) -> Isi:
    """Evidence of a figure."""
    baru = lampirkan(
        tahun=p.tahun,
        himpunan="realisasi.kinerja",
        kunci="SKM:2024-TW2",
        berkas=SimpleUploadedFile("hasil-survei.pdf", PDF),
        oleh=Pelaku(p.ani.pk, p.ani.nama),
        waktu=AWAL,
    )
    return {"pk": baru.pk}


@contoh("berkas:lampiran")
def daftar_lampiran(p: Pemeran) -> Isi:
    """Of a figure that has one."""
    lampiran(p)
    return {"himpunan": "realisasi.kinerja", "kunci": "SKM:2024-TW2"}


@contoh("berkas:naskah")
def naskah(p: Pemeran) -> Isi:
    """A report made valid."""
    beku = bekukan(
        tahun=p.tahun,
        jenis="laporan",
        kunci="lkj_triwulan:kasi-pelayanan:2024-TW2",
        judul="Laporan Kinerja Triwulan II",
        isi={"pdf": PDF},
        data=b"{}",
        skema="1",
        cara="sistem",
        oleh=Pelaku(p.ani.pk, p.ani.nama),
        waktu=AWAL,
    )
    return {"pk": beku.pk, "format": "pdf"}
