"""Facts: flat, typed, addressed statements that review rules judge, whatever they were read from."""
