"""Sheet *Pejabat*: positions and their holders; a further holder of a position takes a further row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.organisasi import Jabatan, Jenjang, Pemegang, StatusPemegang
from sakip.data.tahun_kinerja import TahunKinerja

# "Definitif" stands nowhere in print, so its value is empty; a list needs a word to pick.
_STATUS = {s.value or "Definitif": s for s in StatusPemegang}
_JABATAN = ("jabatan", "jenjang", "atasan", "unit", "eselon", "menyusun_laporan")
_PEMEGANG = ("nama", "nip", "pangkat", "golongan", "status", "mulai", "selesai")

KOLOM = (
    Kolom("jabatan", "Jabatan", lebar=34, wajib=Wajib.MUTLAK, contoh="Kepala Seksi Pelayanan",
        bantuan="Nama jabatan, sekali saja. Pejabat kedua pada jabatan yang sama (misalnya Plt.) ditulis pada "
        "baris baru dengan nama jabatan yang sama."),
    Kolom("jenjang", "Jenjang", Jenis.PILIHAN, 22, pilihan=pilihan_dari(Jenjang), contoh="kepala seksi/bidang",
        bantuan="Pilih dari daftar. Cukup pada baris pertama jabatan itu."),
    Kolom("atasan", "Atasan langsung", Jenis.RUJUKAN, 30, ranah=(Ranah.JABATAN,), contoh="Camat",
        bantuan="Pilih nama jabatan atasannya. Kosongkan untuk yang paling atas."),
    Kolom("unit", "Unit kerja", lebar=24, contoh="Seksi Pelayanan"),
    Kolom("eselon", "Eselon", lebar=9, contoh="IV.a"),
    Kolom("nama", "Nama pejabat", lebar=28, contoh="Contoh Satu, S.Sos."),
    Kolom("nip", "NIP", lebar=24, contoh="99990101 999901 1 001", bantuan="Tulis sebagai teks, boleh dengan spasi."),
    Kolom("pangkat", "Pangkat", lebar=18, contoh="Penata Tingkat I"),
    Kolom("golongan", "Golongan", lebar=10, contoh="III/d"),
    Kolom("status", "Status", Jenis.PILIHAN, 12, pilihan=_STATUS, contoh="Definitif",
        bantuan="Kosong berarti definitif."),
    Kolom("mulai", "Menjabat sejak", Jenis.TANGGAL, 18, contoh="2 Januari 2024",
        bantuan="Kosongkan bila sejak sebelum tahun ini."),
    Kolom("selesai", "Sampai", Jenis.TANGGAL, 18, bantuan="Hari terakhir menjabat. Kosongkan bila masih menjabat."),
    Kolom("menyusun_laporan", "Menyusun laporan", Jenis.YA, 11, boleh_tiada=True,
        bantuan="tidak: jabatan ini tanpa perjanjian dan laporan sendiri. Kosong berarti ya."),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    organisasi = tahun.organisasi
    for j in organisasi.jabatan:
        dasar: Isian = {
            ID: j.id,
            "jabatan": j.nama,
            "jenjang": j.jenjang,
            "atasan": kamus.label(j.atasan, Ranah.JABATAN),
            "unit": j.unit,
            "eselon": j.eselon,
            "menyusun_laporan": None if j.menyusun_laporan else False,
        }
        pemegang = [_isian_pemegang(p) for p in organisasi.pemegang if p.jabatan == j.id]
        yield {**dasar, **(pemegang[0] if pemegang else {})}
        for lain in pemegang[1:]:
            yield {ID: j.id, "jabatan": j.nama, "unit": j.unit, **lain}


def _isian_pemegang(p: Pemegang) -> Isian:
    return {kunci: getattr(p, kunci) for kunci in _PEMEGANG}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    terlihat: set[str] = set()
    nomor = 0
    for b in baris:
        if b.id not in terlihat:
            terlihat.add(b.id)
            konteks.catat(f"jabatan/{b.id}", b, *_JABATAN, jabatan="nama")
            yield _jabatan(b, konteks)
        if b.ada(*_PEMEGANG):
            nomor += 1
            konteks.catat(f"pemegang/{nomor}", b, "jabatan", *_PEMEGANG)
            yield Pemegang(
                b.id, b.teks("nama"), b.teks("nip"), b.teks("pangkat"), b.teks("golongan"),
                b.pilihan("status", StatusPemegang) or StatusPemegang.DEFINITIF,
                b.tanggal("mulai"), b.tanggal("selesai"),
            )  # fmt: skip


def _jabatan(b: Baris, konteks: Konteks) -> Jabatan:
    jenjang = b.pilihan("jenjang", Jenjang)
    if jenjang is None:
        saran = f"Pilih salah satu: {', '.join(pilihan_dari(Jenjang))}."
        konteks.lapor(
            "KL008", b.lokasi("jenjang"), f'jenjang "{b.teks("jabatan")}" belum diisi; dibaca pelaksana.', saran=saran
        )
    atasan = konteks.rujuk(b, "atasan", Ranah.JABATAN)
    menyusun = b.isi.get("menyusun_laporan") is not False
    return Jabatan(
        b.id, b.teks("jabatan"), jenjang or Jenjang.PELAKSANA, atasan, b.teks("unit"), b.teks("eselon"), menyusun
    )


LEMBAR = Lembar(
    "Pejabat",
    "Satu baris satu jabatan dengan pejabatnya. Pergantian pejabat: baris baru dengan jabatan yang sama.",
    Golongan.POKOK,
    KOLOM,
    _tulis,
    _baca,
    nama_baris=lambda b: Nama(Ranah.JABATAN, b.teks("jabatan"), b.teks("unit")),
    ranah_daftar=Ranah.JABATAN,
    kunci_utama="jabatan",
    gabung=True,
    beku=1,
)
