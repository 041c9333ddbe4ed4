"""Who has which login and which role. Each act is a link of the log of the office, or of the pemda."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch, Q, QuerySet

from sakip.kernel.galat import SakipError
from sakip_web.akun.models import Pengguna
from sakip_web.akun.services import buat_pengguna, sandi_baru_sekali
from sakip_web.jejak.rantai import Entri, Pelaku
from sakip_web.jejak.services import catat
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rekaman.models import Instansi

UMUM: Final = "pemda"


class PeranDitolak(SakipError):
    """A change of roles that may not be; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class PeranBaru:
    """What is asked for: the person (a login is made when the name is new) and the role."""

    nama_pengguna: str
    nama: str
    macam: str
    jabatan: str = ""
    pihak: str = ""
    selesai: date | None = None


def berlaku(*, hari: date) -> Q:
    """Roles that count on a day."""
    return (Q(mulai=None) | Q(mulai__lte=hari)) & (Q(selesai=None) | Q(selesai__gte=hari))


def daftar_peran(*, instansi: Instansi | None, hari: date) -> QuerySet[Peran]:
    """The roles in an office, or those of the whole pemda."""
    peran = Peran.objects.filter(berlaku(hari=hari), instansi=instansi).select_related("pengguna")
    return peran.order_by("macam", "pengguna__nama", "pk")


def semua_pengguna(*, hari: date) -> QuerySet[Pengguna]:
    """Everybody with a login; ``peran_kini`` of each are the roles that count today."""
    peran = Peran.objects.filter(berlaku(hari=hari)).select_related("instansi").order_by("pk")
    return Pengguna.objects.prefetch_related(Prefetch("peran", peran, to_attr="peran_kini")).order_by("nama", "pk")


def beri_peran(
    *, instansi: Instansi | None, rantai: str, minta: PeranBaru, oleh: Pelaku, waktu: datetime, hari: date
) -> str:
    """Give a role; the password to be used once when a login was made, else nothing. Raises PeranDitolak."""
    with transaction.atomic():
        orang, sandi = _pengguna(minta, oleh, waktu)
        if not orang.is_active:
            raise PeranDitolak(f"{orang.nama_pengguna} tidak aktif. Pengelola sistem dapat mengaktifkannya lagi.")
        if minta.selesai and minta.selesai < hari:
            raise PeranDitolak("Tanggal akhir peran sudah lewat. Tulis tanggal sesudah hari ini, atau kosongkan.")
        Peran.objects.update_or_create(
            pengguna=orang,
            instansi=instansi,
            macam=minta.macam,
            jabatan=minta.jabatan,
            pihak=minta.pihak,
            defaults={"mulai": hari, "selesai": minta.selesai},
        )
        _catat(rantai, "memberi peran", orang, Macam(minta.macam), minta.jabatan or minta.pihak, oleh, waktu)
    return sandi


def _pengguna(minta: PeranBaru, oleh: Pelaku, waktu: datetime) -> tuple[Pengguna, str]:
    ada = Pengguna.objects.filter(nama_pengguna=minta.nama_pengguna).first()
    if ada is not None:
        return ada, ""
    if not minta.nama.strip():
        raise PeranDitolak(
            f"Belum ada yang bernama pengguna {minta.nama_pengguna}. Tulis nama lengkapnya untuk membuatkan, "
            "atau periksa ejaannya."
        )
    try:
        return buat_pengguna(nama_pengguna=minta.nama_pengguna, nama=minta.nama, oleh=oleh, waktu=waktu)
    except ValidationError as sebab:
        raise PeranDitolak(" ".join(sebab.messages)) from sebab


def akhiri_peran(*, peran: Peran, rantai: str, oleh: Pelaku, waktu: datetime, hari: date) -> None:
    """End a role at once; the last planner of an office and the last administrator stay. Raises PeranDitolak."""
    with transaction.atomic():
        if peran.macam in (Macam.PERENCANA, Macam.PENGELOLA):
            # Two who end each other's role at the same moment take turns.
            sama = Peran.objects.select_for_update().filter(berlaku(hari=hari), pengguna__is_active=True)
            sama = sama.filter(instansi=peran.instansi, macam=peran.macam)
            if not [p for p in sama if p.pk != peran.pk and (p.selesai is None or peran.selesai is not None)]:
                raise PeranDitolak(_TERAKHIR[Macam(peran.macam)])
        peran.selesai = hari - timedelta(days=1)
        peran.save(update_fields=["selesai"])
        subjek = peran.jabatan or peran.pihak
        _catat(rantai, "mengakhiri peran", peran.pengguna, Macam(peran.macam), subjek, oleh, waktu)


_TERAKHIR: Final = {
    Macam.PERENCANA: "Ini perencana terakhir kantor ini. Beri peran perencana kepada orang lain dulu.",
    Macam.PENGELOLA: "Ini pengelola terakhir. Beri peran pengelola kepada orang lain dulu.",
}


def sandi_dari_kantor(*, pengguna: Pengguna, instansi: Instansi, oleh: Pelaku, waktu: datetime, rantai: str) -> str:
    """A new password, given by the planner of the office to whom works there alone. Raises PeranDitolak.

    Whoever has a role elsewhere too gets it from the administrator: a planner must not come into another office.
    """
    if Peran.objects.filter(pengguna=pengguna).exclude(instansi=instansi).exists():
        raise PeranDitolak(
            f"{pengguna.nama} juga bekerja di luar kantor ini. Minta sandi baru kepada pengelola sistem."
        )
    with transaction.atomic():
        sandi = sandi_baru_sekali(pengguna=pengguna, oleh=oleh, waktu=waktu)
        entri = Entri("memberi sandi sekali pakai", perihal=pengguna.nama_pengguna)
        catat(rantai=rantai, entri=[entri], oleh=oleh, waktu=waktu)
    return sandi


def _catat(
    rantai: str, tindakan: str, orang: Pengguna, macam: Macam, subjek: str, oleh: Pelaku, waktu: datetime
) -> None:
    perihal = ", ".join(t for t in (orang.nama_pengguna, macam.label, subjek) if t)
    catat(rantai=rantai, entri=[Entri(tindakan, perihal=perihal)], oleh=oleh, waktu=waktu)
