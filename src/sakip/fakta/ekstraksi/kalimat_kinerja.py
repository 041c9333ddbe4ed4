"""Target, realisasi and capaian that sentences state, as facts beside those of the tables.

The figures of one statement are one row: a new one begins where a kind comes again, another year is named, or another
thing. What it speaks of is the name in front of its figures; without one, the indicator announced last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, Penyebutan, cari_angka, cari_penyebutan
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.nama import kata_pokok
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.nilai import Angka as NilaiAngka
from sakip.kernel.nilai import Rentang
from sakip.kernel.periode import Periode

# Of a text in lower case, which is read the sooner.
_ADA = re.compile(r"target|realisasi|tercapai|cap\w*n|kemajuan|serapan|efisiensi")
_DIGIT = re.compile(r"\d")
_TAHUN = re.compile(r"\b(?:tahun|target|realisasi|capaian)\s+(20[0-4]\d)\b(?!\s*[-–/])", re.IGNORECASE)
_TRIWULAN = re.compile(r"\b(?:triwulan(?:an)?|tribulan|tw)\.?\s+(IV|I{1,3}|[1-4])\b", re.IGNORECASE)
_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_JANGKA = re.compile(r"\b(?:akhir|jangka\s+menengah|renstra|rpjmd|nasional|provinsi)\b", re.IGNORECASE)
_BUANG = re.compile(
    r"^\W*(?:\d{1,2}[.)]\s*)?(?:(?:untuk\s+)?(?:indikator(?:\s+kinerja)?(?:\s+utama|\s+sasaran)?|adapun)\W+)?|"
    r"\W*\b(?:dengan|dari|yang|telah|sudah|dan|maka|sehingga|sebesar|sejumlah|sebanyak|adalah|yaitu)\b\W*$",
    re.IGNORECASE,
)
# What belongs to others, or to another time that the sentence does not name.
_LAIN = re.compile(
    r"\b(?:(?:realisasi|capaian|target|standar|tingkat|angka|rata\W?rata)\s+(?:nasional|provinsi)|(?:tahun|triwulan|periode|semester)\s+(?:lalu|sebelumnya|kemarin))\b",
    re.IGNORECASE,
)
# What speaks of all indicators together, or of an office, speaks not of the indicator announced last.
_MENYELURUH = re.compile(
    r"\b(?:indikator|rata\W?rata|seluruh\w*|semua|keseluruhan|umum|total|kumulatif|dinas|badan|kecamatan|kelurahan|"
    r"kantor|sekretariat|seksi|bidang|bagian|kasi|kasub\w*|opd|perangkat\s+daerah|organisasi|anggaran|program|kegiatan|sasaran|tujuan)\b",
    re.IGNORECASE,
)
_UNTUK = re.compile(r"\s*,?\s*(?:untuk|pada|bagi)\s+((?:indikator|sasaran|program|kegiatan)\b[^.;]{5,150})", re.I)
_INDIKATOR = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?indikator(?:\s+kinerja)?(?:\s+utama)?\s*:?\s+\S+\s+\S", re.IGNORECASE)
_PENGUMUM = re.compile(r"\bindikator\b", re.IGNORECASE)
_JUDUL = re.compile(r"\W*(?:BAB\b|[A-Z]\.\s|\d+(?:\.\d+)+\s)")
_BUTIR = re.compile(r"^\W*(?:(?:\d{1,2}|[a-z])[.)]\s*)?(?:sasaran\s*(?:strategis\s*)?\d*\s*:\s*)?", re.IGNORECASE)
_JUDUL_TERPANJANG = 20
_PERSENTASE = re.compile(r"\W*(?:rata\W*rata\s+)?(?:persentase|prosentase)\b", re.IGNORECASE)
_HANYA_TAHUN = re.compile(r"20[0-4]\d")
_UANG = frozenset({JenisFakta.SERAPAN, JenisFakta.EFISIENSI})
_SAMPAI = re.compile(r" ?[–—-] ?(\d[\d.,]*\d|\d)(?![.,]?\d)")
_PASANGAN = frozenset({JenisFakta.TARGET, JenisFakta.REALISASI, JenisFakta.EFISIENSI})
_JAUH = 30
_DEPAN = 30
# The version of a statement in running text: it is held against the tables, not counted with them.
KALIMAT = "kalimat"
# A part of the report or of the budget that a sentence names, or points to.
BERNAMA = re.compile(
    r"\b(?i:program|kegiatan|sub\s*kegiatan|sasaran|bidang|seksi|sub\s*bagian|bagian|belanja\s+(?:tidak\s+)?langsung|"
    r"belanja\s+(?:pegawai|barang|modal|operasi|aparatur))(?:\s*:)?(?:\s+\(?[A-Z“\"]|\s*$|\s+(?i:sebesar|ini|itu|tersebut)\b)|"
    r"(?i:\bbelanja\s+(?:tidak\s+langsung|langsung|pegawai|barang|modal|operasi))"
)
# What a figure is about that names nothing: the whole report.
KESELURUHAN = "keseluruhan"


@dataclass(slots=True)
class _Pernyataan:
    """What one statement says."""

    awal: int
    periode: Periode | None
    isi: dict[JenisFakta, Penyebutan] = field(default_factory=dict)


def baca_kinerja_kalimat(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The facts of all sentences of a report about performance."""
    yield from _Pembaca(bacaan).semua()


