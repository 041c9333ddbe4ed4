"""Reads authors' texts back from a DOCX that was edited in Word: tag of the content control to plain text.

The plain form: one paragraph a line; a line break is a new line too. Items of lists are lines that begin with
``1. ``, ``a. ``, ``i. `` or ``- ``, three spaces deeper for each level below; rows of tables are lines with a tab
between cells. A figure the author had named stands as ``{capaian SKM}``. Bold, italics, pictures and comments
are lost; what was deleted with tracked changes is left out, what was inserted is in. A placeholder that nobody
filled is left out altogether.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from sakip.dokumen.pola_nomor import tulis_angka
from sakip.kernel.galat import SakipError
from sakip.readers.kontrol_docx_paket import PaketDocx, W, buka_docx

AWALAN_ANGKA = "angka:"
_LEWATI = {W + n for n in ("pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "instrText", "delText")}
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_TETAP = {W + "tab": "\t", W + "cr": "\n", W + "noBreakHyphen": "-"}
_BENTUK = {"decimal": "", "upperRoman": "I", "lowerRoman": "i", "upperLetter": "A", "lowerLetter": "a"}
_INDEN = "   "


class KontrolBerbeda(SakipError):
    """One text stands twice in the file, with two different contents."""


class KontrolHilang(SakipError):
    """The file had controls when it was printed and has none now."""


def read_kontrol(*, isi: bytes) -> Mapping[str, str]:
    """The authors' texts of a DOCX: tag to text in the plain form, placeholders left out.

    Raises ``BerkasDocxKeliru`` for what is not a whole, open and harmless DOCX, ``KontrolBerbeda`` and
    ``KontrolHilang``; each says in a sentence what to do.
    """
    paket = buka_docx(isi=isi)
    hasil: dict[str, str] = {}
    bertag = [sdt for sdt in paket.badan.iter(W + "sdt") if _tag(sdt)]
    if paket.berkontrol and not bertag:
        raise KontrolHilang(
            "Kotak teks dalam berkas ini hilang; biasanya karena disimpan dengan program selain Word, misalnya "
            "LibreOffice. Sunting lagi berkas aslinya di Word, atau salin teksnya ke isian di sistem."
        )
    for sdt in bertag:
        tag = paket.tag_penuh.get(_tag(sdt), _tag(sdt))
        if tag.startswith(AWALAN_ANGKA) or _kosong(sdt) or _terhapus(sdt):
            continue
        teks = _teks_kontrol(sdt, paket)
        if hasil.setdefault(tag, teks) != teks:
            raise KontrolBerbeda(
                f"Teks “{_judul(sdt) or tag}” ada lebih dari sekali dalam berkas dan isinya berbeda, sehingga tidak "
                "jelas mana yang dipakai. Samakan isinya di Word, lalu unggah lagi."
            )
    return hasil


def _sifat(sdt: etree._Element, nama: str) -> str:
    elemen = sdt.find(f"{W}sdtPr/{W}{nama}")
    return "" if elemen is None else elemen.get(W + "val", "")


def _tag(sdt: etree._Element) -> str:
    return _sifat(sdt, "tag")


def _judul(sdt: etree._Element) -> str:
    return _sifat(sdt, "alias")


def _kosong(sdt: etree._Element) -> bool:
    return _nyala(sdt.find(f"{W}sdtPr/{W}showingPlcHdr"))


def _nyala(elemen: etree._Element | None) -> bool:
    """A switch of Word: present, and not turned off."""
    return elemen is not None and elemen.get(W + "val", "1") not in ("0", "false", "off")


def _terhapus(sdt: etree._Element) -> bool:
    return next(sdt.iterancestors(W + "del", W + "moveFrom", _FALLBACK), None) is not None


def _teks_kontrol(sdt: etree._Element, paket: PaketDocx) -> str:
    isi = sdt.find(W + "sdtContent")
    if isi is None:
        return ""
    if next(isi.iter(W + "p"), None) is None:
        return _sebaris(isi, paket).strip("\n")
    return "\n".join(_Penomor(paket).baris(isi)).strip("\n")


def _sebaris(elemen: etree._Element, paket: PaketDocx) -> str:
    """The text inside a paragraph or control, figures by their names."""
    return "".join(_bagian(anak, paket) for anak in elemen)


def _bagian(elemen: etree._Element, paket: PaketDocx) -> str:
    nama = elemen.tag
    if nama == W + "t":
        return elemen.text or ""
    if nama in _TETAP:
        return _TETAP[nama]
    if nama == W + "br":
        return "\n" if elemen.get(W + "type", "textWrapping") == "textWrapping" else ""
    if nama == W + "sdt":
        sebutan = _sebutan(elemen, paket)
        if sebutan or _kosong(elemen):
            return sebutan
    if nama in _LEWATI or nama == _FALLBACK:
        return ""
    return _sebaris(elemen, paket)


def _sebutan(sdt: etree._Element, paket: PaketDocx) -> str:
    tag = paket.tag_penuh.get(_tag(sdt), _tag(sdt))
    return f"{{{tag.removeprefix(AWALAN_ANGKA)}}}" if tag.startswith(AWALAN_ANGKA) else ""


@dataclass(slots=True)
class _Penomor:
    """The lines of one control, with the marks of its lists; each list counts from its start."""

    paket: PaketDocx
    jumlah: dict[tuple[str, int], int] = field(default_factory=dict)

    def baris(self, elemen: etree._Element) -> Iterator[str]:
        for anak in elemen:
            if anak.tag == W + "p":
                yield self._tanda(anak) + _sebaris(anak, self.paket)
            elif anak.tag == W + "tr":
                yield "\t".join(" ".join(self.baris(sel)) for sel in anak.iter(W + "tc"))
            elif anak.tag == W + "sdt" and (sebutan := _sebutan(anak, self.paket)):
                alinea = next(anak.iter(W + "p"), None)
                yield ("" if alinea is None else self._tanda(alinea)) + sebutan
            elif anak.tag not in _LEWATI and not _kosong(anak):
                yield from self.baris(anak)

    def _tanda(self, alinea: etree._Element) -> str:
        nomor, tingkat = self._nomor(alinea)
        if nomor in ("", "0"):
            return ""
        bentuk, mulai = self.paket.tingkat_daftar.get((nomor, tingkat), ("bullet", 1))
        if bentuk == "none":
            return ""
        if bentuk not in _BENTUK:
            return f"{_INDEN * tingkat}- "
        ke = self.jumlah.get((nomor, tingkat), mulai - 1) + 1
        self.jumlah = {k: n for k, n in self.jumlah.items() if k[0] != nomor or k[1] < tingkat}
        self.jumlah[nomor, tingkat] = ke
        return f"{_INDEN * tingkat}{tulis_angka(angka=ke, bentuk=_BENTUK[bentuk])}. "

    def _nomor(self, alinea: etree._Element) -> tuple[str, int]:
        gaya = alinea.find(f"{W}pPr/{W}pStyle")
        nomor, tingkat = self.paket.daftar_gaya.get("" if gaya is None else gaya.get(W + "val", ""), ("", 0))
        for sifat in alinea.iterfind(f"{W}pPr/{W}numPr/*"):
            nilai = sifat.get(W + "val", "")
            if sifat.tag == W + "numId":
                nomor = nilai
            elif sifat.tag == W + "ilvl" and nilai.isdecimal():
                tingkat = min(int(nilai), 8)
        return nomor, tingkat
