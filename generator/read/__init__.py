"""A file becomes a page with offsets, or a list of clean articles."""
