#!/usr/bin/python3
"""The first page of a scanned record in a window, ours and Okular's, both measured by looking at the screen's memory: from the
word to open it, in programs that run already, and from the start of the programs. Prints rows of JSON for tools/bench.

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
BLANK = (b"%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\n"
         b"endobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\n")
SETTLED = 1.5  # Seconds until a program that was started has nothing else to do.


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


def until_shown(pixels, began, name):
    """Milliseconds since then until the page is there."""
    while not shows_print(pixels):
        if time.monotonic() - began > PATIENCE:
            sys.exit(f"beside_okular: {name} showed no page in {PATIENCE} s.")
        time.sleep(0.002)
    return (time.monotonic() - began) * 1000


class Reader:
    """A reader's program on the screen; ended, so that the screen is empty, before another one comes."""

    def __init__(self, screen, programs, words):
        self.began = time.monotonic()
        self._screen, self._words = screen, words
        self.process = subprocess.Popen(words, env=screen.environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                        stderr=subprocess.DEVNULL)
        programs.adopt(self.process)
        while not screen.window_of(self.process.pid):
            if time.monotonic() - self.began > PATIENCE:
                sys.exit(f"beside_okular: {words[0]} has no window after {PATIENCE} s.")
        screen.fit(screen.window_of(self.process.pid))

    def shown(self, began=None):
        return until_shown(self._screen.pixels(), began or self.began, self._words[0])

    def end(self):
        self.process.terminate()
        self.process.wait(10)
        time.sleep(0.3)


def say(screen, *words):
    """A word on the bus, without waiting for an answer."""
    subprocess.run(["dbus-send", "--session", "--type=method_call", *words], env=screen.environment, check=True)


def started(screen, programs, words):
    """From the program's start."""
    reader = Reader(screen, programs, words)
    try:
        return reader.shown()
    finally:
        reader.end()


def told_to_open(screen, programs, words, tell):
    """From the word to open it, to a program that has nothing else to do."""
    reader = Reader(screen, programs, words)
    try:
        time.sleep(SETTLED)
        began = time.monotonic()
        tell(reader)
        return reader.shown(began)
    finally:
        reader.end()


def open_ours(screen, sha256):
    def tell(reader):
        # The other one is told by a program of its own, which costs some milliseconds: so is this one.
        say(screen, "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.Peer.Ping")
        reader.process.stdin.write(sha256.encode() + b"\n")
        reader.process.stdin.flush()
    return tell


def open_okular(screen, file):
    return lambda reader: say(screen, f"--dest=org.kde.okular-{reader.process.pid}", "/okular",
                              "org.kde.okular.openDocument", f"string:{file}")


def row(work, ours, theirs):
    mine, yours = statistics.median(ours), statistics.median(theirs)
    print(json.dumps({"work": work, "against": "Okular, the same file, the same screen", "unit": "ms", "ours": mine,
                      "theirs": yours, "ratio": mine / yours, "goal": GOAL, "better": "lower", "met": mine / yours <= GOAL}))
    return 0 if mine / yours <= GOAL else 3


def in_turn(one, other):
    """Medians of what both take, in turn; the first round brings both from the disk."""
    pairs = [(one(), other()) for _ in range(ROUNDS + 1)][1:]
    return [pair[0] for pair in pairs], [pair[1] for pair in pairs]


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
        blank = folder / "blank.pdf"  # Without a document, Okular's welcome would stay before the pages.
        blank.write_bytes(BLANK)
        screen = Screen(programs, folder)
        # A screen begins anew when nobody looks at it, and turns away whoever comes just then.
        programs.adopt(subprocess.Popen(["xprop", "-root", "-spy"], env=screen.environment, stdout=subprocess.DEVNULL))
        status = row("Opening a 500-page scan in a window, to the first page on the screen",
                     *in_turn(lambda: told_to_open(screen, programs, [str(ours), str(documents)], open_ours(screen, sha256)),
                              lambda: told_to_open(screen, programs, [okular, str(blank)], open_okular(screen, file))))
        return max(status, row("The same from the program's own start",
                               *in_turn(lambda: started(screen, programs, [str(ours), str(documents), sha256]),
                                        lambda: started(screen, programs, [okular, str(file)]))))
    finally:
        programs.end_all()
        shutil.rmtree(folder, True)


if __name__ == "__main__":
    sys.exit(main())
