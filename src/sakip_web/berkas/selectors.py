"""Reading files: what is attached where, and papers that were made valid."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from io import BufferedReader

from sakip.data.tahun_kinerja import TahunKinerja
from sakip_web.berkas import gudang, pemilik
from sakip_web.berkas.kode import baca_kode
from sakip_web.berkas.models import Berkas, Lampiran, Naskah
from sakip_web.berkas.pemilik import Milik
from sakip_web.rekaman.himpunan import semua_himpunan
from sakip_web.rekaman.models import Tahun
from sakip_web.rekaman.selectors import ambil

# What a record is called, in the order of preference.
_NAMA = ("nama", "sebutan", "teks", "uraian", "judul")


def lampiran(*, tahun: Tahun, himpunan: str, kunci: str) -> tuple[Lampiran, ...]:
    """What is attached to one thing, oldest first."""
    milik = Lampiran.objects.filter(tahun=tahun, himpunan=himpunan, kunci=kunci, dicabut=None)
    return tuple(milik.select_related("berkas"))


def lampiran_banyak(*, tahun: Tahun, himpunan: str) -> dict[str, tuple[Lampiran, ...]]:
    """What is attached to all things of a set, by key, in one query."""
    hasil: dict[str, list[Lampiran]] = defaultdict(list)
    for satu in Lampiran.objects.filter(tahun=tahun, himpunan=himpunan, dicabut=None).select_related("berkas"):
        hasil[satu.kunci].append(satu)
    return {k: tuple(v) for k, v in hasil.items()}


def banyak_lampiran(*, tahun: Tahun, himpunan: str) -> Mapping[str, int]:
    """How much is attached to each thing of a set, by key."""
    milik = Lampiran.objects.filter(tahun=tahun, himpunan=himpunan, dicabut=None)
    return Counter(milik.order_by().values_list("kunci", flat=True))


def satu_lampiran(*, tahun: Tahun, pk: int) -> Lampiran | None:
    """One that is attached now."""
    return Lampiran.objects.select_related("berkas", "tahun").filter(tahun=tahun, pk=pk, dicabut=None).first()


def pemilik_benda(*, tahun: Tahun, data: TahunKinerja, himpunan: str, kunci: str) -> Milik | None:
    """Whose a thing is that files may be attached to; None when there is no such thing in the year."""
    if pemilik.terdaftar(himpunan=himpunan):
        return pemilik.pemilik(data=data, himpunan=himpunan, kunci=kunci)
    if himpunan not in semua_himpunan():
        return None
    ada = ambil(tahun=tahun, himpunan=himpunan, kunci=kunci)
    if ada is None:
        return None
    nama = next((str(n) for a in _NAMA if (n := getattr(ada.butir.objek, a, ""))), kunci)
    return Milik("", nama)


def naskah(*, tahun: Tahun, jenis: str, kunci: str) -> Naskah | None:
    """The paper that is valid: the last one that was frozen."""
    return Naskah.objects.filter(tahun=tahun, jenis=jenis, kunci=kunci).first()


def naskah_semua(*, tahun: Tahun) -> tuple[Naskah, ...]:
    """All papers of a year with their files, newest first."""
    return tuple(Naskah.objects.filter(tahun=tahun).prefetch_related("isi__berkas"))


def satu_naskah(*, tahun: Tahun, pk: int) -> Naskah | None:
    """One paper of a year."""
    return Naskah.objects.filter(tahun=tahun, pk=pk).first()


def naskah_berkode(*, kode: str) -> Naskah | None:
    """The paper with a code, as a person typed it."""
    return Naskah.objects.select_related("tahun__instansi").filter(kode=baca_kode(teks=kode)).first()


def berkas_naskah(*, naskah: Naskah, format: str) -> Berkas | None:
    """A file of a paper; ``data`` are the data that it was printed from."""
    if format == "data":
        return naskah.data
    isi = naskah.isi.select_related("berkas").filter(format=format).first()
    return isi.berkas if isi else None


def buka(*, berkas: Berkas) -> BufferedReader:
    """The content, held against its hash. Raises gudang.BerkasHilang."""
    return gudang.buka(sidik=berkas.sidik)
