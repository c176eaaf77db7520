-- Commands and outcomes are chained too, each in a chain of its own that no workstation sees: a refused command leaves
-- no change, and a change says neither when it was asked for nor what was answered.
-- Older programs may not open the result: they would write rows without a link.

ALTER TABLE command ADD COLUMN chain BLOB;      -- of receipts; NULL before the chain began
ALTER TABLE outcome_log ADD COLUMN chain BLOB;  -- of outcomes, with all that the commit wrote
CREATE TABLE log_head(
    name TEXT PRIMARY KEY,                      -- 'receipts', 'outcomes'
    n INTEGER NOT NULL,                         -- number of the last row
    chain BLOB NOT NULL,
    began INTEGER NOT NULL) WITHOUT ROWID;      -- rows up to this number were there before the chain
INSERT INTO log_head SELECT 'receipts', coalesce(max(n), 0), zeroblob(32), coalesce(max(n), 0) FROM command;
INSERT INTO log_head SELECT 'outcomes', coalesce(max(n), 0), zeroblob(32), coalesce(max(n), 0) FROM outcome_log;
