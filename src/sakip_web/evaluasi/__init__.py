"""What others say of the office: LHE, follow-up, awards."""
