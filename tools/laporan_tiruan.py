"""Clean reports of invented offices in many shapes of table, for the measurement by mutation.

Offices write one thing in many ways: with a column of units or without, a percent sign or "Rp" in the cell, headings in
one row or two, totals first or last, sub totals or none. Every report takes its own way; its text is a line a row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from random import Random

from sakip.kernel.angka_tulis import format_angka
from tools.isi_tiruan import TAHUN, Indikator, Isi, buat_isi, bulat, jumlah

# Group of columns, heading, cells.
Kolom = tuple[str, str, list[str]]
_KATA = {
    "capaian": ("Capaian (%)", "% Capaian", "Tingkat Capaian (%)", "Persentase Capaian"),
    "pagu": ("Anggaran (Rp)", "Pagu (Rp)", "Alokasi Anggaran", "Pagu Anggaran (Rp)"),
    "belanja": ("Realisasi (Rp)", "Realisasi Anggaran (Rp)", "Realisasi Keuangan (Rp)"),
    "serapan": ("%", "Serapan (%)", "Penyerapan (%)", "Persentase Realisasi Anggaran"),
    "indikator": ("Indikator Kinerja", "Indikator Kinerja Utama", "Indikator"),
    "sasaran": ("Sasaran Strategis", "Sasaran", "Kinerja Utama"),
    "kemajuan": ("Tingkat Kemajuan (%)", "Kemajuan (%)"),
    "porsi": ("Porsi (%)", "Proporsi (%)", "% terhadap Anggaran"),
}
_PEMBUKA = "Laporan ini disusun sebagai pertanggungjawaban atas pelaksanaan tugas dan fungsi perangkat daerah."


@dataclass(frozen=True, slots=True)
class Gaya:
    """How a report writes its tables."""

    kata: dict[str, str]
    kolom_sasaran: bool
    kolom_satuan: bool
    persen: bool
    rupiah: bool
    kepala: str
    jumlah_awal: bool
    subtotal: bool
    nomor_kolom: bool


def buat_gaya(*, acak: Random) -> Gaya:
    """One way of writing, the same all over a report."""
    ya = (True, False)
    kata = {k: acak.choice(v) for k, v in _KATA.items()}
    kepala = acak.choice(("satu", "berulang", "kosong"))
    return Gaya(
        kata, acak.choice(ya), acak.choice(ya), acak.choice(ya), acak.choice(ya), kepala,
        acak.choice(ya), acak.choice(ya), acak.choice(ya),
    )  # fmt: skip


def susun_laporan(*, benih: int) -> list[str]:
    """The lines of one report; the same seed gives the same report."""
    acak = Random(benih)
    isi, gaya = buat_isi(acak=acak), buat_gaya(acak=acak)
    return [
        b for baris in (*_awal(isi, gaya), *_kinerja(isi, gaya), *_uang(isi, gaya), *_akhir(isi)) for b in (baris, "")
    ]


def _awal(isi: Isi, g: Gaya) -> Iterator[str]:
    yield from ("LAPORAN KINERJA INSTANSI PEMERINTAH", f"TAHUN {TAHUN}", isi.instansi, "KABUPATEN CONTOH MAKMUR")
    yield from ("BAB I PENDAHULUAN", "A. Latar Belakang", _PEMBUKA, "B. Sumber Daya Manusia")
    yield f"Tabel 1.1 Pegawai menurut Jenjang Pendidikan Tahun {TAHUN}"
    yield _pegawai(isi, g)
    yield from ("BAB II PERENCANAAN KINERJA", _PEMBUKA, f"Tabel 2.1 Perjanjian Kinerja Tahun {TAHUN}")
    yield _tabel(g, [*_nama(isi, g), ("", "Target", [_angka(i, i.target, g) for i in isi.indikator])])
    yield f"Tabel 2.2 Anggaran Program Tahun {TAHUN}"
    nama, pagu = [p for p, _ in isi.program], [jumlah(k.pagu for k in semua) for _, semua in isi.program]
    total = jumlah(pagu)
    porsi = [*(_persen(p, total, g) for p in pagu), "100,00%" if g.persen else "100,00"]
    kolom = [("", "Program", [*nama, "Jumlah"]), ("", g.kata["pagu"], [_rp(p, g) for p in (*pagu, total)])]
    yield _tabel(g, [*kolom, ("", g.kata["porsi"], porsi)])


def _pegawai(isi: Isi, g: Gaya) -> str:
    """People by education and sex, with sums at the right and below."""
    semua = [*isi.pegawai, ("Jumlah", sum(p[1] for p in isi.pegawai), sum(p[2] for p in isi.pegawai))]
    kolom = [("", "Pendidikan", [p[0] for p in semua])]
    kolom += [("Jenis Kelamin", n, [str(p[k]) for p in semua]) for k, n in ((1, "Laki-laki"), (2, "Perempuan"))]
    return _tabel(g, [*kolom, ("", "Jumlah", [str(p[1] + p[2]) for p in semua])])


def _kinerja(isi: Isi, g: Gaya) -> Iterator[str]:
    semua = isi.indikator
    yield from ("BAB III AKUNTABILITAS KINERJA", "A. Capaian Kinerja Organisasi", _PEMBUKA)
    capaian = [bulat(i.realisasi / i.target * 100) for i in semua]
    yield f"Tabel 3.1 Target, Realisasi, dan Capaian Kinerja Tahun {TAHUN}"
    yield _tabel(g, [*_nama(isi, g), *_tahun_ini(isi, g)])
    yield (
        f"Rata-rata capaian dari {len(semua)} indikator adalah {format_angka(bulat(jumlah(capaian) / len(capaian)))}%; "
        f"{sum(c >= 100 for c in capaian)} indikator mencapai atau melebihi target."
    )
    for i in semua[:4]:
        yield (
            f"Indikator {i.nama}: target {_angka(i, i.target, g)}, realisasi {_angka(i, i.realisasi, g)}, "
            f"capaian {format_angka(bulat(i.realisasi / i.target * 100))}%."
        )
    yield "Tabel 3.2 Perbandingan Capaian Kinerja Tahun 2022, 2023, dan 2024"
    yield _tabel(g, [*_nama(isi, g), *(k for n in range(3) for k in _setahun(isi, g, n))])
    yield "Tabel 3.3 Realisasi Kinerja terhadap Target Akhir Renstra"
    kolom = [("", "Target Akhir Renstra", [_angka(i, i.akhir, g) for i in semua])]
    kolom += [("", f"Realisasi {TAHUN}", [_angka(i, i.realisasi, g) for i in semua])]
    yield _tabel(
        g, [*_nama(isi, g), *kolom, ("", g.kata["kemajuan"], [_persen(i.realisasi, i.akhir, g) for i in semua])]
    )
    yield "Tabel 3.4 Realisasi Kinerja dibandingkan dengan Standar Nasional"
    kolom = [("", f"Realisasi {TAHUN}", [_angka(i, i.realisasi, g) for i in semua])]
    kolom += [("", "Standar Nasional", [_angka(i, i.standar, g) for i in semua])]
    yield _tabel(
        g, [*_nama(isi, g), *kolom, ("", "Perbandingan (%)", [_persen(i.realisasi, i.standar, g) for i in semua])]
    )
    yield f"Tabel 3.5 Capaian Kinerja Triwulan Tahun {TAHUN}"
    yield _tabel(g, [*_nama(isi, g), *(k for n in range(4) for k in _setriwulan(isi, g, n))])


def _tahun_ini(isi: Isi, g: Gaya) -> list[Kolom]:
    semua = isi.indikator
    grup = f"Tahun {TAHUN}"
    return [
        (grup, "Target", [_angka(i, i.target, g) for i in semua]),
        (grup, "Realisasi", [_angka(i, i.realisasi, g) for i in semua]),
        (grup, g.kata["capaian"], [_persen(i.realisasi, i.target, g) for i in semua]),
    ]


def _setahun(isi: Isi, g: Gaya, n: int) -> list[Kolom]:
    grup, semua = str(TAHUN - 2 + n), isi.indikator
    return [
        (grup, "Target", [_angka(i, i.tahun[n][0], g) for i in semua]),
        (grup, "Realisasi", [_angka(i, i.tahun[n][1], g) for i in semua]),
        (grup, g.kata["capaian"], [_persen(i.tahun[n][1], i.tahun[n][0], g) for i in semua]),
    ]


def _setriwulan(isi: Isi, g: Gaya, n: int) -> list[Kolom]:
    grup, semua = f"Triwulan {('I', 'II', 'III', 'IV')[n]}", isi.indikator
    return [
        (grup, "Target", [_angka(i, i.triwulan[n][0], g) for i in semua]),
        (grup, "Realisasi", [_angka(i, i.triwulan[n][1], g) for i in semua]),
        (grup, "Capaian (%)", [_persen(i.triwulan[n][1], i.triwulan[n][0], g) for i in semua]),
    ]


def _uang(isi: Isi, g: Gaya) -> Iterator[str]:
    baris: list[tuple[str, Decimal, Decimal]] = []
    for nama, semua in isi.program:
        baris.append((nama, jumlah(k.pagu for k in semua), jumlah(k.belanja for k in semua)))
        baris += [(f"Kegiatan {k.nama} {nama}", k.pagu, k.belanja) for k in semua if g.subtotal]
    per_program = [b for b in baris if b[0].startswith("Program")]
    total = ("Jumlah", jumlah(b[1] for b in per_program), jumlah(b[2] for b in per_program))
    baris = [total, *baris] if g.jumlah_awal else [*baris, total]
    yield from ("B. Realisasi Anggaran", _PEMBUKA, f"Tabel 3.6 Pagu dan Realisasi Anggaran Tahun {TAHUN}")
    kolom = [
        ("", "Program/Kegiatan" if g.subtotal else "Program", [b[0] for b in baris]),
        ("", g.kata["pagu"], [_rp(b[1], g) for b in baris]),
        ("", g.kata["belanja"], [_rp(b[2], g) for b in baris]),
        ("", g.kata["serapan"], [_persen(b[2], b[1], g) for b in baris]),
        ("", "Sisa (Rp)", [_rp(b[1] - b[2], g) for b in baris]),
    ]
    yield _tabel(g, kolom)
    serapan = format_angka(bulat(total[2] / total[1] * 100))
    yield f"Anggaran Rp{format_angka(total[1])} terealisasi Rp{format_angka(total[2])} atau {serapan}%."


def _akhir(isi: Isi) -> Iterator[str]:
    yield from ("BAB IV PENUTUP", _PEMBUKA, f"Demikian laporan kinerja {isi.instansi.title()} ini disampaikan.")


def _nama(isi: Isi, g: Gaya) -> list[Kolom]:
    """The columns that say what a row is about; a sasaran stands in the first row of its indicators only."""
    semua = isi.indikator
    hasil: list[Kolom] = [("", "No", [str(n) for n in range(1, len(semua) + 1)])]
    if g.kolom_sasaran:
        awal = {i.sasaran: i.nama for i in reversed(semua)}
        hasil.append(("", g.kata["sasaran"], [i.sasaran if awal[i.sasaran] == i.nama else "" for i in semua]))
    hasil.append(("", g.kata["indikator"], [i.nama for i in semua]))
    return [*hasil, ("", "Satuan", [i.satuan for i in semua])] if g.kolom_satuan else hasil


def _tabel(g: Gaya, kolom: Sequence[Kolom]) -> str:
    """The lines of a table: heading rows, numbers of columns, rows."""
    grup, judul, isi = zip(*kolom, strict=True)
    if not any(grup):
        kepala = [list(judul)]
    elif g.kepala == "satu":
        kepala = [[f"{j} {g_}" if g_ else j for g_, j in zip(grup, judul, strict=True)]]
    else:
        atas = [g_ or j for g_, j in zip(grup, judul, strict=True)]
        if g.kepala == "kosong":
            atas = [a if n == 0 or a != atas[n - 1] else "" for n, a in enumerate(atas)]
        kepala = [atas, [j if g_ or g.kepala == "berulang" else "" for g_, j in zip(grup, judul, strict=True)]]
    if g.nomor_kolom and len(kolom) > 3:
        kepala.append([str(n + 1) for n in range(len(kolom))])
    return "\n".join("\t".join(b) for b in (*kepala, *zip(*isi, strict=True)))


def _angka(i: Indikator, nilai: Decimal, g: Gaya) -> str:
    teks = format_angka(nilai)
    if g.kolom_satuan or i.satuan == "indeks":
        return teks
    return (f"{teks}%" if g.persen else teks) if i.satuan == "%" else f"{teks} {i.satuan}"


def _persen(bagian: Decimal, dari: Decimal, g: Gaya) -> str:
    return f"{format_angka(bulat(bagian / dari * 100))}{'%' if g.persen else ''}"


def _rp(nilai: Decimal, g: Gaya) -> str:
    return f"Rp{format_angka(nilai)}" if g.rupiah else format_angka(nilai)
