"""Makes facts of a year's data: figures by id, entered values by path, each with the cell where it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sakip.dokumen.sebaris import Bentuk
from sakip.dokumen.tampil import teks_nilai
from sakip.fakta.model import Fakta, JenisFakta
from sakip.hasil.dasar import Hasil
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Kosong, Nilai, Tanggal
from sakip.kernel.periode import Periode

# What is known of a fact beside its kind, thing and value is given as a pattern that facts of one table share.
Pola = Fakta


class Pencatat:
    """The figures of a year, and the cells they were entered in."""

    def __init__(self, *, hasil: Hasil, asal: Mapping[str, Lokasi]) -> None:
        self.hasil = hasil
        self.setahun = Periode(hasil.tahun)
        # Versions of the agreement in force, with their place among all that were entered: the rows of the workbook.
        self.versi_pk = tuple(
            (n, v) for n, v in enumerate(hasil.lengkap.perjanjian.versi) if v.berlaku_sejak <= hasil.pada
        )
        pohon = hasil.indeks.pohon
        # Nodes that go round in a circle hang on no program: nothing can be summed over them (KL112 says so).
        self.simpul = tuple(s for s in pohon.simpul.values() if s.id in pohon.sasaran)
        self._asal = asal
        self._baris: dict[str, Lokasi] = {}
        for jalur, tempat in asal.items():
            self._baris.setdefault(jalur.rpartition("/")[0], replace(tempat, kolom=""))

    def lokasi(self, kunci: str) -> Lokasi:
        """The cell of a path; of a figure without a cell of its own, the row of its record; else nothing."""
        if kunci in self._asal:
            return self._asal[kunci]
        if kunci.startswith(("pagu/", "belanja/")):
            # A sum of money has no cell; the row of its node says what it is.
            return replace(self.lokasi(f"simpul/{kunci.split('/')[1]}/nama"), kolom="")
        # Two parts name a record (``riwayat/SKM``); one part is only a kind of record.
        while kunci.count("/"):
            if kunci in self._baris or kunci in self._asal:
                return self._baris.get(kunci) or self._asal[kunci]
            kunci = kunci.rpartition("/")[0]
        return Lokasi()

    def isian(self, pola: Pola, jenis: JenisFakta, isi: Nilai, *, kunci: str, desimal: int | None = None) -> Fakta:
        """A fact of an entered value."""
        tertulis = teks_nilai(isi, bentuk=_bentuk(pola), desimal=desimal)
        return replace(pola, jenis=jenis, isi=isi, tertulis=tertulis, kunci=kunci, lokasi=self.lokasi(kunci))

    def figur(self, pola: Pola, jenis: JenisFakta, id_hitungan: str, *, kunci: str = "") -> Fakta | None:
        """A fact of a figure by id; None where the figure has no value because nothing was entered for it."""
        h = self.hasil[id_hitungan]
        if isinstance(h.nilai, Kosong):
            return None
        satuan = replace(pola, satuan=pola.satuan or h.satuan)
        return self.isian(satuan, jenis, h.nilai, kunci=kunci or id_hitungan, desimal=h.desimal)

    def kata(self, pola: Pola, jenis: JenisFakta, tertulis: str, *, kunci: str) -> Fakta:
        """A fact in words."""
        return replace(pola, jenis=jenis, tertulis=tertulis, kunci=kunci, lokasi=self.lokasi(kunci))

    def hari(self, pola: Pola, tanggal: date | None, *, kunci: str) -> Fakta | None:
        """A fact of a day; None when there is none."""
        return None if tanggal is None else self.isian(pola, JenisFakta.TANGGAL, Tanggal(tanggal), kunci=kunci)


def _bentuk(pola: Pola) -> Bentuk:
    return Bentuk.RUPIAH if pola.satuan == "Rp" else Bentuk.ANGKA
