"""Where a report speaks of its own year, apart from tables: covers, titles, lists, figures, and sentences.

Every statement stands in a group (``kelompok``) with what bears witness to it: the same words in other reports of
the file, the other entries of a list, the table that has the same figure. Earlier years are named lawfully in
comparisons, histories and plans; such sentences are left out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.ekstraksi.alur import Alinea, TabelMentah
from sakip.fakta.ekstraksi.kalimat import memuat
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.waktu_sebutan import JenisSebutan, Sebutan, cari_sebutan, pisah_kalimat
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import Konvensi, read_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.periode import Periode

_KATA_LAIN = (
    "banding", "sebelum", "lalu", "kemarin", "sejak", "mulai", "awal", "dasar", "lanjut", "rekomendasi", "evaluasi",
    "meningkat", "naik", "turun", "terdahulu", "riwayat", "sejarah", "mendatang", "datang", "proyeksi",
)  # fmt: skip
_LAIN = re.compile(
    r"banding|sebelum|\blalu\b|kemarin|\bsejak\b|\bmulai\b|\bawal\b|\bdasar\b|tindak\s+lanjut|rekomendasi|\bevaluasi\s+atas"
    r"|hasil\s+evaluasi|\bmeningkat\s+dari|\bnaik\b|\bturun\b|terdahulu|riwayat|sejarah|mendatang|akan\s+datang|proyeksi",
    re.IGNORECASE,
)
_BUTIR = re.compile(r"\W*(?:\d{1,2}|[a-z])[.)]\s+\S", re.IGNORECASE)
_ISI_BUTIR = re.compile(
    r"selama\s+tahun|perjanjian\s+kinerja|penetapan\s+kinerja|rencana|pengukuran|realisasi|capaian|laporan|evaluasi|\brkt\b",
    re.IGNORECASE,
)
_UANG = re.compile(r"[^;\d]{0,120}?(?:rp\.?\s*)(?P<angka>\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?)", re.IGNORECASE)
_SAMPUL = re.compile(
    r"\W*(?:laporan|lkj|lakip|(?:(?:dinas|badan|kecamatan|kabupaten|kota)\b.*)?tahun\b)", re.IGNORECASE
)
_LAPORAN = re.compile(r"(?:laporan\s+(?:akuntabilitas\s+)?kinerja|\blkj\w*|\blakip)\b[^.;]{0,100}$", re.IGNORECASE)
_TENTANG_LAPORAN = re.compile(
    r"\W*(?:ini\b|merupakan|disusun|menyajikan|dapat\s+(?:disusun|disimpulkan|diselesaikan)|telah\s+(?:ter|di)susun|memuat"
    r"|menggambarkan|kami\s+(?:susun|sampaikan))",
    re.IGNORECASE,
)
_SELAMA = re.compile(r"(?:selama|sepanjang|dalam\s+kurun\s+waktu)\s+$", re.IGNORECASE)
_KINERJA = re.compile(r"kinerja|capaian|laporan", re.IGNORECASE)
_PK = re.compile(r"(?:perjanjian|penetapan)\s+kinerja\b[^.;,]{0,60}$", re.IGNORECASE)
_FORMULIR = re.compile(
    r"(?:pengukuran|perjanjian|penetapan|laporan)\s+kinerja|rencana\s+(?:aksi|kinerja)", re.IGNORECASE
)
_RENCANA = re.compile(r"rencana", re.IGNORECASE)
_BERNOMOR = re.compile(r"\W*\d{1,2}(?:\.\d{1,2})+\.?\s+[A-Z]")
_BESAR = Decimal(1_000_000)
_SEBELUM, _SESUDAH, _PENDEK, _BUTIR_TERBANYAK = 4, 2, 16, 16


def ekstrak_tahun(naskah: Naskah) -> Iterator[Fakta]:
    """Every such statement, and for each report one that names its year."""
    tahun_uang = _tahun_uang(naskah)
    for b in naskah.bagian:
        if b.periode is not None:
            yield from _acuan(b, b.periode.tahun)
            yield from _daftar(b)
            yield from _sampul(b)
            yield from _formulir(b, b.periode.tahun)
            yield from _kalimat(b, b.periode.tahun, tahun_uang)
    yield from _bingkai(naskah)


def sebut_tahun(
    b: NaskahBagian, *, tahun: int, lokasi: Lokasi, tertulis: str, nama: str, rincian: str, kelompok: str
) -> Fakta:
    """A statement about a year; ``versi`` is the year of the report."""
    return Fakta(
        JenisFakta.WAKTU, "tahun laporan", tertulis=tertulis, periode=Periode(tahun), asal=Asal.LKJ, nama=nama,
        lokasi=lokasi, kelompok=kelompok, bagian=b.id, rincian=rincian, versi=str(b.periode.tahun if b.periode else ""),
    )  # fmt: skip


def is_lain(teks: str) -> bool:
    """Whether a text compares, tells of earlier times or plans: it may lawfully name another year."""
    return memuat(teks.lower(), _KATA_LAIN) and bool(_LAIN.search(teks))


def tahun_tunggal(teks: str) -> Sebutan | None:
    """The one year that a text speaks of; None when it names none, several, or compares."""
    semua = cari_sebutan(teks=teks) if "20" in teks else ()
    if not semua or any(s.jenis is JenisSebutan.RENTANG for s in semua):
        return None
    tahun = [s for s in semua if s.jenis in (JenisSebutan.TAHUN, JenisSebutan.TRIWULAN) and s.tahun]
    return tahun[-1] if len({s.tahun for s in tahun}) == 1 and not is_lain(teks) else None


def kutip(teks: str, s: Sebutan) -> str:
    """The mention with the words before it."""
    return " ".join((*teks[: s.letak].split()[-6:], s.teks)).strip("*# ")


def _satu(b: NaskahBagian, teks: str, lokasi: Lokasi, s: Sebutan, rincian: str, kelompok: str) -> Fakta:
    return sebut_tahun(
        b, tahun=s.tahun or 0, lokasi=lokasi, tertulis=s.teks, nama=kutip(teks, s), rincian=rincian, kelompok=kelompok
    )


def _acuan(b: NaskahBagian, tahun: int) -> Iterator[Fakta]:
    """The first line that names the year of the report."""
    for a in b.alinea:
        s = next((s for s in cari_sebutan(teks=a.teks) if s.tahun == tahun and s.jenis is JenisSebutan.TAHUN), None)
        if s is not None:
            yield _satu(b, a.teks, a.lokasi, s, "acuan", "")
            return


def _sampul(b: NaskahBagian) -> Iterator[Fakta]:
    for a in b.bagian.judul:
        if _SAMPUL.match(a.teks) and len(a.teks.split()) <= _PENDEK and (s := tahun_tunggal(a.teks)) and s.kuat:
            yield _satu(b, a.teks, a.lokasi, s, "sampul", "")


def _daftar(b: NaskahBagian) -> Iterator[Fakta]:
    """Entries of one list, when all but one name the same year."""
    for n, butir in enumerate(_deret(b)):
        isi = [(t, x, s) for t, x in butir if "20" in t and _ISI_BUTIR.search(t) and (s := tahun_tunggal(t))]
        hitung = Counter(s.tahun for _, _, s in isi)
        if len(hitung) == 2 and sorted(hitung.values())[0] == 1 and len(isi) > 3:
            yield from (_satu(b, t, x, s, "daftar", f"{b.id}/daftar{n}") for t, x, s in isi)


def _deret(b: NaskahBagian) -> Iterator[list[tuple[str, Lokasi]]]:
    """Runs of numbered lines, whether the reader took them for text or for rows."""
    kini: list[tuple[str, Lokasi]] = []
    for teks, lokasi in _baris(b):
        if _BUTIR.match(teks) and len(teks.split()) <= _BUTIR_TERBANYAK:
            kini.append((teks, lokasi))
        elif kini:
            yield kini
            kini = []
    if kini:
        yield kini


def _baris(b: NaskahBagian) -> Iterator[tuple[str, Lokasi]]:
    for u in b.bagian.alur:
        if isinstance(u, Alinea):
            yield u.teks, u.lokasi
        else:
            yield from ((" ".join(s.teks for s in r).strip(), r[0].lokasi) for r in u.baris if r)


def _formulir(b: NaskahBagian, tahun: int) -> Iterator[Fakta]:
    """Titles of forms and chapters: of one kind, the report may have one of its own year beside one of another."""
    judul = [(t, a, s) for t, a in _judul(b) if _FORMULIR.search(t) and (s := tahun_tunggal(t))]
    sudah = {_tanpa_tahun(t) for t, _, s in judul if s.tahun == tahun}
    for t, a, s in judul:
        # The chapter of a plan may be about the next year, and so may a form that is annexed.
        mendatang = not _BERNOMOR.match(t) or _RENCANA.search(t)
        if s.tahun and _tanpa_tahun(t) not in sudah and (s.tahun < tahun or not mendatang):
            sudah.add(_tanpa_tahun(t))
            yield _satu(b, t, a.lokasi, s, "judul", "")


def _judul(b: NaskahBagian) -> Iterator[tuple[str, Alinea]]:
    """Titles in capitals and numbered ones; a year on a line of its own belongs to the line above."""
    sebelum = ""
    for u in b.bagian.alur:
        pendek = isinstance(u, Alinea) and len(u.teks.split()) <= _PENDEK
        if isinstance(u, TabelMentah) or not pendek or not (u.teks.isupper() or _BERNOMOR.match(u.teks)):
            sebelum = ""
            continue
        if "20" in u.teks:
            yield f"{sebelum} {u.teks}".strip(), u
        sebelum = u.teks if u.teks.isupper() else ""


def _tanpa_tahun(teks: str) -> str:
    return re.sub(r"\W*\d{4}\W*", " ", teks).casefold().strip()


def _tahun_uang(naskah: Naskah) -> Mapping[Decimal, dict[int, Lokasi]]:
    """In which years the tables have each large amount of money, with one place for each."""
    hasil: dict[Decimal, dict[int, Lokasi]] = defaultdict(dict)
    for b in naskah.bagian:
        for t in b.tabel:
            judul = tahun_tunggal(t.keterangan)
            umum = judul.tahun if judul else (b.periode.tahun if b.periode else None)
            for k, kolom in enumerate(t.kolom):
                tahun = kolom.tahun or umum
                if tahun and kolom.peran in (Peran.PAGU, Peran.BELANJA):
                    for r in t.baris:
                        if (nilai := r.sel[k].angka.nilai) is not None and nilai >= _BESAR:
                            hasil[nilai].setdefault(tahun, r.sel[k].lokasi)
        for nilai, lokasi in _uang_kalimat(b):
            if b.periode and nilai not in hasil:
                hasil[nilai][b.periode.tahun] = lokasi
    return hasil


def _uang_kalimat(b: NaskahBagian) -> Iterator[tuple[Decimal, Lokasi]]:
    """Amounts that sentences give for the year of the report."""
    for p in b.alenia:
        for s in cari_sebutan(teks=p.teks) if "20" in p.teks else ():
            if b.periode and s.jenis is JenisSebutan.TAHUN and s.tahun == b.periode.tahun:
                cocok = _UANG.match(p.teks, s.akhir)
                nilai = read_angka(cocok["angka"], konvensi=Konvensi.INDONESIA).nilai if cocok else None
                if nilai is not None and nilai >= _BESAR:
                    yield nilai, p.lokasi(s.letak)


def _kalimat(b: NaskahBagian, tahun: int, uang: Mapping[Decimal, dict[int, Lokasi]]) -> Iterator[Fakta]:
    """Sentences that can only speak of the report's own year, and amounts that the tables have in another."""
    lain, sudah = False, set()
    for n, p in enumerate(b.alenia):
        if p.kata <= _PENDEK and (p.kepala or p.teks.isupper()):
            lain = is_lain(p.teks)
        if "20" not in p.teks:
            continue
        for letak, kalimat in pisah_kalimat(teks=p.teks):
            semua = [s for s in cari_sebutan(teks=kalimat) if s.jenis is JenisSebutan.TAHUN and s.kuat]
            for s in semua:
                if s.tahun != tahun:
                    yield from _uang(
                        b, p.lokasi(letak + s.letak), kalimat, s, uang, f"{b.id}/uang{n}.{letak}.{s.letak}"
                    )
            if semua and not lain and kalimat not in sudah:
                sudah.add(kalimat)
                for s in _tentang_sendiri(kalimat, semua, tahun):
                    yield _satu(b, kalimat, p.lokasi(letak + s.letak), s, "kalimat", "")


