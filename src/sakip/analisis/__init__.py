"""The analyses of Bab III (PermenPANRB 53/2014, Lampiran II): what is drawn from performance and money together."""
