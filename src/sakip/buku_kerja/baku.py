"""The order a workbook gives to what has no order of its own: values by indicator and period, nodes as a tree.

Reading a workbook yields this order; ``susun_baku`` brings any year into it, so that the two can be compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sakip.data.perencanaan import JenjangSimpul, Simpul, TargetTahunan
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.peraturan.narasi import muat_narasi

# A sub kegiatan right below a program stands before the kegiatan of it, or it would seem to belong to the last one.
_URUT_ANAK = {JenjangSimpul.SUB_KEGIATAN: 0, JenjangSimpul.KEGIATAN: 1, JenjangSimpul.PROGRAM: 2}


def susun_baku(*, tahun: TahunKinerja) -> TahunKinerja:
    """The same year in the order of the workbook."""
    jabatan = _urutan(j.id for j in tahun.organisasi.jabatan)
    bagian = _urutan(muat_narasi())
    p, o = tahun.perencanaan, tahun.organisasi
    lembar = {s.id: 2 for s in p.sasaran_jabatan} | {s.id: 1 for s in p.simpul}
    return susun_nilai(
        tahun=replace(
            tahun,
            organisasi=replace(o, pemegang=tuple(sorted(o.pemegang, key=lambda x: jabatan(x.jabatan)))),
            perencanaan=replace(
                p,
                indikator=tuple(sorted(p.indikator, key=lambda i: lembar.get(i.milik, 0))),
                simpul=tuple(_walk(p.simpul)),
                rencana_aksi=tuple(replace(x, bulan=tuple(sorted(set(x.bulan)))) for x in p.rencana_aksi),
            ),
            narasi=replace(tahun.narasi, teks=tuple(sorted(tahun.narasi.teks, key=lambda t: bagian(t.kunci)))),
        )
    )


def susun_nilai(*, tahun: TahunKinerja) -> TahunKinerja:
    """The same year with its values in the order of what they are values of, then of time."""
    p, a, r = tahun.perencanaan, tahun.anggaran, tahun.realisasi
    indikator = _urutan(i.id for i in p.indikator)
    simpul = _urutan(s.id for s in p.simpul)
    versi = _urutan(v.id for v in a.versi)
    jabatan = _urutan(j.id for j in tahun.organisasi.jabatan)
    binwas = _urutan(k.id for k in tahun.desa.kegiatan_binwas)
    variabel = _urutan(v.kode for v in p.variabel)

    def _target(target: Sequence[TargetTahunan]) -> tuple[TargetTahunan, ...]:
        return tuple(sorted(target, key=lambda t: (indikator(t.indikator), t.tahun)))

    return replace(
        tahun,
        perencanaan=replace(p, target_renstra=_target(p.target_renstra), target_rkt=_target(p.target_rkt)),
        perjanjian=replace(
            tahun.perjanjian,
            versi=tuple(
                replace(v, butir=tuple(sorted(v.butir, key=lambda b: indikator(b.indikator))))
                for v in tahun.perjanjian.versi
            ),
        ),
        anggaran=replace(
            a,
            pagu=tuple(sorted(a.pagu, key=lambda x: (simpul(x.simpul), versi(x.versi)))),
            realisasi=tuple(sorted(a.realisasi, key=lambda x: (simpul(x.simpul), x.periode))),
            bagian_pagu=tuple(
                sorted(a.bagian_pagu, key=lambda x: (simpul(x.simpul), jabatan(x.jabatan), versi(x.versi)))
            ),
            bagian_belanja=tuple(
                sorted(a.bagian_belanja, key=lambda x: (simpul(x.simpul), jabatan(x.jabatan), x.periode))
            ),
            prakiraan_maju=tuple(sorted(a.prakiraan_maju, key=lambda x: simpul(x.simpul))),
        ),
        realisasi=replace(
            r,
            kinerja=tuple(sorted(r.kinerja, key=lambda k: (indikator(k.indikator), k.periode))),
            variabel=tuple(sorted(r.variabel, key=lambda n: (variabel(n.variabel), n.periode))),
        ),
        desa=replace(
            tahun.desa, binwas=tuple(sorted(tahun.desa.binwas, key=lambda x: (binwas(x.kegiatan), x.periode)))
        ),
    )


class _urutan:  # noqa: N801 - used as a function
    """The place of an id in a sequence; unknown ones come last."""

    def __init__(self, id_: Iterable[str]) -> None:
        self._tempat = {i: n for n, i in enumerate(id_)}

    def __call__(self, id_: str) -> int:
        return self._tempat.get(id_, len(self._tempat))


def _walk(simpul: Sequence[Simpul]) -> Iterator[Simpul]:
    """Nodes from the top down, each followed by those below it; a node in a circle comes last, once."""
    ada = {s.id for s in simpul}
    anak: dict[str, list[Simpul]] = {}
    for s in simpul:
        anak.setdefault(s.induk if s.induk in ada else "", []).append(s)
    antrean = sorted(anak.get("", []), key=lambda s: _URUT_ANAK[s.jenjang])
    keluar: set[str] = set()
    while antrean:
        s = antrean.pop(0)
        keluar.add(s.id)
        yield s
        antrean[:0] = sorted(anak.get(s.id, []), key=lambda s: _URUT_ANAK[s.jenjang])
    yield from (s for s in simpul if s.id not in keluar)
