"""What the annual report of the office takes from data that nobody types in the walk: vision, law, staff, history."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from sakip.data.acuan import Acuan, DasarHukum, JenisPembanding, Misi, Pembanding, Pemda
from sakip.data.organisasi import JenisTugas, TugasFungsi
from sakip.data.riwayat import AnggaranLalu, KinerjaLalu, Riwayat
from sakip.data.sumber_daya import Dimensi, KelompokPegawai, SumberDaya
from sakip.kernel.nilai import Angka, Keadaan, Kosong

_TIADA: Final = Kosong(Keadaan.TIDAK_BERLAKU, "Tidak ada standar yang ditetapkan.")


def acuan(tahun: int) -> Acuan:
    """What the kabupaten gives: vision and mission, law, and that there is no standard to compare with."""
    return Acuan(
        tahun,
        "umum",
        Pemda("Contoh"),
        visi="Contoh yang melayani",
        misi=(Misi("Meningkatkan mutu pelayanan publik", didukung=True),),
        dasar_hukum=(DasarHukum("Peraturan Presiden", "29", 2014, "Sistem Akuntabilitas Kinerja Instansi Pemerintah"),),
        pembanding=tuple(
            Pembanding("SKM", jenis, tahun, _TIADA) for jenis in (JenisPembanding.NASIONAL, JenisPembanding.KABUPATEN)
        ),
    )


TUGAS: Final = (TugasFungsi("camat", JenisTugas.TUGAS, "Menyelenggarakan urusan pemerintahan umum di kecamatan."),)
PEGAWAI: Final = SumberDaya(
    (
        KelompokPegawai(Dimensi.GOLONGAN, "Golongan III", 5),
        KelompokPegawai(Dimensi.PENDIDIKAN, "S1", 5),
        KelompokPegawai(Dimensi.JENIS_KELAMIN, "Laki-laki", 2),
        KelompokPegawai(Dimensi.JENIS_KELAMIN, "Perempuan", 3),
    )
)


def riwayat(tahun: int) -> Riwayat:
    """The two years before."""
    return Riwayat(
        kinerja=tuple(
            KinerjaLalu("SKM", tahun - n, Angka(Decimal(hasil)), Angka(Decimal(target)), "LKjIP")
            for n, hasil, target in ((2, "82.5", "82"), (1, "83.5", "83"))
        ),
        anggaran=tuple(AnggaranLalu(tahun - n, Decimal(75_000_000), Decimal(72_000_000)) for n in (2, 1)),
    )
