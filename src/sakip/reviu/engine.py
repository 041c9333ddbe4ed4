"""The engine: runs the rules of the year over the facts of a document and makes findings of their drafts.

Level (arsitektur 3.6): a draft that rests on a legal parameter is ``salah`` only when the text of the parameter was
read; else it is a ``peringatan``. Order: gravest first, of these the ones that explain others, then how far off, then
as the document goes. Signatures do not depend on lines or order of rules; a second finding with the same one gets its
number behind the key.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from sakip.fakta.berkas import BERHENTI, LAPORKAN, Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.tempat import sebut_tempat
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat
from sakip.peraturan.model import Keyakinan
from sakip.reviu.akar import lipat
from sakip.reviu.biang import cari_biang
from sakip.reviu.dasar import sebut_dasar
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.patut import patut_disebut
from sakip.reviu.registry import Aturan, daftar_aturan

# A finding that names a whole table names nothing.
TEMPAT_TERBANYAK = 5
_URUTAN = {t: n for n, t in enumerate(Tingkat)}
# What rules compute again from the same row.
_DARI_BARIS = {
    JenisFakta.CAPAIAN: (JenisFakta.TARGET, JenisFakta.REALISASI),
    JenisFakta.SERAPAN: (JenisFakta.PAGU, JenisFakta.BELANJA),
    JenisFakta.SISA: (JenisFakta.PAGU, JenisFakta.BELANJA),
}


@dataclass(frozen=True, slots=True)
class Cacah:
    """How much was examined: figures read in cells, and those among them that were computed again."""

    angka: int = 0
    dihitung: int = 0


@dataclass(frozen=True, slots=True)
class HasilPeriksa:
    """The findings, gravest first, what could not be examined, and how much was."""

    temuan: tuple[Temuan, ...] = ()
    tidak_diperiksa: tuple[TidakDiperiksa, ...] = ()
    cacah: Cacah = Cacah()


def periksa(*, berkas: Berkas, konteks: Konteks, aturan: Sequence[Aturan] | None = None) -> HasilPeriksa:
    """Review the facts of a document by all rules that apply to its year, or by those given."""
    # A figure without a role of its own may still follow from others.
    ada = {f.jenis for f in (*berkas.fakta, *(h.hasil for h in berkas.hubungan))}
    konsep: list[tuple[Konsep, Aturan]] = []
    lewat: list[TidakDiperiksa] = []
    for a in daftar_aturan() if aturan is None else aturan:
        if not a.berlaku(berkas.tahun) or ada.isdisjoint(a.butuh):
            continue
        for keluaran in _jalankan(a, berkas, konteks):
            if isinstance(keluaran, Lewat):
                if patut_disebut(lewat=keluaran, berkas=berkas):
                    lewat.append(TidakDiperiksa(a.kode, keluaran.alasan, _lokasi(keluaran.fakta)))
            else:
                konsep.append((keluaran, a))
    jelas = cari_biang(konsep=[(k, k.kelas or a.kelas) for k, a in konsep])
    temuan = [(k, _jadikan(k, a, konteks)) for k, (_, a) in zip(jelas, konsep, strict=True)]
    lewat += [TidakDiperiksa("", alasan) for alasan in berkas.tak_terbaca]
    letak = {id(f): n for n, f in enumerate(berkas.fakta)}
    temuan.sort(key=lambda pasangan: _kunci_urut(pasangan[0], pasangan[1], letak))
    # A finding that explains others is mended first.
    sebab = sorted(lipat(pasangan=temuan), key=lambda t: (_URUTAN[t.tingkat], not t.turunan))
    return HasilPeriksa(tuple(_bedakan(sebab)), tuple(dict.fromkeys(lewat)), _cacah(berkas))


def _cacah(berkas: Berkas) -> Cacah:
    angka = {(f.lokasi, f.tertulis) for f in berkas.fakta if f.lokasi.kolom and f.nilai is not None}
    hasil = [h.hasil for h in berkas.hubungan]
    for jenis, masukan in _DARI_BARIS.items():
        hasil += [f for f in berkas.semua(jenis) if all(berkas.sebaris(f, m) for m in masukan)]
    return Cacah(len(angka), len(angka & {(f.lokasi, f.tertulis) for f in hasil}))


def _jalankan(a: Aturan, berkas: Berkas, konteks: Konteks) -> tuple[Konsep | Lewat, ...]:
    """What a rule says. A stranger's file may hold what nobody thought of: one rule that fails keeps no other away."""
    try:
        return tuple(a.periksa(berkas, konteks))
    except Exception as sebab:
        return (Lewat(f"Aturan {a.kode} {BERHENTI} ({type(sebab).__name__}: {sebab}). {LAPORKAN}"),)