class _Pembaca:
    """Reads the sentences of one report, remembering the indicator announced last."""

    def __init__(self, bacaan: BacaanBagian) -> None:
        self.bacaan, self.bagian = bacaan, bacaan.bagian
        self.diumumkan, self.di = "", -_JAUH
        self.banyak = 0
        self.indikator = _indikator(bacaan)

    def semua(self) -> Iterator[Fakta]:
        alur = self.bagian.bagian.alur
        for a in self.bacaan.alenia:
            berangka = _DIGIT.search(a.teks) and _ADA.search(a.rendah)
            penyebutan = cari_penyebutan(a.teks, konvensi=self.bacaan.konvensi) if berangka else ()
            if not penyebutan:
                self._umumkan(a, alur[a.ke])
                continue
            for p in _pernyataan(a, _tambah_target(a, penyebutan)):
                yield from self._fakta(a, p)

    def _umumkan(self, a: Alenia, unsur: object) -> None:
        if isinstance(unsur, Alinea) and (unsur.judul or _JUDUL.match(a.teks)):
            self.diumumkan = ""
        if "indikator" in a.rendah and len(a.teks) < 400 and _PENGUMUM.search(a.teks):
            kunci = self.bacaan.cari(a.teks, frasa=_BUANG.sub("", a.teks), kinerja=True)
            # A line that begins with another indicator ends the one before, known or not.
            self.diumumkan, self.di = kunci or ("" if _INDIKATOR.match(a.teks) else self.diumumkan), a.ke
        elif a.kata <= _JUDUL_TERPANJANG and kata_pokok(_BUTIR.sub("", a.teks)) in self.indikator:
            # A line that is nothing but the name of an indicator is the heading of what follows.
            self.diumumkan, self.di = self.bacaan.cari("", frasa=_BUTIR.sub("", a.teks), kinerja=True), a.ke

    def _fakta(self, a: Alenia, p: _Pernyataan) -> Iterator[Fakta]:
        self.banyak += 1
        pertama = min(p.isi.values(), key=lambda x: x.angka.awal)
        terakhir = max(p.isi.values(), key=lambda x: x.angka.awal)
        depan, sela = a.teks[p.awal : pertama.awal], a.teks[p.awal : pertama.angka.awal]
        frasa = _BUANG.sub("", _BUANG.sub("", depan))
        belakang = _UNTUK.match(a.teks, terakhir.akhir)
        sebutan = f"{sela} {belakang[1]}" if belakang else sela
        kunci = self.bacaan.cari(sebutan, frasa=frasa, kinerja=not _UANG.issuperset(p.isi))
        if not kunci and not belakang and a.ke - self.di < _JAUH and not _MENYELURUH.search(sela):
            kunci = "" if self._lain_satuan(p) else self.diumumkan
        kelompok = f"{self.bagian.id}/kalimat{self.banyak}"
        seluruhnya = not BERNAMA.search(a.teks[a.awal_kalimat(pertama.awal) : pertama.angka.awal])
        for jenis, x in p.isi.items():
            objek = kunci
            if jenis in _UANG:
                objek = self.bacaan.cari(sebutan, frasa=frasa)
            elif not kunci and _PASANGAN.isdisjoint(p.isi):
                # Said of the office or the year as a whole, there is nothing to hold it against.
                continue
            nama = self.bacaan.pencari.nama(kunci=objek) if objek else frasa[:100] or "kalimat ini"
            nama = "seluruh anggaran" if jenis in _UANG and not objek else nama
            yield _isi(
                x,
                Fakta(
                    jenis,
                    objek or kelompok,
                    nama=nama,
                    kelompok=kelompok,
                    asal=Asal.LKJ,
                    periode=lengkapi_periode(p.periode, self.bagian.periode),
                    bagian=self.bagian.id,
                    versi=KALIMAT,
                    rincian=KESELURUHAN if seluruhnya and not objek else "",
                ),
                a,
            )

    def _lain_satuan(self, p: _Pernyataan) -> bool:
        """Whether things are counted, while the indicator announced last is a percentage: something else is meant."""
        nama = self.bacaan.pencari.nama(kunci=self.diumumkan) if self.diumumkan else ""
        berhitung = any(p.isi[j].angka.satuan not in ("", "%") for j in _PASANGAN & p.isi.keys())
        return berhitung and bool(_PERSENTASE.match(nama))


