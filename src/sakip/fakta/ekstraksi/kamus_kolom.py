"""What the words above a column mean: a dictionary of roles, not of one regency's wording.

The words nearest to the cells decide, then the group above them; what neither settles is settled by the other columns
of the table (a "realisasi" beside a "pagu" is money).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum


class Peran(Enum):
    """What a column holds; the value is its word in messages."""

    NOMOR = "nomor"
    KODE = "kode"
    TUJUAN = "tujuan"
    SASARAN = "sasaran"
    PROGRAM = "program"
    INDIKATOR = "indikator"
    SATUAN = "satuan"
    TARGET = "target"
    REALISASI = "realisasi"
    CAPAIAN = "capaian"
    KEMAJUAN = "kemajuan"
    STANDAR = "standar"
    PAGU = "pagu"
    BELANJA = "realisasi anggaran"
    SERAPAN = "serapan"
    PORSI = "porsi"
    SISA = "sisa"
    EFISIENSI = "efisiensi"
    PREDIKAT = "predikat"
    NAMA = "nama"
    JUMLAH = "jumlah"
    NILAI = "nilai"
    PERSEN = "persentase"
    URAIAN = "uraian"


_UMUM = re.compile(
    r"\b(?:no(?:mor)?|kode|uraian|nama|jenis|jabatan|desa|kelurahan|dusun|tujuan|sasaran|program|kegiatan|indikator|"
    r"satuan|target|realisasi|capaian|kinerja|anggaran|pagu|alokasi|serapan|penyerapan|efisiensi|predikat|kategori|kriteria|"
    r"keterangan|ket|sumber|jumlah|total|nilai|status|skor|rentang|tahun|triwulan|tw|persen(?:tase)?|prosentase|standar|"
    r"tingkat|laki|perempuan|penanggung|jawab|analisis|solusi|strategi|bulan|formulasi|kondisi|rencana|rata|dasar|volume|"
    r"sisa|selisih|bobot|unit|golongan|pendidikan|pangkat|rt|rw|luas|penduduk|pelaksana|kebijakan|cara|alasan|hasil)\b",
    re.IGNORECASE,
)
_TANDA = re.compile(r"\(?\s*(?:%|rp\.?|20\d\d|t|r|tw\.?\s*[iv1-4]+|[ivx]{1,4}|s/d|=.*)\s*\)?", re.IGNORECASE)

# In order: the first that fits decides. Words near the cells are tried first, then those of the group above.
_POLA: tuple[tuple[Peran, str], ...] = (
    (Peran.NOMOR, r"^\W*(?:no(?:mor)?|nmr|#)\W*(?:urut)?\W*$"),
    (Peran.KODE, r"\bkode\b|\brekening\b"),
    (Peran.SATUAN, r"^\W*satuan\b"),
    (Peran.EFISIENSI, r"efisiensi"),
    (Peran.KEMAJUAN, r"kemajuan"),
    (Peran.PREDIKAT, r"predikat|kategori|kriteria|interpretasi|(?:ber)?hasil/|notifikasi"),
    (Peran.SISA, r"\bsisa\b|\bselisih\b|silpa|lebih.{0,5}kurang"),
    (Peran.SERAPAN, r"serapan|penyerapan|(?:%|persen|prosentase|capaian|tingkat).{0,25}(?:keuangan|realisasi)"),
    (Peran.SERAPAN, r"capaian.{0,25}(?:anggaran|belanja)"),
    (Peran.PORSI, r"\b(?:porsi|proporsi)\b|(?:%|persen(?:tase)?|prosentase).{0,12}(?:anggaran|belanja|pagu|alokasi)"),
    (Peran.PORSI, r"(?:anggaran|pagu|alokasi)\W{0,3}%"),
    (Peran.BELANJA, r"realisasi.{0,20}(?:anggaran|keuangan|belanja|dana|rp)|(?:anggaran|belanja).{0,12}realisasi"),
    (Peran.CAPAIAN, r"capaian|tingkat\s+keberhasilan|ketercapaian"),
    (Peran.STANDAR, r"st[ra]*andart?\b|nasional|provinsi|kabupaten\b(?!.*target)"),
    (Peran.TARGET, r"\btarget\b|^\W*t\W*$|kondisi akhir"),
    (Peran.REALISASI, r"realisasi|^\W*r\W*$"),
    (Peran.PAGU, r"\bpagu\b|\banggaran\b|alokasi|\bdpa\b|\bdppa\b|(?<!sumber )\bdana\b|\bbelanja\b|\bbiaya\b"),
    (Peran.INDIKATOR, r"indikator"),
    (Peran.TUJUAN, r"\btujuan\b"),
    (Peran.SASARAN, r"sasaran|kinerja utama|\boutcome\b"),
    (Peran.PROGRAM, r"program|kegiatan|aktivitas"),
    (Peran.JUMLAH, r"^\W*(?:jumlah|total|jml)\b"),
    (Peran.PERSEN, r"^\W*(?:%|persen(?:tase)?|prosentase)\W*$"),
    (Peran.NAMA, r"\b(?:nama|desa|kelurahan|dusun|dukuh|jenis|jabatan|uraian|unsur)\b"),
    (Peran.NILAI, r"nilai|skor|indeks|\bikm\b|\bskm\b|\bidm\b"),
)  # fmt: skip
_SUSUN = tuple((peran, re.compile(pola, re.IGNORECASE)) for peran, pola in _POLA)
# Columns of words: a bare "indikator" among numbers never holds a figure.
TEKS = frozenset(
    {
        Peran.NOMOR, Peran.KODE, Peran.TUJUAN, Peran.SASARAN, Peran.PROGRAM, Peran.INDIKATOR, Peran.SATUAN,
        Peran.PREDIKAT, Peran.NAMA, Peran.URAIAN,
    }
)  # fmt: skip
_ANGGARAN = re.compile(r"anggaran|pagu|keuangan|belanja|biaya|rp\b", re.IGNORECASE)
_KINERJA = re.compile(r"kinerja|fisik|output|keluaran", re.IGNORECASE)
_RUPIAH = re.compile(r"\(\s*rp\.?\s*\)", re.IGNORECASE)
_TAHUN = re.compile(r"\b(20[0-4]\d)\b")
_TRIWULAN = re.compile(r"\b(?:tw|triwulan(?:an)?|tribulan)\.?\s*(iv|i{1,3}|[1-4])\b", re.IGNORECASE)
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


def is_kata_kepala(teks: str) -> bool:
    """Tell whether a cell may be a heading: a known word, a year, a quarter, a unit in brackets."""
    return bool(_TANDA.fullmatch(teks.strip()) or (len(teks) <= 120 and _UMUM.search(teks)))


def baca_peran(*, jalur: Sequence[Sequence[str]]) -> tuple[Peran, ...]:
    """The role of every column of a table, from the words above it (top down)."""
    awal = [_peran(j) for j in jalur]
    if Peran.SERAPAN not in awal and Peran.BELANJA in awal:
        # "% anggaran" beside what was spent, with no other percentage of money: what of it was spent.
        awal = [Peran.SERAPAN if p is Peran.PORSI else p for p in awal]
    ber_target = Peran.TARGET in awal
    ada_pagu = Peran.PAGU in awal
    ada_serapan = Peran.SERAPAN in awal
    hasil = [
        _luruskan(p, j, ber_target=ber_target, ada_pagu=ada_pagu, ada_serapan=ada_serapan)
        for p, j in zip(awal, jalur, strict=True)
    ]
    if Peran.SERAPAN in awal and Peran.CAPAIAN in awal:
        # "Capaian (Rp)" beside a column of what was spent, without any money: capaian under a wrong unit.
        uang = {Peran.PAGU, Peran.BELANJA} & set(hasil)
        hasil = [a if a is Peran.CAPAIAN and not uang else h for a, h in zip(awal, hasil, strict=True)]
    for n in range(1, len(hasil)):
        if awal[n] is Peran.PERSEN and hasil[n - 1] is Peran.BELANJA and jalur[n][:-1] == jalur[n - 1][:-1]:
            hasil[n] = Peran.SERAPAN
    return tuple(hasil)


def _peran(jalur: Sequence[str]) -> Peran:
    for teks in reversed(jalur):
        bersih = _TAHUN.sub(" ", _TRIWULAN.sub(" ", teks)).strip()
        if not bersih or (_TANDA.fullmatch(bersih) and bersih.lower() not in ("t", "r", "%", "(%)")):
            continue
        for peran, pola in _SUSUN:
            if pola.search(bersih):
                return peran
    return Peran.URAIAN


def _luruskan(peran: Peran, jalur: Sequence[str], *, ber_target: bool, ada_pagu: bool, ada_serapan: bool) -> Peran:
    """Settle what the words of a column leave open by its group and by the other columns."""
    atas = " ".join(jalur[:-1])
    if peran is Peran.SERAPAN and _RUPIAH.search(jalur[-1]):
        return Peran.BELANJA
    uang = bool(_ANGGARAN.search(atas)) and not _KINERJA.search(jalur[-1])
    kinerja = bool(_KINERJA.search(" ".join(jalur))) and not uang
    if uang or (ada_pagu and not ber_target and not kinerja) or re.search(r"\brp\b", jalur[-1] if jalur else "", re.I):
        uangnya = {Peran.REALISASI: Peran.BELANJA, Peran.CAPAIAN: Peran.SERAPAN, Peran.PERSEN: Peran.SERAPAN,
                   Peran.TARGET: Peran.PAGU, Peran.JUMLAH: Peran.PAGU if uang else Peran.JUMLAH}  # fmt: skip
        # A capaian beside an absorption that is called so is of what was done.
        return peran if ada_serapan and not uang and peran is Peran.CAPAIAN else uangnya.get(peran, peran)
    if peran is Peran.PERSEN and (kinerja or ber_target):
        return Peran.CAPAIAN
    return peran


def baca_tahun(jalur: Sequence[str]) -> int | None:
    """The year a column speaks of; None when it names none."""
    cocok = next((c for t in reversed(jalur) if (c := _TAHUN.search(t))), None)
    return int(cocok[1]) if cocok else None


def baca_triwulan(jalur: Sequence[str]) -> int | None:
    """The quarter a column speaks of; None when it names none."""
    cocok = next((c for t in reversed(jalur) if (c := _TRIWULAN.search(t))), None)
    return (_ROMAWI.get(cocok[1].lower()) or int(cocok[1])) if cocok else None


_VERSI = (
    (
        "akhir",
        re.compile(r"akhir\s+(?:periode\s+)?(?:renstra|rpjmd|rencana)|jangka menengah|kondisi akhir", re.I),
    ),
    ("perubahan", re.compile(r"\b(?:perubahan|p-?apbd|dppa|sesudah|setelah|revisi|reviu|menjadi)\b", re.I)),
    ("renstra", re.compile(r"\brenstra\b", re.I)),
    ("murni", re.compile(r"\b(?:murni|dpa|apbd|sebelum|semula|awal|induk)\b", re.I)),
)


def baca_versi(jalur: Sequence[str]) -> str:
    """Which version a column holds: "murni", "perubahan", "akhir" for the last target of a Renstra; else empty."""
    teks = " ".join(jalur)
    return next((nama for nama, pola in _VERSI if pola.search(teks)), "")


def baca_pihak(jalur: Sequence[str]) -> str:
    """Whose standard a column holds: "nasional", "provinsi", "kabupaten"; else empty."""
    cocok = re.search(r"nasional|provinsi|kabupaten|kota\b", " ".join(jalur), re.IGNORECASE)
    return cocok[0].lower() if cocok else ""


def baca_satuan(jalur: Sequence[str]) -> str:
    """The unit that a heading states: "%" or "Rp"; empty when it states none."""
    teks = " ".join(jalur)
    if "%" in teks:
        return "%"
    return "Rp" if re.search(r"\(\s*rp\.?\s*\)|\brp\b", teks, re.IGNORECASE) else ""
