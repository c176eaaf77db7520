"""Papers handed in at the window, by keys alone. SPDX-License-Identifier: GPL-3.0-or-later"""
from waiting import wait_until


def open_for(desk, case):
    """Opens the panel from the queue and chooses the case by name."""
    desk.press("Insert")
    desk.wait_to_say("Which case are these papers for?")
    desk.type(case)
    desk.press("Return")
    desk.wait_to_say("Handed in by")


def hand_in(desk, screen, name, scan):
    """Types who handed it in and adds a scan through the system's own dialog; its kind is the first that begins so."""
    desk.type(name)
    desk.press("ctrl+o")
    dialog = wait_until(lambda: _other_window(desk, screen), "the dialog that asks for files is open")
    screen.focus(dialog)
    wait_until(lambda: desk.has_focus("File name:"), "the field for the name has the keys", show=desk.words)
    desk.type(str(scan))
    desk.press("Return")
    wait_until(lambda: not _other_window(desk, screen), "the dialog is gone")
    screen.focus(desk.window)
    wait_until(lambda: desk.says(scan.name), "the scan is listed", show=desk.words)


def _other_window(desk, screen):
    found = screen.window_of(desk.process.pid)
    return found if found and found != desk.window else None
