"""The year with what was taken from an export: amounts replaced in their place, nodes added under their parents."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from sakip.data.anggaran import Anggaran, Pagu, RealisasiAnggaran
from sakip.data.perencanaan import Simpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.sipd_cocok import JENJANG, Tindakan, Usulan
from sakip.kerja.sipd_pilihan import Pilihan, versi_baru
from sakip.peraturan.nomenklatur import Nomenklatur, rapikan_kode


def terapkan(
    *, tahun: TahunKinerja, usulan: Sequence[Usulan], pilihan: Pilihan, nomenklatur: Nomenklatur
) -> TahunKinerja:
    """The year after the import."""
    tambahan = [u.simpul for u in usulan if u.tindakan is Tindakan.DITAMBAH]
    simpul = tambah_simpul(simpul=tahun.perencanaan.simpul, kode=tambahan, tahun=tahun.tahun, nomenklatur=nomenklatur)
    kode = {u.simpul: u.bagian[0].kode for u in usulan if u.tindakan.diambil and len(u.bagian) == 1}
    terisi = tuple(replace(s, kode=kode[s.id]) if not s.kode and s.id in kode else s for s in simpul)
    nilai = {u.simpul: u.baru for u in usulan if u.tindakan.diambil and u.baru is not None}
    hapus = {u.simpul for u in usulan if u.tindakan is Tindakan.DIKOSONGKAN}
    ubah = _ubah_pagu if pilihan.periode is None else _ubah_realisasi
    return replace(
        tahun,
        perencanaan=replace(tahun.perencanaan, simpul=terisi),
        anggaran=ubah(_dengan_versi(tahun, pilihan), nilai, hapus, pilihan),
    )


def _dengan_versi(tahun: TahunKinerja, pilihan: Pilihan) -> Anggaran:
    baru = versi_baru(pilihan=pilihan, tahun=tahun)
    if baru is None:
        return tahun.anggaran
    return replace(tahun.anggaran, versi=tuple(sorted((*tahun.anggaran.versi, baru), key=lambda v: v.berlaku_sejak)))


def _ubah_pagu(a: Anggaran, nilai: Mapping[str, Decimal], hapus: set[str], pilihan: Pilihan) -> Anggaran:
    sisa = dict(nilai)
    pagu = []
    for p in a.pagu:
        if p.versi == pilihan.versi and p.simpul in hapus:
            continue
        pagu.append(replace(p, jumlah=sisa.pop(p.simpul)) if p.versi == pilihan.versi and p.simpul in sisa else p)
    return replace(a, pagu=(*pagu, *(Pagu(s, pilihan.versi, n) for s, n in sisa.items())))


def _ubah_realisasi(a: Anggaran, nilai: Mapping[str, Decimal], hapus: set[str], pilihan: Pilihan) -> Anggaran:
    periode = pilihan.periode
    if periode is None:
        return a
    sisa = dict(nilai)
    realisasi = []
    for r in a.realisasi:
        if r.periode == periode and r.simpul in hapus:
            continue
        realisasi.append(replace(r, jumlah=sisa.pop(r.simpul)) if r.periode == periode and r.simpul in sisa else r)
    return replace(a, realisasi=(*realisasi, *(RealisasiAnggaran(s, periode, n) for s, n in sisa.items())))


def tambah_simpul(
    *, simpul: Sequence[Simpul], kode: Iterable[str], tahun: int, nomenklatur: Nomenklatur
) -> tuple[Simpul, ...]:
    """The tree with new nodes, named by the nomenclature, in the order of their codes among their siblings.

    The kegiatan and the program above a new node are added too when they are missing.
    """
    hasil = list(simpul)
    for satu in sorted(kode):
        bagian = satu.split(".")
        for panjang in (p for p in JENJANG if p <= len(bagian)):
            sekarang = ".".join(bagian[:panjang])
            if not any(rapikan_kode(teks=s.kode) == sekarang for s in hasil):
                _sisipkan(hasil, sekarang, tahun, nomenklatur)
    return tuple(hasil)


def _sisipkan(simpul: list[Simpul], kode: str, tahun: int, nomenklatur: Nomenklatur) -> None:
    menurut_kode = {rapikan_kode(teks=s.kode): n for n, s in enumerate(simpul) if s.kode}
    atas = next((k for k in (kode.rsplit(".", 1)[0], kode.rsplit(".", 2)[0]) if k in menurut_kode), "")
    induk = simpul[menurut_kode[atas]].id if atas else ""
    sebelum = [n for n, s in enumerate(simpul) if s.induk == induk and s.kode and rapikan_kode(teks=s.kode) < kode]
    # Behind the branch of the last sibling with a smaller code; without one, right below the parent.
    letak = _akhir_cabang(simpul, sebelum[-1]) if sebelum else (menurut_kode[atas] + 1 if atas else 0)
    jenjang = JENJANG[kode.count(".") + 1]
    tertulis = nomenklatur.tulis_kode(kode=kode, tahun=tahun)
    simpul.insert(letak, Simpul(kode, jenjang, nomenklatur.isi[kode].nama, tertulis, induk))


def _akhir_cabang(simpul: Sequence[Simpul], awal: int) -> int:
    cabang = {simpul[awal].id}
    for n in range(awal + 1, len(simpul)):
        if simpul[n].induk not in cabang:
            return n
        cabang.add(simpul[n].id)
    return len(simpul)
