"""Headings, captions, and the lists made of them: contents, list of tables, list of figures.

Contents are fields with their result already in them, so that the file is complete when it is opened and Word
asks nothing; "Perbarui bidang" makes them anew.
"""

from __future__ import annotations

from collections.abc import Sequence

from sakip.dokumen.node import DaftarIsi, DaftarKeterangan, Judul, Keterangan
from sakip.dokumen.pola_nomor import tulis_angka
from sakip.renderers.docx_gaya import GANTUNG_ISI, INDEN_KETERANGAN
from sakip.renderers.docx_kerangka import Tajuk
from sakip.renderers.docx_konteks import Konteks
from sakip.renderers.docx_pola import perintah_daftar
from sakip.renderers.docx_xml import POLOS, Alinea, Huruf, alinea, bidang, larik, lolos, twip

_TANPA_NOMOR = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_TERSEMBUNYI = Huruf(tersembunyi=True)


def tulis_judul(*, judul: Judul, konteks: Konteks, halaman_baru: bool | None = None) -> str:
    """A heading; ``halaman_baru`` False keeps a chapter on the page (under a letterhead)."""
    tajuk = next(konteks.antrean)
    tingkat = konteks.tingkat(judul.tingkat)
    isi = _penanda(tajuk, larik(judul.teks), konteks)
    nomor = inden = ""
    if not tajuk.otomatis:
        nomor = _TANPA_NOMOR
        bab = judul.tingkat <= 1
        awal = larik(tajuk.nomor) if bab else larik(f"{tajuk.nomor}\t" if tajuk.nomor else "")
        isi = awal + isi if not bab or not tajuk.nomor else awal + "<w:r><w:br/></w:r>" + isi
        if not bab and tajuk.nomor:
            gantung = twip(max(8, 4 + 2 * len(tajuk.nomor)))
            inden = f'<w:ind w:left="{gantung}" w:hanging="{gantung}"/>'
    elif tingkat == 1 and tajuk.nomor:
        # The number stands on a line of its own: the break is part of the heading, the number is Word's.
        isi = "<w:r><w:br/></w:r>" + isi
    isi += "".join(bidang(perintah, "", _TERSEMBUNYI) for perintah in tajuk.ulang)
    return alinea(isi, Alinea(f"Heading{tingkat}", halaman_baru=halaman_baru, nomor=nomor, inden=inden))


def tulis_keterangan(*, keterangan: Keterangan, konteks: Konteks, lanjut: bool) -> str:
    """A caption; ``lanjut`` keeps it with what follows (above a table)."""
    tajuk = next(konteks.antrean)
    if tajuk.seq is not None:
        seq = tajuk.seq
        nomor = larik(seq.awal) + bidang(seq.perintah, larik(seq.angka)) + larik(seq.akhir)
    else:
        nomor = larik(tajuk.nomor)
    isi = _penanda(tajuk, nomor or larik(keterangan.teks), konteks)
    if nomor and keterangan.teks:
        isi += larik(f" {keterangan.teks}")
    return alinea(isi, Alinea("Caption", lanjut=lanjut or None))


def _penanda(tajuk: Tajuk, isi: str, konteks: Konteks) -> str:
    if tajuk.penanda in konteks.terpakai:  # two equal labels: the first keeps the name
        return isi
    konteks.terpakai.add(tajuk.penanda)
    nomor = konteks.id_baru()
    mulai = f'<w:bookmarkStart w:id="{nomor}" w:name="{tajuk.penanda}"/>'
    return f'{mulai}{isi}<w:bookmarkEnd w:id="{nomor}"/>'


def tulis_daftar_isi(*, daftar: DaftarIsi, konteks: Konteks) -> str:
    """The contents, in the frame that gives Word's user the button to renew it."""
    sampai = konteks.tingkat(daftar.sampai)
    tajuk = [t for t in konteks.kerangka.tajuk if not t.jenis and konteks.tingkat(t.tingkat) <= sampai]
    isi = _daftar(tajuk, f'TOC \\o "1-{sampai}" \\h \\z', konteks, "Belum ada judul.")
    return (
        f'<w:sdt><w:sdtPr><w:id w:val="{konteks.id_baru()}"/><w:docPartObj>'
        '<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
        f"<w:sdtContent>{isi}</w:sdtContent></w:sdt>"
    )


def tulis_daftar_keterangan(*, daftar: DaftarKeterangan, konteks: Konteks) -> str:
    """The list of tables, or of figures."""
    tajuk = [t for t in konteks.kerangka.tajuk if t.jenis == daftar.jenis]
    kosong = f"Tidak ada {daftar.jenis.lower()}."
    return _daftar(tajuk, perintah_daftar(jenis=daftar.jenis), konteks, kosong)


def _daftar(tajuk: Sequence[Tajuk], perintah: str, konteks: Konteks, kosong: str) -> str:
    buka = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {lolos(perintah)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    isi = [_baris(t, konteks) for t in tajuk] or [larik(kosong)]
    gaya = [_gaya_baris(t, konteks) for t in tajuk] or ["Normal"]
    isi[0] = buka + isi[0]
    tutup = alinea('<w:r><w:fldChar w:fldCharType="end"/></w:r>', Alinea("Jarak"))
    return "".join(alinea(i, Alinea(g)) for i, g in zip(isi, gaya, strict=True)) + tutup


def _gaya_baris(tajuk: Tajuk, konteks: Konteks) -> str:
    return "TableofFigures" if tajuk.jenis else f"TOC{konteks.tingkat(tajuk.tingkat)}"


def _baris(tajuk: Tajuk, konteks: Konteks) -> str:
    # A number wider than its column would jump to the tab of the page numbers.
    ruang = INDEN_KETERANGAN if tajuk.jenis else GANTUNG_ISI[min(max(tajuk.tingkat, 1), 6) - 1]
    muat = 5 * len(tajuk.nomor) <= 2 * ruang
    pisah = ("\t" if muat else " ") if tajuk.nomor and tajuk.teks else ""
    isi = larik(f"{tajuk.nomor}{pisah}{tajuk.teks.replace(chr(10), ' ')}")
    halaman = konteks.halaman.get(tajuk.label)
    if halaman is not None:
        # Chapters stand in capitals here; the number stays as it is printed on its page.
        huruf = Huruf(tanpa_kapital=True) if tajuk.depan else POLOS
        angka = tulis_angka(angka=halaman, bentuk="i" if tajuk.depan else "")
        nomor = bidang(f"PAGEREF {tajuk.penanda} \\h", larik(angka, huruf), huruf)
        isi += larik("\t") + nomor
    return f'<w:hyperlink w:anchor="{tajuk.penanda}" w:history="1">{isi}</w:hyperlink>'