def _tentang_sendiri(kalimat: str, semua: Sequence[Sebutan], tahun: int) -> Iterator[Sebutan]:
    """The mentions of a sentence that can only mean the report's year; beside one of that year nothing is compared."""
    berbeda = {s.tahun for s in semua}
    tunggal = tahun_tunggal(kalimat)
    if tunggal is None and (berbeda - {tahun} == berbeda or len(berbeda) > 2 or is_lain(kalimat)):
        return
    for s in semua if tunggal is None else semua[-1:]:
        if _sendiri(kalimat, s, tahun) and (tunggal is None or tunggal == s):
            yield s


def _sendiri(kalimat: str, s: Sebutan, tahun: int) -> bool:
    sebelum, sesudah = kalimat[: s.letak], kalimat[s.akhir :]
    if _LAPORAN.search(sebelum) and _TENTANG_LAPORAN.match(sesudah):
        return True
    if _SELAMA.search(sebelum):
        return bool(_KINERJA.search(kalimat))
    # The agreement for the next year may be announced.
    return bool(s.tahun and s.tahun <= tahun and _PK.search(sebelum))


def _uang(
    b: NaskahBagian, lokasi: Lokasi, kalimat: str, s: Sebutan, uang: Mapping[Decimal, dict[int, Lokasi]], kelompok: str
) -> Iterator[Fakta]:
    cocok = _UANG.match(kalimat, s.akhir)
    nilai = read_angka(cocok["angka"], konvensi=Konvensi.INDONESIA).nilai if cocok else None
    ada = uang.get(nilai, {}) if nilai is not None else {}
    if cocok and len(ada) == 1 and s.tahun not in ada:
        tahun, tempat = next(iter(ada.items()))
        yield _satu(b, kalimat, lokasi, s, "angka", kelompok)
        yield sebut_tahun(
            b, tahun=tahun, lokasi=tempat, tertulis=cocok["angka"], nama=cocok["angka"], rincian="angka",
            kelompok=kelompok,
        )  # fmt: skip


