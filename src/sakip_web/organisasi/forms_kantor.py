"""Forms of what a part of the year says once, and of a new office."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError

from sakip_web.organisasi.forms import FormulirBerversi, tanggal
from sakip_web.organisasi.models import Macam as MacamPeran
from sakip_web.organisasi.ruas_bagian import Bagian, Macam, Ruas, ambil_jalur, baca_bilangan, pasang_jalur, tulis_nilai

_TAHUN_AWAL: Final = 2015
_TAHUN_AKHIR: Final = 2099


class Bilangan(forms.CharField):
    """A number read strictly; what is typed stays as typed while it cannot be read."""

    def __init__(self, macam: Macam, **kwargs: Any) -> None:
        super().__init__(**kwargs, max_length=40, widget=forms.TextInput(attrs={"inputmode": "decimal"}))
        self.macam = macam

    def clean(self, value: Any) -> Decimal | int | None:
        """The number."""
        angka, salah = baca_bilangan(super().clean(value), self.macam)
        if salah:
            raise ValidationError(salah)
        return angka


class BagianForm(FormulirBerversi):
    """The fields of one part."""

    def __init__(self, *args: Any, bagian: Bagian, profil: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.bagian = bagian
        for r in bagian.ruas:
            self.fields[r.nama] = _ruas(r, profil)

    def pasang(self, objek: object) -> object:
        """The part with what was typed."""
        for r in self.bagian.ruas:
            objek = pasang_jalur(objek, r.jalur, self.cleaned_data[r.nama])
        return objek


def awal_bagian(*, bagian: Bagian, objek: object, versi: int) -> dict[str, object]:
    """The values of the form of a part."""
    return {r.nama: tulis_nilai(ambil_jalur(objek, r.jalur)) for r in bagian.ruas} | {"versi": versi}


def _ruas(r: Ruas, profil: Iterable[tuple[str, str]]) -> forms.Field:
    umum: dict[str, Any] = {"label": r.label, "required": r.wajib, "help_text": r.bantuan}
    match r.macam:
        case Macam.TANGGAL:
            return tanggal(r.label, bantuan=r.bantuan)
        case Macam.BULAT | Macam.DESIMAL:
            return Bilangan(r.macam, **umum)
        case Macam.PROFIL:
            return forms.ChoiceField(choices=list(profil), **umum)
        case Macam.PANJANG:
            return forms.CharField(widget=forms.Textarea(attrs={"rows": 3}), max_length=4000, **umum)
        case _:
            return forms.CharField(max_length=300, **umum)


class KantorForm(forms.Form):
    """A new office with its first year."""

    kode = forms.RegexField(
        r"^[0-9][0-9a-z.\-]{1,39}$",
        label="Kode kantor",
        help_text="Kode wilayah atau SKPD, misalnya 35.99.01. Tampak pada alamat halaman dan tidak berubah lagi.",
        error_messages={"invalid": "Kode berawal angka; sesudahnya angka, huruf kecil, titik atau garis."},
    )
    nama = forms.CharField(label="Nama kantor", max_length=200, help_text="Misalnya Kecamatan Tanjung Contoh.")
    tahun = forms.IntegerField(label="Tahun", min_value=_TAHUN_AWAL, max_value=_TAHUN_AKHIR)
    profil = forms.ChoiceField(label="Profil", help_text="Bentuk naskah, rumus dan tenggat setempat.")
    sebutan = forms.CharField(label="Sebutan daerah", max_length=40, initial="Kabupaten")
    pemda = forms.CharField(label="Nama daerah", max_length=100)
    kepala = forms.CharField(label="Kepala daerah", max_length=60, initial="Bupati")
    renstra_awal = forms.IntegerField(label="Tahun awal Renstra", min_value=2000, max_value=_TAHUN_AKHIR)
    renstra_akhir = forms.IntegerField(label="Tahun akhir Renstra", min_value=2000, max_value=_TAHUN_AKHIR)

    def __init__(self, *args: Any, profil: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["profil"].choices = [("", "Pilih profil"), *profil]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The year lies within the Renstra."""
        data: dict[str, Any] = super().clean() or {}
        awal, akhir, tahun = (data.get(n) for n in ("renstra_awal", "renstra_akhir", "tahun"))
        if awal and akhir and tahun and not awal <= tahun <= akhir:
            self.add_error("tahun", f"Tahun {tahun} di luar Renstra {awal} sampai {akhir}. Periksa ketiganya.")
        return data


class PenggunaForm(forms.Form):
    """A role given by the administrator: in any office, or for the whole pemda."""

    nama_pengguna = forms.RegexField(
        r"^[a-z0-9][a-z0-9._-]*$",
        label="Nama pengguna",
        max_length=60,
        help_text="Huruf kecil. Bila sudah ada, orang itu mendapat peran ini.",
        error_messages={"invalid": "Pakai huruf kecil, angka, titik atau garis, tanpa spasi."},
    )
    nama = forms.CharField(label="Nama lengkap", required=False, max_length=150, help_text="Wajib untuk yang baru.")
    peran = forms.ChoiceField(label="Peran")
    instansi = forms.ChoiceField(label="Kantor", required=False, help_text="Untuk perencana.")

    def __init__(self, *args: Any, instansi: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        boleh = (MacamPeran.PERENCANA, MacamPeran.APIP, MacamPeran.PENGELOLA)
        self.fields["peran"].choices = [(m.value, m.label) for m in boleh]  # type: ignore[attr-defined]
        self.fields["instansi"].choices = [("", "Seluruh pemda"), *instansi]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """A planner plans somewhere; an administrator everywhere."""
        data: dict[str, Any] = super().clean() or {}
        if data.get("peran") == MacamPeran.PERENCANA and not data.get("instansi"):
            self.add_error("instansi", "Pilih kantor tempat perencana ini bekerja.")
        if data.get("peran") == MacamPeran.PENGELOLA:
            data["instansi"] = ""
        return data
