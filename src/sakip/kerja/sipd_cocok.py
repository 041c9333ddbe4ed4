"""Amounts of an export against the workbook: which node each belongs to, what it has now, what it would have.

Codes decide. A name decides only where the workbook has no code; where the codes differ it is a proposal, not taken.
Money goes to the lowest node that the workbook knows (ADR 0006): where it stops at the kegiatan, the sub kegiatan of
the export are summed into it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from sakip.buku_kerja.sipd.himpun import Himpunan
from sakip.data.perencanaan import JenjangSimpul, Simpul
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.kerja.sipd_pilihan import Pilihan
from sakip.kernel.angka_tulis import format_rupiah
from sakip.kernel.periode import Periode
from sakip.peraturan.model import Keyakinan
from sakip.peraturan.nomenklatur import Nomenklatur, rapikan_kode, rapikan_nama


class Tindakan(Enum):
    """What is done with an amount; the last five are not taken."""

    BERUBAH = "berubah"
    DIISI = "diisi"
    SAMA = "sama"
    DITAMBAH = "ditambah"
    DIKOSONGKAN = "dikosongkan"
    BARU = "baru"
    NAMA = "kode berbeda"
    TIDAK_DIKENAL = "tidak dikenal"
    BUKAN_BIDANG = "bukan kecamatan"
    TIDAK_DIAMBIL = "tidak diambil"

    @property
    def diambil(self) -> bool:
        """Whether the amount goes into the workbook (or stands there already)."""
        return self in _DIAMBIL


# Levels by the number of parts of a code.
JENJANG = {3: JenjangSimpul.PROGRAM, 5: JenjangSimpul.KEGIATAN, 6: JenjangSimpul.SUB_KEGIATAN}
_DIAMBIL = {Tindakan.BERUBAH, Tindakan.DIISI, Tindakan.SAMA, Tindakan.DITAMBAH}


@dataclass(frozen=True, slots=True)
class Usulan:
    """One line of the preview.

    simpul  id of the node in the workbook; the code of one to be added; empty when there is none
    sipd    what the export says; ``lama`` what the workbook has, ``baru`` what it would have
    bagian  what of the export was summed into it
    """

    kode: str
    nama: str
    tindakan: Tindakan
    simpul: str = ""
    sipd: Decimal | None = None
    lama: Decimal | None = None
    baru: Decimal | None = None
    catatan: tuple[str, ...] = ()
    bagian: tuple[Himpunan, ...] = ()


@dataclass(frozen=True, slots=True)
class _Tujuan:
    """Where an amount goes, or why it goes nowhere."""

    simpul: str = ""
    tindakan: Tindakan | None = None
    catatan: tuple[str, ...] = ()


class Pencocok:
    """Matches against one workbook."""

    def __init__(self, *, tahun: TahunKinerja, pilihan: Pilihan, nomenklatur: Nomenklatur) -> None:
        """Index the nodes of the workbook once."""
        self.tahun, self.pilihan, self.nomenklatur = tahun, pilihan, nomenklatur
        self.simpul = {s.id: s for s in tahun.perencanaan.simpul}
        self.anak = {s.induk for s in tahun.perencanaan.simpul if s.induk}
        self.kode: dict[str, list[str]] = {}
        self.nama: dict[str, list[str]] = {}
        for s in tahun.perencanaan.simpul:
            if kode := rapikan_kode(teks=s.kode):
                self.kode.setdefault(kode, []).append(s.id)
            self.nama.setdefault(rapikan_nama(nama=s.nama), []).append(s.id)
        self.uang = _uang(tahun, pilihan)
        # Nodes of which a part cannot be taken: their sum would be too small.
        self.cacat: set[str] = set()

    def cocokkan(self, *, butir: Iterable[Himpunan]) -> tuple[Usulan, ...]:
        """The lines of the preview in the order of the export, with those of emptied nodes behind them."""
        kelompok: dict[str, list[tuple[Himpunan, _Tujuan]]] = {}
        for h in butir:
            t = self._tujuan(h)
            masuk = t.tindakan in (None, Tindakan.DITAMBAH)
            kelompok.setdefault(t.simpul if masuk else f"/{h.kode}", []).append((h, t))
            if not masuk:
                self.cacat.add(self._atasan(h.kode))
        usulan = [self._usulkan(isi) for isi in kelompok.values()]
        return (*usulan, *self._kosongkan(usulan))

    def _tujuan(self, h: Himpunan) -> _Tujuan:
        if h.halangan:
            sama = self.kode.get(h.kode, [""])
            return _Tujuan(sama[0], Tindakan.TIDAK_DIAMBIL, (h.halangan,))
        sama = self.kode.get(h.kode, [])
        if len(sama) > 1:
            sebab = f"{len(sama)} baris buku kerja berkode {h.kode}; bedakan kodenya, lalu ulangi"
            return _Tujuan("", Tindakan.TIDAK_DIAMBIL, (sebab,))
        if sama:
            return _Tujuan(sama[0])
        return self._tujuan_nama(h) or self._tujuan_baru(h)

    def _tujuan_nama(self, h: Himpunan) -> _Tujuan | None:
        """A node of the same name: ours when it has no code yet, else a proposal."""
        senama = [self.simpul[i] for i in self.nama.get(rapikan_nama(nama=h.nama), ())] if h.nama else []
        setingkat = [s for s in senama if s.jenjang is JENJANG.get(h.kode.count(".") + 1)]
        if len(setingkat) != 1:
            return None
        s = setingkat[0]
        if not s.kode:
            return _Tujuan(s.id, None, (f"dicocokkan menurut nama; kode {h.kode} diisikan ke buku kerja",))
        saran = f'di buku kerja nama ini berkode {s.kode}; bila maksudnya sama, betulkan kodenya menjadi "{h.kode}"'
        return _Tujuan("", Tindakan.NAMA, (saran,))

    def _tujuan_baru(self, h: Himpunan) -> _Tujuan:
        """A node that the workbook lacks: into the kegiatan where the workbook stops, or a new one."""
        butir = self.nomenklatur.isi.get(h.kode)
        if butir is None:
            return self._tujuan_asing(h)
        atas = self._atasan(h.kode)
        if atas and atas not in self.anak and not self.pilihan.tambah:
            return _Tujuan(atas, None, (f"{h.kode} dijumlahkan ke sini",))
        if not self.pilihan.tambah:
            sebab = "ada dalam nomenklatur, belum ada di buku kerja; tambahkan dengan --tambah"
            return _Tujuan("", Tindakan.BARU, (sebab,))
        ragu = ("nama atau kodenya menurut ingatan; periksa",) if butir.keyakinan is Keyakinan.INGATAN else ()
        return _Tujuan(h.kode, Tindakan.DITAMBAH, ("baris baru tanpa penanggung jawab", *ragu))

    def _tujuan_asing(self, h: Himpunan) -> _Tujuan:
        bidang = self.nomenklatur.bidang
        bagian = h.kode.split(".")
        kandidat = f"{bidang}.{'.'.join(bagian[2:])}" if h.kode.startswith("X.") else h.kode
        dekat = self.nomenklatur.dekat(kode=kandidat, nama=h.nama)
        usul = f"mungkin maksudnya {dekat.kode} {dekat.nama}" if dekat else "periksa kodenya"
        if not h.kode.startswith(("X", f"{bidang}.")) and h.kode == rapikan_kode(teks=h.kode):
            return _Tujuan("", Tindakan.BUKAN_BIDANG, (f"bidang {'.'.join(bagian[:2])}, bukan {bidang}",))
        return _Tujuan("", Tindakan.TIDAK_DIKENAL, (usul,))

    def _atasan(self, kode: str) -> str:
        """The nearest node of the workbook above a code."""
        while "." in kode:
            kode = kode.rpartition(".")[0]
            if kode in self.kode:
                return self.kode[kode][0]
        return ""

    def _usulkan(self, isi: Sequence[tuple[Himpunan, _Tujuan]]) -> Usulan:
        bagian, tujuan = tuple(h for h, _ in isi), isi[0][1]
        jumlah = [h.jumlah for h in bagian if h.jumlah is not None]
        sipd = sum(jumlah, Decimal(0)) if jumlah else None
        catatan = tuple(dict.fromkeys(c for h, t in isi for c in (*t.catatan, *h.catatan)))
        s = self.simpul.get(tujuan.simpul)
        kode, nama = bagian[0].kode, bagian[0].nama
        if s is not None:
            kode, nama = (s.kode or kode), s.nama
            catatan += self._beda_nama(s, bagian)
        lama = self.uang.get((tujuan.simpul, self.pilihan.periode))
        dasar = Usulan(kode, nama, tujuan.tindakan or Tindakan.SAMA, tujuan.simpul, sipd, lama, lama, catatan, bagian)
        if tujuan.tindakan not in (None, Tindakan.DITAMBAH) or sipd is None:
            return dasar
        return self._nilai(dasar, sipd)

    def _beda_nama(self, s: Simpul, bagian: Sequence[Himpunan]) -> tuple[str, ...]:
        h = bagian[0]
        if len(bagian) > 1 or not h.nama or h.kode != rapikan_kode(teks=s.kode):
            return ()
        if rapikan_nama(nama=h.nama) == rapikan_nama(nama=s.nama):
            return ()
        return (f'nama berbeda; SIPD: "{h.nama}"',)

    def _nilai(self, u: Usulan, sipd: Decimal) -> Usulan:
        """What the node would have; spending that counts from January less the quarters before."""
        halangan = self._halangan(u.simpul)
        lalu = [(p, self.uang.get((u.simpul, p))) for p in self.pilihan.sebelumnya]
        hampa = [f"TW {p.triwulan_romawi}" for p, n in lalu if n is None]
        if not halangan and hampa and not self.pilihan.kosong_nol:
            kosong = " dan ".join(hampa)
            halangan = f"realisasi {kosong} belum diisi; impor itu dulu, atau sebutkan --kosong-nol bila memang nol"
        if halangan:
            return replace(u, tindakan=Tindakan.TIDAK_DIAMBIL, catatan=(*u.catatan, halangan))
        dikurangi = sum((n for _, n in lalu if n is not None), Decimal(0))
        baru, catatan = sipd - dikurangi, u.catatan
        if lalu:
            catatan += (f"{format_rupiah(sipd)} sejak Januari dikurangi {format_rupiah(dikurangi)}",)
            catatan += (f"{' dan '.join(hampa)} kosong, dihitung nol",) if hampa else ()
        if baru < 0:
            sebab = f"hasilnya negatif, {format_rupiah(baru)}; periksa triwulan sebelumnya"
            return replace(u, tindakan=Tindakan.TIDAK_DIAMBIL, catatan=(*catatan, sebab))
        tindakan = u.tindakan
        if tindakan is not Tindakan.DITAMBAH:
            tindakan = Tindakan.DIISI if u.lama is None else Tindakan.SAMA if u.lama == baru else Tindakan.BERUBAH
        return replace(u, tindakan=tindakan, baru=baru, catatan=(*catatan, *self._bagian_jabatan(u.simpul, tindakan)))

    def _halangan(self, simpul: str) -> str:
        """Why the node cannot take the amount."""
        periode = self.pilihan.periode
        if simpul in self.cacat and simpul not in self.anak:
            return "sebagian rinciannya tidak dapat diambil, maka jumlahnya belum lengkap"
        if any(a in self.cacat and (a, periode) in self.uang for a in self._jalur(simpul)):
            return "uang di tingkat atasnya belum dapat diganti, karena sebagian rinciannya tidak dapat diambil"
        if self._rincian_berisi(simpul):
            return "buku kerja mencatat uangnya pada tingkat di bawahnya, sedangkan berkas tidak merincinya"
        if periode is None:
            return ""
        setahun = Periode(periode.tahun)
        if periode.triwulan and (simpul, setahun) in self.uang:
            return "realisasi setahun sudah diisi; kosongkan dulu sebelum mengisi per triwulan"
        if not periode.triwulan and any((simpul, p) in self.uang for p in setahun.bagian()):
            return "realisasi per triwulan sudah diisi; impor triwulan terakhirnya"
        return ""

    def _rincian_berisi(self, simpul: str) -> bool:
        berisi = {s for s, p in self.uang if p == self.pilihan.periode}
        return any(simpul in self._jalur(s) for s in berisi)

    def _jalur(self, simpul: str) -> list[str]:
        """The nodes above a node, or above the place that a new one will take."""
        induk = self.simpul[simpul].induk if simpul in self.simpul else self._atasan(simpul)
        jalur: list[str] = []
        while induk and induk not in jalur and induk in self.simpul:
            jalur.append(induk)
            induk = self.simpul[induk].induk
        return jalur

    def _bagian_jabatan(self, simpul: str, tindakan: Tindakan) -> tuple[str, ...]:
        a, p = self.tahun.anggaran, self.pilihan
        terbagi = (
            any(b.simpul == simpul and b.versi == p.versi for b in a.bagian_pagu)
            if p.periode is None
            else any(b.simpul == simpul and b.periode == p.periode for b in a.bagian_belanja)
        )
        return ("bagian tiap jabatan tidak diubah; sesuaikan",) if terbagi and tindakan is Tindakan.BERUBAH else ()

    def _kosongkan(self, usulan: Sequence[Usulan]) -> Iterable[Usulan]:
        """Money that stands above a node which gets its own would hide it: it is emptied, aloud."""
        masuk = [u for u in usulan if u.tindakan.diambil]
        sendiri = {u.simpul for u in masuk}
        for atas in dict.fromkeys(a for u in masuk for a in self._jalur(u.simpul)):
            lama = self.uang.get((atas, self.pilihan.periode))
            if lama is not None and atas not in sendiri:
                s = self.simpul[atas]
                sebab = "uang di tingkat ini diganti oleh rinciannya"
                yield Usulan(s.kode, s.nama, Tindakan.DIKOSONGKAN, atas, None, lama, None, (sebab,))


def _uang(tahun: TahunKinerja, pilihan: Pilihan) -> dict[tuple[str, Periode | None], Decimal]:
    """What the workbook has of the kind that is imported: by node, and period when it is spending."""
    a = tahun.anggaran
    if pilihan.periode is None:
        return {(p.simpul, None): p.jumlah for p in a.pagu if p.versi == pilihan.versi}
    return {(r.simpul, r.periode): r.jumlah for r in a.realisasi}


def tak_disebut(*, tahun: TahunKinerja, pilihan: Pilihan, usulan: Sequence[Usulan]) -> tuple[Usulan, ...]:
    """Nodes of the workbook at the lowest level, or with money, that the export says nothing about; they stay."""
    disebut = {u.simpul for u in usulan if u.simpul}
    induk = {s.id: s.induk for s in tahun.perencanaan.simpul}
    atasan = {i for i in induk.values() if i}
    for simpul in tuple(disebut):
        while (simpul := induk.get(simpul, "")) and simpul not in disebut:
            disebut.add(simpul)
    uang = _uang(tahun, pilihan)
    return tuple(
        Usulan(s.kode, s.nama, Tindakan.SAMA, s.id, None, lama, lama)
        for s in tahun.perencanaan.simpul
        if s.id not in disebut and ((lama := uang.get((s.id, pilihan.periode))) is not None or s.id not in atasan)
    )
