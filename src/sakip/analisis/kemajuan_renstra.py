"""Progress towards the end of the Renstra, by ratio or by difference, and comparison with a standard.

ratio: realisasi ÷ target akhir × 100 (PNG, JBG); difference: realisasi − target akhir (MJK). PermenPANRB 53/2014,
analyses 3 and 4 (VERIFIED-2). The method is the profil's and is named in print.
"""

from __future__ import annotations

from dataclasses import replace

from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import Angka, Keadaan, Kosong, angka_dari
from sakip.kernel.olah import persenkan, selisihkan
from sakip.peraturan.model import VersiMetode


def bandingkan(
    *, id_hitungan: str, nama: str, realisasi: Hitungan, acuan: Hitungan, sebutan_acuan: str, metode: VersiMetode
) -> Hitungan:
    """Realisasi against a fixed figure: percent for ``rasio``, points in the indicator's unit for ``selisih``."""
    atas, bawah = _berangka(realisasi), _berangka(acuan)
    if metode.nama == "selisih":
        hasil = selisihkan(
            id_hitungan=id_hitungan,
            nama=nama,
            dari=atas,
            kurang=bawah,
            satuan=realisasi.satuan,
            rumus=f"realisasi − {sebutan_acuan}",
            desimal=realisasi.desimal,
        )
    else:
        hasil = persenkan(
            id_hitungan=id_hitungan, nama=nama, bagian=atas, dari=bawah, rumus=f"realisasi ÷ {sebutan_acuan} × 100"
        )
    return replace(hasil, parameter=(metode.rujukan,))


def _berangka(figur: Hitungan) -> Hitungan:
    """The figure with the number behind a class; a range has no single number to compare with."""
    angka = angka_dari(figur.nilai)
    if angka is not None:
        return replace(figur, nilai=Angka(angka))
    if isinstance(figur.nilai, Kosong):
        return figur
    return replace(figur, nilai=Kosong(Keadaan.TIDAK_BERLAKU, "nilainya bukan satu angka"))
