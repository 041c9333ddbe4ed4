"""Reading a profil: one YAML file, strict, with what it inherits, and every method and scale it names checked.

The shape of the file is shown in ``docs/adr/0011-parameter-dan-profil-sebagai-data.md``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from sakip.peraturan.kalender import AturanTenggat, read_kalender
from sakip.peraturan.katalog import Katalog, muat_katalog
from sakip.peraturan.muat import Simpul, baca_berkas, daftar_yaml
from sakip.peraturan.profil import Metode, Profil, ProfilSalah, TataDokumen
from sakip.peraturan.profil_tata import read_dokumen

T = TypeVar("T")

# Each choice of method: the group it is chosen from and, for capaian, the direction it must serve.
PILIHAN_METODE: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "naik": ("capaian", "naik"),
        "turun": ("capaian", "turun"),
        "target_nol": ("target_nol", ""),
        "batas": ("batas", ""),
        "rata_sasaran": ("rata", ""),
        "rata_kantor": ("rata", ""),
        "efisiensi": ("efisiensi", ""),
        "kemajuan": ("kemajuan", ""),
        "banding": ("banding", ""),
    }
)
# The fields of dokumen.gaya.Gaya, which this package may not import; a test compares the two.
GAYA_TEKS = ("huruf", "spasi", "warna_kepala")
GAYA_ANGKA = ("margin_atas", "margin_bawah", "margin_kiri", "margin_kanan", "ukuran", "ukuran_tabel")
KERTAS = ("A4", "F4", "Letter", "Legal")
# Written for a use whose inherited scale is not followed.
TANPA_SKALA = "tanpa"

_CONTOH = '{kode: nusa, nama: "Kabupaten Nusa", dasar: "Peraturan Bupati …", warisi: umum, metode: {…}}'


@dataclass(frozen=True, slots=True)
class _Isi:
    """What one file says, before inheritance."""

    nama: str
    dasar: str
    warisi: str
    metode: Mapping[str, str]
    skala: Mapping[str, str]
    gaya: Mapping[str, str | int]
    istilah: Mapping[str, str]
    dokumen: Mapping[str, TataDokumen]
    tanggapan: Mapping[str, tuple[str, ...]]
    kalender: Mapping[str, AturanTenggat]


def daftar_profil(*, folder: tuple[Path, ...] = ()) -> tuple[str, ...]:
    """The codes of all profils: those of the package and those of the folders given."""
    return tuple(sorted(_berkas_profil(folder)))


@cache
def muat_profil(
    kode: str | Path, /, *, folder: tuple[Path, ...] = (), katalog_tambahan: tuple[Path, ...] = ()
) -> Profil:
    """The profil of a code, or of a file. Later folders win over earlier ones and over the package.

    ``katalog_tambahan`` are the folders of parameters of the installation, as for ``muat_katalog``.
    """
    katalog = muat_katalog(tambahan=katalog_tambahan)
    ada = _berkas_profil(folder)
    if isinstance(kode, Path):
        ada[kode.stem] = kode
        kode = kode.stem
    rantai = _rantai(kode, ada, katalog, folder)
    # The farthest ancestor first, so that each nearer file overrides it.
    metode = _lapis(i.metode for i in reversed(rantai))
    skala = {k: n for k, n in _lapis(i.skala for i in reversed(rantai)).items() if n != TANPA_SKALA}
    return Profil(
        kode=kode,
        nama=rantai[0].nama,
        dasar=rantai[0].dasar,
        metode=Metode(**metode, skala=MappingProxyType(skala)),
        gaya=MappingProxyType(_lapis(i.gaya for i in reversed(rantai))),
        istilah=MappingProxyType(_lapis(i.istilah for i in reversed(rantai))),
        dokumen=MappingProxyType(_lapis(i.dokumen for i in reversed(rantai))),
        tanggapan=MappingProxyType(_lapis(i.tanggapan for i in reversed(rantai))),
        kalender=MappingProxyType(_lapis(i.kalender for i in reversed(rantai))),
    )


def _berkas_profil(folder: tuple[Path, ...]) -> dict[str, Traversable]:
    semua: tuple[Traversable, ...] = (files("sakip.peraturan") / "profil", *folder)
    return {p.name.rsplit(".", 1)[0]: p for f in semua for p in daftar_yaml(f)}


def _tata_terpisah(folder: tuple[Path, ...], kode: str) -> dict[str, TataDokumen]:
    """Layouts that stand beside the profil, one a file: ``profil/<kode>/<kunci>.yaml``."""
    tata: dict[str, TataDokumen] = {}
    for f in (files("sakip.peraturan") / "profil", *folder):
        for berkas in daftar_yaml(f / kode) if (f / kode).is_dir() else ():
            simpul = baca_berkas(berkas)
            kunci = berkas.name.rsplit(".", 1)[0]
            tata[kunci] = read_dokumen(simpul, jenis=kunci)
            simpul.tuntas(ProfilSalah)
    return tata


def _rantai(kode: str, ada: Mapping[str, Traversable], katalog: Katalog, folder: tuple[Path, ...]) -> list[_Isi]:
    """The profil and what it inherits from, nearest first."""
    rantai: dict[str, _Isi] = {}
    while kode:
        if kode in rantai:
            urutan = " → ".join([*rantai, kode])
            raise ProfilSalah(f"Profil saling mewarisi tanpa ujung: {urutan}. Hapus satu `warisi`.")
        if kode not in ada:
            raise ProfilSalah(f'Profil "{kode}" tidak ada. Yang ada: {", ".join(sorted(ada))}.')
        terpisah = _tata_terpisah(folder, kode)
        rantai[kode] = _read_profil(baca_berkas(ada[kode]), kode=kode, katalog=katalog, terpisah=terpisah)
        kode = rantai[kode].warisi
    return list(rantai.values())


def _read_profil(simpul: Simpul, *, kode: str, katalog: Katalog, terpisah: Mapping[str, TataDokumen]) -> _Isi:
    boleh = ("warisi", "metode", "gaya", "istilah", "dokumen", "tanggapan", "kalender")
    isi = simpul.kelompok(wajib=("kode", "nama", "dasar"), boleh=boleh, contoh=_CONTOH)
    if isi["kode"].nama(contoh=kode) != kode:
        isi["kode"].salah(seharusnya=f'sama dengan nama berkas, "{kode}"', contoh=f"kode: {kode}")
    metode, skala = _metode(isi["metode"], katalog) if isi["metode"].ada else ({}, {})
    istilah = isi["istilah"].entri(contoh="{dusun: Dukuh}") if isi["istilah"].ada else {}
    dokumen = isi["dokumen"].entri(contoh="{lkjip: {…}}") if isi["dokumen"].ada else {}
    tanggapan = isi["tanggapan"].entri(contoh="{struktural: [Laporan sudah baik]}") if isi["tanggapan"].ada else {}
    hasil = _Isi(
        nama=isi["nama"].teks(contoh='"Kabupaten Nusa"'),
        dasar=isi["dasar"].teks(contoh='"Peraturan Bupati Nusa Nomor 1 Tahun 2024"'),
        warisi=isi["warisi"].nama(contoh="umum") if isi["warisi"].ada else "",
        metode=metode,
        skala=skala,
        gaya=_gaya(isi["gaya"]) if isi["gaya"].ada else {},
        istilah={k: s.teks(contoh='"Dukuh"') for k, s in istilah.items()},
        dokumen={k: read_dokumen(s, jenis=k) for k, s in dokumen.items()},
        tanggapan={k: tuple(p.teks() for p in s.daftar(contoh='["Laporan sudah baik"]')) for k, s in tanggapan.items()},
        kalender=read_kalender(simpul=isi["kalender"], katalog=katalog) if isi["kalender"].ada else {},
    )
    simpul.tuntas(ProfilSalah)
    return replace(hasil, dokumen={**hasil.dokumen, **terpisah})


def _metode(simpul: Simpul, katalog: Katalog) -> tuple[dict[str, str], dict[str, str]]:
    isi = simpul.kelompok(boleh=[f.name for f in fields(Metode)], contoh="{turun: turun_a, skala: {capaian: …}}")
    dipilih: dict[str, str] = {}
    for nama, (kelompok, arah) in PILIHAN_METODE.items():
        if isi[nama].ada:
            ada = {m: versi[-1].pilihan for m, versi in katalog.semua_metode()[kelompok].items()}
            # A method marked `pembanding` binds others (PMK 214/2017: K/L) and may only stand beside the chosen one.
            boleh = [
                m
                for m, sifat in ada.items()
                if sifat.get("pemakaian") != "pembanding" and sifat.get("arah", "") == arah
            ]
            dipilih[nama] = isi[nama].pilihan(boleh)
    entri = isi["skala"].entri(contoh="{capaian: peringkat_86_2017}") if isi["skala"].ada else {}
    return dipilih, {k: s.pilihan([*katalog.semua_skala(), TANPA_SKALA]) for k, s in entri.items()}


def _gaya(simpul: Simpul) -> dict[str, str | int]:
    isi = simpul.kelompok(boleh=("kertas", *GAYA_TEKS, *GAYA_ANGKA), contoh="{kertas: F4, ukuran: 11}")
    hasil: dict[str, str | int] = {n: isi[n].teks(contoh='"1.15"') for n in GAYA_TEKS if isi[n].ada}
    hasil |= {n: isi[n].bilangan() for n in GAYA_ANGKA if isi[n].ada}
    if isi["kertas"].ada:
        hasil["kertas"] = isi["kertas"].pilihan(KERTAS)
    return hasil


def _lapis(lapisan: Iterable[Mapping[str, T]]) -> dict[str, T]:
    """Mappings laid over each other, key by key; the last wins."""
    return {k: n for isi in lapisan for k, n in isi.items()}
