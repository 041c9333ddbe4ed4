"""Cases of rules as anyone can read them, and how they are run.

A case gives facts as rows: keys that name a kind of fact hold what is written, the others say what the row is about.
``temuan`` and ``tidak_diperiksa`` say what must come out; without both the rule must stay silent. A case may instead
give a small document as Markdown (``naskah``), which is read as any text file is, or several by name: the first is the
report, the others are what it is held against.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from sakip.fakta.antar_berkas import Bahan, build_berkas_bersama
from sakip.fakta.berkas import BERHENTI, Berkas
from sakip.fakta.dari_dokumen import build_berkas_dokumen
from sakip.fakta.ekstraksi.naskah import baca_naskah
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import Konvensi, read_angka
from sakip.kernel.lokasi import Lokasi
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak
from sakip.kernel.periode import Periode
from sakip.peraturan.katalog import muat_katalog
from sakip.peraturan.profil_muat import muat_profil
from sakip.readers.teks import read_teks
from sakip.reviu.engine import HasilPeriksa, periksa
from sakip.reviu.registry import Aturan

FOLDER = Path(__file__).parent / "kasus"
TAHUN = 2024
KATA = frozenset(
    {
        JenisFakta.NAMA, JenisFakta.PENANDA_TANGAN, JenisFakta.ALASAN, JenisFakta.DUKUNGAN, JenisFakta.ARAH,
        JenisFakta.METODE, JenisFakta.PREDIKAT, JenisFakta.SKALA,
    }
)  # fmt: skip
ATAS = {
    JenisFakta.PREDIKAT: JenisFakta.CAPAIAN,
    JenisFakta.RATA_RATA: JenisFakta.CAPAIAN,
    JenisFakta.PORSI: JenisFakta.PAGU,
    JenisFakta.PERUBAHAN: JenisFakta.REALISASI,
}
UANG = frozenset({JenisFakta.PAGU, JenisFakta.BELANJA, JenisFakta.SISA})
Isi = Mapping[str, object]


@dataclass(frozen=True)
class Kasus:
    """One case of one rule."""

    kode: str
    nama: str
    isi: Isi

    @property
    def temuan(self) -> Sequence[Mapping[str, str]]:
        return self.isi.get("temuan", ())  # type: ignore[return-value]

    @property
    def tidak_diperiksa(self) -> Sequence[str]:
        return self.isi.get("tidak_diperiksa", ())  # type: ignore[return-value]

    @property
    def lulus(self) -> bool:
        return not self.temuan and not self.tidak_diperiksa


def baca_kasus() -> tuple[Kasus, ...]:
    """Every case of every rule."""
    return tuple(k for p in sorted(FOLDER.glob("*.yml")) for k in kasus_berkas(p))


def kasus_berkas(path: Path) -> Iterator[Kasus]:
    isi = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isi["aturan"] == path.stem, path.name
    yield from (Kasus(path.stem, nama, k) for nama, k in isi.items() if nama != "aturan")


def jalankan(kasus: Kasus, aturan: Aturan) -> HasilPeriksa:
    """What one rule says about the facts of a case."""
    profil = kasus.isi.get("profil")
    konteks = Konteks(muat_katalog(), muat_profil(str(profil)) if profil else None)
    hasil = periksa(berkas=berkas_kasus(kasus), konteks=konteks, aturan=(aturan,))
    # The engine goes on past a rule that fails; a case must not.
    assert [t.alasan for t in hasil.tidak_diperiksa if BERHENTI in t.alasan] == []
    return hasil


def berkas_kasus(kasus: Kasus) -> Berkas:
    """The facts of a case: those given as rows, or those read out of a small document (``naskah``, as Markdown)."""
    if isinstance(naskah := kasus.isi.get("naskah"), Mapping):
        bahan = [_bahan(f"{nama}.md", str(teks)) for nama, teks in naskah.items()]
        return build_berkas_bersama(laporan=bahan[0], acuan=bahan[1:])
    if "naskah" in kasus.isi:
        dokumen = read_teks(isi=str(kasus.isi["naskah"]).encode(), nama=f"{kasus.nama}.md")
        return build_berkas_dokumen(dokumen=dokumen, sumber=f"{kasus.nama}.md")
    baris = kasus.isi["fakta"]
    semua: list[Isi] = [baris] if isinstance(baris, Mapping) else list(baris)  # type: ignore[call-overload]
    tahun = int(str(kasus.isi.get("tahun", TAHUN)))
    return Berkas(tuple(f for n, b in enumerate(semua, 1) for f in fakta_baris(b, n, tahun)), tahun)


def _bahan(nama: str, teks: str) -> Bahan:
    return Bahan(nama, baca_naskah(dokumen=read_teks(isi=teks.encode(), nama=nama), sumber=nama))


def fakta_baris(baris: Isi, nomor: int, tahun: int) -> Iterator[Fakta]:
    """The facts of a row."""
    jenis = {JenisFakta[k.upper()]: str(v) for k, v in baris.items() if k.upper() in JenisFakta.__members__}

    def teks(kunci: str, bawaan: str = "") -> str:
        return str(baris.get(kunci, bawaan))

    triwulan = baris.get("triwulan")
    periode = Periode(int(teks("tahun", str(tahun))), int(str(triwulan)) if triwulan else None)
    for j, tertulis in jenis.items():
        isi = baca_kata(tertulis) if j in KATA else baca_isi(j, tertulis)
        yield Fakta(
            j,
            teks("objek", "skm"),
            isi,
            tertulis,
            periode=None if j is JenisFakta.TANGGAL or teks("tanpa_periode") else periode,
            asal=Asal[teks("asal", "lain").upper()],
            nama=teks("sebutan"),
            satuan=teks("satuan") or ("Rp" if j in UANG else ""),
            desimal=_desimal(isi),
            lokasi=Lokasi(halaman=1, tabel=teks("kelompok", "A"), baris_tabel=nomor, kolom=j.value),
            induk=teks("induk"),
            kelompok=teks("kelompok", "A"),
            versi=teks("versi"),
            rincian=teks("rincian"),
            atas=JenisFakta[teks("atas").upper()] if teks("atas") else ATAS.get(j),
            resmi=bool(baris.get("resmi")),
        )


def baca_kata(tertulis: str) -> Nilai | None:
    """Words have no value; a question mark stands for words that a reader could not make out."""
    return Kosong(Keadaan.TAK_TERBACA) if tertulis == "?" else None


def baca_isi(jenis: JenisFakta, tertulis: str) -> Nilai:
    """The value that a reader would make of a text."""
    if jenis is JenisFakta.TANGGAL:
        try:
            return Tanggal(date.fromisoformat(tertulis))
        except ValueError:
            return Kosong(Keadaan.TAK_TERBACA, tertulis=tertulis)
    if "–" in tertulis:
        bawah, atas = (read_angka(t).nilai for t in tertulis.split("–"))
        assert bawah is not None
        assert atas is not None
        return Rentang(bawah, atas)
    if tertulis in ("terlaksana", "tidak terlaksana"):
        return YaTidak(tertulis == "terlaksana")
    bacaan = read_angka(tertulis, konvensi=Konvensi.INDONESIA if jenis in UANG else None)
    if bacaan.predikat:
        return Predikat(bacaan.predikat, bacaan.nilai)
    return Kosong(Keadaan.TAK_TERBACA, tertulis=tertulis) if bacaan.nilai is None else Angka(bacaan.nilai)


def _desimal(isi: Nilai | None) -> int | None:
    nilai = isi.nilai if isinstance(isi, Angka | Predikat) else None
    if nilai is None:
        return None
    eksponen = nilai.as_tuple().exponent
    return max(0, -eksponen) if isinstance(eksponen, int) else None


def beda(kasus: Kasus, aturan: Aturan) -> list[str]:
    """How what comes out differs from what the case says; empty when the case holds."""
    hasil = jalankan(kasus, aturan)
    catatan = []
    if len(hasil.temuan) != len(kasus.temuan):
        catatan.append(f"{len(hasil.temuan)} temuan, seharusnya {len(kasus.temuan)}: {[t.pesan for t in hasil.temuan]}")
    for t, harap in zip(hasil.temuan, kasus.temuan, strict=False):
        for kunci, nilai in harap.items():
            ada = _ambil(t, kunci)
            if (nilai not in ada) if kunci == "pesan" else (ada != nilai):
                catatan.append(f"{kunci} {ada!r}, seharusnya {nilai!r}")
    alasan = [t.alasan for t in hasil.tidak_diperiksa]
    if len(alasan) != len(kasus.tidak_diperiksa):
        catatan.append(f"tidak diperiksa {alasan}, seharusnya {kasus.tidak_diperiksa}")
    catatan += [f"{k!r} tidak disebut: {alasan}" for k in kasus.tidak_diperiksa if not any(k in a for a in alasan)]
    return catatan


def _ambil(temuan: object, kunci: str) -> str:
    if kunci != "selisih":
        ada = getattr(temuan, kunci)
        return str(getattr(ada, "value", ada))
    a, b = (read_angka(getattr(temuan, k)).nilai for k in ("tertulis", "seharusnya"))
    assert a is not None
    assert b is not None
    return f"{abs(a - b):.2f}".replace(".", ",")
