"""Shape of the part *organisasi*: positions, their tree, their holders."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from sakip.data.bentuk_lingkar import cari_lingkar
from sakip.data.bentuk_temuan import DATA, PERMENPAN_53, Jenis, buat, periksa_isi, periksa_rujukan, periksa_tanda
from sakip.data.berlaku import kepala
from sakip.data.organisasi import Organisasi, Pemegang, StatusPemegang
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.tanggal import format_tanggal
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

LINGKAR = Jenis("KL112", Tingkat.SALAH, DATA, "Tetapkan siapa yang paling atas dan kosongkan atasannya.")
RANGKAP = Jenis(
    "KL140",
    Tingkat.SALAH,
    PERMENPAN_53,
    "Isi tanggal selesai pejabat lama sehari sebelum pejabat baru mulai.",
    Kelas.IDENTITAS,
)
TERBALIK = Jenis("KL141", Tingkat.SALAH, DATA, "Periksa kedua tanggal itu.", Kelas.PERIODE)
TANPA_KEPALA = Jenis(
    "KL142", Tingkat.PERINGATAN, PERMENPAN_53, "Tandai jabatan pimpinan kantor dengan jenjang kepala.", Kelas.IDENTITAS
)


def periksa_organisasi(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Positions named once, reporting upward without end, each held by one person at a time."""
    bagian = tahun.organisasi
    kenal = {j.id for j in bagian.jabatan}
    yield from periksa_isi("kantor/nama", "Nama instansi", bagian.instansi.nama)
    yield from periksa_tanda("jabatan", "jabatan", (j.id for j in bagian.jabatan))
    for j in bagian.jabatan:
        yield from periksa_isi(f"jabatan/{j.id}/jabatan", f'Nama jabatan "{j.id}"', j.nama)
        yield from periksa_rujukan(f"jabatan/{j.id}/atasan", "jabatan", j.atasan, kenal)
    for lingkar in cari_lingkar({j.id: j.atasan for j in bagian.jabatan}):
        rantai = " → ".join((*lingkar, lingkar[0]))
        apa = f"Rantai atasan berputar: {rantai}; seharusnya berujung."
        yield buat(LINGKAR, f"jabatan/{lingkar[0]}/atasan", apa, tertulis=rantai)
    if kepala(organisasi=bagian) is None:
        yield buat(TANPA_KEPALA, "jabatan", "Tidak ada jabatan berjenjang kepala; seharusnya ada satu pimpinan kantor.")
    for nomor, t in enumerate(bagian.tugas):
        yield from periksa_rujukan(f"tugas/{nomor}/jabatan", "jabatan", t.jabatan, kenal)
    yield from _periksa_pemegang(bagian, kenal)


def _periksa_pemegang(bagian: Organisasi, kenal: set[str]) -> Iterator[Temuan]:
    for p in bagian.pemegang:
        yield from periksa_rujukan(f"jabatan/{p.jabatan}", "jabatan", p.jabatan, kenal)
        yield from periksa_isi(f"jabatan/{p.jabatan}/nama", f'Nama pemegang jabatan "{p.jabatan}"', p.nama)
        if p.mulai and p.selesai and p.selesai < p.mulai:
            apa = f"Masa jabatan {p.nama} selesai {format_tanggal(p.selesai)}, sebelum mulai {format_tanggal(p.mulai)}."
            yield buat(TERBALIK, f"jabatan/{p.jabatan}/selesai", apa)
    # A Plh. acts while the holder is away, so those two hold the position together by right.
    tetap = [(n, p) for n, p in enumerate(bagian.pemegang) if p.status is not StatusPemegang.PLH]
    for (nomor, a), (kedua, b) in combinations(tetap, 2):
        if a.jabatan == b.jabatan and _bertumpuk(a, b):
            apa = f'Jabatan "{a.jabatan}" dipegang {a.nama} dan {b.nama} pada waktu yang sama; seharusnya satu orang.'
            lain = (f"pemegang/{nomor}/selesai",)
            yield buat(RANGKAP, f"pemegang/{kedua}/mulai", apa, tertulis=a.jabatan, lain=lain)


def _bertumpuk(a: Pemegang, b: Pemegang) -> bool:
    return (a.mulai or date.min) <= (b.selesai or date.max) and (b.mulai or date.min) <= (a.selesai or date.max)
