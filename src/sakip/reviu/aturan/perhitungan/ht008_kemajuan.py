"""Tingkat kemajuan terhadap target akhir Renstra berbeda dari hasil hitung ulang.

Mengapa: analisis ketiga Bab III menunjukkan seberapa dekat realisasi sekarang dengan target akhir Renstra.

Contoh salah: realisasi 88,40, target akhir Renstra 88,00, kemajuan ditulis 98,45.

Contoh benar: realisasi 88,40, target akhir Renstra 88,00, kemajuan ditulis 100,45.

Keterbatasan: tanpa profil, hasil bagi dan selisih sama-sama diterima, juga hasil bagi indikator yang diharapkan
turun. Target berupa rentang tidak dibandingkan.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Putusan, Selang, bandingkan
from sakip.reviu.registry import aturan

# The version of a target that a heading calls the last one of the plan.
_AKHIR = "akhir"
_DUA_RATUS = Selang.tepat(Decimal(200))


@aturan(
    kode="HT008",
    kelas=Kelas.PERSEN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.KEMAJUAN,),
)
def kemajuan_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute progress from the realisasi of the year and the last target of the Renstra."""
    for kemajuan in berkas.semua(JenisFakta.KEMAJUAN):
        realisasi, target = berkas.sebaris(kemajuan, JenisFakta.REALISASI), _target_akhir(berkas, kemajuan)
        r, t = (Selang.dari(f) if f else None for f in (realisasi, target))
        tertulis = Selang.dari(kemajuan)
        if realisasi is None or target is None or r is None or t is None or tertulis is None:
            kurang = "realisasi" if r is None else "target akhir Renstra"
            yield Lewat(f"{sebut(kemajuan)} tidak dihitung ulang: {kurang} tidak terbaca.", (kemajuan,))
            continue
        cara = konteks.metode.kemajuan if konteks.metode else ""
        hasil = [(h, "÷") for h in (r.persen_dari(t),) if h is not None and cara != "selisih"]
        hasil += [(r - t, "−")] if cara != "rasio" else []
        # Of a stranger's report an indicator that should fall may be measured the other way round.
        turun = [t.persen_dari(r), _DUA_RATUS - rasio if (rasio := r.persen_dari(t)) else None]
        boleh = [h for h, _ in hasil] + ([h for h in turun if h is not None] if konteks.metode is None else [])
        cocok = any(bandingkan(tertulis=tertulis, hitung=h, desimal=None) is Putusan.SAMA for h in boleh)
        if hasil and not cocok:
            uraian = uraikan(realisasi, hasil[0][1], target, *(("× 100",) if hasil[0][1] == "÷" else ()))
            konsep = hitung_ulang(fakta=kemajuan, hitung=hasil[0][0], masukan=(realisasi, target), uraian=uraian)
            if konsep is not None:
                yield konsep


def _target_akhir(berkas: Berkas, kemajuan: Fakta) -> Fakta | None:
    """The last target of the Renstra: that of the same table, else the last one stated anywhere."""
    target = berkas.tentang(JenisFakta.TARGET, kemajuan.objek)
    semua = [f for f in target if f.asal is Asal.RENSTRA]
    setabel = [f for f in target if f.kelompok == kemajuan.kelompok and (f.asal is Asal.RENSTRA or f.versi == _AKHIR)]
    # Of a report only the target beside it: its other tables may print the plan of before a change.
    return max(
        setabel or [f for f in semua if not f.bagian], key=lambda f: f.periode.tahun if f.periode else 0, default=None
    )
