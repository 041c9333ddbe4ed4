"""Options of the layout that sections share: lists of words, checked, and the pieces that stand for several columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sakip.peraturan.profil import Opsi, OpsiNilai, ProfilSalah


def daftar_teks(opsi: Opsi, nama: str, bawaan: Sequence[str] = (), *, boleh: Sequence[str] = ()) -> tuple[str, ...]:
    """A list of texts; ``boleh`` are the words it may hold, when they are known."""
    nilai = opsi.daftar(nama) or tuple(bawaan)
    hasil: list[str] = []
    for satu in nilai:
        if not isinstance(satu, str) or (boleh and satu not in boleh):
            yang_ada = f" Yang ada: {', '.join(boleh)}." if boleh else " Tulis teks."
            raise ProfilSalah(f'{opsi.tempat}: "{nama}" memuat {satu!r} yang tidak dikenal.{yang_ada}')
        hasil.append(satu)
    return tuple(hasil)


def satu_dari(opsi: Opsi, nama: str, boleh: Sequence[str]) -> str:
    """A word out of a few; the first one when the layout says nothing."""
    pilihan = opsi.teks(nama, boleh[0])
    if pilihan not in boleh:
        raise ProfilSalah(
            f'{opsi.tempat}: "{nama}" tertulis "{pilihan}"; seharusnya salah satu dari {", ".join(boleh)}.'
        )
    return pilihan


def lebarkan_kolom(opsi: Opsi, kumpulan: Mapping[str, Sequence[OpsiNilai]]) -> Opsi:
    """The options with each name of ``kumpulan`` among the columns replaced by the columns it stands for.

    ``kolom: [sasaran, {judul: Target, kolom: [target_renstra]}]`` becomes one column per year of the Renstra.
    """
    tata = opsi.anak("tabel")
    if not tata.daftar("kolom"):
        return opsi
    tabel = MappingProxyType({**tata.isi, "kolom": ganti_kolom(tata.daftar("kolom"), kumpulan)})
    return Opsi(MappingProxyType({**opsi.isi, "tabel": tabel}), opsi.tempat)


def ganti_kolom(kolom: Sequence[OpsiNilai], kumpulan: Mapping[str, Sequence[OpsiNilai]]) -> tuple[OpsiNilai, ...]:
    """Columns with the names that stand for several replaced, also inside groups."""
    hasil: list[OpsiNilai] = []
    for satu in kolom:
        if isinstance(satu, str) and satu in kumpulan:
            hasil += kumpulan[satu]
        elif isinstance(satu, Mapping) and isinstance(satu.get("kolom"), tuple):
            anak = satu["kolom"]
            assert isinstance(anak, tuple)
            hasil.append(MappingProxyType({**satu, "kolom": ganti_kolom(anak, kumpulan)}))
        else:
            hasil.append(satu)
    return tuple(hasil)


def kelompok(judul: str, kolom: Sequence[OpsiNilai]) -> OpsiNilai:
    """A group of columns under one heading, for the columns that a section prints by itself."""
    return MappingProxyType({"judul": judul, "kolom": tuple(kolom)})


def kolom(isi: str, judul: str, lebar: int = 0) -> OpsiNilai:
    """A column of the catalogue with another heading."""
    return MappingProxyType({"isi": isi, "judul": judul, "lebar": lebar})
