"""Saving the grid: one call, everything that does not clash, and what came of each cell."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from django.db import transaction
from django.utils import timezone

from sakip.data.realisasi import NilaiVariabel, RealisasiKinerja
from sakip.kernel.nilai import Keadaan, Kosong
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.pengukuran.bacaan import tulis
from sakip_web.pengukuran.kiriman import IsiSel, Kiriman
from sakip_web.pengukuran.lembar import Baris, Bentrokan, Lembar, Narasi, Sel
from sakip_web.pengukuran.selectors import lembar as susun_lembar
from sakip_web.pengukuran.susun_ubah import Susunan, susun
from sakip_web.rekaman.mapping import polos
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.penjaga import Terkunci
from sakip_web.rekaman.services import simpan
from sakip_web.rekaman.ubah import Bentrok, HasilSimpan

KOSONG: Final = HasilSimpan(())


@dataclass(frozen=True, slots=True)
class HasilIsian:
    """What came of a form. ``bersih``: all that was sent is saved.

    ``larangan`` is the sentence when the figures may not be changed; then nothing was saved. ``buat`` puts the grid
    together as it is now, with what was typed where it was not saved; who only goes on to the next page needs none.
    """

    bersih: bool
    tersimpan: int
    larangan: str
    buat: Callable[[], Lembar]

    @property
    def lembar(self) -> Lembar:
        """The grid as it is now; figures are computed anew, so ask once."""
        return self.buat()


def simpan_isian(*, tahun: Tahun, lembar: Lembar, kiriman: Kiriman, oleh: Pelaku, waktu: datetime) -> HasilIsian:
    """Save a form. A cell that clashes or is doubtful waits for a decision; the others are saved."""
    susunan = susun(lembar=lembar, kiriman=kiriman, hari=timezone.localdate(waktu))
    ubah = tuple(u for daftar in susunan.ubah.values() for u in daftar)
    larangan, hasil = lembar.larangan if ubah else "", KOSONG
    if ubah and not larangan:
        try:
            with transaction.atomic():
                hasil = simpan(tahun=tahun, ubah=ubah, oleh=oleh, waktu=waktu, utuh=False)
                _catat_bentrok(tahun, hasil.bentrok, oleh, waktu)
        except Terkunci as galat:
            larangan = str(galat)
    tahun.refresh_from_db()
    isi = _Tumpang(susunan, kiriman, {(b.ubah.himpunan, b.ubah.kunci): b for b in hasil.bentrok}, bool(larangan))

    def buat() -> Lembar:
        baru = susun_lembar(tahun=tahun, jabatan=lembar.jabatan, triwulan=lembar.triwulan)
        assert baru is not None
        return isi.pasang(baru, lembar)

    return HasilIsian(not (larangan or hasil.bentrok or susunan.tertahan), len(hasil.tersimpan), larangan, buat)


def _catat_bentrok(tahun: Tahun, bentrok: tuple[Bentrok, ...], oleh: Pelaku, waktu: datetime) -> None:
    """What was typed against somebody else's newer value stays in the log even if it is not chosen."""
    entri = [
        Entri(
            "mengisi bersamaan",
            b.ubah.himpunan,
            b.ubah.kunci,
            alasan="tidak tersimpan karena sudah ada yang lebih baru",
            sebelum=None if b.tersimpan is None else polos(b.tersimpan),
            sesudah=None if b.ubah.isi is None else polos(b.ubah.isi),
        )
        for b in bentrok
    ]
    catat(rantai=tahun.rantai, entri=entri, oleh=oleh, waktu=waktu)


@dataclass(frozen=True, slots=True)
class _Tumpang:
    """Lays what was typed and not saved over the grid, so that nothing of it is lost."""

    susunan: Susunan
    kiriman: Kiriman
    bentrok: Mapping[tuple[str, str], Bentrok]
    dilarang: bool

    def pasang(self, baru: Lembar, lama: Lembar) -> Lembar:
        golongan = tuple(replace(g, baris=tuple(map(self._baris, g.baris))) for g in baru.golongan)
        dulu = {n.kunci: n for n in lama.narasi}
        narasi = tuple(self._narasi(n, dulu[n.kunci]) for n in baru.narasi)
        return replace(baru, golongan=golongan, narasi=narasi)

    def _baris(self, b: Baris) -> Baris:
        galat = self.susunan.galat_baris.get(b.indikator.id, "")
        b = replace(b, sel=tuple(self._sel(s, b.indikator.id in self.susunan.galat_baris) for s in b.sel))
        if (kata := self.kiriman.baris.get(b.indikator.id)) and kata.disentuh and (galat or self.dilarang):
            keadaan = Keadaan.__members__.get(kata.keadaan)
            b = replace(b, keadaan=keadaan, alasan=kata.alasan, sumber=kata.sumber, asal=kata.asal)
        return replace(b, galat=galat or b.galat)

    def _sel(self, s: Sel, tertahan: bool) -> Sel:
        isi = self.kiriman.sel.get(s.kunci)
        if isi is None:
            return s
        if b := self.bentrok.get((s.himpunan, s.rekaman)):
            return replace(s, tulisan=isi.isi, asal=isi.asal, versi=isi.versi, bentrok=_bentrokan(b, isi))
        galat, tanya = self.susunan.galat.get(s.kunci, ""), self.susunan.tanya.get(s.kunci, "")
        if tanya or (galat and s.kunci not in self.susunan.ubah) or tertahan or (self.dilarang and isi.disentuh):
            return replace(s, tulisan=isi.isi, asal=isi.asal, versi=isi.versi, galat=galat, tanya=tanya)
        # A neighbour's doubt holds back the whole row.
        if isi.disentuh and s.kunci not in self.susunan.ubah:
            return replace(s, tulisan=isi.isi, asal=isi.asal, versi=isi.versi)
        return s

    def _narasi(self, n: Narasi, lama: Narasi) -> Narasi:
        isi = self.kiriman.narasi.get(n.kunci)
        if isi is None or not isi.disentuh:
            return n
        milik = [
            self.bentrok[kunci] for kunci in (("narasi.teks", k) for k, _ in lama.rekaman) if kunci in self.bentrok
        ]
        if n.kunci in self.susunan.bentrok_narasi or milik:
            siapa, kapan = (milik[0].oleh, milik[0].waktu) if milik else ("Orang lain", None)
            return replace(n, bentrok=Bentrokan(isi.isi, n.isi, 0, siapa, kapan))
        return replace(n, isi=isi.isi, asal=isi.asal, rekaman=isi.rekaman) if self.dilarang else n


def _bentrokan(b: Bentrok, isi: IsiSel) -> Bentrokan:
    nilai = b.tersimpan.nilai if isinstance(b.tersimpan, RealisasiKinerja | NilaiVariabel) else None
    teks = tulis(nilai) or (nilai.keadaan.value if isinstance(nilai, Kosong) else "kosong")
    return Bentrokan(isi.isi, teks, b.versi, b.oleh, b.waktu)
