"""Strict reading of the instruments in ``evaluasi/instrumen/``: one YAML file each.

Checked while reading: no key is unknown, written twice or missing; codes do not repeat; a question has sources of a
proposal or the reason why there are none; weights stand for all components or for none, and add up to 100.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from sakip.evaluasi.instrumen_model import Instrumen, Komponen, Kriteria, SumberUsul
from sakip.kernel.galat import SakipError
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Peraturan
from sakip.peraturan.muat import Simpul, baca_berkas, daftar_yaml
from sakip.peraturan.parameter import read_dasar

# The form of the review of a Laporan Kinerja.
FORMULIR_REVIU: Final = "formulir_reviu_53_2014"
_SERATUS = Decimal(100)
_ATURAN = re.compile(r"[A-Z]{2}[0-9]{3}")
_CONTOH = '{judul: "…", dasar_hukum: {…}, keyakinan: ingatan, komponen: […]}'
_CONTOH_KOMPONEN = '{kode: "I", judul: "Format", kriteria: […]}'
_CONTOH_KRITERIA = '{kode: "1", teks: "…", usul: {perlu: [target]}}'
_CONTOH_USUL = '{aturan: [SJ148], perlu: [target]} atau {alasan: "…"}'


class InstrumenTidakAda(SakipError):
    """No instrument has this name."""


@cache
def muat_instrumen(*, nama: str) -> Instrumen:
    """An instrument of the package by its name."""
    ada = {b.name.rpartition(".")[0]: b for b in daftar_yaml(files("sakip.evaluasi") / "instrumen")}
    if nama not in ada:
        raise InstrumenTidakAda(f'Instrumen "{nama}" tidak ada. Yang ada: {", ".join(sorted(ada))}.')
    return baca_instrumen(berkas=ada[nama], peraturan=muat_katalog().isi_peraturan)


def baca_instrumen(*, berkas: Traversable, peraturan: Mapping[str, Peraturan]) -> Instrumen:
    """Read one file; its name is the id. Raises ParameterSalah with all mistakes of the file."""
    simpul = baca_berkas(berkas)
    isi = simpul.kelompok(wajib=("judul", "dasar_hukum", "keyakinan", "komponen"), contoh=_CONTOH)
    komponen = tuple(_komponen(s) for s in isi["komponen"].daftar(contoh=f"[{_CONTOH_KOMPONEN}]"))
    instrumen = Instrumen(
        id=berkas.name.rpartition(".")[0],
        judul=isi["judul"].teks(contoh='"Formulir reviu"'),
        dasar=read_dasar(isi["dasar_hukum"], isi["keyakinan"], peraturan),
        komponen=komponen,
    )
    _periksa_kode(isi["komponen"], instrumen)
    _periksa_bobot(isi["komponen"], komponen)
    simpul.tuntas()
    return instrumen


def _komponen(simpul: Simpul) -> Komponen:
    isi = simpul.kelompok(wajib=("kode", "judul", "kriteria"), boleh=("bobot",), contoh=_CONTOH_KOMPONEN)
    kode = isi["kode"].teks(contoh='"I"')
    kriteria = tuple(_kriteria(s, kode) for s in isi["kriteria"].daftar(contoh=f"[{_CONTOH_KRITERIA}]"))
    if not kriteria:
        isi["kriteria"].salah(seharusnya="paling sedikit satu kriteria", contoh=_CONTOH_KRITERIA)
    return Komponen(kode, isi["judul"].teks(contoh='"Format"'), kriteria, _bobot(isi["bobot"]))


def _kriteria(simpul: Simpul, komponen: str) -> Kriteria:
    isi = simpul.kelompok(wajib=("kode", "teks", "usul"), boleh=("bobot",), contoh=_CONTOH_KRITERIA)
    nomor = isi["kode"].teks(contoh='"1"')
    return Kriteria(
        f"{komponen}.{nomor}", isi["teks"].teks(contoh='"Pertanyaannya"'), _usul(isi["usul"]), _bobot(isi["bobot"])
    )


def _usul(simpul: Simpul) -> SumberUsul:
    isi = simpul.kelompok(boleh=("aturan", "perlu", "tuntas", "alasan"), contoh=_CONTOH_USUL)
    aturan = tuple(_kode_aturan(s) for s in isi["aturan"].daftar(contoh="[SJ148]")) if isi["aturan"].ada else ()
    perlu = tuple(s.nama(contoh="target") for s in isi["perlu"].daftar(contoh="[target]")) if isi["perlu"].ada else ()
    alasan = isi["alasan"].teks(contoh='"Tidak tampak dari naskah."') if isi["alasan"].ada else ""
    if bool(alasan) == bool(aturan or perlu) and isinstance(simpul.nilai, Mapping):
        simpul.salah(seharusnya="aturan dan perlu, atau alasan mengapa tidak ada usul", contoh=_CONTOH_USUL)
    tuntas = isi["tuntas"].ya() if isi["tuntas"].ada else False
    return SumberUsul(aturan, perlu, tuntas, alasan)


def _kode_aturan(simpul: Simpul) -> str:
    kode = simpul.teks(contoh="SJ148")
    if kode and not _ATURAN.fullmatch(kode):
        simpul.salah(seharusnya="kode aturan: dua huruf besar dan tiga angka", contoh="SJ148")
    return kode


def _bobot(simpul: Simpul) -> Decimal | None:
    return simpul.angka() if simpul.ada else None


def _periksa_kode(simpul: Simpul, instrumen: Instrumen) -> None:
    kembar = sorted({k for k in instrumen.kode if instrumen.kode.count(k) > 1})
    if kembar:
        simpul.salah(tertulis=f"kode {', '.join(kembar)} dua kali", seharusnya="setiap kode sekali", contoh='"1", "2"')


def _periksa_bobot(simpul: Simpul, komponen: tuple[Komponen, ...]) -> None:
    bobot = [k.bobot for k in komponen if k.bobot is not None]
    if bobot and (len(bobot) < len(komponen) or sum(bobot) != _SERATUS):
        simpul.salah(
            tertulis=f"bobot berjumlah {sum(bobot)} untuk {len(bobot)} dari {len(komponen)} komponen",
            seharusnya="bobot pada semua komponen, berjumlah 100, atau tanpa bobot sama sekali",
            contoh='bobot: "30"',
        )
