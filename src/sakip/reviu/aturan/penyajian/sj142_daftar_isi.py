"""Daftar isi, daftar tabel, atau daftar lampiran tidak sama dengan isi laporan.

Mengapa: pembaca mencari lewat daftar. Tabel yang tidak terdaftar tidak ditemukan; judul atau lampiran yang terdaftar
tetapi tidak ada membuat laporan tampak tidak lengkap.

Contoh salah: daftar tabel berakhir pada Tabel 2.3, sedangkan Bab II memuat Tabel 2.4.

Contoh benar: daftar tabel memuat semua tabel bernomor dengan judul yang sama.

Keterbatasan: judul yang lebih pendek atau lebih panjang diterima; yang ditanyakan hanya judul yang katanya berganti.
Gambar yang tidak terbaca sebagai teks tidak diperiksa. Tiga tabel atau lebih yang bergeser sama jauh menjadi satu
temuan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import kata_judul, menurut_bagian, sepadan, serupa

_TANPA_JUDUL = "tabel tanpa judul"
_SUBBAB = ("subbab huruf", "subbab angka")
# So many tables moved alike have moved for one reason.
_BANYAK_GESER = 3
_SARAN = "Perbarui daftarnya sesudah isi laporan selesai, atau lengkapi isinya."
_LAZIM = frozenset({"lampiran", "matriks", "matrik", "dokumen", "formulir", "salinan", "fotokopi", "selama", "foto"})


@aturan(
    kode="SJ142",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR,),
)
def daftar_sama_dengan_isi(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the lists of contents of every report against its headings, captions and annexes."""
    del konteks
    daftar_tabel, tabel = menurut_bagian(berkas, "daftar tabel"), menurut_bagian(berkas, "tabel", _TANPA_JUDUL)
    daftar_isi, subbab = menurut_bagian(berkas, "daftar isi"), menurut_bagian(berkas, *_SUBBAB)
    for bagian, entri in daftar_tabel.items():
        semua = [f for f in tabel.get(bagian, ()) if f.versi or f.rincian == _TANPA_JUDUL]
        yield from _tabel(entri, [f for f in semua if f.versi], semua)
    for bagian, entri in daftar_isi.items():
        yield from _isi([e for e in entri if e.versi and e.induk], subbab.get(bagian, ()))
    daftar_bab, bab = menurut_bagian(berkas, "daftar bab"), menurut_bagian(berkas, "bab")
    for bagian, entri in daftar_bab.items():
        yield from _bab(entri, bab.get(bagian, ()))
    for e in (e for semua in menurut_bagian(berkas, "judul tidak ada").values() for e in semua):
        yield _temuan(e, f"“{e.nama}” ada dalam daftar isi, tetapi tidak ada judul itu dalam laporan")
    yield from _lampiran(berkas)


# -- tables -------------------------------------------------------------------


