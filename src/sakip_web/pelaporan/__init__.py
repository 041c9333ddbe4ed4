"""Reports: texts, preview, responses of superiors, the final version."""
