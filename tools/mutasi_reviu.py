"""How many wrong figures the review finds: one figure of our own clean report is changed at a time.

The report takes another shape first (``mutasi_bentuk``). A change is found when a finding that the clean shape does not
give names its line. Only figures that stand in a relation are changed: part of a sum or a formula, of a row with
target, realisasi and capaian (or pagu, realisasi and serapan), or stated twice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from sakip.fakta.berkas import Berkas
from sakip.fakta.dari_dokumen import build_berkas_dokumen
from sakip.fakta.ekstraksi.alur import buat_alur
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kerja.hasil_muatan import dokumen_dari, hasil_dari
from sakip.kerja.muat import muat
from sakip.kernel.temuan import Temuan, Tingkat
from sakip.readers.teks import read_teks
from sakip.reviu.periksa_dokumen import periksa_dokumen
from tools.mutasi_bentuk import ganti_judul, hapus_keterangan, tukar_desimal, tukar_kolom
from tools.teks_laporan import tulis_teks

CONTOH = Path(__file__).resolve().parents[1] / "contoh" / "kabupaten_nusa" / "tahun.json"
_PER_BENTUK = 20
_BENTUK: tuple[Callable[[list[str], Random], None], ...] = (ganti_judul, tukar_kolom, hapus_keterangan, tukar_desimal)
_SEBARIS = (
    (JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.CAPAIAN),
    (JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SERAPAN),
)
_BESARAN = (*_SEBARIS[0], *_SEBARIS[1], JenisFakta.NILAI, JenisFakta.BANYAK, JenisFakta.STANDAR)
_NAMA = "laporan.txt"


@dataclass
class HasilMutasi:
    """What came out; ``lolos`` are the changes that no finding named."""

    temuan_bersih: int = 0
    banyak: int = 0
    ditemukan: int = 0
    angka: int = 0
    tanpa_hubungan: int = 0
    lolos: list[dict[str, str]] = field(default_factory=list)


def ukur_mutasi(*, banyak: int, benih: int = 4) -> HasilMutasi:
    """Change ``banyak`` figures, some in each shape; the same seed gives the same changes."""
    muatan = muat(sumber=str(CONTOH))
    dokumen = dokumen_dari(muatan=muatan, hasil=hasil_dari(muatan=muatan), jenis="lkjip")
    bersih = tulis_teks(alur=buat_alur(dokumen=dokumen)).split("\n")
    hasil = HasilMutasi(temuan_bersih=len(_periksa(bersih)))
    berkas = build_berkas_dokumen(dokumen=read_teks(isi="\n".join(bersih).encode(), nama=_NAMA), sumber=_NAMA)
    angka = [f for f in berkas.semua(*JenisFakta) if f.nilai and f.lokasi.tabel and f.lokasi.baris]
    terkait = list(_terkait(berkas, angka))
    hasil.angka, hasil.tanpa_hubungan = len(angka), len(angka) - len(terkait)
    acak = Random(benih)
    while hasil.banyak < banyak:
        _satu_bentuk(bersih, terkait, acak, min(_PER_BENTUK, banyak - hasil.banyak), hasil)
    return hasil


def _satu_bentuk(bersih: list[str], terkait: list[Fakta], acak: Random, banyak: int, hasil: HasilMutasi) -> None:
    baris = list(bersih)
    for ubah in _BENTUK:
        ubah(baris, acak)
    biasa = {_tanda(t) for t in _periksa(baris)}
    for f in acak.sample(terkait, banyak):
        n = (f.lokasi.baris or 1) - 1
        sel = baris[n].split("\t")
        tempat = [k for k, s in enumerate(sel) if s in (f.tertulis, f.tertulis.translate({46: 44, 44: 46}))]
        if not tempat:
            continue
        lama = sel[tempat[0]]
        sel[tempat[0]] = salah_ketik(lama, acak)
        rusak = [*baris[:n], "\t".join(sel), *baris[n + 1 :]]
        baru = [t for t in _periksa(rusak) if _tanda(t) not in biasa]
        hasil.banyak += 1
        if any(lokasi.baris == n + 1 for t in baru for lokasi in t.lokasi):
            hasil.ditemukan += 1
        else:
            hasil.lolos.append(
                {"baris": baris[n][:120], "dari": lama, "menjadi": sel[tempat[0]], "jenis": f.jenis.value}
            )


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


def _periksa(baris: list[str]) -> list[Temuan]:
    hasil = periksa_dokumen(dokumen=read_teks(isi="\n".join(baris).encode(), nama=_NAMA), sumber=_NAMA)
    return [t for t in hasil.temuan if t.tingkat is not Tingkat.CATATAN]


def _tanda(t: Temuan) -> tuple[object, ...]:
    return t.kode, t.tertulis, tuple(lokasi.baris for lokasi in t.lokasi)


def _terkait(berkas: Berkas, angka: list[Fakta]) -> Iterator[Fakta]:
    """The figures that another one must agree with."""
    hubungan = {f for h in berkas.hubungan for f in (h.hasil, *h.masukan)}
    banyak = Counter(_besaran(f) for f in berkas.semua(*_BESARAN) if f.nilai is not None)
    for f in angka:
        sebaris = any(
            f.jenis in jenis and all((s := berkas.sebaris(f, j)) is not None and s.nilai is not None for j in jenis)
            for jenis in _SEBARIS
        )
        if sebaris or f in hubungan or (f.jenis in _BESARAN and banyak[_besaran(f)] > 1):
            yield f


def _besaran(f: Fakta) -> tuple[object, ...]:
    return f.jenis, f.objek, f.periode, f.versi
