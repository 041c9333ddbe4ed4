"""Sasaran strategis dirumuskan sebagai kegiatan, bukan sebagai hasil.

Mengapa: sasaran menyatakan keadaan yang ingin dicapai; rapat yang terlaksana atau laporan yang tersusun adalah cara
mencapainya. Sasaran berupa kegiatan selalu tercapai dan tidak menunjukkan hasil apa pun.

Contoh salah: Terlaksananya rapat koordinasi kecamatan.

Contoh benar: Meningkatnya kepuasan masyarakat terhadap layanan kecamatan.

Keterbatasan: dikenali menurut kata pertamanya. Sasaran jabatan, kegiatan, dan sub kegiatan tidak diperiksa, sebab di
tingkat itu keluaran memang wajar.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

# The words that open an activity (PermenPANRB 89/2021 as taught; VERIFIED-2, so that the finding only warns).
_KEGIATAN = frozenset(
    {
        *("melaksanakan", "menyelenggarakan", "melakukan", "mengadakan", "menyusun", "mengikuti", "membuat"),
        *("terlaksananya", "terselenggaranya", "tersusunnya", "terlaksana", "terselenggara", "tersusun"),
        *("pelaksanaan", "penyelenggaraan", "penyusunan"),
    }
)


@aturan(
    kode="SJ102",
    kelas=Kelas.STRUKTUR,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-89-2021",),
    sejak=2021,
    butuh=(JenisFakta.NAMA,),
)
def sasaran_berupa_hasil(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Read the first word of every sasaran strategis."""
    del konteks
    for f in berkas.semua(JenisFakta.NAMA):
        if f.kelompok != "sasaran":
            continue
        kata = f.tertulis.split()
        if not kata:
            yield Lewat(f"Rumusan sasaran {f.objek} tidak diperiksa: teksnya kosong.", (f,))
        elif kata[0].casefold() in _KEGIATAN:
            yield Konsep(
                fakta=(f,),
                pokok="Sasaran strategis",
                tertulis=f"“{f.tertulis}”",
                seharusnya="keadaan yang dicapai, misalnya “Meningkatnya …”",
                sebutan="seharusnya menyatakan",
                saran="Rumuskan hasilnya; kegiatannya menjadi langkah dalam rencana aksi.",
            )