def _bingkai(naskah: Naskah) -> Iterator[Fakta]:
    """The same words in three or more reports of a file, with another year in one of them."""
    bingkai: dict[tuple[str, ...], list[Fakta]] = defaultdict(list)
    for b in naskah.bagian:
        if b.periode is None:
            continue
        for a in b.alinea:
            for s in cari_sebutan(teks=a.teks) if "20" in a.teks else ():
                if s.jenis is JenisSebutan.TAHUN and s.kuat and (kata := _kata(a.teks, s)):
                    bingkai[kata].append(_satu(b, a.teks, a.lokasi, s, "bingkai", ""))
    for n, isi in enumerate(bingkai.values()):
        sendiri = {f.bagian for f in isi if f.periode and f.versi == f.periode.kode}
        salah = [f for f in isi if f.bagian not in sendiri]
        if len(sendiri) > 1 and len(salah) == 1:
            saksi = next(f for f in isi if f.bagian in sendiri)
            yield from (replace(f, kelompok=f"bingkai{n}") for f in (salah[0], replace(saksi, bagian=salah[0].bagian)))


def _kata(teks: str, s: Sebutan) -> tuple[str, ...]:
    """The words around a mention; empty where they are too few, or compare."""
    sebelum, sesudah = teks[: s.letak].lower().split()[-_SEBELUM:], teks[s.akhir :].lower().split()[:_SESUDAH]
    kata = tuple(k.strip(".,:;*()") for k in (*sebelum, "…", *sesudah))
    return kata if len(sebelum) == _SEBELUM and not is_lain(" ".join(kata)) else ()
