"""The quick form of an entry, and the small ones of variables and official figures."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from sakip.data.register import Catatan
from sakip.kernel.tanggal import read_tanggal

_LUAR = "Pilihan ini tidak ada dalam daftar. Muat ulang halaman, lalu pilih lagi."


class BanyakBerkas(forms.ClearableFileInput):
    """A file input for several photos; the camera opens from it on a phone."""

    allow_multiple_selected = True


class RuasBerkas(forms.FileField):
    """Any number of files; what they are is judged where they are stored."""

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:  # noqa: ARG002
        """The files as a list."""
        return list(data or ())


class FormCatatan(forms.Form):
    """One entry. ``petugas`` are the positions that this person may enter for."""

    use_required_attribute = False

    tanggal = forms.CharField(
        label="Tanggal",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Tanggal belum diisi. Tulis tanggal kegiatan."},
    )
    jenis = forms.CharField(
        label="Jenis",
        max_length=100,
        help_text="Kata yang sama untuk jenis yang sama; rumus menghitung menurut kata ini.",
        widget=forms.TextInput(attrs={"list": "daftar-jenis", "autocomplete": "off"}),
        error_messages={"required": "Jenis belum diisi. Pilih dari daftar atau tulis jenis baru."},
    )
    uraian = forms.CharField(
        label="Uraian",
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Uraian belum diisi. Tulis apa yang dilakukan."},
    )
    desa = forms.ChoiceField(label="Desa", required=False, error_messages={"invalid_choice": _LUAR})
    petugas = forms.ChoiceField(
        label="Petugas",
        required=False,
        error_messages={"invalid_choice": _LUAR, "required": "Petugas belum dipilih. Pilih jabatan Anda."},
    )
    tindak_lanjut = forms.CharField(
        label="Tindak lanjut", required=False, max_length=4000, widget=forms.Textarea(attrs={"rows": 2})
    )
    bukti = forms.CharField(
        label="Sebutan bukti", required=False, max_length=300, help_text="Misalnya daftar hadir, surat tugas."
    )
    tambahan = forms.BooleanField(
        label="Tugas tambahan", required=False, help_text="Di luar rencana; laporan menyebutnya tersendiri."
    )
    foto = RuasBerkas(
        label="Foto atau berkas bukti",
        required=False,
        widget=BanyakBerkas(attrs={"accept": "image/*,.pdf,.docx,.xlsx"}),
        help_text="Boleh beberapa berkas, paling besar 20 MB satu berkas.",
    )

    def __init__(
        self,
        *args: Any,
        tahun: int,
        desa: list[str],
        petugas: list[tuple[str, str]],
        wajib_petugas: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._tahun = tahun
        self._pilihan("desa", [(d, d) for d in desa], wajib=False)
        self._pilihan("petugas", petugas, wajib=wajib_petugas)

    def _pilihan(self, nama: str, pilihan: list[tuple[str, str]], *, wajib: bool) -> None:
        field = self.fields[nama]
        assert isinstance(field, forms.ChoiceField)
        kini = str(self.initial.get(nama) or "")
        if kini and kini not in {p for p, _ in pilihan}:
            pilihan = [*pilihan, (kini, f"{kini} (tidak ada dalam daftar)")]
        field.choices = pilihan if wajib and len(pilihan) == 1 else [("", "(pilih)"), *pilihan]
        field.required = wajib

    def clean_tanggal(self) -> date:
        """A day of the year."""
        bacaan = read_tanggal(self.cleaned_data["tanggal"].strip())
        if bacaan.tanggal is None:
            raise forms.ValidationError(bacaan.keterangan)
        if bacaan.tanggal.year != self._tahun:
            raise forms.ValidationError(
                f"Tanggal ini di luar tahun {self._tahun}. Betulkan tanggalnya, atau catat di register tahun itu."
            )
        return bacaan.tanggal

    def catatan(self) -> Catatan:
        """The entry."""
        c = self.cleaned_data
        return Catatan(
            c["jenis"].strip(), c["tanggal"], c["uraian"].strip().replace("\r\n", "\n"), c["desa"], c["petugas"],
            c["tindak_lanjut"].strip().replace("\r\n", "\n"), c["bukti"].strip(), c["tambahan"],
        )  # fmt: skip


def isi_awal(*, catatan: Catatan) -> dict[str, object]:
    """What the form shows of an entry."""
    return {
        "jenis": catatan.jenis, "tanggal": catatan.tanggal.isoformat(), "uraian": catatan.uraian,
        "desa": catatan.desa, "petugas": catatan.petugas, "tindak_lanjut": catatan.tindak_lanjut,
        "bukti": catatan.bukti, "tambahan": catatan.tambahan,
    }  # fmt: skip
