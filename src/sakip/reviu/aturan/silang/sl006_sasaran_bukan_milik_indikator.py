"""Sasaran sebuah baris bukan sasaran indikatornya.

Mengapa: dalam tabel yang sasaran dan indikatornya memakai kata yang sama, satu baris tanpa kata yang sama biasanya
berisi sasaran yang tersalin dari baris atau tabel lain. Capaian indikator lalu dibaca untuk sasaran yang keliru.

Contoh salah: sasaran “Tersedianya kendaraan dinas” di samping indikator “Persentase penataan lapak pasar”.

Contoh benar: sasaran “Meningkatnya penataan lapak pasar” di samping indikator “Persentase penataan lapak pasar”.

Keterbatasan: hanya diperiksa dalam tabel dengan sedikitnya empat baris yang tiga perempatnya serupa. Kantor yang
menulis indikator dengan kata lain dari sasarannya tidak ditanyai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from sakip.fakta.berkas import Berkas
from sakip.fakta.ekstraksi.sebutan import pokok
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import Fakta, JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_NAMA = "nama sasaran"
_SERUPA_TERSEDIKIT = 3


@aturan(
    kode="SL006",
    kelas=Kelas.SILANG_NILAI,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.SEBUTAN,),
)
def sasaran_sejalan_indikator(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Look for the one row whose sasaran and indicator share no word, in tables whose other rows do."""
    del konteks
    tabel: dict[str, list[Fakta]] = defaultdict(list)
    for f in berkas.semua(JenisFakta.SEBUTAN):
        if f.rincian == _NAMA and pokok(f.nama) and pokok(f.versi):
            tabel[f.kelompok].append(f)
    semua = {f.nama: f for baris in tabel.values() for f in baris}
    for baris in tabel.values():
        asing = [f for f in baris if not _sama(f.nama, f.versi)]
        serupa = sum(1 for f in baris if 2 * _sama(f.nama, f.versi) >= len(set(pokok(f.nama))))
        if asing and serupa >= _SERUPA_TERSEDIKIT and 4 * serupa >= 3 * len(baris):
            yield from (_temuan(f, list(semua.values())) for f in asing)
        elif asing and len(baris) > _SERUPA_TERSEDIKIT:
            alasan = "baris lain tabel ini pun memakai kata yang berbeda"
            yield Lewat(f"Sasaran “{asing[0].nama}” tidak dicocokkan dengan indikatornya: {alasan}.", (asing[0],))


def _sama(a: str, b: str) -> int:
    return len(set(pokok(a)) & set(pokok(b)))


def _temuan(f: Fakta, semua: Sequence[Fakta]) -> Konsep:
    kata = set(pokok(f.versi))
    cocok = [x.nama for x in semua if 2 * _sama(x.nama, f.versi) > len(kata) and x.nama != f.nama]
    return Konsep(
        fakta=(f,),
        kalimat=f"Sasaran “{f.nama}” tidak sejalan dengan indikatornya, “{f.versi}”.",
        tertulis=f.nama,
        seharusnya=cocok[0] if cocok else "",
        saran=f"Pakai sasarannya: “{cocok[0]}”." if cocok else "Pakai sasaran yang diukur indikator itu.",
    )
