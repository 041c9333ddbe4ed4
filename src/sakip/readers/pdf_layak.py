"""Whether the text of a PDF can be read at all: a scan has none, and some fonts hide which letters they draw."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from sakip.readers.tolak import BerkasTakTerbaca

_KATA = re.compile(r"[^\W\d_]{2,}")
_UMUM = frozenset(
    "dan yang di dengan untuk pada dari tahun dalam kinerja adalah ini atau tidak oleh sebagai ke nomor laporan "
    "kecamatan kabupaten dinas badan target realisasi capaian sasaran program kegiatan the and of".split()
)
_CUKUP = 300
_BANYAK_KATA = 150
_RASIO_RUSAK = 0.15
_HURUF_PER_HALAMAN = 25


@dataclass(slots=True)
class Kelayakan:
    """Counts letters while pages are read, and refuses as soon as it is sure."""

    nama: str
    halaman: int = 0
    huruf: int = 0
    rusak: int = 0
    kata: int = 0
    umum: int = 0
    _diputus: bool = field(default=False)

    def catat(self, *, teks: str) -> None:
        """The text of one more page."""
        self.halaman += 1
        self.huruf += sum(not c.isspace() for c in teks)
        self.rusak += sum(
            c == "\ufffd" or unicodedata.category(c) in ("Co", "Cn", "Cc") for c in teks if c > "\x7f" or c < " "
        )
        kata = _KATA.findall(teks)
        self.kata += len(kata)
        self.umum += sum(k.lower() in _UMUM for k in kata)
        if not self._diputus and self.huruf > _CUKUP and self.kata > _BANYAK_KATA:
            self._diputus = True
            self._periksa_huruf()

    def akhir(self) -> None:
        """The last page was read."""
        if self.huruf < _HURUF_PER_HALAMAN * max(1, self.halaman):
            raise BerkasTakTerbaca(
                f"{self.nama} tidak berlapis teks: halamannya gambar hasil pindai. Ubah menjadi teks (OCR, misalnya di "
                "Adobe Acrobat), atau pilih berkas Word atau PDF aslinya."
            )
        self._periksa_huruf()

    def _periksa_huruf(self) -> None:
        asing = self.kata > _BANYAK_KATA and self.umum * 100 < self.kata
        if self.rusak > _RASIO_RUSAK * self.huruf or asing:
            raise BerkasTakTerbaca(
                f"Teks {self.nama} tidak dapat dibaca: hurufnya tanpa peta Unicode, sehingga yang tersalin hanya "
                "tanda acak. Simpan ulang sebagai PDF dari Word, atau pilih berkas Word aslinya."
            )
