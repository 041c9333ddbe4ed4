"""The document model: one small tree of blocks that is built, read, numbered, dumped and rendered."""
