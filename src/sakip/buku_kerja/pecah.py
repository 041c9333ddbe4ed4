"""Write the workbook of one position, and remember in it what was sent.

The hidden sheet holds whose workbook it is and every fact as it was sent, so that its return can be told from a change
that the main workbook has seen meanwhile; its digest shows whether it is still whole.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sakip.buku_kerja.baku import susun_baku
from sakip.buku_kerja.jatah import Bekal, Jatah, Rincian, batasi, kelompokkan, list_rekaman, rincian, rincian_catatan
from sakip.buku_kerja.lembar_pecah import kata_daftar, susun_lembar
from sakip.buku_kerja.nama_tahun import build_kamus
from sakip.buku_kerja.petunjuk_pecah import PetunjukPecah
from sakip.buku_kerja.sel_baca import bersihkan
from sakip.buku_kerja.tanda import KIRIMAN
from sakip.buku_kerja.tulis import check_muat, write_lembar
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode

VERSI_KIRIMAN = "isian jabatan sakip 1"
# First cell of a row of the hidden sheet: about the workbook as a whole, or the path of a fact.
_TENTANG = "#"


@dataclass(frozen=True, slots=True)
class Surat:
    """What the hidden sheet says. ``fakta`` are what was sent, by path; entries of the register by their number."""

    kantor: str
    jatah: Jatah
    lembar: tuple[str, ...]
    fakta: Mapping[str, Rincian]


def write_pecahan(*, tahun: TahunKinerja, jatah: Jatah, bekal: Bekal) -> bytes:
    """The workbook of one position for one period. Raises TakMuat when something has no place in it."""
    check_muat(tahun=tahun)
    # Names are those of the whole workbook: one that two things share is told apart in the same way.
    baku = susun_baku(tahun=tahun)
    kamus = build_kamus(tahun=baku)
    milik = batasi(tahun=baku, jatah=jatah)
    bekal = _lengkapi(bekal, milik)
    lembar = susun_lembar(jatah=jatah, bekal=bekal)
    surat = Surat(kantor_dari(tahun=tahun), jatah, tuple(x.nama for x in lembar), _list_terkirim(milik, jatah))
    return write_lembar(
        tahun=milik,
        kamus=kamus,
        lembar=lembar,
        petunjuk=PetunjukPecah(tahun=baku, jatah=jatah, bekal=bekal, lembar=lembar),
        kata=kata_daftar(jatah=jatah, bekal=bekal, kamus=kamus),
        rahasia={KIRIMAN: write_surat(surat=surat)},
    )


def _lengkapi(bekal: Bekal, milik: TahunKinerja) -> Bekal:
    """What was filled in already has its row, whether it was to be filled in or not."""
    isian = dict.fromkeys((*bekal.isian, *(r.indikator for r in milik.realisasi.kinerja)))
    return replace(bekal, isian=tuple(isian), register=bekal.register or bool(milik.register.catatan))


def kantor_dari(*, tahun: TahunKinerja) -> str:
    """The office as the hidden sheet names it."""
    return bersihkan(f"{tahun.organisasi.instansi.nama}, {tahun.acuan.pemda.nama}")


def jalur_catatan(*, nomor: str) -> str:
    """The path of an entry of the register that was sent; it has no id of its own."""
    return f"register/{nomor}"


def _list_terkirim(tahun: TahunKinerja, jatah: Jatah) -> dict[str, Rincian]:
    milik = (r for r in list_rekaman(tahun=tahun) if jatah.memuat(r))
    fakta = {jalur: rincian(rekaman=r) for jalur, r in kelompokkan(rekaman=milik).items()}
    for n, c in enumerate(tahun.register.catatan, 1):
        fakta[jalur_catatan(nomor=str(n))] = rincian_catatan(catatan=c)
    return {jalur: isi for jalur, isi in fakta.items() if isi}


def write_surat(*, surat: Surat) -> list[tuple[str, str, str]]:
    """The rows of the hidden sheet, the digest of the others in the first."""
    baris = list(_list_baris(surat))
    return [(_TENTANG, VERSI_KIRIMAN, _ringkasan(baris)), *baris]


def read_surat(*, baris: Sequence[Sequence[str]]) -> Surat | None:
    """The hidden sheet, or None when it is not whole."""
    if not baris or len(baris[0]) < 3 or baris[0][1] != VERSI_KIRIMAN:
        return None
    isi = [(b[0], b[1], b[2]) for b in baris[1:] if len(b) >= 3]
    if baris[0][2] != _ringkasan(isi):
        return None
    tentang: dict[str, list[str]] = {}
    fakta: dict[str, list[tuple[str, str]]] = {}
    for jalur, nama, teks in isi:
        if jalur == _TENTANG:
            tentang.setdefault(nama, []).append(teks)
        else:
            fakta.setdefault(jalur, []).append((nama, teks))
    satu = {nama: teks[0] for nama, teks in tentang.items()}
    jatah = Jatah(
        satu.get("jabatan", ""),
        Periode.parse(satu["periode"]),
        tuple(tentang.get("indikator", ())),
        tuple(tentang.get("variabel", ())),
    )
    lembar = tuple(tentang.get("lembar", ()))
    return Surat(satu.get("kantor", ""), jatah, lembar, {j: tuple(r) for j, r in fakta.items()})


def _list_baris(surat: Surat) -> Iterator[tuple[str, str, str]]:
    j = surat.jatah
    yield _TENTANG, "kantor", surat.kantor
    yield _TENTANG, "jabatan", j.jabatan
    yield _TENTANG, "periode", j.periode.kode
    for nama, semua in (("indikator", j.indikator), ("variabel", j.variabel), ("lembar", surat.lembar)):
        yield from ((_TENTANG, nama, satu) for satu in semua)
    for jalur, isi in surat.fakta.items():
        yield from ((jalur, nama, teks) for nama, teks in isi)


def _ringkasan(baris: Sequence[tuple[str, str, str]]) -> str:
    # Programs differ in how they store line ends and blanks; neither is a change of what was sent.
    polos = "\x1e".join("\x1f".join(" ".join(s.split()) for s in b) for b in baris)
    return hashlib.sha256(polos.encode()).hexdigest()
