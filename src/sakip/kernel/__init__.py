"""Values, numbers, dates, periods, formulas and findings that every other package stands on."""
