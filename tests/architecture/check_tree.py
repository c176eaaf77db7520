#!/usr/bin/python3
# Fails when the source tree breaks a rule of tests/architecture/rules.py.
# Usage: check_tree.py ROOT. SPDX-License-Identifier: GPL-3.0-or-later
import sys

import rules


def main():
    tree = rules.Tree(sys.argv[1])
    found = rules.findings(tree)
    for finding in found:
        print(finding)
    print(f"{len(tree.code())} C++ files, {len(rules.RULES)} rules, {len(found)} places that break one")
    return 1 if found or not tree.code() else 0


if __name__ == "__main__":
    sys.exit(main())
