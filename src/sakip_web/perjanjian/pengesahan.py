"""Making agreements valid: the printed paper and its data are frozen, and the version is closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal
from sakip.tukar.json_tukar import SKEMA, write_json
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.services import langkah
from sakip_web.berkas.kode import kode_naskah
from sakip_web.berkas.services import bekukan, lampirkan
from sakip_web.berkas.tanda_tangan import periksa_tte
from sakip_web.jejak.rantai import Pelaku
from sakip_web.perjanjian.penjaga import HIMPUNAN
from sakip_web.perjanjian.selectors import JENIS_NASKAH, Versi, hari_versi, tanpa_pihak_kedua
from sakip_web.perjanjian.services import PerjanjianSalah
from sakip_web.rakitan.cetak import Pengesahan, cetak_banyak
from sakip_web.rakitan.naskah import naskah, permintaan, sebab_draf
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.services import pastikan_tetap, simpan
from sakip_web.rekaman.ubah import Ubah


class Cara(Enum):
    """How an agreement was signed; the value stands with the frozen paper."""

    BASAH = "tinta basah"
    TTE = "tte"
    SISTEM = "sistem"


@dataclass(frozen=True, slots=True)
class Tanda:
    """How and when it was signed, with the scan or the signed PDF."""

    cara: Cara
    tanggal: date
    berkas: UploadedFile[bytes] | None = None


def sahkan(
    *, tahun: Tahun, versi: Versi, jabatan: Sequence[str], tanda: Tanda, oleh: Pelaku, waktu: datetime
) -> tuple[str, ...]:
    """Freeze the agreements of some positions; the names of the positions. Raises a SakipError that says what lacks."""
    _periksa(jabatan, tanda)
    if versi.isi.tanggal is None:
        versi = _beri_tanggal(tahun, versi, tanda.tanggal, oleh, waktu)
    elif versi.isi.tanggal != tanda.tanggal:
        raise PerjanjianSalah(
            f"Tanggal pengesahan {format_tanggal(tanda.tanggal)} berbeda dari tanggal pada perjanjian "
            f"({format_tanggal(versi.isi.tanggal)}). Samakan tanggalnya."
        )
    data = tahun_kinerja(tahun=tahun)
    bita = write_json(data)
    nama = {j.id: j.nama for j in data.organisasi.jabatan}
    for j in jabatan:
        _periksa_lengkap(tahun, versi, j, nama.get(j, j))
    kunci = {j: f"{versi.kunci}:{j}" for j in jabatan}
    minta = [
        permintaan(
            tahun=tahun,
            jenis=JENIS_NASKAH,
            jabatan=j,
            periode=Periode(tahun.tahun),
            pada=hari_versi(versi),
            sah=Pengesahan(f"sidik {kode_naskah(rantai=tahun.rantai, jenis=JENIS_NASKAH, kunci=kunci[j], data=bita)}"),
        )
        for j in jabatan
    ]
    tercetak = cetak_banyak(permintaan=minta, format=("pdf", "docx"))
    with transaction.atomic():
        pastikan_tetap(tahun=tahun)
        for j, isi in zip(jabatan, tercetak, strict=True):
            langkah(tahun=tahun, jenis=Jenis.PERJANJIAN, kunci=kunci[j], tindakan="mengesahkan", oleh=oleh, waktu=waktu)
            berkas = dict(isi)
            if tanda.cara is Cara.TTE and tanda.berkas is not None:
                berkas["pdf"] = _isi_tte(tanda.berkas)
            elif tanda.berkas is not None:
                tanda.berkas.seek(0)
                lampirkan(
                    tahun=tahun, himpunan=HIMPUNAN, kunci=kunci[j], berkas=tanda.berkas, oleh=oleh, waktu=waktu,
                    keterangan=f"Pindaian perjanjian {nama.get(j, j)}",
                )  # fmt: skip
            bekukan(
                tahun=tahun,
                jenis=JENIS_NASKAH,
                kunci=kunci[j],
                judul=f"Perjanjian kinerja {versi.sebutan} {nama.get(j, j)} {tahun.tahun}",
                isi=berkas,
                data=bita,
                skema=SKEMA,
                cara=tanda.cara.value,
                oleh=oleh,
                waktu=waktu,
            )
    return tuple(nama.get(j, j) for j in jabatan)


def _periksa(jabatan: Sequence[str], tanda: Tanda) -> None:
    if not jabatan:
        raise PerjanjianSalah("Belum ada jabatan yang dipilih. Centang paling sedikit satu.")
    if tanda.cara is Cara.BASAH and tanda.berkas is None:
        raise PerjanjianSalah("Pindaian perjanjian yang ditandatangani belum dipilih. Pilih berkas PDF atau gambarnya.")
    if tanda.cara is Cara.TTE:
        if tanda.berkas is None:
            raise PerjanjianSalah("PDF bertanda tangan elektronik belum dipilih. Pilih berkasnya.")
        if len(jabatan) != 1:
            raise PerjanjianSalah("Satu PDF bertanda tangan elektronik hanya untuk satu jabatan. Pilih satu jabatan.")
        periksa_tte(isi=_isi_tte(tanda.berkas))


def _periksa_lengkap(tahun: Tahun, versi: Versi, jabatan: str, nama: str) -> None:
    """What is a draft cannot be made valid."""
    dokumen = naskah(
        tahun=tahun, jenis=JENIS_NASKAH, jabatan=jabatan, periode=Periode(tahun.tahun), pada=hari_versi(versi)
    )
    if dokumen.draf and nama == tanpa_pihak_kedua(tahun=tahun, versi=versi):
        raise PerjanjianSalah(
            f"Perjanjian {nama} belum dapat disahkan: kepala daerah, pihak keduanya, belum ada dalam daftar Jabatan. "
            f"Tambahkan di Semua isian, Jabatan: jenjang kepala daerah, misalnya Bupati; lalu sahkan lagi."
        )
    if dokumen.draf:
        kurang = " ".join(k.pesan for k in sebab_draf(tahun=tahun, dokumen=dokumen)[:5])
        raise PerjanjianSalah(f"Perjanjian {nama} masih DRAF: {kurang} Lengkapi, lalu sahkan.")


def _isi_tte(berkas: UploadedFile[bytes]) -> bytes:
    berkas.seek(0)
    isi: bytes = berkas.read()
    if not isi.startswith(b"%PDF-"):
        raise PerjanjianSalah(f"Berkas {berkas.name} bukan PDF. Unggah PDF yang bertanda tangan elektronik.")
    return isi


def _beri_tanggal(tahun: Tahun, versi: Versi, tanggal: date, oleh: Pelaku, waktu: datetime) -> Versi:
    """The day of signing stands on the paper; it is written before the paper is frozen."""
    baru = replace(versi.isi, tanggal=tanggal)
    hasil = simpan(tahun=tahun, ubah=(Ubah(HIMPUNAN, versi.kunci, baru, versi.versi),), oleh=oleh, waktu=waktu)
    if hasil.bentrok:
        raise PerjanjianSalah("Perjanjian ini baru saja disimpan orang lain. Muat ulang, lalu sahkan lagi.")
    tahun.refresh_from_db()
    return replace(versi, isi=baru, versi=hasil.tersimpan[0].versi)
