"""Nomor tabel dipakai dua kali, hilang, atau bukan nomor bab tempatnya.

Mengapa: teks merujuk tabel menurut nomornya. Dua tabel bernomor sama, atau Tabel 3.2 dalam Bab II, membuat rujukan itu
menunjuk tabel yang salah.

Contoh salah: Tabel 2.1 dan Tabel 2.2 disusul Tabel 3.2 dalam Bab II.

Contoh benar: Tabel 2.1, Tabel 2.2, dan Tabel 2.3 dalam Bab II.

Keterbatasan: tabel tanpa nomor hanya ditanyakan bila laporan sejenis dalam berkas yang sama memberi nomor pada tabel
berjudul sama. Nomor tanpa bab (Tabel 1, Tabel 2) tidak dicocokkan dengan babnya.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import kata_judul, menurut_bagian, romawi, sepadan

_BAB, _TABEL = "bab", "tabel"
_SARAN = "Urutkan nomor tabel, lalu sesuaikan daftar tabel dan rujukan yang menyebutnya."


@aturan(
    kode="SJ141",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.NOMOR,),
)
def nomor_tabel_tunggal(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold the number of every table against its chapter, the other tables, and like tables of other reports."""
    del konteks
    bab = menurut_bagian(berkas, _BAB)
    semua = menurut_bagian(berkas, _TABEL)
    bernomor = _judul_bernomor(semua)
    for bagian, tabel in semua.items():
        for f in tabel:
            if isinstance(f.isi, Kosong):
                yield Lewat(f"Nomor tabel “{f.nama}” tidak diperiksa: tidak terbaca.", (f,))
        yield from _kembar([f for f in tabel if f.versi])
        yield from _luar_bab([f for f in tabel if f.versi], bab.get(bagian, ()))
        yield from _tanpa_nomor([f for f in tabel if not f.versi and f.isi is None], bernomor)


def _kembar(tabel: Sequence[Fakta]) -> Iterator[Konsep]:
    dikenal: dict[str, Fakta] = {}
    for f in tabel:
        lama = dikenal.setdefault(f.versi, f)
        if lama is not f and "lanjut" not in f.nama.casefold() and not sepadan(lama.nama, f.nama):
            yield Konsep(
                fakta=(f, lama),
                kalimat=f"{f.tertulis} dipakai dua kali: “{lama.nama}” dan “{f.nama}”.",
                tertulis=f.tertulis,
                saran=_SARAN,
            )


def _luar_bab(tabel: Sequence[Fakta], bab: Sequence[Fakta]) -> Iterator[Konsep]:
    urut = {b.objek: (ke, b) for ke, b in enumerate(bab, 1)}
    for f in tabel:
        kepala = f.versi.split(".")[0]
        if f.induk not in urut or "." not in f.versi:
            continue
        ke, b = urut[f.induk]
        boleh = {str(ke), romawi(ke), *((str(int(b.nilai)), romawi(int(b.nilai))) if b.nilai is not None else ())}
        if kepala.upper() not in boleh:
            yield Konsep(
                fakta=(f, b),
                kalimat=f"{f.tertulis} “{f.nama}” berada dalam bab ke-{ke} ({b.tertulis}).",
                tertulis=f.tertulis,
                seharusnya=f"Tabel {ke}.…",
                saran=_SARAN,
            )


def _judul_bernomor(semua: Mapping[str, Sequence[Fakta]]) -> Mapping[frozenset[str], tuple[Fakta, ...]]:
    hasil: dict[frozenset[str], list[Fakta]] = defaultdict(list)
    for tabel in semua.values():
        for f in tabel:
            if f.versi and f.nama:
                hasil[frozenset(kata_judul(f.nama))].append(f)
    return {k: tuple(v) for k, v in hasil.items()}


def _tanpa_nomor(tabel: Sequence[Fakta], bernomor: Mapping[frozenset[str], tuple[Fakta, ...]]) -> Iterator[Konsep]:
    for f in tabel:
        kata = frozenset(kata_judul(f.nama))
        lain = [x for x in bernomor.get(kata, ()) if x.bagian != f.bagian]
        if len(kata) >= 3 and lain:
            yield Konsep(
                fakta=(f, lain[0]),
                kalimat=f"Tabel “{f.nama}” tidak bernomor; laporan lain dalam berkas ini: {lain[0].tertulis}.",
                tertulis=f.nama,
                seharusnya=lain[0].tertulis,
                saran=_SARAN,
            )
