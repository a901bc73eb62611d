"""The search index: small script files that a static page loads by ``<script>`` tags.

Scripts, because they load from a folder (``file://``) as from a server; small, because a reader
pays for one query, not for the archive. The format, under ``search/data/`` of the site:

``manifest.js``
    Which sets there are, newest first, with their versions and days. Always loaded, never cached
    under another name; every other file is asked for with its set's version.
``<segment>/``
    A closed year (``2019``) or a month of the newest year (``2020-07``): the unit that is rewritten.
    A new issue rewrites its month and nothing older; the year closes with the first issue of
    the next. Articles are numbered from 0, the newest day first, in reading order within a day.

    ``p/<n>.js``  postings of the terms whose hash falls on *n*
    ``t/<n>.js``  the texts of a few neighbouring articles: what excerpts and verifying need
    ``facets.js`` who is in which region and section and who wrote what, for the counts
``heads/``, ``heads-new/``
    Postings of headline, kicker and deck over all closed years, and over the newest year, numbered
    through their segments. They are asked first.
``years/``
    Only when there are several closed years: for each term the closed years that have it, so that
    a rare term asks one file, not one for each year.
``names.js``, ``t2s.js``
    Regions, sections and reporters with their pinyin; traditional characters. On demand.

**Folding** (`folding`). Each code point by itself NFKC, upper and lower case folded; what is no letter
and no digit is dropped, except a point between two digits (``3.49`` is not ``349``) and the end of a
paragraph, over which no phrase runs. Folding knows no context, so a part of a text folds to a
part of the folded text: exact substrings stay exact substrings.

**Terms** (`folding.grams`). At each character one term: two characters, where the first is not ``0-9a-z``;
else up to four, ending early behind the first other character (``3.49亿`` gives ``3.49``,
``49亿``, ``9亿``). Every substring of two or more is found through the terms inside it, the last
one by its prefix; both are in one file, as the hash sees a term's first two characters only. A
document that has all terms may still not have the phrase: the reader's half verifies in the text,
which it needs for the excerpt anyway, so postings carry no positions. A single term needs no
verifying. Besides: ``~x`` the articles with a rarer single character, ``=x`` the commonest
followers of a common one, ``@region``, ``#section``, ``&reporter``.

**Postings** (`digits`). Ascending numbers as gaps, one character a gap: ASCII for small ones, then
the rest of the basic plane. As UTF-8 that is one to three bytes, denser than base64, and gzip sees
bytes that it can count. A file is `` term!gaps term!gaps …`` in one string; a lookup is one
``indexOf``.

Every file calls ``banmian.shard(name, version, data)``. A file that is missing, cut off or of another
version is told to the reader, and the rest still answers. The same articles give the same bytes.
"""
