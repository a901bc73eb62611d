"""What other programs take from the edition: open data, feeds, sitemaps, numbers."""
