"""What a list of staff would change: each row new, changed, the same or refused, and the changes of the records."""

from __future__ import annotations

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from sakip.buku_kerja.kolom import rapikan
from sakip.buku_kerja.tanda import make_id
from sakip.data.organisasi import Jabatan, Jenjang, Pemegang, StatusPemegang
from sakip.kernel.tanggal import format_tanggal
from sakip_web.isian.pegawai_baca import BarisPegawai
from sakip_web.isian.pratinjau import BarisPratinjau, Nasib, Perubahan, Pratinjau, susun_pratinjau
from sakip_web.organisasi.forms import LABEL_JABATAN, LABEL_PEMEGANG
from sakip_web.organisasi.selectors import JABATAN, PEMEGANG, JabatanTercatat
from sakip_web.organisasi.tabrakan import teks
from sakip_web.rekaman.mapping import kunci_baru
from sakip_web.rekaman.ubah import Ubah

# By the first words of the name, where the file says no level; the preview shows what was taken.
_AWALAN: Final = (
    ("camat", Jenjang.KEPALA),
    ("kepala dinas", Jenjang.KEPALA),
    ("kepala badan", Jenjang.KEPALA),
    ("sekretaris", Jenjang.SEKRETARIS),
    ("kepala sub", Jenjang.KASUBBAG),
    ("kasubbag", Jenjang.KASUBBAG),
    ("kepala seksi", Jenjang.KASI),
    ("kepala bidang", Jenjang.KASI),
    ("kasi", Jenjang.KASI),
    ("lurah", Jenjang.LURAH),
)
# As the form of a holder takes it.
_NIP_TERPENDEK: Final = 8
_TIDAK: Final = frozenset({"tidak", "t", "bukan"})


class Ditolak(Exception):
    """Why a row cannot be used."""


@dataclass(frozen=True, slots=True)
class HasilPegawai:
    """The preview, and the changes of all rows that are not refused."""

    pratinjau: Pratinjau
    ubah: tuple[Ubah, ...]


@dataclass(slots=True)
class _Catatan:
    """A holder on the way: as stored (None: new) and as it is to be."""

    kunci: str
    versi: int
    lama: Pemegang | None
    baru: Pemegang


def susun_pegawai(*, baris: Sequence[BarisPegawai], susunan: Iterable[JabatanTercatat]) -> HasilPegawai:
    """Compare rows with what is recorded. A refused row takes nothing with it but the rows that need its position."""
    ada = [j for puncak in susunan for j in puncak.semua()]
    ditolak = {b.nomor: b.galat for b in baris if b.galat}
    while True:
        pembanding = _Pembanding(ada, [b for b in baris if b.nomor not in ditolak])
        butir, salah = pembanding.bandingkan()
        if not salah:
            break
        ditolak |= salah
    menurut = {b.nomor: b for b in baris}
    tolak = [_baris(menurut[n], Nasib.DITOLAK, alasan=a) for n, a in ditolak.items()]
    semua = sorted((*tolak, *butir), key=lambda b: int(b.tempat.removeprefix("Baris ")))
    return HasilPegawai(susun_pratinjau(baris=semua), tuple(pembanding.ubah()))


def _baris(b: BarisPegawai, nasib: Nasib, *, perubahan: Sequence[Perubahan] = (), alasan: str = "") -> BarisPratinjau:
    perihal = ", ".join(t for t in (b.isi.get("jabatan", ""), b.isi.get("nama", "")) if t) or "tanpa jabatan"
    nomor = b.nomor if nasib in (Nasib.BARU, Nasib.BERUBAH) else None
    return BarisPratinjau(nasib, perihal, tuple(perubahan), alasan, f"Baris {b.nomor}", nomor)


