"""Figures from hand to hand: handing in, taking back, accepting, returning one, answering; closing a quarter."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode, Triwulan
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import satu, semua
from sakip_web.alur.services import langkah
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.pengukuran.lembar import Lembar
from sakip_web.pengukuran.models import Pengembalian
from sakip_web.pengukuran.penjaga import halangan_tarik, pesan_triwulan
from sakip_web.rekaman.models import Tahun

HIMPUNAN = "pengukuran.pengembalian"


class BelumBoleh(SakipError):
    """A step that must wait; the text says what for."""


def ajukan(*, tahun: Tahun, lembar: Lembar, oleh: Pelaku, waktu: datetime) -> None:
    """Hand the figures in. Raises BelumBoleh while something is missing or unreadable, and alur's LangkahSalah."""
    _terbuka(tahun, lembar.triwulan)
    if kendala := tuple(lembar.kendala(penuh=True)):
        raise BelumBoleh(f"Belum diajukan: ada {len(kendala)} yang perlu dibereskan.")
    _langkah(tahun, lembar.jabatan, lembar.triwulan, "mengajukan", oleh, waktu)


def tarik(*, tahun: Tahun, jabatan: str, triwulan: int, oleh: Pelaku, waktu: datetime) -> None:
    """Take figures back that the superior has not accepted yet, and has not answered a report on."""
    with transaction.atomic():
        # The response of a moment ago is seen: whoever writes in this year takes turns.
        kini = Tahun.objects.select_for_update().get(pk=tahun.pk)
        if pesan := halangan_tarik(proses=semua(tahun=kini), jabatan=jabatan, periode=Periode(kini.tahun, triwulan)):
            raise BelumBoleh(pesan)
        _langkah(kini, jabatan, triwulan, "menarik kembali", oleh, waktu)


def terima(
    *, tahun: Tahun, jabatan: str, triwulan: int, oleh: Pelaku, waktu: datetime, dilihat: datetime | None = None
) -> None:
    """Accept the figures that were seen, handed in at ``dilihat``; what was returned is settled with it."""
    with transaction.atomic():
        _terbuka(tahun, triwulan)
        _langkah(tahun, jabatan, triwulan, "menerima", oleh, waktu, dilihat=dilihat)
        Pengembalian.objects.filter(tahun=tahun, jabatan=jabatan, triwulan=triwulan).update(selesai=True)


def kembalikan(
    *, tahun: Tahun, lembar: Lembar, indikator: str, pesan: str, oleh: Pelaku, waktu: datetime
) -> Pengembalian:
    """Return one figure with a message. More may follow while the figures are with their owner."""
    pesan = pesan.strip()
    if not pesan:
        raise BelumBoleh("Pesan belum ditulis. Sebutkan apa yang perlu dibetulkan pada angka ini.")
    baris = next((b for b in lembar.baris if b.indikator.id == indikator), None)
    if baris is None:
        raise BelumBoleh("Pilih angka yang dikembalikan.")
    with transaction.atomic():
        _terbuka(tahun, lembar.triwulan)
        kunci = f"{lembar.jabatan}:TW{lembar.triwulan}"
        if satu(tahun=tahun, jenis=Jenis.PENGUKURAN, kunci=kunci).keadaan is not Keadaan.DIKEMBALIKAN:
            _langkah(tahun, lembar.jabatan, lembar.triwulan, "mengembalikan", oleh, waktu, pesan)
        baru = Pengembalian.objects.create(
            tahun=tahun,
            jabatan=lembar.jabatan,
            triwulan=lembar.triwulan,
            indikator=indikator,
            pesan=pesan,
            oleh=oleh.atas_nama or oleh.nama,
            waktu=waktu,
        )
        _catat(tahun, "mengembalikan angka", baru, pesan, oleh, waktu)
    return baru


def jawab(*, tahun: Tahun, pengembalian: Pengembalian, jawaban: str, oleh: Pelaku, waktu: datetime) -> None:
    """Answer a returned figure, whether or not the number changed."""
    jawaban = jawaban.strip()
    if not jawaban:
        raise BelumBoleh("Jawaban belum ditulis. Tulis apa yang dibetulkan, atau mengapa angkanya tetap.")
    with transaction.atomic():
        _terbuka(tahun, pengembalian.triwulan)
        pengembalian.jawaban, pengembalian.dijawab_waktu = jawaban, waktu
        pengembalian.dijawab_oleh = oleh.atas_nama or oleh.nama
        pengembalian.save(update_fields=["jawaban", "dijawab_oleh", "dijawab_waktu"])
        _catat(tahun, "menjawab pengembalian", pengembalian, jawaban, oleh, waktu)


def tutup(*, tahun: Tahun, triwulan: int, oleh: Pelaku, waktu: datetime) -> None:
    """Close a quarter: nothing of it changes any more."""
    langkah(tahun=tahun, jenis=Jenis.TRIWULAN, kunci=f"TW{triwulan}", tindakan="menutup", oleh=oleh, waktu=waktu)


def buka(*, tahun: Tahun, triwulan: int, alasan: str, oleh: Pelaku, waktu: datetime) -> None:
    """Open a closed quarter again, with the reason; the log keeps it."""
    langkah(
        tahun=tahun,
        jenis=Jenis.TRIWULAN,
        kunci=f"TW{triwulan}",
        tindakan="membuka kembali",
        oleh=oleh,
        waktu=waktu,
        alasan=alasan,
    )


def _terbuka(tahun: Tahun, triwulan: int) -> None:
    if satu(tahun=tahun, jenis=Jenis.TRIWULAN, kunci=f"TW{triwulan}").keadaan is Keadaan.TERKUNCI:
        raise BelumBoleh(pesan_triwulan(triwulan))


def _langkah(
    tahun: Tahun,
    jabatan: str,
    triwulan: int,
    tindakan: str,
    oleh: Pelaku,
    waktu: datetime,
    alasan: str = "",
    dilihat: datetime | None = None,
) -> None:
    langkah(
        tahun=tahun,
        jenis=Jenis.PENGUKURAN,
        kunci=f"{jabatan}:TW{triwulan}",
        tindakan=tindakan,
        oleh=oleh,
        waktu=waktu,
        alasan=alasan,
        dilihat=dilihat,
    )


def _catat(tahun: Tahun, tindakan: str, p: Pengembalian, alasan: str, oleh: Pelaku, waktu: datetime) -> None:
    kunci = f"{p.indikator}:{Periode(tahun.tahun, p.triwulan).kode}"
    perihal = f"Triwulan {Triwulan(p.triwulan).name}, {p.jabatan}"
    catat(rantai=tahun.rantai, entri=(Entri(tindakan, HIMPUNAN, kunci, perihal, alasan),), oleh=oleh, waktu=waktu)
