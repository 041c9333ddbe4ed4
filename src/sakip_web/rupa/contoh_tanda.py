"""Every mark of the system with an example and its meaning, for the page that explains them.

What can be a state of a figure is read off the library, so that none is missing here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip_web.rupa.ikon import gambar_ikon
from sakip_web.rupa.nilai import Tingkatan, sel_angka, sel_capaian, sel_keadaan


@dataclass(frozen=True, slots=True)
class Contoh:
    """A mark as it is shown, what it means, and what to do."""

    rupa: SafeString
    arti: str
    lakukan: str = ""


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Marks that stand in one place."""

    judul: str
    pengantar: str
    contoh: tuple[Contoh, ...]


_KEADAAN: Final[Mapping[Keadaan, tuple[Kosong, str, str]]] = MappingProxyType(
    {
        Keadaan.BELUM_DIISI: (
            Kosong(Keadaan.BELUM_DIISI),
            "Angka ini seharusnya sudah ada, tetapi belum ditulis.",
            "Isi angkanya, atau pilih keadaan lain dengan alasannya. Selama belum, laporan tetap draf.",
        ),
        Keadaan.BELUM_DIUKUR: (
            Kosong(Keadaan.BELUM_DIUKUR, "survei mundur ke Juli"),
            "Pengukurannya belum dilakukan; alasannya ditulis.",
            "Tidak menghalangi pengajuan. Isi setelah diukur.",
        ),
        Keadaan.BELUM_DIJADWALKAN: (
            Kosong(Keadaan.BELUM_DIJADWALKAN, "triwulan III"),
            "Menurut rencana memang belum diukur pada triwulan ini.",
            "Tidak perlu dilakukan apa-apa.",
        ),
        Keadaan.MENUNGGU_ANGKA_RESMI: (
            Kosong(Keadaan.MENUNGGU_ANGKA_RESMI, dari="Bagian Organisasi", sejak=date(2026, 7, 1)),
            "Angkanya ditetapkan pihak lain dan belum diberikan.",
            "Ingatkan pihak itu; laporan tetap dapat dicetak sebagai draf.",
        ),
        Keadaan.TIDAK_BERLAKU: (
            Kosong(Keadaan.TIDAK_BERLAKU, "disetujui Camat 14 April"),
            "Indikator ini tidak ada artinya pada tahun atau triwulan ini.",
            "Alasan dan siapa yang menyetujui tercatat.",
        ),
        Keadaan.TAK_TERDEFINISI: (
            Kosong(Keadaan.TAK_TERDEFINISI, "tidak ada pengaduan, pembagi nol"),
            "Rumusnya tidak dapat dihitung, misalnya karena pembaginya nol.",
            "Indikator ini tidak ikut dirata-rata.",
        ),
        Keadaan.TAK_TERBACA: (
            Kosong(Keadaan.TAK_TERBACA, tertulis="1.2"),
            "Ada tulisan, tetapi artinya sebagai angka tidak pasti. Tulisan itu disimpan apa adanya.",
            "Tulis ulang dengan koma untuk desimal: 1,2 atau 12. Selama belum, angka tidak dapat diajukan.",
        ),
    }
)


def daftar_tanda() -> tuple[Kelompok, ...]:
    """All marks by place."""
    return (_angka(), _keadaan(), _perhentian(), _keping())


def _angka() -> Kelompok:
    capaian = Hitungan("contoh", "contoh", Angka(Decimal("95.83")), "%", desimal=2)
    nol = Hitungan("contoh", "contoh", Angka(Decimal(0)))
    tingkat = Tingkatan("Sangat Tinggi", 5, 5)
    rendah = Tingkatan("Sedang", 3, 5)
    return Kelompok(
        "Angka",
        "Angka bergaris titik dapat ditekan untuk melihat asalnya: rumus, isian, bukti, siapa yang mengesahkan.",
        (
            Contoh(
                sel_capaian(hitungan=capaian, tingkatan=tingkat),
                "Capaian dengan tingkatnya. Banyak anak tangga sama dengan banyak tingkat dalam skala yang berlaku; "
                "yang terisi sampai tingkat capaian itu.",
            ),
            Contoh(
                sel_capaian(hitungan=capaian, tingkatan=rendah), "Capaian yang sama bila hanya mencapai tingkat ketiga."
            ),
            Contoh(
                sel_angka(hitungan=nol),
                "Nol adalah angka: sudah diukur dan hasilnya nol. Nol tidak sama dengan kosong.",
            ),
            Contoh(SafeString("–"), "Hanya di kolom target: untuk triwulan itu memang tidak ditetapkan target."),
        ),
    )


def _keadaan() -> Kelompok:
    contoh = tuple(Contoh(sel_keadaan(kosong=_KEADAAN[k][0]), *_KEADAAN[k][1:]) for k in Keadaan)
    return Kelompok(
        "Bila angkanya tidak ada",
        "Angka yang tidak ada tidak pernah ditulis nol, garis, atau dikosongkan; selalu disebut keadaannya.",
        contoh,
    )


def _perhentian() -> Kelompok:
    arti = (
        ("selesai", "selesai", "Tahap ini sudah selesai."),
        (
            "terkunci",
            "terkunci",
            "Triwulan sudah ditutup. Membuka kembali perlu alasan, dan kepala kantor diberi tahu.",
        ),
        ("jalan", "sedang berjalan", "Tahap ini dapat dikerjakan sekarang; di bawahnya sisa hari kerja."),
        ("nanti", "nanti", "Belum dibuka; di bawahnya tanggal mulainya. Halamannya tetap dapat dilihat."),
        ("lambat", "terlambat", "Tenggatnya sudah lewat dan belum selesai."),
    )
    return Kelompok(
        "Perjalanan tahun",
        "Delapan perhentian di bawah menu adalah satu tahun kinerja. Yang bergaris bawah nila adalah tempat Anda.",
        tuple(Contoh(_berkata(i, k), a) for i, k, a in arti),
    )


def _keping() -> Kelompok:
    arti = (
        ("dekat", "jam", "3 hari kerja lagi", "Tenggat sudah dekat: lima hari kerja atau kurang."),
        ("lewat", "lambat", "terlambat 2 hari kerja", "Tenggat sudah lewat."),
        ("lewat", "kembali", "dikembalikan", "Angka atau laporan dikembalikan dengan pesan; jawab atau perbaiki."),
        ("tunggu", "menunggu", "menunggu tanggapan", "Ada di tangan orang lain."),
        ("selesai", "selesai", "disahkan", "Sudah selesai dan tidak berubah lagi."),
        ("", "bukti", "12 berkas", "Bukti yang terlampir; tekan untuk melihat siapa mengirim apa dan kapan."),
    )
    contoh = tuple(
        Contoh(format_html('<span class="keping {}">{}{}</span>', kelas, gambar_ikon(nama=ikon), kata), a)
        for kelas, ikon, kata, a in arti
    )
    return Kelompok("Keping", "Keterangan singkat di tepi sebuah baris.", contoh)


def _berkata(ikon: str, kata: str) -> SafeString:
    return format_html("{} {}", gambar_ikon(nama=ikon), kata)
