"""What the archive holds: its tables, who asks them what, and where each page of it lies."""
