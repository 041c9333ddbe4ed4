"""Performance: capaian of an indicator, quarters to a year, means, predicates."""
