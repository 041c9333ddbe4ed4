"""Users who open pages and save a quarter's grid: ``python -m bench.web_beban MASUKAN KELUAR``.

A process of its own with one connection for each user; it takes part of the machine that it measures.
"""

from __future__ import annotations

import asyncio
import json
import random
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from time import perf_counter
from typing import Any, Final
from urllib.parse import urlencode

from bench.web_isi import JABATAN, TAHUN, TW

ISIAN: Final = f"triwulan/{TW}/{JABATAN}/"
HALAMAN: Final = {
    "beranda": "",
    "triwulan": f"triwulan/{TW}/",
    "isian triwulan": ISIAN,
    "pohon": "rencana/pohon/",
    "indikator": "rencana/indikator/SKM/",
    "perjanjian": "perjanjian/",
    "daftar laporan": "laporan/",
    "sunting laporan": f"laporan/lkj_triwulan/{JABATAN}/{{tahun}}-TW{TW}/",
    "register": "register/",
    "angka": f"angka/capaian/SKM/{{tahun}}/TW{TW}/",
}
SIMPAN: Final = "menyimpan isian"
# One page in ten is of a year before.
TAHUN_LALU: Final = 0.1
_INPUT: Final = re.compile(r"<input\b[^>]*>")
_SIFAT: Final = re.compile(r'\b(type|name|value)="([^"]*)"')


@dataclass(slots=True)
class Catatan:
    """What happened: milliseconds by page, and for each save office, indicator and text."""

    waktu: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    galat: list[str] = field(default_factory=list)
    simpanan: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Jawaban:
    """An answer, read to its end."""

    kode: int
    kepala: dict[str, str]
    isi: bytes


class Orang:
    """A user with a connection that stays open."""

    def __init__(self, *, port: int, nomor: int, orang: dict[str, str], tahun: int, catatan: Catatan) -> None:
        self._port, self._nomor, self._tahun, self._catatan = port, nomor, tahun, catatan
        self._kode, self._baris, self._kuki = orang["kode"], int(orang["baris"]), {"": orang["kuki"]}
        self._acak = random.Random(nomor)
        self._aliran: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self._urut = 0

    async def bekerja(self, *, jeda: float, sampai: float, putaran: int) -> None:
        """Work until the time is over; one step in eleven is a save."""
        # Not all come through the door in the same second.
        await asyncio.sleep(self._acak.random() * (jeda or 0.2))
        while perf_counter() < sampai:
            nama = self._acak.choice((*HALAMAN, SIMPAN))
            if nama == SIMPAN:
                await self._simpan(jeda, putaran)
            else:
                await self.buka(nama)
            await self._jeda(jeda)
        await self.tutup()

    async def buka(self, nama: str, *, kini: bool = False) -> Jawaban | None:
        """Open a page; ``kini`` asks for the latest year."""
        lalu = not kini and self._tahun > 1 and self._acak.random() < TAHUN_LALU
        tahun = TAHUN - (self._acak.randrange(1, self._tahun) if lalu else 0)
        return await self._minta(nama, f"/{self._kode}/{tahun}/{HALAMAN[nama].format(tahun=tahun)}", harap=200)

    async def _simpan(self, jeda: float, putaran: int) -> None:
        halaman = await self.buka("isian triwulan", kini=True)
        if halaman is None:
            return
        await self._jeda(jeda)
        bidang = _bidang(halaman.isi.decode())
        # Two people of one office change different rows.
        baris = sorted(n.removeprefix("sumber:") for n in bidang if n.startswith("sumber:"))
        indikator = baris[self._baris % len(baris)]
        self._urut += 1
        teks = f"buku {putaran}-{self._nomor}-{self._urut}"
        bidang |= {f"sumber:{indikator}": teks, "tindakan": "simpan"}
        jawaban = await self._minta(SIMPAN, f"/{self._kode}/{TAHUN}/{ISIAN}", harap=302, badan=urlencode(bidang))
        if jawaban is not None:
            self._catatan.simpanan.append((self._kode, indikator, teks))
            await self.buka("isian triwulan", kini=True)

    async def _jeda(self, jeda: float) -> None:
        if jeda:
            await asyncio.sleep(jeda * self._acak.uniform(0.5, 1.5))

    async def _minta(self, nama: str, alamat: str, *, harap: int, badan: str = "") -> Jawaban | None:
        mulai = perf_counter()
        try:
            jawaban = await self._kirim(alamat, badan.encode())
        except (OSError, asyncio.IncompleteReadError) as galat:
            await self.tutup()
            self._catatan.galat.append(f"{nama}: {type(galat).__name__}")
            return None
        if jawaban.kode != harap:
            self._catatan.galat.append(f"{nama}: {jawaban.kode}")
            return None
        self._catatan.waktu[nama].append(1000 * (perf_counter() - mulai))
        return jawaban

    async def _kirim(self, alamat: str, badan: bytes) -> Jawaban:
        if self._aliran is None:
            self._aliran = await asyncio.open_connection("127.0.0.1", self._port, limit=2**22)
        baca, tulis = self._aliran
        kuki = "; ".join(self._kuki.values())
        kepala = f"{'POST' if badan else 'GET'} {alamat} HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\nCookie: {kuki}\r\n"
        if badan:
            kepala += f"Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {len(badan)}\r\n"
        tulis.write(f"{kepala}\r\n".encode() + badan)
        jawaban = await _terima(baca)
        if kuki_baru := jawaban.kepala.get("set-cookie"):
            nama, _, _ = kuki_baru.partition("=")
            if nama == "csrftoken":
                self._kuki[nama] = kuki_baru.partition(";")[0]
        if jawaban.kepala.get("connection") == "close":
            await self.tutup()
        return jawaban

    async def tutup(self) -> None:
        """Close the connection."""
        if self._aliran is not None:
            self._aliran[1].close()
            self._aliran = None


