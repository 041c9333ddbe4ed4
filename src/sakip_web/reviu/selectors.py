"""Reading reviews."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.urls import reverse

from sakip.data.kanonik import from_polos
from sakip.evaluasi.instrumen_model import Kriteria
from sakip.evaluasi.muat_instrumen import FORMULIR_REVIU, muat_instrumen
from sakip.kernel.temuan import Temuan
from sakip_web.akun.models import Pengguna
from sakip_web.organisasi.models import Macam
from sakip_web.organisasi.peran_saya import peran_saya
from sakip_web.reviu.models import JawabanFormulir, Pemeriksaan
from sakip_web.reviu.pekerjaan import CATATAN
from sakip_web.tugas.models import Pekerjaan


def milik(*, pengguna: Pengguna, hari: date) -> QuerySet[Pemeriksaan]:
    """The reviews that a person may see: the own ones, and those given in offices where one has a role."""
    peran = [p for p in peran_saya(pengguna=pengguna, hari=hari) if p.macam != Macam.PENYEDIA]
    boleh = Q(pengguna=pengguna)
    if any(p.instansi_id is None for p in peran):
        boleh |= Q(tahun__isnull=False)
    else:
        boleh |= Q(tahun__instansi__in=[p.instansi_id for p in peran])
    return Pemeriksaan.objects.select_related("halaman", "berkas", "tahun__instansi").filter(boleh)


def satu(*, pengguna: Pengguna, nomor: str, hari: date) -> Pemeriksaan | None:
    """One of them."""
    return milik(pengguna=pengguna, hari=hari).filter(nomor=nomor).first()


def temuan(*, baris: Pemeriksaan) -> tuple[Temuan, ...]:
    """All findings of a review, waived or not."""
    hasil = (from_polos(Temuan, t).objek for t in baris.temuan)
    return tuple(t for t in hasil if t is not None)


def cari_temuan(*, baris: Pemeriksaan, sidik: str) -> Temuan | None:
    """A finding by its signature."""
    return next((t for t in temuan(baris=baris) if t.sidik == sidik), None)


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """A question of the form: what the engine proposes and why, and what a person answered."""

    kode: str
    teks: str
    usul: str
    alasan: str
    jawab: str
    keterangan: str
    nama: str


@dataclass(frozen=True, slots=True)
class BagianFormulir:
    """Questions under one heading."""

    judul: str
    pertanyaan: tuple[Pertanyaan, ...]


def formulir(*, baris: Pemeriksaan) -> tuple[BagianFormulir, ...]:
    """The review form of PermenPANRB 53/2014 (from memory: the print says so) for a report."""
    sudah = {j.kode: j for j in baris.jawaban.all()}
    return tuple(
        BagianFormulir(f"{x.kode}. {x.judul}", tuple(_pertanyaan(k, baris.usul, sudah) for k in x.kriteria))
        for x in muat_instrumen(nama=FORMULIR_REVIU).komponen
    )


def _pertanyaan(k: Kriteria, usul: Mapping[str, Mapping[str, str]], sudah: Mapping[str, JawabanFormulir]) -> Pertanyaan:
    u, j = usul.get(k.kode, {}), sudah.get(k.kode)
    return Pertanyaan(
        k.kode,
        k.teks,
        u.get("jawab", ""),
        u.get("keterangan", ""),
        j.jawab if j else "",
        j.keterangan if j else "",
        j.nama if j else "",
    )


def catatan_milik(*, baris: Pemeriksaan, sidik: str) -> bool:
    """Whether a file is a note that was written of this review."""
    return Pekerjaan.objects.filter(
        jenis=CATATAN,
        masukan__pemeriksaan=baris.pk,
        hasil__alamat=reverse("reviu:catatan_berkas", args=[baris.nomor, sidik]),
    ).exists()
