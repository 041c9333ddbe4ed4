"""The codes of findings about a workbook and what they mean.

One table, so that a code is never reused and the manual can be drawn from it. KL is completeness and shape, SJ is the
form in which something is written. KL100 and up belong to JSON and to the check of the shape (``data.bentuk``).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from sakip.kernel.temuan import Kelas

MAKNA: Mapping[str, str] = MappingProxyType(
    {
        "KL001": "Berkas tidak dapat dibuka sebagai buku kerja Excel.",
        "KL002": "Berkas terkunci sandi.",
        "KL003": "Ukuran berkas atau isinya melampaui batas aman.",
        "KL004": "Buku kerja memuat makro; hanya isinya yang dibaca.",
        "KL005": "Lembar tidak ada.",
        "KL006": "Kolom tidak ada.",
        "KL007": "Kolom tidak dikenal atau judulnya berulang.",
        "KL008": "Isian wajib belum diisi.",
        "KL009": "Nama yang dirujuk tidak ada dalam daftarnya.",
        "KL010": "Nama yang dirujuk dimiliki lebih dari satu baris.",
        "KL011": "Nama atau isi yang sama ditulis pada lebih dari satu baris.",
        "KL012": "Dua nilai untuk hal yang sama.",
        "KL013": "Baris hasil salinan mendapat tanda pengenal baru.",
        "KL016": "Sel gabungan di dalam tabel.",
        "KL017": "Lembar tidak dikenal; isinya tidak dibaca.",
        "KL018": "Nama lama masih dipakai setelah diganti.",
        "KL019": "Baris contoh telah diubah.",
        "KL020": "Baris berganti isi seluruhnya.",
        "KL022": "Target atau pagu diisi untuk versi yang belum didaftarkan.",
        "KL023": "Berkas bukan isian pejabat, atau catatan tersembunyinya rusak.",
        "KL024": "Isian pejabat milik kantor, tahun, periode, atau jabatan lain.",
        "KL025": "Tanggal catatan di luar periode isian pejabat.",
        "SJ001": "Angka tidak dapat dibaca.",
        "SJ002": "Angka dapat dibaca dengan lebih dari satu cara.",
        "SJ003": "Angka ditulis menurut kebiasaan lain.",
        "SJ004": "Sel berformat persen.",
        "SJ005": "Tanggal tidak dapat dibaca.",
        "SJ006": "Tahun tidak wajar.",
        "SJ007": "Rumus tanpa hasil tersimpan.",
        "SJ008": "Sel berisi galat Excel.",
        "SJ009": "Pilihan tidak ada dalam daftar.",
        "SJ010": "Satuan pada angka berbeda dengan satuan indikator.",
        "SJ011": "Bilangan panjang tersimpan sebagai angka sehingga digit akhirnya hilang.",
        "SJ012": "Harus bilangan bulat.",
        "SJ013": "Sel angka berisi tanggal atau jam.",
    }
)

_KELAS = {
    "KL012": Kelas.SILANG_NILAI,
    "SJ005": Kelas.PERIODE,
    "SJ006": Kelas.PERIODE,
    "SJ010": Kelas.SATUAN,
    "SJ004": Kelas.SATUAN,
    "KL011": Kelas.IDENTITAS,
    "KL013": Kelas.IDENTITAS,
    "KL018": Kelas.IDENTITAS,
    "KL020": Kelas.IDENTITAS,
}


def kelas_kode(kode: str) -> Kelas:
    """The class of a finding by its code."""
    return _KELAS.get(kode) or (Kelas.FORMAT_ANGKA if kode.startswith("SJ") else Kelas.STRUKTUR)
