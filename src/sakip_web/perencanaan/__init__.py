"""Planning: the cascade, indicators, targets, action plans, next year."""
