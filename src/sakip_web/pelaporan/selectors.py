"""Reading reports: all of a period with where they stand, one with what it lacks, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sakip.data.organisasi import Jabatan, Jenjang
from sakip.dokumen.node import Dokumen
from sakip.hasil.sebutan import SebutanTiada, build_kamus
from sakip.kerja.hitung import teks_angka
from sakip.kerja.jenis_dokumen import DAFTAR, JENIS, sesuai_masa
from sakip.kerja.pilih import penyusun
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Temuan
from sakip.laporan.kekurangan import Kekurangan
from sakip_web.alur.aturan import Jenis
from sakip_web.alur.selectors import AWAL, Kedudukan
from sakip_web.alur.selectors import semua as semua_kedudukan
from sakip_web.jejak.models import Jejak
from sakip_web.pelaporan.kerangka import dokumen_penuh as penuh
from sakip_web.pelaporan.laporan import LKJIP, TAHUNAN, TRIWULAN, Laporan
from sakip_web.rakitan import naskah
from sakip_web.rakitan.kalender import tenggat_tahunan, tenggat_triwulan
from sakip_web.rakitan.selectors import hasil, tahun_kinerja
from sakip_web.rakitan.selectors import kekurangan as kekurangan_kertas
from sakip_web.rekaman.models import Tahun

# More than these nobody looks through; the rest is found by typing.
SEBUTAN_TERBANYAK = 300


@dataclass(frozen=True, slots=True)
class BarisLaporan:
    """A report in the list."""

    laporan: Laporan
    nama: str
    atasan: str
    kedudukan: Kedudukan
    kurang: int
    batas: date | None


@dataclass(frozen=True, slots=True)
class KertasLain:
    """A paper that is only printed."""

    laporan: Laporan
    nama: str


@dataclass(frozen=True, slots=True)
class Peristiwa:
    """A step in the history of a report."""

    waktu: datetime
    oleh: str
    atas_nama: str
    tindakan: str
    alasan: str


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A name that authors may write in braces, with its present value."""

    nama: str
    nilai: str


def daftar_laporan(*, tahun: Tahun, periode: Periode) -> tuple[BarisLaporan, ...]:
    """All reports of a period: the office's first, then those of the positions in their order."""
    data = tahun_kinerja(tahun=tahun)
    ada = semua_kedudukan(tahun=tahun)
    nama = {j.id: j.nama for j in data.organisasi.jabatan}
    calon = [] if periode.triwulan else [Laporan(LKJIP, "", periode)]
    jenis = TRIWULAN if periode.triwulan else TAHUNAN
    calon += [Laporan(jenis, j.id, periode) for j in penyusun(tahun=data)]
    atasan = {j.id: nama.get(j.atasan, "") for j in data.organisasi.jabatan}
    batas = tenggat_laporan(tahun=tahun, periode=periode)
    return tuple(
        BarisLaporan(
            x,
            nama.get(x.jabatan, data.organisasi.instansi.nama),
            atasan.get(x.jabatan, ""),
            ada.get((Jenis.LAPORAN, x.kunci), AWAL),
            len(kekurangan_kertas(tahun=tahun, jenis=x.jenis, jabatan=x.jabatan, periode=x.periode)),
            batas,
        )
        for x in calon
        if naskah.cari_kertas(tahun=tahun, jenis=x.jenis, jabatan=x.jabatan, periode=x.periode)
    )


def tenggat_laporan(*, tahun: Tahun, periode: Periode) -> date | None:
    """The day on which the reports of a period are due; that of a year is due in the next one."""
    data = tahun_kinerja(tahun=tahun)
    if periode.triwulan:
        return tenggat_triwulan(data, periode.triwulan)
    return tenggat_tahunan(data)


def kertas_lain(*, tahun: Tahun, periode: Periode, jabatan: str) -> tuple[KertasLain, ...]:
    """The papers of a position (empty: the office) for a period that are only printed."""
    laporan = (LKJIP, TRIWULAN, TAHUNAN)
    return tuple(
        KertasLain(Laporan(j.kode, jabatan, periode), j.nama)
        for j in DAFTAR
        if j.kode not in laporan
        and sesuai_masa(jenis=j, periode=periode)
        and naskah.cari_kertas(tahun=tahun, jenis=j.kode, jabatan=jabatan, periode=periode)
    )


def nama_jenis(*, jenis: str) -> str:
    """What a kind of paper is called."""
    return JENIS[jenis].nama


def dokumen(*, tahun: Tahun, laporan: Laporan) -> Dokumen:
    """The report as it stands now."""
    return naskah.naskah(tahun=tahun, jenis=laporan.jenis, jabatan=laporan.jabatan, periode=laporan.periode)


def dokumen_penuh(*, tahun: Tahun, laporan: Laporan) -> Dokumen:
    """The report with a place for every text."""
    return penuh(tahun=tahun, laporan=laporan)


def kekurangan(*, tahun: Tahun, laporan: Laporan) -> tuple[Kekurangan, ...]:
    """What keeps the report a draft: what it lacks, and the mistakes in the data that it is made of."""
    return naskah.sebab_draf(tahun=tahun, dokumen=dokumen(tahun=tahun, laporan=laporan))


def temuan(*, tahun: Tahun, laporan: Laporan) -> tuple[Temuan, ...]:
    """What the review finds in the report as it would be printed."""
    return naskah.temuan(tahun=tahun, jenis=laporan.jenis, jabatan=laporan.jabatan, periode=laporan.periode)


def sebutan(*, tahun: Tahun, laporan: Laporan) -> tuple[Sebutan, ...]:
    """The names that authors of a report may write, with their values in it: those of its own indicators."""
    angka = hasil(tahun=tahun, periode=laporan.periode)
    milik = {i.id for i in angka.indeks.indikator_jabatan.get(laporan.jabatan, ())}
    daftar = []
    for nama, id_angka in sorted(build_kamus(angka.indeks).id_menurut_nama.items()):
        if laporan.jabatan and not milik.intersection(id_angka.split("/")):
            continue
        try:
            daftar.append(Sebutan(nama, teks_angka(figur=angka.sebutan(nama))))
        except SebutanTiada:
            continue
    return tuple(daftar[:SEBUTAN_TERBANYAK])


def riwayat(*, tahun: Tahun, laporan: Laporan) -> tuple[Peristiwa, ...]:
    """The steps of a report, newest first."""
    mata = Jejak.objects.filter(rantai__nama=tahun.rantai, himpunan=Jenis.LAPORAN.value, kunci=laporan.kunci)
    return tuple(Peristiwa(m.waktu, m.pelaku, m.atas_nama, m.tindakan, m.alasan) for m in mata.order_by("-nomor")[:50])


def atasan_luar(*, atasan: Jabatan | None) -> bool:
    """Whether a superior does not work in this office, and so answers on paper."""
    return atasan is None or atasan.jenjang is Jenjang.KEPALA_DAERAH


def kedudukan(*, tahun: Tahun, laporan: Laporan) -> Kedudukan:
    """Where a report stands."""
    ada: Mapping[tuple[Jenis, str], Kedudukan] = semua_kedudukan(tahun=tahun)
    return ada.get((Jenis.LAPORAN, laporan.kunci), AWAL)
