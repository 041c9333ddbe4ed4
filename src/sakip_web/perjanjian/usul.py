"""What a version of the agreement holds when it is drawn from the plan: every indicator with its owner and target."""

from __future__ import annotations

from sakip.data.berlaku import kepala, pemilik_indikator
from sakip.data.perjanjian import ButirPerjanjian, VersiPerjanjian
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import BELUM_DIISI, Nilai


def pemilik(*, data: TahunKinerja) -> dict[str, str]:
    """The position that owns each indicator."""
    return dict(pemilik_indikator(organisasi=data.organisasi, perencanaan=data.perencanaan))


def usul_butir(*, data: TahunKinerja) -> tuple[ButirPerjanjian, ...]:
    """Every indicator that a position owns, with the target of the RKT, else of the Renstra.

    A tujuan is not agreed on: an agreement speaks of sasaran and of what lies below them. Quarter targets are the work
    of the agreement itself and begin empty.
    """
    milik = pemilik(data=data)
    tujuan = {t.id for t in data.perencanaan.tujuan}
    target = _target(data)
    return tuple(
        ButirPerjanjian(i.id, target.get(i.id, BELUM_DIISI))
        for i in data.perencanaan.indikator
        if i.id in milik and i.milik not in tujuan
    )


def usul_pihak(*, data: TahunKinerja) -> tuple[str, str]:
    """The parties at the top: the head of the office and the position above."""
    puncak = kepala(organisasi=data.organisasi)
    return (puncak.id, puncak.atasan) if puncak else ("", "")


def butir_jabatan(*, versi: VersiPerjanjian, milik: dict[str, str], jabatan: str) -> tuple[ButirPerjanjian, ...]:
    """What a position owns of a version."""
    if versi.jabatan and jabatan not in versi.jabatan:
        return ()
    return tuple(b for b in versi.butir if milik.get(b.indikator) == jabatan)


def _target(data: TahunKinerja) -> dict[str, Nilai]:
    p = data.perencanaan
    return {t.indikator: t.nilai for t in (*p.target_renstra, *p.target_rkt) if t.tahun == data.tahun}
