"""The two moments between which versions of the plan are compared."""

from __future__ import annotations

from typing import Any

from django import forms


class FormBanding(forms.Form):
    """Two days; the later one counts to its end."""

    dari = forms.DateField(label="Dari", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    sampai = forms.DateField(label="Sampai", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        for bidang in self.fields.values():
            bidang.error_messages |= {
                "required": f"{bidang.label}: tanggal belum diisi. Pilih tanggalnya.",
                "invalid": f"{bidang.label}: tanggal tidak terbaca. Tulis seperti 2026-07-07.",
            }

    def clean(self) -> dict[str, Any]:
        """The first day comes first."""
        c: dict[str, Any] = super().clean() or self.cleaned_data
        dari, sampai = c.get("dari"), c.get("sampai")
        if dari and sampai and dari > sampai:
            self.add_error("sampai", "Tanggal ini lebih awal daripada “Dari”. Tukar keduanya.")
        return c
