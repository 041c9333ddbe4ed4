"""The matrix of the Rencana Kerja, annexes on awards and innovations, and the tree of performance down to tasks."""