def _indikator(bacaan: BacaanBagian) -> frozenset[tuple[str, ...]]:
    """The names of the indicators of a report, as their words."""
    sel = (b.sel[k].teks for t in bacaan.bagian.tabel for k in t.cari(Peran.INDIKATOR) for b in t.baris)
    return frozenset(kata for teks in dict.fromkeys(sel) if len(kata := kata_pokok(teks)) > 1)


def _isi(x: Penyebutan, fakta: Fakta, a: Alenia) -> Fakta:
    """A fact with its figure."""
    tulisan = a.teks[x.angka.awal : x.angka.akhir].strip()
    nilai = NilaiAngka(x.angka.bacaan.nilai) if x.angka.bacaan.nilai is not None else None
    return replace(
        fakta,
        isi=_rentang(x, a) or nilai,
        tertulis=tulisan,
        satuan=x.angka.satuan,
        desimal=desimal_tertulis(tulisan),
        lokasi=a.lokasi(x.angka.awal),
    )


def _rentang(x: Penyebutan, a: Alenia) -> Rentang | None:
    """The range that a figure is a bound of: "20,0–30,0 menit"."""
    sampai = _SAMPAI.match(a.teks, x.angka.akhir)
    atas = read_angka(sampai[1]).nilai if sampai else None
    bawah = x.angka.bacaan.nilai
    return Rentang(bawah, atas) if bawah is not None and atas is not None and bawah <= atas else None


def _tambah_target(a: Alenia, penyebutan: Sequence[Penyebutan]) -> tuple[Penyebutan, ...]:
    """A figure right before "terealisasi" in a sentence that names an indicator is its target."""
    hasil = list(penyebutan)
    for n, p in enumerate(penyebutan):
        sebelum = penyebutan[n - 1] if n else None
        if p.jenis is not JenisFakta.REALISASI or (sebelum and sebelum.jenis is JenisFakta.TARGET):
            continue
        awal = sebelum.akhir if sebelum else 0
        angka = [x for x in cari_angka(a.teks[awal : p.awal]) if x.satuan != "Rp" and not _is_tahun(x)]
        # Behind the figure its unit, known or not.
        if angka and re.fullmatch(r"(?:\s+[a-z]{3,})?\W*(?:dan\W*)?", a.teks[awal + angka[-1].akhir : p.awal]):
            x = angka[-1]
            letak = Angka(x.bacaan, x.satuan, awal + x.awal, awal + x.akhir)
            hasil.append(Penyebutan(JenisFakta.TARGET, letak, letak.awal))
    return tuple(sorted(hasil, key=lambda p: p.angka.awal))


def _is_tahun(x: Angka) -> bool:
    return not x.satuan and bool(_HANYA_TAHUN.fullmatch(x.bacaan.tertulis))


def _pernyataan(a: Alenia, penyebutan: Sequence[Penyebutan]) -> Iterator[_Pernyataan]:
    kini: _Pernyataan | None = None
    akhir = 0
    for x in penyebutan:
        awal_kalimat = a.awal_kalimat(x.awal)
        if _LAIN.search(a.teks[max(akhir, x.awal - _DEPAN) : x.angka.awal]):
            continue
        periode = baca_periode(a.teks[max(akhir, awal_kalimat) : x.angka.awal])
        if kini is None or x.jenis in kini.isi or (periode and kini.periode and periode != kini.periode):
            if kini is not None and kini.isi:
                yield kini
            kini = _Pernyataan(max(akhir, awal_kalimat), periode)
        kini.periode = kini.periode or periode
        if not (x.jenis is JenisFakta.TARGET and _JANGKA.search(a.teks[x.awal : x.angka.awal])):
            kini.isi[x.jenis] = x
        akhir = x.akhir
    if kini is not None and kini.isi:
        yield kini


def baca_periode(teks: str) -> Periode | None:
    """The year, and the quarter, that a stretch of text names last."""
    tahun, triwulan = _TAHUN.findall(teks), _TRIWULAN.findall(teks)
    if not tahun:
        return None
    return Periode(int(tahun[-1]), _ROMAWI.get(triwulan[-1].lower()) or int(triwulan[-1]) if triwulan else None)


def lengkapi_periode(periode: Periode | None, bagian: Periode | None) -> Periode | None:
    """Of a quarter's report, a sentence that names only its year speaks of the quarter."""
    return bagian if periode is None or (bagian and periode == Periode(bagian.tahun)) else periode
