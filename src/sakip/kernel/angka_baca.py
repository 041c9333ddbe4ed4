"""Indonesian numbers read from text, always with a verdict.

Reports and spreadsheets write `1.234.567,89`, `5,000,000.00`, `96,.26`, `BB (72)` and `-` in one column. Reading them
laxly is how wrong totals begin, so each text gets a verdict, a value only when there is exactly one lawful reading, the
possible readings otherwise, and a sentence that says what to do. Nothing is guessed silently and nothing is raised.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from functools import lru_cache

from sakip.kernel.angka_deret import (
    is_kode,
    is_taksa,
    list_kemungkinan,
    read_indonesia,
    read_inggris,
)
from sakip.kernel.angka_ekor import Cacat, Ekor, is_predikat, parse_ekor
from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.satuan import satuan_hitungan


class Konvensi(Enum):
    """Who writes: point between thousands and decimal comma (Indonesia), or the other way round (Inggris)."""

    INDONESIA = "Indonesia"
    INGGRIS = "Inggris"


class Vonis(Enum):
    """How a text reads as a number; only the first two carry a value."""

    WAJAR = "wajar"
    KONVENSI_LAIN = "konvensi lain"
    TAKSA = "taksa"
    RUSAK = "rusak"
    TANDA = "tanda"
    BUKAN_ANGKA = "bukan angka"


@dataclass(frozen=True, slots=True)
class Bacaan:
    """What a text says as a number.

    tertulis     the text as given
    vonis        the verdict
    nilai        the value; None unless the verdict is WAJAR or KONVENSI_LAIN
    kemungkinan  the possible values, likeliest first; just the value when it is known
    persen       a percent sign or `persen` stands beside it (97,42% has the value 97.42)
    rupiah       Rp, IDR, `,-` or `rupiah` stands beside it
    satuan       the unit as written, without the marks of percent and rupiah; `normalkan_satuan` compares it
    predikat     the class name beside it, or alone: BB (72), 81 (Baik), BB
    keterangan   an Indonesian sentence on the verdict and its remedy; empty when WAJAR
    """

    tertulis: str
    vonis: Vonis
    nilai: Decimal | None = None
    kemungkinan: tuple[Decimal, ...] = ()
    persen: bool = False
    rupiah: bool = False
    satuan: str = ""
    predikat: str = ""
    keterangan: str = ""


_TAK_TAMPAK = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
_TANDA = re.compile(r"(?:[-–—−‒_.…*]+|n/?a\.?|n\.a\.?|nihil|tidak ada|tad|t\.a\.d\.?)?", re.IGNORECASE)
_RP = r"(?:rp|idr)\.? ?"
_TANDA_BERHIAS = re.compile(rf"(?:{_RP})?(.*?) ?%?", re.IGNORECASE)
_KURUNG = re.compile(rf"({_RP})?\(([^()]+)\)", re.IGNORECASE)
_PREDIKAT_DEPAN = re.compile(r"([A-Za-z ]+?) ?\(([^()]+)\)")
_UTAMA = re.compile(
    rf"(?P<tanda>[-+−–] ?)?(?:(?P<rp>{_RP})(?P<tanda_rp>[-+−–] ?)?)?(?P<deret>[.,]*[0-9][0-9.,]*)(?P<ekor>.*)",
    re.IGNORECASE,
)
_RENGGANG = re.compile(r"([0-9.,]+(?: [0-9.,]+)+)(.*)")
_DUA_ANGKA = re.compile(r"[0-9] [0-9]")
_KELOMPOK_SPASI = re.compile(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?")
_EKOR_UANG = re.compile(r"[-–—=]+(?![-–—=A-Za-z0-9])")
_TERPANJANG = 300

_SEBAB = {
    Cacat.TANDA_HUBUNG: (Vonis.RUSAK, "ada tanda hubung di antara angka dan satuannya"),
    Cacat.PERSEN_TERBELAH: (Vonis.RUSAK, "angkanya terbelah oleh tanda persen"),
    Cacat.SIMBOL: (Vonis.RUSAK, "ada tanda yang tidak dikenal di belakang angka"),
    Cacat.BANYAK_ANGKA: (Vonis.BUKAN_ANGKA, "memuat lebih dari satu angka (rentang, pecahan, atau dua isian)"),
    Cacat.TANGGAL: (Vonis.BUKAN_ANGKA, "tampak sebagai tanggal"),
    Cacat.ILMIAH: (Vonis.BUKAN_ANGKA, "memakai notasi ilmiah, yang menyembunyikan angka lengkapnya"),
    Cacat.KALIMAT: (Vonis.BUKAN_ANGKA, "berupa kalimat"),
}


# Letters that stand in for digits inside a figure, as typing and scanning leave them.
_HURUF_MIRIP = re.compile(r"(?=.*[0-9])(?=.*[OoIl])[0-9OoIl.,]+ ?%?")
_MIRIP = str.maketrans("OoIl", "0011")


def read_angka(teks: str, *, konvensi: Konvensi | None = None) -> Bacaan:
    """Read one number out of `teks`; `konvensi` is what is known of its writer and settles `1.234`.

    >>> read_angka("Rp. 4.349.483.103,-").nilai
    Decimal('4349483103')
    >>> read_angka("1.234").vonis, read_angka("1.500 laporan").nilai
    (<Vonis.TAKSA: 'taksa'>, Decimal('1500'))
    """
    # Most cells are plain figures; they need none of what follows.
    if (langsung := read_indonesia(teks)) is not None and not is_taksa(teks):
        return Bacaan(teks, Vonis.WAJAR, langsung, (langsung,))
    return _baca(teks, konvensi)


# The same names and the same few figures fill the cells of a report.
@lru_cache(maxsize=8192)
def _baca(teks: str, konvensi: Konvensi | None) -> Bacaan:
    bersih = " ".join((teks if teks.isascii() else _TAK_TAMPAK.sub("", teks)).split())
    if len(bersih) > _TERPANJANG:
        return _bukan(teks, "terlalu panjang untuk satu angka")
    # Full-width and other foreign digits have a value, but no report should contain them.
    biasa = bersih if bersih.isascii() else "".join(map(_angka_biasa, bersih))
    # 1OO typed with letters: a unit stands behind a space, so what looks like a digit was meant as one.
    if _HURUF_MIRIP.fullmatch(biasa) and (mirip := _read(biasa.translate(_MIRIP), konvensi)).kemungkinan:
        return _rusak(replace(mirip, tertulis=teks), mirip.kemungkinan, "memakai huruf yang mirip angka (O, l, atau I)")
    bacaan = replace(_read(biasa, konvensi), tertulis=teks)
    if biasa != bersih and bacaan.kemungkinan:
        return _rusak(bacaan, bacaan.kemungkinan, "memakai lambang angka selain 0 sampai 9")
    return bacaan


def _angka_biasa(c: str) -> str:
    return c if c.isascii() or not c.isdecimal() else str(unicodedata.decimal(c))


def _read(teks: str, konvensi: Konvensi | None) -> Bacaan:
    if (hias := _TANDA_BERHIAS.fullmatch(teks)) and _TANDA.fullmatch(hias[1]):
        return Bacaan(
            teks,
            Vonis.TANDA,
            keterangan=f'"{teks}" adalah tanda, bukan angka. Tulis 0 bila nilainya memang nol, '
            "atau pilih alasan mengapa angkanya tidak ada.",
        )
    if cocok := _KURUNG.fullmatch(teks):
        isi = _read((cocok[1] or "") + cocok[2].strip(), konvensi)
        return _doubt_negatif(replace(isi, tertulis=teks), "tanda kurung dapat berarti negatif")
    if (cocok := _PREDIKAT_DEPAN.fullmatch(teks)) and is_predikat(cocok[1]):
        isi = _read(cocok[2].strip(), konvensi)
        return replace(isi, tertulis=teks, predikat=cocok[1])
    if (cocok := _UTAMA.fullmatch(teks)) is None:
        return replace(_bukan(teks, "tidak memuat angka yang dapat dibaca"), predikat=teks if is_predikat(teks) else "")
    bacaan = _read_utama(teks, cocok, konvensi)
    return _apply_tanda(bacaan, cocok["tanda"] or "", cocok["tanda_rp"] or "")


def _read_utama(teks: str, cocok: re.Match[str], konvensi: Konvensi | None) -> Bacaan:
    deret, sisa = cocok["deret"], cocok["ekor"]
    rupiah = bool(cocok["rp"])
    # 4.349.483.103,-
    if deret[-1] in ".," and deret[:-1] and (uang := _EKOR_UANG.match(sisa)):
        deret, sisa, rupiah = deret[:-1], sisa[uang.end() :], True
    # Digits torn apart by spaces, as text taken from a PDF often is: 96, 29 and 1 234 567.
    if renggang := _RENGGANG.fullmatch(deret + sisa):
        return _read_renggang(teks, renggang, rupiah=rupiah)
    ekor = parse_ekor(sisa)
    dasar = Bacaan(
        teks,
        Vonis.WAJAR,
        persen=ekor.persen,
        rupiah=rupiah or ekor.rupiah,
        satuan=ekor.satuan,
        predikat=ekor.predikat,
    )
    if ekor.cacat is not None:
        return _judge_cacat(dasar, deret, ekor, ekor.cacat)
    # 1,234 miliar is a rounded amount; only an amount without a scale word must be whole.
    utuh = not ekor.pangkat and (dasar.rupiah or satuan_hitungan(ekor.satuan))
    bacaan = _judge_deret(dasar, deret, konvensi, utuh=utuh)
    if ekor.pangkat:
        bacaan = _map_nilai(bacaan, lambda n: _shift(n, ekor.pangkat))
    return _check_terbilang(bacaan, ekor.terbilang, deret)


def _read_renggang(teks: str, cocok: re.Match[str], *, rupiah: bool) -> Bacaan:
    deret, ekor = cocok[1], parse_ekor(cocok[2])
    # A space beside a mark, or between groups of thousands, is inside one number; any other stands between two.
    if _DUA_ANGKA.search(deret) and not _KELOMPOK_SPASI.fullmatch(deret):
        return _bukan(teks, _SEBAB[Cacat.BANYAK_ANGKA][1])
    dasar = Bacaan(teks, Vonis.RUSAK, persen=ekor.persen, rupiah=rupiah or ekor.rupiah, satuan=ekor.satuan)
    return _rusak(dasar, list_kemungkinan(deret.replace(" ", "")), "ada spasi di tengah angka")


def _judge_deret(dasar: Bacaan, deret: str, konvensi: Konvensi | None, *, utuh: bool) -> Bacaan:
    """Give the verdict on the digits themselves; `utuh` says that they count whole things or rupiah."""
    if is_taksa(deret):
        return _judge_taksa(dasar, deret, konvensi, utuh=utuh)
    indonesia, inggris = read_indonesia(deret), read_inggris(deret)
    nilai = indonesia if indonesia is not None else inggris
    if nilai is None:
        if is_kode(deret):
            return _bukan(dasar.tertulis, "tampak sebagai kode atau tanggal")
        return _rusak(dasar, list_kemungkinan(deret), "susunan titik dan komanya belum sesuai")
    desimal = len(f"{nilai:f}".partition(".")[2])
    # Money has at most two decimals, so more of them mean that a mark was mistyped: Rp 1.943,669.
    if utuh and dasar.rupiah and desimal > 2:
        return _rusak(dasar, reversed(list_kemungkinan(deret)), "rupiah paling banyak dua angka di belakang koma")
    if nilai is indonesia:
        return _wajar(dasar, nilai)
    # 20,000.000 is lawful English, yet just as likely 20.000.000 with a slip of the finger.
    if "," in deret and desimal == 3 and konvensi is not Konvensi.INGGRIS:
        return _rusak(dasar, reversed(list_kemungkinan(deret)), "titik dan koma bercampur sebagai pemisah")
    return _konvensi_lain(dasar, nilai, deret)


def _judge_taksa(dasar: Bacaan, deret: str, konvensi: Konvensi | None, *, utuh: bool) -> Bacaan:
    """Decide `1.234` by the writer's convention, by money or by a unit of count, when these do not contradict."""
    lawful = {Konvensi.INDONESIA: read_indonesia(deret), Konvensi.INGGRIS: read_inggris(deret)}
    bulat, desimal = Decimal(re.sub("[.,]", "", deret)), Decimal(deret.replace(",", "."))
    pilihan = lawful[konvensi] if konvensi else None
    if utuh:
        # The mark groups thousands, unless the writer is known to use it otherwise.
        pilihan = bulat if bulat in lawful.values() and pilihan in (None, bulat) else None
    if pilihan is None:
        pemisah = "titik" if "." in deret else "koma"
        return replace(
            dasar,
            vonis=Vonis.TAKSA,
            kemungkinan=(bulat, desimal) if pemisah == "titik" else (desimal, bulat),
            keterangan=f'"{deret}" dapat berarti {_sebut(bulat)} ({pemisah} memisahkan ribuan) atau {_sebut(desimal)} '
            f"({pemisah} sebagai tanda desimal). Tulis {_sebut(bulat)} atau {_sebut(desimal)}0 agar jelas.",
        )
    if pilihan == lawful[Konvensi.INDONESIA]:
        return _wajar(dasar, pilihan)
    return _konvensi_lain(dasar, pilihan, deret)


