"""Blocks as typst source, one call of templat.typ for each."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import assert_never

from sakip.dokumen.gaya import Gaya
from sakip.dokumen.node import (
    Blok,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    FormCentang,
    Gambar,
    GantiHalaman,
    GayaParagraf,
    JenisDaftar,
    Judul,
    Kop,
    Mendatar,
    Paragraf,
    Pohon,
    Sampul,
    Tabel,
    TandaTangan,
    TeksPenulis,
)
from sakip.renderers.huruf import bersihkan
from sakip.renderers.pdf_gambar import tulis_gambar, tulis_pohon
from sakip.renderers.pdf_resmi import tulis_form, tulis_kop, tulis_sampul, tulis_ttd
from sakip.renderers.pdf_tabel import Ruang, tulis_tabel
from sakip.renderers.pdf_tulis import Tempat, literal, tulis_sebaris, tulis_teks

GANTI_HALAMAN = "#pagebreak(weak: true)"
_PENOMORAN = {JenisDaftar.ANGKA: "1.", JenisDaftar.HURUF: "a.", JenisDaftar.ROMAWI: "i."}
_GAYA = {
    GayaParagraf.BIASA: "",
    GayaParagraf.TENGAH: "#tengah",
    GayaParagraf.SUMBER: "#sumber",
    GayaParagraf.CATATAN: "#catatan",
    GayaParagraf.KUTIPAN: "#kutipan",
}


@dataclass(slots=True)
class PenulisBlok:
    """Writes blocks one after the other and remembers what the next one must know.

    berkas  pictures beside the source
    geser   1 in a volume of several parts, where chapters stand one level lower
    awal    True while nothing stands on the page but a letterhead: a chapter needs no new page

    Signatures below a table are written with it, as what closes it, and then left out.
    """

    gaya: Gaya
    geser: int = 0
    berkas: dict[str, bytes] = field(default_factory=dict)
    awal: bool = True
    _jenjang: int = 0
    _tertutup: bool = False

    def tulis(self, *, blok: Blok, ruang: Ruang, kosong: bool = False, berikut: Blok | None = None) -> str:
        """A block as source; ``kosong`` prints it as a placeholder, ``berikut`` is the block after it."""
        if isinstance(blok, TandaTangan) and self._tertutup:
            self._tertutup = False
            return ""
        if isinstance(blok, Tabel) and isinstance(berikut, TandaTangan):
            penutup = self.tulis(blok=berikut, ruang=ruang)
            self.awal, self._tertutup = False, True
            return tulis_tabel(tabel=blok, gaya=self.gaya, ruang=ruang, penutup=penutup)
        sumber = self._tulis(blok, ruang, kosong)
        if not isinstance(blok, TeksPenulis):
            self.awal = isinstance(blok, Kop | Sampul | GantiHalaman | Mendatar)
        return sumber

    def _tulis(self, blok: Blok, ruang: Ruang, kosong: bool) -> str:
        tempat = Tempat(ruang.lebar, self.gaya.ukuran)
        match blok:
            case Judul():
                return self._judul(blok, tempat)
            case Paragraf():
                return _paragraf(blok, tempat, kosong)
            case Daftar():
                return f"#{_daftar(blok, tempat, kosong)}"
            case TeksPenulis(blok=isi):
                return "\n\n".join(self.tulis(blok=b, ruang=ruang, kosong=kosong or blok.kosong) for b in isi)
            case Tabel():
                return tulis_tabel(tabel=blok, gaya=self.gaya, ruang=ruang)
            case Gambar():
                return tulis_gambar(gambar=blok, ukuran=self.gaya.ukuran, ruang=ruang, berkas=self.berkas)
            case Pohon():
                return tulis_pohon(pohon=blok, ukuran=self.gaya.ukuran, ruang=ruang, berkas=self.berkas)
            case TandaTangan():
                return tulis_ttd(tanda_tangan=blok, tempat=tempat)
            case FormCentang():
                return tulis_form(form=blok, tempat=tempat)
            case Sampul():
                return tulis_sampul(sampul=blok, tempat=tempat, berkas=self.berkas)
            case Kop():
                return tulis_kop(kop=blok, tempat=tempat, berkas=self.berkas)
            case GantiHalaman():
                return GANTI_HALAMAN
            case Mendatar():
                return self._mendatar(blok, ruang)
            case DaftarIsi(sampai=sampai):
                return f"#daftar-isi({sampai + self.geser})"
            case DaftarKeterangan(jenis=jenis):
                return f"#daftar-keterangan({literal(teks=jenis)})"
            case _ as tak_mungkin:
                assert_never(tak_mungkin)

    def _judul(self, judul: Judul, tempat: Tempat) -> str:
        # PDF/UA forbids skipped levels; the looks follow the level the document names.
        self._jenjang = min(judul.tingkat + self.geser, self._jenjang + 1)
        baru = f"{GANTI_HALAMAN}\n" if judul.tingkat <= 1 and not self.awal else ""
        nomor, teks = judul.nomor.teks, judul.teks
        if not bersihkan(teks=teks).strip():
            # PDF/UA forbids a heading without a title.
            nomor, teks = "", nomor
        if not bersihkan(teks=teks).strip():
            return baru
        return (
            f"{baru}#judul({judul.tingkat}, {self._jenjang}, {literal(teks=nomor)}, "
            f"{literal(teks=judul.label)})[{tulis_teks(teks=teks, tempat=tempat)}]"
        )

    def _mendatar(self, blok: Mendatar, ruang: Ruang) -> str:
        # The paper is turned, the margins stay where they are.
        tegak = self.gaya.margin_atas + self.gaya.margin_bawah
        datar = self.gaya.margin_kiri + self.gaya.margin_kanan
        rebah = Ruang(ruang.tinggi + tegak - datar, ruang.lebar + datar - tegak)
        self.awal = True
        isi = "\n\n".join(
            self.tulis(blok=b, ruang=rebah, berikut=berikut) for b, berikut in pairwise((*blok.blok, None)) if b
        )
        return f"#page(flipped: true)[\n{isi}\n]"


def _paragraf(paragraf: Paragraf, tempat: Tempat, kosong: bool) -> str:
    isi = tulis_sebaris(isi=paragraf.isi, tempat=tempat)
    if not isi:
        return ""
    if kosong:
        isi = f"#kosong[{isi}];"
    gaya = _GAYA[paragraf.gaya]
    return f"{gaya}[{isi}]" if gaya else f"#par[{isi}]"


def _daftar(daftar: Daftar, tempat: Tempat, kosong: bool) -> str:
    dalam = Tempat(tempat.lebar - 8, tempat.ukuran)
    butir = []
    for satu in daftar.butir:
        isi = tulis_sebaris(isi=satu.isi, tempat=dalam)
        isi = f"#kosong[{isi}];" if kosong and isi else isi
        butir.append(f"[{isi}{f'#{_daftar(satu.anak, dalam, kosong)}' if satu.anak else ''}],")
    awal = "list(" if daftar.jenis is JenisDaftar.BULIR else f'enum(numbering: "{_PENOMORAN[daftar.jenis]}", '
    return f"{awal}{' '.join(butir)})"
