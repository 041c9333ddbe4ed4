"""Hasil: every figure of a year by its id.

A figure is made when it is first asked for and kept; makers ask for the figures they rest on by id, so the graph builds
itself. Ids are paths: ``capaian/<indikator>/<tahun>``, ``serapan/total``; the first part names the maker (see
``hasil.pembuat``).
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from sakip.data.perencanaan import Indikator
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.indeks import Indeks, build_indeks
from sakip.hasil.lingkup import Lingkup
from sakip.hasil.sebutan import KamusSebutan, SebutanTiada, build_kamus
from sakip.kernel.galat import SakipError
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.periode import Periode
from sakip.peraturan.katalog import Katalog
from sakip.peraturan.model import VersiMetode, VersiSkala
from sakip.peraturan.profil import Profil


class AngkaTiada(SakipError):
    """No figure has this id."""


Pembuat = Callable[..., Hitungan]


class Hasil:
    """The figures of a year. ``graf`` holds those made so far."""

    def __init__(
        self,
        *,
        tahun: TahunKinerja,
        profil: Profil,
        katalog: Katalog,
        pembuat: Mapping[str, Pembuat],
        pada: date | None = None,
    ) -> None:
        self.akhir_tahun = Periode(tahun.tahun).akhir
        self.pada = pada or self.akhir_tahun
        # As entered, with versions that are not in force yet: nothing is computed of them, but the review judges them.
        self.lengkap = tahun
        self.data = tahun.pada(self.pada)
        self.profil = profil
        self.katalog = katalog
        self.indeks: Indeks = build_indeks(self.data)
        self.graf: dict[str, Hitungan] = {}
        self.lingkup = Lingkup(Periode(tahun.tahun))
        self._pembuat = pembuat
        self._metode: dict[tuple[str, str], VersiMetode] = {}
        self._kamus: KamusSebutan | None = None

    @property
    def tahun(self) -> int:
        """The budget year."""
        return self.data.tahun

    def untuk(self, *, jabatan: str = "", periode: Periode | None = None) -> Hasil:
        """The same figures seen for a document of a position on a period; figures made through either are shared."""
        lain = copy.copy(self)
        lain.lingkup = Lingkup(periode or Periode(self.tahun), jabatan)
        return lain

    def __getitem__(self, id_hitungan: str) -> Hitungan:
        ada = self.graf.get(id_hitungan)
        if ada is not None:
            return ada
        jenis, *bagian = id_hitungan.split("/")
        buat = self._pembuat.get(jenis)
        if buat is None:
            raise AngkaTiada(f'Tidak ada angka bernama "{id_hitungan}". Lihat daftar nama dengan: sakip hitung.')
        hasil = buat(self, *bagian)
        self.graf[id_hitungan] = hasil
        return hasil

    def sebutan(self, nama: str) -> Hitungan:
        """The figure that an author calls by a name (``capaian SKM``); raises SebutanTiada when there is none."""
        if self._kamus is None:
            self._kamus = build_kamus(self.indeks)
        id_hitungan = self._kamus.cari(nama, tahun=self.tahun)
        try:
            return self[id_hitungan]
        except AngkaTiada as galat:
            raise SebutanTiada(f'Angka "{{{nama}}}" tidak dapat dihitung: {galat}') from galat

    def metode(self, kelompok: str, nama: str) -> VersiMetode:
        """The version of a named method in force at the end of the year (parameters follow ``tahun_kinerja``)."""
        kunci = (kelompok, nama)
        if kunci not in self._metode:
            self._metode[kunci] = self.katalog.metode(kelompok=kelompok, nama=nama, pada=self.akhir_tahun)
        return self._metode[kunci]

    def skala(self, kegunaan: str) -> VersiSkala | None:
        """The scale that the profil names for a use, or None where the kabupaten has none."""
        nama = self.profil.metode.skala.get(kegunaan)
        return self.katalog.skala(nama=nama, pada=self.akhir_tahun) if nama else None

    def indikator(self, id_indikator: str) -> Indikator:
        """An indicator by id."""
        try:
            return self.indeks.indikator[id_indikator]
        except KeyError:
            raise AngkaTiada(f'Tidak ada indikator "{id_indikator}" dalam perencanaan.') from None


def desimal_isian(nilai: Decimal) -> int:
    """How many decimals an entered number shows."""
    eksponen = nilai.as_tuple().exponent
    return max(0, -eksponen) if isinstance(eksponen, int) else 0
