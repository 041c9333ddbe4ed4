"""The card of a finding: level, place, what is wrong, the values, on what basis, what follows from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.renderers.html_reviu_model import TemuanBerdiri
from sakip.renderers.html_reviu_tanda import nama_jangkar
from sakip.renderers.html_teks import aman

KATA_TINGKAT = {Tingkat.SALAH: "Salah", Tingkat.PERINGATAN: "Peringatan", Tingkat.CATATAN: "Catatan"}
# A longer heading is parted: the rest stands below it.
_JUDUL_TERPANJANG = 110
_URAIAN_TERPANJANG = 160
# More places than this are folded.
_PEMBANDING_TERBANYAK = 4


@dataclass(frozen=True, slots=True)
class PenulisKartu:
    """Writes cards; ``tertulis`` are the anchors that stand in the document, all others get no link.

    ``kecualikan`` is the address of the page that lets a finding stand, with ``{sidik}``; empty where there is none.
    """

    tertulis: frozenset[str]
    kecualikan: str = ""

    def temuan(self, *, temuan: Temuan, nomor: int) -> str:
        """The card of an open finding."""
        kata = KATA_TINGKAT[temuan.tingkat]
        return self._kartu(temuan, nomor, f"{nomor}. {kata}", f"t{nomor}", temuan.tingkat.value)

    def berdiri(self, *, berdiri: TemuanBerdiri, ke: int) -> str:
        """The card of a finding that a person lets stand."""
        alasan = (
            f'<p class="alasan-berdiri">Dikecualikan {aman(berdiri.nama)}, {aman(berdiri.tanggal)}: '
            f"{aman(berdiri.alasan)} (sidik {berdiri.temuan.sidik})</p>"
        )
        kata = f"{KATA_TINGKAT[berdiri.temuan.tingkat]}, dikecualikan"
        return self._kartu(berdiri.temuan, -ke, kata, f"k{ke}", "berdiri", alasan)

    def tempat(self, *, lokasi: Lokasi, jangkar: str, sebutan: str = "", berkas: str | None = None) -> str:
        """A place in words, as a link where the document has it; in another file than ``berkas`` with its name."""
        kata = sebut_tempat(tempat=lokasi, berkas=lokasi.berkas if berkas is None else berkas)
        if jangkar not in self.tertulis:
            return aman(kata)
        return f'<a href="#{jangkar}">{aman(sebutan or kata or "Lihat di dokumen")}</a>'

    def _kartu(self, temuan: Temuan, nomor: int, kata: str, id_kartu: str, kelas: str, alasan: str = "") -> str:
        judul, sisa = belah_judul(temuan.judul or temuan.pesan)
        tempat = sebut_tempat(tempat=temuan.lokasi[0], berkas=temuan.lokasi[0].berkas) if temuan.lokasi else ""
        bagian = (
            f'<p class="kepala-kartu"><span class="tingkat">{kata}</span> <span>{aman(tempat)}</span></p>',
            f'<h3 id="{id_kartu}-judul">{aman(judul)}</h3>',
            _uraian(sisa),
            _banding(temuan),
            alasan,
            self._akibat(temuan.turunan, nomor),
            self._tautan(temuan, nomor),
            _dasar(temuan),
            "" if alasan else self._kecualikan(temuan),
        )
        return (
            f'<article class="temuan {kelas}" id="{id_kartu}" aria-labelledby="{id_kartu}-judul">'
            f"{''.join(bagian)}</article>"
        )

    def _kecualikan(self, temuan: Temuan) -> str:
        if not self.kecualikan:
            return _salin_pengecualian(temuan)
        alamat = aman(self.kecualikan.replace("{sidik}", temuan.sidik))
        return f'<p class="kecualikan"><a href="{alamat}">Kecualikan dengan alasan</a></p>'

    def _tautan(self, temuan: Temuan, nomor: int) -> str:
        utama = nama_jangkar(nomor, 0)
        lihat = f'<a class="lihat" href="#{utama}">Lihat di dokumen</a>' if utama in self.tertulis else ""
        berkas = temuan.lokasi[0].berkas if temuan.lokasi else ""
        lain = (
            self.tempat(lokasi=t, jangkar=nama_jangkar(nomor, k), berkas=berkas)
            for k, t in enumerate(temuan.lokasi)
            if k
        )
        butir = [f"<li>{t}</li>" for t in dict.fromkeys(lain) if t]
        daftar = ""
        if len(butir) > _PEMBANDING_TERBANYAK:
            daftar = f"<details><summary>Lihat juga {len(butir)} tempat</summary><ul>{''.join(butir)}</ul></details>"
        elif butir:
            daftar = f"<p>Lihat juga</p><ul>{''.join(butir)}</ul>"
        return f'<div class="tautan">{lihat}{daftar}</div>' if lihat or daftar else ""

    def _akibat(self, turunan: Sequence[Temuan], nomor: int) -> str:
        if not turunan:
            return ""
        butir = "".join(f"<li>{self._satu_akibat(t, nomor, ke)}</li>" for ke, t in enumerate(turunan))
        return (
            f'<details class="akibat"><summary>Akibatnya {len(turunan)} hal lain ikut keliru</summary>'
            f"<ul>{butir}</ul></details>"
        )

    def _satu_akibat(self, temuan: Temuan, nomor: int, ke: int) -> str:
        nilai = f": {temuan.tertulis} seharusnya {temuan.seharusnya}" if temuan.tertulis and temuan.seharusnya else ""
        tempat = (
            self.tempat(lokasi=temuan.lokasi[0], jangkar=nama_jangkar(nomor, 0, turunan=ke)) if temuan.lokasi else ""
        )
        kalimat, _ = belah_judul(temuan.judul or temuan.pesan)
        kalimat = kalimat.rstrip(".")
        return f"{aman(kalimat + nilai)}. {tempat} <small>{aman(temuan.kode)}</small>"


def belah_judul(teks: str) -> tuple[str, str]:
    """A heading of some words, and what is left of a long one: parted behind a colon or sentence, else at a word.

    >>> belah_judul("Target berbeda: 1")
    ('Target berbeda: 1', '')
    """
    teks = teks.strip()
    if len(teks) <= _JUDUL_TERPANJANG:
        return teks, ""
    for pemisah in (": ", "; ", ". "):
        kepala, ada, sisa = teks.partition(pemisah)
        if ada and len(kepala) <= 2 * _JUDUL_TERPANJANG:
            return kepala.rstrip(), f"{sisa[:1].upper()}{sisa[1:]}"
    if len(teks) <= 2 * _JUDUL_TERPANJANG:
        return teks, ""
    potong = teks.rfind(" ", 0, _JUDUL_TERPANJANG)
    potong = potong if potong > 0 else _JUDUL_TERPANJANG
    return f"{teks[:potong]} …", f"… {teks[potong:].strip()}"


def _uraian(teks: str) -> str:
    """What a long heading goes on with; more than a few lines are folded."""
    if len(teks) <= _URAIAN_TERPANJANG:
        return f"<p>{aman(teks)}</p>" if teks else ""
    return f"<details><summary>Rinciannya</summary><p>{aman(teks)}</p></details>"


def _banding(temuan: Temuan) -> str:
    # What is struck out has something in its stead.
    coret = ("<del>", "</del>") if temuan.seharusnya else ("", "")
    baris = [
        ("Tertulis", f"{coret[0]}{aman(temuan.tertulis)}{coret[1]}" if temuan.tertulis else ""),
        ("Di mana", aman(temuan.rincian)),
        ("Seharusnya", f"<ins>{aman(temuan.seharusnya)}</ins>" if temuan.seharusnya else ""),
        ("Hitungan", aman(temuan.hitungan)),
        ("Saran", aman(temuan.saran)),
    ]
    isi = "".join(f"<dt>{kata}</dt><dd>{nilai}</dd>" for kata, nilai in baris if nilai)
    return f'<dl class="banding">{isi}</dl>' if isi else ""


def _dasar(temuan: Temuan) -> str:
    dasar = f"Dasar: {aman('; '.join(temuan.dasar))}. " if temuan.dasar else ""
    return f'<p class="dasar">{dasar}Kode {aman(temuan.kode)}</p>'


def _salin_pengecualian(temuan: Temuan) -> str:
    """What to copy into the working paper so that the finding may stand; the person gives reason, name and date."""
    return (
        '<details class="kecualikan"><summary>Kecualikan dengan alasan</summary>'
        "<p>Salin ke bagian <b>pengecualian</b> di kertas kerja reviu, lalu isi.</p>"
        f'<pre tabindex="0">  - sidik: "{temuan.sidik}"\n    alasan: ""\n    nama: ""\n    tanggal: ""</pre></details>'
    )
