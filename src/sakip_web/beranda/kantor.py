"""The offices and years that a person may enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from sakip_web.akun.models import Pengguna
from sakip_web.organisasi.konteks import Konteks
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.organisasi.peran_saya import peran_saya, tahun_saya
from sakip_web.rekaman.models import Tahun


@dataclass(frozen=True, slots=True)
class KantorSaya:
    """An office in a year, with the first page for this person."""

    nama: str
    tahun: int
    peran: str
    alamat: str


def kantor_saya(*, pengguna: Pengguna, hari: date) -> tuple[KantorSaya, ...]:
    """All of them with the roles there."""
    milik = peran_saya(pengguna=pengguna, hari=hari)
    semua = tahun_saya(pengguna=pengguna, hari=hari)
    return tuple(_satu(t, [p for p in milik if p.instansi_id in (None, t.instansi_id)]) for t in semua)


def tahun_lain(*, k: Konteks) -> tuple[int, ...]:
    """The other years of the office, the newest first."""
    lain = Tahun.objects.filter(instansi=k.instansi).exclude(pk=k.tahun.pk).order_by("-tahun")
    return tuple(lain.values_list("tahun", flat=True))


def _satu(tahun: Tahun, peran: Sequence[Peran]) -> KantorSaya:
    kata = ", ".join(dict.fromkeys(Macam(p.macam).label for p in peran))
    # A provider of figures sees the own figures alone.
    hanya_penyedia = all(p.macam == Macam.PENYEDIA for p in peran)
    halaman = "sumber:resmi" if hanya_penyedia else "kantor:beranda"
    alamat = reverse(halaman, args=[tahun.instansi.kode, tahun.tahun])
    return KantorSaya(tahun.instansi.nama, tahun.tahun, kata, alamat)
