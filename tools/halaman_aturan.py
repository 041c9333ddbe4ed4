"""The two small documents on the page of a rule, made from its cases: one with its finding, one without any.

Shown is the first case with a finding, best a whole document; a case with ``peraga: true`` goes before the others. The
right document is the wrong one with the expected value in its place; where that is not enough, a passing case is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sakip.fakta.model import Asal, JenisFakta
from sakip.kernel.nilai import Tanggal
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Temuan
from sakip.reviu.halaman import Peraga
from sakip.reviu.registry import Aturan
from tests.reviu.kasus_aturan import TAHUN, Kasus, baca_isi, jalankan

_GARIS = re.compile(r"\|(?:\s*:?-{3,}:?\s*\|)+\s*")
_PANJANG, _BANYAK, _SEKITAR, _AWAL = 140, 40, 5, 3
# What only links rows is not shown; a date or a signature says by itself what ``rincian`` says.
_KEPALA = {"sebutan": "uraian", "asal": "dokumen", "tahun": "tahun", "rincian": "keterangan"}
_TANPA_KETERANGAN = {"tanggal", "penanda_tangan", "nomor"}
# An expected value that describes, and cannot stand in the place of the written one.
_URAIAN = re.compile(r"\b(?:atau|paling|yang|dari|dalam|kosong|seharusnya|kurang|lebih)\b|…")


def buat_peraga(*, aturan: Aturan, kasus: Sequence[Kasus]) -> Peraga:
    """Both documents of a rule."""
    salah = _pilih([k for k in kasus if k.temuan])
    hasil = jalankan(salah, aturan).temuan
    benar = _benar(aturan, salah, hasil, [k for k in kasus if k.lulus])
    temuan = "\n>\n".join(f"> **{t.kode} {t.tingkat.value}.** {t.pesan}" for t in hasil)
    sama = hasil if benar.nama == salah.nama else ()
    return Peraga(f"{_tampil(salah, hasil)}\n\nTemuannya:\n\n{temuan}", f"{_tampil(benar, sama)}\n\nTidak ada temuan.")


def _pilih(kasus: Iterable[Kasus]) -> Kasus:
    return min(kasus, key=lambda k: (not k.isi.get("peraga"), "naskah" not in k.isi))


def _benar(aturan: Aturan, salah: Kasus, temuan: Sequence[Temuan], lulus: Sequence[Kasus]) -> Kasus:
    pilihan = _pilih(lulus)
    if not pilihan.isi.get("peraga"):
        baru = _perbaiki(salah, temuan)
        hasil = jalankan(baru, aturan)
        if baru.isi != salah.isi and not hasil.temuan and not hasil.tidak_diperiksa:
            return baru
    return pilihan


def _perbaiki(kasus: Kasus, temuan: Iterable[Temuan]) -> Kasus:
    """The case with the expected value wherever a finding names a line and what is written there."""
    if "naskah" not in kasus.isi:
        return Kasus(kasus.kode, kasus.nama, {**kasus.isi, "fakta": _perbaiki_fakta(_baris_fakta(kasus), temuan)})
    naskah = {nama: teks.split("\n") for nama, teks in _naskah(kasus).items()}
    for t in temuan:
        if not t.lokasi:
            continue
        baris, ke = naskah[t.lokasi[0].berkas.removesuffix(".md")], t.lokasi[0].baris
        if ke and ke <= len(baris) and t.seharusnya and _is_pengganti(t.tertulis, t.seharusnya):
            baris[ke - 1] = _ganti(baris[ke - 1], t.tertulis, t.seharusnya)
    baru = {nama: "\n".join(baris) for nama, baris in naskah.items()}
    isi = baru if isinstance(kasus.isi["naskah"], Mapping) else baru[kasus.nama]
    return Kasus(kasus.kode, kasus.nama, {**kasus.isi, "naskah": isi})


def _naskah(kasus: Kasus) -> dict[str, str]:
    """The documents of a case by name; a single one has the name of the case."""
    isi = kasus.isi["naskah"]
    if isinstance(isi, Mapping):
        return {str(nama): str(teks) for nama, teks in isi.items()}
    return {kasus.nama: str(isi)}


def _is_pengganti(lama: str, baru: str) -> bool:
    """Whether the expected value can stand where the written one does: no description, no bare number for words."""
    kata = re.search(r"[^\W\d_]{3}", lama)
    return not _URAIAN.search(baru) and not (kata and not re.search(r"[^\W\d_]", baru)) and "(" not in lama


def _perbaiki_fakta(baris: Iterable[Mapping[str, object]], temuan: Iterable[Temuan]) -> list[Mapping[str, object]]:
    hasil = [dict(b) for b in baris]
    for t in temuan:
        ke = t.lokasi[0].baris_tabel if t.lokasi else None
        if ke and t.seharusnya:
            hasil[ke - 1] = {k: t.seharusnya if str(v) == t.tertulis else v for k, v in hasil[ke - 1].items()}
    return list(hasil)


def _ganti(baris: str, lama: str, baru: str) -> str:
    """The last place: in a row the computed figure stands behind those it comes from."""
    lama, baru = lama.strip("“”"), baru.strip("“”")
    if lama.startswith("Rp") and baru[:1].isdigit():
        baru = f"Rp {baru}"
    if lama.endswith("%") and baru[-1:].isdigit():
        baru = f"{baru}%"
    kiri, ada, kanan = baris.rpartition(lama)
    return f"{kiri}{baru.upper() if lama.isupper() else baru}{kanan}" if ada and re.search(r"\w", lama) else baris


def _tampil(kasus: Kasus, temuan: Iterable[Temuan] = ()) -> str:
    if "naskah" not in kasus.isi:
        return "\n".join(("Data yang diperiksa:", "", *(f"> {b}" for b in _tabel_fakta(_baris_fakta(kasus)))))
    naskah = _naskah(kasus)
    tampil = []
    for nama, teks in naskah.items():
        penting = {x.baris for t in temuan for x in t.lokasi if x.baris and x.berkas == f"{nama}.md"}
        isi = "\n".join(f"> {b}".rstrip() for b in _petik(teks.rstrip("\n").split("\n"), penting))
        tampil.append(f"{nama}.md:\n\n{isi}" if len(naskah) > 1 else isi)
    return "\n\n".join(tampil)


def _petik(semua: Sequence[str], penting: set[int]) -> Iterator[str]:
    """The document; of a long one its beginning and what stands around the places of findings."""
    tampil = [n for n in range(1, len(semua) + 1) if len(semua) <= _BANYAK or _dekat(n, penting)]
    lalu, tabel = 0, False
    for n in tampil:
        baris = semua[n - 1]
        if n > lalu + 1:
            yield from ("", "…", "")
        is_baris = baris.startswith("|")
        if baris or (n == lalu + 1 and semua[n - 2]):
            yield baris if is_baris else _pendek(baris, utuh=n in penting)
        if is_baris and not tabel and not (n < len(semua) and _GARIS.fullmatch(semua[n])):
            yield "|" + " --- |" * (baris.rstrip().count("|") - 1)
        lalu, tabel = n, is_baris
    if lalu < len(semua):
        yield from ("", "…")


def _dekat(n: int, penting: set[int]) -> bool:
    return n <= (_AWAL if penting else _BANYAK) or any(abs(n - p) <= _SEKITAR for p in penting)


def _pendek(baris: str, *, utuh: bool) -> str:
    baris = re.sub(r"^#+\s+(.+)$", r"**\1**", baris)
    return baris if utuh or len(baris) <= _PANJANG else f"{baris[:_PANJANG].rsplit(' ', 1)[0]} …"


def _baris_fakta(kasus: Kasus) -> list[Mapping[str, object]]:
    fakta = kasus.isi["fakta"]
    return [fakta] if isinstance(fakta, Mapping) else list(fakta)  # type: ignore[call-overload]


def _tabel_fakta(baris: Sequence[Mapping[str, object]]) -> Iterator[str]:
    """The facts of a case as a table."""
    ada = list(dict.fromkeys(k for b in baris for k in b))
    jenis = {k: JenisFakta[k.upper()].value for k in ada if k.upper() in JenisFakta.__members__ and k not in _KEPALA}
    kepala = {k: v for k, v in _KEPALA.items() if k in ada and not (k == "rincian" and _TANPA_KETERANGAN & set(ada))}
    nama = {**kepala, **jenis}
    yield f"| {' | '.join(f'{v[:1].upper()}{v[1:]}' for v in nama.values())} |"
    yield "|" + " --- |" * len(nama)
    for b in baris:
        yield f"| {' | '.join(_isi(k, b).replace('|', '/') for k in nama)} |"


def _isi(kunci: str, baris: Mapping[str, object]) -> str:
    """What a key of a row says to a reader."""
    isi = str(baris.get(kunci, TAHUN if kunci == "tahun" else ""))
    if kunci == "asal" and isi:
        return Asal[isi.upper()].value
    if kunci == "tanggal" and isinstance(nilai := baca_isi(JenisFakta.TANGGAL, isi), Tanggal):
        return format_tanggal(nilai.tanggal)
    return "(kosong)" if kunci in baris and not isi else isi
