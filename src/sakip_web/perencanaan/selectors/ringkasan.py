"""What the plan of a year still lacks, and how far it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sakip.data.perencanaan import Indikator
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.nama_rekaman import nama_menurut_id, sebut_nama
from sakip.kernel.nilai import Kosong
from sakip.kernel.temuan import Temuan, Tingkat
from sakip_web.rakitan.selectors import muatan
from sakip_web.rekaman.models import Tahun

# The first part of the key of findings about plans.
BAGIAN: Final = frozenset(
    "renstra tujuan sasaran indikator target_renstra target_rkt simpul strategi proses_bisnis variabel sasaran_jabatan "
    "rencana_aksi penetapan_target berita_acara perencanaan".split()
)


@dataclass(frozen=True, slots=True)
class Hal:
    """A finding as a page shows it; ``indikator`` is the sheet that mends it, else ``jenis`` and ``kunci`` the node."""

    kalimat: str
    salah: bool
    dasar: str
    saran: str
    indikator: str = ""
    jenis: str = ""
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class Langkah:
    """A part of the plan: how much of it is there."""

    judul: str
    alamat: str
    ada: int
    dari: int
    keterangan: str

    @property
    def selesai(self) -> bool:
        """Whether nothing is missing."""
        return self.ada >= self.dari > 0


def hal_rencana(*, tahun: Tahun) -> tuple[Hal, ...]:
    """The findings about the plan, wrong ones first."""
    m = muatan(tahun=tahun)
    if m.tahun is None:
        return ()
    nama, data = nama_menurut_id(tahun=m.tahun), m.tahun
    milik = [t for t in m.temuan if t.kunci.partition("/")[0] in BAGIAN]
    urut = sorted(milik, key=lambda t: t.tingkat is not Tingkat.SALAH)
    return tuple(_hal(t, sebut_nama(temuan=t, nama=nama, baris=lambda _: None), data) for t in urut)


def _hal(t: Temuan, kalimat: str, data: TahunKinerja) -> Hal:
    bagian = t.kunci.split("/")
    jenis, kunci = bagian[0], bagian[1] if len(bagian) > 1 else ""
    indikator = kunci if any(i.id == kunci for i in data.perencanaan.indikator) else ""
    isi = kalimat.partition(" Letak: ")[0]
    salah = t.tingkat is Tingkat.SALAH
    simpul = jenis.replace("_", "-") if jenis in ("tujuan", "sasaran", "simpul", "sasaran_jabatan") else ""
    return Hal(isi, salah, "; ".join(t.dasar), t.saran, indikator, "" if indikator else simpul, kunci)


def definisi_kurang(*, indikator: Indikator) -> tuple[str, ...]:
    """What the sheet of an indicator still lacks, in words."""
    isi = (
        ("definisi operasional", indikator.definisi),
        ("sumber data", indikator.sumber_data),
        ("rumus atau cara menghitung", indikator.rumus or indikator.rumus_kata),
    )
    return tuple(kata for kata, ada in isi if not ada)


def langkah_rencana(*, data: TahunKinerja) -> Iterator[Langkah]:
    """The parts of the plan in the order in which they are made."""
    p = data.perencanaan
    milik = {i.milik for i in p.indikator}
    cabang = [*(t.id for t in p.tujuan), *(s.id for s in p.sasaran), *(s.id for s in p.sasaran_jabatan)]
    yield Langkah("Pohon kinerja", "susunan", sum(c in milik for c in cabang), len(cabang), "simpul berindikator")
    lengkap = sum(not definisi_kurang(indikator=i) for i in p.indikator)
    yield Langkah("Lembar indikator", "daftar_indikator", lengkap, len(p.indikator), "indikator lengkap definisinya")
    iku = [i.id for i in p.indikator if i.iku]
    tahun = {t.indikator for t in p.target_renstra if t.tahun == data.tahun and not isinstance(t.nilai, Kosong)}
    yield Langkah("IKU", "iku", sum(i in tahun for i in iku), len(iku), f"IKU bertarget {data.tahun}")
    rkt = [t for t in p.target_rkt if t.tahun == data.tahun]
    terisi = sum(not isinstance(t.nilai, Kosong) for t in rkt)
    yield Langkah("RKT", "rkt", terisi, len(rkt), "target RKT terisi")
    beraksi = {a.indikator for a in p.rencana_aksi if not a.perbarui}
    yield Langkah(
        "Rencana aksi",
        "rencana_aksi",
        sum(i.id in beraksi for i in p.indikator),
        len(p.indikator),
        "indikator berlangkah",
    )
