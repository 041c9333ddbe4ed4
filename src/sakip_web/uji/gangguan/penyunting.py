"""An editor: reads the grid, types into a cell, sends it with the version that was read, notes the answer."""

from __future__ import annotations

import html
import http.client
import random
import re
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlencode

JEDA_PUTUS: Final = 0.1
_RUAS: Final = re.compile(r'name="(versi|asal):([^"]+)" value="([^"]*)"')
_CSRF: Final = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True, slots=True)
class Simpanan:
    """A save that was answered: the cell, what was typed, and whether it was taken or shown as a clash."""

    siapa: str
    sel: str
    angka: int
    diterima: bool


@dataclass(slots=True)
class Penyunting:
    """One person at one grid. ``ambil`` gives the next number to type, or None when enough was answered."""

    siapa: str
    sesi: str
    port: int
    alamat: str
    ambil: Callable[[], int | None]
    acak: random.Random
    hasil: list[Simpanan] = field(default_factory=list)
    aneh: list[str] = field(default_factory=list)
    tanpa_jawaban: int = 0
    _versi: dict[str, str] = field(default_factory=dict)
    _asal: dict[str, str] = field(default_factory=dict)
    _csrf: str = ""

    def utas(self) -> threading.Thread:
        """It as a thread, started."""
        utas = threading.Thread(target=self._kerja, name=self.siapa, daemon=True)
        utas.start()
        return utas

    def _kerja(self) -> None:
        while (angka := self.ambil()) is not None:
            try:
                # Now and then the page is looked at anew; in between the editor believes what it last saw.
                if not self._csrf or self.acak.random() < 0.2:
                    self._baca()
                self._simpan(angka)
            except ConnectionRefusedError:
                # Nobody listens: nothing was sent.
                self._csrf = ""
                time.sleep(JEDA_PUTUS)
            except (OSError, http.client.HTTPException):
                # The server died below us. Whether this save is there nobody was told.
                self.tanpa_jawaban += 1
                self._csrf = ""
                time.sleep(JEDA_PUTUS)

    def _minta(self, cara: str, badan: str | None = None, **kepala: str) -> tuple[int, str]:
        hubungan = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        kue = f"sessionid={self.sesi}" + (f"; csrftoken={self._kue}" if self._kue else "")
        try:
            hubungan.request(cara, self.alamat, badan, {"Cookie": kue, **kepala})
            jawaban = hubungan.getresponse()
            isi = jawaban.read().decode()
            if cocok := re.search(r"csrftoken=([^;]+)", jawaban.headers.get("Set-Cookie", "")):
                self._kue = cocok[1]
            return jawaban.status, isi
        finally:
            hubungan.close()

    _kue: str = ""

    def _baca(self) -> None:
        kode, isi = self._minta("GET")
        if kode != 200:
            self.aneh.append(f"{self.siapa}: GET dijawab {kode}")
            return
        self._kenali(isi)
        if cocok := _CSRF.search(isi):
            self._csrf = cocok[1]

    def _kenali(self, isi: str) -> None:
        for ruas, sel, nilai in _RUAS.findall(html.unescape(isi) if "&quot;" in isi else isi):
            (self._versi if ruas == "versi" else self._asal)[sel] = nilai

    def _simpan(self, angka: int) -> None:
        sel = self.acak.choice(sorted(self._versi))
        skrip = self.acak.random() < 0.7
        isi = {
            "csrfmiddlewaretoken": self._csrf,
            f"isi:{sel}": str(angka),
            f"asal:{sel}": self._asal[sel],
            f"versi:{sel}": self._versi[sel],
            f"pasti:{sel}": "1",
        }
        kepala = {"Content-Type": "application/x-www-form-urlencoded"} | ({"X-Isian": "sel"} if skrip else {})
        kode, jawaban = self._minta("POST", urlencode(isi), **kepala)
        self._catat(sel, angka, kode, jawaban, skrip)

    def _catat(self, sel: str, angka: int, kode: int, jawaban: str, skrip: bool) -> None:
        bentrok = "bentrok-sel" in jawaban
        if kode == 302 and not skrip:
            self._csrf = ""  # the browser follows to the page, which is read before the next save
            diterima = True
        elif kode == 200 and skrip:
            diterima = '"bersih": true' in jawaban
        elif kode == 200:
            diterima = False
        else:
            self.aneh.append(f"{self.siapa}: POST {sel}={angka} dijawab {kode}")
            return
        if not diterima and not bentrok:
            self.aneh.append(f"{self.siapa}: {sel}={angka} tidak diterima dan bukan bentrokan")
        if not diterima:
            self._csrf = ""
        self.hasil.append(Simpanan(self.siapa, sel, angka, diterima))
        # A script that saved alone keeps believing its old version in half of the cases: that provokes clashes.
        if skrip and diterima and self.acak.random() < 0.5:
            self._kenali(jawaban.replace('\\"', '"'))


def penghitung(banyak: int, dijawab: Callable[[], int]) -> Callable[[], int | None]:
    """Numbers without end, each once, until enough saves were answered."""
    kunci, urut = threading.Lock(), iter(_bilangan())

    def ambil() -> int | None:
        with kunci:
            return next(urut) if dijawab() < banyak else None

    return ambil


def _bilangan() -> Iterator[int]:
    n = 100_000
    while True:
        n += 1
        yield n
