"""A formula turned into closures over Decimal, once, and evaluated many times.

A row of products is multiplied out before it is divided, and the inner precision exceeds that of the result, so that
`1 / 3 * 0,375` is 0,125 and not a hair below it, which half-up rounding would print as 0,12. Division by zero is
decided here and nowhere else.
"""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from sakip.kernel.ekspresi_pohon import Baris, Bilangan, Fungsi, Jumlah, Nama, Negatif, Simpul, write_simpul
from sakip.kernel.galat import SakipError

Register = Callable[[str, str], Decimal]
Hitung = Callable[[Mapping[str, Decimal], Register | None], Decimal]

# Sixteen digits more than the result: what division loses is gone after the last rounding.
_DALAM: Final = Context(prec=50, rounding=ROUND_HALF_UP)
_HASIL: Final = Context(prec=34, rounding=ROUND_HALF_UP)


class PembagiNol(SakipError):
    """A divisor that is zero; `bagian` is the divisor in words."""

    def __init__(self, bagian: str) -> None:
        self.bagian = bagian
        super().__init__(bagian)

    def __str__(self) -> str:
        return (
            f"Pembagi ({self.bagian}) bernilai nol, sehingga hasilnya tak terdefinisi. "
            "Periksa angka pembaginya, atau nyatakan bahwa indikator ini tidak berlaku pada periode tersebut."
        )


class VariabelTiada(SakipError):
    """A variable, or a count of the register, for which there is no figure; `nama` is its name in the formula."""

    def __init__(self, nama: str) -> None:
        self.nama = nama
        super().__init__(nama)

    def __str__(self) -> str:
        return f'Angka untuk "{self.nama}" belum ada, sehingga rumusnya belum dapat dihitung. Isi angkanya dahulu.'


def evaluate_akhir(hitung: Hitung, variabel: Mapping[str, Decimal], register: Register | None) -> Decimal:
    """Run the closure and round once to 34 significant digits."""
    return _HASIL.plus(hitung(variabel, register))


def write_umum(daun: Nama | Jumlah) -> str:
    """Write a variable or a count in words when no human name is given."""
    if isinstance(daun, Nama):
        return daun.nama.replace("_", " ")
    sifat = f" yang {daun.sifat.replace('_', ' ')}" if daun.sifat else ""
    return f"jumlah {daun.jenis.replace('_', ' ')}{sifat}"


def compile_simpul(simpul: Simpul) -> Hitung:
    """Return the closure that computes the node."""
    match simpul:
        case Bilangan(nilai=nilai):
            return lambda _variabel, _register: nilai
        case Nama(nama=nama):
            return _compile_nama(nama)
        case Jumlah():
            return _compile_jumlah(simpul)
        case Negatif(isi=isi):
            dalam = compile_simpul(isi)
            return lambda variabel, register: _DALAM.minus(dalam(variabel, register))
        case Fungsi():
            return _compile_fungsi(simpul)
        case _:
            return _compile_jumlahan(simpul) if simpul.lanjutan[0][0] in "+-" else _compile_hasil_kali(simpul)


def _compile_nama(nama: str) -> Hitung:
    def hitung(variabel: Mapping[str, Decimal], _register: Register | None) -> Decimal:
        try:
            return _finite(variabel[nama])
        except KeyError:
            raise VariabelTiada(nama) from None

    return hitung


def _compile_jumlah(simpul: Jumlah) -> Hitung:
    def hitung(_variabel: Mapping[str, Decimal], register: Register | None) -> Decimal:
        if register is None:
            raise VariabelTiada(simpul.tertulis)
        return _finite(register(simpul.jenis, simpul.sifat))

    return hitung


def _finite(nilai: Decimal) -> Decimal:
    # Reading and calculating never give NaN or infinity, so one of them here is a mistake of the program.
    if not nilai.is_finite():
        raise ValueError(f"bukan angka terhingga: {nilai}")
    return nilai


def _compile_jumlahan(simpul: Baris) -> Hitung:
    awal = compile_simpul(simpul.awal)
    metode = {"+": _DALAM.add, "-": _DALAM.subtract}
    langkah = [(metode[operator], compile_simpul(suku)) for operator, suku in simpul.lanjutan]

    def hitung(variabel: Mapping[str, Decimal], register: Register | None) -> Decimal:
        hasil = awal(variabel, register)
        for gabung, suku in langkah:
            hasil = gabung(hasil, suku(variabel, register))
        return hasil

    return hitung


def _compile_hasil_kali(simpul: Baris) -> Hitung:
    awal = compile_simpul(simpul.awal)
    pengali = [compile_simpul(suku) for operator, suku in simpul.lanjutan if operator == "*"]
    pembagi = [
        (compile_simpul(suku), write_simpul(suku, daun=write_umum))
        for operator, suku in simpul.lanjutan
        if operator == "/"
    ]

    def hitung(variabel: Mapping[str, Decimal], register: Register | None) -> Decimal:
        hasil = awal(variabel, register)
        for suku in pengali:
            hasil = _DALAM.multiply(hasil, suku(variabel, register))
        for suku, bagian in pembagi:
            hasil = _divide(hasil, suku(variabel, register), bagian)
        return hasil

    return hitung


def _divide(atas: Decimal, bawah: Decimal, bagian: str) -> Decimal:
    if not bawah:
        raise PembagiNol(bagian)
    return _DALAM.divide(atas, bawah)


def _compile_fungsi(simpul: Fungsi) -> Hitung:
    isi = [compile_simpul(anak) for anak in simpul.isi]
    if simpul.nama == "rata_rata":
        banyak = Decimal(len(isi))

        def hitung_rata_rata(variabel: Mapping[str, Decimal], register: Register | None) -> Decimal:
            total = Decimal(0)
            for anak in isi:
                total = _DALAM.add(total, anak(variabel, register))
            return _DALAM.divide(total, banyak)

        return hitung_rata_rata
    pilih: Callable[[list[Decimal]], Decimal] = min if simpul.nama == "min" else max
    return lambda variabel, register: pilih([anak(variabel, register) for anak in isi])
