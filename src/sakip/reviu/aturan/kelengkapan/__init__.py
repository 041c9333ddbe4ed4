"""What a document of the cycle must have: days, reasons, signatures."""
