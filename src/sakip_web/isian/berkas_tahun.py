"""A year as a file and back: workbook, JSON, public JSON."""

from __future__ import annotations

import zlib
from dataclasses import dataclass

from sakip.buku_kerja.baca import read_buku_kerja
from sakip.buku_kerja.berkas import BATAS_BERKAS
from sakip.buku_kerja.tulis import write_buku_kerja
from sakip.data.publik import publik
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.tukar.json_tukar import read_json, write_json
from sakip_web.isian.judul import JUDUL
from sakip_web.rekaman.beda import kembar
from sakip_web.rekaman.mapping import Butir, urai

JENIS_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


class BerkasDitolak(SakipError):
    """An upload that gives no year of this office; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Catatan:
    """What reading had to say about a place: ``salah`` was not read."""

    salah: bool
    pesan: str
    tempat: str


@dataclass(frozen=True, slots=True)
class Unduhan:
    """A file to hand out."""

    nama: str
    jenis: str
    isi: bytes


@dataclass(frozen=True, slots=True)
class Masukan:
    """What an upload says."""

    tahun: TahunKinerja
    catatan: tuple[Catatan, ...]


def susun_unduhan(*, tahun: TahunKinerja, bentuk: str, kode: str) -> Unduhan:
    """The year as ``xlsx``, ``json`` or ``publik``; raises sel_tulis.TakMuat for what the workbook has no cell for."""
    dasar = f"{kode}-{tahun.tahun}"
    if bentuk == "xlsx":
        return Unduhan(f"buku-kerja-{dasar}.xlsx", JENIS_XLSX, write_buku_kerja(tahun=tahun))
    if bentuk == "publik":
        return Unduhan(f"data-publik-{dasar}.json", "application/json", write_json(publik(tahun)))
    return Unduhan(f"salinan-{dasar}.json", "application/json", write_json(tahun))


def baca_unggahan(*, isi: bytes, nama: str, tahun: int) -> Masukan:
    """Read a workbook or JSON of the year ``tahun``; raises BerkasDitolak."""
    if isi.lstrip()[:1] == b"{":
        hasil = read_json(isi, nama)
        data, temuan = hasil.tahun, hasil.temuan
    else:
        buku = read_buku_kerja(isi=isi, nama=nama)
        data, temuan = buku.tahun, buku.temuan
    if data is None:
        raise BerkasDitolak(" ".join(t.pesan for t in temuan[:5]) or f"Berkas {nama} tidak dapat dibaca.")
    if data.tahun != tahun:
        raise BerkasDitolak(
            f"Berkas {nama} berisi tahun {data.tahun}, sedangkan halaman ini tahun {tahun}. "
            "Buka tahun itu dulu, atau pilih berkas yang benar."
        )
    dobel = kembar(butir=tuple(urai(data)))
    return Masukan(data, (*(_kembar(b) for b in dobel), *(_catatan(t) for t in temuan)))


def periksa_ukuran(*, ukuran: int, nama: str) -> None:
    """Refuse what is larger than any year, before it is read. Raises BerkasDitolak."""
    if ukuran > BATAS_BERKAS:
        raise BerkasDitolak(
            f"Berkas {nama} {ukuran >> 20} MB; batasnya {BATAS_BERKAS >> 20} MB. "
            "Hapus gambar dan lembar yang tidak dipakai, lalu simpan ulang."
        )
    if not ukuran:
        raise BerkasDitolak(f"Berkas {nama} kosong. Pilih buku kerja atau salinan data yang berisi.")


def padatkan(tahun: TahunKinerja) -> bytes:
    """A year as few bytes."""
    return zlib.compress(write_json(tahun), 6)


def bentangkan(isi: bytes) -> TahunKinerja:
    """The year of ``padatkan``."""
    hasil = read_json(zlib.decompress(isi), "titipan")
    assert hasil.tahun is not None
    return hasil.tahun


def _kembar(b: Butir) -> Catatan:
    pesan = (
        f"{JUDUL[b.himpunan]} {b.kunci} tertulis lebih dari sekali; hanya yang terakhir yang dipakai. Hapus lainnya."
    )
    return Catatan(salah=True, pesan=pesan, tempat=b.himpunan)


def _catatan(t: Temuan) -> Catatan:
    return Catatan(t.tingkat is Tingkat.SALAH, t.pesan, "; ".join(str(x) for x in t.lokasi))
