"""Constants, figures, tables and trees of the test document; see ``contoh_dokumen``."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from sakip.dokumen.node import (
    Baris,
    JenisBaris,
    Keterangan,
    Kolom,
    Pohon,
    Rata,
    Sel,
    SimpulPohon,
    Tabel,
)
from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, KontrolTeks, Sebaris, Teks, teks
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, Nilai, Predikat, Rentang, Tanggal, YaTidak

KHUSUS = (
    "Teks sulit: # $ \\ [ ] { } * _ < > & \" ' @ ~ ` ^ | % = + - / #let $x$ //bukan komentar https://contoh.invalid"
)
INDONESIA = (
    "Kecamatan Tirtasari di Kabupaten Nusa yang direka untuk pengujian mempertanggungjawabkan "
    "penyelenggaraan urusan pemerintahan umum, pembinaan desa, serta pelayanan administrasi terpadu. "
    "Keberhasilan diukur dengan membandingkan realisasi terhadap target yang diperjanjikan, kemudian dianalisis "
    "penyebab keberhasilan dan ketidakberhasilannya berikut langkah perbaikan pada triwulan berikutnya."
)
CATATAN_BATAS = "Realisasi melampaui target; untuk rata-rata dipakai paling tinggi 120."
SKALA = "Skala predikat lima tingkat, berlaku sejak 1 Januari 2024: Peraturan Bupati Nusa 7/2024 (rekaan), Pasal 12"
SUMBER = "Register dokumen desa Kecamatan Tirtasari"
BIDANG = ("Tata Pemerintahan", "Pemberdayaan Masyarakat", "Ketenteraman dan Ketertiban", "Pelayanan", "Kesekretariatan")
KOSONG: tuple[tuple[str, Kosong], ...] = (
    ("isi", Kosong(Keadaan.BELUM_DIISI)),
    ("ukur", Kosong(Keadaan.BELUM_DIUKUR, alasan="survei dimulai triwulan III")),
    ("jadwal", Kosong(Keadaan.BELUM_DIJADWALKAN, alasan="TW III")),
    (
        "resmi",
        Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, dari="Bagian Organisasi", sejak=date(2024, 7, 1)),
    ),
    ("berlaku", Kosong(Keadaan.TIDAK_BERLAKU, alasan="tidak ada kelurahan di kecamatan ini")),
    ("definisi", Kosong(Keadaan.TAK_TERDEFINISI, alasan="tidak ada pengaduan, pembagi nol")),
    ("baca", Kosong(Keadaan.TAK_TERBACA, alasan="dapat berarti 12 atau 1,2", tertulis="1.2")),
)


def gambar_png(lebar: int = 12, tinggi: int = 8) -> bytes:
    """A small picture, made here so that no binary file is needed."""

    def potongan(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    baris = b"".join(b"\0" + b"\x22\x42\x7c" * lebar for _ in range(tinggi))
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 2, 0, 0, 0)
    isi = potongan(b"IHDR", kepala) + potongan(b"IDAT", zlib.compress(baris)) + potongan(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + isi


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 120" font-family="Arimo, Arial, sans-serif">'
    '<rect x="20" y="20" width="240" height="24" fill="#22427c"/>'
    '<rect x="20" y="64" width="150" height="24" fill="#7f8682"/>'
    '<text x="266" y="37" font-size="12">80,00</text><text x="176" y="81" font-size="12">50,00</text></svg>'
)


def _masukan(id_: str, nama: str, nilai: Nilai, satuan: str = "", sumber: str = SUMBER) -> Hitungan:
    return Hitungan(id_, nama, nilai, satuan, sumber=sumber)


def graf_contoh() -> dict[str, Hitungan]:
    """Figures of two levels: capaian rests on realisasi and target, realisasi rests on counts."""
    semua = [
        _masukan("desa/jumlah", "Jumlah desa", Angka(Decimal(12)), "desa", "Profil kecamatan 2024"),
        _masukan("desa/tepat", "Desa yang menyampaikan APBDes <tepat waktu>", Angka(Decimal(11)), "desa"),
        _masukan("target/apbdes", "Target APBDes tepat waktu 2024", Angka(Decimal("87.50")), "%", "PK Camat 2024"),
        Hitungan(
            "realisasi/apbdes",
            "Realisasi APBDes tepat waktu 2024",
            Angka(Decimal(1100) / 12),
            "%",
            "desa tepat waktu ÷ jumlah desa × 100",
            "11 ÷ 12 × 100",
            ("desa/tepat", "desa/jumlah"),
            desimal=2,
        ),
        Hitungan(
            "capaian/apbdes",
            "Capaian APBDes tepat waktu 2024",
            Angka(Decimal(1100) / 12 / Decimal("87.5") * 100),
            "%",
            "realisasi ÷ target × 100",
            "91,67 ÷ 87,50 × 100",
            ("realisasi/apbdes", "target/apbdes"),
            (SKALA,),
            desimal=2,
            catatan=("Dibulatkan dua desimal di akhir, setengah ke atas.", KHUSUS),
        ),
        _masukan("pagu/2024", "Pagu DPPA 2024", Angka(Decimal(2_345_678_900)), "Rp", "DPPA 2024"),
        _masukan("selisih/2024", "Selisih capaian dari 2023", Angka(Decimal("4.25")), "poin", "Laporan 2023"),
        _masukan("lhe/2023", "Nilai LHE 2023", Predikat("BB", Decimal("72.15")), "nilai", "LHE Inspektorat (rekaan)"),
        _masukan("target/rentang", "Target waktu layanan", Rentang(Decimal(3), Decimal(5)), "hari", "PK Camat 2024"),
        _masukan("forum/2024", "Forum konsultasi publik diadakan", YaTidak(True), "", "Berita acara"),
        _masukan("terima/2024", "Tanggal laporan diterima", Tanggal(date(2024, 7, 5)), "", "Agenda surat"),
        _masukan("pengaduan/2024", "Pengaduan masuk", Angka(Decimal(0)), "pengaduan"),
    ]
    semua += [_masukan(f"kosong/{nama}", f"Contoh: {k.keadaan.value}", k) for nama, k in KOSONG]
    semua += _indikator()
    return {h.id: h for h in semua}


def _indikator() -> list[Hitungan]:
    """Sixty indicators with target, two quarters and capaian, and the mean of each group of twelve."""
    semua: list[Hitungan] = []
    for i in range(60):
        target, satu, dua = Decimal(80 + i % 7), Decimal("38.25") + i, Decimal("40.5") + i
        semua += [
            _masukan(f"target/{i}", f"Target indikator {i + 1}", Angka(target), "%", "PK 2024"),
            _masukan(f"tw1/{i}", f"Realisasi triwulan I indikator {i + 1}", Angka(satu), "%"),
            _masukan(f"tw2/{i}", f"Realisasi triwulan II indikator {i + 1}", Angka(dua), "%"),
            Hitungan(
                f"capaian/{i}",
                f"Capaian indikator {i + 1} triwulan II",
                Angka(dua / target * 100),
                "%",
                "realisasi ÷ target × 100",
                f"{dua} ÷ {target} × 100".replace(".", ","),
                (f"tw2/{i}", f"target/{i}"),
                (SKALA,),
                desimal=2,
                catatan=(CATATAN_BATAS,) if dua > target else (),
            ),
        ]
    for b, bidang in enumerate(BIDANG):
        anggota = tuple(f"capaian/{i}" for i in range(b * 12, b * 12 + 12))
        rata = sum((Decimal("40.5") + i) / Decimal(80 + i % 7) for i in range(b * 12, b * 12 + 12)) / 12 * 100
        semua.append(
            Hitungan(
                f"rata/{b}",
                f"Rata-rata capaian {bidang}",
                Angka(Decimal(rata)),
                "%",
                "jumlah capaian ÷ banyaknya indikator",
                "jumlah 12 capaian ÷ 12",
                anggota,
                desimal=2,
            )
        )
    return semua


def sel(isi: str, **lain: object) -> Sel:
    return Sel(teks(isi), **lain)  # type: ignore[arg-type]


def tabel_panjang(graf: Mapping[str, Hitungan]) -> Tabel:
    """Sixty indicators: two heading rows with merged cells, column numbers, groups, row spans, totals."""
    kepala = (
        Baris(
            tuple(sel(t, rentang_baris=2) for t in ("No", "Sasaran", "Indikator kinerja", "Satuan", "Target"))
            + (sel("Realisasi", rentang_kolom=2), sel("Capaian", rentang_baris=2))
        ),
        Baris((sel("TW I"), sel("TW II"))),
        Baris(tuple(sel(str(n)) for n in range(1, 9)), JenisBaris.NOMOR_KOLOM),
    )
    badan: list[Baris] = []
    for i in range(60):
        if i % 12 == 0:
            badan.append(Baris((sel(f"Bidang {BIDANG[i // 12]}", rentang_kolom=8, tebal=True),), JenisBaris.KELOMPOK))
        sasaran = (sel(f"Meningkatnya mutu urusan ke-{i // 3 + 1} yang direka", rentang_baris=3),) if i % 3 == 0 else ()
        angka = (Sel((Figur(graf[f"{jenis}/{i}"]),)) for jenis in ("target", "tw1", "tw2"))
        badan.append(
            Baris(
                (
                    sel(str(i + 1)),
                    *sasaran,
                    sel(f"Persentase berkas urusan {i + 1} yang selesai tepat waktu"),
                    sel("%"),
                )
                + (*angka, Sel((Figur(graf[f"capaian/{i}"], Bentuk.PERSEN),)))
            )
        )
        if i % 12 == 11:
            rata = Sel((Figur(graf[f"rata/{i // 12}"], Bentuk.PERSEN, tebal=True),), tebal=True)
            badan.append(Baris((sel("Rata-rata capaian bidang", rentang_kolom=7, tebal=True), rata), JenisBaris.JUMLAH))
    kolom = tuple(Kolom(lebar, rata) for lebar, rata in zip((5, 18, 30, 8, 9, 9, 9, 12), _rata_kolom(), strict=True))
    return Tabel(
        kolom,
        kepala,
        tuple(badan),
        Keterangan("Tabel", "Capaian indikator kinerja triwulan II", label="tab-capaian"),
        (teks("Sumber: register kecamatan, diolah."), teks(SKALA)),
        jenis="T-CAPAIAN-TRIWULAN",
    )


def _rata_kolom() -> tuple[Rata, ...]:
    return (Rata.TENGAH, Rata.KIRI, Rata.KIRI, Rata.TENGAH, Rata.KANAN, Rata.KANAN, Rata.KANAN, Rata.KANAN)


def tabel_keadaan(graf: Mapping[str, Hitungan]) -> Tabel:
    """Every kind of value that is not a plain number, and zero."""
    kunci = [f"kosong/{nama}" for nama, _ in KOSONG]
    kunci += ["pengaduan/2024", "lhe/2023", "target/rentang", "forum/2024", "terima/2024"]
    badan = tuple(Baris((sel(graf[k].nama), Sel((Figur(graf[k]),)))) for k in kunci)
    keterangan = Keterangan("Tabel", "Angka yang bukan angka", label="tab-keadaan")
    return Tabel((Kolom(30), Kolom(20, Rata.KANAN)), (Baris((sel("Uraian"), sel("Nilai"))),), badan, keterangan)


def tabel_lebar() -> Tabel:
    """A wide table in small print with cells that hold breaks, controls and bold text."""
    kolom = (Kolom(6, Rata.TENGAH), Kolom(30)) + tuple(Kolom(8, Rata.KANAN) for _ in range(12))
    kepala = (Baris((sel("No"), sel("Rencana aksi")) + tuple(sel(f"Bulan {n}") for n in range(1, 13))),)
    kontrol = KontrolTeks("rencana/1/kendala", "Kendala", teks("Tulis kendala di sini"), kosong=True)
    isi: tuple[Sebaris, ...] = (
        Teks("Rapat koordinasi", tebal=True),
        GantiBaris(),
        Teks("dua kali"),
        GantiBaris(),
        kontrol,
    )
    badan = tuple(
        Baris(
            (sel(str(n)), Sel(isi if n == 1 else teks(f"Kegiatan {n}: {KHUSUS}"))) + tuple(sel("1") for _ in range(12))
        )
        for n in range(1, 9)
    )
    return Tabel(kolom, kepala, badan, Keterangan("Tabel", "Rencana aksi setahun", label="tab-aksi"), kecil=True)


def pohon_organisasi() -> Pohon:
    """Fourteen boxes: an office with its posts."""
    kasi = tuple(
        SimpulPohon(
            f"Kepala Seksi {nama}", anak=tuple(SimpulPohon(f"Pengelola {nama} {n}") for n in range(1, banyak + 1))
        )
        for nama, banyak in (
            ("Tata Pemerintahan", 2),
            ("Pemberdayaan Masyarakat", 1),
            ("Ketenteraman dan Ketertiban", 2),
            ("Pelayanan", 1),
        )
    )
    subbag = (SimpulPohon("Kepala Subbagian Umum"), SimpulPohon("Kepala Subbagian Program dan Keuangan"))
    akar = SimpulPohon(
        "Camat Tirtasari", "Eselon III.a", (SimpulPohon("Sekretaris Kecamatan", "Eselon III.b", subbag), *kasi)
    )
    return Pohon(
        akar,
        "Bagan organisasi Kecamatan Tirtasari",
        Keterangan("Gambar", "Struktur organisasi", label="gbr-organisasi"),
    )


def pohon_kinerja() -> Pohon:
    """Fifty-six boxes: a cascade from the objective down to sub-kegiatan."""
    cabang = []
    for s, (sasaran, banyak) in enumerate((("pelayanan publik", 3), ("pemerintahan desa", 4), ("akuntabilitas", 3)), 1):
        program = tuple(
            SimpulPohon(
                f"Terlaksananya program {s}.{p} bidang {sasaran} secara tepat waktu",
                "Program",
                tuple(
                    SimpulPohon(f"Kegiatan {s}.{p}.{k}: jumlah dokumen {sasaran} yang tersusun", "Kegiatan")
                    for k in range(1, 5 if (s, p) not in ((1, 1), (3, 3)) else 6)
                ),
            )
            for p in range(1, banyak + 1)
        )
        cabang.append(SimpulPohon(f"Meningkatnya {sasaran} yang berorientasi hasil", "Sasaran strategis", program))
    akar = SimpulPohon("Terwujudnya tata kelola kecamatan yang akuntabel & melayani", "Tujuan", tuple(cabang))
    return Pohon(akar, "Pohon kinerja Kecamatan Tirtasari", Keterangan("Gambar", "Pohon kinerja", label="gbr-pohon"))
