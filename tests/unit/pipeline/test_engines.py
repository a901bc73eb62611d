"""The engines: the same results in the same order wherever work is done, whoever dies meanwhile."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from threading import Thread

import dask
import pytest
from distributed import LocalCluster

from generator.errors import BanmianError, BuildError, Place
from generator.pipeline import write_docs
from generator.pipeline.engines import Pool, Serial, engine_at
from generator.pipeline.lines import DEATHS
from generator.work import Engine
from tests.unit.pipeline.press import PAGE, job

PROJECT = Path(__file__).parents[3]


def halved(number: int) -> int:
    """A worker's task that fails for odd numbers."""
    if number % 2:
        raise BuildError("odd", Place(str(number)), "take another")
    return number // 2


def badly_made(number: int) -> int:
    """A task with a mistake of the programmer's."""
    return number // 0


def deadly_once(file: str) -> str:
    """A task that ends its worker the first time, and tells of it in ``file``."""
    told = Path(file)
    if not told.exists():
        told.write_text(str(os.getpid()))
        os.kill(os.getpid(), signal.SIGKILL)
    return told.name


def deadly(file: str) -> str:
    """A task that ends every worker that takes it up, if it is named so."""
    told = Path(file)
    if told.name == "deadly":
        with told.open("a") as log:
            log.write("†")
        os.kill(os.getpid(), signal.SIGKILL)
    return told.name


@pytest.fixture(scope="module")
def cluster() -> Iterator[str]:
    """Two workers on loopback. One that dies again and again is missing for long on a busy machine:
    after fifteen seconds Dask would give it up, and be left without any."""
    with (
        dask.config.set({"distributed.deploy.lost-worker-timeout": "10 minutes"}),
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as running,
    ):
        yield running.scheduler_address.replace("tcp://", "dask://")


@pytest.fixture(params=["serial", "pool", "cluster"])
def engine(request: pytest.FixtureRequest) -> Iterator[Engine]:
    """Each engine in turn."""
    if request.param == "cluster":
        with engine_at(request.getfixturevalue("cluster")) as found:
            yield found
    else:
        yield Serial() if request.param == "serial" else Pool(2)


LOADED: list[int] = []


def load() -> None:
    """Leave a trace in the process that did it."""
    LOADED.append(os.getpid())


def loaded_by(_: int) -> tuple[int, list[int]]:
    """The process that does this, and those that had it loaded before."""
    return os.getpid(), LOADED


def told(made: int | BanmianError) -> int | str:
    return made.where.file if isinstance(made, BanmianError) else made


def test_results_come_in_order_and_one_fault_fails_alone(engine: Engine) -> None:
    made = [told(one) for one in engine.map(halved, range(12))]
    assert made == [0, "1", 1, "3", 2, "5", 3, "7", 4, "9", 5, "11"]


def waits_for(files: tuple[str, str]) -> str:
    """A task that makes one file and ends when another is there, if it names one."""
    mine, other = map(Path, files)
    mine.touch()
    while other.name and not other.exists():
        time.sleep(0.01)
    return mine.name


@pytest.mark.parametrize("engine", ["pool", "cluster"], indirect=True)
def test_one_that_takes_long_keeps_nobody_waiting(engine: Engine, tmp_path: Path) -> None:
    """The first item ends only with the last, which is far behind all that are given out ahead."""
    names = [str(tmp_path / str(n)) for n in range(20)]
    items = [(names[0], names[-1]), *((name, "") for name in names[1:])]
    made = [one for one in engine.done(waits_for, items) if isinstance(one, str)]
    assert sorted(made, key=int) == [str(n) for n in range(20)]
    assert made[0] != "0"


def test_each_is_done_once_in_whatever_order(engine: Engine) -> None:
    made = [told(one) for one in engine.done(halved, range(12))]
    assert sorted(map(str, made)) == sorted(
        map(str, (told(o) for o in engine.map(halved, range(12))))
    )


def test_items_are_taken_as_they_can_be_worked_on(engine: Engine) -> None:
    taken = []

    def items() -> Iterator[int]:
        for number in range(0, 100, 2):
            taken.append(number)
            yield number

    made = engine.map(halved, items())
    assert next(made) == 0
    assert len(taken) < 10
    assert [told(one) for one in made] == list(range(1, 50))


def test_what_is_begun_is_there_when_it_is_asked_for(engine: Engine) -> None:
    soon = [engine.soon(halved, number) for number in (4, 3)]
    assert [told(one) for one in engine.map(halved, [2, 6, 8])] == [1, 3, 4]
    assert [told(made()) for made in soon] == [2, "3"]


@pytest.mark.parametrize("engine", ["pool", "cluster"], indirect=True)
def test_what_is_begun_goes_on_beside_other_work(engine: Engine, tmp_path: Path) -> None:
    names = [str(tmp_path / name) for name in ("soon", "last")]
    made = engine.soon(waits_for, (names[0], names[1]))
    others = [(str(tmp_path / str(n)), "") for n in range(5)]
    assert len(list(engine.map(waits_for, [*others, (names[1], names[0])]))) == 6
    assert made() == "soon"


@pytest.mark.parametrize("engine", ["pool", "cluster"], indirect=True)
def test_what_is_begun_outlives_its_worker_and_those_of_others(
    engine: Engine, tmp_path: Path
) -> None:
    made = engine.soon(deadly_once, str(tmp_path / "soon"))
    files = [str(tmp_path / f"{number}") for number in range(3)]
    assert list(engine.map(deadly_once, files)) == ["0", "1", "2"]
    assert made() == "soon"


