"""Rata-rata tertulis berbeda dari rata-rata baris-barisnya.

Mengapa: rata-rata capaian adalah angka yang paling sering dikutip dari sebuah laporan.

Contoh salah: capaian 100,00 dan 90,00, rata-rata ditulis 97,00.

Contoh benar: capaian 100,00 dan 90,00, rata-rata ditulis 95,00.

Keterbatasan: baris yang belum terukur tidak ikut dirata-rata. Rata-rata kantor diterima bila sama dengan rata-rata
indikator atau rata-rata sasaran selama profil tidak memilih salah satunya.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import TOTAL, Fakta, JenisFakta
from sakip.kernel.nilai import Keadaan, Kosong
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat, hitung_ulang, sebut, uraikan_jumlah
from sakip.reviu.pembanding import Putusan, Selang, bandingkan
from sakip.reviu.registry import aturan

_RATA, _CAPAIAN = JenisFakta.RATA_RATA, JenisFakta.CAPAIAN


@aturan(
    kode="HT005",
    kelas=Kelas.RATA_RATA,
    tingkat=Tingkat.SALAH,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(_RATA,),
)
def rata_rata_dihitung_ulang(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Recompute every mean from its rows."""
    for rata in berkas.semua(_RATA):
        himpunan = [h for h in _baris(berkas, konteks, rata) if h]
        if not himpunan or any(_tak_terbaca(f) for h in himpunan for f in h) or rata.nilai is None:
            yield Lewat(f"{sebut(rata)} tidak dihitung ulang: baris-barisnya tidak terbaca.", (rata,))
            continue
        hasil = [(h, r) for h in himpunan if (r := _rata_rata(berkas, konteks, h)) is not None]
        tertulis = Selang.dari(rata)
        if not hasil or tertulis is None:
            yield Lewat(f"{sebut(rata)} tidak dihitung ulang: tidak ada baris yang bernilai.", (rata,))
        elif all(bandingkan(tertulis=tertulis, hitung=r, desimal=None) is not Putusan.SAMA for _, r in hasil):
            baris, nilai = hasil[0]
            suku = [f for f in baris if f.nilai is not None]
            # Weights and caps of a profil are no part of a plain sum.
            biasa = konteks.metode is None
            uraian = f"({uraikan_jumlah(suku)}) ÷ {len(suku)}" if biasa else f"rata-rata {len(suku)} baris"
            konsep = hitung_ulang(fakta=rata, hitung=nilai, masukan=baris, uraian=uraian)
            if konsep is not None:
                yield konsep


def _baris(berkas: Berkas, konteks: Konteks, rata: Fakta) -> Iterator[Sequence[Fakta]]:
    """The sets of rows that a mean may be over."""
    jenis = rata.atas or _CAPAIAN
    if rata.objek != TOTAL or berkas.rincian(rata, jenis):
        yield berkas.rincian(rata, jenis)
        return
    cara = konteks.metode.rata_kantor if konteks.metode else ""
    if cara != "rata_rata_sasaran":
        yield berkas.setabel(rata, jenis)
    if cara != "rata_rata_indikator":
        yield berkas.rincian(rata, _RATA)


def _rata_rata(berkas: Berkas, konteks: Konteks, baris: Sequence[Fakta]) -> Selang | None:
    ada = [(f, s) for f in baris if (s := _dalam_batas(konteks, f)) is not None]
    if not ada:
        return None
    bobot = [_bobot(berkas, f) for f, _ in ada]
    berbobot = konteks.metode is not None and konteks.metode.rata_sasaran == "rata_rata_berbobot"
    berat = [b if berbobot and None not in bobot and b is not None else Decimal(1) for b in bobot]
    jumlah = Selang.jumlah(s.kali(b) for (_, s), b in zip(ada, berat, strict=True))
    return jumlah.bagi(Selang.tepat(sum(berat, Decimal(0))))


def _bobot(berkas: Berkas, fakta: Fakta) -> Decimal | None:
    bobot = berkas.sebaris(fakta, JenisFakta.BOBOT)
    return bobot.nilai if bobot else None


def _dalam_batas(konteks: Konteks, fakta: Fakta) -> Selang | None:
    """A capaian as it counts in a mean: within the cap where the profil caps means."""
    s = Selang.dari(fakta)
    if s is None or fakta.jenis is not _CAPAIAN or konteks.metode is None or fakta.periode is None:
        return s
    batas = konteks.versi_metode("batas", konteks.metode.batas, pada=date(fakta.periode.tahun, 12, 31))
    if batas.pilihan.get("lingkup") not in ("rata_rata", "keduanya"):
        return s
    return s.jepit(batas.angka.get("min"), batas.angka.get("maks"))


def _tak_terbaca(fakta: Fakta) -> bool:
    return isinstance(fakta.isi, Kosong) and fakta.isi.keadaan is Keadaan.TAK_TERBACA
