"""Sentences that state a capaian in counted things: "capaian kinerja sebesar 12 dokumen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sakip.fakta.ekstraksi.naskah import Naskah
from sakip.fakta.ekstraksi.tulisan_tempat import Tulisan
from sakip.fakta.model import Asal, Fakta, JenisFakta
from sakip.kernel.angka_baca import read_angka
from sakip.kernel.nilai import Angka, Keadaan, Kosong
from sakip.kernel.satuan_golongan import golongan_satuan

CAPAIAN_BERSATUAN = "capaian bersatuan"
_CAPAIAN = re.compile(
    r"(?<!target )\bcapaian(?:nya)?(?: kinerja(?:nya)?)? (?:(?:sebesar|sejumlah|sebanyak|adalah|yaitu) )?"
    r"(?P<angka>\d[\d.,]*)(?: ?\([A-Za-z ]+\))? (?P<satuan>[A-Za-z]+)(?![^.;]{0,40}(?:%|persen| dari | atau ))",
    re.IGNORECASE,
)


def ekstrak_capaian_bersatuan(naskah: Naskah) -> Iterator[Fakta]:
    """Every such sentence of the running text."""
    for b in naskah.bagian:
        for a in b.alinea:
            for cocok in _CAPAIAN.finditer(a.teks) if "apaian" in a.teks or "APAIAN" in a.teks else ():
                if golongan_satuan(cocok["satuan"]) - {"persen"}:
                    nilai = read_angka(cocok["angka"].strip(".,")).nilai
                    yield Fakta(
                        JenisFakta.TULISAN,
                        Tulisan(a.teks, a.lokasi, b.id).sekitar(cocok.start()),
                        Angka(nilai) if nilai is not None else Kosong(Keadaan.TAK_TERBACA, tertulis=cocok["angka"]),
                        cocok[0],
                        asal=Asal.LKJ,
                        satuan=cocok["satuan"],
                        lokasi=a.lokasi,
                        rincian=CAPAIAN_BERSATUAN,
                        bagian=b.id,
                    )
