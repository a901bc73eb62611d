"""Articles become Markdown: one file each, and the lists that lead to them."""

from generator.write.edition import WriteReport, write_edition
from generator.write.forms.jsonl import article_line, unassigned_line
from generator.write.holdings.directory import Directory

__all__ = ["Directory", "WriteReport", "article_line", "unassigned_line", "write_edition"]
