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

import hearing
import screen
import window
from papers import paper
from processes import Programs

REST = 20  # Seconds: longer than a picture takes, and than M. Chen needs.
LOOKS = list(itertools.product([(1600, 1000), (1366, 768)], ["light", "dark"]))


class Walk:
    """One walk through the main job, in one size and theme."""

    def __init__(self, programs, binaries, folder, pictures, size, theme):
        self._programs, self._binaries, self._folder = programs, binaries, folder
        self._pictures, self._look = pictures, f"{size[0]}x{size[1]}-{theme}"
        self.screen = screen.Screen(programs, folder, *size)
        self._number = 0
        self._station = None
        self._data = folder / f"workstation-{self._look}"
        self._data.mkdir()
        (self._data / "settings.ini").write_text(f"[look]\ntheme={theme}\n", encoding="utf-8")

    def shoot(self, what):
        """A picture of the screen as it stands."""
        self._number += 1
        self._station.picture(self._pictures / f"{self._look}-{self._number:02d}-{what}.png")

    def run(self, court):
        from waiting import wait_until
        from workstation import Workstation

        station = self._station = Workstation(self._programs, self.screen, self._binaries, court, self._data,
                                              self._folder / f"dais-{self._look}.log", rest=REST)
        self.shoot("sign-in")
        station.sign_in()
        station.wait_to_say("Checks")
        wait_until(lambda: not station.says("Not on this computer yet"), "the document has come down", 60)
        self.shoot("queue")
        station.press("1")
        station.wait_to_say("Nothing is waiting for you")
        self.shoot("nothing-for-me")
        station.press("2")
        station.wait_to_say("Checks")
        self.decide(station)
        self.several(station)
        self.at_the_window(station)
        self.work_offline(station, court)
        self.settle(station)
        station.press("slash")
        station.type("no such words")
        station.wait_to_say("No filing here has those words")
        self.shoot("filter-finds-nothing")
        station.press("Escape")
        self.read_records(station, court)
        station.press("ctrl+5")
        station.wait_to_say("Everything you did is at the court", 60)
        self.shoot("sync-entered")
        station.press("ctrl+comma")
        station.wait_to_say("Settings")
        self.shoot("settings")
        station.press("ctrl+k")
        self.shoot("palette")
        station.press("Escape", "ctrl+shift+l")
        self.shoot("locked")
        station.end()

    def run_judge(self, court):
        """A hearing: the record opened, marked, searched and compared."""
        from waiting import wait_until
        from workstation import Workstation

        data = self._folder / f"judge-{self._look}"
        shutil.copytree(self._data, data, ignore=lambda _, names: [name for name in names if name != "settings.ini"])
        judge = self._station = Workstation(self._programs, self.screen, self._binaries, court, data,
                                            self._folder / f"lindqvist-{self._look}.log", login="lindqvist")
        judge.sign_in()
        hearing.open_record(judge)
        wait_until(lambda: not judge.says("still being read"), "the record can be searched", 60)
        hearing.box_the_paragraph(judge, "Ask who paid for it.")
        self.shoot("record-marked")
        judge.press("g")
        judge.type("1")
        judge.wait_to_say("record 1")
        self.shoot("record-go-to")
        judge.press("Escape", "e", "F8", "bracketright")
        self.shoot("record-two-panes")
        judge.press("F8", "ctrl+shift+f")
        judge.type("exhibit")
        judge.wait_to_say("document")
        self.shoot("record-found")
        judge.press("Down", "ctrl+e")  # In a field, Ctrl+E is the end of the line.
        judge.wait_to_say("Copy this record out as one PDF")
        self.shoot("record-copy-marks")
        judge.press("Escape")
        self.run_beside_pages(judge)
        judge.end()

    def run_beside_pages(self, judge):
        """What the reader has beside its pages: exhibits, pairs of pages, notes on the case; and this computer's health."""
        judge.press("ctrl+shift+e")
        judge.wait_to_say("1 exhibit")
        self.shoot("record-exhibits")
        judge.press("Escape", "d", "d")
        self.shoot("record-two-pages")
        judge.press("d", "shift+n")
        judge.type("Counsel asks for a recess.")
        judge.press("ctrl+Return")
        judge.wait_to_say("Counsel asks for a recess.")
        self.shoot("record-case-notes")
        judge.press("Escape", "ctrl+comma")
        judge.wait_to_say("12 of 12")
        self.shoot("settings-health")

    def run_administrator(self, court):
        """The screen Court: figures, the outages that the tour itself made, and the form to note one."""
        from workstation import Workstation

        data = self._folder / f"administrator-{self._look}"
        shutil.copytree(self._data, data, ignore=lambda _, names: [name for name in names if name != "settings.ini"])
        station = self._station = Workstation(self._programs, self.screen, self._binaries, court, data,
                                              self._folder / f"okafor-{self._look}.log", login="okafor")
        station.sign_in()
        station.press("ctrl+7")
        station.wait_to_say("Time to decision by type")
        station.wait_to_say("Half within")
        self.shoot("court-figures")
        station.press("alt+2")
        station.wait_to_say("Note an outage")
        self.shoot("court-outages")
        station.press("space")
        station.wait_to_say("Until it worked again")
        self.shoot("outage-form")
        station.press("ctrl+Return")
        station.wait_to_say("still down")
        self.shoot("outage-noted")
        station.press("alt+3")
        station.wait_to_say("There are no rules")
        self.shoot("routing-none")
        station.press("space")
        station.wait_to_say("Name of the rule")
        station.type("Filed by counsel")
        self.shoot("routing-rule")
        station.press("Escape")
        station.end()

    def decide(self, station):
        station.press("r")
        station.wait_to_say("Notice the filer will get")
        station.press("space")
        self.shoot("reject")
        station.press("Escape", "a")
        station.wait_to_say("Accepted")
        self.shoot("accepted-undo")
        station.press("u")

    def several(self, station):
        """Ticks three filings, as for a colleague or for one and the same reason."""
        station.press("x", "x", "x")
        station.wait_to_say("Give them to")
        self.shoot("ticked")
        station.press("r")
        station.wait_to_say("Notice the filer will get")
        self.shoot("ticked-reject")
        station.press("Escape", "Escape")
        station.wait_to_say("Checks")

    def at_the_window(self, station):
        """A paper that somebody brings to the window; it is not taken in."""
        scan = self._folder / "scan.pdf"
        scan.write_bytes(paper("Motion to continue", 3))
        window.open_for(station, "")
        window.hand_in(station, self.screen, "Sam Sample", scan)
        station.type("Motion")
        self.shoot("window")
        station.press("Escape")

    def work_offline(self, station, court):
        """Accepts a filing without the court, while M. Chen accepts it there with another title."""
        chosen = station.chosen()
        court.kill()
        station.press("F5")
        station.wait_to_say("You are working offline")
        self.shoot("offline")
        station.press("a")
        station.wait_to_say("Accepted")
        station.press("ctrl+5")
        station.wait_to_say("What you did")
        self.shoot("sync-offline")
        court.serve()
        chen = court.caller("chen")
        for (kind, _), found in chen.entities(["ord/NEW"]).items():
            if kind == "submission" and found["state"] == "in_review" and chosen.startswith(found["filings"][0]["title"]) \
                    and found.get("a_number", "") in chosen:
                chen.accept(found, "Respondent's " + found["filings"][0]["title"] + ", second request")
        station.press("F5")

    def settle(self, station):
        station.wait_to_say("Needs you 1", 60)
        self.shoot("sync-needs-you")
        station.press("Return")
        station.wait_to_say("Two of you decided this filing")
        self.shoot("two-decisions")
        station.press("p", "2")
        station.wait_to_say("Settled")
        self.shoot("settled-undo")

    def read_records(self, station, court):
        from waiting import wait_until

        station.press("ctrl+3")
        station.wait_to_say("Open a record")
        self.shoot("record-cases")
        court.kill()
        station.press("Down", "Return")
        station.wait_to_say("The record is not on this computer yet")
        self.shoot("record-not-here")
        court.serve()
        station.press("F5")
        wait_until(lambda: station.count_in("Contents of the record") > 0, "the record has come down", 60)
        wait_until(lambda: not station.says("Opening"), "its first document is open", 60)
        self.shoot("record")
        station.press("ctrl+e")
        station.wait_to_say("Copy this record out as one PDF")
        self.shoot("record-copy")
        station.press("ctrl+Return")
        station.wait_to_say("The record is copied out")
        self.shoot("record-copied")
        station.press("Escape")
        station.press("ctrl+6")
        station.wait_to_say("Open a case")
        station.press("Down", "Return")
        station.wait_to_say("Parties and who appears for them")
        wait_until(lambda: station.says("lead respondent"), "the parties have come down", 60)
        self.shoot("case")


def walk_all(programs, binaries, folder, pictures):
    from court import Court

    court = Court(programs, binaries, folder)
    court.run("sample", court.folder, "--cases", "8", "--seed", "3", "--password-file", folder / "password")
    court.add("chen", "clerk", "M. Chen")
    court.add("okafor", "court_administrator", "P. Okafor")
    court.add("lindqvist", "judge", "A. Lindqvist")
    court.serve()
    started = False
    for size, theme in LOOKS:
        walk = Walk(programs, binaries, folder, pictures, size, theme)
        if not started:
            walk.screen.start_bus(programs)
            started = True
        walk.run(court)
        walk.run_administrator(court)
        walk.run_judge(court)
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
