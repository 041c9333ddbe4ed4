"""Papers of a year as documents, kept as long as the year does not change, and as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from sakip.dokumen.node import Dokumen
from sakip.dokumen.tempat import beri_tempat, tag_menurut_titik
from sakip.kerja.jenis_dokumen import FORMAT, JENIS, JenisDokumen, sesuai_masa
from sakip.kerja.kertas import ada_tata
from sakip.kerja.pilih import penyusun
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Temuan
from sakip.laporan.kekurangan import Kekurangan, daftar_kekurangan
from sakip.peraturan.profil_muat import muat_profil
from sakip.renderers.html import render_html
from sakip.reviu.periksa import periksa_tahun
from sakip.reviu.periksa_dokumen import periksa_dokumen
from sakip.reviu.urutan import urutkan
from sakip_web.rakitan.cetak import Pengesahan, Permintaan, cetak, susun
from sakip_web.rakitan.selectors import hasil, muatan, tahun_kinerja
from sakip_web.rakitan.singgahan import SINGGAHAN
from sakip_web.rekaman.models import Tahun

# Documents of a year that are kept; what is missing in them is small and kept of all.
TERBANYAK: Final = 8
TANPA_SAH: Final = Pengesahan()


def cari_kertas(*, tahun: Tahun, jenis: str, jabatan: str, periode: Periode) -> JenisDokumen | None:
    """The kind of a paper that this office makes for a position (empty: the office) and a period, or None."""
    ada = JENIS.get(jenis)
    if ada is None or ada.per_jabatan != bool(jabatan) or periode.tahun != tahun.tahun:
        return None
    data = tahun_kinerja(tahun=tahun)
    milik = next((j for j in penyusun(tahun=data) if j.id == jabatan), None)
    if not sesuai_masa(jenis=ada, periode=periode) or (jabatan and milik is None):
        return None
    profil = muat_profil(data.acuan.profil)
    return ada if ada_tata(profil=profil, jenis=jenis, jabatan=milik) else None


def naskah(*, tahun: Tahun, jenis: str, jabatan: str, periode: Periode, pada: date | None = None) -> Dokumen:
    """The document of a paper; built once for each number of the year."""
    kunci = (jenis, jabatan, periode.kode, pada)
    rakitan = SINGGAHAN.ambil(tahun)
    ada = rakitan.naskah.get(kunci)
    if ada is None:
        minta = permintaan(tahun=tahun, jenis=jenis, jabatan=jabatan, periode=periode, pada=pada)
        angka = hasil(tahun=tahun, periode=periode if periode.triwulan or pada is None else None, pada=pada)
        ada = susun(permintaan=minta, hasil=angka)
        for lama in list(rakitan.naskah)[: max(0, len(rakitan.naskah) + 1 - TERBANYAK)]:
            rakitan.naskah.pop(lama, None)
        rakitan.naskah[kunci] = ada
    return ada


def sebab_draf(*, tahun: Tahun, dokumen: Dokumen) -> tuple[Kekurangan, ...]:
    """What keeps a paper a draft: what is missing in it, then the mistakes in the data of the year."""
    salah = muatan(tahun=tahun).salah if dokumen.draf else ()
    return (*daftar_kekurangan(dokumen), *(Kekurangan(t.kunci, t.pesan) for t in salah))


def temuan(*, tahun: Tahun, jenis: str, jabatan: str, periode: Periode) -> tuple[Temuan, ...]:
    """What the review finds in a paper as it would be printed, the gravest first.

    A finding in an author's text has the tag of that text as its key: the figures beside it are computed, so the text
    is what has to be mended.
    """
    kunci = (jenis, jabatan, periode.kode, None)
    rakitan = SINGGAHAN.ambil(tahun)
    if kunci not in rakitan.temuan:
        dokumen = naskah(tahun=tahun, jenis=jenis, jabatan=jabatan, periode=periode)
        bertempat = beri_tempat(dokumen=dokumen, nama=dokumen.meta.judul)
        hasil_reviu = periksa_dokumen(dokumen=bertempat, sumber=dokumen.meta.judul)
        tag = tag_menurut_titik(dokumen=bertempat)
        rakitan.temuan[kunci] = tuple(_di_teks(t, tag) for t in urutkan(temuan=hasil_reviu.temuan))
    return rakitan.temuan[kunci]


def _di_teks(temuan: Temuan, tag: Mapping[int, str]) -> Temuan:
    milik = tag.get(temuan.lokasi[0].titik) if temuan.lokasi else None
    return replace(temuan, kunci=milik) if milik else temuan


def temuan_tahun(*, tahun: Tahun) -> tuple[Temuan, ...]:
    """What the review rules find in the data of the year, the gravest first."""
    rakitan = SINGGAHAN.ambil(tahun)
    kunci = ("", "", str(tahun.tahun), None)
    if kunci not in rakitan.temuan:
        rakitan.temuan[kunci] = urutkan(temuan=periksa_tahun(hasil=hasil(tahun=tahun)).temuan)
    return rakitan.temuan[kunci]


def permintaan(
    *, tahun: Tahun, jenis: str, jabatan: str, periode: Periode, pada: date | None = None, sah: Pengesahan = TANPA_SAH
) -> Permintaan:
    """What printing needs to know of a paper."""
    return Permintaan(muatan(tahun=tahun), jenis, jabatan, periode, pada, sah)


def halaman(*, dokumen: Dokumen) -> bytes:
    """The document as a page of its own."""
    return render_html(dokumen=dokumen)


def berkas(
    *,
    tahun: Tahun,
    jenis: str,
    jabatan: str,
    periode: Periode,
    format: Sequence[str],
    pada: date | None = None,
    sah: Pengesahan = TANPA_SAH,
) -> Mapping[str, bytes]:
    """The paper as files; raises ``cetak.CetakGagal``."""
    minta = permintaan(tahun=tahun, jenis=jenis, jabatan=jabatan, periode=periode, pada=pada, sah=sah)
    return cetak(permintaan=minta, format=format)


def akhiran(*, format: str) -> str:
    """The suffix of a format's files."""
    return FORMAT[format]
