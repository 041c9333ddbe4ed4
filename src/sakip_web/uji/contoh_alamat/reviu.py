"""A report of Ani's that was reviewed."""

from __future__ import annotations

from django.urls import reverse

from sakip.data.kanonik import to_polos
from sakip.kernel.temuan import Kelas, Temuan, Tingkat
from sakip_web.berkas.kenali import JENIS
from sakip_web.berkas.models import Berkas
from sakip_web.berkas.services import simpan_berkas
from sakip_web.reviu.models import Pemeriksaan
from sakip_web.reviu.pekerjaan import CATATAN
from sakip_web.tugas.models import Keadaan, Pekerjaan
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import AWAL, Pemeran

TEMUAN = Temuan(
    "HT001", Kelas.PERSEN, Tingkat.SALAH, "Capaian tertulis 97,00; seharusnya 95,00.", tertulis="97,00", kunci="SKM"
)
HALAMAN = b"<!DOCTYPE html><html lang=id><title>Temuan</title><main><h1>Kecamatan Tanjung Contoh</h1></main></html>"
NOMOR = "nomor-contoh"


def _pemeriksaan(p: Pemeran) -> Pemeriksaan:
    ada = Pemeriksaan.objects.filter(nomor=NOMOR).first()
    return ada or Pemeriksaan.objects.create(
        nomor=NOMOR,
        pengguna=p.ani,
        nama="lkj tanjung contoh.md",
        berkas=_berkas(b"# Laporan Kinerja Kecamatan Tanjung Contoh"),
        halaman=_berkas(HALAMAN),
        temuan=[to_polos(TEMUAN)],
        salah=1,
        waktu=AWAL,
    )


def _berkas(isi: bytes) -> Berkas:
    return simpan_berkas(isi=isi, jenis=JENIS["html"])


@contoh("reviu:temuan", "reviu:formulir", "reviu:catatan", "reviu:hapus")
def pemeriksaan(p: Pemeran) -> Isi:
    """A review."""
    return {"nomor": _pemeriksaan(p).nomor}


@contoh("reviu:kecualikan")
def temuan(p: Pemeran) -> Isi:
    """A finding of it."""
    return {"nomor": _pemeriksaan(p).nomor, "sidik": TEMUAN.sidik}


@contoh("reviu:catatan_berkas")
def catatan(p: Pemeran) -> Isi:
    """Its note."""
    baris, sidik = _pemeriksaan(p), _berkas(b"PK catatan").sidik
    Pekerjaan.objects.create(
        jenis=CATATAN,
        judul="Catatan",
        masukan={"pemeriksaan": baris.pk},
        hasil={"alamat": reverse("reviu:catatan_berkas", args=[baris.nomor, sidik])},
        keadaan=Keadaan.SELESAI,
        pengguna=p.ani,
    )
    return {"nomor": baris.nomor, "sidik": sidik}
