"""A field of a form as HTML: label, help, input and mistake, tied to each other."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from django.forms import BoundField, CheckboxInput, CheckboxSelectMultiple, Form, RadioSelect
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

# The class of a widget by its type of input; everything else is a form-control.
KELAS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "hidden": "",
        "radio": "form-check-input",
        "checkbox": "form-check-input",
        "select": "form-select",
        "textarea": "form-control",
    }
)


def kelas_masukan(*, jenis: str) -> str:
    """The class of an input."""
    return KELAS.get(jenis, "form-control")


def susun_ruas(*, ruas: BoundField, kelas: str = "") -> SafeString:
    """The whole field. A choice of several inputs is a fieldset; a lone tick has its label behind it."""
    if ruas.is_hidden:
        return ruas.as_widget()
    kelas = " ".join(("ruas", *kelas.split(), *(("ruas-salah",) if ruas.errors else ())))
    masukan = _masukan(ruas)
    bantu, galat = _bantu(ruas), _galat(ruas)
    widget = ruas.field.widget
    if isinstance(widget, CheckboxSelectMultiple | RadioSelect):
        return format_html(
            '<fieldset class="{}"{}><legend class="form-label">{}</legend>{}{}{}</fieldset>',
            kelas, _terikat(ruas), _judul(ruas), bantu, galat, masukan,
        )  # fmt: skip
    if isinstance(widget, CheckboxInput):
        return format_html(
            '<div class="{} form-check">{}<label class="form-check-label" for="{}">{}</label>{}{}</div>',
            kelas, masukan, ruas.id_for_label, ruas.label, bantu, galat,
        )  # fmt: skip
    return format_html(
        '<div class="{}"><label class="form-label" for="{}">{}</label>{}{}{}</div>',
        kelas, ruas.id_for_label, _judul(ruas), bantu, galat, masukan,
    )  # fmt: skip


def ringkasan(*, formulir: Form) -> SafeString:
    """All mistakes of a form, each a link to its field; empty when there is none."""
    if not formulir.errors:
        return SafeString("")
    butir = format_html_join(
        "",
        "<li>{}</li>",
        ((_tautan(formulir, nama, str(galat)),) for nama, daftar in formulir.errors.items() for galat in daftar),
    )
    return format_html(
        '<div class="kotak galat" id="ringkasan-galat" role="alert" tabindex="-1" autofocus>'
        "<h2>{} hal perlu diperbaiki</h2><p>Belum ada yang disimpan. Semua yang Anda tulis masih ada di bawah.</p>"
        "<ul>{}</ul></div>",
        sum(len(daftar) for daftar in formulir.errors.values()),
        butir,
    )


def _judul(ruas: BoundField) -> SafeString:
    if ruas.field.required:
        return format_html("{}", ruas.label)
    return format_html('{} <span class="redup fw-normal">(boleh kosong)</span>', ruas.label)


def _masukan(ruas: BoundField) -> SafeString:
    atribut: dict[str, str | bool] = {}
    if acuan := " ".join(_acuan(ruas)):
        atribut["aria-describedby"] = acuan
    if ruas.errors:
        atribut["aria-invalid"] = "true"
    return ruas.as_widget(attrs=atribut)


def _acuan(ruas: BoundField) -> list[str]:
    bantu = [f"bantu-{ruas.auto_id}"] if ruas.help_text else []
    return bantu + ([f"galat-{ruas.auto_id}"] if ruas.errors else [])


def _terikat(ruas: BoundField) -> SafeString:
    acuan = " ".join(_acuan(ruas))
    return format_html(' aria-describedby="{}"', acuan) if acuan else SafeString("")


def _bantu(ruas: BoundField) -> SafeString:
    if not ruas.help_text:
        return SafeString("")
    return format_html('<p class="bantu" id="bantu-{}">{}</p>', ruas.auto_id, ruas.help_text)


def _galat(ruas: BoundField) -> SafeString:
    if not ruas.errors:
        return SafeString("")
    return format_html(
        '<span class="salah-isian" id="galat-{}">{}</span>', ruas.auto_id, " ".join(str(g) for g in ruas.errors)
    )


def _tautan(formulir: Form, nama: str, galat: str) -> SafeString:
    if nama not in formulir.fields:
        return format_html("{}", galat)
    ruas = formulir[nama]
    return format_html('<a href="#{}">{}: {}</a>', ruas.id_for_label or ruas.auto_id, ruas.label, galat)
