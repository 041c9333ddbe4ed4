"""Sasaran atau indikator berbunyi lain daripada dalam PK atau Renstra.

Mengapa: sasaran dan indikator disalin, bukan disusun ulang. Satu kata yang berganti (“kota” menjadi “desa”) mengubah
apa yang diukur, dan capaiannya tidak lagi menjawab yang diperjanjikan.

Contoh salah: PK “Persentase penataan lapak pasar kota”, laporan “Persentase penataan lapak pasar desa”.

Contoh benar: bunyi yang sama, termasuk satuannya, di PK, Renstra, dan laporan.

Keterbatasan: hanya dengan --terhadap. Salah ketik, singkatan, dan kata pembuka (Meningkatnya, Persentase) tidak
dipersoalkan; nama yang berbeda lebih dari dua kata dianggap hal lain.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.sebutan import NAMA_SASARAN
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.acuan import beda_kata, nama_laporan
from sakip.reviu.acuan_baris import padankan
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="SR007",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.DOKUMEN,),
)
def bunyi_sama(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Name the indicators that are worded otherwise, and the sasaran of one indicator that are."""
    del konteks
    dikatakan: set[tuple[str, str]] = set()
    for p in padankan(berkas, Asal.PK, Asal.RENSTRA, Asal.RENJA, Asal.RKT, Asal.IKU):
        for acuan, f in p.berganti:
            if (acuan.nama, f.nama) not in dikatakan:
                dikatakan.add((acuan.nama, f.nama))
                yield _temuan("Indikator", f, acuan)
    yield from _sasaran(berkas)


def _sasaran(berkas: Berkas) -> Iterator[Konsep | Lewat]:
    nama = nama_laporan(berkas)
    semua = [f for f in berkas.semua(JenisFakta.SEBUTAN) if f.rincian == NAMA_SASARAN and nama]
    acuan = _menurut_indikator([f for f in semua if f.lokasi.berkas != nama])
    milik = _menurut_indikator([f for f in semua if f.lokasi.berkas == nama])
    dikatakan: set[tuple[str, str]] = set()
    for kunci, f in milik.items():
        lain = acuan.get(kunci)
        if lain is not None and (lain.nama, f.nama) not in dikatakan and beda_kata(lain.nama, f.nama) is not None:
            dikatakan.add((lain.nama, f.nama))
            yield _temuan("Sasaran", f, lain)
    if acuan and not milik:
        contoh = next(iter(acuan.values()))
        alasan = "tabel sasaran laporan tidak terbaca"
        yield Lewat(f"Sasaran dalam {contoh.lokasi.berkas} tidak dicocokkan: {alasan}.", (contoh,))


def _menurut_indikator(fakta: list[Fakta]) -> Mapping[str, Fakta]:
    """The sasaran of each indicator, as first written."""
    hasil: dict[str, Fakta] = {}
    for f in fakta:
        hasil.setdefault(f.objek.removeprefix(f"{f.bagian}/"), f)
    return hasil


def _temuan(apa: str, f: Fakta, acuan: Fakta) -> Konsep:
    benar, tertulis = beda_kata(acuan.nama, f.nama) or ("", "")
    return Konsep(
        fakta=(f, acuan),
        kalimat=f"{apa} “{f.nama}” dalam {acuan.lokasi.berkas} berbunyi “{acuan.nama}”; "
        f"“{tertulis}” menggantikan “{benar}”.",
        tertulis=f.nama,
        seharusnya=acuan.nama,
        saran="Salin bunyinya dari dokumen itu, atau sebutkan perubahannya.",
    )
