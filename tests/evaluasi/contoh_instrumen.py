"""A small invented checklist for the tests."""

from datetime import date

TANGGAL = date(2025, 2, 10)

KECIL = """\
judul: "Lembar Uji"
dasar_hukum: {peraturan: permenpanrb-53-2014, letak: "Lampiran III"}
keyakinan: ingatan
komponen:
  - kode: "I"
    judul: "Bentuk"
    kriteria:
      - kode: "1"
        teks: "Ada target."
        usul: {perlu: [target], aturan: [HT001]}
      - kode: "2"
        teks: "Ada lampiran."
        usul: {perlu: [lampiran], tuntas: true}
  - kode: "II"
    judul: "Cara"
    kriteria:
      - kode: "1"
        teks: "Ada penanggung jawab."
        usul: {alasan: "Tidak tampak dari naskah."}
"""
