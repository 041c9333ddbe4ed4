"""A draft of the statement that the report was reviewed: only when a person has answered every question.

It is never the statement itself. As long as something is open, the draft lists that in place of the clause that nothing
was found; it carries no signature block.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from sakip.dokumen.node import Blok, Butir, Daftar, GayaParagraf, JenisDaftar, Judul, Paragraf, Tercetak
from sakip.dokumen.sebaris import Teks, teks
from sakip.evaluasi.jawaban import belum_dijawab
from sakip.kernel.temuan import Tingkat
from sakip.laporan.catatan_reviu.isi import IsiCatatan
from sakip.laporan.catatan_reviu.kalimat import TITIK
from sakip.laporan.catatan_reviu.kepala import sebut_banyak

_BERSIH: Final = (
    "Berdasarkan reviu kami, tidak terdapat kondisi atau hal-hal yang menimbulkan perbedaan dalam meyakini keandalan "
    "informasi yang disajikan di dalam laporan kinerja ini."
)
_TERBUKA: Final = "Berdasarkan reviu kami, hal-hal berikut masih terbuka dan perlu diselesaikan lebih dahulu:"


def build_pernyataan(*, isi: IsiCatatan) -> Iterator[Blok]:
    """The draft, on a page of its own; nothing while a question is not answered."""
    if belum_dijawab(instrumen=isi.instrumen, jawaban=isi.jawaban):
        return
    instansi, masa = isi.instansi or TITIK, isi.masa or TITIK
    yield Judul("RANCANGAN Pernyataan Telah Direviu", 1, Tercetak())
    yield Paragraf(
        (Teks("Rancangan, bukan pernyataan. Tidak ditandatangani dan tidak berlaku.", tebal=True),), GayaParagraf.TENGAH
    )
    yield Paragraf(
        teks(
            "Bunyinya belum dicocokkan dengan lampiran peraturannya; periksa sebelum dipakai. Pernyataan yang resmi "
            "dibuat dan ditandatangani oleh pereviu."
        ),
        GayaParagraf.CATATAN,
    )
    yield Paragraf(
        teks(
            f"Kami telah mereviu {isi.jenis} {instansi} {masa} sesuai pedoman reviu atas laporan kinerja. "
            f"Substansi informasi yang dimuat dalam laporan kinerja menjadi tanggung jawab manajemen {instansi}."
        )
    )
    yield Paragraf(
        teks(
            "Reviu bertujuan untuk memberikan keyakinan terbatas bahwa laporan kinerja telah disajikan secara akurat, "
            "andal, dan absah."
        )
    )
    yield from _simpulan(isi)


def _simpulan(isi: IsiCatatan) -> Iterator[Blok]:
    butir = [_sebut(isi)] if isi.terbuka else []
    butir += [
        f"Formulir butir {j.kode} dijawab tidak{f': {j.keterangan}' if j.keterangan else ''}."
        for j in isi.dijawab_tidak
    ]
    if not butir:
        yield Paragraf(teks(_BERSIH))
        return
    yield Paragraf(teks(_TERBUKA))
    yield Daftar(tuple(Butir(teks(b)) for b in butir), JenisDaftar.BULIR)


def _sebut(isi: IsiCatatan) -> str:
    """How many findings are open and under which numbers they stand in the note; they are not told again."""
    nomor = [n for n, _ in isi.terbuka]
    rentang = f"{nomor[0]} sampai {nomor[-1]}" if len(nomor) > 1 else f"{nomor[0]}"
    banyak = sebut_banyak(isi=isi, tingkat=(Tingkat.SALAH, Tingkat.PERINGATAN))
    return f"Temuan nomor {rentang} dalam daftar temuan catatan hasil reviu: {banyak}."
