"""Anggaran dalam kalimat berbeda dari tabelnya.

Mengapa: simpulan laporan mengulang jumlah dari tabel anggaran. Kalimat yang tertinggal dari laporan lama, atau salah
salin, membuat pembaca tidak tahu jumlah mana yang benar.

Contoh salah: jumlah realisasi di tabel Rp935.840.000, dalam simpulan ditulis Rp312.000.000.

Contoh benar: jumlah realisasi di tabel Rp935.840.000, dalam simpulan ditulis Rp935.840.000.

Keterbatasan: hanya kalimat tentang seluruh anggaran laporan itu, dan tabel yang mempunyai baris jumlah; serapan juga
diterima bila sama dengan rata-rata atau hasil bagi jumlah baris-baris sebuah tabel, dan bila tabelnya hanya memuat
persen, asal tidak lebih rendah atau lebih tinggi dari semua barisnya. Kalimat tentang program atau
kegiatan tertentu diperiksa SL001, daftar anggaran diperiksa SL011.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_UANG = (JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SISA)
_JAUH = 10
_KESELURUHAN = "keseluruhan"
_Meja = Mapping[tuple[JenisFakta, str], Sequence[Fakta]]


@aturan(
    kode="SL010",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(*_UANG, JenisFakta.SERAPAN),
)
def uang_kalimat_sama_dengan_tabel(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold what a sentence says of the whole budget against the tables of its report."""
    del konteks
    kalimat = [f for f in berkas.semua(*_UANG, JenisFakta.SERAPAN) if f.rincian == _KESELURUHAN and f.nilai is not None]
    if not kalimat:
        return
    meja = _meja(berkas)
    for f in kalimat:
        if f.jenis is JenisFakta.SERAPAN:
            yield from _serapan(f, meja)
        else:
            yield from _jumlah(f, meja)


def _meja(berkas: Berkas) -> _Meja:
    hasil: dict[tuple[JenisFakta, str], list[Fakta]] = defaultdict(list)
    for f in berkas.semua(*_UANG, JenisFakta.SERAPAN):
        if f.lokasi.tabel and f.nilai is not None:
            hasil[f.jenis, f.bagian].append(f)
    return hasil


def _jumlah(f: Fakta, meja: _Meja) -> Iterator[Konsep | Lewat]:
    semua = [g for (jenis, _), isi in meja.items() if jenis in _UANG for g in isi]
    if any(g.nilai == f.nilai and g.periode == f.periode for g in semua):
        return
    jumlah = [g for g in meja.get((f.jenis, f.bagian), ()) if g.objek == TOTAL]
    lain = next((g for g in jumlah if g.nilai == f.nilai), None)
    if lain is not None and f.periode and lain.periode:
        yield Konsep(
            fakta=(f, lain),
            kalimat=f"{sebut(f)} tertulis {f.tertulis}, padahal jumlah itu milik {lain.periode.sebutan}.",
            tertulis=f.periode.sebutan,
            seharusnya=lain.periode.sebutan,
            saran="Samakan tahun dalam kalimat dengan tahun tabelnya.",
            kelas=Kelas.PERIODE,
        )
        return
    jumlah = [g for g in jumlah if g.periode == f.periode and _seukuran(f, g)]
    if not jumlah:
        yield Lewat(f"{sebut(f)} tidak dibandingkan: tidak ada baris jumlah yang seukuran dengannya.", (f,))
        return
    yield _beda(f, min(jumlah, key=lambda g: abs((g.nilai or Decimal(0)) - (f.nilai or Decimal(0)))))


def _seukuran(f: Fakta, g: Fakta) -> bool:
    """Whether two amounts may be meant as one; a budget of the whole regency is none of an office."""
    a, b = f.nilai or Decimal(0), g.nilai or Decimal(0)
    return a * _JAUH > b and b * _JAUH > a


def _beda(f: Fakta, acuan: Fakta) -> Konsep:
    nilai = acuan.nilai or Decimal(0)
    return Konsep(
        fakta=(f, acuan),
        pokok=sebut(f),
        tertulis=f.tertulis,
        seharusnya=acuan.tertulis,
        sebutan="menurut baris jumlah tabel",
        saran="Salin jumlah dari tabel yang benar ke dalam kalimat.",
        simpang=abs((f.nilai or Decimal(0)) - nilai) / max(abs(nilai), Decimal(1)),
    )


def _serapan(f: Fakta, meja: _Meja) -> Iterator[Konsep | Lewat]:
    calon = list(_calon_serapan(f, meja))
    tertulis = Selang.dari(f)
    if not calon or tertulis is None:
        yield Lewat(f"{sebut(f)} tidak dibandingkan: tidak ada tabel serapan di laporan ini.", (f,))
        return
    if not any(tertulis.bertemu(s) for s, _ in calon) and not _mungkin(tertulis, calon[0][1]):
        hasil, sumber = calon[0]
        angka = f"{hasil.titik:.2f}".replace(".", ",")
        yield Konsep(
            fakta=(f, *sumber[:1]),
            pokok=sebut(f),
            tertulis=f.tertulis,
            seharusnya=f"{angka}%",
            sebutan="menurut tabel anggaran laporan ini",
            saran="Salin serapan dari tabel, atau sebutkan bagian anggaran yang dimaksud.",
            simpang=abs(hasil.titik - tertulis.titik) / max(abs(hasil.titik), Decimal(1)),
        )


def _mungkin(tertulis: Selang, sumber: Sequence[Fakta]) -> bool:
    """Whether rows without amounts leave the figure open: the absorption of all lies between that of its parts."""
    bagian = [g.nilai for g in sumber if g.jenis is JenisFakta.SERAPAN and g.objek != TOTAL and g.nilai is not None]
    return len(bagian) > 1 and min(bagian) <= tertulis.titik <= max(bagian)


def _calon_serapan(f: Fakta, meja: _Meja) -> Iterator[tuple[Selang, Sequence[Fakta]]]:
    """What tables of the report may call the absorption: its total, the ratio of sums, the mean of rows."""
    tabel: dict[str, dict[JenisFakta, list[Fakta]]] = defaultdict(lambda: defaultdict(list))
    for jenis in (JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SERAPAN):
        for g in meja.get((jenis, f.bagian), ()):
            if g.periode == f.periode:
                tabel[g.kelompok][jenis].append(g)
    for isi in tabel.values():
        for g in isi[JenisFakta.SERAPAN]:
            if g.objek == TOTAL and (s := Selang.dari(g)):
                yield s, [g]
    for isi in tabel.values():
        yield from _hasil_bagi(isi)
    for isi in tabel.values():
        baris = [g for g in isi[JenisFakta.SERAPAN] if g.objek != TOTAL]
        if baris:
            yield Selang.jumlah(s for g in baris if (s := Selang.dari(g))).kali(Decimal(1) / len(baris)), baris


def _hasil_bagi(isi: Mapping[JenisFakta, Sequence[Fakta]]) -> Iterator[tuple[Selang, Sequence[Fakta]]]:
    for total in (True, False):
        pagu = [g for g in isi.get(JenisFakta.PAGU, ()) if (g.objek == TOTAL) is total]
        belanja = [g for g in isi.get(JenisFakta.BELANJA, ()) if (g.objek == TOTAL) is total]
        if pagu and len(pagu) == len(belanja):
            jumlah = [Selang.jumlah(Selang.tepat(g.nilai or Decimal(0)) for g in x) for x in (belanja, pagu)]
            if hasil := jumlah[0].persen_dari(jumlah[1]):
                yield hasil, belanja[-1:]
