"""The review: rules over facts, findings out. One system for workbooks, agreements, documents and the web."""
