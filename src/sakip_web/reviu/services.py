"""Giving a report to be reviewed, and deciding about findings."""

from __future__ import annotations

import re
import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.kernel.galat import SakipError
from sakip.readers.kenali import kenali
from sakip_web.akun.models import Pengguna
from sakip_web.berkas import gudang
from sakip_web.berkas.models import Berkas
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import SISTEM, catat
from sakip_web.rekaman.models import Tahun
from sakip_web.reviu.models import JawabanFormulir, Pemeriksaan, Pengecualian
from sakip_web.reviu.pekerjaan import CATATAN, PERIKSA
from sakip_web.tugas.models import Pekerjaan
from sakip_web.tugas.services import ajukan

BATAS: Final = 60 * 1024 * 1024
_AKHIRAN: Final = (".docx", ".pdf", ".xlsx", ".xlsm", ".txt", ".md")


class UnggahanDitolak(SakipError):
    """A file that cannot be reviewed; the text says why and what to do."""


class KeputusanSalah(SakipError):
    """A waiver or an answer that lacks something."""


def terima(
    *, berkas: UploadedFile[bytes], oleh: Pengguna, waktu: datetime, tahun: Tahun | None = None
) -> tuple[Pemeriksaan, Pekerjaan]:
    """Keep a report and put its review in the queue. Raises UnggahanDitolak and what the readers say of it."""
    ukuran = berkas.size or 0
    if ukuran > BATAS:
        raise UnggahanDitolak(
            f"Berkas ini {ukuran // 1_000_000} MB; batasnya {BATAS // (1024 * 1024)} MB. "
            "Perkecil gambar di dalamnya, atau bagi menjadi beberapa berkas."
        )
    isi = b"".join(berkas.chunks())
    nama = _nama(berkas.name or "laporan", kenali(isi=isi, nama=berkas.name or "Berkas"))
    tersimpan = gudang.simpan(potongan=(isi,))
    with transaction.atomic():
        baku = {"ukuran": tersimpan.ukuran, "jenis": nama.rpartition(".")[2][:12]}
        baris = Pemeriksaan.objects.create(
            nomor=secrets.token_urlsafe(12),
            pengguna=oleh,
            tahun=tahun,
            nama=nama,
            berkas=Berkas.objects.get_or_create(sidik=tersimpan.sidik, defaults=baku)[0],
            waktu=waktu,
        )
        _catat(baris, oleh, waktu, "memeriksa laporan", sesudah={"nama": nama, "sidik": tersimpan.sidik})
    return baris, periksa_ulang(baris=baris, oleh=oleh)


def periksa_ulang(*, baris: Pemeriksaan, oleh: Pengguna) -> Pekerjaan:
    """Review (again), with the waivers that now hold."""
    return ajukan(
        jenis=PERIKSA,
        masukan={"pemeriksaan": baris.pk},
        oleh=oleh,
        judul=f"Memeriksa {baris.nama}",
        kunci_unik=f"periksa:{baris.pk}:{baris.pengecualian.count()}",
        tahun=baris.tahun,
    )


def minta_catatan(*, baris: Pemeriksaan, oleh: Pengguna, ringkas: bool) -> Pekerjaan:
    """Write the note."""
    return ajukan(
        jenis=CATATAN,
        masukan={"pemeriksaan": baris.pk, "ringkas": ringkas},
        oleh=oleh,
        judul=f"Catatan hasil reviu {baris.nama}",
        tahun=baris.tahun,
    )


def kecualikan(*, baris: Pemeriksaan, sidik: str, alasan: str, oleh: Pengguna, hari: date, waktu: datetime) -> None:
    """Let a finding stand, with a reason. Raises KeputusanSalah."""
    if len(alasan.strip()) < 10:
        raise KeputusanSalah(
            "Alasan belum cukup jelas. Tulis mengapa temuan ini boleh tetap, paling sedikit sepuluh huruf; "
            "alasan itu tercetak dalam catatan hasil reviu."
        )
    with transaction.atomic():
        Pengecualian.objects.update_or_create(
            pemeriksaan=baris,
            sidik=sidik,
            defaults={"nama": oleh.nama, "alasan": alasan.strip(), "tanggal": hari},
        )
        _catat(baris, oleh, waktu, "mengecualikan temuan", alasan=alasan.strip(), sesudah=sidik)


