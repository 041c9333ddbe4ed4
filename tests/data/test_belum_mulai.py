"""A quarter that has not begun has no realisasi."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sakip.data.anggaran import BagianBelanja, RealisasiAnggaran
from sakip.data.belum_mulai import periksa_belum_mulai
from sakip.data.desa import Binwas
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import BELUM_DIISI, Angka
from sakip.kernel.periode import Periode
from tests.data.contoh_tahun import build_tahun

TW3 = Periode(2024, 3)


def tahun_berisi() -> TahunKinerja:
    tahun = build_tahun()
    kinerja = (
        RealisasiKinerja("C", TW3, Angka(Decimal(1))),
        RealisasiKinerja("A", TW3, BELUM_DIISI),
        RealisasiKinerja("C", Periode(2024, 1), Angka(Decimal(1))),
    )
    uang = (RealisasiAnggaran("p1.k1.s1", TW3, Decimal(5)), RealisasiAnggaran("p1", TW3, Decimal(0)))
    return replace(
        tahun,
        realisasi=replace(tahun.realisasi, kinerja=kinerja),
        anggaran=replace(tahun.anggaran, realisasi=uang),
    )


def test_triwulan_yang_belum_mulai() -> None:
    temuan = periksa_belum_mulai(tahun=tahun_berisi(), hari=date(2024, 6, 30))
    assert [f"{t.kode} {t.kunci}" for t in temuan] == [
        "KL183 realisasi/C/2024-TW3",
        "KL183 realisasi_anggaran/p1.k1.s1/2024-TW3",
    ]
    assert "30 Juni 2024" in temuan[0].pesan


def test_variabel_bagian_binwas_dan_register_juga() -> None:
    t = tahun_berisi()
    t = replace(
        t,
        realisasi=Realisasi(
            variabel=(NilaiVariabel("v", TW3, Angka(Decimal(1))), NilaiVariabel("w", TW3, BELUM_DIISI))
        ),
        anggaran=replace(
            t.anggaran,
            realisasi=(),
            bagian_belanja=(
                BagianBelanja("p1", "kasi", TW3, Decimal(5)),
                BagianBelanja("p1", "staf", TW3, Decimal(0)),
            ),
        ),
        desa=replace(t.desa, binwas=(Binwas("b", TW3, ("Desa",)), Binwas("b", TW3, (), "ditunda"))),
        register=Register((Catatan("rapat", date(2024, 7, 3), "Rapat"),)),
    )
    temuan = periksa_belum_mulai(tahun=t, hari=date(2024, 6, 30))
    assert [x.kunci for x in temuan] == [
        "variabel/v/2024-TW3",
        "bagian_belanja/p1/kasi/2024-TW3",
        "binwas/b/2024-TW3",
        "register/0/tanggal",
    ]


def test_hari_pertama_triwulan_sudah_mulai() -> None:
    assert periksa_belum_mulai(tahun=tahun_berisi(), hari=date(2024, 7, 1)) == ()
