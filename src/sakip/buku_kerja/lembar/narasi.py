"""Sheet *Narasi*: the authors' texts, one a row, with a row ready for every text a report asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib, rapikan
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.masa import kolom_masa, masa, read_masa
from sakip.buku_kerja.nama import Kamus
from sakip.data.narasi import TeksNarasi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.peraturan.narasi import Bentuk, KunciNarasi, Untuk, muat_narasi

_RANAH: Mapping[Untuk, Ranah] = MappingProxyType(
    {
        Untuk.SASARAN: Ranah.SASARAN,
        Untuk.INDIKATOR: Ranah.INDIKATOR,
        Untuk.SIMPUL: Ranah.SIMPUL,
        Untuk.JABATAN: Ranah.JABATAN,
    }
)
_SEMUA = (Ranah.SASARAN, Ranah.INDIKATOR, Ranah.SIMPUL, Ranah.TUJUAN, Ranah.JABATAN)
# The word that settles which kind of thing a name belongs to, where two kinds share it: ``Sasaran: ...``.
_KATA: Mapping[Ranah, str] = MappingProxyType(
    {r: r.name.capitalize() for r in _SEMUA} | {Ranah.SIMPUL: "Program", Ranah.JABATAN: "Jabatan"}
)
# How many rows are ready for a text that is a list.
_BARIS_DAFTAR = 3

KOLOM = (
    Kolom("bagian", "Bagian", lebar=34, wajib=Wajib.MUTLAK, daftar="daftar_bagian", contoh="Saran",
        bantuan="Pilih bagian laporan dari daftar."),
    Kolom("untuk", "Untuk", Jenis.RUJUKAN, 36, ranah=_SEMUA, daftar="daftar_untuk",
        bantuan="Nama sasaran, indikator, program, atau jabatan yang dibicarakan. Kosong berarti seluruh kantor."),
    Kolom("teks", "Teks", Jenis.PARAGRAF, 90, contoh="Memperbanyak layanan keliling ke desa yang jauh.",
        bantuan="Butir daftar: satu butir satu baris, tanpa nomor. Angka dapat disebut dengan kurung kurawal, "
        "misalnya {capaian SKM}."),
    Kolom("perbarui", "Perlu diperbarui", Jenis.YA, 11,
        bantuan="ya: teks tahun lalu yang belum diperbarui. Kosongkan setelah diperbarui."),
    kolom_masa(wajib=Wajib.TIDAK, boleh_tiada=True,
        bantuan="Triwulan yang dibicarakan teks ini. Kosong: dipakai setiap laporan yang memintanya."),
    Kolom("petunjuk", "Petunjuk", Jenis.TAMPIL, 60),
)  # fmt: skip


@cache
def label_bagian() -> Mapping[str, str]:
    """What each key is called in this workbook: its heading, with the key where two share one."""
    banyak = Counter(rapikan(k.judul) for k in muat_narasi().values())
    return {
        kunci: k.judul if banyak[rapikan(k.judul)] == 1 else f"{k.judul} ({kunci})"
        for kunci, k in muat_narasi().items()
    }


def _ranah(kunci: str) -> tuple[Ranah, ...]:
    """Kinds of names a text of this key may be for, the likeliest first."""
    entri = muat_narasi().get(kunci)
    utama = _RANAH.get(entri.untuk) if entri else None
    return (utama, *(r for r in _SEMUA if r is not utama)) if utama else _SEMUA


def teks_untuk(kunci: str, id_: str, kamus: Kamus) -> str:
    """How the subject of a text is named so that reading finds exactly it."""
    if not id_:
        return ""
    for r in _ranah(kunci):
        label = kamus.list_label(r).get(id_)
        if label is not None:
            return label if kamus.resolve(label, *_ranah(kunci)).id == id_ else f"{_KATA[r]}: {label}"
    return id_


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    ada: dict[str, list[TeksNarasi]] = {}
    for t in tahun.narasi.teks:
        ada.setdefault(t.kunci, []).append(t)
    for kunci, entri in muat_narasi().items():
        milik = ada.pop(kunci, [])
        yield from (_isian(t, kamus) for t in milik)
        yield from _list_kosong(tahun, entri, {t.untuk for t in milik if t.periode is None}, kamus)
    for sisa in ada.values():
        yield from (_isian(t, kamus) for t in sisa)


def _isian(t: TeksNarasi, kamus: Kamus) -> Isian:
    entri = muat_narasi().get(t.kunci)
    return {
        "bagian": label_bagian().get(t.kunci, t.kunci), "untuk": teks_untuk(t.kunci, t.untuk, kamus), "teks": t.teks,
        "perbarui": t.perbarui or None, "periode": masa(t.periode), "petunjuk": entri.petunjuk if entri else "",
    }  # fmt: skip


def _list_kosong(tahun: TahunKinerja, entri: KunciNarasi, terisi: set[str], kamus: Kamus) -> Iterator[Isian]:
    """Rows that wait for a text."""
    p = tahun.perencanaan
    lain = {s.id for s in p.simpul} | {s.id for s in p.sasaran_jabatan}
    untuk = {
        Untuk.KANTOR: [""],
        Untuk.SASARAN: [s.id for s in p.sasaran] or [""],
        Untuk.INDIKATOR: [i.id for i in p.indikator if i.milik not in lain] or [""],
        Untuk.SIMPUL: [""],
        # Positions times quarters would be hundreds of rows: one shows that there is such a text.
        Untuk.JABATAN: [""] if p.sasaran_jabatan else [],
    }[entri.untuk]
    banyak = _BARIS_DAFTAR if entri.bentuk is Bentuk.DAFTAR and entri.untuk is Untuk.KANTOR else 1
    for id_ in untuk:
        if id_ not in terisi:
            for _ in range(banyak):
                nama = teks_untuk(entri.kunci, id_, kamus)
                yield {"bagian": label_bagian()[entri.kunci], "untuk": nama, "petunjuk": entri.petunjuk}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    kunci_dari = {rapikan(label): kunci for kunci, label in label_bagian().items()}
    nomor = 0
    for b in baris:
        bagian = b.teks("bagian")
        kunci = kunci_dari.get(rapikan(bagian), bagian)
        if not b.ada("teks"):
            untuk = konteks.kamus.resolve(b.teks("untuk"), *_ranah(kunci)).id if b.ada("untuk") else ""
            konteks.catat(f"kosong_narasi/{kunci}:{untuk}", b, "teks")
            continue
        if kunci not in label_bagian():
            konteks.lapor_pilihan(b, "bagian", tuple(label_bagian().values()))
        nomor += 1
        konteks.catat(f"narasi/{nomor}", b, bagian="kunci")
        yield TeksNarasi(kunci, b.teks("teks"), _read_untuk(b, kunci, konteks), b.ya("perbarui"), read_masa(b, konteks))


def _read_untuk(b: Baris, kunci: str, konteks: Konteks) -> str:
    kata, titik_dua, nama = b.teks("untuk").partition(": ")
    ranah = next((r for r, k in _KATA.items() if titik_dua and rapikan(kata) == rapikan(k)), None)
    if ranah and (id_ := konteks.kamus.resolve(nama, ranah).id):
        return id_
    return konteks.rujuk(b, "untuk", *_ranah(kunci))


LEMBAR = Lembar(
    "Narasi",
    "Teks laporan. Baris yang belum perlu boleh dikosongkan; baris boleh disisipkan.",
    Golongan.KINERJA,
    KOLOM,
    _tulis,
    _baca,
)
