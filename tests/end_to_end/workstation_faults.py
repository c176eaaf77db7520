"""A workstation whose clock or disk is not what it should be. SPDX-License-Identifier: GPL-3.0-or-later"""
import os

from main_job import ALPHA, BRAVO, CourtCase
from workstation import Workstation

DISK = "8m"
# What the program faketime sets; but that one stays between the test and the workstation.
_TWO_YEARS_AHEAD = ("env", "LD_PRELOAD=/usr/$LIB/faketime/libfaketimeMT.so.1", "FAKETIME=+2y",
                    "FAKETIME_DONT_FAKE_MONOTONIC=1")
_ON_A_DISK_OF_ITS_OWN = f'mount -t tmpfs -o size={DISK},mode=700 none "$0" && exec "$@"'


def on_a_disk_of_its_own(folder):
    """What stands before a program so that this folder is a small disk to it, and to nobody else."""
    as_root = ["unshare", "--mount"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    return as_root + ["sh", "-c", _ON_A_DISK_OF_ITS_OWN, folder]


def fill(folder):
    """Takes all the room that is left; the file that has it."""
    path = os.path.join(folder, "filler")
    with open(path, "wb", buffering=0) as filler:
        for size in (1 << 16, 1 << 12):
            try:
                while filler.write(b"x" * size) == size:
                    pass
            except OSError:
                continue
    return path


class WorkstationFaults(CourtCase):
    """Server and workstation, driven by keys."""

    screen = None  # One for all: programs keep the bus that they found first.

    def open_workstation(self, before):
        desk = Workstation(self.programs, self.screen, self.binaries, self.court, self.folder / "workstation",
                           self.folder / "workstation.log", before=before)
        desk.sign_in()
        desk.press("2")  # All filings of the section.
        return desk

    def accept(self, desk, title):
        desk.go_to(title)
        desk.wait_to_say("Accept  (A)")
        desk.press("a")

    def test_a_clock_two_years_ahead_changes_nothing_in_the_record(self):
        package = self.file_charging(ALPHA, "ALPHA")
        desk = self.open_workstation(_TWO_YEARS_AHEAD)
        self.accept(desk, "Notice to Appear ALPHA")
        self.wait_for_state(package, "accepted")  # What was decided years ago is in its list no more.
        self.assert_entered_once(package)
        found = self.dhs.submission(package)
        self.assertEqual(found["filed_at"][:4], found["decided_at"][:4], "the court's own time stands in the record")

    def test_a_full_disk_takes_no_decision_and_loses_none(self):
        data = self.folder / "workstation"
        data.mkdir(mode=0o700)
        first = self.file_charging(ALPHA, "ALPHA")
        desk = self.open_workstation(on_a_disk_of_its_own(data))
        self.accept(desk, "Notice to Appear ALPHA")
        desk.wait_for_row("Notice to Appear ALPHA", "Entered")
        second = self.file_charging(BRAVO, "BRAVO")
        desk.press("F5")
        desk.go_to("Notice to Appear BRAVO")
        desk.wait_to_say("Accept  (A)")
        self.court.kill()  # What is decided now can only be kept here.
        filler = fill(f"/proc/{desk.process.pid}/root{data}")
        desk.press("a")
        desk.wait_to_say("Not saved: the disk of this computer is full")
        self.assertNotIn("Saved here", desk.row("Notice to Appear BRAVO"))
        os.unlink(filler)
        desk.press("a")
        desk.wait_for_row("Notice to Appear BRAVO", "Saved here")
        self.court.serve()
        desk.wait_for_row("Notice to Appear BRAVO", "Entered", 60)
        for package in (first, second):
            self.assert_entered_once(package)
