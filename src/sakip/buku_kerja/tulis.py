"""Write a year as a workbook."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from xlsxwriter import Workbook

from sakip.buku_kerja.baku import susun_baku
from sakip.buku_kerja.daftar import Daftar
from sakip.buku_kerja.gaya_sel import Gaya
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Ranah
from sakip.buku_kerja.lembar.semua import SEMUA
from sakip.buku_kerja.lembar_tulis import PenulisLembar
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.nama_tahun import build_kamus
from sakip.buku_kerja.petunjuk import write_petunjuk
from sakip.buku_kerja.sel_tulis import TakMuat
from sakip.data.tahun_kinerja import TahunKinerja


def write_buku_kerja(*, tahun: TahunKinerja) -> bytes:
    """The workbook of a year; reading it gives the year back in the order of ``susun_baku``.

    Raises TakMuat when something has no place in it. The same year gives the same bytes.
    """
    check_muat(tahun=tahun)
    baku = susun_baku(tahun=tahun)
    return write_lembar(
        tahun=baku, kamus=build_kamus(tahun=baku), lembar=SEMUA, petunjuk=partial(write_petunjuk, lembar=SEMUA)
    )


class TulisPetunjuk(Protocol):
    """Writes the first sheet."""

    def __call__(self, *, buku: Workbook, gaya: Gaya) -> None:
        """Write it into ``buku``."""


def write_lembar(
    *,
    tahun: TahunKinerja,
    kamus: Kamus,
    lembar: Sequence[Lembar],
    petunjuk: TulisPetunjuk,
    kata: Mapping[str, Sequence[str]] | None = None,
    rahasia: Mapping[str, Sequence[Sequence[str]]] | None = None,
) -> bytes:
    """Write some sheets of a year; ``kata`` are further lists to pick from, ``rahasia`` rows of further hidden sheets.

    Names whose sheet is not among them are picked from the hidden one.
    """
    keluaran = io.BytesIO()
    buku = Workbook(keluaran, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # The clock of the computer would make each copy differ.
    buku.set_properties({"title": "Buku kerja SAKIP", "author": "sakip", "created": datetime(2020, 1, 1)})  # noqa: DTZ001
    gaya, daftar = Gaya(buku=buku), Daftar(buku=buku, kamus=kamus, profil=tahun.acuan.profil, kata=kata)
    petunjuk(buku=buku, gaya=gaya)
    for satu in lembar:
        kolom = satu.kolom_tahun(tahun)
        penulis = PenulisLembar(buku=buku, lembar=satu, kolom=kolom, gaya=gaya, daftar=daftar)
        penulis.write(
            formulir=satu.tulis_formulir(tahun) if satu.tulis_formulir else {},
            isian=satu.tulis(tahun, kamus) if satu.tulis else (),
        )
        _define(penulis, daftar)
    daftar.write()
    for nama, baris in (rahasia or {}).items():
        _write_rahasia(buku, nama, baris)
    buku.close()
    return keluaran.getvalue()


def _write_rahasia(buku: Workbook, nama: str, baris: Sequence[Sequence[str]]) -> None:
    kertas = buku.add_worksheet(nama)
    kertas.very_hidden()
    kertas.protect()
    for n, isi in enumerate(baris):
        for k, teks in enumerate(isi):
            kertas.write_string(n, k, teks)


def _define(penulis: PenulisLembar, daftar: Daftar) -> None:
    """Name the columns that lists and formulas look into."""
    lembar = penulis.lembar
    if lembar.ranah_daftar is None:
        return
    awal, akhir = penulis.awal + 1, penulis.akhir + 1
    huruf = penulis.huruf[lembar.kunci_utama]
    daftar.define(ranah=lembar.ranah_daftar, lembar=lembar.nama, huruf=huruf, awal=awal, akhir=akhir)
    if lembar.ranah_daftar is Ranah.INDIKATOR:
        for nama, h in (("kolom_indikator", huruf), ("kolom_satuan", penulis.huruf["satuan"])):
            daftar.define_kolom(nama=nama, lembar=lembar.nama, huruf=h, awal=awal, akhir=akhir)


def check_muat(*, tahun: TahunKinerja) -> None:
    """What has no cell would be lost without a word: money given twice, values of another year."""
    a, r = tahun.anggaran, tahun.realisasi
    uang = [("Pagu", p.simpul, p.versi) for p in a.pagu]
    uang += [("Realisasi anggaran", b.simpul, b.periode.kode) for b in a.realisasi]
    uang += [("Prakiraan maju", m.simpul, "") for m in a.prakiraan_maju]
    uang += [("Bagian pagu", x.simpul, f"{x.jabatan}/{x.versi}") for x in a.bagian_pagu]
    uang += [("Bagian realisasi", y.simpul, f"{y.jabatan}/{y.periode.kode}") for y in a.bagian_belanja]
    for (apa, simpul, _), banyak in Counter(uang).items():
        if banyak > 1:
            raise TakMuat(f'{apa} "{simpul}" tercatat {banyak} kali. Sisakan satu sebelum menulis buku kerja.')
    periode = [
        *(b.periode for b in a.realisasi),
        *(k.periode for k in r.kinerja),
        *(n.periode for n in r.variabel),
        *(y.periode for y in a.bagian_belanja),
        *(t.periode for t in tahun.organisasi.tanggal_laporan),
        *(t.periode for t in tahun.evaluasi.tanggapan),
        *(t.periode for t in tahun.narasi.teks if t.periode),
    ]
    if lain := next((p for p in periode if p.tahun != tahun.tahun), None):
        raise TakMuat(
            f"Ada isian {lain.sebutan}, sedangkan buku kerja ini tahun {tahun.tahun}. "
            "Pindahkan ke riwayat, atau betulkan periodenya."
        )
