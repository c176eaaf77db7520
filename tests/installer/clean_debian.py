"""A Debian 12 of its own, booted in a container: nothing of the machine that tests is in it but its kernel.
SPDX-License-Identifier: GPL-3.0-or-later"""
import ctypes
import os
import pathlib
import shutil
import signal
import subprocess

from waiting import wait_until

_NEW_NETWORK = 0x40000000  # CLONE_NEWNET
_SOURCES = ("/etc/apt/sources.list", "/etc/apt/sources.list.d/debian.sources")
# What a service may ask for on a real computer, but not by itself in a container.
_CAGE_CALLS = "landlock_create_ruleset landlock_add_rule landlock_restrict_self mount_setattr"


def missing():
    """A sentence that names what this machine lacks; empty when nothing."""
    if os.geteuid() != 0:
        return "A Debian to install into can only be made by root."
    for program in ("mmdebstrap", "systemd-nspawn", "nsenter"):
        if not shutil.which(program):
            return f"{program} is not installed; tools/setup installs it."
    return ""


class CleanDebian:
    """Made once and kept as an archive; unpacked anew for each run. Has no network once it is booted."""

    def __init__(self, programs, work, packages):
        self._programs = programs
        self._work = work
        self._archives = work / "archives"
        self._packages = packages
        self._leader = 0
        self.root = work / "root"

    def unpack(self):
        base = self._work / "debian.tar"
        if not base.exists():
            making = self._work / "debian.making.tar"
            sources = [path for path in _SOURCES if os.path.exists(path) and os.path.getsize(path)]
            _run(["mmdebstrap", "--quiet", "--variant=minbase", "--include=systemd,systemd-sysv,dbus", "bookworm",
                  making, *sources], 1200)
            making.rename(base)
        self.delete()
        self.root.mkdir(parents=True)
        _run(["tar", "-xf", base, "-C", self.root], 300)
        (self._archives / "partial").mkdir(parents=True, exist_ok=True)

    def delete(self):
        """What was installed; the archives stay for the next run."""
        shutil.rmtree(self.root, ignore_errors=True)

    def download(self, *packages):
        """Fetches what the packages depend on, the only step with a network."""
        self._nspawn(["apt-get", "update", "-q"])
        self._nspawn(["apt-get", "install", "-y", "-q", "--download-only", "--no-install-recommends", *packages])

    def boot(self):
        log = self._work / "console.log"
        log.unlink(missing_ok=True)
        container = self._programs.start(
            ["systemd-nspawn", *self._mounts(), "--boot", "--private-network", "--console=read-only"], log)

        def leader():
            assert container.runs(), f"The container ended: {container.output()[-600:]}"
            children = pathlib.Path(f"/proc/{container.pid}/task/{container.pid}/children").read_text(encoding="ascii")
            # Before there is a systemd, helpers come and go.
            return next((int(child) for child in children.split() if _name(child) == "systemd"), None)

        self._leader = wait_until(leader, "the container has a first process")
        wait_until(lambda: self.run("systemctl", "is-system-running", check=False).stdout.strip() in
                   ("running", "degraded"), "the container has booted", 120, show=lambda: container.output()[-600:])

    def enter_network(self):
        """This process, which stays outside, sees 127.0.0.1 of the container from now on."""
        with open(f"/proc/{self._leader}/ns/net", "rb") as network:
            assert ctypes.CDLL(None, use_errno=True).setns(network.fileno(), _NEW_NETWORK) == 0, "setns"

    def run(self, *words, user=None, check=True, seconds=300):
        """A command inside, to its end."""
        done = subprocess.run(self._inside(words, user), capture_output=True, text=True, timeout=seconds,
                              stdin=subprocess.DEVNULL, check=False)
        assert not check or done.returncode == 0, f"{' '.join(map(str, words))}: {(done.stdout + done.stderr)[-1500:]}"
        return done

    def start(self, words, user, log):
        """A command inside that goes on; what started it outside."""
        return self._programs.start(self._inside(words, user), log)

    def installs(self, *packages):
        self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages, seconds=900)

    def path(self, inside):
        """Where a file of the container lies for this process."""
        return pathlib.Path(f"/proc/{self._leader}/root{inside}")

    def _inside(self, words, user):
        enter = ["nsenter", f"--target={self._leader}", "--mount", "--uts", "--ipc", "--net", "--pid", "--",
                 "/usr/bin/env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL=C.UTF-8",
                 "DEBIAN_FRONTEND=noninteractive"]
        return enter + (["runuser", "-u", user, "--"] if user else []) + [str(word) for word in words]

    def _mounts(self):
        return [f"--directory={self.root}", "--register=no", "--keep-unit", f"--bind-ro={self._packages}:/packages",
                f"--bind={self._archives}:/var/cache/apt/archives", "--bind-ro=/tmp/.X11-unix",
                f"--system-call-filter={_CAGE_CALLS}"]

    def _nspawn(self, words):
        _run(["systemd-nspawn", "--quiet", *self._mounts(), "--console=pipe", *words], 900)


def _name(process):
    try:
        return pathlib.Path(f"/proc/{process}/comm").read_text(encoding="ascii").strip()
    except OSError:
        return ""


def _run(words, seconds):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=seconds, check=False,
                          stdin=subprocess.DEVNULL)
    assert done.returncode == 0, f"{words[0]}: {(done.stdout + done.stderr)[-1500:]}"
