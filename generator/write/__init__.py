"""Articles become Markdown: one file each, and the lists that lead to them."""

from generator.write.directory import Directory
from generator.write.edition import WriteReport, write_edition
from generator.write.jsonl import article_line, unassigned_line

__all__ = ["Directory", "WriteReport", "article_line", "unassigned_line", "write_edition"]
