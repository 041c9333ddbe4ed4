"""Read a workbook: everything in it that can be used, every mistake at once, and where each fact stands.

Whether what was read holds together (circles of superiors, jumps of level, indicators without unit) is judged once for
workbook, JSON and database by ``data.bentuk``; the paths in ``asal`` are the ones its findings name.
"""

from __future__ import annotations

import difflib
import io
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree
from python_calamine import CalamineError, CalamineWorkbook

from sakip.buku_kerja.berkas import check_berkas
from sakip.buku_kerja.identitas import Lama, assign_id
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kembar import report_kembar
from sakip.buku_kerja.kolom import Ranah, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.kantor import LEMBAR as KANTOR
from sakip.buku_kerja.lembar.semua import SEMUA
from sakip.buku_kerja.mentah import Mentah
from sakip.buku_kerja.rakit import build_tahun
from sakip.buku_kerja.tabel_baca import LembarMentah, LembarTerbaca, read_lembar
from sakip.buku_kerja.tanda import DAFTAR, KIRIMAN, PETUNJUK
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan, Tingkat

# A cell in the far corner makes a sheet of 17 billion cells; the largest real sheet has some ten thousand.
_SEL_TERBANYAK = 3_000_000


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """What a workbook says. ``asal`` tells where a fact stands, by its path: ``pagu/<simpul>/<versi>``."""

    tahun: TahunKinerja | None
    temuan: tuple[Temuan, ...]
    asal: Mapping[str, Lokasi]


def read_buku_kerja(*, isi: bytes, nama: str) -> HasilBaca:
    """Read the workbook ``isi``; ``nama`` is the name of the file as findings show it."""
    konteks = Konteks(berkas=nama)
    mentah = open_buku(isi=isi, konteks=konteks)
    tahun = _read(mentah, konteks) if mentah is not None else None
    return HasilBaca(tahun, tuple(konteks.temuan), MappingProxyType(konteks.asal))


def _read(mentah: Mapping[str, LembarMentah | None], konteks: Konteks) -> TahunKinerja | None:
    terbaca = read_semua(mentah=mentah, semua=SEMUA, wajib=(KANTOR,), konteks=konteks)
    kantor = next((t.formulir for jenis, t in terbaca if jenis is KANTOR), None)
    konteks.tahun = (kantor.bilangan("tahun") if kantor else None) or 0
    konteks.profil = kantor.teks("profil") if kantor else ""
    konteks.kamus = assign_id(terbaca=terbaca, lama=read_lama(lembar=mentah.get(DAFTAR)), konteks=konteks)
    for jenis, hasil in terbaca:
        if jenis.baca_formulir:
            konteks.simpan(jenis.baca_formulir(hasil.formulir, konteks))
        if jenis.baca:
            konteks.simpan(jenis.baca(hasil.baris, konteks))
    konteks.bandingkan_satuan()
    report_kembar(terbaca=terbaca, konteks=konteks)
    return build_tahun(konteks=konteks)


def open_buku(*, isi: bytes, konteks: Konteks) -> dict[str, LembarMentah | None] | None:
    """The raw cells of every sheet, None where there would be too many of them; None for a file that cannot be read."""
    arsip = check_berkas(isi=isi, konteks=konteks)
    if arsip is None:
        return None
    try:
        return _open_mentah(isi, arsip)
    except (CalamineError, etree.XMLSyntaxError, KeyError, ValueError):
        saran = "Buka di Excel, simpan ulang, lalu coba lagi."
        konteks.lapor("KL001", Lokasi(berkas=konteks.berkas), "Isi berkas ini rusak.", saran=saran)
        return None


def read_semua(
    *, mentah: Mapping[str, LembarMentah | None], semua: Sequence[Lembar], wajib: Sequence[Lembar], konteks: Konteks
) -> list[tuple[Lembar, LembarTerbaca]]:
    """The rows of all sheets that are there; ``wajib`` are those without which the file cannot be used as it is."""
    lembar = _match_lembar(list(mentah), semua, wajib, konteks)
    return [(jenis, _read_lembar(jenis, nama, mentah[nama], konteks)) for jenis, nama in lembar]


