-- What was dropped, until the court has heard that nothing of it is left.
-- Older clients: they rebuild it.
CREATE TABLE dropped_partition(p TEXT PRIMARY KEY, authz_epoch INTEGER NOT NULL) WITHOUT ROWID;
