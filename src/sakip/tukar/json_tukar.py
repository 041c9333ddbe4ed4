"""TahunKinerja as JSON: for other programs, for stored originals, and for the samples.

The file names its schema, so that a file of an older edition can be told apart before it is read.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from sakip.data.kanonik import Kesalahan, from_polos, to_polos
from sakip.data.kanonik_nilai import Polos
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

SKEMA: Final = "sakip/tahun-kinerja/1"
BATAS_BITA: Final = 50_000_000
_DASAR: Final = ("docs/rujukan/skema/tahun-kinerja-1.json",)


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """The year, or None with findings that say everything that stands in the way."""

    tahun: TahunKinerja | None
    temuan: tuple[Temuan, ...] = ()


class _KunciGanda(Exception):
    """A name that stands twice in one object: the last would silently win."""


def write_json(tahun: TahunKinerja) -> bytes:
    """Write the year as UTF-8 JSON, the same bytes for the same content."""
    isi: dict[str, Polos] = {"skema": SKEMA}
    bagian = to_polos(tahun)
    assert isinstance(bagian, dict)
    return (json.dumps(isi | bagian, ensure_ascii=False, indent=1) + "\n").encode()


def read_json(isi: bytes, nama: str) -> HasilBaca:
    """Read a year; ``nama`` is the name of the file in findings. The shape of what was read is judged by ``bentuk``."""
    if len(isi) > BATAS_BITA:
        return _gagal("KL100", nama, f"Berkas {nama} lebih besar dari {BATAS_BITA // 1_000_000} MB. Bagi per tahun.")
    try:
        polos = json.loads(isi.decode("utf-8-sig"), object_pairs_hook=_objek)
    except UnicodeDecodeError:
        return _gagal("KL100", nama, f"Berkas {nama} bukan teks UTF-8. Simpan ulang dengan penyandian UTF-8.")
    except json.JSONDecodeError as sebab:
        pesan = f"Berkas {nama} bukan JSON utuh: tanda tak terduga pada baris {sebab.lineno}, huruf ke-{sebab.colno}."
        return _gagal("KL100", nama, f"{pesan} Perbaiki bagian itu atau ekspor ulang.", baris=sebab.lineno)
    except _KunciGanda as sebab:
        return _gagal("KL100", nama, f'Berkas {nama} menulis "{sebab}" dua kali dalam satu objek. Hapus salah satu.')
    except (RecursionError, ValueError):
        return _gagal("KL100", nama, f"Berkas {nama} terlalu dalam bersarang atau memuat bilangan terlalu panjang.")
    return _baca_polos(polos, nama)


def _objek(pasangan: list[tuple[str, Polos]]) -> dict[str, Polos]:
    hasil: dict[str, Polos] = {}
    for kunci, nilai in pasangan:
        if kunci in hasil:
            raise _KunciGanda(kunci)
        hasil[kunci] = nilai
    return hasil


def _baca_polos(polos: Polos, nama: str) -> HasilBaca:
    skema = polos.get("skema") if isinstance(polos, dict) else None
    if not isinstance(polos, dict) or skema != SKEMA:
        pesan = f'Berkas {nama} tidak menyebut skema "{SKEMA}". Pakai hasil ekspor SAKIP, atau perbarui aplikasi.'
        return _gagal("KL101", nama, pesan, tertulis=skema if isinstance(skema, str) else "")
    hasil = from_polos(TahunKinerja, {kunci: isi for kunci, isi in polos.items() if kunci != "skema"})
    return HasilBaca(hasil.objek, tuple(_temuan(k, nama) for k in hasil.kesalahan))


def _temuan(kesalahan: Kesalahan, nama: str) -> Temuan:
    return Temuan(
        kode="KL102",
        kelas=Kelas.STRUKTUR,
        tingkat=Tingkat.SALAH,
        pesan=f"{nama}, {kesalahan.pesan}",
        lokasi=(Lokasi(berkas=nama),),
        dasar=_DASAR,
        saran="Perbaiki isian itu sesuai skema, lalu baca ulang.",
        kunci=kesalahan.jalur,
    )


def _gagal(kode: str, nama: str, pesan: str, *, baris: int | None = None, tertulis: str = "") -> HasilBaca:
    temuan = Temuan(
        kode=kode,
        kelas=Kelas.STRUKTUR,
        tingkat=Tingkat.SALAH,
        pesan=pesan,
        lokasi=(Lokasi(berkas=nama, baris=baris),),
        tertulis=tertulis,
        seharusnya=SKEMA if kode == "KL101" else "",
        dasar=_DASAR,
    )
    return HasilBaca(None, (temuan,))
