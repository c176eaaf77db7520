-- Who may sign in, from which device, and who has a filing open.
-- Older programs may not open the result: they know nobody.

CREATE TABLE account(
    id BLOB PRIMARY KEY,
    login TEXT NOT NULL UNIQUE,         -- lower case
    display_name TEXT NOT NULL,
    role TEXT NOT NULL,
    courts TEXT NOT NULL,               -- codes, separated by commas; empty for filers
    password TEXT NOT NULL,             -- argon2id, with its parameters and salt
    disabled INTEGER NOT NULL DEFAULT 0,
    authz_epoch INTEGER NOT NULL DEFAULT 1, -- rises with every change of role, courts or disabled
    created_at INTEGER NOT NULL);

CREATE TABLE device(
    id BLOB PRIMARY KEY,
    user BLOB NOT NULL,
    name TEXT NOT NULL,
    enrolled_at INTEGER NOT NULL,
    revoked_at INTEGER);

CREATE TABLE session(
    token_digest BLOB PRIMARY KEY,      -- SHA-256 of the token; the token itself is nowhere
    user BLOB NOT NULL,
    device BLOB,                        -- NULL for a portal session
    door TEXT NOT NULL,                 -- 'api', 'portal'
    began_at INTEGER NOT NULL,
    last_seen_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER);
CREATE INDEX session_of_user ON session(user);

CREATE TABLE claim(                     -- "I have this open": a lease in server time, outside log and chain
    submission BLOB PRIMARY KEY,
    holder BLOB NOT NULL,
    device BLOB NOT NULL,
    until INTEGER NOT NULL);
