-- Who looked at what that is not theirs by work: a case of another court, with the reason given; a sealed matter's
-- documents. Ids only. Chained by court, and never changed.
-- Older programs may not open the result: they would let people look without a line here.

CREATE TABLE access_grant(              -- a case of another court, open to one person for a while
    user BLOB NOT NULL,
    case_id BLOB NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY(user, case_id)) WITHOUT ROWID;

CREATE TABLE access_log(
    n INTEGER PRIMARY KEY,
    p TEXT NOT NULL,                    -- 'access/NEW': of the court whose case it is
    rev INTEGER NOT NULL,               -- 1, 2, 3... without a gap in p
    at INTEGER NOT NULL,
    user BLOB NOT NULL,
    device BLOB NOT NULL,
    act TEXT NOT NULL,                  -- 'open', 'document', 'denied'
    case_id BLOB NOT NULL,
    document BLOB,
    reason TEXT NOT NULL,               -- a code; empty for what needs none
    chain BLOB NOT NULL);
CREATE UNIQUE INDEX access_feed ON access_log(p, rev);
CREATE TRIGGER access_log_stays BEFORE DELETE ON access_log BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER access_log_is_written_once BEFORE UPDATE ON access_log BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TABLE access_head(p TEXT PRIMARY KEY, rev INTEGER NOT NULL, chain BLOB NOT NULL) WITHOUT ROWID;
