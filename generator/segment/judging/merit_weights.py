"""What each sign of ``merits`` says for one reading of some lines and against another (nats).

Fitted by ``python -m tests.eval.fitting merits --pull 10``. Whether the places of two texts overlap
said nothing more, nor how many articles there are, nor how sure their joins are. What stands in the
place of an article is told among the lines of its own proof, and another proof is read without the
rest of the page.
"""

from __future__ import annotations

MERIT: dict[str, float] = {
    "headed": 0.12,
    "intruded": -1.19,
    "level": 0.89,
    "odds": 0.06,
    "opened": 0.68,
    "tiny": -1.03,
    "turns": -0.38,
    "turns back": -0.34,
    "turns up": -0.50,
    "whole": 0.30,
    "whole, opened": 0.66,
    "whole, titled": 0.32,
}
