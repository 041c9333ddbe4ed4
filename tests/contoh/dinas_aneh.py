"""An invented dinas whose indicators are as odd as lawful ones can be: for tests that must not assume a kecamatan.

Made by a function, because forty odd things are easier to read as a rule than as a file of two thousand lines.
"""

from datetime import date
from decimal import Decimal
from itertools import product

from sakip.data.acuan import Acuan, Pemda
from sakip.data.anggaran import Anggaran, Pagu, RealisasiAnggaran, VersiAnggaran
from sakip.data.organisasi import Instansi, Jabatan, Jenjang, Organisasi, Pemegang, StatusPemegang
from sakip.data.perencanaan import (
    Agregasi,
    Indikator,
    JenjangSimpul,
    Perencanaan,
    Polaritas,
    Renstra,
    Sasaran,
    Simpul,
    TargetTahunan,
    Variabel,
)
from sakip.data.perjanjian import AlasanPerubahan, ButirPerjanjian, JenisPerjanjian, Perjanjian, VersiPerjanjian
from sakip.data.realisasi import NilaiVariabel, Realisasi, RealisasiKinerja
from sakip.data.register import Catatan, Register
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.periode import Periode

TAHUN = Periode(2024)
SATU, NOL = Angka(Decimal(1)), Angka(Decimal(0))


def _angka(teks: str) -> Angka:
    return Angka(Decimal(teks))


NILAI: tuple[tuple[str, Nilai, Nilai], ...] = (
    ("pecahan kecil", _angka("0.0001"), _angka("0.00009999")),
    ("sangat besar", _angka("999999999999999.99"), _angka("1000000000000000")),
    ("negatif", _angka("-2.50"), _angka("-1.75")),
    ("nol terukur", _angka("12"), NOL),
    ("jauh melampaui", _angka("3"), _angka("900")),
    ("rentang", Rentang(Decimal("0.5"), Decimal("0.5")), _angka("0.5")),
    ("rentang lebar", Rentang(Decimal(-10), Decimal(10)), _angka("11")),
    ("predikat tanpa angka", Predikat("WTP"), Predikat("WDP")),
    ("predikat berangka", Predikat("BB", Decimal(72)), Predikat("A", Decimal("80.01"))),
    ("ya", YaTidak(True), YaTidak(False)),
    ("tanggal", Tanggal(date(2024, 3, 31)), Tanggal(date(2024, 4, 1))),
    ("belum diukur", _angka("50"), Kosong(Keadaan.BELUM_DIUKUR)),
    ("menunggu", _angka("50"), Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, "survei", "BPS", date(2024, 12, 31))),
    ("tak terbaca", _angka("50"), Kosong(Keadaan.TAK_TERBACA, "dua arti", tertulis="1.2")),
    ("tidak berlaku", _angka("50"), Kosong(Keadaan.TIDAK_BERLAKU, "tidak ada kasus")),
    ("belum dijadwalkan", _angka("50"), Kosong(Keadaan.BELUM_DIJADWALKAN)),
    ("tak terdefinisi", _angka("50"), Kosong(Keadaan.TAK_TERDEFINISI, "pembagi nol")),
    ("belum diisi", _angka("50"), Kosong(Keadaan.BELUM_DIISI)),
)


def build_dinas() -> TahunKinerja:
    """A dinas with seven levels of positions, forty odd indicators, and programs without a rupiah."""
    indikator = _indikator()
    return TahunKinerja(
        acuan=Acuan(2024, "umum", Pemda("Nusa Contoh", "Kota", "Wali Kota")),
        organisasi=_organisasi(),
        perencanaan=Perencanaan(
            Renstra(2024, 2024),
            sasaran=(Sasaran("Σ", "Sasaran “bertanda” & <aneh>; 100 % — ya"), Sasaran("s_dua", "x" * 400)),
            indikator=indikator,
            target_renstra=tuple(TargetTahunan(i.id, 2024, t) for i, (_, t, _) in _pasangan(indikator)),
            simpul=_simpul(),
            variabel=(Variabel("a", "a"), Variabel("b", "b", agregasi=Agregasi.MAKSIMUM), Variabel("c", "pembagi")),
        ),
        perjanjian=_perjanjian(indikator),
        anggaran=Anggaran(
            (VersiAnggaran("murni", "DPA", date(2024, 1, 1)),),
            (Pagu("p1", "murni", Decimal(0)), Pagu("p2.k1.s1", "murni", Decimal(1))),
            (RealisasiAnggaran("p2.k1.s1", Periode(2024, 4), Decimal("0.50")),),
        ),
        realisasi=_realisasi(indikator),
        register=Register(
            tuple(Catatan("Aduan Warga", date(2024, b, 1), "uraian", tindak_lanjut="x" * (b % 2)) for b in (1, 6, 12))
        ),
    )


