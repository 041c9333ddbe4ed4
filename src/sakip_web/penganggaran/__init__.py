"""Budget and spending."""
