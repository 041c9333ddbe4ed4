"""Target tahun ini lebih rendah daripada realisasi tahun lalu.

Mengapa: target yang sudah dilampaui tahun sebelumnya tidak mendorong perbaikan; penilai menanyakan alasannya.

Contoh salah: realisasi 2023 95,24, target 2024 92,50.

Contoh benar: realisasi 2023 95,24, target 2024 96,00.

Keterbatasan: hanya catatan, sebab target Renstra sering ditetapkan lima tahun sebelumnya. Target berupa rentang atau
predikat tanpa angka tidak dibandingkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.periode import Periode
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.pembanding import Selang
from sakip.reviu.registry import aturan

_UTAMA = (Asal.PENGUKURAN, Asal.PK, Asal.LKJ, Asal.LAIN)


@aturan(
    kode="SR003",
    kelas=Kelas.SILANG_TARGET,
    tingkat=Tingkat.CATATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.TARGET, JenisFakta.REALISASI),
)
def target_menantang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare the target of the year with what was reached in the year before."""
    del konteks
    ini, lalu = Periode(berkas.tahun), Periode(berkas.tahun - 1)
    for objek in dict.fromkeys(f.objek for f in berkas.semua(JenisFakta.TARGET)):
        target, realisasi = _pilih(berkas, JenisFakta.TARGET, objek, ini), None
        if target is not None:
            realisasi = _pilih(berkas, JenisFakta.REALISASI, objek, lalu)
        if target is None or realisasi is None:
            continue
        buta = next((f for f in (target, realisasi) if _tak_terbaca(f)), None)
        if buta is not None:
            yield Lewat(f"{sebut(target)} tidak dibandingkan dengan tahun lalu: {sebut(buta)} tidak terbaca.", (buta,))
        elif _lebih_rendah(target, realisasi, turun=berkas.teks(JenisFakta.ARAH, objek) == "turun"):
            yield Konsep(
                fakta=(target, realisasi),
                kalimat=f"{sebut(target)} {target.tertulis} sudah terlampaui realisasi tahun {lalu.tahun}, "
                f"yaitu {realisasi.tertulis}.",
                tertulis=target.tertulis,
                saran="Naikkan target pada perencanaan berikutnya, atau jelaskan alasannya.",
            )


def _pilih(berkas: Berkas, jenis: JenisFakta, objek: str, periode: Periode) -> Fakta | None:
    ada = [f for f in berkas.tentang(jenis, objek) if f.periode == periode and f.asal in _UTAMA]
    return min(ada, key=lambda f: _UTAMA.index(f.asal), default=None)


def _tak_terbaca(f: Fakta) -> bool:
    return isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA


def _lebih_rendah(target: Fakta, realisasi: Fakta, *, turun: bool) -> bool:
    t, r = Selang.dari(target), Selang.dari(realisasi)
    if t is None or r is None:
        return False
    return t.bawah > r.atas if turun else t.atas < r.bawah
