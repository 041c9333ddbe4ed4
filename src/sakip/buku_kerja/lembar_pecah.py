"""The sheets of a workbook for one position: those of the whole workbook, cut to its period and its things."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sakip.buku_kerja.jatah import Bekal, Jatah, jalur_teks
from sakip.buku_kerja.jenis_lembar import Lembar
from sakip.buku_kerja.kolom import ID, Isian, Jenis, Kolom, Ranah
from sakip.buku_kerja.lembar import narasi, realisasi, register, variabel
from sakip.buku_kerja.lembar.masa import masa
from sakip.buku_kerja.lembar.narasi import label_bagian, teks_untuk
from sakip.buku_kerja.lembar.petak import PETAK
from sakip.buku_kerja.lembar.realisasi import group_realisasi
from sakip.buku_kerja.nama import Kamus
from sakip.data.narasi import TeksNarasi
from sakip.data.tahun_kinerja import TahunKinerja
from sakip.peraturan.narasi import Bentuk, Untuk, muat_narasi

# Rows ready below those that were sent.
_SIAP_REGISTER, _SIAP_TEKS = 100, 20
_BUTIR_SIAP = 3
_DAFTAR_JENIS = "daftar_jenis"
_DAFTAR_TEKS = {"bagian": "daftar_bagian_jabatan", "untuk": "daftar_untuk_jabatan"}
_TERKUNCI = ("indikator", "kode", "nama", "satuan", "bagian", "untuk", "periode")


def susun_lembar(*, jatah: Jatah, bekal: Bekal) -> tuple[Lembar, ...]:
    """The sheets to write, without those that would have nothing in them."""
    semua = {x.nama: x for x in kenal_lembar(jatah=jatah, bekal=bekal)}
    perlu = {
        realisasi.LEMBAR.nama: bool(bekal.isian),
        variabel.LEMBAR.nama: bool(jatah.variabel),
        register.LEMBAR.nama: bekal.register,
        narasi.LEMBAR.nama: True,
    }
    return tuple(x for nama, x in semua.items() if perlu[nama])


def kenal_lembar(*, jatah: Jatah, bekal: Bekal | None = None) -> tuple[Lembar, ...]:
    """All sheets that such a workbook can have; reading needs no ``bekal``."""
    return (
        _lembar_realisasi(jatah, bekal or Bekal()),
        _lembar_variabel(jatah),
        _lembar_register(),
        _lembar_narasi(jatah, bekal or Bekal()),
    )


def _pilih(lembar: Lembar, *buang: str) -> tuple[Kolom, ...]:
    return tuple(replace(k, terkunci=k.kunci in _TERKUNCI) for k in lembar.kolom if k.kunci not in buang)


def _petak_lain(jatah: Jatah) -> tuple[str, ...]:
    """Columns of periods that are not filled in now."""
    buka = {p.triwulan for p in jatah.masa}
    return tuple(kunci for kunci, tw in PETAK if tw not in buka)


def _lembar_realisasi(jatah: Jatah, bekal: Bekal) -> Lembar:
    satuan = Kolom("satuan", "Satuan", lebar=11, boleh_tiada=True, terkunci=True)
    target = Kolom("target", f"Target {jatah.periode.sebutan}", Jenis.TAMPIL, 16)
    kolom = _pilih(realisasi.LEMBAR, "satuan", *_petak_lain(jatah))

    def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
        for i in tahun.perencanaan.indikator:
            if i.id in bekal.isian:
                dasar: Isian = {
                    ID: i.id, "indikator": kamus.label(i.id, Ranah.INDIKATOR), "satuan": i.satuan,
                    "target": bekal.target.get(i.id, ""),
                }  # fmt: skip
                for (sumber, resmi, bukti), isi in group_realisasi(tahun, i) or [(("", False, ""), {})]:
                    yield {**dasar, **isi, "resmi": resmi or None, "sumber": sumber, "bukti": bukti}

    return replace(
        realisasi.LEMBAR,
        petunjuk="Isi kolom krem. Belum ada angkanya? Tulis keadaannya, misalnya belum diukur: menunggu survei.",
        kolom=(kolom[0], satuan, target, *kolom[1:]),
        tulis=_tulis,
        baris_siap=0,
        bercontoh=False,
    )


def _lembar_variabel(jatah: Jatah) -> Lembar:
    def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
        for b in variabel.LEMBAR.tulis(tahun, kamus) if variabel.LEMBAR.tulis else ():
            yield {**b, ID: b["kode"]}

    return replace(
        variabel.LEMBAR,
        petunjuk="Angka bahan rumus. Isi kolom krem; persentase dan capaian dihitung sendiri.",
        kolom=_pilih(variabel.LEMBAR, "agregasi", *_petak_lain(jatah)),
        tulis=_tulis,
        baris_siap=0,
        bercontoh=False,
        boleh_tiada=False,
    )


def _lembar_register() -> Lembar:
    def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
        baris = register.LEMBAR.tulis(tahun, kamus) if register.LEMBAR.tulis else ()
        for n, b in enumerate(baris, 1):
            yield {**b, ID: str(n)}

    kolom = _pilih(register.LEMBAR, "petugas")
    return replace(
        register.LEMBAR,
        petunjuk="Kegiatan yang sudah dilaksanakan, satu baris satu kegiatan. Tambahkan di baris kosong di bawahnya.",
        kolom=tuple(replace(k, daftar=_DAFTAR_JENIS) if k.kunci == "jenis" else k for k in kolom),
        tulis=_tulis,
        baris_siap=_SIAP_REGISTER,
    )


def _lembar_narasi(jatah: Jatah, bekal: Bekal) -> Lembar:
    # Only texts of a whole year come in two kinds: of that year's report, and of every report.
    buang = ("perbarui", "periode") if jatah.periode.triwulan else ("perbarui",)
    kolom = _pilih(narasi.LEMBAR, *buang)

    def _tulis(tahun: TahunKinerja, kamus: Kamus) -> Iterator[Isian]:
        yield from _list_teks(tahun, kamus, jatah, bekal)

    return replace(
        narasi.LEMBAR,
        petunjuk="Tulis di kolom Teks. Satu butir satu baris, tanpa nomor. Baris yang tidak perlu dibiarkan kosong.",
        kolom=tuple(replace(k, daftar=_DAFTAR_TEKS.get(k.kunci, "")) for k in kolom),
        tulis=_tulis,
        baris_siap=_SIAP_TEKS,
        bercontoh=False,
    )


def _list_teks(tahun: TahunKinerja, kamus: Kamus, jatah: Jatah, bekal: Bekal) -> Iterator[Isian]:
    """The texts there are and rows for those still missing, in the order of the reports; a list gets one row more."""
    urut = {kunci: n for n, kunci in enumerate(muat_narasi())}
    ada: dict[tuple[str, str, str], list[TeksNarasi]] = {}
    for t in tahun.narasi.teks:
        ada.setdefault((t.kunci, t.untuk, jalur_teks(kunci=t.kunci, untuk=t.untuk, periode=t.periode)), []).append(t)
    baru = jatah.masa_teks[0]
    for kunci, untuk in bekal.teks:
        ada.setdefault((kunci, untuk, jalur_teks(kunci=kunci, untuk=untuk, periode=baru)), [])
    for (kunci, untuk, id_), milik in sorted(ada.items(), key=lambda x: urut.get(x[0][0], len(urut))):
        entri = muat_narasi().get(kunci)
        daftar = entri is not None and entri.bentuk is Bentuk.DAFTAR
        kosong = (1 if milik else _BUTIR_SIAP) if daftar else int(not milik)
        waktu = milik[0].periode if milik else baru
        for isi in (*(t.teks for t in milik), *[""] * kosong):
            yield {
                ID: id_, "bagian": label_bagian().get(kunci, kunci), "untuk": teks_untuk(kunci, untuk, kamus),
                "teks": isi, "periode": masa(waktu), "petunjuk": entri.petunjuk if entri else "",
            }  # fmt: skip


def kata_daftar(*, jatah: Jatah, bekal: Bekal, kamus: Kamus) -> dict[str, tuple[str, ...]]:
    """The lists that only these sheets pick from."""
    diminta = {kunci for kunci, _ in bekal.teks}
    bagian = tuple(
        label_bagian()[k] for k, entri in muat_narasi().items() if k in diminta or entri.untuk is Untuk.JABATAN
    )
    untuk = (kamus.label(jatah.jabatan, Ranah.JABATAN), *(kamus.label(i, Ranah.INDIKATOR) for i in jatah.indikator))
    return {_DAFTAR_JENIS: bekal.jenis or ("",), _DAFTAR_TEKS["bagian"]: bagian, _DAFTAR_TEKS["untuk"]: untuk}
