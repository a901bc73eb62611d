"""What each sign of ``merits`` says for one reading of some lines and against another (nats).

They stand between what two fits found (``python -m tests.eval.fitting merits``, with proofs in two
other manners and in three), rounded. Whether an article lacks a title, breaks off or begins in the
middle said nothing more in either, nor whether lines that go on with one another stand in one
column.
"""

from __future__ import annotations

MERIT: dict[str, float] = {
    "any": -0.75,
    "odds": 0.07,
    "turns": -0.25,
    "whole": 0.75,
    "whole, titled": 0.36,
}
