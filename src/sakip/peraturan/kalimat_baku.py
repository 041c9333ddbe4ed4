"""Sentences that a regulation prescribes, with their source: printed as prescribed, never written by us.

The text of PermenPANRB 53/2014 itself was not read, only faithful quotations of it (VERIFIED-2), so each sentence says
how well it is known and a layout may give another wording.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.model import Keyakinan
from sakip.peraturan.muat import Simpul, baca_berkas


@dataclass(frozen=True, slots=True)
class KalimatBaku:
    """A prescribed sentence: ``peraturan`` is the id of the regulation in ``daftar/``, ``letak`` the place in it."""

    kunci: str
    teks: str
    peraturan: str
    letak: str
    keyakinan: Keyakinan


@cache
def muat_kalimat_baku() -> Mapping[str, KalimatBaku]:
    """All prescribed sentences by key."""
    simpul = baca_berkas(files("sakip.peraturan") / "kalimat_baku.yaml")
    hasil = read_kalimat_baku(simpul)
    simpul.tuntas()
    return MappingProxyType(hasil)


def read_kalimat_baku(simpul: Simpul) -> dict[str, KalimatBaku]:
    """The sentences of a file; mistakes gather in ``simpul``."""
    contoh = '{peraturan: permenpanrb-53-2014, letak: "Lampiran I", keyakinan: kutipan, teks: "…"}'
    hasil = {}
    for kunci, entri in simpul.entri(contoh=contoh).items():
        isi = entri.kelompok(wajib=("peraturan", "letak", "keyakinan", "teks"), contoh=contoh)
        pilihan = [k.value for k in Keyakinan]
        hasil[kunci] = KalimatBaku(
            kunci=kunci,
            teks=isi["teks"].teks(),
            peraturan=isi["peraturan"].pilihan(muat_katalog().isi_peraturan),
            letak=isi["letak"].teks(),
            keyakinan=Keyakinan(isi["keyakinan"].pilihan(pilihan, bawaan=Keyakinan.INGATAN.value)),
        )
    return hasil
