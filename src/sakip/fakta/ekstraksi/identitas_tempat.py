"""Which kecamatan, kelurahan, kabupaten or kota a file is about, and where it names another as if that were itself.

The own name of a level is the one that covers and most sentences use; without one that clearly leads (a dinas names
many kecamatan) nothing is said. Another name is noted only where the report speaks of itself: never in tables, in
boundaries, comparisons, regulations or lists of places. A name one slip away from the own one is noted anywhere.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah, Unsur
from sakip.fakta.ekstraksi.identitas_baris import baca_tempat_tanggal, cari_nip, is_jabatan
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.jarak_sunting import jarak_sunting
from sakip.kernel.lokasi import Lokasi

SENDIRI, DIRI, MIRIP, TTD = "sendiri", "diri", "mirip", "ttd"
_TINGKAT = {
    "kecamatan": "kecamatan", "kec": "kecamatan", "camat": "kecamatan", "kabupaten": "kabupaten", "kab": "kabupaten",
    "bupati": "kabupaten", "kelurahan": "kelurahan", "lurah": "kelurahan", "walikota": "kota", "kota": "kota",
}  # fmt: skip
_SEBUTAN = re.compile(
    r"\b(kecamatan|kec|camat|kabupaten|kab|bupati|kelurahan|lurah|wali\s?kota|kota)\b\.?\s+"
    r"([^\W\d_][\w’'\-]+\w)(?:\s+([A-Z][\w’'\-]+\w))?",
    re.IGNORECASE,
)
# A line of a signature that is nothing but the head of a region.
_PEJABAT = re.compile(r"\W*(?:(?:plt|plh|pjs|pj)\.?\s*)?(?:camat|lurah|bupati|wali\s?kota)\s+\w+(?:\s+\w+)?\W*", re.I)
_BUKAN_DIRI = re.compile(
    r"\b(?:batas\w*|berbatasan|sebelah|utara|selatan|timur|barat|banding\w*|dibanding\w*|perbandingan|studi|kunjungan"
    r"|bimtek|tetangga|antara|antar|seperti|misalnya|alamat|jalan|jl|mutasi|pindah\w*|peraturan|keputusan|perda|perbup"
    r"|perwali|kerja\s?sama|bekerja\s?sama|bersama|berkoordinasi|koordinasi|rekomendasi|asal|dari|menuju|jarak|lintas|daripada|lain(?:nya)?)\b",
    re.IGNORECASE,
)
_DIRI_SEBELUM = re.compile(
    r"\b(?:masyarakat|warga|penduduk|lingkungan|lingkup|wilayah|pegawai|aparatur|asn|kinerja|laporan|lkj\w*|kantor"
    r"|pemerintah|sekretari\w+|kepala\s[\w\s]{3,40}|kasi\s[\w\s]{3,40}|kasub\w+\s[\w\s]{3,40}|program|kegiatan|capaian"
    r"|akuntabilitas|(?:kinerja|laporan)\b[^.;]{0,40}\btahun\s+20\d\d|anggaran|renstra|perangkat\s+daerah|skpd|opd|(?:dinas|badan)\s[\w\s]{3,60})\s+(?:di\s+|pada\s+|se-?\s?)?(?:wilayah\s+|lingkungan\s+)?$",
    re.IGNORECASE,
)
_DIRI_SESUDAH = re.compile(
    r"^\W*(?:kab\w*\.?\s+\w+\s+)?(?:telah|melaksanakan|menyelenggarakan|dalam\s+mencapai|berkomitmen|mempunyai|selaku|berupaya|pada\s+"
    r"khususnya|tahun\s+(?:anggaran\s+)?20\d\d)\b",
    re.IGNORECASE,
)
_PEJABAT_DAERAH = re.compile(r"\b(?:bupati|wali\s?kota|gubernur|sekretaris\s+daerah|sekda)\b", re.IGNORECASE)
_TERSEDIKIT = 5
_UTAMA = 0.75
_SESUDAH_TTD = 8
_JABATAN_DEKAT = 4
_SALAH_KETIK_PANJANG = 8
_SEBUTAN_TERPENDEK = 4


@dataclass(frozen=True, slots=True)
class Sebutan:
    """A name behind a word of a level, with what stands around it."""

    tingkat: str
    nama: str
    sebelum: str
    sesudah: str
    lokasi: Lokasi
    bagian: str
    tabel: bool
    sampul: bool
    daftar: bool
    pejabat: bool


def fakta_tempat(naskah: Naskah) -> Iterator[Fakta]:
    """The own names of a file, the names that may be meant for them, and every place of signature."""
    sebutan = [s for b in naskah.bagian for s in _sebutan(b)]
    sendiri = _sendiri(sebutan)
    for tingkat, satu in sendiri.items():
        yield Fakta(JenisFakta.TEMPAT, tingkat, tertulis=satu.nama, rincian=SENDIRI, bagian=satu.bagian)
    curiga = [(s, j) for s in sebutan if s.tingkat in sendiri and (j := _mencurigakan(s, sendiri))]
    biasa = _kata_biasa(naskah, Counter(s.nama for s, _ in curiga))
    for s, jenis in curiga:
        if s.nama.casefold() not in biasa:
            yield Fakta(JenisFakta.TEMPAT, s.tingkat, tertulis=s.nama, rincian=jenis, lokasi=s.lokasi, bagian=s.bagian)
    for b in naskah.bagian:
        yield from _tanda_tangan(b)


def _sebutan(bagian: NaskahBagian) -> Iterator[Sebutan]:
    sampul, id_ = len(bagian.bagian.judul), bagian.id
    for n, u in enumerate(bagian.bagian.alur):
        if isinstance(u, Alinea):
            yield from _satu(u.teks, u.lokasi, id_, sampul=n < sampul, tabel=False)
        elif isinstance(u, TabelMentah):
            for b in u.baris:
                for s in b:
                    yield from _satu(s.teks, s.lokasi, id_, sampul=False, tabel=True)


def _satu(teks: str, lokasi: Lokasi, bagian: str, *, sampul: bool, tabel: bool) -> Iterator[Sebutan]:
    kecil = teks.casefold()
    if not (
        "camat" in kecil or "kec" in kecil or "kab" in kecil or "bupati" in kecil or "lur" in kecil or "kota" in kecil
    ):
        return
    semua = list(_SEBUTAN.finditer(teks))
    nama = {(_TINGKAT[_kata(c[1])], c[2].casefold()) for c in semua if c[2][0].isupper()}
    for c in semua:
        tingkat = _TINGKAT[_kata(c[1])]
        daftar = sum(1 for t, _ in nama if t == tingkat) > 2
        yield Sebutan(
            tingkat, c[2], teks[max(0, c.start() - 80) : c.start()], teks[c.end(2) : c.end(2) + 60], lokasi, bagian,
            tabel, sampul, daftar, _PEJABAT.fullmatch(teks) is not None,
        )  # fmt: skip


def _kata(teks: str) -> str:
    return re.sub(r"\s", "", teks.casefold())


def _sendiri(sebutan: Sequence[Sebutan]) -> Mapping[str, Sebutan]:
    """By level the name that leads: written with a capital, on a cover or often, and far before any other."""
    hitung: dict[str, Counter[str]] = defaultdict(Counter)
    contoh: dict[tuple[str, str], Sebutan] = {}
    sampul: set[tuple[str, str]] = set()
    for s in sebutan:
        if not s.nama[0].isupper() or _kata(s.nama) in _TINGKAT or s.nama.casefold() in _BUKAN_TEMPAT:
            continue
        kunci = (s.tingkat, s.nama.casefold())
        hitung[s.tingkat][kunci[1]] += 1
        if kunci not in contoh or (contoh[kunci].nama.isupper() and not s.nama.isupper()):
            contoh[kunci] = s
        if s.sampul:
            sampul.add(kunci)
    hasil = {}
    for tingkat, suara in hitung.items():
        (nama, banyak), *_ = suara.most_common(1)
        keluarga = {n for n in suara if n == nama or _salah_ketik(n, nama)}
        cukup = banyak >= _TERSEDIKIT or (banyak > 1 and any((tingkat, n) in sampul for n in keluarga))
        if cukup and sum(suara[n] for n in keluarga) >= _UTAMA * sum(suara.values()):
            hasil[tingkat] = contoh[tingkat, nama]
    return hasil


# Words with a capital that follow the name of a level in headings and forms without being a name.
_BUKAN_TEMPAT = frozenset(
    "dan yang dalam di ke pada untuk dengan tahun nomor selaku sebagai atau se the sehat kepada terhadap jumlah nama"
    " triwulan persentase prosentase nilai program kegiatan sekretariat seksi bagian bidang meningkatnya meningkatkan"
    " terlaksananya provinsi propinsi jawa adalah memiliki mempunyai merupakan lainnya lain tersebut ini itu".split()
)


def _kata_biasa(naskah: Naskah, nama: Counter[str]) -> frozenset[str]:
    """Those of some names that the file also writes small, in other places: words of the language, not names."""
    if not nama:
        return frozenset()
    pola = re.compile(rf"\b(?:{'|'.join(re.escape(n.casefold()) for n in nama)})\b")
    teks = (t for b in naskah.bagian for u in b.bagian.alur for t in _teks(u))
    kecil = Counter(kata for t in teks for kata in pola.findall(t))
    return frozenset(kata for kata, banyak in kecil.items() if banyak > nama[kata])


def _teks(u: Unsur) -> Iterator[str]:
    if isinstance(u, Alinea):
        yield u.teks
    else:
        yield from (s.teks for b in u.baris for s in b)


def _mencurigakan(s: Sebutan, sendiri: Mapping[str, Sebutan]) -> str:
    """How a name may be meant for the own one: a slip of the pen away, or another place where the report is meant."""
    nama, benar = s.nama.casefold(), sendiri[s.tingkat].nama.casefold()
    if nama == benar or nama in _BUKAN_TEMPAT or nama in _TINGKAT:
        return ""
    if _salah_ketik(nama, benar) and not _BUKAN_DIRI.search(s.sebelum):
        return MIRIP
    dikenal = {x.nama.casefold() for x in sendiri.values()}
    if s.tabel or s.daftar or nama in dikenal or not s.nama[0].isupper() or len(nama) < _SEBUTAN_TERPENDEK:
        return ""
    if _BUKAN_DIRI.search(s.sebelum) or s.tingkat == "kota":
        return ""
    return DIRI if s.sampul or s.pejabat or _DIRI_SEBELUM.search(s.sebelum) or _DIRI_SESUDAH.match(s.sesudah) else ""


def _salah_ketik(a: str, b: str) -> bool:
    batas = 2 if len(b) >= _SALAH_KETIK_PANJANG else 1
    return len(b) >= _SEBUTAN_TERPENDEK and a[0] == b[0] and 0 < jarak_sunting(a, b, batas=batas) <= batas


def _tanda_tangan(bagian: NaskahBagian) -> Iterator[Fakta]:
    """The place before every day of signature; one where the head of the region signs along is that of the region."""
    yield from _tempat(bagian.alinea, bagian.id)
    for u in bagian.bagian.alur:
        if isinstance(u, TabelMentah) and any(baca_tempat_tanggal(s.teks) for b in u.baris for s in b):
            for k in range(max(len(b) for b in u.baris)):
                kolom = [Alinea(b[k].teks, b[k].lokasi) for b in u.baris if k < len(b) and b[k].teks]
                yield from _tempat(kolom, bagian.id)


def _tempat(alinea: Sequence[Alinea], bagian: str) -> Iterator[Fakta]:
    for n, u in enumerate(alinea):
        tempat = baca_tempat_tanggal(u.teks)
        sesudah = alinea[n + 1 : n + _SESUDAH_TTD]
        # A day and place alone may be those of a meeting; a signature follows.
        if not tempat or not any(is_jabatan(a.teks) or cari_nip(a.teks) for a in sesudah[:_JABATAN_DEKAT]):
            continue
        if not any(_PEJABAT_DAERAH.search(a.teks) for a in sesudah):
            yield Fakta(
                JenisFakta.TEMPAT, TTD, tertulis=tempat, rincian=TTD, lokasi=u.lokasi, bagian=bagian,
                nama="tempat tanda tangan",
            )  # fmt: skip
