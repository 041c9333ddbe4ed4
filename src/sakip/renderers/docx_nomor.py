"""The numbering part: chapter numbers tied to the heading styles, and the lists of the document.

A list keeps counting when somebody adds an item in Word, and every list counts from its own start.
"""

from __future__ import annotations

from sakip.dokumen.node import JenisDaftar, Penomoran
from sakip.renderers.docx_konteks import NomorDaftar
from sakip.renderers.docx_pola import TINGKAT_WORD, TingkatWord, tingkat_word
from sakip.renderers.docx_xml import akar, lolos, twip

_URUTAN = (JenisDaftar.ANGKA, JenisDaftar.HURUF, JenisDaftar.ROMAWI, JenisDaftar.BULIR)
_BENTUK = {JenisDaftar.ANGKA: "decimal", JenisDaftar.HURUF: "lowerLetter", JenisDaftar.ROMAWI: "lowerRoman"}
_BULIR = ("•", "–", "▪")
# Hanging indents of headings by level, in millimetres; the chapter stands centred.
_GANTUNG = (0, 11, 14, 8, 8, 8, 8, 8, 8)
_LANGKAH = 7


def tulis_nomor(*, penomoran: Penomoran, daftar: NomorDaftar) -> bytes:
    """The numbering part: definitions first, then the instances."""
    definisi = _judul(tingkat_word(penomoran=penomoran)) + "".join(_daftar(jenis) for jenis in _URUTAN)
    instansi = _instansi(1, 0, "") + "".join(
        _instansi(nomor, 1 + _URUTAN.index(jenis), _mulai(kedalaman))
        for nomor, (jenis, kedalaman) in enumerate(daftar.instansi, 2)
    )
    return akar("w:numbering", definisi + instansi, "w")


def _judul(tingkat: tuple[TingkatWord | None, ...]) -> str:
    lengkap = (*tingkat, *(None,) * (TINGKAT_WORD - len(tingkat)))
    return _abstrak(0, "".join(_tingkat_judul(t, k) for k, t in enumerate(lengkap)))


def _tingkat_judul(tingkat: TingkatWord | None, k: int) -> str:
    gaya = f'<w:pStyle w:val="Heading{k + 1}"/>' if k < 6 else ""
    if tingkat is None or not tingkat.teks:
        return _tingkat(k, "none", gaya + '<w:suff w:val="nothing"/>', "", "")
    legal = "<w:isLgl/>" if tingkat.legal else ""
    akhir = '<w:suff w:val="space"/>' if k == 0 else ""
    inden = f'<w:ind w:left="{twip(_GANTUNG[k])}" w:hanging="{twip(_GANTUNG[k])}"/>' if k else ""
    return _tingkat(k, tingkat.format, gaya + legal + akhir, tingkat.teks, inden)


def _daftar(jenis: JenisDaftar) -> str:
    def satu(k: int) -> str:
        inden = f'<w:ind w:left="{twip(_LANGKAH * (k + 1))}" w:hanging="{twip(_LANGKAH)}"/>'
        if jenis is JenisDaftar.BULIR:
            return _tingkat(k, "bullet", "", _BULIR[k % len(_BULIR)], inden)
        return _tingkat(k, _BENTUK[jenis], "", f"%{k + 1}.", inden)

    return _abstrak(1 + _URUTAN.index(jenis), "".join(satu(k) for k in range(TINGKAT_WORD)))


def _abstrak(nomor: int, isi: str) -> str:
    # nsid names the definition; Word joins lists of equal nsid when texts are pasted from one file to another.
    return (
        f'<w:abstractNum w:abstractNumId="{nomor}"><w:nsid w:val="5AC1F{nomor:03d}"/>'
        f'<w:multiLevelType w:val="multilevel"/>{isi}</w:abstractNum>'
    )


def _tingkat(k: int, bentuk: str, sifat: str, teks: str, inden: str) -> str:
    return (
        f'<w:lvl w:ilvl="{k}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>{sifat}'
        f'<w:lvlText w:val="{lolos(teks)}"/><w:lvlJc w:val="left"/>'
        + (f"<w:pPr>{inden}</w:pPr>" if inden else "")
        + "</w:lvl>"
    )


def _mulai(kedalaman: int) -> str:
    return f'<w:lvlOverride w:ilvl="{kedalaman}"><w:startOverride w:val="1"/></w:lvlOverride>'


def _instansi(nomor: int, abstrak: int, timpa: str) -> str:
    return f'<w:num w:numId="{nomor}"><w:abstractNumId w:val="{abstrak}"/>{timpa}</w:num>'
