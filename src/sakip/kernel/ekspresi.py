"""The formula of an indicator: typed once, calculated safely, written in words and with its numbers.

Most indicators of a kecamatan are a small formula over counted things (`tepat_waktu / jumlah_desa * 100`). The formula
is data of the profile or the workbook, so it must never be able to do more than arithmetic, and must explain itself.

The language: `+ - * /` (also `× ÷ −`), brackets, numbers with a decimal comma and without thousands, variables
(`a-z 0-9 _`), `jumlah(jenis)` and `jumlah(jenis; sifat)` over the register, and `rata_rata`, `min`, `maks` with
arguments separated by semicolons. At most 500 characters and 40 levels of nesting.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from sakip.kernel.angka_tulis import format_angka
from sakip.kernel.ekspresi_hitung import (
    Hitung,
    PembagiNol,
    Register,
    VariabelTiada,
    compile_simpul,
    evaluate_akhir,
    write_umum,
)
from sakip.kernel.ekspresi_pohon import Jumlah, Nama, Simpul, list_simpul, split_pecahan, write_simpul
from sakip.kernel.ekspresi_tata import EkspresiSalah, parse_ekspresi

# The errors are raised further down, where they are decided; callers catch them from here.
__all__ = ["Ekspresi", "EkspresiSalah", "PembagiNol", "Register", "VariabelTiada", "compile_ekspresi"]


@dataclass(frozen=True, slots=True)
class Ekspresi:
    """A formula that was read and compiled; two are equal when their text is.

    teks      as typed
    variabel  the variables it needs
    register  the counts it needs from the register, as (jenis, sifat); sifat is empty for all entries of the kind
    """

    teks: str
    variabel: frozenset[str] = field(compare=False)
    register: frozenset[tuple[str, str]] = field(compare=False)
    _pohon: Simpul = field(compare=False, repr=False)
    _hitung: Hitung = field(compare=False, repr=False)

    def evaluate(self, *, variabel: Mapping[str, Decimal], register: Register | None = None) -> Decimal:
        """Return the value, to 34 significant digits.

        Raises PembagiNol when a divisor is zero, VariabelTiada when a variable is missing or the formula counts entries
        and no register is given.

        >>> rumus = compile_ekspresi("tepat_waktu / jumlah_desa * 100")
        >>> rumus.evaluate(variabel={"tepat_waktu": Decimal(9), "jumlah_desa": Decimal(12)})
        Decimal('75')
        """
        return evaluate_akhir(self._hitung, variabel, register)

    def pecahan(
        self, *, variabel: Mapping[str, Decimal], register: Register | None = None
    ) -> tuple[Decimal, Decimal] | None:
        """Return numerator and denominator, so that several can be pooled; None for a formula that is no fraction.

        Factors such as 100 stand in the numerator. Raises what ``evaluate`` raises.

        >>> compile_ekspresi("selesai / rencana * 100").pecahan(
        ...     variabel={"selesai": Decimal(9), "rencana": Decimal(12)}
        ... )
        (Decimal('900'), Decimal('12'))
        """
        bagian = split_pecahan(self._pohon)
        if bagian is None:
            return None
        pembilang, penyebut = (evaluate_akhir(compile_simpul(b), variabel, register) for b in bagian)
        return pembilang, penyebut

    def kata(self, nama: Mapping[str, str]) -> str:
        """Write the formula in words; `nama` gives the human names of variables, kinds and properties.

        >>> compile_ekspresi("jumlah(rapat; selesai) / rapat_wajib").kata({"rapat": "rapat koordinasi"})
        'jumlah rapat koordinasi yang selesai ÷ rapat wajib'
        """

        def daun(simpul: Nama | Jumlah) -> str:
            if isinstance(simpul, Nama):
                return nama.get(simpul.nama, write_umum(simpul))
            sebutan = Jumlah(nama.get(simpul.jenis, simpul.jenis), nama.get(simpul.sifat, simpul.sifat))
            return write_umum(sebutan)

        return write_simpul(self._pohon, daun=daun)

    def dengan_angka(self, variabel: Mapping[str, Decimal], *, register: Register | None = None) -> str:
        """Write the formula with the figures in place of the names; a name without a figure stays in words.

        >>> compile_ekspresi("tepat_waktu / jumlah_desa * 100").dengan_angka({"tepat_waktu": Decimal(9)})
        '9 ÷ jumlah desa × 100'
        """

        def daun(simpul: Nama | Jumlah) -> str:
            if isinstance(simpul, Nama):
                nilai = variabel.get(simpul.nama)
            else:
                nilai = register(simpul.jenis, simpul.sifat) if register else None
            return write_umum(simpul) if nilai is None else format_angka(nilai)

        return write_simpul(self._pohon, daun=daun)

    def __reduce__(self) -> tuple[object, tuple[str]]:
        # Closures cannot be sent to a worker process; the text can.
        return compile_ekspresi, (self.teks,)


@lru_cache(maxsize=4096)
def compile_ekspresi(teks: str) -> Ekspresi:
    """Read a formula and make it ready to calculate; raises EkspresiSalah with the place and an example.

    >>> sorted(compile_ekspresi("1,25 * ikm + ipp").variabel)
    ['ikm', 'ipp']
    """
    pohon = parse_ekspresi(teks)
    semua = list(list_simpul(pohon))
    return Ekspresi(
        teks,
        variabel=frozenset(s.nama for s in semua if isinstance(s, Nama)),
        register=frozenset((s.jenis, s.sifat) for s in semua if isinstance(s, Jumlah)),
        _pohon=pohon,
        _hitung=compile_simpul(pohon),
    )
