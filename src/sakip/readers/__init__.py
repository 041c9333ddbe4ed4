"""Readers of documents that people bring or send back: plain values and blocks out, formats stay inside."""
