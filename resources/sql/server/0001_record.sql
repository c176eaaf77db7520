-- What the court holds: partitions, their change log, commands with their outcomes, effects, documents' references.
-- Older programs may not open the result: there are none.
-- Times are milliseconds since 1970, UTC; ids are 16 bytes; digests and chain values are 32 bytes.

CREATE TABLE epoch(
    n INTEGER PRIMARY KEY,              -- 1, 2, 3...: a restore or failover begins the next
    id BLOB NOT NULL UNIQUE,
    parent BLOB,                        -- id of the epoch it continues; NULL for the first
    began_at INTEGER NOT NULL);

CREATE TABLE epoch_fork(                -- where each partition stood when an epoch began
    epoch BLOB NOT NULL,
    p TEXT NOT NULL,
    rev INTEGER NOT NULL,
    chain BLOB NOT NULL,
    PRIMARY KEY(epoch, p)) WITHOUT ROWID;

CREATE TABLE partition_head(
    p TEXT PRIMARY KEY,
    rev INTEGER NOT NULL,
    chain BLOB NOT NULL,
    epoch BLOB NOT NULL) WITHOUT ROWID;

-- The log is where bodies live: a row is written once. Expungement may empty salt and body, never the rest.
CREATE TABLE change(
    n INTEGER PRIMARY KEY,              -- order of commits over all partitions
    p TEXT NOT NULL,
    rev INTEGER NOT NULL,               -- 1, 2, 3... without a gap in p
    commit_id BLOB NOT NULL,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    op INTEGER NOT NULL,                -- 1 put, 2 tombstone, 3 moved out
    version INTEGER NOT NULL,           -- sum of the aspects' versions
    aspects TEXT NOT NULL,              -- [{"a":"content","v":2}], as it travels
    enc INTEGER NOT NULL DEFAULT 0,     -- 0 clear
    key_id BLOB,
    salt BLOB,
    body BLOB,                          -- the exact bytes sent and hashed
    body_digest BLOB NOT NULL,
    envelope_digest BLOB NOT NULL,
    outcome INTEGER NOT NULL,
    leaf BLOB NOT NULL,
    chain BLOB NOT NULL);
CREATE UNIQUE INDEX change_feed ON change(p, rev);

CREATE TABLE entity(                    -- where each entity is now, and which change holds its state
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    p TEXT NOT NULL,
    last_change INTEGER NOT NULL,       -- change.n
    op INTEGER NOT NULL,
    PRIMARY KEY(kind, id)) WITHOUT ROWID;

CREATE TABLE command(
    n INTEGER PRIMARY KEY,              -- order of receipt
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    digest BLOB NOT NULL,
    envelope BLOB NOT NULL,             -- the exact JSON bytes
    received_at INTEGER NOT NULL,
    cmd_id BLOB UNIQUE,                 -- NULL where another row holds the same command
    actor BLOB NOT NULL,
    kind TEXT NOT NULL,
    lane TEXT NOT NULL,
    state INTEGER NOT NULL,             -- 0 received, 1 decided
    attempts INTEGER NOT NULL DEFAULT 0,
    outcome INTEGER,
    outcome_body BLOB,                  -- JSON
    decided_at INTEGER,
    commit_id BLOB,
    sig BLOB, sig_alg TEXT, key_id BLOB,
    UNIQUE(device, seq));
CREATE INDEX command_pending ON command(device, seq) WHERE state = 0;

CREATE TABLE payload(                   -- erasable: envelope and chain hold only its salted hash
    cmd_id BLOB NOT NULL,
    name TEXT NOT NULL,
    salt BLOB,
    body BLOB,
    PRIMARY KEY(cmd_id, name));

CREATE TABLE outcome_log(               -- what each device must hear, in order; its number is the device's cursor
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    device BLOB NOT NULL,
    command INTEGER NOT NULL);          -- command.n
CREATE INDEX outcome_feed ON outcome_log(device, n);

CREATE TABLE effect(
    key TEXT PRIMARY KEY,               -- one act, one row, for ever
    kind TEXT NOT NULL,
    submission BLOB,
    document BLOB,
    reason TEXT NOT NULL,
    commit_id BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,   -- 0 to do, 1 done, 2 given up
    attempts INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL,
    done_at INTEGER);
CREATE INDEX effect_due ON effect(next_at) WHERE state = 0;

CREATE TABLE document(                  -- what stored bytes a document has; served by its id, never by hash
    doc BLOB NOT NULL,
    part TEXT NOT NULL,                 -- 'filed', 'rendition'
    about_kind INTEGER NOT NULL,        -- the entity whose partition says who may read it: submission or case
    about BLOB NOT NULL,
    sha256 BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    media_type TEXT NOT NULL,
    name TEXT NOT NULL,                 -- as the filer named it; never a path
    stored_at INTEGER NOT NULL,
    dropped_at INTEGER,                 -- rejected: served no more, bytes about to be deleted
    PRIMARY KEY(doc, part));
CREATE INDEX document_bytes ON document(sha256);

CREATE TABLE rejected_document(
    doc BLOB PRIMARY KEY,
    filing BLOB,
    p TEXT NOT NULL,
    sha256 BLOB NOT NULL,
    bytes INTEGER NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    who BLOB NOT NULL,
    at INTEGER NOT NULL,
    gone_at INTEGER                     -- NULL until the last byte is gone
    );

CREATE TABLE gone_log(                  -- documents whose bytes every workstation must drop, in order
    n INTEGER PRIMARY KEY AUTOINCREMENT,
    p TEXT NOT NULL,
    doc BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL);

CREATE TABLE checkpoint(n INTEGER PRIMARY KEY, made_at INTEGER NOT NULL, heads BLOB NOT NULL, root BLOB NOT NULL,
    sig BLOB, sig_alg TEXT, key_id BLOB);

CREATE TABLE case_number(               -- respondents' A-Numbers, lead and riders
    a_number TEXT PRIMARY KEY,
    case_id BLOB NOT NULL) WITHOUT ROWID;

CREATE TABLE filer_submission(          -- what a filer sees in the portal
    filer BLOB NOT NULL,
    received_at INTEGER NOT NULL,       -- the filing instant
    submission BLOB NOT NULL UNIQUE,
    PRIMARY KEY(filer, received_at, submission)) WITHOUT ROWID;

CREATE TABLE own_identity(              -- as whom the server issues commands: one row
    n INTEGER PRIMARY KEY CHECK(n = 1),
    device BLOB NOT NULL,
    user BLOB NOT NULL);

CREATE TABLE security_alert(
    n INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    code TEXT NOT NULL,                 -- 'key_reuse', ...
    user BLOB, device BLOB, seq INTEGER, digest BLOB);
