"""Attaching files and freezing papers; each act stands in the log of its year."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.data.kanonik_nilai import Polos
from sakip_web.berkas import gudang
from sakip_web.berkas.kenali import Jenis, bersihkan_nama, kenali, periksa_ukuran
from sakip_web.berkas.kode import kode_naskah
from sakip_web.berkas.models import Berkas, Lampiran, Naskah, NaskahBerkas
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.rekaman import penjaga
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import ambil
from sakip_web.rekaman.ubah import Ubah


def lampirkan(
    *,
    tahun: Tahun,
    himpunan: str,
    kunci: str,
    berkas: UploadedFile[bytes],
    oleh: Pelaku,
    waktu: datetime,
    keterangan: str = "",
) -> Lampiran:
    """Attach a file; one that is attached here already is not attached twice.

    Raises kenali.BerkasDitolak, gudang.GudangPenuh and penjaga.Terkunci with the sentence to show.
    """
    asli = berkas.name or "berkas"
    periksa_ukuran(ukuran=berkas.size or 0)
    assert berkas.file is not None
    jenis = kenali(isi=berkas.file, nama=asli)
    berkas.seek(0)
    # Outside the transaction: a file that no row names harms nobody, a row without its file would.
    tersimpan = gudang.simpan(potongan=berkas.chunks(gudang.POTONG))
    nama = bersihkan_nama(nama=asli, jenis=jenis)
    with transaction.atomic():
        _boleh(Tahun.objects.select_for_update().get(pk=tahun.pk), himpunan, kunci)
        isi = _baris(tersimpan, jenis.kode)
        ada = Lampiran.objects.filter(tahun=tahun, himpunan=himpunan, kunci=kunci, berkas=isi, dicabut=None).first()
        if ada:
            return ada
        baru = Lampiran.objects.create(
            tahun=tahun,
            himpunan=himpunan,
            kunci=kunci,
            berkas=isi,
            nama=nama,
            keterangan=keterangan.strip()[:300],
            oleh=oleh.nama,
            atas_nama=oleh.atas_nama,
            waktu=waktu,
        )
        entri = Entri("melampirkan", himpunan, kunci, perihal=nama, sesudah=_isi(baru))
        catat(rantai=tahun.rantai, entri=(entri,), oleh=oleh, waktu=waktu)
    return baru


def cabut(*, lampiran: Lampiran, oleh: Pelaku, waktu: datetime, alasan: str = "") -> None:
    """Take an attachment back. Its row and its file stay; doing it twice is doing it once."""
    with transaction.atomic():
        _boleh(Tahun.objects.select_for_update().get(pk=lampiran.tahun_id), lampiran.himpunan, lampiran.kunci)
        if not Lampiran.objects.filter(pk=lampiran.pk, dicabut=None).update(dicabut=waktu):
            return
        entri = Entri(
            "mencabut lampiran", lampiran.himpunan, lampiran.kunci, lampiran.nama, alasan.strip(), _isi(lampiran)
        )
        catat(rantai=lampiran.tahun.rantai, entri=(entri,), oleh=oleh, waktu=waktu)


def bekukan(
    *,
    tahun: Tahun,
    jenis: str,
    kunci: str,
    judul: str,
    isi: Mapping[str, bytes],
    data: bytes,
    skema: str,
    cara: str,
    oleh: Pelaku,
    waktu: datetime,
) -> Naskah:
    """Freeze a paper: its files by format and the data that it was printed from. Raises gudang.GudangPenuh."""
    simpanan = {f: gudang.simpan(potongan=_potong(b)) for f, b in isi.items()}
    data_tersimpan = gudang.simpan(potongan=_potong(data))
    with transaction.atomic():
        Tahun.objects.select_for_update().get(pk=tahun.pk)
        naskah = Naskah.objects.create(
            tahun=tahun,
            jenis=jenis,
            kunci=kunci,
            judul=judul[:300],
            cara=cara,
            sah_pada=waktu,
            oleh=oleh.atas_nama or oleh.nama,
            kode=kode_naskah(rantai=tahun.rantai, jenis=jenis, kunci=kunci, data=data),
            sidik=data_tersimpan.sidik,
            skema=skema,
            data=_baris(data_tersimpan, "json"),
        )
        berkas = [NaskahBerkas(naskah=naskah, format=f, berkas=_baris(t, f)) for f, t in simpanan.items()]
        NaskahBerkas.objects.bulk_create(berkas)
        sidik = {f: t.sidik for f, t in simpanan.items()}
        entri = Entri("membekukan", jenis, kunci, judul, sesudah={"kode": naskah.kode, "data": naskah.sidik, **sidik})
        catat(rantai=tahun.rantai, entri=(entri,), oleh=oleh, waktu=waktu)
    return naskah


def simpan_berkas(*, isi: bytes, jenis: Jenis) -> Berkas:
    """Store bytes that the system made itself, such as a volume that was printed."""
    tersimpan = gudang.simpan(potongan=_potong(isi))
    with transaction.atomic():
        return _baris(tersimpan, jenis.kode)


def _boleh(tahun: Tahun, himpunan: str, kunci: str) -> None:
    """Ask the guards: where a figure is locked, so is its evidence. Raises penjaga.Terkunci."""
    ada = ambil(tahun=tahun, himpunan=himpunan, kunci=kunci) if himpunan in semua_himpunan() else None
    ubah = Ubah(himpunan, kunci, ada.butir.objek if ada else None, ada.versi if ada else 0)
    penjaga.periksa(tahun=tahun, ubah=(ubah,))


def _baris(tersimpan: gudang.Tersimpan, jenis: str) -> Berkas:
    baku = {"ukuran": tersimpan.ukuran, "jenis": jenis}
    return Berkas.objects.get_or_create(sidik=tersimpan.sidik, defaults=baku)[0]


def _potong(isi: bytes) -> Iterable[bytes]:
    return (isi[n : n + gudang.POTONG] for n in range(0, len(isi), gudang.POTONG))


def _isi(lampiran: Lampiran) -> dict[str, Polos]:
    return {"nama": lampiran.nama, "sidik": lampiran.berkas.sidik, "keterangan": lampiran.keterangan}
