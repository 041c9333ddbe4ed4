"""The action plan of a position (T-RENCANA-AKSI): targets per quarter, steps, months, output, who does it, money.

Dasar: LKE 1.a-5 and 1.c-4 ask for it (VERIFIED-2); the form is local (MEMORY). One row per step; an indicator without
any step stands with its targets, so that the gap is seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sakip.data.perencanaan import LangkahAksi
from sakip.dokumen.node import Blok, Paragraf, Rata, TeksPenulis
from sakip.dokumen.sebaris import Sebaris, teks
from sakip.hasil.dasar import Hasil
from sakip.laporan.figur import angka, bersatuan
from sakip.laporan.kolom import KolomLaporan
from sakip.laporan.kolom_indikator import BarisIndikator, teks_sasaran
from sakip.laporan.kosong import bila_wajib
from sakip.laporan.pejabat import jabatan_dokumen, nama_jabatan
from sakip.laporan.pilihan import kelompok
from sakip.laporan.tabel import Isi, susun_tabel
from sakip.laporan.tabel_indikator import baris_indikator
from sakip.peraturan.profil import Opsi

_BELUM = "belum disusun"
_TANPA = "–"
_TW = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class BarisAksi:
    """An indicator with one of its steps (or none); ``nomor`` counts the rows of the table."""

    induk: BarisIndikator
    langkah: LangkahAksi | None
    nomor: int


Kolom = KolomLaporan[BarisAksi]


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """The table; without any step a gap stands above it."""
    j = jabatan_dokumen(hasil)
    anggota = hasil.indeks.indikator_jabatan.get(j.id, ()) if j else ()
    baris = _baris(hasil, baris_indikator(hasil, "pk", anggota))
    cara = "Isi langkah, bulan, dan keluaran tiap indikator."
    kurang = bila_wajib(opsi=opsi, kunci="perencanaan.rencana_aksi", judul="Rencana aksi", cara=cara)
    if not baris:
        return kurang
    tabel = susun_tabel(
        hasil=hasil,
        opsi=opsi,
        isi=Isi(
            jenis="T-RENCANA-AKSI",
            judul="Rencana Aksi {nama_jabatan} Tahun {tahun}",
            kolom=_katalog(),
            bawaan=(
                *("no", "sasaran", "indikator"),
                kelompok("Target", ("target", *(f"tw{n}" for n in range(1, 5)))),
                "langkah",
                kelompok("Bulan", tuple(f"bulan_{n}" for n in range(1, 13))),
                *("keluaran", "penanggung_jawab", "simpul", "pagu"),
            ),
            baris=baris,
        ),
    )
    return [*_dari_tahun_lalu(baris), tabel] if any(b.langkah for b in baris) else [*kurang, tabel]


def _dari_tahun_lalu(baris: list[BarisAksi]) -> list[Blok]:
    """A note above the table that makes the plan a draft while steps of last year were not renewed."""
    banyak = sum(b.langkah is not None and b.langkah.perbarui for b in baris)
    if not banyak:
        return []
    pesan = (
        f"[{banyak} langkah masih dari tahun lalu. Sesuaikan bulan dan keluarannya, lalu kosongkan kolom Perlu "
        "diperbarui di lembar Rencana Aksi.]"
    )
    return [TeksPenulis("data:perencanaan.rencana_aksi", "Rencana aksi", (Paragraf(teks(pesan)),), perbarui=True)]


def _baris(hasil: Hasil, induk: list[BarisIndikator]) -> list[BarisAksi]:
    semua = hasil.data.perencanaan.rencana_aksi
    pasangan: list[tuple[BarisIndikator, LangkahAksi | None]] = []
    for i in induk:
        milik: list[LangkahAksi | None] = [a for a in semua if a.indikator == i.indikator.id]
        pasangan += [(i, a) for a in milik or [None]]
    return [BarisAksi(i, a, n) for n, (i, a) in enumerate(pasangan, 1)]


def _katalog() -> Mapping[str, Kolom]:
    return {
        "no": KolomLaporan("No", lambda b: teks(str(b.induk.nomor_sasaran)), 5, Rata.TENGAH, gabung=_sasaran),
        "sasaran": KolomLaporan("Sasaran", lambda b: teks(teks_sasaran(b.induk)), 17, gabung=_sasaran),
        "indikator": _induk("Indikator Kinerja", lambda b: teks(b.induk.indikator.nama), 16),
        "target": _induk("Setahun", lambda b: bersatuan(b.induk.figur("target/{i}/{t}")), 8, Rata.KANAN),
        **{f"tw{n}": _triwulan(n, romawi) for n, romawi in enumerate(_TW, 1)},
        "langkah": KolomLaporan("Langkah Aksi", lambda b: teks(b.langkah.uraian if b.langkah else _BELUM), 19),
        **{f"bulan_{n}": _bulan(n) for n in range(1, 13)},
        "keluaran": KolomLaporan("Keluaran", lambda b: teks((b.langkah and b.langkah.keluaran) or _TANPA), 16),
        "penanggung_jawab": KolomLaporan("Penanggung Jawab", lambda b: teks(_penanggung_jawab(b)), 18),
        "simpul": KolomLaporan("Sub Kegiatan", lambda b: teks(_nama_simpul(b)), 22, gabung=_simpul),
        "pagu": KolomLaporan("Pagu (Rp)", _pagu, 11, Rata.KANAN, gabung=_simpul),
    }


def _induk(judul: str, isi: Callable[[BarisAksi], tuple[Sebaris, ...]], lebar: int, rata: Rata = Rata.KIRI) -> Kolom:
    return KolomLaporan(judul, isi, lebar, rata, gabung=lambda b: b.induk.indikator.id)


def _triwulan(n: int, romawi: str) -> Kolom:
    return _induk(f"TW {romawi}", lambda b: angka(b.induk.figur("target/{i}/{t}/TW" + str(n))), 6, Rata.KANAN)


def _bulan(n: int) -> Kolom:
    def isi(b: BarisAksi) -> tuple[Sebaris, ...]:
        return teks("✓" if b.langkah and n in b.langkah.bulan else "")

    return KolomLaporan(str(n), isi, 3, Rata.TENGAH)


def _sasaran(b: BarisAksi) -> str:
    return b.induk.indikator.milik


def _simpul(b: BarisAksi) -> tuple[str, str]:
    """Steps of one indicator paid by one sub kegiatan show its money once."""
    simpul = b.langkah.simpul if b.langkah else ""
    return b.induk.indikator.id, simpul or str(b.nomor)


def _penanggung_jawab(b: BarisAksi) -> str:
    hasil = b.induk.hasil
    milik = (b.langkah.penanggung_jawab if b.langkah else "") or hasil.indeks.pemilik.get(b.induk.indikator.id, "")
    return nama_jabatan(hasil, milik) or _TANPA


def _nama_simpul(b: BarisAksi) -> str:
    simpul = b.induk.hasil.indeks.pohon.simpul.get(b.langkah.simpul if b.langkah else "")
    return simpul.nama if simpul else _TANPA


def _pagu(b: BarisAksi) -> tuple[Sebaris, ...]:
    """What the position has of the node that pays for the step: its share where it is shared, else all of it."""
    hasil, simpul = b.induk.hasil, b.langkah.simpul if b.langkah else ""
    if simpul not in hasil.indeks.pohon.simpul:
        return teks(_TANPA)
    j = jabatan_dokumen(hasil)
    return angka(hasil[f"pagu_jabatan/{j.id}/{simpul}" if j else f"pagu/simpul/{simpul}"])