def _tabel(daftar: Sequence[Fakta], tabel: Sequence[Fakta], semua: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    terdaftar = {e.versi: e for e in daftar if e.versi}
    if not tabel or not terdaftar:
        yield Lewat("Daftar tabel tidak dicocokkan: nomor tabel tidak terbaca.", tuple(daftar[:1]))
        return
    terlihat: Counter[str] = Counter()
    pindah: list[tuple[Fakta, Fakta]] = []
    for f in tabel:
        terlihat[f.versi] += 1
        e = terdaftar.get(f.versi)
        sama = next((x for x in daftar if f.nama and x.nama and _satu(x.nama, f.nama)), None)
        beda = e is None or bool(e.nama and f.nama and not sepadan(e.nama, f.nama))
        if beda and sama is not None and sama is not e:
            pindah.append((f, sama))
        elif e is None:
            yield _temuan(f, f"{f.tertulis} “{f.nama}” tidak ada dalam daftar tabel", daftar[-1])
        elif beda and terlihat[f.versi] == 1:  # a number used twice is the business of SJ141
            yield _temuan(f, f"Judul {f.tertulis} dalam daftar tabel “{e.nama}”, di atas tabelnya “{f.nama}”", e)
    yield from _pindah(pindah)
    ada = {f.versi for f in tabel}
    for e in terdaftar.values():
        if e.versi not in ada and not any(_satu(e.nama, f.nama) for f in tabel):
            yield _hilang(e, daftar, semua)


def _hilang(e: Fakta, daftar: Sequence[Fakta], semua: Sequence[Fakta]) -> Konsep:
    """A listed table that no caption bears; a table without one between its neighbours may well be it."""
    ke = daftar.index(e)
    letak = {f.versi: n for n, f in enumerate(semua) if f.versi}
    awal = next((letak[x.versi] + 1 for x in reversed(daftar[:ke]) if x.versi in letak), 0)
    akhir = next((letak[x.versi] for x in daftar[ke + 1 :] if x.versi in letak), len(semua))
    polos = next((f for f in semua[awal:akhir] if f.rincian == _TANPA_JUDUL), None)
    if polos is None:
        return _temuan(e, f"Tabel {e.versi} “{e.nama}” terdaftar, tetapi tidak ada dalam laporan")
    pesan = f"Judul Tabel {e.versi} “{e.nama}” terdaftar, tetapi tidak tertulis; di tempatnya ada tabel tanpa judul"
    return _temuan(e, pesan, polos)


def _satu(a: str, b: str) -> bool:
    """Whether two titles are one without doubt: every word of each has its like in the other."""
    return serupa(a, b) and (_tahun(a) == _tahun(b) or not _tahun(a) or not _tahun(b))


def _tahun(judul: str) -> set[str]:
    return {k for k in judul.split() if k.isdigit() and len(k) == 4}


def _pindah(pindah: Sequence[tuple[Fakta, Fakta]]) -> Iterator[Konsep]:
    """Tables listed under another number: where one caption is lost, all behind it move, and that is one mistake."""
    geser: dict[tuple[str, int], list[tuple[Fakta, Fakta]]] = defaultdict(list)
    for f, sama in pindah:
        (bab, nomor), (bab_daftar, terdaftar) = _nomor(f.versi), _nomor(sama.versi)
        if bab == bab_daftar and nomor and terdaftar:
            geser[bab, terdaftar - nomor].append((f, sama))
        else:
            yield _satu_pindah(f, sama)
    for (_, jarak), isi in geser.items():
        if len(isi) < _BANYAK_GESER:
            yield from (_satu_pindah(f, sama) for f, sama in isi)
            continue
        (f, sama), (akhir, _) = isi[0], isi[-1]
        yield _temuan(
            f,
            f"Sejak {f.tertulis}, nomor {len(isi)} tabel bergeser {abs(jarak)} dari daftar tabel: “{f.nama}” terdaftar "
            f"sebagai Tabel {sama.versi}, dan seterusnya sampai {akhir.tertulis}",
            sama,
            akhir,
        )


def _nomor(versi: str) -> tuple[str, int]:
    """The number of a table: of its chapter, and within it; zero where it is none."""
    bab, _, nomor = versi.rpartition(".")
    return bab, int(nomor) if nomor.isdigit() else 0


def _satu_pindah(f: Fakta, sama: Fakta) -> Konsep:
    return _temuan(f, f"{f.tertulis} “{f.nama}” terdaftar sebagai Tabel {sama.versi}", sama)


# -- headings -----------------------------------------------------------------


def _isi(daftar: Sequence[Fakta], subbab: Sequence[Fakta]) -> Iterator[Konsep]:
    for induk in dict.fromkeys(e.induk for e in daftar):
        entri, judul = [e for e in daftar if e.induk == induk], [f for f in subbab if f.induk == induk]
        if judul:
            yield from _satu_bab(entri, judul)


def _satu_bab(entri: Sequence[Fakta], judul: Sequence[Fakta]) -> Iterator[Konsep]:
    bernomor: Mapping[str, Fakta] = {f.versi: f for f in reversed(judul)}
    for e in entri:
        f, sama = bernomor.get(e.versi), next((x for x in judul if sepadan(x.nama, e.nama)), None)
        if f is not None and not sepadan(f.nama, e.nama):
            if sama is None:
                yield _temuan(f, f"Subbab {e.versi} dalam daftar isi “{e.nama}”, dalam laporan “{f.nama}”", e)
            elif sama.versi != e.versi:
                yield _temuan(sama, f"“{sama.nama}” dalam daftar isi bernomor {e.versi}, dalam laporan {sama.versi}", e)
        elif f is None and sama is not None:
            if _sejenis(e, sama):
                yield _temuan(sama, f"“{sama.nama}” dalam daftar isi bernomor {e.versi}, dalam laporan {sama.versi}", e)
        elif f is None and any(_sejenis(e, x) for x in judul):
            yield _temuan(e, f"Subbab {e.versi} “{e.nama}” terdaftar, tetapi tidak ada dalam laporan")


def _bab(daftar: Sequence[Fakta], bab: Sequence[Fakta]) -> Iterator[Konsep]:
    """Chapters of one number and another title; a title that another chapter bears is moved, not renamed."""
    bernomor = {f.versi.upper(): f for f in bab if f.versi}
    for e in daftar:
        f = bernomor.get(f"BAB {e.versi}".upper()) if e.versi else None
        if f is None or not f.nama or not e.nama or any(sepadan(x.nama, e.nama) for x in (f, *bab)):
            continue
        yield _temuan(f, f"{f.versi} dalam daftar isi “{e.nama}”, dalam laporan “{f.nama}”", e)


def _sejenis(a: Fakta, b: Fakta) -> bool:
    return a.versi[:1].isdigit() == b.versi[:1].isdigit()


# -- annexes ------------------------------------------------------------------


def _lampiran(berkas: Berkas) -> Iterator[Konsep]:
    ada, disebut = menurut_bagian(berkas, "lampiran"), menurut_bagian(berkas, "lampiran disebut")
    for bagian, kepala in menurut_bagian(berkas, "bagian lampiran").items():
        judul = ada.get(bagian, ())
        if not judul:
            yield _temuan(kepala[0], "Lampiran disebut dalam sistematika atau daftar isi, tetapi tidak ada")
            continue
        dikenal = {k for f in judul for k in kata_judul(f.nama)}
        for e in disebut.get(bagian, ()):
            inti = [k for k in kata_judul(e.nama) if k not in _LAZIM and len(k) > 3]
            if inti and not any(k in x or x in k for k in inti[:2] for x in dikenal if len(x) > 3):
                yield _temuan(e, f"Lampiran “{e.nama}” disebut, tetapi tidak ada dalam bagian lampiran", judul[0])


def _temuan(f: Fakta, kalimat: str, *lain: Fakta) -> Konsep:
    return Konsep(fakta=(f, *lain), kalimat=f"{kalimat}.", tertulis=f.tertulis, saran=_SARAN)
