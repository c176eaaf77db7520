# The rules of the source tree. Each is a function of a Tree that yields Finding values.
# SPDX-License-Identifier: GPL-3.0-or-later
import glob
import os
import re
from dataclasses import dataclass

LAYERS = ("digest", "domain", "sql", "store", "sync", "pdf", "press", "models", "widgets", "app", "server",
          "translations")
CODE = (".cpp", ".h")
MOST_LINES = 400

# What a layer may include besides itself: the arrows of docs/architecture.md, one hop a layer.
MAY_INCLUDE = {
    "digest": (),
    "domain": ("digest",),
    "sql": ("domain",),
    "store": ("digest", "domain", "sql"),
    "sync": ("domain", "sql", "store"),
    "pdf": ("domain",),
    "press": ("domain",),
    "models": ("domain", "store", "pdf", "press"),
    "widgets": ("domain", "store", "pdf", "press", "models"),
    "app": ("domain", "sql", "store", "sync", "pdf", "press", "models", "widgets", "translations"),
    "translations": (),
    "server": ("digest", "domain", "sql", "pdf", "press"),
}

# Libraries that stay behind one door: header prefix -> folders that may see it.
CAGED_LIBRARIES = {
    "boost/beast": ("server/http/",),
    "libical/": ("press/",),
    "poppler": ("pdf/worker/",),
    "qpdf/": ("pdf/worker/",),
    "QPdfDocument": ("pdf/worker/",),
    "QtPdf": ("pdf/worker/",),
}

# Clocks, randomness, processes and the environment are injected everywhere below app and server/main.
INJECTED = re.compile(
    r"\b(QRandomGenerator|QProcess|std::random_device|std::chrono::system_clock|QDateTime::current\w+"
    r"|QDate::currentDate|QTime::currentTime|QUuid::createUuid|QTimeZone::systemTimeZone)\b"
    r"|(?<!\w)(?:secure_getenv|getenv|qgetenv|qEnvironmentVariable\w*|gettimeofday)\("
    r"|(?<![\w.>])time\((?:nullptr|NULL|0)\)")
MAY_ASK_THE_WORLD = {
    "domain/system.cpp": "the real clock and randomness, made by the two main programs only",
}

NO_CODE_OF_OURS = (".git", "build", "node_modules", ".cache", "__pycache__")


@dataclass(frozen=True)
class Finding:
    """One place that breaks a rule, and what to do about it."""
    rule: str
    path: str
    line: int
    text: str

    def __str__(self):
        place = f"{self.path}:{self.line}" if self.line else self.path
        return f"{place}: [{self.rule}] {self.text}"


class Tree:
    """The files of a source tree, by path from its root; contents are read once."""

    def __init__(self, root):
        self.root = root
        self._lines = {}
        self.paths = sorted(self._walk())

    def _walk(self):
        for folder, folders, files in os.walk(self.root):
            folders[:] = [name for name in folders
                          if name not in NO_CODE_OF_OURS and not name.startswith("cmake-build")]
            for name in files:
                if name in NO_CODE_OF_OURS:
                    continue  # In a git worktree .git is a file.
                yield os.path.relpath(os.path.join(folder, name), self.root)

    def lines(self, path):
        if path not in self._lines:
            with open(os.path.join(self.root, path), encoding="utf-8", errors="replace") as file:
                self._lines[path] = file.read().split("\n")
        return self._lines[path]

    def numbered(self, path):
        return enumerate(self.lines(path), start=1)

    def has(self, path):
        return os.path.exists(os.path.join(self.root, path))

    def code(self, *layers):
        """C++ files, of these top folders or of all."""
        return [path for path in self.paths
                if path.endswith(CODE) and (not layers or path.split("/")[0] in layers)]


def without_comment(line):
    return re.sub(r"//.*", "", line)


def includes(tree, path):
    """(line number, "quoted" or "system", header) of each #include."""
    for number, line in tree.numbered(path):
        match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if match:
            yield (number, "quoted", match[1]) if match[1] else (number, "system", match[2])


