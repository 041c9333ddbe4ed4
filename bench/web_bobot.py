"""What a browser fetches for a first page, as the server sends it to one that takes gzip and brotli."""

from __future__ import annotations

import re
from collections.abc import Sequence
from http.client import HTTPConnection

from bench.tabel import tulis_angka
from bench.web_beban import HALAMAN
from bench.web_isi import TAHUN

_BERKAS = re.compile(r'<(?:link|script|img)\b[^>]*?(?:href|src)="(/statis/[^"]+)"')


def bobot(*, port: int, kode: str, kuki: str) -> tuple[Sequence[str], Sequence[Sequence[str]]]:
    """Header and rows: bytes on the wire and unpacked, of the page and of the files that it names."""
    ambil = _Ambil(port, kuki)
    baris = []
    for nama, jalan in HALAMAN.items():
        kirim, asli, teks = ambil(f"/{kode}/{TAHUN}/{jalan.format(tahun=TAHUN)}")
        berkas = [ambil(b)[:2] for b in dict.fromkeys(_BERKAS.findall(teks))]
        isi = (kirim, asli, sum(b[0] for b in berkas), sum(b[1] for b in berkas))
        baris.append((nama, *map(tulis_angka, isi), tulis_angka(isi[0] + isi[2])))
    return ("", "HTML terkirim", "HTML asli", "berkas terkirim", "berkas asli", "muatan pertama"), baris


class _Ambil:
    def __init__(self, port: int, kuki: str) -> None:
        self._port, self._kuki = port, kuki

    def __call__(self, jalan: str) -> tuple[int, int, str]:
        sambung = HTTPConnection("127.0.0.1", self._port, timeout=30)
        kirim = self._minta(sambung, jalan, "br, gzip")
        asli = self._minta(sambung, jalan, "identity")
        sambung.close()
        return len(kirim), len(asli), asli.decode("utf-8", "replace")

    def _minta(self, sambung: HTTPConnection, jalan: str, terima: str) -> bytes:
        sambung.request("GET", jalan, headers={"Cookie": self._kuki, "Accept-Encoding": terima})
        return sambung.getresponse().read()
