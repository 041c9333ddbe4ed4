"""One small workbook for each official: only what he fills in for the period."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sakip.data.berlaku import pemegang_pada
from sakip.data.organisasi import Jabatan
from sakip.data.perencanaan import CaraUkur, Indikator
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.hasil.dasar import AngkaTiada, Hasil
from sakip.kerja.kertas import hasil_periode
from sakip.kerja.muat import muat
from sakip.kerja.muatan import Muatan
from sakip.kerja.nama_berkas import sederhanakan
from sakip.kerja.pilih import penyusun, pilih_jabatan, pilih_periode
from sakip.kerja.siapa_belum import kekurangan_teks
from sakip.kerja.tulis import tulis_semua
from sakip.kernel.ekspresi import Ekspresi, compile_ekspresi
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Periode

if TYPE_CHECKING:
    from sakip.buku_kerja.jatah import Bekal, Jatah

_BELUM = (Keadaan.BELUM_DIISI, Keadaan.TAK_TERBACA)


@dataclass(frozen=True, slots=True)
class Pecahan:
    """The workbook of one position: what it holds and where it was written."""

    jabatan: Jabatan
    letak: Path
    jatah: Jatah
    bekal: Bekal


@dataclass(frozen=True, slots=True)
class HasilPecah:
    """What was written, and what was loaded for it."""

    pecahan: tuple[Pecahan, ...]
    periode: Periode
    muatan: Muatan


def pecah(
    *,
    sumber: str,
    folder: Path,
    periode: Periode | None = None,
    jabatan: str = "",
    kepada: str = "",
    timpa: bool = False,
) -> HasilPecah:
    """Write one workbook for each reporting position, or for one; ``kepada`` is whom they are returned to."""
    from sakip.buku_kerja.pecah import write_pecahan

    muatan = muat(sumber=sumber)
    tahun = muatan.wajib()
    diminta = pilih_periode(tahun=tahun, diminta=periode)
    semua = (pilih_jabatan(tahun=tahun, diminta=jabatan),) if jabatan else penyusun(tahun=tahun)
    hasil = hasil_periode(muatan=muatan, periode=diminta)
    pecahan = []
    for j in semua:
        jatah, bekal = susun_jatah(tahun=tahun, hasil=hasil, jabatan=j)
        bekal = replace(bekal, kepada=kepada) if kepada else bekal
        pecahan.append(Pecahan(j, folder / _nama(j, semua, diminta), jatah, bekal))
    isi = {p.letak: write_pecahan(tahun=tahun, jatah=p.jatah, bekal=p.bekal) for p in pecahan}
    # All or none: a file that an official has filled in is never replaced by an empty one unasked.
    tulis_semua(berkas=isi, timpa=timpa)
    return HasilPecah(tuple(pecahan), diminta, muatan)


def susun_jatah(*, tahun: TahunKinerja, hasil: Hasil, jabatan: Jabatan) -> tuple[Jatah, Bekal]:
    """What a position fills in for the period of ``hasil.lingkup``, and what helps it."""
    from sakip.buku_kerja.jatah import Bekal, Jatah
    from sakip.buku_kerja.teks_word import urai_tag

    periode = hasil.lingkup.periode
    milik = hasil.indeks.indikator_jabatan.get(jabatan.id, ())
    langsung = tuple(i.id for i in milik if _is_langsung(hasil, i, periode))
    rumus = {i.id: compile_ekspresi(i.rumus) for i in milik if i.rumus and i.id not in langsung}
    dipakai = {kode for r in rumus.values() for kode in r.variabel}
    variabel = tuple(v.kode for v in tahun.perencanaan.variabel if v.kode in dipakai)
    jatah = Jatah(jabatan.id, periode, tuple(i.id for i in milik), variabel)
    tag = (urai_tag(tag=k.kunci) for k in kekurangan_teks(hasil=hasil, jabatan=jabatan))
    teks = ((t[0], t[1]) for t in tag if t and t[1] in (jabatan.id, *jatah.indikator))
    pemegang = pemegang_pada(organisasi=tahun.organisasi, jabatan=jabatan.id, tanggal=periode.akhir)
    return jatah, Bekal(
        isian=langsung,
        teks=tuple(dict.fromkeys(teks)),
        jenis=tuple(_list_jenis(tahun, jabatan, rumus.values())),
        register=bool(tahun.register.catatan) or any(r.register for r in rumus.values()),
        target={i.id: _target(hasil, i) for i in milik},
        cara={i.id: _cara(tahun, i, rumus.get(i.id), langsung=i.id in langsung) for i in milik},
        pemegang=pemegang.nama if pemegang else "",
    )


def _is_langsung(hasil: Hasil, i: Indikator, periode: Periode) -> bool:
    """Tell whether the value is entered: an official one goes before formula and subordinates."""
    masa = (periode,) if periode.triwulan else (*periode.bagian(), periode)
    resmi = any((r := hasil.indeks.realisasi.get((i.id, p))) and r.resmi for p in masa)
    return resmi or (i.cara_ukur is CaraUkur.SENDIRI and not i.rumus)


def _target(hasil: Hasil, i: Indikator) -> str:
    from sakip.buku_kerja.nilai_sel import teks_nilai

    try:
        nilai = hasil[f"target/{i.id}/{hasil.lingkup.ekor}"].nilai
    except AngkaTiada:
        return ""
    return "" if isinstance(nilai, Kosong) and nilai.keadaan in _BELUM else teks_nilai(nilai)


def _cara(tahun: TahunKinerja, i: Indikator, rumus: Ekspresi | None, *, langsung: bool) -> str:
    if langsung:
        return "Anda isi di lembar Realisasi."
    if i.cara_ukur is not CaraUkur.SENDIRI or rumus is None:
        return "Dihitung dari indikator bawahan yang mendukungnya."
    nama = {v.kode: v.nama or v.kode for v in tahun.perencanaan.variabel}
    isi = []
    if rumus.variabel:
        isi.append(f"lembar Variabel ({'; '.join(nama.get(v, v) for v in sorted(rumus.variabel))})")
    if rumus.register:
        jenis = dict.fromkeys(_tulisan_jenis(tahun, j) for j, _ in sorted(rumus.register))
        isi.append(f"lembar Register (jenis {'; '.join(jenis)})")
    return f"Dihitung dari {' dan '.join(isi)}." if isi else "Dihitung dengan rumus."


def _list_jenis(tahun: TahunKinerja, jabatan: Jabatan, rumus: Iterable[Ekspresi]) -> Iterator[str]:
    """Kinds of register entries that the formulas count, then those that the position has used, each once."""
    dihitung = (_tulisan_jenis(tahun, j) for r in rumus for j, _ in sorted(r.register))
    dipakai = (c.jenis for c in tahun.register.catatan if c.petugas == jabatan.id)
    yield from dict.fromkeys((*dihitung, *dipakai))


def _tulisan_jenis(tahun: TahunKinerja, jenis: str) -> str:
    """A kind as people write it: formulas know it in lower case with underscores."""
    semua = (c.jenis for c in tahun.register.catatan)
    return next((j for j in semua if "_".join(j.lower().split()) == jenis), jenis.replace("_", " "))


def _nama(jabatan: Jabatan, semua: Sequence[Jabatan], periode: Periode) -> str:
    senama = any(j.nama == jabatan.nama and j.id != jabatan.id for j in semua)
    nama = f"{jabatan.nama} {jabatan.id}" if senama else jabatan.nama
    return f"isian-{sederhanakan(teks=nama)}-{periode.kode.lower()}.xlsx"
