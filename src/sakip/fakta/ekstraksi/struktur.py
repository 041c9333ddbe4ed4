"""Numbers of chapters, sub-headings, tables, columns and annexes, and the lists that announce them, as facts.

All are ``NOMOR``; ``rincian`` says what is numbered, ``induk`` the chapter it stands in, ``nama`` its title, ``isi``
its number where it is one, ``versi`` the whole number as printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.ekstraksi.alur import Alinea
from sakip.fakta.ekstraksi.naskah import Naskah, NaskahBagian
from sakip.fakta.ekstraksi.struktur_bab import Kerangka, baca_kerangka
from sakip.fakta.ekstraksi.struktur_butir import baca_butir
from sakip.fakta.ekstraksi.struktur_daftar import DaftarIsi, Entri, baca_daftar
from sakip.fakta.ekstraksi.struktur_entri import judul_tidak_ada
from sakip.fakta.ekstraksi.struktur_isi import baca_isi_tabel
from sakip.fakta.ekstraksi.struktur_tabel import JudulTabel, baca_judul_tabel, baca_nomor_kolom
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai

BAB, HURUF, DESIMAL, TABEL, KOLOM = "bab", "subbab huruf", "subbab angka", "tabel", "kolom"
TANPA_JUDUL = "tabel tanpa judul"
# Fewer columns are signatures and lists laid out, not tables that a caption is missed above.
_KOLOM_TABEL = 3
DAFTAR_ISI, DAFTAR_BAB, DAFTAR_TABEL = "daftar isi", "daftar bab", "daftar tabel"
LAMPIRAN_DAFTAR, LAMPIRAN_ADA, LAMPIRAN_KEPALA = "lampiran disebut", "lampiran", "bagian lampiran"
JUDUL_TIDAK_ADA = "judul tidak ada"
_DAFTAR = {
    "tabel": DAFTAR_TABEL, "lampiran": LAMPIRAN_DAFTAR, "kepala lampiran": LAMPIRAN_KEPALA, "bab": DAFTAR_BAB
}  # fmt: skip
_SUBBAB = {"huruf": HURUF, "angka": DESIMAL}
_JUDUL_LAMPIRAN = 16


def ekstrak_struktur(naskah: Naskah) -> Iterator[Fakta]:
    """The numbering of every report of a file."""
    for b in naskah.bagian:
        daftar = baca_daftar(alur=b.bagian.alur)
        kerangka = baca_kerangka(alur=b.bagian.alur, daftar=daftar)
        judul = baca_judul_tabel(alur=b.bagian.alur, tabel=b.tabel)
        yield from _bab(b, kerangka)
        yield from _tabel(b, kerangka, [j for j in judul if j.di not in daftar.tempat])
        yield from baca_isi_tabel(bagian=b.id, judul=[j for j in judul if j.di not in daftar.tempat])
        yield from _daftar(b, daftar, kerangka)
        for n, e in enumerate(judul_tidak_ada(daftar=daftar, alur=b.bagian.alur), 1):
            yield _entri(b, JUDUL_TIDAK_ADA, f"judul tidak ada/{n}", e)
        yield from _lampiran(b, kerangka)
        yield from baca_butir(bagian=b, daftar=daftar)


def fakta_nomor(
    *,
    bagian: str,
    rincian: str,
    objek: str,
    isi: Nilai | None,
    tertulis: str,
    nama: str,
    lokasi: Lokasi,
    induk: str = "",
    kelompok: str = "",
    versi: str = "",
) -> Fakta:
    """One number of the structure of a report."""
    return Fakta(
        JenisFakta.NOMOR, f"{bagian}/{objek}", isi, tertulis, asal=Asal.LKJ, nama=nama, lokasi=lokasi, induk=induk,
        kelompok=kelompok or f"{bagian}/{rincian}", versi=versi, rincian=rincian, bagian=bagian,
    )  # fmt: skip


def _bab(b: NaskahBagian, kerangka: Kerangka) -> Iterator[Fakta]:
    for x in kerangka.bab:
        tanpa = x.tertulis == "BAB"
        isi: Nilai | None = _bulat(x.nomor) if x.nomor is not None else None
        if isi is None and not tanpa:
            isi = Kosong(Keadaan.TAK_TERBACA, tertulis=x.tertulis)
        yield fakta_nomor(
            bagian=b.id, rincian=BAB, objek=f"bab/{x.ke}", isi=isi, tertulis=f"{x.tertulis} {x.judul}".strip(),
            nama=x.judul, lokasi=x.lokasi, versi="" if tanpa else x.tertulis,
        )  # fmt: skip
    for n, e in enumerate(kerangka.subbab, 1):
        angka = ord(e.nomor) - 64 if e.jenis == "huruf" else int(e.nomor.rpartition(".")[2])
        yield fakta_nomor(
            bagian=b.id, rincian=_SUBBAB[e.jenis], objek=f"subbab/{n}", isi=_bulat(angka),
            tertulis=f"{e.nomor}{'.' if e.jenis == 'huruf' else ''} {e.judul}", nama=e.judul, lokasi=e.lokasi,
            induk=f"{b.id}/bab/{e.bab}", versi=e.nomor,
        )  # fmt: skip


def _bulat(nilai: int) -> Angka:
    return Angka(Decimal(nilai))


def _tabel(b: NaskahBagian, kerangka: Kerangka, judul: list[JudulTabel]) -> Iterator[Fakta]:
    for j in judul:
        bab = kerangka.bab_di(j.di)
        if j.judul or j.nomor or j.kata:
            yield fakta_nomor(
                bagian=b.id, rincian=TABEL, objek=f"tabel/{j.tabel.id}",
                isi=Kosong(Keadaan.TAK_TERBACA, tertulis=j.judul) if j.kata and not j.nomor else None,
                tertulis=f"Tabel {j.nomor}" if j.nomor else "", nama=j.judul, lokasi=j.lokasi,
                induk=f"{b.id}/bab/{bab.ke}" if bab else "", versi=j.nomor,
            )  # fmt: skip
        if not j.nomor and not j.kata and len(j.tabel.kolom) >= _KOLOM_TABEL:
            yield fakta_nomor(
                bagian=b.id, rincian=TANPA_JUDUL, objek=f"tanpa judul/{j.tabel.id}", isi=None, tertulis="", nama="",
                lokasi=j.mentah.lokasi,
            )  # fmt: skip
        for k in baca_nomor_kolom(judul=j):
            if k.nomor is not None or k.teks:
                yield fakta_nomor(
                    bagian=b.id, rincian=KOLOM, objek=f"kolom/{j.tabel.id}/{k.ke}",
                    isi=_bulat(int(k.nomor)) if k.nomor else None, tertulis=k.nomor or "", nama=k.judul,
                    lokasi=k.lokasi, induk=j.tabel.kolom[k.ke - 1].peran.value if k.ke <= len(j.tabel.kolom) else "",
                    kelompok=f"{b.id}/{j.tabel.id}", versi=k.teks,
                )  # fmt: skip


def _daftar(b: NaskahBagian, daftar: DaftarIsi, kerangka: Kerangka) -> Iterator[Fakta]:
    for n, e in enumerate((*daftar.isi, *daftar.tabel), 1):
        if e.jenis == "kepala lampiran" and kerangka.lampiran is not None and not kerangka.bertajuk:
            continue
        yield _entri(b, _DAFTAR.get(e.jenis, DAFTAR_ISI), f"daftar/{n}", e)


def _entri(b: NaskahBagian, rincian: str, objek: str, e: Entri) -> Fakta:
    return fakta_nomor(
        bagian=b.id, rincian=rincian, objek=objek, isi=None, tertulis=f"{e.nomor} {e.judul}".strip(), nama=e.judul,
        lokasi=e.lokasi, induk=f"{b.id}/bab/{e.bab}" if e.bab else "", versi=e.nomor,
    )  # fmt: skip


def _lampiran(b: NaskahBagian, kerangka: Kerangka) -> Iterator[Fakta]:
    """The place where annexes are announced, the lines below it, and the titles in the part that holds them."""
    alur = b.bagian.alur
    if kerangka.lampiran is not None and not kerangka.bertajuk:
        # They are there, but nothing says which is which.
        return
    for n in kerangka.diumumkan:
        a = alur[n]
        if isinstance(a, Alinea):
            yield _entri(b, LAMPIRAN_KEPALA, f"lampiran/{n}", Entri("", "", a.teks, a.lokasi))
    if kerangka.lampiran is None:
        return
    for n, u in enumerate(alur[kerangka.lampiran :]):
        if isinstance(u, Alinea) and len(u.teks.split()) <= _JUDUL_LAMPIRAN:
            yield _entri(b, LAMPIRAN_ADA, f"isi lampiran/{n}", Entri("", "", u.teks, u.lokasi))
