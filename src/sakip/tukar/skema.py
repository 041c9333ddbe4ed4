"""JSON Schema of TahunKinerja, generated from the dataclasses, so that it can never say anything else than the code.

Published as ``docs/rujukan/skema/tahun-kinerja-1.json``. A description is the docstring of the class, or the line that
the docstring gives to the field.
"""

from __future__ import annotations

import dataclasses
import inspect
import json
import re
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Final, cast, get_args, get_origin

from sakip.data.kanonik import bidang, pilahan
from sakip.data.kanonik_nilai import Polos
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import Keadaan
from sakip.kernel.periode import Periode
from sakip.tukar.json_tukar import SKEMA

Skema = dict[str, Polos]

_DESIMAL: Final[Skema] = {
    "type": "string",
    "pattern": r"^-?[0-9]{1,30}(\.[0-9]{1,30})?$",
    "description": "Angka desimal sebagai teks, dengan titik.",
}
_TANGGAL: Final[Skema] = {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
_PERIODE: Final[Skema] = {"type": "string", "pattern": "^[0-9]{4}(-TW[1-4])?$", "description": "Tahun atau triwulan."}


def build_skema() -> Skema:
    """Return the schema as plain values."""
    pustaka: dict[str, Skema] = {"Nilai": _skema_nilai(), "Desimal": _DESIMAL, "Tanggal": _TANGGAL, "Periode": _PERIODE}
    akar = _skema_kelas(TahunKinerja, pustaka)
    sifat = cast(Skema, akar["properties"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SKEMA.replace('/', ':')}",
        "title": "Tahun kinerja satu instansi",
        **akar,
        "properties": {"skema": {"const": SKEMA}, **sifat},
        "required": ["skema", *cast(list[Polos], akar["required"])],
        "$defs": dict(sorted(pustaka.items())),
    }


def write_skema() -> bytes:
    """Return the published file."""
    return (json.dumps(build_skema(), ensure_ascii=False, indent=1) + "\n").encode()


def _skema_kelas(kelas: type, pustaka: dict[str, Skema]) -> Skema:
    daftar, uraian = bidang(kelas), _uraian_bidang(kelas)
    sifat: Skema = {}
    for b in daftar:
        skema = _skema_tipe(b.tipe, pustaka)
        sifat[b.nama] = {**skema, "description": uraian[b.nama]} if b.nama in uraian else skema
    return {
        "type": "object",
        "description": inspect.getdoc(kelas) or "",
        "properties": sifat,
        "required": [b.nama for b in daftar if b.wajib],
        "additionalProperties": False,
    }


def _skema_tipe(tipe: object, pustaka: dict[str, Skema]) -> Skema:
    inti, boleh_kosong = pilahan(tipe)
    skema = _skema_inti(inti, pustaka)
    return {"anyOf": [skema, {"type": "null"}]} if boleh_kosong else skema


def _skema_inti(tipe: object, pustaka: dict[str, Skema]) -> Skema:
    if get_origin(tipe) is tuple:
        return {"type": "array", "items": _skema_tipe(get_args(tipe)[0], pustaka)}
    dasar: dict[object, Skema] = {str: {"type": "string"}, int: {"type": "integer"}, bool: {"type": "boolean"}}
    if tipe in dasar:
        return dasar[tipe]
    nama = {Decimal: "Desimal", date: "Tanggal", Periode: "Periode"}.get(cast(type, tipe), "")
    if not nama and isinstance(tipe, type):
        nama = tipe.__name__
        if nama not in pustaka:
            pustaka[nama] = {}  # holds the place, so that a part that held itself would not run forever
            pustaka[nama] = _skema_enum(tipe) if issubclass(tipe, Enum) else _skema_kelas(tipe, pustaka)
    return {"$ref": f"#/$defs/{nama or 'Nilai'}"}


def _skema_enum(tipe: type[Enum]) -> Skema:
    pilihan: list[Polos] = [a.name.lower() for a in tipe]
    arti = "; ".join(f"{a.name.lower()}: {a.value}" for a in tipe if a.value)
    return {"description": f"{inspect.getdoc(tipe)}\n\n{arti}", "enum": pilihan}


def _skema_nilai() -> Skema:
    desimal: Skema = {"$ref": "#/$defs/Desimal"}
    teks: Skema = {"type": "string"}
    keadaan: Skema = {"enum": [k.name.lower() for k in Keadaan]}
    bentuk: list[Polos] = [
        _objek({"angka": desimal}, "angka"),
        _objek({"predikat": {"type": "string", "minLength": 1}, "angka": desimal}, "predikat"),
        _objek({"rentang": {"type": "array", "items": desimal, "minItems": 2, "maxItems": 2}}, "rentang"),
        _objek({"ya": {"type": "boolean"}}, "ya"),
        _objek({"tanggal": {"$ref": "#/$defs/Tanggal"}}, "tanggal"),
        _objek(
            {"kosong": keadaan, "alasan": teks, "dari": teks, "sejak": {"$ref": "#/$defs/Tanggal"}, "tertulis": teks},
            "kosong",
        ),
    ]
    return {"description": "Angka, predikat, rentang, ya/tidak, tanggal, atau keadaan kosong.", "oneOf": bentuk}


def _objek(sifat: Skema, wajib: str) -> Skema:
    return {"type": "object", "properties": sifat, "required": [wajib], "additionalProperties": False}


def _uraian_bidang(kelas: type) -> dict[str, str]:
    """Lines of a docstring such as ``milik   id of the thing``, by field; a continued line belongs to the one above."""
    nama = {f.name for f in dataclasses.fields(kelas)}
    hasil: dict[str, str] = {}
    kini = ""
    for baris in (inspect.getdoc(kelas) or "").splitlines():
        cocok = re.fullmatch(r"(\w+) {2,}(.+)", baris)
        if cocok and cocok[1] in nama:
            kini = cocok[1]
            hasil[kini] = cocok[2].strip()
        elif kini and baris.startswith("   "):
            hasil[kini] += f" {baris.strip()}"
        else:
            kini = ""
    return hasil
