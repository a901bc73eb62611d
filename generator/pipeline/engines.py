"""Where work is done: in this process, on all cores, or on a cluster. The same bytes come out."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import (
    FIRST_COMPLETED,
    CancelledError,
    Future,
    ProcessPoolExecutor,
    wait,
)
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, islice
from typing import Any, TypeVar

from generator.errors import BanmianError
from generator.pipeline.cluster import Cluster, client_at
from generator.pipeline.lines import AHEAD, DEATHS, Line, Which, deadly, the_first, told
from generator.work import Engine

T = TypeVar("T")
R = TypeVar("R")

_SET_PARENT_DEATH_SIGNAL = 1
"""``PR_SET_PDEATHSIG`` of ``prctl(2)``. The parent is the thread that asked for the worker."""


class Serial:
    """This process alone, one item after the other."""

    workers = 1

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        for item in items:
            try:
                yield function(item)
            except BanmianError as error:
                yield error

    def done(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        return self.map(function, items)

    def soon(self, function: Callable[[T], R], item: T) -> Callable[[], R | BanmianError]:
        """See :class:`generator.work.Engine`. Here it is done when it is asked for."""
        return partial(next, self.map(function, [item]))

    def ready(self, before: Callable[[], object], alone: Callable[[Any], object]) -> None:
        """See :class:`generator.work.Engine`. Here it would not be sooner."""

    def forget(self) -> None:
        """See :class:`generator.work.Engine`. What is here may be of use to others."""


class Pool:
    """Processes of this machine, which stay from one use to the next, as does what they loaded.

    One item alone is done here: it is not worth a process, unless there is one ready for it.
    """

    def __init__(self, workers: int) -> None:
        self.workers = workers
        self._processes: ProcessPoolExecutor | None = None
        self._ready: dict[object, ProcessPoolExecutor] = {}

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        return self._made(function, items, the_first)

    def done(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        return self._made(function, items, _first_of_pool)

    def soon(self, function: Callable[[T], R], item: T) -> Callable[[], R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        promise = self._submit(function, item)

        def made() -> R | BanmianError:
            try:
                return told(promise)
            except (BrokenProcessPool, CancelledError):  # some worker died, and all were ended
                return self._alone(function, item)

        return made

    def _made(
        self, function: Callable[[T], R], items: Iterable[T], which: Which
    ) -> Iterator[R | BanmianError]:
        left = iter(items)
        first = list(islice(left, 2))
        if len(first) < 2:
            yield from map(partial(self._single, function), first)
            return
        submit, ahead = partial(self._submit, function), AHEAD * self.workers
        line = Line(submit, chain(first, left), ahead, which)
        while True:
            try:
                yield from line
                return
            except BrokenProcessPool:  # whose fault it was cannot be told
                self._end()
                for item in line.taken_back():
                    yield self._alone(function, item)

    def ready(self, before: Callable[[], object], alone: Callable[[Any], object]) -> None:
        """See :class:`generator.work.Engine`. What it raises, the work itself will raise again."""
        if alone not in self._ready:
            self._ready[alone] = _processes(1)
            self._ready[alone].submit(before)

    def forget(self) -> None:
        """See :class:`generator.work.Engine`. What is ready for other work stays so."""
        self._end(wait=False)  # it takes a while until the memory is free

    def close(self) -> None:
        """End the processes when they have done what is under way; there are new ones at need."""
        self._end()
        for process in self._ready.values():
            process.shutdown(cancel_futures=True)
        self._ready.clear()

    def _end(self, *, wait: bool = True) -> None:
        if self._processes:
            self._processes.shutdown(wait=wait, cancel_futures=True)
            self._processes = None

    def _single(self, function: Callable[[T], R], item: T) -> R | BanmianError:
        if function in self._ready:
            try:
                return told(self._ready[function].submit(function, item))
            except BrokenProcessPool:
                self._ready.pop(function).shutdown()
        return next(Serial().map(function, [item]))

    def _submit(self, function: Callable[[T], R], item: T) -> Future[R]:
        if self._processes is None:
            self._processes = _processes(self.workers)
        return self._processes.submit(function, item)

    def _alone(self, function: Callable[[T], R], item: T) -> R | BanmianError:
        for _ in range(DEATHS):
            try:
                return told(self._submit(function, item))
            except BrokenProcessPool:
                self._end()
        return deadly(item)


@contextmanager
def engine_at(address: str | None = None, jobs: int | None = None) -> Iterator[Engine]:
    """The engine at ``address`` (``dask://HOST:PORT``), else ``jobs`` processes (all cores).

    Raises SettingsError for an address of another kind, and where nobody answers there.
    """
    if address:
        with client_at(address) as client:
            yield Cluster(client)
    else:
        workers = jobs or os.cpu_count() or 1
        if workers == 1:
            yield Serial()
            return
        with closing(Pool(workers)) as pool:
            yield pool


def _first_of_pool(promises: Sequence[Future[Any]]) -> int:
    done = wait(promises, return_when=FIRST_COMPLETED).done
    return next(n for n, promise in enumerate(promises) if promise in done)


def _processes(workers: int) -> ProcessPoolExecutor:
    """Processes that share what this one has loaded, where the system can fork safely."""
    context = multiprocessing.get_context("fork") if sys.platform == "linux" else None
    return ProcessPoolExecutor(workers, context, _made_to_follow, (os.getpid(),))


def _made_to_follow(parent: int) -> None:
    """Leave Ctrl-C to the parent, and end when it has ended: nobody else would end a worker.

    On Linux the kernel ends it at once, whatever it is doing: a worker that outlived its build for
    a moment would write into a folder that the next build is taking away.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(1)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
