"""Sheet *Program Anggaran*: the program tree in the order of the DPA, with budget and spending.

The parent of a row is the nearest row above with a higher level, so nobody fills a parent column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isi, Isian, Jenis, Kolom, Nama, Pola, Ranah, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.petak import PETAK, build_kolom_periode, kunci_petak, list_periode
from sakip.buku_kerja.lembar.pohon_baris import induk_baris, nomor_pohon, rumus_jumlah, rumus_kegiatan, rumus_program
from sakip.buku_kerja.lembar.versi import nama_versi
from sakip.buku_kerja.nama import Kamus
from sakip.data.anggaran import Pagu, PrakiraanMaju, RealisasiAnggaran
from sakip.data.perencanaan import JenjangSimpul, Menunjang, Simpul
from sakip.data.tahun_kinerja import TahunKinerja

_P, _T = Jenis.PARAGRAF, Jenis.TAMPIL
AWAL = (
    Kolom("tingkat", "Tingkat", Jenis.PILIHAN, 13, Wajib.MUTLAK, pilihan=pilihan_dari(JenjangSimpul), contoh="Program",
        bantuan="Program, lalu kegiatannya, lalu sub kegiatannya, menurut urutan DPA."),
    Kolom("kode", "Kode rekening", lebar=18, contoh="7.01.01"),
    Kolom("nama", "Uraian", _P, 50, Wajib.MUTLAK, contoh="Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota"),
    Kolom("sasaran", "Sasaran yang didukung", Jenis.RUJUKAN, 36, ranah=(Ranah.SASARAN,),
        bantuan="Cukup pada program; kegiatan dan sub kegiatan mengikuti. Kosong pada program berarti "
        "penunjang."),
    Kolom("hasil", "Hasil (sasaran program)", _P, 36, bantuan="Misalnya: Meningkatnya kelancaran administrasi kantor."),
    Kolom("penanggung_jawab", "Penanggung jawab", Jenis.RUJUKAN, 26, ranah=(Ranah.JABATAN,), longgar=True),
)  # fmt: skip
REALISASI = build_kolom_periode(
    judul="Realisasi ",
    setahun="Realisasi setahun",
    jenis=Jenis.RUPIAH,
    lebar=17,
    kelompok="Realisasi (Rp)",
    bantuan="Belanja triwulan itu saja, pada tingkat terbawah. Bila triwulan diisi, kosongkan kolom setahun.",
)
JUMLAH_REALISASI = Kolom("jumlah_realisasi", "Jumlah realisasi", _T, 19, rumus=rumus_jumlah(*(k for k, _ in PETAK)),
    kelompok="Dihitung")  # fmt: skip
AKHIR = (
    Kolom("menunjang", "Menunjang sasaran", Jenis.PILIHAN, 18, pilihan=pilihan_dari(Menunjang)),
    Kolom("analisis", "Analisis", _P, 50, bantuan="Bagaimana program atau kegiatan ini menunjang sasarannya."),
    Kolom("lokasi", "Lokasi", lebar=24, boleh_tiada=True, bantuan="Tempat pelaksanaan menurut Renja."),
    Kolom(
        "prakiraan_maju",
        "Prakiraan maju",
        Jenis.RUPIAH,
        19,
        boleh_tiada=True,
        bantuan="Perkiraan pagu tahun berikutnya menurut Renja, pada tingkat terbawah.",
    ),
    Kolom("_program", "Nomor program", _T, 0, rumus=rumus_program),
    Kolom("_kegiatan", "Nomor kegiatan", _T, 0, rumus=rumus_kegiatan),
)


def _kolom_pagu(versi: str) -> Kolom:
    return Kolom(f"pagu:{versi}", f"Pagu {versi}", Jenis.RUPIAH, 19, kelompok="Pagu (Rp)",
        bantuan="Isi pada tingkat terbawah yang diketahui; jumlah di atasnya dihitung.")  # fmt: skip


def _kolom_dana(versi: str) -> Kolom:
    return Kolom(f"dana:{versi}", f"Sumber dana {versi}", lebar=14, kelompok="Pagu (Rp)",
        bantuan="Hanya bila lain dari sumber dana versi anggarannya.")  # fmt: skip


def _kolom_jumlah(versi: str) -> Kolom:
    return Kolom(f"jumlah:{versi}", f"Jumlah pagu {versi}", _T, 19, rumus=rumus_jumlah(f"pagu:{versi}"),
        kelompok="Dihitung")  # fmt: skip


POLA = (
    Pola(re.compile(r"Pagu (.+)", re.IGNORECASE), lambda c: _kolom_pagu(nama_versi(c[1]))),
    Pola(re.compile(r"Sumber dana (.+)", re.IGNORECASE), lambda c: _kolom_dana(nama_versi(c[1]))),
    Pola(re.compile(r"Jumlah pagu (.+)", re.IGNORECASE), lambda c: _kolom_jumlah(c[1])),
)


def _list_versi(tahun: TahunKinerja) -> list[str]:
    ada = (*(v.id for v in tahun.anggaran.versi), *(p.versi for p in tahun.anggaran.pagu))
    return list(dict.fromkeys(("murni", "perubahan", *ada)))


def _kolom_untuk(tahun: TahunKinerja) -> tuple[Kolom, ...]:
    versi = _list_versi(tahun)
    pagu = (k for v in versi for k in (_kolom_pagu(v), _kolom_dana(v)))
    return (*AWAL, *pagu, *REALISASI, *(_kolom_jumlah(v) for v in versi), JUMLAH_REALISASI, *AKHIR)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    uang = _group_uang(tahun)
    simpul = tahun.perencanaan.simpul
    for s, jumlah in zip(simpul, nomor_pohon(simpul, uang, _list_versi(tahun)), strict=True):
        yield {
            ID: s.id, "tingkat": s.jenjang, "kode": s.kode, "nama": s.nama,
            "sasaran": kamus.label(s.sasaran, Ranah.SASARAN), "hasil": s.hasil,
            "penanggung_jawab": kamus.label(s.penanggung_jawab, Ranah.JABATAN),
            "menunjang": s.menunjang, "analisis": s.analisis, "lokasi": s.lokasi, **uang.get(s.id, {}), **jumlah,
        }  # fmt: skip


def _group_uang(tahun: TahunKinerja) -> dict[str, dict[str, Isi]]:
    uang: dict[str, dict[str, Isi]] = {}
    for p in tahun.anggaran.pagu:
        uang.setdefault(p.simpul, {}).update({f"pagu:{p.versi}": p.jumlah, f"dana:{p.versi}": p.sumber_dana})
    for r in tahun.anggaran.realisasi:
        uang.setdefault(r.simpul, {})[kunci_petak(r.periode)] = r.jumlah
    for m in tahun.anggaran.prakiraan_maju:
        uang.setdefault(m.simpul, {})["prakiraan_maju"] = m.jumlah
    return uang


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b, induk in induk_baris(baris):
        konteks.catat(f"simpul/{b.id}", b)
        konteks.asal[f"simpul/{b.id}/induk"] = b.lokasi("tingkat")
        jenjang = b.pilihan("tingkat", JenjangSimpul)
        if jenjang is not None:
            yield Simpul(
                b.id, jenjang, b.teks("nama"), b.teks("kode"), induk, konteks.rujuk(b, "sasaran", Ranah.SASARAN),
                b.teks("hasil"), konteks.rujuk(b, "penanggung_jawab", Ranah.JABATAN, longgar=True),
                b.pilihan("menunjang", Menunjang), b.teks("analisis"), b.teks("lokasi"),
            )  # fmt: skip
        yield from _read_uang(b, konteks)


def _read_uang(b: Baris, konteks: Konteks) -> Iterator[object]:
    for kunci in b.berulang("pagu"):
        versi, jumlah = kunci.removeprefix("pagu:"), b.angka(kunci)
        if jumlah is not None and konteks.daftarkan(f"pagu/{b.id}/{versi}", b.lokasi(kunci)):
            # The check of the shape names the version first.
            konteks.asal[f"pagu/{versi}/{b.id}/jumlah"] = b.lokasi(kunci)
            yield Pagu(b.id, versi, jumlah, b.teks(f"dana:{versi}"))
    for kunci, periode in list_periode(b, konteks.tahun_periode):
        jumlah = b.angka(kunci)
        if jumlah is not None and konteks.daftarkan(f"belanja/{b.id}/{periode.kode}/jumlah", b.lokasi(kunci)):
            yield RealisasiAnggaran(b.id, periode, jumlah)
    maju = b.angka("prakiraan_maju")
    if maju is not None and konteks.daftarkan(f"prakiraan_maju/{b.id}/jumlah", b.lokasi("prakiraan_maju")):
        yield PrakiraanMaju(b.id, maju)


LEMBAR = Lembar(
    "Program Anggaran",
    "Menurut urutan DPA: program, kegiatannya, sub kegiatannya. Jumlah di kolom abu-abu dihitung sendiri.",
    Golongan.POKOK,
    (*AWAL, *REALISASI, JUMLAH_REALISASI, *AKHIR),
    _tulis,
    _baca,
    kolom_untuk=_kolom_untuk,
    pola=POLA,
    nama_baris=lambda b: Nama(Ranah.SIMPUL, b.teks("nama"), b.teks("kode")),
    ranah_daftar=Ranah.SIMPUL,
    kunci_utama="nama",
    beku=3,
)
