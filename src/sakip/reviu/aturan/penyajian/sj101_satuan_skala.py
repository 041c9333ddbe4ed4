"""Target dan realisasi tampaknya memakai satuan atau skala yang berbeda.

Mengapa: skor 0,7530 di samping target 90 persen menghasilkan capaian 0,84 persen; realisasi dalam dokumen di samping
target dalam persen tidak dapat dibandingkan.

Contoh salah: target 90 %, realisasi 0,7530.

Contoh benar: target 90 %, realisasi 75,30 %.

Keterbatasan: hanya meminta kepastian: realisasi di bawah seperdua puluh atau di atas dua puluh kali target memang
mungkin. Realisasi nol dan target nol tidak ditanyakan. Dalam dokumen setiap tabel disebut sendiri.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from difflib import SequenceMatcher

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong, Rentang
from sakip.kernel.satuan import normalkan_satuan, sama_satuan, satuan_hitungan
from sakip.kernel.satuan_golongan import golongan_satuan
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, sebut
from sakip.reviu.registry import aturan

_DESIMAL_INDEKS = 2
_SERUPA = 0.8
TERKECIL, TERBESAR = Decimal("0.05"), Decimal(20)


@aturan(
    kode="SJ101",
    kelas=Kelas.SATUAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.TARGET, JenisFakta.REALISASI),
)
def satuan_sama(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Compare unit and size of target and realisasi of every row.

    Of data each indicator and period is asked about once; in a document every table has to be mended by itself.
    """
    del konteks
    ditanya = set()
    for realisasi in berkas.semua(JenisFakta.REALISASI):
        target = berkas.sebaris(realisasi, JenisFakta.TARGET) or _target_laporan(berkas, realisasi)
        kunci = (realisasi.objek, realisasi.periode, realisasi.kelompok if realisasi.bagian else "")
        if target is None or kunci in ditanya:
            continue
        if any(isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA for f in (target, realisasi)):
            yield Lewat(f"{sebut(realisasi)} tidak dibandingkan satuannya: ada angka yang tidak terbaca.", (realisasi,))
            continue
        for konsep in _periksa(target, realisasi, berkas.sebaris(realisasi, JenisFakta.CAPAIAN)):
            ditanya.add(kunci)
            yield konsep


def _periksa(target: Fakta, realisasi: Fakta, capaian: Fakta | None) -> Iterator[Konsep]:
    if target.satuan and realisasi.satuan and _satuan_beda(target.satuan, realisasi.satuan):
        yield Konsep(
            fakta=(realisasi, target),
            pokok=f"Satuan {sebut(realisasi)}",
            tertulis=realisasi.satuan,
            seharusnya=target.satuan,
            sebutan="satuan targetnya",
            saran="Samakan satuan target dan realisasi.",
        )
        return
    if _pecahan(target, realisasi, capaian):
        yield Konsep(
            fakta=(realisasi, target),
            kalimat=f"{sebut(realisasi)} tertulis {realisasi.tertulis}, padahal targetnya {target.tertulis}; angka itu "
            "tampaknya persentase.",
            tertulis=realisasi.tertulis,
            seharusnya=f"dalam {target.satuan}",
            saran=f"Tulis realisasi dalam {target.satuan}; persentasenya termasuk kolom capaian.",
        )
        return
    t, r = _angka(target), realisasi.nilai
    if t is None or r is None or t == 0 or r == 0 or TERKECIL <= r / t <= TERBESAR:
        return
    if r < t and _sama_hitungan(target, realisasi):
        return
    yield Konsep(
        fakta=(realisasi, target),
        kalimat=f"{sebut(realisasi)} {realisasi.tertulis} untuk target {target.tertulis} tampak keliru satuan "
        "atau skalanya.",
        tertulis=realisasi.tertulis,
        saran="Tulis dalam satuan targetnya, atau pastikan angkanya memang demikian.",
    )


def _sama_hitungan(target: Fakta, realisasi: Fakta) -> bool:
    """Whether both count whole things in one written unit: 3 of 120 dokumen is little, and no other scale."""
    satu = target.satuan and realisasi.satuan and satuan_hitungan(target.satuan)
    return bool(satu and realisasi.nilai is not None and realisasi.nilai == realisasi.nilai.to_integral_value())


def _satuan_beda(a: str, b: str) -> bool:
    """Whether two units differ by more than a slip of the pen or an added word."""
    satu, dua = normalkan_satuan(a), normalkan_satuan(b)
    if sama_satuan(a, b) or set(satu.split()) & set(dua.split()):
        return False
    return SequenceMatcher(None, satu, dua).ratio() < _SERUPA


def _target_laporan(berkas: Berkas, realisasi: Fakta) -> Fakta | None:
    """The target of the report for an index between 0 and 1 in a table without targets, where it is above 1."""
    nilai = realisasi.nilai
    if not realisasi.bagian or nilai is None or not 0 < nilai < 1 or (realisasi.desimal or 0) < _DESIMAL_INDEKS:
        return None
    tempat = (realisasi.bagian, realisasi.periode)
    semua = berkas.tentang(JenisFakta.TARGET, realisasi.objek)
    return next((t for t in semua if (t.bagian, t.periode) == tempat and (t.nilai or 0) > 1), None)


def _pecahan(target: Fakta, realisasi: Fakta, capaian: Fakta | None) -> bool:
    """Whether things that can only be counted were counted in parts, by the figure of the capaian beside them."""
    nilai = realisasi.nilai
    if nilai is None or nilai == nilai.to_integral_value() or capaian is None or capaian.nilai != nilai:
        return False
    return golongan_satuan(target.satuan) not in (frozenset(), frozenset({"persen"}))


def _angka(target: Fakta) -> Decimal | None:
    return target.isi.atas if isinstance(target.isi, Rentang) else target.nilai
