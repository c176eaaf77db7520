-- A document may be here twice: stamped, to be read, and as it was filed, to see who signed it.
-- The key's columns stand first: SQLite's own check takes others of such a table for missing otherwise (3.40).
CREATE TABLE document_file_next(
    owner BLOB NOT NULL,                   -- the submission, or the document itself
    doc BLOB NOT NULL,
    filed INTEGER NOT NULL,                -- 1: the bytes as filed
    sha256 TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    urgency INTEGER NOT NULL,              -- smaller is fetched sooner
    PRIMARY KEY(owner, doc, filed)
) WITHOUT ROWID;
INSERT INTO document_file_next(owner, doc, filed, sha256, bytes, urgency)
    SELECT owner, doc, filed, sha256, bytes, urgency FROM document_file;
DROP TABLE document_file;
ALTER TABLE document_file_next RENAME TO document_file;
CREATE INDEX document_file_doc ON document_file(doc);
CREATE INDEX document_file_sha ON document_file(sha256);
CREATE INDEX document_file_urgency ON document_file(urgency);
