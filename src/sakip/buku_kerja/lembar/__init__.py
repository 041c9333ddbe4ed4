"""The sheets of the workbook, one file each, in the order in which they are filled."""
