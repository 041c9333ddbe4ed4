"""What a unit counts: papers, activities, people, places; and what the name of an indicator says that it counts.

Offices write `12 dokumen` and `12 laporan` of the same papers, so units are only called different here when they count
different sorts of things: villages are no documents, and a percentage is no number of either.
"""

import re
from typing import Final

from sakip.kernel.satuan import normalkan_satuan, satuan_hitungan

_GOLONGAN: Final = {
    "naskah": "dokumen laporan konsep surat naskah berkas arsip buku eksemplar lembar rekomendasi peraturan perdes "
    "keputusan sertifikat sop berita",
    "kegiatan": "kegiatan acara agenda event rapat pelatihan sosialisasi fasilitasi forum",
    "orang": "orang aparatur pegawai pejabat personel personil jiwa peserta penduduk kader warga pasien pemohon linmas "
    "satlinmas keluarga kelompok",
    "wilayah": "desa kelurahan dusun dukuh kampung kecamatan rt rw lokasi titik",
    "lembaga": "lembaga organisasi instansi umkm bumdes koperasi sekolah puskesmas posyandu kelompok",
    "persen": "%",
}
_MENURUT_KATA: Final = {
    kata: frozenset(g for g, isi in _GOLONGAN.items() if kata in isi.split())
    for kata in " ".join(_GOLONGAN.values()).split()
}
_JUMLAH = re.compile(
    r"\W*(?:\d{1,2}[.)]?\s+)?(?:indikator kinerja\s+)?(?:jumlah|banyaknya)\s+(?P<kata>[a-z]+)\b(?!\s*/)", re.I
)
_PERSEN = re.compile(r"\W*(?:\d{1,2}[.)]?\s+)?(?:indikator kinerja\s+)?(?:p[er]{2}sentase|prosentase)\b", re.IGNORECASE)
_INDEKS = re.compile(
    r"\W*(?:\d{1,2}[.)]?\s+)?(?:indikator kinerja\s+)?(?:hasil\s+)?"
    r"(?:nilai|skor|indeks|indek|ikm|skm|idm|survei|survey)\b(?!.{0,80}(?:persen|%))",
    re.IGNORECASE,
)


def golongan_satuan(teks: str) -> frozenset[str]:
    """The sorts of things that a unit counts, by its first word; empty for a unit that fits many (unit, paket, buah).

    >>> sorted(golongan_satuan("Laporan")), sorted(golongan_satuan("unit"))
    (['naskah'], [])
    """
    return _MENURUT_KATA.get(re.split(r"[ /(-]", normalkan_satuan(teks), maxsplit=1)[0], frozenset())


def beda_golongan(a: str, b: str) -> bool:
    """Tell whether two units surely count different sorts of things.

    >>> beda_golongan("dokumen", "desa"), beda_golongan("dokumen", "laporan"), beda_golongan("dokumen", "paket")
    (True, False, False)
    """
    satu, dua = golongan_satuan(a), golongan_satuan(b)
    return bool(satu and dua) and not satu & dua


def beda_satuan(a: str, b: str) -> bool:
    """Tell whether two units of one thing differ: other known words, neither part of the other.

    >>> beda_satuan("dokumen", "Laporan"), beda_satuan("org/bulan", "orang"), beda_satuan("keg.", "kegiatan")
    (True, False, False)
    """
    satu, dua = normalkan_satuan(a), normalkan_satuan(b)
    if not all(u == "%" or satuan_hitungan(u) or golongan_satuan(u) for u in (satu, dua)):
        return False
    return not set(re.split(r"[ /]", satu)) & set(re.split(r"[ /]", dua))


def satuan_nama(nama: str) -> str:
    """The unit that the name of an indicator promises; empty when it promises none that is known.

    >>> satuan_nama("Jumlah desa yang maju"), satuan_nama("Prosentase surat selesai"), satuan_nama("Meningkatnya mutu")
    ('desa', '%', '')
    """
    if _PERSEN.match(nama):
        return "%"
    cocok = _JUMLAH.match(nama)
    kata = normalkan_satuan(cocok["kata"]) if cocok else ""
    return kata if golongan_satuan(kata) else ""


def is_indeks(nama: str) -> bool:
    """Tell whether a name begins as that of an index or score, which has no unit.

    >>> is_indeks("Nilai SKM pelayanan"), is_indeks("Persentase nilai baik")
    (True, False)
    """
    return bool(_INDEKS.match(nama))
