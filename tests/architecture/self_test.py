#!/usr/bin/python3
# Shows that every rule of rules.py really fails on a tree that breaks it, and passes on one that does not.
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import tempfile
import unittest

import rules

QT_CORE = {"QString", "QDateTime", "QtGlobal"}
GOOD = {
    "domain/CMakeLists.txt": "dais_layer(domain SOURCES a_number.cpp a_number.h system.cpp PUBLIC Qt6::Core)\n",
    "domain/a_number.h": "#pragma once\n#include <QString>\n#include <compare>\n#include <tl/expected.hpp>\n",
    "domain/a_number.cpp": '#include "domain/a_number.h"\n',
    "domain/system.cpp": "auto t = QDateTime::currentDateTimeUtc();\n",
    "store/CMakeLists.txt": "dais_layer(store SOURCES\n    cache.cpp cache.h)\n",
    "store/cache.h": "#pragma once\n",
    "store/cache.cpp": '#include "store/cache.h"\n#include "domain/a_number.h"\n',
    "pdf/CMakeLists.txt": "dais_layer(pdf SOURCES document.h)\ndais_program(dais-pdf-worker SOURCES worker/main.cpp worker/job.h)\n",
    "pdf/document.h": "#pragma once\n",
    "pdf/worker/job.h": "#pragma once\n",
    "pdf/worker/main.cpp": '#include "pdf/worker/job.h"\n#include <poppler/qt6/poppler-qt6.h>\n#include <qpdf/QPDF.hh>\n',
    "server/CMakeLists.txt": "dais_program(dais-server SOURCES main.cpp http/listener.cpp)\n",
    "server/main.cpp": 'auto home = qEnvironmentVariable("HOME");\n',
    "server/http/listener.cpp": "#include <boost/beast/http.hpp>\n",
    "widgets/CMakeLists.txt": "dais_layer(widgets SOURCES view.cpp)\n",
    "widgets/view.cpp": 'auto s = tr("Accept");\n',
    "resources/portal/page.mustache": "<p>{{title}}</p>{{#rows}}{{.}}{{/rows}}\n",
    "tests/CMakeLists.txt": "dais_test(a_test SOURCES domain/a_test.cpp)\n",
    "tests/domain/a_test.cpp": '#include "domain/a_test.moc"\n',
    "README.md": "Dais builds wherever it lies: ../build/dev/bin\n",
}


