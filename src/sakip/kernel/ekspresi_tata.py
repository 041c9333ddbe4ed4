"""The grammar of formulas, its limits, and errors that say what to type instead.

Formulas are typed by planners in profiles and workbooks, so the language is small and safe: four operations, brackets,
four functions, decimal comma. There is no power, no text, no attribute and nothing that reaches the program. Length and
nesting are checked before parsing, so that no text can exhaust the machine.
"""

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, cast

from sakip.kernel.ekspresi_pohon import Baris, Bilangan, Fungsi, Jumlah, Nama, Negatif, Simpul
from sakip.kernel.galat import SakipError

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.exceptions import UnexpectedInput

PANJANG_TERBESAR: Final = 500
KEDALAMAN_TERBESAR: Final = 40
FUNGSI: Final = ("jumlah", "rata_rata", "min", "maks")

_TATA = r"""
?mulai: jumlahan
?jumlahan: hasil_kali ((TAMBAH | KURANG) hasil_kali)*
?hasil_kali: faktor ((KALI | BAGI) faktor)*
?faktor: KURANG faktor -> negatif
       | atom
?atom: ANGKA -> bilangan
     | NAMA -> nama
     | NAMA "(" [jumlahan (TITIK_KOMA jumlahan)*] ")" -> panggilan
     | "(" jumlahan ")"
TAMBAH: "+"
KURANG: "-" | "−"
KALI: "*" | "×"
BAGI: "/" | "÷"
TITIK_KOMA: ";"
ANGKA: /[0-9]+(,[0-9]+)?/
NAMA: /[a-z_][a-z0-9_]*/
%ignore /[ \t\r\n\u00a0]+/
"""
_OPERATOR: Final = {"TAMBAH": "+", "KURANG": "-", "KALI": "*", "BAGI": "/"}
_CONTOH = "Contoh: tepat_waktu / jumlah_desa * 100, atau 1,25 * ikm + ipp."
_ISIAN = "angka, nama variabel, atau kurung buka"
_SARAN_TANDA: Final = {
    ".": "koma sebagai tanda desimal (1,25), tanpa pemisah ribuan",
    ",": "titik koma (;) di antara isi fungsi; koma hanya untuk desimal di antara dua angka",
    ":": "garis miring (/) atau ÷ untuk membagi",
    "^": "perkalian biasa; pangkat tidak tersedia",
    "–": "tanda kurang biasa (-)",
    "%": "pembagian atau perkalian dengan 100",
}


class EkspresiSalah(SakipError):
    """A formula that cannot be read; `kolom` is the place, counted from 1."""

    def __init__(self, teks: str, *, kolom: int, ditemukan: str, diharapkan: str) -> None:
        self.teks, self.kolom, self.ditemukan, self.diharapkan = teks, kolom, ditemukan, diharapkan
        rumus = teks if len(teks) <= 80 else f"{teks[:77]}..."
        super().__init__(
            f'Rumus "{rumus}" belum dapat dibaca pada kolom {kolom}: ditemukan {ditemukan}, '
            f"padahal diharapkan {diharapkan}. {_CONTOH}"
        )

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuild, (self.teks, self.kolom, self.ditemukan, self.diharapkan)


def _rebuild(teks: str, kolom: int, ditemukan: str, diharapkan: str) -> EkspresiSalah:
    return EkspresiSalah(teks, kolom=kolom, ditemukan=ditemukan, diharapkan=diharapkan)


def parse_ekspresi(teks: str) -> Simpul:
    """Return the tree of the formula, or raise EkspresiSalah."""
    _check_batas(teks)
    from lark.exceptions import UnexpectedInput

    try:
        pohon: Tree[Token] = _parser().parse(teks)
    except UnexpectedInput as galat:
        raise _explain(teks, galat) from None
    return _build(teks, pohon)


@cache
def _parser() -> "Lark":
    # Loaded at first use, so that importing the kernel stays fast.
    from lark import Lark

    return Lark(_TATA, start="mulai", parser="lalr", maybe_placeholders=False)


