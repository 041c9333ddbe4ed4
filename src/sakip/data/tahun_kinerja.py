"""TahunKinerja: one office, one year, thirteen frozen parts.

Calculators take parts, never the whole. ``pada`` gives the year as it was in force on a date.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from sakip.data.acuan import Acuan
from sakip.data.anggaran import Anggaran
from sakip.data.desa import BagianDesa
from sakip.data.evaluasi import Evaluasi
from sakip.data.layanan import Layanan
from sakip.data.narasi import Narasi
from sakip.data.organisasi import Organisasi
from sakip.data.perencanaan import Perencanaan
from sakip.data.perjanjian import Perjanjian
from sakip.data.realisasi import Realisasi
from sakip.data.register import Register
from sakip.data.riwayat import Riwayat
from sakip.data.sumber_daya import SumberDaya
from sakip.kernel.periode import Periode


@dataclass(frozen=True, slots=True)
class TahunKinerja:
    """What one office plans, agrees, measures, spends and is told in one year."""

    acuan: Acuan
    organisasi: Organisasi
    perencanaan: Perencanaan
    perjanjian: Perjanjian = field(default_factory=Perjanjian)
    anggaran: Anggaran = field(default_factory=Anggaran)
    realisasi: Realisasi = field(default_factory=Realisasi)
    register: Register = field(default_factory=Register)
    layanan: Layanan = field(default_factory=Layanan)
    desa: BagianDesa = field(default_factory=BagianDesa)
    sumber_daya: SumberDaya = field(default_factory=SumberDaya)
    evaluasi: Evaluasi = field(default_factory=Evaluasi)
    riwayat: Riwayat = field(default_factory=Riwayat)
    narasi: Narasi = field(default_factory=Narasi)

    @property
    def tahun(self) -> int:
        """The budget year."""
        return self.acuan.tahun

    def pada(self, tanggal: date) -> TahunKinerja:
        """The year with only those versions of agreement and budget that were in force on ``tanggal``.

        Reports about a period are judged by what was in force in it (PK murni or perubahan, DPA or DPPA). Versions of
        the budget stand by date, whatever row they were entered in; of the agreement the shape check asks for that.
        """
        perjanjian = tuple(v for v in self.perjanjian.versi if v.berlaku_sejak <= tanggal)
        versi = tuple(v for v in self.anggaran.menurut_tanggal if v.berlaku_sejak <= tanggal)
        kenal = {v.id for v in versi}
        a = self.anggaran
        return replace(
            self,
            perjanjian=replace(self.perjanjian, versi=perjanjian),
            anggaran=replace(
                a,
                versi=versi,
                pagu=tuple(p for p in a.pagu if p.versi in kenal),
                bagian_pagu=tuple(p for p in a.bagian_pagu if p.versi in kenal),
            ),
        )

    def sampai(self, periode: Periode) -> TahunKinerja:
        """The year as it was known at the end of a period: nothing that was measured, spent or done later.

        A quarterly report printed again in December says what it said in July.
        """
        akhir = periode.akhir
        r, a, d = self.realisasi, self.anggaran, self.desa
        return replace(
            self,
            realisasi=replace(
                r,
                kinerja=tuple(x for x in r.kinerja if x.periode.akhir <= akhir),
                variabel=tuple(x for x in r.variabel if x.periode.akhir <= akhir),
            ),
            anggaran=replace(
                a,
                realisasi=tuple(x for x in a.realisasi if x.periode.akhir <= akhir),
                bagian_belanja=tuple(x for x in a.bagian_belanja if x.periode.akhir <= akhir),
            ),
            register=replace(self.register, catatan=tuple(c for c in self.register.catatan if c.tanggal <= akhir)),
            desa=replace(d, binwas=tuple(b for b in d.binwas if b.periode.akhir <= akhir)),
        )
