"""A record to change or to take back."""

from __future__ import annotations

from sakip.tukar.json_tukar import write_json
from sakip_web.isian.masuk import titipkan
from sakip_web.isian.models import Titipan
from sakip_web.uji.contoh import Isi, contoh
from sakip_web.uji.pemeran import AWAL, Pemeran, contoh_nusa


@contoh("isian:ubah", "isian:hapus")
def rekaman(_p: Pemeran) -> Isi:
    """An indicator."""
    return {"?": {"kunci": "SKM"}}


@contoh("isian:pratinjau", "isian:terapkan", "isian:batal")
def titipan(p: Pemeran) -> Isi:
    """An upload that waits for its preview."""
    # One for all three: a newer upload of the same person would take the place of the one in the picture.
    if ada := Titipan.objects.filter(tahun=p.tahun, pengguna=p.ani).first():
        return {"nomor": ada.pk}
    isi = write_json(contoh_nusa())
    return {"nomor": titipkan(tahun=p.tahun, pengguna=p.ani, isi=isi, nama="salinan.json", waktu=AWAL).pk}


@contoh("isian:unduh")
def unduhan(_p: Pemeran) -> Isi:
    """The copy of the year."""
    return {"berkas": "salinan.json"}
