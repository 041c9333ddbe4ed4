"""The four things done with figures everywhere: sum, difference, percentage, mean.

Each takes figures and gives a figure that names them, so that a total explains itself. A part without a number is
never zero: it is left out and said, or makes the result a figure without a number, as each function states.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from sakip.kernel.angka_tulis import format_angka, format_ringkas, format_rupiah
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai

_TANPA_NILAI = Kosong(Keadaan.TAK_TERDEFINISI, "tidak ada nilai yang dapat dihitung")


def jumlahkan(
    *, id_hitungan: str, nama: str, butir: Sequence[Hitungan], satuan: str, rumus: str = "jumlah seluruh rincian"
) -> Hitungan:
    """The sum of those figures that have a number; the others are named in ``catatan``. None at all: BELUM_DIISI."""
    ada = _berangka(butir)
    nilai: Nilai = Angka(sum((n for _, n in ada), Decimal(0))) if ada else _keadaan_bersama(butir)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=satuan,
        rumus=rumus,
        uraian=" + ".join(_tulis(n, satuan) for _, n in ada),
        masukan=tuple(b.id for b in butir),
        desimal=_desimal_bersama(butir),
        catatan=_catatan_tanpa(butir, "tidak ikut dijumlahkan") if ada else (),
    )


def selisihkan(
    *,
    id_hitungan: str,
    nama: str,
    dari: Hitungan,
    kurang: Hitungan,
    satuan: str,
    rumus: str,
    desimal: int | None = None,
) -> Hitungan:
    """``dari`` minus ``kurang``; without both numbers the state of the one that lacks it."""
    nilai, uraian = _kosong_pertama(dari, kurang), ""
    if isinstance(dari.nilai, Angka) and isinstance(kurang.nilai, Angka):
        nilai = Angka(dari.nilai.nilai - kurang.nilai.nilai)
        uraian = f"{_tulis_figur(dari)} − {_tulis_figur(kurang)}"
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=satuan,
        rumus=rumus,
        uraian=uraian,
        masukan=(dari.id, kurang.id),
        desimal=desimal,
    )


def persenkan(
    *,
    id_hitungan: str,
    nama: str,
    bagian: Hitungan,
    dari: Hitungan,
    rumus: str,
    parameter: tuple[str, ...] = (),
) -> Hitungan:
    """``bagian`` as a percentage of ``dari``; dividing by zero has no value and says so."""
    nilai, uraian = _kosong_pertama(bagian, dari), ""
    if isinstance(bagian.nilai, Angka) and isinstance(dari.nilai, Angka):
        uraian = f"{_tulis_figur(bagian)} ÷ {_tulis_figur(dari)} × 100"
        if dari.nilai.nilai == 0:
            nilai = Kosong(Keadaan.TAK_TERDEFINISI, f"{dari.nama} nol, tidak dapat menjadi pembagi")
        else:
            nilai = Angka(bagian.nilai.nilai * 100 / dari.nilai.nilai)
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan="%",
        rumus=rumus,
        uraian=uraian,
        masukan=(bagian.id, dari.id),
        parameter=parameter,
        desimal=2,
    )


def rata_rata(
    *,
    id_hitungan: str,
    nama: str,
    butir: Sequence[Hitungan],
    satuan: str = "%",
    desimal: int | None = 2,
    bobot: Sequence[Decimal] | None = None,
    parameter: tuple[str, ...] = (),
) -> Hitungan:
    """The mean of those figures that have a number; ``bobot`` has one weight per figure.

    A missing figure leaves numerator and divisor (domain capaian 3.3; MEMORY) and is named in ``catatan``; without
    any number the mean is tak terdefinisi.
    """
    berat = bobot if bobot is not None else [Decimal(1)] * len(butir)
    ada = [(b.nilai.nilai, w) for b, w in zip(butir, berat, strict=True) if isinstance(b.nilai, Angka)]
    pembagi = sum((w for _, w in ada), Decimal(0))
    nilai: Nilai = _TANPA_NILAI
    uraian = ""
    if pembagi > 0:
        nilai = Angka(sum((n * w for n, w in ada), Decimal(0)) / pembagi)
        suku = [
            format_angka(n, desimal=desimal) + (f" × {format_angka(w)}" if bobot is not None else "") for n, w in ada
        ]
        uraian = f"({' + '.join(suku)}) ÷ {format_angka(pembagi)}"
    return Hitungan(
        id=id_hitungan,
        nama=nama,
        nilai=nilai,
        satuan=satuan,
        rumus="jumlah (nilai × bobot) ÷ jumlah bobot" if bobot is not None else "jumlah nilai ÷ banyaknya nilai",
        uraian=uraian,
        masukan=tuple(b.id for b in butir),
        parameter=parameter,
        desimal=desimal,
        catatan=_catatan_tanpa(butir, "tidak ikut dirata-rata"),
    )


def isian(
    *, id_hitungan: str, nama: str, nilai: Nilai, satuan: str, sumber: str, desimal: int | None = None
) -> Hitungan:
    """A figure that was entered."""
    return Hitungan(id=id_hitungan, nama=nama, nilai=nilai, satuan=satuan, sumber=sumber, desimal=desimal)


def _berangka(butir: Sequence[Hitungan]) -> list[tuple[Hitungan, Decimal]]:
    return [(b, b.nilai.nilai) for b in butir if isinstance(b.nilai, Angka)]


def _keadaan_bersama(butir: Sequence[Hitungan]) -> Nilai:
    keadaan = {b.nilai for b in butir}
    return keadaan.pop() if len(keadaan) == 1 else Kosong(Keadaan.BELUM_DIISI)


def _kosong_pertama(*butir: Hitungan) -> Nilai:
    for b in butir:
        if isinstance(b.nilai, Kosong):
            return b.nilai
    return _TANPA_NILAI


def _desimal_bersama(butir: Sequence[Hitungan]) -> int | None:
    desimal = {b.desimal for b in butir}
    return desimal.pop() if len(desimal) == 1 else None


def _catatan_tanpa(butir: Sequence[Hitungan], sebab: str) -> tuple[str, ...]:
    catatan = []
    for b in butir:
        if not isinstance(b.nilai, Angka):
            keadaan = b.nilai.keadaan.value if isinstance(b.nilai, Kosong) else "bukan angka"
            catatan.append(f"{b.nama} {sebab}: {keadaan}.")
    return tuple(catatan)


def _tulis(angka: Decimal, satuan: str) -> str:
    return format_rupiah(angka, awalan=False) if satuan == "Rp" else format_ringkas(angka)


def _tulis_figur(figur: Hitungan) -> str:
    assert isinstance(figur.nilai, Angka)
    if figur.satuan == "Rp":
        return format_rupiah(figur.nilai.nilai, awalan=False)
    if figur.desimal is None:
        return format_ringkas(figur.nilai.nilai)
    return format_angka(figur.nilai.nilai, desimal=figur.desimal)
