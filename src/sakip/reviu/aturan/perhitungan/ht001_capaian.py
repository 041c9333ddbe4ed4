"""Capaian tertulis berbeda dari hasil hitung ulang.

Mengapa: capaian menjadi dasar predikat, rata-rata, dan perbandingan antartahun; satu angka yang keliru merambat ke
semuanya. Hitung ulang memakai target dan realisasi pada baris yang sama, menurut arah indikator dan metode yang
dipakai laporan itu sendiri.

Contoh salah: target 80, realisasi 76, capaian ditulis 97,00.

Contoh benar: target 80, realisasi 76, capaian ditulis 95,00.

Keterbatasan: bila arah indikator tidak diketahui, capaian diterima selama cocok dengan salah satu metode yang dikenal.
Target berupa predikat tanpa angka dan target nol tidak dihitung ulang. Nilai menurut rumus indikator diperiksa HT004.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from types import MappingProxyType

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong, Rentang, YaTidak
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan
from sakip.reviu.pembanding import Putusan, Selang, bandingkan
from sakip.reviu.registry import aturan

_SERATUS = Selang.tepat(Decimal(100))


def _naik(target: Selang, realisasi: Selang) -> Selang | None:
    if target.titik < 0:
        selisih = (realisasi - target).persen_dari(target.kali(Decimal(-1)))
        return _SERATUS + selisih if selisih else None
    return realisasi.persen_dari(target)


def _turun(target: Selang, realisasi: Selang) -> Selang | None:
    if target.titik < 0:
        selisih = (realisasi - target).persen_dari(target.kali(Decimal(-1)))
        return _SERATUS - selisih if selisih else None
    rasio = realisasi.persen_dari(target)
    return _SERATUS.kali(Decimal(2)) - rasio if rasio else None


def _rasio_turun(target: Selang, realisasi: Selang) -> Selang | None:
    return target.persen_dari(realisasi)


_RUMUS: Mapping[str, Callable[[Selang, Selang], Selang | None]] = MappingProxyType(
    {"naik": _naik, "turun_a": _turun, "turun_b": _turun, "turun_c": _rasio_turun}
)


@aturan(
    kode="HT001",
    kelas=Kelas.PERSEN,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.CAPAIAN,),
)
def capaian_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute every capaian from target and realisasi of its row, by the methods that may have been used."""
    for capaian in berkas.semua(JenisFakta.CAPAIAN):
        target, realisasi = (berkas.sebaris(capaian, j) for j in (JenisFakta.TARGET, JenisFakta.REALISASI))
        tertulis = Selang.dari(capaian)
        if tertulis is None or target is None or realisasi is None:
            yield _lewat(capaian, target, realisasi)
            continue
        r, t = Selang.dari(realisasi), _target(target, realisasi)
        if r is None or t is None or (t.titik == 0 and not isinstance(target.isi, YaTidak)):
            yield _lewat(capaian, target, realisasi)
            continue
        metode = _metode(berkas, konteks, capaian.objek)
        hasil = [h for m in metode if (h := _RUMUS[m](t, r)) is not None]
        if isinstance(target.isi, Rentang) and target.isi.bawah <= r.titik <= target.isi.atas:
            hasil = [_SERATUS]
        if isinstance(target.isi, YaTidak):
            hasil = [_SERATUS if realisasi.isi == target.isi else Selang.tepat(Decimal(0))]
        # A fitting method first: of a stranger's report any that explains the figure will do.
        cocok = (h for h in hasil if bandingkan(tertulis=tertulis, hitung=h, desimal=None) is Putusan.SAMA)
        if hasil and next(cocok, None) is None:
            dibagi = metode[0] == "naik" and not isinstance(target.isi, YaTidak)
            yield from _temuan(capaian, target, realisasi, hasil[0], dibagi=dibagi)


def _target(target: Fakta, realisasi: Fakta) -> Selang | None:
    """The target; of a range the bound nearest to the realisasi."""
    if isinstance(target.isi, Rentang) and realisasi.nilai is not None:
        return Selang.tepat(target.isi.bawah if realisasi.nilai < target.isi.bawah else target.isi.atas)
    return Selang.dari(target)


def _metode(berkas: Berkas, konteks: Konteks, objek: str) -> tuple[str, ...]:
    """The methods that may have been used, likeliest first."""
    sendiri, arah = berkas.teks(JenisFakta.METODE, objek), berkas.teks(JenisFakta.ARAH, objek)
    if sendiri in _RUMUS:
        return (sendiri,)
    if arah == "naik":
        return ("naik",)
    if arah == "turun":
        return (konteks.metode.turun,) if konteks.metode else ("turun_a", "turun_c")
    return ("naik", "turun_a", "turun_c")


def _temuan(capaian: Fakta, target: Fakta, realisasi: Fakta, hasil: Selang, *, dibagi: bool) -> Iterator[Konsep]:
    saran = "Perbaiki angkanya, atau jelaskan rumusnya."
    if capaian.nilai == realisasi.nilai:
        saran = "Kolom capaian tampaknya berisi realisasi; isi dengan hasil hitungnya."
    uraian = uraikan(realisasi, "÷", target, "× 100") if dibagi else ""
    konsep = hitung_ulang(fakta=capaian, hitung=hasil, masukan=(target, realisasi), uraian=uraian, saran=saran)
    if konsep is not None:
        yield konsep


def _lewat(capaian: Fakta, target: Fakta | None, realisasi: Fakta | None) -> Lewat:
    kurang = [(kata, f) for kata, f in (("target", target), ("realisasi", realisasi)) if f is None or f.nilai is None]
    sebab = "target nol atau capaian tidak terbaca"
    if kurang:
        sebab = " dan ".join(kata for kata, _ in kurang) + (
            " tidak terbaca" if any(_tak_terbaca(f) for _, f in kurang) else " tidak berupa angka"
        )
    return Lewat(f"{sebut(capaian)} tidak dihitung ulang: {sebab}.", (capaian,))


def _tak_terbaca(f: Fakta | None) -> bool:
    return f is None or (isinstance(f.isi, Kosong) and f.isi.keadaan is Keadaan.TAK_TERBACA)
