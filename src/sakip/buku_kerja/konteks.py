"""What reading gathers: findings, where every fact stands, and the records, by type."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence
from typing import TypeVar

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.kode import kelas_kode
from sakip.buku_kerja.kolom import Ranah
from sakip.buku_kerja.nama import Jawaban, Kamus
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.satuan import sama_satuan
from sakip.kernel.temuan import Temuan, Tingkat

T = TypeVar("T")
# The stand-in while the year of the workbook itself cannot be read.
TAHUN_TAK_TERBACA = 2000


class Konteks:
    """The state of one reading."""

    def __init__(self, *, berkas: str) -> None:
        """``berkas`` is the name of the file as findings show it."""
        self.berkas = berkas
        self.kamus = Kamus(nama=())
        self.temuan: list[Temuan] = []
        self.asal: dict[str, Lokasi] = {}
        self.tahun = 0
        self.profil = ""
        self.satuan: dict[str, str] = {}
        self._bersatuan: list[tuple[str, str, Lokasi]] = []
        # The versions of the agreement in their order, by reduced label.
        self.versi: dict[str, int] = {}
        self._catatan: list[object] = []

    def lapor(
        self,
        kode: str,
        tempat: Lokasi | Iterable[Lokasi],
        pesan: str,
        *,
        tingkat: Tingkat = Tingkat.SALAH,
        tertulis: str = "",
        seharusnya: str = "",
        saran: str = "",
    ) -> None:
        """Add a finding; its message begins with the place and ends with the remedy."""
        lokasi = (tempat,) if isinstance(tempat, Lokasi) else tuple(tempat)
        letak = "; ".join(str(_tanpa_berkas(t)) for t in lokasi)
        kalimat = f"{letak[:1].upper()}{letak[1:]}: {pesan}" if letak else pesan
        self.temuan.append(
            Temuan(
                kode,
                kelas_kode(kode),
                tingkat,
                f"{kalimat} {saran}".strip(),
                lokasi,
                tertulis=tertulis,
                seharusnya=seharusnya,
                saran=saran,
            )
        )

    def daftarkan(self, jalur: str, tempat: Lokasi) -> bool:
        """Note where a fact stands; False, with a finding, when it already stands elsewhere."""
        if jalur not in self.asal:
            self.asal[jalur] = tempat
            return True
        self.lapor(
            "KL012",
            (self.asal[jalur], tempat),
            "Hal yang sama diisi dua kali; yang pertama dipakai.",
            saran="Sisakan satu isian, kosongkan yang lain.",
        )
        return False

    def lapor_berulang(self, tempat: Lokasi, teks: str) -> None:
        """Say that a cell, or a row of like cells, holds the same thing twice."""
        saran = "Hapus yang kedua."
        pesan = f'"{teks}" tertulis dua kali; dipakai sekali.'
        self.lapor("KL012", tempat, pesan, tingkat=Tingkat.PERINGATAN, tertulis=teks, saran=saran)

    def catat(self, jalur: str, baris: Baris, *kunci: str, **alias: str) -> None:
        """Note where each cell of a record stands, filled or not: ``indikator/<id>/satuan``.

        ``kunci`` limits it to some columns; ``alias`` gives the name of the field where it is not that of the column.
        """
        for k in kunci or baris.letak:
            self.asal.setdefault(f"{jalur}/{alias.get(k, k)}", baris.lokasi(k))

    def rujuk(self, baris: Baris, kunci: str, *ranah: Ranah, longgar: bool = False) -> str:
        """The id that the name in a cell means; empty, with a finding, when it means nothing."""
        return self.rujuk_teks(baris.lokasi(kunci), baris.teks(kunci), *ranah, longgar=longgar)

    def rujuk_teks(self, tempat: Lokasi, teks: str, *ranah: Ranah, longgar: bool = False) -> str:
        """The id that one name of a cell means, as ``rujuk``."""
        if not teks:
            return ""
        jawaban = self.kamus.resolve(teks, *ranah)
        if jawaban.id and not jawaban.lama:
            return jawaban.id
        self._lapor_rujukan(tempat, teks, jawaban, ranah[0].value, longgar=longgar)
        return jawaban.id or (teks if longgar else "")

    def _lapor_rujukan(self, tempat: Lokasi, teks: str, jawaban: Jawaban, sebutan: str, *, longgar: bool) -> None:
        calon = " atau ".join(f'"{c}"' for c in jawaban.calon)
        if jawaban.lama:
            self.lapor(
                "KL018",
                tempat,
                f'"{teks}" adalah nama lama {sebutan} yang sudah diganti; rujukannya tetap dipahami.',
                tingkat=Tingkat.CATATAN,
                tertulis=teks,
                saran="Pilih nama barunya dari daftar.",
            )
        elif jawaban.ganda:
            self.lapor(
                "KL010",
                tempat,
                f'"{teks}" adalah nama lebih dari satu {sebutan}.',
                tertulis=teks,
                seharusnya=calon,
                saran=f"Tulis salah satu: {calon}.",
            )
        elif not longgar:
            self.lapor(
                "KL009",
                tempat,
                f'"{teks}" tidak ada dalam daftar {sebutan}; isian ini belum dipakai.',
                tertulis=teks,
                seharusnya=calon,
                saran=f"Maksudnya {calon}? Pilih dari daftar." if calon else "Pilih dari daftar, atau tambahkan dulu.",
            )
        elif calon:
            self.lapor(
                "KL009",
                tempat,
                f'"{teks}" mirip dengan {calon}, tetapi tidak sama; dibaca sebagai nama lain.',
                tingkat=Tingkat.PERINGATAN,
                tertulis=teks,
                seharusnya=calon,
                saran="Bila maksudnya sama, pilih dari daftar.",
            )

    def lapor_pilihan(self, baris: Baris, kunci: str, pilihan: Sequence[str]) -> None:
        """Say that a text is not one of the choices, and which is nearest."""
        teks = baris.teks(kunci)
        dekat = difflib.get_close_matches(teks, pilihan, 1)
        self.lapor(
            "SJ009",
            baris.lokasi(kunci),
            f'"{teks}" tidak ada dalam daftar; isinya disimpan dengan nama itu.',
            tingkat=Tingkat.PERINGATAN,
            tertulis=teks,
            seharusnya=dekat[0] if dekat else "",
            saran=f'Maksudnya "{dekat[0]}"? Pilih dari daftar.' if dekat else "Pilih dari daftar.",
        )

    def periksa_satuan(self, baris: Baris, indikator: str) -> None:
        """Note the units written beside the numbers of a row; they are compared when every indicator is known."""
        self._bersatuan += [(indikator, tertulis, baris.lokasi(k)) for k, tertulis in baris.satuan.items() if tertulis]

    def bandingkan_satuan(self) -> None:
        """Compare the units noted with those of the indicators, which may stand on a later sheet than the numbers."""
        for indikator, tertulis, tempat in self._bersatuan:
            baku = self.satuan.get(indikator, "")
            if baku and not sama_satuan(tertulis, baku):
                self.lapor(
                    "SJ010",
                    tempat,
                    f'Angka ini bersatuan "{tertulis}", sedangkan satuan indikatornya "{baku}".',
                    tingkat=Tingkat.PERINGATAN,
                    tertulis=tertulis,
                    seharusnya=baku,
                    saran="Samakan satuannya, lalu tulis angkanya saja.",
                )

    @property
    def tahun_periode(self) -> int:
        """The year of the columns of quarters; a stand-in while the year of the workbook cannot be read."""
        return self.tahun or TAHUN_TAK_TERBACA

    def simpan(self, catatan: Iterable[object]) -> None:
        """Keep records."""
        self._catatan.extend(catatan)

    def ambil(self, jenis: type[T]) -> tuple[T, ...]:
        """Records of exactly this type, in the order of their rows."""
        return tuple(c for c in self._catatan if type(c) is jenis)


def _tanpa_berkas(tempat: Lokasi) -> Lokasi:
    return Lokasi(lembar=tempat.lembar, baris=tempat.baris, kolom=tempat.kolom)
