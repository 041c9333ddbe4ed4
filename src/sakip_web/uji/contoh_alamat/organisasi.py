"""A position, who holds it, and a login."""

from __future__ import annotations

from sakip_web.organisasi.models import Macam, Peran
from sakip_web.rekaman.selectors import daftar
from sakip_web.uji.contoh import JABATAN, Isi, contoh
from sakip_web.uji.pemeran import Pemeran


@contoh("organisasi:jabatan_ubah", "organisasi:jabatan_hapus", "organisasi:pemegang_ganti")
def jabatan(_p: Pemeran) -> Isi:
    """Eka's."""
    return {"id_jabatan": JABATAN}


@contoh("organisasi:pemegang_ubah", "organisasi:pemegang_hapus")
def pemegang(p: Pemeran) -> Isi:
    """The first holder of a position."""
    return {"kunci": daftar(tahun=p.tahun, himpunan=["organisasi.pemegang"])[0].butir.kunci}


@contoh("organisasi:peran_akhiri", "organisasi:peran_sandi")
def peran(p: Pemeran) -> Isi:
    """Eka's role."""
    return {"pk": Peran.objects.get(pengguna=p.eka).pk}


def _pengelola(p: Pemeran) -> None:
    """Budi administers the system, or these pages would be there for nobody."""
    Peran.objects.get_or_create(pengguna=p.budi, instansi=None, macam=Macam.PENGELOLA)


@contoh("pengelolaan:pengguna_sandi", "pengelolaan:pengguna_aktif")
def pengguna(p: Pemeran) -> Isi:
    """Eka's login."""
    _pengelola(p)
    return {"pk": p.eka.pk}


@contoh("pengelolaan:peran_akhiri")
def peran_umum(p: Pemeran) -> Isi:
    """Eka's role, from outside the office."""
    _pengelola(p)
    return peran(p)
