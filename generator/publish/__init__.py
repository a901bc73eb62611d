"""MkDocs, the offline copy, and the check that every link resolves."""
