"""How many wrong figures the review finds: one figure of a clean report is changed at a time.

The report takes another shape too (``mutasi_bentuk``). A change is found when a finding that the clean shape does not
give names its line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from random import Random

from sakip.kernel.temuan import Temuan, Tingkat
from sakip.readers.teks import read_teks
from sakip.reviu.periksa_dokumen import periksa_dokumen
from tools.bahan_mutasi import NAMA, Bahan, Letak
from tools.mutasi_bentuk import ganti_judul, hapus_keterangan, tukar_desimal, tukar_kolom

_BENTUK: tuple[Callable[[list[str], Random], None], ...] = (ganti_judul, tukar_kolom, hapus_keterangan, tukar_desimal)


@dataclass
class HasilMutasi:
    """What came out; ``lolos`` are the changes that no finding named, ``terduga`` findings on unchanged shapes."""

    temuan_bersih: list[str] = field(default_factory=list)
    terduga: list[str] = field(default_factory=list)
    banyak: int = 0
    ditemukan: int = 0
    angka: int = 0
    tanpa_hubungan: int = 0
    lolos: list[dict[str, str]] = field(default_factory=list)


def ukur_mutasi(*, bahan: Iterable[Bahan], benih: Iterable[int], per_bentuk: int) -> HasilMutasi:
    """Change ``per_bentuk`` figures of every report in the shape of every seed; same seeds give the same changes."""
    hasil = HasilMutasi()
    semua_benih = tuple(benih)
    for b in bahan:
        hasil.temuan_bersih += [f"{b.nama}: {t.kode} {t.pesan}" for t in _periksa(b.baris)]
        hasil.angka, hasil.tanpa_hubungan = hasil.angka + b.angka, hasil.tanpa_hubungan + b.angka - len(b.terkait)
        for satu in semua_benih:
            _satu_bentuk(b, satu, per_bentuk, hasil)
    return hasil


def _satu_bentuk(bahan: Bahan, benih: int, banyak: int, hasil: HasilMutasi) -> None:
    temuan = _periksa(ubah_bentuk(baris=bahan.baris, benih=benih))
    biasa = {_tanda(t) for t in temuan}
    hasil.terduga += [f"{bahan.nama}, bentuk {benih}: {t.kode} {t.pesan}" for t in temuan]
    acak = Random(f"{bahan.nama}/{benih}")
    for letak in acak.sample(bahan.terkait, min(banyak, len(bahan.terkait))):
        rusak, lama, baru = _rusak(bahan.baris, letak, acak)
        # A changed digit leaves every shape as it is, so the same seed gives the same one.
        bentuk = ubah_bentuk(baris=rusak, benih=benih)
        temuan = [t for t in _periksa(bentuk) if _tanda(t) not in biasa]
        hasil.banyak += 1
        if any(lokasi.baris == letak[0] + 1 for t in temuan for lokasi in t.lokasi):
            hasil.ditemukan += 1
        else:
            tempat = {"laporan": bahan.nama, "benih": str(benih), "baris": bentuk[letak[0]][:160]}
            hasil.lolos.append({**tempat, "nomor": str(letak[0] + 1), "dari": lama, "menjadi": baru})


def ubah_bentuk(*, baris: Sequence[str], benih: int) -> list[str]:
    """The lines in another shape; each stays the line it was."""
    hasil, acak = list(baris), Random(benih)
    for ubah in _BENTUK:
        ubah(hasil, acak)
    return hasil


def _rusak(baris: Sequence[str], letak: Letak, acak: Random) -> tuple[list[str], str, str]:
    hasil, (n, k) = list(baris), letak
    sel = hasil[n].split("\t")
    lama, sel[k] = sel[k], salah_ketik(sel[k], acak)
    hasil[n] = "\t".join(sel)
    return hasil, lama, sel[k]


def salah_ketik(teks: str, acak: Random) -> str:
    """A figure with one of its first two digits changed.

    >>> salah_ketik("7", Random(1)) != "7"
    True
    """
    letak = [n for n, c in enumerate(teks) if c.isdigit()]
    isi = [n for n in letak if n >= next((m for m in letak if teks[m] != "0"), letak[0])][:2]
    n = acak.choice(isi)
    baru = acak.choice([c for c in "123456789" if c != teks[n]])
    return f"{teks[:n]}{baru}{teks[n + 1 :]}"


def _periksa(baris: Sequence[str]) -> list[Temuan]:
    hasil = periksa_dokumen(dokumen=read_teks(isi="\n".join(baris).encode(), nama=NAMA), sumber=NAMA)
    return [t for t in hasil.temuan if t.tingkat is not Tingkat.CATATAN]


def _tanda(t: Temuan) -> tuple[object, ...]:
    return t.kode, t.tertulis, tuple(lokasi.baris for lokasi in t.lokasi)
