"""Which piece reads on in which, over columns and pages that a dump or a scan mixed up."""
