"""From the files of ``daftar/`` and ``parameter/`` to versions: which keys each kind of file has, and what must agree.

A file of a scale or a method holds a family: one name and its versions, each from a date on. The shapes are shown in
``docs/adr/0011-parameter-dan-profil-sebagai-data.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from itertools import pairwise
from types import MappingProxyType

from sakip.kernel.pembulatan import round_half_up
from sakip.peraturan.model import Ambang, Dasar, Keyakinan, Peraturan, VersiMetode, VersiSkala, Waktu
from sakip.peraturan.muat import Simpul

_CONTOH_DASAR = '{peraturan: permenpanrb-88-2021, letak: "Lampiran"}'
_CONTOH_VERSI = f"{{berlaku_sejak: 2022-01-01, dasar_hukum: {_CONTOH_DASAR}, keyakinan: kutipan, …}}"
_CONTOH_AMBANG = '{di_atas: "90", predikat: AA, sebutan: Sangat Memuaskan, cetak: "> 90 – 100"}'


def read_peraturan(simpul: Simpul, *, id: str) -> Peraturan:
    """A file of ``daftar/``; its name is the id of the regulation."""
    contoh = '{sebutan: "Peraturan Presiden Nomor 29 Tahun 2014", tentang: "…"}'
    isi = simpul.kelompok(wajib=("sebutan", "tentang"), contoh=contoh)
    hasil = Peraturan(id, isi["sebutan"].teks(), isi["tentang"].teks(boleh_kosong=True, contoh='""'))
    simpul.tuntas()
    return hasil


def read_skala(simpul: Simpul, *, nama: str, peraturan: Mapping[str, Peraturan]) -> tuple[VersiSkala, ...]:
    """A file of ``parameter/skala_predikat/``: the versions of one family of scales, oldest first."""
    isi = simpul.kelompok(
        wajib=("satuan", "waktu", "versi"), contoh="{satuan: nilai, waktu: tanggal_evaluasi, versi: […]}"
    )
    satuan, waktu = isi["satuan"].teks(), _waktu(isi["waktu"])
    versi = [_versi_skala(v, nama, satuan, waktu, peraturan) for v in isi["versi"].daftar(contoh=_CONTOH_VERSI)]
    _periksa_tanggal(isi["versi"], [v.berlaku_sejak for v in versi])
    simpul.tuntas()
    return tuple(versi)


def read_metode(simpul: Simpul, *, peraturan: Mapping[str, Peraturan]) -> dict[str, tuple[VersiMetode, ...]]:
    """A file ``parameter/metode_<kelompok>.yaml``: its methods by name, each with its versions, oldest first."""
    isi = simpul.kelompok(wajib=("waktu", "metode"), contoh="{waktu: tahun_kinerja, metode: {naik: […]}}")
    waktu = _waktu(isi["waktu"])
    hasil: dict[str, tuple[VersiMetode, ...]] = {}
    for nama, entri in isi["metode"].entri(contoh="{naik: […]}").items():
        versi = [_versi_metode(v, nama, waktu, peraturan) for v in entri.daftar(contoh=_CONTOH_VERSI)]
        _periksa_tanggal(entri, [v.berlaku_sejak for v in versi])
        hasil[nama] = tuple(versi)
    simpul.tuntas()
    return hasil


def _waktu(simpul: Simpul) -> Waktu:
    return Waktu(simpul.pilihan([w.value for w in Waktu], bawaan=Waktu.TAHUN_KINERJA.value))


def _periksa_tanggal(simpul: Simpul, tanggal: list[date]) -> None:
    if isinstance(simpul.nilai, list) and (not tanggal or any(b <= a for a, b in pairwise(tanggal))):
        stated = ", ".join(t.isoformat() for t in tanggal) or "tidak satu pun versi"
        seharusnya = "paling sedikit satu versi, urut dari yang terlama, tanggalnya tidak berulang"
        simpul.salah(tertulis=stated, seharusnya=seharusnya, contoh="2015-01-01, 2022-01-01")


def read_dasar(simpul: Simpul, keyakinan: Simpul, peraturan: Mapping[str, Peraturan]) -> Dasar:
    """The source of a parameter: a regulation of ``daftar/`` or another named document, and how well it is known."""
    yakin = Keyakinan(keyakinan.pilihan([k.value for k in Keyakinan], bawaan=Keyakinan.INGATAN.value))
    isi = simpul.kelompok(boleh=("peraturan", "sumber", "letak"), contoh=_CONTOH_DASAR)
    letak = isi["letak"].teks(contoh='"Lampiran II"') if isi["letak"].ada else ""
    if isi["peraturan"].ada == isi["sumber"].ada:
        seharusnya = "tepat satu dari peraturan (id dalam daftar) dan sumber (nama dokumen lain)"
        simpul.salah(seharusnya=seharusnya, contoh=_CONTOH_DASAR)
        return Dasar("", letak, yakin)
    if isi["sumber"].ada:
        return Dasar(isi["sumber"].teks(), letak, yakin)
    id_peraturan = isi["peraturan"].teks(contoh="permenpanrb-88-2021")
    if id_peraturan not in peraturan:
        mirip = get_close_matches(id_peraturan, peraturan, n=3)
        contoh = ", ".join(mirip) or "permenpanrb-88-2021"
        isi["peraturan"].salah(seharusnya="id peraturan yang ada berkasnya di daftar/", contoh=contoh)
        return Dasar("", letak, yakin)
    return Dasar(peraturan[id_peraturan].sebutan, letak, yakin, id_peraturan)


def _versi_skala(
    simpul: Simpul, nama: str, satuan: str, waktu: Waktu, peraturan: Mapping[str, Peraturan]
) -> VersiSkala:
    wajib = ("berlaku_sejak", "judul", "dasar_hukum", "keyakinan", "pembulatan", "ambang")
    isi = simpul.kelompok(wajib=wajib, boleh=("satuan", "jepit", "catatan"), contoh=_CONTOH_VERSI)
    desimal = _desimal(isi["pembulatan"])
    return VersiSkala(
        nama=nama,
        judul=isi["judul"].teks(),
        satuan=isi["satuan"].teks() if isi["satuan"].ada else satuan,
        berlaku_sejak=isi["berlaku_sejak"].tanggal(),
        dasar=read_dasar(isi["dasar_hukum"], isi["keyakinan"], peraturan),
        desimal=desimal,
        ambang=_semua_ambang(isi["ambang"], desimal),
        jepit=_jepit(isi["jepit"]) if isi["jepit"].ada else None,
        catatan=isi["catatan"].teks() if isi["catatan"].ada else "",
        waktu=waktu,
    )


def _desimal(simpul: Simpul) -> int:
    contoh = '{desimal: 2, cara: setengah_ke_atas, adr: "0010"}'
    isi = simpul.kelompok(wajib=("desimal", "cara", "adr"), contoh=contoh)
    isi["cara"].pilihan(["setengah_ke_atas"])
    isi["adr"].teks(contoh='"0010"')
    return isi["desimal"].bilangan()


def _jepit(simpul: Simpul) -> tuple[Decimal, Decimal]:
    contoh = '{min: "0", maks: "100"}'
    isi = simpul.kelompok(wajib=("min", "maks"), contoh=contoh)
    terendah, tertinggi = isi["min"].angka(), isi["maks"].angka()
    if terendah >= tertinggi and isi["min"].ada and isi["maks"].ada:
        simpul.salah(tertulis=f"{terendah} dan {tertinggi}", seharusnya="min lebih kecil daripada maks", contoh=contoh)
    return terendah, tertinggi


def _semua_ambang(simpul: Simpul, desimal: int) -> tuple[Ambang, ...]:
    isi = simpul.daftar(contoh=f"[{_CONTOH_AMBANG}, …]")
    if simpul.nilai == []:
        simpul.salah(seharusnya="paling sedikit satu kelas, dari yang tertinggi", contoh=f"[{_CONTOH_AMBANG}]")
    hasil = [_ambang(s, desimal, terbawah=s is isi[-1]) for s in isi]
    kode = [a.kode for a in hasil]
    if len(set(kode)) < len(kode):
        simpul.salah(tertulis=", ".join(kode), seharusnya="predikat yang berbeda untuk tiap kelas", contoh="AA, A, BB")
    # Two classes may share a bound when the upper one lies above it and the lower one begins at it.
    batas = [(a.bawah, not a.termasuk) for a in hasil if a.bawah is not None]
    if any(b >= a for a, b in pairwise(batas)):
        stated = ", ".join(str(b) for b, _ in batas)
        simpul.salah(
            tertulis=f"batas {stated}", seharusnya="batas yang makin ke bawah makin kecil", contoh="90, 80, 70"
        )
    return tuple(hasil)


def _ambang(simpul: Simpul, desimal: int, *, terbawah: bool) -> Ambang:
    boleh = ("mulai",) if terbawah else ("di_atas", "mulai")
    isi = simpul.kelompok(wajib=("predikat", "sebutan", "cetak"), boleh=boleh, contoh=_CONTOH_AMBANG)
    kode, sebutan, cetak = isi["predikat"].teks(contoh="AA"), isi["sebutan"].teks(), isi["cetak"].teks(contoh='"> 90"')
    ditulis = [n for n in boleh if isi[n].ada]
    batas = isi[ditulis[0]].angka() if ditulis else None
    if batas is not None and batas != round_half_up(batas, desimal=desimal):
        seharusnya = f"batas dengan paling banyak {desimal} desimal, sesuai pembulatan"
        isi[ditulis[0]].salah(seharusnya=seharusnya, contoh='"76.61"')
    if terbawah:
        # `mulai` of the lowest class is the foot of the printed scale, for the reader; the class itself is open.
        return Ambang(kode, sebutan, None, True, cetak)
    if len(ditulis) != 1:
        seharusnya = "tepat satu batas bawah: di_atas (lebih besar dari) atau mulai (sama atau lebih besar)"
        simpul.salah(seharusnya=seharusnya, contoh=_CONTOH_AMBANG)
    return Ambang(kode, sebutan, batas or Decimal(0), ditulis == ["mulai"], cetak)


def _versi_metode(simpul: Simpul, nama: str, waktu: Waktu, peraturan: Mapping[str, Peraturan]) -> VersiMetode:
    wajib = ("berlaku_sejak", "sebutan", "rumus", "dasar_hukum", "keyakinan")
    isi = simpul.kelompok(wajib=wajib, boleh=("angka", "pilihan", "catatan"), contoh=_CONTOH_VERSI)
    angka = isi["angka"].entri(contoh='{maks: "100"}') if isi["angka"].ada else {}
    pilihan = isi["pilihan"].entri(contoh="{lingkup: predikat}") if isi["pilihan"].ada else {}
    return VersiMetode(
        nama=nama,
        sebutan=isi["sebutan"].teks(),
        rumus=isi["rumus"].teks(contoh='"realisasi ÷ target × 100"'),
        berlaku_sejak=isi["berlaku_sejak"].tanggal(),
        dasar=read_dasar(isi["dasar_hukum"], isi["keyakinan"], peraturan),
        angka=MappingProxyType({k: s.angka() for k, s in angka.items()}),
        catatan=isi["catatan"].teks() if isi["catatan"].ada else "",
        pilihan=MappingProxyType({k: s.nama(contoh="predikat") for k, s in pilihan.items()}),
        waktu=waktu,
    )
