"""Reading exports of SIPD: DPA and realisasi, as rows with code, name, level and amounts."""