class _Pembanding:
    def __init__(self, ada: Sequence[JabatanTercatat], baris: Sequence[BarisPegawai]) -> None:
        self.ada = {j.isi.id: j for j in ada}
        self.baris = baris
        self.id_baris: dict[int, str] = {}
        self.jabatan: dict[str, Jabatan] = {j.isi.id: j.isi for j in ada}
        self.terpakai = set(self.jabatan)
        self.menurut_nama: dict[str, list[str]] = defaultdict(list)
        self.menurut_orang: dict[str, str] = {}
        self.pemegang: dict[str, list[_Catatan]] = defaultdict(list)
        for j in ada:
            self.menurut_nama[rapikan(j.isi.nama)].append(j.isi.id)
            for p in j.pemegang:
                self.menurut_orang[rapikan(p.isi.nama)] = j.isi.id
                self.pemegang[j.isi.id].append(_Catatan(p.kunci, p.versi, p.isi, p.isi))

    def bandingkan(self) -> tuple[list[BarisPratinjau], dict[int, str]]:
        """The rows of the preview, and the rows to refuse with their reasons."""
        salah: dict[int, str] = {}
        butir: list[BarisPratinjau] = []
        for langkah in (self._kenali, lambda b: butir.append(self._bandingkan(b))):
            for b in self.baris:
                try:
                    langkah(b)
                except Ditolak as sebab:
                    salah[b.nomor] = str(sebab)
            if salah:
                break
        return butir, salah

    def ubah(self) -> Iterator[Ubah]:
        """The changes: positions first, holders after them."""
        for id_, jabatan in self.jabatan.items():
            lama = self.ada.get(id_)
            if lama is None or lama.isi != jabatan:
                yield Ubah(JABATAN, id_, jabatan, lama.versi if lama else 0)
        for catatan in (c for semua in self.pemegang.values() for c in semua):
            if catatan.baru != catatan.lama:
                yield Ubah(PEMEGANG, catatan.kunci, catatan.baru, catatan.versi)

    # -- which position a row is about

    def _kenali(self, b: BarisPegawai) -> None:
        nama, unit = b.isi.get("jabatan", ""), b.isi.get("unit", "")
        if not nama:
            raise Ditolak("Kolom jabatan kosong. Tulis nama jabatannya.")
        angka = _digit(b.isi.get("nip", ""))
        if b.isi.get("nip") and len(angka) < _NIP_TERPENDEK:
            raise Ditolak(f"NIP hanya memuat {len(angka)} angka, seharusnya 18. Betulkan atau kosongkan di Excel.")
        calon = [i for i in self.menurut_nama[rapikan(nama)] if self._seunit(i, unit)]
        if len(calon) > 1:
            raise Ditolak(f'Ada {len(calon)} jabatan bernama "{nama}". Isi kolom unit kerja agar jelas yang mana.')
        jenjang = _jenjang(b.isi.get("jenjang", ""), nama)
        if not calon:
            self._satu_pimpinan(jenjang)
        id_ = calon[0] if calon else make_id(nama, self.terpakai)
        if not calon:
            self.menurut_nama[rapikan(nama)].append(id_)
            self.jabatan[id_] = Jabatan(id_, nama, jenjang, unit=unit, eselon=b.isi.get("eselon", ""))
        self.id_baris[b.nomor] = id_
        if orang := b.isi.get("nama", ""):
            self.menurut_orang.setdefault(rapikan(orang), id_)

    def _satu_pimpinan(self, jenjang: Jenjang) -> None:
        ada = next((j for j in self.jabatan.values() if j.jenjang is Jenjang.KEPALA), None)
        if jenjang is Jenjang.KEPALA and ada is not None:
            raise Ditolak(f'Sudah ada pimpinan kantor: "{ada.nama}". Tulis nama jabatan itu pada baris ini.')

    def _seunit(self, id_: str, unit: str) -> bool:
        ada = self.jabatan[id_].unit
        return not unit or not ada or rapikan(ada) == rapikan(unit)

    # -- what a row changes

    def _bandingkan(self, b: BarisPegawai) -> BarisPratinjau:
        id_ = self.id_baris[b.nomor]
        tercatat = self.ada.get(id_)
        perubahan = [*self._ubah_jabatan(b, id_), *self._ubah_pemegang(b, id_)]
        if not perubahan:
            return _baris(b, Nasib.SAMA)
        return _baris(b, Nasib.BERUBAH if tercatat else Nasib.BARU, perubahan=perubahan)

    def _ubah_jabatan(self, b: BarisPegawai, id_: str) -> Iterator[Perubahan]:
        lama = self.ada[id_].isi if id_ in self.ada else None
        kini = self.jabatan[id_]
        baru = replace(
            kini,
            jenjang=_jenjang(b.isi["jenjang"], kini.nama) if b.isi.get("jenjang") else kini.jenjang,
            atasan=self._atasan(b, id_) or kini.atasan,
            unit=b.isi.get("unit") or kini.unit,
            eselon=b.isi.get("eselon") or kini.eselon,
            menyusun_laporan=rapikan(b.isi.get("menyusun_laporan", "")) not in _TIDAK and kini.menyusun_laporan,
        )
        self.jabatan[id_] = baru
        for nama, label in LABEL_JABATAN.items():
            dulu, nanti = getattr(lama, nama, None), getattr(baru, nama)
            # Of a new position neither what is empty nor what every position does: writing its own reports.
            if dulu != nanti and (lama is not None or nanti not in ("", True)):
                yield Perubahan(label, self._sebut(nama, dulu), self._sebut(nama, nanti))

    def _sebut(self, bidang: str, nilai: object) -> str:
        if bidang == "atasan" and nilai in self.jabatan:
            return self.jabatan[str(nilai)].nama
        return teks(nilai)

    def _atasan(self, b: BarisPegawai, id_: str) -> str:
        tertulis = b.isi.get("atasan", "")
        if not tertulis:
            return ""
        calon = self.menurut_nama.get(rapikan(tertulis)) or []
        calon = calon or [i for i in [self.menurut_orang.get(rapikan(tertulis))] if i]
        if len(calon) > 1:
            raise Ditolak(f'Ada {len(calon)} jabatan bernama "{tertulis}"; atasan baris ini tidak jelas.')
        if not calon:
            dekat = difflib.get_close_matches(rapikan(tertulis), [n for n, i in self.menurut_nama.items() if i], 1)
            mirip = f' Yang terdekat: "{self.jabatan[self.menurut_nama[dekat[0]][0]].nama}".' if dekat else ""
            raise Ditolak(f'Atasan "{tertulis}" tidak ada sebagai jabatan atau pejabat.{mirip} Betulkan namanya.')
        if calon[0] == id_ or self._di_bawah(calon[0], id_):
            raise Ditolak(f'Atasan "{tertulis}" adalah jabatan itu sendiri atau bawahannya. Betulkan kolom atasan.')
        return calon[0]

    def _di_bawah(self, id_: str, puncak: str) -> bool:
        terlihat: set[str] = set()
        while id_ in self.jabatan and id_ not in terlihat:
            terlihat.add(id_)
            id_ = self.jabatan[id_].atasan
            if id_ == puncak:
                return True
        return False

    def _ubah_pemegang(self, b: BarisPegawai, id_: str) -> Iterator[Perubahan]:
        if not b.isi.get("nama"):
            return
        semua = self.pemegang[id_]
        sama = next((c for c in semua if _orang_sama(c.baru, b.isi)), None)
        dasar = sama.baru if sama else Pemegang(id_, b.isi["nama"])
        baru = _isi_pemegang(dasar, b.isi)
        if sama:
            yield from _beda_pemegang(sama.baru, baru)
            sama.baru = baru
            return
        for c in semua:
            if _bertumpuk(c.baru, baru):
                yield self._akhiri(c, baru)
        semua.append(_Catatan(kunci_baru(himpunan=PEMEGANG, objek=baru), 0, None, baru))
        yield from _beda_pemegang(None, baru)

    def _akhiri(self, c: _Catatan, baru: Pemegang) -> Perubahan:
        """Who holds the position then ends the day before."""
        p = c.baru
        if baru.mulai is None or (p.mulai is not None and p.mulai >= baru.mulai):
            raise Ditolak(
                f"Jabatan ini dipegang {p.nama} pada waktu yang sama. Isi kolom mulai (dan sampai) agar tidak "
                "bertumpuk, atau bedakan nama atau unit jabatannya."
            )
        c.baru = replace(p, selesai=baru.mulai - timedelta(days=1))
        return Perubahan("Pejabat lama", p.nama, f"{p.nama} sampai {format_tanggal(c.baru.selesai or baru.mulai)}")


