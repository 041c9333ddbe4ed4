"""Change cells of a finished workbook as a person does in Excel: the file is otherwise left as it is."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence

from lxml import etree
from python_calamine import CalamineWorkbook

from sakip.buku_kerja.tabel_baca import huruf_kolom

_N = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Sel = str | int | float | None


def isi_lembar(isi: bytes, lembar: str) -> Sequence[Sequence[object]]:
    """The cells of a sheet from A1 on."""
    buku = CalamineWorkbook.from_filelike(io.BytesIO(isi))
    return buku.get_sheet_by_name(lembar).to_python(skip_empty_area=False)


def cari(isi: bytes, lembar: str, judul: str, *kata: str, kosong: bool = False) -> str:
    """The address of the cell under a heading, in the first row that holds these words (or that is empty there)."""
    baris = isi_lembar(isi, lembar)
    atas, kolom = next((n, k) for n, b in enumerate(baris) for k, s in enumerate(b) if str(s).rstrip(" *") == judul)
    for n in range(atas + 2, len(baris)):
        cocok = all(any(kata_satu in str(s) for s in baris[n]) for kata_satu in kata)
        if cocok and (not kosong or baris[n][kolom] == ""):
            return f"{huruf_kolom(kolom)}{n + 1}"
    return f"{huruf_kolom(kolom)}{len(baris) + 1}"


def ubah(isi: bytes, lembar: str, sel: Mapping[str, Sel]) -> bytes:
    """The workbook with these cells; None empties one."""
    return _ganti(isi, _bagian(isi, lembar), lambda xml: _ubah_xml(xml, sel))


def hapus_baris(isi: bytes, lembar: str, nomor: int) -> bytes:
    """The workbook without what stands in a row."""

    def _hapus(xml: bytes) -> bytes:
        pohon = etree.fromstring(xml)
        for baris in pohon.iter(f"{_N}row"):
            if baris.get("r") == str(nomor):
                baris[:] = []
        return etree.tostring(pohon)

    return _ganti(isi, _bagian(isi, lembar), _hapus)


def ganti_nama_lembar(isi: bytes, lama: str, baru: str) -> bytes:
    """The workbook with a sheet of another name."""
    return _ganti(isi, "xl/workbook.xml", lambda xml: xml.replace(f'name="{lama}"'.encode(), f'name="{baru}"'.encode()))


def _bagian(isi: bytes, lembar: str) -> str:
    nama = CalamineWorkbook.from_filelike(io.BytesIO(isi)).sheet_names
    return f"xl/worksheets/sheet{nama.index(lembar) + 1}.xml"


def _ganti(isi: bytes, bagian: str, ubah_bagian: Callable[[bytes], bytes]) -> bytes:
    keluar = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as baru:
        for nama in lama.namelist():
            baru.writestr(nama, ubah_bagian(lama.read(nama)) if nama == bagian else lama.read(nama))
    return keluar.getvalue()


def _ubah_xml(xml: bytes, sel: Mapping[str, Sel]) -> bytes:
    pohon = etree.fromstring(xml)
    data = pohon.find(f"{_N}sheetData")
    assert data is not None
    for alamat, nilai in sel.items():
        nomor = int(re.sub(r"\D", "", alamat))
        baris = next((b for b in data if b.get("r") == str(nomor)), None)
        if baris is None:
            baris = etree.SubElement(data, f"{_N}row", {"r": str(nomor)})
            data[:] = sorted(data, key=lambda b: int(b.get("r") or 0))
        c = next((c for c in baris if c.get("r") == alamat), None)
        if c is None:
            c = etree.SubElement(baris, f"{_N}c", {"r": alamat})
            baris[:] = sorted(baris, key=lambda s: (len(s.get("r") or ""), s.get("r") or ""))
        c[:] = []
        if "t" in c.attrib:
            del c.attrib["t"]
        if isinstance(nilai, str):
            c.set("t", "inlineStr")
            etree.SubElement(etree.SubElement(c, f"{_N}is"), f"{_N}t").text = nilai
        elif nilai is not None:
            etree.SubElement(c, f"{_N}v").text = str(nilai)
    return etree.tostring(pohon)