def _indikator() -> tuple[Indikator, ...]:
    """Each kind of value for both polarities, and four formulas."""
    dasar = (
        Indikator(
            f"I{nomor:02d}",
            ("Σ", "s_dua")[nomor % 2],
            f"Indikator {nama}, {arah.value}",
            "‰" if nomor % 3 else "orang/km²",
            polaritas=arah,
            agregasi=list(Agregasi)[nomor % 5],
            iku=not nomor % 7,
            desimal=nomor % 5 or None,
            bobot=Decimal(nomor) / 4,
        )
        for nomor, ((nama, _, _), arah) in enumerate(product(NILAI, Polaritas))
    )
    rumus = (
        "a / c * 100",
        "rata_rata(a; b; 0)",
        "1,25 * a + maks(b; 2)",
        "jumlah(aduan_warga; selesai) / jumlah(aduan_warga)",
    )
    return (*dasar, *(Indikator(f"R{n}", "p1", f"Rumus {n}", "%", rumus=r) for n, r in enumerate(rumus)))


def _pasangan(indikator: tuple[Indikator, ...]) -> list[tuple[Indikator, tuple[str, Nilai, Nilai]]]:
    return [(i, NILAI[n // 2]) for n, i in enumerate(indikator) if n < 2 * len(NILAI)]


def _triwulan(i: Indikator, target: Nilai) -> tuple[Nilai, ...]:
    """Quarter targets that reach the year's: a count falls into the last quarter, everything else stays level."""
    if i.agregasi is Agregasi.KUMULATIF:
        return (*(Kosong(Keadaan.BELUM_DIJADWALKAN),) * 3, target)
    return (target,) * 4


def _perjanjian(indikator: tuple[Indikator, ...]) -> Perjanjian:
    butir = tuple(
        ButirPerjanjian(i.id, t, _triwulan(i, t) if n % 2 else ())
        for n, (i, (_, t, _)) in enumerate(_pasangan(indikator))
    )
    nol = ButirPerjanjian(indikator[1].id, NOL)  # polaritas turun: a target of zero conflicts is lawful
    return Perjanjian(
        (
            VersiPerjanjian(JenisPerjanjian.MURNI, date(2024, 1, 2), butir, versi_anggaran="murni"),
            VersiPerjanjian(JenisPerjanjian.PERUBAHAN, date(2024, 6, 1), (), alasan=AlasanPerubahan.PEJABAT),
            VersiPerjanjian(JenisPerjanjian.PERUBAHAN, date(2024, 12, 31), (nol,), alasan=AlasanPerubahan.PRIORITAS),
        )
    )


def _realisasi(indikator: tuple[Indikator, ...]) -> Realisasi:
    setahun = tuple(
        RealisasiKinerja(i.id, TAHUN, r, resmi=not n % 4) for n, (i, (_, _, r)) in enumerate(_pasangan(indikator))
    )
    triwulan = tuple(RealisasiKinerja("I00", Periode(2024, n), _angka(str(n))) for n in (1, 3))
    variabel = (
        NilaiVariabel("a", Periode(2024, 1), _angka("7")),
        NilaiVariabel("b", TAHUN, _angka("-3")),
        NilaiVariabel("c", TAHUN, NOL),
    )
    return Realisasi((*setahun, *triwulan), variabel)


def _organisasi() -> Organisasi:
    jenjang = (
        Jenjang.KEPALA_DAERAH,
        Jenjang.KEPALA,
        Jenjang.SEKRETARIS,
        *[Jenjang.KASI] * 2,
        Jenjang.FUNGSIONAL,
        Jenjang.PELAKSANA,
    )
    jabatan = tuple(
        Jabatan(f"j{n}", f"Jabatan Tingkat {n}", j, f"j{n - 1}" if n else "") for n, j in enumerate(jenjang)
    )
    kembar = Jabatan("j4b", "Jabatan Tingkat 4", Jenjang.KASI, "j3", "Unit lain dengan nama jabatan yang sama")
    pemegang = (
        Pemegang("j1", "Contoh Tanpa Tanggal", selesai=date(2024, 2, 28)),
        Pemegang("j1", "Contoh Plt", status=StatusPemegang.PLT, mulai=date(2024, 2, 29), selesai=date(2024, 2, 29)),
        Pemegang("j1", "Contoh O’Contoh, S.T., M.T., Ph.D.", mulai=date(2024, 3, 1)),
        Pemegang("j1", "Contoh Plh", status=StatusPemegang.PLH, mulai=date(2024, 7, 1), selesai=date(2024, 7, 5)),
    )
    return Organisasi(Instansi("Dinas Serba-Serbi"), (*jabatan, kembar), pemegang)


def _simpul() -> tuple[Simpul, ...]:
    program, kegiatan, sub = JenjangSimpul
    return (
        Simpul("p1", program, "Program tanpa rincian", sasaran="Σ"),
        Simpul("p2", program, "Program penunjang"),
        Simpul("p2.k1", kegiatan, "Kegiatan", induk="p2"),
        Simpul("p2.k1.s1", sub, "Sub kegiatan", induk="p2.k1"),
        Simpul("p2.k1.s2", sub, "Sub kegiatan", induk="p2.k1", sasaran="s_dua"),
        Simpul("p2.k2", kegiatan, "Kegiatan tanpa sub kegiatan", induk="p2"),
    )
