"""What calamine does not tell: error values, formulas without a stored result, cells shown in percent.

Read from the XML itself and only for sheets that need it. openpyxl knows these things too, but only after loading the
whole workbook into objects (seconds), and its read-only mode knows neither merges nor formulas beside values.
"""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

_UTAMA = "{*}"
_REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_PERLU = re.compile(rb'<(?:\w+:)?f[ >/]|\bt="e"')
_SEL_BERISI = re.compile(rb'<(?:\w+:)?c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*(?<!/)>')
_PERSEN_BAWAAN = {"9", "10"}


@dataclass(frozen=True, slots=True)
class SelKhusus:
    """Special cells of a sheet by address ("H7"): errors with their text, formulas without result, percent cells."""

    galat: dict[str, str] = field(default_factory=dict)
    tanpa_hasil: dict[str, str] = field(default_factory=dict)
    persen: frozenset[str] = frozenset()


class Mentah:
    """The XML parts of one workbook."""

    def __init__(self, *, arsip: zipfile.ZipFile) -> None:
        """``arsip`` has passed ``check_berkas``."""
        self._arsip = arsip

    def read_khusus(self, lembar: str) -> SelKhusus:
        """Special cells of the named sheet; nothing is parsed when it has none."""
        bagian = self._bagian.get(lembar, "")
        if bagian not in self._arsip.namelist():
            return SelKhusus()
        isi = self._arsip.read(bagian)
        if not self._gaya_persen and not _PERLU.search(isi):
            return SelKhusus()
        galat: dict[str, str] = {}
        hampa: dict[str, str] = {}
        persen: set[str] = set()
        for _, sel in etree.iterparse(io.BytesIO(isi), tag=f"{_UTAMA}c", resolve_entities=False, no_network=True):
            alamat = sel.get("r", "")
            nilai, rumus = sel.find(f"{_UTAMA}v"), sel.find(f"{_UTAMA}f")
            teks = "" if nilai is None else nilai.text or ""
            if sel.get("t") == "e":
                galat[alamat] = teks
            elif rumus is not None and not teks and sel.get("t") != "str":
                hampa[alamat] = rumus.text or ""
            elif teks and sel.get("s") in self._gaya_persen:
                persen.add(alamat)
            sel.clear()
        return SelKhusus(galat, hampa, frozenset(persen))

    def count_sel(self, lembar: str) -> int:
        """How many cells the rectangle from A1 to the last filled cell has: what reading it would take in memory."""
        bagian = self._bagian.get(lembar, "")
        if bagian not in self._arsip.namelist():
            return 0
        alamat = _SEL_BERISI.findall(self._arsip.read(bagian))
        baris = max((int(nomor) for _, nomor in alamat), default=0)
        return baris * max((nomor_kolom(huruf) for huruf, _ in alamat), default=0)

    @cached_property
    def _bagian(self) -> dict[str, str]:
        """Part of the archive by name of the sheet."""
        rel = {
            r.get("Id"): r.get("Target", "") for r in self._pohon("xl/_rels/workbook.xml.rels").iter("{*}Relationship")
        }
        hasil = {}
        for lembar in self._pohon("xl/workbook.xml").iter("{*}sheet"):
            target = rel.get(lembar.get(_REL) or lembar.get("id"), "")
            hasil[lembar.get("name", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        return hasil

    @cached_property
    def _gaya_persen(self) -> frozenset[str]:
        """Numbers of cell styles that show percent."""
        if "xl/styles.xml" not in self._arsip.namelist():
            return frozenset()
        pohon = self._pohon("xl/styles.xml")
        sendiri = {f.get("numFmtId") for f in pohon.iter("{*}numFmt") if "%" in (f.get("formatCode") or "")}
        gaya = pohon.find("{*}cellXfs")
        daftar = [] if gaya is None else list(gaya)
        return frozenset(str(i) for i, xf in enumerate(daftar) if xf.get("numFmtId") in sendiri | _PERSEN_BAWAAN)

    def _pohon(self, bagian: str) -> etree._Element:
        aman = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        return etree.fromstring(self._arsip.read(bagian), aman)


def nomor_kolom(huruf: bytes) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    nomor = 0
    for h in huruf:
        nomor = nomor * 26 + h - 64
    return nomor
