"""What of an export is to be taken, into what: checked once, before anything is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sakip.data.anggaran import VersiAnggaran
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.galat import SakipError
from sakip.kernel.periode import Periode


class ImporSalah(SakipError):
    """A request to import that cannot be carried out as it stands."""


@dataclass(frozen=True, slots=True)
class Pilihan:
    """The request.

    versi       the version of the budget that a DPA is for; ``mulai`` and ``dokumen`` make a new one
    periode     the year or the quarter that spending is for; set when it is spending that is imported
    kumulatif   whether the spending counts from January; None when the user did not say
    kosong_nol  an earlier quarter without entry counts as zero
    tambah      nodes that the workbook lacks are added
    """

    versi: str = ""
    mulai: date | None = None
    dokumen: str = ""
    periode: Periode | None = None
    kumulatif: bool | None = None
    kosong_nol: bool = False
    tambah: bool = False

    @property
    def sebelumnya(self) -> tuple[Periode, ...]:
        """The quarters whose spending is contained in what the export says, besides its own."""
        if self.periode is None or not self.kumulatif:
            return ()
        return self.periode.sampai_dengan()[:-1] if self.periode.triwulan else ()


def periksa_pilihan(*, pilihan: Pilihan, tahun: TahunKinerja) -> None:
    """Raise ImporSalah when the request does not fit the workbook."""
    if pilihan.periode is None:
        _periksa_versi(pilihan, tahun)
        return
    if pilihan.periode.tahun != tahun.tahun:
        raise ImporSalah(f"Buku kerja ini tahun {tahun.tahun}, sedangkan --periode {pilihan.periode.kode}.")
    if pilihan.periode.triwulan not in (None, 1) and pilihan.kumulatif is None:
        raise ImporSalah(
            f"Apakah angka {pilihan.periode.sebutan} dalam berkas ini sejak Januari? Sebutkan --kumulatif "
            "(sejak Januari, seperti umumnya laporan realisasi) atau --bukan-kumulatif (triwulan itu saja)."
        )


def _periksa_versi(pilihan: Pilihan, tahun: TahunKinerja) -> None:
    ada = {v.id: v for v in tahun.anggaran.versi}
    daftar = ", ".join(ada) or "belum ada"
    if not pilihan.versi:
        raise ImporSalah(f"Sebutkan versi anggarannya dengan --versi. Versi dalam buku kerja: {daftar}.")
    lama = ada.get(pilihan.versi)
    if lama is None and pilihan.mulai is None:
        raise ImporSalah(
            f'Versi anggaran "{pilihan.versi}" belum ada dalam buku kerja (versi yang ada: {daftar}). '
            "Pilih salah satu, atau buat versi itu dengan menambahkan --mulai TTTT-BB-HH, tanggal berlakunya."
        )
    if lama is not None and pilihan.mulai not in (None, lama.berlaku_sejak):
        raise ImporSalah(
            f'Versi "{lama.id}" berlaku sejak {lama.berlaku_sejak.isoformat()}; --mulai hanya untuk versi baru.'
        )
    if lama is None and pilihan.mulai is not None and pilihan.mulai.year != tahun.tahun:
        raise ImporSalah(f"--mulai {pilihan.mulai.isoformat()} di luar tahun anggaran {tahun.tahun}.")


def versi_baru(*, pilihan: Pilihan, tahun: TahunKinerja) -> VersiAnggaran | None:
    """The version that the request adds."""
    if pilihan.mulai is None or any(v.id == pilihan.versi for v in tahun.anggaran.versi):
        return None
    return VersiAnggaran(pilihan.versi, pilihan.dokumen, pilihan.mulai)
