"""The workstation in a real window: driven by keys, read as a screen reader reads it.
SPDX-License-Identifier: GPL-3.0-or-later"""
import signal

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

from court import PASSWORD  # noqa: E402
from waiting import wait_until  # noqa: E402


class Workstation:
    """One run of dais. The data folder outlives it."""

    def __init__(self, programs, screen, binaries, court, data, log, login="clerk", rest=0,
                 before=()):
        """`before` are the words of a program that becomes this one."""
        self._screen = screen
        self._window = None
        self.process = programs.start(
            [*before, binaries / "dais", "--server", court.url, "--authority", court.authority, "--data", data,
             "--worker", binaries / "dais-pdf-worker", "--user", login, "--rest", rest], log, screen.environment)
        self._program = wait_until(self._find_program, "the workstation is on the bus of accessible programs")
        self.window = wait_until(lambda: screen.window_of(self.process.pid), "the workstation has a window")
        screen.fit(self.window)
        screen.focus(self.window)

    def sign_in(self, password=PASSWORD):
        """Types the password and waits until the work is in sight."""
        wait_until(lambda: self.has_focus("Password"), "the password field has the focus", show=self.words)
        self._screen.type(password)
        self._screen.keys("Return")
        wait_until(lambda: self.find(name="Filings"), "the queue is in sight", show=self.words)

    def work_offline(self, password=PASSWORD):
        """Signs in where the court cannot be reached."""
        wait_until(lambda: self.has_focus("Password"), "the password field has the focus", show=self.words)
        self._screen.type(password)
        self._screen.keys("Return")
        self.wait_to_say("You can work with what is on this computer")
        self._screen.keys("Return")  # The button to work offline has the keys now.
        wait_until(lambda: self.find(name="Filings"), "the queue is in sight", show=self.words)

    def press(self, *names):
        self._screen.keys(*names)

    def type(self, words):
        self._screen.type(words)

    def rows(self):
        """The lines of the queue, heads included, as one hears them."""
        queue = self.find(name="Filings")
        return _names_below(queue) if queue else []

    def row(self, title):
        """The line that begins with this title, or "" when there is none."""
        return next((row for row in self.rows() if row.startswith(title)), "")

    def chosen(self):
        """The line that the keyboard is on."""
        queue = self.find(name="Filings")
        for item in _children(queue) if queue else []:
            if item.get_state_set().contains(Atspi.StateType.SELECTED):
                return item.get_name()
        return ""

    def go_to(self, title):
        """Moves through the queue by keys until this filing is open."""
        wait_until(lambda: self.row(title), f"\"{title}\" is in the queue", show=self.rows)
        for _ in range(2 * len(self.rows()) + 2):
            chosen, rows = self.chosen(), self.rows()
            if chosen.startswith(title):
                return
            there = next((i for i, row in enumerate(rows) if row.startswith(title)), 0)
            here = rows.index(chosen) if chosen in rows else -1
            self.press("j" if there > here else "k")
            GLib.usleep(150_000)
        raise AssertionError(f"The keys do not reach \"{title}\": {self.rows()}, chosen: {self.chosen()}")

    def wait_for_row(self, title, word, seconds=30):
        """Waits until the line of this filing ends with this word."""
        wait_until(lambda: self.row(title).endswith(word), f"\"{title}\" says \"{word}\"", seconds, show=self.rows)

    def words(self):
        """Every name and text in sight."""
        return [text for text in (_text_of(node) for node in self._shown()) if text]

    def says(self, words):
        return any(words in text for text in self.words())

    def wait_to_say(self, words, seconds=30):
        wait_until(lambda: self.says(words), f"the window says \"{words}\"", seconds, show=self.words)

    def find(self, name):
        return next((node for node in self._shown() if node.get_name() == name), None)

    def count_in(self, name):
        """How many lines the list or tree of this name has."""
        found = self.find(name=name)
        return len(_names_below(found)) if found else 0

    def has_focus(self, name):
        """Whether something of this name has the keys; a label may have the name as well."""
        return any(node.get_name() == name and node.get_state_set().contains(Atspi.StateType.FOCUSED)
                   for node in self._shown())

    def stand_still(self):
        """Stops it between two steps, with everything as it is."""
        self.process.signal(signal.SIGSTOP)

    def go_on(self):
        self.process.signal(signal.SIGCONT)

    def picture(self, path):
        """A picture once the window has stood still but for the caret: a page that is being drawn is no picture."""
        before = []

        def still():
            self._screen.picture(path)
            before.append(path.read_bytes())
            return before[-8:].count(before[-1]) > 2

        wait_until(still, f"the window stands still for {path.name}", 60)

    def kill(self):
        self.process.kill()

    def end(self):
        self.process.end()

    def _find_program(self):
        assert self.process.runs(), f"The workstation ended: {self.process.output()[-600:]}"
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for program in _children(desktop):
            if program.get_process_id() == self.process.pid and program.get_child_count() > 0:
                program.set_cache_mask(Atspi.Cache.NONE)
                return program
        return None

    def _shown(self):
        return list(_shown_below(self._program))


def _children(node):
    try:
        return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]
    except GLib.Error:
        return []  # It went away while it was read.


def _shown_below(node):
    for child in _children(node):
        try:
            states = child.get_state_set()
            window = child.get_role() in (Atspi.Role.FRAME, Atspi.Role.WINDOW)
            if window or states.contains(Atspi.StateType.SHOWING) or states.contains(Atspi.StateType.VISIBLE):
                yield child
                if child.get_role() != Atspi.Role.LIST:
                    yield from _shown_below(child)
        except GLib.Error:
            continue


def _names_below(node):
    names = []
    for child in _children(node):
        try:
            names.append(child.get_name())
        except GLib.Error:
            continue
    return names


def _text_of(node):
    """Its name, and what it describes itself as: a page without a document says why."""
    try:
        return "\n".join(part for part in (node.get_name(), node.get_description()) if part)
    except GLib.Error:
        return ""
