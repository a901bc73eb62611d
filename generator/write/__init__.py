"""Articles become Markdown: one file each, and the lists that lead to them."""
