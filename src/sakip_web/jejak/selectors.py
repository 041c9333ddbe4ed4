"""Reading the log, and telling whether a chain is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip_web.jejak.models import Jejak, Rantai
from sakip_web.jejak.rantai import Entri, Pelaku, sidik_mata


@dataclass(frozen=True, slots=True)
class Putus:
    """Where a chain does not hold, and why."""

    rantai: str
    nomor: int
    sebab: str


def pelaku_dari(mata: Jejak) -> Pelaku:
    """Who made a link."""
    return Pelaku(mata.pengguna, mata.pelaku, mata.atas_nama)


def entri_dari(mata: Jejak) -> Entri:
    """What a link says."""
    return Entri(mata.tindakan, mata.himpunan, mata.kunci, mata.perihal, mata.alasan, mata.sebelum, mata.sesudah)


def periksa_rantai() -> Iterator[Putus]:
    """Every place where a chain is broken: a link changed, lost or added, a head or a seal that does not agree."""
    for kepala in Rantai.objects.order_by("nama"):
        yield from _periksa(kepala)


def _periksa(kepala: Rantai) -> Iterator[Putus]:
    lalu, nomor = "", 0
    segel = {s.nomor: s.sidik for s in kepala.segel.all()}
    for mata in kepala.mata.order_by("nomor").iterator(chunk_size=2000):
        nomor += 1
        if mata.nomor != nomor:
            yield Putus(kepala.nama, nomor, f"mata {nomor} hilang; yang ada berikutnya {mata.nomor}")
            return
        seharusnya = sidik_mata(
            lalu=lalu,
            rantai=kepala.nama,
            nomor=nomor,
            waktu=mata.waktu,
            pelaku=pelaku_dari(mata),
            entri=entri_dari(mata),
        )
        if (mata.sidik_lalu, mata.sidik) != (lalu, seharusnya):
            yield Putus(kepala.nama, nomor, "isi mata ini berubah setelah dicatat")
            return
        lalu = mata.sidik
        if segel.pop(nomor, lalu) != lalu:
            yield Putus(kepala.nama, nomor, "tidak sama dengan segel hari itu")
    if (kepala.nomor, kepala.sidik) != (nomor, lalu):
        yield Putus(kepala.nama, nomor, f"ujung rantai {kepala.nomor}, yang tercatat sampai {nomor}")
    for hilang in sorted(segel):
        yield Putus(kepala.nama, hilang, "ada segel untuk mata yang tidak ada")
