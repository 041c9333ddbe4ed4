"""The form that attaches files."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from sakip_web.berkas.kenali import TERIMA_HTML


class PilihBerkas(forms.ClearableFileInput):
    """A field for several files; a phone offers its camera for the pictures among them."""

    allow_multiple_selected = True


class BanyakBerkas(forms.FileField):
    """Several files as one value."""

    widget = PilihBerkas

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile[bytes]]:
        """Each of them."""
        satu = super().clean
        return [satu(d, initial) for d in data] if data else [satu(None, initial)]


class FormLampiran(forms.Form):
    """Files with a word about them."""

    berkas = BanyakBerkas(
        label="Berkas bukti",
        help_text="PDF, foto (JPEG, PNG, WEBP), DOCX atau XLSX; satu berkas paling besar 20 MB. Boleh beberapa.",
        error_messages={
            "required": "Berkas belum dipilih. Pilih satu atau beberapa berkas, atau ambil foto.",
            "invalid": "Berkas tidak sampai. Pilih lagi, lalu kirim.",
            "empty": "Berkas ini kosong (0 bita). Buka berkas aslinya, simpan ulang, lalu unggah lagi.",
        },
        widget=PilihBerkas(attrs={"multiple": True, "accept": TERIMA_HTML}),
    )
    keterangan = forms.CharField(
        label="Keterangan", required=False, max_length=300, help_text="Misalnya: daftar hadir rapat 3 Juli."
    )
