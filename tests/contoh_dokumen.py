"""One document with every block and every inline kind: the common test piece of all writers and readers.

All names are invented. ``dokumen_lengkap`` is not numbered; call ``tata.beri_nomor`` on it first where a test
needs numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from sakip.dokumen.node import (
    Baris,
    BarisSampul,
    Blok,
    BlokTtd,
    Butir,
    Daftar,
    DaftarIsi,
    DaftarKeterangan,
    Dokumen,
    FormCentang,
    Gambar,
    GantiHalaman,
    GayaParagraf,
    JenisDaftar,
    Judul,
    Keterangan,
    Kolom,
    Kop,
    Mendatar,
    Meta,
    Paragraf,
    Pilihan,
    Rata,
    Sampul,
    Tabel,
    TandaTangan,
    TeksPenulis,
    Tercetak,
)
from sakip.dokumen.sebaris import Bentuk, Figur, GantiBaris, KontrolTeks, Rujuk, Sebaris, Teks, teks
from sakip.kernel.hitungan import Hitungan
from tests.contoh_bagian import (
    INDONESIA,
    KHUSUS,
    SVG,
    gambar_png,
    graf_contoh,
    pohon_kinerja,
    pohon_organisasi,
    sel,
    tabel_keadaan,
    tabel_lebar,
    tabel_panjang,
)


def _depan() -> tuple[Blok, ...]:
    return (
        Sampul(
            (
                BarisSampul("LAPORAN KINERJA TRIWULAN II", "2", True),
                BarisSampul("KECAMATAN TIRTASARI", "1.5", True, 10),
                BarisSampul("Tahun 2024 (contoh rekaan)", "1.2", False, 20),
            ),
            gambar_png(),
        ),
        Judul("Kata Pengantar", nomor=Tercetak(), label="pengantar"),
        Paragraf(teks(INDONESIA)),
        TandaTangan(
            (
                BlokTtd(
                    ("Tirtasari, 5 Juli 2024",),
                    ("Camat Tirtasari",),
                    "Budi Hartanto",
                    ("Pembina Tingkat I", "NIP 000000000000000001"),
                ),
            )
        ),
        GantiHalaman(),
        Judul("Daftar Isi", nomor=Tercetak()),
        DaftarIsi(),
        Judul("Daftar Tabel", nomor=Tercetak()),
        DaftarKeterangan("Tabel"),
        Judul("Daftar Gambar", nomor=Tercetak()),
        DaftarKeterangan("Gambar"),
    )


def _bab_satu() -> tuple[Blok, ...]:
    anak = Daftar((Butir(teks("pelayanan administrasi;")), Butir(teks("pembinaan desa."))), JenisDaftar.HURUF)
    return (
        Judul("Pendahuluan", label="bab-pendahuluan"),
        Judul("Latar Belakang", 2),
        *(Paragraf(teks(f"{INDONESIA} {INDONESIA}"), GayaParagraf.BIASA) for _ in range(3)),
        Judul("Gambaran Umum", 2),
        Paragraf(
            (Teks("Bagan ada pada "), Rujuk("gbr-organisasi"), Teks("; hasil: "), Rujuk("bab-akuntabilitas"), Teks("."))
        ),
        pohon_organisasi(),
        Judul("Tugas dan Fungsi", 3),
        Daftar((Butir(teks("Menyelenggarakan urusan:"), anak), Butir(teks(KHUSUS)))),
        Daftar((Butir(teks("Isu satu")), Butir((Teks("Isu "), Teks("dua", miring=True)))), JenisDaftar.BULIR),
        Daftar((Butir(teks("tahap persiapan")), Butir(teks("tahap pelaksanaan"))), JenisDaftar.ROMAWI),
        Judul("Rincian Jenjang Empat", 4),
        Judul("Rincian Jenjang Lima", 5),
        Judul("Rincian Jenjang Enam", 6),
        Paragraf(teks(KHUSUS, tebal=True)),
        TeksPenulis(
            "pendahuluan/isu",
            "Isu strategis",
            (Paragraf(teks("Isu utama ialah ketepatan waktu dokumen desa. " + KHUSUS)),),
        ),
    )


def _bab_dua(graf: Mapping[str, Hitungan]) -> tuple[Blok, ...]:
    return (
        Judul("Perencanaan Kinerja", label="bab-perencanaan"),
        Judul("Pohon Kinerja", 2),
        pohon_kinerja(),
        Judul("Rencana Aksi", 2),
        Mendatar(
            (
                Judul("Jadwal Setahun", 3),
                tabel_lebar(),
                Paragraf(teks("Diolah dari rencana aksi."), GayaParagraf.SUMBER),
            )
        ),
        Paragraf(
            (
                Teks("Pagu tahun ini "),
                Figur(graf["pagu/2024"], Bentuk.RUPIAH),
                Teks(" ("),
                Figur(graf["pagu/2024"], Bentuk.TERBILANG),
                Teks(" rupiah), dalam tabel ditulis "),
                Figur(graf["pagu/2024"], Bentuk.RUPIAH_POLOS),
                Teks("."),
            )
        ),
    )


def _bab_tiga(graf: Mapping[str, Hitungan]) -> tuple[Blok, ...]:
    capaian = Figur(graf["capaian/apbdes"], Bentuk.PERSEN, sebutan="capaian APBDes")
    kalimat: tuple[Sebaris, ...] = (
        Teks("Capaian "),
        capaian,
        Teks(" naik "),
        Figur(graf["selisih/2024"], Bentuk.SELISIH),
        Teks(" poin; lihat "),
        Rujuk("tab-capaian"),
        Teks("."),
    )
    dalam: tuple[Sebaris, ...] = (
        Teks("Sebabnya "),
        KontrolTeks("sebab/1/dalam", "Sebab rinci", (Teks("pendampingan"),)),
    )
    return (
        Judul("Akuntabilitas Kinerja", label="bab-akuntabilitas"),
        Judul("Capaian Kinerja", 2),
        Paragraf(kalimat),
        tabel_panjang(graf),
        Judul("Analisis", 2),
        TeksPenulis("analisis/apbdes", "Analisis APBDes", (Paragraf(kalimat), Daftar((Butir(teks("pendampingan")),)))),
        TeksPenulis(
            "analisis/skm", "Analisis SKM", (Paragraf(teks("Belum ada analisis SKM. Tulis di sini.")),), kosong=True
        ),
        Paragraf(
            (
                KontrolTeks("sebab/1", "Sebab", dalam),
                Teks(" dan "),
                KontrolTeks("sebab/2", "Sebab lain", teks("tulis sebab lain"), kosong=True),
            )
        ),
        Paragraf(
            (
                Figur(graf["capaian/apbdes"], Bentuk.PERSEN, tebal=True),
                GantiBaris(),
                Teks("tercapai", tebal=True, miring=True),
            ),
            GayaParagraf.TENGAH,
        ),
        Paragraf(teks("Pertanggungjawaban wajib jujur."), GayaParagraf.KUTIPAN),
        Paragraf(teks("Catatan: angka dapat berubah sampai disahkan."), GayaParagraf.CATATAN),
        tabel_keadaan(graf),
        Gambar(
            "Dua batang: target 80,00 dan realisasi 50,00",
            svg=SVG,
            lebar=120,
            keterangan=Keterangan("Gambar", "Target dan realisasi", label="gbr-batang"),
        ),
        Gambar("Persegi panjang nila", raster=gambar_png(), lebar=40),
        Tabel(
            (Kolom(), Kolom()),
            (),
            (Baris((sel("Nama"), sel("Ani Wulandari (rekaan)"))), Baris((sel("Unit"), sel("Kecamatan Tirtasari")))),
        ),
    )


def _lampiran() -> tuple[Blok, ...]:
    tabel = Tabel(
        (Kolom(),),
        (Baris((sel("Sub kegiatan"),)),),
        (Baris((sel("Rapat", rata=Rata.TENGAH),)),),
        Keterangan("Tabel", "Daftar rapat"),
    )
    salinan = Keterangan("Tabel", "Salinan tabel lama", Tercetak("Tabel 9.9"), "tab-lama")
    kanan = BlokTtd(
        ("Tirtasari, 5 Juli 2024",), ("Pihak Kesatu,", "Camat Tirtasari"), "Budi Hartanto", ("NIP 000000000000000001",)
    )
    return (
        GantiHalaman(),
        Judul("Lampiran", nomor=Tercetak("Lampiran 1"), label="lampiran-1"),
        Kop(
            ("PEMERINTAH KABUPATEN NUSA", "KECAMATAN TIRTASARI"),
            ("Jalan Rekaan Nomor 1, Tirtasari", "Telepon (000) 000000"),
            gambar_png(),
        ),
        Judul("Isian Atasan", 2, Tercetak("A.")),
        FormCentang((Pilihan("Diterima tanpa catatan"), Pilihan("Diperbaiki pada:", isian=True))),
        FormCentang((Pilihan("Diterima tanpa catatan", True), Pilihan("Diperbaiki pada: halaman 3", False, True))),
        tabel,
        Tabel((Kolom(),), (Baris((sel("Lama"),)),), (Baris((sel("isi"),)),), salinan),
        TandaTangan((BlokTtd((), ("Pihak Kedua,", "Bupati Nusa"), "Citra Rekawati"), kanan)),
    )


def dokumen_lengkap() -> Dokumen:
    """The whole test document, not yet numbered."""
    graf = graf_contoh()
    meta = Meta(
        "Laporan Kinerja Triwulan II Kecamatan Tirtasari",
        "Kecamatan Tirtasari (rekaan)",
        date(2024, 7, 5),
        "Laporan kinerja",
        "Laporan Kinerja TW II",
        "Kecamatan Tirtasari & Kabupaten Nusa",
    )
    isi = (*_depan(), *_bab_satu(), *_bab_dua(graf), *_bab_tiga(graf), *_lampiran())
    return Dokumen(meta, isi, graf=MappingProxyType(graf), draf=True)
