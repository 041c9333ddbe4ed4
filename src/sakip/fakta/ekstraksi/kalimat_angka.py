"""Figures in sentences: which figure a word like "target" or "terealisasi" announces.

A word announces the next figure when nothing but filling words stand between, or when what stands between leads up to
"sebesar", "sejumlah", "adalah": "target nilai survei sebesar 82,50". A rise or fall is no such figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sakip.fakta.ekstraksi.kalimat import memuat
from sakip.fakta.model import JenisFakta
from sakip.kernel.angka_baca import Bacaan, Konvensi, read_angka
from sakip.kernel.satuan import satuan_hitungan

_ANGKA = re.compile(
    r"(?<![\w.,/–-])(?P<rp>Rp\.?\s*)?(?P<angka>\d[\d.,]*\d|\d)(?:,-+|\.-+)?(?![\w/])"
    r"(?P<kata>\s*\([A-Za-z ]{2,80}\))?(?P<satuan>\s*%|\s+(?:persen\b|[A-Za-z]+))?",
    re.IGNORECASE,
)
_ANGGARAN = r"(?:anggaran|keuangan|belanja|dana)(?:nya)?"
_ISYARAT = re.compile(
    rf"\b(?:(?P<SERAPAN>(?:tingkat\s+)?(?:penye|se|terse)rapan(?:nya)?(?:\s+{_ANGGARAN})?"
    rf"|(?:realisasi|capaian|persentase|prosentase)\s+(?:realisasi\s+|capaian\s+)?{_ANGGARAN}"
    r"(?:(?:\s+\w+){0,2}?\s+(?:tercapai|terealisasi))?)"
    r"|(?P<EFISIENSI>(?:tingkat\s+)?efisiensi(?:nya)?(?:\s+(?:penggunaan|anggaran|sumber\s+daya)){0,3})"
    r"|(?P<KEMAJUAN>(?:tingkat\s+)?kemajuan(?:nya)?)"
    r"|(?P<TARGET>(?:di)?target(?:kan|nya)?(?:\s+(?:(?:dan\s+|/\s*)?realisasi|capaian)(?=\s+[A-Z]))?)"
    r"|(?P<CAPAIAN>(?:(?:pen)?capai?a?n+(?:nya)?|capa?inn?ya|ketercapaian(?:nya)?))"
    r"|(?P<REALISASI>(?:te?r?)?re?[ae]?lisasi(?:kan|nya)?|direalisasi(?:kan)?|tercapai(?:nya)?|kinerja\s+nyata)"
    r")\b",
    re.IGNORECASE,
)
_ISI = re.compile(
    r"(?:\W|\b(?:kinerja(?:nya)?|yang|ditetapkan|telah|sudah|baru|sebesar|sejumlah|sebanyak|yaitu|adalah|yakni|ialah|"
    r"mencapai|dalam|pada|di|itu|tersebut|nya|kinerga|menjadi|juga|hanya|sampai|dengan|dapat|terealisasi|tercapai|"
    r"tahun(?:\s+20\d\d)?|persentase|prosentase|nilai|indikator|sasaran|ini)\b)*",
    re.IGNORECASE,
)
_PENGANTAR = re.compile(r"\b(?:sebesar|sejumlah|sebanyak|adalah|yaitu|yakni|mencapai|:)\s*$", re.IGNORECASE)
_PERUBAHAN = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|peningkatan|kenaikan|penurunan|selisih|lebih|kurang|bertambah|berkurang|sisa|"
    r"rata\W?rata|efisiensi|penghematan|deviasi|melampaui|melebihi|dibanding\w*|bobot)\b(?:\s+\w+){0,4}\W*$",
    re.IGNORECASE,
)
# "melebihi target" compares with a target and states none.
_ACUAN = re.compile(r"\b(?:melebihi|melampaui|memenuhi|di\s*atas|di\s*bawah|sesuai|mencapai)\s+$", re.IGNORECASE)
_INGKAR = re.compile(r"\b(?:belum|tidak|bukan)\b[^.,;]{0,40}$", re.IGNORECASE)
_BATAS = re.compile(r"[.;!?]\s+[A-Z(]|Tahun\s+20\d\d\s*[-–]\s*20\d\d", re.IGNORECASE)
_DIRENCANAKAN = re.compile(r"\W*(?:\w+\s+){0,2}?yang\s+(?:direncanakan|ditargetkan|diperjanjikan)\b", re.IGNORECASE)
_KATA_RENCANA = ("direncanakan", "ditargetkan", "diperjanjikan")
_SATUAN_LAIN = re.compile(r"\s+(?!dan\b|dari\b|sampai\b|yang\b|adalah\b|yaitu\b|telah\b)[a-z]{3,}")
# A formula ("realisasi ÷ target × 100") states no target.
_TANDA = re.compile(r"[;×÷*]")
_TERPANJANG = 220
_DEKAT = 60
# "Tercapai 95,68% dari target 92,00%" states what was reached, in the unit of the target.
_DARI_TARGET_PERSEN = re.compile(r"\s*(?:dari|terhadap|atas)\s+target\b[^.;\d]{0,60}?\d[\d.,]*\s*%", re.IGNORECASE)
# "Indeks layanan sebesar 88,15 dengan target 87,50": what stands before its target was reached.
_MENDAHULUI = re.compile(
    r"(?:\s+[A-Za-z/]{2,12})?\s*,?\s*(?:dari|dengan|terhadap|atas|dan)\s+(?:angka\s+)?$", re.IGNORECASE
)
_SEBESAR = re.compile(
    r"\b(?:sebesar|sebanyak|sejumlah|mencapai|adalah|tercatat|yaitu|yakni|menjadi|:)\s*$", re.IGNORECASE
)
_BUKAN_HASIL = re.compile(r"\b(?:target|capaian|anggaran|pagu|bobot)\b[^.;]{0,60}$", re.IGNORECASE)
_ATAU = re.compile(
    r"(?:\s+[A-Za-z/]{2,12})?\s*,?\s*\(?\s*(?:atau|sehingga|yang\s+berarti|dengan\s+persentase)?\s*"
    r"(?:telah\s+|hanya\s+|baru\s+)?(?:sebesar|mencapai|setara(?:\s+dengan)?)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Angka:
    """A figure of a text, with where it stands and what it counts."""

    bacaan: Bacaan
    satuan: str
    awal: int
    akhir: int

    @property
    def persen(self) -> bool:
        """Whether it is a percentage."""
        return self.satuan == "%"


@dataclass(frozen=True, slots=True)
class Penyebutan:
    """A word that announces a figure, and the figure."""

    jenis: JenisFakta
    angka: Angka
    awal: int

    @property
    def akhir(self) -> int:
        """Where the figure ends."""
        return self.angka.akhir


def cari_angka(teks: str, *, konvensi: Konvensi | None = None) -> Iterator[Angka]:
    """All figures of a text: "12 dokumen", "96,5 %", "Rp. 4.250.000,-"; numbers of items and years are left to others.

    ``konvensi`` is how the tables around write their numbers: it settles what 12.000 means.

    >>> [(a.bacaan.nilai, a.satuan) for a in cari_angka("target 1.500 (seribu lima ratus) surat, capaian 97,5%")]
    [(Decimal('1500'), 'surat'), (Decimal('97.5'), '%')]
    """
    for c in _ANGKA.finditer(teks):
        satuan = (c["satuan"] or "").strip()
        if satuan.lower() in ("%", "persen"):
            satuan = "%"
        elif not satuan_hitungan(satuan):
            satuan = ""
        tulisan = c["angka"] + (f" {satuan}" if satuan and satuan != "%" else "%" if satuan else "")
        akhir = c.end() if satuan else c.end("kata") if c["kata"] else c.end("angka")
        bacaan = read_angka(("Rp " if c["rp"] else "") + tulisan, konvensi=konvensi)
        yield Angka(bacaan, "Rp" if c["rp"] else satuan, c.start(), akhir)


def cari_penyebutan(teks: str, *, konvensi: Konvensi | None = None) -> tuple[Penyebutan, ...]:
    """The announced figures of a paragraph, in its order; amounts of money are not among them."""
    isyarat = [c for c in _ISYARAT.finditer(teks) if not _ACUAN.search(teks[max(0, c.start() - 20) : c.start()])]
    if not isyarat and not memuat(teks.lower(), _KATA_RENCANA):
        return ()
    angka = [a for a in cari_angka(teks, konvensi=konvensi) if not _is_tahun(teks, a)]
    hasil = [p for n, c in enumerate(isyarat) if (p := _satu(teks, c, isyarat[n + 1 :], angka)) is not None]
    terpakai = {p.angka.awal for p in hasil}
    for a in angka:
        if a.awal not in terpakai and _DIRENCANAKAN.match(teks, a.akhir):
            hasil.append(Penyebutan(JenisFakta.TARGET, a, a.awal))
    hasil += _tanpa_isyarat(teks, angka, hasil)
    return tuple(sorted(hasil, key=lambda p: p.angka.awal))


def _tanpa_isyarat(teks: str, angka: list[Angka], ada: list[Penyebutan]) -> Iterator[Penyebutan]:
    """What was reached, right before its target, and the percentage right behind both."""
    terpakai = {p.angka.awal for p in ada}
    for p in (p for p in ada if p.jenis is JenisFakta.TARGET):
        sebelum = next((a for a in reversed(angka) if a.awal < p.awal), None)
        sesudah = next((a for a in angka if a.awal >= p.akhir), None)
        berpasangan = any(q.jenis is JenisFakta.REALISASI and 0 < p.awal - q.akhir < _DEKAT for q in ada)
        if sebelum and sebelum.awal not in terpakai and _is_hasil(teks, sebelum, p):
            berpasangan = True
            yield Penyebutan(JenisFakta.REALISASI, sebelum, sebelum.awal)
        if berpasangan and sesudah and sesudah.persen and sesudah.awal not in terpakai:
            sela = teks[p.akhir : sesudah.awal]
            if ("atau" in sela or "(" in sela) and _ATAU.fullmatch(sela):
                yield Penyebutan(JenisFakta.CAPAIAN, sesudah, sesudah.awal)


def _is_hasil(teks: str, a: Angka, target: Penyebutan) -> bool:
    """Whether a figure is what was reached of the target right behind it: announced, and in its unit."""
    depan = teks[max(0, a.awal - 80) : a.awal]
    return bool(
        a.bacaan.nilai is not None
        and a.satuan != "Rp"
        and a.persen == target.angka.persen
        and _MENDAHULUI.fullmatch(teks, a.akhir, target.awal)
        and _SEBESAR.search(depan)
        and not (_BUKAN_HASIL.search(depan) or _PERUBAHAN.search(depan) or _INGKAR.search(depan))
    )


def _is_tahun(teks: str, a: Angka) -> bool:
    return bool(re.fullmatch(r"20[0-4]\d", teks[a.awal : a.akhir])) or (
        not a.satuan and bool(re.match(r"\s*[.)]\s", teks[a.akhir : a.akhir + 2]) and a.awal < 4)
    )


def _satu(teks: str, c: re.Match[str], lanjut: list[re.Match[str]], angka: list[Angka]) -> Penyebutan | None:
    a = next((x for x in angka if x.awal >= c.end()), None)
    if a is None or a.awal - c.end() > _TERPANJANG or a.satuan == "Rp" or a.bacaan.nilai is None:
        return None
    sela = teks[c.end() : a.awal]
    if _BATAS.search(sela) or _TANDA.search(sela) or _PERUBAHAN.search(sela):
        return None
    # Of two such words before one figure the nearer one announces it.
    if lanjut and lanjut[0].start() < a.awal:
        return None
    if not _ISI.fullmatch(sela) and not _PENGANTAR.search(sela):
        return None
    jenis = JenisFakta[c.lastgroup or "TARGET"]
    if _INGKAR.search(teks[max(0, c.start() - 60) : c.start()]) or (not a.satuan and _nomor(teks, a, sela, jenis)):
        return None
    if jenis is JenisFakta.REALISASI and c[0].lower().startswith("tercapai") and a.satuan == "%":
        jenis = JenisFakta.REALISASI if _DARI_TARGET_PERSEN.match(teks, a.akhir) else JenisFakta.CAPAIAN
    if jenis not in (JenisFakta.TARGET, JenisFakta.REALISASI) and not (a.persen or _persen_tanpa_tanda(a, sela)):
        return None
    return Penyebutan(jenis, a, c.start())


def _nomor(teks: str, a: Angka, sela: str, jenis: JenisFakta) -> bool:
    """Whether a bare figure is the number of an item, chapter or page rather than a value."""
    bulat = a.bacaan.nilai is not None and a.bacaan.nilai == a.bacaan.nilai.to_integral_value()
    terkurung = teks[a.awal - 1 : a.awal] == "(" and teks[a.akhir : a.akhir + 1] == ")"
    diumumkan = _PENGANTAR.search(sela) or re.fullmatch(r"(?:nya)?\W*", sela)
    # Of a target or realisasi the word behind may be a unit that no list knows.
    bersatuan = jenis in (JenisFakta.TARGET, JenisFakta.REALISASI) and _SATUAN_LAIN.match(teks, a.akhir)
    return terkurung or (bulat and not diumumkan and not bersatuan)


def _persen_tanpa_tanda(a: Angka, sela: str) -> bool:
    """A percentage may stand without its sign, but not as the number of a formula: "(100 - serapan)"."""
    pecahan = a.bacaan.nilai is not None and a.bacaan.nilai != a.bacaan.nilai.to_integral_value()
    return not a.satuan and (pecahan or bool(_PENGANTAR.search(sela)))