def _open_mentah(isi: bytes, arsip: zipfile.ZipFile) -> dict[str, LembarMentah | None]:
    buku, xml = CalamineWorkbook.from_filelike(io.BytesIO(isi)), Mentah(arsip=arsip)
    hasil: dict[str, LembarMentah | None] = {}
    for nama in buku.sheet_names:
        hasil[nama] = None
        if xml.count_sel(nama) <= _SEL_TERBANYAK:
            lembar = buku.get_sheet_by_name(nama)
            baris = lembar.to_python(skip_empty_area=False)
            hasil[nama] = LembarMentah(nama, baris, xml.read_khusus(nama), lembar.merged_cell_ranges or [])
    return hasil


def _match_lembar(
    nama_lembar: Sequence[str], semua: Sequence[Lembar], wajib: Sequence[Lembar], konteks: Konteks
) -> list[tuple[Lembar, str]]:
    """Sheets of the file by what they are; missing and unknown ones are reported."""
    ada = {rapikan(n): n for n in reversed(nama_lembar)}
    kenal = {rapikan(jenis.nama) for jenis in semua} | {rapikan(PETUNJUK)}
    asing = [n for n in nama_lembar if rapikan(n) not in kenal and n not in (DAFTAR, KIRIMAN)]
    hasil = []
    # A workbook of an earlier version has none of the later sheets; one that has some of them has lost the others.
    lama = not any(jenis.boleh_tiada and rapikan(jenis.nama) in ada for jenis in semua)
    for jenis in semua:
        if nama := ada.get(rapikan(jenis.nama)):
            hasil.append((jenis, nama))
            continue
        dekat = difflib.get_close_matches(jenis.nama, asing, 1)
        if jenis.boleh_tiada and lama and not dekat:
            continue
        ringan = Tingkat.CATATAN if jenis.boleh_tiada and not dekat else Tingkat.PERINGATAN
        mirip = f' Yang terdekat: "{dekat[0]}".' if dekat else ""
        konteks.lapor(
            "KL005",
            Lokasi(berkas=konteks.berkas, lembar=jenis.nama),
            f"tidak ada; isinya dianggap kosong.{mirip}",
            tingkat=Tingkat.SALAH if jenis in wajib else ringan,
            saran=f'Kembalikan nama lembar itu menjadi "{jenis.nama}", atau salin dari buku kerja baru.',
        )
    for nama in asing:
        tempat = Lokasi(berkas=konteks.berkas, lembar=nama)
        konteks.lapor("KL017", tempat, "tidak dikenal; isinya tidak dibaca.", tingkat=Tingkat.CATATAN)
    return hasil


def _read_lembar(jenis: Lembar, nama: str, mentah: LembarMentah | None, konteks: Konteks) -> LembarTerbaca:
    if mentah is not None:
        return read_lembar(lembar=jenis, mentah=mentah, konteks=konteks)
    konteks.lapor(
        "KL003",
        Lokasi(berkas=konteks.berkas, lembar=nama),
        "ada isian jauh di luar tabel; lembar ini belum dibaca.",
        saran="Tekan Ctrl+End, hapus baris dan kolom kosong di sekitarnya, lalu simpan.",
    )
    return read_lembar(lembar=jenis, mentah=LembarMentah(jenis.nama, []), konteks=Konteks(berkas=konteks.berkas))


def read_lama(*, lembar: LembarMentah | None) -> Lama:
    """Labels as the writer last wrote them, from the hidden sheet; a file without it has none."""
    hasil: dict[Ranah, dict[str, str]] = {}
    for baris in lembar.baris[1:] if lembar else ():
        ranah, id_, label = (str(s) for s in (*baris, "", "", "")[:3])
        if ranah in Ranah.__members__:
            hasil.setdefault(Ranah[ranah], {})[rapikan(label)] = id_
    return hasil
