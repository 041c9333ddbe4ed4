"""What people fill in about agreements."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django import forms

from sakip.data.anggaran import VersiAnggaran
from sakip.data.perjanjian import AlasanPerubahan

TANGGAL = {"type": "date"}


class FormulirWaktu(forms.Form):
    """When a version comes into force, when it is signed, and on whose budget it stands."""

    berlaku_sejak = forms.DateField(
        label="Berlaku sejak",
        widget=forms.DateInput(attrs=TANGGAL, format="%Y-%m-%d"),
        error_messages={
            "required": "Berlaku sejak belum diisi. Tulis tanggalnya, misalnya 15-01-2026.",
            "invalid": "Berlaku sejak tidak terbaca sebagai tanggal. Tulis misalnya 15-01-2026.",
        },
        help_text="Hari mulai targetnya dipakai menilai capaian.",
    )
    tanggal = forms.DateField(
        label="Tanggal tanda tangan",
        required=False,
        widget=forms.DateInput(attrs=TANGGAL, format="%Y-%m-%d"),
        error_messages={"invalid": "Tanggal tanda tangan tidak terbaca. Tulis misalnya 15-01-2026, atau kosongkan."},
        help_text="Tercetak di atas tanda tangan. Boleh kosong; lalu ditulis dengan pena.",
    )
    versi_anggaran = forms.ChoiceField(
        label="Anggaran menurut", required=False, help_text="Pagu program yang tercetak pada perjanjian."
    )

    def __init__(
        self, *args: object, versi_anggaran: Sequence[VersiAnggaran] = (), tahun: int = 0, **kwargs: object
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.tahun = tahun
        pilihan = [("", "belum ditentukan"), *((v.id, f"DPA {v.id}") for v in versi_anggaran)]
        self.fields["versi_anggaran"].choices = pilihan  # type: ignore[attr-defined]

    def clean_berlaku_sejak(self) -> date:
        """A version belongs to its year."""
        hari: date = self.cleaned_data["berlaku_sejak"]
        if self.tahun and hari.year != self.tahun:
            raise forms.ValidationError(
                f"Berlaku sejak jatuh pada tahun {hari.year}, padahal ini perjanjian tahun {self.tahun}. "
                f"Tulis tanggal dalam tahun {self.tahun}."
            )
        return hari


class FormulirPerubahan(FormulirWaktu):
    """Why a version is replaced, in the lawful reasons, and in words."""

    alasan = forms.ChoiceField(
        label="Alasan perubahan",
        choices=[(a.name, a.value.capitalize()) for a in AlasanPerubahan],
        widget=forms.RadioSelect,
        error_messages={"required": "Alasan perubahan belum dipilih. Pilih satu dari ketiganya."},
    )
    uraian = forms.CharField(
        label="Uraian alasan",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Uraian alasan belum ditulis. Sebutkan apa yang berubah dan sejak kapan."},
        help_text="Tercetak pada perjanjian perubahan dan tersimpan dalam jejak.",
    )
    field_order = ("alasan", "uraian", "berlaku_sejak", "tanggal", "versi_anggaran")


class FormulirSah(forms.Form):
    """How agreements were signed, on which day, and for whom."""

    cara = forms.ChoiceField(
        label="Cara pengesahan",
        choices=[
            ("BASAH", "Tinta basah: unggah pindaian yang ditandatangani"),
            ("TTE", "Tanda tangan elektronik: unggah PDF-nya, satu jabatan"),
            ("SISTEM", "Dalam sistem: isi dibekukan tanpa tanda tangan"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Cara pengesahan belum dipilih. Pilih satu."},
    )
    tanggal = forms.DateField(
        label="Tanggal pengesahan",
        widget=forms.DateInput(attrs=TANGGAL, format="%Y-%m-%d"),
        error_messages={
            "required": "Tanggal pengesahan belum diisi. Tulis tanggal pada perjanjiannya.",
            "invalid": "Tanggal pengesahan tidak terbaca. Tulis misalnya 15-01-2026.",
        },
    )
    berkas = forms.FileField(
        label="Pindaian atau PDF bertanda tangan",
        required=False,
        allow_empty_file=True,
        help_text="PDF, JPG atau PNG. Tidak perlu bila disahkan dalam sistem.",
    )
    jabatan = forms.MultipleChoiceField(
        label="Jabatan",
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": "Belum ada jabatan yang dipilih. Centang paling sedikit satu.",
            "invalid_choice": "Jabatan %(value)s tidak dapat disahkan sekarang. Muat ulang halaman ini.",
        },
    )

    def __init__(self, *args: object, jabatan: Sequence[tuple[str, str]] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["jabatan"].choices = list(jabatan)  # type: ignore[attr-defined]
