-- What the chain bound each body to, so that a body that changed on this disk is seen.
-- Older clients: they rebuild it.
ALTER TABLE entity ADD COLUMN digest BLOB NOT NULL DEFAULT x'';
