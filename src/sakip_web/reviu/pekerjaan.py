"""The jobs of a review: reading a report, and writing the note."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone

from sakip.evaluasi.jawaban import Jawab, Jawaban
from sakip.reviu.kertas_kerja import KertasKerja, Pereviu
from sakip.reviu.pengecualian import Pengecualian
from sakip_web.berkas import gudang
from sakip_web.berkas.kenali import JENIS
from sakip_web.berkas.services import simpan_berkas
from sakip_web.reviu import anak
from sakip_web.reviu.models import Pemeriksaan
from sakip_web.tugas.daftar import Lapor, pekerjaan

PERIKSA: Final = "periksa_laporan"
CATATAN: Final = "catatan_reviu"


@pekerjaan(PERIKSA)
def periksa(masukan: Any, lapor: Lapor) -> dict[str, str]:
    """Read a report and write the page of its findings."""
    baris = Pemeriksaan.objects.select_related("berkas", "tahun__instansi").get(pk=masukan["pemeriksaan"])
    try:
        with _letak(baris) as letak:
            keluaran = anak.jalankan(permintaan=_permintaan(baris, letak), lapor=lapor)
    except anak.PeriksaGagal as sebab:
        Pemeriksaan.objects.filter(pk=baris.pk).update(galat=str(sebab))
        raise
    halaman = simpan_berkas(isi=keluaran.isi, jenis=JENIS["html"])
    Pemeriksaan.objects.filter(pk=baris.pk).update(
        halaman=halaman,
        temuan=keluaran.temuan,
        usul=keluaran.usul,
        salah=keluaran.salah,
        peringatan=keluaran.peringatan,
        galat="",
    )
    return {"alamat": reverse("reviu:temuan", args=[baris.nomor]), "sebutan": "Lihat temuan"}


@pekerjaan(CATATAN)
def catatan(masukan: Any, lapor: Lapor) -> dict[str, str]:
    """Write the note of a review as DOCX."""
    baris = Pemeriksaan.objects.select_related("berkas").get(pk=masukan["pemeriksaan"])
    with _letak(baris) as letak:
        minta = replace(_permintaan(baris, letak), catatan=True, ringkas=bool(masukan.get("ringkas")))
        keluaran = anak.jalankan(permintaan=minta, lapor=lapor)
    berkas = simpan_berkas(isi=keluaran.isi, jenis=JENIS["docx"])
    alamat = reverse("reviu:catatan_berkas", args=[baris.nomor, berkas.sidik])
    return {"alamat": alamat, "sebutan": "Unduh catatan hasil reviu"}


@contextmanager
def _letak(baris: Pemeriksaan) -> Iterator[Path]:
    """The report under its own name: the reader says it in every sentence."""
    with tempfile.TemporaryDirectory(prefix="sakip-reviu-") as folder:
        letak = Path(folder) / baris.nama
        letak.write_bytes(gudang.baca(sidik=baris.berkas.sidik))
        yield letak


def _permintaan(baris: Pemeriksaan, letak: Path) -> anak.Permintaan:
    kecualikan = reverse("reviu:kecualikan", args=[baris.nomor, "0" * 16]).replace("0" * 16, "{sidik}")
    return anak.Permintaan(letak, kertas_kerja(baris), timezone.localdate(), tautan(baris), kecualikan)


def tautan(baris: Pemeriksaan) -> tuple[tuple[str, str], ...]:
    """The pages around that of the findings."""
    return (
        ("Semua pemeriksaan", reverse("reviu:periksa")),
        ("Formulir reviu", reverse("reviu:formulir", args=[baris.nomor])),
        ("Catatan hasil reviu", reverse("reviu:catatan", args=[baris.nomor])),
    )


def kertas_kerja(baris: Pemeriksaan) -> KertasKerja:
    """What people have decided about a report, as the library takes it."""
    return KertasKerja(
        pereviu=Pereviu(baris.pereviu, baris.jabatan, "", baris.tempat),
        pengecualian=tuple(Pengecualian(p.sidik, p.nama, p.alasan, p.tanggal) for p in baris.pengecualian.all()),
        jawaban=tuple(Jawaban(j.kode, Jawab(j.jawab), j.nama, j.tanggal, j.keterangan) for j in baris.jawaban.all()),
        simpulan=baris.simpulan,
    )
