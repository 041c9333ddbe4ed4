"""Units of measure made comparable.

A target in `Laporan` and a realisasi in `laporan.` are in one unit; a target of `1 fasilitasi` and a realisasi of
`50 %` are not, and that is a finding. Units also decide how an ambiguous figure reads: `1.500 laporan` counts things,
so it is fifteen hundred.
"""

import re
from functools import lru_cache
from typing import Final

_SINONIM: Final = {
    "persen": "%",
    "prosen": "%",
    "persentase": "%",
    "prosentase": "%",
    "rp": "rupiah",
    "idr": "rupiah",
    "org": "orang",
    "dok": "dokumen",
    "lap": "laporan",
    "keg": "kegiatan",
    "bln": "bulan",
    "thn": "tahun",
    "point": "poin",
    "m²": "m2",
    "km²": "km2",
    "m³": "m3",
}

_HITUNGAN: Final = frozenset(
    """
    acara agenda aparatur aplikasi arsip aset bangunan barang bayi berita berkas bidang buah buku bulan
    bumdes dasawisma data dataset desa dokumen dukuh dusun eksemplar ekor event fasilitasi forum gedung hari inovasi
    instansi jam jenis jiwa kader kali kampung kasus kecamatan kegiatan kejadian kelompok kelurahan keluarga kendaraan
    kk konflik koperasi kelas keping keputusan kunjungan laporan layanan lembaga lembar linmas lokasi masjid media
    minggu naskah nomor objek obyek organisasi orang paket pasar pasien pegawai pejabat pelaku pelanggaran pelatihan
    pemohon penduduk pengaduan pengguna peraturan perangkat perdes permohonan personel personil perumusan peserta pos
    posyandu program puskesmas rapat rekomendasi rt rtlh ruang ruas rumah rw sarana satlinmas sekolah sertifikat surat
    set stel sosialisasi sop sub tahun tempat temuan tim titik toko triwulan umkm undangan unit usaha usulan warga
    """.split()
)
_GARIS: Final = re.compile(r"\s*/\s*")
_SELA: Final = re.compile(r"[ /(]")


# A report has few units and names them in every cell.
@lru_cache(maxsize=4096)
def normalkan_satuan(teks: str) -> str:
    """Return the one spelling by which units are compared: lower case, single spaces, known synonyms replaced.

    >>> normalkan_satuan(" Orang / Bln. ")
    'orang/bulan'
    """
    rapi = _GARIS.sub("/", " ".join(teks.casefold().split())).strip(" .,;:")
    bagian = (" ".join(_SINONIM.get(kata.rstrip("."), kata) for kata in b.split(" ")) for b in rapi.split("/"))
    return "/".join(bagian)


def sama_satuan(a: str, b: str) -> bool:
    """Tell whether two texts name the same unit; two empty texts do.

    >>> sama_satuan("Persen", "%")
    True
    """
    return normalkan_satuan(a) == normalkan_satuan(b)


@lru_cache(maxsize=4096)
def satuan_hitungan(teks: str) -> bool:
    """Tell whether the unit counts whole things (laporan, desa, orang/bulan), judged by its first word.

    >>> satuan_hitungan("Kelompok Keluarga"), satuan_hitungan("nilai")
    (True, False)
    """
    kata = _SELA.split(normalkan_satuan(teks), maxsplit=1)[0]
    return kata in _HITUNGAN