def _judge_cacat(dasar: Bacaan, deret: str, ekor: Ekor, cacat: Cacat) -> Bacaan:
    vonis, sebab = _SEBAB[cacat]
    if vonis is Vonis.BUKAN_ANGKA:
        return _bukan(dasar.tertulis, sebab)
    utuh = list_kemungkinan(deret + ekor.sisa_angka) if re.search("[.,]", deret) else ()
    return _rusak(dasar, (*utuh, *list_kemungkinan(deret)), sebab)


def _apply_tanda(bacaan: Bacaan, tanda: str, tanda_rp: str) -> Bacaan:
    if tanda and tanda_rp:
        semua = tuple(n for k in bacaan.kemungkinan for n in (_negate(k), k))
        return _rusak(bacaan, semua, "ada dua tanda di depan angka") if semua else bacaan
    lambang = (tanda or tanda_rp).strip()
    if lambang in ("", "+"):
        return bacaan
    # "- 5" may be an item of a list; the true minus sign is never used for that.
    if lambang in "-–" and tanda.endswith(" "):
        return _doubt_negatif(bacaan, "tanda hubung yang terpisah dapat berarti negatif")
    return _map_nilai(bacaan, _negate)


def _doubt_negatif(bacaan: Bacaan, sebab: str) -> Bacaan:
    if not bacaan.kemungkinan:
        return bacaan
    semua = tuple(dict.fromkeys(n for k in bacaan.kemungkinan for n in (_negate(k), k)))
    if bacaan.vonis is Vonis.RUSAK:
        return replace(bacaan, kemungkinan=semua)
    return replace(
        bacaan,
        vonis=Vonis.TAKSA,
        nilai=None,
        kemungkinan=semua,
        keterangan=f'"{bacaan.tertulis}": {sebab}. Tulis {" atau ".join(map(_sebut, semua))}.',
    )


