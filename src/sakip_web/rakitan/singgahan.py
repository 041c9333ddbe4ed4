"""What was assembled of each year, kept in this process until the year changes.

Of a change only the changed rows are read again: each row carries the number of the year at which it changed. A process
holds a few dozen years; the one not asked for longest goes first.
"""

from __future__ import annotations

import threading
from collections import OrderedDict, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.db import transaction

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.dokumen.node import Dokumen
from sakip.hasil.dasar import Hasil
from sakip.kerja.muat import periksa_muatan
from sakip.kerja.muatan import Muatan
from sakip.kerja.siapa_belum import SiapaBelum
from sakip.kernel.temuan import Temuan
from sakip.laporan.kekurangan import Kekurangan
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import baca, rakit
from sakip_web.rekaman.models import Rekaman, Tahun

TERBANYAK: Final = 96
# Kind, position, period and day of a paper.
KunciNaskah = tuple[str, str, str, date | None]


@dataclass(slots=True)
class Rakitan:
    """A year at one of its numbers, with what was computed of it so far. Never changed once it is handed out."""

    nomor: int
    isi: dict[str, dict[str, tuple[int, int, object]]]
    tahun: TahunKinerja
    nama: str
    muatan: Muatan | None = None
    hasil: dict[tuple[str, date | None], Hasil] = field(default_factory=dict)
    naskah: dict[KunciNaskah, Dokumen] = field(default_factory=dict)
    kurang: dict[KunciNaskah, tuple[Kekurangan, ...]] = field(default_factory=dict)
    temuan: dict[KunciNaskah, tuple[Temuan, ...]] = field(default_factory=dict)
    tagihan: dict[str, SiapaBelum] = field(default_factory=dict)

    def periksa(self) -> Muatan:
        """The year with the findings about its shape."""
        if self.muatan is None:
            self.muatan = periksa_muatan(muatan=Muatan(self.nama, self.tahun))
        return self.muatan


class Singgahan:
    """Assembled years by the id of their row."""

    def __init__(self) -> None:
        self._isi: OrderedDict[int, Rakitan] = OrderedDict()
        self._kunci = threading.Lock()

    def ambil(self, tahun: Tahun) -> Rakitan:
        """The year as of the number that ``tahun`` was read at, or newer."""
        with self._kunci:
            ada = self._isi.get(tahun.pk)
            if ada is not None and ada.nomor >= tahun.nomor:
                self._isi.move_to_end(tahun.pk)
                return ada
        baru = _rakit(tahun, ada)
        if _belum_pasti():
            # Within a change that may yet be undone; nobody else must see it.
            return baru
        self.taruh(tahun.pk, baru)
        return baru

    def taruh(self, kunci: int, rakitan: Rakitan) -> None:
        """Keep a year as the one asked for last."""
        with self._kunci:
            self._isi[kunci] = rakitan
            self._isi.move_to_end(kunci)
            while len(self._isi) > TERBANYAK:
                self._isi.popitem(last=False)

    def kosongkan(self) -> None:
        """Forget everything: tests put another database below."""
        with self._kunci:
            self._isi.clear()


def _belum_pasti() -> bool:
    """Whether a transaction is open. That of a test case, which wraps everything, does not count."""
    blok = transaction.get_connection().atomic_blocks
    return any(not getattr(satu, "_from_testcase", False) for satu in blok)


def _rakit(tahun: Tahun, ada: Rakitan | None) -> Rakitan:
    sejak = ada.nomor if ada else 0
    isi: dict[str, dict[str, tuple[int, int, object]]] = defaultdict(dict)
    if ada:
        isi.update(ada.isi)
    semua = semua_himpunan()
    nomor, disalin = tahun.nomor, set[str]()
    for b in Rekaman.objects.filter(tahun=tahun, nomor__gt=sejak):
        # A set that changes is copied once: the one that was handed out stays as it was.
        if b.himpunan not in disalin:
            isi[b.himpunan] = dict(isi[b.himpunan])
            disalin.add(b.himpunan)
        nomor = max(nomor, b.nomor)
        if b.isi is None:
            isi[b.himpunan].pop(b.kunci, None)
        else:
            isi[b.himpunan][b.kunci] = (b.urut, b.pk, baca(semua[b.himpunan], b.isi, b.kunci))
    urut = {h: [x[2] for x in sorted(d.values(), key=lambda x: x[:2])] for h, d in isi.items()}
    return Rakitan(nomor, isi, rakit(urut), f"{tahun.instansi.nama} {tahun.tahun}")


SINGGAHAN: Final = Singgahan()
