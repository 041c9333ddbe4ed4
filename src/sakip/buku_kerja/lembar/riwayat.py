"""Sheet *Riwayat Pembanding*: earlier years of the indicators, and standards or results of others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.acuan import JenisPembanding, Pembanding
from sakip.data.riwayat import KinerjaLalu
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kernel.nilai import BELUM_DIISI


class Lalu(Enum):
    """A row about the office itself in another year."""

    KANTOR = "kantor ini, tahun lalu"


KOLOM = (
    Kolom("jenis", "Jenis", Jenis.PILIHAN, 24, Wajib.MUTLAK,
        pilihan={**pilihan_dari(Lalu), **pilihan_dari(JenisPembanding)}, contoh="kantor ini, tahun lalu"),
    Kolom("indikator", "Indikator", Jenis.RUJUKAN, 50, Wajib.MUTLAK, ranah=(Ranah.INDIKATOR,), longgar=True,
        contoh="Nilai Survei Kepuasan Masyarakat (SKM)",
        bantuan="Pilih dari daftar, atau tulis nama indikator lama yang kini tidak dipakai."),
    Kolom("tahun", "Tahun", Jenis.TAHUN, 8, Wajib.MUTLAK, contoh=2025),
    Kolom("target", "Target", Jenis.NILAI, 14, bantuan="Hanya untuk kantor ini."),
    Kolom("nilai", "Realisasi atau standar", Jenis.NILAI, 18,
        bantuan="Bila angkanya tidak ada, tulis sebabnya: tidak berlaku: tidak ada angka nasional."),
    Kolom("sumber", "Sumber", Jenis.PARAGRAF, 34),
    Kolom("keterangan", "Keterangan", Jenis.PARAGRAF, 34, bantuan="Hanya untuk standar."),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for k in tahun.riwayat.kinerja:
        nama = kamus.label(k.indikator, Ranah.INDIKATOR)
        yield {
            "jenis": Lalu.KANTOR, "indikator": nama, "tahun": k.tahun, "target": k.target, "nilai": k.realisasi,
            "sumber": k.sumber,
        }  # fmt: skip
    for p in tahun.acuan.pembanding:
        nama = kamus.label(p.indikator, Ranah.INDIKATOR)
        yield {
            "jenis": p.jenis, "indikator": nama, "tahun": p.tahun, "nilai": p.nilai, "sumber": p.sumber,
            "keterangan": p.keterangan,
        }  # fmt: skip


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    nomor = 0
    for b in baris:
        indikator = konteks.rujuk(b, "indikator", Ranah.INDIKATOR, longgar=True)
        tahun, nilai = b.bilangan("tahun") or 0, b.nilai("nilai") or BELUM_DIISI
        jenis = b.pilihan("jenis", JenisPembanding)
        konteks.periksa_satuan(b, indikator)
        kata = jenis.value if jenis else "kantor"
        if not konteks.daftarkan(f"riwayat/{kata}/{indikator}/{tahun}", b.lokasi("nilai")):
            continue
        if jenis is None:
            konteks.catat(f"riwayat/{indikator}/{tahun}", b, nilai="realisasi")
            yield KinerjaLalu(indikator, tahun, nilai, b.nilai("target"), b.teks("sumber"))
        else:
            nomor += 1
            konteks.catat(f"pembanding/{nomor}", b)
            yield Pembanding(indikator, jenis, tahun, nilai, b.teks("sumber"), b.teks("keterangan"))


LEMBAR = Lembar(
    "Riwayat Pembanding",
    "Capaian tahun-tahun lalu kantor ini, serta standar kabupaten, provinsi, dan nasional.",
    Golongan.KINERJA,
    KOLOM,
    _tulis,
    _baca,
)
