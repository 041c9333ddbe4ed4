"""The amounts of an export by node: rows summed, statements checked against each other, nothing dropped.

What a sub kegiatan has is what its own row says; without one, the sum of its lowest rekening. The rows of kegiatan,
program and totals are checks. Two rows that are equal in every cell may be one row copied twice or two payments alike:
the node is then held back until the user decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sakip.buku_kerja.sipd.baca import BarisSipd, Tingkat
from sakip.buku_kerja.sipd.jumlah import Sifat
from sakip.kernel.angka_tulis import format_rupiah

_BERSIMPUL = (Tingkat.PROGRAM, Tingkat.KEGIATAN, Tingkat.SUB_KEGIATAN, Tingkat.ASING)
_SEBUT_TERBANYAK = 4


@dataclass(frozen=True, slots=True)
class Himpunan:
    """What the export says about one node at its lowest level.

    baris     the rows that were summed
    jumlah    None when no row has an amount
    halangan  why the amount must not be taken; empty when it may
    """

    kode: str
    nama: str
    baris: tuple[int, ...]
    jumlah: Decimal | None
    halangan: str = ""
    catatan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """The export as a whole: its nodes, statements that contradict each other, and rows that are no node."""

    butir: tuple[Himpunan, ...]
    selisih: tuple[str, ...]
    catatan: tuple[str, ...]

    @property
    def total(self) -> Decimal:
        """All amounts, taken or not."""
        return sum((b.jumlah for b in self.butir if b.jumlah is not None), Decimal(0))


def himpun(*, baris: Sequence[BarisSipd], hitung_kembar: bool = False) -> Ringkasan:
    """Sum the rows of one SKPD."""
    sendiri: dict[str, list[BarisSipd]] = {}
    rekening: dict[str, list[BarisSipd]] = {}
    for b in baris:
        if b.tingkat in _BERSIMPUL:
            sendiri.setdefault(b.kode, []).append(b)
        elif b.tingkat is Tingkat.REKENING:
            rekening.setdefault(b.kode, []).append(b)
    kode = list(dict.fromkeys(b.kode for b in baris if b.tingkat in _BERSIMPUL or b.tingkat is Tingkat.REKENING))
    atasan = {k[:n] for k in kode for n, huruf in enumerate(k) if huruf == "."}
    terbawah = [k for k in kode if k not in atasan]
    butir = {
        k: _himpun_satu(k, sendiri.get(k, []), _rekening_terbawah(rekening.get(k, [])), hitung_kembar=hitung_kembar)
        for k in terbawah
    }
    selisih = [*_banding_rekening(butir, sendiri, rekening), *_banding_atasan(atasan, butir, sendiri, rekening)]
    selisih += _banding_total(baris, butir, atasan)
    return Ringkasan(tuple(butir.values()), tuple(selisih), tuple(_catatan(baris)))


def _himpun_satu(kode: str, sendiri: list[BarisSipd], rekening: list[BarisSipd], *, hitung_kembar: bool) -> Himpunan:
    dipakai = [b for b in sendiri if b.jumlah.sifat is not Sifat.KOSONG] or rekening or sendiri
    bernilai = [b.jumlah.nilai for b in dipakai if b.jumlah.nilai is not None]
    nama = next((b.nama for b in (*sendiri, *rekening) if b.nama), "")
    jumlah = sum(bernilai, Decimal(0)) if bernilai else None
    halangan = _halangan(kode, dipakai, jumlah, hitung_kembar=hitung_kembar)
    catatan = list(dict.fromkeys(b.catatan for b in dipakai if b.catatan))
    if len(dipakai) > 1 and dipakai[0].tingkat is not Tingkat.REKENING:
        unit = list(dict.fromkeys(b.sub_unit for b in dipakai if b.sub_unit))
        dari = f" ({', '.join(unit[:_SEBUT_TERBANYAK])})" if len(unit) > 1 else ""
        catatan.append(f"dijumlahkan dari {len(dipakai)} baris{dari}")
    if bernilai and (tanda := sum(b.jumlah.sifat is Sifat.TANDA for b in dipakai)):
        catatan.append(f"{tanda} baris bertanda tanpa angka tidak ikut dijumlahkan")
    if negatif := sum(n < 0 for n in bernilai):
        catatan.append(f"{negatif} baris bernilai negatif ikut dijumlahkan")
    return Himpunan(kode, nama, tuple(b.nomor for b in dipakai), jumlah, halangan, tuple(catatan))


def _halangan(kode: str, dipakai: Sequence[BarisSipd], jumlah: Decimal | None, *, hitung_kembar: bool) -> str:
    if not kode:
        return "rekening tanpa sub kegiatan di atasnya"
    if rusak := next((b for b in dipakai if b.jumlah.sifat is Sifat.TAK_TERBACA), None):
        return f"baris {rusak.nomor}: {rusak.jumlah.keterangan}"
    if jumlah is None:
        return "tidak ada angkanya; kosong bukan nol"
    kembar = [s for s, banyak in Counter(b.sidik for b in dipakai).items() if banyak > 1]
    if kembar and not hitung_kembar:
        nomor = [str(b.nomor) for b in dipakai if b.sidik == kembar[0]][:_SEBUT_TERBANYAK]
        return (
            f"baris {' dan '.join(nomor)} sama persis. Hapus salinannya, atau sebutkan --hitung-kembar bila memang dua"
        )
    return f"jumlahnya negatif, {format_rupiah(jumlah)}" if jumlah < 0 else ""


def _rekening_terbawah(rekening: list[BarisSipd]) -> list[BarisSipd]:
    """The accounts without another below them; those above are their sums."""
    atas = {r[:n] for r in {b.rekening for b in rekening} for n, huruf in enumerate(r) if huruf == "."}
    return [b for b in rekening if b.rekening not in atas]


def _jumlah(baris: Iterable[BarisSipd]) -> Decimal | None:
    nilai = [b.jumlah.nilai for b in baris if b.jumlah.nilai is not None]
    return sum(nilai, Decimal(0)) if nilai else None


def _banding_rekening(
    butir: Mapping[str, Himpunan],
    sendiri: Mapping[str, list[BarisSipd]],
    rekening: Mapping[str, list[BarisSipd]],
) -> Iterable[str]:
    for kode in butir:
        tertulis, rinci = _jumlah(sendiri.get(kode, [])), _jumlah(_rekening_terbawah(rekening.get(kode, [])))
        if tertulis is not None and rinci is not None and tertulis != rinci:
            yield f"{kode}: tertulis {format_rupiah(tertulis)}, jumlah rekeningnya {format_rupiah(rinci)}"


def _banding_atasan(
    atasan: Iterable[str],
    butir: Mapping[str, Himpunan],
    sendiri: Mapping[str, list[BarisSipd]],
    rekening: Mapping[str, list[BarisSipd]],
) -> Iterable[str]:
    for kode in sorted(atasan):
        tertulis = _jumlah(sendiri.get(kode, []))
        if tertulis is None:
            tertulis = _jumlah(_rekening_terbawah(rekening.get(kode, [])))
        rinci = _jumlah_cabang(kode, butir)
        if tertulis is not None and tertulis != rinci:
            yield f"{kode}: tertulis {format_rupiah(tertulis)}, jumlah rinciannya {format_rupiah(rinci)}"


def _jumlah_cabang(kode: str, butir: Mapping[str, Himpunan]) -> Decimal:
    return sum((h.jumlah for k, h in butir.items() if k.startswith(f"{kode}.") and h.jumlah is not None), Decimal(0))


def _banding_total(baris: Sequence[BarisSipd], butir: Mapping[str, Himpunan], atasan: Iterable[str]) -> Iterable[str]:
    """A row of a total must be the sum of something: of all, or of one branch."""
    total = sum((h.jumlah for h in butir.values() if h.jumlah is not None), Decimal(0))
    wajar = {total, *(h.jumlah for h in butir.values()), *(_jumlah_cabang(a, butir) for a in atasan)}
    for b in baris:
        if b.tingkat not in (Tingkat.TOTAL, Tingkat.UNIT, Tingkat.BIDANG):
            continue
        if b.jumlah.nilai is not None and b.jumlah.nilai not in wajar:
            tertulis = format_rupiah(b.jumlah.nilai)
            yield f"baris {b.nomor}: jumlah tertulis {tertulis}, seluruh rincian {format_rupiah(total)}"


def _catatan(baris: Sequence[BarisSipd]) -> Iterable[str]:
    if rinci := [b for b in baris if b.tingkat is Tingkat.RINCIAN]:
        nomor = ", ".join(str(b.nomor) for b in rinci[:_SEBUT_TERBANYAK]) + ", …" * (len(rinci) > _SEBUT_TERBANYAK)
        yield (
            f"{len(rinci)} baris tanpa kode (baris {nomor}) dibaca sebagai rincian dari "
            "baris di atasnya dan tidak dijumlahkan lagi."
        )
    if lain := next((b for b in baris if b.jumlah.sifat is Sifat.LAIN), None):
        banyak = sum(b.jumlah.sifat is Sifat.LAIN for b in baris)
        nilai = format_rupiah(lain.jumlah.nilai or Decimal(0))
        yield f'{banyak} jumlah ditulis cara Inggris; baris {lain.nomor} "{lain.jumlah.tertulis}" dibaca {nilai}.'
