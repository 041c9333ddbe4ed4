"""Tables as XML of our own: fixed columns, merged cells, headings repeated on every page, rows in one piece.

Grid and widths are those of the PDF, so that both read alike."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from sakip.dokumen.node import JenisBaris, Kolom, Rata, Tabel
from sakip.dokumen.sebaris import Figur
from sakip.kernel.nilai import Kosong
from sakip.renderers.docx_gaya import WARNA_JUMLAH, WARNA_KELOMPOK, ukuran_tabel
from sakip.renderers.docx_konteks import Konteks
from sakip.renderers.docx_sebaris import tulis_sebaris
from sakip.renderers.docx_tajuk import tulis_keterangan
from sakip.renderers.docx_xml import Alinea, Huruf, alinea, lolos, twip
from sakip.renderers.tabel_lebar import bagi_lebar
from sakip.renderers.tabel_petak import BarisPetak, Petak, banyak_kolom, lengkapi, susun_petak

RATA = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right", Rata.PENUH: "both"}
_WARNA = {JenisBaris.KELOMPOK: WARNA_KELOMPOK, JenisBaris.JUMLAH: WARNA_JUMLAH}


def tulis_tabel(*, tabel: Tabel, konteks: Konteks) -> str:
    """Caption, table, notes. A paragraph always follows, so that Word does not join two tables."""
    atas = ""
    if tabel.keterangan is not None:
        atas = tulis_keterangan(keterangan=tabel.keterangan, konteks=konteks, lanjut=True)
    catatan = (alinea(tulis_sebaris(isi=c, konteks=konteks), Alinea("CatatanTabel")) for c in tabel.catatan)
    isi = _Penulis(tabel, konteks).xml() if tabel.kepala or tabel.badan else ""
    return atas + isi + "".join(catatan) + alinea("", Alinea("Antara"))


def twip_kolom(*, lebar: Sequence[float], jumlah: int) -> list[int]:
    """Widths in proportion, as whole numbers that add up exactly.

    >>> twip_kolom(lebar=(1, 2), jumlah=100)
    [33, 67]
    """
    semua, berjalan, batas = sum(lebar), 0.0, [0]
    for satu in lebar:
        berjalan += satu
        batas.append(round(berjalan * jumlah / semua))
    return [kanan - kiri for kiri, kanan in pairwise(batas)]


class _Penulis:
    """Writes one table."""

    def __init__(self, tabel: Tabel, konteks: Konteks) -> None:
        self.tabel, self.konteks = tabel, konteks
        kepala, badan = susun_petak(baris=tabel.kepala), susun_petak(baris=tabel.badan)
        banyak = max(len(tabel.kolom), banyak_kolom(baris=(*kepala, *badan)), 1)
        self.kolom = tabel.kolom + (Kolom(),) * (banyak - len(tabel.kolom))
        self.kepala = tuple(lengkapi(baris=satu, banyak=banyak) for satu in kepala)
        self.badan = tuple(lengkapi(baris=satu, banyak=banyak) for satu in badan)
        ukuran = ukuran_tabel(gaya=konteks.gaya, kecil=tabel.kecil)
        lebar = bagi_lebar(
            minta=tuple(k.lebar for k in self.kolom),
            baris=(*self.kepala, *self.badan),
            lebar=konteks.lebar,
            ukuran=ukuran,
            jumlah_kepala=len(kepala),
        )
        self.lebar = twip_kolom(lebar=lebar.kolom, jumlah=twip(konteks.lebar))
        # Smaller only where words would not fit; otherwise the size stays with the style.
        kecil = 0 if lebar.ukuran == ukuran else int(lebar.ukuran * 2)
        self.polos, self.tebal = Huruf(ukuran=kecil), Huruf(tebal=True, ukuran=kecil)
        akhiran = "Kecil" if tabel.kecil else ""
        self.gaya = {n: n + akhiran for n in ("IsiTabel", "KepalaTabel", "NomorKolom")}

    def xml(self) -> str:
        kisi = "".join(f'<w:gridCol w:w="{w}"/>' for w in self.lebar)
        kepala, badan = self._baris(self.kepala, kepala=True), self._baris(self.badan, kepala=False)
        return f"<w:tbl>{self._sifat()}<w:tblGrid>{kisi}</w:tblGrid>{kepala}{badan}</w:tbl>"

    def _sifat(self) -> str:
        judul = self.tabel.keterangan.teks if self.tabel.keterangan is not None else ""
        kepala = bool(self.tabel.kepala)
        return (
            f'<w:tblPr><w:tblStyle w:val="TabelSakip"/><w:tblW w:w="{sum(self.lebar)}" w:type="dxa"/>'
            '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{"0620" if kepala else "0600"}" w:firstRow="{int(kepala)}" w:lastRow="0" '
            'w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
            + (f'<w:tblCaption w:val="{lolos(judul)}"/>' if judul else "")
            + (f'<w:tblDescription w:val="{lolos(self.tabel.jenis)}"/>' if self.tabel.jenis else "")
            + "</w:tblPr>"
        )

    def _baris(self, baris: tuple[BarisPetak, ...], *, kepala: bool) -> str:
        sifat = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if kepala else ''}</w:trPr>"
        berikut = [*(b.jenis for b in baris), JenisBaris.BIASA][1:]
        dari_atas: dict[int, int] = {}
        hasil = []
        for satu, sesudah in zip(baris, berikut, strict=True):
            # A group heading stays with its first row, the last row with the total.
            lanjut = kepala or satu.jenis is JenisBaris.KELOMPOK or sesudah is JenisBaris.JUMLAH
            sel = {p.kolom: self._sel(p, satu.jenis, kepala=kepala, lanjut=lanjut) for p in satu.petak}
            for kolom, rentang in dari_atas.items():
                if kolom in satu.tertutup:
                    sel[kolom] = self._terusan(kolom, rentang, satu.jenis, kepala=kepala, lanjut=lanjut)
            dari_atas |= {p.kolom: p.sel.rentang_kolom for p in satu.petak if p.sel.rentang_baris > 1}
            hasil.append(f"<w:tr>{sifat}{''.join(sel[k] for k in sorted(sel))}</w:tr>")
        return "".join(hasil)

    def _sel(self, petak: Petak, jenis: JenisBaris, *, kepala: bool, lanjut: bool) -> str:
        sel, nama = petak.sel, _nama_gaya(jenis, kepala)
        tebal = sel.tebal or (not kepala and jenis in _WARNA)
        rata = "" if sel.rata is None else RATA[sel.rata]
        if sel.rata is None and nama == "IsiTabel":
            rata = self._rata(petak, jenis)
        huruf = self.tebal if tebal else self.polos
        isi = tulis_sebaris(isi=sel.isi, konteks=self.konteks, huruf=huruf, sel=True)
        xml = alinea(isi, Alinea(self.gaya[nama], lanjut=lanjut or None, rata="" if rata == "left" else rata))
        gabung = '<w:vMerge w:val="restart"/>' if sel.rentang_baris > 1 else ""
        return self._bingkai(petak.kolom, sel.rentang_kolom, gabung, xml, jenis, kepala)

    def _terusan(self, kolom: int, rentang: int, jenis: JenisBaris, *, kepala: bool, lanjut: bool) -> str:
        """A cell that belongs to one above."""
        kosong = alinea("", Alinea(self.gaya[_nama_gaya(jenis, kepala)], lanjut=lanjut or None))
        return self._bingkai(kolom, rentang, "<w:vMerge/>", kosong, jenis, kepala)

    def _bingkai(self, kolom: int, rentang: int, gabung: str, isi: str, jenis: JenisBaris, kepala: bool) -> str:
        warna = _WARNA.get(jenis, self.konteks.gaya.warna_kepala if kepala else "")
        sifat = (
            f'<w:tcW w:w="{sum(self.lebar[kolom : kolom + rentang])}" w:type="dxa"/>'
            + (f'<w:gridSpan w:val="{rentang}"/>' if rentang > 1 else "")
            + gabung
            + (f'<w:shd w:val="clear" w:color="auto" w:fill="{lolos(warna)}"/>' if warna else "")
            + ('<w:vAlign w:val="center"/>' if kepala or jenis is JenisBaris.NOMOR_KOLOM else "")
        )
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"

    def _rata(self, petak: Petak, jenis: JenisBaris) -> str:
        isi = petak.sel.isi
        if jenis in _WARNA and petak.sel.rentang_kolom > 1:
            return ""
        # Words in place of a number read from the left, also in a column of numbers.
        if len(isi) == 1 and isinstance(isi[0], Figur) and isinstance(isi[0].hitungan.nilai, Kosong):
            return ""
        return RATA[self.kolom[petak.kolom].rata]


def _nama_gaya(jenis: JenisBaris, kepala: bool) -> str:
    if jenis is JenisBaris.NOMOR_KOLOM:
        return "NomorKolom"
    return "KepalaTabel" if kepala else "IsiTabel"
