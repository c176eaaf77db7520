#!/usr/bin/python3
# Fails when the workstation says a sentence that translations/dais_en.ts does not hold, or the other way round.
# Usage: translations_test.py ROOT. SPDX-License-Identifier: GPL-3.0-or-later
import contextlib
import io
import os
import sys
import tempfile
import unittest

import sentences

ROOT = sys.argv.pop(1)


class Sentences(unittest.TestCase):
    def test_the_file_holds_what_the_workstation_says(self):
        known = sentences.messages(os.path.join(ROOT, "translations", "dais_en.ts"))
        found = list(sentences.complaints(known, sentences.found_now(ROOT)))
        self.assertEqual(found, [], "\n" + "\n".join(found))

    def compared(self, before, after):
        """Complaints when the file was made from one text of a widget and the program has another."""
        with tempfile.TemporaryDirectory(prefix="dais-sentences-test-") as root:
            for folder in ("widgets", "app", "translations"):
                os.mkdir(os.path.join(root, folder))
            source = os.path.join(root, "widgets", "view.cpp")
            ts = os.path.join(root, "translations", "dais_en.ts")
            for text in (before, after):
                with open(source, "w", encoding="utf-8") as file:
                    file.write(f"struct View : QObject {{ Q_OBJECT }};\nvoid View::f() {{ {text} }}\n")
                if text is before:
                    sentences.run_lupdate(root, ts)
            return list(sentences.complaints(sentences.messages(ts), sentences.found_now(root)))

    def test_a_new_sentence_is_named(self):
        found = self.compared('tr("Accept");', 'tr("Accept"); tr("Reject");')
        self.assertEqual(found, ['View: "Reject" is new; start tools/strings'])

    def test_a_sentence_no_longer_said_is_named(self):
        found = self.compared('tr("Accept"); tr("Reject");', 'tr("Accept");')
        self.assertEqual(found, ['View: "Reject" is no longer said; start tools/strings'])

    def test_a_plural_without_its_forms_is_named(self):
        found = self.compared('tr("%n filings", nullptr, 2);', 'tr("%n filings", nullptr, 2);')
        self.assertEqual(len(found), 1)
        self.assertIn("write its form for one and for many", found[0])

    def test_plain_plurals_get_their_two_forms(self):
        with tempfile.TemporaryDirectory(prefix="dais-sentences-test-") as root:
            for folder in ("widgets", "app", "translations"):
                os.mkdir(os.path.join(root, folder))
            with open(os.path.join(root, "widgets", "view.cpp"), "w", encoding="utf-8") as file:
                file.write('struct View : QObject { Q_OBJECT };\nvoid View::f() { tr("%n page(s)", nullptr, 2); }\n')
            with contextlib.redirect_stdout(io.StringIO()):
                sentences.update(root)
            known = sentences.messages(os.path.join(root, "translations", "dais_en.ts"))
            self.assertEqual(list(known.values()), [["%n page", "%n pages"]])

    def test_a_sentence_that_only_moved_is_the_same(self):
        self.assertEqual(self.compared('tr("Accept");', '\n\n\n tr("Accept");'), [])


if __name__ == "__main__":
    unittest.main()
