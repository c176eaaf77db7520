# What lupdate finds in widgets and app, compared with translations/dais_en.ts.
# Usage: sentences.py update ROOT (tools/strings). SPDX-License-Identifier: GPL-3.0-or-later
import glob
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

LUPDATE = "/usr/lib/qt6/bin/lupdate"
FOLDERS = ("widgets", "app")


def sources(root):
    found = [path for folder in FOLDERS for ending in ("cpp", "h")
             for path in glob.glob(f"{root}/{folder}/**/*.{ending}", recursive=True)]
    return sorted(found)


def run_lupdate(root, ts):
    """Brings ts up to date with the sources, without line numbers, so that moving code changes nothing."""
    # Without -I lupdate takes a class for one of no namespace, and its sentences are never found again at run time.
    arguments = [LUPDATE, "-silent", "-I", root, "-locations", "none", "-no-obsolete", "-source-language", "en",
                 "-target-language", "en", *sources(root), "-ts", ts]
    subprocess.run(arguments, check=True, cwd=root, stdout=subprocess.DEVNULL)


def found_now(root):
    """The messages of a file that lupdate makes afresh."""
    with tempfile.TemporaryDirectory(prefix="dais-sentences-") as folder:
        ts = os.path.join(folder, "dais_en.ts")
        run_lupdate(root, ts)
        return messages(ts)


def messages(ts):
    """{(context, source, comment): the plural forms written, or None when the sentence counts nothing}"""
    found = {}
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            counts = message.get("numerus") == "yes"
            found[key] = [form.text or "" for form in message.iter("numerusform")] if counts else None
    return found


def complaints(known, now):
    """One sentence for each difference between the file and the program, and for each plural without its forms."""
    for context, source, _ in sorted(set(now) - set(known)):
        yield f'{context}: "{source}" is new; start tools/strings'
    for context, source, _ in sorted(set(known) - set(now)):
        yield f'{context}: "{source}" is no longer said; start tools/strings'
    for key in sorted(set(known) & set(now)):
        forms = known[key]
        if (forms is None) != (now[key] is None):
            yield f'{key[0]}: "{key[1]}" began or stopped counting; start tools/strings'
        elif forms is not None and (len(forms) != 2 or not all(forms)):
            yield f'{key[0]}: "{key[1]}" counts; write its form for one and for many into translations/dais_en.ts'


def fill_plain_plurals(ts):
    """"%n page(s)" becomes "%n page" and "%n pages"; other plurals are for a person to write."""
    with open(ts, encoding="utf-8") as file:
        text = file.read()

    def filled(match):
        source = match[2]
        if "(s)" not in source:
            return match[0]
        one, many = source.replace("(s)", ""), source.replace("(s)", "s")
        return (f"{match[1]}<source>{source}</source>{match[3]}<translation>\n            <numerusform>{one}</numerusform>"
                f"\n            <numerusform>{many}</numerusform>\n        </translation>")

    text = re.sub(r'(<message numerus="yes">\s*)<source>([^<]*)</source>((?:(?!</message>|<translation)[\s\S])*)'
                  r'<translation type="unfinished">\s*(?:<numerusform></numerusform>\s*)+</translation>', filled, text)
    with open(ts, "w", encoding="utf-8") as file:
        file.write(text)


def update(root):
    ts = os.path.join(root, "translations", "dais_en.ts")
    with tempfile.TemporaryDirectory(prefix="dais-sentences-") as folder:
        copy = os.path.join(folder, "dais_en.ts")
        if os.path.exists(ts):
            shutil.copyfile(ts, copy)
        run_lupdate(root, copy)
        fill_plain_plurals(copy)
        shutil.copyfile(copy, ts)
    for complaint in complaints(messages(ts), found_now(root)):
        print(complaint)
    print(f"translations/dais_en.ts holds {len(messages(ts))} sentences.")


if __name__ == "__main__":
    if len(sys.argv) != 3 or sys.argv[1] != "update":
        sys.exit("Usage: sentences.py update ROOT")
    update(sys.argv[2])
