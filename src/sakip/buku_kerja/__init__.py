"""The workbook (.xlsx) an office fills in: written from a TahunKinerja and read back into one, with findings."""
