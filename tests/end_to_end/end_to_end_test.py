#!/usr/bin/python3
"""The real programs together: server, portal in a browser, workstation in a window.

Usage: end_to_end_test.py BIN [unittest options]   BIN: the folder with dais-server, dais-pdf-worker and dais

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
        shown = screen.Screen(programs, folder)
        shown.start_bus(programs)
        return run(binaries, shown)
    finally:
        programs.end_all()
        shutil.rmtree(folder, True)


def run(binaries, shown):
    """Runs the tests that were named, or all; the status."""
    import clerks_day  # The bus must be there before it.
    import main_job

    main_job.CourtCase.binaries = binaries
    clerks_day.ClerksDay.screen = shown
    names = ["main_job.Filing", "clerks_day.ClerksDay"]
    program = unittest.main(module=None, argv=["end_to_end_test"] + (sys.argv[2:] or ["-v"] + names), exit=False)
    return 0 if program.result.wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
