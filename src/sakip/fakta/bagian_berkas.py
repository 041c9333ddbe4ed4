"""The reports of a file as they name themselves: title, office and period, from the lines of their covers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sakip.dokumen.node import Dokumen
from sakip.fakta.ekstraksi.alur import Alinea, buat_alur
from sakip.fakta.ekstraksi.belah_kepala import belah_tabel
from sakip.fakta.ekstraksi.bundel import Bagian, pisah_bundel
from sakip.fakta.ekstraksi.sambung import sambung_tabel
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import Periode

_BUKAN_JUDUL = re.compile(
    r"\W*(?:KATA PENGANTAR|DAFTAR ISI|IKHTISAR|RINGKASAN|DISUSUN OLEH|OLEH|NIP|LAMPIRAN|JALAN|JL)\b.*", re.IGNORECASE
)
_INSTANSI = re.compile(
    r"\b(?:KECAMATAN|DINAS|BADAN|KELURAHAN|INSPEKTORAT|SEKRETARIAT (?:DAERAH|DPRD)|SATUAN|RUMAH SAKIT|RSUD|KANTOR|"
    r"KEMENTERIAN)\s+\w.*",
    re.IGNORECASE,
)
# What a line of a cover speaks of; one without such a word names a person, or a list that follows.
_KATA_SAMPUL = re.compile(
    r"\b(?:LAPORAN|AKUNTABILITAS|KINERJA|LKJ\w*|LAKIP|PERJANJIAN|RENCANA|RENSTRA|RENJA|RKT|IKU|DOKUMEN|ANGGARAN|"
    r"PENGUKURAN|EVALUASI|ESELON|KASI|KASUBBAG|KEPALA|SEKSI|SUB|BIDANG|BAGIAN|SEKRETARI\w*|CAMAT|LURAH|JABATAN|"
    r"PEMERINTAH|KABUPATEN|KOTA|PROVINSI|TAHUN|TRIWULAN|TRIBULAN|SEMESTER|PERIODE|INSTANSI|UNIT|UPTD?)\b",
    re.IGNORECASE,
)
_TAHUN = re.compile(r"[\s,–-]*\b(?:TAHUN|TRIWULAN|TRIBULAN|TW)\b.*", re.IGNORECASE)
_KATA_TERBANYAK = 9


@dataclass(frozen=True, slots=True)
class JudulBagian:
    """One report of a file: its id as in ``Fakta.bagian``, title and office as printed, period, and where it begins."""

    id: str
    judul: str = ""
    instansi: str = ""
    periode: Periode | None = None
    awal: Lokasi = Lokasi()


def judul_bagian(*, dokumen: Dokumen) -> tuple[JudulBagian, ...]:
    """The reports of a document in their order."""
    alur = belah_tabel(alur=sambung_tabel(alur=buat_alur(dokumen=dokumen)))
    return tuple(_satu(b) for b in pisah_bundel(alur=alur))


def _satu(bagian: Bagian) -> JudulBagian:
    baris = [a.teks for a in bagian.judul]
    judul = [" ".join(b.split()) for b in baris if not _BUKAN_JUDUL.fullmatch(b.strip())]
    judul = [b for b in judul if _KATA_SAMPUL.search(b) or _INSTANSI.search(b)] or judul
    judul = _tanpa_ulangan([b for b in dict.fromkeys(judul) if b and len(b.split()) <= _KATA_TERBANYAK])
    instansi = (_TAHUN.sub("", c[0]).strip() for b in judul if (c := _INSTANSI.search(b)))
    awal = next((u.lokasi for u in bagian.alur if isinstance(u, Alinea)), Lokasi())
    return JudulBagian(bagian.id, " ".join(judul), next((i for i in instansi if i), ""), bagian.periode, awal)


def _tanpa_ulangan(judul: Sequence[str]) -> list[str]:
    """Lines that say more than another line does already: covers repeat the office and the year."""
    kata = [set(b.casefold().split()) for b in judul]
    return [b for n, b in enumerate(judul) if not any(kata[n] < k for k in kata)]
