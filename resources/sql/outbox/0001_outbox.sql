-- Format 1 of the outbox: what a person asked for, what became of it, and the few facts that must outlive the cache.
-- Frozen: no file follows this one. A newer format would be a new file beside the old one, never a change in place.
-- Older clients: there are none.
CREATE TABLE command(
    device BLOB NOT NULL,
    seq INTEGER NOT NULL,
    cmd_id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject_kind INTEGER NOT NULL,
    subject BLOB NOT NULL,
    envelope BLOB NOT NULL,              -- the exact JSON bytes; nobody ever writes them a second time
    digest BLOB NOT NULL,                -- SHA-256 of them, made when they were saved
    deps TEXT NOT NULL,                  -- earlier seqs of this device, comma-separated
    saved_at INTEGER NOT NULL,           -- milliseconds since 1970, UTC, this computer's clock
    not_before INTEGER NOT NULL,         -- rests until then
    sent_at INTEGER,                     -- first handed out for sending; cannot be taken back any more
    state INTEGER NOT NULL,              -- 1 saved 2 received 3 decided 4 withdrawn 5 damaged
    received_at INTEGER,
    decided_at INTEGER,
    outcome INTEGER,
    outcome_code TEXT,
    outcome_same_as BLOB,
    outcome_decision BLOB,
    pulled INTEGER NOT NULL DEFAULT 0,   -- the outcome's effects are in the cache
    settled INTEGER NOT NULL DEFAULT 0,  -- the person has seen to it
    replaces TEXT,                       -- {device, seq, digest} of the envelope that this one replaced
    sealed_to BLOB,                      -- room for later: recovery key
    sig BLOB, sig_alg TEXT, key_id BLOB, -- room for later: device signatures beside the bytes
    PRIMARY KEY(device, seq)
);
CREATE INDEX command_state ON command(state, seq);
CREATE INDEX command_saved ON command(saved_at);
CREATE TABLE payload(
    cmd_id BLOB NOT NULL,
    name TEXT NOT NULL,
    salt BLOB NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY(cmd_id, name)
);
CREATE TABLE draft(key TEXT PRIMARY KEY, saved_at INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE setting(key TEXT PRIMARY KEY, value BLOB NOT NULL);
