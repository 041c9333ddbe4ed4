"""The papers of an office for a period: which there are, and printing one of them.

What was computed of a period is shared by all its papers: ``Pencetak`` loads the source once and keeps one ``Hasil``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from sakip.data.organisasi import Jabatan
from sakip.hasil.dasar import Hasil
from sakip.kerja.cetak import NAMA_LAMPIRAN, BerkasCetak, Tahap, isi_lampiran, render
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.jenis_dokumen import DAFTAR, FORMAT, JENIS, LKJIP, JenisDokumen, sesuai_masa
from sakip.kerja.muatan import Muatan
from sakip.kerja.nama_berkas import nama_dokumen, sederhanakan
from sakip.kerja.pilih import nama_folder, penyusun
from sakip.kerja.tulis import tulis_semua
from sakip.kernel.periode import Periode
from sakip.peraturan.profil import Profil, ProfilSalah
from sakip.peraturan.profil_muat import muat_profil

# May be printed for any period, but is not among the papers of a quarter.
_HANYA_TAHUN: Final = ("pohon_kinerja",)


@dataclass(frozen=True, slots=True)
class Kertas:
    """One paper: its kind, whose it is (empty: the office's), and on which period."""

    jenis: str
    periode: Periode
    jabatan: str = ""
    sebutan: str = ""


@dataclass(frozen=True, slots=True)
class KertasTercetak:
    """One printed paper, and how many gaps make it a draft."""

    kertas: Kertas
    berkas: tuple[BerkasCetak, ...]
    kurang: int
    halaman: int | None


def muatan_periode(*, muatan: Muatan, periode: Periode) -> Muatan:
    """The loaded source as it was known at the end of a period."""
    return replace(muatan, tahun=muatan.wajib().sampai(periode))


def hasil_periode(*, muatan: Muatan, periode: Periode, per_tanggal: date | None = None) -> Hasil:
    """The figures as they were known at the end of a period, under the agreement then in force."""
    terpotong = muatan_periode(muatan=muatan, periode=periode)
    return hasil_dari(muatan=terpotong, per_tanggal=per_tanggal or periode.akhir).untuk(periode=periode)


def semua_kertas(*, muatan: Muatan, periode: Periode) -> tuple[tuple[Kertas, ...], tuple[str, ...]]:
    """All papers of the office for a period, and a sentence for each kind that the profil does not lay out."""
    tahun = muatan.wajib()
    profil = muat_profil(tahun.acuan.profil)
    jabatan = penyusun(tahun=tahun)
    jenis = [j for j in DAFTAR if sesuai_masa(jenis=j, periode=periode)]
    jenis = [j for j in jenis if not periode.triwulan or j.kode not in _HANYA_TAHUN]
    kantor = [k for j in jenis if not j.per_jabatan for k in _kertas(profil, j, (None,), periode)]
    milik: dict[str, list[Kertas]] = {j.id: [] for j in jabatan}
    for j in jenis:
        for k in _kertas(profil, j, jabatan, periode) if j.per_jabatan else ():
            milik[k.jabatan].append(k)
    urut = [k for daftar in milik.values() for k in daftar]
    lewat = tuple(kal for j in jenis for kal in _dilewati(profil, j, jabatan))
    return (*kantor, *urut), lewat


def kertas_jenis(*, jenis: JenisDokumen, jabatan: Sequence[Jabatan], periode: Periode) -> tuple[Kertas, ...]:
    """The papers of one kind; a layout that is missing raises when the paper is built."""
    siapa: Sequence[Jabatan | None] = jabatan if jenis.per_jabatan else (None,)
    return tuple(_satu(jenis, j, periode) for j in siapa)


def _kertas(
    profil: Profil, jenis: JenisDokumen, jabatan: Sequence[Jabatan | None], periode: Periode
) -> Iterator[Kertas]:
    return (_satu(jenis, j, periode) for j in jabatan if ada_tata(profil=profil, jenis=jenis.kode, jabatan=j))


def _satu(jenis: JenisDokumen, jabatan: Jabatan | None, periode: Periode) -> Kertas:
    sebutan = f"{jenis.nama} {jabatan.nama}" if jabatan else jenis.nama
    return Kertas(jenis.kode, periode, jabatan.id if jabatan else "", sebutan)


def ada_tata(*, profil: Profil, jenis: str, jabatan: Jabatan | None) -> bool:
    """Tell whether the profil lays out a kind of document for a position."""
    from sakip.laporan.susun import pilih_tata

    try:
        pilih_tata(profil=profil, jenis=jenis, jabatan=jabatan)
    except ProfilSalah:
        return False
    return True


def _dilewati(profil: Profil, jenis: JenisDokumen, jabatan: Sequence[Jabatan]) -> Iterator[str]:
    siapa: Sequence[Jabatan | None] = jabatan if jenis.per_jabatan else (None,)
    tanpa = [j for j in siapa if not ada_tata(profil=profil, jenis=jenis.kode, jabatan=j)]
    if tanpa:
        untuk = "" if len(tanpa) == len(siapa) else f" untuk {', '.join(j.nama for j in tanpa if j)}"
        yield (
            f"{jenis.nama.capitalize()} ({jenis.kode}) tidak dicetak{untuk}: profil {profil.kode} belum memuat "
            "tata letaknya."
        )


class Pencetak:
    """Prints papers of one source; called with one paper at a time."""

    def __init__(
        self, *, muatan: Muatan, folder: Path, format: Sequence[str], per_tanggal: date | None, berfolder: bool
    ) -> None:
        self._muatan, self._folder, self._format, self._per_tanggal = muatan, folder, format, per_tanggal
        self._milik: Mapping[str, str] = nama_folder(jabatan=penyusun(tahun=muatan.wajib())) if berfolder else {}
        self._hasil: dict[Periode, Hasil] = {}

    def __call__(self, kertas: Kertas) -> KertasTercetak:
        """Build, render and save one paper."""
        from sakip.laporan.kekurangan import daftar_kekurangan

        hasil = self.hasil(kertas.periode).untuk(jabatan=kertas.jabatan, periode=kertas.periode)
        muatan = muatan_periode(muatan=self._muatan, periode=kertas.periode)
        dokumen = dokumen_dari(muatan=muatan, hasil=hasil, jenis=kertas.jenis)
        format = self._format or JENIS[kertas.jenis].format
        # Data is published with the report of the office alone.
        berlampiran = kertas.jenis == LKJIP and "pdf" in format
        lampiran = {NAMA_LAMPIRAN: isi_lampiran(muatan=muatan)} if berlampiran else {}
        isi, halaman = render(dokumen=dokumen, format=format, lampiran=lampiran, jam=Tahap())
        letak = {f: self._letak(kertas, f) for f in format}
        tulis_semua(berkas={letak[f]: isi[f] for f in format})
        berkas = tuple(BerkasCetak(letak[f], f, len(isi[f])) for f in format)
        return KertasTercetak(kertas, berkas, len(daftar_kekurangan(dokumen)), halaman)

    def hasil(self, periode: Periode) -> Hasil:
        """The figures of a period, computed once."""
        if periode not in self._hasil:
            self._hasil[periode] = hasil_periode(muatan=self._muatan, periode=periode, per_tanggal=self._per_tanggal)
        return self._hasil[periode]

    def _letak(self, kertas: Kertas, format: str) -> Path:
        organisasi = self._muatan.wajib().organisasi
        nama = next((j.nama for j in organisasi.jabatan if j.id == kertas.jabatan), organisasi.instansi.nama)
        if any(j.nama == nama and j.id != kertas.jabatan for j in organisasi.jabatan):
            nama = f"{nama} {kertas.jabatan}"
        if kertas.jenis == LKJIP:
            return self._folder / nama_dokumen(
                jenis=LKJIP, instansi=nama, tahun=kertas.periode.tahun, akhiran=FORMAT[format]
            )
        dasar = f"{sederhanakan(teks=kertas.jenis)}-{sederhanakan(teks=nama)}-{kertas.periode.kode.lower()}"
        return self._folder / self._milik.get(kertas.jabatan, "") / f"{dasar}.{FORMAT[format]}"
