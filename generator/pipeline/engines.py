"""Where work is done: in this process, on all cores, or on a cluster. The same bytes come out."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import Any, Protocol, TypeVar

from generator.errors import BanmianError, BuildError, Place, SettingsError
from generator.work import Engine

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

DEATHS = 3
"""So many workers may die on one item before it is at fault itself; Dask allows as many."""
AHEAD = 2
"""Items given out to a worker, so that it need not wait: what is under way is held in memory."""
CLUSTER = "dask://"
PATIENCE = 20
"""Seconds to wait for a cluster to answer."""


class Serial:
    """This process alone, one item after the other."""

    workers = 1

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        for item in items:
            try:
                yield function(item)
            except BanmianError as error:
                yield error


class Pool:
    """Processes of this machine. One item alone is done here: it is not worth a process."""

    def __init__(self, workers: int) -> None:
        self.workers = workers

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        if len(items) < 2:
            yield from Serial().map(function, items)
            return
        left = deque(items)
        while left:
            try:
                for made in self._together(function, tuple(left)):
                    left.popleft()
                    yield made
            except BrokenProcessPool:  # whose fault it was cannot be told
                for _ in range(min(len(left), AHEAD * self.workers)):
                    yield self._alone(function, left.popleft())

    def _together(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[Any]:
        with _processes(self.workers) as pool:
            yield from _in_order(
                lambda item: pool.submit(function, item), items, AHEAD * self.workers
            )

    def _alone(self, function: Callable[[T], R], item: T) -> R | BanmianError:
        for _ in range(DEATHS):
            try:
                return next(self._together(function, (item,)))  # type: ignore[no-any-return]
            except BrokenProcessPool:
                continue
        return _deadly(item)


class Cluster:
    """The workers of a Dask cluster. They see the folders of the job under the same names."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.workers: int = sum(client.nthreads().values()) or 1

    def map(self, function: Callable[[T], R], items: Sequence[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        from distributed import KilledWorker

        def submit(item: T) -> Any:
            return self._client.submit(function, item, pure=False)

        left = deque(items)
        while left:
            try:
                for made in _in_order(submit, tuple(left), AHEAD * self.workers):
                    left.popleft()
                    yield made
            except KilledWorker:
                yield _deadly(left.popleft())


@contextmanager
def engine_at(address: str | None = None, jobs: int | None = None) -> Iterator[Engine]:
    """The engine at ``address`` (``dask://HOST:PORT``), else ``jobs`` processes (all cores).

    Raises SettingsError for an address of another kind, and where nobody answers there.
    """
    if address:
        with _client(address) as client:
            yield Cluster(client)
    else:
        workers = jobs or os.cpu_count() or 1
        yield Pool(workers) if workers > 1 else Serial()


@contextmanager
def _client(address: str) -> Iterator[Any]:
    place = Place(address, key="--engine")
    if not address.startswith(CLUSTER):
        raise SettingsError("this is no cluster", place, f"write {CLUSTER}HOST:PORT")
    try:
        from distributed import Client
    except ImportError as error:
        raise SettingsError(
            "Dask is not installed", place, "pip install 'banmian[cluster]', or leave --engine out"
        ) from error
    try:
        client = Client(f"tcp://{address.removeprefix(CLUSTER)}", timeout=PATIENCE)  # type: ignore[no-untyped-call]
    except OSError as error:
        raise SettingsError(
            "no cluster answers there", place, "start `dask scheduler` and `dask worker`s"
        ) from error
    with client:
        yield client


class _Promise(Protocol[R_co]):
    """A result to come, as the standard library and Dask have it."""

    def result(self) -> R_co: ...


def _in_order(
    submit: Callable[[T], _Promise[R]], items: Sequence[T], ahead: int
) -> Iterator[R | BanmianError]:
    """The results of ``items`` in their order, at most ``ahead`` of them under way."""
    waiting = deque(items)
    under_way: deque[_Promise[R]] = deque()
    while waiting or under_way:
        while waiting and len(under_way) < ahead:
            under_way.append(submit(waiting.popleft()))
        try:
            made: R | BanmianError = under_way.popleft().result()
        except BanmianError as error:
            made = error
        yield made


@contextmanager
def _processes(workers: int) -> Iterator[ProcessPoolExecutor]:
    """Processes that share what this one has loaded, where the system can fork safely."""
    context = multiprocessing.get_context("fork") if sys.platform == "linux" else None
    pool = ProcessPoolExecutor(workers, context, _made_to_follow, (os.getpid(),))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _made_to_follow(parent: int) -> None:
    """Leave Ctrl-C to the parent, and end when it has ended: nobody else would end a worker."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _deadly(item: object) -> BuildError:
    return BuildError(
        f"{DEATHS} workers died on it",
        Place(str(item)),
        "see whether memory ran out; try it alone with --jobs 1",
    )
