-- Who is told of a filing and of its decision, how, and what became of it.
-- Older programs may not open the result: they would tell nobody.

CREATE TABLE service_address(           -- where somebody reads e-mail (8 CFR 1003.32(b): the last one on file)
    user BLOB PRIMARY KEY,
    address TEXT NOT NULL,
    since INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE service_office(            -- where DHS is served for a court
    court TEXT PRIMARY KEY,
    address TEXT NOT NULL,
    since INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE opt_in(                    -- respondents who file electronically in a case (8 CFR 1003.31(a))
    case_id BLOB NOT NULL,
    party BLOB NOT NULL,
    user BLOB NOT NULL,
    since INTEGER NOT NULL,
    released_at INTEGER,                -- by a judge; they never take part again in this case
    PRIMARY KEY(case_id, party)) WITHOUT ROWID;

CREATE TABLE mail(                      -- one row for each person and event; ids follow from both
    id BLOB PRIMARY KEY,
    event TEXT NOT NULL,                -- 'received', 'served', 'accepted', 'rejected'
    submission BLOB NOT NULL,
    case_id BLOB,
    court TEXT NOT NULL,
    who TEXT NOT NULL,                  -- 'filer', 'dhs', 'practitioner', 'respondent'
    user BLOB,
    party BLOB,                         -- for whom, of practitioners and respondents
    means TEXT NOT NULL,                -- 'electronic', 'paper'
    why TEXT NOT NULL,
    address TEXT NOT NULL,              -- as it was on file then; empty on paper
    state INTEGER NOT NULL,             -- 0 waiting, 1 sent, 2 undeliverable, 3 cleared, 4 on paper by the filer
    made_at INTEGER NOT NULL,
    next_at INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    ended_at INTEGER,                   -- taken by the relay, or given up
    reply TEXT NOT NULL DEFAULT '',     -- the relay's last words, or why it was never tried
    cleared_at INTEGER,
    cleared_by TEXT,
    cleared_why TEXT) WITHOUT ROWID;
CREATE INDEX mail_due ON mail(next_at) WHERE state = 0;
CREATE INDEX mail_undeliverable ON mail(made_at) WHERE state = 2;
CREATE INDEX mail_of ON mail(submission);
