"""What a court is doing when it is cut off, in steps that can be asked for again.
SPDX-License-Identifier: GPL-3.0-or-later"""
import http.client

from api import make_id
from court import COURT, charging_words
from papers import paper

LOST = (OSError, http.client.HTTPException)  # No answer came; nobody knows whether it was carried out.

ALPHA, BRAVO = "A012345671", "A012345672"


class Base:
    """A court with a package in its queue, its people signed in; what they say next can be sent to every copy of it."""

    def __init__(self, court):
        court.add("clerk", "clerk", "Ana Clerk")
        court.add("dhs", "dhs", "DHS Newark")
        court.serve()
        self.dhs, self.clerk = court.caller("dhs"), court.caller("clerk")
        self.package = self.dhs.file(charging_words(ALPHA, "ALPHA"),
                                     [("a.pdf", paper("Notice to Appear", 1, "ALPHA"))])["id"]

    def read_queue(self):
        """Once the package is checked."""
        entities = self.clerk.entities([f"ord/{COURT}"])
        return next(entity for (_, id_), entity in entities.items() if id_ == self.package)


class Serving:
    """Requests to a running server. A step is called with the callers and gives what was acknowledged: tuples of an id
    or a login, and what was said of it."""

    def __init__(self, name, steps):
        self.name = name
        self.steps = steps

    def act(self, callers):
        """Takes the steps until one gets no answer; what was acknowledged."""
        acknowledged = []
        for step in self.steps:
            try:
                acknowledged.append(step(callers))
            except LOST:
                break
        return acknowledged


class Callers:
    """The people at one copy of the court."""

    def __init__(self, base, court):
        self.dhs, self.clerk = base.dhs.at(court.url), base.clerk.at(court.url)
        self.court = court


def filing(a_number, family, *more):
    """A package with an id of its own: filed twice, it is the same package."""
    words = charging_words(a_number, family)
    words["id"] = make_id()
    words["documents"] += [{"type": code, "title": title} for code, title in more]
    files = [(f"{i}.pdf", paper(document["title"], 1, f"{family} {i}")) for i, document in enumerate(words["documents"])]

    def step(callers):
        receipt = callers.dhs.file(words, files)
        return [(receipt["id"], receipt["filed_at"])]
    return step


def pushing(body):
    def step(callers):
        return [(result["cmd_id"], result["state"], result.get("outcome", {}).get("kind"))
                for result in callers.clerk.push(body)]
    return step


def user_added(callers):
    status, said = callers.court.attempt("user", "add", callers.court.folder, "second", "--role", "clerk", "--name",
                                         "Second Clerk", "--court", COURT, "--password-file",
                                         callers.court.passwords)
    if status and "second" not in said:
        raise ConnectionError(said)  # The server went away while it was asked.
    return [("second",)]


def serving_scenarios(base):
    """Those in which the running server is killed; each begins at the clerk's first command."""
    package = base.read_queue()
    accepts, rejects, notes = (base.clerk.at("") for _ in range(3))
    note = notes.note(package, "Counsel was called.")
    return [Serving("receive a filing", [filing(BRAVO, "BRAVO")]),
            Serving("receive three documents", [filing(BRAVO, "BRAVO", ("EVID", "Exhibits"), ("I213", "Record"))]),
            Serving("accept", [pushing(accepts.acceptance(package, "Notice to Appear"))]),
            Serving("reject", [pushing(rejects.rejection(package, "NO_SIGNATURE"))]),
            Serving("note", [pushing(note)]),
            Serving("two pushes in a row", [pushing(note), pushing(notes.acceptance(package, "Notice to Appear"))]),
            Serving("add a user", [user_added])]
