"""What people fill in about reports."""

from __future__ import annotations

from collections.abc import Sequence

from django import forms

TANGGAL = {"type": "date"}


class FormulirTanggapan(forms.Form):
    """The response of the superior. No option is chosen beforehand: a response is given, never left standing."""

    tanggapan = forms.ChoiceField(
        label="Tanggapan atasan langsung",
        widget=forms.RadioSelect,
        error_messages={
            "required": "Pilih satu tanggapan sebelum mengirim.",
            "invalid_choice": "Pilihan itu tidak ada pada formulir. Pilih satu dari daftar.",
        },
        help_text="Pilih satu. Tidak ada pilihan awal; isinya tercetak pada laporan.",
    )
    catatan = forms.CharField(
        label="Catatan",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Wajib bila laporan perlu diperbaiki atau diteliti ulang. Sebutkan angka dan halamannya.",
    )
    versi = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def __init__(self, *args: object, pilihan: Sequence[str] = (), wajib: Sequence[str] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.wajib = tuple(wajib)
        self.fields["tanggapan"].choices = [(p, p) for p in pilihan]  # type: ignore[attr-defined]

    def clean(self) -> None:
        """What sends a report back says why."""
        super().clean()
        pilihan, catatan = self.cleaned_data.get("tanggapan"), self.cleaned_data.get("catatan", "")
        if pilihan in self.wajib and not catatan.strip():
            self.add_error("catatan", "Catatan wajib bila laporan perlu diperbaiki. Sebutkan angka dan halamannya.")


class FormulirKertas(FormulirTanggapan):
    """The same as it was given on paper."""

    tanggal = forms.DateField(
        label="Tanggal pada lembar tanggapan",
        widget=forms.DateInput(attrs=TANGGAL, format="%Y-%m-%d"),
        error_messages={
            "required": "Tanggal pada lembar tanggapan belum diisi. Tulis tanggal yang tertulis di kertas.",
            "invalid": "Tanggal tidak terbaca. Tulis misalnya 07-07-2026.",
        },
    )
    pindaian = forms.FileField(
        label="Pindaian atau foto lembar tanggapan",
        help_text="PDF, JPG atau PNG.",
        error_messages={
            "required": "Pindaian tanggapan di kertas belum dipilih. Foto atau pindai lembar itu, lalu pilih.",
            "empty": "Berkas pindaian itu kosong. Pilih berkas yang berisi.",
        },
    )


class FormulirSah(forms.Form):
    """How a final report was signed."""

    cara = forms.ChoiceField(
        label="Cara pengesahan",
        choices=[
            ("tinta basah", "Tinta basah: naskah dicetak lalu ditandatangani"),
            ("tte", "Tanda tangan elektronik: PDF diunduh lalu ditandatangani"),
            ("sistem", "Dalam sistem: isi dibekukan tanpa tanda tangan"),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": "Cara pengesahan belum dipilih. Pilih satu."},
    )


class FormulirBertanda(forms.Form):
    """The signed copy of a final report."""

    berkas = forms.FileField(
        label="Naskah yang ditandatangani",
        help_text="Pindaian (PDF, JPG, PNG) atau PDF bertanda tangan elektronik; tanda tangannya diperiksa.",
        error_messages={
            "required": "Naskah yang ditandatangani belum dipilih. Pilih pindaian atau PDF-nya.",
            "empty": "Berkas itu kosong. Pilih pindaian atau PDF yang benar.",
        },
    )


class FormulirAlasan(forms.Form):
    """Why a final report is opened again."""

    alasan = forms.CharField(
        label="Alasan memperbaiki",
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": "Alasan memperbaiki belum ditulis. Sebutkan apa yang keliru."},
        help_text="Tersimpan dalam jejak. Naskah yang sudah disahkan tetap ada.",
    )


class FormulirCetak(forms.Form):
    """Of which period everything is printed."""

    periode = forms.ChoiceField(
        label="Periode",
        error_messages={"required": "Periode belum dipilih.", "invalid_choice": "Periode itu bukan dari tahun ini."},
    )

    def __init__(self, *args: object, periode: Sequence[tuple[str, str]] = (), **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["periode"].choices = list(periode)  # type: ignore[attr-defined]