def includes_run_downwards(tree):
    """A layer includes itself and the layers below it, by their path from the root."""
    for path in tree.code(*LAYERS):
        layer = path.split("/")[0]
        for number, kind, header in includes(tree, path):
            if kind == "system" or header.endswith(".moc"):
                continue
            top = header.split("/")[0]
            if "/" not in header or top == ".." or not tree.has(header):
                yield Finding("include-path", path, number,
                              f'"{header}" is not the path of a file from the root of the tree')
            elif top != layer and top not in MAY_INCLUDE[layer]:
                yield Finding("include-upwards", path, number, f"{layer} may not see {top} (\"{header}\")")
            elif header.startswith("pdf/worker/") and not path.startswith("pdf/worker/"):
                yield Finding("include-upwards", path, number,
                              f'"{header}" belongs to the confined program; ask through pdf/')


def qt_core_headers():
    """Names of Qt Core's headers as installed; empty when Qt is somewhere else."""
    found = glob.glob("/usr/include/*/qt6/QtCore/*")
    return {os.path.basename(path) for path in found}


def domain_sees_qt_core_only(tree, qt_core=None):
    """domain is shared by both programs: the standard library, tl::expected and Qt Core are all it sees."""
    qt_core = qt_core_headers() if qt_core is None else qt_core
    for path in tree.code("domain"):
        for number, kind, header in includes(tree, path):
            if kind == "quoted" or header == "tl/expected.hpp" or re.fullmatch(r"[a-z_0-9]+", header):
                continue
            if header.removeprefix("QtCore/") not in qt_core:
                yield Finding("domain-qt-core", path, number, f"domain may not see <{header}>")


def libraries_stay_in_their_cage(tree):
    """Beast is seen in server/http only, the PDF engines in pdf/worker only (tests and bench may compare)."""
    for path in tree.code(*LAYERS):
        for number, _, header in includes(tree, path):
            for prefix, folders in CAGED_LIBRARIES.items():
                if header.startswith(prefix) and not path.startswith(folders):
                    yield Finding("caged-library", path, number,
                                  f"<{header}> may be seen in {', '.join(folders)} only")


def the_world_is_injected(tree):
    """No clock, randomness, process or environment below app and server/main but through an interface."""
    for path in tree.code(*(layer for layer in LAYERS if layer != "app")):
        if path in MAY_ASK_THE_WORLD or path.startswith("server/main"):
            continue
        for number, line in tree.numbered(path):
            match = INJECTED.search(without_comment(line))
            if match and not line.lstrip().startswith("#include"):
                yield Finding("injected", path, number, f"{match[0]} is injected here, not called")


def files_are_short(tree):
    """A file stays within 400 lines: past that, a type hides in it."""
    for path in tree.paths:
        if path.endswith(CODE + (".py", ".sh", ".cmake")) or os.path.basename(path) == "CMakeLists.txt":
            length = len(tree.lines(path)) - 1
            if length > MOST_LINES:
                yield Finding("file-length", path, 0, f"{length} lines; the most is {MOST_LINES}")


def only_widgets_translate(tree):
    """tr() stands in widgets and app only; the layers below speak in kinds and codes."""
    pattern = re.compile(r"(?<!\w)tr\(|\bQCoreApplication::translate\(|\bQT_TR(?:ANSLATE)?_NOOP\w*\(")
    for path in tree.code(*(layer for layer in LAYERS if layer not in ("widgets", "app"))):
        for number, line in tree.numbered(path):
            if pattern.search(without_comment(line)):
                yield Finding("translation", path, number, "sentences for people are made in widgets and app")


def templates_escape(tree):
    """Portal templates never ask for unescaped text."""
    for path in tree.paths:
        if not path.endswith((".mustache", ".html")) or path.startswith("docs/"):
            continue
        for number, line in tree.numbered(path):
            if re.search(r"\{\{\s*(\{|&)", line):
                yield Finding("escaping", path, number, "{{{ and {{& put text into a page unescaped")


