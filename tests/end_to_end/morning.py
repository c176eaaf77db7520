#!/usr/bin/python3
"""A clerk's morning: 20 filings decided by keyboard in a real window, each timed from the key to the next first page.

Usage: morning.py BIN DIR [--json]   BIN: the folder with dais-server, dais-pdf-worker and dais; DIR: for the pictures

SPDX-License-Identifier: GPL-3.0-or-later
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

import screen
from processes import Programs
from waiting import TooLong, wait_until

FILINGS = 20
GOAL_MS = 150
# What the clerk does with them, in the order in which they come: accept or reject.
ACTS = "AAARAAAAARAAAARAARAA"
_ENDS = {"A": "accepted", "R": "rejected"}
# Every first page has a band of its own colour, blue first: 0xCC, 0x33, and eleven times the filing's number.
_BAND = re.compile(rb"(\xcc\x33(.)[\x00-\xff])(?:\1){5}", re.DOTALL)


def band_of(number):
    return f"{11 * number / 255:.6f} 0.2 0.8"


def shown(pixels):
    """The number of the filing whose first page is in sight; None while there is none."""
    for part in (3, 5, 7):
        found = _BAND.search(pixels.line(pixels.height * part // 10))
        if found:
            return round(found.group(2)[0] / 11)
    return None


class Keyboard:
    """Keys without a new program for each, so that the clock measures ours."""

    def __init__(self, programs, environment):
        self._program = subprocess.Popen(["xdotool", "-"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                         env=environment, text=True, bufsize=1)
        programs.adopt(self._program)

    def press(self, key):
        """The instant at which the key was handed over."""
        before = time.monotonic()
        self._program.stdin.write(f"key --delay 0 {key}\n")
        self._program.stdin.flush()
        return before


class Morning:
    """The queue, the window, and what was measured."""

    def __init__(self, programs, binaries, folder, pictures):
        from court import Court

        self._programs, self._binaries, self._folder, self._pictures = programs, binaries, folder, pictures
        self.court = Court(programs, binaries, folder)
        self.court.add("clerk", "clerk", "Ana Clerk")
        self.court.add("dhs", "dhs", "DHS Newark")
        self.court.serve()
        self.packages = {}
        self.decided = {}
        self.times = []
        self.keys = collections.Counter()

    def file_all(self):
        from court import charging_words
        from papers import paper

        dhs = self.court.caller("dhs")
        for number in range(1, FILINGS + 1):
            family = f"NAME{chr(64 + number)}"
            content = paper(f"Notice to Appear {family}", 2 + number % 7, family, band_of(number))
            words = charging_words(f"A0{12345600 + number}", family)
            self.packages[number] = dhs.file(words, [("filed.pdf", content)])["id"]
        wait_until(lambda: all(dhs.submission(package)["state"] == "in_review" for package in self.packages.values()),
                   "every filing is with the clerk", 120)
        self._dhs = dhs

    def decide_all(self):
        from workstation import Workstation

        display = screen.Screen(self._programs, self._folder)
        display.start_bus(self._programs)
        desk = Workstation(self._programs, display, self._binaries, self.court, self._folder / "workstation",
                           self._folder / "dais.log")
        desk.sign_in()
        desk.press("2")
        wait_until(lambda: len([row for row in desk.rows() if row.startswith("Notice")]) == FILINGS,
                   "the whole queue has come", 60, show=desk.rows)
        self._keyboard = Keyboard(self._programs, display.environment)
        self._pixels = display.pixels()
        wait_until(lambda: shown(self._pixels), "the first page is in sight")
        desk.picture(self._pictures / "morning-01-begins.png")
        began = time.monotonic()
        for turn, act in enumerate(ACTS, 1):
            self._decide(act, desk, last=turn == FILINGS)
            if turn in (3, 4, 10):
                desk.picture(self._pictures / f"morning-{turn:02d}-decided.png")
        self.seconds = time.monotonic() - began
        desk.picture(self._pictures / "morning-20-done.png")
        self._check_at_court()
        desk.end()

    def _decide(self, act, desk, last):
        # What a clerk needs for reading is no part of the measure; only that page and buttons are there.
        here = wait_until(lambda: shown(self._pixels), "a first page is in sight", pause=0.01)
        desk.wait_to_say("Accept  (A)")
        self.decided[here] = act
        if act == "R":
            self._press("r")
            desk.wait_to_say("Notice the filer will get")
            self._press("space")
            wait_until(lambda: not desk.says("Tick a reason"), "a reason is ticked", show=desk.words)
        pressed = self._press({"A": "a", "R": "ctrl+Return"}[act])
        if last:
            return
        wait_until(lambda: shown(self._pixels) not in (None, here), "the next first page is in sight", pause=0.0005,
                   show=lambda: f"{act} on {here}, after {len(self.times)}: {desk.words()}")
        self.times.append((time.monotonic() - pressed) * 1000)

    def _press(self, key):
        self.keys[key] += 1
        return self._keyboard.press(key)

    def _check_at_court(self):
        """Everything was decided as the keys said, each once."""
        assert sorted(self.decided) == sorted(self.packages), f"Not every filing was seen: {self.decided}"
        for number, act in self.decided.items():
            state = _ENDS[act]
            try:
                wait_until(lambda: self._dhs.submission(self.packages[number])["state"] == state, state, 60)
            except TooLong:
                raise AssertionError(f"Filing {number} is {self._dhs.submission(self.packages[number])['state']}, "
                                     f"and its key was {act}.") from None


def report(morning, as_json):
    times = sorted(morning.times)
    p95 = times[max(0, -(-95 * len(times) // 100) - 1)]
    result = {"filings": FILINGS, "decisions": len(times) + 1, "keys": sum(morning.keys.values()),
              "seconds": round(morning.seconds, 1), "next_page_ms": {"median": round(times[len(times) // 2], 1),
                                                                    "p95": round(p95, 1), "max": round(times[-1], 1)},
              "goal_ms": GOAL_MS, "goal_met": p95 <= GOAL_MS}
    if as_json:
        print(json.dumps(result))
        return
    print(f"{FILINGS} filings decided by {result['keys']} keys in {result['seconds']} s "
          f"({ACTS.count('A')} accepted, {ACTS.count('R')} rejected); all are at the court.")
    print(f"From the key to the next first page: median {times[len(times) // 2]:.0f} ms, p95 {p95:.0f} ms, "
          f"longest {times[-1]:.0f} ms; the goal of {GOAL_MS} ms at p95 is {'met' if p95 <= GOAL_MS else 'MISSED'}.")


def main():
    words = [word for word in sys.argv[1:] if word != "--json"]
    if len(words) != 2:
        print(__doc__)
        return 2
    lacking = screen.missing() or ("" if shutil.which("import") else "imagemagick is not installed.")
    if lacking:
        print(f"The morning was not spent: {lacking} tools/setup installs it.")
        return 1
    screen.on_a_bus_of_its_own([sys.executable] + sys.argv)
    pictures = pathlib.Path(words[1]).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-morning-"))
    programs = Programs()
    try:
        morning = Morning(programs, pathlib.Path(words[0]).resolve(), folder, pictures)
        morning.file_all()
        morning.decide_all()
        report(morning, "--json" in sys.argv)
        return 0
    finally:
        programs.end_all()
        shutil.rmtree(folder, True)


if __name__ == "__main__":
    sys.exit(main())
