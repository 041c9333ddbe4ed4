"""What a person must do, and what one waits for, by the states of the year. Pure: states and findings in, tasks out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import Enum

from sakip.kernel.periode import Triwulan
from sakip_web.alur.aturan import Jenis, Keadaan
from sakip_web.alur.selectors import AWAL, Kedudukan


class Rupa(Enum):
    """How a task is marked; the value is the class of its chip."""

    BIASA = ""
    DEKAT = "dekat"
    LEWAT = "lewat"
    TUNGGU = "tunggu"


@dataclass(frozen=True, slots=True)
class Tugas:
    """One thing to do or to wait for; ``alamat`` is the name of a page with its arguments after the office and year."""

    judul: str
    uraian: str
    alamat: tuple[str, ...] = ()
    tenggat: date | None = None
    keping: str = ""
    rupa: Rupa = Rupa.BIASA


@dataclass(frozen=True, slots=True)
class Posisi:
    """A position with what it still owes in the quarter."""

    id: str
    nama: str
    orang: str
    atasan: str
    kurang: tuple[str, ...]


MenurutKeadaan = Mapping[tuple[Jenis, str], Kedudukan]


def kunci_ukur(jabatan: str, triwulan: int) -> str:
    """The key of the figures of a position in a quarter."""
    return f"{jabatan}:TW{triwulan}"


def tugas_pejabat(*, jabatan: Posisi, triwulan: int, keadaan: MenurutKeadaan, batas: date) -> Iterator[Tugas]:
    """What an official must do about the own figures."""
    kini = keadaan.get((Jenis.PENGUKURAN, kunci_ukur(jabatan.id, triwulan)), AWAL)
    alamat = ("pengukuran:isian", str(triwulan), jabatan.id)
    if kini.keadaan is Keadaan.DIKEMBALIKAN:
        yield Tugas(
            f"Perbaiki angka yang dikembalikan {kini.oleh}", f"{jabatan.nama}: “{kini.catatan}”", alamat, batas,
            "dikembalikan", Rupa.LEWAT,
        )  # fmt: skip
    elif kini.keadaan is Keadaan.DRAF and jabatan.kurang:
        yield Tugas(f"Isi realisasi {jabatan.nama}", f"{len(jabatan.kurang)} hal belum lengkap", alamat, batas)
    elif kini.keadaan is Keadaan.DRAF:
        yield Tugas(f"Periksa dan ajukan realisasi {jabatan.nama}", "Semua angka sudah terisi", alamat, batas)


def tugas_atasan(
    *, milik: frozenset[str], posisi: tuple[Posisi, ...], keadaan: MenurutKeadaan, batas: date
) -> Iterator[Tugas]:
    """What waits for a superior: figures to accept, reports to respond to; the oldest first."""
    bawahan = {p.id: p for p in posisi if p.atasan in milik}
    antre = [
        (k.waktu, jenis, kunci, k)
        for (jenis, kunci), k in keadaan.items()
        if k.keadaan is Keadaan.DIAJUKAN and _jabatan(jenis, kunci) in bawahan
    ]
    for _, jenis, kunci, k in sorted(antre, key=lambda x: (x[0] is None, x[0])):
        p = bawahan[_jabatan(jenis, kunci)]
        siapa = f"{p.orang or p.nama}, {p.nama}" if p.orang else p.nama
        if jenis is Jenis.PENGUKURAN:
            tw = kunci.rpartition(":TW")[2]
            alamat: tuple[str, ...] = ("pengukuran:periksa", tw, p.id)
            yield Tugas(
                f"Periksa realisasi triwulan {Triwulan(int(tw)).name}", f"{siapa}, diajukan {k.oleh}", alamat, batas
            )
        elif jenis is Jenis.LAPORAN:
            dokumen, _, periode = kunci.split(":")
            alamat = ("pelaporan:tanggapan", dokumen, p.id, periode)
            yield Tugas("Tanggapi laporan", f"{siapa}, diajukan {k.oleh}", alamat, batas)


def _jabatan(jenis: Jenis, kunci: str) -> str:
    if jenis is Jenis.PENGUKURAN:
        return kunci.rpartition(":")[0]
    return kunci.split(":")[1] if jenis is Jenis.LAPORAN else ""


def tugas_perencana(
    *, posisi: tuple[Posisi, ...], triwulan: int, keadaan: MenurutKeadaan, batas: date
) -> Iterator[Tugas]:
    """What a planner must do for everybody: returned figures first, then what is missing, then what is to be closed."""
    for p in posisi:
        kini = keadaan.get((Jenis.PENGUKURAN, kunci_ukur(p.id, triwulan)), AWAL)
        if kini.keadaan is Keadaan.DIKEMBALIKAN:
            yield from tugas_pejabat(jabatan=p, triwulan=triwulan, keadaan=keadaan, batas=batas)
    belum = [p for p in posisi if p.kurang]
    if belum:
        nama = ", ".join(p.orang or p.nama for p in belum[:3]) + (f" dan {len(belum) - 3} lagi" * (len(belum) > 3))
        banyak = sum(len(p.kurang) for p in belum)
        yield Tugas(
            f"Isi realisasi {len(belum)} pejabat atas nama mereka",
            f"{nama}: {banyak} hal belum lengkap",
            ("pengukuran:triwulan", str(triwulan)),
            batas,
        )
    elif keadaan.get((Jenis.TRIWULAN, f"TW{triwulan}"), AWAL).keadaan is Keadaan.DRAF:
        yield Tugas(
            f"Tutup triwulan {Triwulan(triwulan).name}",
            "Semua jabatan sudah lengkap",
            ("pengukuran:tutup", str(triwulan)),
            batas,
        )


def dibuka_kembali(*, keadaan: MenurutKeadaan) -> Iterator[Tugas]:
    """What the head is told: a closed quarter was opened again, by whom and why; until it is closed again."""
    for (jenis, kunci), k in keadaan.items():
        if jenis is Jenis.TRIWULAN and k.keadaan is Keadaan.DRAF and k.catatan:
            tw = kunci.removeprefix("TW")
            judul = f"Triwulan {Triwulan(int(tw)).name} dibuka kembali oleh {k.oleh}"
            yield Tugas(judul, f"“{k.catatan}”", ("pengukuran:triwulan", tw))


def menunggu_atasan(*, milik: frozenset[str], posisi: tuple[Posisi, ...], keadaan: MenurutKeadaan) -> Iterator[Tugas]:
    """Who else was asked for a response and has not given it; nobody waits for the own one."""
    nama = {p.id: p for p in posisi}
    menurut: dict[str, list[Kedudukan]] = {}
    for (jenis, kunci), k in keadaan.items():
        p = nama.get(_jabatan(jenis, kunci))
        if k.keadaan is Keadaan.DIAJUKAN and p is not None and p.atasan not in milik:
            menurut.setdefault(p.atasan, []).append(k)
    for atasan, daftar in menurut.items():
        siapa = nama[atasan].orang or nama[atasan].nama if atasan in nama else "atasan di luar kantor"
        yield Tugas(
            f"Tanggapan {siapa} atas {len(daftar)} isian", "sudah diajukan", keping="menunggu", rupa=Rupa.TUNGGU
        )
