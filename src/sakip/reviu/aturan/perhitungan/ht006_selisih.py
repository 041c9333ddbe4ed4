"""Sisa anggaran atau perubahan realisasi berbeda dari hasil hitung ulang.

Mengapa: selisih adalah cara tercepat membaca kemajuan dan sisa dana; tanda yang terbalik mengubah kesimpulannya.

Contoh salah: pagu Rp100, realisasi Rp97, sisa ditulis Rp13.

Contoh benar: pagu Rp100, realisasi Rp97, sisa ditulis Rp3.

Keterbatasan: perubahan realisasi hanya dihitung terhadap tahun sebelumnya, bila realisasi kedua tahun tertulis.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan


@aturan(
    kode="HT006",
    kelas=Kelas.SELISIH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.SISA, JenisFakta.PERUBAHAN),
)
def selisih_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute remainders of money, and changes against the year before."""
    del konteks
    for sisa in berkas.semua(JenisFakta.SISA):
        yield from _periksa(sisa, berkas.sebaris(sisa, JenisFakta.PAGU), berkas.sebaris(sisa, JenisFakta.BELANJA))
    for ubah in berkas.semua(JenisFakta.PERUBAHAN):
        if ubah.periode is not None:
            lalu = Periode(ubah.periode.tahun - 1, ubah.periode.triwulan)
            yield from _periksa(ubah, _realisasi(berkas, ubah, ubah.periode), _realisasi(berkas, ubah, lalu))


def _realisasi(berkas: Berkas, fakta: Fakta, periode: Periode) -> Fakta | None:
    """The realisasi of a period: that of the same table, else the first."""
    ada = [f for f in berkas.tentang(fakta.atas or JenisFakta.REALISASI, fakta.objek) if f.periode == periode]
    return next((f for f in ada if f.kelompok == fakta.kelompok), ada[0] if ada else None)


def _periksa(selisih: Fakta, dari: Fakta | None, kurang: Fakta | None) -> Iterator[Konsep | Lewat]:
    a, b = (Selang.dari(f) if f else None for f in (dari, kurang))
    if dari is None or kurang is None or a is None or b is None:
        yield Lewat(f"{sebut(selisih)} tidak dihitung ulang: salah satu angkanya tidak terbaca.", (selisih,))
        return
    uraian = uraikan(dari, "−", kurang)
    konsep = hitung_ulang(fakta=selisih, hitung=a - b, masukan=(dari, kurang), uraian=uraian)
    if konsep is not None:
        yield konsep
