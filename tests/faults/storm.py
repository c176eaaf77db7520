#!/usr/bin/python3
"""A court in a storm: many filers at once, clerks who decide meanwhile, and a server that is killed at random.

Usage: storm.py BIN [--filings N] [--filers N] [--clerks N] [--kills N] [--seed S] [--json]
       BIN: the folder with dais-server and dais-pdf-worker

Everybody sends again, under the same ids, what got no answer. Then what was acknowledged is held against what the court
has: every receipt once, with its bytes' hashes; every decision with one outcome; every accepted document once in its
record; nothing of an upload that was cut. Exit status 0 when all of it holds.

SPDX-License-Identifier: GPL-3.0-or-later
"""
import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "end_to_end"))

from court import Court  # noqa: E402
from processes import Programs  # noqa: E402
from storm_checks import faults_of  # noqa: E402
from storm_people import Clerk, Filer, Killer, open_cases  # noqa: E402

LONGEST = 5400  # Seconds that a storm may last.


class Storm:
    """One storm under way: what its people share."""

    def __init__(self, asked, court, programs):
        self.asked, self.court, self.programs = asked, court, programs
        self.lock = threading.Lock()
        self.ends = time.monotonic() + LONGEST
        self.receipts = {}   # submission -> {"sha256": [...], "seconds": of the attempt that was answered}
        self.cut = set()     # submissions whose upload was cut and never sent again
        self.outcomes = {}   # command -> (submission, kind, [outcomes that were answered])
        self.restarts = []   # seconds from a kill to the first answer
        self.memory = 0      # highest resident size of any life of the server, KiB
        self.troubles = []

    def is_over(self):
        return time.monotonic() > self.ends or bool(self.troubles)

    def note_trouble(self, who, what):
        with self.lock:
            self.troubles.append(f"{who}: {what}")

    def watch_memory(self):
        """Takes the high-water mark of the present server's resident memory."""
        try:
            with open(f"/proc/{self.court.process.pid}/status", encoding="ascii") as status:
                marks = [int(line.split()[1]) for line in status if line.startswith("VmHWM")]
            self.memory = max([self.memory] + marks)
        except OSError:
            pass  # It was killed just now.


def play(asked, binaries, folder, programs):
    court = Court(programs, binaries, folder)
    for number in range(asked.filers):
        court.add(f"dhs{number}", "dhs", f"DHS {number}")
    for number in range(asked.clerks):
        court.add(f"clerk{number}", "clerk", f"Clerk {number}")
    court.serve()
    storm = Storm(asked, court, programs)
    cases = open_cases(court)
    filers = [Filer(storm, number, cases) for number in range(asked.filers)]
    clerks = [Clerk(storm, number) for number in range(asked.clerks)]
    killer = Killer(storm)
    began = time.monotonic()
    for person in [*filers, *clerks, killer]:
        person.start()
    for filer in filers:
        filer.join()
    filed = time.monotonic() - began
    killer.join()
    for clerk in clerks:
        clerk.join()
    decided = time.monotonic() - began
    storm.watch_memory()
    return storm, filed, decided


def rank(sorted_list, part):
    return sorted_list[min(len(sorted_list) - 1, int(part * len(sorted_list)))] if sorted_list else 0.0


def report(storm, filed, decided, faults):
    seconds = sorted(receipt["seconds"] for receipt in storm.receipts.values())
    return {"filings": len(storm.receipts), "filers": storm.asked.filers, "clerks": storm.asked.clerks,
            "kills": len(storm.restarts), "cut_uploads": len(storm.cut), "decisions": len(storm.outcomes),
            "seconds_filing": round(filed, 1), "seconds_in_all": round(decided, 1),
            "filings_a_second": round(len(storm.receipts) / filed, 1),
            "receipt_p50_ms": round(1000 * rank(seconds, 0.5)), "receipt_p99_ms": round(1000 * rank(seconds, 0.99)),
            "longest_restart_ms": round(1000 * max(storm.restarts, default=0)),
            "server_memory_mib": round(storm.memory / 1024), "faults": faults}


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("binaries", type=pathlib.Path)
    for name, number in (("filings", 10000), ("filers", 50), ("clerks", 5), ("kills", 10), ("seed", 1)):
        words.add_argument("--" + name, type=int, default=number)
    words.add_argument("--json", action="store_true")
    asked = words.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-storm-"))
    programs = Programs()
    try:
        storm, filed, decided = play(asked, asked.binaries.resolve(), folder, programs)
        faults = faults_of(storm)
        told = report(storm, filed, decided, faults)
        print(json.dumps(told) if asked.json else "\n".join(f"{name:>20}  {value}" for name, value in told.items()))
        return 1 if faults else 0
    finally:
        programs.kill_all()
        shutil.rmtree(folder, True)


if __name__ == "__main__":
    sys.exit(main())
