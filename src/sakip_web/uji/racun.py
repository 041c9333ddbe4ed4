"""A year in which every free text is a formula, a script and a template at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from sakip.data.kanonik import from_polos
from sakip.data.kanonik_nilai import Polos
from sakip_web.rekaman.himpunan import Himpunan, semua_himpunan
from sakip_web.rekaman.models import Rekaman, Tahun

AWALAN: Final = '=HYPERLINK("http://jahat.contoh/","klik") '
AKHIRAN: Final = ' <script>alert(1)</script>"><img src=x onerror=alert(2)> {{7*7}} {% load racun %} ${7*7}'


def racuni(*, tahun: Tahun) -> int:
    """Poison the texts of a year where it lies; how many. The same text becomes the same, so names still fit."""
    semua, banyak = semua_himpunan(), 0
    ubah = []
    for r in Rekaman.objects.filter(tahun=tahun, isi__isnull=False):
        baru, n = _racuni_rekaman(semua[r.himpunan], r.isi)
        if n:
            r.isi, banyak = baru, banyak + n
            ubah.append(r)
    Rekaman.objects.bulk_update(ubah, ["isi"], batch_size=200)
    # What was assembled before is known by this number.
    Tahun.objects.filter(pk=tahun.pk).update(nomor=tahun.nomor + 1)
    Rekaman.objects.filter(pk__in=[r.pk for r in ubah]).update(nomor=tahun.nomor + 1)
    tahun.refresh_from_db()
    return banyak


def _racuni_rekaman(h: Himpunan, isi: Polos) -> tuple[Polos, int]:
    """All texts that the thing can be read with; words of a fixed list stay."""
    # A formula that cannot be read is refused where it is written, see test_gangguan_rumus.
    letak = [p for p, teks in _teks(isi) if " " in teks.strip() and "rumus" not in p]
    berhasil = 0
    for p in letak:
        calon = _ganti(isi, p, lambda t: f"{AWALAN}{t}{AKHIRAN}")
        if from_polos(h.jenis, calon).objek is not None:
            isi, berhasil = calon, berhasil + 1
    return isi, berhasil


def _teks(isi: Polos, letak: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(isi, str):
        return [(letak, isi)]
    if isinstance(isi, dict):
        return [x for nama, satu in isi.items() for x in _teks(satu, (*letak, nama))]
    if isinstance(isi, list):
        return [x for n, satu in enumerate(isi) for x in _teks(satu, (*letak, n))]
    return []


def _ganti(isi: Polos, letak: tuple[str | int, ...], ubah: Callable[[str], str]) -> Polos:
    if not letak:
        return ubah(str(isi))
    awal, *sisa = letak
    if isinstance(isi, dict):
        return {n: _ganti(s, tuple(sisa), ubah) if n == awal else s for n, s in isi.items()}
    assert isinstance(isi, list)
    return [_ganti(s, tuple(sisa), ubah) if n == awal else s for n, s in enumerate(isi)]
