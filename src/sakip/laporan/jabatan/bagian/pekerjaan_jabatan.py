"""The work of a position in a period: what was planned, what comes later, what was done outside the plan.

Dasar: PermenPANRB 53/2014, Lampiran I, Rencana Aksi (VERIFIED-2). Planned work are the steps of the Rencana Aksi whose
months touch the period; work outside the plan are the entries of the register marked so, of the period alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from sakip.data.perencanaan import LangkahAksi
from sakip.dokumen.node import Blok, Butir, Daftar, JenisDaftar, Paragraf
from sakip.dokumen.sebaris import Teks
from sakip.hasil.dasar import Hasil
from sakip.kernel.tanggal import format_tanggal
from sakip.laporan.bulan import menyentuh, rentang_langkah
from sakip.laporan.figur_periode import sebutan_periode
from sakip.laporan.kolom_jabatan import id_jabatan
from sakip.laporan.pilihan import daftar_teks
from sakip.peraturan.profil import Opsi


def build(*, hasil: Hasil, opsi: Opsi) -> list[Blok]:
    """A sentence and a list for each of ``macam: [rencana, nanti, tambahan]``; what is empty says so or is left out."""
    pilihan = daftar_teks(opsi, "macam", tuple(_MACAM), boleh=tuple(_MACAM))
    penanda = JenisDaftar(opsi.teks("penanda", JenisDaftar.ANGKA.value))
    blok: list[Blok] = []
    for satu in pilihan:
        pembuka, kosong, ambil = _MACAM[satu]
        butir = ambil(hasil)
        kalimat = (pembuka if butir else kosong).format(periode=sebutan_periode(hasil.lingkup.periode))
        blok += [Paragraf((Teks(kalimat),))] if kalimat else []
        blok += [Daftar(tuple(Butir((Teks(b),)) for b in butir), penanda)] if butir else []
    return blok


def _langkah(hasil: Hasil) -> list[LangkahAksi]:
    """The steps of the position: those it is responsible for, else those of its own indicators."""
    jabatan = id_jabatan(hasil)
    pemilik = hasil.indeks.pemilik
    return [
        a
        for a in hasil.data.perencanaan.rencana_aksi
        if jabatan and (a.penanggung_jawab or pemilik.get(a.indikator, "")) == jabatan
    ]


def _tulis(hasil: Hasil, langkah: Sequence[LangkahAksi]) -> list[str]:
    """The steps of one indicator in the same months together, each once."""
    menurut: dict[tuple[str, tuple[int, ...]], list[str]] = {}
    for a in langkah:
        keluaran = f" (keluaran: {a.keluaran})" if a.keluaran else ""
        menurut.setdefault((a.indikator, tuple(a.bulan)), []).append(f"{a.uraian}{keluaran}")
    isi = []
    for (indikator, bulan), uraian in menurut.items():
        nama = f"{hasil.indeks.indikator[indikator].nama}: " if indikator in hasil.indeks.indikator else ""
        kapan = rentang_langkah(bulan, tahun=hasil.tahun) if bulan else f"sepanjang tahun {hasil.tahun}"
        isi.append(f"{nama}{'; '.join(dict.fromkeys(uraian))}, {kapan}")
    return isi


def _rencana(hasil: Hasil) -> Sequence[str]:
    periode = hasil.lingkup.periode
    return _tulis(hasil, [a for a in _langkah(hasil) if menyentuh(a, periode=periode)])


def _nanti(hasil: Hasil) -> Sequence[str]:
    akhir = hasil.lingkup.periode.akhir.month
    return _tulis(hasil, [a for a in _langkah(hasil) if a.bulan and min(a.bulan) > akhir])


def _tambahan(hasil: Hasil) -> Sequence[str]:
    jabatan, periode = id_jabatan(hasil), hasil.lingkup.periode
    catatan = [
        c
        for c in hasil.data.register.catatan
        if c.tambahan and jabatan and c.petugas == jabatan and periode.awal <= c.tanggal <= periode.akhir
    ]
    return [f"{c.uraian}, {format_tanggal(c.tanggal)}" for c in sorted(catatan, key=lambda c: c.tanggal)]


_MACAM: Mapping[str, tuple[str, str, Callable[[Hasil], Sequence[str]]]] = MappingProxyType(
    {
        "rencana": (
            "Pekerjaan yang direncanakan pada {periode}:",
            "Tidak ada langkah rencana aksi pada {periode} yang dikerjakan jabatan ini sendiri.",
            _rencana,
        ),
        "nanti": ("Pekerjaan yang dijadwalkan sesudah {periode}:", "", _nanti),
        "tambahan": (
            "Pekerjaan di luar rencana pada {periode}:",
            "Tidak ada pekerjaan di luar rencana yang tercatat pada {periode}.",
            _tambahan,
        ),
    }
)
