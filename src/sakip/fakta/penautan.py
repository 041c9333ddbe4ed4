"""Linking: which statements are about one quantity although they call it differently.

An office states its satisfaction index for a tujuan and again for a sasaran, and the value of its evaluation in the LHE
and as an indicator. A link is made only when nothing in the name is left over: "Indeks kepuasan masyarakat terhadap
perizinan" is another quantity than the index of the office.
"""

from __future__ import annotations

import re

from sakip.kernel.satuan import normalkan_satuan, satuan_hitungan

_SKM, _AKIP = "skm", "akip"
_PENANDA = {_SKM: ({"skm"}, {"ikm"}, {"kepuasan", "masyarakat"}), _AKIP: ({"akip"}, {"sakip"})}
_INTI = {
    _SKM: {"skm", "ikm", "survei", "survey", "kepuasan", "masyarakat", "layanan", "pelayanan", "publik"},
    _AKIP: {"akip", "sakip", "lhe", "evaluasi", "akuntabilitas", "kinerja", "instansi", "pemerintah", "inspektorat"},
}
_UMUM = frozenset("nilai indeks hasil kecamatan perangkat daerah atas pada di dari oleh terhadap skor".split())


def besaran(nama: str, *, satuan: str = "") -> str:
    """The known quantity that an indicator measures: "skm", "akip", or empty.

    >>> besaran("Nilai Survei Kepuasan Masyarakat (SKM)", satuan="nilai"), besaran("Persentase aduan SKM", satuan="%")
    ('skm', '')
    """
    if normalkan_satuan(satuan) == "%" or satuan_hitungan(satuan):
        return ""
    kata = set(re.findall(r"\w+", nama.casefold()))
    for hasil, penanda in _PENANDA.items():
        if any(p <= kata for p in penanda) and kata <= _INTI[hasil] | _UMUM:
            return hasil
    return ""
