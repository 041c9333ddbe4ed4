"""What things of a year are called by people, and what forms offer to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sakip.data.organisasi import Jenjang
from sakip.data.perencanaan import JenjangSimpul, Simpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.nama_rekaman import nama_menurut_id

Pilihan = list[tuple[str, str]]
Golongan = list[tuple[str, Pilihan]]


def nama_semua(*, data: TahunKinerja) -> Mapping[str, str]:
    """Names of positions and of what is planned by id."""
    return nama_menurut_id(tahun=data)


def sebut_simpul(simpul: Simpul) -> str:
    """A node with its code."""
    return f"{simpul.kode} {simpul.nama}".strip()


def pilihan_jabatan(*, data: TahunKinerja) -> Pilihan:
    """The positions of the office."""
    return [(j.id, j.nama) for j in data.organisasi.jabatan if j.jenjang is not Jenjang.KEPALA_DAERAH]


def pilihan_simpul(*, data: TahunKinerja, jenjang: Iterable[JenjangSimpul] = JenjangSimpul) -> Pilihan:
    """The nodes of some levels of the program tree."""
    diminta = frozenset(jenjang)
    return [(s.id, sebut_simpul(s)) for s in data.perencanaan.simpul if s.jenjang in diminta]


def pilihan_milik(*, data: TahunKinerja) -> Golongan:
    """All that an indicator can measure, or a sasaran of a position can serve, by kind."""
    p = data.perencanaan
    return [
        ("Tujuan", [(t.id, t.teks) for t in p.tujuan]),
        *pilihan_induk(data=data),
    ]


def pilihan_induk(*, data: TahunKinerja, selain: frozenset[str] = frozenset()) -> Golongan:
    """What a sasaran of a position can serve, by kind."""
    p = data.perencanaan
    nama = {j.id: j.nama for j in data.organisasi.jabatan}
    jabatan = [(s.id, f"{s.teks} ({nama.get(s.jabatan, s.jabatan)})") for s in p.sasaran_jabatan if s.id not in selain]
    return [
        ("Sasaran strategis", [(s.id, s.teks) for s in p.sasaran]),
        *((j.value, pilihan_simpul(data=data, jenjang=[j])) for j in JenjangSimpul),
        ("Sasaran jabatan", jabatan),
    ]
