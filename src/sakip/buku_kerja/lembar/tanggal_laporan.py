"""Sheet *Tanggal Laporan*: the day under the reports of a period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import Golongan, Isian, Jenis, Kolom, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.masa import kolom_masa, masa, read_masa
from sakip.buku_kerja.nama import Kamus
from sakip.data.organisasi import TanggalLaporan
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    kolom_masa(),
    Kolom("jabatan", "Jabatan", Jenis.RUJUKAN, 40, ranah=(Ranah.JABATAN,),
        bantuan="Kosong berarti semua jabatan yang tidak punya tanggal sendiri."),
    Kolom("tanggal", "Tanggal laporan", Jenis.TANGGAL, 20, Wajib.MUTLAK, contoh="10 April 2026"),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
    for t in tahun.organisasi.tanggal_laporan:
        jabatan = kamus.label(t.jabatan, Ranah.JABATAN)
        yield {"periode": masa(t.periode), "jabatan": jabatan, "tanggal": t.tanggal}


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    for b in baris:
        jabatan = konteks.rujuk(b, "jabatan", Ranah.JABATAN)
        periode, hari = read_masa(b, konteks), b.tanggal("tanggal")
        # A name that means nothing must not turn into "every position".
        if periode is None or hari is None or (b.ada("jabatan") and not jabatan):
            continue
        if konteks.daftarkan(f"tanggal_laporan/{periode.kode}/{jabatan}", b.lokasi("tanggal")):
            konteks.catat(f"tanggal_laporan/{periode.kode}/{jabatan}", b)
            yield TanggalLaporan(periode, hari, jabatan)


LEMBAR = Lembar(
    "Tanggal Laporan",
    "Tanggal di bawah laporan triwulan dan tahunan setiap jabatan. Tanpa tanggal di sini, tempatnya dikosongkan.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    mendatar=False,
    boleh_tiada=True,
)
