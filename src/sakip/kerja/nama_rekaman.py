"""Names in place of ids in messages: whoever fills a workbook never sees an id, only the name and the row."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan

# What stands between these quotes is a name already.
_NAMA: Final = re.compile("(“[^”]*”)")
_PEMISAH: Final = re.compile("[/, →]+")


def nama_menurut_id(*, tahun: TahunKinerja) -> Mapping[str, str]:
    """The names of positions and of what is planned."""
    p = tahun.perencanaan
    return {
        **{j.id: j.nama for j in tahun.organisasi.jabatan},
        **{t.id: t.teks for t in p.tujuan},
        **{s.id: s.teks for s in p.sasaran},
        **{s.id: s.teks for s in p.sasaran_jabatan},
        **{i.id: i.nama for i in p.indikator},
        **{s.id: s.nama for s in p.simpul},
        **{k.id: k.nama for k in tahun.desa.kegiatan_binwas},
    }


def sebut_nama(*, temuan: Temuan, nama: Mapping[str, str], baris: Callable[[str], Lokasi | None]) -> str:
    """The message of a finding with names; of a record other than the one it stands at (a circle), its row too.

    Only ids that the finding itself is about are looked for: an id may also be a word of the sentence.
    """
    milik = dict.fromkeys(_PEMISAH.split(f"{temuan.kunci}/{temuan.tertulis}"))
    dicari = [id_ for id_ in milik if id_ in nama]
    if not dicari:
        return temuan.pesan
    pola = re.compile(rf'"?(?<![\w.-])({"|".join(map(re.escape, sorted(dicari, key=len, reverse=True)))})(?![\w-])"?')

    def _ganti(cocok: re.Match[str]) -> str:
        tempat = baris(cocok[1]) if cocok[1] not in temuan.kunci.split("/") else None
        return f"“{nama[cocok[1]]}”" + (f" (lembar {tempat.lembar} baris {tempat.baris})" if tempat else "")

    # The place and what follows it were written for people already.
    kalimat, letak, akhir = temuan.pesan.partition(" Letak: ")
    bagian = (b if b.startswith("“") else pola.sub(_ganti, b) for b in _NAMA.split(kalimat))
    return "".join(bagian) + letak + akhir
