"""Plans held against each other: Renstra, RKT, agreement, programs."""
