"""What is still missing in a document: figures not entered or not readable, texts not written, nobody who signs.

Incomplete data prints as DRAF with this list; it never refuses on the day of the deadline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.data.narasi import TeksNarasi
from sakip.dokumen.node import (
    Blok,
    Butir,
    Daftar,
    Dokumen,
    JenisDaftar,
    Judul,
    Paragraf,
    TandaTangan,
    TeksPenulis,
    Tercetak,
)
from sakip.dokumen.sebaris import Figur, KontrolTeks, Sebaris, Teks
from sakip.dokumen.walk import iter_blok, iter_sebaris, iter_sebaris_blok
from sakip.hasil.dasar import Hasil
from sakip.kernel.hitungan import Hitungan, telusuri
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.laporan.narasi import judul_narasi, tag_narasi
from sakip.laporan.pejabat import BELUM
from sakip.peraturan.narasi import Untuk, muat_narasi

SEBUTAN_ASING = "sebutan:"
_MENGHALANGI = (Keadaan.BELUM_DIISI, Keadaan.TAK_TERBACA)


@dataclass(frozen=True, slots=True)
class Kekurangan:
    """One gap: ``kunci`` is the id of the figure or the tag of the text, ``pesan`` the sentence."""

    kunci: str
    pesan: str


def daftar_kekurangan(dokumen: Dokumen) -> tuple[Kekurangan, ...]:
    """Every gap of a document once, in the order in which they first show."""
    ada: dict[str, Kekurangan] = {}
    blok = list(iter_blok(isi=dokumen.isi))
    sebaris = [s for b in blok for s in iter_sebaris_blok(blok=b) if isinstance(s, Figur | KontrolTeks)]
    for kurang in (*_angka(sebaris, dokumen.graf), *_teks(blok, sebaris), *_penandatangan(blok)):
        ada.setdefault(kurang.kunci, kurang)
    return tuple(ada.values())


def teks_tak_tercetak(*, dokumen: Dokumen, hasil: Hasil) -> tuple[Kekurangan, ...]:
    """Texts that were written and that the layout of the document has no place for."""
    tercetak = {b.tag for b in iter_blok(isi=dokumen.isi) if isinstance(b, TeksPenulis)}
    tercetak |= {b.tag for b in iter_sebaris(isi=dokumen.isi) if isinstance(b, KontrolTeks)}
    hilang: dict[str, Kekurangan] = {}
    for teks in (t for t in hasil.data.narasi.teks if _untuk_dokumen(t, hasil)):
        tag = tag_narasi(teks.kunci, teks.untuk, teks.periode)
        if teks.teks.strip() and tag not in tercetak:
            judul = judul_narasi(hasil=hasil, kunci=teks.kunci, untuk=teks.untuk)
            pesan = f"Teks {_kutip(judul)} tidak mempunyai tempat dalam tata letak {hasil.profil.nama}."
            hilang.setdefault(tag, Kekurangan(tag, pesan))
    return tuple(hilang.values())


def _untuk_dokumen(teks: TeksNarasi, hasil: Hasil) -> bool:
    """Whether a text was written for this document: its period, and its position or the office."""
    if teks.periode not in (None, hasil.lingkup.periode):
        return False
    if hasil.lingkup.jabatan:
        return teks.untuk == hasil.lingkup.jabatan
    kunci = muat_narasi().get(teks.kunci)
    return kunci is None or kunci.untuk is not Untuk.JABATAN


def bagian_kekurangan(kurang: Sequence[Kekurangan]) -> list[Blok]:
    """The closing chapter of a draft."""
    return [
        Judul("DAFTAR YANG BELUM LENGKAP", 1, Tercetak()),
        Paragraf((Teks(f"Laporan ini DRAF: {len(kurang)} hal belum lengkap."),)),
        Daftar(tuple(Butir((Teks(k.pesan),)) for k in kurang), JenisDaftar.ANGKA),
    ]


def _angka(sebaris: Iterable[Sebaris], graf: Mapping[str, Hitungan]) -> Iterator[Kekurangan]:
    for bagian in sebaris:
        if isinstance(bagian, Figur) and _menghalangi(bagian.hitungan):
            # Name the entry that is missing, not every figure that rests on it.
            for asal in telusuri(graf, bagian.hitungan.id):
                if not asal.masukan and _menghalangi(asal):
                    yield Kekurangan(asal.id, _pesan(asal))


def _menghalangi(figur: Hitungan) -> bool:
    return isinstance(figur.nilai, Kosong) and figur.nilai.keadaan in _MENGHALANGI


def _pesan(figur: Hitungan) -> str:
    assert isinstance(figur.nilai, Kosong)
    if figur.nilai.keadaan is Keadaan.TAK_TERBACA:
        return f"{figur.nama} tak terbaca: tertulis “{figur.nilai.tertulis}”. Tulis angkanya."
    return f"{figur.nama} belum diisi."


def _teks(semua: Iterable[Blok], sebaris: Iterable[Sebaris]) -> Iterator[Kekurangan]:
    for blok in semua:
        if isinstance(blok, TeksPenulis) and (blok.kosong or blok.perbarui):
            yield Kekurangan(blok.tag, _pesan_teks(blok))
    for bagian in sebaris:
        if isinstance(bagian, KontrolTeks) and (bagian.kosong or bagian.perbarui):
            yield Kekurangan(bagian.tag, _pesan_teks(bagian))


def _penandatangan(semua: Iterable[Blok]) -> Iterator[Kekurangan]:
    """Positions that nobody held on the day of the document: it cannot be signed."""
    for blok in semua:
        for ttd in blok.blok if isinstance(blok, TandaTangan) else ():
            if ttd.nama == BELUM:
                jabatan = " ".join(ttd.jabatan)
                pesan = f"Pemegang jabatan {jabatan} pada hari penandatanganan belum diisi."
                yield Kekurangan(f"pemegang:{jabatan}", pesan)


def _pesan_teks(teks: TeksPenulis | KontrolTeks) -> str:
    # A name that is not known carries the whole sentence about it as its title.
    if teks.tag.startswith(SEBUTAN_ASING):
        return teks.judul
    return (
        f"Teks {_kutip(teks.judul)} {'belum ditulis' if teks.kosong else 'masih dari tahun lalu dan belum diperbarui'}."
    )


def _kutip(judul: str) -> str:
    """A title in quotation marks; those within it become single."""
    return f"“{judul.translate(str.maketrans('“”', '‘’'))}”"
