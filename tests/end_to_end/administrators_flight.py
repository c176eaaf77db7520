"""An administrator moves hearings without the court, lands, and one of them needs a decision.
SPDX-License-Identifier: GPL-3.0-or-later"""
import datetime
import zoneinfo

from api import make_id
from court import COURT, charging_words
from main_job import ALPHA, BRAVO, CHARLIE, CourtCase
from papers import paper
from waiting import wait_until
from workstation import Workstation

NEWARK = zoneinfo.ZoneInfo("America/New_York")
JUDGE = make_id()


def slot(day, hour=13):
    """A place before the one judge, on a weekday (0 is Monday) of next week."""
    today = datetime.datetime.now(NEWARK).date()
    monday = today - datetime.timedelta(days=today.weekday()) + datetime.timedelta(days=7)
    at = datetime.datetime.combine(monday + datetime.timedelta(days=day), datetime.time(hour), NEWARK)
    return {"starts_at": at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z"), "minutes": 60,
            "medium": "in_person", "judge": JUDGE, "judge_name": "Judge Okafor", "room": "Courtroom 3"}


class AdministratorsFlight(CourtCase):
    """The week is moved on a plane."""

    screen = None
    pictures = None  # A folder; none are taken without.

    def setUp(self):
        super().setUp()
        self.court.add("okafor", "court_administrator", "P. Okafor")
        self.clerk = self.court.caller("clerk")
        self.cases = [self.opened(number, family) for number, family in
                      ((ALPHA, "ALPHA"), (BRAVO, "BRAVO"), (CHARLIE, "CHARLIE"))]

    def opened(self, number, family):
        package = self.file(charging_words(number, family), paper(f"Notice to Appear {family}", 2, family))
        found = self.clerk.entities(["ord/" + COURT])[("submission", package)]
        self.clerk.accept(found, f"Notice to Appear {family}")
        return self.wait_for_state(package, "accepted")["case"]

    def sets(self, case, where):
        """Another clerk sets a hearing at the court; its id."""
        hearing = make_id()
        done = self.clerk.push(self.clerk.command(
            "hearing.schedule", {"hearing": hearing, "case": case, "type": "II", "slot": where, "language": "SP",
                                 "knowingly": False}, case, COURT))[0]
        self.assertEqual(done["outcome"]["kind"], "applied", done)
        return hearing

    def standing(self, kind):
        return {key[1]: entity for key, entity in self.clerk.entities(["ord/" + COURT]).items() if key[0] == kind}

    def shoot(self, station, what):
        if self.pictures:
            station.picture(self.pictures / f"flight-{what}.png")

    def moves_a_day_later(self, station):
        """The card under the keyboard."""
        station.press("m", "Right", "Return")
        station.wait_to_say("Move the hearing")
        station.wait_to_say("Nothing stands in the way")
        station.press("ctrl+Return")
        station.wait_to_say("To settle")

    def test_a_week_moved_on_a_plane_lands_with_one_decision(self):
        first = self.sets(self.cases[0], slot(0))
        second = self.sets(self.cases[1], slot(2))
        station = Workstation(self.programs, self.screen, self.binaries, self.court, self.folder / "workstation",
                              self.folder / "okafor.log", login="okafor")
        station.sign_in()
        station.press("ctrl+2")
        station.wait_to_say("By judge")
        station.press("bracketright")
        station.wait_to_say("1:00  Individual")
        self.shoot(station, "1-week")
        self.court.kill()
        station.press("F5")
        station.wait_to_say("You are working offline")
        self.moves_a_day_later(station)
        station.press("Right")
        self.moves_a_day_later(station)
        wait_until(lambda: station.says("saved here, not yet entered"), "the move is seen as saved here",
                   show=station.words)
        self.shoot(station, "2-moved-offline")
        # Before the plane lands, the judge's Tuesday is given to somebody else.
        station.stand_still()
        self.court.serve()
        self.clerk = self.court.caller("clerk")
        self.sets(self.cases[2], slot(1))
        station.go_on()
        station.press("F5")
        station.wait_to_say("Keep what stands", 60)  # The first way out of what is to be settled.
        self.shoot(station, "3-landed")
        hearings = self.standing("hearing")
        self.assertEqual(hearings[first]["starts_at"], slot(0)["starts_at"])  # It keeps its old place until then.
        self.assertEqual(hearings[second]["starts_at"], slot(3)["starts_at"])
        wait_until(lambda: self.standing("hearing")[second].get("noticed") == self.standing("hearing")[second]["slot"],
                   "everybody is told of the new time", 60)
        station.press("p", "Tab", "space")
        wait_until(lambda: all("settled_by" in one for one in self.standing("decision").values()),
                   "the decision is settled", 60, show=station.words)
        self.assertEqual(len(self.standing("decision")), 1)
        self.assertEqual(self.standing("hearing")[first]["starts_at"], slot(0)["starts_at"])
        self.shoot(station, "4-settled")
        station.end()
