"""Nilai efisiensi tidak mengikuti cara hitung yang dipakai tabelnya.

Mengapa: tidak ada satu rumus efisiensi yang wajib bagi perangkat daerah; karena itu satu tabel harus memakai satu cara,
dan angkanya harus mengikuti cara itu.

Contoh salah: baris lain memakai capaian dikurangi serapan, satu baris dengan capaian 102 dan serapan 97 ditulis 3.

Contoh benar: capaian 102 dan serapan 97 ditulis 5.

Keterbatasan: dikenal capaian − serapan, 100 − serapan, pagu − realisasi anggaran, capaian ÷ serapan, dan penghematan
terhadap capaian. Bila hanya satu baris, atau cara tabel tidak tampak, angka yang tidak cocok hanya ditanyakan.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut
from sakip.reviu.pembanding import Putusan, Selang, bandingkan
from sakip.reviu.registry import aturan

_SERATUS = Selang.tepat(Decimal(100))
_TERLENGKAP = "capaian dikurangi serapan"
_DUA_PERTIGA = Decimal(2) / 3


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row with its efficiency, the figures it may follow from, and what every known method gives."""

    fakta: Fakta
    masukan: tuple[Fakta, ...]
    hasil: dict[str, Selang]

    @property
    def cocok(self) -> tuple[str, ...]:
        """The methods that explain the figure."""
        tertulis = Selang.dari(self.fakta)
        return tuple(
            nama
            for nama, h in self.hasil.items()
            if tertulis and bandingkan(tertulis=tertulis, hitung=h, desimal=self.fakta.desimal) is not Putusan.BEDA
        )


@aturan(
    kode="HT021",
    kelas=Kelas.SELISIH,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-2",),
    sejak=2015,
    butuh=(JenisFakta.EFISIENSI,),
)
def efisiensi_mengikuti_cara(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute the efficiencies of every table by the method that most of its rows follow."""
    del konteks
    tabel: dict[str, list[_Baris]] = {}
    for f in berkas.semua(JenisFakta.EFISIENSI):
        # What sentences say of efficiency has a rule of its own (HT016).
        if "/kalimat" in f.kelompok:
            continue
        baris = _baris(berkas, f)
        if f.nilai is None or not baris.hasil:
            yield Lewat(f"{sebut(f)} tidak dihitung ulang: angkanya atau capaian dan serapannya tidak terbaca.", (f,))
        else:
            tabel.setdefault(f.kelompok, []).append(baris)
    for semua in tabel.values():
        yield from _satu_tabel(semua)


def _satu_tabel(semua: list[_Baris]) -> Iterator[Konsep]:
    suara = Counter(nama for b in semua for nama in b.cocok)
    nama, banyak = suara.most_common(1)[0] if suara else ("", 0)
    lazim = banyak >= 2 and banyak >= len(semua) * _DUA_PERTIGA
    for b in semua:
        if (nama in b.cocok) if lazim else b.cocok:
            continue
        if not lazim and (suara or _TERLENGKAP not in b.hasil):
            # Some rows follow some method, or half the figures are missing: nobody knows what was to be followed.
            continue
        pakai = nama if lazim and nama in b.hasil else next(iter(b.hasil))
        konsep = hitung_ulang(
            fakta=b.fakta,
            hitung=b.hasil[pakai],
            masukan=b.masukan,
            sebutan=f"menurut {pakai}" + (" seperti baris lain tabel ini" if lazim else ""),
            saran="Perbaiki angkanya, atau sebutkan cara menghitung efisiensi di bawah tabel.",
            tingkat=None if lazim else Tingkat.PERINGATAN,
        )
        if konsep is not None:
            yield konsep


def _baris(berkas: Berkas, f: Fakta) -> _Baris:
    jenis = (JenisFakta.CAPAIAN, JenisFakta.SERAPAN, JenisFakta.PAGU, JenisFakta.BELANJA)
    ada = {j: x for j in jenis if (x := _sebaris(berkas, f, j)) is not None}
    masukan = tuple(ada[j] for j in (JenisFakta.CAPAIAN, JenisFakta.SERAPAN) if j in ada) or tuple(ada.values())
    angka = {j: s for j, x in ada.items() if (s := Selang.dari(x)) is not None}
    if f.objek == TOTAL and JenisFakta.CAPAIAN not in ada and (rata := _rata_capaian(berkas, f)) is not None:
        angka[JenisFakta.CAPAIAN] = rata
    return _Baris(f, masukan, _cara(angka))


def _rata_capaian(berkas: Berkas, f: Fakta) -> Selang | None:
    """The mean capaian of the rows above a total that leaves its own cell empty."""
    semua = [Selang.dari(x) for x in berkas.setabel(f, JenisFakta.CAPAIAN) if x.objek != TOTAL]
    ada = [s for s in semua if s is not None]
    return Selang.jumlah(ada).kali(Decimal(1) / len(ada)) if ada and len(ada) == len(semua) else None


def _sebaris(berkas: Berkas, f: Fakta, jenis: JenisFakta) -> Fakta | None:
    """A figure of the same row, whether it is filed under the indicator or under the program of the row."""
    langsung = berkas.sebaris(f, jenis)
    letak = (f.lokasi.baris_tabel, f.lokasi.baris)
    if langsung is not None or letak == (None, None):
        return langsung
    setabel = (x for x in berkas.semua(jenis) if x.kelompok == f.kelompok)
    sama = (x for x in setabel if (x.lokasi.baris_tabel, x.lokasi.baris) == letak)
    return next(sama, None)


def _cara(ada: dict[JenisFakta, Selang]) -> dict[str, Selang]:
    """What the known methods give, the usual one first."""
    capaian, serapan = ada.get(JenisFakta.CAPAIAN), ada.get(JenisFakta.SERAPAN)
    pagu, belanja = ada.get(JenisFakta.PAGU), ada.get(JenisFakta.BELANJA)
    hasil: dict[str, Selang | None] = {}
    if capaian and serapan:
        hasil[_TERLENGKAP] = capaian - serapan
        hasil["capaian dibagi serapan"] = capaian.bagi(serapan)
        hasil["capaian dibagi serapan dalam persen"] = capaian.persen_dari(serapan)
        hasil["penghematan terhadap capaian"] = (capaian - serapan).persen_dari(capaian)
    if serapan:
        hasil["100 dikurangi serapan"] = _SERATUS - serapan
    if pagu and belanja:
        hasil["pagu dikurangi realisasi anggaran"] = pagu - belanja
        hasil["sisa pagu dalam persen"] = (pagu - belanja).persen_dari(pagu)
    return {nama: s for nama, s in hasil.items() if s is not None}