class EachRuleFails(unittest.TestCase):
    """Each test adds one bad file to a good tree and looks for exactly the rule that should speak."""

    def rules_broken(self, bad=None):
        files = {**GOOD, **(bad or {})}
        with tempfile.TemporaryDirectory(prefix="dais-architecture-") as root:
            for path, text in files.items():
                place = os.path.join(root, path)
                os.makedirs(os.path.dirname(place), exist_ok=True)
                with open(place, "w", encoding="utf-8") as file:
                    file.write(text)
            tree = rules.Tree(root)
            found = list(rules.domain_sees_qt_core_only(tree, QT_CORE))
            for rule in rules.RULES:
                if rule is not rules.domain_sees_qt_core_only:
                    found += rule(tree)
            return {(finding.rule, finding.path) for finding in found}

    def expect(self, rule, path, text, **more):
        self.assertEqual(self.rules_broken({path: text, **more}), {(rule, path)})

    def test_a_good_tree_breaks_no_rule(self):
        self.assertEqual(self.rules_broken(), set())

    def test_an_include_that_runs_upwards(self):
        self.expect("include-upwards", "domain/a_number.cpp", '#include "store/cache.h"\n')
        self.expect("include-upwards", "store/cache.cpp", '#include "pdf/document.h"\n')
        self.expect("include-upwards", "server/main.cpp", '  #  include "store/cache.h"\n')

    def test_a_program_s_inside_seen_from_outside(self):
        self.expect("include-upwards", "widgets/view.cpp", '#include "pdf/worker/job.h"\n')

    def test_an_include_not_written_from_the_root(self):
        self.expect("include-path", "store/cache.cpp", '#include "cache.h"\n')
        self.expect("include-path", "store/cache.cpp", '#include "../domain/a_number.h"\n')
        self.expect("include-path", "store/cache.cpp", '#include "domain/none.h"\n')

    def test_domain_sees_more_than_qt_core(self):
        for header in ("QWidget", "QSqlDatabase", "sqlite3.h", "curl/curl.h", "QtSql/QSqlQuery"):
            self.expect("domain-qt-core", "domain/a_number.cpp", f"#include <{header}>\n")

    def test_a_library_outside_its_cage(self):
        self.expect("caged-library", "server/main.cpp", "#include <boost/beast/core.hpp>\n")
        self.expect("caged-library", "pdf/document.h", "#include <poppler-qt6.h>\n")
        self.expect("caged-library", "server/main.cpp", "#include <qpdf/QPDF.hh>\n")
        self.expect("caged-library", "widgets/view.cpp", "#include <QPdfDocument>\n")

    def test_a_clock_a_die_a_process_or_the_environment_asked_directly(self):
        for call in ("QDateTime::currentDateTimeUtc()", "QDateTime::currentMSecsSinceEpoch()", "QDate::currentDate()",
                     "QRandomGenerator::global()", "QProcess p", 'getenv("HOME")', 'std::getenv("HOME")',
                     'qEnvironmentVariable("HOME")', "std::chrono::system_clock::now()", "time(nullptr)",
                     "QUuid::createUuid()", "std::random_device d"):
            self.expect("injected", "store/cache.cpp", f"auto x = {call};\n")
            self.assertEqual(self.rules_broken({"widgets/view.cpp": f"// {call}\n"}), set())

    def test_a_file_that_is_too_long(self):
        self.assertEqual(self.rules_broken({"store/cache.cpp": "\n" * 400}), set())
        self.expect("file-length", "store/cache.cpp", "\n" * 401)

    def test_a_sentence_made_below_widgets(self):
        self.expect("translation", "store/cache.cpp", 'auto s = tr("Accept");\n')
        self.expect("translation", "store/cache.cpp", 'auto s = QObject::tr("Accept");\n')
        self.expect("translation", "store/cache.cpp", 'auto s = QCoreApplication::translate("a", "b");\n')
        self.assertEqual(self.rules_broken({"store/cache.cpp": "expectr(1); str(2);\n"}), set())

    def test_a_template_that_does_not_escape(self):
        for text in ("{{{title}}}", "{{&title}}", "{{ & title }}"):
            self.expect("escaping", "resources/portal/page.mustache", f"<p>{text}</p>\n")

    def test_a_source_that_no_list_has(self):
        self.expect("unlisted", "store/outbox.cpp", "\n")
        self.expect("unlisted", "store/ache.h", "\n")
        self.expect("unlisted", "tests/domain/b_test.cpp", "\n")
        self.expect("unlisted", "store/a_number.cpp", "\n")
        self.assertEqual(self.rules_broken({"store/key.h": "\n", "store/cache.h": '#include "store/key.h"\n'}), set())
        self.assertEqual(self.rules_broken({"tests/CMakeLists.txt": "dais_test(a_test SOURCES domain/a_test.cpp)\nquick_test(b_test)\n",
                                            "tests/b_test.cpp": "\n"}), set())
        self.assertEqual(self.rules_broken({"store/CMakeLists.txt": "dais_layer(store SOURCES\n  # cache.cpp\n  cache.h)\n"}),
                         {("unlisted", "store/cache.cpp")})

    def test_a_machine_or_registry_named(self):
        for text in ("/wor" + "k/main", "/hom" + "e/kim/dais", "https://registry." + "npmjs.org/x"):
            self.expect("machine", "README.md", f"See {text}\n")

    def test_a_link_that_leads_nowhere(self):
        self.assertEqual(self.rules_broken({"docs/a.md": "[the top](../README.md), [web](https://example.org/a)\n"}), set())
        self.expect("link", "docs/a.md", "[there](b.md#part)\n")

    def test_something_left_to_do(self):
        self.expect("unfinished", "store/cache.cpp", "// TO" + "DO later\n")


if __name__ == "__main__":
    unittest.main()
