"""Region, places, dates, keywords and related articles, from tables and text."""
