"""Columns that a dump prints side by side or by turns are taken apart and read in order."""
