"""How figures are presented: units and scales."""
