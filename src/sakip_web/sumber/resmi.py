"""Official figures: what waits for whom, and recording what another body has fixed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.data.realisasi import RealisasiKinerja
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.kernel.nilai import Keadaan, Kosong, Nilai
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip_web.berkas.models import Lampiran
from sakip_web.berkas.selectors import lampiran_banyak
from sakip_web.berkas.services import lampirkan
from sakip_web.isian.baca_isian import baca_isian
from sakip_web.isian.bidang_isian import bidang_ringkas
from sakip_web.jejak.models import Jejak
from sakip_web.jejak.rantai import Pelaku
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca, ambil, daftar
from sakip_web.rekaman.selectors import versi as baca_versi
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Ubah

KINERJA: Final = "realisasi.kinerja"
MEMBERI: Final = "memberi angka resmi"
MEMINTA: Final = "meminta angka resmi"


class AngkaDitolak(SakipError):
    """An official figure that cannot be taken; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Menunggu:
    """An indicator that waits: for whose figure, since when."""

    kunci: str
    versi: int
    indikator: str
    satuan: str
    periode: Periode
    dari: str
    sejak: date | None
    alasan: str


@dataclass(frozen=True, slots=True)
class Diberikan:
    """An official figure that stands."""

    kunci: str
    indikator: str
    periode: Periode
    nilai: Nilai
    sumber: str
    oleh: str
    waktu: datetime | None
    berkas: tuple[Lampiran, ...]


@dataclass(frozen=True, slots=True)
class Pengingat:
    """What to send to a body that owes figures."""

    dari: str
    teks: str


def daftar_menunggu(*, tahun: Tahun, data: TahunKinerja, pihak: Collection[str] | None) -> tuple[Menunggu, ...]:
    """What waits, the longest first; ``pihak`` limits it to what some bodies owe, None is everything."""
    kenal = None if pihak is None else {_rapi(p) for p in pihak}
    hasil = [
        m
        for t in daftar(tahun=tahun, himpunan=(KINERJA,))
        if (m := _menunggu(t, data)) and (kenal is None or _rapi(m.dari) in kenal)
    ]
    return tuple(sorted(hasil, key=lambda m: (m.sejak or date.max, m.periode, m.indikator)))


def _menunggu(t: Terbaca, data: TahunKinerja) -> Menunggu | None:
    r = t.butir.objek
    if not isinstance(r, RealisasiKinerja) or not isinstance(r.nilai, Kosong):
        return None
    if r.nilai.keadaan is not Keadaan.MENUNGGU_ANGKA_RESMI:
        return None
    i = next((i for i in data.perencanaan.indikator if i.id == r.indikator), None)
    nama, satuan = (i.nama, i.satuan) if i else (r.indikator, "")
    return Menunggu(t.butir.kunci, t.versi, nama, satuan, r.periode, r.nilai.dari, r.nilai.sejak, r.nilai.alasan)


def daftar_diberikan(*, tahun: Tahun, data: TahunKinerja, pengguna: int | None) -> tuple[Diberikan, ...]:
    """Official figures that stand; with ``pengguna`` only what this person gave."""
    nama = {i.id: i.nama for i in data.perencanaan.indikator}
    beri = Jejak.objects.filter(rantai__nama=tahun.rantai, himpunan=KINERJA, tindakan=MEMBERI).order_by("nomor")
    pemberi = {j.kunci: j for j in beri}
    berkas = lampiran_banyak(tahun=tahun, himpunan=KINERJA)
    hasil = []
    for t in daftar(tahun=tahun, himpunan=(KINERJA,)):
        r, kunci = t.butir.objek, t.butir.kunci
        if not isinstance(r, RealisasiKinerja) or not r.resmi or isinstance(r.nilai, Kosong):
            continue
        jejak = pemberi.get(kunci)
        if pengguna is not None and (jejak is None or jejak.pengguna != pengguna):
            continue
        oleh = (jejak.atas_nama or jejak.pelaku) if jejak else ""
        waktu = jejak.waktu if jejak else None
        sebut = nama.get(r.indikator, r.indikator)
        hasil.append(Diberikan(kunci, sebut, r.periode, r.nilai, r.sumber, oleh, waktu, berkas.get(kunci, ())))
    return tuple(hasil)


def cari_menunggu(*, tahun: Tahun, data: TahunKinerja, kunci: str, pihak: Collection[str] | None) -> Menunggu | None:
    """One that waits, if it waits for one of these bodies."""
    return next((m for m in daftar_menunggu(tahun=tahun, data=data, pihak=pihak) if m.kunci == kunci), None)


