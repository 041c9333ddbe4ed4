"""Sheet *Tindak Lanjut LHE*: recommendations and what is done about them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib, pilihan_dari
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.nama import Kamus
from sakip.data.evaluasi import StatusTindakLanjut, TindakLanjut
from sakip.data.tahun_kinerja import TahunKinerja

_P = Jenis.PARAGRAF
KOLOM = (
    Kolom("rekomendasi", "Rekomendasi", _P, 50, Wajib.MUTLAK, contoh="Menyusun indikator yang berorientasi hasil"),
    Kolom("rencana_aksi", "Rencana aksi", _P, 50, contoh="Merevisi indikator sasaran"),
    Kolom("target", "Target", lebar=20, contoh="1 dokumen"),
    Kolom("waktu", "Waktu pelaksanaan", lebar=20, contoh="Triwulan I 2026"),
    Kolom("status", "Status", Jenis.PILIHAN, 12, pilihan=pilihan_dari(StatusTindakLanjut), contoh="proses"),
    Kolom("progres", "Progres", _P, 50),
    Kolom("penanggung_jawab", "Penanggung jawab", Jenis.RUJUKAN, 28, ranah=(Ranah.JABATAN,), longgar=True),
)


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for t in tahun.evaluasi.tindak_lanjut:
        yield {
            "rekomendasi": t.rekomendasi, "rencana_aksi": t.rencana_aksi, "target": t.target, "waktu": t.waktu,
            "status": t.status, "progres": t.progres,
            "penanggung_jawab": kamus.label(t.penanggung_jawab, Ranah.JABATAN),
        }  # fmt: skip


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for n, b in enumerate(baris, 1):
        konteks.catat(f"tindak_lanjut/{n}", b)
        yield TindakLanjut(
            b.teks("rekomendasi"), b.teks("rencana_aksi"), b.teks("target"), b.teks("waktu"),
            b.pilihan("status", StatusTindakLanjut), b.teks("progres"),
            konteks.rujuk(b, "penanggung_jawab", Ranah.JABATAN, longgar=True),
        )  # fmt: skip


LEMBAR = Lembar(
    "Tindak Lanjut LHE",
    "Rekomendasi LHE dan tindak lanjutnya, satu baris satu rekomendasi.",
    Golongan.KINERJA,
    KOLOM,
    _tulis,
    _baca,
)
