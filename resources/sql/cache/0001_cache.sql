-- What the court said, as received, and the columns that lists are sorted and found by. Disposable: a layout that is
-- newer than the program, or a damaged file, is thrown away and comes again from the court.
-- Older clients: they rebuild it.
CREATE TABLE meta(key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE partition(
    n INTEGER PRIMARY KEY,
    p TEXT NOT NULL UNIQUE,
    epoch TEXT NOT NULL,
    rev INTEGER NOT NULL,
    chain BLOB NOT NULL,
    deleted INTEGER NOT NULL DEFAULT 0,    -- entities that the pull under way took away
    before INTEGER NOT NULL DEFAULT -1,    -- entities there were when it began; -1: none is under way
    held INTEGER NOT NULL DEFAULT 0,       -- deletions that a pull wants and that somebody must look at
    released INTEGER NOT NULL DEFAULT 0    -- somebody did
);
-- One row an entity, wherever it lives. Bodies are the exact bytes the chain was computed over.
CREATE TABLE entity(
    n INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    p INTEGER NOT NULL,
    rev INTEGER NOT NULL,
    version INTEGER NOT NULL,
    aspects TEXT NOT NULL,
    salt BLOB NOT NULL,
    enc INTEGER NOT NULL DEFAULT 0,        -- room for later: 1 = AES-256-GCM
    key_id BLOB,
    body BLOB NOT NULL
);
CREATE UNIQUE INDEX entity_id ON entity(id, kind);
CREATE INDEX entity_partition ON entity(p, kind);
CREATE TABLE submission(
    id BLOB PRIMARY KEY,
    court TEXT NOT NULL,
    state INTEGER NOT NULL,
    title TEXT NOT NULL COLLATE NOCASE,
    documents INTEGER NOT NULL,
    filer_role INTEGER NOT NULL,
    filer_name TEXT NOT NULL,
    case_id BLOB,
    a_number INTEGER NOT NULL,             -- 0 when there is none
    respondent TEXT NOT NULL COLLATE NOCASE,
    classifications TEXT NOT NULL,         -- codes, a line each
    pages INTEGER NOT NULL,
    to_look_at INTEGER NOT NULL,
    charging INTEGER NOT NULL,
    received INTEGER NOT NULL,             -- milliseconds since 1970, UTC; so the other times
    due INTEGER NOT NULL,                  -- 2^53 when there is none, so that it sorts last
    hearing INTEGER NOT NULL,              -- 2^53 when there is none
    assigned BLOB,
    decided_by BLOB,
    decided_at INTEGER NOT NULL,           -- 0 before
    decided_command BLOB
) WITHOUT ROWID;
-- What waits for a clerk, in the orders that the list has: first rows come without sorting the rest.
CREATE INDEX submission_due ON submission(due, hearing, received, id) WHERE state IN (0, 1);
CREATE INDEX submission_received ON submission(received, id) WHERE state IN (0, 1);
CREATE INDEX submission_name ON submission(respondent, due, id) WHERE state IN (0, 1);
CREATE INDEX submission_decided ON submission(decided_by, decided_at);
CREATE TABLE case_head(
    id BLOB PRIMARY KEY,
    court TEXT NOT NULL,
    a_number INTEGER NOT NULL,
    a_tail INTEGER NOT NULL,               -- the last six digits
    respondent TEXT NOT NULL COLLATE NOCASE,
    next_hearing INTEGER NOT NULL          -- 2^53 when there is none
) WITHOUT ROWID;
CREATE INDEX case_number ON case_head(a_number);
CREATE INDEX case_tail ON case_head(a_tail);
CREATE INDEX case_name ON case_head(respondent);
-- Everything that belongs to a case or is about a submission: documents, docket entries, parties, notes, decisions...
CREATE TABLE member(
    id BLOB NOT NULL,
    kind INTEGER NOT NULL,
    case_id BLOB,
    about BLOB,                            -- the submission it is about
    place INTEGER NOT NULL,                -- sorts within its kind: a number or a time
    a_number INTEGER NOT NULL,             -- of a party; 0 when there is none
    open INTEGER NOT NULL,                 -- of a decision that nobody settled: 1
    party_one BLOB, party_two BLOB,        -- of a decision: whose acts they are
    PRIMARY KEY(kind, id)
) WITHOUT ROWID;
CREATE INDEX member_case ON member(case_id, kind, place) WHERE case_id IS NOT NULL;
CREATE INDEX member_about ON member(about, kind, place) WHERE about IS NOT NULL;
CREATE INDEX member_number ON member(a_number) WHERE a_number > 0;
-- Which bytes stand for which document: to fetch, to show and to delete.
CREATE TABLE document_file(
    doc BLOB NOT NULL,
    owner BLOB NOT NULL,                   -- the submission, or the document itself
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    urgency INTEGER NOT NULL,              -- smaller is fetched sooner
    filed INTEGER NOT NULL,                -- 1: the bytes as filed, there is no stamped copy
    PRIMARY KEY(owner, doc)
) WITHOUT ROWID;
CREATE INDEX document_file_doc ON document_file(doc);
CREATE INDEX document_file_sha ON document_file(sha256);
CREATE INDEX document_file_urgency ON document_file(urgency);
CREATE TABLE gone_document(doc BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE file_to_delete(sha256 TEXT PRIMARY KEY) WITHOUT ROWID;
-- Outcomes whose effects are in this cache; the outbox learns them from here after a crash between the two files.
CREATE TABLE outcome(
    cmd_id BLOB PRIMARY KEY,
    digest TEXT NOT NULL,
    kind INTEGER NOT NULL,
    code TEXT NOT NULL,
    same_as BLOB NOT NULL,
    decision BLOB NOT NULL,
    received_at INTEGER NOT NULL,
    decided_at INTEGER NOT NULL,
    told INTEGER NOT NULL DEFAULT 0        -- the outbox knows it
) WITHOUT ROWID;
CREATE INDEX outcome_untold ON outcome(told) WHERE told = 0;
