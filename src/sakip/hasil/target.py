"""Figures of targets: from the agreement in force, the Renstra, the RKT; per year and per quarter."""

from __future__ import annotations

from collections.abc import Mapping

from sakip.data.perencanaan import Indikator
from sakip.data.perjanjian import VersiPerjanjian
from sakip.hasil.dasar import Hasil, Pembuat
from sakip.kernel.hitungan import Hitungan
from sakip.kernel.nilai import BELUM_DIISI, Keadaan, Kosong, Nilai
from sakip.kernel.olah import isian
from sakip.kernel.periode import Periode
from sakip.kernel.tanggal import format_tanggal


def sebutan_pk(versi: VersiPerjanjian, tahun: int) -> str:
    """How a version of the agreement is named as a source."""
    tanggal = f", {format_tanggal(versi.tanggal)}" if versi.tanggal else ""
    return f"Perjanjian Kinerja {versi.jenis.value} tahun {tahun}{tanggal}"


def versi_berlaku(h: Hasil, indikator: str) -> VersiPerjanjian | None:
    """The version in force of the owner of an indicator; the office's for an indicator without an owner."""
    daftar = h.indeks.versi_jabatan.get(h.indeks.pemilik.get(indikator, ""))
    return daftar[-1] if daftar else h.indeks.pk


def target(h: Hasil, indikator: str, tahun: str, triwulan: str = "") -> Hitungan:
    """The target that judges a realisasi: agreement in force, else Renstra, else RKT; a quarter has its own target."""
    i, t = h.indikator(indikator), int(tahun)
    periode = Periode(t, int(triwulan[2:])) if triwulan else Periode(t)
    nilai, sumber = _target_triwulan(h, i, periode) if triwulan else _target_tahun(h, i, t)
    id_hitungan = "/".join(("target", indikator, tahun, triwulan)).rstrip("/")
    return _isi(id_hitungan, f"Target {i.nama} {periode.sebutan}", i, nilai, sumber)


def _target_tahun(h: Hasil, i: Indikator, tahun: int) -> tuple[Nilai, str]:
    if tahun != h.tahun:
        lalu = h.indeks.riwayat.get((i.id, tahun))
        if lalu is not None and lalu.target is not None:
            return lalu.target, lalu.sumber or f"Laporan Kinerja tahun {tahun}"
        return _dari_renstra(h, i, tahun)
    butir = h.indeks.butir_pk.get(i.id)
    versi = versi_berlaku(h, i.id)
    if butir is not None and versi is not None:
        return butir.target, sebutan_pk(versi, tahun)
    nilai, sumber = _dari_renstra(h, i, tahun)
    rkt = h.indeks.target_rkt.get((i.id, tahun))
    if isinstance(nilai, Kosong) and rkt is not None:
        return rkt, f"Rencana Kinerja Tahunan {tahun}"
    return nilai, sumber


def _dari_renstra(h: Hasil, i: Indikator, tahun: int) -> tuple[Nilai, str]:
    renstra = h.data.perencanaan.renstra
    return (
        h.indeks.target_renstra.get((i.id, tahun), BELUM_DIISI),
        f"Renstra {renstra.tahun_awal}–{renstra.tahun_akhir}",
    )


def _target_triwulan(h: Hasil, i: Indikator, periode: Periode) -> tuple[Nilai, str]:
    butir = h.indeks.butir_pk.get(i.id)
    versi = versi_berlaku(h, i.id)
    if butir is None or not butir.triwulan or periode.triwulan is None or versi is None:
        return Kosong(Keadaan.TIDAK_BERLAKU, "target triwulan tidak ditetapkan"), "Rencana Aksi"
    return butir.triwulan[periode.triwulan - 1], f"Rencana Aksi, {sebutan_pk(versi, periode.tahun)}"


def target_pk(h: Hasil, indikator: str, urutan: str) -> Hitungan:
    """The target of an indicator in one version of the agreement (``urutan`` counts from 0)."""
    i, versi = h.indikator(indikator), h.data.perjanjian.versi[int(urutan)]
    nilai = next((b.target for b in versi.butir if b.indikator == indikator), None)
    kosong = Kosong(Keadaan.TIDAK_BERLAKU, f"tidak ada dalam Perjanjian Kinerja {versi.jenis.value}")
    nama = f"Target {i.nama} dalam Perjanjian Kinerja {versi.jenis.value}"
    return _isi(f"target_pk/{indikator}/{urutan}", nama, i, nilai or kosong, sebutan_pk(versi, h.tahun))


def target_renstra(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """The target of the Renstra for a year."""
    i = h.indikator(indikator)
    nilai, sumber = _dari_renstra(h, i, int(tahun))
    return _isi(f"target_renstra/{indikator}/{tahun}", f"Target Renstra {i.nama} tahun {tahun}", i, nilai, sumber)


def target_rkt(h: Hasil, indikator: str, tahun: str) -> Hitungan:
    """The target of the RKT."""
    i = h.indikator(indikator)
    nilai = h.indeks.target_rkt.get((indikator, int(tahun)), BELUM_DIISI)
    nama = f"Target {i.nama} dalam RKT tahun {tahun}"
    return _isi(f"target_rkt/{indikator}/{tahun}", nama, i, nilai, f"Rencana Kinerja Tahunan {tahun}")


def target_akhir(h: Hasil, indikator: str) -> Hitungan:
    """The target of the last year of the Renstra."""
    i, akhir = h.indikator(indikator), h.data.perencanaan.renstra.tahun_akhir
    nilai, sumber = _dari_renstra(h, i, akhir)
    return _isi(f"target_akhir/{indikator}", f"Target akhir Renstra ({akhir}) {i.nama}", i, nilai, sumber)


def nilai_dasar(h: Hasil, indikator: str) -> Hitungan:
    """The value of the base year of the Renstra."""
    i = h.indikator(indikator)
    return _isi(f"nilai_dasar/{indikator}", f"Kondisi awal {i.nama}", i, i.dasar or BELUM_DIISI, "Renstra")


def usulan_target(h: Hasil, indikator: str) -> Hitungan:
    """The target that was proposed in the working paper of targets, before it was agreed on."""
    i = h.indikator(indikator)
    p = next((p for p in h.data.perencanaan.penetapan_target if p.indikator == indikator), None)
    nilai = (p.usulan if p else None) or BELUM_DIISI
    return _isi(f"usulan_target/{indikator}", f"Usulan target {i.nama}", i, nilai, "kertas kerja penetapan target")


def _isi(id_hitungan: str, nama: str, i: Indikator, nilai: Nilai, sumber: str) -> Hitungan:
    return isian(id_hitungan=id_hitungan, nama=nama, nilai=nilai, satuan=i.satuan, sumber=sumber, desimal=i.desimal)


PEMBUAT: Mapping[str, Pembuat] = {
    "target": target,
    "target_pk": target_pk,
    "target_renstra": target_renstra,
    "target_rkt": target_rkt,
    "target_akhir": target_akhir,
    "nilai_dasar": nilai_dasar,
    "usulan_target": usulan_target,
}
