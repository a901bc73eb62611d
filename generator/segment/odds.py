"""Odds: what the signs that something shows say together, and how probable that makes it."""

from __future__ import annotations

import math
from collections.abc import Mapping


def weighed(signs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """What all signs say together: the log odds (nats), each sign by its weight.

    >>> weighed({"any": 1.0, "letters": 2.0}, {"any": -1.0, "letters": 1.5, "signed": 9.0})
    2.0
    """
    return sum(weights[name] * value for name, value in signs.items())


def probability(odds: float) -> float:
    """How probable something with these log odds (nats) is (0 to 1).

    The logistic function, by one that does not overflow: a page of noise has doubts without end.

    >>> probability(0.0), probability(-1e9), probability(1e9)
    (0.5, 0.0, 1.0)
    """
    return 0.5 + math.tanh(odds / 2.0) / 2.0
