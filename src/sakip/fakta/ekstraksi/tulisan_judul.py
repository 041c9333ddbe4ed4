"""Headings that announce percentages over figures that are none: "Target %" over 12 dokumen or over an index."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.satuan import satuan_hitungan
from sakip.kernel.satuan_golongan import golongan_satuan, is_indeks, satuan_nama

JUDUL_PERSEN = "judul persen"
_BUKAN_PERSEN = re.compile(r"^\W*(?:indeks|nilai|skor|rasio|angka|poin)\b(?!.*(?:%|persen))", re.IGNORECASE)
_KOLOM = (Peran.TARGET, Peran.REALISASI)


def ekstrak_judul(naskah: Naskah) -> Iterator[Fakta]:
    """Every column of target or realisasi whose heading says percent and whose cells do not, once a table and row kind.

    The columns of a table that err in the same row are one fact.
    """
    for b in naskah.bagian:
        for t in b.tabel:
            kolom = [k for k in t.cari(*_KOLOM) if t.kolom[k].satuan == "%"]
            dapat = next((hasil for r in t.baris for k in kolom if (hasil := _salah(t, r, k))), None) if kolom else None
            if dapat is not None:
                yield _fakta(t, b.id, *dapat, judul=kolom)


def _salah(tabel: TabelBaca, baris: BarisBaca, k: int) -> tuple[BarisBaca, int, str] | None:
    """The row and column of a figure that is no percentage, with its unit or "indeks"."""
    sel = baris.sel[k]
    if baris.jenis is not JenisBaris.BIASA or not sel.angka.kemungkinan or sel.angka.persen:
        return None
    nama, satuan = _isi(tabel, baris, Peran.INDIKATOR), _isi(tabel, baris, Peran.SATUAN)
    if golongan_satuan(sel.angka.satuan) - {"persen"}:
        return baris, k, sel.angka.satuan
    if _BUKAN_PERSEN.search(satuan) or golongan_satuan(satuan) - {"persen"} or satuan_hitungan(satuan):
        return baris, k, satuan
    if is_indeks(nama) and "persen" not in golongan_satuan(satuan):
        return baris, k, "indeks"
    # A bare 12 under "Target %" for "Jumlah dokumen" counts documents.
    if satuan_nama(nama) not in ("", "%") and (sel.angka.nilai or 0) > 100:
        return baris, k, satuan_nama(nama)
    return None


def _isi(tabel: TabelBaca, baris: BarisBaca, peran: Peran) -> str:
    return next((baris.sel[n].teks for n in tabel.cari(peran) if baris.sel[n].teks), "")


def _fakta(tabel: TabelBaca, bagian: str, baris: BarisBaca, k: int, satuan: str, *, judul: list[int]) -> Fakta:
    sel = baris.sel[k]
    return Fakta(
        JenisFakta.TULISAN,
        f"{tabel.nomor or tabel.keterangan[:40]} {' '.join(tabel.kolom[k].jalur)}".casefold(),
        Angka(sel.angka.nilai) if sel.angka.nilai is not None else Kosong(Keadaan.TAK_TERBACA, tertulis=sel.teks),
        sel.teks,
        asal=Asal.LKJ,
        nama=" dan ".join(dict.fromkeys(" ".join(tabel.kolom[n].jalur[-1:]) for n in judul)),
        satuan=satuan,
        lokasi=sel.lokasi,
        kelompok=f"{bagian}/{tabel.id}",
        rincian=JUDUL_PERSEN,
        bagian=bagian,
    )
