"""版面 Banmian: raw newspaper pages become a searchable, cross-linked static edition.

The rooms, in the order the data passes them: ``read`` ▸ ``clean`` ▸ ``segment``
▸ ``enrich`` ▸ ``write``; ``pipeline`` is the hall that connects them.
"""

__version__ = "0.1.0"
