"""``sakip periksa``: everything that can be held against something else, and sentences about what does not agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from sakip.cli.layar import kabar, tulis
from sakip_web.berkas import gudang
from sakip_web.berkas.models import Berkas
from sakip_web.jejak.models import Jejak, Rantai
from sakip_web.jejak.selectors import periksa_rantai
from sakip_web.perintah.segel import periksa_segel
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.mapping import RekamanRusak, baca
from sakip_web.rekaman.models import Rekaman, Tahun


def jalankan() -> int:
    """Run it: 0 whole, 1 something to look at."""
    masalah = list(periksa())
    for satu in masalah:
        tulis(satu)
    if masalah:
        kabar(f"{len(masalah)} hal perlu dilihat. Cadangan terakhir yang utuh dipulihkan dengan: sakip pulihkan FILE")
        return 1
    tulis(
        f"Utuh: {Rantai.objects.count()} rantai dengan {Jejak.objects.count()} mata jejak, "
        f"{Rekaman.objects.count()} rekaman, {Berkas.objects.count()} berkas."
    )
    return 0


def periksa() -> Iterator[str]:
    """Everything; sentences about what does not agree."""
    yield from _basis()
    belum = _belum_diperbarui()
    if belum:
        yield f"Tabel belum sesuai dengan versi ini ({belum} perubahan). Jalankan sekali: sakip jalankan"
        return
    for putus in periksa_rantai():
        yield f"Rantai jejak {putus.rantai} putus di mata {putus.nomor}: {putus.sebab}."
    yield from periksa_segel(folder=Path(settings.FOLDER_DATA))
    yield from _rekaman()
    yield from _berkas()


def _basis() -> Iterator[str]:
    """What the database says of itself; PostgreSQL checks its constraints at each write."""
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as kursor:
        kursor.execute("PRAGMA integrity_check")
        for (satu,) in kursor.fetchall():
            if satu != "ok":
                yield f"Basis data rusak: {satu}."
        kursor.execute("PRAGMA foreign_key_check")
        for tabel, baris, tujuan, _ in kursor.fetchall():
            yield f"Tabel {tabel} baris {baris} menunjuk {tujuan} yang tidak ada."


def _belum_diperbarui() -> int:
    pelaksana = MigrationExecutor(connection)
    return len(pelaksana.migration_plan(pelaksana.loader.graph.leaf_nodes()))


def _rekaman() -> Iterator[str]:
    """Each record reads as what it is, and stands in the log as it is: nobody wrote past the services."""
    semua = semua_himpunan()
    for tahun in Tahun.objects.select_related("instansi"):
        # Read before the log, which only grows: what people write meanwhile is no finding.
        rekaman = tuple(Rekaman.objects.filter(tahun=tahun))
        tercatat: dict[tuple[str, str], list[object]] = defaultdict(list)
        mata = Jejak.objects.filter(rantai__nama=tahun.rantai, himpunan__in=[*semua])
        for himpunan, kunci, isi in mata.values_list("himpunan", "kunci", "sesudah").iterator():
            tercatat[himpunan, kunci].append(isi)
        for r in rekaman:
            letak = f"Rekaman {r.himpunan} {r.kunci} ({tahun.rantai})"
            if r.himpunan not in semua:
                yield f"{letak} berada dalam himpunan yang tidak dikenal versi ini."
                continue
            if r.isi not in tercatat[r.himpunan, r.kunci]:
                yield f"{letak} berisi yang tidak pernah tercatat dalam jejak; basis data diubah dari luar sistem."
            try:
                if r.isi is not None:
                    baca(semua[r.himpunan], r.isi, r.kunci)
            except RekamanRusak as sebab:
                yield f"{letak} tidak terbaca: {sebab}"


def _berkas() -> Iterator[str]:
    for sidik in Berkas.objects.order_by("pk").values_list("sidik", flat=True):
        if not gudang.letak(sidik=sidik).is_file():
            yield f"Berkas {sidik[:12]} tidak ada di penyimpanan."
        elif not gudang.utuh(sidik=sidik):
            yield f"Berkas {sidik[:12]} berubah di penyimpanan: isinya tidak sama dengan sidiknya."
