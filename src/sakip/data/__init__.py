"""What one office plans, agrees, measures, spends and is told in one year, as frozen parts."""
