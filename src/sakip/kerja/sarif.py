"""The findings of a review as SARIF 2.1.0, which code editors and build systems show at their place.

A text file has lines, so its findings point to them. A page, a table or a cell of a workbook has no line: there the
place is a logical location, and stands in the message too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import quote

from sakip import __version__
from sakip.data.kanonik_nilai import Polos
from sakip.kerja.periksa import HasilReviu
from sakip.kerja.tempat_reviu import sebut_tempat
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Temuan, TidakDiperiksa, Tingkat
from sakip.reviu.pengecualian import Pengecualian
from sakip.reviu.registry import Aturan, daftar_aturan

VERSI: Final = "2.1.0"
SIDIK: Final = "sakip/v1"
_LEVEL: Final[Mapping[Tingkat, str]] = {
    Tingkat.SALAH: "error",
    Tingkat.PERINGATAN: "warning",
    Tingkat.CATATAN: "note",
}
_TEKS: Final = (".txt", ".md")


def tulis_sarif(*, hasil: Sequence[HasilReviu], gagal: Sequence[tuple[str, str]] = ()) -> str:
    """One log with one run for all sources; ``gagal`` are names that cannot be read, and why."""
    temuan = [t for h in hasil for t in _semua(h)]
    aturan = _aturan(temuan, (t for h in hasil for t in h.tidak_diperiksa))
    nomor = {str(a["id"]): n for n, a in enumerate(aturan)}
    isi: dict[str, Polos] = {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": VERSI,
        "runs": [
            {
                "tool": {"driver": {"name": "sakip", "version": __version__, "language": "id", "rules": list(aturan)}},
                "language": "id",
                "columnKind": "unicodeCodePoints",
                "artifacts": [
                    {"location": {"uri": _uri(n)}} for n in (*(h.nama for h in hasil), *(n for n, _ in gagal))
                ],
                "invocations": [
                    {
                        "executionSuccessful": not gagal,
                        "toolExecutionNotifications": [
                            *(n for h in hasil for n in _tidak_diperiksa(h)),
                            *(_tak_terbaca(nama, pesan) for nama, pesan in gagal),
                        ],
                    }
                ],
                "results": [r for h in hasil for r in _hasil(h, nomor)],
            }
        ],
    }
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def _semua(hasil: HasilReviu) -> Iterable[Temuan]:
    return (*hasil.temuan, *(d.temuan for d in hasil.dikecualikan))


@cache
def _menurut_kode() -> Mapping[str, Aturan]:
    return {a.kode: a for a in daftar_aturan()}


def _aturan(temuan: Iterable[Temuan], tidak: Iterable[TidakDiperiksa]) -> list[dict[str, Polos]]:
    """Every rule that is spoken of; those of the workbook have no page, their kind says what they are."""
    kelas = {t.kode: t.kelas.value for t in temuan} | {}
    kode = sorted({*kelas, *(t.kode for t in tidak if t.kode)})
    return [_satu_aturan(k, kelas.get(k, "")) for k in kode]


def _satu_aturan(kode: str, kelas: str) -> dict[str, Polos]:
    aturan = _menurut_kode().get(kode)
    if aturan is None:
        return {"id": kode, "shortDescription": {"text": f"Pemeriksaan {kelas or 'isian'}"}}
    halaman = aturan.halaman.strip()
    return {
        "id": kode,
        "shortDescription": {"text": aturan.judul},
        "fullDescription": {"text": f"{aturan.judul}."},
        "help": {"text": halaman, "markdown": halaman},
        "defaultConfiguration": {"level": _LEVEL[aturan.tingkat]},
        "properties": {"kelas": aturan.kelas.value},
    }


def _hasil(hasil: HasilReviu, nomor: Mapping[str, int]) -> Iterable[dict[str, Polos]]:
    for t in hasil.temuan:
        yield _satu(t, hasil.nama, nomor)
    for d in hasil.dikecualikan:
        yield {**_satu(d.temuan, hasil.nama, nomor), "suppressions": [_pengecualian(d.pengecualian)]}


def _satu(temuan: Temuan, nama: str, nomor: Mapping[str, int]) -> dict[str, Polos]:
    isi: dict[str, Polos] = {
        "ruleId": temuan.kode,
        "ruleIndex": nomor[temuan.kode],
        "level": _LEVEL[temuan.tingkat],
        "kind": "fail",
        "message": {"text": _pesan(temuan, nama)},
        "locations": [_tempat(t, nama) for t in temuan.lokasi[:1] or (Lokasi(berkas=nama),)],
        "partialFingerprints": {SIDIK: temuan.sidik},
        "properties": {"kelas": temuan.kelas.value, "tertulis": temuan.tertulis, "seharusnya": temuan.seharusnya},
    }
    if lain := [{"id": n, **_tempat(t, nama)} for n, t in enumerate(temuan.lokasi[1:])]:
        isi["relatedLocations"] = list(lain)
    return isi


def _pesan(temuan: Temuan, nama: str) -> str:
    """The whole sentence; the place of one without lines, where the sentence does not say it."""
    akibat = "".join(f"\nAkibatnya: {t.judul or t.pesan}" for t in temuan.turunan)
    tempat = "; ".join(sebut_tempat(tempat=t, berkas=nama) for t in temuan.lokasi[:1])
    sudah = not tempat or tempat.casefold() in temuan.pesan.casefold()
    return f"{temuan.pesan}{'' if sudah else f' Letak: {tempat}.'}{akibat}"


def _tempat(tempat: Lokasi, nama: str) -> dict[str, Polos]:
    berkas = tempat.berkas or nama
    fisik: dict[str, Polos] = {"artifactLocation": {"uri": _uri(berkas)}}
    if tempat.baris and not tempat.lembar and PurePosixPath(berkas).suffix.lower() in _TEKS:
        fisik["region"] = {"startLine": tempat.baris}
    isi: dict[str, Polos] = {"physicalLocation": fisik}
    if sebutan := sebut_tempat(tempat=tempat, berkas=berkas):
        isi["logicalLocations"] = [{"fullyQualifiedName": sebutan}]
        isi["message"] = {"text": f"{sebutan[:1].upper()}{sebutan[1:]}"}
    return isi


def _uri(nama: str) -> str:
    """A name as a relative reference: a colon in it is no scheme, a space no end."""
    return quote(nama.replace("\\", "/"), safe="/")


def _pengecualian(satu: Pengecualian) -> dict[str, Polos]:
    return {
        "kind": "external",
        "status": "accepted",
        "justification": f"{satu.alasan} ({satu.nama}, {satu.tanggal.isoformat()})",
    }


def _tak_terbaca(nama: str, pesan: str) -> dict[str, Polos]:
    return {"level": "error", "message": {"text": pesan}, "locations": [_tempat(Lokasi(berkas=nama), nama)]}


def _tidak_diperiksa(hasil: HasilReviu) -> Iterable[dict[str, Polos]]:
    """What was not examined is told as a notification: it is no finding, but not silence either."""
    for t in hasil.tidak_diperiksa:
        isi: dict[str, Polos] = {"level": "note", "message": {"text": t.alasan}}
        if t.lokasi:
            isi["locations"] = [_tempat(t.lokasi[0], hasil.nama)]
        if t.kode:
            isi["associatedRule"] = {"id": t.kode}
        yield isi
