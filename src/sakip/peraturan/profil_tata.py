"""Reading the layout part of a profil: documents, their numbering, and the tree of headings and sections.

Whether a section of that name exists is checked by the layer that builds it; here any name is accepted.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sakip.peraturan.muat import Simpul
from sakip.peraturan.profil import BagianTata, Opsi, OpsiNilai, TataDokumen

# What a document without `nomor` gets; the same as the defaults of dokumen.node.Penomoran, which a test compares.
NOMOR_JUDUL: tuple[str, ...] = ("BAB {1:I}", "{1}.{2}", "{1}.{2}.{3}", "{4:A}.", "{5:a}.", "{6}.")
NOMOR_KETERANGAN: Mapping[str, str] = MappingProxyType({"Tabel": "Tabel {1}.{n}", "Gambar": "Gambar {1}.{n}"})

_CONTOH_DOKUMEN = '{judul: "LAPORAN KINERJA", kepala: "", kaki: "", susunan: [{judul: Pendahuluan, isi: […]}]}'
_CONTOH_SIMPUL = '{judul: "Capaian kinerja", isi: [{bagian: capaian_tahun}]}'
_KUNCI_SIMPUL = ("judul", "nomor", "mendatar", "isi", "bagian")


def read_dokumen(simpul: Simpul, *, jenis: str) -> TataDokumen:
    """One entry of ``dokumen``; its key is its kind unless it names another (variants of one kind, by ``untuk``)."""
    boleh = ("jenis", "untuk", "kepala", "kaki", "nomor")
    isi = simpul.kelompok(wajib=("judul", "susunan"), boleh=boleh, contoh=_CONTOH_DOKUMEN)
    judul_pola, keterangan = _nomor(isi["nomor"]) if isi["nomor"].ada else (NOMOR_JUDUL, NOMOR_KETERANGAN)
    return TataDokumen(
        jenis=isi["jenis"].nama(contoh="lkj_triwulan") if isi["jenis"].ada else jenis,
        judul=isi["judul"].teks(boleh_kosong=True),
        kepala=isi["kepala"].teks(boleh_kosong=True) if isi["kepala"].ada else "",
        kaki=isi["kaki"].teks(boleh_kosong=True) if isi["kaki"].ada else "",
        nomor_judul=judul_pola,
        nomor_keterangan=keterangan,
        susunan=_susunan(isi["susunan"]),
        untuk=tuple(s.teks() for s in isi["untuk"].daftar(contoh="[kasi, kasubbag]")) if isi["untuk"].ada else (),
    )


def _nomor(simpul: Simpul) -> tuple[tuple[str, ...], Mapping[str, str]]:
    contoh = '{judul: ["BAB {1:I}", "{1}.{2}"], keterangan: {Tabel: "Tabel {1}.{n}"}}'
    isi = simpul.kelompok(boleh=("judul", "keterangan"), contoh=contoh)
    judul, keterangan = NOMOR_JUDUL, NOMOR_KETERANGAN
    if isi["judul"].ada:
        judul = tuple(s.teks(boleh_kosong=True) for s in isi["judul"].daftar(contoh='["BAB {1:I}", "{1}.{2}"]'))
    if isi["keterangan"].ada:
        entri = isi["keterangan"].entri(contoh='{Tabel: "Tabel {1}.{n}"}')
        keterangan = MappingProxyType({k: s.teks(contoh='"Tabel {n}"') for k, s in entri.items()})
    return judul, keterangan


def _susunan(simpul: Simpul) -> tuple[BagianTata, ...]:
    return tuple(_bagian(s) for s in simpul.daftar(contoh=f"[{_CONTOH_SIMPUL}]"))


def _bagian(simpul: Simpul) -> BagianTata:
    entri = simpul.entri(contoh=_CONTOH_SIMPUL)
    if entri and not entri.keys() & {"judul", "bagian", "isi"}:
        simpul.salah(seharusnya="ada judul, bagian, atau isi", contoh=_CONTOH_SIMPUL)
    if entri and "bagian" not in entri:
        # A heading takes no options: an unknown key here is a mistyped one.
        simpul.kelompok(boleh=_KUNCI_SIMPUL, contoh=_CONTOH_SIMPUL)
    opsi = {k: _opsi(s) for k, s in entri.items() if k not in _KUNCI_SIMPUL} if "bagian" in entri else {}
    return BagianTata(
        judul=entri["judul"].teks() if "judul" in entri else "",
        bernomor=entri["nomor"].ya(bawaan=True) if "nomor" in entri else "judul" in entri,
        bagian=entri["bagian"].nama(contoh="capaian_tahun") if "bagian" in entri else "",
        opsi=Opsi(MappingProxyType(opsi), simpul.tempat),
        isi=_susunan(entri["isi"]) if "isi" in entri else (),
        mendatar=entri["mendatar"].ya() if "mendatar" in entri else False,
    )


def _opsi(simpul: Simpul) -> OpsiNilai:
    match simpul.nilai:
        case bool() | int() | str():
            return simpul.nilai
        case list():
            return tuple(_opsi(s) for s in simpul.daftar())
        case dict():
            return MappingProxyType({k: _opsi(s) for k, s in simpul.entri().items()})
        case _:
            simpul.salah(seharusnya="teks, bilangan bulat, true/false, daftar, atau kelompok", contoh='"2024"')
            return ""
