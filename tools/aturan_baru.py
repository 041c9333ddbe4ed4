"""Writes the two files of a new review rule: its code with the page to fill in, and its cases.

    make aturan-baru HT017 "Serapan anggaran dihitung ulang"

The registry walks the folder, so nothing else needs to be edited; `tests/reviu/test_setiap_aturan.py` says what is
missing until both files are filled.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

AKAR = Path(__file__).resolve().parents[1]
ATURAN = Path("src/sakip/reviu/aturan")
KASUS = Path("tests/reviu/kasus")
FOLDER = {
    "HT": "perhitungan",
    "SL": "silang",
    "SR": "keselarasan",
    "AN": "anggaran",
    "KL": "kelengkapan",
    "SJ": "penyajian",
    "SN": "salinan",
}
# Codes of the workbook reader and of the checks of shape.
DIPAKAI = {"KL": 200, "SJ": 100}
KODE = '''"""{judul}.

Mengapa: …

Contoh salah: …

Contoh benar: …

Keterbatasan: …
"""

from __future__ import annotations

from collections.abc import Iterator

from sakip.fakta.berkas import Berkas
from sakip.fakta.konteks import Konteks
from sakip.fakta.model import JenisFakta
from sakip.kernel.temuan import Kelas, Tingkat
from sakip.reviu.konsep import Konsep, Lewat
from sakip.reviu.registry import aturan


@aturan(
    kode="{kode}",
    kelas=Kelas.HITUNGAN,
    tingkat=Tingkat.PERINGATAN,
    dasar_hukum=("permenpanrb-53-2014#lampiran-3",),
    sejak=2015,
    butuh=(JenisFakta.NILAI,),
)
def {nama}(berkas: Berkas, konteks: Konteks) -> Iterator[Konsep | Lewat]:
    """…"""
    raise NotImplementedError
'''
YAML = """\
aturan: {kode}
benar_1:
  fakta: {{nilai: "1"}}
benar_2:
  fakta: {{nilai: "1"}}
benar_3:
  fakta: {{nilai: "1"}}
salah_1:
  fakta: {{nilai: "2"}}
  temuan: [{{tertulis: "2", seharusnya: "1"}}]
salah_2:
  fakta: {{nilai: "3"}}
  temuan: [{{tertulis: "3", seharusnya: "1"}}]
salah_3:
  fakta: {{nilai: "4"}}
  temuan: [{{tertulis: "4", seharusnya: "1"}}]
tidak_terbaca:
  fakta: {{nilai: "4,.0"}}
  tidak_diperiksa: [tidak terbaca]
"""


class KodeSalah(ValueError):
    """A code that no new rule can have."""


def buat(*, kode: str, judul: str, akar: Path = AKAR) -> tuple[Path, Path]:
    """Write both files; raises KodeSalah."""
    awalan, nomor = kode[:2], kode[2:]
    if awalan not in FOLDER or not re.fullmatch(r"[0-9]{3}", nomor):
        raise KodeSalah(f"{kode} bukan kode aturan. Tulis {', '.join(FOLDER)} dan tiga angka, misalnya HT017.")
    if int(nomor) < DIPAKAI.get(awalan, 1):
        raise KodeSalah(f"{kode} milik pembaca buku kerja. Pakai {awalan}{DIPAKAI.get(awalan, 1):03} ke atas.")
    lama = sorted((akar / ATURAN).rglob(f"{kode.lower()}_*.py"))
    if lama or (akar / KASUS / f"{kode}.yml").exists():
        raise KodeSalah(f"{kode} sudah dipakai; kode tidak pernah dipakai ulang. Pilih nomor berikutnya.")
    kata = re.findall(r"[a-z0-9]+", judul.lower())
    if not kata:
        raise KodeSalah("Judul aturan kosong. Tulis dalam satu kalimat apa yang salah.")
    nama = "_".join(kata[:5])
    aturan = akar / ATURAN / FOLDER[awalan] / f"{kode.lower()}_{'_'.join(kata[:3])}.py"
    kasus = akar / KASUS / f"{kode}.yml"
    aturan.parent.mkdir(parents=True, exist_ok=True)
    kasus.parent.mkdir(parents=True, exist_ok=True)
    paket = aturan.parent / "__init__.py"
    if not paket.exists():
        paket.write_text(f'"""Rules {awalan}."""\n', encoding="utf-8")
    aturan.write_text(KODE.format(kode=kode, judul=judul.strip().rstrip("."), nama=nama), encoding="utf-8")
    kasus.write_text(YAML.format(kode=kode), encoding="utf-8")
    return aturan, kasus


def main(argv: Sequence[str] | None = None) -> int:
    """Command line: a code, and the words of the title."""
    parser = argparse.ArgumentParser(description="Membuat berkas aturan reviu baru.")
    parser.add_argument("kode")
    parser.add_argument("judul", nargs="+")
    isi = parser.parse_args(argv)
    try:
        berkas = buat(kode=isi.kode, judul=" ".join(isi.judul))
    except KodeSalah as galat:
        print(galat, file=sys.stderr)
        return 1
    for path in berkas:
        print(path.relative_to(AKAR))
    print("Isi keduanya, lalu jalankan: make uji-aturan")
    return 0


if __name__ == "__main__":
    sys.exit(main())
