"""A table as HTML: real headings with their scope, spans, groups as bodies of their own, a frame that scrolls."""

from __future__ import annotations

from sakip.dokumen.node import Baris, JenisBaris, Kolom, Rata, Sel, Tabel
from sakip.dokumen.sebaris import Figur
from sakip.kernel.nilai import Angka, Kosong, Rentang
from sakip.renderers.html_teks import PenulisSebaris, aman

KELAS_RATA = {Rata.KIRI: "", Rata.TENGAH: "tengah", Rata.KANAN: "kanan", Rata.PENUH: "penuh"}
KELAS_BARIS = {
    JenisBaris.BIASA: "",
    JenisBaris.KELOMPOK: ' class="kelompok"',
    JenisBaris.JUMLAH: ' class="jumlah"',
    JenisBaris.NOMOR_KOLOM: ' class="nomor-kolom"',
}
# On a phone a table is at least this wide, and scrolls inside its frame.
REM_DASAR, REM_PER_KOLOM, REM_MAKS = 6, 3.25, 60


class PenulisTabel:
    """Writes one table. ``peran`` is the role of its frame."""

    peran = "region"

    def __init__(self, tabel: Tabel, sebaris: PenulisSebaris) -> None:
        self.tabel = tabel
        self.sebaris = sebaris
        self.kolom = tabel.kolom or (Kolom(),)
        # The column whose cells name their row: the first one with text, not the running number.
        kiri = (i for i, k in enumerate(self.kolom) if k.rata in (Rata.KIRI, Rata.PENUH))
        self.kolom_nama = next(kiri, 0)
        self.sisa = [0] * len(self.kolom)

    def tulis(self, keterangan: str, nama: str, jangkar: str) -> str:
        """The table in its frame; ``keterangan`` is the caption as HTML, ``nama`` the same as plain text."""
        tabel = self.tabel
        lebar = min(REM_MAKS, REM_DASAR + REM_PER_KOLOM * len(tabel.kolom)) if len(tabel.kolom) > 3 else 0
        gaya = f' style="min-width:{lebar:g}rem"' if lebar else ""
        kepala = f"<thead>{''.join(self._baris(b, kepala=True) for b in tabel.kepala)}</thead>" if tabel.kepala else ""
        self.sisa = [0] * len(self.kolom)
        judul = f"<caption><span>{keterangan}</span></caption>" if keterangan else ""
        catatan = "".join(f'<p class="catatan">{self.sebaris.tulis(c)}</p>' for c in tabel.catatan)
        kecil = ' class="kecil"' if tabel.kecil else ""
        return (
            f'<div class="tabel"{jangkar}><div class="bingkai" tabindex="0" role="{self.peran}" '
            f'aria-label="{aman(nama or "Tabel")}"><table{kecil}{gaya}>{judul}{self._kolom()}'
            f"{kepala}{self._badan()}</table></div>{catatan}</div>"
        )

    def _kolom(self) -> str:
        total = sum(k.lebar for k in self.tabel.kolom) or 1
        kolom = "".join(f'<col style="width:{100 * k.lebar / total:.1f}%">' for k in self.tabel.kolom)
        return f"<colgroup>{kolom}</colgroup>"

    def _badan(self) -> str:
        """The body; each group is a ``tbody``, so that its heading can head it."""
        kelompok: list[list[str]] = [[]]
        for baris in self.tabel.badan:
            if baris.jenis is JenisBaris.KELOMPOK and not any(self.sisa) and kelompok[-1]:
                kelompok.append([])
            kelompok[-1].append(self._baris(baris, kepala=False))
        return "".join(f"<tbody>{''.join(isi)}</tbody>" for isi in kelompok)

    def _baris(self, baris: Baris, *, kepala: bool) -> str:
        tempat = self._tempat(baris)
        isi = "".join(self._sel(s, i, baris.jenis, kepala=kepala) for s, i in zip(baris.sel, tempat, strict=True))
        return f"<tr{KELAS_BARIS[baris.jenis]}>{isi}</tr>"

    def _tempat(self, baris: Baris) -> list[int]:
        """The column of each cell of a row, with the spans that come down from above taken off."""
        sisa, tempat, i = self.sisa, [], 0
        turun: list[tuple[int, int]] = []
        for sel in baris.sel:
            while i < len(sisa) and sisa[i]:
                i += 1
            tempat.append(min(i, len(sisa) - 1))
            turun += [(k, sel.rentang_baris) for k in range(i, min(i + sel.rentang_kolom, len(sisa)))]
            i += sel.rentang_kolom
        for k, rentang in turun:
            sisa[k] = rentang
        self.sisa = [max(0, s - 1) for s in sisa]
        return tempat

    def _sel(self, sel: Sel, ke: int, jenis: JenisBaris, *, kepala: bool) -> str:
        rentang = f' colspan="{sel.rentang_kolom}"' if sel.rentang_kolom > 1 else ""
        rentang += f' rowspan="{sel.rentang_baris}"' if sel.rentang_baris > 1 else ""
        isi = self.sebaris.tulis(sel.isi, sel.lokasi)
        if kepala and jenis is not JenisBaris.NOMOR_KOLOM:
            lingkup = "colgroup" if sel.rentang_kolom > 1 else "col"
            return f'<th scope="{lingkup}"{rentang}>{isi}</th>'
        kelas = " ".join(k for k in (self._kelas(sel, self.kolom[ke], jenis), "tebal" if sel.tebal else "") if k)
        atribut = f'{rentang} class="{kelas}"' if kelas else rentang
        if not kepala and ke <= self.kolom_nama < ke + sel.rentang_kolom and _bernama(sel):
            lingkup = "rowgroup" if jenis is JenisBaris.KELOMPOK or sel.rentang_baris > 1 else "row"
            return f'<th scope="{lingkup}"{atribut}>{isi}</th>'
        return f"<td{atribut}>{isi}</td>"

    def _kelas(self, sel: Sel, kolom: Kolom, jenis: JenisBaris) -> str:
        """Alignment: numbers to the right, words that stand for a number to the left."""
        if jenis is JenisBaris.NOMOR_KOLOM:
            return "tengah"
        rata = sel.rata or (Rata.KIRI if jenis is JenisBaris.KELOMPOK or sel.rentang_kolom > 1 else kolom.rata)
        if sel.rata is None and len(sel.isi) == 1 and isinstance(sel.isi[0], Figur):
            nilai = sel.isi[0].hitungan.nilai
            if isinstance(nilai, Kosong):
                rata = Rata.KIRI
            elif rata is Rata.KIRI and isinstance(nilai, Angka | Rentang):
                rata = Rata.KANAN
        return KELAS_RATA[rata]


def _bernama(sel: Sel) -> bool:
    """True for a cell that can name a row: it has something, and not just a figure."""
    return bool(sel.isi) and not (len(sel.isi) == 1 and isinstance(sel.isi[0], Figur))
