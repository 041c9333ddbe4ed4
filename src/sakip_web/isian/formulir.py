"""The form of a record of any set, drawn from its class: any app shows it, reads it, and gets the record back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from django import forms

from sakip.buku_kerja.tanda import make_id
from sakip.data.kanonik import bidang
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.periode import Periode
from sakip_web.isian.baca_isian import baca_isian
from sakip_web.isian.bidang_isian import BidangIsian, Macam, bidang_himpunan
from sakip_web.isian.pilihan import NamaRujukan, sebutan
from sakip_web.isian.rakit_isian import rakit_isian
from sakip_web.isian.teks_isi import ambil, panjang_deret, teks_isian
from sakip_web.rekaman.himpunan import semua_himpunan

BARIS_BARU = 3
BARIS_TERBANYAK = 300
LAIN = "__lain"
_TANPA_PILIH = "(pilih)"
_LUAR_DAFTAR = "Pilihan ini tidak ada dalam daftar. Muat ulang halaman, lalu pilih lagi."


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Fields shown together: one record's row, or the fields under one heading."""

    judul: str
    bidang: tuple[forms.BoundField, ...]


class Formulir(forms.Form):
    """The form. ``objek`` is the record as read, None for a new one; after ``is_valid`` ``hasil`` is the new one.

    ``catatan`` says how something was read that could have meant something else; it is no reason to refuse.
    """

    # The sentence of the server names reason and remedy; the browser's own would hide it.
    use_required_attribute = False

    def __init__(self, *, himpunan: str, objek: object | None, tahun: TahunKinerja, data: Any = None) -> None:
        super().__init__(data, label_suffix="")
        self.himpunan, self.objek, self.tahun = himpunan, objek, tahun
        self.hasil: object | None = None
        self.catatan: list[str] = []
        jenis = semua_himpunan()[himpunan].jenis
        banyak = {k: v + BARIS_BARU for k, v in panjang_deret(objek, jenis).items()}
        banyak = {k: max(v, BARIS_BARU) for k, v in (banyak | _banyak_kiriman(data, banyak)).items()}
        self.isian = {b.nama: b for b in bidang_himpunan(himpunan=himpunan, banyak=_dengan_dasar(himpunan, banyak))}
        self._nama = NamaRujukan(tahun)
        for b in self.isian.values():
            self._pasang(b)

    def _pasang(self, b: BidangIsian) -> None:
        nilai = ambil(self.objek, b.nama) if self.objek is not None else self._bawaan(b)
        field = _field(b, nilai, self._nama, self.tahun.tahun)
        field.initial = teks_isian(b, nilai)
        field.disabled = b.kunci and self.objek is not None
        self.fields[b.nama] = field
        if b.macam is Macam.RUJUKAN and b.longgar and not field.disabled:
            asing = nilai if nilai and nilai not in self._nama.pilihan(b.rujukan) else ""
            if asing:
                field.initial = ""
            self.fields[b.nama + LAIN] = forms.CharField(
                label=f"{b.judul}, nama lain", required=False, initial=asing, help_text="Bila tidak ada dalam daftar."
            )

    def _bawaan(self, b: BidangIsian) -> object:
        return b.bawaan if not b.baris else None

    def clean(self) -> dict[str, Any]:
        """Read every field; the record stands in ``hasil`` when all could be read."""
        isi: dict[str, object] = {}
        for nama, b in self.isian.items():
            if self.fields[nama].disabled:
                isi[nama] = ambil(self.objek, nama)
                continue
            mentah = self.cleaned_data.get(nama)
            if lain := str(self.cleaned_data.get(nama + LAIN) or "").strip():
                mentah = lain
                self.errors.pop(nama, None)
            bacaan = baca_isian(b, mentah)
            if bacaan.salah:
                self.add_error(nama, bacaan.salah)
            elif b.wajib and nama not in self.errors and bacaan.isi in (None, "", ()):
                self.add_error(nama, _belum(b))
            if bacaan.catatan:
                self.catatan.append(f"{b.judul}: {bacaan.catatan}")
            isi[nama] = bacaan.isi
        if not self.errors:
            self._rakit(isi)
        return self.cleaned_data

    def _rakit(self, isi: dict[str, object]) -> None:
        dasar: dict[str, object] = {}
        if "id" not in self.isian and "id" in {b.nama for b in bidang(semua_himpunan()[self.himpunan].jenis)}:
            dasar["id"] = getattr(self.objek, "id", "") or self._id_baru(isi)
        objek, kurang = rakit_isian(himpunan=self.himpunan, isi=isi, isian=self.isian, dasar=dasar)
        for nama in kurang:
            self.add_error(nama, _belum(self.isian[nama]))
        self.hasil = objek if not kurang else None

    def _id_baru(self, isi: Mapping[str, object]) -> str:
        nama = str(isi.get("nama") or isi.get("teks") or "butir")
        terpakai = {
            str(getattr(o, "id", ""))
            for h in semua_himpunan().values()
            if h.bidang
            for o in getattr(getattr(self.tahun, h.bagian), h.bidang)
        }
        return make_id(nama, terpakai)

    @property
    def sebutan(self) -> str:
        """What people call the record as it was read."""
        return sebutan(self.objek) if self.objek is not None else ""

    def kelompok(self) -> Iterator[Kelompok]:
        """The fields in their groups, rows of lists each as one."""
        kumpulan: dict[str, list[forms.BoundField]] = {}
        for nama in self.fields:
            b = self.isian[nama.removesuffix(LAIN)]
            kumpulan.setdefault(_judul_kelompok(b), []).append(self[nama])
        for judul, milik in kumpulan.items():
            yield Kelompok(judul, tuple(milik))


