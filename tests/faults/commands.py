"""Commands of dais-server that end by themselves, killed before they do. SPDX-License-Identifier: GPL-3.0-or-later"""
import os
import shutil
import signal
import types

import strace
from court import COURT
from scenarios import Callers


def end_traced(traced):
    """Ends a program that strace started, and strace."""
    if traced.runs():
        with open(f"/proc/{traced.pid}/task/{traced.pid}/children", encoding="ascii") as children:
            for child in children.read().split():
                os.kill(int(child), signal.SIGKILL)
    traced.end()


def court_with_a_command_to_do(kit, serving, accept):
    """A copy of the court whose server was killed between receiving an acceptance and carrying it out."""
    points = serving.points()
    original = kit.original.parent / "with a command to do"
    flushed = [point for point, before in zip(points[1:], points) if before.call == "fdatasync"]
    for point in flushed:
        with kit.copy() as court:
            court.start()
            attached = strace.killing(court.process.pid, point)
            accept.act(Callers(kit.base, court))
            court.wait_until_quiet()
            attached.leave()
            court.kill()
            shutil.rmtree(original, True)
            shutil.copytree(court.folder, original, ignore=shutil.ignore_patterns("control"))
            if court.ask("SELECT count(*) FROM command WHERE state = 0") == [(1,)]:
                return original
    raise AssertionError(f"No kill left a command to do: {flushed}")


class Command:
    """A command in a copy of the court. Its own act and recovery come from the classes below."""

    name = ""

    def __init__(self, kit):
        self._kit = kit

    def words(self, court):
        raise NotImplementedError

    def recover(self, court):
        """Does it again and looks at what came of it; a fault in words, or nothing."""
        raise NotImplementedError

    def points(self):
        with self._kit.copy() as court:
            log = court.folder.parent / "strace"
            status, said = court.attempt(*self.words(court), before=[
                "strace", "-f", "-y", "-s", "0", "-e", "trace=" + ",".join(strace.WRITES), "-o", log])
            assert status == 0, f"{self.name}: {said}"
            return strace.points_in(log, court.folder.parent)

    def attempt(self, point):
        with self._kit.copy() as court:
            status, _ = court.attempt(*self.words(court), before=strace.starting(point))
            if status == 0:
                return types.SimpleNamespace(hit=False, restart=0.0, lost=0, fault="")
            self.recover(court)
            return types.SimpleNamespace(hit=True, restart=court.start(), lost=0, fault="")

    @staticmethod
    def again(court, folder, *words):
        """The same command once more: in the same folder, or in a new one when it says that this one is in use."""
        status, said = court.attempt(*words)
        if status and folder.exists():
            assert said.strip(), "It failed without a word."
            shutil.rmtree(folder)
            status, said = court.attempt(*words)
        assert status == 0, said


class Init(Command):
    name = "init"

    def words(self, court):
        shutil.rmtree(court.folder, True)
        return "init", court.folder, "--court", COURT, "--password-file", court.passwords

    def recover(self, court):
        words = ("init", court.folder, "--court", COURT, "--password-file", court.passwords)
        self.again(court, court.folder, *words)
        assert court.ask("SELECT count(*) FROM account WHERE login = 'admin'") == [(1,)], "There is no administrator."
        court.verify()


class Backup(Command):
    name = "backup"

    def words(self, court):
        return "backup", court.folder, court.folder.parent / "backup"

    def recover(self, court):
        backup = court.folder.parent / "backup"
        self.never_half(court, backup)
        self.again(court, backup, "backup", court.folder, backup)
        for folder in (court.folder, backup):
            status, said = court.attempt("verify", folder)
            assert status == 0, said

    @staticmethod
    def never_half(court, backup):
        """What is left of a backup is refused, or is whole."""
        restored = court.folder.parent / "restored"
        if court.attempt("restore", backup, restored)[0] == 0:
            status, said = court.attempt("verify", restored)
            assert status == 0, f"Half a backup was restored: {said}"
        shutil.rmtree(restored, True)


class Restore(Command):
    name = "restore"

    def words(self, court):
        backup = court.folder.parent / "backup"
        assert court.attempt("backup", court.folder, backup)[0] == 0
        shutil.rmtree(court.folder)
        return "restore", backup, court.folder

    def recover(self, court):
        if (court.folder / "court.db").exists():  # Half a court is refused, or is whole.
            assert court.attempt("verify", court.folder)[0] == 0 or court.attempt("serve", court.folder)[0] != 0
        self.again(court, court.folder, "restore", court.folder.parent / "backup", court.folder)
        court.verify()


class Verify(Command):
    name = "verify"

    def words(self, court):
        return "verify", court.folder

    def recover(self, court):
        court.verify()


def all_of(kit):
    return [Init(kit), Backup(kit), Restore(kit), Verify(kit)]
