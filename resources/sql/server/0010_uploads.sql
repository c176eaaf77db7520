-- Papers handed in at a window: their bytes come before the command that lodges them.

CREATE TABLE upload(
    sha256 BLOB NOT NULL,
    user BLOB NOT NULL,                 -- who brought them: nobody else may name them, and nobody by the hash alone
    bytes INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY(sha256, user)) WITHOUT ROWID;
