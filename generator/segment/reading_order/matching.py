"""Who goes with whom, solved for the whole page at once: a maximum-weight matching."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

Pair = tuple[int, int]
Node = tuple[str, int]
LARGEST = 200
"""So many pieces compete at most: the time that a matching takes grows with their cube."""


def best_pairs(weights: Mapping[Pair, float]) -> list[Pair]:
    """The one-to-one pairs ``(left, right)`` of greatest total weight; only positive ones count.

    Left and right numbers are two worlds: a piece may be both a tail and a head. Ties are
    broken by the smaller numbers, so that the same page always reads the same way.
    """
    positive = {pair: weight for pair, weight in weights.items() if weight > 0}
    found = _settle(positive)
    for group in _components(positive):
        found += group if len(group) == 1 else _solve({pair: positive[pair] for pair in group})
    return sorted(found)


def _settle(weights: dict[Pair, float]) -> list[Pair]:
    """Takes out of ``weights`` the pairs that every best matching has, and returns them.

    A pair that weighs as much as the best alternatives of both its ends together is
    never given up for them.
    """
    settled: list[Pair] = []
    queue = sorted(weights, key=lambda pair: (-weights[pair], pair))
    by_left, by_right = _by_node(weights)
    for pair in queue:
        if pair not in weights:
            continue
        left = [p for p in by_left[pair[0]] if p != pair and p in weights]
        right = [p for p in by_right[pair[1]] if p != pair and p in weights]
        rivals = max((weights[p] for p in left), default=0.0)
        rivals += max((weights[p] for p in right), default=0.0)
        if weights[pair] >= rivals:
            settled.append(pair)
            for other in (pair, *left, *right):
                del weights[other]
    return settled


def _by_node(weights: Mapping[Pair, float]) -> tuple[dict[int, list[Pair]], dict[int, list[Pair]]]:
    left: dict[int, list[Pair]] = defaultdict(list)
    right: dict[int, list[Pair]] = defaultdict(list)
    for pair in weights:
        left[pair[0]].append(pair)
        right[pair[1]].append(pair)
    return left, right


def _components(weights: Mapping[Pair, float]) -> list[list[Pair]]:
    """Pairs that compete with one another, directly or through others.

    A group larger than any newspaper page makes is cut where its competition is weakest.
    """
    members: dict[Node, list[Node]] = {}
    kept: list[Pair] = []
    for pair in sorted(weights, key=lambda pair: (-weights[pair], pair)):
        nodes = ("left", pair[0]), ("right", pair[1])
        one, other = (members.setdefault(node, [node]) for node in nodes)
        if one is other:
            kept.append(pair)
        elif len(one) + len(other) <= LARGEST:
            kept.append(pair)
            one, other = (one, other) if len(one) >= len(other) else (other, one)
            one += other
            members.update((node, one) for node in other)
    groups: dict[int, list[Pair]] = defaultdict(list)
    for pair in sorted(kept):
        groups[id(members["left", pair[0]])].append(pair)
    return list(groups.values())


def _solve(weights: Mapping[Pair, float]) -> list[Pair]:
    # Most pages have no competition; the library takes half a second to load.
    import networkx

    graph = networkx.Graph()
    for rank, ((left, right), weight) in enumerate(sorted(weights.items())):
        graph.add_edge(("left", left), ("right", right), weight=weight - rank * 1e-9)
    pairs = []
    for one, other in networkx.max_weight_matching(graph):
        left, right = (one, other) if one[0] == "left" else (other, one)
        pairs.append((left[1], right[1]))
    return pairs
