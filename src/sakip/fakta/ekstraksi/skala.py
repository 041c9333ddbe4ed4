"""The scales that a report prints itself: a fact for every class, and one for every predicate of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.skala_kalimat import baca_predikat_kalimat
from sakip.fakta.ekstraksi.skala_kegunaan import USIA, kegunaan_skala
from sakip.fakta.ekstraksi.tabel import BarisBaca, JenisBaris, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_ekor import is_predikat
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.rentang_skala import baca_rentang

_DIGIT = re.compile(r"\d")
_TERSEDIKIT = 3
_NOL, _TAK_HINGGA = Decimal(0), Decimal("Infinity")
_TAHUN = (Decimal(1945), Decimal(2100))
_KATA_TERBANYAK = 12
_URUTAN = re.compile(r"(?:10|[1-9])[.)]?")
_NAMA = re.compile(r"[A-Za-z][A-Za-z /()-]{0,40}")
_KEPALA = re.compile(
    r"predikat|kategori|kriteria|mutu|interpretasi|keterangan|kinerja|sebutan|status|nilai", re.IGNORECASE
)
_BUTIR = re.compile(r"^\W*(?:\(?(?:\d{1,2}|[a-z])[.)]\s+)?")
_PISAH = re.compile(
    r"\s*(?:[:=→]|\bkategori\b|\bpredikat\b|\bkriteria\b|\bdengan\b|\badalah\b|\bdikategorikan\b)+\s*", re.I
)


def ekstrak_skala(naskah: Naskah) -> Iterator[Fakta]:
    """The classes of all scales of a file, and the predicates of its sentences."""
    for b in naskah.bagian:
        for t in b.tabel:
            yield from _dari_tabel(t, b)
        yield from _dari_baris_teks(b)
        yield from baca_predikat_kalimat(bagian=b)


# -- tables ------------------------------------------------------------------------------------------------------------


def _dari_tabel(tabel: TabelBaca, b: NaskahBagian) -> Iterator[Fakta]:
    rentang = [k for k in range(len(tabel.kolom)) if _berentang(tabel, k)]
    if not rentang:
        return
    judul = " ".join((tabel.keterangan, *(" ".join(k.jalur) for k in tabel.kolom)))
    nama = _kolom_nama(tabel, rentang[-1])
    contoh = tabel.baris[0].sel
    kegunaan = kegunaan_skala(" ".join((judul, contoh[rentang[0]].teks, *(contoh[k].teks for k in nama))))
    if (not nama and kegunaan != USIA) or not _berurutan(tabel, rentang[-1]):
        return
    for baris in tabel.baris:
        sel = baris.sel[rentang[-1]]
        if sel.teks and baris.jenis is JenisBaris.BIASA:
            sebutan = " / ".join(baris.sel[k].teks.strip() for k in nama)
            yield _kelas(sel.teks, sebutan, sel.lokasi, kegunaan, tabel.id, b)


def _berentang(tabel: TabelBaca, k: int) -> bool:
    isi = [b.sel[k].teks for b in tabel.baris if b.sel[k].teks]
    terbaca = sum(baca_rentang(t) is not None for t in isi)
    return terbaca >= _TERSEDIKIT and terbaca * 3 >= len(isi) * 2


def _berurutan(tabel: TabelBaca, k: int) -> bool:
    """Whether the ranges step up or down like classes; hours, years and parts of one another do not."""
    semua = [r for b in tabel.baris if (r := baca_rentang(b.sel[k].teks)) is not None]
    bawah = sorted((r.bawah or _NOL, _TAK_HINGGA if r.atas is None else r.atas) for r in semua)
    tahun = all(r.bawah is not None and _TAHUN[0] <= r.bawah <= _TAHUN[1] for r in semua)
    return not tahun and all(a[0] < b[0] and a[1] < b[1] for a, b in pairwise(bawah))


def _kolom_nama(tabel: TabelBaca, rentang: int) -> list[int]:
    """The columns with the names of the classes: words in every row, each once; those on the right first."""
    for sisi in (range(rentang + 1, len(tabel.kolom)), range(rentang - 1, -1, -1)):
        dapat = [k for k in sisi if _bernama(tabel.baris, k) and _berjudul(tabel, k)]
        if dapat:
            return dapat
    return []


def _bernama(baris: Sequence[BarisBaca], k: int) -> bool:
    isi = [b.sel[k].teks for b in baris]
    return all(_NAMA.fullmatch(t.strip()) for t in isi) and len({t.casefold() for t in isi}) == len(isi)


def _berjudul(tabel: TabelBaca, k: int) -> bool:
    jalur = " ".join(tabel.kolom[k].jalur)
    return not jalur or bool(_KEPALA.search(jalur))


# -- lines -------------------------------------------------------------------------------------------------------------


def _dari_baris_teks(b: NaskahBagian) -> Iterator[Fakta]:
    """Runs of lines like "85 – 100 : Sangat Baik" or "Sangat Baik : > 85"."""
    deret: list[tuple[str, str, Lokasi]] = []
    judul = ""
    for a in (*b.alinea, Alinea("")):
        kelas = _baris_kelas(a.teks)
        if kelas is not None:
            deret.append((*kelas, a.lokasi))
            continue
        yield from _sebaris(a, b)
        if len(deret) >= _TERSEDIKIT:
            kegunaan = kegunaan_skala(judul)
            yield from (_kelas(r, n, lokasi, kegunaan, f"baris{deret[0][2].baris}", b) for r, n, lokasi in deret)
        deret, judul = [], a.teks[-200:]


def _sebaris(a: Alinea, b: NaskahBagian) -> Iterator[Fakta]:
    """A scale told in one line: "Kategori: lebih dari 100% = Sangat Baik; 85% sampai 100% = Baik; …"."""
    if a.teks.count(";") + 1 < _TERSEDIKIT or not _DIGIT.search(a.teks):
        return
    judul, _, isi = a.teks.rpartition(":") if a.teks.count(":") == 1 else ("", "", a.teks)
    kelas = [k for p in isi.split(";") if (k := _baris_kelas(p.strip())) is not None]
    if len(kelas) >= _TERSEDIKIT and len(kelas) == isi.strip(" ;").count(";") + 1:
        kegunaan = kegunaan_skala(judul)
        yield from (_kelas(r, n, a.lokasi, kegunaan, f"baris{a.lokasi.baris}", b) for r, n in kelas)


def _baris_kelas(teks: str) -> tuple[str, str] | None:
    """The range and the name of a class that a line states."""
    if len(teks) > 80 or not _DIGIT.search(teks):
        return None
    dua = [p for p in _PISAH.split(_BUTIR.sub("", teks)) if p.strip(' .;,"“”')]
    if len(dua) != 2:
        return _tanpa_pemisah(teks)
    for rentang, nama in (dua, dua[::-1]):
        bersih = nama.strip(' .;,"“”()')
        if baca_rentang(rentang.strip(" .;,")) is not None and _NAMA.fullmatch(bersih):
            return rentang.strip(" .;,"), bersih
    return None


def _tanpa_pemisah(teks: str) -> tuple[str, str] | None:
    """A row of a scale whose columns were lost: "2 70% - 80% Berhasil"."""
    kata = teks.split()
    if len(kata) > _KATA_TERBANYAK:
        return None
    mulai = 1 if len(kata) > 2 and _URUTAN.fullmatch(kata[0]) and kata[1][0] in "0123456789<>≥≤" else 0
    for batas in range(mulai + 1, len(kata)):
        rentang, nama = " ".join(kata[mulai:batas]), " ".join(kata[batas:])
        if is_predikat(nama) and baca_rentang(rentang) is not None:
            return rentang, nama
    return None


def _kelas(rentang: str, nama: str, lokasi: Lokasi, kegunaan: str, tabel: str, b: NaskahBagian) -> Fakta:
    return Fakta(
        JenisFakta.SKALA,
        f"{kegunaan}/{(nama or rentang).casefold()}",
        None if baca_rentang(rentang) is not None else Kosong(Keadaan.TAK_TERBACA, tertulis=rentang),
        rentang,
        asal=Asal.LKJ,
        nama=nama,
        lokasi=lokasi,
        kelompok=f"{b.id}/{tabel}",
        rincian=kegunaan,
        bagian=b.id,
    )
