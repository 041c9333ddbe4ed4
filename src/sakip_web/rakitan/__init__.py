"""From records to TahunKinerja and its figures, kept as long as nothing changes."""