def _check_terbilang(bacaan: Bacaan, terbilang: Decimal | None, deret: str) -> Bacaan:
    """Let the words in brackets settle a doubt, and raise one when they say another number than the digits."""
    if terbilang is None or not bacaan.kemungkinan or bacaan.vonis is Vonis.RUSAK or bacaan.nilai == terbilang:
        return bacaan
    if bacaan.vonis is Vonis.TAKSA and terbilang in bacaan.kemungkinan:
        # The first of two readings is the one of the Indonesian marks.
        lazim = terbilang == bacaan.kemungkinan[0]
        return _wajar(bacaan, terbilang) if lazim else _konvensi_lain(bacaan, terbilang, deret)
    semua = (*bacaan.kemungkinan, terbilang)
    return replace(
        bacaan,
        vonis=Vonis.TAKSA,
        nilai=None,
        kemungkinan=semua,
        keterangan=f'Angka dan terbilang pada "{bacaan.tertulis}" berbeda ({" dan ".join(map(_sebut, semua))}). '
        "Samakan keduanya.",
    )


def _map_nilai(bacaan: Bacaan, ubah: Callable[[Decimal], Decimal]) -> Bacaan:
    nilai = None if bacaan.nilai is None else ubah(bacaan.nilai)
    return replace(bacaan, nilai=nilai, kemungkinan=tuple(map(ubah, bacaan.kemungkinan)))


