-- When each hearing is and what it takes: for the docket, and to find two in one place.
-- Filled from the bodies when the table is new (store/hearing_index). Older clients: they rebuild it.
CREATE TABLE hearing(
    id BLOB PRIMARY KEY,
    case_id BLOB,
    court TEXT NOT NULL,
    judge BLOB,                            -- NULL where an older system named nobody who could be looked up
    room TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    counsel BLOB,
    session BLOB,
    starts INTEGER NOT NULL,               -- milliseconds since 1970, UTC
    ends INTEGER NOT NULL,
    active INTEGER NOT NULL                -- 0: held, adjourned or vacated
) WITHOUT ROWID;
CREATE INDEX hearing_court ON hearing(court, starts);
CREATE INDEX hearing_judge ON hearing(judge, starts) WHERE judge IS NOT NULL;
CREATE INDEX hearing_room ON hearing(room, court, starts) WHERE room <> '';
CREATE INDEX hearing_interpreter ON hearing(interpreter, starts) WHERE interpreter <> '';
CREATE INDEX hearing_counsel ON hearing(counsel, starts) WHERE counsel IS NOT NULL;
CREATE INDEX hearing_session ON hearing(session) WHERE session IS NOT NULL;
