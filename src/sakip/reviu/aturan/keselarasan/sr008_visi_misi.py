"""Visi atau misi ditulis dalam dua bunyi.

Mengapa: visi dan misi dikutip dari dokumen perencanaan. Bunyi yang berbeda berarti satu tempat mengutip dokumen lain,
misalnya rencana periode sebelumnya, dan sasaran yang diturunkan darinya ikut diragukan.

Contoh salah: “Terwujudnya pasar kota yang tertib dan bersih” di Bab I, “Terwujudnya pasar desa yang tertib dan aman”
di Bab II.

Contoh benar: bunyi yang sama di semua tempat, dan sama dengan Renstra.

Keterbatasan: hanya yang dikutip dengan tanda petik, atau berdiri di bawah judulnya. Dua bunyi yang kurang dari separuh
katanya sama dianggap visi dua pihak, misalnya kabupaten dan provinsi. Salah ketik tidak dipersoalkan.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.visi import VISI
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan
from sakip.reviu.susunan import kata_judul, sisa_judul

_TERPANJANG = 90


@aturan(
    kode="SR008",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.SEBUTAN,),
)
def visi_satu_bunyi(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Hold every quotation of the visi, and of each misi, against the first one."""
    del konteks
    menurut: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.SEBUTAN):
        if f.rincian == VISI:
            menurut[f.objek].append(f)
    for kutipan in menurut.values():
        yield from _periksa(kutipan)


def _periksa(kutipan: Sequence[Fakta]) -> Iterator[Konsep | Lewat]:
    sudah: list[Fakta] = []
    for f in kutipan:
        if len(kata_judul(f.nama)) < 2:
            yield Lewat(f"Kutipan {f.objek} tidak dibandingkan: “{_pendek(f.nama)}” terpotong.", (f,))
            continue
        lain = next((a for a in sudah if _satu_hal(a.nama, f.nama)), None)
        if lain is None:
            sudah.append(f)
        elif (beda := _beda(lain.nama, f.nama)) is not None:
            sudah.append(f)
            yield Konsep(
                fakta=(f, lain),
                kalimat=f"{f.objek.capitalize()} ditulis dalam dua bunyi: “{_pendek(f.nama)}” dan "
                f"“{_pendek(lain.nama)}”; bedanya {beda}.",
                tertulis=f.nama,
                seharusnya=lain.nama,
                saran="Salin dari dokumen perencanaannya, sama di semua tempat.",
            )


def _satu_hal(a: str, b: str) -> bool:
    """Whether two quotations share most of their words."""
    kiri, kanan = set(kata_judul(a)), set(kata_judul(b))
    return 2 * len(kiri & kanan) >= max(len(kiri), len(kanan))


def _beda(a: str, b: str) -> str | None:
    sisa_a, sisa_b = sisa_judul(a, b)
    if not sisa_a and not sisa_b:
        return None
    return " / ".join(f"“{' '.join(s)}”" for s in (sisa_b, sisa_a) if s)


def _pendek(teks: str) -> str:
    return teks if len(teks) <= _TERPANJANG else f"{teks[: _TERPANJANG - 1].rstrip()}…"
