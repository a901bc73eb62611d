"""Pieces of a page, what they are put together to, and what speaks for reading on from one."""
