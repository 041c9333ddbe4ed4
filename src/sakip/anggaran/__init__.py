"""Budget: ceilings and spending from the leaves up, absorption, remainder, share."""
