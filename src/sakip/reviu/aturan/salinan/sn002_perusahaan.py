"""Instansi pemerintah disebut perusahaan, pegawainya karyawan.

Mengapa: kalimat tentang perusahaan dan karyawan berasal dari tulisan umum tentang manajemen, bukan dari keadaan
instansinya; pembaca tidak tahu mana yang benar-benar dilakukan.

Contoh salah: evaluasi kinerja dilakukan oleh manajemen perusahaan terhadap karyawan.

Contoh benar: evaluasi kinerja dilakukan oleh pejabat penilai terhadap pegawai.

Keterbatasan: perusahaan yang dilayani atau diawasi (izin, ketenagakerjaan, investasi) tidak dinilai. Kalimat yang sama
di beberapa laporan adalah satu temuan. Laporan BUMD dan rumah sakit tidak diperiksa.
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan

_PERUSAHAAN, _SENDIRI = "perusahaan", "sendiri"
_TEMPAT = 5


@aturan(
    kode="SN002",
    kelas=Kelas.IDENTITAS,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.UNIT,),
)
def bukan_perusahaan(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """Gather the sentences that speak of a company as if it were the office."""
    del konteks
    unit = berkas.semua(JenisFakta.UNIT)
    milik = next((f for f in unit if f.objek == _PERUSAHAAN and f.rincian == _SENDIRI), None)
    kalimat = [f for f in unit if f.rincian == _PERUSAHAAN]
    if kalimat and milik:
        yield Lewat(f"Sebutan perusahaan tidak diperiksa: laporan ini tentang {milik.tertulis}.", (milik,))
    elif kalimat:
        yield Konsep(
            fakta=tuple(kalimat[:_TEMPAT]),
            kalimat=f"Kalimat salinan tentang perusahaan: “{kalimat[0].tertulis}”; laporan ini tentang instansi.",
            ringkas="Kalimat salinan tentang perusahaan",
            tertulis=f"“{kalimat[0].tertulis}”",
            seharusnya="instansi dan pegawainya",
            saran="Ganti dengan sebutan instansi, pejabat penilai, dan pegawai, atau hapus kalimat yang disalin itu.",
        )