async def _terima(baca: asyncio.StreamReader) -> Jawaban:
    atas, *baris = (await baca.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    kepala = {n.lower(): v.strip() for n, _, v in (b.partition(":") for b in baris if b)}
    if "content-length" in kepala:
        isi = await baca.readexactly(int(kepala["content-length"]))
    elif kepala.get("transfer-encoding") == "chunked":
        isi = b""
        while panjang := int((await baca.readuntil(b"\r\n")).split(b";")[0], 16):
            isi += (await baca.readexactly(panjang + 2))[:-2]
        await baca.readuntil(b"\r\n")
    else:
        isi = await baca.read()
    return Jawaban(int(atas.split()[1]), kepala, isi)


def _bidang(html: str) -> dict[str, str]:
    """The fields of the grid as a browser would send them."""
    hasil = {}
    for tag in _INPUT.findall(html):
        sifat = dict(_SIFAT.findall(tag))
        if sifat.get("name") and sifat.get("type") != "checkbox":
            hasil[unescape(sifat["name"])] = unescape(sifat.get("value", ""))
    asal = {n.removeprefix("asal_baris:"): v for n, v in hasil.items() if n.startswith("asal_baris:")}
    return hasil | {f"keadaan:{n}": v.partition("|")[0] for n, v in asal.items()}


async def jalan(masukan: dict[str, Any]) -> dict[str, Any]:
    """All users at once; ``jeda`` 0 asks again at once. With ``detik`` 0 each opens one page, one after another."""
    catatan = Catatan()
    semua = [
        Orang(port=masukan["port"], nomor=n, orang=o, tahun=masukan["tahun"], catatan=catatan)
        for n, o in enumerate(masukan["orang"])
    ]
    mulai, detik = perf_counter(), masukan["detik"]
    if not detik:
        for o in semua:
            await o.buka("beranda", kini=True)
            await o.tutup()
    else:
        kerja = (o.bekerja(jeda=masukan["jeda"], sampai=mulai + detik, putaran=masukan["putaran"]) for o in semua)
        await asyncio.gather(*kerja)
    lama = perf_counter() - mulai
    return {"waktu": catatan.waktu, "galat": catatan.galat, "simpanan": catatan.simpanan, "lama": lama}


def main() -> None:
    """Read what to do, do it, write what happened."""
    masukan, keluar = map(Path, sys.argv[1:])
    hasil = asyncio.run(jalan(json.loads(masukan.read_text(encoding="utf-8"))))
    keluar.write_text(json.dumps(hasil), encoding="utf-8")


if __name__ == "__main__":
    main()
