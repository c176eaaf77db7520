#!/usr/bin/python3
"""The real programs together: server, portal in a browser, workstation in a window.

Usage: end_to_end_test.py BIN [--pictures DIR] [unittest options]
       BIN: the folder with dais-server, dais-pdf-worker and dais; DIR: where pictures of two workstations and of the flight go

SPDX-License-Identifier: GPL-3.0-or-later
"""
import pathlib
import shutil
import sys
import tempfile
import unittest

import screen
from processes import Programs

SKIPPED = 77


def main():
    binaries = pathlib.Path(sys.argv[1]).resolve()
    lacking = screen.missing() or ("" if shutil.which("chromedriver") else "chromium-driver is not installed.")
    if lacking:
        print(f"SKIP : the end to end test did not run: {lacking} tools/setup installs it.")
        return SKIPPED
    screen.on_a_bus_of_its_own([sys.executable] + sys.argv)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="dais-e2e-screen-"))
    programs = Programs()
    try:
        screens = [screen.Screen(programs, folder) for _ in range(2)]
        screens[0].start_bus(programs)
        return run(binaries, screens)
    finally:
        programs.end_all()
        shutil.rmtree(folder, True)


def run(binaries, screens):
    """Runs the tests that were named, or all; the status."""
    words = sys.argv[2:]
    import administrators_flight  # The bus must be there before it.
    import clerks_day
    import judges_hearing
    import main_job
    import marking_kills
    import two_clerks
    import workstation_faults

    main_job.CourtCase.binaries = binaries
    administrators_flight.AdministratorsFlight.screen = screens[0]
    clerks_day.ClerksDay.screen = screens[0]
    judges_hearing.JudgesHearing.screen = screens[0]
    marking_kills.MarkingKills.screen = screens[0]
    workstation_faults.WorkstationFaults.screen = screens[0]
    two_clerks.TwoClerks.screens = screens
    if words[:1] == ["--pictures"]:
        two_clerks.TwoClerks.pictures = pathlib.Path(words[1]).resolve()
        two_clerks.TwoClerks.pictures.mkdir(parents=True, exist_ok=True)
        administrators_flight.AdministratorsFlight.pictures = two_clerks.TwoClerks.pictures
        words = words[2:]
    names = ["main_job.Filing", "clerks_day.ClerksDay", "judges_hearing.JudgesHearing", "marking_kills.MarkingKills", "two_clerks.TwoClerks",
             "administrators_flight.AdministratorsFlight",
             "workstation_faults.WorkstationFaults"]
    program = unittest.main(module=None, argv=["end_to_end_test"] + (words or ["-v"] + names), exit=False)
    return 0 if program.result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
