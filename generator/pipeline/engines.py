"""Where work is done: in this process, on all cores, or on a cluster. The same bytes come out."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager
from functools import partial
from itertools import chain, islice
from typing import Any, TypeVar

from generator.errors import BanmianError, BuildError, Place, SettingsError
from generator.pipeline.lines import Line, Which, the_first, told
from generator.work import Engine

T = TypeVar("T")
R = TypeVar("R")

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
        self._end()

    def close(self) -> None:
        """End the processes when they have done what is under way; there are new ones at need."""
        self._end()
        for process in self._ready.values():
            process.shutdown(cancel_futures=True)
        self._ready.clear()

    def _end(self) -> None:
        if self._processes:
            self._processes.shutdown(cancel_futures=True)
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
        return _deadly(item)


class Cluster:
    """The workers of a Dask cluster. They see the folders of the job under the same names."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self.workers: int = sum(client.nthreads().values()) or 1

    def map(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        return self._made(function, items, the_first)

    def done(self, function: Callable[[T], R], items: Iterable[T]) -> Iterator[R | BanmianError]:
        """See :class:`generator.work.Engine`."""
        return self._made(function, items, _first_of_cluster)

    def _made(
        self, function: Callable[[T], R], items: Iterable[T], which: Which
    ) -> Iterator[R | BanmianError]:
        from distributed import KilledWorker

        line = Line(partial(self._submit, function), items, AHEAD * self.workers, which)
        while True:
            try:
                yield from line
                return
            except KilledWorker:  # Dask may blame what waited behind the one whose fault it was
                for item in line.taken_back():
                    yield self._alone(function, item)

    def _alone(self, function: Callable[[T], R], item: T) -> R | BanmianError:
        from distributed import KilledWorker

        try:
            return told(self._submit(function, item))
        except KilledWorker:
            return _deadly(item)

    def _submit(self, function: Callable[[T], R], item: T) -> Any:
        return self._client.submit(function, item, pure=False)

    def ready(self, before: Callable[[], object], alone: Callable[[Any], object]) -> None:
        """See :class:`generator.work.Engine`. The workers stay, and are ready once they worked."""

    def forget(self) -> None:
        """See :class:`generator.work.Engine`. The workers are not ours to end."""


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
        if workers == 1:
            yield Serial()
            return
        with closing(Pool(workers)) as pool:
            yield pool


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


def _first_of_pool(promises: Sequence[Future[Any]]) -> int:
    done = wait(promises, return_when=FIRST_COMPLETED).done
    return next(n for n, promise in enumerate(promises) if promise in done)


def _first_of_cluster(promises: Sequence[Any]) -> int:
    from distributed import wait

    wait(promises, return_when=FIRST_COMPLETED)  # type: ignore[no-untyped-call]
    return next(n for n, promise in enumerate(promises) if promise.done())


def _processes(workers: int) -> ProcessPoolExecutor:
    """Processes that share what this one has loaded, where the system can fork safely."""
    context = multiprocessing.get_context("fork") if sys.platform == "linux" else None
    return ProcessPoolExecutor(workers, context, _made_to_follow, (os.getpid(),))


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
