"""The response of the superior: its options as the form of the profil prints them, and what each leads to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.data.evaluasi import Tanggapan
from sakip.dokumen.node import Dokumen, FormCentang
from sakip.dokumen.walk import iter_blok
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu as kedudukan_satu
from sakip_web.alur.services import langkah
from sakip_web.berkas.services import lampirkan
from sakip_web.jejak.rantai import Pelaku
from sakip_web.pelaporan.dilihat import pastikan_dilihat
from sakip_web.pelaporan.laporan import Laporan
from sakip_web.pelaporan.services import DITULIS, LaporanSalah
from sakip_web.rakitan.naskah import naskah
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah

HIMPUNAN: Final = "evaluasi.tanggapan"
# Papers on which the superior writes freely have no boxes; the decision is asked for all the same.
BEBAS: Final = ("Laporan sudah baik", "Laporan diperbaiki")
_PERBAIKAN: Final = re.compile(r"diperbaiki|diteliti ulang", re.IGNORECASE)
_LAIN: Final = re.compile(r"lain\s*-\s*lain", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Opsi:
    """One option: whether it sends the report back, and whether it asks for a note."""

    teks: str
    mengembalikan: bool
    bercatatan: bool


@dataclass(frozen=True, slots=True)
class Jawaban:
    """What the superior answered, on which day; ``pindaian`` is the scan of a response on paper."""

    pilihan: str
    catatan: str
    tanggal: date
    pindaian: UploadedFile[bytes] | None = None


def pilihan_tanggapan(*, dokumen: Dokumen) -> tuple[Opsi, ...]:
    """The options of a report: those of its form, else the two of a free response."""
    form = next((b for b in iter_blok(isi=dokumen.isi) if isinstance(b, FormCentang)), None)
    teks = tuple(p.teks for p in form.pilihan) if form else BEBAS
    return tuple(buat_opsi(teks=t) for t in teks)


def buat_opsi(*, teks: str) -> Opsi:
    """What an option leads to.

    >>> buat_opsi(teks="Capaian diteliti ulang").mengembalikan
    True
    """
    kembali = _PERBAIKAN.search(teks) is not None
    return Opsi(teks, kembali, kembali or _LAIN.fullmatch(teks.strip()) is not None)


def tanggapan_kini(*, tahun: Tahun, laporan: Laporan) -> tuple[Tanggapan | None, int]:
    """What is recorded of a report, with its version."""
    ada = ambil(tahun=tahun, himpunan=HIMPUNAN, kunci=_kunci(laporan))
    if ada is None or not isinstance(ada.butir.objek, Tanggapan):
        return None, 0
    return ada.butir.objek, ada.versi


def tanggapi(
    *,
    tahun: Tahun,
    laporan: Laporan,
    jawaban: Jawaban,
    versi: int,
    dilihat: str,
    oleh: Pelaku,
    waktu: datetime,
    kertas: bool,
) -> Keadaan:
    """Record a response to what was seen, and move the report: answered, or sent back.

    Raises LaporanSalah and BukanYangDilihat. On paper the report was handed in on paper too, so both steps are taken
    at once.
    """
    opsi = _periksa(tahun, laporan, jawaban, kertas)
    objek = Tanggapan(laporan.jabatan, laporan.periode, (opsi.teks,), jawaban.catatan.strip(), jawaban.tanggal)
    tindakan = "mengembalikan" if opsi.mengembalikan else "menanggapi"
    with transaction.atomic():
        # Who writes in this year waits from here on, so what was seen holds until the response is recorded.
        kini = Tahun.objects.select_for_update().get(pk=tahun.pk)
        pastikan_dilihat(tahun=kini, laporan=laporan, dilihat=dilihat)
        if kertas:
            _terima_kertas(tahun, laporan, jawaban, oleh, waktu)
        ke = langkah(
            tahun=tahun,
            jenis=Jenis.LAPORAN,
            kunci=laporan.kunci,
            tindakan=tindakan,
            oleh=oleh,
            waktu=waktu,
            alasan=". ".join(x for x in (opsi.teks, jawaban.catatan.strip()) if x),
        )
        ubah = Ubah(HIMPUNAN, _kunci(laporan), objek, versi)
        hasil = simpan(tahun=tahun, ubah=(ubah,), oleh=oleh, waktu=waktu)
        if hasil.bentrok:
            b = hasil.bentrok[0]
            isi = b.tersimpan
            teks = f"“{'; '.join(isi.pilihan)}. {isi.catatan}”" if isinstance(isi, Tanggapan) else "dihapus"
            raise LaporanSalah(
                f"{b.oleh} baru saja menyimpan tanggapan lain: {teks}. Tanggapan Anda belum disimpan; "
                "periksa dulu, lalu kirim lagi bila tetap berbeda."
            )
    return ke


def _periksa(tahun: Tahun, laporan: Laporan, jawaban: Jawaban, kertas: bool) -> Opsi:
    dokumen = naskah(tahun=tahun, jenis=laporan.jenis, jabatan=laporan.jabatan, periode=laporan.periode)
    opsi = next((o for o in pilihan_tanggapan(dokumen=dokumen) if o.teks == jawaban.pilihan), None)
    if opsi is None:
        raise LaporanSalah("Pilih satu tanggapan sebelum mengirim.")
    if opsi.bercatatan and not jawaban.catatan.strip():
        raise LaporanSalah("Catatan wajib bila laporan perlu diperbaiki. Sebutkan angka dan halamannya.")
    if kertas and jawaban.pindaian is None:
        raise LaporanSalah("Pindaian tanggapan di kertas belum dipilih. Foto atau pindai lembar itu, lalu pilih.")
    return opsi


def _terima_kertas(tahun: Tahun, laporan: Laporan, jawaban: Jawaban, oleh: Pelaku, waktu: datetime) -> None:
    kini = kedudukan_satu(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci)
    if kini.keadaan in DITULIS:
        langkah(tahun=tahun, jenis=Jenis.LAPORAN, kunci=laporan.kunci, tindakan="mengajukan", oleh=oleh, waktu=waktu)
    assert jawaban.pindaian is not None
    lampirkan(
        tahun=tahun,
        himpunan=HIMPUNAN,
        kunci=_kunci(laporan),
        berkas=jawaban.pindaian,
        keterangan="Tanggapan atasan di kertas",
        oleh=oleh,
        waktu=waktu,
    )


def _kunci(laporan: Laporan) -> str:
    return f"{laporan.jabatan}:{laporan.periode.kode}"
