"""What forms of one record share: the version that was read, and the two sides of a conflict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict

from sakip.kernel.nilai import BELUM_DIISI
from sakip_web.perencanaan.selectors.isian import baca_angka, baca_nilai, tulis_nilai

Pilihan = Sequence[tuple[str, str] | tuple[str, Sequence[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class DuaSisi:
    """A field that two people filled differently."""

    judul: str
    saya: str
    tersimpan: str


class NilaiField(forms.CharField):
    """A value as the workbook reads it; empty is None."""

    def clean(self, value: Any) -> Any:
        """The value, or an error that says how to write it."""
        teks = super().clean(value)
        if not teks:
            return None
        dibaca = baca_nilai(teks=teks)
        if dibaca.galat:
            raise forms.ValidationError(dibaca.galat)
        return None if dibaca.isi == BELUM_DIISI else dibaca.isi


class AngkaField(forms.CharField):
    """A plain number, not below zero; empty is None."""

    def clean(self, value: Any) -> Any:
        """The number, or an error that says how to write it."""
        dibaca = baca_angka(teks=super().clean(value))
        if dibaca.galat:
            raise forms.ValidationError(dibaca.galat)
        return dibaca.isi


class FormRekaman(forms.Form):
    """A form of one record; the subclass names its fields as the record does."""

    required_css_class = "wajib"
    versi = forms.IntegerField(min_value=0, initial=0, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for nama, bidang in self.fields.items():
            if nama != "versi" and bidang.required:
                bidang.error_messages["required"] = f"{bidang.label} belum diisi. Isi dulu, lalu simpan lagi."

    @classmethod
    def awal(cls, objek: object) -> dict[str, object]:
        """What inputs show of a record."""
        nama = (n for n in cls.base_fields if n != "versi" and hasattr(objek, n))
        return {n: _awal(getattr(objek, n)) for n in nama}

    def pilih(self, nama: str, pilihan: Pilihan, *, kosong: str = "") -> None:
        """Offer choices; what is stored and no longer offered stays choosable, marked as not found."""
        bidang = self.fields[nama]
        assert isinstance(bidang, forms.ChoiceField)
        kini = str(self.initial.get(nama, "") or "")
        kenal = {k for k, isi in _datar(pilihan)}
        semua: list[Any] = [("", kosong)] if kosong else []
        semua += [(g, isi) for g, isi in pilihan if isi]
        if kini and kini not in kenal:
            semua.append((kini, f"{kini} (tidak ditemukan lagi)"))
        bidang.choices = semua

    def dua_sisi(self, tersimpan: object) -> tuple[DuaSisi, ...]:
        """The fields in which the stored record differs from what was typed."""
        lain = self.awal(tersimpan)
        hasil = []
        for nama in self.fields:
            if nama in lain:
                saya, dia = self.kata(nama, self[nama].value()), self.kata(nama, lain[nama])
                if saya != dia:
                    hasil.append(DuaSisi(str(self.fields[nama].label), saya or "kosong", dia or "kosong"))
        return tuple(hasil)

    def kata(self, nama: str, nilai: object) -> str:
        """A value of a field in words."""
        bidang = self.fields[nama]
        if isinstance(bidang, forms.ChoiceField):
            return dict(_datar(bidang.choices)).get(str(nilai or ""), str(nilai or ""))
        if isinstance(bidang, forms.BooleanField):
            return "ya" if nilai else "tidak"
        return " ".join(str(nilai or "").split())


def _awal(nilai: object) -> object:
    return nilai if isinstance(nilai, bool) else tulis_nilai(nilai=nilai)


def _datar(pilihan: Any) -> list[tuple[str, str]]:
    hasil: list[tuple[str, str]] = []
    for kunci, isi in pilihan:
        if isinstance(isi, list | tuple):
            hasil += _datar(isi)
        else:
            hasil.append((str(kunci), str(isi)))
    return hasil


def versi_baru(data: QueryDict, versi: Mapping[str, int]) -> QueryDict:
    """What was posted, with the versions that hold now: saved again it is saved over them, knowingly."""
    salinan = data.copy()
    for nama, nomor in versi.items():
        salinan[nama] = str(nomor)
    return salinan
