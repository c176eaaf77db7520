#!/usr/bin/python3
"""The first page of a scanned record in a window, ours and Okular's: from the start of the program until the page stands on
the screen, both measured by looking at the screen's memory. Prints a row of JSON for tools/bench.

Usage: beside_okular.py READING_WINDOW FILE

SPDX-License-Identifier: GPL-3.0-or-later
"""
import hashlib
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "tests" / "end_to_end"))
from processes import Programs  # noqa: E402
from screen import Screen  # noqa: E402

ROUNDS = 5
PATIENCE = 30
GOAL = 0.5


def shows_print(pixels):
    """Whether a page of print stands in the middle of the screen: mostly white, with black letters in it."""
    white = black = seen = 0
    for y in range(pixels.height * 3 // 10, pixels.height * 7 // 10, 9):
        line = pixels.line(y)
        for x in range(pixels.width * 3 // 10, pixels.width * 6 // 10, 2):
            seen += 1
            value = line[4 * x]
            white += value > 225
            black += value < 110
    return white > seen * 0.6 and black > seen * 0.02


def measured(screen, programs, words):
    """Milliseconds until the page is there; the program is ended."""
    pixels = screen.pixels()
    began = time.monotonic()
    program = subprocess.Popen(words, env=screen.environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    programs.adopt(program)
    placed = False
    try:
        while not shows_print(pixels):
            if time.monotonic() - began > PATIENCE:
                sys.exit(f"beside_okular: {words[0]} showed no page in {PATIENCE} s.")
            if not placed and screen.window_of(program.pid):
                screen.fit(screen.window_of(program.pid))
                placed = True
            time.sleep(0.002)
        return (time.monotonic() - began) * 1000
    finally:
        program.terminate()
        program.wait(10)  # It goes before the next one comes, so that the screen is empty.
        time.sleep(0.3)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    okular = shutil.which("okular")
    if not okular:
        print("beside_okular: okular is not installed; tools/setup --only bench installs it.", file=sys.stderr)
        return 0
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS") and shutil.which("dbus-run-session"):
        os.execvp("dbus-run-session", ["dbus-run-session", "--", sys.executable, *sys.argv])
    ours, file = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-bench-"))
    programs = Programs()
    try:
        documents = folder / "documents"
        sha256 = hashlib.sha256(file.read_bytes()).hexdigest()
        (documents / sha256[:2]).mkdir(parents=True)
        shutil.copy(file, documents / sha256[:2] / sha256)
        screen = Screen(programs, folder)
        times = {"ours": [], "theirs": []}
        for turn in range(ROUNDS + 1):
            one = measured(screen, programs, [str(ours), str(documents), sha256])
            other = measured(screen, programs, [okular, str(file)])
            if turn > 0:  # The first brings both from the disk.
                times["ours"].append(one)
                times["theirs"].append(other)
        mine, yours = statistics.median(times["ours"]), statistics.median(times["theirs"])
        print(json.dumps({"work": "A 500-page scan in a window, from the program's start to the first page on the screen",
                          "against": "Okular, the same file, the same screen", "unit": "ms", "ours": mine, "theirs": yours,
                          "ratio": mine / yours, "goal": GOAL, "better": "lower", "met": mine / yours <= GOAL}))
        return 0 if mine / yours <= GOAL else 3
    finally:
        programs.end_all()
        shutil.rmtree(folder, True)


if __name__ == "__main__":
    sys.exit(main())
