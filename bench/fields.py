"""Makes ``generator/data/fields.tsv`` anew: what words of the news speak of.

``python -m bench.fields`` needs ``pip install jionlp==1.5.31`` (Apache License 2.0): its package
holds a topic model (LDA, 100 topics) of Chinese news, and how rare each word is in them. Kept are
han words of one to three characters that occur now and then, and of each word the topics that it
belongs to most.
"""

from __future__ import annotations

import json
import math
import re
import zipfile
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path

TABLE = Path(__file__).resolve().parents[1] / "generator" / "data" / "fields.tsv"
HEAD = """\
# What words of the news speak of: word, how telling it is (1-10), then topic:weight.
# Weight: ten times the telling part, times the topic's share of the word, over the square root
# of the topic's share of all news. Made by bench/fields.py from the topic model of JioNLP 1.5.31
# (https://github.com/dongrixinyu/JioNLP, Apache License 2.0), cut to its commoner words.
"""
TOPICS = 100
WORD = re.compile("[一-鿿]{1,3}")
COMMON, SPAN, RAREST = 2.0, 5.0, 11.5
"""Inverse document frequencies: a word up to the first says nothing, past the last is left out."""
MOST_TOPICS, LEAST_SHARE = 4, 0.05


def main() -> int:
    """Writes the table."""
    found = find_spec("jionlp")
    if found is None or found.origin is None:
        raise SystemExit("jionlp is not installed: pip install jionlp==1.5.31")
    folder = Path(found.origin).parent / "dictionary"
    topics = {
        word: {int(topic): share for topic, share in given.items()}
        for word, given in json.loads(_read(folder, "topic_word_weight")).items()
    }
    lines = [line.split() for line in _read(folder, "idf").splitlines()]
    rarity = {line[0]: float(line[1]) for line in lines if len(line) == 2}
    TABLE.write_text(HEAD + "".join(_rows(topics, rarity)), encoding="utf-8")
    return 0


def _read(folder: Path, name: str) -> str:
    with zipfile.ZipFile(folder / f"{name}.zip") as packed:
        return packed.read(packed.namelist()[0]).decode("utf-8")


def _rows(topics: Mapping[str, Mapping[int, float]], rarity: Mapping[str, float]) -> Iterator[str]:
    shares = _shares(topics, rarity)
    for word in sorted(topics):
        rare = rarity.get(word, RAREST + 1)
        telling = min(1.0, (rare - COMMON) / SPAN)
        if not WORD.fullmatch(word) or telling <= 0 or rare > RAREST:
            continue
        whole = sum(topics[word].values())
        best = sorted(
            ((given / whole, topic) for topic, given in topics[word].items()), reverse=True
        )
        weights = [
            (topic, round(10 * telling * share / math.sqrt(shares[topic])))
            for share, topic in best[:MOST_TOPICS]
            if share >= LEAST_SHARE
        ]
        told = " ".join(f"{topic}:{weight}" for topic, weight in weights if weight)
        if told and round(10 * telling):
            yield f"{word}\t{round(10 * telling)}\t{told}\n"


def _shares(topics: Mapping[str, Mapping[int, float]], rarity: Mapping[str, float]) -> list[float]:
    """The share of each topic in all news, half way to an even one."""
    found = [0.0] * TOPICS
    for word, given in topics.items():
        for topic, share in given.items():
            found[topic] += math.exp(-rarity.get(word, RAREST + 1)) * share
    whole = sum(found)
    return [share / whole / 2 + 0.5 / TOPICS for share in found]


if __name__ == "__main__":
    raise SystemExit(main())