def _jenjang(tertulis: str, nama: str) -> Jenjang:
    if tertulis:
        for j in Jenjang:
            if rapikan(tertulis) in (rapikan(j.value), rapikan(j.name)):
                return j
        pilihan = ", ".join(j.value for j in Jenjang)
        raise Ditolak(f'Jenjang "{tertulis}" tidak dikenal. Tulis salah satu: {pilihan}.')
    return next((j for awal, j in _AWALAN if rapikan(nama).startswith(awal)), Jenjang.PELAKSANA)


def _orang_sama(p: Pemegang, isi: Mapping[str, str]) -> bool:
    satu, dua = _digit(p.nip), _digit(isi.get("nip", ""))
    if satu and dua:
        return satu == dua
    return rapikan(p.nama) == rapikan(isi["nama"])


def _digit(teks_: str) -> str:
    return "".join(h for h in teks_ if h.isdecimal())


def _isi_pemegang(dasar: Pemegang, isi: Mapping[str, str]) -> Pemegang:
    """What the row says; an empty cell leaves what is recorded."""
    status = dasar.status
    if tertulis := isi.get("status", ""):
        kenal = {rapikan(s.value or "Definitif"): s for s in StatusPemegang}
        if rapikan(tertulis) not in kenal:
            raise Ditolak(f'Status "{tertulis}" tidak dikenal. Tulis Definitif, Plt., Plh., Pj. atau Pjs.')
        status = kenal[rapikan(tertulis)]
    nip = isi.get("nip", "")
    baru = replace(
        dasar,
        nama=isi["nama"],
        nip=nip if nip and _digit(nip) != _digit(dasar.nip) else dasar.nip,
        pangkat=isi.get("pangkat") or dasar.pangkat,
        golongan=isi.get("golongan") or dasar.golongan,
        status=status,
        mulai=date.fromisoformat(isi["mulai"]) if isi.get("mulai") else dasar.mulai,
        selesai=date.fromisoformat(isi["selesai"]) if isi.get("selesai") else dasar.selesai,
    )
    if baru.mulai and baru.selesai and baru.selesai < baru.mulai:
        raise Ditolak("Tanggal sampai lebih awal dari tanggal mulai. Periksa keduanya.")
    return baru


def _bertumpuk(satu: Pemegang, dua: Pemegang) -> bool:
    return (satu.mulai or date.min) <= (dua.selesai or date.max) and (dua.mulai or date.min) <= (
        satu.selesai or date.max
    )


def _beda_pemegang(lama: Pemegang | None, baru: Pemegang) -> Iterator[Perubahan]:
    for nama, label in LABEL_PEMEGANG.items():
        dulu, nanti = getattr(lama, nama, None), getattr(baru, nama)
        if nama == "jabatan" or dulu == nanti or (lama is None and not teks(nanti)):
            continue
        if lama is None and nanti is StatusPemegang.DEFINITIF:
            continue
        # No NIP on a list, not even on this one.
        tutup = nama == "nip"
        yield Perubahan(label, "ada" if tutup and dulu else teks(dulu), "diisi" if tutup else teks(nanti))