def _kunci_urut(konsep: Konsep, temuan: Temuan, letak: dict[int, int]) -> tuple[int, Decimal, int, str]:
    return _URUTAN[temuan.tingkat], -konsep.simpang, letak.get(id(konsep.fakta[0]), len(letak)), temuan.kode


def _jadikan(konsep: Konsep, a: Aturan, konteks: Konteks) -> Temuan:
    lokasi = _lokasi(konsep.fakta)[:TEMPAT_TERBANYAK]
    dasar = tuple(sebut_dasar(d, katalog=konteks.katalog) for d in a.dasar_hukum)
    dasar = tuple(dict.fromkeys((*dasar, *(str(d) for d in konsep.tumpuan))))
    tempat = "" if konsep.bertempat else _tempat(lokasi)
    kalimat = (konsep.pembuka, tempat, f"Dasar: {'; '.join(dasar)}.", konsep.saran)
    return Temuan(
        kode=a.kode,
        kelas=konsep.kelas or a.kelas,
        tingkat=_tingkat(konsep, a),
        pesan=" ".join(k for k in kalimat if k),
        lokasi=lokasi,
        tertulis=konsep.tertulis,
        seharusnya=konsep.seharusnya,
        selang=konsep.selang,
        dasar=dasar,
        saran=konsep.saran,
        kunci=konsep.fakta[0].jejak,
        judul=konsep.judul,
        hitungan=konsep.uraian,
        rincian=konsep.rincian,
    )


def _tingkat(konsep: Konsep, a: Aturan) -> Tingkat:
    tingkat = konsep.tingkat or a.tingkat
    if tingkat is Tingkat.SALAH and any(d.keyakinan is not Keyakinan.TEKS for d in konsep.tumpuan):
        return Tingkat.PERINGATAN
    return tingkat


def _lokasi(fakta: Sequence[Fakta]) -> tuple[Lokasi, ...]:
    # Paragraphs of a file without lines and pages are told apart by their words alone.
    ada: dict[tuple[Lokasi, str], Lokasi] = {}
    for tempat in (f.lokasi for f in fakta if f.lokasi != Lokasi()):
        ada.setdefault((tempat, "" if tempat.tabel or tempat.halaman else tempat.awal), tempat)
    return tuple(ada.values())


def _tempat(lokasi: Sequence[Lokasi]) -> str:
    """The places as a sentence; the name of the file stands above every list of findings, and here beside another."""
    beragam = len({x.berkas for x in lokasi}) > 1
    sebutan = (sebut_tempat(tempat=x, berkas="" if beragam else x.berkas) for x in lokasi)
    teks = "; ".join(s for s in dict.fromkeys(sebutan) if s)
    if beragam:
        return f"Tempatnya: {teks}."
    return f"{teks[:1].upper()}{teks[1:]}." if teks else ""


def _bedakan(temuan: Iterable[Temuan]) -> Iterator[Temuan]:
    banyak: Counter[str] = Counter()
    for t in temuan:
        banyak[t.sidik] += 1
        ke = banyak[t.sidik]
        yield t if ke == 1 else replace(t, kunci=f"{t.kunci}#{ke}")