def batal_kecualikan(*, baris: Pemeriksaan, sidik: str, oleh: Pengguna, waktu: datetime) -> bool:
    """Take a waiver back; False where there is none."""
    with transaction.atomic():
        banyak, _ = Pengecualian.objects.filter(pemeriksaan=baris, sidik=sidik).delete()
        if banyak:
            _catat(baris, oleh, waktu, "membatalkan pengecualian", sebelum=sidik)
    return bool(banyak)


@dataclass(frozen=True, slots=True)
class IsianJawaban:
    """One answered question of the form."""

    kode: str
    jawab: str
    keterangan: str


def simpan_formulir(
    *,
    baris: Pemeriksaan,
    jawaban: Iterable[IsianJawaban],
    pereviu: tuple[str, str, str],
    simpulan: str,
    oleh: Pengguna,
    hari: date,
    waktu: datetime,
) -> None:
    """Keep the answers and who reviews; a question that is not answered has no row. An answer keeps its own day."""
    isi = {j.kode: j for j in jawaban}
    with transaction.atomic():
        ada = {j.kode: j for j in baris.jawaban.all()}
        JawabanFormulir.objects.filter(pemeriksaan=baris).exclude(kode__in=isi).delete()
        for kode, j in isi.items():
            lama = ada.get(kode)
            if lama is None or (lama.jawab, lama.keterangan) != (j.jawab, j.keterangan):
                JawabanFormulir.objects.update_or_create(
                    pemeriksaan=baris,
                    kode=kode,
                    defaults={"jawab": j.jawab, "keterangan": j.keterangan, "nama": oleh.nama, "tanggal": hari},
                )
        nama, jabatan, tempat = pereviu
        Pemeriksaan.objects.filter(pk=baris.pk).update(
            pereviu=nama[:150], jabatan=jabatan[:150], tempat=tempat[:100], simpulan=simpulan
        )
        _catat(baris, oleh, waktu, "menjawab formulir reviu", sesudah={k: j.jawab for k, j in isi.items()})


def hapus(*, baris: Pemeriksaan, oleh: Pengguna, waktu: datetime) -> None:
    """Remove a review of one's own with its decisions; the log keeps that it was there."""
    with transaction.atomic():
        _catat(baris, oleh, waktu, "menghapus pemeriksaan", sebelum={"nama": baris.nama})
        baris.delete()


def _catat(
    baris: Pemeriksaan,
    oleh: Pengguna,
    waktu: datetime,
    tindakan: str,
    *,
    alasan: str = "",
    sebelum: object = None,
    sesudah: object = None,
) -> None:
    entri = Entri(tindakan, "pemeriksaan", baris.nomor, baris.nama, alasan, sebelum, sesudah)  # type: ignore[arg-type]
    rantai = baris.tahun.rantai if baris.tahun else SISTEM
    catat(rantai=rantai, entri=(entri,), oleh=Pelaku(oleh.pk, oleh.nama), waktu=waktu)


def _nama(asli: str, jenis: str) -> str:
    """The name without folders and signs that mislead, ending as what the file is."""
    polos = unicodedata.normalize("NFC", asli).replace("\\", "/").rsplit("/", 1)[-1]
    polos = re.sub(r'[<>:"|?*]', "_", "".join(" " if unicodedata.category(h)[0] in "CZ" else h for h in polos))
    batang, titik, akhiran = re.sub(r" +", " ", polos).strip(" .").rpartition(".")
    batang = (batang if titik and f".{akhiran.lower()}" in _AKHIRAN else polos).strip(" .")[:120] or "laporan"
    # What we write ourselves has this ending; a stranger's report may be called so all the same.
    batang = batang.removesuffix(".reviu")
    sama = f".{akhiran.lower()}" in ((jenis, ".md") if jenis == ".txt" else (jenis, ".xlsm"))
    return f"{batang}{f'.{akhiran.lower()}' if titik and sama else jenis}"
