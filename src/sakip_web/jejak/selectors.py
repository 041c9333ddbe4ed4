"""Reading the log, and telling whether a chain is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sakip.data.kanonik_nilai import Polos
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


def pelaku_akhir(*, rantai: str, himpunan: str, kunci: str) -> Pelaku | None:
    """Who acted last on a record; None where the log does not name it."""
    mata = Jejak.objects.filter(rantai__nama=rantai, himpunan=himpunan, kunci=kunci).order_by("-nomor").first()
    return pelaku_dari(mata) if mata else None


def isi_sebelum_hilang(*, rantai: str, himpunan: str, kunci: str) -> Polos:
    """What a record said when it was last taken back; None where the log does not tell."""
    mata = Jejak.objects.filter(rantai__nama=rantai, himpunan=himpunan, kunci=kunci, sesudah__isnull=True)
    akhir = mata.filter(sebelum__isnull=False).order_by("-nomor").first()
    isi: Polos = akhir.sebelum if akhir else None
    return isi


def periksa_rantai() -> Iterator[Putus]:
    """Every place where a chain is broken: a link changed, lost or added, a head or a seal that does not agree."""
    for kepala in Rantai.objects.order_by("nama"):
        yield from _periksa(kepala)


def _periksa(kepala: Rantai) -> Iterator[Putus]:
    """Link by link up to the head as it was read; what people add meanwhile is read up to the next head."""
    lalu, nomor = "", 0
    segel = {s.nomor: s.sidik for s in kepala.segel.all()}
    while True:
        for mata in kepala.mata.filter(nomor__gt=nomor, nomor__lte=kepala.nomor).order_by("nomor").iterator(2000):
            nomor += 1
            sebab = _cacat(kepala.nama, mata, lalu, nomor)
            if sebab:
                yield Putus(kepala.nama, nomor, sebab)
                return
            lalu = mata.sidik
            if segel.pop(nomor, lalu) != lalu:
                yield Putus(kepala.nama, nomor, "tidak sama dengan segel hari itu")
        if (kepala.nomor, kepala.sidik) != (nomor, lalu):
            yield Putus(kepala.nama, nomor, f"ujung rantai {kepala.nomor}, yang tercatat sampai {nomor}")
            break
        lebih = kepala.mata.filter(nomor__gt=nomor).count()
        kepala.refresh_from_db()
        if kepala.nomor == nomor:
            # A link and its head are written together: what lies beyond the head was put there by other hands.
            if lebih:
                yield Putus(kepala.nama, nomor, f"ujung rantai {nomor}, yang tercatat sampai {nomor + lebih}")
            break
    for hilang in sorted(segel):
        yield Putus(kepala.nama, hilang, "ada segel untuk mata yang tidak ada")


def _cacat(rantai: str, mata: Jejak, lalu: str, nomor: int) -> str:
    """What is wrong with a link that should be the next; empty when nothing is."""
    if mata.nomor != nomor:
        return f"mata {nomor} hilang; yang ada berikutnya {mata.nomor}"
    oleh, entri = pelaku_dari(mata), entri_dari(mata)
    seharusnya = sidik_mata(lalu=lalu, rantai=rantai, nomor=nomor, waktu=mata.waktu, pelaku=oleh, entri=entri)
    return "" if (mata.sidik_lalu, mata.sidik) == (lalu, seharusnya) else "isi mata ini berubah setelah dicatat"
