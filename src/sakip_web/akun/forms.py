"""Forms of logging in and of one's own account."""

from __future__ import annotations

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from sakip_web.akun.models import Pengguna


def _sandi(label: str, *, baru: bool = False, bantuan: str = "") -> forms.CharField:
    kenal = "new-password" if baru else "current-password"
    isian = forms.PasswordInput(attrs={"autocomplete": kenal})
    return forms.CharField(label=label, widget=isian, strip=False, max_length=200, help_text=bantuan)


class MasukForm(forms.Form):
    """Name and password."""

    nama_pengguna = forms.CharField(
        label="Nama pengguna",
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}),
    )
    sandi = _sandi("Sandi")

    def clean_nama_pengguna(self) -> str:
        """Phones begin a word with a capital."""
        return str(self.cleaned_data["nama_pengguna"]).lower()


class KodeForm(forms.Form):
    """The code of the second step."""

    kode = forms.CharField(
        label="Kode",
        max_length=16,
        help_text="Enam angka dari aplikasi autentikator.",
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "inputmode": "numeric"}),
    )

    def clean_kode(self) -> str:
        """People type it in groups."""
        return str(self.cleaned_data["kode"]).replace(" ", "")


class SandiForm(forms.Form):
    """The password, asked before something that weakens the account."""

    sandi = _sandi("Sandi Anda")


class NamaForm(forms.Form):
    """One's own name, as it stands in the log."""

    nama = forms.CharField(
        label="Nama",
        max_length=150,
        help_text="Seperti yang tampak pada jejak dan halaman kantor.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )


class GantiSandiForm(forms.Form):
    """The old password, and the new one twice."""

    sandi_lama = _sandi("Sandi sekarang")
    sandi_baru = _sandi("Sandi baru", baru=True, bantuan="Paling sedikit 10 huruf; bukan angka saja.")
    sandi_ulang = _sandi("Sandi baru sekali lagi", baru=True)

    def __init__(self, *args: object, pengguna: Pengguna, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.pengguna = pengguna

    def clean_sandi_baru(self) -> str:
        """Long and rare enough."""
        baru = str(self.cleaned_data["sandi_baru"])
        if self.pengguna.check_password(baru):
            raise ValidationError("Sandi baru sama dengan yang sekarang. Tulis sandi lain.")
        validate_password(baru, self.pengguna)
        return baru

    def clean_sandi_ulang(self) -> str:
        """Typed alike."""
        ulang = str(self.cleaned_data["sandi_ulang"])
        if (baru := self.cleaned_data.get("sandi_baru")) is not None and ulang != baru:
            raise ValidationError("Kedua sandi baru berbeda. Tulis keduanya sama.")
        return ulang
