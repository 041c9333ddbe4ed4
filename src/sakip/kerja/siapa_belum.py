"""Who has not finished: what each position still owes for a period, as text for the office's chat group."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sakip.data.berlaku import pemegang_pada
from sakip.data.organisasi import Jabatan
from sakip.data.perencanaan import CaraUkur, Indikator
from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.kerja.kertas import ada_tata, hasil_periode
from sakip.kerja.muat import muat
from sakip.kerja.pilih import penyusun, pilih_periode
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Periode

if TYPE_CHECKING:
    from sakip.laporan.kekurangan import Kekurangan

CariKurang = Callable[[str, str], "Iterable[Kekurangan]"]


@dataclass(frozen=True, slots=True)
class Tagihan:
    """What one position still owes; ``orang`` is empty while nobody holds it."""

    jabatan: str
    orang: str
    kurang: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SiapaBelum:
    """All positions of an office for a period, in the order of the data."""

    instansi: str
    periode: Periode
    tagihan: tuple[Tagihan, ...]

    @property
    def selesai(self) -> tuple[Tagihan, ...]:
        """Those who owe nothing."""
        return tuple(t for t in self.tagihan if not t.kurang)


def siapa_belum(*, sumber: str, periode: Periode | None = None) -> SiapaBelum:
    """What each reporting position of a source still owes for a period."""
    muatan = muat(sumber=sumber)
    diminta = pilih_periode(tahun=muatan.wajib(), diminta=periode)
    return susun_tagihan(hasil=hasil_periode(muatan=muatan, periode=diminta))


def susun_tagihan(*, hasil: Hasil, kurang: CariKurang | None = None) -> SiapaBelum:
    """The same of computed figures; the period is that of ``hasil.lingkup``.

    Who keeps what is missing in reports gives it (``kurang``: the kind of the report and the position's id).
    """
    periode = hasil.lingkup.periode
    return SiapaBelum(
        instansi=hasil.data.organisasi.instansi.nama,
        periode=periode,
        tagihan=tuple(_satu(hasil, j, kurang) for j in penyusun(tahun=hasil.data)),
    )


def teks_siapa_belum(*, daftar: SiapaBelum) -> str:
    """Plain text: how many are done, then each who is not with what is missing."""
    selesai, semua = len(daftar.selesai), len(daftar.tagihan)
    periode = daftar.periode.sebutan
    baris = [f"Laporan kinerja {periode}, {daftar.instansi}", f"Lengkap: {selesai} dari {semua} jabatan."]
    belum = [t for t in daftar.tagihan if t.kurang]
    for n, tagihan in enumerate(belum, 1):
        orang = f"{tagihan.orang} ({tagihan.jabatan})" if tagihan.orang else tagihan.jabatan
        baris += ["", f"{n}. {orang}: {len(tagihan.kurang)} hal", *(f"   - {k}" for k in tagihan.kurang)]
    if daftar.selesai:
        baris += ["", "Sudah lengkap, terima kasih:", *(f"   - {t.orang or t.jabatan}" for t in daftar.selesai)]
    return "\n".join(baris) + "\n"


def _satu(hasil: Hasil, jabatan: Jabatan, cari: CariKurang | None) -> Tagihan:
    hari = hasil.lingkup.periode.akhir
    pemegang = pemegang_pada(organisasi=hasil.data.organisasi, jabatan=jabatan.id, tanggal=hari)
    kosong = () if pemegang else ("Pemegang jabatan belum diisi.",)
    teks = (k.pesan for k in kekurangan_teks(hasil=hasil, jabatan=jabatan, cari=cari))
    kurang = (*kosong, *_realisasi(hasil, jabatan), *teks, *_tanggapan(hasil, jabatan))
    return Tagihan(jabatan.nama, pemegang.nama if pemegang else "", tuple(dict.fromkeys(kurang)))


def _realisasi(hasil: Hasil, jabatan: Jabatan) -> Iterator[str]:
    indikator = hasil.indeks.indikator_jabatan.get(jabatan.id, ())
    if not indikator:
        yield "Belum ada indikator dalam perjanjian kinerja."
    for i in indikator:
        # What follows from subordinates is owed by them.
        if i.cara_ukur is CaraUkur.SENDIRI and _dijadwalkan(hasil, i) and _belum(hasil, f"realisasi/{i.id}"):
            yield f"Realisasi “{i.nama}” belum diisi."


def _dijadwalkan(hasil: Hasil, indikator: Indikator) -> bool:
    """Tell whether a figure is owed: a quarter without target owes none."""
    if not hasil.lingkup.periode.triwulan:
        return True
    return not isinstance(_nilai(hasil, f"target/{indikator.id}"), Kosong)


def _belum(hasil: Hasil, awal: str) -> bool:
    nilai = _nilai(hasil, awal)
    return isinstance(nilai, Kosong) and nilai.keadaan in (Keadaan.BELUM_DIISI, Keadaan.TAK_TERBACA)


def _nilai(hasil: Hasil, awal: str) -> object:
    try:
        return hasil[f"{awal}/{hasil.lingkup.ekor}"].nilai
    except AngkaTiada:
        return Kosong(Keadaan.BELUM_DIISI)


def kekurangan_teks(*, hasil: Hasil, jabatan: Jabatan, cari: CariKurang | None = None) -> Iterator[Kekurangan]:
    """The texts that the report of a position has room for and that nobody wrote."""
    from sakip.laporan.susun import kekurangan_dokumen

    jenis = "lkj_triwulan" if hasil.lingkup.periode.triwulan else "lkj_tahunan"
    if ada_tata(profil=hasil.profil, jenis=jenis, jabatan=jabatan):
        milik = hasil.untuk(jabatan=jabatan.id, periode=hasil.lingkup.periode)
        semua = cari(jenis, jabatan.id) if cari else kekurangan_dokumen(hasil=milik, jenis=jenis)
        yield from (k for k in semua if k.kunci.startswith("narasi:"))


def _tanggapan(hasil: Hasil, jabatan: Jabatan) -> Iterator[str]:
    """The response of the superior, where the kabupaten has a form for it; whoever has no superior here needs none."""
    organisasi, periode = hasil.data.organisasi, hasil.lingkup.periode
    atasan = next((j for j in organisasi.jabatan if j.id == jabatan.atasan), None)
    sudah = any(t.jabatan == jabatan.id and t.periode == periode for t in hasil.data.evaluasi.tanggapan)
    if hasil.profil.tanggapan and not sudah and atasan is not None and atasan in penyusun(tahun=hasil.data):
        yield f"Tanggapan atasan ({atasan.nama}) belum ada."
