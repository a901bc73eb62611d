"""What each sign of ``ties`` adds to the odds (nats) that a join is as printed.

Fitted by ``python -m tests.eval.fitting ties --pages 8 --pull 0.3``; of text layers ``known`` was
set by hand, as no open page showed such a join.
"""

from __future__ import annotations

PRINTED: dict[str, float] = {
    "above": 0.06,
    "chosen": -0.33,
    "head's rival": -0.56,
    "known": 4.00,
    "loose": -11.51,
    "near": 1.12,
    "next": 0.63,
    "odds": 0.53,
    "tail's rival": -0.54,
}
SCANNED: dict[str, float] = {
    "above": -0.50,
    "chosen": 1.84,
    "head's rival": -0.50,
    "known": 2.83,
    "loose": -4.47,
    "near": -0.14,
    "next": 0.52,
    "odds": 0.41,
    "tail's rival": -0.50,
    "together": 1.47,
}