def _negate(nilai: Decimal) -> Decimal:
    # copy_negate is exact; the minus operator would round to the precision of the current context.
    return nilai.copy_negate() if nilai else nilai


def _shift(nilai: Decimal, pangkat: int) -> Decimal:
    tanda, digit, eksponen = nilai.as_tuple()
    geser = Decimal((tanda, digit, int(eksponen) + pangkat))
    return Decimal(f"{geser:f}")


def _sebut(nilai: Decimal) -> str:
    # Without grouping, so that the explanation itself has only one reading.
    return f"{nilai:f}".replace(".", ",")


def _wajar(dasar: Bacaan, nilai: Decimal) -> Bacaan:
    return replace(dasar, vonis=Vonis.WAJAR, nilai=nilai, kemungkinan=(nilai,), keterangan="")


def _konvensi_lain(dasar: Bacaan, nilai: Decimal, deret: str) -> Bacaan:
    keterangan = f'"{deret}" memakai titik dan koma menurut kebiasaan Inggris. Tulis {format_angka(nilai)}.'
    return replace(dasar, vonis=Vonis.KONVENSI_LAIN, nilai=nilai, kemungkinan=(nilai,), keterangan=keterangan)


def _rusak(dasar: Bacaan, kemungkinan: Iterable[Decimal], sebab: str) -> Bacaan:
    semua = tuple(dict.fromkeys(kemungkinan))
    keterangan = (
        f'"{dasar.tertulis}" belum dapat dibaca dengan pasti: {sebab}. '
        f"Mungkin maksudnya {' atau '.join(map(_sebut, semua))}; periksa dan tulis ulang angkanya."
    )
    return replace(dasar, vonis=Vonis.RUSAK, nilai=None, kemungkinan=semua, keterangan=keterangan)


def _bukan(teks: str, sebab: str) -> Bacaan:
    return Bacaan(teks, Vonis.BUKAN_ANGKA, keterangan=f'"{teks}" {sebab}. Isi satu angka saja, misalnya 97,42.')
