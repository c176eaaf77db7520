-- Which workstation holds what, so that it can be told to drop it, and asked whether it did.
-- Older programs may open the result: they ask nobody.

CREATE TABLE holding(
    device BLOB NOT NULL,
    p TEXT NOT NULL,
    user BLOB NOT NULL,                 -- whose workstation it is
    given_at INTEGER NOT NULL,
    authz_epoch INTEGER NOT NULL DEFAULT 0, -- of the person, when the drop was ordered
    ordered_at INTEGER,                 -- when the right went; NULL while it holds
    acknowledged_at INTEGER,            -- when the workstation said that nothing of it is left
    PRIMARY KEY(device, p)) WITHOUT ROWID;
CREATE INDEX holding_of_user ON holding(user);
CREATE INDEX holding_of_partition ON holding(p);
