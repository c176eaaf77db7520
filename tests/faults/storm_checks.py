"""What a storm acknowledged, against what the court has. SPDX-License-Identifier: GPL-3.0-or-later"""
import collections


def faults_of(storm):
    """Every promise that was broken, as a sentence; an empty list when all of them hold."""
    faults = [f"somebody gave up: {trouble}" for trouble in storm.troubles]
    clerk = storm.court.caller("clerk0")
    standing = clerk.entities(["ord/NEW"])
    submissions = {key[1]: body for key, body in standing.items() if key[0] == "submission"}
    faults += lost_or_altered(storm, submissions)
    faults += decided_twice(storm, submissions)
    faults += entered_twice(clerk, submissions)
    storm.court.process.end(30)
    try:
        storm.court.run("verify", storm.court.folder)
    except AssertionError as altered:
        faults.append(str(altered))
    return faults


def lost_or_altered(storm, submissions):
    for identity, receipt in storm.receipts.items():
        found = submissions.get(identity)
        if found is None:
            yield f"a package with a receipt is not in the court: {identity}"
        elif [filing["sha256"] for filing in found["filings"]] != receipt["sha256"]:
            yield f"a package holds other bytes than its receipt: {identity}"
        elif found["state"] not in ("accepted", "rejected"):
            yield f"a package was never decided: {identity} ({found['state']})"
    for identity in storm.cut:
        if identity in submissions:
            yield f"an upload that was cut is half stored: {identity}"


def decided_twice(storm, submissions):
    """One command has one answer; of two clerks' commands one is carried out, the other one is told so."""
    applied = collections.defaultdict(list)
    for command, (submission, kind, answers) in storm.outcomes.items():
        if len(set(answers)) != 1:
            yield f"a command was answered in two ways: {command} {answers}"
        if answers[0] == "applied":
            applied[submission].append(kind)
    for submission, kinds in applied.items():
        if len(kinds) > 1:
            yield f"two decisions of one package were carried out: {submission} {kinds}"
        state = submissions.get(submission, {}).get("state")
        if state != {"submission.accept": "accepted", "submission.reject": "rejected"}[kinds[0]]:
            yield f"a decision that was carried out is not what stands: {submission} {kinds[0]} {state}"


def entered_twice(clerk, submissions):
    """Every filing of an accepted package is in its case's record once, and no other one is."""
    cases = {body["case"] for body in submissions.values() if body.get("case") and body["state"] == "accepted"}
    entered = collections.Counter()
    for case in sorted(cases):
        for (kind, _), body in clerk.entities([f"rec/{case}"]).items():
            if kind == "document" and body.get("filing"):
                entered[body["filing"]] += 1
    for body in submissions.values():
        wanted = 1 if body["state"] == "accepted" else 0
        for filing in body["filings"]:
            if entered[filing["id"]] != wanted:
                yield f"a filing of a package that is {body['state']} is in the record {entered[filing['id']]} times: " \
                      f"{filing['id']}"
