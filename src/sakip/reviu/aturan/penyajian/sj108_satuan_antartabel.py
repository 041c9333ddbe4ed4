"""Satu indikator ditargetkan dalam satuan yang berbeda-beda di laporan yang sama.

Mengapa: target 10 dokumen dalam perjanjian kinerja tidak diukur oleh target 10 laporan dalam tabel capaian; pembaca
tidak tahu apa yang dijanjikan dan apa yang dihitung.

Contoh salah: perjanjian kinerja "12 dokumen", tabel capaian "12 kegiatan".

Contoh benar: keduanya "12 kegiatan".

Keterbatasan: hanya satuan yang dikenal dan tertulis di samping angkanya atau di kolom satuan. Nama indikator yang
berbeda hanya pada kata bendanya (jumlah dokumen, jumlah laporan) dianggap satu indikator, kecuali bila satu tabel
memuat keduanya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.nama import kelompokkan_nama
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.satuan_golongan import beda_golongan, beda_satuan, satuan_nama
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan

_JUMLAH = re.compile(r"^\W*jumlah\s+", re.IGNORECASE)
_EKOR = re.compile(r"(?:\s+(?:yang\s+)?di\s?[a-z]{3,}(?:kan|i|un))+\W*$", re.IGNORECASE)
_JUMLAH_BENDA = re.compile(r"^\W*jumlah\s+\w+\W+", re.IGNORECASE)


@aturan(
    kode="SJ108",
    kelas=Kelas.SATUAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-1",),
    sejak=2015,
    butuh=(JenisFakta.TARGET,),
)
def satuan_tetap(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare the units of all targets of one indicator within one report."""
    del konteks
    laporan: dict[str, list[Fakta]] = {}
    for f in berkas.semua(JenisFakta.TARGET):
        if isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA and not f.satuan:
            yield Lewat(f"{sebut(f)} tidak dibandingkan satuannya: targetnya tidak terbaca.", (f,))
        elif f.nama and f.satuan and (f.satuan != "%" or "%" in f.tertulis):
            laporan.setdefault(f.bagian, []).append(f)
    for semua in laporan.values():
        for satu in _indikator(semua):
            beda = next((f for f in satu[1:] if _beda(satu[0], f) and not _bersanding(satu[0], f, satu)), None)
            if beda is not None:
                yield _temuan(*_urut(satu[0], beda))


def _beda(a: Fakta, b: Fakta) -> bool:
    """Whether two targets differ in unit; "Jumlah dokumen SOP" may be counted in dokumen and in SOP.

    Names that only agree in their core speak of one thing when the figures agree too.
    """
    if a.objek != b.objek and None not in (a.nilai, b.nilai) and a.nilai != b.nilai:
        return False
    nama = re.findall(r"\w+", a.nama.casefold())
    dua = [re.split(r"\W", f.satuan.casefold(), maxsplit=1)[0] for f in (a, b)]
    return beda_satuan(a.satuan, b.satuan) and not all(u in nama for u in dua)


def _bersanding(a: Fakta, b: Fakta, semua: Sequence[Fakta]) -> bool:
    """Whether one table lists two names as rows of their own: then they are two indicators, much alike as they are."""
    tabel = [{f.kelompok for f in semua if f.objek == x.objek and f.kelompok} for x in (a, b)]
    return a.objek != b.objek and not tabel[0].isdisjoint(tabel[1])


def _indikator(semua: Sequence[Fakta]) -> Iterator[list[Fakta]]:
    """The targets of each indicator: of data by its id, of a document by its name."""
    kunci = kelompokkan_nama(dict.fromkeys(_pokok(f.nama) for f in semua if f.bagian))
    hasil: dict[str, list[Fakta]] = {}
    for f in semua:
        hasil.setdefault(kunci[_pokok(f.nama)] if f.bagian else f.objek, []).append(f)
    return iter(hasil.values())


def _pokok(nama: str) -> str:
    """The core of a name: without "jumlah", the noun that is counted, and what is done with it in the end."""
    berbenda = satuan_nama(nama) not in ("", "%")
    return _EKOR.sub("", (_JUMLAH_BENDA if berbenda else _JUMLAH).sub("", nama))


def _urut(a: Fakta, b: Fakta) -> tuple[Fakta, Fakta]:
    """The odd one first: the one that the name does not count, else the later one."""
    return (a, b) if beda_golongan(satuan_nama(a.nama), a.satuan) else (b, a)


def _temuan(janggal: Fakta, lain: Fakta) -> Konsep:
    return Konsep(
        fakta=(janggal, lain),
        pokok=f"Satuan {sebut(janggal)}",
        tertulis=janggal.satuan,
        seharusnya=lain.satuan,
        sebutan="di tempat lain laporan ini",
        saran="Pakai satu satuan untuk indikator ini di perjanjian kinerja, tabel capaian, dan uraiannya.",
    )
