"""The annual performance report of the office (LKjIP)."""
