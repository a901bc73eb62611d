"""How things are written: Markdown, front matter, JSON lines, and the words of the site."""
