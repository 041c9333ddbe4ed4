"""Sheet *Binwas Desa*: in which villages an activity was carried out, one row an activity and a quarter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sakip.buku_kerja.baris import Baris
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Golongan, Isian, Jenis, Kolom, Nama, Ranah, Wajib
from sakip.buku_kerja.konteks import Konteks
from sakip.buku_kerja.lembar.masa import kolom_masa, masa, read_masa
from sakip.buku_kerja.nama import Kamus
from sakip.buku_kerja.nama_banyak import join_nama, rujuk_banyak
from sakip.data.desa import Binwas, KegiatanBinwas
from sakip.data.tahun_kinerja import TahunKinerja

KOLOM = (
    Kolom("nama", "Kegiatan", Jenis.PARAGRAF, 56, Wajib.MUTLAK,
        contoh="Fasilitasi penyusunan Perdes APBDes"),
    kolom_masa(wajib=Wajib.TIDAK, bantuan="Triwulan pelaksanaan. Triwulan lain: baris baru dengan kegiatan yang sama."),
    Kolom("desa", "Desa", Jenis.PARAGRAF, 60,
        bantuan="Nama desa yang sudah dibina, dipisah titik koma. Kosong berarti belum ada."),
    Kolom("keterangan", "Keterangan", Jenis.PARAGRAF, 40),
)  # fmt: skip


def _tulis(tahun: TahunKinerja, _kamus: Kamus) -> Iterator[Isian]:
    for k in tahun.desa.kegiatan_binwas:
        milik = [b for b in tahun.desa.binwas if b.kegiatan == k.id]
        if not milik:
            yield {ID: k.id, "nama": k.nama}
        for b in milik:
            yield {
                ID: k.id, "nama": k.nama, "periode": masa(b.periode), "desa": join_nama(b.desa),
                "keterangan": b.keterangan,
            }  # fmt: skip


def _baca(baris: Sequence[Baris], konteks: Konteks) -> Iterator[object]:
    terlihat: set[str] = set()
    for b in baris:
        if b.id not in terlihat:
            terlihat.add(b.id)
            konteks.catat(f"kegiatan_binwas/{b.id}", b, "nama")
            yield KegiatanBinwas(b.id, b.teks("nama"))
        periode = read_masa(b, konteks)
        if periode is not None and konteks.daftarkan(f"binwas/{b.id}/{periode.kode}", b.lokasi("periode")):
            konteks.catat(f"binwas/{b.id}/{periode.kode}", b)
            desa = rujuk_banyak(b, "desa", konteks, Ranah.DESA, longgar=True)
            yield Binwas(b.id, periode, desa, b.teks("keterangan"))
        elif periode is None and b.ada("desa", "keterangan"):
            pesan = "desa atau keterangan terisi, tetapi periodenya belum; baris ini belum dipakai."
            konteks.lapor("KL008", b.lokasi("periode"), pesan, saran="Pilih triwulannya.")


LEMBAR = Lembar(
    "Binwas Desa",
    "Pembinaan dan pengawasan desa: satu baris satu kegiatan dalam satu triwulan.",
    Golongan.PELENGKAP,
    KOLOM,
    _tulis,
    _baca,
    nama_baris=lambda b: Nama(Ranah.BINWAS, b.teks("nama")),
    kunci_utama="nama",
    gabung=True,
    beku=1,
    boleh_tiada=True,
)
