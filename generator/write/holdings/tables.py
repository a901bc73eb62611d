"""The tables in which the archive keeps what its pages ask for: SQLite, a cache of the sources."""

from __future__ import annotations

import sqlite3

from generator.write.holdings.brief import Brief

KEYWORD_LEAST = 3
"""So many articles give a keyword its page: most words of an archive stand in one or two. Articles
that are added later never take a page away."""
UNSETTLED = (
    f"slug IS NULL AND kind <> 'section' AND (kind <> 'keyword' OR count >= {KEYWORD_LEAST})"
)
"""Lists with a page that have no address yet; most keywords have no page."""
TABLES = f"""
CREATE TABLE issues(
    date TEXT PRIMARY KEY, count INTEGER, sheets INTEGER, unsure INTEGER, lead TEXT, slugs TEXT,
    digest BLOB, counts BLOB) WITHOUT ROWID;
CREATE TABLE opened(date TEXT PRIMARY KEY, lines BLOB, rows BLOB);
CREATE TABLE articles(
    {", ".join(Brief._fields)}, seq INTEGER, source TEXT, digest BLOB, PRIMARY KEY(date, seq))
    WITHOUT ROWID;
CREATE UNIQUE INDEX article_ids ON articles(id);
CREATE INDEX article_sources ON articles(source) WHERE source IS NOT NULL;
CREATE TABLE members(
    kind TEXT, name TEXT, date TEXT, seq INTEGER, place INTEGER, PRIMARY KEY(kind, name, date, seq))
    WITHOUT ROWID;
CREATE INDEX member_days ON members(date, seq);
CREATE TABLE names(
    kind TEXT, name TEXT, slug TEXT, count INTEGER, PRIMARY KEY(kind, name)) WITHOUT ROWID;
CREATE INDEX names_read ON names(kind, slug, count) WHERE count >= {KEYWORD_LEAST};
CREATE INDEX names_gone ON names(kind) WHERE count = 0;
CREATE INDEX names_unsettled ON names(kind, name) WHERE {UNSETTLED};
CREATE TABLE tallies(
    kind TEXT, month TEXT, name TEXT, count INTEGER, PRIMARY KEY(kind, month, name)) WITHOUT ROWID;
CREATE TABLE roles(
    name TEXT, role TEXT, count INTEGER, PRIMARY KEY(name, role)) WITHOUT ROWID;
CREATE TABLE sheets(file TEXT PRIMARY KEY, date TEXT, slug TEXT) WITHOUT ROWID;
CREATE INDEX sheet_days ON sheets(date);
CREATE TABLE notices(
    date TEXT, place INTEGER, content BLOB, PRIMARY KEY(date, place)) WITHOUT ROWID;
CREATE TABLE kin(
    id TEXT, place INTEGER, other TEXT, reason TEXT, PRIMARY KEY(id, place)) WITHOUT ROWID;
CREATE INDEX kin_others ON kin(other);
CREATE TABLE pages(
    path TEXT PRIMARY KEY, part TEXT, hash TEXT, rendered TEXT) WITHOUT ROWID;
CREATE INDEX page_parts ON pages(part);
CREATE INDEX pages_to_render ON pages(path) WHERE hash IS NOT rendered;
CREATE TABLE stamps(stamp TEXT);
"""
"""``opened``: the open data of each issue, ready for its year. ``members``: the lists that an
article stands in, in the order of its facts. ``tallies``: counts of every month. ``pages``: the
register of ``docs``, each page with the part of the plan that it belongs to and the hash under
which it was last rendered; without a hash it waits for removal. ``stamps``: the register's file as
the table knows it."""


def in_memory() -> sqlite3.Connection:
    """A database that lives as long as it is held, with the tables."""
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(TABLES)
    return db
