"""Named repairs of letters and marks: their tables, their order, and how they are replayed."""
