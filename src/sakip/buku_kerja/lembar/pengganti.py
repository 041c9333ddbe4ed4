"""Sheet *Indikator Lama*: which indicator continues which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.riwayat import Pengganti
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("lama", "Indikator lama", Jenis.RUJUKAN, 60, Wajib.MUTLAK, ranah=(Ranah.INDIKATOR,), longgar=True,
        contoh="Indeks Kepuasan Masyarakat (IKM)",
        bantuan="Nama yang sama dengan yang ditulis di lembar Riwayat Pembanding."),
    Kolom("baru", "Diteruskan oleh", Jenis.RUJUKAN, 60, Wajib.MUTLAK, ranah=(Ranah.INDIKATOR,), longgar=True,
        contoh="Nilai Survei Kepuasan Masyarakat (SKM)"),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for p in tahun.riwayat.pengganti:
        yield {"lama": kamus.label(p.lama, Ranah.INDIKATOR), "baru": kamus.label(p.baru, Ranah.INDIKATOR)}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        lama = konteks.rujuk(b, "lama", Ranah.INDIKATOR, longgar=True)
        konteks.catat(f"pengganti/{lama}", b)
        yield Pengganti(lama, konteks.rujuk(b, "baru", Ranah.INDIKATOR, longgar=True))


LEMBAR = Lembar(
    "Indikator Lama",
    "Bila indikator berganti nama atau rumusan, sebutkan yang mana meneruskan yang mana.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
)
