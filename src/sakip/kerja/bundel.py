"""One volume of an office's period: the annual report, the report of each position, the annexes, one contents page.

The report of the office and that of each position are parts with a title page; all annexes are one part. Each paper is
built and numbered as it stands alone; its numbers are then kept as printed, its labels get the number of the paper, its
own cover, contents pages and lists of gaps are left out, and one of each stands for the whole volume.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from sakip.dokumen.node import (
    BarisSampul,
    Blok,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    Gambar,
    GantiHalaman,
    Judul,
    Keterangan,
    Mendatar,
    Meta,
    Penomoran,
    Pohon,
    Sampul,
    Tabel,
    Tercetak,
)
from sakip.dokumen.pola_nomor import tulis_angka
from sakip.dokumen.sebaris import Rujuk, Sebaris
from sakip.dokumen.tata import beri_nomor
from sakip.dokumen.walk import petakan
from sakip.kerja.cetak import BerkasCetak, Lapor, Tahap, diam, render
from sakip.kerja.cetak_jabatan import Permintaan
from sakip.kerja.hasil_muatan import tandai_salah
from sakip.kerja.jenis_dokumen import DAFTAR, FORMAT, LKJIP, PermintaanSalah, periksa_format
from sakip.kerja.kertas import Kertas, hasil_periode, semua_kertas
from sakip.kerja.muat import muat
from sakip.kerja.nama_berkas import sederhanakan
from sakip.kerja.pilih import pilih_periode
from sakip.kerja.tulis import periksa_folder, tulis_semua
from sakip.kernel.temuan import Temuan
from sakip.peraturan.profil import BagianTata, Profil
from sakip.peraturan.profil_muat import muat_profil

if TYPE_CHECKING:
    from sakip.hasil.dasar import Hasil
    from sakip.laporan.kekurangan import Kekurangan

# The order of the papers: the report, those of the positions, the annexes.
_LAMPIRAN: Final = ("pohon_kinerja", "matriks_renja", "pengukuran", "pk")
# Annexes of the annual report by the section that prints them there.
_TERMUAT: Final[Mapping[str, str]] = MappingProxyType(
    {"matriks_renja": "matriks_renja", "pengukuran": "pengukuran_tahun", "pohon_kinerja": "pohon_kinerja"}
)
_URUTAN: Final = (LKJIP, "lkj_triwulan", "lkj_tahunan", *_LAMPIRAN)


@dataclass(frozen=True, slots=True)
class HasilBundel:
    """The volume; ``kurang`` gaps make it a draft, ``catatan`` says which parts it does not have."""

    berkas: tuple[BerkasCetak, ...]
    bagian: tuple[str, ...]
    kurang: int
    halaman: int | None
    catatan: tuple[str, ...]
    temuan: tuple[Temuan, ...]


def cetak_bundel(*, permintaan: Permintaan, lapor: Lapor = diam) -> HasilBundel:
    """Print the volume of a period."""
    format = periksa_format(diminta=permintaan.format or ("docx", "pdf"))
    jam = Tahap(lapor)
    lapor(f"Membaca {permintaan.sumber}")
    muatan = muat(sumber=permintaan.sumber, hari=permintaan.hari)
    periode = pilih_periode(tahun=muatan.wajib(), diminta=permintaan.periode)
    periksa_folder(folder=permintaan.folder)
    semua, lewat = semua_kertas(muatan=muatan, periode=periode)
    kertas = kertas_bundel(profil=muat_profil(muatan.wajib().acuan.profil), semua=semua)
    if not kertas:
        raise PermintaanSalah(
            f"Tidak ada yang dapat dijilid untuk {periode.sebutan}. {' '.join(lewat)} Lihat: sakip profil."
        )
    hasil = hasil_periode(muatan=muatan, periode=periode, per_tanggal=permintaan.per_tanggal)
    with jam.tahap("menyusun", f"Menghitung dan menyusun {len(kertas)} bagian"):
        dokumen, kurang = build_bundel(hasil=hasil, kertas=kertas)
    if muatan.salah:
        dokumen = tandai_salah(dokumen=dokumen, muatan=muatan)
    isi, halaman = render(dokumen=dokumen, format=format, lampiran={}, jam=jam)
    dasar = f"bundel-{sederhanakan(teks=hasil.data.organisasi.instansi.nama)}-{periode.kode.lower()}"
    letak = {f: permintaan.folder / f"{dasar}.{FORMAT[f]}" for f in format}
    tulis_semua(berkas={letak[f]: isi[f] for f in format})
    return HasilBundel(
        berkas=tuple(BerkasCetak(letak[f], f, len(isi[f])) for f in format),
        bagian=tuple(k.sebutan for k in kertas),
        kurang=len(kurang),
        halaman=halaman,
        catatan=tuple(c for c in lewat if any(f"({j.kode})" in c for j in DAFTAR if j.kode in _URUTAN)),
        temuan=muatan.temuan,
    )


def kertas_bundel(*, profil: Profil, semua: Sequence[Kertas]) -> list[Kertas]:
    """The papers of a period that are bound, in their order."""
    sudah = termuat(profil=profil) if any(k.jenis == LKJIP for k in semua) else ()
    return [k for jenis in _URUTAN if jenis not in sudah for k in semua if k.jenis == jenis]


def termuat(*, profil: Profil) -> tuple[str, ...]:
    """The annexes that the annual report of a profil has among its own: they are not bound a second time."""

    def bagian(susunan: Sequence[BagianTata]) -> Iterator[str]:
        for tata in susunan:
            yield tata.bagian
            yield from bagian(tata.isi)

    ada = set(bagian(profil.dokumen[LKJIP].susunan))
    return tuple(jenis for jenis, nama in _TERMUAT.items() if nama in ada)


def build_bundel(*, hasil: Hasil, kertas: list[Kertas]) -> tuple[Dokumen, tuple[Kekurangan, ...]]:
    """The volume as one numbered document, and all its gaps, each once."""
    from sakip.laporan.kekurangan import bagian_kekurangan, daftar_kekurangan
    from sakip.laporan.susun import build_dokumen

    kurang: dict[str, Kekurangan] = {}
    isi: list[Blok] = []
    contoh: Dokumen | None = None
    bagian = 0
    for n, k in enumerate(kertas, 1):
        dokumen = build_dokumen(hasil=hasil.untuk(jabatan=k.jabatan, periode=k.periode), jenis=k.jenis)
        gap = daftar_kekurangan(dokumen)
        if gap:
            # The list that closes a draft is always made of the same blocks.
            dokumen = replace(dokumen, isi=dokumen.isi[: -len(bagian_kekurangan(gap))])
        kurang |= {g.kunci: g for g in gap if g.kunci not in kurang}
        lampiran = k.jenis in _LAMPIRAN
        if not lampiran or not any(sebelum.jenis in _LAMPIRAN for sebelum in kertas[: n - 1]):
            bagian += 1
            isi += _judul_bagian(bagian, "Lampiran" if lampiran else dokumen.meta.judul)
        beku = bekukan(dokumen=dokumen, awalan=f"b{n}-").isi
        isi += jadi_lampiran(isi=beku, judul=k.sebutan, label=f"bundel-{n}") if lampiran else beku
        contoh = contoh or dokumen
    assert contoh is not None
    semua = tuple(kurang.values())
    akhir = bagian_kekurangan(semua) if semua else []
    dokumen = replace(
        contoh,
        meta=_meta(hasil, contoh),
        penomoran=Penomoran(judul=()),
        isi=(*_muka(hasil), *isi, *akhir),
        graf=hasil.graf,
        draf=bool(semua),
    )
    return beri_nomor(dokumen=dokumen), semua


def _judul_bagian(bagian: int, judul: str) -> list[Blok]:
    nomor = Tercetak(f"Bagian {tulis_angka(angka=bagian, bentuk='I')}")
    return [Judul(judul, 0, nomor, f"bundel-bagian-{bagian}"), GantiHalaman()]


def jadi_lampiran(*, isi: tuple[Blok, ...], judul: str, label: str) -> list[Blok]:
    """A paper as one chapter among the annexes: its name in place of its own first heading, the others lower."""

    def turun(blok: Blok) -> Blok:
        if isinstance(blok, Mendatar):
            return replace(blok, blok=tuple(turun(b) for b in blok.blok))
        return replace(blok, tingkat=blok.tingkat + 1) if isinstance(blok, Judul) else blok

    kepala = Judul(f"{judul[:1].upper()}{judul[1:]}", 1, Tercetak(), label)
    awal, sisa = isi[:1], isi[1:]
    if isinstance(isi[0], Mendatar) and isinstance(isi[0].blok[0], Judul):
        awal = (replace(isi[0], blok=isi[0].blok[1:]),)
    elif isinstance(isi[0], Judul):
        awal = ()
    return [kepala, *(turun(b) for b in (*awal, *sisa))]


def _meta(hasil: Hasil, contoh: Dokumen) -> Meta:
    return replace(contoh.meta, judul=f"Bundel laporan kinerja {hasil.lingkup.periode.sebutan}", kepala="")


def _muka(hasil: Hasil) -> Iterator[Blok]:
    instansi, periode = hasil.data.organisasi.instansi.nama, hasil.lingkup.periode
    yield Sampul(
        (
            BarisSampul("BUNDEL LAPORAN KINERJA", "2", tebal=True, jarak_atas=60),
            BarisSampul(instansi.upper(), "1.5", tebal=True, jarak_atas=10),
            BarisSampul(periode.sebutan.upper(), "1.5", jarak_atas=10),
        )
    )
    yield Judul("DAFTAR ISI", 1, Tercetak(), "bundel-daftar-isi")
    yield DaftarIsi(sampai=1)


def bekukan(*, dokumen: Dokumen, awalan: str) -> Dokumen:
    """The numbered document with its numbers as printed, its labels prefixed, without cover and contents pages."""

    def blok(b: Blok) -> Blok | None:
        if isinstance(b, Sampul | DaftarIsi | DaftarKeterangan):
            return None
        if isinstance(b, Judul):
            return replace(b, nomor=Tercetak(b.nomor.teks), label=f"{awalan}{b.label}")
        if isinstance(b, Tabel | Gambar | Pohon) and b.keterangan is not None:
            k: Keterangan = b.keterangan
            return replace(b, keterangan=replace(k, nomor=Tercetak(k.nomor.teks), label=f"{awalan}{k.label}"))
        return b

    def sebaris(bagian: Sebaris) -> Sebaris:
        return replace(bagian, label=f"{awalan}{bagian.label}") if isinstance(bagian, Rujuk) else bagian

    tanpa_judul = replace(dokumen, isi=tuple(_tanpa_judul_daftar(dokumen.isi)))
    return petakan(dokumen=tanpa_judul, fungsi=blok, sebaris=sebaris)


def _tanpa_judul_daftar(isi: tuple[Blok, ...]) -> Iterator[Blok]:
    """A heading of which only a contents page follows goes with it."""
    for kini, berikut in zip(isi, (*isi[1:], None), strict=True):
        if not (isinstance(kini, Judul) and isinstance(berikut, DaftarIsi | DaftarKeterangan)):
            yield kini