def sources_are_listed(tree):
    """Every source stands in a CMakeLists.txt above it; a header stands there, or somebody includes it."""
    included = {header for path in tree.code() for _, kind, header in includes(tree, path) if kind == "quoted"}
    for path in tree.code(*LAYERS, "tests", "bench"):
        if path.startswith("tests/data/") or (path.endswith(".h") and path in included):
            continue
        if not any(listed_in(tree, path, folder) for folder in folders_above(path)):
            what = "lists this file" if path.endswith(".cpp") else "lists this header, and nobody includes it"
            yield Finding("unlisted", path, 0, f"no CMakeLists.txt above it {what}")


def folders_above(path):
    parts = path.split("/")[:-1]
    return ["/".join(parts[:depth]) for depth in range(len(parts), 0, -1)]


def listed_in(tree, path, folder):
    """Whether the folder's list names the file; a test's function may take the name without its ending."""
    cmake = f"{folder}/CMakeLists.txt"
    if not tree.has(cmake):
        return False
    name, ending = os.path.splitext(os.path.relpath(path, folder))
    ending = re.escape(ending)
    if path.startswith("tests/"):
        ending = f"(?:{ending})?"
    pattern = re.compile(rf'(?:^|[\s("/]){re.escape(name)}{ending}(?=[\s)"]|$)')
    return any(pattern.search(re.sub(r"#.*", "", line)) for line in tree.lines(cmake))


# In pieces, so that this file does not break its own rule.
FORBIDDEN = re.compile("|".join((
    r"(?<![\w.-])/wor" + r"k/", r"(?<![\w.-])/roo" + r"t/", r"(?<![\w.-])/hom" + r"e/[a-z]+/", r"\.pyen" + r"v\b",
    r"registry\." + r"npmjs", r"registry\." + r"yarnpkg", r"pypi\." + r"org", r"files\.python" + r"hosted",
    r"deb\." + r"debian\.org", r"proxy\." + r"golang", r"crates\." + r"io\b")))
TEXT = CODE + (".py", ".sh", ".md", ".txt", ".json", ".cmake", ".qrc", ".sql", ".html", ".mustache", ".css", ".js",
               ".ts", ".xml", ".csv", ".service", ".desktop", ".conf", ".in", ".supp", "")


def nothing_names_a_machine(tree):
    """No registry host and no path of one machine: the tree builds wherever it lies."""
    for path in tree.paths:
        if os.path.splitext(path)[1] not in TEXT or path.startswith("tests/data/"):
            continue
        for number, line in tree.numbered(path):
            match = FORBIDDEN.search(line)
            if match:
                yield Finding("machine", path, number, f'"{match[0]}" names one machine or registry')


def links_lead_somewhere(tree):
    """A page of documentation links to files that are there."""
    for path in tree.paths:
        if not path.endswith(".md"):
            continue
        for number, line in tree.numbered(path):
            for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", line):
                place = os.path.normpath(os.path.join(os.path.dirname(path), target))
                if "://" not in target and not target.startswith("mailto:") and not tree.has(place):
                    yield Finding("link", path, number, f"{target} is not there")


def nothing_is_left_to_do(tree):
    """What is not finished is not in the tree."""
    pattern = re.compile(r"\b(TO" r"DO|FIX" r"ME)\b")
    for path in tree.paths:
        if path.endswith(CODE + (".py", ".cmake", ".txt", ".sql", ".mustache", ".html", ".js", ".css")):
            for number, line in tree.numbered(path):
                if pattern.search(line):
                    yield Finding("unfinished", path, number, "finish it, or leave it out")


RULES = (includes_run_downwards, domain_sees_qt_core_only, libraries_stay_in_their_cage, the_world_is_injected,
         files_are_short, only_widgets_translate, templates_escape, sources_are_listed, nothing_names_a_machine,
         links_lead_somewhere, nothing_is_left_to_do)


def findings(tree):
    return [finding for rule in RULES for finding in rule(tree)]
