"""``sakip reviu LAPORAN --terhadap ACUAN``: the report is held against other documents of the cycle."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sakip.kerja.periksa import HasilReviu

_CONTOH = "misalnya: sakip reviu lkj.docx --terhadap renstra.docx pk.docx"


def pasang_terhadap(parser: argparse.ArgumentParser) -> None:
    """Add the option."""
    parser.add_argument(
        "--terhadap",
        nargs="+",
        action="extend",
        default=[],
        metavar="ACUAN",
        help="dokumen lain (Renstra, PK, DPA, buku kerja) yang isinya dibandingkan dengan laporan; "
        "tanpa SUMBER, berkas terakhir adalah laporannya",
    )


def tetapkan_laporan(pilihan: argparse.Namespace) -> None:
    """Settle which files are reviewed and which they are held against; raises when there is no report."""
    from sakip.kerja.jenis_dokumen import PermintaanSalah
    from sakip.kerja.periksa_silang import pilih_laporan

    pilihan.sumber, pilihan.terhadap = pilih_laporan(sumber=pilihan.sumber, acuan=pilihan.terhadap)
    if not pilihan.sumber:
        lain = " dan dokumen acuannya" if pilihan.terhadap else ""
        raise PermintaanSalah(f"Sebutkan laporan yang diperiksa{lain}, {_CONTOH}")
    semua = (*pilihan.sumber, *pilihan.terhadap) if pilihan.terhadap else ()
    folder = next((s for s in semua if Path(s).is_dir()), None)
    if folder is not None:
        raise PermintaanSalah(f"{folder} adalah folder; --terhadap membandingkan berkas. Sebutkan berkasnya, {_CONTOH}")


def periksa_satu(sumber: str, pilihan: argparse.Namespace) -> HasilReviu:
    """The review of one report against the others."""
    from sakip.cli.hari import hari_ini
    from sakip.kerja.periksa_silang import periksa_terhadap

    return periksa_terhadap(sumber=sumber, acuan=pilihan.terhadap, hari=hari_ini(), per_tanggal=pilihan.per_tanggal)
