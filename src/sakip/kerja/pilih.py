"""Which period and which positions a person means; each mistake is a sentence with what is nearest."""

from __future__ import annotations

import difflib

from sakip.data.berlaku import pemegang_pada
from sakip.data.organisasi import Jabatan, Jenjang
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.jenis_dokumen import PermintaanSalah
from sakip.kerja.nama_berkas import sederhanakan
from sakip.kernel.nilai import Keadaan, Kosong, Nilai
from sakip.kernel.periode import Periode, Triwulan


def pilih_periode(*, tahun: TahunKinerja, diminta: Periode | None) -> Periode:
    """The period asked for, or the whole year; raises PermintaanSalah for one of another year."""
    if diminta is None:
        return Periode(tahun.tahun)
    if diminta.tahun != tahun.tahun:
        benar = Periode(tahun.tahun, diminta.triwulan).kode
        raise PermintaanSalah(
            f"Data ini tahun {tahun.tahun}, sedangkan yang diminta {diminta.sebutan}. "
            f"Tulis --periode {benar}, atau pakai buku kerja tahun {diminta.tahun}."
        )
    return diminta


def periode_terakhir(*, tahun: TahunKinerja) -> Periode:
    """The last period with a realisasi; the whole year when that is its last quarter, or when there is none."""
    berisi = [r.periode for r in tahun.realisasi.kinerja if not _kosong(r.nilai)]
    akhir = max((p for p in berisi if p.tahun == tahun.tahun), default=Periode(tahun.tahun))
    return Periode(tahun.tahun) if akhir.triwulan == len(Triwulan) else akhir


def _kosong(nilai: Nilai) -> bool:
    return isinstance(nilai, Kosong) and nilai.keadaan is Keadaan.BELUM_DIISI


def penyusun(*, tahun: TahunKinerja) -> tuple[Jabatan, ...]:
    """The positions with papers of their own, in the order of the data."""
    return tuple(j for j in tahun.organisasi.jabatan if j.menyusun_laporan and j.jenjang is not Jenjang.KEPALA_DAERAH)


def pilih_jabatan(*, tahun: TahunKinerja, diminta: str) -> Jabatan:
    """The position of an id or a name; raises PermintaanSalah with the nearest names."""
    semua = tahun.organisasi.jabatan
    cocok = [j for j in semua if j.id == diminta]
    cocok = cocok or [j for j in semua if diminta.strip().casefold() in (j.id.casefold(), j.nama.casefold())]
    if not cocok:
        raise PermintaanSalah(_pesan_tiada(diminta, penyusun(tahun=tahun)))
    if len(cocok) > 1:
        pilihan = ", ".join(j.id for j in cocok)
        raise PermintaanSalah(f'Ada {len(cocok)} jabatan bernama "{diminta}". Sebutkan kodenya: {pilihan}.')
    if cocok[0].jenjang is Jenjang.KEPALA_DAERAH:
        raise PermintaanSalah(f"{cocok[0].nama} adalah kepala daerah. Dokumennya tidak dicetak dari data kantor ini.")
    if not cocok[0].menyusun_laporan:
        raise PermintaanSalah(
            f"{cocok[0].nama} tidak menyusun dokumen sendiri menurut lembar Pejabat. "
            "Isi kolom Menyusun laporan dengan ya bila seharusnya menyusun."
        )
    return cocok[0]


def _pesan_tiada(diminta: str, ada: tuple[Jabatan, ...]) -> str:
    menurut_nama = {n.casefold(): j for j in ada for n in (j.id, j.nama)}
    dekat = difflib.get_close_matches(diminta.strip().casefold(), menurut_nama, n=6)
    calon = tuple(dict.fromkeys(menurut_nama[d] for d in dekat))[:3]
    awal = "Yang paling dekat" if calon else "Yang ada"
    daftar = "; ".join(f"{j.id} ({j.nama})" for j in calon or ada) or "belum ada satu pun"
    return f'Jabatan "{diminta}" tidak ada. {awal}: {daftar}.'


def tanpa_pemegang(*, tahun: TahunKinerja, jabatan: tuple[Jabatan, ...], periode: Periode) -> tuple[str, ...]:
    """A sentence for each position that nobody held at the end of the period."""
    hari = periode.akhir
    return tuple(
        f"{j.nama}: tidak ada pemegang pada akhir {periode.sebutan}, jadi nama pada dokumennya kosong. "
        "Isi pejabatnya di lembar Pejabat, termasuk Plt. bila ada."
        for j in jabatan
        if pemegang_pada(organisasi=tahun.organisasi, jabatan=j.id, tanggal=hari) is None
    )


def nama_folder(*, jabatan: tuple[Jabatan, ...]) -> dict[str, str]:
    """The folder of each position by id: its number and name (``03-kepala-seksi-pelayanan``)."""
    return {j.id: f"{n:02}-{sederhanakan(teks=j.nama)[:50].rstrip('-')}" for n, j in enumerate(jabatan, 1)}
