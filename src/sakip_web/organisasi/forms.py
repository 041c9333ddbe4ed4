"""Forms of positions, holders and roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from django import forms
from django.core.exceptions import ValidationError

from sakip.data.organisasi import Jabatan, Jenjang, Pemegang, StatusPemegang
from sakip_web.organisasi.models import Macam

LABEL_JABATAN: Final[Mapping[str, str]] = {
    "nama": "Nama jabatan",
    "jenjang": "Jenjang",
    "atasan": "Atasan langsung",
    "unit": "Unit kerja",
    "eselon": "Eselon",
    "menyusun_laporan": "Menyusun laporan sendiri",
}
LABEL_PEMEGANG: Final[Mapping[str, str]] = {
    "jabatan": "Jabatan",
    "nama": "Nama",
    "nip": "NIP",
    "pangkat": "Pangkat",
    "golongan": "Golongan",
    "status": "Status",
    "mulai": "Menjabat sejak",
    "selesai": "Sampai",
}
_TANGGAL = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y"]
_NIP = re.compile(r"[0-9 .-]{8,30}")


class FormulirBerversi(forms.Form):
    """A form of a record: it carries the version that was read."""

    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0, initial=0)

    def pakai_versi(self, versi: int) -> None:
        """After a clash: sent again, the form wins over what is stored now."""
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["versi"] = str(versi)  # type: ignore[index]


def tanggal(label: str, *, wajib: bool = False, bantuan: str = "") -> forms.DateField:
    """A day, by the calendar of the browser or typed."""
    isian = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    galat = {"invalid": "Tanggal tak terbaca. Tulis seperti 17-08-2026.", "required": "Tanggal wajib diisi."}
    return forms.DateField(
        label=label, required=wajib, widget=isian, input_formats=_TANGGAL, help_text=bantuan, error_messages=galat
    )


class JabatanForm(FormulirBerversi):
    """A position."""

    nama = forms.CharField(label=LABEL_JABATAN["nama"], max_length=200, help_text="Misalnya Kepala Seksi Pelayanan.")
    jenjang = forms.ChoiceField(label=LABEL_JABATAN["jenjang"], choices=[("", "Pilih jenjang")])
    atasan = forms.ChoiceField(
        label=LABEL_JABATAN["atasan"],
        required=False,
        help_text="Yang menanggapi laporannya. Kosong hanya untuk pimpinan kantor.",
    )
    unit = forms.CharField(label=LABEL_JABATAN["unit"], max_length=200, required=False)
    eselon = forms.CharField(label=LABEL_JABATAN["eselon"], max_length=20, required=False, help_text="Misalnya IV.a.")
    menyusun_laporan = forms.BooleanField(label="Menyusun perjanjian dan laporan sendiri", required=False, initial=True)

    def __init__(self, *args: object, atasan: Iterable[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        # Drawn here and not in the class: a form may be changed, the list of levels is of the library.
        self.fields["jenjang"].choices = [("", "Pilih jenjang"), *((j.name, j.value) for j in Jenjang)]  # type: ignore[attr-defined]
        self.fields["atasan"].choices = [("", "Tidak ada: paling atas"), *atasan]  # type: ignore[attr-defined]

    def jabatan(self, id_: str) -> Jabatan:
        """The position as typed."""
        d = self.cleaned_data
        return Jabatan(
            id_,
            d["nama"].strip(),
            Jenjang[d["jenjang"]],
            d["atasan"],
            d["unit"].strip(),
            d["eselon"].strip(),
            d["menyusun_laporan"],
        )


def awal_jabatan(j: Jabatan, versi: int) -> Mapping[str, object]:
    """The values of the form of a position."""
    return {b: getattr(j, b) for b in LABEL_JABATAN} | {"jenjang": j.jenjang.name, "versi": versi}


class PemegangForm(FormulirBerversi):
    """A holder. The NIP is asked here alone and stands on no list."""

    nama = forms.CharField(label="Nama lengkap dengan gelar", max_length=150)
    nip = forms.CharField(
        label="NIP", required=False, max_length=30, help_text="Hanya untuk naskah yang wajib memuatnya."
    )
    pangkat = forms.CharField(label="Pangkat", required=False, max_length=60, help_text="Misalnya Penata Tingkat I.")
    golongan = forms.CharField(label="Golongan", required=False, max_length=10, help_text="Misalnya III/d.")
    status = forms.ChoiceField(
        label="Status", choices=[(s.name, s.value or "Definitif") for s in StatusPemegang], initial="DEFINITIF"
    )
    mulai = tanggal("Menjabat sejak", bantuan="Kosong berarti sejak sebelum tahun ini.")
    selesai = tanggal("Sampai", bantuan="Hari terakhir. Kosong berarti masih menjabat.")

    def clean_nip(self) -> str:
        """Digits, in groups or not."""
        nip = str(self.cleaned_data["nip"]).strip()
        if nip and not _NIP.fullmatch(nip):
            raise ValidationError("NIP hanya berisi angka dan spasi. Kosongkan bila belum ada.")
        return nip

    def clean(self) -> dict[str, object]:
        """The last day is not before the first."""
        data: dict[str, object] = super().clean() or {}
        mulai, selesai = data.get("mulai"), data.get("selesai")
        if mulai and selesai and str(selesai) < str(mulai):
            self.add_error("selesai", "Hari terakhir lebih awal dari hari pertama. Periksa kedua tanggal itu.")
        return data

    def pemegang(self, jabatan: str) -> Pemegang:
        """The holder as typed."""
        d = self.cleaned_data
        return Pemegang(
            jabatan,
            d["nama"].strip(),
            d["nip"],
            d["pangkat"].strip(),
            d["golongan"].strip(),
            StatusPemegang[d["status"]],
            d["mulai"],
            d["selesai"],
        )


class GantiPemegangForm(PemegangForm):
    """A new holder, from a day on."""

    mulai = tanggal("Menjabat sejak", wajib=True, bantuan="Pejabat lama berakhir sehari sebelumnya.")


def awal_pemegang(p: Pemegang, versi: int) -> Mapping[str, object]:
    """The values of the form of a holder."""
    return {b: getattr(p, b) for b in LABEL_PEMEGANG} | {"status": p.status.name, "versi": versi}


class HapusForm(FormulirBerversi):
    """Taking something back: why."""

    alasan = forms.CharField(label="Alasan", max_length=300, help_text="Tercatat di jejak.")


class PeranForm(forms.Form):
    """Who gets which role; a login is made when the name is new."""

    nama_pengguna = forms.RegexField(
        r"^[a-z0-9][a-z0-9._-]*$",
        label="Nama pengguna",
        max_length=60,
        help_text="Nama untuk masuk, huruf kecil. Bila sudah ada, orang itu mendapat peran ini.",
        error_messages={"invalid": "Pakai huruf kecil, angka, titik atau garis, tanpa spasi."},
        widget=forms.TextInput(attrs={"autocapitalize": "none", "autocomplete": "off", "spellcheck": "false"}),
    )
    nama = forms.CharField(
        label="Nama lengkap", required=False, max_length=150, help_text="Wajib untuk nama pengguna yang baru."
    )
    macam = forms.ChoiceField(label="Peran", choices=[(m.value, m.label) for m in Macam if m is not Macam.PENGELOLA])
    jabatan = forms.ChoiceField(label="Jabatan", required=False, help_text="Untuk peran pejabat.")
    pihak = forms.CharField(
        label="Pihak pemberi angka",
        required=False,
        max_length=150,
        help_text="Untuk penyedia angka resmi, misalnya Bagian Organisasi.",
    )
    selesai = tanggal("Sampai", bantuan="Kosong berarti tanpa batas.")

    def __init__(self, *args: object, jabatan: Iterable[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["jabatan"].choices = [("", "Tidak ada"), *jabatan]  # type: ignore[attr-defined]

    def clean(self) -> dict[str, object]:
        """What each role needs."""
        data: dict[str, object] = super().clean() or {}
        macam = data.get("macam")
        if macam == Macam.PEJABAT and not data.get("jabatan"):
            self.add_error("jabatan", "Pilih jabatan yang dipegang orang ini.")
        if macam == Macam.PENYEDIA and not data.get("pihak"):
            self.add_error("pihak", "Tulis nama pihak seperti pada angka yang ditunggu, misalnya Bagian Organisasi.")
        if macam != Macam.PEJABAT:
            data["jabatan"] = ""
        if macam != Macam.PENYEDIA:
            data["pihak"] = ""
        return data
