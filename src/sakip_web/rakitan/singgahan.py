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
from sakip_web.rekaman.mapping import rakit
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import Terbaca, sejak

TERBANYAK: Final = 96
# Kind, position, period and day of a paper.
KunciNaskah = tuple[str, str, str, date | None]


@dataclass(slots=True)
class Rakitan:
    """A year at one of its numbers, with what was computed of it so far. Never changed once it is handed out.

    ``isi`` holds the records of each set with the ids of their rows, by key; ``rekaman`` the same in their order.
    """

    nomor: int
    isi: dict[str, dict[str, tuple[int, Terbaca]]]
    rekaman: dict[str, tuple[Terbaca, ...]]
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
    isi: dict[str, dict[str, tuple[int, Terbaca]]] = defaultdict(dict)
    rekaman: dict[str, tuple[Terbaca, ...]] = {}
    if ada:
        isi.update(ada.isi)
        rekaman |= ada.rekaman
    nomor, berubah = tahun.nomor, set[str]()
    for pk, pada, t in sejak(tahun=tahun, nomor=ada.nomor if ada else 0):
        himpunan, kunci = t.butir.himpunan, t.butir.kunci
        # A set that changes is copied once: the one that was handed out stays as it was.
        if himpunan not in berubah:
            isi[himpunan] = dict(isi[himpunan])
            berubah.add(himpunan)
        nomor = max(nomor, pada)
        if t.butir.objek is None:
            isi[himpunan].pop(kunci, None)
        else:
            isi[himpunan][kunci] = (pk, t)
    for h in berubah:
        rekaman[h] = tuple(t for _, t in sorted(isi[h].values(), key=lambda x: (x[1].butir.urut, x[0])))
    objek = {h: [t.butir.objek for t in semua] for h, semua in rekaman.items()}
    return Rakitan(nomor, isi, rekaman, rakit(objek), f"{tahun.instansi.nama} {tahun.tahun}")


SINGGAHAN: Final = Singgahan()
