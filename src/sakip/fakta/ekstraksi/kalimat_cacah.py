"""How many people live and work there, and how large the area is: said in sentences, in lists, and in totals of tables.

The same number stands in a report several times: in a sentence, under a table by rank, under one by schooling. All of
them are facts about one thing. A table that counts only part of the staff, as the sentence itself says, is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from sakip.fakta.ekstraksi.figur_tabel import desimal_tertulis
from sakip.fakta.ekstraksi.kalimat import Alenia
from sakip.fakta.ekstraksi.kalimat_angka import Angka, cari_angka
from sakip.fakta.ekstraksi.kalimat_bacaan import BacaanBagian
from sakip.fakta.ekstraksi.kalimat_kinerja import KALIMAT
from sakip.fakta.ekstraksi.kamus_kolom import Peran
from sakip.fakta.ekstraksi.tabel import JenisBaris, TabelBaca
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import Konvensi, Vonis, read_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka as NilaiAngka

_LUAS = re.compile(
    r"(?<![\w.,])(\d[\d.,]*\d|\d)\s*(km\s?(?:²|2)|kilometer\s+persegi|ha\b|hektare?\b)"
    r"(?:\W|\b(?:atau|setara|seluas|sama|dengan|yaitu|sekitar)\b){1,12}?"
    r"(\d[\d.,]*\d|\d)\s*(km\s?(?:²|2)|kilometer\s+persegi|ha\b|hektare?\b)",
    re.IGNORECASE,
)
_KATA_ORANG = ("pegawai", "personil", "personel", "aparatur", "asn", "pns", "manusia", "karyawan")
_POLA_ORANG = r"\b(?:pegawai|personil|personel|aparatur|asn|pns|sumber\s+daya\s+manusia|karyawan)\b"
_ORANG = re.compile(_POLA_ORANG, re.IGNORECASE)
_PEGAWAI = re.compile(
    rf"{_POLA_ORANG}(?:[^.;:\d]|20\d\d|\d{{1,2}}(?=\s+[A-Z][a-z]+\s+20\d\d)){{0,80}}$|\b(?:didukung|memiliki|mempunyai)\b[^.;:\d]{{0,40}}$",
    re.IGNORECASE,
)
_SEBAGIAN = re.compile(
    r"\b(?:laki|perempuan|wanita|pria|eselon|golongan|kontrak|honorer|thl|non\W*asn|pppk|p3k|tiap|setiap|kekurangan|"
    r"kebutuhan|pensiun|diklat|pelatihan|peserta|bidang|seksi|subbag\w*|sub\s+bagian|idealnya|seharusnya|linmas)\b",
    re.IGNORECASE,
)
_MENURUT = re.compile(
    r"\b(?:menurut|berdasarkan|dirinci|tingkat)\b\W+(?:\w+\W+){0,3}?"
    r"(?P<apa>pendidikan|golongan|pangkat|usia|umur|eselon(?:ering)?|struktural|jenis\s+kelamin|jabatan)",
    re.IGNORECASE,
)
_PENDUDUK = re.compile(r"\bpenduduk\b(?!\s+(?:miskin|wajib|usia|rentan|yang|ber|di\s+bawah))", re.IGNORECASE)
_PENGANTAR = re.compile(r"(?:\b(?:sejumlah|sebanyak|berjumlah|adalah|mencapai|sebesar|jumlah)|:)\W*$", re.IGNORECASE)
_JENIS_KELAMIN = {"laki-laki": re.compile(r"laki|pria", re.I), "perempuan": re.compile(r"perempuan|wanita", re.I)}
_DIGIT = re.compile(r"\d")
_DEKAT = 40
_BELAKANG = 12


def baca_cacah(bacaan: BacaanBagian) -> Iterator[Fakta]:
    """The facts of a report about area, people and staff."""
    dasar = Fakta(
        JenisFakta.BANYAK, "", asal=Asal.LKJ, periode=bacaan.bagian.periode, satuan="orang", bagian=bacaan.bagian.id
    )
    for ke, a in enumerate(bacaan.alenia):
        if _DIGIT.search(a.teks):
            if a.memuat("km", "kilometer") and _LUAS.search(a.teks):
                yield from _luas(a, replace(dasar, jenis=JenisFakta.LUAS, kelompok=f"{dasar.bagian}/luas{ke}"))
            if "penduduk" in a.rendah and _PENDUDUK.search(a.teks):
                yield from _penduduk(a, replace(dasar, kelompok=f"{dasar.bagian}/penduduk{ke}"))
    yield from _tabel_penduduk(bacaan, dasar)
    yield from _pegawai(bacaan, dasar)


def _luas(a: Alenia, dasar: Fakta) -> Iterator[Fakta]:
    for c in _LUAS.finditer(a.teks):
        satuan = ["km2" if s.lower().startswith("k") else "ha" for s in (c[2], c[4])]
        # A doubtful 4.210 follows the way in which its neighbour is written.
        inggris = any(read_angka(c[n]).vonis is Vonis.KONVENSI_LAIN for n in (1, 3))
        konvensi = Konvensi.INGGRIS if inggris else Konvensi.INDONESIA
        for n, s in ((1, satuan[0]), (3, satuan[1])) if satuan[0] != satuan[1] else ():
            nilai = read_angka(c[n], konvensi=konvensi).nilai
            if nilai is not None:
                isi = replace(dasar, objek=s, nama="luas", isi=NilaiAngka(nilai), tertulis=f"{c[n]} {c[n + 1]}")
                yield replace(isi, satuan=s, desimal=desimal_tertulis(c[n]), lokasi=a.lokasi(c.start()))


# -- people -------------------------------------------------------------------


def _penduduk(a: Alenia, dasar: Fakta) -> Iterator[Fakta]:
    """A total of people in a sentence, and the men and women it consists of."""
    jiwa = [x for x in cari_angka(a.teks) if x.satuan.lower() in ("jiwa", "orang") and x.bacaan.nilai is not None]
    kelamin: dict[str, Angka] = {}
    jumlah: Angka | None = None
    akhir = 0
    for x in jiwa:
        sela = a.teks[akhir : x.awal]
        akhir = x.akhir
        sebut = next((k for k, pola in _JENIS_KELAMIN.items() if pola.search(sela)), None)
        if sebut:
            kelamin.setdefault(sebut, x)
        elif jumlah is None and not kelamin and _PENDUDUK.search(sela) and _PENGANTAR.search(sela):
            jumlah = x
    if jumlah is not None:
        yield _orang(dasar, "penduduk", jumlah, a)
        for k, x in kelamin.items() if len(kelamin) == len(_JENIS_KELAMIN) else ():
            induk = f"penduduk {dasar.bagian}"
            yield replace(_orang(dasar, f"penduduk {k}", x, a), induk=induk)


def _orang(dasar: Fakta, apa: str, x: Angka, a: Alenia) -> Fakta:
    return replace(
        dasar,
        objek=f"{apa} {dasar.bagian}",
        nama=f"jumlah {apa}",
        versi=KALIMAT,
        isi=NilaiAngka(x.bacaan.nilai) if x.bacaan.nilai is not None else None,
        tertulis=a.teks[x.awal : x.akhir].strip(),
        lokasi=a.lokasi(x.awal),
    )


def _tabel_penduduk(bacaan: BacaanBagian, dasar: Fakta) -> Iterator[Fakta]:
    for t in bacaan.bagian.tabel:
        tahun = re.findall(r"\b20[0-4]\d\b", t.keterangan)
        lain = tahun and bacaan.bagian.periode and str(bacaan.bagian.periode.tahun) not in tahun
        baris = [b for b in t.baris if b.jenis is JenisBaris.JUMLAH]
        if lain or len(baris) != 1 or not _PENDUDUK.search(f"{t.keterangan} {' '.join(_kepala(t))}"):
            continue
        for n, kepala in enumerate(_kepala(t)):
            sel = baris[0].sel[n]
            apa = next((f"penduduk {k}" for k, pola in _JENIS_KELAMIN.items() if pola.search(kepala)), "")
            apa = apa or ("penduduk" if re.search(r"jumlah|total", kepala, re.I) else "")
            if apa and sel.angka.nilai is not None and "penduduk" in f"{t.keterangan} {kepala}".lower():
                yield _sel(dasar, apa, t, sel.angka.nilai, sel.teks, sel.lokasi, "")


def _kepala(t: TabelBaca) -> list[str]:
    return [" ".join(k.jalur) for k in t.kolom]


def _sel(dasar: Fakta, apa: str, t: TabelBaca, nilai: Decimal, teks: str, lokasi: Lokasi, rincian: str) -> Fakta:
    isi = NilaiAngka(nilai)
    return replace(
        dasar, objek=f"{apa} {dasar.bagian}", nama=f"jumlah {apa}", isi=isi, tertulis=teks, lokasi=lokasi,
        kelompok=f"{dasar.bagian}/{t.id}/{apa}", rincian=rincian,
    )  # fmt: skip


# -- staff --------------------------------------------------------------------


def _pegawai(bacaan: BacaanBagian, dasar: Fakta) -> Iterator[Fakta]:
    """The first sentence that counts the whole staff, and the totals of the tables that follow it."""
    for a in bacaan.alenia:
        if not (_DIGIT.search(a.teks) and a.memuat(*_KATA_ORANG) and _ORANG.search(a.teks)):
            continue
        orang = [x for x in cari_angka(a.teks) if x.satuan.lower() in ("orang", "pegawai", "personil", "personel")]
        x = next((x for x in orang if _is_pegawai(a, x)), None)
        if x is not None and x.bacaan.nilai is not None:
            yield replace(_orang(dasar, "pegawai", x, a), kelompok=f"{dasar.bagian}/pegawai")
            bagiannya = {y.bacaan.nilai for y in orang if y is not x}
            yield from _tabel_pegawai(bacaan, dasar, a.ke, bagiannya)
            return


def _is_pegawai(a: Alenia, x: Angka) -> bool:
    awal = a.awal_kalimat(x.awal)
    depan = a.teks[awal : x.awal]
    berkata = _ORANG.search(depan + a.teks[x.awal : x.akhir + _BELAKANG])
    return bool(
        berkata and _PEGAWAI.search(depan) and not _SEBAGIAN.search(depan + a.teks[x.akhir : x.akhir + _BELAKANG])
    )


def _tabel_pegawai(bacaan: BacaanBagian, dasar: Fakta, ke: int, bagiannya: set[Decimal | None]) -> Iterator[Fakta]:
    letak = {id(u): n for n, u in enumerate(bacaan.bagian.bagian.alur)}
    for t in bacaan.bagian.tabel:
        atas = " ".join(x.teks for x in t.konteks[-2:])
        menurut = _MENURUT.search(f"{t.konteks[-1].teks if t.konteks else ''} {t.keterangan}")
        dekat = t.konteks and ke <= letak.get(id(t.konteks[-1]), -1) < ke + _DEKAT
        baris = [b for b in t.baris if b.jenis is JenisBaris.JUMLAH]
        if not menurut or not dekat or len(baris) != 1 or re.search(r"kontrak|honorer|thl|non\W*asn", atas, re.I):
            continue
        sel = [s for s, k in zip(baris[0].sel, t.kolom, strict=True) if s.angka.nilai is not None]
        jumlah = [s for s, k in zip(baris[0].sel, t.kolom, strict=True) if k.peran is Peran.JUMLAH and s in sel]
        satu = sel if len(sel) == 1 else jumlah
        nilai = satu[0].angka.nilai if len(satu) == 1 else None
        if nilai is not None and nilai not in bagiannya:
            rincian = f"menurut {menurut['apa'].lower()}"
            yield _sel(dasar, "pegawai", t, nilai, satu[0].teks, satu[0].lokasi, rincian)
