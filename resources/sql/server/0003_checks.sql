-- Which received packages are still to be checked and stamped; a row goes when its package is done with.
-- Older programs may open the result: they check nothing that they did not receive.

CREATE TABLE intake_check(
    submission BLOB PRIMARY KEY,
    tries INTEGER NOT NULL DEFAULT 0,
    next_at INTEGER NOT NULL);          -- not before then
CREATE INDEX intake_check_due ON intake_check(next_at);