def _check_batas(teks: str) -> None:
    if len(teks) > PANJANG_TERBESAR:
        raise EkspresiSalah(
            teks,
            kolom=PANJANG_TERBESAR + 1,
            ditemukan=f"rumus sepanjang {len(teks)} tanda",
            diharapkan=f"paling banyak {PANJANG_TERBESAR} tanda; pecahlah menjadi beberapa variabel",
        )
    tumpukan: list[int] = []
    kedalaman, sebelumnya, minus = 0, "(", 0
    for kolom, tanda in enumerate(teks, start=1):
        if tanda.isspace():
            continue
        if tanda == "(":
            tumpukan.append(minus + 1)
            kedalaman, minus = kedalaman + minus + 1, 0
        elif tanda == ")":
            kedalaman, minus = kedalaman - (tumpukan.pop() if tumpukan else 0), 0
        else:
            # A minus sign behind an operator or a bracket is a sign, and signs nest like brackets.
            minus = minus + 1 if tanda in "-−" and sebelumnya in "+-−*×/÷(;" else 0
        if kedalaman + minus > KEDALAMAN_TERBESAR:
            raise EkspresiSalah(
                teks,
                kolom=kolom,
                ditemukan=f"kurung atau tanda minus yang bertumpuk lebih dari {KEDALAMAN_TERBESAR} lapis",
                diharapkan="rumus yang lebih dangkal",
            )
        sebelumnya = tanda


def _explain(teks: str, galat: "UnexpectedInput") -> EkspresiSalah:
    from lark.exceptions import UnexpectedCharacters, UnexpectedToken

    if isinstance(galat, UnexpectedCharacters):
        letak = cast(int, galat.pos_in_stream)
        tanda = teks[letak]
        saran = _SARAN_TANDA.get(tanda, "angka, nama variabel berhuruf kecil (a-z, 0-9, _), atau tanda + - × ÷ ( ) ;")
        return EkspresiSalah(teks, kolom=letak + 1, ditemukan=f'"{tanda}"', diharapkan=saran)
    assert isinstance(galat, UnexpectedToken)
    habis = galat.token.type == "$END"
    kolom = len(teks.rstrip()) + 1 if habis else galat.token.start_pos + 1
    boleh = galat.accepts
    diharapkan = _ISIAN if "ANGKA" in boleh else "tanda hitung (+, -, × atau ÷)"
    if "RPAR" in boleh:
        diharapkan += ", atau kurung tutup"
    return EkspresiSalah(
        teks, kolom=kolom, ditemukan="akhir rumus" if habis else f'"{galat.token}"', diharapkan=diharapkan
    )


def _build(teks: str, pohon: "Tree[Token]") -> Simpul:
    """Turn lark's tree into ours; its depth was limited before parsing."""
    anak: list[Any] = pohon.children
    match pohon.data:
        case "bilangan":
            return Bilangan(Decimal(anak[0].replace(",", ".")))
        case "nama":
            return _build_nama(teks, anak[0])
        case "negatif":
            return Negatif(_build(teks, anak[1]))
        case "panggilan":
            return _build_panggilan(teks, anak[0], anak[1::2])
        case _:
            pasangan = zip(anak[1::2], anak[2::2], strict=True)
            lanjutan = tuple((_OPERATOR[operator.type], _build(teks, suku)) for operator, suku in pasangan)
            return Baris(_build(teks, anak[0]), lanjutan)


def _build_nama(teks: str, nama: "Token") -> Nama:
    if nama in FUNGSI:
        raise _salah(teks, nama, f'nama fungsi "{nama}" tanpa kurung', f"{nama}(...) atau nama variabel lain")
    return Nama(str(nama))


def _build_panggilan(teks: str, nama: "Token", isian: "list[Tree[Token]]") -> Simpul:
    if nama not in FUNGSI:
        raise _salah(teks, nama, f'fungsi "{nama}"', f"salah satu fungsi {', '.join(FUNGSI)}, atau sebuah tanda hitung")
    if nama == "jumlah":
        isi = [_build(teks, i) for i in isian]
        if not 1 <= len(isi) <= 2 or not all(isinstance(i, Nama) for i in isi):
            raise _salah(teks, nama, "isi jumlah(...) lain", "jumlah(jenis) atau jumlah(jenis; sifat), misalnya "
                         "jumlah(rapat; ditindaklanjuti)")  # fmt: skip
        return Jumlah(*(i.nama for i in isi if isinstance(i, Nama)))
    if not isian:
        raise _salah(teks, nama, f"{nama}() yang kosong", f"isi yang dipisah titik koma, misalnya {nama}(ikm; ipp)")
    return Fungsi(str(nama), tuple(_build(teks, i) for i in isian))


def _salah(teks: str, nama: "Token", ditemukan: str, diharapkan: str) -> EkspresiSalah:
    return EkspresiSalah(teks, kolom=(nama.start_pos or 0) + 1, ditemukan=ditemukan, diharapkan=diharapkan)
