"""Shape of villages, staff and texts."""

from __future__ import annotations

from collections.abc import Iterator

from sakip.data.bentuk_perencanaan import daftar_id
from sakip.data.bentuk_temuan import (
    DATA,
    EJAAN,
    Jenis,
    buat,
    periksa_isi,
    periksa_kembar,
    periksa_nama,
    periksa_rujukan,
    periksa_tanda,
)
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.temuan import Kelas, Temuan, Tingkat

NEGATIF = Jenis("KL161", Tingkat.SALAH, DATA, "Tulis bilangan nol atau lebih.", Kelas.JUMLAH)


def periksa_lain(tahun: TahunKinerja) -> Iterator[Temuan]:
    """Names that belong to lists, counts that cannot be negative."""
    yield from _periksa_desa(tahun)
    yield from _periksa_binwas(tahun)
    yield from _periksa_pegawai(tahun)
    yield from _periksa_narasi(tahun)


def _periksa_desa(tahun: TahunKinerja) -> Iterator[Temuan]:
    d = tahun.desa
    kenal = {x.nama for x in d.desa}
    yield from periksa_tanda("desa", "desa", (x.nama for x in d.desa))
    yield from periksa_kembar("penduduk", "Penduduk", ((p.desa, str(p.tahun)) for p in d.penduduk))
    for p in d.penduduk:
        kunci = f"penduduk/{p.desa}/{p.tahun}"
        yield from periksa_nama(kunci, "desa", p.desa, kenal)
        yield from _periksa_bilangan(f"{kunci}/laki_laki", "Jumlah laki-laki", p.laki_laki)
        yield from _periksa_bilangan(f"{kunci}/perempuan", "Jumlah perempuan", p.perempuan)
    yield from periksa_kembar("indeks_desa", "Indeks", ((i.desa, str(i.tahun)) for i in d.indeks))
    for i in d.indeks:
        yield from periksa_nama(f"indeks_desa/{i.desa}/{i.tahun}", "desa", i.desa, kenal)


def _periksa_binwas(tahun: TahunKinerja) -> Iterator[Temuan]:
    d = tahun.desa
    kegiatan, desa = {k.id for k in d.kegiatan_binwas}, {x.nama for x in d.desa}
    yield from periksa_tanda("kegiatan_binwas", "kegiatan binwas", (k.id for k in d.kegiatan_binwas))
    yield from periksa_kembar("binwas", "Binwas", ((b.kegiatan, b.periode.kode) for b in d.binwas))
    for b in d.binwas:
        kunci = f"binwas/{b.kegiatan}/{b.periode.kode}"
        yield from periksa_rujukan(kunci, "kegiatan binwas", b.kegiatan, kegiatan)
        for nama in b.desa:
            # A village is counted only where it is one of the area: without its name it would be left out unsaid.
            if nama not in desa:
                apa = f'Desa "{nama}" pada binwas tidak ada di daftar desa, sehingga tidak ikut dihitung.'
                yield buat(EJAAN, f"{kunci}/desa", apa, tertulis=nama)


def _periksa_pegawai(tahun: TahunKinerja) -> Iterator[Temuan]:
    s, sasaran = tahun.sumber_daya, {x.id for x in tahun.perencanaan.sasaran}
    for nomor, k in enumerate(s.pegawai):
        yield from _periksa_bilangan(f"pegawai/{nomor}/jumlah", f"Jumlah pegawai {k.kategori}", k.jumlah)
    for nomor, b in enumerate(s.kebutuhan):
        kunci = f"kebutuhan_sdm/{nomor}"
        yield from periksa_rujukan(f"{kunci}/sasaran", "sasaran", b.sasaran, sasaran)
        yield from _periksa_bilangan(f"{kunci}/kebutuhan", "Kebutuhan pegawai", b.kebutuhan)
        yield from _periksa_bilangan(f"{kunci}/tersedia", "Pegawai tersedia", b.tersedia)


def _periksa_narasi(tahun: TahunKinerja) -> Iterator[Temuan]:
    kenal = {*daftar_id(tahun.perencanaan), *(j.id for j in tahun.organisasi.jabatan)}
    for t in tahun.narasi.teks:
        kunci = f"narasi/{t.kunci}/{t.untuk}"
        yield from periksa_isi(kunci, "Kunci teks", t.kunci)
        yield from periksa_rujukan(kunci, "sasaran, program, indikator, atau jabatan", t.untuk, kenal)


def _periksa_bilangan(kunci: str, sebutan: str, jumlah: int) -> Iterator[Temuan]:
    if jumlah < 0:
        yield buat(NEGATIF, kunci, f"{sebutan} {jumlah}; seharusnya nol atau lebih.", tertulis=str(jumlah))