def beri_angka(
    *,
    tahun: Tahun,
    menunggu: Menunggu,
    teks: str,
    sumber: str,
    versi: int,
    berkas: Iterable[UploadedFile[bytes]],
    oleh: Pelaku,
    waktu: datetime,
) -> str:
    """Record an official figure with its evidence, or neither; a remark on how it was read.

    Raises AngkaDitolak, ``penjaga.Terkunci`` and what ``berkas.services.lampirkan`` raises.
    """
    bacaan = baca_isian(next(b for b in bidang_ringkas(KINERJA) if b.nama == "nilai"), teks)
    if bacaan.isi is None or isinstance(bacaan.isi, Kosong):
        tertulis = f"Angka “{teks.strip()[:60]}” tak terbaca." if teks.strip() else "Angka belum diisi."
        raise AngkaDitolak(f"{bacaan.salah or tertulis} Tulis angkanya, misalnya 88,40, atau predikatnya.")
    ada = ambil(tahun=tahun, himpunan=KINERJA, kunci=menunggu.kunci)
    if ada is None or not isinstance(ada.butir.objek, RealisasiKinerja):
        raise AngkaDitolak("Permintaan ini sudah ditarik. Muat ulang halaman.")
    asal = sumber.strip() or menunggu.dari
    baru = replace(ada.butir.objek, nilai=bacaan.isi, sumber=asal, resmi=True)  # type: ignore[arg-type]
    with transaction.atomic():
        ubah = (Ubah(KINERJA, menunggu.kunci, baru, versi),)
        hasil = simpan(tahun=tahun, ubah=ubah, oleh=oleh, waktu=waktu, tindakan=MEMBERI)
        if hasil.bentrok:
            siapa = hasil.bentrok[0].oleh or "Orang lain"
            raise AngkaDitolak(f"{siapa} mengubah angka ini setelah Anda membukanya. Periksa lagi sebelum mengirim.")
        for satu in berkas:
            lampirkan(tahun=tahun, himpunan=KINERJA, kunci=menunggu.kunci, berkas=satu, oleh=oleh, waktu=waktu)
    return bacaan.catatan


def minta_angka(
    *, tahun: Tahun, indikator: str, periode: Periode, dari: str, hari: date, oleh: Pelaku, waktu: datetime
) -> None:
    """Mark a realisasi as waiting for the figure of a body since today; a figure that stands is not taken away.

    Raises AngkaDitolak and ``penjaga.Terkunci``.
    """
    if not dari.strip():
        raise AngkaDitolak("Pihak yang ditunggu belum ditulis. Tulis misalnya Bagian Organisasi.")
    kunci = f"{indikator}:{periode.kode}"
    ada = ambil(tahun=tahun, himpunan=KINERJA, kunci=kunci)
    lama = ada.butir.objek if ada and isinstance(ada.butir.objek, RealisasiKinerja) else None
    if lama and not isinstance(lama.nilai, Kosong):
        raise AngkaDitolak("Angkanya sudah ada. Hapus dulu angka itu di isian triwulan bila memang harus diganti.")
    nilai = Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, dari=dari.strip()[:150], sejak=hari)
    baru = replace(lama, nilai=nilai) if lama else RealisasiKinerja(indikator, periode, nilai)
    versi = baca_versi(tahun=tahun, himpunan=(KINERJA,)).get((KINERJA, kunci), 0)
    hasil = simpan(tahun=tahun, ubah=(Ubah(KINERJA, kunci, baru, versi),), oleh=oleh, waktu=waktu, tindakan=MEMINTA)
    if hasil.bentrok:
        raise AngkaDitolak("Angka ini baru saja diubah orang lain. Muat ulang halaman.")


def susun_pengingat(*, menunggu: Iterable[Menunggu], kantor: str, alamat: str) -> tuple[Pengingat, ...]:
    """The text to send to each body, with the address where the figure can be given."""
    menurut: dict[str, list[Menunggu]] = {}
    for m in menunggu:
        menurut.setdefault(m.dari or "(belum disebut)", []).append(m)
    return tuple(Pengingat(dari, _teks(dari, isi, kantor, alamat)) for dari, isi in menurut.items())


def _teks(dari: str, isi: list[Menunggu], kantor: str, alamat: str) -> str:
    baris = [f"Kepada {dari},", f"{kantor} menunggu {len(isi)} angka resmi:"]
    for n, m in enumerate(isi, start=1):
        sejak = f", sejak {format_tanggal(m.sejak)}" if m.sejak else ""
        baris.append(f"{n}. {m.indikator} ({m.periode.sebutan}){sejak}")
    return "\n".join([*baris, f"Angkanya dapat diisi di {alamat}, atau dikirim dengan surat."])


def pihak_dikenal(*, data: TahunKinerja, menunggu: Iterable[Menunggu], peran: Iterable[str]) -> tuple[str, ...]:
    """The bodies to offer when a figure is asked for."""
    sumber = (i.sumber_data for i in data.perencanaan.indikator if "bagian" in i.sumber_data.casefold())
    return tuple(sorted({p for p in (*peran, *(m.dari for m in menunggu), *sumber) if p}))


def _rapi(nama: str) -> str:
    return " ".join(nama.casefold().split())