def test_what_was_forgotten_is_there_again_at_need(engine: Engine) -> None:
    for _ in range(2):
        assert [told(one) for one in engine.map(halved, [2, 4])] == [1, 2]
        engine.forget()


def test_nobody_waits_for_processes_that_are_done_with(tmp_path: Path) -> None:
    mine, other = str(tmp_path / "mine"), str(tmp_path / "other")
    with closing(Pool(2)) as pool:
        made = pool.soon(waits_for, (mine, other))
        while not Path(mine).exists():
            time.sleep(0.01)
        forgetting = Thread(target=pool.forget)
        forgetting.start()
        forgetting.join(20)
        waited = forgetting.is_alive()
        Path(other).touch()
        assert (waited, made()) == (False, "mine")


def test_one_item_alone_goes_to_the_process_that_is_ready_for_it() -> None:
    with closing(Pool(2)) as pool:
        pool.ready(load, loaded_by)
        pool.forget()
        (made,) = pool.map(loaded_by, [1])
        assert isinstance(made, tuple)
        assert made == (made[0], [made[0]])
        assert made[0] != os.getpid()
        assert [told(one) for one in pool.map(halved, [2])] == [1]


def test_what_cannot_be_made_ready_is_done_all_the_same(engine: Engine) -> None:
    engine.ready(partial(badly_made, 1), halved)
    assert [told(one) for one in engine.map(halved, [2])] == [1]
    assert [told(one) for one in engine.map(halved, [1])] == ["1"]


def test_what_a_ready_process_died_of_is_done_here(tmp_path: Path) -> None:
    with closing(Pool(2)) as pool:
        pool.ready(load, deadly_once)
        assert list(pool.map(deadly_once, [str(tmp_path / "a")])) == ["a"]
    assert int((tmp_path / "a").read_text()) != os.getpid()


def test_nothing_makes_nothing(engine: Engine) -> None:
    assert list(engine.map(halved, ())) == []


def test_a_mistake_of_ours_is_no_fault_of_the_input(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError):
        list(engine.map(badly_made, [1, 2]))


@pytest.mark.parametrize("engine", ["pool", "cluster"], indirect=True)
def test_what_a_dead_worker_had_in_hand_is_given_out_again(engine: Engine, tmp_path: Path) -> None:
    files = [str(tmp_path / f"{number}") for number in range(6)]
    for file in (*files[:3], *files[4:]):
        Path(file).write_text("done before")
    assert list(engine.map(deadly_once, files)) == [Path(file).name for file in files]
    assert int(Path(files[3]).read_text()) != os.getpid()


@pytest.mark.parametrize("engine", ["pool", "cluster"], indirect=True)
def test_what_ends_every_worker_is_at_fault_itself(engine: Engine, tmp_path: Path) -> None:
    files = [str(tmp_path / name) for name in ("a", "deadly", "c")]
    first, fault, last = engine.map(deadly, files)
    assert (first, last) == ("a", "c")
    assert isinstance(fault, BuildError)
    assert fault.where.file == files[1]
    assert len(Path(files[1]).read_text()) >= DEATHS


@pytest.mark.parametrize("engine", ["pool", "cluster"], indirect=True)
def test_the_same_edition_comes_out(engine: Engine, tmp_path: Path) -> None:
    pages: dict[str, str | bytes] = {"a.txt": PAGE, "b.txt": PAGE.replace("第5版", "第6版")}
    here, there = job(tmp_path / "here", pages), job(tmp_path / "there", pages)
    write_docs(here, Serial())
    write_docs(there, engine)
    files = [sorted(one.docs.rglob("*.md")) for one in (here, there)]
    assert [f.relative_to(here.docs) for f in files[0]] == [
        f.relative_to(there.docs) for f in files[1]
    ]
    assert [f.read_bytes() for f in files[0]] == [f.read_bytes() for f in files[1]]


@pytest.mark.parametrize("task", ["sleeper", "counter"])
def test_workers_end_when_their_parent_is_killed(task: str, tmp_path: Path) -> None:
    script = (
        "import sys\nfrom generator.pipeline.engines import Pool\n"
        f"from tests.unit.pipeline.test_engines import {task}\n"
        f"list(Pool(2).map({task}, [sys.argv[1]] * 2))\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", script, str(tmp_path)], cwd=PROJECT)
    workers = _wait_for(lambda: [int(file.name) for file in tmp_path.iterdir()], 2)
    parent.kill()
    parent.wait()
    _wait_for(lambda: [pid for pid in workers if not Path(f"/proc/{pid}").exists()], 2)


def sleeper(folder: str) -> None:
    """A task that tells its process and then sleeps for longer than any test waits."""
    (Path(folder) / str(os.getpid())).touch()
    time.sleep(600)


def counter(folder: str) -> None:
    """A task that tells its process and then lets no other thread of it run, for hours."""
    (Path(folder) / str(os.getpid())).touch()
    sum(range(10**12))


def _wait_for(look, count: int) -> list[int]:  # type: ignore[no-untyped-def]
    end = time.monotonic() + 60
    while len(found := look()) < count:
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)
    return list(found)


def test_the_number_of_jobs_is_the_number_of_workers() -> None:
    with engine_at(None, 3) as three, engine_at(None, 1) as one:
        assert (three.workers, one.workers) == (3, 1)
        assert isinstance(one, Serial)
