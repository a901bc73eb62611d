"""The search index: small script files that a static page loads by ``<script>`` tags.

Scripts, because they load from a folder (``file://``) as from a server; small, because a reader
pays for one query, not for the archive. The format, under ``search/data/`` of the site:

``manifest.js``
    Which sets there are, newest first, with their versions and days. Always loaded; every other
    file is asked for with its set's version, so that it can be kept for ever.
``<segment>/``
    A closed year (``2019``) or a month of the newest year (``2020-07``): the unit that is
    rewritten. A new issue rewrites its month and nothing older; a year closes with the first
    issue of the next. Articles are numbered from 0, the newest day first, in reading order
    within a day.

    ``p/<n>.js``  postings of the terms whose hash falls on *n*
    ``t/<n>.js``  the texts of one article (of a few, in a closed year or a new month): for excerpts
                  and verifying
    ``facets.js`` who is in which region and section and who wrote what, for the counts
``heads/``, ``heads-new/``
    Postings of headline, kicker and deck over all closed years, and over the newest year,
    numbered through their segments. They are asked first.
``years/``, ``months/``
    Where there are several closed years, or closed months of the newest year: for each term those
    that have it, so that a rare term asks one file, not one for each of them. Rewritten when a
    year, or a month, closes.
``names.js``, ``t2s.js``
    Regions, sections and reporters with their pinyin; traditional characters. On demand.

**Folding** (`folding`). Each code point by itself NFKC, upper and lower case folded; what is no
letter and no digit is dropped, except a point between two digits (``3.49`` is not ``349``) and
the end of a paragraph, over which no phrase runs. Folding knows no context, so a part of a text
folds to a part of the folded text: exact substrings stay exact substrings.

**Terms** (`folding.parted`). At each character one term: two characters, where the first is not
``0-9a-z``; else up to four, ending early behind the first other character (``3.49亿`` gives
``3.49``, ``49亿``, ``9亿``), and the pair that it begins with. Every substring of two or more is
found through the terms inside it; three digits or letters at its end by the terms that begin so,
which are all in one file, as the hash sees a term's first three characters only. A document that
has all terms may still not have the phrase: the reader's half verifies in the text, which it needs
for the excerpt anyway, so postings carry no positions. A single term needs no verifying. Besides:
``~x`` the articles with a rarer single character, ``=x`` the commonest followers of a common one,
``@region``, ``#section``, ``&reporter``.

**Postings** (`digits`, `postings`, `layout.Files`). Ascending numbers as gaps, one character a gap:
ASCII for small ones, then the rest of the basic plane. As UTF-8 that is one to three bytes, denser
than base64, and gzip sees bytes that it can count. A file is one string, which is looked through
with ``indexOf``; terms that begin alike stand together and write their first character once, and of
the second the gap from the one before.

Every file calls ``banmian.shard(name, version, data)``. A file that is missing, cut off or of
another version is told to the reader, and the rest still answers. The same articles give the same
bytes.
"""
