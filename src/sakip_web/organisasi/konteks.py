"""Who looks at which office and year, on which day, and what that person may do there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import Enum

from sakip.data.berlaku import pemegang_pada
from sakip.data.organisasi import Jabatan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip_web.akun.models import Pengguna
from sakip_web.jejak.rantai import Pelaku
from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rakitan.selectors import tahun_kinerja
from sakip_web.rekaman.models import Instansi, Tahun


class Izin(Enum):
    """What a page asks for. ISI and TANGGAPI are asked for a position."""

    LIHAT = "melihat kantor ini"
    RENCANA = "mengubah rencana, anggaran dan data kantor"
    ISI = "mengisi realisasi dan laporan sebuah jabatan"
    TANGGAPI = "menanggapi laporan bawahan"
    RESMI = "memberi angka resmi"
    KELOLA = "mengatur pengguna"


@dataclass(frozen=True, slots=True)
class Konteks:
    """One request to an office. ``peran`` are the roles that count here on this day."""

    pengguna: Pengguna
    tahun: Tahun
    peran: tuple[Peran, ...]
    hari: date
    waktu: datetime

    @property
    def instansi(self) -> Instansi:
        """The office."""
        return self.tahun.instansi

    @property
    def alamat(self) -> dict[str, object]:
        """The first two arguments of every address of the office."""
        return {"instansi": self.instansi.kode, "tahun": self.tahun.tahun}

    @property
    def data(self) -> TahunKinerja:
        """All that is recorded of the year."""
        return tahun_kinerja(tahun=self.tahun)

    @property
    def perencana(self) -> bool:
        """Whether this person plans here and so may type for everybody."""
        return any(p.macam == Macam.PERENCANA for p in self.peran)

    @property
    def jabatan(self) -> frozenset[str]:
        """The positions that this person holds here."""
        return frozenset(p.jabatan for p in self.peran if p.macam == Macam.PEJABAT)

    @property
    def pihak(self) -> frozenset[str]:
        """The bodies for which this person gives official figures."""
        return frozenset(p.pihak for p in self.peran if p.macam == Macam.PENYEDIA)

    def boleh(self, izin: Izin, jabatan: str = "") -> bool:
        """Tell whether this person may; ``jabatan`` is the position whose figures or report it is about."""
        macam = {p.macam for p in self.peran}
        match izin:
            case Izin.LIHAT:
                return bool(macam - {Macam.PENYEDIA.value})
            case Izin.RENCANA:
                return self.perencana
            case Izin.ISI:
                return self.perencana or jabatan in self.jabatan
            case Izin.TANGGAPI:
                return self.atasan_dari(jabatan) in self.jabatan
            case Izin.RESMI:
                return self.perencana or bool(self.pihak)
            case Izin.KELOLA:
                return self.perencana or Macam.PENGELOLA in macam

    def cari_jabatan(self, jabatan: str) -> Jabatan | None:
        """A position of the office by its id."""
        return next((j for j in self.data.organisasi.jabatan if j.id == jabatan), None)

    def atasan_dari(self, jabatan: str) -> str | None:
        """The position above one, or None."""
        ada = self.cari_jabatan(jabatan)
        return (ada.atasan or None) if ada else None

    def pelaku(self, *, jabatan: str = "") -> Pelaku:
        """Who acts, for the log; for a position that this person does not hold, on behalf of who holds it."""
        sendiri = Pelaku(self.pengguna.pk, self.pengguna.nama)
        if not jabatan or jabatan in self.jabatan:
            return sendiri
        ada = self.cari_jabatan(jabatan)
        nama = nama_pemegang(self.data, jabatan, self.hari) or (ada.nama if ada else "")
        # As long as the columns that keep it.
        return replace(sendiri, atas_nama=nama[:150])


def nama_pemegang(data: TahunKinerja, jabatan: str, hari: date) -> str:
    """Who holds a position on a day, empty while nobody does."""
    orang = pemegang_pada(organisasi=data.organisasi, jabatan=jabatan, tanggal=hari)
    return orang.nama if orang else ""
