"""Drop-down lists: over the names a person has written in other sheets, and over words that do not change.

Lists over names are named ranges on the sheet where the names stand, ending at the last one, so that a name added
there can be picked at once. Words and the labels of this writing stand on a hidden sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from xlsxwriter import Workbook

from sakip.buku_kerja.kolom import Jenis, Kolom, Ranah
from sakip.buku_kerja.lembar.narasi import label_bagian
from sakip.buku_kerja.lembar.tanggapan import list_pilihan
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.tabel_baca import huruf_kolom
from sakip.buku_kerja.tanda import DAFTAR
from sakip.peraturan.profil_muat import daftar_profil

VERSI_BUKU = "buku kerja sakip 1"
_RANAH_UNTUK = (Ranah.SASARAN, Ranah.INDIKATOR, Ranah.SIMPUL, Ranah.JABATAN)
_RANAH_DIDUKUNG = (Ranah.SASARAN, Ranah.SIMPUL, Ranah.SASARAN_JABATAN)
_NAMA_RANAH: Mapping[Ranah, str] = {r: f"daftar_{r.name.lower()}" for r in Ranah}


class Daftar:
    """Gathers the lists that columns ask for and writes them at the end."""

    def __init__(
        self, *, buku: Workbook, kamus: Kamus, profil: str, kata: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        """The hidden sheet is made last, so that Petunjuk stays the first; ``kata`` are further lists by name."""
        self._buku, self._kamus, self._profil, self._kata = buku, kamus, profil, kata or {}
        self._ranah: set[Ranah] = set()
        self._pilihan: dict[tuple[str, ...], str] = {}
        self._rentang: dict[str, str] = {}

    def sumber(self, kolom: Kolom) -> str:
        """The source of the drop-down of a column; empty when it has none."""
        if kolom.daftar:
            return kolom.daftar if kolom.daftar.startswith("=") else f"={kolom.daftar}"
        if kolom.jenis is Jenis.YA:
            return self._add_pilihan(("ya", "tidak"))
        if kolom.pilihan:
            return self._add_pilihan(tuple(kolom.pilihan))
        self._ranah |= set(kolom.ranah[:1])
        return f"={_NAMA_RANAH[kolom.ranah[0]]}" if kolom.ranah else ""

    def _add_pilihan(self, kata: tuple[str, ...]) -> str:
        return "=" + self._pilihan.setdefault(kata, f"pilihan_{len(self._pilihan) + 1}")

    def define(self, *, ranah: Ranah, lembar: str, huruf: str, awal: int, akhir: int) -> None:
        """Names of a kind stand in this column; the range ends at the last filled row."""
        kolom = f"'{lembar}'!${huruf}${awal}:${huruf}${akhir}"
        self._rentang[_NAMA_RANAH[ranah]] = (
            f"='{lembar}'!${huruf}${awal}:"
            f'INDEX({kolom},MAX(1,SUMPRODUCT(MAX(({kolom}<>"")*(ROW({kolom})-{awal - 1})))))'
        )

    def define_kolom(self, *, nama: str, lembar: str, huruf: str, awal: int, akhir: int) -> None:
        """A whole column for formulas to look into."""
        self._rentang[nama] = f"='{lembar}'!${huruf}${awal}:${huruf}${akhir}"

    def _list_tanpa_lembar(self) -> dict[str, Sequence[str]]:
        """Names that are picked here though the sheet where they are written is not part of this workbook."""
        perlu = {_NAMA_RANAH[r]: r for r in Ranah if r in self._ranah and _NAMA_RANAH[r] not in self._rentang}
        return {nama: tuple(self._kamus.list_label(r).values()) or ("",) for nama, r in perlu.items()}

    def write(self) -> None:
        """Write the hidden sheet and all names."""
        kertas = self._buku.add_worksheet(DAFTAR)
        kertas.very_hidden()
        kertas.protect()
        label = [(r.name, id_, nama) for r in Ranah for id_, nama in self._kamus.list_label(r).items()]
        for baris, isi in enumerate([("jenis", "id", VERSI_BUKU), *label]):
            for indeks, teks in enumerate(isi):
                kertas.write_string(baris, indeks, teks)
        untuk = [nama for r in _RANAH_UNTUK for nama in self._kamus.list_label(r).values()]
        semua: dict[str, Sequence[str]] = {
            "daftar_bagian": tuple(label_bagian().values()),
            "daftar_untuk": untuk or ("",),
            "daftar_didukung": [n for r in _RANAH_DIDUKUNG for n in self._kamus.list_label(r).values()] or ("",),
            "daftar_semua_indikator": tuple(self._kamus.list_label(Ranah.INDIKATOR).values()) or ("",),
            "daftar_centang": ("v", "ya"),
            "daftar_tanggapan": list_pilihan(profil=self._profil) or ("",),
            "daftar_profil": daftar_profil(),
            **{nama: kata for kata, nama in self._pilihan.items()},
            **self._kata,
            **self._list_tanpa_lembar(),
        }
        for indeks, (nama, kata) in enumerate(semua.items(), 4):
            for baris, teks in enumerate(kata, 1):
                kertas.write_string(baris, indeks, teks)
            huruf = huruf_kolom(indeks)
            self._rentang[nama] = f"='{DAFTAR}'!${huruf}$2:${huruf}${len(kata) + 1}"
        # A workbook without indicators yet lets the steps pick those that are typed next.
        ada = bool(self._kamus.list_label(Ranah.INDIKATOR))
        semua_indikator = self._rentang["daftar_semua_indikator"]
        lembar = self._rentang.get(_NAMA_RANAH[Ranah.INDIKATOR], semua_indikator)
        self._rentang["daftar_indikator_mana_pun"] = semua_indikator if ada else lembar
        for nama, rentang in self._rentang.items():
            self._buku.define_name(nama, rentang)
