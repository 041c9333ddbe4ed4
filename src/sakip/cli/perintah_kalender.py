"""``sakip kalender``: the deadlines of a budget year with their basis, on the screen and as iCalendar."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.cli.layar import kabar, tulis
from sakip.cli.pengurai import Pengurai, baca_tahun, baca_tanggal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sakip.kalender.tenggat import Tenggat
    from sakip.tukar.ical import Acara

JANGKAR = ("dpa", "dppa", "lhe")


def pasang(perintah: argparse._SubParsersAction[Pengurai]) -> None:
    """Add the command."""
    parser = perintah.add_parser(
        "kalender",
        help="tenggat satu tahun anggaran beserta dasarnya",
        description="Menampilkan tenggat dokumen satu tahun anggaran menurut aturan nasional dan profil kabupaten.",
        contoh="sakip kalender 2025 --profil lumajang --dpa 2025-01-02 --ics tenggat.ics",
    )
    parser.add_argument("tahun", type=baca_tahun, metavar="TAHUN", help="tahun anggaran")
    parser.add_argument("--profil", default="umum", metavar="KODE", help="profil kabupaten (bawaan: umum)")
    for nama in JANGKAR:
        parser.add_argument(
            f"--{nama}",
            type=baca_tanggal,
            metavar="TTTT-BB-HH",
            help=f"tanggal {nama.upper()}, dasar tenggat sesudahnya",
        )
    parser.add_argument("--ics", type=Path, metavar="FILE", help="menulis tenggat sebagai kalender (.ics)")
    parser.set_defaults(jalankan=jalankan)


def jalankan(pilihan: argparse.Namespace) -> int:
    """Show the deadlines; write the calendar when asked for."""
    from sakip.kalender.tenggat import susun_kalender
    from sakip.peraturan.kalender import Jangkar, muat_kalender
    from sakip.peraturan.profil_muat import muat_profil

    profil = muat_profil(pilihan.profil)
    tanggal = {Jangkar[n.upper()]: getattr(pilihan, n) for n in JANGKAR if getattr(pilihan, n)}
    aturan = {**muat_kalender(), **profil.kalender}
    tenggat = susun_kalender(tahun=pilihan.tahun, aturan=aturan.values(), jangkar=tanggal)
    tulis(f"Kalender SAKIP tahun anggaran {pilihan.tahun} ({profil.nama})")
    for satu in tenggat:
        _tampilkan(satu)
    tulis("* bergantung pada peraturan setempat; yang dipakai adalah batas bawaan.")
    if pilihan.ics:
        _tulis_ics(pilihan.ics, pilihan.tahun, profil.nama, tenggat)
    return 0


def _tampilkan(t: Tenggat) -> None:
    from sakip.kernel.tanggal import format_hari_tanggal

    batas = t.batas.isoformat() if t.batas else "belum pasti"
    tulis(f"{batas:12} {t.judul}{' *' if t.aturan.lokal else ''} ({t.aturan.pihak})")
    if t.menunggu:
        tulis(f"{'':12}   Batas: {t.menunggu}; isi tanggalnya dengan --{t.aturan.aturan.jangkar.name.lower()}.")  # type: ignore[union-attr]
    if t.anjuran and t.anjuran != t.batas:
        tulis(f"{'':12}   Jatuh pada hari libur; dianjurkan {format_hari_tanggal(t.anjuran)}.")
    tulis(f"{'':12}   Dasar: {_dasar(t)}")


def _dasar(t: Tenggat) -> str:
    from sakip.peraturan.model import Keyakinan

    d = t.aturan.dasar
    ragu = "" if d.keyakinan is Keyakinan.TEKS else f" (menurut {d.keyakinan.value}; periksa naskahnya)"
    return f"{d}{ragu}." + (f" {t.aturan.catatan}" if t.aturan.catatan else "")


def _acara(tenggat: Iterable[Tenggat]) -> list[Acara]:
    from sakip.kernel.tanggal import format_tanggal
    from sakip.tukar.ical import Acara

    hasil = []
    for t in tenggat:
        if t.batas and t.anjuran:
            libur = f"Dianjurkan selesai {format_tanggal(t.anjuran)}, hari kerja terakhir sebelumnya. "
            uraian = f"Pihak: {t.aturan.pihak}. {libur if t.anjuran != t.batas else ''}Dasar: {_dasar(t)}"
            hasil.append(Acara(t.kode, t.batas, t.judul, uraian))
    return hasil


def _tulis_ics(letak: Path, tahun: int, nama: str, tenggat: Iterable[Tenggat]) -> None:
    from sakip.kerja.tulis import tulis as tulis_berkas
    from sakip.tukar.ical import write_ical

    acara = _acara(tenggat)
    isi = write_ical(nama=f"SAKIP {tahun} {nama}", tahun=tahun, acara=acara)
    tulis_berkas(letak=letak, isi=isi)
    kabar(f"{len(acara)} tenggat ditulis ke {letak}.")
