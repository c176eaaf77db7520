#!/usr/bin/python3
"""Kills the court's programs at their writes and shows that nothing acknowledged is lost.

Usage: crash_points.py BIN [--spread N] [--jobs N] [SCENARIO...]
       BIN: the folder with dais-server and dais-pdf-worker
       --spread N: only N points of each scenario, evenly spread; else all of them
       --jobs N: so many at a time (default 1)

A point is one write, flush or rename of one thread: the program is killed as it enters that call, started again, asked
the same once more, and must then hold what it would hold had nothing happened.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import argparse
import concurrent.futures
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "end_to_end"))

import commands  # noqa: E402
import strace  # noqa: E402
from copies import CopiedCourt  # noqa: E402
from court import Court  # noqa: E402
from processes import Programs  # noqa: E402
from scenarios import Base, Callers, serving_scenarios  # noqa: E402
from waiting import wait_until  # noqa: E402

SKIPPED = 77


class Tried:
    """What became of one crash point."""

    def __init__(self, hit, restart=0.0, lost=0, fault=""):
        self.hit, self.restart, self.lost, self.fault = hit, restart, lost, fault


class Serving:
    """A scenario in which a running server is killed."""

    def __init__(self, kit, scenario):
        self._kit, self._scenario = kit, scenario
        self.name = scenario.name
        self._expected = None

    def points(self):
        """Takes the steps once, unharmed: where it writes, and what the court holds in the end."""
        with self._kit.copy() as court:
            court.start()
            threads = strace.threads_of(court.process.pid)
            log = court.folder.parent / "strace"
            counting = strace.counting(court.process.pid, log)
            acknowledged = self._scenario.act(Callers(self._kit.base, court))
            assert len(acknowledged) == len(self._scenario.steps), self.name
            court.wait_until_quiet()
            counting.leave()
            self._expected = court.summary()
            return strace.points_in(log, court.folder, threads)

    def attempt(self, point):
        """Where requests are spread over threads, it may have been another one's turn: then whichever comes first."""
        tried = self._attempt(point)
        return tried if tried.hit else self._attempt(point._replace(thread=None))

    def _attempt(self, point):
        with self._kit.copy() as court:
            court.start()
            attached = strace.killing(court.process.pid, point)
            try:
                acknowledged = self._scenario.act(Callers(self._kit.base, court))
                court.wait_until_quiet()
                hit = court.is_down()
            finally:
                attached.leave()
            if not hit:
                return Tried(False)
            court.kill()  # It is dead, and now it is gone.
            return self.recover(court, acknowledged)

    def recover(self, court, acknowledged):
        """Starts what was killed, asks for the same again, and compares."""
        restart = court.start()
        lost = sum(1 for step in acknowledged for name, *_ in step if not court.holds(name))
        again = self._scenario.act(Callers(self._kit.base, court))
        court.wait_until_quiet()
        lost += sum(1 for before, now in zip(acknowledged, again) if before != now)
        held = court.summary()
        court.verify()
        fault = "" if held == self._expected else f"holds {held}, not {self._expected}"
        return Tried(True, restart, lost, fault)


class Starting(Serving):
    """The start of a server that has a command to carry out, killed before it was done."""

    def __init__(self, kit, scenario, original):
        super().__init__(kit, scenario)
        self.name = "start with a command to do"
        self._original = original

    def points(self):
        super().points()  # What the court holds in the end.
        with self._kit.copy(self._original) as court:
            log = court.folder.parent / "strace"
            traced = court.spawn(["strace", "-f", "-y", "-s", "0", "-e", "trace=" + ",".join(strace.WRITES), "-o", log])
            self._until_up(court, traced)
            wait_until(court.is_quiet, "the command is carried out")
            commands.end_traced(traced)
            return strace.points_in(log, court.folder)

    def attempt(self, point):
        with self._kit.copy(self._original) as court:
            traced = court.spawn(strace.starting(point))
            self._until_up(court, traced)
            wait_until(lambda: not traced.runs() or court.is_quiet(), "the command is carried out")
            hit = not traced.runs()
            commands.end_traced(traced)
            return self.recover(court, []) if hit else Tried(False)

    @staticmethod
    def _until_up(court, traced):
        wait_until(lambda: not traced.runs() or " at https://" in traced.output(), "the server listens")


