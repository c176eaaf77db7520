"""A screen without a monitor, with the bus that screen readers listen on. SPDX-License-Identifier: GPL-3.0-or-later"""
import mmap
import os
import pathlib
import shutil
import struct
import subprocess
import tempfile

from waiting import wait_until

LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
_INSIDE = "DAIS_TEST_BUS"


def missing():
    """A sentence that names what this machine lacks; empty when nothing."""
    for program in ("Xvfb", "xdotool", "dbus-run-session"):
        if not shutil.which(program):
            return f"{program} is not installed."
    if not os.path.exists(LAUNCHER):
        return "at-spi2-core is not installed."
    try:
        import pyatspi  # noqa: F401  (only whether it is there)
    except ImportError:
        return "python3-pyatspi is not installed."
    return ""


def on_a_bus_of_its_own(words):
    """Starts this program again on a message bus that ends with it; returns there at once."""
    if os.environ.get(_INSIDE) == "1":
        return
    os.environ[_INSIDE] = "1"
    os.environ.pop("DISPLAY", None)
    os.execvp("dbus-run-session", ["dbus-run-session", "--"] + words)


class Screen:
    """Xvfb of one size. Keys go to whoever has the focus, as from a keyboard."""

    def __init__(self, programs, folder, width=1600, height=1000):
        self.size = (width, height)
        read, write = os.pipe()
        os.set_inheritable(write, True)
        self._log = folder / "screen.log"
        self._memory = pathlib.Path(tempfile.mkdtemp(prefix="screen-", dir=folder))
        program = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", f"{width}x{height}x24",
                                    "-nolisten", "tcp", "-fbdir", str(self._memory)], pass_fds=[write], stdin=subprocess.DEVNULL,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        programs.adopt(program)
        os.close(write)
        with os.fdopen(read) as number:
            display = number.readline().strip()
        assert display, "Xvfb did not start."
        self.home = folder / "home"  # What programs write for their person stays with the test.
        self.home.mkdir(exist_ok=True)
        self.environment = dict(os.environ, HOME=str(self.home), DISPLAY=":" + display, QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="1",
                                QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", LC_ALL="C.UTF-8", TZ="UTC")
        os.environ["DISPLAY"] = ":" + display

    def start_bus(self, programs):
        """The bus of accessible programs; once for all screens of a run."""
        programs.start([LAUNCHER, "--launch-immediately"], self._log, self.environment)
        ask = ["gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", "/org/a11y/bus",
               "--method", "org.a11y.Bus.GetAddress"] if shutil.which("gdbus") else \
              ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus",
               "org.a11y.Bus.GetAddress"]
        wait_until(lambda: subprocess.run(ask, env=self.environment, capture_output=True, check=False).returncode == 0,
                   "the bus of accessible programs answers")

    def keys(self, *names):
        """Presses keys, "a" or "ctrl+Return", one after the other."""
        self._run("xdotool", "key", "--clearmodifiers", "--delay", "30", *names)

    def type(self, words):
        self._run("xdotool", "type", "--clearmodifiers", "--delay", "8", words)

    def window_of(self, pid):
        """The number of a program's window in sight, or nothing yet."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(pid)], env=self.environment,
                               capture_output=True, text=True, check=False).stdout.split()
        return found[-1] if found else None

    def focus(self, window):
        self._run("xdotool", "windowfocus", "--sync", window)

    def fit(self, window):
        """There is no window manager: the window is put where one would put it, on the whole screen."""
        self._run("xdotool", "windowmove", window, "0", "0")
        self._run("xdotool", "windowsize", "--sync", window, str(self.size[0]), str(self.size[1]))

    def picture(self, path):
        self._run("import", "-window", "root", str(path))

    def pixels(self):
        """What stands on the screen, as it changes, without asking anybody."""
        return Pixels(self._memory / "Xvfb_screen0")

    def _run(self, *words):
        subprocess.run(words, env=self.environment, check=True, timeout=30, capture_output=True)


class Pixels:
    """The memory of a screen, as XWD: 32 bits a pixel, blue first."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)
        header = struct.unpack(">25I", self._memory[:100])
        self._start = header[0] + header[19] * 12  # Behind header and colour map.
        self.width, self.height, self._line = header[4], header[5], header[12]

    def line(self, y):
        """The bytes of one line."""
        start = self._start + y * self._line
        return self._memory[start:start + 4 * self.width]
