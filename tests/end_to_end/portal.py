"""The portal as a filer works with it. SPDX-License-Identifier: GPL-3.0-or-later"""
from browser import Browser
from court import COURT, PASSWORD
from waiting import wait_until


class Portal:
    """A filer at the court's page."""

    def __init__(self, programs, folder, court, login):
        self._court = court
        self._browser = Browser(programs, folder)
        self._browser.open(court.url + "/")
        self._browser.type("#login", login)
        self._browser.type("#password", PASSWORD)
        self._browser.click("form button[type=submit]")
        wait_until(lambda: self._browser.url().endswith("/filings"), "the list of filings is there", show=self.text)

    def file(self, a_number, documents):
        """Files documents, each (type, title, path), in a case; shows the list of filings again."""
        self._browser.open(self._court.url + "/filings/new")
        self._browser.choose("#court", COURT)
        self._browser.type("#a_number", a_number)
        for number, (kind, title, path) in enumerate(documents, 1):
            self._browser.choose(f"#type_{number}", kind)
            self._browser.type(f"#title_{number}", title)
            self._browser.type(f"#file_{number}", path)
        self._browser.click("button.court-primary")
        wait_until(lambda: "The court has your package" in self.text(), "the page gives a receipt", show=self.text)

    def file_charging(self, words, path):
        """Files a charging document for one person; `words` as the API takes them."""
        charging, person = words["charging"], words["charging"]["persons"][0]
        self._browser.open(self._court.url + "/filings/new")
        self._browser.choose("#court", words["court"])
        self._browser.choose("#type_1", words["documents"][0]["type"])
        self._browser.type("#title_1", words["documents"][0]["title"])
        self._browser.type("#file_1", path)
        self._browser.click("details:has(#case_type) > summary")
        self._browser.choose("#case_type", charging["case_type"])
        for field, value in (("a_number", person["a_number"]), ("family", person["name"]["family"]),
                             ("given", person["name"]["given"]), ("nationality", person["nationality"]),
                             ("language", person["language"]), ("street", person["address"]["street"]),
                             ("city", person["address"]["city"]), ("state", person["address"]["state"]),
                             ("zip", person["address"]["zip"])):
            self._browser.type(f"#p1_{field}", value)
        self._browser.type("#allegations", "\n".join(charging["allegations"]))
        self._browser.click("button.court-primary")
        wait_until(lambda: "The court has your package" in self.text(), "the page gives a receipt", show=self.text)

    def filings(self):
        """The words of the list of filings."""
        self._browser.open(self._court.url + "/filings")
        return self.text()

    def text(self):
        return self._browser.text()

    def close(self):
        self._browser.close()