class Kit:
    """The binaries, a court made once, and copies of it."""

    def __init__(self, binaries, folder):
        self.binaries, self._folder = binaries, folder
        self._programs = Programs()
        self._copies = 0
        try:
            court = Court(self._programs, binaries, folder)
            self.base = Base(court)
            stopped = CopiedCourt(self._programs, binaries, folder / "first")
            stopped.folder = court.folder
            wait_until(stopped.is_quiet, "the first package is checked")
            self.scenarios = serving_scenarios(self.base)
        finally:
            self._programs.end_all()
        self.original = court.folder

    def copy(self, original=None):
        self._copies += 1
        return Copy(self.binaries, self._folder / str(self._copies), original or self.original)

    def everything(self):
        accept = next(scenario for scenario in self.scenarios if scenario.name == "accept")
        pending = commands.court_with_a_command_to_do(self, Serving(self, accept), accept)
        return ([Serving(self, scenario) for scenario in self.scenarios] + [Starting(self, accept, pending)]
                + commands.all_of(self))


class Copy:
    """A copy of the court while it is used."""

    def __init__(self, binaries, folder, original):
        self._programs, self._folder = Programs(), folder
        self._court = CopiedCourt(self._programs, binaries, folder, original)

    def __enter__(self):
        return self._court

    def __exit__(self, *_):
        self._programs.kill_all()
        shutil.rmtree(self._folder, True)


def spread(points, number):
    if not number or len(points) <= number:
        return points
    return [points[(2 * i + 1) * len(points) // (2 * number)] for i in range(number)]


def attempt(scenario, point):
    try:
        return scenario.attempt(point)
    except (AssertionError, OSError, subprocess.TimeoutExpired, KeyError) as wrong:
        return Tried(True, fault=f"{type(wrong).__name__}: {wrong}")


def run(scenario, options):
    """Tries a scenario's points, prints a line, and gives what was wrong."""
    points = spread(scenario.points(), options.spread)
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        tried = list(pool.map(lambda point: attempt(scenario, point), points))
    hit = [one for one in tried if one.hit]
    faults = [f"{scenario.name}, {point}: {one.fault or 'acknowledged, and lost'}"
              for point, one in zip(points, tried) if one.fault or one.lost]
    recovered = sum(1 for one in hit if not one.fault and not one.lost)
    print(f"{scenario.name:28} {len(points):5} {len(hit):5} {recovered:9} "
          f"{max((one.restart for one in hit), default=0):11.0f} {sum(one.lost for one in hit):5}", flush=True)
    return len(points), len(hit), recovered, sum(one.lost for one in hit), faults


def main():
    words = argparse.ArgumentParser()
    words.add_argument("binaries", type=pathlib.Path)
    words.add_argument("--spread", type=int, default=0)
    words.add_argument("--jobs", type=int, default=1)
    words.add_argument("scenarios", nargs="*")
    options = words.parse_intermixed_args()
    if not shutil.which("strace"):
        print("SKIP : the crash points were not tried: strace is not installed. tools/setup installs it.")
        return SKIPPED
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-crash-"))
    totals, faults = [0, 0, 0, 0], []
    try:
        scenarios = Kit(options.binaries.resolve(), folder).everything()
        print(f"{'scenario':28} points killed recovered restart max ms lost")
        for scenario in scenarios:
            if not options.scenarios or scenario.name in options.scenarios:
                *numbers, wrong = run(scenario, options)
                totals = [total + number for total, number in zip(totals, numbers)]
                faults += wrong
    finally:
        shutil.rmtree(folder, True)
    print(f"{totals[0]} crash points tried, killed at {totals[1]}, recovered {totals[2]}; "
          f"acknowledged commands lost: {totals[3]}.")
    for fault in faults:
        print(fault)
    return 1 if faults or not totals[1] or totals[2] != totals[1] else 0


if __name__ == "__main__":
    sys.exit(main())
