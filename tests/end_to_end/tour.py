#!/usr/bin/python3
"""Walks the main job in real windows and writes numbered pictures, for people to look at.

Usage: tour.py BIN DIR   BIN: the folder with dais-server, dais-pdf-worker and dais; DIR: where the pictures go

SPDX-License-Identifier: GPL-3.0-or-later
"""
import itertools
import pathlib
import shutil
import sys
import tempfile

import screen
from processes import Programs

LOOKS = list(itertools.product([(1600, 1000), (1366, 768)], ["light", "dark"]))


class Walk:
    """One walk through the main job, in one size and theme."""

    def __init__(self, programs, binaries, folder, pictures, size, theme):
        self._programs, self._binaries, self._folder = programs, binaries, folder
        self._pictures, self._look = pictures, f"{size[0]}x{size[1]}-{theme}"
        self.screen = screen.Screen(programs, folder, *size)
        self._number = 0
        self._data = folder / f"workstation-{self._look}"
        self._data.mkdir()
        (self._data / "settings.ini").write_text(f"[look]\ntheme={theme}\n", encoding="utf-8")

    def shoot(self, what):
        """A picture once the window has stood still: a page that is being drawn is no picture."""
        from waiting import wait_until

        self._number += 1
        path = self._pictures / f"{self._look}-{self._number:02d}-{what}.png"
        before = []

        def still():
            self.screen.picture(path)
            before.append(path.read_bytes())
            return len(before) > 2 and before[-1] == before[-2] == before[-3]

        wait_until(still, f"the window stands still for {path.name}", 20)

    def run(self, court):
        from workstation import Workstation

        station = Workstation(self._programs, self.screen, self._binaries, court, self._data,
                              self._folder / f"dais-{self._look}.log", rest=60)
        self.shoot("sign-in")
        station.sign_in()
        self.shoot("nothing-for-me")
        station.press("2")
        station.wait_to_say("Checks")
        self.shoot("queue")
        station.press("r")
        station.wait_to_say("Notice the filer will get")
        station.press("space")
        self.shoot("reject")
        station.press("Escape")
        station.press("a")
        station.wait_to_say("Accepted")
        self.shoot("accepted-undo")
        station.press("u")
        court.kill()
        station.press("F5")
        station.wait_to_say("You are working offline")
        self.shoot("offline")
        court.serve()
        station.press("slash")
        station.type("no such words")
        station.wait_to_say("No filing here has those words")
        self.shoot("filter-finds-nothing")
        station.press("Escape", "ctrl+3")
        station.wait_to_say("Open a record")
        self.shoot("record-cases")
        station.press("Down", "Return")
        station.wait_to_say("Contents")
        self.shoot("record")
        station.press("ctrl+k")
        self.shoot("palette")
        station.press("Escape", "ctrl+shift+l")
        self.shoot("locked")
        station.end()


def walk_all(programs, binaries, folder, pictures):
    from court import Court

    court = Court(programs, binaries, folder)
    court.run("sample", court.folder, "--cases", "8", "--seed", "3", "--password-file", folder / "password")
    court.serve()
    started = False
    for size, theme in LOOKS:
        walk = Walk(programs, binaries, folder, pictures, size, theme)
        if not started:
            walk.screen.start_bus(programs)
            started = True
        walk.run(court)
        print(f"Walked at {size[0]}x{size[1]}, {theme}.")


def main():
    if len(sys.argv) != 3:
        print(__doc__)
        return 2
    lacking = screen.missing() or ("" if shutil.which("import") else "imagemagick is not installed.")
    if lacking:
        print(f"The tour was not walked: {lacking} tools/setup installs it.")
        return 1
    screen.on_a_bus_of_its_own([sys.executable] + sys.argv)
    pictures = pathlib.Path(sys.argv[2]).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-tour-"))
    programs = Programs()
    try:
        walk_all(programs, pathlib.Path(sys.argv[1]).resolve(), folder, pictures)
        return 0
    finally:
        programs.end_all()
        shutil.rmtree(folder, True)


if __name__ == "__main__":
    sys.exit(main())