def bangun(*, himpunan: str, objek: object | None, data: Any, tahun: TahunKinerja) -> Formulir:
    """The form of a record of a set; ``data`` is what was posted, None to show it first."""
    return Formulir(himpunan=himpunan, objek=objek, tahun=tahun, data=data)


def _judul_kelompok(b: BidangIsian) -> str:
    if not b.baris:
        return b.kolom.kelompok
    return f"Baris {int(b.baris.rpartition('.')[2]) + 1}"


def _dengan_dasar(himpunan: str, banyak: Mapping[str, int]) -> Mapping[str, int]:
    """A list in a part that is not there yet (LHE) has its blank rows too."""
    return {"lhe.komponen": BARIS_BARU} | dict(banyak) if himpunan == "evaluasi" else banyak


def _banyak_kiriman(data: Any, kenal: Mapping[str, int]) -> dict[str, int]:
    """As many rows as were posted: rows that somebody else removed meanwhile must not be lost from the form."""
    hasil: dict[str, int] = {}
    for nama in data or ():
        if cocok := re.fullmatch(r"([a-z_]+(?:\.[a-z_]+)*)\.([0-9]{1,3})\..+", nama):
            nomor = min(int(cocok[2]), BARIS_TERBANYAK) + 1
            hasil[cocok[1]] = max(hasil.get(cocok[1], 0), nomor, kenal.get(cocok[1], 0))
    return hasil


def _belum(b: BidangIsian) -> str:
    return f"{b.judul} belum diisi. {_obat(b)}"


def _obat(b: BidangIsian) -> str:
    if b.macam in (Macam.PILIHAN, Macam.RUJUKAN, Macam.PERIODE):
        return "Pilih salah satu."
    if b.macam is Macam.NILAI:
        return "Tulis angkanya, atau keadaannya, misalnya belum diukur: menunggu survei."
    return "Tulis isinya."


def _field(b: BidangIsian, nilai: object, nama: NamaRujukan, tahun: int) -> forms.Field:
    dasar: dict[str, Any] = {
        "label": b.judul,
        "help_text": b.kolom.bantuan,
        "required": b.wajib and b.macam is not Macam.YA,
        "error_messages": {"required": _belum(b), "invalid_choice": _LUAR_DAFTAR},
    }
    match b.macam:
        case Macam.YA:
            return forms.BooleanField(**dasar)
        case Macam.PILIHAN:
            return forms.ChoiceField(choices=_kosong(b, [(t, label) for t, _, label in b.pilihan]), **dasar)
        case Macam.PERIODE:
            return forms.ChoiceField(choices=_kosong(b, _periode(tahun, nilai)), **dasar)
        case Macam.RUJUKAN:
            ada = nama.pilihan(b.rujukan)
            asing = [(nilai, f"{nilai} (tidak ada dalam daftar)")] if nilai and nilai not in ada else []
            pilihan = [*ada.items(), *cast(list[tuple[str, str]], asing)]
            return forms.ChoiceField(choices=[("", _TANPA_PILIH), *pilihan], **dasar)
        case Macam.BULAN:
            pilihan = [(t, label) for t, _, label in b.pilihan]
            return forms.MultipleChoiceField(choices=pilihan, widget=forms.CheckboxSelectMultiple, **dasar)
        case Macam.DERET_RUJUKAN:
            ada = nama.pilihan(b.rujukan)
            lama = [(x, x) for x in cast(tuple[str, ...], nilai or ()) if x not in ada]
            return forms.MultipleChoiceField(
                choices=[*ada.items(), *lama], widget=forms.CheckboxSelectMultiple, **dasar
            )
        case Macam.PARAGRAF | Macam.DERET_TEKS | Macam.DERET_TANGGAL:
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), strip=False, **dasar)
        case _:
            return forms.CharField(widget=forms.TextInput(attrs=_ciri(b)), strip=False, **dasar)


def _ciri(b: BidangIsian) -> dict[str, Any]:
    ciri: dict[str, Any] = {"autocomplete": "off"}
    if b.macam in (Macam.BILANGAN, Macam.TAHUN):
        ciri["inputmode"] = "numeric"
    elif b.macam in (Macam.ANGKA, Macam.RUPIAH):
        ciri["inputmode"] = "decimal"
    return ciri


def _kosong(b: BidangIsian, pilihan: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return pilihan if b.bawaan is not None and not b.baris else [("", _TANPA_PILIH), *pilihan]


def _periode(tahun: int, nilai: object) -> list[tuple[str, str]]:
    semua = [*(Periode(tahun, n) for n in (1, 2, 3, 4)), Periode(tahun)]
    if isinstance(nilai, Periode) and nilai not in semua:
        semua.append(nilai)
    return [(p.kode, p.sebutan[:1].upper() + p.sebutan[1:]) for p in semua]
