-- What each hearing takes and when, so that two in one place are found among all of them; and which hearing an effect is
-- about. Hearings of older systems name no judge that could be looked up; their rooms are kept.
-- Older programs may not open the result: they would not keep it true.

CREATE TABLE hearing_place(
    id BLOB PRIMARY KEY,
    case_id BLOB NOT NULL,
    court TEXT NOT NULL,
    judge BLOB,
    room TEXT NOT NULL,
    interpreter TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    active INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO hearing_place(id, case_id, court, judge, room, interpreter, starts, ends, active)
    SELECT e.id, (SELECT b.owner FROM belongs b WHERE b.kind = 9 AND b.id = e.id LIMIT 1), json_extract(c.body, '$.court'),
        NULL, json_extract(c.body, '$.room'), '', strftime('%s', json_extract(c.body, '$.starts_at')) * 1000,
        (strftime('%s', json_extract(c.body, '$.starts_at')) + 60 * json_extract(c.body, '$.minutes')) * 1000, 1
    FROM entity e JOIN change c ON c.n = e.last_change WHERE e.kind = 9 AND e.op = 1 AND length(c.body) > 0;
CREATE INDEX hearing_case ON hearing_place(case_id);
CREATE INDEX hearing_judge ON hearing_place(judge, starts) WHERE active = 1 AND judge IS NOT NULL;
CREATE INDEX hearing_room ON hearing_place(room, court, starts) WHERE active = 1 AND room <> '';
CREATE INDEX hearing_interpreter ON hearing_place(interpreter, starts) WHERE active = 1 AND interpreter <> '';
CREATE INDEX hearing_court ON hearing_place(court, starts);
ALTER TABLE effect ADD COLUMN hearing BLOB;
