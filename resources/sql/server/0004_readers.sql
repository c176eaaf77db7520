-- Who reads what by name, and what belongs to which case. The first two and the last are drawn from entities in the
-- transaction that writes them; chambers are court IT's to say.
-- Older programs may not open the result: they would let a sealed matter's neighbours read it.

CREATE TABLE partition_reader(          -- of 'seal/...' and 'shr/...'
    user BLOB NOT NULL,
    p TEXT NOT NULL,
    PRIMARY KEY(user, p)) WITHOUT ROWID;
CREATE INDEX partition_reader_of ON partition_reader(p);

CREATE TABLE chambers(                  -- which clerks work in which judge's chambers
    judge BLOB NOT NULL,
    clerk BLOB NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY(judge, clerk)) WITHOUT ROWID;
CREATE INDEX chambers_of ON chambers(clerk);

CREATE TABLE belongs(                   -- what stands on a case or on a submission
    owner BLOB NOT NULL,
    kind INTEGER NOT NULL,
    id BLOB NOT NULL,
    PRIMARY KEY(owner, kind, id)) WITHOUT ROWID;

-- What was there before: ids stand in bodies as text, and this SQLite cannot turn that into bytes.
CREATE TABLE owner_by_text(text TEXT PRIMARY KEY, id BLOB NOT NULL) WITHOUT ROWID;
INSERT INTO owner_by_text SELECT lower(hex(id)), id FROM entity WHERE kind IN (1, 2);
INSERT OR IGNORE INTO belongs SELECT o.id, e.kind, e.id FROM entity e JOIN change c ON c.n = e.last_change
    JOIN owner_by_text o ON o.text = replace(coalesce(json_extract(c.body, '$.case'),
        json_extract(c.body, '$.submission'), json_extract(c.body, '$.about.id')), '-', '')
    WHERE e.op = 1 AND length(c.body) > 0 AND e.kind <> 2;
DROP TABLE owner_by_text;
